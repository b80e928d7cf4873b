"""Who has opened the store, and what they may. Plain records, without a database behind them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from listeoversikt.store.access.roles import EVERY_RIGHT, Right, UserRole, rights_of, roles_with
from listeoversikt.store.refusals import NotAllowed


@dataclass(frozen=True)
class Identity:
    """Who has logged in. ``user`` is the account's id, ``member`` the member of the team that this is.

    ``alone``: the store has one active account, and whoever sits at the desk may be chosen from the team; that
    account may do everything, a doctor's yes too.
    """

    user: str
    login: str
    name: str
    role: UserRole
    member: str | None = None
    alone: bool = False
    others: frozenset[str] = field(default=frozenset(), compare=False, repr=False)
    """Logins and members of all other accounts, also those stopped: in their names nobody else writes."""
    among: tuple[tuple[Any, ...], ...] = field(default=(), compare=False, repr=False)
    """All users as they were when this was looked up: another table is held against the audit log."""

    @property
    def rights(self) -> frozenset[Right]:
        """What this one may."""
        return EVERY_RIGHT if self.alone else rights_of(self.role)

    @property
    def who(self) -> str:
        """How what is written is signed: the member of the team, else the login."""
        return self.member or self.login

    def may(self, right: Right) -> bool:
        """Whether this one has a right."""
        return right in self.rights

    def require(self, *rights: Right) -> None:
        """Raises ``NotAllowed`` for the first of the rights that this one hasn't."""
        for right in rights:
            if right not in self.rights:
                raise NotAllowed(self.role, right, roles_with(right))


@dataclass(frozen=True)
class Account:
    """A user of the store, as the leaders see it. ``version`` counts up with each change."""

    user: str
    login: str
    name: str
    role: UserRole
    member: str | None
    active: bool
    created_at: str
    version: int

    @property
    def who(self) -> str:
        """How what this one writes is signed."""
        return self.member or self.login
