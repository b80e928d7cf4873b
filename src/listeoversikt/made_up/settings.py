"""The made-up list's settings: prevalences, reasons, medicines, causes of stays and published figures.

All lie in `resources/made_up` as CSV and TOML, each beside a card with its source. Nothing here is a
clinical definition: the scores never read these files.
"""

import csv
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from listeoversikt.clinical.resources import resources_folder
from listeoversikt.made_up.arrays import Bools, CodeChoices, Floats, Ints

PREVALENCE_AGES = (0, 10, 30, 50, 69, 85)
REASON_FROM_AGE = (0, 6, 16, 30, 50, 67, 80)
CAUSE_FROM_AGE = (0, 5, 16, 40, 65, 80)
URGENCIES = ("ohjelp", "planlagt", "dag")


@dataclass(frozen=True, slots=True)
class Conditions:
    """The lasting conditions: prevalence by sex (0 men, 1 women) and age, and what follows from each.

    `prevalence` is a share at PREVALENCE_AGES (HUNT3 where `evidence` says so, else our own estimate);
    `general` and `loading` tie a condition's liability to general health and to its cluster; `seen` is
    consultations a year because of it; `stay` adds to the log hazard of an unplanned stay; `frailty` to latent
    frailty.
    """

    keys: tuple[str, ...]
    codes: CodeChoices
    first_code: Ints
    icd10: tuple[str, ...]
    prevalence: Floats
    general: Floats
    cluster: Ints
    loading: Floats
    seen: Floats
    stay: Floats
    frailty: Floats
    courses: tuple[str, ...]

    def index(self, key: str) -> int:
        """Column of the condition `key`."""
        return self.keys.index(key)

    def weights(self, named: Mapping[str, float]) -> Floats:
        """A weight per condition, 0 for those not named."""
        values = np.zeros(len(self.keys))
        for key, value in named.items():
            values[self.index(key)] = value
        return values


@dataclass(frozen=True, slots=True)
class Reasons:
    """Passing reasons for contact: an ICPC-2 code with weight by age, sex, season, frailty and hour."""

    codes: tuple[str, ...]
    weights: Floats
    sex_factor: Floats
    winter: Floats
    frail: Floats
    night: Floats
    courses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Causes:
    """Causes of stays: main codes, what they need or are made likelier by, weight by age, length."""

    keys: tuple[str, ...]
    urgency: Ints
    institution: tuple[str, ...]
    codes: CodeChoices
    secondary: tuple[str, ...]
    sex: tuple[str, ...]
    needs: Ints
    boosts: tuple[tuple[tuple[int, float], ...], ...]
    weights: Floats
    frail: Floats
    days: Floats
    icpc2: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Use:
    """A medicine slot used for a condition (or `anyone`, `frail`, `women_65`) by a share of an age span."""

    condition: str
    share: float
    from_age: int
    to_age: int


@dataclass(frozen=True, slots=True)
class Slot:
    """One kind of medicine: alternatives (ATC), regular or not, amount, days between renewals, stop a year."""

    key: str
    atc: str
    regular: bool
    ddd: float
    interval: float
    stop: float
    uses: tuple[Use, ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything the generator reads, once."""

    from_age: Ints
    to_age: Ints
    counts: Floats
    conditions: Conditions
    reasons: Reasons
    causes: Causes
    slots: tuple[Slot, ...]
    own: Mapping[str, Any]
    reference: Mapping[str, Any]


@cache
def read_settings() -> Settings:
    """The settings of the installed program. Treat as read-only."""
    population = _read_rows("population")
    conditions = _read_conditions()
    return Settings(
        np.array([int(row["from_age"]) for row in population]),
        np.array([int(row["to_age"]) for row in population]),
        np.array([[float(row["men"]), float(row["women"])] for row in population]),
        conditions,
        _read_reasons(),
        _read_causes(conditions),
        _read_slots(),
        _read_toml("settings"),
        _read_toml("reference"),
    )


def made_up_folder() -> Path:
    """The folder of the generator's settings."""
    return resources_folder() / "made_up"


def _read_rows(name: str) -> list[dict[str, str]]:
    with (made_up_folder() / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _read_toml(name: str) -> Mapping[str, Any]:
    return tomllib.loads((made_up_folder() / f"{name}.toml").read_text(encoding="utf-8"))


def _read_conditions() -> Conditions:
    rows = _read_rows("conditions")
    clusters = tuple(dict.fromkeys(row["cluster"] for row in rows))
    codes = CodeChoices.of([f"{row['icpc2']} {row['icpc2_first']}".strip() for row in rows])
    stable = CodeChoices.of([row["icpc2"] for row in rows])
    places = np.array([codes.codes.index(code) for code in stable.codes] + [-1])
    return Conditions(
        keys=tuple(row["key"] for row in rows),
        codes=CodeChoices(codes.codes, places[stable.numbers], stable.weights),
        first_code=np.array(
            [codes.codes.index(row["icpc2_first"]) if row["icpc2_first"] else -1 for row in rows]
        ),
        icd10=tuple(row["icd10"] for row in rows),
        prevalence=np.stack([_numbers(rows, [f"{sex}{age}" for age in PREVALENCE_AGES]) for sex in "mk"])
        / 100.0,
        general=_number(rows, "general"),
        cluster=np.array([clusters.index(row["cluster"]) for row in rows]),
        loading=_number(rows, "loading"),
        seen=_number(rows, "seen"),
        stay=_number(rows, "stay"),
        frailty=_number(rows, "frailty"),
        courses=tuple(row["course"] for row in rows),
    )


def _read_reasons() -> Reasons:
    rows = _read_rows("reasons")
    women = _number(rows, "women")
    only = [row["sex"] for row in rows]
    return Reasons(
        codes=tuple(row["icpc2"] for row in rows),
        weights=_numbers(rows, [f"w{age}" for age in REASON_FROM_AGE]),
        sex_factor=np.stack([_allowed(only, "M"), women * _allowed(only, "K")]),
        winter=_number(rows, "winter"),
        frail=_number(rows, "frail"),
        night=_number(rows, "night"),
        courses=tuple(row["course"] for row in rows),
    )


def _read_causes(conditions: Conditions) -> Causes:
    rows = _read_rows("admission_causes")
    return Causes(
        keys=tuple(row["key"] for row in rows),
        urgency=np.array([URGENCIES.index(row["urgency"]) for row in rows]),
        institution=tuple(row["institution"] for row in rows),
        codes=CodeChoices.of([row["icd10"] for row in rows]),
        secondary=tuple(row["secondary"] for row in rows),
        sex=tuple(row["sex"] for row in rows),
        needs=np.array([conditions.index(row["needs"]) if row["needs"] else -1 for row in rows]),
        boosts=tuple(_boosts(row["boosts"], conditions) for row in rows),
        weights=_numbers(rows, [f"w{age}" for age in CAUSE_FROM_AGE]),
        frail=_number(rows, "frail"),
        days=_number(rows, "los"),
        icpc2=tuple(row["icpc"] for row in rows),
    )


def _boosts(text: str, conditions: Conditions) -> tuple[tuple[int, float], ...]:
    parts = (part.partition(":") for part in text.split())
    return tuple((conditions.index(key), float(factor)) for key, _, factor in parts)


def _read_slots() -> tuple[Slot, ...]:
    uses = _read_rows("medicine_uses")
    return tuple(
        Slot(
            row["slot"],
            row["atc"],
            row["regular"] == "ja",
            float(row["ddd"]),
            float(row["interval"]),
            float(row["stop"]),
            tuple(
                Use(use["condition"], float(use["share"]), int(use["from_age"]), int(use["to_age"]))
                for use in uses
                if use["slot"] == row["slot"]
            ),
        )
        for row in _read_rows("medicine_slots")
    )


def _number(rows: list[dict[str, str]], column: str) -> Floats:
    return np.array([float(row[column]) for row in rows])


def _numbers(rows: list[dict[str, str]], columns: list[str]) -> Floats:
    return np.array([[float(row[column]) for column in columns] for row in rows])


def _allowed(only: list[str], sex: str) -> Floats:
    allowed: Bools = np.array([value in ("", sex) for value in only])
    return allowed.astype(np.float64)
