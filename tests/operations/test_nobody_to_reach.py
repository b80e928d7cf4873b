"""A discharge when there is nobody to reach: died, moved, in hospital again, gone from the list.

The state stays what the contract says, for the figures; what people are asked to do doesn't.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from listeoversikt.followup.discharge import ClockState, LapseReason
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import Outcome
from listeoversikt.followup.log.log_book import LogBook
from listeoversikt.followup.log.patient_acts import Sign, StopSign
from listeoversikt.followup.reasons import Reason
from listeoversikt.operations.acting import Deed, act
from listeoversikt.operations.acting_basis import acting_basis
from listeoversikt.operations.contact_form import ContactForm, contact_acts
from listeoversikt.operations.discharge_card import discharge_card
from listeoversikt.operations.discharge_line import DischargeLine
from listeoversikt.operations.discharge_rows import discharge_rows
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.patient_forms import StopSignForm
from listeoversikt.operations.short_term_asks import short_term_asks
from listeoversikt.operations.store_job import typed_discharges
from listeoversikt.operations.typed_discharge import (
    Fault,
    TypedForm,
    check_typed_discharge,
    type_in,
    undo_typed_in,
)
from listeoversikt.patient_list.frames import DischargedTo
from listeoversikt.store.repository import Store
from tests.followup.log_of import book_of, contact, date, sign
from tests.lists import patient_list, person, stay
from tests.operations.followup_views import view_of
from tests.operations.stores import read_in, written
from tests.operations.test_next_extract import ABSENT, DEAD, MOVED, next_export

LEFT, DUE, TODAY = date("2026-03-06"), date("2026-03-11"), date("2026-03-16")
TRIED = (
    contact("2026-03-09", outcome=Outcome.NO_ANSWER),
    contact("2026-03-10", outcome=Outcome.NO_ANSWER),
)


def seen(*acts: Act, today: dt.date = TODAY) -> View:
    """Kari and Ola came home on Friday 6 March; the acts are about Kari."""
    people = patient_list(
        today.isoformat(),
        [person("Kari", 1940), person("Ola", 1940)],
        diagnoses=[("Kari", "2020-01-01", "ICPC-2", "T90")],
        stays=[
            stay(who, "2026-03-02", LEFT.isoformat(), "ohjelp", "I500", to="hjem") for who in ("Kari", "Ola")
        ],
        contacts=[],
        since="2015-01-01",
    )
    book: LogBook = book_of(*(("Kari", act) for act in acts))
    return view_of(people, today).with_log(book)


def kari(view: View) -> DischargeLine:
    return next(line for line in discharge_rows(view).lines if line.patient_id == "Kari")


def over(view: View) -> int:
    """What the strip counts as over the limit."""
    return discharge_rows(view).strip[0].count


@pytest.mark.parametrize(("kind", "why"), [(Sign.DEAD, LapseReason.DIED), (Sign.MOVED, LapseReason.MOVED)])
def test_that_one_who_died_or_moved_after_the_limit_is_overdue_in_the_figures_and_nobodys_to_call(
    kind: Sign, why: LapseReason
) -> None:
    before, after = seen(*TRIED), seen(*TRIED, sign(kind, DUE))
    assert (over(before), over(after)) == (2, 1)
    assert (before.overdue_discharges, after.overdue_discharges) == (2, 1)
    line = kari(after)
    assert (line.state, line.stopped, line.open) == (ClockState.OVERDUE, why, False)
    assert discharge_card(before, kari(before)).proposal is not None
    assert discharge_card(after, line).proposal is None


def test_that_nobody_is_sent_a_letter_in_hospital_and_the_row_says_when_she_was_admitted_again() -> None:
    view = seen(*TRIED, sign(Sign.IN_HOSPITAL, "2026-03-13"))
    line = kari(view)
    assert (line.state, line.readmitted) == (ClockState.OVERDUE, date("2026-03-13"))
    assert discharge_card(view, line).proposal is None


PATIENT = "PAS-0036"


@pytest.fixture
def office(store: Store, tmp_path: Path) -> Office:
    made = Office(store, tmp_path)
    made.refresh(TODAY)
    return made


@pytest.mark.parametrize("kind", [Sign.DEAD, Sign.MOVED])
def test_that_typing_in_a_discharge_of_one_marked_dead_or_moved_says_so_once(
    kind: Sign, office: Office
) -> None:
    form = TypedForm(PATIENT, TODAY)
    assert office.view is not None
    assert check_typed_discharge(office.view, form) == ()
    marked = act(office, [Deed(StopSign(sign=kind, day=TODAY), PATIENT)], who="spl-1").view
    assert check_typed_discharge(marked, form) == (Fault.STOP_SIGN,)
    assert not Fault.STOP_SIGN.stops


def states(view: View) -> list[tuple[ClockState, LapseReason]]:
    return [(line.state, line.lapse) for line in discharge_rows(view).lines if line.patient_id == PATIENT]


def test_that_innlagt_nå_set_after_the_discharge_was_typed_in_ends_its_clock_the_same_day(
    office: Office,
) -> None:
    view = type_in(office, TypedForm(PATIENT, TODAY)).view
    basis = acting_basis(view, PATIENT, user="spl-1", role="sykepleier")
    form = StopSignForm(sign=Sign.IN_HOSPITAL, day=TODAY, right_patient=True)
    assert form.faults(basis) == ()
    after = act(office, [Deed(one, PATIENT) for one in form.acts(basis)], who="spl-1").view
    assert states(after) == [(ClockState.LAPSED, LapseReason.READMITTED)]
    row = after.scored.work.row_of(PATIENT)
    assert row is None or Reason.DISCHARGE not in {one.reason for one in row.reasons}


def test_that_innlagt_nå_set_before_the_discharge_was_known_is_the_stay_that_ended(office: Office) -> None:
    assert office.view is not None
    basis = acting_basis(office.view, PATIENT, user="spl-1", role="sykepleier")
    form = StopSignForm(sign=Sign.IN_HOSPITAL, day=TODAY, right_patient=True)
    act(office, [Deed(one, PATIENT) for one in form.acts(basis)], who="spl-1")
    assert states(type_in(office, TypedForm(PATIENT, TODAY)).view) == [(ClockState.NOT_DUE, LapseReason.NONE)]


def test_that_an_attempt_that_finds_her_in_hospital_the_same_day_ends_the_clock_too(office: Office) -> None:
    view = type_in(office, TypedForm(PATIENT, TODAY)).view
    basis = acting_basis(view, PATIENT, user="spl-1", role="sykepleier", discharged=TODAY)
    call = ContactForm(day=TODAY, outcome=Outcome.ADMITTED, in_hospital=True, right_patient=True)
    after = act(office, [Deed(one, PATIENT) for one in contact_acts(call, basis)], who="spl-1").view
    assert states(after) == [(ClockState.LAPSED, LapseReason.READMITTED)]


# -- gone from the list -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("patient", "shown"), [(ABSENT, []), (MOVED, ["moved"]), (DEAD, ["died"])])
def test_that_one_who_is_gone_in_the_next_extract_is_nobodys_to_ask_after_or_call(
    patient: str, shown: list[str], office: Office, tmp_path: Path
) -> None:
    """Waiting in short-term care, typed in here; the next extract doesn't have her on the list any more."""
    left = dt.date(2026, 4, 3)
    office.refresh(dt.date(2026, 4, 20))
    typed = type_in(office, TypedForm(patient, left, None, DischargedTo.SHORT_TERM_NURSING_HOME))
    assert [ask.patient_id for ask in short_term_asks(typed.view)] == [patient]
    read_in(office.store, written(next_export(), tmp_path / "neste"))
    view = office.refresh(dt.date(2026, 5, 5))
    assert view is not None
    assert short_term_asks(view) == ()
    lines = [line for line in discharge_rows(view, 90).lines if line.patient_id == patient]
    assert [line.lapse.name.lower() for line in lines] == shown
    assert not any(line.open for line in lines)
    assert len(typed_discharges(office.store)) == 1  # nothing written is lost
    assert undo_typed_in(office, typed) is not None
