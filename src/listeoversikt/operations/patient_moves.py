"""What moved one patient's scores since the full extract before: values then and now, parts gained and lost, the band."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from listeoversikt.followup.changes import changes_between
from listeoversikt.followup.membership import BAND, explain
from listeoversikt.followup.move_causes import CAUSES
from listeoversikt.followup.target_groups import BandSettings, RiskBand, TargetGroup
from listeoversikt.operations.model_moves import RiskMove, risk_move
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.patient_evidence import Item, opened
from listeoversikt.patient_list.snapshot import PatientList, date_of
from listeoversikt.scores.evidence import Evidence, Measure

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


@dataclass(frozen=True)
class Moved:
    """From the extract of ``since`` to now. ``known_before`` False: the patient wasn't scored in it.

    ``causes`` say why the band moved, the first one most; empty when it stood still. ``groups_gained`` and
    ``groups_lost`` are target groups' keys. ``risk``: what moved the prediction, None while no model is in use.
    """

    since: dt.date
    known_before: bool
    band_before: str = ""
    band_now: str = ""
    causes: tuple[str, ...] = ()
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
    return None if earlier is None else moves(earlier, view, row)


def moves(earlier: PatientList, view: View, row: int) -> Moved:
    """What moved for the patient at a position of the list now."""
    bands, now = view.settings.bands, view.patient_list
    patient_id = now.patients.labels["patient_id"][int(now.patients["patient_id"][row])]
    since = date_of(int(earlier.index_day.max()))
    place = _place_in(earlier, patient_id)
    if place is None or not earlier.scored[place]:
        return Moved(since, known_before=False)
    then, today = _of(earlier, place, bands), _of(now, row, bands)
    changes = changes_between(earlier.only(np.array([place])), now.only(np.array([row])), settings=bands)
    causes = tuple(cause.value for number, cause in enumerate(CAUSES) if changes.causes[number, 0])
    groups = [{key for key in GROUPS if one[key].value == 1} for one in (then, today)]
    return Moved(
        since=since,
        known_before=True,
        band_before=RiskBand(int(changes.band_before[0])).name.lower(),
        band_now=RiskBand(int(changes.band[0])).name.lower(),
        causes=causes,
        scores=tuple(_score_moves(earlier, then, now, today)),
        groups_gained=_ordered(groups[1] - groups[0]),
        groups_lost=_ordered(groups[0] - groups[1]),
        risk=risk_move(earlier, place, view, row),
    )


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
