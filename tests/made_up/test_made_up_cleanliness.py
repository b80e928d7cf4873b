"""A made-up export breaks no rule of journal-export.md; the rules are written here from the contract alone."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections import Counter
from pathlib import Path

import pytest

from listeoversikt.made_up.export import write_made_up_export

from . import reading
from .reading import AS_OF, Export, day

EVENT_DATES = {
    "diagnoser": "dato",
    "kontakter": "dato",
    "legemidler": "fra",
    "innleggelser": "inn",
    "maalinger": "dato",
    "tiltak": "dato",
}
ATC = re.compile(r"[A-Z][0-9]{2}[A-Z]{2}([0-9]{2})?")
ICPC2 = re.compile(r"[A-Z][0-9]{2,3}")
ICD10 = re.compile(r"[A-Z][0-9][0-9A-Z]{1,5}")
PROCESS = re.compile(r"[A-Z]?-[3-6][0-9]")
NUMBER = re.compile(r"[0-9]+(,[0-9]+)?")
RANGES = {
    "hba1c": (15, 200, "mmol/mol"),
    "sbt": (60, 280, "mmHg"),
    "dbt": (30, 180, "mmHg"),
    "bmi": (10, 90, "kg/m2"),
    "vekt": (1, 300, "kg"),
    "egfr": (1, 200, "ml/min/1.73m2"),
    "acr": (0, 2000, "mg/mmol"),
    "ldl": (0.3, 20, "mmol/l"),
    "fev1_pst": (5, 200, "%"),
    "cfs": (1, 9, ""),
    "royk": (0, 1, ""),
    "fotundersokelse": (1, 1, ""),
    "oyeundersokelse": (1, 1, ""),
}
VALUES = {
    "bosted": {"hjemme", "omsorgsbolig", "sykehjem"},
    "kilde": {"fastlege", "legevakt", "sykehus", "annet"},
    "type": set(),
    "rolle": {"lege", "sykepleier", "helsesekretaer", "annet"},
    "hastegrad": {"ohjelp", "planlagt"},
    "institusjon": {
        "sykehus",
        "psykisk_helsevern",
        "tsb",
        "kad",
        "rehabilitering",
        "sykehjem_korttid",
        "annet",
    },
    "utskrevettil": {"hjem", "sykehjem", "sykehjem_korttid", "annet_sykehus", "dod", ""},
}
CONTACTS = {
    "konsultasjon",
    "ekonsultasjon",
    "video",
    "telefon",
    "hjemmebesok",
    "parorende",
    "samarbeidsmote",
    "gruppe",
    "legevakt",
    "enkel",
    "annet",
}
ACTIONS = {
    "behandlingsplan",
    "egenbehandlingsplan",
    "legemiddelgjennomgang",
    "lmg_behov_vurdert",
    "legemiddelsamstemming",
    "legemiddelliste_utlevert",
    "aarskontroll_diabetes",
    "aarskontroll_kols",
    "aarskontroll_eldre",
    "individuell_plan",
    "individuell_plan_meldt",
    "kognitiv_terapi",
    "hjemmebesok_vurdering",
    "fallvurdering",
    "funksjonsvurdering",
    "digital_hjemmeoppfolging",
    "tilbud_gitt",
}


def codes(name: str) -> set[str]:
    file = Path(__file__).parents[2] / "resources" / "codelists" / f"{name}.csv"
    if not file.exists():
        pytest.skip("kodelistene er ikke på plass")
    return {line.split(",")[0].upper() for line in file.read_text("utf-8").splitlines()[1:]}


def test_that_events_lie_between_birth_year_and_extract(export: Export) -> None:
    born = {row["pasientid"]: int(row["fodselsar"]) for row in export.tables["pasienter"]}
    for table, column in EVENT_DATES.items():
        for row in export.tables[table]:
            assert born[row["pasientid"]] <= day(row[column]).year
            assert day(row[column]) <= AS_OF


def test_that_nothing_happens_after_death(export: Export) -> None:
    died = {row["pasientid"]: day(row["dod"]) for row in export.tables["pasienter"] if row["dod"]}
    assert died
    for table, column in EVENT_DATES.items():
        for row in export.tables[table]:
            if row["pasientid"] in died:
                assert day(row[column]) <= died[row["pasientid"]]
    for row in export.tables["innleggelser"]:
        if row["pasientid"] in died:
            assert row["ut"]
            assert day(row["ut"]) <= died[row["pasientid"]]


def test_that_membership_dates_are_possible(export: Export) -> None:
    for row in export.tables["pasienter"]:
        assert 1900 <= int(row["fodselsar"]) <= AS_OF.year
        assert row["kjonn"] in {"K", "M"}
        for column in ("listefra", "dod"):
            if row[column]:
                assert int(row["fodselsar"]) <= day(row[column]).year
                assert day(row[column]) <= AS_OF
        if row["listefra"] and row["listetil"]:
            assert day(row["listefra"]) <= day(row["listetil"])


def test_that_stays_end_after_they_begin_and_never_after_the_extract(export: Export) -> None:
    for row in export.tables["innleggelser"]:
        if row["ut"]:
            assert day(row["inn"]) <= day(row["ut"]) <= AS_OF
            assert row["utskrevettil"]
        else:
            assert row["utskrevettil"] == row["kjentdato"] == ""
        if row["kjentdato"]:
            assert day(row["ut"]) <= day(row["kjentdato"]) <= AS_OF


def test_that_a_patients_stays_do_not_overlap(export: Export) -> None:
    for rows in export.by_patient("innleggelser").values():
        spans = sorted((day(row["inn"]), day(row["ut"]) if row["ut"] else dt.date.max) for row in rows)
        for (_, end), (start, _) in itertools.pairwise(spans):
            assert start >= end


def test_that_who_died_in_hospital_died_on_the_day_of_discharge(export: Export) -> None:
    died = {row["pasientid"]: row["dod"] for row in export.tables["pasienter"]}
    deaths = [row for row in export.tables["innleggelser"] if row["utskrevettil"] == "dod"]
    assert deaths
    assert all(died[row["pasientid"]] == row["ut"] for row in deaths)


def test_that_every_row_has_a_known_patient(export: Export) -> None:
    known = {row["pasientid"] for row in export.tables["pasienter"]}
    assert len(known) == 3000
    for table in EVENT_DATES:
        assert {row["pasientid"] for row in export.tables[table]} <= known


def test_that_no_row_stands_twice(export: Export) -> None:
    for table in reading.TABLES:
        counts = Counter(tuple(row.values()) for row in export.tables[table])
        assert counts.most_common(1)[0][1] == 1


def test_that_diagnosis_codes_are_in_the_norwegian_lists(export: Export) -> None:
    lists = {"ICPC-2": codes("icpc2"), "ICD-10": codes("icd10")}
    grammar = {"ICPC-2": ICPC2, "ICD-10": ICD10}
    for row in export.tables["diagnoser"]:
        if row["kode"] not in lists[row["kodeverk"]]:
            assert row["kodeverk"] == "ICPC-2"
            assert PROCESS.fullmatch(row["kode"])
        else:
            assert grammar[row["kodeverk"]].fullmatch(row["kode"])


def test_that_codes_of_stays_are_in_the_norwegian_list(export: Export) -> None:
    known = codes("icd10")
    for row in export.tables["innleggelser"]:
        listed = row["bidiagnoser"].split()
        assert row["hoveddiagnose"].upper() in known
        assert {code.upper() for code in listed} <= known
        assert len(listed) == len(set(listed))
        assert row["hoveddiagnose"] not in listed


def test_that_medicines_have_atc_codes_and_ends_after_beginnings(export: Export) -> None:
    for row in export.tables["legemidler"]:
        assert ATC.fullmatch(row["atc"])
        assert row["fast"] in {"ja", "nei"}
        assert NUMBER.fullmatch(row["ddd"])
        assert not row["til"] or day(row["fra"]) <= day(row["til"])


def test_that_measurements_lie_inside_the_contracts_ranges(export: Export) -> None:
    for row in export.tables["maalinger"]:
        low, high, unit = RANGES[row["type"]]
        assert NUMBER.fullmatch(row["verdi"])
        assert low <= float(row["verdi"].replace(",", ".")) <= high
        assert row["enhet"] == unit
    assert {row["type"] for row in export.tables["maalinger"]} == set(RANGES)


def test_that_blood_pressure_has_both_values_on_the_same_day(export: Export) -> None:
    readings = {"sbt": set(), "dbt": set()}  # type: dict[str, set[tuple[str, str]]]
    for row in export.tables["maalinger"]:
        if row["type"] in readings:
            readings[row["type"]].add((row["pasientid"], row["dato"]))
    assert readings["sbt"] == readings["dbt"]


def test_that_values_are_the_contracts_words(export: Export) -> None:
    for table, rows in export.tables.items():
        for column, allowed in VALUES.items():
            if rows and column in rows[0] and allowed:
                assert {row[column] for row in rows} <= allowed, (table, column)
    assert {row["type"] for row in export.tables["kontakter"]} == CONTACTS
    assert {row["type"] for row in export.tables["tiltak"]} <= ACTIONS
    answers = (
        "hjemmetjeneste",
        "individuellplan",
        "multidose",
        "palliativ",
        "reservertkontakt",
        "reservertbehandling",
    )
    for column in answers:
        assert {row[column] for row in export.tables["pasienter"]} == {"ja", "nei"}, column


def test_that_role_and_claim_codes_agree(export: Export) -> None:
    for row in export.tables["kontakter"]:
        for claim in row["takster"].split():
            nurse = claim.lower().startswith(("s", "088"))
            assert row["rolle"] == ("sykepleier" if nurse else "lege")


def test_that_the_diabetes_form_is_not_claimed_after_june_2022(export: Export) -> None:
    days = [day(row["dato"]) for row in export.tables["kontakter"] if "109a" in row["takster"].split()]
    assert days
    assert max(days) <= dt.date(2022, 6, 30)


def test_that_nothing_looks_like_an_identity(export: Export) -> None:
    suspect = re.compile(r"\d{8}|@|(?<!\d)[2-9]\d{2} \d{2} \d{3}|(?<!\d)([2-9]\d)( \d{2}){3}|\+47|0047")
    for table, rows in export.tables.items():
        for row in rows:
            for value in row.values():
                assert not suspect.search(value), (table, "ser ut som en identitet")
    for row in export.tables["pasienter"]:
        assert re.fullmatch(r"P[0-9A-Z]{6}", row["pasientid"])
        assert len(re.findall(r"[A-Z]", row["pasientid"])) >= 3
        assert len(row["journalnr"]) <= 12


@pytest.mark.parametrize(
    ("as_of", "years"), [(dt.date(2019, 1, 1), 2), (dt.date(2028, 2, 29), 1), (dt.date(2000, 6, 30), 30)]
)
def test_that_the_extracts_date_is_respected(tmp_path: Path, as_of: dt.date, years: int) -> None:
    write_made_up_export(patients=300, seed=2, out=tmp_path / "a", years=years, as_of=as_of)
    export = reading.read(tmp_path / "a")
    newest = dt.date.min
    for table, column in EVENT_DATES.items():
        newest = max([newest, *(day(row[column]) for row in export.tables[table])])
    assert as_of - dt.timedelta(days=10) <= newest <= as_of
    born = [int(row["fodselsar"]) for row in export.tables["pasienter"]]
    assert min(born) >= 1900
    assert max(born) <= as_of.year
    contacts = [day(row["dato"]) for row in export.tables["kontakter"]]
    assert min(contacts) > as_of - dt.timedelta(days=years * 366)
