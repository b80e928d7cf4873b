"""What's hidden beside: no sum of the file gives a hidden count back, and no more is hidden than that."""

from __future__ import annotations

import random

import pytest

from listeoversikt.indicators import hiding_sums
from listeoversikt.indicators.definition import HideUnit, Kind, indicators
from listeoversikt.indicators.hiding import CountTable, HiddenAs, Shown, hide
from listeoversikt.indicators.hiding_rule import Limits, judge
from listeoversikt.indicators.result import IndicatorRow, Note, Persons, Remark

from .hiding_tables import BT, HALVES, make_people, make_rows
from .test_hiding_rule import END, START, row

SEXES_AND_ALL = ("alle", "kvinne", "mann")


def by_group(rows: list[IndicatorRow]) -> dict[str, bool]:
    """Group to hidden, of one indicator."""
    return {one.group: found.hidden for one, found in zip(rows, hide(rows).rows, strict=True)}


def of_groups(counts: dict[str, tuple[float, float]], id: str = "ihd_betablokker") -> list[IndicatorRow]:
    return [row(n, total, id=id, group=group) for group, (n, total) in counts.items()]


def test_that_the_other_sex_is_hidden_with_the_one() -> None:
    rows = of_groups({"alle": (44, 100), "kvinne": (4, 50), "mann": (40, 50)})
    assert by_group(rows) == {"alle": False, "kvinne": True, "mann": True}


def test_that_nothing_more_is_hidden_where_two_are_hidden_already() -> None:
    ages = {"0-17": 3, "18-39": 4, "40-64": 20, "65-74": 30, "75-84": 40, "85+": 50}
    rows = of_groups({"alle": (147, 600), **{age: (n, 100) for age, n in ages.items()}})
    hidden = by_group(rows)
    assert [group for group, is_hidden in hidden.items() if is_hidden] == ["0-17", "18-39"]


def test_that_the_total_is_hidden_when_each_part_must_be_one() -> None:
    """Six parts above zero that make six: who knows that zero is shown would know each of them."""
    ages = dict.fromkeys(hiding_sums.AGE_BANDS, (1.0, 100.0))
    assert by_group(of_groups({"alle": (6, 600), **ages}))["alle"]


def test_that_hidden_fives_are_not_given_back_by_a_ten() -> None:
    """Two hidden counts of at most five that make ten are five each."""
    rows = of_groups({"alle": (10, 100), "kvinne": (5, 50), "mann": (5, 50)})
    assert by_group(rows)["alle"]


def test_that_zero_stays_shown_beside_hidden_counts() -> None:
    ages = {"0-17": 0, "18-39": 0, "40-64": 3, "65-74": 12, "75-84": 9, "85+": 30}
    rows = of_groups({"alle": (54, 600), **{age: (n, 100) for age, n in ages.items()}})
    hidden = by_group(rows)
    assert not hidden["0-17"]
    assert not hidden["18-39"]
    assert [group for group, is_hidden in hidden.items() if is_hidden] == ["40-64", "75-84"]


def test_that_a_small_denominator_takes_another_with_it() -> None:
    rows = of_groups({"alle": (30, 100), "kvinne": (1, 4), "mann": (29, 96)})
    found = hide(rows).rows
    assert [one.row.denominator for one in found] == [100, None, None]


def test_that_the_last_of_four_bands_is_not_given_back_by_their_sum() -> None:
    counts = dict(zip(BT, (40, 30, 28, 2), strict=True))
    found = hide([row(n, 100, id=id) for id, n in counts.items()]).rows
    assert [one.hidden for one in found] == [False, False, True, True]


def test_that_measured_goes_with_not_measured() -> None:
    rows = [row(97, 100, id="diabetes_hba1c_maalt"), row(3, 100, id="diabetes_hba1c_ikke_maalt")]
    assert all(one.hidden for one in hide(rows).rows)


def test_that_variants_that_are_two_halves_are_hidden_together() -> None:
    counts = {"": (50, 100), HALVES[0]: (47, 60), HALVES[1]: (3, 40)}
    found = hide([row(n, total, id=BT[0], variant=half) for half, (n, total) in counts.items()]).rows
    assert [one.hidden for one in found] == [False, True, True]


def test_that_consultations_of_nurses_are_not_given_back_by_the_sum_with_doctors() -> None:
    counts = {
        "konsultasjoner_lege": 300,
        "konsultasjoner_sykepleier": 4,
        "konsultasjoner_lege_sykepleier": 304,
    }
    rows = [
        row(n, 99.5, id=id, kind=Kind.RATE, persons=Persons(min(n, 80), 100, None))
        for id, n in counts.items()
    ]
    assert [one.hidden for one in hide(rows).rows].count(True) == 2


def test_that_a_prevalence_is_hidden_with_the_denominators_that_are_its_numerator() -> None:
    rows = [row(4, 500, id="diabetes_forekomst"), row(2, 4, id="diabetes_kontroll")]
    found = hide(rows).rows
    assert all(one.hidden for one in found)
    assert found[1].row.denominator is None


def test_that_nobody_with_diabetes_in_a_sensitive_group_is_not_told_by_another_row() -> None:
    """«Mangler: ingen å telle» among people with diabetes would say that the group has none."""
    place = ("diabetes_kontroll", "", "rus", "365d", START, END, Kind.SHARE, HideUnit.PERSONS)
    nobody = IndicatorRow(*place, remarks=(Remark(Note.NOBODY),))
    found = hide([row(0, 40, id="diabetes_forekomst", group="rus"), nobody]).rows
    assert found[0].hidden_as is HiddenAs.NEARLY_NONE
    assert found[1].hidden
    assert found[1].row.remarks == ()


def test_that_nobody_stays_missing_where_zero_may_be_shown() -> None:
    place = ("diabetes_kontroll", "", "kols", "365d", START, END, Kind.SHARE, HideUnit.PERSONS)
    nobody = IndicatorRow(*place, remarks=(Remark(Note.NOBODY),))
    found = hide([row(0, 40, id="diabetes_forekomst", group="kols"), nobody]).rows
    assert [one.hidden for one in found] == [False, False]


def test_that_all_but_a_few_in_a_group_is_hidden_because_of_the_few() -> None:
    rows = [row(40, 100, group="alle"), row(38, 96, group="kronisk"), row(20, 60, group="kols")]
    assert [one.hidden for one in hide(rows).rows] == [False, True, False]


def test_that_the_same_figures_always_hide_the_same_places() -> None:
    rows = make_rows(make_people(random.Random(8), 800))
    assert hide(rows) == hide(list(rows))


@pytest.mark.parametrize("seed", range(12))
def test_that_every_hidden_count_has_its_proof_and_the_rule_is_kept(seed: int) -> None:
    rng = random.Random(seed)
    rows = make_rows(make_people(rng, rng.choice((150, 400, 1500))))
    found = hide(rows)
    assert found.unproven == 0
    assert [one.row.id for one in found.rows] == [one.id for one in rows]
    for given, one in zip(rows, found.rows, strict=True):
        assert one.hidden or judge(given, Limits()).hidden_as is None
        assert one.row.denominator in (given.denominator, None)
        if one.hidden:
            assert (
                one.row.numerator is one.row.value is one.row.low is one.row.high is one.row.persons is None
            )
        else:
            assert one.row.numerator == given.numerator


def test_that_most_of_what_the_rule_lets_stand_is_shown() -> None:
    """Too much hidden is useless: at most every third row that the rule itself would show."""
    rows = make_rows(make_people(random.Random(3), 3000))
    free = [judge(one, Limits()).hidden_as is None and one.persons is not None for one in rows]
    hidden = [one.hidden for one in hide(rows).rows]
    assert sum(h for h, f in zip(hidden, free, strict=True) if f) < sum(free) / 3


def test_that_indicators_with_the_same_denominator_are_known_as_such() -> None:
    """By the definitions' own sentences."""
    families = [
        *hiding_sums.SAME_DENOMINATOR,
        *hiding_sums.DENOMINATOR_OF_NUMERATOR.values(),
        (*hiding_sums.CONTACT_YEARS, *hiding_sums.STAY_YEARS),
    ]
    by_sentence: dict[str, set[str]] = {}
    for id, indicator in indicators().items():
        by_sentence.setdefault(indicator.denominator, set()).add(id)
    same = [ids for ids in by_sentence.values() if len(ids) > 1]
    for ids in same:
        assert any(ids <= set(family) for family in families), ids


def table(counts: dict[str, int], **more: object) -> Shown:
    return hide([], [CountTable("utskrivninger", counts, sum(counts.values()), **more)])  # type: ignore[arg-type]


def test_that_a_single_small_state_takes_the_next_smallest_with_it() -> None:
    found = table({"done_in_time": 40, "overdue": 3, "missed": 8, "lapsed": 0}).tables[0]
    assert found.counts == {"done_in_time": 40, "overdue": None, "missed": None, "lapsed": 0}
    assert found.total == 51


def test_that_overlapping_reasons_have_no_sum_to_protect() -> None:
    found = table({"a": 40, "b": 3, "c": 8}, adds_up=False).tables[0]
    assert found.counts == {"a": 40, "b": None, "c": 8}


def test_that_states_of_few_persons_are_hidden() -> None:
    counts = {"done_in_time": 40, "overdue": 9, "missed": 8}
    found = table(counts, persons={"done_in_time": 30, "overdue": 2, "missed": 8}).tables[0]
    assert found.counts == {"done_in_time": 40, "overdue": None, "missed": None}


def test_that_the_states_don_t_give_back_the_discharge_indicator() -> None:
    counts = {"done_in_time": 40, "done_late": 3, "overdue": 0, "missed": 0, "waiting": 9}
    share = row(40, 43, id="utskrivning_3vd", group="alle")
    found = hide([share], [CountTable("utskrivninger", counts, 52)])
    assert found.rows[0].hidden
    assert found.tables[0].counts["done_in_time"] is None


def test_that_a_missing_discharge_indicator_ties_nothing() -> None:
    place = ("utskrivning_3vd", "", "alle", "365d", START, END, Kind.SHARE, HideUnit.EVENTS)
    missing = IndicatorRow(*place, remarks=(Remark(Note.MISSING_TABLE, "kontakter"),))
    found = hide([missing], [CountTable("utskrivninger", {"done_in_time": 0, "waiting": 9}, 9)])
    assert not found.rows[0].hidden
    assert found.tables[0].counts == {"done_in_time": 0, "waiting": 9}
