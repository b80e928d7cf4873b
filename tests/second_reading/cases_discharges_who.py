"""Hand cases: whose discharges start a clock, and discharges seen from an earlier day."""

from __future__ import annotations

from datetime import date

from .cases_discharges import LEFT, PERIOD, STAY, WHO, case, rows, status
from .hand_cases import Case, Expected, contact, discharge, icpc, person, stay

REWIND = "--as-of an earlier day rewinds: later rows are invisible"


def rewound(name: str, patient: dict[str, str], stays: list[dict[str, str]], *expected: Expected) -> Case:
    """Seen on Friday 6 March, from an extract of 31 March, with a doctor's call on 9 March."""
    tables = {"pasienter": [patient], "innleggelser": stays, "kontakter": [contact("2026-03-09", "telefon")]}
    seen = date(2026, 3, 6)
    return Case(name, REWIND, tables, list(expected), seen, seen, date(2026, 3, 31), PERIOD)


CASES = [
    # --- who ---
    case("74 and unplanned", WHO, rows(0), born=1952),
    case("75 and unplanned", WHO, rows(1), born=1951),
    case(
        "75 at T, 74 on the day of discharge",
        WHO,
        rows(0),
        stays=[stay("2025-12-20", "2025-12-30")],
        born=1951,
    ),
    case("80, planned, in no group", WHO, rows(0), stays=[stay("2026-02-25", LEFT, "planlagt")], born=1946),
    case(
        "in a group on the day of discharge",
        WHO,
        rows(1),
        stays=[stay("2026-02-25", LEFT, "planlagt")],
        born=1980,
        diagnoser=[icpc("K77", LEFT)],
    ),
    case(
        "in a group the day after",
        WHO,
        rows(0),
        stays=[stay("2026-02-25", LEFT, "planlagt")],
        born=1980,
        diagnoser=[icpc("K77", "2026-03-03")],
    ),
    case(
        "in a group then, not any more",
        WHO,
        rows(1),
        stays=[stay("2025-05-01", "2025-05-09", "planlagt")],
        born=1980,
        diagnoser=[icpc("P77", "2025-01-01")],
    ),
    case(
        "not on the list yet", "of those on the list on the day of discharge", rows(0), liste_fra="2026-03-03"
    ),
    case("not on the list any more", "of those on the list on the day of discharge", rows(0), liste_til=LEFT),
    case(
        "reservert_kontakt lapses nothing",
        "reservert_kontakt from the export has no date and lapses nothing",
        *status("overdue"),
        contacts=[],
        reservert_kontakt="ja",
    ),
    case(
        "reservert_behandling",
        "reservert_behandling: no row in any score or list",
        rows(0),
        reservert_behandling="ja",
    ),
    case(
        "a transfer is one discharge",
        "Episodes: ut and utskrevet_til of the one that ends last",
        rows(1),
        discharge("discharged", "2026-03-09"),
        discharge("due", "2026-03-12"),
        stays=[stay("2026-02-25", LEFT, to="annet_sykehus"), stay("2026-03-03", "2026-03-09", "planlagt")],
    ),
    # --- looking back ---
    rewound(
        "a later contact isn't seen", person(born=1940), [STAY], *status("overdue"), discharge("contact", "")
    ),
    rewound(
        "a later death isn't seen",
        person(born=1940, dod="2026-03-09"),
        [stay("2026-02-25", "2026-03-05")],
        *status("not_due"),
    ),
    rewound("a later discharge isn't seen", person(born=1940), [stay("2026-02-25", "2026-03-08")], rows(0)),
    rewound(
        "known later isn't known",
        person(born=1940),
        [{**STAY, "kjent_dato": "2026-03-09"}],
        discharge("known", ""),
        discharge("due_from_known", ""),
    ),
]
