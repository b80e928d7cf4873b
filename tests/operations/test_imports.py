"""What a command loads: the main job must not wait for libraries that it has no use for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.lists import T

TABLES = {
    "pasienter.csv": ("pasient_id;fodselsaar;kjonn;fastlege_id", "a;1940;K;L1", "b;1951;M;L1"),
    "diagnoser.csv": (
        "pasient_id;dato;kodeverk;kode",
        "a;02.01.2025;ICPC-2;T90",
        "b;03.02.2026;ICD-10;I50.0",
    ),
    "kontakter.csv": ("pasient_id;dato;type;rolle", "a;02.01.2026;konsultasjon;lege"),
    "legemidler.csv": ("pasient_id;atc;fra;til;fast", "a;A10BA02;01.01.2025;;ja"),
    "innleggelser.csv": (
        "pasient_id;inn;ut;hastegrad;hoveddiagnose;utskrevet_til",
        "b;01.03.2026;05.03.2026;ohjelp;I500;hjem",
        "b;20.03.2026;26.03.2026;ohjelp;J440;hjem",
    ),
    "maalinger.csv": ("pasient_id;dato;type;verdi;enhet", "a;02.01.2026;hba1c;51;mmol/mol"),
}
SLOW = {"pandas", "polars"}
STORE = {"sqlalchemy", "sqlcipher3", "argon2", "cryptography"}


@pytest.fixture
def export(tmp_path: Path) -> Path:
    folder = tmp_path / "export"
    folder.mkdir()
    for name, lines in TABLES.items():
        (folder / name).write_text("\r\n".join(lines) + "\r\n", encoding="cp1252", newline="")
    (folder / "uttrekk.json").write_text(f'{{"uttrekksdato": "{T}"}}', encoding="utf-8")
    return folder


def loaded_by(*words: str) -> set[str]:
    """The top-level modules that a fresh interpreter has loaded after a command that went well."""
    code = (
        "import sys\n"
        "from listeoversikt.__main__ import main\n"
        f"code = main({list(words)!r})\n"
        "print('loaded:', code, *{name.partition('.')[0] for name in sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    last = done.stdout.splitlines()[-1].split()
    assert last[:2] == ["loaded:", "0"], done.stderr
    return set(last[2:])


@pytest.mark.parametrize("command", ["run", "check", "score"])
def test_that_reading_and_scoring_load_neither_pandas_nor_the_store(
    export: Path, tmp_path: Path, command: str
) -> None:
    out = {
        "run": ["--out", str(tmp_path / "results")],
        "check": ["--json", str(tmp_path / "check.json")],
        "score": ["--out", str(tmp_path / "scores.csv")],
    }[command]
    loaded = loaded_by(command, str(export), *out)
    assert {"numpy", "pyarrow"} <= loaded
    assert not loaded & (SLOW | STORE)


def test_that_a_made_up_list_is_made_without_pandas_and_the_store(tmp_path: Path) -> None:
    loaded = loaded_by("synth", "--patients", "20", "--seed", "1", "--out", str(tmp_path / "made-up"))
    assert not loaded & (SLOW | STORE)


def test_that_asking_for_help_loads_no_columns() -> None:
    loaded = loaded_by("--help")
    assert not loaded & (SLOW | STORE | {"pyarrow", "openpyxl"})
