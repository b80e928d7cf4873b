"""Every table of the database, once.

Only types that SQLite and PostgreSQL share; what may tell of a person or the office is ``sealed`` on a server, and
is as it is in the embedded store, whose file is encrypted whole. A ``sealed_key`` can be looked for by equality, and that
is all a server can do with either. ``extracts``, ``extract_blobs``, ``blobs`` of snapshots and
``event_log`` are only ever added to. The text of a pseudonym stands in ``pseudonyms`` and nowhere else: a
snapshot and an event know a patient by the store's number.
"""

from __future__ import annotations

import sqlalchemy as sa

from listeoversikt.store.schema import SCHEMA_VERSION as SCHEMA_VERSION
from listeoversikt.store.sealed_types import SealedFact, sealed, sealed_bytes, sealed_json, sealed_key

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
    sa.Column("value", SealedFact, nullable=False),
)

pseudonyms = sa.Table(
    "pseudonyms",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),  # 0, 1, 2 … as first seen
    sa.Column("patient_id", sealed_key("pseudonyms.patient_id"), nullable=False, unique=True),
)

extracts = sa.Table(
    "extracts",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("uuid", sa.String(36), nullable=False, unique=True),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("export_date", sa.Date, nullable=False),
    sa.Column("imported_at", sa.String(32), nullable=False),  # ISO 8601, UTC
    sa.Column("imported_by", sealed("extracts.imported_by"), nullable=False),
    sa.Column("office", sealed("extracts.office"), nullable=False),
    sa.Column("journal_system", sealed("extracts.journal_system"), nullable=False),
    sa.Column("format_version", sa.Integer, nullable=False),
    sa.Column("program_version", sa.Text, nullable=False),
    sa.Column(
        "checksum", sealed_key("extracts.checksum"), nullable=False, unique=True
    ),  # of the content as read
    sa.Column("report", sealed_json("extracts.report"), nullable=False),
    sa.Column(
        "tables", sealed_json("extracts.tables"), nullable=False
    ),  # those the export had, empty ones too
    sa.Column("periods", sealed_json("extracts.periods"), nullable=False),  # table -> [first day, last day]
    sa.Column("prescriptions", sa.Boolean, nullable=False),
    sa.Column("stated", sealed_json("extracts.stated"), nullable=False),
    sa.Column("patients", sa.Integer, nullable=False),
    sa.Column("rows", sa.Integer, nullable=False),  # of all tables together
    sa.Column("basis", sa.ForeignKey("extracts.id")),
    sqlite_autoincrement=True,
)

blobs = sa.Table(
    "blobs",
    metadata,
    sa.Column("sha256", sealed_key("blobs.sha256", sa.String(64)), primary_key=True),
    sa.Column("size", sa.Integer, nullable=False),
    sa.Column(
        "content", sealed_bytes("blobs.content"), nullable=False
    ),  # last: the others are read without it
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
    sa.Column("version", sealed("definition_versions.version"), nullable=False),
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
    sa.Column("who", sealed("event_log.who"), nullable=False),
    sa.Column("kind", sealed_key("event_log.kind", sa.String(64)), nullable=False, index=True),
    sa.Column("patient", sa.ForeignKey("pseudonyms.number"), index=True),
    sa.Column("payload", sealed_json("event_log.payload"), nullable=False),
    sa.Column("inverse_of", sa.ForeignKey("event_log.uuid")),
    sqlite_autoincrement=True,
)

users = sa.Table(
    "users",
    metadata,
    sa.Column("id", sa.String(36), primary_key=True),  # of the wrapped copy of the key in keys.json, too
    sa.Column(
        "login", sealed_key("users.login"), nullable=False, unique=True
    ),  # what is typed to say who one is
    sa.Column("name", sealed("users.name"), nullable=False),  # what others see
    sa.Column(
        "role", sealed("users.role", sa.String(16)), nullable=False
    ),  # leder, lege, sykepleier, helsesekretær, les
    sa.Column("member", sealed("users.member")),  # the member of the team that this is
    sa.Column("active", sa.Boolean, nullable=False),
    sa.Column("created_at", sa.String(32), nullable=False),  # ISO 8601, UTC
    sa.Column("version", sa.Integer, nullable=False),  # counts up with each change
)

audit_log = sa.Table(
    "audit_log",
    metadata,
    sa.Column("sequence", sa.Integer, primary_key=True, autoincrement=False),  # 1, 2, 3 … without a gap
    sa.Column("recorded_at", sa.String(32), nullable=False),  # ISO 8601, UTC
    sa.Column("user", sa.String(36)),  # None: nobody was let in
    sa.Column("who", sealed("audit_log.who"), nullable=False),
    sa.Column("act", sa.String(32), nullable=False, index=True),
    sa.Column("patient", sa.ForeignKey("pseudonyms.number"), index=True),
    sa.Column(
        "thing", sealed_key("audit_log.thing")
    ),  # what else it was about, by its id; never a patient's value
    sa.Column(
        "details", sealed_json("audit_log.details"), nullable=False
    ),  # before and after of a rule or setting; never clinical content
    sa.Column("previous", sa.String(64), nullable=False),
    sa.Column("mark", sa.String(64), nullable=False),  # HMAC-SHA256 of the row and of the mark before
)

erasures = sa.Table(
    "erasures",
    metadata,
    sa.Column("uuid", sa.String(36), primary_key=True),
    sa.Column("kind", sa.String(16), nullable=False),  # patient, extract, office
    sa.Column(
        "mark", sa.String(64)
    ),  # HMAC-SHA256 of the pseudonym or of the extract's uuid: found again in a restored backup
    sa.Column("number", sa.Integer),  # the patient's number in the store, which nobody gets again
    sa.Column("erased_at", sa.String(32), nullable=False),
    sa.Column("erased_by", sealed("erasures.erased_by"), nullable=False),
    sa.Column("reason", sealed("erasures.reason"), nullable=False),
)
