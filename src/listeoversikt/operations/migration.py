"""What the window says after a store of an older version has been brought up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listeoversikt.words.migration import migration_line

if TYPE_CHECKING:
    from listeoversikt.store.repository import Store


def migration_told(store: Store, language: str) -> str | None:
    """The sentences, with the backup's name; None where this opening had nothing to bring up."""
    done = store.migration
    return None if done is None else migration_line(done, language, whole_path=False)
