"""The table ``pasienter``: who is in the export. Judges its rows and makes the patients' columns."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from listeoversikt.journal.duplicates import repeats, row_keys
from listeoversikt.journal.findings import Reason
from listeoversikt.journal.judge import Judge
from listeoversikt.journal.names import VALUES, YES_NO, fold
from listeoversikt.journal.raw_table import RawColumn
from listeoversikt.journal.values import BAD_DAY, choices, days, is_filled, labelled, look_up
from listeoversikt.patient_list.frames import NO_DAY, PATIENTS, UNKNOWN, Column, Days, Mask, Table
from listeoversikt.patient_list.snapshot import year_of

FIRST_BIRTH_YEAR = 1900
MAX_ID = 64
MAX_RECORD_NUMBER = 12
FLAGS = {
    "hjemmetjeneste": "home_care",
    "individuell_plan": "individual_plan",
    "multidose": "multidose",
    "palliativ": "palliative",
    "reservert_kontakt": "no_contact",
    "reservert_behandling": "no_treatment",
}
DATES = {"liste_fra": "list_from", "liste_til": "list_to", "dod": "died"}


@dataclass(frozen=True)
class KnownPatients:
    """Whom events may belong to: id -> position, with birth year and day of death."""

    position: dict[str, int]
    birth_year: Column
    died: Days

    @classmethod
    def of(cls, patients: Table) -> KnownPatients:
        """The patients of a table that are in its order."""
        ids = patients.texts("patient_id")
        position = {patient_id: number for number, patient_id in enumerate(ids)}
        return cls(position, patients["birth_year"], patients["died"])

    def with_deaths(self, patient: Column, day: Days) -> KnownPatients:
        """The same patients, some of them dead at the latest on ``day``."""
        died = self.died.copy()
        np.minimum.at(died, patient, day)
        return KnownPatients(self.position, self.birth_year, died)


def judge_patients(judge: Judge, export_day: int) -> Table:
    """The patients that are kept, sorted by id."""
    year = int(year_of(np.array([export_day], dtype=np.int32))[0])
    birth_year = _birth_years(judge, year)
    sex = _sex(judge)
    _ids(judge)
    dates = {frame: _date(judge, name) for name, frame in DATES.items()}
    _check_dates(judge, dates, birth_year, export_day)
    _same_id(judge)
    columns: dict[str, Column] = {"birth_year": birth_year, "sex": sex, **dates}
    labels: dict[str, tuple[str, ...]] = {}
    for frame, name in (("patient_id", "pasient_id"), ("gp", "fastlege_id"), ("district", "bydel")):
        columns[frame], labels[frame] = _text(judge, name)
    columns["record_number"], labels["record_number"] = _record_numbers(judge)
    columns["municipality"], labels["municipality"] = _municipalities(judge)
    columns["interpreter"], labels["interpreter"] = _interpreters(judge)
    columns["residence"] = _choice(judge, "bosted")
    for name, frame in FLAGS.items():
        columns[frame] = _choice(judge, name)
    columns["row"] = judge.raw.rows
    kept = judge.kept
    by_id = kept[np.argsort(columns["patient_id"][kept], kind="stable")]
    return Table(PATIENTS, {name: column[by_id] for name, column in columns.items()}, labels)


def _ids(judge: Judge) -> None:
    column = judge.required("pasient_id")
    judge.set_aside(~is_filled(column), Reason.EMPTY_CELL, "pasient_id")
    too_long = look_up(column, lambda text: len(text) > MAX_ID, np.bool_)
    judge.set_aside(too_long, Reason.TOO_LONG, "pasient_id", str(MAX_ID))


def _birth_years(judge: Judge, export_year: int) -> Column:
    column = judge.required("fodselsaar")

    def year(text: str) -> int:
        return int(text) if text.isascii() and text.isdigit() and len(text) == 4 else 0

    years = look_up(column, year, np.int32)
    judge.set_aside(~is_filled(column), Reason.EMPTY_CELL, "fodselsaar")
    outside = is_filled(column) & ((years < FIRST_BIRTH_YEAR) | (years > export_year))
    judge.set_aside(outside, Reason.BAD_YEAR, "fodselsaar", f"{FIRST_BIRTH_YEAR}–{export_year}")
    return years


def _sex(judge: Judge) -> Column:
    column = judge.required("kjonn")
    sex = choices(column, VALUES[(PATIENTS, "kjonn")])
    judge.set_aside(~is_filled(column), Reason.EMPTY_CELL, "kjonn", "K, M")
    judge.set_aside(is_filled(column) & (sex == UNKNOWN), Reason.BAD_VALUE, "kjonn", "K, M")
    return sex


def _date(judge: Judge, name: str) -> Days:
    column = judge.column(name)
    if column is None:
        return np.full(len(judge), NO_DAY, dtype=np.int32)
    found = days(column)
    bad = found == BAD_DAY
    judge.set_aside(bad, Reason.BAD_DATE, name)
    return np.where(bad, NO_DAY, found).astype(np.int32)


def _check_dates(judge: Judge, dates: dict[str, Days], birth_year: Column, export_day: int) -> None:
    start, died = dates["list_from"], dates["died"]
    before = (start != NO_DAY) & (year_of(start) < birth_year)
    judge.note(before, Reason.BEFORE_BIRTH, "liste_fra")
    dates["list_from"] = np.where(before, NO_DAY, start).astype(np.int32)
    judge.set_aside((died != NO_DAY) & (year_of(died) < birth_year), Reason.BEFORE_BIRTH, "dod")
    judge.set_aside((died != NO_DAY) & (died > export_day), Reason.AFTER_EXTRACT, "dod")


def _same_id(judge: Judge) -> None:
    """The same id again: the same content is one patient, different content is nobody."""
    ids = judge.required("pasient_id")
    if len(set(ids.texts)) == len(ids.texts) and len(np.unique(ids.codes)) == len(ids.codes):
        return
    keys = row_keys(judge.raw)
    at = [name for name, _ in judge.raw.everything()].index("pasient_id")
    among = is_filled(ids)
    same_row = repeats(keys, among)
    same_id = repeats([keys[at]], among & ~same_row)
    conflicting = among & np.isin(keys[at], keys[at][same_id])
    judge.set_aside(conflicting, Reason.CONFLICTING_PATIENT, "pasient_id")
    judge.set_aside(same_row & ~conflicting, Reason.DUPLICATE, "pasient_id")


def _text(judge: Judge, name: str) -> tuple[Column, tuple[str, ...]]:
    return labelled(judge.column(name) or _nothing(judge), str)


def _nothing(judge: Judge) -> RawColumn:
    return RawColumn("", [""], np.zeros(len(judge), dtype=np.int32))


def _record_numbers(judge: Judge) -> tuple[Column, tuple[str, ...]]:
    column = judge.column("journalnr") or _nothing(judge)
    too_long = look_up(column, lambda text: len(text) > MAX_RECORD_NUMBER, np.bool_)
    judge.note(too_long, Reason.TOO_LONG, "journalnr", str(MAX_RECORD_NUMBER))
    return labelled(column, lambda text: text if len(text) <= MAX_RECORD_NUMBER else "")


def _municipalities(judge: Judge) -> tuple[Column, tuple[str, ...]]:
    """Four digits; three have lost a leading zero."""
    column = judge.column("kommunenr") or _nothing(judge)

    def number(text: str) -> str:
        return text.zfill(4) if text.isascii() and text.isdigit() and len(text) in (3, 4) else ""

    bad = look_up(column, lambda text: bool(text) and not number(text), np.bool_)
    judge.note(bad, Reason.BAD_CELL, "kommunenr", "0301")
    return labelled(column, number)


def _interpreters(judge: Judge) -> tuple[Column, tuple[str, ...]]:
    """Yes, no or a language."""
    column = judge.column("tolk") or _nothing(judge)

    def need(text: str) -> str:
        answer = YES_NO.get(fold(text))
        return text.lower() if answer is None else ("ja" if answer else "nei")

    return labelled(column, need)


def _choice(judge: Judge, name: str) -> Column:
    column = judge.column(name)
    if column is None:
        return np.full(len(judge), UNKNOWN, dtype=np.int8)
    words = VALUES[(PATIENTS, name)]
    found = choices(column, words)
    unknown: Mask = is_filled(column) & (found == UNKNOWN)
    judge.note(unknown, Reason.BAD_VALUE, name, ", ".join(words))
    return found
