"""Innstillinger › Brukere: what is read of the users and of the recovery key, in a job."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from listeoversikt.operations.office import Office
    from listeoversikt.operations.progress import Cancelled, Progress
    from listeoversikt.operations.user_history import UserHistory


@dataclass(frozen=True)
class Known:
    """The accounts with when they had access, the active ones first; and whether there is a recovery key."""

    histories: tuple[UserHistory, ...]
    has_key: bool
    key_day: dt.date | None = None
    sheet_read: bool | None = None
    """Whether the key's sheet was read back; None where the store doesn't tell."""


def read_users(office: Office, progress: Progress, cancelled: Cancelled) -> Known:
    """As they are now; for those who manage users and read the log."""
    from listeoversikt.operations.user_history import user_histories
    from listeoversikt.operations.users import has_recovery_key, recovery_key_day, sheet_was_read

    store = office.store
    return Known(
        user_histories(store), has_recovery_key(store), recovery_key_day(store), sheet_was_read(store)
    )
