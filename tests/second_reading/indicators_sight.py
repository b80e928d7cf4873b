"""What the indicators look at: one list, seen at one period's end (indicators.md, journal-export.md «Coverage»)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from .definitions import View
from .episodes import in_use, in_window
from .reading import Contact, Export, Patient
from .rewind import as_of
from .scores import score_patient

SEEN = ("konsultasjon", "video", "ekonsultasjon", "hjemmebesok")
CONSULTATIONS = ("konsultasjon", "video", "ekonsultasjon")
BANDS = (
    ("0-17", 0, 17),
    ("18-39", 18, 39),
    ("40-64", 40, 64),
    ("65-74", 65, 74),
    ("75-84", 75, 84),
    ("85+", 85, 999),
)
TARGET_GROUPS = (
    "diabetes2",
    "kols",
    "kronisk",
    "psykisk",
    "psykisk_alvorlig",
    "rus",
    "utviklingshemming",
    "skropelig_eldre",
    "svak_ettersporrer",
    "stormottaker",
    "risikosone",
)
GROUPS = ("alle", *TARGET_GROUPS, *(name for name, _, _ in BANDS), "kvinne", "mann")


@dataclass(frozen=True)
class Unit:
    """One person, discharge or exacerbation: what it adds to n and N, or that it was left out."""

    patient: Patient
    n: Fraction
    N: Fraction
    beside: int = 0
    target_groups: frozenset[str] | None = None  # None: as at the period's end


@dataclass(frozen=True)
class Answer:
    """The units of one indicator; `note` is "", "minst" or "mangler" (then there are no units)."""

    note: str
    units: list[Unit]


MISSING = Answer("mangler", [])


@dataclass(frozen=True)
class Sight:
    """The list as known on the period's last day, and (for what must have passed at T) as known at T."""

    now: Export  # as at T
    day: date  # T
    export: Export  # as at the period's end
    start: date
    end: date
    reserved: str

    def own_patients(self) -> list[Patient]:
        """Alive and on the list at the period's end; what is done with reserved patients is said once, here."""
        return [
            patient
            for patient in self.export.patients.values()
            if patient.on_list(self.end) and (self.reserved != "out" or not patient.reserved_treatment)
        ]

    def score(self, patient: Patient) -> dict[str, Any]:
        return score_patient(self.export, patient, self.end)

    def icpc2(self, patient: Patient, codes: Iterable[str], within: int | None = None) -> list[date]:
        """Days with such a code, up to the period's end; a recorded code matches when it starts with it."""
        return View(self.export, patient, self.end).dates("ICPC-2", tuple(codes), within)

    def in_use(self, patient: Patient, codes: Iterable[str]) -> bool:
        wanted = tuple(codes)
        return any(
            row.atc.startswith(wanted) and in_use(row, self.end, self.export.prescriptions)
            for row in patient.medicines
        )

    def contacts(
        self, patient: Patient, within: int, types: tuple[str, ...], roles: tuple[str, ...] = ()
    ) -> list[Contact]:
        """Contacts of these types in the last `within` days; no roles named = any role."""
        return [
            row
            for row in patient.contacts
            if row.type in types
            and (not roles or row.role in roles)
            and in_window(row.date, self.end, within)
        ]

    def measured(self, patient: Patient, kind: str, within: int) -> bool:
        return bool(self._values(patient, kind, within))

    def _values(self, patient: Patient, kind: str, within: int) -> dict[date, list[Fraction]]:
        found: dict[date, list[Fraction]] = {}
        for row in patient.measurements:
            if row.type == kind and in_window(row.date, self.end, within):
                found.setdefault(row.date, []).append(Fraction(repr(row.value)))
        return found

    def newest(self, patient: Patient, kind: str, within: int) -> Fraction | None:
        """The value of the newest day; several that day: their mean (exact)."""
        found = self._values(patient, kind, within)
        return _mean(found[max(found)]) if found else None

    def blood_pressure(self, patient: Patient, within: int) -> tuple[Fraction, Fraction] | None:
        """Systolic and diastolic of the newest day with both; each the mean of that day's values."""
        upper, lower = self._values(patient, "sbt", within), self._values(patient, "dbt", within)
        both = set(upper) & set(lower)
        return (_mean(upper[max(both)]), _mean(lower[max(both)])) if both else None

    def covers(self, patient: Patient, table: str, first: date, last: date) -> bool:
        """The window lies inside the table's period and after `liste_fra` (both ends inclusive)."""
        begins, ends = self.export.period(table)
        if begins is None or first < begins or last > ends:
            return False
        return patient.list_from is None or patient.list_from <= first

    def covers_last(self, patient: Patient, table: str, within: int) -> bool:
        return self.covers(patient, table, self.end - timedelta(days=within - 1), self.end)

    def has(self, requirement: str) -> bool:
        """`table`, or `table.column`, or `table.column|column` (either column)."""
        table, _, columns = requirement.partition(".")
        if table not in self.export.tables:
            return False
        return not columns or any(self.export.has(table, column) for column in columns.split("|"))


def _mean(values: list[Fraction]) -> Fraction:
    return sum(values, Fraction(0)) / len(values)


def look(export: Export, day: date, start: date, end: date, reserved: str) -> Sight:
    now = as_of(export, day)
    return Sight(now, day, as_of(now, end), start, end, reserved)


def groups_on(export: Export, patient: Patient, day: date) -> frozenset[str]:
    """The patient's target groups on a day, with only that day's knowledge of the patient."""
    return frozenset(score_patient(export, patient, day)["target_groups"])


def groups_of(sight: Sight, unit: Unit) -> list[str]:
    """Every `group` value that the unit counts in. Age bands: calendar age at the period's end."""
    patient = unit.patient
    targets = unit.target_groups
    if targets is None:
        targets = (
            frozenset() if patient.reserved_treatment else frozenset(sight.score(patient)["target_groups"])
        )
    age = patient.age(sight.end)
    return [
        "alle",
        *(name for name in TARGET_GROUPS if name in targets),
        *(name for name, low, high in BANDS if low <= age <= high),
        "kvinne" if patient.sex == "K" else "mann",
    ]
