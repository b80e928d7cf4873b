"""The plans at the left: who, when it's looked at again, what for. Searched, and filtered by one thing at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from listeoversikt.followup.reasons import DueState
from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import ICON, paint_icon, paint_text
from listeoversikt.gui.pages.plans.looks import review_look, spoken_review
from listeoversikt.gui.parts.buttons import IconButton, SecondaryButton
from listeoversikt.gui.parts.chips import Chip
from listeoversikt.gui.parts.fields import SearchField
from listeoversikt.gui.parts.headings import Caption
from listeoversikt.gui.parts.notices import EmptyState
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.table.cell_painter import LINE_GAP
from listeoversikt.gui.table.column import ALWAYS, Column
from listeoversikt.gui.table.view import RowsView
from listeoversikt.gui.texts import language, number, translate
from listeoversikt.operations.plans import PlanLine, PlansPage
from listeoversikt.words.plans import gone_word

OPEN, DUE, ENDED, FOR, FROM = "open", "due", "ended", "for:", "from:"


def row_key(patient_id: str, uuid: str) -> str:
    """A row's name."""
    return f"{patient_id} {uuid}"


def patient_of(key: str) -> str:
    """Whose row it is.

    >>> patient_of(row_key("PAS 1", "0b7c"))
    'PAS 1'
    """
    return key.rpartition(" ")[0]


@dataclass
class PlanRows:
    """The rows as the table asks for them."""

    lines: Sequence[PlanLine]

    def __post_init__(self) -> None:
        """Words and looks once: painting works nothing out."""
        self.looks = [review_look(line) for line in self.lines]
        self.people = [_person(line) for line in self.lines]
        self.what = [_what(line) for line in self.lines]
        self.keys = [row_key(line.patient_id, line.uuid) for line in self.lines]

    def columns(self) -> list[Column]:
        """One column, two lines."""
        return [
            Column(
                "plan",
                translate("Plans", "Plan"),
                text=self._text,
                paint=self._paint,
                spoken=self._spoken,
                width=200,
                stretch=1,
                priority=ALWAYS,
                tip=self._text,
            )
        ]

    def _text(self, row: int) -> str:
        line = self.lines[row]
        return f"{line.patient_id}, {self.people[row]}. {self.what[row]}. {spoken_review(line)}"

    def _spoken(self, row: int) -> str:
        return self._text(row)

    def _paint(self, painter: QPainter, rect: QRectF, row: int) -> None:
        line, look = self.lines[row], self.looks[row]
        upper, lower = metrics(Type.BODY_STRONG).height(), metrics(Type.SECONDARY).height()
        top = rect.top() + (rect.height() - upper - px(LINE_GAP) - lower) / 2
        first = QRectF(rect.left(), top, rect.width(), upper)
        word = metrics(Type.SECONDARY_MEDIUM).horizontalAdvance(look.word) + 1
        due = QRectF(first.right() - word - px(ICON + 5), first.top(), word + px(ICON + 5), upper)
        paint_icon(painter, due, look.icon, look.ink)
        due.setLeft(due.left() + px(ICON + 5))
        paint_text(painter, due, look.word, Type.SECONDARY_MEDIUM, look.ink)
        room = due.left() - px(ICON + 5) - px(8) - first.left()
        who = metrics(Type.SECONDARY).horizontalAdvance(self.people[row]) + px(8)
        wanted = metrics(Type.BODY_STRONG).horizontalAdvance(line.patient_id) + 1
        name = max(min(wanted, room - who), min(px(64), room))
        first.setWidth(name)
        paint_text(
            painter, first, line.patient_id, Type.BODY_STRONG, "text", elide=Qt.TextElideMode.ElideMiddle
        )
        if room - name > who - px(4):
            beside = QRectF(first.left() + name + px(8), top, room - name - px(8), upper)
            paint_text(painter, beside, self.people[row], Type.SECONDARY, "text2")
        under = QRectF(rect.left(), top + upper + px(LINE_GAP), rect.width(), lower)
        paint_text(painter, under, self.what[row], Type.SECONDARY, "text2")


def _problems(line: PlanLine) -> list[str]:
    """What the plan is for, each by itself and begun with a capital."""
    return [text[:1].upper() + text[1:] for text in line.problems.split(", ") if text]


def _person(line: PlanLine) -> str:
    return " ".join(part for part in ("" if line.age is None else number(line.age), line.sex) if part)


def _what(line: PlanLine) -> str:
    """What the plan is for; first what's out of the ordinary."""
    parts = []
    if line.gone:
        parts.append(gone_word(line.gone, language()))
    if line.twin:
        parts.append(translate("Plans", "Two open plans"))
    parts.append(line.problems or translate("Plans", "No problem chosen"))
    return ". ".join(parts)


class ListPane(Panel):
    """``chosen(patient, plan)`` when a row is in hand, ``opened`` on Enter."""

    chosen = Signal(str, str)
    opened = Signal()

    def __init__(self, nothing: Callable[[], QWidget], parent: QWidget | None = None) -> None:
        super().__init__("surface", "right", parent=parent)
        self.setAccessibleName(translate("Plans", "List of plans"))
        self._nothing = nothing
        self._page: PlansPage | None = None
        self._rows = PlanRows(())
        self.filter = OPEN
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(px(24), px(12), px(12), px(12))
        line.setSpacing(px(8))
        self.search = SearchField(translate("Plans", "Search the plans"))
        self.search.textChanged.connect(self._search)
        self.filter_button = IconButton("filter", translate("Plans", "Filter"))
        self.filter_button.clicked.connect(self._show_filters)
        line.addWidget(self.search, 1)
        line.addWidget(self.filter_button)
        column.addLayout(line)
        self._chip_line = QWidget()
        chips = QHBoxLayout(self._chip_line)
        chips.setContentsMargins(px(24), 0, px(12), px(8))
        chips.setSpacing(px(8))
        self._chip: Chip | None = None
        self._chips = chips
        self.count = Caption("")
        chips.addWidget(self.count, 1)
        column.addWidget(self._chip_line)
        self.table = RowsView(name=translate("Plans", "Plans"))
        self.table.row_lines = 2
        self.table.letters_on = False
        self.table.horizontalHeader().hide()
        self.table.current_changed.connect(self._current)
        self.table.opened.connect(self._opened)
        self.search.into_list.connect(self.table.take_up)
        self.search.returnPressed.connect(self.table.take_up)
        self.table.rows.shown_changed.connect(self._shown)
        column.addWidget(self.table, 1)

    # -- filling ------------------------------------------------------------------------------------------------

    def show_page(self, page: PlansPage | None) -> None:
        """Other plans; the one in hand stays in hand."""
        self._page = page
        self._fill()

    def _fill(self) -> None:
        page = self._page
        lines: Sequence[PlanLine] = ()
        if page is not None:
            lines = page.put_away if self.filter == ENDED else page.in_use
            if self.filter == DUE:
                lines = [line for line in lines if line.state in (DueState.OVERDUE, DueState.DUE_TODAY)]
            elif self.filter.startswith(FOR):
                wanted = self.filter.removeprefix(FOR)
                lines = [line for line in lines if wanted in _problems(line)]
            elif self.filter.startswith(FROM):
                wanted = self.filter.removeprefix(FROM)
                lines = [line for line in lines if wanted in line.templates]
        self._rows = PlanRows(lines)
        self.table.rows.set_rows(self._rows.columns(), len(lines), self._rows.keys)
        self.table.rows.set_search_texts([line.search for line in lines])
        self._mind_chip()
        self._mind_empty()

    def _mind_chip(self) -> None:
        if self._chip is not None:
            self._chip.hide()
            self._chip.deleteLater()
            self._chip = None
        if self.filter != OPEN:
            self._chip = Chip(self.filter, self.filter_word(self.filter))
            self._chip.removed.connect(partial(self.choose_filter, OPEN))
            self._chips.insertWidget(0, self._chip)
        self._shown(self.table.rows.visible_count)

    def _shown(self, shown: int) -> None:
        every = len(self._rows.lines)
        narrowed = shown != every or self.filter != OPEN
        self._chip_line.setVisible(narrowed and self._page is not None)
        said = translate("Plans", "{shown} of {all} shown")
        total = every if self._page is None or self.filter == ENDED else self._page.count
        self.count.setText(said.format(shown=number(shown), all=number(total)))
        self._mind_empty()

    def _mind_empty(self) -> None:
        if self.table.rows.visible_count:
            self.table.set_empty(None)
        elif self._page is None or not (self._page.in_use or self._page.put_away):
            self.table.set_empty(self._nothing())
        else:
            self.table.set_empty(self._no_hits())

    def _no_hits(self) -> QWidget:
        everything = SecondaryButton(translate("Plans", "Show all open"), "filter-off")
        everything.clicked.connect(self.clear)
        return EmptyState(
            "filter-off", translate("Plans", "No hits"), translate("Plans", "No plan fits."), [everything]
        )

    def clear(self) -> None:
        """Everything open, nothing searched for."""
        self.search.clear()
        self.choose_filter(OPEN)
        self.table.setFocus()

    def _search(self, text: str) -> None:
        self.table.rows.set_search(text)

    # -- filters ------------------------------------------------------------------------------------------------

    def filter_word(self, key: str) -> str:
        """What a filter is called."""
        if key.startswith(FOR):
            return key.removeprefix(FOR)
        if key.startswith(FROM):
            title = self._templates().get(key.removeprefix(FROM), key.removeprefix(FROM))
            return translate("Plans", "Template: {title}").format(title=title)
        return {
            OPEN: translate("Plans", "Open plans"),
            DUE: translate("Plans", "Review due"),
            ENDED: translate("Plans", "Ended, or not on the list"),
        }[key]

    def _templates(self) -> Mapping[str, str]:
        """The templates that plans in use were started from, by key."""
        return {} if self._page is None else self._page.templates

    def filters(self) -> list[str]:
        """What can be filtered by: three states, then what the plans are for, then their templates."""
        lines = self._page.in_use if self._page is not None else ()
        problems = {problem for line in lines for problem in _problems(line)}
        made = [FROM + key for key in self._templates()]
        return [OPEN, DUE, ENDED, *(FOR + problem for problem in sorted(problems)), *made]

    def menu(self) -> QMenu:
        """The filters, the one that's on ticked."""
        menu = QMenu(self.filter_button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        kind = ""
        for key in self.filters():
            before, kind = kind, key.partition(":")[0] if ":" in key else OPEN
            if before not in ("", kind):
                menu.addSeparator()
            action = QAction(self.filter_word(key), menu)
            action.setCheckable(True)
            action.setChecked(key == self.filter)
            action.triggered.connect(partial(self.choose_filter, key))
            group.addAction(action)
            menu.addAction(action)
        return menu

    def _show_filters(self) -> None:
        self.menu().popup(self.filter_button.mapToGlobal(QPoint(0, self.filter_button.height())))

    def choose_filter(self, key: str, _: object = None) -> None:
        """Another filter."""
        if key != self.filter:
            self.filter = key
            self._fill()
            if self.table.current_row() < 0:
                self.table.select_first()

    # -- the row in hand ----------------------------------------------------------------------------------------

    def take(self, patient_id: str, uuid: str = "") -> bool:
        """Puts a plan's row in hand, in whatever filter it is; False = it isn't there."""
        page = self._page
        if page is None:
            return False
        here = [] if self.filter == ENDED and not uuid else [(self.filter, self._rows.lines)]
        for filter_, lines in (*here, (OPEN, page.in_use), (ENDED, page.put_away)):
            found = next(
                (one for one in lines if one.patient_id == patient_id and uuid in ("", one.uuid)), None
            )
            if found is not None:
                self.choose_filter(filter_)
                key = row_key(found.patient_id, found.uuid)
                if not self.table.set_current(key):
                    self.search.clear()
                    self.table.set_current(key)
                return True
        return False

    def current(self) -> PlanLine | None:
        """The plan in hand."""
        row = self.table.current_row()
        return self._rows.lines[row] if 0 <= row < len(self._rows.lines) else None

    def _current(self, row: int) -> None:
        line = self.current()
        self.chosen.emit(line.patient_id if line else "", line.uuid if line else "")

    def _opened(self, row: int) -> None:
        self.opened.emit()
