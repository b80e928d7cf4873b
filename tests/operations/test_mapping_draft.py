"""A mapping being made: each edit gives a new draft, and the profile it gives reads the export."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from listeoversikt.journal.mapping.profile import Profile, TableProfile
from listeoversikt.journal.mapping.profile_file import checked
from listeoversikt.operations.extract_mapping import Lack
from listeoversikt.operations.mapped_profile import profile_of
from listeoversikt.operations.mapping_draft import (
    Draft,
    Origin,
    assign,
    assign_table,
    confirm,
    constant,
    date_form,
    draft_of,
    leave_out,
    map_value,
    may_be_table,
    rename,
)
from listeoversikt.operations.mapping_lines import look
from listeoversikt.operations.mapping_trial import Trial, trial
from tests.contract.base_export import base_export
from tests.contract.exports import write_folder
from tests.journal.mapping.vendor import (
    assert_same_list,
    clean_folder,
    read,
    vendor_export,
    vendor_folder,
    vendor_profile,
)
from tests.operations.mapping_ways import header_of, lines_of, surveyed

TIMES = "Timebok.csv"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return vendor_folder(tmp_path / "inn")


@pytest.fixture
def draft(path: Path) -> Draft:
    return draft_of(surveyed(path), "Kontorets journal")


def place(draft: Draft, source: str, header: str) -> int:
    return header_of(draft, source, header).position


def test_that_proposals_are_drafted_as_such_and_the_contracts_names_as_theirs(draft: Draft) -> None:
    assert (header_of(draft, TIMES, "Time").column, header_of(draft, TIMES, "Time").origin) == (
        "dato",
        Origin.SUGGESTED,
    )
    assert header_of(draft, TIMES, "takster").origin is Origin.CONTRACT
    assert lines_of(draft, TIMES).origin is Origin.SUGGESTED
    assert look(draft).unconfirmed > 20
    assert look(confirm(draft)).unconfirmed == 0
    assert profile_of(confirm(draft)) == profile_of(draft)


def test_that_the_proposals_of_the_vendors_export_lack_nothing_but_a_few_words(draft: Draft) -> None:
    assert look(draft).ready
    unread = {
        (one.table, column.column): [line.text for line in column.lines if line.word is None]
        for one in look(draft).sources
        for column in one.words
        if column.unread
    }
    assert unread == {("kontakter", "rolle"): ["Lg"]}


def test_that_the_drafted_profile_with_the_words_filled_in_reads_the_clean_list(
    draft: Draft, path: Path, tmp_path: Path
) -> None:
    whole = map_value(draft, TIMES, "rolle", "Lg", "lege")
    whole = assign(
        whole, "Pasientliste mars 2026.csv", place(whole, "Pasientliste mars 2026.csv", "Jnr"), "journalnr"
    )
    assert_same_list(read(clean_folder(tmp_path / "rent")), read(path, checked(profile_of(whole))))


def test_that_a_recognised_profile_is_where_the_draft_begins_and_is_kept_as_it_is(path: Path) -> None:
    draft = draft_of(surveyed(path, vendor_profile()))
    assert draft.name == "Leverandøren"
    assert look(draft).unconfirmed == 0
    assert header_of(draft, TIMES, "Time").origin is Origin.PROFILE
    assert profile_of(draft).signature == vendor_profile().signature


def test_that_what_the_profile_says_beyond_this_export_is_kept(path: Path) -> None:
    before = vendor_profile()
    contacts = before.tables["kontakter"]
    richer = TableProfile(
        sources=(*contacts.sources, "Timer"),
        columns={**contacts.columns, "Notatlengde": ""},
        values={**contacts.values, "type": {**contacts.values["type"], "Rørpost": "annet"}},
    )
    profile = Profile("Rik", {**before.tables, "kontakter": richer})
    (path / "Utført.csv").unlink()
    assert profile_of(draft_of(surveyed(path, profile))).signature == profile.signature


def test_that_assigning_a_column_takes_it_from_the_header_that_had_it(draft: Draft) -> None:
    position = place(draft, TIMES, "takster")
    after = assign(draft, TIMES, position, "type")
    assert header_of(after, TIMES, "takster").column == "type"
    assert header_of(after, TIMES, "takster").origin is Origin.CHOSEN
    former = header_of(after, TIMES, "Timetype")
    assert (former.column, former.origin) == ("", Origin.CHOSEN)
    assert header_of(draft, TIMES, "Timetype").column == "type"
    columns = profile_of(after).tables["kontakter"].columns
    assert columns["takster"] == "type"
    assert columns["Timetype"] == ""
    checked(profile_of(after))


def test_that_a_header_is_left_out_and_a_required_column_lacks(draft: Draft) -> None:
    after = leave_out(draft, TIMES, place(draft, TIMES, "Timetype"))
    assert look(after).lacking == (Lack("kontakter", "type"),)
    assert not look(after).ready
    assert "type" in lines_of(after, TIMES).lacking
    assert all(words.column != "type" for words in lines_of(after, TIMES).words)


def test_that_a_source_becomes_another_table_and_its_columns_are_proposed_anew(draft: Draft) -> None:
    after = assign_table(draft, "Utført.csv", "maalinger")
    assert lines_of(after, "Utført.csv").table == "maalinger"
    assert lines_of(after, "Lab.csv").table == ""
    assert "verdi" in lines_of(after, "Utført.csv").lacking
    assert "maalinger" in profile_of(after).tables
    assert profile_of(after).table_of("Lab") is None
    none = assign_table(after, "Utført.csv", "")
    assert (lines_of(none, "Utført.csv").table, lines_of(none, "Utført.csv").origin) == ("", Origin.CHOSEN)


def test_that_a_name_of_the_contract_stays_its_table(tmp_path: Path) -> None:
    files = base_export().files()
    files["Timebok.csv"] = vendor_export()["Timebok.csv"]
    draft = draft_of(surveyed(write_folder(files, tmp_path / "inn")), "x")
    assert lines_of(draft, TIMES).table == ""
    assert not may_be_table(draft, "kontakter.csv", "")
    assert not may_be_table(draft, TIMES, "kontakter")
    assert not may_be_table(draft, TIMES, "timer")
    assert may_be_table(draft, TIMES, "")
    with pytest.raises(ValueError, match="no such table"):
        assign_table(draft, TIMES, "kontakter")


def test_that_a_profile_no_longer_names_a_file_that_has_become_another_table(path: Path) -> None:
    draft = draft_of(surveyed(path, vendor_profile()))
    moved = profile_of(assign_table(draft, "Utført.csv", "maalinger"))
    checked(moved)
    assert (moved.table_of("Utført"), moved.table_of("Lab")) == ("maalinger", None)
    left = profile_of(assign_table(draft, "Utført.csv", ""))
    assert left.table_of("Utført") is None
    assert left.tables["tiltak"].columns == vendor_profile().tables["tiltak"].columns


def test_that_next_months_file_is_known_by_the_name_that_the_profile_has(path: Path) -> None:
    (path / "Pasientliste mars 2026.csv").rename(path / "Pasientliste april 2026.csv")
    draft = draft_of(surveyed(path, vendor_profile()))
    assert profile_of(draft).tables["pasienter"].sources == ("Pasientliste mars 2026",)


def test_that_of_two_headers_with_one_text_the_profile_holds_the_one_that_means_something(
    tmp_path: Path,
) -> None:
    export = (
        base_export().rename_column("tiltak", "type", "Aktivitet").with_column("tiltak", "AKTIVITET", "x")
    )
    draft = draft_of(surveyed(write_folder(export.files(), tmp_path / "inn")), "x")
    draft = leave_out(draft, "tiltak.csv", 4)
    assert checked(profile_of(draft)).tables["tiltak"].columns == {"Aktivitet": "type"}


def test_that_a_required_table_lacks_when_no_source_is_it(draft: Draft) -> None:
    assert look(assign_table(draft, "Problemliste.csv", "")).lacking == (Lack("diagnoser"),)


def test_that_words_are_mapped_read_as_empty_and_taken_back(draft: Draft) -> None:
    def said(one: Draft) -> tuple[str | None, Origin]:
        [column] = [words for words in lines_of(one, TIMES).words if words.column == "rolle"]
        [line] = [line for line in column.lines if line.text == "Lg"]
        return line.word, line.origin

    assert said(draft) == (None, Origin.UNKNOWN)
    mapped = map_value(draft, TIMES, "rolle", "Lg", "lege")
    assert said(mapped) == ("lege", Origin.CHOSEN)
    assert said(map_value(mapped, TIMES, "rolle", "Lg", "")) == ("", Origin.CHOSEN)
    assert said(map_value(mapped, TIMES, "rolle", "Lg", None)) == (None, Origin.UNKNOWN)
    with pytest.raises(ValueError, match="no such word"):
        map_value(draft, TIMES, "rolle", "Lg", "tannlege")


def test_that_the_code_system_is_proposed_where_the_codes_tell_it(tmp_path: Path) -> None:
    export = base_export()
    export.rows["diagnoser"] = [row for row in export.rows["diagnoser"] if row["kodeverk"] == "ICPC-2"]
    files = export.without_column("diagnoser", "kodeverk").files()
    draft = draft_of(surveyed(write_folder(files, tmp_path / "inn")), "Fast")
    [line] = [one for one in lines_of(draft, "diagnoser.csv").constants if one.column == "kodeverk"]
    assert (line.value, line.origin, line.choices) == ("ICPC-2", Origin.SUGGESTED, ("ICPC-2", "ICD-10"))
    assert look(draft).ready
    without = constant(draft, "diagnoser.csv", "kodeverk", None)
    assert look(without).lacking == (Lack("diagnoser", "kodeverk"),)
    again = constant(without, "diagnoser.csv", "kodeverk", "ICD-10")
    assert profile_of(again) == Profile("Fast", {"diagnoser": TableProfile(constants={"kodeverk": "ICD-10"})})


@pytest.mark.parametrize(
    ("column", "value"), [("kodeverk", "SNOMED"), ("kode", "T90"), ("kilde", "fastlege")]
)
def test_that_a_constant_that_cannot_be_is_refused(draft: Draft, column: str, value: str) -> None:
    with pytest.raises(ValueError, match="column"):
        constant(draft, "Problemliste.csv", column, value)


def test_that_a_constant_gives_way_to_a_header(draft: Draft) -> None:
    source = "Timebok.csv"
    without = leave_out(draft, source, place(draft, source, "Utført av"))
    fixed = constant(without, source, "rolle", "lege")
    assert profile_of(fixed).tables["kontakter"].constants == {"rolle": "lege"}
    back = assign(fixed, source, place(fixed, source, "Utført av"), "rolle")
    assert profile_of(back).tables["kontakter"].constants == {}


def test_that_a_form_of_dates_is_proposed_and_can_be_changed(tmp_path: Path) -> None:
    export = base_export()
    for row in export.rows["tiltak"]:
        row["dato"] = f"{row['dato']:%Y%m%d}"
    draft = draft_of(surveyed(write_folder(export.files(), tmp_path / "inn")), "Datoer")
    assert header_of(draft, "tiltak.csv", "dato").date_form == "ÅÅÅÅMMDD"
    assert profile_of(draft).tables["tiltak"].dates == {"dato": "ÅÅÅÅMMDD"}
    assert profile_of(date_form(draft, "tiltak.csv", "dato", "")).tables == {}


def test_that_a_column_that_points_to_a_person_cannot_be_assigned(tmp_path: Path) -> None:
    files = vendor_export()
    lines = files["Timebok.csv"].decode("cp1252").splitlines()
    extra = ["Mobil;Notat", *("91234567;ola@eksempel.no" for _ in lines[1:])]
    files["Timebok.csv"] = "\n".join(f"{a};{b}" for a, b in zip(lines, extra, strict=True)).encode("cp1252")
    draft = draft_of(surveyed(write_folder(files, tmp_path / "inn")), "x")
    assert not look(draft).ready
    assert len(look(draft).pointing) == 2
    with pytest.raises(ValueError, match="taken along"):
        assign(draft, TIMES, place(draft, TIMES, "Notat"), "behandler_id")
    with pytest.raises(ValueError, match="taken along"):
        assign(draft, TIMES, place(draft, TIMES, "Mobil"), "takster")
    number = assign(draft, TIMES, place(draft, TIMES, "Mobil"), "behandler_id")
    assert header_of(number, TIMES, "Mobil").column == "behandler_id"


@pytest.mark.parametrize("column", ["kode", "nummer", "", "TYPE"])
def test_that_a_column_that_the_table_lacks_cannot_be_assigned(draft: Draft, column: str) -> None:
    with pytest.raises(ValueError, match="no such column"):
        assign(draft, TIMES, 1, column)


def test_that_a_draft_has_the_name_it_is_given(draft: Draft) -> None:
    assert profile_of(rename(draft, "  Nytt navn ")).name == "Nytt navn"


# -- tried --


def test_that_a_trial_shows_the_rows_as_they_would_be_read(draft: Draft, path: Path) -> None:
    found = trial(path, profile_of(draft), dt.date(2026, 4, 20), rows=3)
    assert isinstance(found, Trial)
    assert [one.table for one in found.tables][:3] == ["pasienter", "diagnoser", "kontakter"]
    contacts = found.tables[2]
    assert contacts.file == TIMES
    assert len(contacts.rows) == 3
    shown = dict(zip(contacts.columns, contacts.rows[0].cells, strict=True))
    first = base_export().rows["kontakter"][0]
    assert (shown["type"], shown["dato"]) == (first["type"], str(first["dato"]))
    assert contacts.count.read == contacts.count.kept
    assert found.patients == len(read(path, vendor_profile()).patient_list.scored.nonzero()[0])
    assert found.export_date == "2026-03-31"
    assert found.asks == ()


def test_that_a_trial_says_what_is_set_aside_and_why(draft: Draft, path: Path) -> None:
    unsaid = draft
    for text in ("Kons. lege", "Tlf.", "Bud", "LV"):
        unsaid = map_value(unsaid, TIMES, "type", text, None)
    found = trial(path, profile_of(unsaid), dt.date(2026, 4, 20))
    assert isinstance(found, Trial)
    contacts = found.tables[2]
    assert contacts.count.set_aside > 20
    assert dict(contacts.set_aside_by_reason)["unknown_value"] == contacts.count.set_aside
    assert found.asks == ("kontakter",)
    aside = [row for row in contacts.rows if row.set_aside]
    assert aside
    assert aside[0].findings[0].column == "type"


def test_that_a_trial_is_stopped_where_a_reading_is(draft: Draft, path: Path) -> None:
    lacking = leave_out(draft, TIMES, place(draft, TIMES, "Timetype"))
    assert not isinstance(trial(path, profile_of(lacking), dt.date(2026, 4, 20)), Trial)
    assert not isinstance(trial(path, profile_of(draft), dt.date(2026, 4, 20), cancelled=lambda: True), Trial)
