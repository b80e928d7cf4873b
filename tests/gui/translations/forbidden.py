"""Words that don't stand on screen, with what stands there instead; and how sentences are counted."""

from __future__ import annotations

import re

FORBIDDEN = {
    r"\banonym\w*": "pseudonymisert (the patients can be found again)",
    r"\bkunde\w*": "pasient, listeinnbygger",
    r"\bklient\w*": "pasient, listeinnbygger",
    r"\brisiko-?score\w*": "skår, risikobånd",
    r"\bscore\w*": "skår",
    r"\bstorforbruker\w*|\bsvingdør\w*|\bressurskrevende pasient\w*": "høy bruk nå",
    r"\bsvak\w* etterspør\w*": "behov uten kontakt",
    r"\barbeidsdag\w*": "virkedag",
    r"\bbeslutningsstøtte\w*": "oversikt til faglig vurdering",
    r"\bvennligst\b|\bbeklager\b|\bdessverre\b": "say what, and how to mend it",
    r"\bfeilkode\w*|\bugyldig\w*": "say what is wrong",
    r"^ok\.?$": "a verb",
    r"!": "a full stop",
}
LONGEST_SENTENCE = 20


def forbidden_in(text: str) -> list[str]:
    """What stands in a text that mustn't."""
    plain = text.replace("&", "")
    return [found[0] for pattern in FORBIDDEN if (found := re.search(pattern, plain, re.IGNORECASE))]


def long_sentences(text: str) -> list[str]:
    """The sentences of more than twenty words; a colon and a line end one too."""
    sentences = re.split(r"(?<=[.?:;])\s+|\n", text)
    return [sentence for sentence in sentences if len(sentence.split()) > LONGEST_SENTENCE]
