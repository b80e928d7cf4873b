"""A store that is founded and one that is brought up have the same schema."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from listeoversikt.store import schema, tables
from listeoversikt.store.migrations.given import Given
from listeoversikt.store.migrations.steps import STEPS, upgrade
from listeoversikt.store.repository import create_store, open_store
from tests.cheap_guesses import guesses_are_cheap

from .old_stores import PHRASE, SCHEMAS, copy_of, plain, store_of
from .same_schema import described, differences
from .saving import CHEAP

__all__ = ["guesses_are_cheap"]

GIVEN = Given(copies=("a", "b"), moment="2026-11-04T09:00:00+00:00")


def statements(folder: Path) -> set[tuple[str, str, str | None]]:
    """The database's own record of its tables and indexes, to the letter."""
    with closing(plain(folder)) as connection:
        return set(connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall())


@pytest.mark.parametrize("stored", SCHEMAS)
@pytest.mark.parametrize("which", ["empty", "office", "backup"])
def test_that_a_store_brought_up_is_as_one_that_is_founded(stored: Path, which: str, tmp_path: Path) -> None:
    create_store(tmp_path / "ny", PHRASE, hardness=CHEAP)
    brought_up = store_of(which, tmp_path / "lager", stored.name)
    with open_store(brought_up, PHRASE) as store:
        assert store.migration is not None
        with store._database.reading() as connection:
            assert differences(connection) == []
    assert statements(brought_up) == statements(tmp_path / "ny")


def test_that_the_first_step_makes_what_the_first_store_had(tmp_path: Path) -> None:
    of_then = statements(copy_of("empty", tmp_path / "lager"))
    with sa.create_engine("sqlite://").connect() as connection:
        upgrade(connection, 0, 1, GIVEN)
        made = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master").fetchall()
    assert {tuple(row) for row in made} == of_then


def test_that_the_steps_from_nothing_make_todays_tables() -> None:
    engine = sa.create_engine("sqlite://")
    with engine.connect() as stepped, sa.create_engine("sqlite://").connect() as founded:
        upgrade(stepped, 0, schema.SCHEMA_VERSION, GIVEN)
        tables.metadata.create_all(founded)
        assert differences(stepped) == []
        assert described(stepped) == described(founded)


def test_that_a_column_too_many_or_too_few_is_seen() -> None:
    with sa.create_engine("sqlite://").connect() as connection:
        upgrade(connection, 0, schema.SCHEMA_VERSION, GIVEN)
        connection.exec_driver_sql("ALTER TABLE users ADD COLUMN telefon TEXT")
        connection.exec_driver_sql("DROP INDEX ix_audit_log_act")
        assert len(differences(connection)) == 2


def test_that_there_is_one_step_a_schema() -> None:
    assert sorted(STEPS) == list(range(1, schema.SCHEMA_VERSION + 1))


def test_that_each_copy_of_the_key_gets_an_account_of_its_own() -> None:
    with sa.create_engine("sqlite://").connect() as connection:
        upgrade(connection, 0, 2, GIVEN)
        rows = connection.execute(sa.select(tables.users.c["id", "login", "name", "role"])).all()
    assert [tuple(row) for row in rows] == [
        ("a", "leder", "Leder", "leder"),
        ("b", "leder2", "Leder 2", "leder"),
    ]
