"""Whether whoever has the window open may still: looked up at every job."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from listeoversikt.store.refusals import Reason, StoreRefused

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.office import Office


@contextmanager
def let_in(desk: Desk, office: Office) -> Iterator[None]:
    """For a job on the store's thread: the account is looked up first, and the desk told when it's another than it was.

    Refused when it has been stopped. Where it can't be looked up, the job itself meets what is wrong.
    """
    store = office.store
    before = getattr(store, "identity", None)
    try:
        if before is not None:
            _look_up(desk, office)
        yield
    finally:
        after = getattr(store, "identity", None)
        if after is not None and after != before:
            desk.identity_seen.emit(after)


def _look_up(desk: Desk, office: Office) -> None:
    try:
        office.store.require()
    except StoreRefused as refused:
        if refused.reason is Reason.STOPPED_USER:
            desk.stopped.emit()
            raise
