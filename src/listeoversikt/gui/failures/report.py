"""The report as one text: versions, machine, screen, rough sizes, and the mistakes by place. No value of anybody."""

from __future__ import annotations

import datetime as dt
import itertools
import platform
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import metadata

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication, QScreen

from listeoversikt import __version__
from listeoversikt.gui.mistakes import Failure, Kept
from listeoversikt.gui.texts import clock_time, day_numbers, decimal, number, translate

PARTS = ("numpy", "pyarrow", "sqlalchemy", "sqlcipher3-wheels", "sqlcipher3", "cryptography", "psycopg")
CLASSES = (1, 500, 2_000, 5_000, 10_000, 15_000, 30_000)
"""From how many inhabitants the next rough class begins."""


@dataclass(frozen=True)
class Around:
    """What the window was like: page and role by name, a rough size of the list, how it looks."""

    page: str = ""
    inhabitants: int | None = None
    size: tuple[int, int] = (0, 0)
    scheme: str = ""
    language: str = ""
    example: bool = False


def size_class(count: int | None) -> str:
    """A count as a class, so that the office isn't known by it.

    >>> [size_class(count).replace(chr(0xa0), " ") for count in (0, 3612, 99_999)]
    ['0', '2 000–4 999', '30 000–']
    """
    if count is None:
        return "–"
    if count < CLASSES[0]:
        return number(0)
    for first, after in itertools.pairwise(CLASSES):
        if count < after:
            return f"{number(first)}–{number(after - 1)}"
    return f"{number(CLASSES[-1])}–"


def report_text(kept: Kept, around: Around, now: dt.datetime) -> str:
    """The whole report."""
    parts = [
        [
            translate("ErrorReport", "Error report from listeoversikt"),
            translate("ErrorReport", "Made {day} {time}").format(
                day=day_numbers(now.date()), time=clock_time(now)
            ),
            translate(
                "ErrorReport", "Holds kinds of errors and places in the program. No data from the list."
            ),
        ],
        [translate("ErrorReport", "Program and machine"), *_indented(_program())],
        [translate("ErrorReport", "Window"), *_indented(_window(around))],
    ]
    if kept.crash:
        parts.append([translate("ErrorReport", "Cut off last time"), *_indented(kept.crash)])
    parts.append(
        [translate("ErrorReport", "Errors since the start: {count}").format(count=number(kept.count))]
    )
    parts += [_failure(place, failure) for place, failure in enumerate(kept.failures, start=1)]
    if kept.warnings:
        lines = [f"{place} × {number(count)}" for place, count in kept.warnings]
        parts.append([translate("ErrorReport", "Messages from the window library"), *_indented(lines)])
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _indented(lines: Sequence[str] | Iterator[str]) -> list[str]:
    return ["  " + line for line in lines]


def _program() -> Iterator[str]:
    yield f"listeoversikt {__version__}"
    python = ".".join(str(part) for part in sys.version_info[:3])
    yield f"Python {python}, PySide6 {pyside_version}, Qt {qVersion()}"
    found = [f"{name} {version}" for name in PARTS if (version := _version(name))]
    if found:
        yield ", ".join(found)
    system = f"{QSysInfo.productType()} {QSysInfo.productVersion()}".strip()
    yield f"{platform.system()} {QSysInfo.kernelVersion()} {QSysInfo.currentCpuArchitecture()} ({system})"
    yield f"Qt: {QGuiApplication.platformName()}"


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _window(around: Around) -> Iterator[str]:
    yield translate("ErrorReport", "Page: {page}").format(page=around.page or "–")
    inhabitants = size_class(around.inhabitants)
    yield translate("ErrorReport", "Inhabitants: {size}").format(size=inhabitants)
    if around.example:
        yield translate("ErrorReport", "Example data")
    width, height = around.size
    yield translate("ErrorReport", "Window: {width} × {height}").format(width=width, height=height)
    for screen in QGuiApplication.screens():
        yield _screen(screen)
    yield translate("ErrorReport", "Look: {look}, language: {language}").format(
        look=around.scheme or "–", language=around.language or "–"
    )


def _screen(screen: QScreen) -> str:
    size = screen.size()
    told = translate("ErrorReport", "Screen: {width} × {height}, scale {scale}")
    return told.format(width=size.width(), height=size.height(), scale=decimal(screen.devicePixelRatio(), 2))


def _failure(place: int, failure: Failure) -> list[str]:
    head = translate("ErrorReport", "Error {number}, {time}, page {page}, thread {thread}").format(
        number=place,
        time=f"{failure.at:%H.%M.%S}",
        page=failure.page or "–",
        thread=failure.thread,
    )
    lines = [head]
    for depth, raised in enumerate(failure.chain):
        kind = f"{raised.kind} ({raised.detail})" if raised.detail else raised.kind
        behind = translate("ErrorReport", "behind it: {kind}").format(kind=kind) if depth else kind
        lines += ["  " + behind, *_indented(_indented(raised.places))]
    return lines
