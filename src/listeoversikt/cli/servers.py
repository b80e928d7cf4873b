"""Stores on a server: where one lies by its address, the server's password asked for, and ``store move``."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from listeoversikt.cli.asking import passphrase, user_of
from listeoversikt.cli.console import Console
from listeoversikt.cli.texts import text
from listeoversikt.operations.moving import move_store
from listeoversikt.store.address import Location, address_of, is_address
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import Store, open_store

Done = TypeVar("Done")


def place_of(arguments: argparse.Namespace) -> Location:
    """The folder or the address that is named."""
    return address_of(arguments.store) if is_address(arguments.store) else Path(arguments.store)


def open_place(arguments: argparse.Namespace, console: Console) -> Store:
    """Opens the store that is named."""
    place, phrase, user = place_of(arguments), passphrase(console), user_of(arguments)
    return with_password(console, lambda password: open_store(place, phrase, user=user, password=password))


def with_password(console: Console, act: Callable[[str | None], Done]) -> Done:
    """Done with the server's password where libpq finds it, else with one that is typed; it's kept nowhere."""
    try:
        return act(None)
    except StoreRefused as refused:
        if refused.reason is not Reason.SERVER_DOOR or not sys.stdin.isatty():
            raise
    return act(getpass.getpass(text("server_password", console.language)))


def move(arguments: argparse.Namespace, console: Console) -> int:
    """Moves a store to an empty database, or from a server to a new folder."""
    target = str(arguments.target)
    place = address_of(target) if is_address(target) else Path(target)
    source, phrase, user = place_of(arguments), passphrase(console), user_of(arguments)
    moved = with_password(
        console, lambda password: move_store(source, phrase, place, user=user, password=password)
    )
    console.say("store_moved", target=place)
    console.say(
        "store_moved_what",
        extracts=moved.extracts,
        events=moved.events,
        users=moved.users,
        checksum=moved.checksum[:16],
    )
    return 0
