"""Why a file of the municipalities' centrality isn't taken, in both languages."""

from __future__ import annotations

from listeoversikt.words.language import NORWEGIAN, Words, said

REFUSED: Words = {
    "unreadable": (
        "Fila med sentralitet kan ikke leses: lagre den som CSV (UTF-8) med kolonnene kommunenr;klasse.",
        "The file of centrality can't be read: save it as CSV (UTF-8) with the columns kommunenr;klasse.",
    ),
    "header": (
        "Fila med sentralitet mangler overskriften eller innholdet: første linje skal være kommunenr;klasse, så én kommune på hver linje.",
        "The file of centrality lacks its heading or its rows: the first line is kommunenr;klasse, then one municipality on each line.",
    ),
    "number": (
        "Fila med sentralitet kan ikke brukes: linje {line} skal ha et kommunenummer på fire sifre og en klasse.",
        "The file of centrality can't be used: line {line} should have a municipality number of four digits and a class.",
    ),
    "centrality_class": (
        "Fila med sentralitet kan ikke brukes: klassen på linje {line} skal være fra 1 (mest sentral) til 6.",
        "The file of centrality can't be used: the class on line {line} should be from 1 (most central) to 6.",
    ),
    "twice": (
        "Fila med sentralitet kan ikke brukes: kommunen på linje {line} står der fra før, så ta bort den ene.",
        "The file of centrality can't be used: the municipality on line {line} is there already, so take one of them away.",
    ),
}


def centrality_refused(reason: str, line: int | None, language: str = NORWEGIAN) -> str:
    """One sentence, with the line of the file where there is one."""
    return said(REFUSED, reason, language).format(line=line)
