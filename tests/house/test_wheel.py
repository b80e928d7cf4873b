"""The wheel: what is given away holds its resources and works without the checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from listeoversikt import __version__
from tests.contract.base_export import base_export
from tests.contract.exports import write_folder
from tests.house.places import ROOT, committed

UV = ROOT / ".tools" / "bin" / ("uv.exe" if os.name == "nt" else "uv")


def build(into: Path) -> Path:
    """The wheel, built without the network from a copy of what is committed; skips where that can't be done."""
    uv = str(UV) if UV.exists() else shutil.which("uv")
    if uv is None:
        pytest.skip("uv isn't here (make setup installs it)")
    copy = into / "kilde"
    for path in committed():
        if path.parts[len(ROOT.parts)] in (
            "src",
            "resources",
            "models",
            "README.md",
            "LICENSE",
            "pyproject.toml",
        ):
            place = copy / path.relative_to(ROOT)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, place)
    command = [
        uv,
        "build",
        "--wheel",
        "--offline",
        "--quiet",
        "--python",
        sys.executable,
        "--out-dir",
        str(into),
    ]
    done = subprocess.run(command, cwd=copy, capture_output=True, encoding="utf-8", check=False, timeout=120)
    if done.returncode and ("offline" in done.stderr.lower() or "network" in done.stderr.lower()):
        pytest.skip("hatchling isn't in uv's cache, and there is no network in tests")
    assert done.returncode == 0, done.stderr
    (wheel,) = into.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as an installer would lay it out."""
    folder = tmp_path_factory.mktemp("hjul")
    with zipfile.ZipFile(build(folder)) as wheel:
        wheel.extractall(folder / "pakke")
    return folder / "pakke"


def run(unpacked: Path, *argv: str) -> subprocess.CompletedProcess[str]:
    """The unpacked program, far from the checkout; fails when another copy of it is imported."""
    code = (
        "import sys, listeoversikt\n"
        f"assert listeoversikt.__file__.startswith({str(unpacked)!r}), listeoversikt.__file__\n"
        "from listeoversikt.clinical.resources import resources_folder\n"
        f"assert resources_folder().is_relative_to({str(unpacked)!r}), resources_folder()\n"
        "from listeoversikt.__main__ import main\n"
        "raise SystemExit(main(sys.argv[1:]))"
    )
    return subprocess.run(
        [sys.executable, "-c", code, *argv],
        cwd=unpacked.parent,
        env={**os.environ, "PYTHONPATH": str(unpacked), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def test_that_the_wheel_holds_every_resource_and_the_licence(unpacked: Path) -> None:
    for path in committed():
        if path.is_relative_to(ROOT / "resources"):
            inside = unpacked / "listeoversikt" / path.relative_to(ROOT)
            assert inside.read_bytes() == path.read_bytes(), path.name
    assert list(unpacked.glob("*.dist-info/**/LICENSE"))
    assert (unpacked / "listeoversikt" / "__main__.py").exists()


def test_that_the_wheel_holds_nothing_of_the_workshop(unpacked: Path) -> None:
    names = {path.name for path in unpacked.iterdir()}
    assert names == {"listeoversikt", f"listeoversikt-{__version__}.dist-info"}
    assert not [path for path in unpacked.rglob("*") if "test" in path.name.lower()]


def test_that_the_program_in_the_wheel_says_its_version_and_reads_an_export(
    unpacked: Path, tmp_path: Path
) -> None:
    version = run(unpacked, "--version")
    assert (version.returncode, version.stdout) == (0, f"listeoversikt {__version__}\n"), version.stderr
    export = write_folder(base_export().files(), tmp_path / "inn")
    checked = run(unpacked, "check", str(export))
    assert (checked.returncode, checked.stderr) == (0, "")
    assert "Uttrekket kan leses." in checked.stdout


def test_that_the_program_in_the_wheel_does_the_main_job(unpacked: Path, tmp_path: Path) -> None:
    export = write_folder(base_export().files(), tmp_path / "inn")
    done = run(unpacked, "run", str(export), "--out", str(tmp_path / "ut"))
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "ut" / "indicators.xlsx").exists()


def test_that_a_made_up_list_comes_out_of_the_wheel(unpacked: Path, tmp_path: Path) -> None:
    argv = ("synth", "--patients", "20", "--seed", "1", "--years", "1", "--out", str(tmp_path / "ut"))
    done = run(unpacked, *argv)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "ut" / "pasienter.csv").exists()
