"""An import that is killed (SIGKILL) at any moment: the store opens, is sound, and holds the old or the new, whole."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.saying import at_work_on
from tests.contract.base_export import base_export
from tests.contract.driving import drive
from tests.contract.exports import write_folder
from tests.operations.stores import folder_bytes, opened

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs fork and SIGKILL")
ROOT = Path(__file__).parents[2]
BEFORE = ("reading", "judging", "saving", "packing", "writing", "referring", "committing")
AFTER = ("scoring", "keeping")


@pytest.fixture(scope="module")
def april(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_folder(base_export().shifted(30).files(), tmp_path_factory.mktemp("april") / "uttrekk")


@pytest.fixture(scope="module")
def killed(filled_once: Path, april: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a copy of the store for each moment, left as the killed import left it."""
    from tests.operations.stores import PASSPHRASE

    copies = tmp_path_factory.mktemp("drept")
    done = subprocess.run(
        [sys.executable, "-m", "tests.cli.dying_commands", str(april), str(filled_once), str(copies)],
        cwd=ROOT,
        env={**os.environ, "LISTEOVERSIKT_PASSPHRASE": PASSPHRASE},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    ends = dict(line.split() for line in done.stdout.splitlines())
    assert ends == dict.fromkeys([*BEFORE, *AFTER], str(int(signal.SIGKILL)))
    return copies


def dates_in(store: Path) -> list[str]:
    with opened(store) as found:
        assert found.check() == ()
        return [extract.export_date.isoformat() for extract in found.extracts()]


@pytest.mark.parametrize("moment", BEFORE)
def test_that_an_import_killed_before_it_is_stored_leaves_the_store_as_before(
    moment: str, killed: Path, filled_once: Path
) -> None:
    assert dates_in(killed / moment) == ["2026-03-31"]
    with opened(killed / moment) as store, opened(filled_once) as before:
        assert store.extracts() == before.extracts()
        assert store.events() == before.events()
    assert set(folder_bytes(killed / moment)) - {"store.db-journal"} == {
        "store.db",
        "keys.json",
        "audit.head",
    }


@pytest.mark.parametrize("moment", AFTER)
def test_that_an_import_killed_after_it_is_stored_is_there_whole(moment: str, killed: Path) -> None:
    assert dates_in(killed / moment) == ["2026-04-30", "2026-03-31"]


@pytest.mark.parametrize("moment", [*BEFORE, *AFTER])
def test_that_a_killed_import_can_be_done_again(
    moment: str, killed: Path, april: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_work_on(monkeypatch, dt.date(2026, 5, 4))
    store = Path(shutil.copytree(killed / moment, tmp_path / "lager"))
    again = drive("import", str(april), "--store", str(store))
    assert (again.code, again.err) == (0, "")
    assert dates_in(store) == ["2026-04-30", "2026-03-31"]


def test_that_the_same_moments_are_tried_and_looked_at() -> None:
    from tests.cli import dying_commands

    assert (tuple(dying_commands.BEFORE), tuple(dying_commands.AFTER)) == (BEFORE, AFTER)
