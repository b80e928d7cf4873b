"""Who is on the list, and what is known about them at the index date.

``frames`` declares every column once; ``snapshot`` holds the list as at one index date; ``episodes`` and
``medicines`` turn rows into stays and courses; ``coverage`` says which windows the export can see.
"""
