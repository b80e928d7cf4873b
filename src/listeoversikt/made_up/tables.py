"""The export's tables as columns of text: header names as a Norwegian system would write them, and the rows."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from listeoversikt.made_up import text
from listeoversikt.made_up.actions import Actions, action_names
from listeoversikt.made_up.claims import claim_texts
from listeoversikt.made_up.contacts import KINDS, ROLES, Contacts
from listeoversikt.made_up.diagnoses import SOURCES, SYSTEMS, Diagnoses, diagnosis_codes
from listeoversikt.made_up.episodes import INSTITUTIONS
from listeoversikt.made_up.measurements import Measurements, measurement_names
from listeoversikt.made_up.medicines import Medicines, medicine_codes
from listeoversikt.made_up.patients import PATIENT_COLUMNS, Patients, patient_columns
from listeoversikt.made_up.stays import DESTINATIONS, Stays, stay_codes

COLUMNS: dict[str, tuple[str, ...]] = {
    "pasienter": PATIENT_COLUMNS,
    "diagnoser": ("pasient_id", "dato", "kodeverk", "kode", "kilde"),
    "kontakter": ("pasient_id", "dato", "type", "rolle", "behandler_id", "takster"),
    "legemidler": ("pasient_id", "atc", "fra", "til", "fast", "ddd"),
    "innleggelser": (
        "pasient_id",
        "inn",
        "ut",
        "hastegrad",
        "hoveddiagnose",
        "bidiagnoser",
        "institusjon",
        "utskrevet_til",
        "kjent_dato",
    ),
    "maalinger": ("pasient_id", "dato", "type", "verdi", "enhet"),
    "tiltak": ("pasient_id", "dato", "type"),
}
_URGENCY = ("ohjelp", "planlagt")


@dataclass(frozen=True, slots=True)
class Writing:
    """What turns a chunk's numbers into text: its pseudonyms, the dates, the staff."""

    ids: pa.Array
    dates: text.Dates
    staff: tuple[str, ...]
    lists: int


@dataclass(frozen=True, slots=True)
class Chunk:
    """One chunk's rows of every table."""

    patients: Patients
    diagnoses: Diagnoses
    contacts: Contacts
    medicines: Medicines
    stays: Stays
    measurements: Measurements
    actions: Actions


def chunk_rows(chunk: Chunk, writing: Writing) -> dict[str, memoryview]:
    """The bytes of the chunk's rows, by table."""
    columns: dict[str, Callable[[], list[pa.Array]]] = {
        "pasienter": lambda: patient_columns(chunk.patients, writing.ids, writing.dates, writing.lists),
        "diagnoser": lambda: _diagnoses(chunk.diagnoses, writing),
        "kontakter": lambda: _contacts(chunk.contacts, writing),
        "legemidler": lambda: _medicines(chunk.medicines, writing),
        "innleggelser": lambda: _stays(chunk.stays, writing),
        "maalinger": lambda: _measurements(chunk.measurements, writing),
        "tiltak": lambda: _actions(chunk.actions, writing),
    }
    return {table: text.rows_of(columns[table]()) for table in COLUMNS}


def _diagnoses(rows: Diagnoses, writing: Writing) -> list[pa.Array]:
    codes, icpc2 = diagnosis_codes()
    return [
        text.pick(writing.ids, rows.person),
        writing.dates.column(rows.day),
        text.words(SYSTEMS, (rows.code >= icpc2).astype(np.int64)),
        text.words(codes, rows.code),
        text.words(SOURCES, rows.source),
    ]


def _contacts(rows: Contacts, writing: Writing) -> list[pa.Array]:
    return [
        text.pick(writing.ids, rows.person),
        writing.dates.column(rows.day),
        text.words(KINDS, rows.kind),
        text.words(ROLES, rows.role),
        text.words(writing.staff, rows.who),
        text.words(claim_texts(), rows.claim),
    ]


def _medicines(rows: Medicines, writing: Writing) -> list[pa.Array]:
    return [
        text.pick(writing.ids, rows.person),
        text.words(medicine_codes(), rows.atc),
        writing.dates.column(rows.begins),
        writing.dates.column(rows.ends),
        text.yes_no(rows.regular),
        text.tenths(rows.ddd_tenths),
    ]


def _stays(rows: Stays, writing: Writing) -> list[pa.Array]:
    return [
        text.pick(writing.ids, rows.person),
        writing.dates.column(rows.begins),
        writing.dates.column(rows.ends),
        text.words(_URGENCY, rows.planned.astype(np.int64)),
        text.words(stay_codes(), rows.main),
        text.joined(stay_codes(), rows.secondary, rows.offsets),
        text.words(INSTITUTIONS, rows.institution),
        text.words(DESTINATIONS, rows.destination),
        writing.dates.column(rows.known),
    ]


def _measurements(rows: Measurements, writing: Writing) -> list[pa.Array]:
    names = measurement_names()
    return [
        text.pick(writing.ids, rows.person),
        writing.dates.column(rows.day),
        text.words([name for name, _ in names], rows.kind),
        text.tenths(rows.tenths),
        text.words([unit for _, unit in names], rows.kind),
    ]


def _actions(rows: Actions, writing: Writing) -> list[pa.Array]:
    return [
        text.pick(writing.ids, rows.person),
        writing.dates.column(rows.day),
        text.words(action_names(), rows.kind),
    ]
