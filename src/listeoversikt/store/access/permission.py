"""The one who has opened a store, looked up anew at each act: who has been stopped meets it at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import sqlalchemy as sa

from listeoversikt.followup.log.writers import NO_PERSON
from listeoversikt.store.access.identity import Identity
from listeoversikt.store.access.rights_of_kinds import OWN_NOTES, right_of
from listeoversikt.store.access.roles import Right, UserRole
from listeoversikt.store.contents import LOCAL_USER
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.tables import users

if TYPE_CHECKING:
    from listeoversikt.store.ways_in import StoreDatabase


def identity_in(connection: sa.Connection, user: str) -> Identity:
    """The account of that id, as it is now; refused when it's been stopped or was never there."""
    rows = connection.execute(sa.select(users).where(users.c.active)).all()
    row = next((one for one in rows if one.id == user), None)
    if row is None:
        raise StoreRefused(Reason.STOPPED_USER)
    return Identity(
        user=row.id,
        login=row.login,
        name=row.name,
        role=UserRole(row.role),
        member=row.member,
        alone=len(rows) == 1,
    )


class Permission:
    """What who has opened the store may. ``identity`` is as it was last looked up."""

    def __init__(self, database: StoreDatabase, identity: Identity) -> None:
        self._database = database
        self.identity = identity
        self._at_desk = LOCAL_USER

    @property
    def user(self) -> str:
        """How what is written is signed: the account's; with one account, whoever has been chosen at the desk."""
        return self._at_desk if self.identity.alone else self.identity.who

    def sit_down(self, who: str) -> None:
        """Somebody else of the team sits at the desk; it means something only while there is one account."""
        self._at_desk = who

    def signed(self, who: str | None) -> str:
        """Who is written for something that is said to be done by ``who``: another than oneself can't be."""
        if who is None or (not self.identity.alone and who not in NO_PERSON):
            return self.user
        return who

    def require(self, *rights: Right) -> None:
        """Looks up who this is now, and raises ``NotAllowed`` when one of the rights isn't theirs."""
        with self._database.reading() as connection:
            self.require_in(connection, *rights)

    def require_in(self, connection: sa.Connection, *rights: Right) -> None:
        """As ``require``, in a transaction that has begun."""
        self.identity = identity_in(connection, self.identity.user)
        self.identity.require(*rights)

    def require_kinds(self, kinds: Sequence[str], who: str | None) -> None:
        """Whether events of these kinds may be written; what the program notes by itself takes no right.

        By who this is as last looked up: the transaction has begun with ``require_in``.
        """
        own = who in NO_PERSON
        rights = {right_of(kind) for kind in kinds if not (own and kind in OWN_NOTES)}
        self.identity.require(*sorted(rights))
