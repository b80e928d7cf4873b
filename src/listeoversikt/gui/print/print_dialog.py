"""Shows the pages before they are printed, and prints them or keeps them as PDF. It takes any ``Paper``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo, QPrintPreviewWidget
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.parts.buttons import IconButton, PrimaryButton, SecondaryButton
from listeoversikt.gui.parts.headings import Caption
from listeoversikt.gui.parts.held_back import HeldBack
from listeoversikt.gui.parts.notices import Notice
from listeoversikt.gui.print.day_list import DayList, page_layout, print_day_list
from listeoversikt.gui.texts import number, translate

RESOLUTION = 300


class Paper(Protocol):
    """What can be printed. ``title`` is the document's name: nothing of a patient.

    One with ``is_for_paper_alone`` isn't kept as a file.
    """

    @property
    def title(self) -> str:
        """The document's name."""

    def page_layout(self) -> QPageLayout:
        """Size, direction, margins."""

    def print_on(self, device: QPagedPaintDevice) -> int:
        """Paints every page; gives how many."""


@dataclass(frozen=True)
class DayListPaper:
    """The day list as paper."""

    day_list: DayList

    @property
    def title(self) -> str:
        """The list's own."""
        return self.day_list.title

    def page_layout(self) -> QPageLayout:
        """A4 landscape."""
        return page_layout()

    def print_on(self, device: QPagedPaintDevice) -> int:
        """Paints every page; gives how many."""
        return print_day_list(self.day_list, device)


def paper_of(printed: DayList | Paper) -> Paper:
    """The same thing as paper."""
    return DayListPaper(printed) if isinstance(printed, DayList) else printed


def write_pdf(printed: DayList | Paper, path: Path) -> int:
    """Writes it as PDF; gives the number of pages. Raises ``OSError`` where nothing can be written."""
    paper = paper_of(printed)
    with path.open("wb"):
        path.chmod(0o600)  # about patients: for the one who wrote it only
    writer = QPdfWriter(str(path))
    writer.setResolution(RESOLUTION)
    writer.setCreator("listeoversikt")
    writer.setTitle(paper.title)
    return paper.print_on(writer)


Allowed = Callable[[Callable[[], None], bool], None]
"""Calls the first when it's written in the audit log what is to be printed, or (the second) kept as a file."""


def _at_once(go_on: Callable[[], None], file: bool) -> None:
    go_on()


class PrintDialog(HeldBack):
    """Open it with ``open()``. ``allowed``: asked before anything is printed; not needed where no patient is on it."""

    printed = Signal()

    def __init__(
        self, printed: DayList | Paper, parent: QWidget | None = None, *, allowed: Allowed | None = None
    ) -> None:
        super().__init__(parent)
        self.paper = paper_of(printed)
        self._allowed = allowed or _at_once
        self.setWindowTitle(self.paper.title)
        self.finished.connect(self.deleteLater)
        self.resize(px(960), px(700))
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setPageLayout(self.paper.page_layout())
        self.printer.setDocName(self.paper.title)
        self.preview = QPrintPreviewWidget(self.printer)
        self.preview.setAccessibleName(translate("Print", "Preview"))
        self.preview.paintRequested.connect(self._paint)
        self.preview.previewChanged.connect(self._count)
        self.preview.fitInView()
        self.page_words = Caption()
        self.notice: Notice | None = None
        self._on_paper_alone: bool = getattr(self.paper, "is_for_paper_alone", False)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(16), px(16), px(16), px(16))
        self._column.setSpacing(px(12))
        self._column.addWidget(self.preview, 1)
        self._column.addLayout(self._foot())
        if self._on_paper_alone and not self.print_button.isEnabled():
            by_hand = translate("Print", "No printer is set up on this machine. Write it down by hand.")
            self._column.insertWidget(0, Notice("info", by_hand))

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        before = IconButton("chevron-left", translate("Print", "Previous page"))
        before.clicked.connect(self._previous)
        after = IconButton("chevron-right", translate("Print", "Next page"))
        after.clicked.connect(self._next)
        row.addWidget(before)
        row.addWidget(self.page_words)
        row.addWidget(after)
        row.addStretch(1)
        self.close_button = SecondaryButton(translate("Print", "Close"))
        self.close_button.clicked.connect(self.reject)
        self.pdf_button = SecondaryButton(translate("Print", "Keep as PDF"), "download")
        self.pdf_button.clicked.connect(self._choose_file)
        self.pdf_button.setVisible(not self._on_paper_alone)
        self.print_button = PrimaryButton(translate("Print", "Print"), "printer")
        self.print_button.clicked.connect(self._choose_printer)
        if not QPrinterInfo.availablePrinterNames():
            self.print_button.setEnabled(False)
            self.print_button.setToolTip(translate("Print", "No printer is set up on this machine."))
        for button in (self.close_button, self.pdf_button, self.print_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.close_button.setFocus()
        return row

    def _paint(self, printer: QPrinter) -> None:
        self.paper.print_on(printer)

    def _count(self) -> None:
        words = translate("Print", "Page {page} of {pages}")
        pages = max(self.preview.pageCount(), 1)
        self.page_words.setText(
            words.format(page=number(self.preview.currentPage() or 1), pages=number(pages))
        )

    def _previous(self) -> None:
        self.preview.setCurrentPage(max(self.preview.currentPage() - 1, 1))
        self._count()

    def _next(self) -> None:
        self.preview.setCurrentPage(min(self.preview.currentPage() + 1, max(self.preview.pageCount(), 1)))
        self._count()

    def _choose_printer(self) -> None:
        dialog = QPrintDialog(self.printer, self)
        dialog.accepted.connect(self._print)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def _print(self) -> None:
        self._allowed(self._print_now, False)

    def _print_now(self) -> None:
        self.paper.print_on(self.printer)
        self.printed.emit()
        self.accept()

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, translate("Print", "Keep as PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.fileSelected.connect(self.keep_as)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def keep_as(self, path: str) -> None:
        """Writes the PDF; a place that can't be written is said in the dialog."""
        if self._on_paper_alone:
            return
        self._allowed(partial(self._keep_now, path), True)

    def _keep_now(self, path: str) -> None:
        try:
            write_pdf(self.paper, Path(path))
        except OSError:
            self._complain()
            return
        self.accept()

    def _complain(self) -> None:
        if self.notice is None:
            self.notice = Notice(
                "error",
                translate("Print", "The file can't be written there."),
                translate("Print", "Choose another folder, or close the file in the other program."),
            )
            self._column.insertWidget(0, self.notice)
