"""What is typed in for financing: kept as a choice with its year, refused where it can't be used."""

from __future__ import annotations

from typing import Any

import pytest

from listeoversikt.finance.model_a import printed_rates as printed_fees
from listeoversikt.finance.model_b import printed_rates as printed_amounts
from listeoversikt.operations.finance_choices import (
    FinanceChoices,
    FinanceFault,
    claim_codes,
    finance_faults,
    finance_table,
    read_finance,
)
from listeoversikt.operations.settings import BadSettings, Settings, raw_from, settings_from, whole_table

EVERYTHING: dict[str, Any] = {
    "claim_rates": {"fees": {"S1a": 80}, "own_payments": {"S1a": 30, "S2a": 60}, "year": 2026},
    "earned_before": {"kr": 5_100_000, "year": 2025},
    "gap_target": 0.6,
    "grant_rates": {"highest": {"behandlingsplan": 120}, "kr": {"levekaar": 44}, "year": 2026},
    "kr": {"alder_kjonn": 1402, "egenbetaling": 300.5},
    "nurse_year": {"kr": 1_200_000, "year": 2026},
    "positions": 3.5,
    "shares": {"digital": 0.8},
}


def test_that_everything_typed_comes_back_as_it_was() -> None:
    assert finance_table(read_finance(EVERYTHING)) == EVERYTHING
    settings = settings_from({"finance": EVERYTHING})
    assert raw_from(settings) == {"finance": EVERYTHING}
    assert whole_table(Settings())["finance"] == {}


def test_that_newer_rates_are_laid_on_the_printed_ones_with_their_year() -> None:
    choices = read_finance(EVERYTHING)
    fees = choices.rates_of_claims()
    assert (fees.year, fees.fees_kr["S1a"], fees.fees_kr["S2a"]) == (2026, 80, 152)
    assert fees.own_payment_kr == {"S1a": 30, "S2a": 60}
    grant = choices.rates_of_grant()
    assert (grant.year, grant.row("levekaar").kr, grant.row("behandlingsplan").highest_kr) == (2026, 44, 120)
    assert grant.row("reiseavstand").kr == 32


def test_that_the_year_is_only_said_of_rates_that_are_of_it() -> None:
    assert FinanceChoices().years_of_claims() == (2017,)
    only_year = read_finance({"claim_rates": {"year": 2026}, "grant_rates": {"year": 2026}})
    assert (only_year.years_of_claims(), only_year.years_of_grant()) == ((2017,), (2017,))
    some = read_finance(EVERYTHING)
    assert (some.years_of_claims(), some.years_of_grant()) == ((2026, 2017), (2026, 2017))
    every = {"year": 2026, "fees": dict.fromkeys(claim_codes(), 100)}
    assert read_finance({"claim_rates": every}).years_of_claims() == (2026,)


def test_that_nothing_typed_is_the_printed_rates() -> None:
    assert FinanceChoices().rates_of_claims() == printed_fees()
    assert FinanceChoices().rates_of_grant() == printed_amounts()


@pytest.mark.parametrize(
    ("table", "field", "fault"),
    [
        ({"kr": {"levekaar": -1}}, "kr/levekaar", FinanceFault.OUT_OF_RANGE),
        ({"kr": {"behandlingsplan": 10}}, "kr/behandlingsplan", FinanceFault.OUT_OF_RANGE),
        ({"kr": {"levekaar": float("nan")}}, "kr/levekaar", FinanceFault.OUT_OF_RANGE),
        ({"shares": {"digital": 1.1}}, "shares/digital", FinanceFault.OUT_OF_RANGE),
        ({"shares": {"digital": True}}, "shares/digital", FinanceFault.OUT_OF_RANGE),
        ({"positions": 0}, "positions", FinanceFault.OUT_OF_RANGE),
        ({"gap_target": 60}, "gap_target", FinanceFault.OUT_OF_RANGE),
        ({"earned_before": {"kr": 1000}}, "earned_before/year", FinanceFault.NO_YEAR),
        ({"earned_before": {"year": 2025}}, "earned_before/kr", FinanceFault.OUT_OF_RANGE),
        ({"nurse_year": {"year": 1200, "kr": 10}}, "nurse_year/year", FinanceFault.OUT_OF_RANGE),
        ({"claim_rates": {"fees": {"S1a": 70}}}, "claim_rates/year", FinanceFault.NO_YEAR),
        (
            {"claim_rates": {"year": 2026, "fees": {"2ad": 170}}},
            "claim_rates/fees/2ad",
            FinanceFault.OUT_OF_RANGE,
        ),
        (
            {"claim_rates": {"year": 2026, "own_payments": {"S1a": 70}}},
            "claim_rates/own_payments/S1a",
            FinanceFault.OWN_ABOVE_FEE,
        ),
        (
            {"grant_rates": {"year": 2026, "highest": {"levekaar": 70}}},
            "grant_rates/highest/levekaar",
            FinanceFault.OUT_OF_RANGE,
        ),
        ({"grant_rates": {"year": 2026, "odd": {}}}, "grant_rates/odd", FinanceFault.OUT_OF_RANGE),
    ],
)
def test_that_each_fault_is_named_by_its_field(
    table: dict[str, Any], field: str, fault: FinanceFault
) -> None:
    assert finance_faults(table) == {field: fault}
    with pytest.raises(BadSettings, match="finance"):
        settings_from({"finance": table})


def test_that_an_own_payment_may_be_the_whole_of_a_newer_fee() -> None:
    rates = {"year": 2026, "fees": {"S1a": 90}, "own_payments": {"S1a": 90}}
    assert finance_faults({"claim_rates": rates}) == {}


def test_that_an_unknown_key_is_refused() -> None:
    with pytest.raises(BadSettings, match="finance"):
        settings_from({"finance": {"patients": 1}})
