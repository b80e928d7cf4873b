"""One writer's turn on a server: two questions and answers, however many statements it's made of.

The first takes the lock and asks what will be asked; the last writes what was put off and confirms. Between them nothing goes to
the server, unless something is asked that wasn't foreseen: then what was put off goes first, so that everything is seen in its order.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import psycopg
import sqlalchemy as sa
from sqlalchemy.engine.result import IteratorResult, SimpleResultMetaData

from listeoversikt.store.asked_ahead import TURN, Question
from listeoversikt.store.server.connection import Connection

BEGIN = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"
Said = tuple[str, dict[str, Any]]


class Sayings:
    """Statements as the server is told them, for a dialect that seals; each is put into words once."""

    def __init__(self, dialect: sa.Dialect) -> None:
        self._dialect = dialect
        self._compiled: dict[Any, tuple[Any, dict[str, Any]]] = {}

    def said(self, statement: Any, row: Mapping[str, Any] | None = None, *, often: bool = False) -> Said:
        """The words and the values, sealed. ``often``: the statement is one of the program's own, the same each time."""
        found = self._compiled.get(statement)
        if found is None:
            found = self._put_into_words(statement, None if row is None else list(row))
            if often:
                self._compiled[statement] = found
        compiled, sealing = found
        state = compiled.construct_expanded_state(row)
        seal = {**sealing, **state.processors}
        values = {
            name: seal[name](value) if name in seal else value for name, value in state.parameters.items()
        }
        return state.statement, values

    def _put_into_words(self, statement: Any, names: list[str] | None) -> tuple[Any, dict[str, Any]]:
        compiled = statement.compile(dialect=self._dialect, column_keys=names)
        types = {name: bind.type.dialect_impl(self._dialect) for name, bind in compiled.binds.items()}
        sealing = {name: kind.bind_processor(self._dialect) for name, kind in types.items()}
        return compiled, {name: seal for name, seal in sealing.items() if seal is not None}

    def rows(self, query: sa.Select[Any], raw: Sequence[Sequence[Any]]) -> Sequence[Any]:
        """An answer as SQLAlchemy gives it: values opened, columns by name."""
        columns = list(query.selected_columns)
        types = [column.type.dialect_impl(self._dialect) for column in columns]
        readers = [kind.result_processor(self._dialect, None) for kind in types]
        opened = (
            tuple(value if read is None else read(value) for read, value in zip(readers, row, strict=True))
            for row in raw
        )
        return IteratorResult(SimpleResultMetaData([str(column.key) for column in columns]), opened).all()


class ServerTurn:
    """What is known since the lock was taken, and what is put off. Ends with the transaction."""

    def __init__(self, connection: sa.Connection, sayings: Sayings) -> None:
        self._raw = raw_of(connection)
        self._info = connection.info
        self._sayings = sayings
        self._known: list[tuple[Question, Sequence[Any]]] = []
        self._later: list[tuple[str, list[dict[str, Any]]]] = []
        self.may_stand = False
        """Whether the word to confirm is on its way: until then nothing of the turn can stand."""

    def begin(self, lock: str, questions: Sequence[Question]) -> Any:
        """Takes the lock and asks, in one; gives the lock's own row. Each question sees all that was confirmed before the lock."""
        asked = [self._sayings.said(one.query, often=one.about is None) for one in questions]
        with self._raw.pipeline():
            self._raw.execute(BEGIN)
            locked = self._raw.execute(lock)
            cursors = [self._raw.execute(words, values) for words, values in asked]
        self._known = [
            (one, self._sayings.rows(one.query, cursor.fetchall()))
            for one, cursor in zip(questions, cursors, strict=True)
        ]
        self._info[TURN] = self
        return locked.fetchone()

    def known(self, question: Question) -> Sequence[Any] | None:
        """See ``Turn``."""
        return next((rows for one, rows in self._known if one.answers(question)), None)

    def put_off(self, statement: sa.sql.dml.UpdateBase, rows: Sequence[Mapping[str, Any]]) -> None:
        """See ``Turn``."""
        said = [self._sayings.said(statement, row, often=True) for row in rows]
        self._later.append((said[0][0], [values for _, values in said]))
        self.forget(str(getattr(statement.table, "name", "")))

    def forget(self, table: str | None = None) -> None:
        """What was known of a table, or of all of them, may be another by now."""
        self._known = [
            (one, rows) for one, rows in self._known if table is not None and table not in one.tables
        ]

    def _send(self) -> None:
        later, self._later = self._later, []
        for words, rows in later:
            with self._raw.cursor() as cursor:
                if len(rows) == 1:
                    cursor.execute(words, rows[0] or None)
                else:
                    cursor.executemany(words, rows)

    def write_now(self) -> None:
        """What was put off is there for what is asked next."""
        if self._later:
            with self._raw.pipeline():
                self._send()

    def confirm(self, last: str) -> None:
        """Writes what was put off, says ``last``, and confirms; whole or not at all."""
        self._raw.pgconn.consume_input()  # a server that is gone is met before the word to confirm is said
        with self._raw.pipeline():
            self._send()
            if last:
                self._raw.execute(last)
            self.may_stand = True
            end = self._raw.execute("COMMIT")
        if end.statusmessage != "COMMIT":  # something had gone wrong before, and nobody said so
            raise psycopg.errors.InFailedSqlTransaction

    def end(self) -> None:
        """The connection may be somebody else's next."""
        if self._info.get(TURN) is self:
            del self._info[TURN]


def before_anything_else(
    connection: sa.Connection, cursor: Any, statement: str, parameters: Any, context: Any, many: bool
) -> None:
    """Heard by the engine of each statement that isn't put off: what was put off goes before it."""
    turn = connection.info.get(TURN)
    if isinstance(turn, ServerTurn):
        turn.write_now()
        if not _only_asks(statement, context):
            turn.forget()


def _only_asks(statement: str, context: Any) -> bool:
    if context is not None and context.compiled is not None:
        return isinstance(context.compiled.statement, sa.sql.Select | sa.sql.CompoundSelect)
    return False


def raw_of(connection: sa.Connection) -> Connection:
    """The driver's own connection."""
    raw: Connection = connection.connection.driver_connection  # type: ignore[assignment]
    return raw
