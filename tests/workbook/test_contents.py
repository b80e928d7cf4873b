"""The counts that go into the workbook, and what is left of them when the small ones are hidden."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache

import pytest

from listeoversikt.indicators import hiding
from listeoversikt.indicators.hiding import CountTable, hide
from listeoversikt.journal.findings import Finding, ImportReport, Reason, TableCount
from listeoversikt.operations import contents, main_job
from listeoversikt.patient_list.snapshot import date_of
from tests.lists import day, patient_list, person, stay

T = "2026-03-31"
STAYS = (
    # who, came, left, to, contact by phone
    ("in time", "2026-01-02", "2026-01-05", None, "2026-01-07"),
    ("in time", "2026-02-02", "2026-02-05", None, "2026-02-06"),
    ("late", "2026-01-02", "2026-01-05", None, "2026-01-15"),
    ("missed", "2026-01-02", "2026-01-05", None, None),
    ("overdue", "2026-03-18", "2026-03-20", None, None),
    ("due today", "2026-03-24", "2026-03-26", None, None),
    ("not due", "2026-03-28", "2026-03-30", None, None),
    ("called early", "2026-03-28", "2026-03-30", None, "2026-03-31"),
    ("nursing home", "2026-01-02", "2026-01-05", "sykehjem", None),
    ("waits", "2026-03-18", "2026-03-20", "sykehjem_korttid", None),
    ("long ago", "2024-01-02", "2024-01-05", None, None),
)
STATES = {
    "done_in_time": 2,
    "done_late": 1,
    "overdue": 1,
    "missed": 1,
    "contacts_unseen": 0,
    "done_before_due": 1,
    "due_today": 1,
    "not_due": 1,
    "waiting": 1,
    "lapsed": 1,
}


@cache
def scored(work_date: str = T, contacts_since: str = "2021-01-01", silent: int = 0) -> main_job.ScoredList:
    """Everybody is 80 with an unplanned stay; ``silent`` more have a diagnosis and nobody has seen them."""
    names = list(dict.fromkeys(name for name, *_ in STAYS))
    quiet = [f"silent {number}" for number in range(silent)]
    made = patient_list(
        T,
        patients=[person(name, 1946) for name in names] + [person(name, 1936) for name in quiet],
        contacts=[(name, called, "telefon", "lege") for name, *_, called in STAYS if called],
        stays=[stay(name, came, left, main="I50", to=to) for name, came, left, to, _ in STAYS],
        since={"kontakter": contacts_since, "innleggelser": "2021-01-01", "diagnoser": "2021-01-01"},
    )
    return main_job.score(made, day(T), work_date=dt.date.fromisoformat(work_date))


def table(name: str, tables: tuple[CountTable, ...]) -> CountTable:
    return next(one for one in tables if one.name == name)


def discharges(found: main_job.ScoredList) -> CountTable:
    return table(contents.DISCHARGES, contents.count_tables(found, ImportReport()))


def test_that_each_discharge_of_the_last_year_is_in_one_state() -> None:
    counted = discharges(scored())
    assert counted.counts == STATES and counted.total == sum(STATES.values())


def test_that_persons_behind_a_state_are_counted_once() -> None:
    assert discharges(scored()).persons == STATES | {"done_in_time": 1}


def test_that_states_are_as_at_the_extract_also_when_work_goes_on_later() -> None:
    assert discharges(scored("2026-06-30")).counts == STATES


def test_that_states_of_clocks_run_out_are_numerator_and_denominator_of_the_indicator() -> None:
    rows = main_job.count(scored())
    row = next(row for row in rows if (row.id, row.variant, row.group) == ("utskrivning_3vd", "", "alle"))
    counts = discharges(scored()).counts
    assert row.numerator == counts["done_in_time"]
    assert row.denominator == sum(counts[key] for key in ("done_in_time", "done_late", "overdue", "missed"))


def test_that_a_discharge_before_the_contacts_begin_is_not_judged() -> None:
    counts = discharges(scored(contacts_since="2026-02-01")).counts
    assert counts["contacts_unseen"] == 3 and counts["missed"] == 0


def test_that_the_worklist_counts_leave_discharges_to_their_own_sheet() -> None:
    found = scored(silent=9)
    counted = table(contents.WORKLIST, contents.count_tables(found, ImportReport()))
    reasons = [row.reasons[0].reason.value for row in found.worklist]
    assert reasons.count("utskrivning_3vd") == 3
    assert counted.total == len(reasons) - 3 == sum(counted.counts.values())
    assert counted.counts["svak_ettersporrer|no_due_date"] >= 9
    assert not any(key.startswith("utskrivning") for key in counted.counts)


def test_that_reasons_that_are_on_are_there_with_zero() -> None:
    counted = table(contents.WORKLIST, contents.count_tables(scored(), ImportReport()))
    assert counted.counts["borte|no_due_date"] == 0


def report(**tables: TableCount) -> ImportReport:
    """A report with ten rows set aside in diagnoser: seven for one reason, three for another."""
    reasons = [Reason.BAD_DATE] * 7 + [Reason.BAD_CODE] * 3
    findings = [
        Finding("diagnoser", at, "dato", (reason,), "", "", True) for at, reason in enumerate(reasons)
    ]
    return ImportReport(export_date=T, tables=tables, findings=findings, unlisted_codes={"diagnoser": 4})


def content_of(found: main_job.ScoredList, said: ImportReport):
    shown = hide(main_job.count(found), contents.count_tables(found, said))
    return contents.workbook_content(found, said, shown)


def test_that_small_counts_of_states_do_not_reach_the_content() -> None:
    content = content_of(scored(), report(pasienter=TableCount(10, 10, 0, 0)))
    counts = {state.key: state.count for state in content.discharges.rows}
    assert counts == {key: None if count else 0 for key, count in STATES.items()}
    assert content.warnings.unlisted_codes is None


@pytest.mark.parametrize("kept", [990, 982])
def test_that_a_tables_rows_are_told_without_giving_a_small_count_back(kept: int) -> None:
    said = report(pasienter=TableCount(10, 10, 0, 0), diagnoser=TableCount(1000, kept, 10, 990 - kept))
    told = next(one for one in content_of(scored(), said).quality if one.name == "diagnoser")
    reasons = {one.key: one.count for one in told.reasons}
    assert told.read == 1000 and reasons["malformed_code"] is None
    assert [told.kept, told.ignored, *reasons.values()].count(None) >= 2
    one_reason_hidden = list(reasons.values()).count(None) == 1
    assert told.set_aside is None if one_reason_hidden else told.set_aside in (None, 10)


def test_that_tables_are_told_with_their_period_and_missing_ones_as_missing() -> None:
    quality = {one.name: one for one in content_of(scored(), report()).quality}
    assert quality["kontakter"].period == (dt.date(2021, 1, 1), dt.date.fromisoformat(T))
    assert not quality["maalinger"].present and quality["maalinger"].read is None
    assert quality["innleggelser"].present and quality["innleggelser"].read is None


def test_that_the_origin_tells_the_extract_and_the_day_it_was_wound_back_to() -> None:
    said = report()
    said.export_date, said.office, said.checksum = "2026-05-01", "Kontoret", "abc"
    origin = content_of(scored(), said).origin
    assert (origin.export_date, origin.index_date) == (dt.date(2026, 5, 1), date_of(day(T)))
    assert (origin.office, origin.checksum, origin.made_up) == ("Kontoret", "abc", False)
    assert {"indicators", "target_groups"} <= set(origin.definitions)


def test_that_the_made_up_list_is_known_by_its_system() -> None:
    from listeoversikt.made_up import export

    said = report()
    said.journal_system = export._SYSTEM
    assert content_of(scored(), said).origin.made_up


def test_that_no_other_period_is_taken_for_the_year_that_discharges_are_counted_in() -> None:
    counted, tables = main_job.count(scored()), contents.count_tables(scored(), report())
    year = next(row for row in counted if (row.id, row.variant, row.group) == ("utskrivning_3vd", "", "alle"))
    other = replace(year, period_type="aar", period_end=dt.date(2025, 12, 31), denominator=3.0)
    goals = replace(year, period_start=dt.date(2026, 1, 1), denominator=2.0)
    rows = (other, *counted, goals)
    extra, sums = hiding._extra_counts(tables, rows, hiding.OWN_LIMITS)
    values = [one for row in rows for one in (row.numerator, row.denominator)]
    values += [one.value for one in extra]
    assert len(sums) > 2
    assert all(values[total] == sum(values[part] for part in parts) for total, parts in sums)
