"""Which way in at the start: what was asked for; else the store that was open last; else the first run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from listeoversikt.gui.first_steps import open_with_kept
from listeoversikt.store.address import Location, ServerAddress
from listeoversikt.store.refusals import Reason

if TYPE_CHECKING:
    from listeoversikt.gui.entry import Entry


def begin(entry: Entry, store: Path, example: Path) -> None:
    """``store`` and ``example``: where a store and the example office lie on this machine, unless something else is said."""
    wanted, last = entry.wanted, entry.window.preferences.last_folder
    if wanted.example is not None:
        entry.make_example_at_start(wanted.example)
        return
    folder = wanted.store or last or store
    is_meant = folder in (wanted.store, last)
    if wanted.passphrase is not None and wanted.store is not None:
        entry.open_store(folder, wanted.passphrase, login=wanted.user)
    elif isinstance(folder, ServerAddress):
        entry.ask_passphrase(folder)
    elif folder == example and (is_store(folder) or wanted.store is None):
        if is_store(folder):
            entry.make_example_at_start(folder)
        else:
            entry.show_first_run()
    elif is_store(folder):
        entry.ask_passphrase(folder)
        open_with_kept(entry, folder)
    elif is_meant:
        entry.ask_passphrase(folder).show_refusal(_why_not(folder))
    else:
        entry.show_first_run()


def is_store(folder: Location) -> bool:
    """Whether both files of a store lie there."""
    return isinstance(folder, Path) and (folder / "store.db").exists() and (folder / "keys.json").exists()


def _why_not(folder: Path) -> Reason:
    """A file of the store is missing; or the whole of it, as where a disk isn't plugged in."""
    there = any((folder / name).exists() for name in ("store.db", "keys.json"))
    return Reason.MISSING_FILE if there else Reason.NOT_A_STORE
