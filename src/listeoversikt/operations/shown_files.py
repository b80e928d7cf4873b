"""What has left the office: each file's figures, remembered so that the next is judged beside them.

One event a file, before the file gets its name: should writing fail after that, more is hidden next time, never less.
What is kept tells hidden counts too, since the next file must not give them back; it lies in the encrypted store alone.
"""

from __future__ import annotations

import base64
import datetime as dt
import zlib
from dataclasses import dataclass

import msgspec

from listeoversikt.clinical.codelist import read_card
from listeoversikt.indicators.definition import TABLE
from listeoversikt.indicators.hiding import Shown
from listeoversikt.indicators.hiding_former import FormerFile
from listeoversikt.store.blocking_refusals import FiguresLackSomebody
from listeoversikt.store.contents import Event
from listeoversikt.store.repository import Store

SHOWN_FILE = "shown_file"
"""Kind of the event that tells what left the office."""
REMEMBERED_MONTHS = 13
LONGEST_UNPACKED = 50_000_000


@dataclass(frozen=True)
class ShownFile:
    """A file that left: T of its figures, when it was written, their checksum, and how many figures it showed.

    ``former`` is what ``hide`` takes of it.
    """

    date: dt.date
    written: dt.datetime
    checksum: str
    definitions: str
    rows: int
    former: FormerFile


def refuse_unless_whole(store: Store) -> None:
    """Refuses whoever somebody is blocked for: their figures lack one, and laid beside a colleague's they tell of that one."""
    if store.hidden():
        raise FiguresLackSomebody


def remember(store: Store, date: dt.date, checksum: str, shown: Shown) -> Event:
    """Writes that these figures leave the office. Refused (``FiguresLackSomebody``) to who doesn't see everybody."""
    refuse_unless_whole(store)
    payload = {
        "date": date.isoformat(),
        "figures": checksum,
        "definitions": read_card(TABLE).signature,
        "rows": sum(not row.hidden and row.row.value is not None for row in shown.rows),
        "former": _packed(shown.as_former()),
    }
    return store.append_event(SHOWN_FILE, payload)


def shown_files(
    store: Store, since: dt.date | None = None, until: int | None = None
) -> tuple[ShownFile, ...]:
    """The files that have left, oldest first: of T ``since`` or later, and written up to event number ``until``."""
    found = [_file(event) for event in store.events(SHOWN_FILE) if until is None or event.sequence <= until]
    return tuple(one for one in found if since is None or one.date >= since)


def former_files(store: Store, date: dt.date) -> tuple[FormerFile, ...]:
    """What ``hide`` takes of the files that one of T ``date`` is judged beside."""
    return tuple(one.former for one in shown_files(store, remembered_since(date)))


def remembered_since(date: dt.date) -> dt.date:
    """The first T whose files are still judged beside one of ``date``: thirteen months back.

    >>> remembered_since(dt.date(2026, 3, 31))
    datetime.date(2025, 2, 1)
    """
    months = date.year * 12 + date.month - 1 - REMEMBERED_MONTHS
    return dt.date(months // 12, months % 12 + 1, 1)


def _file(event: Event) -> ShownFile:
    kept = event.payload
    return ShownFile(
        date=dt.date.fromisoformat(kept["date"]),
        written=event.recorded_at,
        checksum=kept["figures"],
        definitions=kept["definitions"],
        rows=kept["rows"],
        former=_unpacked(kept["former"]),
    )


def _packed(former: FormerFile) -> str:
    return base64.b64encode(zlib.compress(msgspec.msgpack.encode(former), 6)).decode("ascii")


def _unpacked(packed: str) -> FormerFile:
    opened = zlib.decompressobj()
    content = opened.decompress(base64.b64decode(packed), LONGEST_UNPACKED)
    return msgspec.msgpack.decode(content, type=FormerFile)
