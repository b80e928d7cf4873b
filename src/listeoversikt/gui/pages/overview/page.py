"""The page Oversikt: asks for its figures, shows them, and opens the list behind each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedLayout, QWidget

from listeoversikt.gui.card.causes import cause_word
from listeoversikt.gui.charts.chart import Chart
from listeoversikt.gui.charts.numbers_table import NumbersDialog
from listeoversikt.gui.look.states import band_look
from listeoversikt.gui.page import Page, PageAction, Target
from listeoversikt.gui.pages.overview.body import OverviewBody
from listeoversikt.gui.pages.overview.capacity_dialog import HOURS, PANEL, CapacityDialog
from listeoversikt.gui.pages.overview.changes_card import ALL, FULFILLED
from listeoversikt.gui.pages.overview.duties import (
    DUE_TODAY,
    OVERDUE,
    SILENT,
    SILENT_GROUP,
    WORKLIST,
    tile_texts,
)
from listeoversikt.gui.pages.overview.gone import gone_numbers
from listeoversikt.gui.pages.overview.hours_words import without_hours_words
from listeoversikt.gui.pages.overview.model_row import rules_text
from listeoversikt.gui.pages.overview.panel_card import FOLLOWED
from listeoversikt.gui.parts.buttons import PrimaryButton
from listeoversikt.gui.parts.notices import EmptyState
from listeoversikt.gui.problems import Problem
from listeoversikt.gui.rights import needs
from listeoversikt.gui.texts import day_heading, day_near, day_numbers, percent, translate

if TYPE_CHECKING:
    from listeoversikt.followup.changes import Changes
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.office import Office, View
    from listeoversikt.operations.overview import Overview
    from listeoversikt.operations.overview_changes import ChangeFigures, GonePatient

THE_LIST, THE_WORKLIST, DISCHARGES, EXTRACT = "the_list", "worklist", "discharges", "extract"
REVIEW, CAPACITY, CHANGES = "review", "capacity", "changes"
GONE = ("left", "died")
ATTENTION = ("high", "rising")


class OverviewPage(Page):
    """Is the day under control?"""

    key = "overview"
    icon = "layout-dashboard"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._found: Overview | None = None
        self._figures: ChangeFigures | None = None
        self._changes: Changes | None = None
        self._compared: object = None
        self.body = OverviewBody()
        self.scroller = QScrollArea()
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setWidgetResizable(True)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setWidget(self.body)
        self.scroller.viewport().setAutoFillBackground(False)
        self.body.setAutoFillBackground(False)
        self.empty = self._empty_state()
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        for widget in (QWidget(), self.empty, self.scroller):
            self._stack.addWidget(widget)
        self._connect()

    def _empty_state(self) -> EmptyState:
        read = PrimaryButton(translate("Overview", "Read an extract"), "file-import", "Ctrl+O")
        needs("window.read_extract", read)
        read.clicked.connect(self._open_extract)
        return EmptyState(
            "file-import",
            translate("Overview", "No extract has been read in"),
            translate("Overview", "The overview shows duties, bands and changes when the first one is in."),
            [read],
        )

    def _connect(self) -> None:
        body = self.body
        for tile in body.tiles:
            tile.clicked.connect(self._open_tile)
        body.ages_card.link_clicked.connect(self._open_list)
        body.gaps.link_clicked.connect(self._open_extract)
        body.ages.opened.connect(self._open_age)
        body.bands.opened.connect(self._open_band)
        body.panel.opened.connect(self._open_panel)
        body.panel.link_clicked.connect(self.open_panel)
        body.days.opened.connect(self._open_due)
        body.capacity_link.clicked.connect(lambda: self.open_capacity())
        body.review.link_clicked.connect(self._continue_review)
        body.new.clicked.connect(self._open_new)
        body.changes.opened.connect(self._open_change)
        for chart in body.findChildren(Chart):
            chart.not_saved.connect(self._tell_not_saved)

    # What the frame asks

    def title(self) -> str:
        """«Oversikt»."""
        return translate("Pages", "Overview")

    def page_actions(self) -> Sequence[PageAction]:
        """«Start dagen»."""
        text = translate("Overview", "Start the day")
        return [
            PageAction(
                "start_day", text, "player-play", self._start_day, primary=True, enabled=self._has_view
            ),
            PageAction(
                CAPACITY,
                translate("Overview", "Time and reach"),
                "clock",
                lambda: self.open_capacity(),
                enabled=self._has_view,
                in_header=False,
            ),
        ]

    def refresh(self, view: View | None) -> None:
        """Asks for the figures; and for the changes when the extracts or the bands' limits are others."""
        if view is None:
            self._found = self._figures = self._changes = self._compared = None
            self._stack.setCurrentWidget(self.empty)
            return
        self.subtitle_changed.emit(day_heading(view.today))
        self._name_origin(view)
        self.desk.ask(_overview, self._show, slot="overview")
        basis = (view.current.extracts, len(view.patient_list), hash(view.hidden.ids), view.settings.bands)
        if basis != self._compared:
            self._compared = basis
            self.desk.work(_changes, self._show_changes)

    def first_focus(self) -> QWidget:
        """The first duty."""
        return self.body.tiles[0]

    def regions(self) -> Sequence[tuple[str, QWidget]]:
        """In reading order."""
        body = self.body
        return [
            (translate("Overview", "Duties"), body.tiles[0]),
            (body.ages.title(), body.ages),
            (body.panel.accessibleName(), body.panel),
            (body.bands.title(), body.bands),
            (body.days.title(), body.days),
            (translate("Overview", "Changed since last"), body.changes),
            *([(body.review.accessibleName(), body.review)] if not body.review.isHidden() else []),
            (translate("Overview", "Missing in the extract"), body.gaps),
        ]

    def keys(self) -> Sequence[tuple[str, str]]:
        """The charts' keys."""
        return [
            ("← →", translate("Overview", "Move between the marks of a chart")),
            ("Enter", translate("Overview", "Open the patients behind it")),
            ("T", translate("Overview", "Show the chart as a table")),
            ("Ctrl+C", translate("Overview", "Copy the chart")),
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as there is room for."""
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        bar = self.scroller.verticalScrollBar().sizeHint().width()
        self.body.fit(self.width() - bar, self.height())

    # What is shown

    def _show(self, found: Overview) -> None:
        self._found = found
        body = self.body
        texts = tile_texts(found)
        for tile in body.tiles:
            tile.show_text(texts[tile.key])
        body.ages.set_rows(found.ages)
        self._show_bands()
        self._show_days(found)
        body.panel.show_panel(found.panel)
        body.changes.fulfilled.set_count(found.fulfilled)
        body.review.show_review(found.review)
        body.new.show_model(found.model)
        body.gaps.show_gaps(found.gaps)
        self._stack.setCurrentWidget(self.scroller)
        self._fit()

    def _show_days(self, found: Overview) -> None:
        body = self.body
        dated = any(day.due or day.overdue for day in found.days)
        body.days.set_days(found.days, found.today)
        body.days.setVisible(dated)
        body.no_days.setVisible(not dated)
        own = translate("Overview", "Hours. Stroke: nurse hours.")
        norm = translate("Overview", "Hours. Stroke: the pilot's norm.")
        hatched = translate("Overview", "Hatched: over the limit.")
        over = any(day.overdue for day in found.days)
        told = [norm if found.by_norm else own, *([hatched] if over else [])]
        body.hours_note.setText(" ".join(told) if dated else "")
        warning = without_hours_words(found.without_hours, found.today)
        body.no_hours.text.setText(warning)
        body.no_hours.setAccessibleName(warning)
        body.no_hours.setVisible(bool(warning))

    def _show_bands(self) -> None:
        if self._found is None:
            return
        changes = self._figures.bands if self._figures is not None else None
        self.body.bands.set_bands(self._found.bands, changes)
        rows = self._found.bands
        share = sum(row.share for row in rows if row.band in ATTENTION)
        groups = translate(
            "Overview", "{share} of the list is in a target group. The pilot reckoned with 7–10 %."
        )
        groups = groups.format(share=percent(sum(row.share for row in rows if row.band != "low"), 1))
        rules = rules_text(self._found.model)
        if not any(row.count for row in rows):
            self.body.rules.text.setText(rules)
            self.body.bands_note.setText("")
            return
        self.body.rules.text.setText(f"{groups} {rules}")
        note = translate("Overview", "High use and rising: {share} of the list")
        self.body.bands_note.setText(note.format(share=percent(share, 1)))

    def _show_changes(self, answer: tuple[ChangeFigures, Changes] | None) -> None:
        self._figures, self._changes = answer if answer is not None else (None, None)
        self.body.changes.show_figures(self._figures)
        self._show_bands()

    def _name_origin(self, view: View) -> None:
        """What stands under the charts' pictures."""
        text = translate("Overview", "{office} · extract of {date}")
        text = text.format(office=view.office_name, date=day_numbers(view.index_date))
        if view.example:
            example = translate("Overview", "Example data")
            text = f"{text} · {example}"
        for chart in self.body.findChildren(Chart):
            chart.set_origin(text)

    def _tell_not_saved(self) -> None:
        self.desk.tell_error(
            Problem(
                translate("Overview", "The chart couldn't be saved there."),
                translate("Overview", "Choose another folder."),
            )
        )

    def _has_view(self) -> bool:
        return self.desk.view is not None

    # Where it leads

    def open_panel(self) -> None:
        """Whom the team follows, and how far it reaches in each target group."""
        self.open_capacity(PANEL)

    def open_capacity(self, part: str = HOURS) -> None:
        """The hours, how far they reach, and what a change would do; or the panel."""
        if self.desk.view is None:
            return
        dialog = CapacityDialog(self.desk, self.window(), part=part)
        dialog.go.connect(self.go)
        dialog.open()

    def _continue_review(self) -> None:
        self.go.emit(Target(REVIEW, filters={"session": (self.body.review.key,)}, action="resume"))

    def _start_day(self) -> None:
        self.go.emit(Target(THE_WORKLIST))

    def _open_list(self) -> None:
        self.go.emit(Target(THE_LIST))

    def _open_extract(self) -> None:
        self.go.emit(Target(EXTRACT))

    def _open_tile(self) -> None:
        key = getattr(self.sender(), "key", "")
        if key == WORKLIST:
            self._start_day()
        elif key == SILENT:
            self.go.emit(Target(THE_LIST, filters={"group": (SILENT_GROUP,)}))
        elif key in (OVERDUE, DUE_TODAY):
            self.go.emit(Target(DISCHARGES, filters={"status": (key.partition(":")[2],)}))

    def _open_age(self, key: str) -> None:
        first, _, sex = key.partition(":")
        last = int(first) + 4
        ages = f"{first}-" if last > 90 else f"{first}-{last}"
        self.go.emit(Target(THE_LIST, filters={"age": (ages,), "sex": (sex,)}))

    def _open_band(self, band: str) -> None:
        self.go.emit(Target(THE_LIST, filters={"band": (band,)}, title=band_look(band).word))

    def _open_new(self) -> None:
        self.go.emit(Target(THE_LIST, filters={"model": ("new",)}))

    def _open_panel(self, key: str, title: str) -> None:
        if key == FOLLOWED:
            self.go.emit(Target(THE_LIST, filters={"followed": ("yes",)}))
        else:
            self._open_patients(THE_LIST, f"panel:{key}", title)

    def _open_due(self, key: str) -> None:
        if self._found is None:
            return
        title = translate("Overview", "Overdue")
        for day in self._found.days:
            if key == f"due:{day.day.isoformat()}":
                title = translate("Overview", "Due {day}").format(day=day_near(day.day, self._found.today))
        self._open_patients(THE_WORKLIST, key, title)

    def _open_change(self, key: str) -> None:
        if self._figures is None or self._changes is None:
            return
        if key == ALL:
            self.go.emit(Target(CHANGES))
        elif key in GONE:
            self.desk.ask(_gone(self._changes, key), self._show_gone(key), slot="overview_patients")
        else:
            self._open_patients(THE_LIST, key, self._change_title(key))

    def _change_title(self, key: str) -> str:
        what, _, cause = key.partition(":")
        title = {
            "joined": translate("Overview", "Joined the list"),
            "left": translate("Overview", "Left the list"),
            "died": translate("Overview", "Died"),
            "up": translate("Overview", "Up in risk band"),
            "down": translate("Overview", "Down in risk band"),
            FULFILLED: translate("Overview", "Done, by the extract"),
        }[what]
        return f"{title}: {cause_word(cause, up=what == 'up').lower()}" if cause else title

    def _open_patients(self, page: str, key: str, title: str) -> None:
        """Asks who they are, then goes there."""

        def done(patients: frozenset[str]) -> None:
            self.go.emit(Target(page, patients=patients, title=title))

        self.desk.ask(_patients(key, self._changes), done, slot="overview_patients")

    def _show_gone(self, key: str) -> Any:
        def show(patients: Sequence[GonePatient]) -> None:
            dialog = NumbersDialog(self._change_title(key), gone_numbers(patients), "", self.window())
            dialog.open()

        return show


# What is asked off the window's thread; the columns are loaded there.


def _overview(view: View) -> Overview:
    from listeoversikt.operations.overview import overview

    return overview(view)


def _changes(office: Office, progress: object, cancelled: object) -> tuple[ChangeFigures, Changes] | None:
    from listeoversikt.operations.overview_changes import changes_of, figures

    changes = changes_of(office)
    return None if changes is None else (figures(changes), changes)


def _patients(key: str, changes: Changes | None) -> Any:
    def find(view: View) -> frozenset[str]:
        from listeoversikt.operations.overview_patients import patients_behind

        return patients_behind(view, key, changes)

    return find


def _gone(changes: Changes, key: str) -> Any:
    def find(view: View) -> Sequence[GonePatient]:
        from listeoversikt.operations.overview_changes import gone_patients

        return gone_patients(changes, key)

    return find
