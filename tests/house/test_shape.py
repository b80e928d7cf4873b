"""Small files, docstrings, one direction of imports, nothing of anybody's machine."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.house.places import ROOT, SOURCE, committed, modules, named, parsed

MOST_LINES = 450
NO_ROOMS = {"utils", "util", "helpers", "helper", "manager", "managers", "common", "misc"}


def test_that_the_import_contracts_hold() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    if not program.exists():
        pytest.skip("import-linter isn't installed")
    done = subprocess.run(
        [program, "--no-cache"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout
    assert "0 broken" in done.stdout


@pytest.mark.parametrize("path", modules(), ids=named)
def test_that_a_module_is_small_and_says_what_it_is(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES
    assert docstring_and_imports(path)[0], "no docstring"
    assert path.stem not in NO_ROOMS


def test_that_every_folder_of_the_product_is_a_package() -> None:
    folders = {path.parent for path in modules()}
    assert folders
    for folder in folders:
        assert (folder / "__init__.py").exists(), named(folder)


def test_that_the_map_in_the_packages_docstring_names_every_package() -> None:
    told = ast.get_docstring(parsed(SOURCE / "__init__.py")) or ""
    packages = {path.parent.name for path in SOURCE.glob("*/__init__.py")}
    assert packages
    assert {name for name in packages if f"``{name}``" not in told} == set()


@cache
def docstring_and_imports(path: Path) -> tuple[str, frozenset[str]]:
    """What a file says it is, and the top-level modules that it imports, anywhere in it; read once."""
    module, found = parsed(path), set[str]()
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            found |= {name.name.partition(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return (ast.get_docstring(module) or "").strip(), frozenset(found)


def imported(path: Path) -> frozenset[str]:
    """The top-level modules that a file imports, anywhere in it."""
    return docstring_and_imports(path)[1]


THE_NETWORK = {"urllib", "http", "socket", "ftplib", "smtplib", "psycopg", "psycopg_binary"}
TO_A_SERVER = SOURCE / "store" / "server"
"""The one exception: what talks to the database server that an office has chosen."""
FOR_TESTS = {"pytest", "hypothesis", "pandas", "polars", "holidays", "pycomorb", "tests", "requests", "httpx"}


@pytest.mark.parametrize("path", modules(), ids=named)
def test_that_no_product_file_imports_a_data_frame_the_network_or_the_tests(path: Path) -> None:
    allowed = {"psycopg"} if TO_A_SERVER in path.parents else set()
    assert not imported(path) & (FOR_TESTS | THE_NETWORK - allowed)


def test_that_what_talks_to_a_server_is_loaded_only_by_an_address(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from listeoversikt.store.repository import create_store, open_store\n"
        "import listeoversikt.operations.office, listeoversikt.operations.moving, listeoversikt.gui.entry\n"
        "from listeoversikt.store.keys import Hardness\n"
        "create_store(sys.argv[1], 'en rød tråd på Tøyen', hardness=Hardness(8, 1, 1))\n"
        "open_store(sys.argv[1], 'en rød tråd på Tøyen').close()\n"
        "print({'psycopg', 'psycopg_binary'} & set(sys.modules))"
    )
    words = [sys.executable, "-c", code, str(tmp_path / "lager")]
    done = subprocess.run(words, capture_output=True, encoding="utf-8", check=False)
    assert done.stdout == "set()\n", done.stderr[-2000:]


def test_that_every_import_is_declared_or_standard() -> None:
    declared = re.findall(
        r'^    "([a-z0-9-]+)>=', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.M
    )
    given = {"argon2", "listeoversikt", "__future__", "PySide6", "shiboken6", "sklearn"}
    names = {name.replace("-", "_") for name in declared} | given
    used = set[str]().union(*(imported(path) for path in modules()))
    assert used - names - sys.stdlib_module_names == set()


MACHINES = re.compile(
    "|".join(
        (
            r"(?<![\w.])/(?:" + "home|Users|root" + r")/\w",
            r"(?<![\w.])/" + "work" + r"/\w",
            r"(?<![\w./])/" + "tmp" + r"/\w",
            r"[A-Za-z]:\\{1,2}" + "Users",
            "localhost:" + r"\d",
            r"\b10\.\d+\.\d+\.\d+\b",
            r"\b192\.168\.",
        )
    )
)


def test_that_no_path_of_a_machine_is_committed() -> None:
    found = []
    for path in committed():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{named(path)}: {match[0]}" for match in MACHINES.finditer(text)]
    assert found == []


def test_that_the_lock_takes_everything_from_the_public_index() -> None:
    lock = (ROOT / "uv.lock").read_text(encoding="utf-8")
    hosts = set(re.findall(r'(?:registry|url) = "https?://([^/"]+)', lock))
    assert hosts == {"pypi.org", "files.pythonhosted.org"}
    assert not re.search(r'(?:registry|url|path) = "(?:file:|/|[A-Z]:)', lock)


def test_that_only_the_two_ways_in_ask_what_day_it_is() -> None:
    """Every rule is told its day; else the same export would give other answers tomorrow."""
    asking = re.compile(r"\b(?:date\.today|datetime\.now|datetime\.utcnow|time\.time)\(")
    found = {
        path.relative_to(SOURCE).parts[0] for path in modules() if asking.search(path.read_text("utf-8"))
    }
    assert found <= {"cli", "gui", "store"}


def test_that_nothing_lies_in_the_package_but_python_and_texts() -> None:
    kinds = {path.suffix for path in committed() if path.is_relative_to(SOURCE)}
    assert kinds <= {".py", ".qm", ".ts", ".txt", ".typed"}
