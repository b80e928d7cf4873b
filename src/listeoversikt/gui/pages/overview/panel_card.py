"""«Følges av PHT»: how many the team follows, whom it doesn't though in need, and for whom nothing is planned."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from listeoversikt.gui.pages.overview.figure_row import FigureRow
from listeoversikt.gui.parts.surfaces import Card
from listeoversikt.gui.texts import percent, translate

if TYPE_CHECKING:
    from listeoversikt.operations.panel_view import PanelDuty

FOLLOWED, NEED, UNPLANNED, OVER = "followed", "need", "unplanned", "over"


class PanelCard(Card):
    """``opened`` names a figure, with its words; ``link_clicked`` asks for panel and reach."""

    opened = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(translate("Overview", "Followed by the team"), translate("Overview", "Reach"))
        self.body.setSpacing(0)
        self.body.addSpacing(2)
        self.rows = [
            FigureRow(FOLLOWED, "users", translate("Overview", "Followed now")),
            FigureRow(NEED, "target-arrow", translate("Overview", "In a target group, not followed")),
            FigureRow(UNPLANNED, "calendar-event", translate("Overview", "Followed, nothing planned")),
            FigureRow(OVER, "history", translate("Overview", "To be thought over again")),
        ]
        self.followed, self.need, self.unplanned, self.over = self.rows
        for row in self.rows:
            self.body.addWidget(row)
            row.clicked.connect(partial(self._open, row))

    def _open(self, row: FigureRow) -> None:
        self.opened.emit(row.key, row.words)

    def show_panel(self, panel: PanelDuty) -> None:
        """The figures; the day to think over again only where it has come for somebody."""
        counts = (panel.followed, panel.need_not_followed, panel.unplanned, panel.over)
        for row, count in zip(self.rows, counts, strict=True):
            row.set_count(count)
        self.over.setVisible(panel.over > 0)
        assert self.note is not None
        share = percent(panel.followed / max(panel.inhabitants, 1), 1)
        text = translate("Overview", "{share} of the list").format(share=share)
        self.note.setText(text if panel.followed else "")
