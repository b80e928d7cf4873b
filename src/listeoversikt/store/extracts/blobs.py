"""Content by its address: the SHA-256 of the bytes. What is there already isn't written again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

import sqlalchemy as sa

from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.tables import blobs


def address(content: bytes) -> str:
    """Where the content lies."""
    return hashlib.sha256(content).hexdigest()


def not_there(connection: sa.Connection, contents: Iterable[bytes]) -> dict[str, bytes]:
    """Those of the contents that the store doesn't have, by address."""
    wanted = {address(content): content for content in contents}
    there = set(connection.scalars(sa.select(blobs.c.sha256)))
    return {sha256: content for sha256, content in wanted.items() if sha256 not in there}


def put(connection: sa.Connection, contents: Mapping[str, bytes]) -> None:
    """Writes contents that aren't there."""
    for sha256, content in contents.items():
        connection.execute(sa.insert(blobs).values(sha256=sha256, size=len(content), content=content))


def get(connection: sa.Connection, sha256: str) -> bytes:
    """The content at an address that the store refers to; refused when it isn't what it was."""
    content = connection.scalar(sa.select(blobs.c.content).where(blobs.c.sha256 == sha256))
    if content is None or address(content) != sha256:
        raise StoreRefused(Reason.DAMAGED)
    return bytes(content)
