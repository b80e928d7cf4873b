"""Nothing about patients leaves without an entry: looked up in the code, and tried on the operations that write files."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import listeoversikt
from listeoversikt.followup.log.acts import ACTS
from listeoversikt.operations.settings import READ_BY
from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.access.audit_of_events import ACT_OF
from listeoversikt.store.access.rights_of_kinds import RIGHTS
from listeoversikt.words.audit import ACTS as ACT_WORDS
from listeoversikt.words.audit_fields import FIELDS
from listeoversikt.words.audit_kinds import KINDS

SOURCE = Path(listeoversikt.__file__).parent
WRITERS = {"whole_file", "whole_folder", "write_csv"}
LOGGERS = {
    "look",
    "_log_rows",
    "log_internal_export",
    "_log_internal",
    "remember",
    "_remember",
    "append_event",
}
"""What writes an entry: directly, or by an event that has one."""
NO_ENTRY = {
    # no store is open, or the file says nothing of what a store holds
    "operations/results.py:_write_internal": "inside write_results, which has the entry",
    "operations/results.py:write_scores": "of an export's folder, no store",
    "operations/results.py:write_findings_book": "findings of an export's folder, values masked",
    "operations/export_workbook.py:write_indicator_workbook": "figures with small numbers hidden, not from a store",
    "operations/export_workbook.py:_write_unhidden": "inside export_indicators, which has the entry",
    "operations/papers.py:write_papers": "templates with the program's facts",
    "gui/pages/evaluation/doing.py:_write_shared": "after share, which has the entry",
    "gui/failures/dialog.py:*": "an error report, shown first, no patients",
    "cli/model.py:*": "models and their judgement, no store",
    "cli/messages.py:*": "a report of a trial reading, counts",
    "cli/export.py:*": "findings of an export's folder",
}


def functions(path: Path) -> Iterator[tuple[str, set[str]]]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef):
            calls = [call.func for call in ast.walk(node) if isinstance(call, ast.Call)]
            names = {
                call.attr if isinstance(call, ast.Attribute) else getattr(call, "id", "") for call in calls
            }
            yield node.name, names


def test_that_every_function_that_writes_a_file_leaves_an_entry() -> None:
    silent, used = [], set()
    for folder in ("operations", "gui", "cli"):
        for path in sorted((SOURCE / folder).rglob("*.py")):
            name = path.relative_to(SOURCE).as_posix()
            if name == "operations/output.py":
                continue
            for function, calls in functions(path):
                if not calls & WRITERS or calls & LOGGERS:
                    continue
                found = {f"{name}:{function}", f"{name}:*"} & NO_ENTRY.keys()
                used |= found
                if not found:
                    silent.append(f"{name}:{function}")
    assert silent == []
    assert used == NO_ENTRY.keys(), "an exception that isn't needed any more"


def test_that_the_clipboard_and_the_printer_are_reached_in_known_places_only() -> None:
    """Those of patients go through the desk, which writes an entry; the others hold figures alone."""
    clipboard, printer = set(), set()
    for path in (SOURCE / "gui").rglob("*.py"):
        text = path.read_text("utf-8")
        name = path.relative_to(SOURCE / "gui").as_posix()
        if "clipboard().setText" in text:
            clipboard.add(name)
        if "QPrinter(" in text or "QPdfWriter(" in text:
            printer.add(name)
    assert {"desk.py", "charts/numbers_table.py", "table/view.py"} == clipboard
    assert printer == {"print/print_dialog.py", "print/report_paper.py"}


@pytest.mark.parametrize("kind", sorted({*ACTS, *ACT_OF, *RIGHTS}))
def test_that_every_kind_of_event_has_words(kind: str) -> None:
    assert kind in KINDS


def test_that_every_setting_has_a_word() -> None:
    assert READ_BY.keys() - FIELDS.keys() == set()


def test_that_every_act_has_words_and_none_has_them_in_vain() -> None:
    assert {act.value for act in AuditAct} == set(ACT_WORDS)
