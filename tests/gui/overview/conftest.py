"""The page on a desk that answers at once, so that nothing has to be waited for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.overview import OverviewPage
from listeoversikt.gui.problems import Problem
from listeoversikt.operations.office import View
from listeoversikt.patient_list.snapshot import PatientList
from tests.lists import back, patient_list, person, stay
from tests.operations.overview_views import view_of

TODAY = "2026-03-31"


class StillDesk:
    """Answers questions and does work where they're asked; the office knows an earlier list, or none."""

    def __init__(self, view: View | None, previous: PatientList | None = None) -> None:
        self.view = view
        self.previous = previous
        self.jobs = 0
        self.problems: list[Problem] = []

    def ask(self, question: Callable[[View], Any], done: Callable[[Any], None], **_: Any) -> None:
        if self.view is not None:
            done(question(self.view))

    def work(self, job: Callable[..., Any], done: Callable[[Any], None], **_: Any) -> None:
        self.jobs += 1
        done(job(self, None, None))

    def tell_error(self, problem: Problem) -> None:
        self.problems.append(problem)

    def previous_list(self) -> PatientList | None:
        return self.previous

    def shown_before(self, earlier: PatientList) -> None:
        """It isn't known what was shown then."""


def people() -> PatientList:
    """Discharges overdue, due today and later; a new diabetes; one who left, one who died, one who joined."""
    return patient_list(
        TODAY,
        [
            person("over", 1940),
            person("i-dag", 1941, "M"),
            person("senere", 1942),
            person("ny-diagnose", 1960, "M"),
            person("borte", 1930),
            person("flyttet", 1950, liste_til=back(3)),
            person("død", 1951, dod=back(9)),
            person("kommet", 1990, liste_fra=back(9)),
        ],
        [("ny-diagnose", back(9), "ICPC-2", "T90")],
        contacts=[
            (who, back(days), "konsultasjon", "lege")
            for days in (60, 20)
            for who in ("over", "i-dag", "senere", "ny-diagnose", "kommet")
        ],
        stays=[
            stay("over", "2026-03-01", "2026-03-25"),
            stay("i-dag", "2026-03-01", "2026-03-26"),
            stay("senere", "2026-03-01", "2026-03-30"),
        ],
        since="2020-01-01",
    )


def shown(qtbot: QtBot, desk: StillDesk, width: int = 1230, height: int = 780) -> OverviewPage:
    page = OverviewPage(desk)  # type: ignore[arg-type]
    page.targets = []  # type: ignore[attr-defined]
    page.go.connect(page.targets.append)  # type: ignore[attr-defined]
    qtbot.addWidget(page)
    page.resize(width, height)
    page.refresh(desk.view)
    with qtbot.waitExposed(page):
        page.show()
    return page


def target(page: OverviewPage) -> Target:
    """Where the page last wanted to go."""
    return page.targets[-1]  # type: ignore[attr-defined, no-any-return]


@pytest.fixture
def desk() -> StillDesk:
    now = people()
    return StillDesk(view_of(now, TODAY, example=True), now.as_of(int(now.index_day.max()) - 31))


@pytest.fixture
def page(qtbot: QtBot, desk: StillDesk) -> OverviewPage:
    return shown(qtbot, desk)


@pytest.fixture
def store_path(tmp_path: Path) -> Path:
    return tmp_path / "eksempel"
