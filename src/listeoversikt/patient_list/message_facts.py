"""What one received message tells of a stay, without anything that points to a person but the pseudonym."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from listeoversikt.patient_list.frames import NO_DAY, UNKNOWN


class MessageKind(StrEnum):
    """The messages that tell of a stay; the values are the command line's words."""

    EPIKRISE = "epikrise"
    ADMITTED = "innlagt"
    READY = "utskrivningsklar"
    NOT_READY = "avmelding"
    DISCHARGED = "utskrevet"
    DIED = "dodsfall"


class MessageStatus(StrEnum):
    """What a message is to the one before it (code list 7309)."""

    NEW = "ny"
    CHANGED = "endring"
    ADDED = "tillegg"
    CANCELLED = "kansellering"


@dataclass(frozen=True)
class ToldMessage:
    """One message of a matched patient. Days as in the frames (``NO_DAY`` = not told), choices as their members.

    ``mark`` is the same for the same message received twice. ``ids`` are its own (the message's, and the sender's
    of the document), ``refers_to`` those of the message it changes or cancels; all of them keyed hashes. ``sent`` is
    ISO text that sorts by time, "" where not told. ``known`` is the day the office got to know.
    """

    patient_id: str
    kind: MessageKind
    status: MessageStatus
    mark: str
    ids: tuple[str, ...] = ()
    refers_to: tuple[str, ...] = ()
    sent: str = ""
    known: int = int(NO_DAY)
    admitted: int = int(NO_DAY)
    discharged: int = int(NO_DAY)
    ready: int = int(NO_DAY)
    died: int = int(NO_DAY)
    main: str = ""
    other: tuple[str, ...] = ()
    urgency: int = UNKNOWN
    institution: int = UNKNOWN
    discharged_to: int = UNKNOWN

    @property
    def days(self) -> tuple[int, int, int, int]:
        """The days of what it tells of."""
        return self.admitted, self.discharged, self.ready, self.died
