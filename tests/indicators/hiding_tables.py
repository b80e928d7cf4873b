"""Made-up tables of indicators for the tests of hiding: people first, then counts, so that all sums are true."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from listeoversikt.indicators.definition import HideUnit, Kind
from listeoversikt.indicators.result import IndicatorRow, Note, Persons, Remark

START, END = dt.date(2025, 4, 1), dt.date(2026, 3, 31)
AGES = (
    ("0-17", 0, 17),
    ("18-39", 18, 39),
    ("40-64", 40, 64),
    ("65-74", 65, 74),
    ("75-84", 75, 84),
    ("85+", 85, 120),
)
TARGETS = (
    "diabetes2",
    "kols",
    "kronisk",
    "psykisk",
    "rus",
    "utviklingshemming",
    "skropelig_eldre",
    "stormottaker",
)
BT = ("diabetes_bt_inntil_140_85", "diabetes_bt_141_149", "diabetes_bt_fra_150_90", "diabetes_bt_ikke_maalt")
HBA1C = (
    "diabetes_hba1c_under_52",
    "diabetes_hba1c_52_70",
    "diabetes_hba1c_over_70",
    "diabetes_hba1c_ikke_maalt",
)
HALVES = ("under80_ikke_skropelig", "80_eller_skropelig")


@dataclass(frozen=True)
class Person:
    """One made-up inhabitant."""

    sex: str
    age: int
    groups: frozenset[str]
    diseases: int
    diabetes: bool
    pressure: int
    hba1c: int
    doctor: int
    nurse: int
    visits: int
    stays: int
    preventable: int
    discharges: int
    in_time: int
    continuity: float
    tertials: tuple[int, int, int]


def make_people(rng: random.Random, number: int) -> list[Person]:
    """So many people; how common each illness is varies from list to list."""
    rare = {group: rng.choice((0.004, 0.01, 0.03, 0.1, 0.3)) for group in TARGETS}
    diabetes, measured = rng.choice((0.03, 0.1, 0.3)), rng.choice((0.3, 0.8, 0.97, 1.0))
    used = rng.choice((0.05, 0.3, 1.0))
    return [_person(rng, rare, diabetes, measured, used) for _ in range(number)]


def _person(
    rng: random.Random, rare: dict[str, float], diabetes: float, measured: float, used: float
) -> Person:
    age = min(int(rng.betavariate(1.5, 1.9) * 96), 95)
    groups = {group for group, share in rare.items() if rng.random() < share * (1 if age >= 40 else 0.3)}
    if age < 65:
        groups.discard("skropelig_eldre")
    ill = rng.random() < diabetes * age / 40 or "diabetes2" in groups
    stays = (rng.random() < 0.1 * used) + 2 * (rng.random() < 0.02 * used)
    discharges = stays if groups else 0
    return Person(
        sex=rng.choice(("kvinne", "mann")),
        age=age,
        groups=frozenset(groups),
        diseases=sum(rng.random() < 0.25 for _ in range(6)),
        diabetes=ill,
        pressure=rng.randrange(3) if rng.random() < measured else 3,
        hba1c=rng.randrange(3) if rng.random() < measured else 3,
        doctor=rng.choice((0, 0, 1, 2, 4)) if rng.random() < used else 0,
        nurse=rng.choice((0, 0, 0, 1, 3)) if rng.random() < used else 0,
        visits=int(rng.random() < 0.02),
        stays=stays,
        preventable=stays if rng.random() < 0.3 else 0,
        discharges=discharges,
        in_time=rng.randrange(discharges + 1),
        continuity=rng.choice((0.5, 0.75, 1.0)),
        tertials=(int(rng.random() < 0.05 * used), int(rng.random() < 0.02 * used), int(rng.random() < 0.1)),
    )


Weight = Callable[[Person], float]


@dataclass(frozen=True)
class Measure:
    """n and N of one person."""

    id: str
    kind: Kind
    n: Weight
    total: Weight
    variant: str = ""
    unit: HideUnit = HideUnit.PERSONS
    start: dt.date = START
    end: dt.date = END
    period_type: str = "365d"


def _frail(person: Person) -> bool:
    return person.age >= 80 or "skropelig_eldre" in person.groups


def measures() -> Iterator[Measure]:
    """The measures of a made-up file, with the contract's ids."""
    share, rate = Kind.SHARE, Kind.RATE
    yield Measure("hoy_ressursbruk", share, lambda p: "stormottaker" in p.groups, lambda p: 1)
    yield Measure("kroniske_over_3", share, lambda p: p.diseases > 3, lambda p: 1)
    yield Measure("samsykelighet", share, lambda p: p.diseases > 1, lambda p: p.diseases > 0)
    yield Measure(
        "samsykelighet_kontakt", share, lambda p: p.diseases > 1 and p.doctor > 0, lambda p: p.diseases > 1
    )
    yield Measure("diabetes_forekomst", share, lambda p: p.diabetes, lambda p: 1)
    yield Measure("kols_forekomst", share, lambda p: "kols" in p.groups, lambda p: 1)
    yield from _diabetes_measures()
    for id, variant, count in (
        ("konsultasjoner_lege", "", lambda p: p.doctor),
        ("konsultasjoner_sykepleier", "", lambda p: p.nurse),
        ("konsultasjoner_lege_sykepleier", "", lambda p: p.doctor + p.nurse),
        ("hjemmebesok", "", lambda p: p.visits),
        ("hjemmebesok", "lege", lambda p: p.visits if p.age % 2 else 0),
        ("hjemmebesok", "sykepleier", lambda p: 0 if p.age % 2 else p.visits),
        ("uplanlagte_innleggelser", "", lambda p: p.stays),
        ("forebyggbare_innleggelser", "", lambda p: p.preventable),
    ):
        yield Measure(id, rate, count, lambda p: 0.9, variant, HideUnit.EVENTS)
    yield Measure("upc", Kind.MEAN, lambda p: p.continuity if p.doctor else 0, lambda p: p.doctor > 0)
    yield Measure("utskrivning_3vd", share, lambda p: p.in_time, lambda p: p.discharges, unit=HideUnit.EVENTS)
    yield Measure("borte", Kind.COUNT, lambda p: p.diseases > 2, lambda p: p.diseases > 1)
    for group in TARGETS:
        yield Measure(
            f"dekning_{group}",
            share,
            lambda p, g=group: g in p.groups and p.nurse > 0,
            lambda p, g=group: g in p.groups,
        )
    yield from _calendar_measures()


def _diabetes_measures() -> Iterator[Measure]:
    share = Kind.SHARE
    for field, ids in (("pressure", BT), ("hba1c", HBA1C)):
        for band, id in enumerate(ids):
            hit = lambda p, f=field, b=band: p.diabetes and getattr(p, f) == b  # noqa: E731
            yield Measure(id, share, hit, lambda p: p.diabetes)
            yield Measure(
                id,
                share,
                lambda p, h=hit: h(p) and not _frail(p),
                lambda p: p.diabetes and not _frail(p),
                HALVES[0],
            )
            yield Measure(
                id, share, lambda p, h=hit: h(p) and _frail(p), lambda p: p.diabetes and _frail(p), HALVES[1]
            )
        measured = f"diabetes_{'bt' if field == 'pressure' else 'hba1c'}_maalt"
        yield Measure(
            measured, share, lambda p, f=field: p.diabetes and getattr(p, f) < 3, lambda p: p.diabetes
        )


def _calendar_measures() -> Iterator[Measure]:
    thirds = [
        (dt.date(2025, 1, 1), dt.date(2025, 4, 30)),
        (dt.date(2025, 5, 1), dt.date(2025, 8, 31)),
        (dt.date(2025, 9, 1), dt.date(2025, 12, 31)),
    ]
    for number, (first, last) in enumerate(thirds):
        yield Measure(
            "legevakt",
            Kind.RATE,
            lambda p, k=number: p.tertials[k],
            lambda p: 1 / 3,
            "",
            HideUnit.EVENTS,
            first,
            last,
            "tertial",
        )
    yield Measure(
        "legevakt", Kind.RATE, lambda p: sum(p.tertials), lambda p: 1, "", HideUnit.EVENTS,
        dt.date(2025, 1, 1), dt.date(2025, 12, 31), "aar",
    )  # fmt: skip


def groups_of(id: str) -> Iterator[tuple[str, Callable[[Person], bool]]]:
    """The groups that an indicator is counted in."""
    yield "alle", lambda p: True
    if not id.startswith("dekning_"):
        for group in TARGETS:
            yield group, lambda p, g=group: g in p.groups
    for key, first, last in AGES:
        yield key, lambda p, a=first, b=last: a <= p.age <= b
    for sex in ("kvinne", "mann"):
        yield sex, lambda p, s=sex: p.sex == s


def make_rows(
    people: list[Person], ids: Collection[str] | None = None, groups: Collection[str] | None = None
) -> list[IndicatorRow]:
    """All rows of the made-up file, or those of some indicators and groups."""
    rows = []
    members = {group: [at for at, p in enumerate(people) if holds(p)] for group, holds in groups_of("")}
    for measure in measures():
        if ids is not None and measure.id not in ids:
            continue
        counted = [(float(measure.n(p)), float(measure.total(p))) for p in people]
        for group, _ in groups_of(measure.id):
            if groups is None or group in groups:
                rows.append(make_row(measure, group, [counted[at] for at in members[group]]))
    return rows


def make_row(measure: Measure, group: str, counted: list[tuple[float, float]]) -> IndicatorRow:
    """One row from (n, N) of each person in the group."""
    n, total = sum(n for n, _ in counted), sum(total for _, total in counted)
    place = (measure.id, measure.variant, group, measure.period_type, measure.start, measure.end)
    if not total:
        return IndicatorRow(*place, measure.kind, measure.unit, remarks=(Remark(Note.NOBODY),))
    part = measure.kind in (Kind.SHARE, Kind.COUNT)
    persons = Persons(
        sum(n > 0 for n, _ in counted),
        sum(total > 0 for _, total in counted),
        sum(total > n for n, total in counted) if part else None,
    )
    value = n if measure.kind is Kind.COUNT else n / total
    return IndicatorRow(
        *place, measure.kind, measure.unit, n, total, value, value * 0.9, value * 1.1, persons
    )
