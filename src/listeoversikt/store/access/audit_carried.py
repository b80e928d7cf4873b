"""What a store's audit log got after a backup was taken, put into the store that is made of the backup."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from listeoversikt.store.access import audit
from listeoversikt.store.access.audit_chain import BEGINNING, Anchor, Link, chained, verified
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.tables import audit_log, pseudonyms

if TYPE_CHECKING:
    from listeoversikt.store.database import Database

UNREAD, NONE, FORKED = "unread", "none", "forked"
"""What the entry ``restored`` says of the former store's log: not readable, no store there, or one that had parted."""


@dataclass(frozen=True)
class FormerLog:
    """The former store's log: its entries by number, its end by ``meta``, and the patients by number."""

    links: Sequence[Link]
    end: int
    faults: int
    patients: Mapping[int, str]


@dataclass(frozen=True)
class Carried:
    """``told``: what the entry ``restored`` says of it. ``taken``: how many numbers the former log had given."""

    told: Mapping[str, Any]
    taken: int = 0

    @property
    def count(self) -> int:
        """How many entries came over."""
        return int(self.told.get("carried", 0))


def read(former: Database, anchors: Sequence[Anchor]) -> FormerLog | None:
    """None where it can't be read. ``anchors``: what is kept beside it."""
    key = audit.audit_key(former.key)
    try:
        with former.reading() as connection:
            links = [
                Link._make(row)
                for row in connection.execute(sa.select(*audit.STORED).order_by(audit_log.c.sequence))
            ]
            stated = audit.signed_end(connection, key)
            rows = connection.execute(sa.select(pseudonyms.c.number, pseudonyms.c.patient_id))
            patients = {int(number): str(name) for number, name in rows}
    except StoreRefused as refused:
        if refused.reason is not Reason.DAMAGED:
            raise
        return None
    ends = [one.count for one in anchors if one.readable]
    end = max([0 if stated is None else stated[0], *ends, links[-1].sequence if links else 0])
    found = [one for one in verified(key, links, anchors) if not one.is_remark and not one.noted]
    return FormerLog(links, end, len(found), patients)


def carried(connection: sa.Connection, key: bytes, former: FormerLog) -> Carried:
    """Adds the former log's later entries.

    Where the backup's log is the beginning of the former's, they come as they were, marks and all: what was altered
    in them stays so. Else they get new numbers after those there are.
    """
    count, mark, told = audit.where_it_ends(connection, key)
    there = {
        int(number): str(one)
        for number, one in connection.execute(sa.select(audit_log.c.sequence, audit_log.c.mark))
    }
    marks = {link.sequence: link.mark for link in former.links}
    common = max((number for number, one in marks.items() if there.get(number) == one), default=0)
    left = [link for link in former.links if link.sequence > common]
    follows = marks.get(count, BEGINNING if count == 0 else "") == mark == there.get(count, BEGINNING)
    named = {link.number for link in left if link.number is not None}
    numbers = _with_patients(connection, named, former, is_beginning=follows)
    stated: dict[str, Any] = {"carried": len(left), "from": count}
    if former.faults:
        stated["faults"] = former.faults
    if follows and all(number == new for number, new in numbers.items()):
        made, taken = left, former.end
    else:
        renumbered = [
            link._replace(number=None if link.number is None else numbers[link.number]) for link in left
        ]
        made, taken = chained(key, renumbered, count, mark), 0
        stated["former"] = FORKED
    if made:
        rows = [dict(zip((c.name for c in audit.STORED), link, strict=True)) for link in made]
        connection.execute(sa.insert(audit_log), rows)
        audit.state_end(connection, key, made[-1], told)
    return Carried(stated, taken)


def _with_patients(
    connection: sa.Connection, wanted: set[int], former: FormerLog, *, is_beginning: bool
) -> dict[int, int]:
    """The numbers here of the former's numbers; patients who came after the backup get theirs, in their order."""
    rows = connection.execute(sa.select(pseudonyms.c.number, pseudonyms.c.patient_id))
    here = {int(number): str(name) for number, name in rows}
    by_name = {name: number for number, name in here.items()}
    latest = max(wanted, default=-1)
    new: list[dict[str, Any]] = []
    found: dict[int, int] = {}
    for number in sorted(former.patients):
        if number > latest:
            break
        name = former.patients[number]
        if name in by_name:
            found[number] = by_name[name]
        elif number in here and _is_erased(name) and is_beginning:
            found[number] = number  # erased since, and soon here too
        elif number in wanted or number >= len(here):
            by_name[name] = found[number] = len(here) + len(new)
            new.append({"number": found[number], "patient_id": name})
    if new:
        connection.execute(sa.insert(pseudonyms), new)
    return {number: found[number] for number in wanted}


def _is_erased(name: str) -> bool:
    return name.startswith("slettet:")
