"""The page of indicators. The table comes first; what to keep an eye on and the series are counted after."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from listeoversikt.gui.followup.beside import ListWithCard
from listeoversikt.gui.page import Page, PageAction, Target
from listeoversikt.gui.pages.indicators.answer import (
    THE_LIST,
    WORKLIST,
    Answer,
    Behind,
    answer_for,
    ask_behind,
    ask_watch,
    go_to,
)
from listeoversikt.gui.pages.indicators.card import WIDTH as CARD_WIDTH
from listeoversikt.gui.pages.indicators.card import IndicatorCard
from listeoversikt.gui.pages.indicators.columns import LineCells
from listeoversikt.gui.pages.indicators.excel_export import ExcelExport, highest_hidden
from listeoversikt.gui.pages.indicators.filters import ROLLING, FilterLine
from listeoversikt.gui.pages.indicators.page_words import (
    faults_texts,
    no_extract_texts,
    no_hits_texts,
    origin_text,
    page_subtitle,
    period_in_line,
    unit_parts,
)
from listeoversikt.gui.pages.indicators.series import SeriesPoints
from listeoversikt.gui.pages.indicators.tabs import TAB, IndicatorTabs
from listeoversikt.gui.pages.indicators.typing_in import TypingIn
from listeoversikt.gui.parts.buttons import PrimaryButton
from listeoversikt.gui.parts.notices import EmptyState
from listeoversikt.gui.rights import needs
from listeoversikt.gui.table.column import Group
from listeoversikt.gui.table.view import RowsView
from listeoversikt.gui.texts import language, translate
from listeoversikt.operations.indicator_view import (
    MONTHLY,
    IndicatorLine,
    IndicatorPage,
    PeriodChoice,
    SeriesPoint,
)

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.gui.problems import Problem
    from listeoversikt.operations.office import View

INDICATOR = "indicator"
"""Key of a target's filter: which indicator to show."""
PAGE_SLOT = "indicators.page"


class IndicatorsPage(Page):
    """Table, trend, definition, patients."""

    key = "indicators"
    icon = "chart-line"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.answer: Answer | None = None
        self._view: View | None = None
        self._period, self._unit = ROLLING, ""
        self._first: dt.date | None = None
        self.series = SeriesPoints(desk, self)
        self._cells = LineCells((), self._months_of)
        self._shown_once = False
        self._target = ""
        self._table_state: Mapping[str, Any] = {}
        self.filters = FilterLine()
        self.table = RowsView(name=translate("Indicators", "Indicators"))
        self.card = IndicatorCard()
        self.excel = ExcelExport(desk, self)
        self.typing = TypingIn(desk, self)
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
        self.tabs = IndicatorTabs(self.desk, self.beside, self.filters.tabs_line)
        whole.addWidget(self.tabs)
        self.no_extract = self._make_no_extract()
        whole.addWidget(self.no_extract)
        self.no_extract.hide()

    def _make_no_extract(self) -> EmptyState:
        lead_on = PrimaryButton(translate("Indicators", "Go to Extract"), "file-import")
        needs("window.read_extract", lead_on)
        lead_on.clicked.connect(lambda: self.go.emit(Target("extract")))
        return EmptyState("chart-line", *no_extract_texts(), (lead_on,))

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
        self.card.work_wanted.connect(self._open_work)
        self.card.typed.connect(self._type_in)
        self.card.chart_part.kind_chosen.connect(self._choose_series)
        self.card.variant_wanted.connect(self.show_indicator)
        self.card.copied.connect(self._tell_copied)
        self.card.closed.connect(self.step_back)
        self.series.changed.connect(self._series_changed)
        self.tabs.go.connect(self.go)
        self.tabs.opened.connect(self.show_indicator)
        self.tabs.changed.connect(self._tell_subtitle)
        self.beside.narrow_changed.connect(self.card.close_button.setVisible)
        self.beside.sheet_closed.connect(self.table.setFocus)
        self.card.close_button.setVisible(self.beside.narrow)

    @property
    def counted_months(self) -> frozenset[dt.date]:
        """The months that are counted so far."""
        return self.series.counted(MONTHLY)

    @property
    def period(self) -> PeriodChoice | None:
        """The period in hand; None before there is an answer."""
        return None if self.answer is None else self.answer.page.period

    @property
    def unit(self) -> str:
        """The unit in hand (see ``indicator_rows``)."""
        return self._unit

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

    def search_field(self) -> QLineEdit | None:
        """Finds an indicator."""
        return self.tabs.search_field(self.filters.search)

    def first_focus(self) -> QWidget:
        """The table."""
        other = self.tabs.other()
        if other is not None:
            return other.first_focus()
        return self.table if self.table.isVisibleTo(self) else self.no_extract

    def regions(self) -> Sequence[tuple[str, QWidget]]:
        """Tabs, filters, table, card."""
        other = self.tabs.other()
        if other is not None:
            return (self.tabs.region(), *other.regions())
        found: list[tuple[str, QWidget]] = [
            self.tabs.region(),
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
            ("← →", translate("Indicators", "Period by period in the chart")),
            ("T", translate("Indicators", "The chart's numbers as a table")),
            ("Ctrl+Tab", translate("Indicators", "The next tab")),
        )

    def show_target(self, target: Target) -> None:
        """Brings an indicator into view, by its key."""
        (key, *_) = (*target.filters.get(INDICATOR, ()), "")
        self.tabs.show_target(target.filters.get(TAB, ()), first=bool(key))
        self._target = key
        if self.answer is not None and key:
            self.show_indicator(key)

    def remembered(self) -> dict[str, Any]:
        """Type of period, variants, table; not the unit (a list is a doctor's), nor which of the periods."""
        return {
            "period": self._period,
            "series": self.series.kind,
            "variants": self.filters.variants.isChecked(),
            "tabs": self.tabs.remembered(),
            "table": self.table.remembered() if self._shown_once else dict(self._table_state),
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Takes up what was remembered."""
        period, variants, table = state.get("period"), state.get("variants"), state.get("table")
        if isinstance(period, str):
            self._period = period
        self.series.kind = str(state.get("series", MONTHLY))
        self.filters.variants.setChecked(variants is True)
        self._table_state = table if isinstance(table, Mapping) else {}
        self.tabs.restore(state.get("tabs"))

    def step_back(self) -> bool:
        """Esc: closes the sheet, then clears the search."""
        other = self.tabs.other()
        if other is not None:
            return other.step_back()
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
        self.tabs.setVisible(view is not None)
        self.tabs.refresh(view)
        self.no_extract.setVisible(view is None)
        if view is None:
            self.answer, self._view = None, None
            self.subtitle_changed.emit("")
            return
        if view is not self._view:
            self._view = view
            self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        """Goes on with the series."""
        super().showEvent(event)
        self.series.ask_next()

    # --- asking --------------------------------------------------------------------------------------------

    def _choose(self) -> None:
        self._period = self.filters.period.key() or ROLLING
        self._first, self._unit = self.filters.first(), self.filters.unit.key()
        self._ask()

    def _ask(self) -> None:
        """The rows of an earlier view stay until the new ones are there."""
        period, unit, first, said = self._period, self._unit, self._first, language()
        if self.answer is None or (self.answer.page.period.type, self.answer.page.unit) != (period, unit):
            self.table.set_loading(translate("Indicators", "The indicators are being counted …"))

        def question(view: View) -> Answer:
            return answer_for(view, period, unit, first, said)

        self.desk.ask(question, self._show, self._not_counted, slot=PAGE_SLOT, slow=True)

    def _not_counted(self, problem: Problem) -> None:
        """A file of definitions with faults is told by line, where the table would be."""
        self.table.set_loading("")
        faults = getattr(problem.error, "faults", ())
        if not faults:
            self.desk.tell_error(problem)
            return
        self.answer = None
        self.series.begin({}, "")
        self.table.set_empty(EmptyState("alert-circle", *faults_texts(faults)))
        self.table.rows.set_rows((), 0, ())
        self.card.clear()

    def _show(self, answer: Answer) -> None:
        self.answer = answer
        page = answer.page
        self._period, self._unit, self._first = page.period.type, page.unit, page.period.first
        self.series.begin(answer.series, page.unit)
        self.card.chart_part.set_kinds(list(answer.series), self.series.kind)
        self.card.show_watch(None)
        self.filters.set_choices(answer.choices, unit_parts(self._view), highest_hidden(self._view))
        self.filters.choose(page.period, page.unit)
        self.filters.explain(pilot=any(line.pilot and not line.missing for line in page.lines))
        self._set_rows(page)
        self.table.set_loading("")
        self._tell_subtitle()
        self._show_card(self.table.current_row())
        if self._target:
            self.show_indicator(self._target)
        ask_watch(self.desk, answer, self.card.show_watch)
        self.series.ask_next()

    def _set_rows(self, page: IndicatorPage) -> None:
        lines = page.lines
        places = {line.key: place for place, line in enumerate(lines)}
        self._cells = LineCells(lines, self._months_of)
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

    def _months_of(self, key: str) -> tuple[SeriesPoint, ...]:
        """An indicator's months so far, for the table."""
        return self.series.of(key) if self.answer is not None else ()

    def _choose_series(self, kind: str) -> None:
        self.series.choose(kind)
        self._show_series()

    def _series_changed(self) -> None:
        self.table.viewport().update()
        self._show_series()

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
        return EmptyState("search", *no_hits_texts(), (clear,))

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
        period, unit = self.answer.page.period, self.filters.unit.currentText()
        if not self._unit:
            unit = unit[0].lower() + unit[1:]
        self.card.origin = origin_text(self.desk.office, self.filters.unit.currentText())
        line = lines[row]
        others = [other for other in lines if other.id == line.id and other is not line]
        typed = None if self._unit else (period_in_line(period), self.typing.share_of(period))
        said = period_in_line(period)
        about = unit if said in line.detail else f"{said}, {unit}"
        self.card.show_line(line, about, others, typed)
        self._show_series()

    def _tell_subtitle(self) -> None:
        if self.answer is not None:
            self.subtitle_changed.emit(self.tabs.subtitle(page_subtitle(self.answer.page.period)))

    def show_indicator(self, key: str) -> None:
        """Makes an indicator (or a variant) the current row, whatever is filtered."""
        self._target = ""
        if any(line.key == key and line.variant for line in self._cells.lines):
            self.filters.variants.setChecked(True)
        self.filters.search.clear()
        self.table.set_current(key)

    def _show_series(self) -> None:
        line = self.card.line
        if line is not None and self.answer is not None:
            goals = self.answer.goals.get(line.key, ())
            points = self.series.of(line.key, self.series.kind)
            self.card.show_series(points, goals, waiting=self.series.waiting())

    def _type_in(self, share: float | None) -> None:
        if self.answer is not None:
            self.typing.write(self.answer.page.period, share)

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
        self._behind(which, THE_LIST)

    def _open_work(self) -> None:
        if self.card.line is not None:
            self._behind(str(self.card.line.who), WORKLIST)

    def _behind(self, which: str, where: str) -> None:
        line = self.card.line
        if line is not None and self.answer is not None:
            ask_behind(
                self.desk, self.answer, line, which, lambda found: self._go_to(line, which, found, where)
            )

    def _go_to(self, line: IndicatorLine, which: str, found: Behind, where: str = THE_LIST) -> None:
        go_to(self.desk, line, which, found, where, self.go.emit)
