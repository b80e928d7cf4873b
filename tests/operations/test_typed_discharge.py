"""The form for a discharge: what is wrong with a field, writing it, undoing it, doing it again."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from listeoversikt.operations.office import Office, View
from listeoversikt.operations.store_job import DISCHARGE_TYPED_IN, typed_discharges
from listeoversikt.operations.typed_discharge import (
    Fault,
    Field,
    TypedForm,
    check_typed_discharge,
    ids_like,
    person_of,
    stops,
    type_in,
    undo_typed_in,
)
from listeoversikt.patient_list.frames import DischargedTo
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import Store
from tests.lists import T, patient_list, person, stay
from tests.operations.followup_views import view_of

TODAY = dt.date(2026, 3, 31)
HEALTHY = "PAS-0036"


def people() -> PatientList:
    return patient_list(
        T,
        [
            person("Kari", 1960, liste_fra="2026-01-01"),
            person("Ola", 1950, dod="2026-03-10"),
            person("Per", 1950, liste_til="2026-03-10"),
            person("Barn", 2026),
            person("Reservert", 1950, reservert_behandling="ja"),
            person("Gunn", 1940, bosted="sykehjem"),
        ],
        stays=[stay("Kari", "2026-03-02", "2026-03-06", to="hjem")],
        contacts=[],
        since="2015-01-01",
    )


@pytest.fixture(scope="module")
def view() -> View:
    return view_of(people(), TODAY)


def form(patient: str = "Kari", discharged: str | None = "2026-03-27", known: str | None = None) -> TypedForm:
    return TypedForm(
        patient,
        dt.date.fromisoformat(discharged) if discharged else None,
        dt.date.fromisoformat(known) if known else None,
    )


@pytest.mark.parametrize(
    ("typed", "faults"),
    [
        (form(), ()),
        (form(known="2026-03-27"), ()),
        (form(""), (Fault.NO_PATIENT,)),
        (form("Nobody"), (Fault.UNKNOWN_PATIENT,)),
        (form(discharged=None), (Fault.NO_DATE,)),
        (form("", None), (Fault.NO_PATIENT, Fault.NO_DATE)),
        (form(discharged="2026-04-01"), (Fault.FUTURE,)),
        (form(discharged="2026-03-31"), ()),
        (form(known="2026-03-26"), (Fault.KNOWN_BEFORE_DISCHARGE,)),
        (form(known="2026-04-01"), (Fault.KNOWN_FUTURE,)),
        (form(discharged="2025-12-31"), (Fault.BEFORE_LIST,)),
        (form(discharged="2026-01-01"), ()),
        (form("Ola", "2026-03-11"), (Fault.AFTER_DEATH,)),
        (form("Ola", "2026-03-10"), ()),
        (form("Per", "2026-03-10"), (Fault.AFTER_LEAVING,)),
        (form("Per", "2026-03-09"), ()),
        (form("Barn", "2025-12-30"), (Fault.BEFORE_BIRTH,)),
        (form(discharged="2026-03-06"), (Fault.ALREADY_THERE,)),
        (form(discharged="2026-03-07"), (Fault.STAY_NEAR,)),
        (form(discharged="2026-03-03"), (Fault.STAY_NEAR,)),
        (form(discharged="2026-03-09"), (Fault.STAY_NEAR,)),
        (form(discharged="2026-03-10"), ()),
        (form("Reservert"), (Fault.NO_TREATMENT,)),
        (form("Gunn"), (Fault.NURSING_HOME,)),
        (form("Reservert", None), (Fault.NO_TREATMENT, Fault.NO_DATE)),
    ],
)
def test_that_each_fault_is_found(view: View, typed: TypedForm, faults: tuple[Fault, ...]) -> None:
    assert check_typed_discharge(view, typed) == faults


WARNINGS = (
    Fault.ALREADY_THERE,
    Fault.STAY_NEAR,
    Fault.NO_TREATMENT,
    Fault.NURSING_HOME,
    Fault.STOP_SIGN,
)


def test_that_the_same_discharge_and_one_that_starts_nothing_only_warn() -> None:
    assert not stops(WARNINGS)
    assert all(stops((fault,)) for fault in Fault if fault not in WARNINGS)


def test_that_every_fault_has_its_field() -> None:
    assert {fault.field for fault in Fault} <= set(Field)
    assert Fault.KNOWN_BEFORE_DISCHARGE.field is Field.KNOWN


def test_that_one_typed_in_before_counts_as_the_same(view: View) -> None:
    again = view_of(people(), TODAY, typed=[("Kari", "2026-03-27", None)])
    assert check_typed_discharge(again, form()) == (Fault.ALREADY_THERE,)


def test_that_ids_are_completed_from_the_start_then_from_within(view: View) -> None:
    assert ids_like(view, "k") == ("Kari",)
    assert ids_like(view, "ar") == ("Kari", "Barn")
    assert ids_like(view, " ") == ()
    assert ids_like(view, "zz") == ()


@pytest.fixture
def office(store: Store, folder: Path) -> Office:
    found = Office(store, folder)
    found.refresh(TODAY)
    return found


def open_clocks(view: View, patient_id: str) -> int:
    return int((view.scored.discharges.patient == view.position[patient_id]).sum())


def test_that_it_is_written_and_seen_at_once(office: Office) -> None:
    before = office.view
    assert before is not None
    assert open_clocks(before, HEALTHY) == 0
    typed = type_in(office, TypedForm(HEALTHY, dt.date(2026, 3, 30), None, DischargedTo.HOME))
    assert open_clocks(typed.view, HEALTHY) == 1
    assert office.view is typed.view
    assert typed.view.today == TODAY


def test_that_undoing_takes_it_away_and_it_can_be_typed_again(office: Office) -> None:
    wanted = TypedForm(HEALTHY, dt.date(2026, 3, 30))
    typed = type_in(office, wanted)
    assert open_clocks(undo_typed_in(office, typed), HEALTHY) == 0
    again = type_in(office, wanted)
    assert again.event != typed.event
    assert open_clocks(again.view, HEALTHY) == 1
    assert len(office.store.events(DISCHARGE_TYPED_IN)) == 3


def test_that_several_are_undone_in_any_order(office: Office) -> None:
    first = type_in(office, TypedForm(HEALTHY, dt.date(2026, 3, 30)))
    second = type_in(office, TypedForm(HEALTHY, dt.date(2026, 3, 27)))
    undo_typed_in(office, first)
    (left,) = typed_discharges(office.store)
    assert left.discharged != left.known
    assert open_clocks(undo_typed_in(office, second), HEALTHY) == 0


def test_that_an_unknown_patient_is_refused_and_nothing_is_written(office: Office) -> None:
    with pytest.raises(StoreRefused) as refused:
        type_in(office, TypedForm("PAS-9999", dt.date(2026, 3, 30)))
    assert refused.value.reason is Reason.UNKNOWN_PATIENT
    assert office.store.events(DISCHARGE_TYPED_IN) == ()


def test_that_an_office_without_a_list_refuses_and_writes_nothing(empty: Store, folder: Path) -> None:
    with pytest.raises(StoreRefused) as refused:
        type_in(Office(empty, folder), TypedForm(HEALTHY, dt.date(2026, 3, 30)))
    assert refused.value.reason is Reason.NO_FULL_EXTRACT
    assert empty.events() == ()


def test_that_an_id_says_who_it_stands_for_and_another_id_says_nobody(view: View) -> None:
    patient_id = view.shown_ids[0]
    person = person_of(view, patient_id)
    row = view.position[patient_id]
    assert person is not None
    assert person.age == int(view.patient_list.age[row])
    assert person.sex in ("female", "male", "")
    assert person_of(view, "finnes ikke") is None
