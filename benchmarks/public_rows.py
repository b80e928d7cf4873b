"""The public files of persons read as columns of text, and turned into the learner's rows by what training has seen."""

from __future__ import annotations

import csv
import gzip
import io
import math
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from listeoversikt.scores.admission.rows import Rows

SHARED = Path(__file__).parent.parent.parent / "shared" / "data"
"""Where the public files lie, beside the repository."""
GZIP = b"\x1f\x8b"
MISSING = frozenset({"", "?", "na", "nan", "null"})
Table = Mapping[str, Sequence[str]]
FIRST_LINE = 2
"""The line of a file's first row: above it stands the header."""


class FileUnreadable(ValueError):
    """The file isn't there, is empty, lacks a column, or holds an outcome that is none; the message names it."""


def read_table(path: Path, needed: Sequence[str]) -> dict[str, list[str]]:
    """The file's columns as text (``.csv`` or ``.csv.gz``)."""
    if not path.is_file():
        raise FileUnreadable(f"no such file: {path}")
    try:
        content = path.read_bytes()
        text = (gzip.decompress(content) if content[:2] == GZIP else content).decode("utf-8-sig")
    except (EOFError, zlib.error, UnicodeDecodeError, gzip.BadGzipFile):
        raise FileUnreadable(f"{path.name} is damaged, or isn't UTF-8 text") from None
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        header, *rows = [row for row in reader if row] or [[]]
    except csv.Error:
        raise FileUnreadable(f"{path.name} isn't a table of commas") from None
    header = [name.strip() for name in header]
    if not header:
        raise FileUnreadable(f"{path.name} is empty")
    twice = sorted({name for name in header if header.count(name) > 1})
    if twice:
        raise FileUnreadable(f"{path.name} has the columns {', '.join(twice)} more than once")
    absent = [name for name in needed if name not in header]
    if absent:
        raise FileUnreadable(f"{path.name} lacks the columns {', '.join(absent)}")
    ragged = sum(len(row) != len(header) for row in rows)
    if ragged:
        raise FileUnreadable(f"{path.name}: {ragged} of {len(rows)} rows haven't {len(header)} columns")
    if not rows:
        raise FileUnreadable(f"{path.name} holds no rows")
    return {
        name: [value.strip() for value in column]
        for name, column in zip(header, zip(*rows, strict=True), strict=True)
    }


def numbers(column: Sequence[str]) -> NDArray[np.float64]:
    """The column as numbers; nan where it's missing, endless or no number."""
    return np.array([_number(value) for value in column], dtype=np.float64)


def _number(value: str) -> float:
    try:
        number = float(value)
    except ValueError:
        return math.nan
    return number if math.isfinite(number) else math.nan


def require_outcomes(path: Path, name: str, known: Sequence[bool], wanted: str) -> None:
    """Raises ``FileUnreadable`` where an outcome isn't known: it's never taken for no event. The value isn't told."""
    wrong = [at for at, one in enumerate(known) if not one]
    if wrong:
        raise FileUnreadable(
            f"{path.name}: the column {name} must hold {wanted} in every row; {len(wrong)} of {len(known)} rows "
            f"hold something else (the first is line {wrong[0] + FIRST_LINE})"
        )


def counts(path: Path, name: str, column: Sequence[str]) -> NDArray[np.float64]:
    """An outcome that is counted; raises ``FileUnreadable`` where it isn't a whole number from 0 up."""
    found = numbers(column)
    with np.errstate(invalid="ignore"):
        known = (found >= 0) & (found == np.floor(found))
    require_outcomes(path, name, known.tolist(), "a whole number from 0 up")
    return found


def identities(column: Sequence[str]) -> NDArray[np.int64]:
    """A whole number for each different text, the same whatever the order of the rows."""
    at = {text: position for position, text in enumerate(sorted(set(column)))}
    return np.array([at[text] for text in column], dtype=np.int64)


@dataclass(frozen=True)
class Levels:
    """Words of each row, one or several: their place in ``words``; −1 = none."""

    words: tuple[str, ...]
    at: NDArray[np.int64]

    @classmethod
    def of(cls, *columns: Sequence[str], missing: str = "missing") -> Levels:
        """From columns of text; a missing one is the word ``missing`` ("" = none)."""
        told = [[missing if value.lower() in MISSING else value for value in column] for column in columns]
        words = tuple(sorted({value for column in told for value in column} - {""}))
        place = {word: position for position, word in enumerate(words)} | {"": -1}
        return cls(words, np.array([[place[value] for value in column] for column in told], dtype=np.int64).T)

    def take(self, rows: NDArray[np.int64]) -> Levels:
        """Only the rows at these positions."""
        return Levels(self.words, self.at[rows])


@dataclass(frozen=True)
class Cohort:
    """Those who are learnt from or judged on, before anything is encoded.

    ``measured`` are numbers as they stand, ``levels`` words, ``rising`` the measured features that may only raise
    the risk. ``people``: the texts that name the file's persons, by which two files are compared. ``left_out``: rows that
    aren't learnt from or judged on, by why.
    """

    outcome: NDArray[np.int8]
    person: NDArray[np.int64]
    time: NDArray[np.int32]
    measured: Mapping[str, NDArray[np.float64]]
    levels: Mapping[str, Levels]
    rising: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    left_out: Mapping[str, int] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.outcome)

    def require(self, trained: Cohort) -> None:
        """Raises ``FileUnreadable`` where it lacks a column that the other has: it would be taken for missing."""
        absent = [
            *(trained.measured.keys() - self.measured.keys()),
            *(trained.levels.keys() - self.levels.keys()),
        ]
        if absent:
            told = ", ".join(sorted(absent))
            raise FileUnreadable(
                f"the file to judge on lacks the columns {told}, which the one to learn from has"
            )

    def require_others(self, trained: Cohort) -> None:
        """Raises ``FileUnreadable`` where persons of the other are in it too: it would be judged on whom it has seen."""
        both = len(self.people & trained.people)
        if both:
            raise FileUnreadable(
                f"{both:,} persons are in the file to learn from and in the one to judge on: a model isn't judged on whom "
                "it was learnt from. Divide the files by person, or say --numbered-anew where each file numbers its own"
            )

    def take(self, rows: NDArray[np.int64]) -> Cohort:
        """Only the rows at these positions."""
        return Cohort(
            self.outcome[rows],
            self.person[rows],
            self.time[rows],
            {name: column[rows] for name, column in self.measured.items()},
            {name: column.take(rows) for name, column in self.levels.items()},
            self.rising,
            self.people,
            self.left_out,
        )


@dataclass(frozen=True)
class Encoding:
    """Which words get a column: those that enough rows of the training part have. A word not seen there has none."""

    measured: tuple[str, ...]
    words: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, cohort: Cohort, least: int) -> Encoding:
        """From the training part alone."""
        found: list[tuple[str, str]] = []
        for name, levels in cohort.levels.items():
            times = np.bincount(levels.at[levels.at >= 0], minlength=len(levels.words))
            found += [
                (name, word)
                for word, seen in zip(levels.words, times, strict=True)
                if least <= seen < len(cohort)
            ]
        return cls(tuple(cohort.measured), tuple(found))

    def rows(self, cohort: Cohort) -> Rows:
        """The cohort in this encoding."""
        place = {pair: position for position, pair in enumerate(self.words)}
        flags = np.zeros((len(cohort), len(self.words)), dtype=np.float32)
        for name, levels in cohort.levels.items():
            column_of = np.array([place.get((name, word), -1) for word in levels.words] + [-1])
            for words in levels.at.T:
                column = column_of[words]
                known = np.flatnonzero(column >= 0)
                flags[known, column[known]] = 1
        measured = [cohort.measured[name].astype(np.float32)[:, None] for name in self.measured]
        names = (*self.measured, *(f"{name}={word}" for name, word in self.words))
        return Rows(
            names,
            np.concatenate([*measured, flags], axis=1),
            cohort.outcome,
            cohort.person,
            cohort.time,
            tuple(int(name in cohort.rising) for name in names),
        )


def next_year(
    person: NDArray[np.int64], year: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Positions of rows and of the same person's row a year later, where there is one (the first, if told twice)."""
    place: dict[tuple[int, float], int] = {}
    for position, key in enumerate(zip(person.tolist(), year.tolist(), strict=True)):
        if not math.isnan(key[1]):
            place.setdefault(key, position)
    pairs = [(at, place[who, when + 1]) for (who, when), at in place.items() if (who, when + 1) in place]
    this, following = (np.array([pair[end] for pair in pairs], dtype=np.int64) for end in (0, 1))
    return this, following


UNREADABLE_YEAR, NO_NEXT_YEAR, TOLD_TWICE = "year unreadable", "no next year", "year told twice"
YEARS = (-9999, 9999)


def years(column: Sequence[str]) -> NDArray[np.float64]:
    """Years as numbers; nan where it's none, or no year that anybody has lived in."""
    found = numbers(column)
    found[(np.floor(found) != found) | (found < YEARS[0]) | (found > YEARS[1])] = np.nan
    return found


def without_next(
    person: NDArray[np.int64], year: NDArray[np.float64], this: NDArray[np.int64]
) -> Mapping[str, int]:
    """How many rows can't be learnt from or judged on, by why."""
    known = ~np.isnan(year)
    pairs = len(set(zip(person[known].tolist(), year[known].tolist(), strict=True)))
    found = {
        UNREADABLE_YEAR: int((~known).sum()),
        TOLD_TWICE: int(known.sum()) - pairs,
        NO_NEXT_YEAR: pairs - len(this),
    }
    return {why: count for why, count in found.items() if count}
