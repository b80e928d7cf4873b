"""An audit that couldn't ask doesn't say that all is well."""

from __future__ import annotations

from typing import Any

import pytest

from auditing.__main__ import NOT_ASKED, SOUND, WEAK, Audit, read, verdict

ASKED: dict[str, Any] = {"name": "numpy", "version": "2.4.6", "vulns": []}
SKIPPED: dict[str, Any] = {"name": "lxml", "skip_reason": "not found"}
KNOWN: dict[str, Any] = {"name": "cffi", "version": "2.1", "vulns": [{"id": "PYSEC-1", "fix_versions": []}]}


def test_that_a_report_is_read_into_what_was_asked_and_what_was_not() -> None:
    assert read({"dependencies": [ASKED, SKIPPED, KNOWN]}) == Audit(
        ("numpy", "cffi"), ("lxml",), ("cffi 2.1: PYSEC-1",)
    )


@pytest.mark.parametrize(
    ("report", "strict", "tolerant"),
    [
        ({"dependencies": [ASKED]}, SOUND, SOUND),
        ({"dependencies": [ASKED, SKIPPED]}, NOT_ASKED, SOUND),
        ({"dependencies": [SKIPPED]}, NOT_ASKED, SOUND),
        ({"dependencies": []}, NOT_ASKED, SOUND),
        ({"dependencies": [ASKED, SKIPPED, KNOWN]}, WEAK, WEAK),
    ],
)
def test_that_only_a_whole_answer_is_sound(report: dict[str, Any], strict: int, tolerant: int) -> None:
    assert verdict(read(report), tolerant=False)[0] == strict
    assert verdict(read(report), tolerant=True)[0] == tolerant


@pytest.mark.parametrize("audit", [None, Audit((), (), ()), Audit((), ("lxml",), ())])
@pytest.mark.parametrize("tolerant", [True, False])
def test_that_what_was_not_asked_is_always_said(audit: Audit | None, tolerant: bool) -> None:
    assert "NOT AUDITED" in "\n".join(verdict(audit, tolerant=tolerant)[1])
