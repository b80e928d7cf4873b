"""Commands on a made-up list: ``synth`` and ``demo``."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import shutil
from pathlib import Path

from listeoversikt.cli.console import Console, WindowWanted
from listeoversikt.cli.export import run as run_main_job
from listeoversikt.cli.parser import WrongUsage
from listeoversikt.cli.texts import text
from listeoversikt.made_up.export import write_made_up_export
from listeoversikt.operations.contents import MADE_UP_SYSTEM
from listeoversikt.operations.progress import Stage

DEMO_SEED = 1
DEMO_YEARS = 5
DEMO_DATE = dt.date(2026, 3, 31)


def synth(arguments: argparse.Namespace, console: Console) -> int:
    """Writes a made-up export."""
    try:
        _make(
            arguments.out,
            arguments.patients,
            arguments.seed,
            arguments.years,
            arguments.as_of,
            arguments.truth,
            console,
        )
    except FileExistsError:
        console.complain(text("folder_in_use", console.language))
        return 1
    except ValueError as wrong:
        raise WrongUsage(text("made_up_range", console.language)) from wrong
    return 0


def _make(
    out: Path, patients: int, seed: int, years: int, as_of: dt.date, truth: Path | None, console: Console
) -> None:
    write_made_up_export(
        patients=patients,
        seed=seed,
        out=out,
        years=years,
        as_of=as_of,
        truth=truth,
        progress=lambda done, total: console.progress(Stage.MAKING, done, total),
    )


def demo(arguments: argparse.Namespace, console: Console) -> int:
    """Opens the window on a made-up list. Without a display: the main job, and where the workbook is."""
    if console.window is not None:
        folder = arguments.out / "kontor"
        return console.window(WindowWanted(getattr(arguments, "lang", None), folder, arguments.patients))
    export = arguments.out / "uttrekk"
    if export.exists():
        if not _is_made_up(export):
            console.complain(text("folder_in_use", console.language))
            return 1
        shutil.rmtree(export)
    _make(export, arguments.patients, DEMO_SEED, DEMO_YEARS, DEMO_DATE, None, console)
    console.say("example_data")
    job = argparse.Namespace(
        export=export,
        out=arguments.out / "resultat",
        accept_findings=False,
        pass_column=[],
        profile=None,
        settings=None,
        as_of=None,
        today=None,
        period=["365d", "tertial"],
        internal=False,
    )
    return run_main_job(job, console)


def _is_made_up(export: Path) -> bool:
    """Whether a folder holds an example made by this program, which may be thrown away."""
    try:
        description = json.loads((export / "uttrekk.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(description, dict) and description.get("journalsystem") == MADE_UP_SYSTEM


COMMANDS = {"synth": synth, "demo": demo}
