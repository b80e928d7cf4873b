"""What stands beside a model on the command line: the municipalities' centrality, and the readmission formulas."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from typing import Any

from listeoversikt.cli.console import Console
from listeoversikt.cli.parser import WrongUsage
from listeoversikt.words.centrality import centrality_refused
from listeoversikt.words.language import ENGLISH, NORWEGIAN
from listeoversikt.words.readmission import SCORES

NOT_KNOWN = (
    "Sentralitet er ikke kjent (--centrality er ikke oppgitt): gruppene er uten den.",
    "Centrality isn't known (--centrality wasn't given): the groups are without it.",
)
FORMULA = (
    "  {name:<24} AUROC {auroc} (modellen minus denne: {difference}; {rows} utskrivninger med skår)",
    "  {name:<24} AUROC {auroc} (the model minus this: {difference}; {rows} discharges with scores)",
)


def asked_centrality(arguments: argparse.Namespace, language: str = NORWEGIAN) -> dict[str, int] | None:
    """The class by municipality number from ``--centrality``; None where it isn't given. Raises ``WrongUsage``."""
    from listeoversikt.operations.centrality import CentralityRefused, read_centrality

    if arguments.centrality is None:
        return None
    try:
        return read_centrality(arguments.centrality)
    except CentralityRefused as refused:
        raise WrongUsage(centrality_refused(refused.reason, refused.line, language)) from None


def tell_beside(
    found: Mapping[str, Any],
    figure: Callable[[dict[str, Any], Console], str],
    count: Callable[[int | None, Console], str],
    console: Console,
) -> None:
    """LACE, HOSPITAL and PARR-30 on the discharges that have them; and that centrality isn't known, where it isn't."""
    place = console.language == ENGLISH
    beside = found.get("readmission_scores")
    if isinstance(beside, Mapping):
        for key, names in SCORES.items():
            one = beside["predictors"].get(key)
            if one is not None:
                told = FORMULA[place].format(
                    name=names[0],
                    auroc=figure(one["auroc"], console),
                    difference=figure(beside["differences"][key]["auroc"], console),
                    rows=count(beside["rows"], console),
                )
                print(told)
    if not any(group["kind"] == "centrality" for group in found["subgroups"]):
        print(NOT_KNOWN[place])
