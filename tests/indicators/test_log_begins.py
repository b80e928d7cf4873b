"""From which day something can have been logged, what that does to the figures, and to what is made of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from listeoversikt.evaluation.compare import Caution, Verdict, before_after
from listeoversikt.evaluation.figures import cautions_of, chart_periods, figure_of
from listeoversikt.evaluation.spc import ChartCaution, ChartKind, chart
from listeoversikt.followup.log.acts import Channel, Contact, Outcome
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.log_book import EMPTY, LogBook
from listeoversikt.followup.log.writers import PROGRAM
from listeoversikt.followup.logged_facts import logged_facts
from listeoversikt.indicators.definition import Direction
from listeoversikt.indicators.hiding import hide
from listeoversikt.indicators.hiding_rule import Limits
from listeoversikt.indicators.result import IndicatorRow, Note
from listeoversikt.workbook.indicator_file import indicator_columns

from .small_lists import day, figures, fraction, logged, read_list

OCTOBER = dt.date(2025, 10, 1)
PEOPLE = "id fodt kjonn\n" + "".join(f"p{n} {1940 + n} {'KM'[n % 2]}\n" for n in range(40))
CONTACTS = "id dato type rolle\np0 2021-04-01 annet annet\n"
STAYS = "id inn ut hastegrad til\n" + "".join(
    f"p{n} 2026-02-{10 + n:02} 2026-02-{12 + n:02} ohjelp hjem\n" for n in range(12)
)


def entry(number: int, on: dt.date, who: str, told_of: dt.date | None = None) -> Entry:
    act = Contact(day=told_of or on, channel=Channel.PHONE, outcome=Outcome.NO_ANSWER, role="sykepleier")
    return Entry(number, f"e{number}", dt.datetime.combine(on, dt.time(12)).astimezone(), who, "a", act)


def test_that_the_log_begins_when_the_store_was_made_or_when_somebody_first_wrote() -> None:
    book = LogBook(founded=OCTOBER)
    assert book.begins == OCTOBER
    assert book.with_entries([entry(1, dt.date(2025, 11, 3), "spl-1")]).begins == OCTOBER
    earlier = book.with_entries([entry(1, dt.date(2025, 9, 3), "spl-1")])
    assert earlier.begins == dt.date(2025, 9, 3)
    assert earlier.with_entries([entry(2, dt.date(2025, 12, 1), "spl-1")]).begins == dt.date(2025, 9, 3)


def test_that_what_is_told_of_last_spring_does_not_mean_that_the_log_is_so_old() -> None:
    book = LogBook(founded=OCTOBER).with_entries([entry(1, OCTOBER, "spl-1", dt.date(2025, 3, 3))])
    facts = logged_facts(book, {"a": 0})
    assert facts.day.tolist() == [day("2025-03-03")]
    assert facts.begins == day("2025-10-01")
    assert facts.only(facts.day > 0).begins == facts.begins


def test_that_what_the_program_writes_by_itself_does_not_begin_the_log() -> None:
    assert LogBook(founded=OCTOBER).with_entries([entry(1, dt.date(2025, 9, 3), PROGRAM)]).begins == OCTOBER


def test_that_where_the_store_s_day_is_not_known_every_day_is_taken_to_be_covered() -> None:
    assert EMPTY.begins is None
    assert logged_facts(EMPTY, {}).covers(0)


def row_of(id: str, begins: str, kind: str = "365d", measures: str = "", variant: str = "") -> IndicatorRow:
    tables = {"tiltak": measures} if measures else {}
    patient_list = read_list(pasienter=PEOPLE, kontakter=CONTACTS, innleggelser=STAYS, **tables)
    facts = [(n, "2026-03-02", "reviewed") for n in range(9)]
    log = replace(logged(*facts), begins=day(begins))
    return figures(patient_list, log=log, period_type=kind)[id, variant, "alle"]


@pytest.mark.parametrize(
    ("begins", "shown", "least"),
    [
        ("2025-04-01", "9/40", False),  # the first of the 365 days
        ("2025-04-02", "9/40", True),
        ("2026-03-31", "9/40", True),  # the last of them
        ("2026-04-01", "mangler", False),
    ],
)
def test_that_a_review_counts_in_a_year_that_the_log_covers_a_part_of(
    begins: str, shown: str, least: bool
) -> None:
    row = row_of("gjennomgang", begins)
    assert fraction(row) == shown
    assert any(remark.note is Note.AT_LEAST for remark in row.remarks) is least
    assert (row.high is None) is (least or row.missing)


def test_that_a_discharge_on_the_log_s_first_day_can_be_judged_and_the_day_before_it_cannot() -> None:
    row = row_of("utskrivning_3vd", "2026-02-15", variant="tatt_initiativ")
    whole = row_of("utskrivning_3vd", "2021-01-01", variant="tatt_initiativ")
    assert (whole.denominator, whole.beside) == (12, 0)  # discharged from the 12th to the 23rd
    assert (row.denominator, row.beside) == (9, 3)


def test_that_the_log_alone_judges_reconciliation_where_the_export_has_no_tiltak() -> None:
    row = row_of("samstemming_utskrivning", "2026-02-15")
    assert (row.denominator, row.beside) == (9, 3)
    stands = row_of("samstemming_utskrivning", "2026-02-15", measures="id dato type\np0 2021-04-01 annet\n")
    assert (stands.denominator, stands.beside) == (12, 0)


def test_that_a_missing_row_before_the_log_and_a_minst_one_are_no_points_of_a_chart() -> None:
    months = [row_of("gjennomgang", begins) for begins in ("2026-04-01", "2025-12-01", "2021-01-01")]
    rows = [
        replace(row, period_start=dt.date(2026, n, 1), period_end=dt.date(2026, n, 28))
        for n, row in enumerate(months, start=1)
    ]
    found = chart(ChartKind.P, chart_periods(rows))
    assert [point.value for point in found.points] == [None, None, pytest.approx(9 / 40)]
    assert ChartCaution.LOG_BEGINS in found.cautions
    assert ChartCaution.HOLES not in found.cautions


@pytest.mark.parametrize("begins", ["2026-04-01", "2025-12-01"])
def test_that_a_time_before_the_log_is_not_compared_and_it_says_why(begins: str) -> None:
    before, after = row_of("gjennomgang", begins), row_of("gjennomgang", "2021-01-01")
    assert figure_of(after) is not None
    change = before_after(
        figure_of(before), figure_of(after), Direction.UP, cautions=cautions_of([before, after])
    )
    assert change.verdict is Verdict.MISSING
    assert Caution.LOG_BEGINS in change.cautions
    assert Caution.AT_LEAST not in change.cautions


@pytest.mark.parametrize("limits", [Limits(), Limits(round_to=5)])
def test_that_minst_has_no_upper_limit_in_the_file_rounded_or_not(limits: Limits) -> None:
    rows = [row_of("gjennomgang", "2025-12-01"), row_of("gjennomgang", "2021-01-01")]
    other = replace(rows[1], period_start=dt.date(2024, 4, 1), period_end=dt.date(2025, 3, 31))
    shown = hide([rows[0], other], limits=limits).rows
    columns = indicator_columns(shown)
    assert columns["hidden"] == ["no", "no"]
    assert columns["low"][0]
    assert (columns["high"][0], bool(columns["high"][1])) == ("", True)
    assert columns["note"] == ["minst: det som føres i programmet begynner 01.12.2025", ""]
