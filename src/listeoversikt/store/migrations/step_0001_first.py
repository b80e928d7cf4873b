"""Schema 1, of version 0.2 to 0.6 of the program: extracts, scored lists, the follow-up's log."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations

from listeoversikt.store.migrations.given import Given
from listeoversikt.store.migrations.sealed import sealed


def upgrade(op: Operations, given: Given) -> None:
    """From an empty database. (A new store is made with today's tables; this is where the others begin.)"""
    _facts(op)
    _extracts(op)
    _scored_lists(op)
    _log(op)


def _facts(op: Operations) -> None:
    op.create_table(
        "meta",
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_meta"),
    )
    op.create_table(
        "pseudonyms",
        sa.Column("number", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("patient_id", sealed(sa.Text()), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_pseudonyms"),
        sa.UniqueConstraint("patient_id", name="uq_pseudonyms_patient_id"),
    )


def _extracts(op: Operations) -> None:
    op.create_table(
        "extracts",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("uuid", sa.String(36), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("export_date", sa.Date, nullable=False),
        sa.Column("imported_at", sa.String(32), nullable=False),
        sa.Column("imported_by", sealed(sa.Text()), nullable=False),
        sa.Column("office", sealed(sa.Text()), nullable=False),
        sa.Column("journal_system", sealed(sa.Text()), nullable=False),
        sa.Column("format_version", sa.Integer, nullable=False),
        sa.Column("program_version", sa.Text, nullable=False),
        sa.Column("checksum", sealed(sa.Text()), nullable=False),
        sa.Column("report", sealed(sa.JSON()), nullable=False),
        sa.Column("tables", sealed(sa.JSON()), nullable=False),
        sa.Column("periods", sealed(sa.JSON()), nullable=False),
        sa.Column("prescriptions", sa.Boolean, nullable=False),
        sa.Column("stated", sealed(sa.JSON()), nullable=False),
        sa.Column("patients", sa.Integer, nullable=False),
        sa.Column("rows", sa.Integer, nullable=False),
        sa.Column("basis", sa.Integer),
        sa.PrimaryKeyConstraint("id", name="pk_extracts"),
        sa.UniqueConstraint("uuid", name="uq_extracts_uuid"),
        sa.UniqueConstraint("checksum", name="uq_extracts_checksum"),
        sa.ForeignKeyConstraint(["basis"], ["extracts.id"], name="fk_extracts_basis"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "blobs",
        sa.Column("sha256", sealed(sa.String(64)), nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("content", sealed(sa.LargeBinary()), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_blobs"),
    )
    op.create_table(
        "extract_blobs",
        sa.Column("extract", sa.Integer, nullable=False),
        sa.Column("table_name", sa.String(32), nullable=False),
        sa.Column("event_year", sa.Integer, nullable=False),
        sa.Column("rows", sa.Integer, nullable=False),
        sa.Column("sha256", sealed(sa.String(64)), nullable=False),
        sa.PrimaryKeyConstraint("extract", "table_name", "event_year", name="pk_extract_blobs"),
        sa.ForeignKeyConstraint(["extract"], ["extracts.id"], name="fk_extract_blobs_extract"),
        sa.ForeignKeyConstraint(["sha256"], ["blobs.sha256"], name="fk_extract_blobs_sha256"),
    )
    op.create_index("ix_extract_blobs_sha256", "extract_blobs", ["sha256"])


def _scored_lists(op: Operations) -> None:
    op.create_table(
        "definition_versions",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("version", sealed(sa.Text()), nullable=False),
        sa.PrimaryKeyConstraint("digest", "name", name="pk_definition_versions"),
    )
    op.create_table(
        "scored_lists",
        sa.Column("basis", sa.Text, nullable=False),
        sa.Column("index_day", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("definitions", sa.String(64), nullable=False),
        sa.Column("program_version", sa.Text, nullable=False),
        sa.Column("saved_at", sa.String(32), nullable=False),
        sa.Column("sha256", sealed(sa.String(64)), nullable=False),
        sa.PrimaryKeyConstraint(
            "basis", "index_day", "definitions", "program_version", name="pk_scored_lists"
        ),
        sa.ForeignKeyConstraint(["sha256"], ["blobs.sha256"], name="fk_scored_lists_sha256"),
    )
    op.create_index("ix_scored_lists_sha256", "scored_lists", ["sha256"])


def _log(op: Operations) -> None:
    op.create_table(
        "event_log",
        sa.Column("sequence", sa.Integer, nullable=False),
        sa.Column("uuid", sa.String(36), nullable=False),
        sa.Column("recorded_at", sa.String(32), nullable=False),
        sa.Column("who", sealed(sa.Text()), nullable=False),
        sa.Column("kind", sealed(sa.String(64)), nullable=False),
        sa.Column("patient", sa.Integer),
        sa.Column("payload", sealed(sa.JSON()), nullable=False),
        sa.Column("inverse_of", sa.String(36)),
        sa.PrimaryKeyConstraint("sequence", name="pk_event_log"),
        sa.UniqueConstraint("uuid", name="uq_event_log_uuid"),
        sa.ForeignKeyConstraint(["patient"], ["pseudonyms.number"], name="fk_event_log_patient"),
        sa.ForeignKeyConstraint(["inverse_of"], ["event_log.uuid"], name="fk_event_log_inverse_of"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_event_log_kind", "event_log", ["kind"])
    op.create_index("ix_event_log_patient", "event_log", ["patient"])
