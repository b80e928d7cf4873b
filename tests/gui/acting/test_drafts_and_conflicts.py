"""What is typed and not saved is never lost; two on one patient choose."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from listeoversikt.followup.log.acts import Task
from listeoversikt.gui.acting.conflict import ConflictPanel
from listeoversikt.gui.acting.contact_form import ContactFormView
from listeoversikt.gui.parts.headings import Label
from tests.gui.acting.conftest import TODAY, Bench

Key = Qt.Key


def typed(bench: Bench, text: str) -> ContactFormView:
    form = bench.actions.form
    assert isinstance(form, ContactFormView)
    form.note_field.setFocus()
    bench.press(text)
    return form


def another(bench: Bench, patient: str) -> str:
    assert bench.desk.view is not None
    return next(one for one in bench.desk.view.shown_ids if one != patient)


def test_that_what_was_typed_survives_another_row(bench: Bench) -> None:
    patient = bench.with_discharge()
    bench.take(patient)
    bench.press("k")
    form = typed(bench, "Halvskrevet")
    form.channel.choose("video")
    bench.take(another(bench, patient))
    assert not bench.actions.is_form_open
    assert bench.told[-1] == f"{patient}: det du skrev, er tatt vare på"
    bench.take(patient)
    again = bench.actions.form
    assert isinstance(again, ContactFormView)
    assert (again.note_field.text(), again.channel.key()) == ("Halvskrevet", "video")
    assert QApplication.focusWidget() is bench.rows


def test_that_escape_asks_nothing_and_keeps_what_was_typed(bench: Bench) -> None:
    patient = bench.with_discharge()
    bench.take(patient)
    bench.press("k", Key.Key_Escape)
    assert not bench.actions.is_form_open
    assert bench.told == []
    assert QApplication.focusWidget() is bench.rows
    bench.press("k")
    typed(bench, "Noe")
    bench.press(Key.Key_Escape)
    assert not bench.actions.is_form_open
    bench.press("k")
    form = bench.actions.form
    assert isinstance(form, ContactFormView)
    assert form.note_field.text() == "Noe"
    assert form.clear_link.isVisible()
    form.clear_link.click()
    again = bench.actions.form
    assert isinstance(again, ContactFormView)
    assert again.note_field.text() == ""
    bench.press(Key.Key_Escape)
    bench.press("k")
    assert not bench.actions.form.is_touched  # type: ignore[union-attr]


def test_that_saving_lets_the_draft_go(bench: Bench) -> None:
    patient = bench.with_discharge()
    bench.take(patient)
    bench.press("k", Key.Key_Space)
    typed(bench, "Lagret")
    bench.press("Ctrl+Enter")
    bench.settled()
    bench.take(patient)
    assert not bench.actions.is_form_open
    bench.press("k")
    form = bench.actions.form
    assert isinstance(form, ContactFormView)
    assert form.note_field.text() == ""


def conflict(bench: Bench, patient: str) -> ConflictPanel:
    bench.take(patient)
    bench.press("k", Key.Key_Space)
    typed(bench, "Min tekst")
    bench.somebody_else(patient, Task(to="spl-2", due=TODAY, text="Hjemmebesøk"))
    bench.press("Ctrl+Enter")
    bench.settled()
    panel = bench.actions.room.form
    assert isinstance(panel, ConflictPanel)
    return panel


def test_that_two_on_one_patient_see_both_texts_and_nothing_is_overwritten(bench: Bench) -> None:
    patient = bench.with_discharge()
    panel = conflict(bench, patient)
    texts = [label.text().replace("\u00a0", " ") for label in panel.findChildren(Label)]
    assert "spl-2 lagret mens du skrev" in texts
    assert "Overlatt til spl-2, innen ti 31.3.: Hjemmebesøk" in texts
    assert any(text.startswith("Telefon, pasient nådd") for text in texts)
    assert bench.on_disk(patient) == ["task"]
    assert QApplication.focusWidget() is panel.use_mine


def test_that_mine_holds_beside_theirs_when_i_say_so(bench: Bench) -> None:
    patient = bench.with_discharge()
    panel = conflict(bench, patient)
    panel.use_mine.click()
    assert bench.on_disk(patient) == ["task", "right_patient", "contact"]
    assert bench.desk.view is not None
    assert bench.desk.view.record(patient).contacts[0].contact.note == "Min tekst"
    assert not bench.actions.is_form_open


def test_that_theirs_alone_holds_when_i_say_so(bench: Bench) -> None:
    patient = bench.with_discharge()
    panel = conflict(bench, patient)
    panel.keep_theirs.click()
    assert bench.on_disk(patient) == ["task"]
    assert not bench.actions.is_form_open
    bench.press("k")
    assert not bench.actions.form.is_touched  # type: ignore[union-attr]


def test_that_mine_is_still_there_after_walking_away_from_the_choice(bench: Bench) -> None:
    patient = bench.with_discharge()
    conflict(bench, patient)
    bench.press(Key.Key_Escape)
    assert not bench.actions.is_form_open
    bench.press("k")
    form = bench.actions.form
    assert isinstance(form, ContactFormView)
    assert form.note_field.text() == "Min tekst"


def test_that_an_untouched_form_takes_up_what_a_colleague_saved(bench: Bench) -> None:
    patient = bench.with_discharge()
    bench.take(patient)
    bench.press("k")
    before = bench.actions.form
    assert before is not None
    bench.somebody_else(patient, Task(to="spl-2", due=TODAY, text="Hjemmebesøk"))
    bench.desk.work(lambda office, progress, cancelled: office.catch_up(), bench.desk.changed)
    bench.settled()
    form = bench.actions.form
    assert form is not None
    assert form.basis.seen > before.basis.seen
    bench.press(Key.Key_Space, "Ctrl+Enter")
    assert bench.on_disk(patient) == ["task", "right_patient", "contact", "closed"] or bench.on_disk(
        patient
    ) == ["task", "right_patient", "contact"]
