"""The page Endringer: what changed since the full extract before, one row a patient with any change.

Worked out in columns, handed out as plain ones. Who is scored now stands with the place in the list of now; those who
left, died or object now have no place there, and stand with what was known before. Source: journal-export contract,
"The same list again".
"""

from __future__ import annotations

import datetime as dt
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from listeoversikt.followup.changes import COUNTS, Changes, changes_between, positions_in
from listeoversikt.followup.expired_facts import Expired, earlier_known, expired_facts
from listeoversikt.followup.fact_changes import FACTS, TABLES, FactChange, FactRows, fact_changes
from listeoversikt.followup.move_causes import CAUSES, Scale
from listeoversikt.followup.target_groups import groups_of
from listeoversikt.operations.changed_facts import FACT_KINDS, QUIET, ExpiredFacts, Facts
from listeoversikt.operations.list_columns import coded_numbers
from listeoversikt.operations.list_table import Coded
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.shown_then import WORDS
from listeoversikt.patient_list.frames import NO_DAY, UNKNOWN, Column, Mask, Sex
from listeoversikt.patient_list.snapshot import EPOCH, date_of
from listeoversikt.scores.score_list import Scores

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
    *("up", "died", "left", "joined", "now_objects", "no_longer_objects", "down"),
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
    Categories are the contract's words, None = not known. ``places``: where ``facts`` and ``expired`` have a row's own.
    """

    since: dt.date
    until: dt.date
    shown_known: bool
    only_now: tuple[str, ...]
    only_before: tuple[str, ...]
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
    kept = vars(office).get("_changes_page")
    if kept is not None and kept[0] is view.scored.groups:
        return kept[1]  # type: ignore[no-any-return]
    earlier = office.previous_list()
    found = None if earlier is None else page_of(*_compared(office, view))
    vars(office)["_changes_page"] = (view.scored.groups, found)
    return found


@dataclass(frozen=True)
class Compared:
    """What the page is made of."""

    changes: Changes
    facts: FactRows
    expired: Expired
    only_now: tuple[str, ...]
    only_before: tuple[str, ...]
