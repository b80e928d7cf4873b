"""A patient's log with a plan, written act by act; each act by somebody, at an hour of its own."""

from __future__ import annotations

import datetime as dt
from typing import Any

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.log.plan_acts import PlanEdited, PlanEnded, PlanReviewed, PlanStarted
from listeoversikt.followup.plan_content import plain

PLAN = "plan-1"
NURSE, COLLEAGUE = "spl-1", "spl-2"
BEGUN = dt.date(2026, 3, 2)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def measure(text: str = "Ringe", who: str = "sykepleier", **more: Any) -> dict[str, Any]:
    row: dict[str, Any] = plain({"text": text, "who": who, **more})
    return row


def goals(**measures: dict[str, Any]) -> dict[str, Any]:
    """One goal, g1, with those measures."""
    return {"goals": {"g1": {"text": "Gå til postkassen", "measures": measures}}}


class PlanLog:
    """Entries one after another; ``record`` is what they come to."""

    def __init__(
        self, content: dict[str, Any] | None = None, *, plan: str = PLAN, template: str = ""
    ) -> None:
        self.entries: list[Entry] = []
        if content is not None:
            self.start(content, plan=plan, template=template)

    @property
    def record(self) -> PatientRecord:
        return PatientRecord(self.entries)

    def write(self, act: Act | None, *, who: str = NURSE, undoes: str | None = None) -> Entry:
        number = len(self.entries) + 1
        at = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC) + dt.timedelta(hours=number)
        entry = Entry(number, f"e{number}", at, who, "P1", act, undoes)
        self.entries.append(entry)
        return entry

    def start(
        self, content: dict[str, Any], *, plan: str = PLAN, template: str = "", who: str = NURSE
    ) -> Entry:
        act = PlanStarted(template=template, content=plain(content), day=BEGUN, plan=plan)
        return self.write(act, who=who)

    def edit(self, *, who: str = NURSE, plan: str = PLAN, **changes: Any) -> Entry:
        """An edit; ``__`` in a name is the path's ``/``."""
        named = {name.replace("__", "/"): value for name, value in changes.items()}
        return self.write(PlanEdited(plan=plan, changes=plain(named)), who=who)

    def review(self, on: str, again: str | None, content: dict[str, Any], **more: Any) -> Entry:
        act = PlanReviewed(
            plan=PLAN, day=day(on), next_review=None if again is None else day(again), content=content, **more
        )
        return self.write(act)

    def end(self, on: str, *, who: str = NURSE, plan: str = PLAN) -> Entry:
        return self.write(PlanEnded(plan=plan, day=day(on), why="Målet er nådd."), who=who)

    def undo(self, entry: Entry, *, who: str = NURSE) -> Entry:
        return self.write(None, who=who, undoes=entry.uuid)
