"""An older store is opened, and so brought up to today's schema: run under ``strace`` by the tests.

    python -m tests.faults.upgrading ROOT

The clock stands still, so that what comes of it is the same each time.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from pathlib import Path

from listeoversikt.store.repository import Store, open_store
from tests.cheap_guesses import cheap_guesses
from tests.faults.deeds import STORE, content_of, say
from tests.store.old_stores import PHRASE

MOMENT = dt.datetime(2026, 5, 4, 9, tzinfo=dt.UTC)


def opened(root: Path) -> Store:
    """The store, of today's schema when this returns."""
    with cheap_guesses():
        return open_store(root / STORE, PHRASE, patience=0, clock=lambda: MOMENT)


if __name__ == "__main__":
    top = Path(sys.argv[1])
    with opened(top) as store:
        say(f"did upgrade {store.migration is not None}")
        say(f"holds {json.dumps(content_of(store))}")
