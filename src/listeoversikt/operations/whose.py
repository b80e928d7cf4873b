"""Whose a patient is today, as the one who sits at the window sees it: «Min dag»."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from listeoversikt.followup.team import DOCTOR, Team
from listeoversikt.operations.worklist_rows import WorklistLine


@dataclass(frozen=True)
class Me:
    """The one at the window: member of the team (or the local user), profession, and the team that day."""

    user: str = ""
    role: str = ""
    team: Team = field(default_factory=Team)
    today: dt.date = dt.date.min

    @property
    def is_doctor(self) -> bool:
        """A doctor's day is what waits for her."""
        return self.role == DOCTOR

    @property
    def has_own_day(self) -> bool:
        """One of the team. Where nobody is named, everything is everybody's."""
        return self.team.member(self.user) is not None

    @cached_property
    def _doctor_by_list(self) -> dict[str, bool]:
        return {}

    def answers_for(self, gp: str) -> bool:
        """Whether this doctor answers for the list today, her own or another's."""
        known = self._doctor_by_list
        if gp not in known:
            doctor = self.team.doctor_of(gp, self.today)
            known[gp] = self.is_doctor and doctor in ("", self.user)
        return known[gp]

    def waits_for_me(self, line: WorklistLine) -> bool:
        """Proposals and questions about patients on this doctor's lists."""
        if not self.is_doctor:
            return False
        asked = any(question.to == self.user for question in line.log.questions)
        return asked or (bool(line.proposed or line.log.questions) and self.answers_for(line.gp))

    def has(self, line: WorklistLine) -> bool:
        """Whether the patient is in «Min dag»: mine, my profession's, nobody's, or waiting for me."""
        if self.is_doctor:
            owners = line.log.owners
            return self.waits_for_me(line) or self.user in owners or DOCTOR in owners
        return not {self.user, self.role, ""}.isdisjoint(line.log.owners)


def owners_of(lines: Sequence[WorklistLine]) -> set[str]:
    """Everybody who has something to do; "" = nobody."""
    return {owner for line in lines for owner in line.log.owners}
