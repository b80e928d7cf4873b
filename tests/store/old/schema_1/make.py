"""How the stored files of schema 1 were made. Not run by the tests: it needs the program as it was.

    git clone . ../then && git -C ../then checkout a8212df
    PYTHONPATH=../then/src python tests/store/old/schema_1/make.py tests/store/old/schema_1

Everything in them is made up. ``contents.json`` is what the program of that time read back from them.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import shutil
import sys
import tempfile
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path

from listeoversikt.journal.extract import Extract, read_export
from listeoversikt.made_up.export import write_made_up_export
from listeoversikt.operations.example_followup import write_example_followup
from listeoversikt.operations.example_office import CHEAP, EXAMPLE_PASSPHRASE, extract_day, month_before
from listeoversikt.operations.list_columns import keep_list_table
from listeoversikt.operations.message_log import salt_of
from listeoversikt.operations.office import Office
from listeoversikt.operations.office_settings import keep_names
from listeoversikt.operations.store_job import store_extract, type_in_discharge
from listeoversikt.patient_list.frames import MEASUREMENTS, PATIENTS, DischargedTo
from listeoversikt.store import tables
from listeoversikt.store.repository import Store, create_store, open_store

TODAY = dt.date(2026, 11, 3)
PATIENTS_MADE = 9


def main(out: Path) -> None:
    """Writes ``empty``, ``office``, ``backup`` and ``contents.json`` into a folder."""
    assert tables.SCHEMA_VERSION == 1, "run it with the program as it was"
    now = dt.datetime.combine(TODAY, dt.time(12), dt.UTC)
    create_store(out / "empty", EXAMPLE_PASSPHRASE, hardness=CHEAP, clock=lambda: now)
    folder = out / "office"
    create_store(folder, EXAMPLE_PASSPHRASE, hardness=CHEAP, clock=lambda: now)
    with tempfile.TemporaryDirectory() as temporary:
        export = Path(temporary) / "export"
        write_made_up_export(patients=PATIENTS_MADE, seed=3, out=export, years=2, as_of=extract_day(TODAY))
        extract = read_export(export, today=TODAY)
    with open_store(folder, EXAMPLE_PASSPHRASE, clock=lambda: now) as store:
        store_extract(store, month_before(extract))
        taken = store.backups.take()
        shutil.move(taken.folder, out / "backup")
        taken.folder.parent.rmdir()
    write_example_followup(partial(_open_at, folder), folder, TODAY)
    with open_store(folder, EXAMPLE_PASSPHRASE, clock=lambda: now) as store:
        _save_supplement(store, extract)
        first = store.extracts()[-1]
        store.go_back_to(first.id)
        store.take_up(store.extracts()[0].id)
        patient = store.known_patients().ids[0]
        keep_names(store, "Testkontoret", {"lege-1": "Liste én"})
        salt_of(store)
        type_in_discharge(store, patient, TODAY - dt.timedelta(days=2), None, DischargedTo.HOME)
        store.keep_content(b"et innhold", "model_kept", {"name": "prøve"})
        undone = store.append_event("outreach", {"text": "æøå"}, patient=patient)
        store.append_event("outreach", {}, patient=patient, inverse_of=undone.uuid)
        office = Office(store, folder)
        view = office.refresh(TODAY)
        keep_list_table(store, view)
        assert not store.check()
        read = contents(store)
    (out / "contents.json").write_text(json.dumps(read, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _open_at(folder: Path, clock: object) -> Store:
    return open_store(folder, EXAMPLE_PASSPHRASE, clock=clock)


def _save_supplement(store: Store, extract: Extract) -> None:
    """Measurements alone, a month after the full extract."""
    tables_in = {name: extract.patient_list.tables[name] for name in (PATIENTS, MEASUREMENTS)}
    periods = {MEASUREMENTS: extract.patient_list.periods[MEASUREMENTS]}
    report = replace(extract.report, scope="tillegg")
    store.save_extract(
        replace(extract.patient_list, tables=tables_in, periods=periods),
        kind="tillegg",
        export_date=dt.date.fromisoformat(report.export_date),
        office=report.office,
        journal_system=report.journal_system,
        checksum=report.checksum,
        report=asdict(report),
    )


def contents(store: Store) -> dict[str, object]:
    """What is read back through the store's own door: extracts, lists, events."""
    extracts = store.extracts()
    return {
        "extracts": [
            [
                one.id,
                one.uuid,
                one.kind,
                one.export_date.isoformat(),
                one.checksum,
                one.patients,
                one.withdrawn,
            ]
            for one in extracts
        ],
        "rows": {
            str(one.id): {name: len(table) for name, table in sorted(store.load(one.id).tables.items())}
            for one in extracts
        },
        "events": [
            [
                one.sequence,
                one.uuid,
                one.kind,
                one.who,
                one.patient,
                one.recorded_at.isoformat(),
                one.inverse_of,
            ]
            for one in store.events()
        ],
        "payloads": hashlib.sha256(
            json.dumps([dict(one.payload) for one in store.events()], sort_keys=True).encode()
        ).hexdigest(),
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]))
