"""«Lag feilrapport»: the whole text that would be written, to read first; then a file where the person chooses."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from listeoversikt.gui.failures.report import Around, report_text
from listeoversikt.gui.look.fonts import Type, font, metrics, px
from listeoversikt.gui.mistakes import kept
from listeoversikt.gui.parts.fields_dialog import FieldsDialog
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.held_back import stands
from listeoversikt.gui.parts.notices import announce
from listeoversikt.gui.problems import problem_of
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.gui.main_window import MainWindow

NAME = "feilrapport"
LINES = 18
AROUND = 270
"""What else the dialog takes of the window's height, so that only the text scrolls."""


class ReportDialog(FieldsDialog):
    """Shows the text; «Lagre …» writes exactly that."""

    wide = 640

    def __init__(self, text: str, now: dt.datetime, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("ErrorReport", "Make an error report"),
            translate("ErrorReport", "Save …"),
            "download",
            parent,
        )
        self.dialog: QFileDialog | None = None
        self._now = now
        about = translate("ErrorReport", "This is all that is written. Nothing is sent.")
        how = translate("ErrorReport", "Read it, save it, and hand it to whoever helps you.")
        self.column.addWidget(Label(f"{about} {how}", Type.BODY, "text2", wrap=True))
        self.text = QPlainTextEdit(text)
        self.text.setAccessibleName(translate("ErrorReport", "The report's text"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(font(Type.SECONDARY))
        self.text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        wanted = round(metrics(Type.SECONDARY).lineSpacing() * LINES) + px(16)
        room = wanted if parent is None else parent.window().height() - px(AROUND)
        self.text.setMinimumHeight(max(min(wanted, room), px(120)))
        self.column.addWidget(self.text)
        self.told = Label("", Type.SECONDARY, "text2", wrap=True)
        self.column.addWidget(self.told)
        self.told.hide()
        self.cancel_button.setText(translate("ErrorReport", "Close"))
        self.fit()
        self.text.setFocus()

    def act(self) -> None:
        """Asks where."""
        name = f"{NAME}-{self._now:%Y-%m-%d}.txt"
        self.dialog = QFileDialog(self, translate("ErrorReport", "Save the error report"), name)
        self.dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.dialog.setNameFilter(translate("ErrorReport", "Text (*.txt)"))
        self.dialog.setDefaultSuffix("txt")
        self.dialog.fileSelected.connect(lambda path: self.write(Path(path)))
        self.dialog.open()

    def write(self, path: Path) -> None:
        """Writes what is shown, readable by this user only."""
        from listeoversikt.operations.output import whole_file

        try:
            with whole_file(path) as partial:
                partial.write_text(self.text.toPlainText(), encoding="utf-8")
        except OSError as error:
            problem = problem_of(error)
            self._tell(f"{problem.sentence} {problem.fix}", "high")
            return
        self._tell(translate("ErrorReport", "Saved. The file can be read by you only."), "good")

    def _tell(self, sentence: str, token: str) -> None:
        self.told.setText(sentence)
        self.told.set_token(token)
        self.told.show()
        announce(self, sentence, at_once=token == "high")
        self.fit_again()


def around(window: MainWindow) -> Around:
    """What the window is like now."""
    view = window.runner.view
    preferences = window.preferences
    return Around(
        page=window.current.key if window.current is not None else "",
        inhabitants=None if view is None else view.inhabitants,
        size=(window.width(), window.height()),
        scheme=preferences.scheme,
        language=preferences.language,
        example=view is not None and view.example,
    )


def open_report(window: MainWindow) -> ReportDialog:
    """Over the window, whatever it shows; one that is there already comes forward."""
    for there in window.findChildren(ReportDialog):
        if stands(there):
            there.raise_()
            there.activateWindow()
            return there
    now = dt.datetime.now(dt.UTC).astimezone()
    dialog = ReportDialog(report_text(kept, around(window), now), now, window)
    dialog.open()
    return dialog
