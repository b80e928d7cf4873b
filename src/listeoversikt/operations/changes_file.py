"""The list of changes as an internal workbook: it shows patients, stays in the office, and is logged each time."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from listeoversikt import __version__
from listeoversikt.clinical.codelist import definition_versions
from listeoversikt.operations.internal_export import log_internal_export
from listeoversikt.operations.office import Office
from listeoversikt.operations.output import whole_file
from listeoversikt.store.access.roles import Right
from listeoversikt.workbook.content import Origin
from listeoversikt.workbook.internal_list import InternalList, write_internal_list

CHANGES_FILE = "changes-INTERN.xlsx"
"""What the log calls it: the name that a person gives may say something about somebody."""
FILE_MODE = 0o600


def suggested_changes_name(until: dt.date) -> str:
    """A file name that says what, as at when, and that it's internal."""
    return f"endringer-INTERN-{until.isoformat()}.xlsx"


def write_changes(office: Office, target: Path, content: InternalList) -> str:
    """Writes the list, whole or not at all, and logs that it was written; gives the file's name."""
    view = office.view
    if view is None:
        raise LookupError
    office.store.require(Right.EXPORT_PATIENTS)
    report = view.current.report
    origin = Origin(
        office=view.office_name,
        journal_system=report.journal_system,
        export_date=dt.date.fromisoformat(report.export_date),
        index_date=view.index_date,
        checksum=report.checksum,
        program_version=__version__,
        definitions=definition_versions(),
        made_up=view.example,
    )
    with whole_file(target) as partial:
        write_internal_list(partial, content, origin)
        partial.chmod(FILE_MODE)
        log_internal_export(office.store, CHANGES_FILE, (), len(content.rows))
    return target.name
