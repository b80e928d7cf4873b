"""A date as people type it: i, -2, fr, 3.11."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from listeoversikt.gui.parts.dates import read_day
from listeoversikt.gui.parts.fields import DateField

TUESDAY = dt.date(2026, 11, 3)
DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("i", "2026-11-03"),
        ("I dag", "2026-11-03"),
        ("-2", "2026-11-01"),
        ("−2", "2026-11-01"),
        ("+1", "2026-11-04"),
        ("fr", "2026-11-06"),
        ("ti", "2026-11-10"),
        ("mandag", "2026-11-09"),
        ("lø", "2026-11-07"),
        ("Tirsdag", "2026-11-10"),
        ("tuesday", "2026-11-10"),
        ("3.11", "2026-11-03"),
        ("3.11.", "2026-11-03"),
        ("3.11.25", "2025-11-03"),
        ("03.11.2026", "2026-11-03"),
        ("2026-11-03", "2026-11-03"),
        (" 28/10 ", "2026-10-28"),
    ],
)
def test_that_a_day_is_understood_as_it_is_typed(typed: str, meant: str) -> None:
    assert read_day(typed, TUESDAY) == dt.date.fromisoformat(meant)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "31.2",
        "0.1",
        "32.1",
        "x",
        "3",
        "3.13",
        "99999999",
        "f",
        "2026-13-01",
        "P20417",
        "tull",
        "tom",
        "mandags",
        "fri",
        "søster",
    ],
)
def test_that_what_is_no_day_is_none(typed: str) -> None:
    assert read_day(typed, TUESDAY) is None


@given(DAYS, DAYS)
def test_that_every_written_form_gives_the_day_back(day: dt.date, today: dt.date) -> None:
    for form in ("%d.%m.%Y", "%d.%m.%y", "%Y-%m-%d", "%d/%m/%Y"):
        assert read_day(f"{day:{form}}", today) == day


@given(DAYS, st.sampled_from(["ma", "ti", "on", "to", "fr", "lø", "sø"]))
def test_that_a_weekday_is_the_next_one_and_never_today(today: dt.date, name: str) -> None:
    day = read_day(name, today)
    assert day is not None
    assert 1 <= (day - today).days <= 7
    assert ["ma", "ti", "on", "to", "fr", "lø", "sø"][day.weekday()] == name


def test_that_the_field_shows_the_weekday_when_it_is_left(qtbot: QtBot) -> None:
    field = DateField(lambda: TUESDAY, "Utskrevet")
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "-6")
    assert field.value() == dt.date(2026, 10, 28)
    field.editingFinished.emit()
    assert field.text() == "on 28.10.2026"


def test_that_the_field_says_when_it_did_not_understand(qtbot: QtBot) -> None:
    field = DateField(lambda: TUESDAY, "Utskrevet")
    qtbot.addWidget(field)
    assert field.understood
    qtbot.keyClicks(field, "31.2")
    assert field.value() is None
    assert not field.understood
