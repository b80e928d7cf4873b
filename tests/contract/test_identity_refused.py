"""What could say who a patient is refuses the extract: table, column and row named, never the value."""

from __future__ import annotations

import re
import tempfile

import pytest

from .base_export import COLUMNS
from .driving import Office, assert_no_trace_of, assert_refused, drive, mentions
from .exports import Export
from .identity_numbers import NUMBERS, personal_number

PLAIN_NUMBER = NUMBERS["a fødselsnummer"]
ROW = 7
"""The line in the file where most tests plant a value."""


def spaced(number: str, *widths: int) -> str:
    parts, start = [], 0
    for width in widths:
        parts.append(number[start : start + width])
        start += width
    return " ".join(parts)


def planted(export: Export, table: str, column: str, value: str) -> Export:
    """The value in line 7 of a table; a column that's no part of the format is made, harmless elsewhere."""
    if column not in export.columns[table]:
        export.with_column(table, column, "ok")
    export.patch(table, ROW - 2, **{column: value})
    return export


EMAILS = {
    "an e-mail address": "kari.nordmann@example.com",
    "an e-mail address in capitals": "KARI@EXAMPLE.NO",
    "an e-mail address inside a text": "svar til ola-n@post.example.org innen fredag",
    "an e-mail address with a plus": "ola+lege@example.co.uk",
    "an e-mail address with ø": "bjørn@sykehjemmet.example.no",
}
PHONES = {
    "eight digits that begin with 9": "91234567",
    "eight digits that begin with 4": "41234567",
    "eight digits that begin with 2": "22334455",
    "eight digits spaced 3-2-3": "912 34 567",
    "eight digits spaced 2-2-2-2": "91 23 45 67",
    "+47 and eight digits": "+4791234567",
    "+47, a space and eight digits": "+47 91234567",
    "+47 and digits spaced 3-2-3": "+47 912 34 567",
    "+47 and digits spaced 2-2-2-2": "+47 22 33 44 55",
    "0047 and eight digits": "004791234567",
    "0047 and digits spaced 3-2-3": "0047 912 34 567",
    "+47 before any eight digits": "+47 12345678",
    "a phone number with the spaces of a spreadsheet": "912\u00a034\u00a0567",
    "a phone number inside a text": "ring 912 34 567 etter kl 10",
}
LOST_ZERO = personal_number(day=3)
FORMS = {
    "a fødselsnummer spaced 6-5": spaced(PLAIN_NUMBER, 6, 5),
    "a fødselsnummer spaced 2-2-2-5": spaced(PLAIN_NUMBER, 2, 2, 2, 5),
    "a fødselsnummer spaced 2-2-2-3-2": spaced(PLAIN_NUMBER, 2, 2, 2, 3, 2),
    "a fødselsnummer with the space of a spreadsheet": f"{PLAIN_NUMBER[:6]}\u00a0{PLAIN_NUMBER[6:]}",
    "a fødselsnummer that became a decimal number": f"{PLAIN_NUMBER}.0",
    "a fødselsnummer behind an apostrophe": f"'{PLAIN_NUMBER}",
    "a fødselsnummer inside a text": f"gjelder {PLAIN_NUMBER}, se notat",
    "a fødselsnummer after a colon": f"fnr:{PLAIN_NUMBER}",
    "a fødselsnummer that lost its leading zero": LOST_ZERO[1:],
    "a fødselsnummer that begins with zero": LOST_ZERO,
}
PLANTED = NUMBERS | FORMS | EMAILS | PHONES


@pytest.mark.parametrize("value", PLANTED.values(), ids=PLANTED)
def test_that_identity_in_an_unknown_column_refuses_the_extract(
    value: str, office: Office, export: Export
) -> None:
    outcome = office.check(planted(export, "kontakter", "merknad", value))
    assert_refused(outcome, "kontakter", "merknad", row=ROW, secrets=(value,))


EVERY_COLUMN = [(table, column) for table, columns in COLUMNS.items() for column in columns.split()]


@pytest.mark.parametrize(
    ("table", "column"), EVERY_COLUMN, ids=[f"{table}.{column}" for table, column in EVERY_COLUMN]
)
def test_that_a_fodselsnummer_is_found_in_every_column_of_the_format(
    table: str, column: str, office: Office, export: Export
) -> None:
    outcome = office.check(planted(export, table, column, PLAIN_NUMBER))
    assert_refused(outcome, table, column, row=ROW, secrets=(PLAIN_NUMBER,))


@pytest.mark.parametrize("table", COLUMNS)
@pytest.mark.parametrize("value", ["kari.nordmann@example.com", "912 34 567"], ids=["e-mail", "phone"])
def test_that_an_unknown_column_of_every_table_is_searched(
    table: str, value: str, office: Office, export: Export
) -> None:
    outcome = office.check(planted(export, table, "fritekst", value))
    assert_refused(outcome, table, "fritekst", row=ROW, secrets=(value,))


ID_COLUMNS = [
    ("pasienter", "pasient_id"),
    ("pasienter", "fastlege_id"),
    ("pasienter", "journalnr"),
    ("kontakter", "pasient_id"),
    ("kontakter", "behandler_id"),
]
STRONG = {
    "a fødselsnummer": PLAIN_NUMBER,
    "a fødselsnummer with a space": spaced(PLAIN_NUMBER, 6, 5),
    "a fødselsnummer that lost its leading zero": LOST_ZERO[1:],
    "an e-mail address": "kari.nordmann@example.com",
}


@pytest.mark.parametrize("value", STRONG.values(), ids=STRONG)
@pytest.mark.parametrize(("table", "column"), ID_COLUMNS, ids=[".".join(pair) for pair in ID_COLUMNS])
def test_that_id_columns_are_searched_for_identity_numbers_and_addresses(
    table: str, column: str, value: str, office: Office, export: Export
) -> None:
    outcome = office.check(planted(export, table, column, value))
    assert_refused(outcome, table, column, row=ROW, secrets=(value,))


def test_that_a_fodselsnummer_for_an_id_throughout_is_refused(office: Office, export: Export) -> None:
    numbers = {
        f"PAS-{turn:04d}": personal_number(day=1 + turn % 28, month=1 + turn // 28) for turn in range(1, 41)
    }
    outcome = office.run(export.with_ids(numbers.__getitem__))
    assert_refused(outcome, "pasienter", "pasient_id", row=2, secrets=tuple(numbers.values()))


def test_that_a_place_column_is_searched_for_phone_numbers(office: Office, export: Export) -> None:
    outcome = office.check(planted(export, "pasienter", "bydel", "91234567"))
    assert_refused(outcome, "pasienter", "bydel", row=ROW, secrets=("91234567",))


# -- columns that by their name hold who somebody is --

NAMED = {
    "navn": "Xyzzq",
    "Fornavn": "Xyzzq",
    "ETTERNAVN": "Xyzzq",
    "pasient_navn": "Xyzzq",
    "pasientens navn": "Xyzzq",
    "adresse": "Xyzzqbakken 3",
    "Gateadresse": "Xyzzqbakken 3",
    "post-adresse": "Xyzzqbakken 3",
    "fødselsdato": "1944-05-17",
    "Foedselsdato": "17.05.1944",
    "fodsels_dato": "17.5.44",
}


@pytest.mark.parametrize("column", NAMED)
def test_that_a_column_that_by_its_name_holds_identity_is_refused(
    column: str, office: Office, export: Export
) -> None:
    outcome = office.check(export.with_column("pasienter", column, NAMED[column]))
    assert_refused(outcome, "pasienter", column, secrets=(NAMED[column],))


@pytest.mark.parametrize("table", COLUMNS)
def test_that_a_column_of_names_is_refused_in_every_table(table: str, office: Office, export: Export) -> None:
    outcome = office.check(export.with_column(table, "pasientnavn", "Xyzzq"))
    assert_refused(outcome, table, "pasientnavn", secrets=("Xyzzq",))


NAMES = [
    "Kari Nordmann",
    "Ola Hansen",
    "Anne Johansen",
    "Per Olsen",
    "Inger Larsen",
    "Jan Andersen",
    "Liv Pedersen",
    "Lars Nilsen",
]


def test_that_a_column_full_of_common_norwegian_names_is_refused(office: Office, export: Export) -> None:
    export.with_column("pasienter", "kolonne7", lambda number: NAMES[number % len(NAMES)])
    assert_refused(office.check(export), "pasienter", "kolonne7", secrets=tuple(NAMES))


def test_that_full_birth_dates_for_birth_years_are_refused(office: Office, export: Export) -> None:
    for number, row in enumerate(export.rows["pasienter"]):
        row["fodselsaar"] = f"{row['fodselsaar']}-05-{1 + number % 28:02d}"
    secrets = tuple(str(row["fodselsaar"]) for row in export.rows["pasienter"])
    assert_refused(office.check(export), "pasienter", secrets=secrets)


# -- a file without its header line: its first patient stands where the names of columns should --


@pytest.mark.parametrize("table", COLUMNS)
def test_that_a_file_without_a_header_is_refused_without_repeating_its_first_row(
    table: str, office: Office, export: Export
) -> None:
    files = export.files()
    first = files[f"{table}.csv"].split(b"\n")[1].decode().split(",")
    files[f"{table}.csv"] = files[f"{table}.csv"].split(b"\n", 1)[1]
    secrets = tuple(cell for cell in first if len(cell) > 4 and any(map(str.isdigit, cell)))
    outcome = office.check(office.put_files(files))
    assert_refused(outcome, table, "pasient_id", secrets=tuple(set(secrets) - {"ICPC-2"}))


def test_that_an_identity_number_for_a_header_is_not_repeated(office: Office, export: Export) -> None:
    outcome = office.run(export.with_column("kontakter", PLAIN_NUMBER, "ok"))
    assert outcome.code == 1
    assert_no_trace_of(outcome, PLAIN_NUMBER)


# -- nothing of the extract is left anywhere --


@pytest.mark.parametrize("form", ["folder", "zip", "zip with a folder"])
def test_that_nothing_is_written_when_identity_is_found(form: str, office: Office, export: Export) -> None:
    path = office.put(planted(export, "maalinger", "merknad", PLAIN_NUMBER), form=form)
    outcome = office.run(path)
    assert_refused(outcome, "maalinger", "merknad", row=ROW, secrets=(PLAIN_NUMBER,))
    assert_no_trace_of(outcome, *(str(row["pasient_id"]) for row in export.rows["maalinger"]))


@pytest.mark.parametrize("form", ["folder", "zip"])
def test_that_nothing_is_left_in_the_folder_for_temporary_files(
    form: str, office: Office, export: Export, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = office.root / "midlertidig"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    clean, spoiled = office.put(export.copy(), form=form), planted(export, "tiltak", "merknad", PLAIN_NUMBER)
    assert office.check(clean).code == 0
    assert office.check(office.put(spoiled, form=form)).code == 1
    assert list(place.iterdir()) == []


def test_that_a_refused_run_leaves_the_answers_of_the_one_before(office: Office, export: Export) -> None:
    folder = office.root / "svar"
    assert drive("run", str(office.put(export)), "--out", str(folder)).code == 0
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    planted(export, "tiltak", "merknad", PLAIN_NUMBER)
    assert drive("run", str(office.put(export)), "--out", str(folder)).code == 1
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_that_a_refusal_can_be_had_in_english(office: Office, export: Export) -> None:
    outcome = office.check(planted(export, "kontakter", "merknad", PLAIN_NUMBER), "--lang", "en")
    assert outcome.code == 1
    assert_no_trace_of(outcome, PLAIN_NUMBER)
    assert mentions(outcome.err, "kontakter") and mentions(outcome.err, "merknad")
    assert len(outcome.err.strip().splitlines()) == 1
    assert re.search(r"\b(the|table|column|row)\b", outcome.err), outcome.err
    assert not re.search(r"\b(tabellen|kolonnen|rad|ikke|og)\b", outcome.err), outcome.err


def test_that_accepting_findings_does_not_accept_identity(office: Office, export: Export) -> None:
    outcome = office.run(planted(export, "maalinger", "merknad", PLAIN_NUMBER), "--accept-findings")
    assert_refused(outcome, "maalinger", "merknad", row=ROW, secrets=(PLAIN_NUMBER,))


def test_that_identity_is_found_in_the_last_row_of_a_long_table(office: Office, export: Export) -> None:
    for number in range(3000):
        export.add("kontakter", pasient_id=f"PAS-{1 + number % 25:04d}", dato="2026-03-03", type="telefon")
    export.with_column("kontakter", "merknad")
    line = export.patch("kontakter", len(export.rows["kontakter"]) - 1, merknad=PLAIN_NUMBER)
    assert_refused(office.check(export), "kontakter", "merknad", row=line, secrets=(PLAIN_NUMBER,))


def test_that_identity_is_found_in_a_row_that_would_be_set_aside(office: Office, export: Export) -> None:
    export.with_column("tiltak", "merknad")
    line = export.add("tiltak", pasient_id="UKJENT", dato="31.02.2025", type="x", merknad=PLAIN_NUMBER)
    assert_refused(office.check(export), "tiltak", "merknad", row=line, secrets=(PLAIN_NUMBER,))


def test_that_identity_is_found_in_a_process_code_row(office: Office, export: Export) -> None:
    export.with_column("diagnoser", "merknad")
    line = export.add(
        "diagnoser",
        pasient_id="PAS-0001",
        dato="2026-01-01",
        kodeverk="ICPC-2",
        kode="A30",
        merknad=PLAIN_NUMBER,
    )
    assert_refused(office.check(export), "diagnoser", "merknad", row=line, secrets=(PLAIN_NUMBER,))


def test_that_the_message_says_how_to_take_it_out(office: Office, export: Export) -> None:
    said = office.check(planted(export, "kontakter", "merknad", PLAIN_NUMBER)).err.lower()
    assert re.search(r"fjern|slett|utelat|\bta\b.*\b(ut|bort)\b", said), said


# -- a person passes a column of ids by name --


def with_false_alarms(export: Export) -> Export:
    for number, row in enumerate(export.rows["kontakter"][:6]):
        row["behandler_id"] = personal_number(day=3 + number)[1:]
    return export


@pytest.mark.parametrize("command", ["check", "run"])
def test_that_a_column_of_ids_can_be_passed_by_name(command: str, office: Office, export: Export) -> None:
    with_false_alarms(export)
    assert getattr(office, command)(export).code == 1
    outcome = getattr(office, command)(export, "--pass-column", "kontakter.behandler_id")
    assert outcome.code == 0, outcome.said
    assert "behandler_id" in outcome.report_text, "that the column was passed isn't kept in the report"


def test_that_the_name_of_a_passed_column_is_folded(office: Office, export: Export) -> None:
    outcome = office.check(with_false_alarms(export), "--pass-column", "Kontakter.Behandler-ID")
    assert outcome.code == 0, outcome.said


def test_that_several_columns_can_be_passed(office: Office, export: Export) -> None:
    with_false_alarms(export).patient("PAS-0007", fastlege_id=LOST_ZERO[1:])
    flags = ("--pass-column", "kontakter.behandler_id", "--pass-column", "pasienter.fastlege_id")
    assert office.check(export, *flags).code == 0


def test_that_passing_one_column_passes_no_other(office: Office, export: Export) -> None:
    with_false_alarms(export)
    planted(export, "kontakter", "merknad", PLAIN_NUMBER)
    outcome = office.check(export, "--pass-column", "kontakter.behandler_id")
    assert_refused(outcome, "kontakter", "merknad", row=ROW, secrets=(PLAIN_NUMBER,))


def test_that_passing_a_column_passes_it_in_its_own_table_only(office: Office, export: Export) -> None:
    planted(export, "diagnoser", "pasient_id", LOST_ZERO[1:])
    outcome = office.check(export, "--pass-column", "kontakter.pasient_id")
    assert_refused(outcome, "diagnoser", "pasient_id", row=ROW, secrets=(LOST_ZERO[1:],))
