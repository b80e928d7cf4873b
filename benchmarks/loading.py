"""Loading the newest extract out of a store: a process that opens it, decrypts it and makes the patient list.

    python -m benchmarks.loading STORE

Prints the number of patients. The passphrase comes from the environment, as for the program itself.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from listeoversikt.store.repository import open_store

if __name__ == "__main__":
    with open_store(Path(sys.argv[1]), os.environ["LISTEOVERSIKT_PASSPHRASE"]) as store:
        newest = store.newest_full()
        assert newest is not None
        print(len(store.load(newest.id)))
