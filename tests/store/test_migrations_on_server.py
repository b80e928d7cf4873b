"""The same steps on PostgreSQL: the schema that a server store is founded with."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from listeoversikt.store import schema, tables
from listeoversikt.store.migrations.given import Given
from listeoversikt.store.migrations.steps import upgrade

from .same_schema import described, differences
from .server.cluster import Cluster

GIVEN = Given(copies=(), moment="2026-11-04T09:00:00+00:00")


@pytest.fixture
def empty(cluster: Cluster) -> Iterator[sa.Connection]:
    """A transaction in an empty database; nothing of it stays."""
    raw = cluster.superuser(cluster.new_database())
    raw.autocommit = False
    with sa.create_engine("postgresql+psycopg://", creator=lambda: raw, poolclass=NullPool).connect() as one:
        yield one


def test_that_the_steps_make_what_a_server_store_is_founded_with(empty: sa.Connection) -> None:
    empty.exec_driver_sql("CREATE SCHEMA stepped")
    empty.exec_driver_sql("SET LOCAL search_path TO stepped")
    upgrade(empty, 0, schema.SCHEMA_VERSION, GIVEN)
    assert differences(empty) == []
    stepped = described(empty)
    empty.exec_driver_sql("CREATE SCHEMA founded")
    empty.exec_driver_sql("SET LOCAL search_path TO founded")
    sa.inspect(empty).clear_cache()
    tables.metadata.create_all(empty, checkfirst=False)
    assert described(empty) == stepped


def test_that_a_step_that_is_taken_back_leaves_nothing(empty: sa.Connection) -> None:
    upgrade(empty, 0, 1, GIVEN)
    before = empty.begin_nested()
    upgrade(empty, 1, schema.SCHEMA_VERSION, GIVEN)
    assert "users" in sa.inspect(empty).get_table_names()
    before.rollback()
    assert "users" not in sa.inspect(empty).get_table_names()
