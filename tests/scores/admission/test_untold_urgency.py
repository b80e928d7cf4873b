"""Hospital stays that don't tell their urgency: never read as planned, never as unplanned."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.admission.features.feature_list import NAMES, READMISSION_FEATURES
from listeoversikt.scores.admission.features.features import feature_matrix
from listeoversikt.scores.admission.history.admissions import (
    History,
    admission_history,
    readmission_history,
)
from listeoversikt.scores.admission.history.urgency import Told, require_told
from listeoversikt.scores.admission.learning.baselines import rule_count
from listeoversikt.scores.admission.refusals import UrgencyUnknown
from listeoversikt.scores.known import Known
from listeoversikt.words.features import MISSING_ALSO
from listeoversikt.words.models import cannot_learn
from tests.cli.saying import assert_sentence
from tests.lists import T, back, day, patient_list, person, stay
from tests.scores.admission.small_models import made_rows

SINCE = back(2000)
COUNTS = ("unplanned_90", "unplanned_365", "unplanned_730", "planned_365")
NO_URGENCY = {"urgency": None}


def a_list(*stays: Any, names: tuple[str, ...] = ("Kari", "Ola")) -> PatientList:
    people = [person(name, 1940) for name in names]
    return patient_list(T, people, [], [], [], list(stays), [], since=SINCE)


def home(name: str, came: int, left: int, **more: Any) -> Any:
    return stay(name, back(came), back(left), **({"to": "hjem"} | more))


def features(people: PatientList, patient: int = 0) -> dict[str, float]:
    return dict(zip(NAMES, feature_matrix(Known(people))[patient].tolist(), strict=True))


def missing(people: PatientList, patient: int = 0) -> set[str]:
    found = features(people, patient)
    return {name for name in (*COUNTS, "days_since_unplanned") if np.isnan(found[name])}


def test_that_a_stay_of_unknown_urgency_takes_the_counts_of_its_windows_and_of_that_person_alone() -> None:
    people = a_list(home("Kari", 50, 45, **NO_URGENCY))
    assert missing(people) == {*COUNTS, "days_since_unplanned"}
    assert missing(people, 1) == set()
    assert features(people)["hospital_days_365"] == 5
    assert features(people)["days_since_hospital"] == 45


@pytest.mark.parametrize(
    ("came", "gone"),
    [(89, {*COUNTS}), (90, {*COUNTS} - {"unplanned_90"}), (365, {"unplanned_730"}), (731, set())],
)
def test_that_windows_that_it_lies_outside_keep_their_counts(came: int, gone: set[str]) -> None:
    people = a_list(home("Kari", came, came - 1, **NO_URGENCY), home("Kari", 20, 10))
    assert missing(people) == gone
    assert features(people)["days_since_unplanned"] == 10  # nothing of unknown urgency is later


def test_that_the_last_unplanned_stay_is_unknown_when_one_of_unknown_urgency_is_later() -> None:
    people = a_list(home("Kari", 300, 290), home("Kari", 20, 10, **NO_URGENCY))
    assert "days_since_unplanned" in missing(people)


def test_that_a_municipal_stay_without_urgency_puts_nothing_in_doubt() -> None:
    people = a_list(
        home("Kari", 50, 45, institution="kad", urgency=None),
        home("Kari", 30, 20, institution="sykehjem_korttid", urgency=None),
    )
    assert missing(people) == set()
    assert features(people)["unplanned_365"] == 0


def test_that_the_document_says_it_of_the_features_it_is_true_of() -> None:
    assert set(MISSING_ALSO) == {*COUNTS, "days_since_unplanned", "unplanned_year_before_stay"}
    assert set(MISSING_ALSO) <= {feature.name for feature in READMISSION_FEATURES}


# -- what came after ------------------------------------------------------------------------------------------

MANY = tuple(f"P{number:03}" for number in range(40))


def learnt(*odd: Any, admitted: int = 30) -> History:
    """Forty people, thirty of whom were admitted in the year after the day; some stays more."""
    stays = [home(name, 100, 90) for name in MANY[:admitted]]
    return admission_history(a_list(*stays, *odd, names=MANY), [day(back(365))])


def test_that_whose_outcome_is_unknown_has_no_row_and_is_counted() -> None:
    found = learnt(home(MANY[39], 100, 90, **NO_URGENCY))
    assert len(found.rows) == 39
    assert 39 not in found.patient_position.tolist()
    assert found.left_out["urgency_unknown"] == 1
    assert found.events == {day(back(365)): 30}


def test_that_a_planned_stay_beside_it_tells_no_more() -> None:
    found = learnt(home(MANY[39], 200, 190, urgency="planlagt"), home(MANY[39], 100, 90, **NO_URGENCY))
    assert found.left_out["urgency_unknown"] == 1


def test_that_who_is_known_to_have_come_unplanned_stays_in() -> None:
    found = learnt(home(MANY[0], 50, 40, **NO_URGENCY))
    assert len(found.rows) == 40
    assert found.rows.events == 30
    assert "urgency_unknown" not in found.left_out


def test_that_a_stay_before_the_day_leaves_the_outcome_known() -> None:
    found = learnt(home(MANY[39], 400, 390, **NO_URGENCY))
    assert len(found.rows) == 40
    assert np.isnan(found.rows.values[found.patient_position == 39, NAMES.index("unplanned_365")]).all()


def test_that_more_than_a_twentieth_unknown_is_refused_with_the_share() -> None:
    odd = [home(name, 100, 90, **NO_URGENCY) for name in MANY[30:40]]
    with pytest.raises(UrgencyUnknown) as refused:
        learnt(*odd)
    assert refused.value.figures == {"share": 25, "limit": 5}
    for language in ("nb", "en"):
        sentence = cannot_learn(refused.value.key, language, **refused.value.figures)
        assert "25" in sentence and "hastegrad" in sentence
        assert_sentence(sentence)


@pytest.mark.parametrize(
    ("came", "unknown", "fits"), [(0, 0, True), (100, 5, True), (100, 6, False), (1, 1, False)]
)
def test_that_a_twentieth_is_borne(came: int, unknown: int, fits: bool) -> None:
    if fits:
        require_told(Told(came, unknown))
        return
    with pytest.raises(UrgencyUnknown):
        require_told(Told(1000, 0), Told(came, unknown))


def test_that_the_newest_period_is_asked_by_itself() -> None:
    earlier = [home(name, 500 + 5 * k, 498 + 5 * k) for name in MANY for k in range(3)]
    stays = [*earlier, home(MANY[0], 100, 90), home(MANY[1], 100, 90, **NO_URGENCY)]
    with pytest.raises(UrgencyUnknown) as refused:
        admission_history(a_list(*stays, names=MANY))
    assert refused.value.figures["share"] == 50


# -- readmission ----------------------------------------------------------------------------------------------


def discharges(*odd: Any) -> History:
    stays = [home(name, at, at - 5) for name in MANY[:25] for at in (300, 290)]
    return readmission_history(a_list(*stays, *odd, names=MANY))


def test_that_a_discharge_whose_thirty_days_are_unknown_is_left_out_and_counted() -> None:
    odd = (home(MANY[39], 100, 90), home(MANY[39], 80, 75, **NO_URGENCY))
    found = discharges(*odd)
    assert found.left_out["urgency_unknown"] == 1
    of_odd = found.rows.take(found.patient_position == 39)
    assert of_odd.time.tolist() == [day(back(75))]  # the later discharge is a row
    known = dict(zip(of_odd.names, of_odd.values[0].tolist(), strict=True))
    assert np.isnan(known["stay_unplanned"])
    assert known["unplanned_year_before_stay"] == 1


def test_that_the_year_before_a_stay_is_unknown_where_a_stay_in_it_is() -> None:
    found = discharges(home(MANY[39], 200, 190, **NO_URGENCY), home(MANY[39], 100, 90))
    last = found.rows.take(found.patient_position == 39)
    assert np.isnan(last.values[-1, last.names.index("unplanned_year_before_stay")])


def test_that_too_many_unknown_readmissions_are_refused() -> None:
    odd = [one for name in MANY[30:35] for one in (home(name, 100, 90), home(name, 80, 75, **NO_URGENCY))]
    with pytest.raises(UrgencyUnknown):
        discharges(*odd)


# -- the plain rule beside a model ----------------------------------------------------------------------------


@pytest.mark.parametrize(("unknown", "judged"), [(0, True), (75, True), (76, False)])
def test_that_the_rule_is_judged_with_a_few_unknown_counts_and_never_read_as_none(
    unknown: int, judged: bool
) -> None:
    rows = made_rows(1500)
    at = NAMES.index("unplanned_365")
    rows.values[:unknown, at] = np.nan
    count = rule_count(rows, "unplanned_365")
    assert (count is not None) is judged
    if count is not None:
        assert count[:unknown].tolist() == [1.0] * unknown
        assert np.array_equal(count[unknown:], rows.values[unknown:, at].astype(float))
