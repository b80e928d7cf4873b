"""Texts of a column into values: each distinct text is looked at once, rows by look-up."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from enum import IntEnum

import numpy as np

from listeoversikt.journal.names import fold
from listeoversikt.journal.raw_table import RawColumn
from listeoversikt.patient_list.frames import NO_DAY, UNKNOWN, Column, Days, Mask

BAD_DAY = np.int32(-(2**31))
"""A text that is not a date."""
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?")
_NORWEGIAN = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?:[ T]\d{2}:\d{2}(?::\d{2})?)?")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")
_CENTURY_BREAK = 69
_EPOCH = dt.date(1970, 1, 1).toordinal()


def parse_date(text: str) -> dt.date | None:
    """A date as ``2026-03-31``, ``31.03.2026`` or ``31.3.26``; a time after it is dropped. None if it isn't one.

    Two-digit years up to 68 are 20xx, from 69 on 19xx.

    >>> parse_date("31.3.26"), parse_date("2026-02-30")
    (datetime.date(2026, 3, 31), None)
    """
    if match := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
    elif match := _NORWEGIAN.fullmatch(text):
        day, month, year = (int(part) for part in match.groups())
        if len(match[3]) == 2:
            year += 1900 if year >= _CENTURY_BREAK else 2000
    else:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def parse_number(text: str) -> float | None:
    """A number with comma or point as decimal sign; None if it isn't one."""
    return float(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None


def look_up(column: RawColumn, value_of: Callable[[str], object], dtype: type[np.generic]) -> Column:
    """``value_of`` each distinct text, spread over the rows."""
    values = np.array([value_of(text) for text in column.texts], dtype=dtype)
    return values[column.codes] if len(column.codes) else np.empty(0, dtype=dtype)


def days(column: RawColumn) -> Days:
    """The day of each row; ``NO_DAY`` where empty, ``BAD_DAY`` where it isn't a date."""

    def day(text: str) -> int:
        if not text:
            return int(NO_DAY)
        date = parse_date(text)
        return int(BAD_DAY) if date is None else date.toordinal() - _EPOCH

    return look_up(column, day, np.int32)


def numbers(column: RawColumn) -> Column:
    """The number of each row; nan where empty or not a number."""

    def number(text: str) -> float:
        value = parse_number(text)
        return float("nan") if value is None else value

    return look_up(column, number, np.float64)


def choices(column: RawColumn, words: Mapping[str, IntEnum]) -> Column:
    """The member of each row; ``UNKNOWN`` where empty or not one of the words."""
    return look_up(column, lambda text: int(words.get(fold(text), UNKNOWN)), np.int8)


def is_filled(column: RawColumn) -> Mask:
    """Which rows have a text."""
    return look_up(column, bool, np.bool_)


def labelled(column: RawColumn, label_of: Callable[[str], str]) -> tuple[Column, tuple[str, ...]]:
    """Each row's label number and the labels, sorted; an empty label is ``UNKNOWN``."""
    labels = [label_of(text) for text in column.texts]
    distinct = tuple(sorted(set(labels) - {""}))
    number = {label: position for position, label in enumerate(distinct)} | {"": UNKNOWN}
    numbers_of = np.array([number[label] for label in labels], dtype=np.int32)
    codes = numbers_of[column.codes] if len(column.codes) else np.empty(0, dtype=np.int32)
    return codes, distinct
