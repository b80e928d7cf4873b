"""The form for a discharge that no export has told of yet: four fields, by keyboard alone.

Id, Tab, date, Ctrl+Enter. Faults stand under their fields; a discharge that is already there warns once.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.pages.discharges.id_field import IdField
from listeoversikt.gui.pages.discharges.words import fault_sentence, not_a_date
from listeoversikt.gui.parts.buttons import PrimaryButton, SecondaryButton
from listeoversikt.gui.parts.fields import Choice, DateField, LabeledField
from listeoversikt.gui.parts.headings import Caption, Heading
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.parts.undo_key import undo_passes
from listeoversikt.gui.person_line import no_record_numbers, person_line
from listeoversikt.gui.texts import day_near, language, translate
from listeoversikt.operations.find_patient import by_record_number, has_record_numbers, patient_of
from listeoversikt.operations.typed_discharge import (
    Field,
    TypedForm,
    check_typed_discharge,
    ids_like,
    person_of,
    stops,
)
from listeoversikt.patient_list.frames import DischargedTo
from listeoversikt.words.records import discharged_to_word

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk

SAVE, SHOWN_KEY = "Ctrl+Return", "Ctrl+↵"


class DischargeForm(Panel):
    """``save_wanted`` when nothing stops it; the page saves, then calls ``clear_for_next``."""

    save_wanted = Signal(object)
    closed = Signal()

    def __init__(self, desk: Desk, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__("surface", "left", parent=parent)
        self._desk, self._today = desk, today
        self._warned: TypedForm | None = None
        self._short_term_since: dt.date | None = None
        self.setAccessibleName(translate("DischargeForm", "New discharge"))
        self._make_fields()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._body(), 1)
        column.addWidget(self._foot())
        for key in (SAVE, "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.save)

    def _make_fields(self) -> None:
        self.patient = IdField(self._like, self._meant, self)
        self.patient.textChanged.connect(self._say_who)
        self.who = Caption("", wrap=True)
        self.who.hide()
        self.discharged = DateField(self._today)
        self.known = DateField(self._today)
        for edit in (self.patient, self.discharged, self.known):
            edit.installEventFilter(self)
        self.discharged_to = Choice(
            translate("DischargeForm", "Discharged to"),
            [(to.name, discharged_to_word(to, language())) for to in DischargedTo],
        )
        self.fields = {
            Field.PATIENT: LabeledField(translate("DischargeForm", "Patient id"), self.patient),
            Field.DISCHARGED: LabeledField(translate("DischargeForm", "Discharged"), self.discharged),
            Field.KNOWN: LabeledField(
                translate("DischargeForm", "Known to the office"),
                self.known,
                hint=translate("DischargeForm", "Empty when it isn't known. It's never set by itself."),
            ),
            Field.DISCHARGED_TO: LabeledField(
                translate("DischargeForm", "Discharged to"),
                self.discharged_to,
                hint=translate("DischargeForm", "Home, unless something else is chosen."),
            ),
        }

    def _body(self) -> QScrollArea:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = Panel("surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(20), px(20), px(20), px(12))
        column.setSpacing(px(12))
        self.heading = Heading("")
        self.heading.setWordWrap(True)
        self.what_for = Caption("", wrap=True)
        column.addWidget(self.heading)
        column.addWidget(self.what_for)
        self._say_what_for()
        for key, field in self.fields.items():
            column.addWidget(field)
            if key is Field.PATIENT:
                column.addWidget(self.who)
        column.addStretch(1)
        scroll.setWidget(inside)
        return scroll

    def _foot(self) -> QWidget:
        foot = Panel("surface", "top")
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(20), px(10), px(20), px(10))
        row.setSpacing(px(8))
        self.save_button = PrimaryButton(translate("DischargeForm", "Save discharge"), "check", SHOWN_KEY)
        self.save_button.clicked.connect(self.save)
        self.close_button = SecondaryButton(translate("DischargeForm", "Close"), "", "Esc")
        self.close_button.clicked.connect(self.closed)
        row.addWidget(self.save_button)
        row.addWidget(self.close_button)
        row.addStretch(1)
        return foot

    # -- what the page asks -------------------------------------------------------------------------------------

    def begin(self, patient_id: str = "", short_term_since: dt.date | None = None) -> None:
        """Empty fields; the focus where typing begins.

        ``short_term_since``: home from the short-term stay after that discharge, of that patient and no other.
        """
        self._clear()
        self._short_term_since = short_term_since
        self._say_what_for()
        self.patient.setText(patient_id)
        start = self.discharged if patient_id else self.patient
        start.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def clear_for_next(self) -> None:
        """Saved: ready for the next one."""
        self.set_busy(False)
        self.begin()

    def set_busy(self, busy: bool) -> None:
        """While it's being saved, it can't be saved again."""
        self.save_button.setEnabled(not busy)

    def typed(self) -> TypedForm:
        """What stands in the fields."""
        return TypedForm(
            self.patient.patient_id,
            self.discharged.value(),
            self.known.value(),
            DischargedTo[self.discharged_to.key()],
            self._short_term_since,
        )

    @property
    def is_empty(self) -> bool:
        """Nothing typed that would be lost."""
        patient = "" if self._short_term_since is not None else self.patient.text()
        return not (patient or self.discharged.text() or self.known.text())

    def _say_what_for(self) -> None:
        """A discharge from hospital, or home from a short-term stay."""
        since = self._short_term_since
        self.patient.setReadOnly(since is not None)
        if since is None:
            self.heading.setText(translate("DischargeForm", "New discharge"))
            self.what_for.setText(
                translate(
                    "DischargeForm", "For a discharge that no extract has told of yet. It starts a clock."
                )
            )
            return
        self.heading.setText(translate("ShortTerm", "Home from short-term care"))
        self.what_for.setText(
            translate(
                "ShortTerm", "The stay after the discharge {day} ends. Its own clock takes the place."
            ).format(day=day_near(since, self._today()))
        )

    def save(self) -> None:
        """Checks every field, and asks for saving when nothing stops it."""
        view = self._desk.view
        if view is None or not self.save_button.isEnabled():
            return
        form = self.typed()
        faults = list(check_typed_discharge(view, form))
        sentences = {fault.field: fault_sentence(fault) for fault in reversed(faults)}
        for field, edit in ((Field.DISCHARGED, self.discharged), (Field.KNOWN, self.known)):
            if not edit.understood:
                sentences[field] = not_a_date()
        only_warned = not stops(faults) and set(sentences) == {fault.field for fault in faults}
        if sentences and not (only_warned and self._warned == form):
            self._warned = form if only_warned else None
            self._show(sentences)
            return
        self._show({})
        self._warned = None
        self.set_busy(True)
        self.save_wanted.emit(form)

    def _show(self, sentences: dict[Field, str]) -> None:
        for field, labeled in self.fields.items():
            labeled.show_error(sentences.get(field, ""))
        first = next((field for field in Field if field in sentences), None)
        if first is not None:
            self.fields[first].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        self.patient.setText("")
        self.discharged.set_value(None)
        self.known.set_value(None)
        for edit in (self.discharged, self.known):
            edit.setText("")
        self.discharged_to.choose(DischargedTo.HOME.name)
        self._warned = None
        self._show({})

    def _say_who(self, text: str) -> None:
        """The right patient? Age, sex and list as soon as the id is one of ours."""
        view = self._desk.view
        patient = self._meant(text)
        person = person_of(view, patient) if view is not None else None
        if view is None or person is None:
            nobody = view is not None and bool(patient) and not ids_like(view, patient, 1)
            said = no_record_numbers() if view is not None and nobody and not has_record_numbers(view) else ""
            self.who.setText(said)
            self.who.setVisible(bool(said))
            return
        by_number = "" if patient == text.strip() else f"{patient}: "
        self.who.setText(f"{by_number}{person_line(person)}")
        self.who.show()

    def _like(self, typed: str) -> tuple[str, ...]:
        """What is offered for it: the one with that number, else pseudonyms like it."""
        view = self._desk.view
        if view is None:
            return ()
        patient = by_record_number(view, typed)
        return ids_like(view, typed) if patient is None else (patient,)

    def _meant(self, typed: str) -> str:
        view = self._desk.view
        return patient_of(view, typed) if view is not None else typed.strip()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Z in a field where nothing is typed takes back what was saved."""
        if undo_passes(watched, event):
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the form."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
