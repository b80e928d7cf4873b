"""A card in the middle of an otherwise empty window; it scrolls where the window is low."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.parts.buttons import QuietButton, SecondaryButton
from listeoversikt.gui.parts.fields import FieldError
from listeoversikt.gui.parts.headings import ElidedLabel, Label
from listeoversikt.gui.parts.notices import Notice, announce
from listeoversikt.gui.parts.surfaces import Card
from listeoversikt.gui.texts import translate
from listeoversikt.store.address import Location

WIDTH = 420


class EntryScreen(QScrollArea):
    """The window's ground, and ``card`` in its middle; over what is in it, a notice where there is something to say."""

    report_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notice: Notice | None = None
        self.notice_place = QVBoxLayout()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = _Ground()
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        self.card = Card()
        self.card.body.setContentsMargins(px(32), px(32), px(32), px(32))
        self.card.body.setSpacing(px(12))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.card)
        row.addStretch(1)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self.setWidget(inside)
        self._fit()

    @property
    def notice(self) -> Notice | None:
        """What is told, if anything."""
        return self._notice

    def tell(
        self, kind: str, sentence: str, fix: str = "", action: str = "", *, at_once: bool = True
    ) -> Notice:
        """Tells something in place of what was told before."""
        self.tell_nothing()
        self._notice = Notice(kind, sentence, fix, action)
        self.notice_place.addWidget(self._notice)
        announce(self, f"{sentence} {fix}".strip(), at_once=at_once)
        return self._notice

    def tell_of_report(self, kind: str, sentence: str, fix: str = "") -> None:
        """Tells of a mistake in the program, with the way to a report of it."""
        told = self.tell(kind, sentence, fix)
        report = QuietButton(translate("ErrorReport", "Make an error report …"))
        report.clicked.connect(self.report_wanted)
        told.add_under(report)

    def tell_nothing(self) -> None:
        """Takes away what was told."""
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None

    def _fit(self) -> None:
        self.card.setFixedWidth(min(px(WIDTH), max(self.viewport().width() - px(48), px(240))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The card is as wide as there is room for."""
        super().resizeEvent(event)
        self._fit()


class _Ground(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme().color("window"))


class PlaceField(QWidget):
    """Where the store lies: a path with its end in sight, and a button to choose another."""

    chosen = Signal(object)

    def __init__(self, folder: Location | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self.dialog: QFileDialog | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(5))
        column.addWidget(Label(translate("FirstRun", "Where the store lies"), Type.SECONDARY_MEDIUM, "text2"))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.path = ElidedLabel("", Type.BODY, "text", middle=True)
        row.addWidget(self.path, 1)
        self.button = SecondaryButton(translate("FirstRun", "Choose folder"), "folder")
        self.button.clicked.connect(self.choose)
        row.addWidget(self.button)
        column.addLayout(row)
        self.error = FieldError()
        column.addWidget(self.error)
        self.set_folder(folder)

    @property
    def folder(self) -> Path | None:
        """The folder, or None."""
        return self._folder if isinstance(self._folder, Path) else None

    @property
    def location(self) -> Location | None:
        """The folder or the server's address, or None."""
        return self._folder

    def set_folder(self, folder: Location | None) -> None:
        """Another folder."""
        self._folder = folder
        self.path.setText(str(folder) if folder is not None else translate("FirstRun", "No folder is chosen"))
        self.error.show_error("")

    def choose(self) -> None:
        """Asks for a folder."""
        self.dialog = QFileDialog(self, translate("FirstRun", "Choose the store's folder"))
        self.dialog.setFileMode(QFileDialog.FileMode.Directory)
        self.dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.filesSelected.connect(self._have_chosen)
        self.dialog.open()

    def _have_chosen(self, files: list[str]) -> None:
        self.set_folder(Path(files[0]))
        self.chosen.emit(self._folder)
