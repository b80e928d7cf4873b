"""What the settings page shows and does: the choices as plain values, and changes to the office that is open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from listeoversikt.followup.capacity import start_minutes
from listeoversikt.followup.reasons import ON_FROM_THE_START, Reason
from listeoversikt.followup.worklist import FINDERS
from listeoversikt.operations.office import Office
from listeoversikt.operations.office_settings import change_settings, stored_settings, undo
from listeoversikt.operations.settings import Settings, whole_table
from listeoversikt.operations.team_settings import MAY_STAND
from listeoversikt.store.contents import Event
from listeoversikt.store.repository import Store

COUNT_NOTHING_ANEW = frozenset(
    {
        "office_name",
        "list_names",
        "per_list",
        "hide_to_seven",
        "minutes",
        "hours_per_week",
        "discharge_form",
        "offers",
    }
)
"""Keys that change no score, band, frist or row: the view is kept, with the new words."""
CHOSEN_REASONS = tuple(reason.value for reason in Reason if reason in FINDERS or reason is Reason.DISCHARGE)
"""The reasons that can be switched on or off; the others come from what people have decided."""


def minutes_at_start() -> dict[str, int]:
    """The start values of the minutes, by reason."""
    return {reason.value: start_minutes()[reason] for reason in Reason}


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
    may_stand: tuple[str, ...] = tuple(reason.value for reason in MAY_STAND)
    start_minutes: Mapping[str, int] = field(default_factory=minutes_at_start)
    change: str | None = None
    saved_at: dt.datetime | None = None
    counts_anew: bool = False


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
            minutes=settings.minutes,
            discharge_form=settings.discharge_form,
            offers=settings.offers,
            hours_per_week=settings.hours_per_week,
        ),
        office_name=settings.office_name or office.view.current.report.office,
        list_names=dict(settings.list_names),
    )
