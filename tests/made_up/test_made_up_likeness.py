"""The made-up list looks like a Norwegian one, within loose bounds, and its risks follow the illness."""

from __future__ import annotations

import datetime as dt
import itertools
import random
from collections import Counter
from pathlib import Path

import pytest

from listeoversikt.made_up import comparison

from .reading import AS_OF, Export, day, on_list

YEAR_AGO = AS_OF - dt.timedelta(days=365)
Truth = dict[str, tuple[float, float]]


def age(patient: dict[str, str]) -> int:
    return AS_OF.year - 1 - int(patient["fodselsar"])


def there_all_year(export: Export) -> dict[str, dict[str, str]]:
    return {
        row["pasientid"]: row
        for row in export.tables["pasienter"]
        if on_list(row) and (not row["listefra"] or day(row["listefra"]) <= YEAR_AGO)
    }


def share(values: list[bool]) -> float:
    return sum(values) / len(values)


def test_that_ages_and_sexes_are_those_of_norway(export: Export) -> None:
    listed = [row for row in export.tables["pasienter"] if on_list(row)]
    assert 0.87 < len(listed) / 3000 < 0.96
    assert 0.47 < share([row["kjonn"] == "K" for row in listed]) < 0.53
    assert 0.18 < share([age(row) < 18 for row in listed]) < 0.24
    assert 0.13 < share([age(row) >= 67 for row in listed]) < 0.19


def test_that_lists_have_about_eleven_hundred_patients(export: Export) -> None:
    sizes = Counter(row["fastlegeid"] for row in export.tables["pasienter"])
    assert len(sizes) == 3
    assert all(850 < size < 1250 for size in sizes.values())


def test_that_people_see_the_doctor_as_often_as_in_norway(export: Export) -> None:
    there = there_all_year(export)
    seen = Counter(
        row["pasientid"]
        for row in export.tables["kontakter"]
        if row["type"] in {"konsultasjon", "ekonsultasjon", "video"}
        and row["rolle"] == "lege"
        and day(row["dato"]) > YEAR_AGO
    )
    counts = [seen[patient] for patient in there]
    assert 2.6 < sum(counts) / len(counts) < 3.4
    assert 0.67 < share([count > 0 for count in counts]) < 0.79


def test_that_hypertension_is_as_common_as_in_the_record(export: Export) -> None:
    has = {row["pasientid"] for row in export.tables["diagnoser"] if row["kode"] in {"K86", "K87"}}
    old = [row for row in export.tables["pasienter"] if on_list(row) and 60 <= age(row) < 80]
    assert 0.28 < share([row["pasientid"] in has for row in old]) < 0.46


def test_that_stays_are_as_many_as_in_norway(export: Export) -> None:
    overnight = [
        row
        for row in export.tables["innleggelser"]
        if row["institusjon"] in {"sykehus", "psykisk_helsevern", "tsb"} and row["ut"] != row["inn"]
    ]
    per_asked = 1000 * len(overnight) / (3000 * 5)
    assert 100 < per_asked < 190
    assert 0.5 < share([row["hastegrad"] == "ohjelp" for row in overnight]) < 0.78


def test_that_two_thirds_of_the_old_get_five_medicines_or_more(export: Export) -> None:
    used: dict[str, set[str]] = {}
    for row in export.tables["legemidler"]:
        ended = (
            day(row["til"]) <= YEAR_AGO
            if row["til"]
            else day(row["fra"]) <= YEAR_AGO - dt.timedelta(days=180)
        )
        if not ended:
            used.setdefault(row["pasientid"], set()).add(row["atc"])
    old = [row for row in export.tables["pasienter"] if on_list(row) and age(row) >= 65]
    assert 0.55 < share([len(used.get(row["pasientid"], ())) >= 5 for row in old]) < 0.78


def test_that_rows_per_person_and_year_are_about_twenty_two(export: Export) -> None:
    total = sum(len(rows) for rows in export.tables.values())
    assert 18 < total / (3000 * 5) < 26


def test_that_medicines_follow_the_disease(export: Export) -> None:
    diabetes = {row["pasientid"] for row in export.tables["diagnoser"] if row["kode"] in {"T89", "T90"}}
    for_diabetes = [
        row for row in export.tables["legemidler"] if row["atc"].startswith(("A10A", "A10BA", "A10BH"))
    ]
    assert len(for_diabetes) > 100
    assert share([row["pasientid"] in diabetes for row in for_diabetes]) > 0.9


def test_that_every_kind_of_stay_and_discharge_occurs(export: Export) -> None:
    stays = export.tables["innleggelser"]
    assert {row["institusjon"] for row in stays} >= {
        "sykehus",
        "psykisk_helsevern",
        "tsb",
        "kad",
        "rehabilitering",
    }
    assert {row["utskrevettil"] for row in stays} >= {
        "hjem",
        "sykehjem",
        "sykehjem_korttid",
        "annet_sykehus",
        "dod",
    }
    assert any(row["hastegrad"] == "planlagt" and row["inn"] == row["ut"] for row in stays)
    assert 0.05 < share([not row["kjentdato"] for row in stays]) < 0.2


def test_that_short_term_stays_follow_on_their_discharge(export: Export) -> None:
    followed = 0
    for rows in export.by_patient("innleggelser").values():
        begins = {day(row["inn"]) for row in rows if row["institusjon"] == "sykehjem_korttid"}
        for row in rows:
            if row["utskrevettil"] == "sykehjem_korttid" and row["ut"]:
                out = day(row["ut"])
                followed += out in begins or out + dt.timedelta(days=1) in begins
    assert followed > 10


def test_that_some_in_need_have_not_been_seen_and_some_stopped_coming(export: Export) -> None:
    ill = {
        row["pasientid"]
        for row in export.tables["diagnoser"]
        if row["kode"] in {"P72", "P73", "P15", "P19", "P70", "K77"}
    }
    there = there_all_year(export)
    seen: dict[str, list[dt.date]] = {}
    for row in export.tables["kontakter"]:
        if row["type"] in {"konsultasjon", "ekonsultasjon", "video", "hjemmebesok"}:
            seen.setdefault(row["pasientid"], []).append(day(row["dato"]))
    lately = {patient for patient, days in seen.items() if max(days) > YEAR_AGO}
    assert len((ill & there.keys()) - lately) >= 3
    before = [YEAR_AGO - dt.timedelta(days=365 * back) for back in (2, 1, 0)]
    gone = [
        patient
        for patient in there.keys() - lately
        if all(
            sum(early < when <= late for when in seen.get(patient, [])) >= 4
            for early, late in itertools.pairwise(before)
        )
    ]
    assert len(gone) >= 3


def test_that_the_truth_is_told_for_those_on_the_list_only(export: Export, truth: Truth) -> None:
    assert truth.keys() == {row["pasientid"] for row in export.tables["pasienter"] if on_list(row)}
    assert all(0 < risk < 1 and 0 <= frailty <= 1 for risk, frailty in truth.values())


def test_that_the_truth_discriminates_about_as_well_as_risk_can(truth: Truth) -> None:
    risks = sorted(risk for risk, _ in truth.values())
    chance = random.Random(1)
    ranks: list[float] = []
    events = 0
    for _ in range(20):
        for rank, risk in enumerate(risks, start=1):
            if chance.random() < risk:
                ranks.append(rank)
                events += 1
    others = 20 * len(risks) - events
    within = (sum(ranks) - events * (events / 20 + 1) / 2) / events / (others / 20)
    assert 0.73 < within < 0.82
    assert 0.045 < sum(risks) / len(risks) < 0.09


def test_that_those_at_risk_were_admitted_more_often_last_year(export: Export, truth: Truth) -> None:
    admitted = {
        row["pasientid"]
        for row in export.tables["innleggelser"]
        if row["hastegrad"] == "ohjelp" and day(row["inn"]) > YEAR_AGO
    }
    ordered = sorted(truth, key=lambda patient: truth[patient][0])
    tenth = len(ordered) // 10
    assert sum(patient in admitted for patient in ordered[-tenth:]) > 5 * sum(
        patient in admitted for patient in ordered[:tenth]
    )


def test_that_the_frail_are_old_and_cared_for(export: Export, truth: Truth) -> None:
    patients = {row["pasientid"]: row for row in export.tables["pasienter"]}
    frail = [patients[patient] for patient, (_, frailty) in truth.items() if frailty > 0.6]
    assert len(frail) > 15
    assert share([age(row) >= 65 for row in frail]) > 0.9
    assert share([row["hjemmetjeneste"] == "ja" or row["bosted"] == "sykehjem" for row in frail]) > 0.6


def test_that_the_comparison_lays_every_figure_beside_the_reference(written: Path) -> None:
    sections = list(comparison.compare(written / "uttrekk"))
    table = comparison.markdown(sections)
    assert len(sections) >= 10
    assert table.count("\n") == 2 + sum(1 + len(section.lines) for section in sections)
    first = sections[0].lines[0]
    assert first.published == pytest.approx(20.6, abs=0.1)
    assert abs(first.made_up - first.published) < 3


def test_that_the_comparison_says_how_it_is_used(capsys: pytest.CaptureFixture[str]) -> None:
    assert comparison.main([]) == 2
    assert "Bruk" in capsys.readouterr().err
