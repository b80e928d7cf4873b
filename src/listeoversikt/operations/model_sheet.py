"""What is known of how good a model is, as plain values: for the page *Modeller*, from a model's own summary or a judgement.

Both are plain JSON (``model_summary``); what isn't in it is None, never 0. Small numbers are hidden in it already.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import NormalDist
from typing import Any

MODEL, LOGISTIC, RULE, AGE_SEX = "model", "logistic", "rule", "age_sex"
PREDICTORS = (MODEL, LOGISTIC, RULE, AGE_SEX)
FORMULAS = ("lace", "hospital_score", "parr30")
MEASURES = ("auroc", "auprc", "brier", "scaled_brier", "calibration_slope", "calibration_intercept")
WATCHED, CHANGED = 0.10, 0.25
MISSING_WATCHED, MISSING_CHANGED = 0.05, 0.20
"""From when a feature's spread, and the share without it, are watched or changed; as in ``scores.admission.judging.drift``."""


@dataclass(frozen=True)
class Told:
    """A figure with its 95 % limits; None = not known, ``reason`` says why."""

    value: float | None = None
    low: float | None = None
    high: float | None = None
    reason: str = ""

    @property
    def is_sure(self) -> bool:
        """Whether it has limits."""
        return self.value is not None and self.low is not None and self.high is not None


@dataclass(frozen=True)
class Predictor:
    """One way to rank the list, and how good it was: its measures by key."""

    key: str
    figures: Mapping[str, Told]


@dataclass(frozen=True)
class Yield:
    """The top ``share`` of the list by one predictor: how many it takes, the share with the event, and of all events."""

    key: str
    share: float
    taken: int | None
    ppv: Told
    found: Told


@dataclass(frozen=True)
class Tenth:
    """People with about the same prediction: how many, what was predicted and what came (shares, Wilson's limits)."""

    rows: int | None
    events: int | None
    predicted: float
    observed: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True)
class CurvePoint:
    """The smooth calibration curve at one prediction."""

    predicted: float
    observed: float
    low: float
    high: float


@dataclass(frozen=True)
class Benefit:
    """Net benefit per person by threshold, of acting on one predictor, or on everybody (``all``)."""

    key: str
    thresholds: tuple[float, ...]
    values: tuple[Told, ...]


@dataclass(frozen=True)
class Group:
    """A subgroup; ``reason`` where nothing can be told. None of a number = hidden."""

    kind: str
    key: str
    rows: int | None
    events: int | None
    auroc: Told
    came: Told
    reason: str


@dataclass(frozen=True)
class Ground:
    """One ground of the verdict; ``limits``: where the number should lie."""

    reason: str
    refuses: bool
    baseline: str
    figure: Told
    limits: tuple[float, float] | None
    needed: int | None


@dataclass(frozen=True)
class Formula:
    """LACE, HOSPITAL or PARR-30 beside the model on the same discharges; ``difference`` is the model's AUROC − its.

    ``unknown``: items that discharges lack, with how many of them (None = hidden).
    """

    key: str
    auroc: Told
    difference: Told
    unknown: tuple[tuple[str, int | None], ...]


@dataclass(frozen=True)
class Formulas:
    """On ``rows`` discharges that have the scores; ``left_out`` haven't, by why. None of a number = hidden."""

    rows: int | None
    events: int | None
    model: Told
    formulas: tuple[Formula, ...]
    left_out: tuple[tuple[str, int | None], ...]


@dataclass(frozen=True)
class Cell:
    """Persons of one kind: learnt from, and here; None = hidden. ``difference`` is the standardised one of the shares."""

    kind: str
    key: str
    trained: int | None
    trained_share: float | None
    here: int | None
    here_share: float | None
    difference: float | None


@dataclass(frozen=True)
class Representativeness:
    """Whom a model was learnt from beside whom it'd be asked about: ``of`` is ``inhabitants`` or ``discharged``, on a day."""

    of: str
    day: str
    trained: int | None
    here: int | None
    trained_lists: int | None
    here_lists: int | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Moved:
    """A feature now beside how it was when the model was made. ``change``: stable, watched, changed or too_few."""

    name: str
    change: str
    missing_before: float | None
    missing_now: float | None
    mean_before: float | None
    mean_now: float | None


@dataclass(frozen=True)
class Sheet:
    """How good a model was on one period. ``day``: the index day, ISO. ``unseen``: it was learnt before that day.

    ``formulas``: of a readmission model alone. ``people``: None where it isn't told whom the model was learnt from.
    """

    day: str
    unseen: bool
    rows: int | None
    events: int | None
    prevalence: Told
    passed: bool
    grounds: tuple[Ground, ...]
    margins: Mapping[str, Told]
    predictors: tuple[Predictor, ...]
    yields: tuple[Yield, ...]
    tenths: tuple[Tenth, ...]
    curve: tuple[CurvePoint, ...]
    benefits: tuple[Benefit, ...]
    groups: tuple[Group, ...]
    moved: tuple[Moved, ...]
    formulas: Formulas | None = None
    people: Representativeness | None = None

    @property
    def refusals(self) -> tuple[Ground, ...]:
        """What stands in the way of switching it on."""
        return tuple(ground for ground in self.grounds if ground.refuses)

    @property
    def is_judged(self) -> bool:
        """Whether there are figures at all."""
        return bool(self.predictors)


def sheet_of_training(training: Mapping[str, Any]) -> Sheet:
    """The period held out when the model was made."""
    held_out = _table(training.get("held_out"))
    beside = ("verdict", "subgroups", "readmission_scores", "representativeness")
    told = {**held_out, **{key: training.get(key) for key in beside}}
    return _sheet(told, str(held_out.get("first_index_day", "")), (), unseen=True)


def sheet_of_judgement(told: Mapping[str, Any], training: Mapping[str, Any]) -> Sheet:
    """A later judgement (``operations.models.evaluate``) of a model with that summary."""
    rows = _count(told.get("rows"))
    moved = _moved(told.get("drift"), _table(training.get("reference")), rows or 0)
    return _sheet(told, str(told.get("index_day", "")), moved, unseen=told.get("unseen") is True)


def _sheet(told: Mapping[str, Any], day: str, moved: tuple[Moved, ...], *, unseen: bool) -> Sheet:
    predictors = _table(told.get("predictors"))
    names = [name for name in PREDICTORS if name in predictors]
    model = _table(predictors.get(MODEL))
    verdict = _table(told.get("verdict"))
    return Sheet(
        day=day,
        unseen=unseen,
        rows=_count(told.get("rows")),
        events=_count(told.get("events")),
        prevalence=_told(told.get("prevalence")),
        passed=verdict.get("beats") is True and unseen,
        grounds=tuple(_ground(one) for one in _tables(verdict.get("grounds"))),
        margins={name: _told(one) for name, one in _table(verdict.get("margins")).items()},
        predictors=tuple(_predictor(name, _table(predictors[name])) for name in names),
        yields=tuple(
            _yield(name, one) for name in names for one in _tables(_table(predictors[name]).get("capacity"))
        ),
        tenths=tuple(_tenths(model.get("calibration"))),
        curve=tuple(_curve(_table(model.get("smooth")))),
        benefits=tuple(_benefits(told, predictors, names)),
        groups=tuple(_group(one) for one in _tables(told.get("subgroups"))),
        moved=moved,
        formulas=_formulas(_table(told.get("readmission_scores"))),
        people=_people(_table(told.get("representativeness"))),
    )


def _formulas(told: Mapping[str, Any]) -> Formulas | None:
    predictors, differences = _table(told.get("predictors")), _table(told.get("differences"))
    unknown = _table(told.get("unknown"))
    names = [name for name in FORMULAS if name in predictors]
    if not names:
        return None
    return Formulas(
        rows=_count(told.get("rows")),
        events=_count(told.get("events")),
        model=_told(_table(predictors.get(MODEL)).get("auroc")),
        formulas=tuple(
            Formula(
                name,
                _told(_table(predictors[name]).get("auroc")),
                _told(_table(differences.get(name)).get("auroc")),
                tuple(
                    (str(item).partition(".")[2], _count(count))
                    for item, count in unknown.items()
                    if str(item).startswith(f"{name}.")
                ),
            )
            for name in names
        ),
        left_out=tuple((str(why), _count(count)) for why, count in _table(told.get("left_out")).items()),
    )


def _people(told: Mapping[str, Any]) -> Representativeness | None:
    rows, lists = _tables(told.get("rows")), _table(told.get("lists"))
    if not rows:
        return None
    return Representativeness(
        of=str(told.get("of", "")),
        day=str(told.get("on", "")),
        trained=_count(told.get("trained")),
        here=_count(told.get("here")),
        trained_lists=_count(lists.get("trained")),
        here_lists=_count(lists.get("here")),
        cells=tuple(
            Cell(
                str(one.get("kind", "")),
                str(one.get("key", "")),
                _count(one.get("trained")),
                _number(one.get("trained_share")),
                _count(one.get("here")),
                _number(one.get("here_share")),
                _number(one.get("difference")),
            )
            for one in rows
        ),
    )


def _predictor(key: str, told: Mapping[str, Any]) -> Predictor:
    return Predictor(key, {measure: _told(told.get(measure)) for measure in MEASURES})


def _yield(key: str, told: Mapping[str, Any]) -> Yield:
    share = _number(told.get("share")) or 0.0
    return Yield(key, share, _count(told.get("taken")), _told(told.get("ppv")), _told(told.get("found")))


def _tenths(told: Any) -> Sequence[Tenth]:
    return [
        Tenth(
            _count(one.get("rows")),
            _count(one.get("events")),
            predicted,
            *(_number(one.get(name)) for name in ("observed", "low", "high")),
        )
        for one in _tables(told)
        if (predicted := _number(one.get("predicted"))) is not None
    ]


def _curve(told: Mapping[str, Any]) -> Sequence[CurvePoint]:
    predicted = told.get("predicted")
    points = zip(
        predicted if isinstance(predicted, list) else [], _tables(told.get("observed")), strict=False
    )
    found = []
    for at, figure in points:
        numbers = [_number(one) for one in (at, *(figure.get(name) for name in ("value", "low", "high")))]
        if None not in numbers:
            found.append(CurvePoint(*(one for one in numbers if one is not None)))
    return found


def _benefits(
    told: Mapping[str, Any], predictors: Mapping[str, Any], names: Sequence[str]
) -> Sequence[Benefit]:
    curves = [(name, _table(predictors[name]).get("decision")) for name in names if name != LOGISTIC]
    curves.append(("all", told.get("act_on_all")))
    found = []
    for name, one in curves:
        thresholds = _table(one).get("thresholds")
        values = tuple(_told(figure) for figure in _tables(_table(one).get("net_benefit")))
        if isinstance(thresholds, list) and len(thresholds) == len(values) and values:
            found.append(Benefit(name, tuple(_number(at) or 0.0 for at in thresholds), values))
    return found


def _group(told: Mapping[str, Any]) -> Group:
    return Group(
        str(told.get("kind", "")),
        str(told.get("key", "")),
        _count(told.get("rows")),
        _count(told.get("events")),
        _told(told.get("auroc")),
        _told(told.get("observed_expected")),
        str(told.get("reason") or ""),
    )


def _ground(told: Mapping[str, Any]) -> Ground:
    limits = told.get("limits")
    numbers = [_number(one) for one in limits] if isinstance(limits, list) and len(limits) == 2 else []
    low, high = numbers if len(numbers) == 2 else (None, None)
    return Ground(
        str(told.get("reason", "")),
        told.get("refuses") is True,
        str(told.get("baseline") or ""),
        _told(told.get("figure")),
        None if low is None or high is None else (low, high),
        _count(told.get("needed")),
    )


def _moved(told: Any, reference: Mapping[str, Any], rows: int) -> tuple[Moved, ...]:
    before = _table(reference.get("features"))
    rows_before = _count(reference.get("rows")) or 0
    found = []
    for one in _tables(told):
        name = str(one.get("name", ""))
        numbers = [
            _number(one.get(key)) for key in ("missing_before", "missing_now", "mean_before", "mean_now")
        ]
        bins = len(_table(before.get(name)).get("edges") or ()) + 1
        change = str(one.get("change") or "") or _change(
            _number(one.get("psi")), bins, rows_before, rows, numbers
        )
        found.append(Moved(name, change, *numbers))
    return tuple(found)


def _change(psi: float | None, bins: int, before: int, now: int, numbers: Sequence[float | None]) -> str:
    missing_before, missing_now = (1.0 if one is None else one for one in numbers[:2])
    gap = abs(missing_now - missing_before)
    if psi is None or not before or not now or bins < 2:
        spread = "too_few" if psi is None else "stable"
    else:
        known = before * (1 - missing_before), now * (1 - missing_now)
        chance = _chi_square_99(bins - 1) * sum(1 / max(one, 1) for one in known)
        spread = (
            "stable" if psi < max(WATCHED, chance) else "watched" if psi < max(CHANGED, chance) else "changed"
        )
    if gap >= MISSING_CHANGED or spread == "changed":
        return "changed"
    return "watched" if gap >= MISSING_WATCHED or spread == "watched" else spread


def _chi_square_99(freedom: int) -> float:
    """Wilson and Hilferty's approximation of the 99th percentile."""
    part = 2 / (9 * freedom)
    return float(freedom * (1 - part + NormalDist().inv_cdf(0.99) * part**0.5) ** 3)


def _told(value: Any) -> Told:
    found = _table(value)
    value, low, high = (_number(found.get(name)) for name in ("value", "low", "high"))
    return Told(value, low, high, str(found.get("reason") or ""))


def _table(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _tables(value: Any) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _count(value: Any) -> int | None:
    number = _number(value)
    return None if number is None else round(number)
