"""A small office with plans: two inhabitants, one who died, and one whom only the log knows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pytest

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.log_book import LogBook
from listeoversikt.followup.plan_content import plain
from listeoversikt.followup.plan_faults import Fault, PlanRefused
from listeoversikt.operations.acting import Deed
from listeoversikt.operations.office import View
from listeoversikt.operations.settings import Settings
from tests.lists import patient_list, person
from tests.operations.followup_views import view_of

TODAY = dt.date(2026, 11, 3)
T = "2026-10-30"
CONTENT: dict[str, Any] = {
    "kinds": {"treatment": True, "self_management": True},
    "problems": {"skropelig_eldre": True, "hjertesvikt": True, "kols": True},
    "matters": "Jeg vil bo hjemme og klare å hente avisen selv.",
    "goals": {
        "g1": {
            "text": "Gå til postkassen uten hjelp innen jul",
            "now": "Kan gå til porten i dag",
            "place": 1,
            "measures": {
                "m1": {
                    "text": "Veie seg hver morgen",
                    "who": "patient",
                    "rhythm": "daily",
                    "state": "ongoing",
                    "place": 1,
                },
                "m2": {
                    "text": "Ringe om vekt",
                    "who": "sykepleier",
                    "rhythm": "weekly",
                    "due": "2026-11-09",
                    "place": 2,
                },
                "m3": {"text": "Legemiddelgjennomgang", "who": "lege", "due": "2026-11-12", "place": 3},
                "m4": {
                    "text": "Henvise til fysioterapeut",
                    "who": "lege",
                    "due": "2026-10-30",
                    "place": 4,
                },
            },
        }
    },
    "risk": "Fall (2 siste tre måneder), vekttap, bor alene.",
    "watch": "Vekt, tung pust, matlyst.",
    "network": "Datter er nærmeste pårørende.",
    "services": {"s1": {"service": "hjemmetjeneste", "role": "Morgen og kveld"}},
    "worse": "Sykepleier ringer fastlege samme dag.\nLegevakt kveld og helg: 116 117.",
    "zones": {
        "green": {"signs": "Puster som vanlig.\nVekt stabil.", "action": "Fortsett med faste medisiner."},
        "yellow": {"signs": "Mer tungpust, eller +2 kg på 3 dager.", "action": "Ring sykepleier samme dag."},
        "red": {"signs": "Tung pust i ro.", "action": "Ring 113."},
    },
    "appointments": {
        "a1": {"who": "sykepleier", "text": "Hjemmebesøk", "day": "2026-11-05", "clock": "10.00"},
        "a2": {"who": "lege", "text": "Time", "day": "2026-11-12"},
        "a3": {"who": "lege", "text": "Time", "day": "2026-10-01"},
    },
    "critical": {"considered": True, "day": "2026-10-14"},
    "offers": {"grupper": {"text": "Grupper"}},
    "individual": {"state": "reported", "reported": "2026-10-14", "next_meeting": "2026-11-20"},
    "responsible": "sykepleier",
    "took_part": "2026-10-14",
    "got_plan": "2026-10-14",
    "reviewed_on": "2026-10-14",
    "next_review": "2026-11-11",
}


class PlanOffice:
    """The view after each row of deeds; nothing is written anywhere."""

    def __init__(self, today: dt.date = TODAY, settings: Settings | None = None) -> None:
        people = patient_list(
            T,
            patients=[
                person("P1", 1942, fastlege_id="L02"),
                person("P2", 1960, "M", fastlege_id="L01"),
                person("P3", 1950, dod="2026-10-01"),
            ],
            diagnoses=[("P1", "2020-01-02", "ICPC-2", "R95"), ("P2", "2020-01-02", "ICPC-2", "T90")],
            contacts=[("P1", "2026-10-14", "konsultasjon", "lege")],
            measures=[],
            since="2015-01-01",
        )
        self.view: View = view_of(people, today, settings)
        self.entries: list[Entry] = []

    def write(self, patient: str | None, *acts: Act, who: str = "spl-1", undoes: str | None = None) -> str:
        """Acts of somebody; gives the last one's id."""
        new = []
        for act in acts or (None,):
            number = len(self.entries) + 1
            at = dt.datetime.combine(self.view.today, dt.time(8), dt.UTC) + dt.timedelta(minutes=number)
            entry = Entry(number, f"e{number}", at, who, patient, act, undoes)
            self.entries.append(entry)
            new.append(entry)
        self.view = self.view.with_log(self.view.book.with_entries(new))
        return new[-1].uuid

    def carry_out(self, deeds: Sequence[Deed], *, who: str = "spl-1") -> None:
        """What the window would do with them."""
        for deed in deeds:
            self.write(deed.patient, deed.act, who=who)

    @property
    def book(self) -> LogBook:
        return self.view.book


def content(**changes: Any) -> dict[str, Any]:
    """The plan above, with top-level fields set anew."""
    filled: dict[str, Any] = plain({**CONTENT, **changes})
    return filled


def refused(caught: pytest.ExceptionInfo[PlanRefused]) -> list[tuple[Fault, str]]:
    """What an edit was refused for: the fault and where."""
    return [(fault.fault, fault.path) for fault in caught.value.faults]
