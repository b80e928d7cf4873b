"""The day list as it's printed: nobody whose address is protected, and how many that leaves out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from listeoversikt.gui.pages.worklist.rows import WorklistTable, who
from listeoversikt.gui.print.day_list import DayList, DayRow
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk


def day_list(desk: Desk, table: WorklistTable, rows: Sequence[int], filters: Sequence[str]) -> DayList:
    """These rows in this order."""
    printed = [row for row in rows if not table.lines[row].protected]
    return DayList(
        title=translate("Worklist", "Day list"),
        office=desk.office.name,
        example=desk.office.example,
        today=table.page.today,
        index_date=desk.office.index_date,
        filters=tuple(filters),
        rows=tuple(_row(table, row) for row in printed),
        user=desk.user,
        left_out=len(rows) - len(printed),
    )


def _row(table: WorklistTable, row: int) -> DayRow:
    line, two = table.lines[row], table.two_lines(row)
    count = line.more
    more = translate("Worklist", "%n more reason(s)", "", count) if count else ""
    tags = [tag for tag in two.tags if not tag.startswith("+")]
    beside = ", ".join([*tags, more] if more else tags)
    facts = " ".join(part for part in (two.second, f"({beside})" if beside else "") if part)
    owners = ", ".join(owner for owner in line.log.owners if owner)
    return DayRow(line.patient_id, who(line), line.why, facts, table.look(row).word, owners)
