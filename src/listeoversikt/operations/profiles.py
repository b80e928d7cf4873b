"""The office's mapping profiles, kept in the store's log: each change is one event that names the profiles as they are after it.

Undoing writes the same profiles back to what they were. No profile holds anything about a patient: ``profile_file`` refuses
a text that points to a person, here as in files.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from listeoversikt.journal.mapping.profile import Profile
from listeoversikt.journal.mapping.profile_file import (
    MAX_NAME,
    BadProfile,
    ProfileFault,
    checked,
    profile_from,
    profile_table,
    profile_to_toml,
    read_profile,
)
from listeoversikt.operations.output import whole_file
from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.access.roles import Right
from listeoversikt.store.contents import Event
from listeoversikt.store.repository import Store

PROFILES_CHANGED = "mapping_profiles"
_PROFILES = "profiles"
Tables = Mapping[str, Mapping[str, Any] | None]
"""Profiles as plain tables, by name; None = there is no such profile."""


@dataclass(frozen=True)
class KeptProfile:
    """One line of the list of profiles. ``saved_at`` is local time; ``tables`` are those it speaks of."""

    name: str
    saved_at: dt.datetime
    who: str
    tables: tuple[str, ...]


@dataclass(frozen=True)
class ProfileChange:
    """A change that was written, for undoing: the profiles it touched as they were before and after it."""

    before: Tables
    after: Tables
    saved_at: dt.datetime


class ProfileChangedSince(Exception):
    """Somebody has changed the same profile since, so it isn't undone; nothing was written."""

    def __init__(self, who: str) -> None:
        super().__init__("changed since")
        self.who = who


class NoSuchProfile(LookupError):
    """The store has no profile of that name."""


def stored_profiles(store: Store) -> tuple[Profile, ...]:
    """The profiles that hold now, in the order they were saved, the newest last. One that only a newer program
    understands is passed over."""
    found = []
    for table in _now(store).values():
        with suppress(BadProfile):
            found.append(profile_from(table))
    return tuple(found)


def profile_lines(store: Store) -> tuple[KeptProfile, ...]:
    """The profiles for a list, by name."""
    saved: dict[str, Event] = {}
    for event in store.events(PROFILES_CHANGED):
        saved |= dict.fromkeys(_content(event), event)
    understood = {profile.name: profile for profile in stored_profiles(store)}
    return tuple(
        KeptProfile(
            name=name,
            saved_at=saved[name].recorded_at.astimezone(),
            who=saved[name].who,
            tables=tuple(understood[name].tables) if name in understood else (),
        )
        for name in sorted(_now(store), key=str.casefold)
    )


def save_profile(store: Store, profile: Profile) -> ProfileChange | None:
    """Keeps a profile, in the place of one with the same name; None when nothing changes. Raises ``BadProfile``."""
    table = profile_table(checked(profile))
    return _write(store, {profile.name: table})


def rename_profile(store: Store, old: str, new: str) -> ProfileChange | None:
    """Gives a profile another name. Raises ``NoSuchProfile``, or ``BadProfile`` for a name that is taken or no name."""
    kept, name = _table(store, old), new.strip()
    if name == old:
        return None
    if name in _now(store):
        raise BadProfile(ProfileFault.SAME_NAME, name[:MAX_NAME])
    renamed = replace(profile_from(kept), name=name)
    return _write(store, {old: None, name: profile_table(checked(renamed))})


def delete_profile(store: Store, name: str) -> ProfileChange | None:
    """Takes a profile away; raises ``NoSuchProfile``."""
    _table(store, name)
    return _write(store, {name: None})


def undo_profile(store: Store, done: ProfileChange) -> ProfileChange | None:
    """Gives the profiles of a change back what they were; what this gives can be undone too, which does it again.

    Raises ``ProfileChangedSince``, with nothing written, when one of them has been changed since.
    """
    now = _now(store)
    if any(now.get(name) != table for name, table in done.after.items()):
        raise ProfileChangedSince(store.events(PROFILES_CHANGED)[-1].who)
    return _write(store, done.before)


def export_profile(store: Store, name: str, path: Path) -> None:
    """Writes a profile to a file that another office can import; raises ``NoSuchProfile`` or ``OSError``."""
    store.require(Right.TAKE_IN)
    content = profile_to_toml(profile_from(_table(store, name)))
    store.look(AuditAct.EXPORTED, details={"kind": "profile_file"})
    with whole_file(path) as partial:
        partial.write_bytes(content)


def import_profile(store: Store, path: Path) -> ProfileChange | None:
    """Keeps the profile of a file, in the place of one with the same name; raises ``BadProfile``."""
    return save_profile(store, read_profile(path))


def _write(store: Store, tables: Tables) -> ProfileChange | None:
    now = _now(store)
    before = {name: now.get(name) for name in tables}
    if before == dict(tables):
        return None
    event = store.append_event(PROFILES_CHANGED, {_PROFILES: dict(tables)})
    return ProfileChange(before, dict(tables), event.recorded_at.astimezone())


def _table(store: Store, name: str) -> Mapping[str, Any]:
    found = _now(store).get(name)
    if found is None:
        raise NoSuchProfile
    return found


def _now(store: Store) -> dict[str, Mapping[str, Any]]:
    """The profiles that hold, as plain tables, the newest last."""
    found: dict[str, Mapping[str, Any]] = {}
    for event in store.events(PROFILES_CHANGED):
        for name, table in _content(event).items():
            found.pop(name, None)
            if isinstance(table, Mapping):
                found[name] = table
    return found


def _content(event: Event) -> Mapping[str, Any]:
    content = event.payload.get(_PROFILES)
    return content if isinstance(content, Mapping) else {}
