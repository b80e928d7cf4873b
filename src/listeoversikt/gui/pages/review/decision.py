"""Your assessment: four decisions, what follows from them, and Enter as the only way on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from listeoversikt.followup.log.review_acts import Agreement, Decision
from listeoversikt.followup.review_yield import SCORES
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.review.controls import BigChoice, OptionRow, ToggleChip
from listeoversikt.gui.parts.chips import FlowLayout
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.fields import Choice, DateField, FieldError, LabeledField
from listeoversikt.gui.parts.headings import Caption, Heading, Label
from listeoversikt.gui.parts.notices import Notice, announce
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.texts import language, translate
from listeoversikt.operations.review_form import NEEDS, WHY, Draft, Fault, is_declined, makes_task
from listeoversikt.words.review import (
    agreement_word,
    answer_word,
    decision_hint,
    decision_word,
    known_word,
    need_word,
    score_word,
    why_word,
)

if TYPE_CHECKING:
    from listeoversikt.gui.pages.review.wrong_rows import WrongPart

KNOWN = {"known": True, "new": False}
LABEL_WIDTH = 112


class DecisionForm(Panel):
    """The form. ``changed`` when something is chosen; ``draft()`` is what has been chosen so far."""

    changed = Signal()

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self._today = today
        self._draft = Draft()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(20), px(12), px(20), px(10))
        self.column.setSpacing(px(8))
        self._head()
        self._decisions()
        self._need()
        self._known()
        self._why()
        self._wrong()
        self._who_and_when()
        self._agreement()
        self.column.addStretch(1)
        self._fit()

    # -- how it's built -----------------------------------------------------------------------------------------

    def _head(self) -> None:
        row = QHBoxLayout()
        self.heading = Heading(translate("Review", "Your assessment"))
        self.place = Caption()
        row.addWidget(self.heading)
        row.addStretch(1)
        row.addWidget(self.place)
        self.column.addLayout(row)
        self.meanwhile = Notice(
            "warning", "", translate("Review", "Your assessment is kept. Enter saves it.")
        )
        self.meanwhile.hide()
        self.column.addWidget(self.meanwhile)

    def _decisions(self) -> None:
        box = QVBoxLayout()
        box.setSpacing(px(5))
        self.choices: dict[Decision, BigChoice] = {}
        for number, decision in enumerate(Decision, start=1):
            word, hint = decision_word(decision, language()), decision_hint(decision, language())
            choice = BigChoice(decision.value, word, hint, str(number))
            choice.clicked.connect(self._decided)
            self.choices[decision] = choice
            box.addWidget(choice)
        self.no_decision = FieldError()
        box.addWidget(self.no_decision)
        self.column.addLayout(box)

    def _row(self, title: str, *widgets: QWidget) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(5))
        column.addWidget(Label(title, Type.SECONDARY_MEDIUM, "text2"))
        for widget in widgets:
            column.addWidget(widget)
        self.column.addWidget(box)
        return box

    def _need(self) -> None:
        title = translate("Review", "Need")
        self.need = OptionRow(title, [(key, need_word(key, language()), "") for key in NEEDS])
        said = translate("Review", "Offered, and the patient said")
        answers = [
            (key, answer_word("" if key == "none" else key, language()), "") for key in ("yes", "no", "none")
        ]
        self.answer = OptionRow(said, answers, prefix=True)
        self.need_box = self._row(title, self.need)
        self.declined = Caption(
            translate(
                "Review", "What was declined isn't handed over. Choose «other» and write what is to be done."
            ),
            wrap=True,
        )
        self.answer_box = self._row(said, self.answer, self.declined)
        self.need.chosen.connect(self._touched)
        self.answer.chosen.connect(self._touched)

    def _known(self) -> None:
        title = translate("Review", "Known before?")
        items = [("known", known_word(True, language()), "J"), ("new", known_word(False, language()), "N")]
        self.known = OptionRow(title, items)
        self.not_known = FieldError()
        self._row(title, self.known, self.not_known)
        self.known.chosen.connect(self._touched)

    def _why(self) -> None:
        title = translate("Review", "Why")
        box = QWidget()
        flow = FlowLayout(box, gap=6)
        self.why = {key: ToggleChip(key, why_word(key, language())) for key in WHY}
        for chip in self.why.values():
            chip.clicked.connect(self._touched)
            flow.addWidget(chip)
        self.text = QLineEdit()
        self.text.setPlaceholderText(translate("Review", "In a few words"))
        self.text.setAccessibleName(translate("Review", "Why, in your own words"))
        self.text.setMaxLength(200)
        self.text.setMinimumHeight(px(32))
        self.text.textEdited.connect(self._touched)
        self.why_box = self._row(title, box, self.text)

    def _wrong(self) -> None:
        box = QWidget()
        self._wrong_flow = FlowLayout(box, gap=6)
        self.wrong: dict[tuple[str, str], ToggleChip] = {}
        self.nothing_to_mark = Caption(
            translate("Review", "No score stands on rows that can be marked."), wrap=True
        )
        self.wrong_box = self._row(translate("Review", "What is wrong?"), box, self.nothing_to_mark)

    def _who_and_when(self) -> None:
        self.follow_box = QWidget()
        row = QHBoxLayout(self.follow_box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        self.who = Choice(translate("Review", "Who"))
        self.who.chosen.connect(self._touched)
        self.who_field = LabeledField(translate("Review", "Who"), self.who)
        self.due = DateField(self._today, translate("Review", "Before"))
        self.due.changed.connect(self._touched)
        self.due_field = LabeledField(translate("Review", "Before"), self.due)
        row.addWidget(self.who_field, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.due_field, 1, Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self.follow_box)
        self.again = DateField(self._today, translate("Review", "Look again"))
        self.again.changed.connect(self._touched)
        self.again_field = LabeledField(translate("Review", "Look again"), self.again)
        self.column.addWidget(self.again_field)

    def _agreement(self) -> None:
        self.agreement: dict[str, OptionRow] = {}
        self._agreement_rows: dict[str, QWidget] = {}
        rows = []
        for score in SCORES:
            name = score_word(score, language())
            options = OptionRow(
                name, [(one.value, agreement_word(one, language()), "") for one in Agreement], prefix=True
            )
            options.chosen.connect(self._touched)
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(px(8))
            label = Label(name, Type.SECONDARY)
            label.setMinimumWidth(px(LABEL_WIDTH))
            row.addWidget(label)
            row.addWidget(options, 1)
            self.agreement[score], self._agreement_rows[score] = options, line
            rows.append(line)
        self.agreement_box = self._row(translate("Review", "Do you agree with the score?"), *rows)

    # -- what the page asks -------------------------------------------------------------------------------------

    def show_patient(
        self,
        draft: Draft,
        *,
        place: str,
        people: Sequence[tuple[str, str]],
        scores: Mapping[str, str],
        parts: Sequence[WrongPart],
    ) -> None:
        """Another patient: what has been chosen so far, who there is, and which scores can be said something of."""
        self._draft = draft
        self.place.setText(place)
        with QSignalBlocker(self):
            self.who.set_items(people)
            self._show_parts(parts)
            for score, line in self._agreement_rows.items():
                line.setVisible(score in scores)
            self.agreement_box.setVisible(any(score in scores for score in SCORES))
            self._put(draft)
        self.show_faults({})
        self._fit()

    def _show_parts(self, parts: Sequence[WrongPart]) -> None:
        empty(self._wrong_flow)
        self.wrong = {}
        for part in parts:
            chip = ToggleChip(part.part, part.text)
            chip.setToolTip(part.tip)
            chip.setAccessibleDescription(part.tip)
            chip.clicked.connect(self._touched)
            self.wrong[part.measure, part.part] = chip
            self._wrong_flow.addWidget(chip)
        self.nothing_to_mark.setVisible(not parts)

    def _put(self, draft: Draft) -> None:
        for decision, choice in self.choices.items():
            choice.setChecked(decision is draft.decision)
        self.need.choose(draft.offered or None)
        self.answer.choose(draft.answer or "none" if draft.offered else None)
        self.known.choose(next((key for key, known in KNOWN.items() if known is draft.known), None))
        for key, chip in self.why.items():
            chip.setChecked(key in draft.why)
        self.text.setText(draft.text)
        self.who.choose(draft.who)
        self.due.set_value(draft.due)
        self.again.set_value(draft.again)
        for score, options in self.agreement.items():
            options.choose(draft.agreement[score].value if score in draft.agreement else None)
        for part, chip in self.wrong.items():
            chip.setChecked(part in draft.wrong)

    def draft(self) -> Draft:
        """What has been chosen so far."""
        offered, answer = self.need.key() or "", self.answer.key() or "none"
        return replace(
            self._draft,
            decision=next((one for one, choice in self.choices.items() if choice.isChecked()), None),
            offered=offered,
            answer=answer if offered and answer != "none" else "",
            known=KNOWN.get(self.known.key() or ""),
            why=tuple(key for key, chip in self.why.items() if chip.isChecked()),
            text=self.text.text(),
            who=self.who.key(),
            due=self.due.value(),
            again=self.again.value(),
            agreement={
                score: Agreement(key) for score, options in self.agreement.items() if (key := options.key())
            },
            wrong=tuple(key for key, chip in self.wrong.items() if chip.isChecked()),
        )

    def decide(self, decision: Decision) -> None:
        """A digit: that decision, and the focus on it."""
        for one, choice in self.choices.items():
            choice.setChecked(one is decision)
        self.choices[decision].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._touched()

    def say_known(self, *, known: bool) -> None:
        """J or N."""
        self.known.choose("known" if known else "new")
        self._touched()

    def say_meanwhile(self, sentence: str) -> None:
        """What a colleague wrote while this was chosen; "" takes it away."""
        self.meanwhile.text.setText(sentence)
        self.meanwhile.setAccessibleName(f"{sentence} {self.meanwhile.fix.text()}" if sentence else "")
        self.meanwhile.setVisible(bool(sentence))
        if sentence:
            announce(self, self.meanwhile.accessibleName(), at_once=True)

    def first_focus(self) -> QWidget:
        """The decision made, else the first."""
        chosen = [choice for choice in self.choices.values() if choice.isChecked()]
        return (chosen or list(self.choices.values()))[0]

    def show_faults(self, faults: Mapping[str, Fault]) -> QWidget | None:
        """Each sentence under its field; gives the first field at fault."""
        texts = {field: fault_text(fault) for field, fault in faults.items()}
        self.no_decision.show_error(texts.get("decision", ""))
        self.not_known.show_error(texts.get("known", ""))
        self.who_field.show_error(texts.get("who", ""))
        self.due_field.show_error(texts.get("due", ""))
        self.again_field.show_error(texts.get("again", ""))
        places: dict[str, QWidget] = {
            "decision": self.first_focus(),
            "known": next(iter(self.known.options.values())),
            "who": self.who,
            "due": self.due,
            "again": self.again,
        }
        return next((places[field] for field in places if field in faults), None)

    # -- inside -------------------------------------------------------------------------------------------------

    def _decided(self) -> None:
        clicked = self.sender()
        for choice in self.choices.values():
            choice.setChecked(choice is clicked)
        self._touched()

    def _touched(self) -> None:
        self._fit()
        self.changed.emit()

    def _fit(self) -> None:
        """Only what belongs to the decision is asked for."""
        draft = self.draft()
        decision = draft.decision
        open_yet = decision is None
        self.need_box.setVisible(open_yet or decision is Decision.FOLLOW_UP)
        self.answer_box.setVisible(self.need_box.isVisibleTo(self) and self.need.key() is not None)
        if self.need.key() is not None and self.answer.key() is None:
            self.answer.choose("none")
        self.declined.setVisible(is_declined(draft))
        self.follow_box.setVisible(open_yet or makes_task(draft))
        self.again_field.setVisible(decision is Decision.NOT_NOW)
        self.wrong_box.setVisible(decision is Decision.WRONG_DATA)
        self.text.setVisible(
            self.why["other"].isChecked() or decision is Decision.WRONG_DATA or bool(self.text.text())
        )


def fault_text(fault: Fault) -> str:
    """What is wrong, and how to mend it."""
    return {
        Fault.NO_DECISION: translate("Review", "Choose 1, 2, 3 or 4."),
        Fault.NOT_KNOWN: translate("Review", "Choose J (known to us) or N (new to us)."),
        Fault.NO_WHO: translate("Review", "Choose who is responsible."),
        Fault.NO_DUE: translate("Review", "Enter a working day."),
        Fault.PAST: translate("Review", "The date has passed."),
        Fault.NO_WORKDAY: translate("Review", "That isn't a working day."),
    }[fault]
