"""Takes extracts out of an open database, in the caller's transaction: their snapshots, and what was worked out from them."""

from __future__ import annotations

from collections.abc import Collection, Set
from dataclasses import dataclass

import sqlalchemy as sa

from listeoversikt.store import list_at_start
from listeoversikt.store import scored_lists as lists
from listeoversikt.store.contents import Extract, ExtractKind
from listeoversikt.store.erasing.blobs import patients_in
from listeoversikt.store.erasing.rows import GONE, drop_unreferred, forget_name
from listeoversikt.store.extracts import blobs
from listeoversikt.store.extracts import history as extract_history
from listeoversikt.store.extracts.snapshots import NO_YEAR
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.tables import event_log, extract_blobs, extracts, pseudonyms, scored_lists


@dataclass(frozen=True)
class Follows:
    """What goes when an extract is erased, and what follows.

    ``supplements`` were laid on it and go with it. ``scored``: lists of scores worked out from any of them.
    ``is_now``: it's what the office works with today; ``next_now`` the extract that takes its place (None = there is
    no list any more). ``patients``: how many stand in no other extract and in no event, so that their names go too.
    """

    extract: Extract
    supplements: tuple[Extract, ...]
    scored: int
    is_now: bool
    next_now: Extract | None
    patients: int

    @property
    def all(self) -> tuple[Extract, ...]:
        """Everything that goes."""
        return (self.extract, *self.supplements)


def follows(connection: sa.Connection, extract_id: int) -> Follows:
    """What would follow; nothing is changed. Refused when there is none with that id."""
    extract = extract_history.by_id(connection, extract_id)
    everything = extract_history.all_extracts(connection)
    beneath = () if extract.kind != ExtractKind.FULL else _laid_on(extract, everything)
    gone = {one.id for one in (extract, *beneath)}
    now = extract_history.newest_full(connection)
    left = [
        one for one in everything if one.id not in gone and one.kind == ExtractKind.FULL and not one.withdrawn
    ]
    return Follows(
        extract=extract,
        supplements=beneath,
        scored=len(_worked_out_from(connection, gone)),
        is_now=now is not None and now.id == extract.id,
        next_now=left[0] if left else None,
        patients=len(_only_in(connection, gone)),
    )


def erase(connection: sa.Connection, which: Follows) -> None:
    """Takes them out. The numbers of those who stood nowhere else stay taken, without their names."""
    gone = {one.id for one in which.all}
    nameless = _only_in(connection, gone)
    for basis in _worked_out_from(connection, gone):
        addresses = connection.scalars(
            sa.select(scored_lists.c.sha256).where(scored_lists.c.basis == basis)
        ).all()
        connection.execute(sa.delete(scored_lists).where(scored_lists.c.basis == basis))
        drop_unreferred(connection, addresses)
    list_at_start.forget(connection)
    of_these = extract_blobs.c.extract.in_(gone)
    addresses = connection.scalars(sa.select(extract_blobs.c.sha256).where(of_these).distinct()).all()
    connection.execute(sa.delete(extract_blobs).where(of_these))
    drop_unreferred(connection, addresses)
    connection.execute(sa.update(extracts).where(extracts.c.basis.in_(gone)).values(basis=None))
    connection.execute(sa.delete(extracts).where(extracts.c.id.in_(gone)))
    for number in nameless:
        forget_name(connection, number)


def _laid_on(full: Extract, everything: tuple[Extract, ...]) -> tuple[Extract, ...]:
    """The supplements between a full extract and the next full one, the oldest first; those set aside too."""
    fulls = [one.order for one in everything if one.kind == ExtractKind.FULL and one.order > full.order]
    until = min(fulls, default=None)
    between = [
        one
        for one in everything
        if one.kind == ExtractKind.SUPPLEMENT
        and (one.basis == full.id or (one.order > full.order and (until is None or one.order < until)))
    ]
    return tuple(sorted(between, key=lambda one: one.order))


def _worked_out_from(connection: sa.Connection, gone: Set[int]) -> list[str]:
    bases = connection.scalars(sa.select(scored_lists.c.basis).distinct()).all()
    return [basis for basis in bases if gone & set(lists.extracts_in(basis))]


def _only_in(connection: sa.Connection, gone: Collection[int]) -> list[int]:
    """The numbers of those who stand in these extracts, in no other, and in no event."""
    if not gone:
        return []
    rows = connection.execute(
        sa.select(extract_blobs.c.extract, extract_blobs.c.sha256).where(
            extract_blobs.c.event_year == NO_YEAR
        )
    ).all()
    inside: dict[bool, set[int]] = {True: set(), False: set()}
    for extract, sha256 in rows:
        inside[extract in gone].update(patients_in(blobs.get(connection, sha256)).tolist())
    logged = set(
        connection.scalars(sa.select(event_log.c.patient).where(event_log.c.patient.is_not(None)).distinct())
    )
    names = connection.execute(sa.select(pseudonyms.c.number, pseudonyms.c.patient_id)).all()
    named = {number for number, name in names if not name.startswith(f"{GONE}:")}
    return sorted((inside[True] - inside[False] - logged) & named)


def refuse_unless_meant(which: Follows, *, also_now: bool) -> None:
    """What the office works with today goes only when a person has said that it's meant."""
    if which.is_now and not also_now:
        raise StoreRefused(Reason.NEWEST_EXTRACT)
