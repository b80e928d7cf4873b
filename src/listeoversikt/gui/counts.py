"""What stands beside the pages in the sidebar: plain counts, and a duty only when its limit is passed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listeoversikt.gui.navigation import DISCHARGES, EXTRACT, PLANS, REVIEW, THE_LIST, WORKLIST
from listeoversikt.gui.texts import number

if TYPE_CHECKING:
    from listeoversikt.operations.office import View


def sidebar_counts(view: View) -> dict[str, tuple[str, bool]]:
    """Page → (count, passed its limit). Asked off the window's thread."""
    from listeoversikt.followup.capacity import work_of
    from listeoversikt.operations.open_work import open_reviews, plans_in_use

    overdue, plans, reviews = view.overdue_discharges, plans_in_use(view), open_reviews(view)
    return {
        EXTRACT: (f"{view.index_date.day}.{view.index_date.month}.", False),
        THE_LIST: (number(view.inhabitants), False),
        WORKLIST: (number(len(work_of(view.scored.worklist))), False),
        PLANS: (number(plans) if plans else "", False),
        REVIEW: (number(reviews) if reviews else "", False),
        DISCHARGES: (number(overdue) if overdue else "", bool(overdue)),
    }
