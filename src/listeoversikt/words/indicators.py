"""Words of the indicators: notes, hidden figures, kinds, units, wanted directions, themes and periods."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from listeoversikt.words.language import ENGLISH, NORWEGIAN, Words, said

if TYPE_CHECKING:
    from listeoversikt.indicators.result import Remark

HIDDEN_WORDS: dict[str, dict[str, str]] = {
    "small": {NORWEGIAN: "skjult", ENGLISH: "hidden"},
    "nearly_none": {NORWEGIAN: "nær ingen", ENGLISH: "nearly none"},
    "nearly_all": {NORWEGIAN: "nær alle", ENGLISH: "nearly all"},
}
NOTES: dict[str, dict[str, str]] = {
    "missing_table": {
        NORWEGIAN: "mangler: {what} er ikke i uttrekket",
        ENGLISH: "missing: {what} isn't in the export",
    },
    "missing_column": {
        NORWEGIAN: "mangler: {what} er ikke i uttrekket",
        ENGLISH: "missing: {what} isn't in the export",
    },
    "needs_log": {
        NORWEGIAN: "mangler: trenger det som føres i programmet",
        ENGLISH: "missing: needs what is logged in the program",
    },
    "log_begins": {
        NORWEGIAN: "mangler: det som føres i programmet begynner {day}",
        ENGLISH: "missing: what is logged in the program begins on {day}",
    },
    "no_model": {
        NORWEGIAN: "mangler: ingen modell er i bruk",
        ENGLISH: "missing: no model is in use",
    },
    "ranks_only": {
        NORWEGIAN: "mangler: modellen i bruk viser bare rekkefølge",
        ENGLISH: "missing: the model in use shows ranks alone",
    },
    "not_typed": {
        NORWEGIAN: "mangler: tallet må skrives inn",
        ENGLISH: "missing: the figure has to be typed in",
    },
    "nobody": {NORWEGIAN: "mangler: ingen å telle", ENGLISH: "missing: nobody to count"},
    "at_least": {
        NORWEGIAN: "minst: {what} mangler eller begynner for sent",
        ENGLISH: "at least: {what} is missing or begins too late",
    },
    "only_known": {
        NORWEGIAN: "bare kjente; avhenger av mottatt epikrise",
        ENGLISH: "known ones only; depends on discharge letters received",
    },
    "too_short": {
        NORWEGIAN: "utelatt for kort historikk eller ny på listen: {count}",
        ENGLISH: "left out for short history or new on the list: {count}",
    },
    "unknown_day": {NORWEGIAN: "ukjent kjent_dato: {count}", ENGLISH: "kjent_dato unknown: {count}"},
    "unknown_clinician": {
        NORWEGIAN: "konsultasjoner uten behandler: {count}",
        ENGLISH: "consultations without clinician: {count}",
    },
    "unknown_amount": {NORWEGIAN: "ukjent DDD: {count}", ENGLISH: "DDD unknown: {count}"},
}
LEAST_LOGGED = {
    NORWEGIAN: "minst: det som føres i programmet begynner {day}",
    ENGLISH: "at least: what is logged in the program begins on {day}",
}
"""In the place of «mangler eller begynner for sent», where the log is there."""
LOG_WORDS = {NORWEGIAN: "det som føres i programmet", ENGLISH: "what is logged in the program"}
"""What the log is called where a table's name would stand."""
COLUMN_WORDS = {
    "role": "rolle",
    "claims": "takster",
    "clinician": "behandler_id",
    "regular": "fast",
    "urgency": "hastegrad",
    "main": "hoveddiagnose",
    "known": "kjent_dato",
}


SOME = {NORWEGIAN: "noen", ENGLISH: "some"}
"""What stands for a number beside a figure that isn't told (it may be 1–5, or give another count back)."""


def note_text(remark: Remark, language: str = NORWEGIAN) -> str:
    """What must be said of an indicator's row; tables and columns by the export's names."""
    table, dot, column = remark.what.partition(".")
    what = LOG_WORDS[language] if table == "store" else f"{table}{dot}{COLUMN_WORDS.get(column, column)}"
    words = LEAST_LOGGED if remark.note == "at_least" and remark.begins is not None else NOTES[remark.note]
    day = "" if remark.begins is None else f"{remark.begins:%d.%m.%Y}"
    return words[language].format(what=what, count=remark.count or SOME[language], day=day)


DIRECTIONS: Words = {
    "up": ("Ønsket høy", "High wanted"),
    "down": ("Ønsket lav", "Low wanted"),
    "none": ("Beskriver", "Descriptive"),
}
DIRECTIONS_SHORT: Words = {
    "up": ("høy", "high"),
    "down": ("lav", "low"),
    "none": ("beskriver", "descriptive"),
}
KINDS: Words = {
    "share": ("Andel", "Share"),
    "mean": ("Gjennomsnitt", "Mean"),
    "rate": ("Rate", "Rate"),
    "count": ("Antall", "Count"),
}
UNITS: Words = {
    "share_0_1": ("andel", "share"),
    "ddd": ("DDD per pasient", "DDD per patient"),
    "patients": ("pasienter", "patients"),
    "per_patient_year": ("per pasientår", "per patient-year"),
    "per_10_reviews": ("per ti gjennomgåtte", "per ten reviewed"),
    "per_nurse_month": ("per sykepleier og måned", "per nurse and month"),
}
HIDE_UNITS: Words = {
    "persons": ("personer", "persons"),
    "events": ("hendelser", "events"),
}
PERIOD_TYPES: Words = {
    "365d": ("Siste 365 dager", "Last 365 days"),
    "maaned": ("Per måned", "By month"),
    "tertial": ("Per tertial", "By four months"),
    "halvaar": ("Per halvår", "By half-year"),
    "aar": ("Per år", "By year"),
}


def direction_word(direction: str | Enum, language: str = NORWEGIAN) -> str:
    """Which way is wanted."""
    return said(DIRECTIONS, direction, language)


def direction_short(direction: str | Enum, language: str = NORWEGIAN) -> str:
    """Which way is wanted, where «ønsket» stands in the heading."""
    return said(DIRECTIONS_SHORT, direction, language)


def kind_word(kind: str | Enum, language: str = NORWEGIAN) -> str:
    """Share, mean, rate or count."""
    return said(KINDS, kind, language)


def unit_word(unit: str, language: str = NORWEGIAN) -> str:
    """What an indicator's value is in."""
    return said(UNITS, unit, language)


def hide_unit_word(unit: str | Enum, language: str = NORWEGIAN) -> str:
    """What small counts are counted in."""
    return said(HIDE_UNITS, unit, language)


def period_type_word(kind: str, language: str = NORWEGIAN) -> str:
    """A type of period."""
    return said(PERIOD_TYPES, kind, language)


def hidden_word(hidden_as: str | Enum, language: str = NORWEGIAN) -> str:
    """What stands in the place of a hidden figure."""
    return HIDDEN_WORDS[str(hidden_as)][language]
