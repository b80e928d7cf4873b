"""Discharges typed in by hand: rows among the stays, until a file tells of them."""

from __future__ import annotations

from typing import Any

import pytest

from listeoversikt.followup.target_groups import group_list
from listeoversikt.operations.columns import score_columns
from listeoversikt.patient_list.frames import NO_DAY, STAYS, DischargedTo, Institution
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
    since: int | None = None,
) -> TypedDischarge:
    told, short_term = (int(NO_DAY) if ago is None else day(back(ago)) for ago in (known, since))
    return TypedDischarge(patient_id, day(back(days_ago)), told, to, short_term)


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


def test_that_a_death_typed_in_gives_way_to_the_files_own_stay_also_where_others_are_typed_in() -> None:
    told = known(stays=[stay("Ada", back(6), back(2))])
    for others in ((), (typed(1, "Bo"),)):
        laid = with_typed_in(told, [typed(2, to=DischargedTo.DIED), *others])
        position = laid.patients.texts("patient_id").index("Ada")
        assert laid.on_list[position]
        assert laid.patients["died"][position] == told.patients["died"][position]


# The end of a short-term stay

TO_SHORT_TERM = stay("Ada", back(40), back(30), "ohjelp", to="sykehjem_korttid")
SHORT = {"institution": "sykehjem_korttid"}


def where(laid: PatientList) -> list[tuple[int, Institution]]:
    """End and institution of Ada's stays that were typed in."""
    stays = laid.tables[STAYS]
    mine = stays.take(stays["row"] == TYPED_IN)
    ends, places = mine["end"].tolist(), map(Institution, mine["institution"].tolist())
    return list(zip(ends, places, strict=True))


@pytest.mark.parametrize(
    ("why", "stays", "entry", "place"),
    [
        ("after short-term care", [TO_SHORT_TERM], typed(2), Institution.SHORT_TERM_NURSING_HOME),
        ("home before", [stay("Ada", back(40), back(30), to="hjem")], typed(2), Institution.HOSPITAL),
        (
            "home since, from another stay",
            [TO_SHORT_TERM, stay("Ada", back(20), back(10), to="hjem")],
            typed(2),
            Institution.HOSPITAL,
        ),
        (
            "longer ago than anybody waits",
            [stay("Ada", back(80), back(70), to="sykehjem_korttid")],
            typed(2),
            Institution.HOSPITAL,
        ),
        (
            "longer ago, but said",
            [stay("Ada", back(80), back(70), to="sykehjem_korttid")],
            typed(2, since=70),
            Institution.SHORT_TERM_NURSING_HOME,
        ),
        (
            "to short-term care again: from hospital",
            [TO_SHORT_TERM],
            typed(2, to=DischargedTo.SHORT_TERM_NURSING_HOME),
            Institution.HOSPITAL,
        ),
    ],
)
def test_that_one_typed_in_during_short_term_care_ends_that_stay(
    why: str, stays: list[dict[str, Any]], entry: TypedDischarge, place: Institution
) -> None:
    assert where(with_typed_in(known(stays=stays), [entry])) == [(entry.discharged, place)], why


def test_that_it_follows_a_discharge_to_short_term_care_that_was_typed_in_too() -> None:
    to_short_term = typed(20, to=DischargedTo.SHORT_TERM_NURSING_HOME)
    for order in ([to_short_term, typed(2)], [typed(2), to_short_term]):
        laid = with_typed_in(known(stays=[]), order)
        assert where(laid) == [
            (day(back(20)), Institution.HOSPITAL),
            (day(back(2)), Institution.SHORT_TERM_NURSING_HOME),
        ]


def test_that_it_ends_the_short_term_stay_a_file_shows_going_on() -> None:
    going_on = stay("Ada", back(30), None, "planlagt", **SHORT)
    laid = with_typed_in(known(stays=[TO_SHORT_TERM, going_on]), [typed(2, since=30)])
    stays = laid.tables[STAYS]
    assert stays["end"].tolist() == [day(back(30)), day(back(2))]


def test_that_home_at_once_is_told_apart_from_the_discharge_itself_only_when_it_was_said() -> None:
    some = known(stays=[TO_SHORT_TERM])
    assert plain(with_typed_in(some, [typed(30)])) == plain(some)
    laid = with_typed_in(some, [typed(30, since=30)])
    assert where(laid) == [(day(back(30)), Institution.SHORT_TERM_NURSING_HOME)]


@pytest.mark.parametrize(
    ("why", "told", "typed_in"),
    [
        ("the stay itself, whatever its days", stay("Ada", back(29), back(5), "planlagt", **SHORT), 0),
        ("one begun later", stay("Ada", back(1), back(0), "planlagt", **SHORT), 1),
        ("one before", stay("Ada", back(90), back(70), "planlagt", **SHORT), 1),
    ],
)
def test_that_a_files_own_short_term_stay_takes_its_place(
    why: str, told: dict[str, Any], typed_in: int
) -> None:
    laid = with_typed_in(known(stays=[TO_SHORT_TERM, told]), [typed(2, since=30)])
    assert len(where(laid)) == typed_in, why
