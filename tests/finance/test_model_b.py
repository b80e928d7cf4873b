"""Model B: the checks of tables 2 and 3, an office's own lines, and what gaps are worth."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.finance.kroner import share_of, whole
from listeoversikt.finance.model_b import (
    Basis,
    Counts,
    Income,
    OfficeFigures,
    Remark,
    gaps,
    model_b,
    newer_rates,
    printed_rates,
    printed_sums,
    table_2,
)

D = Decimal
PRINTED = {"behandlingsplan": Counts(15, 100), "legemiddelgjennomgang": Counts(60, 100)}


def weight(key: str) -> Decimal:
    return next(row.percent for row in table_2() if row.key == key)


def income(key: str) -> Income:
    return printed_rates().row(key)


def test_that_table_2_adds_up_to_a_hundred() -> None:
    wholes = [row.percent for row in table_2() if not row.part]
    assert wholes == [D("86.05"), D("5"), D("8.95")] and sum(wholes) == 100


@pytest.mark.parametrize("key", ["listeinnbyggertilskudd", "resultat", "kvalitet"])
def test_that_each_part_of_table_2_is_the_sum_of_its_own(key: str) -> None:
    assert sum(row.percent for row in table_2() if row.part == key) == weight(key)


def test_that_table_3s_first_part_is_1469_and_printed_1470() -> None:
    parts = [row.kr for row in printed_rates().rows if row.part == "listeinnbyggertilskudd"]
    assert parts == [1316, 0, 40, 32, 81] and sum(parts) == 1469
    assert printed_sums()["listeinnbyggertilskudd"] == 1470


def test_that_the_rest_of_table_3_adds_up_as_printed() -> None:
    quality = sum(row.kr for row in printed_rates().rows if row.part == "kvalitet")
    assert quality == printed_sums()["kvalitet"] == 144
    assert 1470 + 144 + 319 == printed_sums()["sum"] == 1933
    assert income("egenbetaling").kr == printed_sums()["egenbetaling"] == 319


@pytest.mark.parametrize(
    ("key", "keys"),
    [
        ("alder_kjonn", ["alder_kjonn"]),
        ("levekaar", ["levekaar"]),
        ("reiseavstand", ["reiseavstand"]),
        ("dekningsgrad", ["dekningsgrad"]),
        ("spesialisering", ["spesialisering_lege", "spesialisering_sykepleier"]),
        ("behandlingsplan", ["behandlingsplan"]),
        ("legemiddelgjennomgang", ["legemiddelgjennomgang"]),
        ("digital", ["digital"]),
    ],
)
def test_that_table_3s_kroner_are_table_2s_weights_of_the_grant(key: str, keys: list[str]) -> None:
    """The grant is 1470 + 144 kr an inhabitant; each line is printed in whole kroner."""
    exact = weight(key) * (1470 + 144) / 100
    assert abs(exact - sum(income(one).kr for one in keys)) <= D("0.5") * len(keys)


@pytest.mark.parametrize(
    ("key", "kr", "share", "highest"),
    [("behandlingsplan", 16, "0.15", 107), ("legemiddelgjennomgang", 24, "0.60", 40)],
)
def test_that_the_highest_is_the_mean_at_a_hundred_per_cent(
    key: str, kr: int, share: str, highest: int
) -> None:
    row = income(key)
    assert (row.kr, row.at_share, row.highest_kr) == (kr, D(share), highest)
    assert whole(row.kr / D(share)) == highest
    assert whole(highest * D(share)) == kr


def test_that_digital_booking_gives_seven_only_before_rounding() -> None:
    """3 at 50 % would give 6; 7 is printed, as of 3.25 or more before rounding."""
    row = income("digital")
    assert (row.kr, row.at_share, row.highest_kr) == (3, D("0.50"), 7)
    assert whole(D("3.25") / D("0.5")) == 7 and whole(D("3.25")) == 3


def test_that_an_office_like_the_printed_mean_has_the_sum_of_the_parts() -> None:
    found = model_b(OfficeFigures(1200, counts=PRINTED))
    assert found.whole and found.kr("listeinnbyggertilskudd") == 1469 and found.kr("kvalitet") == 144
    assert found.kr() == 1932 and found.office_kr() == 1932 * 1200
    assert found.office_kr() == sum(line.office_kr or 0 for line in found.lines)


def test_that_typed_counted_and_printed_lines_are_told_apart() -> None:
    found = model_b(
        OfficeFigures(
            1000, kr={"levekaar": 55.4}, shares={"spesialisering_lege": 0.5, "digital": 1}, counts=PRINTED
        )
    )
    lines = {line.key: (line.basis, line.kr) for line in found.lines}
    assert lines["levekaar"] == (Basis.TYPED, 55)
    assert lines["spesialisering_lege"] == (Basis.TYPED, 85)
    assert lines["digital"] == (Basis.TYPED, 7)
    assert lines["behandlingsplan"] == (Basis.COUNTED, 16)
    assert lines["alder_kjonn"] == (Basis.PRINTED_MEAN, 1316)


@pytest.mark.parametrize("counts", [{}, {"behandlingsplan": Counts(0, 0)}])
def test_that_what_cant_be_counted_is_missing_and_never_zero(counts: dict[str, Counts]) -> None:
    found = model_b(OfficeFigures(1000, counts=counts))
    line = next(line for line in found.lines if line.key == "behandlingsplan")
    assert (line.basis, line.kr, line.office_kr, line.share) == (Basis.MISSING, None, None, None)
    assert not found.whole and found.kr() == 1932 - 16 - 24
    assert gaps(OfficeFigures(1000, counts=counts))[0].office_kr is None


def test_that_a_true_zero_is_zero() -> None:
    found = model_b(OfficeFigures(1000, counts={**PRINTED, "behandlingsplan": Counts(0, 100)}))
    assert next(line.kr for line in found.lines if line.key == "behandlingsplan") == 0 and found.whole


def test_that_a_typed_amount_out_of_the_printed_range_is_said() -> None:
    found = model_b(OfficeFigures(1000, kr={"levekaar": 70, "reiseavstand": 11}, counts=PRINTED))
    said = {line.key: line.remark for line in found.lines}
    assert said["levekaar"] is Remark.OUT_OF_RANGE and said["reiseavstand"] is None


def test_that_a_gap_has_its_worth_for_the_office() -> None:
    plan, review = gaps(OfficeFigures(3600, counts=PRINTED))
    assert (plan.persons, plan.office_kr) == (85, whole(D("0.85") * 107 * 3600))
    assert (review.persons, review.office_kr) == (40, whole(D("0.40") * 40 * 3600))
    half = gaps(OfficeFigures(3600, counts=PRINTED), target=0.5)
    assert (half[0].persons, half[0].office_kr) == (35, 134_820)
    assert (half[1].persons, half[1].office_kr) == (0, 0)


def test_that_a_gap_of_a_few_persons_gets_no_kroner() -> None:
    for missing in range(8):
        (gap, _) = gaps(OfficeFigures(1000, counts={"behandlingsplan": Counts(100 - missing, 100)}))
        assert gap.persons == missing
        assert (gap.office_kr is None) is (1 <= missing <= 5)


def test_that_newer_rates_have_their_year_and_keep_the_rest() -> None:
    rates = newer_rates(2026, {"alder_kjonn": 1500}, {"behandlingsplan": 200})
    found = model_b(OfficeFigures(1000, counts=PRINTED), rates)
    assert found.year == 2026 and found.kr() == 1932 + (1500 - 1316) + (30 - 16)
    assert printed_rates().year == 2017


@pytest.mark.parametrize(
    "figures",
    [
        OfficeFigures(-1),
        OfficeFigures(10**7),
        OfficeFigures(100, kr={"finnes_ikke": 5}),
        OfficeFigures(100, kr={"levekaar": -5}),
        OfficeFigures(100, kr={"levekaar": float("nan")}),
        OfficeFigures(100, shares={"digital": 1.2}),
        OfficeFigures(100, shares={"digital": float("nan")}),
        OfficeFigures(100, counts={"behandlingsplan": Counts(11, 10)}),
        OfficeFigures(100, counts={"behandlingsplan": Counts(-1, 10)}),
    ],
)
def test_that_figures_that_cant_be_are_refused(figures: OfficeFigures) -> None:
    with pytest.raises(ValueError):
        model_b(figures)


@pytest.mark.parametrize(
    ("year", "kr", "highest"), [(26, {}, {}), (2026, {"x": 1}, {}), (2026, {"levekaar": -1}, {})]
)
def test_that_newer_rates_that_cant_be_used_are_refused(
    year: int, kr: dict[str, int], highest: dict[str, int]
) -> None:
    with pytest.raises(ValueError):
        newer_rates(year, kr, highest)


def test_that_a_target_beyond_all_is_refused() -> None:
    with pytest.raises(ValueError):
        gaps(OfficeFigures(100), target=1.5)


counts = st.integers(1, 500).flatmap(lambda n: st.builds(Counts, st.integers(0, n), st.just(n)))


@given(st.integers(0, 20_000), counts, counts)
def test_that_a_printed_sum_is_the_sum_of_the_printed_parts(
    inhabitants: int, plan: Counts, review: Counts
) -> None:
    found = model_b(
        OfficeFigures(inhabitants, counts={"behandlingsplan": plan, "legemiddelgjennomgang": review})
    )
    parts = dict.fromkeys(line.part for line in found.lines)
    assert found.kr() == sum(found.kr(part) for part in parts)
    assert found.office_kr() == sum(found.office_kr(part) for part in parts) == found.kr() * inhabitants


@given(st.integers(1, 20_000), counts)
def test_that_more_plans_never_pay_less_and_the_gap_shrinks(inhabitants: int, plan: Counts) -> None:
    if plan.count == plan.total:
        return
    more = Counts(plan.count + 1, plan.total)
    now, then = (
        gaps(OfficeFigures(inhabitants, counts={"behandlingsplan": each}))[0] for each in (plan, more)
    )
    assert now.persons is not None and then.persons == now.persons - 1
    if now.office_kr is not None and then.office_kr is not None:
        assert then.office_kr <= now.office_kr


@pytest.mark.parametrize(
    ("amount", "kroner"), [(0.5, 1), (-0.5, -1), (1.4999, 1), (D("106.666"), 107), (0, 0)]
)
def test_that_kroner_are_rounded_half_away_from_zero(amount: float | Decimal, kroner: int) -> None:
    assert whole(amount) == kroner


@pytest.mark.parametrize("amount", [float("nan"), float("inf"), 1e15])
def test_that_an_amount_that_cant_be_is_refused(amount: float) -> None:
    with pytest.raises(ValueError):
        whole(amount)


def test_that_a_share_of_nobody_is_missing() -> None:
    assert share_of(0, 0) is None and share_of(1, 4) == D("0.25")
