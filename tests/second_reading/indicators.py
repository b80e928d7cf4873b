"""The indicators of the first issue, from the contract alone: every row of `indicators.csv`, nothing hidden.

    rows = indicators(export, day)                    # 365d: T − 364 days to T
    rows = indicators(export, day, period="maaned")   # the newest month that is over at T
    rows = indicators(export, day, period=(start, end))

A row has the columns of `indicators.csv` without `hidden`, and beside them:

- `beside`: patients (or discharges, exacerbations; for `upc` consultations without `behandler_id`) left out of
  n and N;
- `kind`; `persons_n`, `persons_N`, `persons_c`: distinct persons behind n, N and N − n (`hiding.py` needs them).

Where N = 0 or a table is missing, numerator, denominator, value and limits are all None and `note` begins with
«mangler».  Limits are Wilson's 95 % for shares alone; the contract names no interval for means, rates and
counts, so theirs are None.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from math import sqrt
from statistics import NormalDist
from typing import Any

from . import indicators_events as events
from .indicators_people import SHARES, answer
from .indicators_sight import GROUPS, MISSING, Answer, Sight, Unit, groups_of, look
from .reading import Export

Row = dict[str, Any]
COLUMNS = (
    "id",
    "variant",
    "group",
    "period_start",
    "period_end",
    "numerator",
    "denominator",
    "value",
    "low",
    "high",
    "note",
)
Z = NormalDist().inv_cdf(0.975)
MONTHS = {"maaned": 1, "tertial": 4, "halvaar": 6, "aar": 12}


def _no_log(sight: Sight) -> Answer:
    """`tatt_initiativ`: only contacts logged in the program; an export has no log."""
    return MISSING


EVENTS: dict[tuple[str, str], tuple[str, Callable[[Sight], Answer]]] = {
    ("kols_kontroll_etter_forverring", ""): ("share", lambda s: events.copd_controls(s, 182)),
    ("kols_kontroll_innen_6_uker", ""): ("share", lambda s: events.copd_controls(s, 42)),
    ("utskrivning_3vd", ""): ("share", lambda s: events.contact_after_discharge(s, known_clock=False)),
    ("utskrivning_3vd", "tatt_initiativ"): ("share", _no_log),
    ("utskrivning_3vd_kjent", ""): ("share", lambda s: events.contact_after_discharge(s, known_clock=True)),
    ("utskrivning_3vd_kjent", "tatt_initiativ"): ("share", _no_log),
    **{
        (f"konsultasjoner_{who}", variant): (
            "rate",
            lambda s, who=who, variant=variant: events.consultations(s, who, variant),  # type: ignore[misc]
        )
        for who in events.ROLES
        for variant in ("", "tabell6", "tabell11")
    },
    **{
        ("hjemmebesok", variant): ("rate", lambda s, variant=variant: events.home_visits(s, variant))  # type: ignore[misc]
        for variant in ("", "lege", "sykepleier", "tabell11")
    },
    ("legevakt", ""): (
        "rate",
        lambda s: events.contact_rate(s, "kontakter", lambda row: row.type == "legevakt"),
    ),
    ("uplanlagte_innleggelser", ""): ("rate", lambda s: events.unplanned(s, avoidable=False)),
    ("forebyggbare_innleggelser", ""): ("rate", lambda s: events.unplanned(s, avoidable=True)),
    ("reinnleggelse_30d", ""): ("share", lambda s: events.readmissions(s, per_patient_year=False)),
    ("reinnleggelse_30d", "per_pasientaar"): (
        "rate",
        lambda s: events.readmissions(s, per_patient_year=True),
    ),
    ("upc", ""): ("mean", lambda s: events.continuity(s, per_consultation=False)),
    ("upc", "per_konsultasjon"): ("mean", lambda s: events.continuity(s, per_consultation=True)),
}


def indicators(
    export: Export,
    day: date,
    work_date: date | None = None,
    period: str | tuple[date, date] = "365d",
    reserved: str = "out",
) -> list[Row]:
    """All ids and variants of the first issue, for every group, for one period.

    `work_date` decides nothing here: what has passed is judged at T (= `day`), since nothing is known after it.
    `reserved` (patients with `reservert_behandling`): "out" of every n and N; "population": in N alone, and
    only where N is all own patients; "all": like everybody else, without target groups.
    """
    start, end = period if isinstance(period, tuple) else newest_period(period, day)
    sight = look(export, day, start, end, reserved)
    rows: list[Row] = []
    for (id_, variant), share in SHARES.items():
        rows += _rows(sight, id_, variant, "share", answer(sight, share))
    for (id_, variant), (kind, find) in EVENTS.items():
        rows += _rows(sight, id_, variant, kind, find(sight))
    return rows


def newest_period(kind: str, day: date) -> tuple[date, date]:
    """The newest period that is over at T: its last day is T or earlier."""
    return (day - timedelta(days=364), day) if kind == "365d" else periods(kind, day, 1)[0]


def periods(kind: str, day: date, count: int) -> list[tuple[date, date]]:
    """The `count` newest calendar periods that are over at T, newest first."""
    months = MONTHS[kind]
    place = (day.year * 12 + day.month - 1) // months * months
    found: list[tuple[date, date]] = []
    while len(found) < count:
        end = _first_of(place + months) - timedelta(days=1)
        if end <= day:
            found.append((_first_of(place), end))
        place -= months
    return found


def _first_of(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


def _rows(sight: Sight, id_: str, variant: str, kind: str, found: Answer) -> list[Row]:
    by_group: dict[str, list[Unit]] = {group: [] for group in GROUPS}
    for unit in found.units:
        for group in groups_of(sight, unit):
            by_group[group].append(unit)
    return [
        {"id": id_, "variant": variant, "group": group, "period_start": sight.start, "period_end": sight.end}
        | _figures(kind, found.note, by_group[group])
        for group in GROUPS
    ]


def _figures(kind: str, note: str, units: list[Unit]) -> Row:
    n = sum((unit.n for unit in units), Fraction(0))
    base = sum((unit.N for unit in units), Fraction(0))
    row: Row = dict.fromkeys(("numerator", "denominator", "value", "low", "high"))
    row |= {"note": note, "kind": kind, "beside": sum(unit.beside for unit in units)}
    row |= {"persons_n": _persons(unit for unit in units if unit.n > 0)}
    row |= {"persons_N": _persons(unit for unit in units if unit.N > 0)}
    row |= {"persons_c": _persons(unit for unit in units if unit.n < unit.N)}
    if note == "mangler" or base == 0:
        return row | {"note": "mangler"}
    row |= {"numerator": plain(n), "denominator": plain(base), "value": float(n / base)}
    if kind == "share":
        row["low"], row["high"] = wilson(int(n), int(base))
    return row


def _persons(units: Any) -> int:
    return len({unit.patient.id for unit in units})


def plain(number: Fraction) -> int | float:
    return int(number) if number.denominator == 1 else float(number)


def wilson(n: int, base: int) -> tuple[float, float]:
    """Wilson's score interval, 95 % (E. B. Wilson, J Am Stat Assoc 1927;22:209–12), kept inside 0–1."""
    share, z2 = n / base, Z * Z
    middle = (share + z2 / (2 * base)) / (1 + z2 / base)
    half = Z * sqrt(share * (1 - share) / base + z2 / (4 * base * base)) / (1 + z2 / base)
    return max(0.0, middle - half), min(1.0, middle + half)
