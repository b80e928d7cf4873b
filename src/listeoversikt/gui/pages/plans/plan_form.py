"""A plan on one sheet, written in place. Every field gives out its own change; nothing waits for a button."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.followup.plan_content import Plan, Zone
from listeoversikt.followup.plan_order import moved_places
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.plans.boxes import MattersBox, TextBox, ZoneBox
from listeoversikt.gui.pages.plans.day_field import DayField
from listeoversikt.gui.pages.plans.foot_fields import FootFields
from listeoversikt.gui.pages.plans.goals import NARROW, GoalBlock
from listeoversikt.gui.pages.plans.inline_choice import InlineChoice, Item
from listeoversikt.gui.pages.plans.inline_text import InlineText
from listeoversikt.gui.pages.plans.rows_of_texts import RowsOfTexts, RowText
from listeoversikt.gui.parts.buttons import Button, LinkButton
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.parts.surfaces import Card, Divider
from listeoversikt.gui.rights import rights
from listeoversikt.gui.texts import language, translate
from listeoversikt.words.plans import service_word, who_word

if TYPE_CHECKING:
    from listeoversikt.operations.plans import PlanSeen

LEAST_ZONES, LEAST_LISTS = 440, 640


class PlanForm(Card):
    """``edited(changes by path, what)``; rows that are wanted are made by the page, which knows their ids."""

    edited = Signal(dict, str)
    done = Signal(str, object)
    goal_wanted = Signal()
    measure_wanted = Signal(str)
    row_wanted = Signal(str, str)
    review_wanted = Signal()
    begun = Signal()

    def __init__(
        self,
        people: Callable[[], Sequence[Item]],
        services: Callable[[], Sequence[Item]],
        offers: Callable[[], Sequence[Item]],
        today: Callable[[], dt.date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._people, self._services, self._offers, self._today = people, services, offers, today
        self.goals: dict[str, GoalBlock] = {}
        self._spare: list[GoalBlock] = []
        self._narrow = False
        self._open = True
        self.body.setContentsMargins(px(16), px(16), px(16), px(16))
        self.body.setSpacing(px(12))
        self._add_matters()
        self._add_goals()
        self.body.addWidget(Divider())
        self._add_texts()
        self.body.addWidget(Divider())
        self._add_zones()
        self.body.addWidget(Divider())
        self._add_rows()
        self._add_offers()
        self.body.addWidget(Divider())
        self.foot = FootFields(people, today)
        self.foot.edited.connect(self.edited)
        self.foot.begun.connect(self.begun)
        self.foot.review_wanted.connect(self.review_wanted)
        self.body.addWidget(self.foot)

    # -- parts --------------------------------------------------------------------------------------------------

    def _add_matters(self) -> None:
        box = MattersBox()
        self.matters = box.text
        self._bind(self.matters, "matters", self.matters.accessibleName())
        self.body.addWidget(box)

    def _bind(self, field: InlineText, path: str, what: str) -> None:
        field.path = path
        field.edited.connect(partial(self._text_edited, path, what))
        field.begun.connect(self.begun)

    def _text_edited(self, path: str, what: str, text: str) -> None:
        self.edited.emit({path: text}, what)

    def _add_goals(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Heading(translate("Plans", "Goals and measures"), Type.CARD_TITLE), 1)
        self.new_goal = LinkButton(translate("Plans", "New goal"), "plus")
        self.new_goal.clicked.connect(self.goal_wanted)
        head.addWidget(self.new_goal)
        self.body.addLayout(head)
        self._goals = QVBoxLayout()
        self._goals.setSpacing(px(12))
        self.body.addLayout(self._goals)
        self._no_goals = Label(
            translate("Plans", "No goals yet. A goal says what the patient wants to manage."),
            Type.BODY,
            "text2",
            wrap=True,
        )
        self._goals.addWidget(self._no_goals)

    def _add_texts(self) -> None:
        self.risk = TextBox(translate("Plans", "Risk picture"))
        self.watch = TextBox(translate("Plans", "What we watch"))
        self.network = TextBox(translate("Plans", "Network and services"))
        self.worse = TextBox(translate("Plans", "If it gets worse"))
        self._text_boxes = (self.risk, self.watch, self.network, self.worse)
        for box, path in zip(self._text_boxes, ("risk", "watch", "network", "worse"), strict=True):
            self._bind(box.text, path, box.title.text())
        self._texts: list[QBoxLayout] = []
        for pair in (self._text_boxes[:2], self._text_boxes[2:]):
            line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
            line.setSpacing(px(12))
            for box in pair:
                line.addWidget(box, 1)
            self._texts.append(line)
            self.body.addLayout(line)

    def _add_rows(self) -> None:
        self._lists = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lists.setSpacing(px(16))
        self.services = RowsOfTexts(
            "services",
            translate("Plans", "Services involved"),
            (("service", translate("Plans", "Service")), ("role", translate("Plans", "What they do"))),
            self._services,
            self._today,
            add=translate("Plans", "New service"),
        )
        self.appointments = RowsOfTexts(
            "appointments",
            translate("Plans", "Appointments"),
            (("who", translate("Plans", "With whom")), ("text", translate("Plans", "What"))),
            self._people,
            self._today,
            with_day=True,
            add=translate("Plans", "New appointment"),
        )
        for rows in (self.services, self.appointments):
            rows.edited.connect(self.edited)
            rows.begun.connect(self.begun)
            rows.wanted.connect(partial(self._row_wanted, rows.table))
            self._lists.addWidget(rows, 1)
        self.body.addLayout(self._lists)

    def _row_wanted(self, table: str, key: str) -> None:
        self.row_wanted.emit(table, key)

    def _add_zones(self) -> None:
        self.body.addWidget(Heading(translate("Plans", "Self-management"), Type.CARD_TITLE))
        self._zones = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._zones.setSpacing(px(10))
        self.zones = {zone: ZoneBox(zone) for zone in Zone}
        for box in self.zones.values():
            box.edited.connect(self.edited)
            for field in box.fields:
                field.begun.connect(self.begun)
            self._zones.addWidget(box, 1)
        self.body.addLayout(self._zones)

    def _add_offers(self) -> None:
        self.offers = InlineChoice(translate("Plans", "Offers"), self._offer_items)
        self.offers.chosen.connect(self._offer)
        row = QHBoxLayout()
        label = Label(translate("Plans", "Offers"), Type.SECONDARY_STRONG, "text2")
        label.setContentsMargins(px(4), 0, 0, 0)
        row.addWidget(label)
        row.addWidget(self.offers, 1)
        self.body.addLayout(row)

    def _offer_items(self) -> list[Item]:
        chosen = set() if self._plan is None else {offer.key for offer in self._plan.offers}
        return [(key, f"{'✓ ' if key in chosen else ''}{word}") for key, word in self._offers()]

    def _offer(self, key: str) -> None:
        chosen = set() if self._plan is None else {offer.key for offer in self._plan.offers}
        words = dict(self._offers())
        value = None if key in chosen else {"text": words.get(key, key)}
        self.edited.emit({f"offers/{key}": value}, translate("Plans", "Offers"))

    # -- showing ------------------------------------------------------------------------------------------------

    _plan: Plan | None = None

    def clear(self) -> None:
        """Another plan comes: nothing of this one may stay in a field."""
        self._rest_blocks(list(self.goals))
        self.services.show_rows(())
        self.appointments.show_rows(())
        for field in self.fields():
            if isinstance(field, InlineText):
                field.take("")
            else:
                field.take(None)

    def show_plan(self, seen: PlanSeen) -> None:
        """The newest of the plan; a cursor never moves, and what is being typed stays."""
        plan = self._plan = seen.plan
        self.matters.set_saved(plan.matters)
        self._show_goals(seen)
        for box, text in zip(
            self._text_boxes, (plan.risk, plan.watch, plan.network, plan.worse), strict=True
        ):
            box.text.set_saved(text)
        self.risk.show_mark(seen.kept.of_template("risk"))
        self.watch.show_mark(seen.kept.of_template("watch"))
        self.services.show_rows(
            [
                RowText(row.id, row.service, service_word(row.service, language()), row.role)
                for row in plan.services
            ]
        )
        self.appointments.show_rows(
            [
                RowText(row.id, row.who, who_word(row.who, language()), row.text, row.day)
                for row in plan.appointments
            ]
        )
        for zone, zone_box in self.zones.items():
            zone_box.show_zone(plan.zone(zone), plan.agreed)
        offers = ", ".join(offer.text for offer in plan.offers)
        self.offers.show_choice("", offers or translate("Plans", "None chosen"))
        self.foot.show_plan(seen)
        self._mind_open(seen.open and not seen.gone and rights.may_do("plans.write"))

    def _show_goals(self, seen: PlanSeen) -> None:
        wanted = [one.goal.id for one in seen.goals]
        there = [key for key, block in self.goals.items() if key in wanted or block.is_draft]
        self._rest_blocks([key for key in self.goals if key not in there])
        for place, one in enumerate(seen.goals):
            block = self.goals.get(one.goal.id)
            if block is None:
                block = self.goals[one.goal.id] = self._goal_block(one.goal.id)
            if self._goals.indexOf(block) != place:
                self._goals.removeWidget(block)
                self._goals.insertWidget(place, block)
            block.show_goal(one, narrow=self._narrow)
            block.setVisible(True)
            block.can_go = place > 0, place + 1 < len(seen.goals)
        self._places = {one.goal.id: one.goal.place for one in seen.goals}
        self._no_goals.setVisible(not self.goals)
        self._number_goals()

    def _number_goals(self) -> None:
        """From the top."""
        blocks = sorted(self.goals.values(), key=self._goals.indexOf)
        for number, block in enumerate(blocks, start=1):
            block.set_number(number)
        stops = [stop for block in blocks for stop in block.stops()]
        for stop, following in pairwise(stops):
            QWidget.setTabOrder(stop, following)

    _places: Mapping[str, float] = {}

    def _move_goal(self, goal_id: str, step: int) -> None:
        """A goal changes places with its neighbour."""
        places = moved_places(self._places, goal_id, step)
        changes = {f"goals/{key}/place": place for key, place in places.items()}
        if changes:
            self.edited.emit(changes, translate("Plans", "order of the goals"))

    def start_goal(self, goal_id: str, fields: Mapping[str, Any]) -> None:
        """One more goal, to be written in at once."""
        block = self.goals[goal_id] = self._goal_block(goal_id)
        block.begin(fields)
        self._goals.insertWidget(len(self.goals) - 1, block)
        block.show()
        self._no_goals.hide()
        self._number_goals()
        block.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rest_blocks(self, keys: Sequence[str]) -> None:
        for key in keys:
            block = self.goals.pop(key)
            self._goals.removeWidget(block)
            block.rest()
            self._spare.append(block)

    def _goal_block(self, goal_id: str) -> GoalBlock:
        if self._spare:
            block = self._spare.pop()
            block.be(goal_id)
            return block
        block = GoalBlock(goal_id, self._people, self._today)
        block.edited.connect(self.edited)
        block.done.connect(self.done)
        block.measure_wanted.connect(self.measure_wanted)
        block.begun.connect(self.begun)
        block.moved.connect(self._move_goal)
        return block

    def _mind_open(self, open_: bool) -> None:
        """A plan that has ended, or whose patient is gone, is read and not written."""
        if open_ == self._open and open_:
            return
        self._open = open_
        for field in self.findChildren(InlineText):
            field.setReadOnly(not open_)
        for day in self.findChildren(DayField):
            day.day.setReadOnly(not open_)
        blocks = (*self.goals.values(), *self._spare)
        resting = {cell for block in blocks for row in block.spare for cell in row.cells}
        for button in self.findChildren(Button):
            if button not in resting:
                button.setVisible(open_)
        for choice in self.findChildren(InlineChoice):
            choice.setEnabled(open_)

    def fields(self) -> list[InlineText | DayField]:
        """Everything that is typed in."""
        return [*self.findChildren(InlineText), *self.findChildren(DayField)]

    def at(self, paths: Iterable[str]) -> list[InlineText | DayField]:
        """The fields of some paths."""
        wanted = set(paths)
        return [field for field in self.fields() if field.path in wanted]

    def keep_typed(self) -> None:
        """What is being typed goes out now."""
        for field in self.fields():
            if field.changed_here:
                field.give_out()

    def fit(self, width: int) -> None:
        """Side by side where there is room for it in so wide a place, else under one another."""
        inside = width - 2 * px(16)
        narrow, upright = inside < px(NARROW), inside < px(LEAST_ZONES)
        self.foot.fit(inside)
        if narrow != self._narrow:
            self._narrow = narrow
            for block in self.goals.values():
                block.set_narrow(narrow)
        sideways, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        if (self._zones.direction() is down) != upright:
            for layout in (self._zones, *self._texts):
                layout.setDirection(down if upright else sideways)
        stacked = inside < px(LEAST_LISTS)
        if (self._lists.direction() is down) != stacked:
            self._lists.setDirection(down if stacked else sideways)
