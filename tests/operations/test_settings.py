"""The office's choices out of a TOML file; a key that can't be understood is named."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from listeoversikt.followup.reasons import ON_FROM_THE_START, Marks, Reason
from listeoversikt.followup.target_groups import TargetGroup
from listeoversikt.operations.settings import BadSettings, Settings, read_settings
from listeoversikt.patient_list.frames import Role

EVERYTHING = """
saturday_counts = true
closed_days = ["2026-05-15", 2026-12-24]
switched_on = ["aarskontroll_diabetes", "lmg"]
switched_off = ["risikosone"]
nursing_home_out = false
children_out = false
per_list = true
hide_to_seven = true
charlson = "quan2011"
falls_as_w18 = true
clock_min_age = 80
clock_groups = ["kronisk"]
clock_roles = ["lege", "helsesekretaer"]

[bands]
consultations = 20

[at_most_new_a_week]
lmg = 5

[marks.svak_ettersporrer]
nytte = 3
alvorlighet = 2
ressursbruk = 0
dato = 2026-01-15
begrunnelse = "Drøftet på teammøtet."
"""


def read(tmp_path: Path, text: str) -> Settings:
    path = tmp_path / "valg.toml"
    path.write_text(text, encoding="utf-8")
    return read_settings(path)


def test_that_an_empty_file_is_the_contracts_defaults(tmp_path: Path) -> None:
    assert read(tmp_path, "# ingenting valgt\n") == Settings()


def test_that_every_choice_is_read(tmp_path: Path) -> None:
    found = read(tmp_path, EVERYTHING)
    assert found.clock.saturday_counts
    assert found.clock.closed_days == {dt.date(2026, 5, 15), dt.date(2026, 12, 24)}
    on = {Reason.DIABETES_CONTROL, Reason.MEDICINE_REVIEW}
    assert found.worklist.on == (ON_FROM_THE_START | on) - {Reason.RISING}
    assert found.worklist.at_most_new_a_week == {Reason.MEDICINE_REVIEW: 5}
    marks = Marks(3, 2, 0, dt.date(2026, 1, 15), "Drøftet på teammøtet.")
    assert found.worklist.marks == {Reason.SILENT_NEED: marks}
    assert not found.worklist.nursing_home_out
    assert not found.worklist.children_out
    assert (found.per_list, found.to_seven) == (True, True)
    assert (found.clock.unplanned_min_age, found.clock.groups) == (80, {TargetGroup.CHRONIC})
    assert found.clock.roles == {Role.DOCTOR, Role.SECRETARY}
    assert found.bands.scores.falls_as_w18
    assert found.bands.scores.charlson_weights != Settings().bands.scores.charlson_weights
    assert found.bands.consultations == found.clock.bands.consultations == 20
    assert found.bands.unplanned_admissions == Settings().bands.unplanned_admissions


WRONG = {
    "an unknown key": ('"lørdag" = true', "lørdag"),
    "a number for a switch": ("saturday_counts = 1", "saturday_counts"),
    "a text for a switch": ('per_list = "ja"', "per_list"),
    "a day that is none": ('closed_days = ["2026-02-30"]', "closed_days"),
    "a word for days": ('closed_days = "17. mai"', "closed_days"),
    "a number for days": ("closed_days = 5", "closed_days"),
    "an unknown reason": ('switched_on = ["alt"]', "switched_on"),
    "an unknown reason to leave out": ('switched_off = ["alt"]', "switched_off"),
    "an unknown band": ("[bands]\nkonsultasjoner = 5", "bands"),
    "a band below zero": ("[bands]\nconsultations = -1", "bands"),
    "a band that is no number": ('[bands]\nconsultations = "mange"', "bands"),
    "unknown weights": ('charlson = "1994"', "charlson"),
    "weights as a list": ("charlson = [1987]", "charlson"),
    "an unknown group": ('clock_groups = ["alle"]', "clock_groups"),
    "a group for groups": ('clock_groups = "kronisk"', "clock_groups"),
    "an unknown role": ('clock_roles = ["vaktmester"]', "clock_roles"),
    "an age that is half": ("clock_min_age = 74.5", "clock_min_age"),
    "a limit for an unknown reason": ("[at_most_new_a_week]\nalt = 5", "at_most_new_a_week"),
    "a limit that is yes": ("[at_most_new_a_week]\nlmg = true", "at_most_new_a_week"),
    "a limit that is no table": ("at_most_new_a_week = 5", "at_most_new_a_week"),
    "marks without their sentence": ("[marks.lmg]\nnytte = 1\nalvorlighet = 1\nressursbruk = 1", "marks"),
    "a mark over three": (
        '[marks.lmg]\nnytte = 4\nalvorlighet = 1\nressursbruk = 1\ndato = 2026-01-15\nbegrunnelse = "x"',
        "marks",
    ),
    "a mark that is half": (
        '[marks.lmg]\nnytte = 1.5\nalvorlighet = 1\nressursbruk = 1\ndato = 2026-01-15\nbegrunnelse = "x"',
        "marks",
    ),
    "an empty sentence": (
        '[marks.lmg]\nnytte = 1\nalvorlighet = 1\nressursbruk = 1\ndato = 2026-01-15\nbegrunnelse = " "',
        "marks",
    ),
}


@pytest.mark.parametrize(("text", "key"), WRONG.values(), ids=WRONG)
def test_that_what_can_not_be_understood_is_named_by_its_key(tmp_path: Path, text: str, key: str) -> None:
    with pytest.raises(BadSettings) as bad:
        read(tmp_path, text)
    assert bad.value.key == key


def test_that_several_unknown_keys_are_all_named(tmp_path: Path) -> None:
    with pytest.raises(BadSettings) as bad:
        read(tmp_path, "b = 1\na = 2\nper_list = true")
    assert bad.value.key == "a, b"


@pytest.mark.parametrize("content", [b"per_list = ", b"\xff\xfe", b"a = 1\na = 2"])
def test_that_what_is_no_toml_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "valg.toml").write_bytes(content)
    with pytest.raises(BadSettings):
        read_settings(tmp_path / "valg.toml")


def test_that_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "finnes ikke.toml", tmp_path):
        with pytest.raises(BadSettings):
            read_settings(path)
