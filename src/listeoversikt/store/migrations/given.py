"""What a step is told beside the database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from alembic.operations import Operations


@dataclass(frozen=True)
class Given:
    """``copies``: the ids of the wrapped copies of the key. ``moment``: now, ISO 8601, UTC."""

    copies: tuple[str, ...]
    moment: str


Upgrade = Callable[[Operations, Given], None]
"""Takes a database from the schema before to its own; never writes the schema's number, and never commits."""
