"""The rows and rules of the definition tables (scores.md, «Columns of the definition tables»)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from .episodes import covers, in_use, in_window
from .reading import Export, Measurement, Patient
from .tables import table


@dataclass(frozen=True)
class View:
    """One patient, seen on one day (rows after the day already out of sight)."""

    export: Export
    patient: Patient
    day: date

    @property
    def has_medicines(self) -> bool:
        return "legemidler" in self.export.tables

    @cached_property
    def _found(self) -> dict[tuple[str, int | None], list[tuple[str, date]]]:
        """What has been looked for; every row of the tables asks for the same few windows."""
        return {}

    def icd10(self, within: int | None = None) -> list[tuple[str, date]]:
        """Codes of `diagnoser` and of every stay, any institution, dated `ut` (`inn` while admitted)."""
        if ("ICD-10", within) not in self._found:
            found = [(row.code, row.date) for row in self.patient.diagnoses if row.system == "ICD-10"]
            for stay in self.patient.stays:
                found += [(code, stay.discharged or stay.admitted) for code in stay.codes]
            self._found["ICD-10", within] = self._within(found, within)
        return self._found["ICD-10", within]

    def icpc2(self, within: int | None = None) -> list[tuple[str, date]]:
        if ("ICPC-2", within) not in self._found:
            found = [(row.code, row.date) for row in self.patient.diagnoses if row.system == "ICPC-2"]
            self._found["ICPC-2", within] = self._within(found, within)
        return self._found["ICPC-2", within]

    def _within(self, found: list[tuple[str, date]], within: int | None) -> list[tuple[str, date]]:
        return [(code, when) for code, when in found if in_window(when, self.day, within)]

    def dates(self, system: str, prefixes: tuple[str, ...], within: int | None = None) -> list[date]:
        """Dates of the records that start with one of the prefixes, within this kodeverk only."""
        records = self.icpc2(within) if system == "ICPC-2" else self.icd10(within)
        return sorted(when for code, when in records if code.startswith(prefixes))

    def courses_cover(self, prefixes: tuple[str, ...], within: int) -> bool:
        return any(
            row.atc.startswith(prefixes) and covers(row, self.day, within, self.export.prescriptions)
            for row in self.patient.medicines
        )


def medications(view: View) -> int | None:
    """Distinct ATC codes in use at T and `fast`; null without a `fast` column."""
    if not view.export.has("legemidler", "fast"):
        return None
    use = [row for row in view.patient.medicines if in_use(row, view.day, view.export.prescriptions)]
    return len({row.atc for row in use if row.fixed})


def newest_day_mean(rows: list[Measurement]) -> float:
    """The newest day's value, several that day as their mean (as indicator-ids.csv says elsewhere)."""
    values = [row.value for row in rows if row.date == rows[-1].date]
    return sum(values) / len(values)


def egfr60(view: View, within: int) -> bool:
    """Two eGFR < 60 at least 90 days apart in the window, newest < 60."""
    rows = [
        row
        for row in view.patient.measurements
        if row.type == "egfr" and in_window(row.date, view.day, within)
    ]
    low = [row.date for row in rows if row.value < 60]
    return bool(rows) and newest_day_mean(rows) < 60 and max(low) - min(low) >= timedelta(days=90)


def regular(view: View, expression: str, within: int) -> bool:
    """Four rows with `fra` in the window, or a `fast` course in use at T begun ≥ 90 days before."""
    wanted, _, unwanted = expression.partition("-")
    without = tuple(unwanted.split("|")) if unwanted else ()
    rows = [
        row
        for row in view.patient.medicines
        if row.atc.startswith(tuple(wanted.split("|"))) and not (without and row.atc.startswith(without))
    ]
    if sum(in_window(row.start, view.day, within) for row in rows) >= 4:
        return True
    return any(
        row.fixed
        and in_use(row, view.day, view.export.prescriptions)
        and row.start <= view.day - timedelta(days=90)
        for row in rows
    )


def home_care(view: View) -> bool:
    """Hjemmetjeneste, or bosted omsorgsbolig or sykehjem."""
    return view.patient.home_care is True or view.patient.home in ("omsorgsbolig", "sykehjem")


def doctor_visits(view: View, within: int) -> int:
    return sum(
        row.type == "hjemmebesok" and row.role == "lege" and in_window(row.date, view.day, within)
        for row in view.patient.contacts
    )


def special_rule(view: View, rule: str, within: int | None) -> bool:
    """The rows of kodeverk `rule`."""
    days = within or 0
    if rule.startswith("drug:"):
        return view.courses_cover(tuple(rule.removeprefix("drug:").split("|")), days)
    if rule.startswith("regular:"):
        return regular(view, rule.removeprefix("regular:"), days)
    if rule == "egfr60":
        return egfr60(view, days)
    if rule == "doctorvisits2":
        return doctor_visits(view, days) >= 2
    if rule == "homecare":
        return home_care(view)
    if rule == "polypharmacy5":
        return (medications(view) or 0) >= 5
    raise ValueError(f"unknown rule {rule}")


def row_fires(view: View, row: dict[str, str], rows_of_key: list[dict[str, str]]) -> bool:
    """Whether one row of a definition table makes its deficit or condition."""
    within = int(row["within_days"]) if row["within_days"] else None
    rule, system, code = row["rule"], row["kodeverk"], (row["code"],)
    if system == "rule":
        return special_rule(view, rule, within)
    dates = view.dates(system, code, within)
    if rule == "":
        return bool(dates)
    if rule == "min2":
        return len(set(dates)) >= 2
    if rule == "apart180":
        ever = view.dates(system, code)
        return bool(ever) and ever[-1] - ever[0] > timedelta(days=180)
    if rule == "first":
        return bool(dates) and in_window(_earliest(view, rows_of_key), view.day, within)
    if rule == "age50":
        return any(when.year - view.patient.birth_year >= 50 for when in dates)
    if rule.startswith("atc:"):
        prefixes, _, days = rule.removeprefix("atc:").partition("@")
        if not view.has_medicines:
            return bool(view.dates(system, code, 1095))
        return bool(dates) and view.courses_cover(tuple(prefixes.split("|")), int(days))
    raise ValueError(f"unknown rule {rule}")


def _earliest(view: View, rows: list[dict[str, str]]) -> date:
    """The condition's earliest record, over all its rows with a code."""
    return min(
        when
        for row in rows
        if row["code"]
        for when in view.dates(row["kodeverk"], (row["code"],)) or [date.max]
    )


def present_keys(view: View, name: str) -> set[str]:
    """Keys of `def_frailty` or `def_conditions` that are present."""
    by_key: dict[str, list[dict[str, str]]] = {}
    for row in table(name):
        by_key.setdefault(row["key"], []).append(row)
    return {key for key, rows in by_key.items() if any(row_fires(view, row, rows) for row in rows)}


def disease_groups(view: View, conditions: set[str]) -> set[str]:
    """Keys of `def_disease_groups.csv` that are present (all of them, also those that don't count)."""
    found = set()
    for row in table("def_disease_groups"):
        within = None if row["within_days"] in ("ever", "") else int(row["within_days"])
        if row["codes"] == "condition cancer of def_conditions.csv":
            fires = "cancer" in conditions
        elif row["kodeverk"] == "rule":
            fires = special_rule(view, row["codes"], within)
        else:
            fires = bool(view.dates(row["kodeverk"], tuple(row["codes"].split()), within))
        if fires:
            found.add(row["key"])
    return found
