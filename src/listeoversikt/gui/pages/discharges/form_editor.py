"""«Rediger liste»: the office's own points of the form after a discharge: edit, order, take away, add."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from listeoversikt.followup.after_discharge_form import Point, PointKind
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.buttons import IconButton, PrimaryButton, QuietButton, SecondaryButton
from listeoversikt.gui.parts.emptying import let_go
from listeoversikt.gui.parts.fields import Choice, FieldError
from listeoversikt.gui.parts.headings import Caption, Heading, Label
from listeoversikt.gui.parts.ordered_dialog import OrderedDialog
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.texts import translate

LONGEST = 60
WIDTH, HEIGHT = 640, 620
OWN_KEY = "eget"


class PointFields:
    """The fields of one point, in a row of the dialog's grid."""

    def __init__(self, point: Point) -> None:
        self.point = point
        self.name = QLineEdit(point.nb)
        self.name.setMaxLength(LONGEST)
        self.name.setMinimumHeight(px(32))
        self.kind = Choice(translate("FormEditor", "What is written"), _kinds())
        self.kind.choose(point.kind.value)
        self.medicine = QCheckBox()
        self.medicine.setChecked(point.medicine)
        self.up = IconButton("arrow-up", translate("FormEditor", "Move up"))
        self.down = IconButton("arrow-down", translate("FormEditor", "Move down"))
        self.away = IconButton("trash", translate("FormEditor", "Take away"))

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """In their columns."""
        return (self.name, self.kind, self.medicine, self.up, self.down, self.away)

    def name_them(self, number: int) -> None:
        """Each field says which point it belongs to."""
        what = self.name.text().strip() or translate("FormEditor", "Point {number}").format(number=number)
        self.name.setAccessibleName(translate("FormEditor", "Name of point {number}").format(number=number))
        for widget, said in (
            (self.kind, translate("FormEditor", "What is written: {point}")),
            (self.medicine, translate("FormEditor", "A doctor signs: {point}")),
            (self.up, translate("FormEditor", "Move up: {point}")),
            (self.down, translate("FormEditor", "Move down: {point}")),
            (self.away, translate("FormEditor", "Take away: {point}")),
        ):
            widget.setAccessibleName(said.format(point=what))

    def value(self, key: str) -> Point:
        """The point as it stands; a changed name gives up the shipped English one."""
        name = self.name.text().strip()
        kept = self.point if name == self.point.nb else replace(self.point, en="", help_nb="", help_en="")
        return replace(
            kept,
            key=self.point.key or key,
            nb=name,
            kind=PointKind(self.kind.key()),
            medicine=self.medicine.isChecked(),
        )


def _kinds() -> list[tuple[str, str]]:
    return [
        (PointKind.TICK.value, translate("FormEditor", "Tick")),
        (PointKind.DATE.value, translate("FormEditor", "Date")),
        (PointKind.NUMBER.value, translate("FormEditor", "Number")),
        (PointKind.TEXT.value, translate("FormEditor", "Words")),
    ]


class FormEditor(OrderedDialog):
    """``chosen`` gives the whole list; an empty tuple = the program's own list again."""

    chosen = Signal(object)

    def __init__(
        self, points: Sequence[Point], shipped: Sequence[Point], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shipped = tuple(shipped)
        self.rows: list[PointFields] = []
        title = translate("FormEditor", "Checklist after discharge")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        over = Panel("surface")
        head = QVBoxLayout(over)
        head.setContentsMargins(px(20), px(20), px(20), px(12))
        head.setSpacing(px(6))
        head.addWidget(Heading(title))
        head.addWidget(
            Caption(
                translate(
                    "FormEditor",
                    "The list is the office's own. What has been filled in stays with its discharge.",
                ),
                wrap=True,
            )
        )
        column.addWidget(over)
        column.addWidget(self._scrolled(), 1)
        column.addWidget(self._foot())
        self._fill(points)
        self._fit(parent)

    def _fit(self, parent: QWidget | None) -> None:
        room = parent.window().size() if parent is not None else None
        width, height = px(WIDTH), px(HEIGHT)
        if room is not None:
            width, height = min(width, room.width() - px(32)), min(height, room.height() - px(48))
        self.resize(width, height)

    def _scrolled(self) -> QScrollArea:
        self.list_room = QScrollArea()
        self.list_room.setWidgetResizable(True)
        self.list_room.setFrameShape(QFrame.Shape.NoFrame)
        self.list_room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = Panel("surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(20), px(4), px(20), px(12))
        column.setSpacing(px(8))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(8))
        self._grid.setColumnStretch(0, 1)
        titles = (
            translate("FormEditor", "Point"),
            translate("FormEditor", "What is written"),
            translate("FormEditor", "Doctor signs"),
        )
        for place, title in enumerate(titles):
            self._grid.addWidget(Label(title, Type.SECONDARY_MEDIUM, "text2"), 0, place)
        column.addLayout(self._grid)
        self.add_button = QuietButton(translate("FormEditor", "New point"), "plus")
        self.add_button.clicked.connect(self.add)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.list_room.setWidget(inside)
        return self.list_room

    def _foot(self) -> QWidget:
        foot = Panel("surface", "top")
        column = QVBoxLayout(foot)
        column.setContentsMargins(px(20), px(10), px(20), px(12))
        self.error = FieldError()
        column.addWidget(self.error)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.shipped_button = QuietButton(translate("FormEditor", "The program's list"), "arrow-back-up")
        self.shipped_button.setToolTip(translate("FormEditor", "Shows the list that came with the program."))
        self.shipped_button.clicked.connect(self._show_shipped)
        row.addWidget(self.shipped_button)
        row.addStretch(1)
        self.cancel_button = SecondaryButton(translate("FormEditor", "Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        self.save_button = PrimaryButton(translate("FormEditor", "Save the list"), "check")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.save)
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        column.addLayout(row)
        return foot

    # -- rows ---------------------------------------------------------------------------------------------------

    def _fill(self, points: Sequence[Point]) -> None:
        for row in self.rows:
            self._drop(row)
        self.rows = [self._made(point) for point in points]
        self._lay_out()

    def _made(self, point: Point) -> PointFields:
        row = PointFields(point)
        row.up.clicked.connect(self._move_up)
        row.down.clicked.connect(self._move_down)
        row.away.clicked.connect(self._take_away)
        row.name.textEdited.connect(self._renamed)
        return row

    def _lay_out(self) -> None:
        for row in self.rows:
            for widget in row.widgets:
                self._grid.removeWidget(widget)
        for number, row in enumerate(self.rows, 1):
            for place, widget in enumerate(row.widgets):
                centre = Qt.AlignmentFlag.AlignCenter if place == 2 else Qt.AlignmentFlag(0)
                self._grid.addWidget(widget, number, place, centre)
            row.up.setEnabled(number > 1)
            row.down.setEnabled(number < len(self.rows))
        self._renamed()
        self._order_tabs()

    def _order_tabs(self) -> None:
        order = [widget for row in self.rows for widget in row.widgets] + [self.add_button]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _renamed(self) -> None:
        for number, row in enumerate(self.rows, 1):
            row.name_them(number)

    def _drop(self, row: PointFields) -> None:
        for widget in row.widgets:
            let_go(self._grid, widget)

    def _row_of(self, button: object) -> int:
        return next(place for place, row in enumerate(self.rows) if button in row.widgets)

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        button = self.sender()
        place = self._row_of(button)
        row = self.rows.pop(place)
        self.rows.insert(place + step, row)
        self._lay_out()
        kept = button if isinstance(button, QWidget) and button.isEnabled() else row.name
        kept.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_away(self) -> None:
        place = self._row_of(self.sender())
        self._drop(self.rows.pop(place))
        self._lay_out()
        after = self.rows[min(place, len(self.rows) - 1)].name if self.rows else self.add_button
        after.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self) -> None:
        """One more at the end, ready for its name."""
        row = self._made(Point("", ""))
        self.rows.append(row)
        self._lay_out()
        row.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list_room.ensureWidgetVisible(row.name)

    def _show_shipped(self) -> None:
        self._fill(self._shipped)

    # -- saving -------------------------------------------------------------------------------------------------

    def points(self) -> tuple[Point, ...]:
        """The list as it stands; new points get a key of their own."""
        taken = {row.point.key for row in self.rows} | {point.key for point in self._shipped}
        found = []
        for row in self.rows:
            number = 1
            while f"{OWN_KEY}_{number}" in taken:
                number += 1
            key = f"{OWN_KEY}_{number}"
            taken.add(key if not row.point.key else row.point.key)
            found.append(row.value(key))
        return tuple(found)

    def save(self) -> None:
        """Gives the list on, when every point has a name."""
        points = self.points()
        nameless = next((row for row in self.rows if not row.name.text().strip()), None)
        if nameless is not None:
            self.error.show_error(translate("FormEditor", "Give each point a name, or take it away."))
            nameless.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not points:
            self.error.show_error(translate("FormEditor", "Keep at least one point."))
            return
        self.chosen.emit(() if points == self._shipped else points)
        self.accept()
