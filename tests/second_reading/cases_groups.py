"""Hand cases: target groups with their boundaries, and who is in the list at all."""

from __future__ import annotations

from typing import Any

from .hand_cases import Case, ago, contact, icd, icpc, measured, person, score, stay

PERIOD = {"perioder": {"kontakter": {"fra": "2021-01-01", "til": "2026-03-31"}}}
KRONISK = (
    "kronisk: ≥ 2 disease groups, or one with an unplanned episode in 365 days, or one that alone suffices"
)
PSYKISK = "psykisk: P72 P73 P74 P75 P76 P79 P80 P82 P86 P98, last 1095 days"
ALVORLIG = (
    "psykisk_alvorlig: P72 P73 P98 P80 P86 ever; P77 in 365 days; or any P-code in 1095 days with a stay …"
)
ELDRE = (
    "skropelig_eldre: age ≥ 65 and (frailty moderate or severe, or HFRS high, or CFS ≥ 5, or "
    "P70, or home care at ≥ 80, or omsorgsbolig)"
)
CFS3 = "A newest CFS ≤ 3 in 730 days takes the patient out"
SVAK = (
    "svak_ettersporrer: (a group with need, or aged ≥ 85) and no consultation … with doctor or "
    "nurse in 365 days"
)
COVER = (
    "A rule that fires on absence whose window begins before the table's period or liste_fra isn't evaluated"
)
OUT = (
    "One row for every patient alive and on the list at T; reservert_behandling: no row in any score or list"
)


def groups(
    name: str, sentence: str, value: str, born: int = 1980, reading: str = "", **tables: list[dict[str, str]]
) -> Case:
    everything = {"pasienter": [person(born=born)], **tables}
    return Case(name, sentence, everything, [score("target_groups", value)], reading=reading)


def codes(
    name: str, sentence: str, value: str, *rows: dict[str, str], born: int = 1980, reading: str = ""
) -> Case:
    return groups(name, sentence, value, born, reading, diagnoser=list(rows))


def elderly(
    name: str,
    value: str,
    born: int,
    sentence: str = ELDRE,
    rows: list[dict[str, str]] | None = None,
    **more: str,
) -> Case:
    tables = {"pasienter": [person(born=born, **more)], "diagnoser": rows or []}
    return Case(name, sentence, tables, [score("target_groups", value)])


def cfs(name: str, sentence: str, value: str, *rows: tuple[int, str], dementia: bool = False) -> Case:
    tables = {
        "pasienter": [person()],
        "maalinger": [measured("cfs", ago(day), number) for day, number in rows],
        "diagnoser": [icpc("P70")] if dementia else [],
    }
    return Case(name, sentence, tables, [score("target_groups", value)])


def silent(
    name: str,
    value: str,
    contacts: list[dict[str, str]],
    born: int = 1941,
    sentence: str = SVAK,
    about: dict[str, Any] | None = None,
    diagnoser: list[dict[str, str]] | None = None,
    **more: str,
) -> Case:
    tables = {"pasienter": [person(born=born, **more)], "kontakter": contacts, "diagnoser": diagnoser or []}
    return Case(
        name, sentence, tables, [score("target_groups", value)], about=PERIOD if about is None else about
    )


def period(start: str) -> dict[str, Any]:
    return {"perioder": {"kontakter": {"fra": start, "til": "2026-03-31"}}}


def ward(inn: int, institution: str = "psykisk_helsevern") -> dict[str, str]:
    return stay(ago(inn), ago(inn - 3), "planlagt", institusjon=institution)


CASES = [
    codes(
        "T90 is diabetes2, T89 isn't",
        "diabetes2: ICPC-2 T90",
        "diabetes2",
        icpc("T90", "1999-01-01"),
        icpc("T89"),
    ),
    codes("T89 alone", "diabetes2: ICPC-2 T90", "", icpc("T89")),
    # --- kronisk ---
    codes("two disease groups", KRONISK, "kronisk", icpc("K78"), icpc("L88")),
    codes("one disease group", KRONISK, "", icpc("K78")),
    codes("two codes of one group", KRONISK, "", icpc("K74"), icpc("K76")),
    codes("heart failure alone", KRONISK, "kronisk", icpc("K77")),
    codes("MS alone", KRONISK, "kronisk", icpc("N86")),
    codes("one group and osteoporosis", KRONISK, "", icpc("K78"), icpc("L95")),
    groups(
        "one group with an unplanned episode",
        KRONISK,
        "kronisk",
        diagnoser=[icpc("K78")],
        innleggelser=[stay(ago(364), ago(360))],
    ),
    groups(
        "one group with an older one",
        KRONISK,
        "",
        diagnoser=[icpc("K78")],
        innleggelser=[stay(ago(365), ago(360))],
    ),
    # --- mental health, substances, disability ---
    codes("depression in three years", PSYKISK, "psykisk", icpc("P76", ago(1094))),
    codes("depression before", PSYKISK, "", icpc("P76", ago(1095))),
    codes("schizophrenia long ago", ALVORLIG, "psykisk_alvorlig", icpc("P72", "1995-05-05")),
    codes("suicide attempt in a year", ALVORLIG, "psykisk_alvorlig", icpc("P77", ago(364))),
    codes("suicide attempt a year ago", ALVORLIG, "", icpc("P77", ago(365))),
    groups(
        "a P-code with a stay in psykisk_helsevern",
        ALVORLIG,
        "psykisk_alvorlig",
        diagnoser=[icpc("P06", ago(1094))],
        innleggelser=[ward(729)],
    ),
    groups(
        "… or tsb",
        ALVORLIG,
        "psykisk_alvorlig",
        diagnoser=[icpc("P03", ago(9))],
        innleggelser=[ward(729, "tsb")],
    ),
    groups(
        "the stay's inn is older", ALVORLIG, "", diagnoser=[icpc("P06", ago(9))], innleggelser=[ward(730)]
    ),
    groups("the P-code is older", ALVORLIG, "", diagnoser=[icpc("P06", ago(1095))], innleggelser=[ward(9)]),
    codes("alcohol in three years", "rus: P15 P18 P19, last 1095 days", "rus", icpc("P15", ago(1094))),
    codes("drugs before", "rus: P15 P18 P19, last 1095 days", "", icpc("P19", ago(1095))),
    codes(
        "P85",
        "utviklingshemming: P85, or ICD-10 F7 Q90 F842 Q934",
        "utviklingshemming",
        icpc("P85", "1990-01-01"),
    ),
    codes(
        "F719 and Q909",
        "utviklingshemming: P85, or ICD-10 F7 Q90 F842 Q934",
        "utviklingshemming",
        icd("F719"),
        icd("Q909"),
    ),
    codes(
        "F840 stands beside",
        "beside it «annen medfødt eller tidlig funksjonsnedsettelse» F840 F841 … N85 N70",
        "",
        icd("F840"),
        icpc("N85"),
        reading="«beside it» isn't the key utviklingshemming; there is no key for it",
    ),
    codes("A90 is only possible", "A90 P99 N99 only as «mulig – vurder»", "", icpc("A90"), icpc("P99")),
    groups(
        "a stay's code makes a target group",
        "Recorded ICD-10 codes, for every target group, are those of every stay too",
        "utviklingshemming",
        innleggelser=[stay("2009-01-01", "2009-01-04", "planlagt", bidiagnoser="J189 Q90.9")],
    ),
    # --- skropelig_eldre ---
    elderly("dementia at 65", "skropelig_eldre", 1961, rows=[icpc("P70")]),
    elderly("dementia at 64", "", 1962, rows=[icpc("P70")]),
    elderly("omsorgsbolig at 65", "skropelig_eldre", 1961, bosted="omsorgsbolig"),
    elderly("nursing home isn't omsorgsbolig", "", 1950, bosted="sykehjem"),
    elderly("home care at 80", "skropelig_eldre", 1946, hjemmetjeneste="ja"),
    elderly("home care at 79", "", 1947, hjemmetjeneste="ja"),
    elderly(
        "high HFRS",
        "skropelig_eldre",
        1950,
        rows=[icd(code, ago(700)) for code in ("F00", "G81", "Z60", "L89", "R50")],
    ),
    elderly(
        "intermediate HFRS", "", 1950, rows=[icd(code, ago(700)) for code in ("F00", "G81", "Z60", "L89")]
    ),
    elderly(
        "moderate frailty",
        "skropelig_eldre",
        1950,
        rows=[icpc(code) for code in ("L89", "K92", "H84", "K83", "K86", "T86", "L95", "R79", "F84")],
    ),
    cfs("CFS 5", ELDRE, "skropelig_eldre", (9, "5")),
    cfs("CFS 4", ELDRE, "", (9, "4")),
    cfs("CFS 3 takes out", CFS3, "", (9, "3"), dementia=True),
    cfs("an older CFS 3 doesn't", CFS3, "skropelig_eldre", (730, "3"), dementia=True),
    cfs("nor one that isn't the newest", CFS3, "skropelig_eldre", (100, "3"), (9, "4"), dementia=True),
    # --- svak_ettersporrer ---
    silent("85 and nobody", "svak_ettersporrer", []),
    silent("84 and nobody", "", [], born=1942),
    silent("a doctor's consultation 364 days ago", "", [contact(ago(364))]),
    silent("365 days ago", "svak_ettersporrer", [contact(ago(365))]),
    silent("a nurse's home visit", "", [contact(ago(9), "hjemmebesok", "sykepleier")]),
    silent("a secretary's consultation", "svak_ettersporrer", [contact(ago(9), role="helsesekretær")]),
    silent("a consultation with nobody knows whom", "svak_ettersporrer", [contact(ago(9), role="")]),
    silent("a call with the doctor", "svak_ettersporrer", [contact(ago(9), "telefon")]),
    silent("silent with need", "kronisk|svak_ettersporrer", [], born=1980, diagnoser=[icpc("K77")]),
    silent("diabetes alone isn't such a need", "diabetes2", [], born=1980, diagnoser=[icpc("T90")]),
    silent(
        "the period begins with the window", "svak_ettersporrer", [], sentence=COVER, about=period(ago(364))
    ),
    silent("the period begins a day later", "", [], sentence=COVER, about=period(ago(363))),
    silent("new on the list", "", [], sentence=COVER, liste_fra=ago(363)),
    silent("on the list for the whole window", "svak_ettersporrer", [], sentence=COVER, liste_fra=ago(364)),
    silent("the period is from the oldest row", "", [contact(ago(300), "telefon")], sentence=COVER, about={}),
    silent(
        "the oldest row of anybody",
        "svak_ettersporrer",
        [contact(ago(900), "telefon", id_="nabo")],
        sentence=COVER,
        about={},
    ),
    Case(
        "no contacts table",
        "Partial sight: what can't be seen doesn't fire",
        {"pasienter": [person(born=1930)]},
        [score("target_groups", "")],
    ),
    # --- order; who is there ---
    Case(
        "the order of the contract's table",
        "target_groups (keys joined by |)",
        {
            "pasienter": [person()],
            "diagnoser": [
                icpc("P70"),
                icpc("P85"),
                icpc("P15", ago(9)),
                icpc("P72", ago(9)),
                icpc("K77"),
                icpc("R95"),
                icpc("T90"),
            ],
            "kontakter": [contact(ago(n), "legevakt", "") for n in (1, 2, 3, 400)],
            "innleggelser": [stay(ago(90), ago(80))],
        },
        [
            score("risk_band", "rising"),
            score(
                "target_groups",
                ""
                "diabetes2|kols|kronisk|psykisk|psykisk_alvorlig|rus|utviklingshemming|skropelig_eldre|svak_ettersporrer|risikosone",
            ),
        ],
        reading="the order of the table in followup.md",
    ),
    Case(
        "who has a row",
        OUT,
        {
            "pasienter": [
                person("a", reservert_behandling="ja"),
                person("b", reservert_kontakt="ja"),
                person("c", dod=ago(0)),
                person("d", liste_til=ago(0)),
                person("e", liste_til="2026-04-01"),
                person("f", liste_fra=ago(0)),
                person("p"),
            ],
            "innleggelser": [stay(ago(90), ago(80), to="dod")],
        },
        [("scores.csv", id_, "rows", rows) for id_, rows in zip("abcdefp", "0100110", strict=True)],
    ),
]
