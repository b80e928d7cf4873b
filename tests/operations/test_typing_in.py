"""A discharge typed in by hand: on the worklist at once, and gone when an extract tells of the stay."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from listeoversikt.operations import store_job
from listeoversikt.patient_list.frames import DischargedTo
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import Store
from tests.contract.exports import Export
from tests.operations.stores import T, discharges_of, folder_bytes, read_in, scores, worklist_of, written

MONDAY = dt.date(2026, 3, 30)
HEALTHY = "PAS-0036"
"""A patient without any event: in no target group, and too young for the clock without one."""


def type_in(
    store: Store, patient_id: str = HEALTHY, day: dt.date = MONDAY, known: dt.date | None = None
) -> None:
    store_job.type_in_discharge(store, patient_id, day, known, DischargedTo.HOME)


def test_that_it_is_on_the_worklist_with_its_clock(store: Store) -> None:
    assert worklist_of(store, HEALTHY) == []
    type_in(store, known=T)
    assert worklist_of(store, HEALTHY) == ["utskrivning_3vd"]
    (row,) = discharges_of(store, HEALTHY)
    assert (row["discharged"], row["known"]) == ("2026-03-30", "2026-03-31")
    assert (row["due"], row["due_from_known"]) == ("2026-04-07", "2026-04-08")  # over Easter
    assert row["status"] == "not_due"


def test_that_an_unknown_day_of_knowing_stays_unknown(store: Store) -> None:
    type_in(store)
    (row,) = discharges_of(store, HEALTHY)
    assert (row["known"], row["due_from_known"]) == ("", "")


def test_that_it_ends_the_stay_that_was_going_on(store: Store) -> None:
    type_in(store, "PAS-0014", T)
    (row,) = discharges_of(store, "PAS-0014")
    assert row["discharged"] == "2026-03-31"


def test_that_it_changes_nobody_elses_scores_and_is_no_unplanned_admission(store: Store) -> None:
    before = {row["patient_id"]: row for row in scores(store)}
    type_in(store)
    after = {row["patient_id"]: row for row in scores(store)}
    assert after[HEALTHY]["unplanned_admissions_12m"] == before[HEALTHY]["unplanned_admissions_12m"] == "0.0"
    assert after | {HEALTHY: before[HEALTHY]} == before


def test_that_typing_it_twice_is_one_discharge(store: Store) -> None:
    type_in(store)
    type_in(store, known=T)
    assert [row["known"] for row in discharges_of(store, HEALTHY)] == ["2026-03-31"]


def test_that_it_stays_until_an_extract_has_the_stay(store: Store, export: Export, inn: Path) -> None:
    type_in(store)
    next_day = export.copy().as_extracted_on(T)
    next_day.meta = (next_day.meta or {}) | {"uttrekksdato": "2026-04-01"}
    read_in(store, written(next_day, inn))
    assert len(discharges_of(store, HEALTHY)) == 1
    day_after = export.copy()
    day_after.meta = (day_after.meta or {}) | {"uttrekksdato": "2026-04-02"}
    day_after.add(
        "innleggelser", pasient_id=HEALTHY, inn=MONDAY, ut=MONDAY, hastegrad="planlagt", utskrevet_til="hjem"
    )
    read_in(store, written(day_after, inn))
    assert discharges_of(store, HEALTHY) == []
    assert worklist_of(store, HEALTHY) == []


def test_that_one_that_was_undone_is_gone(store: Store) -> None:
    type_in(store)
    (event,) = store.events(store_job.DISCHARGE_TYPED_IN)
    store.append_event(store_job.DISCHARGE_TYPED_IN, {}, patient=HEALTHY, inverse_of=event.uuid)
    assert store_job.typed_discharges(store) == ()
    assert worklist_of(store, HEALTHY) == []


def test_that_an_unknown_patient_is_refused_and_no_byte_changes(store: Store, folder: Path) -> None:
    before = folder_bytes(folder)
    with pytest.raises(StoreRefused) as refused:
        type_in(store, "PAS-9999")
    assert refused.value.reason is Reason.UNKNOWN_PATIENT
    assert "9999" not in str(refused.value)
    assert folder_bytes(folder) == before


def test_that_an_empty_store_refuses_it(empty: Store) -> None:
    with pytest.raises(StoreRefused) as refused:
        type_in(empty)
    assert refused.value.reason is Reason.NO_FULL_EXTRACT


def test_that_nobodys_admissions_become_known_by_it(empty: Store, export: Export, inn: Path) -> None:
    """Without the table of stays, one discharge typed in tells nothing of the others."""
    read_in(empty, written(export.without_table("innleggelser"), inn))
    before = scores(empty)
    type_in(empty)
    assert scores(empty) == before
    assert {row["unplanned_admissions_12m"] for row in before} == {"nan"}
    assert {row["missing"] for row in scores(empty)} == {"innleggelser"}
    assert worklist_of(empty, HEALTHY) == ["utskrivning_3vd"]
