"""Where the real data lie, and how their files are read with the standard library alone."""

from __future__ import annotations

import csv
import gzip
from collections import defaultdict
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
EXPORT = SHARED / "exports" / "mimic_iii_demo"
ORIGINAL = SHARED / "mimic_iii_demo_1_4"
PREFIX = "MIII-"
"""What the export puts before a subject's number."""

needs_export = pytest.mark.skipif(
    not EXPORT.is_dir(), reason="the real export isn't here (folder shared beside the checkout)"
)
needs_original = pytest.mark.skipif(
    not (EXPORT.is_dir() and ORIGINAL.is_dir()),
    reason="the real data aren't here (folder shared beside the checkout)",
)

Rows = list[dict[str, str]]


def table(name: str) -> Rows:
    """The rows of one table of the export, as texts."""
    return rows_of(EXPORT / f"{name}.csv")


def rows_of(path: Path) -> Rows:
    """The rows of a plain CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def packed(name: str) -> Rows:
    """The rows of a packed CSV file of the original data."""
    with gzip.open(ORIGINAL / name, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def admissions_in_order() -> dict[tuple[str, int], str]:
    """The id of each original admission by the export's patient id and its place in time (0 = first)."""
    by_subject: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in packed("ADMISSIONS.csv.gz"):
        by_subject[row["subject_id"]].append((row["admittime"], row["hadm_id"]))
    return {
        (PREFIX + subject, place): admission
        for subject, admissions in by_subject.items()
        for place, (_, admission) in enumerate(sorted(admissions))
    }
