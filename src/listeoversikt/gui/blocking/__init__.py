"""Blocking a patient for colleagues (sperring): the dialog, the chip on the card, and what becomes of an open window."""
