"""The preview of an extract, and the history: who comes, leaves and dies; which extracts are the list now."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from listeoversikt.operations.extract_preview import history
from listeoversikt.operations.extract_steps import Effect
from listeoversikt.operations.office import Office
from listeoversikt.store.repository import Store
from tests.contract.exports import Export
from tests.operations.extract_ways import MONTH, TODAY_LATER, looked, office_of, previewed, stored
from tests.operations.stores import T, supplement, written
from tests.operations.stores import read_in as import_at_once


def test_that_a_first_extract_has_nothing_before_it(empty: Store, export: Export, inn: Path) -> None:
    office = Office(empty, inn)
    shown = previewed(office, looked(empty, written(export, inn)))
    assert (shown.before, shown.movement) == (None, None)
    assert shown.after is not None
    assert shown.after.date == T


def test_that_the_preview_counts_those_who_come_leave_and_die(
    store: Store, folder: Path, export: Export, inn: Path
) -> None:
    export = export.shifted(MONTH)
    export.patient("PAS-0031", liste_til=T)
    export.patient("PAS-0032", dod=T)
    export.rows["pasienter"] = [row for row in export.rows["pasienter"] if row["pasient_id"] != "PAS-0033"]
    export.rows["pasienter"].append(
        dict(export.rows["pasienter"][-1]) | {"pasient_id": "NY-1", "journalnr": "J99"}
    )
    office = office_of(store, folder)
    shown = previewed(office, looked(store, written(export, inn)))
    assert shown.movement is not None
    assert (shown.movement.joined, shown.movement.left, shown.movement.died) == (1, 2, 1)
    assert shown.before is not None
    assert shown.after is not None
    assert shown.after.inhabitants == shown.before.inhabitants - 2


def test_that_the_preview_is_what_the_list_then_becomes(
    store: Store, folder: Path, export: Export, inn: Path
) -> None:
    for number in range(3):
        export.add(
            "innleggelser", pasient_id="PAS-0031", inn=T - dt.timedelta(days=40 * number + 10),
            ut=T - dt.timedelta(days=40 * number + 5), hastegrad="ohjelp", institusjon="sykehus",
        )  # fmt: skip
    office = office_of(store, folder)
    found = looked(store, written(export.shifted(MONTH), inn))
    shown = previewed(office, found)
    assert shown.movement is not None
    assert shown.movement.up >= 1
    stored(office, found)
    office.refresh(TODAY_LATER)
    after = previewed(office, looked(store, found.path)).before
    assert after == shown.after


@pytest.mark.parametrize("effect", [Effect.SAME, Effect.HISTORY])
def test_that_what_changes_nothing_is_previewed_as_nothing(
    effect: Effect, store: Store, folder: Path, export: Export, inn: Path
) -> None:
    if effect is Effect.HISTORY:
        export = export.as_extracted_on(dt.date(2026, 2, 28))
    shown = previewed(office_of(store, folder), looked(store, written(export, inn)))
    assert (shown.effect, shown.after, shown.movement) == (effect, None, None)
    assert shown.before is not None


def test_that_a_supplement_is_previewed_laid_on_the_list(
    store: Store, folder: Path, export: Export, inn: Path
) -> None:
    extra = supplement(export, people=False)
    extra.add("diagnoser", pasient_id="PAS-0031", dato=T, kode="T90", kodeverk="ICPC-2")
    shown = previewed(office_of(store, folder), looked(store, written(extra, inn)))
    assert shown.before is not None
    assert shown.after is not None
    assert shown.after.inhabitants == shown.before.inhabitants
    assert shown.after.date == T + dt.timedelta(days=1)


def test_that_the_history_tells_which_extracts_are_the_list_now(
    store: Store, export: Export, inn: Path
) -> None:
    assert [(one.export_date, one.now) for one in history(store)] == [(T, True)]
    import_at_once(store, written(export.copy().as_extracted_on(dt.date(2026, 2, 28)), inn))
    import_at_once(store, written(supplement(export, "PAS-0012"), inn))
    assert [(one.export_date, one.supplement, one.now) for one in history(store)] == [
        (T + dt.timedelta(days=1), True, True),
        (T, False, True),
        (dt.date(2026, 2, 28), False, False),
    ]
