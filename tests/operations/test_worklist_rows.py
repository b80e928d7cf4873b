"""The rows of *Arbeidsliste*: the worklist's own order, reasons in words, and what isn't on it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import (
    AppointmentWanted,
    Channel,
    Contact,
    KnownMark,
    NextTry,
    Outcome,
    Question,
    TakenOn,
    Task,
    Urgent,
)
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.patient_acts import EvidenceMark, Flags, MemberFrom, Route, Sign, StopSign
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.reasons import CLASS_OF, DueState, Marks, Reason
from listeoversikt.followup.target_groups import TargetGroup
from listeoversikt.followup.worklist import WorklistSettings
from listeoversikt.operations.office import View
from listeoversikt.operations.office_settings import change_settings
from listeoversikt.operations.row_log import Hint, changed_by
from listeoversikt.operations.settings import Settings
from listeoversikt.operations.worklist_rows import (
    Section,
    WorklistLine,
    WorklistPage,
    reasons_of,
    section_of,
    worklist_page,
    worklist_rows,
)
from listeoversikt.store.repository import Store
from tests.lists import T, back, patient_list, person, stay
from tests.operations.followup_views import view_of
from tests.operations.stores import TODAY
from tests.operations.team_office import CALLED, OTHERS, SILENT, TEAM, do, seen, team_office

SINCE = "2015-01-01"
ALL_ON = Settings(worklist=WorklistSettings(on=frozenset(Reason)))
NOBREAK = "\u00a0"


def diabetic(*stays: dict[str, Any], settings: Settings | None = None, **more: Any) -> View:
    """Kari has diabetes, was last seen 14 months ago, and is seen on Tuesday 31 March 2026."""
    contacts = more.pop("contacts", [("Kari", back(430), "konsultasjon", "lege")])
    people = patient_list(
        T,
        [person("Kari", 1960, fastlege_id="L02", **more)],
        diagnoses=[("Kari", "2020-01-01", "ICPC-2", "T90"), ("Kari", back(430), "ICPC-2", "T90")],
        contacts=contacts,
        stays=list(stays),
        measures=[],
        since=SINCE,
    )
    return view_of(people, T, settings or ALL_ON)


def only(view: View, language: str = "nb") -> WorklistLine:
    (line,) = worklist_rows(view, language)
    return line


def left(day: str = "2026-03-27", **more: Any) -> dict[str, Any]:
    return stay("Kari", "2026-03-20", day, main="I500", to="hjem", **more)


def test_that_a_row_says_who_and_why_in_words_with_a_date() -> None:
    line = only(diabetic(left(known="2026-03-30")))
    assert (line.patient_id, line.age, line.sex, line.gp) == ("Kari", 66, "K", "L02")
    assert line.why == f"Utskrevet fr{NOBREAK}27.3."
    assert line.facts == "Kongestiv hjertesvikt. Kjent for kontoret 30.03.26."
    assert line.reason is Reason.DISCHARGE


def test_that_the_words_come_in_english_too() -> None:
    assert only(diabetic(left()), "en").why == f"Discharged Fri{NOBREAK}27{NOBREAK}Mar"


def test_that_further_reasons_are_counted_and_told_one_by_one() -> None:
    view = diabetic(left())
    line = only(view)
    told = reasons_of(view, "Kari")
    assert line.more == len(told) - 1 > 0
    assert tuple(dict.fromkeys(reason.reason for reason in told)) == line.reasons
    assert told[0].why == line.why
    assert all(fact for reason in told for fact in reason.facts)


def test_that_a_patient_who_isnt_on_it_has_no_reasons() -> None:
    assert reasons_of(diabetic(left()), "Ola") == ()


@pytest.mark.parametrize(
    ("today", "state", "over"),
    [
        ("2026-03-31", DueState.NOT_YET, 0),
        ("2026-04-01", DueState.NOT_YET, 0),
        ("2026-04-07", DueState.DUE_SOON, 0),  # one working day before
        ("2026-04-08", DueState.DUE_TODAY, 0),  # Thursday 2 to Monday 6 April is Easter
        ("2026-04-09", DueState.OVERDUE, 1),
        ("2026-05-06", DueState.OVERDUE, 28),
    ],
)
def test_that_the_due_state_is_that_of_today(today: str, state: DueState, over: int) -> None:
    people = diabetic(left("2026-03-31")).current.patient_list
    line = only(view_of(people, today))
    assert (line.due, line.state, line.days_over) == (dt.date(2026, 4, 8), state, over)


def test_that_a_control_that_was_due_400_days_ago_says_so() -> None:
    view = diabetic(contacts=[("Kari", back(430), "konsultasjon", "lege")])
    line = only(replace(view))
    assert line.days_over == 64  # a year after Saturday 25 January 2025 is a Sunday: due on the Monday
    later = view_of(view.current.patient_list, "2027-03-02", ALL_ON)
    assert worklist_rows(later)[0].days_over == 400


def test_that_a_control_never_seen_is_over_without_a_number() -> None:
    view = diabetic(contacts=[])
    line = next(iter(worklist_rows(view)))
    control = next(reason for reason in reasons_of(view, "Kari") if reason.reason is Reason.DIABETES_CONTROL)
    assert (control.state, control.due) == (DueState.OVERDUE, None)
    assert line.days_over is None


def test_that_marks_are_the_offices_and_nothing_while_it_has_set_none() -> None:
    assert only(diabetic(left())).marks is None
    marks = Marks(3, 2, 1, dt.date(2026, 1, 15), "Drøftet.")
    settings = Settings(worklist=WorklistSettings(marks={Reason.DISCHARGE: marks}))
    assert only(diabetic(left(), settings=settings)).marks == marks


def test_that_the_sections_never_change_the_contracts_order() -> None:
    order = list(Section)
    places = [order.index(section_of(reason)) for reason in sorted(Reason, key=lambda r: CLASS_OF[r])]
    assert places == sorted(places)
    assert section_of(Reason.DISCHARGE) is Section.DISCHARGE
    assert section_of(Reason.COPD_CONTROL) is Section.PLAN_AND_CONTROL
    assert section_of(Reason.RISING) is Section.LATER


def test_that_rows_keep_the_worklists_order() -> None:
    people = patient_list(
        T,
        [person(name, 1938) for name in ("A", "B", "C")],
        stays=[stay("C", "2026-03-01", "2026-03-27", main="I500", to="hjem")],
        contacts=[("A", back(500), "konsultasjon", "lege")],
        since=SINCE,
    )
    view = view_of(people, T)
    lines = worklist_rows(view)
    assert [line.patient_id for line in lines] == [row.patient_id for row in view.scored.worklist]
    assert lines[0].patient_id == "C"


def test_that_who_may_not_be_called_goes_to_the_doctor_and_a_child_through_the_guardian() -> None:
    assert only(diabetic(left(), reservert_kontakt="ja")).to_doctor
    people = patient_list(
        T,
        [person("Kari", 2015)],
        [("Kari", "2020-01-01", "ICPC-2", "T90")],
        contacts=[],
        stays=[left()],
        since=SINCE,
    )
    assert only(view_of(people, T)).through_guardian


def test_that_contacts_that_are_missing_are_marked() -> None:
    people = patient_list(
        T, [person("Kari", 1960)], [("Kari", "2020-01-01", "ICPC-2", "T90")], stays=[left()], since=SINCE
    )
    line = only(view_of(people, T))
    assert line.unseen


def test_that_the_page_tells_what_is_switched_off_and_who_wasnt_judged() -> None:
    people = patient_list(
        T,
        [person("Kari", 1938)],
        [("Kari", "2026-01-01", "ICPC-2", "T90")],
        contacts=[("Kari", "2026-01-01", "telefon", "lege")],
        since="2026-01-01",
    )
    page = worklist_page(view_of(people, T))
    assert Reason.COPD_CONTROL in page.switched_off
    assert Reason.DISCHARGE not in page.switched_off
    assert Reason.PLAN_STEP not in page.switched_off  # nothing could find it yet
    assert page.not_evaluated == {Reason.SILENT_NEED: 1}


def test_that_the_page_knows_what_needs_somebody_today_and_the_next_due_day() -> None:
    page = worklist_page(diabetic(left(), settings=Settings()))
    assert (page.needs_somebody_today, page.next_due) == (0, dt.date(2026, 4, 1))
    today = worklist_page(view_of(diabetic(left()).current.patient_list, "2026-04-01"))
    assert (today.needs_somebody_today, today.next_due) == (1, None)


# -- with the log -------------------------------------------------------------------------------------------------

CALL = Contact(day=TODAY, channel=Channel.PHONE, outcome=Outcome.NO_ANSWER, role="sykepleier")


def lines_of(page: WorklistPage) -> dict[str, WorklistLine]:
    return {line.patient_id: line for line in page.lines}


def test_that_lines_about_which_nothing_changed_are_the_same_objects(store: Store, folder: Path) -> None:
    office = team_office(store, folder)
    before = worklist_page(seen(office))
    after = worklist_page(do(office, CALLED, CALL), before=before)
    changed = [one for one, line in lines_of(after).items() if line is not lines_of(before).get(one)]
    assert changed == [CALLED]
    assert after.lines == worklist_page(seen(office)).lines


@pytest.mark.parametrize("other", ["language", "user", "day", "settings"])
def test_that_nothing_old_is_taken_over_in_another_language_day_or_settings(
    other: str, store: Store, folder: Path
) -> None:
    office = team_office(store, folder)
    before = worklist_page(seen(office))
    view, given = seen(office), {"language": "nb", "user": ""}
    if other == "day":
        view = replace(view, today=TODAY + dt.timedelta(days=1))
    elif other == "settings":
        view = replace(view, settings=replace(view.settings, minutes={Reason.DISCHARGE: 99}))
    else:
        given[other] = "en"
    after = worklist_page(view, given["language"], user=given["user"], before=before)
    assert not any(one is two for one, two in zip(after.lines, before.lines, strict=True))


def test_that_attempts_are_counted_since_the_discharge_with_the_next_try(store: Store, folder: Path) -> None:
    again = TODAY + dt.timedelta(days=1)
    view = do(team_office(store, folder), CALLED, CALL, CALL, NextTry(day=again))
    log = lines_of(worklist_page(view))[CALLED].log
    assert (log.attempts, log.last_attempt, log.next_try) == (2, TODAY, again)


def test_that_a_task_set_as_a_home_visit_takes_a_home_visits_minutes(store: Store, folder: Path) -> None:
    office = team_office(store, folder)
    task = Task(to="spl-1", due=TODAY, text="Hjemmebesøk", channel=Channel.HOME_VISIT)
    patient = next(line.patient_id for line in worklist_page(seen(office)).lines if line.minutes < 60)
    assert lines_of(worklist_page(do(office, patient, task)))[patient].minutes == 60


def test_that_what_people_have_said_of_the_patient_stands_in_the_line(store: Store, folder: Path) -> None:
    view = do(
        team_office(store, folder),
        CALLED,
        Urgent(on=True),
        KnownMark(known=False),
        Question(text="Skal vi ringe?"),
        AppointmentWanted(what=Channel.CONSULTATION, with_role="lege"),
        MemberFrom(day=TODAY, route=Route.DISCHARGE, why="x"),
        Flags(interpreter="polsk", address_protected=True),
        StopSign(sign=Sign.AWAY, day=TODAY, until=TODAY + dt.timedelta(days=9)),
    )
    line = lines_of(worklist_page(view))[CALLED]
    log = line.log
    assert (log.urgent, log.known, log.booking, log.member) == (True, False, True, True)
    assert [question.text for question in log.questions] == ["Skal vi ringe?"]
    assert log.hints == (Hint.INTERPRETER, Hint.ADDRESS_PROTECTED)
    assert log.stops == (Sign.AWAY,)
    assert line.protected
    assert log.awaits_journal == 1  # the membership
    assert log.last == view.record(CALLED).last


def test_that_rows_that_only_wait_for_the_doctor_are_the_last_section(store: Store, folder: Path) -> None:
    lines = worklist_rows(seen(team_office(store, folder)))
    sections = [list(Section).index(line.section) for line in lines]
    assert sections == sorted(sections)
    line = next(line for line in lines if line.patient_id == SILENT)
    assert (line.section, line.waits) == (Section.PROPOSED, True)
    assert line.proposed[0] is Reason.SILENT_NEED


def entry(number: int, who: str, day: dt.date, act: Act | None = None) -> Entry:
    at = dt.datetime.combine(day, dt.time(9), dt.UTC)
    return Entry(number, str(number), at, who, "Kari", act or Urgent(on=True))


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ([], ""),
        ([entry(1, "spl-2", TODAY)], "spl-2"),
        ([entry(1, "spl-2", TODAY - dt.timedelta(days=1))], ""),
        ([entry(1, "spl-2", TODAY), entry(2, "spl-1", TODAY)], ""),
        ([entry(1, "spl-1", TODAY), entry(2, "spl-2", TODAY)], "spl-2"),
        ([entry(1, "spl-2", TODAY, TakenOn(reason=Reason.RISING, day=TODAY))], ""),
    ],
)
def test_that_a_colleagues_change_today_is_told_until_one_has_written_oneself(
    entries: list[Entry], said: str
) -> None:
    assert changed_by(PatientRecord(entries), TODAY, "spl-1") == said


def test_that_a_row_that_rests_on_a_marked_frailty_says_so(store: Store, folder: Path) -> None:
    office = team_office(store, folder)
    frail = next(
        row.patient_id
        for row in seen(office).scored.worklist
        for entry in row.reasons
        for fact in entry.facts
        if fact.key == TargetGroup.FRAIL_ELDERLY
    )
    assert not lines_of(worklist_page(seen(office)))[frail].log.frailty_marked
    mark = EvidenceMark(measure="frailty_index", part="fall", mark="wrong", why="x")
    assert lines_of(worklist_page(do(office, frail, mark)))[frail].log.frailty_marked


def test_that_a_task_of_one_who_has_left_says_whose_it_was(store: Store, folder: Path) -> None:
    office = team_office(store, folder)
    assert do(office, OTHERS, Task(to="spl-1", text="Ring", due=TODAY)) is not None
    team = [member | ({"until": "2026-04-01"} if member["id"] == "spl-1" else {}) for member in TEAM]
    change_settings(store, {"team": team})
    view = office.refresh(TODAY)
    assert view is not None
    (line,) = [line for line in worklist_rows(view) if line.patient_id == OTHERS]
    assert (line.was_with, "spl-1" in line.log.owners) == ("spl-1", False)
