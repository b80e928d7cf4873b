"""Follow-up survives the next extract: same pseudonym, same follow-up; what it fulfils closes and says by which row."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from listeoversikt.followup.care_plan import current_plan
from listeoversikt.followup.evidence_marks import marks_of
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import (
    AppointmentWanted,
    Assigned,
    Channel,
    Closed,
    Contact,
    Fulfilled,
    How,
    Outcome,
    Postponed,
    Task,
)
from listeoversikt.followup.log.patient_acts import EvidenceMark, MemberFrom, Route, Sign, StopSign
from listeoversikt.followup.log.plan_acts import PlanStarted
from listeoversikt.followup.reasons import Reason
from listeoversikt.journal.extract import read_export
from listeoversikt.operations.acting import Acted, ChangedMeanwhile, Deed, act, take_back
from listeoversikt.operations.after_extract import EXTRACT, fulfil
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.office_settings import change_settings
from listeoversikt.operations.overview_changes import fulfilled_by_extract
from listeoversikt.operations.patient import patient_card
from listeoversikt.operations.patient_gone import followed_and_gone, why_gone
from listeoversikt.operations.patient_moves import moved_since
from listeoversikt.store.repository import Store
from tests.contract.base_export import base_export
from tests.contract.exports import Export
from tests.operations.stores import opened, read_in, written

TODAY, LATER = dt.date(2026, 4, 7), dt.date(2026, 5, 5)
NEXT = dt.date(2026, 4, 30)
COPD, OTHER, MOVED, DEAD, ABSENT = "PAS-0014", "PAS-0003", "PAS-0015", "PAS-0016", "PAS-0008"
ATTEMPT = Contact(day=TODAY, channel=Channel.PHONE, outcome=Outcome.NO_ANSWER, role="sykepleier")


def next_export() -> Export:
    """A month later: a control for one, one moved, one dead, one not in it at all."""
    export = base_export()
    export.meta = (export.meta or {}) | {"uttrekksdato": NEXT.isoformat()}
    export.rows["tiltak"].append(
        {"pasient_id": COPD, "dato": dt.date(2026, 4, 10), "type": "aarskontroll_kols"}
    )
    for row in export.rows["pasienter"]:
        if row["pasient_id"] == MOVED:
            row["liste_til"] = dt.date(2026, 4, 15)
        if row["pasient_id"] == DEAD:
            row["dod"] = dt.date(2026, 4, 15)
    for table, rows in export.rows.items():
        export.rows[table] = [row for row in rows if row["pasient_id"] != ABSENT]
    return export


@pytest.fixture
def office(store: Store, folder: Path) -> Office:
    change_settings(store, {"switched_on": [reason.value for reason in Reason]})
    one = Office(store, folder)
    one.refresh(TODAY)
    return one


def seen(office: Office) -> View:
    assert office.view is not None
    return office.view


def do(office: Office, patient: str, *acts: Act, who: str = "spl-1") -> Acted:
    return act(office, [Deed(one, patient) for one in acts], who=who)


def take_in(office: Office, inn: Path, export: Export | None = None) -> Acted | None:
    """The next extract, read in and worked out."""
    folder = written(export or next_export(), inn)
    read_in(office.store, folder)
    office.refresh(LATER)
    return fulfil(office, read_export(folder, today=LATER).patient_list)


POSTPONED = Postponed(reason=Reason.COPD_CONTROL, until=dt.date(2026, 4, 20), why="Ferie")


def reasons(view: View, patient: str) -> set[Reason]:
    return {reason.reason for reason in patient_card(view, patient).due.reasons}


def test_that_everything_written_stands_after_the_next_extract(office: Office, inn: Path) -> None:
    card = patient_card(seen(office), OTHER)
    item = card.scores["chronic_conditions"].items[0]
    mark = EvidenceMark(measure="chronic_conditions", part=item.key, mark="wrong", why="Feilført")
    acts = (
        ATTEMPT,
        Contact(day=TODAY, channel=Channel.HOME_VISIT, outcome=Outcome.ANSWERED, role="sykepleier"),
        MemberFrom(day=TODAY, route=Route.DOCTOR, why="Hyppige forverringer"),
        PlanStarted(template="", content={"matters": "Bo hjemme"}),
        Assigned(to="spl-2"),
        StopSign(sign=Sign.AWAY, day=TODAY, until=dt.date(2026, 6, 1)),
        mark,
    )
    do(office, OTHER, *acts)
    before = seen(office).record(OTHER)
    take_in(office, inn)
    after = seen(office).record(OTHER)
    assert [entry.act for entry in after.said] == [entry.act for entry in before.said]
    assert after.member is not None
    assert current_plan(after) is not None
    assert after.owner == "spl-2"
    marked = patient_card(seen(office), OTHER).scores["chronic_conditions"].marked
    assert marked is not None
    assert marked.after == (marked.before or 0) - 1


def test_that_a_control_done_elsewhere_closes_itself_and_says_by_which_row(office: Office, inn: Path) -> None:
    do(office, COPD, POSTPONED)
    assert Reason.COPD_CONTROL in reasons(seen(office), COPD)
    acted = take_in(office, inn)
    assert acted is not None
    (event,) = acted.events
    assert (event.who, event.patient) == (EXTRACT, COPD)
    card = patient_card(seen(office), COPD)
    (closed,) = card.followed.closed
    assert isinstance(closed.act, Fulfilled)
    assert (closed.act.table, closed.act.day) == ("tiltak", dt.date(2026, 4, 10))
    (table,) = inn.glob("*/tiltak.csv")
    named = table.read_text().splitlines()[closed.act.row - 1]
    assert COPD in named
    assert "2026-04-10" in named
    assert Reason.COPD_CONTROL not in reasons(seen(office), COPD)


def test_that_without_the_files_the_row_is_told_by_table_day_and_kind(office: Office, inn: Path) -> None:
    do(office, COPD, POSTPONED)
    read_in(office.store, written(next_export(), inn))
    office.refresh(LATER)
    assert fulfil(office) is not None
    (closed,) = patient_card(seen(office), COPD).followed.closed
    assert isinstance(closed.act, Fulfilled)
    assert (closed.act.row, closed.act.what) == (-1, "aarskontroll_kols")


def test_that_the_same_extract_fulfils_once_also_when_it_was_taken_back(office: Office, inn: Path) -> None:
    do(office, COPD, POSTPONED)
    acted = take_in(office, inn)
    assert acted is not None
    assert fulfil(office) is None
    take_back(office, acted, who="spl-1")
    assert fulfil(office) is None
    assert seen(office).record(COPD).fulfilled == ()


def test_that_what_nobody_had_taken_up_writes_nothing(office: Office, inn: Path) -> None:
    assert take_in(office, inn) is None
    assert not seen(office).record(COPD).said


def test_that_an_act_from_before_the_extract_is_undone_after_it(office: Office, inn: Path) -> None:
    acted = do(office, OTHER, Assigned(to="spl-2"), ATTEMPT)
    take_in(office, inn)
    take_back(office, acted, who="spl-1")
    assert seen(office).record(OTHER).said == ()


def test_that_done_here_and_not_seen_in_the_extract_is_said(office: Office, inn: Path) -> None:
    done = Closed(reason=Reason.COPD_CONTROL, how=How.DONE, day=TODAY)
    do(office, OTHER, done)
    (resting,) = patient_card(seen(office), OTHER).followed.closed
    assert resting.can_reopen
    assert not resting.not_in_extract, "the extract doesn't reach that day yet"
    take_in(office, inn)
    (resting,) = patient_card(seen(office), OTHER).followed.closed
    assert resting.not_in_extract
    office.refresh(LATER + dt.timedelta(days=365))
    found = patient_card(seen(office), OTHER).followed.done_here
    assert found[Reason.COPD_CONTROL, ""][1] == done


@pytest.mark.parametrize(("patient", "why"), [(MOVED, "left"), (DEAD, "died"), (ABSENT, "absent")])
def test_that_what_was_open_about_one_who_is_gone_falls_off_and_can_still_be_read(
    patient: str, why: str, office: Office, inn: Path
) -> None:
    acts = (
        Task(to="spl-2", due=dt.date(2026, 4, 20), text="Ring hjemmetjenesten"),
        AppointmentWanted(what=Channel.CONSULTATION, with_role="lege"),
        PlanStarted(template="", content={}),
    )
    do(office, patient, *acts)
    assert Reason.HANDED_OVER in reasons(seen(office), patient)
    take_in(office, inn)
    view = seen(office)
    assert not [row for row in view.scored.worklist if row.patient_id == patient]
    assert why_gone(view, patient) == why
    assert patient in followed_and_gone(view)
    followed = patient_card(view, patient).followed
    assert followed.gone == why
    assert len(followed.open_tasks) == len(followed.open_bookings) == len(followed.open_plans) == 1


def test_that_one_who_comes_back_has_everything_open_again(office: Office, inn: Path) -> None:
    do(office, ABSENT, Task(to="spl-2", due=None, text="Ring hjemmetjenesten"))
    take_in(office, inn)
    back = base_export()
    back.meta = (back.meta or {}) | {"uttrekksdato": (NEXT + dt.timedelta(days=30)).isoformat()}
    read_in(office.store, written(back, inn), accept_findings=True)
    office.refresh(LATER + dt.timedelta(days=30))
    assert why_gone(seen(office), ABSENT) == ""
    assert Reason.HANDED_OVER in reasons(seen(office), ABSENT)


def test_that_the_patient_page_tells_what_moved_the_scores(office: Office, inn: Path) -> None:
    assert moved_since(office, COPD) is None
    export = next_export()
    export.rows["diagnoser"].append(
        {
            "pasient_id": COPD,
            "dato": dt.date(2026, 4, 12),
            "kodeverk": "ICPC-2",
            "kode": "K77",
            "kilde": "fastlege",
        }
    )
    take_in(office, inn, export)
    moved = moved_since(office, COPD)
    assert moved is not None
    assert moved.known_before
    assert moved.since == dt.date(2026, 3, 31)
    (chronic,) = [one for one in moved.scores if one.measure == "chronic_conditions"]
    assert (chronic.now or 0) == (chronic.before or 0) + 1
    assert [item.rows[0].code for item in chronic.gained] == ["K77"]


def test_that_two_at_once_on_one_patient_overwrite_nothing(office: Office, folder: Path) -> None:
    with opened(folder) as other_store:
        other = Office(other_store, folder)
        other.refresh(TODAY)
        at_first = {OTHER: seen(office).record(OTHER).last}
        do(office, OTHER, Assigned(to="spl-1"), who="spl-1")
        act(other, [Deed(ATTEMPT, OTHER)], who="spl-2")
        both = seen(other).record(OTHER)
        assert both.owner == "spl-1"
        assert len(both.contacts) == 1, "something else about the patient stands beside it"
        with pytest.raises(ChangedMeanwhile) as refused:
            act(other, [Deed(Assigned(to="spl-3"), OTHER)], who="spl-2", seen=at_first)
        assert [entry.who for entry in refused.value.entries] == ["spl-1"]
        assert seen(other).record(OTHER).owner == "spl-1"
        office.catch_up()
        assert len(seen(office).record(OTHER).contacts) == 1
        assert marks_of(seen(office).record(OTHER)) == ()


def test_that_the_duties_an_extract_fulfilled_are_counted_for_the_overview(office: Office, inn: Path) -> None:
    do(office, COPD, POSTPONED)
    assert fulfilled_by_extract(seen(office)) == frozenset()
    acted = take_in(office, inn)
    assert acted is not None
    assert fulfilled_by_extract(seen(office)) == {COPD}
    take_back(office, acted, who="spl-1")
    assert fulfilled_by_extract(seen(office)) == frozenset()
