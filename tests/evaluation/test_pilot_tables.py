"""The evaluation's tables: everything that can be worked out anew from the report is, within the rounding of print."""

from __future__ import annotations

from decimal import Decimal

import pytest

from listeoversikt.evaluation.pilot_tables import PilotRow, Printed, pilot_card, pilot_rows

D = Decimal
GROUPS = {"diabetes2", "kols", "psykisk", "rus", "utviklingshemming", "skropelig_eldre"}


def one(table: str, **wanted: str) -> PilotRow:
    found = [
        row for row in pilot_rows(table) if all(getattr(row, key) == want for key, want in wanted.items())
    ]
    assert len(found) == 1, (table, wanted, len(found))
    return found[0]


def fits(printed: Printed | None, low: Decimal, high: Decimal) -> bool:
    """Whether what is worked out, from ``low`` to ``high`` for the rounding of what went in, may be printed so."""
    assert printed is not None
    least, most = printed.span
    return least <= high and low <= most


def spans(*printed: Printed | None) -> list[tuple[Decimal, Decimal]]:
    assert all(each is not None for each in printed)
    return [each.span for each in printed if each is not None]


def quotient(above: Printed | None, below: Printed | None, times: int = 1) -> tuple[Decimal, Decimal]:
    (a, b), (c, d) = spans(above, below)
    ends = [times * x / y for x in (a, b) for y in (c, d)]
    return min(ends), max(ends)


def test_that_table_18s_differences_in_differences_follow_from_its_levels() -> None:
    for outcome in ("fastleger", "listeinnbyggere"):
        levels = [
            one("18", outcome=outcome, arm=arm, period=year).level
            for arm in ("PHT", "utenfor")
            for year in ("2023", "2018")
        ]
        (a, b), (c, d), (e, f), (g, h) = spans(*levels)
        effect = one("18", outcome=outcome, against="utenfor").effect
        assert fits(effect, a - d - (f - g), b - c - (e - h))
        exact = [level.figure for level in levels if level is not None]
        assert effect is not None and exact[0] - exact[1] - (exact[2] - exact[3]) == effect.figure


@pytest.mark.parametrize(("arm", "change"), [("PHT", -65), ("utenfor", -80)])
def test_that_the_list_of_a_doctor_shrank_as_the_text_below_table_18_says(arm: str, change: int) -> None:
    lists = []
    for year in ("2018", "2023"):
        inhabitants = one("18", outcome="listeinnbyggere", arm=arm, period=year).level
        doctors = one("18", outcome="fastleger", arm=arm, period=year).level
        assert inhabitants is not None and doctors is not None
        lists.append(inhabitants.figure / doctors.figure)
    assert round(lists[1] - lists[0]) == change


def test_that_table_21s_per_cents_are_the_differences_in_differences_of_the_base() -> None:
    offices = [row for row in pilot_rows("21") if row.outcome == "inntjening"]
    assert len(offices) == 13 and {row.against for row in offices} == {"utenfor"}
    for office in offices:
        assert fits(
            one("21", row=office.row, outcome="inntjening_prosent").effect,
            *quotient(office.effect, office.base, times=100),
        ), office.row


@pytest.mark.parametrize("year", ["2017", "2021"])
@pytest.mark.parametrize("arm", ["HM", "utenfor"])
def test_that_table_35s_shares_are_its_counts_divided(arm: str, year: str) -> None:
    count, timed, share = (
        one("35", arm=arm, period=year, outcome=outcome).level
        for outcome in ("aarskontroller", "aarskontroller_med_tidstakst", "andel_med_tidstakst")
    )
    assert count is not None and timed is not None
    exact = 100 * timed.figure / count.figure
    assert fits(share, exact, exact)


@pytest.mark.parametrize(("inhabitants", "cost"), [("200", 9450), ("900", 2100)])
def test_that_table_28s_costs_and_gains_follow_from_one_and_a_half_nurses(
    inhabitants: str, cost: int
) -> None:
    worked_out = D("1.5") * 1_050_000 * D("1.20") / D(inhabitants)
    assert worked_out == cost
    printed = one("28", group=inhabitants, outcome="merkostnad").level
    assert printed is not None and printed.figure == cost
    for outcome, worth in (("qaly_500000", 500_000), ("qaly_1600000", 1_600_000)):
        gain = worked_out / worth
        assert fits(one("28", group=inhabitants, outcome=outcome).level, gain, gain)


def test_that_table_27_adds_up_to_1339_offices() -> None:
    parts = [row.level.figure for row in pilot_rows("27") if row.outcome == "legekontor" and row.level]
    whole = one("27", outcome="legekontor_sum").level
    assert len(parts) == 12
    assert whole is not None and sum(parts) == whole.figure == 1339


def test_that_table_23s_per_cents_follow_from_its_rounded_means() -> None:
    for arm in ("utenfor", "DM", "HM_2018", "HM_2020"):
        before, after = (one("23", arm=arm, period=day).level for day in ("01.01.2023", "01.07.2023"))
        low, high = quotient(after, before, times=100)
        change = next(row for row in pilot_rows("23") if row.arm == arm and row.effect)
        assert fits(change.effect, low - 100, high - 100), arm


def test_that_table_9s_whole_is_the_mean_of_its_parts_by_doctors() -> None:
    whole, *parts = pilot_rows("9")
    assert whole.n == sum(part.n or 0 for part in parts) == 138
    mean = sum((part.base.figure * (part.n or 0) for part in parts if part.base), D(0)) / 138
    assert fits(whole.base, mean - D("0.005"), mean + D("0.005"))


def test_that_table_10s_numbers_are_office_years_and_its_tests_those_of_its_p_values() -> None:
    models = [row for row in pilot_rows("10") if row.outcome == "aarskontroll_diabetes"]
    assert [row.arm for row in models] == ["HM", "DM"]
    assert sum(row.n or 0 for row in models) == 182
    assert {row.n for row in pilot_rows("10") if row.outcome in ("albuminuri", "hba1c_maalt")} == {182}
    assert [row.outcome for row in pilot_rows("10") if row.significant] == [
        "aarskontroll_diabetes",
        "albuminuri",
        "blodtrykk_maalt",
    ]


def test_that_yearly_reviews_grew_by_almost_eighty_per_cent_as_the_summary_says() -> None:
    row = one("13", outcome="noklus_aarskontroll")
    assert row.effect and row.base and round(100 * row.effect.figure / row.base.figure) == 78


@pytest.mark.parametrize("table", ["11", "37"])
def test_that_before_the_nurses_both_columns_of_consultations_begin_alike(table: str) -> None:
    for group in GROUPS:
        doctor = one(table, group=group, outcome="legekonsultasjon").base
        assert doctor == one(table, group=group, outcome="lege_sykepleierkonsultasjon").base


@pytest.mark.parametrize(("sooner", "later"), [("11", "12"), ("13", "36"), ("22", "42")])
def test_that_tables_of_the_same_people_have_the_same_numbers(sooner: str, later: str) -> None:
    counts = [
        {row.group: row.n for row in pilot_rows(table) if row.outcome != "tidstakst_andel"}
        for table in (sooner, later)
    ]
    assert counts[0] == counts[1] and set(counts[0]) >= GROUPS


@pytest.mark.parametrize("arm", ["HM", "DM"])
@pytest.mark.parametrize(("age", "said"), [("50-59", "0.15"), ("80-89", "0.50")])
def test_that_the_nurses_part_of_table_6_is_about_what_the_text_says(arm: str, age: str, said: str) -> None:
    doctor, both = (
        one("6", arm=arm, group=age, outcome=outcome).effect
        for outcome in ("legekonsultasjon", "lege_sykepleierkonsultasjon")
    )
    assert doctor and both and abs(both.figure - doctor.figure - D(said)) < D("0.1")


def test_that_no_group_had_fewer_unplanned_stays() -> None:
    stays = [row for row in pilot_rows("12") if row.outcome == "ikke_planlagt_innleggelse"]
    assert {row.group for row in stays} == GROUPS
    assert not any(row.significant for row in stays)
    sure = [(row.group, row.outcome) for row in pilot_rows("12") if row.significant]
    assert sure == [("utviklingshemming", "legevakt")]


def test_that_the_caveat_of_frail_patients_with_most_teamwork_is_there_among_126_tests() -> None:
    assert len(pilot_rows("14")) == 126
    row = one("14", group="skropelig_eldre", arm="PHT_Q4", outcome="ikke_planlagt_innleggelse")
    assert row.effect and (row.effect.figure, row.stars, row.n, row.page) == (D("0.29"), "**", 3032, 57)


def test_that_figures_lost_at_line_breaks_are_whole_again() -> None:
    row = one("12", group="utviklingshemming", outcome="legevakt")
    assert row.effect and (row.effect.figure, row.stars) == (D("-0.28"), "**")
    row = one("37", group="utviklingshemming", outcome="legekonsultasjon")
    assert row.effect and (row.effect.figure, row.stars) == (D("-0.94"), "***")
    assert one("13", group="diabetes2", outcome="flerfaglig_mote").n == 2_135_654
    assert one("5", group="kols", arm="HM").n == 60_862


def test_that_every_row_says_where_it_stands() -> None:
    pages = {row.table: row.page for row in pilot_rows()}
    assert pages["11"] == 52 and pages["42"] == 126
    ordered = sorted(pages.items(), key=lambda item: int(item[0]))
    assert [page for _, page in ordered] == sorted(pages.values())
    for row in pilot_rows():
        assert row.stars in ("", "*", "**", "***")
        assert row.row and row.unit and row.period and row.outcome and row.arm
        assert row.effect or row.level, row
        assert row.effect or not row.stars
    assert "Ikke randomisert" in pilot_card().evidence_note


def test_that_a_printed_figure_keeps_its_decimals() -> None:
    assert Printed(D("0.40")).span == (D("0.395"), D("0.405"))
    assert Printed(D("61")).span == (D("60.5"), D("61.5"))
