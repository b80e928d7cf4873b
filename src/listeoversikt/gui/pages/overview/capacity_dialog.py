"""«Tid og rekkevidde»: how far the hours reach along the worklist, and what a change would do before it's made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from listeoversikt.gui.choices_change import Outcome, change_of_choices
from listeoversikt.gui.commands import carry_out
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.overview.capacity_change import ChangeForm, Wanted
from listeoversikt.gui.pages.overview.capacity_result import CapacityResult
from listeoversikt.gui.pages.overview.hours_words import without_hours_words
from listeoversikt.gui.parts.buttons import PrimaryButton, QuietButton, SecondaryButton
from listeoversikt.gui.parts.fields import Segmented
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.parts.notices import Notice
from listeoversikt.gui.parts.ordered_dialog import OrderedDialog
from listeoversikt.gui.parts.surfaces import Card, Panel
from listeoversikt.gui.texts import decimal, translate

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.capacity_view import CapacityView
    from listeoversikt.operations.office import View

WIDTH, HEIGHT = 920, 680
SIDE_BY_SIDE_FROM = 760
LEAST_FORM = 240
WAIT_MS = 120
"""Several changes in a row are counted once."""
WORKLIST, SETTINGS = "worklist", "settings"


class CapacityDialog(OrderedDialog):
    """``go`` asks for a page: those outside, or the hours in the settings."""

    go = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
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
        column.addWidget(self._columns(), 1)
        column.addLayout(self._foot())
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(WAIT_MS)
        self._later.timeout.connect(self._ask)
        self.form.changed.connect(self._later.start)
        self._fit_screen(parent)
        self._filled = False
        self._ask()

    def _head(self, title: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(Heading(title, Type.PAGE_TITLE, level=1))
        row.addStretch(1)
        self.span = Segmented(
            translate("Capacity", "Days"),
            [
                ("today", translate("Capacity", "Today")),
                ("week", translate("Capacity", "This week")),
                ("ten_days", translate("Capacity", "Ten working days")),
            ],
        )
        self.span.chosen.connect(self._ask)
        row.addWidget(self.span)
        return row

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
        self.figures = CapacityResult()
        self.figures.outside_wanted.connect(self._show_outside)
        result.body.addWidget(self.figures, 1)
        self._pair.addWidget(change, 5)
        self._pair.addWidget(result, 4)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(holder)
        return area

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
        narrow = width < px(SIDE_BY_SIDE_FROM)
        if narrow:
            self._pair.setDirection(QBoxLayout.Direction.TopToBottom)
            self.form.setMinimumHeight(px(LEAST_FORM))
        self.resize(width, height)

    # What is shown

    def _ask(self) -> None:
        span, wanted = self.span.key(), self.form.wanted()
        self._mind_buttons(wanted)
        self.desk.ask(_view_of(span, wanted), self._show, slot="capacity", slow=True)

    def _show(self, found: CapacityView) -> None:
        self.found = found
        if not self._filled:
            self._filled = True
            self.form.show_now(found.now.hours_a_week, found.choices)
        self.figures.show_view(found)
        self._show_norm(found)
        warning = without_hours_words(found.gaps, found.first)
        self.no_hours.text.setText(warning)
        self.no_hours.setAccessibleName(warning)
        self.no_hours.setVisible(bool(warning))

    def _show_norm(self, found: CapacityView) -> None:
        """Whose hours they are, while the office has entered none."""
        self.norm.setVisible(found.by_norm)
        text = translate(
            "Capacity",
            "No hours are entered. These are the pilot's norm: {nurses} full-time nurses for this list.",
        )
        self.norm.text.setText(text.format(nurses=decimal(found.nurses_by_norm, 1)))
        self.norm.setAccessibleName(self.norm.text.text())

    def _mind_buttons(self, wanted: Wanted) -> None:
        same = wanted == Wanted()
        for button in (self.apply, self.reset):
            button.setEnabled(not same)
            button.setToolTip(translate("Capacity", "Nothing is another yet.") if same else "")

    # What is done

    def _start_over(self) -> None:
        if self.found is not None:
            self.form.show_now(self.found.now.hours_a_week, self.found.choices)
        self._ask()

    def _apply(self) -> None:
        wanted = self.form.wanted()

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

    def _to_settings(self) -> None:
        self.go.emit(Target(SETTINGS, filters={"section": ("team",)}))
        self.accept()


# Asked off the window's thread; the columns are loaded there.


def _view_of(span: str, wanted: Wanted) -> Any:
    def find(view: View) -> CapacityView:
        from listeoversikt.operations.capacity_view import Span, capacity_view

        return capacity_view(view, Span(span), wanted.change())

    return find


def _settings_of(wanted: Wanted) -> Any:
    def find(view: View) -> dict[str, Any]:
        return wanted.change().settings_of(view)

    return find
