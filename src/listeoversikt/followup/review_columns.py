"""What a list review's criteria look at, in columns worked out once a list, so that counting is quick.

A criterion whose table isn't in the export can't be chosen. An absence (not seen, no medicine review) holds only
where it can be told: the table covers the time, and the patient has been on the list that long. Those who object to
being scored, have died or left are never in.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

import numpy as np

from listeoversikt.clinical.claims import claims_of
from listeoversikt.followup.attendance import gone
from listeoversikt.followup.list_view import YEAR, ListView, later_of
from listeoversikt.followup.medicine_review import REVIEW, SIGHT
from listeoversikt.followup.review_selection import Absence, Criterion, Order, Selection
from listeoversikt.followup.target_groups import Groups, RiskBand, TargetGroup
from listeoversikt.patient_list.coverage import window_inside_period, window_on_list
from listeoversikt.patient_list.frames import (
    CONTACTS,
    MEDICINES,
    NO_DAY,
    CodeSystem,
    Column,
    Days,
    Mask,
    Role,
)
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.code_rows import code_rows
from listeoversikt.scores.frailty import FrailtyCategory

SYSTEMS = {"ICPC-2": CodeSystem.ICPC2, "ICD-10": CodeSystem.ICD10}
NEVER = -1


@dataclass(frozen=True)
class Funnel:
    """How many are left after each criterion, in order; ``left_out``: decided before, and not due again."""

    inhabitants: int
    steps: tuple[tuple[Criterion, int], ...]
    left_out: int
    count: int

    @property
    def emptied_by(self) -> Criterion | None:
        """The criterion that took the last patient away."""
        return next((criterion for criterion, left in self.steps if not left), None)


@dataclass(frozen=True)
class ReviewColumns:
    """One value a patient of ``patient_list``; ``missing`` names the table or column a criterion lacks."""

    patient_list: PatientList
    ids: tuple[str, ...]
    lists: tuple[str, ...]
    gp: Column
    reach: Mask
    age: Column
    medicines: Column
    unreviewed: Mask
    band: Column
    frailty: Column
    last_seen: Days
    seen: Column
    gone: Mask
    silent: Mask
    risk_place: Column
    missing: Mapping[Criterion, str]
    no_review_sight: str = ""
    _having: dict[tuple[tuple[str, str], ...], Mask] = field(default_factory=dict)
    _told: dict[int, Mask] = field(default_factory=dict)

    def having(self, codes: tuple[tuple[str, str], ...]) -> Mask:
        """Patients with one of the codes recorded, ever, hospital stays included."""
        if codes not in self._having:
            mask = np.zeros(len(self.ids), dtype=np.bool_)
            wanted = [(int(SYSTEMS[system]), code) for system, code in codes if system in SYSTEMS]
            rows = code_rows(
                self.patient_list,
                lambda known: any(
                    known[0] == system and known[1].startswith(code) for system, code in wanted
                ),
            )
            mask[rows.patient] = True
            self._having[codes] = mask
        return self._having[codes]

    def told(self, days: int) -> Mask:
        """Per patient: that nobody saw them for so many days can be told."""
        if days not in self._told:
            covered = window_inside_period(self.patient_list, CONTACTS, days)
            self._told[days] = np.asarray(window_on_list(self.patient_list, days) & covered)
        return self._told[days]

    def fulfil(self, criterion: Criterion, selection: Selection) -> Mask:
        """The patients for whom a chosen criterion holds; nobody where its table is missing."""
        if criterion in self.missing:
            return np.zeros(len(self.ids), dtype=np.bool_)
        mask: Mask = np.asarray(_RULES[criterion](self, selection))
        return mask

    def on_lists(self, lists: Collection[str]) -> Mask:
        """Everybody in reach on those lists; no lists = all."""
        if not lists:
            return self.reach
        wanted = np.array([*(key in lists for key in self.lists), False], dtype=np.bool_)
        return np.asarray(self.reach & wanted[self.gp])

    def select(self, selection: Selection, left_out: Collection[str] = ()) -> tuple[Funnel, tuple[str, ...]]:
        """How many are left step by step, and the pseudonyms in the chosen order, at most ``limit``."""
        mask = self.on_lists(selection.lists)
        inhabitants, steps = int(mask.sum()), []
        for criterion in selection.chosen:
            mask = mask & self.fulfil(criterion, selection)
            steps.append((criterion, int(mask.sum())))
        rows = np.flatnonzero(mask)
        gone_through = sum(self.ids[row] in left_out for row in rows.tolist()) if left_out else 0
        funnel = Funnel(inhabitants, tuple(steps), gone_through, len(rows) - gone_through)
        ordered = (self.ids[row] for row in self.in_order(rows, selection.order).tolist())
        kept = [patient_id for patient_id in ordered if patient_id not in left_out]
        return funnel, tuple(kept[: selection.limit])

    def in_order(self, rows: Column, order: Order) -> Column:
        """The rows with those first that come first; the list's own order where that says nothing."""
        keys = {
            Order.RISK: np.zeros(len(rows)),
            Order.UNSEEN: np.where(self.last_seen[rows] == NO_DAY, NEVER, self.last_seen[rows]),
            Order.OLDEST: -self.age[rows].astype(np.int64),
            Order.MEDICINES: -np.nan_to_num(self.medicines[rows], nan=-1.0),
        }
        return np.asarray(rows[np.lexsort((self.risk_place[rows], keys[order]))])


def _diagnosis(columns: ReviewColumns, selection: Selection) -> Mask:
    return np.asarray(np.logical_or.reduce([columns.having(codes) for _, codes in selection.diagnoses]))


def _medicines(columns: ReviewColumns, selection: Selection) -> Mask:
    mask = np.ones(len(columns.ids), dtype=np.bool_)
    if selection.medicines_from is not None:
        mask &= columns.medicines >= selection.medicines_from
    if selection.no_medicine_review:
        mask &= columns.unreviewed
    return mask


def _age(columns: ReviewColumns, selection: Selection) -> Mask:
    mask = np.ones(len(columns.ids), dtype=np.bool_)
    if selection.age_from is not None:
        mask &= columns.age >= selection.age_from
    if selection.age_to is not None:
        mask &= columns.age <= selection.age_to
    return mask


def _rarely_seen(columns: ReviewColumns, selection: Selection) -> Mask:
    if selection.absence is Absence.GONE:
        return columns.gone
    if selection.absence is Absence.SILENT_NEED:
        return columns.silent
    index = columns.patient_list.index_day.astype(np.int64)
    seen = (columns.last_seen != NO_DAY) & (index - columns.last_seen < selection.unseen_days)
    return np.asarray(~seen & columns.told(selection.unseen_days))


def _risk(columns: ReviewColumns, selection: Selection) -> Mask:
    bands = [RiskBand[word.upper()] for word in selection.bands if word.upper() in RiskBand.__members__]
    known = FrailtyCategory.__members__
    frailty = [known[word.upper()] for word in selection.frailty if word.upper() in known]
    return np.asarray(np.isin(columns.band, bands) | np.isin(columns.frailty, frailty))


def _often_seen(columns: ReviewColumns, selection: Selection) -> Mask:
    return np.asarray(columns.seen >= (selection.seen_from or 0))


_RULES = {
    Criterion.DIAGNOSIS: _diagnosis,
    Criterion.MEDICINES: _medicines,
    Criterion.AGE: _age,
    Criterion.RARELY_SEEN: _rarely_seen,
    Criterion.RISK: _risk,
    Criterion.OFTEN_SEEN: _often_seen,
}


def review_columns(patient_list: PatientList, groups: Groups) -> ReviewColumns:
    """The columns of a list that has been scored and grouped."""
    view = ListView(patient_list, groups)
    patients, scores = patient_list.patients, groups.scores
    own = view.seen.take(np.isin(view.seen["role"], (Role.DOCTOR, Role.NURSE)))
    ago = view.known.days_back(own["patient"], own["day"])
    last_year = own["patient"][(ago >= 0) & (ago < YEAR)]
    return ReviewColumns(
        patient_list=patient_list,
        ids=tuple(patients.texts("patient_id")),
        lists=tuple(patients.labels["gp"]),
        gp=patients["gp"],
        reach=patient_list.scored,
        age=scores.age,
        medicines=scores.medications,
        unreviewed=_unreviewed(view),
        band=groups.band,
        frailty=scores.frailty_category,
        last_seen=view.newest(own["patient"], own["day"]),
        seen=np.bincount(last_year, minlength=len(patient_list)),
        gone=_mask(gone(view).patients, len(patient_list)),
        silent=groups.member(TargetGroup.SILENT_NEED),
        risk_place=_risk_place(groups),
        missing=_missing(patient_list, scores.medications),
        no_review_sight="" if any(view.has(sight) for sight in SIGHT) else SIGHT[0],
    )


def _unreviewed(view: ListView) -> Mask:
    last = later_of(view.last_measure(REVIEW), view.last_claim(claims_of(kind="lmg")))
    return np.asarray(~view.within(last, YEAR) & view.absence_seen(YEAR, *SIGHT))


def _mask(rows: Column, size: int) -> Mask:
    mask = np.zeros(size, dtype=np.bool_)
    mask[rows] = True
    return mask


def _risk_place(groups: Groups) -> Column:
    """Each patient's place in the list's own order: band, silent need, frailty, illnesses, age."""
    scores = groups.scores
    frailty = np.nan_to_num(scores.frailty_index, nan=-1.0)
    silent = groups.member(TargetGroup.SILENT_NEED)
    keys = (-scores.age, -np.nan_to_num(scores.chronic_conditions), -frailty, ~silent, groups.band)
    places = np.empty(len(frailty), dtype=np.int64)
    places[np.lexsort(keys)] = np.arange(len(frailty))
    return places


def _missing(patient_list: PatientList, medicines: Column) -> dict[Criterion, str]:
    """The criteria that can't be chosen, with what isn't in the export."""
    missing = {}
    if MEDICINES not in patient_list.tables:
        missing[Criterion.MEDICINES] = MEDICINES
    elif bool(np.isnan(medicines).all()) and len(medicines):
        missing[Criterion.MEDICINES] = f"{MEDICINES}.regular"
    if CONTACTS not in patient_list.tables:
        missing[Criterion.RARELY_SEEN] = missing[Criterion.OFTEN_SEEN] = CONTACTS
    return missing
