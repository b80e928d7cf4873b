"""«Når» as people type it in one cell: a day, a rhythm, or words of their own.

>>> today = dt.date(2026, 11, 3)
>>> read_when("daglig", today)["rhythm"].value, read_when("hver 2. uke fra 9.11", today)["each"]
('daily', 2)
>>> read_when("fr", today)["due"].isoformat(), read_when("når det passer", today)["when"]
('2026-11-06', 'når det passer')
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from listeoversikt.followup.plan_content import Measure, Rhythm
from listeoversikt.gui.parts.dates import read_day
from listeoversikt.gui.texts import NOBREAK, day_numbers, language

DAILY = {"daglig", "hver dag", "daily", "every day"}
WEEKLY = {"ukentlig", "hver uke", "weekly", "every week"}
MONTHLY = {"månedlig", "hver måned", "monthly", "every month"}
YEARLY = {"årlig", "hvert år", "yearly", "every year"}
EVERY = re.compile(r"(?:hver|every)\s+(\d{1,2})\.?\s*(uke|uker|måned|måneder|mnd|week|weeks|month|months)\.?")
FROM = re.compile(r"(.+?)[,\s]+(?:fra|from)\s+(\S+(?:\s\d\S*)?)")
WEEKS = {"uke", "uker", "week", "weeks"}


def read_when(text: str, today: dt.date) -> dict[str, Any]:
    """The fields of a measure that a text sets: ``rhythm``, ``each``, ``due``, ``when``."""
    said = " ".join(text.replace(NOBREAK, " ").split())
    since: dt.date | None = None
    rhythm_words = said.lower()
    parts = FROM.fullmatch(rhythm_words)
    if parts is not None:
        since = _day(parts[2], today)
        if since is not None:
            rhythm_words = parts[1].strip(" ,")
    found = _rhythm(rhythm_words)
    if found is not None and (parts is None or since is not None):
        return {"rhythm": found[0], "each": found[1], "due": since, "when": None}
    day = _day(rhythm_words, today) if since is None else None
    if day is not None:
        return {"rhythm": Rhythm.ONCE, "each": None, "due": day, "when": None}
    if not said:
        return {"rhythm": Rhythm.ONCE, "each": None, "due": None, "when": None}
    return {"rhythm": Rhythm.TEXT, "each": None, "due": None, "when": said}


def typed_when(measure: Measure) -> str:
    """A measure's «når» as one would type it; what ``read_when`` reads back."""
    norwegian = language() == "nb"
    if measure.rhythm is Rhythm.TEXT:
        return measure.when
    if measure.rhythm is Rhythm.ONCE:
        return day_numbers(measure.due) if measure.due else ""
    words = _rhythm_words(measure, norwegian)
    if measure.due is None:
        return words
    return f"{words} {'fra' if norwegian else 'from'} {day_numbers(measure.due)}"


def _rhythm_words(measure: Measure, norwegian: bool) -> str:
    each = measure.each
    if measure.rhythm is Rhythm.DAILY:
        return "daglig" if norwegian else "daily"
    if measure.rhythm is Rhythm.WEEKLY or (measure.rhythm is Rhythm.WEEKS and each == 1):
        return "hver uke" if norwegian else "every week"
    if measure.rhythm is Rhythm.WEEKS:
        return f"hver {each}. uke" if norwegian else f"every {each} weeks"
    if each == 1:
        return "hver måned" if norwegian else "every month"
    return f"hver {each}. måned" if norwegian else f"every {each} months"


def _rhythm(words: str) -> tuple[Rhythm, int | None] | None:
    if words in DAILY:
        return Rhythm.DAILY, None
    if words in WEEKLY:
        return Rhythm.WEEKLY, None
    if words in MONTHLY:
        return Rhythm.MONTHS, 1
    if words in YEARLY:
        return Rhythm.MONTHS, 12
    each = EVERY.fullmatch(words)
    if each is None or int(each[1]) < 1:
        return None
    return (Rhythm.WEEKS if each[2] in WEEKS else Rhythm.MONTHS), int(each[1])


def _day(text: str, today: dt.date) -> dt.date | None:
    """A day, also with its weekday before it («ma 9.11.»)."""
    words = text.split()
    return read_day(words[-1] if len(words) == 2 else text, today)
