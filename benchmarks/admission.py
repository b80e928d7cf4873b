"""The admission model on a list: features, prediction, exact TreeSHAP, and what a model costs to learn.

    python -m benchmarks.admission EXPORT ROUNDS

The model is the one that is shipped. The list is read first, not timed; the first round, which loads what predicts, isn't
counted. Prints JSON: seconds (wall, processor) of each round by part, and the rows of each.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.jobs import SMALL, JobRow, Limit
from benchmarks.made_up_lists import YEARS, made_up_list
from benchmarks.processes import Cost, Costs, Stopwatch

WHOLE = "features, prediction and exact TreeSHAP"
FEATURES, PREDICTION, SHAP = "features", "prediction", "exact TreeSHAP"
TRAINING = "training: search, folds and calibration included"
MANY = 300_000
PERSON_YEARS = 100_000
LIMITS = {WHOLE: Limit(3.0), PREDICTION: Limit(1.0), TRAINING: Limit(60.0)}
"""Seconds: for 10,000 patients; for 300,000 predictions; for 100,000 person-years on 2 cores."""
TRAINING_RUNS = 2


def admission(stopwatch: Stopwatch, runs: int) -> Iterator[JobRow]:
    """Rows for the page."""
    export = made_up_list(stopwatch, SMALL)
    said = stopwatch.say((sys.executable, "-m", "benchmarks.admission", export.folder, str(runs)))
    for part, found in json.loads(said.splitlines()[-1]).items():
        costs = Costs(tuple(Cost(wall, cpu, 0.0) for wall, cpu in found["seconds"]))
        each = f"{found['rows'] / costs.wall[1]:,.0f} rows/s"
        what = f"admission model: {part}, {found['rows']:,} rows ({each}; {SMALL:,} patients × {YEARS} years)"
        yield JobRow(what, costs, LIMITS.get(part))


def measured(export: Path, rounds: int) -> dict[str, Any]:
    """Each part, ``rounds`` times after one that isn't counted."""
    import numpy as np

    from listeoversikt.operations.main_job import read
    from listeoversikt.scores.admission.features.features import feature_matrix
    from listeoversikt.scores.admission.history.admissions import admission_history
    from listeoversikt.scores.admission.kept.model_file import read_model
    from listeoversikt.scores.admission.kept.model_kept import admission_model
    from listeoversikt.scores.admission.kept.shipped import demonstration_folder
    from listeoversikt.scores.known import Known

    folder = demonstration_folder()
    assert folder is not None
    model = admission_model(read_model(folder))
    patient_list = read(export, today=dt.date.max, accept_findings=True).patient_list
    matrix = feature_matrix(Known(patient_list))
    many = np.tile(matrix, (MANY // len(matrix) + 1, 1))[:MANY]

    def whole() -> None:
        values = feature_matrix(Known(patient_list))
        model.log_odds(values)
        model.contributions(values)

    parts: dict[str, tuple[int, Callable[[], object], int]] = {
        WHOLE: (len(matrix), whole, rounds),
        FEATURES: (len(matrix), lambda: feature_matrix(Known(patient_list)), rounds),
        PREDICTION: (MANY, lambda: model.predict(many), rounds),
        SHAP: (len(matrix), lambda: model.contributions(matrix), rounds),
        TRAINING: (
            PERSON_YEARS,
            _learning(admission_history(patient_list).rows),
            min(rounds, TRAINING_RUNS),
        ),
    }
    return {
        part: {"rows": rows, "seconds": _seconds(job, runs, first=part != TRAINING)}
        for part, (rows, job, runs) in parts.items()
    }


def _learning(rows: Any) -> Callable[[], object]:
    """A job that learns from so many person-years: those of the list, each copy as other persons."""
    import numpy as np

    from listeoversikt.scores.admission.learning.learner import fit
    from listeoversikt.scores.admission.learning.plan import Plan
    from listeoversikt.scores.admission.rows import Rows

    taken = np.arange(PERSON_YEARS) % len(rows)
    copy = np.arange(PERSON_YEARS) // len(rows)
    some = rows.take(taken)
    persons = some.person + copy * (int(rows.person.max()) + 1)
    many = Rows(some.names, some.values, some.outcome, persons, some.time, some.monotone)
    return lambda: fit(many, Plan())


def _seconds(job: Callable[[], object], rounds: int, *, first: bool) -> list[tuple[float, float]]:
    found = []
    for number in range(rounds + first):
        wall, cpu = time.perf_counter(), time.process_time()
        job()
        if number or not first:
            found.append((time.perf_counter() - wall, time.process_time() - cpu))
    return found


if __name__ == "__main__":
    print(json.dumps(measured(Path(sys.argv[1]), int(sys.argv[2]))))
