"""Haemoglobin and sodium: kept in any unit, and told apart where it isn't the expected one."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from listeoversikt.journal.extract import read_export
from listeoversikt.journal.units import named_with_unit

HEADER = "pasient_id;dato;type;verdi;enhet\n"


@pytest.mark.parametrize(
    ("kind", "unit", "named"),
    [
        ("hb", "", "hb"),
        ("hb", "g/dl", "hb"),
        ("hb", "g/l", "hb g/l"),
        ("natrium", "mmol/l", "natrium"),
        ("natrium", "mekv/l", "natrium mekv/l"),
        ("ferritin", "µg/l", "ferritin"),
    ],
)
def test_that_only_another_unit_than_the_expected_one_is_named(kind: str, unit: str, named: str) -> None:
    assert named_with_unit(kind, unit) == named


def test_that_a_row_in_another_unit_is_kept_under_its_own_name(tmp_path: Path) -> None:
    (tmp_path / "pasienter.csv").write_text("pasient_id;fodselsaar;kjonn\nA;1950;K\n", encoding="utf-8")
    (tmp_path / "diagnoser.csv").write_text(
        "pasient_id;dato;kode;kodeverk\nA;2026-01-02;T90;ICPC-2\n", encoding="utf-8"
    )
    rows = [
        "A;2026-01-02;Hb;9,9;g/dL",
        "A;2026-01-03;Hb;99;g/L",
        "A;2026-01-04;Hb;9,8;",
        "A;2026-01-05;Hb;9,7;g/100 ml",
    ]
    (tmp_path / "maalinger.csv").write_text(HEADER + "\n".join(rows), encoding="utf-8")
    extract = read_export(tmp_path, today=dt.date(2026, 3, 31))
    table = extract.patient_list.tables["maalinger"]
    assert table.texts("kind") == ["hb", "hb g/l", "hb", "hb"]
    assert not [one for one in extract.report.findings if one.table == "maalinger"]
