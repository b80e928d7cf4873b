"""What a file or a sheet is called, without what changes from month to month."""

from __future__ import annotations

import re

from listeoversikt.journal.names import fold

SHEET_MARK = "›"
"""Stands between a workbook's name and a sheet's in the name that is shown."""
_SUFFIX = re.compile(r"\.(csv|txt|tsv|xlsx)$", re.IGNORECASE)
_DATES = re.compile(
    r"(?<!\d)(?:\d{4}[._ -]\d{1,2}(?:[._ -]\d{1,2})?|\d{1,2}[._ -]\d{1,2}[._ -]\d{2,4}|\d{1,2}[._ -]\d{4}|\d{4,14})(?!\d)"
)
_MONTHS = re.compile(
    r"(?<![^\W\d_])(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)(?![^\W\d_])",
    re.IGNORECASE,
)
_EDGES = re.compile(r"[().,]+")


def source_key(name: str) -> str:
    """The form that names of files and sheets are compared in: folded, without suffix, dates and months.

    >>> source_key("Diagnoser 2026-03.csv"), source_key("liste april 2026.xlsx › Ark1")
    ('diagnoser', 'liste›ark1')
    """
    parts = [_part_key(part) for part in name.split(SHEET_MARK)]
    return SHEET_MARK.join(parts)


def source_keys(name: str) -> tuple[str, ...]:
    """The names a source answers to, the whole one first: a sheet also to its own name."""
    whole = source_key(name)
    sheet = whole.rpartition(SHEET_MARK)[2]
    return (whole, sheet) if sheet != whole else (whole,)


def is_exactly(name: str, source: str) -> bool:
    """Whether a name is a source's own, dates and months too; of a sheet also without its book.

    >>> is_exactly("Timebok 2026", "liste.xlsx › Timebok 2026"), is_exactly("Timebok 2025", "Timebok 2026")
    (True, False)
    """
    whole = _exact_key(source)
    return _exact_key(name) in (whole, whole.rpartition(SHEET_MARK)[2])


def _exact_key(name: str) -> str:
    return SHEET_MARK.join(fold(_SUFFIX.sub("", part.strip())) for part in name.split(SHEET_MARK))


def _part_key(part: str) -> str:
    bare = _SUFFIX.sub("", part.strip())
    undated = _EDGES.sub("", _MONTHS.sub("", _DATES.sub("", bare)))
    return fold(undated) or fold(bare)
