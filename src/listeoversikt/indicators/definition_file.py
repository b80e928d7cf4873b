"""Reads definitions of indicators from their TOML file, and says what is wrong with them line by line.

The file's words are Norwegian, since those who use the figures read it: a block ``[[indikator]]`` an indicator,
with ``navn``, ``teller``, ``nevner`` and the rest as its head explains.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from listeoversikt.indicators.counted_fields import Counted, disagreements
from listeoversikt.indicators.definition_terms import Direction, HideUnit, Indicator, Kind
from listeoversikt.patient_list.frames import EVENT_TABLES, PATIENTS

BLOCK = "indikator"
KINDS = {"andel": Kind.SHARE, "gjennomsnitt": Kind.MEAN, "rate": Kind.RATE, "antall": Kind.COUNT}
DIRECTIONS = {"opp": Direction.UP, "ned": Direction.DOWN, "ingen": Direction.NONE}
HIDE_UNITS = {"personer": HideUnit.PERSONS, "hendelser": HideUnit.EVENTS}
YES_NO = {"ja": True, "nei": False}
UNITS = frozenset({"share_0_1", "ddd", "patients", "per_patient_year", "per_10_reviews", "per_nurse_month"})
STORE, MODEL = "store", "model"
TABLES = frozenset({PATIENTS, *EVENT_TABLES, STORE, MODEL})
KEY = re.compile(r"[a-z0-9][a-z0-9_]*")
SYNTAX_LINE = re.compile(r"at line (\d+)")
Word = TypeVar("Word", bound=StrEnum | bool)


class BadDefinitions(ValueError):
    """A file of definitions that can't be used: one sentence a fault, each with its line."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


@dataclass(frozen=True)
class _Lines:
    """Where each block begins, and where each of its keys stands (from 1)."""

    blocks: tuple[int, ...]
    keys: dict[tuple[int, str], int]

    def of(self, block: int, key: str = "") -> int:
        """The key's line; the block's first where the key isn't there."""
        return self.keys.get((block, key), self.blocks[block])


def read_definitions(text: str, counted: Mapping[str, Counted] | None = None) -> dict[str, Indicator]:
    """The definitions by id, in the file's order; raises ``BadDefinitions`` with every fault there is.

    With ``counted`` (what the rules count by) it's a fault, too, to say otherwise than they do.
    """
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = SYNTAX_LINE.search(str(error))
        line = int(found[1]) if found else len(text.splitlines())
        raise BadDefinitions([f"Linje {line}: teksten følger ikke reglene for TOML-filer."]) from error
    blocks = raw.get(BLOCK)
    if set(raw) != {BLOCK} or not isinstance(blocks, list):
        raise BadDefinitions([f"Linje 1: fila skal bestå av blokker som begynner med [[{BLOCK}]]."])
    lines, faults = _lines(text), list[str]()
    found_ids: dict[str, Indicator] = {}
    for number, block in enumerate(blocks):
        reader, before = _Block(number, block, lines, faults), len(faults)
        one = reader.indicator()
        if counted is not None and len(faults) == before:
            reader.hold_against(one, counted.get(one.id))
        if one.id in found_ids:
            reader.fault("id", f"«{one.id}» er brukt før; hver id kan bare stå én gang")
        found_ids[one.id] = one
    for id in [] if counted is None else [id for id in counted if id not in found_ids]:
        faults.append(f"Linje 1: blokka «{id}» mangler; programmet teller den.")
    if faults:
        raise BadDefinitions(faults)
    return found_ids


def _lines(text: str) -> _Lines:
    blocks: list[int] = []
    keys: dict[tuple[int, str], int] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        name, is_key, _ = line.partition("=")
        if line.strip() == f"[[{BLOCK}]]":
            blocks.append(number)
        elif is_key and blocks and KEY.fullmatch(name.strip()):
            keys.setdefault((len(blocks) - 1, name.strip()), number)
    return _Lines(tuple(blocks), keys)


class _Block:
    """One block: reads its keys, and notes what is wrong instead of stopping at the first fault."""

    def __init__(self, number: int, raw: dict[str, Any], lines: _Lines, faults: list[str]) -> None:
        self.number, self.raw, self.lines, self.faults = number, raw, lines, faults

    def fault(self, key: str, what: str) -> None:
        """Notes a fault at the key's line."""
        self.faults.append(f"Linje {self.lines.of(self.number, key)}: {what}.")

    def indicator(self) -> Indicator:
        """The definition; where a key is wrong, something harmless stands in its place."""
        for key in self.raw.keys() - KEYS:
            self.fault(key, f"«{key}» er ikke en opplysning som kan stå her")
        one = Indicator(
            id=self._id(),
            name_nb=self._text("navn"),
            kind=self._word("type", KINDS),
            unit=self._unit(),
            numerator=self._text("numerator"),
            denominator=self._text("denominator"),
            numerator_nb=self._text("teller"),
            denominator_nb=self._text("nevner"),
            window_days=self._days("vindu_dager"),
            direction=self._word("retning", DIRECTIONS),
            needs_tables=self._tables(),
            absence_rule=self._word("krever_dekning", YES_NO),
            variants=self._words("varianter", lambda word: bool(KEY.fullmatch(word)), must=False),
            medrave_no=self._text("medrave", must=False),
            source=self._text("kilde"),
            hide_unit=self._word("skjules_etter", HIDE_UNITS),
            first_issue=self._word("forste_sett", YES_NO),
            version=self._text("versjon"),
            change=self._text("endring"),
        )
        if len(set(one.variants)) < len(one.variants):
            self.fault("varianter", "samme variant står to ganger")
        return one

    def hold_against(self, one: Indicator, counted: Counted | None) -> None:
        """Notes what the block says otherwise than the program counts; the words of a sentence are free."""
        if counted is None:
            self.fault("id", f"programmet har ingen regel som teller «{one.id}»")
            return
        for key, what in disagreements(one, self.raw, counted):
            self.fault(key, what)

    def _text(self, key: str, *, must: bool = True) -> str:
        value = self.raw.get(key, "")
        if isinstance(value, str) and (value.strip() or not must):
            return value
        self.fault(key, f"«{key}» mangler" if key not in self.raw else f"«{key}» skal være en tekst")
        return ""

    def _id(self) -> str:
        id = self._text("id")
        if id and not KEY.fullmatch(id):
            self.fault("id", f"«{id}» kan ikke være id; bruk små bokstaver a–z, tall og understrek")
        return id

    def _unit(self) -> str:
        unit = self._text("enhet")
        if unit and unit not in UNITS:
            self.fault("enhet", f"enheten «{unit}» er ukjent; kjente er {_told(sorted(UNITS))}")
        return unit

    def _days(self, key: str) -> int | None:
        value = self.raw.get(key)
        if value is None or (isinstance(value, int) and not isinstance(value, bool) and value > 0):
            return value
        self.fault(key, f"«{key}» skal være et helt antall dager, minst 1")
        return None

    def _word(self, key: str, words: dict[str, Word]) -> Word:
        value = self.raw.get(key)
        if isinstance(value, str) and value in words:
            return words[value]
        said = f"«{key}» mangler" if value is None else f"«{key}» kan ikke være «{value}»"
        self.fault(key, f"{said}; den skal være {_told(list(words), 'eller')}")
        return next(iter(words.values()))

    def _tables(self) -> tuple[str, ...]:
        return self._words("tabeller", TABLES.__contains__)

    def _words(self, key: str, allowed: Callable[[str], bool], *, must: bool = True) -> tuple[str, ...]:
        value = self.raw.get(key, [])
        if not isinstance(value, list) or (must and not value):
            self.fault(key, f"«{key}» skal være en liste" + (" med minst ett ord" if must else ""))
            return ()
        for word in value:
            if not isinstance(word, str) or not allowed(word):
                self.fault(key, f"«{word}» kan ikke stå i «{key}»")
        return tuple(str(word) for word in value)


def _told(words: list[str], joined: str = "og") -> str:
    return f"{', '.join(words[:-1])} {joined} {words[-1]}"


KEYS = frozenset(
    (
        *("id", "navn", "teller", "nevner", "type", "enhet", "vindu_dager", "retning", "tabeller"),
        *("krever_dekning", "varianter", "medrave", "kilde", "skjules_etter", "forste_sett"),
        *("versjon", "endring", "numerator", "denominator"),
    )
)
