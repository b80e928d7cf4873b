"""What a start of the window asks for."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path

from listeoversikt.store.address import Location


@dataclass(frozen=True)
class Wanted:
    """What the command line asked for: a store, or the example office with so many inhabitants."""

    store: Location | None = None
    example: Path | None = None
    patients: int = 3000
    passphrase: str | None = field(default=None, repr=False)
    user: str | None = None
    today: dt.date | None = None
