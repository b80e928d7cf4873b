"""Duplicates: patients by id, contacts never, the other tables when all columns are equal."""

from __future__ import annotations

from datetime import date

import pytest

from .driving import Office, Outcome, assert_accepted
from .exports import Export
from .test_codes import assert_counted_as_warning

DAY = date(2026, 1, 15)


@pytest.mark.parametrize("table", ["diagnoser", "legemidler", "innleggelser", "maalinger", "tiltak"])
def test_that_the_second_of_two_equal_rows_is_set_aside(
    table: str, office: Office, export: Export, clean_run: Outcome
) -> None:
    before = len(export.rows[table])
    line = export.repeat(table)
    outcome = office.run(export)
    assert_accepted(outcome)
    assert outcome.counts(table) == {"read": before + 1, "kept": before, "set_aside": 1, "ignored": 0}
    assert [(row["table"], row["row"]) for row in outcome.findings()] == [(table, str(line))]
    assert outcome.scores() == clean_run.scores()


def test_that_of_three_equal_rows_one_is_kept(office: Office, export: Export) -> None:
    before = len(export.rows["diagnoser"])
    export.repeat("diagnoser")
    export.repeat("diagnoser")
    counts = office.check(export).counts("diagnoser")
    assert (counts["kept"], counts["set_aside"]) == (before, 2)


@pytest.mark.parametrize(
    ("table", "cells"),
    [
        ("diagnoser", {"kilde": "annet"}),
        ("legemidler", {"ddd": 12.5}),
        ("innleggelser", {"hastegrad": None, "utskrevet_til": "annet_sykehus"}),
        ("maalinger", {"verdi": 61}),
        ("tiltak", {"type": "kognitiv_terapi"}),
    ],
)
def test_that_rows_that_differ_in_one_column_are_both_kept(
    table: str, cells: dict[str, object], office: Office, export: Export
) -> None:
    before = len(export.rows[table])
    export.repeat(table)
    export.patch(table, before, **cells)  # type: ignore[arg-type]
    counts = office.check(export).counts(table)
    assert (counts["kept"], counts["set_aside"]) == (before + 1, 0)


def test_that_equal_contacts_are_all_kept_and_counted_as_a_warning(
    office: Office, export: Export, clean_run: Outcome
) -> None:
    # 53 calls, each once more: «two calls a day are normal».
    before = len(export.rows["kontakter"])
    for number in range(53):
        day = date(2024, 1 + number % 12, 1 + number // 2)
        for _ in range(2):
            export.add(
                "kontakter", pasient_id="PAS-0031", dato=day, type="telefon", behandler_id=f"B{number}"
            )
    outcome = office.run(export)
    assert_accepted(outcome)
    assert outcome.counts("kontakter") == {
        "read": before + 106,
        "kept": before + 106,
        "set_aside": 0,
        "ignored": 0,
    }
    assert outcome.findings() == []
    assert_counted_as_warning(outcome, clean_run, 53, 106)


def test_that_a_patient_written_twice_alike_is_kept_once(
    office: Office, export: Export, clean_run: Outcome
) -> None:
    line = export.repeat("pasienter", 4)
    outcome = office.run(export)
    assert_accepted(outcome)
    assert outcome.counts("pasienter") == {"read": 41, "kept": 40, "set_aside": 1, "ignored": 0}
    assert [(row["table"], row["row"]) for row in outcome.findings()] == [("pasienter", str(line))]
    assert outcome.scores() == clean_run.scores()


def test_that_a_patient_written_twice_differently_is_set_aside_twice(office: Office, export: Export) -> None:
    first = export.patient("PAS-0040")
    second = export.repeat("pasienter", 39)
    export.patch("pasienter", 40, fodselsaar=1977)
    outcome = office.run(export)
    assert_accepted(outcome)
    assert outcome.counts("pasienter") == {"read": 41, "kept": 39, "set_aside": 2, "ignored": 0}
    lines = {(row["table"], row["row"]) for row in outcome.findings()}
    assert lines == {("pasienter", str(first)), ("pasienter", str(second))}
    assert "PAS-0040" not in outcome.scores()


@pytest.mark.parametrize(
    "cells",
    [{"kjonn": "X"}, {"liste_til": date(2025, 1, 1)}, {"journalnr": "J99999"}, {"hjemmetjeneste": None}],
    ids=["sex", "end on the list", "journal number", "a missing yes or no"],
)
def test_that_any_column_can_make_two_rows_of_a_patient_differ(
    cells: dict[str, object], office: Office, export: Export
) -> None:
    if cells == {"kjonn": "X"}:
        cells = {"kjonn": "M" if export.rows["pasienter"][39]["kjonn"] == "K" else "K"}
    export.repeat("pasienter", 39)
    export.patch("pasienter", 40, **cells)  # type: ignore[arg-type]
    outcome = office.check(export)
    assert_accepted(outcome)
    assert outcome.counts("pasienter")["set_aside"] == 2


def test_that_events_of_a_patient_written_twice_differently_are_set_aside_too(
    office: Office, export: Export
) -> None:
    export.repeat("pasienter", 39)
    export.patch("pasienter", 40, fodselsaar=1936)
    line = export.add("diagnoser", pasient_id="PAS-0040", dato=DAY, kodeverk="ICPC-2", kode="K86")
    outcome = office.run(export)
    assert_accepted(outcome)
    assert [row["row"] for row in outcome.findings("diagnoser")] == [str(line)]
