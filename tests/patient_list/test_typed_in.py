"""Discharges typed in by hand: rows among the stays, until a file tells of them."""

from __future__ import annotations

from typing import Any

from listeoversikt.followup.target_groups import group_list
from listeoversikt.operations.columns import score_columns
from listeoversikt.patient_list.frames import NO_DAY, STAYS, DischargedTo
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.patient_list.typed_in import TYPED_IN, TypedDischarge, as_exported, with_typed_in
from tests.lists import T, back, day, patient_list, person, stay
from tests.patient_list.same import events_of, plain

PEOPLE = [person("Ada", 1940), person("Bo", 1950)]


def known(**tables: Any) -> PatientList:
    return patient_list(T, PEOPLE, [("Bo", back(9), "ICPC-2", "K77")], since="2020-01-01", **tables)


def typed(
    days_ago: int,
    patient_id: str = "Ada",
    known: int | None = None,
    to: DischargedTo = DischargedTo.HOME,
) -> TypedDischarge:
    told = int(NO_DAY) if known is None else day(back(known))
    return TypedDischarge(patient_id, day(back(days_ago)), told, to)


def test_that_nothing_typed_is_the_list_itself() -> None:
    some = known(stays=[])
    assert with_typed_in(some, []) is some


def test_that_it_is_a_stay_of_its_own_on_the_day_it_ended() -> None:
    laid = with_typed_in(known(stays=[]), [typed(2, known=1, to=DischargedTo.NURSING_HOME)])
    stays = laid.tables[STAYS]
    assert len(stays) == 1
    assert (stays["day"][0], stays["end"][0], stays["known"][0]) == (day(back(2)), day(back(2)), day(back(1)))
    assert (stays["discharged_to"][0], stays["row"][0]) == (DischargedTo.NURSING_HOME, TYPED_IN)


def test_that_it_ends_the_stay_that_was_going_on() -> None:
    open_stay = stay("Ada", back(9), None, "planlagt", institution="psykisk_helsevern")
    laid = with_typed_in(known(stays=[open_stay, stay("Bo", back(9), None)]), [typed(2)])
    (ended,) = events_of(laid, STAYS, "Ada")
    (going_on,) = events_of(laid, STAYS, "Bo")
    assert ended[:2] == (day(back(9)), day(back(2)))
    assert going_on[:2] == (day(back(9)), NO_DAY)


def test_that_it_keeps_the_diagnoses_of_the_stay_that_it_ends() -> None:
    open_stay = stay("Ada", back(9), None, main="I500", other="E119 N185")
    laid = with_typed_in(known(stays=[open_stay]), [typed(2)])
    assert laid.tables[STAYS].texts("main") == ["I500"]
    assert laid.tables[STAYS].texts("other") == ["E119 N185"]


def test_that_it_ends_every_stay_that_was_going_on() -> None:
    open_stays = [stay("Ada", back(9), None), stay("Ada", back(7), None, institution="rehabilitering")]
    laid = with_typed_in(known(stays=open_stays), [typed(2)])
    assert laid.tables[STAYS]["end"].tolist() == [day(back(2))] * 2


def test_that_a_stay_begun_later_goes_on() -> None:
    laid = with_typed_in(known(stays=[stay("Ada", back(1), None)]), [typed(2)])
    assert laid.tables[STAYS]["end"].tolist() == [day(back(2)), NO_DAY]


def test_that_it_goes_away_when_a_file_has_a_stay_that_ended_that_day() -> None:
    some = known(stays=[stay("Ada", back(9), back(2), to="hjem")])
    assert plain(with_typed_in(some, [typed(2)])) == plain(some)


def test_that_it_stays_when_a_file_has_another_stay() -> None:
    for other in (stay("Ada", back(9), back(3)), stay("Bo", back(9), back(2))):
        assert len(with_typed_in(known(stays=[other]), [typed(2)]).tables[STAYS]) == 2


def test_that_a_patient_who_is_no_longer_there_is_left_out() -> None:
    some = known(stays=[])
    assert with_typed_in(some, [typed(2, "Borte")]) is some


def test_that_the_same_discharge_typed_twice_is_one_and_the_last_word_counts() -> None:
    laid = with_typed_in(known(stays=[]), [typed(2), typed(2, known=1)])
    (one,) = events_of(laid, STAYS, "Ada")
    assert day(back(1)) in one


def test_that_two_discharges_of_one_patient_are_two() -> None:
    assert len(with_typed_in(known(stays=[]), [typed(20), typed(2)]).tables[STAYS]) == 2


def test_that_a_newer_one_moves_the_day_for_everybody() -> None:
    laid = with_typed_in(known(stays=[]), [typed(-3)])
    assert laid.index_day.tolist() == [day(back(-3))] * 2


def test_that_one_that_no_longer_counts_moves_no_day() -> None:
    some = known(stays=[])
    laid = with_typed_in(some, [typed(2), typed(-300, "Borte")])
    assert laid.index_day.tolist() == some.index_day.tolist()


def test_that_the_tables_keep_their_periods() -> None:
    some = known(stays=[])
    assert with_typed_in(some, [typed(-3)]).periods == some.periods


def test_that_it_makes_no_score_known_that_was_not() -> None:
    """Without a table of stays nobody has had none: one discharge typed in doesn't tell of the others."""
    before = score_columns(group_list(known()))
    after = score_columns(group_list(as_exported(with_typed_in(known(), [typed(2)]))))
    for name in ("unplanned_admissions_12m", "admissions_baseline", "hfrs", "charlson", "missing"):
        assert list(map(str, before[name])) == list(map(str, after[name])), name


def test_that_a_table_the_export_had_is_there_to_be_scored_with_what_was_typed_in() -> None:
    for stays in ([], [stay("Bo", back(9), back(5))]):
        laid = with_typed_in(known(stays=stays), [typed(2)])
        assert as_exported(laid) is laid


def test_that_a_discharge_typed_in_as_death_makes_the_patient_dead() -> None:
    laid = with_typed_in(known(stays=[]), [typed(2, to=DischargedTo.DIED)])
    position = laid.patients.texts("patient_id").index("Ada")
    assert laid.patients["died"][position] == day(back(2))
    assert not laid.on_list[position]
