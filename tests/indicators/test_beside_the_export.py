"""Figures that need what is logged here, typed in, or predicted: missing until it's there, and never zero."""

from __future__ import annotations

import datetime as dt

import pytest

from listeoversikt.followup.log.log_book import EMPTY
from listeoversikt.followup.logged_facts import LoggedFacts, logged_facts
from listeoversikt.indicators.definition import indicators
from listeoversikt.indicators.period import PeriodType, calendar_period, rolling_period
from listeoversikt.indicators.result import IndicatorRow
from listeoversikt.indicators.rules import rules
from listeoversikt.indicators.typed_figures import TypedFigures, is_period_key, period_key
from listeoversikt.words import note_text

from .small_lists import day, figures, fraction, logged, read_list

PEOPLE = "id fodt kjonn\na 1940 K\nb 1990 M\n"
DIAGNOSES = "id dato kodeverk kode\na 2022-01-01 ICPC-2 R95\nb 2022-01-01 ICPC-2 P15\n"
CONTACTS = "id dato type rolle takster\nb 2021-04-01 annet annet -\n"
MEASURES = "id dato type\nb 2021-04-01 fallvurdering\n"
STAYS = "id inn ut hastegrad til kjent\nb 2021-04-01 2021-04-02 planlagt hjem -\na 2026-02-25 2026-03-02 ohjelp hjem -\n"
NOTHING_LOGGED = logged_facts(EMPTY, {})
ONLY_LOG = ("utskrivning_forsok_3vd", "gjennomgang", "nye_funn", "ikke_takst")
Found = dict[tuple[str, str, str], IndicatorRow]


def counted(
    log: LoggedFacts | None = None, typed: TypedFigures | None = None, measures: str = MEASURES
) -> Found:
    tables = {"tiltak": measures} if measures else {}
    patient_list = read_list(
        pasienter=PEOPLE, diagnoser=DIAGNOSES, kontakter=CONTACTS, innleggelser=STAYS, **tables
    )
    return figures(patient_list, log=log, typed=typed or TypedFigures())


def notes(row: IndicatorRow) -> list[tuple[str, str]]:
    return [(remark.note.value, remark.what) for remark in row.remarks]


@pytest.mark.parametrize("id", ONLY_LOG)
def test_that_without_a_store_what_the_log_alone_knows_is_missing(id: str) -> None:
    for variant in ("", *indicators()[id].variants):
        assert notes(counted()[id, variant, "alle"]) == [("needs_log", "")]


def test_that_the_variants_that_only_the_log_knows_are_missing_without_a_store() -> None:
    found = counted()
    for key in (
        ("utskrivning_3vd", "tatt_initiativ"),
        ("utskrivning_3vd_kjent", "tatt_initiativ"),
        ("svak_ettersporrer_tilbud", "akseptert"),
        ("hjemmebesok_tilbudt", "akseptert"),
    ):
        assert notes(found[*key, "alle"]) == [("needs_log", "")]


def test_that_an_offer_read_off_the_export_alone_stands_as_at_least() -> None:
    row = counted(measures=MEASURES + "a 2025-06-01 tilbud_gitt\n")["svak_ettersporrer_tilbud", "", "alle"]
    assert fraction(row) == "1/1"
    assert ("at_least", "store") in notes(row)
    assert note_text(row.remarks[0]) == "minst: det som føres i programmet mangler eller begynner for sent"


def test_that_without_store_and_tiltak_an_offer_is_missing_for_the_table() -> None:
    found = counted(measures="")
    assert notes(found["svak_ettersporrer_tilbud", "", "alle"]) == [("missing_table", "tiltak")]
    assert notes(found["behandlingsplan_kols", "", "alle"]) == [("missing_table", "tiltak")]


def test_that_the_log_alone_stands_as_at_least_where_the_table_is_missing() -> None:
    log = logged((0, "2025-10-01", "plan"), until="2027-01-01")
    found = counted(log, measures="")
    assert fraction(found["behandlingsplan_kols", "", "alle"]) == "1/1"
    assert notes(found["behandlingsplan_kols", "", "alle"]) == [("at_least", "tiltak")]
    assert fraction(found["samstemming_utskrivning", "", "alle"]) == "0/1"


def test_that_a_plan_kept_here_counts_until_it_is_ended() -> None:
    log = logged((0, "2025-10-01", "plan"), until="2026-03-30")
    assert fraction(counted(log)["behandlingsplan_kols", "", "alle"]) == "0/1"
    assert not notes(counted(log)["behandlingsplan_kols", "", "alle"])


def test_that_an_empty_log_is_a_log_and_not_a_missing_one() -> None:
    found = counted(NOTHING_LOGGED)
    assert fraction(found["gjennomgang", "", "alle"]) == "0/2"
    assert notes(found["nye_funn", "", "alle"]) == [("nobody", "")]
    assert fraction(found["utskrivning_forsok_3vd", "", "alle"]) == "0/1"


@pytest.mark.parametrize(
    ("attempts", "shown"),
    [
        (("2026-03-03", "2026-03-05"), "1/1"),
        (("2026-03-02", "2026-03-02"), "1/1"),  # two on one day are two
        (("2026-03-05", "2026-03-06"), "0/1"),  # the second after the limit
        (("2026-03-01", "2026-03-05"), "0/1"),  # the first before the discharge
    ],
)
def test_that_two_attempts_by_the_end_of_working_day_3_count(attempts: tuple[str, ...], shown: str) -> None:
    log = logged(*((0, when, "attempt") for when in attempts))
    assert fraction(counted(log)["utskrivning_forsok_3vd", "", "alle"]) == shown


@pytest.mark.parametrize(("discharged", "shown"), [("2026-03-02", "1/1"), ("2021-04-02", "0/1")])
def test_that_an_attempt_made_for_another_discharge_does_not_count(discharged: str, shown: str) -> None:
    log = logged((0, "2026-03-03", "attempt"), (0, "2026-03-04", "attempt"))
    log.discharged[:] = day(discharged)
    assert fraction(counted(log)["utskrivning_forsok_3vd", "", "alle"]) == shown


def test_that_work_without_a_claim_waits_for_the_number_of_nurses() -> None:
    assert notes(counted(NOTHING_LOGGED)["ikke_takst", "", "alle"]) == [("not_typed", "")]
    found = counted(NOTHING_LOGGED, TypedFigures(nurses=1.5))
    assert fraction(found["ikke_takst", "", "alle"]) == "0/18"


def test_that_nurses_and_months_are_the_same_in_every_group() -> None:
    log = logged((0, "2025-10-01", "plan_by_nurse"), (0, "2025-10-01", "review_by_nurse"))
    found = counted(log, TypedFigures(nurses=1.0))
    shown = {group: fraction(found["ikke_takst", "", group]) for group in ("alle", "kols", "mann", "85+")}
    assert shown == {"alle": "2/12", "kols": "2/12", "mann": "0/12", "85+": "2/12"}


def test_that_new_needs_are_told_per_ten_reviewed() -> None:
    log = logged((0, "2026-01-01", "reviewed"), (0, "2026-01-01", "new_need"), (1, "2026-01-01", "reviewed"))
    row = counted(log)["nye_funn", "", "alle"]
    assert (fraction(row), row.value) == ("10/2", 5.0)
    assert row.persons is not None
    assert (row.persons.numerator, row.persons.denominator) == (1, 2)


def test_that_a_predicted_risk_is_missing_while_no_model_is_in_use() -> None:
    row = counted(NOTHING_LOGGED)["hoy_prediktiv_risk", "", "alle"]
    assert row.missing
    assert ("no_model", "") in notes(row)


def test_that_a_typed_share_stands_alone_for_its_period_and_the_whole_office() -> None:
    found = counted(typed=TypedFigures(own_coverage={"365d": 0.71}))
    row = found["egen_dekningsgrad", "", "alle"]
    assert (row.value, row.numerator, row.denominator, row.low, row.persons) == (0.71, None, None, None, None)
    assert notes(found["egen_dekningsgrad", "", "kvinne"]) == [("not_typed", "")]
    other = counted(typed=TypedFigures(own_coverage={"2025": 0.71}))
    assert notes(other["egen_dekningsgrad", "", "alle"]) == [("not_typed", "")]


def test_that_a_period_is_called_as_one_types_it() -> None:
    called = {
        period_key(rolling_period(day("2026-03-31"))): "365d",
        period_key(calendar_period(PeriodType.MONTH, 2026, 2)): "2026-03",
        period_key(calendar_period(PeriodType.TERTIAL, 2025, 2)): "2025-T3",
        period_key(calendar_period(PeriodType.HALF_YEAR, 2025, 1)): "2025-H2",
        period_key(calendar_period(PeriodType.YEAR, 2025, 0)): "2025",
    }
    assert all(key == word for key, word in called.items())
    assert all(map(is_period_key, called))
    assert not any(map(is_period_key, ("2025-13", "2025-T4", "2025-Q1", "siste år", "2025-3")))


def test_that_what_follows_after_the_period_is_seen_as_known_at_t() -> None:
    diagnoses = "id dato kodeverk kode\nb 2026-03-20 ICPC-2 P74\n"
    readings = "id dato type verdi\nb 2021-04-01 sbt 120\nb 2026-04-10 hba1c 40\n"
    contacts = CONTACTS + "b 2026-06-18 telefon sykepleier -\n"
    at_t = read_list(
        on="2026-06-30",
        pasienter=PEOPLE,
        diagnoser=diagnoses,
        maalinger=readings,
        kontakter=contacts,
        periods={"diagnoser": ("2021-04-01", "2026-06-30")},
    )
    march = figures(at_t.as_of(day("2026-03-31")), period_type="maaned", known=at_t)
    assert fraction(march["angst_ny_undersokt", "", "alle"]) == "1/1"
    assert fraction(march["angst_ny_oppfolging", "", "alle"]) == "1/1"
    assert march["angst_ny_oppfolging", "", "alle"].period_end == dt.date(2026, 3, 31)


@pytest.mark.parametrize(
    ("diagnoses_from", "readings_from", "shown", "beside"),
    [
        ("2024-03-01", "2026-01-30", "0/1", 0),  # 730 and 30 days before 1 March 2026
        ("2024-03-02", "2026-01-30", "mangler", 1),
        ("2024-03-01", "2026-01-31", "mangler", 1),
    ],
)
def test_that_who_could_have_been_ill_before_is_left_out_and_counted_beside(
    diagnoses_from: str, readings_from: str, shown: str, beside: int
) -> None:
    patient_list = read_list(
        on="2026-04-30",
        pasienter=PEOPLE,
        diagnoser="id dato kodeverk kode\nb 2026-03-01 ICPC-2 P76\n",
        maalinger="id dato type verdi\nb 2026-02-01 bmi 30\n",
        periods={"diagnoser": (diagnoses_from, "2026-04-30"), "maalinger": (readings_from, "2026-04-30")},
    )
    row = figures(patient_list)["depresjon_ny_undersokt", "", "alle"]
    assert (fraction(row), row.beside) == (shown, beside)


def test_that_every_rule_without_a_store_looks_the_same_with_and_without_an_empty_log() -> None:
    """An empty log changes nothing for those whose sentences don't speak of the program."""
    without, with_log = counted(), counted(NOTHING_LOGGED)
    spoken_of = {
        id
        for id, variant in rules()
        if "program" in indicators()[id].numerator + indicators()[id].denominator
        or "store" in indicators()[id].needs_tables
        or variant in ("tatt_initiativ", "akseptert")
    }
    assert {key for key in without if without[key] != with_log[key]} <= {
        key for key in without if key[0] in spoken_of
    }
