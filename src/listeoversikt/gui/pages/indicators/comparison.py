"""«Sammenligning»: the office's figures beside the pilot's, by theme; HM and DM apart, the reservations always in sight."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from listeoversikt.gui.followup.beside import ListWithCard
from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.pages.indicators.comparison_card import ComparisonCard
from listeoversikt.gui.pages.indicators.comparison_columns import ComparisonCells
from listeoversikt.gui.pages.indicators.figures import period_name
from listeoversikt.gui.pages.indicators.tab import Tab
from listeoversikt.gui.parts.buttons import PrimaryButton
from listeoversikt.gui.parts.chips import FlowLayout
from listeoversikt.gui.parts.fields import Choice, SearchField
from listeoversikt.gui.parts.headings import Caption
from listeoversikt.gui.parts.notices import EmptyState, Notice
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.table.column import Group
from listeoversikt.gui.table.view import RowsView
from listeoversikt.gui.texts import day_numbers, language, number, translate
from listeoversikt.operations import comparison, indicator_view
from listeoversikt.operations.comparison import ComparisonPage
from listeoversikt.operations.indicator_view import PeriodChoice
from listeoversikt.words.groups import group_word

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.office import View

ROLLING = "365d"
SLOT = "indicators.comparison"
CARD_WIDTH = 400
GROUP = "group:"


@dataclass(frozen=True)
class Answer:
    """What one question about a period and unit gives."""

    choices: tuple[PeriodChoice, ...]
    page: ComparisonPage


class ComparisonTab(Tab):
    """Table, and a card with the pilot's rows in full."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.answer: Answer | None = None
        self._wanted = (ROLLING, "")
        self._cells = ComparisonCells(())
        self._table_state: Mapping[str, Any] = {}
        self._shown_once = False
        self.period = Choice(translate("Indicators", "Period"), (), "calendar-event")
        self.unit = Choice(translate("Indicators", "Unit"), (), "users")
        self.search = SearchField(translate("Comparison", "Find a row"))
        self.standing = Notice("info", " ")
        self.shown = Caption()
        self.table = RowsView(name=translate("Comparison", "Comparison with the pilot"))
        self.card = ComparisonCard()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.table.row_lines = 2
        self.table.letters_on = False
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header())
        column.addWidget(self.table, 1)
        self.beside = ListWithCard(left, self.card, CARD_WIDTH)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.beside)

    def _header(self) -> QWidget:
        header = Panel("window", "bottom")
        header.setAccessibleName(translate("Indicators", "Filters"))
        column = QVBoxLayout(header)
        column.setContentsMargins(px(24), px(12), px(24), px(10))
        column.setSpacing(px(8))
        self.slot.addStretch(1)
        column.addLayout(self.slot)
        line = FlowLayout()
        self.search.setFixedWidth(px(180))
        for widget in (self.search, self.period, self.unit):
            line.addWidget(widget)
        for choice in (self.period, self.unit):
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
            choice.setMinimumWidth(px(148))
        column.addLayout(line)
        column.addWidget(self.standing)
        column.addWidget(self.shown)
        return header

    def _connect(self) -> None:
        self.period.chosen.connect(self._choose)
        self.unit.chosen.connect(self._choose)
        self.search.textChanged.connect(self._search)
        self.search.into_list.connect(self.table.take_up)
        self.table.current_changed.connect(self._show_card)
        self.table.opened.connect(self._open_card)
        self.table.opened_wide.connect(self._open_card)
        self.table.rows.shown_changed.connect(self._tell_count)
        self.card.wanted.connect(self.opened)
        self.card.closed.connect(self.step_back)
        self.beside.narrow_changed.connect(self.card.close_button.setVisible)
        self.beside.sheet_closed.connect(self.table.setFocus)
        self.card.close_button.setVisible(self.beside.narrow)

    # --- what the page asks for ----------------------------------------------------------------------------

    def refresh(self, view: View) -> None:
        """Counts again for a new view."""
        self._ask()

    def subtitle(self) -> str:
        """The period."""
        if self.answer is None:
            return ""
        period = self.answer.page.period
        if period.type != ROLLING:
            return period_name(period)
        text = translate("Indicators", "{period} up to and including {day}")
        return text.format(period=period_name(period), day=day_numbers(period.last))

    def first_focus(self) -> QWidget:
        """The table."""
        return self.table

    def search_field(self) -> QLineEdit:
        """Finds a row."""
        return self.search

    def regions(self) -> Sequence[tuple[str, QWidget]]:
        """Filters, table, card."""
        found: list[tuple[str, QWidget]] = [
            (translate("Indicators", "Filters"), self.search),
            (self.table.accessibleName(), self.table),
        ]
        if not self.card.isHidden() and self.card.line is not None:
            found.append((self.card.accessibleName(), self.card.first_action()))
        return found

    def step_back(self) -> bool:
        """Esc: closes the sheet, then clears the search."""
        if self.beside.close_sheet():
            return True
        if self.search.text():
            self.search.clear()
            return True
        return False

    def remembered(self) -> dict[str, Any]:
        """Period and table; not the unit (a list is a doctor's)."""
        return {
            "period": self._wanted[0],
            "table": self.table.remembered() if self._shown_once else dict(self._table_state),
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Takes that up."""
        period, table = state.get("period"), state.get("table")
        if isinstance(period, str):
            self._wanted = (period, "")
        self._table_state = table if isinstance(table, Mapping) else {}

    # --- asking and showing --------------------------------------------------------------------------------

    def _choose(self) -> None:
        self._wanted = (self.period.key() or ROLLING, self.unit.key())
        self._ask()

    def _ask(self) -> None:
        period, unit = self._wanted
        said = language()
        self.table.set_loading(translate("Indicators", "The indicators are being counted …"))

        def question(view: View) -> Answer:
            choices = indicator_view.period_choices(view)
            kind = period if period in {choice.type for choice in choices} else ROLLING
            known = unit in view.lists or unit in comparison.comparison_units()
            page = comparison.comparison_page(view, kind, unit if known else "", said)
            return Answer(choices, page)

        self.desk.ask(question, self._show, slot=SLOT, slow=True)

    def _show(self, answer: Answer) -> None:
        self.answer = answer
        self._wanted = (answer.page.period.type, answer.page.unit)
        self._set_choices(answer)
        self.standing.text.setText(" ".join(one.text_nb for one in answer.page.standing))
        self.standing.setAccessibleName(self.standing.text.text())
        self._set_rows(answer.page)
        self.table.set_loading("")
        self._show_card(self.table.current_row())
        self.told.emit()

    def _set_choices(self, answer: Answer) -> None:
        view = self.desk.view
        names = {} if view is None else view.list_names
        lists = () if view is None or len(view.lists) < 2 else view.lists
        own = translate("Indicators", "List {name}")
        units = [("", translate("Indicators", "Whole office"))]
        units += [
            (unit, group_word(unit.removeprefix(GROUP), language())) for unit in comparison.comparison_units()
        ]
        units += [(key, names.get(key) or own.format(name=key)) for key in lists]
        newest = {choice.type: choice for choice in sorted(answer.choices, key=lambda one: one.last)}
        types = dict.fromkeys(choice.type for choice in answer.choices)
        self.period.set_items([(kind, period_name(newest[kind])) for kind in types])
        self.unit.set_items(units)
        self.period.choose(self._wanted[0])
        self.unit.choose(self._wanted[1])

    def _set_rows(self, page: ComparisonPage) -> None:
        lines = page.lines
        places = {line.key: place for place, line in enumerate(lines)}
        self._cells = ComparisonCells(lines)
        groups = [
            Group(
                theme.title or translate("Comparison", "For themselves only"),
                None,
                "" if theme.key else translate("Comparison", "can't be laid beside ours"),
                [places[line.key] for line in theme.lines],
            )
            for theme in page.themes
        ]
        rows = self.table.rows
        rows.set_rows(self._cells.columns(), len(lines), [line.key for line in lines], groups=groups)
        themes = {line.key: theme.title for theme in page.themes for line in theme.lines}
        rows.set_search_texts(self._cells.search_texts(themes))
        if not self._shown_once:
            self._shown_once = True
            self.table.restore(self._table_state)
        self._tell_count()
        if self.table.current_row() < 0:
            self.table.select_first()

    def _search(self, text: str) -> None:
        self.table.rows.set_search(text.lower())
        self.table.set_empty(self._no_hits() if text else None)

    def _no_hits(self) -> EmptyState:
        clear = PrimaryButton(translate("Indicators", "Clear search"), "x")
        clear.clicked.connect(self.search.clear)
        words = translate("Comparison", "No row holds all the words you look for.")
        return EmptyState("search", translate("Indicators", "No hits"), words, (clear,))

    def _tell_count(self) -> None:
        text = translate("Comparison", "{shown} of {count} rows shown. Stars and p as printed.")
        count = len(self._cells.lines)
        self.shown.setText(text.format(shown=number(self.table.rows.visible_count), count=number(count)))

    def _show_card(self, row: int) -> None:
        lines = self._cells.lines
        if not 0 <= row < len(lines) or self.answer is None:
            self.card.clear()
            return
        page = self.answer.page
        period, unit = period_name(page.period), self.unit.currentText()
        if not page.unit:
            unit = unit[:1].lower() + unit[1:]
        self.card.show_line(lines[row], f"{period[0].lower()}{period[1:]}, {unit}", page.source)

    def _open_card(self, row: int) -> None:
        self._show_card(row)
        self.beside.open_sheet()
        self.card.first_action().setFocus(Qt.FocusReason.OtherFocusReason)
