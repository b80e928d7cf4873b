"""One patient's card: hand cases, and that it says what the evidence says."""

from __future__ import annotations

import datetime as dt

import pytest

from listeoversikt.operations.office import View
from listeoversikt.operations.patient import patient_card, record_number, timeline
from listeoversikt.operations.why import NotOnList, explain_patient
from listeoversikt.patient_list.frames import UNKNOWN
from tests.lists import T, back, patient_list, person, stay
from tests.operations.views import view_of

TODAY = dt.date(2026, 4, 3)
GUNHILD = person(
    "Gunhild", 1938, hjemmetjeneste="ja", bosted="hjemme", fastlege_id="L02", liste_fra="2011-05-01"
)


def gunhild(**tables: object) -> View:
    """Heart failure, a hospital stay that ended five days before T, and a visit a year and a half ago."""
    given = {
        "contacts": [("Gunhild", back(500), "konsultasjon", "lege"), ("Gunhild", back(20), "legevakt", None)],
        "medicines": [
            ("Gunhild", "C09AA05", back(700), None, "ja"),
            ("Gunhild", "N02BE01", back(10), None, "nei"),
        ],
        "stays": [stay("Gunhild", back(12), back(5), main="I500", to="hjem", known=back(4))],
        "measurements": [
            ("Gunhild", back(30), "egfr", 40),
            ("Gunhild", back(30), "egfr", 44),
            ("Gunhild", back(200), "egfr", 55),
            ("Gunhild", back(60), "hba1c", 52),
        ],
    } | tables
    made = patient_list(
        T,
        [
            GUNHILD,
            person("Reservert", 1950, reservert_behandling="ja"),
            person("Død", 1930, dod="2026-01-01"),
        ],
        [("Gunhild", back(900), "ICPC-2", "K77"), ("Gunhild", back(40), "ICPC-2", "A28")],
        since="2020-01-01",
        **given,  # type: ignore[arg-type]
    )
    return view_of(made, TODAY)


def test_that_the_head_says_who_it_is() -> None:
    who = patient_card(gunhild(), "Gunhild").person
    assert (who.patient_id, who.age, who.birth_year, who.sex, who.gp_id) == ("Gunhild", 88, 1938, "K", "L02")
    assert (who.residence, who.home_care, who.list_since) == ("home", True, dt.date(2011, 5, 1))
    assert not who.no_contact and not who.has_record_number


def test_that_the_card_has_the_values_of_the_evidence_with_every_row() -> None:
    view = gunhild()
    card = patient_card(view, "Gunhild")
    for evidence in explain_patient(view.patient_list, "Gunhild", view.settings):
        score = card.scores[evidence.measure]
        assert (score.value, score.category, score.unseen) == (
            evidence.value,
            evidence.category,
            evidence.unseen,
        )
        assert {item.key for item in score.items} == {str(part.key) for part in evidence.counted}
        assert {item.key for item in score.beside} == {str(part.key) for part in evidence.not_counted}
        lines = sorted((row.table, row.line) for part in evidence.parts for row in part.rows)
        assert (
            sorted((row.table, row.line) for item in (*score.items, *score.beside) for row in item.rows)
            == lines
        )


def test_that_evidence_stands_newest_first_with_code_date_and_source() -> None:
    items = patient_card(gunhild(), "Gunhild").scores["frailty_index"].items
    days = [item.newest for item in items if item.newest]
    assert days == sorted(days, reverse=True)
    heart = patient_card(gunhild(), "Gunhild").scores["charlson"].items[0]
    newest = heart.rows[0]
    assert (newest.code, newest.day, newest.source) == ("I500", dt.date.fromisoformat(back(5)), "hospital")
    assert heart.weight == 1
    activity = next(item for item in items if item.key == "ACTLIM")
    assert activity.proposed and activity.within_days == 1095


def test_that_a_source_that_the_export_does_not_state_is_empty() -> None:
    items = patient_card(gunhild(), "Gunhild").scores["frailty_index"].items
    row = next(row for item in items for row in item.rows if row.code == "A28")
    assert row.source == ""


def test_that_what_is_due_is_the_worklists_own_reasons() -> None:
    view = gunhild()
    card = patient_card(view, "Gunhild")
    row = next(row for row in view.scored.worklist if row.patient_id == "Gunhild")
    assert card.due.reasons == row.reasons
    assert card.due.reasons[0].reason == "utskrivning_3vd"
    (discharge,) = card.discharges
    assert discharge.discharged == dt.date.fromisoformat(back(5))
    assert discharge.known == dt.date.fromisoformat(back(4))
    assert discharge.state == "overdue" and discharge.contact is None


def test_that_the_newest_measurement_is_the_days_mean_with_the_one_before() -> None:
    found = {one.kind: one for one in patient_card(gunhild(), "Gunhild").measurements or ()}
    assert found["egfr"].value == 42 and found["egfr"].day == dt.date.fromisoformat(back(30))
    assert found["egfr"].before == (dt.date.fromisoformat(back(200)), 55)
    assert found["hba1c"].before is None


def test_that_medicines_in_use_are_those_at_t_with_the_forgotten_ones_marked() -> None:
    found = {one.atc: one for one in patient_card(gunhild(), "Gunhild").medicines or ()}
    assert set(found) == {"C09AA05", "N02BE01"}
    assert found["C09AA05"].regular and found["C09AA05"].not_renewed and found["C09AA05"].end is None
    assert found["N02BE01"].regular is False and found["N02BE01"].end is not None


def test_that_an_absent_table_is_missing_and_never_empty() -> None:
    card = patient_card(gunhild(measurements=None, medicines=None, contacts=None, stays=None), "Gunhild")
    assert card.measurements is None and card.medicines is None
    assert set(card.missing) == {"kontakter", "legemidler", "maalinger", "innleggelser"}
    assert card.scores["admissions_baseline"].value is None
    assert card.scores["admissions_baseline"].null == "missing_table"
    assert card.timeline is not None
    assert (
        card.timeline.lane("seen").missing == "kontakter"
        and card.timeline.lane("stays").missing == "innleggelser"
    )


@pytest.mark.parametrize(("who", "why"), [("Reservert", "objects"), ("Død", "died")])
def test_that_nothing_is_worked_out_for_one_who_is_not_scored(who: str, why: str) -> None:
    card = patient_card(gunhild(), who)
    assert card.why_unscored == why
    assert not card.scores and card.timeline is None and not card.due.reasons


def test_that_a_stranger_is_refused_without_the_pseudonym() -> None:
    for ask in (patient_card, record_number):
        with pytest.raises(NotOnList) as refused:
            ask(gunhild(), "P-ukjent")
        assert str(refused.value) == ""


def test_that_the_record_number_is_given_on_demand_only() -> None:
    row = {**GUNHILD, "record_number": "88123"}
    view = view_of(patient_list(T, [row, person("Bo", 1950)]))
    assert record_number(view, "Gunhild") == "88123" and record_number(view, "Bo") == ""
    card = patient_card(view, "Gunhild")
    assert card.person.has_record_number
    assert "88123" not in repr(card)
    assert not patient_card(view, "Bo").person.has_record_number


def test_that_the_year_shows_stays_with_length_contacts_and_silence() -> None:
    year = timeline(gunhild(), "Gunhild", 1)
    assert (year.last - year.first).days == 364
    (admitted,) = year.lane("stays").marks
    assert admitted.emergency and admitted.days == 7 and admitted.code == "I500" and not admitted.open
    assert [mark.kind for mark in year.lane("emergency_clinic").marks] == ["emergency_clinic"]
    assert year.lane("seen").marks == ()
    assert year.contacts == 1
    (silence,) = year.silences
    assert silence.going_on and silence.first == dt.date.fromisoformat(back(499)) and silence.months == 16


def test_that_a_longer_timeline_reaches_further_back() -> None:
    assert len(timeline(gunhild(), "Gunhild", 3).lane("seen").marks) == 1


def test_that_time_before_the_table_begins_is_not_silence() -> None:
    made = patient_list(
        T, [GUNHILD], contacts=[("Gunhild", back(20), "konsultasjon", "lege")], since=back(90)
    )
    year = timeline(view_of(made), "Gunhild", 1)
    assert year.silences == ()
    assert year.lane("seen").known_from == dt.date.fromisoformat(back(90))


def test_that_one_who_is_still_admitted_has_an_open_stay() -> None:
    year = timeline(gunhild(stays=[stay("Gunhild", back(12), None, main="I500")]), "Gunhild", 1)
    (admitted,) = year.lane("stays").marks
    assert admitted.open and admitted.end is None


def test_that_not_stated_is_neither_yes_nor_no() -> None:
    view = view_of(patient_list(T, [person("Bo", 1950)]))
    who = patient_card(view, "Bo").person
    assert who.home_care is None and who.residence == "" and who.list_since is None and who.gp_id == ""
    assert view.patient_list.patients["home_care"][0] == UNKNOWN
