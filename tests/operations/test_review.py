"""List review for the window: decisions become deeds, who is passed over, lanes, and what a session gave."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from listeoversikt.followup.list_review import reviews_of
from listeoversikt.followup.log.acts import Channel, Closed, Task
from listeoversikt.followup.log.patient_acts import EvidenceMark, Sign, StopSign
from listeoversikt.followup.log.review_acts import Agreement, Decision, Reviewed
from listeoversikt.followup.review_selection import Selection
from listeoversikt.operations.acting import Deed
from listeoversikt.operations.office import View
from listeoversikt.operations.review import basis_of, count, given_patients, skipped_of, start_deeds
from listeoversikt.operations.review_form import (
    Draft,
    Fault,
    check,
    decision_deeds,
    draft_of,
    empty_draft,
    is_same,
    reviewed_act,
)
from listeoversikt.operations.review_patient import reviewed_patient
from listeoversikt.operations.review_results import results_of, yield_so_far
from listeoversikt.words.review import task_text
from tests.followup.review_log import Writer
from tests.lists import T, back, patient_list, person, stay
from tests.operations.followup_views import view_of

TODAY = dt.date(2026, 3, 31)
F, N, R, W = Decision.FOLLOW_UP, Decision.NOT_NOW, Decision.NOT_RELEVANT, Decision.WRONG_DATA
MONDAY = dt.date(2026, 4, 13)


def a_view(writer: Writer | None = None) -> View:
    people = patient_list(
        T,
        [
            person("Ada", 1930, fastlege_id="L01"),
            person("Bo", 1950, "M", fastlege_id="L02"),
            person("Cai", 1990, fastlege_id="L01"),
            person("Dag", 1940, reservert_behandling="ja"),
            person("Eli", 1940, palliativ="ja"),
        ],
        [
            ("Ada", back(30), "ICPC-2", "L72"),
            ("Ada", back(4000), "ICPC-2", "T90"),
            ("Bo", back(900), "ICPC-2", "R05"),
        ],
        [
            ("Ada", back(520), "konsultasjon", "lege"),
            ("Ada", back(40), "konsultasjon", "sykepleier"),
            ("Bo", back(300), "konsultasjon", "lege"),
            ("Bo", back(20), "konsultasjon", "lege"),
        ],
        stays=[stay("Ada", back(60), back(56), main="S720"), stay("Ada", back(200), back(190), main="I500")],
        since="2015-01-01",
    )
    view = view_of(people)
    return view if writer is None else replace(view, book=writer.book)


# -- the form -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("draft", "faults"),
    [
        (Draft(), {"decision": Fault.NO_DECISION}),
        (Draft(decision=F, known=True, due=MONDAY), {}),
        (Draft(decision=F, due=MONDAY), {"known": Fault.NOT_KNOWN}),
        (Draft(decision=F, known=True, who="", due=MONDAY), {"who": Fault.NO_WHO}),
        (Draft(decision=F, known=True), {"due": Fault.NO_DUE}),
        (Draft(decision=F, known=True, due=TODAY - dt.timedelta(1)), {"due": Fault.PAST}),
        (Draft(decision=F, known=True, due=dt.date(2026, 4, 3)), {"due": Fault.NO_WORKDAY}),
        (Draft(decision=N), {"again": Fault.NO_DUE}),
        (Draft(decision=N, again=MONDAY), {}),
        (Draft(decision=F, known=True, who="", offered="phone", answer="no"), {}),
        (
            Draft(decision=F, known=True, offered="phone", answer="no", text="Ring datter"),
            {"due": Fault.NO_DUE},
        ),
        (Draft(decision=N, again=dt.date(2026, 4, 4)), {"again": Fault.NO_WORKDAY}),
        (Draft(decision=N, again=dt.date(2025, 4, 4)), {"again": Fault.PAST}),
        (Draft(decision=R), {}),
        (Draft(decision=W), {}),
    ],
)
def test_that_a_decision_can_be_saved_only_when_it_says_what_follows(
    draft: Draft, faults: dict[str, Fault]
) -> None:
    assert check(draft, TODAY) == faults


@pytest.mark.parametrize("today", [dt.date(2026, 12, 21), dt.date(2026, 3, 27), dt.date(2026, 5, 13)])
def test_that_the_usual_days_are_working_days_ahead(today: dt.date) -> None:
    draft = empty_draft(today)
    assert check(replace(draft, decision=F, known=True), today) == {}
    assert check(replace(draft, decision=N), today) == {}
    assert draft.due is not None
    assert draft.due > today


def kinds(deeds: tuple[Deed, ...]) -> list[str]:
    return [type(deed.act).__name__ for deed in deeds]


def decided(writer: Writer, draft: Draft, patient: str = "Ada") -> tuple[Deed, ...]:
    """The deeds of a decision, written too."""
    deeds = decision_deeds(writer.book.of(patient), patient, draft, "økt", TODAY, {})
    for deed in deeds:
        writer.write(deed.act, deed.patient)
    return deeds


def test_that_follow_up_becomes_a_task_out_of_the_session() -> None:
    draft = Draft(decision=F, known=False, offered="home_visit", why=("falls",), who="spl-1", due=MONDAY)
    deeds = decision_deeds(Writer().book.of("Ada"), "Ada", draft, "økt", TODAY, {"risk_band": "high"})
    reviewed, task = (deed.act for deed in deeds)
    assert isinstance(reviewed, Reviewed)
    assert isinstance(task, Task)
    assert (task.to, task.due, task.review, task.text) == ("spl-1", MONDAY, "økt", "Hjemmebesøk: fallfare")
    assert task.channel is Channel.HOME_VISIT
    assert (reviewed.who, reviewed.due, reviewed.shown, reviewed.day) == (
        "spl-1",
        MONDAY,
        {"risk_band": "high"},
        TODAY,
    )


def test_that_what_the_patient_declined_becomes_no_task() -> None:
    writer = Writer()
    draft = Draft(decision=F, known=True, offered="home_visit", answer="yes", who="spl-1", due=MONDAY)
    decided(writer, draft)
    declined = replace(draft, answer="no", why=("falls",))
    deeds = decided(writer, declined)
    assert kinds(deeds) == ["Reviewed", "Closed"]
    reviewed = deeds[0].act
    assert isinstance(reviewed, Reviewed)
    assert (reviewed.offered, reviewed.answer, reviewed.who, reviewed.due) == ("home_visit", "no", "", None)
    assert is_same(replace(draft_of(reviewed, empty_draft(TODAY)), who="spl-2"), reviewed)
    task = decided(writer, replace(declined, text="Ring datter"))[-1].act
    assert isinstance(task, Task)
    assert (task.text, task.channel) == ("Følg opp: fallfare, Ring datter", None)


def test_that_only_follow_up_makes_a_task() -> None:
    for decision in (N, R, W):
        assert kinds(decided(Writer(), Draft(decision=decision))) == ["Reviewed"]


def test_that_a_changed_follow_up_closes_the_task_before_and_an_unchanged_one_leaves_it() -> None:
    writer = Writer()
    first = Draft(decision=F, known=True, who="spl-1", due=MONDAY)
    assert kinds(decided(writer, first)) == ["Reviewed", "Task"]
    assert kinds(decided(writer, replace(first, known=False))) == ["Reviewed"]
    assert kinds(decided(writer, replace(first, who="spl-2"))) == ["Reviewed", "Closed", "Task"]
    assert kinds(decided(writer, Draft(decision=R))) == ["Reviewed", "Closed"]
    assert kinds(decided(writer, Draft(decision=R))) == ["Reviewed"]


def test_that_a_task_of_another_session_is_left_alone() -> None:
    writer = Writer()
    writer.write(Task(to="spl-1", due=None, text="Ring", review="en annen"), "Ada")
    assert not any(isinstance(deed.act, Closed) for deed in decided(writer, Draft(decision=R)))


def test_that_wrong_data_marks_what_was_chosen() -> None:
    draft = Draft(decision=W, wrong=(("frailty_index", "falls"),), text="Gjelder en annen")
    marks = [deed.act for deed in decided(Writer(), draft) if isinstance(deed.act, EvidenceMark)]
    assert [(one.measure, one.part, one.mark, one.why) for one in marks] == [
        ("frailty_index", "falls", "wrong", "Gjelder en annen")
    ]


def test_that_a_decision_read_back_says_the_same() -> None:
    draft = Draft(
        decision=F,
        offered="phone",
        answer="yes",
        known=True,
        why=("memory", "other"),
        text="ring datter",
        who="spl-1",
        due=MONDAY,
        agreement={"frailty_index": Agreement.TOO_LOW},
        function={"adl": "some_help", "cfs": "5"},
    )
    act = reviewed_act(draft, "økt", TODAY, {})
    again = draft_of(act, empty_draft(TODAY))
    assert is_same(again, act)
    assert not is_same(replace(again, known=False), act)
    assert not is_same(replace(again, decision=N), act)


@pytest.mark.parametrize(
    ("need", "why", "text", "said"),
    [
        ("", [], "", "Følg opp"),
        ("phone", ["not_seen", "medicines"], "", "Telefon: ikke sett, legemidler"),
        ("consultation", ["other"], " blodprøver ", "Konsultasjon: blodprøver"),
    ],
)
def test_that_what_is_handed_over_is_said_in_words(need: str, why: list[str], text: str, said: str) -> None:
    assert task_text(need, why, text) == said


# -- sessions -----------------------------------------------------------------------------------------------------


def test_that_a_new_session_is_its_start_and_its_patients_in_order() -> None:
    key, deeds = start_deeds("Eldre", Selection(age_from=70), ("Bo", "Ada"), TODAY)
    writer = Writer()
    for deed in deeds:
        writer.write(deed.act, deed.patient)
    session = reviews_of(writer.book).session(key)
    assert session is not None
    assert session.patients == ("Bo", "Ada")
    assert session.selection == Selection(age_from=70)
    assert session.start.count == 2


def test_that_those_who_object_are_never_in_also_when_handed_over_by_name() -> None:
    basis = basis_of(a_view(), "lege-1")
    assert "Dag" not in count(basis, Selection()).patients
    assert set(given_patients(basis, {"Ada", "Dag", "ukjent"})) == {"Ada"}


def test_that_a_patient_who_died_moved_objects_or_is_gone_is_passed_over_with_the_reason() -> None:
    writer = Writer()
    writer.session("økt", "Ada", "Bo", "Cai", "Dag", "Gone", "Eli")
    writer.write(StopSign(sign=Sign.DEAD, day=TODAY), "Ada")
    writer.write(StopSign(sign=Sign.MOVED, day=TODAY), "Bo")
    writer.write(StopSign(sign=Sign.PALLIATIVE, day=TODAY), "Cai")
    view = a_view(writer)
    (session,) = reviews_of(view.book).sessions
    assert skipped_of(view, session) == {"Ada": "died", "Bo": "moved", "Dag": "objects", "Gone": "unknown"}
    assert [reviewed_patient(view, one).palliative for one in ("Cai", "Eli")] == [True, True]
    assert reviewed_patient(view, "Ada").card is None


def test_that_the_basis_keeps_its_columns_while_only_the_log_grows() -> None:
    writer = Writer()
    view = a_view(writer)
    before = basis_of(view, "lege-1")
    writer.session("økt", "Ada")
    after = basis_of(replace(view, book=writer.book), "lege-1", before)
    assert after.pool is before.pool
    assert [session.key for session in after.reviews.sessions] == ["økt"]


# -- one patient --------------------------------------------------------------------------------------------------


def test_that_a_year_without_a_doctor_is_told_with_its_length_and_the_last_day() -> None:
    seen = reviewed_patient(a_view(), "Ada").lanes
    assert seen is not None
    unseen = seen.unseen["doctor"]
    assert unseen.last == dt.date.fromisoformat(back(520))
    assert unseen.months == 17
    assert [len(seen.timeline.lane(key).marks) for key in ("stays", "doctor", "nurse")] == [2, 0, 1]


def test_that_one_who_saw_a_doctor_has_gaps_but_no_absence() -> None:
    seen = reviewed_patient(a_view(), "Bo").lanes
    assert seen is not None
    assert seen.unseen == {}
    assert len(seen.timeline.silences) == 2
    assert not seen.timeline.silences[-1].going_on


def test_that_a_missing_table_is_missing_in_its_lanes_and_claims_no_absence() -> None:
    view = view_of(patient_list(T, [person("Ada", 1930)]))
    seen = reviewed_patient(view, "Ada")
    assert seen.lanes is not None
    assert seen.lanes.unseen == {}
    assert {seen.lanes.timeline.lane(key).missing for key in ("doctor", "nurse")} == {"kontakter"}
    assert "admissions_baseline" not in seen.shown


def test_that_what_the_scores_say_is_kept_with_the_decision() -> None:
    shown = reviewed_patient(a_view(), "Ada").shown
    assert shown["admissions_baseline"] == "1"
    assert shown["risk_band"] == "high"


def test_that_chronic_diagnoses_come_first_then_those_of_the_last_year() -> None:
    found = reviewed_patient(a_view(), "Ada").diagnoses
    assert found[0].chronic
    assert "T90" in [one.code for one in found if one.chronic]
    assert "L72" in [one.code for one in found if not one.chronic]
    assert "R05" not in [one.code for one in reviewed_patient(a_view(), "Bo").diagnoses]


# -- what it gave -------------------------------------------------------------------------------------------------


def test_that_the_result_has_yield_hits_shares_and_what_was_started() -> None:
    writer = Writer()
    writer.session("økt", "Ada", "Bo", "Cai")
    for deed in decision_deeds(
        writer.book.of("Ada"),
        "Ada",
        Draft(decision=F, known=False, who="spl-1", due=MONDAY),
        "økt",
        TODAY,
        {"risk_band": "high"},
    ):
        writer.write(deed.act, deed.patient)
    writer.decide("økt", "Bo", N, due=MONDAY, shown={"risk_band": "high"})
    view = a_view(writer)
    (session,) = reviews_of(view.book).sessions
    found = results_of(view, [session])
    assert (found.counts.reviewed, found.counts.new_needs, found.again) == (2, 1, 1)
    assert (found.hits["band_high"].hits, found.hits["band_high"].of) == (1, 2)
    assert found.hits["frail"].value is None
    assert [(one.patient_id, one.who, one.done) for one in found.started] == [("Ada", "spl-1", False)]
    shares = {(one.kind, one.key): (one.reviewed, one.inhabitants) for one in found.groups}
    assert shares["sex", "K"] == (1, 3)
    assert shares["age", "80"] == (1, 2)
    assert shares["list", "L02"] == (1, 1)
    assert sum(one.share for one in found.groups if one.kind == "sex") == pytest.approx(1)


def test_that_the_interval_of_few_is_wide_and_holds_the_share() -> None:
    writer = Writer()
    writer.session("økt", *(f"P{number}" for number in range(10)))
    for number in range(10):
        writer.decide("økt", f"P{number}", F if number < 2 else R, known=False)
    (session,) = reviews_of(writer.book).sessions
    counts, per_ten = yield_so_far(session)
    assert counts.per_ten == 2.0
    assert per_ten.low is not None
    assert per_ten.high is not None
    assert per_ten.low < 0.2 < per_ten.high
    assert (round(10 * per_ten.low, 1), round(10 * per_ten.high, 1)) == (0.6, 5.1)
