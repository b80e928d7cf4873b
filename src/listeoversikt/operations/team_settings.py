"""The team, the standing orders and the minutes in the office's table of choices: read strictly, written plainly.

Readers raise ``ValueError``, ``TypeError`` or ``KeyError``; ``settings`` names the key. A member of the team::

    [[team]]
    id = "spl-1"
    role = "sykepleier"
    leader = false
    lists = ["L1", "L2"]
    hours = [6, 6, 6, 4, 6]
    until = "2027-01-01"
    deputy = "spl-2"
    deputy_from = "2026-12-21"
    deputy_until = "2026-12-31"
    away = [["2026-07-06", "2026-07-24"]]
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import Any

from listeoversikt.followup.after_discharge_form import points_of
from listeoversikt.followup.capacity import channel_minutes, minutes_of
from listeoversikt.followup.log.writers import NO_PERSON
from listeoversikt.followup.reasons import NOT_OUTREACH, Reason, StandingOrder
from listeoversikt.followup.team import ROLES, WEEKDAYS, Absence, Member, Team

MEMBER_KEYS = frozenset(
    {"id", "role", "leader", "lists", "hours", "until", "deputy", "deputy_from", "deputy_until", "away"}
)
MEMBER_ID = re.compile(r"[^\W\d_][\w.-]{0,15}")
"""A letter, then letters, digits, dot, hyphen: ``spl-1``; at most 16 signs."""
MOST_DIGITS = 4
"""More digits could be a number of a person's."""
LOCAL_WORDS = frozenset({*ROLES, *NO_PERSON, "lokal"})
HOURS_A_DAY = 24
MOST_HOURS_A_WEEK = 999
MOST_MINUTES = 600
MAY_STAND = tuple(
    reason for reason in Reason if reason not in NOT_OUTREACH and reason is not Reason.REVIEW_DUE
)
"""The reasons a standing order can be given for; the others need no doctor's yes."""


def day_of(value: Any) -> dt.date:
    """A date, or its ISO text."""
    if isinstance(value, dt.datetime):
        raise TypeError
    return value if isinstance(value, dt.date) else dt.date.fromisoformat(value)


def is_member_id(text: str) -> bool:
    """Whether it can be a member's id: short, no role's word, no long number."""
    few_digits = sum(sign.isdigit() for sign in text) <= MOST_DIGITS
    return bool(MEMBER_ID.fullmatch(text)) and few_digits and text.lower() not in LOCAL_WORDS


def read_team(value: Sequence[Mapping[str, Any]]) -> Team:
    """The team; ids are one of each, and a deputy is another of them."""
    if not isinstance(value, list):
        raise TypeError
    members = tuple(_member(row) for row in value)
    ids = [member.id for member in members]
    if len(set(ids)) != len(ids):
        raise ValueError
    if any(member.deputy and (member.deputy not in ids or member.deputy == member.id) for member in members):
        raise ValueError
    return Team(members)


def team_table(team: Team) -> list[dict[str, Any]]:
    """The team as plain JSON; what is empty is left out."""
    return [_member_table(member) for member in team]


def _member(row: Mapping[str, Any]) -> Member:
    if not row.keys() <= MEMBER_KEYS or not is_member_id(row["id"]) or row["role"] not in ROLES:
        raise ValueError
    leader = row.get("leader", False)
    if not isinstance(leader, bool):
        raise TypeError
    member = Member(
        id=row["id"],
        role=row["role"],
        leader=leader,
        lists=frozenset(_text(key) for key in _list(row.get("lists", []))),
        hours=_hours(row.get("hours", [])),
        until=_day_or_none(row.get("until")),
        deputy=_text(row.get("deputy", "")),
        deputy_from=_day_or_none(row.get("deputy_from")),
        deputy_until=_day_or_none(row.get("deputy_until")),
        away=tuple(_absence(days) for days in _list(row.get("away", []))),
    )
    if member.deputy_from and member.deputy_until and member.deputy_until < member.deputy_from:
        raise ValueError
    return member


def _hours(value: Any) -> dict[int, float]:
    hours = _list(value)
    if len(hours) > WEEKDAYS:
        raise ValueError
    for number in hours:
        if isinstance(number, bool) or not isinstance(number, int | float):
            raise TypeError
        if not 0 <= number <= HOURS_A_DAY:
            raise ValueError
    return {weekday: float(number) for weekday, number in enumerate(hours) if number}


def read_week(value: Any) -> float:
    """Hours a week of the whole team."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError
    if not 0 <= value <= MOST_HOURS_A_WEEK:
        raise ValueError
    return float(value)


def _absence(value: Any) -> Absence:
    first, last = (day_of(day) for day in _list(value))
    if last < first:
        raise ValueError
    return Absence(first, last)


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value.strip()


def _day_or_none(value: Any) -> dt.date | None:
    return None if value is None else day_of(value)


def _member_table(member: Member) -> dict[str, Any]:
    last = max(member.hours, default=-1)
    days = {
        "until": member.until,
        "deputy_from": member.deputy_from,
        "deputy_until": member.deputy_until,
    }
    everything = {
        "id": member.id,
        "role": member.role,
        "leader": member.leader,
        "lists": sorted(member.lists),
        "hours": [_plain(member.hours.get(weekday, 0.0)) for weekday in range(last + 1)],
        "deputy": member.deputy,
        **{key: day.isoformat() for key, day in days.items() if day is not None},
        "away": [[one.first.isoformat(), one.last.isoformat()] for one in member.away],
    }
    return {key: value for key, value in everything.items() if value or key in ("id", "role")}


def _plain(hours: float) -> float | int:
    """6.0 as 6, so that the table reads as it was written."""
    return int(hours) if hours == int(hours) else hours


def timed() -> tuple[str, ...]:
    """What has minutes of its own: every reason, then the channels that take their own (a home visit)."""
    return (*(reason.value for reason in Reason), *channel_minutes())


def read_minutes(value: Mapping[str, Any]) -> dict[str, int]:
    """The office's own minutes by reason or channel; what is the start value is left out."""
    minutes = {_timed(key): _minutes(number) for key, number in value.items()}
    return {key: number for key, number in minutes.items() if number != minutes_of(key, {})}


def _timed(key: str) -> str:
    if key not in timed():
        raise ValueError
    return key


def _minutes(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError
    if not 1 <= value <= MOST_MINUTES:
        raise ValueError
    return value


def minutes_table(minutes: Mapping[str, int]) -> dict[str, int]:
    """The office's own minutes, in the reasons' order, then the channels'."""
    return {key: minutes[key] for key in timed() if key in minutes}


def read_orders(value: Mapping[str, Mapping[str, Any]]) -> dict[Reason, StandingOrder]:
    """Standing orders by reason; refused for reasons that need none, and without who, day and sentence."""
    return {_may_stand(Reason(key)): _order(order) for key, order in value.items()}


def _may_stand(reason: Reason) -> Reason:
    if reason not in MAY_STAND:
        raise ValueError
    return reason


def _order(order: Mapping[str, Any]) -> StandingOrder:
    if order.keys() != {"av", "dato", "begrunnelse"}:
        raise KeyError
    by, sentence = _text(order["av"]), _text(order["begrunnelse"])
    if not by or not sentence:
        raise ValueError
    return StandingOrder(by, day_of(order["dato"]), sentence)


def orders_table(orders: Mapping[Reason, StandingOrder]) -> dict[str, dict[str, str]]:
    """Standing orders as plain JSON, in the reasons' order."""
    return {
        reason.value: {
            "av": orders[reason].by,
            "dato": orders[reason].since.isoformat(),
            "begrunnelse": orders[reason].sentence,
        }
        for reason in Reason
        if reason in orders
    }


def read_offers(value: Any) -> tuple[str, ...]:
    """The office's own offers, each once, in the office's order."""
    offers = [_text(offer) for offer in _list(value)]
    if not all(offers):
        raise ValueError
    return tuple(dict.fromkeys(offers))


def read_form(value: Any) -> tuple[Mapping[str, Any], ...]:
    """The points of the form after a discharge, each with key and name; () = the program's form."""
    return tuple(point.as_plain() for point in points_of(_list(value)))
