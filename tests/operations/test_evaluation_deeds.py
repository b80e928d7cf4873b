"""What can be done about a goal, by whom, and why it's refused; in a store, with undo."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from listeoversikt.evaluation.goal import FaultKind, Goal, Measure
from listeoversikt.evaluation.goal_file import GoalFileRefused, read_goal
from listeoversikt.followup.log.goal_acts import GoalAction, GoalDrafted, GoalEnded, GoalLocked, GoalSaved
from listeoversikt.operations import evaluation_deeds as deeds
from listeoversikt.operations.acting import Acted, Deed, act
from listeoversikt.operations.evaluation import ComparedFigures, KeptGoal, goal_called, text_of
from listeoversikt.operations.evaluation_deeds import GoalStops, Stop
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.office_settings import change_settings
from listeoversikt.words.goals import fault_text, stop_text
from tests.contract.base_export import base_export
from tests.evaluation.goals import LOCK_DAY, SATISFIED, WHOLE, goal
from tests.operations.sealed_goals import AMENDED, DRAFTED, GOAL, LOCKED, entry, view_with
from tests.operations.stores import new_store, opened, read_in, written

LOCK = GoalLocked(goal=GOAL, content=LOCKED)
ENDED = GoalEnded(goal=GOAL, day=LOCK_DAY, outcome="Nådd")
TODAY = dt.date(2026, 4, 20)


def draft(form: Goal) -> View:
    return view_with([entry(1, GoalDrafted(goal=GOAL, day=LOCK_DAY, content=text_of(form)))])


def locked(*more: Any) -> View:
    return view_with([entry(number, one) for number, one in enumerate((DRAFTED, LOCK, *more), start=1)])


def stopped(do: Callable[[], object]) -> GoalStops:
    with pytest.raises(GoalStops) as caught:
        do()
    return caught.value


FAULTS = [
    (goal(title=" "), "title", FaultKind.EMPTY),
    (goal(hours=(), kroner=None), "hours", FaultKind.NO_RESOURCE),
    (goal(hours=(), kroner=0), "hours", FaultKind.NO_RESOURCE),
    (goal(balancing=()), "balancing", FaultKind.NO_BALANCING),
    (goal(measures=(SATISFIED,)), "measures", FaultKind.ONLY_SATISFACTION),
    (goal(start=LOCK_DAY), "start", FaultKind.STARTS_TOO_SOON),
    (goal(start=dt.date(2025, 12, 1)), "start", FaultKind.STARTS_TOO_SOON),
    (goal(end=dt.date(2026, 1, 20)), "end", FaultKind.ENDS_BEFORE_START),
    (goal(measures=(Measure(indicator="finnes_ikke", target=1.0),)), "measures", FaultKind.UNKNOWN_INDICATOR),
    (goal(measures=(Measure(indicator="lmg"),)), "measures", FaultKind.NO_TARGET),
    (goal(responsible="spl-1"), "responsible", FaultKind.NOT_A_DOCTOR),
    (goal(known=(), nothing_known=False), "known", FaultKind.EMPTY),
]


@pytest.mark.parametrize(("form", "field", "kind"), FAULTS)
def test_that_a_goal_with_a_fault_is_not_locked_and_the_fault_has_a_sentence(
    form: Goal, field: str, kind: FaultKind
) -> None:
    refused = stopped(lambda: deeds.lock_deeds(draft(form), GOAL, "lege-1"))
    assert refused.reason is Stop.FAULTS
    found = [fault for fault in refused.faults if fault.field.split("/")[0] == field]
    assert kind in [fault.kind for fault in found]
    for fault in found:
        for language in ("nb", "en"):
            assert fault_text(fault.field, fault.kind, language).endswith(".")


def test_that_a_whole_goal_is_locked_by_a_leader_only() -> None:
    view = draft(WHOLE)
    (deed,) = deeds.lock_deeds(view, GOAL, "lege-1")
    assert isinstance(deed.act, GoalLocked)
    assert stopped(lambda: deeds.lock_deeds(view, GOAL, "lege-2")).reason is Stop.LEADER_ONLY
    assert stopped(lambda: deeds.lock_deeds(view, GOAL, "spl-1")).reason is Stop.LEADER_ONLY


PENDING = GoalSaved(goal=GOAL, field="risk", content='"Flere klager."')


@pytest.mark.parametrize(
    ("do", "reason"),
    [
        (lambda: deeds.lock_deeds(locked(), GOAL, "lege-1"), Stop.LOCKED),
        (lambda: deeds.lock_deeds(locked(), "annet", "lege-1"), Stop.GONE),
        (lambda: deeds.amend_deeds(locked(), GOAL, "lege-1", "Fordi"), Stop.NO_CHANGE),
        (lambda: deeds.amend_deeds(locked(PENDING), GOAL, "lege-1", "  "), Stop.NO_REASON),
        (lambda: deeds.amend_deeds(locked(PENDING), GOAL, "spl-1", "Fordi"), Stop.LEADER_ONLY),
        (lambda: deeds.amend_deeds(draft(WHOLE), GOAL, "lege-1", "Fordi"), Stop.NOT_LOCKED),
        (lambda: deeds.amend_deeds(locked(ENDED), GOAL, "lege-1", "Fordi"), Stop.ENDED),
        (lambda: deeds.action_deeds(draft(WHOLE), GOAL, LOCK_DAY, "Ringe"), Stop.NOT_LOCKED),
        (lambda: deeds.action_deeds(locked(), GOAL, LOCK_DAY, " "), Stop.NO_TEXT),
        (lambda: deeds.action_deeds(locked(), GOAL, LOCK_DAY, "x" * 201), Stop.TOO_LONG),
        (lambda: deeds.action_deeds(locked(), GOAL, dt.date(2026, 1, 16), "Ringe"), Stop.IN_FUTURE),
        (lambda: deeds.action_deeds(locked(ENDED), GOAL, LOCK_DAY, "Ringe"), Stop.ENDED),
        (lambda: deeds.end_deeds(locked(), GOAL, "lege-1", ""), Stop.NO_OUTCOME),
        (lambda: deeds.end_deeds(locked(), GOAL, "spl-1", "Nådd"), Stop.LEADER_ONLY),
        (lambda: deeds.end_deeds(draft(WHOLE), GOAL, "lege-1", "Nådd"), Stop.NOT_LOCKED),
        (lambda: deeds.drop_deeds(locked(), GOAL), Stop.NO_CHANGE),
        (lambda: deeds.save_deeds(locked(ENDED), GOAL, "title", goal(title="Nytt")), Stop.ENDED),
        (lambda: deeds.compare_deeds(locked(), GOAL, b"", ComparedFigures("", "", "")), Stop.NO_FIGURE),
    ],
)
def test_that_what_cannot_be_done_is_refused_with_its_sentence(
    do: Callable[[], object], reason: Stop
) -> None:
    assert stopped(do).reason is reason
    assert stop_text(reason, "nb") != stop_text(reason, "en")


def test_that_a_field_that_is_as_it_was_writes_nothing() -> None:
    assert deeds.save_deeds(draft(WHOLE), GOAL, "title", WHOLE) == []
    (deed,) = deeds.save_deeds(draft(WHOLE), GOAL, "title", goal(title="Nytt"))
    assert deed.act == GoalSaved(goal=GOAL, field="title", content='"Nytt"')


def test_that_the_shared_file_is_read_back_and_a_changed_one_refused() -> None:
    kept = goal_called(locked(), GOAL)
    assert kept is not None
    content = deeds.shared_file(kept)
    assert read_goal(content) == kept.locked
    begun = deeds.begin_from_file(content, TODAY)
    assert begun.id != GOAL
    with pytest.raises(GoalFileRefused):
        deeds.begin_from_file(content.replace(b"hver morgen", b"hver kveld"), TODAY)


def test_that_a_draft_and_a_broken_goal_are_not_shared() -> None:
    kept = goal_called(draft(WHOLE), GOAL)
    assert kept is not None
    assert stopped(lambda: deeds.shared_file(kept)).reason is Stop.NOT_LOCKED
    tampered = GoalLocked(goal=GOAL, content=LOCKED.replace("hver morgen", "hver kveld"))
    broken = goal_called(view_with([entry(1, DRAFTED), entry(2, tampered)]), GOAL)
    assert broken is not None
    assert stopped(lambda: deeds.shared_file(broken)).reason is Stop.BROKEN


# -- in a store ----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = new_store(tmp_path_factory.mktemp("evaluering") / "lager")
    with opened(folder) as store:
        read_in(store, written(base_export(), folder.parent / "inn"))
        team = [{"id": "lege-1", "role": "lege", "leader": True}, {"id": "spl-1", "role": "sykepleier"}]
        change_settings(store, {"team": team})
    return folder


@pytest.fixture
def office(filled: Path, tmp_path: Path) -> Iterator[Office]:
    import shutil

    folder = Path(shutil.copytree(filled, tmp_path / "lager"))
    with opened(folder) as store:
        made = Office(store, folder)
        made.refresh(TODAY)
        yield made


FORM = msgspec.structs.replace(
    WHOLE, baseline_from=dt.date(2025, 1, 1), start=dt.date(2026, 5, 1), end=dt.date(2026, 12, 31)
)


def view(office: Office) -> View:
    assert office.view is not None
    return office.view


def lock_it(office: Office) -> Acted:
    act(office, [Deed(GoalDrafted(goal=GOAL, day=TODAY, content=text_of(FORM)))], who="spl-1")
    return act(office, deeds.lock_deeds(view(office), GOAL, "lege-1"), who="lege-1")


def kept(office: Office) -> KeptGoal:
    found = goal_called(view(office), GOAL)
    assert found is not None
    return found


def test_that_a_lock_is_taken_back_and_done_again_on_its_own_day(office: Office) -> None:
    acted = lock_it(office)
    day = acted.events[0].recorded_at.astimezone().date()
    assert kept(office).is_locked
    undone = deeds.take_back_sealing(office, acted, who="lege-1", day=day)
    assert not kept(office).is_locked
    deeds.take_back_sealing(office, undone, who="lege-1", day=day)
    assert kept(office).locked is not None
    assert kept(office).broken is None


def test_that_a_lock_is_not_taken_back_on_another_day(office: Office) -> None:
    acted = lock_it(office)
    later = acted.events[0].recorded_at.astimezone().date() + dt.timedelta(days=1)
    refused = stopped(lambda: deeds.take_back_sealing(office, acted, who="lege-1", day=later))
    assert refused.reason is Stop.SEALED
    assert kept(office).is_locked


def test_that_a_lock_somebody_has_built_upon_is_not_taken_back(office: Office) -> None:
    acted = lock_it(office)
    day = acted.events[0].recorded_at.astimezone().date()
    act(office, [Deed(GoalAction(goal=GOAL, day=TODAY, text="Ringetid"))], who="spl-1")
    refused = stopped(lambda: deeds.take_back_sealing(office, acted, who="lege-1", day=day))
    assert refused.reason is Stop.BUILT_UPON


def test_that_a_version_has_its_reason_and_the_first_one_stands(office: Office) -> None:
    lock_it(office)
    form = msgspec.structs.replace(FORM, risk="Flere klager.")
    act(office, deeds.save_deeds(view(office), GOAL, "risk", form), who="spl-1")
    act(office, deeds.amend_deeds(view(office), GOAL, "lege-1", "Ny kunnskap"), who="lege-1")
    found = kept(office)
    assert found.locked is not None
    assert [version.why for version in found.locked.versions] == ["", "Ny kunnskap"]
    assert found.locked.as_locked == FORM
    assert (found.goal.risk, found.pending, found.broken) == ("Flere klager.", False, None)
    assert len(AMENDED.versions) == 2
