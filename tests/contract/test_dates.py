"""Which date is a row's event, where it may lie between birth year and T, and what may follow a death."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from .base_export import T
from .driving import Office, assert_accepted
from .exports import Cell, Export

NEW, DEAD_NOW, BORN = "PAS-0031", "PAS-0032", 1950
DEATH = date(2025, 10, 1)
DAY = timedelta(days=1)


def events(day: date) -> dict[str, dict[str, Cell]]:
    """One well-formed row of each table whose event lies on `day`."""
    return {
        "diagnoser": {"dato": day, "kodeverk": "ICPC-2", "kode": "K86"},
        "kontakter": {"dato": day, "type": "konsultasjon", "rolle": "lege"},
        "legemidler": {"fra": day, "atc": "C07AB02", "fast": True},
        "innleggelser": {"inn": day, "hastegrad": "ohjelp", "institusjon": "sykehus"},
        "maalinger": {"dato": day, "type": "sbt", "verdi": 131, "enhet": "mmHg"},
        "tiltak": {"dato": day, "type": "behandlingsplan"},
    }


def assert_row_is(
    kept: bool, office: Office, export: Export, table: str, owner: str, cells: Mapping[str, Cell]
) -> None:
    """Add one row; it's kept, or it's the one row set aside."""
    before = len(export.rows[table])
    export.add(table, pasient_id=owner, **cells)
    outcome = office.check(export)
    assert_accepted(outcome)
    counts = outcome.counts(table)
    assert (counts["kept"] - before, counts["set_aside"]) == ((1, 0) if kept else (0, 1))


TABLES = list(events(T))


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    ("day", "kept"),
    [
        pytest.param(T, True, id="on the day of the extract"),
        pytest.param(T + DAY, False, id="the day after the extract"),
        pytest.param(date(BORN, 1, 1), True, id="on the first day of the birth year"),
        pytest.param(date(BORN - 1, 12, 31), False, id="on the last day of the year before birth"),
    ],
)
def test_that_an_event_lies_between_the_birth_year_and_the_extract(
    table: str, day: date, kept: bool, office: Office, export: Export
) -> None:
    export.patient(NEW, fodselsaar=BORN)
    assert_row_is(kept, office, export, table, NEW, events(day)[table])


@pytest.mark.parametrize("table", TABLES)
def test_that_an_event_on_the_day_of_death_is_kept(table: str, office: Office, export: Export) -> None:
    export.patient(DEAD_NOW, dod=DEATH)
    assert_row_is(True, office, export, table, DEAD_NOW, events(DEATH)[table])


AFTER_DEATH = {
    # table, cells besides the date, days after death, kept?
    "a diagnosis the day after": ("diagnoser", {}, 1, True),
    "a diagnosis 60 days after": ("diagnoser", {}, 60, True),
    "a diagnosis 61 days after": ("diagnoser", {}, 61, False),
    "a talk with next of kin 60 days after": ("kontakter", {"type": "parorende"}, 60, True),
    "a talk with next of kin 61 days after": ("kontakter", {"type": "parorende"}, 61, False),
    "a talk with next of kin, written with å": ("kontakter", {"type": "Pårørende"}, 60, True),
    "a meeting 60 days after": ("kontakter", {"type": "samarbeidsmote"}, 60, True),
    "a meeting 61 days after": ("kontakter", {"type": "samarbeidsmote"}, 61, False),
    "a consultation the day after": ("kontakter", {"type": "konsultasjon"}, 1, False),
    "a telephone call the day after": ("kontakter", {"type": "telefon"}, 1, False),
    "a contact of another kind the day after": ("kontakter", {"type": "annet"}, 1, False),
    "a medicine the day after": ("legemidler", {}, 1, False),
    "an admission the day after": ("innleggelser", {}, 1, False),
    "a measurement the day after": ("maalinger", {}, 1, False),
    "a measure the day after": ("tiltak", {}, 1, False),
}


@pytest.mark.parametrize(("table", "cells", "days", "kept"), AFTER_DEATH.values(), ids=AFTER_DEATH)
def test_that_after_death_only_some_events_may_follow_for_60_days(
    table: str, cells: dict[str, Cell], days: int, kept: bool, office: Office, export: Export
) -> None:
    export.patient(DEAD_NOW, dod=DEATH)
    assert_row_is(kept, office, export, table, DEAD_NOW, events(DEATH + days * DAY)[table] | cells)


STAYS = {
    # inn, ut, kjent_dato; kept?
    "a discharge on the day of admission": (date(2025, 6, 2), date(2025, 6, 2), None, True),
    "a discharge before the admission": (date(2025, 6, 2), date(2025, 6, 1), None, False),
    "no discharge yet": (date(2026, 3, 30), None, None, True),
    "a discharge on the day of the extract": (date(2026, 3, 30), T, None, True),
    "a discharge after the extract": (date(2026, 3, 30), T + DAY, None, False),
    "an epikrise on the day of the discharge": (date(2025, 6, 2), date(2025, 6, 4), date(2025, 6, 4), True),
    "an epikrise weeks after the discharge": (date(2025, 6, 2), date(2025, 6, 4), date(2025, 7, 20), True),
}


@pytest.mark.parametrize(("start", "end", "known", "kept"), STAYS.values(), ids=STAYS)
def test_that_a_stay_ends_after_it_began_and_before_the_extract(
    start: date, end: date | None, known: date | None, kept: bool, office: Office, export: Export
) -> None:
    cells = events(start)["innleggelser"] | {"ut": end, "kjent_dato": known}
    assert_row_is(kept, office, export, "innleggelser", NEW, cells)


def test_that_a_discharge_after_death_is_set_aside(office: Office, export: Export) -> None:
    export.patient(DEAD_NOW, dod=DEATH)
    cells = events(DEATH - 5 * DAY)["innleggelser"] | {"ut": DEATH + DAY}
    assert_row_is(False, office, export, "innleggelser", DEAD_NOW, cells)


def test_that_the_office_may_get_to_know_60_days_after_death(office: Office, export: Export) -> None:
    export.patient(DEAD_NOW, dod=DEATH)
    cells = events(DEATH - 5 * DAY)["innleggelser"] | {"ut": DEATH, "kjent_dato": DEATH + 60 * DAY}
    assert_row_is(True, office, export, "innleggelser", DEAD_NOW, cells)


def test_that_getting_to_know_61_days_after_death_is_a_finding(office: Office, export: Export) -> None:
    export.patient(DEAD_NOW, dod=DEATH)
    cells = events(DEATH - 5 * DAY)["innleggelser"] | {"ut": DEATH, "kjent_dato": DEATH + 61 * DAY}
    line = export.add("innleggelser", pasient_id=DEAD_NOW, **cells)
    (finding,) = office.run(export).findings("innleggelser")
    assert finding["row"] == str(line) and "kjent_dato" in finding["column"]


def test_that_getting_to_know_after_the_extract_is_a_finding(office: Office, export: Export) -> None:
    cells = events(date(2026, 3, 20))["innleggelser"] | {"ut": date(2026, 3, 30), "kjent_dato": T + DAY}
    line = export.add("innleggelser", pasient_id=NEW, **cells)
    (finding,) = office.run(export).findings("innleggelser")
    assert finding["row"] == str(line) and "kjent_dato" in finding["column"]


@pytest.mark.parametrize("days", [1, 23])
def test_that_getting_to_know_before_the_discharge_is_a_finding_and_read_as_unknown(
    days: int, office: Office, export: Export
) -> None:
    """The contract is silent here: the stay is kept, and its clock from the discharge runs as ever."""
    left = date(2026, 3, 24)
    cells = events(date(2026, 2, 20))["innleggelser"] | {"hastegrad": "ohjelp", "ut": left}
    export.patient(NEW, fodselsaar=1935)
    line = export.add("innleggelser", pasient_id=NEW, **cells | {"kjent_dato": left - days * DAY})
    results = office.run(export)
    (finding,) = results.findings("innleggelser")
    assert finding["row"] == str(line) and "kjent_dato" in finding["column"]
    assert results.report["tables"]["innleggelser"]["set_aside"] == 0
    (clock,) = [row for row in results.rows("internt/discharges.csv") if row["patient_id"] == NEW]
    assert (clock["discharged"], clock["known"], clock["due_from_known"]) == ("2026-03-24", "", "")
    assert clock["due"] == "2026-03-27"


def test_that_getting_to_know_while_the_stay_goes_on_is_no_finding(office: Office, export: Export) -> None:
    cells = events(date(2026, 3, 20))["innleggelser"] | {"ut": None, "kjent_dato": date(2026, 3, 22)}
    export.add("innleggelser", pasient_id=NEW, **cells)
    assert office.run(export).findings("innleggelser") == []


def test_that_a_death_after_the_extract_is_a_finding(office: Office, export: Export) -> None:
    line = export.patient(NEW, dod=T + DAY)
    (finding,) = office.run(export).findings("pasienter")
    assert finding["row"] == str(line) and "dod" in finding["column"]


@pytest.mark.parametrize("end", [T + DAY, date(2027, 12, 31)], ids=["by a day", "by years"])
def test_that_the_planned_end_of_a_medicine_may_lie_in_the_future(
    end: date, office: Office, export: Export
) -> None:
    cells = events(date(2026, 1, 5))["legemidler"] | {"til": end}
    assert_row_is(True, office, export, "legemidler", NEW, cells)


def test_that_a_medicine_may_end_after_death(office: Office, export: Export) -> None:
    export.patient(DEAD_NOW, dod=DEATH)
    cells = events(DEATH - 9 * DAY)["legemidler"] | {"til": DEATH + 90 * DAY}
    assert_row_is(True, office, export, "legemidler", DEAD_NOW, cells)


WRITTEN_DATES = {
    "an ISO date": ("2026-01-15", True),
    "a Norwegian date": ("15.01.2026", True),
    "a Norwegian date without leading zeros": ("15.1.2026", True),
    "a two-digit year": ("15.1.26", True),
    "a two-digit year of the last century": ("15.6.98", True),
    "a day that doesn't exist": ("2026-02-30", False),
    "29 February in a common year": ("29.02.2025", False),
    "29 February in a leap year": ("29.02.2024", True),
    "a month that doesn't exist": ("15.13.2025", False),
    "a word": ("i fjor", False),
    "nothing": (None, False),
    "a year alone": ("2025", False),
    "year zero": ("0000-00-00", False),
}


@pytest.mark.parametrize(("written", "kept"), WRITTEN_DATES.values(), ids=WRITTEN_DATES)
def test_that_a_date_is_read_or_the_row_is_set_aside(
    written: str | None, kept: bool, office: Office, export: Export
) -> None:
    export.patient(NEW, fodselsaar=BORN)
    cells = events(T)["diagnoser"] | {"dato": written}
    assert_row_is(kept, office, export, "diagnoser", NEW, cells)


def test_that_a_two_digit_year_of_the_last_century_is_not_read_as_the_next(
    office: Office, export: Export
) -> None:
    # A diagnosis of 1998 isn't known to be from before a birth in 1999.
    export.patient(NEW, fodselsaar=1999)
    assert_row_is(False, office, export, "diagnoser", NEW, events(T)["diagnoser"] | {"dato": "15.6.98"})


# -- the list --


def on_the_list(office: Office, export: Export, **cells: Cell) -> bool:
    """Whether the patient has a row in scores.csv; the row in `pasienter` itself must be kept."""
    export.patient(NEW, **cells)
    outcome = office.check(export)
    assert_accepted(outcome)
    assert outcome.counts("pasienter")["set_aside"] == 0
    return NEW in office.scores(export)


LISTED = {
    "no dates at all": ({"liste_fra": None, "liste_til": None}, True),
    "a start on the day of the extract": ({"liste_fra": T}, True),
    "a start the day after the extract": ({"liste_fra": T + DAY}, False),
    "an end the day after the extract": ({"liste_til": T + DAY}, True),
    "an end on the day of the extract": ({"liste_til": T}, False),
    "an end long ago": ({"liste_til": date(2020, 1, 1)}, False),
    "a death on the day of the extract": ({"dod": T}, False),
    "a death long ago": ({"dod": date(2020, 1, 1)}, False),
    "an objection to being scored": ({"reservert_behandling": True}, False),
    "a wish not to be called": ({"reservert_kontakt": True}, True),
}


@pytest.mark.parametrize(("cells", "listed"), LISTED.values(), ids=LISTED)
def test_that_the_list_holds_those_on_it_at_the_extract(
    cells: dict[str, Cell], listed: bool, office: Office, export: Export
) -> None:
    assert on_the_list(office, export, **cells) is listed


def test_that_a_start_before_birth_is_a_finding_on_the_cell_and_the_patient_stays(
    office: Office, export: Export
) -> None:
    line = export.patient(NEW, fodselsaar=1950, liste_fra=date(1949, 12, 31))
    outcome = office.run(export)
    assert_accepted(outcome)
    assert outcome.counts("pasienter")["set_aside"] == 0
    assert NEW in outcome.scores()
    (finding,) = outcome.findings()
    assert (finding["table"], finding["row"], finding["column"]) == ("pasienter", str(line), "liste_fra")
    assert "1949-12-31" not in str(finding)


def test_that_many_starts_before_birth_are_no_bad_rows(office: Office, export: Export) -> None:
    for row in export.rows["pasienter"][:25]:
        row["liste_fra"] = date(1899, 1, 1)
    outcome = office.check(export)
    assert_accepted(outcome)
    assert outcome.counts("pasienter")["set_aside"] == 0


def test_that_a_start_in_the_birth_year_is_no_finding(office: Office, export: Export) -> None:
    export.patient(NEW, fodselsaar=1950, liste_fra=date(1950, 1, 1))
    assert office.run(export).findings() == []


def test_that_events_before_and_after_the_time_on_the_list_are_kept(office: Office, export: Export) -> None:
    export.patient(NEW, fodselsaar=BORN, liste_fra=date(2020, 1, 1), liste_til=date(2022, 1, 1))
    for day in (date(2019, 5, 5), date(2023, 5, 5)):
        for table, cells in events(day).items():
            export.add(table, pasient_id=NEW, **cells)
    outcome = office.run(export)
    assert_accepted(outcome)
    assert outcome.findings() == []


# -- a stay that ended in death --


def died_in_hospital(export: Export, end: date) -> None:
    cells = events(end - 3 * DAY)["innleggelser"] | {"ut": end, "utskrevet_til": "dod"}
    export.add("innleggelser", pasient_id=NEW, **cells)


@pytest.mark.parametrize("end", [DEATH, T], ids=["months ago", "on the day of the extract"])
def test_that_a_stay_that_ended_in_death_takes_the_patient_off_the_list(
    end: date, office: Office, export: Export
) -> None:
    died_in_hospital(export, end)
    outcome = office.run(export)
    assert_accepted(outcome)
    assert outcome.findings() == []
    assert NEW not in outcome.scores()


def test_that_a_consultation_after_a_stay_that_ended_in_death_is_set_aside(
    office: Office, export: Export
) -> None:
    died_in_hospital(export, DEATH)
    assert_row_is(False, office, export, "kontakter", NEW, events(DEATH + DAY)["kontakter"])


def test_that_a_diagnosis_soon_after_a_stay_that_ended_in_death_is_kept(
    office: Office, export: Export
) -> None:
    died_in_hospital(export, DEATH)
    assert_row_is(True, office, export, "diagnoser", NEW, events(DEATH + 60 * DAY)["diagnoser"])


# -- an earlier day is asked for --


def test_that_an_earlier_day_makes_later_rows_invisible_and_no_findings(
    office: Office, export: Export
) -> None:
    outcome = office.run(export, "--as-of", "2025-12-31")
    assert_accepted(outcome)
    assert outcome.findings() == []
    for table in export.rows:
        assert outcome.counts(table)["set_aside"] == 0


def test_that_an_earlier_day_gives_the_answers_of_an_extract_of_that_day(
    office: Office, export: Export
) -> None:
    rewound = office.scores(export.copy(), "--as-of", "2025-12-31")
    earlier = office.scores(export.as_extracted_on(date(2025, 12, 31)))
    assert rewound == earlier
