"""An action on the worklist, from the key to the painted list, at 15,000 patients with three years of follow-up.

    python -m benchmarks.acting OFFICE

The real page offscreen: a contact is logged for one patient after another (written, synced to disk, clocks and
worklist made anew, the page filled and painted), then taken back. The floor is the same event written to a bare
encrypted file of the same library, synced, and an empty window repainted. Prints JSON: seconds of each action.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.jobs import JobRow, Limit
from benchmarks.processes import Cost, Costs, Stopwatch
from benchmarks.window_start import TODAY

PATIENTS, YEARS = 15_000, 3
A_WORKING_DAY = 60
"""Events a working day in an office of that size: some forty contacts and attempts, and what belongs to them."""
WORKING_DAYS_A_YEAR = 250
ACTIONS = 30
LIMIT = 0.100


def acting(stopwatch: Stopwatch, runs: int) -> Iterator[JobRow]:
    """Rows for the page."""
    office = stopwatch.folder / "office-acting"
    stopwatch.time((sys.executable, "-m", "benchmarks.window_start", "make", office, str(PATIENTS)))
    stopwatch.time((sys.executable, "-m", "benchmarks.acting", "fill", office))
    said = stopwatch.say((sys.executable, "-m", "benchmarks.acting", "act", office))
    found = json.loads(said.splitlines()[-1])
    events = f"{YEARS * WORKING_DAYS_A_YEAR * A_WORKING_DAY:,} events"
    floor = _costs(found["floor"])
    for name, words in (("act", "log a contact"), ("undo", "take it back")):
        slowest = f"slowest {max(found[name]) * 1000:.0f} ms, {found['rows']} rows shown"
        what = f"worklist: {words}, {PATIENTS:,} patients, {events}, painted ({slowest})"
        yield JobRow(what, _costs(found[name]), Limit(LIMIT), floor)
    yield JobRow("floor: one event to a bare encrypted file, synced", floor)


def _costs(seconds: list[float]) -> Costs:
    return Costs(tuple(Cost(one, one, 0.0) for one in seconds))


def fill(office: Path) -> None:
    """Three years of follow-up, on everybody who is or could be on the worklist."""
    from listeoversikt.followup.log import acts
    from listeoversikt.followup.reasons import Reason
    from listeoversikt.operations.example_office import open_example
    from listeoversikt.operations.office import Office
    from listeoversikt.operations.office_settings import change_settings
    from listeoversikt.store.contents import NewEvent

    draw = random.Random(1)
    with open_example(office) as store:
        change_settings(
            store, {"switched_on": [reason.value for reason in Reason], "at_most_new_a_week": None}
        )
        view = Office(store, office).refresh(TODAY)
        assert view is not None
        patients = [*view.shown_ids[::3], *(row.patient_id for row in view.scored.worklist)]

        def one() -> acts.Act:
            day = TODAY - dt.timedelta(days=draw.randrange(1, YEARS * 365))
            outcome = draw.choice([acts.Outcome.ANSWERED, acts.Outcome.NO_ANSWER])
            contact = acts.Contact(
                day=day, channel=acts.Channel.PHONE, outcome=outcome, role="sykepleier", minutes=15
            )
            closed = acts.Closed(reason=Reason.RISING, how=acts.How.DONE, day=day)
            return draw.choice(
                [
                    contact,
                    contact,
                    closed,
                    acts.KnownMark(known=True),
                    acts.Approved(reason=Reason.SILENT_NEED),
                ]
            )

        count = YEARS * WORKING_DAYS_A_YEAR * A_WORKING_DAY
        made = ((one(), draw.choice(patients)) for _ in range(count))
        store.append_events(
            [NewEvent(acts.KIND_OF[type(act)], acts.payload_of(act), patient) for act, patient in made],
            who="spl-1",
        )


def measured(office: Path) -> dict[str, Any]:
    """Actions in the real window."""
    from PySide6.QtCore import QEventLoop, QTimer

    from benchmarks.window_start import _opened, _settle
    from listeoversikt.followup.log.acts import Channel, Contact, Outcome
    from listeoversikt.gui.deeds import carry_out_deeds
    from listeoversikt.operations.acting import Deed

    application, window, entry = _opened(office)
    until_entered = QEventLoop()
    entry.entered.connect(until_entered.quit)
    entry.begin()
    until_entered.exec()
    page = window.open_page("worklist")
    _settle(application, window)
    page.filters.clear()
    _settle(application, window)
    patients = [row.patient_id for row in window.runner.view.scored.worklist]
    contact = Contact(day=TODAY, channel=Channel.PHONE, outcome=Outcome.ANSWERED, role="sykepleier")
    found: dict[str, Any] = {"act": [], "undo": [], "rows": page.table.rows.count}

    def shown() -> None:
        """Until nothing is asked any more and what changed is painted."""
        until = QEventLoop()
        timer = QTimer()
        timer.setInterval(0)
        timer.timeout.connect(lambda: None if window.runner.occupied else until.quit())
        timer.start()
        until.exec()
        window.repaint()

    for patient in random.Random(2).sample(patients, ACTIONS):
        began = time.perf_counter()
        carry_out_deeds(window.desk, "Contact", [Deed(contact, patient)])
        shown()
        found["act"].append(time.perf_counter() - began)
        began = time.perf_counter()
        window.desk.undo_stack.undo()
        shown()
        found["undo"].append(time.perf_counter() - began)
    window.close()
    return found | {"floor": _floor(office.parent / "floor.db")}


def _floor(file: Path) -> list[float]:
    """The same event in an encrypted file that holds nothing else."""
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(str(file), isolation_level=None)
    connection.execute("PRAGMA key = \"x'" + "2a" * 32 + "'\"")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE log (n INTEGER PRIMARY KEY, kind TEXT, payload TEXT)")
    took = []
    for _ in range(ACTIONS):
        began = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO log (kind, payload) VALUES ('contact', '{}')")
        connection.execute("COMMIT")
        took.append(time.perf_counter() - began)
    connection.close()
    return took


if __name__ == "__main__":
    what, folder = sys.argv[1], Path(sys.argv[2])
    if what == "fill":
        fill(folder)
    else:
        print(json.dumps(measured(folder)))
