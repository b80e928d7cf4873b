"""The page on stores with one extract, with two that differ, and with two that say the same."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.pages.changes import ChangesPage
from listeoversikt.gui.preferences import Preferences
from listeoversikt.gui.runner import Runner
from listeoversikt.operations.office import Office
from tests.contract.base_export import base_export
from tests.contract.exports import Export
from tests.gui.follow_up_office import keep
from tests.operations.stores import new_store, opened, read_in, written

TODAY = dt.date(2026, 4, 20)
NEXT = dt.date(2026, 4, 15)
MOVED, DEAD, ILLER, REMOVED = "PAS-0015", "PAS-0016", "PAS-0003", "PAS-0004"
OpenDesk = Callable[[str], Desk]


def without_medicines() -> Export:
    """The same list a day later, its table of medicines left out."""
    export = later(changed=False)
    export.without_table("legemidler")
    return export


def later(*, changed: bool = True) -> Export:
    """The list half a month later: one moved, one dead, one admitted twice with a new diagnosis; or a day later, the same."""
    export = base_export()
    date = NEXT if changed else dt.date(2026, 4, 1)
    export.meta = (export.meta or {}) | {"uttrekksdato": date.isoformat()}
    if not changed:
        return export
    for row in export.rows["pasienter"]:
        if row["pasient_id"] == MOVED:
            row["liste_til"] = dt.date(2026, 4, 10)
        if row["pasient_id"] == DEAD:
            row["dod"] = dt.date(2026, 4, 12)
    for day in (2, 8):
        export.rows["innleggelser"].append(
            {
                "pasient_id": ILLER,
                "inn": dt.date(2026, 4, day),
                "ut": dt.date(2026, 4, day + 2),
                "hastegrad": "ohjelp",
            }
        )
    export.rows["diagnoser"].append(
        {"pasient_id": ILLER, "dato": dt.date(2026, 4, 9), "kode": "T90", "kodeverk": "ICPC-2"}
    )
    return export


@pytest.fixture(scope="session")
def stores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Folders by what they hold; take a copy."""
    home = tmp_path_factory.mktemp("endringer")
    found = {}
    for name, exports in {
        "one": [base_export()],
        "two": [base_export(), later()],
        "same": [base_export(), later(changed=False)],
        "unmedicated": [base_export(), without_medicines()],
    }.items():
        folder = new_store(home / name)
        with opened(folder) as store:
            for export in exports:
                read_in(store, written(export, home / f"inn-{name}"))
        found[name] = folder
    return found


@pytest.fixture
def desk_on_store(
    dressed: object, qtbot: QtBot, stores: dict[str, Path], tmp_path: Path
) -> Iterator[OpenDesk]:
    made: list[Runner] = []

    def open_desk(name: str) -> Desk:
        folder = Path(shutil.copytree(stores[name], tmp_path / name))
        runner = Runner()
        made.append(runner)
        runner.office = Office(opened(folder), folder)
        desk = Desk(runner, Preferences(tmp_path / "valg.ini"))
        desk.work(lambda office, progress, cancelled: office.refresh(TODAY), desk.changed)
        qtbot.waitUntil(lambda: desk.view is not None, timeout=15_000)
        return desk

    yield open_desk
    assert all(runner.stop() for runner in made)


def shown(qtbot: QtBot, desk: Desk, width: int = 1240, height: int = 700) -> ChangesPage:
    """The page with its answer."""
    page = ChangesPage(desk)
    page.targets = []  # type: ignore[attr-defined]
    page.go.connect(page.targets.append)  # type: ignore[attr-defined]
    qtbot.addWidget(page)
    keep(desk, page)
    page.resize(width, height)
    page.show()
    page.refresh(desk.view)
    qtbot.waitUntil(lambda: not desk.runner.occupied, timeout=15_000)
    return page


@pytest.fixture
def desk(desk_on_store: OpenDesk) -> Desk:
    return desk_on_store("two")


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> ChangesPage:
    made = shown(qtbot, desk)
    qtbot.waitUntil(lambda: made.table.rows.count > 0, timeout=15_000)
    return made
