"""What a review gave. Source: follow-up contract, "List review"; indicators contract, ``nye_funn``."""

from __future__ import annotations

import pytest

from listeoversikt.followup.log.review_acts import Agreement, Decision, Reviewed
from listeoversikt.followup.review_yield import FRAILTY, RULE, Agreed, Share, yield_of

F, N, R, W = Decision.FOLLOW_UP, Decision.NOT_NOW, Decision.NOT_RELEVANT, Decision.WRONG_DATA


def decided(decision: Decision, known: bool | None = None, **shown: str) -> Reviewed:
    return Reviewed(session="økt", decision=decision, known=known, shown=shown)


def test_that_a_new_need_is_to_be_followed_up_and_new_to_us() -> None:
    found = yield_of(
        [decided(F, known=False), decided(F, known=True), decided(F), decided(N, known=False), decided(W)]
    )
    assert (found.reviewed, found.follow_up, found.new_needs) == (5, 3, 1)
    assert (found.new_to_us, found.known_before) == (2, 1)


@pytest.mark.parametrize(
    ("reviewed", "new", "per_ten"), [(0, 0, None), (9, 3, None), (10, 0, 0.0), (10, 3, 3.0), (14, 3, 30 / 14)]
)
def test_that_new_needs_are_told_per_ten_and_below_ten_reviewed_not_at_all(
    reviewed: int, new: int, per_ten: float | None
) -> None:
    acts = [decided(F, known=False)] * new + [decided(R)] * (reviewed - new)
    assert yield_of(acts).per_ten == per_ten


def test_that_agreement_is_counted_for_each_score_of_those_who_were_asked() -> None:
    said = (Agreement.TOO_LOW, Agreement.TOO_LOW, Agreement.FITS)
    acts = [Reviewed(session="økt", decision=R, agreement={FRAILTY: one}) for one in said]
    found = yield_of([*acts, decided(N)])
    assert found.agreed[FRAILTY] == Agreed(2, 1, 0)
    assert found.agreed[FRAILTY].asked == 3
    assert found.agreed[RULE].asked == 0


def test_that_the_ppv_counts_only_those_whom_the_flag_pointed_out_when_they_were_decided_on() -> None:
    acts = [
        decided(F, risk_band="rising", frailty_index="severe", admissions_baseline="0"),
        decided(N, risk_band="rising", frailty_index="moderate", admissions_baseline="1"),
        decided(F, risk_band="low", frailty_index="fit"),
    ]
    found = yield_of(acts).flagged
    assert found["band_rising"] == Share(1, 2)
    assert found["band_high"] == Share(0, 0)
    assert found["frail"] == Share(1, 2)
    assert found["rule"] == Share(0, 1)


def test_that_decisions_without_what_the_scores_said_are_counted_beside() -> None:
    found = yield_of([decided(F, risk_band="high"), decided(F), decided(N)])
    assert (found.reviewed, found.not_known) == (3, 2)
    assert found.flagged["band_high"] == Share(1, 1)
