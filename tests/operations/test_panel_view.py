"""The panel as the window gets it: with words' keys, shares and the patients behind each figure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from listeoversikt.followup.expected import LEAST
from listeoversikt.followup.log.acts import Channel, NextTry
from listeoversikt.followup.log.log_book import LogBook
from listeoversikt.followup.log.patient_acts import MemberFrom, Route, Sign
from listeoversikt.operations.capacity_view import Change, capacity_view
from listeoversikt.operations.office import View
from listeoversikt.operations.overview import overview
from listeoversikt.operations.overview_patients import patients_behind
from listeoversikt.operations.panel_view import panel_here, panel_patients, panel_view, shown_share
from listeoversikt.operations.settings import settings_from
from listeoversikt.operations.team_board import team_board
from listeoversikt.operations.worklist_rows import worklist_rows
from tests.followup.log_of import book_of, date, sign
from tests.lists import T, back, patient_list, person
from tests.operations.followup_views import view_of

TODAY = date(T)
COUNT = 30


def view(*said: tuple[str, object], **table: object) -> View:
    """Thirty with kols, every second seen by a nurse, and one without any diagnosis."""
    ids = [f"P{number:02}" for number in range(COUNT)]
    people = patient_list(
        T,
        [*(person(one, 1960) for one in ids), person("frisk", 1990)],
        [(one, back(400), "ICPC-2", "R95") for one in ids],
        contacts=[(one, back(30), "konsultasjon", "sykepleier") for one in ids[::2]],
        since="2015-01-01",
    )
    off = ["svak_ettersporrer", "borte", "risikosone"]
    book: LogBook = book_of(*said)  # type: ignore[arg-type]
    found = view_of(people, TODAY, settings_from({"switched_off": off, **table}))
    return replace(found.with_log(book), book=book)


def follow(patient_id: str, until: str | None = None) -> tuple[str, MemberFrom]:
    act = MemberFrom(day=date("2026-02-02"), route=Route.DOCTOR, why="Kols.", until=until and date(until))
    return patient_id, act


def test_that_the_overview_says_followed_not_followed_and_what_is_planned_for_nobody() -> None:
    seen = view(
        follow("P00"),
        ("P00", NextTry(day=date("2026-04-07"), channel=Channel.PHONE)),
        follow("P01", until="2026-03-30"),
        follow("frisk"),
        follow("P02"),
        ("P02", sign(Sign.IN_HOSPITAL, "2026-03-30")),
    )
    found = overview(seen).panel
    assert found == panel_here(seen)
    assert (found.followed, found.inhabitants) == (4, COUNT + 1)
    assert (found.in_need, found.need_not_followed) == (COUNT, COUNT - 3)
    assert patients_behind(seen, "panel:followed") == {"P00", "P01", "P02", "frisk"}
    assert patients_behind(seen, "panel:unplanned") == {"P01", "frisk"}
    assert patients_behind(seen, "panel:over") == {"P01"}
    assert len(panel_patients(seen, "need")) == found.need_not_followed
    with pytest.raises(KeyError):
        panel_patients(seen, "alle")


def test_that_nothing_planned_is_the_same_as_on_the_team_s_board() -> None:
    seen = view(
        follow("P00"),
        follow("P01"),
        ("P01", NextTry(day=date("2026-04-07"))),
        follow("frisk"),
        follow("borte"),
    )
    board = {
        item.patient_id for item in team_board(seen, worklist_rows(seen)).items if item.part == "unplanned"
    }
    assert panel_patients(seen, "unplanned") == board == {"P00", "frisk"}


def test_that_each_group_has_two_figures_with_their_intervals() -> None:
    found = panel_view(view(*(follow(f"P{number:02}") for number in range(3))))
    groups = {line.group: line for line in found.groups}
    kols = groups["kols"]
    assert kols.followed.interval is not None and kols.nurse.interval is not None
    assert (kols.count, kols.followed.interval.hits, kols.nurse.interval.hits) == (COUNT, 3, 15)
    low, high = kols.followed.interval.low, kols.followed.interval.high
    assert low is not None and high is not None
    assert (round(low, 3), round(high, 3)) == (0.035, 0.256), "Wilson's limits of 3 in 30"
    assert kols.followed.enough and "diabetes2" not in groups


def test_that_few_give_the_count_and_no_share_and_the_unknown_gives_nothing() -> None:
    assert not shown_share(5, LEAST - 1).enough
    assert shown_share(5, LEAST).enough
    assert shown_share(None, 400).interval is None
    assert shown_share(0, 0).interval is not None


def test_that_the_norm_is_the_pilots_until_the_office_has_its_own() -> None:
    assert panel_view(view()).norm == 3600
    own = view(inhabitants_per_nurse=3000, team=[{"id": "spl-1", "role": "sykepleier", "hours": [7.5]}])
    (nurse,) = panel_view(own).nurses
    assert (panel_view(own).norm, nurse.norm) == (3000, pytest.approx(600))
    assert view(inhabitants_per_nurse=3100).settings.timetable(31).a_day == pytest.approx(0.075)


# -- the panel as the basis of capacity --


def followed(count: int, **table: object) -> View:
    team = [{"id": "spl-1", "role": "sykepleier", "hours": [1, 1, 1, 1, 1]}]
    return view(*(follow(f"P{number:02}") for number in range(count)), team=team, **table)


def test_that_another_number_followed_is_tried_and_never_written() -> None:
    seen = followed(LEAST, switched_on=["aarskontroll_kols"], standing_orders=STANDING)
    found = capacity_view(seen, change=Change(followed=2 * LEAST))
    assert found.followed == LEAST
    assert found.now.panel is not None and found.after is not None and found.after.panel is not None
    assert found.after.panel.minutes == 2 * found.now.panel.minutes > 0
    assert found.after.reach == found.now.reach
    assert Change(followed=2 * LEAST).settings_of(seen) == {}


STANDING = {"aarskontroll_kols": {"av": "lege-1", "dato": "2026-01-15", "begrunnelse": "Drøftet."}}


def test_that_simulating_nothing_changes_nothing() -> None:
    seen = followed(3, switched_on=["aarskontroll_kols"], standing_orders=STANDING)
    found = capacity_view(seen, change=Change(hours_a_week=5, followed=3, minutes={"aarskontroll_kols": 45}))
    assert found.after == found.now


def test_that_with_few_followed_the_rest_of_the_change_is_still_shown() -> None:
    found = capacity_view(followed(LEAST - 1), change=Change(followed=40)).after
    assert found is not None
    assert found.panel is None and found.hours == 1


def test_that_panel_and_others_are_the_whole_list_there_is_something_to_do_about() -> None:
    seen = followed(10, switched_on=["aarskontroll_kols"], standing_orders=STANDING)
    panel = capacity_view(seen).now.panel
    assert panel is not None
    assert panel.due + panel.rest.count == capacity_view(seen).now.reach.count == COUNT
    assert panel.hours_left == pytest.approx(max(0, 1 - panel.hours_taken))
