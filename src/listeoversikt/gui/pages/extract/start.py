"""Before an import: where to drop it, and which extract applies now."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.desk import OfficeFacts
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.extract.checks import Scrolled
from listeoversikt.gui.parts.buttons import PrimaryButton, SecondaryButton
from listeoversikt.gui.parts.chips import FlowLayout
from listeoversikt.gui.parts.drop_field import DropField
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.parts.notices import Notice, announce
from listeoversikt.gui.texts import day_prose, number, translate

WIDTH = 560
MIDDLE = Qt.AlignmentFlag.AlignHCenter


class StartView(Scrolled):
    """A drop field, two buttons, and a line on what applies; after a cancelled import a word on that."""

    folder_wanted = Signal()
    file_wanted = Signal()
    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notice: Notice | None = None
        inside = QWidget()
        inside.setMaximumWidth(px(WIDTH))
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, px(16), 0, px(16))
        self._column.setSpacing(px(12))
        self.title = Heading(translate("Extract", "Read in an extract from the journal"), Type.LEAD_STRONG)
        self.title.setAlignment(MIDDLE)
        self.title.setWordWrap(True)
        self._column.addWidget(self.title)
        about = Label(
            translate(
                "Extract", "Everything happens on this machine. Nothing is stored before you have seen it."
            ),
            Type.BODY,
            "text2",
            wrap=True,
        )
        about.setAlignment(MIDDLE)
        self._column.addWidget(about)
        self.field = DropField(
            translate("Extract", "Drop a folder, Excel, zip or FHIR file here"),
            translate("Extract", "or anywhere on the page"),
        )
        self.field.clicked.connect(self.folder_wanted)
        self.field.dropped.connect(self.dropped)
        self._column.addWidget(self.field)
        row = QWidget()
        flow = FlowLayout(row)
        self.folder = PrimaryButton(translate("Extract", "Choose folder"), "folder", "Ctrl+O")
        self.file = SecondaryButton(translate("Extract", "Choose file"), "file-import", "Ctrl+Shift+O")
        self.folder.clicked.connect(self.folder_wanted)
        self.file.clicked.connect(self.file_wanted)
        flow.addWidget(self.folder)
        flow.addWidget(self.file)
        self._column.addWidget(row, 0, MIDDLE)
        self.now = Label("", Type.SECONDARY, "text2", wrap=True)
        self.now.setAlignment(MIDDLE)
        self._column.addWidget(self.now)
        self.body.addStretch(1)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(inside)
        across.addStretch(1)
        self.body.addLayout(across)
        self.body.addStretch(2)
        self._inside = inside
        self._fit()

    def _fit(self) -> None:
        self._inside.setFixedWidth(min(px(WIDTH), max(self.viewport().width() - px(48), px(200))))

    def resizeEvent(self, event: object) -> None:
        """As wide as there is room for, at most 560."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def show_office(self, facts: OfficeFacts, today: dt.date) -> None:
        """Which extract applies."""
        if facts.index_date is None:
            self.now.setText(translate("Extract", "No extract is read in yet."))
            return
        age = (today - facts.index_date).days
        line = translate("Extract", "Applies now: the extract of {date}, {people} inhabitants.").format(
            date=day_prose(facts.index_date), people=number(facts.inhabitants)
        )
        if age > 0:
            line = line + " " + translate("Extract", "It is %n day(s) old.", "", age)
        self.now.setText(line)

    def offer_folder(self, folder: Path) -> None:
        """Files that lie in one folder with others: the whole folder is offered."""
        name = folder.name or str(folder)
        self.tell(
            "info",
            translate("Extract", "An extract is read as a whole folder."),
            translate("Extract", "There is more in {folder}. All tables in it are read.").format(folder=name),
            translate("Extract", "Read the folder"),
        )
        if self._notice is not None and self._notice.button is not None:
            self._notice.acted.connect(lambda: self.dropped.emit((folder,)))
            self._notice.button.setFocus()

    def tell(self, kind: str, sentence: str, fix: str = "", action: str = "") -> None:
        """A word over the field; "" takes it away."""
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None
        if sentence:
            self._notice = Notice(kind, sentence, fix, action)
            self._column.insertWidget(0, self._notice)
            announce(self, sentence, at_once=kind == "error")

    @property
    def notice(self) -> Notice | None:
        """The word that is told, if any."""
        return self._notice
