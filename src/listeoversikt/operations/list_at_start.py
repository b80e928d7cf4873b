"""The list that the window shows at once: read from the store without numpy, pyarrow or SQLAlchemy.

It's what the last session kept, so it's shown as loading until the full view confirms or replaces it.
"""

from __future__ import annotations

from pathlib import Path

from listeoversikt import __version__
from listeoversikt.operations.list_table import ListTable
from listeoversikt.store import list_at_start
from listeoversikt.store.access.identity import Identity


def list_table_at_start(
    folder: Path, opener: str | bytes, user: str | None = None, *, who: Identity | None = None
) -> ListTable | None:
    """The list kept for the store's newest extract by this version of the program; None when there is none.

    ``opener`` is the passphrase, or the database's key (``list_at_start.let_in``) with ``who`` came; ``user`` the login. None
    too where somebody is blocked for who comes. Raises ``StoreRefused`` for a
    wrong passphrase or a damaged key file; whatever else is wrong is left for opening the store to tell.
    """
    if isinstance(opener, str):
        opener, who = list_at_start.let_in(folder, opener, user)
    content = list_at_start.kept(folder, opener, __version__, who)
    return None if content is None else ListTable.from_bytes(content)
