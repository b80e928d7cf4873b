"""Blocks that were registered after a backup was taken hold in the store that is made of it, too.

A backup of before would open what a patient has had closed since. Read from the store that gives way, when that can be read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from listeoversikt.followup.blocking import KINDS
from listeoversikt.store import pseudonyms
from listeoversikt.store.tables import event_log
from listeoversikt.store.tables import pseudonyms as pseudonym_table

if TYPE_CHECKING:
    from listeoversikt.store.ways_in import StoreDatabase


def carry_blocks(former: StoreDatabase, restored: StoreDatabase) -> int:
    """Writes the blocks and liftings that ``restored`` lacks, as they stand in ``former``; how many.

    A patient the backup had never seen gets a number, so that the block holds when an extract brings them.
    """
    columns = [column for column in event_log.c if column.name not in ("sequence", "patient")]
    query = sa.select(*columns, pseudonym_table.c.patient_id).select_from(event_log.join(pseudonym_table))
    with former.reading() as connection:
        rows = connection.execute(
            query.where(event_log.c.kind.in_(KINDS)).order_by(event_log.c.sequence)
        ).all()
    if not rows:
        return 0
    with restored.writing() as connection:
        known = set(connection.scalars(sa.select(event_log.c.uuid)))
        lacking = [row._asdict() for row in rows if row.uuid not in known]
        ids = pseudonyms.all_ids(connection)
        new = list(dict.fromkeys(row["patient_id"] for row in lacking if row["patient_id"] not in set(ids)))
        pseudonyms.add(connection, new, len(ids))
        number = {patient_id: place for place, patient_id in enumerate([*ids, *new])}
        last = connection.scalar(sa.select(sa.func.max(event_log.c.sequence))) or 0
        told = [
            {"sequence": sequence, "patient": number[row.pop("patient_id")], **row}
            for sequence, row in enumerate(lacking, last + 1)
        ]
        if told:
            connection.execute(sa.insert(event_log), told)
    return len(lacking)
