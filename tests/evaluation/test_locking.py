"""A lock has date and checksum; what comes after is versions; a file that was changed is refused, with the reason."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.evaluation.goal import FaultKind, Goal, Measure
from listeoversikt.evaluation.goal_file import (
    LARGEST_BYTES,
    FileRefusal,
    GoalFileRefused,
    read_goal,
    write_goal,
)
from listeoversikt.evaluation.locking import (
    BrokenAt,
    GoalRefused,
    LockedGoal,
    amend,
    broken,
    canonical,
    checksum,
    differences,
    lock,
)
from tests.evaluation.goals import LOCK_DAY, UNANSWERED, WHOLE, goal

LATER = dt.date(2026, 4, 1)


def locked() -> LockedGoal:
    return lock("m1", WHOLE, LOCK_DAY, "lege-1")


def changed() -> LockedGoal:
    new = goal(measures=(Measure(indicator="utskrivning_3vd", group="skropelig_eldre", target=0.7),))
    return amend(locked(), new, LATER, "lege-1", "Målet var for høyt")


def test_that_a_lock_has_a_date_and_a_checksum_of_the_content() -> None:
    found = locked()
    assert found.locked_on == LOCK_DAY and found.goal == WHOLE
    assert len(found.checksum) == 64 and found.checksum == checksum(found.versions[0])
    assert lock("m1", WHOLE, LOCK_DAY, "lege-1").checksum == found.checksum
    assert lock("m1", WHOLE, LOCK_DAY - dt.timedelta(days=1), "lege-1").checksum != found.checksum
    assert broken(found) is None


def test_that_a_lock_from_before_the_question_of_satisfaction_still_holds() -> None:
    old = goal(measures=(*WHOLE.measures, UNANSWERED))
    with pytest.raises(GoalRefused):
        lock("m1", old, LOCK_DAY, "lege-1")
    bare = msgspec.structs.replace(locked().versions[0], goal=old, sha256="")
    first = msgspec.structs.replace(bare, sha256=checksum(bare))
    assert "satisfaction" not in canonical(old).decode()
    assert broken(LockedGoal(id="m1", versions=(first,))) is None


def test_that_canonical_json_doesnt_hang_on_the_order_things_were_typed_in() -> None:
    assert canonical(WHOLE) == canonical(msgspec.convert(json.loads(canonical(WHOLE)), Goal))
    keys = list(json.loads(canonical(WHOLE)))
    assert keys == sorted(keys)


@pytest.mark.parametrize("start", [LOCK_DAY, LOCK_DAY - dt.timedelta(days=30)])
def test_that_a_goal_is_refused_once_the_work_has_begun(start: dt.date) -> None:
    with pytest.raises(GoalRefused) as refused:
        lock("m1", goal(start=start, baseline_from=dt.date(2025, 1, 1)), LOCK_DAY, "lege-1")
    assert [fault.kind for fault in refused.value.faults] == [FaultKind.STARTS_TOO_SOON]


@pytest.mark.parametrize(
    ("field", "kind"), [("hours", FaultKind.NO_RESOURCE), ("balancing", FaultKind.NO_BALANCING)]
)
def test_that_nothing_is_locked_without_a_resource_and_a_balancing_measure(
    field: str, kind: FaultKind
) -> None:
    with pytest.raises(GoalRefused) as refused:
        lock("m1", goal(**{field: ()}), LOCK_DAY, "lege-1")
    assert [(fault.field, fault.kind) for fault in refused.value.faults] == [(field, kind)]


def test_that_a_change_is_a_version_with_its_reason_and_the_old_one_stands() -> None:
    found = changed()
    assert [version.number for version in found.versions] == [1, 2]
    assert found.as_locked == WHOLE and found.goal != WHOLE
    assert found.versions[1].why == "Målet var for høyt" and found.versions[1].before == locked().checksum
    assert broken(found) is None
    (difference,) = differences(found.as_locked, found.goal)
    assert (difference.field, difference.before, difference.after) == ("measures/0/target", 0.8, 0.7)


def test_that_a_version_after_the_start_is_pointed_out() -> None:
    assert changed().changed_after_start() == changed().versions[1:]
    early = amend(locked(), goal(risk="Mer"), LOCK_DAY, "lege-1", "Glemt")
    assert early.changed_after_start() == ()


def test_that_the_start_cant_be_moved_to_a_day_that_has_been() -> None:
    for start in (LATER, dt.date(2026, 3, 1)):
        with pytest.raises(GoalRefused) as refused:
            amend(locked(), goal(start=start), LATER, "lege-1", "Flyttes")
        assert FaultKind.STARTS_TOO_SOON in [fault.kind for fault in refused.value.faults]
    assert amend(locked(), goal(start=dt.date(2026, 5, 1)), LATER, "lege-1", "Utsatt").goal.start == dt.date(
        2026, 5, 1
    )


@pytest.mark.parametrize(
    ("new", "day", "why", "field"),
    [
        (goal(risk="Mer"), LATER, "  ", "why"),
        (WHOLE, LATER, "Ingenting", ""),
        (goal(risk="Mer"), LOCK_DAY - dt.timedelta(days=1), "Før låsen", "day"),
        (goal(balancing=()), LATER, "Uten balanse", "balancing"),
    ],
)
def test_that_a_version_without_reason_change_or_sense_is_refused(
    new: Goal, day: dt.date, why: str, field: str
) -> None:
    with pytest.raises(GoalRefused) as refused:
        amend(locked(), new, day, "lege-1", why)
    assert field in [fault.field for fault in refused.value.faults]


def test_that_differences_name_what_came_and_went() -> None:
    found = {
        one.field: (one.before, one.after)
        for one in differences(WHOLE, goal(consulted=("lege-2",), kroner=500))
    }
    assert found == {"consulted/1": ("spl-1", None), "kroner": (0, 500)}


def test_that_a_file_gives_the_same_goal_back_and_the_same_bytes() -> None:
    for each in (locked(), changed()):
        assert read_goal(write_goal(each)) == each
        assert write_goal(read_goal(write_goal(each))) == write_goal(each)
    assert "Kontakt innen tre virkedager" in write_goal(locked()).decode("utf-8")


def tampered(change: Callable[[dict[str, Any]], object]) -> bytes:
    content = json.loads(write_goal(changed()))
    change(content["goal"])
    return json.dumps(content).encode()


@pytest.mark.parametrize(
    ("change", "at", "version"),
    [
        (lambda goal: goal["versions"][0]["goal"].update(effect=0.1), BrokenAt.CHECKSUM, 1),
        (lambda goal: goal["versions"][0].update(day="2025-12-01"), BrokenAt.CHECKSUM, 1),
        (lambda goal: goal["versions"][1].update(why="Annet"), BrokenAt.CHECKSUM, 2),
        (lambda goal: goal["versions"].pop(0), BrokenAt.NUMBER, 1),
        (lambda goal: goal["versions"].reverse(), BrokenAt.NUMBER, 1),
        (lambda goal: goal.update(id="m2"), BrokenAt.CHAIN, 1),
        (lambda goal: goal["versions"].clear(), BrokenAt.EMPTY, 0),
    ],
)
def test_that_a_changed_file_is_refused_with_what_and_where(
    change: Callable[[dict[str, Any]], object], at: BrokenAt, version: int
) -> None:
    with pytest.raises(GoalFileRefused) as refused:
        read_goal(tampered(change))
    assert (refused.value.reason, refused.value.at, refused.value.version) == (
        FileRefusal.TAMPERED,
        at,
        version,
    )


def resigned(versions: list[Any]) -> LockedGoal:
    """With checksums made anew, as somebody would who knows how."""
    done: list[Any] = []
    for version in versions:
        done.append(msgspec.structs.replace(version, sha256=checksum(version)))
    return LockedGoal(id="m1", versions=tuple(done))


def test_that_new_checksums_dont_hide_a_broken_chain_a_late_lock_or_a_lack() -> None:
    first, second = changed().versions
    other = msgspec.structs.replace(first, goal=goal(risk="Annet"))
    assert broken(resigned([other, second])) == (BrokenAt.CHAIN, 2)
    late = msgspec.structs.replace(first, day=LATER)
    assert broken(resigned([late])) == (BrokenAt.START, 1)
    poor = msgspec.structs.replace(first, goal=goal(balancing=()))
    assert broken(resigned([poor])) == (BrokenAt.FAULTY, 1)
    early = msgspec.structs.replace(second, day=dt.date(2025, 1, 1))
    assert broken(resigned([first, early])) == (BrokenAt.DAYS, 2)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", FileRefusal.NOT_READABLE),
        (b"\xff\xfe", FileRefusal.NOT_READABLE),
        (b"[1, 2]", FileRefusal.NOT_READABLE),
        (b"[" * 100_000, FileRefusal.NOT_READABLE),
        (b"{}", FileRefusal.NOT_A_GOAL),
        (b'{"format": "noe annet", "version": 1}', FileRefusal.NOT_A_GOAL),
        (b'{"format": "listeoversikt-maal", "version": 2}', FileRefusal.NEWER),
        (b'{"format": "listeoversikt-maal", "version": 1}', FileRefusal.NOT_READABLE),
        (b'{"format": "listeoversikt-maal", "version": 1, "goal": {"id": 5}}', FileRefusal.NOT_READABLE),
        (b" " * (LARGEST_BYTES + 1), FileRefusal.TOO_LARGE),
    ],
)
def test_that_another_file_is_refused_with_the_reason(content: bytes, reason: FileRefusal) -> None:
    with pytest.raises(GoalFileRefused) as refused:
        read_goal(content)
    assert refused.value.reason is reason


@given(st.data())
def test_that_no_single_changed_character_passes(data: st.DataObject) -> None:
    content = write_goal(locked()).decode("utf-8")
    place = data.draw(st.integers(0, len(content) - 1))
    letter = data.draw(st.sampled_from('abc019 ,:{}[]"-'))
    spoilt = content[:place] + letter + content[place + 1 :]
    try:
        found = read_goal(spoilt.encode("utf-8"))
    except GoalFileRefused:
        return
    assert found == locked(), "only blanks may differ"
