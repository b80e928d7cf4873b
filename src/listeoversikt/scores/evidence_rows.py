"""One patient's own list, with the way back to the rows of the list it was taken from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from listeoversikt.clinical.codelist import title_of
from listeoversikt.clinical.codes import CodeSystem as Coding
from listeoversikt.patient_list.frames import (
    CONTACTS,
    DIAGNOSES,
    EVENT_TABLES,
    MEASUREMENTS,
    MEDICINES,
    NO_DAY,
    PATIENTS,
    STAYS,
    CodeSystem,
    Column,
    ContactKind,
    Table,
)
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.evidence import EvidenceRow
from listeoversikt.scores.known import Known, ScoreSettings
from listeoversikt.scores.score_list import Scores, score_list

CODINGS = {CodeSystem.ICPC2: Coding.ICPC2, CodeSystem.ICD10: Coding.ICD10}


@dataclass(frozen=True)
class Single:
    """One patient as a list of one, scored; ``origin`` gives each table's rows in the whole list."""

    patient: int
    scores: Scores
    origin: Mapping[str, Column]

    @property
    def known(self) -> Known:
        """What the scores looked at."""
        return self.scores.known

    @property
    def patient_list(self) -> PatientList:
        """The list of one."""
        return self.scores.patient_list

    def score(self, measure: str) -> float:
        """The patient's own value."""
        return float(getattr(self.scores, measure)[0])

    def missing(self, *tables: str) -> tuple[str, ...]:
        """Those of the tables that the export doesn't have."""
        return tuple(name for name in tables if name not in self.patient_list.tables)

    def cite(self, table: str, positions: Iterable[int]) -> tuple[EvidenceRow, ...]:
        """References to rows of a table of the list of one."""
        return tuple(CITE[table](self, int(position)) for position in positions)

    def cite_codes(self, positions: Iterable[int]) -> tuple[EvidenceRow, ...]:
        """References to recorded codes (positions in ``Known.codes``), in order of time."""
        rows = [self._code_row(int(position)) for position in positions]
        return tuple(sorted(rows, key=lambda row: (row.day, row.table, row.position)))

    def _code_row(self, position: int) -> EvidenceRow:
        codes = self.known.codes
        number = int(np.searchsorted(codes.bounds, position, side="right")) - 1
        system, code = codes.codes[number]
        name = STAYS if codes.from_stay[position] else DIAGNOSES
        row = self._row(name, int(codes.position[position]), code)
        title = title_of(CODINGS[CodeSystem(system)], code) or ""
        return replace(row, day=int(codes.day[position]), title=title)

    def _row(self, name: str, position: int, code: str) -> EvidenceRow:
        table = self.patient_list.tables[name]
        return EvidenceRow(
            table=name,
            position=int(self.origin[name][position]),
            line=int(table["row"][position]),
            code=code,
            day=int(table["day"][position]) if "day" in table.columns else int(NO_DAY),
        )

    def _text(self, name: str, column: str, position: int) -> str:
        table = self.patient_list.tables[name]
        label = int(table[column][position])
        return table.labels[column][label] if label >= 0 else ""

    def _course(self, position: int) -> EvidenceRow:
        row = self._row(MEDICINES, position, self._text(MEDICINES, "atc", position))
        return replace(row, end=int(self.known.course_end[position]))

    def _stay(self, position: int) -> EvidenceRow:
        row = self._row(STAYS, position, self._text(STAYS, "main", position))
        return replace(row, end=int(self.patient_list.tables[STAYS]["end"][position]))

    def _measurement(self, position: int) -> EvidenceRow:
        row = self._row(MEASUREMENTS, position, self._text(MEASUREMENTS, "kind", position))
        return replace(row, value=float(self.patient_list.tables[MEASUREMENTS]["value"][position]))

    def _contact(self, position: int) -> EvidenceRow:
        kind = ContactKind(int(self.patient_list.tables[CONTACTS]["kind"][position]))
        return self._row(CONTACTS, position, kind.name.lower())

    def cite_patient(self, column: str) -> tuple[EvidenceRow, ...]:
        """A reference to a column of the patient's own row."""
        return (self._row(PATIENTS, 0, column),)


CITE = {
    MEDICINES: Single._course,
    STAYS: Single._stay,
    MEASUREMENTS: Single._measurement,
    CONTACTS: Single._contact,
}


def single(whole: PatientList, patient: int, settings: ScoreSettings | None = None) -> Single:
    """One patient's rows as known at the patient's index day, scored anew."""
    index_day = whole.index_day[patient : patient + 1]
    origin: dict[str, Column] = {PATIENTS: np.array([patient])}
    tables = {PATIENTS: _compact(whole.patients.take(origin[PATIENTS]))}
    for name in EVENT_TABLES:
        table = whole.events(name)
        if table is not None:
            first, last = np.searchsorted(
                table["patient"], np.array([patient, patient + 1], table["patient"].dtype)
            )
            rows = np.arange(first, last)
            origin[name] = rows[table["day"][rows] <= index_day]
            own = _compact(table.take(origin[name]))
            tables[name] = own.replace(patient=np.zeros(len(own), dtype=np.int32))
    alone = replace(whole, tables=tables, index_day=index_day)
    return Single(patient, score_list(alone.at(np.array([0]), index_day), settings), origin)


def _compact(table: Table) -> Table:
    """Only the labels in use: a list of one needn't know the codes of all the others."""
    columns, labels = {}, {}
    for column, texts in table.labels.items():
        used, number = np.unique(table[column], return_inverse=True)
        first = int(np.searchsorted(used, 0))
        labels[column] = tuple(texts[label] for label in used[first:].tolist())
        columns[column] = (number - first).astype(table[column].dtype)
    return Table(table.name, {**table.columns, **columns}, labels)
