"""The identity guard: nothing that points to a person may come in, wherever in the export it stands.

Every distinct text of every column, unknown columns too, is searched; columns that by name or content hold names,
addresses or full birth dates are refused. The message names the place and never repeats the value. Source:
journal-export contract, "Identity".
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import numpy as np

from listeoversikt.journal.identity.headers import (
    holds_identity,
    is_of_birth,
    is_of_ids,
    is_of_places,
    points_to_person,
)
from listeoversikt.journal.identity.person_names import names_among
from listeoversikt.journal.identity.plain_text import plain
from listeoversikt.journal.identity.pointing import COMPACT_DATE, FULL_DATE, pointing, worth_a_look
from listeoversikt.journal.names import fold
from listeoversikt.journal.raw_table import RawColumn, RawTable
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.journal.values import parse_date

DESCRIPTION = "uttrekk.json"
SEARCHED = (RefusalKind.NATIONAL_NUMBER, RefusalKind.EMAIL, RefusalKind.PHONE, RefusalKind.FULL_BIRTH_DATE)
"""What texts are searched for; the first that a column holds is told of."""
_DATE_COLUMNS = frozenset({"dato", "fra", "til", "inn", "ut", "kjent_dato", "liste_fra", "liste_til", "dod"})
_DEEPEST = 50
LONGEST_SHOWN = 80


def guard(table: RawTable, passed: Collection[str]) -> None:
    """Refuses the table when something in it points to a person. ``passed`` are ``table.column`` names."""
    for shown, column in table.everything():
        _check_header(table.name, shown, column)
    folded = frozenset(map(fold, passed))
    for shown, column in table.everything():
        _check_birth_dates(table, shown, column)
        if fold(f"{table.name}.{shown}") not in folded:
            _check_texts(table, shown, column)
            _check_names(table, shown, column)


def guard_description(said: Any) -> None:
    """The same for the description beside the tables: its text, or its keys and values as they're understood.

    An office may give its own phone number, and its name may be a person's.
    """
    for text in _texts_of(said, 0):
        kind = pointing(text, in_date=True)
        if kind is not None and kind is not RefusalKind.PHONE:
            raise Refusal(kind, file=DESCRIPTION)


def _texts_of(said: Any, depth: int) -> list[str]:
    if depth > _DEEPEST:
        raise Refusal(RefusalKind.BAD_DESCRIPTION, file=DESCRIPTION)
    if isinstance(said, dict):
        return [text for pair in said.items() for part in pair for text in _texts_of(part, depth + 1)]
    if isinstance(said, list):
        return [text for part in said for text in _texts_of(part, depth + 1)]
    return [] if said is None else [str(said)]


def _check_header(table: str, shown: str, column: RawColumn) -> None:
    kind = points_to_person(column.header)
    if kind is not None:
        raise Refusal(kind, table=table, row=1)
    if holds_identity(column.header):
        raise Refusal(RefusalKind.IDENTITY_COLUMN, table=table, column=_shortened(shown), row=1)


def _check_birth_dates(table: RawTable, shown: str, column: RawColumn) -> None:
    if not is_of_birth(shown) and not is_of_birth(column.header):
        return
    found = [number for number, text in enumerate(column.texts) if _is_full_date(text)]
    if found:
        _refuse(RefusalKind.FULL_BIRTH_DATE, table, shown, column, found)


def _is_full_date(text: str) -> bool:
    """A date in any form that people write, a time after it or not."""
    if len(text) < 6 or len(text) > 40:
        return False
    written = plain(text)
    return parse_date(written) is not None or FULL_DATE.search(written) is not None


def _check_texts(table: RawTable, shown: str, column: RawColumn) -> None:
    known = table.columns.get(shown) is column
    in_id = is_of_ids(shown)
    in_date = (known and shown in _DATE_COLUMNS) or _is_of_dates(column)
    by_kind: dict[RefusalKind, list[int]] = {}
    for number in [number for number, text in enumerate(column.texts) if worth_a_look(text)]:
        kind = pointing(column.texts[number], in_id=in_id, in_date=in_date)
        if kind is not None:
            by_kind.setdefault(kind, []).append(number)
    for kind in SEARCHED:
        if kind in by_kind:
            _refuse(kind, table, shown, column, by_kind[kind])


def _is_of_dates(column: RawColumn) -> bool:
    """Every filled cell is a date written as eight digits: ``20260331`` isn't a phone number there."""
    return all(len(text) == 8 and COMPACT_DATE.fullmatch(text) for text in column.texts if text)


def _check_names(table: RawTable, shown: str, column: RawColumn) -> None:
    if is_of_places(shown) or _is_known_id(table, shown, column):
        return
    found = names_among(column)
    if found:
        _refuse(RefusalKind.PERSON_NAMES, table, shown, column, found)


def _is_known_id(table: RawTable, shown: str, column: RawColumn) -> bool:
    """A column of ids by the contract's own header; one that a profile or a synonym takes for ids is searched for names."""
    return shown in table.columns and is_of_ids(shown) and fold(column.header) == fold(shown)


def _refuse(kind: RefusalKind, table: RawTable, shown: str, column: RawColumn, found: list[int]) -> None:
    rows = np.flatnonzero(np.isin(column.codes, found))
    if len(rows):
        row = int(table.rows[rows[0]])
        raise Refusal(kind, table=table.name, column=_shortened(shown), row=row, count=len(rows) - 1)


def _shortened(header: str) -> str:
    """A header that is so long names no column: what is shown of it ends."""
    return header if len(header) <= LONGEST_SHOWN else header[: LONGEST_SHOWN - 1] + "…"
