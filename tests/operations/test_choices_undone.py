"""Undoing a change of settings: the same keys get back what they had, and nothing that others have chosen is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from listeoversikt.operations.choices import ChosenSince, change_office, choices, undo_in_office
from listeoversikt.operations.office import Office
from listeoversikt.operations.office_settings import SETTINGS_CHANGED, stored_raw
from listeoversikt.store.repository import Store
from tests.operations.stores import TODAY, opened

TEAM = [{"id": "spl-1", "role": "sykepleier"}]


@pytest.fixture
def office(store: Store, folder: Path) -> Office:
    one = Office(store, folder)
    one.refresh(TODAY)
    return one


def test_that_undoing_gives_the_key_back_what_it_had(office: Office) -> None:
    change_office(office, {"soon_other": 5})
    done = change_office(office, {"soon_other": 6})
    undo_in_office(office, done)
    assert stored_raw(office.store)["soon_other"] == 5


def test_that_undoing_the_first_change_gives_the_default_back(office: Office) -> None:
    done = change_office(office, {"soon_other": 6})
    undo_in_office(office, done)
    assert stored_raw(office.store) == {}
    assert choices(office.store).table["soon_other"] == 10


def test_that_what_another_has_chosen_beside_it_stands(office: Office, folder: Path) -> None:
    done = change_office(office, {"team": TEAM})
    with opened(folder) as second:
        change_office(Office(second, folder), {"soon_other": 6})
    undo_in_office(office, done)
    assert stored_raw(office.store) == {"soon_other": 6}


def test_that_a_key_that_another_has_changed_since_is_left_alone(office: Office, folder: Path) -> None:
    done = change_office(office, {"soon_other": 5})
    with opened(folder) as second:
        second.user = "spl-2"
        change_office(Office(second, folder), {"soon_other": 7})
    before = len(office.store.events())
    with pytest.raises(ChosenSince) as stopped:
        undo_in_office(office, done)
    assert stopped.value.who == "spl-2"
    assert len(office.store.events()) == before
    assert stored_raw(office.store)["soon_other"] == 7


def test_that_it_can_be_done_again_but_not_over_anothers_choice(office: Office, folder: Path) -> None:
    done = change_office(office, {"soon_other": 5})
    undone = undo_in_office(office, done)
    again = undo_in_office(office, undone)
    assert stored_raw(office.store)["soon_other"] == 5
    undone = undo_in_office(office, again)
    with opened(folder) as second:
        change_office(Office(second, folder), {"soon_other": 8})
    with pytest.raises(ChosenSince):
        undo_in_office(office, undone)


def test_that_undoing_is_a_change_like_others(office: Office) -> None:
    done = change_office(office, {"soon_other": 5})
    undo_in_office(office, done)
    assert [event.inverse_of for event in office.store.events(SETTINGS_CHANGED)] == [None, None]


def test_that_what_changed_nothing_is_undone_without_a_word(office: Office) -> None:
    done = change_office(office, {"soon_other": 10})
    assert undo_in_office(office, done).saved_at is None
    assert office.store.events(SETTINGS_CHANGED) == ()
