"""What moved one patient's scores since the full extract before: values then and now, parts gained and lost, the band."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from listeoversikt.followup.changes import Changes, ShownBefore, changes_between
from listeoversikt.followup.expired_facts import earlier_known, expired_facts
from listeoversikt.followup.fact_changes import fact_changes
from listeoversikt.followup.membership import BAND, explain
from listeoversikt.followup.move_causes import CAUSES, Scale
from listeoversikt.followup.target_groups import BandSettings, RiskBand, TargetGroup
from listeoversikt.operations.changed_facts import QUIET, ChangedFact, ExpiredFact
from listeoversikt.operations.fact_columns import plain_expired, plain_facts
from listeoversikt.operations.model_moves import RiskMove, risk_move
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.patient_evidence import Item, opened
from listeoversikt.operations.shown_then import WORDS
from listeoversikt.patient_list.frames import Mask
from listeoversikt.patient_list.snapshot import PatientList, date_of
from listeoversikt.scores.evidence import Evidence, Measure
from listeoversikt.scores.known import Known

LEFT_OUT = frozenset({Measure.ADMISSIONS_BASELINE.value, Measure.ADMISSION_RISK.value, BAND})
"""Said by other scores, or by the band's own line."""
GROUPS = frozenset(group.value for group in TargetGroup)


@dataclass(frozen=True, slots=True)
class ScoreMove:
    """One score that moved, or whose parts did. ``before`` and ``now`` None = null."""

    measure: str
    before: float | None
    now: float | None
    category_before: str
    category_now: str
    gained: tuple[Item, ...]
    lost: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class CategoryMove:
    """A category that moved, by its column's name; "" = not known. ``causes``: why, the first one most."""

    measure: str
    before: str
    now: str
    causes: tuple[str, ...]


@dataclass(frozen=True)
class Moved:
    """From the extract of ``since`` to now. ``known_before`` False: the patient wasn't scored in it.

    ``causes`` say why the band moved, the first one most; empty when it stood still. ``categories`` are those of frailty
    and HFRS that moved; ``facts`` are new, ended, changed or removed since, ``expired`` fell out of their window. ``groups_gained`` and
    ``groups_lost`` are target groups' keys. ``risk``: what moved the prediction, None while no model is in use.
    """

    since: dt.date
    known_before: bool
    band_before: str = ""
    band_now: str = ""
    causes: tuple[str, ...] = ()
    categories: tuple[CategoryMove, ...] = ()
    facts: tuple[ChangedFact, ...] = ()
    expired: tuple[ExpiredFact, ...] = ()
    scores: tuple[ScoreMove, ...] = ()
    groups_gained: tuple[str, ...] = ()
    groups_lost: tuple[str, ...] = ()
    risk: RiskMove | None = None


def moved_since(office: Office, patient_id: str) -> Moved | None:
    """What moved; None when there is no full extract before, or the patient isn't scored now."""
    view = office.view
    row = None if view is None else view.position.get(patient_id)
    if view is None or row is None or not view.patient_list.scored[row]:
        return None
    earlier = office.previous_list()
    return None if earlier is None else moves(earlier, view, row, office.shown_before(earlier))


def moves(earlier: PatientList, view: View, row: int, shown: ShownBefore | None = None) -> Moved:
    """What moved for the patient at a position of the list now; ``shown`` is what was shown of the earlier list."""
    bands, now = view.settings.bands, view.patient_list
    patient_id = now.patients.labels["patient_id"][int(now.patients["patient_id"][row])]
    since = date_of(int(earlier.index_day.max()))
    place = _place_in(earlier, patient_id)
    if place is None or not earlier.scored[place]:
        return Moved(since, known_before=False)
    evidence = _of(earlier, place, bands), _of(now, row, bands)
    then, today = earlier.only(np.array([place])), now.only(np.array([row]))
    changes = changes_between(
        then, today, settings=bands, shown_before=None if shown is None else shown.only(np.array([place]))
    )
    causes = _causes(changes.causes)
    groups = [{key for key in GROUPS if one[key].value == 1} for one in evidence]
    return Moved(
        since=since,
        known_before=True,
        band_before=RiskBand(int(changes.band_before[0])).name.lower(),
        band_now=RiskBand(int(changes.band[0])).name.lower(),
        causes=causes,
        categories=_categories(changes),
        facts=_facts(then, today, changes),
        expired=_expired(then, today, changes, bands),
        scores=tuple(_score_moves(earlier, evidence[0], now, evidence[1])),
        groups_gained=_ordered(groups[1] - groups[0]),
        groups_lost=_ordered(groups[0] - groups[1]),
        risk=risk_move(earlier, place, view, row),
    )


def _causes(causes: Mask) -> tuple[str, ...]:
    return tuple(cause.value for number, cause in enumerate(CAUSES) if causes[number, 0])


def _categories(changes: Changes) -> tuple[CategoryMove, ...]:
    """Of the one patient: the frailty and HFRS categories that moved."""
    found = []
    for scale in (Scale.FRAILTY, Scale.HFRS):
        on = changes.scales[scale]
        if on.moved[0]:
            words = [*WORDS[scale], ""]
            found.append(CategoryMove(scale.value, words[on.before[0]], words[on.now[0]], _causes(on.causes)))
    return tuple(found)


def _facts(then: PatientList, today: PatientList, changes: Changes) -> tuple[ChangedFact, ...]:
    found = fact_changes(then, today, changes.place_before, changes.known_then)
    return tuple(one for one in plain_facts(found.rows, 1).of(0) if one.kind not in QUIET)


def _expired(
    then: PatientList, today: PatientList, changes: Changes, bands: BandSettings
) -> tuple[ExpiredFact, ...]:
    known = earlier_known(then, int(today.index_day.max()), bands.scores)
    now = Known(today, bands.scores)
    found = expired_facts(known, now, changes.place_before, changes.known_then, bands)
    return plain_expired(found, 1).of(0)


def _place_in(patient_list: PatientList, patient_id: str) -> int | None:
    labels = patient_list.patients.labels["patient_id"]
    if patient_id not in labels:
        return None
    found = np.flatnonzero(patient_list.patients["patient_id"] == labels.index(patient_id))
    return int(found[0]) if len(found) else None


def _of(patient_list: PatientList, row: int, bands: BandSettings) -> Mapping[str, Evidence]:
    return {str(one.measure): one for one in explain(patient_list, row, bands)}


def _ordered(keys: set[str]) -> tuple[str, ...]:
    return tuple(group.value for group in TargetGroup if group.value in keys)


def _score_moves(
    earlier: PatientList, then: Mapping[str, Evidence], now: PatientList, today: Mapping[str, Evidence]
) -> list[ScoreMove]:
    found = []
    for measure, evidence in today.items():
        if measure in LEFT_OUT or measure in GROUPS:
            continue
        before, after = opened(earlier, then[measure]), opened(now, evidence)
        had, has = {item.key for item in before.items}, {item.key for item in after.items}
        gained = tuple(item for item in after.items if item.key not in had)
        lost = tuple(item for item in before.items if item.key not in has)
        if before.value != after.value or ((gained or lost) and measure != Measure.UNPLANNED_ADMISSIONS):
            found.append(
                ScoreMove(measure, before.value, after.value, before.category, after.category, gained, lost)
            )
    return found
