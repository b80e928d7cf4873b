"""The cards of the page, laid out after the width: three columns 5:6:4, two, or one."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from listeoversikt.gui.charts.age_pyramid import AgePyramid
from listeoversikt.gui.charts.due_days import DueDays
from listeoversikt.gui.charts.risk_pyramid import RiskPyramid
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.overview.changes_card import ChangesCard
from listeoversikt.gui.pages.overview.duties import DUE_TODAY, OVERDUE, SILENT, WORKLIST
from listeoversikt.gui.pages.overview.gaps_card import GapsCard
from listeoversikt.gui.pages.overview.model_row import NewRow
from listeoversikt.gui.pages.overview.panel_card import PanelCard
from listeoversikt.gui.pages.overview.review_card import ReviewCard
from listeoversikt.gui.pages.overview.tile import Tile
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.gui.parts.headings import ElidedLabel, Label
from listeoversikt.gui.parts.notices import Notice
from listeoversikt.gui.parts.surfaces import Card
from listeoversikt.gui.rights import needs, still
from listeoversikt.gui.texts import translate

GAP = 16
MARGIN = 24
THREE_FROM, TWO_FROM = 960, 620
FOUR_TILES_FROM, TWO_TILES_FROM = 860, 420
SHARES = (5, 6, 4)
HIGHEST = 16_777_215


class OverviewBody(QWidget):
    """Tiles and cards; knows no data."""

    arranged = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._columns = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        self.tiles = [Tile(key) for key in (OVERDUE, DUE_TODAY, WORKLIST, SILENT)]
        self.ages, self.bands, self.days = AgePyramid(), RiskPyramid(), DueDays()
        self.changes, self.review, self.gaps = ChangesCard(), ReviewCard(), GapsCard()
        self.panel = PanelCard()
        self.cards = [
            self._ages_card(),
            self.panel,
            self._bands_card(),
            self._days_card(),
            self.changes,
            self.review,
            self.gaps,
        ]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(px(MARGIN), px(GAP), px(MARGIN), px(MARGIN))
        self._grid.setHorizontalSpacing(px(GAP))
        self._grid.setVerticalSpacing(px(GAP))
        self._tile_row, self._first, self._second, self._third = (QWidget() for _ in range(4))
        self._tile_grid = QGridLayout(self._tile_row)
        for layout in (self._tile_grid, *(QVBoxLayout(w) for w in (self._first, self._second, self._third))):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(px(GAP))
        self._fill()
        self._mind_rights()
        self._align_headings()
        self._arrange_tiles(4)
        self._arrange(3)
        self._order_tabs()

    def _ages_card(self) -> Card:
        self.ages_card = Card(
            translate("Overview", "The list by age and risk band"), translate("Overview", "Show the list")
        )
        self.ages_card.body.addWidget(self.ages, 1)
        return self.ages_card

    def _bands_card(self) -> Card:
        self.bands_card = Card(translate("Overview", "Risk bands"))
        self.bands_note = _note(self.bands_card)
        self.bands_card.body.addWidget(self.bands, 1)
        self.bands_card.body.addSpacing(px(4))
        self.rules = Notice("info", " ")
        self.bands_card.body.addWidget(self.rules)
        self.new = NewRow()
        self.bands_card.body.addWidget(self.new)
        return self.bands_card

    def _days_card(self) -> Card:
        self.days_card = Card(translate("Overview", "Due in the next ten working days"))
        self.hours_note = Label("", Type.SECONDARY, "text2", wrap=True)
        self.capacity_link = LinkButton(translate("Overview", "Time and reach"), "arrow-right")
        needs("overview.capacity", self.capacity_link)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.hours_note, 1)
        row.addWidget(self.capacity_link, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self.days_card.body.addLayout(row)
        self.no_hours = Notice("warning", " ")
        self.days_card.body.addWidget(self.no_hours)
        self.no_days = Label(
            translate("Overview", "No one is due in the next ten working days."),
            Type.BODY,
            "text2",
            wrap=True,
        )
        self.days_card.body.addWidget(self.no_days, 1, Qt.AlignmentFlag.AlignTop)
        self.days_card.body.addWidget(self.days, 1)
        return self.days_card

    def _mind_rights(self) -> None:
        """Links that lead nowhere for whoever has logged in aren't there; figures stay, and lead nowhere."""
        for card, command in (
            (self.ages_card, "patient.whole_list"),
            (self.changes, "changes.open"),
            (self.panel, "overview.capacity"),
            (self.gaps, "window.read_extract"),
            (self.review, "overview.review"),
        ):
            if card.link is not None:
                needs(command, card.link)
        still("patient.whole_list", *self.panel.rows, self.new, self.ages, self.bands)
        still("patient.whole_list", self.changes.up, self.changes.down)
        still("patient.whole_list", *(tile for tile in self.tiles if tile.key == SILENT))
        still("changes.open", *self.changes.rows, self.changes.fulfilled)

    def _align_headings(self) -> None:
        """Headings beside a link and headings without one stand on the same line."""
        assert self.ages_card.link is not None
        height = self.ages_card.link.sizeHint().height()
        for card in (self.bands_card, self.days_card):
            assert card.heading is not None
            card.heading.setMinimumHeight(height)

    def _fill(self) -> None:
        for holder, cards in (
            (self._first, (self.ages_card, self.panel)),
            (self._second, (self.bands_card, self.days_card)),
            (self._third, (self.changes, self.review, self.gaps)),
        ):
            layout = holder.layout()
            assert isinstance(layout, QVBoxLayout)
            for card in cards:
                layout.addWidget(card, 1)
        for holder, place in ((self._first, 1), (self._second, 0)):
            layout = holder.layout()
            assert isinstance(layout, QVBoxLayout)
            layout.setStretch(place, 0)
        third = self._third.layout()
        assert isinstance(third, QVBoxLayout)
        third.setStretch(1, 0)
        third.setStretch(2, 0)

    def _order_tabs(self) -> None:
        """Tab goes as one reads: duties, then card by card, each card's link before what's in it."""
        changes = self.changes
        order = [
            *self.tiles,
            self.ages_card.link,
            self.ages,
            self.panel.link,
            *self.panel.rows,
            self.bands,
            self.new,
            self.capacity_link,
            self.days,
            changes.link,
            *changes.rows,
            changes.fulfilled,
            changes.up,
            changes.down,
            self.review.link,
            self.gaps.link,
        ]
        there = [widget for widget in order if widget is not None]
        for before, after in pairwise(there):
            QWidget.setTabOrder(before, after)

    def fit(self, width: int, height: int = 0) -> None:
        """Three columns, two or one: as many as the width has room for, whatever the words ask for.

        Of three, the first two are no higher than what is seen of the page; the third may go on below it.
        """
        columns = 3 if width >= px(THREE_FROM) else 2 if width >= px(TWO_FROM) else 1
        self._arrange_tiles(4 if width >= px(FOUR_TILES_FROM) else 2 if width >= px(TWO_TILES_FROM) else 1)
        self._arrange(columns)
        while columns > 1 and self.minimumSizeHint().width() > width:
            columns -= 1
            self._arrange(columns)
        self._limit(height if columns == 3 else 0)

    def _limit(self, height: int) -> None:
        """Charts are seen whole without scrolling, both columns equally high; 0 = as high as they like."""
        holders = (self._first, self._second)
        for holder in holders:
            holder.setMinimumHeight(0)
            holder.setMaximumHeight(HIGHEST)
            self._grid.setAlignment(holder, Qt.AlignmentFlag.AlignTop if height else Qt.AlignmentFlag(0))
        if height:
            room = height - self._tile_row.sizeHint().height() - px(2 * GAP + MARGIN)
            least = max(holder.minimumSizeHint().height() for holder in holders)
            for holder in holders:
                holder.setFixedHeight(max(room, least))

    def _arrange_tiles(self, across: int) -> None:
        for tile in self.tiles:
            self._tile_grid.removeWidget(tile)
        for place, tile in enumerate(self.tiles):
            self._tile_grid.addWidget(tile, place // across, place % across)
        for column in range(len(self.tiles)):
            self._tile_grid.setColumnStretch(column, 1 if column < across else 0)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for widget in (self._tile_row, self._first, self._second, self._third):
            self._grid.removeWidget(widget)
        self._grid.addWidget(self._tile_row, 0, 0, 1, columns)
        places = {3: ((1, 0), (1, 1), (1, 2)), 2: ((1, 0), (1, 1), (2, 0)), 1: ((1, 0), (2, 0), (3, 0))}[
            columns
        ]
        for holder, (row, column) in zip((self._first, self._second, self._third), places, strict=True):
            spans = columns if columns == 2 and row == 2 else 1
            self._grid.addWidget(holder, row, column, 1, spans)
        third = self._third.layout()
        assert isinstance(third, QVBoxLayout)
        beside = columns == 2
        third.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        for place in (1, 2):
            third.setStretch(place, 1 if beside else 0)
        for column in range(3):
            share = SHARES[column] if columns == 3 else 1
            self._grid.setColumnStretch(column, share if column < columns else 0)
        self._grid.setRowStretch(1, 1)
        self.arranged.emit(columns)


def _note(card: Card) -> ElidedLabel:
    """A quiet note at the right of a card's heading, cut where it's narrow."""
    note = ElidedLabel("", Type.SECONDARY, "text2")
    assert card.head_row is not None
    card.head_row.addWidget(note)
    return note
