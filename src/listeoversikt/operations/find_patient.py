"""Finds a patient by the journal's own number: what somebody with a letter in hand knows.

The number is compared whole and given back nowhere: what is shown is the pseudonym.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from listeoversikt.operations.office import View


def by_record_number(view: View, typed: str) -> str | None:
    """The pseudonym of the one who has exactly that number; None when nobody has it, or two do."""
    return view.by_record_number.get(typed.strip()) or None


def patient_of(view: View, typed: str) -> str:
    """The pseudonym that is meant: typed as it is, or the one with that number. Else what was typed, trimmed."""
    wanted = typed.strip()
    if wanted in view.position:
        return wanted
    return by_record_number(view, wanted) or wanted


def has_record_numbers(view: View) -> bool:
    """Whether the extract has the journal's own numbers at all."""
    return bool(view.by_record_number)
