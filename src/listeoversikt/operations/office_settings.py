"""The office's choices as the store keeps them: events that each hold the whole table, the newest not undone.

A change is written to the log when it's made; undoing it is another event that names it, and so is doing it
again. The table has the keys of the settings file. No choice of the office is about a patient.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from listeoversikt.followup.reasons import ON_FROM_THE_START, Reason
from listeoversikt.followup.worklist import FINDERS
from listeoversikt.operations.settings import Settings, raw_from, settings_from, whole_table
from listeoversikt.store.contents import Event
from listeoversikt.store.repository import Store

if TYPE_CHECKING:
    from listeoversikt.operations.office import Office

SETTINGS_CHANGED = "settings_changed"
COUNT_NOTHING_ANEW = frozenset({"office_name", "list_names", "per_list", "hide_to_seven"})
"""Keys that change no score, band, frist or row: the view is kept, with the new words."""
CHOSEN_REASONS = tuple(reason.value for reason in Reason if reason in FINDERS or reason is Reason.DISCHARGE)
"""The reasons that can be switched on today; the others wait for the program's log."""


@dataclass(frozen=True)
class Choices:
    """What the settings page shows: every key with its value, as plain JSON, and the contract's own values.

    ``change`` is the event to undo (None = nothing was written), ``saved_at`` when it was (local time);
    ``counts_anew``: scores, bands, frister or rows may be others now, and the view isn't up to date.
    """

    table: Mapping[str, Any]
    defaults: Mapping[str, Any]
    reasons: tuple[str, ...] = CHOSEN_REASONS
    on_from_the_start: tuple[str, ...] = tuple(
        reason.value for reason in Reason if reason in ON_FROM_THE_START
    )
    change: str | None = None
    saved_at: dt.datetime | None = None
    counts_anew: bool = False


def stored_raw(store: Store) -> dict[str, Any]:
    """The table that holds now; empty while the office has chosen nothing."""
    return dict(_newest(store.events(SETTINGS_CHANGED)))


def stored_settings(store: Store) -> Settings:
    """The choices that hold now; the contract's defaults while the office has chosen nothing."""
    return settings_from(stored_raw(store))


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
    wanted = {key: value for key, value in (before | dict(changes)).items() if value is not None}
    table = raw_from(settings_from(wanted))
    return None if table == before else store.append_event(SETTINGS_CHANGED, table)


def undo(store: Store, change: str) -> Event:
    """Undoes an event by its ``uuid``: a change, or the undoing of one (which does it again)."""
    return store.append_event(SETTINGS_CHANGED, {}, inverse_of=change)


def choices(store: Store, event: Event | None = None, *, counts_anew: bool = False) -> Choices:
    """The choices that hold now, and the event that just made them so."""
    return Choices(
        table=whole_table(stored_settings(store)),
        defaults=whole_table(Settings()),
        change=None if event is None else event.uuid,
        saved_at=None if event is None else event.recorded_at.astimezone(),
        counts_anew=counts_anew,
    )


def change_office(office: Office, changes: Mapping[str, Any]) -> Choices:
    """Writes the changes for the office that is open; the view is up to date where nothing must be counted."""
    event = change_settings(office.store, changes)
    anew = not changes.keys() <= COUNT_NOTHING_ANEW
    if not anew:
        show_names(office)
    return choices(office.store, event, counts_anew=anew)


def undo_in_office(office: Office, done: Choices) -> Choices:
    """Undoes a change for the office that is open; nothing happens when it had written nothing."""
    event = None if done.change is None else undo(office.store, done.change)
    if not done.counts_anew:
        show_names(office)
    return choices(office.store, event, counts_anew=done.counts_anew)


def show_names(office: Office) -> None:
    """Gives the view the choices that change no figure."""
    if office.view is None:
        return
    settings = stored_settings(office.store)
    office.view = replace(
        office.view,
        settings=replace(
            office.view.settings,
            per_list=settings.per_list,
            to_seven=settings.to_seven,
            office_name=settings.office_name,
            list_names=settings.list_names,
        ),
        office_name=settings.office_name or office.view.current.report.office,
        list_names=dict(settings.list_names),
    )


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
