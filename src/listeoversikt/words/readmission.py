"""LACE, HOSPITAL and PARR-30 of a discharge in words: items, what they're given for, categories, why there's none.

Items go by ``score.item`` as the table of facts calls them. Importing this loads no columns.
"""

from __future__ import annotations

from enum import Enum

from listeoversikt.words.language import ENGLISH, NORWEGIAN, Words, counted, key_of, plain_number, said

SCORES: Words = {
    "lace": ("LACE", "LACE"),
    "hospital_score": ("HOSPITAL", "HOSPITAL"),
    "parr30": ("PARR-30", "PARR-30"),
}
ITEMS: Words = {
    "lace.L": ("Liggetid", "Length of stay"),
    "lace.A": ("Øyeblikkelig hjelp", "Emergency admission"),
    "lace.C": ("Samsykdom (modifisert LACE)", "Comorbidity (modified LACE)"),
    "lace.E": ("Akuttmottak siste 6 måneder", "Emergency department, last 6 months"),
    "hospital_score.H": ("Hemoglobin under 12 g/dl", "Haemoglobin below 12 g/dl"),
    "hospital_score.O": ("Utskrevet fra kreftavdeling", "Discharged from oncology"),
    "hospital_score.S": ("Natrium under 135 mmol/l", "Sodium below 135 mmol/l"),
    "hospital_score.P": ("Prosedyre under oppholdet", "Procedure during the stay"),
    "hospital_score.IT": ("Øyeblikkelig hjelp", "Emergency admission"),
    "hospital_score.A": ("Innleggelser siste 12 måneder før denne", "Admissions in the 12 months before"),
    "hospital_score.L": ("Liggetid fem døgn eller mer", "Length of stay five days or more"),
    "parr30.age_squared": ("Alder (kalenderår)", "Age (calendar years)"),
    "parr30.emergency_admissions_last_year": (
        "Øyeblikkelig hjelp siste 12 måneder før denne",
        "Emergency admissions in the 12 months before",
    ),
    "parr30.emergency_admission_last_30d": (
        "Øyeblikkelig hjelp siste 30 dager før denne",
        "Emergency admission in the 30 days before",
    ),
    "parr30.current_admission_emergency": ("Øyeblikkelig hjelp nå", "This admission an emergency"),
    "parr30.hospital_diagnoses": ("Sykehusdiagnoser siste 2 år", "Hospital diagnoses, last 2 years"),
    "parr30.deprivation": ("Engelsk bostedsindeks (satt til 0)", "English deprivation index (set to 0)"),
    "parr30.hospital_trust": ("Engelsk sykehus (satt til 0)", "English hospital trust (set to 0)"),
}
LEVELS: Words = {
    "low": ("lav", "low"),
    "moderate": ("middels", "moderate"),
    "intermediate": ("middels", "intermediate"),
    "high": ("høy", "high"),
}
FIFTHS: Words = {
    "1": ("laveste femdel", "lowest fifth"),
    "2": ("nest laveste femdel", "second lowest fifth"),
    "3": ("midterste femdel", "middle fifth"),
    "4": ("nest høyeste femdel", "second highest fifth"),
    "5": ("høyeste femdel", "highest fifth"),
}
NULLS: Words = {
    "none": ("", ""),
    "not_hospital": (
        "Gjelder utskrivning fra sykehus til annet enn et nytt sykehus.",
        "For discharges from hospital, not to another hospital.",
    ),
    "under_age": ("Formlene gjelder fra 18 år.", "The formulae are for 18 years and over."),
    "stay_unknown": (
        "Oppholdet er skrevet inn her. Uttrekket har det ikke ennå.",
        "The stay was typed in here. The extract doesn't have it yet.",
    ),
}
DAYS = (("{n} døgn", "{n} day"), ("{n} døgn", "{n} days"))
UNDER_A_DAY = ("under ett døgn", "less than a day")
TIMES = (("{n} gang", "{n} time"), ("{n} ganger", "{n} times"))
YEARS = (("{n} år", "{n} year"), ("{n} år", "{n} years"))
GROUPS = (("{n} gruppe", "{n} group"), ("{n} grupper", "{n} groups"))
SUM = ("sum {n}", "sum {n}")
NOT_KNOWN, PARTLY = ("ikke kjent", "not known"), ("minst {fact}", "at least {fact}")
YES, NO = ("ja", "yes"), ("nei", "no")
TO = ("{low} til {high}", "{low} to {high}")


def item_word(score: str, item: str, language: str = NORWEGIAN) -> str:
    """What an item is called.

    >>> item_word("lace", "E")
    'Akuttmottak siste 6 måneder'
    """
    return said(ITEMS, f"{score}.{item}", language)


def fact_word(score: str, item: str, fact: float | None, known: bool, language: str = NORWEGIAN) -> str:
    """What the points of an item are given for; «ikke kjent» where there is nothing to say.

    >>> fact_word("lace", "L", 6, True).replace("\\xa0", " "), fact_word("lace", "E", None, False)
    ('6 døgn', 'ikke kjent')
    """
    place = language == ENGLISH
    if fact is None:
        return NOT_KNOWN[place]
    told = _fact(f"{score}.{item}", fact, language)
    if known:
        return told
    return (
        PARTLY[place].format(fact=told)
        if fact and item not in ("C", "hospital_diagnoses")
        else NOT_KNOWN[place]
    )


def _fact(key: str, fact: float, language: str) -> str:
    place = language == ENGLISH
    if key in ("lace.L", "hospital_score.L"):
        return counted(*DAYS, fact, language) if fact else UNDER_A_DAY[place]
    if key in ("hospital_score.A", "parr30.emergency_admissions_last_year"):
        return counted(*TIMES, fact, language)
    if key == "parr30.age_squared":
        return counted(*YEARS, fact, language)
    if key == "parr30.hospital_diagnoses":
        return counted(*GROUPS, fact, language)
    if key == "lace.C":
        return SUM[place].format(n=plain_number(fact, language))
    if key in ("hospital_score.H", "hospital_score.S"):
        return plain_number(fact, language)
    return (YES if fact else NO)[place]


def not_known_word(language: str = NORWEGIAN) -> str:
    """An item that the export can't tell."""
    return NOT_KNOWN[language == ENGLISH]


def levels_word(level: str, top: str, language: str = NORWEGIAN) -> str:
    """The category, or from which to which when items aren't known.

    >>> levels_word("moderate", "high"), levels_word("high", "high")
    ('middels til høy', 'høy')
    """
    low, high = said(LEVELS, level, language), said(LEVELS, top, language)
    return low if low == high else TO[language == ENGLISH].format(low=low, high=high)


def fifth_word(fifth: int, language: str = NORWEGIAN) -> str:
    """Which fifth of the office's own discharges: 1 the lowest."""
    return said(FIFTHS, str(fifth), language)


def why_none(reason: str | Enum, language: str = NORWEGIAN) -> str:
    """Why a discharge has no such scores."""
    return said(NULLS, key_of(reason), language)
