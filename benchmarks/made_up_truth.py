"""The learner judged against a known truth: ``python -m benchmarks.made_up_truth [--patients N] [--seed S] [--json OUT]``.

A made-up list tells each patient's true risk on the extract's day. The learner sees the list's history alone (index days a year
apart, the newest a year before that day) and predicts on the extract's day. AUROC and calibration slope are those that one
would get on average over all draws of events from the true risk, worked out instead of drawn. Then a small office's list: whether
the learner's own sample-size rule says that its events are too few. Exit code 1 where a limit isn't held.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import json
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))

import numpy as np
from numpy.typing import NDArray

from benchmarks.processes import Stopwatch
from listeoversikt.journal.extract import read_export
from listeoversikt.made_up.export import DEFAULT_AS_OF, write_made_up_export
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.admission.features.features import feature_matrix
from listeoversikt.scores.admission.history.admissions import admission_history
from listeoversikt.scores.admission.judging.sample_size import enough
from listeoversikt.scores.admission.learning.learner import fit
from listeoversikt.scores.admission.learning.plan import Plan
from listeoversikt.scores.known import Known

Floats = NDArray[np.float64]
PATIENTS, SMALL_OFFICE, SEED, YEARS = 50_000, 2_000, 5, 5
LARGEST_GAP, SLOPE = 0.02, (0.92, 1.08)
STEPS, LONGEST_STEP = 50, 0.5


@dataclass(frozen=True)
class TruthRow:
    """One list: how well the truth itself tells people apart, and how well what was learnt does."""

    patients: int
    seed: int
    n: int
    expected_events: float
    true_auroc: float
    auroc: float
    slope: float
    learnt_rows: int
    learnt_events: int
    needed_events: int
    enough: bool
    seconds: float

    @property
    def gap(self) -> float:
        """How much less than the truth's own AUROC."""
        return self.true_auroc - self.auroc

    @property
    def held(self) -> bool:
        """Within the limits, and learnt from events enough."""
        return self.enough and self.gap <= LARGEST_GAP and SLOPE[0] <= self.slope <= SLOPE[1]


@dataclass(frozen=True)
class GuardRow:
    """A small office: persons with the event in its history, and how many the sample-size rule asks for."""

    patients: int
    seed: int
    events: int
    needed: int

    @property
    def held(self) -> bool:
        """The guard says that there are too few."""
        return self.events < self.needed


def expected_auroc(rank: Floats, risk: Floats) -> float:
    """The AUROC of ``rank`` where each event comes with its ``risk``: expected pairs in order ÷ expected pairs."""
    _, place = np.unique(rank, return_inverse=True)
    event, none = np.bincount(place, weights=risk), np.bincount(place, weights=1 - risk)
    with_itself = float(np.sum(risk * (1 - risk)))
    ordered = float(np.sum(event * (np.cumsum(none) - none / 2))) - with_itself / 2
    return ordered / (float(risk.sum() * (1 - risk).sum()) - with_itself)


def expected_slope(predicted: Floats, risk: Floats) -> float:
    """The calibration slope of ``predicted`` probabilities where each event comes with its ``risk``."""
    held = np.clip(predicted, 1e-6, 1 - 1e-6)
    design = np.column_stack([np.ones(len(held)), np.log(held / (1 - held))])
    found = np.array([0.0, 1.0])
    for _ in range(STEPS):
        fitted = 1 / (1 + np.exp(np.clip(-design @ found, -700, 700)))
        bend = design.T @ (design * (fitted * (1 - fitted))[:, None])
        step = np.linalg.solve(bend, design.T @ (risk - fitted))
        found = found + np.clip(step, -LONGEST_STEP, LONGEST_STEP)
        if np.abs(step).max() < 1e-9:
            break
    return float(found[1])


def judged_by_truth(patients: int, seed: int, folder: Path, plan: Plan | None = None) -> TruthRow:
    """Made, learnt and judged."""
    start = time.perf_counter()
    patient_list, position, risk = with_truth(patients, seed, folder)
    rows = admission_history(patient_list).rows
    size = enough(rows)
    model = fit(rows, plan or Plan(intervals=False))
    predicted = model.predict(feature_matrix(Known(patient_list))[position])
    return TruthRow(
        patients=patients,
        seed=seed,
        n=len(risk),
        expected_events=float(risk.sum()),
        true_auroc=expected_auroc(risk, risk),
        auroc=expected_auroc(predicted, risk),
        slope=expected_slope(predicted, risk),
        learnt_rows=len(rows),
        learnt_events=size.events,
        needed_events=size.needed.events,
        enough=size.enough,
        seconds=time.perf_counter() - start,
    )


def guarded(patients: int, seed: int, folder: Path) -> GuardRow:
    """What the sample-size rule says of a small office's history."""
    patient_list, _, _ = with_truth(patients, seed, folder)
    size = enough(admission_history(patient_list).rows)
    return GuardRow(patients, seed, size.events, size.needed.events)


def with_truth(patients: int, seed: int, folder: Path) -> tuple[PatientList, NDArray[np.int64], Floats]:
    """The list as the program reads it; the positions of those with a true risk, and the risks."""
    export, told = folder / f"truth-{patients}-{seed}", folder / f"truth-{patients}-{seed}.csv"
    if not export.exists():
        write_made_up_export(patients=patients, seed=seed, years=YEARS, out=export, truth=told)
    patient_list = read_export(export, today=DEFAULT_AS_OF + dt.timedelta(days=1)).patient_list
    with told.open(encoding="utf-8", newline="") as file:
        risks = {row["patient_id"]: float(row["true_risk_12m"]) for row in csv.DictReader(file)}
    ids = patient_list.patients
    names = [ids.labels["patient_id"][number] for number in ids["patient_id"].tolist()]
    position = np.array([place for place, name in enumerate(names) if name in risks], dtype=np.int64)
    return patient_list, position, np.array([risks[names[place]] for place in position.tolist()])


def truth(stopwatch: Stopwatch, _: int) -> Iterator[TruthRow | GuardRow]:
    """The large list and the small office, in a process of their own."""
    out = stopwatch.folder / "truth.json"
    limit_not_held = ("--report-only",)
    stopwatch.say((sys.executable, "-m", "benchmarks.made_up_truth", "--json", out, *limit_not_held))
    found = json.loads(out.read_text(encoding="utf-8"))
    yield TruthRow(**found["truth"])
    yield GuardRow(**found["guard"])


def told(row: TruthRow | GuardRow) -> str:
    """One line for people."""
    held = "held" if row.held else "NOT HELD"
    if isinstance(row, GuardRow):
        return (
            f"{row.patients:,} patients, seed {row.seed}: {row.events:,} persons with the event, {row.needed:,} needed: "
            f"{'too few, refused' if row.held else 'enough'}; {held}"
        )
    return (
        f"{row.patients:,} patients, seed {row.seed}: n {row.n:,}, {row.expected_events:,.0f} events expected; "
        f"AUROC of the truth {row.true_auroc:.4f}, learnt {row.auroc:.4f}, gap {row.gap:.4f} (at most {LARGEST_GAP}); "
        f"calibration slope {row.slope:.3f} ({SLOPE[0]} to {SLOPE[1]}); learnt from {row.learnt_rows:,} rows, "
        f"{row.learnt_events:,} persons with the event ({row.needed_events:,} needed); {row.seconds:.0f} s; {held}"
    )


def main() -> int:
    """0 = held, 1 = a limit isn't."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.made_up_truth", description=__doc__)
    parser.add_argument("--patients", type=int, default=PATIENTS)
    parser.add_argument("--small", type=int, default=SMALL_OFFICE, help="patients of the small office")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures here")
    parser.add_argument(
        "--report-only", action="store_true", help="exit code 0 also where a limit isn't held"
    )
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="listeoversikt-truth-") as name:
        plan = Plan(intervals=False, threads=arguments.threads)
        row = judged_by_truth(arguments.patients, arguments.seed, Path(name), plan)
        guard = guarded(arguments.small, arguments.seed, Path(name))
    print(told(row))
    print(told(guard))
    if arguments.json:
        arguments.json.write_text(json.dumps({"truth": asdict(row), "guard": asdict(guard)}, indent=1) + "\n")
    return 0 if arguments.report_only or (row.held and guard.held) else 1


if __name__ == "__main__":
    raise SystemExit(main())
