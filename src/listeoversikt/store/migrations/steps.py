"""The steps in their order, by the number of the schema that each ends in."""

from __future__ import annotations

from collections.abc import Mapping

import sqlalchemy as sa
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext

from listeoversikt.store.migrations import step_0001_first, step_0002_users_and_log
from listeoversikt.store.migrations.given import Given, Upgrade

STEPS: Mapping[int, Upgrade] = {
    1: step_0001_first.upgrade,
    2: step_0002_users_and_log.upgrade,
}


def upgrade(connection: sa.Connection, before: int, after: int, given: Given) -> None:
    """Runs the steps from one schema to another, in the caller's transaction. The number in ``meta`` isn't touched.

    The same for SQLite and PostgreSQL; from 0, an empty database gets its first tables.
    """
    operations = Operations(MigrationContext.configure(connection))
    for version in range(before + 1, after + 1):
        STEPS[version](operations, given)
