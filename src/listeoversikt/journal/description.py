"""``uttrekk.json`` beside the tables: date, office, scope, periods, and what a medicine row is."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from listeoversikt.journal.identity import guard_description
from listeoversikt.journal.names import fold, table_named
from listeoversikt.journal.reader import read_text
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.journal.values import parse_date

FULL, SUPPLEMENT = "full", "tillegg"
MEDICINE_FORMS = {"liste": False, "resepter": True}
FILE = "uttrekk.json"


@dataclass(frozen=True)
class Description:
    """What the export says of itself; every part may be missing."""

    export_date: dt.date | None = None
    office: str = ""
    journal_system: str = ""
    version: str = ""
    prescriptions: bool = False
    scope: str = FULL
    periods: Mapping[str, tuple[dt.date | None, dt.date | None]] = field(default_factory=dict)

    @property
    def is_supplement(self) -> bool:
        """Laid on the newest full extract: what is absent from it isn't gone."""
        return self.scope == SUPPLEMENT


def read_description(content: bytes, source_says: Mapping[str, Any] = MappingProxyType({})) -> Description:
    """Reads the description; refuses one that can't be understood, naming the key.

    ``source_says`` is what the tables' own source says, by the same keys: it holds where the description is silent.
    """
    try:
        text = read_text(content).getvalue()
        raw = json.loads(text)
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise Refusal(RefusalKind.BAD_DESCRIPTION, file=FILE) from error
    guard_description(text)
    if not isinstance(raw, dict):
        raise Refusal(RefusalKind.BAD_DESCRIPTION, file=FILE)
    return stated({**source_says, **raw})


def stated(raw: Mapping[str, Any]) -> Description:
    """What is stated by the description's keys; refuses a value that can't be understood, naming the key."""
    guard_description(raw)
    values = {fold(str(key)): value for key, value in raw.items()}
    form = fold(str(values.get("legemidler") or "liste"))
    scope = fold(str(values.get("omfang") or FULL))
    if form not in MEDICINE_FORMS:
        raise _bad("legemidler", "liste, resepter")
    if scope not in (FULL, SUPPLEMENT):
        raise _bad("omfang", "full, tillegg")
    return Description(
        export_date=_date(values.get("uttrekksdato"), "uttrekksdato"),
        office=_text(values.get("kontor")),
        journal_system=_text(values.get("journalsystem")),
        version=_text(values.get("versjon")),
        prescriptions=MEDICINE_FORMS[form],
        scope=scope,
        periods=_periods(values.get("perioder")),
    )


def _bad(key: str, expected: str) -> Refusal:
    return Refusal(RefusalKind.BAD_DESCRIPTION, column=key, expected=expected, file=FILE)


def _text(value: Any) -> str:
    return str(value).strip()[:200] if value is not None else ""


def _date(value: Any, key: str) -> dt.date | None:
    if value in (None, ""):
        return None
    date = parse_date(str(value).strip())
    if date is None:
        raise _bad(key, "2026-03-31")
    return date


def _periods(value: Any) -> dict[str, tuple[dt.date | None, dt.date | None]]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise _bad("perioder", '{"kontakter": {"fra": "2021-04-01", "til": "2026-03-31"}}')
    periods = {}
    for name, period in value.items():
        table = table_named(str(name))
        if not isinstance(period, dict):
            raise _bad(f"perioder.{table or 'tabell'}", '{"fra": "2021-04-01", "til": "2026-03-31"}')
        if table is not None:
            bounds = {fold(str(key)): bound for key, bound in period.items()}
            periods[table] = (
                _date(bounds.get("fra"), f"perioder.{table}.fra"),
                _date(bounds.get("til"), f"perioder.{table}.til"),
            )
    return periods
