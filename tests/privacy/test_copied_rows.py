"""Rows about patients don't stay on the clipboard: each table hands what it copies to the office's own, which empties itself."""

from __future__ import annotations

import re

from tests.house.places import SOURCE, modules

NO_PATIENTS = {
    "gui/pages/evaluation/list_pane.py",  # goals
    "gui/pages/indicators/page.py",
    "gui/pages/indicators/comparison.py",
    "gui/pages/extract/findings_card.py",  # line numbers and masked values
    "gui/pages/extract/past.py",
    "gui/pages/extract/profiles.py",
    "gui/pages/extract/tables_card.py",
    "gui/pages/models/list_pane.py",
    "gui/pages/reports/hidden_part.py",
}
"""Tables without a row about one patient: what's copied from them may stay."""
LEFT: set[str] = set()
"""Tables about patients that don't do it yet; each is named in docs/threat-model.md."""
MAKES_A_TABLE = re.compile(r"(?<!class )\bRowsView\(name=")
HANDS_OVER = re.compile(r"\.copy = partial\(\s*(?:self\.)?_?desk\.copy_text, seconds=\w+_SECONDS\)")


def test_that_every_table_about_patients_hands_over_what_it_copies() -> None:
    pages = [path for path in modules() if path.is_relative_to(SOURCE / "gui") and path.name != "__init__.py"]
    code = {path.relative_to(SOURCE).as_posix(): path.read_text(encoding="utf-8") for path in pages}
    makers = {name for name, text in code.items() if MAKES_A_TABLE.search(text)}
    folders = {name.rpartition("/")[0] for name, text in code.items() if HANDS_OVER.search(text)}
    loose = {name for name in makers - NO_PATIENTS if name.rpartition("/")[0] not in folders}
    assert loose <= LEFT
    assert makers >= NO_PATIENTS, "what isn't a table any more is taken off the list"
    model = (SOURCE.parents[1] / "docs" / "threat-model.md").read_text(encoding="utf-8")
    assert all(name.rpartition("/")[2] in model for name in loose)
