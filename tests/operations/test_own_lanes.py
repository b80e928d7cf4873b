"""What was logged here stands in lanes of its own beside the export's, up to today."""

from __future__ import annotations

import datetime as dt

from listeoversikt.followup.log.acts import Channel, Contact, Outcome
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.patient_acts import MemberEnded, MemberFrom, Route, Sign, StopSign
from listeoversikt.operations.office import View
from listeoversikt.operations.patient import timeline
from tests.followup.marking import entry
from tests.lists import T, back, patient_list, person
from tests.operations.views import view_of

TODAY = dt.date(2026, 4, 10)


def view(*entries: Entry) -> View:
    """Kari, with three medicines, and what has been logged."""
    medicines = [
        ("Kari", "C09AA05", back(900), back(800), "ja"),
        ("Kari", "C09AA05", back(100), None, "ja"),
        ("Kari", "A10BA02", back(60), None, "ja"),
    ]
    made = view_of(
        patient_list(T, [person("Kari", 1940)], medicines=medicines, measures=[], since="2020-01-01"), TODAY
    )
    return made.with_log(made.book.with_entries(entries))


def call(day: dt.date, outcome: Outcome) -> Contact:
    return Contact(day=day, channel=Channel.PHONE, outcome=outcome, role="sykepleier")


def test_that_contacts_and_attempts_stand_apart_and_the_time_goes_on_to_today() -> None:
    tried, reached = dt.date(2026, 4, 7), dt.date(2026, 4, 8)
    shown = timeline(
        view(entry(call(tried, Outcome.NO_ANSWER)), entry(call(reached, Outcome.ANSWERED))), "Kari", 1
    )
    marks = shown.lane("own_contacts").marks
    assert [(mark.day, mark.kind) for mark in marks] == [(tried, "own_attempt"), (reached, "own_contact")]
    assert (shown.extract, shown.last) == (dt.date(2026, 3, 31), TODAY)


def test_that_without_a_log_the_time_ends_with_the_extract() -> None:
    shown = timeline(view(), "Kari", 1)
    assert shown.last == shown.extract == dt.date(2026, 3, 31)
    assert not shown.lane("own_contacts").marks


def test_that_a_period_of_being_followed_ends_or_goes_on() -> None:
    began, ended = dt.date(2026, 1, 5), dt.date(2026, 2, 5)
    first = entry(MemberFrom(day=began, route=Route.DOCTOR, why="x"))
    over = entry(MemberEnded(day=ended, why="y"))
    again = entry(MemberFrom(day=dt.date(2026, 3, 1), route=Route.SEARCH, why="z"))
    sign = entry(StopSign(sign=Sign.AWAY, day=dt.date(2026, 3, 9), until=dt.date(2026, 3, 20)))
    marks = timeline(view(first, over, again, sign), "Kari", 1).lane("followed").marks
    told = [(mark.kind, mark.day, mark.end, mark.open) for mark in marks]
    assert told == [
        ("followed", began, ended, False),
        ("followed", dt.date(2026, 3, 1), TODAY, True),
        ("stopped", dt.date(2026, 3, 9), None, False),
    ]


def test_that_what_ended_before_the_window_is_not_in_it() -> None:
    first = entry(MemberFrom(day=dt.date(2023, 1, 5), route=Route.DOCTOR, why="x"))
    over = entry(MemberEnded(day=dt.date(2023, 2, 5), why="y"))
    assert timeline(view(first, over), "Kari", 1).lane("followed").marks == ()
    assert len(timeline(view(first, over), "Kari", 10).lane("followed").marks) == 1


def test_that_a_medicine_is_new_the_day_its_first_row_began() -> None:
    one_year = timeline(view(), "Kari", 1).lane("medicines").marks
    assert [(mark.code, mark.day.isoformat()) for mark in one_year] == [("A10BA02", back(60))]
    ten = timeline(view(), "Kari", 10).lane("medicines").marks
    assert {mark.code for mark in ten} == {"C09AA05", "A10BA02"}


def test_that_a_visit_of_our_own_breaks_the_silence_and_a_call_does_not() -> None:
    contacts = [("Kari", back(500), "konsultasjon", "lege")]
    people = patient_list(T, [person("Kari", 1940)], contacts=contacts, since="2020-01-01")

    def silences(channel: Channel) -> list[int]:
        made = view_of(people, TODAY)
        on = dt.date.fromisoformat(back(30))
        ours = Contact(day=on, channel=channel, outcome=Outcome.ANSWERED, role="sykepleier")
        shown = timeline(made.with_log(made.book.with_entries([entry(ours)])), "Kari", 1)
        return [one.months for one in shown.silences if one.going_on]

    assert silences(Channel.PHONE) == [16]
    assert silences(Channel.HOME_VISIT) == []
