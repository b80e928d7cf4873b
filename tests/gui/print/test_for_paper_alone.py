"""The recovery key's sheet is printed, and never kept as a file: it says itself that it isn't to be copied."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinterInfo
from pytestqt.qtbot import QtBot

from listeoversikt.gui.parts.notices import Notice
from listeoversikt.gui.print.print_dialog import PrintDialog
from listeoversikt.gui.print.recovery_sheet import RecoverySheet
from listeoversikt.store.access.recovery import new_recovery_key

DAY = dt.date(2026, 11, 3)


def told(dialog: PrintDialog) -> list[str]:
    return [one.accessibleName() for one in dialog.findChildren(Notice)]


def opened(qtbot: QtBot) -> PrintDialog:
    dialog = PrintDialog(RecoverySheet(new_recovery_key(), "Vik", DAY))
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def test_that_no_file_is_offered_nor_written(qtbot: QtBot, dressed: object, tmp_path: Path) -> None:
    dialog = opened(qtbot)
    assert not dialog.pdf_button.isVisible()
    dialog.keep_as(str(tmp_path / "nøkkel.pdf"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("printers", "by_hand"), [([], True), (["Resepsjon"], False)])
def test_that_without_a_printer_it_says_how_it_is_kept_all_the_same(
    printers: list[str], by_hand: bool, qtbot: QtBot, dressed: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: printers)
    dialog = opened(qtbot)
    assert dialog.print_button.isEnabled() is not by_hand
    sentence = "Ingen skriver er satt opp på denne maskinen. Skriv det av for hånd."
    assert told(dialog) == ([sentence] if by_hand else [])
