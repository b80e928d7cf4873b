"""Every reason why a model isn't taken, made or switched on has a sentence in both languages."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from enum import StrEnum
from importlib import import_module

import pytest

from listeoversikt.operations.model_choice import Basis
from listeoversikt.operations.model_in_use import Stop
from listeoversikt.scores import admission
from listeoversikt.scores.admission.kept.model_refusals import ModelFault
from listeoversikt.scores.admission.refusals import CannotLearn
from listeoversikt.words.models import (
    LEARNING,
    basis_word,
    cannot_learn,
    model_fault,
    model_stop,
)
from tests.cli.saying import assert_sentence

LANGUAGES = ("nb", "en")


def learning_refusals() -> Iterator[type[CannotLearn]]:
    for module in pkgutil.iter_modules(admission.__path__):
        import_module(f"{admission.__name__}.{module.name}")
    import_module("listeoversikt.operations.models")
    left = [CannotLearn]
    while left:
        one = left.pop()
        yield one
        left += one.__subclasses__()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("member", [*ModelFault, *Stop])
def test_that_a_refused_model_is_one_sentence(member: StrEnum, language: str) -> None:
    said = model_fault(member, language) if isinstance(member, ModelFault) else model_stop(member, language)
    assert_sentence(said, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_whatever_cannot_be_learnt_has_its_own_sentence_without_a_hole(language: str) -> None:
    keys = {refusal.key for refusal in learning_refusals()}
    assert {"one_class", "not_enough", "all_missing", "future_rows", "one_person", "all_constant"} <= keys
    assert keys <= set(LEARNING)
    figures = dict.fromkeys(
        (
            "rows",
            "events",
            "persons",
            "folds",
            "needed",
            "have",
            "without",
            "latest",
            "earlier",
            "at",
            "share",
            "limit",
            "days",
        ),
        12,
    )
    for key in keys:
        said = cannot_learn(key, language, detail="age", **figures)
        assert said.endswith(".")
        assert "?" not in said
        assert "{" not in said


def test_that_a_number_of_a_few_persons_is_not_told() -> None:
    assert "1–5" in cannot_learn("not_enough", needed=812, have=3)
    assert " 0" in cannot_learn("not_enough", needed=812, have=0)
    assert "812" in cannot_learn("not_enough", needed=812, have=3)


def test_that_an_unknown_reason_has_a_sentence_too() -> None:
    assert cannot_learn("noe_nytt")


@pytest.mark.parametrize("basis", Basis)
def test_that_each_ground_has_its_word(basis: Basis) -> None:
    assert basis_word(basis)
    assert basis_word(basis, "en")
