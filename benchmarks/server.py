"""Several users at once on one server: each an action a second, every action an update that must not be lost.

    python -m benchmarks.server [--users 10] [--seconds 600]

A PostgreSQL of the benchmark's own (TLS, SCRAM, every commit on its disk). Each user is a process with a store open by address.
An action reads a patient's newest number, and writes the next one on the condition that nobody has written about that patient
since; who is too late reads again and tries anew, within the same action's time. At the end each patient's number must be as
high as there are events about the patient. Beside it, in the same minutes, one more process does the floor: a bare INSERT and
COMMIT by psycopg over the same kind of connection.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.jobs import JobRow, Limit
from benchmarks.processes import Cost, Costs, Stopwatch

USERS, SECONDS, LIMIT = 10, 60, 0.200
PATIENTS = 40
KIND = "note"


def server(stopwatch: Stopwatch, runs: int) -> Iterator[JobRow]:
    """Rows for the page; none where PostgreSQL isn't installed."""
    from tests.store.server.cluster import why_not

    if why_not() is not None:
        return
    said = stopwatch.say((sys.executable, "-m", "benchmarks.server"))
    found = json.loads(said.splitlines()[-1])
    what = (
        f"server: {found['users']} users, an action a second for {found['seconds']} s ({found['actions']} actions,"
        f" {found['conflicts']} tried anew, {found['lost']} lost; 95 % within; slowest {found['slowest'] * 1000:.0f} ms)"
    )
    floor = _costs(found["floor_p95"])
    yield JobRow(what, _costs(found["p95"]), Limit(LIMIT), floor)
    yield JobRow("floor: one bare INSERT and COMMIT by psycopg meanwhile (95 % within)", floor)


def _costs(seconds: float) -> Costs:
    return Costs((Cost(seconds, seconds, 0.0),))


def measure(users: int, seconds: int) -> dict[str, Any]:
    """Makes the server and the office, lets the users work, and counts."""
    from listeoversikt.store.repository import create_store, open_store
    from tests.store.saving import CHEAP, PASSPHRASE, save
    from tests.store.server.cluster import PASSWORD, running
    from tests.store.small_lists import MARCH, plain_list

    with running(durable=True) as cluster:
        os.environ["PGPASSWORD"] = PASSWORD
        address = cluster.address(cluster.new_database())
        create_store(address, PASSPHRASE, hardness=CHEAP)
        with open_store(address, PASSPHRASE) as store:
            save(store, plain_list(MARCH, size=PATIENTS), "mar")
        with cluster.superuser(address.database) as connection:
            connection.execute("CREATE TABLE floor (number serial PRIMARY KEY, content bytea)")
            connection.execute("GRANT ALL ON floor, floor_number_seq TO kontor")
        begin = time.time() + 3 + 0.5 * users
        roles = [*(("user", number) for number in range(users)), ("floor", users)]
        started = [
            subprocess.Popen(
                (
                    sys.executable,
                    "-m",
                    "benchmarks.server",
                    role,
                    str(address),
                    *map(str, (seconds, number, begin)),
                ),
                stdout=subprocess.PIPE,
            )
            for role, number in roles
        ]
        said = [json.loads(process.communicate()[0]) for process in started]
        with open_store(address, PASSPHRASE) as store:
            events = store.events(KIND)
            faults = len(store.check())
    counted = Counter(event.patient for event in events)
    reached = {event.patient: event.payload["nummer"] for event in events}
    took = [one for told in said[:-1] for one in told["took"]]
    return {
        "users": users,
        "seconds": seconds,
        "actions": len(took),
        "lost": len(took) - len(events) + sum(counted[one] - reached[one] for one in counted) + faults,
        "conflicts": sum(told["conflicts"] for told in said[:-1]),
        "median": statistics.median(took),
        "p95": _p95(took),
        "slowest": max(took),
        "floor_median": statistics.median(said[-1]["took"]),
        "floor_p95": _p95(said[-1]["took"]),
    }


def _p95(seconds: list[float]) -> float:
    return statistics.quantiles(seconds, n=20)[-1]


def paced(seconds: int, number: int, begin: float, act: Callable[[], None]) -> list[float]:
    """An action a second, from a moment of one's own on; how long each took."""
    took = []
    first = begin + number / 11
    for turn in range(seconds):
        time.sleep(max(0.0, first + turn - time.time()))
        start = time.perf_counter()
        act()
        took.append(time.perf_counter() - start)
    return took


class TooLate(Exception):
    """Somebody has written about the patient meanwhile."""


def work(address: str, seconds: int, number: int, begin: float) -> dict[str, Any]:
    """One user."""
    from listeoversikt.store.contents import Event, NewEvent
    from listeoversikt.store.repository import open_store
    from tests.store.saving import PASSPHRASE

    chance = random.Random(number)
    newest: Counter[str] = Counter()
    conflicts = read = 0
    with open_store(address, PASSPHRASE) as store:

        def catch_up() -> None:
            nonlocal read
            for event in store.events(after=read):
                read = event.sequence
                if event.kind == KIND and event.patient is not None:
                    newest[event.patient] = event.payload["nummer"]

        def act() -> None:
            nonlocal conflicts
            patient = f"P{chance.randrange(PATIENTS):03d}æ"

            def judge(since: tuple[Event, ...]) -> None:
                if any(event.patient == patient for event in since):
                    raise TooLate

            while True:
                payload = {"nummer": newest[patient] + 1, "tekst": "ringt, avtalt ny time"}
                try:
                    store.append_events([NewEvent(KIND, payload, patient)], after=read, judge=judge)
                except TooLate:
                    conflicts += 1
                    catch_up()
                    continue
                catch_up()
                return

        return {"took": paced(seconds, number, begin, act), "conflicts": conflicts}


def floor(address: str, seconds: int, number: int, begin: float) -> dict[str, Any]:
    """The least that a durable action on this server costs."""
    from listeoversikt.store.address import address_of
    from listeoversikt.store.server.connection import connected

    with connected(address_of(address), None) as connection:

        def act() -> None:
            connection.execute("INSERT INTO floor (content) VALUES (%s)", (b"x" * 200,))
            connection.commit()

        return {"took": paced(seconds, number, begin, act), "conflicts": 0}


def main(arguments: list[str]) -> None:
    """Measures, or is one of those who are measured."""
    if arguments and arguments[0] in ("user", "floor"):
        role, address, seconds, number, begin = arguments
        act = work if role == "user" else floor
        print(json.dumps(act(address, int(seconds), int(number), float(begin))))
        return
    parser = argparse.ArgumentParser()
    parser.add_argument("--users", type=int, default=USERS)
    parser.add_argument("--seconds", type=int, default=SECONDS)
    wanted = parser.parse_args(arguments)
    print(json.dumps(measure(wanted.users, wanted.seconds)))


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))
    main(sys.argv[1:])
