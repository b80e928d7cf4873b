"""The follow-up on the card: what is known first, what is open and who has it, our contacts, closed lately."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import (
    AppointmentWanted,
    Approved,
    Assigned,
    Channel,
    Closed,
    Contact,
    Fulfilled,
    How,
    NextTry,
    NotNow,
    Outcome,
    Postponed,
    Question,
    Task,
    Urgent,
)
from listeoversikt.followup.log.patient_acts import (
    EvidenceMark,
    Flags,
    InJournal,
    JournalMark,
    MemberFrom,
    Overridden,
    Route,
    Sign,
    StopSign,
)
from listeoversikt.followup.reasons import Reason
from listeoversikt.gui.card.duty_notes import as_sentence
from listeoversikt.gui.card.followed_part import quiet_lines
from listeoversikt.gui.card.panel import PatientCardPanel
from listeoversikt.gui.card.patient_page import PatientPage
from listeoversikt.gui.card.section import Section
from listeoversikt.gui.desk import Desk
from listeoversikt.operations.office import View
from tests.gui.card.conftest import TODAY, ShowPatient, some_patients
from tests.gui.card.logged import with_acts
from tests.gui.card.test_panel import texts
from tests.gui.clipping import clipped
from tests.lists import back
from tests.operations.views import view_of

CALL = Contact(
    day=dt.date(2026, 4, 1),
    channel=Channel.PHONE,
    outcome=Outcome.ANSWERED,
    role="sykepleier",
    clock="09:14",
    minutes=25,
    note="Stabil, veier seg daglig.",
)
TRIED = Contact(day=dt.date(2026, 3, 31), channel=Channel.PHONE, outcome=Outcome.NO_ANSWER, role="sykepleier")


@pytest.fixture
def tell(desk: Desk, some_view: View, show: ShowPatient) -> object:
    """Shows Gunhild's card with these acts written."""

    def tell_of(*acts: Act, view: View = some_view, **more: object) -> PatientCardPanel:
        after, _ = with_acts(view, "Gunhild", *acts, **more)  # type: ignore[arg-type]
        desk.changed(after)
        return show("Gunhild")

    return tell_of


def opened_texts(panel: PatientCardPanel, *keys: str) -> str:
    assert panel.contents is not None
    for key in keys:
        panel.contents.sections[key].set_open(True)
    return texts(panel)


def test_that_nothing_logged_adds_nothing_to_the_card(show: ShowPatient) -> None:
    panel = show("Gunhild")
    assert panel.contents is not None
    assert not {"open", "contacts", "closed"} & set(panel.contents.sections)


def test_that_membership_flags_and_stop_signs_stand_first(tell: object) -> None:
    panel = tell(  # type: ignore[operator]
        MemberFrom(day=dt.date(2026, 2, 3), route=Route.DOCTOR, why="Hjertesvikt", until=dt.date(2026, 8, 3)),
        Flags(interpreter="polsk", home_safety=True),
        StopSign(sign=Sign.PALLIATIVE, day=TODAY),
    )
    said = texts(panel)
    assert (
        "Følges av PHT siden 03.02.26 (lege, ført av spl-1): Hjertesvikt. Vurderes på nytt 03.08.26." in said
    )
    assert "Tolk: polsk · Sikkerhet ved hjemmebesøk: se journal" in said
    assert said.index("Stoppskilt: Palliativ") < said.index("Tolk: polsk") < said.index("Følges av PHT")


def test_that_a_no_to_informing_next_of_kin_is_a_warning_of_its_own_and_a_yes_is_not(tell: object) -> None:
    panel = tell(Flags(interpreter="polsk", kin="datter", kin_consent=False))  # type: ignore[operator]
    said = texts(panel)
    assert "Tolk: polsk · Pårørende: datter" in said
    assert "Samtykke til å informere pårørende: nei." in said
    assert panel.card is not None
    assert ("alert-triangle", "rising", "Samtykke til å informere pårørende: nei.") in quiet_lines(panel.card)
    panel = tell(Flags(kin="datter", kin_consent=True))  # type: ignore[operator]
    assert "Pårørende: datter · Samtykke til å informere pårørende: ja" in texts(panel)
    assert panel.card is not None
    assert [icon for icon, _, _ in quiet_lines(panel.card)] == ["flag"]


def test_that_what_is_due_says_who_has_it_and_what_has_been_said(tell: object) -> None:
    panel = tell(  # type: ignore[operator]
        Assigned(to="spl-2"), Urgent(on=True), Task(to="lege", due=TODAY, text="Vurder furosemid")
    )
    said = texts(panel)
    assert "Vurder furosemid" in said
    assert "Gitt til lege." in said
    assert "Haster." in said


@pytest.mark.parametrize(("text", "told"), [("Se på såret", True), ("Hjemmebesøk: såret", False)])
def test_that_a_task_says_how_the_patient_is_to_be_met_once(tell: object, text: str, told: bool) -> None:
    visit = Task(to="spl-1", due=TODAY, text=text, channel=Channel.HOME_VISIT)
    said = texts(tell(visit))  # type: ignore[operator]
    assert ("Hjemmebesøk." in said) is told


def test_that_a_proposal_an_approval_and_a_postponement_say_by_whom(
    desk: Desk, show: ShowPatient, some_view: View
) -> None:
    nora = next(row for row in some_view.scored.worklist if row.patient_id == "Gunhild")
    reason = next((one.reason for one in nora.reasons if one.reason is not Reason.DISCHARGE), None)
    assert reason is not None, "Gunhild has outreach reasons too"
    assert "Foreslått: venter på ja fra legen." in texts(show("Gunhild"))
    after, _ = with_acts(some_view, "Gunhild", Approved(reason=reason), who="lege-1")
    desk.changed(after)
    assert "Godkjent av lege-1 fr 3.4." in texts(show("Gunhild"))
    put_off = Postponed(reason=reason, until=dt.date(2026, 5, 4), why="På ferie")
    after, _ = with_acts(after, "Gunhild", put_off)
    desk.changed(after)
    assert "Utsatt av spl-1: På ferie." in texts(show("Gunhild"))


def test_that_next_try_bookings_and_questions_stand_open(tell: object) -> None:
    panel = tell(  # type: ignore[operator]
        NextTry(day=dt.date(2026, 4, 7), channel=Channel.PHONE),
        AppointmentWanted(what=Channel.CONSULTATION, with_role="lege", before=dt.date(2026, 4, 20)),
        Question(text="Skal dosen økes?"),
    )
    said = texts(panel)
    assert "Neste forsøk ti 7.4." in said
    assert "Sett opp time: Konsultasjon, lege, innen ma 20.4. (spl-1, fr 3.4.)" in said
    assert "Spørsmål til legen: Skal dosen økes? (spl-1, fr 3.4.)" in said


def test_that_contacts_say_whether_they_are_in_the_journal(
    desk: Desk, some_view: View, show: ShowPatient
) -> None:
    after, entries = with_acts(some_view, "Gunhild", TRIED, CALL)
    desk.changed(after)
    said = opened_texts(show("Gunhild"), "contacts")
    assert "on 1.4. kl. 09.14  Telefon, pasient nådd" in said
    assert "25 min" in said and "Stabil, veier seg daglig." in said
    assert "1 ikke ført i journal" in said
    assert said.count("Ikke ført i journal") == 1, "an attempt isn't asked about"
    mark = JournalMark(of=entries[1].uuid, state=InJournal.YES, day=dt.date(2026, 4, 2))
    desk.changed(with_acts(after, "Gunhild", mark)[0])
    assert "Ført i journal to 2.4." in opened_texts(show("Gunhild"), "contacts")


def test_that_what_was_closed_lately_says_who_when_and_by_which_row(tell: object) -> None:
    panel = tell(  # type: ignore[operator]
        Closed(reason=Reason.COPD_CONTROL, how=How.DONE, day=dt.date(2026, 3, 30)),
        Closed(reason=Reason.MEDICINE_REVIEW, how=How.DECLINED, day=dt.date(2026, 4, 2), why="Ønsker ikke"),
        NotNow(reason=Reason.RISING, until=dt.date(2026, 9, 1), why="Innlagt snart"),
        Fulfilled(
            reason=Reason.DIABETES_CONTROL,
            table="kontakter",
            day=dt.date(2026, 3, 12),
            row=4812,
            what="consultation",
            extract=2,
        ),
    )
    said = opened_texts(panel, "closed")
    assert "Årskontroll KOLS: gjort ma 30.3. av spl-1" in said
    assert "Vurder legemiddelgjennomgang: takket nei to 2.4. av spl-1" in said
    assert "Ønsker ikke." in said
    assert (
        "Årskontroll diabetes: gjort to 12.3. ifølge uttrekket (kontakter: konsultasjon, rad 4 812)" in said
    )
    assert "I risikosonen: ikke nå, til ti 1.9., av spl-1" in said


def test_that_a_group_that_rests_on_marked_evidence_says_so_on_the_duty_and_nobody_is_dropped(
    desk: Desk, some_view: View, show: ShowPatient
) -> None:
    silent = show("Gunhild")
    assert silent.card is not None
    groups = silent.card.groups
    scores = silent.card.scores
    marks: list[Act] = [Overridden(measure="frailty_index", category="fit", why="Sprek")]
    for key in groups:
        marks += [
            EvidenceMark(measure=key, part=item.key, mark="wrong", why="Feil") for item in scores[key].items
        ]
    before = [reason.reason for reason in silent.card.due.reasons]
    desk.changed(with_acts(some_view, "Gunhild", *marks, who="lege-1")[0])
    panel = show("Gunhild")
    assert panel.card is not None
    assert panel.card.doubted
    assert panel.card.groups == groups
    assert [reason.reason for reason in panel.card.due.reasons] == before
    assert "hviler bare på grunnlag som er merket" in texts(panel)


def test_that_one_whom_only_the_log_knows_is_still_read(
    desk: Desk, some_view: View, show: ShowPatient
) -> None:
    after, _ = with_acts(
        some_view, "Borte", Task(to="spl-2", due=None, text="Ring hjemmetjenesten"), CALL, TRIED
    )
    desk.changed(after)
    said = texts(show("Borte"))
    assert "Er ikke med i uttrekket lenger." in said
    assert "Lukket fra arbeidslisten" in said
    assert "Ring hjemmetjenesten" in said


def test_that_nothing_is_cut_in_the_card_with_much_logged(tell: object) -> None:
    long = "Ønsker å bli fulgt tett etter flere innleggelser med forverring gjennom vinteren og våren"
    panel = tell(  # type: ignore[operator]
        MemberFrom(day=TODAY, route=Route.DISCHARGE, why=long),
        Question(text=f"{long}?"),
        Task(to="spl-2", due=TODAY, text=long),
        CALL,
        Closed(reason=Reason.TRANSITION, how=How.NOT_APPLICABLE, day=TODAY, why=long),
        Overridden(measure="frailty_index", category="mild", why=long),
    )
    opened_texts(panel, "contacts", "closed", "frailty", "burden")
    assert not clipped(panel)


def test_that_the_patient_page_shows_our_own_lanes(desk: Desk, some_view: View, qtbot: QtBot) -> None:
    member = MemberFrom(day=dt.date(2026, 2, 3), route=Route.DOCTOR, why="Hjertesvikt")
    desk.changed(with_acts(some_view, "Gunhild", CALL, TRIED, member)[0])
    page = PatientPage(desk)
    qtbot.addWidget(page)
    page.resize(1000, 800)
    page.show()
    page.show_patient("Gunhild")
    qtbot.waitUntil(lambda: page.chart is not None and bool(page.chart.summary()), timeout=10_000)
    assert page.chart is not None
    rows = page.chart.numbers().rows
    assert ["01.04.26", "", "Våre kontakter", "Telefon, pasient nådd (spl-1)"] in rows
    assert any(row[2] == "Følges av PHT" for row in rows)
    assert "uttrekket gjelder til 31.03.26" in page.chart.summary()
    _keep.append(page)


_keep: list[QWidget] = []


def test_that_a_sentence_has_one_stop() -> None:
    said = ("ma 4.11.", "Skal dosen økes?", "Ring", "Ring.")
    assert [as_sentence(one) for one in said] == ["ma 4.11.", "Skal dosen økes?", "Ring.", "Ring."]


def test_that_medicines_worth_considering_open_to_why_and_source(
    desk: Desk, show: ShowPatient, qtbot: QtBot
) -> None:
    medicines = [("Gunhild", atc, back(200), None, "ja") for atc in ("B01AA03", "M01AE01")]
    desk.changed(view_of(some_patients(medicines=medicines), TODAY))
    panel = show("Gunhild")
    said = opened_texts(panel, "medicines")
    assert "Høyrisikolisten: vurder" in said
    assert panel.contents is not None
    section = next(one for one in panel.contents.findChildren(Section) if one.key == "rule-nsaid_b01a")
    assert "B01AA03, M01AE01" in section.head.accessibleName()
    section.set_open(True)
    inside = texts(section)
    assert "Vurder: annen smertelindring" in inside
    assert "Kilde: " in inside
    assert "stans" not in texts(panel).lower()
