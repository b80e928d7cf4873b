"""Profiles as TOML: strictly read, one fault named at a time, and what is written is read back the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.journal.mapping.date_forms import DATE_FORMS
from listeoversikt.journal.mapping.guarded import texts_point
from listeoversikt.journal.mapping.known_headers import CHOICES
from listeoversikt.journal.mapping.profile import (
    DATE_COLUMNS,
    Profile,
    TableProfile,
    may_be_constant,
    may_be_translated,
)
from listeoversikt.journal.mapping.profile_file import (
    BadProfile,
    ProfileFault,
    checked,
    profile_from_toml,
    profile_to_toml,
    read_profile,
)
from listeoversikt.journal.names import COLUMNS, TABLES, VALUES, fold
from listeoversikt.words.mapping import FAULTS, profile_fault
from tests.journal.mapping.vendor import vendor_profile

HEAD = 'format = 1\nnavn = "Prøve"\n'


def fault_of(text: str) -> BadProfile:
    with pytest.raises(BadProfile) as bad:
        profile_from_toml(text.encode())
    return bad.value


def test_that_the_vendors_profile_is_the_same_when_read_back(tmp_path: Path) -> None:
    path = tmp_path / "profil.toml"
    path.write_bytes(profile_to_toml(vendor_profile()))
    assert read_profile(path) == vendor_profile()


def test_that_a_file_from_a_text_editor_with_a_mark_first_is_read() -> None:
    assert profile_from_toml(b"\xef\xbb\xbf" + HEAD.encode()) == Profile("Prøve")


def test_that_names_are_folded_to_the_contracts() -> None:
    profile = profile_from_toml(
        (
            HEAD
            + '["Målinger".kolonner]\n"  Prøve \\n type " = "TYPE"\n["Målinger".verdier.Type]\nGFR = "egfr"\n'
        ).encode()
    )
    one = profile.tables["maalinger"]
    assert one.columns == {"Prøve type": "type"}
    assert one.values == {"type": {"GFR": "egfr"}}


FAULTY = {
    "ikke toml": (ProfileFault.NOT_TOML, "1"),
    HEAD + '[pasienter.kolonner]\nFødt = "fodselsaar"': (ProfileFault.NOT_TOML, "4"),
    HEAD.replace("1", "2", 1): (ProfileFault.NEWER, "format"),
    'navn = "x"': (ProfileFault.WRONG_TYPE, "format"),
    "format = 1": (ProfileFault.NO_NAME, "navn"),
    'format = 1\nnavn = "  "': (ProfileFault.NO_NAME, "navn"),
    f'format = 1\nnavn = "{"x" * 81}"': (ProfileFault.TOO_LONG, "navn"),
    "format = 1\nnavn = 3": (ProfileFault.WRONG_TYPE, "navn"),
    HEAD + "[pasientene]": (ProfileFault.UNKNOWN_TABLE, "pasientene"),
    HEAD + "pasienter = 3": (ProfileFault.WRONG_TYPE, "pasienter"),
    HEAD + "[pasienter]\nkolonne = 3": (ProfileFault.UNKNOWN_KEY, "pasienter.kolonne"),
    HEAD + '[pasienter]\nkilder = "liste"': (ProfileFault.WRONG_TYPE, "pasienter.kilder"),
    HEAD + '[pasienter]\nkilder = [""]': (ProfileFault.WRONG_TYPE, "pasienter.kilder"),
    HEAD + "[pasienter]\noverskriftsrad = 0": (ProfileFault.WRONG_TYPE, "pasienter.overskriftsrad"),
    HEAD + "[pasienter]\noverskriftsrad = true": (ProfileFault.WRONG_TYPE, "pasienter.overskriftsrad"),
    HEAD + '[pasienter.kolonner]\n"Nr" = "nummer"': (ProfileFault.UNKNOWN_COLUMN, "pasienter.kolonner.Nr"),
    HEAD + '[pasienter.kolonner]\n"Nr" = 3': (ProfileFault.WRONG_TYPE, "pasienter.kolonner.Nr"),
    HEAD + f'[pasienter.kolonner]\n"{"n" * 201}" = ""': (
        ProfileFault.TOO_LONG,
        f"pasienter.kolonner.{'n' * 39}…",
    ),
    HEAD + '[pasienter.kolonner]\n"Nr" = "pasient_id"\n"Id" = "pasient_id"': (
        ProfileFault.SAME_COLUMN,
        "pasienter.kolonner.Id",
    ),
    HEAD + '[pasienter.kolonner]\n"Født år" = "fodselsaar"\n"foedt_aar" = ""': (
        ProfileFault.SAME_HEADER,
        "pasienter.kolonner.foedt_aar",
    ),
    HEAD + '[pasienter.verdier.kjonn]\n"Jente" = "jente"': (
        ProfileFault.UNKNOWN_VALUE,
        "pasienter.verdier.kjonn.Jente",
    ),
    HEAD + '[pasienter.verdier.pasient_id]\n"P1" = "P2"': (
        ProfileFault.NOT_HERE,
        "pasienter.verdier.pasient_id",
    ),
    HEAD + '[diagnoser.verdier.kode]\n"diabetes" = "T90"': (ProfileFault.NOT_HERE, "diagnoser.verdier.kode"),
    HEAD + '[pasienter.faste]\nfodselsaar = "1950"': (ProfileFault.NOT_HERE, "pasienter.faste.fodselsaar"),
    HEAD + '[diagnoser.faste]\nkodeverk = "SNOMED"': (ProfileFault.UNKNOWN_VALUE, "diagnoser.faste.kodeverk"),
    HEAD + '[diagnoser.faste]\nkodeverk = ""': (ProfileFault.UNKNOWN_VALUE, "diagnoser.faste.kodeverk"),
    HEAD + '[diagnoser.kolonner]\n"Verk" = "kodeverk"\n[diagnoser.faste]\nkodeverk = "ICPC-2"': (
        ProfileFault.CONSTANT_TOO,
        "diagnoser.faste.kodeverk",
    ),
    HEAD + '[tiltak.datoformer]\ndato = "MMDD"': (ProfileFault.UNKNOWN_VALUE, "tiltak.datoformer.dato"),
    HEAD + '[tiltak.datoformer]\ntype = "ÅÅÅÅMMDD"': (ProfileFault.NOT_HERE, "tiltak.datoformer.type"),
    HEAD + '[tiltak]\nkilder = ["A"]\n[maalinger]\nkilder = ["a.csv"]': (
        ProfileFault.SAME_SOURCE,
        "tiltak.kilder",
    ),
}


@pytest.mark.parametrize("text", FAULTY, ids=lambda text: FAULTY[text][0].value + " " + FAULTY[text][1][:40])
def test_that_a_fault_is_named_by_its_place(text: str) -> None:
    bad = fault_of(text)
    assert (bad.fault, bad.place) == FAULTY[text]
    for language in ("nb", "en"):
        sentence = profile_fault(bad, language)
        assert bad.place in sentence
        assert sentence.endswith(".")
        assert "{" not in sentence.replace("{", "", sentence.count("{{"))


def test_that_every_fault_has_its_sentence() -> None:
    assert set(FAULTS) == {fault.value for fault in ProfileFault}


def test_that_a_file_that_is_too_large_is_refused() -> None:
    assert fault_of(HEAD + "#" * 2**20).fault is ProfileFault.UNREADABLE


def test_that_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(BadProfile):
        profile_from_toml(b"\xff\xfe\x00")


def test_that_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadProfile) as bad:
        read_profile(tmp_path / "ingen.toml")
    assert bad.value.fault is ProfileFault.UNREADABLE


@pytest.mark.parametrize("secret", ["01010150074", "kari@eksempel.no", "912 34 567"])
@pytest.mark.parametrize(
    "text",
    [
        '[pasienter.kolonner]\n"{secret}" = "pasient_id"',
        '[pasienter.kolonner]\n"Nr" = "{secret}"',
        '[kontakter.verdier.type]\n"{secret}" = "telefon"',
        '[pasienter]\nkilder = ["{secret}"]',
        '[pasienter.faste]\nfastlege_id = "{secret}"',
        '["{secret}"]',
    ],
)
def test_that_a_profile_with_a_person_in_it_is_refused_and_the_person_not_named(
    secret: str, text: str
) -> None:
    bad = fault_of(HEAD + text.replace("{secret}", secret))
    assert bad.fault is ProfileFault.POINTS
    assert secret not in profile_fault(bad) + str(bad)


def test_that_a_profile_made_by_hand_is_checked_as_a_file_is() -> None:
    with pytest.raises(BadProfile) as bad:
        checked(Profile("Prøve", {"kontakter": TableProfile(columns={"A": "type", "B": "type"})}))
    assert bad.value.fault is ProfileFault.SAME_COLUMN


def test_that_the_words_of_a_profile_are_the_contracts() -> None:
    for place, words in CHOICES.items():
        assert {VALUES[place][fold(word)] for word in words} == set(VALUES[place].values()), place


WORD = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=30).map(
    lambda text: " ".join(text.split())
)
TEXT = WORD.filter(lambda text: bool(fold(text)) and not texts_point([text]))


@st.composite
def table_profiles(draw: st.DrawFn, table: str) -> TableProfile:
    """Profiles of one table with anything that may stand in them."""
    headers = draw(st.lists(TEXT, max_size=6, unique_by=fold))
    columns = draw(st.permutations(COLUMNS[table]))
    mapped = {
        header: columns[number] if draw(st.booleans()) else ""
        for number, header in enumerate(headers[: len(columns)])
    }
    values: dict[str, dict[str, str]] = {}
    for column in COLUMNS[table]:
        if may_be_translated(table, column) and draw(st.booleans()):
            words = st.sampled_from(["", *CHOICES.get((table, column), ("noe",))])
            values[column] = {
                text: draw(words) for text in draw(st.lists(TEXT, min_size=1, max_size=4, unique_by=fold))
            }
    constants: dict[str, Any] = {}
    for column in COLUMNS[table]:
        if may_be_constant(table, column) and column not in mapped.values() and draw(st.booleans()):
            constants[column] = draw(
                st.sampled_from(CHOICES[(table, column)]) if (table, column) in CHOICES else TEXT
            )
    return TableProfile(
        sources=tuple(draw(st.lists(TEXT.map(lambda text: f"{table} {text}"[:200].strip()), max_size=2))),
        columns=mapped,
        values=values,
        constants=constants,
        dates={
            column: draw(st.sampled_from(list(DATE_FORMS)))
            for column in DATE_COLUMNS[table]
            if draw(st.booleans())
        },
        header_row=draw(st.none() | st.integers(1, 200)),
    )


@st.composite
def profiles(draw: st.DrawFn) -> Profile:
    tables = draw(st.sets(st.sampled_from(TABLES)))
    return Profile(draw(TEXT), {table: draw(table_profiles(table)) for table in TABLES if table in tables})


def taken(profile: Profile) -> bool:
    """Whether it may stand: several chance words may look like names, chance names of files may fold to one."""
    try:
        checked(profile)
    except BadProfile as bad:
        if bad.fault not in (ProfileFault.POINTS, ProfileFault.SAME_SOURCE):
            raise
        return False
    return True


@given(profiles().filter(taken))
@settings(max_examples=60, deadline=None)
def test_that_what_is_written_is_read_back_the_same(profile: Profile) -> None:
    content = profile_to_toml(profile)
    again = profile_from_toml(content)
    assert again == profile
    assert profile_to_toml(again) == content


def sentence_of(content: bytes) -> str:
    """What is said of a file; "" when it's a profile."""
    try:
        profile_from_toml(content)
    except BadProfile as bad:
        return profile_fault(bad)
    return ""


@given(
    st.binary(max_size=300) | st.text(max_size=300).map(lambda text: (HEAD + text).encode("utf-8", "replace"))
)
def test_that_any_bytes_are_a_profile_or_a_clean_fault(content: bytes) -> None:
    assert sentence_of(content)[-1:] in ("", ".")


def test_that_the_example_in_the_documentation_is_a_profile() -> None:
    text = (Path(__file__).parents[3] / "docs" / "mapping.md").read_text(encoding="utf-8")
    profile = profile_from_toml(text.split("```toml\n")[1].split("```")[0].encode())
    assert list(profile.tables) == ["pasienter", "diagnoser", "kontakter"]
    assert profile.table_of("Timebok 2026-05") == "kontakter"
    for form in DATE_FORMS:
        assert f"`{form}`" in text
