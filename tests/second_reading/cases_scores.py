"""Hand cases: windows, kodeverk, HFRS, Charlson, counts, Rx-Risk, CFS, medicines in use, what is null."""

from __future__ import annotations

from .hand_cases import Case, Expected, ago, contact, icd, icpc, measured, medicine, person, score, stay

HFRS = (
    "hfrs: first 3 characters of every ICD-10 code of stays and of diagnoser, last 730 days; "
    "each table code once"
)
WINDOW = "All windows are counted back from T: «last 365 days» is (T − 365 days, T]"
LIMITS = "hfrs_category low < 5 ≤ intermediate ≤ 15 < high, kept in whole tenths"
NULL_HFRS = "No stay (in sykehus, psykisk_helsevern or tsb) and no ICD-10 code (any stay or diagnoser): null"
OWN = "A code matches when it starts with the table's code, and only within its own kodeverk"
CHARLSON = "Quan 2005 prefixes, Charlson 1987 weights, hierarchies, last 1825 days; at all ages"
USE = "In use at T: fra ≤ T ≤ end; where til is empty: with fast still in use, otherwise 365 days after fra"
MEDS = "medications: distinct ATC codes in use at T and fast; null without a fast column"
RXRISK = (
    "every distinct ATC code of courses covering the last 365 days → category, LAST match "
    "wins, a condition applies"
)


def hfrs_case(
    name: str, sentence: str, codes: list[tuple[str, str]], *expected: Expected, born: int = 1950
) -> Case:
    rows = [icd(code, dato) for code, dato in codes]
    return Case(name, sentence, {"pasienter": [person(born=born)], "diagnoser": rows}, list(expected))


def recent(*codes: str) -> list[tuple[str, str]]:
    return [(code, "2026-01-15") for code in codes]


def stays_case(name: str, sentence: str, stays: list[dict[str, str]], *expected: Expected) -> Case:
    return Case(name, sentence, {"pasienter": [person()], "innleggelser": stays}, list(expected))


def charlson_case(name: str, codes: list[tuple[str, str]], value: str, born: int = 1950) -> Case:
    return hfrs_case(name, CHARLSON, codes, score("charlson", value), born=born)


def medicines_case(
    name: str,
    rows: list[dict[str, str]],
    *expected: Expected,
    sentence: str = MEDS,
    about: dict[str, str] | None = None,
    sex: str = "K",
    born: int = 1950,
) -> Case:
    tables = {"pasienter": [person(sex=sex, born=born)], "legemidler": rows}
    return Case(name, sentence, tables, list(expected), about=about or {})


CASES = [
    hfrs_case(
        "a code 730 days old is outside, 729 inside",
        WINDOW,
        [("F000", ago(730)), ("G301", ago(729))],
        score("hfrs", 4),
    ),
    hfrs_case("a code dated T is seen", WINDOW, [("F00", ago(0))], score("hfrs", 7.1)),
    hfrs_case("a table code counts once", HFRS, recent("F000", "F001", "F009"), score("hfrs", 7.1)),
    hfrs_case("4.9 is low", LIMITS, recent("R31", "E538"), score("hfrs", 4.9), score("hfrs_category", "low")),
    hfrs_case(
        "exactly 5 is intermediate",
        LIMITS,
        recent("G309", "E559"),
        score("hfrs", 5),
        score("hfrs_category", "intermediate"),
    ),
    hfrs_case(
        "exactly 15 is intermediate",
        LIMITS,
        recent("F00", "G819", "Z60", "L89"),
        score("hfrs", 15),
        score("hfrs_category", "intermediate"),
    ),
    hfrs_case(
        "15.1 is high",
        LIMITS,
        recent("F00", "G819", "Z60", "L89", "R50"),
        score("hfrs", 15.1),
        score("hfrs_category", "high"),
    ),
    hfrs_case(
        "a code outside the table gives 0",
        "0 means «looked, found nothing»",
        recent("I109"),
        score("hfrs", 0),
    ),
    hfrs_case(
        "at 64 no HFRS", "Age ≥ 65", recent("F00"), score("hfrs", ""), score("hfrs_category", ""), born=1962
    ),
    hfrs_case(
        "at 65 HFRS",
        "Age = year of T − birth year",
        recent("F00"),
        score("hfrs", 7.1),
        score("age", 65),
        born=1961,
    ),
    hfrs_case("no hospital code in the window is null", NULL_HFRS, [("F00", ago(730))], score("hfrs", "")),
    hfrs_case(
        "Norwegian fall codes aren't in the table",
        "Norwegian fall codes W0n aren't in the table: left out (def_frailty has W0N as a fall)",
        recent("W0N"),
        score("hfrs", 0),
        score("frailty_index", 1 / 36),
    ),
    hfrs_case(
        "codes are stored without dot and in upper case",
        "Codes may be written with or without dot, *, †, +",
        recent("f00.1+"),
        score("hfrs", 7.1),
    ),
    stays_case(
        "a hospital stay without codes gives 0, not null",
        NULL_HFRS,
        [stay(ago(20), ago(10))],
        score("hfrs", 0),
        score("charlson", 0),
    ),
    stays_case(
        "a rehabilitation stay without codes is no sight",
        NULL_HFRS,
        [stay(ago(20), ago(10), institusjon="rehabilitering")],
        score("hfrs", ""),
        score("charlson", ""),
    ),
    stays_case(
        "a rehabilitation stay's codes count",
        "Recorded ICD-10 codes are those of diagnoser and of every stay, any institution",
        [
            stay(
                ago(20), ago(10), institusjon="rehabilitering", hoveddiagnose="G300", bidiagnoser="E55.9, I10"
            )
        ],
        score("hfrs", 5),
    ),
    stays_case(
        "a stay's codes are dated ut",
        "dated ut (inn while admitted)",
        [stay(ago(740), ago(729), hoveddiagnose="F00")],
        score("hfrs", 7.1),
    ),
    stays_case(
        "codes of a stay not ended are dated inn",
        "dated ut (inn while admitted)",
        [stay(ago(5), hoveddiagnose="F00")],
        score("hfrs", 7.1),
    ),
    stays_case(
        "still admitted since before the window",
        "dated ut (inn while admitted)",
        [stay(ago(800), hoveddiagnose="F00")],
        score("hfrs", ""),
    ),
    # --- kodeverk ---
    Case(
        "ICPC F84 is an eye, ICD-10 F842 a disability",
        OWN,
        {"pasienter": [person("a"), person("b")], "diagnoser": [icpc("F84", id_="a"), icd("F842", id_="b")]},
        [
            score("frailty_index", 1 / 36, "a"),
            score("target_groups", "", "a"),
            score("frailty_index", 0, "b"),
            score("target_groups", "utviklingshemming", "b"),
        ],
    ),
    Case(
        "ICPC R95 is kols, ICD-10 R95 isn't",
        OWN,
        {"pasienter": [person("a"), person("b")], "diagnoser": [icpc("R95", id_="a"), icd("R95", id_="b")]},
        [
            score("target_groups", "kols", "a"),
            score("disease_groups", 0, "b"),
            score("target_groups", "", "b"),
        ],
    ),
    Case(
        "ICPC K74 is angina, ICD-10 K74 a liver",
        OWN,
        {"pasienter": [person("a"), person("b")], "diagnoser": [icpc("K74", id_="a"), icd("K746", id_="b")]},
        [
            score("disease_groups", 1, "a"),
            score("charlson", "", "a"),
            score("disease_groups", 0, "b"),
            score("charlson", 1, "b"),
        ],
    ),
    Case(
        "U89 doesn't start with U891, N185 starts with N18",
        OWN,
        {
            "pasienter": [person("a"), person("b"), person("c")],
            "diagnoser": [icpc("U89", id_="a"), icpc("U891", id_="b"), icd("N185", "2012-01-01", id_="c")],
        },
        [
            score("chronic_conditions", 0, "a"),
            score("chronic_conditions", 1, "b"),
            score("chronic_conditions", 1, "c"),
        ],
    ),
    Case(
        "a stay's code makes a condition",
        "Recorded ICD-10 codes, for every definition table, are those of diagnoser and of every stay",
        {"pasienter": [person()], "innleggelser": [stay("2016-01-01", "2016-01-09", bidiagnoser="J47 N19")]},
        [score("chronic_conditions", 2), score("disease_groups", 1), score("multimorbidity_score", 0.53)],
    ),
    # --- Charlson ---
    charlson_case("severe liver disease replaces mild", recent("K703", "K704"), "3"),
    charlson_case("complicated diabetes replaces uncomplicated", recent("E119", "E112"), "2"),
    charlson_case("metastasis replaces cancer", recent("C509", "C787"), "6"),
    charlson_case("weights of 1987 add up", recent("I219", "I500", "G819", "N185", "B24"), "12"),
    charlson_case("1825 days old is outside", [("I219", ago(1825)), ("I500", ago(1824))], "1"),
    charlson_case("at all ages", recent("I219"), "1", born=2010),
    charlson_case("nothing from hospitals is null", [("I219", ago(1825))], ""),
    # --- counts ---
    Case(
        "sum of the weights of the 20, count of all",
        "multimorbidity_score: sum of w20_general of the conditions present (BPH has none)",
        {"pasienter": [person(sex="M")], "diagnoser": [icpc("K86"), icpc("T90"), icpc("Y85")]},
        [score("multimorbidity_score", 0.83), score("chronic_conditions", 3), score("disease_groups", 1)],
    ),
    Case(
        "groups that don't count for kronisk",
        "number of disease groups with counts_for_kronisk = yes",
        {"pasienter": [person()], "diagnoser": [icpc("P70"), icpc("L95"), icpc("T89"), icpc("T90")]},
        [score("disease_groups", 1)],
    ),
    # --- medicines in use ---
    medicines_case(
        "fast without til is still in use",
        [medicine("C07AB02", "2012-01-01")],
        score("medications", 1),
        sentence=USE,
    ),
    medicines_case(
        "til on T is in use", [medicine("C07AB02", ago(100), ago(0))], score("medications", 1), sentence=USE
    ),
    medicines_case(
        "til before T isn't", [medicine("C07AB02", ago(100), ago(1))], score("medications", 0), sentence=USE
    ),
    medicines_case(
        "til in the future is in use",
        [medicine("C07AB02", ago(100), "2026-12-01")],
        score("medications", 1),
        sentence=USE,
    ),
    medicines_case(
        "not fast isn't counted", [medicine("C07AB02", ago(100), fast="nei")], score("medications", 0)
    ),
    medicines_case(
        "«ved behov» is read as not regular",
        [medicine("N02BE01", ago(100), fast="ved behov")],
        score("medications", 0),
    ),
    medicines_case(
        "distinct codes",
        [medicine("C07AB02", ago(100)), medicine("C07AB02", ago(9)), medicine("C10AA05", ago(9))],
        score("medications", 2),
    ),
    medicines_case(
        "no fast column is null", [medicine("C07AB02", ago(100), fast=None)], score("medications", "")
    ),
    medicines_case(
        "prescriptions end after 365 days, fast too",
        [medicine("C07AB02", ago(365)), medicine("C10AA05", ago(366))],
        score("medications", 1),
        sentence="With resepter the 365 days hold for all",
        about={"legemidler": "resepter"},
    ),
    medicines_case(
        "five regular medicines are a deficit",
        [medicine(atc, ago(9)) for atc in ("C07AB02", "C10AA05", "A10BA02", "N02BE01", "B01AC06")],
        score("medications", 5),
        score("frailty_index", 1 / 36),
        sentence="polypharmacy5: medications ≥ 5",
    ),
    medicines_case(
        "four aren't",
        [medicine(atc, ago(9)) for atc in ("C07AB02", "C10AA05", "A10BA02", "N02BE01")],
        score("frailty_index", 0),
        sentence="polypharmacy5: medications ≥ 5",
    ),
    # --- Rx-Risk ---
    medicines_case(
        "lithium is bipolar disorder, not psychosis",
        [medicine("N05AN01", ago(9))],
        score("rxrisk", -1),
        sentence=RXRISK,
    ),
    medicines_case(
        "C08EX02 ends in the later C08", [medicine("C08EX02", ago(9))], score("rxrisk", -1), sentence=RXRISK
    ),
    medicines_case(
        "V03AE01 ends in hyperkalaemia", [medicine("V03AE01", ago(9))], score("rxrisk", 4), sentence=RXRISK
    ),
    medicines_case(
        "one category once",
        [medicine("A10BA02", ago(9)), medicine("A10AB01", ago(9))],
        score("rxrisk", 2),
        sentence=RXRISK,
    ),
    medicines_case("G04C in a woman", [medicine("G04CA02", ago(9))], score("rxrisk", 0), sentence=RXRISK),
    medicines_case(
        "G04C in a man", [medicine("G04CA02", ago(9))], score("rxrisk", -1), sentence=RXRISK, sex="M"
    ),
    medicines_case(
        "a course that ended 365 days ago",
        [medicine("N06DA02", ago(500), ago(365))],
        score("rxrisk", 0),
        sentence=RXRISK,
    ),
    medicines_case(
        "a course that ended 364 days ago",
        [medicine("N06DA02", ago(500), ago(364))],
        score("rxrisk", 5),
        sentence=RXRISK,
    ),
    medicines_case(
        "null under 65",
        [medicine("N06DA02", ago(9))],
        score("rxrisk", ""),
        sentence="Null under 65",
        born=1962,
    ),
    # --- CFS and what is missing ---
    Case(
        "the newest CFS in 730 days",
        "cfs: newest maalinger type cfs in 730 days",
        {
            "pasienter": [person("a"), person("b")],
            "maalinger": [
                measured("cfs", ago(729), "6", id_="a"),
                measured("CFS", ago(3), "4", id_="a"),
                measured("cfs", ago(730), "6", id_="b"),
            ],
        },
        [score("cfs", 4, "a"), score("cfs", "", "b")],
    ),
    Case(
        "what is null without a table",
        "unplanned_admissions_12m and admissions_baseline are null without innleggelser, "
        "rxrisk without legemidler, cfs without maalinger",
        {"pasienter": [person()]},
        [
            score("unplanned_admissions_12m", ""),
            score("admissions_baseline", ""),
            score("rxrisk", ""),
            score("cfs", ""),
            score("medications", ""),
            score("frailty_index", 0),
            score("frailty_category", "fit"),
            score("chronic_conditions", 0),
            score("multimorbidity_score", 0),
            score("disease_groups", 0),
            score("risk_band", "low"),
            score("target_groups", ""),
            score("missing", "kontakter|legemidler|maalinger|innleggelser"),
        ],
    ),
    Case(
        "tables that are there and empty",
        "0 means «looked, found nothing»",
        {"pasienter": [person()], "kontakter": [], "legemidler": [], "maalinger": [], "innleggelser": []},
        [
            score("unplanned_admissions_12m", 0),
            score("admissions_baseline", "no"),
            score("rxrisk", 0),
            score("missing", ""),
        ],
    ),
    Case(
        "words and headers are folded",
        "Names of tables, columns and values are compared folded on both sides; dates 31.3.26; J/N",
        {
            "pasienter": [
                {"pasient_id": "p", "Fødselsår": "1940", "Kjønn": "kvinne", "Hjemme_Tjeneste": "J"}
            ],
            "diagnoser": [{"pasient_id": "p", "dato": "31.3.26", "kode": "T90", "kodeverk": "icpc 2"}],
            "kontakter": [contact(ago(40 * n), "E-konsultasjon", "Sykepleier") for n in range(3)],
        },
        [score("sex", "K"), score("age", 86), score("target_groups", "diabetes2|skropelig_eldre")],
    ),
]
