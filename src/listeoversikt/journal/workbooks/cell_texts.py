"""What a person sees in a cell, as the text that a CSV of the same list would hold."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal
from enum import Enum, auto
from math import isfinite

from listeoversikt.journal.mapping.profile import DATE_COLUMNS
from listeoversikt.journal.names import ID_COLUMNS
from listeoversikt.journal.workbooks.contents import Contents
from listeoversikt.journal.workbooks.number_forms import PLAIN, NumberForm

_STYLE = re.compile(rb' s="([0-9]{1,9})"')
_KIND = re.compile(rb' t="([A-Za-z]{1,20})"')
_VALUE = re.compile(rb"<(?:[A-Za-z_][\w.-]*+:)?[vt](?: [^<>]*+)?(?:/>|>([^<]*+)<)")
_FORMULA = re.compile(rb"<(?:[A-Za-z_][\w.-]*+:)?f[ />]")
_REFERENCE = re.compile("&(?:#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos));")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_WHOLE = re.compile(r"-?[0-9]{1,400}")
_ISO = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})T.*")
_LONGEST_NUMBER = 40
_EXACT = 2.0**53
_FIGURES = ".15g"
"""As many figures as Excel itself shows and keeps."""

_FREE = {"bydel", "tolk", "takster"} | ID_COLUMNS
_NOT_COMPUTED = "#N/A"
_FIRST_1900, _FIRST_1904 = dt.date(1899, 12, 30).toordinal(), dt.date(1904, 1, 1).toordinal()
_LEAP_DAY = 60
"""The 29th of February 1900, which the calendar of 1900 has and the year hadn't."""
_PLAUSIBLE = range(1950, 2100)
"""Years of a bare number that is taken as a day in a date column; 2026 itself would be a day of 1905."""


class Place(Enum):
    """What kind of column a cell stands in, as far as it matters for reading the cell."""

    DATES = auto()
    FREE_TEXT = auto()
    OTHER = auto()


def place_of(table: str, column: str | None) -> Place:
    """The kind of one of the contract's columns; None is a column that isn't one."""
    if column is None:
        return Place.OTHER
    if column in DATE_COLUMNS.get(table, ()):
        return Place.DATES
    return Place.FREE_TEXT if column in _FREE else Place.OTHER


class CellTexts:
    """Reads the cells of one workbook."""

    def __init__(self, contents: Contents) -> None:
        self._contents = contents
        self._readers: dict[bytes, Callable[[str, bytes, Place], str]] = {
            b"s": self._shared,
            b"b": lambda value, *_: {"1": "ja", "0": "nei", "true": "ja", "false": "nei"}.get(value, value),
            b"e": lambda value, _, place: "" if place is Place.FREE_TEXT else value,
            b"d": lambda value, *_: _ISO.sub(r"\1", value),
            b"n": self._number,
        }

    def text(self, cell: bytes, place: Place) -> str:
        """The text of a cell, trimmed. ``cell`` is its XML after the reference."""
        end = cell.find(b">")
        found = _KIND.search(cell, 0, end)
        kind = found[1] if found else b"n"
        value = self._value(cell).strip()
        if not value and kind != b"str" and _FORMULA.search(cell, end):
            kind, value = b"e", _NOT_COMPUTED
        reader = self._readers.get(kind)
        return reader(value, cell, place).strip() if reader and value else value

    def _value(self, cell: bytes) -> str:
        found = _VALUE.search(cell)
        return _seen(self._unescaped(found[1] or b"")) if found else ""

    def _unescaped(self, value: bytes) -> str:
        try:
            text = value.decode()
            return _REFERENCE.sub(_referred, _known_only(text)) if "&" in text else text
        except (ValueError, OverflowError) as error:
            raise self._contents.package.unreadable() from error

    def _shared(self, value: str, cell: bytes, place: Place) -> str:
        texts = self._contents.texts
        number = int(value) if value.isdecimal() and len(value) < 10 else len(texts)
        if number >= len(texts):
            raise self._contents.package.unreadable()
        return _seen(texts[number])

    def _number(self, value: str, cell: bytes, place: Place) -> str:
        style = _STYLE.search(cell, 0, cell.find(b">"))
        forms = self._contents.forms
        form = forms[int(style[1])] if style and int(style[1]) < len(forms) else PLAIN
        return number_text(value, form, place, since_1904=self._contents.since_1904)


def number_text(value: str, form: NumberForm, place: Place, *, since_1904: bool) -> str:
    """A number as its cell shows it: a day, a percentage without its sign, a number with its zeros."""
    try:
        number = float(value)
    except ValueError:
        return value
    if not isfinite(number):
        return value[:_LONGEST_NUMBER]
    if form.is_date or place is Place.DATES:
        day = day_of(number, since_1904=since_1904)
        if day is not None and (form.is_date or day.year in _PLAUSIBLE):
            return day.isoformat()
    if form.is_percentage:
        return _plain(f"{number * 100:{_FIGURES}}")
    if _WHOLE.fullmatch(value):
        return value.zfill(form.digits) if form.digits and number >= 0 else value
    text = _plain(f"{number:{_FIGURES}}" if abs(number) < _EXACT else value[:_LONGEST_NUMBER])
    return text.zfill(form.digits) if form.digits and text.isdecimal() else text


def day_of(number: float, *, since_1904: bool) -> dt.date | None:
    """The day that a number means in the calendar of 1900 or 1904; None if there is no such day.

    >>> day_of(45000.75, since_1904=False), day_of(60, since_1904=False)
    (datetime.date(2023, 3, 15), None)
    """
    day = int(number // 1)
    if since_1904:
        ordinal = _FIRST_1904 + day
        return dt.date.fromordinal(ordinal) if day >= 0 and ordinal <= dt.date.max.toordinal() else None
    ordinal = _FIRST_1900 + day + (day < _LEAP_DAY)
    possible = day >= 1 and day != _LEAP_DAY and ordinal <= dt.date.max.toordinal()
    return dt.date.fromordinal(ordinal) if possible else None


def _plain(figures: str) -> str:
    """A number without powers of ten and without zeros after the decimals."""
    text = f"{Decimal(figures):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _seen(text: str) -> str:
    """A text without what Excel writes for signs that XML can't hold, and without such signs."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return _UNSEEN.sub("", text.replace("\r\n", "\n"))


def _known_only(text: str) -> str:
    if text.count("&") != len(_REFERENCE.findall(text)):
        raise ValueError("a reference that isn't one")
    return text


def _referred(found: re.Match[str]) -> str:
    if found[3]:
        return _NAMED[found[3]]
    return chr(int(found[1]) if found[1] else int(found[2], 16))
