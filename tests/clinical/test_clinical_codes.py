"""Codes: the grammar of the journal export, cleaning, and process codes, as small tables."""

import pytest

from listeoversikt.clinical.codelist import icd10_codes, icpc2_codes
from listeoversikt.clinical.codes import (
    Code,
    CodeSystem,
    MalformedCode,
    clean_code,
    covers,
    is_process_code,
    is_wellformed,
)

ICPC2, ICD10, ATC = CodeSystem.ICPC2, CodeSystem.ICD10, CodeSystem.ATC


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("T90", "T90"),
        ("u89.1", "U891"),
        (" e11.9 ", "E119"),
        ("G30.1†", "G301"),
        ("F00.1*", "F001"),
        ("B95+", "B95"),
        ("I21.0a", "I210A"),
        ("N05 AH 02", "N05AH02"),
        ("W0n", "W0N"),
        ("K\u00a077", "K77"),
        ("", ""),
    ],
)
def test_that_a_code_is_stored_without_dot_star_dagger_plus_and_space(written: str, stored: str) -> None:
    assert clean_code(written) == stored


@pytest.mark.parametrize(
    ("system", "code", "accepted"),
    [
        (ICPC2, "T90", True),
        (ICPC2, "U891", True),
        (ICPC2, "T9", False),
        (ICPC2, "T9000", False),
        (ICPC2, "TT90", False),
        (ICPC2, "90", False),
        (ICPC2, "t90", False),
        (ICPC2, "T90\n", False),
        (ICPC2, "T\uff19\uff10", False),
        (ICD10, "E1", False),
        (ICD10, "E11", True),
        (ICD10, "E1A", True),
        (ICD10, "W0N", True),
        (ICD10, "I210A", True),
        (ICD10, "S72001A", True),
        (ICD10, "S72001AB", False),
        (ICD10, "EA1", False),
        (ICD10, "E11Æ", False),
        (ATC, "N05AH02", True),
        (ATC, "N05AH", True),
        (ATC, "N05A", False),
        (ATC, "N05AH0", False),
        (ATC, "N05AH021", False),
        (ATC, "N0SAH02", False),
        (ATC, "", False),
    ],
)
def test_that_the_grammar_of_a_system_decides_what_is_wellformed(
    system: CodeSystem, code: str, accepted: bool
) -> None:
    assert is_wellformed(system, code) is accepted


@pytest.mark.parametrize(
    "written", ["A30", "A50", "k69", "A-31", "-30", "*31", "*69", "A*45", " * 31 ", "A\u201362", "Z46"]
)
def test_that_a_chapter_letter_or_sign_with_30_to_69_is_a_process_code(written: str) -> None:
    assert is_process_code(written)


@pytest.mark.parametrize("written", ["A29", "A70", "*29", "-70", "30", "A310", "C50", "", "*", "T90", "A3"])
def test_that_other_numbers_and_letters_are_not_process_codes(written: str) -> None:
    assert not is_process_code(written)


def test_that_no_rubric_of_the_norwegian_icpc2_list_is_taken_for_a_process_code() -> None:
    assert not [code for code in icpc2_codes() if is_process_code(code)]


def test_that_every_shipped_diagnosis_code_follows_its_own_grammar() -> None:
    assert all(is_wellformed(ICPC2, code) and clean_code(code) == code for code in icpc2_codes())
    assert all(is_wellformed(ICD10, code) and clean_code(code) == code for code in icd10_codes())


def test_that_a_malformed_code_is_refused_without_being_repeated() -> None:
    with pytest.raises(MalformedCode) as refusal:
        Code(ICPC2, "Q123456")
    assert "Q123456" not in str(refusal.value)
    assert "ICPC-2" in str(refusal.value)


def test_that_the_same_letters_in_two_systems_are_two_codes() -> None:
    assert Code(ICPC2, "F84") != Code(ICD10, "F84")


def test_that_a_code_as_written_becomes_its_stored_form() -> None:
    assert Code.of(ICD10, "g30.1†") == Code(ICD10, "G301")


def test_that_a_prefix_covers_what_begins_with_it_and_an_empty_one_nothing() -> None:
    assert covers("N18", "N185")
    assert covers("U891", "U891")
    assert not covers("U891", "U89")
    assert not covers("", "U89")
