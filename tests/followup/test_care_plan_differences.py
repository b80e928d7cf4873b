"""What is different between two versions, in data and in words."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.followup.plan_content import changed, plan_from
from listeoversikt.followup.plan_differences import Change, Difference, Mark, Section, differences, marks
from listeoversikt.words.language import LANGUAGES
from listeoversikt.words.plans import difference_of, difference_text, summary
from tests.followup.plan_log import goals, measure

CONTENT: dict[str, Any] = {
    **goals(m1=measure("Ringe", due=dt.date(2026, 11, 9)), m2=measure("Veie", "patient", rhythm="daily")),
    "kinds": {"treatment": True},
    "problems": {"kols": True},
    "risk": "Fall",
    "services": {"s1": {"service": "nav", "role": "Økonomi"}},
    "zones": {"yellow": {"signs": "Tungpust", "action": "Ring"}},
    "individual": {"state": ""},
}


def between(**changes: Any) -> tuple[Difference, ...]:
    named = {name.replace("__", "/"): value for name, value in changes.items()}
    return differences(plan_from(CONTENT), plan_from(changed(CONTENT, named)))


def test_that_two_equal_plans_have_no_difference() -> None:
    assert between() == ()
    assert summary(between()) == "Gjennomgått uten endringer"


LINES: list[tuple[dict[str, Any], Section, Change, str, str]] = [
    (
        {"goals__g2": {"text": "Synge i kor"}},
        Section.GOALS,
        Change.ADDED,
        "Nytt mål: Synge i kor",
        "New goal: Synge i kor",
    ),
    (
        {"goals__g1__reached": dt.date(2026, 11, 3)},
        Section.GOALS,
        Change.ADDED,
        "Mål nådd: Gå til postkassen",
        "Goal reached: Gå til postkassen",
    ),
    (
        {"goals__g1__now": "Kan gå til porten"},
        Section.GOALS,
        Change.ADDED,
        "Gå til postkassen: nå Kan gå til porten",
        "Gå til postkassen: now Kan gå til porten",
    ),
    (
        {"goals__g1__measures__m3": {"text": "Henvise", "who": "lege"}},
        Section.MEASURES,
        Change.ADDED,
        "Nytt tiltak: Henvise",
        "New measure: Henvise",
    ),
    (
        {"goals__g1__measures__m1": None},
        Section.MEASURES,
        Change.REMOVED,
        "Tiltak fjernet: Ringe",
        "Measure removed: Ringe",
    ),
    (
        {"goals__g1__measures__m1__who": "lege"},
        Section.MEASURES,
        Change.CHANGED,
        "Ringe: hvem Lege",
        "Ringe: who Doctor",
    ),
    (
        {"goals__g1__measures__m1__state": "done"},
        Section.MEASURES,
        Change.CHANGED,
        "Ringe: status Gjort",
        "Ringe: state Done",
    ),
    (
        {"goals__g1__measures__m1__result": "partly"},
        Section.MEASURES,
        Change.ADDED,
        "Ringe: resultat Virket delvis",
        "Ringe: result Worked partly",
    ),
    (
        {"goals__g1__measures__m1__due": dt.date(2026, 11, 16)},
        Section.MEASURES,
        Change.CHANGED,
        "Ringe: frist 16.\xa0november 2026",
        "Ringe: due 16\xa0November 2026",
    ),
    (
        {"goals__g1__measures__m2__rhythm": "weekly"},
        Section.MEASURES,
        Change.CHANGED,
        "Veie: når hver uke",
        "Veie: when every week",
    ),
    ({"risk": "Fall og vekttap"}, Section.RISK, Change.CHANGED, "Risikobilde endret", "Risk picture changed"),
    ({"risk": None}, Section.RISK, Change.REMOVED, "Risikobilde fjernet", "Risk picture removed"),
    (
        {"services__s2": {"service": "fysioterapeut"}},
        Section.SERVICES,
        Change.ADDED,
        "Fysioterapeut lagt til",
        "Physiotherapist added",
    ),
    (
        {"zones__yellow__signs": "Tungpust og slim"},
        Section.ZONES,
        Change.CHANGED,
        "Gul sone endret",
        "Yellow zone changed",
    ),
    (
        {"problems__rus": True},
        Section.PROBLEMS,
        Change.ADDED,
        "Gjelder nå også Rus",
        "Now also for Substance use",
    ),
    (
        {"problems__kols": None},
        Section.PROBLEMS,
        Change.REMOVED,
        "Gjelder ikke lenger KOLS",
        "No longer for COPD",
    ),
    (
        {"kinds__individual": True},
        Section.KINDS,
        Change.ADDED,
        "Individuell plan lagt til",
        "Individual plan added",
    ),
    (
        {"individual__state": "reported"},
        Section.INDIVIDUAL,
        Change.ADDED,
        "Individuell plan: status Meldt",
        "Individual plan: state Reported",
    ),
    (
        {"critical__considered": True},
        Section.CRITICAL,
        Change.ADDED,
        "Kritisk informasjon i kjernejournal: vurdert ja",
        "Critical information in kjernejournal: considered yes",
    ),
    (
        {"responsible": "spl-1"},
        Section.RESPONSIBLE,
        Change.ADDED,
        "Ansvarlig lagt til",
        "Responsible added",
    ),
    (
        {"offers__grupper": {"text": "Grupper"}},
        Section.OFFERS,
        Change.ADDED,
        "Nytt tilbud: Grupper",
        "New offer: Grupper",
    ),
    (
        {"appointments__a1": {"text": "Time", "who": "lege"}},
        Section.APPOINTMENTS,
        Change.ADDED,
        "Ny avtale: Time",
        "New appointment: Time",
    ),
]


@pytest.mark.parametrize(("changes", "section", "change", "bokmaal", "english"), LINES)
def test_that_a_difference_is_said_in_one_line(
    changes: dict[str, Any], section: Section, change: Change, bokmaal: str, english: str
) -> None:
    (difference,) = between(**changes)
    assert (difference.section, difference.change) == (section, change)
    assert [difference_text(difference, language) for language in LANGUAGES] == [bokmaal, english]


@pytest.mark.parametrize("changes", [line[0] for line in LINES])
def test_that_a_difference_names_the_field_by_the_path_of_its_edit(changes: dict[str, Any]) -> None:
    (difference,) = between(**changes)
    assert [name.replace("__", "/") for name in changes] == [difference.path]
    for language in LANGUAGES:
        texts = difference_of(difference, language)
        assert texts[0] and texts[1] != texts[2]
        assert not re.search(r"None|\bG1\b|[a-z]+_[a-z]+", " ".join(texts))


def test_that_a_new_goal_brings_its_measures() -> None:
    found = between(goals__g2={"text": "Synge", "measures": {"m9": {"text": "Øve", "who": "patient"}}})
    assert [(one.section, one.after) for one in found] == [
        (Section.GOALS, "Synge"),
        (Section.MEASURES, "Øve"),
    ]


def test_that_a_version_is_summed_up_in_one_line_as_on_the_page() -> None:
    found = between(
        goals__g2={"text": "Synge"}, zones__yellow__signs="Slim", zones__yellow__action="Ring oss"
    )
    assert summary(found) == "Nytt mål: Synge, gul sone endret"
    more = between(goals__g2={"text": "Synge"}, risk="A", worse="B", watch="C")
    assert summary(more) == "Nytt mål: Synge, risikobilde endret og 2\xa0endringer til"
    assert summary(more, "en") == "New goal: Synge, risk picture changed and 2\xa0more changes"
    service = between(risk="A", services__s2={"service": "dps"})
    assert summary(service) == "Risikobilde endret, DPS lagt til"


def test_that_what_the_work_itself_changes_is_told_last_and_taking_part_not_at_all() -> None:
    found = between(took_part="2026-11-03", goals__g1__measures__m1__done_on="2026-11-03", risk="A")
    assert summary(found) == "Risikobilde endret, Ringe: sist gjort 3.\xa0november 2026"
    assert summary(between(took_part="2026-11-03", got_plan="2026-11-03")) == "Gjennomgått uten endringer"


def test_that_words_that_went_and_came_are_marked() -> None:
    pieces = marks("Fall, vekttap og svimmel", "Fall, svimmel og redd")
    assert [(piece.text, piece.mark) for piece in pieces if piece.mark is not Mark.SAME]
    assert "".join(piece.text for piece in pieces if piece.mark is not Mark.GONE) == "Fall, svimmel og redd"


TEXTS = st.text(st.sampled_from("ab \n"), max_size=30)


@given(TEXTS, TEXTS)
def test_that_marks_hold_both_texts_whole(before: str, after: str) -> None:
    pieces = marks(before, after)
    assert "".join(piece.text for piece in pieces if piece.mark is not Mark.NEW).split() == before.split()
    assert "".join(piece.text for piece in pieces if piece.mark is not Mark.GONE) == after
