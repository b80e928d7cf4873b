"""The sheet where filters are chosen: it hangs under its button, acts at once, and Esc closes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
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

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.pages.the_list import filters as f
from listeoversikt.gui.pages.the_list.chip_words import value_word
from listeoversikt.gui.parts.buttons import QuietButton, SecondaryButton
from listeoversikt.gui.parts.fields import Choice
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.parts.held_back import HeldBack
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.texts import translate
from listeoversikt.operations.list_table import BANDS, FRAILTY, GROUPS

AGES = ("", "-15", "16-64", "65-", "75-", "80-", "85-")
MONTHS = ("", "6", "12", "18", "24", "36")
COUNTS = ("", "5", "10", "15")
OWN = "own"
COLUMN = 236


class FilterSheet(HeldBack):
    """Sends the whole of the filters each time one is changed."""

    changed = Signal(object)

    def __init__(
        self,
        filters: f.Filters,
        lists: Sequence[str],
        list_names: Mapping[str, str],
        parent: QWidget | None = None,
        *,
        width: int = 780,
        model: bool = False,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.filters = filters
        self._names, self._model = list_names, model
        self.boxes: dict[tuple[str, str], QCheckBox] = {}
        self.setAccessibleName(translate("TheList", "Filters"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        outer.addWidget(self._scrolled(self._columns(lists, max(1, min(3, width // px(COLUMN + 24))))), 1)
        outer.addWidget(self._foot())
        self._show_state()

    def open_under(self, button: QWidget, room: QWidget) -> None:
        """Hangs under the button, inside ``room``."""
        most, hint = room.size(), self.sizeHint()
        self.resize(min(hint.width(), most.width() - px(16)), min(hint.height(), most.height() - px(16)))
        at = button.mapToGlobal(QPoint(0, button.height() + px(4)))
        corner = room.mapToGlobal(QPoint(0, 0))
        right, bottom = corner.x() + most.width() - px(8), corner.y() + most.height() - px(8)
        x = max(corner.x() + px(8), min(at.x(), right - self.width()))
        y = max(corner.y() + px(8), min(at.y(), bottom - self.height()))
        self.move(x, y)
        self.open()
        first = next(iter(self.boxes.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """One line around it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("surface"))
        painter.setPen(theme().color("control"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter closes; what was chosen holds already."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
            return
        super().keyPressEvent(event)

    def _scrolled(self, inside: QWidget) -> QScrollArea:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        hint = inside.sizeHint()
        scroll.setMinimumSize(min(hint.width() + px(14), px(320)), min(hint.height(), px(160)))
        self._wanted = hint
        return scroll

    def sizeHint(self) -> QSize:
        """As large as everything in it."""
        hint = super().sizeHint()
        hint.setWidth(max(hint.width(), self._wanted.width() + px(16)))
        hint.setHeight(max(hint.height(), self._wanted.height() + px(60)))
        return hint

    def _columns(self, lists: Sequence[str], count: int) -> QWidget:
        inside = Panel("surface")
        grid = QGridLayout(inside)
        grid.setContentsMargins(px(16), px(16), px(16), px(8))
        grid.setHorizontalSpacing(px(24))
        blocks = [
            [
                self._checks(translate("TheList", "Risk band"), f.BAND, BANDS),
                self._checks(translate("TheList", "Frailty"), f.FRAILTY_KEY, FRAILTY),
                self._checks(translate("TheList", "Follow-up"), f.FOLLOWED, ("yes", "no")),
            ],
            [self._checks(translate("TheList", "Target groups"), f.GROUP, GROUPS[:-2])],
            [
                self._ages(),
                self._choice(translate("TheList", "Regular medicines"), f.MEDICINES, COUNTS),
                self._choice(translate("TheList", "Not seen for"), f.SILENT, MONTHS),
                self._checks(translate("TheList", "Sex"), f.SEX, ("K", "M"), across=True),
                self._checks(
                    translate("TheList", "Home and care"),
                    f.RESIDENCE,
                    f.RESIDENCES[1:],
                    more=((f.HOME_CARE, "yes"),),
                ),
            ],
        ]
        if self._model:
            blocks[1].append(self._checks(translate("TheList", "By the model"), f.MODEL, (f.ZONE, f.NEW)))
        if len(lists) > 1:
            blocks[0].append(self._checks(translate("TheList", "List"), f.GP, lists))
        for place, block in enumerate(blocks):
            column = QVBoxLayout()
            column.setSpacing(px(12))
            for part in block:
                column.addWidget(part)
            column.addStretch(1)
            grid.addLayout(column, place // count, place % count)
        return inside

    def _checks(
        self,
        title: str,
        key: str,
        values: Sequence[str],
        *,
        across: bool = False,
        more: Sequence[tuple[str, str]] = (),
    ) -> QWidget:
        part = QWidget()
        part.setAccessibleName(title)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(Heading(title, Type.SECONDARY_STRONG, level=3))
        row = QHBoxLayout() if across else column
        if across:
            row.setSpacing(px(16))
        for name, value in [*((key, value) for value in values), *more]:
            box = QCheckBox(value_word(name, value, self._names))
            box.setAccessibleName(f"{title}: {box.text()}")
            box.setMinimumHeight(px(24))
            box.toggled.connect(lambda on, name=name, value=value: self._toggle(name, value, on))
            self.boxes[name, value] = box
            row.addWidget(box)
        if across:
            row.addStretch(1)
            column.addLayout(row)
        return part

    def _choice(self, title: str, key: str, values: Sequence[str]) -> QWidget:
        part, column = self._labelled(title)
        choice = Choice(title, [(value, self._choice_word(key, value)) for value in values])
        choice.chosen.connect(lambda value, key=key: self._set(key, (value,) if value else ()))
        setattr(self, f"{key}_choice", choice)
        column.addWidget(choice)
        return part

    def _labelled(self, title: str) -> tuple[QWidget, QVBoxLayout]:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(5))
        column.addWidget(Heading(title, Type.SECONDARY_STRONG, level=3))
        return part, column

    def _choice_word(self, key: str, value: str) -> str:
        if not value:
            return translate("TheList", "All")
        if key == f.SILENT:
            return translate("TheList", "{months} months").format(months=value)
        return translate("TheList", "At least {count}").format(count=value)

    def _ages(self) -> QWidget:
        part, column = self._labelled(translate("TheList", "Age"))
        items = [
            (value, value_word(f.AGE, value, self._names) if value else translate("TheList", "All"))
            for value in AGES
        ]
        self.age_choice = Choice(
            translate("TheList", "Age"), [*items, (OWN, translate("TheList", "Own range"))]
        )
        self.age_choice.chosen.connect(self._age_chosen)
        column.addWidget(self.age_choice)
        self._own = QWidget()
        row = QHBoxLayout(self._own)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        self.age_from = _small_field(translate("TheList", "From age"))
        self.age_to = _small_field(translate("TheList", "To age"))
        row.addWidget(self.age_from)
        row.addWidget(Label("–", Type.BODY, "text2"))
        row.addWidget(self.age_to)
        row.addWidget(Label(translate("TheList", "years"), Type.BODY, "text2"))
        row.addStretch(1)
        for field in (self.age_from, self.age_to):
            field.textEdited.connect(self._own_age)
        column.addWidget(self._own)
        self._own.hide()
        return part

    def _foot(self) -> QWidget:
        foot = Panel("surface", "top")
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(16), px(8), px(16), px(8))
        self.clear_button = QuietButton(translate("TheList", "Remove all filters"))
        self.clear_button.clicked.connect(self._clear)
        close = SecondaryButton(translate("TheList", "Close"), "", "Esc")
        close.clicked.connect(self.close)
        row.addWidget(self.clear_button)
        row.addStretch(1)
        row.addWidget(close)
        return foot

    # -- changes ----------------------------------------------------------------------------------------------

    def _toggle(self, key: str, value: str, on: bool) -> None:
        self._tell(self.filters.toggled(key, value, on))

    def _set(self, key: str, values: tuple[str, ...]) -> None:
        self._tell(self.filters.with_value(key, values))

    def _age_chosen(self, value: str) -> None:
        self._own.setVisible(value == OWN)
        if value == OWN:
            self.age_from.setFocus()
        else:
            self._set(f.AGE, (value,) if value else ())

    def _own_age(self) -> None:
        text = f"{self.age_from.text().strip()}-{self.age_to.text().strip()}"
        if f.age_range(text) is not None:
            self._set(f.AGE, (text,))

    def _clear(self) -> None:
        self._tell(f.Filters())
        self._show_state()

    def _tell(self, filters: f.Filters) -> None:
        self.filters = filters
        self.clear_button.setEnabled(bool(filters))
        self.changed.emit(filters)

    def _show_state(self) -> None:
        values = self.filters.values
        for (key, value), box in self.boxes.items():
            box.blockSignals(True)
            box.setChecked(value in values.get(key, ()))
            box.blockSignals(False)
        age = values.get(f.AGE, ("",))[0]
        self.age_choice.choose(age if age in AGES else OWN)
        self._own.setVisible(age not in AGES)
        low, _, high = age.partition("-")
        self.age_from.setText(low)
        self.age_to.setText(high)
        for key in (f.MEDICINES, f.SILENT):
            getattr(self, f"{key}_choice").choose(values.get(key, ("",))[0])
        self.clear_button.setEnabled(bool(self.filters))


def _small_field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setMaxLength(3)
    field.setFixedWidth(px(56))
    field.setMinimumHeight(px(32))
    return field
