"""Choosing an export, and saying where the findings go: the system's own dialogs, opened without waiting."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.texts import translate
from listeoversikt.operations.extract_files import CHOSEN_KINDS
from listeoversikt.operations.extract_steps import Looked


class Dialogs(QObject):
    """One dialog at a time over ``owner``. ``chosen`` hands on the paths of an export."""

    chosen = Signal(object)

    def __init__(self, owner: QWidget, desk: Desk) -> None:
        super().__init__(owner)
        self._owner, self._desk = owner, desk
        self.dialog: QFileDialog | None = None

    def choose_folder(self) -> None:
        """Asks for the folder of an export."""
        dialog = self._new(translate("Extract", "Choose the folder with the extract"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.filesSelected.connect(self._tell)
        dialog.open()

    def choose_file(self) -> None:
        """Asks for a workbook, a zip, FHIR resources, or some of the tables of a folder."""
        dialog = self._new(translate("Extract", "Choose the extract's file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        text = translate("Extract", "Extracts ({kinds})")
        dialog.setNameFilter(text.format(kinds=" ".join(CHOSEN_KINDS)))
        dialog.filesSelected.connect(self._tell)
        dialog.open()

    def save_findings(self, looked: Looked) -> None:
        """Asks where, and writes the workbook of findings there."""
        dialog = self._new(translate("Extract", "Save the findings"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(translate("Extract", "Excel (*.xlsx)"))
        dialog.setDefaultSuffix("xlsx")
        name = translate("Extract", "Findings {date}.xlsx").format(date=looked.export_date.isoformat())
        dialog.selectFile(name)

        def write(files: list[str]) -> None:
            save_findings(self._desk, looked, Path(files[0]))

        dialog.filesSelected.connect(write)
        dialog.open()

    def _new(self, title: str) -> QFileDialog:
        self.dialog = QFileDialog(self._owner, title)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return self.dialog

    def _tell(self, files: list[str]) -> None:
        self.chosen.emit(tuple(Path(file) for file in files))


def save_findings(desk: Desk, looked: Looked, path: Path) -> None:
    """Writes the workbook of findings on the store's thread; says so when it's there."""

    def job(*_: object) -> None:
        from listeoversikt.operations.results import write_findings_book

        write_findings_book(path, looked.report)

    def done(_: object) -> None:
        desk.toast(translate("Extract", "Findings saved: {name}").format(name=path.name))

    desk.work(job, done, title=translate("Extract", "Saving findings"))
