"""What it takes to write each kind of event. A kind that isn't here takes the right to change the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listeoversikt.followup.log.writers import NO_PERSON
from listeoversikt.store.access.roles import Right

if TYPE_CHECKING:
    from listeoversikt.store.contents import Event, NewEvent

_FOLLOW_UP = (
    "contact",
    "next_try",
    "closed",
    "postponed",
    "reopened",
    "assigned",
    "task",
    "urgent",
    "known_mark",
    "appointment_wanted",
    "appointment_set",
    "taken_on",
    "proposed",
    "fulfilled",
    "question",
    "answer",
    "answer_seen",
    "member_from",
    "member_ended",
    "stop_sign",
    "stop_sign_lifted",
    "flags",
    "right_patient",
    "discussed",
    "journal_mark",
    "evidence_mark",
    "ticked",
    "home_care_asked",
    "still_in_short_term",
    "plan_started",
    "plan_edited",
    "plan_reviewed",
    "plan_ended",
    "review_started",
    "review_listed",
    "reviewed",
    "review_paused",
    "review_closed",
    "gone_through",
    "selection_saved",
    "selection_removed",
    "discharge_typed_in",
)
_SIGN = ("approved", "not_now", "signed", "overridden")
"""What the team's rules leave to a doctor."""
_RULES = (
    "settings_changed",
    "retention_changed",
    "template_saved",
    "template_removed",
    "goal_drafted",
    "goal_imported",
    "goal_saved",
    "goal_dropped",
    "goal_locked",
    "goal_amended",
    "goal_action",
    "goal_compared",
    "goal_ended",
    "model_kept",
    "model_made_here",
    "model_judged",
)
_TAKE_IN = (
    "columns_passed",
    "discharge_message",
    "discharge_message_salt",
    "went_back_to_extract",
    "mapping_profiles",
)
_FIGURES = ("shown_file", "report_made")
_BLOCK = ("blocked", "unblocked")
RIGHTS: Final[dict[str, Right]] = {
    **dict.fromkeys(_FOLLOW_UP, Right.FOLLOW_UP),
    **dict.fromkeys(_SIGN, Right.SIGN),
    **dict.fromkeys(_RULES, Right.CHANGE_RULES),
    **dict.fromkeys(_TAKE_IN, Right.TAKE_IN),
    **dict.fromkeys(_FIGURES, Right.EXPORT_FIGURES),
    **dict.fromkeys(_BLOCK, Right.BLOCK),
    "internal_export": Right.EXPORT_PATIENTS,
}
OWN_NOTES: Final = frozenset({"taken_on", "proposed", "fulfilled", "gone_through"})
"""What the program writes in its own name, whoever has opened the store."""
NAMED_BY_PROGRAM: Final = OWN_NOTES | {"stop_sign_lifted"}
"""What may be signed by the program or the extract at all; with more than its own notes it takes the user's right."""


def is_own_note(event: NewEvent | Event, asked: str | None) -> bool:
    """Whether it's a note that the program makes by itself; ``asked``: who it's said to be by. Never one that undoes."""
    return asked in NO_PERSON and event.kind in OWN_NOTES and event.inverse_of is None


def right_of(kind: str) -> Right:
    """The right that an event of this kind takes.

    >>> right_of("contact"), right_of("a kind of tomorrow")
    (<Right.FOLLOW_UP: 'follow_up'>, <Right.CHANGE_RULES: 'change_rules'>)
    """
    return RIGHTS.get(kind, Right.CHANGE_RULES)
