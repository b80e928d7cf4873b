"""The hand cases through the second reading of the indicators, and the checker of hidden numbers on small files."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from . import tables
from .hand_indicator_cases import CASES, IndicatorCase, T, expected, write_export
from .hiding import remarks, violations
from .indicators import Row, indicators, newest_period, periods, wilson
from .indicators_cases_events import CONTACT_RATES
from .indicators_cases_people import MEDICATION_REVIEW
from .indicators_sums import Cell, _eliminate
from .reading import load

needs_tables = pytest.mark.skipif(not tables.present(), reason="shared/clinical isn't beside the checkout")


def rows_of(
    case: IndicatorCase, folder: Path, copies: int = 1, **more: Any
) -> dict[tuple[str, str, str], Row]:
    export = load(write_export(case, folder / "export", copies))
    found = indicators(export, T, reserved=case.reserved, **more)
    return {(row["id"], row["variant"], row["group"]): row for row in found}


@needs_tables
@pytest.mark.parametrize("copies", [1, 12])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_that_the_second_reading_counts_as_by_hand(case: IndicatorCase, copies: int, tmp_path: Path) -> None:
    rows = rows_of(case, tmp_path, copies)
    wrong = []
    for wanted in expected(case, copies):
        row = rows[wanted.id, wanted.variant, wanted.group]
        found = tuple(
            None if row[name] is None else round(row[name], 9) for name in ("numerator", "denominator")
        )
        right = tuple(None if part is None else round(float(part), 9) for part in (wanted.n, wanted.N))
        if found != right or (wanted.beside is not None and row["beside"] != wanted.beside):
            wrong.append((wanted, found, row["beside"]))
    assert wrong == []


@needs_tables
def test_that_every_expected_row_is_of_a_known_id_and_that_most_ids_are_covered() -> None:
    asked = {(row.id, row.variant) for case in CASES for row in expected(case)}
    assert len(asked) >= 50


@needs_tables
def test_that_a_month_of_a_look_back_still_looks_back_a_year(tmp_path: Path) -> None:
    row = rows_of(MEDICATION_REVIEW, tmp_path, period="maaned")["lmg", "", "alle"]
    assert (row["period_start"], row["period_end"]) == (date(2026, 3, 1), T)
    assert (row["numerator"], row["denominator"]) == (2, 6)


@needs_tables
def test_that_a_month_of_a_rate_counts_that_month_alone(tmp_path: Path) -> None:
    row = rows_of(CONTACT_RATES, tmp_path, period="maaned")["konsultasjoner_lege", "", "alle"]
    assert row["numerator"] == 1
    assert row["denominator"] == pytest.approx(3 * 31 / 365)


@needs_tables
def test_that_a_past_period_sees_the_list_of_its_last_day(tmp_path: Path) -> None:
    period = (date(2025, 6, 1), date(2025, 6, 30))
    row = rows_of(CONTACT_RATES, tmp_path, period=period)["konsultasjoner_lege", "", "alle"]
    assert row["numerator"] == 3  # c3 and c4 were there, c2 wasn't; c5 by ekonsultasjon
    assert row["denominator"] == pytest.approx(4 * 30 / 365)


@pytest.mark.parametrize(
    ("kind", "day", "wanted"),
    [
        ("365d", "2026-03-31", ("2025-04-01", "2026-03-31")),
        ("maaned", "2026-03-31", ("2026-03-01", "2026-03-31")),
        ("maaned", "2026-03-30", ("2026-02-01", "2026-02-28")),
        ("tertial", "2026-03-31", ("2025-09-01", "2025-12-31")),
        ("tertial", "2026-04-30", ("2026-01-01", "2026-04-30")),
        ("halvaar", "2026-03-31", ("2025-07-01", "2025-12-31")),
        ("aar", "2026-03-31", ("2025-01-01", "2025-12-31")),
        ("aar", "2025-12-31", ("2025-01-01", "2025-12-31")),
    ],
)
def test_that_the_newest_period_is_the_last_one_that_is_over(
    kind: str, day: str, wanted: tuple[str, str]
) -> None:
    assert newest_period(kind, date.fromisoformat(day)) == tuple(map(date.fromisoformat, wanted))


def test_that_the_four_newest_tertials_follow_one_another() -> None:
    starts = [start.isoformat() for start, _ in periods("tertial", T, 4)]
    assert starts == ["2025-09-01", "2025-05-01", "2025-01-01", "2024-09-01"]


@pytest.mark.parametrize(
    ("n", "base", "low", "high"),
    [
        (0, 10, 0.0, 0.2775),
        (5, 10, 0.2366, 0.7634),
        (10, 10, 0.7225, 1.0),
        (81, 263, 0.2553, 0.3662),
    ],
)
def test_that_wilsons_interval_is_the_published_one(n: int, base: int, low: float, high: float) -> None:
    """81 of 263: Newcombe, Stat Med 1998;17:857–72, method 3 (0.2553–0.3662)."""
    assert wilson(n, base) == pytest.approx((low, high), abs=5e-5)


# --- The checker of hidden numbers -----------------------------------------------------------------------


def true_row(id_: str, group: str, n: int, base: int, **more: Any) -> Row:
    row: Row = {
        "id": id_,
        "variant": "",
        "group": group,
        "period_start": "2025-04-01",
        "period_end": "2026-03-31",
    }
    row |= {"numerator": n, "denominator": base, "value": n / base, "kind": "share", "beside": 0, "note": ""}
    row["low"], row["high"] = wilson(n, base)
    row |= {"persons_n": n, "persons_N": base, "persons_c": base - n}
    return row | more


def as_shown(row: Row, hide: bool, note: str = "") -> Row:
    """As a line of the file: hidden keeps N, as the contract's example does."""
    cells = {"numerator": None, "value": None, "low": None, "high": None} if hide else {}
    shown = {
        name: row[name] for name in ("id", "variant", "group", "period_start", "period_end", "denominator")
    }
    shown |= {name: row[name] for name in ("numerator", "value", "low", "high")} | cells
    text = {name: "" if cell is None else str(cell) for name, cell in shown.items()}
    return text | {"hidden": "yes" if hide else "no", "note": note or ("skjult" if hide else "")}


def file_of(truth: list[Row], *hidden: int) -> list[Row]:
    return [as_shown(row, place in hidden) for place, row in enumerate(truth)]


def named(messages: list[str]) -> list[str]:
    """The cells that can be worked out."""
    return [message.split(":")[0] for message in messages if "can be worked out" in message]


def by_sex(id_: str, women: tuple[int, int], men: tuple[int, int], **more: Any) -> list[Row]:
    both = (women[0] + men[0], women[1] + men[1])
    return [
        true_row(id_, group, *counts, **more)
        for group, counts in (("alle", both), ("kvinne", women), ("mann", men))
    ]


def test_that_a_small_numerator_is_told_of_though_nothing_else_is_known() -> None:
    assert violations(file_of([true_row("lmg", "alle", 3, 40)])) == [
        "lmg alle 2025-04-01 2026-03-31: a numerator of 1–5 is shown"
    ]


@pytest.mark.parametrize(
    ("n", "base", "reason"),
    [
        (3, 40, "numerator is 1–5"),
        (37, 40, "complement is 1–5"),
        (0, 9, "under 10 persons"),
        (7, 9, "under 10 persons"),
    ],
)
def test_that_a_row_that_must_be_hidden_is_told_of(n: int, base: int, reason: str) -> None:
    truth = [true_row("lmg", "alle", n, base)]
    assert any(reason in message for message in violations(file_of(truth), truth))
    assert violations(file_of(truth, 0), truth) == []


@pytest.mark.parametrize(("n", "base"), [(6, 12), (0, 40), (40, 40), (20, 40)])
def test_that_large_counts_and_zeros_may_be_shown(n: int, base: int) -> None:
    truth = [true_row("lmg", "alle", n, base)]
    assert violations(file_of(truth), truth) == []


@pytest.mark.parametrize("group", ["rus", "psykisk", "psykisk_alvorlig", "utviklingshemming"])
def test_that_none_or_all_of_a_sensitive_group_is_hidden_in_words(group: str) -> None:
    truth = [true_row("lmg", group, 0, 40)]
    assert len(violations(file_of(truth), truth)) == 1
    assert "nær ingen" in violations(file_of(truth, 0), truth)[0]
    assert violations([as_shown(truth[0], True, "nær ingen")], truth) == []


def test_that_hoy_ressursbruk_is_no_sensitive_id() -> None:
    truth = [true_row("hoy_ressursbruk", "alle", 0, 40)]
    assert violations(file_of(truth), truth) == []


def test_that_few_persons_behind_many_events_are_hidden() -> None:
    truth = [true_row("reinnleggelse_30d", "alle", 8, 40, persons_n=2, persons_N=30, persons_c=28)]
    assert "numerator is 1–5" in violations(file_of(truth), truth)[0]


def test_that_a_hidden_row_with_a_zero_in_it_is_told_of() -> None:
    truth = [true_row("lmg", "alle", 3, 40)]
    shown = file_of(truth, 0)
    shown[0]["numerator"] = "0"
    assert "hidden, but numerator is filled in" in violations(shown, truth)[0]


def test_that_one_hidden_sex_is_worked_out_from_the_other() -> None:
    truth = by_sex("lmg", (3, 40), (20, 40))
    assert named(violations(file_of(truth, 1), truth)) == ["lmg kvinne 2025-04-01 2026-03-31 n"]
    assert violations(file_of(truth, 1, 2), truth) == []


def test_that_one_hidden_age_band_is_worked_out_from_the_rest() -> None:
    counts = {"18-39": (3, 40), "40-64": (20, 40), "65-74": (8, 20)}
    truth = [true_row("lmg", "alle", 31, 100)] + [
        true_row("lmg", name, *pair) for name, pair in counts.items()
    ]
    empty = {"numerator": None, "denominator": None, "value": None, "low": None, "high": None}
    for name in ("0-17", "75-84", "85+"):
        truth.append(true_row("lmg", name, 0, 1) | empty | {"persons_n": 0, "persons_N": 0, "persons_c": 0})
    shown = [as_shown(row, place == 1) for place, row in enumerate(truth)]
    for row in shown[4:]:
        row["denominator"] = row["numerator"] = row["value"] = ""
    assert named(violations(shown, truth)) == ["lmg 18-39 2025-04-01 2026-03-31 n"]


def test_that_one_hidden_band_is_worked_out_from_the_other_three() -> None:
    counts = {"inntil_140_85": 20, "141_149": 10, "fra_150_90": 3, "ikke_maalt": 7}
    truth = [true_row(f"diabetes_bt_{band}", "alle", n, 40) for band, n in counts.items()]
    assert named(violations(file_of(truth, 2), truth)) == [
        "diabetes_bt_fra_150_90 alle 2025-04-01 2026-03-31 n"
    ]
    assert violations(file_of(truth, 2, 3), truth) == []


def test_that_not_measured_is_worked_out_from_measured() -> None:
    truth = [
        true_row("diabetes_hba1c_under_52", "alle", 20, 40),
        true_row("diabetes_hba1c_ikke_maalt", "alle", 3, 40),
        true_row("diabetes_hba1c_maalt", "alle", 37, 40),
    ]
    assert "diabetes_hba1c_ikke_maalt alle 2025-04-01 2026-03-31 n" in named(
        violations(file_of(truth, 1), truth)
    )


def test_that_a_prevalence_is_worked_out_from_the_base_of_another_row() -> None:
    truth = [
        true_row("diabetes_forekomst", "mann", 4, 40),
        true_row("diabetes_bt_maalt", "mann", 3, 4),
    ]
    assert "diabetes_forekomst mann 2025-04-01 2026-03-31 n" in named(violations(file_of(truth, 0, 1), truth))


def test_that_high_use_is_worked_out_from_the_size_of_its_own_group() -> None:
    truth = [
        true_row("hoy_ressursbruk", "alle", 97, 100),
        true_row("hoy_ressursbruk", "stormottaker", 97, 97),
    ]
    assert "hoy_ressursbruk alle 2025-04-01 2026-03-31 n" in named(violations(file_of(truth, 0), truth))


def test_that_two_hidden_counts_that_add_up_to_two_are_one_each() -> None:
    truth = by_sex("lmg", (1, 40), (1, 40))
    truth[0] = true_row("lmg", "alle", 2, 80)
    shown = [as_shown(truth[0], True), as_shown(truth[1], True), as_shown(truth[2], True)]
    assert violations(shown, truth) == []
    bands = [
        true_row(f"diabetes_bt_{band}", "alle", n, 40) for band, n in zip(_BANDS, (20, 18, 1, 1), strict=True)
    ]
    assert len(violations(file_of(bands, 2, 3), bands)) == 2


_BANDS = ("inntil_140_85", "141_149", "fra_150_90", "ikke_maalt")


def test_that_a_month_is_worked_out_from_its_tertial() -> None:
    months = [(6, 20), (7, 20), (3, 20), (8, 20)]
    spans = [
        "2025-09-01 2025-09-30",
        "2025-10-01 2025-10-31",
        "2025-11-01 2025-11-30",
        "2025-12-01 2025-12-31",
    ]
    truth = [true_row("utskrivning_3vd", "alle", 24, 80, period_start="2025-09-01", period_end="2025-12-31")]
    for (n, base), span in zip(months, spans, strict=True):
        start, end = span.split()
        truth.append(true_row("utskrivning_3vd", "alle", n, base, period_start=start, period_end=end))
    assert named(violations(file_of(truth, 3), truth)) == ["utskrivning_3vd alle 2025-11-01 2025-11-30 n"]


def test_that_a_system_of_sums_is_solved() -> None:
    a, b, c = (Cell(name, "", "alle", "2025-01-01", "2025-12-31", "n") for name in "abc")
    sums = [({a: 1, b: 1}, Fraction(10)), ({b: 1, c: 1}, Fraction(7)), ({a: 1, c: 1}, Fraction(9))]
    assert _eliminate(sums, {}) == {a: 6, b: 4, c: 3}


def test_that_two_sums_of_three_unknowns_tell_nothing() -> None:
    a, b, c = (Cell(name, "", "alle", "2025-01-01", "2025-12-31", "n") for name in "abc")
    assert _eliminate([({a: 1, b: 1}, Fraction(10)), ({b: 1, c: 1}, Fraction(7))], {}) == {}


def test_that_words_for_exactly_none_alone_are_remarked() -> None:
    truth = [true_row("lmg", "rus", 0, 40), true_row("lmg", "psykisk", 3, 40)]
    shown = [as_shown(truth[0], True, "nær ingen"), as_shown(truth[1], True)]
    assert violations(shown, truth) == []
    assert "it tells 0 %" in remarks(shown, truth)[0]
