"""The line over the table: period, unit, search, variants; under it what is shown and what exports hide."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.pages.indicators.export_dialog import hidden_note
from listeoversikt.gui.parts.chips import FlowLayout
from listeoversikt.gui.parts.fields import Choice, SearchField
from listeoversikt.gui.parts.headings import Caption
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.texts import number, translate

SEARCH_WIDTH, CHOICE_WIDTH = 220, 168
NARROW, NARROW_WIDTH = 720, 148
"""Under it, the fields are narrower so that they stay on one line."""


class FilterLine(Panel):
    """``changed`` = period or unit; ``searched`` and ``variants_changed`` only concern what is shown."""

    changed = Signal()
    searched = Signal(str)
    variants_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("window", "bottom", parent=parent)
        self.setAccessibleName(translate("Indicators", "Filters"))
        self.period = Choice(translate("Indicators", "Period"), (), "calendar-event")
        self.unit = Choice(translate("Indicators", "Unit"), (), "users")
        self.search = SearchField(translate("Indicators", "Find indicator"))
        self.variants = QCheckBox(translate("Indicators", "Variants"))
        self.shown = Caption()
        self.hidden = Caption(hidden_note(5))
        self._connect()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(10))
        column.setSpacing(px(8))
        column.addLayout(self._choices())
        column.addLayout(self._notes())

    def _connect(self) -> None:
        self.period.chosen.connect(self.changed)
        self.unit.chosen.connect(self.changed)
        self.search.textChanged.connect(self.searched)
        self.variants.toggled.connect(self.variants_changed)
        self.variants.setToolTip(
            translate("Indicators", "Also the figures counted in another way, as the pilot or Medrave did")
        )
        self.variants.setMinimumHeight(px(32))
        for choice in (self.period, self.unit):
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self._set_widths(narrow=False)

    def _set_widths(self, *, narrow: bool) -> None:
        self.search.setFixedWidth(px(NARROW_WIDTH if narrow else SEARCH_WIDTH))
        for choice in (self.period, self.unit):
            choice.setMinimumWidth(px(NARROW_WIDTH if narrow else CHOICE_WIDTH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower fields where there is little room."""
        super().resizeEvent(event)
        self._set_widths(narrow=self.width() < px(NARROW))

    def _choices(self) -> FlowLayout:
        line = FlowLayout()
        for widget in (self.search, self.period, self.unit, self.variants):
            line.addWidget(widget)
        return line

    def _notes(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(6))
        row.addWidget(self.shown)
        row.addStretch(1)
        row.addWidget(IconLabel("eye-off", "text2"), 0, Qt.AlignmentFlag.AlignVCenter)
        self.hidden.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row.addWidget(self.hidden)
        return row

    def set_choices(
        self, periods: Sequence[tuple[str, str]], units: Sequence[tuple[str, str]], limit: int
    ) -> None:
        """What can be chosen; the chosen ones stay where they still can be."""
        self.period.set_items(periods)
        self.unit.set_items(units)
        self.unit.setVisible(len(units) > 2)
        self.hidden.setText(hidden_note(limit))

    def choose(self, period: str, unit: str) -> None:
        """Chooses without telling."""
        self.period.choose(period)
        self.unit.choose(unit)

    def tell_count(self, shown: int, count: int, variants: int) -> None:
        """How many rows are shown, and how many variants there are."""
        text = translate("Indicators", "{shown} of {count} indicators shown")
        self.shown.setText(text.format(shown=number(shown), count=number(count)))
        words = translate("Indicators", "Variants ({count})").format(count=number(variants))
        self.variants.setText(words)
        self.variants.setAccessibleName(words)
