"""Schema 2, of version 0.7: users, the log of who has looked at what, and what was erased.

Whoever had the passphrase could do everything; so the copy of the key that
opened the store becomes a leader's account. Another that lies beside it gets none.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations

from listeoversikt.store.migrations.given import Given
from listeoversikt.store.migrations.sealed import sealed, written

LOGIN, NAME, LEADER = "leder", "Leder", "leder"


def upgrade(op: Operations, given: Given) -> None:
    """From schema 1."""
    users = op.create_table(
        "users",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("login", sealed(sa.Text()), nullable=False),
        sa.Column("name", sealed(sa.Text()), nullable=False),
        sa.Column("role", sealed(sa.String(16)), nullable=False),
        sa.Column("member", sealed(sa.Text())),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.Column("created_at", sa.String(32), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_users"),
        sa.UniqueConstraint("login", name="uq_users_login"),
    )
    _audit_log(op)
    _erasures(op)
    accounts = [_leader(op, copy, number, given.moment) for number, copy in enumerate(given.copies, start=1)]
    if users is not None and accounts:
        op.bulk_insert(users, accounts)


def _leader(op: Operations, copy: str, number: int, moment: str) -> dict[str, object]:
    """The first is «leder»; there has never been a program that made a second one."""
    more = "" if number == 1 else str(number)
    return {
        "id": copy,
        "login": written(op, "users.login", LOGIN + more, found=True),
        "name": written(op, "users.name", f"{NAME} {more}".strip()),
        "role": written(op, "users.role", LEADER),
        "member": None,
        "active": True,
        "created_at": moment,
        "version": 1,
    }


def _audit_log(op: Operations) -> None:
    op.create_table(
        "audit_log",
        sa.Column("sequence", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("recorded_at", sa.String(32), nullable=False),
        sa.Column("user", sa.String(36)),
        sa.Column("who", sealed(sa.Text()), nullable=False),
        sa.Column("act", sa.String(32), nullable=False),
        sa.Column("patient", sa.Integer),
        sa.Column("thing", sealed(sa.Text())),
        sa.Column("details", sealed(sa.JSON()), nullable=False),
        sa.Column("previous", sa.String(64), nullable=False),
        sa.Column("mark", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("sequence", name="pk_audit_log"),
        sa.ForeignKeyConstraint(["patient"], ["pseudonyms.number"], name="fk_audit_log_patient"),
    )
    op.create_index("ix_audit_log_act", "audit_log", ["act"])
    op.create_index("ix_audit_log_patient", "audit_log", ["patient"])


def _erasures(op: Operations) -> None:
    op.create_table(
        "erasures",
        sa.Column("uuid", sa.String(36), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("mark", sa.String(64)),
        sa.Column("number", sa.Integer),
        sa.Column("erased_at", sa.String(32), nullable=False),
        sa.Column("erased_by", sealed(sa.Text()), nullable=False),
        sa.Column("reason", sealed(sa.Text()), nullable=False),
        sa.PrimaryKeyConstraint("uuid", name="pk_erasures"),
    )
