"""What the made-up team has done fits the made-up patients: reasons by group and age, decisions with what was shown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from listeoversikt.followup.list_review import reviews_of
from listeoversikt.followup.log.entry import of_kind
from listeoversikt.followup.log.patient_acts import Flags, MemberFrom, Route
from listeoversikt.followup.log.review_acts import Reviewed
from listeoversikt.followup.review_yield import yield_of
from listeoversikt.operations.example_members import MEMBER_REASONS
from listeoversikt.operations.example_office import make_example_office, open_example
from listeoversikt.operations.office import Office, View
from listeoversikt.patient_list.frames import NO_DAY, STAYS
from listeoversikt.patient_list.snapshot import day_number

TODAY = dt.date(2026, 11, 3)


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    folder = make_example_office(tmp_path_factory.mktemp("oppfolging") / "lager", 240, today=TODAY)
    with open_example(folder) as store:
        found = Office(store, folder).refresh(TODAY)
        assert found is not None
        yield found


def memberships(view: View) -> list[tuple[int, MemberFrom]]:
    return [
        (view.position[patient], act)
        for patient, record in view.book.records.items()
        if patient in view.position
        for _, act in of_kind(record.entries, MemberFrom)
    ]


def test_that_why_somebody_is_followed_is_true_of_that_patient(view: View) -> None:
    found = memberships(view)
    assert len(found) >= 4
    assert len({act.why for _, act in found}) >= 3
    for row, act in found:
        (group,) = [group for group, why in MEMBER_REASONS.items() if why == act.why]
        assert view.scored.groups.member(group)[row], act.why
    ages = view.scored.groups.scores.age
    assert all(ages[row] >= 65 for row, act in found if "krøpelig" in act.why)


def test_that_nobody_is_followed_from_a_day_in_hospital_or_before_coming_to_the_list(view: View) -> None:
    stays = view.patient_list.events(STAYS)
    assert stays is not None
    since = view.patient_list.patients["list_from"]
    for row, act in memberships(view):
        day = day_number(act.day)
        assert since[row] == NO_DAY or since[row] <= day
        own = stays["patient"] == row
        during = (stays["day"][own] <= day) & (stays["end"][own] >= day)
        assert not during.any()
        if act.route is Route.DISCHARGE:
            assert any(0 < day - end <= 14 for end in stays["end"][own].tolist())


def test_that_decisions_keep_what_was_shown_so_that_agreement_and_hits_can_be_counted(view: View) -> None:
    acts = [one.act for session in reviews_of(view.book).sessions for one in session.decided.values()]
    assert acts
    assert all(act.shown for act in acts)
    counted = yield_of(acts)
    assert counted.not_known == 0
    assert any(one.asked for one in counted.agreed.values())
    for act in acts:
        assert set(act.agreement) <= set(act.shown), "nobody is asked about a score that is missing"


def test_that_every_kind_of_consent_is_to_be_seen(view: View) -> None:
    said = {
        flags.kin_consent
        for record in view.book.records.values()
        for _, flags in of_kind(record.entries, Flags)
        if flags.kin
    }
    assert said == {True, False, None}


def test_that_every_decision_is_of_somebody_in_the_session(view: View) -> None:
    for patient, record in view.book.records.items():
        for _, act in of_kind(record.entries, Reviewed):
            session = reviews_of(view.book).session(act.session)
            assert session is not None
            assert patient in session.patients
