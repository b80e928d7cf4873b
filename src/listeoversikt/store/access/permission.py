"""The one who has opened a store, looked up anew at each act: who has been stopped meets it at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import sqlalchemy as sa

from listeoversikt.followup.log.writers import NO_PERSON
from listeoversikt.store.access.identity import Identity
from listeoversikt.store.access.rights_of_kinds import NAMED_BY_PROGRAM, is_own_note, right_of
from listeoversikt.store.access.roles import Right, UserRole
from listeoversikt.store.access.users_in_log import refuse_altered
from listeoversikt.store.access.users_sum import plain_rows
from listeoversikt.store.asked_ahead import Question, answer
from listeoversikt.store.contents import LOCAL_USER
from listeoversikt.store.refusals import NotAllowed, Reason, StoreRefused
from listeoversikt.store.tables import event_log, users

if TYPE_CHECKING:
    from listeoversikt.store.contents import NewEvent
    from listeoversikt.store.ways_in import StoreDatabase


AT_ONCE = 500
"""Events looked up in one go."""
USERS = Question("users", sa.select(users), frozenset({users.name}))


def kinds_undone(new: Sequence[NewEvent]) -> list[Question]:
    """Of which kinds the events are that new ones undo."""
    undone = sorted({one.inverse_of for one in new if one.inverse_of is not None})
    lots = [undone[first : first + AT_ONCE] for first in range(0, len(undone), AT_ONCE)]
    return [
        Question(
            "kinds",
            sa.select(event_log.c.kind).where(event_log.c.uuid.in_(lot)),
            frozenset({event_log.name}),
            "\n".join(lot),
        )
        for lot in lots
    ]


def identity_in(connection: sa.Connection, user: str) -> Identity:
    """The account of that id, as it is now; refused when it's been stopped or was never there."""
    rows = answer(connection, USERS)
    row = next((one for one in rows if one.id == user and one.active), None)
    if row is None:
        raise StoreRefused(Reason.STOPPED_USER)
    return Identity(
        user=row.id,
        login=row.login,
        name=row.name,
        role=UserRole(row.role),
        member=row.member,
        alone=sum(1 for one in rows if one.active) == 1,
        others=frozenset(name for one in rows if one.id != user for name in (one.login, one.member) if name),
        among=plain_rows(rows),
    )


class Permission:
    """What who has opened the store may. ``identity`` is as it was last looked up."""

    def __init__(self, database: StoreDatabase, identity: Identity) -> None:
        self._database = database
        self.identity = identity
        self._at_desk = LOCAL_USER
        self._told: NotAllowed | None = None
        self.on_refused: Callable[[str], None] = lambda right: None
        """Called with the right that was asked for and wasn't there, when the transaction it was asked in has ended."""

    @property
    def user(self) -> str:
        """How what is written is signed: the account's; with one account, whoever has been chosen at the desk."""
        chosen = self.identity.alone and self._at_desk not in self.identity.others
        return self._at_desk if chosen else self.identity.who

    def sit_down(self, who: str) -> None:
        """Somebody else of the team sits at the desk; it means something only while there is one account."""
        self._at_desk = who

    def signed(self, who: str | None, new: Sequence[NewEvent] = ()) -> str:
        """Who is written for something that is said to be done by ``who``: another than oneself can't be.

        The program and the extract sign only what they write by themselves.
        """
        if who is None or who in self.identity.others:
            return self.user
        noted = bool(new) and all(one.kind in NAMED_BY_PROGRAM and one.inverse_of is None for one in new)
        return who if self.identity.alone or (who in NO_PERSON and noted) else self.user

    def require(self, *rights: Right) -> None:
        """Looks up who this is now, and raises ``NotAllowed`` when one of the rights isn't theirs."""
        with self.telling(), self._database.reading() as connection:
            self.require_in(connection, *rights)

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Tells what is refused inside; it's around the transaction, so that it isn't taken back with it."""
        try:
            yield
        except NotAllowed as refused:
            self.tell(refused)
            raise

    def tell(self, refused: NotAllowed) -> None:
        """Tells of a refusal, once."""
        if refused is not self._told:
            self._told = refused
            self.on_refused(refused.right)

    def require_in(self, connection: sa.Connection, *rights: Right) -> None:
        """As ``require``, in a transaction that has begun."""
        identity = identity_in(connection, self.identity.user)
        if identity.among != self.identity.among:  # somebody has changed the users, or something has
            refuse_altered(connection, self._database.key)
        self.identity = identity
        self.identity.require(*rights)

    def require_events(self, connection: sa.Connection, new: Sequence[NewEvent], who: str | None) -> None:
        """Whether these events may be written; what the program notes by itself takes no right.

        One that undoes another takes that one's right too. By who this is as last looked up: the transaction has begun
        with ``require_in``.
        """
        kinds = {one.kind for one in new if not is_own_note(one, who)}
        for question in kinds_undone(new):
            kinds |= {row.kind for row in answer(connection, question)}
        self.identity.require(*sorted({right_of(kind) for kind in kinds}))
