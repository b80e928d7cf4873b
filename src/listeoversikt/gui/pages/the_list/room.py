"""What the page is made of: the filter line, the chips with the row count, the table, and the bar when narrow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from listeoversikt.gui.desk import TEXT_SECONDS
from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.pages.the_list import filters as f
from listeoversikt.gui.pages.the_list.chip_words import chip_text
from listeoversikt.gui.pages.the_list.saved_views import SavedViews
from listeoversikt.gui.parts.buttons import QuietButton, SecondaryButton
from listeoversikt.gui.parts.chips import Chip, FlowLayout
from listeoversikt.gui.parts.fields import SearchField
from listeoversikt.gui.parts.headings import Caption, ElidedLabel, Label
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.parts.spoken import speak_as
from listeoversikt.gui.parts.surfaces import Divider, Panel
from listeoversikt.gui.table.column_menu import column_menu
from listeoversikt.gui.table.view import RowsView
from listeoversikt.gui.texts import number, translate

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk

ONE_LINE = 560
"""So wide, the filter line's words fit; narrower, the columns button shows its icon only."""


class _ChipButton(QuietButton):
    """As high as a chip, so that the line stays calm."""

    def sizeHint(self) -> QSize:
        """The height of chips."""
        return QSize(super().sizeHint().width(), max(px(24), round(metrics(self.style_of_text).height()) + 4))


class ListRoom(Panel):
    """Widgets and their places; the page decides what they do."""

    chip_removed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self.names: dict[str, str] = {}
        self.chips: dict[str, Chip] = {}
        self.search = SearchField(translate("TheList", "Search in the list"))
        self.views = SavedViews(desk.preferences)
        self.columns = QuietButton(translate("TheList", "Columns"), "columns-3")
        self.columns.clicked.connect(self._show_columns)
        self.filter_button = _ChipButton(translate("TheList", "Filter"), "plus")
        self.rows = RowsView(name=translate("TheList", "The list"))
        self.rows.letters_on = False
        self.rows.copy = partial(desk.copy_text, seconds=TEXT_SECONDS)
        self.shown = Label("", Type.SECONDARY_STRONG, "text")
        self.of_all = Label("", Type.SECONDARY, "text2")
        speak_as(self.of_all, QAccessible.Role.Whitespace)  # the count says both
        self.loading = Label(translate("TheList", "Being read anew …"), Type.SECONDARY, "text2")
        self.loading.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QWidget()
        rows = QVBoxLayout(top)
        rows.setContentsMargins(px(24), px(12), px(24), px(8))
        rows.setSpacing(px(6))
        rows.addLayout(self._filter_line())
        rows.addLayout(self._chip_line())
        column.addWidget(top)
        column.addWidget(Divider())
        column.addWidget(self.rows, 1)
        column.addWidget(self._model_line())
        column.addWidget(self._bar())

    def _model_line(self) -> QWidget:
        """What goes with the figures of the model in use; hidden without one."""
        self.model_box = Panel("surface", "top")
        row = QHBoxLayout(self.model_box)
        row.setContentsMargins(px(24), px(6), px(24), px(6))
        row.setSpacing(px(6))
        self.model_icon = IconLabel("flask", "text2")
        self.model_text = Caption(wrap=True)
        row.addWidget(self.model_icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.model_text, 1)
        self.model_box.hide()
        return self.model_box

    def show_model(self, text: str, *, flask: bool) -> None:
        """The line of the model in use; "" hides it."""
        self.model_text.setText(text)
        self.model_icon.setVisible(flask)
        self.model_box.setVisible(bool(text))

    def _bar(self) -> QWidget:
        """The actions of the selected row, where there is no room for the card beside the list."""
        self.bar = Panel("surface", "top")
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(px(24), px(6), px(16), px(6))
        row.setSpacing(px(8))
        self.bar_name = ElidedLabel("", Type.BODY_STRONG, middle=True)
        row.addWidget(self.bar_name, 1)
        self.bar_open = SecondaryButton(translate("TheList", "Open the card"), "", "Enter")
        row.addWidget(self.bar_open)
        self._bar_row = row
        self.bar.hide()
        return self.bar

    def add_to_bar(self, buttons: Sequence[QWidget]) -> None:
        """What can be done about the selected row."""
        for button in buttons:
            self._bar_row.addWidget(button)

    def show_bar(self, patient_id: str) -> None:
        """The bar for a patient; "" hides it."""
        self.bar_name.setText(patient_id)
        self.bar.setVisible(bool(patient_id))

    def _filter_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(px(8))
        self.search.setMinimumWidth(px(150))
        self.search.setMaximumWidth(px(220))
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        line.addWidget(self.search, 2)
        line.addWidget(self.views)
        line.addStretch(1)
        line.addWidget(self.columns)
        return line

    def _chip_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(px(8))
        self._chip_box = QWidget()
        self._flow = FlowLayout(self._chip_box)
        self._flow.addWidget(self.filter_button)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._chip_box.setSizePolicy(policy)
        line.addWidget(self._chip_box, 1)
        count = QHBoxLayout()
        count.setSpacing(px(4))
        for label in (self.loading, self.shown, self.of_all):
            count.addWidget(label)
        line.addLayout(count)
        line.setAlignment(count, Qt.AlignmentFlag.AlignTop)
        for label in (self.loading, self.shown, self.of_all):
            label.setMinimumHeight(self.filter_button.sizeHint().height())
        return line

    def show_chips(self, filters: f.Filters, list_names: Mapping[str, str]) -> None:
        """One chip a filter, then the button for more."""
        for chip in self.chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self.filter_button)
        self.chips = {}
        for key in filters.keys:
            chip = Chip(key, chip_text(filters, key, list_names))
            chip.removed.connect(self.chip_removed, Qt.ConnectionType.QueuedConnection)
            self.chips[key] = chip
            self._flow.addWidget(chip)
        self._flow.addWidget(self.filter_button)
        self._chip_box.updateGeometry()

    def show_count(self, shown: int, count: int) -> None:
        """«583 av 3 612 vises»."""
        self.shown.setText(number(shown))
        self.of_all.setText(translate("TheList", "of {count} shown").format(count=number(count)))
        self.shown.setAccessibleName(f"{self.shown.text()} {self.of_all.text()}")

    def set_loading(self, on: bool) -> None:
        """Whether the rows are those of the last session still."""
        self.loading.setVisible(on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns button gives up its word first."""
        super().resizeEvent(event)
        narrow = self.width() < px(ONE_LINE)
        word = translate("TheList", "Columns")
        self.columns.setText("" if narrow else word)
        self.columns.setAccessibleName(word)
        self.columns.setToolTip(word if narrow else "")

    def _show_columns(self) -> None:
        column_menu(self.rows).popup(self.columns.mapToGlobal(QPoint(0, self.columns.height() + px(2))))
