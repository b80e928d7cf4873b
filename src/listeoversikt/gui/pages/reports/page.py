"""The page of what leaves the office. What is hidden is counted in the background; the page never waits for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QStackedLayout, QWidget

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.page import Page, PageAction, Target
from listeoversikt.gui.pages.reports.content_part import ContentPart
from listeoversikt.gui.pages.reports.hidden_part import HiddenPart
from listeoversikt.gui.pages.reports.jobs import ReportJobs
from listeoversikt.gui.pages.reports.scroller import Scroller
from listeoversikt.gui.parts.buttons import PrimaryButton
from listeoversikt.gui.parts.notices import EmptyState
from listeoversikt.gui.rights import needs
from listeoversikt.gui.texts import day_numbers, language, translate

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.indicators.hiding_former import FormerFile
    from listeoversikt.operations.office import Office, View
    from listeoversikt.operations.progress import Cancelled, Progress
    from listeoversikt.operations.report_files import MadeFile
    from listeoversikt.operations.report_hidden import WhatIsHidden

SLOT = "reports.hidden"
LEFT, SIDE_BY_SIDE, MARGIN = 380, 900, 24
WIDEST = 16_777_215
"""Qt's own: as wide as it likes."""
Before = tuple[tuple[tuple[dt.date, "FormerFile"], ...], "tuple[MadeFile, ...]"]


class ReportsPage(Page):
    """Excel og rapporter."""

    key = "reports"
    icon = "table-export"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._view: View | None = None
        self._behind = False
        self._former: tuple[tuple[dt.date, FormerFile], ...] = ()
        self.content, self.right = ContentPart(), HiddenPart()
        self.jobs = ReportJobs(desk, self)
        self._build()
        self.content.changed.connect(self._count)
        self.content.settings_wanted.connect(self._open_settings)
        self.content.municipality_wanted.connect(self.jobs.make_municipality)
        self.content.meeting_wanted.connect(self.jobs.make_meeting)
        self.content.reproduce_wanted.connect(self.jobs.count_again)
        self.jobs.made.connect(self._ask)

    def _build(self) -> None:
        body = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._row.setContentsMargins(px(MARGIN), px(16), px(MARGIN), px(MARGIN))
        self._row.setSpacing(px(16))
        self._row.addWidget(self.content)
        self._row.addWidget(self.right, 1)
        self.scroller = Scroller(body)
        self.empty = self._empty_state()
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        for widget in (self.scroller, self.empty):
            self._stack.addWidget(widget)
        self._arrange()

    def _empty_state(self) -> EmptyState:
        lead_on = PrimaryButton(translate("Reports", "Go to Extract"), "file-import")
        needs("window.read_extract", lead_on)
        lead_on.clicked.connect(lambda: self.go.emit(Target("extract")))
        return EmptyState(
            "table-export",
            translate("Reports", "No extract is read in"),
            translate("Reports", "Files are made of the figures of an extract."),
            (lead_on,),
        )

    # --- what the frame asks for ---------------------------------------------------------------------------

    def title(self) -> str:
        """What the page is called."""
        return translate("Pages", "Excel and reports")

    def page_actions(self) -> Sequence[PageAction]:
        """The workbook in the header; the rest in Ctrl+K too."""
        known = self._has_view
        return (
            PageAction(
                "excel",
                translate("Reports", "Make Excel"),
                "table-export",
                self.make_excel,
                shortcut="Ctrl+E",
                primary=True,
                enabled=known,
            ),
            PageAction(
                "municipality",
                translate("Reports", "Report to the municipality"),
                "table-export",
                self.jobs.make_municipality,
                enabled=known,
                in_header=False,
            ),
            PageAction(
                "meeting",
                translate("Reports", "Page for the office meeting"),
                "printer",
                self.jobs.make_meeting,
                enabled=known,
                in_header=False,
            ),
            PageAction(
                "count_again",
                translate("Reports", "Count again …"),
                "refresh",
                self.jobs.count_again,
                enabled=known,
                in_header=False,
            ),
        )

    def first_focus(self) -> QWidget:
        """The first choice."""
        return next(iter(self.content.series.values())) if self._view is not None else self.empty

    def regions(self) -> Sequence[tuple[str, QWidget]]:
        """Content, what is hidden, what was made."""
        return (
            (translate("Reports", "What goes in"), self.first_focus()),
            (translate("Reports", "Hidden figures"), self.right.table),
            (translate("Reports", "Files made here"), self.right.made_table),
        )

    def keys(self) -> Sequence[tuple[str, str]]:
        """The page's own keys."""
        return (("Ctrl+E", translate("Reports", "Make Excel with what is chosen here")),)

    def remembered(self) -> dict[str, Any]:
        """The series; never that the internal list was wanted."""
        return {"series": list(self.content.chosen_series)}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Takes that up."""
        self.content.choose_series(state.get("series"))

    def refresh(self, view: View | None) -> None:
        """Counts again for a new view, when the page is seen."""
        if (view is None) != (self._view is None):
            self.actions_changed.emit()
        self._stack.setCurrentWidget(self.empty if view is None else self.scroller)
        if view is self._view and view is not None:
            return
        self._view = view
        self.content.show_rules(view)
        self.subtitle_changed.emit("" if view is None else self._subtitle(view))
        self._behind = view is not None
        if self.isVisible():
            self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        """Counts what it is behind with."""
        super().showEvent(event)
        if self._behind:
            self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side, or one over the other."""
        super().resizeEvent(event)
        self._arrange()

    # --- doing ---------------------------------------------------------------------------------------------

    def make_excel(self) -> None:
        """The workbook with what is chosen; the internal list is asked for anew each time."""
        self.jobs.make_workbook(self.content.chosen_series, internal=self.content.internal.isChecked())
        self.content.internal.show_choice(False)

    def _open_settings(self) -> None:
        self.go.emit(Target("settings", filters={"section": ("scores",)}))

    def _ask(self) -> None:
        """What has left before is read on the store's thread; then what is hidden is counted."""
        if self._view is None:
            return
        self._behind = False
        self.right.show_counting()

        def job(office: Office, progress: Progress, cancelled: Cancelled) -> Before:
            from listeoversikt.operations.report_files import files_made
            from listeoversikt.operations.shown_files import remembered_since, shown_files

            view = office.view
            since = remembered_since(view.index_date) if view is not None else None
            former = tuple((one.date, one.former) for one in shown_files(office.store, since))
            return former, files_made(office)

        self.desk.work(job, self._know_before)

    def _know_before(self, before: Before) -> None:
        self._former, made = before
        self.right.show_made(made)
        self._count()

    def _count(self) -> None:
        series, former, said = self.content.chosen_series, self._former, language()
        self.right.show_counting()

        def question(view: View) -> WhatIsHidden:
            from listeoversikt.operations.report_hidden import what_is_hidden

            return what_is_hidden(view, series, former, said)

        self.desk.ask(question, self.right.show_hidden, slot=SLOT, slow=True)

    # --- showing -------------------------------------------------------------------------------------------

    def _has_view(self) -> bool:
        return self.desk.view is not None

    def _subtitle(self, view: View) -> str:
        return translate("Reports", "Extract of {day}").format(day=day_numbers(view.index_date))

    def _arrange(self) -> None:
        """Content beside what is hidden, or over it where there is little room."""
        beside = self.width() >= px(SIDE_BY_SIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(way)
        self.content.setMinimumWidth(px(LEFT) if beside else 0)
        self.content.setMaximumWidth(px(LEFT) if beside else WIDEST)
