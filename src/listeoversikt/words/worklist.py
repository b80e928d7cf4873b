"""The worklist in words: reasons, the facts behind them, and the bold line of a row.

What is known is as at the extract, so months without contact are counted to its day; weekdays and years are
written as seen from the work day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.words.dates import date_of_day, day_near, day_table, whole_months
from listeoversikt.words.groups import group_word
from listeoversikt.words.high_risk import ENGLISH_HIGH_RISK
from listeoversikt.words.language import ENGLISH, NORWEGIAN, Words, counted, key_of, plain_number
from listeoversikt.words.plans import in_sentence, who_word
from listeoversikt.words.records import missing_place

if TYPE_CHECKING:
    from listeoversikt.followup.facts import Fact
    from listeoversikt.followup.reasons import RowReason

REASON_TITLES: dict[str, str] = {
    "utskrivning_3vd": "Kontakt etter utskrivning",
    "plantiltak": "Plansteg",
    "overlatt": "Overlatt oppgave",
    "svak_ettersporrer": "Behov uten kontakt",
    "borte": "Fast oppfulgt før, ikke sett siste år",
    "aarskontroll_diabetes": "Årskontroll diabetes",
    "aarskontroll_kols": "Årskontroll kols",
    "aarskontroll_eldre": "Årskontroll eldre",
    "lmg": "Vurder legemiddelgjennomgang",
    "behandlingsplan_kols": "Behandlingsplan mangler, kols",
    "behandlingsplan_diabetes": "Behandlingsplan mangler, diabetes",
    "risikosone": "I risikosonen",
    "gjennomgang": "Ny gjennomgang",
    "somatisk_sjekk": "Somatisk helsesjekk",
    "overgang_16_19": "Overgang 16–19 år",
}
ENGLISH_REASON_TITLES: dict[str, str] = {
    "utskrivning_3vd": "Contact after discharge",
    "plantiltak": "Plan step",
    "overlatt": "Task handed over",
    "svak_ettersporrer": "Need without contact",
    "borte": "Regular attender before, not seen for a year",
    "aarskontroll_diabetes": "Yearly control, diabetes",
    "aarskontroll_kols": "Yearly control, COPD",
    "aarskontroll_eldre": "Yearly control, elderly",
    "lmg": "Consider a medication review",
    "behandlingsplan_kols": "Treatment plan missing, COPD",
    "behandlingsplan_diabetes": "Treatment plan missing, diabetes",
    "risikosone": "At rising risk",
    "gjennomgang": "Review due",
    "somatisk_sjekk": "Somatic health check",
    "overgang_16_19": "Transition at 16–19 years",
}
IN_THE_WINDOW: Words = {
    "aarskontroll_kols": ("Årskontroll KOLS", "Yearly control, COPD"),
    "behandlingsplan_kols": ("Behandlingsplan mangler, KOLS", "Treatment plan missing, COPD"),
}
"""The reasons that the window writes otherwise than files do."""

PLAIN_FACTS: Words = {
    "contacts_unseen": ("Kontakter mangler", "Contacts missing"),
    "not_seen_before": ("Ikke sett i hele historikken", "Not seen in all the history"),
    "no_control": ("Ingen kontroll i hele historikken", "No control in all the history"),
    "no_review": ("Ingen gjennomgang i hele historikken", "No review in all the history"),
    "antipsychotic": ("Bruker antipsykotikum", "Uses an antipsychotic"),
    "no_plan": ("Ingen plan i hele historikken", "No plan in all the history"),
}
DAY_FACTS: Words = {
    "discharged": ("Utskrevet {day}", "Discharged {day}"),
    "known": ("Kjent for kontoret {day}", "Known to the office {day}"),
    "due_from_known": ("Frist {day} regnet fra kjent dato", "Due {day} from the day it was known"),
    "last_seen": ("Sist sett {day}", "Last seen {day}"),
    "last_control": ("Siste kontroll {day}", "Last control {day}"),
    "reviewed": ("Gjennomgått {day}, «ikke nå»", "Reviewed {day}, “not now”"),
    "last_review": ("Ingen gjennomgang siden {day}", "No review since {day}"),
    "last_plan": ("Siste plan {day}", "Last plan {day}"),
    "plan_step_done": ("Sist gjort {day}", "Last done {day}"),
    "plan_made": ("Planen laget {day}, ikke gjennomgått siden", "Plan made {day}, not reviewed since"),
    "plan_reviewed": ("Planen sist gjennomgått {day}", "Plan last reviewed {day}"),
    "mental_health_stay": ("Opphold i psykisk helsevern {day}", "Stay in mental health care {day}"),
}
COUNTED_FACTS: dict[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "age": (("{n} år", "{n} year"), ("{n} år", "{n} years")),
    "seen_year_before": (
        ("{n} kontakt for 1–2 år siden", "{n} contact 1–2 years ago"),
        ("{n} kontakter for 1–2 år siden", "{n} contacts 1–2 years ago"),
    ),
    "seen_two_years_before": (
        ("{n} kontakt for 2–3 år siden", "{n} contact 2–3 years ago"),
        ("{n} kontakter for 2–3 år siden", "{n} contacts 2–3 years ago"),
    ),
    "medicines": (
        ("{n} fast legemiddel", "{n} regular medicine"),
        ("{n} faste legemidler", "{n} regular medicines"),
    ),
    "admitted": (
        ("{n} uplanlagt innleggelse siste år", "{n} unplanned admission in a year"),
        ("{n} uplanlagte innleggelser siste år", "{n} unplanned admissions in a year"),
    ),
    "disease_groups": (
        ("{n} sykdomsgruppe", "{n} disease group"),
        ("{n} sykdomsgrupper", "{n} disease groups"),
    ),
}
CATEGORY_FACTS: dict[str, tuple[tuple[str, str], ...]] = {
    "frailty_rose": (
        ("", ""),
        ("Skrøpelighet opp til mild på ett år", "Frailty up to mild in a year"),
        ("Skrøpelighet opp til moderat på ett år", "Frailty up to moderate in a year"),
        ("Skrøpelighet opp til alvorlig på ett år", "Frailty up to severe in a year"),
    ),
    "hospital_frailty_rose": (
        ("", ""),
        ("Sykehusskrøpelighet opp til middels på ett år", "Hospital frailty up to intermediate in a year"),
        ("Sykehusskrøpelighet opp til høy på ett år", "Hospital frailty up to high in a year"),
    ),
    "frail": (
        ("Ikke skrøpelig", "Not frail"),
        ("Mildt skrøpelig", "Mildly frail"),
        ("Moderat skrøpelig", "Moderately frail"),
        ("Alvorlig skrøpelig", "Severely frail"),
    ),
}
"""By the number of the category."""
OTHER_FACTS: Words = {
    "in_group": ("I målgruppen {group}", "In the target group {group}"),
    "high_risk_medicine": ("Bør vurderes: {medicine}", "Worth considering: {medicine}"),
    "egfr": ("eGFR {n} ({day})", "eGFR {n} ({day})"),
    "table_missing": ("{place} er ikke med i uttrekket", "{place} isn't in the extract"),
    "predicted": (
        "Modellen anslår {share}, grensen er {limit} (ikke CE-merket)",
        "The model says {share}, the cut-off is {limit} (not CE-marked)",
    ),
    "predicted_by": ("Modell: {text}", "Model: {text}"),
    "task": ("{text}", "{text}"),
    "plan_step": ("Plansteg: {text}", "Plan step: {text}"),
    "plan_goal": ("Mål: {text}", "Goal: {text}"),
    "plan_step_of": (
        "{who} skulle gjort det {day}. Spør, og før resultatet i planen",
        "{who} should have done it {day}. Ask, and note the result in the plan",
    ),
    "handed_over_by": ("Fra {who} {day}", "From {who} {day}"),
}
ASK_ABOUT = ("Spør {who}: {text}", "Ask {who}: {text}")
"""A plan's step that others have."""
PLAN_REVIEW = ("Plan til gjennomgang", "Plan to be reviewed")
NOT_SEEN_FOR = (
    ("Ikke sett på {n} måned", "Not seen for {n} month"),
    ("Ikke sett på {n} måneder", "Not seen for {n} months"),
)


def reason_title(reason: str | Enum, language: str = NORWEGIAN) -> str:
    """What a reason of the worklist is called in files."""
    return (REASON_TITLES if language == NORWEGIAN else ENGLISH_REASON_TITLES)[key_of(reason)]


def reason_word(reason: str | Enum, language: str = NORWEGIAN) -> str:
    """What a reason of the worklist is called in the window.

    >>> reason_word("aarskontroll_kols")
    'Årskontroll KOLS'
    """
    own = IN_THE_WINDOW.get(key_of(reason))
    return reason_title(reason, language) if own is None else own[language == ENGLISH]


@cache
def _high_risk_titles() -> dict[str, str]:
    return {row["key"]: row["title_nb"] for row in read_rows("high_risk_medicines")}


def high_risk_word(key: str, language: str = NORWEGIAN) -> str:
    """A rule of the list of high-risk medicines."""
    return (_high_risk_titles() if language == NORWEGIAN else ENGLISH_HIGH_RISK)[key]


def fact_text(fact: Fact, language: str = NORWEGIAN) -> str:
    """A fact as one short sentence without a full stop: «5 faste legemidler», «Sist sett 02.06.25»."""
    kind, second = fact.kind.value, language == ENGLISH
    if kind in PLAIN_FACTS:
        return PLAIN_FACTS[kind][second]
    if kind in DAY_FACTS:
        return DAY_FACTS[kind][second].format(day=_day(fact))
    if kind in COUNTED_FACTS:
        return counted(*COUNTED_FACTS[kind], fact.number or 0, language)
    if kind in CATEGORY_FACTS:
        return CATEGORY_FACTS[kind][int(fact.number or 0)][second]
    return OTHER_FACTS[kind][second].format(**FILLED_BY[kind](fact, language))


def _day(fact: Fact) -> str:
    day = date_of_day(fact.day)
    return "" if day is None else day_table(day)


def _share(share: float, language: str) -> str:
    """«18 %», and «7,4 %» under ten."""
    places = 0 if share >= 0.0995 else 1
    return f"{plain_number(round(100 * share, places), language)}\u00a0%"


def _first_up(text: str) -> str:
    return text[:1].upper() + text[1:]


FILLED_BY: dict[str, Callable[[Fact, str], dict[str, str]]] = {
    "in_group": lambda fact, language: {"group": group_word(fact.key, language)},
    "high_risk_medicine": lambda fact, language: {"medicine": high_risk_word(fact.key, language)},
    "egfr": lambda fact, language: {"n": plain_number(fact.number or 0, language), "day": _day(fact)},
    "table_missing": lambda fact, language: {"place": missing_place(fact.key, language)},
    "predicted": lambda fact, language: {
        "share": _share(fact.number or 0, language),
        "limit": _share(float(fact.key), language),
    },
    "predicted_by": lambda fact, language: {"text": fact.key},
    "task": lambda fact, language: {"text": fact.key},
    "plan_step": lambda fact, language: {"text": fact.key},
    "plan_goal": lambda fact, language: {"text": fact.key},
    "plan_step_of": lambda fact, language: {
        "who": _first_up(who_word(fact.key, language)),
        "day": _day(fact),
    },
    "handed_over_by": lambda fact, language: {"who": fact.key, "day": _day(fact)},
}


def why_text(row_reason: RowReason, language: str = NORWEGIAN, *, today: dt.date, index_date: dt.date) -> str:
    """The bold line of a row: «Utskrevet on 28.10.», «Ikke sett på 17 måneder», else the reason's word.

    ``index_date`` is the day of what is known; months are counted to it.
    """
    facts = {fact.kind.value: fact for fact in row_reason.facts}
    key = key_of(row_reason.reason)
    if key == "utskrivning_3vd" and "discharged" in facts:
        day = date_of_day(facts["discharged"].day)
        if day is not None:
            return DAY_FACTS["discharged"][language == ENGLISH].format(day=day_near(day, today, language))
    if key == "overlatt" and "task" in facts:
        return facts["task"].key
    if key == "plantiltak" and "plan_step" in facts and "plan_step_of" in facts:
        who = who_word(facts["plan_step_of"].key, language)
        return ASK_ABOUT[language == ENGLISH].format(who=in_sentence(who), text=facts["plan_step"].key)
    if key == "plantiltak" and "plan_step" in facts:
        return fact_text(facts["plan_step"], language)
    if key == "gjennomgang" and facts.keys() & {"plan_made", "plan_reviewed"}:
        return PLAN_REVIEW[language == ENGLISH]
    if key == "svak_ettersporrer" and "last_seen" in facts:
        last = date_of_day(facts["last_seen"].day)
        if last is not None:
            return counted(*NOT_SEEN_FOR, whole_months(last, index_date), language)
    if key == "svak_ettersporrer" and "not_seen_before" in facts:
        return PLAIN_FACTS["not_seen_before"][language == ENGLISH]
    return reason_word(key, language)


def facts_line(row_reason: RowReason, language: str = NORWEGIAN, *, most: int = 3) -> str:
    """The line under the bold one: the first facts, those that the bold line says already left out."""
    said_above = {
        "utskrivning_3vd": {"discharged"},
        "svak_ettersporrer": {"not_seen_before"},
        "overlatt": {"task"},
        "plantiltak": {"plan_step"},
    }
    above = said_above.get(key_of(row_reason.reason), set())
    texts = [fact_text(fact, language) for fact in row_reason.facts if fact.kind.value not in above]
    return " ".join(f"{text.rstrip('.')}." for text in texts[:most])
