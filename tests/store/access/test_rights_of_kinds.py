"""Every kind of event that the program writes says what it takes to write it."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from listeoversikt.followup.log.acts import ACTS
from listeoversikt.store.access.rights_of_kinds import OWN_NOTES, RIGHTS, right_of
from listeoversikt.store.access.roles import Right, UserRole, rights_of
from listeoversikt.store.contents import NewEvent
from listeoversikt.store.refusals import NotAllowed
from tests.house.places import SOURCE, modules, parsed

from .offices import ANOTHER, DOCTOR_PHRASE, LEADER_PHRASE, NURSE_PHRASE, entered

WRITERS = {"append_event": 0, "keep_content": 1, "NewEvent": 0}
"""What is called with a kind, and in which place."""
TAKEN_FROM_ELSEWHERE = {"kind", "event.kind", "one.kind", "told.kind", "added.kind"}
"""An event that undoes or repeats another has that one's kind; ``kind`` is the store's own parameter."""


def named(call: ast.Call) -> str:
    return getattr(call.func, "id", None) or getattr(call.func, "attr", "")


@cache
def written_kinds() -> tuple[tuple[Path, str, ast.expr], ...]:
    """Every place that writes an event, and what it gives as the kind."""
    return tuple(found_kinds())


def found_kinds() -> Iterator[tuple[Path, str, ast.expr]]:
    for path in modules():
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Call) and named(node) in WRITERS:
                given = [word.value for word in node.keywords if word.arg == "kind"]
                place = WRITERS[named(node)]
                kind = node.args[place] if len(node.args) > place else given[0] if given else None
                if kind is not None:
                    yield path, ast.unparse(kind), kind


def value_of(path: Path, text: str, kind: ast.expr) -> str | None:
    """The kind itself; None where it's one of ``ACTS`` or another event's."""
    if isinstance(kind, ast.Constant):
        return str(kind.value)
    if text in TAKEN_FROM_ELSEWHERE or text.startswith("KIND_OF["):
        return None
    name = ".".join(("listeoversikt", *path.relative_to(SOURCE).with_suffix("").parts))
    value = getattr(importlib.import_module(name), text)
    assert isinstance(value, str)
    return value


def test_that_the_places_that_write_are_found() -> None:
    found = {value_of(*one) for one in written_kinds()}
    assert {"settings_changed", "discharge_message", "internal_export", "model_judged", None} <= found


def test_that_every_kind_the_program_writes_takes_a_right_that_is_stated() -> None:
    found = {value_of(*one) for one in written_kinds()} - {None}
    assert found | set(ACTS) == set(RIGHTS)


@pytest.mark.parametrize("kind", ["", "contact ", "Contact", "a kind of tomorrow"])
def test_that_a_kind_nobody_knows_takes_the_right_to_change_the_rules(kind: str) -> None:
    assert right_of(kind) is Right.CHANGE_RULES


def test_that_what_the_program_notes_by_itself_is_of_the_follow_up_and_no_more() -> None:
    assert {RIGHTS[kind] for kind in OWN_NOTES} == {Right.FOLLOW_UP}


def test_that_a_doctors_yes_is_a_doctors() -> None:
    assert {kind for kind, right in RIGHTS.items() if right is Right.SIGN} == {
        "approved",
        "not_now",
        "signed",
        "overridden",
    }


@pytest.mark.parametrize(
    ("login", "passphrase", "role"),
    [
        ("per", DOCTOR_PHRASE, UserRole.DOCTOR),
        ("berit", NURSE_PHRASE, UserRole.NURSE),
        ("siri", "siri sin passfrase", UserRole.SECRETARY),
        ("revisor", ANOTHER, UserRole.READER),
        ("anne", LEADER_PHRASE, UserRole.LEADER),
    ],
)
def test_that_the_store_writes_what_the_role_may_and_nothing_else(
    office: Path, login: str, passphrase: str, role: UserRole
) -> None:
    with entered(office, login, passphrase) as store:
        written, content = set(), b"en modell"
        there = len(store.events())
        for kind in [*RIGHTS, "of_tomorrow"]:
            for count, write in (
                (1, lambda kind=kind: store.append_event(kind, {})),
                (
                    2,
                    lambda kind=kind: store.append_events([NewEvent("gone_through", {}), NewEvent(kind, {})]),
                ),
                (1, lambda kind=kind: store.keep_content(content, kind, {})),
            ):
                try:
                    write()
                    written.add(kind)
                    there += count
                except NotAllowed:
                    pass
        assert len(store.events()) == there, "of what is refused nothing is written"
        may = {kind for kind in RIGHTS if RIGHTS[kind] in rights_of(role)}
        may |= {"of_tomorrow"} if role is UserRole.LEADER else set()
        assert written == may
