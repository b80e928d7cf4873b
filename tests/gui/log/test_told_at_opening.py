"""What was found wrong when the store was opened is told in one notice; what a role may not is in the log."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from listeoversikt.gui.entry import Entry
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.opening_notices import found_at_opening, tell_found
from listeoversikt.gui.pages.log import page as log_pages
from listeoversikt.operations.progress import never, quiet
from listeoversikt.store.access.audit_acts import AuditAct, NewEntry
from listeoversikt.store.access.identity import Identity
from listeoversikt.store.access.roles import Right, UserRole
from listeoversikt.store.closed_files import Openness
from listeoversikt.store.refusals import NotAllowed
from tests.gui.conftest import settled

from .test_log_page import entries, log_page, store_of

Ready = tuple[MainWindow, Entry]


def found(window: MainWindow) -> tuple[str, ...]:
    return found_at_opening(window.runner.office, quiet, never)


def test_that_nothing_is_told_where_nothing_is_wrong(ready: Ready) -> None:
    window, _ = ready
    assert found(window) == ()
    assert found_at_opening(None, quiet, never) == ()
    tell_found(window, ())
    assert window._notice is None


def test_that_an_altered_list_of_what_is_erased_is_told_to_who_may_erase(
    ready: Ready, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, _ = ready
    store = store_of(window)
    store.look(AuditAct.PRINTED)  # with it who came is written
    with store._writing() as connection:
        entry = NewEntry(AuditAct.ERASED, details={"kind": "list_altered"})
        store.audit.add(connection, [entry])
    assert found(window) == ("list_altered",)
    reader = Identity(store.identity.user, "r", "R", UserRole.READER)
    monkeypatch.setattr(store._permission, "identity", reader)
    assert found(window) == ()


def test_that_the_gravest_comes_first_and_the_rest_with_it(ready: Ready) -> None:
    window, _ = ready
    store = store_of(window)
    store.opened = replace(store.opened, openness=Openness(("store.db",), ("keys.json",)))
    assert found(window) == ("open", "was_open")
    tell_found(window, ("list_gone", "open"))
    notice = window._notice
    assert notice is not None
    assert notice.text.text() == "Listen over det slettede var tatt bort fra lagerets mappe."
    assert "Andre på denne maskinen kan lese eller endre lagerets filer." in notice.fix.text()


def test_that_what_a_job_is_refused_is_in_the_log(ready: Ready, qtbot: QtBot) -> None:
    """Also where it's the view that says no, by what it knows of who sees it."""
    window, _ = ready
    reader = Identity("r", "revisor", "Revisor", UserRole.READER)

    def job(*_: Any) -> None:
        reader.require(Right.SEARCH_LIST)

    problems: list[Any] = []
    window.desk.work(job, problems.append, problems.append)
    settled(window, qtbot)
    assert isinstance(problems[0].error, NotAllowed)
    window.desk.looks.refused_right(Right.EXPORT_PATIENTS)
    settled(window, qtbot)
    told = [one.details["right"] for one in entries(window, "refused")]
    assert told == ["search_list", "export_patients"]


def test_that_it_is_a_line_of_the_page_in_words(ready: Ready, qtbot: QtBot) -> None:
    window, _ = ready
    store_of(window).audit.refused(Right.ERASE)
    page = log_page(window, qtbot)
    line = next(one for one in page.part.lines if one.act == "refused")  # type: ignore[union-attr]
    assert (line.what, line.about) == ("Nektet", "slette")


def test_that_a_very_long_log_is_checked_when_somebody_asks(
    ready: Ready, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, _ = ready
    monkeypatch.setattr(log_pages, "CHECKED_AT_FIRST", 0)
    page = log_page(window, qtbot)
    notice = page.standing.notice
    assert notice is not None and notice.button is not None
    assert page.standing.standing is None
    notice.button.click()
    settled(window, qtbot)
    assert page.standing.standing is not None and page.standing.standing.is_whole
