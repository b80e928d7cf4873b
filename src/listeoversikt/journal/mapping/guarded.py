"""Persons kept out of the mapping: of columns before a value is shown, and of a profile's own text."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import numpy as np

from listeoversikt.journal.identity import guard
from listeoversikt.journal.identity.person_names import is_full_name
from listeoversikt.journal.raw_table import RawColumn, RawTable
from listeoversikt.journal.refusal import Refusal, RefusalKind

_ANY = "kontakter"
_TEXT = "tekst"


def what_points(
    header: str, column: RawColumn, table: str = "", canonical: str = "", passed: Collection[str] = ()
) -> RefusalKind | None:
    """What in a column or its header points to a person; None when the identity guard lets it through.

    Judged as the contract's column when it's taken for one, and always also for names of persons by its header. ``passed``
    are ``table.column`` names that a person has let through.
    """
    codes = column.codes
    rows = np.arange(1, len(codes) + 1, dtype=np.int32)
    named = RawColumn(header, column.texts, codes)
    known = f"{table}.{canonical}" if canonical else ""
    spared = [*passed, f"{table}.{header}"] if known in passed else passed
    unknown = _refusal(RawTable(table or _ANY, {}, [named], rows, []), spared)
    if not canonical or unknown in (None, RefusalKind.PERSON_NAMES, RefusalKind.IDENTITY_COLUMN):
        return unknown
    return _refusal(RawTable(table, {canonical: named}, [], rows, []), passed)


def header_points(header: str) -> bool:
    """Whether a header's or a file's own text points to a person, by a number or a full name; then it isn't shown either."""
    empty = np.empty(0, dtype=np.int32)
    found = _refusal(RawTable(_ANY, {}, [RawColumn(header, [], empty)], empty, []))
    return found not in (None, RefusalKind.IDENTITY_COLUMN)


def texts_point(texts: Iterable[str]) -> bool:
    """Whether some of these texts point to a person; one full name is enough, since so few texts are no column."""
    distinct = list(dict.fromkeys(texts))
    if any(map(is_full_name, distinct)):
        return True
    codes = np.arange(len(distinct), dtype=np.int32)
    rows = codes + np.int32(1)
    return _refusal(RawTable(_ANY, {}, [RawColumn(_TEXT, distinct, codes)], rows, [])) is not None


def _refusal(table: RawTable, passed: Collection[str] = ()) -> RefusalKind | None:
    try:
        guard(table, passed)
    except Refusal as refusal:
        return refusal.kind
    return None
