"""The municipalities' centrality, chosen as a file when a model is trained; without it nobody is divided by centrality."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.notices import announce
from listeoversikt.gui.texts import language, translate
from listeoversikt.words.centrality import centrality_refused


class CentralityField(QWidget):
    """``classes``: by municipality number; empty while no file is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.classes: dict[str, int] = {}
        self.ask_open: Callable[[Callable[[str], None]], None] = self._ask_open
        self.said = Label("", Type.BODY, "text2", wrap=True)
        self.choose = LinkButton(translate("Models", "Choose a file …"), "file-import")
        self.choose.setAccessibleDescription(translate("Models", "The municipalities' centrality"))
        self.choose.clicked.connect(lambda: self.ask_open(self.take))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.said, 1)
        row.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        self._tell(translate("Models", "Not known. A file with kommunenr;klasse gives groups by centrality."))

    def take(self, path: str) -> None:
        """Reads the file; the sentence tells what was found, or why it isn't taken."""
        from listeoversikt.operations.centrality import CentralityRefused, read_centrality

        try:
            self.classes = read_centrality(Path(path))
        except CentralityRefused as refused:
            self.classes = {}
            self._tell(centrality_refused(refused.reason, refused.line, language()))
            announce(self, self.said.text())
            return
        count = len(self.classes)
        self._tell(translate("Models", "%n municipality(ies) with a class", "", count))
        announce(self, self.said.text())

    def _tell(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.setAccessibleName(sentence)

    def _ask_open(self, done: Callable[[str], None]) -> None:
        dialog = QFileDialog(
            self, translate("Models", "The municipalities' centrality"), "", "CSV (*.csv *.txt)"
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(done)
        dialog.open()
