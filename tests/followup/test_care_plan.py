"""What the log's acts come to: one plan a patient, its versions, and when it's in force."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from listeoversikt.followup.care_plan import (
    current_plan,
    has_plan_in_force,
    open_plans,
    plan_called,
    plans_of,
)
from listeoversikt.followup.log.acts import act_of, payload_of
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.log.plan_acts import PlanStarted
from listeoversikt.followup.plan_content import (
    MeasureState,
    Result,
    Rhythm,
    Zone,
    changed,
    own,
    plain,
    plan_from,
    value_at,
)
from listeoversikt.followup.target_groups import TargetGroup
from tests.followup.plan_log import BEGUN, PLAN, PlanLog, day, goals, measure

TODAY = dt.date(2026, 11, 3)


def test_that_a_patient_without_acts_has_no_plan() -> None:
    assert plans_of(PatientRecord()) == ()
    assert current_plan(PatientRecord()) is None


def test_that_a_plan_is_what_was_started_with_the_edits_laid_on() -> None:
    log = PlanLog({**goals(m1=measure()), "risk": "Fall"})
    log.edit(risk="Fall og vekttap", goals__g1__measures__m1__who="lege", zones__red__action="Ring 113.")
    (kept,) = plans_of(log.record)
    assert kept.uuid == PLAN
    assert kept.started_on == BEGUN
    assert kept.plan.risk == "Fall og vekttap"
    assert kept.plan.goals[0].text == "Gå til postkassen"
    assert kept.plan.goals[0].measures[0].who == "lege"
    assert kept.plan.zone(Zone.RED).action == "Ring 113."


def test_that_an_edit_taken_back_leaves_what_stood_before() -> None:
    log = PlanLog({"risk": "Fall"})
    log.undo(log.edit(risk="Noe annet"))
    assert plans_of(log.record)[0].plan.risk == "Fall"


def test_that_undoing_the_start_takes_the_plan_away_and_doing_it_again_brings_its_edits_back() -> None:
    log = PlanLog()
    start = log.start({"risk": "Fall"})
    log.edit(watch="Vekt")
    log.undo(start)
    assert plans_of(log.record) == ()
    log.start({"risk": "Fall"})
    log.edit(worse="Ring")
    (kept,) = plans_of(log.record)
    assert (kept.uuid, kept.plan.worse) == (PLAN, "Ring")


def test_that_none_takes_a_row_away_and_leaves_the_others() -> None:
    log = PlanLog(goals(m1=measure("A"), m2=measure("B")))
    log.edit(goals__g1__measures__m1=None)
    assert [one.text for one in plans_of(log.record)[0].plan.goals[0].measures] == ["B"]


def test_that_what_a_newer_program_wrote_is_kept_though_it_is_not_understood() -> None:
    log = PlanLog({"risk": "Fall", "hologram": {"x": 1}})
    log.edit(hologram__y=2, risk__depth="dyp", goals__g1__measures__m1__colour="blå")
    kept = plans_of(log.record)[0]
    assert kept.content["hologram"] == {"x": 1, "y": 2}
    assert kept.content["not_placed"] == {"risk/depth": "dyp"}
    assert kept.plan.risk == "Fall"
    assert value_at(kept.content, "goals/g1/measures/m1/colour") == "blå"
    log.edit(risk="Nytt")
    assert plans_of(log.record)[0].content["hologram"] == {"x": 1, "y": 2}


def test_that_a_value_of_a_newer_program_is_read_as_not_given() -> None:
    content = goals(
        m1={"text": "A", "state": "paused", "result": "superb", "rhythm": "lunar", "due": "snart"}
    )
    one = plan_from(content).goals[0].measures[0]
    assert (one.state, one.result, one.rhythm, one.due) == (MeasureState.PLANNED, None, Rhythm.TEXT, None)
    assert plan_from({"goals": 7, "zones": [], "critical": {"considered": "ja"}}).critical is None


def test_that_the_start_of_a_plan_survives_the_log() -> None:
    act = PlanStarted(template="kols", content=plain(goals(m1=measure(due=TODAY))), day=TODAY, plan="p")
    assert act_of("plan_started", payload_of(act)) == act
    old = act_of("plan_started", {"template": "", "content": {}})
    assert isinstance(old, PlanStarted) and old.plan == "" and old.day is None


def test_that_every_review_is_a_version_with_its_own_content() -> None:
    log = PlanLog({"risk": "Fall"})
    log.review("2026-03-04", "2026-06-04", {"risk": "Fall"}, with_patient=True, handed_out=day("2026-03-05"))
    log.edit(risk="Vekttap")
    log.review("2026-06-04", None, {"risk": "Vekttap"})
    (kept,) = plans_of(log.record)
    assert [version.number for version in kept.versions] == [1, 2]
    assert [version.plan.risk for version in kept.versions] == ["Fall", "Vekttap"]
    assert kept.version == 2
    plan = kept.plan
    assert (plan.reviewed_on, plan.next_review) == (day("2026-06-04"), None)
    assert (plan.took_part, plan.got_plan) == (day("2026-03-04"), day("2026-03-05"))


def test_that_a_review_does_not_bring_back_what_was_taken_back_after_it() -> None:
    log = PlanLog({"risk": "Fall"})
    edit = log.edit(risk="Feil")
    log.review("2026-03-04", "2026-06-04", {"risk": "Feil"})
    log.undo(edit)
    (kept,) = plans_of(log.record)
    assert kept.plan.risk == "Fall"
    assert kept.versions[0].plan.risk == "Feil"


def test_that_an_ended_plan_stays_and_ending_it_can_be_taken_back() -> None:
    log = PlanLog({"risk": "Fall"})
    end = log.end("2026-06-01")
    kept = plan_called(log.record, PLAN)
    assert kept is not None
    assert (kept.open, kept.ended_on, kept.why_ended) == (False, day("2026-06-01"), "Målet er nådd.")
    assert current_plan(log.record) is None
    log.undo(end)
    assert current_plan(log.record) is not None


def test_that_two_plans_started_at_once_are_both_shown_until_one_is_ended() -> None:
    log = PlanLog({"risk": "A"})
    log.start({"risk": "B"}, plan="plan-2", who="spl-2")
    assert [kept.uuid for kept in open_plans(log.record)] == [PLAN, "plan-2"]
    log.end("2026-03-05", plan=PLAN)
    assert [kept.uuid for kept in open_plans(log.record)] == ["plan-2"]
    assert len(plans_of(log.record)) == 2


@pytest.mark.parametrize(
    ("content", "group", "expected"),
    [
        ({"kinds": {"treatment": True}, "problems": {"kols": True}}, TargetGroup.COPD, True),
        ({"kinds": {"self_management": True}, "problems": {"diabetes": True}}, TargetGroup.DIABETES, True),
        ({"kinds": {"treatment": True}, "problems": {"kols": True}}, TargetGroup.DIABETES, False),
        ({"kinds": {"individual": True}, "problems": {"kols": True}}, TargetGroup.COPD, False),
        ({"kinds": {"treatment": True}}, TargetGroup.COPD, False),
        ({"kinds": {"treatment": True}, "problems": {"rus": True}}, TargetGroup.SUBSTANCE, False),
    ],
)
def test_that_a_plan_is_in_force_for_the_condition_it_treats(
    content: dict[str, Any], group: TargetGroup, expected: bool
) -> None:
    assert has_plan_in_force(PlanLog(content).record, group, TODAY) is expected


def test_that_a_plan_is_not_in_force_from_the_day_it_was_ended() -> None:
    log = PlanLog({"kinds": {"treatment": True}, "problems": {"kols": True}})
    log.end("2026-06-01")
    in_force = [
        has_plan_in_force(log.record, TargetGroup.COPD, day(on)) for on in ("2026-05-31", "2026-06-01")
    ]
    assert in_force == [True, False]
    assert not has_plan_in_force(log.record, TargetGroup.COPD, BEGUN - dt.timedelta(days=1))


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("sykepleier", True),
        ("lege", True),
        ("spl-1", True),
        ("patient", False),
        ("kin", False),
        ("nav", False),
        ("other:naboen", False),
        ("", False),
    ],
)
def test_that_only_the_team_has_steps_of_its_own(who: str, expected: bool) -> None:
    assert own(who) is expected


def test_that_rows_stand_in_their_place_whatever_order_they_were_written_in() -> None:
    log = PlanLog(goals(m1=measure("A", place=2), m2=measure("B", place=1)))
    assert [one.text for one in plans_of(log.record)[0].plan.goals[0].measures] == ["B", "A"]


PATHS = st.sampled_from(["risk", "goals/g1/text", "goals/g2", "goals/g1/measures/m1/who", "new/a", "new/a/b"])
VALUES = st.one_of(
    st.none(), st.text(max_size=5), st.dictionaries(st.sampled_from("ab"), st.text(max_size=2))
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(PATHS, VALUES, max_size=4))
def test_that_an_edit_never_alters_the_content_it_was_given(changes: dict[str, Any]) -> None:
    content = {"risk": "Fall", "goals": {"g1": {"text": "A", "measures": {"m1": {"who": "lege"}}}}}
    before = plain(content)
    after = changed(content, changes)
    assert content == before
    plan_from(after)


@given(st.permutations([("risk", "A"), ("watch", "B"), ("goals/g1/text", "C"), ("goals/g1/now", "D")]))
def test_that_edits_of_different_fields_come_to_the_same_in_any_order(edits: list[tuple[str, str]]) -> None:
    content: dict[str, Any] = {"goals": {"g1": {}}}
    for path, value in edits:
        content = changed(content, {path: value})
    assert content == {"goals": {"g1": {"text": "C", "now": "D"}}, "risk": "A", "watch": "B"}


def test_that_results_and_states_are_read_as_members() -> None:
    one = plan_from(goals(m1=measure(state="stopped", result="partly"))).goals[0].measures[0]
    assert (one.state, one.result, one.open) == (MeasureState.STOPPED, Result.PARTLY, False)
