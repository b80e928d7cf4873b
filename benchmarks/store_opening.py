"""Opening an encrypted store of 15,000 patients with 36 monthly extracts, its passphrase under Argon2id as it is made.

    python -m benchmarks.store_opening make FOLDER PATIENTS MONTHS | open FOLDER | load FOLDER | apart FOLDER | floor FOLDER

``open``: a new process unwraps the key, opens the store as the program does (is it ours, of which schema, who has come)
and reads its history. ``load``: and the newest extract's list. ``apart``: seconds inside, by part, as JSON. ``floor``: the bare
library opens the same file with the key and reads the facts about it. No limit says what "opened" means: here it's
until everything can be asked for; what the window shows then is measured in ``window``.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.jobs import JobRow, Limit
from benchmarks.processes import Cost, Costs, Stopwatch, side_by_side

PATIENTS, MONTHS, YEARS = 15_000, 36, 6
UNLOCK_LIMIT, OPEN_LIMIT = 1.0, 1.5
KEY_BESIDE = "key.hex"
MODULE = (sys.executable, "-m", "benchmarks.store_opening")


def store_opening(stopwatch: Stopwatch, runs: int) -> Iterator[JobRow]:
    """Rows for the page."""
    folder = stopwatch.folder / "store-opening"
    stopwatch.time((*MODULE, "make", folder, str(PATIENTS), str(MONTHS)))
    opening, loading, floor = side_by_side(
        runs,
        lambda: stopwatch.time((*MODULE, "open", folder)),
        lambda: stopwatch.time((*MODULE, "load", folder)),
        lambda: stopwatch.time((*MODULE, "floor", folder)),
    )
    inside = [json.loads(stopwatch.say((*MODULE, "apart", folder))) for _ in range(runs)]
    size = (folder / "store.db").stat().st_size / 1e6
    what = f"{PATIENTS:,} patients × {MONTHS} monthly extracts ({size:.0f} MB)"
    unlocked = _costs([one["unlock"] for one in inside])
    yield JobRow(
        "unlocking a store: Argon2id, 64 MiB, t = 3, p = 4 (RFC 9106)", unlocked, Limit(UNLOCK_LIMIT)
    )
    yield JobRow(f"opening a store, whole process, {what}", opening, Limit(OPEN_LIMIT), floor)
    without = _costs([one["opened"] for one in inside])
    yield JobRow("the same inside the process, the program loaded: unlocked, opened, history read", without)
    yield JobRow("opening it and loading the newest extract's list, whole process", loading)
    yield JobRow("floor: the bare library opens the same file and reads its facts", floor)


def _costs(seconds: list[float]) -> Costs:
    return Costs(tuple(Cost(one, one, 0.0) for one in seconds))


def make(folder: Path, patients: int, months: int) -> None:
    """One list, as it would have been extracted each month; the scores aren't worked out."""
    import datetime as dt
    import shutil
    from dataclasses import asdict

    from listeoversikt.journal.extract import read_export
    from listeoversikt.made_up.export import write_made_up_export
    from listeoversikt.patient_list.snapshot import date_of, day_number
    from listeoversikt.store.list_at_start import database_key
    from listeoversikt.store.repository import create_store, open_store

    last, passphrase = dt.date(2026, 10, 30), os.environ["LISTEOVERSIKT_PASSPHRASE"]
    export = folder.parent / f"{folder.name}-export"
    write_made_up_export(patients=patients, seed=1, out=export, years=YEARS, as_of=last)
    extract = read_export(export, today=last)
    shutil.rmtree(export)
    create_store(folder, passphrase)
    with open_store(folder, passphrase) as store:
        for back in range(months - 1, -1, -1):
            day = day_number(last) - 30 * back
            store.save_extract(
                extract.patient_list.as_of(day),
                kind="full",
                export_date=date_of(day),
                office="",
                journal_system="",
                checksum=str(back),
                report=asdict(extract.report),
            )
    key = folder.parent / f"{folder.name}-{KEY_BESIDE}"
    key.write_text(database_key(folder, passphrase).hex())


def opened(folder: Path, *, load: bool = False, apart: bool = False) -> None:
    """Opens it as the program does; ``apart``: after its key has been unwrapped once by itself."""
    from listeoversikt.store import keys
    from listeoversikt.store.repository import open_store

    passphrase = os.environ["LISTEOVERSIKT_PASSPHRASE"]
    took = {}
    if apart:
        begun = time.perf_counter()
        keys.unwrapped(keys.read((folder / "keys.json").read_bytes()), passphrase)
        took["unlock"] = time.perf_counter() - begun
    begun = time.perf_counter()
    with open_store(folder, passphrase) as store:
        newest = store.extracts()[0]
        took["opened"] = time.perf_counter() - begun
        if load:
            store.load(newest.id)
    print(json.dumps(took))


def floor(folder: Path) -> None:
    """The bare library, with the key at hand."""
    from sqlcipher3 import dbapi2

    key = (folder.parent / f"{folder.name}-{KEY_BESIDE}").read_text()
    connection = dbapi2.connect(str(folder / "store.db"))
    connection.execute(f"PRAGMA key = \"x'{key}'\"")
    connection.execute("SELECT key, value FROM meta").fetchall()
    connection.close()


if __name__ == "__main__":
    what, place, *rest = sys.argv[1:]
    if what == "make":
        make(Path(place), *map(int, rest))
    elif what == "floor":
        floor(Path(place))
    else:
        opened(Path(place), load=what == "load", apart=what == "apart")
