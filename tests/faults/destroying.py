"""An office's whole store is destroyed, with its backup: run under ``strace`` by the tests.

python -m tests.faults.destroying ROOT
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.faults.deeds import act, back_up, found, opened, say, take_in


def fill(root: Path) -> None:
    """A store with an extract, an act, and a backup."""
    root.mkdir()
    for deed in (found, take_in, act, back_up):
        deed(root)


if __name__ == "__main__":
    top = Path(sys.argv[1])
    with opened(top) as store:
        assert store.erasing.everything(store.backups).is_unreadable
    say("did destroy")
