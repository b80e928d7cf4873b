"""Keeping, renaming, deleting and importing profiles: each one step that Ctrl+Z takes back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from listeoversikt.gui.commands import Operation, carry_out
from listeoversikt.gui.desk import Desk
from listeoversikt.gui.problems import Problem
from listeoversikt.gui.texts import language, translate
from listeoversikt.journal.mapping.profile import Profile
from listeoversikt.journal.mapping.profile_file import BadProfile
from listeoversikt.operations.profiles import (
    NoSuchProfile,
    ProfileChange,
    ProfileChangedSince,
    delete_profile,
    import_profile,
    rename_profile,
    save_profile,
    undo_profile,
)
from listeoversikt.words.mapping import profile_fault

if TYPE_CHECKING:
    from listeoversikt.operations.office import Office
    from listeoversikt.operations.progress import Cancelled, Progress
    from listeoversikt.store.repository import Store

Told = Callable[[], None]
Fault = Callable[[str], None]


def keep(desk: Desk, profile: Profile, done: Told, failed: Fault) -> None:
    """Keeps a profile, in the place of one with the same name."""
    said = translate("Profiles", "Profile saved: {name}").format(name=profile.name)
    _carry_out(desk, said, lambda store: save_profile(store, profile), done, failed)


def rename(desk: Desk, old: str, new: str, changed: Told, failed: Fault) -> None:
    """Another name."""
    said = translate("Profiles", "Profile renamed: {name}").format(name=new)
    _carry_out(desk, said, lambda store: rename_profile(store, old, new), _nothing, failed, changed)


def delete(desk: Desk, name: str, changed: Told, failed: Fault) -> None:
    """Takes a profile away."""
    said = translate("Profiles", "Profile deleted: {name}").format(name=name)
    _carry_out(desk, said, lambda store: delete_profile(store, name), _nothing, failed, changed)


def bring_in(desk: Desk, path: Path, changed: Told, failed: Fault) -> None:
    """Keeps the profile of a file."""
    said = translate("Profiles", "Profile imported from {file}").format(file=path.name)
    _carry_out(desk, said, lambda store: import_profile(store, path), _nothing, failed, changed)


def _nothing() -> None:
    """Nobody waits."""


def fault_of(problem: Problem) -> str:
    """Why it wasn't done, in one sentence."""
    error = problem.error
    if isinstance(error, BadProfile):
        return profile_fault(error, language())
    if isinstance(error, ProfileChangedSince):
        text = translate("Profiles", "{who} has changed the profile since. It stays as it is.")
        return text.format(who=error.who)
    if isinstance(error, NoSuchProfile):
        return translate("Profiles", "The profile isn't there any more.")
    return " ".join(part for part in (problem.sentence, problem.fix) if part)


def _carry_out(
    desk: Desk,
    said: str,
    change: Callable[[Store], ProfileChange | None],
    done: Told,
    failed: Fault,
    changed: Told = _nothing,
) -> None:
    """``done`` is told once, when it stands; pages are told of every change by ``changed``."""

    def do(office: Office, progress: Progress, cancelled: Cancelled) -> ProfileChange | None:
        return change(office.store)

    def undo(
        office: Office, before: ProfileChange | None, progress: Progress, cancelled: Cancelled
    ) -> ProfileChange | None:
        return undo_profile(office.store, before) if before is not None else None

    def told(stands: bool, made: ProfileChange | None) -> None:
        if stands and made is not None:
            desk.toast(said, undo=True)
        changed()

    def stands(made: ProfileChange | None) -> None:
        done()

    def refused(problem: Problem) -> None:
        failed(fault_of(problem))

    carry_out(desk, Operation(said, do, undo, told), stands, refused)
