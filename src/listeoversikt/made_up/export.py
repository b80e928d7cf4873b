"""Writes a made-up export (format 1): the tables chunk by chunk into a temporary folder, then all at once.

The same patients, seed, years and date give the same bytes, whatever the number of cores: chance is tied to
chunks of fixed size (`streams`).
"""

import json
import shutil
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from listeoversikt.made_up import text
from listeoversikt.made_up.chunk import draw_chunk
from listeoversikt.made_up.contacts import staff_names
from listeoversikt.made_up.day_weights import read_almanac
from listeoversikt.made_up.patients import draw_pseudonyms
from listeoversikt.made_up.plan import Plan
from listeoversikt.made_up.population import list_count
from listeoversikt.made_up.tables import COLUMNS, Writing, chunk_rows
from listeoversikt.made_up.truth import COLUMNS as TRUTH_COLUMNS
from listeoversikt.made_up.truth import Truth

DEFAULT_AS_OF = date(2026, 3, 31)
_OFFICE = "Eksempelkontoret (oppdiktet)"
_SYSTEM = "listeoversikt synth"
_FORMAT = "1"
_YEARS_BEFORE_PERIOD = 35
_DAYS_AFTER = 400


def write_made_up_export(
    *,
    patients: int,
    seed: int,
    out: Path,
    years: int = 5,
    as_of: date = DEFAULT_AS_OF,
    truth: Path | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Writes the folder `out`, and the true risks to the file `truth` if asked for.

    `progress(done, patients)` is called after every chunk, `cancelled()` before; once it says True, everything
    written is removed and the function returns. `out` must be new or empty, else `FileExistsError`; figures out
    of range give `ValueError`.
    """
    plan = Plan(patients, seed, years, as_of)
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise FileExistsError(
            f"Mappen «{out.name}» finnes fra før og er ikke tom. Velg en ny eller tom mappe."
        )
    out.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    try:
        true_risks = _write_folder(plan, folder, progress, cancelled)
        if true_risks is not None:
            _put_in_place(folder, out, truth, true_risks)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _write_folder(
    plan: Plan,
    folder: Path,
    progress: Callable[[int, int], None] | None,
    cancelled: Callable[[], bool] | None,
) -> bytes | None:
    """Writes everything into the temporary folder and gives the true risks as text; None when cancelled."""
    names = draw_pseudonyms(plan.seed, plan.patients)
    lists = list_count(plan.patients)
    earliest = plan.first - _YEARS_BEFORE_PERIOD * 366
    dates = text.Dates.of(earliest, plan.last + _DAYS_AFTER)
    almanac = read_almanac(plan.first, plan.last)
    truth = bytearray((",".join(TRUTH_COLUMNS) + "\n").encode())
    with ExitStack() as stack:
        files = {table: stack.enter_context((folder / f"{table}.csv").open("wb")) for table in COLUMNS}
        for table, file in files.items():
            file.write(text.header_of(COLUMNS[table]))
        for number, first, count in plan.chunks():
            if cancelled is not None and cancelled():
                return None
            writing = Writing(names.ids.slice(first, count), dates, staff_names(lists), lists)
            chunk, true = draw_chunk(plan, number, names.journal[first : first + count], almanac)
            for table, rows in chunk_rows(chunk, writing).items():
                files[table].write(rows)
            truth += _truth_rows(true, writing)
            if progress is not None:
                progress(first + count, plan.patients)
    _write_description(plan, folder)
    return bytes(truth)


def _truth_rows(true: Truth, writing: Writing) -> memoryview:
    ids = text.pick(writing.ids, true.person)
    return text.rows_of([ids, text.millionths(true.risk), text.millionths(true.frailty)], b",", b"\n")


def _write_description(plan: Plan, folder: Path) -> None:
    period = {"fra": plan.first_date.isoformat(), "til": plan.as_of.isoformat()}
    described = {
        "uttrekksdato": plan.as_of.isoformat(),
        "kontor": _OFFICE,
        "journalsystem": _SYSTEM,
        "versjon": _FORMAT,
        "legemidler": "liste",
        "omfang": "full",
        "perioder": {table: period for table in COLUMNS if table != "pasienter"},
    }
    content = json.dumps(described, ensure_ascii=False, indent=2) + "\n"
    (folder / "uttrekk.json").write_bytes(content.encode("utf-8"))


def _put_in_place(folder: Path, out: Path, truth: Path | None, true_risks: bytes) -> None:
    """The finished folder under its name, and the true risks in the file that was asked for."""
    if truth is None:
        _rename_folder(folder, out)
        return
    truth.parent.mkdir(parents=True, exist_ok=True)
    unfinished = truth.with_name(f".{truth.name}-{folder.name.rpartition('-')[2]}")
    try:
        unfinished.write_bytes(true_risks)
        _rename_folder(folder, out)
        unfinished.replace(truth)
    finally:
        unfinished.unlink(missing_ok=True)


def _rename_folder(folder: Path, out: Path) -> None:
    if out.exists():
        out.rmdir()
    folder.replace(out)
