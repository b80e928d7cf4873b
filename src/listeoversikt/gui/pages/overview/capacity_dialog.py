"""«Tid og rekkevidde»: how far the hours reach along the worklist, what a change would do, and the panel with its reach."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from listeoversikt.gui.choices_change import Outcome, change_of_choices
from listeoversikt.gui.commands import carry_out
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.overview.capacity_change import ChangeForm, Wanted
from listeoversikt.gui.pages.overview.capacity_result import CapacityResult
from listeoversikt.gui.pages.overview.hours_words import without_hours_words
from listeoversikt.gui.pages.overview.panel_part import PanelPart
from listeoversikt.gui.pages.overview.switch_off import SwitchOffQuestion
from listeoversikt.gui.parts.buttons import PrimaryButton, QuietButton, SecondaryButton
from listeoversikt.gui.parts.fields import Segmented
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.parts.notices import Notice
from listeoversikt.gui.parts.ordered_dialog import OrderedDialog
from listeoversikt.gui.parts.surfaces import Card, Panel
from listeoversikt.gui.rights import needs
from listeoversikt.gui.texts import decimal, number, translate

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.capacity_view import CapacityView
    from listeoversikt.operations.office import View
    from listeoversikt.operations.panel_view import PanelView

WIDTH, HEIGHT = 920, 780
SIDE_BY_SIDE_FROM = 760
LEAST_FORM = 240
BESIDE = 80
"""What stands beside two cards: margins, the space between them, and the bar to scroll with."""
WAIT_MS = 120
"""Several changes in a row are counted once."""
SETTINGS = "settings"
HOURS, PANEL = "hours", "panel"
DISCHARGE = "utskrivning_3vd"


class CapacityDialog(OrderedDialog):
    """``go`` asks for a page: those outside, or the hours in the settings."""

    go = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, part: str = HOURS) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk = desk
        self.found: CapacityView | None = None
        title = translate("Capacity", "Time and reach")
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        column.setSpacing(px(12))
        column.addLayout(self._head(title))
        self.norm = Notice("info", " ", action=translate("Capacity", "Enter hours"))
        self.norm.acted.connect(self._to_settings)
        self.norm.hide()
        column.addWidget(self.norm)
        self.no_hours = Notice("warning", " ")
        self.no_hours.hide()
        column.addWidget(self.no_hours)
        self._areas = {HOURS: self._columns(), PANEL: self._panel_part()}
        for area in self._areas.values():
            column.addWidget(area, 1)
        column.addLayout(self._foot())
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(WAIT_MS)
        self._later.timeout.connect(self._ask)
        self.form.changed.connect(self._later.start)
        self._fit_screen(parent)
        self._filled = False
        self._ask()
        self.part.choose(part)
        self._show_part()

    def _head(self, title: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(Heading(title, Type.PAGE_TITLE, level=1))
        row.addStretch(1)
        self.part = Segmented(
            translate("Capacity", "Shown"),
            [
                (HOURS, translate("Capacity", "Hours")),
                (PANEL, translate("Capacity", "Panel and reach")),
            ],
        )
        self.part.chosen.connect(self._show_part)
        row.addWidget(self.part)
        return row

    def _days(self) -> Segmented:
        """On which days the hours are counted."""
        self.span = Segmented(
            translate("Capacity", "Days"),
            [
                ("today", translate("Capacity", "Today")),
                ("week", translate("Capacity", "This week")),
                ("ten_days", translate("Capacity", "Ten working days")),
            ],
        )
        self.span.chosen.connect(self._ask)
        return self.span

    def _columns(self) -> QScrollArea:
        holder = Panel("window")
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight, holder)
        self._pair.setContentsMargins(0, 0, 0, 0)
        self._pair.setSpacing(px(16))
        change = Card(translate("Capacity", "Try a change"))
        change.body.addWidget(
            Label(
                translate("Capacity", "Nothing is changed until you press Apply."),
                Type.SECONDARY,
                "text2",
                wrap=True,
            )
        )
        self.form = ChangeForm()
        change.body.addWidget(self.form, 1)
        result = Card(translate("Capacity", "Before and after"))
        result.body.addWidget(self._days(), 0, Qt.AlignmentFlag.AlignLeft)
        self.figures = CapacityResult()
        self.figures.outside_wanted.connect(self._show_outside)
        result.body.addWidget(self.figures, 1)
        self._cards = (change, result)
        self._pair.addWidget(change, 5)
        self._pair.addWidget(result, 4)
        return _scrolled(holder)

    def _panel_part(self) -> QScrollArea:
        holder = Panel("window")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        self.panel = PanelPart()
        self.panel.not_followed_wanted.connect(self._show_not_followed)
        column.addWidget(self.panel)
        return _scrolled(holder)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.reset = QuietButton(translate("Capacity", "Start over"), "arrow-back-up")
        self.reset.clicked.connect(self._start_over)
        row.addWidget(self.reset)
        row.addStretch(1)
        self.close_button = SecondaryButton(translate("Capacity", "Close"))
        self.close_button.clicked.connect(self.reject)
        row.addWidget(self.close_button)
        self.apply = PrimaryButton(translate("Capacity", "Apply"), "check")
        needs("overview.apply", self.apply)
        self.apply.clicked.connect(self._apply)
        self.apply.setAutoDefault(False)
        row.addWidget(self.apply)
        self._mind_buttons(Wanted())
        return row

    def _fit_screen(self, parent: QWidget | None) -> None:
        """As large as is good, within the window."""
        width, height = px(WIDTH), px(HEIGHT)
        if parent is not None:
            width, height = min(width, parent.width() - 16), min(height, parent.height() - 16)
        self.resize(width, height)
        self._mind_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards stand side by side where there is room for both."""
        super().resizeEvent(event)
        self._mind_width()

    def _lay_out(self) -> None:
        """Gives the cards' new words their room, from the inside out, then as many cards side by side as fit."""
        for card in self._cards:
            for widget in (*reversed(card.findChildren(QWidget)), card):
                layout = widget.layout()
                if layout is not None:
                    layout.activate()
        self._mind_width()

    def _mind_width(self) -> None:
        wanted = sum(card.minimumSizeHint().width() for card in self._cards) + px(BESIDE)
        narrow = self.width() < max(px(SIDE_BY_SIDE_FROM), wanted)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._pair.setDirection(down if narrow else across)
        self.form.setMinimumHeight(px(LEAST_FORM) if narrow else 0)
        self.panel.stack(narrow=narrow)

    # What is shown

    def _show_part(self) -> None:
        """Hours, or the panel; what is for the other is hidden."""
        chosen = self.part.key()
        for key, area in self._areas.items():
            area.setVisible(key == chosen)
        for button in (self.reset, self.apply):
            button.setVisible(chosen == HOURS)
        self._mind_notices()
        if chosen == PANEL and self.panel.found is None:
            self.desk.ask(_panel, self.panel.show_panel, slot="panel", slow=True)

    def _mind_notices(self) -> None:
        hours, found = self.part.key() == HOURS, self.found
        self.norm.setVisible(hours and found is not None and found.by_norm)
        self.no_hours.setVisible(hours and bool(self.no_hours.text.text().strip()))

    def _ask(self) -> None:
        span, wanted = self.span.key(), self.form.wanted()
        self._mind_buttons(wanted)
        self.desk.ask(_view_of(span, wanted), self._show, slot="capacity", slow=True)

    def _show(self, found: CapacityView) -> None:
        self.found = found
        if not self._filled:
            self._filled = True
            self.form.show_now(found.now.hours_a_week, found.choices, found.followed)
        self.figures.show_view(found)
        self._lay_out()
        self._say_norm(found)
        warning = without_hours_words(found.gaps, found.first)
        self.no_hours.text.setText(warning)
        self.no_hours.setAccessibleName(warning)
        self._mind_notices()

    def _say_norm(self, found: CapacityView) -> None:
        """Whose hours they are, while the office has entered none."""
        text = translate(
            "Capacity",
            "No hours are entered. These are the norm, one nurse for {norm}: {nurses} full-time nurses for this list.",
        )
        nurses = decimal(found.nurses_by_norm, 1)
        self.norm.text.setText(text.format(norm=number(found.norm), nurses=nurses))
        self.norm.setAccessibleName(self.norm.text.text())

    def _mind_buttons(self, wanted: Wanted) -> None:
        nothing = translate("Capacity", "Nothing is another yet.")
        tried = translate("Capacity", "Who is followed is decided patient by patient.")
        self.reset.setEnabled(wanted != Wanted())
        self.reset.setToolTip("" if wanted != Wanted() else nothing)
        self.apply.setEnabled(not wanted.writes_nothing)
        self.apply.setToolTip("" if not wanted.writes_nothing else nothing if wanted == Wanted() else tried)

    # What is done

    def _start_over(self) -> None:
        if self.found is not None:
            self.form.show_now(self.found.now.hours_a_week, self.found.choices, self.found.followed)
        self._ask()

    def _apply(self) -> None:
        """Asks first where the contact after discharge is switched off: that's for the whole office."""
        wanted, found = self.form.wanted(), self.found
        was_on = {choice.reason for choice in found.choices if choice.on} if found is not None else set()
        if found is not None and wanted.on is not None and DISCHARGE in was_on - wanted.on:
            question = SwitchOffQuestion(found.clocks, found.clocks_over, self)
            question.accepted.connect(lambda: self._settle(wanted))
            question.open()
        else:
            self._settle(wanted)

    def _settle(self, wanted: Wanted) -> None:
        def done(changes: dict[str, Any]) -> None:
            self._write(changes)

        self.desk.ask(_settings_of(wanted), done, slot="capacity_settings")

    def _write(self, changes: dict[str, Any]) -> None:
        desk = self.desk
        counting = translate("Capacity", "Counting the figures anew")
        undone = translate("Capacity", "The change of time and reach is undone")
        saved = translate("Capacity", "Time and reach are changed")

        def told(stands: bool, outcome: Outcome) -> None:
            desk.changed(outcome[1])
            desk.toast(saved if stands else undone, undo=stands)

        what = translate("Capacity", "Time and reach")
        carry_out(desk, change_of_choices(what, changes, told, counted_on=desk.today, title=counting))
        self.accept()

    def _show_outside(self, after: bool) -> None:
        if self.found is None:
            return
        figures = self.found.after if after and self.found.after is not None else self.found.now
        title = translate("Capacity", "Outside the hours")
        self.go.emit(Target("the_list", patients=frozenset(figures.outside), title=title))
        self.accept()

    def _show_not_followed(self) -> None:
        title = translate("Overview", "In a target group, not followed")

        def go(patients: frozenset[str]) -> None:
            self.go.emit(Target("the_list", patients=patients, title=title))
            self.accept()

        self.desk.ask(_not_followed, go, slot="panel_patients")

    def _to_settings(self) -> None:
        self.go.emit(Target(SETTINGS, filters={"section": ("team",)}))
        self.accept()


def _scrolled(holder: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(holder)
    return area


# Asked off the window's thread; the columns are loaded there.


def _panel(view: View) -> PanelView:
    from listeoversikt.operations.panel_view import panel_view

    return panel_view(view)


def _not_followed(view: View) -> frozenset[str]:
    from listeoversikt.operations.panel_view import panel_patients

    return panel_patients(view, "need")


def _view_of(span: str, wanted: Wanted) -> Any:
    def find(view: View) -> CapacityView:
        from listeoversikt.operations.capacity_view import Span, capacity_view

        return capacity_view(view, Span(span), wanted.change())

    return find


def _settings_of(wanted: Wanted) -> Any:
    def find(view: View) -> dict[str, Any]:
        return wanted.change().settings_of(view)

    return find
