"""Whether a model may be switched on: it must beat both baselines on the held-out period, and be calibrated there.

* Discrimination: AUROC above that of the plain rule and of age with sex, with the lower 95 % limit of the paired
  difference above 0.
* Calibration slope from 0.8 to 1.25: differences between people neither a quarter too large nor too small (own choice).
* Calibration in the large: refused where the whole interval lies beyond ± 0.5 (the odds are surely more than 1.65 times
  wrong), or is wider than 2: then nothing is known of it (own choice).
* Observed to expected from 0.8 to 1.25, or with an interval that holds 1: a level that is surely off by a fifth is not
  calibrated, however small the interval's distance to ± 0.5 (own choice).
* Enough: at least 100 with the event and 100 without (Vergouwe Y et al. J Clin Epidemiol 2005;58:475-83). With fewer,
  limits are too wide to judge by, so it's refused whatever they are.
* Unseen: the model can't have learnt from these outcomes.

A refused model can still be read about in its report.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from listeoversikt.scores.admission.judging.figure import Figure
from listeoversikt.scores.admission.judging.judgement import Judgement, PredictorJudgement
from listeoversikt.scores.admission.judging.judging import AGE_SEX, RULE

BASELINES = (RULE, AGE_SEX)
SLOPE_FROM, SLOPE_TO = 0.8, 1.25
INTERCEPT_BEYOND, INTERCEPT_WIDEST = 0.5, 2.0
RATIO_FROM, RATIO_TO = 0.8, 1.25
FEW_EVENTS = 100


class VerdictReason(StrEnum):
    """What a verdict rests on."""

    NOT_JUDGED = "not_judged"
    NOT_BETTER = "not_better"
    NOT_COMPARED = "not_compared"
    SLOPE_UNKNOWN = "slope_unknown"
    SLOPE_OUTSIDE = "slope_outside"
    INTERCEPT_UNKNOWN = "intercept_unknown"
    INTERCEPT_OFF = "intercept_off"
    INTERCEPT_UNCERTAIN = "intercept_uncertain"
    RATIO_OFF = "ratio_off"
    FEW_EVENTS = "few_events"
    NOT_UNSEEN = "not_unseen"
    BETTER = "better"
    CALIBRATED = "calibrated"


@dataclass(frozen=True)
class Ground:
    """One ground: the reason, whether it refuses, what it's measured against, and the number.

    ``limits``: where the number should lie; ``needed``: how many there should be.
    """

    reason: VerdictReason
    refuses: bool
    baseline: str | None = None
    figure: Figure | None = None
    limits: tuple[float, float] | None = None
    needed: int | None = None


@dataclass(frozen=True)
class Verdict:
    """``passed``: the model may be switched on. ``margins``: AUROC above each baseline, by how much."""

    passed: bool
    grounds: tuple[Ground, ...]
    margins: Mapping[str, Figure]
    rows: int
    events: int

    @property
    def refusals(self) -> tuple[Ground, ...]:
        """The grounds that stand in the way."""
        return tuple(ground for ground in self.grounds if ground.refuses)


def verdict(judgement: Judgement, baselines: tuple[str, ...] = BASELINES, *, unseen: bool = True) -> Verdict:
    """The verdict on the judged model; what isn't known stands in the way. ``unseen``: it hadn't seen the outcomes."""
    model = judgement.predictors.get(judgement.model)
    if model is None or model.auroc.value is None:
        grounds = [Ground(VerdictReason.NOT_JUDGED, True, figure=None if model is None else model.auroc)]
    else:
        grounds = [_against(judgement, name) for name in baselines] + [_slope(model), _intercept(model)]
        grounds += _ratio(model)
    if min(judgement.events, judgement.rows - judgement.events) < FEW_EVENTS:
        grounds.append(Ground(VerdictReason.FEW_EVENTS, True, needed=FEW_EVENTS))
    if not unseen:
        grounds.insert(0, Ground(VerdictReason.NOT_UNSEEN, True))
    return Verdict(
        passed=not any(ground.refuses for ground in grounds),
        grounds=tuple(grounds),
        margins={
            name: judgement.differences[name].auroc for name in baselines if name in judgement.differences
        },
        rows=judgement.rows,
        events=judgement.events,
    )


def _against(judgement: Judgement, baseline: str) -> Ground:
    difference = judgement.differences.get(baseline)
    if difference is None or difference.auroc.value is None or difference.auroc.low is None:
        figure = None if difference is None else difference.auroc
        return Ground(VerdictReason.NOT_COMPARED, True, baseline, figure)
    if difference.auroc.above_zero:
        return Ground(VerdictReason.BETTER, False, baseline, difference.auroc)
    return Ground(VerdictReason.NOT_BETTER, True, baseline, difference.auroc)


def _slope(model: PredictorJudgement) -> Ground:
    slope, limits = model.calibration_slope, (SLOPE_FROM, SLOPE_TO)
    if slope.value is None:
        return Ground(VerdictReason.SLOPE_UNKNOWN, True, figure=slope, limits=limits)
    if SLOPE_FROM <= slope.value <= SLOPE_TO:
        return Ground(VerdictReason.CALIBRATED, False, figure=slope, limits=limits)
    return Ground(VerdictReason.SLOPE_OUTSIDE, True, figure=slope, limits=limits)


def _intercept(model: PredictorJudgement) -> Ground:
    intercept, limits = model.calibration_intercept, (-INTERCEPT_BEYOND, INTERCEPT_BEYOND)
    if intercept.value is None or intercept.low is None or intercept.high is None:
        return Ground(VerdictReason.INTERCEPT_UNKNOWN, True, figure=intercept, limits=limits)
    if intercept.low > INTERCEPT_BEYOND or intercept.high < -INTERCEPT_BEYOND:
        return Ground(VerdictReason.INTERCEPT_OFF, True, figure=intercept, limits=limits)
    if intercept.high - intercept.low > INTERCEPT_WIDEST:
        return Ground(VerdictReason.INTERCEPT_UNCERTAIN, True, figure=intercept, limits=limits)
    return Ground(VerdictReason.CALIBRATED, False, figure=intercept, limits=limits)


def _ratio(model: PredictorJudgement) -> list[Ground]:
    """What came to what was expected, where it stands in the way; the intercept tells the rest."""
    ratio = model.observed_expected
    if ratio.value is None or RATIO_FROM <= ratio.value <= RATIO_TO:
        return []
    if ratio.low is None or ratio.high is None or ratio.low <= 1 <= ratio.high:
        return []
    return [Ground(VerdictReason.RATIO_OFF, True, figure=ratio, limits=(RATIO_FROM, RATIO_TO))]
