"""Who is in the team, which lists each works with, and who has whose duties on a day.

«Which nurse works with which list is a setting»; «Deputy with dates; nothing stays with somebody who left». Source:
follow-up contract, "The worklist". Members are known by a role id (``spl-1``), never by a person's name. "" is nobody.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

DOCTOR: Final = "lege"
NURSE: Final = "sykepleier"
SECRETARY: Final = "helsesekretaer"
OTHER: Final = "annet"
ROLES: Final = (DOCTOR, NURSE, SECRETARY, OTHER)
WEEKDAYS: Final = 7
NOBODY: Final = ""


@dataclass(frozen=True)
class Absence:
    """Away from ``first`` to ``last``, both days included; nobody is named to stand in."""

    first: dt.date
    last: dt.date

    def on(self, day: dt.date) -> bool:
        """Whether the day is one of them."""
        return self.first <= day <= self.last


@dataclass(frozen=True)
class Member:
    """One of the team.

    ``lists``: the keys of the patient lists worked with; for a nurse or secretary none = every list.
    ``hours``: hours for the list by weekday, 0 = Monday; a weekday that isn't there has none.
    ``until``: the day from which the member isn't in the team any more.
    ``deputy`` stands in from ``deputy_from`` to ``deputy_until``, both included; an end that isn't said is open.
    ``away``: further days away, without a deputy.
    """

    id: str
    role: str = OTHER
    leader: bool = False
    lists: frozenset[str] = frozenset()
    hours: Mapping[int, float] = field(default_factory=dict)
    until: dt.date | None = None
    deputy: str = NOBODY
    deputy_from: dt.date | None = None
    deputy_until: dt.date | None = None
    away: tuple[Absence, ...] = ()

    def has_left(self, day: dt.date) -> bool:
        """Whether the member isn't in the team any more."""
        return self.until is not None and self.until <= day

    def has_deputy(self, day: dt.date) -> bool:
        """Whether somebody is named to stand in that day."""
        if not self.deputy:
            return False
        begun = self.deputy_from is None or self.deputy_from <= day
        return begun and (self.deputy_until is None or day <= self.deputy_until)

    def is_away(self, day: dt.date) -> bool:
        """Whether somebody else must have the duties that day: deputised for, away, or gone."""
        return self.has_left(day) or self.has_deputy(day) or any(one.on(day) for one in self.away)

    def hours_planned(self, day: dt.date) -> float:
        """Hours for the list on such a weekday; closed days and holidays aren't thought of here."""
        return 0.0 if self.is_away(day) else max(0.0, float(self.hours.get(day.weekday(), 0.0)))


@dataclass(frozen=True)
class Team:
    """The members, in the office's own order: of two who could, the first does. Empty = nothing chosen yet."""

    members: tuple[Member, ...] = ()

    def __bool__(self) -> bool:
        """Whether the office has said who is in it."""
        return bool(self.members)

    def __iter__(self) -> Iterator[Member]:
        return iter(self.members)

    @cached_property
    def _by_id(self) -> dict[str, Member]:
        return {member.id: member for member in self.members}

    def member(self, member_id: str) -> Member | None:
        """The member of that id, also one who has left; None = never was one."""
        return self._by_id.get(member_id)

    def leads(self, member_id: str) -> bool:
        """Whether the member is a leader; where the office has named none, everybody is."""
        leaders = {member.id for member in self.members if member.leader}
        return not leaders or member_id in leaders

    def role_of(self, member_id: str) -> str:
        """The member's role; "" for one who isn't known."""
        found = self.member(member_id)
        return found.role if found is not None else NOBODY

    def active(self, day: dt.date) -> tuple[Member, ...]:
        """Those in the team that day, away or not."""
        return tuple(member for member in self.members if not member.has_left(day))

    def there(self, day: dt.date) -> tuple[Member, ...]:
        """Those who can have duties that day: in the team, and not away."""
        return tuple(member for member in self.members if not member.is_away(day))

    def stand_in(self, member_id: str, day: dt.date) -> str:
        """Who has the member's duties that day: the member when there, else the deputy, or the deputy's own.

        Nobody ("") when the chain ends at somebody away without a deputy, at one who has left, or bites its tail.
        """
        seen: set[str] = set()
        while member_id and member_id not in seen:
            seen.add(member_id)
            member = self.member(member_id)
            if member is None:
                return NOBODY
            if not member.is_away(day):
                return member.id
            member_id = member.deputy if member.has_deputy(day) else NOBODY
        return NOBODY

    def nurse_of(self, list_key: str, day: dt.date) -> str:
        """The nurse who has that list's duties that day, or her deputy.

        A nurse of the list itself comes before those who work with every list. Nobody ("") when none is there.
        """
        return self._first_there(self._of_list(NURSE, list_key, day), day)

    def doctor_of(self, list_key: str, day: dt.date) -> str:
        """The doctor of that list that day, or the deputy; nobody ("") when none is there."""
        if not list_key:
            return NOBODY
        own = [one for one in self.active(day) if one.role == DOCTOR and list_key in one.lists]
        return self._first_there(own, day)

    def secretary_of(self, list_key: str, day: dt.date) -> str:
        """The health secretary who books for that list that day, or a deputy; nobody ("") when none is there."""
        return self._first_there(self._of_list(SECRETARY, list_key, day), day)

    def owner(self, assigned: str, list_key: str, day: dt.date) -> str:
        """Who has the duties of a patient on that list, given to ``assigned`` (an id, a role, or "").

        Never somebody who is away or has left, as long as anybody is there. "" where the office has named no team,
        or nobody is there: then it's everybody's.
        """
        found = self._as_assigned(assigned, list_key, day) or self.nurse_of(list_key, day)
        return found or self._anybody(day)

    def for_lists_of(self, member_id: str, lists: Iterable[str], day: dt.date) -> tuple[str, ...]:
        """Those of the lists that fall to that member on the day when nothing is assigned."""
        return tuple(key for key in lists if self.owner(NOBODY, key, day) == member_id)

    def _of_list(self, role: str, list_key: str, day: dt.date) -> list[Member]:
        """Those of a role who work with the list: named for it first, then those who work with every list."""
        of_role = [member for member in self.active(day) if member.role == role]
        named = [member for member in of_role if list_key and list_key in member.lists]
        return named + [member for member in of_role if not member.lists]

    def _first_there(self, members: Iterable[Member], day: dt.date) -> str:
        """The first who is there; else the first of their deputies who is."""
        wanted = tuple(members)
        for member in wanted:
            if not member.is_away(day):
                return member.id
        deputies = (self.stand_in(member.id, day) for member in wanted)
        return next((deputy for deputy in deputies if deputy), NOBODY)

    def _as_assigned(self, assigned: str, list_key: str, day: dt.date) -> str:
        if not assigned:
            return NOBODY
        member = self.member(assigned)
        found = self.stand_in(assigned, day) if member is not None else NOBODY
        if found:
            return found
        role = assigned if assigned in ROLES else self.role_of(assigned)
        if role == DOCTOR:
            return self.doctor_of(list_key, day) or self._another_doctor(day)
        return self.secretary_of(list_key, day) if role == SECRETARY else NOBODY

    def _another_doctor(self, day: dt.date) -> str:
        """What was a doctor's is a doctor's: one who leads before the others; nobody ("") when none is there."""
        doctors = [member for member in self.there(day) if member.role == DOCTOR]
        return next((one.id for one in sorted(doctors, key=lambda one: not one.leader)), NOBODY)

    def _anybody(self, day: dt.date) -> str:
        """The last resort: another nurse who is there, else the leader; nobody ("") when there is none."""
        there = self.there(day)
        nurses = [member for member in there if member.role == NURSE]
        leaders = [member for member in there if member.leader]
        return next((member.id for member in (*nurses, *leaders)), NOBODY)
