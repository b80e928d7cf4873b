"""What the settings page shows and does: the choices as plain values, and changes to the office that is open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from listeoversikt.followup.capacity import minutes_of
from listeoversikt.followup.reasons import ON_FROM_THE_START, Reason
from listeoversikt.followup.worklist import FINDERS
from listeoversikt.operations.office import Office
from listeoversikt.operations.office_settings import (
    SETTINGS_CHANGED,
    change_settings,
    stored_raw,
    stored_settings,
)
from listeoversikt.operations.settings import Settings, whole_table
from listeoversikt.operations.team_settings import MAY_STAND, timed
from listeoversikt.store.contents import Event
from listeoversikt.store.repository import Store

COUNT_NOTHING_ANEW = frozenset(
    {
        "office_name",
        "list_names",
        "lock_at_most",
        "per_list",
        "hide_to_seven",
        "minutes",
        "hours_per_week",
        "inhabitants_per_nurse",
        "nurses",
        "own_coverage",
        "finance",
        "discharge_form",
        "offers",
        "predictive_scores",
        "readmission_model",
    }
)
"""Keys that change no score, band, frist or row: the view is kept, with the new words."""
PREDICTING = frozenset({"admission_model", "readmission_model", "predictive_scores"})
"""Keys that a leader alone changes: what is predicted."""
CHOSEN_REASONS = tuple(reason.value for reason in Reason if reason in FINDERS or reason is Reason.DISCHARGE)
"""The reasons that can be switched on or off; the others come from what people have decided."""


def minutes_at_start() -> dict[str, int]:
    """The start values of the minutes, by reason, then by the channels that take their own."""
    return {key: minutes_of(key, {}) for key in timed()}


@dataclass(frozen=True)
class Choices:
    """What the settings page shows: every key with its value, as plain JSON, and the contract's own values.

    ``saved_at``: when something was written (local time), None = nothing was. ``before`` and ``after``: the keys that
    were changed, as they stood and as they were written (None = the contract's default); for undoing.
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
    saved_at: dt.datetime | None = None
    counts_anew: bool = False
    before: Mapping[str, Any] = field(default_factory=dict)
    after: Mapping[str, Any] = field(default_factory=dict)


class ChosenSince(Exception):
    """Somebody has changed the same choice since, so it isn't undone; nothing was written."""

    def __init__(self, who: str) -> None:
        super().__init__("chosen since")
        self.who = who


def choices(store: Store, event: Event | None = None, *, counts_anew: bool = False) -> Choices:
    """The choices that hold now, and the event that just made them so."""
    return Choices(
        table=whole_table(stored_settings(store)),
        defaults=whole_table(Settings()),
        saved_at=None if event is None else event.recorded_at.astimezone(),
        counts_anew=counts_anew,
    )


def change_office(office: Office, changes: Mapping[str, Any]) -> Choices:
    """Writes the changes for the office that is open; the view is up to date where nothing must be counted."""
    before = stored_raw(office.store)
    event = change_settings(office.store, changes)
    after = stored_raw(office.store)
    changed = [key for key in after.keys() | before.keys() if before.get(key) != after.get(key)]
    anew = not changes.keys() <= COUNT_NOTHING_ANEW
    if not anew:
        show_names(office)
    return replace(
        choices(office.store, event, counts_anew=anew),
        before={key: before.get(key) for key in changed},
        after={key: after.get(key) for key in changed},
    )


def undo_in_office(office: Office, done: Choices, *, who: str | None = None) -> Choices:
    """Gives the keys that were changed back what they had; whatever others have chosen beside them stands.

    Raises ``ChosenSince``, with nothing written, when one of the keys has been changed since, and ``ModelStops`` where it
    would change what is predicted and ``who`` (None = who is at work) doesn't lead. What this gives can be undone too, which does it
    again. Nothing happens when nothing had been written.
    """
    now = stored_raw(office.store)
    if not PREDICTING.isdisjoint(done.after):
        _refuse_unless_led(office, who or office.store.user)
    if any(now.get(key) != value for key, value in done.after.items()):
        raise ChosenSince(office.store.events(SETTINGS_CHANGED)[-1].who)
    again = change_office(office, done.before)
    return replace(again, counts_anew=done.counts_anew)


def _refuse_unless_led(office: Office, who: str) -> None:
    from listeoversikt.operations.model_in_use import ModelStops, Stop

    if not stored_settings(office.store).team.leads(who):
        raise ModelStops(Stop.LEADER_ONLY)


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
            lock_at_most=settings.lock_at_most,
            minutes=settings.minutes,
            discharge_form=settings.discharge_form,
            offers=settings.offers,
            hours_per_week=settings.hours_per_week,
            inhabitants_per_nurse=settings.inhabitants_per_nurse,
            nurses=settings.nurses,
            own_coverage=settings.own_coverage,
            finance=settings.finance,
            predictive_scores=settings.predictive_scores,
            readmission_model=settings.readmission_model,
            readmission=settings.readmission,
        ),
        office_name=settings.office_name or office.view.current.report.office,
        list_names=dict(settings.list_names),
    )
