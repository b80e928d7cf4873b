"""Whoever calculates with the shown file and the rule doesn't get a hidden count back."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

import pytest

from listeoversikt.indicators.hiding import Limits, ShownRow, hide
from listeoversikt.indicators.hiding_rule import judge
from listeoversikt.indicators.result import IndicatorRow

from .hiding_attack import AGE_KEYS, SEXES, Attack, Simplex, close_in, place, prepare, solved
from .hiding_tables import BT, HALVES, make_people, make_rows

SIZES = (150, 400, 800, 1500, 3000)
WHOLE = ("alle", "rus", "kols", *AGE_KEYS, *SEXES)
FEW_INDICATORS = (
    *BT,
    "diabetes_forekomst",
    "diabetes_bt_maalt",
    "samsykelighet",
    "samsykelighet_kontakt",
    "legevakt",
    "konsultasjoner_lege",
    "konsultasjoner_sykepleier",
    "konsultasjoner_lege_sykepleier",
)


def made_up(
    seed: int, ids: Collection[str] | None = None, groups: Collection[str] | None = None
) -> list[IndicatorRow]:
    rng = random.Random(seed)
    return make_rows(make_people(rng, rng.choice(SIZES)), ids, groups)


def secrets(
    attack: Attack, shown: Sequence[ShownRow], rows: Sequence[IndicatorRow]
) -> Iterator[tuple[int, str]]:
    """The unknowns that must stay unknown: small counts, and counts above zero among fewer than ten."""
    for visible, row in zip(shown, rows, strict=True):
        if (
            row.persons is None
            or row.numerator is None
            or row.denominator is None
            or told_by_whole(row, rows)
        ):
            continue
        few = row.persons.denominator < 10 and row.numerator > 0
        for kind, count, seen in (
            ("n", row.numerator, visible.row.numerator),
            ("N", row.denominator, visible.row.denominator),
        ):
            at = attack.number.get(place(kind, row))
            if at is not None and seen is None and (1 <= count <= 5 or (few and kind == "n")):
                yield at, f"{kind} {row.id} {row.variant} {row.group}"


def told_by_whole(row: IndicatorRow, rows: Sequence[IndicatorRow]) -> bool:
    """100 % of all, or of a group by its definition, is shown; then it's 100 % of any part too."""
    if (row.id, row.group) in (
        ("diabetes_forekomst", "diabetes2"),
        ("kols_forekomst", "kols"),
        ("hoy_ressursbruk", "stormottaker"),
    ):
        return True
    wholes = (
        other
        for other in rows
        if other.id == row.id and other.period_end == row.period_end and other.group in ("alle", row.group)
    )
    return any(
        other.numerator == other.denominator and judge(other, Limits()).hidden_as is None for other in wholes
    )


def found_out(rows: list[IndicatorRow], shown: Sequence[ShownRow], *, by_programming: bool) -> list[str]:
    """The secrets that the attacker gets."""
    attack = prepare(shown, rows)
    unique = solved(attack)
    close_in(attack)
    corners: list[Simplex] = []
    names = []
    for at, name in secrets(attack, shown, rows):
        if at in unique or attack.low[at] >= attack.high[at]:
            names.append(name)
        elif by_programming:
            corner = next((one for one in corners if at in one.column), None)
            if corner is None:
                corner = Simplex(attack, at)
                corners.append(corner)
            if corner.span(at) < 1 - 1e-6:
                names.append(name)
    return names


@pytest.mark.parametrize("seed", range(20))
def test_that_equations_and_whole_numbers_give_no_hidden_count_back(seed: int) -> None:
    rows = made_up(seed)
    assert found_out(rows, hide(rows).rows, by_programming=False) == []


@pytest.mark.parametrize("seed", range(100, 130))
def test_that_linear_programming_gives_no_hidden_count_back(seed: int) -> None:
    rows = made_up(seed, FEW_INDICATORS, WHOLE)
    assert found_out(rows, hide(rows).rows, by_programming=True) == []


@pytest.mark.parametrize("seed", range(200, 212))
def test_that_means_times_their_persons_give_no_hidden_sum_back(seed: int) -> None:
    """Continuity is between 0 and 1, and its sum over women and men, or over ages, is that of all."""
    rng = random.Random(seed)
    rows = make_rows(make_people(rng, rng.choice((20, 40, 80))), ("upc",), ("alle", *SEXES, *AGE_KEYS))
    attack, hidden = sums_of_means(hide(rows).rows, rows)
    for at in hidden:
        assert Simplex(attack, at).span(at) > 0.1


def test_that_means_are_given_back_where_only_the_rule_is_followed() -> None:
    found = 0
    for seed in range(200, 212):
        rng = random.Random(seed)
        rows = make_rows(make_people(rng, rng.choice((20, 40, 80))), ("upc",), ("alle", *SEXES, *AGE_KEYS))
        attack, hidden = sums_of_means([only_by_rule(row) for row in rows], rows)
        found += sum(Simplex(attack, at).span(at) < 0.1 for at in hidden)
    assert found


def sums_of_means(shown: Sequence[ShownRow], rows: Sequence[IndicatorRow]) -> tuple[Attack, list[int]]:
    """The mean times N of every row, those hidden by the rule, and who is part of whom."""
    attack, hidden = Attack(), []
    for visible, row in zip(shown, rows, strict=True):
        if row.numerator is None or row.denominator is None or row.persons is None:
            continue
        told = visible.row.value is not None
        ends = (row.numerator, row.numerator) if told else (0.0, row.denominator)
        at = attack.number[place("n", row)] = attack.unknown(*ends)
        if row.persons.denominator < 10:
            hidden.append(at)
    for parts in (SEXES, AGE_KEYS):
        at_group = {key[3]: key for key in attack.number}
        attack.add_up(at_group["alle"], [at_group[part] for part in parts if part in at_group])
    return attack, hidden


def test_that_the_attack_succeeds_where_only_the_rule_is_followed() -> None:
    """The attack is worth something: without complementary hiding it finds what's hidden."""
    rows = [row for row in made_up(3) if row.variant not in HALVES]
    naive = [only_by_rule(row) for row in rows]
    assert len(found_out(rows, naive, by_programming=False)) > 20


def only_by_rule(row: IndicatorRow) -> ShownRow:
    verdict = judge(row, Limits())
    if verdict.hidden_as is None:
        return ShownRow(row)
    kept = None if verdict.hides_denominator else row.denominator
    bare = replace(row, numerator=None, value=None, low=None, high=None, persons=None, denominator=kept)
    return ShownRow(bare, verdict.hidden_as)
