"""Which fields of the acts name another act: every field of every act is known to, or known not to."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import ACTS, Answer, Assigned, Closed, How, Reply, Task
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.plan_acts import PlanEdited, PlanStarted
from listeoversikt.followup.log.references import OWN_NAME, REFERENCE_FIELDS, built_upon, named_by, names_of
from listeoversikt.followup.log.review_acts import ReviewListed, ReviewStarted
from listeoversikt.followup.reasons import Reason

DAY = dt.date(2026, 4, 20)
OTHER_TEXTS = frozenset(
    {
        *("role", "clock", "next_step", "note", "why", "to", "text", "with_role", "table", "what", "item"),
        *("interpreter", "hearing_sight", "guardian", "kin", "measure", "part", "mark", "code", "category"),
        *("template", "key", "title", "who", "offered", "answer", "name", "reason"),
        *("content", "field", "sha256", "outcome"),
    }
)
"""Texts of acts that name no other act: words, keys of lists and tables, members of the team."""


def texts_of(act: type[Act]) -> set[str]:
    return {field.name for field in msgspec.structs.fields(act) if field.type is str}


@pytest.mark.parametrize("kind", ACTS)
def test_that_every_text_of_every_act_is_a_reference_or_known_not_to_be(kind: str) -> None:
    texts = texts_of(ACTS[kind])
    assert texts <= OTHER_TEXTS | set(REFERENCE_FIELDS), texts - OTHER_TEXTS


def test_that_a_reference_is_a_text_in_every_act_that_has_it() -> None:
    for act in ACTS.values():
        fields = {field.name for field in msgspec.structs.fields(act)}
        reference = fields & {"of", "plan", "session", "review", "goal"}
        assert reference <= texts_of(act)
        if act not in OWN_NAME and reference - {"of"}:
            filled = {name: f"{name}-1" for name in reference}
            assert set(filled.values()) <= named_by(msgspec.convert(_whole(act) | filled, act))


def _whole(act: type[Act]) -> dict[str, object]:
    """Something for every field that must be said."""
    values: dict[object, object] = {str: "x", dt.date: "2026-04-20", int: 1, bool: True}
    said: dict[str, object] = {}
    for field in msgspec.structs.fields(act):
        if not field.required:
            continue
        text = str(field.type)
        if isinstance(field.type, type) and hasattr(field.type, "__members__"):
            said[field.name] = next(iter(field.type))
        elif text.startswith("dict"):
            said[field.name] = {}
        else:
            said[field.name] = values.get(field.type, "2026-04-20")
    return said


def test_that_an_act_is_called_by_its_events_id_and_by_its_own_name() -> None:
    started = PlanStarted(template="copd", content={}, plan="p-1")
    assert names_of("u-1", started) == {"u-1", "p-1"}
    assert names_of("u-1", PlanStarted(template="copd", content={})) == {"u-1"}
    assert names_of("u-1", Assigned(to="spl-1")) == {"u-1"}
    assert not named_by(started)
    assert not named_by(ReviewStarted(title="x", criteria={}, count=1, day=DAY, session="s-1"))


def test_that_a_duty_of_a_plan_names_the_plan() -> None:
    closed = Closed(reason=Reason.HANDED_OVER, of="p-1/m-2", how=How.DONE, day=DAY)
    assert "p-1" in named_by(closed)
    assert named_by(PlanEdited(plan="p-1", changes={})) == {"p-1"}
    assert named_by(ReviewListed(session="s-1", place=0)) == {"s-1"}
    assert named_by(Task(to="spl-1", due=None, text="x", review="s-1")) == {"s-1"}


def test_that_what_is_built_upon_is_found_among_later_entries() -> None:
    at = dt.datetime(2026, 4, 20, 9, tzinfo=dt.UTC)
    answer = Entry(2, "u-2", at, "lege-1", "P1", Answer(of="u-1", reply=Reply.YES))
    other = Entry(3, "u-3", at, "lege-1", "P1", Answer(of="u-9", reply=Reply.NO))
    undoing = Entry(4, "u-4", at, "lege-1", "P1", None, undoes="u-1")
    assert built_upon(frozenset({"u-1"}), [answer, other, undoing]) == (answer,)
