"""Where the file of the log is to be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from listeoversikt.gui.texts import translate

ENDINGS = (".csv", ".xlsx")


def ask_path(page: QWidget, today: dt.date, write: Callable[[Path], None]) -> QFileDialog:
    """Asks; CSV, or Excel by the name's ending."""
    from listeoversikt.operations.audit_file import suggested_log_name

    plain, workbook = translate("Log", "CSV (*.csv)"), translate("Log", "Excel (*.xlsx)")
    kinds = f"{plain};;{workbook}"
    dialog = QFileDialog(page, translate("Log", "Make a file"), suggested_log_name(today), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("csv")

    def chosen(path: str) -> None:
        wanted = ".xlsx" if "xlsx" in dialog.selectedNameFilter() else ".csv"
        write(Path(path) if path.lower().endswith(ENDINGS) else Path(path + wanted))

    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
