"""The page of indicators. The table comes first; the months are counted after, newest first, one question each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from listeoversikt.gui.followup.beside import ListWithCard
from listeoversikt.gui.page import Page, PageAction, Target
from listeoversikt.gui.pages.indicators.card import WIDTH as CARD_WIDTH
from listeoversikt.gui.pages.indicators.card import IndicatorCard
from listeoversikt.gui.pages.indicators.columns import LineCells
from listeoversikt.gui.pages.indicators.excel_export import ExcelExport, highest_hidden
from listeoversikt.gui.pages.indicators.figures import period_name
from listeoversikt.gui.pages.indicators.filters import FilterLine
from listeoversikt.gui.parts.buttons import PrimaryButton
from listeoversikt.gui.parts.notices import EmptyState
from listeoversikt.gui.table.column import Group
from listeoversikt.gui.table.view import RowsView
from listeoversikt.gui.texts import day_numbers, language, number, translate
from listeoversikt.operations import indicator_view
from listeoversikt.operations.indicator_view import (
    IndicatorLine,
    IndicatorPage,
    MonthPoint,
    PeriodChoice,
    Which,
    series_of,
)

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.office import View

ROLLING = "365d"
INDICATOR = "indicator"
"""Key of a target's filter: which indicator to show."""
PAGE_SLOT, MONTH_SLOT, PATIENTS_SLOT = "indicators.page", "indicators.month", "indicators.patients"


@dataclass(frozen=True)
class Answer:
    """What one question about a period and unit gives."""

    choices: tuple[PeriodChoice, ...]
    page: IndicatorPage
    months: tuple[dt.date, ...]


@dataclass(frozen=True)
class Behind:
    """Patients to open; ``gone`` of them aren't on the list any more."""

    patients: frozenset[str]
    gone: int


class IndicatorsPage(Page):
    """Table, trend, definition, patients."""

    key = "indicators"
    icon = "chart-line"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.answer: Answer | None = None
        self._view: View | None = None
        self._wanted = (ROLLING, "")
        self._points: dict[dt.date, Mapping[str, MonthPoint]] = {}
        self._series: dict[str, tuple[MonthPoint, ...]] = {}
        self._cells = LineCells((), self._series_of)
        self._shown_once = self._asking = False
        self._target = ""
        self._table_state: Mapping[str, Any] = {}
        self.filters = FilterLine()
        self.table = RowsView(name=translate("Indicators", "Indicators"))
        self.card = IndicatorCard()
        self.excel = ExcelExport(desk, self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.table.row_lines = 2
        self.table.letters_on = False
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(self.table, 1)
        self.beside = ListWithCard(left, self.card, CARD_WIDTH)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.beside)
        self.no_extract = self._make_no_extract()
        whole.addWidget(self.no_extract)
        self.no_extract.hide()

    def _make_no_extract(self) -> EmptyState:
        lead_on = PrimaryButton(translate("Indicators", "Go to Extract"), "file-import")
        lead_on.clicked.connect(lambda: self.go.emit(Target("extract")))
        title = translate("Indicators", "No extract is read in")
        text = translate("Indicators", "The indicators are counted from an extract of the journal.")
        return EmptyState("chart-line", title, text, (lead_on,))

    def _connect(self) -> None:
        self.filters.changed.connect(self._choose)
        self.filters.searched.connect(self._search)
        self.filters.search.into_list.connect(self.table.take_up)
        self.filters.variants_changed.connect(self._filter)
        self.table.current_changed.connect(self._show_card)
        self.table.opened.connect(self._open_card)
        self.table.opened_wide.connect(self._open_card)
        self.table.rows.shown_changed.connect(self._tell_count)
        self.card.wanted.connect(self._open_patients)
        self.card.variant_wanted.connect(self.show_indicator)
        self.card.copied.connect(self._tell_copied)
        self.card.closed.connect(self.step_back)
        self.beside.narrow_changed.connect(self.card.close_button.setVisible)
        self.beside.sheet_closed.connect(self.table.setFocus)
        self.card.close_button.setVisible(self.beside.narrow)

    @property
    def counted_months(self) -> frozenset[dt.date]:
        """The months that are counted so far."""
        return frozenset(self._points)

    # --- what the frame asks for ---------------------------------------------------------------------------

    def title(self) -> str:
        """What the page is called."""
        return translate("Pages", "Indicators")

    def page_actions(self) -> Sequence[PageAction]:
        """The workbook."""
        return (
            PageAction(
                "excel",
                translate("Indicators", "Make Excel"),
                "table-export",
                self.make_excel,
                shortcut="Ctrl+E",
                primary=True,
                enabled=lambda: self.desk.view is not None,
            ),
        )

    def search_field(self) -> QLineEdit:
        """Finds an indicator."""
        return self.filters.search

    def first_focus(self) -> QWidget:
        """The table."""
        return self.table if self.table.isVisibleTo(self) else self.no_extract

    def regions(self) -> Sequence[tuple[str, QWidget]]:
        """Filters, table, card."""
        found: list[tuple[str, QWidget]] = [
            (translate("Indicators", "Filters"), self.filters.search),
            (translate("Indicators", "Indicators"), self.table),
        ]
        if not self.card.isHidden() and self.card.line is not None:
            found.append((translate("Indicators", "Indicator card"), self.card.first_action()))
        return found

    def keys(self) -> Sequence[tuple[str, str]]:
        """The page's own keys."""
        return (
            ("Enter", translate("Indicators", "Open the card, focus on its first action")),
            ("← →", translate("Indicators", "Month by month in the chart")),
            ("T", translate("Indicators", "The chart's numbers as a table")),
        )

    def show_target(self, target: Target) -> None:
        """Brings an indicator into view, by its key."""
        (key, *_) = (*target.filters.get(INDICATOR, ()), "")
        self._target = key
        if self.answer is not None and key:
            self.show_indicator(key)

    def remembered(self) -> dict[str, Any]:
        """Period, variants, table; not the unit (a list is a doctor's)."""
        return {
            "period": self._wanted[0],
            "variants": self.filters.variants.isChecked(),
            "table": self.table.remembered() if self._shown_once else dict(self._table_state),
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Takes up what was remembered."""
        period, variants, table = state.get("period"), state.get("variants"), state.get("table")
        if isinstance(period, str):
            self._wanted = (period, "")
        self.filters.variants.setChecked(variants is True)
        self._table_state = table if isinstance(table, Mapping) else {}

    def step_back(self) -> bool:
        """Esc: closes the sheet, then clears the search."""
        if self.beside.close_sheet():
            return True
        if self.filters.search.text():
            self.filters.search.clear()
            return True
        return False

    def refresh(self, view: View | None) -> None:
        """Counts again for a new view."""
        if (view is None) != (self._view is None):
            self.actions_changed.emit()
        self.beside.setVisible(view is not None)
        self.no_extract.setVisible(view is None)
        if view is None:
            self.answer, self._view = None, None
            self.subtitle_changed.emit("")
            return
        if view is not self._view:
            self._view = view
            self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        """Goes on with the months."""
        super().showEvent(event)
        self._ask_month()

    # --- asking --------------------------------------------------------------------------------------------

    def _choose(self) -> None:
        self._wanted = (self.filters.period.key() or ROLLING, self.filters.unit.key())
        self._ask()

    def _ask(self) -> None:
        period, unit = self._wanted
        said = language()
        self.table.set_loading(translate("Indicators", "The indicators are being counted …"))

        def question(view: View) -> Answer:
            choices = indicator_view.period_choices(view)
            kind = period if period in {choice.type for choice in choices} else ROLLING
            whose = unit if unit in view.lists else ""
            page = indicator_view.indicator_page(view, kind, whose, said)
            return Answer(choices, page, indicator_view.months_of(view))

        self.desk.ask(question, self._show, slot=PAGE_SLOT, slow=True)

    def _show(self, answer: Answer) -> None:
        self.answer = answer
        self._wanted = (answer.page.period.type, answer.page.unit)
        self._points, self._series, self._asking = {}, {}, False
        self._set_choices(answer)
        self._set_rows(answer.page)
        self.table.set_loading("")
        text = translate("Indicators", "{period} up to and including {day}")
        name, last = period_name(answer.page.period), day_numbers(answer.page.period.last)
        rolling = answer.page.period.type == ROLLING
        self.subtitle_changed.emit(text.format(period=name, day=last) if rolling else name)
        self._show_card(self.table.current_row())
        if self._target:
            self.show_indicator(self._target)
        self._ask_month()

    def _set_choices(self, answer: Answer) -> None:
        view = self._view
        names = {} if view is None else view.list_names
        lists = () if view is None else view.lists
        own = translate("Indicators", "List {name}")
        units = [("", translate("Indicators", "Whole office"))]
        units += [(key, names.get(key) or own.format(name=key)) for key in lists]
        periods = [(choice.type, period_name(choice)) for choice in answer.choices]
        limit = highest_hidden(view)
        self.filters.set_choices(periods, units, limit)
        self.filters.choose(*self._wanted)

    def _set_rows(self, page: IndicatorPage) -> None:
        lines = page.lines
        places = {line.key: place for place, line in enumerate(lines)}
        self._cells = LineCells(lines, self._series_of)
        groups = [
            Group(theme.title, None, theme.note, [places[line.key] for line in theme.lines])
            for theme in page.themes
        ]
        rows = self.table.rows
        rows.set_rows(self._cells.columns(), len(lines), [line.key for line in lines], groups=groups)
        themes = {line.key: theme.title for theme in page.themes for line in theme.lines}
        rows.set_search_texts(self._cells.search_texts(themes))
        if not self._shown_once:
            self._shown_once = True
            self.table.restore(self._table_state)
        self._filter()
        if self.table.current_row() < 0:
            self.table.select_first()

    def _ask_month(self) -> None:
        """The newest month that isn't counted yet; one at a time, so that other questions come in between.

        Only while the page is on screen: on another page, its own questions come first.
        """
        if self.answer is None or self._asking or not self.isVisible():
            return
        left = [month for month in self.answer.months if month not in self._points]
        if not left:
            return
        self._asking = True
        month, unit, said = left[-1], self._wanted[1], language()

        def question(view: View) -> tuple[dt.date, dict[str, MonthPoint]]:
            return month, indicator_view.month_points(view, month, unit, said)

        self.desk.ask(question, self._take_month, slot=MONTH_SLOT, slow=True)

    def _take_month(self, found: tuple[dt.date, Mapping[str, MonthPoint]]) -> None:
        month, points = found
        self._asking = False
        self._points[month] = points
        self._series = {}
        self.table.viewport().update()
        self._show_months()
        self._ask_month()

    def _series_of(self, key: str) -> tuple[MonthPoint, ...]:
        """An indicator's months so far; those not counted yet are without a figure."""
        if self.answer is None or not self._points:
            return ()
        if key not in self._series:
            months = self.answer.months
            points = [self._points.get(month, {}) for month in months]
            self._series[key] = series_of(months, points, key)
        return self._series[key]

    # --- showing -------------------------------------------------------------------------------------------

    def _filter(self) -> None:
        lines = self._cells.lines
        variants = self.filters.variants.isChecked()
        mask = None if variants else bytearray(not line.variant for line in lines)
        self.table.rows.set_filter(mask)
        self._tell_count()

    def _search(self, text: str) -> None:
        self.table.rows.set_search(text.lower())
        self.table.set_empty(self._no_hits(text) if text else None)

    def _no_hits(self, text: str) -> EmptyState:
        clear = PrimaryButton(translate("Indicators", "Clear search"), "x")
        clear.clicked.connect(self.filters.search.clear)
        title = translate("Indicators", "No hits")
        words = translate("Indicators", "No indicator holds all the words you look for.")
        return EmptyState("search", title, words, (clear,))

    def _tell_count(self) -> None:
        lines = self._cells.lines
        variants = sum(bool(line.variant) for line in lines)
        count = len(lines) if self.filters.variants.isChecked() else len(lines) - variants
        self.filters.tell_count(self.table.rows.visible_count, count, variants)

    def _show_card(self, row: int) -> None:
        lines = self._cells.lines
        if not 0 <= row < len(lines) or self.answer is None:
            self.card.clear()
            return
        period, unit = period_name(self.answer.page.period), self.filters.unit.currentText()
        if not self._wanted[1]:
            unit = unit[0].lower() + unit[1:]
        self.card.origin = self._origin()
        line = lines[row]
        others = [other for other in lines if other.id == line.id and other is not line]
        self.card.show_line(line, f"{period[0].lower()}{period[1:]}, {unit}", others)
        self._show_months()

    def show_indicator(self, key: str) -> None:
        """Makes an indicator (or a variant) the current row, whatever is filtered."""
        self._target = ""
        if any(line.key == key and line.variant for line in self._cells.lines):
            self.filters.variants.setChecked(True)
        self.filters.search.clear()
        self.table.set_current(key)

    def _show_months(self) -> None:
        line = self.card.line
        if line is not None and self.answer is not None:
            points = self._series_of(line.key) or tuple(MonthPoint(month) for month in self.answer.months)
            self.card.show_months(points, self._points.keys())

    def _origin(self) -> str:
        """The last line of a copied chart."""
        office = self.desk.office
        date = "" if office.index_date is None else day_numbers(office.index_date)
        extract = translate("Indicators", "Extract as at {date}").format(date=date)
        unit = self.filters.unit.currentText()
        kind = translate("Indicators", "Example data") if office.example else ""
        return " · ".join(part for part in (office.name, unit, extract, kind) if part)

    def _open_card(self, row: int) -> None:
        self._show_card(row)
        self.beside.open_sheet()
        self.card.first_action().setFocus()

    def _tell_copied(self) -> None:
        self.desk.toast(translate("Indicators", "The chart is copied."))

    def make_excel(self) -> None:
        """Asks what goes in, then where to."""
        self.excel.begin()

    # --- patients ------------------------------------------------------------------------------------------

    def _open_patients(self, which: str) -> None:
        line = self.card.line
        if line is None:
            return
        period, unit = self._wanted

        def question(view: View) -> Behind:
            found = indicator_view.patients_behind(view, line.id, line.variant, unit, Which(which), period)
            return Behind(found, indicator_view.not_on_list(view, found))

        self.desk.ask(question, lambda found: self._go_to(line, which, found), slot=PATIENTS_SLOT)

    def _go_to(self, line: IndicatorLine, which: str, found: Behind) -> None:
        if not found.patients:
            self.desk.toast(translate("Indicators", "No patients to show"))
            return
        title = f"{line.name}: {self._set_words(line, which, len(found.patients))}"
        gone = found.gone
        if gone:
            left = translate("Indicators", "%n no longer on the list", "", gone)
            title += f", {left}"
        self.go.emit(Target("the_list", patients=found.patients, title=title))

    def _set_words(self, line: IndicatorLine, which: str, count: int) -> str:
        if which == line.who and line.who_words:
            return f"{number(count)} {line.who_words}"
        text = {
            "numerator": translate("Indicators", "{count} in the numerator"),
            "denominator": translate("Indicators", "{count} in the denominator"),
            "rest": translate("Indicators", "{count} outside the numerator"),
            "excluded": translate("Indicators", "{count} excluded"),
        }[which]
        return text.format(count=number(count))
