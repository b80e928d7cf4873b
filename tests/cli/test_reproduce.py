"""``reproduce``: 0 when every shown figure is the same, 1 when not or when it can't be told, 2 for wrong usage."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
import pytest

from tests.cli.saying import assert_complains, assert_done, at_work_on
from tests.contract.driving import Office, drive
from tests.operations.stores import PASSPHRASE, TODAY


@pytest.fixture(scope="module")
def exported_once(filled_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What ``export`` wrote, and the store that it was written from."""
    place = tmp_path_factory.mktemp("eksportert")
    shutil.copytree(filled_once, place / "lager")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LISTEOVERSIKT_PASSPHRASE", PASSPHRASE)
        at_work_on(patch, TODAY)
        assert_done(drive("export", "--store", str(place / "lager"), "--out", str(place / "ut")))
    return place


@pytest.fixture
def exported(exported_once: Path, tmp_path: Path) -> Path:
    """The same, of the test's own."""
    return Path(shutil.copytree(exported_once, tmp_path / "eksportert"))


@pytest.fixture
def store(exported: Path) -> Path:
    return exported / "lager"


@pytest.fixture
def book(exported: Path) -> Path:
    return exported / "ut" / "indicators.xlsx"


def test_that_what_export_wrote_is_reproduced(store: Path, book: Path) -> None:
    found = drive("reproduce", str(book), "--store", str(store))
    assert_done(found)
    assert found.out.startswith("Alle ") and found.out.endswith(" tall stemmer.\n")


def test_that_a_changed_figure_gives_one_and_its_cell(store: Path, book: Path) -> None:
    changed = openpyxl.load_workbook(book)
    sheet = changed["Indikatorer"]
    cell = next(cell for cell in sheet["D"] if isinstance(cell.value, int))
    was, cell.value = cell.value, 4711
    changed.save(book)
    found = drive("reproduce", str(book), "--store", str(store))
    assert found.code == 1
    assert f"Indikatorer!{cell.coordinate}: vist 4711, regnet på nytt {was}\n" in found.out
    one = drive("reproduce", str(book), "--store", str(store), "--cell", f"Indikatorer!{cell.coordinate}")
    assert one.code == 1 and "regnet på nytt" in one.out


def test_that_what_run_wrote_is_reproduced_from_the_export(office: Office, clean: Path) -> None:
    ran = office.run(clean, "--period", "365d").folder
    assert ran is not None
    path = str(ran / "indicators.xlsx")
    assert_done(drive("reproduce", path, "--export", str(clean)))


def test_that_a_wound_back_list_is_wound_back_again(store: Path, clean: Path, office: Office) -> None:
    out = store.parent / "da"
    assert_done(drive("export", "--store", str(store), "--out", str(out), "--as-of", "2026-01-31"))
    assert_done(drive("reproduce", str(out / "indicators.xlsx"), "--store", str(store)))
    ran = office.run(clean, "--as-of", "2026-01-31").folder
    assert ran is not None
    assert_done(drive("reproduce", str(ran / "indicators.xlsx"), "--export", str(clean)))


def test_that_usage_and_what_is_missing_are_said_in_one_sentence(
    store: Path, book: Path, clean: Path
) -> None:
    path = str(book)
    assert_complains(drive("reproduce", path), 2, "--store", "--export")
    assert_complains(drive("reproduce", path, "--store", str(store), "--export", str(clean)), 2, "--store")
    assert_complains(drive("reproduce", path, "--store", str(store), "--cell", "A1"), 2, "celle")
    assert_complains(drive("reproduce", path, "--export", str(clean)), 1, "--store")
    assert_complains(drive("reproduce", str(store / "nei.xlsx"), "--store", str(store)), 1, "arbeidsboka")
    assert_complains(
        drive("reproduce", path, "--export", str(clean), "--lang", "en"), 1, "--store", language="en"
    )
