"""Which counts of the indicators' table add up to which, and which are the same count in two places.

A count hidden in one place must not be given back by another. This module knows where the places are: the
lists below are read off the definitions (indicator-ids, "Vocabulary of the files"). A relation is used where
the figures bear it out; where they don't (another coverage, say), nobody can subtract with it either.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from listeoversikt.indicators.definition import HideUnit, Kind
from listeoversikt.indicators.hiding_rule import Limits
from listeoversikt.indicators.result import IndicatorRow, Note

ALL = "alle"
LIST_PREFIX = "liste:"
SEXES = ("kvinne", "mann")
AGE_BANDS = ("0-17", "18-39", "40-64", "65-74", "75-84", "85+")
PRESSURE_BANDS = (
    "diabetes_bt_inntil_140_85",
    "diabetes_bt_141_149",
    "diabetes_bt_fra_150_90",
    "diabetes_bt_ikke_maalt",
)
HBA1C_BANDS = (
    "diabetes_hba1c_under_52",
    "diabetes_hba1c_52_70",
    "diabetes_hba1c_over_70",
    "diabetes_hba1c_ikke_maalt",
)
OPPOSITES = (
    ("diabetes_hba1c_maalt", "diabetes_hba1c_ikke_maalt"),
    ("diabetes_bt_maalt", "diabetes_bt_ikke_maalt"),
)
"""n of the one is N less n of the other."""

AGE_VARIANTS = ("under80_ikke_skropelig", "80_eller_skropelig")
"""Together they are the row as defined, n and N."""

OWN_PATIENTS = (
    "hoy_ressursbruk",
    "kroniske_over_3",
    "diabetes_forekomst",
    "kols_forekomst",
    "depresjon_forekomst",
    "angst_forekomst",
    "gjennomgang",
)
CONTACT_YEARS = (
    "konsultasjoner_lege",
    "konsultasjoner_sykepleier",
    "konsultasjoner_lege_sykepleier",
    "hjemmebesok",
    "legevakt",
)
STAY_YEARS = ("uplanlagte_innleggelser", "forebyggbare_innleggelser")
WITH_DIABETES = (
    *PRESSURE_BANDS,
    *HBA1C_BANDS,
    "diabetes_kontroll",
    "diabetes_albuminuri",
    "diabetes_hba1c_maalt",
    "diabetes_bt_maalt",
    "aarskontroll_diabetes",
    "behandlingsplan_diabetes",
)
SAME_DENOMINATOR = (
    OWN_PATIENTS,
    CONTACT_YEARS,
    STAY_YEARS,
    WITH_DIABETES,
    ("angst_antidepressiva", "angst_benzodiazepiner"),
    ("utskrivning_3vd", "utskrivning_forsok_3vd"),
    ("utskrivning_14d", "utskrivning_4u"),
)
OTHER_RATES = ("nye_funn", "ikke_takst")
"""N of every other rate is the patient-years of the own patients: hidden with their number, as it tells it."""

DENOMINATOR_OF_NUMERATOR = {
    "diabetes_forekomst": WITH_DIABETES,
    "samsykelighet": ("samsykelighet_kontakt",),
    "kols_forekomst": ("behandlingsplan_kols", "dekning_kols"),
    "hoy_ressursbruk": ("dekning_stormottaker",),
    "depresjon_forekomst": ("depresjon_antidepressiva",),
    "angst_forekomst": ("angst_antidepressiva", "angst_benzodiazepiner"),
    "vanedannende": ("vanedannende_ddd",),
}
"""n of the key is N of the others."""

GROUP_OF_NUMERATOR = {"kols_forekomst": "kols", "hoy_ressursbruk": "stormottaker"}
"""n of the key among all is the number of own patients in the group."""

ALL_OF_GROUP = (
    ("diabetes_forekomst", "diabetes2"),
    ("kols_forekomst", "kols"),
    ("hoy_ressursbruk", "stormottaker"),
)
"""Everybody in the group has it, by definition."""

SAME_NUMERATOR = ((("reinnleggelse_30d", ""), ("reinnleggelse_30d", "per_pasientaar")),)
SUMS_OF_IDS = (
    (
        "konsultasjoner_lege_sykepleier",
        ("konsultasjoner_lege", "konsultasjoner_sykepleier"),
    ),
)
SUMS_OF_VARIANTS = (
    (("hjemmebesok", ""), (("hjemmebesok", "lege"), ("hjemmebesok", "sykepleier"))),
    (
        ("konsultasjoner_lege_sykepleier", "tabell6"),
        (("konsultasjoner_lege_sykepleier", "tabell11"), ("hjemmebesok", "tabell11")),
    ),
    (
        ("ikke_takst", ""),
        tuple(("ikke_takst", part) for part in ("moter", "samtaler", "planer", "gjennomganger")),
    ),
)
COVERAGE = "dekning_"
NEW_CASES = (
    "depresjon_ny_undersokt",
    "angst_ny_undersokt",
    "angst_ny_oppfolging",
    "angst_ny_kognitiv_terapi",
)
HIGH_RISK = "risikolegemidler"
NESTED_VARIANTS = ("piloten", "takst", "tatt_initiativ", "med_sykepleier", "akseptert")
"""Variants whose n holds the row's n, or is part of it (as each rule of the high-risk list is)."""

Period = tuple[dt.date, dt.date]


@dataclass
class Places:
    """The rows with figures, by where they stand. ``n`` of row i is place 2i, ``N`` is place 2i + 1."""

    rows: Sequence[IndicatorRow]
    figures: list[int]
    values: list[float]
    by_group: dict[tuple[Period, str], dict[tuple[str, str], int]] = field(default_factory=dict)
    by_indicator: dict[tuple[Period, str, str], dict[str, int]] = field(default_factory=dict)
    same: list[tuple[int, int]] = field(default_factory=list)
    sums: list[tuple[int, tuple[int, ...]]] = field(default_factory=list)

    def equate(self, *places: int) -> None:
        """The places hold the same count, those of them where the figures say so too."""
        first: dict[float, int] = {}
        for place in places:
            one = first.setdefault(self.values[place], place)
            if one != place:
                self.same.append((one, place))

    def add_up(self, total: int, parts: Iterable[int]) -> None:
        """The parts make the total, if the figures say so too."""
        found = tuple(parts)
        if found and abs(sum(self.values[part] for part in found) - self.values[total]) < 1e-6:
            self.sums.append((total, found))


def numerator(row: int) -> int:
    """The place of a row's n."""
    return 2 * row


def denominator(row: int) -> int:
    """The place of a row's N."""
    return 2 * row + 1


def find_places(rows: Sequence[IndicatorRow], limits: Limits) -> Places:
    """All rows with figures, with every sum and every equality between their counts."""
    figures = [i for i, row in enumerate(rows) if row.persons is not None or says_nobody(row)]
    places = Places(rows, figures, [value for row in rows for value in _counts(row)])
    for i in figures:
        _place(places, i)
    for period_and_group, found in places.by_group.items():
        _relate_indicators(places, found, limits)
        _relate_group_size(places, period_and_group, found)
    for groups in places.by_indicator.values():
        _relate_groups(places, groups, limits)
    _relate_periods(places)
    return places


def parents_of(places: Places, i: int) -> list[int]:
    """The rows that this row is a part of: the same for all, and the row whose variant this is."""
    row = places.rows[i]
    period = (row.period_start, row.period_end)
    variants = ("", row.variant) if row.variant in AGE_VARIANTS else (row.variant,)
    found = [
        places.by_group.get((period, group), {}).get((row.id, variant))
        for group in (ALL, row.group)
        for variant in variants
    ]
    return [parent for parent in found if parent is not None and parent != i]


def _counts(row: IndicatorRow) -> tuple[float, float]:
    """n and N; of patient-years the persons behind them."""
    if row.persons is None or row.numerator is None or row.denominator is None:
        return (0.0, 0.0)
    if row.kind is Kind.RATE:
        return (row.numerator, float(row.persons.denominator))
    return (row.numerator, row.denominator)


def _place(places: Places, i: int) -> None:
    row = places.rows[i]
    period = (row.period_start, row.period_end)
    first = places.by_indicator.setdefault((period, row.id, row.variant), {}).setdefault(row.group, i)
    places.by_group.setdefault((period, row.group), {}).setdefault((row.id, row.variant), i)
    if first != i:  # the same days by another name: 365 days that are a calendar year
        _equate_rows(places, first, i)


def _equate_rows(places: Places, one: int, other: int) -> None:
    places.equate(numerator(one), numerator(other))
    places.equate(denominator(one), denominator(other))


def _relate_indicators(places: Places, found: dict[tuple[str, str], int], limits: Limits) -> None:
    """Relations between the indicators of one group and period."""
    _same_counts(places, found, limits)
    for variant in ("", *AGE_VARIANTS):
        for bands in (PRESSURE_BANDS, HBA1C_BANDS):
            _bands_add_up(places, [found[id, variant] for id in bands if (id, variant) in found])
    for one, other in OPPOSITES:
        if (one, "") in found and (other, "") in found:
            parts = (numerator(found[one, ""]), numerator(found[other, ""]))
            places.add_up(denominator(found[one, ""]), parts)
    _ids_add_up(places, found)


def _same_counts(places: Places, found: dict[tuple[str, str], int], limits: Limits) -> None:
    for family in SAME_DENOMINATOR:
        keys = [key for key in found if key[0] in family and key[1] not in AGE_VARIANTS]
        places.equate(*(denominator(found[key]) for key in keys))
    for half in AGE_VARIANTS:
        places.equate(*(denominator(i) for (_, variant), i in found.items() if variant == half))
    for id, others in DENOMINATOR_OF_NUMERATOR.items():
        for (other, variant), i in found.items():
            if other in others and (id, variant) in found:
                places.equate(numerator(found[id, variant]), denominator(i))
    for (id, variant), i in found.items():
        if variant and variant not in AGE_VARIANTS and (id, "") in found:
            _relate_variant(places, found[id, ""], i, limits)
    for one, another in SAME_NUMERATOR:
        if one in found and another in found:
            places.equate(numerator(found[one]), numerator(found[another]))


def _relate_variant(places: Places, row: int, variant: int, limits: Limits) -> None:
    places.equate(denominator(row), denominator(variant))
    nested = places.rows[variant].variant in NESTED_VARIANTS or places.rows[variant].id == HIGH_RISK
    if nested and places.values[numerator(row)] > limits.small:
        places.equate(numerator(row), numerator(variant))


def _bands_add_up(places: Places, bands: list[int]) -> None:
    for i in bands[:1]:
        places.add_up(denominator(i), [numerator(band) for band in bands])


def _ids_add_up(places: Places, found: dict[tuple[str, str], int]) -> None:
    for total, parts in SUMS_OF_IDS:
        for variant in ("", "tabell6", "tabell11"):
            _add_rows_up(places, found, (total, variant), [(part, variant) for part in parts])
    for whole, pieces in SUMS_OF_VARIANTS:
        _add_rows_up(places, found, whole, pieces)
    for id, variant in found:
        if variant == AGE_VARIANTS[0] and (id, "") in found:
            halves = [(id, half) for half in AGE_VARIANTS]
            _add_rows_up(places, found, (id, ""), halves)
            sizes = [denominator(found[half]) for half in halves if half in found]
            places.add_up(denominator(found[id, ""]), sizes)


def _add_rows_up(
    places: Places,
    found: dict[tuple[str, str], int],
    total: tuple[str, str],
    parts: Iterable[tuple[str, str]],
) -> None:
    if total in found:
        places.add_up(
            numerator(found[total]),
            [numerator(found[part]) for part in parts if part in found],
        )


def _relate_group_size(places: Places, where: tuple[Period, str], found: dict[tuple[str, str], int]) -> None:
    """The number of own patients in a group stands in many places."""
    period, group = where
    size = next((denominator(found[id, ""]) for id in OWN_PATIENTS if (id, "") in found), None)
    everybody = places.by_group.get((period, ALL), {})
    if size is None:
        return
    for (id, _), i in found.items():
        if places.rows[i].kind is Kind.RATE and id not in OTHER_RATES:
            places.same.append((size, denominator(i)))
    for id, key in GROUP_OF_NUMERATOR.items():
        if key == group and (id, "") in everybody:
            places.equate(size, numerator(everybody[id, ""]))
    if (f"{COVERAGE}{group}", "") in everybody:
        places.equate(size, denominator(everybody[f"{COVERAGE}{group}", ""]))
    for id, key in ALL_OF_GROUP:
        if key == group and (id, "") in found:
            places.equate(numerator(found[id, ""]), size)


def _relate_groups(places: Places, groups: dict[str, int], limits: Limits) -> None:
    """Sexes, ages and lists add up to all; a target group as large as all is all."""
    if ALL not in groups:
        return
    everybody = groups[ALL]
    lists = tuple(group for group in groups if group.startswith(LIST_PREFIX))
    for parts in (SEXES, AGE_BANDS, lists):
        rows = [groups[part] for part in parts if part in groups]
        places.add_up(numerator(everybody), [numerator(i) for i in rows])
        places.add_up(denominator(everybody), [denominator(i) for i in rows])
    for group, i in groups.items():
        if group not in (*SEXES, *AGE_BANDS, *lists, ALL):
            _relate_part(places, everybody, i, limits)


def _relate_part(places: Places, whole: int, part: int, limits: Limits) -> None:
    """A part as large as the whole is the whole; where that's small, both are hidden and nobody can see it."""
    size, count = places.values[denominator(whole)], places.values[numerator(whole)]
    if size > limits.small:
        places.equate(denominator(whole), denominator(part))
    same_people = size > limits.small and size == places.values[denominator(part)]
    few_left = isolates(places.rows[whole], places.rows[part], limits.fewest_persons)
    if same_people or (count > limits.small and not few_left):
        places.equate(numerator(whole), numerator(part))


def says_nobody(row: IndicatorRow) -> bool:
    """«mangler» because N is 0: the note tells N."""
    return any(remark.note is Note.NOBODY for remark in row.remarks)


def isolates(whole: IndicatorRow, part: IndicatorRow, fewest_persons: int) -> bool:
    """All but a few persons are in the part: the whole less the part is about those few."""
    if whole.persons is None or part.persons is None:
        return False
    return 0 < whole.persons.denominator - part.persons.denominator < fewest_persons


def _relate_periods(places: Places) -> None:
    """Shorter periods add up to the longer one; a state at one day is the same in every period ending then."""
    spans: dict[tuple[str, str, str], dict[Period, int]] = defaultdict(dict)
    for (period, id, variant), groups in places.by_indicator.items():
        for group, i in groups.items():
            spans[id, variant, group][period] = i
    tilings = _tilings({period for period, _ in places.by_group})
    for found in spans.values():
        if not in_the_period(places.rows[next(iter(found.values()))]):
            _same_end(places, found)
            continue
        for total, parts in tilings:
            if total in found and all(part in found for part in parts):
                places.add_up(numerator(found[total]), [numerator(found[part]) for part in parts])
                places.add_up(
                    denominator(found[total]),
                    [denominator(found[part]) for part in parts],
                )


def in_the_period(row: IndicatorRow) -> bool:
    """Counted in the period itself, and not as at its end or in a window that ends there."""
    return row.kind is Kind.RATE or row.hide_unit is HideUnit.EVENTS or row.id in NEW_CASES


def _same_end(places: Places, found: dict[Period, int]) -> None:
    values, first = places.values, dict[tuple[dt.date, float, float], int]()
    for (_, end), i in found.items():
        _equate_rows(places, first.setdefault((end, values[2 * i], values[2 * i + 1]), i), i)


def _tilings(periods: set[Period]) -> list[tuple[Period, list[Period]]]:
    """Each period with the periods of one shorter length that fill it end to end."""
    lengths: dict[int, dict[dt.date, Period]] = defaultdict(dict)
    for period in sorted(periods):
        lengths[_months(period)][period[0]] = period
    found = []
    for total in sorted(periods):
        for months, starts in lengths.items():
            parts = list(_fill(total, starts)) if months < _months(total) else []
            if parts and parts[-1][1] == total[1]:
                found.append((total, parts))
    return found


def _months(period: Period) -> int:
    return round((period[1] - period[0]).days / 30.4)


def _fill(total: Period, starts: dict[dt.date, Period]) -> Iterator[Period]:
    day = total[0]
    while day in starts and starts[day][1] <= total[1]:
        yield starts[day]
        day = starts[day][1] + dt.timedelta(days=1)
