"""The whole list as plain columns for the window: what is on screen first, before anything scientific is loaded.

Standard library only. A column holds its distinct values once and a number a row, so that 100,000 rows cost
little, a filter is a look-up, and the bytes are small enough to be kept in the store and read at start.
``None`` is missing, never zero. ``list_columns`` makes the table; days are ordinals of ``datetime.date``.
"""

from __future__ import annotations

import json
import sys
import zlib
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, overload

FORMAT = 1
"""Counts up when the columns change; bytes of another format are no table."""
BANDS = ("high", "rising", "moderate", "low")
FRAILTY = ("fit", "mild", "moderate", "severe")
HFRS = ("low", "intermediate", "high")
GROUPS = (
    *("diabetes2", "kols", "kronisk", "psykisk", "psykisk_alvorlig", "rus", "utviklingshemming"),
    *("skropelig_eldre", "svak_ettersporrer", "stormottaker", "risikosone"),
)
"""The target groups in the contract's order: bit 0 of ``groups`` is the first."""
BESIDE_GROUPS = ("annen_tidlig_funksjonsnedsettelse", "mulig_utviklingshemming_vurder")
FEMALE, MALE = "K", "M"
HOME, SHELTERED, NURSING_HOME = 0, 1, 2
NEVER_SEEN = 0
"""``last_seen``: looked for in all of the table's period and not found."""

COLUMNS = (
    *("age", "sex", "gp_id", "band", "frailty", "frailty_index", "hfrs", "hfrs_category", "charlson"),
    *("chronic_conditions", "disease_groups", "multimorbidity_score", "rxrisk", "cfs", "medications"),
    *("unplanned_admissions_12m", "last_seen", "groups", "beside_groups", "list_since", "residence"),
    *("home_care", "no_contact", "palliative"),
)
"""Every column beside ``patient_id``.

``band``, ``frailty``, ``hfrs_category`` and ``residence`` index the tuples above; ``groups`` and
``beside_groups`` are bits; ``last_seen`` is the newest consultation, e-consultation, video or home visit with
doctor or nurse.
"""

RISK, RISK_RANK, MODEL_ZONE, LITTLE = "risk", "risk_rank", "model_zone", "little_contact"
RISK_LOW, RISK_HIGH, RISK_EVENTS = "risk_low", "risk_high", "risk_events"
MODEL_COLUMNS = (RISK, RISK_LOW, RISK_HIGH, RISK_EVENTS, RISK_RANK, MODEL_ZONE, LITTLE)
"""There while a model is in use: its probability with the interval of people with the same one, and so many events it was learnt
from (None for one that gives ranks alone), the place (1 = the highest risk), whether it's in the risk zone by the model, and whether the office has hardly seen the patient (None = can't be told)."""

_WIDTHS = (("B", 1 << 8), ("H", 1 << 16), ("I", 1 << 32))
_FALSE, _TRUE = 0, 1


class Coded(Sequence[Any]):
    """A column of few distinct values: ``values[codes[row]]``."""

    __slots__ = ("codes", "values")

    def __init__(self, values: Sequence[Any], codes: array[int]) -> None:
        self.values = tuple(values)
        self.codes = codes

    def __len__(self) -> int:
        return len(self.codes)

    @overload
    def __getitem__(self, row: int) -> Any: ...
    @overload
    def __getitem__(self, row: slice) -> list[Any]: ...
    def __getitem__(self, row: int | slice) -> Any:
        if isinstance(row, slice):
            return [self.values[code] for code in self.codes[row]]
        return self.values[self.codes[row]]

    def __iter__(self) -> Iterator[Any]:
        return map(self.values.__getitem__, self.codes)

    def mask(self, wanted: Callable[[Any], bool]) -> bytes:
        """One byte a row, 1 where the value is wanted; asked once for each distinct value."""
        answers = [int(bool(wanted(value))) for value in self.values]
        if self.codes.typecode == "B":
            table = bytes([*answers, *[_FALSE] * (256 - len(answers))])
            return self.codes.tobytes().translate(table)
        return bytes(map(answers.__getitem__, self.codes))

    def texts(self, word: Callable[[Any], str]) -> Coded:
        """The same rows with a word for each value."""
        return Coded([word(value) for value in self.values], self.codes)

    @property
    def is_missing(self) -> bool:
        """Whether nobody has a value."""
        return all(value is None for value in self.values)


def coded(values: Sequence[Any]) -> Coded:
    """A column of plain values.

    >>> list(coded(["a", None, "a"])), len(coded(["a", None, "a"]).values)
    (['a', None, 'a'], 2)
    """
    places: dict[Any, int] = {}
    codes = [places.setdefault(value, len(places)) for value in values]
    return Coded(tuple(places), array(_width(len(places)), codes))


def _width(distinct: int) -> str:
    return next(code for code, limit in _WIDTHS if distinct <= limit)


@dataclass(frozen=True)
class ListTable:
    """One row for every patient alive and on the list who doesn't object to being scored.

    The rows stand in the list's own order: by band, and in a band those in need whom nobody sees first.

    ``key`` tells what it was worked out from, ``index_day`` is T, ``missing`` the absent optional tables,
    ``unstated`` the columns that the scores would have looked at (``legemidler.fast``), ``seen_since`` the first day
    that contacts are known from (None without a table).
    """

    key: str
    index_day: int
    missing: tuple[str, ...]
    unstated: tuple[str, ...]
    seen_since: int | None
    patient_id: tuple[str, ...]
    columns: Mapping[str, Coded]

    def __len__(self) -> int:
        return len(self.patient_id)

    def __getitem__(self, column: str) -> Coded:
        return self.columns[column]

    @property
    def has_model(self) -> bool:
        """Whether a model was in use."""
        return RISK_RANK in self.columns

    def to_bytes(self) -> bytes:
        """The table as it's kept."""
        head = {
            "format": FORMAT,
            "key": self.key,
            "index_day": self.index_day,
            "missing": self.missing,
            "unstated": self.unstated,
            "seen_since": self.seen_since,
            "patient_id": self.patient_id,
            "columns": [[name, col.codes.typecode, col.values] for name, col in self.columns.items()],
        }
        written = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode()
        parts = [len(written).to_bytes(8, "little"), written]
        parts += [_little_endian(column.codes).tobytes() for column in self.columns.values()]
        return zlib.compress(b"".join(parts), 1)

    @staticmethod
    def from_bytes(content: bytes) -> ListTable | None:
        """The table again; None when the bytes are of another format, or none of ours."""
        try:
            return _read(zlib.decompress(content))
        except (zlib.error, ValueError, KeyError, TypeError, IndexError):
            return None


def _read(content: bytes) -> ListTable | None:
    start = 8 + int.from_bytes(content[:8], "little")
    head = json.loads(content[8:start])
    names = {name for name, *_ in head["columns"]}
    if head["format"] != FORMAT or names not in (set(COLUMNS), {*COLUMNS, *MODEL_COLUMNS}):
        return None
    count, columns = len(head["patient_id"]), {}
    for name, typecode, values in head["columns"]:
        codes = array(typecode)
        end = start + count * codes.itemsize
        codes.frombytes(content[start:end])
        if len(codes) != count or (count and max(codes) >= len(values)):
            return None
        columns[name] = Coded(values, _little_endian(codes))
        start = end
    return ListTable(
        key=head["key"],
        index_day=head["index_day"],
        missing=tuple(head["missing"]),
        unstated=tuple(head["unstated"]),
        seen_since=head["seen_since"],
        patient_id=tuple(head["patient_id"]),
        columns=columns,
    )


def _little_endian(codes: array[int]) -> array[int]:
    """The array in the byte order that is kept (and back)."""
    if sys.byteorder == "little":
        return codes
    turned = array(codes.typecode, codes)
    turned.byteswap()
    return turned


def groups_of(bits: int) -> tuple[str, ...]:
    """The keys of the target groups in a number of ``groups``.

    >>> groups_of(0b11)
    ('diabetes2', 'kols')
    """
    return tuple(key for place, key in enumerate(GROUPS) if bits >> place & 1)


def bits_of(keys: Sequence[str]) -> int:
    """The number that stands for some target groups.

    >>> bits_of(["diabetes2", "kols"])
    3
    """
    return sum(1 << GROUPS.index(key) for key in keys)
