"""The office's choices as the store keeps them: events that each hold the whole table, the newest not undone.

A change is written to the log when it's made; undoing it writes the same keys back to what they were
(``choices.undo_in_office``). Older programs wrote an event that names the one undone, and so is still read. The table
has the keys of the settings file. No choice of the office is about a patient.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from listeoversikt.followup.capacity import minutes_of
from listeoversikt.operations.model_in_use import with_model
from listeoversikt.operations.settings import READ_BY, Settings, raw_from, settings_from, whole_table
from listeoversikt.operations.team_settings import timed
from listeoversikt.store.contents import Event, NewEvent
from listeoversikt.store.repository import Store

SETTINGS_CHANGED = "settings_changed"


def stored_raw(store: Store, until: int | None = None) -> dict[str, Any]:
    """The table that holds now, or held at event number ``until``; empty while the office has chosen nothing."""
    events = store.events(SETTINGS_CHANGED)
    return dict(_newest(event for event in events if until is None or event.sequence <= until))


def stored_settings(store: Store) -> Settings:
    """The choices that hold now, with the model that is switched on; the contract's defaults where nothing was chosen."""
    return with_model(store, settings_from(understood(stored_raw(store))))


def understood(table: Mapping[str, Any]) -> dict[str, Any]:
    """The keys that this program knows; a newer one's are kept in the store, and passed over."""
    return {key: value for key, value in table.items() if key in READ_BY}


def names_of(store: Store) -> tuple[str, dict[str, str]]:
    """The office's own name (may be empty) and the shown names of its lists, by ``fastlege_id``."""
    settings = stored_settings(store)
    return settings.office_name, dict(settings.list_names)


def keep_names(store: Store, office_name: str, list_names: Mapping[str, str]) -> None:
    """Writes what the office and its lists are called on screen; what is empty keeps the export's own name."""
    names = {key: name for key, name in list_names.items() if name.strip()}
    change_settings(store, {"office_name": office_name, "list_names": names})


def change_settings(store: Store, changes: Mapping[str, Any]) -> Event | None:
    """Writes some keys anew beside those that hold, on disk when this returns; None when nothing changes.

    A value of None gives the key back to the contract's default. Raises ``BadSettings`` naming the key, and
    then nothing was written.
    """
    before = stored_raw(store)
    foreign = {key: value for key, value in before.items() if key not in READ_BY}
    wanted = {key: value for key, value in (understood(before) | dict(changes)).items() if value is not None}
    table = raw_from(settings_from(wanted)) | foreign
    if table == before:
        return None
    was, now = (_told(settings_from(understood(one))) for one in (before, table))
    return store.append_events([NewEvent(SETTINGS_CHANGED, table, was=was, now=now)])[0]


def _told(settings: Settings) -> dict[str, Any]:
    """Every choice as it holds, for the audit log: the contract's own numbers where the office has chosen none."""
    minutes = {key: minutes_of(key, settings.minutes) for key in timed()}
    return {
        **whole_table(settings),
        "minutes": minutes,
        "inhabitants_per_nurse": settings.norm.inhabitants_per_nurse,
    }


def _newest(events: Iterable[Event]) -> Mapping[str, Any]:
    """The payload of the newest change that no event which itself holds has undone."""
    undone: set[str] = set()
    for event in reversed(tuple(events)):
        if event.uuid in undone:
            continue
        if event.inverse_of is None:
            return event.payload
        undone.add(event.inverse_of)
    return {}
