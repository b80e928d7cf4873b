"""The words of the command line: wrong usage exits 2 with one sentence that never repeats a value."""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

import pytest

from listeoversikt import __version__
from listeoversikt.cli.main import run_command
from tests.cli.saying import ONLY_NORWEGIAN, assert_complains, assert_done
from tests.contract.driving import Office, drive
from tests.contract.exports import Export

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


HOW = {
    "a Norwegian day": (["run", "x", "--out", "y", "--as-of", "31.12.2025"], "ÅÅÅÅ-MM-DD", "YYYY-MM-DD"),
    "the work date": (["worklist", "--store", "s", "--today", "i dag"], "ÅÅÅÅ-MM-DD", "YYYY-MM-DD"),
    "a day of the log": (["store", "log", "s", "--from", "1.1.26"], "ÅÅÅÅ-MM-DD", "YYYY-MM-DD"),
    "no patients": (["synth", "--patients", "0", "--seed", "1", "--out", "y"], "minst 1", "at least 1"),
    "a seed": (["synth", "--patients", "5", "--seed", "x", "--out", "y"], "helt tall", "whole number"),
    "a period": (["run", "x", "--out", "y", "--period", "uke"], "maaned, tertial", "maaned, tertial"),
    "a word that is missing": (["synth", "--patients", "5"], "mangler", "missing"),
    "a word too many": (["run", "x", "--out", "y", "--fort"], "ikke brukes her", "can't be used here"),
    "a value that is missing": (["run", "x", "--out"], "mangler en verdi", "value is missing"),
}


@pytest.mark.parametrize(("argv", "nb", "en"), HOW.values(), ids=HOW)
def test_that_wrong_usage_says_how_to_mend_it(argv: list[str], nb: str, en: str) -> None:
    assert_complains(drive(*argv), 2, nb)
    assert_complains(drive(*argv, "--lang", "en"), 2, en, language="en")


@pytest.mark.parametrize("command", ["run", "worklist", "discharge", "synth", "store log", "store block"])
def test_that_the_form_of_a_day_stands_in_the_help(command: str) -> None:
    for language, form in (("nb", "ÅÅÅÅ-MM-DD"), ("en", "YYYY-MM-DD")):
        shown = drive("--lang", language, *command.split(), "--help").out
        assert form in "".join(shown.split())


@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_results_dont_go_where_the_export_is(clean: Path, language: str) -> None:
    before = sorted(clean.iterdir())
    outcome = drive("run", str(clean), "--out", str(clean / "." / "") + "/", "--lang", language)
    assert_complains(outcome, 2, "--out", language=language)
    assert sorted(clean.iterdir()) == before


@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_a_place_that_cant_be_written_is_named_by_its_option(
    clean: Path, tmp_path: Path, language: str
) -> None:
    outcome = drive("check", str(clean), "--json", str(tmp_path), "--lang", language)
    assert_complains(outcome, 1, "--json", language=language)
    assert "--out" not in outcome.err


@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_a_column_that_isnt_there_isnt_said_to_be_passed(clean: Path, language: str) -> None:
    words = ("--pass-column", "pasienter.foo", "--pass-column", "pasienter.pasient_id")
    outcome = drive("check", str(clean), *words, "--lang", language)
    assert outcome.code == 0
    assert "pasienter.foo" in outcome.err and "pasienter.foo" not in outcome.out
    assert "pasienter.pasient_id" in outcome.out and "pasienter.pasient_id" not in outcome.err


def test_that_a_column_the_program_doesnt_use_is_said_to_be_passed(office: Office, export: Export) -> None:
    path = office.put(export.with_column("kontakter", "merknad", "uten noe"))
    outcome = drive("check", str(path), "--pass-column", "kontakter.merknad")
    assert outcome.code == 0
    assert "kontakter.merknad" in outcome.out and "kontakter.merknad" not in outcome.err


def test_that_a_reader_who_leaves_is_no_fault(
    clean: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``| head``: the pipe is closed while it's written in."""

    class Left(io.StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stdout", Left())
    said = io.StringIO()
    monkeypatch.setattr(sys, "stderr", said)
    assert run_command(["run", str(clean), "--out", str(tmp_path / "ut")]) == 0
    assert said.getvalue() == ""
    assert (tmp_path / "ut" / "indicators.xlsx").exists()
