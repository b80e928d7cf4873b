"""What a writing transaction asks and writes, drawn together where the database is far away.

Others wait while one writes: on a server each question and answer makes them wait longer. So what is known to be asked is
asked along with the writers' lock (``Question``), and what is written needn't be answered before the end (``write``). A file
has nothing to draw together: there each question is asked, and each row written, as it comes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import sqlalchemy as sa

TURN = "turn"
"""Where a connection has its turn, in its ``info``; there is none in a file."""


@dataclass(frozen=True)
class Question:
    """Something that is asked in writing transactions. Known by its name, and by what it's ``about``.

    What is known is forgotten when the transaction writes in one of the ``tables``. One about a set of texts is answered by
    one about more: who asks picks out.
    """

    name: str
    query: sa.Select[Any]
    tables: frozenset[str]
    about: frozenset[str] | int | str | None = None

    def answers(self, other: Question) -> bool:
        """Whether the answer to this one holds what the other asks."""
        if self.name != other.name:
            return False
        if isinstance(self.about, frozenset) and isinstance(other.about, frozenset):
            return other.about <= self.about
        return self.about == other.about


class Turn(Protocol):
    """One writer's turn on a server."""

    def known(self, question: Question) -> Sequence[Any] | None:
        """The answer that came along with the lock; None where it wasn't asked, or may be another by now."""

    def put_off(self, statement: sa.sql.dml.UpdateBase, rows: Sequence[Mapping[str, Any]]) -> None:
        """To be written before anything else is asked or written, at the latest when the transaction ends."""


def answer(connection: sa.Connection, question: Question) -> Sequence[Any]:
    """The rows of an answer: as it's known, else asked now."""
    turn: Turn | None = connection.info.get(TURN)
    known = None if turn is None else turn.known(question)
    return connection.execute(question.query).all() if known is None else known


def write(
    connection: sa.Connection, statement: sa.sql.dml.UpdateBase, rows: Iterable[Mapping[str, Any]]
) -> None:
    """Writes rows, of which nothing is asked back; what is wrong with one is told at the latest when the transaction ends."""
    told = list(rows)
    turn: Turn | None = connection.info.get(TURN)
    if not told:
        return
    if turn is None:
        connection.execute(statement, told)
    else:
        turn.put_off(statement, told)
