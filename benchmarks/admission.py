"""The admission model on a list: features, prediction, exact TreeSHAP, and what a model costs to learn.

    python -m benchmarks.admission EXPORT ROUNDS [training]

The model is the one that is shipped. The list is read first, not timed; the first round, which loads what predicts, isn't
counted. ``training``: all that ``model train`` does after reading, on a list of about 100,000 person-years, with what
loads. Prints JSON: seconds (wall, processor) of each round by part, and the rows of each.
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
TRAINING = (
    "training: features, search, folds, calibration, held-out judgement with intervals, figures of the card"
)
MANY = 300_000
FOR_TRAINING = 31_000
"""Patients of a list with about 100,000 person-years to learn from."""
LIMITS = {WHOLE: Limit(3.0), PREDICTION: Limit(1.0), TRAINING: Limit(60.0)}
"""Seconds: for 10,000 patients; for 300,000 predictions; for 100,000 person-years on 2 cores."""
TRAINING_RUNS = 2
WHOLE_TRAINING = "training"


def admission(stopwatch: Stopwatch, runs: int) -> Iterator[JobRow]:
    """Rows for the page."""
    for patients, more in ((SMALL, ()), (FOR_TRAINING, (WHOLE_TRAINING,))):
        export = made_up_list(stopwatch, patients)
        said = stopwatch.say((sys.executable, "-m", "benchmarks.admission", export.folder, str(runs), *more))
        for part, found in json.loads(said.splitlines()[-1]).items():
            costs = Costs(tuple(Cost(wall, cpu, 0.0) for wall, cpu in found["seconds"]))
            each = f"{found['rows'] / costs.wall[1]:,.0f} rows/s"
            of = f"{patients:,} patients × {YEARS} years"
            yield JobRow(
                f"admission model: {part}, {found['rows']:,} rows ({each}; {of})", costs, LIMITS.get(part)
            )


def measured(export: Path, rounds: int) -> dict[str, Any]:
    """Each part, ``rounds`` times after one that isn't counted."""
    import numpy as np

    from listeoversikt.operations.main_job import read
    from listeoversikt.scores.admission.features.features import feature_matrix
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
    }
    return {
        part: {"rows": rows, "seconds": _seconds(job, runs, first=True)}
        for part, (rows, job, runs) in parts.items()
    }


def trained(export: Path, rounds: int) -> dict[str, Any]:
    """All that ``model train`` does after reading; nothing is warmed up first."""
    from listeoversikt.operations.main_job import read
    from listeoversikt.operations.models import Wanted, train

    patient_list = read(export, today=dt.date.max, accept_findings=True).patient_list
    rows: list[int] = []

    def whole() -> None:
        rows.append(int(train(patient_list, Wanted(made_up=True)).report["rows"]))

    seconds = _seconds(whole, min(rounds, TRAINING_RUNS), first=False)
    return {TRAINING: {"rows": rows[0], "seconds": seconds}}


def _seconds(job: Callable[[], object], rounds: int, *, first: bool) -> list[tuple[float, float]]:
    found = []
    for number in range(rounds + first):
        wall, cpu = time.perf_counter(), time.process_time()
        job()
        if number or not first:
            found.append((time.perf_counter() - wall, time.process_time() - cpu))
    return found


if __name__ == "__main__":
    job = trained if WHOLE_TRAINING in sys.argv[3:] else measured
    print(json.dumps(job(Path(sys.argv[1]), int(sys.argv[2]))))
