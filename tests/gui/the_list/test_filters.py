"""What each filter finds, alone and with others; what can't be told isn't found."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.gui.pages.the_list.chip_words import chip_text
from listeoversikt.gui.pages.the_list.columns import list_columns
from listeoversikt.gui.pages.the_list.filters import FOLLOWED, KEYS, Filters, Masks, age_range, restored
from listeoversikt.operations.list_columns import list_table
from listeoversikt.operations.list_table import ListTable
from listeoversikt.operations.office import View
from tests.gui.the_list.conftest import LONG, six_patients
from tests.operations.views import view_of


@pytest.fixture(scope="session")
def table(six: View) -> ListTable:
    return list_table(six)


def found(table: ListTable, **values: tuple[str, ...]) -> set[str]:
    mask = Masks(table).mask(Filters(values))
    assert mask is not None
    return {patient for patient, one in zip(table.patient_id, mask, strict=True) if one}


@pytest.mark.parametrize(
    ("values", "patients"),
    [
        ({"band": ("high",)}, {"P2"}),
        ({"band": ("low",)}, {"P3", LONG}),
        ({"band": ("high", "low")}, {"P2", "P3", LONG}),
        ({"group": ("kols",)}, {"P2"}),
        ({"group": ("diabetes2", "kols")}, {"P1", "P2"}),
        ({"group": ("svak_ettersporrer",)}, {"P4"}),
        ({"gp": ("L01",)}, {"P2", "P3"}),
        ({"gp": ("",)}, {LONG}),
        ({"sex": ("K",)}, {"P1", "P3", "P5"}),
        ({"age": ("65-",)}, {"P1", "P2", "P4", "P5"}),
        ({"age": ("-15",)}, {LONG}),
        ({"age": ("76-81",)}, {"P2", "P5"}),
        ({"medicines": ("5",)}, {"P1"}),
        ({"medicines": ("8",)}, set()),
        ({"home_care": ("yes",)}, {"P1"}),
        ({"residence": ("nursing_home",)}, {"P4"}),
        ({"residence": ("sheltered", "nursing_home")}, {"P1", "P4"}),
        ({"sex": ("K",), "age": ("65-",)}, {"P1", "P5"}),
        ({"band": ("high",), "sex": ("K",)}, set()),
    ],
)
def test_that_a_filter_finds_those_who_fulfil_it(
    table: ListTable, values: dict[str, tuple[str, ...]], patients: set[str]
) -> None:
    assert found(table, **values) == patients


def test_that_not_seen_leaves_out_those_who_are_new_on_the_list(table: ListTable) -> None:
    assert found(table, silent=("12",)) == {"P3", "P4", LONG}
    assert found(table, silent=("24",)) == {"P4", LONG}


def test_that_not_seen_finds_nobody_where_contacts_cannot_be_seen() -> None:
    assert found(list_table(view_of(six_patients(contacts=None))), silent=("12",)) == set()
    contacts = [("P1", "2026-03-01", "konsultasjon", "lege")]
    short = list_table(view_of(six_patients(contacts=contacts)))
    assert short.seen_since is not None
    assert "P4" in found(short, silent=("12",))
    assert found(short, silent=("600",)) == set()


def test_that_a_missing_value_fulfils_nothing(bare: View) -> None:
    table = list_table(bare)
    assert found(table, medicines=("5",)) == set()
    assert "P3" not in found(table, frailty=("fit", "mild", "moderate", "severe"))


def test_that_a_set_of_patients_is_and_ed_with_the_rest(table: ListTable) -> None:
    filters = Filters({"sex": ("K",)}, frozenset({"P1", "P2", "ukjent"}), "62 uten kontakt i tide")
    mask = Masks(table).mask(filters)
    assert mask is not None
    assert {p for p, one in zip(table.patient_id, mask, strict=True) if one} == {"P1"}
    assert filters.keys == ("patients", "sex")
    assert chip_text(filters, "patients", {}) == "62 uten kontakt i tide"
    assert filters.without("patients").patients is None
    assert "patients" not in filters.remembered()


def test_that_no_filter_is_no_mask(table: ListTable) -> None:
    assert Masks(table).mask(Filters()) is None
    assert Filters({"sex": ("K",)}).toggled("sex", "K", False) == Filters()


CHOICES = st.fixed_dictionaries(
    {},
    optional={
        "band": st.lists(st.sampled_from(("high", "rising", "moderate", "low")), min_size=1, unique=True),
        "sex": st.lists(st.sampled_from(("K", "M")), min_size=1, unique=True),
        "age": st.lists(st.sampled_from(("-15", "65-", "70-80")), min_size=1, max_size=1),
        "gp": st.lists(st.sampled_from(("L01", "L02", "")), min_size=1, unique=True),
    },
)


@given(CHOICES)
@settings(max_examples=60, deadline=None)
def test_that_filters_together_find_what_each_of_them_finds(values: dict[str, list[str]]) -> None:
    table = TABLE()
    chosen = {key: tuple(some) for key, some in values.items()}
    if chosen:
        each = [found(table, **{key: some}) for key, some in chosen.items()]
        assert found(table, **chosen) == set.intersection(*each)


_made: list[ListTable] = []


def TABLE() -> ListTable:
    if not _made:
        _made.append(list_table(view_of(six_patients())))
    return _made[0]


@pytest.mark.parametrize(
    "odd",
    [
        None,
        7,
        [],
        {"band": "high"},
        {"band": ["nope"]},
        {"age": ["sixty"]},
        {"x": ["y"]},
        {"medicines": ["-1"]},
        {"silent": ["0"]},
        {"age": ["80-70"]},
        {"band": [None]},
    ],
)
def test_that_odd_filters_are_left_out(odd: Any) -> None:
    assert restored(odd) == Filters()


def test_that_what_is_remembered_comes_back() -> None:
    filters = Filters({"band": ("high", "rising"), "age": ("70-74",), "silent": ("12",), "gp": ("L02",)})
    assert restored(filters.remembered()) == filters


@pytest.mark.parametrize(
    ("key", "values", "text"),
    [
        ("band", ("rising", "high"), "Høy bruk nå, I risikosonen"),
        ("frailty", ("moderate",), "Skrøpelighet: Moderat"),
        ("group", ("svak_ettersporrer", "kols"), "KOLS, Behov uten kontakt"),
        ("age", ("65-",), "65 år og eldre"),
        ("age", ("70-74",), "70–74 år"),
        ("age", ("-15",), "Til og med 15 år"),
        ("medicines", ("5",), "Minst 5 faste legemidler"),
        ("silent", ("12",), "Ikke sett på 12 måneder"),
        ("sex", ("K",), "Kvinner"),
        ("gp", ("L02",), "Liste L02"),
        ("home_care", ("yes",), "Hjemmetjeneste"),
        ("residence", ("nursing_home",), "Sykehjem"),
    ],
)
def test_that_a_chip_says_what_it_asks_for(
    dressed: object, key: str, values: tuple[str, ...], text: str
) -> None:
    assert chip_text(Filters({key: values}), key, {}) == text


def test_that_a_list_goes_by_its_shown_name(dressed: object) -> None:
    assert chip_text(Filters({"gp": ("L02",)}), "gp", {"L02": "Berg"}) == "Liste Berg"


def test_that_an_age_range_is_both_ends_included() -> None:
    assert age_range("70-74") == (70, 74)
    assert set(KEYS) >= {"band", "group", "frailty", "gp", "sex", "age"}


def test_that_the_column_followed_says_yes_as_soon_as_the_log_does(six: View) -> None:
    table, followed = list_table(six), set[str]()
    (column,) = (one for one in list_columns(table, {}, lambda: frozenset(followed)) if one.key == FOLLOWED)
    assert (column.title, column.shown, column.text(0)) == ("Følges", False, "nei")
    followed.add(table.patient_id[0])
    assert (column.text(0), column.text(1)) == ("ja", "nei")


def test_that_those_followed_are_the_logs_word_at_any_time(six: View) -> None:
    table = list_table(six)
    followed: set[str] = set()
    masks = Masks(table, lambda: frozenset(followed))
    yes, no = (Filters({FOLLOWED: (value,)}) for value in ("yes", "no"))
    first = table.patient_id[0]
    assert sum(masks.mask(yes) or ()) == 0
    assert sum(masks.mask(no) or ()) == len(table)
    followed.add(first)
    assert list(masks.mask(yes) or ()) == [int(one == first) for one in table.patient_id]
    assert restored({FOLLOWED: ["yes", "perhaps"]}).values == {FOLLOWED: ("yes",)}
