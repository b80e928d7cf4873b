"""HFRS and Charlson of a million patients with eight million codes, by pycomorb and by this program, in turn.

    python -m benchmarks.peer RUNS

Prints JSON: seconds of each run. Stops with an error when one patient's score differs. What each gets in hand,
before the clock starts, is what it wants: pycomorb a polars frame with ``id``, ``code`` and ``age``, this program
the patient's number a row as a numpy column and

* *strings*: the codes as an Arrow string array (encoding them is timed), or
* *columns*: the codes as a snapshot keeps them, a number a row and the sorted labels they point into.

pycomorb is called as its documentation says; its «Charlson Comorbidity Index» is the sum without age points.
The codes are drawn from the shipped Norwegian ICD-10 list, common ones more often; rows lie by patient.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import polars as pl
import pyarrow as pa
from numpy.typing import NDArray
from pycomorb import comorbidity

from benchmarks.peer_facts import PATIENTS, ROWS, SEED
from listeoversikt.clinical.codelist import icd10_codes
from listeoversikt.scores.hospital_codes import charlson_layers, charlson_points, hfrs_layers, hfrs_tenths

COMMONNESS = 0.9
"""The code of rank r is drawn in proportion to r ** -COMMONNESS."""

Column = NDArray[Any]
Scores = tuple[Column, Column]
"""HFRS in tenths and Charlson points, one a patient."""


def drawn() -> tuple[Column, Column, tuple[str, ...]]:
    """Owner and code of each row, and the labels that the codes point into."""
    random = np.random.default_rng(SEED)
    labels = sorted(icd10_codes())
    rank = random.permutation(len(labels)) + 1
    share = np.cumsum(rank**-COMMONNESS)
    code = np.searchsorted(share, random.random(ROWS) * share[-1]).astype(np.int32)
    owner = np.sort(random.integers(0, PATIENTS, ROWS)).astype(np.int32)
    return owner, code, tuple(labels)


def by_columns(owner: Column, code: Column, labels: Sequence[str]) -> Scores:
    """Both scores from a snapshot's columns."""
    tenths = hfrs_tenths(owner, code, hfrs_layers(labels), PATIENTS)
    points = charlson_points(owner, code, charlson_layers(labels), PATIENTS)
    return tenths, points


def by_strings(owner: Column, codes: pa.StringArray) -> Scores:
    """Both scores from codes as texts: each distinct text is numbered once."""
    encoded = codes.dictionary_encode()
    numbers = np.frombuffer(encoded.indices.buffers()[1], np.int32, count=len(encoded))
    return by_columns(owner, numbers, encoded.dictionary.to_pylist())


def by_pycomorb(frame: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Both scores by pycomorb."""
    return (
        comorbidity(score="hfrs", df=frame),
        comorbidity(
            score="charlson", df=frame, icd_version="icd10", implementation="quan", weights="charlson"
        ),
    )


def per_patient(hfrs: pl.DataFrame, charlson: pl.DataFrame) -> Scores:
    """pycomorb's answers in the order of the patients; a patient without a code isn't in them and has 0."""
    tenths, points = np.zeros(PATIENTS, dtype=np.int64), np.zeros(PATIENTS, dtype=np.int64)
    tenths[hfrs["id"].to_numpy()] = np.rint(hfrs["HFRS Score"].to_numpy() * 10).astype(np.int64)
    points[charlson["id"].to_numpy()] = charlson["Charlson Comorbidity Index"].to_numpy()
    return tenths, points


def timed(work: Callable[[], Any]) -> tuple[float, float, Any]:
    """Wall seconds, processor seconds (all threads) and the answer."""
    wall, cpu = time.perf_counter(), time.process_time()
    answer = work()
    return time.perf_counter() - wall, time.process_time() - cpu, answer


def measured(runs: int) -> dict[str, list[tuple[float, float]]]:
    """Wall and processor seconds of each way, in turn; a first round isn't counted."""
    owner, code, labels = drawn()
    strings = pa.DictionaryArray.from_arrays(pa.array(code), pa.array(labels)).cast(pa.string())
    frame = pl.DataFrame(
        {
            "id": pl.Series(owner),
            "code": pl.from_arrow(strings),
            "age": pl.Series(np.full(ROWS, 70, dtype=np.int32)),
        }
    )
    seconds: dict[str, list[tuple[float, float]]] = {"pycomorb": [], "strings": [], "columns": []}
    for number in range(runs + 1):
        wall, cpu, frames = timed(lambda: by_pycomorb(frame))
        theirs = per_patient(*frames)
        found = {"pycomorb": (wall, cpu)}
        for way, work in (
            ("strings", lambda: by_strings(owner, strings)),
            ("columns", lambda: by_columns(owner, code, labels)),
        ):
            wall, cpu, ours = timed(work)
            found[way] = wall, cpu
            if not all(np.array_equal(mine, other) for mine, other in zip(ours, theirs, strict=True)):
                raise SystemExit(f"the scores from {way} differ from pycomorb's")
        if number:
            for way, cost in found.items():
                seconds[way].append(cost)
    return seconds


if __name__ == "__main__":
    print(json.dumps(measured(int(sys.argv[1]))))
