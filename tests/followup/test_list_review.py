"""Sessions of list review as the log tells them. Source: follow-up contract, "List review"."""

from __future__ import annotations

import datetime as dt

import pytest

from listeoversikt.followup.list_review import reviews_of
from listeoversikt.followup.log.acts import Closed, How
from listeoversikt.followup.log.review_acts import (
    Decision,
    ReviewClosed,
    ReviewPaused,
    SelectionRemoved,
    SelectionSaved,
)
from listeoversikt.followup.reasons import Reason
from listeoversikt.followup.review_duties import review_duties
from listeoversikt.followup.review_selection import Selection, selection_of
from listeoversikt.followup.settling import Day
from listeoversikt.followup.soon import soon_until
from listeoversikt.patient_list.snapshot import day_number
from tests.followup.review_log import DAY, Writer

F, N, R, W = Decision.FOLLOW_UP, Decision.NOT_NOW, Decision.NOT_RELEVANT, Decision.WRONG_DATA


def begun(*patients: str) -> Writer:
    writer = Writer()
    writer.session("økt", *(patients or ("Ada", "Bo", "Cai")))
    return writer


def test_that_a_session_has_its_patients_in_the_order_it_began_with() -> None:
    session = reviews_of(begun("Cai", "Ada", "Bo").book).session("økt")
    assert session is not None
    assert session.patients == ("Cai", "Ada", "Bo")
    assert session.seen == 0
    assert session.is_open


def test_that_the_newest_decision_of_a_patient_holds() -> None:
    writer = begun()
    writer.decide("økt", "Bo", N)
    writer.decide("økt", "Bo", F, who="lege-2")
    session = reviews_of(writer.book).session("økt")
    assert session is not None
    assert [(patient, one.act.decision) for patient, one in session.decided.items()] == [("Bo", F)]
    assert session.people == ("lege-1", "lege-2")


def test_that_a_decision_taken_back_leaves_the_one_before() -> None:
    writer = begun()
    writer.decide("økt", "Bo", N)
    second = writer.decide("økt", "Bo", F)
    writer.write(None, "Bo", undoes=second)
    session = reviews_of(writer.book).session("økt")
    assert session is not None
    assert session.decided["Bo"].act.decision is N


@pytest.mark.parametrize(
    ("decided", "after", "place"),
    [((), -1, 0), (("Ada",), -1, 1), (("Ada",), 1, 2), (("Bo", "Cai"), 2, 0), (("Ada", "Bo", "Cai"), 0, -1)],
)
def test_that_the_next_patient_is_the_first_undecided_after_this_one_then_from_the_start(
    decided: tuple[str, ...], after: int, place: int
) -> None:
    writer = begun()
    for patient in decided:
        writer.decide("økt", patient, R)
    session = reviews_of(writer.book).session("økt")
    assert session is not None
    assert session.first_open(after) == place


def test_that_a_session_can_be_paused_resumed_closed_and_opened_again() -> None:
    writer = begun()
    writer.write(ReviewPaused(session="økt", on=True))
    assert reviews_of(writer.book).sessions[0].paused
    writer.write(ReviewPaused(session="økt", on=False), who="lege-2")
    assert not reviews_of(writer.book).sessions[0].paused
    writer.write(ReviewClosed(session="økt", day=DAY))
    assert reviews_of(writer.book).sessions[0].closed == DAY
    writer.write(ReviewPaused(session="økt", on=False))
    assert reviews_of(writer.book).sessions[0].is_open


def test_that_sessions_come_newest_first_and_keep_their_own_decisions() -> None:
    writer = begun()
    writer.decide("økt", "Ada", F)
    writer.session("neste", "Ada")
    writer.decide("neste", "Ada", N)
    reviews = reviews_of(writer.book)
    assert [session.key for session in reviews.sessions] == ["neste", "økt"]
    assert [session.decided["Ada"].act.decision for session in reviews.sessions] == [N, F]


def test_that_what_came_later_gives_the_same_as_reading_everything_again() -> None:
    writer = begun()
    before = reviews_of(writer.book)
    writer.decide("økt", "Cai", F)
    writer.session("neste", "Ada", "Dag")
    again = reviews_of(writer.book, before)
    assert again.sessions == reviews_of(writer.book).sessions


def test_that_not_relevant_leaves_out_of_the_same_selection_for_a_year_and_not_now_until_its_day() -> None:
    selection = Selection(age_from=70)
    writer = begun("Ada", "Bo", "Cai", "Dag")
    writer.decide("økt", "Ada", R)
    writer.decide("økt", "Bo", N, due=dt.date(2026, 6, 1))
    writer.decide("økt", "Cai", F)
    writer.decide("økt", "Dag", N)
    reviews = reviews_of(writer.book)
    assert reviews.left_out(selection, DAY) == {"Ada", "Bo"}
    assert reviews.left_out(selection, dt.date(2026, 6, 1)) == {"Ada"}
    assert reviews.left_out(selection, dt.date(2027, 3, 31)) == frozenset()
    assert reviews.left_out(Selection(age_from=71), DAY) == frozenset()


def test_that_lists_order_and_number_dont_make_another_selection() -> None:
    writer = begun("Ada")
    writer.decide("økt", "Ada", R)
    reviews = reviews_of(writer.book)
    assert reviews.left_out(Selection(age_from=70, lists=("L01",), limit=5), DAY) == {"Ada"}


def test_that_the_offices_own_selections_are_kept_by_name() -> None:
    writer = Writer()
    writer.write(SelectionSaved(name="De eldste", criteria=Selection(age_from=90).to_dict()))
    writer.write(SelectionSaved(name="De eldste", criteria=Selection(age_from=95).to_dict()))
    writer.write(SelectionSaved(name="Bort", criteria=Selection(seen_from=9).to_dict()))
    writer.write(SelectionRemoved(name="Bort"))
    assert reviews_of(writer.book).selections == {"De eldste": Selection(age_from=95)}


def test_that_a_selection_is_the_same_after_it_was_written() -> None:
    selection = Selection(
        diagnoses=(("KOLS", (("ICPC-2", "R95"), ("ICD-10", "J44"))),),
        medicines_from=4,
        bands=("high",),
        limit=9,
    )
    assert selection_of(selection.to_dict()) == selection


# -- «ikke nå» comes back -----------------------------------------------------------------------------------------


def on(day: dt.date) -> Day:
    today = day_number(day)
    return Day(today, soon_until(today, 1), soon_until(today, 10))


def test_that_not_now_is_due_on_its_day_as_a_review() -> None:
    writer = begun()
    writer.decide("økt", "Ada", N, due=dt.date(2026, 4, 7))
    (duty,) = review_duties(writer.book.of("Ada"), on(DAY))
    assert (duty.reason, duty.of, duty.due) == (Reason.REVIEW_DUE, "økt", day_number(dt.date(2026, 4, 7)))
    assert duty.facts[0].day == day_number(DAY)


def test_that_not_now_far_ahead_isnt_on_the_list_yet() -> None:
    writer = begun()
    writer.decide("økt", "Ada", N, due=dt.date(2026, 9, 30))
    assert review_duties(writer.book.of("Ada"), on(DAY)) == []
    assert len(review_duties(writer.book.of("Ada"), on(dt.date(2026, 9, 30)))) == 1


@pytest.mark.parametrize("later", [F, R, W])
def test_that_a_later_decision_takes_the_duty_away(later: Decision) -> None:
    writer = begun()
    writer.decide("økt", "Ada", N, due=DAY)
    writer.decide("en annen", "Ada", later)
    assert review_duties(writer.book.of("Ada"), on(DAY)) == []


def test_that_a_review_closed_since_is_gone_and_one_closed_before_isnt() -> None:
    closed = Closed(reason=Reason.REVIEW_DUE, of="økt", how=How.DONE, day=DAY)
    writer = begun()
    writer.write(closed, "Ada")
    writer.decide("økt", "Ada", N, due=DAY)
    assert len(review_duties(writer.book.of("Ada"), on(DAY))) == 1
    writer.write(closed, "Ada")
    assert review_duties(writer.book.of("Ada"), on(DAY)) == []
