"""A store opened whole on its own lane: the former one closed, everything worked out, the list kept for the next start."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from listeoversikt.gui.problems import note_error
from listeoversikt.gui.texts import language, translate
from listeoversikt.store.address import Location

if TYPE_CHECKING:
    from listeoversikt.gui.runner import Runner
    from listeoversikt.operations.office import Office, View
    from listeoversikt.operations.progress import Cancelled, Progress
    from listeoversikt.store.access.identity import Identity
    from listeoversikt.store.repository import Store


@dataclass(frozen=True)
class Opened:
    """A store that is open and worked out, and who has opened it. ``upgraded``: what was done with an older one."""

    view: View | None
    office: str
    is_example: bool
    identity: Identity
    upgraded: str = ""
    key_print: str = ""


def opened_whole(
    runner: Runner,
    folder: Location,
    passphrase: str,
    login: str | None,
    today: dt.date,
    progress: Progress,
    cancelled: Cancelled,
) -> Opened:
    """Opens it in the former one's place; on the store's thread."""
    from listeoversikt.operations.example_office import EXAMPLE_PASSPHRASE
    from listeoversikt.operations.office import Office
    from listeoversikt.operations.office_settings import names_of
    from listeoversikt.store.repository import open_store

    if runner.office is not None:
        runner.office.close()
        runner.office = None
    opening = Office(open_store(folder, passphrase, user=login), folder)
    try:
        view = opening.refresh(today, progress, cancelled)
    except BaseException:
        opening.close()
        raise
    runner.office = opening
    _keep_list(opening)
    store = opening.store
    is_example = passphrase == EXAMPLE_PASSPHRASE
    name, key_print = names_of(store)[0], store.audit.key_print
    return Opened(view, name, is_example, store.identity, _upgraded(store), key_print)


def _upgraded(store: Store) -> str:
    """What opening has done with a store of an older version, and couldn't do; "" = nothing."""
    told = []
    if store.migration is not None:
        from listeoversikt.words.migration import migration_line

        told.append(migration_line(store.migration, language()))
    if store.opened.weak_copy:
        weak = translate("Opening", "Your passphrase is easier to guess at than it should be.")
        fix = translate(
            "Opening", "The key file couldn't be written. It's tried again the next time you log in."
        )
        told += [weak, fix]
    return " ".join(told)


def _keep_list(office: Office) -> None:
    """The list for the next start; may be left out."""
    from listeoversikt.operations.list_columns import keep_list_table
    from listeoversikt.store.refusals import StoreRefused

    if office.view is not None:
        try:
            keep_list_table(office.store, office.view)
        except StoreRefused as refused:
            note_error(refused)


def seconds_after(error: BaseException, place: Location, login: str | None) -> int:
    """Seconds until the next try is looked at, after one that was refused."""
    from listeoversikt.operations.logging_in import seconds_to_wait

    seconds = getattr(error, "seconds", None)
    return seconds if isinstance(seconds, int) else seconds_to_wait(place, login, dt.datetime.now(dt.UTC))
