"""Names of persons by the open name statistics: whether a text is one, and whether a column is one of names."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

import numpy as np

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.journal.raw_table import RawColumn

NAME_SHARE = 0.2
"""A column is one of names when at least this share of its filled rows hold names of the statistics …"""
NAME_COUNT = 3
"""… and they are at least so many different ones. (The 100 commonest surnames are borne by about a third.)"""
LONGEST = 100
MOST_WORDS = 5
_BETWEEN = re.compile(r"[\s,.;_-]+")
_WORDS = re.compile(r"[^\W\d_]+")
FIRST_NAME, SURNAME = "fornavn", "etternavn"


def names_among(column: RawColumn) -> list[int]:
    """Numbers of the texts that are names, when there are so many that the column is one of names; else none."""
    found = [number for number, text in enumerate(column.texts) if is_name(text)]
    if len(found) < NAME_COUNT:
        return []
    rows = np.bincount(column.codes, minlength=len(column.texts))
    filled = sum(int(count) for count, text in zip(rows, column.texts, strict=True) if text)
    return found if int(rows[found].sum()) >= NAME_SHARE * filled else []


def is_name(text: str) -> bool:
    """Every word is a name of the statistics, or the words are written as names are and one of them is."""
    words = _words(text)
    if not words:
        return False
    known = [word.casefold() in _names() for word in words]
    written_as_names = len(words) > 1 and all(word[0].isupper() for word in words)
    return any(known) if written_as_names else all(known)


def is_full_name(text: str) -> bool:
    """A first name and a surname of the statistics, in either order, with other names between at most."""
    words = _words(text)
    if len(words) < 2:
        return False
    first, last = (_names().get(word.casefold(), frozenset()) for word in (words[0], words[-1]))
    return _first_and_surname(first, last)


def holds_full_name(text: str) -> bool:
    """A first name and a surname of the statistics stand side by side, or with one word between, whatever parts them."""
    kinds = [_names().get(word.casefold(), frozenset()) for word in _WORDS.findall(text[:LONGEST])]
    pairs = [*pairwise(kinds), *zip(kinds, kinds[2:], strict=False)]
    return any(_first_and_surname(one, other) for one, other in pairs)


def _first_and_surname(one: frozenset[str], other: frozenset[str]) -> bool:
    return (FIRST_NAME in one and SURNAME in other) or (SURNAME in one and FIRST_NAME in other)


def _words(text: str) -> list[str]:
    """The words of a text that could be a name; none when it can't."""
    if not 1 < len(text) <= LONGEST:
        return []
    words = [word for word in _BETWEEN.split(text) if word]
    return words if len(words) <= MOST_WORDS and all(map(str.isalpha, words)) else []


@cache
def _names() -> dict[str, frozenset[str]]:
    """First names and surnames with what they are, read when first needed."""
    found: dict[str, frozenset[str]] = {}
    for row in read_rows("names"):
        name = row["navn"].casefold()
        found[name] = found.get(name, frozenset()) | {row["slag"]}
    return found
