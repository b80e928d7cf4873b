"""Who wrote something, as it's said on screen: a member's id as it is, and what no person did in words."""

from __future__ import annotations

from listeoversikt.followup.log.writers import EXTRACT, PROGRAM
from listeoversikt.words.language import NORWEGIAN, said

WRITERS = {PROGRAM: ("programmet", "the program"), EXTRACT: ("uttrekket", "the extract")}


def writer_word(who: str, language: str = NORWEGIAN) -> str:
    """Who wrote it.

    >>> writer_word("spl-1"), writer_word("listeoversikt"), writer_word("uttrekket", "en")
    ('spl-1', 'programmet', 'the extract')
    """
    return said(WRITERS, who, language) if who in WRITERS else who
