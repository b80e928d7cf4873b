"""Evidence of unplanned admissions and the rule on them, of the clinical frailty scale, and of the model."""

from __future__ import annotations

import numpy as np

from listeoversikt.patient_list.frames import MEASUREMENTS, STAYS, Column
from listeoversikt.scores import clinical_frailty
from listeoversikt.scores.admissions import BASELINE_ADMISSIONS, DAYS
from listeoversikt.scores.evidence import BASE, Evidence, Ground, Measure, NullReason, Part, nullable
from listeoversikt.scores.evidence_rows import Single
from listeoversikt.scores.rules import rows_of_kind

EPISODE = "unplanned_episode"
NEWEST = "newest"
CFS = "cfs"


def unplanned_admissions(single: Single) -> tuple[Evidence, Evidence]:
    """The episodes that count, and the transparent rule: at least two of them."""
    missing = single.missing(STAYS)
    if missing:
        return (
            Evidence(Measure.UNPLANNED_ADMISSIONS, None, null=NullReason.MISSING_TABLE, unseen=missing),
            Evidence(Measure.ADMISSIONS_BASELINE, None, null=NullReason.MISSING_TABLE, unseen=missing),
        )
    parts = tuple(_episode(single, number) for number in _counted(single))
    fulfilled = len(parts) >= BASELINE_ADMISSIONS
    rule = Part(
        Measure.UNPLANNED_ADMISSIONS,
        "",
        fulfilled,
        float(fulfilled),
        refers_to=(Measure.UNPLANNED_ADMISSIONS,),
    )
    return (
        Evidence(Measure.UNPLANNED_ADMISSIONS, single.score(Measure.UNPLANNED_ADMISSIONS), parts),
        Evidence(Measure.ADMISSIONS_BASELINE, single.score(Measure.ADMISSIONS_BASELINE), (rule,)),
    )


def _counted(single: Single) -> list[int]:
    """The unplanned hospital episodes begun in the last 365 days, oldest first."""
    episodes = single.known.episodes
    recent = single.known.days_back(episodes.patient, episodes.start) < DAYS
    return np.flatnonzero(recent & episodes.unplanned_hospital).tolist()


def _episode(single: Single, number: int) -> Part:
    """One episode with all its stays; the part's key is its number in time."""
    stays: Column = np.flatnonzero(single.known.episodes.of_stay == number)
    ground = Ground(None, EPISODE, DAYS, True, single.cite(STAYS, stays))
    return Part(str(number + 1), "", True, 1.0, (ground,))


def clinical_frailty_scale(single: Single) -> Evidence:
    """The newest assessment; several that day share the value."""
    missing = single.missing(MEASUREMENTS)
    value = nullable(single.score(Measure.CFS))
    if value is None:
        null = NullReason.MISSING_TABLE if missing else NullReason.NO_ASSESSMENT
        return Evidence(Measure.CFS, None, null=null, unseen=missing)
    rows = single.cite(MEASUREMENTS, rows_of_kind(single.known, CFS, clinical_frailty.DAYS))
    newest = tuple(row for row in rows if row.day == max(other.day for other in rows))
    ground = Ground(None, NEWEST, clinical_frailty.DAYS, True, newest)
    return Evidence(Measure.CFS, value, (Part(CFS, "", True, value, (ground,)),))


def admission_risk(single: Single) -> Evidence:
    """What each group of features adds to the prediction, exactly; null, not zero, while no model is switched on.

    The parts are log-odds: they add up to the log-odds of the probability. The plain rule stands beside them.
    """
    model = single.known.settings.model
    if model is None:
        return Evidence(Measure.ADMISSION_RISK, None, null=NullReason.NO_MODEL)
    missing = model.missing(single.known)
    if missing:
        return Evidence(Measure.ADMISSION_RISK, None, null=NullReason.MISSING_TABLE, unseen=missing)
    ended = model.ended(single.known)
    if ended:
        return Evidence(Measure.ADMISSION_RISK, None, null=NullReason.ENDED_TABLE, unseen=ended)
    if np.isnan(single.score("admission_log_odds")):
        return Evidence(Measure.ADMISSION_RISK, None, null=NullReason.TOO_SHORT_HISTORY)
    found = model.contributions(single.known)
    beside = (Measure.ADMISSIONS_BASELINE,)
    parts = (
        Part(BASE, "", True, float(found.base[0]), refers_to=beside),
        *(Part(group, "", True, float(added[0])) for group, added in found.by_group().items()),
    )
    value = nullable(single.score(Measure.ADMISSION_RISK))
    null = NullReason.RANKS_ONLY if value is None else None
    return Evidence(Measure.ADMISSION_RISK, value, parts, null=null)
