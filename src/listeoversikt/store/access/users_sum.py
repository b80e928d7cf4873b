"""A keyed sum of who the store's users are, and of the copies of its key that hold; kept in the log's chain.

A page of an older store file, or a row exchanged on a server, is genuine by itself: it's known by not being what the newest
change of the users says. Nothing but arithmetic: the first list on screen is made without SQLAlchemy.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from listeoversikt.store.access.audit_chain import Link, mark_of

TELLING = ("users_changed", "restored")
"""Acts whose entries say what the users are after them."""
DIGEST = "digest"
CHANGE, ALTERED = "change", "altered"
"""An entry that tells that the users weren't as they should be; it says nothing of what they are."""
AT_MOST = 50
COLUMNS = ("id", "login", "name", "role", "member", "active")


def plain_rows(rows: Iterable[Any]) -> tuple[tuple[Any, ...], ...]:
    """The users as they are compared: by id, without when they were made and how often they have been changed."""
    plain = ((*(getattr(row, name) for name in COLUMNS[:-1]), bool(row.active)) for row in rows)
    return tuple(sorted(plain, key=lambda row: str(row[0])))


def sum_of(key: bytes, rows: Sequence[Sequence[Any]], marks: Mapping[str, Sequence[str]]) -> str:
    """Of users (``plain_rows``) and of the marks of the key's copies. ``key``: the log's.

    While a copy is being replaced both hold: the former counts. One that is only begun ("" is its first) doesn't.
    """
    copies = {copy: held[0] for copy, held in marks.items() if held and held[0]}
    told = {"users": [list(row) for row in rows], "copies": copies}
    content = json.dumps(told, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hmac.digest(key, b"users:" + content.encode("utf-8", "surrogatepass"), "sha256").hex()


def agrees(
    key: bytes,
    links: Iterable[Link],
    rows: Sequence[Sequence[Any]],
    marks: Mapping[str, Sequence[str]],
) -> bool:
    """Whether the users are what the newest of the entries that says so says; none does: it's of before they did."""
    for link in sorted(links, key=lambda one: one.sequence, reverse=True):
        told = link.details.get(DIGEST) if isinstance(link.details, Mapping) else None
        if told is not None:
            written = hmac.compare_digest(mark_of(key, link).encode(), link.mark.encode())
            return written and hmac.compare_digest(str(told).encode(), sum_of(key, rows, marks).encode())
    return True
