"""The office's choices in the store: the newest table that isn't undone holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from listeoversikt.followup.reasons import Reason
from listeoversikt.operations.office_settings import (
    SETTINGS_CHANGED,
    change_settings,
    keep_names,
    names_of,
    stored_raw,
    stored_settings,
)
from listeoversikt.operations.settings import BadSettings, Settings, raw_from, settings_from
from listeoversikt.store.contents import Event
from listeoversikt.store.repository import Store

from .stores import new_store, opened

CHOICES: dict[str, Any] = {
    "bands": {"consultations": 20, "emergency_clinic_contacts": 4, "unplanned_admissions": 3},
    "charlson": "quan2011",
    "falls_as_w18": True,
    "clock_min_age": 80,
    "clock_groups": ["kronisk", "skropelig_eldre"],
    "clock_roles": ["lege", "sykepleier"],
    "saturday_counts": True,
    "closed_days": ["2026-05-15", "2026-12-24"],
    "switched_on": ["aarskontroll_diabetes", "lmg"],
    "switched_off": ["risikosone"],
    "at_most_new_a_week": {"lmg": 5},
    "nursing_home_out": False,
    "children_out": False,
    "marks": {
        "svak_ettersporrer": {
            "nytte": 3,
            "alvorlighet": 2,
            "ressursbruk": 0,
            "dato": "2026-01-15",
            "begrunnelse": "Drøftet på teammøtet.",
        }
    },
    "per_list": True,
    "hide_to_seven": True,
    "office_name": "Eksempelkontoret",
    "list_names": {"L1": "Dr. Eksempel"},
    "team": [
        {
            "id": "spl-1",
            "role": "sykepleier",
            "lists": ["L1"],
            "hours": [6, 6.5, 0, 4],
            "deputy": "lege-1",
            "deputy_from": "2026-07-06",
            "deputy_until": "2026-07-24",
            "away": [["2026-12-21", "2026-12-31"]],
        },
        {"id": "lege-1", "role": "lege", "leader": True, "until": "2027-01-01"},
    ],
    "soon_discharge": 2,
    "soon_other": 5,
    "standing_orders": {
        "risikosone": {"av": "lege-1", "dato": "2026-01-15", "begrunnelse": "Uten å spørre."}
    },
    "minutes": {"utskrivning_3vd": 20, "lmg": 50},
    "discharge_form": [{"key": "epikrise", "nb": "Epikrise mottatt", "kind": "date"}],
    "offers": ["Frisklivssentralen"],
    "hours_per_week": 22.5,
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(new_store(tmp_path / "lager")) as found:
        yield found


def test_that_an_untouched_store_has_the_contracts_defaults(store: Store) -> None:
    assert stored_raw(store) == {}
    assert stored_settings(store) == Settings()
    assert names_of(store) == ("", {})


@pytest.mark.parametrize("key", CHOICES)
def test_that_each_choice_comes_back_as_it_was_made(key: str) -> None:
    chosen = settings_from({key: CHOICES[key]})
    assert chosen != Settings()
    assert raw_from(chosen) == {key: CHOICES[key]}


def test_that_every_choice_together_comes_back_from_the_store(store: Store) -> None:
    change_settings(store, CHOICES)
    assert stored_raw(store) == CHOICES
    assert stored_settings(store) == settings_from(CHOICES)


def test_that_what_is_the_contracts_own_is_not_kept() -> None:
    assert raw_from(Settings()) == {}
    assert raw_from(settings_from({"bands": {"consultations": 15}, "charlson": "1987"})) == {}


def test_that_a_change_keeps_what_was_chosen_before(store: Store) -> None:
    change_settings(store, {"saturday_counts": True})
    change_settings(store, {"closed_days": ["2026-05-15"]})
    clock = stored_settings(store).clock
    assert clock.saturday_counts
    assert clock.closed_days == {dt.date(2026, 5, 15)}


def test_that_nothing_is_written_when_nothing_changes(store: Store) -> None:
    change_settings(store, {"saturday_counts": True})
    assert change_settings(store, {"saturday_counts": True, "children_out": True}) is None
    assert len(store.events(SETTINGS_CHANGED)) == 1


def test_that_a_key_goes_back_to_the_contracts_default(store: Store) -> None:
    change_settings(store, {"clock_min_age": 80, "per_list": True})
    change_settings(store, {"clock_min_age": None})
    assert stored_raw(store) == {"per_list": True}


def test_that_a_choice_that_can_not_be_understood_writes_nothing(store: Store) -> None:
    with pytest.raises(BadSettings) as bad:
        change_settings(store, {"closed_days": ["2026-02-30"]})
    assert bad.value.key == "closed_days"
    assert store.events() == ()


def undo(store: Store, change: str) -> Event:
    """As older programs undid a change: an event that names it."""
    return store.append_event(SETTINGS_CHANGED, {}, inverse_of=change)


def test_that_an_undone_change_gives_way_to_the_one_before(store: Store) -> None:
    change_settings(store, {"switched_on": ["lmg"]})
    second = change_settings(store, {"switched_on": ["lmg", "aarskontroll_kols"]})
    assert second is not None
    undo(store, second.uuid)
    assert Reason.COPD_CONTROL not in stored_settings(store).worklist.on
    assert Reason.MEDICINE_REVIEW in stored_settings(store).worklist.on


def test_that_undoing_the_only_change_leaves_the_defaults(store: Store) -> None:
    only = change_settings(store, {"per_list": True})
    assert only is not None
    undo(store, only.uuid)
    assert stored_settings(store) == Settings()


def test_that_an_undone_change_can_be_done_again_and_undone_once_more(store: Store) -> None:
    only = change_settings(store, {"per_list": True})
    assert only is not None
    back = undo(store, only.uuid)
    again = undo(store, back.uuid)
    assert stored_settings(store).per_list
    undo(store, again.uuid)
    assert not stored_settings(store).per_list


def test_that_a_name_left_empty_is_not_kept(store: Store) -> None:
    keep_names(store, "Eksempelkontoret", {"L1": "Dr. Eksempel", "L2": "  "})
    assert names_of(store) == ("Eksempelkontoret", {"L1": "Dr. Eksempel"})
    keep_names(store, "", {})
    assert names_of(store) == ("", {})


def test_that_the_choices_are_there_when_the_store_is_opened_again(tmp_path: Path) -> None:
    folder = new_store(tmp_path / "lager")
    with opened(folder) as first:
        change_settings(first, {"office_name": " Eksempelkontoret ", "list_names": {"L1": "Dr. Eksempel"}})
    with opened(folder) as second:
        assert names_of(second) == ("Eksempelkontoret", {"L1": "Dr. Eksempel"})
