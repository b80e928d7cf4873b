"""The project's own learner judged on a public file: five folds by person, or learnt from one file and judged on another."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.public_rows import Cohort, Encoding, FileUnreadable
from listeoversikt.operations.output import whole_file
from listeoversikt.scores.admission.judging.figure import Figure
from listeoversikt.scores.admission.judging.judging import LEAST_EVENTS, Judgement, judge
from listeoversikt.scores.admission.learning.folds import person_folds
from listeoversikt.scores.admission.learning.learner import LOGISTIC, MODEL, fit_beside
from listeoversikt.scores.admission.learning.plan import Plan
from listeoversikt.scores.admission.refusals import CannotLearn
from listeoversikt.words.models import cannot_learn

Floats = NDArray[np.float64]
RESAMPLES = 500
TOP = 0.05
SAME = 0.01
"""An AUROC this much below the earlier one is still taken for the same."""


@dataclass(frozen=True)
class Variant:
    """A way to read the file, and the AUROC that was reached with it before this project (``shared/data/README.md``)."""

    title: str
    cohort: Callable[[Path], Cohort]
    baseline: float


@dataclass(frozen=True)
class Benchmark:
    """A public file. A word of a column becomes a feature when ``least`` rows of the training part have it."""

    name: str
    event: str
    file: Path
    variants: tuple[Variant, ...]
    least: int = 50


@dataclass(frozen=True)
class Outcome:
    """How it went: the judgement of ``model`` and ``logistic`` on the same rows, and what was learnt with."""

    judgement: Judgement
    features: tuple[str, ...]
    kinds: tuple[str, ...]
    seconds: float
    cpu: float


def folded(cohort: Cohort, least: int, plan: Plan) -> Outcome:
    """Five folds by person; the words, the search and the calibration are each fold's own."""
    start = time.perf_counter(), time.process_time()
    fold = person_folds(cohort.person, cohort.outcome, plan.folds, plan.seed)
    predictions = {name: np.full(len(cohort), np.nan) for name in (MODEL, LOGISTIC)}
    features: dict[str, None] = {}
    kinds = []
    for number in range(plan.folds):
        judged = np.flatnonzero(fold == number)
        names, kind, found = _learnt(
            cohort.take(np.flatnonzero(fold != number)), cohort.take(judged), least, plan
        )
        features.update(dict.fromkeys(names))
        kinds.append(kind)
        for name, values in found.items():
            predictions[name][judged] = values
    return _outcome(cohort, predictions, tuple(features), tuple(kinds), start)


def apart(train: Cohort, test: Cohort, least: int, plan: Plan) -> Outcome:
    """Everything learnt from one cohort, judged on the other."""
    start = time.perf_counter(), time.process_time()
    names, kind, found = _learnt(train, test, least, plan)
    return _outcome(test, found, names, (kind,), start)


def require_both(cohort: Cohort, done: str, least: int) -> None:
    """Raises ``FileUnreadable`` where too few have the event, or haven't: an interval would be useless, or there is none."""
    with_event, without = (len(np.unique(cohort.person[cohort.outcome == value])) for value in (1, 0))
    if min(with_event, without) < least:
        raise FileUnreadable(
            f"nothing can be {done} these rows ({len(cohort):,}): {with_event:,} persons have the event and "
            f"{without:,} haven't, and at least {least} of each are needed"
        )


def _learnt(
    train: Cohort, test: Cohort, least: int, plan: Plan
) -> tuple[tuple[str, ...], str, Mapping[str, Floats]]:
    encoding = Encoding.of(train, least)
    model, line = fit_beside(encoding.rows(train), replace(plan, intervals=False))
    values = encoding.rows(test).values
    return model.features, model.kind, {MODEL: model.predict(values), LOGISTIC: line.predict(values)}


def _outcome(
    cohort: Cohort,
    predictions: Mapping[str, Floats],
    features: tuple[str, ...],
    kinds: tuple[str, ...],
    start: tuple[float, float],
) -> Outcome:
    seconds, cpu = time.perf_counter() - start[0], time.process_time() - start[1]
    judgement = judge(
        cohort.outcome, predictions, cohort.person, (TOP,), RESAMPLES, seed=1, model=MODEL, ranks={}
    )
    return Outcome(judgement, features, kinds, seconds, cpu)


def report(outcome: Outcome) -> dict[str, Any]:
    """The outcome as plain JSON; null = not known."""
    judgement = outcome.judgement
    model, line = judgement.predictors[MODEL], judgement.predictors[LOGISTIC]
    better = judgement.differences[LOGISTIC].auroc
    top = model.capacity[0] if model.capacity else None
    return {
        **_limits("auroc", model.auroc),
        "brier": model.brier.value,
        "calibration_slope": model.calibration_slope.value,
        "ppv_top5": top.ppv.value if top else None,
        "features": list(outcome.features),
        "n": judgement.rows,
        "persons": judgement.persons,
        "events": judgement.events,
        **_limits("calibration_slope", model.calibration_slope),
        "calibration_intercept": model.calibration_intercept.value,
        "brier_prevalence": _share(judgement) * (1 - _share(judgement)),
        "found_top5": top.found.value if top else None,
        "auprc": model.auprc.value,
        **_limits("logistic_auroc", line.auroc),
        "logistic_brier": line.brier.value,
        **_limits("auroc_above_logistic", better),
        "learners": list(outcome.kinds),
        "seconds": round(outcome.seconds, 2),
        "cpu_seconds": round(outcome.cpu, 2),
    }


def _share(judgement: Judgement) -> float:
    return judgement.events / judgement.rows if judgement.rows else 0.0


def _limits(name: str, figure: Figure) -> dict[str, float | None]:
    return {name: figure.value, f"{name}_low": figure.low, f"{name}_high": figure.high}


def line(name: str, title: str, found: Mapping[str, Any], baseline: float | None = None) -> str:
    """One line for people."""
    beside = f", before this project {baseline:.3f}" if baseline is not None else ""
    return (
        f"{name}, {title}: n {found['n']:,}, {found['persons']:,} persons, {found['events']:,} events; "
        f"AUROC {_told(found, 'auroc')} (logistic regression {_told(found, 'logistic_auroc')}; "
        f"difference {_told(found, 'auroc_above_logistic')}{beside}), "
        f"Brier {_number(found['brier'], 4)} (always the prevalence {_number(found['brier_prevalence'], 4)}), "
        f"calibration slope {_told(found, 'calibration_slope')}, "
        f"top 5 %: PPV {_number(found['ppv_top5'], 3)}, finds {_number(found['found_top5'], 3)} of the events; "
        f"{len(found['features'])} features, {', '.join(sorted(set(found['learners'])))}, "
        f"{found['seconds']:.1f} s ({found['cpu_seconds']:.1f} s of processor)"
    )


def _told(found: Mapping[str, Any], key: str) -> str:
    low, high = found[f"{key}_low"], found[f"{key}_high"]
    limits = f" ({low:.3f} to {high:.3f})" if low is not None and high is not None else ""
    return f"{_number(found[key], 3)}{limits}"


def _number(value: float | None, decimals: int) -> str:
    return "not known" if value is None else f"{value:.{decimals}f}"


def main(benchmark: Benchmark, description: str | None) -> int:
    """The script: 0 = judged, 1 = refused with a sentence, 2 = wrong usage. Nothing is written where it's refused."""
    arguments = _arguments(benchmark, description)
    plan = Plan(seed=arguments.seed, threads=arguments.threads)
    variant = benchmark.variants[1 if getattr(arguments, "office", False) else 0]
    try:
        if arguments.train:
            train, test = variant.cohort(arguments.train), variant.cohort(arguments.test)
            test.require(train)
            require_both(train, "learnt from", max(LEAST_EVENTS, plan.least_events))
            require_both(test, "judged on", LEAST_EVENTS)
            if not arguments.numbered_anew:
                test.require_others(train)
            left_out = {"learn from": train.left_out, "judge on": test.left_out}
            outcome = apart(train, test, benchmark.least, plan)
        else:
            cohort = variant.cohort(arguments.file)
            require_both(cohort, "learnt from", max(LEAST_EVENTS, plan.least_events))
            left_out = {"file": cohort.left_out}
            outcome = folded(cohort, benchmark.least, plan)
    except (FileUnreadable, OSError) as unreadable:
        print(f"{benchmark.name}: {unreadable}.", file=sys.stderr)
        return 1
    except CannotLearn as refused:
        print(
            f"{benchmark.name}: nothing can be learnt: {cannot_learn(refused.key, 'en', detail=refused.detail, **refused.figures)}",
            file=sys.stderr,
        )
        return 1
    found = report(outcome) | {"left_out": {which: dict(told) for which, told in left_out.items()}}
    for which, told in left_out.items():
        if told:
            rows = ", ".join(f"{why}: {count:,}" for why, count in told.items())
            print(f"{benchmark.name}: rows left out ({which}): {rows}.", file=sys.stderr)
    print(
        line(
            benchmark.name,
            f"{benchmark.event}, {variant.title}",
            found,
            None if arguments.train else variant.baseline,
        )
    )
    if arguments.json:
        try:
            with whole_file(arguments.json) as partial:
                partial.write_text(json.dumps(found, indent=1, allow_nan=False) + "\n", encoding="utf-8")
        except OSError as error:
            print(f"{benchmark.name}: {arguments.json} can't be written: {error.strerror}.", file=sys.stderr)
            return 1
    return 0


def _arguments(benchmark: Benchmark, description: str | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog=f"python benchmarks/{benchmark.name}.py", description=description)
    parser.add_argument("--file", type=Path, default=benchmark.file, help="five folds by person on this file")
    parser.add_argument("--train", type=Path, help="learn from this file (.csv or .csv.gz)")
    parser.add_argument("--test", type=Path, help="and judge on this one")
    parser.add_argument(
        "--numbered-anew",
        action="store_true",
        help="each file numbers its own persons: equal numbers aren't the same",
    )
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures here")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    if len(benchmark.variants) > 1:
        parser.add_argument("--office", action="store_true", help=f"only {benchmark.variants[1].title}")
    arguments = parser.parse_args()
    if (arguments.train is None) != (arguments.test is None):
        parser.error("--train and --test belong together")
    return arguments
