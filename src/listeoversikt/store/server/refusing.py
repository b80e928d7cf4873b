"""What the server's errors mean: the refusal that each amounts to. No text of an error is handed on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import sqlalchemy as sa

from listeoversikt.store.refusals import Reason, StoreRefused

_STATES = {
    "55P03": Reason.LOCKED,
    "40P01": Reason.LOCKED,
    "40001": Reason.LOCKED,
    "53300": Reason.LOCKED,
    "53100": Reason.DISK_FULL,
    "53200": Reason.DISK_ERROR,
    "58030": Reason.DISK_ERROR,
    "XX001": Reason.DAMAGED,
    "XX002": Reason.DAMAGED,
    "42501": Reason.NO_ACCESS,
    "25006": Reason.NO_ACCESS,
    "42P01": Reason.DAMAGED,  # no such table: it was there when the store was opened
    "28P01": Reason.SERVER_DOOR,
    "28000": Reason.SERVER_DOOR,
    "3D000": Reason.SERVER_EMPTY,
    "57014": Reason.LOCKED,
}
_AWAY = ("08", "57P", "25P03")
_INSECURE = re.compile(
    r"(?i)certificate|\bssl\b|\btls\b|channel binding|authentication method|require_auth|scram|no encryption"
)
_DOOR = re.compile(r"(?i)password|no pg_hba|role \"|authentication failed|pgpass")
_NO_DATABASE = re.compile(r"(?i)database \".*\" does not exist")


@contextmanager
def refusing() -> Iterator[None]:
    """Turns errors of the server and the way to it into the refusal they amount to."""
    try:
        yield
    except sa.exc.DBAPIError as error:
        reason = reason_of(error.orig) if error.orig is not None else None
        if reason is None:
            raise
        raise StoreRefused(reason) from error
    except psycopg.Error as error:
        reason = reason_of(error)
        if (
            reason is None
        ):  # of what is asked and written together; told as of what is asked through SQLAlchemy
            raise sa.exc.DBAPIError.instance(
                None, None, error, psycopg.Error, hide_parameters=True
            ) from error
        raise StoreRefused(reason) from error


def reason_of(error: BaseException) -> Reason | None:
    """The refusal of one error of psycopg's; None for an error in the program itself."""
    state = getattr(error, "sqlstate", None)
    if state in _STATES:
        return _STATES[state]
    if is_lost(error):
        return Reason.SERVER_AWAY
    return None


def reason_of_connecting(error: BaseException) -> Reason:
    """Why no connection was made: libpq tells it in words alone where the server was never reached."""
    state = getattr(error, "sqlstate", None)
    if state in _STATES:
        return _STATES[state]
    words = str(error)
    for told, reason in (
        (_NO_DATABASE, Reason.SERVER_EMPTY),
        (_INSECURE, Reason.SERVER_INSECURE),
        (_DOOR, Reason.SERVER_DOOR),
    ):
        if told.search(words):
            return reason
    return Reason.SERVER_AWAY


def is_lost(error: BaseException | None) -> bool:
    """Whether the connection is gone: what was under way may stand or not."""
    if not isinstance(error, psycopg.OperationalError | psycopg.InterfaceError):
        return False
    state = error.sqlstate
    return state is None or state.startswith(_AWAY)
