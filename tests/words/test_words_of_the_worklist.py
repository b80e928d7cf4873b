"""What a row of the worklist says: facts, the bold line, due days, the clock."""

from __future__ import annotations

import datetime as dt

import pytest

from listeoversikt.followup.facts import Fact, FactKind
from listeoversikt.followup.reasons import DueState, Reason
from listeoversikt.followup.worklist import RowReason
from listeoversikt.patient_list import frames
from listeoversikt.patient_list.snapshot import day_number
from listeoversikt.words import dates
from listeoversikt.words.states import clock_sentence, due_day_sentence, due_sentence
from listeoversikt.words.worklist import fact_text, facts_line, reason_word, why_text

TODAY = dt.date(2026, 11, 3)
INDEX = dt.date(2026, 10, 30)


def day(text: str) -> int:
    return day_number(dt.date.fromisoformat(text))


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


FACTS = {
    "Utskrevet 28.10.26": Fact(FactKind.DISCHARGED, day("2026-10-28")),
    "Kjent for kontoret 29.10.26": Fact(FactKind.KNOWN, day("2026-10-29")),
    "Frist 03.11.26 regnet fra kjent dato": Fact(FactKind.DUE_FROM_KNOWN, day("2026-11-03")),
    "Kontakter mangler": Fact(FactKind.CONTACTS_UNSEEN),
    "I målgruppen Skrøpelig eldre": Fact(FactKind.IN_GROUP, key="skropelig_eldre"),
    "84 år": Fact(FactKind.AGE, number=84.0),
    "Sist sett 02.06.25": Fact(FactKind.LAST_SEEN, day("2025-06-02")),
    "5 kontakter for 1–2 år siden": Fact(FactKind.SEEN_YEAR_BEFORE, number=5.0),
    "4 kontakter for 2–3 år siden": Fact(FactKind.SEEN_TWO_YEARS_BEFORE, number=4.0),
    "Ikke sett i hele historikken": Fact(FactKind.NOT_SEEN_BEFORE),
    "Siste kontroll 12.09.25": Fact(FactKind.LAST_CONTROL, day("2025-09-12")),
    "Ingen kontroll i hele historikken": Fact(FactKind.NO_CONTROL),
    "5 faste legemidler": Fact(FactKind.MEDICINES, number=5.0),
    "1 fast legemiddel": Fact(FactKind.MEDICINES, number=1.0),
    "Ingen gjennomgang siden 14.08.25": Fact(FactKind.LAST_REVIEW, day("2025-08-14")),
    "Ingen gjennomgang i hele historikken": Fact(FactKind.NO_REVIEW),
    "Bør vurderes: NSAID hos eldre fra 75 år": Fact(FactKind.HIGH_RISK_MEDICINE, key="nsaid_75"),
    "eGFR 38,5 (02.06.26)": Fact(FactKind.EGFR, day("2026-06-02"), 38.5),
    "Bruker antipsykotikum": Fact(FactKind.ANTIPSYCHOTIC),
    "Siste plan 12.03.24": Fact(FactKind.LAST_PLAN, day("2024-03-12")),
    "Ingen plan i hele historikken": Fact(FactKind.NO_PLAN),
    "Modellen anslår 18 %, grensen er 7,4 % (ikke CE-merket)": Fact(
        FactKind.PREDICTED, number=0.183, key="0.0741"
    ),
    "Modell: kontoret-2026": Fact(FactKind.PREDICTED_BY, key="kontoret-2026"),
    "Skrøpelighet opp til moderat på ett år": Fact(FactKind.FRAILTY_ROSE, number=2.0),
    "Sykehusskrøpelighet opp til høy på ett år": Fact(FactKind.HOSPITAL_FRAILTY_ROSE, number=2.0),
    "Alvorlig skrøpelig": Fact(FactKind.FRAIL, number=3.0),
    "1 uplanlagt innleggelse siste år": Fact(FactKind.ADMITTED, number=1.0),
    "3 sykdomsgrupper": Fact(FactKind.DISEASE_GROUPS, number=3.0),
    "Opphold i psykisk helsevern 12.03.24": Fact(FactKind.MENTAL_HEALTH_STAY, day("2024-03-12")),
    "Plansteg: vekt og ødem": Fact(FactKind.PLAN_STEP, key="vekt og ødem"),
    "Mål: Gå til postkassen": Fact(FactKind.PLAN_GOAL, key="Gå til postkassen"),
    "NAV skulle gjort det 05.10.26. Spør, og før resultatet i planen": Fact(
        FactKind.PLAN_STEP_OF, day("2026-10-05"), key="nav"
    ),
    "Sist gjort 02.11.26": Fact(FactKind.PLAN_STEP_DONE, day("2026-11-02")),
    "Planen laget 11.03.26, ikke gjennomgått siden": Fact(FactKind.PLAN_MADE, day("2026-03-11")),
    "Planen sist gjennomgått 14.10.26": Fact(FactKind.PLAN_REVIEWED, day("2026-10-14")),
    "Ring om vekt": Fact(FactKind.TASK, key="Ring om vekt"),
    "Fra lege-1 28.10.26": Fact(FactKind.HANDED_OVER_BY, day("2026-10-28"), key="lege-1"),
    "Gjennomgått 03.11.26, «ikke nå»": Fact(FactKind.REVIEWED, day("2026-11-03")),
    "Tabellen tiltak er ikke med i uttrekket": Fact(FactKind.TABLE_MISSING, key="tiltak"),
    "Kolonnen takster i kontakter er ikke med i uttrekket": Fact(
        FactKind.TABLE_MISSING, key="kontakter.claims"
    ),
}


@pytest.mark.parametrize("text", FACTS)
def test_that_a_fact_is_one_short_sentence(text: str) -> None:
    assert plain(fact_text(FACTS[text])) == text


def test_that_every_kind_of_fact_is_tried_above_and_said_in_english_too() -> None:
    assert {fact.kind for fact in FACTS.values()} == set(FactKind)
    for text, fact in FACTS.items():
        english = fact_text(fact, "en")
        assert english
        assert "{" not in english
        assert english != text or fact.kind in (FactKind.EGFR, FactKind.TASK)


def row(reason: Reason, *facts: Fact) -> RowReason:
    return RowReason(reason, DueState.NOT_YET, int(frames.NO_DAY), None, facts)


def why(reason: Reason, *facts: Fact, language: str = "nb") -> str:
    return plain(why_text(row(reason, *facts), language, today=TODAY, index_date=INDEX))


def test_that_the_bold_line_of_a_discharge_says_the_day() -> None:
    discharged = Fact(FactKind.DISCHARGED, day("2026-10-28"))
    assert why(Reason.DISCHARGE, discharged) == "Utskrevet on 28.10."
    assert why(Reason.DISCHARGE, discharged, language="en") == "Discharged Wed 28 Oct"
    assert why(Reason.DISCHARGE, Fact(FactKind.DISCHARGED, day("2025-12-30"))) == "Utskrevet 30.12.25"


def test_that_the_bold_line_of_a_silent_need_counts_months_to_the_extract() -> None:
    seen = Fact(FactKind.LAST_SEEN, day("2025-05-30"))
    assert why(Reason.SILENT_NEED, seen) == "Ikke sett på 17 måneder"
    a_day_later = Fact(FactKind.LAST_SEEN, day("2025-05-31"))
    assert why(Reason.SILENT_NEED, a_day_later) == "Ikke sett på 16 måneder"
    assert why(Reason.SILENT_NEED, Fact(FactKind.NOT_SEEN_BEFORE)) == "Ikke sett i hele historikken"


@pytest.mark.parametrize("reason", Reason)
def test_that_every_reason_has_a_bold_line_without_facts(reason: Reason) -> None:
    assert why(reason) == plain(reason_word(reason))
    assert why(reason, language="en") != why(reason)


def test_that_the_line_under_it_does_not_repeat_the_bold_one() -> None:
    discharged, known = FACTS["Utskrevet 28.10.26"], FACTS["Kjent for kontoret 29.10.26"]
    assert facts_line(row(Reason.DISCHARGE, discharged, known)) == "Kjent for kontoret 29.10.26."
    assert facts_line(row(Reason.DISCHARGE, discharged)) == ""
    review = row(Reason.MEDICINE_REVIEW, *list(FACTS.values())[12:20])
    assert len(facts_line(review, most=2).split(". ")) == 2


DUE = {
    ("overdue", "2026-11-02"): "1 dag over",
    ("overdue", "2025-09-29"): "Siden september 2025",
    ("overdue", "2026-08-05"): "90 dager over",
    ("overdue", "2026-08-04"): "Siden august 2026",
    ("due_today", "2026-11-03"): "I dag",
    ("due_soon", "2026-11-06"): "Innen 6.11.",
    ("not_yet", "2027-01-06"): "Innen 6.1.27",
    ("not_due", "2026-11-06"): "Innen 6.11.",
    ("overdue", None): "Over fristen",
    ("no_due_date", None): "Uten frist",
    ("done", "2026-11-06"): "Gjort",
    ("declined", None): "Takket nei",
    ("not_applicable", None): "Ikke aktuelt",
    ("done_late", "2026-11-02"): "Gjort for sent",
    ("missed", "2026-09-02"): "Ikke gjennomført",
    ("waiting", None): "På korttidsopphold",
}


@pytest.mark.parametrize(("state", "due"), DUE)
def test_that_a_due_day_is_said_as_the_contract_says(state: str, due: str | None) -> None:
    date = None if due is None else dt.date.fromisoformat(due)
    assert plain(due_sentence(state, date, TODAY)) == DUE[state, due]
    assert plain(due_sentence(state, date, TODAY, "en")) != DUE[state, due]


def test_that_a_lapsed_contact_says_why() -> None:
    assert clock_sentence("lapsed", None, TODAY, lapse="readmitted") == "Bortfalt: innlagt igjen"
    assert clock_sentence("lapsed", None, TODAY) == "Bortfalt"
    assert clock_sentence("waiting", None, TODAY, lapse="moved") == "På korttidsopphold"


def test_that_a_passed_due_day_is_in_the_past() -> None:
    assert plain(due_day_sentence(dt.date(2026, 11, 2), TODAY)) == "Fristen var 2.11."
    assert plain(due_day_sentence(TODAY, TODAY)) == "Innen 3.11."


def test_that_no_day_here_is_the_frames() -> None:
    assert int(frames.NO_DAY) == dates.NO_DAY
    assert dates.date_of_day(dates.NO_DAY) is None
    assert dates.date_of_day(day_number(TODAY)) == TODAY
