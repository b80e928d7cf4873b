"""Codes: how they may be written, their grammar, process codes, codes outside the shipped list."""

from __future__ import annotations

from datetime import date

import pytest

from .driving import Office, Outcome, assert_accepted
from .exports import Export

NEW = "PAS-0031"
DAY = date(2026, 1, 15)

WRITTEN_CODES = {
    # kodeverk, written, is it well formed?
    "an ICPC-2 code of three characters": ("ICPC-2", "T90", True),
    "a Norwegian ICPC-2 code of four characters": ("ICPC-2", "U891", True),
    "a Norwegian ICPC-2 code with its dot": ("ICPC-2", "U89.1", True),
    "an ICPC-2 code in lower case": ("ICPC-2", "t90", True),
    "an ICD-10 code of three characters": ("ICD-10", "F03", True),
    "an ICD-10 code with its dot": ("ICD-10", "I50.0", True),
    "an ICD-10 code with a dagger": ("ICD-10", "G30.0†", True),
    "an ICD-10 code with a star": ("ICD-10", "M90.7*", True),
    "an ICD-10 code with a plus": ("ICD-10", "G30.0+", True),
    "an ICD-10 code in lower case with dot and star": ("ICD-10", "m90.7*", True),
    "a Norwegian ICD-10 code with a letter": ("ICD-10", "F00A1", True),
    "an ICD-10-CM code of seven characters": ("ICD-10", "T82.7XXA", True),
    "an ICPC-2 code that lacks a digit": ("ICPC-2", "T9", False),
    "an ICPC-2 code with four digits": ("ICPC-2", "T9001", False),
    "an ICPC-2 code with two letters": ("ICPC-2", "TT90", False),
    "an ICPC-2 code without its letter": ("ICPC-2", "990", False),
    "a title where the ICPC-2 code should be": ("ICPC-2", "diabetes", False),
    "an ICD-10 code of two characters": ("ICD-10", "I5", False),
    "an ICD-10 code without its letter": ("ICD-10", "150.0", False),
    "an ICD-10 code with a letter for its first digit": ("ICD-10", "IX0.0", False),
    "an ICD-10 code of eight characters": ("ICD-10", "T82.7XXAB", False),
    "an ICD-10 code called ICPC-2": ("ICPC-2", "T82.7XXA", False),
    "no code at all": ("ICPC-2", None, False),
}


@pytest.mark.parametrize(("system", "written", "kept"), WRITTEN_CODES.values(), ids=WRITTEN_CODES)
def test_that_the_grammar_of_a_diagnosis_decides(
    system: str, written: str | None, kept: bool, office: Office, export: Export
) -> None:
    before = len(export.rows["diagnoser"])
    export.add("diagnoser", pasient_id=NEW, dato=DAY, kodeverk=system, kode=written)
    outcome = office.check(export)
    assert_accepted(outcome)
    counts = outcome.counts("diagnoser")
    assert (counts["kept"] - before, counts["set_aside"]) == ((1, 0) if kept else (0, 1))


WRITTEN_ATC = {
    "seven characters": ("C07AB02", True),
    "five characters": ("C07AB", True),
    "lower case": ("c07ab02", True),
    "four characters": ("C07A", False),
    "three characters": ("C07", False),
    "six characters": ("C07AB0", False),
    "eight characters": ("C07AB021", False),
    "a name": ("metoprolol", False),
    "a digit for the first letter": ("107AB02", False),
    "nothing": (None, False),
}


@pytest.mark.parametrize(("written", "kept"), WRITTEN_ATC.values(), ids=WRITTEN_ATC)
def test_that_an_atc_code_has_five_or_seven_characters(
    written: str | None, kept: bool, office: Office, export: Export
) -> None:
    before = len(export.rows["legemidler"])
    export.add("legemidler", pasient_id=NEW, atc=written, fra=DAY, fast=True)
    outcome = office.check(export)
    assert_accepted(outcome)
    counts = outcome.counts("legemidler")
    assert (counts["kept"] - before, counts["set_aside"]) == ((1, 0) if kept else (0, 1))


@pytest.mark.parametrize("system", ["ICPC-2", "icpc2", "ICPC 2", "Icpc_2"])
def test_that_the_name_of_a_code_system_is_folded(system: str, office: Office, export: Export) -> None:
    before = len(export.rows["diagnoser"])
    export.add("diagnoser", pasient_id=NEW, dato=DAY, kodeverk=system, kode="T90")
    assert office.check(export).counts("diagnoser")["kept"] == before + 1


@pytest.mark.parametrize("system", ["SNOMED CT", None])
def test_that_a_diagnosis_in_no_known_code_system_is_set_aside(
    system: str | None, office: Office, export: Export
) -> None:
    export.add("diagnoser", pasient_id=NEW, dato=DAY, kodeverk=system, kode="T90")
    outcome = office.check(export)
    assert_accepted(outcome)
    assert outcome.counts("diagnoser")["set_aside"] == 1


PROCESS_CODES = {
    "a chapter letter with 30": ("A30", True),
    "a chapter letter with 69": ("K69", True),
    "a chapter letter with 45, lower case": ("d45", True),
    "a dash with 31": ("-31", True),
    "a star with 50": ("*50", True),
    "a chapter letter with 29": ("A29", False),
    "a chapter letter with 70": ("A70", False),
}


@pytest.mark.parametrize(("written", "ignored"), PROCESS_CODES.values(), ids=PROCESS_CODES)
def test_that_process_codes_are_ignored_and_counted(
    written: str, ignored: bool, office: Office, export: Export
) -> None:
    before = len(export.rows["diagnoser"])
    export.add("diagnoser", pasient_id=NEW, dato=DAY, kodeverk="ICPC-2", kode=written)
    outcome = office.check(export)
    assert_accepted(outcome)
    kept, left = (0, 1) if ignored else (1, 0)
    counts = outcome.counts("diagnoser")
    assert counts == {"read": before + 1, "kept": before + kept, "set_aside": 0, "ignored": left}


def test_that_an_icd10_code_with_the_shape_of_a_process_code_is_kept(office: Office, export: Export) -> None:
    before = len(export.rows["diagnoser"])
    export.add("diagnoser", pasient_id=NEW, dato=DAY, kodeverk="ICD-10", kode="A46")
    assert office.check(export).counts("diagnoser") == {
        "read": before + 1,
        "kept": before + 1,
        "set_aside": 0,
        "ignored": 0,
    }


def test_that_many_process_codes_are_no_bad_rows(office: Office, export: Export) -> None:
    for number in range(60):
        export.add("diagnoser", pasient_id=NEW, dato=DAY, kodeverk="ICPC-2", kode=f"A{30 + number % 40}")
    outcome = office.check(export)
    assert_accepted(outcome)
    assert outcome.counts("diagnoser")["ignored"] == 60


# -- codes of stays: a malformed one is set aside alone, never the stay --


def stay_codes(export: Export, main: str | None, others: str | None) -> int:
    return export.add(
        "innleggelser",
        pasient_id=NEW,
        inn=date(2025, 5, 5),
        ut=date(2025, 5, 9),
        hastegrad="ohjelp",
        hoveddiagnose=main,
        bidiagnoser=others,
    )


SPLIT_CODES = {
    "spaces": "E11.9 I50.0 C50.9",
    "commas": "E119,I500,C509",
    "commas and spaces": "E119, I50.0, c50.9",
    "two spaces": "E119  I500  C509",
}


@pytest.mark.parametrize("others", SPLIT_CODES.values(), ids=SPLIT_CODES)
def test_that_secondary_codes_are_split_by_space_or_comma(
    others: str, office: Office, export: Export
) -> None:
    # Charlson by Quan: heart failure 1, uncomplicated diabetes 1, cancer 2; N39.0 none.
    stay_codes(export, "N39.0", others)
    outcome = office.run(export)
    assert_accepted(outcome)
    assert outcome.findings() == []
    assert float(outcome.scores()[NEW]["charlson"]) == 4


MALFORMED_IN_STAYS = {
    "among the secondary codes": ("N39.0", "E119 IKKEKODE7 I500 C509", "bidiagnoser"),
    "two among the secondary codes": ("N39.0", "E119 IKKEKODE7 I500 9QQ9 C509", "bidiagnoser"),
    "the main code": ("IKKEKODE7", "E119 I500 C509", "hoveddiagnose"),
}


@pytest.mark.parametrize(("main", "others", "column"), MALFORMED_IN_STAYS.values(), ids=MALFORMED_IN_STAYS)
def test_that_a_malformed_code_is_set_aside_alone_and_never_the_stay(
    main: str, others: str, column: str, office: Office, export: Export
) -> None:
    before = len(export.rows["innleggelser"])
    line = stay_codes(export, main, others)
    outcome = office.run(export)
    assert_accepted(outcome)
    assert outcome.counts("innleggelser") == {
        "read": before + 1,
        "kept": before + 1,
        "set_aside": 0,
        "ignored": 0,
    }
    (finding,) = outcome.findings()
    assert (finding["table"], finding["row"]) == ("innleggelser", str(line))
    assert column in finding["column"]
    assert "IKKEKODE7" not in str(finding)
    assert float(outcome.scores()[NEW]["charlson"]) == 4
    assert outcome.scores()[NEW]["unplanned_admissions_12m"] == "1"


def test_that_a_stay_with_a_malformed_code_and_another_fault_is_one_finding(
    office: Office, export: Export
) -> None:
    line = stay_codes(export, "N39.0", "E119 IKKEKODE7")
    export.patch("innleggelser", line - 2, ut=date(2025, 5, 4))
    outcome = office.run(export)
    assert_accepted(outcome)
    assert outcome.counts("innleggelser")["set_aside"] == 1
    assert [row["row"] for row in outcome.findings()] == [str(line)]


def test_that_many_malformed_codes_in_stays_are_no_bad_rows(office: Office, export: Export) -> None:
    before = len(export.rows["innleggelser"])
    for number in range(25):
        day = date(2025, 1, 1 + number)
        export.add("innleggelser", pasient_id=NEW, inn=day, ut=day, hoveddiagnose="9QQ9", bidiagnoser="I500")
    outcome = office.run(export)
    assert_accepted(outcome)
    assert outcome.counts("innleggelser")["kept"] == before + 25
    assert len(outcome.findings("innleggelser")) == 25


# -- well formed, but not in the shipped list --


def integers(value: object) -> set[int]:
    """Every whole number in a report, wherever it stands."""
    if isinstance(value, dict):
        return set().union(*map(integers, value.values()), set())
    if isinstance(value, list):
        return set().union(*map(integers, value), set())
    return {value} if isinstance(value, int) and not isinstance(value, bool) else set()


def assert_counted_as_warning(outcome: Outcome, clean: Outcome, *counts: int) -> None:
    """One of the counts stands in the report or is said, where the clean export has no such number."""
    told = {count for count in counts if count in integers(outcome.report) - integers(clean.report)}
    said = [count for count in counts if str(count) in outcome.said.replace("/", " ").split()]
    assert told or said, f"none of {counts} is reported"


def test_that_well_formed_codes_outside_the_list_are_kept_and_counted(
    office: Office, export: Export, clean_run: Outcome
) -> None:
    # ICPC-2 has no chapter I or O; 37 rows, 37 codes.
    before = len(export.rows["diagnoser"])
    for number in range(37):
        code = f"{'IO'[number % 2]}{(number // 2) % 20 + 1:02d}"
        export.add("diagnoser", pasient_id=NEW, dato=DAY, kodeverk="ICPC-2", kode=code)
    outcome = office.run(export)
    assert_accepted(outcome)
    assert outcome.counts("diagnoser")["kept"] == before + 37
    assert outcome.findings() == []
    assert_counted_as_warning(outcome, clean_run, 37)


def test_that_a_foreign_icd10_variant_is_kept(office: Office, export: Export) -> None:
    before = len(export.rows["diagnoser"])
    export.add("diagnoser", pasient_id=NEW, dato=DAY, kodeverk="ICD-10", kode="E11.649")
    counts = office.check(export).counts("diagnoser")
    assert (counts["kept"], counts["set_aside"]) == (before + 1, 0)


def test_that_a_code_is_matched_only_within_its_own_code_system(office: Office, export: Export) -> None:
    # R95 is COPD in ICPC-2; in ICD-10 it's sudden infant death. K74 and F84 likewise.
    export.add("diagnoser", pasient_id="PAS-0031", dato=DAY, kodeverk="ICPC-2", kode="R95")
    export.add("diagnoser", pasient_id="PAS-0032", dato=DAY, kodeverk="ICD-10", kode="R95")
    scores = office.scores(export)
    assert (scores["PAS-0031"]["disease_groups"], scores["PAS-0032"]["disease_groups"]) == ("1", "0")
