"""Erasing by a person's decision: the lists of everybody else, the copies, the office, and what is due on which day."""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from functools import cache
from pathlib import Path

import pytest

from listeoversikt.operations import retention
from listeoversikt.operations.columns import discharge_columns, worklist_columns
from listeoversikt.operations.erasing import (
    erase_extract,
    erase_office,
    erase_patients,
    foreseen_extract,
    foreseen_patient,
    let_in_again,
    office_name,
)
from listeoversikt.operations.retention import Due, DueKind, Limits, change_limits, due, limits
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import Store
from tests.contract.base_export import base_export
from tests.operations.stores import (
    TODAY,
    T,
    as_rows,
    new_store,
    opened,
    read_in,
    scored,
    scores,
    supplement,
    written,
)

WHO = "PAS-0005"


@cache
def made(leave_out: str) -> tempfile.TemporaryDirectory[str]:
    """March and a supplement, maybe of a list that never had one of the patients; made once."""
    place = tempfile.TemporaryDirectory()
    with opened(new_store(Path(place.name) / "lager")) as store:
        full, more = base_export(), supplement(base_export(), "PAS-0001", WHO)
        for export in (full, more):
            for table, rows in export.rows.items():
                export.rows[table] = [row for row in rows if row.get("pasient_id") != leave_out]
            read_in(store, written(export, Path(place.name) / "uttrekk"))
    return place


def office(tmp_path: Path, name: str = "lager", leave_out: str = "") -> Store:
    """A copy of it, open."""
    return opened(Path(shutil.copytree(Path(made(leave_out).name) / "lager", tmp_path / name)))


def lists(store: Store) -> tuple[object, ...]:
    found = scored(store, TODAY)
    return (
        scores(store),
        as_rows(worklist_columns(found.worklist)),
        as_rows(discharge_columns(found.patient_list, found.discharges)),
    )


@pytest.mark.parametrize("who", [f"PAS-{number:04d}" for number in (1, 5, 12, 21, 36)])
def test_that_scores_and_worklist_are_as_if_the_patient_had_never_been_there(
    tmp_path: Path, who: str
) -> None:
    """Scores, worklist and discharges of everybody else, cell by cell."""
    with office(tmp_path) as store, office(tmp_path, "uten", who) as never:
        assert who in {row["patient_id"] for row in scores(store)} or who not in {"PAS-0005", "PAS-0036"}
        erase_patients(store, [who], "ba om det", TODAY)
        assert lists(store) == lists(never)
        assert store.check() == ()


def test_that_what_goes_and_where_else_it_lies_is_told_first(tmp_path: Path) -> None:
    with office(tmp_path) as store:
        store.backups.take()
        told = foreseen_patient(store, WHO, TODAY)
        assert told.swept.extracts == 2 and told.swept.rows > 3 and len(told.copies.by_hand) == 1
        done = erase_patients(store, [WHO], "ba om det", TODAY)
        assert done.copies is None and done.held.count == 1
        done = erase_patients(store, ["PAS-0006"], "ba om det", TODAY, in_copies=True)
        assert done.copies is not None and len(done.copies.rewritten) == 1
        assert done.held.count == 1  # the first one is in it still
        assert foreseen_patient(store, "PAS-0007", TODAY).copies.count == 1


def test_that_the_next_reading_keeps_the_patient_out_and_says_so(tmp_path: Path) -> None:
    with office(tmp_path) as store:
        erase_patients(store, [WHO], "ba om det", TODAY)
        later = base_export().as_extracted_on(T + dt.timedelta(days=30))
        imported = read_in(store, written(later, tmp_path / "senere"))
        assert imported.saved.kept_out == 1
        assert imported.patients == len(scores(store))
        assert WHO not in {row["patient_id"] for row in scores(store)}
        let_in_again(store, WHO, "flyttet tilbake")
        again = base_export().as_extracted_on(T + dt.timedelta(days=60))
        assert read_in(store, written(again, tmp_path / "senere")).saved.kept_out == 0
        assert WHO in {row["patient_id"] for row in scores(store)}


def test_that_an_extract_tells_what_follows_and_goes(tmp_path: Path) -> None:
    with office(tmp_path) as store:
        full = store.newest_full()
        assert full is not None
        told = foreseen_extract(store, full.id, TODAY)
        assert told.follows.is_now and len(told.follows.supplements) == 1 and told.follows.next_now is None
        with pytest.raises(StoreRefused):
            erase_extract(store, full.id, "feil liste", TODAY)
        erase_extract(store, full.id, "feil liste", TODAY, also_now=True)
        assert store.extracts() == () and store.check() == ()


@pytest.mark.parametrize(("typed", "again"), [("", ""), ("feil", "feil"), ("NAVN", "feil"), ("feil", "NAVN")])
def test_that_the_office_goes_only_when_its_name_is_typed_twice(
    tmp_path: Path, typed: str, again: str
) -> None:
    with office(tmp_path) as store:
        name = office_name(store)
        with pytest.raises(StoreRefused) as refused:
            erase_office(store, typed.replace("NAVN", name), again.replace("NAVN", name))
        assert refused.value.reason is Reason.OTHER_OFFICE_NAME
        assert store.extracts()


def test_that_the_whole_office_goes(tmp_path: Path) -> None:
    store = office(tmp_path)
    store.backups.take()
    name = office_name(store)
    done = erase_office(store, f"  {name.upper()} ", name)
    assert done.is_unreadable and len(done.keys) == 2 and not (tmp_path / "lager").exists()


# --- what is due ---------------------------------------------------------------------------------------------------


def test_that_the_offices_limits_are_kept_and_the_proposed_hold_until_then(tmp_path: Path) -> None:
    with office(tmp_path) as store:
        assert limits(store) == (retention.PROPOSED, False)
        assert change_limits(store, Limits(extracts=24, left=None)) is not None
        assert limits(store) == (Limits(extracts=24, left=None), True)
        assert change_limits(store, Limits(extracts=24, left=None)) is None


@pytest.mark.parametrize("months", [0, -1, 1201, 1.5])
def test_that_a_limit_is_some_whole_months(months: int) -> None:
    with pytest.raises(ValueError, match="extracts"):
        Limits(extracts=months)


def test_that_old_extracts_are_due_but_never_the_one_in_use(tmp_path: Path) -> None:
    with office(tmp_path) as store:
        earlier = base_export().as_extracted_on(T - dt.timedelta(days=90))
        read_in(store, written(earlier, tmp_path / "før"))
        change_limits(store, Limits(extracts=3, left=None, backups=None))
        old = store.extracts()[-1]
        assert due(store, T + dt.timedelta(days=3650)) == (
            Due(DueKind.EXTRACT, str(old.id), old.export_date, retention.months_after(old.export_date, 3)),
        )
        assert due(store, old.export_date) == ()


def test_that_who_left_died_or_isnt_in_the_extract_any_more_is_due(tmp_path: Path) -> None:
    with office(tmp_path) as store:
        later = base_export().as_extracted_on(T + dt.timedelta(days=30))
        gone_from_export = "PAS-0036"
        for table, rows in later.rows.items():
            later.rows[table] = [row for row in rows if row.get("pasient_id") != gone_from_export]
        read_in(store, written(later, tmp_path / "senere"))
        change_limits(store, Limits(extracts=None, left=6, backups=None))
        found = {one.thing: one for one in due(store, dt.date(2100, 1, 1))}
        assert found[gone_from_export].kind is DueKind.LEFT
        newest = store.newest_full()
        assert newest is not None and found[gone_from_export].since == newest.export_date
        patients = store.load(newest.id)
        out = {
            one
            for one, on_list, there in zip(
                patients.patients.texts("patient_id"),
                patients.on_list.tolist(),
                (
                    (patients.patients["list_to"] <= patients.index_day)
                    | (patients.patients["died"] <= patients.index_day)
                ).tolist(),
                strict=True,
            )
            if there and not on_list
        }
        assert out and set(found) == out | {gone_from_export}
        erase_patients(store, sorted(found), "journalens frist", TODAY)
        assert due(store, dt.date(2100, 1, 1)) == ()


def test_that_backups_by_hand_are_due_and_the_programs_own_arent(tmp_path: Path) -> None:
    with office(tmp_path) as store:
        by_hand = store.backups.take()
        store.backups.take(automatic=True)
        change_limits(store, Limits(extracts=None, left=None, backups=12))
        assert [(one.kind, one.thing) for one in due(store, dt.date(2100, 1, 1))] == [
            (DueKind.BACKUP, by_hand.folder.name)
        ]


def test_that_the_log_of_lookups_is_due_by_its_oldest_entry(tmp_path: Path) -> None:
    with office(tmp_path) as store:
        change_limits(store, Limits(extracts=None, left=None, backups=None, lookups=60))
        assert [one.kind for one in due(store, dt.date(2100, 1, 1))] == [DueKind.LOOKUPS]
        assert due(store, dt.date.today()) == ()


def test_that_nothing_is_deleted_because_a_day_has_come(tmp_path: Path) -> None:
    with office(tmp_path) as store:
        before = [one.uuid for one in store.extracts()]
        assert due(store, dt.date(2100, 1, 1))
        assert [one.uuid for one in store.extracts()] == before and store.erasing.entries() == ()
