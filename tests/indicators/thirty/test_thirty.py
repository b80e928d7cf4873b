"""Thirty patients counted by hand, and what the program makes of them.

The tables lie beside as text; ``fasit.toml`` says what each indicator should be, and how that was counted.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from listeoversikt.followup.discharge import clock_basis
from listeoversikt.followup.logged_contacts import LoggedContacts
from listeoversikt.followup.logged_facts import LoggedFacts, LoggedKind
from listeoversikt.followup.target_groups import group_list
from listeoversikt.indicators.compute import compute_indicators
from listeoversikt.indicators.result import IndicatorRow
from listeoversikt.indicators.typed_figures import TypedFigures
from listeoversikt.patient_list.frames import EVENT_TABLES, NO_DAY, ContactKind, Role
from tests.indicators.small_lists import T, day, read_list, rows_of

HERE = Path(__file__).parent
COVERED = dict.fromkeys(EVENT_TABLES, ("2021-04-01", T))
BY_TEAM = "reached_by_team"
TABLES = ("pasienter", *EVENT_TABLES)


def table(name: str) -> str:
    return (HERE / f"{name}.txt").read_text(encoding="utf-8")


def logged(order: list[str]) -> LoggedFacts:
    """What was logged here, as columns in the order of patients and days."""
    rows = sorted(
        (order.index(row["id"]), day(row["dato"]), LoggedKind[row["hva"].upper()], row["til"])
        for row in rows_of(table("logg"))
        if row["hva"] != BY_TEAM
    )
    return LoggedFacts(
        np.array([row[0] for row in rows], dtype=np.int32),
        np.array([row[1] for row in rows], dtype=np.int32),
        np.array([NO_DAY if row[3] == "-" else day(row[3]) for row in rows], dtype=np.int32),
        np.full(len(rows), NO_DAY, dtype=np.int32),
        np.array([row[2] for row in rows], dtype=np.int8),
    )


def calls_by_the_team(order: list[str]) -> LoggedContacts:
    """Calls logged here that reached the patient, taken by the team: a nurse's."""
    rows = [row for row in rows_of(table("logg")) if row["hva"] == BY_TEAM]
    yes = np.ones(len(rows), dtype=np.bool_)
    return LoggedContacts(
        np.array([order.index(row["id"]) for row in rows], dtype=np.int32),
        np.array([day(row["dato"]) for row in rows], dtype=np.int32),
        np.full(len(rows), Role.NURSE, dtype=np.int8),
        np.full(len(rows), ContactKind.PHONE, dtype=np.int8),
        yes,
        ~yes,
    )


@pytest.fixture(scope="module")
def found() -> dict[tuple[str, str], IndicatorRow]:
    """The figures of the whole list, by id and variant."""
    thirty = read_list(periods=COVERED, **{name: table(name) for name in TABLES})
    order = [row["id"] for row in rows_of(table("pasienter"))]
    rows = compute_indicators(
        thirty,
        group_list(thirty),
        clock_basis(thirty).seen_on(day(T), calls_by_the_team(order)),
        log=logged(order),
        typed=TypedFigures(nurses=1.0, own_coverage={"365d": 0.71}),
    )
    return {(row.id, row.variant): row for row in rows if row.group == "alle"}


def expectations() -> list[tuple[str, str, dict[str, Any]]]:
    """Every indicator and variant of the answer, with its figures and how they were counted."""
    answer = tomllib.loads((HERE / "fasit.toml").read_text(encoding="utf-8"))
    listed = []
    for id, block in answer.items():
        listed.append((id, "", {key: value for key, value in block.items() if not isinstance(value, dict)}))
        listed += [(id, key, value) for key, value in block.items() if isinstance(value, dict)]
    return listed


@pytest.mark.parametrize(("id", "variant", "by_hand"), expectations(), ids=lambda part: str(part)[:40])
def test_that_the_figure_is_the_one_counted_by_hand(
    found: dict[tuple[str, str], IndicatorRow], id: str, variant: str, by_hand: dict[str, Any]
) -> None:
    row = found[id, variant]
    if "verdi" in by_hand:
        assert (row.value, row.numerator, row.denominator) == (by_hand["verdi"], None, None)
        return
    told = by_hand["regnestykke"]
    assert (row.numerator, row.denominator) == pytest.approx((by_hand["n"], by_hand["N"])), told
    assert row.beside == by_hand.get("beside", 0), told


def test_that_the_list_is_thirty_patients_and_most_indicators_are_in_it() -> None:
    assert len(rows_of(table("pasienter"))) == 30
    assert len({id for id, _, _ in expectations()}) >= 60
    assert all(by_hand["regnestykke"] for _, _, by_hand in expectations())
