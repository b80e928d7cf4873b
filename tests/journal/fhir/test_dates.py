"""Times in UTC are told in Norwegian time; nothing but a date is ever kept."""

from __future__ import annotations

import datetime as dt
import zoneinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.journal.fhir.dates import NOT_A_DATE, day_of

TIMES = st.datetimes(dt.datetime(1997, 1, 1), dt.datetime(2037, 12, 31), timezones=st.just(dt.UTC))


@given(TIMES, st.sampled_from(["Z", "+00:00"]))
def test_that_a_time_in_utc_is_the_norwegian_day(time: dt.datetime, zone: str) -> None:
    try:
        oslo = zoneinfo.ZoneInfo("Europe/Oslo")
    except zoneinfo.ZoneInfoNotFoundError:
        pytest.skip("no time zones on this machine")
    assert day_of(time.strftime("%Y-%m-%dT%H:%M:%S") + zone) == time.astimezone(oslo).date().isoformat()


@given(st.text(max_size=30))
def test_that_nothing_but_a_date_is_kept(text: str) -> None:
    found = day_of(text)
    assert found == NOT_A_DATE or found == "" or found.replace("-", "").isdigit()


@pytest.mark.parametrize("text", ["2025", "2025-02", "2025-02-30"])
def test_that_a_date_that_cannot_be_is_left_to_the_judge(text: str) -> None:
    assert day_of(text) == text
