"""`python -m tests.second_reading EXPORT --as-of D --today D --out DIR`: scores.csv and discharges.csv."""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from . import discharges as discharge_rows
from . import scores as score_rows
from .reading import load


def text(value: Any) -> str:
    """A cell as the contract writes it: empty = null, yes/no, ISO dates, keys joined by `|`."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "|".join(value)
    if isinstance(value, float):
        return f"{value:.6f}".rstrip("0").rstrip(".")
    return str(value)


def write(path: Path, columns: Iterable[str], rows: list[dict[str, Any]]) -> None:
    names = list(columns)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(names)
        writer.writerows([text(row[name]) for name in names] for row in rows)


def main() -> None:
    parser = argparse.ArgumentParser(prog="tests.second_reading", description=__doc__)
    parser.add_argument("export", type=Path)
    parser.add_argument("--as-of", type=date.fromisoformat)
    parser.add_argument("--today", type=date.fromisoformat)
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    export = load(asked.export)
    day = asked.as_of or export.export_date
    asked.out.mkdir(parents=True, exist_ok=True)
    write(asked.out / "scores.csv", score_rows.COLUMNS, score_rows.scores(export, day))
    rows = discharge_rows.discharges(export, day, asked.today or day)
    write(asked.out / "discharges.csv", discharge_rows.COLUMNS, rows)


if __name__ == "__main__":
    main()
