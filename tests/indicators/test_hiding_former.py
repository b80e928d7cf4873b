"""Earlier files laid beside this one: what they showed and hid gives no hidden count back."""

from __future__ import annotations

import datetime as dt
import json
import math
import random
from collections.abc import Sequence
from dataclasses import replace

import pytest

from listeoversikt.indicators.definition import Kind, indicators
from listeoversikt.indicators.hiding import STRICT, CountTable, FormerFile, Limits, Shown, hide
from listeoversikt.indicators.hiding_cells import lay_out
from listeoversikt.indicators.hiding_former import event_spans, join, keys_of
from listeoversikt.indicators.hiding_plain import from_plain, to_plain
from listeoversikt.indicators.hiding_proof import Sum
from listeoversikt.indicators.hiding_rule import judge
from listeoversikt.indicators.hiding_sums import find_places
from listeoversikt.indicators.hiding_timeline import Span, Timelines
from listeoversikt.indicators.result import IndicatorRow, Persons

from .hiding_tables import make_people, make_rows
from .test_hiding_rule import row

Period = tuple[dt.date, dt.date]


def month(year: int, number: int) -> Period:
    after = dt.date(year + number // 12, number % 12 + 1, 1)
    return dt.date(year, number, 1), after - dt.timedelta(days=1)


def year_to(day: dt.date) -> Period:
    return day - dt.timedelta(days=364), day


def events(n: int, period: Period, group: str = "alle", kind: str = "maaned") -> IndicatorRow:
    """So many visits to the emergency service, each by another person, in an office of 1,000."""
    made = row(n, 990.5, id="legevakt", group=group, kind=Kind.RATE, persons=Persons(n, 1000, None))
    return replace(made, period_type=kind, period_start=period[0], period_end=period[1])


def hidden(shown: Shown) -> list[bool]:
    return [one.hidden for one in shown.rows]


def file_of(rows: Sequence[IndicatorRow], tables: Sequence[CountTable] = ()) -> FormerFile:
    return hide(rows, tables).as_former()


def test_that_the_other_sex_stays_hidden_when_the_small_one_is_not_in_the_file_any_more() -> None:
    both = {
        group: row(n, size, group=group)
        for group, n, size in (("alle", 44, 100), ("kvinne", 4, 50), ("mann", 40, 50))
    }
    former = file_of([*both.values()])
    now = [both["alle"], both["mann"]]
    assert hidden(hide(now)) == [False, False], "the case is worth nothing"
    assert True in hidden(hide(now, former=[former]))


def test_that_a_year_that_slides_on_does_not_give_the_month_that_fell_out() -> None:
    """100 a year to March, 117 to April, 20 in the new April: 3 in the old one."""
    april, next_april = month(2024, 4), month(2025, 4)
    before = events(100, year_to(dt.date(2025, 3, 31)), kind="365d")
    after = events(117, year_to(dt.date(2025, 4, 30)), kind="365d")
    assert (before.period_start, after.period_start) == (april[0], month(2024, 5)[0])
    now = [after, events(3, april), events(20, next_april)]
    assert hidden(hide(now)) == [False, True, False]
    beside = hide(now, former=[file_of([before])])
    assert hidden(beside).count(True) == 2
    assert beside.unproven == 0


def test_that_a_year_that_has_grown_by_five_does_not_tell_a_hidden_five() -> None:
    """Nothing in April before the 10th or after the 20th is known; but at least five came in between."""
    before = events(100, year_to(dt.date(2025, 4, 10)), kind="365d")
    after = events(105, year_to(dt.date(2025, 4, 20)), kind="365d")
    now = [after, events(5, month(2025, 4))]
    assert hidden(hide(now)) == [False, True]
    assert hidden(hide(now, former=[file_of([before])])) == [True, True]


def test_that_eleven_months_do_not_give_the_last_one_inside_a_year() -> None:
    """In one file: the other months hold all but one of the year's, and a hidden month isn't 0."""
    end = dt.date(2025, 12, 15)
    months = [events(0 if number > 1 else 9, month(2025, number)) for number in range(1, 11)]
    rows = [events(10, year_to(end), kind="365d"), *months, events(1, month(2025, 11))]
    assert True in hidden(hide(rows))[:2]


def test_that_the_same_figures_again_hide_the_same_places_again() -> None:
    rows = make_rows(make_people(random.Random(8), 400))
    first = hide(rows)
    again = hide(rows, former=[first.as_former()])
    assert hidden(again) == hidden(first)
    assert again.unproven == first.unproven


def test_that_a_count_shown_before_and_hidden_now_is_hidden_without_more_ado() -> None:
    rows = [row(44, 100, group="alle"), row(7, 50, group="kvinne"), row(37, 50, group="mann")]
    former = file_of(rows)
    found = hide(rows, limits=STRICT, former=[former])
    assert hidden(found)[1]
    assert found.unproven == 0


def test_that_what_was_shown_before_is_no_help_to_hide_beside() -> None:
    """The smallest count beside has been told; another must be hidden with the small one."""
    ages = {"0-17": 3, "18-39": 9, "40-64": 30, "65-74": 20, "75-84": 20, "85+": 20}
    rows = [row(102, 600, group="alle"), *(row(n, 100, group=age) for age, n in ages.items())]
    assert hidden(hide(rows)) == [False, True, True, *[False] * 4]
    beside = hide(rows, former=[file_of([rows[2]])])
    assert hidden(beside)[1]
    assert hidden(beside)[2:].count(True) == 1 and not hidden(beside)[2]


def test_that_a_count_that_has_changed_is_another_count() -> None:
    former = file_of([row(44, 100, group="alle"), row(4, 50, group="kvinne"), row(40, 50, group="mann")])
    now = [row(46, 101, group="alle"), row(41, 51, group="mann")]
    assert hidden(hide(now, former=[former])) == [False, False]


def test_that_another_version_of_a_definition_counts_something_else(monkeypatch: pytest.MonkeyPatch) -> None:
    both = [row(44, 100, group="alle"), row(4, 50, group="kvinne"), row(40, 50, group="mann")]
    former = file_of(both)
    newer = {id: replace(one, version="99") for id, one in indicators().items()}
    monkeypatch.setattr("listeoversikt.indicators.hiding_former.indicators", lambda: newer)
    assert hidden(hide([both[0], both[2]], former=[former])) == [False, False]


def test_that_states_of_the_same_day_are_the_same_counts() -> None:
    counts = {"overdue": 3, "missed": 8, "waiting": 30}
    today = [row(50, 100, group="alle")]
    former = file_of(today, [CountTable("discharges", counts, 41)])
    fewer = CountTable("discharges", {"missed": 8, "waiting": 30}, 41, adds_up=False)
    assert hide(today, [fewer]).tables[0].counts["missed"] == 8
    found = hide(today, [fewer], former=[former]).tables[0]
    assert None in (found.counts["missed"], found.counts["waiting"], found.total)


def test_that_states_of_another_day_are_other_counts() -> None:
    counts = {"overdue": 3, "missed": 8, "waiting": 30}
    today = row(50, 100, group="alle")
    later = replace(today, period_end=today.period_end + dt.timedelta(days=1))
    former = file_of([today], [CountTable("discharges", counts, 41)])
    fewer = CountTable("discharges", {"missed": 8, "waiting": 30}, 41, adds_up=False)
    assert hide([later], [fewer], former=[former]).tables == hide([later], [fewer]).tables


def test_that_a_file_is_the_same_after_the_store_has_kept_it() -> None:
    rows = make_rows(make_people(random.Random(3), 150))
    states = {"svak_ettersporrer|no_due_date": 3, "borte|overdue": 30, "kols|overdue": 9}
    file = file_of(rows, [CountTable("worklist", states, 42)])
    kept = from_plain(json.loads(json.dumps(to_plain(file))))
    assert kept == file
    assert file.hidden and file.ties and file.secrets


def test_that_a_kept_file_says_what_was_shown_and_what_was_not() -> None:
    rows = [row(44, 100, group="alle"), row(4, 50, group="kvinne"), row(40, 50, group="mann")]
    plain = to_plain(file_of(rows))
    figures = {plain["groups"][group]: [n, total] for _, group, _, n, total in plain["shown"]}
    assert figures == {"alle": [44, 100], "kvinne": [None, 50], "mann": [None, 50]}


def test_that_the_proofs_of_the_last_file_are_tables_that_show_the_same_file() -> None:
    """Each moves hidden counts only, keeps their ranges and every sum, and moves something."""
    rows = make_rows(make_people(random.Random(3), 150))
    file = file_of(rows)
    assert file.proofs and not file.beside
    for proof in file.proofs:
        moves = dict(proof)
        assert moves and all(moves.values())
        for number, step in proof:
            assert file.hidden[number].low <= file.hidden[number].count + step <= file.hidden[number].high
        for tie in file.ties:
            values = zip(tie.cells, tie.signs, strict=True)
            now = sum(sign * (file.hidden[cell].count + moves.get(cell, 0)) for cell, sign in values)
            assert tie.low <= now <= tie.high


def test_that_a_wrong_proof_of_an_earlier_file_is_not_believed() -> None:
    """A proof that was stored is only a place to begin: what is hidden with one of nonsense is proven all the same."""
    rows = make_rows(make_people(random.Random(8), 400))
    first = file_of(rows)
    nonsense = tuple(((number, 1),) for number in range(len(first.hidden)))
    with_nonsense = hide(rows, former=[replace(first, proofs=nonsense)])
    again = with_nonsense.as_former()
    assert with_nonsense.unproven == 0
    for proof in again.proofs:
        moves = dict(proof)
        for tie in again.ties:
            if not moves.keys().isdisjoint(tie.cells) and tie.exact:
                values = zip(tie.cells, tie.signs, strict=True)
                assert sum(sign * moves.get(cell, 0) for cell, sign in values) == 0


def test_that_no_earlier_file_changes_nothing() -> None:
    rows = make_rows(make_people(random.Random(5), 400))
    assert hide(rows, former=()) == hide(rows, limits=Limits())


def test_that_a_group_loses_no_more_in_a_month_than_the_whole_list_had() -> None:
    """Six women in the year to March, nothing new in April, at most one gone: five women now, or six."""
    women = [Span(*year_to(dt.date(2025, 3, 31)), 6), Span(*year_to(dt.date(2025, 4, 30)), 5, cell=0)]
    months = {month(2024, 4): 1, month(2025, 4): 0}
    whole = [Span(*period, count, at_most=True) for period, count in months.items()]
    assert Timelines([women]).broken_by({0: -1}, 0.0) == []
    lines = Timelines([women + whole])
    assert lines.broken_by({0: 1}, 0.0) == []
    assert lines.broken_by({0: -1}, 0.0) == [Sum((0,), (1,), 5, math.inf, 5)]


def test_that_a_group_is_held_against_the_whole_list_beside_earlier_files() -> None:
    women = events(12, year_to(dt.date(2025, 3, 31)), "kvinne", "365d")
    before = [events(60, year_to(dt.date(2025, 3, 31)), kind="365d"), women]
    now = [
        events(61, year_to(dt.date(2025, 4, 30)), kind="365d"),
        replace(women, period_end=dt.date(2025, 4, 30)),
    ]
    places = find_places(now, Limits())
    layout = lay_out(places, [judge(one, Limits()) for one in now], [])
    spans = event_spans(places, layout)
    join(layout, keys_of(places, [], dt.date(2025, 4, 30)), spans, [file_of(before)])
    assert {key[3]: any(span.at_most for span in found) for key, found in spans.items()} == {
        "alle": False,
        "kvinne": True,
    }
