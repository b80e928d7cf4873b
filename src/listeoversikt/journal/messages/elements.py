"""Finding elements by their local names, whatever the prefix, and reading the standards' plain values."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from lxml import etree

Element = etree._Element

_DATE = re.compile(
    r"(?P<year>\d{4})-?(?P<month>\d{2})-?(?P<day>\d{2})"
    r"(?:[T ]?(?P<hour>\d{2})(?::?(?P<minute>\d{2}))?(?::?(?P<second>\d{2}))?(?:[.,]\d+)?)?"
    r"\s*(?P<zone>Z|[+-]\d{2}(?::?\d{2})?)?"
)
_NORWEGIAN_DATE = re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})")


def name_of(element: Element) -> str:
    """The local name; "" for what isn't an element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def namespace_of(element: Element) -> str:
    """The namespace, "" for none."""
    tag = element.tag
    return tag[1:].partition("}")[0] if isinstance(tag, str) and tag.startswith("{") else ""


def children(element: Element | None, *path: str) -> Iterator[Element]:
    """The elements at a path of local names below ``element``."""
    if element is None:
        return
    first, rest = path[0], path[1:]
    for child in element:
        if name_of(child) == first:
            if rest:
                yield from children(child, *rest)
            else:
                yield child


def child(element: Element | None, *path: str) -> Element | None:
    """The first element at a path of local names."""
    return next(children(element, *path), None)


def everywhere(element: Element, name: str) -> Iterator[Element]:
    """Every element with a local name, at any depth, ``element`` itself too."""
    return (one for one in element.iter("{*}" + name))


def text_of(element: Element | None) -> str:
    """What an element says: its attribute ``V``, else its text; "" for nothing."""
    if element is None:
        return ""
    value = element.get("V")
    return (value if value is not None else element.text or "").strip()


def shown_name(element: Element | None) -> str:
    """The words beside a code (``DN``, or ``OT`` for free text), in lower case."""
    if element is None:
        return ""
    return (element.get("DN") or element.get("OT") or "").strip().lower()


def time_of(element: Element | None) -> dt.datetime | None:
    """The local time of an element; see ``local_time``."""
    return local_time(text_of(element))


def day_of(element: Element | None) -> dt.date | None:
    """The local calendar day of an element."""
    time = time_of(element)
    return None if time is None else time.date()


def local_time(text: str) -> dt.datetime | None:
    """A time stamp as Norwegian local time without a zone; None for what isn't a whole date.

    >>> local_time("20260331"), local_time("2026-03-31T23:30:00Z")
    (datetime.datetime(2026, 3, 31, 0, 0), datetime.datetime(2026, 4, 1, 1, 30))
    """
    found = _DATE.fullmatch(text.strip()) or _NORWEGIAN_DATE.fullmatch(text.strip())
    if found is None:
        return None
    parts = found.groupdict()
    try:
        numbers = [int(parts.get(name) or 0) for name in ("year", "month", "day", "hour", "minute", "second")]
        if numbers[3] == 24 and not any(numbers[4:]):  # midnight at the end of the day
            numbers[3] = 0
            return dt.datetime(*numbers) + dt.timedelta(days=1)  # type: ignore[arg-type]
        time = dt.datetime(*numbers)  # type: ignore[arg-type]
        zone = parts.get("zone")
        return _in_norway(time, zone) if zone and parts.get("hour") else time
    except (ValueError, OverflowError):
        return None


def _in_norway(time: dt.datetime, zone: str) -> dt.datetime:
    """A time with a stated zone, on Norwegian clocks (summer time by the European rule since 1996)."""
    digits = "" if zone == "Z" else zone[1:].replace(":", "")
    behind = dt.timedelta(hours=int(digits[:2] or 0), minutes=int(digits[2:] or 0))
    universal = time + behind if zone[0] == "-" else time - behind
    summer = _last_sunday(universal.year, 3) <= universal < _last_sunday(universal.year, 10)
    return universal + dt.timedelta(hours=2 if summer else 1)


def _last_sunday(year: int, month: int) -> dt.datetime:
    """The change between winter and summer time: the month's last Sunday at one o'clock universal time."""
    last = dt.datetime(year, month, 31, 1)
    return last - dt.timedelta(days=(last.weekday() + 1) % 7)
