"""What the finder finds: hits, who finds them, and the list they're shown in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from listeoversikt.operations.find_code import FoundCode

MOST_OF_A_GROUP = 8
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Hit:
    """One thing found: where Enter leads (``run``), with the key that leads there as well, if any."""

    icon: str
    title: str
    detail: str
    key: str
    run: Callable[[], None]


Provider = Callable[[str], Sequence[Hit]]


@dataclass(frozen=True)
class HitGroup:
    """A heading and who finds what stands under it, best first."""

    title: str
    find: Provider


class PatientIds:
    """A quick look for an id among many: whole, then the beginning, then any part.

    >>> PatientIds(["P100", "P201", "X20"]).find("20", 8)
    ('P201', 'X20')
    >>> PatientIds(["P100", "P10"]).find("p10", 8)
    ('P10', 'P100')
    """

    def __init__(self, ids: Sequence[str]) -> None:
        self._ids = tuple(ids)
        self._text = "\n".join(["", *(_one_line(name) for name in self._ids), ""])

    def find(self, text: str, most: int) -> tuple[str, ...]:
        """At most so many ids."""
        wanted = _one_line(text.strip())
        if not wanted:
            return ()
        places: dict[int, None] = {}
        for pattern in (f"\n{wanted}\n", f"\n{wanted}", wanted):
            self._places(pattern, most, places)
        return tuple(self._ids[place] for place in places)

    def _places(self, pattern: str, most: int, places: dict[int, None]) -> None:
        start, lines, counted = 0, 0, 0
        while len(places) < most:
            found = self._text.find(pattern, start)
            if found < 0:
                return
            inside = found + 1 if pattern.startswith("\n") else found
            lines += self._text.count("\n", counted, inside)
            counted = inside
            places.setdefault(lines - 1)
            start = self._text.find("\n", inside)


def _one_line(text: str) -> str:
    return " ".join(text.casefold().splitlines())


def patients(
    ids: Sequence[str],
    opened: Callable[[str], None],
    detail: str = "",
    by_number: Callable[[str], tuple[str, str] | None] | None = None,
    *,
    whole: bool = False,
) -> Provider:
    """Finds patients by id. ``by_number``: the id and who it is, of the one whose own number the text is, whole.

    ``whole``: only the one whose whole id the text is, for whoever may see patients but not search among them.
    """
    index = PatientIds(ids)

    def find(text: str) -> tuple[Hit, ...]:
        found = dict.fromkeys(index.find(text, MOST_OF_A_GROUP), detail)
        if whole:
            found = {one: said for one, said in found.items() if one.casefold() == text.casefold()}
        meant = None if by_number is None else by_number(text)
        if meant is not None:
            found = {meant[0]: meant[1]} | {one: said for one, said in found.items() if one != meant[0]}
        return tuple(
            Hit("user", patient, said, "", lambda patient=patient: opened(patient))  # type: ignore[misc]
            for patient, said in found.items()
        )

    return find


def choices(hits: Sequence[Hit] | Callable[[], Sequence[Hit]], *, when_empty: bool = False) -> Provider:
    """Finds among a few (pages, actions) by the beginnings of words; all of them for an empty text, if so wanted."""

    def find(text: str) -> list[Hit]:
        known = hits() if callable(hits) else hits
        wanted = text.casefold().split()
        if not wanted:
            return list(known) if when_empty else []
        fitting = [
            hit for hit in known if all(_in_words(part, f"{hit.title} {hit.detail}") for part in wanted)
        ]
        return sorted(fitting, key=lambda hit: not hit.title.casefold().startswith(wanted[0]))

    return find


def _in_words(part: str, text: str) -> bool:
    return f" {part}" in f" {text.casefold().replace('-', ' ')}"


def codes(find: Callable[[str, int], Sequence[FoundCode]], opened: Callable[[FoundCode], None]) -> Provider:
    """Finds codes and conditions; ``find`` is ``operations.find_code.find_codes``."""

    def look(text: str) -> list[Hit]:
        return [
            Hit(
                "pill" if any(system.value == "ATC" for system, _ in found.wanted) else "clipboard-heart",
                f"{found.title[:1].upper()}{found.title[1:]}" or found.detail,
                found.detail if found.title else "",
                "",
                lambda found=found: opened(found),  # type: ignore[misc]
            )
            for found in find(text, MOST_OF_A_GROUP)
        ]

    return look


@dataclass(frozen=True)
class _Line:
    """A row of the list: a heading (no hit) or a hit."""

    heading: str = ""
    hit: Hit | None = None


class HitsModel(QAbstractListModel):
    """What was found, grouped: headings and hits in one list; a heading can't be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[_Line] = []

    def show(self, groups: Sequence[tuple[str, Sequence[Hit]]]) -> None:
        """Other hits; a group without any has no heading."""
        self.beginResetModel()
        self._lines = []
        for title, hits in groups:
            if hits:
                self._lines += [_Line(heading=title), *(_Line(title, hit) for hit in hits[:MOST_OF_A_GROUP])]
        self.endResetModel()

    @property
    def hit_rows(self) -> list[int]:
        """The rows that can be chosen."""
        return [row for row, line in enumerate(self._lines) if line.hit is not None]

    def hit(self, row: int) -> Hit | None:
        """The hit of a row; None for a heading and for a row that isn't there."""
        return self._lines[row].hit if 0 <= row < len(self._lines) else None

    def heading(self, row: int) -> str:
        """The heading that a row is, or stands under."""
        return self._lines[row].heading

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Headings and hits."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Title; detail and group for screen readers; the whole title as tooltip."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.hit.title if line.hit else line.heading
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(index.row())
        if role == Qt.ItemDataRole.ToolTipRole and line.hit:
            return line.hit.title
        return None

    def spoken(self, row: int) -> str:
        """A row in words: title, detail, group."""
        line = self._lines[row]
        if line.hit is None:
            return line.heading
        return ", ".join(part for part in (line.hit.title, line.hit.detail, line.heading) if part)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading can't be chosen."""
        if self.hit(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
