"""The three formulae worked out again, patient by patient in plain Python, over a made-up list; and what always holds.

The second opinion shares nothing with the program but the shipped Charlson prefixes: its points and coefficients are
typed from the articles' tables.
"""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.patient_list.snapshot import PatientList, date_of
from listeoversikt.scores.readmission import NoReadmissionScore, readmission_scores
from tests.lists import T, back, patient_list, person, stay

Stay = dict[str, Any]
SHARED = Path(__file__).resolve().parents[2] / "resources" / "definitions" / "charlson.csv"
HOSPITALS = ("sykehus", "psykisk_helsevern", "tsb")
CODES = [
    "Z000",
    "I500",
    "I21",
    "J449",
    "E119",
    "E112",
    "C50",
    "C78",
    "F00",
    "N185",
    "B18",
    "I850",
    "G81",
    "B20",
    "M05",
    "I702",
    "O800",
    "K25",
    "I63",
]
LACE_POINTS = {
    **dict.fromkeys(("diab", "cevd", "mi", "pvd", "pud"), 1),
    **dict.fromkeys(("mld", "diabwc", "chf", "cpd", "canc", "rend"), 2),
    **dict.fromkeys(("dementia", "rheumd"), 3),
    **dict.fromkeys(("msld", "aids"), 4),
    "metacanc": 6,
}
PARR = {
    "chf": 0.095, "pvd": 0.1043, "cpd": 0.2243, "diabwc": 0.1457, "rend": 0.1977, "metacanc": 0.2762,
    "canc": 0.5069, "msld": 0.2673, "mld": 0.2133, "hp": 0.1061, "dementia": 0.0467,
}  # fmt: skip


@dataclass
class Life:
    """One made-up person: all dates are dates, ``codes`` (day, ICD-10)."""

    name: str
    born: int
    stays: list[Stay]
    codes: list[tuple[dt.date, str]]
    measured: list[tuple[dt.date, str, float]]


def date(text: str | None) -> dt.date | None:
    return None if text is None else dt.date.fromisoformat(text)


def made_up(seed: int, people: int = 60) -> list[Life]:
    """Lives with many stays that touch, follow at once, go on to another hospital, or last."""
    dice, lives = Random(seed), []
    for number in range(people):
        name, came = f"P{number:03}", 1200
        stays: list[Stay] = []
        while came > 5 and len(stays) < 9:
            came -= dice.choice((0, 1, 2, 9, 25, 31, 80, 200, 360))
            days = dice.choice((0, 0, 1, 2, 3, 4, 5, 6, 7, 13, 14, 20))
            left = back(came - days) if came - days >= 0 else None
            if came < 0:
                break
            stays.append(
                stay(
                    name, back(came), left, dice.choice(("ohjelp", "ohjelp", "planlagt", None)), dice.choice(CODES),
                    " ".join(dice.sample(CODES, dice.randrange(3))) or None,
                    dice.choice(("sykehus",) * 5 + ("psykisk_helsevern", "kad", "sykehjem_korttid")),
                    dice.choice(("hjem", "hjem", None, "annet_sykehus", "sykehjem_korttid")) if left else None,
                )
            )  # fmt: skip
            came -= days
        when = [date_of_back(dice.randrange(2000)) for _ in range(6)]
        ends = [date(one["end"]) or date(T) for one in stays]
        near = [day - dt.timedelta(dice.randrange(9)) for day in ends if day]
        lives.append(
            Life(
                name, dice.choice((1930, 1941, 1960, 1990, 2007, 2012)), stays,
                [(day, dice.choice(CODES)) for day in when[: dice.randrange(5)]],
                [(day, dice.choice(("hb", "natrium")), dice.choice((9.0, 12.0, 14.0, 134.0, 135.0))) for day in near],
            )
        )  # fmt: skip
    return lives


def date_of_back(days: int) -> dt.date:
    return dt.date.fromisoformat(back(days))


def as_list(lives: Sequence[Life], **more: Any) -> PatientList:
    return patient_list(
        T,
        [person(one.name, one.born) for one in lives],
        diagnoses=[(one.name, str(day), "ICD-10", code) for one in lives for day, code in one.codes],
        stays=[row for one in lives for row in one.stays],
        measurements=[
            (one.name, str(day), kind, value) for one in lives for day, kind, value in one.measured
        ],
        **{"since": "2010-01-01", **more},
    )


# -- the second opinion -----------------------------------------------------------------------------------------


def episodes(stays: Sequence[Stay]) -> list[list[Stay]]:
    """Stays joined as the scores contract says; a short-term stay alone."""
    found: list[list[Stay]] = []
    for one in sorted((s for s in stays if s["institution"] != "sykehjem_korttid"), key=_in_time):
        if found and _belongs(found[-1], one):
            found[-1].append(one)
        else:
            found.append([one])
    return found


def _in_time(one: Stay) -> tuple[Any, ...]:
    """First day, last day; of the same days, an emergency before a planned one, then as the export lists the words."""
    urgent, went = (
        ("ohjelp", "planlagt", None),
        (None, "hjem", "sykehjem", "sykehjem_korttid", "annet_sykehus"),
    )
    places = ("sykehus", "psykisk_helsevern", "tsb", "kad", "rehabilitering", "sykehjem_korttid")
    order = (urgent.index(one["urgency"]), places.index(one["institution"]), went.index(one["discharged_to"]))
    return (one["day"], one["end"] or "9999", *order)


def _belongs(episode: list[Stay], one: Stay) -> bool:
    last = _last(episode)
    if last["end"] is None:
        return True
    gap = (date(one["day"]) - date(last["end"])).days  # type: ignore[operator]
    if gap < 0 or (gap == 0 and last["discharged_to"] != "hjem"):
        return True
    return gap <= 1 and last["discharged_to"] == "annet_sykehus"


@cache
def prefixes() -> list[tuple[str, str]]:
    with SHARED.open(encoding="utf-8", newline="") as file:
        return [(row["prefix"], row["key"]) for row in csv.DictReader(file)]


def groups(codes: set[str]) -> set[str]:
    return {key for code in codes for prefix, key in prefixes() if code.startswith(prefix)}


def opinion(life: Life) -> list[tuple[dt.date, float, float, float]]:
    """Day, LACE, HOSPITAL and PARR-30 of each discharge of an adult."""
    found = []
    joined = episodes(life.stays)
    for place, episode in enumerate(joined):
        last = _last(episode)
        if last["end"] is None or last["discharged_to"] in ("annet_sykehus", "dod"):
            continue
        came, left = date(episode[0]["day"]), date(last["end"])
        assert came is not None
        assert left is not None
        if not any(s["institution"] in HOSPITALS for s in episode) or left.year - life.born < 18:
            continue
        short = [s for s in life.stays if s["institution"] == "sykehjem_korttid"]
        known = [s for one in joined[: place + 1] for s in one] + [
            s for s in short if _in_time(s) < _in_time(episode[0])
        ]
        before = [one for one in joined[:place] if (came - date(one[0]["day"])).days < 365]  # type: ignore[operator]
        inside = [one for one in before if any(s["institution"] in HOSPITALS for s in one)]
        days, urgent = (left - came).days, episode[0]["urgency"] == "ohjelp"
        found.append(
            (
                left,
                lace(days, urgent, groups(codes_known(life, known, left, 1825))),
                hospital(days, urgent, inside, life, came, left),
                parr30(
                    left.year - life.born, urgent, inside, came, groups(codes_known(life, known, left, 730))
                ),
            )
        )
    return found


def codes_known(life: Life, stays: Sequence[Stay], left: dt.date, days: int) -> set[str]:
    found = {code for day, code in life.codes if 0 <= (left - day).days < days}
    for one in stays:
        ended = date(one["end"])
        day = ended if ended is not None and ended <= left else date(one["day"])
        if day is not None and day <= left and (left - day).days < days:
            found |= {one["main"], *(one["other"] or "").split()} - {None}
    return found


def lace(days: int, urgent: bool, has: set[str]) -> float:
    length = days if days < 4 else 4 if days < 7 else 5 if days < 14 else 7
    for mild, grave in (("diab", "diabwc"), ("mld", "msld"), ("canc", "metacanc")):
        if grave in has:
            has = has - {mild}
    total = sum(LACE_POINTS.get(key, 0) for key in has)
    return length + 3 * urgent + (5 if total >= 4 else total)


def hospital(
    days: int, urgent: bool, inside: Sequence[list[Stay]], life: Life, came: dt.date, left: dt.date
) -> float:
    count = sum(not (one[0]["urgency"] == "planlagt" and one[0]["day"] == _end(one)) for one in inside)
    total = urgent + 2 * (days >= 5) + (0 if count <= 1 else 2 if count <= 5 else 5)
    for kind, limit in (("hb", 12), ("natrium", 135)):
        first = left if came == left else max(came + dt.timedelta(1), left - dt.timedelta(6))
        at = [(day, value) for day, name, value in life.measured if name == kind and first <= day <= left]
        newest = [value for day, value in at if day == max(day for day, _ in at)]
        total += bool(newest) and sum(newest) / len(newest) < limit
    return total


def _last(episode: list[Stay]) -> Stay:
    """The stay that ends last; of several, the last in order."""
    return max(reversed(episode), key=lambda s: s["end"] or "9999")


def _end(episode: list[Stay]) -> str:
    return max(one["end"] or "9999" for one in episode)


def parr30(age: int, urgent: bool, inside: Sequence[list[Stay]], came: dt.date, has: set[str]) -> float:
    acute = [
        one[0]
        for one in inside
        if one[0]["urgency"] == "ohjelp" and not (one[0]["main"] or "").startswith("O")
    ]
    lately = any((came - date(one["day"])).days < 30 for one in acute)  # type: ignore[operator]
    history = sum(PARR.get(key, 0.0) for key in has)
    return -2.91821 + 0.000060581 * age**2 + 0.1215 * len(acute) + 0.5258 * lately + 0.5565 * urgent + history


@pytest.mark.parametrize("seed", range(6))
def test_that_a_second_opinion_finds_the_same_for_every_discharge(seed: int) -> None:
    lives = made_up(seed)
    people = as_list(lives)
    ids = people.patients.texts("patient_id")
    scores = readmission_scores(people)
    ours = sorted(
        (ids[who], date_of(day), lace, hospital, round(parr, 9))
        for who, day, lace, hospital, parr, null in zip(
            scores.facts.patient.tolist(), scores.facts.end.tolist(), scores.lace.tolist(),
            scores.hospital_score.tolist(), scores.parr30.tolist(), scores.null.tolist(), strict=True,
        )
        if null == NoReadmissionScore.NONE
    )  # fmt: skip
    theirs = sorted(
        (one.name, *(round(float(v), 9) if isinstance(v, float) else v for v in row))
        for one in lives
        for row in opinion(one)
    )
    assert len(theirs) > 100
    assert ours == [tuple(row) for row in theirs]


# -- what always holds ------------------------------------------------------------------------------------------

quick = settings(max_examples=25, deadline=None)
seeds = st.integers(0, 2**16)


def by_discharge(people: PatientList) -> dict[tuple[str, int], list[str]]:
    """Everything about each discharge, as text so that null equals null."""
    scores = readmission_scores(people)
    ids = people.patients.texts("patient_id")
    columns = [scores.null, *(scores.points(score) for score in scores.items)]
    columns += [
        c
        for items in scores.items.values()
        for item in items.values()
        for c in (item.points, item.known, item.fact)
    ]
    return {
        (ids[who], day): [repr(column[row]) for column in columns]
        for row, (who, day) in enumerate(
            zip(scores.facts.patient.tolist(), scores.facts.end.tolist(), strict=True)
        )
    }


@quick
@given(seeds)
def test_that_the_order_of_rows_and_of_patients_changes_nothing(seed: int) -> None:
    lives, dice = made_up(seed, 8), Random(seed)
    turned = [
        replace(
            one,
            stays=dice.sample(one.stays, len(one.stays)),
            codes=one.codes[::-1],
            measured=one.measured[::-1],
        )
        for one in lives[::-1]
    ]
    assert by_discharge(as_list(turned)) == by_discharge(as_list(lives))


@quick
@given(seeds)
def test_that_nothing_after_the_day_of_discharge_changes_it(seed: int) -> None:
    """Every row after the day is changed, and a new stay begun that day is added: the score stays."""
    lives = made_up(seed, 4)
    whole = by_discharge(as_list(lives))
    for (name, day), before in list(whole.items())[:6]:
        life = next(one for one in lives if one.name == name)
        left = date_of(day)
        later = stay(name, str(left + dt.timedelta(2)), None, "ohjelp", "C78", "I850")
        changed = replace(
            life,
            stays=[
                one for one in life.stays if one["day"] <= str(left) and (one["end"] or "9999") <= str(left)
            ]
            + ([later] if left + dt.timedelta(2) <= dt.date.fromisoformat(T) else []),
            codes=[row if row[0] <= left else (row[0], "C78") for row in life.codes],
            measured=[row if row[0] <= left else (row[0], row[1], 1.0) for row in life.measured],
        )
        assert by_discharge(as_list([changed])).get((name, day)) == before


def test_that_a_new_stay_begun_on_the_day_of_discharge_tells_nothing_of_it() -> None:
    home = stay("Kari", back(30), back(25), "planlagt", "Z000", to="hjem")
    again = stay("Kari", back(25), back(20), "ohjelp", "C78")
    people = [person("Kari", 1940)]
    alone = by_discharge(patient_list(T, people, stays=[home], since="2010-01-01"))
    both = by_discharge(patient_list(T, people, stays=[home, again], since="2010-01-01"))
    assert len(both) == 2
    assert [both[key] for key in alone] == list(alone.values())


@quick
@given(seeds, st.sampled_from(CODES), st.integers(0, 1500))
def test_that_a_diagnosis_more_never_lowers_a_score(seed: int, code: str, ago: int) -> None:
    lives = made_up(seed, 4)
    richer = [replace(one, codes=[*one.codes, (date_of_back(ago), code)]) for one in lives]
    before, after = readmission_scores(as_list(lives)), readmission_scores(as_list(richer))
    for score in before.items:
        low, high = before.points(score), after.points(score)
        assert (np.isnan(low) | (high >= low - 1e-12)).all()


def test_that_an_admission_more_in_the_year_never_lowers_hospital_or_parr30() -> None:
    home = stay("Kari", back(30), back(25), "ohjelp", "Z000", to="hjem")
    rows, last = [home], {"hospital_score": -1.0, "parr30": -99.0}
    for number in range(9):
        scores = readmission_scores(patient_list(T, [person("Kari", 1940)], stays=rows, since="2010-01-01"))
        for score, before in last.items():
            assert scores.points(score)[-1] >= before
        last = {score: scores.points(score)[-1] for score in last}
        rows = [
            stay("Kari", back(60 + 9 * number), back(58 + 9 * number), "ohjelp", "Z000", to="hjem"),
            *rows,
        ]
