"""The main job hands the log to the indicators: from acts to figures, and anew after each act."""

from __future__ import annotations

import datetime as dt

from listeoversikt.followup.log.acts import Channel, Contact, Outcome
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.log_book import EMPTY, LogBook
from listeoversikt.followup.log.review_acts import Decision, Reviewed
from listeoversikt.operations import main_job
from listeoversikt.operations.settings import settings_from
from tests.indicators.small_lists import T, day, fraction, read_list

LIST = read_list(
    pasienter="id fodt kjonn\na 1940 K\nb 1990 M\n",
    kontakter="id dato type rolle takster\nb 2021-04-01 annet annet -\n",
    innleggelser="id inn ut hastegrad til\na 2026-02-25 2026-03-02 ohjelp hjem\n",
)
SETTINGS = settings_from({"nurses": 1.0, "team": [{"id": "spl-1", "role": "sykepleier"}]})
REVIEW = Reviewed(session="s", decision=Decision.FOLLOW_UP, known=False, day=dt.date(2026, 2, 1))
CALL = Contact(day=dt.date(2026, 3, 4), channel=Channel.PHONE, outcome=Outcome.ANSWERED, role="sykepleier")


def book(*acts: Reviewed | Contact) -> LogBook:
    at = dt.datetime(2026, 3, 10, 12, tzinfo=dt.UTC)
    return EMPTY.with_entries(
        Entry(number, f"e{number}", at, "spl-1", "a", act) for number, act in enumerate(acts, start=1)
    )


def shown(scored: main_job.ScoredList) -> dict[str, str]:
    rows = main_job.count(scored, settings=SETTINGS)
    wanted = ("gjennomgang/", "nye_funn/", "ikke_takst/gjennomganger", "utskrivning_3vd/tatt_initiativ")
    found = {f"{row.id}/{row.variant}": fraction(row) for row in rows if row.group == "alle"}
    return {key: found[key] for key in wanted}


def test_that_without_a_store_they_are_missing_and_with_one_they_are_counted() -> None:
    without = main_job.score(LIST, day(T), settings=SETTINGS)
    assert set(shown(without).values()) == {"mangler"}
    with_log = main_job.score(LIST, day(T), settings=SETTINGS, book=book(REVIEW, CALL))
    assert shown(with_log) == {
        "gjennomgang/": "1/2",
        "nye_funn/": "10/1",
        "ikke_takst/gjennomganger": "1/12",
        "utskrivning_3vd/tatt_initiativ": "1/1",
    }


def test_that_an_act_is_in_the_next_count_without_scoring_anew() -> None:
    before = main_job.score(LIST, day(T), settings=SETTINGS, book=book())
    assert shown(before)["gjennomgang/"] == "0/2"
    after = before.with_log(book(REVIEW, CALL), ["a"])
    assert after.groups is before.groups
    assert shown(after)["gjennomgang/"] == "1/2"
    assert shown(after)["utskrivning_3vd/tatt_initiativ"] == "1/1"
    assert shown(before)["gjennomgang/"] == "0/2"


def test_that_a_contact_the_patient_took_is_no_initiative_of_the_team() -> None:
    theirs = Contact(**{**{f: getattr(CALL, f) for f in CALL.__struct_fields__}, "initiative": False})
    scored = main_job.score(LIST, day(T), settings=SETTINGS, book=book(theirs))
    assert shown(scored)["utskrivning_3vd/tatt_initiativ"] == "0/1"
