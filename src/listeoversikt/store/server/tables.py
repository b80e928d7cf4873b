"""What only a store on a server has: the contents that lie in files beside an embedded one."""

from __future__ import annotations

import sqlalchemy as sa

metadata = sa.MetaData()

beside = sa.Table(
    "beside",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),  # keys.json, attempts.json
    sa.Column("content", sa.LargeBinary, nullable=False),
)
"""Readable without the store's key, as the files are: the keys in it are wrapped by passphrases."""
