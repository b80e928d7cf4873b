"""What can be done about a patient: the word, the key on the button, the icon."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.followup.log.patient_record import PatientRecord


@dataclass(frozen=True)
class PatientAct:
    """``letter`` acts in list and card; ``shortcut`` everywhere on the page."""

    key: str
    text: str
    icon: str
    letter: str = ""
    shortcut: str = ""


def with_letters() -> tuple[PatientAct, ...]:
    """Those on a key of their own, in the order of the contract."""
    return (
        PatientAct("contact", translate("Acting", "Log contact"), "phone", "K"),
        PatientAct("attempt", translate("Acting", "Log attempt"), "phone-x", "F"),
        PatientAct("done", translate("Acting", "Done"), "check", "D"),
        PatientAct("postpone", translate("Acting", "Postpone"), "clock", "U"),
        PatientAct("assign", translate("Acting", "Give to"), "user-share", "T"),
        PatientAct("decline", translate("Acting", "Declined"), "circle-x", "A"),
        PatientAct("plan", translate("Acting", "Plan"), "clipboard-heart", "P"),
        PatientAct("review", translate("Acting", "Start review"), "list-check", "G"),
    )


def work() -> tuple[PatientAct, ...]:
    """More about the work."""
    return (
        PatientAct("hand_over", translate("Acting", "Hand over to a colleague"), "user-share"),
        PatientAct("urgent", translate("Acting", "Urgent"), "alert-circle"),
        PatientAct("next_try", translate("Acting", "Next try"), "calendar-due"),
        PatientAct("booking", translate("Acting", "Book an appointment"), "calendar-event"),
        PatientAct("question", translate("Acting", "Ask the doctor"), "stethoscope"),
        PatientAct("known", translate("Acting", "Known to us"), "user"),
        PatientAct("new_to_us", translate("Acting", "New to us"), "user-plus"),
        PatientAct("discussed", translate("Acting", "Discussed"), "users"),
    )


def about() -> tuple[PatientAct, ...]:
    """More about the patient."""
    return (
        PatientAct("member", translate("Acting", "Followed by the team"), "home-heart"),
        PatientAct("member_end", translate("Acting", "End the follow-up by the team"), "user-minus"),
        PatientAct("stop_sign", translate("Acting", "Stop sign"), "circle-minus"),
        PatientAct("flags", translate("Acting", "What to know"), "info-circle"),
    )


def record() -> tuple[PatientAct, ...]:
    """More about the journal, and the way back."""
    return (
        PatientAct("journal", translate("Acting", "In the journal"), "checklist"),
        PatientAct("reopen", translate("Acting", "Open again"), "arrow-back-up"),
        PatientAct("copy_text", translate("Acting", "Copy to journal"), "copy", shortcut="Ctrl+Shift+C"),
        PatientAct(
            "copy_number", translate("Acting", "Copy the journal's own number"), "copy", shortcut="Ctrl+J"
        ),
    )


def everything() -> tuple[tuple[PatientAct, ...], ...]:
    """All of them, in groups."""
    return (with_letters(), work(), about(), record())


def is_offered(key: str, record: PatientRecord) -> bool:
    """Whether it says something new about the patient: not followed twice, not known when known already."""
    followed, known = record.member is not None, record.known.get("")
    taken = {
        "member": followed,
        "member_end": not followed,
        "known": known is True,
        "new_to_us": known is False,
    }
    return not taken.get(key, False)


def not_urgent_text() -> str:
    """What «haster» is called where it holds already."""
    return translate("Acting", "Not urgent any more")
