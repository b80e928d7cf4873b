"""The generator's settings: real codes, cards that fit, shares that are shares."""

from __future__ import annotations

import hashlib
import tomllib

import numpy as np
import pytest

from listeoversikt.clinical.claims import title_of_claim
from listeoversikt.clinical.codelist import CARD_KEYS, icd10_codes, icpc2_codes
from listeoversikt.clinical.workdays import is_workday
from listeoversikt.made_up.arrays import CodeChoices, WeightedRows, date_of, day_number, first_of_each
from listeoversikt.made_up.claims import claim_texts
from listeoversikt.made_up.day_weights import read_almanac
from listeoversikt.made_up.population import single_year_counts
from listeoversikt.made_up.settings import made_up_folder, read_settings
from listeoversikt.made_up.stays import stay_codes

FILES = sorted(path for path in made_up_folder().iterdir() if not path.name.endswith(".card.toml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_that_each_file_has_a_card_with_its_checksum(path) -> None:  # type: ignore[no-untyped-def]
    card = tomllib.loads((path.parent / f"{path.stem}.card.toml").read_text("utf-8"))
    assert all(card.get(key) for key in CARD_KEYS)
    assert card["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()


def test_that_conditions_and_reasons_have_norwegian_codes() -> None:
    settings = read_settings()
    assert set(settings.conditions.codes.codes) <= icpc2_codes()
    assert {*settings.reasons.codes, *settings.causes.icpc2} <= icpc2_codes()
    assert {code.upper() for code in stay_codes()} <= icd10_codes()


def test_that_claim_codes_are_known_to_the_program() -> None:
    minor = {"2cd", "1bd", "1ad", "1bk"}
    used = {code for text in claim_texts() for code in text.split()}
    assert {code for code in used if title_of_claim(code) is None} <= minor


def test_that_liabilities_leave_room_for_chance() -> None:
    conditions = read_settings().conditions
    assert (conditions.general**2 + conditions.loading**2 < 0.9).all()
    assert ((conditions.prevalence >= 0) & (conditions.prevalence < 0.6)).all()


def test_that_single_years_keep_the_sums_of_the_bands() -> None:
    settings = read_settings()
    counts = single_year_counts(settings)
    assert counts.sum() == pytest.approx(5_391_369)
    assert counts[:5].sum(axis=0).tolist() == pytest.approx([145_601, 137_359])


def test_that_a_draw_follows_the_rows_weights() -> None:
    weights = WeightedRows.of(np.array([[1.0, 0.0, 3.0], [0.0, 0.0, 0.0]]))
    rows = np.array([0, 0, 0, 1])
    assert weights.draw(rows, np.array([0.0, 0.26, 0.999999, 0.5])).tolist() == [0, 2, 2, 2]


def test_that_shares_below_one_leave_none() -> None:
    choices = CodeChoices.of(["J01CE02:0.5", ""], shares=True)
    drawn = choices.draw(np.array([0, 0, 1]), np.array([0.49, 0.51, 0.2]))
    assert drawn.tolist() == [0, -1, -1]


def test_that_the_first_of_equal_rows_is_kept() -> None:
    assert first_of_each(np.array([2, 1, 2, 2]), np.array([5, 5, 5, 6])).tolist() == [True, True, False, True]


def test_that_office_days_are_working_days() -> None:
    first, last = day_number(date_of(20_000)), 20_365
    almanac = read_almanac(first, last)
    rng = np.random.default_rng(1)
    days = almanac.office.draw(np.full(500, first), np.full(500, last), rng.random(500))
    assert all(is_workday(date_of(day)) and first <= day <= last for day in days.tolist())
    after = almanac.workday_after(days, np.full(500, 1))
    assert (after > days).all()
    assert all(is_workday(date_of(day)) for day in after.tolist())
