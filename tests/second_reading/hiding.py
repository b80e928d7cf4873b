"""What may not stand in an `indicators.csv` that leaves the office (indicators.md, «Protects itself»): a checker.

    violations(shown)          what the shown numbers break by themselves
    violations(shown, truth)   that, and: what should have been hidden, and every protected count that can be
                               worked out from what is shown (`indicators_sums.py`)
    remarks(shown, truth)      allowed by the letter, worth a look

`shown` are the rows of the file (strings or numbers, `hidden` yes/no); `truth` the rows of
`indicators.indicators` for the same export and periods (several periods: their rows together).  Nothing is
hidden here.

**Protected** (`must_hide`, `gives_away`): counts 1–5 (n, N, and for shares N − n), the persons behind events
likewise; n of a share or rate with fewer than 10 persons; n of a share of 0 % or 100 % where group or id says rus,
psykisk, psykrus or utviklingshemming.  A mean's numerator (a sum of shares) is no count.  Not looked for: a
difference of two shown numbers that is nobody's cell (lmg with and without `piloten`: the few who are in one only),
and a complement that follows although neither n nor N does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from .indicators_sums import Cell, Row, number, row_key, solve

SENSITIVE = {"rus", "psykisk", "psykrus", "utviklingshemming"}
NO_COUNTS_IN_N = ("upc",)  # numerator: a sum of shares
PATIENT_YEARS = (
    "konsultasjoner_lege",
    "konsultasjoner_sykepleier",
    "konsultasjoner_lege_sykepleier",
    "hjemmebesok",
    "legevakt",
    "uplanlagte_innleggelser",
    "forebyggbare_innleggelser",
    "reinnleggelse_30d",
    "nye_funn",
    "ikke_takst",
)
NUMBERS = ("numerator", "denominator", "value", "low", "high")
ROUNDING = Fraction(1, 1000)


def violations(
    shown: Iterable[Row], truth: Iterable[Row] | None = None, mangler_tells: bool = True
) -> list[str]:
    rows = list(shown)
    found = [message for row in rows for message in _shown_alone(row)]
    if truth is None:
        return found
    true = {row_key(row): row for row in truth}
    for row in rows:
        if row_key(row) in true:
            found += _against_truth(row, true[row_key(row)])
    return found + _worked_out(rows, true, mangler_tells)


def _worked_out(shown: list[Row], true: Mapping[Any, Row], mangler_tells: bool) -> list[str]:
    """Rows of the file whose protected number follows from the rest."""
    truth = list(true.values())
    told, how = solve(shown, truth, _zeros_shown(shown, truth), mangler_tells)
    found = []
    for key in map(row_key, shown):
        if key not in true or true[key]["numerator"] is None:
            continue
        n, base = Cell(*key, "n"), Cell(*key, "N")
        if n in how and gives_away(true[key], base in how or base in told):
            found.append(f"{name(n)}: can be worked out {how[n]}")
        if base in how and 1 <= true[key]["persons_N"] <= 5:
            found.append(f"{name(base)}: can be worked out {how[base]}")
    return found


def gives_away(true: Row, base_known: bool) -> bool:
    """Whether it does harm that n is known.

    1–5: always. A zero: in sensitive rows alone (zero counts may be shown otherwise). What else must be hidden
    (N under 10, complement of 1–5, 100 %): together with N.
    """
    if true["kind"] == "mean" or must_hide(true) is None:
        return False
    if true["numerator"] == 0:
        return _is_sensitive(true)
    return base_known or _few(true["numerator"], true["persons_n"])


def _shown_alone(row: Row) -> list[str]:
    """What one row breaks, whatever the truth is."""
    found = []
    n, base, value = (number(row[column]) for column in NUMBERS[:3])
    if row["hidden"] == "yes":
        filled = [column for column in NUMBERS if column != "denominator" and number(row[column]) is not None]
        found += [f"{name(row)}: hidden, but {column} is filled in" for column in filled]
    elif n is not None and 1 <= n <= 5 and row["id"] not in NO_COUNTS_IN_N:
        found.append(f"{name(row)}: a numerator of 1–5 is shown")
    if base is not None and 1 <= base <= 5 and row["id"] not in PATIENT_YEARS:
        found.append(f"{name(row)}: a denominator of 1–5 is shown")
    if base == 0 and value is not None:
        found.append(f"{name(row)}: a value is shown for N = 0")
    return found


def _against_truth(row: Row, true: Row) -> list[str]:
    if true["numerator"] is None:
        filled = [
            column
            for column in NUMBERS
            if (number(row[column]) or 0) != 0 or (column == "value" and row[column])
        ]
        return [f"{name(row)}: «mangler», but {column} is filled in" for column in filled]
    found = []
    if number(row["denominator"]) is not None and 1 <= true["persons_N"] <= 5:
        found.append(f"{name(row)}: the denominator of 1–5 persons is shown")
    if row["hidden"] == "yes":
        if _is_extreme(true) and _is_sensitive(true) and not re.search("nær (ingen|alle)", str(row["note"])):
            found.append(f"{name(row)}: 0 % or 100 % without «nær ingen/alle»")
        return found
    reason = must_hide(true)
    if reason is not None:
        found.append(f"{name(row)}: shown, though {reason}")
    for column in NUMBERS:
        seen, right = number(row[column]), number(true[column])
        if seen is None and right is not None:
            found.append(f"{name(row)}: {column} is neither shown nor marked hidden")
        elif seen is not None and right is not None and abs(seen - right) > ROUNDING:
            found.append(f"{name(row)}: {column} isn't the true one")
    return found


def must_hide(true: Row) -> str | None:
    """Why the row must be hidden by itself; None when it needn't. A zero count needn't (outside SENSITIVE)."""
    n, base, kind = true["numerator"], true["denominator"], true["kind"]
    if n is None:
        return None
    if kind == "count":
        return "the count is 1–5" if _few(n, true["persons_n"]) else None
    if true["persons_N"] < 10:
        return "N is under 10 persons"
    if kind == "mean":
        return "the complement is 1–5" if true["variant"] and _few(base - n) else None
    if _few(n, true["persons_n"]):
        return "the numerator is 1–5"
    if kind == "share" and _few(base - n, true["persons_c"]):
        return "the complement is 1–5"
    if _is_sensitive(true) and _is_extreme(true):
        return "it is 0 % or 100 % of a sensitive group"
    return None


def _zeros_shown(shown: list[Row], truth: list[Row]) -> set[Cell]:
    """Hidden numerators that a reader may take to be at least 1, because zeros are shown in such rows.

    Empty when the file hides a zero anywhere outside the sensitive rows and those under 10 persons: then a
    reader can't tell.
    """
    hidden = {row_key(row) for row in shown if row["hidden"] == "yes"}
    ordinary = [
        row
        for row in truth
        if row_key(row) in hidden
        and row["kind"] in ("share", "rate", "count")
        and row["numerator"] is not None
        and row["persons_N"] >= 10
        and not _is_sensitive(row)
    ]
    if any(row["numerator"] == 0 for row in ordinary):
        return set()
    return {Cell(*row_key(row), "n") for row in ordinary}


def remarks(shown: Iterable[Row], truth: Iterable[Row]) -> list[str]:
    """What the letter allows and a careful reader would mind; zeros hidden without a reason of their own."""
    true = {row_key(row): row for row in truth}
    found = []
    words = []
    for row in shown:
        right = true.get(row_key(row))
        if right is None or right["numerator"] is None:
            continue
        if row["hidden"] == "yes" and _is_sensitive(right) and right["kind"] == "share":
            words.append((right["numerator"] == 0, "nær ingen" in str(row["note"])))
        if row["hidden"] == "yes" and must_hide(right) is None and right["numerator"] == 0:
            found.append(f"{name(row)}: a zero is hidden (right only when it guards another cell)")
        if _few(right["beside"]) and str(right["beside"]) in re.findall(r"\d+", str(row["note"])):
            found.append(f"{name(row)}: the note tells how few were left out")
    if any(zero for zero, _ in words) and all(zero == said for zero, said in words):
        found.append("«nær ingen» stands on the rows of exactly 0 % alone: it tells 0 %")
    return found


def _few(*counts: float) -> bool:
    return any(1 <= count <= 5 for count in counts)


def _is_extreme(true: Row) -> bool:
    return true["kind"] == "share" and true["numerator"] in (0, true["denominator"])


def _is_sensitive(row: Row) -> bool:
    return bool(SENSITIVE & set(f"{row['id']}_{row['group']}".split("_")))


def name(row: Row | Cell) -> str:
    return " ".join(part for part in (row if isinstance(row, Cell) else row_key(row)) if part)
