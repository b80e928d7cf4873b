"""The first card: drop an extract, try with example data, or open a store."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.icons import render
from listeoversikt.gui.parts.buttons import PrimaryButton, QuietButton
from listeoversikt.gui.parts.drop_field import DropField
from listeoversikt.gui.parts.fields import FieldError
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.texts import number, translate
from listeoversikt.operations.extract_files import CHOSEN_KINDS, export_of

MIDDLE = Qt.AlignmentFlag.AlignHCenter


class Logo(QWidget):
    """The program's sign; decoration."""

    def sizeHint(self) -> QSize:
        """40 x 40."""
        return QSize(px(40), px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The shipped logo."""
        side = px(40)
        with QPainter(self) as painter:
            render(painter, QRectF((self.width() - side) / 2, 0, side, side), "logo", "accent")


class Welcome(QWidget):
    """What to begin with."""

    export_given = Signal(object)
    example_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, patients: int = 3000, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dialog: QFileDialog | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        logo = Logo()
        logo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        logo.setFixedHeight(px(40))
        column.addWidget(logo)
        self.title = _middle(
            Heading(translate("FirstRun", "Welcome to listeoversikt"), Type.PATIENT, level=1)
        )
        column.addWidget(self.title)
        about = translate("FirstRun", "Everything happens on this machine.\nNothing is sent out.")
        column.addWidget(_middle(Label(about, Type.BODY, "text2", wrap=True)))
        column.addSpacing(px(4))
        self.field = DropField(
            translate("FirstRun", "Drop a folder or file here"),
            translate("FirstRun", "or press Ctrl+O"),
        )
        self.field.clicked.connect(self.choose_folder)
        self.field.dropped.connect(self.give)
        column.addWidget(self.field)
        self.error = FieldError()
        column.addWidget(self.error)
        column.addWidget(_middle(Label(translate("FirstRun", "or"), Type.SECONDARY, "text2")))
        self.example = PrimaryButton(translate("FirstRun", "Try with example data"), "flask")
        self.example.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.example.clicked.connect(self.example_wanted)
        column.addWidget(self.example, 0, MIDDLE)
        people = translate("FirstRun", "{count} made-up patients").format(count=number(patients))
        column.addWidget(_middle(Label(people, Type.SECONDARY, "text2")))
        column.addSpacing(px(4))
        self.open = QuietButton(translate("FirstRun", "Open a store"), "database")
        self.open.clicked.connect(self.open_wanted)
        column.addWidget(self.open, 0, MIDDLE)

    def choose_folder(self) -> None:
        """Asks for the folder of an extract; a zip can be dropped, or chosen with Ctrl+Shift+O."""
        self._choose(QFileDialog.FileMode.Directory, "")

    def choose_file(self) -> None:
        """Asks for a file: a zip, a workbook, FHIR, or the tables of a folder."""
        kinds = translate("Extract", "Extracts ({kinds})").format(kinds=" ".join(CHOSEN_KINDS))
        self._choose(QFileDialog.FileMode.ExistingFiles, kinds)

    def _choose(self, mode: QFileDialog.FileMode, kinds: str) -> None:
        self.dialog = QFileDialog(self, translate("FirstRun", "Choose the extract"))
        self.dialog.setFileMode(mode)
        if kinds:
            self.dialog.setNameFilter(kinds)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.filesSelected.connect(self._chosen)
        self.dialog.open()

    def _chosen(self, files: list[str]) -> None:
        self.give(tuple(Path(file) for file in files))

    def give(self, paths: tuple[Path, ...]) -> None:
        """Takes an extract; files that don't belong together are refused under the field."""
        path = export_of(paths)
        if path is None:
            self.error.show_error(
                translate("FirstRun", "These files don't make one extract. Drop the folder that they lie in.")
            )
            return
        self.error.show_error("")
        self.export_given.emit(path)


def _middle(label: Label) -> Label:
    label.setAlignment(MIDDLE)
    label.setWordWrap(True)
    return label
