"""Standing orders: outreach for a reason without asking the doctor each time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.settings.order_panel import OrderPanel
from listeoversikt.gui.pages.settings.section import Section
from listeoversikt.gui.parts.buttons import QuietButton
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.leave_question import LeaveQuestion
from listeoversikt.gui.parts.open_panel import leave
from listeoversikt.gui.parts.surfaces import Divider
from listeoversikt.gui.texts import day_table, language, translate
from listeoversikt.words.worklist import reason_word

if TYPE_CHECKING:
    from listeoversikt.operations.choices import Choices

DOCTOR = "lege"


class OrderRow(QWidget):
    """One reason, and its order when there is one."""

    ordered = Signal(str, object)
    opened = Signal(object)

    def __init__(self, key: str, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key, self._today = key, today
        self.word = reason_word(key, language())
        self._order: Mapping[str, str] | None = None
        self._doctors: Sequence[str] = ()
        self.panel: OrderPanel | None = None
        self.question: LeaveQuestion | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, px(4), 0, px(4))
        self._column.setSpacing(px(2))
        first = QHBoxLayout()
        first.setSpacing(px(8))
        self.name = Label(self.word, Type.BODY_MEDIUM, wrap=True)
        first.addWidget(self.name, 1)
        self.change = QuietButton("", "pencil")
        self.change.clicked.connect(self.open_panel)
        first.addWidget(self.change)
        self._column.addLayout(first)
        self.words = Label("", Type.SECONDARY, "text2", wrap=True)
        self._column.addWidget(self.words)

    def show_order(self, order: Mapping[str, str] | None, doctors: Sequence[str], *, on: bool) -> None:
        """What holds; ``on``: whether the reason puts anybody on the list."""
        self._order, self._doctors = order, doctors
        give, change = translate("Orders", "Give order"), translate("Orders", "Change")
        self.change.setText(give if order is None else change)
        self.change.setAccessibleName(f"{self.word}: {self.change.text()}")
        asked = translate("Orders", "The patient's doctor is asked each time.")
        off = translate("Orders", "The reason is off.")
        told = asked if order is None else self._told(order)
        self.words.setText(told if on else f"{told} {off}")

    def _told(self, order: Mapping[str, str]) -> str:
        text = translate("Orders", "By {who} since {day}: {sentence}")
        day = day_table(dt.date.fromisoformat(order["dato"]))
        return text.format(who=order["av"], day=day, sentence=order["begrunnelse"])

    def open_panel(self) -> None:
        """The order, ready to be given; closed again when it was open, and asked first where something is filled in."""
        if self.panel is None:
            self.panel = OrderPanel(self.word, self._today)
            self.panel.kept.connect(self._kept)
            self.panel.removed.connect(lambda: self._kept(None))
            self.panel.closed.connect(self.close_panel)
            self._column.addWidget(self.panel)
            self.panel.hide()
        if not self.panel.isHidden():
            self.question = leave(self.panel, self.close_panel)
            return
        self.panel.show_order(self._order, self._doctors)
        self.panel.show()
        self.panel.first_field().setFocus()
        self.opened.emit(self.panel)

    def close_panel(self) -> bool:
        """Closes it; False when it wasn't open."""
        if self.panel is None or self.panel.isHidden():
            return False
        self.panel.hide()
        self.change.setFocus()
        return True

    def _kept(self, order: dict[str, str] | None) -> None:
        self.close_panel()
        self.ordered.emit(self.key, order)


class OrdersSection(Section):
    """Stående ordninger."""

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Orders", "Standing orders"),
            translate(
                "Orders", "Contacts after discharge need none. Other reasons wait for the patient's doctor."
            ),
            parent,
        )
        self._today = today
        self._orders: dict[str, Any] = {}
        self._card = self.card(translate("Orders", "Reasons"))
        self.rows: dict[str, OrderRow] = {}
        self.column.addStretch(1)

    def show_choices(self, choices: Choices) -> None:
        """The orders that hold."""
        table = choices.table
        self._orders = dict(table["standing_orders"])
        on = (set(choices.on_from_the_start) | set(table["switched_on"])) - set(table["switched_off"])
        today = self._today().isoformat()
        doctors = [
            row["id"]
            for row in table["team"]
            if row["role"] == DOCTOR and not (row.get("until") and row["until"] <= today)
        ]
        for key in choices.may_stand:
            if key not in self.rows:
                self._add(key)
            self.rows[key].show_order(self._orders.get(key), doctors, on=key in on)

    def _add(self, key: str) -> None:
        if self.rows:
            self._card.addWidget(Divider())
        row = OrderRow(key, self._today)
        row.ordered.connect(self._ordered)
        row.opened.connect(self.bring_into_view)
        self.rows[key] = row
        self._card.addWidget(row)

    def close_panel(self) -> bool:
        """Closes one that is open; False when none was."""
        return any(row.close_panel() for row in self.rows.values())

    def _ordered(self, key: str, order: dict[str, str] | None) -> None:
        kept = {other: found for other, found in self._orders.items() if other != key}
        if order is not None:
            kept[key] = order
        self._orders = kept
        what = translate("Orders", "Standing order: {reason}")
        self.send({"standing_orders": kept}, what.format(reason=self.rows[key].word))
