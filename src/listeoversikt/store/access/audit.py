"""The audit log in the database: entries added in the transaction of what they record, read and verified.

``append`` is all that a writer needs; it needs the connection of a writing transaction, and the log's key.
"""

from __future__ import annotations

import datetime as dt
import hmac
from collections.abc import Callable, Iterator, Sequence
from enum import Enum, auto
from typing import Any

import sqlalchemy as sa

from listeoversikt.store import pseudonyms
from listeoversikt.store.access.audit_acts import AuditAct, AuditEntry, NewEntry, plain_thing
from listeoversikt.store.access.audit_chain import (
    BEGINNING,
    META,
    Anchor,
    AuditFinding,
    Link,
    chained,
    tail_verified,
    verified,
)
from listeoversikt.store.access.audit_details import plain_details
from listeoversikt.store.access.audit_names import distinct_texts, nameless_thing, without_names
from listeoversikt.store.access.users_sum import DIGEST, TELLING
from listeoversikt.store.asked_ahead import Question, answer, write
from listeoversikt.store.derived_keys import derived_key
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.tables import audit_log, event_log, extracts, meta
from listeoversikt.store.tables import pseudonyms as pseudonym_table
from listeoversikt.store.ways_in import HEAD_FACT as HEAD_FACT
from listeoversikt.store.ways_in import facts_in

TAIL = 100
"""So many of the last entries are verified each time the store is opened."""
AT_ONCE = 5000

STORED = (
    audit_log.c.sequence,
    audit_log.c.recorded_at,
    audit_log.c.user,
    audit_log.c.who,
    audit_log.c.act,
    audit_log.c.patient,
    audit_log.c.thing,
    audit_log.c.details,
    audit_log.c.previous,
    audit_log.c.mark,
)
"""The columns of a ``Link``, in its order."""

NEWEST = 30
"""So many of the last marks are looked at together: a machine's own head is seldom further behind."""
LAST_ENTRIES = Question(
    "last entries",
    sa.select(audit_log.c.sequence, audit_log.c.mark).order_by(audit_log.c.sequence.desc()).limit(NEWEST),
    frozenset({audit_log.name}),
)
INSERT = sa.insert(audit_log)
BEGIN = sa.insert(meta)
MOVE_ON = sa.update(meta).where(meta.c.key == HEAD_FACT).values(value=sa.bindparam("told"))


def audit_key(database_key: bytes) -> bytes:
    """The key that the marks are made with: known to whoever can open the database."""
    return derived_key(database_key, b"audit")


def append(
    connection: sa.Connection,
    key: bytes,
    act: AuditAct,
    *,
    user: str | None,
    who: str,
    recorded_at: str,
    patient: str | None = None,
    thing: str | None = None,
    details: dict[str, Any] | None = None,
) -> tuple[int, str]:
    """Writes one entry; see ``append_all``."""
    new = NewEntry(act, patient, thing, details)
    return append_all(connection, key, [new], user=user, who=who, recorded_at=recorded_at)


def append_all(
    connection: sa.Connection,
    key: bytes,
    new: Sequence[NewEntry],
    *,
    user: str | None,
    who: str,
    recorded_at: str,
    at_least: int = 0,
) -> tuple[int, str]:
    """Writes entries in their order, in the caller's transaction; gives the log's new end (count, mark).

    Refused when the store has never seen one of the patients. ``at_least``: how many numbers are taken already,
    by entries that are gone.
    """
    known = pseudonyms.among(connection, texts_of(new))
    if any(one.patient is not None and one.patient not in known for one in new):
        raise StoreRefused(Reason.UNKNOWN_PATIENT)
    count, mark, told = where_it_ends(connection, key, at_least)
    details = [plain_details(one.act, one.details) for one in new]
    made = chained(
        key,
        [
            Link(
                0,
                one.at or recorded_at,
                user if one.by is None else None,
                who if one.by is None else one.by,
                str(one.act),
                None if one.patient is None else known[one.patient],
                nameless_thing(plain_thing(one.thing), known),
                without_names(told_of, known),
                "",
                "",
            )
            for one, told_of in zip(new, details, strict=True)
        ],
        count,
        mark,
    )
    if not made:
        return count, mark
    write(connection, INSERT, [dict(zip((c.name for c in STORED), link, strict=True)) for link in made])
    state_end(connection, key, made[-1], told)
    return made[-1].sequence, made[-1].mark


def texts_of(new: Sequence[NewEntry]) -> set[str]:
    """What is looked up among the pseudonyms when entries are written: whom they are about, and what might be a name."""
    told = [*(dict(one.details or {}) for one in new), *({"": one.thing} for one in new)]
    return distinct_texts(told) | {one.patient for one in new if one.patient is not None}


def state_end_anew(connection: sa.Connection, key: bytes) -> tuple[int, str]:
    """The log's end as it is now, in ``meta``, whatever stood there: a person has noted what was wrong."""
    last = _last_rows(connection, 1)
    connection.execute(sa.delete(meta).where(meta.c.key == HEAD_FACT))
    if not last:
        return 0, BEGINNING
    state_end(connection, key, last[0], Told.NOTHING)
    return last[0].sequence, last[0].mark


def end(connection: sa.Connection) -> tuple[int, str] | None:
    """The log's end by ``meta``; None where it says nothing (or nothing that can be read)."""
    return _read_end(connection.scalar(sa.select(meta.c.value).where(meta.c.key == HEAD_FACT)))


def entries(
    connection: sa.Connection,
    *,
    after: int = 0,
    before: int | None = None,
    user: str | None = None,
    who: str | None = None,
    patient: str | None = None,
    acts: Sequence[str] = (),
    since: dt.datetime | None = None,
    until: dt.datetime | None = None,
    limit: int | None = None,
    newest_first: bool = False,
) -> tuple[AuditEntry, ...]:
    """Entries by number; those between ``after`` and ``before``, and from ``since`` to before ``until``.

    Refused when the store has never seen the patient.
    """
    query = sa.select(*STORED[:8], pseudonym_table.c.patient_id).select_from(
        audit_log.outerjoin(pseudonym_table, pseudonym_table.c.number == audit_log.c.patient)
    )
    wanted = _wanted(connection, after, before, user, who, patient, acts, since, until)
    order = audit_log.c.sequence.desc() if newest_first else audit_log.c.sequence
    if limit is not None:  # numbers first, so that no more rows are read and sorted than are wanted
        chosen = sa.select(audit_log.c.sequence).where(*wanted).order_by(order).limit(limit)
        wanted = [audit_log.c.sequence.in_(chosen)]
    rows = connection.execute(query.where(*wanted).order_by(order))
    return tuple(
        AuditEntry(
            sequence=row[0],
            recorded_at=dt.datetime.fromisoformat(row[1]),
            user=row[2],
            who=row[3],
            act=row[4],
            patient=row[8],
            number=row[5],
            thing=row[6],
            details=_read(row[4], row[7]),
        )
        for row in rows
    )


def _read(act: str, details: Any) -> dict[str, Any]:
    """As it's read by people: without the sum of the users, which the program alone holds something against."""
    hidden = DIGEST if act in TELLING else None
    return (
        {key: value for key, value in details.items() if key != hidden} if isinstance(details, dict) else {}
    )


def count_of(
    connection: sa.Connection,
    *,
    user: str | None = None,
    who: str | None = None,
    patient: str | None = None,
    acts: Sequence[str] = (),
    since: dt.datetime | None = None,
    until: dt.datetime | None = None,
    at_most: int | None = None,
) -> int:
    """How many entries fit; see ``entries``. ``at_most``: no more are counted."""
    wanted = _wanted(connection, 0, None, user, who, patient, acts, since, until)
    found = sa.select(audit_log.c.sequence).where(*wanted).limit(at_most).subquery()
    return connection.scalar(sa.select(sa.func.count()).select_from(found)) or 0


def signed_end(connection: sa.Connection, key: bytes) -> tuple[int, str] | None:
    """The log's end by ``meta``, where it's signed."""
    return _signed_end(key, connection.scalar(sa.select(meta.c.value).where(meta.c.key == HEAD_FACT)))


def count(connection: sa.Connection) -> int:
    """The number of the last entry."""
    return connection.scalar(sa.select(sa.func.max(audit_log.c.sequence))) or 0


def first_at(connection: sa.Connection) -> str:
    """When the first entry was written; "" where there is none."""
    query = sa.select(audit_log.c.recorded_at).order_by(audit_log.c.sequence).limit(1)
    return connection.scalar(query) or ""


def mark_at(connection: sa.Connection, sequence: int) -> str | None:
    """The mark of one entry; None where there is none."""
    newest = {row.sequence: str(row.mark) for row in answer(connection, LAST_ENTRIES)}
    if sequence in newest:
        return newest[sequence]
    return connection.scalar(sa.select(audit_log.c.mark).where(audit_log.c.sequence == sequence))


def verify(
    connection: sa.Connection,
    key: bytes,
    anchors: Sequence[Anchor] = (),
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> tuple[AuditFinding, ...]:
    """Every entry, and the log's end by ``meta`` and by what else has kept it."""
    return verified(key, _all_links(connection, progress), [*_own_anchors(connection, key), *anchors])


def verify_tail(
    connection: sa.Connection, key: bytes, anchors: Sequence[Anchor] = ()
) -> tuple[AuditFinding, ...]:
    """The last entries and the log's end: what is quick enough for each opening."""
    links = _last_rows(connection, TAIL)[::-1]
    own = [*_own_anchors(connection, key), *anchors]
    return tail_verified(key, links, own, whole=len(links) < TAIL)


def _own_anchors(connection: sa.Connection, key: bytes) -> list[Anchor]:
    """What ``meta`` says; it says nothing while nothing at all has been written in the store."""
    stated = connection.scalar(sa.select(meta.c.value).where(meta.c.key == HEAD_FACT))
    if stated is None:
        begun = (audit_log.c.sequence, event_log.c.sequence, extracts.c.id)
        used = any(connection.scalar(sa.select(column).limit(1)) is not None for column in begun)
        return [Anchor(META, readable=False)] if used else []
    found = _signed_end(key, stated)
    return [Anchor(META, readable=False)] if found is None else [Anchor(META, *found, exact=True)]


def _all_links(connection: sa.Connection, progress: Callable[[int, int], None]) -> Iterator[Link]:
    last, done = count(connection), 0
    while True:
        query = sa.select(*STORED).where(audit_log.c.sequence > done).order_by(audit_log.c.sequence)
        rows = connection.execute(query.limit(AT_ONCE)).all()
        for row in rows:
            yield Link._make(row)
        if len(rows) < AT_ONCE:
            progress(last, last)
            return
        done = rows[-1].sequence
        progress(done, last)


def _last_rows(connection: sa.Connection, many: int) -> list[Link]:
    rows = connection.execute(sa.select(*STORED).order_by(audit_log.c.sequence.desc()).limit(many))
    return [Link._make(row) for row in rows]


class Told(Enum):
    """What ``meta`` said of the log's end before something is written."""

    NOTHING = auto()  # and there were no entries
    RIGHT = auto()
    WRONG = auto()  # it's left as it is, so that it's told


def where_it_ends(connection: sa.Connection, key: bytes, at_least: int = 0) -> tuple[int, str, Told]:
    """Where the next entry goes on, for the one who writes now.

    Where the fact and the last row disagree, what is missing stays missing: its numbers aren't given again.
    """
    stated = facts_in(connection).get(HEAD_FACT)
    row = next(iter(answer(connection, LAST_ENTRIES)), None)
    last = (0, BEGINNING) if row is None else (int(row[0]), str(row[1]))
    found = _signed_end(key, stated)
    told = Told.RIGHT if found == last else Told.WRONG
    if stated is None and row is None:
        told = Told.NOTHING
    ahead = found is not None and found[0] > last[0]
    count, mark = found if ahead and found is not None else last
    return max(count, at_least), mark, told


def state_end(connection: sa.Connection, key: bytes, link: Link, told: Told) -> None:
    """Says in ``meta`` that the log ends in ``link``; what was wrong before stays wrong."""
    told_end = f"{link.sequence}:{link.mark}"
    value = f"{told_end}:{_signature(key, told_end)}"
    if told is Told.RIGHT:
        write(connection, MOVE_ON, [{"told": value}])
    elif told is Told.NOTHING:
        write(connection, BEGIN, [{"key": HEAD_FACT, "value": value}])


def _read_end(stated: str | None) -> tuple[int, str] | None:
    number, mark, *_ = [*(stated or "").split(":"), ""]
    return (int(number), mark) if number.isdecimal() and len(mark) == len(BEGINNING) else None


def _signed_end(key: bytes, stated: str | None) -> tuple[int, str] | None:
    """Signed, else an earlier entry's number and mark, which anybody sees, would do for an end that was cut."""
    told_end, _, signature = (stated or "").rpartition(":")
    ours = hmac.compare_digest(signature.encode(), _signature(key, told_end).encode())
    return _read_end(told_end) if ours else None


def _signature(key: bytes, told_end: str) -> str:
    return hmac.digest(key, b"audit_head:" + told_end.encode(), "sha256").hex()


def _wanted(
    connection: sa.Connection,
    after: int,
    before: int | None,
    user: str | None,
    who: str | None,
    patient: str | None,
    acts: Sequence[str],
    since: dt.datetime | None,
    until: dt.datetime | None,
) -> list[sa.ColumnElement[bool]]:
    found: list[sa.ColumnElement[bool]] = [audit_log.c.sequence > after]
    if before is not None:
        found.append(audit_log.c.sequence < before)
    if user is not None:
        found.append(audit_log.c.user == user)
    if who is not None:
        found.append(audit_log.c.who == who)
    if patient is not None:
        found.append(audit_log.c.patient == pseudonyms.number_of(connection, patient))
    if acts:
        found.append(audit_log.c.act.in_(acts))
    if since is not None:
        found.append(audit_log.c.recorded_at >= since.astimezone(dt.UTC).isoformat())
    if until is not None:
        found.append(audit_log.c.recorded_at < until.astimezone(dt.UTC).isoformat())
    return found
