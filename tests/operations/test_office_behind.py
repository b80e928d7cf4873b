"""What another process changes in the same store, and an early stop: the office knows when its view is behind."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from listeoversikt.followup.log.acts import Urgent
from listeoversikt.operations.acting import Deed, act
from listeoversikt.operations.choices import change_office
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.typed_discharge import TypedForm, type_in, undo_typed_in
from listeoversikt.store.repository import Store
from tests.operations.stores import TODAY, opened


@pytest.fixture
def office(store: Store, folder: Path) -> Office:
    one = Office(store, folder)
    one.refresh(TODAY)
    return one


def view_of(office: Office) -> View:
    assert office.view is not None
    return office.view


def other(folder: Path, store: Store) -> Office:
    one = Office(store, folder)
    one.refresh(TODAY)
    return one


def form_of(view: View) -> TypedForm:
    return TypedForm(patient_id=view.shown_ids[0], discharged=TODAY - dt.timedelta(days=1))


def stop_at_once() -> bool:
    return True


def test_that_an_office_alone_in_its_store_is_never_behind(office: Office) -> None:
    assert not office.is_behind()
    act(office, [Deed(Urgent(on=True), view_of(office).shown_ids[0])], who="spl-1")
    assert not office.is_behind()
    type_in(office, form_of(view_of(office)))
    assert not office.is_behind()
    change_office(office, {"office_name": "Nytt navn"})
    assert not office.is_behind()


def test_that_anothers_act_is_caught_up_with_and_needs_no_more(office: Office, folder: Path) -> None:
    with opened(folder) as second:
        patient = view_of(office).shown_ids[0]
        act(other(folder, second), [Deed(Urgent(on=True), patient)], who="spl-2")
    assert not office.is_behind()
    assert view_of(office).record(patient).urgent


def test_that_a_discharge_that_another_typed_in_or_undid_puts_it_behind(office: Office, folder: Path) -> None:
    with opened(folder) as second:
        typed = type_in(other(folder, second), form_of(view_of(office)))
        assert office.is_behind()
        office.refresh(TODAY)
        assert not office.is_behind()
        undo_typed_in(other(folder, second), typed)
    assert office.is_behind()
    office.refresh(TODAY)
    assert not office.is_behind()


def test_that_anothers_choice_puts_it_behind_until_it_is_counted_with(office: Office, folder: Path) -> None:
    with opened(folder) as second:
        change_office(other(folder, second), {"soon_other": 6})
    assert office.is_behind()
    view = office.refresh(TODAY)
    assert view is not None
    assert view.settings.soon_other == 6
    assert not office.is_behind()


def test_that_a_choice_that_was_changed_back_puts_nobody_behind(office: Office, folder: Path) -> None:
    with opened(folder) as second:
        two = other(folder, second)
        change_office(two, {"soon_other": 6})
        change_office(two, {"soon_other": None})
    assert not office.is_behind()


def test_that_a_typed_discharge_is_kept_when_the_working_out_is_stopped(office: Office) -> None:
    before = view_of(office)
    typed = type_in(office, form_of(before), cancelled=stop_at_once)
    assert [event.uuid for event in office.store.events("discharge_typed_in")] == [typed.event]
    assert office.view is before
    assert office.is_behind()
    office.refresh(TODAY)
    assert not office.is_behind()


def test_that_a_stopped_working_out_leaves_the_old_view(office: Office) -> None:
    before = view_of(office)
    with pytest.raises(KeyboardInterrupt):
        office.refresh(TODAY, cancelled=stop_at_once)
    assert office.refresh_after(TODAY, cancelled=stop_at_once) is before
