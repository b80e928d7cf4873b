"""What a sealed column is in the database: bytes on a server, and what it says of itself in the embedded store.

A step tells how a column lies there, and seals what it writes itself with the cipher of the connection; it doesn't use the
types of ``store.sealed_types``, which may change.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic.operations import Operations
from sqlalchemy.types import TypeEngine

from listeoversikt.store.sealed_types import sealing_of

SERVER = "postgresql"


def sealed(plain: TypeEngine[Any]) -> TypeEngine[Any]:
    """The type of a column that a server sees as ciphertext."""
    return plain.with_variant(sa.LargeBinary(), SERVER)


def written(op: Operations, domain: str, text: str | None, *, found: bool = False) -> Any:
    """A text as it's to lie in a sealed column. ``domain``: the table and column; ``found``: it can be looked for."""
    dialect = op.get_bind().dialect
    if text is None or dialect.name != SERVER:
        return text
    sealing = sealing_of(dialect)
    return (sealing.mark if found else sealing.seal)(domain, text.encode())
