"""A changed setting or rule is told in the audit log with what held before and what holds now; never with free text."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from listeoversikt.operations.office_settings import SETTINGS_CHANGED, change_settings
from listeoversikt.operations.retention import PROPOSED, RETENTION_CHANGED, change_limits
from listeoversikt.operations.settings import READ_BY
from listeoversikt.store.repository import Store
from listeoversikt.words.audit import about_words
from listeoversikt.words.language import ENGLISH

from .stores import new_store, opened
from .test_office_settings import CHOICES

GROUND = {"grunnlag": "internt", "begrunnelse": "Vedtatt på legemøtet.", "av": "lege-1", "dato": "2026-05-04"}
EVERY: dict[str, Any] = {
    **CHOICES,
    "lock_at_most": 10,
    "inhabitants_per_nurse": 3000,
    "nurses": 1.5,
    "own_coverage": {"2026-T1": 0.4},
    "finance": {"positions": 3.0, "earned_before": {"year": 2025, "kr": 5100000}, "shares": {"digital": 0.8}},
    "admission_model": {
        **GROUND,
        "modell": "3f" * 32,
        "navn": "innleggelse-2026",
        "andel": 0.07,
        "grense": 0.18,
        "bare_rekkefolge": False,
    },
    "predictive_scores": GROUND,
    "readmission_model": {**GROUND, "modell": "4f" * 32, "navn": "inn-1", "bare_rekkefolge": True},
}
SILENT = {"offers", "office_name", "list_names"}
"""What is free text alone: that it changed is told, and nothing else."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(new_store(tmp_path / "lager")) as found:
        yield found


def last(store: Store, act: str = "setting_changed") -> Mapping[str, Any]:
    return store.audit_entries(acts=(act,), newest_first=True, limit=1)[0].details


def fields(store: Store, act: str = "setting_changed") -> dict[str, Any]:
    return dict(last(store, act).get("fields", {}))


@pytest.mark.parametrize("key", sorted(READ_BY))
def test_that_every_setting_is_told_with_what_held_before_and_nothing_beside_it(
    store: Store, key: str
) -> None:
    change_settings(store, {key: EVERY[key]})
    told = last(store)
    names = [*told.get("fields", {}), *told.get("unspoken", [])]
    assert names
    assert {name.split("/")[0] for name in names} == {key}
    assert (key in SILENT) == ("fields" not in told)
    text = json.dumps(dict(told), ensure_ascii=False)
    for secret in ("legemøtet", "Drøftet", "Uten å", "Eksempelkontoret", "Dr. Eks", "Frisklivs", "mottatt"):
        assert secret not in text
    for language in ("nb", ENGLISH):
        words = about_words("setting_changed", None, told, language)
        assert words and not any(f"{key}/" in words for key in READ_BY)


def test_that_one_limit_of_the_bands_is_told_alone_with_the_number_that_held(store: Store) -> None:
    change_settings(store, {"bands": {"unplanned_admissions": 3}})
    assert fields(store) == {"bands/unplanned_admissions": [2, 3]}


def test_that_minutes_are_told_with_the_start_value(store: Store) -> None:
    change_settings(store, {"minutes": {"lmg": 50}})
    ((name, (before, after)),) = fields(store).items()
    assert (name, after) == ("minutes/lmg", 50)
    assert isinstance(before, int)


def test_that_who_stands_for_an_order_and_since_when_is_told_and_the_reason_only_as_changed(
    store: Store,
) -> None:
    change_settings(store, {"standing_orders": CHOICES["standing_orders"]})
    assert fields(store) == {
        "standing_orders/risikosone/av": [None, "lege-1"],
        "standing_orders/risikosone/dato": [None, "2026-01-15"],
    }
    assert last(store)["unspoken"] == ["standing_orders/risikosone/begrunnelse"]
    words = about_words("setting_changed", None, last(store))
    assert "begrunnelse" in words and "endret (se hendelsen)" in words


def test_that_the_three_numbers_of_a_mark_are_told(store: Store) -> None:
    change_settings(store, {"marks": CHOICES["marks"]})
    mark = {**CHOICES["marks"]["svak_ettersporrer"], "nytte": 1}
    change_settings(store, {"marks": {"svak_ettersporrer": mark}})
    assert fields(store) == {"marks/svak_ettersporrer/nytte": [3, 1]}
    assert "unspoken" not in last(store)


def test_that_the_team_is_told_by_member(store: Store) -> None:
    change_settings(store, {"team": CHOICES["team"]})
    nurse, doctor = CHOICES["team"]
    change_settings(store, {"team": [{**nurse, "hours": [6, 6.5, 2]}, doctor]})
    assert fields(store) == {"team/spl-1/hours": [[6, 6.5, 0, 4], [6, 6.5, 2]]}
    change_settings(store, {"team": [doctor]})
    assert fields(store)["team/spl-1/role"] == ["sykepleier", None]
    assert {name.split("/")[1] for name in fields(store)} == {"spl-1"}


def test_that_a_sentence_of_one_word_is_not_told_either(store: Store) -> None:
    order = {"av": "lege-1", "dato": "2026-01-15", "begrunnelse": "Hjertesvikt"}
    change_settings(store, {"standing_orders": {"risikosone": order}, "office_name": "Solsiden"})
    assert not any(word in json.dumps(dict(last(store))) for word in ("jertesvikt", "Solsiden"))


def test_that_what_is_undone_is_told_the_other_way(store: Store) -> None:
    change_settings(store, {"soon_other": 21})
    (before, after) = fields(store)["soon_other"]
    change_settings(store, {"soon_other": None})
    assert fields(store) == {"soon_other": [after, before]}


def test_that_what_held_is_told_and_not_kept_in_the_event(store: Store) -> None:
    change_settings(store, {"soon_other": 21})
    (event,) = store.events(SETTINGS_CHANGED)
    assert event.payload == {"soon_other": 21}


def test_that_a_field_is_told_by_its_word_and_never_by_the_key(store: Store) -> None:
    change_settings(store, {"switched_off": ["risikosone"]})
    words = about_words("setting_changed", None, last(store))
    assert words.endswith("I risikosonen")
    change_settings(store, {"bands": {"unplanned_admissions": 3}})
    assert "unplanned" not in about_words("setting_changed", None, last(store))


def test_that_the_limits_of_retention_are_a_setting_told_with_what_held(store: Store) -> None:
    change_limits(store, replace(PROPOSED, extracts=24, lookups=60))
    assert fields(store) == {"extracts": [36, 24], "lookups": [None, 60]}
    words = about_words("setting_changed", None, last(store))
    assert "36 → 24" in words and RETENTION_CHANGED not in words and "lookups" not in words
    change_limits(store, replace(PROPOSED, extracts=24))
    assert fields(store) == {"lookups": [60, None]}


def test_that_the_log_stays_whole_after_all_of_it(store: Store) -> None:
    for key, value in EVERY.items():
        change_settings(store, {key: value})
    assert store.verify_audit() == ()
    assert store.check() == ()
