"""Bands, categories, due states and the discharge clock in words, by the contract's keys.

Importing this loads no columns: the window's first paint needs it.
"""

from __future__ import annotations

import datetime as dt
from enum import Enum

from listeoversikt.words.dates import day_short, month_prose
from listeoversikt.words.language import ENGLISH, NORWEGIAN, Words, counted, key_of, said

BANDS: Words = {
    "high": ("Høy bruk nå", "High use now"),
    "rising": ("I risikosonen", "At rising risk"),
    "moderate": ("Middels", "Moderate"),
    "low": ("Lav", "Low"),
}
FRAILTY: Words = {
    "fit": ("Ikke skrøpelig", "Not frail"),
    "mild": ("Mild", "Mild"),
    "moderate": ("Moderat", "Moderate"),
    "severe": ("Alvorlig", "Severe"),
}
HFRS: Words = {
    "low": ("Lav", "Low"),
    "intermediate": ("Middels", "Intermediate"),
    "high": ("Høy", "High"),
}
DUE: Words = {
    "overdue": ("Over fristen", "Overdue"),
    "due_today": ("Frist i dag", "Due today"),
    "due_soon": ("Frist snart", "Due soon"),
    "not_yet": ("Ikke ennå", "Not yet"),
    "no_due_date": ("Uten frist", "No due date"),
    "done": ("Gjort", "Done"),
    "declined": ("Takket nei", "Declined"),
    "not_applicable": ("Ikke aktuelt", "Not applicable"),
}
CLOCK: Words = {
    "not_due": ("Ikke ennå", "Not yet"),
    "due_today": ("Frist i dag", "Due today"),
    "overdue": ("Over fristen", "Overdue"),
    "done_in_time": ("Gjort i tide", "Done in time"),
    "done_late": ("Gjort for sent", "Done late"),
    "waiting": ("På korttidsopphold", "In short-term care"),
    "lapsed": ("Bortfalt", "Lapsed"),
    "missed": ("Ikke gjennomført", "Missed"),
}
LAPSE: Words = {
    "none": ("", ""),
    "readmitted": ("innlagt igjen", "readmitted"),
    "died": ("død", "died"),
    "moved": ("flyttet fra listen", "left the list"),
    "reserved": ("ønsker ikke kontakt", "wants no contact"),
    "nursing_home": ("bor på sykehjem", "lives in a nursing home"),
    "no_short_term_stay": ("korttidsopphold uten kjent slutt", "short-term stay without a known end"),
}
DAYS_OVER = (("{n} dag over", "{n} day over"), ("{n} dager over", "{n} days over"))
SINCE = ("Siden {month}", "Since {month}")
MANY_DAYS = 90
"""A limit passed longer ago than this is told by its month: the days alarm without being urgent."""
TODAY = ("I dag", "Today")
BY = ("Innen {day}", "By {day}")
DUE_WAS = ("Fristen var {day}", "Was due {day}")


def band_word(band: str | Enum, language: str = NORWEGIAN) -> str:
    """A risk band.

    >>> band_word("high"), band_word("moderate", "en")
    ('Høy bruk nå', 'Moderate')
    """
    return said(BANDS, band, language)


def frailty_word(category: str | Enum, language: str = NORWEGIAN) -> str:
    """A category of the frailty index.

    >>> frailty_word("severe")
    'Alvorlig'
    """
    return said(FRAILTY, category, language)


def hfrs_word(category: str | Enum, language: str = NORWEGIAN) -> str:
    """A category of the hospital frailty risk score."""
    return said(HFRS, category, language)


def due_word(state: str | Enum, language: str = NORWEGIAN) -> str:
    """A due state, by the member or its name in lower case («due_soon»); the clock's keys are known too."""
    return said(DUE if key_of(state) in DUE else CLOCK, state, language)


def clock_word(state: str | Enum, language: str = NORWEGIAN) -> str:
    """The state of a discharge's clock."""
    return said(CLOCK, state, language)


def lapse_word(reason: str | Enum, language: str = NORWEGIAN) -> str:
    """Why a contact fell away; empty for none."""
    return said(LAPSE, reason, language)


def due_sentence(state: str | Enum, due: dt.date | None, today: dt.date, language: str = NORWEGIAN) -> str:
    """What a row says of its due day: «1 dag over», «I dag», «Innen 6.11.», else the state's word.

    >>> due_sentence("overdue", dt.date(2026, 11, 2), dt.date(2026, 11, 3))
    '1\\xa0dag over'
    >>> due_sentence("due_soon", dt.date(2026, 11, 6), dt.date(2026, 11, 3))
    'Innen 6.11.'
    >>> due_sentence("overdue", dt.date(2024, 7, 23), dt.date(2026, 11, 3))
    'Siden juli 2024'
    """
    key = key_of(state)
    second = language == ENGLISH
    if due is not None and key == "overdue":
        days = (today - due).days
        if days > MANY_DAYS:
            return SINCE[second].format(month=month_prose(due, language))
        return counted(*DAYS_OVER, days, language)
    if due is not None and key == "due_today":
        return TODAY[second]
    if due is not None and key in {"due_soon", "not_yet", "not_due"}:
        return BY[second].format(day=day_short(due, today, language))
    return (DUE if key in DUE else CLOCK)[key][second]


def clock_sentence(
    state: str | Enum,
    due: dt.date | None,
    today: dt.date,
    language: str = NORWEGIAN,
    *,
    lapse: str | Enum = "none",
) -> str:
    """What a discharge says of its clock; a lapsed one says why: «Bortfalt: innlagt igjen».

    >>> clock_sentence("lapsed", None, dt.date(2026, 11, 3), lapse="readmitted")
    'Bortfalt: innlagt igjen'
    """
    sentence = due_sentence(state, due, today, language)
    why = lapse_word(lapse, language) if key_of(state) == "lapsed" else ""
    return f"{sentence}: {why}" if why else sentence


def due_day_sentence(due: dt.date, today: dt.date, language: str = NORWEGIAN) -> str:
    """The due day in words, before or after it: «Innen 6.11.», «Fristen var 2.11.»."""
    words = DUE_WAS if due < today else BY
    return words[language == ENGLISH].format(day=day_short(due, today, language))
