"""Every form about a patient: filled and saved by keys alone, and two at once see both texts and lose nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton, QWidget

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import Closed, How, KnownMark, Task
from listeoversikt.followup.log.patient_acts import Flags, MemberFrom, RightPatient, Route
from listeoversikt.followup.reasons import Reason
from listeoversikt.gui.acting.act_form import ActForm
from listeoversikt.gui.acting.conflict import ConflictPanel
from listeoversikt.gui.card.section import SectionHead
from listeoversikt.gui.parts.fields import Choice, DateField
from listeoversikt.gui.parts.headings import Label
from tests.followup.log_of import contact
from tests.gui.acting.conftest import TODAY, Bench

Key = Qt.Key
TICKED = RightPatient(day=TODAY)
MEMBER = MemberFrom(day=TODAY, route=Route.DOCTOR, why="Kols")
DONE = Closed(reason=Reason.SILENT_NEED, how=How.DONE, day=TODAY)
FORMS: dict[str, tuple[tuple[Act, ...], str]] = {
    "contact": ((), "contact"),
    "attempt": ((), "contact"),
    "done": ((), "closed"),
    "decline": ((), "closed"),
    "not_applicable": ((), "closed"),
    "postpone": ((), "postponed"),
    "assign": ((), "assigned"),
    "hand_over": ((), "task"),
    "next_try": ((), "next_try"),
    "booking": ((), "appointment_wanted"),
    "reopen": ((DONE,), "reopened"),
    "question": ((), "question"),
    "member": ((), "member_from"),
    "member_end": ((MEMBER,), "member_ended"),
    "stop_sign": ((), "stop_sign"),
    "flags": ((), "flags"),
    "discussed": ((), "discussed"),
    "journal": ((contact(TODAY.isoformat()),), "journal_mark"),
    "urgent": ((), "urgent"),
    "known": ((), "known_mark"),
    "new_to_us": ((), "known_mark"),
}
"""What must have been written before, and what the form writes."""


def opened(bench: Bench, key: str) -> tuple[str, ActForm]:
    """A patient whose duties are open, with the form open and «riktig pasient» asked for."""
    before, _ = FORMS[key]
    patient = bench.with_reason(Reason.SILENT_NEED) if key == "reopen" else bench.with_control()
    if before:
        bench.somebody_else(patient, *before, who="spl-1")
    bench.desk.work(lambda office, progress, cancelled: office.catch_up(), bench.desk.changed)
    bench.settled()
    bench.take(patient)
    bench.actions.do(key)
    form = bench.actions.form
    assert form is not None, key
    return patient, form


def fill(bench: Bench, form: ActForm) -> list[QWidget]:
    """Every field by keys: ticks ticked, words and days written, choices made. Where Tab came, in order."""
    focus = QApplication.focusWidget()
    seen: list[QWidget] = []
    while focus is not None and form.isAncestorOf(focus) and focus not in seen:
        seen.append(focus)
        if isinstance(focus, QCheckBox):
            if not focus.isChecked():
                bench.press(Key.Key_Space)
        elif isinstance(focus, DateField):
            if not focus.text():
                bench.press("2" if focus.accessibleName() == "Tid" else "+3")
        elif isinstance(focus, QLineEdit):
            bench.press("12" if "min" in focus.placeholderText() else "Skrevet med tastene")
        elif isinstance(focus, Choice) and not focus.key():
            bench.press(Key.Key_Down)
        bench.press(Key.Key_Tab)
        focus = QApplication.focusWidget()
    bench.press(Key.Key_Backtab)
    assert form.isAncestorOf(QApplication.focusWidget())
    return seen


def fields_of(form: ActForm) -> list[QWidget]:
    """What can be filled in now; of choices side by side the chosen one."""
    found = [
        field
        for field in form.findChildren(QWidget)
        if isinstance(field, QCheckBox | QLineEdit | Choice)
        or (isinstance(field, QPushButton) and field.isCheckable() and field.isChecked())
    ]
    return [field for field in found if field.isVisible() and field.isEnabled()]


def faulty(form: ActForm) -> list[object]:
    return [form.sentence(fault) for fault in form.faults()]


@pytest.mark.parametrize("key", FORMS)
def test_that_the_form_is_filled_and_saved_by_keys_alone(bench: Bench, key: str) -> None:
    patient, form = opened(bench, key)
    assert form.isAncestorOf(QApplication.focusWidget()), "the focus is in the form from the start"
    before = bench.on_disk(patient)
    seen = fill(bench, form)
    assert not [field.accessibleName() for field in fields_of(form) if field not in seen], "Tab comes to all"
    assert not faulty(form)
    bench.press("Ctrl+Enter")
    after = bench.on_disk(patient)
    assert FORMS[key][1] in after[len(before) :]
    assert not bench.actions.is_form_open
    assert QApplication.focusWidget() is bench.rows


def test_that_the_form_is_saved_from_anywhere_in_the_card_and_once(bench: Bench) -> None:
    patient, form = opened(bench, "question")
    fill(bench, form)
    head = bench.page.panel().findChildren(SectionHead)[0]
    head.setFocus()
    assert QApplication.focusWidget() is head
    bench.press("Ctrl+Enter")
    assert bench.on_disk(patient) == ["right_patient", "question"]


@pytest.mark.parametrize("key", FORMS)
def test_that_two_at_once_see_both_texts_and_nothing_is_lost(bench: Bench, key: str) -> None:
    patient, form = opened(bench, key)
    fill(bench, form)
    before = bench.on_disk(patient)
    theirs = Task(to="spl-2", due=TODAY, text="Hjemmebesøk i dag")
    bench.somebody_else(patient, theirs)
    bench.press("Ctrl+Enter")
    bench.settled()
    panel = bench.actions.room.form
    assert isinstance(panel, ConflictPanel), key
    said = [label.text() for label in panel.findChildren(Label)]
    assert any("Hjemmebesøk i dag" in text for text in said), "theirs"
    mine = said[said.index("Du, ikke lagret") + 1]
    assert mine.strip(), "mine"
    if key not in QUIET:
        assert "Skrevet med tastene" in mine
    assert bench.on_disk(patient) == [*before, "task"]
    panel.use_mine.click()
    assert FORMS[key][1] in bench.on_disk(patient)[len(before) + 1 :]


QUIET = ("next_try", "stop_sign", "known", "new_to_us", "urgent", "assign", "journal", "reopen")
"""Forms without a text of their own, or with one only for another answer."""


def test_that_flags_changed_by_two_at_once_are_told_in_full(bench: Bench) -> None:
    patient, form = opened(bench, "flags")
    fill(bench, form)
    bench.somebody_else(patient, Flags(interpreter="somali", kin_consent=False))
    bench.press("Ctrl+Enter")
    bench.settled()
    panel = bench.actions.room.form
    assert isinstance(panel, ConflictPanel)
    said = "\n".join(label.text() for label in panel.findChildren(Label))
    assert "Tolk: somali" in said
    assert "Samtykke til å informere pårørende: nei" in said
    assert "Tolk: Skrevet med tastene" in said


def test_that_a_colleagues_tick_alone_is_told_too(bench: Bench) -> None:
    patient, form = opened(bench, "question")
    fill(bench, form)
    bench.somebody_else(patient, RightPatient(day=TODAY))
    bench.press("Ctrl+Enter")
    bench.settled()
    panel = bench.actions.room.form
    assert isinstance(panel, ConflictPanel)
    assert "Riktig pasient krysset av" in [label.text() for label in panel.findChildren(Label)]


def test_that_known_marks_of_two_are_both_told(bench: Bench) -> None:
    patient, form = opened(bench, "known")
    fill(bench, form)
    bench.somebody_else(patient, KnownMark(known=False))
    bench.press("Ctrl+Enter")
    bench.settled()
    panel = bench.actions.room.form
    assert isinstance(panel, ConflictPanel)
    said = [label.text() for label in panel.findChildren(Label)]
    assert {"Ny for oss", "Kjent fra før"} <= set(said)
