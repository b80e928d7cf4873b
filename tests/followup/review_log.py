"""Writes a review's log as the office would: acts with their patient, one number after another."""

from __future__ import annotations

import datetime as dt
from typing import Any

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.log_book import EMPTY, LogBook
from listeoversikt.followup.log.review_acts import Decision, Reviewed, ReviewListed, ReviewStarted
from listeoversikt.followup.review_selection import Selection

DAY = dt.date(2026, 3, 31)


class Writer:
    """A book that grows; ``write`` gives the event's name back."""

    def __init__(self) -> None:
        self.book: LogBook = EMPTY
        self.number = 0

    def write(
        self, act: Act | None, patient: str | None = None, *, who: str = "lege-1", undoes: str = ""
    ) -> str:
        """One event more."""
        self.number += 1
        uuid = f"hendelse-{self.number}"
        at = dt.datetime(2026, 3, 31, 8, tzinfo=dt.UTC) + dt.timedelta(minutes=self.number)
        self.book = self.book.with_entries([Entry(self.number, uuid, at, who, patient, act, undoes or None)])
        return uuid

    def session(
        self, key: str, *patients: str, selection: Selection | None = None, title: str = "Utvalg"
    ) -> None:
        """A session with its list."""
        criteria = (selection or Selection(age_from=70)).to_dict()
        self.write(ReviewStarted(title=title, criteria=criteria, count=len(patients), day=DAY, session=key))
        for place, patient in enumerate(patients):
            self.write(ReviewListed(session=key, place=place), patient)

    def decide(self, key: str, patient: str, decision: Decision, *, who: str = "lege-1", **more: Any) -> str:
        """A decision."""
        return self.write(Reviewed(session=key, decision=decision, **{"day": DAY, **more}), patient, who=who)
