"""Hand cases: episodes of stay, counts of admissions, bands, and looking back (`--as-of`)."""

from __future__ import annotations

from datetime import date

from .hand_cases import Case, Expected, T, ago, contact, icd, icpc, medicine, person, score, stay

SAME_DAY = (
    "A stay that begins the day the one before ended (unless that one went hjem) belongs to the same episode"
)
NEXT_DAY = "… or at most one day after one that went to annet_sykehus"
OVERLAP = "A stay that begins before the last one has ended belongs to it too"
FIRST = "urgency and inn of the first"
ANY = "Counted as hospital when any of its stays is in sykehus, psykisk_helsevern or tsb"
SHORT = "A sykehjem_korttid stay is always an episode of its own"
COUNT = "unplanned_admissions_12m: episodes whose first stay is ohjelp, inn in the last 365 days"
HIGH = "High: ≥ 2 unplanned episodes, or ≥ 4 legevakt contacts, or ≥ 15 consultations in the last 365 days"
RISING = (
    "Rising: HFRS or frailty index moved up a category in a year, or moderate+ frailty with ≥ "
    "5 medicines, or …"
)
NULL_BEFORE = "a category that was null a year ago hasn't moved up"
INSIDE = "With --as-of inside a stay, a stay that ends later counts as still admitted"


def admissions(name: str, sentence: str, count: int, *stays: dict[str, str], reading: str = "") -> Case:
    tables = {"pasienter": [person(born=1980)], "innleggelser": list(stays)}
    return Case(name, sentence, tables, [score("unplanned_admissions_12m", count)], reading=reading)


def band(
    name: str, sentence: str, value: str, reading: str = "", born: int = 1950, **tables: list[dict[str, str]]
) -> Case:
    expected: list[Expected] = [score("risk_band", value)]
    return Case(name, sentence, {"pasienter": [person(born=born)], **tables}, expected, reading=reading)


A, B, C, D, E = "2026-02-02", "2026-02-05", "2026-02-06", "2026-02-07", "2026-02-12"
NINE = ["L89", "K78", "K90", "T90", "H84", "K83", "K86", "L95", "N87"]

CASES = [
    admissions(
        "a transfer the same day is one episode", SAME_DAY, 1, stay(A, B, to="annet_sykehus"), stay(B, E)
    ),
    admissions("home and in again the same day are two", SAME_DAY, 2, stay(A, B), stay(B, E)),
    admissions("the same day from an unknown place is one", SAME_DAY, 1, stay(A, B, to=""), stay(B, E)),
    admissions("the same day from a nursing home is one", SAME_DAY, 1, stay(A, B, to="sykehjem"), stay(B, E)),
    admissions("the day after annet_sykehus is one", NEXT_DAY, 1, stay(A, B, to="annet_sykehus"), stay(C, E)),
    admissions(
        "two days after annet_sykehus are two", NEXT_DAY, 2, stay(A, B, to="annet_sykehus"), stay(D, E)
    ),
    admissions("the day after an unknown place are two", NEXT_DAY, 2, stay(A, B, to=""), stay(C, E)),
    admissions("a stay inside a stay is one", OVERLAP, 1, stay(A, E), stay(B, C)),
    admissions(
        "still joined to the one that ends last", OVERLAP, 1, stay(A, E), stay(B, C), stay(D, "2026-02-20")
    ),
    admissions(
        "a planned episode with an acute part", FIRST, 0, stay(A, B, "planlagt", "annet_sykehus"), stay(B, E)
    ),
    admissions("kad alone isn't hospital", ANY, 0, stay(A, B, institusjon="kad")),
    admissions(
        "kad and then hospital is",
        ANY,
        1,
        stay(A, B, institusjon="kad", to="annet_sykehus"),
        stay(B, E),
        reading="«institution sykehus …» is the episode's (any of its stays), not the first stay's",
    ),
    admissions(
        "psykisk_helsevern and tsb are",
        ANY,
        2,
        stay(A, B, institusjon="tsb"),
        stay(D, E, institusjon="psykisk helsevern"),
    ),
    admissions(
        "a short-term nursing home parts two hospital episodes",
        SHORT,
        2,
        stay(A, B, to="sykehjem_korttid"),
        stay(B, D, "", "annet_sykehus", institusjon="sykehjem_korttid"),
        stay(D, E),
    ),
    admissions(
        "inn 365 days ago is outside, 364 inside",
        COUNT,
        1,
        stay(ago(365), ago(364)),
        stay(ago(364), ago(363)),
    ),
    admissions("the stay itself may be older than its end", COUNT, 0, stay(ago(370), ago(350))),
    admissions("no hastegrad isn't unplanned", COUNT, 0, stay(A, B, "")),
    admissions("no institusjon is a hospital", "institusjon: default sykehus", 1, stay(A, B, institusjon="")),
    Case(
        "two episodes are the baseline",
        "admissions_baseline: unplanned_admissions_12m ≥ 2",
        {"pasienter": [person()], "innleggelser": [stay(A, B), stay(D, E)]},
        [
            score("admissions_baseline", "yes"),
            score("risk_band", "high"),
            score("target_groups", "stormottaker"),
        ],
    ),
    # --- bands ---
    band(
        "four calls on the legevakt",
        HIGH,
        "high",
        kontakter=[contact(ago(n), "legevakt", "") for n in (1, 50, 90, 364)],
    ),
    band(
        "one of the four on the edge",
        HIGH,
        "low",
        kontakter=[contact(ago(n), "legevakt", "") for n in (1, 50, 90, 365)],
    ),
    band(
        "fifteen consultations with anybody",
        HIGH + " (konsultasjon, ekonsultasjon, video, any role)",
        "high",
        kontakter=[
            contact(ago(n), kind, "") for n in range(5) for kind in ("konsultasjon", "ekonsultasjon", "video")
        ],
    ),
    band(
        "fourteen, and telephone beside",
        HIGH,
        "low",
        kontakter=[contact(ago(n)) for n in range(14)] + [contact(ago(1), "telefon")],
    ),
    band(
        "one unplanned episode with two disease groups",
        RISING,
        "rising",
        born=1980,
        diagnoser=[icpc("T90"), icpc("K78")],
        innleggelser=[stay(A, B)],
    ),
    band(
        "one unplanned episode with one group is in kronisk",
        RISING,
        "moderate",
        born=1980,
        diagnoser=[icpc("K78")],
        innleggelser=[stay(A, B)],
    ),
    band(
        "one unplanned episode alone",
        "Moderate: in a target group otherwise",
        "low",
        born=1980,
        innleggelser=[stay(A, B)],
    ),
    band(
        "moderate frailty with five medicines",
        RISING,
        "rising",
        diagnoser=[icpc(code) for code in NINE],
        legemidler=[
            medicine(atc, "2020-01-01") for atc in ("C07AB02", "C10AA05", "A10BA02", "N02BE01", "B01AC06")
        ],
    ),
    band(
        "moderate frailty with four medicines",
        RISING,
        "moderate",
        diagnoser=[icpc(code) for code in NINE],
        legemidler=[medicine(atc, "2020-01-01") for atc in ("C07AB02", "C10AA05", "A10BA02", "N02BE01")],
    ),
    band(
        "from fit to mild in a year",
        RISING,
        "rising",
        diagnoser=[icpc("H84"), icpc("K83"), icpc("L95"), icpc("T86"), icpc("K92", ago(364))],
    ),
    band(
        "mild a year ago already",
        RISING,
        "low",
        diagnoser=[icpc("H84"), icpc("K83"), icpc("L95"), icpc("T86"), icpc("K92", ago(365))],
    ),
    band(
        "HFRS from low to intermediate",
        RISING,
        "rising",
        diagnoser=[icd("I109", ago(400)), icd("F00", ago(300))],
    ),
    band("HFRS null a year ago", NULL_BEFORE, "low", diagnoser=[icd("F00", ago(300))]),
    band(
        "not 65 a year ago",
        NULL_BEFORE,
        "low",
        born=1961,
        diagnoser=[icpc(code) for code in ("H84", "K83", "L95", "T86", "K92")],
    ),
    # --- looking back ---
    Case(
        "later rows are invisible",
        "--as-of an earlier day rewinds: later rows are invisible",
        {
            "pasienter": [person(), person("q", born=1961)],
            "diagnoser": [icpc("T90", "2025-03-31"), icpc("R95", "2025-04-01"), icd("F00", "2025-04-01")],
            "legemidler": [medicine("C07AB02", "2025-03-31"), medicine("C10AA05", "2025-04-01")],
            "kontakter": [contact("2025-04-01")],
        },
        [
            score("age", 75),
            score("target_groups", "diabetes2"),
            score("hfrs", ""),
            score("medications", 1),
            score("age", 64, "q"),
            score("frailty_index", "", "q"),
            score("missing", "maalinger|innleggelser"),
        ],
        as_of=date(2025, 3, 31),
        export_date=T,
    ),
    Case(
        "inside a stay",
        INSIDE,
        {
            "pasienter": [person()],
            "innleggelser": [stay("2025-03-20", "2025-04-10", hoveddiagnose="F00", to="dod")],
        },
        [score("hfrs", 7.1), score("unplanned_admissions_12m", 1)],
        as_of=date(2025, 3, 31),
        export_date=T,
    ),
    Case(
        "dead later is alive, joined later isn't here",
        "T, what is known … later rows are invisible; one row for every patient alive and on the list at T",
        {
            "pasienter": [
                person("a", dod="2025-06-01"),
                person("b", dod="2025-03-31"),
                person("c", liste_fra="2025-04-01"),
                person("d", liste_til="2025-04-01"),
                person("e", liste_til="2025-03-31"),
            ]
        },
        [("scores.csv", id_, "rows", rows) for id_, rows in zip("abcde", "10010", strict=True)],
        as_of=date(2025, 3, 31),
        export_date=T,
    ),
]
