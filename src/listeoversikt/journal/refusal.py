"""Why an export was refused: an enum and the places, never a value. ``words.py`` makes the sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class RefusalKind(Enum):
    """Why an export is refused; each has its sentence in ``words.REFUSALS``."""

    NOT_FOUND = auto()
    NOT_AN_EXPORT = auto()
    UNREADABLE_FILE = auto()
    UNREADABLE_ZIP = auto()
    ENCRYPTED_ZIP = auto()
    UNPACKS_TOO_LARGE = auto()
    PATH_OUTSIDE = auto()
    MACRO_WORKBOOK = auto()
    UNREADABLE_WORKBOOK = auto()
    ENCRYPTED_WORKBOOK = auto()
    EXTERNAL_LINKS = auto()
    WORKBOOK_ENTITIES = auto()
    WORKBOOK_TOO_LARGE = auto()
    FHIR_XML = auto()
    FHIR_BROKEN = auto()
    FHIR_TOO_LONG = auto()
    FHIR_TOO_LARGE = auto()
    FHIR_NOTHING = auto()
    FHIR_NOT_MAPPED = auto()
    FHIR_MISSING = auto()
    SAME_TABLE_TWICE = auto()
    UNKNOWN_ENCODING = auto()
    UNBALANCED_QUOTES = auto()
    LINE_TOO_LONG = auto()
    MISSING_TABLE = auto()
    MISSING_COLUMN = auto()
    SAME_COLUMN_TWICE = auto()
    BAD_DESCRIPTION = auto()
    NO_DATE = auto()
    FUTURE_DATE = auto()
    EMPTY_TABLE = auto()
    NATIONAL_NUMBER = auto()
    EMAIL = auto()
    PHONE = auto()
    IDENTITY_COLUMN = auto()
    FULL_BIRTH_DATE = auto()
    PERSON_NAMES = auto()
    TOO_MANY_BAD_ROWS = auto()
    SUPPLEMENT_ALONE = auto()
    NEW_PSEUDONYMS = auto()
    CANCELLED = auto()


@dataclass
class Refusal(Exception):
    """The export is refused whole. ``table``, ``column``, ``row`` and ``expected`` name the place.

    ``file`` is a name inside the export, ``count`` how many more places or bad rows there are, ``unknown`` how many files
    or headers that nothing is known of there are beside what is missing.
    """

    kind: RefusalKind
    table: str = ""
    column: str = ""
    row: int | None = None
    expected: str = ""
    file: str = ""
    count: int = 0
    unknown: int = 0

    def __str__(self) -> str:
        return f"{self.kind.name} {self.table}.{self.column}"
