"""Blocking (sperring): whom a patient's information isn't made available to. Pure, from what the log says.

A patient may oppose that health information is made available to named persons (pasientjournalloven § 17, pasient- og
brukerrettighetsloven § 5-3). A block names users by their accounts' ids, whole roles, or everybody but some. It holds
until it's lifted or taken back; several may hold at once, and the strictest decides. Standard library only: it's asked
before anything heavy is loaded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

BLOCKED, UNBLOCKED = "blocked", "unblocked"
"""Kinds of events: a block is registered, a block is lifted (``of`` is its ``uuid``)."""
KINDS = (BLOCKED, UNBLOCKED)

P = TypeVar("P")


class Said(NamedTuple, Generic[P]):
    """An event of one of the ``KINDS``. ``patient`` is whatever a patient is known by where it was read."""

    uuid: str
    kind: str
    patient: P
    payload: Any
    inverse_of: str | None = None


@dataclass(frozen=True, slots=True)
class Whom:
    """Whom a block is for: accounts by id, roles, or everybody but some (``all_but``; None = not so).

    ``unclear``: it can't be read, as when a newer program wrote it; then it's for everybody.
    """

    users: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    all_but: frozenset[str] | None = None
    unclear: bool = False

    def is_for(self, user: str, role: str) -> bool:
        """Whether it's for the account with that id and role.

        >>> Whom(roles=frozenset({"les"})).is_for("a", "les"), Whom(all_but=frozenset({"a"})).is_for("a", "les")
        (True, False)
        """
        if self.unclear or user in self.users or role in self.roles:
            return True
        return self.all_but is not None and user not in self.all_but

    @property
    def is_nobody(self) -> bool:
        """Whether it says nothing."""
        return not (self.users or self.roles or self.unclear) and self.all_but is None


@dataclass(frozen=True, slots=True)
class Block(Generic[P]):
    """A block that holds. ``uuid`` is the event that registered it."""

    uuid: str
    patient: P
    whom: Whom


def whom_of(payload: Any) -> Whom:
    """Whom an event's content names; for everybody where it can't be read.

    >>> whom_of({"users": ["a"]}).users, whom_of({"users": 3}).unclear
    (frozenset({'a'}), True)
    """
    if not isinstance(payload, Mapping):
        return Whom(unclear=True)
    read = {key: _ids(payload[key]) for key in _KEYS if payload.get(key) is not None}
    if None in read.values():
        return Whom(unclear=True)
    none: frozenset[str] = frozenset()
    found = Whom(read.get("users") or none, read.get("roles") or none, read.get("all_but"))
    return Whom(unclear=True) if found.is_nobody else found


_KEYS = ("users", "roles", "all_but")


def _ids(value: Any) -> frozenset[str] | None:
    if isinstance(value, list | tuple) and all(isinstance(one, str) for one in value):
        return frozenset(value)
    return None


def standing_blocks(said: Iterable[Said[P]]) -> tuple[Block[P], ...]:
    """The blocks that hold, oldest first, of events in the order they were written.

    A block is lifted by an event about the same patient that names it; any of them is taken back by a later one about
    the same patient that has it as ``inverse_of``.
    """
    undone: set[tuple[P, str]] = set()
    lifted: set[tuple[P, str]] = set()
    found: list[Block[P]] = []
    for one in reversed(tuple(said)):
        if (one.patient, one.uuid) in undone:
            continue
        if one.inverse_of is not None:
            undone.add((one.patient, one.inverse_of))
        elif one.kind == UNBLOCKED:
            of = one.payload.get("of") if isinstance(one.payload, Mapping) else None
            if isinstance(of, str):
                lifted.add((one.patient, of))
        elif one.kind == BLOCKED and (one.patient, one.uuid) not in lifted:
            found.append(Block(one.uuid, one.patient, whom_of(one.payload)))
    return tuple(reversed(found))


def hidden_from(blocks: Iterable[Block[P]], user: str, role: str) -> frozenset[P]:
    """The patients who are blocked for an account."""
    return frozenset(one.patient for one in blocks if one.whom.is_for(user, role))
