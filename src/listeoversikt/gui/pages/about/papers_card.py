"""The papers an office needs, saved in a folder that somebody chooses: templates with the program's own facts filled in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from listeoversikt.gui.look.fonts import Type
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.surfaces import Card
from listeoversikt.gui.rights import needs
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.office import Office
    from listeoversikt.operations.progress import Cancelled, Progress

FOLDER = "listeoversikt-papirer"
"""Made in the folder that is chosen: eighteen files don't lie among others."""


class PapersCard(Card):
    """What they are, that they aren't legal advice, and a button."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(translate("About", "Papers the office needs"), parent=parent)
        self._desk = desk
        for text in (
            translate(
                "About",
                "Agreement, record of processing, risk assessment, checklist, information to patients, deletion, access, intended use.",
            ),
            translate(
                "About",
                "What the program knows about itself is filled in. The templates aren't legal advice, and the office fills in the rest.",
            ),
        ):
            self.body.addWidget(Label(text, Type.BODY, "text", wrap=True))
        self.save_button = SecondaryButton(translate("About", "Save the papers in a folder"), "download")
        needs("window.save_papers", self.save_button)
        self.save_button.clicked.connect(self._ask_folder)
        self.body.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeft)

    def save(self, chosen: str) -> None:
        """Writes them into a folder of their own in the one that was chosen."""
        today = self._desk.today
        place = self._desk.preferences.last_folder

        def write(office: Office, progress: Progress, cancelled: Cancelled) -> tuple[int, str]:
            from listeoversikt.operations.papers import office_facts, unused_folder, write_papers

            folder = unused_folder(Path(chosen), FOLDER)
            facts = office_facts(office.store, str(place or ""))
            return len(write_papers(folder, today, facts)) // 2, folder.name

        self._desk.work(write, self._saved)

    def _saved(self, saved: tuple[int, str]) -> None:
        said = translate("About", "{count} papers are saved in the folder {folder}.")
        self._desk.toast(said.format(count=saved[0], folder=saved[1]))

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self.window(), translate("About", "Choose a folder for the papers"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
