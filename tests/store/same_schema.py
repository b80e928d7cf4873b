"""Whether a database has the schema that ``tables`` tells of: by Alembic's own comparison, and by what is there."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from listeoversikt.store import tables


def differences(connection: sa.Connection) -> list[Any]:
    """What Alembic would change to make the database what ``tables`` tells; empty where nothing differs."""
    ours = set(tables.metadata.tables)

    def is_ours(thing: Any, name: str | None, kind: str, reflected: bool, compared: Any) -> bool:
        return kind != "table" or name in ours

    options = {"compare_type": True, "compare_server_default": True, "include_object": is_ours}
    return list(compare_metadata(MigrationContext.configure(connection, opts=options), tables.metadata))


def described(connection: sa.Connection) -> dict[str, Any]:
    """Each of our tables as it is in the database: columns, types, keys, constraints, indexes, all with their names."""
    found = sa.inspect(connection)
    return {
        name: {
            "columns": [
                (
                    one["name"],
                    str(one["type"].compile(connection.dialect)),
                    one["nullable"],
                    one["default"],
                    one.get("autoincrement"),
                )
                for one in found.get_columns(name)
            ],
            "primary key": (
                found.get_pk_constraint(name)["name"],
                found.get_pk_constraint(name)["constrained_columns"],
            ),
            "foreign keys": sorted(
                (str(one["name"]), one["constrained_columns"], one["referred_table"], one["referred_columns"])
                for one in found.get_foreign_keys(name)
            ),
            "unique": sorted(
                (str(one["name"]), one["column_names"]) for one in found.get_unique_constraints(name)
            ),
            "indexes": sorted(
                (str(one["name"]), one["column_names"], bool(one["unique"]))
                for one in found.get_indexes(name)
            ),
            "checks": sorted(str(one) for one in found.get_check_constraints(name)),
        }
        for name in sorted(tables.metadata.tables)
    }
