"""«Finansiering»: models A and B of the office from its own claims, plans and reviews; the contract's arithmetic."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any

import pytest

from listeoversikt.finance.model_b import Basis
from listeoversikt.operations import financing
from listeoversikt.operations.finance_choices import FinanceChoices, NewerRates, YearAmount
from listeoversikt.operations.financing import FinancePage, finance_page, patients_without
from listeoversikt.operations.office import View
from listeoversikt.operations.settings import Settings
from listeoversikt.patient_list.frames import EVENT_TABLES
from tests.indicators.small_lists import T, read_list
from tests.operations.views import view_of

COVERED = dict.fromkeys(EVENT_TABLES, ("2015-01-01", T))
FOUR = ("kari", "per", "ola", "eva")
PATIENTS = "id fodt kjonn\nkari 1950 K\nper 1951 M\nola 1952 M\neva 1953 K"
SICK = """id dato kodeverk kode
kari 2020-01-10 ICPC-2 R95
kari 2020-01-10 ICPC-2 T90
per 2020-01-10 ICPC-2 T89
ola 2020-01-10 ICPC-2 R95"""
PLANNED = "id dato type\nkari 2026-01-10 behandlingsplan"
CLAIMED = """id dato type rolle takster
kari 2026-01-10 konsultasjon sykepleier S2ae
kari 2026-01-10 konsultasjon lege 2ad
per 2026-01-11 hjemmebesok sykepleier S3b+S6+S6
per 2026-02-11 telefon sykepleier S1a
eva 2026-02-11 telefon sykepleier S1p"""


def an_office(choices: FinanceChoices | None = None, **tables: Any) -> View:
    given: dict[str, Any] = {"diagnoser": SICK, "tiltak": PLANNED, "kontakter": CLAIMED} | tables
    found = read_list(
        pasienter=PATIENTS, periods=COVERED, **{key: value for key, value in given.items() if value}
    )
    return view_of(found, settings=Settings(nurses=1.0, finance=choices or FinanceChoices()))


def kr_of(page: FinancePage, key: str) -> int | None:
    return next(line.kr for line in page.grant.lines if line.key == key)


def test_that_a_patient_with_both_diseases_counts_once() -> None:
    counted = finance_page(an_office()).counted["behandlingsplan"]
    assert counted.counts is not None
    assert (counted.counts.count, counted.counts.total) == (1, 3)
    assert patients_without(an_office(), "behandlingsplan") == {"per", "ola"}


def test_that_the_care_plans_share_gives_its_kroner() -> None:
    """107 kr at 100 %, so a third is 36 kr."""
    assert kr_of(finance_page(an_office()), "behandlingsplan") == 36


def test_that_claims_are_counted_as_table_1_reads_them() -> None:
    model = finance_page(an_office()).claims
    assert model is not None
    counts = {line.code: (line.count, line.amount_kr) for line in model.lines if line.count}
    assert counts == {"S1a": (1, 69), "S2a": (1, 152), "S3": (1, 152), "S6": (2, 304)}
    assert model.claims_kr == sum(line.amount_kr for line in model.lines) == 677
    assert [(one.code, one.count) for one in model.outside] == [("s1p", 1)]
    assert model.to_cover_kr == 405_000
    assert model.shared_days == 1
    assert model.own_payment_off_kr is None


def test_that_an_own_payment_is_taken_once_a_day() -> None:
    rates = NewerRates(2026, {}, {"S2a": 60, "S3": 50})
    model = finance_page(an_office(FinanceChoices(claim_rates=rates))).claims
    assert model is not None
    assert model.own_payment_off_kr == 60, "kari has paid the doctor that day"
    assert model.income_kr == model.claims_kr - 60


def test_that_a_nurses_year_of_another_year_is_used_and_said() -> None:
    page = finance_page(an_office(FinanceChoices(nurse_year=YearAmount(2023, 1_050_000), positions=3)))
    assert page.claims is not None
    assert page.claims.to_cover_kr == 525_000
    assert page.support is not None
    assert (page.support.nurses_kr, page.support.nurse.year) == (1_050_000, 2023)
    assert (page.support.amounts.practice_kr, page.support.amounts.municipality_kr) == (384_000, 100_000)


def test_that_the_weights_make_100_per_cent() -> None:
    weights = dict(finance_page(an_office()).weights)
    assert weights == {
        "listeinnbyggertilskudd": Decimal("86.05"),
        "resultat": Decimal(5),
        "kvalitet": Decimal("8.95"),
    }
    assert sum(weights.values()) == 100


def test_that_the_printed_sum_is_told_beside_the_sum_of_its_parts() -> None:
    page = finance_page(an_office())
    assert page.parts_of_print["listeinnbyggertilskudd"] == 1316 + 0 + 40 + 32 + 81 == 1469
    assert page.printed_sums["listeinnbyggertilskudd"] == 1470
    assert page.grant.kr("listeinnbyggertilskudd") == 1469


def test_that_the_sum_shown_is_the_sum_of_the_lines_shown() -> None:
    page = finance_page(an_office(FinanceChoices(kr={"alder_kjonn": 1402.6}, shares={"digital": 0.5})))
    assert page.grant.kr() == sum(line.kr or 0 for line in page.grant.lines)
    assert page.grant.office_kr() == 4 * page.grant.kr()
    assert kr_of(page, "alder_kjonn") == 1403
    assert kr_of(page, "digital") == 4, "half of 7, as the share is typed"


def test_that_what_isnt_typed_is_marked_as_the_printed_mean() -> None:
    lines = {line.key: line.basis for line in finance_page(an_office()).grant.lines}
    assert lines["alder_kjonn"] is Basis.PRINTED_MEAN
    typed = finance_page(an_office(FinanceChoices(kr={"alder_kjonn": 1402})))
    assert next(line.basis for line in typed.grant.lines if line.key == "alder_kjonn") is Basis.TYPED


def test_that_a_newer_mean_has_its_own_year() -> None:
    page = finance_page(an_office(FinanceChoices(grant_rates=NewerRates(2026, {"levekaar": 44}))))
    assert kr_of(page, "levekaar") == 44
    assert page.newer_means == {"levekaar": 2026}
    assert page.grant_years == (2026, 2017)


def test_that_a_gap_of_one_to_five_persons_gets_no_kroner() -> None:
    gap = next(one for one in finance_page(an_office()).gaps if one.gap.key == "behandlingsplan")
    assert (gap.gap.persons, gap.gap.office_kr, gap.without) == (2, None, 2)


def test_that_a_larger_gap_is_worth_what_the_whole_share_would_give() -> None:
    many = [f"p{number}" for number in range(10)]
    found = read_list(
        pasienter="id fodt kjonn\n" + "\n".join(f"{one} 1950 K" for one in many),
        diagnoser="id dato kodeverk kode\n" + "\n".join(f"{one} 2020-01-10 ICPC-2 R95" for one in many),
        tiltak="id dato type\np0 2026-01-10 behandlingsplan",
        periods=COVERED,
    )
    whole = finance_page(view_of(found)).gaps[0]
    assert (whole.gap.persons, whole.gap.office_kr) == (9, 963), "0,9 · 107 kr · 10"
    part = finance_page(view_of(found, settings=Settings(finance=FinanceChoices(gap_target=0.1)))).gaps[0]
    assert (part.gap.persons, part.gap.office_kr, part.without) == (0, 0, 9)


def test_that_missing_tables_are_missing_and_never_nothing() -> None:
    page = finance_page(an_office(kontakter="", legemidler=""))
    assert page.claims is None
    assert "kontakter" in page.claims_missing
    assert page.counted["legemiddelgjennomgang"].counts is None
    assert "legemidler" in page.counted["legemiddelgjennomgang"].missing
    assert kr_of(page, "legemiddelgjennomgang") is None
    assert not page.grant.whole
    gap = page.gaps[1]
    assert (gap.gap.persons, gap.gap.office_kr, gap.without) == (None, None, 0)


def test_that_contacts_without_claims_are_missing() -> None:
    page = finance_page(an_office(kontakter="id dato type rolle\nkari 2026-01-10 konsultasjon sykepleier"))
    assert page.claims is None
    assert "takster" in page.claims_missing


def test_that_nobody_with_the_diseases_is_missing() -> None:
    page = finance_page(an_office(diagnoser="id dato kodeverk kode\nkari 2020-01-10 ICPC-2 K86"))
    assert page.counted["behandlingsplan"].counts is None
    assert kr_of(page, "behandlingsplan") is None


def test_that_the_guard_needs_a_typed_year_before_and_every_line() -> None:
    before = FinanceChoices(earned_before=YearAmount(2025, 10_000))
    assert finance_page(an_office()).guard is None
    missing = finance_page(an_office(before))
    assert missing.guard is None, "reviews can't be counted, so the sum isn't whole"
    assert missing.earned_before == YearAmount(2025, 10_000)


def test_that_an_empty_office_has_no_figures_and_doesnt_fall() -> None:
    view = view_of(read_list(pasienter="id fodt kjonn dod\nkari 1950 K 2020-01-01", periods=COVERED))
    page = finance_page(view)
    assert page.inhabitants == 0
    assert page.grant.office_kr() == 0
    assert page.counted["behandlingsplan"].counts is None


def test_that_no_value_of_the_tab_is_of_a_patient() -> None:
    """Amounts stand beside counts of the office; no field names a patient, and no amount is by patient."""
    page = finance_page(an_office())
    assert not any(f"'{name}'" in repr(page) for name in FOUR)
    for one in vars(financing).values():
        if is_dataclass(one) and getattr(one, "__module__", "") == financing.__name__:
            assert not [field.name for field in fields(one) if "patient" in field.name]


@pytest.mark.parametrize("key", sorted(financing.BEHIND))
def test_that_the_patients_behind_a_gap_come_without_kroner(key: str) -> None:
    found = patients_without(an_office(), key)
    assert all(isinstance(one, str) for one in found)
