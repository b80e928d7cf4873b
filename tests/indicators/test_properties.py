"""What must hold of every figure, whatever the list."""

from __future__ import annotations

import random
from collections import defaultdict

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.indicators.definition import Kind
from listeoversikt.indicators.result import IndicatorRow
from listeoversikt.patient_list.frames import EVENT_TABLES
from listeoversikt.patient_list.snapshot import PatientList, date_of

from .small_lists import Record, T, day, figures, read_list

Key = tuple[str, str, str]
FIRST = "2021-04-01"
PERIODS = dict.fromkeys(EVENT_TABLES, (FIRST, T))
AGES = ("0-17", "18-39", "40-64", "65-74", "75-84", "85+")
PRESSURE = ("inntil_140_85", "141_149", "fra_150_90", "ikke_maalt")
HBA1C = ("under_52", "52_70", "over_70", "ikke_maalt")
DIABETES_VARIANTS = ("", "under80_ikke_skropelig", "80_eller_skropelig")


def made_up(seed: int) -> dict[str, list[Record]]:
    """Rows of a crowded little list: twelve patients with much of everything, in the last three years."""
    rng = random.Random(seed)
    ids = [f"p{number}" for number in range(12)]

    def some_day(back: int = 1100) -> str:
        return str(date_of(day(T) - rng.randrange(back)))

    def rows(count: int, make: object) -> list[Record]:
        return [{"id": rng.choice(ids), **make()} for _ in range(count)]  # type: ignore[operator]

    def stay() -> Record:
        begun = day(T) - rng.randrange(3, 700)
        return {
            "inn": str(date_of(begun)),
            "ut": str(date_of(min(begun + rng.randrange(8), day(T)))),
            "hastegrad": rng.choice(("ohjelp", "ohjelp", "planlagt")),
            "hoved": rng.choice(("J441", "I500", "E119", "S720")),
            "til": rng.choice(("hjem", "hjem", "annet_sykehus", "sykehjem")),
            "kjent": rng.choice(("-", some_day(300))),
        }

    readings = [
        {"id": who, "dato": when, "type": kind, "verdi": str(rng.choice(values))}
        for who, when in ((rng.choice(ids), some_day(600)) for _ in range(25))
        for kind, values in (
            ("sbt", (120, 140, 145, 150)),
            ("dbt", (80, 85, 89, 90)),
            ("hba1c", (50, 52, 70, 71)),
        )
        if rng.random() < 0.8
    ]
    return {
        "pasienter": [
            {
                "id": who,
                "fodt": str(rng.choice((1938, 1946, 1951, 1960, 1980, 2010))),
                "kjonn": rng.choice("KM"),
                "liste_fra": rng.choice(("-", "-", some_day(500))),
                "bosted": rng.choice(("hjemme", "hjemme", "omsorgsbolig", "sykehjem")),
            }
            for who in ids
        ],
        "diagnoser": rows(
            60,
            lambda: {
                "dato": some_day(),
                "kodeverk": "ICPC-2",
                "kode": rng.choice(["T90", "R95", "K74", "K77", "P76", "K86"]),
            },
        ),
        "kontakter": rows(
            120,
            lambda: {
                "dato": some_day(),
                "type": rng.choice(["konsultasjon", "ekonsultasjon", "telefon", "hjemmebesok", "legevakt"]),
                "rolle": rng.choice(("lege", "lege", "sykepleier", "annet")),
                "behandler": rng.choice(("L1", "L2", "-")),
                "takster": rng.choice(("2ad", "11ad", "S2a", "S3a", "2ld", "-")),
            },
        ),
        "legemidler": rows(
            70,
            lambda: {
                "atc": rng.choice(
                    ["J01CA04", "C07AB02", "C10AA05", "A10AB01", "C09AA05", "H02AB06", "N05CF01"]
                ),
                "fra": some_day(),
                "fast": rng.choice(("ja", "nei")),
            },
        ),
        "innleggelser": [{"id": rng.choice(ids), **stay()} for _ in range(14)],
        "maalinger": readings,
        "tiltak": rows(
            8,
            lambda: {
                "dato": some_day(),
                "type": rng.choice(("legemiddelgjennomgang", "aarskontroll_diabetes")),
            },
        ),
    }


def list_of(rows: dict[str, list[Record]]) -> PatientList:
    return read_list(periods=PERIODS, **rows)


def sums(row: IndicatorRow) -> tuple[float, float]:
    return row.numerator or 0.0, row.denominator or 0.0


seeds = st.integers(0, 10**6)
few = settings(max_examples=8, deadline=None)


@few
@given(seeds)
def test_that_n_is_part_of_capital_n_in_every_share(seed: int) -> None:
    counted = 0
    for row in figures(list_of(made_up(seed))).values():
        if row.missing or row.kind is not Kind.SHARE:
            continue
        assert row.persons is not None
        assert row.persons.rest is not None
        assert row.numerator is not None
        assert row.denominator is not None
        assert 0 <= row.numerator <= row.denominator
        assert row.persons.numerator <= row.persons.denominator <= row.denominator
        assert row.persons.numerator + row.persons.rest >= row.persons.denominator
        counted += 1
    assert counted


@few
@given(seeds)
def test_that_the_four_bands_add_up_to_capital_n_in_every_group(seed: int) -> None:
    found = figures(list_of(made_up(seed)))
    groups = {group for _, _, group in found}
    for measure, bands in (("bt", PRESSURE), ("hba1c", HBA1C)):
        for variant in DIABETES_VARIANTS:
            for group in groups:
                rows = [found[f"diabetes_{measure}_{band}", variant, group] for band in bands]
                totals = {row.denominator for row in rows}
                assert len(totals) == 1
                if not rows[0].missing:
                    assert sum(row.numerator or 0 for row in rows) == rows[0].denominator


@few
@given(seeds)
def test_that_sex_and_age_bands_add_up_to_all(seed: int) -> None:
    found = figures(list_of(made_up(seed)))
    for id, variant in {(id, variant) for id, variant, _ in found}:
        everybody = sums(found[id, variant, "alle"])
        for parts in (("kvinne", "mann"), AGES):
            added = np.sum([sums(found[id, variant, part]) for part in parts], axis=0)
            assert tuple(added) == pytest.approx(everybody), (id, variant)
            beside = sum(found[id, variant, part].beside for part in parts)
            assert beside == found[id, variant, "alle"].beside


@few
@given(seeds)
def test_that_the_order_of_rows_changes_nothing(seed: int) -> None:
    rows = made_up(seed)
    shuffled = {name: random.Random(seed).sample(table, len(table)) for name, table in rows.items()}
    one, other = figures(list_of(rows)), figures(list_of(shuffled))
    assert one.keys() == other.keys()
    for key, row in one.items():
        assert sums(row) == pytest.approx(sums(other[key])), key
        assert (row.persons, row.beside, row.remarks) == (
            other[key].persons,
            other[key].beside,
            other[key].remarks,
        )


@few
@given(seeds, st.integers(1, 11))
def test_that_splitting_the_patients_and_adding_up_gives_the_same(seed: int, cut: int) -> None:
    whole = list_of(made_up(seed))
    totals: dict[Key, list[tuple[float, ...]]] = defaultdict(list)
    for part in (np.arange(cut), np.arange(cut, 12)):
        for key, row in figures(whole.only(part)).items():
            persons = (row.persons.numerator, row.persons.denominator) if row.persons else (0, 0)
            totals[key].append((*sums(row), *persons, row.beside))
    for key, row in figures(whole).items():
        persons = (row.persons.numerator, row.persons.denominator) if row.persons else (0, 0)
        added = tuple(np.sum(totals[key], axis=0))
        assert added == pytest.approx((*sums(row), *persons, row.beside)), key


@few
@given(seeds)
def test_that_the_young_and_fit_and_the_old_or_frail_are_everybody_with_diabetes(seed: int) -> None:
    found = figures(list_of(made_up(seed)))
    for id in {id for id, variant, _ in found if variant == "80_eller_skropelig"}:
        parts = [sums(found[id, variant, "alle"]) for variant in DIABETES_VARIANTS[1:]]
        assert tuple(np.sum(parts, axis=0)) == sums(found[id, "", "alle"])
