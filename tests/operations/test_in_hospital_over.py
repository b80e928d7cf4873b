"""«Innlagt nå» that a discharge has ended: nobody is shown as in hospital, and the next stay can be noted at once."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from listeoversikt.followup.discharge import ClockState, LapseReason
from listeoversikt.followup.log.acts import Outcome
from listeoversikt.followup.log.patient_acts import Sign, StopSign
from listeoversikt.operations.act_faults import Fault
from listeoversikt.operations.acting import Deed, act
from listeoversikt.operations.acting_basis import ActingBasis, acting_basis
from listeoversikt.operations.contact_form import offers_hospital_sign
from listeoversikt.operations.discharge_rows import discharge_rows
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.patient_followup import stops_of
from listeoversikt.operations.patient_forms import StopSignForm
from listeoversikt.operations.typed_discharge import TypedForm, type_in
from listeoversikt.operations.worklist_rows import worklist_page
from listeoversikt.store.repository import Store
from tests.operations.stores import TODAY

PATIENT = "PAS-0036"
FIRST, ADMITTED, HOME = (TODAY - dt.timedelta(days=days) for days in (5, 4, 1))


@pytest.fixture
def office(store: Store, tmp_path: Path) -> Office:
    """Discharged, in hospital again the next day by a sign, and home yesterday by what was typed in."""
    made = Office(store, tmp_path)
    made.refresh(TODAY)
    type_in(made, TypedForm(PATIENT, FIRST))
    act(
        made,
        [Deed(StopSign(sign=Sign.IN_HOSPITAL, day=ADMITTED, discharge_known=FIRST), PATIENT)],
        who="spl-1",
    )
    return made


def basis(view: View) -> ActingBasis:
    return acting_basis(view, PATIENT, user="spl-1", role="sykepleier")


def tags(view: View) -> tuple[Sign, ...]:
    return next(line.log.stops for line in worklist_page(view).lines if line.patient_id == PATIENT)


def states(view: View) -> dict[dt.date, tuple[ClockState, LapseReason]]:
    lines = discharge_rows(view).lines
    return {line.discharged: (line.state, line.lapse) for line in lines if line.patient_id == PATIENT}


AGAIN = StopSignForm(sign=Sign.IN_HOSPITAL, day=TODAY, right_patient=True)
LAPSED = (ClockState.LAPSED, LapseReason.READMITTED)


def test_that_who_came_home_isnt_shown_as_in_hospital(office: Office) -> None:
    assert office.view is not None
    assert [one.sign for one in stops_of(office.view, PATIENT)] == [Sign.IN_HOSPITAL]
    assert AGAIN.faults(basis(office.view)) == (Fault.SIGN_THERE,)
    assert not offers_hospital_sign(Outcome.ADMITTED, basis(office.view))
    view = type_in(office, TypedForm(PATIENT, HOME)).view
    assert (stops_of(view, PATIENT), tags(view)) == ((), ())


def test_that_the_next_stay_is_noted_and_the_one_before_it_is_kept(office: Office) -> None:
    view = type_in(office, TypedForm(PATIENT, HOME)).view
    assert states(view)[FIRST] == LAPSED
    assert offers_hospital_sign(Outcome.ADMITTED, basis(view))
    assert AGAIN.faults(basis(view)) == ()
    after = act(office, [Deed(one, PATIENT) for one in AGAIN.acts(basis(view))], who="spl-1").view
    assert [one.day for one in stops_of(after, PATIENT)] == [TODAY]
    assert (states(after)[FIRST], states(after)[HOME]) == (LAPSED, LAPSED)


def test_that_an_overdue_discharge_leaves_the_list_while_the_patient_is_in_again_and_stays_in_the_figures(
    store: Store, tmp_path: Path
) -> None:
    office = Office(store, tmp_path)
    office.refresh(TODAY)
    long_ago = TODAY - dt.timedelta(days=9)
    type_in(office, TypedForm(PATIENT, long_ago))
    view = office.view
    assert view is not None
    assert any(line.patient_id == PATIENT for line in worklist_page(view).lines)
    sign = StopSign(sign=Sign.IN_HOSPITAL, day=TODAY, discharge_known=long_ago)
    acted = act(office, [Deed(sign, PATIENT)], who="spl-1")
    assert not any(line.patient_id == PATIENT for line in worklist_page(acted.view).lines)
    assert states(acted.view)[long_ago][0] is ClockState.OVERDUE
