"""The lines over the table: tabs, search, period, unit, variants; under it what the signs mean and what exports hide."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.pages.indicators.export_dialog import hidden_note
from listeoversikt.gui.pages.indicators.figures import period_name, type_name
from listeoversikt.gui.parts.chips import FlowLayout
from listeoversikt.gui.parts.fields import Choice, SearchField
from listeoversikt.gui.parts.headings import Caption
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.texts import number, translate

if TYPE_CHECKING:
    from listeoversikt.operations.indicator_view import PeriodChoice

ROLLING = "365d"
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
        self.which = Choice(translate("Indicators", "Which period"))
        self.unit = Choice(translate("Indicators", "Unit"), (), "users")
        self._periods: dict[str, list[PeriodChoice]] = {}
        self.search = SearchField(translate("Indicators", "Find indicator"))
        self.variants = QCheckBox(translate("Indicators", "Variants"))
        self.shown = Caption()
        self.legend = Caption("", wrap=True)
        self.hidden = Caption(hidden_note(5))
        self._hidden_icon = IconLabel("eye-off", "text2")
        self.tabs_line = QHBoxLayout()
        """Where the page's tabs stand."""
        self._connect()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(10))
        column.setSpacing(px(8))
        column.addLayout(self.tabs_line)
        column.addLayout(self._choices())
        column.addLayout(self._notes())

    def _connect(self) -> None:
        self.period.chosen.connect(self._other_type)
        self.which.chosen.connect(self.changed)
        self.unit.chosen.connect(self.changed)
        self.search.textChanged.connect(self.searched)
        self.variants.toggled.connect(self.variants_changed)
        self.variants.setToolTip(
            translate("Indicators", "Also the figures counted in another way, as the pilot or Medrave did")
        )

    def _set_widths(self) -> None:
        """Narrower fields where there is little room, or one more field to make room for."""
        little = self.width() < px(NARROW)
        narrow = little or not self.which.isHidden()
        self.search.setFixedWidth(px(NARROW_WIDTH if narrow else SEARCH_WIDTH))
        self.period.setFixedWidth(px(CHOICE_WIDTH if self.which.isHidden() else NARROW_WIDTH))
        self.which.setFixedWidth(px(NARROW_WIDTH))
        self.unit.setFixedWidth(px(NARROW_WIDTH if little else CHOICE_WIDTH))
        room = not little and self.shown.isHidden()
        self._hidden_icon.setVisible(room)
        self.hidden.setVisible(room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower fields where there is little room."""
        super().resizeEvent(event)
        self._set_widths()

    def _choices(self) -> FlowLayout:
        line = FlowLayout()
        middle = QWidget()
        middle.setMinimumHeight(px(32))
        around = QHBoxLayout(middle)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.variants)
        for widget in (self.search, self.period, self.which, self.unit, middle):
            line.addWidget(widget)
        return line

    def _notes(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(6))
        row.addWidget(self.legend, 1)
        row.addWidget(self.shown)
        row.addWidget(self._hidden_icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hidden.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row.addWidget(self.hidden)
        return row

    def set_choices(
        self,
        periods: Sequence[PeriodChoice],
        units: Sequence[Sequence[tuple[str, str]]],
        limit: int,
    ) -> None:
        """What can be chosen, the newest period of a type first; ``units`` in parts, with a line between them."""
        self._periods = {}
        for period in periods:
            self._periods.setdefault(period.type, []).append(period)
        self.period.set_items([(kind, type_name(kind)) for kind in self._periods])
        self.unit.set_items([unit for part in units for unit in part])
        after = 0
        for part in units[:-1]:
            after += len(part)
            self.unit.insertSeparator(after)
            after += 1
        self.unit.view().setMinimumWidth(self.unit.sizeHint().width())
        self.hidden.setText(hidden_note(limit))

    def choose(self, period: PeriodChoice, unit: str) -> None:
        """Chooses without telling."""
        self.period.choose(period.type)
        self._offer_periods()
        self.which.choose(period.first.isoformat())
        self.unit.choose(unit)
        self.unit.setToolTip(self.unit.currentText())

    def first(self) -> dt.date | None:
        """The first day of the calendar period in hand; None for the last 365 days."""
        key = self.which.key()
        return dt.date.fromisoformat(key) if key else None

    def _other_type(self) -> None:
        self._offer_periods()
        self.changed.emit()

    def _offer_periods(self) -> None:
        """The periods of the type in hand; one alone isn't asked about."""
        found = self._periods.get(self.period.key(), [])
        calendar = [one for one in found if one.type != ROLLING]
        if [self.which.itemData(place) for place in range(self.which.count())] != [
            one.first.isoformat() for one in calendar
        ]:
            self.which.clear()
            self.which.set_items([(one.first.isoformat(), period_name(one)) for one in calendar])
        self.which.setVisible(bool(calendar))
        self._set_widths()

    def explain(self, *, pilot: bool) -> None:
        """What the signs on the line from 0 to 100 % mean; the pilot's only where it's there."""
        said = translate("Indicators", "Dot: our share. Band: 95 % interval.")
        if pilot:
            said += " " + translate("Indicators", "Diamond: the pilot's level (not randomised).")
        self.legend.setText(said)

    def tell_count(self, shown: int, count: int, variants: int) -> None:
        """How many rows are shown, and how many variants there are."""
        text = translate("Indicators", "{shown} of {count} indicators shown.")
        self.shown.setText(text.format(shown=number(shown), count=number(count)))
        self.shown.setVisible(shown < count)
        self._set_widths()
        words = translate("Indicators", "Variants ({count})").format(count=number(variants))
        self.variants.setText(words)
        self.variants.setAccessibleName(words)
