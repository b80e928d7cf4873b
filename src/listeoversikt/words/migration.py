"""What is told when a store of an older version of the program has been brought up to date."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from listeoversikt.words.language import NORWEGIAN


class Upgraded(Protocol):
    """What was done (``store.contents.Migration``)."""

    @property
    def backup(self) -> Path | None:
        """Where the store lies as it was; None where it was brought up from a backup that is there already."""


DONE = (
    "Lageret er oppgradert til denne utgaven av programmet.",
    "The store has been brought up to date with this version of the program.",
)
AS_IT_WAS = ("Slik det var før, ligger det i «{folder}».", "As it was before, it lies in «{folder}».")


def migration_line(migration: Upgraded, language: str = NORWEGIAN, *, whole_path: bool = True) -> str:
    """One line: that it's done, and where the backup lies that was taken before (or only what it's called)."""
    index = 0 if language == NORWEGIAN else 1
    if migration.backup is None:
        return DONE[index]
    folder = migration.backup if whole_path else migration.backup.name
    return f"{DONE[index]} {AS_IT_WAS[index].format(folder=folder)}"
