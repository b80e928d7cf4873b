"""The last part of the sheet: who answers for the plan, when it's gone through, the individual plan."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from listeoversikt.followup.plan_content import IndividualState, Plan
from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.pages.plans.day_field import DayField
from listeoversikt.gui.pages.plans.inline_choice import InlineChoice, Item
from listeoversikt.gui.parts.fields import LabeledField
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.texts import day_numbers, language, translate
from listeoversikt.words.plans import individual_word, who_word

if TYPE_CHECKING:
    from listeoversikt.operations.plans import PlanSeen

LEAST_COLUMN = 132
CONSIDERED, NOT_CONSIDERED = "yes", "no"


class FootFields(QWidget):
    """Fields in as many columns as there is room for."""

    edited = Signal(dict, str)
    review_wanted = Signal()
    begun = Signal()

    def __init__(
        self,
        people: Callable[[], Sequence[Item]],
        today: Callable[[], dt.date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._people, self._today = people, today
        self._across = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(12))
        self._make()
        self._place(4)

    def _make(self) -> None:
        self.responsible = self._choice(translate("Plans", "Responsible"), self._people, "responsible")
        self.reviewed = InlineChoice(
            translate("Plans", "Reviewed"), self._nothing, self, boxed=True, opens_menu=False
        )
        self.reviewed.clicked.connect(self.review_wanted)
        self.next_review = self._day(translate("Plans", "Next review"), "next_review")
        self.individual = self._choice(
            translate("Plans", "Individual plan"), self._individual, "individual/state"
        )
        self.took_part = self._day(translate("Plans", "The patient took part"), "took_part")
        self.got_plan = self._day(translate("Plans", "The patient got the plan"), "got_plan")
        self.critical = InlineChoice(
            translate("Plans", "Critical information considered"), self._critical, self, boxed=True
        )
        self.critical.chosen.connect(self._consider)
        self.reported = self._day(translate("Plans", "Need reported"), "individual/reported")
        self.coordinator = self._choice(
            translate("Plans", "Coordinator"), self._people, "individual/coordinator"
        )
        self.meeting = self._day(translate("Plans", "Next meeting"), "individual/next_meeting")
        self.fields: tuple[QWidget, ...] = (
            LabeledField(translate("Plans", "Responsible"), self.responsible),
            LabeledField(translate("Plans", "Reviewed"), self.reviewed),
            self.next_review,
            LabeledField(translate("Plans", "Individual plan"), self.individual),
            self.took_part,
            self.got_plan,
            LabeledField(
                translate("Plans", "Critical information"),
                self.critical,
            ),
            self.reported,
            LabeledField(translate("Plans", "Coordinator"), self.coordinator),
            self.meeting,
        )
        self._only_individual = set(self.fields[-3:])
        for field in self.fields:
            field.setParent(self)
            for label in field.findChildren(Label):
                label.setWordWrap(True)

    def _choice(self, name: str, items: Callable[[], Sequence[Item]], path: str) -> InlineChoice:
        made = InlineChoice(name, items, self, boxed=True)
        made.chosen.connect(lambda key: self.edited.emit({path: key}, name))
        return made

    def _day(self, name: str, path: str) -> DayField:
        made = DayField(name, self._today, self)
        made.path = path
        made.edited.connect(lambda day: self.edited.emit({path: day}, name))
        made.begun.connect(self.begun)
        return made

    def show_plan(self, seen: PlanSeen) -> None:
        """The newest; what is being typed stays."""
        plan: Plan = seen.plan
        asks = translate("Plans", "Choose who")
        named = bool(plan.responsible)
        self.responsible.show_choice(
            plan.responsible, who_word(plan.responsible, language()) if named else asks, asks=not named
        )
        reviewed = day_numbers(plan.reviewed_on) if plan.reviewed_on else translate("Plans", "Not yet")
        self.reviewed.show_choice("", reviewed, icon="calendar-event")
        self.next_review.set_saved(plan.next_review)
        state = plan.individual.state
        self.individual.show_choice(state.value, individual_word(state, language()))
        self.took_part.set_saved(plan.took_part)
        self.got_plan.set_saved(plan.got_plan)
        self.critical.show_choice(CONSIDERED if plan.critical else NOT_CONSIDERED, self._critical_word(plan))
        self.reported.set_saved(plan.individual.reported)
        coordinator = plan.individual.coordinator
        self.coordinator.show_choice(
            coordinator,
            who_word(coordinator, language()) if coordinator else translate("Plans", "Nobody yet"),
        )
        self.meeting.set_saved(plan.individual.next_meeting)
        wanted = state in (IndividualState.REPORTED, IndividualState.IN_USE)
        for field in self._only_individual:
            field.setVisible(wanted)

    def _critical_word(self, plan: Plan) -> str:
        if not plan.critical:
            return translate("Plans", "Not considered")
        if plan.critical_on is None:
            return translate("Plans", "Considered")
        return translate("Plans", "Considered {day}").format(day=day_numbers(plan.critical_on))

    def _nothing(self) -> list[Item]:
        return []

    def _individual(self) -> list[Item]:
        return [(state.value, individual_word(state, language())) for state in IndividualState]

    def _critical(self) -> list[Item]:
        return [
            (CONSIDERED, translate("Plans", "Considered today")),
            (NOT_CONSIDERED, translate("Plans", "Not considered")),
        ]

    def _consider(self, key: str) -> None:
        day = self._today() if key == CONSIDERED else None
        changes = {"critical/considered": key == CONSIDERED, "critical/day": day}
        self.edited.emit(changes, translate("Plans", "critical information"))

    def fit(self, width: int) -> None:
        """So many columns as there is room for."""
        self._place(max(1, min(4, (width + px(12)) // (px(LEAST_COLUMN) + px(12)))))

    def _place(self, across: int) -> None:
        if across == self._across:
            return
        for column in range(self._across):
            self._grid.setColumnStretch(column, 0)
        self._across = across
        for field in self.fields:
            self._grid.removeWidget(field)
        for place, field in enumerate(self.fields):
            self._grid.addWidget(field, place // across, place % across, Qt.AlignmentFlag.AlignBottom)
        for column in range(across):
            self._grid.setColumnStretch(column, 1)
