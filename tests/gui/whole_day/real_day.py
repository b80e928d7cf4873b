"""Opens an example office's store as on any morning, behind its passphrase, and tells what has changed in the window.

Run as a program by the tests on a real screen: ``python real_day.py FOLDER``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from listeoversikt.gui import entry as entry_module
from listeoversikt.gui import start
from listeoversikt.gui.entry import Entry
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.preferences import Preferences
from listeoversikt.gui.wanted import Wanted
from listeoversikt.operations.example_office import make_example_office
from tests.gui.access.real_window import LOOK_EVERY_MS, TODAY

PATIENTS = 250


def state(window: MainWindow, entry: Entry, told: list[str]) -> dict[str, object]:
    """What a person would see of the day: page, row in hand, form, plan, what was told last."""
    focus, page = QApplication.focusWidget(), window.current
    worklist, plans = window.pages.get("worklist"), window.pages.get("plans")
    view = window.runner.view
    seen = plans.opened.seen if plans is not None and plans.opened is not None else None  # type: ignore[attr-defined]
    acting = getattr(worklist, "acting", None)
    dialogs = [one for one in window.findChildren(QDialog) if one.isVisible()]
    return {
        "platform": QApplication.platformName(),
        "ready": view is not None and not window.runner.occupied,
        "locked": window.screens.currentWidget() is not window.frame,
        "page": page.key if page is not None else "",
        "focus": type(focus).__name__ if focus is not None else "",
        "field": focus.accessibleName() if focus is not None else "",
        "row": worklist.table.current_key() if worklist is not None else "",  # type: ignore[attr-defined]
        "first": view.scored.worklist[0].patient_id if view is not None and view.scored.worklist else "",
        "form": acting.form.key if acting is not None and acting.form is not None else "",
        "steps": window.desk.undo_stack.index(),
        "told": told[-1] if told else "",
        "plan": seen.patient_id if seen is not None else "",
        "matters": seen.plan.matters if seen is not None else "",
        "dialog": dialogs[-1].windowTitle() if dialogs else "",
        "typed": _typed(window),
        "free": _free(view, window) if view is not None else "",
    }


def _typed(window: MainWindow) -> list[str]:
    """What stands in the form of a discharge, and what is wrong with it."""
    page = window.pages.get("discharges")
    if page is None:
        return []
    form = page.form  # type: ignore[attr-defined]
    said = [field.error.sentence for field in form.fields.values() if field.error.sentence]
    return [form.patient.text(), form.discharged.text(), *said]


def _free(view: object, window: MainWindow) -> str:
    """Somebody in a target group of whom nothing is logged: whom a test can type in a discharge for."""
    from listeoversikt.followup.target_groups import TargetGroup

    members = view.scored.groups.members[TargetGroup.CHRONIC]  # type: ignore[attr-defined]
    known = view.book.records  # type: ignore[attr-defined]
    ids = view.patient_list.patients.texts("patient_id")  # type: ignore[attr-defined]
    shown = set(view.shown_ids)  # type: ignore[attr-defined]
    free = (
        one
        for one, member in zip(ids, members.tolist(), strict=True)
        if member and one in shown and one not in known
    )
    return next(free, "")


def main(folder: Path) -> int:
    """Until it's ended from outside."""
    store = folder / "kontor"
    if not store.exists():
        make_example_office(store, PATIENTS, today=TODAY)
    application = start.make_application()
    start.dress(application, language="nb", scheme="light")
    entry_module.data_folder = lambda: folder / "data"  # type: ignore[assignment]
    window, entry = start.open_window(Preferences(folder / "valg.ini"), Wanted(store=store, today=TODAY))
    window.setGeometry(0, 0, 1280, 800)
    window.show()
    entry.begin()
    said: list[str] = []
    window.desk.told.connect(lambda text, undo: said.append(text.replace("\u00a0", " ")))
    told: list[str] = []

    def look() -> None:
        line = json.dumps(state(window, entry, said))
        if not told or told[-1] != line:
            told.append(line)
            print(line, flush=True)

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(LOOK_EVERY_MS)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
