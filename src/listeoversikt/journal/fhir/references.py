"""References between resources: whom a row is about, and what a link points to that comes earlier or later."""

from __future__ import annotations

import re
from array import array

import numpy as np

from listeoversikt.patient_list.frames import Column

_TO = re.compile(r"(?:https?://[^\s?#]+/)?([A-Z][A-Za-z]{1,39})/([^/?#|\s]{1,200})(?:/_history/[^/\s]*)?")
_URN = re.compile(r"urn:(?:uuid|oid):([^\s?#|]{1,200})")


def key_of(reference: str) -> str:
    """``Type/id`` or the ``urn:`` of what is pointed to; "" where it points by a search, a display or inside.

    >>> key_of("https://server/fhir/Patient/p1/_history/2"), key_of("urn:uuid:ab-1"), key_of("Patient?identifier=x|1")
    ('Patient/p1', 'urn:uuid:ab-1', '')
    """
    match = _TO.fullmatch(reference)
    if match is not None:
        return f"{match[1]}/{match[2]}"
    return reference if _URN.fullmatch(reference) else ""


def id_of(reference: str, *kinds: str) -> str:
    """The id of what is pointed to, when it's one of ``kinds``; an ``urn:`` whole, for it may be of any kind."""
    key = key_of(reference)
    kind, slash, found = key.partition("/")
    if slash:
        return found if kind in kinds else ""
    return key


def bare(urn: str) -> str:
    """The id in an ``urn:uuid:`` or ``urn:oid:``; any other text as it is."""
    match = _URN.fullmatch(urn)
    return match[1] if match else urn


def keys_of(kind: str, resource_id: str, full_url: str) -> list[str]:
    """By what a resource may be pointed to."""
    keys = [f"{kind}/{resource_id}"] if resource_id else []
    key = key_of(full_url)
    return keys if not key or key in keys else [*keys, key]


class Links:
    """What keys stand for, and which rows wait for which keys: 12 bytes each, whatever comes first.

    Keys are kept as 64-bit hashes; texts once.
    """

    def __init__(self) -> None:
        self._texts: dict[str, int] = {}
        self._keys, self._numbers = array("q"), array("i")
        self._rows, self._wanted = array("i"), array("q")

    def say(self, keys: list[str], text: str) -> None:
        """The keys stand for a text."""
        number = self._texts.setdefault(text, len(self._texts))
        for key in keys:
            self._keys.append(hash(key))
            self._numbers.append(number)

    def ask(self, row: int, key: str) -> None:
        """A row waits for what a key stands for; a row may wait for several, in this order."""
        self._rows.append(row)
        self._wanted.append(hash(key))

    def answers(self) -> tuple[Column, list[str | None]]:
        """The rows that waited and what their keys stand for (the first that was said), None where nobody said."""
        rows = np.frombuffer(self._rows, dtype=np.int32)
        wanted = np.frombuffer(self._wanted, dtype=np.int64)
        keys = np.frombuffer(self._keys, dtype=np.int64)
        if not len(keys):
            return rows, [None] * len(rows)
        order = np.argsort(keys, kind="stable")
        place = np.minimum(np.searchsorted(keys[order], wanted), len(keys) - 1)
        known = keys[order][place] == wanted
        numbers = np.where(known, np.frombuffer(self._numbers, dtype=np.int32)[order][place], -1)
        texts: list[str | None] = [*self._texts, None]
        return rows, [texts[number] for number in numbers.tolist()]
