"""Missing is never zero; the groups; the periods."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import numpy as np
import pytest

from listeoversikt.followup.target_groups import TargetGroup
from listeoversikt.indicators.compute import indicator_table
from listeoversikt.indicators.definition import definition_version, indicators
from listeoversikt.indicators.period import PeriodType, period_ending, periods_over
from listeoversikt.indicators.result import MISSING
from listeoversikt.indicators.rules import rules
from listeoversikt.patient_list.frames import CONTACTS, MEDICINES, STAYS, empty_table
from listeoversikt.patient_list.snapshot import date_of
from listeoversikt.scores.known import icpc2_prefixes

from .small_lists import T, day, figures, fraction, read_list

BARE = "id fodt kjonn\na 1950 K\nb 1990 M\n"
BANDS = ("0-17", "18-39", "40-64", "65-74", "75-84", "85+")


def test_that_every_indicator_of_the_vocabulary_has_a_rule_with_all_its_variants_and_no_more() -> None:
    vocabulary = [(one.id, variant) for one in indicators().values() for variant in ("", *one.variants)]
    assert list(rules()) == vocabulary


def test_that_every_needed_table_of_the_vocabulary_is_asked_for_by_the_rule() -> None:
    for (id, variant), rule in rules().items():
        if id == "egen_dekningsgrad":
            continue  # typed in, and looked for by period
        sights = {sight for branch in (rule.needs, *rule.either, rule.sharpens) for sight in branch}
        asked = {sight.partition(".")[0] for sight in sights} - {"typed"}
        needed = set(indicators()[id].needs_tables) - {"pasienter", "diagnoser"}
        assert needed <= asked, (id, variant)
        if not rule.sharpens:
            assert asked - {"store"} == needed - {"store"}, (id, variant)


def test_that_an_export_with_patients_and_diagnoses_alone_gives_no_figure_that_needs_more() -> None:
    found = figures(read_list(pasienter=BARE))
    with_figure = {id for (id, _, group), row in found.items() if group == "alle" and not row.missing}
    only_diagnoses = {
        one.id for one in indicators().values() if set(one.needs_tables) <= {"pasienter", "diagnoser"}
    }
    assert with_figure <= only_diagnoses
    assert {"diabetes_forekomst", "kols_forekomst", "kroniske_over_3"} <= with_figure


def test_that_a_missing_row_has_no_number_at_all_and_says_why() -> None:
    for row in figures(read_list(pasienter=BARE)).values():
        if row.missing:
            numbers = (row.numerator, row.denominator, row.value, row.low, row.high, row.persons)
            assert numbers == (None,) * 6
            assert {remark.note for remark in row.remarks} & MISSING


def test_that_a_group_without_anybody_is_missing_and_never_zero() -> None:
    found = figures(read_list(pasienter=BARE))
    row = found["diabetes_forekomst", "", "85+"]
    assert row.missing
    assert [remark.note.value for remark in row.remarks] == ["nobody"]


def test_that_the_missing_table_is_named() -> None:
    found = figures(read_list(pasienter=BARE))
    reasons = {
        id: [(remark.note.value, remark.what) for remark in found[id, "", "alle"].remarks]
        for id in ("legevakt", "diabetes_statin", "uplanlagte_innleggelser")
    }
    assert reasons == {
        "legevakt": [("missing_table", CONTACTS)],
        "diabetes_statin": [("missing_table", MEDICINES)],
        "uplanlagte_innleggelser": [("missing_table", STAYS)],
    }


def test_that_a_missing_role_or_claim_column_is_not_read_as_nobody() -> None:
    without_both = "id dato type\na 2020-01-01 konsultasjon\n"
    found = figures(read_list(pasienter=BARE, kontakter=without_both))
    assert found["konsultasjoner_lege", "", "alle"].missing
    assert found["eldre70_uten_konsultasjon", "", "alle"].missing
    assert not found["legevakt", "", "alle"].missing
    by_claims = figures(
        read_list(pasienter=BARE, kontakter="id dato type takster\na 2025-05-01 konsultasjon 2ad\n")
    )
    assert by_claims["konsultasjoner_lege", "", "alle"].numerator == 1
    no_claims = figures(
        read_list(pasienter=BARE, kontakter="id dato type rolle\na 2025-05-01 konsultasjon lege\n")
    )
    assert no_claims["konsultasjoner_lege", "tabell6", "alle"].missing


def test_that_a_list_without_the_column_for_regular_use_has_no_medicine_reviews() -> None:
    medicines = "id atc fra\na C09AA05 2020-01-01\n"
    contacts = "id dato type rolle takster\na 2020-01-01 konsultasjon lege 2ad\n"
    row = figures(read_list(pasienter=BARE, legemidler=medicines, kontakter=contacts))["lmg", "", "alle"]
    assert [(remark.note.value, remark.what) for remark in row.remarks] == [
        ("missing_column", "legemidler.regular")
    ]


def test_that_high_use_stands_on_contacts_alone_marked_at_least() -> None:
    contacts = "id dato type rolle\na 2020-01-01 konsultasjon lege\n"
    row = figures(read_list(pasienter=BARE, kontakter=contacts))["hoy_ressursbruk", "", "alle"]
    assert fraction(row) == "0/2"
    assert [(remark.note.value, remark.what) for remark in row.remarks] == [("at_least", STAYS)]
    late = figures(read_list(pasienter=BARE, kontakter=contacts.replace("2020-01-01", "2025-04-02")))
    assert CONTACTS in {remark.what for remark in late["hoy_ressursbruk", "", "alle"].remarks}


def test_that_the_codes_which_indicators_look_for_are_kept_with_the_scores() -> None:
    kept = icpc2_prefixes()
    assert all(
        code.startswith(kept) for code in ("T89", "T90", "R95", "K74", "K75", "K76", "K77", "P74", "P76")
    )


PEOPLE = """
id fodt kjonn lege
a  2009 K     L9
b  2008 M     L9
c  1987 K     L2
d  1986 M     L2
e  1962 K     L2
f  1961 M     L2
g  1951 K     -
h  1941 M     L9
"""


def test_that_age_bands_follow_the_calendar_age_at_the_period_s_end() -> None:
    found = figures(read_list(pasienter=PEOPLE))
    shown = {band: fraction(found["diabetes_forekomst", "", band]) for band in BANDS}
    assert shown == dict(zip(BANDS, ("0/1", "0/2", "0/2", "0/1", "0/1", "0/1"), strict=True))
    sexes = {sex: fraction(found["diabetes_forekomst", "", sex]) for sex in ("kvinne", "mann")}
    assert sexes == {"kvinne": "0/4", "mann": "0/4"}


def test_that_lists_have_running_numbers_and_come_only_when_switched_on() -> None:
    patient_list = read_list(pasienter=PEOPLE)
    plain = {group for _, _, group in figures(patient_list)}
    assert plain == {"alle", *TargetGroup, *BANDS, "kvinne", "mann"}
    with_lists = figures(patient_list, lists=True)
    assert {group for _, _, group in with_lists} - plain == {"liste:1", "liste:2"}
    assert fraction(with_lists["diabetes_forekomst", "", "liste:1"]) == "0/4"
    assert fraction(with_lists["diabetes_forekomst", "", "liste:2"]) == "0/3"


@pytest.mark.parametrize(
    ("kind", "first", "last"),
    [
        ("maaned", "2026-03-01", "2026-03-31"),
        ("tertial", "2025-09-01", "2025-12-31"),
        ("halvaar", "2025-07-01", "2025-12-31"),
        ("aar", "2025-01-01", "2025-12-31"),
        ("365d", "2025-04-01", "2026-03-31"),
    ],
)
def test_that_the_newest_period_is_the_last_one_that_is_over(kind: str, first: str, last: str) -> None:
    newest = periods_over(PeriodType(kind), day(T), day("2010-01-01"))[-1]
    assert (str(date_of(newest.first)), str(date_of(newest.last))) == (first, last)


def test_that_a_month_is_over_only_with_its_last_day() -> None:
    before = periods_over(PeriodType.MONTH, day("2026-03-30"), day("2010-01-01"))
    assert str(date_of(before[-1].last)) == "2026-02-28"
    assert len(before) == len({period.first for period in before}) == 36


def test_that_no_period_begins_before_the_tables_do() -> None:
    months = periods_over(PeriodType.MONTH, day(T), day("2025-12-02"))
    assert [str(date_of(period.first)) for period in months] == ["2026-01-01", "2026-02-01", "2026-03-01"]


def test_that_a_day_that_ends_no_period_is_refused() -> None:
    with pytest.raises(ValueError, match="slutter ikke"):
        period_ending(PeriodType.TERTIAL, day("2026-03-31"))


def test_that_each_month_is_counted_on_the_list_as_it_was_then() -> None:
    patients = "id fodt kjonn liste_fra dod\na 1950 K - -\nb 1950 K 2026-02-10 -\nc 1950 K - 2026-03-02\n"
    diagnoses = "id dato kodeverk kode\na 2026-02-28 ICPC-2 T90\nb 2026-03-31 ICPC-2 T90\n"
    contacts = "id dato type rolle\nc 2026-01-01 konsultasjon lege\na 2026-03-05 konsultasjon lege\n"
    rows = indicator_table(
        read_list(pasienter=patients, diagnoser=diagnoses, kontakter=contacts), period_types=("maaned",)
    )

    def of(id: str) -> list[tuple[dt.date, str]]:
        return [
            (row.period_end, fraction(row))
            for row in rows
            if (row.id, row.variant, row.group) == (id, "", "alle")
        ]

    assert of("diabetes_forekomst") == [
        (dt.date(2026, 1, 31), "0/2"),
        (dt.date(2026, 2, 28), "1/3"),
        (dt.date(2026, 3, 31), "2/2"),
    ]
    consultations = {str(end): shown for end, shown in of("konsultasjoner_lege")}
    assert consultations["2026-01-31"].startswith("1/0.16")  # two patients, 31 days each
    assert consultations["2026-03-31"].startswith("1/0.16")


def test_that_a_clock_that_ran_out_on_a_month_s_last_day_belongs_to_that_month() -> None:
    # discharged on Christmas Eve: working days 29, 30 and 31 December; reached on 2 January
    stays = "id inn ut hastegrad til\na 2025-12-20 2025-12-24 ohjelp hjem\n"
    contacts = "id dato type rolle\nb 2025-11-01 annet annet\na 2026-01-02 konsultasjon lege\n"
    patients = "id fodt kjonn\na 1940 K\nb 1990 M\n"
    rows = indicator_table(
        read_list(pasienter=patients, innleggelser=stays, kontakter=contacts), period_types=("maaned", "365d")
    )
    shown = {
        (row.period_type, str(row.period_end)): fraction(row)
        for row in rows
        if (row.id, row.variant, row.group) == ("utskrivning_3vd", "", "alle")
    }
    assert shown == {
        ("maaned", "2025-11-30"): "mangler",
        ("maaned", "2025-12-31"): "0/1",
        ("maaned", "2026-01-31"): "mangler",
        ("maaned", "2026-02-28"): "mangler",
        ("maaned", "2026-03-31"): "mangler",
        ("365d", "2026-03-31"): "0/1",
    }


def test_that_an_indicator_table_is_the_rows_of_its_periods() -> None:
    patient_list = read_list(pasienter=BARE)
    rows = indicator_table(patient_list)
    assert {(row.id, row.variant, row.group): row for row in rows} == figures(patient_list)


def test_that_a_list_without_anybody_has_rows_without_figures() -> None:
    nobody = read_list(pasienter=BARE, kontakter="id dato type rolle\na 2020-01-01 konsultasjon lege\n").only(
        np.array([], dtype=np.int64)
    )
    rows = indicator_table(nobody)
    assert rows
    assert all(row.missing for row in rows)


def test_that_an_empty_table_has_no_period_and_so_no_patient_years() -> None:
    empty = read_list(pasienter=BARE).tables | {CONTACTS: empty_table(CONTACTS)}
    patient_list = replace(read_list(pasienter=BARE), tables=empty, stated=frozenset({"kontakter.role"}))
    found = figures(patient_list)
    assert found["legevakt", "", "alle"].missing
    assert found["eldre70_uten_konsultasjon", "", "alle"].beside == 1
    assert indicator_table(patient_list, period_types=("maaned",)) == ()


def test_that_a_rolling_period_ends_on_any_day_and_stands_alone() -> None:
    (period,) = periods_over(PeriodType.ROLLING, day(T), day("2010-01-01"))
    assert period == period_ending(PeriodType.ROLLING, day(T))
    assert period.days == 365


def test_that_the_definitions_have_a_version() -> None:
    assert definition_version().count("+") == 1


def test_that_one_month_alone_is_what_it_is_in_the_table_of_months() -> None:
    contacts = "id dato type rolle\na 2025-12-01 konsultasjon lege\nb 2026-01-15 konsultasjon lege\n"
    at_t = read_list(pasienter=BARE, kontakter=contacts)
    january = figures(at_t.as_of(day("2026-01-31")), period_type="maaned", known=at_t)
    in_table = {
        (row.id, row.variant, row.group): row
        for row in indicator_table(at_t, period_types=("maaned",))
        if row.period_end == dt.date(2026, 1, 31)
    }
    assert january == in_table
    assert fraction(january["konsultasjoner_lege", "", "alle"]).startswith("1/0.169")
