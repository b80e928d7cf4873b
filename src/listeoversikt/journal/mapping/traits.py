"""What the cells of a column look like: shares of its filled rows that parse as one thing or another."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from listeoversikt.clinical.codelist import icpc2_codes
from listeoversikt.clinical.codes import CodeSystem, clean_code, is_process_code, is_wellformed
from listeoversikt.journal.mapping.date_forms import date_form_of
from listeoversikt.journal.names import VALUES, YES_NO, fold
from listeoversikt.journal.raw_table import RawColumn
from listeoversikt.journal.values import parse_date, parse_number
from listeoversikt.patient_list.frames import PATIENTS, Column

LOOKED_AT = 2000
"""So many distinct texts of a column are looked at; further ones look like the first."""
_YEAR = re.compile(r"(19|20)\d{2}")
_ID = re.compile(r"[\w.:-]{1,64}")


@dataclass(frozen=True)
class Traits:
    """Shares (0-1) of the filled rows; ``filled`` rows, ``distinct`` texts. ``date_form`` is "" for the contract's.

    ``icpc2``, ``icd10`` and ``atc`` go by grammar; ``rubric`` are those of the Norwegian ICPC-2, process codes too.
    """

    filled: int = 0
    distinct: int = 0
    date: float = 0.0
    year: float = 0.0
    number: float = 0.0
    yes_no: float = 0.0
    sex: float = 0.0
    icpc2: float = 0.0
    rubric: float = 0.0
    icd10: float = 0.0
    atc: float = 0.0
    identifier: float = 0.0
    date_form: str = ""
    texts: frozenset[str] = field(default_factory=frozenset)
    """Folded distinct texts, where there are few enough to be words of a list."""


FEW = 60


def traits_of(column: RawColumn) -> Traits:
    """Looks at a column. Each distinct text is looked at once and counts for its rows."""
    rows: Column = np.bincount(column.codes, minlength=len(column.texts))
    counted = [(text, int(count)) for text, count in zip(column.texts, rows, strict=True) if text and count]
    looked = counted[:LOOKED_AT]
    total = sum(count for _, count in looked)
    if not total:
        return Traits()

    def share(holds: Callable[[str], bool]) -> float:
        return sum(count for text, count in looked if holds(text)) / total

    texts = [text for text, _ in looked]
    form = date_form_of(texts[:200])
    sexes = VALUES[(PATIENTS, "kjonn")]
    return Traits(
        filled=sum(count for _, count in counted),
        distinct=len(counted),
        date=1.0 if form else share(lambda text: parse_date(text) is not None),
        year=share(lambda text: _YEAR.fullmatch(text) is not None),
        number=share(lambda text: parse_number(text) is not None),
        yes_no=share(lambda text: fold(text) in YES_NO),
        sex=share(lambda text: fold(text) in sexes),
        icpc2=share(_is_code(CodeSystem.ICPC2)),
        rubric=share(_is_rubric),
        icd10=share(_is_code(CodeSystem.ICD10)),
        atc=share(_is_code(CodeSystem.ATC)),
        identifier=share(lambda text: _ID.fullmatch(text) is not None and any(map(str.isdigit, text))),
        date_form=form,
        texts=frozenset(map(fold, texts)) if len(texts) <= FEW else frozenset(),
    )


def _is_rubric(text: str) -> bool:
    return clean_code(text) in icpc2_codes() or is_process_code(text)


def _is_code(system: CodeSystem) -> Callable[[str], bool]:
    return lambda text: is_wellformed(system, clean_code(text))
