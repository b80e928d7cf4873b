"""What tests take again instead of working it out anew is what would be worked out, whatever tests ran before."""

from __future__ import annotations

import shutil
from pathlib import Path

from listeoversikt.followup.reasons import Reason
from listeoversikt.operations import evaluation_figures
from listeoversikt.operations.columns import discharge_columns, score_columns, worklist_columns
from listeoversikt.operations.example_office import open_example
from listeoversikt.operations.indicator_rows import rows_at
from listeoversikt.operations.main_job import ScoredList
from listeoversikt.operations.office import Office
from listeoversikt.operations.office_settings import change_settings
from listeoversikt.operations.overview_changes import changes_of, figures
from listeoversikt.operations.patient import patient_card
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.store.contents import NewEvent
from tests.gui.conftest import TODAY
from tests.gui.worked_out import (
    Shelf,
    changes_kept,
    counted_kept,
    explained_kept,
    grouped_kept,
    lists_kept,
    scored_kept,
)
from tests.operations.stores import as_rows


def columns_of(scored: ScoredList) -> list[object]:
    """Everything that a list shows, as texts."""
    people = scored.patient_list
    return [
        as_rows(score_columns(scored.groups)),
        as_rows(discharge_columns(people, scored.discharges)),
        as_rows(worklist_columns(scored.worklist)),
        scored.not_evaluated,
    ]


def table_bytes(people: PatientList) -> dict[str, dict[str, bytes]]:
    return {
        table: {name: rows[name].tobytes() for name in rows.columns} for table, rows in people.tables.items()
    }


def test_that_all_that_is_kept_says_what_would_be_worked_out_now(office: Path) -> None:
    with open_example(office) as store:
        worked = Office(store, office)
        view = worked.refresh(TODAY)
        assert view is not None
        rows_at(view)
        earlier = evaluation_figures.known_day(view) - 60
        assert evaluation_figures.groups_at(view, earlier) is evaluation_figures.groups_at(view, earlier)
        assert changes_of(worked) is not None
        assert patient_card(view, view.shown_ids[0]) == patient_card(view, view.shown_ids[0])
    assert lists_kept.kept and scored_kept.kept and counted_kept.kept and changes_kept.kept
    assert explained_kept.kept and grouped_kept.kept
    for one in lists_kept.kept:
        assert table_bytes(one.found) == table_bytes(one.make())
    for one in scored_kept.kept:
        assert columns_of(one.found) == columns_of(one.make())
    for one in counted_kept.kept:
        assert one.found == one.make()
    for one in grouped_kept.kept:
        assert as_rows(score_columns(one.found)) == as_rows(score_columns(one.make()))
    for one in explained_kept.kept:
        assert one.found == one.make()
    for one in changes_kept.kept:
        assert figures(one.found) == figures(one.make())


def test_that_a_copy_takes_what_was_worked_out_for_another(office: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(office, tmp_path / "annet"))
    with open_example(office) as first, open_example(other) as second:
        one, two = Office(first, office).refresh(TODAY), Office(second, other).refresh(TODAY)
        assert one is not None and two is not None
        assert one is not two
        assert one.scored is two.scored
        assert rows_at(one) is rows_at(two)


def test_that_other_choices_another_day_or_something_logged_are_worked_out_anew(office: Path) -> None:
    with open_example(office) as store:
        worked = Office(store, office)
        seen = [worked.refresh(TODAY), worked.refresh(TODAY.replace(day=TODAY.day + 1))]
        change_settings(store, {"switched_on": [reason.value for reason in Reason]})
        seen.append(worked.refresh(TODAY))
        patient = next(iter(worked.book.records))
        event = store.events(patient=patient)[-1]
        store.append_events([NewEvent(event.kind, event.payload, patient)])
        seen.append(worked.refresh(TODAY))
    assert len({id(view.scored) for view in seen if view is not None}) == len(seen)


def test_that_what_is_made_of_more_or_fewer_parts_is_another_thing() -> None:
    shelf, one, two = Shelf(), object(), object()
    assert shelf.take((one, two), ("a",), lambda: "av to") == "av to"
    assert shelf.take((one,), ("a",), lambda: "av én") == "av én"
    assert shelf.take((one, two), ("a",), lambda: "på nytt") == "av to"
