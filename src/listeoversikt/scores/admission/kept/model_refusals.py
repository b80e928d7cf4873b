"""Why a model's files aren't taken: one reason each; the sentences stand in ``words.models``."""

from __future__ import annotations

from enum import StrEnum


class ModelFault(StrEnum):
    """What is wrong with a model's folder."""

    NOT_THERE = "not_there"  # no such folder, or a file is missing
    NOT_A_FILE = "not_a_file"  # a link, a device or a folder where a file should be
    TOO_LARGE = "too_large"
    NOT_READABLE = "not_readable"  # cut short, not UTF-8, not JSON, or not with these fields
    NOT_A_MODEL = "not_a_model"  # another kind of file
    NEWER = "newer"  # written by a newer program
    TAMPERED = "tampered"  # a checksum doesn't fit
    BROKEN = "broken"  # the checksums fit, but it can't predict
    OTHER_FEATURES = "other_features"  # made for other features than this program computes


class ModelRefused(ValueError):
    """A model isn't taken; ``reason`` says why, ``detail`` where (never a value out of the file)."""

    def __init__(self, reason: ModelFault, detail: str = "") -> None:
        super().__init__(f"{reason.value} {detail}".strip())
        self.reason, self.detail = reason, detail
