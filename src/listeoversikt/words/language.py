"""The two languages, and how a word is found: by the contract's key, so that nothing heavy is loaded for it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, StrEnum

NORWEGIAN, ENGLISH = "nb", "en"
LANGUAGES = (NORWEGIAN, ENGLISH)
NOBREAK = "\u00a0"

Words = Mapping[str, tuple[str, str]]
"""Bokmål and English by the contract's key."""


def key_of(member: str | Enum) -> str:
    """The contract's key: a text as it is, the value of a text enum, else the lower-case name.

    >>> from listeoversikt.operations.progress import Stage
    >>> key_of(Stage.READING), key_of("high")
    ('reading', 'high')
    """
    if isinstance(member, StrEnum):
        return member.value
    return member.name.lower() if isinstance(member, Enum) else member


def said(words: Words, member: str | Enum, language: str) -> str:
    """The word of a key in a language."""
    return words[key_of(member)][language == ENGLISH]


def counted(one: tuple[str, str], many: tuple[str, str], count: float, language: str) -> str:
    """A phrase with its number: ``{n}`` in both forms.

    >>> counted(("{n} dag", "{n} day"), ("{n} dager", "{n} days"), 2, NORWEGIAN)
    '2\\xa0dager'
    """
    form = (one if count == 1 else many)[language == ENGLISH]
    return form.replace("{n} ", f"{{n}}{NOBREAK}").format(n=plain_number(count, language))


def plain_number(value: float, language: str = NORWEGIAN) -> str:
    """A number with no-break spaces between thousands and, in bokmål, a decimal comma.

    >>> plain_number(38.5), plain_number(3612.0), plain_number(38.5, "en")
    ('38,5', '3\\xa0612', '38.5')
    """
    whole = float(value).is_integer()
    text = f"{value:,.0f}" if whole else f"{value:,.1f}"
    return text.replace(",", NOBREAK).replace(".", "," if language == NORWEGIAN else ".")
