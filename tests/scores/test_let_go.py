"""What scores share may be given up: whoever asks again gets the same."""

from __future__ import annotations

import numpy as np

from listeoversikt.followup.target_groups import beside_disability, group_list
from listeoversikt.scores.known import Known
from tests.lists import T, back, patient_list, person


def test_that_what_was_given_up_is_worked_out_again_and_is_the_same() -> None:
    codes = [("Kari", back(9), "ICPC-2", "N85"), ("Ola", back(9), "ICPC-2", "A90")]
    whole = patient_list(T, [person("Kari", 1960), person("Ola", 1970, "M")], codes)
    known: Known = group_list(whole).scores.known
    before = beside_disability(known)
    known.let_go()
    assert "codes" not in vars(known)
    after = beside_disability(known)
    assert all(np.array_equal(before[key], after[key]) for key in before)
    assert "codes" in vars(known)
