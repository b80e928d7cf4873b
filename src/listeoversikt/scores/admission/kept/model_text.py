"""The free texts of a model's files: a name, a label of a group, who made it. They end in tables, cards and windows.

A text is one line of printable characters (no line break, no character that turns the direction), holds nothing that a
card's Markdown or a window would read as markup, and doesn't begin as a formula in a spreadsheet.
"""

from __future__ import annotations

import re
from typing import Any

LONGEST_NAME, LONGEST_TEXT = 80, 200
FORMULA_SIGNS = "=+-@"
"""A cell that begins with one of these is run by a spreadsheet."""
MARKUP = frozenset("<>|`")
CLAIM = re.compile(r"\bCE[\s-]*(?:merk|mark)\w*", re.IGNORECASE)
"""No model is CE-marked, so none is called so."""


def is_plain(text: str, longest: int = LONGEST_TEXT) -> bool:
    """Whether a text may be shown as it stands.

    >>> is_plain("Vår modell (2026)"), is_plain("=1+1"), is_plain("to\\nlinjer")
    (True, False, False)
    """
    return (
        len(text) <= longest
        and text.isprintable()
        and not MARKUP & set(text)
        and not text.lstrip().startswith(tuple(FORMULA_SIGNS))
    )


def is_plain_name(name: str) -> bool:
    """Whether a model may be called so."""
    return bool(name.strip()) and is_plain(name, LONGEST_NAME) and not CLAIM.search(name)


def plain_name(name: str, otherwise: str = "modell") -> str:
    """A name that may be shown: as it is, or without what it can't have.

    >>> plain_name("=<b>vår</b>"), plain_name("\\u202e")
    ('bvår/b', 'modell')
    """
    return plain_text(CLAIM.sub("", name), LONGEST_NAME) or otherwise


def plain_text(text: str, longest: int = LONGEST_TEXT) -> str:
    """A text that may be shown: as it is, or without what it can't have."""
    if is_plain(text, longest):
        return text.strip()
    spaced = " ".join(text.split())
    kept = "".join(letter for letter in spaced if letter.isprintable() and letter not in MARKUP)
    return kept.lstrip(FORMULA_SIGNS + " ")[:longest].strip()


def plain_texts(value: Any) -> Any:
    """Plain JSON whose texts, keys too, may all be shown."""
    if isinstance(value, dict):
        return {plain_text(key): plain_texts(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain_texts(inner) for inner in value]
    return plain_text(value) if isinstance(value, str) else value


def all_plain(value: Any) -> bool:
    """Whether every text of plain JSON, keys too, may be shown."""
    if isinstance(value, dict):
        return all(is_plain(key) and all_plain(inner) for key, inner in value.items())
    if isinstance(value, list | tuple):
        return all(all_plain(inner) for inner in value)
    return is_plain(value) if isinstance(value, str) else True
