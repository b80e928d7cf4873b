"""A move that another period, birth year or date on the list has made is never told as illness, home care or correction."""

from listeoversikt.followup.changes import Changes, changes_between
from listeoversikt.followup.move_causes import CAUSES, Cause
from listeoversikt.followup.target_groups import RiskBand
from tests.followup.shown import shown_as
from tests.lists import T, back, patient_list, person, stay

BEFORE = back(31)
KARI = person("Kari", 1960)
TWO_YEARS, FIVE_YEARS = back(730), back(1825)
DIABETES_OF_LONG_AGO = ("Kari", back(1400), "ICPC-2", "T90")
DIABETES_NOW = ("Kari", back(9), "ICPC-2", "T90")


def causes(changes: Changes, patient: int = 0) -> set[Cause]:
    return {cause for cause, holds in zip(CAUSES, changes.causes[:, patient], strict=True) if holds}


def visits(*days: int) -> list[tuple[str, str, str, str]]:
    return [("Kari", back(day), "konsultasjon", "lege") for day in days]


# -- the extract's period -----------------------------------------------------------------------------------------


def test_that_a_diagnosis_of_before_the_earlier_period_is_longer_history_and_no_new_diagnosis() -> None:
    earlier = patient_list(BEFORE, [KARI], [], since=TWO_YEARS)
    now = patient_list(T, [KARI], [DIABETES_OF_LONG_AGO], since=FIVE_YEARS)
    changes = changes_between(earlier, now)
    assert changes.up.tolist() == [True]
    assert causes(changes) == {Cause.PERIOD}


def test_that_a_diagnosis_that_fell_out_of_a_shorter_period_is_not_corrected() -> None:
    earlier = patient_list(BEFORE, [KARI], [DIABETES_OF_LONG_AGO], since=FIVE_YEARS)
    now = patient_list(T, [KARI], [], since=TWO_YEARS)
    changes = changes_between(earlier, now)
    assert changes.down.tolist() == [True]
    assert causes(changes) == {Cause.PERIOD}


def test_that_a_new_diagnosis_in_an_extract_with_longer_history_is_still_a_new_diagnosis() -> None:
    old_cold = ("Kari", back(1400), "ICPC-2", "R74")
    earlier = patient_list(BEFORE, [KARI], [], since=TWO_YEARS)
    now = patient_list(T, [KARI], [old_cold, DIABETES_NOW], since=FIVE_YEARS)
    assert causes(changes_between(earlier, now)) == {Cause.DIAGNOSES}


def test_that_a_diagnosis_taken_out_within_both_periods_is_still_corrected() -> None:
    earlier = patient_list(BEFORE, [KARI], [("Kari", back(400), "ICPC-2", "T90")], since=FIVE_YEARS)
    now = patient_list(T, [KARI], [], since=TWO_YEARS)
    assert causes(changes_between(earlier, now)) == {Cause.CORRECTED}


def test_that_of_longer_history_and_a_new_diagnosis_that_were_each_enough_the_history_is_named() -> None:
    """What isn't the patient's comes first, so that it's never read as illness."""
    earlier = patient_list(BEFORE, [KARI], [], since=TWO_YEARS)
    now = patient_list(T, [KARI], [DIABETES_OF_LONG_AGO, DIABETES_NOW], since=FIVE_YEARS)
    assert causes(changes_between(earlier, now)) == {Cause.PERIOD}


def test_that_history_and_news_that_were_both_needed_are_both_causes() -> None:
    """Heart failure of long ago, copd and an admission now: rising takes all three."""
    heart, lungs = ("Kari", back(1400), "ICPC-2", "K77"), ("Kari", back(8), "ICPC-2", "R95")
    stays = [stay("Kari", back(100), back(99))]
    earlier = patient_list(BEFORE, [KARI], [], stays=stays, since=TWO_YEARS)
    now = patient_list(T, [KARI], [heart, lungs], stays=stays, since=FIVE_YEARS)
    changes = changes_between(earlier, now, shown_before=shown_as(RiskBand.MODERATE))
    assert changes.band.tolist() == [RiskBand.RISING]
    assert {Cause.PERIOD, Cause.DIAGNOSES} <= causes(changes)


def test_that_silence_that_only_a_longer_period_shows_is_the_period() -> None:
    """Contacts were delivered for half a year: nobody could tell who hadn't been seen for a year."""
    ola = person("Kari", 1930)
    earlier = patient_list(BEFORE, [ola], contacts=[], since=back(180))
    now = patient_list(T, [ola], contacts=[], since=FIVE_YEARS)
    changes = changes_between(earlier, now)
    assert changes.up.tolist() == [True]
    assert causes(changes) == {Cause.PERIOD}


# -- the person ---------------------------------------------------------------------------------------------------


def test_that_another_birth_year_is_a_cause_of_its_own_and_not_home_care() -> None:
    """Eighty with home care is frail elderly; the year was corrected."""
    younger, older = (person("Kari", born, hjemmetjeneste="ja") for born in (1950, 1940))
    earlier = patient_list(BEFORE, [younger], contacts=visits(20, 90, 200))
    changes = changes_between(earlier, patient_list(T, [older], contacts=visits(20, 90, 200)))
    assert changes.up.tolist() == [True]
    assert causes(changes) == {Cause.BIRTH_YEAR}


def test_that_home_care_that_is_new_is_still_home_care_beside_another_birth_year() -> None:
    earlier = patient_list(BEFORE, [person("Kari", 1941, hjemmetjeneste="nei")], contacts=visits(20, 90))
    now = patient_list(T, [person("Kari", 1940, hjemmetjeneste="ja")], contacts=visits(20, 90))
    assert causes(changes_between(earlier, now)) == {Cause.OTHER_FACTS}


def test_that_another_date_on_the_list_is_a_cause_of_its_own() -> None:
    """New on the list nobody can say that she hasn't been seen; with the corrected date one can."""
    new, old = (person("Kari", 1930, liste_fra=since) for since in (back(150), back(3000)))
    earlier = patient_list(BEFORE, [new], contacts=[], since=FIVE_YEARS)
    changes = changes_between(earlier, patient_list(T, [old], contacts=[], since=FIVE_YEARS))
    assert changes.up.tolist() == [True]
    assert causes(changes) == {Cause.LISTED}


def test_that_the_date_on_the_list_in_one_extract_alone_is_missing_and_not_another_date() -> None:
    new = person("Kari", 1930, liste_fra=back(150))
    earlier = patient_list(BEFORE, [new], contacts=[], since=FIVE_YEARS)
    without = patient_list(
        T, [person("Kari", 1930)], contacts=[], since=FIVE_YEARS, unstated=["pasienter.list_from"]
    )
    assert causes(changes_between(earlier, without)) == {Cause.MISSING_TABLE}
