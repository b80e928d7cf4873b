"""A clean format-1 CSV folder, read into plain dataclasses (journal-export.md).

«Clean» means that whoever made the export kept to the contract: rows that the contract would set aside are
dropped here in the simplest way (`_is_sound`), without findings, so that a stray one does no harm.
"""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from . import words
from .vocabulary import (
    COLUMNS,
    CONTACT_TYPES,
    DESTINATIONS,
    DOCTOR_FEES,
    HOMES,
    INSTITUTIONS,
    LIMITS,
    MEASUREMENTS,
    MEASURES,
    ROLES,
    TABLES,
)
from .words import fold, read_code, read_date, read_number, read_yes


@dataclass(frozen=True)
class Diagnosis:
    date: date
    code: str
    system: str  # "ICPC-2" or "ICD-10"
    source: str | None


@dataclass(frozen=True)
class Contact:
    date: date
    type: str
    role: str | None  # lege, sykepleier, helsesekretaer, annet; None = unknown
    provider: str | None
    fees: tuple[str, ...]  # lower case


@dataclass(frozen=True)
class Medicine:
    start: date
    end: date | None
    atc: str
    fixed: bool | None  # None: not known (read as not regular)
    ddd: float | None

    @property
    def date(self) -> date:
        return self.start


@dataclass(frozen=True)
class Stay:
    admitted: date
    discharged: date | None
    urgency: str | None  # ohjelp, planlagt
    main: tuple[str, ...]  # codes of hoveddiagnose
    others: tuple[str, ...]
    institution: str
    to: str | None
    known: date | None

    @property
    def date(self) -> date:
        return self.admitted

    @property
    def codes(self) -> tuple[str, ...]:
        return self.main + self.others


@dataclass(frozen=True)
class Measurement:
    date: date
    type: str
    value: float
    unit: str | None


@dataclass(frozen=True)
class Measure:
    """A row of `tiltak`."""

    date: date
    type: str


@dataclass
class Patient:
    id: str
    birth_year: int
    sex: str  # "K" or "M"
    gp: str | None = None
    list_from: date | None = None
    list_to: date | None = None
    died: date | None = None  # `dod`, else `ut` of a stay that ended in death
    home: str | None = None
    home_care: bool | None = None
    individual_plan: bool | None = None
    multidose: bool | None = None
    palliative: bool | None = None
    reserved_contact: bool | None = None
    reserved_treatment: bool | None = None
    interpreter: str | None = None
    municipality: str | None = None
    district: str | None = None
    diagnoses: list[Diagnosis] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    medicines: list[Medicine] = field(default_factory=list)
    stays: list[Stay] = field(default_factory=list)
    measurements: list[Measurement] = field(default_factory=list)
    measures: list[Measure] = field(default_factory=list)

    def age(self, day: date) -> int:
        """Year of T − birth year («alder (kalenderår)»)."""
        return day.year - self.birth_year

    def on_list(self, day: date) -> bool:
        """`liste_fra` empty or ≤ T, `liste_til` empty or > T, not dead on or before T."""
        return (
            (self.list_from is None or self.list_from <= day)
            and (self.list_to is None or self.list_to > day)
            and (self.died is None or self.died > day)
        )


LISTS = {
    "diagnoser": "diagnoses",
    "kontakter": "contacts",
    "legemidler": "medicines",
    "innleggelser": "stays",
    "maalinger": "measurements",
    "tiltak": "measures",
}


@dataclass
class Export:
    patients: dict[str, Patient]  # in the order of the file
    tables: set[str]  # tables that are there
    columns: dict[str, set[str]]  # canonical names of the columns that are there
    export_date: date
    prescriptions: bool  # "legemidler": "resepter"
    stated_periods: dict[str, tuple[date | None, date | None]]
    oldest: dict[str, date]  # oldest row of each table
    cache: dict[Any, Any] = field(default_factory=dict)

    def period(self, table: str) -> tuple[date | None, date]:
        """What the table covers: `perioder`, else from its oldest row; to the extract's date.

        From None: nothing is known about where it begins (no table, or no row in it).
        """
        start, end = self.stated_periods.get(table, (None, None))
        if start is None and table in self.tables:
            start = self.oldest.get(table)
        return start, min(end or self.export_date, self.export_date)

    def has(self, table: str, column: str) -> bool:
        return column in self.columns.get(table, set())


def load(folder: Path) -> Export:
    """The whole export; raises where a table that must be there isn't."""
    files = {fold(path.stem): path for path in sorted(folder.glob("*.csv"))}
    rows: dict[str, list[dict[str, str]]] = {}
    columns: dict[str, set[str]] = {}
    for table in TABLES:
        if fold(table) in files:
            rows[table], columns[table] = _rows(files[fold(table)], table)
    about = _about(folder)
    export_date = read_date(str(about.get("uttrekksdato") or "")) or _newest(rows)
    patients = {patient.id: patient for patient in map(_patient, rows["pasienter"])}
    oldest: dict[str, date] = {}
    for table, name in LISTS.items():
        _fill(patients, table, name, rows.get(table, []), export_date, oldest)
    for patient in patients.values():
        _find_death(patient)
    return Export(
        patients=patients,
        tables=set(rows),
        columns=columns,
        export_date=export_date,
        prescriptions=about.get("legemidler") == "resepter",
        stated_periods=_periods(about),
        oldest=oldest,
    )


def _rows(path: Path, table: str) -> tuple[list[dict[str, str]], set[str]]:
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252")
    header = text.replace("\r", "\n").split("\n", 1)[0]
    delimiter = max(";,\t", key=header.count)
    lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    names = {fold(name): name for name in COLUMNS[table].split()}
    if table == "pasienter":
        names["reservert"] = "reservert_kontakt"
    header_names = [names.get(fold(name)) for name in lines[0]]
    rows = []
    for line in lines[1:]:
        if any(cell.strip() for cell in line):
            pairs = zip(header_names, line, strict=False)
            rows.append({name: cell.strip() for name, cell in pairs if name})
    return rows, {name for name in header_names if name}


def _about(folder: Path) -> dict[str, Any]:
    path = folder / "uttrekk.json"
    return dict(json.loads(path.read_text("utf-8-sig"))) if path.exists() else {}


def _periods(about: dict[str, Any]) -> dict[str, tuple[date | None, date | None]]:
    known = {fold(table): table for table in TABLES}
    return {
        known[fold(name)]: (read_date(period.get("fra") or ""), read_date(period.get("til") or ""))
        for name, period in (about.get("perioder") or {}).items()
        if fold(name) in known
    }


def _newest(rows: dict[str, list[dict[str, str]]]) -> date:
    """Without `uttrekksdato`: the newest date that isn't in the future; planned ends don't count."""
    dates = [
        read_date(row.get(column, ""))
        for table in rows.values()
        for row in table
        for column in ("dato", "fra", "inn", "ut", "kjent_dato", "dod", "liste_fra")
    ]
    return max(day for day in dates if day is not None and day <= date.today())


def _patient(row: dict[str, str]) -> Patient:
    birth_year = int(row["fodselsaar"])
    list_from = read_date(row.get("liste_fra", ""))
    if list_from is not None and list_from.year < birth_year:
        list_from = None
    return Patient(
        id=row["pasient_id"],
        birth_year=birth_year,
        sex=words.SEXES[fold(row["kjonn"])],
        gp=row.get("fastlege_id") or None,
        list_from=list_from,
        list_to=read_date(row.get("liste_til", "")),
        died=read_date(row.get("dod", "")),
        home=words.canonical(row.get("bosted", ""), HOMES),
        home_care=read_yes(row.get("hjemmetjeneste", "")),
        individual_plan=read_yes(row.get("individuell_plan", "")),
        multidose=read_yes(row.get("multidose", "")),
        palliative=read_yes(row.get("palliativ", "")),
        reserved_contact=read_yes(row.get("reservert_kontakt", "")),
        reserved_treatment=read_yes(row.get("reservert_behandling", "")),
        interpreter=row.get("tolk") or None,
        municipality=row.get("kommunenr") or None,
        district=row.get("bydel") or None,
    )


def _fill(
    patients: dict[str, Patient],
    table: str,
    name: str,
    rows: list[dict[str, str]],
    export_date: date,
    oldest: dict[str, date],
) -> None:
    """The table's rows, on the patients, sorted by date and then by place in the file."""
    seen: set[tuple[tuple[str, str], ...]] = set()
    for row in rows:
        patient = patients.get(row["pasient_id"])
        content = tuple(sorted(row.items()))
        if patient is None or (table != "kontakter" and content in seen):
            continue
        seen.add(content)
        event = _EVENTS[table](row)
        if event is None or not _is_sound(patient, event, export_date):
            continue
        getattr(patient, name).append(event)
        oldest[table] = min(oldest.get(table, event.date), event.date)
    for patient in patients.values():
        getattr(patient, name).sort(key=lambda event: event.date)


def _is_sound(patient: Patient, event: Any, export_date: date) -> bool:
    """Events lie between the birth year and T, and not after death (60 days for some)."""
    if event.date.year < patient.birth_year or event.date > export_date:
        return False
    after_death = isinstance(event, Diagnosis) or getattr(event, "type", "") in (
        "parorende",
        "samarbeidsmote",
    )
    last = None if patient.died is None else patient.died + timedelta(days=60 if after_death else 0)
    if last is not None and event.date > last:
        return False
    if isinstance(event, Stay) and event.discharged is not None:
        if event.discharged < event.admitted or event.discharged > export_date:
            return False
        return last is None or event.discharged <= last
    return True


def _find_death(patient: Patient) -> None:
    """A stay with `utskrevet_til` = dod means that the patient died on `ut`, also where `dod` is empty."""
    ends = [stay.discharged for stay in patient.stays if stay.to == "dod" and stay.discharged is not None]
    if patient.died is None and ends:
        patient.died = min(ends)


def _needed(row: dict[str, str], column: str) -> date:
    day = read_date(row[column])
    if day is None:
        raise ValueError(f"{column} is empty")
    return day


def _diagnosis(row: dict[str, str]) -> Diagnosis | None:
    system = words.SYSTEMS[fold(row["kodeverk"])]
    code = read_code(row["kode"])
    if system == "ICPC-2" and words.is_process_code(row["kode"]):
        return None
    if not (words.ICPC if system == "ICPC-2" else words.ICD10).fullmatch(code):
        return None
    return Diagnosis(_needed(row, "dato"), code, system, row.get("kilde") or None)


def _contact(row: dict[str, str]) -> Contact:
    fees = tuple(row.get("takster", "").replace(",", " ").lower().split())
    role = words.canonical(row.get("rolle", ""), ROLES)
    if role is None:
        if any(fee.startswith(("s", "088")) for fee in fees):
            role = "sykepleier"
        elif any(fee in DOCTOR_FEES for fee in fees):
            role = "lege"
    kind = words.canonical(row["type"], CONTACT_TYPES) or "annet"
    return Contact(_needed(row, "dato"), kind, role, row.get("behandler_id") or None, fees)


def _medicine(row: dict[str, str]) -> Medicine | None:
    atc = read_code(row["atc"])
    if not words.ATC.fullmatch(atc):
        return None
    return Medicine(
        start=_needed(row, "fra"),
        end=read_date(row.get("til", "")),
        atc=atc,
        fixed=read_yes(row.get("fast", "")),
        ddd=read_number(row.get("ddd", "")),
    )


def _stay(row: dict[str, str]) -> Stay:
    def codes(column: str) -> tuple[str, ...]:
        found = map(read_code, row.get(column, "").replace(",", " ").split())
        return tuple(code for code in found if words.ICD10.fullmatch(code))

    return Stay(
        admitted=_needed(row, "inn"),
        discharged=read_date(row.get("ut", "")),
        urgency=words.canonical(row.get("hastegrad", ""), ("ohjelp", "planlagt")),
        main=codes("hoveddiagnose"),
        others=codes("bidiagnoser"),
        institution=words.canonical(row.get("institusjon", ""), INSTITUTIONS) or "sykehus",
        to=words.canonical(row.get("utskrevet_til", ""), DESTINATIONS),
        known=read_date(row.get("kjent_dato", "")),
    )


def _measurement(row: dict[str, str]) -> Measurement | None:
    kind = words.canonical(row["type"], MEASUREMENTS) or ""
    value = read_number(row["verdi"])
    unit = row.get("enhet") or None
    if value is None:
        return None
    if kind == "hba1c" and unit == "%":
        value, unit = (value - 2.15) * 10.929, "mmol/mol"
    low, high = LIMITS.get(kind, (float("-inf"), float("inf")))
    return Measurement(_needed(row, "dato"), kind, value, unit) if low <= value <= high else None


def _measure(row: dict[str, str]) -> Measure:
    return Measure(_needed(row, "dato"), words.canonical(row["type"], MEASURES) or "")


_EVENTS: dict[str, Any] = {
    "diagnoser": _diagnosis,
    "kontakter": _contact,
    "legemidler": _medicine,
    "innleggelser": _stay,
    "maalinger": _measurement,
    "tiltak": _measure,
}
