"""Copies of the store that are whole: taken, known again, kept, and made the store once more."""
