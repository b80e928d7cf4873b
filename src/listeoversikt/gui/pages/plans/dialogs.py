"""Small dialogs about a plan: start one, mark it as reviewed, end it, choose what it's for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.buttons import PrimaryButton, SecondaryButton
from listeoversikt.gui.parts.fields import DateField, FieldError, LabeledField
from listeoversikt.gui.parts.headings import Caption, Heading, Label
from listeoversikt.gui.parts.ordered_dialog import OrderedDialog
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.parts.undo_key import undo_passes
from listeoversikt.gui.texts import language, translate
from listeoversikt.operations.plan_deeds import PlanFault, ReviewForm
from listeoversikt.operations.typed_discharge import ids_like, person_of
from listeoversikt.words.plans import fault_text
from listeoversikt.words.records import sex_word

if TYPE_CHECKING:
    from listeoversikt.followup.plan_templates import Template
    from listeoversikt.gui.desk import Desk

WIDTH = 460


class PlanDialog(OrderedDialog):
    """A title, fields that scroll where it's low, and buttons: the filled one does it. Ctrl+Enter too."""

    def __init__(self, title: str, act: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(px(WIDTH))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = self._inside = Panel("surface")
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(px(20), px(20), px(20), px(16))
        self.column.setSpacing(px(12))
        self.column.addWidget(Heading(title))
        self._scroll.setWidget(inside)
        whole.addWidget(self._scroll, 1)
        foot = Panel("surface", "top")
        self.buttons = QHBoxLayout(foot)
        self.buttons.setContentsMargins(px(20), px(10), px(20), px(10))
        self.buttons.setSpacing(px(8))
        self.buttons.addStretch(1)
        self.cancel_button = SecondaryButton(translate("Plans", "Cancel"), "", "Esc")
        self.cancel_button.clicked.connect(self.reject)
        self.act_button = PrimaryButton(act, icon, "Ctrl+↵")
        self.act_button.clicked.connect(self.act)
        for button in (self.cancel_button, self.act_button):
            button.setAutoDefault(False)
            self.buttons.addWidget(button)
        whole.addWidget(foot)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.act)

    def act(self) -> None:
        """What the filled button does."""
        raise NotImplementedError

    def fit(self) -> None:
        """As high as its fields, within the window."""
        wanted = self._inside.sizeHint().height() + px(64)
        owner = self.parentWidget()
        most = owner.window().height() - px(40) if owner is not None else px(700)
        self.resize(max(self.width(), px(WIDTH)), min(wanted, most))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Z in a field where nothing is typed goes on."""
        return undo_passes(watched, event) or super().eventFilter(watched, event)


class NewPlanDialog(PlanDialog):
    """Whose plan, and from which templates; those that fit the patient's groups are ticked."""

    wanted = Signal(str, list)

    def __init__(
        self, desk: Desk, templates: Sequence[Template], patient: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(translate("Plans", "New plan"), translate("Plans", "Make the plan"), "check", parent)
        self._desk = desk
        self._touched = False
        self.patient = QLineEdit()
        self.patient.setMinimumHeight(px(32))
        self.patient.setMaxLength(64)
        self._ids = QStringListModel(self)
        completer = QCompleter(self._ids, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.patient.setCompleter(completer)
        self.patient.textEdited.connect(self._complete)
        self.patient.textChanged.connect(self._say_who)
        self.patient_field = LabeledField(translate("Plans", "Patient id"), self.patient)
        self.who = Caption("", wrap=True)
        self.column.addWidget(self.patient_field)
        self.column.addWidget(self.who)
        self.column.addWidget(Label(translate("Plans", "Templates"), Type.SECONDARY_MEDIUM, "text2"))
        self.ticks: dict[str, QCheckBox] = {}
        for template in templates:
            tick = QCheckBox(template.title.replace("&", "&&"))
            tick.setAccessibleName(template.title)
            tick.setToolTip(template.about)
            tick.setAccessibleDescription(template.about)
            tick.clicked.connect(self._touch)
            self.ticks[template.key] = tick
            self.column.addWidget(tick)
        note = translate("Plans", "Several templates go together into one plan. None gives an empty plan.")
        self.column.addWidget(Caption(note, wrap=True))
        self.column.addStretch(1)
        self.patient.setText(patient)
        (self.patient if not patient else self.act_button).setFocus()
        self.fit()

    def suggest(self, keys: Sequence[str]) -> None:
        """Ticks the templates that fit, unless somebody has chosen already."""
        if not self._touched:
            for key, tick in self.ticks.items():
                tick.setChecked(key in keys)

    def _touch(self) -> None:
        self._touched = True

    def _say_who(self, text: str) -> None:
        from listeoversikt.gui.pages.plans.suggested import suggested_templates

        view = self._desk.view
        person = person_of(view, text.strip()) if view is not None else None
        self.patient_field.show_error("")
        if person is None or view is None:
            self.who.setText("")
            return
        age = person.age
        parts = [translate("Plans", "%n year(s)", "", age)]
        if person.sex:
            parts.append(sex_word(person.sex, language()))
        if person.list_name:
            parts.append(translate("Plans", "list {name}").format(name=person.list_name))
        self.who.setText(", ".join(parts))
        wanted = text.strip()
        self._desk.ask(lambda view: suggested_templates(view, wanted), self.suggest, slot="plan-templates")

    def _complete(self, text: str) -> None:
        view = self._desk.view
        self._ids.setStringList(list(ids_like(view, text)) if view is not None else [])

    def chosen(self) -> list[str]:
        """The ticked templates."""
        return [key for key, tick in self.ticks.items() if tick.isChecked()]

    def act(self) -> None:
        """Asks for the plan, when the id is one of ours."""
        view, patient = self._desk.view, self.patient.text().strip()
        if view is None or patient not in view.position:
            self.patient_field.show_error(translate("Plans", "No patient on the list has this id."))
            self.patient.setFocus()
            return
        self.wanted.emit(patient, self.chosen())

    def refuse(self, faults: Sequence[PlanFault]) -> None:
        """It can't be made, and why."""
        self.patient_field.show_error(fault_text(faults[0].fault, language()) if faults else "")


class ReviewDialog(PlanDialog):
    """The day, the next review, with the patient or not, handed out or not."""

    wanted = Signal(object)

    def __init__(self, today: dt.date, suggested: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Plans", "Mark as reviewed"), translate("Plans", "Mark as reviewed"), "check", parent
        )
        said = translate("Plans", "A version is kept, and the plan holds until the next review.")
        self.column.addWidget(Label(said, Type.BODY, "text2", wrap=True))
        self._today = today
        self.day = DateField(lambda: today)
        self.next_review = DateField(lambda: today)
        self.fields = {
            "day": LabeledField(translate("Plans", "Reviewed"), self.day),
            "next_review": LabeledField(translate("Plans", "Next review"), self.next_review),
        }
        for field in self.fields.values():
            self.column.addWidget(field)
        self.with_patient = QCheckBox(translate("Plans", "The patient took part"))
        self.handed_out = QCheckBox(translate("Plans", "The patient gets the plan today"))
        for tick in (self.with_patient, self.handed_out):
            tick.setAccessibleName(tick.text())
            self.column.addWidget(tick)
        self.error = FieldError()
        self.column.addWidget(self.error)
        self.column.addStretch(1)
        self.day.set_value(today)
        self.next_review.set_value(suggested)
        self.act_button.setFocus()
        self.fit()

    def form(self) -> ReviewForm:
        """What is filled in."""
        return ReviewForm(
            self.day.value() or dt.date.min,
            self.next_review.value(),
            self.with_patient.isChecked(),
            self._today if self.handed_out.isChecked() else None,
        )

    def act(self) -> None:
        """Asks for it; a day that can't be understood is said first."""
        wrong = translate("Plans", "This isn't a date. It isn't saved.")
        for key, field in (("day", self.day), ("next_review", self.next_review)):
            self.fields[key].show_error("" if field.understood else wrong)
        if self.day.value() is None:
            self.fields["day"].show_error(wrong)
        elif self.next_review.understood:
            self.wanted.emit(self.form())

    def refuse(self, faults: Sequence[PlanFault]) -> None:
        """It can't be marked, and why: under the fields, the rest under all of them."""
        for key, field in self.fields.items():
            found = [fault for fault in faults if fault.path == key]
            field.show_error(fault_text(found[0].fault, language()) if found else "")
        others = dict.fromkeys(
            fault_text(fault.fault, language()) for fault in faults if fault.path not in self.fields
        )
        self.error.show_error(" ".join(others))


class EndDialog(PlanDialog):
    """From which day the plan isn't in force, and why."""

    wanted = Signal(object, str)

    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Plans", "End the plan"), translate("Plans", "End the plan"), "check", parent
        )
        said = translate("Plans", "The plan is kept, and its steps leave the worklist.")
        self.column.addWidget(Label(said, Type.BODY, "text2", wrap=True))
        self.day = DateField(lambda: today)
        self.day.set_value(today)
        self.why = QPlainTextEdit()
        self.why.setTabChangesFocus(True)
        self.why.setFixedHeight(px(84))
        self.fields = {
            "day": LabeledField(translate("Plans", "From"), self.day),
            "why": LabeledField(translate("Plans", "Why"), self.why),
        }
        for field in self.fields.values():
            self.column.addWidget(field)
        self.column.addStretch(1)
        self.why.setFocus()
        self.fit()

    def act(self) -> None:
        """Asks for it."""
        day = self.day.value()
        if day is None:
            self.fields["day"].show_error(translate("Plans", "This isn't a date. It isn't saved."))
            return
        self.wanted.emit(day, self.why.toPlainText())

    def refuse(self, faults: Sequence[PlanFault]) -> None:
        """It can't be ended, and why."""
        for key, field in self.fields.items():
            found = [fault for fault in faults if fault.path in (key, "")]
            field.show_error(fault_text(found[0].fault, language()) if found else "")


class TicksDialog(PlanDialog):
    """Things to tick: what the plan is for, and its parts; or one template to put in."""

    wanted = Signal(list)

    def __init__(
        self,
        title: str,
        act: str,
        groups: Sequence[tuple[str, Sequence[tuple[str, str, bool]]]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, act, "check", parent)
        self.ticks: dict[str, QCheckBox] = {}
        for heading, items in groups:
            if heading:
                self.column.addWidget(Label(heading, Type.SECONDARY_MEDIUM, "text2"))
            for key, word, on in items:
                tick = QCheckBox(word.replace("&", "&&"))
                tick.setAccessibleName(word)
                tick.setChecked(on)
                self.ticks[key] = tick
                self.column.addWidget(tick)
        self.column.addStretch(1)
        next(iter(self.ticks.values()), self.act_button).setFocus()
        self.fit()

    def act(self) -> None:
        """Tells what is ticked."""
        self.wanted.emit([key for key, tick in self.ticks.items() if tick.isChecked()])
        self.accept()


class WordsDialog(PlanDialog):
    """Somebody who isn't among the choices, in a few words."""

    wanted = Signal(str)

    def __init__(self, title: str, before: str, parent: QWidget | None = None) -> None:
        super().__init__(title, translate("Plans", "Save"), "check", parent)
        self.words = QLineEdit(before)
        self.words.setMinimumHeight(px(32))
        self.words.setMaxLength(60)
        hint = translate("Plans", "A role or a service. Not a name.")
        self.field = LabeledField(translate("Plans", "Somebody else"), self.words, hint=hint)
        self.column.addWidget(self.field)
        self.column.addStretch(1)
        self.words.returnPressed.connect(self.act)
        self.words.setFocus()
        self.fit()

    def act(self) -> None:
        """Tells the words, when there are any."""
        words = self.words.text().strip()
        if words:
            self.wanted.emit(words)
            self.accept()
