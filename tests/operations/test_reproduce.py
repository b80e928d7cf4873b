"""«Beregn på nytt»: the same figures from the same extract, log and choices; what differs is told cell by cell."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from listeoversikt.evaluation.goal import Balancing, Goal, Hours, Measure
from listeoversikt.evaluation.locking import lock
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import KIND_OF, payload_of
from listeoversikt.followup.log.goal_acts import GoalDrafted, GoalLocked
from listeoversikt.operations import reproduce
from listeoversikt.operations.evaluation import text_of
from listeoversikt.operations.export_workbook import export_indicators
from listeoversikt.operations.office import Office
from listeoversikt.operations.office_settings import change_settings
from listeoversikt.operations.reproduce import (
    NotReproducible,
    Why,
    reproduce_from_export,
    reproduce_from_store,
)
from listeoversikt.operations.store_job import type_in_discharge
from listeoversikt.patient_list.frames import DischargedTo
from listeoversikt.store.repository import Store
from tests.contract.exports import Export
from tests.operations.stores import TODAY, opened, read_in, supplement, written


def exported(store: Store, folder: Path, target: Path, **options: object) -> Path:
    office = Office(store, folder)
    office.refresh(TODAY)
    export_indicators(office, target, **options)  # type: ignore[arg-type]
    return target


@pytest.fixture(scope="module")
def made(filled_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbook of the office's store, made once."""
    place = tmp_path_factory.mktemp("laget")
    shutil.copytree(filled_once, place / "lager")
    with opened(place / "lager") as store:
        return exported(store, place / "lager", place / "a.xlsx", series=("tertial",))


@pytest.fixture
def file(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made, tmp_path / "a.xlsx"))


@pytest.fixture(scope="module")
def counts(made: Path) -> dict[str, int]:
    """The cells of the indicators' sheet with a shown n, and what stands in them."""
    sheet = openpyxl.load_workbook(made)["Indikatorer"]
    return {cell.coordinate: cell.value for cell in sheet["D"] if isinstance(cell.value, int)}


@pytest.fixture
def place(counts: dict[str, int]) -> str:
    """The first of them."""
    return next(iter(counts))


def changed(path: Path, change: Callable[[openpyxl.Workbook], None]) -> Path:
    book = openpyxl.load_workbook(path)
    change(book)
    target = path.with_name("b.xlsx")
    book.save(target)
    return target


def refused(store: Store, path: Path, cell: str = "") -> NotReproducible:
    with pytest.raises(NotReproducible) as refusal:
        reproduce_from_store(store, path, cell)
    return refusal.value


def test_that_every_shown_figure_is_the_same(store: Store, file: Path) -> None:
    found = reproduce_from_store(store, file)
    assert found.agree and found.compared > 500


def test_that_a_saved_copy_is_still_the_same(store: Store, file: Path) -> None:
    assert reproduce_from_store(store, changed(file, lambda book: None)).agree


def test_that_one_changed_figure_is_told_with_its_cell(
    store: Store, file: Path, place: str, counts: dict[str, int]
) -> None:
    other = changed(file, lambda book: book["Indikatorer"].__setitem__(place, 4711))
    (one,) = reproduce_from_store(store, other).differences
    assert (one.sheet, one.cell, one.shown, one.recomputed) == (
        "Indikatorer",
        place,
        "4711",
        str(counts[place]),
    )
    assert not reproduce_from_store(store, other, f"indikatorer!{place.lower()}").agree


def test_that_what_the_rule_hides_is_never_told(store: Store, file: Path) -> None:
    sheet = openpyxl.load_workbook(file)["Indikatorer"]
    hidden = [cell.coordinate for cell in sheet["D"] if cell.value == "skjult"]

    def fill(book: openpyxl.Workbook) -> None:
        for place in hidden:
            book["Indikatorer"][place] = 3

    found = reproduce_from_store(store, changed(file, fill)).differences
    told = {one.cell: one.recomputed for one in found}
    assert "skjult" in told.values()
    assert not any(value.isdigit() and 1 <= int(value) <= 5 for value in told.values())


def test_that_figures_that_were_overwritten_are_found(
    store: Store, file: Path, counts: dict[str, int]
) -> None:
    """By a number, a text, a formula, and nothing."""
    written_over = dict(zip(counts, (4711, "0,5", "=1+1", None), strict=False))

    def overwrite(book: openpyxl.Workbook) -> None:
        for place, value in written_over.items():
            book["Indikatorer"][place] = value

    found = [one.cell for one in reproduce_from_store(store, changed(file, overwrite)).differences]
    assert sorted(found) == sorted(written_over) and len(found) == 4


def test_that_names_that_changed_places_are_found(store: Store, file: Path) -> None:
    def swap(book: openpyxl.Workbook) -> None:
        sheet = book["Indikatorer"]
        sheet["B5"].value, sheet["B7"].value = sheet["B7"].value, sheet["B5"].value

    assert {"B5", "B7"} <= {one.cell for one in reproduce_from_store(store, changed(file, swap)).differences}


def test_that_one_cell_can_be_asked_for(store: Store, file: Path, place: str) -> None:
    found = reproduce_from_store(store, file, f"Indikatorer!{place}")
    assert found.agree and found.compared == 1
    for nothing in ("Indikatorer!ZZ9", "Indikatorer!B5", "Nei!A1", "tull"):
        assert refused(store, file, nothing).why is Why.NO_SUCH_CELL


def test_that_later_choices_discharges_and_extracts_change_nothing(
    store: Store, folder: Path, export: Export, inn: Path, tmp_path: Path
) -> None:
    file = exported(store, folder, tmp_path / "ut" / "a.xlsx")
    change_settings(store, {"hide_to_seven": True, "falls_as_w18": True, "clock_min_age": 90})
    type_in_discharge(store, "PAS-0036", dt.date(2026, 3, 20), None, DischargedTo.HOME)
    read_in(store, written(supplement(export, "PAS-0001"), inn))
    assert reproduce_from_store(store, file).agree


def test_that_rounded_figures_and_own_choices_are_reproduced(
    store: Store, folder: Path, tmp_path: Path
) -> None:
    change_settings(store, {"hide_to_seven": True, "falls_as_w18": True, "per_list": True, "nurses": 1.5})
    type_in_discharge(store, "PAS-0036", dt.date(2026, 3, 20), None, DischargedTo.HOME)
    file = exported(store, folder, tmp_path / "ut" / "a.xlsx")
    assert reproduce_from_store(store, file).agree


def test_that_supplements_are_found_by_their_checksums(
    store: Store, folder: Path, export: Export, inn: Path, tmp_path: Path
) -> None:
    read_in(store, written(supplement(export, "PAS-0001"), inn))
    file = exported(store, folder, tmp_path / "ut" / "a.xlsx")
    assert reproduce_from_store(store, file).agree


def test_that_another_store_is_refused(empty: Store, file: Path) -> None:
    assert refused(empty, file).why is Why.NO_EXTRACT


def test_that_another_program_or_other_definitions_are_refused(
    store: Store, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as other:
        other.setattr(reproduce, "__version__", "9.9.9")
        assert refused(store, file).what[1] == "9.9.9"

    def edit(book: openpyxl.Workbook) -> None:
        for row in book["Kontroll"].iter_rows():
            if row[2].value == "definition:frailty":
                row[1].value = "2024.1+00000000"

    refusal = refused(store, changed(file, edit))
    assert refusal.why is Why.OTHER_DEFINITIONS and "Skrøpelighetsindeks" in refusal.what[0]


def test_that_a_file_that_is_not_there_or_not_ours_is_refused(store: Store, tmp_path: Path) -> None:
    assert refused(store, tmp_path / "nei.xlsx").why is Why.NOT_FOUND
    (tmp_path / "x.xlsx").write_bytes(b"PK")
    assert refused(store, tmp_path / "x.xlsx").why is Why.NOT_A_WORKBOOK


def test_that_a_workbook_made_with_a_log_needs_its_store(file: Path, export: Export, inn: Path) -> None:
    with pytest.raises(NotReproducible) as refusal:
        reproduce_from_export(file, written(export, inn), today=TODAY)
    assert refusal.value.why is Why.NEEDS_STORE


def test_that_nothing_is_written_by_counting_anew(store: Store, file: Path) -> None:
    before = store.events()
    reproduce_from_store(store, file)
    assert store.events() == before


def test_that_a_locked_goal_is_told_without_its_words_and_counted_anew(
    store: Store, folder: Path, tmp_path: Path
) -> None:
    content = lock("g1", GOAL, dt.date(2025, 12, 1), "lege-1")
    store.append_event(*written_act(GoalDrafted(goal="g1", day=dt.date(2025, 11, 1))))
    store.append_event(*written_act(GoalLocked(goal="g1", content=text_of(content))))
    file = exported(store, folder, tmp_path / "ut" / "a.xlsx")
    said = [str(cell.value) for row in openpyxl.load_workbook(file)["Evaluering"].iter_rows() for cell in row]
    assert any(content.checksum in text for text in said)
    assert "Før: 01.01.2025–31.12.2025. Nå: 01.01.2026–31.03.2026." in said
    assert {"mål", "balanserende"} <= set(said) and not any("Kari" in text for text in said)
    assert reproduce_from_store(store, file).agree


def written_act(act: Act) -> tuple[str, dict[str, object]]:
    return KIND_OF[type(act)], payload_of(act)


WORD = "Kari bestemte dette"
GOAL = Goal(
    title=WORD,
    nothing_known=True,
    hypothesis=WORD,
    effect=0.1,
    measures=(Measure(indicator="lmg", target=0.5), Measure(own_name=WORD, target=1.0, satisfaction=False)),
    baseline_from=dt.date(2025, 1, 1),
    start=dt.date(2026, 1, 1),
    end=dt.date(2026, 12, 31),
    inclusion=WORD,
    hours=(Hours(profession=WORD, hours=100),),
    budget_kr=0,
    displaced=WORD,
    balancing=(Balancing(indicator="legevakt"),),
    responsible="lege-1",
    risk=WORD,
    stop_rule=WORD,
    consulted=(WORD,),
)
