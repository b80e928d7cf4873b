"""The audit log as people read it: lines in words, by filters, verified, and written to a file.

Whoever hasn't the right to read the log sees their own entries, and no others.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from listeoversikt.operations.progress import Cancelled, Progress, Stage, never, quiet
from listeoversikt.store.access.audit_acts import AuditEntry
from listeoversikt.store.access.audit_chain import AuditFault, AuditFinding
from listeoversikt.store.access.roles import Right
from listeoversikt.words.audit import about_words, act_word, who_word
from listeoversikt.words.language import NORWEGIAN

if TYPE_CHECKING:
    from listeoversikt.store.repository import Store

AT_ONCE = 500
"""So many lines are read at a time."""
MOST_COUNTED = 100_000
"""Of a longer log it's said that there are more than so many that fit; all of it is always counted."""


@dataclass(frozen=True)
class LogWanted:
    """Which entries: of an account, of kinds of acts, of a patient, from a day to a day (both with)."""

    user: str | None = None
    acts: tuple[str, ...] = ()
    patient: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None


@dataclass(frozen=True)
class LogLine:
    """One entry in words. ``at`` is the office's own time."""

    sequence: int
    at: dt.datetime
    who: str
    act: str
    what: str
    patient: str
    about: str


@dataclass(frozen=True)
class LogPart:
    """Lines, the newest first, and how many the filters have in all."""

    lines: tuple[LogLine, ...]
    total: int
    total_is_all: bool = True
    """False: there may be more than ``total``."""
    people: Mapping[str, str] = field(default_factory=dict)
    """Accounts by id, with their names; one's own alone, where one may read no others'."""

    @property
    def last(self) -> int:
        """The number that the next part comes before."""
        return self.lines[-1].sequence if self.lines else 0

    @property
    def more(self) -> bool:
        """Whether there are older lines."""
        return len(self.lines) < self.total or not self.total_is_all


@dataclass(frozen=True)
class LogStanding:
    """How the log is. ``count``: its entries; ``mark``: the last one's, to be kept elsewhere."""

    count: int
    findings: tuple[AuditFinding, ...]
    mark: str = ""

    @property
    def faults(self) -> tuple[AuditFinding, ...]:
        """What is wrong; remarks aren't."""
        return tuple(one for one in self.findings if not one.is_remark)

    @property
    def gaps(self) -> tuple[AuditFinding, ...]:
        """Known gaps: what the log had got when the store was restored, and couldn't come over."""
        return tuple(one for one in self.findings if one.fault is AuditFault.LEFT)

    @property
    def is_whole(self) -> bool:
        """Nothing is wrong that a person hasn't noted."""
        return all(one.noted for one in self.faults)


def may_read_all(store: Store) -> bool:
    """Whether one may read what others did."""
    return store.may(Right.READ_LOG)


def log_part(
    store: Store, wanted: LogWanted, before: LogPart | None = None, language: str = NORWEGIAN
) -> LogPart:
    """The newest lines, or those that come after (are older than) the part before, together with it.

    Refused when the store has never seen the patient.
    """
    own = _own(store, wanted)
    names = _people(store)
    found = store.audit_entries(
        **_asked(own),
        before=before.last if before and before.lines else None,
        limit=AT_ONCE,
        newest_first=True,
    )
    lines = tuple(_line(entry, names, language) for entry in found)
    shown = len(lines) + (len(before.lines) if before else 0)
    if len(found) < AT_ONCE:  # these are the last of them
        total, is_all = shown, True
    else:
        total, is_all = (before.total, before.total_is_all) if before else _total(store, own)
        total = total if is_all else max(total, shown + 1)
    people = names if may_read_all(store) else {store.identity.user: names.get(store.identity.user, "")}
    return LogPart((before.lines if before else ()) + lines, total, is_all, people)


def all_lines(
    store: Store, wanted: LogWanted, language: str = NORWEGIAN, cancelled: Cancelled = never
) -> list[LogLine]:
    """Every line, the oldest first. Raises ``KeyboardInterrupt`` when it's stopped."""
    own, names, lines, after = _asked(_own(store, wanted)), _people(store), [], 0
    while True:
        found = store.audit_entries(**own, after=after, limit=10 * AT_ONCE)
        lines += [_line(entry, names, language) for entry in found]
        if cancelled():
            raise KeyboardInterrupt
        if len(found) < 10 * AT_ONCE:
            return lines
        after = found[-1].sequence


def log_standing(store: Store, progress: Progress = quiet, cancelled: Cancelled = never) -> LogStanding:
    """Verifies every entry, against the log's end here, beside and in the backups."""

    def told(done: int, total: int) -> None:
        progress(Stage.READING, done, total)
        if cancelled():
            raise KeyboardInterrupt

    findings = store.verify_audit(told)
    end = store.audit.end()
    return LogStanding(store.audit.count(), findings, "" if end is None else end[1])


def note_faults(store: Store, standing: LogStanding) -> LogStanding:
    """A leader has seen what is wrong: that is written, and told as noted from now on."""
    store.require(Right.READ_LOG)
    store.audit.note(standing.findings)
    return log_standing(store)


def patient_log(store: Store, patient: str, language: str = NORWEGIAN) -> list[LogLine]:
    """Who has looked at one patient and done something, the oldest first: what a patient may ask to see."""
    store.require(Right.READ_LOG)
    return all_lines(store, LogWanted(patient=patient), language)


def _total(store: Store, wanted: LogWanted) -> tuple[int, bool]:
    """How many fit, and whether that is all; of everything the last number, which is at hand."""
    if wanted == LogWanted():
        return store.audit.count(), True
    counted = store.audit_count(**_asked(wanted), at_most=MOST_COUNTED + 1)
    return min(counted, MOST_COUNTED), counted <= MOST_COUNTED


def _own(store: Store, wanted: LogWanted) -> LogWanted:
    return wanted if may_read_all(store) else replace(wanted, user=store.identity.user)


def _asked(wanted: LogWanted) -> dict[str, object]:
    """The filters as the store takes them; days are the office's own."""
    until = None if wanted.until is None else wanted.until + dt.timedelta(1)
    return {
        "user": wanted.user,
        "acts": wanted.acts,
        "patient": wanted.patient,
        "since": _midnight(wanted.since),
        "until": _midnight(until),
    }


def _midnight(day: dt.date | None) -> dt.datetime | None:
    return None if day is None else dt.datetime.combine(day, dt.time()).astimezone()


def _people(store: Store) -> dict[str, str]:
    """Names by account; one's own alone where one may not see the others'."""
    if not store.may(Right.MANAGE_USERS):
        return {store.identity.user: store.identity.name}
    return {one.user: one.name or one.login for one in store.accounts.all()}


def _line(entry: AuditEntry, names: Mapping[str, str], language: str) -> LogLine:
    erased = "" if entry.number is None else f"#{entry.number}"
    return LogLine(
        sequence=entry.sequence,
        at=entry.recorded_at.astimezone(),
        who=who_word(entry.who, names.get(entry.user or "", ""), language),
        act=entry.act,
        what=act_word(entry.act, language),
        patient=entry.patient or erased,
        about=about_words(entry.act, entry.thing, entry.details, language, names),
    )
