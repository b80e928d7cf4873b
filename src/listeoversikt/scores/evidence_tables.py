"""Evidence of the scores that rest on a definition table: frailty, conditions, disease groups."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.patient_list.frames import (
    CONTACTS,
    MEASUREMENTS,
    MEDICINES,
    PATIENTS,
    STAYS,
    CodeSystem,
    Residence,
    YesNo,
)
from listeoversikt.patient_list.medicines import covers_window, states_regular_use, with_atc
from listeoversikt.scores.definition import DefinitionRow, definition_rows, keys_of
from listeoversikt.scores.evidence import (
    Evidence,
    EvidenceRow,
    Ground,
    Measure,
    NullReason,
    Part,
    Remark,
    definition,
    nullable,
)
from listeoversikt.scores.evidence_rows import Single
from listeoversikt.scores.frailty import FrailtyCategory
from listeoversikt.scores.multimorbidity import WEIGHT_UNIT, condition_weights
from listeoversikt.scores.rules import CODES, support_of
from listeoversikt.scores.score_list import SEEN_IN

FRAILTY, CONDITIONS, GROUPS = "frailty", "conditions", "disease_groups"
NEEDS = {
    "drug": MEDICINES,
    "regular": MEDICINES,
    "polypharmacy5": MEDICINES,
    "egfr60": MEASUREMENTS,
    "doctorvisits2": CONTACTS,
}
"""The table without which a rule is blind. Home care is seen in ``pasienter``, codes in ``diagnoser``."""


def frailty(single: Single) -> Evidence:
    """Each deficit present is one of 36."""
    unseen, visible = _sight(single, FRAILTY, keys_of(FRAILTY))
    value = nullable(single.score(Measure.FRAILTY_INDEX))
    if value is None:
        return Evidence(Measure.FRAILTY_INDEX, None, null=NullReason.UNDER_AGE, unseen=unseen)
    return Evidence(
        Measure.FRAILTY_INDEX,
        value,
        deficits(single),
        category=FrailtyCategory(int(single.scores.frailty_category[0])).name.lower(),
        unseen=unseen,
        visible=visible,
        out_of=len(keys_of(FRAILTY)),
    )


def deficits(single: Single) -> tuple[Part, ...]:
    """The deficits at any age: the index itself is for 65 years and more."""
    weight = 1 / len(keys_of(FRAILTY))
    return _parts(single, FRAILTY, lambda key: weight)


def conditions(single: Single) -> tuple[Evidence, Evidence]:
    """The number of conditions, and the weighted sum of the twenty."""
    parts = _parts(single, CONDITIONS, lambda key: 1.0)
    weights = {key: weight / WEIGHT_UNIT for key, weight in condition_weights().items()}
    weighted = tuple(
        replace(part, weight=weights[part.key] if part.counts else 0.0)
        for part in parts
        if part.key in weights
    )
    return (
        _counted(single, Measure.CHRONIC_CONDITIONS, parts, keys_of(CONDITIONS)),
        _counted(single, Measure.MULTIMORBIDITY, weighted, tuple(weights)),
    )


def _counted(single: Single, measure: Measure, parts: tuple[Part, ...], keys: tuple[str, ...]) -> Evidence:
    unseen, visible = _sight(single, CONDITIONS, keys)
    value = single.score(measure)
    return Evidence(measure, value, parts, unseen=unseen, visible=visible, out_of=len(keys))


def disease_groups(single: Single) -> Evidence:
    """The disease groups; some are shown and don't count."""
    counting = {row["key"] for row in read_rows(GROUPS) if row["counts_for_kronisk"] == "yes"}
    unseen, visible = _sight(single, GROUPS, tuple(counting))
    return Evidence(
        Measure.DISEASE_GROUPS,
        single.score(Measure.DISEASE_GROUPS),
        _parts(single, GROUPS, lambda key: 1.0 if key in counting else None),
        unseen=unseen,
        visible=visible,
        out_of=len(counting),
    )


def _parts(single: Single, table: str, weight_of: Callable[[str], float | None]) -> tuple[Part, ...]:
    """The parts that have rows of the patient; a weight of None means that the part never counts."""
    grounds: dict[str, list[Ground]] = {}
    titles = {}
    for row in definition_rows(table):
        ground = _ground(single, table, row)
        if ground.holds or ground.rows:
            grounds.setdefault(row.key, []).append(ground)
            titles[row.key] = row.title
    return tuple(_part(key, titles[key], tuple(own), weight_of(key)) for key, own in grounds.items())


def _part(key: str, title: str, grounds: tuple[Ground, ...], weight: float | None) -> Part:
    present = any(ground.holds for ground in grounds)
    counts = present and weight is not None
    remarks: tuple[Remark, ...] = ()
    if not present:
        remarks = (Remark.RULE_NOT_MET,)
    elif not counts:
        remarks = (Remark.NOT_COUNTED_HERE,)
    return Part(key, title, counts, weight if counts and weight is not None else 0.0, grounds, remarks)


def _ground(single: Single, table: str, row: DefinitionRow) -> Ground:
    support = support_of(single.known, row)
    if support.table == CODES:
        rows = (*single.cite_codes(support.positions), *_courses_beside(single, row))
    elif support.table == PATIENTS:
        rows = _home_care(single) if support.holds[0] else ()
    else:
        rows = single.cite(support.table, support.positions) if support.holds[0] else ()
    return Ground(
        definition=definition(table, row.number),
        rule=row.rule,
        within_days=row.within_days,
        holds=bool(support.holds[0]),
        rows=rows,
        proposed=row.proposed,
    )


def _courses_beside(single: Single, row: DefinitionRow) -> tuple[EvidenceRow, ...]:
    """The courses that a rule ``atc:P|Q@days`` demands beside the code."""
    name, _, argument = row.rule.partition(":")
    courses = single.known.medicines
    if name != "atc" or courses is None:
        return ()
    pattern, _, days = argument.partition("@")
    listed = with_atc(courses, *pattern.split("|"))
    return single.cite(
        MEDICINES, np.flatnonzero(listed & covers_window(single.patient_list, courses, int(days)))
    )


def _home_care(single: Single) -> tuple[EvidenceRow, ...]:
    patients = single.patient_list.patients
    rows: tuple[EvidenceRow, ...] = ()
    if patients["home_care"][0] == YesNo.YES:
        rows += single.cite_patient("home_care")
    if patients["residence"][0] in (Residence.SHELTERED, Residence.NURSING_HOME):
        rows += single.cite_patient("residence")
    return rows


def _sight(single: Single, table: str, keys: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
    """The absent tables that the keys' rows look at, and how many of the keys can be seen at all."""
    rows = [row for row in definition_rows(table) if row.key in keys]
    looked_at = {name for row in rows for name in _looks_at(row)}
    unseen = tuple(name for name in single.missing(*SEEN_IN) if name in looked_at)
    visible = {row.key for row in rows if not _is_blind(single, row)}
    return unseen, len(visible)


def _looks_at(row: DefinitionRow) -> tuple[str, ...]:
    name, _, argument = row.rule.partition(":")
    if name == "condition":
        others = (other for other in definition_rows(CONDITIONS) if other.key == argument)
        return tuple(table for other in others for table in _looks_at(other))
    tables = (STAYS,) if row.system == CodeSystem.ICD10 else ()
    if name == "atc":
        return (*tables, MEDICINES)
    return (*tables, NEEDS[name]) if name in NEEDS else tables


def _is_blind(single: Single, row: DefinitionRow) -> bool:
    """The rule can't fire in this export, whatever the patient has."""
    name = row.rule.partition(":")[0]
    if name == "polypharmacy5" and not states_regular_use(single.patient_list):
        return True
    return name in NEEDS and bool(single.missing(NEEDS[name]))
