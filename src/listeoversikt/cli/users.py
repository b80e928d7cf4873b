"""``store users``: who may open the store; and what is told of wrong tries when it's opened."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from listeoversikt.cli.asking import new_passphrase, passphrase, recovery_key, user_of
from listeoversikt.cli.console import Console
from listeoversikt.cli.log import refuse_backwards
from listeoversikt.cli.texts import text
from listeoversikt.operations import users as operations
from listeoversikt.operations.users import UserRole
from listeoversikt.store.address import Place
from listeoversikt.store.logins import login_of
from listeoversikt.store.repository import Store

if TYPE_CHECKING:
    from listeoversikt.operations.user_history import Access

ROLES = {"helsesekretaer": UserRole.SECRETARY}
"""As it may be typed on a keyboard without æ."""


def role_of(typed: str) -> UserRole:
    """A role as it's typed; the parser has seen to it that it is one."""
    return ROLES.get(typed) or UserRole(typed)


def show(arguments: argparse.Namespace, console: Console, store: Store) -> None:
    """Everybody, the active ones first, with when they have had access; or those who had it from a day to a day."""
    from listeoversikt.operations.user_history import user_histories, with_access

    first, last = getattr(arguments, "since", None), getattr(arguments, "until", None)
    if arguments.deed is not None:
        refuse_backwards(arguments, console)
    found = user_histories(store)
    chosen = with_access(found, first, last) if first is not None or last is not None else found
    for history in chosen:
        one = history.account
        state = text("user_active" if one.active else "user_stopped", console.language)
        told = {"login": one.login, "role": one.role, "state": state, "member": one.member or ""}
        access = "; ".join(_time(time, console.language) for time in history.times)
        console.say("user_line", **told, name=one.name, access=access)
    if not chosen:
        console.say("users_none_then")
    if chosen == found and not operations.has_recovery_key(store):
        console.complain(text("recovery_key_lacking", console.language, store=arguments.store))


def _time(time: Access, language: str) -> str:
    """«lege 2026-01-03–2026-11-14 (stoppet av Anne)»."""
    until = "" if time.until is None else f"{time.until:%Y-%m-%d}"
    if time.until is None and not time.lasts:
        until = "?"
    by = text("user_stopped_by", language, who=time.stopped_by) if time.stopped_by else ""
    return f"{time.role} {time.since:%Y-%m-%d}–{until}{by}"


def add(arguments: argparse.Namespace, console: Console, store: Store) -> None:
    """A new user."""
    store.require(operations.Right.MANAGE_USERS)  # before a passphrase is asked for
    made = operations.add_user(
        store,
        arguments.login,
        arguments.name or "",
        role_of(arguments.role),
        new_passphrase(console),
        member=arguments.member,
    )
    console.say("user_added", login=made.login, role=made.role)


def change(arguments: argparse.Namespace, console: Console, store: Store) -> None:
    """Another name, role, login or member of the team."""
    changed = operations.change_user(
        store,
        arguments.login,
        new_login=arguments.new_login,
        name=arguments.name,
        role=None if arguments.role is None else role_of(arguments.role),
        member=arguments.member,
    )
    console.say("user_changed", login=changed.login)


def set_passphrase(arguments: argparse.Namespace, console: Console, store: Store) -> None:
    """One's own, or a colleague's."""
    login = arguments.login or store.identity.login
    is_own = login_of(login) == store.identity.login
    present = passphrase(console) if is_own else None
    operations.set_passphrase(store, login, new_passphrase(console), present=present)
    console.say("user_passphrase", login=login)


def stop(arguments: argparse.Namespace, console: Console, store: Store) -> None:
    """Lets a user in no more."""
    stopped = operations.stop_user(store, arguments.login)
    console.say("user_is_stopped", login=stopped.login)


def start(arguments: argparse.Namespace, console: Console, store: Store) -> None:
    """Lets a user in again."""
    store.require(operations.Right.MANAGE_USERS)
    started = operations.start_user(store, arguments.login, new_passphrase(console))
    console.say("user_is_started", login=started.login)


def make_recovery_key(arguments: argparse.Namespace, console: Console, store: Store) -> None:
    """A new recovery key, shown this once."""
    console.say("recovery_key_made", key=operations.make_recovery_key(store))


def recover(place: Place, arguments: argparse.Namespace, console: Console) -> None:
    """A leader's new passphrase by the recovery key; the store isn't open."""
    user = arguments.login or user_of(arguments)
    made = operations.recover(str(place), recovery_key(console), new_passphrase(console), user=user)
    console.say("recovery_key_made", key=made)


def tell_tries(store: Store, console: Console) -> None:
    """Wrong tries since last time, on standard error."""
    if store.opened.failed:
        console.complain(text("tries_failed", console.language, count=len(store.opened.failed)))
    if store.opened.attempts_were_damaged:
        console.complain(text("tries_damaged", console.language))
    if store.opened.weak_copy:
        console.complain(text("weak_copy", console.language))


Deed = Callable[[argparse.Namespace, Console, Store], None]
DEEDS: dict[str | None, Deed] = {
    None: show,
    "list": show,
    "add": add,
    "change": change,
    "passphrase": set_passphrase,
    "stop": stop,
    "start": start,
    "recovery-key": make_recovery_key,
}
