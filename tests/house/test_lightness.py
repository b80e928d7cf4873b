"""What ``check`` loads: people wait for every library."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.contract.base_export import base_export
from tests.contract.exports import write_folder


def test_that_checking_an_export_loads_no_store_no_workbook_and_no_frames(tmp_path: Path) -> None:
    export = write_folder(base_export().files(), tmp_path / "inn")
    code = (
        "import sys\n"
        "from listeoversikt.__main__ import main\n"
        "assert main(sys.argv[1:]) == 0\n"
        "print('loaded:', *{name.partition('.')[0] for name in sys.modules})"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "check", str(export)], capture_output=True, encoding="utf-8", check=True
    )
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "pyarrow" in loaded
    assert not loaded & {"pandas", "sqlalchemy", "sqlcipher3", "openpyxl", "argon2", "cryptography", "tqdm"}
