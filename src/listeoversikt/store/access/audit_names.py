"""No entry of the audit log names a patient in its details: the log is a chain, and what stands in it can't be erased."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from listeoversikt.store.access.audit_details import SUMS

IN_PLACE = "–"
"""What is written where a name would have stood."""
DISTINCT_LETTERS, DISTINCT_DIGITS = 4, 6
"""As for texts (``erasing_rows``): a shorter one may be a code or a number."""
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_MARKS = re.compile(r"[:/+ ]")
_NATIONAL_NUMBER = re.compile(r"(?<![0-9])[0-9]{11}(?![0-9])")


def distinct_texts(details: Iterable[Mapping[str, Any]]) -> set[str]:
    """The texts in several entries' details that might be a name, and their parts between marks.

    The program's own sums and ids aren't looked at.
    """
    texts = {one for inside in details for one in _texts(_to_look_at(inside))}
    return {part for text in texts for part in _parts(text) if _is_distinct(part)}


def without_names(details: Mapping[str, Any], known: Collection[str]) -> dict[str, Any]:
    """The details with no pseudonym that the store knows, and nothing that looks like a national identity number.

    ``known``: those of ``distinct_texts`` that are pseudonyms.
    """
    told = _to_look_at(details)
    named = {one for one in _texts(told) if _is_named(one, known)}
    return {**details, **_replaced(told, named)} if named else dict(details)


def nameless_thing(thing: str | None, known: Collection[str]) -> str | None:
    """What an entry is about; never a patient by name."""
    return IN_PLACE if thing is not None and not _ID.fullmatch(thing) and _is_named(thing, known) else thing


def _to_look_at(details: Mapping[str, Any]) -> dict[str, Any]:
    return {
        key: value
        for key, value in details.items()
        if key not in SUMS and not (isinstance(value, str) and _ID.fullmatch(value))
    }


def _parts(text: str) -> set[str]:
    return {text, *_MARKS.split(text)}


def _is_named(text: str, known: Collection[str]) -> bool:
    parts = {one for one in _parts(text) if _is_distinct(one)}
    return any(one in known for one in parts) or _NATIONAL_NUMBER.search(text) is not None


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
