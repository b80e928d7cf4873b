"""Hand cases: every rule of the definition tables, and the categories of the frailty index."""

from __future__ import annotations

from .hand_cases import Case, Expected, ago, contact, icd, icpc, measured, medicine, person, score

DEPRESSION = "drug:P a course that covers the window: fra ≤ T and end > start of the window"
REGULAR = (
    "regular:P|Q-X four rows with fra in the window, or a fast course in use at T begun ≥ 90 days before"
)
ATC = (
    "atc:P|Q@365 also a course with such a code covering any of the last 365 days (no table: a "
    "record in 1095 days)"
)
EGFR = "egfr60: two eGFR < 60 at least 90 days apart in the window, newest < 60"
APART = "apart180: two records of this row's code more than 180 days apart, ever"
MIN2 = "min2: two dates of this row's code in the window"
FIRST = "first: the condition's earliest record lies in the window"
VISITS = "doctorvisits2: two home visits with rolle lege"
CARE = "homecare: hjemmetjeneste, or bosted omsorgsbolig or sykehjem"
CUTS = "fit ≤ 0.12 < mild ≤ 0.24 < moderate ≤ 0.36 < severe"
DEFICITS = [
    "L89",
    "K78",
    "K90",
    "T90",
    "H84",
    "K77",
    "K83",
    "K86",
    "K74",
    "L95",
    "N87",
    "K92",
    "T86",
]  # thirteen deficits, one code each

ONE = [score("chronic_conditions", 1)]
NONE = [score("chronic_conditions", 0)]
ONE_DEFICIT = [score("frailty_index", 1 / 36)]
NO_DEFICIT = [score("frailty_index", 0)]


def medicines(name: str, sentence: str, rows: list[dict[str, str]], expected: list[Expected]) -> Case:
    return Case(name, sentence, {"pasienter": [person()], "legemidler": rows}, expected)


def diagnoses(
    name: str, sentence: str, rows: list[dict[str, str]], expected: list[Expected], born: int = 1950
) -> Case:
    return Case(name, sentence, {"pasienter": [person(born=born)], "diagnoser": rows}, expected)


def kidneys(name: str, values: list[tuple[str, str]], expected: list[Expected]) -> Case:
    rows = [measured("egfr", dato, value) for dato, value in values]
    return Case(name, EGFR, {"pasienter": [person()], "maalinger": rows}, expected)


def kur(atc: str, *starts: int) -> list[dict[str, str]]:
    """Short courses begun so many days before T."""
    return [medicine(atc, ago(start), ago(start - 5), fast="nei") for start in starts]


def asthma(name: str, expected: list[Expected], dato: str, rows: list[dict[str, str]] | None) -> Case:
    tables = {"pasienter": [person()], "diagnoser": [icpc("R96", dato)]}
    return Case(name, ATC, tables if rows is None else {**tables, "legemidler": rows}, expected)


def category(count: int, name: str) -> Case:
    rows = [icpc(code) for code in DEFICITS[:count]]
    expected = [score("frailty_index", count / 36), score("frailty_category", name)]
    return diagnoses(f"{count} deficits of 36 are {name}", CUTS, rows, expected)


CASES = [
    # --- empty rule, with and without a window ---
    diagnoses("an expired code", "within_days: P76 in 1095 days", [icpc("P76", ago(1095))], NONE),
    diagnoses("a code in its window", "within_days: P76 in 1095 days", [icpc("P76", ago(1094))], ONE),
    diagnoses("ever is ever", "within_days empty = ever", [icpc("K86", "1984-02-29")], ONE),
    diagnoses("P71 expires after 365 days, P70 never", "within_days", [icpc("P71", ago(365))], NO_DEFICIT),
    # --- drug ---
    medicines(
        "an antidepressive whose 365 days end inside the window",
        DEPRESSION,
        [medicine("N06AB04", ago(729), fast="nei")],
        ONE,
    ),
    medicines(
        "an antidepressive whose 365 days end where the window begins",
        DEPRESSION,
        [medicine("N06AB04", ago(730), fast="nei")],
        NONE,
    ),
    medicines(
        "a course with til inside the window", DEPRESSION, [medicine("N06AB04", ago(900), ago(364))], ONE
    ),
    medicines(
        "a course with til where the window begins",
        DEPRESSION,
        [medicine("N06AB04", ago(900), ago(365))],
        NONE,
    ),
    # --- regular ---
    medicines("four laxative rows in a year", REGULAR, kur("A06AD11", 10, 100, 200, 364), ONE),
    medicines("four rows, one on the edge of the window", REGULAR, kur("A06AD11", 10, 100, 200, 365), NONE),
    medicines("three rows", REGULAR, kur("A06AD11", 10, 100, 200), NONE),
    medicines("a fast laxative begun 90 days ago", REGULAR, [medicine("A06AD11", ago(90))], ONE),
    medicines("a fast laxative begun 89 days ago", REGULAR, [medicine("A06AD11", ago(89))], NONE),
    medicines("a fast laxative that has ended", REGULAR, [medicine("A06AD11", ago(300), ago(1))], NONE),
    medicines("glucosamine isn't pain treatment", REGULAR, kur("M01AX05", 10, 20, 30, 40), NONE),
    medicines(
        "four rows over several of the codes", REGULAR, kur("N02AA01", 10, 20) + kur("M01AE01", 30, 40), ONE
    ),
    medicines(
        "the excluded code doesn't help", REGULAR, kur("N02AA01", 10, 20, 30) + kur("M01AX05", 40), NONE
    ),
    # --- atc ---
    asthma("asthma, old record, treated now", ONE, "2001-01-01", [medicine("R03AC02", ago(400), ago(364))]),
    asthma("asthma without treatment", NONE, ago(10), [medicine("R06AX13", ago(9))]),
    asthma(
        "asthma, treatment ended where the window begins",
        NONE,
        ago(10),
        [medicine("R03AC02", ago(400), ago(365))],
    ),
    asthma("no medicines table, record in 1095 days", ONE, ago(1094), None),
    asthma("no medicines table, older record", NONE, ago(1095), None),
    asthma("medicines table there and empty", NONE, ago(10), []),
    # --- egfr60 ---
    kidneys(
        "low twice, 90 days apart", [(ago(91), "55"), (ago(1), "59,9")], [*ONE, score("disease_groups", 1)]
    ),
    kidneys("low twice, 89 days apart", [(ago(90), "55"), (ago(1), "58")], NONE),
    kidneys("newest isn't low", [(ago(200), "55"), (ago(100), "58"), (ago(1), "60")], NONE),
    kidneys("the first lies outside the window", [(ago(730), "55"), (ago(1), "58")], NONE),
    kidneys(
        "the first lies just inside the window",
        [(ago(729), "55"), (ago(300), "70"), (ago(1), "58")],
        [*ONE, *ONE_DEFICIT],
    ),
    # --- apart180, min2, first, age50 ---
    diagnoses(
        "hepatitis twice, 181 days apart, long ago",
        APART,
        [icpc("D72", "2010-01-01"), icpc("D72", "2010-07-01")],
        ONE,
    ),
    diagnoses(
        "hepatitis twice, 180 days apart", APART, [icpc("D72", "2010-01-01"), icpc("D72", "2010-06-30")], NONE
    ),
    diagnoses(
        "two cystitis dates in a year", MIN2, [icpc("U71", ago(364)), icpc("U71", ago(9))], ONE_DEFICIT
    ),
    diagnoses("one of them on the edge", MIN2, [icpc("U71", ago(365)), icpc("U71", ago(9))], NO_DEFICIT),
    Case(
        "twice on one date is one date",
        MIN2,
        {
            "pasienter": [person()],
            "diagnoser": [{**icpc("U71", ago(9)), "kilde": kilde} for kilde in ("fastlege", "legevakt")],
        },
        NO_DEFICIT,
    ),
    diagnoses(
        "cancer first recorded in five years",
        FIRST,
        [icpc("X76", ago(1824))],
        [*ONE, score("disease_groups", 1)],
    ),
    diagnoses("cancer first recorded before", FIRST, [icpc("X76", ago(1825)), icpc("X76", ago(9))], NONE),
    diagnoses(
        "another cancer before",
        FIRST,
        [icpc("D75", "2012-01-01"), icpc("X76", ago(9))],
        [*NONE, score("disease_groups", 0)],
    ),
    diagnoses("a fracture at 74", "age50: recorded at age ≥ 50", [icpc("L72", ago(700))], ONE_DEFICIT),
    # --- visits, care ---
    Case(
        "home visits of the doctor make bound to the home",
        VISITS,
        {
            "pasienter": [person("a"), person("b"), person("c")],
            "kontakter": [
                contact(ago(364), "hjemmebesøk", "lege", "a"),
                contact(ago(1), "hjemmebesok", "lege", "a"),
                contact(ago(365), "hjemmebesok", "lege", "b"),
                contact(ago(1), "hjemmebesok", "lege", "b"),
                contact(ago(9), "hjemmebesok", "sykepleier", "c"),
                contact(ago(1), "hjemmebesok", "lege", "c"),
            ],
        },
        [score("frailty_index", 1 / 36, "a"), score("frailty_index", 0, "b"), score("frailty_index", 0, "c")],
    ),
    Case(
        "without rolle the doctor's claim code tells",
        "takster: without rolle: S… and 088… = nurse, doctors' codes = doctor, else unknown",
        {
            "pasienter": [person("a"), person("b")],
            "kontakter": [
                {**contact(ago(day), "hjemmebesok", "", id_), "takster": takst}
                for id_, takst in (("a", "11ad"), ("b", "S3a"))
                for day in (50, 20)
            ],
        },
        [score("frailty_index", 1 / 36, "a"), score("frailty_index", 0, "b")],
    ),
    Case(
        "what is care",
        CARE,
        {
            "pasienter": [
                person("a", hjemmetjeneste="ja"),
                person("b", bosted="Omsorgsbolig"),
                person("c", bosted="sykehjem"),
                person("d", bosted="hjemme", hjemmetjeneste="nei"),
            ]
        },
        [score("frailty_index", 1 / 36, id_) for id_ in "abc"] + [score("frailty_index", 0, "d")],
    ),
    # --- one deficit for many codes, categories ---
    diagnoses(
        "many codes of a deficit are one deficit",
        "deficits present ÷ 36",
        [icpc("L88"), icpc("L89"), icpc("L90"), icpc("K90"), icd("N183"), icpc("U891")],
        [score("frailty_index", 3 / 36)],
    ),
    diagnoses(
        "null under 65",
        "age ≥ 65, else null",
        [icpc("K77")],
        [score("frailty_index", ""), score("frailty_category", "")],
        1962,
    ),
    category(4, "fit"),
    category(5, "mild"),
    category(8, "mild"),
    category(9, "moderate"),
    category(12, "moderate"),
    category(13, "severe"),
]
