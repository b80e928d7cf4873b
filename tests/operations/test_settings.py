"""The office's choices out of a TOML file; a key that can't be understood is named."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from listeoversikt.followup.reasons import ON_FROM_THE_START, Marks, Reason, StandingOrder
from listeoversikt.followup.target_groups import TargetGroup
from listeoversikt.followup.team import Absence
from listeoversikt.operations.settings import BadSettings, Settings, read_settings, whole_table
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
soon_discharge = 2
soon_other = 5
hours_per_week = 22.5
inhabitants_per_nurse = 3000
offers = ["Frisklivssentralen", "Turgruppe"]
discharge_form = [{key = "epikrise", nb = "Epikrise mottatt", kind = "date"}]

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

[minutes]
lmg = 50
risikosone = 30

[standing_orders.risikosone]
av = "lege-1"
dato = 2026-01-15
begrunnelse = "Sykepleier kan ringe uten å spørre."

[[team]]
id = "spl-1"
role = "sykepleier"
lists = ["L1"]
hours = [6, 6.5, 0, 4]
deputy = "lege-1"
deputy_from = 2026-07-06
deputy_until = "2026-07-24"
away = [["2026-12-21", 2026-12-31]]

[[team]]
id = "lege-1"
role = "lege"
leader = true
until = 2027-01-01
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


def test_that_team_time_and_orders_are_read(tmp_path: Path) -> None:
    found = read(tmp_path, EVERYTHING)
    nurse, doctor = found.team
    assert (nurse.id, nurse.role, nurse.lists) == ("spl-1", "sykepleier", {"L1"})
    assert nurse.hours == {0: 6.0, 1: 6.5, 3: 4.0}
    assert (nurse.deputy, nurse.deputy_from, nurse.deputy_until) == (
        *("lege-1", dt.date(2026, 7, 6)),
        dt.date(2026, 7, 24),
    )
    assert nurse.away == (Absence(dt.date(2026, 12, 21), dt.date(2026, 12, 31)),)
    assert (doctor.leader, doctor.until) == (True, dt.date(2027, 1, 1))
    assert (found.soon_discharge, found.soon_other) == (2, 5)
    assert found.minutes == {Reason.MEDICINE_REVIEW: 50}, "30 is the start value of the other"
    visit = read(tmp_path, "minutes = {home_visit = 90, lmg = 45}")
    assert visit.minutes == {"home_visit": 90}
    assert whole_table(visit)["minutes"] == {"home_visit": 90}
    with pytest.raises(BadSettings):
        read(tmp_path, "minutes = {letter = 10}")
    assert found.standing_orders == {
        Reason.RISING: StandingOrder("lege-1", dt.date(2026, 1, 15), "Sykepleier kan ringe uten å spørre.")
    }
    assert found.offers == ("Frisklivssentralen", "Turgruppe")
    assert [point["key"] for point in found.discharge_form] == ["epikrise"]
    assert found.hours_per_week == 22.5
    assert found.norm.nurses_for(6000) == 2


def test_that_the_timetable_is_the_nurses_hours_else_the_offices_else_the_norm(tmp_path: Path) -> None:
    tuesday = dt.date(2026, 11, 3)
    assert read(tmp_path, EVERYTHING).timetable(3600).on(tuesday) == 6.5
    assert read(tmp_path, "hours_per_week = 20").timetable(3600).on(tuesday) == 4
    norm = Settings().timetable(3600)
    assert (norm.on(tuesday), norm.by_norm) == (pytest.approx(7.5), True)


SPL = '[[team]]\nid = "spl-1"\nrole = "sykepleier"\n'
ORDER = '[standing_orders.risikosone]\nav = "lege-1"\ndato = 2026-01-15\nbegrunnelse = "x"\n'
WRONG = {
    "a team that is no list": ('team = "spl-1"', "team"),
    "a member without a role": ('[[team]]\nid = "spl-1"', "team"),
    "a role nobody has": ('[[team]]\nid = "spl-1"\nrole = "nurse"', "team"),
    "a role's word for an id": ('[[team]]\nid = "lege"\nrole = "lege"', "team"),
    "a number that could be a person's": ('[[team]]\nid = "p12345678901"\nrole = "lege"', "team"),
    "two of one id": (SPL + SPL, "team"),
    "an unknown key of a member": (SPL + 'navn = "x"', "team"),
    "a deputy nobody knows": (SPL + 'deputy = "spl-9"', "team"),
    "her own deputy": (SPL + 'deputy = "spl-1"', "team"),
    "a deputy backwards": (
        SPL
        + 'deputy = "spl-2"\ndeputy_from = 2026-07-06\ndeputy_until = 2026-07-05\n'
        + SPL.replace("1", "2"),
        "team",
    ),
    "hours below zero": (SPL + "hours = [-1]", "team"),
    "hours of nine days": (SPL + "hours = [1, 1, 1, 1, 1, 1, 1, 1]", "team"),
    "hours that are words": (SPL + 'hours = ["seks"]', "team"),
    "hours as a number": (SPL + "hours = 30", "team"),
    "days away backwards": (SPL + "away = [[2026-07-06, 2026-07-05]]", "team"),
    "one day away": (SPL + "away = [[2026-07-06]]", "team"),
    "a moment for a day": (SPL + "until = 2026-07-06T10:00:00", "team"),
    "no minutes": ("[minutes]\nlmg = 0", "minutes"),
    "half minutes": ("[minutes]\nlmg = 1.5", "minutes"),
    "minutes for an unknown reason": ("[minutes]\nalt = 5", "minutes"),
    "soon in a quarter": ("soon_other = 90", "soon_other"),
    "soon below zero": ("soon_discharge = -1", "soon_discharge"),
    "hours a week below zero": ("hours_per_week = -1", "hours_per_week"),
    "a norm of nobody": ("inhabitants_per_nurse = 0", "inhabitants_per_nurse"),
    "a norm as a switch": ("inhabitants_per_nurse = true", "inhabitants_per_nurse"),
    "a window that never locks": ("lock_at_most = 0", "lock_at_most"),
    "a window that locks after hours": ("lock_at_most = 90", "lock_at_most"),
    "hours a week as a switch": ("hours_per_week = true", "hours_per_week"),
    "an order without a doctor": (ORDER.replace("lege-1", " "), "standing_orders"),
    "an order without its sentence": (ORDER.replace('"x"', '""'), "standing_orders"),
    "an order without its day": (
        '[standing_orders.lmg]\nav = "lege-1"\nbegrunnelse = "x"',
        "standing_orders",
    ),
    "an order for what needs none": (ORDER.replace("risikosone", "utskrivning_3vd"), "standing_orders"),
    "an empty offer": ('offers = ["", "Turgruppe"]', "offers"),
    "offers as a text": ('offers = "Turgruppe"', "offers"),
    "a point without a name": ('discharge_form = [{key = "a"}]', "discharge_form"),
    "two points of one key": (
        'discharge_form = [{key = "a", nb = "A"}, {key = "a", nb = "B"}]',
        "discharge_form",
    ),
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
