"""What is copied about a patient: the journal's own number, and the text for the journal."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from listeoversikt.gui.acting.contact_form import ContactFormView
from tests.gui.acting.conftest import Bench


def test_that_the_number_is_copied_for_30_seconds_and_gone_on_lock(bench: Bench) -> None:
    assert bench.desk.view is not None
    patient = bench.with_discharge()
    bench.take(patient)
    card = bench.page.panel().card
    assert card is not None
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("annet")
    bench.actions.do("copy_number")
    bench.settled()
    if not card.person.has_record_number:
        assert clipboard.text() == "annet"
        assert bench.told[-1].startswith("Uttrekket har ikke journalnummer.")
        return
    assert clipboard.text() not in ("annet", "")
    assert bench.desk._empty_clipboard.interval() == 30_000
    bench.desk.forget_copied()
    assert clipboard.text() == ""


def test_that_the_text_copied_is_of_the_contact_being_written_then_of_what_waits(bench: Bench) -> None:
    patient = bench.with_discharge()
    bench.take(patient)
    bench.press("k", Qt.Key.Key_Space)
    form = bench.actions.form
    assert isinstance(form, ContactFormView)
    form.note_field.setFocus()
    bench.press("Stabil")
    clipboard = QGuiApplication.clipboard()
    QTest.keyClick(
        form.note_field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    first = clipboard.text().splitlines()
    assert first[0] == form.header.line.text()
    assert "Stabil." in first[1]
    bench.press("Ctrl+Enter")
    bench.settled()
    clipboard.clear()
    bench.take(patient)
    bench.actions.do("copy_text")
    assert clipboard.text().splitlines() == first
