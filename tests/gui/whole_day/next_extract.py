"""The made-up office's next extract: the same people some days later, with what has happened since."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from pathlib import Path

from listeoversikt.made_up.export import write_made_up_export
from listeoversikt.operations.example_office import SEED, YEARS, extract_day

CODING = "cp1252"


def next_export(
    folder: Path,
    patients: int,
    today: dt.date,
    *,
    rows: Mapping[str, list[Mapping[str, str]]],
    moved: Mapping[str, dt.date],
    as_of: dt.date,
) -> Path:
    """The example office's own export as it would be on ``as_of``, with some rows more and some people gone.

    ``rows`` by table, each a table's columns by name; ``moved`` by pseudonym, the day they left the list.
    """
    write_made_up_export(patients=patients, seed=SEED, out=folder, years=YEARS, as_of=extract_day(today))
    told = folder / "uttrekk.json"
    said = json.loads(told.read_text(encoding="utf-8"))
    said["uttrekksdato"] = as_of.isoformat()
    for period in said["perioder"].values():
        period["til"] = as_of.isoformat()
    told.write_text(json.dumps(said), encoding="utf-8")
    for table, more in rows.items():
        path = folder / f"{table}.csv"
        lines = path.read_text(encoding=CODING).splitlines()
        columns = lines[0].split(";")
        lines += [";".join(row.get(name, "") for name in columns) for row in more]
        path.write_text("\n".join(lines) + "\n", encoding=CODING)
    _move(folder / "pasienter.csv", moved)
    return folder


def _move(path: Path, moved: Mapping[str, dt.date]) -> None:
    lines = path.read_text(encoding=CODING).splitlines()
    columns = lines[0].split(";")
    patient, until = columns.index("pasient_id"), columns.index("liste_til")
    changed = [lines[0]]
    for line in lines[1:]:
        cells = line.split(";")
        if cells[patient] in moved:
            cells[until] = f"{moved[cells[patient]]:%d.%m.%Y}"
        changed.append(";".join(cells))
    path.write_text("\n".join(changed) + "\n", encoding=CODING)
