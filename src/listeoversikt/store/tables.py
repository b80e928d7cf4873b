"""Every table of the database, once.

Only types that SQLite and PostgreSQL share. ``extracts``, ``extract_blobs``, ``blobs`` of snapshots and
``event_log`` are only ever added to. The text of a pseudonym stands in ``pseudonyms`` and nowhere else: a
snapshot and an event know a patient by the store's number.
"""

from __future__ import annotations

import sqlalchemy as sa

SCHEMA_VERSION = 1
"""Counts up with each change of these tables; a store with a higher number is refused untouched."""

metadata = sa.MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)

meta = sa.Table(
    "meta",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),  # schema_version, store, created_at, created_by_version
    sa.Column("value", sa.Text, nullable=False),
)

pseudonyms = sa.Table(
    "pseudonyms",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),  # 0, 1, 2 … as first seen
    sa.Column("patient_id", sa.Text, nullable=False, unique=True),
)

extracts = sa.Table(
    "extracts",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("uuid", sa.String(36), nullable=False, unique=True),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("export_date", sa.Date, nullable=False),
    sa.Column("imported_at", sa.String(32), nullable=False),  # ISO 8601, UTC
    sa.Column("imported_by", sa.Text, nullable=False),
    sa.Column("office", sa.Text, nullable=False),
    sa.Column("journal_system", sa.Text, nullable=False),
    sa.Column("format_version", sa.Integer, nullable=False),
    sa.Column("program_version", sa.Text, nullable=False),
    sa.Column("checksum", sa.Text, nullable=False, unique=True),  # of the content as read
    sa.Column("report", sa.JSON, nullable=False),
    sa.Column("tables", sa.JSON, nullable=False),  # those the export had, empty ones too
    sa.Column("periods", sa.JSON, nullable=False),  # table -> [first day, last day]
    sa.Column("prescriptions", sa.Boolean, nullable=False),
    sa.Column("stated", sa.JSON, nullable=False),
    sa.Column("patients", sa.Integer, nullable=False),
    sa.Column("rows", sa.Integer, nullable=False),  # of all tables together
    sa.Column("basis", sa.ForeignKey("extracts.id")),
    sqlite_autoincrement=True,
)

blobs = sa.Table(
    "blobs",
    metadata,
    sa.Column("sha256", sa.String(64), primary_key=True),
    sa.Column("size", sa.Integer, nullable=False),
    sa.Column("content", sa.LargeBinary, nullable=False),  # last: the others are read without it
)

extract_blobs = sa.Table(
    "extract_blobs",
    metadata,
    sa.Column("extract", sa.ForeignKey("extracts.id"), primary_key=True),
    sa.Column("table_name", sa.String(32), primary_key=True),
    sa.Column("event_year", sa.Integer, primary_key=True),  # 0 for the patients themselves
    sa.Column("rows", sa.Integer, nullable=False),
    sa.Column("sha256", sa.ForeignKey("blobs.sha256"), nullable=False, index=True),
)

definition_versions = sa.Table(
    "definition_versions",
    metadata,
    sa.Column("digest", sa.String(64), primary_key=True),
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("version", sa.Text, nullable=False),
)

scored_lists = sa.Table(
    "scored_lists",
    metadata,
    sa.Column("basis", sa.Text, primary_key=True),  # extract ids, as 3 or 3+4+7
    sa.Column("index_day", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("definitions", sa.String(64), primary_key=True),
    sa.Column("program_version", sa.Text, primary_key=True),
    sa.Column("saved_at", sa.String(32), nullable=False),
    sa.Column("sha256", sa.ForeignKey("blobs.sha256"), nullable=False, index=True),
)

event_log = sa.Table(
    "event_log",
    metadata,
    sa.Column("sequence", sa.Integer, primary_key=True),
    sa.Column("uuid", sa.String(36), nullable=False, unique=True),
    sa.Column("recorded_at", sa.String(32), nullable=False),  # ISO 8601, UTC
    sa.Column("who", sa.Text, nullable=False),
    sa.Column("kind", sa.String(64), nullable=False, index=True),
    sa.Column("patient", sa.ForeignKey("pseudonyms.number"), index=True),
    sa.Column("payload", sa.JSON, nullable=False),
    sa.Column("inverse_of", sa.ForeignKey("event_log.uuid")),
    sqlite_autoincrement=True,
)
