"""What a sealed column is in the database: bytes on a server, and what it says of itself in the embedded store.

A step tells how a column lies there and needs no cipher, so it doesn't use ``store.sealed_types``, which may change.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.types import TypeEngine

SERVER = "postgresql"


def sealed(plain: TypeEngine[Any]) -> TypeEngine[Any]:
    """The type of a column that a server sees as ciphertext."""
    return plain.with_variant(sa.LargeBinary(), SERVER)
