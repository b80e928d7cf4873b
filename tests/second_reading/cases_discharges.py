"""Hand cases: which discharges start a clock, and in which state each is."""

from __future__ import annotations

from datetime import date
from typing import Any

from .hand_cases import Case, Expected, contact, discharge, icpc, person, stay

PERIOD = {"perioder": {"kontakter": {"fra": "2021-01-01", "til": "2026-12-31"}}}
WHO = (
    "Every episode of an inhabitant in a target group on the day of discharge, and every "
    "unplanned one at ≥ 75 that day"
)
STATES = "not_due · due_today · overdue · … · missed: overdue more than 28 days"
FULFIL = (
    "Contact of doctor, nurse or helsesekretær, or next of kin: konsultasjon, ekonsultasjon, "
    "video, telefon, hjemmebesok"
)
DAY0 = "after the discharge (on day 0 from the export only telefon, video, hjemmebesok)"
LATE = "A contact later than due + 28 days leaves missed"
AGAIN = (
    "Readmission = a later episode, any institution, but a planned same-day one, that begins "
    "before the due date"
)
BEFORE = "a contact before it comes first; one after a new admission doesn't fulfil"
GONE = "death or moving on or after the due date leaves it overdue, then missed"
NO_CLOCK = (
    "No clock: a planned stay that begins and ends the same day, an episode that ends in "
    "another hospital or in death"
)
HOME = (
    "Long-term nursing home (utskrevet_til or bosted sykehjem) lapses, due empty, even if there was a contact"
)
SHORT = (
    "Short-term nursing home: waiting with empty due until that stay ends, then that stay's "
    "row takes its place"
)
SIXTY = "with no such stay it waits 60 days, then lapses"
BLIND = (
    "Without a kontakter table, or for a discharge before its period, the state follows from the clock alone"
)
KNOWN = "Two clocks: from discharge, and from kjent_dato; unknown stays unknown"

LEFT, DUE = "2026-03-02", "2026-03-05"  # a Monday, the Thursday after
STAY = stay("2026-02-25", LEFT)


def case(
    name: str,
    sentence: str,
    *expected: Expected,
    stays: list[dict[str, str]] | None = None,
    contacts: list[dict[str, str]] | None = None,
    born: int = 1940,
    today: str = "2026-03-31",
    known_until: str = "",
    reading: str = "",
    about: dict[str, Any] | None = None,
    diagnoser: list[dict[str, str]] | None = None,
    **more: str,
) -> Case:
    """Somebody of 86, unplanned in hospital until Monday 2 March 2026 unless said otherwise."""
    tables = {
        "pasienter": [person(born=born, **more)],
        "innleggelser": stays or [STAY],
        "diagnoser": diagnoser or [],
    }
    if contacts is not None:
        tables["kontakter"] = contacts
        about = PERIOD if about is None else about
    day = date.fromisoformat(known_until or today)
    return Case(
        name, sentence, tables, list(expected), day, date.fromisoformat(today), None, about or {}, reading
    )


def status(value: str, reason: str = "") -> tuple[Expected, Expected]:
    return discharge("status", value), discharge("lapse_reason", reason)


def rows(number: int) -> Expected:
    return discharge("rows", number)


def made(
    contact_row: dict[str, str] | None,
    *expected: Expected,
    name: str,
    sentence: str = FULFIL,
    reading: str = "",
) -> Case:
    return case(name, sentence, *expected, contacts=[contact_row] if contact_row else [], reading=reading)


def short_stay(inn: str, ut: str = "", to: str = "hjem", **more: str) -> dict[str, str]:
    return stay(inn, ut, "", to, institusjon="sykehjem_korttid", **more)


TO_SHORT = stay("2026-02-25", LEFT, to="sykehjem_korttid")
NO_DATES = (discharge("due", ""), discharge("contact", ""))

CASES = [
    # --- the clock's own states ---
    *(
        case(
            f"without contact on {today}",
            STATES,
            *status(state),
            discharge("due", DUE),
            contacts=[],
            today=today,
            known_until="2026-03-02",
        )
        for today, state in (
            ("2026-03-04", "not_due"),
            ("2026-03-05", "due_today"),
            ("2026-03-06", "overdue"),
            ("2026-04-02", "overdue"),
            ("2026-04-03", "missed"),
        )
    ),
    # --- contacts ---
    made(
        contact(DUE),
        *status("done_in_time"),
        discharge("contact", DUE),
        discharge("contact_by", "lege"),
        name="on the due date",
    ),
    made(
        contact("2026-03-06", "telefon", "sykepleier"),
        *status("done_late"),
        discharge("contact_by", "sykepleier"),
        name="a day late",
    ),
    made(
        contact("2026-03-03", "video", "helsesekretær"),
        *status("done_in_time"),
        discharge("contact_by", "helsesekretaer"),
        name="a secretary",
    ),
    made(
        contact("2026-03-03", role="annet"),
        *status("overdue"),
        discharge("contact", ""),
        name="somebody else",
    ),
    made(contact("2026-03-03", role=""), *status("overdue"), name="nobody knows who"),
    made(contact("2026-03-03", "pårørende", "sykepleier"), *status("done_in_time"), name="next of kin"),
    *(
        made(contact("2026-03-03", kind), *status("overdue"), name=f"{kind} isn't such a contact")
        for kind in ("enkel", "gruppe", "legevakt", "samarbeidsmøte")
    ),
    *(
        made(contact(LEFT, kind), *status("done_in_time"), name=f"{kind} on day 0", sentence=DAY0)
        for kind in ("telefon", "video", "hjemmebesøk")
    ),
    *(
        made(contact(LEFT, kind), *status("overdue"), name=f"{kind} on day 0", sentence=DAY0)
        for kind in ("konsultasjon", "ekonsultasjon", "pårørende")
    ),
    made(contact("2026-03-01", "telefon"), *status("overdue"), name="before the discharge", sentence=DAY0),
    case(
        "the first contact counts",
        FULFIL,
        *status("done_in_time"),
        discharge("contact", "2026-03-04"),
        contacts=[contact("2026-03-20"), contact("2026-03-04")],
    ),
    case(
        "28 days late",
        LATE,
        *status("done_late"),
        discharge("contact", "2026-04-02"),
        contacts=[contact("2026-04-02")],
        today="2026-04-30",
    ),
    case(
        "29 days late",
        LATE,
        *status("missed"),
        discharge("contact", ""),
        contacts=[contact("2026-04-03")],
        today="2026-04-30",
        reading="`contact` is then empty",
    ),
    # --- readmission ---
    case(
        "in again before due",
        AGAIN,
        discharge("status", "lapsed / lapsed"),
        discharge("lapse_reason", "readmitted / nursing_home"),
        contacts=[],
        stays=[STAY, stay("2026-03-04", "2026-03-09", to="sykehjem")],
    ),
    case("in again on the due date", AGAIN, *status("overdue"), contacts=[], stays=[STAY, stay(DUE)]),
    case(
        "in a kad before due",
        AGAIN,
        *status("lapsed", "readmitted"),
        contacts=[],
        stays=[STAY, stay("2026-03-04", institusjon="kad")],
    ),
    case(
        "a planned day before due",
        AGAIN,
        *status("overdue"),
        rows(1),
        contacts=[],
        stays=[STAY, stay("2026-03-04", "2026-03-04", "planlagt")],
    ),
    case(
        "contact first, then in again",
        BEFORE,
        *status("done_in_time"),
        contacts=[contact("2026-03-03")],
        stays=[STAY, stay("2026-03-04")],
    ),
    case(
        "in again, then contact",
        BEFORE,
        *status("lapsed", "readmitted"),
        discharge("contact", ""),
        contacts=[contact("2026-03-05")],
        stays=[STAY, stay("2026-03-04")],
    ),
    case(
        "in again after due, then contact",
        BEFORE,
        *status("overdue"),
        contacts=[contact("2026-03-12")],
        stays=[STAY, stay("2026-03-10")],
    ),
    case(
        "contact on the day of the new admission",
        BEFORE,
        *status("done_in_time"),
        contacts=[contact("2026-03-04", "telefon")],
        stays=[STAY, stay("2026-03-04")],
        reading="a contact on the day of the new admission isn't after it, and fulfils",
    ),
    case(
        "home and in again the same day",
        AGAIN,
        *status("lapsed", "readmitted"),
        contacts=[],
        stays=[STAY, stay(LEFT)],
    ),
    # --- death, moving ---
    case("dead before due", GONE, *status("lapsed", "died"), contacts=[], dod="2026-03-04"),
    case("dead on the due date", GONE, *status("overdue"), contacts=[], dod=DUE),
    case("dead on the due date, long ago", GONE, *status("missed"), contacts=[], dod=DUE, today="2026-04-03"),
    case("moved before due", GONE, *status("lapsed", "moved"), contacts=[], liste_til="2026-03-04"),
    case("moved on the due date", GONE, *status("overdue"), contacts=[], liste_til=DUE),
    case(
        "contact first, then dead",
        "a contact before it comes first",
        *status("done_in_time"),
        contacts=[contact("2026-03-03")],
        dod="2026-03-04",
    ),
    case(
        "next of kin after death",
        "lapsed: died before the due date",
        *status("lapsed", "died"),
        contacts=[contact("2026-03-05", "pårørende")],
        dod="2026-03-04",
    ),
    # --- no clock ---
    case("died in hospital", NO_CLOCK, rows(0), stays=[stay("2026-02-25", LEFT, to="dod")]),
    case("to another hospital", NO_CLOCK, rows(0), stays=[stay("2026-02-25", LEFT, to="annet_sykehus")]),
    case("a planned day", NO_CLOCK, rows(0), stays=[stay(LEFT, LEFT, "planlagt")], diagnoser=[icpc("K77")]),
    case("an unplanned day", NO_CLOCK, rows(1), stays=[stay(LEFT, LEFT)]),
    case(
        "a planned night",
        NO_CLOCK,
        rows(1),
        stays=[stay("2026-03-01", LEFT, "planlagt")],
        diagnoser=[icpc("K77")],
    ),
    case(
        "still admitted", "A row for every episode that starts a clock", rows(0), stays=[stay("2026-02-25")]
    ),
    # --- nursing homes ---
    case(
        "to a nursing home",
        HOME,
        *status("lapsed", "nursing_home"),
        discharge("due", ""),
        contacts=[contact("2026-03-03")],
        stays=[stay("2026-02-25", LEFT, to="sykehjem")],
    ),
    case(
        "lives in a nursing home",
        HOME,
        *status("lapsed", "nursing_home"),
        discharge("due", ""),
        contacts=[],
        bosted="sykehjem",
    ),
    case(
        "60 days without a short-term stay",
        SIXTY,
        *status("waiting"),
        *NO_DATES,
        stays=[TO_SHORT],
        contacts=[contact("2026-03-03")],
        today="2026-05-01",
    ),
    case(
        "61 days without a short-term stay",
        SIXTY,
        *status("lapsed", "no_short_term_stay"),
        *NO_DATES,
        stays=[TO_SHORT],
        contacts=[],
        today="2026-05-02",
    ),
    case(
        "in the short-term stay",
        SHORT,
        *status("waiting"),
        *NO_DATES,
        rows(1),
        stays=[TO_SHORT, short_stay(LEFT)],
        contacts=[],
        today="2026-05-20",
    ),
    case(
        "after the short-term stay",
        SHORT + ", on the hospital episode's ground too",
        *status("due_today"),
        rows(1),
        discharge("discharged", "2026-03-20"),
        discharge("due", "2026-03-25"),
        discharge("due_from_known", "2026-03-26"),
        stays=[TO_SHORT, short_stay(LEFT, "2026-03-20", kjent_dato="2026-03-23")],
        contacts=[],
        born=1950,
        today="2026-03-25",
    ),
    case(
        "the short-term stay ended in a nursing home",
        HOME,
        *status("lapsed", "nursing_home"),
        rows(1),
        stays=[TO_SHORT, short_stay(LEFT, "2026-03-20", "sykehjem")],
        contacts=[],
    ),
    case(
        "a short-term stay without a ground of its own",
        WHO,
        rows(0),
        stays=[short_stay(LEFT, "2026-03-20")],
        contacts=[],
        born=1950,
    ),
    # --- known; no contacts ---
    case(
        "known a week later",
        KNOWN,
        discharge("known", "2026-03-09"),
        discharge("due", DUE),
        discharge("due_from_known", "2026-03-12"),
        stays=[{**STAY, "kjent_dato": "2026-03-09"}],
    ),
    case("not known", KNOWN, discharge("known", ""), discharge("due_from_known", "")),
    case("no contacts table", BLIND, *status("overdue"), today="2026-04-02"),
    case("no contacts table, long ago", BLIND, *status("missed"), today="2026-04-03"),
    case(
        "before the period of the contacts",
        BLIND,
        *status("overdue"),
        discharge("contact", ""),
        contacts=[contact("2026-03-04")],
        about={"perioder": {"kontakter": {"fra": "2026-03-03", "til": "2026-03-31"}}},
    ),
]
