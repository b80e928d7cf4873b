"""Claim codes: who held a contact whose role isn't in the export, and what the listed codes stand for."""

import pytest

from listeoversikt.clinical.claims import claims_of, role_of_claims, split_claims, title_of_claim
from listeoversikt.clinical.codelist import read_rows


@pytest.mark.parametrize(
    ("written", "claims"),
    [
        ("2ad 2cd", ("2ad", "2cd")),
        ("2ad,2cd", ("2ad", "2cd")),
        (" 2AD ;  S2b,", ("2ad", "s2b")),
        ("", ()),
    ],
)
def test_that_claims_are_split_at_spaces_and_commas(written: str, claims: tuple[str, ...]) -> None:
    assert split_claims(written) == claims


@pytest.mark.parametrize(
    ("written", "role"),
    [
        ("2ad", "lege"),
        ("2AD 2cd", "lege"),
        ("074be", "lege"),
        ("086d", "lege"),
        ("11ak", "lege"),
        ("2fk", "lege"),
        ("S2a", "sykepleier"),
        ("s1a", "sykepleier"),
        ("S9x", "sykepleier"),
        ("088ck", "sykepleier"),
        ("0889", "sykepleier"),
        ("2cd", None),
        ("1bd", None),
        ("109a", None),
        ("6a", None),
        ("", None),
        ("2ad S2b", "sykepleier"),
    ],
)
def test_that_claim_codes_tell_the_role_or_leave_it_unknown(written: str, role: str | None) -> None:
    assert role_of_claims(split_claims(written)) == role


def test_that_claims_are_compared_without_case_and_spaces() -> None:
    assert role_of_claims([" S3A "]) == "sykepleier"
    assert role_of_claims([" 2Ad "]) == "lege"


def test_that_the_consultation_and_home_visit_codes_are_those_of_the_evaluation() -> None:
    assert claims_of("lege", "konsultasjon") == {"2ad", "2ak", "2ae", "2aek", "2fk", "074a", "074ae", "074be"}
    assert claims_of("lege", "hjemmebesok") == {"11ad", "11ak", "086a", "086b", "086d"}
    assert claims_of("sykepleier", "konsultasjon") == {
        "s2a",
        "s2ae",
        "s2aek",
        "s2b",
        "088b",
        "088cd",
        "088ck",
    }
    assert claims_of("sykepleier", "hjemmebesok") == {"s3", "s3a", "s3b", "088d"}
    assert claims_of(kind="parorende") == {"612a", "612b", "s1p", "s7p"}
    assert claims_of(kind="samarbeid") == {"1f", "s1b"}
    assert claims_of(kind="mote") == {"14", "s5"}
    assert claims_of(kind="lmg") == {"2ld"}


def test_that_the_unverified_code_6a_and_all_fees_stay_out() -> None:
    rows = read_rows("takster")
    assert "6a" not in {row["code"].lower() for row in rows}
    assert not [column for column in rows[0] if "belop" in column or "honorar" in column]


def test_that_the_diabetes_form_can_be_claimed_only_until_the_end_of_june_2022() -> None:
    ends = {row["code"]: row["valid_to"] for row in read_rows("takster")}
    assert {code: ends[code] for code in ("109", "109a", "109b")} == dict.fromkeys(
        ("109", "109a", "109b"), "2022-06-30"
    )


def test_that_the_role_in_the_table_agrees_with_the_rule_for_every_listed_code() -> None:
    assert all((role_of_claims([row["code"]]) or "") == row["role"] for row in read_rows("takster"))


def test_that_a_label_is_ours_and_an_unlisted_code_has_none() -> None:
    assert title_of_claim("s5") == "Møte om enkeltpasient, sykepleier"
    assert title_of_claim("6a") is None
