"""Training, judging and recalibrating a model on a history; nothing is stored here.

``train`` goes the whole way: history, enough events, the held-out judgement beside the baselines, the verdict, the fit on
everything, and the files. What can't be learnt raises a ``CannotLearn``, whose sentence stands in ``words.models``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from listeoversikt.operations.centrality import KEY as CENTRALITY
from listeoversikt.operations.centrality import class_of_each, kept_centrality
from listeoversikt.operations.learnt_days import (
    DAYS_AFTER,
    INDEX_DAYS,
    RECALIBRATED,
    is_unseen,
    learnt_days,
)
from listeoversikt.operations.list_mark import people_mark
from listeoversikt.operations.model_earned import MADE_UP_LIST
from listeoversikt.operations.model_people import REPRESENTATIVENESS, people_beside, people_of
from listeoversikt.operations.model_summary import (
    changed_since,
    days_told,
    groups_told,
    judgement_told,
    left_out_told,
    reference,
)
from listeoversikt.operations.progress import Cancelled, Progress, Stage, never, quiet
from listeoversikt.operations.readmission_judging import beside_model, compared_with, told_beside
from listeoversikt.patient_list.frames import CONTACTS, DIAGNOSES, MEASUREMENTS, MEDICINES, STAYS
from listeoversikt.patient_list.snapshot import PatientList, date_of
from listeoversikt.scores.admission.features.feature_list import FEATURE_SET, READMISSION_SET
from listeoversikt.scores.admission.history.admissions import admission_history
from listeoversikt.scores.admission.history.readmissions import readmission_history
from listeoversikt.scores.admission.judging.judging import AGE_SEX, LEAST_EVENTS, MODEL, RULE, judge
from listeoversikt.scores.admission.judging.sample_size import Enough, require_enough
from listeoversikt.scores.admission.judging.subgroups import subgroups
from listeoversikt.scores.admission.judging.verdict import FEW_EVENTS, verdict
from listeoversikt.scores.admission.kept import model_document
from listeoversikt.scores.admission.kept.model_document import Outcome
from listeoversikt.scores.admission.kept.model_file import ModelFiles
from listeoversikt.scores.admission.kept.model_kept import (
    About,
    SmallLeaf,
    admission_model,
    model_files,
    require_features,
)
from listeoversikt.scores.admission.learning.plan import Plan
from listeoversikt.scores.admission.learning.recalibration import Update
from listeoversikt.scores.admission.refusals import Cancelled as LetGo
from listeoversikt.scores.admission.refusals import CannotLearn
from listeoversikt.scores.admission.rows import Rows

if TYPE_CHECKING:
    from listeoversikt.scores.admission.history.person_periods import History
    from listeoversikt.scores.admission.judging.judgement import Judgement

YEAR = 365
PERCENT = 100
LEAST_DAYS = 2
"""Index days that a judgement on a later period needs: one to learn from, one to be judged on."""
LOOKED_AT = frozenset({STAYS, DIAGNOSES, CONTACTS, MEDICINES, MEASUREMENTS})
"""The tables that features are worked out from."""
LARGER_LEAVES = (1, 2, 4)
"""Where a leaf came out too small to be written, leaves so many times as large are asked for."""
TOO_FEW_DAYS = "too_few_index_days"


class TooShortHistory(ValueError):
    """The history has fewer index days than a later period can be held out of. ``have`` says how many."""

    def __init__(self, have: int) -> None:
        super().__init__(TOO_FEW_DAYS)
        self.have, self.needed = have, LEAST_DAYS


class MissingTables(CannotLearn):
    """The list lacks tables that the model was made with, so it would predict from nothing. ``detail`` names them."""

    key = "missing_tables"


class TooFewToJudge(CannotLearn):
    """So few have the event, or haven't, that nothing can be told. Persons: ``needed`` of each, ``have``, ``without``."""

    key = "too_few_to_judge"


class NothingToJudge(CannotLearn):
    """Everybody judged has the event, or nobody has. Figures: ``rows``, ``events``."""

    key = "nothing_to_judge"


class SeenBefore(CannotLearn):
    """The model may have seen these outcomes. ``needed``: days from the last it learnt from to one it hasn't seen."""

    key = "seen_before"


@dataclass(frozen=True)
class Wanted:
    """What is to be trained. ``name`` "" = outcome and year. ``made_up``: the list is made up.

    ``days``: the index days of admissions to learn from, as the list counts days; () = all that can be used.
    ``per_list``: figures for each list, which is one doctor's, are switched on. ``centrality``: the class by municipality.
    ``made_by``: the office that trains it, "" = isn't told.
    """

    outcome: Outcome = Outcome.ADMISSION
    learner: str = "best"
    name: str = ""
    seed: int = 1
    threads: int = 2
    demonstration: bool = False
    made_up: bool = False
    days: tuple[int, ...] = ()
    per_list: bool = False
    centrality: Mapping[str, int] = field(default_factory=dict)
    made_by: str = ""


@dataclass(frozen=True)
class Trained:
    """A finished model, and what it was judged at."""

    files: ModelFiles
    judgement: Judgement

    @property
    def report(self) -> dict[str, Any]:
        """What the model's file tells: the ``--json`` of ``model train``, see ``docs/models.md``."""
        kept = self.files.document
        return {
            "name": kept.name,
            "kind": kept.kind,
            "outcome": kept.outcome.value,
            "demonstration": kept.demonstration,
            "made_up": kept.made_up,
            "sha256": kept.sha256,
            **kept.training,
        }


def train(
    patient_list: PatientList,
    wanted: Wanted,
    *,
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> Trained:
    """Trains and judges a model on a list's own history.

    Raises ``CannotLearn`` or ``TooShortHistory``, and ``refusals.Cancelled`` when ``cancelled`` says so.
    """
    from listeoversikt.scores.admission.learning.learner import fit, held_out

    history = _history(patient_list, wanted.outcome, progress, cancelled, wanted.days)
    rows, days = history.rows, sorted(history.index_days)
    latest = int(patient_list.index_day.max())
    plan = Plan(seed=wanted.seed, threads=wanted.threads, learner=wanted.learner, latest=latest)
    size = require_enough(rows)
    judged_rows, test = _periods(rows, wanted.outcome, latest)
    if len(np.unique(judged_rows.time)) < LEAST_DAYS:
        raise TooShortHistory(len(np.unique(judged_rows.time)))
    seen = held_out(
        judged_rows,
        replace(plan, latest=None),
        test,
        progress=_share(progress, Stage.JUDGING),
        cancelled=cancelled,
    )
    _go_on(cancelled)
    judgement = judge(seen.outcome, _compared(seen.predictions), seen.person, cancelled=cancelled)
    beside = beside_model(
        patient_list, history, wanted.outcome, seen.position, seen.predictions[MODEL], cancelled
    )
    groups = subgroups(
        seen.outcome,
        seen.predictions[MODEL],
        seen.person,
        **_columns(history, seen.position, wanted.per_list, wanted.centrality),
        seed=wanted.seed,
    )
    _go_on(cancelled)
    found = verdict(*compared_with(judgement, beside))
    training = {
        "rows": len(rows),
        "persons": size.persons,
        "events": rows.events,
        "persons_with_event": size.events,
        INDEX_DAYS: _days(rows, days, wanted.outcome),
        "left_out": left_out_told(history.left_out),
        "sample_size": _size_told(size),
        "learner": wanted.learner,
        "held_out": {
            "first_index_day": str(date_of(int(rows.time[judged_rows.time == test].min()))),
            **judgement_told(judgement),
        },
        "verdict": {"beats": found.passed, **judgement_told(found)},
        "subgroups": groups_told(groups),
        "reference": reference(rows.take(judged_rows.time == test).values, rows.names),
        REPRESENTATIVENESS: people_of(patient_list, history, wanted.outcome),
        **({CENTRALITY: dict(wanted.centrality)} if wanted.centrality else {}),
        **told_beside(judgement, beside),
        **({"made_by": wanted.made_by} if wanted.made_by.strip() and not wanted.made_up else {}),
        "people": people_mark(patient_list),
    }
    about = About(
        name=wanted.name or f"{wanted.outcome.value}-{date_of(latest).year}",
        outcome=wanted.outcome,
        feature_set=_feature_set(wanted.outcome),
        tables=tuple(sorted(LOOKED_AT & patient_list.tables.keys())),
        on=str(date_of(latest)),
        training=training,
        made_up=wanted.made_up,
        demonstration=wanted.demonstration,
    )
    told = _share(progress, Stage.TRAINING)
    for larger in LARGER_LEAVES:
        shapes = tuple(replace(shape, least=larger * shape.least) for shape in plan.shapes)
        model = fit(rows, replace(plan, shapes=shapes), progress=told, cancelled=cancelled)
        with suppress(SmallLeaf):
            return Trained(model_files(model, about), judgement)
    raise SmallLeaf


def evaluate(
    patient_list: PatientList,
    files: ModelFiles,
    *,
    per_list: bool = False,
    centrality: Mapping[str, int] | None = None,
    made_up_list: bool | None = None,
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> dict[str, Any]:
    """A model's figures on a list's newest usable index day, beside the baselines; the ``--json`` of ``model evaluate``.

    ``unseen`` as of ``is_unseen``; what may have been seen has a verdict that refuses. ``per_list``: figures for each
    list, which is one doctor's, are switched on. ``centrality``: the class by municipality; None = as the model's
    summary has them. ``made_up_list``: the list is made up; None = not told, and then it counts for no model from
    elsewhere. Raises ``CannotLearn`` or ``ModelRefused``.
    """
    from listeoversikt.scores.admission.learning.baselines import age_sex, rule_count

    kept, model = files.document, admission_model(files)
    _require_tables(patient_list, kept)
    history = _history(patient_list, kept.outcome, progress, cancelled)
    rows = history.rows
    require_features(kept, _feature_set(kept.outcome), rows.names)
    latest = int(patient_list.index_day.max())
    periods, test = _periods(rows, kept.outcome, latest)
    judged = periods.time == test
    now, plan = rows.take(judged), Plan()
    if not 0 < now.events < len(now):
        raise NothingToJudge(rows=len(now), events=now.events)
    with_event, without = (len(np.unique(now.person[now.outcome == value])) for value in (1, 0))
    if min(with_event, without) < LEAST_EVENTS:
        raise TooFewToJudge(needed=FEW_EVENTS, have=with_event, without=without)
    predictions = {MODEL: model.predict(now.values)}
    count = rule_count(now, plan.rule_feature)
    if count is not None:
        predictions[RULE] = count
    earlier = rows.take(~judged) if not judged.all() else now
    by_age = (
        age_sex(earlier, plan.age_feature, plan.sex_feature) if 0 < earlier.events < len(earlier) else None
    )
    if by_age is not None:
        predictions[AGE_SEX] = by_age.predict(now)
    _go_on(cancelled)
    judgement = judge(now.outcome, predictions, now.person, cancelled=cancelled)
    day = int(now.time.min()) if len(now) else latest
    told_before = kept.training.get("reference")
    at = np.flatnonzero(judged)
    beside = beside_model(patient_list, history, kept.outcome, at, predictions[MODEL], cancelled)
    classes = kept_centrality(kept.training) if centrality is None else centrality
    columns = _columns(history, at, per_list, classes)
    unseen = is_unseen(kept, day)
    found = verdict(*compared_with(judgement, beside), unseen=unseen)
    return {
        "name": kept.name,
        "outcome": kept.outcome.value,
        "sha256": kept.sha256,
        "demonstration": kept.demonstration,
        "made_up": kept.made_up,
        "index_day": str(date_of(day)),
        "unseen": unseen,
        MADE_UP_LIST: made_up_list,
        **judgement_told(judgement),
        "verdict": {"beats": found.passed, **judgement_told(found)},
        "subgroups": groups_told(subgroups(now.outcome, predictions[MODEL], now.person, **columns)),
        "drift": changed_since(told_before, now.values, rows.names)
        if isinstance(told_before, Mapping)
        else [],
        REPRESENTATIVENESS: people_beside(kept.training.get(REPRESENTATIVENESS), patient_list, kept.outcome),
        **told_beside(judgement, beside),
    }


def recalibrate(
    patient_list: PatientList,
    files: ModelFiles,
    *,
    name: str = "",
    made_up: bool = False,
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> tuple[ModelFiles, dict[str, Any]]:
    """A model with its calibration learnt anew on this list's newest usable index day; the very same where it fits.

    The day that it learnt from is kept beside those of the training, so that nobody calls it unseen. Raises
    ``CannotLearn`` where there are too few, and ``SeenBefore`` where the model may have seen their outcomes: it fits
    those too well, and its calibration would look better than it is. ``ModelRefused`` as ``evaluate``.
    """
    from listeoversikt.scores.admission.learning.recalibration import recalibrated

    kept = files.document
    _require_tables(patient_list, kept)
    history = _history(patient_list, kept.outcome, progress, cancelled)
    require_features(kept, _feature_set(kept.outcome), history.rows.names)
    latest = int(patient_list.index_day.max())
    periods, test = _periods(history.rows, kept.outcome, latest)
    now = history.rows.take(periods.time == test)
    if len(now) and not is_unseen(kept, int(now.time.min())):
        raise SeenBefore(needed=DAYS_AFTER[kept.outcome])
    model, report = recalibrated(admission_model(files), now)
    told_of = judgement_told(report)
    if report.update is Update.KEPT:
        return files, told_of
    earlier = kept.training.get(RECALIBRATED)
    days = learnt_days(earlier if isinstance(earlier, Mapping) else None) or []
    learnt = days_told([(str(date_of(int(now.time.max()))), len(now), now.events)])
    about = About(
        name=name or f"{kept.name} lokal",
        outcome=kept.outcome,
        feature_set=kept.features.set,
        tables=kept.tables,
        on=str(date_of(latest)),
        training={**kept.training, RECALIBRATED: {**told_of, INDEX_DAYS: [*days, *learnt]}},
        made_up=kept.made_up or made_up,
        demonstration=kept.demonstration,
    )
    return model_files(model, about), told_of


def _require_tables(patient_list: PatientList, kept: model_document.ModelDocument) -> None:
    missing = [name for name in kept.tables if name not in patient_list.tables]
    if missing:
        raise MissingTables(", ".join(missing))


def _history(
    patient_list: PatientList,
    outcome: Outcome,
    progress: Progress,
    cancelled: Cancelled,
    days: tuple[int, ...] = (),
) -> History:
    def told(done: int, total: int) -> None:
        progress(Stage.SCORING, done, total)

    if outcome is Outcome.ADMISSION:
        return admission_history(patient_list, days or None, progress=told, cancelled=cancelled)
    return readmission_history(patient_list, progress=told, cancelled=cancelled)


def _periods(rows: Rows, outcome: Outcome, latest: int) -> tuple[Rows, int]:
    """The rows by period, and the one that is held out: the newest index day, or the newest year of discharges."""
    if not len(rows):
        return rows, 0
    if outcome is Outcome.ADMISSION:
        return rows, int(rows.time.max())
    years = (int(rows.time.max()) - rows.time.astype(np.int64)) // YEAR
    return replace(rows, time=(-years).astype(np.int32)), 0


def _compared(predictions: Mapping[str, Any]) -> dict[str, Any]:
    return {name: predictions[name] for name in (MODEL, "logistic", RULE, AGE_SEX) if name in predictions}


def _columns(history: History, rows: Any, per_list: bool, centrality: Mapping[str, int]) -> dict[str, Any]:
    found = history.subgroups
    municipality = found.municipality[rows]
    columns = {"sex": found.sex[rows], "age": found.age[rows]}
    columns |= {"municipality": municipality, "municipality_labels": found.municipality_labels}
    if centrality:
        columns["centrality"] = class_of_each(centrality, municipality, found.municipality_labels)
    if per_list:
        columns |= {"gp": found.gp[rows], "gp_labels": found.gp_labels, "show_lists": True}
    return columns


def _days(rows: Rows, days: list[int], outcome: Outcome) -> list[dict[str, Any]]:
    if outcome is Outcome.READMISSION:
        return days_told([(str(date_of(int(rows.time.max()))), len(rows), rows.events)])
    on = [(day, rows.time == day) for day in days]
    return days_told([(str(date_of(day)), int(at.sum()), int(rows.outcome[at].sum())) for day, at in on])


def _size_told(size: Enough) -> dict[str, Any]:
    needed = size.needed
    return {
        "needed": needed.events,
        "have": size.events,
        "parameters": needed.parameters,
        "binding": needed.binding.value,
    }


def _feature_set(outcome: Outcome) -> str:
    return FEATURE_SET if outcome is Outcome.ADMISSION else READMISSION_SET


def _share(progress: Progress, stage: Stage) -> Callable[[float], None]:
    return lambda share: progress(stage, int(share * PERCENT), PERCENT)


def _go_on(cancelled: Cancelled) -> None:
    if cancelled():
        raise LetGo
