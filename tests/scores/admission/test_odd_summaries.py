"""A model whose summary isn't as any version has written it is refused as broken when it's read; nothing else breaks."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
import pytest

from listeoversikt.operations.model_sheet import sheet_of_training
from listeoversikt.scores.admission.kept.model_card import cards
from listeoversikt.scores.admission.kept.model_document import ModelDocument, checksum
from listeoversikt.scores.admission.kept.model_file import ModelFiles, model_of, read_model
from listeoversikt.scores.admission.kept.model_refusals import ModelFault, ModelRefused
from listeoversikt.scores.admission.kept.model_text import is_plain_name, plain_name
from listeoversikt.scores.admission.kept.shipped import demonstration_folder
from tests.operations.judged_models import judged_model

ODD = (None, "x", "=1+1", [], [None], {}, {"value": "x"}, -7, 1e300, True)
MOST_OF_A_KIND = 1


def read_again(files: ModelFiles, change: Any) -> ModelFiles:
    """The model with a change of its document, sealed anew, as whoever alters it could."""
    return changed(files.files(), change)


def changed(written: Mapping[str, bytes], change: Any) -> ModelFiles:
    """The same of files that are written once and changed many times."""
    told = msgspec.json.decode(written["model.json"])
    change(told)
    told["sha256"] = checksum(msgspec.convert(told, type=ModelDocument))
    return model_of({**written, "model.json": msgspec.json.encode(told)})


def places(value: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Ways to every kind of value: of a list the first, of features the first."""
    if way:
        yield way
    if isinstance(value, list):
        for at in range(min(len(value), MOST_OF_A_KIND)):
            yield from places(value[at], (*way, at))
    if isinstance(value, dict):
        keys = list(value)[:2] if way and way[-1] in ("features", "differences") else list(value)
        for key in keys:
            yield from places(value[key], (*way, key))


def put(value: Any, way: tuple[Any, ...], new: Any) -> None:
    for step in way[:-1]:
        value = value[step]
    value[way[-1]] = new


def test_that_whatever_stands_in_a_summary_is_refused_or_shown() -> None:
    written = judged_model().files()
    original = json.loads(written["model.json"])["training"]
    original["held_out"]["predictors"] = {"model": original["held_out"]["predictors"]["model"]}
    original["held_out"]["differences"] = {}
    ways, refused = list(places(original)), 0
    reasons: set[ModelFault] = set()
    assert len(ways) > 80
    for number, way in enumerate(ways):
        for odd in ODD[number % 2 :: 2]:
            training = msgspec.json.decode(msgspec.json.encode(original))
            put(training, way, odd)
            try:
                found = changed(written, lambda told, new=training: told.update(training=new))
            except ModelRefused as fault:
                reasons.add(fault.reason)
                refused += 1
                continue
            sheet_of_training(found.document.training)
            cards(found.document)
    assert reasons == {ModelFault.BROKEN} and refused > len(ways)


@pytest.mark.parametrize(
    "name",
    [
        '=HYPERLINK("http://x")',
        "+1",
        "-1",
        "@x",
        " =1",
        "a\nb",
        "a\u2028b",
        "<b>x</b>",
        "a|b",
        "\u202eabc",
        "Vår modell, CE-merket",
        "CE marked",
        " ",
        "x" * 81,
    ],
)
def test_that_a_name_that_is_no_name_is_refused_when_read_and_never_written(name: str) -> None:
    with pytest.raises(ModelRefused) as refused:
        read_again(judged_model(), lambda told: told.update(name=name))
    assert refused.value.reason is ModelFault.BROKEN
    assert is_plain_name(plain_name(name))
    assert model_of(judged_model(name).files()).document.name == plain_name(name, "innleggelse")


@pytest.mark.parametrize("name", ["Vår modell (2026)", "2026, hele listen", "Modell-1", "æøå"])
def test_that_a_name_as_offices_give_them_stands(name: str) -> None:
    assert read_again(judged_model(), lambda told: told.update(name=name)).document.name == name


@pytest.mark.parametrize("text", ["=1+1", "a\nb", "\u202e", "x" * 201, "<img src=x>"])
def test_that_every_other_text_that_is_shown_is_looked_at_too(text: str) -> None:
    for change in (
        lambda told: told["training"].update(learner=text),
        lambda told: told["training"]["subgroups"][0].update(key=text),
        lambda told: told["training"].update({text: 1}),
        lambda told: told["made"].update(program=text),
        lambda told: told.update(kind=text),
    ):
        with pytest.raises(ModelRefused) as refused:
            read_again(judged_model(), change)
        assert refused.value.reason is ModelFault.BROKEN


def test_that_what_a_list_is_called_in_an_export_never_makes_a_model_unreadable() -> None:
    group = {"kind": "list", "key": "=Dr. <x>\n|", "rows": 200, "events": 30}
    kept = model_of(judged_model(training={"subgroups": [group]}).files())
    assert kept.document.training["subgroups"][0]["key"] == "Dr. x"


def test_that_the_shipped_model_is_still_read() -> None:
    folder = demonstration_folder()
    assert folder is not None
    assert read_model(folder).document.demonstration
