"""The panel as plain numbers: who the team follows, how far it reaches in each target group, and the year's movement.

``panel_here`` is cheap, for the page Oversikt; ``panel_view`` also looks at contacts, for «Tid og rekkevidde».
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from listeoversikt.followup.expected import LEAST
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.panel import (
    Movement,
    Panel,
    PanelShare,
    by_list,
    by_nurse,
    movement,
    over_in,
    panel_of,
    plans_ahead,
)
from listeoversikt.followup.panel_reach import asked_about, contacts_of, reach_of, state_of
from listeoversikt.followup.review_yield import Share
from listeoversikt.operations.board_items import BoardPeople
from listeoversikt.operations.review_results import Interval, interval_of

if TYPE_CHECKING:
    from listeoversikt.operations.office import View


@dataclass(frozen=True)
class PanelDuty:
    """The panel in short; counts of patients on the list. ``in_need``: in any target group."""

    followed: int
    inhabitants: int
    in_need: int
    need_not_followed: int
    unplanned: int
    over: int


@dataclass(frozen=True)
class ShownShare:
    """So many of so many, with the 95 % interval; ``enough`` False = too few to say, and no share is shown.

    All of it None (``interval`` None) where it can't be known.
    """

    interval: Interval | None
    enough: bool


@dataclass(frozen=True)
class GroupLine:
    """A target group by its key ("" = any group): followed, and seen by a nurse, beside each other."""

    group: str
    count: int
    followed: ShownShare
    nurse: ShownShare
    new: int


@dataclass(frozen=True)
class PanelView:
    """All of it, on ``today``. ``least``: fewer than so many give no share.

    ``contact_90`` and ``contact_365``: of those followed, with the team; ``at_least``: the export can't tell of the
    whole year, so that they are the least there were. ``new``: new needs among those asked about, in 365 days.
    """

    today: dt.date
    duty: PanelDuty
    lists: tuple[PanelShare, ...]
    nurses: tuple[PanelShare, ...]
    norm: float
    groups: tuple[GroupLine, ...]
    contact_90: int
    contact_365: int
    at_least: bool
    movement: Movement
    new: ShownShare
    list_names: Mapping[str, str]
    least: int = LEAST


def the_panel(view: View) -> Panel:
    """Those on the list whom the team follows today."""
    return panel_of(view.patient_list, view.scored.groups, view.book, view.position, view.today)


def panel_here(view: View) -> PanelDuty:
    """The panel in short."""
    panel = the_panel(view)
    return PanelDuty(
        followed=panel.count,
        inhabitants=view.inhabitants,
        in_need=int(panel.in_need.sum()),
        need_not_followed=int(panel.need_not_followed.sum()),
        unplanned=len(unplanned_in(view, panel)),
        over=len(over_in(panel)),
    )


def unplanned_in(view: View, panel: Panel) -> frozenset[int]:
    """Places of those followed with nothing ahead: no plan, appointment or attempt, no row on the worklist.

    The same as the board's «Følges, ingenting planlagt»; one who is in hospital now is waited for.
    """
    listed = {row.patient for row in view.scored.worklist}
    people = BoardPeople(view)
    ids = _ids(view, panel.records)
    return frozenset(
        row
        for row, record in panel.records.items()
        if row not in listed
        and not plans_ahead(record, view.today)
        and people.in_hospital(ids[row], record) is None
    )


def panel_records(view: View, panel: Panel) -> dict[str, PatientRecord]:
    """The records of those followed, by pseudonym."""
    ids = _ids(view, panel.records)
    return {ids[row]: record for row, record in panel.records.items()}


def panel_patients(view: View, what: str) -> frozenset[str]:
    """Pseudonyms behind a figure of the panel: ``followed``, ``need``, ``unplanned`` or ``over``; else ``KeyError``."""
    return frozenset(_ids(view, PLACES[what](view, the_panel(view))).values())


PLACES: Mapping[str, Callable[[View, Panel], Iterable[int]]] = {
    "followed": lambda _, panel: panel.records,
    "need": lambda _, panel: np.flatnonzero(panel.need_not_followed).tolist(),
    "unplanned": lambda view, panel: unplanned_in(view, panel),
    "over": lambda _, panel: over_in(panel),
}


def panel_view(view: View) -> PanelView:
    """Panel, reach and movement; some tens of milliseconds at 100,000 patients."""
    panel, book, position = the_panel(view), view.book, view.position
    unplanned = unplanned_in(view, panel)
    seen = contacts_of(panel, book, position)
    state = state_of(panel, seen, unplanned)
    lists = by_list(panel, view.settings.team)
    asked = asked_about(book, view.today)
    found = reach_of(panel, seen, [position[one] for one, new in asked.items() if new and one in position])
    return PanelView(
        today=view.today,
        duty=PanelDuty(
            state.followed,
            view.inhabitants,
            found[0].count,
            found[0].not_followed,
            len(state.unplanned),
            len(state.over),
        ),
        lists=lists,
        nurses=by_nurse(lists, view.settings.team, view.settings.norm),
        norm=view.settings.norm.inhabitants_per_nurse,
        groups=tuple(
            GroupLine(
                "" if one.group is None else one.group.value,
                one.count,
                shown_share(one.followed, one.count),
                shown_share(one.nurse, one.count),
                one.new,
            )
            for one in found
        ),
        contact_90=state.contact_90,
        contact_365=state.contact_365,
        at_least=state.at_least,
        movement=movement(panel, book, position),
        new=shown_share(sum(asked.values()), len(asked)),
        list_names=view.list_names,
    )


def shown_share(hits: int | None, of: int) -> ShownShare:
    """A share with Wilson's interval; too few to say below ``LEAST``, nothing at all where it isn't known."""
    if hits is None:
        return ShownShare(None, False)
    return ShownShare(interval_of(Share(hits, of)), of >= LEAST)


def _ids(view: View, rows: Iterable[int]) -> dict[int, str]:
    wanted = list(rows)
    return dict(
        zip(
            wanted,
            view.patient_list.patients.take(np.array(wanted, dtype=np.int64)).texts("patient_id"),
            strict=True,
        )
    )
