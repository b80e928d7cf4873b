"""What a store keeps from whoever has opened it: patients who are blocked (sperret) for them.

It's the program's rule, not encryption: all users share the database's key. It's kept here, in the one way in, so that
no page, file or command has to remember it. What is *taken in* (extracts, messages) is taken in whole whoever reads it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import sqlalchemy as sa

from listeoversikt.followup.blocking import BLOCKED, KINDS, Block, Said, hidden_from, standing_blocks
from listeoversikt.patient_list.frames import PATIENTS, Column, Table
from listeoversikt.store.access.accounts import all_accounts
from listeoversikt.store.access.identity import Account, Identity
from listeoversikt.store.access.permission import USERS
from listeoversikt.store.access.rights_of_kinds import OWN_NOTES
from listeoversikt.store.access.roles import EVERY_RIGHT, Right, rights_of
from listeoversikt.store.asked_ahead import Question, answer
from listeoversikt.store.blocking_refusals import LeavesNobody, PatientBlocked
from listeoversikt.store.erasing.rows import without_names
from listeoversikt.store.extracts.snapshots import used_texts
from listeoversikt.store.tables import event_log
from listeoversikt.store.tables import pseudonyms as pseudonym_table

if TYPE_CHECKING:
    from listeoversikt.patient_list.snapshot import PatientList
    from listeoversikt.store.contents import Event, NewEvent

TAKEN_IN = OWN_NOTES | {"discharge_message"}
"""What may be written about a patient who is blocked for the writer: it's taken in, or noted by the program."""
NAMES = ("patient_id", "record_number")
"""The columns that say who a patient is."""
HIDDEN_NAME = "sperret"
"""In place of a blocked patient's pseudonym in a text about something else."""


BLOCKS = Question(
    "blocks",
    sa.select(
        event_log.c.uuid,
        event_log.c.kind,
        pseudonym_table.c.patient_id,
        event_log.c.payload,
        event_log.c.inverse_of,
    )
    .select_from(event_log.join(pseudonym_table))
    .where(event_log.c.kind.in_(KINDS))
    .order_by(event_log.c.sequence),
    frozenset({event_log.name, pseudonym_table.name}),
)


def blocks_in(connection: sa.Connection) -> tuple[Block[str], ...]:
    """The blocks that hold, oldest first, by pseudonym."""
    return standing_blocks(Said(*row) for row in answer(connection, BLOCKS))


def hidden_in(connection: sa.Connection, identity: Identity) -> frozenset[str]:
    """The pseudonyms of those who are blocked for one, by the role of now."""
    blocks = blocks_in(connection)
    if not blocks:
        return frozenset()
    role = next((row.role for row in answer(connection, USERS) if row.id == identity.user), None)
    return hidden_from(blocks, identity.user, role or identity.role)


def able_to_lift(connection: sa.Connection, patient: str) -> tuple[Account, ...]:
    """The active users who may lift the patient's blocks: they have the right, and none is for them."""
    mine = [one for one in blocks_in(connection) if one.patient == patient]
    active = [one for one in all_accounts(connection) if one.active]
    return tuple(
        one
        for one in active
        if Right.BLOCK in (EVERY_RIGHT if len(active) == 1 else rights_of(one.role))
        and not any(block.whom.is_for(one.user, one.role) for block in mine)
    )


# --- what is written ---------------------------------------------------------------------------------------------


class BlockGuard:
    """Around the writing of events, in its transaction.

    Nobody writes about a patient who is blocked for them. A block that is for oneself is lifted by others, and by
    oneself only where nobody else can.
    """

    def __init__(self, connection: sa.Connection, identity: Identity, new: Sequence[NewEvent]) -> None:
        self._connection = connection
        named = {one.patient for one in new if one.patient is not None and one.kind not in TAKEN_IN}
        blocking = {one.patient for one in new if one.patient is not None and one.kind in KINDS}
        hidden = hidden_in(connection, identity) if named else frozenset()
        self._able = {one: able_to_lift(connection, one) for one in blocking}
        for patient in sorted(named & hidden):
            about = [one for one in new if one.patient == patient and one.kind not in TAKEN_IN]
            lifts = all(one.kind in KINDS and (one.kind != BLOCKED or one.inverse_of) for one in about)
            if not lifts or self._able[patient]:
                raise PatientBlocked(patient)

    def after(self) -> None:
        """Refused where nobody is left who could lift the block: then the transaction isn't to end well."""
        for patient, before in self._able.items():
            if before and not able_to_lift(self._connection, patient):
                raise LeavesNobody


# --- what is handed out ------------------------------------------------------------------------------------------


def without_hidden(patient_list: PatientList, hidden: frozenset[str]) -> PatientList:
    """The list without the rows of those who are blocked; the same object where none is on it."""
    if not hidden:
        return patient_list
    ids = patient_list.patients.texts("patient_id")
    kept = np.flatnonzero([one not in hidden for one in ids])
    if len(kept) == len(ids):
        return patient_list
    shown = patient_list.only(kept)
    patients = _without_unused_names(shown.patients)
    return replace(shown, tables={**shown.tables, PATIENTS: patients})


def _without_unused_names(patients: Table) -> Table:
    """The same rows; pseudonyms and journal numbers that no row has aren't among the texts any more."""
    columns, labels = dict(patients.columns), dict(patients.labels)
    for name in NAMES:
        used = used_texts(patients[name], patients.labels[name])
        columns[name], labels[name] = used.codes, used.labels
    return Table(patients.name, columns, labels)


def columns_shown(
    columns: dict[str, Column | list[str]], hidden: frozenset[str]
) -> dict[str, Column | list[str]] | None:
    """A scored list's columns without the rows of those who are blocked; None where it can't be told whose rows they are."""
    if not hidden:
        return columns
    ids = columns.get("patient_id")
    if ids is None:
        return None
    kept = np.flatnonzero([str(one) not in hidden for one in ids])
    return {
        name: [values[row] for row in kept] if isinstance(values, list) else values[kept]
        for name, values in columns.items()
    }


def events_shown(events: Iterable[Event], hidden: frozenset[str]) -> tuple[Event, ...]:
    """The events without those about blocked patients, and without their pseudonyms in texts about others."""
    if not hidden:
        return tuple(events)
    names = sorted(hidden)
    return tuple(_shown(one, names) for one in events if one.patient not in hidden)


def _shown(event: Event, names: Sequence[str]) -> Event:
    payload, found, _ = without_names(event.payload, names, HIDDEN_NAME)
    return replace(event, payload=payload) if found else event
