"""Commands on a store lay its log on the list: what was done in the window holds for scripts too."""

from __future__ import annotations

import csv
import datetime as dt
import io
from pathlib import Path

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import KIND_OF, Channel, Closed, Contact, How, Outcome, payload_of
from listeoversikt.followup.reasons import Reason
from listeoversikt.store.contents import NewEvent
from tests.cli.saying import assert_done
from tests.contract.driving import drive
from tests.operations.stores import opened

HEALTHY = "PAS-0036"
"""A patient without any event."""
LEFT = dt.date(2026, 3, 30)


def rows(store: Path, command: str, name: str, *flags: str) -> list[dict[str, str]]:
    out = store.parent / f"{command}-{len(list(store.parent.iterdir()))}"
    target = out.with_suffix(".csv") if command == "worklist" else out
    assert_done(drive(command, "--store", str(store), "--out", str(target), *flags))
    text = (target / name if name else target).read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text)))


def of(found: list[dict[str, str]], patient: str) -> list[dict[str, str]]:
    return [row for row in found if row["patient_id"] == patient]


def log(store: Path, act: Act, patient: str) -> None:
    with opened(store) as door:
        door.append_events([NewEvent(KIND_OF[type(act)], payload_of(act), patient)], who="spl-1")


def call(day: dt.date) -> Contact:
    return Contact(
        day=day, channel=Channel.PHONE, outcome=Outcome.ANSWERED, role="sykepleier", discharged=LEFT
    )


def discharged(store: Path) -> None:
    flags = ("--patient", HEALTHY, "--discharged", LEFT.isoformat())
    assert_done(drive("discharge", "--store", str(store), *flags))


ON_THE_DAY = ("--today", "2026-04-01")


def test_that_ranks_are_the_places_in_the_list(store: Path) -> None:
    found = rows(store, "worklist", "")
    assert [row["rank"] for row in found] == [str(place) for place in range(1, len(found) + 1)]


def test_that_a_contact_logged_in_the_window_settles_the_clock_of_a_script(store: Path) -> None:
    discharged(store)
    settings = store.parent / "valg.toml"
    settings.write_text("clock_min_age = 0\n", encoding="utf-8")
    flags = (*ON_THE_DAY, "--settings", str(settings))
    (before,) = of(rows(store, "worklist", "", *flags), HEALTHY)
    assert before["reasons"] == "utskrivning_3vd"
    log(store, call(dt.date(2026, 3, 31)), HEALTHY)
    assert of(rows(store, "worklist", "", *flags), HEALTHY) == []
    (clock,) = of(rows(store, "export", "internt/discharges.csv", *flags), HEALTHY)
    assert (clock["contact"], clock["status"]) == ("2026-03-31", "done_in_time")


def test_that_a_closed_reason_rests_in_a_script_too(store: Path) -> None:
    found = rows(store, "worklist", "", *ON_THE_DAY)
    first = next(row for row in found if row["reasons"] == "risikosone")
    act = Closed(reason=Reason.RISING, how=How.DONE, day=dt.date(2026, 3, 31))
    log(store, act, first["patient_id"])
    assert of(rows(store, "worklist", "", *ON_THE_DAY), first["patient_id"]) == []


def test_that_what_was_logged_after_the_day_wound_back_to_is_not_known(store: Path) -> None:
    found = rows(store, "worklist", "", "--as-of", "2026-03-30")
    first = next(row for row in found if row["reasons"] == "risikosone")
    act = Closed(reason=Reason.RISING, how=How.DONE, day=dt.date(2026, 3, 29))
    log(store, act, first["patient_id"])
    again = rows(store, "worklist", "", "--as-of", "2026-03-30")
    assert of(again, first["patient_id"]) == [first]
