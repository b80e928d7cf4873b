"""Blocking (sperring): registering whom a patient is blocked for, lifting it, and telling what holds.

Registered by who has the right ``block`` (leder, lege). What it does is done in the store (``store/reading.py``). There
is no emergency access here: the journal is the place for that.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from listeoversikt.followup.blocking import Whom, whom_of
from listeoversikt.followup.log.acts import KIND_OF, payload_of
from listeoversikt.followup.log.block_acts import Blocked, BlockReason, Unblocked
from listeoversikt.followup.log.entry import Entry, of_kind, standing
from listeoversikt.operations.logged import entries_of
from listeoversikt.store.access.identity import Account
from listeoversikt.store.access.roles import Right, UserRole, rights_of
from listeoversikt.store.contents import NewEvent
from listeoversikt.store.logins import login_of
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import Store

__all__ = [
    "Account",
    "BlockFault",
    "BlockReason",
    "Blocking",
    "Right",
    "StandingBlock",
    "UserRole",
    "Whom",
    "block",
    "blocked_patients",
    "blocking_now",
    "faults_of",
    "is_for",
    "left_to_lift",
    "lift",
    "people_of",
    "standing_of",
]


class BlockFault(StrEnum):
    """What is wrong with a block that is about to be registered."""

    NOBODY = "nobody"  # it names no one
    FUTURE = "future"
    NO_DAY = "no_day"
    TOO_OLD = "too_old"


OLDEST = dt.date(1990, 1, 1)


@dataclass(frozen=True)
class StandingBlock:
    """A block that holds. ``uuid`` names it; ``by`` who registered it, ``at`` when."""

    uuid: str
    patient: str
    whom: Whom
    day: dt.date
    reason: BlockReason
    by: str
    at: dt.datetime


@dataclass(frozen=True)
class Blocking:
    """Every block that holds and may be shown; ``of_oneself``: how many patients are blocked for the one who asks.

    ``people`` are names by account; ``writers`` by what is signed with, as ``StandingBlock.by`` is.
    """

    blocks: tuple[StandingBlock, ...]
    people: Mapping[str, str] = field(default_factory=dict)
    of_oneself: int = 0
    writers: Mapping[str, str] = field(default_factory=dict)

    def writer(self, block: StandingBlock) -> str:
        """Who registered it, by name where the account is known."""
        return self.writers.get(block.by, block.by)


def faults_of(act: Blocked, today: dt.date) -> tuple[BlockFault, ...]:
    """What is wrong with a block; empty when it can be registered."""
    found = []
    if not (act.users or act.roles or act.all_but):
        found.append(BlockFault.NOBODY)
    if act.day > today:
        found.append(BlockFault.FUTURE)
    if act.day < OLDEST:
        found.append(BlockFault.TOO_OLD)
    return tuple(found)


def standing_of(entries: Sequence[Entry]) -> tuple[StandingBlock, ...]:
    """The blocks that hold, of the standing entries of one patient's record."""
    lifted = {act.of for _, act in of_kind(entries, Unblocked)}
    return tuple(
        StandingBlock(
            uuid=entry.uuid,
            patient=entry.patient or "",
            whom=whom_of(payload_of(act)),
            day=act.day,
            reason=act.reason,
            by=entry.who,
            at=entry.at,
        )
        for entry, act in of_kind(entries, Blocked)
        if entry.uuid not in lifted
    )


def people_of(store: Store) -> tuple[Account, ...]:
    """Everybody a block may be for, the active ones first."""
    store.require(Right.BLOCK)
    return store.people()


def blocking_now(store: Store, patient: str | None = None) -> Blocking:
    """What holds, of one patient or of all; not the patients who are blocked for oneself."""
    store.require(Right.BLOCK)
    found: dict[str, list[Entry]] = {}
    events = [
        one for kind in (KIND_OF[Blocked], KIND_OF[Unblocked]) for one in store.events(kind, patient=patient)
    ]
    for entry in standing(entries_of(events)):
        found.setdefault(entry.patient or "", []).append(entry)
    blocks = [one for entries in found.values() for one in standing_of(entries)]
    people = store.people()
    names = {one.user: one.name or one.login for one in people}
    writers = {signed: names[one.user] for one in people for signed in (one.login, one.who)}
    in_order = tuple(sorted(blocks, key=lambda one: (one.at, one.uuid)))
    return Blocking(in_order, names, len(store.hidden()), writers)


def is_for(act: Blocked, user: str, role: str) -> bool:
    """Whether a block that is about to be registered is for the account with that id and role."""
    named = act.users or act.roles or act.all_but
    return bool(named) and whom_of(payload_of(act)).is_for(user, role)


def left_to_lift(
    accounts: Sequence[Account], blocks: Sequence[StandingBlock], act: Blocked
) -> tuple[Account, ...]:
    """Who could lift a patient's blocks when ``act`` has been registered beside those there are."""
    return tuple(
        one
        for one in accounts
        if one.active
        and Right.BLOCK in rights_of(one.role)
        and not is_for(act, one.user, one.role)
        and not any(block.whom.is_for(one.user, one.role) for block in blocks)
    )


def blocked_patients(blocking: Blocking) -> tuple[str, ...]:
    """Whom any block is about, sorted."""
    return tuple(sorted({one.patient for one in blocking.blocks}))


def block(
    store: Store,
    patient: str,
    *,
    today: dt.date,
    logins: Collection[str] = (),
    roles: Collection[UserRole] = (),
    all_but: Collection[str] = (),
    day: dt.date | None = None,
    reason: BlockReason = BlockReason.NOT_SAID,
) -> None:
    """Registers a block, by logins and roles. ``all_but``: for everybody but these.

    Raises ``ValueError`` for one that names nobody, or a day that can't be; ``StoreRefused`` for a login or patient
    that isn't there, where nobody could lift it, and for who hasn't the right.
    """
    store.require(Right.BLOCK)
    accounts = {one.login: one.user for one in store.people()}
    act = Blocked(
        day=day or today,
        users=_ids(accounts, logins),
        roles=tuple(sorted(str(role) for role in roles)),
        all_but=_ids(accounts, all_but) if all_but else None,
        reason=reason,
    )
    if faults_of(act, today):
        raise ValueError("a block names somebody, and a day that has been")
    store.append_events([NewEvent(KIND_OF[Blocked], payload_of(act), patient)])


def lift(store: Store, patient: str, today: dt.date) -> int:
    """Lifts every block of a patient; how many. Refused where one is for oneself, unless nobody else could lift it."""
    store.require(Right.BLOCK)
    found = store.blocks_of(patient)
    store.append_events(
        [
            NewEvent(KIND_OF[Unblocked], payload_of(Unblocked(of=one.uuid, day=today)), patient)
            for one in found
        ]
    )
    return len(found)


def _ids(accounts: Mapping[str, str], logins: Collection[str]) -> tuple[str, ...]:
    found = []
    for login in logins:
        if (user := accounts.get(login_of(login))) is None:
            raise StoreRefused(Reason.UNKNOWN_USER)
        found.append(user)
    return tuple(sorted(set(found)))
