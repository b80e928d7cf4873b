"""List review in words: criteria, decisions, why, needs, agreement, and what the figures mean.

Source: window contract, section 14 (``review.*``); follow-up contract, "List review". Importing this loads no columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from listeoversikt.words.language import ENGLISH, NORWEGIAN, Words, said

if TYPE_CHECKING:
    from enum import Enum

CRITERIA: Words = {
    "diagnosis": ("Diagnose", "Diagnosis"),
    "medicines": ("Antall legemidler", "Number of medicines"),
    "age": ("Alder", "Age"),
    "rarely_seen": ("Sjelden sett", "Rarely seen"),
    "risk": ("Risikoskår", "Risk score"),
    "often_seen": ("Ofte sett", "Often seen"),
}
ABSENCES: Words = {
    "not_seen": ("Ikke sett av lege eller sykepleier", "Not seen by doctor or nurse"),
    "gone": ("Fast oppfulgt før, ikke sett siste år", "Regular attender before, not seen for a year"),
    "silent_need": ("Behov uten kontakt", "Need without contact"),
}
ORDERS: Words = {
    "risk": ("Høyest risiko først", "Highest risk first"),
    "unseen": ("Lengst siden sett først", "Longest since seen first"),
    "oldest": ("Eldst først", "Oldest first"),
    "medicines": ("Flest legemidler først", "Most medicines first"),
}
SHIPPED: Words = {
    "borte": ("Fast oppfulgt før, ikke sett siste år", "Regular attender before, not seen for a year"),
    "70_ikke_sett": ("70 år og eldre, ikke sett siste år", "70 and older, not seen for a year"),
    "legemidler": ("Minst 4 legemidler uten gjennomgang", "At least 4 medicines without review"),
    "behov_uten_kontakt": ("Behov uten kontakt", "Need without contact"),
    "risikosone": ("I risikosonen (økende)", "At rising risk"),
}
DECISIONS: Words = {
    "follow_up": ("Følg opp", "Follow up"),
    "not_now": ("Ikke nå", "Not now"),
    "not_relevant": ("Ikke aktuelt", "Not relevant"),
    "wrong_data": ("Feil i data", "Wrong data"),
}
DECISION_HINTS: Words = {
    "follow_up": ("Legges på arbeidslisten", "Goes to the worklist"),
    "not_now": ("Se på igjen senere", "Look again later"),
    "not_relevant": ("Ut av dette utvalget", "Out of this selection"),
    "wrong_data": ("Merk det som er feil", "Mark what is wrong"),
}
NEEDS: Words = {
    "consultation": ("Konsultasjon", "Visit"),
    "home_visit": ("Hjemmebesøk", "Home visit"),
    "phone": ("Telefon", "Phone"),
}
ANSWERS: Words = {
    "yes": ("Ja", "Yes"),
    "no": ("Nei", "No"),
    "": ("Ikke spurt ennå", "Not asked yet"),
}
KNOWN: Words = {
    "known": ("Kjent fra før", "Known to us"),
    "new": ("Ny for oss", "New to us"),
}
WHY: Words = {
    "not_seen": ("Ikke sett", "Not seen"),
    "falls": ("Fallfare", "Risk of falling"),
    "medicines": ("Legemidler", "Medicines"),
    "memory": ("Hukommelse", "Memory"),
    "lives_alone": ("Bor alene", "Lives alone"),
    "other": ("Annet", "Other"),
}
AGREEMENT: Words = {
    "too_low": ("For lav", "Too low"),
    "fits": ("Passer", "Fits"),
    "too_high": ("For høy", "Too high"),
}
SCORES: Words = {
    "frailty_index": ("Skrøpelighet", "Frailty"),
    "admissions_baseline": ("Innleggelsesrisiko", "Admission risk"),
}
FLAGS: Words = {
    "band_high": ("Høy bruk nå", "Heavy user"),
    "band_rising": ("I risikosonen", "Rising risk"),
    "frail": ("Skrøpelighet moderat eller alvorlig", "Frailty moderate or severe"),
    "rule": ("Grunnregelen (minst 2 innleggelser)", "Plain rule (at least 2 admissions)"),
}
FUNCTION: Words = {
    "independent": ("Selvhjulpen", "Independent"),
    "some_help": ("Noe hjelp", "Some help"),
    "dependent": ("Avhengig", "Dependent"),
}
SKIPPED: Words = {
    "unknown": ("Finnes ikke i uttrekket lenger", "No longer in the extract"),
    "objects": ("Reservert mot å bli skåret", "Objects to being scored"),
    "died": ("Død", "Dead"),
    "left": ("Ikke på listen lenger", "No longer on the list"),
    "moved": ("Flyttet fra listen", "Has left the list"),
}
AGES: Words = {
    "0": ("0–17 år", "0–17 years"),
    "18": ("18–44 år", "18–44 years"),
    "45": ("45–64 år", "45–64 years"),
    "65": ("65–79 år", "65–79 years"),
    "80": ("80 år og eldre", "80 and older"),
}
TERMS: Words = {
    "reviewed": (
        "Sett: pasienter med en vurdering i økten, også «feil i data».",
        "Reviewed: patients with a decision in the session, “wrong data” too.",
    ),
    "new_need": (
        "Nytt behov: «følg opp» og «ny for oss». Regnes per ti gjennomgåtte.",
        "New need: “follow up” and “new to us”. Counted per ten reviewed.",
    ),
    "agreement": (
        "Enighet: hvor ofte dere mente at skåren var for lav, passet eller var for høy.",
        "Agreement: how often you found the score too low, fitting or too high.",
    ),
    "ppv": (
        "Treff: andelen dere ville følge opp av dem skåren pekte ut, på dette kontoret.",
        "Hits: the share to follow up among those the score pointed out, at this office.",
    ),
    "interval": (
        "Intervallet viser hvor langt tilfeldigheter alene kan flytte tallet.",
        "The interval shows how far chance alone could move the figure.",
    ),
}


def criterion_word(criterion: str | Enum, language: str = NORWEGIAN) -> str:
    """«Diagnose»."""
    return said(CRITERIA, criterion, language)


def absence_word(absence: str | Enum, language: str = NORWEGIAN) -> str:
    """«Ikke sett av lege eller sykepleier»."""
    return said(ABSENCES, absence, language)


def order_word(order: str | Enum, language: str = NORWEGIAN) -> str:
    """«Høyest risiko først»."""
    return said(ORDERS, order, language)


def shipped_word(key: str, language: str = NORWEGIAN) -> str:
    """What a selection that comes with the program is called."""
    return said(SHIPPED, key, language)


def decision_word(decision: str | Enum, language: str = NORWEGIAN) -> str:
    """«Følg opp»."""
    return said(DECISIONS, decision, language)


def decision_hint(decision: str | Enum, language: str = NORWEGIAN) -> str:
    """What a decision leads to."""
    return said(DECISION_HINTS, decision, language)


def need_word(need: str | Enum, language: str = NORWEGIAN) -> str:
    """«Hjemmebesøk»."""
    return said(NEEDS, need, language)


def answer_word(answer: str, language: str = NORWEGIAN) -> str:
    """The patient's answer to what was offered; "" = not asked yet."""
    return said(ANSWERS, answer, language)


def known_word(known: bool, language: str = NORWEGIAN) -> str:
    """«Kjent fra før» or «Ny for oss»."""
    return said(KNOWN, "known" if known else "new", language)


def why_word(why: str, language: str = NORWEGIAN) -> str:
    """Why: the word of a fixed key."""
    return said(WHY, why, language)


def agreement_word(agreement: str | Enum, language: str = NORWEGIAN) -> str:
    """«Passer»."""
    return said(AGREEMENT, agreement, language)


def score_word(score: str, language: str = NORWEGIAN) -> str:
    """A score that the reviewer is asked about."""
    return said(SCORES, score, language)


def flag_word(flag: str, language: str = NORWEGIAN) -> str:
    """What points somebody out."""
    return said(FLAGS, flag, language)


def function_word(level: str, language: str = NORWEGIAN) -> str:
    """How much help somebody needs."""
    return said(FUNCTION, level, language)


def skipped_word(reason: str, language: str = NORWEGIAN) -> str:
    """Why a patient of a session is passed over."""
    return said(SKIPPED, reason, language)


def age_word(key: str, language: str = NORWEGIAN) -> str:
    """An age band."""
    return said(AGES, key, language)


def term_text(term: str, language: str = NORWEGIAN) -> str:
    """What a word on the page means, in one line."""
    return said(TERMS, term, language)


def task_text(need: str, why: Sequence[str], text: str, language: str = NORWEGIAN) -> str:
    """What is handed over: the need, why, and the reviewer's own words.

    >>> task_text("home_visit", ["falls", "other"], "ring datter først")
    'Hjemmebesøk: fallfare, ring datter først'
    """
    reasons = [why_word(key, language).lower() for key in why if key != "other"]
    rest = ", ".join([*reasons, *([text.strip()] if text.strip() else [])])
    head = need_word(need, language) if need else ("Follow up" if language == ENGLISH else "Følg opp")
    return f"{head}: {rest}" if rest else head
