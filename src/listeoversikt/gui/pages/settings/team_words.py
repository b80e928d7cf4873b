"""What the section of the team calls roles, days and faults."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listeoversikt.gui.texts import language, translate
from listeoversikt.words.acts import role_word
from listeoversikt.words.dates import WEEKDAYS_SHORT

if TYPE_CHECKING:
    from listeoversikt.operations.member_form import MemberFault

ROLES = ("sykepleier", "lege", "helsesekretaer", "annet")
DAY_NAMES = WEEKDAYS_SHORT


def role_choices() -> list[tuple[str, str]]:
    """The roles with their words."""
    return [(role, role_word(role, language())) for role in ROLES]


def fault_sentence(fault: MemberFault) -> str:
    """What is wrong, in one sentence, without what was typed."""
    return {
        "no_id": translate("Team", "Write a role id, for example spl-1."),
        "bad_id": translate("Team", "Use a letter first, then at most 15 letters, digits or hyphens."),
        "role_word": translate("Team", "That is a role's word. Add a number, for example spl-1."),
        "taken": translate("Team", "Somebody in the team has that id already."),
        "not_a_day": translate("Team", "Write a date, for example 15.5.26."),
        "no_deputy": translate("Team", "Choose the deputy, or take the days away."),
        "backwards": translate("Team", "The last day is before the first."),
        "no_first": translate("Team", "Write the first day too."),
        "no_last": translate("Team", "Write the last day too."),
    }[fault.value]
