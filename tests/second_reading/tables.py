"""The clinical tables, read from the folder `shared/clinical` beside the checkout."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "clinical"


def present() -> bool:
    return (FOLDER / "def_frailty.csv").exists()


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def hfrs_tenths() -> dict[str, int]:
    """Three characters → weight in tenths."""
    return {row["icd10_3char"]: round(float(row["weight"]) * 10) for row in table("hfrs_icd10")}


@cache
def charlson_weights() -> dict[str, int]:
    return {row["key"]: int(row["weight_charlson1987"]) for row in table("charlson_weights")}
