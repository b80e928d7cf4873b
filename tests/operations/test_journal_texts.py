"""Texts for the journal: who first, plain sentences, nothing of the program's own words."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import (
    Answer,
    Channel,
    Closed,
    Contact,
    HomeCareAsked,
    How,
    NotNow,
    Outcome,
    Question,
    Reply,
    Signed,
)
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.patient_acts import MemberEnded, MemberFrom, Overridden, Route
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.log.plan_acts import PlanEnded, PlanReviewed, PlanStarted
from listeoversikt.followup.log.review_acts import Decision, Reviewed
from listeoversikt.followup.reasons import Reason
from listeoversikt.operations.journal_text import (
    Who,
    contact_text,
    decision_text,
    entry_sentences,
    note_text,
    who_line,
    who_of,
)
from listeoversikt.operations.why import NotOnList
from tests.lists import patient_list, person
from tests.operations.acting_bases import DISCHARGED, TODAY, WHO
from tests.operations.followup_views import view_of

NOBREAK = "\u00a0"
CALL = Contact(
    day=TODAY,
    channel=Channel.PHONE,
    outcome=Outcome.ANSWERED,
    role="sykepleier",
    clock="09:14",
    minutes=25,
    discharged=DISCHARGED,
    closes=("utskrivning_3vd",),
    next_step="Hjemmebesøk torsdag 5.11.",
    note="Stabil. Legemidler samstemt",
)


def plain(text: str) -> str:
    return text.replace(NOBREAK, " ")


def test_that_a_contact_reads_as_a_note() -> None:
    assert plain(contact_text(WHO, CALL, today=TODAY)) == (
        "123456 · født 1942 · kvinne · liste L02\n"
        "3. november 2026 kl. 09.14. Telefon ved sykepleier etter utskrivning 28.10. Pasienten ble nådd. "
        "Stabil. Legemidler samstemt. Videre: Hjemmebesøk torsdag 5.11. Tid: 25 minutter."
    )


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        (
            {"outcome": Outcome.NO_ANSWER},
            "Forsøk: telefon ved sykepleier etter utskrivning 28.10. Ikke nådd: ikke svar.",
        ),
        ({"outcome": Outcome.NEXT_OF_KIN}, "Pårørende ble nådd."),
        ({"outcome": Outcome.DECLINED}, "Pasienten takket nei."),
        (
            {"channel": Channel.LETTER, "outcome": Outcome.SENT},
            "Brev eller melding på Helsenorge ved sykepleier",
        ),
        ({"closes": ("aarskontroll_kols",)}, "Gjelder: Årskontroll for KOLS."),
        ({"minutes": 1}, "Tid: 1 minutt."),
    ],
)
def test_how_a_contact_went_is_said(changed: dict[str, object], sentence: str) -> None:
    contact = msgspec.structs.replace(CALL, **changed)
    assert sentence in plain(contact_text(WHO, contact, today=TODAY))


def test_that_a_short_contact_says_only_what_is_known() -> None:
    bare = Contact(day=TODAY, channel=Channel.VIDEO, outcome=Outcome.ANSWERED, role="annet")
    assert plain(contact_text(WHO, bare, today=TODAY)).splitlines()[1] == (
        "3. november 2026. Video. Pasienten ble nådd."
    )


def test_that_the_pseudonym_stands_where_there_is_no_number() -> None:
    assert who_line(Who("", "P20417", 1942, "", "")) == "P20417 · født 1942"
    assert who_line(WHO, "en") == "123456 · born 1942 · woman · list L02"


@pytest.mark.parametrize(
    ("act", "sentence"),
    [
        (
            Closed(reason=Reason.COPD_CONTROL, how=How.DECLINED, day=TODAY, why="Vil vente"),
            "Årskontroll for KOLS: pasienten takket nei 3. november 2026. Vil vente.",
        ),
        (
            Closed(reason=Reason.SILENT_NEED, how=How.NOT_APPLICABLE, day=TODAY, why="Nylig sett"),
            "Tilbud om kontakt, ikke sett på legekontoret siste år: vurdert 3. november 2026, ingen oppfølging nå. "
            "Nylig sett.",
        ),
        (
            Reviewed(session="s", decision=Decision.NOT_NOW, day=TODAY, text="Klarer seg"),
            "Vurdert ved gjennomgang 3. november 2026, ingen oppfølging nå. Klarer seg.",
        ),
        (
            Reviewed(session="s", decision=Decision.FOLLOW_UP),
            "Vurdert ved gjennomgang, følges opp.",
        ),
        (
            MemberFrom(day=TODAY, route=Route.DOCTOR, why="Skrøpelig"),
            "Følges opp av primærhelseteamet fra 3. november 2026, etter ønske fra lege. Skrøpelig.",
        ),
        (
            MemberEnded(day=TODAY, why="Frisk"),
            "Oppfølging av primærhelseteamet er avsluttet 3. november 2026. Frisk.",
        ),
        (
            NotNow(reason=Reason.RISING, until=dt.date(2027, 1, 4), why="Nylig sett"),
            "Ikke tatt kontakt nå, vurderes igjen 4. januar 2027. Nylig sett.",
        ),
    ],
)
def test_that_a_decision_reads_as_a_sentence(act: Closed, sentence: str) -> None:
    assert plain(decision_text(WHO, act, today=TODAY)).splitlines() == [who_line(WHO), sentence]


def last_said(*acts: Act, language: str = "nb") -> str:
    """What the journal says of the last of a patient's acts, named e1, e2, …"""
    at = dt.datetime(2026, 11, 3, 9, tzinfo=dt.UTC)
    entries = [Entry(n, f"e{n}", at, "lege-1", "P1", one) for n, one in enumerate(acts, start=1)]
    return plain(entry_sentences(WHO, PatientRecord(entries), entries[-1], language=language, today=TODAY))


ASKED = Question(text="Kan furosemid trappes ned?")


@pytest.mark.parametrize(
    ("acts", "sentence"),
    [
        (
            (ASKED, Answer(of="e1", reply=Reply.YES, text="Halver fra mandag")),
            "Spørsmål til legen: Kan furosemid trappes ned? Svar fra lege 3. november 2026: ja. Halver fra mandag.",
        ),
        (
            (ASKED, Answer(of="e1", reply=Reply.TALK)),
            "Spørsmål til legen: Kan furosemid trappes ned? Svar fra lege 3. november 2026: snakk med meg.",
        ),
        ((Answer(of="gone", reply=Reply.NO),), "Svar fra lege 3. november 2026: nei."),
        (
            (Signed(discharged=DISCHARGED, item="legemidler_samstemt"),),
            "Legemidler samstemt fra tre lister etter utskrivning 28.10.: signert av lege 3. november 2026.",
        ),
        (
            (Signed(discharged=DISCHARGED, item="own_point"),),
            "Legemidler etter utskrivning 28.10.: signert av lege 3. november 2026.",
        ),
        (
            (HomeCareAsked(discharged=DISCHARGED, day=TODAY),),
            "Hjemmetjenesten bedt 3. november 2026 om å se til pasienten etter utskrivning 28.10.",
        ),
        ((PlanStarted(template="kols", content={}),), "Plan for oppfølging laget 3. november 2026."),
        (
            (
                PlanReviewed(
                    plan="p", day=TODAY, next_review=dt.date(2027, 2, 1), content={}, with_patient=True
                ),
            ),
            "Plan gjennomgått 3. november 2026 sammen med pasienten. Neste gjennomgang 1. februar 2027.",
        ),
        (
            (PlanReviewed(plan="p", day=TODAY, next_review=None, content={}),),
            "Plan gjennomgått 3. november 2026.",
        ),
        ((PlanEnded(plan="p", day=TODAY, why="Ferdig"),), "Plan avsluttet 3. november 2026. Ferdig."),
        (
            (Overridden(measure="frailty_index", category="fit", why="Går på ski"),),
            "Skrøpelighet vurdert av lege 3. november 2026: ikke skrøpelig. Går på ski.",
        ),
        (
            (Overridden(measure="hfrs", category="", why=""),),
            "Legens egen vurdering av sykehusskrøpelighet tatt bort 3. november 2026.",
        ),
    ],
)
def test_that_what_says_too_little_alone_has_its_day_and_what_it_is_about(
    acts: tuple[Act, ...], sentence: str
) -> None:
    assert last_said(*acts) == sentence
    assert last_said(*acts, language="en") != sentence


def test_that_no_internal_word_is_used() -> None:
    text = contact_text(WHO, CALL, today=TODAY).lower()
    assert not any(word in text for word in ("utskrivning_3vd", "reason", "frist", "skår", "p20417"))


@pytest.mark.parametrize("how", list(How))
@pytest.mark.parametrize("reason", list(Reason))
def test_that_no_reason_is_called_by_the_programs_own_name(reason: Reason, how: How) -> None:
    closed = Closed(reason=reason, how=how, day=TODAY)
    called = msgspec.structs.replace(CALL, closes=(reason.value,))
    said = decision_text(WHO, closed, today=TODAY) + contact_text(WHO, called, today=TODAY)
    own = (
        "behov uten kontakt",
        "risikosone",
        "mangler",
        "plansteg",
        "overlatt",
        "fast oppfulgt",
        reason.value,
    )
    assert not any(word in said.lower() for word in own)


def test_that_a_plan_gives_its_own_lines() -> None:
    assert note_text(WHO, ["Plan gjennomgått.", " ", "Neste gang 1.2."]).splitlines()[1:] == [
        "Plan gjennomgått.",
        "Neste gang 1.2.",
    ]


def test_that_who_it_is_comes_from_the_list() -> None:
    people = patient_list(
        "2026-03-31",
        [{**person("A", 1950, "K", fastlege_id="L01"), "record_number": "4711"}, person("B", 1960, "M")],
    )
    view = view_of(people)
    assert who_line(who_of(view, "A")) == "4711 · født 1950 · kvinne · liste L01"
    assert who_line(who_of(view, "B")).startswith("B · født 1960 · mann")
    with pytest.raises(NotOnList):
        who_of(view, "C")
