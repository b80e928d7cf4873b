"""`uttrekk.json`: the extract's date or none, periods, kinds of medicine table, spoiled files."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest

from .base_export import T
from .driving import Office, Outcome, assert_accepted, assert_refused
from .exports import Export

NEW = "PAS-0031"
YEARS_BACK = -2 * 365 - 1
"""Moves the export to March 2024, so that no test depends on the day it's run."""


def told_of(outcome: Outcome, day: date) -> bool:
    return any(form in outcome.said for form in (day.isoformat(), day.strftime("%d.%m.%Y")))


@pytest.mark.parametrize("written", ["2026-03-31", "31.03.2026"])
def test_that_the_extract_gives_its_own_date(written: str, office: Office, export: Export) -> None:
    export.meta = {"uttrekksdato": written}
    late = export.add("tiltak", pasient_id=NEW, dato=date(2026, 4, 1), type="behandlingsplan")
    outcome = office.run(export)
    assert_accepted(outcome)
    assert [(row["table"], row["row"]) for row in outcome.findings()] == [("tiltak", str(late))]


def test_that_unknown_keys_are_ignored(office: Office, export: Export, clean_run: Outcome) -> None:
    export.meta = (export.meta or {}) | {"antall_filer": 7, "bestilt_av": None}
    outcome = office.run(export)
    assert_accepted(outcome)
    assert outcome.scores() == clean_run.scores()


@pytest.mark.parametrize("meta", [None, {"kontor": "Prøvekontoret"}], ids=["no file", "no date in it"])
def test_that_without_a_date_the_newest_date_is_taken_and_told(
    meta: dict[str, Any] | None, office: Office, export: Export
) -> None:
    export.shifted(YEARS_BACK)
    dated = office.run(export.copy())
    assert_accepted(dated)
    export.meta = meta
    undated = office.run(export)
    assert_accepted(undated)
    assert undated.scores() == dated.scores()
    newest = T + timedelta(days=YEARS_BACK)
    assert told_of(undated, newest), undated.said


def test_that_planned_ends_are_not_the_extracts_date(office: Office, export: Export) -> None:
    export.shifted(YEARS_BACK)
    export.meta = None
    start, planned = date(2024, 3, 1), date(2025, 5, 5)
    export.add("legemidler", pasient_id=NEW, atc="C07AB02", fra=start, til=planned, fast=True)
    export.patient("PAS-0032", liste_til=date(2025, 6, 6))
    outcome = office.check(export)
    assert_accepted(outcome)
    assert told_of(outcome, T + timedelta(days=YEARS_BACK)), outcome.said


def test_that_a_date_in_the_future_is_not_the_extracts_date(office: Office, export: Export) -> None:
    export.shifted(YEARS_BACK)
    export.meta = None
    late = export.add("tiltak", pasient_id=NEW, dato=date(2999, 1, 1), type="behandlingsplan")
    outcome = office.run(export)
    assert_accepted(outcome)
    assert told_of(outcome, T + timedelta(days=YEARS_BACK)), outcome.said
    assert [(row["table"], row["row"]) for row in outcome.findings()] == [("tiltak", str(late))]


SPOILED_DESCRIPTIONS = {
    "no JSON": b"uttrekksdato = 2026-03-31",
    "cut short": b'{"uttrekksdato": "2026-0',
    "a list": b'["2026-03-31"]',
    "empty": b"",
    "a date that doesn't exist": b'{"uttrekksdato": "2026-02-30"}',
    "a word for a date": b'{"uttrekksdato": "i dag"}',
    "periods that are a list": b'{"uttrekksdato": "2026-03-31", "perioder": ["2021"]}',
    "a period with an impossible date": (
        b'{"uttrekksdato": "2026-03-31", "perioder": {"kontakter": {"fra": "2021-13-01"}}}'
    ),
}


@pytest.mark.parametrize("content", SPOILED_DESCRIPTIONS.values(), ids=SPOILED_DESCRIPTIONS)
def test_that_a_spoiled_description_is_refused_in_one_sentence(
    content: bytes, office: Office, export: Export
) -> None:
    files = export.files() | {"uttrekk.json": content}
    assert_refused(office.run(office.put_files(files)), "uttrekk.json")


# -- what the medicine table holds --


@pytest.mark.parametrize(
    ("kind", "medications"),
    [(None, 1), ("liste", 1), ("resepter", 0)],
    ids=["by default", "a list of medicines in use", "a row a prescription"],
)
def test_that_the_kind_of_medicine_table_decides_how_long_a_row_lasts(
    kind: str | None, medications: int, office: Office, export: Export
) -> None:
    export.meta = (export.meta or {}) | ({"legemidler": kind} if kind else {})
    start = T - timedelta(days=500)
    export.add("legemidler", pasient_id=NEW, atc="C07AB02", fra=start, til=None, fast=True)
    assert office.scores(export)[NEW]["medications"] == str(medications)


# -- coverage: a rule that fires on absence needs a window inside the table's period --


def rarely_seen(office: Office, export: Export) -> bool:
    return "svak_ettersporrer" in office.scores(export)[NEW]["target_groups"].split("|")


@pytest.fixture
def with_an_old_unseen_patient(export: Export) -> Export:
    """PAS-0031 is 90 and has no contact at all; the contacts' oldest row is years old."""
    export.patient(NEW, fodselsaar=1936, liste_fra=date(2016, 1, 1))
    return export


def periods(since: date) -> dict[str, Any]:
    return {"perioder": {"kontakter": {"fra": since.isoformat(), "til": T.isoformat()}}}


def test_that_somebody_not_seen_is_found_when_the_contacts_reach_back(
    office: Office, with_an_old_unseen_patient: Export
) -> None:
    assert rarely_seen(office, with_an_old_unseen_patient)


@pytest.mark.parametrize(
    ("days", "found"), [(364, True), (363, False), (90, False)], ids=["just enough", "a day short", "90 days"]
)
def test_that_a_named_period_decides_how_far_the_contacts_reach_back(
    days: int, found: bool, office: Office, with_an_old_unseen_patient: Export
) -> None:
    export = with_an_old_unseen_patient
    export.meta = (export.meta or {}) | periods(T - timedelta(days=days))
    assert rarely_seen(office, export) is found


def test_that_a_table_not_named_among_the_periods_begins_with_its_oldest_row(
    office: Office, with_an_old_unseen_patient: Export
) -> None:
    export = with_an_old_unseen_patient
    export.meta = (export.meta or {}) | {
        "perioder": {"maalinger": {"fra": "2025-12-01", "til": "2026-03-31"}}
    }
    assert rarely_seen(office, export)
    export.rows["kontakter"] = [row for row in export.rows["kontakter"] if str(row["dato"]) >= "2025-10-01"]
    assert not rarely_seen(office, export)


def test_that_somebody_new_on_the_list_is_not_called_rarely_seen(
    office: Office, with_an_old_unseen_patient: Export
) -> None:
    with_an_old_unseen_patient.patient(NEW, liste_fra=T - timedelta(days=200))
    assert not rarely_seen(office, with_an_old_unseen_patient)


def test_that_an_empty_start_on_the_list_counts_as_long_enough(
    office: Office, with_an_old_unseen_patient: Export
) -> None:
    with_an_old_unseen_patient.patient(NEW, liste_fra=None)
    assert rarely_seen(office, with_an_old_unseen_patient)


def test_that_nobody_is_called_rarely_seen_without_contacts(
    office: Office, with_an_old_unseen_patient: Export
) -> None:
    assert not rarely_seen(office, with_an_old_unseen_patient.without_table("kontakter"))


def test_that_the_description_is_written_as_utf8(export: Export) -> None:
    written = export.files()["uttrekk.json"]
    assert json.loads(written.decode("utf-8")) == export.meta
