"""List review for the window: counting a selection, starting, pausing and closing a session, who is passed over.

Plain values out. What is done comes as ``Deed``s, which ``acting.act`` writes in one go.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from listeoversikt.followup.list_review import Reviews, ReviewSession, reviews_of
from listeoversikt.followup.log.patient_acts import Sign
from listeoversikt.followup.log.review_acts import (
    ReviewClosed,
    ReviewListed,
    ReviewPaused,
    ReviewStarted,
    SelectionRemoved,
    SelectionSaved,
)
from listeoversikt.followup.review_columns import ReviewColumns, review_columns
from listeoversikt.followup.review_selection import GIVEN, MOST, Criterion, Selection
from listeoversikt.operations.acting import Deed
from listeoversikt.operations.office import View
from listeoversikt.operations.patient import row_of
from listeoversikt.operations.patient_gone import why_unscored
from listeoversikt.patient_list.frames import MEDICINES, YesNo
from listeoversikt.store.access.roles import Right

ROLES = ("sykepleier", "lege", "helsesekretaer")
Pool = ReviewColumns
"""What selections are counted in; made once a list, and opaque to the window."""


@dataclass(frozen=True)
class Counted:
    """What a selection gives now: how many are left after each criterion, and whom a session would have."""

    selection: Selection
    inhabitants: int
    steps: tuple[tuple[Criterion, int], ...]
    left_out: int
    count: int
    emptied_by: Criterion | None
    patients: tuple[str, ...]


@dataclass(frozen=True)
class Basis:
    """What the page stands on: the columns, the sessions, and which tables aren't there.

    ``skipped``: per open session those passed over, with the reason. ``people``: who can be given something, as
    (key, whether it's a role).
    """

    pool: Pool
    reviews: Reviews
    today: dt.date
    lists: tuple[str, ...]
    my_lists: tuple[str, ...]
    missing: dict[Criterion, str]
    no_review_sight: str = ""
    list_names: dict[str, str] = field(default_factory=dict)
    skipped: dict[str, dict[str, str]] = field(default_factory=dict)
    people: tuple[tuple[str, bool], ...] = ()


def basis_of(view: View, user: str, before: Basis | None = None) -> Basis:
    """Worked out anew for another list; for the same list only the log is looked at again."""
    view.require(Right.SEARCH_LIST)
    pool = before.pool if before is not None and before.pool.patient_list is view.patient_list else None
    if pool is None:
        pool = review_columns(view.patient_list, view.scored.groups)
    team = view.settings.team
    member = team.member(user)
    reviews = reviews_of(view.book, None if before is None else before.reviews)
    return Basis(
        pool=pool,
        reviews=reviews,
        skipped={one.key: skipped_of(view, one) for one in reviews.sessions if one.is_open},
        people=(*((role, True) for role in ROLES), *((one.id, False) for one in team.active(view.today))),
        today=view.today,
        lists=view.lists,
        my_lists=tuple(sorted(set(member.lists) & set(view.lists))) if member is not None else (),
        missing={
            key: ("legemidler.fast" if name != MEDICINES and "." in name else name)
            for key, name in pool.missing.items()
        },
        no_review_sight=pool.no_review_sight,
        list_names=dict(view.list_names),
    )


def count(basis: Basis, selection: Selection) -> Counted:
    """Counts a selection; those an earlier run of it took out are counted beside."""
    left_out = basis.reviews.left_out(selection, basis.today)
    funnel, patients = basis.pool.select(selection, left_out)
    return Counted(
        selection,
        funnel.inhabitants,
        funnel.steps,
        funnel.left_out,
        funnel.count,
        funnel.emptied_by,
        patients,
    )


def given_patients(basis: Basis, patients: Collection[str]) -> tuple[str, ...]:
    """A set that another page handed over, in the list's own order; those not in reach are left out."""
    pool = basis.pool
    rows = [row for row, patient in enumerate(pool.ids) if patient in patients and pool.reach[row]]
    rows.sort(key=lambda row: int(pool.risk_place[row]))
    return tuple(pool.ids[row] for row in rows[:MOST])


def start_deeds(
    title: str, selection: Selection | None, patients: Collection[str], today: dt.date, *, key: str = ""
) -> tuple[str, tuple[Deed, ...]]:
    """A new session: its name, and the deeds that begin it, to be written in one go."""
    key = key or uuid.uuid4().hex
    criteria: dict[str, Any] = {GIVEN: True} if selection is None else selection.to_dict()
    started = ReviewStarted(title=title, criteria=criteria, count=len(patients), day=today, session=key)
    listed = (Deed(ReviewListed(session=key, place=place), one) for place, one in enumerate(patients))
    return key, (Deed(started), *listed)


def pause_deed(session: ReviewSession, *, on: bool) -> Deed:
    """The session rests, or goes on (a closed one is opened again)."""
    return Deed(ReviewPaused(session=session.key, on=on))


def close_deed(session: ReviewSession, today: dt.date) -> Deed:
    """The session is over."""
    return Deed(ReviewClosed(session=session.key, day=today))


def save_deed(name: str, selection: Selection) -> Deed:
    """The office's own selection under a name."""
    return Deed(SelectionSaved(name=name, criteria=selection.to_dict()))


def remove_deed(name: str) -> Deed:
    """The office's own selection out of use."""
    return Deed(SelectionRemoved(name=name))


def why_skipped(view: View, patient_id: str) -> str:
    """Why a patient of a session is passed over now; "" = isn't."""
    row = view.position.get(patient_id)
    if row is None:
        return "unknown"
    unscored = why_unscored(view, row)
    if unscored:
        return unscored
    record = view.record(patient_id)
    if record.stopped(Sign.DEAD, view.today):
        return "died"
    return "moved" if record.stopped(Sign.MOVED, view.today) else ""


def skipped_of(view: View, session: ReviewSession) -> dict[str, str]:
    """Those of a session's undecided patients who are passed over, with the reason."""
    found = {one: why_skipped(view, one) for one in session.patients if one not in session.decided}
    return {patient: why for patient, why in found.items() if why}


def is_palliative(view: View, patient_id: str) -> bool:
    """Whether the export or a stop sign says so."""
    row = row_of(view, patient_id)
    stated = bool(view.patient_list.patients["palliative"][row] == YesNo.YES)
    return stated or view.record(patient_id).stopped(Sign.PALLIATIVE, view.today) is not None
