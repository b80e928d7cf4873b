"""Acts about blocking (sperring): who a patient's information isn't made available to; see ``acts``."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from listeoversikt.followup.log.act import Act


class BlockReason(StrEnum):
    """Why a block was registered: one of these, never a text of one's own, so that nothing clinical gets in."""

    ASKED = "asked"  # the patient has asked for it
    KNOWS = "knows"  # the patient and somebody in the office know one another
    OTHER = "other"  # stands in the journal
    NOT_SAID = ""


class Blocked(Act, frozen=True, kw_only=True):
    """The patient is blocked for accounts (by id), for whole roles, or for everybody but some accounts.

    ``day``: the day the patient said so. Read by ``followup.blocking.whom_of``; names stand nowhere in it.
    """

    day: dt.date
    users: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    all_but: tuple[str, ...] | None = None
    reason: BlockReason = BlockReason.NOT_SAID


class Unblocked(Act, frozen=True, kw_only=True):
    """Block ``of`` (its event) is lifted from ``day``."""

    of: str
    day: dt.date
