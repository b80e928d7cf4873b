"""A reader who wants the hidden counts back: knows the file, the definitions' sums and the rule, and calculates.

Written from the contract alone and without the product's lists of sums. Three ways: solving the equations, closing
in from both sides by whole numbers, and linear programming (simplex), the strongest of them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from listeoversikt.indicators.definition import Kind
from listeoversikt.indicators.hiding import ShownRow
from listeoversikt.indicators.result import IndicatorRow

from .hiding_tables import AGES, BT, HALVES, HBA1C, TARGETS

AGE_KEYS = tuple(key for key, _, _ in AGES)
SEXES = ("kvinne", "mann")
SENSITIVE = ("rus", "psykisk", "utviklingshemming")
YEARS = (
    "konsultasjoner_lege",
    "konsultasjoner_sykepleier",
    "konsultasjoner_lege_sykepleier",
    "hjemmebesok",
    "uplanlagte_innleggelser",
    "forebyggbare_innleggelser",
)
OWN = ("hoy_ressursbruk", "kroniske_over_3", "diabetes_forekomst", "kols_forekomst")
DIABETES = (*BT, *HBA1C, "diabetes_bt_maalt", "diabetes_hba1c_maalt")

Place = tuple[str, str, str, str, str]
"""n or N, id, variant, group, period."""


@dataclass
class Attack:
    """Unknowns with the range the attacker has for each, and equations between them."""

    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)
    number: dict[Place, int] = field(default_factory=dict)
    equations: list[tuple[dict[int, int], float]] = field(default_factory=list)
    loose: set[int] = field(default_factory=set)

    def unknown(self, low: float, high: float = math.inf) -> int:
        self.low.append(low)
        self.high.append(high)
        return len(self.low) - 1

    def add_up(self, total: Place, parts: Iterable[Place]) -> None:
        found = [part for part in parts if part in self.number]
        if total in self.number and found:
            terms = {self.number[total]: 1}
            for part in found:
                terms[self.number[part]] = terms.get(self.number[part], 0) - 1
            self.equations.append((terms, 0.0))

    def not_above(self, small: Place, large: Place) -> None:
        if small in self.number and large in self.number:
            slack = self.unknown(0)
            self.loose.add(slack)
            self.equations.append(({self.number[large]: 1, self.number[small]: -1, slack: -1}, 0.0))


def place(kind: str, row: IndicatorRow) -> Place:
    """Where a count stands."""
    return (kind, row.id, row.variant, row.group, f"{row.period_start}–{row.period_end}")


def prepare(shown: Sequence[ShownRow], truth: Sequence[IndicatorRow]) -> Attack:
    """What the attacker knows. The truth is used for one thing only: who is hidden by the rule itself.

    That's more than a reader can tell, so the attack is stronger than any reader's.
    """
    attack = Attack()
    for visible, row in zip(shown, truth, strict=True):
        if row.numerator is None or row.denominator is None:
            continue
        _add_row(attack, visible, row)
    _add_equations(attack, truth)
    return attack


def _add_row(attack: Attack, visible: ShownRow, row: IndicatorRow) -> None:
    n, size = visible.row.numerator, visible.row.denominator
    rate = row.kind is Kind.RATE
    if row.kind is Kind.MEAN or (rate and row.id not in (*YEARS, "legevakt")):
        return
    if n is not None:
        attack.number[place("n", row)] = attack.unknown(n, n)
    else:
        attack.number[place("n", row)] = attack.unknown(*_known_of_n(row))
    if rate:
        return
    if size is not None:
        attack.number[place("N", row)] = attack.unknown(size, size)
    else:
        attack.number[place("N", row)] = attack.unknown(1, 5 if 1 <= row.denominator <= 5 else math.inf)
    attack.not_above(place("n", row), place("N", row))


def _known_of_n(row: IndicatorRow) -> tuple[float, float]:
    """Counts hidden by the rule lie in 1-5; of others the reader knows only that they're not below 0."""
    sensitive = any(word in f"{row.group}_{row.id}" for word in SENSITIVE)
    few = row.kind is not Kind.COUNT and row.persons is not None and row.persons.denominator < 10
    if not sensitive and not few and 1 <= row.numerator <= 5:
        return 1, 5
    return 0, math.inf


def _add_equations(attack: Attack, truth: Sequence[IndicatorRow]) -> None:
    contexts = {(row.group, f"{row.period_start}–{row.period_end}") for row in truth}
    for row in truth:
        period = place("n", row)[4]
        if row.group == "alle":
            for kind in ("n", "N"):
                at = lambda group, k=kind, r=row, p=period: (k, r.id, r.variant, group, p)  # noqa: E731
                attack.add_up(at("alle"), [at(group) for group in SEXES])
                attack.add_up(at("alle"), [at(group) for group in AGE_KEYS])
                for group in TARGETS:
                    attack.not_above(at(group), at("alle"))
        if row.variant == HALVES[0]:
            for kind in ("n", "N"):
                halves = [(kind, row.id, half, row.group, period) for half in HALVES]
                attack.add_up((kind, row.id, "", row.group, period), halves)
    for group, period in sorted(contexts):
        _add_equations_of_group(attack, group, period)
    for group in {row.group for row in truth}:
        periods = sorted({place("n", row)[4] for row in truth if row.id == "legevakt"})
        year = "2025-01-01–2025-12-31"
        parts = [("n", "legevakt", "", group, period) for period in periods if period != year]
        attack.add_up(("n", "legevakt", "", group, year), parts)


def _add_equations_of_group(attack: Attack, group: str, period: str) -> None:
    def at(kind: str, id: str, variant: str = "", where: str = group) -> Place:
        return (kind, id, variant, where, period)

    for variant in ("", *HALVES):
        for bands in (BT, HBA1C):
            attack.add_up(at("N", bands[0], variant), [at("n", id, variant) for id in bands])
        for id in DIABETES:
            attack.add_up(at("N", BT[0], variant), [at("N", id, variant)])
    for measured, missing in (("diabetes_bt_maalt", BT[3]), ("diabetes_hba1c_maalt", HBA1C[3])):
        attack.add_up(at("N", measured), [at("n", measured), at("n", missing)])
    for id in OWN:
        attack.add_up(at("N", OWN[0]), [at("N", id)])
    attack.add_up(at("n", "diabetes_forekomst"), [at("N", BT[0])])
    attack.add_up(at("n", "samsykelighet"), [at("N", "samsykelighet_kontakt")])
    attack.add_up(at("n", "kols_forekomst"), [at("N", "dekning_kols")])
    attack.add_up(at("n", "hoy_ressursbruk"), [at("N", "dekning_stormottaker")])
    attack.add_up(at("N", OWN[0]), [at("N", f"dekning_{group}", "", "alle")])
    roles = [at("n", "konsultasjoner_lege"), at("n", "konsultasjoner_sykepleier")]
    attack.add_up(at("n", "konsultasjoner_lege_sykepleier"), roles)
    visits = [at("n", "hjemmebesok", "lege"), at("n", "hjemmebesok", "sykepleier")]
    attack.add_up(at("n", "hjemmebesok"), visits)
    attack.not_above(at("n", "forebyggbare_innleggelser"), at("n", "uplanlagte_innleggelser"))


def close_in(attack: Attack) -> None:
    """Narrows all ranges by whole numbers until nothing changes."""
    low, high = attack.low, attack.high
    users: dict[int, list[int]] = {}
    for number, (terms, _) in enumerate(attack.equations):
        for unknown in terms:
            users.setdefault(unknown, []).append(number)
    queue = list(range(len(attack.equations)))
    waiting = set(queue)
    while queue:
        number = queue.pop()
        waiting.discard(number)
        terms, right = attack.equations[number]
        for unknown, factor in terms.items():
            if not factor:
                continue
            rest = [(k, f) for k, f in terms.items() if k != unknown]
            least = sum(f * (low[k] if f > 0 else high[k]) for k, f in rest if f)
            most = sum(f * (high[k] if f > 0 else low[k]) for k, f in rest if f)
            ends = ((right - most) / factor, (right - least) / factor)
            new_low, new_high = (
                math.ceil(min(ends) - 1e-9) if math.isfinite(min(ends)) else -math.inf,
                max(ends),
            )
            new_high = math.floor(new_high + 1e-9) if math.isfinite(new_high) else math.inf
            if new_low > low[unknown] or new_high < high[unknown]:
                low[unknown], high[unknown] = max(low[unknown], new_low), min(high[unknown], new_high)
                for user in users[unknown]:
                    if user not in waiting:
                        waiting.add(user)
                        queue.append(user)


def solved(attack: Attack) -> set[int]:
    """The unknowns that the equations alone have one solution for."""
    open_ones = [
        k for k in range(len(attack.low)) if attack.low[k] < attack.high[k] and k not in attack.loose
    ]
    column = {unknown: position for position, unknown in enumerate(open_ones)}
    rows = [
        {column[k]: f for k, f in terms.items() if k in column and f}
        for terms, _ in attack.equations
        if not attack.loose & terms.keys()
    ]
    rows = [row for row in rows if row]
    if not rows:
        return set()
    free: dict[int, float] = {}
    for some in _tied(rows):
        places = {at: number for number, at in enumerate(sorted({at for row in some for at in row}))}
        matrix = np.zeros((len(some), len(places)))
        for position, row in enumerate(some):
            for at, factor in row.items():
                matrix[position, places[at]] = factor
        _, sizes, basis = np.linalg.svd(matrix, full_matrices=True)
        rank = int((sizes > 1e-9).sum())
        left = np.abs(basis[rank:]).max(axis=0) if rank < len(places) else np.zeros(len(places))
        free |= {at: float(left[number]) for at, number in places.items()}
    return {unknown for unknown, at in column.items() if free.get(at, 1.0) < 1e-9}


def _tied(rows: list[dict[int, int]]) -> list[list[dict[int, int]]]:
    """The equations that have unknowns in common, together: each lot is solved by itself."""
    top: dict[int, int] = {}

    def find(at: int) -> int:
        while top.setdefault(at, at) != at:
            top[at] = at = top[top[at]]
        return at

    for row in rows:
        first, *others = row
        for other in others:
            top[find(other)] = find(first)
    lots: dict[int, list[dict[int, int]]] = {}
    for row in rows:
        lots.setdefault(find(next(iter(row))), []).append(row)
    return list(lots.values())


class Simplex:
    """Least and greatest value of an unknown among all tables, in fractions, that fit what is known.

    Dense two-phase simplex with Bland's rule; the feasible corner found once serves all unknowns.
    """

    def __init__(self, attack: Attack, around: int) -> None:
        self.column, equations = _component(attack, around)
        unknowns = list(self.column)
        self.base = np.array([max(attack.low[k], -1e6) for k in unknowns])
        bounded = [k for k in unknowns if math.isfinite(attack.high[k])]
        rows = np.zeros((len(equations) + len(bounded), len(unknowns) + len(bounded)))
        right = np.zeros(len(rows))
        for row, (terms, total) in enumerate(equations):
            right[row] = total
            for unknown, factor in terms.items():
                if unknown in self.column:
                    rows[row, self.column[unknown]] = factor
                    right[row] -= factor * self.base[self.column[unknown]]
                else:
                    right[row] -= factor * attack.low[unknown]
        for position, unknown in enumerate(bounded):
            row = len(equations) + position
            rows[row, self.column[unknown]] = rows[row, len(unknowns) + position] = 1
            right[row] = attack.high[unknown] - self.base[self.column[unknown]]
        self._find_corner(rows, right)

    def _find_corner(self, rows: np.ndarray, right: np.ndarray) -> None:
        sign = np.where(right < 0, -1.0, 1.0)
        rows, right = rows * sign[:, None], right * sign
        count, width = rows.shape
        self.table = np.hstack([rows, np.eye(count), right[:, None]])
        self.basis = list(range(width, width + count))
        cost = np.concatenate([np.zeros(width), np.ones(count), [0.0]])
        reduced = cost - self.table.sum(axis=0)
        reduced[width : width + count] = 0
        self._pivot_down(reduced, width)
        assert -reduced[-1] < 1e-6, "the truth itself doesn't fit what the attacker believes"
        for row in range(count):
            if self.basis[row] >= width:
                usable = np.flatnonzero(np.abs(self.table[row, :width]) > 1e-9)
                if len(usable):
                    self._pivot(row, int(usable[0]), reduced)
        kept = [row for row in range(count) if self.basis[row] < width]
        self.table = np.hstack([self.table[kept][:, :width], self.table[kept][:, -1:]])
        self.basis = [self.basis[row] for row in kept]
        self.width = width

    def _pivot_down(self, reduced: np.ndarray, width: int) -> None:
        for _ in range(20_000):
            falling = np.flatnonzero(reduced[:width] < -1e-9)
            if not len(falling):
                return
            enter = int(falling[0])
            column, right = self.table[:, enter], self.table[:, -1]
            usable = np.flatnonzero(column > 1e-9)
            if not len(usable):
                reduced[-1] = math.inf
                return
            ratios = right[usable] / column[usable]
            tied = usable[ratios <= ratios.min() + 1e-12]
            self._pivot(min(tied, key=lambda row: self.basis[row]), enter, reduced)
        raise AssertionError("simplex didn't end")

    def _pivot(self, row: int, enter: int, reduced: np.ndarray) -> None:
        self.table[row] /= self.table[row, enter]
        factors = self.table[:, enter].copy()
        factors[row] = 0
        used, filled = np.flatnonzero(np.abs(factors) > 1e-12), np.flatnonzero(self.table[row])
        self.table[np.ix_(used, filled)] -= np.outer(factors[used], self.table[row, filled])
        reduced -= reduced[enter] * self.table[row]
        self.basis[row] = enter

    def least(self, unknown: int, sign: int) -> float:
        """The least value of ``sign`` times the unknown."""
        cost = np.zeros(self.width + 1)
        cost[self.column[unknown]] = sign
        reduced = cost.copy()
        for row, at in enumerate(self.basis):
            reduced = reduced - cost[at] * self.table[row]
        self._pivot_down(reduced, self.width)
        if not math.isfinite(reduced[-1]):
            return -math.inf
        return -reduced[-1] + sign * self.base[self.column[unknown]]

    def span(self, unknown: int) -> float:
        """How far apart the least and the greatest value are."""
        return -self.least(unknown, -1) - self.least(unknown, 1)


def _component(attack: Attack, around: int) -> tuple[dict[int, int], list[tuple[dict[int, int], float]]]:
    users: dict[int, list[int]] = {}
    for number, (terms, _) in enumerate(attack.equations):
        for unknown, factor in terms.items():
            if factor and attack.low[unknown] < attack.high[unknown]:
                users.setdefault(unknown, []).append(number)
    seen, edge, numbers = {around}, [around], set()
    while edge:
        for number in users.get(edge.pop(), ()):
            numbers.add(number)
            fresh = {
                k for k, f in attack.equations[number][0].items() if f and attack.low[k] < attack.high[k]
            } - seen
            seen |= fresh
            edge += fresh
    return {unknown: position for position, unknown in enumerate(sorted(seen))}, [
        attack.equations[number] for number in sorted(numbers)
    ]
