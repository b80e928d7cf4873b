"""What the bundle and its Debian package are made of. Building and starting them is ``make package`` and ``try_package.sh``."""

from __future__ import annotations

import ast
import re
import stat
import subprocess
from pathlib import Path

import pytest

from installer import make_deb
from listeoversikt import __version__
from listeoversikt.cli.main import ROOMS
from listeoversikt.gui.navigation import BESIDE, PLACES
from tests.house.places import ROOT

SPEC = (ROOT / "installer" / "listeoversikt.spec").read_text(encoding="utf-8")


def test_that_the_bundle_brings_every_page_and_command_though_they_are_loaded_late() -> None:
    words = {node.value for node in ast.walk(ast.parse(SPEC)) if isinstance(node, ast.Constant)}
    assert {place.module for place in (*PLACES, *BESIDE)} | {"first_run"} <= words
    assert set(ROOMS.values()) <= words


def test_that_the_bundle_can_train_a_model_and_brings_no_frame_library() -> None:
    words = {node.value for node in ast.walk(ast.parse(SPEC)) if isinstance(node, ast.Constant)}
    assert {"lightgbm", "sklearn.linear_model", "listeoversikt/models/demonstration"} <= words
    tree = ast.parse(SPEC)
    excluded = next(
        ast.literal_eval(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "NOT_NEEDED"
    )
    assert {"pandas", "readline", "PySide6.QtNetwork"} <= set(excluded)
    assert not {"scipy", "sklearn", "lightgbm", "joblib"} & set(excluded)


def test_that_the_windows_script_has_the_programs_version_and_says_it_is_not_yet_run() -> None:
    script = (ROOT / "installer" / "listeoversikt.iss").read_text(encoding="utf-8")
    assert f'#define Version "{__version__}"' in script
    assert "NOT YET RUN" in script


def test_that_a_package_has_program_entry_icons_and_licences(tmp_path: Path) -> None:
    bundle = tmp_path / "bundle"
    bundle.mkdir()
    program = bundle / "listeoversikt"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    root = tmp_path / "deb"
    make_deb.lay_out(bundle, __version__, root, architecture="amd64")
    assert (root / "usr/bin/listeoversikt").is_symlink()
    assert (root / "opt/listeoversikt/listeoversikt").stat().st_mode & stat.S_IXUSR
    entry = (root / "usr/share/applications/listeoversikt.desktop").read_text(encoding="utf-8")
    assert re.search(r"^Exec=listeoversikt$", entry, re.MULTILINE)
    assert re.search(r"^Terminal=false$", entry, re.MULTILINE)
    for size in make_deb.SIZES:
        assert (root / f"usr/share/icons/hicolor/{size}x{size}/apps/listeoversikt.png").stat().st_size
    licences = (root / "usr/share/doc/listeoversikt/licences.txt").read_text(encoding="utf-8")
    assert "pyarrow" in licences
    control = (root / "DEBIAN/control").read_text(encoding="utf-8")
    assert f"Version: {__version__}" in control
    assert "libxcb-cursor0" in control
    assert control.endswith("\n")


@pytest.mark.skipif(not Path("/usr/bin/dpkg-deb").exists(), reason="dpkg-deb isn't here")
def test_that_debians_own_program_reads_the_package(tmp_path: Path) -> None:
    bundle = tmp_path / "bundle"
    bundle.mkdir()
    (bundle / "listeoversikt").write_text("#!/bin/sh\n", encoding="utf-8")
    package = make_deb.build(bundle, __version__, tmp_path)
    told = subprocess.run(
        ["dpkg-deb", "--info", str(package)], capture_output=True, encoding="utf-8", check=True
    ).stdout
    assert "Package: listeoversikt" in told
    listed = subprocess.run(
        ["dpkg-deb", "--contents", str(package)], capture_output=True, encoding="utf-8", check=True
    ).stdout
    assert "./opt/listeoversikt/listeoversikt" in listed


def test_that_the_bundle_brings_the_steps_from_older_stores() -> None:
    words = {node.value for node in ast.walk(ast.parse(SPEC)) if isinstance(node, ast.Constant)}
    assert {"listeoversikt.store.migrating", "listeoversikt.store.migrations.steps"} <= words
    folder = ROOT / "src" / "listeoversikt" / "store" / "migrations"
    listed = (folder / "steps.py").read_text(encoding="utf-8")
    steps = {path.stem for path in folder.glob("step_*.py")}
    assert steps
    assert not [step for step in steps if f"{step}.upgrade" not in listed], (
        "imported by name, so found by PyInstaller"
    )
