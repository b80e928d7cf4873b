"""Since when outreach has waited for the doctor: noted by the program, once, and nobody's conflict."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from listeoversikt.followup.log.acts import Approved, NotNow, Proposed, TakenOn, Urgent
from listeoversikt.followup.log.entry import of_kind
from listeoversikt.followup.proposals import waiting_in
from listeoversikt.followup.reasons import Reason
from listeoversikt.operations.acting import Deed, act
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.office_settings import change_settings
from listeoversikt.operations.worklist_rows import worklist_rows
from listeoversikt.store.refusals import Reason as Refused
from listeoversikt.store.refusals import StoreRefused
from listeoversikt.store.repository import Store
from tests.operations.stores import TODAY
from tests.operations.team_office import SILENT, do, seen, team_office

TOMORROW = TODAY + dt.timedelta(days=1)
LATER = TODAY + dt.timedelta(days=40)


@pytest.fixture
def office(store: Store, folder: Path) -> Office:
    return team_office(store, folder)


def at(office: Office, day: dt.date) -> View:
    view = office.refresh(day)
    assert view is not None
    return view


def since(view: View, patient: str = SILENT) -> dt.date | None:
    return next(line.proposed_since for line in worklist_rows(view) if line.patient_id == patient)


def proposed(view: View) -> set[tuple[str, Reason]]:
    return {
        (patient, reason) for patient, record in view.book.records.items() for reason in record.proposed_on
    }


def reason_of(view: View) -> Reason:
    return next(line.proposed[0] for line in worklist_rows(view) if line.patient_id == SILENT)


def test_that_every_proposal_has_the_day_it_was_first_made(office: Office) -> None:
    view = seen(office)
    waiting = waiting_in(view.scored.worklist)
    assert waiting
    assert proposed(view) == set(waiting)
    assert {line.proposed_since for line in worklist_rows(view) if line.proposed} == {TODAY}


def test_that_what_is_noted_isnt_written_again(office: Office) -> None:
    before = office.store.events()
    view = at(office, TOMORROW)
    assert office.store.events() == before
    assert since(view) == TODAY


def test_that_a_reason_that_is_over_and_comes_again_waits_anew(office: Office) -> None:
    reason = reason_of(seen(office))
    do(office, SILENT, Approved(reason=reason), who="lege-1")
    view = at(office, TOMORROW)
    assert reason not in view.record(SILENT).proposed_on
    ((entry, _),) = of_kind(view.record(SILENT).entries, Approved)
    office.store.append_event("approved", {}, patient=SILENT, inverse_of=entry.uuid)
    assert since(at(office, LATER)) == LATER


def test_that_not_now_waits_anew_from_its_day(office: Office) -> None:
    reason = reason_of(seen(office))
    do(office, SILENT, NotNow(reason=reason, until=TOMORROW, why="Nylig sett"), who="lege-1")
    assert since(at(office, TOMORROW)) == TOMORROW


def test_that_one_let_in_before_this_was_noted_has_waited_since_then(store: Store, folder: Path) -> None:
    let_in = TODAY - dt.timedelta(days=20)
    reason = reason_of(seen(team_office(store, folder)))
    record = seen(team_office(store, folder)).record(SILENT)
    for entry, _ in of_kind(record.entries, Proposed):
        store.append_event("proposed", {}, patient=SILENT, inverse_of=entry.uuid)
    store.append_event("taken_on", {"reason": reason.value, "day": let_in.isoformat()}, patient=SILENT)
    office = Office(store, folder)
    view = at(office, TODAY)
    assert view.record(SILENT).proposed_on[reason] == let_in


def test_that_a_note_is_nobodys_doing(office: Office) -> None:
    view = seen(office)
    assert view.record(SILENT).quiet
    (line,) = [line for line in worklist_rows(view) if line.patient_id == SILENT]
    assert line.log.changed_by == ""
    note = Proposed(reason=Reason.RISING, day=TODAY)
    act(office, [Deed(note, SILENT)], who="listeoversikt")
    act(office, [Deed(Urgent(on=True), SILENT)], who="spl-1", seen={SILENT: 0})
    assert seen(office).record(SILENT).urgent


def test_that_a_weekly_limit_set_later_lets_in_as_many_as_it_says(office: Office) -> None:
    reason = reason_of(seen(office))
    with_reason = [
        row for row in seen(office).scored.worklist if reason in {one.reason for one in row.reasons}
    ]
    assert len(with_reason) > 1
    change_settings(office.store, {"at_most_new_a_week": {reason.value: 1}})
    view = at(office, TOMORROW)
    rows = [row.patient_id for row in view.scored.worklist if reason in {one.reason for one in row.reasons}]
    assert len(rows) == 1
    taken_on = {p for p, record in view.book.records.items() if of_kind(record.entries, TakenOn)}
    assert taken_on == set(rows)


def test_that_a_store_that_cant_be_written_opens_all_the_same(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise StoreRefused(Refused.DISK_FULL)

    monkeypatch.setattr(Store, "append_events", refuse)
    office = Office(store, folder)
    view = at(office, TODAY)
    assert proposed(view) == set()
    assert any(line.proposed and line.proposed_since is None for line in worklist_rows(view))
    monkeypatch.undo()
    assert proposed(at(office, TODAY)) == set(waiting_in(view.scored.worklist))


def test_that_the_list_is_the_same_with_the_notes(office: Office) -> None:
    noted = seen(office)
    again = at(office, TODAY)
    assert [row.patient_id for row in noted.scored.worklist] == [
        row.patient_id for row in again.scored.worklist
    ]
    assert noted.scored.worklist == again.scored.worklist
