"""The folders and files of the checkout."""

from __future__ import annotations

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "listeoversikt"
NOT_OURS = {".git", ".venv", ".tools", "__pycache__", "dist", "demo"}


@cache
def committed() -> tuple[Path, ...]:
    """Every file that is, or will be, committed: what git knows or would add; without git, what lies here."""
    asked = ["git", "-C", str(ROOT), "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        names = subprocess.run(asked, capture_output=True, check=True).stdout.decode("utf-8").split("\0")
    except (OSError, subprocess.CalledProcessError):
        return tuple(
            path
            for path in sorted(ROOT.rglob("*"))
            if path.is_file() and not NOT_OURS & set(path.relative_to(ROOT).parts)
        )
    return tuple(ROOT / name for name in names if name and (ROOT / name).is_file())


@cache
def modules() -> tuple[Path, ...]:
    """The product's Python files."""
    return tuple(sorted(path for path in SOURCE.rglob("*.py") if "__pycache__" not in path.parts))


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def named(path: Path) -> str:
    """How a test calls a file."""
    return str(path.relative_to(ROOT))
