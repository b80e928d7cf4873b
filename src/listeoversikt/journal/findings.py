"""What was set aside and why: one finding a row, further reasons joined, the value masked."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum


class Reason(StrEnum):
    """Why a row or a cell was set aside. The keys stand in reports; the words in ``words.py``."""

    WRONG_WIDTH = "wrong_number_of_cells"
    EMPTY_CELL = "required_cell_empty"
    BAD_DATE = "not_a_date"
    BAD_NUMBER = "not_a_number"
    BAD_CODE = "malformed_code"
    BAD_VALUE = "unknown_value"
    BAD_YEAR = "birth_year_out_of_range"
    TOO_LONG = "too_long"
    UNKNOWN_PATIENT = "unknown_patient"
    BEFORE_BIRTH = "before_birth_year"
    AFTER_EXTRACT = "after_extract_date"
    AFTER_DEATH = "after_death"
    END_BEFORE_START = "end_before_start"
    BEFORE_DISCHARGE = "before_discharge"
    DUPLICATE = "duplicate"
    CONFLICTING_PATIENT = "same_patient_different_content"
    OUT_OF_RANGE = "value_out_of_range"
    UNKNOWN_UNIT = "unknown_unit"
    BAD_CELL = "cell_read_as_empty"


@dataclass(frozen=True)
class Finding:
    """One row of a table: where, why, what was expected, and the shape of what was found.

    ``row`` is the line in the file as a spreadsheet shows it (the header is 1). ``set_aside`` is False where
    only a cell was left out.
    """

    table: str
    row: int
    column: str
    reasons: tuple[Reason, ...]
    expected: str
    found: str
    set_aside: bool


@dataclass(frozen=True)
class TableCount:
    """read = kept + set_aside + ignored."""

    read: int
    kept: int
    set_aside: int
    ignored: int


@dataclass
class ImportReport:
    """What was made of an export: counts a table, findings, warnings; no value of a patient.

    ``unread_sources`` are those of the ``ignored_files`` that might be tables, by the names that may be shown.
    """

    export_date: str = ""
    office: str = ""
    journal_system: str = ""
    version: str = ""
    scope: str = "full"
    checksum: str = ""
    date_guessed: bool = False
    tables: dict[str, TableCount] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    unknown_columns: dict[str, list[str]] = field(default_factory=dict)
    unlisted_codes: dict[str, int] = field(default_factory=dict)
    repeated_contacts: int = 0
    ignored_files: int = 0
    unread_sources: list[str] = field(default_factory=list)
    passed_columns: list[str] = field(default_factory=list)
    unmapped_systems: dict[str, int] = field(default_factory=dict)
    left_out: dict[str, int] = field(default_factory=dict)
    hidden_sheets_read: int = 0
    profile: str = ""

    def set_aside_by_reason(self) -> dict[str, dict[str, int]]:
        """Per table and first reason: how many rows were set aside."""
        counts: dict[str, dict[str, int]] = {}
        for finding in self.findings:
            if finding.set_aside:
                table = counts.setdefault(finding.table, {})
                table[finding.reasons[0]] = table.get(finding.reasons[0], 0) + 1
        return counts


MASK_LENGTH = 24


def mask(text: str) -> str:
    """The shape of a value, never the value: letters become x, digits 9.

    >>> mask("31.02.2025"), mask("Ola N.")
    ('99.99.9999', 'xxx x.')
    """
    shape = re.sub(r"[^\W\d_]", "x", re.sub(r"\d", "9", text))
    return shape if len(shape) <= MASK_LENGTH else shape[: MASK_LENGTH - 1] + "…"
