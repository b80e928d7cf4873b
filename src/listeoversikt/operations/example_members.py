"""Whom the made-up team follows, and why: a reason is only given to one whose groups bear it out."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from listeoversikt.clinical.workdays import workday_after, workday_from
from listeoversikt.followup.log.patient_acts import MemberFrom, Route
from listeoversikt.followup.target_groups import TargetGroup
from listeoversikt.patient_list.frames import NO_DAY, STAYS
from listeoversikt.patient_list.snapshot import date_of, day_number

if TYPE_CHECKING:
    from listeoversikt.operations.office import View

MEMBER_REASONS: dict[TargetGroup, str] = {
    TargetGroup.DISABILITY: "Utviklingshemming, trenger fast helsesjekk.",
    TargetGroup.SUBSTANCE: "Rusproblem, trenger fast kontakt.",
    TargetGroup.SERIOUS_PSYCHIATRIC: "Alvorlig psykisk lidelse, trenger fast kontakt.",
    TargetGroup.FRAIL_ELDERLY: "Skrøpelig, trenger tett oppfølging.",
    TargetGroup.COPD: "Kols, trenger plan ved forverring.",
    TargetGroup.HIGH_USE: "Mange kontakter siste år.",
    TargetGroup.DIABETES: "Diabetes, trenger jevnlig kontroll.",
    TargetGroup.CHRONIC: "Langvarig sykdom, trenger samordning.",
}
"""What is true of one in the group, the most telling first."""
MOST = 40
DAYS_USED = 300
"""So long the made-up office has used the program: nothing of its log is older."""
ROUTES = (Route.SEARCH, Route.DOCTOR, Route.SEARCH, Route.ENQUIRY)


def example_members(view: View, today: dt.date) -> list[tuple[str, MemberFrom]]:
    """Some forty of the worklist, each from a working day on which the patient was at home and on the list."""
    found: list[tuple[str, MemberFrom]] = []
    rows = view.scored.worklist
    for row in rows[:: 4 if len(rows) >= 4 * MOST else 2]:
        why = why_followed(view, row.patient)
        began = None if why is None else _began(view, row.patient, today, len(found))
        if why is not None and began is not None and len(found) < MOST:
            day, route = began
            found.append((row.patient_id, MemberFrom(day=day, route=route, why=why)))
    return found


def why_followed(view: View, row: int) -> str | None:
    """The first reason that holds; None where no group says anything of the patient."""
    groups = view.scored.groups
    return next((why for group, why in MEMBER_REASONS.items() if groups.member(group)[row]), None)


def _began(view: View, row: int, today: dt.date, number: int) -> tuple[dt.date, Route] | None:
    """Every third of those discharged since the program came is followed from the second working day at home."""
    stays = _stays(view, row)
    ends = [end for _, end in stays if end != NO_DAY and end >= day_number(today) - DAYS_USED]
    if ends and number % 3 == 2:
        day, route = workday_after(date_of(max(ends)), 2), Route.DISCHARGE
    else:
        day = workday_from(today - dt.timedelta(days=20 + 7 * number))
        route = ROUTES[number % len(ROUTES)]
    since = int(view.patient_list.patients["list_from"][row])
    at_home = not any(start <= day_number(day) <= end for start, end in stays)
    on_list = since == NO_DAY or since <= day_number(day)
    return (day, route) if at_home and on_list and day <= today else None


def _stays(view: View, row: int) -> list[tuple[int, int]]:
    """First and last day of each stay; of one that goes on the last is ``NO_DAY``, far ahead."""
    stays = view.patient_list.events(STAYS)
    if stays is None:
        return []
    own = stays["patient"] == row
    return list(zip(stays["day"][own].tolist(), stays["end"][own].tolist(), strict=True))
