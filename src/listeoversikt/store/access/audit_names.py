"""No entry of the audit log names a patient in its details: the log is a chain, and what stands in it can't be erased."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import sqlalchemy as sa

from listeoversikt.store.tables import pseudonyms

IN_PLACE = "–"
"""What is written where a name would have stood."""
DISTINCT_LETTERS, DISTINCT_DIGITS = 4, 6
"""As for texts (``erasing_rows``): a shorter one may be a code or a number."""
_NATIONAL_NUMBER = re.compile(r"(?<![0-9])[0-9]{11}(?![0-9])")


def without_names(connection: sa.Connection, details: Mapping[str, Any]) -> dict[str, Any]:
    """The details with no pseudonym that the store knows, and nothing that looks like a national identity number."""
    words = {one for one in _texts(details) if _is_distinct(one)}
    if not words:
        return dict(details)
    query = sa.select(pseudonyms.c.patient_id).where(pseudonyms.c.patient_id.in_(sorted(words)))
    names = set(connection.scalars(query)) | {one for one in words if _NATIONAL_NUMBER.search(one)}
    found = _replaced(details, names) if names else details
    return dict(found)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, inside in value.items():
            yield from _texts(key)
            yield from _texts(inside)
    elif isinstance(value, list | tuple):
        for inside in value:
            yield from _texts(inside)
    elif isinstance(value, str):
        yield value


def _is_distinct(text: str) -> bool:
    return len(text) >= (DISTINCT_DIGITS if text.isdigit() else DISTINCT_LETTERS)


def _replaced(value: Any, names: set[str]) -> Any:
    if isinstance(value, Mapping):
        return {_replaced(key, names): _replaced(inside, names) for key, inside in value.items()}
    if isinstance(value, list | tuple):
        return [_replaced(inside, names) for inside in value]
    return IN_PLACE if isinstance(value, str) and value in names else value
