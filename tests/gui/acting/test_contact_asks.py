"""What a contact asks once: the role of one who hasn't chosen any."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from listeoversikt.gui.acting.contact_form import ContactFormView
from tests.gui.acting.conftest import Bench

Key = Qt.Key


def opened(bench: Bench, patient: str) -> ContactFormView:
    bench.take(patient)
    bench.press("k")
    form = bench.actions.form
    assert isinstance(form, ContactFormView)
    return form


def test_that_the_role_is_asked_for_in_the_form_before_the_first_contact_and_remembered(bench: Bench) -> None:
    bench.desk.preferences.user, bench.desk.preferences.role = "", ""
    patient = bench.with_discharge()
    form = opened(bench, patient)
    assert form.role is not None
    bench.press(Key.Key_Space, "Ctrl+Enter")
    assert bench.on_disk(patient) == []
    assert QApplication.focusWidget() is form.role
    bench.press(Key.Key_Down, Key.Key_Down, "Ctrl+Enter")
    assert bench.on_disk(patient) == ["right_patient", "contact"]
    assert bench.desk.view is not None
    assert bench.desk.view.record(patient).contacts[0].contact.role == "sykepleier"
    assert bench.desk.preferences.role == "nurse"
    assert opened(bench, patient).role is None


def test_that_an_attempt_is_saved_without_a_role(bench: Bench) -> None:
    bench.desk.preferences.user, bench.desk.preferences.role = "", ""
    patient = bench.with_discharge()
    bench.take(patient)
    bench.press("f", Key.Key_Space, "Ctrl+Enter")
    assert bench.on_disk(patient) == ["right_patient", "contact"]
    assert bench.desk.preferences.role == ""
