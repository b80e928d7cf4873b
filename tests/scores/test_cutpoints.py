"""The limits in the code are those of the shipped, cited table of cut-points."""

from __future__ import annotations

import numpy as np
import pytest

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.scores.frailty import FrailtyCategory, frailty_category
from listeoversikt.scores.hospital_codes import HfrsCategory, hfrs_category
from listeoversikt.scores.rules import POLYPHARMACY

LEVELS = [row for row in read_rows("score_cutpoints") if row["score"] in ("hfrs", "frailty_index")]
STEP = {"hfrs": 0.1, "frailty_index": 0.001}


def category(score: str, value: float) -> str:
    """The category the program gives a value of the score."""
    values = np.array([value])
    if score == "hfrs":
        return HfrsCategory(int(hfrs_category(values)[0])).name.lower()
    return FrailtyCategory(int(frailty_category(values)[0])).name.lower()


@pytest.mark.parametrize("row", LEVELS, ids=lambda row: f"{row['score']} {row['level']}")
def test_that_a_category_reaches_from_its_lower_to_its_upper_limit(row: dict[str, str]) -> None:
    step = STEP[row["score"]]
    low = float(row["from"]) + (0 if row["from_included"] == "yes" else step)
    assert category(row["score"], low) == row["level"]
    if row["to"]:
        high = float(row["to"]) - (0 if row["to_included"] == "yes" else step)
        assert category(row["score"], high) == row["level"]


def test_that_polypharmacy_begins_where_the_table_says() -> None:
    limits = {
        row["level"]: row["from"] for row in read_rows("score_cutpoints") if row["score"] == "medications"
    }
    assert int(limits["polypharmacy"]) == POLYPHARMACY
