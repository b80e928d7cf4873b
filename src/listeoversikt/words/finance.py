"""Words of the financing: parts of model B, what a line's amount rests on, and faults of a typed figure."""

from __future__ import annotations

from enum import Enum

from listeoversikt.words.language import NORWEGIAN, Words, said

PARTS: Words = {
    "listeinnbyggertilskudd": ("Listeinnbyggertilskudd", "Grant per inhabitant"),
    "kvalitet": ("Resultat og kvalitet", "Result and quality"),
    "egenbetaling": ("Egenbetaling fra pasient", "Patients' own payment"),
}
WEIGHTS: Words = {
    "listeinnbyggertilskudd": ("listeinnbyggertilskudd", "grant per inhabitant"),
    "resultat": ("resultat", "result"),
    "kvalitet": ("kvalitet", "quality"),
}
CRITERIA_EN = {
    "alder_kjonn": "Age and sex",
    "helsetilstand": "State of health",
    "levekaar": "Living conditions",
    "reiseavstand": "Travel distance",
    "dekningsgrad": "Own coverage",
    "spesialisering_lege": "Specialist doctors",
    "spesialisering_sykepleier": "Specialist nurses",
    "behandlingsplan": "Care plan in COPD and diabetes",
    "legemiddelgjennomgang": "Medication review",
    "digital": "Digital booking",
    "egenbetaling": "Patients' own payment",
}
CRITERIA_NB = {
    "alder_kjonn": "Alder og kjønn",
    "helsetilstand": "Helsetilstand",
    "levekaar": "Levekår",
    "reiseavstand": "Reiseavstand",
    "dekningsgrad": "Dekningsgrad",
    "spesialisering_lege": "Leger med spesialitet",
    "spesialisering_sykepleier": "Sykepleiere med spesialitet",
    "behandlingsplan": "Behandlingsplan ved kols og diabetes",
    "legemiddelgjennomgang": "Legemiddelgjennomgang",
    "digital": "Digital timebestilling",
    "egenbetaling": "Egenbetaling fra pasient",
}
CRITERIA: Words = {key: (CRITERIA_NB[key], CRITERIA_EN[key]) for key in CRITERIA_NB}
CLAIMS_EN = {
    "S1a": "Simple patient contact",
    "S1b": "Phone call about a patient",
    "S2a": "Follow-up by a nurse",
    "S2b": "Time supplement",
    "S3": "Home visit",
    "S4": "Group follow-up",
    "S5": "Meeting",
    "S6": "Travel time for a home visit",
}
GUARDS: Words = {
    "none": ("Innenfor grensene. Ingen skjerming.", "Within the limits. No guard."),
    "compensation": ("Tapet utover grensen dekkes.", "The loss beyond the limit is made good."),
    "deduction": ("Gevinsten utover grensen trekkes.", "The gain beyond the limit is taken back."),
}


def part_word(part: str, language: str = NORWEGIAN) -> str:
    """A part of model B's table."""
    return said(PARTS, part, language)


def weight_word(key: str, language: str = NORWEGIAN) -> str:
    """A whole row of table 2."""
    return said(WEIGHTS, key, language)


def criterion_word(key: str, language: str = NORWEGIAN) -> str:
    """A criterion of table 3, in a few words."""
    return said(CRITERIA, key, language)


def guard_word(kind: str | Enum, language: str = NORWEGIAN) -> str:
    """What the guard gives."""
    return said(GUARDS, kind, language)
