"""Two people on one plan: what goes together, and where both texts must be shown."""

from __future__ import annotations

import datetime as dt

import pytest

from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.plan_conflicts import ENDED, Conflict, conflicts_of
from tests.followup.plan_log import COLLEAGUE, PLAN, PlanLog, goals, measure

DAY = dt.date(2026, 11, 9)


def log() -> PlanLog:
    return PlanLog({**goals(m1=measure(), m2=measure("Veie")), "risk": "Fall"})


def found(kept: PlanLog, entries: list[Entry], **changes: object) -> tuple[Conflict, ...]:
    named = {name.replace("__", "/"): value for name, value in changes.items()}
    return conflicts_of(kept.record, PLAN, named, entries)


def test_that_edits_of_different_fields_go_together() -> None:
    kept = log()
    entry = kept.edit(who=COLLEAGUE, watch="Vekt", goals__g1__measures__m1__who="lege")
    assert found(kept, [entry], risk="Fall og vekttap", goals__g1__measures__m1__due=DAY) == ()


def test_that_the_same_field_shows_both_texts_and_who_wrote_the_other() -> None:
    kept = log()
    entry = kept.edit(who=COLLEAGUE, risk="Vekttap")
    (conflict,) = found(kept, [entry], risk="Fall ute", watch="Vekt")
    assert conflict == Conflict("risk", "Fall ute", "Vekttap", COLLEAGUE, entry.at)


def test_that_two_who_wrote_the_same_have_no_conflict() -> None:
    kept = log()
    entry = kept.edit(who=COLLEAGUE, goals__g1__measures__m1__due=DAY)
    assert found(kept, [entry], goals__g1__measures__m1__due=DAY) == ()


def test_that_the_newest_of_their_texts_is_the_one_shown() -> None:
    kept = log()
    entries = [kept.edit(who=COLLEAGUE, risk="Første"), kept.edit(who="spl-3", risk="Andre")]
    (conflict,) = found(kept, entries, risk="Min")
    assert (conflict.theirs, conflict.who) == ("Andre", "spl-3")


@pytest.mark.parametrize(
    ("theirs", "mine"),
    [
        ({"goals__g1": None}, {"goals__g1__measures__m1__who": "lege"}),
        ({"goals__g1__measures__m1": None}, {"goals__g1__measures__m1__text": "Ringe oftere"}),
        ({"goals__g1__text": "Noe annet"}, {"goals__g1": None}),
    ],
)
def test_that_a_row_taken_away_goes_against_an_edit_in_it(
    theirs: dict[str, object], mine: dict[str, object]
) -> None:
    kept = log()
    entry = kept.edit(who=COLLEAGUE, **theirs)
    assert len(found(kept, [entry], **mine)) == 1


def test_that_rows_next_to_each_other_do_not_touch() -> None:
    kept = log()
    entry = kept.edit(who=COLLEAGUE, goals__g1__measures__m2=None, goals__g10__text="Nytt")
    assert found(kept, [entry], goals__g1__measures__m1__text="Ny", goals__g1__text="Ny") == ()


def test_that_a_plan_somebody_ended_takes_no_edit() -> None:
    kept = log()
    entry = kept.end("2026-11-09", who=COLLEAGUE)
    (conflict,) = found(kept, [entry], risk="Min")
    assert (conflict.path, conflict.theirs, conflict.who) == (ENDED, None, COLLEAGUE)


def test_that_a_plan_whose_start_was_taken_back_takes_no_edit() -> None:
    kept = PlanLog()
    start = kept.start({"risk": "Fall"})
    entry = kept.undo(start, who=COLLEAGUE)
    assert [one.path for one in found(kept, [entry], risk="Min")] == [ENDED]


def test_that_taking_back_an_edit_of_the_field_is_a_change_of_it() -> None:
    kept = log()
    edit = kept.edit(risk="Mellom")
    entry = kept.undo(edit, who=COLLEAGUE)
    (conflict,) = found(kept, [entry], risk="Min")
    assert conflict.theirs == "Fall"


def test_that_a_review_goes_against_an_edit_of_the_next_review_alone() -> None:
    kept = log()
    entry = kept.review("2026-11-09", "2027-02-09", {})
    (conflict,) = found(kept, [entry], next_review="2027-01-04", risk="Min")
    assert (conflict.path, conflict.theirs) == ("next_review", "2027-02-09")


def test_that_what_was_written_about_another_plan_is_no_conflict() -> None:
    kept = log()
    other = kept.start({"risk": "B"}, plan="plan-2", who=COLLEAGUE)
    edit = kept.edit(plan="plan-2", who=COLLEAGUE, risk="C")
    assert found(kept, [other, edit], risk="Min") == ()


def test_that_a_record_read_before_the_others_wrote_does_as_well() -> None:
    kept = log()
    before = kept.record
    entry = kept.edit(who=COLLEAGUE, risk="Vekttap")
    assert conflicts_of(before, PLAN, {"risk": "Min"}, [entry]) == found(kept, [entry], risk="Min")


def test_that_a_plan_ended_and_opened_again_meanwhile_takes_the_edit() -> None:
    kept = log()
    end = kept.end("2026-11-09", who=COLLEAGUE)
    entries = [end, kept.undo(end, who=COLLEAGUE)]
    assert found(kept, entries, risk="Min") == ()
