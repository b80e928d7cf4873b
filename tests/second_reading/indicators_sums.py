"""What can be worked out from a file with hidden numbers: the sums between its cells, and their solution.

Part of `hiding.py`.  A cell is n or N of one row.  `relations` writes down every sum that follows from the
definitions and can be seen from outside; `solve` fills in what the file says and solves: a hidden cell that
is alone in a sum, then whole systems of sums, then limits that meet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any, NamedTuple

Row = Mapping[str, Any]


class Cell(NamedTuple):
    id: str
    variant: str
    group: str
    start: str
    end: str
    side: str  # "n" or "N"


Relation = tuple[dict[Cell, int], Fraction]  # sum of coefficient × cell = number

SEXES = ("kvinne", "mann")
AGES = ("0-17", "18-39", "40-64", "65-74", "75-84", "85+")
PRESSURE = tuple(f"diabetes_bt_{band}" for band in ("inntil_140_85", "141_149", "fra_150_90", "ikke_maalt"))
HBA1C = tuple(f"diabetes_hba1c_{band}" for band in ("under_52", "52_70", "over_70", "ikke_maalt"))
MEASURED = (*PRESSURE, *HBA1C, "diabetes_albuminuri", "diabetes_hba1c_maalt", "diabetes_bt_maalt")
BY_AGE_AND_FRAILTY = ("under80_ikke_skropelig", "80_eller_skropelig")
CONSULTATIONS = ("konsultasjoner_lege", "konsultasjoner_sykepleier", "konsultasjoner_lege_sykepleier")
ALL_OWN = ("hoy_ressursbruk", "kroniske_over_3", "diabetes_forekomst", "kols_forekomst")
# (id, variant) whose N is the same by definition, in every group and period.
SAME_BASE: tuple[tuple[tuple[str, str], ...], ...] = (
    tuple((id_, "") for id_ in ALL_OWN),
    tuple((id_, "") for id_ in MEASURED),
    *(tuple((id_, variant) for id_ in (*PRESSURE, *HBA1C)) for variant in BY_AGE_AND_FRAILTY),
    (
        *((id_, variant) for id_ in CONSULTATIONS for variant in ("", "tabell6", "tabell11")),
        *(("hjemmebesok", variant) for variant in ("", "lege", "sykepleier", "tabell11")),
        ("legevakt", ""),
    ),
    (
        ("uplanlagte_innleggelser", ""),
        ("forebyggbare_innleggelser", ""),
        ("reinnleggelse_30d", "per_pasientaar"),
    ),
    (("lmg", ""), ("lmg", "piloten")),
    (("eldre70_uten_konsultasjon", ""), ("eldre70_uten_konsultasjon", "med_sykepleier")),
)
# n of the first is N of the second and those beside it.
BASE_IS_COUNT_OF = (
    *(("diabetes_forekomst", id_) for id_ in (*MEASURED, "diabetes_kontroll")),
    ("samsykelighet", "samsykelighet_kontakt"),
)
# The group is exactly those in n: n(alle) = n(group) = N(group).
GROUP_IS_COUNT = (("kols_forekomst", "kols"), ("hoy_ressursbruk", "stormottaker"))
# Events counted by a day of their own, not by who is on the list at the period's end.
ADD_UP_OVER_TIME = ("utskrivning_3vd", "utskrivning_3vd_kjent")
NEAR = Fraction(1, 1000)


def row_key(row: Row) -> tuple[str, str, str, str, str]:
    return (row["id"], row["variant"] or "", row["group"], str(row["period_start"]), str(row["period_end"]))


def number(text: Any) -> Fraction | None:
    return None if text is None or text == "" else Fraction(str(text))


def solve(
    shown: list[Row], truth: list[Row], zeros_shown: set[Cell], mangler_tells: bool = True
) -> tuple[set[Cell], dict[Cell, str]]:
    """The cells that the file tells outright, and those whose true number follows from it, each with its how.

    `zeros_shown`: hidden cells that a reader may take to be at least 1, since zeros are shown in such rows.
    `mangler_tells`: «mangler» in, say, the diabetes rows of a group tells that nobody in it has diabetes.
    """
    true, told = true_cells(truth), told_cells(shown, truth)
    beside = _told_beside(shown, truth)
    if not mangler_tells:
        empty = {row_key(row) for row in truth if row["numerator"] is None}
        beside = {key: count for key, count in beside.items() if key not in empty}
    sums = [relation for relation in relations(truth, beside) if _holds(relation, true)]
    how: dict[Cell, str] = {}
    solved = dict(told)
    _propagate(sums, solved, how)
    by_systems = _eliminate(sums, solved)
    solved |= by_systems
    how |= dict.fromkeys(by_systems, "by several sums together")
    _propagate(sums, solved, how)
    shares = {row_key(row) for row in truth if row["kind"] == "share"}
    by_limits = _squeeze(sums, solved, true, zeros_shown - set(told), shares)
    solved |= by_limits
    how |= dict.fromkeys(by_limits, "by the limits of the hidden cells of a sum")
    return set(told), {cell: way for cell, way in how.items() if true[cell] == solved[cell]}


def true_cells(truth: Iterable[Row]) -> dict[Cell, Fraction]:
    """Every cell's true number. «mangler» is zero of zero here: anybody can read that nobody is in it.

    Patient-years are days / 365: taken back to that exact fraction.
    """
    found: dict[Cell, Fraction] = {}
    for row in truth:
        found[Cell(*row_key(row), "n")] = number(row["numerator"]) or Fraction(0)
        found[Cell(*row_key(row), "N")] = (number(row["denominator"]) or Fraction(0)).limit_denominator(365)
    return found


def told_cells(shown: Iterable[Row], truth: Iterable[Row]) -> dict[Cell, Fraction]:
    """What the file says: the numbers; value and N say n; value and n say N; limits say both."""
    true = true_cells(truth)
    told: dict[Cell, Fraction] = {}
    for row in truth:
        if row["numerator"] is None:
            told |= {Cell(*row_key(row), side): Fraction(0) for side in ("n", "N")}
    for row in shown:
        n, base = (Cell(*row_key(row), side) for side in ("n", "N"))
        if n not in true:
            continue
        filled = {
            name
            for name in ("numerator", "denominator", "value", "low", "high")
            if number(row[name]) is not None
        }
        if "numerator" in filled or {"denominator", "value"} <= filled or {"low", "high"} <= filled:
            told[n] = true[n]
        if (
            "denominator" in filled
            or ({"numerator", "value"} <= filled and true[n])
            or {"low", "high"} <= filled
        ):
            told[base] = true[base]
    return told


def _told_beside(shown: Iterable[Row], truth: Iterable[Row]) -> dict[tuple[str, ...], int]:
    """How many are beside, where the reader knows: none, or the note says the number."""
    notes = {row_key(row): set(re.findall(r"\d+", str(row["note"]))) for row in shown}
    return {
        row_key(row): row["beside"]
        for row in truth
        if row["beside"] == 0 or str(row["beside"]) in notes.get(row_key(row), ())
    }


# --- The sums -------------------------------------------------------------------------------------------


def relations(truth: Iterable[Row], beside: Mapping[tuple[str, ...], int]) -> list[Relation]:
    """Every sum that follows from the definitions, over the rows that are there."""
    cells = set(true_cells(truth))
    found: list[Relation] = []
    for cell in cells:
        found += _group_sums(cell) + _equal_bases(cell) + _period_sums(cell, cells)
        found += _band_sums(cell) + _variant_sums(cell) + _count_sums(cell, beside)
    return [relation for relation in found if set(relation[0]) <= cells]


def _is(total: Cell, parts: Iterable[Cell], plus: int = 0) -> Relation:
    """total = the parts + plus."""
    return {total: 1} | dict.fromkeys(parts, -1), Fraction(plus)


def _group_sums(cell: Cell) -> list[Relation]:
    if cell.group != "alle":
        return []
    return [_is(cell, [cell._replace(group=part) for part in parts]) for parts in (SEXES, AGES)]


def _equal_bases(cell: Cell) -> list[Relation]:
    return [
        _is(cell, [cell._replace(id=family[0][0], variant=family[0][1])])
        for family in SAME_BASE
        if cell.side == "N" and cell[:2] in family[1:]
    ]


def _band_sums(cell: Cell) -> list[Relation]:
    """The bands make N; measured and not measured make N."""
    found = []
    for bands, measured in ((PRESSURE, "diabetes_bt_maalt"), (HBA1C, "diabetes_hba1c_maalt")):
        if cell.side == "N" and cell.id == bands[0]:
            found.append(_is(cell, [cell._replace(id=band, side="n") for band in bands]))
        if cell.side == "N" and cell.id == measured:
            found.append(_is(cell, [cell._replace(id=id_, side="n") for id_ in (measured, bands[-1])]))
    return found


def _variant_sums(cell: Cell) -> list[Relation]:
    if cell.variant:
        return []
    if cell.id in (*PRESSURE, *HBA1C):
        return [_is(cell, [cell._replace(variant=part) for part in BY_AGE_AND_FRAILTY])]
    if cell.side == "N":
        return []
    if cell.id == "hjemmebesok":
        return [_is(cell, [cell._replace(variant=role) for role in ("lege", "sykepleier")])]
    if cell.id == "konsultasjoner_lege_sykepleier":
        return [_is(cell, [cell._replace(id=id_) for id_ in CONSULTATIONS[:2]])]
    if cell.id == "reinnleggelse_30d":
        return [_is(cell, [cell._replace(variant="per_pasientaar")])]
    return []


def _count_sums(cell: Cell, beside: Mapping[tuple[str, ...], int]) -> list[Relation]:
    """n of one id is N of another, or of a group."""
    found = []
    for counted, based in BASE_IS_COUNT_OF:
        base = cell._replace(id=based, side="N")
        if cell.id == counted and cell.side == "n" and base[:5] in beside:
            found.append(_is(cell, [base], beside[base[:5]]))
    for counted, group in GROUP_IS_COUNT:
        if cell.id == counted and cell.side == "n" and cell.group == "alle":
            found += [_is(cell, [cell._replace(group=group, side=side)]) for side in ("n", "N")]
    if cell.id == "diabetes_forekomst" and cell.group == "diabetes2" and cell.side == "n":
        found.append(_is(cell, [cell._replace(side="N")]))
    if cell.id == "skjorhetsmarkor" and cell.side == "N" and cell.group in (*AGES[3:], "skropelig_eldre"):
        found.append(_is(cell, [cell._replace(id=ALL_OWN[0])]))
    return found


def _period_sums(cell: Cell, cells: set[Cell]) -> list[Relation]:
    """A longer period is the shorter ones that fill it."""
    if cell.id not in ADD_UP_OVER_TIME or cell.group in AGES:
        return []
    inside = [
        other
        for other in cells
        if other[:3] == cell[:3]
        and other.side == cell.side
        and cell.start <= other.start
        and other.end <= cell.end
        and other != cell
    ]
    found = []
    for length in {_months(other) for other in inside} - {0}:
        parts = [other for other in inside if _months(other) == length]
        if len(parts) * length == _months(cell):
            found.append(_is(cell, parts))
    return found


def _months(cell: Cell) -> int:
    """Whole calendar months (0 when the period doesn't begin on a first)."""
    (year, month, day), (last_year, last_month, _) = (
        map(int, text.split("-")) for text in (cell.start, cell.end)
    )
    return (last_year - year) * 12 + last_month - month + 1 if day == 1 else 0


def _holds(relation: Relation, true: Mapping[Cell, Fraction]) -> bool:
    """False where the export makes an exception (then it tells nothing)."""
    cells, right = relation
    return abs(sum(factor * true[cell] for cell, factor in cells.items()) - right) < NEAR


# --- Solving --------------------------------------------------------------------------------------------


def _propagate(sums: list[Relation], solved: dict[Cell, Fraction], how: dict[Cell, str]) -> None:
    """Whenever only one member of a sum is hidden, it's worked out; until nothing more is."""
    again = True
    while again:
        again = False
        for cells, right in sums:
            hidden = [cell for cell in cells if cell not in solved]
            if len(hidden) == 1:
                rest = sum(factor * solved[cell] for cell, factor in cells.items() if cell != hidden[0])
                solved[hidden[0]] = (right - rest) / cells[hidden[0]]
                others = (" ".join(part for part in cell if part) for cell in cells if cell != hidden[0])
                how[hidden[0]] = "from " + ", ".join(others)
                again = True


def _eliminate(sums: list[Relation], solved: Mapping[Cell, Fraction]) -> dict[Cell, Fraction]:
    """Gauss–Jordan over the hidden cells: a row with one cell left tells it."""
    pivots: dict[Cell, tuple[dict[Cell, Fraction], Fraction]] = {}
    for cells, total in sums:
        row = {cell: Fraction(factor) for cell, factor in cells.items() if cell not in solved}
        right = total - sum(factor * solved[cell] for cell, factor in cells.items() if cell in solved)
        for cell in [cell for cell in row if cell in pivots]:
            row, right = _subtract((row, right), pivots[cell], cell)
        if not row:
            continue
        pivot, factor = next(iter(row.items()))
        own = ({cell: part / factor for cell, part in row.items()}, right / factor)
        for other in [other for other, (its_row, _) in pivots.items() if pivot in its_row]:
            pivots[other] = _subtract(pivots[other], own, pivot)
        pivots[pivot] = own
    return {cell: right for cell, (row, right) in pivots.items() if len(row) == 1}


Equation = tuple[dict[Cell, Fraction], Fraction]


def _subtract(equation: Equation, by: Equation, pivot: Cell) -> Equation:
    """The equation minus so much of `by` (whose pivot has the factor 1) that the pivot goes out."""
    (row, right), (by_row, by_right) = equation, by
    times = row.get(pivot, Fraction(0))
    left = {
        cell: row.get(cell, Fraction(0)) - times * by_row.get(cell, Fraction(0)) for cell in {**row, **by_row}
    }
    return {cell: part for cell, part in left.items() if part}, right - times * by_right


def _squeeze(
    sums: list[Relation],
    solved: Mapping[Cell, Fraction],
    true: Mapping[Cell, Fraction],
    at_least_one: set[Cell],
    shares: set[tuple[str, str, str, str, str]],
) -> dict[Cell, Fraction]:
    """Limits (0 or 1 ≤ cell; n ≤ N in shares) narrowed by every sum; where they meet, the cell is worked out."""
    top = max(sum(true.values(), Fraction(0)), Fraction(1))
    low = {cell: solved.get(cell, Fraction(cell in at_least_one)) for cell in true}
    high = {cell: solved.get(cell, top) for cell in true}

    def is_share(cell: Cell) -> bool:
        return cell[:5] in shares and cell.side == "n"

    for _ in range(40):
        before = (dict(low), dict(high))
        for cell in filter(is_share, true):
            base = cell._replace(side="N")
            high[cell], low[base] = min(high[cell], high[base]), max(low[base], low[cell])
        for relation in sums:
            _narrow(relation, low, high)
        if before == (low, high):
            break
    return {cell: low[cell] for cell in true if cell not in solved and low[cell] == high[cell]}


def _narrow(relation: Relation, low: dict[Cell, Fraction], high: dict[Cell, Fraction]) -> None:
    cells, right = relation
    least = {cell: factor * (low if factor > 0 else high)[cell] for cell, factor in cells.items()}
    most = {cell: factor * (high if factor > 0 else low)[cell] for cell, factor in cells.items()}
    all_least, all_most = sum(least.values()), sum(most.values())
    for cell, factor in cells.items():
        ends = sorted([(right - all_most + most[cell]) / factor, (right - all_least + least[cell]) / factor])
        low[cell], high[cell] = max(low[cell], ends[0]), min(high[cell], ends[1])
