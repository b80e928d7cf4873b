"""Mistakes of every kind with a patient's values wherever Python lets an exception hold them."""

from __future__ import annotations

import errno
import json
from collections.abc import Callable, Iterator

from sqlalchemy.exc import DataError, IntegrityError, StatementError

PLANTED = (
    "P20417",
    "19055812345",
    "774411",
    "Kari Nordmann",
    "Ringer etter fall på badet",
    "k.nordmann@example.no",
)
"""A pseudonym, a national number, a journal number, a name, what was written of her, an address."""


class OfThePatient(Exception):
    """Holds values as a class of the program's own may."""

    def __init__(self, *values: str) -> None:
        super().__init__(*values)
        self.reason = values[0]
        self.patient, self.kind = values[0], values[-1]

    def __str__(self) -> str:
        return " ".join(PLANTED)

    __repr__ = __str__


class Stubborn(Exception):
    """Can't even be looked at."""

    def __getattribute__(self, name: str) -> object:
        raise ValueError(*PLANTED)


def _named() -> BaseException:
    kind = type(PLANTED[0], (Exception,), {"__module__": PLANTED[3], "__doc__": PLANTED[4]})
    return kind(*PLANTED)  # type: ignore[no-any-return]


def _in_the_open_locals(one: str) -> BaseException:
    """Arguments and variables with values, in a function that fails."""
    text = one + PLANTED[4]
    try:
        json.loads(text)
    except ValueError as error:
        return error
    raise AssertionError


def _compiled() -> BaseException:
    """The file and the function are named by the patient."""
    code = compile(f"def {PLANTED[0]}():\n    raise KeyError({PLANTED[3]!r})\n", PLANTED[3], "exec")
    room: dict[str, Callable[[], None]] = {"__name__": PLANTED[0]}  # type: ignore[dict-item]
    exec(code, room)
    try:
        room[PLANTED[0]]()
    except KeyError as error:
        return error
    raise AssertionError


def mistakes(one: str) -> Iterator[BaseException]:
    """Exceptions that hold ``one`` and the planted values."""
    statement = f"SELECT * FROM event_log WHERE patient = '{one}'"
    yield ValueError(one)
    yield KeyError(one)
    yield KeyError((one, *PLANTED))
    yield AttributeError(one, name=one, obj=OfThePatient(one))
    yield UnicodeDecodeError("utf-8", one.encode() + b"\xff", 0, 1, PLANTED[4])
    yield UnicodeEncodeError("ascii", one + "æ", 0, 1, PLANTED[3])
    yield OSError(errno.EIO, one, f"/hjem/ola/{PLANTED[3]}.txt")
    yield FileNotFoundError(errno.ENOENT, PLANTED[4], one)
    yield ImportError(one, name=PLANTED[3], path=PLANTED[4])
    yield StatementError(one, statement, {"patient": one, "text": PLANTED[4]}, ValueError(one))
    yield IntegrityError(statement, [{"patient": one}, {"name": PLANTED[3]}], OfThePatient(one))
    yield DataError(statement, (one, *PLANTED), ValueError(one))
    yield SyntaxError(one, (PLANTED[3], 1, 1, PLANTED[4]))
    yield OfThePatient(one, *PLANTED)
    yield Stubborn(one)
    yield _named()
    yield _in_the_open_locals(one)
    yield _compiled()
    yield ExceptionGroup(one, [ValueError(one), OfThePatient(*PLANTED)])


def dressed(error: BaseException, one: str) -> BaseException:
    """With notes, a cause and a context that hold values too, raised where arguments and variables do."""
    held = [one, *PLANTED]

    def fails(patient: str, *, text: str) -> None:
        try:
            raise LookupError(patient, text, held)
        except LookupError as behind:
            if not isinstance(error, Stubborn):
                error.add_note(f"{patient}: {text}")
            raise error from behind

    try:
        fails(one, text=PLANTED[4])
    except BaseException as raised:
        return raised
    raise AssertionError
