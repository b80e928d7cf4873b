"""The parts made by others, with their licence texts: read from the installed packages and the shipped files.

A part whose text isn't installed is still named; nothing here is fetched from anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from listeoversikt.clinical.resources import resources_folder

PROGRAM = "listeoversikt"
TEXTS = Path(__file__).resolve().parent / "licences"
SHIPPED = (
    ("Qt, PySide6, shiboken6", "LGPL-3.0-only", "Qt.txt"),
    ("GNU LGPL 3", "LGPL-3.0", "LGPL-3.0.txt"),
    ("GNU GPL 3", "GPL-3.0", "GPL-3.0.txt"),
    ("SQLCipher", "BSD-3-Clause", "SQLCipher.txt"),
    ("OpenSSL", "Apache-2.0", "OpenSSL.txt"),
    ("Apache License 2.0", "Apache-2.0", "Apache-2.0.txt"),
)
RESOURCES = (
    ("Inter", "OFL-1.1", Path("fonts") / "OFL.txt"),
    ("Tabler Icons", "MIT", Path("icons") / "LICENSE-tabler.txt"),
)
LICENCE_FILE = re.compile(r"(?i)(^|/)(licen[cs]e|copying|notice)[^/]*$")
OWN_FILE = re.compile(r"(?i)\.(py|pyc)$")
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
SAID_IN_ITS_FILE = {
    "sqlcipher3": "Zlib",
    "tomli_w": "MIT",
    "jaraco.classes": "MIT",
    "backports.tarfile": "MIT",
}
"""Packages whose metadata name no licence: what their licence file is."""
IN_SHIPPED = {"pyside6-essentials", "shiboken6"}


@dataclass(frozen=True)
class Part:
    """One part: its name with version, its licence's short name, and the texts."""

    name: str
    licence: str
    text: str


def parts() -> tuple[Part, ...]:
    """Every part that the program runs with, our own first."""
    own, *packages = _packages()
    return (own, *_shipped(), *_resources(), *sorted(packages, key=lambda part: part.name.lower()))


def _shipped() -> Iterator[Part]:
    for name, licence, file in SHIPPED:
        version = _version("pyside6-essentials") if file == "Qt.txt" else ""
        yield Part(f"{name} {version}".strip(), licence, _read(TEXTS / file))


def _resources() -> Iterator[Part]:
    for name, licence, file in RESOURCES:
        yield Part(name, licence, _read(resources_folder() / file))


def _packages() -> Iterator[Part]:
    """The program and what it needs, as installed."""
    try:
        own = metadata.distribution(PROGRAM)
    except metadata.PackageNotFoundError:
        yield Part(PROGRAM, "MIT", "")
        return
    seen: set[str] = set()
    waiting = [(PROGRAM, own)]
    while waiting:
        name, found = waiting.pop(0)
        if name in seen:
            continue
        seen.add(name)
        if name not in IN_SHIPPED:
            yield Part(f"{found.metadata['Name']} {found.version}", _licence(found), _texts(found))
        waiting += _needs(found)


def _needs(found: metadata.Distribution) -> Iterator[tuple[str, metadata.Distribution]]:
    for line in found.requires or ():
        named = NAME.match(line)
        if named is None or "extra ==" in line:
            continue
        name = named[0].lower().replace("_", "-").replace(".", "-")
        try:
            yield name, metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # for another system, as colorama is


def _licence(found: metadata.Distribution) -> str:
    values = found.metadata
    stated = [str(values[name]) for name in ("License-Expression", "License") if name in values]
    text = next((one.strip() for one in stated if one.strip()), "")
    return text.splitlines()[0] if text else SAID_IN_ITS_FILE.get(str(values["Name"]).lower(), "")


def _texts(found: metadata.Distribution) -> str:
    """The licence files of a package, one after another; those of our own that stand in this list left out."""
    files = [
        file
        for file in found.files or ()
        if LICENCE_FILE.search(str(file)) and not OWN_FILE.search(str(file)) and "resources/" not in str(file)
    ]
    texts = (file.read_text(encoding="utf-8") for file in files if Path(str(file.locate())).is_file())
    return f"\n\n{'-' * 40}\n\n".join(text.strip() for text in texts)


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except OSError:
        return ""
