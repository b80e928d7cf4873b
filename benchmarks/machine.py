"""What was measured on, and with which versions."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGES = ("listeoversikt", "numpy", "pyarrow", "sqlalchemy", "sqlcipher3", "openpyxl", "polars", "pycomorb")


def machine_line() -> str:
    """Processor, cores, memory and system."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    cores = len(os.sched_getaffinity(0))
    return f"{_processor()}, {cores} cores, {memory:.0f} GB, {platform.system()} {platform.machine()}"


def load() -> float:
    """How busy the machine is: processes that run or wait to, averaged over a minute."""
    return os.getloadavg()[0]


def _processor() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    text = cpuinfo.read_text(encoding="utf-8") if cpuinfo.exists() else ""
    found = re.search(r"^model name\s*:\s*(.+)$", text, flags=re.MULTILINE)
    return found[1] if found else platform.processor() or "unknown processor"


def versions_line() -> str:
    """Python and the packages that matter."""
    known = [f"{name} {number}" for name in PACKAGES if (number := _version(name))]
    return ", ".join([f"Python {platform.python_version()}", *known])


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def revision() -> str:
    """The checkout's commit, with a mark when files differ from it; empty outside a checkout."""
    root = Path(__file__).parent.parent
    try:
        commit = _git(root, "rev-parse", "--short", "HEAD")
        return commit + (
            " with changes" if _git(root, "status", "--porcelain", "--", "src", "resources") else ""
        )
    except (OSError, subprocess.CalledProcessError):
        return ""


def _git(root: Path, *words: str) -> str:
    done = subprocess.run(("git", *words), cwd=root, capture_output=True, encoding="utf-8", check=True)
    return done.stdout.strip()
