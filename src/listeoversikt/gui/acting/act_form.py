"""A form about one patient in the card: who, the fields, and each fault under its own field."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from listeoversikt.gui.acting.fault_words import fault_sentence, not_a_date
from listeoversikt.gui.acting.inputs import Ticks, bring_into_sight, line, put_value, value_of
from listeoversikt.gui.acting.who_header import WhoHeader
from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.gui.parts.fields import Choice, DateField, FieldError, LabeledField, Segmented
from listeoversikt.gui.parts.headings import Caption, Heading
from listeoversikt.gui.texts import translate
from listeoversikt.operations.act_faults import Fault, Field

if TYPE_CHECKING:
    from listeoversikt.followup.log.act import Act
    from listeoversikt.operations.acting_basis import ActingBasis
    from listeoversikt.operations.duty_forms import PatientForm
    from listeoversikt.operations.typed_discharge import TypedForm


class ShowsError(Protocol):
    """A field that can say what is wrong with it."""

    @property
    def field(self) -> QWidget:
        """Where it's mended."""

    def show_error(self, sentence: str) -> None:
        """Under the field; "" takes it away."""


class ActForm(QWidget):
    """A subclass adds its fields, and says what was typed (``read``) and what it's called when saved (``said``)."""

    key = ""
    changed = Signal()
    cleared = Signal()

    def __init__(self, basis: ActingBasis, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.basis = basis
        self.setAccessibleName(title)
        self._inputs: dict[str, QWidget] = {}
        self._fields: dict[Field, ShowsError] = {}
        self._at_first: dict[str, Any] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, px(4))
        self.column.setSpacing(px(12))
        self.heading = Heading(title)
        self.top = QHBoxLayout()
        self.top.setSpacing(px(8))
        self.top.addWidget(self.heading)
        self.top.addStretch(1)
        self.clear_link = LinkButton(translate("Acting", "Clear the form"))
        self.clear_link.clicked.connect(self.cleared)
        self.clear_link.hide()
        self.top.addWidget(self.clear_link)
        self.column.addLayout(self.top)
        self.header = WhoHeader(basis)
        self.column.addWidget(self.header)
        self.whole = FieldError()
        self.column.addWidget(self.whole)
        if self.header.tick is not None:
            self._fields[Field.PATIENT] = self.header.tick
            self.header.tick.box.toggled.connect(self._touched)

    # -- what a form gives --------------------------------------------------------------------------------------

    def read(self) -> PatientForm:
        """What was typed."""
        raise NotImplementedError

    def said(self) -> str:
        """What was done, without the patient: «utsatt til ma 9.11.»."""
        raise NotImplementedError

    def save_text(self) -> str:
        """What the button that saves is called."""
        return translate("Acting", "Save")

    def journal_text(self) -> str:
        """The text for the journal, of what is being written; "" = none."""
        return ""

    def follow(self) -> None:
        """Something was typed: other fields may follow."""

    # -- fields -------------------------------------------------------------------------------------------------

    def add(
        self, name: str, label: str, field: QWidget, at: Field | None = None, *, hint: str = ""
    ) -> LabeledField:
        """A field under its label; ``at`` is where its faults stand."""
        labeled = LabeledField(label, field, hint=hint)
        self.column.addWidget(labeled)
        self.know(name, field, labeled, at)
        return labeled

    def know(
        self, name: str, field: QWidget, shows: ShowsError | None = None, at: Field | None = None
    ) -> None:
        """A field that stands somewhere already."""
        if isinstance(field, Ticks):
            for key, box in field.boxes.items():
                self.know(f"{name} {key}", box)
        else:
            self._inputs[name] = field
            self._hear(field)
        if at is not None and shows is not None:
            self._fields[at] = shows

    def pair(self, first: QWidget, second: QWidget, *, stretch: tuple[int, int] = (3, 2)) -> None:
        """Two fields beside each other."""
        row = QHBoxLayout()
        row.setSpacing(px(12))
        for widget, share in zip((first, second), stretch, strict=True):
            self.column.removeWidget(widget)
            row.addWidget(widget, share, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)

    def note(self, text: str) -> Caption:
        """A quiet sentence among the fields."""
        caption = Caption(text, wrap=True)
        self.column.addWidget(caption)
        return caption

    def text_field(self, name: str, label: str, at: Field | None = None, *, hint: str = "") -> QLineEdit:
        """A line of text."""
        field = line()
        self.add(name, label, field, at, hint=hint)
        return field

    def day_field(
        self, name: str, label: str, at: Field | None = None, *, day: dt.date | None = None, hint: str = ""
    ) -> DateField:
        """A date."""
        field = DateField(lambda: self.basis.today)
        field.set_value(day)
        self.add(name, label, field, at, hint=hint)
        return field

    def choice(
        self, name: str, label: str, items: Sequence[tuple[str, str]], at: Field | None = None
    ) -> Choice:
        """One of several."""
        field = Choice(label, items)
        self.add(name, label, field, at)
        return field

    def _hear(self, field: QWidget) -> None:
        if isinstance(field, QCheckBox):
            field.toggled.connect(self._touched)
        elif isinstance(field, Choice | Segmented):
            field.chosen.connect(self._touched)
        elif isinstance(field, QLineEdit):
            field.textEdited.connect(self._touched)

    def _touched(self, *_: object) -> None:
        self.follow()
        self.clear_link.setVisible(self.is_touched)
        self.changed.emit()

    # -- what it's asked ----------------------------------------------------------------------------------------

    def begin(self) -> None:
        """The fields are as they should be at first."""
        self._at_first = self.state()
        self.follow()

    def state(self) -> dict[str, Any]:
        """What stands in the fields, as plain values."""
        return {name: value_of(field) for name, field in self._inputs.items()}

    def restore(self, state: dict[str, Any]) -> None:
        """Takes up what was typed before; fields that are gone are left out."""
        for name, value in state.items():
            if name in self._inputs:
                put_value(self._inputs[name], value)
        self._touched()

    @property
    def is_touched(self) -> bool:
        """Whether anything was typed or chosen."""
        return self.state() != self._at_first

    @property
    def right_patient(self) -> bool:
        """Whether «riktig pasient» is ticked in the form."""
        return self.header.ticked

    def faults(self) -> tuple[Fault, ...]:
        """What is wrong."""
        return self.read().faults(self.basis)

    def acts(self) -> tuple[Act, ...]:
        """What is written."""
        return self.read().acts(self.basis)

    def chosen_role(self) -> str:
        """The role that the user said to have, as the preferences keep it; "" = wasn't asked."""
        return ""

    def discharge(self) -> TypedForm | None:
        """A discharge that is typed in with it; None = none."""
        return None

    def check(self) -> bool:
        """Shows each fault under its field, and goes to the first; True when it can be saved."""
        sentences = dict.fromkeys(self._fields, "")
        for fault in reversed(self.faults()):
            sentences[fault.field] = self.sentence(fault)
        for at, shows in self._fields.items():
            if isinstance(shows.field, DateField) and not shows.field.understood:
                sentences[at] = not_a_date()
        wrong = [at for at in Field if sentences.get(at)]
        self.whole.show_error(next((sentences[at] for at in wrong if at not in self._fields), ""))
        for at, shows in self._fields.items():
            shows.show_error(sentences[at])
        if wrong and wrong[0] in self._fields:
            self.reveal(wrong[0])
            field = self._fields[wrong[0]].field
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_sight(field)
        return not wrong

    def reveal(self, at: Field) -> None:
        """A field with a fault must be in sight."""

    def sentence(self, fault: Fault) -> str:
        """A fault in words."""
        return fault_sentence(fault)

    def first_focus(self) -> QWidget:
        """Where typing begins: the tick while it's wanted, then the first field."""
        if self.header.tick is not None:
            return self.header.tick.box
        return next(iter(self._inputs.values()), self)
