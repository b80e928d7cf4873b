"""What a new store needs: a place, a passphrase that is hard to guess, the office's name and lists."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path

from listeoversikt.journal.identity import guard
from listeoversikt.journal.raw_table import raw_table
from listeoversikt.journal.refusal import Refusal
from listeoversikt.journal.sources import open_export
from listeoversikt.journal.table_source import hear_nothing
from listeoversikt.patient_list.frames import PATIENTS
from listeoversikt.store.address import Location
from listeoversikt.store.logins import FIRST_LOGIN
from listeoversikt.store.passphrases import is_too_plain, is_too_short
from listeoversikt.store.refusals import Reason

GOOD_LETTERS, STRONG_LETTERS = 16, 24
ROOM_BYTES = 200_000_000
MOST_LISTS = 40


@dataclass(frozen=True)
class NewStore:
    """A store that is wanted. ``list_names`` are shown names by list key; ``export`` is read in first.

    ``login`` and ``name`` are of its first user, a leader.
    """

    folder: Location
    passphrase: str = field(repr=False)
    office_name: str = ""
    list_names: Mapping[str, str] = field(default_factory=dict)
    export: Path | None = None
    login: str = FIRST_LOGIN
    name: str = ""


class Strength(IntEnum):
    """How hard a passphrase is to guess, by its length and how many different signs it has."""

    TOO_SHORT = 0
    TOO_PLAIN = 1
    FAIR = 2
    GOOD = 3
    STRONG = 4

    @property
    def enough(self) -> bool:
        """Whether a store may be locked with it."""
        return self >= Strength.FAIR


def strength_of(passphrase: str) -> Strength:
    """Twelve signs are the least, several words are better.

    >>> [strength_of(text).name for text in ("kort", "aaaaaaaaaaaaaa", "elg sykkel 12", "elg sykkel lampe sju hav")]
    ['TOO_SHORT', 'TOO_PLAIN', 'FAIR', 'STRONG']
    """
    if is_too_short(passphrase):
        return Strength.TOO_SHORT
    if is_too_plain(passphrase):
        return Strength.TOO_PLAIN
    length = len(passphrase.strip())
    if length < GOOD_LETTERS:
        return Strength.FAIR
    return Strength.GOOD if length < STRONG_LETTERS else Strength.STRONG


def place_trouble(folder: Path) -> Reason | None:
    """Why a store can't be made there; None when it can, as far as can be told beforehand."""
    try:
        if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
            return Reason.EXISTS_ALREADY
        nearest = next(parent for parent in folder.parents if parent.exists())
        if not nearest.is_dir() or not os.access(nearest, os.W_OK | os.X_OK):
            return Reason.NO_ACCESS
        return Reason.DISK_FULL if shutil.disk_usage(nearest).free < ROOM_BYTES else None
    except (OSError, ValueError, StopIteration):
        return Reason.NO_ACCESS


def list_keys(export: Path) -> tuple[str, ...]:
    """The patient lists that an export names; empty when it can't be told or anything in the table points to a person."""
    try:
        files = open_export(export)
        try:
            if PATIENTS not in files.tables:
                return ()
            table = raw_table(PATIENTS, files.tables[PATIENTS].cells(hear_nothing))
            guard(table, frozenset())
        finally:
            files.close()
    except Refusal:
        return ()
    column = table.columns.get("fastlege_id")
    keys = sorted({text for text in column.texts if text}) if column is not None else []
    return tuple(keys) if len(keys) <= MOST_LISTS else ()
