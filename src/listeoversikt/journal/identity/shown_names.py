"""Names of files, sheets and headers as they may be shown: those that point to a person show only their shape."""

from __future__ import annotations

from pathlib import PurePosixPath

from listeoversikt.journal.findings import mask
from listeoversikt.journal.identity.headers import points_to_person
from listeoversikt.journal.identity.person_names import is_name

LONGEST = 120


def shown_name(name: str) -> str:
    """The name, or its shape where it points to a person; the ending stays, so that the kind of file can be told.

    >>> shown_name("kontakter.csv"), shown_name("Kari Hansen.xlsx")
    ('kontakter.csv', 'xxxx xxxxxx.xlsx')
    """
    path = PurePosixPath(name[: LONGEST + 1])
    ending = path.suffix if path.suffix[1:].isalnum() and len(path.suffix) <= 8 else ""
    stem = str(path)[: len(str(path)) - len(ending)]
    if points_to_person(name) is not None or any(map(_is_of_person, path.parts)) or _is_of_person(stem):
        return mask(stem) + ending.lower()
    return name if len(name) <= LONGEST else name[: LONGEST - 1] + "…"


def _is_of_person(part: str) -> bool:
    """Words that are written as a person's name: at least two of them, a common one among them."""
    return " " in part.strip() and is_name(PurePosixPath(part).stem)
