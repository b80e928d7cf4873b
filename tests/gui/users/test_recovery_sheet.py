"""The recovery key on paper: the whole key and nothing else secret, one page, in the margins, no key in its name."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from listeoversikt.gui.print.recovery_sheet import RecoverySheet, fits, sheet_page
from listeoversikt.gui.print.report_paper import pdf_of
from listeoversikt.gui.recovery_part import RecoveryKeyPart
from listeoversikt.store.access.recovery import new_recovery_key

DAY = dt.date(2026, 11, 3)


@pytest.mark.parametrize("office", ["Vik", "Et kontor med et svært langt navn " * 3, "W" * 80])
def test_that_the_sheet_is_one_page_with_the_whole_key(office: str) -> None:
    key = new_recovery_key()
    sheet = RecoverySheet(key, office, DAY)
    page = sheet_page(sheet)
    assert "".join(key.split("-")) in "".join(page.text.split())
    assert fits(page)
    assert key not in sheet.title
    assert pdf_of(sheet)[1] == 1


def test_that_the_key_is_shown_in_groups_and_gone_when_it_is_left(qtbot: QtBot) -> None:
    key = new_recovery_key()
    part = RecoveryKeyPart(key, "Vik", DAY)
    qtbot.addWidget(part)
    part.show()
    assert part.shown.text().split() == key.split("-")
    assert part.shown.accessibleName()
    assert not part.check()
    part.typed.setText(key.split("-")[-1].lower())
    assert part.check()
    part.forget()
    shown = " ".join(label.text() + label.accessibleName() for label in part.findChildren(QLabel))
    assert not any(group in shown for group in key.split("-"))
    assert not part.check()
