"""Contents of a workbook, written by hand: each kind of figure, each word, each sheet at least once."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from listeoversikt.indicators.definition import Direction, HideUnit, Kind, indicators
from listeoversikt.indicators.hiding import HiddenAs, ShownRow
from listeoversikt.indicators.result import IndicatorRow, Note, Persons, Remark
from listeoversikt.workbook.content import (
    Counts,
    GoalLine,
    GoalMeasure,
    Making,
    Origin,
    StateCount,
    TableQuality,
    Warnings,
    WorkbookContent,
)

T = dt.date(2026, 3, 31)
YEAR = ("365d", dt.date(2025, 4, 1), T)
TERTIALS = (
    ("tertial", dt.date(2025, 1, 1), dt.date(2025, 4, 30)),
    ("tertial", dt.date(2025, 5, 1), dt.date(2025, 8, 31)),
    ("tertial", dt.date(2025, 9, 1), dt.date(2025, 12, 31)),
)
Period = tuple[str, dt.date, dt.date]


def row(id: str, group: str = "alle", variant: str = "", period: Period = YEAR, **more: Any) -> IndicatorRow:
    """A row without figure; ``more`` by the fields of ``IndicatorRow``."""
    kind, first, last = period
    values: dict[str, Any] = {"kind": indicators()[id].kind, "hide_unit": HideUnit.PERSONS} | more
    return IndicatorRow(id, variant, group, kind, first, last, **values)


def figure(
    id: str, n: float, size: float, group: str = "alle", variant: str = "", period: Period = YEAR, **more: Any
) -> IndicatorRow:
    """A row with n, N and round limits of its own (not computed: the workbook only shows them)."""
    kind = more.get("kind", indicators()[id].kind)
    value = n if kind is Kind.COUNT else n / size
    limits = {} if kind is Kind.COUNT else {"low": value * 0.75, "high": value * 1.25}
    persons = Persons(round(n), round(size), round(size - n) if kind is Kind.SHARE else None)
    counted = {"numerator": n, "denominator": size, "value": value, "persons": persons}
    return row(id, group, variant, period, **counted, **limits, **more)


def shown(*args: Any, **more: Any) -> ShownRow:
    return ShownRow(figure(*args, **more))


def hidden(id: str, size: float | None, *args: Any, as_: HiddenAs = HiddenAs.SMALL, **more: Any) -> ShownRow:
    return ShownRow(row(id, *args, denominator=size, **more), as_)


def missing(id: str, *remarks: Remark, **more: Any) -> ShownRow:
    return ShownRow(row(id, remarks=remarks, **more))


def rows() -> tuple[ShownRow, ...]:
    no_stays = Remark(Note.MISSING_TABLE, "innleggelser")
    left_out = Remark(Note.TOO_SHORT, count=17)
    some_left_out = Remark(Note.TOO_SHORT)
    at_least = Remark(Note.AT_LEAST, "kontakter")
    return (
        shown("lmg", 27, 322, remarks=(left_out,)),
        hidden("lmg", 48, "kols", remarks=(some_left_out,)),
        hidden("lmg", 44, "psykisk", as_=HiddenAs.NEARLY_NONE),
        hidden("lmg", 12, "rus", as_=HiddenAs.NEARLY_ALL),
        hidden("lmg", None, "85+"),
        shown("lmg", 0, 60, "kvinne"),
        shown("lmg", 29, 322, variant="piloten", remarks=(some_left_out,)),
        shown("vanedannende_ddd", 25842.5, 231, remarks=(Remark(Note.UNKNOWN_AMOUNT, count=10),)),
        shown("borte", 22, 363),
        hidden("risikolegemidler", 900, variant="warfarin"),
        shown("hoy_ressursbruk", 131, 2756, remarks=(at_least,)),
        missing("eldre70_uten_konsultasjon", Remark(Note.MISSING_TABLE, "kontakter")),
        hidden("diabetes_kontroll", 101),
        shown("diabetes_bt_inntil_140_85", 6, 28, variant="80_eller_skropelig"),
        missing("kols_kontroll_etter_forverring", Remark(Note.NOBODY)),
        shown("utskrivning_3vd", 91, 237, hide_unit=HideUnit.EVENTS),
        missing("utskrivning_3vd", Remark(Note.NEEDS_LOG), variant="tatt_initiativ"),
        shown("dekning_kols", 35, 48),
        shown("uplanlagte_innleggelser", 250, 2663.25, remarks=(Remark(Note.ONLY_KNOWN),)),
        missing("reinnleggelse_30d", no_stays, variant="per_pasientaar", kind=Kind.RATE),
        shown("upc", 1745.5, 2036),
        *(shown("lmg", n, 300, period=period) for n, period in zip((24, 30), TERTIALS[:2], strict=True)),
        hidden("lmg", 300, period=TERTIALS[2]),
        *(hidden("diabetes_kontroll", 101, period=period) for period in TERTIALS),
    )


BEFORE = (dt.date(2024, 1, 1), dt.date(2024, 12, 31))
NOW = (dt.date(2026, 1, 1), dt.date(2026, 3, 31))


def measure(id: str, before: ShownRow | None, after: ShownRow | None, **more: Any) -> GoalMeasure:
    return GoalMeasure(id, before=before, after=after, **more)


def goal(**changes: Any) -> GoalLine:
    """A goal with a change that can be told, one that is hidden, and one of the office's own."""
    then, since = ("365d", *BEFORE), ("365d", *NOW)
    measures = (
        measure(
            "lmg", shown("lmg", 27, 300, period=then), shown("lmg", 90, 310, period=since),
            better=Direction.UP, target=0.5, effect=0.2,
        ),
        GoalMeasure(""),
        measure(
            "legevakt", shown("legevakt", 250, 100.5, period=then), hidden("legevakt", 100.5, period=since),
            better=Direction.DOWN, target=3.0, balancing=True,
        ),
        measure(
            "uplanlagte_innleggelser",
            shown("uplanlagte_innleggelser", 20, 900.5, period=then),
            shown("uplanlagte_innleggelser", 25, 900.5, period=since),
            better=Direction.DOWN, balancing=True,
        ),
    )  # fmt: skip
    made = GoalLine(
        state="running",
        locked_on=dt.date(2025, 12, 1),
        start=NOW[0],
        end=dt.date(2026, 12, 31),
        hours=120.0,
        kroner=45000,
        budget=100000,
        versions=2,
        changed_later=1,
        checksum="fedcba98" * 8,
        before=BEFORE,
        now=NOW,
        measures=measures,
    )
    return replace(made, **changes)


def content(**changes: Any) -> WorkbookContent:
    """The contents; ``changes`` by the fields of ``WorkbookContent``."""
    made = WorkbookContent(
        origin=Origin(
            office="Fjordgløtt legesenter",
            journal_system="Journalen",
            export_date=T,
            index_date=T,
            checksum="0123456789abcdef" * 4,
            program_version="0.1.0",
            definitions={"indicators": "2026.1+00000001", "target_groups": "2026.1+00000002"},
        ),
        rows=rows(),
        discharges=Counts(
            (
                StateCount("done_in_time", 91),
                StateCount("done_late", None),
                StateCount("overdue", 0),
                StateCount("missed", None),
                StateCount("contacts_unseen", 0),
                StateCount("not_due", 8),
            ),
            259,
        ),
        worklist=Counts(
            (StateCount("svak_ettersporrer", 38, "no_due_date"), StateCount("borte", None, "no_due_date")), 50
        ),
        quality=(
            TableQuality("pasienter", True, None, 3000, 3000, 0, 0),
            TableQuality("kontakter", False),
            TableQuality("innleggelser", True, (dt.date(2021, 4, 1), T)),
            TableQuality(
                "maalinger",
                True,
                (dt.date(2021, 4, 1), T),
                62190,
                None,
                None,
                0,
                (StateCount("not_a_date", None), StateCount("duplicate", 1200)),
            ),
        ),
        warnings=Warnings(unlisted_codes=None, unknown_columns=2),
        goals=(goal(),),
        making=Making(T, ("365d", "tertial"), ("ab" * 32,), 17, settings={"falls_as_w18": True}),
    )
    return replace(made, **changes)


def office(name: str) -> WorkbookContent:
    """The contents of an office of this name."""
    return content(origin=replace(content().origin, office=name))
