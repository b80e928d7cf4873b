"""Coming home: the stop sign away and the discharge typed in, both or neither, and undone as one."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from listeoversikt.followup.log.patient_acts import Sign, StopSign, StopSignLifted
from listeoversikt.operations.acting import ChangedMeanwhile, Deed, act
from listeoversikt.operations.coming_home import come_home, home_again, stay_away
from listeoversikt.operations.office import Office
from listeoversikt.operations.store_job import typed_discharges
from listeoversikt.operations.typed_discharge import TypedForm
from listeoversikt.store.refusals import StoreRefused
from listeoversikt.store.repository import Store

TODAY = dt.date(2026, 3, 31)
PATIENT = "PAS-0036"
ADMITTED = Deed(StopSign(sign=Sign.IN_HOSPITAL, day=TODAY - dt.timedelta(days=4)), PATIENT)
LIFTED = Deed(StopSignLifted(sign=Sign.IN_HOSPITAL), PATIENT)
HOME = TypedForm(PATIENT, TODAY)


@pytest.fixture
def office(store: Store, tmp_path: Path) -> Office:
    made = Office(store, tmp_path)
    made.refresh(TODAY)
    act(made, [ADMITTED], who="spl-1")
    return made


def in_hospital(office: Office) -> bool:
    assert office.view is not None
    return office.view.record(PATIENT).stopped(Sign.IN_HOSPITAL, TODAY) is not None


def test_that_both_are_written_and_the_clock_starts(office: Office) -> None:
    home = come_home(office, [LIFTED], HOME, who="spl-1")
    assert not in_hospital(office)
    assert len(typed_discharges(office.store)) == 1
    clocks = home.view.scored.discharges
    mine = clocks.patient == home.view.position[PATIENT]
    assert (clocks.discharged[mine] == home.view.scored.work_day).sum() == 1


def test_that_undo_takes_both_back_and_redo_writes_both_again(office: Office) -> None:
    home = come_home(office, [LIFTED], HOME, who="spl-1")
    gone = stay_away(office, home, who="spl-1")
    assert in_hospital(office)
    assert typed_discharges(office.store) == ()
    home_again(office, gone, HOME, who="spl-1")
    assert not in_hospital(office)
    assert len(typed_discharges(office.store)) == 1


def test_that_a_discharge_that_is_refused_leaves_the_sign_where_it_was(office: Office) -> None:
    with pytest.raises(StoreRefused):
        come_home(office, [LIFTED], TypedForm("nobody", TODAY), who="spl-1")
    assert in_hospital(office)
    assert typed_discharges(office.store) == ()


def test_that_nothing_is_written_when_a_colleague_has_written_meanwhile(office: Office) -> None:
    assert office.view is not None
    seen = office.view.record(PATIENT).last
    act(office, [Deed(StopSign(sign=Sign.PALLIATIVE, day=TODAY), PATIENT)], who="spl-2")
    with pytest.raises(ChangedMeanwhile):
        come_home(office, [LIFTED], HOME, who="spl-1", seen={PATIENT: seen})
    assert in_hospital(office)
    assert typed_discharges(office.store) == ()
