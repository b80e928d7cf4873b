"""«Les meldinger» of the window: a folder read into the open office, with the list worked out anew, and taken back."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from listeoversikt.journal.identity.shown_names import shown_name
from listeoversikt.journal.messages.message import Outcome, Reason
from listeoversikt.operations.messages import (
    FileRead,
    FolderRead,
    Watched,
    keys_from,
    read_again,
    read_folder,
    undo_read,
)
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.progress import Cancelled, Progress, never, quiet
from listeoversikt.store.refusals import Reason as StoreReason
from listeoversikt.store.refusals import StoreRefused

FIRST_SHOWN = (Outcome.REFUSED, Outcome.READ, Outcome.CANCELLED, Outcome.NOT_OURS, Outcome.DUPLICATE)
"""What somebody may have to do something about comes first."""


@dataclass(frozen=True)
class Taken:
    """A folder read into the office; ``view`` is the list with it, None when nothing of it is another."""

    read: FolderRead
    view: View | None


def take_folder(
    office: Office,
    folder: Path,
    key_file: Path | None,
    watched: Watched | None = None,
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> Taken:
    """Reads the folder into the office's store. The key file is read for this alone, and forgotten.

    Raises ``BadKeys``, ``NoFolder``, ``StoreRefused``, ``KeyboardInterrupt``.
    """
    today = _today(office)
    keys = keys_from(key_file)
    read = read_folder(
        folder,
        today=today,
        keys=keys,
        store=office.store,
        watched=watched,
        progress=progress,
        cancelled=cancelled,
    )
    return Taken(read, office.refresh_after(today, progress) if read.stored else None)


def take_back(office: Office, taken: Taken) -> Taken:
    """Takes back what was stored of a folder; the files are untouched, and can be read again."""
    undo_read(office.store, taken.read)
    return Taken(taken.read, office.refresh_after(_today(office)))


def take_again(office: Office, taken: Taken) -> Taken:
    """Stores once more what was taken back."""
    return Taken(read_again(office.store, taken.read), office.refresh_after(_today(office)))


def _today(office: Office) -> dt.date:
    if office.view is None:
        raise StoreRefused(StoreReason.NO_FULL_EXTRACT)
    return office.view.today


def shown_files(read: FolderRead) -> list[tuple[int, str, FileRead]]:
    """Number, name as it may be shown, and what became of each file; duplicates last."""
    order = {outcome: place for place, outcome in enumerate(FIRST_SHOWN)}
    numbered = [
        (number, shown_name(PurePosixPath(one.path).name), one)
        for number, one in enumerate(read.files, start=1)
    ]
    return sorted(numbered, key=lambda row: (order[row[2].outcome], row[0]))


def not_linked(read: FolderRead) -> int:
    """How many messages of ours nobody was found for."""
    nobody = (Reason.NOT_LINKED, Reason.NOT_ON_LIST, Reason.TWO_PATIENTS)
    return sum(one.reason in nobody for one in read.files)
