"""The measured figures as a page of Markdown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from benchmarks.false_alarms import AlarmRow, table_of
from benchmarks.jobs import JobRow
from benchmarks.machine import machine_line, revision, versions_line
from benchmarks.made_up_truth import GuardRow, TruthRow, told
from benchmarks.peer_facts import PATIENTS, ROWS
from benchmarks.power_cuts import CutRow
from benchmarks.power_cuts import table_of as table_of_cuts
from benchmarks.public import LearningRow
from benchmarks.scoring import ScoringRow

HEAD = """# How fast, how large

Written by `make bench` (`python -m benchmarks`); the figures are of one run of it, never typed in.
"""

HOW = """## How it's measured

- **Whole cold processes.** A line of the first table is a new interpreter from start to exit: wall time by the
  clock, processor time (all threads) and peak memory by the kernel (`wait4`). Bytecode is compiled and files are
  in the page cache, as on the second start after an installation; one round that isn't counted comes first.
- **In turn.** What stands beside each other was measured in the same rounds, so that a busy neighbour hits all
  alike. The limit is held against the median; the memory limit against the largest peak. MB are 10⁶ bytes.
- **The lists** are made by `listeoversikt synth --seed 1 --years 5` in a temporary folder that is removed
  afterwards: semicolons, Windows-1252, `dd.mm.yyyy`, seven tables. They are made up: real exports have more odd
  texts, which cost more (each *distinct* text is looked at once, each row by look-up).
- **The floor** of `run` is a process that parses the same files with pyarrow and does nothing else: no program
  that reads these files with pyarrow can be faster. Both are checked to have read the same number of rows.
- **A workbook** is the same list written by openpyxl, dates as dates and whole numbers as numbers. What stands beside it
  is openpyxl's own read-only parse of the file, which computes nothing; its size is that of the XML inside.
- **FHIR** is the same list as bulk NDJSON, each resource with the names, addresses and narratives that FHIR brings along.
- **Server**: ten processes with a store open by address (TLS, every commit on disk), each an action a second: an update on the
  condition that nobody has written about that patient since. The figure is the time that 95 % are within, not the median; the
  floor a bare INSERT and COMMIT by one more process in the same minutes. `python -m benchmarks.server --seconds 600` takes ten.
- **pycomorb** gets a polars frame with `id`, `code` and `age` in memory and is called as its documentation says
  (`comorbidity(score="hfrs")`, `comorbidity(score="charlson", implementation="quan", weights="charlson")`, of
  which the sum without age points is taken). It uses all cores; the program's own arithmetic uses one. Every
  patient's two scores must be identical in all three ways, or the run stops.
- **Public data** (`benchmarks/diabetes130.py`, `randhie.py`, `rwm5yr.py`) lie beside the repository and are skipped where
  they don't: real persons, but neither Norwegian nor of a GP's list. Search, folds and calibration are each fold's
  own; the logistic regression is learnt from the same folds; *before* is what was reached with the file before this
  project; limits are from 500 draws of persons. `--train FILE --test FILE --json OUT` judges on other persons.
  Strack B et al. BioMed Res Int 2014:781670 (CC BY 4.0); RAND Health Insurance Experiment; rwm5yr (R package COUNT).
- Figures of a shared or busy machine are noisy: read the medians and the ratios, and look at the load average.

`python -m benchmarks --only run` measures one part and prints it (parts: `synth`, `run`, `large`, `store`, `workbook`, `fhir`,
`scoring`, `table`, `window`, `acting`, `hiding`, `admission`, `public`, `truth`, `identity`, `cuts`, `server`, `window-large`); `--runs N` sets the number of counted rounds.

## The columns that are scored

The two scores can be worked out for anything that owns codes (patients, stays), straight from columns:

```python
from listeoversikt.scores.hospital_codes import charlson_layers, charlson_points, hfrs_layers, hfrs_tenths

labels = ("E119", "F03", "I500")          # the distinct ICD-10 codes, without dots
owner = np.array([0, 0, 1])               # who has the code of each row
code = np.array([2, 1, 0])                # which code it is
hfrs_tenths(owner, code, hfrs_layers(labels), owners=2)          # HFRS in whole tenths
charlson_points(owner, code, charlson_layers(labels), owners=2)  # Charlson points, no age rule
```

From texts, `pyarrow`'s `dictionary_encode` gives `code` and `labels`.
"""


def page(
    jobs: Sequence[JobRow],
    scores: Sequence[ScoringRow],
    learnt: Sequence[LearningRow],
    load: tuple[float, float],
    truths: Sequence[TruthRow | GuardRow] = (),
    alarms: Sequence[AlarmRow] = (),
    cuts: Sequence[CutRow] = (),
) -> str:
    """The whole page; ``load`` is how busy the machine was before and after."""
    return "\n".join([HEAD, _circumstances(load), tables(jobs, scores, learnt, truths, alarms, cuts), HOW])


def _circumstances(load: tuple[float, float]) -> str:
    commit, date = revision(), dt.date.today().isoformat()
    busy = f"load average {load[0]:.1f} before the first run, {load[1]:.1f} after the last"
    return "\n".join(
        [
            f"- {machine_line()}; {busy}",
            f"- {versions_line()}",
            f"- {date}{f', commit {commit}' if commit else ''}",
            "",
        ]
    )


def tables(
    jobs: Sequence[JobRow],
    scores: Sequence[ScoringRow],
    learnt: Sequence[LearningRow] = (),
    truths: Sequence[TruthRow | GuardRow] = (),
    alarms: Sequence[AlarmRow] = (),
    cuts: Sequence[CutRow] = (),
) -> str:
    """The tables alone."""
    parts = []
    if jobs:
        parts.append("## Commands\n")
        parts.append(_table(JOB_HEAD, [_job_cells(row) for row in jobs]))
    if scores:
        parts.append(f"## HFRS and Charlson, {PATIENTS:,} patients with {ROWS:,} codes, identical answers\n")
        parts.append(_table(SCORE_HEAD, [_score_cells(row) for row in scores]))
    if learnt:
        parts.append("## The learner on public data of real persons, five folds by person\n")
        parts.append(_table(LEARNING_HEAD, [_learning_cells(row) for row in learnt]))
    if truths:
        parts.append("## The learner on made-up lists, against their known truth\n")
        parts.append("".join(f"- {told(row)}\n" for row in truths))
    if alarms:
        parts.append("## False alarms of the identity guard (docs/identity.md)\n")
        parts.append(table_of(alarms))
    if cuts:
        parts.append("## Power cuts, killed processes and refusing disks (docs/durability.md)\n")
        parts.append(table_of_cuts(cuts))
    return "\n".join(parts)


JOB_HEAD = ("", "runs", "wall s: min", "median", "max", "CPU s", "peak MB", "× floor", "limit", "held")
SCORE_HEAD = ("", "wall s: min", "median", "max", "CPU s", "times faster", "at least", "held")

LEARNING_HEAD = (
    "",
    "rows",
    "events",
    "AUROC (95 %)",
    "logistic regression",
    "before",
    "Brier",
    "calibration slope",
    "PPV top 5 %",
    "wall s",
    "held",
)


def _job_cells(row: JobRow) -> tuple[str, ...]:
    costs, limit = row.costs, row.limit
    may = "" if limit is None else f"{limit.seconds:g} s"
    if limit is not None and limit.megabytes is not None:
        may += f", {limit.megabytes:,.0f} MB"
    return (
        row.what,
        str(len(costs.runs)),
        *(f"{seconds:.2f}" for seconds in costs.wall),
        f"{costs.cpu:.2f}",
        f"{costs.peak:,.0f}",
        "" if row.floor is None else f"{costs.wall[1] / row.floor.wall[1]:.1f}",
        may,
        "" if limit is None else _yes(limit.holds(costs)),
    )


def _score_cells(row: ScoringRow) -> tuple[str, ...]:
    least = row.at_least
    return (
        row.what,
        *(f"{seconds:.3f}" for seconds in row.wall),
        f"{row.cpu:.2f}",
        f"{row.faster:.1f}",
        "" if least is None else str(least),
        "" if least is None else _yes(row.faster >= least),
    )


def _learning_cells(row: LearningRow) -> tuple[str, ...]:
    value, low, high = row.auroc
    return (
        row.what,
        f"{row.rows:,}",
        f"{row.events:,}",
        f"{value:.3f} ({low:.3f}–{high:.3f})",
        f"{row.logistic:.3f}",
        f"{row.before:.3f}",
        f"{row.brier:.4f}",
        f"{row.slope:.2f}",
        f"{row.ppv_top5:.0%}",
        f"{row.seconds:.0f}",
        _yes(row.held),
    )


def _yes(held: bool) -> str:
    return "yes" if held else "**no**"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    rule = ["---", *("---:" for _ in head[1:])]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in (head, rule, *rows))
