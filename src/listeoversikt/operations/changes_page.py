"""The page Endringer: what changed since the full extract before, one row a patient with any change.

Worked out in columns, handed out as plain ones. Who is scored now stands with the place in the list of now; those who
left, died or object now have no place there, and stand with what was known before. Source: journal-export contract,
"The same list again".
"""

from __future__ import annotations

import datetime as dt
import weakref
from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from listeoversikt.followup.changes import (
    COUNTS,
    CategoryMoves,
    Changes,
    ShownBefore,
    changes_between,
    positions_in,
)
from listeoversikt.followup.expired_facts import Expired, earlier_known, expired_facts
from listeoversikt.followup.fact_changes import FactChanges, fact_changes
from listeoversikt.followup.fact_rows import FACTS, FactChange, FactRows
from listeoversikt.followup.move_causes import CAUSES, Scale
from listeoversikt.followup.target_groups import groups_of
from listeoversikt.operations.changed_facts import FACT_KINDS, QUIET, ExpiredFacts, Facts
from listeoversikt.operations.fact_columns import plain_expired, plain_facts
from listeoversikt.operations.list_columns import coded_numbers
from listeoversikt.operations.list_table import Coded
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.shown_then import WORDS
from listeoversikt.patient_list.frames import NO_DAY, UNKNOWN, Column, Mask, Sex
from listeoversikt.patient_list.snapshot import EPOCH, PatientList, date_of
from listeoversikt.scores.score_list import Scores
from listeoversikt.store.access.roles import Right

STATUSES = ("joined", "no_longer_objects", "left", "died", "now_objects")
"""Who came and went; the last three have no row in the list of now."""
GONE = STATUSES[2:]
MOVES = (
    *("up", "down", "frailty_up", "frailty_down", "frailty_other", "hfrs_up", "hfrs_down", "hfrs_other"),
    *("groups", "counts"),
)
EXPIRED = "expired"
TOLD_KINDS = tuple(kind for kind in FACT_KINDS if kind not in QUIET)
KEYS = (*STATUSES, *MOVES, *TOLD_KINDS, EXPIRED)
"""Everything that can have changed about a patient: what rows are filtered by."""
ORDER = (
    *("up", "identity", "died", "left", "joined", "now_objects", "no_longer_objects", "down"),
    *("frailty_up", "hfrs_up", "frailty_down", "hfrs_down", "frailty_other", "hfrs_other", "groups"),
)
"""Which rows stand first; the rest by the order of ``KEYS``."""
LETTERS = {int(Sex.FEMALE): "K", int(Sex.MALE): "M"}
SHORT = {Scale.BAND: "band", Scale.FRAILTY: "frailty", Scale.HFRS: "hfrs"}


@dataclass(frozen=True)
class Totals:
    """Patients scored before and now, patients by key (``KEYS``), facts by kind (``FACT_KINDS``, and ``expired``)."""

    before: int
    now: int
    patients: Mapping[str, int]
    facts: Mapping[str, int]


@dataclass(frozen=True)
class ChangePage:
    """One row a patient with any change, those whose band rose first.

    ``columns``: ``keys`` (a tuple of ``KEYS``), ``status`` ("" or one of ``STATUSES``), ``day`` of it (ordinal or None),
    ``age``, ``sex``, ``gp``, and for ``band``, ``frailty``, ``hfrs`` the category now, ``…_before`` and ``…_causes``;
    ``gained`` and ``lost`` are bits of target groups; ``disease_groups`` and ``chronic_conditions`` with ``…_before``.
    ``counts`` is among a row's keys only where they're others for another reason than that a table is in one extract
    alone: ``only_now``, ``only_before``, and ``columns_in_one`` (as ``table.column``). Categories are the contract's
    words, None = not known. ``places``: where ``facts`` and ``expired`` have a row's own.
    """

    since: dt.date
    until: dt.date
    shown_known: bool
    only_now: tuple[str, ...]
    only_before: tuple[str, ...]
    columns_in_one: tuple[str, ...]
    totals: Totals
    patient_id: tuple[str, ...]
    columns: Mapping[str, Coded]
    places: array[int]
    facts: Facts
    expired: ExpiredFacts

    def __len__(self) -> int:
        return len(self.patient_id)

    def __getitem__(self, column: str) -> Coded:
        return self.columns[column]

    def is_gone(self, row: int) -> bool:
        """Whether the row's patient isn't in the list any more."""
        return self.columns["status"][row] in GONE


def changes_page(office: Office) -> ChangePage | None:
    """What changed; None when there is no full extract before. Worked out once for the same lists and choices."""
    view = office.view
    if view is None:
        return None
    view.require(Right.SEARCH_LIST)
    kept = vars(office).get("_changes_page")
    if kept is not None and kept[0]() is view.scored.groups:
        return kept[1]  # type: ignore[no-any-return]
    earlier = office.previous_list()
    found = None if earlier is None else page_of(compared(earlier, view, office.shown_before(earlier)), view)
    vars(office)["_changes_page"] = (weakref.ref(view.scored.groups), found)
    return found


@dataclass(frozen=True)
class Compared:
    """What the page is made of."""

    changes: Changes
    facts: FactChanges
    expired: Expired


def compared(earlier: PatientList, view: View, shown: ShownBefore | None = None) -> Compared:
    """The list of the view beside an earlier one; ``shown`` is what was shown of that one at the time."""
    bands, now, groups = view.settings.bands, view.patient_list, view.scored.groups
    known = earlier_known(earlier, int(now.index_day.max(initial=0)), bands.scores)
    changes = changes_between(
        earlier,
        now,
        groups=groups,
        earlier_groups=groups_of(Scores(known.then), bands),
        settings=bands,
        shown_before=shown,
    )
    places, both = changes.place_before, changes.known_then
    facts = fact_changes(earlier, now, places, both)
    expired = expired_facts(known, groups.scores.known, places, both, bands)
    groups.scores.known.let_go()
    return Compared(changes, facts, expired)


def page_of(found: Compared, view: View) -> ChangePage:
    """The rows in order, and the totals."""
    changes, rows = found.changes, _Rows(found.changes)
    rows.mark_facts(found.facts.rows, found.expired)
    order = rows.order()
    return ChangePage(
        since=_date_of(changes.earlier),
        until=_date_of(changes.now),
        shown_known=changes.shown_known,
        only_now=found.facts.only_now,
        only_before=found.facts.only_before,
        columns_in_one=found.facts.columns_in_one,
        totals=_totals(rows, found),
        patient_id=tuple(rows.ids[row] for row in order.tolist()),
        columns=rows.columns(order),
        places=array("i", rows.place[order].astype(np.int32).tobytes()),
        facts=plain_facts(found.facts.rows, len(changes.now)),
        expired=plain_expired(found.expired, len(changes.now)),
    )


def _date_of(patient_list: PatientList) -> dt.date:
    return date_of(int(patient_list.index_day.max(initial=0)))


class _Rows:
    """Those of now, then those of the earlier list: ``keys`` has a bit for each of ``KEYS``."""

    def __init__(self, changes: Changes) -> None:
        self.changes = changes
        now, earlier = changes.now, changes.earlier
        gone = np.flatnonzero(changes.left | changes.died | changes.now_objects)
        self.gone = gone
        self.place = np.concatenate([np.arange(len(now)), np.full(len(gone), -1)])
        self.ids = [*now.patients.texts("patient_id"), *earlier.patients.take(gone).texts("patient_id")]
        self.keys = np.zeros(len(self.place), dtype=np.int64)
        own = {"joined": changes.joined, "no_longer_objects": changes.no_longer_objects}
        for key, mask in {**own, **_moves(changes)}.items():
            self.mark(key, mask)
        for key in GONE:
            self.keys[len(now) :] |= getattr(changes, key)[gone].astype(np.int64) << KEYS.index(key)

    def mark(self, key: str, mask: Mask) -> None:
        """The patients of now to whom this has happened."""
        self.keys[: len(mask)] |= mask.astype(np.int64) << KEYS.index(key)

    def mark_facts(self, facts: FactRows, expired: Expired) -> None:
        """Whoever has facts of a kind."""
        for kind in TOLD_KINDS:
            self.mark(kind, self._whose(facts.patient[facts.of_kind(FactChange(kind))]))
        self.mark(EXPIRED, self._whose(expired.patient))

    def _whose(self, patients: Column) -> Mask:
        mask = np.zeros(len(self.changes.now), dtype=np.bool_)
        mask[patients] = True
        return mask

    def order(self) -> Column:
        """Rows with any change: by what weighs most, then by pseudonym."""
        rows = np.flatnonzero(self.keys)
        weight = np.full(len(rows), len(KEYS), dtype=np.int64)
        ranked = [*ORDER, *(key for key in KEYS if key not in ORDER)]
        for number, key in reversed(list(enumerate(ranked))):
            weight[self.keys[rows] >> KEYS.index(key) & 1 == 1] = number
        names = np.array([self.ids[row] for row in rows.tolist()], dtype=np.str_)
        return rows[np.lexsort((names, weight))]

    def columns(self, order: Column) -> dict[str, Coded]:
        """The page's columns."""
        keys = self.keys[order]
        found = {"keys": _mapped(keys, _names_of_bits(KEYS)), "status": _mapped(keys, _status)}
        found |= self._people(order)
        for scale, moves in self.changes.scales.items():
            found |= self._category(scale, moves, order)
        changes = self.changes
        gained = changes.groups_now & ~changes.groups_before
        lost = changes.groups_before & ~changes.groups_now
        for name, bits in (("gained", gained), ("lost", lost)):
            found[name] = coded_numbers(
                self._of_now(np.where(changes.known_then, bits, 0), order, 0), whole=True
            )
        for name in COUNTS:
            for suffix, counts in (("", changes.counts_now), ("_before", changes.counts_before)):
                column = self._of_now(counts[name], order, -1).astype(np.int64)
                found[name + suffix] = coded_numbers(column, whole=True, missing=-1)
        return found

    def _of_now(self, column: Column, order: Column, gone: Any) -> Column:
        """A column of the list of now, with one value for those who aren't in it."""
        return np.append(column, np.full(len(self.gone), gone))[order]

    def _both(self, now: Column, earlier: Column, order: Column) -> Column:
        return np.append(now, earlier[self.gone])[order]

    def _people(self, order: Column) -> dict[str, Coded]:
        now, earlier = self.changes.now, self.changes.earlier
        sex = self._both(now.patients["sex"], earlier.patients["sex"], order)
        gps = [*now.patients.texts("gp"), *earlier.patients.take(self.gone).texts("gp")]
        return {
            "age": coded_numbers(self._both(now.age, earlier.age, order), whole=True),
            "sex": _mapped(sex, lambda code: LETTERS.get(code, "")),
            "gp": _of_texts([gps[row] for row in order.tolist()]),
            "day": _mapped(self._days()[order], lambda day: None if day == NO_DAY else day + EPOCH),
        }

    def _days(self) -> Column:
        """The day of joining, leaving or death, as the newest extract tells it."""
        changes = self.changes
        now = changes.now.patients
        joined = np.where(changes.joined, now["list_from"], NO_DAY)
        places = positions_in(changes.now, changes.earlier)[self.gone]
        gone = np.full(len(self.gone), NO_DAY, dtype=np.int64)
        for mask, column in ((changes.left, "list_to"), (changes.died, "died")):
            rows = mask[self.gone] & (places >= 0)
            gone[rows] = now[column][places[rows]]
        return np.append(joined, gone)

    def _category(self, scale: Scale, moves: CategoryMoves, order: Column) -> dict[str, Coded]:
        words = [*WORDS[scale], None]
        name = SHORT[scale]
        scored = np.where(self.changes.now.scored, moves.now, UNKNOWN)
        earlier = self.changes.earlier_categories[scale]
        before = self._both(moves.before, earlier, order)
        causes = np.append(_bits(moves.causes), np.zeros(len(self.gone), dtype=np.int64))[order]
        return {
            name: _mapped(self._of_now(scored, order, UNKNOWN), words.__getitem__),
            f"{name}_before": _mapped(before, words.__getitem__),
            f"{name}_causes": _mapped(causes, _names_of_bits([cause.value for cause in CAUSES])),
        }


def _moves(changes: Changes) -> dict[str, Mask]:
    """Who moved on which scale, gained or lost a group, or has more or fewer disease groups."""
    found = {"up": changes.up, "down": changes.down}
    for scale in (Scale.FRAILTY, Scale.HFRS):
        moves, name = changes.scales[scale], SHORT[scale]
        found[f"{name}_up"], found[f"{name}_down"] = moves.up, moves.down
        found[f"{name}_other"] = moves.moved & ~moves.up & ~moves.down
    found["groups"] = changes.known_then & (changes.groups_now != changes.groups_before)
    found["counts"] = changes.counts_changed
    return found


def _totals(rows: _Rows, found: Compared) -> Totals:
    changes, facts = found.changes, found.facts.rows
    counts = np.bincount(facts.kind, minlength=len(FACTS)).tolist()
    return Totals(
        before=int(changes.earlier.scored.sum()),
        now=int(changes.now.scored.sum()),
        patients={key: int((rows.keys >> number & 1).sum()) for number, key in enumerate(KEYS)},
        facts={kind: counts[FACTS.index(FactChange(kind))] for kind in FACT_KINDS}
        | {EXPIRED: len(found.expired)},
    )


def _bits(matrix: Mask) -> Column:
    return np.asarray((1 << np.arange(len(matrix), dtype=np.int64)) @ matrix.astype(np.int64))


def _names_of_bits(names: Sequence[str]) -> Callable[[int], tuple[str, ...]]:
    return lambda bits: tuple(name for number, name in enumerate(names) if bits >> number & 1)


def _status(bits: int) -> str:
    return next((key for number, key in enumerate(STATUSES) if bits >> number & 1), "")


def _mapped(values: Column, plain: Callable[[int], Any]) -> Coded:
    """A column whose distinct whole numbers stand for something."""
    numbers = coded_numbers(values.astype(np.int64), whole=True)
    return Coded([plain(value) for value in numbers.values], numbers.codes)


def _of_texts(texts: Sequence[str]) -> Coded:
    numbers: dict[str, int] = {}
    codes = np.array([numbers.setdefault(text, len(numbers)) for text in texts], dtype=np.int64)
    return Coded(tuple(numbers), coded_numbers(codes, whole=True).codes) if texts else Coded((), array("B"))
