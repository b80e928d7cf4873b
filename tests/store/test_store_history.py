"""Which extract is "now" and which supplements are laid on it; who is known; events; scored lists."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import sqlalchemy as sa

from listeoversikt.store.contents import ExtractKind, ScoredKey
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import Store, open_store

from .saving import PASSPHRASE, folder_bytes, save
from .small_lists import APRIL, FEBRUARY, MARCH, plain_list

ON_BOTH = True
SUPPLEMENT = ExtractKind.SUPPLEMENT
KEY = ScoredKey((1,), 20_543, (("frailty", "2026-01"), ("hfrs", "1.0")), "0.1.0")


def checksums(extracts: object) -> list[str]:
    return [extract.checksum for extract in extracts]  # type: ignore[attr-defined]


def test_that_an_empty_store_has_no_now(store: Store) -> None:
    assert store.extracts() == ()
    assert store.newest_full() is None
    assert store.known_patients() is None
    assert store.check() == ()


def test_that_the_history_is_by_export_date_and_an_older_extract_is_never_now(store: Store) -> None:
    march, april = save(store, plain_list(MARCH), "mar"), save(store, plain_list(APRIL), "apr")
    february = save(store, plain_list(FEBRUARY), "feb")
    assert checksums(store.extracts()) == ["apr", "mar", "feb"]
    assert store.newest_full() == april.extract
    assert [saved.is_history for saved in (march, april, february)] == [False, False, True]


def test_that_of_two_extracts_of_the_same_date_the_last_one_read_is_now(store: Store) -> None:
    save(store, plain_list(MARCH), "first")
    corrected = save(store, plain_list(MARCH, size=5), "corrected")
    assert store.newest_full() == corrected.extract


def test_that_what_was_told_about_an_extract_is_in_the_history(store: Store) -> None:
    saved = save(store, plain_list(MARCH), "mar").extract
    assert (saved.office, saved.journal_system) == ("Blåbærlia legekontor", "et journalsystem")
    assert (saved.kind, saved.export_date, saved.patients) == (ExtractKind.FULL, MARCH, 4)
    assert saved.report == {"tables": {"pasienter": {"read": 4}}}
    assert (saved.imported_by, saved.format_version, saved.basis) == ("lokal bruker", 1, None)
    assert saved.imported_at.utcoffset() == dt.timedelta(0)


def test_that_supplements_are_laid_on_the_full_extract_before_them_in_order(store: Store) -> None:
    march = save(store, plain_list(MARCH), "mar").extract
    second = save(store, plain_list(dt.date(2026, 4, 2), size=1), "2 apr", SUPPLEMENT)
    first = save(store, plain_list(dt.date(2026, 4, 1), size=1), "1 apr", SUPPLEMENT)
    april = save(store, plain_list(APRIL), "apr").extract
    assert (first.extract.basis, second.extract.basis) == (march.id, march.id)
    assert checksums(store.supplements_of(march.id)) == ["1 apr", "2 apr"]
    assert store.supplements_of(april.id) == ()


def test_that_a_full_extract_that_arrives_late_does_not_hide_a_newer_supplement(store: Store) -> None:
    save(store, plain_list(FEBRUARY), "feb")
    save(store, plain_list(dt.date(2026, 4, 2), size=1), "2 apr", SUPPLEMENT)
    march = save(store, plain_list(MARCH), "mar").extract
    assert checksums(store.supplements_of(march.id)) == ["2 apr"]


def test_that_a_supplement_older_than_the_newest_full_extract_is_history(store: Store) -> None:
    march = save(store, plain_list(MARCH), "mar").extract
    old = save(store, plain_list(FEBRUARY, size=1), "old", SUPPLEMENT)
    assert old.is_history
    assert old.extract.basis is None
    assert store.supplements_of(march.id) == ()


def test_that_a_supplement_needs_a_full_extract(folder: Path, store: Store) -> None:
    before = folder_bytes(folder)
    with pytest.raises(StoreRefused) as refused:
        save(store, plain_list(MARCH), "a", SUPPLEMENT)
    assert refused.value.reason == Reason.NO_FULL_EXTRACT
    assert folder_bytes(folder) == before


def test_that_an_extract_that_is_not_there_is_refused(store: Store) -> None:
    for ask in (store.load, store.supplements_of):
        with pytest.raises(StoreRefused) as refused:
            ask(7)
        assert refused.value.reason == Reason.UNKNOWN_EXTRACT


def test_that_known_patients_are_those_of_the_newest_full_extract(store: Store) -> None:
    save(store, plain_list(APRIL, size=2), "apr")
    save(store, plain_list(MARCH, size=9), "mar")
    known = store.known_patients()
    assert known is not None
    assert known.ids == ("P000æ", "P001æ")
    assert known.birth_year.tolist() == [1940, 1941]
    assert known.sex.tolist() == [0, 1]


def test_that_only_pseudonyms_never_seen_are_counted_as_new(store: Store) -> None:
    sizes = [(FEBRUARY, 3), (MARCH, 5), (APRIL, 2)]
    new = [save(store, plain_list(date, size=size), str(date)).new_patients for date, size in sizes]
    assert new == [3, 2, 0]


def test_that_events_are_read_in_the_order_they_were_written(folder: Path, store: Store) -> None:
    save(store, plain_list(MARCH), "mar")
    typed = store.append_event("discharge_typed", {"ut": "2026-03-30", "til": "hjem"}, patient="P002æ")
    noted = store.append_event("note", {"tekst": "æøå"}, who="Kari")
    undone = store.append_event("discharge_undone", {}, patient="P002æ", inverse_of=typed.uuid)
    assert store.events() == (typed, noted, undone)
    assert store.events("discharge_typed") == (typed,)
    assert store.events(patient="P002æ") == (typed, undone)
    assert (typed.patient, typed.who, typed.payload) == (
        "P002æ",
        "lokal bruker",
        {"ut": "2026-03-30", "til": "hjem"},
    )
    assert (noted.patient, undone.inverse_of) == (None, typed.uuid)
    with open_store(folder, PASSPHRASE) as again:
        assert again.events() == (typed, noted, undone)


def test_that_an_event_of_an_unknown_patient_is_refused_without_repeating_the_pseudonym(store: Store) -> None:
    with pytest.raises(StoreRefused) as refused:
        store.append_event("discharge_typed", {}, patient="P-hemmelig")
    assert refused.value.reason == Reason.UNKNOWN_PATIENT
    assert "hemmelig" not in str(refused.value)
    assert store.events() == ()


NO_EVENT = "00000000-0000-4000-8000-000000000000"


def test_that_no_pseudonym_is_in_the_text_of_a_database_error(store: Store) -> None:
    save(store, plain_list(MARCH), "mar")
    with pytest.raises(sa.exc.IntegrityError) as failed:
        store.append_event("note", {"P-hemmelig": 1}, patient="P001æ", inverse_of=NO_EVENT)
    texts = [str(failed.value), str(failed.value.__cause__), str(failed.value.__context__)]
    assert not [text for text in texts if "hemmelig" in text or "P001" in text]
    assert store.events() == ()


def columns() -> dict[str, object]:
    return {
        "frailty": np.array([0.25, np.nan, 1 / 3]),
        "category": np.array([-1, 0, 3], dtype=np.int8),
        "age": np.array([71, 5, 99], dtype=np.int32),
        "member": np.array([True, False, True]),
        "reasons": ["a|b", "", "æøå"],
    }


def test_that_a_scored_list_comes_back_as_it_was(store: Store) -> None:
    save(store, plain_list(MARCH), "mar")
    assert store.scored(KEY) is None
    store.save_scored(KEY, columns())  # type: ignore[arg-type]
    loaded = store.scored(KEY)
    assert loaded is not None
    assert list(loaded) == list(columns())
    for name, values in columns().items():
        if isinstance(values, np.ndarray):
            assert loaded[name].dtype == values.dtype  # type: ignore[union-attr]
            np.testing.assert_array_equal(loaded[name], values)
        else:
            assert loaded[name] == values
    assert store.check() == ()


@pytest.mark.parametrize(
    "change",
    [
        {"extracts": (1, 2)},
        {"index_day": 20_544},
        {"definitions": (("frailty", "2026-02"), ("hfrs", "1.0"))},
        {"program_version": "0.2.0"},
    ],
)
def test_that_a_list_scored_from_something_else_is_another_list(
    store: Store, change: dict[str, object]
) -> None:
    store.save_scored(KEY, columns())  # type: ignore[arg-type]
    assert store.scored(replace(KEY, **change)) is None  # type: ignore[arg-type]


def test_that_the_same_scored_list_again_changes_no_byte(folder: Path, store: Store) -> None:
    store.save_scored(KEY, columns())  # type: ignore[arg-type]
    before = folder_bytes(folder)
    store.save_scored(replace(KEY, definitions=KEY.definitions[::-1]), columns())  # type: ignore[arg-type]
    assert folder_bytes(folder) == before


def test_that_a_scored_list_can_be_replaced(store: Store) -> None:
    save(store, plain_list(MARCH), "mar")
    store.save_scored(KEY, columns())  # type: ignore[arg-type]
    store.save_scored(KEY, {"age": np.array([1, 2])})
    loaded = store.scored(KEY)
    assert loaded is not None
    assert list(loaded) == ["age"]
    assert store.check() == ()


def test_that_going_back_sets_the_newer_ones_aside_and_deletes_nothing(store: Store) -> None:
    march = save(store, plain_list(MARCH), "mar").extract
    april = save(store, plain_list(APRIL), "apr").extract
    save(store, plain_list(dt.date(2026, 5, 2), size=1), "2 mai", SUPPLEMENT)
    assert store.go_back_to(march.id, who="Kari")
    assert store.newest_full() == march
    assert store.supplements_of(march.id) == ()
    assert [(one.checksum, one.withdrawn) for one in store.extracts()] == [
        ("2 mai", True),
        ("apr", True),
        ("mar", False),
    ]
    assert len(store.load(april.id)) == 4
    assert store.check() == ()
    assert [event.who for event in store.events()] == ["Kari"]


def test_that_what_was_set_aside_is_taken_up_with_all_that_went_with_it(store: Store) -> None:
    march = save(store, plain_list(MARCH), "mar").extract
    april = save(store, plain_list(APRIL), "apr").extract
    save(store, plain_list(dt.date(2026, 5, 2), size=1), "2 mai", SUPPLEMENT)
    store.go_back_to(march.id)
    assert store.take_up(april.id)
    assert store.newest_full() == april
    assert checksums(store.supplements_of(april.id)) == ["2 mai"]
    assert not store.take_up(april.id)


def test_that_the_next_extract_is_now_also_after_going_back(store: Store) -> None:
    march = save(store, plain_list(MARCH), "mar").extract
    save(store, plain_list(APRIL), "apr")
    store.go_back_to(march.id)
    corrected = save(store, plain_list(APRIL, size=5), "apr corrected")
    assert not corrected.is_history
    assert store.newest_full() == corrected.extract


def test_that_going_back_keeps_the_supplements_up_to_the_one_chosen(store: Store) -> None:
    march = save(store, plain_list(MARCH), "mar").extract
    first = save(store, plain_list(dt.date(2026, 4, 1), size=1), "1 apr", SUPPLEMENT).extract
    save(store, plain_list(dt.date(2026, 4, 2), size=1), "2 apr", SUPPLEMENT)
    store.go_back_to(first.id)
    assert checksums(store.supplements_of(march.id)) == ["1 apr"]


def test_that_one_cannot_go_back_to_what_is_set_aside_nor_to_the_newest(store: Store) -> None:
    march = save(store, plain_list(MARCH), "mar").extract
    april = save(store, plain_list(APRIL), "apr").extract
    assert not store.go_back_to(april.id)
    store.go_back_to(march.id)
    with pytest.raises(StoreRefused) as refused:
        store.go_back_to(april.id)
    assert refused.value.reason == Reason.UNKNOWN_EXTRACT
    assert len(store.events()) == 1
