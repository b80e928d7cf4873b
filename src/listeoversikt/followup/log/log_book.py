"""Everybody's records as known up to one event. A book never changes; later events give a new one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from listeoversikt.followup.log.entry import Entry, standing
from listeoversikt.followup.log.patient_record import NOTHING, PatientRecord


@dataclass(frozen=True)
class LogBook:
    """``records`` by pseudonym, of those who have any; ``office`` are the raw entries without a patient."""

    records: Mapping[str, PatientRecord] = field(default_factory=dict)
    office: tuple[Entry, ...] = ()
    last: int = 0

    def of(self, patient_id: str) -> PatientRecord:
        """The patient's record; an empty one where nothing is logged."""
        return self.records.get(patient_id, NOTHING)

    @property
    def office_entries(self) -> tuple[Entry, ...]:
        """What stands of the acts without a patient."""
        return standing(self.office)

    def with_entries(self, entries: Iterable[Entry]) -> LogBook:
        """The book with what came later; records that nothing came to are the same objects."""
        by_patient: dict[str, list[Entry]] = defaultdict(list)
        office = list(self.office)
        last = self.last
        for entry in entries:
            last = max(last, entry.sequence)
            if entry.patient is None:
                office.append(entry)
            else:
                by_patient[entry.patient].append(entry)
        records = dict(self.records)
        for patient_id, more in by_patient.items():
            records[patient_id] = records.get(patient_id, NOTHING).with_entries(more)
        return LogBook(records, tuple(office), last)


EMPTY = LogBook()
