"""The risk zone by the model on the worklist and in the groups' evidence: the cut-off, the model, and who is new."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from listeoversikt.followup.facts import FactKind
from listeoversikt.followup.membership import explain
from listeoversikt.followup.model_zone import model_zone
from listeoversikt.followup.reasons import Reason, RowReason
from listeoversikt.followup.target_groups import RiskBand, TargetGroup
from listeoversikt.operations.columns import worklist_columns
from listeoversikt.operations.model_found import found_by_model, newness
from listeoversikt.operations.office import View
from listeoversikt.operations.worklist_rows import worklist_page
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.evidence import Measure
from listeoversikt.words.language import NOBREAK
from listeoversikt.words.worklist import fact_text
from tests.lists import T, back, patient_list, person, stay
from tests.operations.model_offices import model_view
from tests.operations.views import view_of


def a_list() -> PatientList:
    """Thirty people of rising age; the odd ones were seen this year, two have been admitted."""
    people = [person(f"P{number:02}", 1935 + 2 * number, liste_fra="2010-01-01") for number in range(30)]
    return patient_list(
        T,
        people,
        [("P20", back(700), "ICPC-2", code) for code in ("K77", "T90", "R95")],
        contacts=[(f"P{number:02}", back(50), "konsultasjon", "lege") for number in range(1, 30, 2)],
        medicines=[],
        stays=[stay("P20", back(90), back(80)), stay("P03", back(200), back(190))],
        measurements=[],
        since="2015-01-01",
    )


@pytest.fixture(scope="module")
def view() -> View:
    return model_view(a_list(), share=0.2)


def rising(view: View) -> dict[str, RowReason]:
    return {
        row.patient_id: reason
        for row in view.scored.worklist
        for reason in row.reasons
        if reason.reason is Reason.RISING
    }


def test_that_the_zone_is_the_band_for_a_model_with_probabilities(view: View) -> None:
    groups = view.scored.groups
    assert np.array_equal(model_zone(groups), groups.member(TargetGroup.RISING) & view.patient_list.scored)
    assert 6 <= model_zone(groups).sum() <= 12


def test_that_a_rising_row_tells_probability_cut_off_and_model(view: View) -> None:
    found = rising(view)
    assert found
    choice = view.settings.admission_model
    assert choice is not None
    for patient_id, reason in found.items():
        facts = {fact.kind: fact for fact in reason.facts}
        risk = view.scored.groups.scores.admission_risk_12m[view.position[patient_id]]
        assert facts[FactKind.PREDICTED].number == pytest.approx(risk)
        assert float(facts[FactKind.PREDICTED].key) == pytest.approx(choice.cut_off, abs=1e-4)
        assert facts[FactKind.PREDICTED_BY].key == "liten"
    said = fact_text(next(iter(found.values())).facts[0]).replace(NOBREAK, " ")
    assert said.startswith("Modellen anslår ") and "grensen er" in said
    assert said.endswith(" % (ikke CE-merket)")


def test_that_the_key_in_files_stays_risikosone(view: View) -> None:
    model = view.settings.bands.scores.model
    columns = worklist_columns(view.scored.worklist, model)
    reasons = [str(text) for text in columns["reasons"]]
    told = [str(text) for text in columns["facts"]]
    assert any("risikosone" in text for text in reasons)
    assert not any("predicted" in text for text in reasons)
    beside = r"predicted_interval=0\.\d{4},0\.\d{4} predicted_events=600 "
    assert any(re.search(rf"risikosone: predicted=0\.\d+,0\.\d{{4}} {beside}", text) for text in told)
    assert not any("predicted=" in str(text) for text in worklist_columns(view.scored.worklist)["facts"])
    assert not any("liten" in text for text in told)  # a name is what somebody wrote: scores.csv has it


@pytest.mark.parametrize("ranks_only", [True, False])
def test_that_without_a_probability_the_plain_rule_speaks_alone(ranks_only: bool) -> None:
    plain = view_of(a_list()) if not ranks_only else model_view(a_list(), ranks_only=True)
    found = rising(plain)
    assert list(found) == ["P20"]
    assert {fact.kind for fact in found["P20"].facts} == {FactKind.ADMITTED, FactKind.DISEASE_GROUPS}


def test_that_the_groups_evidence_points_to_the_prediction_and_agrees_with_the_band(view: View) -> None:
    seen = set()
    for row in range(len(view.patient_list)):
        evidence = {one.measure: one for one in explain(view.patient_list, row, view.settings.bands)}
        group = evidence[TargetGroup.RISING.value]
        in_group = bool(view.scored.groups.member(TargetGroup.RISING)[row])
        high = view.scored.groups.band[row] == RiskBand.HIGH
        assert group.value == float(in_group)
        if not high:
            assert bool(group.counted) is in_group
        for part in group.parts:
            assert part.key == "predicted"
            assert part.refers_to == (Measure.ADMISSION_RISK,)
        seen.add(in_group)
    assert seen == {True, False}


def test_that_worklist_rows_tell_who_is_new(view: View) -> None:
    lines = {line.patient_id: line for line in worklist_page(view).lines}
    found = found_by_model(view)
    assert found.new and found.patients - found.new
    for patient_id in found.patients & lines.keys():
        assert lines[patient_id].new_to_us is (patient_id in found.new)
    for patient_id in lines.keys() - found.patients:
        assert lines[patient_id].new_to_us is None


def test_that_the_count_agrees_with_each_patients_own_answer(view: View) -> None:
    rows = np.flatnonzero(model_zone(view.scored.groups)).tolist()
    ids = view.patient_list.patients.texts("patient_id")
    told = newness(view, rows)
    found = found_by_model(view)
    assert {ids[row] for row, new in told.items() if new} == found.new
    assert found.not_told == sum(new is None for new in told.values()) == 0
    assert all(int(one[1:]) % 2 == 0 for one in found.new)


WITHOUT = """
import sys
from listeoversikt.operations.model_importance import model_importance
from listeoversikt.operations.patient import patient_card
from listeoversikt.operations.patient_moves import moves
from listeoversikt.operations.worklist_rows import worklist_page
from tests.operations.test_model_found import a_list
from tests.operations.views import view_of

view = view_of(a_list())
assert not view.list_table.has_model and worklist_page(view).lines
assert patient_card(view, "P20").risk is None and model_importance(view) is None
assert moves(view.patient_list.as_of(view.scored.index_day - 60), view, view.position["P20"]).risk is None
loaded = {"lightgbm", "sklearn", "scipy"} & sys.modules.keys()
assert not loaded, loaded
"""


def test_that_without_a_model_nothing_that_learns_is_loaded() -> None:
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT], cwd=root, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
