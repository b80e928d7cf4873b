"""Forms of dates that the contract doesn't read by itself; a profile says which one a column is written in."""

from __future__ import annotations

import datetime as dt
import re

from listeoversikt.journal.values import parse_date

_TIME = r"(?:[ T]*(?:kl\.? ?)?\d{2}[:.]?\d{2}(?:[:.]?\d{2})?)?"
DATE_FORMS: dict[str, re.Pattern[str]] = {
    "ÅÅÅÅMMDD": re.compile(r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})" + _TIME),
    "ÅÅÅÅ.MM.DD": re.compile(r"(?P<year>\d{4})\.(?P<month>\d{1,2})\.(?P<day>\d{1,2})" + _TIME),
    "ÅÅÅÅ/MM/DD": re.compile(r"(?P<year>\d{4})/(?P<month>\d{1,2})/(?P<day>\d{1,2})" + _TIME),
    "DD/MM/ÅÅÅÅ": re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})" + _TIME),
    "DD-MM-ÅÅÅÅ": re.compile(r"(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>\d{4})" + _TIME),
    "MM/DD/ÅÅÅÅ": re.compile(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})" + _TIME),
    "DDMMÅÅÅÅ": re.compile(r"(?P<day>\d{2})(?P<month>\d{2})(?P<year>\d{4})" + _TIME),
}
"""By the name that stands in a profile. A time after the date is dropped."""


def as_iso(text: str, form: str) -> str:
    """The date as ``2026-03-31``; a text that isn't one in this form stays as it is.

    >>> as_iso("31/03/2026 14:05", "DD/MM/ÅÅÅÅ"), as_iso("ukjent", "DD/MM/ÅÅÅÅ")
    ('2026-03-31', 'ukjent')
    """
    match = DATE_FORMS[form].fullmatch(text)
    if match is None:
        return text
    try:
        return dt.date(int(match["year"]), int(match["month"]), int(match["day"])).isoformat()
    except ValueError:
        return text


def date_form_of(texts: list[str]) -> str:
    """The one form that all these texts are written in; "" where the contract reads them, or none or several fit."""
    filled = [text for text in texts if text]
    if not filled or all(parse_date(text) for text in filled):
        return ""
    fits = [form for form in DATE_FORMS if all(as_iso(text, form) != text for text in filled)]
    return fits[0] if len(fits) == 1 else ""
