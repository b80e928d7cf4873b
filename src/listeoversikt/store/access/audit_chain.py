"""The chain of the audit log: each entry's mark is made of the entry and of the mark before. Nothing but arithmetic.

    mark(n) = HMAC-SHA256(key, canonical(entry n) with the mark of entry n-1)

Whoever changes, removes, adds or moves an entry without the key breaks a mark. A cut end is found by *anchors*: how
many entries there were, and the last one's mark, kept in other places.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, NamedTuple

BEGINNING = "0" * 64
"""The mark before the first entry."""
FORM = "audit-1"
CLOCK_MAY_GO_BACK = dt.timedelta(minutes=2)
"""Two machines' clocks are never quite the same."""
MOST_FINDINGS = 200
META, HEAD_FILE = "meta", "audit.head"
RENEWED = (META, HEAD_FILE)
"""Anchors that are made anew when a person has noted what is wrong; those of backups stay as they are."""


class Link(NamedTuple):
    """A row of the log as it's stored."""

    sequence: int
    recorded_at: str
    user: str | None
    who: str
    act: str
    number: int | None
    thing: str | None
    details: Any
    previous: str
    mark: str


class AuditFault(StrEnum):
    """What may be wrong with the log."""

    ALTERED = "altered"  # an entry isn't as it was written, or isn't in its place
    MISSING = "missing"  # entries are gone from the middle
    CUT = "cut"  # entries are gone from the end
    HEAD = "head"  # what is kept beside the log about its end isn't there, or says something else
    CLOCK = "clock"  # a remark: the machine's clock went back
    LEFT = "left"  # a remark: the store was restored, and what the log had got since the backup couldn't come over


MADE_GOOD = {AuditFault.CUT: AuditFault.MISSING}
"""A cut end is a hole in the middle when the log goes on after it."""


@dataclass(frozen=True)
class AuditFinding:
    """``first`` to ``last`` are the entries it's about. ``where``: which anchor. ``noted``: a person has seen it before."""

    fault: AuditFault
    first: int
    last: int
    where: str = ""
    noted: bool = False

    @property
    def is_remark(self) -> bool:
        """Told, but no damage."""
        return self.fault in (AuditFault.CLOCK, AuditFault.LEFT)


@dataclass(frozen=True)
class Anchor:
    """How many entries there were, and the mark of the last. ``exact``: there may not be more now.

    ``readable``: False when it's there and can't be read, or isn't there and should be. ``taken_at`` as ISO 8601 UTC:
    an anchor of the time before the store was restored may be ahead.
    """

    where: str
    count: int = 0
    mark: str = BEGINNING
    exact: bool = False
    readable: bool = True
    taken_at: str = ""


@dataclass
class Walked:
    """What is known when the log has been gone through."""

    count: int = 0
    mark: str = BEGINNING
    findings: list[AuditFinding] = field(default_factory=list)
    restored: list[tuple[int, str]] = field(default_factory=list)
    """Number from which the former log was left, and time, by each entry that says the store was restored.

    Where the former log came over as it was, nothing was left.
    """
    noted: tuple[int, str] | None = None
    """Number, and digest of the findings, of the newest entry in which a person has noted some."""


def canonical(link: Link) -> bytes:
    """The entry as bytes: one way only to write each."""
    told = [FORM, *link[:-1]]
    return json.dumps(
        told, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
    ).encode()


def mark_of(key: bytes, link: Link) -> str:
    """The entry's mark, by the mark before it that it holds."""
    return hmac.digest(key, canonical(link), "sha256").hex()


def chained(key: bytes, links: Sequence[Link], count: int, mark: str) -> list[Link]:
    """New entries with their numbers, the marks before and their own, after ``count`` entries that end in ``mark``."""
    made = []
    for sequence, link in enumerate(links, count + 1):
        link = link._replace(sequence=sequence, previous=mark)
        mark = mark_of(key, link)
        made.append(link._replace(mark=mark))
    return made


def verified(key: bytes, links: Iterable[Link], anchors: Sequence[Anchor] = ()) -> tuple[AuditFinding, ...]:
    """What is wrong with the log, in the order of its entries; remarks last. ``links`` by number, all of them."""
    wanted = {anchor.count for anchor in anchors}
    marks = {0: BEGINNING}
    walked = Walked()
    for link in _walk(key, links, walked):
        if link.sequence in wanted:
            marks[link.sequence] = link.mark
    found = [*walked.findings]
    for anchor in anchors:
        found += _judged(anchor, walked, marks)
    return _with_noted(_without_repeats(found), walked.noted)


def tail_verified(
    key: bytes, links: Sequence[Link], anchors: Sequence[Anchor], whole: bool
) -> tuple[AuditFinding, ...]:
    """As ``verified`` for the last entries alone; ``whole``: they are all there are. Quick."""
    if whole:
        return verified(key, links, anchors)
    walked = Walked(links[0].sequence - 1, links[0].previous)
    for _ in _walk(key, links, walked):
        pass
    marks = {link.sequence: link.mark for link in links}
    seen = [one for one in anchors if one.count >= links[0].sequence or not one.readable]
    found = [*walked.findings, *(told for anchor in seen for told in _judged(anchor, walked, marks))]
    return _with_noted(_without_repeats(found), walked.noted)


def digest_of(findings: Iterable[AuditFinding]) -> str:
    """A short sum of damage: that which was noted is told from that which came since."""
    told = sorted(
        f"{MADE_GOOD.get(one.fault, one.fault)}:{one.first}-{one.last}:{one.where if one.fault is AuditFault.HEAD else ''}"
        for one in findings
        if not one.is_remark and not (one.fault is AuditFault.HEAD and one.where in RENEWED)
    )
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:16]


def _walk(key: bytes, links: Iterable[Link], walked: Walked) -> Iterator[Link]:
    latest, fallen = "", False
    for link in links:
        if link.sequence > walked.count + 1:
            _add(walked, AuditFinding(AuditFault.MISSING, walked.count + 1, link.sequence - 1))
            follows = True  # what it follows isn't there to compare with
        else:
            follows = link.sequence == walked.count + 1 and link.previous == walked.mark
        if not follows or not hmac.compare_digest(_mark_or_nothing(key, link), link.mark):
            _add(walked, AuditFinding(AuditFault.ALTERED, link.sequence, link.sequence))
        fallen = _went_back(latest, link.recorded_at)
        if fallen:
            _add(walked, AuditFinding(AuditFault.CLOCK, link.sequence, link.sequence))
        if link.recorded_at > latest or fallen:
            latest = link.recorded_at
        if link.act == "restored":
            _note_restored(walked, link)
        if link.act == "checked" and isinstance(link.details, dict) and "digest" in link.details:
            walked.noted = (link.sequence, str(link.details["digest"]))
        walked.count, walked.mark = link.sequence, link.mark
        yield link


def _note_restored(walked: Walked, link: Link) -> None:
    told = link.details if isinstance(link.details, dict) else {}
    former, since = told.get("former"), told.get("from")
    if former is None and "carried" in told:
        return
    walked.restored.append((since + 1 if isinstance(since, int) else link.sequence, link.recorded_at))
    if former in ("unread", "none") or "faults" in told:
        walked.findings.append(AuditFinding(AuditFault.LEFT, link.sequence, link.sequence))


def _mark_or_nothing(key: bytes, link: Link) -> str:
    try:
        return mark_of(key, link)
    except (TypeError, ValueError):  # nothing that was ever written
        return ""


def _went_back(latest: str, moment: str) -> bool:
    if not latest or moment >= latest:
        return False
    try:
        return dt.datetime.fromisoformat(latest) - dt.datetime.fromisoformat(moment) > CLOCK_MAY_GO_BACK
    except (TypeError, ValueError):
        return False


def _add(walked: Walked, finding: AuditFinding) -> None:
    """Neighbours of one kind are one finding; of very many the last are drawn together."""
    last = walked.findings[-1] if walked.findings else None
    together = last is not None and last.fault is finding.fault is AuditFault.ALTERED
    if (
        last is not None
        and together
        and (last.last + 1 == finding.first or len(walked.findings) >= MOST_FINDINGS)
    ):
        walked.findings[-1] = replace(last, last=finding.last)
    elif finding.fault is not AuditFault.CLOCK or len(walked.findings) < MOST_FINDINGS:
        walked.findings.append(finding)


def _judged(anchor: Anchor, walked: Walked, marks: dict[int, str]) -> Iterator[AuditFinding]:
    if not anchor.readable:
        yield AuditFinding(AuditFault.HEAD, walked.count, walked.count, anchor.where)
    elif anchor.taken_at and any(
        anchor.count >= number and anchor.taken_at <= moment for number, moment in walked.restored
    ):
        return  # of the time that was left when the store was restored
    elif anchor.count > walked.count:
        yield AuditFinding(AuditFault.CUT, walked.count + 1, anchor.count, anchor.where)
    elif (anchor.count in marks and marks[anchor.count] != anchor.mark) or (
        anchor.exact and anchor.count != walked.count
    ):
        yield AuditFinding(AuditFault.HEAD, anchor.count, anchor.count, anchor.where)


def _without_repeats(found: Sequence[AuditFinding]) -> list[AuditFinding]:
    """A cut end that several anchors tell of is one cut."""
    cuts = [one for one in found if one.fault is AuditFault.CUT]
    rest = [one for one in found if one.fault is not AuditFault.CUT]
    if cuts:
        rest.append(max(cuts, key=lambda one: one.last))
    return sorted(rest, key=lambda one: (one.is_remark, one.first))


def _with_noted(found: Sequence[AuditFinding], noted: tuple[int, str] | None) -> tuple[AuditFinding, ...]:
    if noted is None:
        return tuple(found)
    number, digest = noted
    before = [one for one in found if one.last < number and not one.is_remark]
    if digest_of(before) != digest:
        return tuple(found)
    return tuple(replace(one, noted=one in before) for one in found)
