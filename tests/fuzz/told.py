"""Everything that the program says, writes or keeps of an export, as one text to search."""

from __future__ import annotations

import datetime as dt
import io
import json
import logging
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from unittest.mock import patch

import pyarrow.parquet
import sqlalchemy as sa

from listeoversikt import words
from listeoversikt.journal.extract import Extract, read_export
from listeoversikt.journal.refusal import Refusal
from listeoversikt.operations import store_job
from listeoversikt.operations.extract_files import table_files
from listeoversikt.operations.extract_stops import refused_stop
from listeoversikt.store.repository import open_store
from listeoversikt.store.tables import metadata
from listeoversikt.words import window_refusals
from tests.operations.stores import PASSPHRASE

TODAY = dt.date(2026, 4, 20)
LANGUAGES = ("nb", "en")


@contextmanager
def logged() -> Iterator[io.StringIO]:
    """Every log record, however low its level."""
    log = io.StringIO()
    handler, root = logging.StreamHandler(log), logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        yield log
    finally:
        root.removeHandler(handler)
        root.setLevel(before)


def said_of(refusal: Refusal) -> str:
    """All that a refusal becomes: on the command line, in the window, in a log."""
    parts = [repr(refusal), str(refusal), repr(refused_stop(refusal))]
    for language in LANGUAGES:
        parts += [
            words.refusal_sentence(refusal, language),
            window_refusals.refusal_what(refusal, language),
            window_refusals.refusal_where(refusal, language),
            window_refusals.refusal_fix(refusal, language),
        ]
    return "\n".join(parts)


def read_or_refused(path: Path) -> Extract | Refusal:
    """The export, or why it's refused; nothing else may come out, nor out of the look at its files before."""
    table_files(path)
    try:
        return read_export(path, today=TODAY, accept_findings=True)
    except Refusal as refusal:
        return refusal


def shown_of(extract: Extract) -> str:
    """The report with its findings, the description, and every text of the patient list."""
    labels = [label for table in extract.patient_list.tables.values() for label in table.labels.values()]
    report = json.dumps(asdict(extract.report), ensure_ascii=False)
    said = [
        *(
            words.reason_text(finding, language)
            for finding in extract.report.findings
            for language in LANGUAGES
        ),
        *(words.expectation_text(finding) for finding in extract.report.findings),
    ]
    return "\n".join([report, repr(extract.description), repr(labels), *said])


def kept_of(extract: Extract, empty_store: Path, folder: Path) -> str:
    """What a store holds of it when it has been read in: every row of every table, every column of every blob."""
    shutil.copytree(empty_store, folder)
    parts: list[str] = []
    scored_later = patch.object(
        store_job, "keep_scored"
    )  # worked out of what is kept; takes most of the time
    with open_store(folder, PASSPHRASE, patience=0) as store, scored_later:
        store_job.store_extract(store, extract)
        with store._database.reading() as connection:
            for table in metadata.sorted_tables:
                for row in connection.execute(sa.select(table)):
                    parts += [_text(value) for value in row]
    shutil.rmtree(folder)
    return "\n".join(parts)


def _text(value: object) -> str:
    if not isinstance(value, bytes):
        return json.dumps(value, ensure_ascii=False, default=str)
    if value.startswith(b"PAR1"):
        return repr(pyarrow.parquet.read_table(io.BytesIO(value)).to_pydict())
    return value.decode("utf-8", "replace") + value.decode("utf-16-le", "replace")
