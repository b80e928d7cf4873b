"""A prediction in words: how much something pulls, a feature's value with its unit and window, and what moved it.

Importing this loads no columns: units and windows go by the words of the list of features.
"""

from __future__ import annotations

import re
from enum import Enum

from listeoversikt.words.features import FEATURE_GROUPS, FEATURE_WORDS, MISSING_ALSO, MISSING_WORDS
from listeoversikt.words.language import ENGLISH, NOBREAK, NORWEGIAN, Words, counted, plain_number, said

PULLS: Words = {
    "none": ("betyr lite", "matters little"),
    "little_up": ("trekker litt opp", "pulls up a little"),
    "some_up": ("trekker opp", "pulls up"),
    "much_up": ("trekker mye opp", "pulls up much"),
    "little_down": ("trekker litt ned", "pulls down a little"),
    "some_down": ("trekker ned", "pulls down"),
    "much_down": ("trekker mye ned", "pulls down much"),
}
MOVED: Words = {
    "none": ("nesten uendret", "hardly changed"),
    "little_up": ("litt opp", "up a little"),
    "some_up": ("opp", "up"),
    "much_up": ("mye opp", "up much"),
    "little_down": ("litt ned", "down a little"),
    "some_down": ("ned", "down"),
    "much_down": ("mye ned", "down much"),
}
MOVERS: Words = {
    "new_facts": ("Nye eller rettede opplysninger", "New or corrected facts"),
    "expired": ("Utløpte opplysninger", "Expired facts"),
    "age": ("Høyere alder", "Age"),
    "missing_table": ("En tabell er bare i det ene uttrekket", "A table is in one extract only"),
}
OTHER: tuple[str, str] = ("Andre forhold", "Other things")
YES_NO = (("nei", "no"), ("ja", "yes"))
MOST_DAYS = 730
OR = ("eller", "or")
MARK, MARK_SINCE, MARK_UP_TO = "0/1", "0–730 days; 730 = not in 730 days", "0–730 days; 730 = that or longer"
NOT_SINCE = ("ikke på 2 år", "not in 2 years")
AT_LEAST_DAYS = ("minst 2 år", "at least 2 years")
DAYS = (("{n} dag", "{n} day"), ("{n} dager", "{n} days"))
COUNTED: dict[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "calendar years": (("{n} år", "{n} year"), ("{n} år", "{n} years")),
    "episodes": (("{n} innleggelse", "{n} admission"), ("{n} innleggelser", "{n} admissions")),
    "nights": (("{n} døgn", "{n} night"), ("{n} døgn", "{n} nights")),
    "stays": (("{n} opphold", "{n} stay"), ("{n} opphold", "{n} stays")),
    "groups": (("{n} gruppe", "{n} group"), ("{n} grupper", "{n} groups")),
    "points": (("{n} poeng", "{n} point"), ("{n} poeng", "{n} points")),
    "different codes": (("{n} kode", "{n} code"), ("{n} koder", "{n} codes")),
    "ATC codes": (("{n} legemiddel", "{n} medicine"), ("{n} legemidler", "{n} medicines")),
    "ATC codes new in 730 days": (("{n} nytt", "{n} new"), ("{n} nye", "{n} new")),
    "contacts": (("{n} kontakt", "{n} contact"), ("{n} kontakter", "{n} contacts")),
    "consultations": (("{n} konsultasjon", "{n} visit"), ("{n} konsultasjoner", "{n} visits")),
    "people": (("{n} person", "{n} person"), ("{n} personer", "{n} people")),
    "visits": (("{n} besøk", "{n} visit"), ("{n} besøk", "{n} visits")),
    "talks": (("{n} samtale", "{n} talk"), ("{n} samtaler", "{n} talks")),
    "meetings": (("{n} møte", "{n} meeting"), ("{n} møter", "{n} meetings")),
    "days": DAYS,
}
WRITTEN: Words = {
    "conditions of 36": ("{n} av 36", "{n} of 36"),
    "deficits of 36": ("{n} av 36", "{n} of 36"),
    "sum of weights": ("{n}", "{n}"),
    "1–9": ("{n}", "{n}"),
    "ml/min/1.73 m²": ("{n} ml/min/1,73 m²", "{n} ml/min/1.73 m²"),
    "mmHg": ("{n} mmHg", "{n} mmHg"),
    "kg/m²": ("{n} kg/m²", "{n} kg/m²"),
    "mmol/mol": ("{n} mmol/mol", "{n} mmol/mol"),
    "% of expected": ("{n} % av forventet", "{n} % of expected"),
}
INDEX_DAY = ("per uttrekkets dato", "on the extract's day")
LAST_DAYS = ("siste {n} dager", "last {n} days")
WINDOW = ("Periode: {window}.", "Window: {window}.")
NULL_RULE = ("Mangler når: {rule}.", "Missing when: {rule}.")


def group_word(key: str | Enum, language: str = NORWEGIAN) -> str:
    """What a group of features is called.

    >>> group_word("care")
    'Omsorg og funksjon'
    """
    return said(FEATURE_GROUPS, key, language)


def feature_word(name: str, language: str = NORWEGIAN) -> str:
    """What a feature is called."""
    return said(FEATURE_WORDS, name, language)


def other_word(language: str = NORWEGIAN) -> str:
    """What the least groups together are called."""
    return OTHER[language == ENGLISH]


def pull_word(strength: str | Enum, adds: float, language: str = NORWEGIAN) -> str:
    """How much something pulls, and which way.

    >>> pull_word("much", 0.9), pull_word("little", -0.1), pull_word("none", 0.01)
    ('trekker mye opp', 'trekker litt ned', 'betyr lite')
    """
    return said(PULLS, _way(strength, adds), language)


def moved_word(strength: str | Enum, change: float, language: str = NORWEGIAN) -> str:
    """How much something has moved, and which way."""
    return said(MOVED, _way(strength, change), language)


def mover_word(mover: str | Enum, language: str = NORWEGIAN) -> str:
    """Why a prediction moved."""
    return said(MOVERS, mover, language)


def _way(strength: str | Enum, adds: float) -> str:
    key = strength.value if isinstance(strength, Enum) else strength
    return key if key == "none" else f"{key}_{'up' if adds > 0 else 'down'}"


def value_text(unit: str, value: float, language: str = NORWEGIAN) -> str:
    """A feature's value with its unit.

    >>> value_text("0/1", 1.0), value_text("episodes", 2.0), value_text("mmHg", 142.0)
    ('ja', '2\\xa0innleggelser', '142\\xa0mmHg')
    >>> value_text("0–730 days; 730 = not in 730 days", 730.0)
    'ikke på 2 år'
    """
    second = language == ENGLISH
    if unit == MARK:
        return YES_NO[value > 0][second]
    if unit in (MARK_SINCE, MARK_UP_TO):
        if value >= MOST_DAYS:
            return (NOT_SINCE if unit == MARK_SINCE else AT_LEAST_DAYS)[second]
        return counted(*DAYS, round(value), language)
    shown = round(value, 1)
    if unit in COUNTED:
        return counted(*COUNTED[unit], shown, language)
    text = WRITTEN[unit][second].replace("{n} ", f"{{n}}{NOBREAK}")
    return text.format(n=plain_number(shown, language))


def window_text(window: str, language: str = NORWEGIAN) -> str:
    """Over which days a feature looks.

    >>> window_text("365 days"), window_text("index day")
    ('siste 365 dager', 'per uttrekkets dato')
    """
    days = re.fullmatch(r"(\d+) days", window)
    return LAST_DAYS[language == ENGLISH].format(n=days[1]) if days else INDEX_DAY[language == ENGLISH]


def feature_rules(window: str, missing: str | Enum, language: str = NORWEGIAN, *, name: str = "") -> str:
    """The window and the missing rule of a feature, in two short sentences."""
    second = language == ENGLISH
    parts = [WINDOW[second].format(window=window_text(window, language))]
    rule = missing_rule(missing, language, name=name)
    if missing != "never":
        parts.append(NULL_RULE[second].format(rule=rule))
    return " ".join(parts)


def missing_rule(missing: str | Enum, language: str = NORWEGIAN, *, name: str = "") -> str:
    """Why a feature has no value; ``name``: the feature's, as some have a reason more.

    >>> missing_rule("window", "en", name="unplanned_90")
    "the export doesn't hold the whole window, or a hospital stay in the window doesn't tell its urgency"
    """
    rule = said(MISSING_WORDS, missing, language)
    if name not in MISSING_ALSO:
        return rule
    return f"{rule}, {OR[language == ENGLISH]} {said(MISSING_ALSO, name, language)}"
