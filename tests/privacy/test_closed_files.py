"""What has a row or a sheet about one patient is for the one who wrote it only, where the system knows permissions."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from listeoversikt.gui.print.print_dialog import Paper, write_pdf
from listeoversikt.operations.output import whole_folder
from tests.contract.driving import drive
from tests.privacy.listening import PHRASE

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows has permissions of another kind")


@pytest.fixture(autouse=True)
def usual_mask(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As most systems have it: new files may be read by everybody."""
    monkeypatch.setenv("LISTEOVERSIKT_PASSPHRASE", PHRASE)
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A made-up export."""
    folder = tmp_path_factory.mktemp("uttrekk") / "inn"
    assert drive("synth", "--patients", "60", "--seed", "1", "--out", str(folder)).code == 0
    return folder


def others_may(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode) & 0o077


def test_that_scores_in_a_file_of_their_own_are_closed(export: Path, tmp_path: Path) -> None:
    assert drive("score", str(export), "--out", str(tmp_path / "skårer.csv")).code == 0
    assert others_may(tmp_path / "skårer.csv") == 0


def test_that_a_worklist_in_a_file_of_its_own_is_closed(export: Path, tmp_path: Path) -> None:
    store = str(tmp_path / "lager")
    assert drive("store", "create", store).code == 0
    assert drive("import", str(export), "--store", store).code == 0
    assert drive("worklist", "--store", store, "--out", str(tmp_path / "liste.csv")).code == 0
    assert others_may(tmp_path / "liste.csv") == 0
    assert all(others_may(path) == 0 for path in (tmp_path / "lager").iterdir())


@pytest.mark.parametrize("before", [None, 0o755, 0o700], ids=["new", "open", "closed"])
def test_that_the_internal_folder_is_closed_whatever_it_was(
    export: Path, tmp_path: Path, before: int | None
) -> None:
    out = tmp_path / "ut"
    if before is not None:
        (out / "internt").mkdir(parents=True)
        (out / "internt").chmod(before)
    assert drive("run", str(export), "--out", str(out)).code == 0
    assert others_may(out / "internt") == 0
    assert (out / "internt" / "worklist.csv").exists()


def test_that_what_may_be_read_stays_so(tmp_path: Path) -> None:
    (tmp_path / "ut").mkdir()
    with whole_folder(tmp_path / "ut") as beside:
        (beside / "rapport.csv").write_text("a\n", encoding="utf-8")
    assert others_may(tmp_path / "ut") == 0o055


class OnePage(Paper):
    """A paper about somebody."""

    title = "Plan"

    def print_on(self, device: object) -> int:
        """Nothing is painted."""
        return 1


def test_that_a_pdf_about_a_patient_is_closed(tmp_path: Path, qapp: object) -> None:
    assert write_pdf(OnePage(), tmp_path / "plan.pdf") == 1
    assert others_may(tmp_path / "plan.pdf") == 0
