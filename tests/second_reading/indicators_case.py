"""Small lists of patients with n and N of the first issue's indicators worked out by hand.

A case is one export: tables as text (`;` between cells, what follows `#` is a remark) and the rows expected, one
a line:

    id[:variant][@group]   n/N   [+beside]      # N may be days, `912d` = 912 / 365 patient-years
    id[:variant][@group]   mangler [+beside]

`write_export(case, folder, copies)` writes the folder; with copies = 12 every patient stands there twelve times
under different ids, so that no number is small and the file that leaves the office shows the same shares
(`expected(case, 12)`: n and N times twelve).  A case whose answer hangs on one of several readings of a sentence
says so in `reading` and holds nothing else.

T is Tuesday 31.03.2026 in every case. Window ends that recur: 365 days begin 2025-04-01, 456 days 2024-12-31,
1095 days 2023-04-02.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

T = date(2026, 3, 31)
TABLES = ("diagnoser", "kontakter", "legemidler", "innleggelser", "maalinger", "tiltak")
WIDE = {table: {"fra": "2000-01-01", "til": "2026-03-31"} for table in TABLES}


@dataclass(frozen=True)
class IndicatorCase:
    name: str
    tables: Mapping[str, str]
    answers: str
    reading: str = ""
    about: Mapping[str, Any] = field(default_factory=dict)  # laid over uttrekk.json
    reserved: str = "out"


@dataclass(frozen=True)
class ExpectedRow:
    id: str
    variant: str
    group: str
    n: Fraction | None  # None: «mangler»
    N: Fraction | None
    beside: int | None  # None: not said


def write_export(case: IndicatorCase, folder: Path, copies: int = 1) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for table, text in case.tables.items():
        header, *rows = _lines(text)
        with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter=";", lineterminator="\n")
            writer.writerow(header)
            for copy in range(copies):
                suffix = f"-{copy}" if copies > 1 else ""
                writer.writerows(
                    [row[0] + suffix, *row[1:]] + [""] * (len(header) - len(row)) for row in rows
                )
    about = {"uttrekksdato": T.isoformat(), "perioder": WIDE, **case.about}
    (folder / "uttrekk.json").write_text(json.dumps(about), encoding="utf-8")
    return folder


def _lines(text: str) -> list[list[str]]:
    """The header and the rows; the first column is always `pasient_id`."""
    bare = (line.split("#")[0].strip() for line in text.splitlines())
    return [[cell.strip() for cell in line.split(";")] for line in bare if line]


def expected(case: IndicatorCase, copies: int = 1) -> list[ExpectedRow]:
    return [_answer(line.split("#")[0].split(), copies) for line in case.answers.splitlines() if line.strip()]


def _answer(words: list[str], copies: int) -> ExpectedRow:
    what, _, group = words[0].partition("@")
    id_, _, variant = what.partition(":")
    beside = int(words[2].removeprefix("+")) * copies if len(words) > 2 else None
    if words[1] == "mangler":
        return ExpectedRow(id_, variant, group or "alle", None, None, beside)
    n, _, base = words[1].partition("/")
    days = Fraction(base.removesuffix("d")) / (365 if base.endswith("d") else 1)
    return ExpectedRow(id_, variant, group or "alle", Fraction(n) * copies, days * copies, beside)
