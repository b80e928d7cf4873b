"""The event tables: judges their rows and makes their columns.

Set aside: an unknown patient, a date that can't be, a malformed code, a value out of range, a duplicate.
An event lies between the birth year and the extract's date; after death only a diagnosis, a talk with next of
kin and a meeting may follow, within 60 days.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, partial

import numpy as np

from listeoversikt.clinical.claims import role_of_claims, split_claims
from listeoversikt.clinical.codelist import icd10_codes, icpc2_codes
from listeoversikt.clinical.codes import CodeSystem as CodeName
from listeoversikt.clinical.codes import clean_code, is_process_code, is_wellformed
from listeoversikt.journal.duplicates import repeats, row_keys
from listeoversikt.journal.findings import Reason
from listeoversikt.journal.judge import Judge
from listeoversikt.journal.names import VALUES, kind_named
from listeoversikt.journal.patients import KnownPatients
from listeoversikt.journal.raw_table import RawColumn
from listeoversikt.journal.units import (
    PER_CENT,
    RANGES,
    UNITS,
    fold_unit,
    hba1c_mmol_per_mol,
    is_known_unit,
    named_with_unit,
)
from listeoversikt.journal.values import BAD_DAY, choices, days, is_filled, labelled, look_up, numbers
from listeoversikt.patient_list.frames import (
    CONTACTS,
    DIAGNOSES,
    MEASUREMENTS,
    MEASURES,
    MEDICINES,
    NO_DAY,
    STAYS,
    UNKNOWN,
    CodeSystem,
    Column,
    ContactKind,
    Days,
    DischargedTo,
    Institution,
    Mask,
    Role,
    Table,
    by_patient_and_day,
)
from listeoversikt.patient_list.snapshot import year_of

AFTER_DEATH_DAYS = 60
EVENT_DATE = {
    DIAGNOSES: "dato",
    CONTACTS: "dato",
    MEDICINES: "fra",
    STAYS: "inn",
    MEASUREMENTS: "dato",
    MEASURES: "dato",
}
AFTER_DEATH_KINDS = (ContactKind.NEXT_OF_KIN, ContactKind.MEETING)
SYSTEM_NAMES = {CodeSystem.ICPC2: CodeName.ICPC2, CodeSystem.ICD10: CodeName.ICD10}
ROLE_OF_CLAIM = {"lege": Role.DOCTOR, "sykepleier": Role.NURSE}
_SEVERAL = re.compile(r"[\s,;|]+")


class EventJudge:
    """Judges one event table against the patients and the extract's date."""

    def __init__(self, judge: Judge, known: KnownPatients | None, export_day: int) -> None:
        self.judge = judge
        self.known = known
        self.export_day = export_day
        self.patient = self._patients()
        self.labels: dict[str, tuple[str, ...]] = {}
        self.unlisted = 0
        self.repeated_contacts = 0

    def _patients(self) -> Column:
        """Each row's patient; -1 where unknown. Without patients to compare with, everybody is known."""
        column = self.judge.required("pasient_id")
        filled = is_filled(column)
        if self.known is None:
            self.judge.set_aside(~filled, Reason.EMPTY_CELL, "pasient_id")
            return np.zeros(len(self.judge), dtype=np.int32)
        position = self.known.position
        found = look_up(column, lambda text: position.get(text, -1), np.int32)
        self.judge.set_aside(~filled, Reason.EMPTY_CELL, "pasient_id")
        self.judge.set_aside(filled & (found < 0), Reason.UNKNOWN_PATIENT, "pasient_id")
        return found

    def of_patient(self, per_patient: Column, otherwise: int) -> Column:
        """A patient's property on each row; ``otherwise`` where the patient isn't known."""
        if self.known is None:
            return np.full(len(self.judge), otherwise, dtype=per_patient.dtype)
        return np.append(per_patient, np.array(otherwise, dtype=per_patient.dtype))[self.patient]

    def date(self, name: str, *, required: bool = False) -> Days:
        """A date column; a text that is no date sets the row aside."""
        column = self.judge.column(name)
        if column is None:
            return np.full(len(self.judge), NO_DAY, dtype=np.int32)
        found = days(column)
        bad = found == BAD_DAY
        self.judge.set_aside(bad, Reason.BAD_DATE, name)
        if required:
            self.judge.set_aside(~is_filled(column), Reason.EMPTY_CELL, name)
        return np.where(bad, NO_DAY, found).astype(np.int32)

    def within_life(self, day: Days, name: str, allowed_after_death: Mask | None = None) -> None:
        """Sets aside an event before the birth year, after the extract, or after death."""
        given = day != NO_DAY
        self.judge.set_aside(given & (day > self.export_day), Reason.AFTER_EXTRACT, name)
        if self.known is None:
            return
        born = self.of_patient(self.known.birth_year, 0)
        died = self.of_patient(self.known.died, int(NO_DAY)).astype(np.int64)
        self.judge.set_aside(given & (year_of(day) < born), Reason.BEFORE_BIRTH, name)
        last = died if allowed_after_death is None else died + AFTER_DEATH_DAYS * allowed_after_death
        self.judge.set_aside(given & (day > last), Reason.AFTER_DEATH, name)

    def choice(self, name: str, *, required: bool = False, otherwise: int = UNKNOWN) -> Column:
        """A column of set words. An unknown word sets a required row aside, else is ``otherwise``."""
        column = self.judge.column(name)
        if column is None:
            return np.full(len(self.judge), UNKNOWN, dtype=np.int8)
        words = VALUES[(self.judge.raw.name, name)]
        found = choices(column, words)
        filled = is_filled(column)
        unknown = filled & (found == UNKNOWN)
        remark = self.judge.set_aside if required else self.judge.note
        remark(unknown, Reason.BAD_VALUE, name, ", ".join(words))
        if required:
            self.judge.set_aside(~filled, Reason.EMPTY_CELL, name, ", ".join(words))
        return np.where(unknown, otherwise, found).astype(np.int8)

    def text(self, frame: str, name: str, label_of: Callable[[str], str] = str) -> Column:
        """A text column, each distinct text through ``label_of``."""
        column = self.judge.column(name) or RawColumn("", [""], np.zeros(len(self.judge), dtype=np.int32))
        codes, self.labels[frame] = labelled(column, label_of)
        return codes

    def filled(self, name: str) -> None:
        """Sets aside rows where a required cell is empty."""
        self.judge.set_aside(~is_filled(self.judge.required(name)), Reason.EMPTY_CELL, name)

    def finish(self, columns: dict[str, Column]) -> Table:
        """The kept rows, without duplicates, sorted by patient, day and line of the file."""
        judge = self.judge
        if len(judge):
            keys = row_keys(judge.raw)
            again = repeats(keys, ~judge.bad & ~judge.ignored)
            if judge.raw.name == CONTACTS:
                self.repeated_contacts = int(again.sum())
            else:
                judge.set_aside(again, Reason.DUPLICATE, "pasient_id")
        columns = {"patient": self.patient, **columns, "row": judge.raw.rows}
        kept = judge.kept
        order = kept[by_patient_and_day(columns["patient"][kept], columns["day"][kept])]
        return Table(judge.raw.name, {name: column[order] for name, column in columns.items()}, self.labels)


def diagnoses(judge: EventJudge) -> Table:
    """Recorded diagnoses. Process codes are ignored and counted; malformed codes set aside."""
    system = judge.choice("kodeverk", required=True)
    raw = judge.judge.required("kode")
    process = look_up(raw, is_process_code, np.bool_) & (system == CodeSystem.ICPC2)
    judge.judge.ignored |= process
    judge.filled("kode")
    code = judge.text("code", "kode", clean_code)
    lists = {CodeSystem.ICPC2: icpc2_codes(), CodeSystem.ICD10: icd10_codes()}
    for member, name in SYSTEM_NAMES.items():
        ok = look_up(raw, lambda text, name=name: is_wellformed(name, clean_code(text)), np.bool_)  # type: ignore[misc]
        malformed = (system == member) & ~ok & is_filled(raw) & ~process
        judge.judge.set_aside(malformed, Reason.BAD_CODE, "kode", name.value)
        listed = look_up(raw, lambda text, member=member: clean_code(text) in lists[member], np.bool_)  # type: ignore[misc]
        judge.unlisted += int(((system == member) & ok & ~listed & ~process).sum())
    day = judge.date("dato", required=True)
    judge.within_life(day, "dato", np.ones(len(judge.judge), dtype=np.bool_))
    source = judge.choice("kilde")
    return judge.finish({"day": day, "system": system, "code": code, "source": source})


def contacts(judge: EventJudge) -> Table:
    """Contacts; who held one is read off the claim codes where ``rolle`` says nothing."""
    kind = judge.choice("type", required=True)
    day = judge.date("dato", required=True)
    judge.within_life(day, "dato", np.isin(kind, AFTER_DEATH_KINDS))
    role = judge.choice("rolle")
    clinician = judge.text("clinician", "behandler_id")
    claims = judge.text("claims", "takster", lambda text: " ".join(split_claims(text)))
    by_claim = np.array(
        [ROLE_OF_CLAIM.get(role_of_claims(text.split()) or "", UNKNOWN) for text in judge.labels["claims"]]
        + [UNKNOWN],
        dtype=np.int8,
    )
    role = np.where(role == UNKNOWN, by_claim[claims], role).astype(np.int8)
    return judge.finish({"day": day, "kind": kind, "role": role, "clinician": clinician, "claims": claims})


def medicines(judge: EventJudge) -> Table:
    """Courses or prescriptions."""
    raw = judge.judge.required("atc")
    judge.filled("atc")
    ok = look_up(raw, lambda text: is_wellformed(CodeName.ATC, clean_code(text)), np.bool_)
    judge.judge.set_aside(is_filled(raw) & ~ok, Reason.BAD_CODE, "atc", CodeName.ATC.value)
    atc = judge.text("atc", "atc", clean_code)
    day = judge.date("fra", required=True)
    judge.within_life(day, "fra")
    end = judge.date("til")
    judge.judge.set_aside((end < day) & (day != NO_DAY), Reason.END_BEFORE_START, "til")
    ddd = _optional_number(judge, "ddd")
    regular = judge.choice("fast")
    return judge.finish({"day": day, "end": end, "regular": regular, "atc": atc, "ddd": ddd})


def _optional_number(judge: EventJudge, name: str) -> Column:
    column = judge.judge.column(name)
    if column is None:
        return np.full(len(judge.judge), np.nan)
    found = numbers(column)
    judge.judge.note(np.isnan(found) & is_filled(column), Reason.BAD_NUMBER, name)
    return found


def stays(judge: EventJudge) -> Table:
    """Stays. A malformed code among several is left out alone; the stay is kept."""
    day = judge.date("inn", required=True)
    end = judge.date("ut")
    judge.within_life(day, "inn")
    judge.within_life(end, "ut")
    judge.judge.set_aside((end < day) & (day != NO_DAY), Reason.END_BEFORE_START, "ut")
    institution = judge.choice("institusjon", otherwise=Institution.OTHER)
    columns = {
        "day": day,
        "end": end,
        "urgency": judge.choice("hastegrad"),
        "main": _codes(judge, "main", "hoveddiagnose"),
        "other": _codes(judge, "other", "bidiagnoser"),
        "institution": np.where(institution == UNKNOWN, Institution.HOSPITAL, institution).astype(np.int8),
        "discharged_to": judge.choice("utskrevet_til"),
        "known": _known_date(judge, end),
    }
    return judge.finish(columns)


def _codes(judge: EventJudge, frame: str, name: str) -> Column:
    column = judge.judge.column(name)
    cleaned = cache(clean_code)
    fits = cache(partial(is_wellformed, CodeName.ICD10))

    @cache
    def codes_of(text: str) -> tuple[str, ...]:
        return tuple(code for code in map(cleaned, _SEVERAL.split(text)) if code)

    @cache
    def good(text: str) -> str:
        return " ".join(filter(fits, codes_of(text)))

    def bad(text: str) -> bool:
        return not all(map(fits, codes_of(text)))

    if column is not None:
        judge.judge.note(look_up(column, bad, np.bool_), Reason.BAD_CODE, name, CodeName.ICD10.value)
        listed = icd10_codes()
        unlisted = look_up(
            column, lambda text: sum(code not in listed for code in good(text).split()), np.int32
        )
        judge.unlisted += int(unlisted.sum())
    return judge.text(frame, name, good)


def _known_date(judge: EventJudge, end: Days) -> Days:
    """The day the office got to know; one that can't be is read as empty, the stay is kept.

    Nobody knows of a discharge before it: a limit from such a day could be over before the patient came home.
    """
    column = judge.judge.column("kjent_dato")
    if column is None:
        return np.full(len(judge.judge), NO_DAY, dtype=np.int32)
    found = days(column)
    bad = found == BAD_DAY
    judge.judge.note(bad, Reason.BAD_DATE, "kjent_dato")
    late = (found != NO_DAY) & (found > judge.export_day)
    judge.judge.note(late, Reason.AFTER_EXTRACT, "kjent_dato")
    if judge.known is not None:
        died = judge.of_patient(judge.known.died, int(NO_DAY)).astype(np.int64)
        after = (found != NO_DAY) & ~bad & (found > died + AFTER_DEATH_DAYS)
        judge.judge.note(after, Reason.AFTER_DEATH, "kjent_dato")
        late |= after
    early = (found != NO_DAY) & ~bad & (end != NO_DAY) & (found < end)
    judge.judge.note(early, Reason.BEFORE_DISCHARGE, "kjent_dato")
    return np.where(bad | late | early, NO_DAY, found).astype(np.int32)


def deaths(judge: Judge, known: KnownPatients, export_day: int) -> KnownPatients:
    """``utskrevet_til`` = dod means that the patient died on ``ut``, also where ``dod`` is empty."""
    to, out, ids = judge.column("utskrevet_til"), judge.column("ut"), judge.required("pasient_id")
    inn = judge.column("inn")
    if to is None or out is None or inn is None or not len(judge):
        return known
    patient = look_up(ids, lambda text: known.position.get(text, -1), np.int32)
    end, start = days(out), days(inn)
    possible = (patient >= 0) & (end != NO_DAY) & (end != BAD_DAY) & (start != BAD_DAY) & (start <= end)
    died = choices(to, VALUES[(STAYS, "utskrevet_til")]) == DischargedTo.DIED
    born = np.append(known.birth_year, 0)[patient]
    rows = np.flatnonzero(possible & died & (end <= export_day) & (year_of(end) >= born))
    return known.with_deaths(patient[rows], end[rows])


def measurements(judge: EventJudge) -> Table:
    """Measurements in their standard unit; out of range or in an unknown unit they are set aside."""
    judge.filled("type")
    kind = judge.text("kind", "type", lambda text: kind_named(MEASUREMENTS, text))
    day = judge.date("dato", required=True)
    judge.within_life(day, "dato")
    value = _measured(judge)
    labels = judge.labels["kind"]
    unit = judge.text("unit", "enhet", fold_unit)
    units = judge.labels.pop("unit")
    for number, name in enumerate(labels):
        of_kind = kind == number
        known_units = np.array([is_known_unit(name, text) for text in units] + [True], dtype=np.bool_)
        judge.judge.set_aside(of_kind & ~known_units[unit], Reason.UNKNOWN_UNIT, "enhet", UNITS.get(name, ""))
        if name == "hba1c" and PER_CENT in units:
            per_cent = of_kind & (unit == units.index(PER_CENT))
            value = np.where(per_cent, hba1c_mmol_per_mol(value), value)
        if name in RANGES:
            low, high = RANGES[name]
            outside = of_kind & known_units[unit] & ~np.isnan(value) & ((value < low) | (value > high))
            judge.judge.set_aside(
                outside, Reason.OUT_OF_RANGE, "verdi", f"{low:g}–{high:g} {UNITS[name]}".strip()
            )
    kind, judge.labels["kind"] = _with_units(kind, labels, unit, units)
    return judge.finish({"day": day, "kind": kind, "value": value})


def _with_units(
    kind: Column, labels: tuple[str, ...], unit: Column, units: tuple[str, ...]
) -> tuple[Column, tuple[str, ...]]:
    """The kinds, those in another unit than a score expects as kinds of their own."""
    found = list(labels)
    for number, name in enumerate(labels):
        for place, text in enumerate(units):
            other = named_with_unit(name, text)
            if other != name:
                found = found if other in found else [*found, other]
                kind = np.where((kind == number) & (unit == place), found.index(other), kind)
    return kind.astype(np.int32), tuple(found)


def _measured(judge: EventJudge) -> Column:
    column = judge.judge.required("verdi")
    yes_no = {"ja": 1.0, "nei": 0.0, "true": 1.0, "false": 0.0, "j": 1.0, "n": 0.0}
    value = numbers(column)
    stated = look_up(column, lambda text: yes_no.get(text.lower(), float("nan")), np.float64)
    value = np.where(np.isnan(value), stated, value)
    judge.filled("verdi")
    judge.judge.set_aside(np.isnan(value) & is_filled(column), Reason.BAD_NUMBER, "verdi")
    return value


def measures(judge: EventJudge) -> Table:
    """What was done: plans, reviews, controls."""
    judge.filled("type")
    kind = judge.text("kind", "type", lambda text: kind_named(MEASURES, text))
    day = judge.date("dato", required=True)
    judge.within_life(day, "dato")
    return judge.finish({"day": day, "kind": kind})


MAKERS: dict[str, Callable[[EventJudge], Table]] = {
    DIAGNOSES: diagnoses,
    CONTACTS: contacts,
    MEDICINES: medicines,
    STAYS: stays,
    MEASUREMENTS: measurements,
    MEASURES: measures,
}
