"""Reads a made-up export plainly, with the csv module, as somebody who knows only the contract would."""

from __future__ import annotations

import csv
import datetime as dt
import json
from dataclasses import dataclass
from pathlib import Path

TABLES = ("pasienter", "diagnoser", "kontakter", "legemidler", "innleggelser", "maalinger", "tiltak")
AS_OF = dt.date(2026, 3, 31)


def folded(text: str) -> str:
    """Names folded as journal-export.md folds them."""
    text = text.lower()
    for old, new in (("ø", "o"), ("oe", "o"), ("å", "a"), ("aa", "a"), ("æ", "a"), ("ae", "a")):
        text = text.replace(old, new)
    return text.replace("_", "").replace(" ", "").replace("-", "")


def day(text: str) -> dt.date:
    dd, mm, yyyy = text.split(".")
    assert (len(dd), len(mm), len(yyyy)) == (2, 2, 4)
    return dt.date(int(yyyy), int(mm), int(dd))


@dataclass(frozen=True)
class Export:
    folder: Path
    tables: dict[str, list[dict[str, str]]]
    described: dict[str, object]

    def by_patient(self, table: str) -> dict[str, list[dict[str, str]]]:
        rows: dict[str, list[dict[str, str]]] = {}
        for row in self.tables[table]:
            rows.setdefault(row["pasientid"], []).append(row)
        return rows


def read(folder: Path) -> Export:
    tables = {}
    for table in TABLES:
        text = (folder / f"{table}.csv").read_bytes().decode("cp1252")
        header, *rows = csv.reader(text.splitlines(), delimiter=";")
        names = [folded(name) for name in header]
        tables[table] = [dict(zip(names, row, strict=True)) for row in rows]
    return Export(folder, tables, json.loads((folder / "uttrekk.json").read_text("utf-8")))


def on_list(patient: dict[str, str], as_of: dt.date = AS_OF) -> bool:
    joined, left, died = patient["listefra"], patient["listetil"], patient["dod"]
    return (
        (not joined or day(joined) <= as_of)
        and (not left or day(left) > as_of)
        and (not died or day(died) > as_of)
    )


def truth(path: Path) -> dict[str, tuple[float, float]]:
    with path.open(encoding="utf-8", newline="") as file:
        return {
            row["patient_id"]: (float(row["true_risk_12m"]), float(row["latent_frailty"]))
            for row in csv.DictReader(file)
        }
