"""The form for a discharge: what is wrong with a field, writing it, undoing it, doing it again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from listeoversikt.followup.team import Member, Team
from listeoversikt.operations.acting import NeedsLeader
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.store_job import DISCHARGE_TYPED_IN, typed_discharges
from listeoversikt.operations.typed_discharge import (
    Fault,
    Field,
    TypedForm,
    TypedIn,
    beside_standing,
    check_against_list,
    check_typed_discharge,
    ids_like,
    joined,
    leads,
    person_of,
    stops,
    take_away,
    type_in,
    typed_before,
    undo_typed_in,
    write_typed,
)
from listeoversikt.patient_list.frames import DischargedTo
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import Store, open_store
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
        (form(discharged="2026-03-06"), (Fault.IN_EXTRACT,)),
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
    Fault.SAYS_MORE,
    Fault.SAYS_OTHER,
    Fault.TOLD_IN_MESSAGE,
    Fault.STAY_NEAR,
    Fault.NO_TREATMENT,
    Fault.NURSING_HOME,
    Fault.STOP_SIGN,
)


def test_that_one_that_says_more_and_one_that_starts_nothing_only_warn() -> None:
    assert not stops(WARNINGS)
    assert all(stops((fault,)) for fault in Fault if fault not in WARNINGS)


def test_that_every_fault_has_its_field() -> None:
    assert {fault.field for fault in Fault} <= set(Field)
    assert Fault.KNOWN_BEFORE_DISCHARGE.field is Field.KNOWN


HOME, DIED, OTHER = DischargedTo.HOME, DischargedTo.DIED, DischargedTo.OTHER_HOSPITAL
AGAIN = {
    # what stands: known, to; what is typed: known, to; what it comes to for a leader, and what stands after
    "the same": ((None, HOME), (None, HOME), Fault.ALREADY_THERE, (None, HOME)),
    "the same in whole": (("03-28", OTHER), ("03-28", OTHER), Fault.ALREADY_THERE, ("03-28", OTHER)),
    "less": (("03-28", HOME), (None, HOME), Fault.ALREADY_THERE, ("03-28", HOME)),
    "less of where": ((None, OTHER), (None, HOME), Fault.ALREADY_THERE, (None, OTHER)),
    "the day it became known": ((None, HOME), ("03-28", HOME), Fault.SAYS_MORE, ("03-28", HOME)),
    "where to": (("03-28", HOME), (None, OTHER), Fault.SAYS_MORE, ("03-28", OTHER)),
    "that it was a death": (("03-28", HOME), (None, DIED), Fault.SAYS_MORE, ("03-28", DIED)),
    "more of a death": ((None, DIED), ("03-28", HOME), Fault.SAYS_MORE, ("03-28", DIED)),
    "another day": (("03-28", HOME), ("03-29", HOME), Fault.SAYS_OTHER, ("03-29", HOME)),
    "somewhere else": ((None, OTHER), ("03-28", DIED), Fault.SAYS_OTHER, ("03-28", DIED)),
    "less of a death": (("03-28", DIED), (None, HOME), Fault.ALREADY_THERE, ("03-28", DIED)),
    "no death": ((None, DIED), (None, OTHER), Fault.SAYS_OTHER, (None, OTHER)),
}


def said(what: tuple[str | None, DischargedTo]) -> TypedForm:
    typed = form(known=None if what[0] is None else f"2026-{what[0]}")
    return replace(typed, discharged_to=what[1])


@pytest.mark.parametrize(("stands", "typed", "fault", "after"), AGAIN.values(), ids=AGAIN)
def test_that_one_typed_in_again_is_looked_at_beside_the_one_that_stands(
    stands: tuple[str | None, DischargedTo],
    typed: tuple[str | None, DischargedTo],
    fault: Fault,
    after: tuple[str | None, DischargedTo],
) -> None:
    assert beside_standing(said(stands), said(typed), leads=True) is fault
    assert joined(said(stands), said(typed)) == said(after)
    lifted = stands[1] is DIED and after[1] is not DIED
    expected = Fault.DEATH_STANDS if lifted else fault
    assert beside_standing(said(stands), said(typed), leads=False) is expected


def test_that_one_typed_in_before_is_found_in_the_list(view: View) -> None:
    again = view_of(people(), TODAY, typed=[("Kari", "2026-03-27", None)])
    assert check_typed_discharge(again, form()) == (Fault.ALREADY_THERE,)
    assert check_typed_discharge(again, form(known="2026-03-30")) == (Fault.SAYS_MORE,)
    known = view_of(people(), TODAY, typed=[("Kari", "2026-03-27", "2026-03-28")])
    assert check_typed_discharge(known, form()) == (Fault.ALREADY_THERE,)
    assert check_typed_discharge(known, form(known="2026-03-30")) == (Fault.SAYS_OTHER,)


@pytest.mark.parametrize(
    "typed", [form(), form("Ola", "2026-03-11"), form("Barn", "2025-12-30"), form("Gunn"), form("Nobody")]
)
def test_that_a_command_judges_by_the_same_rule_without_scoring(view: View, typed: TypedForm) -> None:
    whole = view.current.patient_list
    assert check_against_list(whole, typed, TODAY, leads=True) == check_typed_discharge(view, typed)


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


def test_that_what_is_typed_in_again_keeps_what_the_form_leaves_out(office: Office) -> None:
    first = TypedForm(HEALTHY, dt.date(2026, 3, 30), dt.date(2026, 3, 31))
    type_in(office, first)
    more = type_in(office, replace(first, known=None, discharged_to=DischargedTo.OTHER_HOSPITAL))
    assert typed_before(office.store, first) == more.form
    assert (more.form.known, more.form.discharged_to) == (first.known, DischargedTo.OTHER_HOSPITAL)


NURSE_PHRASE = "sykepleier med sitt"
DEAD = TypedForm(HEALTHY, dt.date(2026, 3, 30), None, DischargedTo.DIED)


@pytest.fixture
def as_nurse(office: Office, folder: Path) -> Iterator[Office]:
    """The leader has typed in a death; a nurse has come in."""
    office.store.accounts.add("berit", "Berit", UserRole.NURSE, NURSE_PHRASE)
    type_in(office, DEAD)
    with open_store(folder, NURSE_PHRASE, user="berit", patience=0) as store:
        found = Office(store, folder)
        found.refresh(TODAY)
        yield found


def test_that_a_death_typed_in_is_not_changed_or_taken_back_by_a_nurse(
    as_nurse: Office, office: Office
) -> None:
    assert as_nurse.view is not None
    elsewhere = replace(DEAD, discharged_to=DischargedTo.OTHER_HOSPITAL)
    assert check_typed_discharge(as_nurse.view, elsewhere) == (Fault.DEATH_STANDS,)
    (event,) = as_nurse.store.events(DISCHARGE_TYPED_IN)
    typed = TypedIn(DEAD, event.uuid, event.recorded_at, as_nurse.view)
    for deed in (
        lambda: type_in(as_nurse, elsewhere),
        lambda: write_typed(as_nurse.store, replace(DEAD, discharged_to=DischargedTo.HOME), instead=True),
        lambda: take_away(as_nurse, HEALTHY, DEAD.discharged or TODAY),
        lambda: undo_typed_in(as_nurse, typed),
    ):
        with pytest.raises(NeedsLeader):
            deed()
    assert as_nurse.store.events(DISCHARGE_TYPED_IN) == (event,)
    take_away(office, HEALTHY, DEAD.discharged or TODAY)
    assert typed_discharges(office.store) == ()


def test_that_a_nurse_may_say_when_a_death_became_known_and_take_that_back(as_nurse: Office) -> None:
    more = type_in(as_nurse, replace(DEAD, known=TODAY, discharged_to=DischargedTo.HOME))
    assert more.form == replace(DEAD, known=TODAY)
    undo_typed_in(as_nurse, more)
    assert typed_before(as_nurse.store, DEAD) == DEAD


def test_that_a_leader_whom_the_office_has_named_may_too(as_nurse: Office) -> None:
    identity = as_nurse.store.identity
    named = Team((Member("berit", "sykepleier", leader=True),))
    assert leads(identity, named)
    assert not leads(identity, Team())
    assert not leads(identity, Team((Member("annen", "sykepleier", leader=True),)))


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
