"""The panel in «Tid og rekkevidde»: how it stands with those followed, the year, each target group, nurse and list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHeaderView, QVBoxLayout, QWidget

from listeoversikt.gui.charts.numbers_table import Numbers, NumbersTable
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.overview.panel_words import (
    group_notes,
    group_numbers,
    new_words,
    nurse_numbers,
)
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.surfaces import Card
from listeoversikt.gui.rights import needs
from listeoversikt.gui.texts import decimal, language, number, translate
from listeoversikt.words.acts import route_word

if TYPE_CHECKING:
    from listeoversikt.operations.panel_view import PanelView

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
Line = tuple[str, str, bool]
"""Words, figure, and whether it's one of those above it."""


class Lines(QWidget):
    """Words with a figure at the right; those of a sum stand in from the left."""

    def __init__(self, lines: Sequence[Line], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(0, 1)
        for place, (words, figure, inner) in enumerate(lines):
            name = Label(words, Type.BODY, "text2" if inner else "text", wrap=True)
            name.setContentsMargins(px(16) if inner else 0, 0, 0, 0)
            value = Label(figure, Type.BODY if inner else Type.BODY_STRONG)
            value.setAccessibleName(f"{words}: {figure}")
            grid.addWidget(name, place, 0)
            grid.addWidget(value, place, 1, RIGHT)


class WholeTable(NumbersTable):
    """As high as its rows, so that the whole part is scrolled; wider than there is room for, it's scrolled sideways."""

    def __init__(self, numbers: Numbers, name: str, parent: QWidget | None = None) -> None:
        super().__init__(numbers, parent)
        self.setAccessibleName(name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = self.horizontalScrollBar().sizeHint().height()
        rows = self.verticalHeader().length() + self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(rows + bar + px(4))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words take what is left over, and never less than they need."""
        super().resizeEvent(event)
        header = self.horizontalHeader()
        wanted = sum(
            max(header.sectionSizeHint(place), self.sizeHintForColumn(place))
            for place in range(header.count())
        )
        modes = QHeaderView.ResizeMode
        fits = wanted <= self.viewport().width()
        header.setSectionResizeMode(0, modes.Stretch if fits else modes.ResizeToContents)


class PanelPart(QWidget):
    """``not_followed_wanted``: those in a target group whom the team doesn't follow."""

    not_followed_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: PanelView | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        self.pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.pair.setSpacing(px(16))
        self.state = Card(translate("Panel", "Followed by the team"))
        self.year = Card(translate("Panel", "This year"))
        for card in (self.state, self.year):
            self.pair.addWidget(card, 1)
        column.addLayout(self.pair)
        self.groups = Card(
            translate("Panel", "Reach in the target groups"), translate("Panel", "Not followed")
        )
        self.groups.link_clicked.connect(self.not_followed_wanted)
        if self.groups.link is not None:
            needs("patient.whole_list", self.groups.link)
        self.nurses = Card(translate("Panel", "Nurse and list"))
        for card in (self.groups, self.nurses):
            column.addWidget(card)
        column.addStretch(1)
        self._rooms = {
            card: _room_under_heading(card) for card in (self.state, self.year, self.groups, self.nurses)
        }

    def stack(self, *, narrow: bool) -> None:
        """Cards below one another where it's narrow."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self.pair.setDirection(down if narrow else across)

    def show_panel(self, found: PanelView) -> None:
        """All of it."""
        self.found = found
        self._fill(self.state, [Lines(state_lines(found)), *_note(self._state_note(found))])
        self._fill(self.year, [Lines(year_lines(found))])
        tables = [
            WholeTable(group_numbers(found), self.groups.accessibleName()),
            *_note(group_notes(found)),
            *_note(new_words(found)),
        ]
        self._fill(self.groups, tables)
        self._fill(
            self.nurses,
            [WholeTable(nurse_numbers(found), self.nurses.accessibleName()), *_note(norm_words(found))],
        )

    def _state_note(self, found: PanelView) -> str:
        if not found.at_least:
            return ""
        return translate("Panel", "The extract can't tell of the whole year: contacts are those known.")

    def _fill(self, card: Card, widgets: Sequence[QWidget]) -> None:
        room = self._rooms[card]
        empty(room)
        for widget in widgets:
            room.addWidget(widget)


def _room_under_heading(card: Card) -> QVBoxLayout:
    """Where what the card says stands, at the top of it."""
    room = QVBoxLayout()
    room.setSpacing(card.body.spacing())
    card.body.addLayout(room)
    card.body.addStretch(1)
    return room


def state_lines(found: PanelView) -> list[Line]:
    """How it stands with those followed."""
    duty = found.duty
    days = translate("Panel", "Contact with the team in {days} days")
    of = translate("Panel", "{count} of {all}")
    all_of_them = number(duty.followed)

    def part(count: int) -> str:
        return of.format(count=number(count), all=all_of_them)

    return [
        (
            translate("Panel", "Followed, of everybody on the list"),
            of.format(count=all_of_them, all=number(duty.inhabitants)),
            False,
        ),
        (days.format(days=90), part(found.contact_90), False),
        (days.format(days=365), part(found.contact_365), False),
        (translate("Panel", "Nothing planned"), part(duty.unplanned), False),
        (translate("Panel", "To be thought over again"), part(duty.over), False),
    ]


def year_lines(found: PanelView) -> list[Line]:
    """Begun by route, ended by reason; those who aren't on the list any more."""
    moved = found.movement
    begun = translate("Panel", "Begun in {year}").format(year=moved.year)
    ended = translate("Panel", "Ended in {year}").format(year=moved.year)
    lines: list[Line] = [(begun, number(moved.joined_in_all), False)]
    lines += [(route_word(route, language()), number(count), True) for route, count in moved.joined]
    lines.append((ended, number(moved.ended_in_all), False))
    lines += [(why, number(count), True) for why, count in moved.ended]
    if moved.ended_otherwise:
        lines.append((translate("Panel", "Reasons given once"), number(moved.ended_otherwise), True))
    if moved.gone:
        lines.append(
            (translate("Panel", "Followed, but not on the list any more"), number(moved.gone), False)
        )
    return lines


def norm_words(found: PanelView) -> str:
    """What the norm asks of this list."""
    text = translate(
        "Panel",
        "Norm: one nurse for {norm}, by the hours entered. The whole list: {nurses} full-time nurses.",
    )
    nurses = found.duty.inhabitants / found.norm
    return text.format(norm=number(found.norm), nurses=decimal(nurses, 1))


def _note(text: str) -> list[QWidget]:
    return [Label(text, Type.SECONDARY, "text2", wrap=True)] if text else []
