"""The whole list in plain columns: what stands in them, and that it comes back from its bytes."""

from __future__ import annotations

import datetime as dt
import math
import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.followup.target_groups import BandSettings, RiskBand, TargetGroup
from listeoversikt.operations import list_table as plain
from listeoversikt.operations.columns import score_columns
from listeoversikt.operations.list_columns import list_key, list_table
from listeoversikt.operations.list_table import ListTable, bits_of, coded, groups_of
from listeoversikt.operations.office import View
from listeoversikt.operations.settings import Settings
from listeoversikt.patient_list.frames import Residence
from listeoversikt.scores.frailty import FrailtyCategory
from listeoversikt.scores.hospital_codes import HfrsCategory
from tests.lists import T, back, patient_list, person, stay
from tests.operations.views import view_of

OLD = person("Gunhild", 1938, hjemmetjeneste="ja", fastlege_id="L1", liste_fra="2011-05-01")
SEEN = person("Nora", 1990, "K", fastlege_id="L2")
HEAVY = person("Per", 1950, "M", bosted="omsorgsbolig")
SILENT = person("Ås", 1940, "M")


def everything() -> View:
    return view_of(
        patient_list(
            T,
            [OLD, SEEN, HEAVY, SILENT, person("Borte", 1970, liste_til="2020-01-01")],
            [("Gunhild", back(30), "ICPC-2", "K77"), ("Ås", back(900), "ICPC-2", "K77")],
            contacts=[
                ("Gunhild", back(3), "konsultasjon", "lege"),
                ("Gunhild", back(1), "telefon", "lege"),
                ("Nora", back(2), "konsultasjon", "annet"),
                ("Per", back(7), "konsultasjon", "lege"),
            ],
            medicines=[("Gunhild", "C09AA05", back(100), None, "ja")],
            stays=[
                stay("Per", back(90), back(80), main="I500"),
                stay("Per", back(40), back(30), main="I500"),
            ],
            measurements=[("Per", back(10), "cfs", 6)],
            since="2020-01-01",
        )
    )


def column(table: ListTable, name: str) -> dict[str, Any]:
    return dict(zip(table.patient_id, table[name], strict=True))


def test_that_the_words_are_those_of_the_rules() -> None:
    assert tuple(band.name.lower() for band in RiskBand) == plain.BANDS
    assert tuple(category.name.lower() for category in FrailtyCategory) == plain.FRAILTY
    assert tuple(category.name.lower() for category in HfrsCategory) == plain.HFRS
    assert tuple(group.value for group in TargetGroup) == plain.GROUPS
    assert tuple(Residence) == (plain.HOME, plain.SHELTERED, plain.NURSING_HOME)


def test_that_everyone_on_the_list_has_a_row_and_nobody_else() -> None:
    assert set(list_table(everything()).patient_id) == {"Gunhild", "Nora", "Per", "Ås"}


def test_that_the_rows_stand_by_band_and_silent_need_before_heavy_use_in_it() -> None:
    table = list_table(everything())
    bands = list(table["band"])
    assert bands == sorted(bands)
    for band in set(bands):
        silent = [
            bool(bits & bits_of(["svak_ettersporrer"]))
            for bits, own in zip(table["groups"], bands, strict=True)
            if own == band
        ]
        assert silent == sorted(silent, reverse=True)
    assert table.patient_id[0] == "Per"


def test_that_the_columns_say_what_the_scores_file_says() -> None:
    view = everything()
    table, said = list_table(view), score_columns(view.scored.groups)
    names = {"frailty_category": "frailty", "risk_band": "band"}
    order = [said["patient_id"].index(patient_id) for patient_id in table.patient_id]  # type: ignore[union-attr]
    for name in (
        "age",
        "sex",
        "gp_id",
        "hfrs",
        "charlson",
        "chronic_conditions",
        "multimorbidity_score",
        "cfs",
        "rxrisk",
        "medications",
        "unplanned_admissions_12m",
        "frailty_index",
        "disease_groups",
    ):
        theirs = [said[name][row] for row in order]
        mine = [math.nan if value is None else value for value in table[names.get(name, name)]]
        if name in ("sex", "gp_id"):
            mine = ["" if value is None else value for value in table[name]]
        assert mine == pytest.approx(theirs, nan_ok=True) if name not in ("sex", "gp_id") else mine == theirs
    bands = [plain.BANDS[band] for band in table["band"]]
    assert bands == [said["risk_band"][row] for row in order]
    groups = ["|".join(groups_of(bits)) for bits in table["groups"]]
    assert groups == [said["target_groups"][row] for row in order]


def test_that_last_seen_is_by_doctor_or_nurse_and_never_seen_is_not_missing() -> None:
    seen = column(list_table(everything()), "last_seen")
    assert seen["Gunhild"] == dt.date.fromisoformat(back(3)).toordinal()
    assert seen["Nora"] == plain.NEVER_SEEN
    assert seen["Ås"] == plain.NEVER_SEEN


def test_that_without_contacts_last_seen_is_missing_for_everybody() -> None:
    table = list_table(view_of(patient_list(T, [OLD, SEEN])))
    assert table["last_seen"].is_missing and table.seen_since is None
    assert table["unplanned_admissions_12m"].is_missing
    assert set(table.missing) == {"kontakter", "legemidler", "maalinger", "innleggelser"}


def test_that_a_score_that_cannot_be_known_is_none_and_a_zero_stays_zero() -> None:
    table = list_table(everything())
    assert column(table, "frailty")["Nora"] is None
    assert column(table, "unplanned_admissions_12m")["Nora"] == 0
    assert column(table, "unplanned_admissions_12m")["Per"] == 2
    assert column(table, "cfs") == {"Gunhild": None, "Nora": None, "Per": 6, "Ås": None}


def test_that_who_they_are_stands_there_as_stated() -> None:
    table = list_table(everything())
    assert column(table, "home_care") == {"Gunhild": True, "Nora": None, "Per": None, "Ås": None}
    assert column(table, "residence")["Per"] == plain.SHELTERED
    assert column(table, "list_since")["Gunhild"] == dt.date(2011, 5, 1).toordinal()
    assert column(table, "gp_id") == {"Gunhild": "L1", "Nora": "L2", "Per": None, "Ås": None}


def test_that_an_export_that_does_not_say_what_is_regular_tells_so() -> None:
    medicines = [("Gunhild", "C09AA05", back(100), None, None)]
    said = patient_list(T, [OLD], medicines=medicines, unstated=["legemidler.regular"])
    table = list_table(view_of(said))
    assert table["medications"].is_missing
    assert table.unstated == ("legemidler.fast",)


def test_that_the_table_comes_back_from_its_bytes() -> None:
    table = list_table(everything())
    again = ListTable.from_bytes(table.to_bytes())
    assert again is not None
    assert (again.key, again.index_day, again.missing, again.seen_since) == (
        table.key,
        table.index_day,
        table.missing,
        table.seen_since,
    )
    assert again.patient_id == table.patient_id
    assert {name: list(again[name]) for name in plain.COLUMNS} == {
        name: list(table[name]) for name in plain.COLUMNS
    }


def test_that_an_empty_list_comes_back_too() -> None:
    table = list_table(view_of(patient_list(T, [person("Borte", 1970, liste_til="2020-01-01")])))
    again = ListTable.from_bytes(table.to_bytes())
    assert again is not None and len(again) == 0


@pytest.mark.parametrize("damage", [b"", b"noe annet", "half", "flipped"])
def test_that_bytes_that_are_not_a_table_are_no_table(damage: bytes | str) -> None:
    whole = list_table(everything()).to_bytes()
    content = {"half": whole[: len(whole) // 2], "flipped": whole[:20] + b"\x00\xff" + whole[22:]}.get(
        str(damage), damage
    )
    assert ListTable.from_bytes(content) is None  # type: ignore[arg-type]


def test_that_another_format_is_no_table(monkeypatch: pytest.MonkeyPatch) -> None:
    content = list_table(everything()).to_bytes()
    monkeypatch.setattr(plain, "FORMAT", plain.FORMAT + 1)
    assert ListTable.from_bytes(content) is None


def test_that_the_key_follows_extracts_settings_and_what_was_typed_in() -> None:
    view = everything()
    key = list_key(view)
    assert key == list_key(everything())
    others = [
        replace(view, current=replace(view.current, extracts=(1, 2))),
        replace(view, current=replace(view.current, known_day=view.current.known_day - 1)),
        replace(view, settings=Settings(bands=BandSettings(consultations=12))),
    ]
    assert len({key, *map(list_key, others)}) == 4


@given(st.lists(st.one_of(st.none(), st.integers(-5, 400), st.text(max_size=2)), max_size=700))
def test_that_a_coded_column_is_its_values_and_masks_are_what_was_wanted(values: list[Any]) -> None:
    column = coded(values)
    assert list(column) == values == [column[row] for row in range(len(values))]
    wanted = {None, 3, "a"}
    assert list(column.mask(wanted.__contains__)) == [int(value in wanted) for value in values]


def test_that_a_column_of_many_values_is_masked_too() -> None:
    column = coded(list(range(70_000)))
    assert column.codes.typecode == "I"
    assert sum(column.mask(lambda value: value % 7 == 0)) == 10_000


def test_that_the_table_and_its_reading_load_nothing_that_computes() -> None:
    code = (
        "import sys\nimport listeoversikt.operations.list_table, listeoversikt.operations.list_at_start\n"
        "print(*sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert not set(said.split()) & {"numpy", "pyarrow", "pandas", "sqlalchemy", "openpyxl"}
    assert "sqlcipher3" in said
