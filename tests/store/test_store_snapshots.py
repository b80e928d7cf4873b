"""What is stored is what is loaded, and the same history is stored once."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from listeoversikt.patient_list import frames
from listeoversikt.patient_list.frames import DIAGNOSES, EVENT_TABLES, NO_DAY, PATIENTS, SCHEMA, Table
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.store.repository import Store, open_store

from .saving import PASSPHRASE, folder_bytes, only_in_a_file, save
from .small_lists import APRIL, FEBRUARY, MARCH, list_of, patient_lists, plain_list, what_it_says

few = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
"""Each example is a store that is made, filled and read, with many rows."""

ON_BOTH = True


@few
@given(original=patient_lists())
def test_that_a_stored_list_loads_as_the_same_list(empty_store: Path, original: PatientList) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = shutil.copytree(empty_store, Path(place) / "lager")
        with open_store(folder, PASSPHRASE) as store:
            loaded = store.load(save(store, original, "a").extract.id)
    assert what_it_says(loaded) == what_it_says(original)
    assert loaded.patients.texts("patient_id") == original.patients.texts("patient_id")
    assert (loaded.index_day == original.index_day).all()
    assert (loaded.periods, loaded.prescriptions, loaded.stated) == (
        original.periods,
        original.prescriptions,
        original.stated,
    )


@few
@given(original=patient_lists())
def test_that_a_loaded_table_has_the_columns_types_and_order_of_the_frames(
    empty_store: Path, original: PatientList
) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = shutil.copytree(empty_store, Path(place) / "lager")
        with open_store(folder, PASSPHRASE) as store:
            loaded = store.load(save(store, original, "a").extract.id)
    for name, table in loaded.tables.items():
        assert list(table.columns) == list(SCHEMA[name])
        assert [column.dtype for column in table.columns.values()] == [s.dtype for s in SCHEMA[name].values()]
        assert table["row"].tolist() == list(range(len(table)))
        if name != PATIENTS:
            keys = list(zip(table["patient"].tolist(), table["day"].tolist(), strict=True))
            assert keys == sorted(keys)


@few
@given(original=patient_lists(), seed=st.integers(0, 1000))
def test_that_the_same_events_in_another_order_need_no_new_blobs(
    empty_store: Path, original: PatientList, seed: int
) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = shutil.copytree(empty_store, Path(place) / "lager")
        with open_store(folder, PASSPHRASE) as store:
            save(store, original, "a")
            shuffled = in_another_order(original, np.random.default_rng(seed))
            second = save(store, shuffled, "b")
            assert second.new_blobs <= 1, "the patients' own order may be new, the events aren't"
            assert what_it_says(store.load(second.extract.id)) == what_it_says(original)


def in_another_order(patient_list: PatientList, chance: np.random.Generator) -> PatientList:
    """The same list from a file with the patients and the events of a day in another order."""
    order = chance.permutation(len(patient_list))
    place = np.argsort(order).astype(np.int32)
    tables = {PATIENTS: patient_list.patients.take(order)}
    for name in EVENT_TABLES:
        events = patient_list.events(name)
        if events is not None:
            moved = events.replace(patient=place[events["patient"]]).take(chance.permutation(len(events)))
            tables[name] = with_other_labels(moved.take(np.lexsort((moved["day"], moved["patient"]))))
    return replace(patient_list, tables=tables)


def with_other_labels(table: Table) -> Table:
    """The same texts behind other codes, with one that nobody uses."""
    columns, labels = dict(table.columns), dict(table.labels)
    for name, texts in table.labels.items():
        labels[name] = ("aldri brukt", *reversed(texts))
        columns[name] = np.where(table[name] >= 0, len(texts) - table[name], -1).astype(np.int32)
    return Table(table.name, columns, labels)


def test_that_a_month_more_adds_only_the_years_it_touches(store: Store) -> None:
    save(store, plain_list(MARCH, diagnoses=5), "march")
    april = plain_list(APRIL, diagnoses=5)
    newest = april.diagnoses["day"].argmax()
    days = april.diagnoses["day"].copy()
    days[newest] += 1
    changed = replace(april, tables={**april.tables, DIAGNOSES: april.diagnoses.replace(day=days)})
    assert save(store, changed, "april").new_blobs == 1
    assert store.check() == ()


def test_that_a_table_the_export_had_without_rows_is_empty_and_not_missing(store: Store) -> None:
    empty = list_of(MARCH, [{"patient_id": "P1", "birth_year": 1950}], {DIAGNOSES: [], frames.STAYS: []})
    loaded = store.load(save(store, empty, "a").extract.id)
    assert set(loaded.tables) == {PATIENTS, DIAGNOSES, frames.STAYS}
    assert len(loaded.tables[frames.STAYS]) == 0


def test_that_two_calls_on_a_day_stay_two_calls(store: Store) -> None:
    call = {"patient": 0, "day": 20_000, "kind": 3}
    calls = list_of(MARCH, [{"patient_id": "P1", "birth_year": 1950}], {frames.CONTACTS: [call, call]})
    loaded = store.load(save(store, calls, "a").extract.id)
    assert loaded.tables[frames.CONTACTS]["kind"].tolist() == [3, 3]


def test_that_a_column_that_came_after_a_blob_is_loaded_as_missing(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = save(store, plain_list(MARCH), "a")
    later = {
        **SCHEMA[DIAGNOSES],
        "seen": frames.DAY,
        "place": frames.TEXT,
        "share": frames.NUMBER,
        "sure": frames.YES_NO,
    }
    monkeypatch.setitem(SCHEMA, DIAGNOSES, later)
    loaded = store.load(saved.extract.id).diagnoses
    assert set(loaded["seen"].tolist()) == {int(NO_DAY)}
    assert set(loaded.texts("place")) == {""}
    assert np.isnan(loaded["share"]).all()
    assert set(loaded["sure"].tolist()) == {-1}


def test_that_a_list_with_a_patient_twice_or_seen_on_another_day_is_a_mistake(store: Store) -> None:
    twice = plain_list(MARCH).at(np.array([0, 0]), np.array([20_500, 20_501]))
    with pytest.raises(ValueError, match="export date"):
        save(store, twice, "a")
    with pytest.raises(ValueError, match="every patient once"):
        save(store, plain_list(MARCH).only(np.array([0])).at(np.array([0, 0]), np.full(2, 20_500)), "a")
    assert store.extracts() == ()


def test_that_the_same_extract_twice_changes_no_byte(folder: Path, store: Store) -> None:
    first = save(store, plain_list(MARCH), "a")
    before = folder_bytes(folder)
    second = save(store, plain_list(MARCH), "a")
    assert (first.already_there, second.already_there) == (False, True)
    assert second.extract == first.extract
    assert second.bytes_added == 0
    assert folder_bytes(folder) == before


@only_in_a_file
def test_that_nothing_in_the_folder_can_be_read(folder: Path, store: Store) -> None:
    save(store, plain_list(MARCH), "a")
    store.append_event("utskriving", {"ut": "2026-03-30"}, patient="P001æ")
    for content in folder_bytes(folder).values():
        for word in ("SQLite format 3", "P001æ", "parquet-cpp-arrow", "utskriving", "legekontor", PASSPHRASE):
            assert word.encode() not in content


def test_that_numbers_of_the_choices_never_change() -> None:
    """Snapshots keep the numbers: a member may be added, none may get another number."""
    first_release = {
        frames.Sex: ["FEMALE", "MALE"],
        frames.YesNo: ["NO", "YES"],
        frames.Residence: ["HOME", "SHELTERED", "NURSING_HOME"],
        frames.CodeSystem: ["ICPC2", "ICD10"],
        frames.DiagnosisSource: ["GP", "EMERGENCY_CLINIC", "HOSPITAL", "OTHER"],
        frames.ContactKind: [
            "CONSULTATION",
            "E_CONSULTATION",
            "VIDEO",
            "PHONE",
            "HOME_VISIT",
            "NEXT_OF_KIN",
            "MEETING",
            "GROUP",
            "EMERGENCY_CLINIC",
            "SIMPLE",
            "OTHER",
        ],
        frames.Role: ["DOCTOR", "NURSE", "SECRETARY", "OTHER"],
        frames.Urgency: ["EMERGENCY", "PLANNED"],
        frames.Institution: [
            "HOSPITAL",
            "MENTAL_HEALTH",
            "ADDICTION",
            "MUNICIPAL_ACUTE",
            "REHABILITATION",
            "SHORT_TERM_NURSING_HOME",
            "OTHER",
        ],
        frames.DischargedTo: ["HOME", "NURSING_HOME", "SHORT_TERM_NURSING_HOME", "OTHER_HOSPITAL", "DIED"],
    }
    kept = {spec.choices for table in SCHEMA.values() for spec in table.values() if spec.choices is not None}
    for choices in kept:
        numbers = {name: number for number, name in enumerate(first_release[choices])}
        assert numbers.items() <= {member.name: member.value for member in choices}.items()


def test_that_the_february_extract_is_still_what_it_was_when_march_has_come(store: Store) -> None:
    february = save(store, plain_list(FEBRUARY, size=5), "feb")
    save(store, plain_list(MARCH, size=3), "mar")
    assert what_it_says(store.load(february.extract.id)) == what_it_says(plain_list(FEBRUARY, size=5))
