"""«Ny for oss»: hardly seen in a year and not followed, unless somebody has said otherwise."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import KnownMark, Outcome
from listeoversikt.followup.log.patient_acts import MemberFrom, Route
from listeoversikt.followup.log.review_acts import Decision, Reviewed
from listeoversikt.followup.new_to_us import little_contact, new_to_us
from listeoversikt.patient_list.snapshot import PatientList, day_number
from listeoversikt.scores.known import Known
from tests.followup.log_of import book_of, contact
from tests.lists import T, back, patient_list, person

DAY = day_number(dt.date.fromisoformat(T))


def kari(*contacts: tuple[Any, ...], since: str = "2015-01-01", **more: str) -> PatientList:
    return patient_list(T, [person("Kari", 1950, **more)], contacts=list(contacts), since=since)


def unseen_and_told(people: PatientList) -> tuple[bool, bool]:
    unseen, told = little_contact(Known(people))
    return bool(unseen[0]), bool(told[0])


@pytest.mark.parametrize("kind", ["konsultasjon", "ekonsultasjon", "video", "hjemmebesok"])
@pytest.mark.parametrize(("ago", "unseen"), [(0, False), (364, False), (365, True)])
def test_that_a_contact_of_the_last_365_days_makes_somebody_seen(kind: str, ago: int, unseen: bool) -> None:
    assert unseen_and_told(kari(("Kari", back(ago), kind, "sykepleier"))) == (unseen, True)


@pytest.mark.parametrize("kind", ["telefon", "legevakt"])
def test_that_a_call_or_the_emergency_clinic_is_not_being_seen(kind: str) -> None:
    assert unseen_and_told(kari(("Kari", back(9), kind, None))) == (True, True)


def test_that_it_is_not_told_without_a_year_of_contacts() -> None:
    assert unseen_and_told(kari(since=back(300))) == (False, False)
    assert unseen_and_told(kari(liste_fra=back(100))) == (False, False)
    assert unseen_and_told(patient_list(T, [person("Kari", 1950)], since="2015-01-01")) == (False, False)


def is_new(*acts: Act, unseen: bool = True, told: bool = True) -> bool | None:
    record = book_of(*(("Kari", act) for act in acts)).of("Kari")
    return new_to_us(record, unseen=unseen, told=told, index_day=DAY)


def test_that_the_rule_holds_where_nothing_is_logged() -> None:
    assert is_new() is True
    assert is_new(unseen=False) is False
    assert is_new(told=False) is None


def test_that_who_is_followed_or_was_reached_is_not_new() -> None:
    assert is_new(MemberFrom(day=dt.date(2026, 3, 1), route=Route.SEARCH, why="Funnet av modellen.")) is False
    assert is_new(contact(back(30))) is False
    assert is_new(contact(back(30), outcome=Outcome.NO_ANSWER)) is True
    assert is_new(contact(back(400))) is True


def test_that_what_somebody_has_said_goes_before_the_rule_and_the_last_word_holds() -> None:
    assert is_new(KnownMark(known=True)) is False
    assert is_new(KnownMark(known=False), unseen=False) is True
    assert is_new(KnownMark(known=False, reason="risikosone"), told=False) is True
    assert is_new(KnownMark(known=True, reason="borte")) is True
    assert is_new(KnownMark(known=True), KnownMark(known=False)) is True
    reviewed = Reviewed(session="s", decision=Decision.NOT_NOW, known=True)
    assert is_new(KnownMark(known=False), reviewed) is False
