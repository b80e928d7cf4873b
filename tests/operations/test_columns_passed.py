"""A column let through the identity guard by a person is told in the report, the extract's record and the store's log."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from listeoversikt.journal.refusal import Refusal
from listeoversikt.operations.extract_stops import Remedy, refused_stop
from listeoversikt.operations.store_job import COLUMNS_PASSED
from listeoversikt.store.repository import Store
from tests.contract.base_export import base_export
from tests.contract.exports import Export
from tests.contract.identity_numbers import personal_number
from tests.operations.stores import T, new_store, opened, read_in, written

LOST_ZERO = personal_number(day=3)[1:]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(new_store(tmp_path / "lager")) as opened_store:
        yield opened_store


def with_false_alarm() -> Export:
    export = base_export()
    export.patch("kontakter", 0, behandler_id=LOST_ZERO)
    return export


def test_that_passing_a_column_is_logged_with_the_extract(store: Store, tmp_path: Path) -> None:
    read_in(store, written(with_false_alarm(), tmp_path / "inn"), passed=["Kontakter.Behandler-ID"])
    (event,) = store.events(COLUMNS_PASSED)
    (extract,) = store.extracts()
    assert event.payload == {
        "columns": ["kontakter.behandler_id"],
        "export_date": T.isoformat(),
        "checksum": extract.checksum,
    }
    assert event.who == extract.imported_by != ""
    assert event.patient is None
    assert extract.report["passed_columns"] == ["kontakter.behandler_id"]
    assert LOST_ZERO not in repr(event) + repr(extract.report)


def test_that_nothing_is_logged_where_nothing_was_passed(store: Store, tmp_path: Path) -> None:
    read_in(store, written(base_export(), tmp_path / "inn"))
    assert store.events() == ()


def test_that_nothing_is_logged_of_an_extract_that_is_refused_or_there_already(
    store: Store, tmp_path: Path
) -> None:
    path = written(with_false_alarm(), tmp_path / "inn")
    with pytest.raises(Refusal):
        read_in(store, path)
    with pytest.raises(Refusal):
        read_in(store, path, passed=["kontakter.type"])
    assert store.events() == ()
    for _ in range(2):
        read_in(store, path, passed=["kontakter.behandler_id"])
    assert len(store.events(COLUMNS_PASSED)) == 1


def test_that_the_window_offers_to_pass_a_column_of_ids_and_no_other(store: Store, tmp_path: Path) -> None:
    for column, offered in (("behandler_id", True), ("rolle", False)):
        export = base_export()
        export.patch("kontakter", 0, **{column: LOST_ZERO})
        with pytest.raises(Refusal) as refused:
            read_in(store, written(export, tmp_path / column))
        stop = refused_stop(refused.value)
        assert (Remedy.PASS_COLUMN in stop.remedies) is offered
        assert stop.passable == (f"kontakter.{column}" if offered else "")
