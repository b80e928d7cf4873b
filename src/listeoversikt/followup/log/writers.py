"""Who writes what no person did: the program itself, and the extract that shows a duty to be done."""

from __future__ import annotations

from typing import Final

PROGRAM: Final = "listeoversikt"
EXTRACT: Final = "uttrekket"
NO_PERSON: Final = frozenset({PROGRAM, EXTRACT})
"""No member of the team may be called so."""
