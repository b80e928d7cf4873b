"""Model A: table 1 as printed, and claims counted from a list that can be read."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.finance.model_a import (
    BadRates,
    ClaimRates,
    ModelA,
    model_a,
    printed_rates,
    table_1,
    to_cover,
)
from listeoversikt.patient_list.snapshot import PatientList
from tests.lists import day, patient_list, person

FIRST, LAST = day("2025-01-01"), day("2025-12-31")
Contact = tuple[str, str, str, str, str]


def office(*contacts: Contact, **more: Any) -> PatientList:
    return patient_list(
        "2026-03-31",
        patients=[person("Kari", 1940), person("Ola", 1950)],
        contacts=list(contacts),
        since="2024-01-01",
        **more,
    )


def found(*contacts: Contact, rates: ClaimRates | None = None) -> ModelA:
    worked_out = model_a(office(*contacts), FIRST, LAST, 1.0, rates)
    assert worked_out is not None
    return worked_out


def counts(model: ModelA) -> dict[str, int]:
    return {line.code: line.count for line in model.lines if line.count}


def nurse(claims: str, who: str = "Kari", on: str = "2025-03-03") -> Contact:
    return who, on, "konsultasjon", "sykepleier", claims


def doctor(claims: str = "2ad", who: str = "Kari", on: str = "2025-03-03") -> Contact:
    return who, on, "konsultasjon", "lege", claims


def test_that_table_1_adds_up_as_printed() -> None:
    assert [claim.code for claim in table_1()] == ["S1a", "S1b", "S2a", "S2b", "S3", "S4", "S5", "S6"]
    assert sum(claim.income_kr for claim in table_1()) == 415_564


def test_that_each_income_of_table_1_is_fee_times_number_but_for_one_misprint() -> None:
    """S1b: «2 per dag» and 43,700 kr are 460 a year, where 690 is printed."""
    wrong = {claim.code for claim in table_1() if claim.fee_kr * claim.per_year != claim.income_kr}
    assert wrong == {"S1b"}
    s1b = table_1()[1]
    assert s1b.per_year == 690 and s1b.income_kr == s1b.fee_kr * 460 and "460" in s1b.note_nb
    a_day = {"S1a": 4, "S2a": 6, "S2b": 2}
    by_code = {claim.code: claim for claim in table_1()}
    assert {by_code[code].per_year / times for code, times in a_day.items()} == {230}


def test_that_claims_were_to_cover_half_of_a_nurse() -> None:
    assert to_cover(1, 365) == 405_000
    assert to_cover(1.5, 365) == 607_500
    assert to_cover(1, 73) == 81_000
    assert to_cover(1, 365, 1_050_000) == 525_000
    assert sum(claim.income_kr for claim in table_1()) / to_cover(1, 365) == pytest.approx(1.026, abs=1e-3)


def test_that_claims_are_counted_under_the_codes_of_table_1() -> None:
    model = found(
        nurse("s2a s2b"),
        nurse("S2ae", "Ola"),
        nurse("s2aek", "Ola", "2025-04-01"),
        nurse("s3a s6 s6"),
        nurse("s3b"),
        nurse("s1b"),
    )
    assert counts(model) == {"S1b": 1, "S2a": 3, "S2b": 1, "S3": 2, "S6": 2}
    amounts = {line.code: line.amount_kr for line in model.lines if line.count}
    assert amounts == {"S1b": 95, "S2a": 456, "S2b": 70, "S3": 304, "S6": 304}
    assert model.claims_kr == model.income_kr == 1229
    assert model.covered == pytest.approx(1229 / 405_000)
    assert model.year == 2017 and len(model.lines) == 8


def test_that_other_codes_of_a_nurse_come_to_no_kroner_and_a_doctors_arent_looked_at() -> None:
    model = found(nurse("s1p s7p"), nurse("088d"), nurse("s7p"), doctor("2ad 2cd"))
    assert [(one.code, one.count) for one in model.outside] == [("s7p", 2), ("088d", 1), ("s1p", 1)]
    assert model.claims_kr == 0 and counts(model) == {}


def test_that_only_the_periods_days_count() -> None:
    model = found(*(nurse("s1a", on=on) for on in ("2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01")))
    assert counts(model) == {"S1a": 2}


def test_that_days_with_several_visits_are_counted_while_the_own_payment_isnt_known() -> None:
    model = found(
        nurse("s2a"), doctor(),  # both the same day: one own payment
        nurse("s2a", "Ola"), nurse("s3", "Ola"),  # twice the nurse
        nurse("s2a", on="2025-05-05"), doctor(on="2025-05-06"),  # two days
        nurse("s1b", on="2025-06-06"), doctor(on="2025-06-06"),  # a call about the patient
    )  # fmt: skip
    assert model.shared_days == 2
    assert model.own_payment_off_kr is None and model.income_kr == model.claims_kr


def test_that_one_own_payment_a_day_is_kept_and_the_doctors_goes_first() -> None:
    rates = replace(printed_rates(), own_payment_kr={"S2a": 60, "S3": 80})
    assert found(nurse("s2a"), rates=rates).own_payment_off_kr == 0
    assert found(nurse("s2a"), nurse("s3"), rates=rates).own_payment_off_kr == 60
    assert found(nurse("s2a s3"), rates=rates).own_payment_off_kr == 60
    assert found(nurse("s2a"), doctor(), rates=rates).own_payment_off_kr == 60
    assert found(nurse("s2a"), nurse("s3"), doctor(), rates=rates).own_payment_off_kr == 140
    assert found(nurse("s2a"), doctor(who="Ola"), rates=rates).own_payment_off_kr == 0
    model = found(nurse("s2a"), doctor(), rates=rates)
    assert model.income_kr == 152 - 60


def test_that_newer_fees_have_their_year() -> None:
    rates = ClaimRates(2026, {claim.code: 100 for claim in table_1()})
    model = found(nurse("s2a s2b"), rates=rates)
    assert (model.year, model.claims_kr) == (2026, 200)


def test_that_a_list_without_contacts_or_codes_is_missing_and_never_zero() -> None:
    assert model_a(patient_list("2026-03-31", patients=[person("Kari", 1940)]), FIRST, LAST, 1) is None
    assert model_a(office(nurse("s2a"), unstated=["kontakter.claims"]), FIRST, LAST, 1) is None
    nobody = found(("Kari", "2025-01-02", "annet", "annet", ""))
    assert nobody.claims_kr == 0 and nobody.covered == 0


def test_that_a_period_the_export_doesnt_cover_is_said() -> None:
    contacts = office(nurse("s2a"))
    inside, before = (model_a(contacts, first, LAST, 1) for first in (FIRST, day("2023-01-01")))
    assert inside is not None and inside.whole_period
    assert before is not None and not before.whole_period
    none = model_a(contacts, FIRST, LAST, 0)
    assert none is not None and none.covered is None


@pytest.mark.parametrize(
    "rates",
    [
        ClaimRates(2026, {"S1a": 69}),
        replace(printed_rates(), fees_kr={**printed_rates().fees_kr, "S9": 5}),
        replace(printed_rates(), fees_kr={**printed_rates().fees_kr, "S1a": -5}),
        replace(printed_rates(), own_payment_kr={"S1a": 70}),
        replace(printed_rates(), own_payment_kr={"X": 0}),
        replace(printed_rates(), year=17),
    ],
)
def test_that_rates_that_cant_be_used_are_refused(rates: ClaimRates) -> None:
    with pytest.raises(BadRates):
        found(nurse("s2a"), rates=rates)


@pytest.mark.parametrize(
    ("first", "last", "years"), [(LAST, FIRST, 1.0), (FIRST, LAST, -1.0), (FIRST, LAST, float("nan"))]
)
def test_that_a_period_or_nurses_that_cant_be_are_refused(first: int, last: int, years: float) -> None:
    with pytest.raises(ValueError):
        model_a(office(nurse("s2a")), first, last, years)


claims = st.lists(
    st.sampled_from(["s1a", "s1b", "s2a", "s2ae", "s2b", "s3a", "s6", "s7p", "088d", "2ad"]), max_size=3
)
contact = st.builds(
    lambda who, place, codes: (who, f"2025-03-{place:02}", "konsultasjon", "sykepleier", " ".join(codes)),
    st.sampled_from(["Kari", "Ola"]),
    st.integers(1, 5),
    claims,
)


def by_hand(contacts: list[Contact], paid: dict[str, int]) -> tuple[int, int]:
    """Claims and what is taken off, patient by patient and day by day."""
    code_of = {one: claim for claim in table_1() for one in claim.claims}
    total = off = 0
    for who, on in {(each[0], each[1]) for each in contacts}:
        codes = [code for each in contacts if each[:2] == (who, on) for code in each[4].split()]
        total += sum(code_of[code].fee_kr for code in codes if code in code_of)
        payments = [paid.get(code_of[code].code, 0) for code in codes if code in code_of]
        off += sum(payments) - (0 if "2ad" in codes else max(payments, default=0))
    return total, off


@given(st.lists(contact, min_size=1, max_size=15))
def test_that_columns_give_what_counting_by_hand_gives(contacts: list[Contact]) -> None:
    paid = {"S1a": 20, "S2a": 60, "S3": 80}
    model = found(*contacts, rates=replace(printed_rates(), own_payment_kr=paid))
    assert (model.claims_kr, model.own_payment_off_kr) == by_hand(contacts, paid)
    assert model.income_kr == sum(line.amount_kr for line in model.lines) - (model.own_payment_off_kr or 0)


@given(st.lists(contact, min_size=1, max_size=10))
def test_that_whose_contacts_they_are_doesnt_matter_to_the_claims(contacts: list[Contact]) -> None:
    swapped = [({"Kari": "Ola", "Ola": "Kari"}[who], *rest) for who, *rest in contacts]
    assert found(*contacts) == found(*swapped)  # type: ignore[arg-type]


def test_that_nothing_in_the_outcome_is_of_a_patient() -> None:
    """As many lines for one contact as for a hundred; and no column of kroner anywhere."""
    few = found(nurse("s2a"))
    many = found(
        *(
            nurse("s2a s6", who, f"2025-{m:02}-{d:02}")
            for who in ("Kari", "Ola")
            for m in range(1, 13)
            for d in range(1, 5)
        )
    )
    assert len(few.lines) == len(many.lines) == len(table_1())
    assert is_dataclass(many)
    for part in [many, *many.lines, *many.outside]:
        for field in fields(part):
            value = getattr(part, field.name)
            assert isinstance(value, int | float | str | bool | tuple | None), field.name
            assert "patient" not in field.name
