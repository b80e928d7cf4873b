"""«Mål og tiltak»: every goal with its measures, written in place: what, who, when, how far."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from listeoversikt.followup.plan_order import moved_places
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.pages.plans.inline_choice import Item
from listeoversikt.gui.pages.plans.inline_text import InlineText
from listeoversikt.gui.pages.plans.measure_row import MeasureRow
from listeoversikt.gui.pages.plans.moves import add_moves, bind_moves
from listeoversikt.gui.parts.buttons import IconButton, LinkButton
from listeoversikt.gui.parts.headings import ElidedLabel, Label
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.texts import day_table, translate

if TYPE_CHECKING:
    import datetime as dt

    from listeoversikt.operations.plans import GoalSeen

NARROW = 520
WHO, WHEN, STATUS = 112, 104, 116


class MeasureTable(QWidget):
    """The measures of one goal under their heads; in a narrow sheet who, when and status stand under what."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(px(8))
        self.grid.setVerticalSpacing(px(5))
        self.rows: dict[str, MeasureRow] = {}
        self._order: tuple[str, ...] = ()
        self._laid: list[QWidget] = []
        self._narrow = False
        words = (
            translate("Plans", "Measure"),
            translate("Plans", "Who"),
            translate("Plans", "When"),
            translate("Plans", "Status"),
        )
        bind_moves(self, self._move)
        self._heads = [ElidedLabel(word, Type.SECONDARY, "text2", self) for word in words]
        for head in self._heads:
            head.setContentsMargins(px(4), 0, 0, 0)
        theme().changed.connect(self.update)

    @property
    def narrow(self) -> bool:
        """Whether what stands over the rest."""
        return self._narrow

    @property
    def order(self) -> tuple[str, ...]:
        """The measures from the top."""
        return self._order

    def arrange(self, order: Sequence[str], *, narrow: bool) -> None:
        """Places the rows; nothing moves when nothing is another."""
        wanted = tuple(order)
        if wanted == self._order and narrow == self._narrow and wanted:
            return
        self._order, self._narrow = wanted, narrow
        for cell in self._laid:
            self.grid.removeWidget(
                cell
            )  # never takeAt: the wrapper of an item outlives it, and then names another
        for head in self._heads:
            head.setVisible(bool(wanted) and not narrow)
        for column, least in enumerate((0, WHO, WHEN, STATUS, 28)):
            self.grid.setColumnMinimumWidth(column, 0 if narrow else px(least))
            wide = 0 if column else 10
            self.grid.setColumnStretch(column, int(column < 3) if narrow else wide)
        if not narrow:
            for column, head in enumerate(self._heads):
                self.grid.addWidget(head, 0, column)
        for place, key in enumerate(wanted):
            self._place(self.rows[key], 1 + 2 * place)
        self._laid = [*self._heads, *(cell for key in wanted for cell in self.rows[key].cells)]
        self._follow_on()
        self.update()

    def _move(self, step: int) -> None:
        """The measure in hand, one place up or down."""
        for row in self.rows.values():
            if any(cell.hasFocus() for cell in row.cells):
                row.move_by(step)
                return

    def _follow_on(self) -> None:
        """Tab goes from the top, whatever order the rows were made in."""
        cells = [cell for key in self._order for cell in self.rows[key].cells]
        for cell, following in pairwise(cells):
            QWidget.setTabOrder(cell, following)

    def _place(self, row: MeasureRow, line: int) -> None:
        top = Qt.AlignmentFlag.AlignTop
        if not self._narrow:
            for column, cell in enumerate(row.cells):
                self.grid.addWidget(cell, line, column, top)
        else:
            self.grid.addWidget(row.text, line, 0, 1, 3)
            self.grid.addWidget(row.more, line, 3, Qt.AlignmentFlag.AlignRight | top)
            for column, cell in enumerate((row.who, row.when, row.status)):
                self.grid.addWidget(cell, line + 1, column, top)
        for cell in row.cells:
            cell.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line over every row."""
        with QPainter(self) as painter:
            painter.setPen(QPen(theme().color("line"), 1))
            for row in (self.rows[key] for key in self._order):
                y = row.text.geometry().top() - px(2) - 0.5
                painter.drawLine(QRectF(0, y, 1, 1).topLeft(), QRectF(self.width(), y, 1, 1).topLeft())


class GoalBlock(QWidget):
    """A goal, how it is today, its measures, and the way to one more."""

    edited = Signal(dict, str)
    done = Signal(str, object)
    measure_wanted = Signal(str)
    begun = Signal()
    moved = Signal(str, int)
    """The goal, and one place up (−1) or down (+1)."""
    can_go = (False, False)
    """Whether there is a goal over it, and one under it."""

    def __init__(
        self,
        goal_id: str,
        people: Callable[[], Sequence[Item]],
        today: Callable[[], dt.date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.goal_id, self._people, self._today = "", people, today
        self._path = ""
        self.spare: list[MeasureRow] = []
        self._reached: Any = None
        self._draft: dict[str, Any] | None = None
        self._number = 1
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        top = QWidget()
        head = QHBoxLayout(top)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(px(4))
        head.addWidget(IconLabel("flag", "accent"), 0, Qt.AlignmentFlag.AlignVCenter)
        self.text = InlineText(
            translate("Plans", "Goal"), translate("Plans", "A goal in the patient's words"), Type.BODY_STRONG
        )
        self.now = InlineText(
            translate("Plans", "How it is today"),
            translate("Plans", "How it is today"),
            Type.SECONDARY,
            "text2",
        )
        self.more = IconButton("dots", translate("Plans", "More about the goal"))
        head.addWidget(self.text, 5)
        head.addWidget(self.now, 3)
        self.reached = Label("", Type.SECONDARY_STRONG, "good")
        self.reached.hide()
        head.addWidget(self.reached, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(top)
        bind_moves(top, self.move_by)
        self.table = MeasureTable()
        column.addWidget(self.table)
        self.add = LinkButton(translate("Plans", "New measure"), "plus")
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.text.edited.connect(self._text)
        self.now.edited.connect(self._now)
        for field in (self.text, self.now):
            field.begun.connect(self.begun)
        self.add.clicked.connect(self._wants_measure)
        self.more.clicked.connect(self._show_more)
        self.be(goal_id)

    def be(self, goal_id: str) -> None:
        """The block of that goal; nothing of another may stand in it."""
        self.goal_id, self._path = goal_id, f"goals/{goal_id}"
        self._reached, self._draft, self.can_go = None, None, (False, False)
        self.text.path, self.now.path = f"{self._path}/text", f"{self._path}/now"
        self.reached.hide()

    def rest(self) -> None:
        """Off the sheet until another goal needs a block."""
        self.hide()
        self._draft = None
        for field in (self.text, self.now):
            field.rest()
        self._rest_rows(list(self.table.rows))
        self.table.arrange((), narrow=self.table.narrow)

    def _rest_rows(self, keys: Sequence[str]) -> None:
        for key in keys:
            row = self.table.rows.pop(key)
            row.rest()
            self.spare.append(row)

    def show_goal(self, seen: GoalSeen, *, narrow: bool) -> None:
        """The newest; rows that are still there stay where the cursor is."""
        self._reached, self._draft = seen.goal.reached, None
        if seen.goal.reached is not None:
            said = translate("Plans", "Reached {day}").format(day=day_table(seen.goal.reached))
            self.reached.setText(said)
        self.reached.setVisible(seen.goal.reached is not None)
        self.add.show()
        self.text.set_saved(seen.goal.text)
        self.now.set_saved(seen.goal.now)
        rows = self.table.rows
        wanted = [one.measure.id for one in seen.measures]
        drafts = [key for key, row in rows.items() if row.is_draft and key not in wanted]
        self._rest_rows([key for key in rows if key not in wanted and key not in drafts])
        for one in seen.measures:
            if one.measure.id not in rows:
                rows[one.measure.id] = self._row(one.measure.id)
            rows[one.measure.id].show_measure(one)
        self.table.arrange([*wanted, *drafts], narrow=narrow)
        self._places = {one.measure.id: one.measure.place for one in seen.measures}
        for place, key in enumerate(wanted):
            rows[key].can_go = place > 0, place + 1 < len(wanted)
        self._name_rows()

    def set_number(self, number: int) -> None:
        """Which goal it is, from the top: names tell the goals apart."""
        self._number = number
        said = translate("Plans", "goal {goal}").format(goal=number)
        named = (
            (self.text, translate("Plans", "Goal")),
            (self.now, translate("Plans", "How it is today")),
            (self.more, translate("Plans", "More about the goal")),
            (self.add, self.add.text()),
        )
        for field, word in named:
            field.setAccessibleName(f"{word}, {said}")
        self._name_rows()

    def _name_rows(self) -> None:
        for place, key in enumerate(self.table.order, start=1):
            self.table.rows[key].set_names(self._number, place)

    @property
    def is_draft(self) -> bool:
        """Nothing of it is on disk: it has no text yet."""
        return self._draft is not None

    def begin(self, fields: Mapping[str, Any]) -> None:
        """A new goal; it's given out whole as soon as it has a text."""
        self._draft = dict(fields)
        self.add.hide()
        self.table.arrange((), narrow=False)

    def start_measure(self, measure_id: str, fields: Mapping[str, Any]) -> None:
        """One more row, to be written in at once."""
        row = self.table.rows[measure_id] = self._row(measure_id)
        row.begin(fields)
        self.table.arrange([*self.table.order, measure_id], narrow=self.table.narrow)
        self._name_rows()
        row.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_narrow(self, narrow: bool) -> None:
        """Another width."""
        self.table.arrange(self.table.order, narrow=narrow)

    def _row(self, measure_id: str) -> MeasureRow:
        path = f"{self._path}/measures/{measure_id}"
        if self.spare:
            row = self.spare.pop()
            row.be(path)
            return row
        row = MeasureRow(path, self._people, self._today, self.table)
        row.edited.connect(self.edited)
        row.done.connect(self.done)
        row.begun.connect(self.begun)
        row.moved.connect(self._move)
        return row

    _places: Mapping[str, float] = {}

    def _move(self, measure_id: str, step: int) -> None:
        """Two measures change places; all of them get whole numbers where two have the same."""
        places = moved_places(self._places, measure_id, step)
        changes = {f"{self._path}/measures/{key}/place": place for key, place in places.items()}
        self.edited.emit(changes, translate("Plans", "order of the measures"))

    def _wants_measure(self) -> None:
        self.measure_wanted.emit(self.goal_id)

    def _edit(self, fields: Mapping[str, Any], what: str) -> None:
        if self._draft is None:
            self.edited.emit({f"{self._path}/{name}": value for name, value in fields.items()}, what)
            return
        self._draft |= fields
        if self._draft.get("text"):
            whole, self._draft = self._draft, None
            self.edited.emit({self._path: whole}, translate("Plans", "new goal"))

    def _text(self, text: str) -> None:
        self._edit({"text": text}, translate("Plans", "goal"))

    def _now(self, text: str) -> None:
        self._edit({"now": text}, translate("Plans", "how it is today"))

    def menu(self) -> QMenu:
        """Up or down; reached or not; away."""
        menu = QMenu(self.more)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add_moves(menu, self.can_go, self.move_by)
        if self._reached is None:
            reached = QAction(translate("Plans", "The goal is reached"), menu)
            reached.triggered.connect(partial(self._mark_reached, True))
        else:
            reached = QAction(translate("Plans", "The goal isn't reached after all"), menu)
            reached.triggered.connect(partial(self._mark_reached, False))
        away = QAction(translate("Plans", "Take the goal and its measures away"), menu)
        away.triggered.connect(self._remove)
        menu.addActions([reached, away])
        return menu

    def move_by(self, step: int, checked: bool = False) -> None:
        """One place up or down, where there is one."""
        if self.can_go[step > 0] and self._draft is None:
            self.moved.emit(self.goal_id, step)

    def stops(self) -> list[QWidget]:
        """Where Tab goes in it, from the top."""
        cells = [cell for key in self.table.order for cell in self.table.rows[key].cells]
        return [self.text, self.now, self.more, *cells, self.add]

    def _show_more(self) -> None:
        self.menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _mark_reached(self, reached: bool, checked: bool = False) -> None:
        day = self._today() if reached else None
        self.edited.emit({f"{self._path}/reached": day}, translate("Plans", "goal reached"))

    def _remove(self, checked: bool = False) -> None:
        self.edited.emit({self._path: None}, translate("Plans", "goal taken away"))
