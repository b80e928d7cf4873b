"""The words of the store, and what importing it costs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from listeoversikt.store.refusals import ENGLISH, SENTENCES, Reason

from .saving import PASSPHRASE


def test_that_every_reason_has_one_sentence_that_says_what_to_do() -> None:
    assert set(SENTENCES) == set(ENGLISH) == set(Reason)
    for sentence in (*SENTENCES.values(), *ENGLISH.values()):
        assert ": " in sentence
        assert sentence.endswith(".")
        assert "\n" not in sentence


def modules_after(statement: str) -> set[str]:
    """What a fresh interpreter has imported after a statement."""
    code = f"import sys\n{statement}\nprint(*sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    return set(said.split())


def test_that_the_words_of_the_store_do_not_cost_the_store() -> None:
    loaded = modules_after("import listeoversikt.store.refusals, listeoversikt.store.contents")
    assert not loaded & {"sqlalchemy", "sqlcipher3", "argon2", "cryptography", "pyarrow", "pandas"}


def test_that_saving_and_loading_leave_pandas_alone(filled: Path) -> None:
    here = Path(__file__).parent.parent
    loaded = modules_after(
        f"sys.path.insert(0, {str(here)!r})\n"
        "import numpy as np\n"
        "from pathlib import Path\n"
        "from listeoversikt.patient_list.frames import *\n"
        "from listeoversikt.patient_list.snapshot import *\n"
        "from listeoversikt.store.contents import *\n"
        "from listeoversikt.store.repository import open_store\n"
        f"with open_store(Path({str(filled)!r}), {PASSPHRASE!r}) as store:\n"
        "    extract = store.newest_full()\n"
        "    store.save_extract(store.load(extract.id), kind='full', export_date=extract.export_date,\n"
        "        office='', journal_system='', checksum='b', report={})\n"
        "    key = ScoredKey((1,), 1, (), '')\n"
        "    store.save_scored(key, {'a': np.arange(3.0), 'b': ['x', 'y', 'z'], 'c': np.ones(3, bool)})\n"
        "    store.scored(key)\n"
        "    store.check()\n"
    )
    assert "sqlcipher3" in loaded
    assert "pandas" not in loaded
