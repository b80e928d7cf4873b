"""The scored-list cache: the columns that a list of scores had, by what it was computed from.

With it the list is on screen without an event being opened. It can be computed again at any time, so it's the
one thing in the store that may be replaced.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pyarrow as pa
import sqlalchemy as sa

from listeoversikt.patient_list.frames import Column
from listeoversikt.store.contents import ScoredKey
from listeoversikt.store.extracts import parquet
from listeoversikt.store.tables import blobs, definition_versions, scored_lists

NO_DEFINITIONS = ScoredKey((), 0, (), "").definitions_digest
"""The digest of a list that was computed without definition tables."""

ScoredColumns = Mapping[str, Column | Sequence[str]]
SHOWN = "shown"
"""The definition that a list shown to somebody was computed by, beside the tables: the office's choices."""


def encoded(columns: ScoredColumns) -> bytes:
    """The columns as one blob: numbers and truths as numpy arrays, texts as sequences of str."""
    return parquet.encode({name: _arrow_column(values) for name, values in columns.items()})


def decoded(content: bytes) -> dict[str, Column | list[str]]:
    """The columns as they were: numpy arrays of the same type, or lists of str."""
    return {name: _column(values) for name, values in parquet.decode(content).items()}


def address_of(connection: sa.Connection, key: ScoredKey) -> str | None:
    """Where the scored list for the key lies, if it's there."""
    return connection.scalar(sa.select(scored_lists.c.sha256).where(*_is(key)))


def forget(connection: sa.Connection, key: ScoredKey) -> None:
    """Takes the scored list for the key away, and its blob when no other list has the same."""
    sha256 = address_of(connection, key)
    connection.execute(sa.delete(scored_lists).where(*_is(key)))
    others = sa.select(sa.func.count()).select_from(scored_lists).where(scored_lists.c.sha256 == sha256)
    if sha256 is not None and not connection.scalar(others):
        connection.execute(sa.delete(blobs).where(blobs.c.sha256 == sha256))


def forget_shown(connection: sa.Connection, key: ScoredKey) -> None:
    """Takes away the lists that were shown of the same extracts: only the newest counts."""
    shown = sa.select(definition_versions.c.digest).where(definition_versions.c.name == SHOWN)
    of_these = (scored_lists.c.basis == _key_columns(key)["basis"], scored_lists.c.definitions.in_(shown))
    addresses = connection.scalars(sa.select(scored_lists.c.sha256).where(*of_these)).all()
    connection.execute(sa.delete(scored_lists).where(*of_these))
    left = set(
        connection.scalars(sa.select(scored_lists.c.sha256).where(scored_lists.c.sha256.in_(addresses)))
    )
    connection.execute(sa.delete(blobs).where(blobs.c.sha256.in_(set(addresses) - left)))


def addresses_of(connection: sa.Connection, extracts: Sequence[int]) -> Sequence[str]:
    """Where the lists lie that were computed from these extracts, the newest first."""
    basis = "+".join(map(str, extracts))
    newest_first = sa.select(scored_lists.c.sha256).where(scored_lists.c.basis == basis)
    return connection.scalars(newest_first.order_by(scored_lists.c.saved_at.desc())).all()


def add(connection: sa.Connection, key: ScoredKey, sha256: str, saved_at: str) -> None:
    """Notes where the scored list for the key lies, and which definitions it was computed by."""
    digest = key.definitions_digest
    known = sa.select(definition_versions.c.name).where(definition_versions.c.digest == digest)
    if key.definitions and connection.execute(known).first() is None:
        rows = [{"digest": digest, "name": name, "version": version} for name, version in key.definitions]
        connection.execute(sa.insert(definition_versions), rows)
    row = {"saved_at": saved_at, "sha256": sha256, **_key_columns(key)}
    connection.execute(sa.insert(scored_lists).values(**row))


def extracts_in(basis: str) -> list[int]:
    """The extracts that a scored list was computed from."""
    return [int(extract) for extract in basis.split("+")]


def _key_columns(key: ScoredKey) -> dict[str, str | int]:
    return {
        "basis": "+".join(map(str, key.extracts)),
        "index_day": int(key.index_day),
        "definitions": key.definitions_digest,
        "program_version": key.program_version,
    }


def _is(key: ScoredKey) -> list[sa.ColumnElement[bool]]:
    return [scored_lists.c[name] == value for name, value in _key_columns(key).items()]


def _arrow_column(values: Column | Sequence[str]) -> pa.Array:
    if not isinstance(values, np.ndarray):
        return parquet.strings(values)
    if values.dtype.kind in "OU":
        return parquet.strings(values.tolist())
    return parquet.truths(values) if values.dtype == np.bool_ else parquet.numbers(values)


def _column(values: pa.Array) -> Column | list[str]:
    if pa.types.is_string(values.type) or pa.types.is_large_string(values.type):
        return [str(text) for text in values.to_pylist()]
    return parquet.values_of(values, 0)
