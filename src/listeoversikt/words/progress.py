"""What the program is doing, in words."""

from __future__ import annotations

from enum import Enum

from listeoversikt.words.language import NORWEGIAN, Words, said

STAGES: Words = {
    "making": ("Lager eksempelliste", "Making the example list"),
    "reading": ("Leser uttrekket", "Reading the extract"),
    "scoring": ("Regner skår", "Computing scores"),
    "counting": ("Teller indikatorer", "Counting indicators"),
    "writing": ("Skriver filer", "Writing files"),
    "storing": ("Lagrer", "Saving"),
    "judging": ("Prøver modellen på det den ikke har sett", "Trying the model on what it hasn't seen"),
    "training": ("Trener modellen", "Training the model"),
}


def stage_word(stage: str | Enum, language: str = NORWEGIAN) -> str:
    """A stage of the work.

    >>> stage_word("reading")
    'Leser uttrekket'
    """
    return said(STAGES, stage, language)
