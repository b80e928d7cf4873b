"""Mistakes in the program: kept in memory without a value of anybody, and shown whole before they're written anywhere.

``gui.mistakes`` keeps the last ones: kinds and places in the code, never a message, an argument or a variable.
``hooks``   where they come from: slots, threads, what Python and Qt only print.
``crash``   what Python wrote when the process died, read at the next start.
``report``  all of it as one text; ``dialog`` shows it and writes it where the person chooses. Nothing is sent.
"""
