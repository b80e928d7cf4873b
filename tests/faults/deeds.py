"""A day's work on a store, deed by deed: run under ``strace`` by the tests, never by the program.

    python -m tests.faults.deeds ROOT [--synchronous=OFF]

After each deed one line on standard output confirms it (``did NAME``), as a window's or a command's answer does; a
second line says what ROOT holds then. Nothing is written to ROOT between the deed's return and its confirmation.
``--synchronous=OFF`` (or FULL) does the same with a database that waits less for the disk.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from listeoversikt.operations import output
from listeoversikt.store import connection, keys, restoring, tables
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.backups import taking as backups
from listeoversikt.store.backups.own_file import backup_in
from listeoversikt.store.contents import ExtractKind, NewEvent
from listeoversikt.store.refusals import StoreRefused
from listeoversikt.store.repository import Store, create_store, open_store
from tests.store.saving import CHEAP, PASSPHRASE, save
from tests.store.small_lists import APRIL, MARCH, bulky_list, plain_list

STORE = Path("kontor") / "lager"
BACKUPS = Path("kontor") / "lager-sikkerhetskopier"
RESULTS = Path("ut")
LEADER, DOCTOR = "leder", "lege"
NEXT, DOCTORS = "en gul sky over Tøyen", "legens egne fem ord"
WAYS_IN = ((LEADER, PASSPHRASE), (LEADER, NEXT), (DOCTOR, DOCTORS))
"""Every login and passphrase there ever is; which of them let in changes with the deeds."""
TINY_CACHE = "PRAGMA cache_size = 8"
"""So that a big import writes pages to the file long before its commit, as a much bigger one would."""
REMADE = {"scored_lists", "audit_log"}
"""Tables that aren't the content: one can be worked out again; the other says what was done to it (see ``audit``)."""
BESIDE_THE_POINT = (
    *("audit_head", "key_copies", "list_at_start", "erasing_unfinished"),
    *("backup_places", "store_folders", "event_sums", "erased_beside"),
)
"""Facts that aren't content either: ends and marks (``store check`` looks at them), what can be worked out again, and the
folders, which aren't the same where the disk is rebuilt."""
NEWS = dt.date(2026, 4, 7)


@dataclass(frozen=True)
class Holding:
    """What a root holds: the store's content, each backup's, the results; sums of all of it.

    ``lets_in``: which of ``WAYS_IN`` open the store. ``formers``: names of stores that a restored one took the place of.
    """

    store: str | None = None
    rows: dict[str, int] = field(default_factory=dict)
    audit: int = 0
    lets_in: list[int] = field(default_factory=list)
    formers: list[str] = field(default_factory=list)
    backups: dict[str, str] = field(default_factory=dict)
    results: dict[str, str] = field(default_factory=dict)


def content_of(store: Store) -> str:
    """A sum of every row of the store that is content."""
    total = hashlib.sha256()
    with store._database.reading() as reading:
        for table in tables.metadata.sorted_tables:
            if table.name in REMADE:
                continue
            columns = [column for column in table.columns if column.name != "content"]
            query = sa.select(*columns)
            if table is tables.meta:
                query = query.where(tables.meta.c.key.not_in(BESIDE_THE_POINT))
            rows = sorted(repr(tuple(row)) for row in reading.execute(query))
            total.update(repr((table.name, rows)).encode())
    return total.hexdigest()


def rows_of(store: Store) -> dict[str, int]:
    """How many rows each table has that is content: the same whenever the same is done."""
    counted = {}
    with store._database.reading() as reading:
        for table in tables.metadata.sorted_tables:
            query = sa.select(sa.func.count()).select_from(table)
            if table is tables.meta:
                query = query.where(tables.meta.c.key.not_in(BESIDE_THE_POINT))
            counted[table.name] = reading.scalar(query) or 0
    return {name: count for name, count in counted.items() if name not in REMADE}


def audit_of(store: Store) -> int:
    """How many rows the audit log has."""
    with store._database.reading() as reading:
        return reading.scalar(sa.select(sa.func.count()).select_from(tables.audit_log)) or 0


def visible(folder: Path) -> list[Path]:
    """What stands in a folder under a name of its own."""
    return (
        sorted(path for path in folder.iterdir() if not path.name.startswith(".")) if folder.is_dir() else []
    )


def fitting(folder: Path) -> list[int]:
    """Which of ``WAYS_IN`` fit a copy in the key file. A wrong try isn't made: it would have to be waited for."""
    if not (folder / "keys.json").is_file():
        return []
    key_file, found = keys.read((folder / "keys.json").read_bytes()), []
    for number, (login, passphrase) in enumerate(WAYS_IN):
        with contextlib.suppress(StoreRefused):
            keys.unwrapped(key_file, passphrase, login)
            found.append(number)
    return found


def lets_in(folder: Path) -> list[int]:
    """Which of ``WAYS_IN`` open the store in a folder."""
    found = []
    for number in fitting(folder):
        login, passphrase = WAYS_IN[number]
        with contextlib.suppress(StoreRefused):
            open_store(folder, passphrase, user=login, patience=0).close()
            found.append(number)
    return found


def open_somehow(folder: Path) -> Store:
    """Opens with the first way in that fits; refused as with a leader's passphrase where none does."""
    login, passphrase = WAYS_IN[next(iter(fitting(folder)), 0)]
    return open_store(folder, passphrase, user=login, patience=0)


def backups_in(root: Path) -> list[Path]:
    """The folders that stand as backups."""
    return [path for path in visible(root / BACKUPS) if path.is_dir()]


def formers_in(root: Path) -> list[Path]:
    """The stores that lie aside since another was restored."""
    return [path for path in visible((root / STORE).parent) if path.name.startswith(f"{STORE.name}-før-")]


def results_in(root: Path) -> dict[str, str]:
    """The sum of each file of results."""
    return {
        str(path.relative_to(root)): hashlib.sha256(path.read_bytes()).hexdigest()
        for top in visible(root / RESULTS)
        for path in ([top] if top.is_file() else sorted(top.rglob("*")))
        if path.is_file()
    }


def held_by(root: Path) -> Holding:
    """What a root in good order holds."""
    results = results_in(root)
    if not (root / STORE).exists():
        return Holding(results=results)
    with opened(root) as store:
        content, rows, audit = content_of(store), rows_of(store), audit_of(store)
    inside = {}
    for folder in backups_in(root):
        told = backup_in(folder)
        inside[folder.name] = "" if told is None else told.sums["store.db"]
    formers = [path.name for path in formers_in(root)]
    return Holding(content, rows, audit, lets_in(root / STORE), formers, inside, results)


# --- the deeds ---------------------------------------------------------------------------------------------------


def found(root: Path) -> None:
    create_store(root / STORE, PASSPHRASE, hardness=CHEAP)


def take_in(root: Path) -> None:
    with opened(root) as store:
        save(store, plain_list(MARCH, size=40, diagnoses=3), "mar")


def supplement(root: Path) -> None:
    with opened(root) as store:
        save(store, plain_list(NEWS, size=6, diagnoses=2), "til", ExtractKind.SUPPLEMENT)


def act(root: Path) -> None:
    """As ``operations/acting.py`` writes: judged while nobody else can write."""
    contact = NewEvent("contact", {"day": "2026-04-07", "channel": "phone"}, patient="P001æ")
    closed = NewEvent("closed", {"reason": "rising", "how": "done"}, patient="P001æ")
    with opened(root) as store:
        store.append_events([contact, closed], after=0, judge=lambda _: None)


def take_back(root: Path) -> None:
    with opened(root) as store:
        last = store.events("closed")[-1]
        store.append_event("closed", {}, patient=last.patient, inverse_of=last.uuid)


def settings(root: Path) -> None:
    from listeoversikt.operations.office_settings import change_settings

    with opened(root) as store:
        assert change_settings(store, {"office_name": "Blåbærlia"}) is not None


def model(root: Path) -> None:
    with opened(root) as store:
        store.keep_content(bytes(range(256)) * 40, "model_kept", {"name": "en modell"})


def big_import(root: Path) -> None:
    with opened(root) as store:
        save(store, bulky_list(APRIL, size=120, measurements=5_000), "apr")


def go_back(root: Path) -> None:
    with opened(root) as store:
        assert store.go_back_to(1)


def take_up(root: Path) -> None:
    with opened(root) as store:
        assert any(store.take_up(extract) for extract in (2, 3))


def back_up(root: Path) -> None:
    with opened(root) as store:
        store.backups.take()


def clear_backup(root: Path) -> None:
    """The oldest backup is deleted, as it is when ten newer ones are there."""
    backups._delete(backups_in(root)[0])


def bring_back(root: Path) -> None:
    (backup,) = backups_in(root)
    clock = dt.datetime(2026, 5, 2, 12, tzinfo=dt.UTC)
    restoring.restore(backup, root / STORE, PASSPHRASE, clock=lambda: clock)


def confirm(root: Path) -> None:
    with opened(root) as store:
        store.backups.confirm()


def result_file(root: Path) -> None:
    with output.whole_file(root / RESULTS / "liste.csv") as partial:
        partial.write_bytes(os.urandom(3000))


def result_folder(root: Path) -> None:
    with output.whole_folder(root / RESULTS / "kjøring") as folder:
        (folder / "INTERNT").mkdir()
        for name in ("scores.csv", "worklist.csv", "INTERNT/indicators.csv"):
            (folder / name).write_bytes(os.urandom(2000))


def add_user(root: Path) -> None:
    with opened(root) as store:
        store.accounts.add(DOCTOR, "Lege Én", UserRole.DOCTOR, DOCTORS)


def change_passphrase(root: Path) -> None:
    with opened(root) as store:
        store.accounts.set_passphrase(LEADER, NEXT, present=PASSPHRASE)


def recovery_key(root: Path) -> None:
    with opened(root) as store:
        store.new_recovery_key()


def stop_user(root: Path) -> None:
    with opened(root) as store:
        store.accounts.stop(DOCTOR)


def erase_patient(root: Path) -> None:
    with opened(root) as store:
        store.erasing.patients(["P002æ"], "flyttet, ba om sletting")


def opened(root: Path) -> Store:
    return open_somehow(root / STORE)


DEEDS: tuple[tuple[str, Callable[[Path], None]], ...] = (
    ("found", found),
    ("take_in", take_in),
    ("act", act),
    ("supplement", supplement),
    ("back_up", back_up),
    ("take_back", take_back),
    ("settings", settings),
    ("model", model),
    ("result_file", result_file),
    ("result_folder", result_folder),
    ("big_import", big_import),
    ("go_back", go_back),
    ("take_up", take_up),
    ("back_up_again", back_up),
    ("clear_backup", clear_backup),
    ("act_again", act),
    ("bring_back", bring_back),
    ("act_after_all", act),
    ("confirm", confirm),
    ("add_user", add_user),
    ("change_passphrase", change_passphrase),
    ("recovery_key", recovery_key),
    ("stop_user", stop_user),
    ("erase_patient", erase_patient),
    ("act_at_last", act),
    ("result_file_again", result_file),
    ("result_folder_again", result_folder),
)
"""In an order that an office might do them in; every one of them is confirmed when it returns."""
NAMES = tuple(name for name, _ in DEEDS)


def wait_less(setting: str) -> None:
    """What a peer does: another of SQLite's ways to wait for the disk."""
    changed = tuple(
        one.replace("synchronous = EXTRA", f"synchronous = {setting}") for one in connection._SETTINGS
    )
    assert changed != connection._SETTINGS or setting == "EXTRA"
    connection._SETTINGS = changed


def say(line: str) -> None:
    """One write to standard output, straight away."""
    os.write(1, f"{line}\n".encode())


def main(root: Path, synchronous: str) -> None:
    connection._SETTINGS = (*connection._SETTINGS, TINY_CACHE)
    wait_less(synchronous)
    for name, deed in DEEDS:
        deed(root)
        say(f"did {name}")
        holding: dict[str, Any] = vars(held_by(root))
        say(f"holds {json.dumps(holding)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2].partition("=")[2] if len(sys.argv) > 2 else "EXTRA")
