"""Messages as a clinician would tell them: one line a message, days as days ago."""

from __future__ import annotations

from typing import Any

from listeoversikt.patient_list.frames import NO_DAY
from listeoversikt.patient_list.message_facts import MessageKind, MessageStatus, ToldMessage
from tests.lists import back, day

NONE = int(NO_DAY)
DAYS = ("known", "admitted", "discharged", "ready", "died")


def told(
    kind: str,
    name: str,
    *,
    patient: str = "Ada",
    status: str = "ny",
    follows: str = "",
    sent: int = 0,
    **said: Any,
) -> ToldMessage:
    """One message called ``name``; ``follows`` names the one it changes or cancels. ``sent``: minutes after the first."""
    days = {key: day(back(value)) for key, value in said.items() if key in DAYS}
    rest = {key: value for key, value in said.items() if key not in DAYS}
    return ToldMessage(
        patient_id=patient,
        kind=MessageKind(kind),
        status=MessageStatus(status),
        mark=name,
        ids=(name,),
        refers_to=(follows,) if follows else (),
        sent=f"2026-03-30T{sent:05d}",
        **days,
        **rest,
    )
