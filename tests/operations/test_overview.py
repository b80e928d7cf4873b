"""The figures of the page Oversikt, each with the patients behind it."""

import datetime as dt
from pathlib import Path

import pytest

from listeoversikt.followup.discharge import ClockSettings
from listeoversikt.followup.reasons import DueState, Reason
from listeoversikt.followup.worklist import RowReason, WorklistRow
from listeoversikt.made_up.export import write_made_up_export
from listeoversikt.operations.due_days import due_days
from listeoversikt.operations.main_job import read
from listeoversikt.operations.office import View
from listeoversikt.operations.overview import BANDS, Overview, overview
from listeoversikt.operations.overview_changes import changes_since, figures, gone_patients
from listeoversikt.operations.overview_gaps import COLUMN, SET_ASIDE, TABLE, TOO_SHORT, URGENCY, Gap
from listeoversikt.operations.overview_patients import patients_behind
from listeoversikt.operations.settings import Settings
from listeoversikt.patient_list.frames import NO_DAY
from listeoversikt.patient_list.snapshot import PatientList
from tests.lists import T, back, day, patient_list, person, stay
from tests.operations.overview_views import view_of

TODAY = "2026-03-31"
"""A Tuesday; Easter follows: 2, 3 and 6 April are holidays."""
OLD = 1940


def discharged(*days: str, **more: str) -> PatientList:
    """One aged patient for each day of discharge, in a target group by age and urgency."""
    people = [person(f"P{number}", OLD, **more) for number, _ in enumerate(days)]
    stays = [stay(f"P{number}", "2026-03-01", day) for number, day in enumerate(days)]
    return patient_list(T, people, contacts=[], stays=stays, since="2020-01-01")


def test_that_a_discharge_of_wednesday_is_due_on_monday_and_overdue_on_tuesday() -> None:
    view = view_of(discharged("2026-03-25"), TODAY)
    found = overview(view)
    assert found.overdue is not None
    assert found.overdue.patients == 1
    assert found.overdue.first_discharged == dt.date(2026, 3, 25)
    assert found.overdue.first_due == dt.date(2026, 3, 30)
    assert patients_behind(view, "discharge:overdue") == {"P0"}


def test_that_what_is_due_today_stands_by_itself() -> None:
    view = view_of(discharged("2026-03-26", "2026-03-25", "2026-03-27"), TODAY)
    found = overview(view)
    assert found.due_today is not None
    assert found.due_today.patients == 1
    assert patients_behind(view, "discharge:due_today") == {"P0"}
    assert found.next_due == dt.date(2026, 4, 1)


def test_that_two_discharges_of_one_patient_are_one_patient() -> None:
    """The first lapses with the second admission, unless it was overdue by then."""
    stays = [stay("Kari", "2026-03-01", "2026-03-03"), stay("Kari", "2026-03-18", "2026-03-20")]
    view = view_of(patient_list(T, [person("Kari", OLD)], contacts=[], stays=stays, since="2020-01-01"))
    found = overview(view)
    assert found.overdue is not None and found.overdue.patients == 1
    assert found.overdue.first_discharged == dt.date(2026, 3, 3)


def test_that_without_a_stays_table_nobody_is_said_to_be_due() -> None:
    found = overview(view_of(patient_list(T, [person("Kari", OLD)])))
    assert found.overdue is None and found.due_today is None and found.next_due is None


def test_that_with_a_stays_table_and_no_discharge_the_count_is_a_plain_zero() -> None:
    found = overview(view_of(patient_list(T, [person("Kari", OLD)], stays=[])))
    assert found.overdue is not None and found.overdue.patients == 0
    assert found.overdue.first_due is None


def test_that_need_without_contact_is_missing_without_a_contacts_table() -> None:
    people = [person("Kari", 1930), person("Ola", 1930)]
    assert overview(view_of(patient_list(T, people))).silent is None
    seen = [("Ola", back(20), "konsultasjon", "lege")]
    view = view_of(patient_list(T, people, contacts=seen, since="2020-01-01"))
    silent = overview(view).silent
    assert silent is not None and silent.patients == 1
    assert patients_behind(view, "silent") == {"Kari"}


def test_that_those_whose_history_is_too_short_are_counted_beside() -> None:
    people = [person("Kari", 1930)]
    view = view_of(patient_list(T, people, contacts=[], since=back(100)))
    silent = overview(view).silent
    assert silent is not None and (silent.patients, silent.not_evaluated) == (0, 1)
    assert Gap(TOO_SHORT, "svak_ettersporrer", 1) in overview(view).gaps


def test_that_the_age_pyramid_has_nineteen_rows_and_the_oldest_stands_in_the_last() -> None:
    people = [
        person("A", 2026),
        person("B", 2022, "M"),
        person("C", 2021),
        person("D", 1937),
        person("E", 1910),
    ]
    view = view_of(patient_list(T, people))
    rows = overview(view).ages
    assert [(row.first, row.last) for row in rows[:2]] == [(0, 4), (5, 9)]
    assert (rows[-1].first, rows[-1].last, len(rows)) == (90, None, 19)
    assert sum(rows[0].women) == 1 and sum(rows[0].men) == 1
    assert sum(rows[1].women) == 1 and sum(rows[17].women) == 1 and sum(rows[18].women) == 1
    assert patients_behind(view, "age:0:M") == {"B"} and patients_behind(view, "age:90:K") == {"E"}


def test_that_a_row_of_the_pyramid_is_split_by_band() -> None:
    stays = [stay("A", back(40), back(39)), stay("A", back(20), back(19))]
    people = [person("A", 1960), person("B", 1961), person("C", 1960, "M")]
    rows = overview(view_of(patient_list(T, people, stays=stays))).ages
    assert rows[13].women == (1, 0, 0, 1) and rows[13].men == (0, 0, 0, 1)
    assert BANDS == ("high", "rising", "moderate", "low")


def test_that_those_who_object_to_being_scored_are_in_no_figure() -> None:
    people = [person("Kari", OLD, reservert_behandling="ja"), person("Ola", OLD)]
    stays = [stay(who, "2026-03-01", "2026-03-20") for who in ("Kari", "Ola")]
    view = view_of(patient_list(T, people, contacts=[], stays=stays, since="2020-01-01"))
    found = overview(view)
    assert found.inhabitants == 1
    assert sum(band.count for band in found.bands) == 1
    assert found.overdue is not None and found.overdue.patients == 1
    assert patients_behind(view, "discharge:overdue") == {"Ola"}


def test_that_shares_of_an_empty_list_are_zero() -> None:
    found = overview(view_of(patient_list(T, [])))
    assert [band.share for band in found.bands] == [0, 0, 0, 0]
    assert found.inhabitants == 0 and len(found.ages) == 19


def test_that_the_ten_days_are_norwegian_working_days_from_today() -> None:
    days = overview(view_of(patient_list(T, [person("Kari", OLD)]), TODAY)).days
    assert [day.day.isoformat() for day in days] == [
        *("2026-03-31", "2026-04-01", "2026-04-07", "2026-04-08", "2026-04-09"),
        *("2026-04-10", "2026-04-13", "2026-04-14", "2026-04-15", "2026-04-16"),
    ]


def test_that_on_a_sunday_the_days_begin_with_monday_and_hold_what_is_overdue() -> None:
    view = view_of(discharged("2026-03-17"), "2026-03-22")
    days = overview(view).days
    assert days[0].day == dt.date(2026, 3, 23)
    assert days[0].overdue == 1
    assert patients_behind(view, "overdue") == {"P0"}


def test_that_each_discharge_stands_on_its_due_day() -> None:
    view = view_of(discharged("2026-03-25", "2026-03-26", "2026-03-27", "2026-03-30", "2026-03-31"), TODAY)
    days = overview(view).days
    assert [(day.due, day.overdue) for day in days[:4]] == [(1, 1), (1, 0), (1, 0), (1, 0)]
    assert patients_behind(view, "due:2026-04-07") == {"P3"}
    assert patients_behind(view, "due:2026-03-31") == {"P1"}


def test_that_the_office_s_closed_days_are_marked_and_keep_their_place() -> None:
    settings = Settings(clock=ClockSettings(closed_days=frozenset({dt.date(2026, 4, 1)})))
    days = overview(view_of(discharged("2026-03-27"), TODAY, settings)).days
    assert [(day.day.day, day.closed, day.due) for day in days[:2]] == [(31, False, 0), (1, True, 1)]


def due_row(patient: int, *days: str) -> WorklistRow:
    """A row of the worklist with a reason for each due day."""
    reasons = tuple(
        RowReason(Reason.COPD_CONTROL, DueState.NOT_YET, day(date) if date else int(NO_DAY), None, ())
        for date in days
    )
    return WorklistRow(patient, f"P{patient}", reasons, (), False, False)


def placed_days(*rows: WorklistRow, today: str = TODAY) -> tuple[dict[str, tuple[int, int]], int]:
    days, later = due_days(rows, dt.date.fromisoformat(today), ClockSettings())
    return {str(one.day): (one.due, one.overdue) for one in days if one.due or one.overdue}, later


def test_that_what_is_due_after_the_ten_days_is_counted_as_later() -> None:
    assert placed_days(due_row(0, "2026-04-16"), due_row(1, "2026-04-17")) == ({"2026-04-16": (1, 0)}, 1)


def test_that_what_is_due_on_a_day_off_stands_on_the_working_day_before_it() -> None:
    assert placed_days(due_row(0, "2026-04-12"), due_row(1, "2026-04-04")) == (
        {"2026-04-10": (1, 0), "2026-04-01": (1, 0)},
        0,
    )


def test_that_what_is_due_this_sunday_stands_on_the_first_day_and_is_not_overdue() -> None:
    assert placed_days(due_row(0, "2026-03-22"), today="2026-03-22") == ({"2026-03-23": (1, 0)}, 0)


def test_that_a_patient_counts_once_a_day_and_undated_reasons_not_at_all() -> None:
    rows = due_row(0, "2026-04-01", "2026-04-01", "2026-04-07", "", "2026-03-02", "2026-03-03")
    assert placed_days(rows) == (
        {"2026-03-31": (0, 1), "2026-04-01": (1, 0), "2026-04-07": (1, 0)},
        0,
    )


def test_that_the_worklist_s_tile_counts_patients_and_those_due() -> None:
    view = view_of(discharged("2026-03-25", "2026-03-26", "2026-03-31"), TODAY)
    duty = overview(view).worklist
    assert (duty.patients, duty.due) == (3, 2)
    assert duty.reasons == (("utskrivning_3vd", 3),)
    assert patients_behind(view, "worklist") == {"P0", "P1", "P2"}


def test_that_absent_tables_and_columns_are_gaps() -> None:
    stays = [stay("Kari", back(40), back(39))]
    whole = patient_list(T, [person("Kari", OLD)], stays=stays, unstated=["innleggelser.known"])
    found = overview(view_of(whole)).gaps
    assert [gap.what for gap in found if gap.kind == TABLE] == [
        "kontakter",
        "legemidler",
        "maalinger",
        "tiltak",
    ]
    assert [gap.what for gap in found if gap.kind == COLUMN] == ["innleggelser.known"]


def test_that_roles_read_off_the_claim_codes_are_no_gap() -> None:
    whole = patient_list(T, [person("Kari", OLD)], contacts=[], unstated=["kontakter.role"])
    assert not [gap for gap in overview(view_of(whole)).gaps if gap.what == "kontakter.role"]
    without = patient_list(
        T, [person("Kari", OLD)], contacts=[], unstated=["kontakter.role", "kontakter.claims"]
    )
    assert [gap for gap in overview(view_of(without)).gaps if gap.what == "kontakter.role"]


def test_that_stays_without_urgency_are_counted_of_those_of_a_year() -> None:
    stays = [
        stay("Kari", back(40), back(39), urgency=None),
        stay("Kari", back(90), back(89)),
        stay("Kari", back(500), back(499), urgency=None),
    ]
    found = overview(view_of(patient_list(T, [person("Kari", OLD)], stays=stays))).gaps
    assert Gap(URGENCY, "innleggelser", 1, 2) in found


def test_that_rows_set_aside_are_counted() -> None:
    found = overview(view_of(patient_list(T, [person("Kari", OLD)]), set_aside=7)).gaps
    assert Gap(SET_ASIDE, "", 7, 100) in found


def test_that_without_an_extract_before_there_are_no_changes() -> None:
    assert changes_since(None, view_of(patient_list(T, [person("Kari", OLD)]))) is None


def test_that_changes_are_counted_with_their_causes_and_their_patients() -> None:
    before = patient_list(
        back(31), [person("Kari", 1960), person("Bo", 1950, liste_til=back(3)), person("Ada", 1960)]
    )
    people = [person("Kari", 1960), person("Bo", 1950, liste_til=back(3)), person("Cai", 1960)]
    view = view_of(patient_list(T, people, [("Kari", back(9), "ICPC-2", "T90")]))
    changes = changes_since(before, view)
    assert changes is not None
    found = figures(changes)
    assert found.since == dt.date.fromisoformat(back(31))
    assert (found.joined, found.left, found.died, found.up, found.down) == (1, 2, 0, 1, 0)
    assert found.why_up == (("diagnoses", 1),) and found.why_down == ()
    assert found.bands == {"high": 0, "rising": 0, "moderate": 1, "low": -2}
    assert patients_behind(view, "up:diagnoses", changes) == {"Kari"}
    assert patients_behind(view, "joined", changes) == {"Cai"}
    assert patients_behind(view, "left", changes) == {"Bo", "Ada"}


def test_that_those_who_are_gone_are_told_newest_first_with_the_day_where_it_is_known() -> None:
    before = patient_list(back(31), [person("Kari", 1960, "M", fastlege_id="L1"), person("Bo", 1950)])
    view = view_of(patient_list(T, [person("Kari", 1960, "M", fastlege_id="L1", liste_til=back(3))]))
    changes = changes_since(before, view)
    assert changes is not None
    known, unknown = gone_patients(changes, "left")
    assert (known.patient_id, known.age, known.sex, known.gp) == ("Kari", 66, "M", "L1")
    assert known.day == dt.date.fromisoformat(back(3)) and known.band == "low"
    assert (unknown.patient_id, unknown.day) == ("Bo", None)


def test_that_a_key_without_a_figure_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        patients_behind(view_of(patient_list(T, [person("Kari", OLD)])), "nothing")


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> tuple[View, PatientList]:
    folder: Path = tmp_path_factory.mktemp("overview") / "uttrekk"
    date = dt.date(2026, 3, 31)
    write_made_up_export(patients=1500, seed=3, out=folder, years=3, as_of=date)
    whole = read(folder, today=date).patient_list
    return view_of(whole, "2026-03-31"), whole.as_of(int(whole.index_day.max()) - 31)


def test_that_every_figure_of_the_made_up_list_is_the_number_of_patients_behind_it(
    made_up: tuple[View, PatientList],
) -> None:
    view, _ = made_up
    found = overview(view)
    assert sizes(view, found) == {
        "discharge:overdue": found.overdue.patients if found.overdue else None,
        "discharge:due_today": found.due_today.patients if found.due_today else None,
        "worklist": found.worklist.patients,
        "silent": found.silent.patients if found.silent else None,
        **{f"band:{band.band}": band.count for band in found.bands},
        **{f"age:{row.first}:K": sum(row.women) for row in found.ages},
        **{f"age:{row.first}:M": sum(row.men) for row in found.ages},
        "overdue": found.days[0].overdue,
        **{f"due:{day.day}": day.due for day in found.days},
    }
    assert sum(band.count for band in found.bands) == found.inhabitants
    assert sum(sum(row.women) + sum(row.men) for row in found.ages) == found.inhabitants


def sizes(view: View, found: Overview) -> dict[str, int]:
    keys = ["discharge:overdue", "discharge:due_today", "worklist", "silent", "overdue"]
    keys += [f"band:{band}" for band in BANDS]
    keys += [f"age:{row.first}:{letter}" for row in found.ages for letter in "KM"]
    keys += [f"due:{day.day}" for day in found.days]
    return {key: len(patients_behind(view, key)) for key in keys}


def test_that_causes_add_up_to_the_moves_and_bands_to_the_newcomers(
    made_up: tuple[View, PatientList],
) -> None:
    view, previous = made_up
    changes = changes_since(previous, view)
    assert changes is not None
    found = figures(changes)
    assert found.up == sum(count for _, count in found.why_up) > 0
    assert found.down == sum(count for _, count in found.why_down) > 0
    came, went = found.joined + found.no_longer_objects, found.left + found.died + found.now_objects
    assert sum(found.bands.values()) == came - went
    for cause, count in found.why_up:
        assert len(patients_behind(view, f"up:{cause}", changes)) == count
