"""What has been gathered, made whole: links followed, patients called by one name, one kind of medicines chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from listeoversikt.journal.fhir.dates import NOT_A_DATE, day_of
from listeoversikt.journal.fhir.gathered import Gathered, TableRows
from listeoversikt.journal.fhir.medicine import REQUEST, STATEMENT
from listeoversikt.journal.fhir.references import Links, bare
from listeoversikt.journal.raw_table import Cells
from listeoversikt.journal.table_source import SourceNotes
from listeoversikt.patient_list.frames import MEDICINES, PATIENTS, STAYS, Mask

PRESCRIPTIONS = "resepter"


@dataclass(frozen=True)
class Finished:
    """The tables that have rows, of what resources each is made, what the export says of itself, what was left out."""

    tables: dict[str, Cells]
    made_of: dict[str, str]
    stated: dict[str, str]
    notes: SourceNotes


def finished(gathered: Gathered) -> Finished:
    """Everything in the contract's tables; nothing is judged."""
    stated = {}
    day = day_of(gathered.timestamp)
    if len(day) == len("2026-03-31") and day != NOT_A_DATE:
        stated["uttrekksdato"] = day
    _name_diagnoses(gathered)
    nameless = _medicines(gathered)
    if gathered.tables[MEDICINES] is gathered.requests:
        stated["legemidler"] = PRESCRIPTIONS
    tables = {}
    for name, rows in gathered.tables.items():
        left_out = _of_inactive(gathered, name, rows)
        if name == MEDICINES:
            left_out |= nameless
        left_out |= _again(gathered, name, rows, left_out)
        cells = rows.cells(left_out, {"pasient_id": _named(gathered)})
        if name == MEDICINES and not gathered.tells_regular:
            cells = _without(cells, "fast")
        if len(cells.rows):
            tables[name] = cells
    made_of = {name: " + ".join(sorted(gathered.types.get(name, {name}))) for name in tables}
    unmapped = {f"{kind} {system}": count for (kind, system), count in sorted(gathered.unmapped.items())}
    return Finished(tables, made_of, stated, SourceNotes(unmapped, dict(sorted(gathered.left_out.items()))))


def _without(cells: Cells, header: str) -> Cells:
    """The cells without a column: where nothing tells what is in regular use, that isn't «none is»."""
    kept = [number for number, one in enumerate(cells.headers) if one != header]
    columns = [cells.columns[number] for number in kept]
    return Cells([cells.headers[number] for number in kept], columns, cells.rows, cells.bad_width)


def _named(gathered: Gathered) -> Callable[[str], str]:
    """What a patient is called in the end: by the id of the resource, else by what is left of the ``urn:``."""
    return lambda text: gathered.other_ids.get(text) or bare(text)


def _of_inactive(gathered: Gathered, name: str, rows: TableRows) -> Mask:
    """Rows about patients whose record isn't in use."""
    if name == PATIENTS or not gathered.inactive or not len(rows):
        return np.zeros(len(rows), dtype=np.bool_)
    named = _named(gathered)
    found = rows.of("pasient_id", lambda text: named(text) in gathered.inactive)
    if found.any():
        gathered.left_out["Patient: active = false (rows)"] += int(found.sum())
    return found


def _again(gathered: Gathered, name: str, rows: TableRows, left_out: Mask) -> Mask:
    """Rows of resources that were there already, for example on another page of a search."""
    if not len(rows):
        return left_out
    again = rows.again() & ~left_out
    if again.any():
        gathered.left_out[f"{' + '.join(sorted(gathered.types.get(name, {name})))}: again"] += int(
            again.sum()
        )
    return again


def _name_diagnoses(gathered: Gathered) -> None:
    """The stays' diagnoses from the Conditions that they point to: the first is the main one, the others beside it."""
    rows, codes = gathered.conditions.answers()
    by_row: dict[int, list[str]] = {}
    for row, code in zip(rows.tolist(), codes, strict=True):
        if code is None:
            gathered.left_out["Encounter.diagnosis: no ICD-10"] += 1
        else:
            by_row.setdefault(row, []).append(code)
    stays = gathered.tables[STAYS]
    stays.put("hoveddiagnose", {row: found[0] for row, found in by_row.items()})
    stays.put("bidiagnoser", {row: " ".join(found[1:]) for row, found in by_row.items() if found[1:]})


def _medicines(gathered: Gathered) -> Mask:
    """One kind of medicines, that of which there is more (statements when equal); which rows have no ATC code."""
    statements, requests = gathered.tables[MEDICINES], gathered.requests
    left = {
        STATEMENT: _name_medicines(gathered, statements, gathered.medications, STATEMENT),
        REQUEST: _name_medicines(gathered, requests, gathered.requested_medications, REQUEST),
    }
    named = {kind: len(mask) - int(mask.sum()) for kind, mask in left.items()}
    chosen, other = (REQUEST, STATEMENT) if named[REQUEST] > named[STATEMENT] else (STATEMENT, REQUEST)
    if named[other]:
        gathered.left_out[other] += named[other]
    gathered.types[MEDICINES] = {chosen}
    gathered.tables[MEDICINES] = requests if chosen == REQUEST else statements
    return left[chosen]


def _name_medicines(gathered: Gathered, table: TableRows, links: Links, kind: str) -> Mask:
    rows, codes = links.answers()
    table.put("atc", {row: code for row, code in zip(rows.tolist(), codes, strict=True) if code is not None})
    nameless = np.zeros(len(table), dtype=np.bool_)
    nameless[[row for row, code in zip(rows.tolist(), codes, strict=True) if code is None]] = True
    for _ in range(int(nameless.sum())):
        gathered.not_mapped(kind, [])
    return nameless
