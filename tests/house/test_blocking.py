"""Patients who are blocked are left out by the store; what asks for everybody is named here, and shows nobody's rows."""

from __future__ import annotations

import ast

from tests.house.places import SOURCE, modules, parsed

TAKES_IN = {
    "operations/extract_back.py": 1,  # takes back what an extract has written about anybody
    "operations/message_log.py": 1,  # handed on by the reading of messages
    "operations/messages.py": 4,  # to know a message again
    "operations/store_job.py": 4,  # what an export is judged by, and how many it has
}
"""Modules that ask for everybody, and how often; a new one is to be thought over."""
ASKED = {"whole"}
PAST_THE_STORE = {"all_about", "who_stood_in", "known_patients"}
"""What hands out everybody without asking."""
MAY = {
    "operations/access_request.py",  # refuses a blocked patient first
    "operations/messages.py",
    "operations/retention.py",
    "store/erasing/acts.py",
    "store/reading.py",
}


def asks_for_everybody() -> dict[str, int]:
    found: dict[str, int] = {}
    for path in modules():
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Call):
                asked = [word for word in node.keywords if word.arg in ASKED]
                name = str(path.relative_to(SOURCE))
                of_a_store = getattr(node.func, "attr", getattr(node.func, "id", "")) in (
                    "load",
                    "events",
                    "as_read",
                    "standing_messages",
                )
                if asked and of_a_store:
                    found[name] = found.get(name, 0) + 1
    return found


def test_that_only_what_takes_in_asks_the_store_for_everybody() -> None:
    assert asks_for_everybody() == TAKES_IN


def test_that_what_goes_past_the_store_is_known() -> None:
    found = {
        str(path.relative_to(SOURCE))
        for path in modules()
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Attribute) and node.attr in PAST_THE_STORE
    }
    assert found <= MAY
