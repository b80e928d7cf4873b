"""The words of the command line: wrong usage exits 2 with one sentence that never repeats a value."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from listeoversikt import __version__
from tests.cli.saying import ONLY_NORWEGIAN, assert_complains, assert_done
from tests.contract.driving import drive

WRONG = {
    "an unknown command": (["hemmelig-ord"], ()),
    "no export": (["check"], ("EXPORT",)),
    "no place for the results": (["run", "x"], ("--out",)),
    "an unknown flag": (["run", "x", "--out", "y", "--fort"], ("--fort",)),
    "a word too many": (["check", "x", "HEMMELIG-0012"], ()),
    "a flag without its value": (["check", "x", "--json"], ("--json",)),
    "an impossible day": (["run", "x", "--out", "y", "--as-of", "2026-02-30"], ("--as-of",)),
    "a word for a day": (["worklist", "--store", "s", "--today", "hemmelig-ord"], ("--today",)),
    "a Norwegian day": (["run", "x", "--out", "y", "--today", "31.03.2026"], ("--today",)),
    "an unknown period": (["run", "x", "--out", "y", "--period", "hemmelig-ord"], ("--period",)),
    "no patients": (["synth", "--patients", "0", "--seed", "1", "--out", "y"], ("--patients",)),
    "a word for a number": (
        ["synth", "--patients", "hemmelig-ord", "--seed", "1", "--out", "y"],
        ("--patients",),
    ),
    "no seed": (["synth", "--patients", "5", "--out", "y"], ("--seed",)),
    "no store": (["import", "x"], ("--store",)),
    "no discharge day": (["discharge", "--store", "s", "--patient", "hemmelig-ord"], ("--discharged",)),
    "an unknown destination": (
        ["discharge", "--store", "s", "--patient", "p", "--discharged", "2026-01-01", "--to", "hemmelig-ord"],
        ("--to",),
    ),
    "no action on a store": (["store"], ()),
    "an unknown action on a store": (["store", "hemmelig-ord", "s"], ()),
    "an unknown language": (["check", "x", "--lang", "hemmelig-ord"], ("--lang",)),
    "a column without its table": (["check", "x", "--pass-column", "hemmeligord"], ("--pass-column",)),
    "a table without its column": (["check", "x", "--pass-column", "kontakter."], ("--pass-column",)),
    "no action on a model": (["model"], ()),
    "an unknown action on a model": (["model", "hemmelig-ord"], ()),
    "a model without a place": (["model", "train", "x"], ("--out",)),
    "an unknown outcome": (
        ["model", "train", "x", "--out", "y", "--outcome", "hemmelig-ord"],
        ("--outcome",),
    ),
    "an unknown learner": (
        ["model", "train", "x", "--out", "y", "--learner", "hemmelig-ord"],
        ("--learner",),
    ),
    "a name that is a formula": (["model", "train", "x", "--out", "y", "--name", "=hemmelig"], ("--name",)),
    "a seed below nothing": (["model", "train", "x", "--out", "y", "--seed", "-1"], ("--seed",)),
    "no threads": (["model", "train", "x", "--out", "y", "--threads", "0"], ("--threads",)),
    "nothing to evaluate": (["model", "evaluate", "x"], ("--model",)),
    "a model without its ground": (["score", "x", "--out", "y.csv", "--model", "hemmelig"], ("--basis",)),
    "a ground without its model": (["score", "x", "--out", "y.csv", "--basis", "test"], ("--model",)),
    "an unknown ground": (
        ["score", "x", "--out", "y.csv", "--model", "m", "--basis", "hemmelig-ord"],
        ("--basis",),
    ),
    "another file than csv or parquet": (["score", "x", "--out", "hemmelig-ord.txt"], ("--out",)),
}


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize(("argv", "names"), WRONG.values(), ids=WRONG)
def test_that_wrong_usage_is_one_sentence_that_names_the_flag_and_no_value(
    argv: list[str], names: tuple[str, ...], language: str
) -> None:
    words = argv if "--lang" in argv else [*argv, "--lang", language]
    outcome = drive(*words)
    assert_complains(outcome, 2, *names, language="nb" if "--lang" in argv else language)
    assert "hemmelig" not in outcome.err.lower()


def test_that_the_version_is_told() -> None:
    outcome = drive("--version")
    assert_done(outcome)
    assert __version__ in outcome.out


COMMANDS = [
    "demo",
    "synth",
    "check",
    "run",
    "score",
    "import",
    "worklist",
    "indicators",
    "export",
    "discharge",
    "store",
    "messages",
    "model",
]


@pytest.mark.parametrize(
    "command", ["", *COMMANDS, "store create", "store check", "store history", "model train", "model card"]
)
def test_that_help_is_in_the_language_asked_for(command: str) -> None:
    norwegian = drive(*command.split(), "--help")
    english = drive("--lang", "en", *command.split(), "--help")
    for outcome in (norwegian, english):
        assert_done(outcome)
    assert ONLY_NORWEGIAN.search(norwegian.out), norwegian.out
    assert norwegian.out != english.out
    shown = re.sub(r"KOMMANDO|HANDLING", "", english.out)
    assert not re.search("[æøå]", shown), english.out


def test_that_the_flags_of_the_contract_are_there() -> None:
    told = {command: drive(command, "--help").out for command in COMMANDS}
    for command in ("run", "check", "import"):
        assert {"--accept-findings", "--pass-column", "--profile"} <= set(
            re.findall("--[a-z-]+", told[command])
        )
    for command in ("run", "worklist", "export", "indicators"):
        assert {"--as-of", "--today"} <= set(re.findall("--[a-z-]+", told[command]))
    assert "--json" in told["check"]
    assert {"--seed", "--years", "--truth"} <= set(re.findall("--[a-z-]+", told["synth"]))


def test_that_synth_says_which_figures_it_takes(tmp_path: Path) -> None:
    for wrong in (["--years", "99"], ["--seed=-1"], ["--as-of", "1980-01-01"]):
        for language in ("nb", "en"):
            argv = ["synth", "--patients", "5", "--seed", "1", "--out", str(tmp_path / "ut"), *wrong]
            assert_complains(drive(*argv, "--lang", language), 2, "--seed", language=language)
            assert list(tmp_path.iterdir()) == []
