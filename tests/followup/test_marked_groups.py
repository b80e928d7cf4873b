"""A group that rests only on marked evidence is doubted, never left."""

from __future__ import annotations

from typing import Any

from listeoversikt.followup.evidence_marks import marked, marks_of, overrides_of
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.marked_groups import Doubts
from listeoversikt.followup.membership import explain
from listeoversikt.followup.target_groups import BandSettings
from listeoversikt.scores.definition import definition_rows
from tests.followup.marking import record, set_by_doctor, whole
from tests.lists import T, back, patient_list, person

FRAIL = "skropelig_eldre"
CODES = list(
    {
        row.key: row.codes[0]
        for row in definition_rows("frailty")
        if row.codes and row.rule == "" and row.system == 0 and not row.codes[0].startswith("P70")
    }.values()
)[:10]


def doubted(*acts: Act, codes: list[str] = CODES, **more: Any) -> frozenset[str]:
    people = patient_list(
        T, [person("Kari", 1950, **more)], [("Kari", back(30), "ICPC-2", code) for code in codes], contacts=[]
    )
    evidence = {str(one.measure): one for one in explain(people, 0)}
    assert evidence[FRAIL].value == 1
    kept = record(*acts)
    marks, overrides = marks_of(kept), overrides_of(kept)
    found = {key: said for key, one in evidence.items() if (said := marked(one, marks, overrides.get(key)))}
    return Doubts(evidence, found, BandSettings()).doubted()


def test_that_frail_by_a_doctors_word_alone_is_doubted() -> None:
    assert FRAIL in doubted(set_by_doctor("fit"))


def test_that_frail_by_marked_deficits_alone_is_doubted() -> None:
    keys = [row.key for row in definition_rows("frailty")]
    assert FRAIL in doubted(*(whole("frailty_index", key) for key in dict.fromkeys(keys)))


def test_that_another_clause_keeps_the_group_beyond_doubt() -> None:
    assert FRAIL not in doubted(set_by_doctor("fit"), bosted="omsorgsbolig")
    assert FRAIL not in doubted(set_by_doctor("fit"), codes=[*CODES, "P70"])


def test_that_nothing_is_doubted_where_nothing_is_marked() -> None:
    assert doubted() == frozenset()


def test_that_a_clause_of_the_group_itself_can_be_marked() -> None:
    both = (set_by_doctor("fit"), whole(FRAIL, "sheltered_housing"))
    assert FRAIL in doubted(*both, bosted="omsorgsbolig")
