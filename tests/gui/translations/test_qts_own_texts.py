"""Qt ships no bokmål: what its fields, scroll bars and dialogs say is translated beside our own texts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from listeoversikt.gui import start
from tests.gui.translations.test_translations import QT, messages

ENGLISH = {message.source.replace("&", "") for message in messages(QT)} - {"Type", "Name"}
NORWEGIAN = {form.replace("&", "") for message in messages(QT) for form in message.forms}


@pytest.fixture
def bokmaal(dressed: QApplication) -> Iterator[QTranslator]:
    translator = QTranslator()
    assert translator.load(str(QT.with_suffix(".qm")))
    dressed.installTranslator(translator)
    yield translator
    dressed.removeTranslator(translator)


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_that_a_fields_menu_is_in_bokmaal(
    qtbot: QtBot, bokmaal: QTranslator, kind: type[QLineEdit] | type[QPlainTextEdit]
) -> None:
    field = kind()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    texts = [action.text().partition("\t")[0].replace("&", "") for action in menu.actions() if action.text()]
    assert "Kopier" in texts
    assert set(texts) <= NORWEGIAN
    menu.deleteLater()


def test_that_a_dialogs_buttons_are_verbs_in_bokmaal(qtbot: QtBot, bokmaal: QTranslator) -> None:
    kinds = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(kinds.Ok | kinds.Cancel | kinds.Save | kinds.Discard | kinds.Close)
    qtbot.addWidget(box)
    texts = {button.text().replace("&", "") for button in box.findChildren(QPushButton)}
    assert texts == {"Bekreft", "Avbryt", "Lagre", "Forkast", "Lukk"}


def test_that_a_file_dialog_has_no_english(qtbot: QtBot, bokmaal: QTranslator) -> None:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    dialog.show()
    found = [
        *dialog.findChildren(QLabel),
        *dialog.findChildren(QPushButton),
        *dialog.findChildren(QToolButton),
    ]
    said = {text.replace("&", "") for widget in found for text in (_text(widget), widget.toolTip()) if text}
    assert said & NORWEGIAN
    assert said & ENGLISH == set()


def _text(widget: QWidget) -> str:
    return str(widget.property("text") or "")


def test_that_the_window_speaks_qts_texts_too(dressed: QApplication) -> None:
    start.speak(dressed, "nb")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Avbryt"
