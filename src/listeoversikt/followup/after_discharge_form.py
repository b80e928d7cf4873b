"""The form after a discharge: its points, and how each stands for one discharge.

The shipped points are a start; the office edits, orders and prunes its own list. A point that was filled in stays
with its discharge when the office takes it off the list. Medicine points need a doctor's sign; a point filled in
anew needs a new one. Source: follow-up contract, "Form (Surnadal)".
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from listeoversikt.clinical.resources import ResourceMissing, resources_folder
from listeoversikt.followup.log.acts import Signed, Ticked
from listeoversikt.followup.log.entry import Entry

FILE = "forms/after_discharge.toml"


class PointKind(StrEnum):
    """What is written at a point."""

    TICK = "tick"
    DATE = "date"
    NUMBER = "number"
    TEXT = "text"


@dataclass(frozen=True)
class Point:
    """One point of the form; ``medicine``: a doctor signs it. ``en`` and the helps may be empty."""

    key: str
    nb: str
    en: str = ""
    kind: PointKind = PointKind.TICK
    medicine: bool = False
    help_nb: str = ""
    help_en: str = ""

    def word(self, language: str) -> str:
        """What the point is called; bokmål where there is no other text."""
        return (self.en or self.nb) if language == "en" else self.nb

    def help(self, language: str) -> str:
        """What is meant, "" where the name says all."""
        return (self.help_en or self.help_nb) if language == "en" else self.help_nb

    def as_plain(self) -> dict[str, Any]:
        """As the office's settings keep it: what is empty is left out."""
        table = {
            "key": self.key,
            "nb": self.nb,
            "en": self.en,
            "kind": self.kind.value,
            "medicine": self.medicine,
            "help_nb": self.help_nb,
            "help_en": self.help_en,
        }
        return {key: value for key, value in table.items() if value}


class BadForm(ValueError):
    """A list of points that can't be used; the sentence is for the office."""


def points_of(rows: Iterable[Mapping[str, Any]]) -> tuple[Point, ...]:
    """The points of plain tables. Raises ``BadForm``."""
    points: list[Point] = []
    for row in rows:
        key, name = str(row.get("key", "")).strip(), str(row.get("nb", "")).strip()
        if not key or not name:
            raise BadForm("Hvert punkt i sjekklisten må ha nøkkel og navn.")
        if any(point.key == key for point in points):
            raise BadForm(f"Punktet «{key}» står to ganger i sjekklisten.")
        try:
            kind = PointKind(row.get("kind", PointKind.TICK))
        except ValueError:
            raise BadForm(f"Punktet «{key}» i sjekklisten har en ukjent type.") from None
        texts = (str(row.get(name, "")) for name in ("help_nb", "help_en"))
        points.append(Point(key, name, str(row.get("en", "")), kind, row.get("medicine") is True, *texts))
    return tuple(points)


@cache
def shipped_points() -> tuple[Point, ...]:
    """The program's own points."""
    path = resources_folder() / FILE
    if not path.is_file():
        raise ResourceMissing("Sjekklisten etter utskrivning finnes ikke i programmet.")
    return points_of(tomllib.loads(path.read_text(encoding="utf-8"))["points"])


def form_points(own: Sequence[Mapping[str, Any]]) -> tuple[Point, ...]:
    """The office's own points, or the program's while it has none (or one of its own can't be read)."""
    try:
        return points_of(own) or shipped_points()
    except BadForm:
        return shipped_points()


@dataclass(frozen=True)
class PointState:
    """How a point stands: when and by whom it was last filled in, and a doctor's sign.

    ``day`` and ``text`` as the point's kind asks for. ``at`` None = never touched. ``on_list`` False: the office
    has taken the point off its list since.
    """

    point: Point
    done: bool = False
    day: dt.date | None = None
    text: str = ""
    who: str = ""
    at: dt.datetime | None = None
    signed_by: str = ""
    signed_at: dt.datetime | None = None
    on_list: bool = True

    @property
    def awaits_sign(self) -> bool:
        """A medicine point that is done and that no doctor has signed as it now stands."""
        return self.point.medicine and self.done and not self.signed_by


def form_state(
    entries: Iterable[Entry], discharged: dt.date, points: Sequence[Point]
) -> tuple[PointState, ...]:
    """The form of the discharge on that day; ``entries`` are those of the record that stand."""
    ticks: dict[str, tuple[Entry, Ticked]] = {}
    signs: dict[str, Entry] = {}
    for entry in entries:
        act = entry.act
        if isinstance(act, Ticked) and act.discharged == discharged:
            ticks[act.item] = (entry, act)
            signs.pop(act.item, None)
        elif isinstance(act, Signed) and act.discharged == discharged:
            signs[act.item] = entry
    listed = {point.key for point in points}
    off = [_off_list(key) for key, (_, act) in ticks.items() if act.done and key not in listed]
    return tuple(
        _state(point, ticks.get(point.key), signs.get(point.key), point.key in listed)
        for point in (*points, *off)
    )


def _off_list(key: str) -> Point:
    known = {point.key: point for point in shipped_points()}
    return known.get(key, Point(key, key.replace("_", " ").capitalize()))


def _state(point: Point, tick: tuple[Entry, Ticked] | None, sign: Entry | None, on_list: bool) -> PointState:
    if tick is None:
        return PointState(point, on_list=on_list)
    entry, act = tick
    signed = act.done and sign is not None
    return PointState(
        point=point,
        done=act.done,
        day=act.day,
        text=act.text,
        who=entry.who,
        at=entry.at,
        signed_by=sign.who if sign is not None and signed else "",
        signed_at=sign.at if sign is not None and signed else None,
        on_list=on_list,
    )
