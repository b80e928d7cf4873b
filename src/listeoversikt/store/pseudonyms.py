"""Stable numbers for pseudonyms: the same ``pasient_id`` is the same patient in every extract."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import numpy as np
import sqlalchemy as sa

from listeoversikt.patient_list.frames import Column, Table
from listeoversikt.store.asked_ahead import Question, answer
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.tables import pseudonyms

AT_ONCE = 500
"""So many pseudonyms are looked up in one question to the database."""


def all_ids(connection: sa.Connection) -> list[str]:
    """Every pseudonym ever seen; its position is its number."""
    return list(connection.scalars(sa.select(pseudonyms.c.patient_id).order_by(pseudonyms.c.number)))


def numbered(known: Sequence[str], patients: Table) -> tuple[Column, list[str]]:
    """The store number of each patient, and the pseudonyms not ``known`` before, in list order.

    The new ones have the numbers that follow those of the known.
    """
    ids = patients.texts("patient_id")
    if len(set(ids)) != len(ids) or (patients["patient_id"] < 0).any():
        raise ValueError("a list to be stored has every patient once, with a pseudonym")
    numbers = {patient_id: number for number, patient_id in enumerate(known)}
    new = [patient_id for patient_id in ids if patient_id not in numbers]
    numbers.update(zip(new, range(len(known), len(known) + len(new)), strict=True))
    return np.fromiter(map(numbers.__getitem__, ids), dtype=np.int32, count=len(ids)), new


def add(connection: sa.Connection, new: Sequence[str], first: int) -> None:
    """Gives the new pseudonyms the numbers from ``first`` on."""
    if new:
        rows = [{"number": number, "patient_id": patient_id} for number, patient_id in enumerate(new, first)]
        connection.execute(sa.insert(pseudonyms), rows)


def asked(texts: Collection[str]) -> list[Question]:
    """Which of the texts are pseudonyms, and of which number."""
    wanted = sorted(set(texts))
    lots = [wanted[start : start + AT_ONCE] for start in range(0, len(wanted), AT_ONCE)]
    query = sa.select(pseudonyms.c.patient_id, pseudonyms.c.number)
    return [
        Question(
            "pseudonyms",
            query.where(pseudonyms.c.patient_id.in_(lot)),
            frozenset({pseudonyms.name}),
            frozenset(lot),
        )
        for lot in lots
    ]


def among(connection: sa.Connection, texts: Collection[str]) -> dict[str, int]:
    """The numbers of those of the texts that are pseudonyms the store has seen."""
    wanted = set(texts)
    rows = (row for question in asked(wanted) for row in answer(connection, question))
    return {row.patient_id: int(row.number) for row in rows if row.patient_id in wanted}


def numbers_of(connection: sa.Connection, patients: Collection[str]) -> Mapping[str, int]:
    """The numbers of patients; refused when the store has never seen one of the pseudonyms."""
    found = among(connection, patients)
    if len(found) < len(set(patients)):
        raise StoreRefused(Reason.UNKNOWN_PATIENT)
    return found


def number_of(connection: sa.Connection, patient_id: str) -> int:
    """The number of a patient; refused when the store has never seen the pseudonym."""
    return numbers_of(connection, [patient_id])[patient_id]
