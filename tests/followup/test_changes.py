"""Who came, went and moved between two extracts (journal-export contract, "The same list again")."""

import datetime as dt
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from listeoversikt.followup.changes import Changes, changes_between, positions_in
from listeoversikt.followup.target_groups import RiskBand, group_list
from listeoversikt.made_up.export import write_made_up_export
from listeoversikt.operations.main_job import read
from listeoversikt.patient_list.snapshot import PatientList, date_of
from tests.followup.shown import shown_as
from tests.lists import T, back, patient_list, person, stay
from tests.second_reading.reading import load
from tests.second_reading.scores import scores
from tests.second_reading.tables import present

BEFORE = back(31)


def ids(whole: PatientList, mask: np.ndarray) -> set[str]:
    return {text for text, holds in zip(whole.patients.texts("patient_id"), mask, strict=True) if holds}


def between(earlier: list[dict], now: list[dict], **tables: object) -> Changes:
    return changes_between(
        patient_list(BEFORE, earlier, **tables),
        patient_list(T, now, **tables),  # type: ignore[arg-type]
    )


def test_that_a_pseudonym_that_was_not_there_before_has_joined() -> None:
    changes = between([person("Kari", 1960)], [person("Kari", 1960), person("Ola", 1970)])
    assert ids(changes.now, changes.joined) == {"Ola"}


def test_that_one_who_came_on_the_list_between_the_extracts_has_joined_though_the_pseudonym_was_known() -> (
    None
):
    people = [person("Kari", 1960, liste_fra=back(10))]
    changes = between(people, people)
    assert ids(changes.now, changes.joined) == {"Kari"}


def test_that_a_pseudonym_that_is_gone_has_left() -> None:
    changes = between([person("Kari", 1960), person("Ola", 1970)], [person("Kari", 1960)])
    assert ids(changes.earlier, changes.left) == {"Ola"}
    assert not changes.died.any()


def test_that_one_whose_time_on_the_list_ended_has_left() -> None:
    changes = between([person("Kari", 1960)], [person("Kari", 1960, liste_til=back(3))])
    assert ids(changes.earlier, changes.left) == {"Kari"}


def test_that_a_death_is_told_apart_from_leaving() -> None:
    changes = between([person("Kari", 1960)], [person("Kari", 1960, dod=back(3))])
    assert ids(changes.earlier, changes.died) == {"Kari"}
    assert not changes.left.any()


def test_that_one_who_died_before_the_earlier_extract_is_no_change() -> None:
    people = [person("Kari", 1960, dod=back(60))]
    changes = between(people, people)
    assert not changes.died.any() and not changes.left.any() and not changes.joined.any()


def test_that_one_who_now_objects_to_being_scored_has_not_left() -> None:
    changes = between([person("Kari", 1960)], [person("Kari", 1960, reservert_behandling="ja")])
    assert not changes.left.any()
    assert ids(changes.earlier, changes.now_objects) == {"Kari"}


def test_that_one_who_no_longer_objects_has_not_joined() -> None:
    changes = between([person("Kari", 1960, reservert_behandling="ja")], [person("Kari", 1960)])
    assert not changes.joined.any()
    assert ids(changes.now, changes.no_longer_objects) == {"Kari"}


def test_that_two_new_admissions_move_up_in_band_and_one_who_joined_moves_nowhere() -> None:
    new = [stay(who, back(20), back(19)) for who in ("Kari", "Ola")]
    new += [stay(who, back(9), back(8)) for who in ("Kari", "Ola")]
    earlier = patient_list(BEFORE, [person("Kari", 1960)], stays=[])
    now = patient_list(T, [person("Ola", 1950), person("Kari", 1960)], stays=new)
    changes = changes_between(earlier, now)
    assert ids(now, changes.up) == {"Kari"}
    assert changes.band_before.tolist() == [-1, RiskBand.LOW]
    assert changes.band_change(RiskBand.HIGH) == 2
    assert changes.band_change(RiskBand.LOW) == -1


def test_that_an_admission_more_than_a_year_ago_moves_down_in_band() -> None:
    people = [person("Kari", 1960)]
    stays = [stay("Kari", back(380), back(379)), stay("Kari", back(100), back(99))]
    changes = between(people, people, stays=stays)
    assert ids(changes.now, changes.down) == {"Kari"}


def test_that_no_previous_patient_at_all_is_a_list_of_newcomers() -> None:
    changes = between([], [person("Kari", 1960)])
    assert changes.joined.tolist() == [True]
    assert not changes.up.any() and not changes.down.any()


def test_that_an_empty_list_now_means_that_all_have_left() -> None:
    changes = between([person("Kari", 1960)], [])
    assert changes.left.tolist() == [True]


def test_that_the_band_as_it_was_shown_is_what_counts() -> None:
    """Shown as low at the time; today's definitions say moderate, then as now."""
    people = [person("Kari", 1960)]
    earlier = patient_list(BEFORE, people, [("Kari", back(900), "ICPC-2", "T90")])
    now = patient_list(T, people, [("Kari", back(900), "ICPC-2", "T90")])
    assert changes_between(earlier, now, shown_before=shown_as(RiskBand.LOW)).up.tolist() == [True]
    assert changes_between(earlier, now).up.tolist() == [False]


def test_that_reading_the_same_extract_again_changes_nothing() -> None:
    people = [person("Kari", 1940, hjemmetjeneste="ja"), person("Ola", 1950)]
    same = patient_list(T, people, [("Ola", back(9), "ICPC-2", "T90")], stays=[])
    changes = changes_between(same, same)
    for mask in (changes.joined, changes.left, changes.died, changes.up, changes.down, changes.causes):
        assert not mask.any()


def test_that_patients_are_matched_by_pseudonym_and_never_by_place() -> None:
    earlier = patient_list(BEFORE, [person(who, 1960) for who in ("Bo", "Ada")])
    now = patient_list(T, [person(who, 1960) for who in ("Ada", "Cai", "Bo")])
    assert positions_in(earlier, now).tolist() == [1, -1, 0]


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, PatientList]:
    folder = tmp_path_factory.mktemp("changes") / "uttrekk"
    date = dt.date(2026, 3, 31)
    write_made_up_export(patients=260, seed=7, out=folder, years=3, as_of=date)
    return folder, read(folder, today=date).patient_list


@pytest.mark.skipif(not present(), reason="the folder `shared` with the facts is not beside the checkout")
def test_that_a_second_reading_of_the_export_finds_the_same_changes(
    made_up: tuple[Path, PatientList],
) -> None:
    folder, now = made_up
    days = 120
    changes = changes_between(now.as_of(int(now.index_day.max()) - days), now)
    export, today = load(folder), date_of(int(now.index_day.max()))
    then = {row["patient_id"]: row["risk_band"] for row in scores(export, today - dt.timedelta(days=days))}
    after = {row["patient_id"]: row["risk_band"] for row in scores(export, today)}
    order = [band.name.lower() for band in RiskBand]
    moved = {who: order.index(then[who]) - order.index(after[who]) for who in then.keys() & after.keys()}
    assert ids(now, changes.up) == {who for who, steps in moved.items() if steps > 0} != set()
    assert ids(now, changes.down) == {who for who, steps in moved.items() if steps < 0} != set()
    assert ids(now, changes.joined | changes.no_longer_objects) == after.keys() - then.keys() != set()
    gone = ids(changes.earlier, changes.left | changes.died | changes.now_objects)
    assert gone == then.keys() - after.keys() != set()
    counts = Counter(after.values()) - Counter(), Counter(then.values())
    for band in RiskBand:
        word = band.name.lower()
        assert changes.band_change(band) == counts[0][word] - counts[1][word]


def test_that_the_sum_of_the_changes_is_the_difference_of_the_lists(
    made_up: tuple[Path, PatientList],
) -> None:
    _, now = made_up
    earlier = now.as_of(int(now.index_day.max()) - 200)
    changes = changes_between(earlier, now)
    came = int((changes.joined | changes.no_longer_objects).sum())
    went = int((changes.left | changes.died | changes.now_objects).sum())
    assert int(earlier.scored.sum()) + came - went == int(now.scored.sum())
    assert sum(changes.band_change(band) for band in RiskBand) == came - went


def test_that_groups_handed_in_give_the_same_as_groups_worked_out(made_up: tuple[Path, PatientList]) -> None:
    _, now = made_up
    earlier = now.as_of(int(now.index_day.max()) - 90)
    worked_out = changes_between(earlier, now)
    handed_in = changes_between(earlier, now, groups=group_list(now), earlier_groups=group_list(earlier))
    np.testing.assert_array_equal(worked_out.causes, handed_in.causes)
    np.testing.assert_array_equal(worked_out.band_before, handed_in.band_before)
