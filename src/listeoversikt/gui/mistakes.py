"""The last mistakes in the program: their kinds and where in the code they were. Nothing of what they were about.

A message, an argument, a note or a variable of an exception may hold a patient's value, so nothing here asks for them.
Kept are only names that are the program's own: of classes and modules that can be imported, of functions, of pages.
"""

from __future__ import annotations

import datetime as dt
import errno
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from types import CodeType, TracebackType
from typing import Any

MOST = 20
"""So many are kept; older ones go."""
DEEPEST, LONGEST = 6, 40
"""So many exceptions behind one another, and so many places each."""
OWN_KIND, ELSEWHERE, OTHER_THREAD = "(own class)", "(elsewhere)", "(other)"
OURS = "listeoversikt-"
"""What the program's own threads are called, before the name of their lane."""


@dataclass(frozen=True)
class Raised:
    """One exception: its kind, an error number or reason by name, and its places, innermost first."""

    kind: str
    detail: str = ""
    places: tuple[str, ...] = ()


@dataclass(frozen=True)
class Failure:
    """A mistake: when, on which page and thread, and the exceptions, the one that was seen first."""

    at: dt.datetime
    page: str
    thread: str
    chain: tuple[Raised, ...]


class Kept:
    """The last mistakes and how many there have been; what Qt has warned of, by place."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._failures: deque[Failure] = deque(maxlen=MOST)
        self._count = 0
        self._warned: dict[str, int] = {}
        self.crash: tuple[str, ...] = ()
        """What Python wrote when the program was cut off last time: lines without values."""
        self.page: Callable[[], str] = str
        """The key of the page on screen; asked on the thread where the mistake is."""

    def remember(self, error: BaseException) -> None:
        """Keeps what may be kept of an exception. Never fails."""
        try:
            failure = Failure(
                dt.datetime.now(dt.UTC).astimezone(), self.page(), _thread_name(), tuple(_chain(error))
            )
        except Exception:  # a class that answers oddly: the mistake itself must not be lost
            failure = Failure(dt.datetime.now(dt.UTC).astimezone(), "", OTHER_THREAD, (Raised(OWN_KIND),))
        with self._lock:
            self._failures.append(failure)
            self._count += 1

    def warned(self, place: str) -> None:
        """Something that Qt or Python only wrote a line about."""
        with self._lock:
            if place in self._warned or len(self._warned) < MOST:
                self._warned[place] = self._warned.get(place, 0) + 1

    def forget(self) -> None:
        """Everything."""
        with self._lock:
            self._failures.clear()
            self._warned.clear()
            self._count = 0
            self.crash = ()

    @property
    def failures(self) -> tuple[Failure, ...]:
        """The newest first."""
        with self._lock:
            return tuple(reversed(self._failures))

    @property
    def count(self) -> int:
        """How many since the start."""
        return self._count

    @property
    def warnings(self) -> tuple[tuple[str, int], ...]:
        """Places with how often, in the order they came first."""
        with self._lock:
            return tuple(self._warned.items())


kept = Kept()
"""The process's own."""


def remember(error: BaseException) -> None:
    """Keeps what may be kept of an exception."""
    kept.remember(error)


def kind_name(kind: type[Any]) -> str:
    """``sqlalchemy.exc.OperationalError``; a class that can't be imported by its name has none of its own.

    >>> kind_name(ValueError)
    'ValueError'
    >>> kind_name(type("P20417", (Exception,), {}))
    '(own class)'
    """
    module, name = str(kind.__module__), str(kind.__qualname__)
    found: Any = sys.modules.get(module)
    for part in name.split("."):
        found = vars(found).get(part) if hasattr(found, "__dict__") else None
    if found is not kind:
        return OWN_KIND
    return name if module == "builtins" else f"{module}.{name}"


def places(trace: TracebackType | None) -> tuple[str, ...]:
    """``listeoversikt.gui.desk:90 in ask``, innermost first, without a path of the machine."""
    found: list[str] = []
    while trace is not None:
        frame = trace.tb_frame
        found.append(_place(frame.f_globals.get("__name__"), frame.f_code, trace.tb_lineno))
        trace = trace.tb_next
    return tuple(reversed(found))[:LONGEST]


def _place(module: object, code: CodeType, line: int) -> str:
    """A place in a module that is loaded, and whose file the code was read from."""
    loaded = sys.modules.get(module) if isinstance(module, str) else None
    if loaded is None or not code.co_filename or code.co_filename.startswith("<"):
        return ELSEWHERE
    return f"{loaded.__name__}:{line} in {code.co_name}"


def _chain(error: BaseException) -> Iterator[Raised]:
    """The exception, then what it was raised from or with, each once."""
    waiting, seen = [error], set[int]()
    while waiting and len(seen) < DEEPEST:
        one = waiting.pop(0)
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield Raised(kind_name(type(one)), _detail(one), places(one.__traceback__))
        behind = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
        waiting += [] if behind is None else [behind]
        waiting += list(one.exceptions) if isinstance(one, BaseExceptionGroup) else []


def _detail(error: BaseException) -> str:
    """``ENOSPC`` of the system's own, or the name of a reason that the program's own errors carry."""
    if isinstance(error, OSError):
        return errno.errorcode.get(error.errno, "") if isinstance(error.errno, int) else ""
    for name in ("reason", "kind"):
        reason = vars(error).get(name) if hasattr(error, "__dict__") else None
        if isinstance(reason, Enum) and kind_name(type(reason)) != OWN_KIND:
            return f"{type(reason).__name__}.{reason.name}"
    return ""


def _thread_name() -> str:
    name = threading.current_thread().name
    if threading.current_thread() is threading.main_thread():
        return "window"
    return name.removeprefix(OURS) if name.startswith(OURS) and name[len(OURS) :].isalpha() else OTHER_THREAD
