"""What enum members, facts and refusals are called on screen, in bokmål and English; without Qt.

Words are found by the contract's keys, so importing this loads no columns. Sentences never hold a patient's value.

``states`` bands, categories, due states and clock; ``groups`` target groups; ``worklist`` reasons and facts;
``evidence`` measures and what they rest on; ``records`` what stands in the export; ``indicators``; ``findings``
rows set aside; ``refusals`` for the command line, ``window_refusals`` and ``store`` for the window; ``progress``.
"""

from listeoversikt.words.findings import (
    EXPECTATIONS,
    MENDS,
    REASONS,
    expectation_text,
    mend_text,
    reason_text,
)
from listeoversikt.words.indicators import HIDDEN_WORDS, NOTES, note_text
from listeoversikt.words.language import ENGLISH, LANGUAGES, NORWEGIAN
from listeoversikt.words.refusals import REFUSALS, place_of, refusal_sentence
from listeoversikt.words.worklist import ENGLISH_REASON_TITLES, REASON_TITLES, reason_title

__all__ = [
    "ENGLISH",
    "ENGLISH_REASON_TITLES",
    "EXPECTATIONS",
    "HIDDEN_WORDS",
    "LANGUAGES",
    "MENDS",
    "NORWEGIAN",
    "NOTES",
    "REASONS",
    "REASON_TITLES",
    "REFUSALS",
    "expectation_text",
    "mend_text",
    "note_text",
    "place_of",
    "reason_text",
    "reason_title",
    "refusal_sentence",
]
