"""The window. Qt lives here and in ``app`` only.

From the outside in: ``start`` opens the window; ``main_window`` holds the stages of the data's way as navigation;
``pages`` are one a stage and don't know one another; ``card``, ``charts``, ``table`` and ``parts`` are what pages are
built of; ``look`` holds tokens, fonts, icons and the functions that paint a band, a state or a clock the same way
everywhere; ``texts`` holds the language and the form of numbers and dates. What is known comes from ``operations``,
asked for through ``desk`` and worked out on the threads of ``runner``.
"""
