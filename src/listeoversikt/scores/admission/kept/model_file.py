"""A model's files: ``model.json`` and, where it has trees, LightGBM's text ``model.txt``. Never a pickle.

Reading takes a folder apart in this order, and stops at the first thing that is wrong: plain files of a sensible size;
UTF-8 and JSON with the fields of ``ModelDocument``; this format and no newer; checksums; the trees' own structure
(``tree_text``, before LightGBM sees them); that what it predicts with fits together, that its texts may be shown
(``model_text``) and its summary read (``summary_shape``). Every fault is a ``ModelRefused``.
"""

from __future__ import annotations

import hashlib
import math
import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from listeoversikt.scores.admission.kept.model_document import (
    FORMAT,
    MOST_NESTED,
    VERSION,
    Linear,
    ModelDocument,
    checksum,
    written,
)
from listeoversikt.scores.admission.kept.model_refusals import ModelFault, ModelRefused
from listeoversikt.scores.admission.kept.model_text import all_plain, is_plain_name
from listeoversikt.scores.admission.kept.summary_shape import is_whole
from listeoversikt.scores.admission.kept.tree_text import BrokenTrees, tree_counts

DOCUMENT, TREES = "model.json", "model.txt"
LARGEST = {DOCUMENT: 2_000_000, TREES: 5_000_000}
MOST_FEATURES = 1000
TOGETHER = "listeoversikt-modell-samlet"


@dataclass(frozen=True)
class ModelFiles:
    """A model that has been looked through: its document, and its trees' text ("" where it has none)."""

    document: ModelDocument
    trees: str = ""

    def files(self) -> dict[str, bytes]:
        """The files of its folder, by name."""
        found = {DOCUMENT: written(self.document)}
        return found | {TREES: self.trees.encode()} if self.trees else found


class _Head(msgspec.Struct, frozen=True):
    format: str = ""
    format_version: int = 0


class _Together(msgspec.Struct, frozen=True):
    format: str
    files: dict[str, str]


def read_model(folder: Path) -> ModelFiles:
    """The model of a folder; raises ``ModelRefused``."""
    if not folder.is_dir():
        raise ModelRefused(ModelFault.NOT_THERE)
    files = {DOCUMENT: _content(folder / DOCUMENT, LARGEST[DOCUMENT])}
    if os.path.lexists(folder / TREES):
        files[TREES] = _content(folder / TREES, LARGEST[TREES])
    return model_of(files)


def model_of(files: Mapping[str, bytes]) -> ModelFiles:
    """The model of files by name; raises ``ModelRefused``."""
    for name, content in files.items():
        if name not in LARGEST:
            raise ModelRefused(ModelFault.NOT_A_MODEL)
        if len(content) > LARGEST[name]:
            raise ModelRefused(ModelFault.TOO_LARGE, name)
    if DOCUMENT not in files:
        raise ModelRefused(ModelFault.NOT_THERE, DOCUMENT)
    document = _document(files[DOCUMENT])
    trees = _trees(document, files.get(TREES))
    _fits_together(document)
    return ModelFiles(document, trees)


def packed(model: ModelFiles) -> bytes:
    """The files in one, as the store keeps a model."""
    files = {name: content.decode() for name, content in model.files().items()}
    return msgspec.json.encode(_Together(TOGETHER, files), order="sorted")


def unpacked(content: bytes) -> ModelFiles:
    """The model that was packed; raises ``ModelRefused``."""
    if len(content) > 2 * sum(LARGEST.values()):
        raise ModelRefused(ModelFault.TOO_LARGE)
    try:
        together = msgspec.json.decode(content, type=_Together)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise ModelRefused(ModelFault.NOT_READABLE) from None
    if together.format != TOGETHER:
        raise ModelRefused(ModelFault.NOT_A_MODEL)
    return model_of({name: text.encode() for name, text in together.files.items()})


def _content(path: Path, most: int) -> bytes:
    """A plain file's bytes; neither a link is followed nor a pipe waited for."""
    if path.is_symlink():
        raise ModelRefused(ModelFault.NOT_A_FILE, path.name)
    flags = (
        os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    )
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            raise ModelRefused(ModelFault.NOT_A_FILE, path.name)
        handle = os.open(path, flags)
    except FileNotFoundError:
        raise ModelRefused(ModelFault.NOT_THERE, path.name) from None
    except OSError:
        raise ModelRefused(ModelFault.NOT_A_FILE, path.name) from None
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise ModelRefused(ModelFault.NOT_A_FILE, path.name)
        content = file.read(most + 1)
    if len(content) > most:
        raise ModelRefused(ModelFault.TOO_LARGE, path.name)
    return content


def _document(content: bytes) -> ModelDocument:
    try:
        text = content.decode("utf-8")
        head = msgspec.json.decode(text, type=_Head)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise ModelRefused(ModelFault.NOT_READABLE, DOCUMENT) from None
    if head.format != FORMAT:
        raise ModelRefused(ModelFault.NOT_A_MODEL, DOCUMENT)
    if head.format_version > VERSION:
        raise ModelRefused(ModelFault.NEWER, DOCUMENT)
    try:
        document = msgspec.json.decode(text, type=ModelDocument)
        found = checksum(document) if _shallow(document.training) else ""
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError, ValueError):
        raise ModelRefused(ModelFault.NOT_READABLE, DOCUMENT) from None
    if not found or found != document.sha256:
        raise ModelRefused(ModelFault.TAMPERED, DOCUMENT)
    return document


def _shallow(value: Any, depth: int = 0) -> bool:
    if depth > MOST_NESTED:
        return False
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return all(_shallow(one, depth + 1) for one in inner)


def _finite(linear: Linear, features: int) -> bool:
    columns = (linear.coefficient, linear.mean, linear.low, linear.high, linear.missing)
    return all(len(column) == features for column in columns) and all(
        math.isfinite(number) for column in (*columns, (linear.intercept,)) for number in column
    )


def _trees(document: ModelDocument, content: bytes | None) -> str:
    told = document.trees
    if (told is None) != (content is None):
        raise ModelRefused(ModelFault.NOT_THERE if content is None else ModelFault.TAMPERED, TREES)
    if told is None or content is None:
        return ""
    if hashlib.sha256(content).hexdigest() != told.sha256:
        raise ModelRefused(ModelFault.TAMPERED, TREES)
    try:
        text = content.decode("ascii")
        counts = tree_counts(text, document.features.names)
    except (UnicodeDecodeError, BrokenTrees):
        raise ModelRefused(ModelFault.BROKEN, TREES) from None
    if (counts.trees, counts.leaves, counts.smallest_leaf) != (told.trees, told.leaves, told.smallest_leaf):
        raise ModelRefused(ModelFault.BROKEN, TREES)
    return text


def _fits_together(document: ModelDocument) -> None:
    """Finite numbers, as many of each as there are features, a grid that rises inside 0–1."""
    features, grid, calibration = document.features, document.interval, document.calibration
    names = features.names
    whole = (
        1 <= len(names) <= MOST_FEATURES
        and len(set(names)) == len(names) == len(features.monotone)
        and set(features.monotone) <= {-1, 0, 1}
        and all(name and name.isascii() and not set(name) & set(" =\n\r\t") for name in names)
        and all(math.isfinite(one) for one in (calibration.slope, calibration.intercept))
        and len(grid.p) == len(grid.low) == len(grid.high)
        and all(later > earlier for earlier, later in zip(grid.p, grid.p[1:], strict=False))
        and all(0 <= low <= high <= 1 for low, high in zip(grid.low, grid.high, strict=True))
        and all(0 <= p <= 1 for p in grid.p)
        and 0 <= document.weight <= 1
        and (document.trees is not None or document.weight == 0)
        and (document.linear is not None or document.weight == 1)
        and (document.linear is None or _finite(document.linear, len(names)))
        and is_plain_name(document.name)
        and all_plain(
            [document.kind, document.tables, msgspec.to_builtins(document.made), document.parameters]
        )
    )
    if not whole or not is_whole(document.training):
        raise ModelRefused(ModelFault.BROKEN, DOCUMENT)
