"""What a page looks like while one works in it: forms, tabs, dialogs, a session. Nothing of it is stored."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.gui.page import Page, Target
from tests.gui.access.conftest import LARGE, Opened

FORMS = (
    "contact",
    "attempt",
    "done",
    "postpone",
    "assign",
    "decline",
    "hand_over",
    "next_try",
    "booking",
    "question",
    "member",
    "stop_sign",
    "flags",
    "discussed",
    "journal",
    "reopen",
    "known",
)
"""What ``PatientActions`` opens in the card."""
ROLES = ("spl-1", "lege-1", "hs-1")
PLAN_DIALOGS = ("templates", "review", "end", "differences", "problems", "template")
Look = Callable[[Opened, QtBot, tuple[int, int]], QWidget]


def dialog_of(opened: Opened, qtbot: QtBot, kind: str = "") -> QDialog:
    """The dialog that stands over the window."""
    opened.rest(qtbot)
    shown = [one for one in opened.window.findChildren(QDialog) if one.isVisible() and one.isWindow()]
    assert shown, f"no dialog {kind}"
    return shown[-1]


def form(what: str, key: str, opened: Opened, qtbot: QtBot, size: tuple[int, int]) -> QWidget:
    """A page with a form open about the patient in hand."""
    page = opened.open(qtbot, key, size)
    page.acting.do(what)
    opened.rest(qtbot)
    assert page.acting.is_form_open, what
    return page


def board(opened: Opened, qtbot: QtBot, size: tuple[int, int]) -> QWidget:
    """The team's board, with the last patient in hand."""
    page = opened.open(qtbot, "worklist", size)
    page.show_tab("board")
    opened.rest(qtbot)
    assert page.board.isVisible()
    qtbot.keyClick(page.board.table, Qt.Key.Key_End)
    opened.rest(qtbot)
    return page


def seen_by(who: str, opened: Opened, qtbot: QtBot, size: tuple[int, int]) -> QWidget:
    """The worklist of somebody of the team."""
    opened.window.desk.preferences.user = who
    opened.window.desk.preferences.changed.emit("user")
    page = opened.open(qtbot, "worklist", size)
    page.filters.clear()
    lines = page.content.table.lines
    page.table.set_current(next((line.patient_id for line in lines if line.proposed), lines[0].patient_id))
    opened.rest(qtbot)
    assert page.decisions.isVisible() == (who == "lege-1")
    return page


def hand_over(opened: Opened, qtbot: QtBot, size: tuple[int, int]) -> QWidget:
    """A colleague's day to another."""
    opened.open(qtbot, "worklist", size).giving.ask()
    return dialog_of(opened, qtbot)


def checklist(opened: Opened, qtbot: QtBot, size: tuple[int, int]) -> QWidget:
    """The editor of the office's own checklist."""
    opened.open(qtbot, "discharges", size)
    opened.window.open_target(Target("discharges", action="edit_form"))
    return dialog_of(opened, qtbot)


def plan_dialog(what: str, opened: Opened, qtbot: QtBot, size: tuple[int, int]) -> QWidget:
    """What is asked about a plan."""
    page = opened.open(qtbot, "plans", size)
    qtbot.waitUntil(lambda: page.opened is not None)
    page.acts.do(what)
    return dialog_of(opened, qtbot, what)


def new_plan(opened: Opened, qtbot: QtBot, size: tuple[int, int]) -> QWidget:
    """Ctrl+N on the page of plans."""
    opened.open(qtbot, "plans", size).acts.new_plan()
    return dialog_of(opened, qtbot)


def plan_form(opened: Opened, qtbot: QtBot, size: tuple[int, int]) -> QWidget:
    """A plan on its sheet; in a narrow window it has the page for itself."""
    page = opened.open(qtbot, "plans", size)
    qtbot.waitUntil(lambda: page.opened is not None)
    page.open_plan()
    opened.rest(qtbot)
    return page


def session(opened: Opened, qtbot: QtBot, size: tuple[int, int]) -> QWidget:
    """A review under way."""
    page = opened.open(qtbot, "review", size)
    qtbot.waitUntil(lambda: page.basis is not None)
    page._enter(page.basis.reviews.sessions[0])
    opened.rest(qtbot)
    assert page.in_session
    return page


def decided(key: Qt.Key, opened: Opened, qtbot: QtBot, size: tuple[int, int]) -> QWidget:
    """A review, with a decision chosen and not saved."""
    page = session(opened, qtbot, size)
    qtbot.keyClick(page.first_focus(), key)
    opened.rest(qtbot)
    return page


def results(opened: Opened, qtbot: QtBot, size: tuple[int, int]) -> QWidget:
    """What a review gave."""
    page = opened.open(qtbot, "review", size)
    qtbot.waitUntil(lambda: page.basis is not None)
    page.look_at(page.basis.reviews.sessions[0].key)
    opened.rest(qtbot)
    return page


def capacity(opened: Opened, qtbot: QtBot, size: tuple[int, int]) -> QWidget:
    """Hours, and how far they reach."""
    opened.open(qtbot, "overview", size).open_capacity()
    return dialog_of(opened, qtbot)


def panel(opened: Opened, qtbot: QtBot, size: tuple[int, int]) -> QWidget:
    """Whom the team follows, and how far it reaches."""
    opened.open(qtbot, "overview", size).open_panel()
    return dialog_of(opened, qtbot)


def patient_page(opened: Opened, qtbot: QtBot, size: tuple[int, int]) -> QWidget:
    """A patient over the full width, with a form open."""
    page = opened.open(qtbot, "the_list", size)
    patient = opened.view.scored.worklist[0].patient_id
    opened.window.open_target(Target("the_list", patient=patient, action="wide"))
    opened.rest(qtbot)
    return page


def settings(section: str, opened: Opened, qtbot: QtBot, size: tuple[int, int]) -> QWidget:
    """A section of the settings."""
    page = opened.open(qtbot, "settings", size)
    opened.window.open_target(Target("settings", filters={"section": (section,)}))
    opened.rest(qtbot)
    return page


STATES: dict[str, Look] = {
    **{f"form {what}": partial(form, what, "worklist") for what in FORMS},
    "form of a discharge": partial(form, "contact", "discharges"),
    "board": board,
    **{f"worklist of {who}": partial(seen_by, who) for who in ROLES},
    "hand over": hand_over,
    "checklist editor": checklist,
    "plan": plan_form,
    "new plan": new_plan,
    **{f"plan {what}": partial(plan_dialog, what) for what in PLAN_DIALOGS},
    "session": session,
    "session follow up": partial(decided, Qt.Key.Key_1),
    "session not now": partial(decided, Qt.Key.Key_2),
    "session wrong data": partial(decided, Qt.Key.Key_4),
    "results": results,
    "capacity": capacity,
    "panel": panel,
    "patient page": patient_page,
    **{f"settings {key}": partial(settings, key) for key in ("team", "capacity", "orders", "plans")},
}


def leave(opened: Opened, qtbot: QtBot) -> None:
    """Back to the page as it was opened."""
    window = opened.window
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            dialog.reject()
    page: Page = window.current
    if page.key == "worklist":
        page.show_tab("day")  # type: ignore[attr-defined]
    if page.key == "review":
        page.show_home()  # type: ignore[attr-defined]
    for _ in range(4):
        if not page.step_back():
            break
    opened.rest(qtbot)
    preferences = window.desk.preferences
    if preferences.user:
        preferences.user = ""
        preferences.changed.emit("user")
    window.resize(*LARGE)
    opened.rest(qtbot)
    QApplication.processEvents()
