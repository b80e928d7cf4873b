"""«Tren en modell»: what to predict, which part of the history, how; and whether there are events enough, before anything runs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.models.centrality_field import CentralityField
from listeoversikt.gui.pages.models.words import outcome_word
from listeoversikt.gui.parts.emptying import let_go
from listeoversikt.gui.parts.entries import Tick
from listeoversikt.gui.parts.fields import Choice, LabeledField, Segmented
from listeoversikt.gui.parts.fields_dialog import FieldsDialog
from listeoversikt.gui.parts.headings import Caption, Label
from listeoversikt.gui.parts.notices import IconLabel, announce
from listeoversikt.gui.texts import day_numbers, language, number, translate
from listeoversikt.operations.model_line import ADMISSION, READMISSION
from listeoversikt.words.models import cannot_learn

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.gui.problems import Problem
    from listeoversikt.operations.model_history import Past, Period, TrainFacts
    from listeoversikt.operations.office import View

SLOT = "models.history"
Ask = Callable[[str, Callable[["Past"], None], Callable[["Problem"], None]], None]


class TrainDialog(FieldsDialog):
    """``given(outcome, days, learner, name, centrality)``; ``days`` () = all of the history."""

    given = Signal(str, object, str, str, object)
    wide = 600

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Models", "Train a model"), translate("Models", "Train"), "player-play", parent
        )
        self._desk = desk
        self.past: Past | None = None
        self.facts: TrainFacts | None = None
        self.ticks: list[tuple[dt.date, Tick]] = []
        self._rows: list[QWidget] = []
        outcome = translate("Models", "What is predicted")
        self.outcome = Segmented(outcome, [(key, outcome_word(key)) for key in (ADMISSION, READMISSION)])
        self.outcome.chosen.connect(self._ask)
        self.column.addWidget(_labelled(outcome, self.outcome))
        self.column.addWidget(self._history())
        self.column.addWidget(self._enough())
        learner = translate("Models", "How it learns")
        self.learner = Choice(
            learner,
            (
                ("best", translate("Models", "The better of both, or both together (advised)")),
                ("lightgbm", translate("Models", "Trees (LightGBM)")),
                ("logistic", translate("Models", "Logistic regression")),
            ),
        )
        self.column.addWidget(LabeledField(learner, self.learner))
        self.centrality = CentralityField()
        self.column.addWidget(
            _labelled(translate("Models", "Centrality (Statistics Norway)"), self.centrality)
        )
        name = translate("Models", "Name")
        self.name = QLineEdit()
        self.name.setMaxLength(80)
        self.name.setMinimumHeight(px(32))
        self.name.setPlaceholderText(translate("Models", "outcome and year"))
        self.column.addWidget(LabeledField(name, self.name))
        about = translate(
            "Models",
            "It's tried on people and a period that it hasn't seen. You can go on working meanwhile.",
        )
        self.column.addWidget(Caption(about, wrap=True))
        self.fit()
        self._ask()

    def _history(self) -> QWidget:
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(24))
        self._grid.setVerticalSpacing(px(2))
        self._grid.setColumnStretch(3, 1)
        return _labelled(translate("Models", "History: index days with the year after known"), inside)

    def _enough(self) -> QWidget:
        self._answer = QWidget()
        row = QGridLayout(self._answer)
        row.setContentsMargins(0, 0, 0, 0)
        row.setHorizontalSpacing(px(8))
        self._signs = {
            "good": IconLabel("circle-check-filled", "good"),
            "stop": IconLabel("circle-x", "high"),
            "wait": IconLabel("hourglass", "text2"),
        }
        for sign in self._signs.values():
            row.addWidget(sign, 0, 0)
        self.answer = Label("", Type.BODY_STRONG, "text", wrap=True)
        row.addWidget(self.answer, 0, 1)
        row.setColumnStretch(1, 1)
        return self._answer

    # --- the history ---------------------------------------------------------------------------------------

    def _ask(self) -> None:
        self.past = self.facts = None
        self._fill(())
        self._say("wait", translate("Models", "Counting the events …"))
        outcome = self.outcome.key()

        def question(view: View) -> Past:
            from listeoversikt.operations.model_history import past_of

            return past_of(view.patient_list, outcome)

        self._desk.ask(question, self._counted, self._not_counted, slot=SLOT, slow=True)

    def _counted(self, past: Past) -> None:
        self.past = past
        self._fill(past.periods)
        self._ask_facts()

    def _not_counted(self, problem: Problem) -> None:
        self._say("stop", problem.sentence)
        self.fit_again()

    def _ask_facts(self, *_: object) -> None:
        past, days = self.past, self.days()
        if past is None:
            return
        self._desk.ask(lambda view: past.facts(days), self._show_facts, slot=SLOT, slow=True)

    def days(self) -> tuple[dt.date, ...] | None:
        """The chosen index days; None = they can't be chosen."""
        if self.past is None or not self.past.chosen_by_day:
            return None
        return tuple(day for day, tick in self.ticks if tick.isChecked())

    def _show_facts(self, facts: TrainFacts) -> None:
        self.facts = facts
        if facts.refusal == "too_few_index_days":
            said = cannot_learn(facts.refusal, language(), needed=2, have=facts.periods)
            self._say("stop", said)
        elif facts.refusal == "not_enough" and facts.needed is not None:
            text = translate(
                "Models",
                "Can't be trained yet. {have} with the event in the history. At least {needed} are needed.",
            )
            self._say("stop", text.format(have=number(facts.have), needed=number(facts.needed)))
        elif facts.refusal:
            self._say("stop", cannot_learn(facts.refusal, language(), rows=facts.rows, events=facts.have))
        else:
            text = translate(
                "Models", "{have} people with the event in the history. At least {needed} are needed."
            )
            self._say("good", text.format(have=number(facts.have), needed=number(facts.needed or 0)))
        self.fit_again()

    def _say(self, sign: str, sentence: str) -> None:
        for key, icon in self._signs.items():
            icon.setVisible(key == sign)
        self.answer.setText(sentence)
        self._answer.setAccessibleName(sentence)
        self.act_button.setEnabled(sign == "good")
        self.act_button.setToolTip("" if sign == "good" else sentence)
        announce(self, sentence)

    def _fill(self, periods: tuple[Period, ...]) -> None:
        for widget in self._rows:
            let_go(self._grid, widget)
        self._rows, self.ticks = [], []
        by_day = self.past is not None and self.past.chosen_by_day
        for row, period in enumerate(periods):
            day = day_numbers(period.day)
            if by_day:
                tick = Tick(day)
                tick.show_choice(True)
                tick.chosen.connect(self._ask_facts)
                self.ticks.append((period.day, tick))
                first: QWidget = tick
            else:
                first = Label(translate("Models", "The year to {day}").format(day=day))
            people = translate("Models", "{count} people").format(count=number(period.rows))
            events = translate("Models", "{count} with the event").format(count=number(period.events))
            note = translate("Models", "is tried on") if row == 0 else ""
            widgets = (first, Label(people, Type.BODY, "text2"), Label(events, Type.BODY, "text2"))
            for place, widget in enumerate((*widgets, Caption(note))):
                self._grid.addWidget(widget, row, place)
                self._rows.append(widget)

    def act(self) -> None:
        """Gives it out."""
        if self.past is None or self.facts is None or self.facts.refusal:
            return
        name, classes = self.name.text().strip(), self.centrality.classes
        self.given.emit(self.outcome.key(), self._chosen(), self.learner.key(), name, classes)
        self.accept()

    def _chosen(self) -> tuple[int, ...]:
        """The chosen days' numbers; () = all of them."""
        days = self.days()
        if self.past is None or days is None or len(days) == len(self.ticks):
            return ()
        return tuple(period.number for period in self.past.periods if period.day in days)


def _labelled(label: str, widget: QWidget) -> QWidget:
    """A small title over something that is no single field."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(5))
    column.addWidget(Label(label, Type.SECONDARY_MEDIUM, "text2"))
    column.addWidget(widget)
    return whole
