"""Evidence marked solved or wrong: the score answers, the computed value stays, and nothing is guessed."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace
from typing import Any

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from listeoversikt.followup.evidence_marks import Marked, is_marked, marked, marks_of, overrides_of
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.evidence import Evidence, Measure, Part
from listeoversikt.scores.evidence_rows import single
from listeoversikt.scores.explanation import explain_scores
from tests.followup.marking import MARKED_ON, entry, record, row_mark, set_by_doctor, whole
from tests.list_strategies import Facts, facts
from tests.lists import T, back, patient_list, person, stay

FRAILTY, HFRS, CHARLSON = Measure.FRAILTY_INDEX, Measure.HFRS, Measure.CHARLSON


def evidence_of(people: PatientList, patient: int = 0) -> dict[str, Evidence]:
    return {str(some.measure): some for some in explain_scores(single(people, patient))}


def kari(*codes: tuple[str, str], born: int = 1940, **tables: Any) -> dict[str, Evidence]:
    rows = [("Kari", day, "ICD-10" if len(code) > 3 else "ICPC-2", code) for code, day in codes]
    return evidence_of(patient_list(T, [person("Kari", born)], rows, **tables))


def said(evidence: Evidence, of: PatientRecord) -> Marked:
    found = marked(evidence, marks_of(of), overrides_of(of).get(str(evidence.measure)))
    assert found is not None
    return found


def part_of(evidence: Evidence, place: int = 0) -> Part:
    return evidence.counted[place]


def test_that_a_part_marked_wrong_no_longer_counts_and_the_computed_value_stays() -> None:
    frailty = kari(*((code, back(30)) for code in ("K77", "T90", "P70", "R95", "N17")))[FRAILTY]
    key = part_of(frailty).key
    now = said(frailty, record(whole(FRAILTY, key)))
    assert now.before == frailty.value == len(frailty.counted) / 36
    assert now.after == (len(frailty.counted) - 1) / 36
    assert not now.parts[key].counts and now.parts[key].marks[0].act.why == "Ikke reelt"
    assert now.told and now.changed


def test_that_the_category_follows_the_value_over_the_limit() -> None:
    codes = [(code, back(30)) for code in ("K77", "T90", "P70", "R95", "N17")]
    frailty = kari(*codes)[FRAILTY]
    assume_mild = len(frailty.counted)
    marks = [whole(FRAILTY, part.key) for part in frailty.counted[4:]]
    now = said(frailty, record(*marks))
    assert assume_mild > 4 and frailty.category == "mild"
    assert (now.category_before, now.category_after) == ("mild", "fit")


def test_that_nothing_is_said_where_nothing_is_marked() -> None:
    frailty = kari(("K77", back(30)))[FRAILTY]
    assert marked(frailty, ()) is None
    other = marks_of(record(whole(FRAILTY, "a_part_that_is_gone")))
    assert marked(frailty, other) is None


def test_that_the_last_word_on_a_part_holds_and_an_empty_mark_takes_it_away() -> None:
    frailty = kari(("K77", back(30)))[FRAILTY]
    key = part_of(frailty).key
    changed = record(whole(FRAILTY, key, "wrong"), whole(FRAILTY, key, "solved"))
    assert [mark.act.mark for mark in marks_of(changed)] == ["solved"]
    assert marks_of(record(whole(FRAILTY, key), whole(FRAILTY, key, ""))) == ()


def test_that_an_undone_mark_is_no_mark() -> None:
    first = entry(whole(FRAILTY, "x"))
    assert marks_of(PatientRecord([first, entry(None, undoes=first.uuid)])) == ()


def test_that_one_wrong_row_of_two_leaves_the_part_standing_and_both_take_it_away() -> None:
    charlson = kari(("I500", back(30)), ("I509", back(60)))[CHARLSON]
    part = part_of(charlson)
    rows = part.rows
    assert len(rows) == 2
    one = said(charlson, record(row_mark(CHARLSON, part.key, rows[0])))
    assert one.after == charlson.value and one.parts[part.key].counts
    both = said(charlson, record(*(row_mark(CHARLSON, part.key, row) for row in rows)))
    assert both.after == 0


def test_that_a_wrong_row_is_wrong_in_every_score_and_a_solved_one_only_where_it_was_marked() -> None:
    scores = kari(("F009", back(30)))
    row = part_of(scores[CHARLSON]).rows[0]
    wrong = marks_of(record(row_mark(CHARLSON, "dementia", row)))
    assert marked(scores[HFRS], wrong) is not None
    solved = marks_of(record(row_mark(CHARLSON, "dementia", row, "solved")))
    assert marked(scores[HFRS], solved) is None
    assert marked(scores[CHARLSON], solved) is not None


def test_that_a_row_is_known_again_by_its_code_and_day_when_its_line_is_another() -> None:
    before = kari(("I500", back(30)))[CHARLSON]
    after = kari(("A00", back(900)), ("I500", back(30)))[CHARLSON]
    mark = row_mark(CHARLSON, "chf", part_of(before).rows[0])
    assert part_of(after).rows[0].line != mark.row
    assert said(after, record(mark)).after == 0


def test_that_a_mark_whose_row_is_gone_is_silent() -> None:
    before = kari(("I500", back(30)))[CHARLSON]
    mark = row_mark(CHARLSON, "chf", part_of(before).rows[0])
    assert marked(kari(("I500", back(20)))[CHARLSON], marks_of(record(mark))) is None


def test_that_a_newer_row_makes_a_part_marked_as_a_whole_count_again() -> None:
    frailty = kari(("K77", back(30)))[FRAILTY]
    key = part_of(frailty).key
    early = PatientRecord([entry(whole(FRAILTY, key, "solved"), on=dt.date.fromisoformat(back(60)))])
    now = said(frailty, early)
    assert now.parts[key].newer and now.parts[key].counts and not now.changed


def test_that_the_milder_form_counts_again_when_the_graver_is_wrong() -> None:
    charlson = kari(("C509", back(30)), ("C780", back(20)))[CHARLSON]
    graver = next(part for part in charlson.counted)
    assert charlson.value == 6
    assert said(charlson, record(whole(CHARLSON, graver.key))).after == 2


def test_that_a_mark_on_a_condition_holds_for_both_scores_of_conditions() -> None:
    scores = kari(("K77", back(30)))
    chronic, weighted = scores[Measure.CHRONIC_CONDITIONS], scores[Measure.MULTIMORBIDITY]
    key = part_of(chronic).key
    marks = marks_of(record(whole(Measure.CHRONIC_CONDITIONS, key)))
    assert said(chronic, record(marks[0].act)).after == 0
    assert key in {part.key for part in weighted.counted}
    assert said(weighted, record(marks[0].act)).after == 0


def test_that_a_rule_that_cannot_be_tried_again_is_unsure_and_goes_on_counting() -> None:
    scores = kari(
        born=1950,
        measurements=[("Kari", back(days), "egfr", 40) for days in (10, 120, 240)],
    )
    part = next(part for part in scores[Measure.CHRONIC_CONDITIONS].counted if len(part.rows) == 3)
    now = said(scores[Measure.CHRONIC_CONDITIONS], record(row_mark("x", part.key, part.rows[0])))
    assert now.parts[part.key].unsure and now.parts[part.key].counts and not now.changed


def test_that_cfs_is_not_worked_out_again() -> None:
    cfs = kari(measurements=[("Kari", back(9), "cfs", 6)])[Measure.CFS]
    now = said(cfs, record(whole(Measure.CFS, "cfs")))
    assert not now.told and now.after == now.before == 6


def test_that_an_admission_is_marked_by_its_row_since_its_number_is_another_next_time() -> None:
    stays = [stay("Kari", back(90), back(80), main="I500"), stay("Kari", back(9), back(5))]
    evidence = kari(stays=stays)[Measure.UNPLANNED_ADMISSIONS]
    row = evidence.counted[0].rows[0]
    assert said(evidence, record(row_mark(Measure.UNPLANNED_ADMISSIONS, "1", row))).after == 1
    whole_one = marks_of(record(whole(Measure.UNPLANNED_ADMISSIONS, "1")))
    assert marked(evidence, whole_one) is None
    later = kari(stays=stays[:1])[Measure.UNPLANNED_ADMISSIONS]
    assert said(later, record(row_mark(Measure.UNPLANNED_ADMISSIONS, "7", row))).after == 0


def test_that_a_doctors_category_goes_before_and_the_computed_stays_visible() -> None:
    frailty = kari(*((code, back(30)) for code in ("K77", "T90", "P70", "R95", "N17")))[FRAILTY]
    now = said(frailty, record(set_by_doctor("fit")))
    assert (now.category, now.category_before, now.before) == ("fit", "mild", frailty.value)
    assert now.override is not None and now.override.entry.day == MARKED_ON
    assert overrides_of(record(set_by_doctor("fit"), set_by_doctor(""))) == {}


def test_that_a_row_of_a_list_can_tell_quickly_whether_anything_is_said() -> None:
    assert is_marked(record(whole(FRAILTY, "x")), FRAILTY)
    assert is_marked(record(set_by_doctor("fit")), FRAILTY)
    assert not is_marked(record(whole(CHARLSON, "x")), FRAILTY)


@settings(max_examples=25, deadline=None)
@given(facts(), st.integers(0, 3), st.data())
def test_that_a_wrong_diagnosis_gives_the_scores_of_a_list_without_it(
    some: Facts, patient: int, data: st.DataObject
) -> None:
    """Where the marked score says that it can be told, it's the score of the same list without the row."""
    people = some.built()
    evidence = evidence_of(people, patient)
    cited = sorted(
        {
            row
            for one in evidence.values()
            for part in one.parts
            for row in part.rows
            if row.table == "diagnoser"
        },
        key=lambda row: (row.day, row.code),
    )
    assume(cited)
    row = data.draw(st.sampled_from(cited))
    marks = marks_of(record(row_mark("any", "any", row)))
    table = people.tables["diagnoser"]
    texts = table.texts("code")
    same = [
        place
        for place in range(len(table))
        if int(table["patient"][place]) == patient
        and texts[place] == row.code
        and table["day"][place] == row.day
    ]
    assume(len(same) == 1)
    left = [place for place in range(len(table)) if place not in same]
    without = replace(
        people, tables={**people.tables, "diagnoser": table.take(np.array(left, dtype=np.int64))}
    )
    again = evidence_of(without, patient)
    for measure, one in evidence.items():
        found = marked(one, marks)
        if found is None or not found.told or any(part.unsure for part in found.parts.values()):
            continue
        value = again[measure].value
        assert found.after is not None
        assert math.isclose(found.after, 0.0 if value is None else value)
