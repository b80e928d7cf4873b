"""The demonstration model that is shipped: beside the program's resources in a wheel, at the root of a checkout."""

from __future__ import annotations

from pathlib import Path

from listeoversikt.scores.admission.kept.model_file import DOCUMENT

PLACE = Path("models") / "demonstration"
_PACKAGE = Path(__file__).resolve().parents[3]


def demonstration_folder() -> Path | None:
    """The folder of the shipped demonstration model; None where it isn't there."""
    for root in (_PACKAGE, _PACKAGE.parent.parent):
        if (root / PLACE / DOCUMENT).is_file():
            return root / PLACE
    return None
