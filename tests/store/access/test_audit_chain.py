"""The chain itself: whatever one does to a log without its key is found."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.store.access import audit_chain
from listeoversikt.store.access.audit_chain import (
    BEGINNING,
    META,
    Anchor,
    AuditFault,
    AuditFinding,
    Link,
    chained,
    digest_of,
    mark_of,
    tail_verified,
    verified,
)

KEY = b"k" * 32
NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
FIELDS = {
    "recorded_at": "2027-01-01T00:00:00+00:00",
    "user": "another",
    "who": "somebody else",
    "act": "printed",
    "number": 4711,
    "thing": "another-thing",
    "details": {"count": 99},
    "previous": "f" * 64,
    "mark": "e" * 64,
}


def plain(number: int, **changes: Any) -> Link:
    moment = (NOON + dt.timedelta(seconds=number)).isoformat()
    link = Link(
        0, moment, "u1", "lege-1", "opened", number % 7, None, {"n": number, "fields": {"a": [1, 2]}}, "", ""
    )
    return link._replace(**changes)


def log_of(size: int) -> list[Link]:
    return chained(KEY, [plain(number) for number in range(size)], 0, BEGINNING)


def head_of(log: list[Link], exact: bool = True) -> Anchor:
    return Anchor(META, len(log), log[-1].mark if log else BEGINNING, exact=exact)


def faults(log: list[Link], *anchors: Anchor) -> list[AuditFault]:
    return [one.fault for one in verified(KEY, log, anchors)]


def test_that_an_untouched_log_is_whole() -> None:
    log = log_of(50)
    assert verified(KEY, log, [head_of(log), Anchor("audit.head", 49, log[48].mark)]) == ()
    assert verified(KEY, [], [Anchor(META, exact=True)]) == ()


def test_that_another_key_fits_no_entry() -> None:
    log = log_of(3)
    (finding,) = verified(b"x" * 32, log)
    assert (finding.fault, finding.first, finding.last) == (AuditFault.ALTERED, 1, 3)


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("at", [0, 4, 9])
def test_that_every_field_of_an_entry_is_guarded(field: str, at: int) -> None:
    log = log_of(10)
    log[at] = log[at]._replace(**{field: FIELDS[field]})
    assert AuditFault.ALTERED in faults(log), field
    found = next(one for one in verified(KEY, log) if one.fault is AuditFault.ALTERED)
    assert found.first == at + 1


def test_that_an_altered_entry_with_a_mark_made_anew_without_the_key_is_found() -> None:
    log = log_of(10)
    forged = log[4]._replace(who="somebody else")
    log[4] = forged._replace(mark=mark_of(b"guess" * 7, forged))
    assert AuditFault.ALTERED in faults(log)


def test_that_a_log_written_anew_with_the_key_is_found_by_what_was_kept_elsewhere() -> None:
    """Whoever has the key can make a chain that fits in itself; an anchor of before doesn't fit it."""
    log = log_of(10)
    forged = chained(KEY, [plain(number, who="another") for number in range(10)], 0, BEGINNING)
    assert verified(KEY, forged, [head_of(forged)]) == ()
    kept = Anchor("sikkerhetskopi-1", 7, log[6].mark)
    assert faults(forged, head_of(forged), kept) == [AuditFault.HEAD]


WITHIN = [name for name in Link._fields if name != "mark"]


@pytest.mark.parametrize("field", WITHIN)
def test_that_a_chain_that_left_a_field_out_would_be_found_out_by_these_tests(
    field: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The proof that they can fail: with one field out of the canonical form, a change of it is passed over."""
    whole = audit_chain.canonical
    monkeypatch.setattr(audit_chain, "canonical", lambda link: whole(link._replace(**{field: None})))
    log = log_of(10)
    assert verified(KEY, log, [head_of(log)]) == ()
    if field == "sequence":
        log[4], log[5] = log[5]._replace(sequence=5, previous=log[4].previous), log[4]._replace(sequence=6)
        assert mark_of(KEY, log[4]._replace(previous="")) == mark_of(
            KEY, log[4]._replace(sequence=9, previous="")
        )
        return
    if field == "previous":
        log[4] = log[4]._replace(previous="f" * 64)
        assert mark_of(KEY, log[4]) == log[4].mark
        assert faults(log), "the marks are compared one by one besides"
        return
    log[4] = log[4]._replace(**{field: FIELDS[field]})
    assert all(one.is_remark for one in verified(KEY, log, [head_of(log)]))


@settings(max_examples=150, deadline=None)
@given(size=st.integers(2, 25), data=st.data())
def test_that_any_single_change_is_found(size: int, data: st.DataObject) -> None:
    log = log_of(size)
    anchor = head_of(log)
    at = data.draw(st.integers(0, size - 1))
    how = data.draw(st.sampled_from(["field", "remove", "cut", "swap", "insert", "repeat", "move"]))
    changed = list(log)
    if how == "field":
        field = data.draw(st.sampled_from(sorted(FIELDS)))
        changed[at] = changed[at]._replace(**{field: FIELDS[field]})
    elif how == "remove":
        del changed[at]
    elif how == "cut":
        del changed[at:]
    elif how == "swap":
        other = data.draw(st.integers(0, size - 1).filter(lambda one: one != at))
        one, two = changed[at], changed[other]
        changed[at] = two._replace(sequence=one.sequence)
        changed[other] = one._replace(sequence=two.sequence)
    elif how == "insert":
        new = plain(99, sequence=size + 1, previous=log[-1].mark)
        changed.append(new._replace(mark=mark_of(b"guess", new)))
    elif how == "repeat":
        changed.append(changed[at]._replace(sequence=size + 1))
    else:
        changed[at] = changed[at]._replace(sequence=size + 5)
        changed.sort()
    assert [one for one in verified(KEY, changed, [anchor]) if not one.is_remark], how


@settings(max_examples=60, deadline=None)
@given(size=st.integers(1, 30), lost=st.integers(1, 30), behind=st.integers(0, 29))
def test_that_a_cut_end_is_found_when_one_anchor_of_two_was_changed_with_it(
    size: int, lost: int, behind: int
) -> None:
    log = log_of(size)
    cut = log[: max(size - lost, 0)]
    kept = log[: max(size - behind, 0)]
    other = head_of(kept, exact=False)
    found = faults(cut, head_of(cut), other)
    assert (AuditFault.CUT in found) == (len(kept) > len(cut))


def test_that_a_log_may_be_ahead_of_what_is_kept_beside_and_not_behind_it() -> None:
    log = log_of(10)
    assert faults(log, Anchor("audit.head", 9, log[8].mark)) == []
    assert faults(log[:8], Anchor("audit.head", 9, log[8].mark)) == [AuditFault.CUT]


def test_that_a_hole_tells_which_entries_are_gone() -> None:
    log = log_of(10)
    (finding,) = verified(KEY, log[:3] + log[6:], [head_of(log)])
    assert finding == AuditFinding(AuditFault.MISSING, 4, 6)


def test_that_an_anchor_that_cannot_be_read_is_told() -> None:
    log = log_of(2)
    assert faults(log, Anchor("audit.head", readable=False)) == [AuditFault.HEAD]


def test_that_a_clock_that_went_back_is_a_remark() -> None:
    links = [plain(0), plain(1, recorded_at=(NOON - dt.timedelta(days=3)).isoformat()), plain(2)]
    (finding,) = verified(KEY, chained(KEY, links, 0, BEGINNING))
    assert (finding.fault, finding.first, finding.is_remark) == (AuditFault.CLOCK, 2, True)


def test_that_clocks_a_minute_apart_are_no_remark() -> None:
    links = [plain(0), plain(1, recorded_at=(NOON - dt.timedelta(seconds=60)).isoformat())]
    assert verified(KEY, chained(KEY, links, 0, BEGINNING)) == ()


def test_that_backups_of_the_time_before_a_restore_may_be_ahead() -> None:
    restored = plain(5, act="restored", recorded_at="2026-11-23T08:00:00+00:00")
    log = chained(KEY, [*[plain(number) for number in range(5)], restored], 0, BEGINNING)
    left = Anchor("sikkerhetskopi-9", 40, "a" * 64, taken_at="2026-11-22T20:00:00+00:00")
    later = replace(left, taken_at="2026-11-24T20:00:00+00:00")
    older = replace(left, count=3)
    assert faults(log, left) == []
    assert faults(log, later) == [AuditFault.CUT]
    assert faults(log, older) == [AuditFault.HEAD]


def test_that_what_a_person_has_noted_is_told_as_noted_and_what_came_since_is_not() -> None:
    log = log_of(6)
    broken = log[:2] + log[4:]
    found = verified(KEY, broken)
    note = plain(9, act="checked", details={"digest": digest_of(found)})
    after = broken + chained(KEY, [note, plain(10), plain(11)], 6, broken[-1].mark)
    (finding,) = verified(KEY, after)
    assert finding.noted
    after[-1] = after[-1]._replace(who="another")
    seen, new = verified(KEY, after)
    assert (seen.noted, new.noted) == (True, False)
    after = broken[:1] + after[2:]
    assert not any(one.noted for one in verified(KEY, after))


def test_that_a_cut_end_that_was_noted_is_a_hole_afterwards() -> None:
    log = log_of(6)
    cut = log[:4]
    found = verified(KEY, cut, [head_of(log)])
    note = plain(9, act="checked", details={"digest": digest_of(found)})
    after = cut + chained(KEY, [note], 6, cut[-1].mark)
    (finding,) = verified(KEY, after, [Anchor(META, 7, after[-1].mark, exact=True)])
    assert finding == AuditFinding(AuditFault.MISSING, 5, 6, noted=True)


@pytest.mark.parametrize("at", [0, 7])
def test_that_the_tail_alone_tells_of_changes_in_it(at: int) -> None:
    log = log_of(30)
    tail = log[20:]
    assert tail_verified(KEY, tail, [head_of(log)], whole=False) == ()
    tail[at] = tail[at]._replace(thing="another")
    assert [one.fault for one in tail_verified(KEY, tail, [head_of(log)], whole=False)] == [
        AuditFault.ALTERED
    ]


def test_that_the_tail_tells_of_a_cut_end() -> None:
    log = log_of(30)
    assert [one.fault for one in tail_verified(KEY, log[15:25], [head_of(log)], whole=False)] == [
        AuditFault.CUT
    ]


def test_that_very_many_altered_entries_are_few_findings() -> None:
    log = [link._replace(who="another") if link.sequence % 2 else link for link in log_of(2000)]
    assert len(verified(KEY, log)) <= 200


def test_that_the_order_of_keys_in_the_details_is_no_difference() -> None:
    link = plain(1, details={"a": 1, "b": 2})
    assert mark_of(KEY, link) == mark_of(KEY, link._replace(details={"b": 2, "a": 1}))
    assert mark_of(KEY, link) != mark_of(KEY, link._replace(details={"a": 1, "b": 3}))
