"""Why a workbook's figures can't be counted anew, in one sentence. By the keys of ``operations.reproduce``."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from listeoversikt.words.language import NORWEGIAN, Words, said

REFUSED: Words = {
    "not_found": (
        "Finner ikke arbeidsboka: sjekk stien.",
        "The workbook isn't there: check the path.",
    ),
    "not_a_workbook": (
        "Fila er ikke en arbeidsbok (.xlsx) som kan leses: velg fila slik programmet skrev den.",
        "The file isn't a workbook (.xlsx) that can be read: choose it as the program wrote it.",
    ),
    "not_safe": (
        "Arbeidsboka leses ikke: den er for stor eller holder noe programmet ikke skriver.",
        "The workbook isn't read: it's too large, or holds what the program doesn't write.",
    ),
    "no_control": (
        "Arbeidsboka mangler arket «Kontroll», eller det er endret: tallene kan ikke regnes ut på nytt.",
        "The workbook lacks the sheet «Kontroll», or it was changed: the figures can't be counted anew.",
    ),
    "other_program": (
        "Arbeidsboka er laget med versjon {what} av programmet: bruk den versjonen.",
        "The workbook was made with version {what} of the program: use that version.",
    ),
    "other_definitions": (
        "Definisjonene er andre enn da arbeidsboka ble laget ({what}): bruk programmet den ble laget med.",
        "The definitions are others than when the workbook was made ({what}): use the program it was made with.",
    ),
    "no_extract": (
        "Ingen uttrekk her har kontrollsummen som står i arbeidsboka: les inn uttrekket den er laget av.",
        "No extract here has the checksum that stands in the workbook: read in the one it was made of.",
    ),
    "needs_store": (
        "Arbeidsboka er laget med det som er ført i programmet: bruk --store.",
        "The workbook was made with what was logged in the program: use --store.",
    ),
    "bad_settings": (
        "Et valg på arket «Kontroll» er ikke forstått ({what}).",
        "A choice on the sheet «Kontroll» isn't understood ({what}).",
    ),
    "no_such_cell": (
        'Det står ikke noe vist tall i cella: skriv ark og celle, for eksempel "Indikatorer!D14".',
        'No shown figure stands in that cell: write sheet and cell, for example "Indikatorer!D14".',
    ),
}
MANY = 3


def reproduction_sentence(why: str | Enum, what: Sequence[str], language: str = NORWEGIAN) -> str:
    """The sentence. ``what`` names what differs: the workbook's own version first, or the tables."""
    key = why.value if isinstance(why, Enum) else why
    named = list(what[:1] if key == "other_program" else what)
    more = f" … (+{len(named) - MANY})" if len(named) > MANY else ""
    return said(REFUSED, why, language).replace("{what}", ", ".join(named[:MANY]) + more)
