"""An own measure answers whether it is satisfaction: that alone can't be a goal."""

from __future__ import annotations

import msgspec
import pytest

from listeoversikt.gui.pages.evaluation.rows import OWN, MeasureRow
from tests.evaluation.goals import UNANSWERED
from tests.gui.evaluation.conftest import FORM, Bench


@pytest.mark.parametrize("answer", [True, False, None])
def test_that_whether_an_own_measure_is_satisfaction_is_answered_in_its_line(
    bench: Bench, answer: bool | None
) -> None:
    measure = msgspec.structs.replace(UNANSWERED, satisfaction=answer)
    bench.draft(msgspec.structs.replace(FORM, measures=(*FORM.measures, measure)))
    (row,) = (one for one in bench.field("measures").findChildren(MeasureRow) if one.measure.key() == OWN)
    assert row.satisfaction.key() == {True: "yes", False: "no", None: ""}[answer]
    assert row.value() == measure
