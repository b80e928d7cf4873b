"""Which profile an export was made for."""

from __future__ import annotations

from dataclasses import replace

from listeoversikt.journal.mapping.profile import Profile, TableProfile
from listeoversikt.journal.mapping.recognise import SourceHeaders, recognise
from listeoversikt.journal.names import COLUMNS
from tests.journal.mapping.vendor import FILES, HEADERS, vendor_profile

VENDOR = [
    SourceHeaders(file, tuple(HEADERS[table].get(column, column) for column in COLUMNS[table]))
    for table, file in FILES.items()
]
CONTRACTS = [SourceHeaders(table, COLUMNS[table]) for table in FILES]


def test_that_the_profile_of_the_export_is_found_among_others() -> None:
    other = Profile("Andre", {"kontakter": TableProfile(sources=("Besøk",), columns={"Tid": "dato"})})
    assert recognise([other, vendor_profile(), other], VENDOR) == vendor_profile()


def test_that_an_export_with_the_contracts_names_needs_none() -> None:
    assert recognise([vendor_profile()], CONTRACTS[:4]) is not None  # its words for sexes may still be meant
    bare = replace(
        vendor_profile(), tables={"tiltak": TableProfile(sources=("Utført",), columns={"Aktivitet": "type"})}
    )
    assert recognise([bare], CONTRACTS) is None


def test_that_nothing_is_recognised_without_profiles_or_files() -> None:
    assert recognise([], VENDOR) is None
    assert recognise([vendor_profile()], []) is None


def test_that_of_equals_the_newest_is_taken() -> None:
    assert recognise([vendor_profile("gammel"), vendor_profile("ny")], VENDOR) == vendor_profile("ny")


def test_that_the_one_that_explains_most_is_taken_though_it_is_older() -> None:
    tables = dict(vendor_profile().tables)
    del tables["tiltak"]
    assert recognise([vendor_profile(), Profile("mindre", tables)], VENDOR) == vendor_profile()


def test_that_a_profile_whose_required_header_is_gone_is_not_taken() -> None:
    changed = [
        SourceHeaders(one.name, tuple(header for header in one.headers if header != "Timetype"))
        for one in VENDOR
    ]
    assert recognise([vendor_profile()], changed) is None


def test_that_a_table_that_need_not_be_there_may_be_gone() -> None:
    assert recognise([vendor_profile()], VENDOR[:3]) == vendor_profile()


def test_that_a_profile_needs_its_list_of_patients() -> None:
    assert recognise([vendor_profile()], VENDOR[1:]) is None


def test_that_a_constant_is_as_good_as_a_header() -> None:
    constant = TableProfile(
        sources=("Dx",), columns={"Nr": "pasient_id", "Kode": "kode"}, constants={"kodeverk": "ICPC-2"}
    )
    source = SourceHeaders("Dx", ("Nr", "Dato", "Kode"))
    assert recognise([Profile("Fast", {"diagnoser": constant})], [source]) is not None
    assert recognise([Profile("Uten", {"diagnoser": replace(constant, constants={})})], [source]) is None


def test_that_two_sources_for_one_table_are_not_recognised() -> None:
    assert VENDOR[2].name == "Timebok"
    others = [one for one in VENDOR if one.name != "Timebok"]
    years = [SourceHeaders(f"Timebok {year}", VENDOR[2].headers) for year in (2025, 2026)]
    assert recognise([vendor_profile()], [*others, *years]) is None
    assert recognise([vendor_profile()], [*VENDOR, years[0]]) == vendor_profile()  # the one that it names
