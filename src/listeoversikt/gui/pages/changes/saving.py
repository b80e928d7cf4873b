"""«Lagre som Excel»: the warning, where to, and the file made off the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from listeoversikt.gui.look.fonts import Type
from listeoversikt.gui.pages.changes.rows import ChangeTable
from listeoversikt.gui.parts.fields_dialog import FieldsDialog
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.notices import Notice
from listeoversikt.gui.table.column import Column
from listeoversikt.gui.texts import day_table, translate

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.changes_page import ChangePage
    from listeoversikt.operations.office import Office
    from listeoversikt.workbook.internal_list import InternalList

AskPath = Callable[[str, Callable[[str], None]], None]
ENDING = ".xlsx"
WIDTHS = {"patient": 24, "band": 34, "facts": 44, "groups": 28, "expired": 34}
WIDTH = 22


def internal_warning() -> str:
    """The same words wherever an internal list is made."""
    return translate("Changes", "Internal list: shows patients. Must not leave the office. Logged.")


class InternalDialog(FieldsDialog):
    """Asks before a list of patients is written."""

    def __init__(self, rows: int, go_on: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Changes", "Save as Excel"),
            translate("Changes", "Choose where"),
            "table-export",
            parent,
        )
        self._go_on = go_on
        self.column.addWidget(Notice("warning", internal_warning()))
        count = translate("Changes", "%n row(s) as they're shown now, one a patient.", "", rows)
        self.column.addWidget(Label(count, Type.BODY, "text2", wrap=True))
        self.fit()

    def act(self) -> None:
        """Where to."""
        self.accept()
        self._go_on()


class ChangesSaving(QObject):
    """Belongs to the page. ``ask_path`` may be replaced by another question."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self.ask_path: AskPath = self._ask_path
        self.dialog: InternalDialog | None = None

    def save(self, table: ChangeTable, rows: Sequence[int]) -> None:
        """Warns, asks where, and writes these rows."""
        from listeoversikt.operations.changes_file import suggested_changes_name

        def write(path: str) -> None:
            if path:
                self._write(Path(path if path.lower().endswith(ENDING) else path + ENDING), table, rows)

        def ask() -> None:
            self.ask_path(suggested_changes_name(table.page.until), write)

        self.dialog = InternalDialog(len(rows), ask, self._page.window())
        self.dialog.open()

    def _write(self, target: Path, table: ChangeTable, rows: Sequence[int]) -> None:
        columns = table.columns()  # here: it measures texts

        def job(office: Office, *_: object) -> str:
            from listeoversikt.operations.changes_file import write_changes

            return write_changes(office, target, list_of(table.page, columns, rows))

        def done(name: str) -> None:
            self._desk.toast(translate("Changes", "Saved {name}.").format(name=name))

        self._desk.work(job, done, title=translate("Changes", "Saving the changes"))

    def _ask_path(self, name: str, done: Callable[[str], None]) -> None:
        dialog = QFileDialog(
            self._page, translate("Changes", "Save as Excel"), name, translate("Extract", "Excel (*.xlsx)")
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ENDING.lstrip("."))
        dialog.fileSelected.connect(done)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def list_of(page: ChangePage, columns: Sequence[Column], rows: Sequence[int]) -> InternalList:
    """The rows' words, every column."""
    from listeoversikt.workbook.internal_list import InternalList

    about = translate("Changes", "From the extract of {since} to that of {until}.")
    return InternalList(
        name=translate("Changes", "Changes"),
        title=translate("Changes", "What changed since the extract before"),
        about=about.format(since=day_table(page.since), until=day_table(page.until)),
        warning=internal_warning(),
        headings=[column.title for column in columns],
        widths=[WIDTHS.get(column.key, WIDTH) for column in columns],
        rows=[[column.text(row).replace("\n", ", ") for column in columns] for row in rows],
    )
