"""``--centrality`` and the formulas beside a readmission model on the command line: one sentence for every refusal."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import pytest

from listeoversikt.cli.console import Console
from listeoversikt.cli.model import _count, _figure
from listeoversikt.cli.model_beside import asked_centrality, tell_beside
from listeoversikt.cli.parser import WrongUsage, build_parser
from listeoversikt.words.centrality import REFUSED
from tests.cli.saying import assert_sentence

FIGURE = {"value": 0.6712, "low": 0.6483, "high": 0.6931, "reason": None}
BESIDE: dict[str, Any] = {
    "rows": 5538,
    "events": 446,
    "predictors": {"model": {"auroc": FIGURE}, "lace": {"auroc": FIGURE}},
    "differences": {"lace": {"auroc": {"value": 0.015, "low": -0.001, "high": 0.030}}},
}


def asked(path: Path | None, language: str = "nb") -> dict[str, int] | None:
    return asked_centrality(argparse.Namespace(centrality=path), language)


def test_that_without_the_option_nothing_is_known(tmp_path: Path) -> None:
    assert asked(None) is None
    path = tmp_path / "s.csv"
    path.write_text("kommunenr;klasse\n4601;2\n")
    assert asked(path) == {"4601": 2}


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize(
    "content",
    [
        "",
        "kommunenr;klasse\n46;2\n",
        "kommunenr;klasse\n4601;9\n",
        "kommunenr;klasse\n4601;2\n4601;2\n",
        None,
    ],
)
def test_that_another_file_is_refused_with_one_sentence(
    tmp_path: Path, content: str | None, language: str
) -> None:
    path = tmp_path / "s.csv"
    if content is not None:
        path.write_text(content)
    with pytest.raises(WrongUsage) as refused:
        asked(path, language)
    assert_sentence(str(refused.value), language)
    assert "{" not in str(refused.value)


def test_that_every_refusal_is_said_in_both_languages() -> None:
    for norwegian, english in REFUSED.values():
        assert_sentence(norwegian.format(line=2))
        assert_sentence(english.format(line=2), "en")


@pytest.mark.parametrize("action", ["train", "evaluate"])
def test_that_both_actions_take_the_file(action: str, tmp_path: Path) -> None:
    more = ["--out", "modell"] if action == "train" else ["--model", "modell"]
    found = build_parser().parse_args(["model", action, "inn", *more, "--centrality", "s.csv"])
    assert found.centrality == Path("s.csv")


def test_that_lace_is_told_beside_the_model(capsys: pytest.CaptureFixture[str]) -> None:
    groups = [{"kind": "centrality", "key": "3"}]
    tell_beside({"readmission_scores": BESIDE, "subgroups": groups}, _figure, _count, Console("nb"))
    (line,) = capsys.readouterr().out.splitlines()
    assert "LACE" in line and "0,671 (0,648 – 0,693)" in line
    assert "0,015 (-0,001 – 0,030)" in line and "5\u00a0538 utskrivninger" in line


def test_that_centrality_that_isnt_known_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    tell_beside({"subgroups": [{"kind": "sex", "key": "male"}]}, _figure, _count, Console("en"))
    assert "Centrality isn't known" in capsys.readouterr().out
