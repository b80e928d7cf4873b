"""The filters of the list: a key with its values becomes a mask of one byte a row; masks are and-ed.

A mask is worked out once for each key and its values, by look-up over distinct values; what is shown is their
common rows. A filter on absence (not seen) leaves out those for whom absence can't be told, as the contract says.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from listeoversikt.operations.list_table import BANDS, FRAILTY, GROUPS, MODEL_ZONE, NEVER_SEEN, bits_of

if TYPE_CHECKING:
    from listeoversikt.operations.list_table import ListTable

BAND, GROUP, FRAILTY_KEY, GP, SEX, AGE = "band", "group", "frailty", "gp", "sex", "age"
MEDICINES, SILENT, HOME_CARE, RESIDENCE = "medicines", "silent", "home_care", "residence"
FOLLOWED = "followed"
MODEL, ZONE, NEW = "model", "zone", "new"
"""By the model in use: in the risk zone, and new to the office among them."""
PATIENTS = "patients"
KEYS = (BAND, GROUP, FRAILTY_KEY, GP, SEX, AGE, MEDICINES, SILENT, HOME_CARE, RESIDENCE, FOLLOWED, MODEL)
RESIDENCES = ("home", "sheltered", "nursing_home")
DAYS_A_MONTH = 365 / 12
OLDEST = 200


@dataclass(frozen=True)
class Filters:
    """What is asked for. ``values`` by key, in the order they were set; ``patients`` a set from another page."""

    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    patients: frozenset[str] | None = None
    title: str = ""

    def __bool__(self) -> bool:
        return bool(self.values) or self.patients is not None

    @property
    def keys(self) -> tuple[str, ...]:
        """The filters that are on, in the order of their chips."""
        return (*((PATIENTS,) if self.patients is not None else ()), *self.values)

    def with_value(self, key: str, values: Sequence[str]) -> Filters:
        """With other values for a key; none takes the filter away."""
        kept = {name: own for name, own in self.values.items() if name != key or values}
        if values:
            kept[key] = tuple(values)
        return replace(self, values=kept)

    def toggled(self, key: str, value: str, on: bool) -> Filters:
        """With one of a key's values on or off."""
        before = self.values.get(key, ())
        after = (
            (*before, value) if on and value not in before else tuple(v for v in before if v != value or on)
        )
        return self.with_value(key, after)

    def without(self, key: str) -> Filters:
        """Without a filter."""
        if key == PATIENTS:
            return replace(self, patients=None, title="")
        return self.with_value(key, ())

    def remembered(self) -> dict[str, list[str]]:
        """The filters for the next time; a set of patients isn't kept."""
        return {key: list(values) for key, values in self.values.items()}


def restored(state: Any) -> Filters:
    """Filters from what was remembered; what isn't understood is left out."""
    if not isinstance(state, Mapping):
        return Filters()
    found = {
        key: tuple(value for value in values if isinstance(value, str) and is_known(key, value))
        for key, values in state.items()
        if key in KEYS and isinstance(values, (list, tuple))
    }
    return Filters({key: values for key, values in found.items() if values})


def is_known(key: str, value: str) -> bool:
    """Whether a value can be asked for."""
    known: dict[str, Sequence[str]] = {
        BAND: BANDS,
        GROUP: GROUPS,
        FRAILTY_KEY: FRAILTY,
        SEX: ("K", "M"),
        HOME_CARE: ("yes",),
        FOLLOWED: ("yes", "no"),
        MODEL: (ZONE, NEW),
        RESIDENCE: RESIDENCES,
    }
    if key in known:
        return value in known[key]
    if key == AGE:
        return age_range(value) is not None
    if key in (MEDICINES, SILENT):
        return value.isascii() and value.isdigit() and 0 < int(value) < 1000
    return key == GP


def age_range(text: str) -> tuple[int, int] | None:
    """From and to, both included: «65-», «-15», «70-74»; None when it isn't a range.

    >>> age_range("65-"), age_range("70-74"), age_range("-15"), age_range("x")
    ((65, 200), (70, 74), (0, 15), None)
    """
    first, dash, last = text.partition("-")
    if not dash or not all(part == "" or (part.isascii() and part.isdigit()) for part in (first, last)):
        return None
    if not first and not last:
        return None
    low, high = int(first or 0), int(last or OLDEST)
    return (low, high) if low <= high else None


class Masks:
    """The masks of one table, kept by key and values.

    ``followed`` are those the team follows now, ``new`` those the model finds who are new to the office.
    """

    def __init__(
        self,
        table: ListTable,
        followed: Callable[[], frozenset[str]] = frozenset,
        new: Callable[[], frozenset[str]] = frozenset,
    ) -> None:
        self._table = table
        self._followed, self._new = followed, new
        self._kept: dict[tuple[str, tuple[str, ...]], int] = {}
        self._patients: tuple[frozenset[str], int] | None = None

    def mask(self, filters: Filters) -> bytearray | None:
        """One byte a row, 1 where every filter holds; None = no filter."""
        if not filters:
            return None
        found = [self._of(key, values) for key, values in filters.values.items()]
        if filters.patients is not None:
            found.append(self._of_patients(filters.patients))
        both = found[0]
        for one in found[1:]:
            both &= one
        return bytearray(both.to_bytes(len(self._table), "little"))

    def _of(self, key: str, values: tuple[str, ...]) -> int:
        if key == FOLLOWED:
            return self._of_followed(values)
        if key == MODEL and NEW in values:
            return self._of_new()
        if (key, values) not in self._kept:
            self._kept[key, values] = int.from_bytes(BY_KEY[key](self._table, values), "little")
        return self._kept[key, values]

    def _of_followed(self, values: tuple[str, ...]) -> int:
        """The log's word, which changes while the table stays."""
        followed = self._followed()
        mask = bytes(("yes" if one in followed else "no") in values for one in self._table.patient_id)
        return int.from_bytes(mask, "little")

    def _of_new(self) -> int:
        """New to the office: found by the model, so «in the risk zone» as well adds nothing."""
        new = self._new()
        return int.from_bytes(bytes(one in new for one in self._table.patient_id), "little")

    def _of_patients(self, patients: frozenset[str]) -> int:
        if self._patients is None or self._patients[0] is not patients:
            mask = bytes(patient_id in patients for patient_id in self._table.patient_id)
            self._patients = patients, int.from_bytes(mask, "little")
        return self._patients[1]


def _among(column: str, words: Sequence[str]) -> Callable[[ListTable, tuple[str, ...]], bytes]:
    def mask(table: ListTable, values: tuple[str, ...]) -> bytes:
        wanted = {words.index(value) for value in values}
        return table[column].mask(wanted.__contains__)

    return mask


def _plain(column: str) -> Callable[[ListTable, tuple[str, ...]], bytes]:
    def mask(table: ListTable, values: tuple[str, ...]) -> bytes:
        return table[column].mask(lambda value: (value or "") in values)

    return mask


def _groups(table: ListTable, values: tuple[str, ...]) -> bytes:
    wanted = bits_of(values)
    return table["groups"].mask(lambda bits: bits & wanted)


def _ages(table: ListTable, values: tuple[str, ...]) -> bytes:
    ranges = [found for value in values if (found := age_range(value)) is not None]
    return table["age"].mask(lambda age: any(low <= age <= high for low, high in ranges))


def _medicines(table: ListTable, values: tuple[str, ...]) -> bytes:
    least = min(map(int, values))
    return table["medications"].mask(lambda count: count is not None and count >= least)


def silent_days(months: int) -> int:
    """How many days so many months are: 12 are 365."""
    return round(months * DAYS_A_MONTH)


def _silent(table: ListTable, values: tuple[str, ...]) -> bytes:
    """Not seen in the window, among those for whom that can be told: on the list, and the table, all the time."""
    start = table.index_day - silent_days(min(map(int, values)))
    if table.seen_since is None or table.seen_since > start + 1:
        return bytes(len(table))
    unseen = table["last_seen"].mask(lambda day: day is not None and (day == NEVER_SEEN or day <= start))
    on_list = table["list_since"].mask(lambda day: day is None or day <= start + 1)
    both = int.from_bytes(unseen, "little") & int.from_bytes(on_list, "little")
    return both.to_bytes(len(table), "little")


def _yes(column: str) -> Callable[[ListTable, tuple[str, ...]], bytes]:
    def mask(table: ListTable, values: tuple[str, ...]) -> bytes:
        return table[column].mask(lambda value: value is True)

    return mask


def _zone(table: ListTable, values: tuple[str, ...]) -> bytes:
    """Nobody, where no model was in use."""
    return table[MODEL_ZONE].mask(bool) if table.has_model else bytes(len(table))


BY_KEY: Mapping[str, Callable[[ListTable, tuple[str, ...]], bytes]] = {
    BAND: _among("band", BANDS),
    FRAILTY_KEY: _among("frailty", FRAILTY),
    RESIDENCE: _among("residence", RESIDENCES),
    GROUP: _groups,
    GP: _plain("gp_id"),
    SEX: _plain("sex"),
    AGE: _ages,
    MEDICINES: _medicines,
    SILENT: _silent,
    HOME_CARE: _yes("home_care"),
    MODEL: _zone,
}
