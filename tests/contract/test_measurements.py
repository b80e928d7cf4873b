"""Measurements: ranges with both ends, units, the conversion of HbA1c, and what is no number at all."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from .driving import Office, assert_accepted
from .exports import PLAIN, Export, Row, replace

NEW = "PAS-0031"
DAY = date(2026, 1, 15)

RANGES = {
    # type: unit, lowest, below it, highest, above it
    "hba1c": ("mmol/mol", "15", "14.9", "200", "200.1"),
    "sbt": ("mmHg", "60", "59", "280", "281"),
    "dbt": ("mmHg", "30", "29", "180", "181"),
    "bmi": ("kg/m2", "10", "9.9", "90", "90.1"),
    "egfr": ("ml/min/1.73m2", "1", "0.9", "200", "201"),
    "acr": ("mg/mmol", "0", "-0.1", "2000", "2000.1"),
    "ldl": ("mmol/l", "0.3", "0.29", "20", "20.1"),
    "fev1_pst": ("%", "5", "4.9", "200", "201"),
    "cfs": ("", "1", "0", "9", "10"),
}
BOUNDS = {
    f"{kind} {word} {value}": (kind, unit, value, kept)
    for kind, (unit, low, below, high, above) in RANGES.items()
    for word, value, kept in (
        ("at its lowest", low, True),
        ("below its lowest", below, False),
        ("at its highest", high, True),
        ("above its highest", above, False),
    )
}
UNITS = {
    "hba1c without a unit": ("hba1c", "48", "", True),
    "hba1c in per cent": ("hba1c", "7.4", "%", True),
    "hba1c with the value of per cent but no unit": ("hba1c", "7.4", "", False),
    "hba1c of 3.4 per cent, under 15 mmol/mol": ("hba1c", "3.4", "%", False),
    "hba1c of 3.6 per cent, over 15 mmol/mol": ("hba1c", "3.6", "%", True),
    "hba1c of 20.4 per cent, under 200 mmol/mol": ("hba1c", "20.4", "%", True),
    "hba1c of 20.5 per cent, over 200 mmol/mol": ("hba1c", "20.5", "%", False),
    "hba1c of 48 per cent": ("hba1c", "48", "%", False),
    "hba1c in capitals with spaces": ("HbA1c", "48", "Mmol / Mol", True),
    "hba1c in an unknown unit": ("hba1c", "7.4", "mg/dl", False),
    "blood pressure without a unit": ("sbt", "130", "", True),
    "blood pressure in an unknown unit": ("sbt", "130", "kPa", False),
    "blood pressure in lower case": ("dbt", "80", "mmhg", True),
    "egfr without a unit": ("egfr", "61", "", True),
    "egfr with a space in its unit": ("egfr", "61", "ml/min/1.73 m2", True),
    "egfr in an unknown unit": ("egfr", "61", "ml/s", False),
    "ldl in an unknown unit": ("ldl", "3.1", "mg/dl", False),
    "acr in an unknown unit": ("acr", "3.1", "mg/g", False),
    "bmi without a unit": ("bmi", "27", "", True),
    "bmi in an unknown unit": ("bmi", "27", "%", False),
    "weight in kg": ("vekt", "81.5", "kg", True),
    "weight without a unit": ("vekt", "81.5", "", True),
    "weight in an unknown unit": ("vekt", "81.5", "stone", False),
    "fev1 without a unit": ("fev1_pst", "61", "", True),
    "a foot examination": ("fotundersokelse", "1", "", True),
    "a foot examination, written with ø": ("Fotundersøkelse", "1", "", True),
    "an eye examination": ("oyeundersokelse", "1", "", True),
    "smoking": ("royk", "0", "", True),
    "a decimal comma": ("bmi", "27,4", "kg/m2", True),
    "a word for a value": ("sbt", "høyt", "mmHg", False),
    "no value": ("sbt", "", "mmHg", False),
    "a value that is not a number": ("vekt", "nan", "kg", False),
    "a value without end": ("vekt", "inf", "kg", False),
    "two numbers in one cell": ("sbt", "140/90", "mmHg", False),
}
ALL = {name: (kind, value, unit, kept) for name, (kind, unit, value, kept) in BOUNDS.items()} | UNITS


@pytest.fixture(scope="module")
def aside(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names of the measurements that were set aside, all tried in one export."""
    from .base_export import base_export

    export = base_export()
    lines = {}
    for turn, (name, (kind, value, unit, _)) in enumerate(ALL.items()):
        day = DAY - timedelta(days=turn)  # so that no two are the same measurement
        row: Row = {"pasient_id": NEW, "dato": day, "type": kind, "verdi": value, "enhet": unit}
        lines[export.add("maalinger", **row)] = name
    office = Office(tmp_path_factory.mktemp("maalt"))
    outcome = office.run(office.put(export, replace(PLAIN, delimiter=";")), "--accept-findings")
    assert_accepted(outcome)
    found = outcome.findings()
    assert outcome.counts("maalinger")["set_aside"] == len(found)
    return {lines[int(row["row"])] for row in found}


@pytest.mark.parametrize("name", ALL)
def test_that_range_and_unit_decide_over_a_measurement(name: str, aside: set[str]) -> None:
    kept = ALL[name][3]
    assert (name not in aside) is kept


def test_that_the_column_of_units_may_be_missing(office: Office, export: Export) -> None:
    outcome = office.check(export.without_column("maalinger", "enhet"))
    assert_accepted(outcome)
    assert outcome.counts("maalinger")["set_aside"] == 0


def test_that_a_decimal_comma_is_no_thousand(office: Office, export: Export) -> None:
    export.add("maalinger", pasient_id=NEW, dato=DAY, type="cfs", verdi="6,0", enhet=None)
    outcome = office.run(office.put(export, replace(PLAIN, delimiter=";")))
    assert_accepted(outcome)
    assert float(outcome.scores()[NEW]["cfs"]) == 6


def test_that_hba1c_in_per_cent_is_converted_and_not_rounded(office: Office, export: Export) -> None:
    # (6.90 − 2.15) × 10.929 = 51.91 and (6.91 − 2.15) × 10.929 = 52.02: either side of 52.
    for row in export.rows["diagnoser"]:
        row["kode"] = "K86" if row["kode"] in ("T90", "T89") else row["kode"]
    # Twelve in each of the bands; the internal file hides nothing.
    for number in range(48):
        owner = f"PAS-{800 + number}"
        export.add("pasienter", pasient_id=owner, fodselsaar=1960, kjonn="K")
        export.add("diagnoser", pasient_id=owner, dato=DAY, kodeverk="ICPC-2", kode="T90")
        if number < 36:
            value = (6.90, 6.91, 11.5)[number // 12]
            export.add("maalinger", pasient_id=owner, dato=DAY, type="hba1c", verdi=value, enhet="%")
    export.add("maalinger", pasient_id=NEW, dato=date(2021, 1, 1), type="hba1c", verdi=50, enhet="mmol/mol")
    outcome = office.run(export, "--internal")
    assert outcome.folder is not None
    (internal,) = outcome.folder.rglob("*INTERN*.csv")
    rows = outcome.rows(str(internal.relative_to(outcome.folder)))
    values = {row["id"]: row["value"] for row in rows if (row["group"], row["variant"]) == ("alle", "")}
    for band in ("under_52", "52_70", "over_70", "ikke_maalt"):
        assert float(values[f"diabetes_hba1c_{band}"]) == pytest.approx(0.25), band
