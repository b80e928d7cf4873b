"""Which messages are versions of one document, and what the document says in the end.

The answer depends on the set of messages alone, never on the order in which they came.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import reduce

from listeoversikt.patient_list.frames import NO_DAY, UNKNOWN
from listeoversikt.patient_list.message_facts import MessageKind, MessageStatus, ToldMessage

CHANGED_DAYS = 7
"""A change that names no message is of one about a day so close by."""


def documents(messages: Iterable[ToldMessage]) -> list[ToldMessage]:
    """One message a document, as its newest version says; cancelled ones are gone. Sorted by what they tell.

    ``known`` becomes the first day on which the office was told of what is said now.
    """
    once = {message.mark: message for message in messages}
    standing = []
    groups = _versions(sorted(once.values(), key=_order))
    without_reference = [
        message
        for message in once.values()
        if message.status is MessageStatus.CANCELLED and not (message.refers_to or message.ids[1:])
    ]
    for versions in groups:
        if any(version.status is MessageStatus.CANCELLED for version in versions):
            continue
        said = _said_now(versions)
        if not any(_is_the_same_event(said, cancelled) for cancelled in without_reference):
            standing.append(said)
    return sorted(standing, key=lambda said: (said.patient_id, said.kind, said.days, _order(said)))


def _order(message: ToldMessage) -> tuple[bool, str, str]:
    """New ones before what changes them, then by when they were sent."""
    return message.status is not MessageStatus.NEW, message.sent, message.mark


def _versions(messages: Sequence[ToldMessage]) -> list[list[ToldMessage]]:
    """The messages by document: those with an id in common, and those that name an id of another."""
    root: dict[tuple[MessageKind, str], tuple[MessageKind, str]] = {}

    def find(key: tuple[MessageKind, str]) -> tuple[MessageKind, str]:
        root.setdefault(key, key)
        while root[key] != key:
            root[key] = root[root[key]]
            key = root[key]
        return key

    for message in messages:
        first = find((message.kind, message.mark))
        named = message.ids if message.status is MessageStatus.NEW else (*message.ids, *message.refers_to)
        for name in named:
            root[find((message.kind, name))] = find(first)
    for message in messages:
        for other in _changed_by(message, messages):
            root[find((other.kind, other.mark))] = find((message.kind, message.mark))
    found: dict[tuple[MessageKind, str], list[ToldMessage]] = {}
    for message in messages:
        found.setdefault(find((message.kind, message.mark)), []).append(message)
    return list(found.values())


def _changed_by(message: ToldMessage, messages: Sequence[ToldMessage]) -> list[ToldMessage]:
    """What a change that names no message changes: the same patient's of that kind, some days off at most."""
    names_one = message.refers_to or message.ids[1:] or message.status is MessageStatus.NEW
    if names_one or message.status is MessageStatus.CANCELLED:
        return []
    day = _own_day(message)
    return [
        other
        for other in messages
        if (other.patient_id, other.kind) == (message.patient_id, message.kind)
        and abs(_own_day(other) - day) <= CHANGED_DAYS
    ]


def _own_day(message: ToldMessage) -> int:
    """The day that a message of its kind is about."""
    admitted, discharged, ready, died = message.days
    own = {MessageKind.ADMITTED: admitted, MessageKind.READY: ready, MessageKind.NOT_READY: ready}
    return {**own, MessageKind.DIED: died}.get(message.kind, discharged)


def _said_now(versions: Sequence[ToldMessage]) -> ToldMessage:
    """The newest version with what was added after it."""
    whole = [version for version in versions if version.status is not MessageStatus.ADDED]
    newest = whole[-1] if whole else versions[0]
    added = [one for one in versions if one.status is MessageStatus.ADDED and one.sent >= newest.sent]
    said = reduce(_with, added, newest)
    told = [version.known for version in versions if version.known != NO_DAY and _tells(version, said)]
    return replace(said, known=min(told, default=int(NO_DAY)))


def _tells(version: ToldMessage, said: ToldMessage) -> bool:
    """Whether a version told of the same end as is said now."""
    return (version.discharged, version.died) == (said.discharged, said.died)


def _with(said: ToldMessage, added: ToldMessage) -> ToldMessage:
    """What was said, with what a supplement adds: days and choices that weren't told, and codes."""
    filled = {
        name: getattr(added, name)
        for name, empty in (
            ("admitted", NO_DAY),
            ("discharged", NO_DAY),
            ("ready", NO_DAY),
            ("died", NO_DAY),
            ("main", ""),
            ("urgency", UNKNOWN),
            ("institution", UNKNOWN),
            ("discharged_to", UNKNOWN),
        )
        if getattr(said, name) == empty
    }
    now = replace(said, **filled)
    codes = dict.fromkeys((*said.other, added.main, *added.other))
    return replace(now, other=tuple(code for code in codes if code and code != now.main))


def _is_the_same_event(said: ToldMessage, cancelled: ToldMessage) -> bool:
    """Whether a cancellation that names no message means this one: same patient, kind and days."""
    same = (said.patient_id, said.kind) == (cancelled.patient_id, cancelled.kind)
    told = [(day, other) for day, other in zip(cancelled.days, said.days, strict=True) if day != NO_DAY]
    return same and all(day == other for day, other in told)
