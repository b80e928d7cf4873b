"""Names of files, sheets and headers as they may be shown: those that point to a person show only their shape."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from listeoversikt.journal.findings import mask
from listeoversikt.journal.identity.headers import points_to_person
from listeoversikt.journal.identity.person_names import holds_full_name, is_name
from listeoversikt.journal.refusal import Refusal

LONGEST = 120
_ENDING = re.compile(r"(\.[A-Za-z0-9]{1,7}){1,2}$")
_PARTS = re.compile(r"[/›]")


def shown_name(name: str) -> str:
    """The name, or its shape where it points to a person; the ending stays, so that the kind of file can be told.

    >>> shown_name("kontakter.csv"), shown_name("Kari Hansen.xlsx")
    ('kontakter.csv', 'xxxx xxxxxx.xlsx')
    """
    if points_to_person(name) is None and not any(map(_is_of_person, _PARTS.split(name))):
        return name if len(name) <= LONGEST else name[: LONGEST - 1] + "…"
    ending = _ENDING.search(name[-LONGEST:])
    shown = "" if ending is None or points_to_person(ending[0]) is not None else ending[1]
    return mask(name[: len(name) - len(shown)]) + shown.lower()


@contextmanager
def masked_names() -> Iterator[None]:
    """A refusal that is raised within names no file by a name that points to a person."""
    try:
        yield
    except Refusal as refusal:
        refusal.file = shown_name(refusal.file)
        raise


def _is_of_person(part: str) -> bool:
    """A first name and a surname stand in it, or words that are written as a person's name are all of it."""
    stem = _ENDING.sub("", part[: 2 * LONGEST]).strip()
    return holds_full_name(stem) or (" " in stem and is_name(stem))
