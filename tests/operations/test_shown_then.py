"""What was shown of an earlier extract is kept, so that a changed definition is told as the cause it is."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from listeoversikt.followup.changes import changes_between
from listeoversikt.followup.move_causes import CAUSES, Cause, Scale
from listeoversikt.operations.office import Office
from listeoversikt.operations.office_settings import change_settings
from listeoversikt.store.repository import Store
from tests.contract.base_export import base_export
from tests.contract.exports import Export
from tests.operations.stores import new_store, opened, read_in, supplement, written

TODAY, NEXT = dt.date(2026, 4, 10), dt.date(2026, 4, 15)


def next_export() -> Export:
    """The same list half a month later."""
    export = base_export()
    export.meta = (export.meta or {}) | {"uttrekksdato": NEXT.isoformat()}
    return export


def bands_of(office: Office) -> list[int] | None:
    earlier = office.previous_list()
    assert earlier is not None
    shown = office.shown_before(earlier)
    return None if shown is None else shown.categories[Scale.BAND].tolist()


def test_that_what_was_shown_is_kept_when_an_extract_is_read_in(
    store: Store, folder: Path, inn: Path
) -> None:
    read_in(store, written(base_export(), inn))
    read_in(store, written(next_export(), inn))
    office = Office(store, folder)
    earlier = office.previous_list()
    assert earlier is not None
    shown = office.shown_before(earlier)
    assert shown is not None
    assert shown.known.tolist() == earlier.scored.tolist()
    changes = changes_between(earlier, earlier, shown_before=shown)
    assert not any(moves.moved.any() for moves in changes.scales.values())


def test_that_an_extract_that_was_never_shown_is_not_known(tmp_path: Path) -> None:
    """Read in as history: it never was the list that applied."""
    folder = new_store(tmp_path / "tomt")
    with opened(folder) as empty:
        read_in(empty, written(next_export(), tmp_path / "inn"))
        read_in(empty, written(base_export(), tmp_path / "inn"))
        assert bands_of(Office(empty, folder)) is None


def test_that_changed_limits_are_a_changed_definition_from_the_next_extract_on(
    store: Store, folder: Path, inn: Path
) -> None:
    """Shown with the contract's limits; then the office makes one admission high use, and reads the next extract in."""
    read_in(store, written(base_export(), inn))
    office = Office(store, folder)
    office.refresh(TODAY)
    read_in(store, written(next_export(), inn))
    change_settings(store, {"bands": {"unplanned_admissions": 1}})
    view = office.refresh(TODAY)
    earlier = office.previous_list()
    assert view is not None
    assert earlier is not None
    changes = changes_between(
        earlier, view.patient_list, settings=view.settings.bands, shown_before=office.shown_before(earlier)
    )
    by_definition = changes.causes[CAUSES.index(Cause.DEFINITION)]
    assert by_definition.any()
    assert not (by_definition & ~changes.up).any()


def test_that_the_newest_choices_that_were_shown_count_also_when_they_are_the_first_again(
    store: Store, folder: Path, inn: Path
) -> None:
    read_in(store, written(base_export(), inn))
    office = Office(store, folder)
    office.refresh(TODAY)
    first = {"bands": {"unplanned_admissions": 2}}
    for choices in ({"bands": {"unplanned_admissions": 1}}, first):
        change_settings(store, choices)
        office.refresh(TODAY)
    read_in(store, written(next_export(), inn))
    earlier = office.previous_list()
    assert earlier is not None
    again = changes_between(earlier, earlier, shown_before=office.shown_before(earlier))
    assert not again.scales[Scale.BAND].moved.any()


def test_that_a_supplement_counts_as_part_of_the_older_extract(store: Store, folder: Path, inn: Path) -> None:
    read_in(store, written(base_export(), inn))
    more = supplement(base_export(), days=3)
    more.rows["diagnoser"] = [
        {"pasient_id": "PAS-0001", "dato": dt.date(2026, 4, 2), "kode": "T90", "kodeverk": "ICPC-2"}
    ]
    read_in(store, written(more, inn))
    read_in(store, written(next_export(), inn))
    office = Office(store, folder)
    earlier = office.previous_list()
    assert earlier is not None
    assert dt.date(1970, 1, 1) + dt.timedelta(int(earlier.index_day.max())) == dt.date(2026, 4, 3)
    dated = earlier.diagnoses["day"] == (dt.date(2026, 4, 2) - dt.date(1970, 1, 1)).days
    assert dated.sum() == 1
    assert office.shown_before(earlier) is not None
