"""What holds for the worklist of any list: order and company change nothing, every row is ranked and reasoned."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.followup.reasons import NOT_OUTREACH
from listeoversikt.followup.worklist import WorklistRow
from tests.followup.working import ALL_ON, worklist
from tests.list_strategies import Facts, facts

quick = settings(max_examples=30, deadline=None)


def plain(rows: tuple[WorklistRow, ...]) -> list[Any]:
    """The rows without the patients' positions."""
    return [replace(row, patient=0) for row in rows]


@quick
@given(facts(), st.integers(0, 2**16))
def test_that_the_order_of_rows_and_patients_changes_nothing(some: Facts, seed: int) -> None:
    shuffled = some.rearranged(lambda rows: Random(seed).sample(rows, len(rows)))
    shuffled = replace(shuffled, people=Random(seed).sample(some.people, len(some.people)))
    assert plain(worklist(shuffled.built(), ALL_ON)) == plain(worklist(some.built(), ALL_ON))


@quick
@given(facts(), st.integers(0, 3))
def test_that_a_patient_s_reasons_do_not_depend_on_the_others(some: Facts, patient: int) -> None:
    whole = some.built()
    alone = worklist(whole.only(np.array([patient])), ALL_ON)
    expected = [row for row in worklist(whole, ALL_ON) if row.patient == patient]
    assert [row.reasons for row in alone] == [row.reasons for row in expected]


@quick
@given(facts())
def test_that_every_row_is_reachable_ranked_and_has_a_reason(some: Facts) -> None:
    people = some.built()
    rows = worklist(people, ALL_ON)
    assert len({row.patient_id for row in rows}) == len(rows)
    for row in rows:
        assert row.reasons
        assert people.scored[row.patient]
        for earlier, later in zip(row.reasons, row.reasons[1:], strict=False):
            assert earlier.reason.binding <= later.reason.binding
        if row.to_doctor:
            assert {reason.reason for reason in row.reasons} <= NOT_OUTREACH
