"""``python -m auditing [--tolerate-absence]``: pip-audit on the locked dependencies, read honestly.

pip-audit says «No known vulnerabilities found» also when its service knew none of the packages. Here what wasn't asked
about is counted. Exit 0: all were asked about and none is weak. 1: a weakness is known. 3: some couldn't be asked about
(0 with ``--tolerate-absence``, for continuous integration without the service; it's said all the same).
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
UV = ROOT / ".tools" / "bin" / "uv"
PIP_AUDIT = "pip-audit==2.10.1"
SOUND, WEAK, NOT_ASKED = 0, 1, 3
PATIENCE_SECONDS = 300


@dataclass(frozen=True)
class Audit:
    """What came of it: packages asked about, packages that weren't, and each known weakness as ``name version: id``."""

    asked: tuple[str, ...]
    unasked: tuple[str, ...]
    weak: tuple[str, ...]


def read(report: Mapping[str, Any]) -> Audit:
    """pip-audit's JSON; a package with a reason for skipping it wasn't asked about."""
    packages = report.get("dependencies", [])
    asked = tuple(one["name"] for one in packages if "skip_reason" not in one)
    unasked = tuple(one["name"] for one in packages if "skip_reason" in one)
    weak = tuple(
        f"{one['name']} {one['version']}: {known['id']}" for one in packages for known in one.get("vulns", ())
    )
    return Audit(asked, unasked, weak)


def verdict(audit: Audit | None, *, tolerant: bool) -> tuple[int, list[str]]:
    """The exit code and what is said; None = pip-audit itself couldn't be had or run."""
    if audit is None or not (audit.asked or audit.unasked):
        return (SOUND if tolerant else NOT_ASKED), ["NOT AUDITED: pip-audit couldn't be run here."]
    said = [f"{len(audit.asked)} packages asked about, {len(audit.unasked)} couldn't be."]
    if audit.weak:
        return WEAK, [*said, "Known weaknesses:", *(f"  {line}" for line in audit.weak)]
    if audit.unasked:
        return (SOUND if tolerant else NOT_ASKED), [*said, "NOT AUDITED: " + ", ".join(audit.unasked)]
    return SOUND, [*said, "No known weakness."]


def ask() -> Audit | None:
    """Runs pip-audit on what the lock file names."""
    with tempfile.TemporaryDirectory() as folder:
        locked, report = Path(folder) / "locked.txt", Path(folder) / "report.json"
        export = (
            "export",
            "--locked",
            "--quiet",
            "--no-dev",
            "--no-emit-project",
            "--output-file",
            str(locked),
        )
        audit = (
            "tool",
            "run",
            "--quiet",
            PIP_AUDIT,
            "--requirement",
            str(locked),
            "--disable-pip",
            "--require-hashes",
        )
        try:
            _run((str(UV), *export))
            _run((str(UV), *audit, "--format", "json", "--output", str(report), "--progress-spinner", "off"))
            return read(json.loads(report.read_text(encoding="utf-8")))
        except (OSError, ValueError, subprocess.TimeoutExpired):
            return None


def _run(command: Sequence[str]) -> None:
    """pip-audit's own exit code isn't looked at: its report is."""
    subprocess.run(command, cwd=ROOT, check=False, capture_output=True, timeout=PATIENCE_SECONDS)


if __name__ == "__main__":
    code, lines = verdict(ask(), tolerant="--tolerate-absence" in sys.argv[1:])
    sys.stdout.write("\n".join(lines) + "\n")
    raise SystemExit(code)
