"""Makes the window's ``ListTable`` out of what was worked out, and keeps it in the store for the next start."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any, Protocol

import numpy as np

from listeoversikt import __version__
from listeoversikt.clinical.codelist import definition_versions
from listeoversikt.followup.model_zone import model_zone
from listeoversikt.followup.new_to_us import little_contact
from listeoversikt.followup.target_groups import SEEN_KINDS, Groups, TargetGroup, beside_disability
from listeoversikt.operations.columns import SEX_LETTERS
from listeoversikt.operations.hidden import NOBODY
from listeoversikt.operations.list_table import (
    BESIDE_GROUPS,
    LITTLE,
    MODEL_ZONE,
    NEVER_SEEN,
    RISK,
    RISK_EVENTS,
    RISK_HIGH,
    RISK_LOW,
    RISK_RANK,
    Coded,
    ListTable,
)
from listeoversikt.operations.main_job import ScoredList
from listeoversikt.operations.settings import Settings
from listeoversikt.operations.store_job import CurrentList
from listeoversikt.patient_list.frames import CONTACTS, MEDICINES, NO_DAY, STAYS, Column, Role, Sex
from listeoversikt.patient_list.medicines import states_regular_use
from listeoversikt.patient_list.snapshot import EPOCH, PatientList
from listeoversikt.scores.risk_model import risk_ranks
from listeoversikt.scores.score_list import missing_tables
from listeoversikt.store.access.roles import Right
from listeoversikt.store.repository import Store

WHOLE = (
    *("charlson", "chronic_conditions", "disease_groups", "rxrisk", "cfs", "medications"),
    "unplanned_admissions_12m",
)
"""Scores that are whole numbers."""
FRACTIONS = ("frailty_index", "hfrs", "multimorbidity_score")
BEFORE_ALL = np.iinfo(np.int32).min


class KnownList(Protocol):
    """What the table is made of; the window's ``View`` is one."""

    @property
    def current(self) -> CurrentList:
        """The list as the store knows it."""

    @property
    def scored(self) -> ScoredList:
        """What was worked out of it."""

    @property
    def settings(self) -> Settings:
        """The office's choices."""


def list_table(view: KnownList) -> ListTable:
    """The whole list in columns, in its own order."""
    scored = view.scored
    patient_list, groups = scored.patient_list, scored.groups
    rows = _own_order(groups, np.flatnonzero(patient_list.scored))
    patients, scores = patient_list.patients.take(rows), groups.scores
    columns = {
        "age": coded_numbers(scores.age[rows], whole=True),
        "sex": _labelled(patients["sex"], [SEX_LETTERS[sex] for sex in Sex]),
        "gp_id": _labelled(patients["gp"], patients.labels["gp"]),
        "band": coded_numbers(groups.band[rows], whole=True),
        "frailty": coded_numbers(scores.frailty_category[rows], whole=True, missing=-1),
        "hfrs_category": coded_numbers(scores.hfrs_category[rows], whole=True, missing=-1),
        "last_seen": coded_numbers(last_seen(view)[rows], whole=True, missing=-1),
        "groups": coded_numbers(_bits(groups.matrix[:, rows]), whole=True),
        "beside_groups": coded_numbers(_bits(_beside(groups)[:, rows]), whole=True),
        "list_since": coded_numbers(_ordinals(patients["list_from"]), whole=True, missing=-1),
        "residence": coded_numbers(patients["residence"], whole=True, missing=-1),
    }
    for name in ("home_care", "no_contact", "palliative"):
        columns[name] = _labelled(patients[name], [False, True])
    for name in (*WHOLE, *FRACTIONS):
        columns[name] = coded_numbers(getattr(scores, name)[rows], whole=name in WHOLE)
    columns |= _of_model(view, rows)
    period = patient_list.periods.get(CONTACTS) if patient_list.events(CONTACTS) is not None else None
    return ListTable(
        key=list_key(view),
        index_day=scored.index_day + EPOCH,
        missing=missing_tables(patient_list),
        unstated=_unstated(view),
        seen_since=None if period is None else period.first + EPOCH,
        patient_id=tuple(patients.texts("patient_id")),
        columns=columns,
    )


def _of_model(view: KnownList, rows: Column) -> dict[str, Coded]:
    """What the model in use says; nothing while none is."""
    groups, scored = view.scored.groups, view.scored.patient_list.scored
    model = view.settings.bands.scores.model
    if model is None:
        return {}
    scores = groups.scores
    ranks = risk_ranks(np.where(scored, scores.admission_log_odds, np.nan))
    unseen, told = little_contact(scores.known)
    little = np.where(told, unseen, np.nan)
    risk = scores.admission_risk_12m[rows]
    low, high = model.intervals(risk)
    events = np.nan if model.events is None else float(model.events)
    return {
        RISK: coded_numbers(np.round(risk, 4), whole=False),
        RISK_LOW: coded_numbers(np.round(low, 4), whole=False),
        RISK_HIGH: coded_numbers(np.round(high, 4), whole=False),
        RISK_EVENTS: coded_numbers(np.where(np.isnan(risk), np.nan, events), whole=True),
        RISK_RANK: coded_numbers(ranks[rows], whole=True),
        MODEL_ZONE: coded_numbers(model_zone(groups)[rows].astype(np.int8), whole=True),
        LITTLE: coded_numbers(little[rows], whole=True),
    }


def list_key(view: KnownList) -> str:
    """What the table was worked out from: extracts, T, who is in them and who is hidden, what was typed in, definitions,
    program and settings."""
    current = view.current
    told = (
        current.extracts,
        current.known_day,
        current.index_day,
        len(current.patient_list),
        sorted(getattr(view, "hidden", NOBODY).ids),
        _typed_in(current.patient_list),
        sorted(definition_versions().items()),
        __version__,
        _stated(view.settings),
    )
    return hashlib.sha256(repr(told).encode()).hexdigest()


def _typed_in(patient_list: PatientList) -> list[Any]:
    """The stays that were typed in or told of by messages, whatever they say."""
    stays = patient_list.events(STAYS)
    if stays is None:
        return []
    typed = stays.take(stays["row"] < 0)
    plain = ("patient", "day", "end", "known", "discharged_to", "row")
    return [*(typed[name].tolist() for name in plain), *(typed.texts(name) for name in ("main", "other"))]


def keep_list_table(store: Store, view: KnownList) -> ListTable:
    """The table of the view; kept in the store so that the next start can show it. The same again writes nothing."""
    made = getattr(view, "list_table", None)
    table = made if isinstance(made, ListTable) else list_table(view)
    if store.may(Right.TAKE_IN):  # whoever only reads doesn't write what others are shown
        store.keep_list_at_start(table.key, table.to_bytes())
    return table


def coded_numbers(values: Column, *, whole: bool, missing: int | None = None) -> Coded:
    """A column of numbers; nan, and the value ``missing``, are None."""
    distinct, where = np.unique(values, return_inverse=True)
    plain: list[Any] = [int(value) if whole and value == value else float(value) for value in distinct]
    known = [None if value != value or value == missing else value for value in plain]
    return Coded(known, _codes(where, len(known)))


def _labelled(codes: Column, words: Sequence[Any]) -> Coded:
    """A column of words by number; -1 is None. Only words that somebody has."""
    distinct, where = np.unique(codes, return_inverse=True)
    return Coded(
        [words[code] if code >= 0 else None for code in distinct.tolist()], _codes(where, len(distinct))
    )


def _codes(numbers: Column, distinct: int) -> array[int]:
    kind, dtype = next(
        (kind, dtype)
        for kind, dtype in (("B", np.uint8), ("H", np.uint16), ("I", np.uint32))
        if distinct <= 1 << 8 * np.dtype(dtype).itemsize
    )
    found = array(kind)
    found.frombytes(numbers.ravel().astype(dtype).tobytes())
    return found


def _ordinals(days: Column) -> Column:
    """Ordinals of dates; -1 for ``NO_DAY``."""
    return np.where(days == NO_DAY, -1, days.astype(np.int64) + EPOCH)


def last_seen(view: KnownList) -> Column:
    """Per patient: ordinal of the newest time that doctor or nurse saw them; 0 never, -1 without a table."""
    patient_list = view.scored.patient_list
    contacts = patient_list.events(CONTACTS)
    if contacts is None:
        return np.full(len(patient_list), -1)
    seen = np.isin(contacts["kind"], SEEN_KINDS) & np.isin(contacts["role"], (Role.DOCTOR, Role.NURSE))
    newest = np.full(len(patient_list), BEFORE_ALL, dtype=np.int64)
    np.maximum.at(newest, contacts["patient"][seen], contacts["day"][seen])
    return np.where(newest == BEFORE_ALL, NEVER_SEEN, newest + EPOCH)


def _bits(matrix: Column) -> Column:
    weights = 1 << np.arange(len(matrix), dtype=np.int64)
    return np.asarray(weights @ matrix.astype(np.int64))


def _beside(groups: Groups) -> Column:
    beside = beside_disability(groups.scores.known)
    return np.stack([beside[key] for key in BESIDE_GROUPS])


def _own_order(groups: Groups, rows: Column) -> Column:
    """By band; in a band those in need whom nobody sees first; then the frailest, the most ill, the oldest."""
    scores = groups.scores
    silent = groups.member(TargetGroup.SILENT_NEED)[rows]
    frailty = np.nan_to_num(scores.frailty_index[rows], nan=-1.0)
    keys = (-scores.age[rows], -scores.chronic_conditions[rows], -frailty, ~silent, groups.band[rows])
    return np.asarray(rows[np.lexsort(keys)])


def _unstated(view: KnownList) -> tuple[str, ...]:
    patient_list = view.scored.patient_list
    regular = MEDICINES in patient_list.tables and not states_regular_use(patient_list)
    return ("legemidler.fast",) if regular else ()


def _stated(value: Any) -> Any:
    """A setting as text that is the same in every process (sets have no order of their own)."""
    if is_dataclass(value):
        return [(own.name, _stated(getattr(value, own.name))) for own in fields(value) if own.compare]
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, (set, frozenset)):
        return sorted(map(str, map(_stated, value)))
    if isinstance(value, dict) or hasattr(value, "items"):
        return sorted((str(_stated(key)), str(_stated(own))) for key, own in value.items())
    return value
