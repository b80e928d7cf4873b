"""«Lag Excel» from start to end: what goes in, where to, the work, and what is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from listeoversikt.gui.pages.indicators.export_dialog import ExportDialog
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.export_workbook import Exported
    from listeoversikt.operations.office import Office, View
    from listeoversikt.operations.progress import Cancelled, Progress

ENDING = ".xlsx"
FIVE, SEVEN = 5, 7
AskPath = Callable[[str, Callable[[str], None]], None]


def highest_hidden(view: View | None) -> int:
    """The highest count that exports hide."""
    return SEVEN if view is not None and view.settings.to_seven else FIVE


class ExcelExport(QObject):
    """Belongs to a page. ``ask_path`` may be replaced by another question."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self.ask_path: AskPath = self._ask_path

    def begin(self) -> ExportDialog | None:
        """Opens the dialog; None without an extract."""
        view = self._desk.view
        if view is None:
            return None
        dialog = ExportDialog(highest_hidden(view), self._page.window())
        dialog.chosen.connect(self._choose_file)
        dialog.open()
        return dialog

    def _choose_file(self, over_time: bool, internal: bool) -> None:
        from listeoversikt.operations.export_workbook import suggested_name

        view = self._desk.view
        if view is not None:
            self.ask_path(suggested_name(view), lambda path: self._write(path, over_time, internal))

    def _write(self, path: str, over_time: bool, internal: bool) -> None:
        if not path:
            return
        target = Path(path if path.lower().endswith(ENDING) else f"{path}{ENDING}")

        def job(office: Office, progress: Progress, cancelled: Cancelled) -> Exported:
            from listeoversikt.operations.export_workbook import export_indicators

            return export_indicators(
                office, target, over_time=over_time, internal=internal, progress=progress, cancelled=cancelled
            )

        self._desk.work(job, self._tell_saved, title=translate("Indicators", "Making Excel"))

    def _tell_saved(self, exported: Exported) -> None:
        if exported.internal:
            text = translate("Indicators", "Saved {name} and {internal}.")
            self._desk.toast(text.format(name=exported.name, internal=exported.internal))
        else:
            self._desk.toast(translate("Indicators", "Saved {name}.").format(name=exported.name))

    def _ask_path(self, name: str, done: Callable[[str], None]) -> None:
        dialog = QFileDialog(self._page, translate("Indicators", "Save workbook"), name, "Excel (*.xlsx)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.fileSelected.connect(done)
        dialog.open()
