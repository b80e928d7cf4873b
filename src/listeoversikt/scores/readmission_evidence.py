"""Why a discharge has its LACE, HOSPITAL and PARR-30: every item with points, fact, rows, and what isn't known.

Worked out for one discharge when asked for, by the same rules as for all; nothing later than the discharge is seen.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from listeoversikt.clinical.codelist import read_rows, title_of
from listeoversikt.clinical.codes import CodeSystem as Coding
from listeoversikt.patient_list.episodes import Episodes, episodes_of
from listeoversikt.patient_list.frames import (
    DIAGNOSES,
    MEASUREMENTS,
    NO_DAY,
    PATIENTS,
    STAYS,
    CodeSystem,
    Column,
    Table,
)
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores import readmission_table as table
from listeoversikt.scores.code_rows import CodeRows, code_rows
from listeoversikt.scores.evidence import EvidenceRow, Ground, Part, definition, nullable
from listeoversikt.scores.hospital_codes import CHARLSON_DAYS, charlson_keys, charlson_layers
from listeoversikt.scores.readmission import Item, NoReadmissionScore, ReadmissionScores, readmission_scores
from listeoversikt.scores.readmission_facts import (
    HAEMOGLOBIN_KINDS,
    HISTORY_DAYS,
    LAST_DAYS,
    MONTH,
    SODIUM_KINDS,
    YEAR,
    counted_as_admission,
    counted_as_emergency,
    first_day_measured,
    known_then,
    rows_measured,
)
from listeoversikt.scores.readmission_table import HOSPITAL, LACE, OUT_OF, PARR30, SCORES, Points

PLACE = "place"
"""The column that keeps where a row stands in the whole list."""


@dataclass(frozen=True, slots=True)
class ReadmissionItem:
    """One item: ``points`` counted (log-odds for PARR-30) for ``fact`` (days, a count, a value; None = none).

    ``known`` False: not, or not wholly, known. ``part`` has its ground in the table, and the rows it stands on; the
    comorbidity of LACE and the history of PARR-30 have a part for each Charlson category.
    """

    key: str
    points: float
    known: bool
    fact: float | None
    parts: tuple[Part, ...]

    @property
    def rows(self) -> tuple[EvidenceRow, ...]:
        """The distinct rows under all parts."""
        return tuple(dict.fromkeys(row for part in self.parts for row in part.rows))


@dataclass(frozen=True, slots=True)
class ReadmissionEvidence:
    """One score of one discharge: ``value`` at least, ``most`` at most (None for PARR-30).

    ``level`` is the published category of ``value``, ``top_level`` that of ``most``; "" for PARR-30.
    """

    score: str
    value: float
    most: float | None
    level: str
    top_level: str
    items: tuple[ReadmissionItem, ...]

    @property
    def unknown(self) -> tuple[str, ...]:
        """The items that aren't known."""
        return tuple(item.key for item in self.items if not item.known)


@dataclass(frozen=True, slots=True)
class ExplainedDischarge:
    """A discharge's three scores, or why it has none."""

    null: NoReadmissionScore
    scores: tuple[ReadmissionEvidence, ...]

    def of(self, score: str) -> ReadmissionEvidence:
        """One of the three."""
        return next(one for one in self.scores if one.score == score)


def explain_discharge(patient_list: PatientList, patient: int, day: int) -> ExplainedDischarge:
    """The evidence of the discharge of a patient (position) on a day; rows are cited by their place in the list."""
    alone = _alone(patient_list, patient)
    scores = readmission_scores(alone)
    rows = np.flatnonzero(scores.facts.end == day)
    if not len(rows):
        return ExplainedDischarge(NoReadmissionScore.NOT_HOSPITAL, ())
    row = int(rows[-1])
    null = NoReadmissionScore(int(scores.null[row]))
    if null is not NoReadmissionScore.NONE:
        return ExplainedDischarge(null, ())
    grounds = _Grounds(alone, scores, row)
    return ExplainedDischarge(null, tuple(_score(scores, row, score, grounds) for score in SCORES))


def _alone(patient_list: PatientList, patient: int) -> PatientList:
    """The list of one, each row with its place in the whole list."""
    tables = {PATIENTS: patient_list.patients.take(np.array([patient]))}
    for name in (DIAGNOSES, STAYS, MEASUREMENTS):
        whole = patient_list.events(name)
        if whole is not None:
            first, last = np.searchsorted(whole["patient"], np.array([patient, patient + 1], np.int32))
            rows = np.arange(first, last)
            own = whole.take(rows)
            tables[name] = own.replace(**{PLACE: rows, "patient": np.zeros(len(rows), dtype=np.int32)})
    return replace(patient_list, tables=tables, index_day=patient_list.index_day[patient : patient + 1])


def _score(scores: ReadmissionScores, row: int, score: str, grounds: _Grounds) -> ReadmissionEvidence:
    value = float(scores.points(score)[row])
    counted = score in OUT_OF
    most = float(scores.most(score)[row]) if counted else None
    return ReadmissionEvidence(
        score=score,
        value=value,
        most=most,
        level=table.level_of(score, value) if counted else "",
        top_level=table.level_of(score, most) if most is not None else "",
        items=tuple(_item(row, score, key, item, grounds) for key, item in scores.items[score].items()),
    )


def _item(row: int, score: str, key: str, item: Item, grounds: _Grounds) -> ReadmissionItem:
    points = float(item.points[row])
    return ReadmissionItem(
        key=key,
        points=points,
        known=bool(item.known[row]),
        fact=nullable(float(item.fact[row])),
        parts=grounds.parts(score, key, points, float(item.fact[row])),
    )


class _Grounds:
    """The rows of one discharge that each item stands on."""

    def __init__(self, alone: PatientList, scores: ReadmissionScores, row: int) -> None:
        self._alone = alone
        self._episodes: Episodes = episodes_of(alone)
        self._episode = int(scores.facts.episode[row])
        self._start, self._end = int(scores.facts.start[row]), int(scores.facts.end[row])
        self._then = known_then(alone, self._episodes, np.array([self._episode]))
        self._codes: CodeRows = code_rows(self._then, lambda code: code[0] == CodeSystem.ICD10)

    def parts(self, score: str, key: str, points: float, fact: float) -> tuple[Part, ...]:
        """What an item rests on; () for one that the export can't tell of."""
        if (score, key) == (LACE, table.COMORBIDITY):
            return self._comorbidity()
        if (score, key) == (PARR30, table.HISTORY):
            return self._history()
        found = self._cited(score, key)
        row = _definition_row(score, key, fact)
        if found is None or row is None:
            return ()
        within, rows = found
        ground = Ground(definition(table.TABLE, row.number), row.term, within, points > 0, rows)
        return (Part(key, row.title, points > 0, points, (ground,)),)

    def _cited(self, score: str, key: str) -> tuple[int | None, tuple[EvidenceRow, ...]] | None:
        if (score, key) == (HOSPITAL, table.ADMISSIONS):
            return YEAR, self._before(counted_as_admission(self._episodes), YEAR)
        if key in (table.EMERGENCIES, table.EMERGENCY_30D):
            days = YEAR if key == table.EMERGENCIES else MONTH
            return days, self._before(counted_as_emergency(self._alone, self._episodes), days)
        if score == HOSPITAL and key in (table.HAEMOGLOBIN, table.SODIUM):
            kinds = HAEMOGLOBIN_KINDS if key == table.HAEMOGLOBIN else SODIUM_KINDS
            return LAST_DAYS, self._measured(kinds)
        if key in (table.LENGTH, table.ACUTE, table.URGENT, table.CURRENT):
            return None, self._stays(np.array([self._episode]))
        if key == table.AGE:
            return None, (self._cite(PATIENTS, self._alone.patients, 0, "birth_year"),)
        return None

    def _before(self, among: Column, days: int) -> tuple[EvidenceRow, ...]:
        episodes = self._episodes
        recent = self._start - episodes.start.astype(np.int64) < days
        earlier = np.arange(len(episodes)) < self._episode
        return self._stays(np.flatnonzero(among & recent & earlier))

    def _stays(self, episodes: Column) -> tuple[EvidenceRow, ...]:
        stays = self._alone.tables[STAYS]
        labels = stays.labels["main"]
        cited = []
        for position in np.flatnonzero(np.isin(self._episodes.of_stay, episodes)).tolist():
            main = int(stays["main"][position])
            code = labels[main] if main >= 0 else ""
            row = self._cite(STAYS, stays, position, code)
            title = title_of(Coding.ICD10, code) or "" if code else ""
            cited.append(replace(row, end=int(stays["end"][position]), title=title))
        return tuple(cited)

    def _measured(self, kinds: Sequence[str]) -> tuple[EvidenceRow, ...]:
        """The newest day's values at discharge."""
        measurements = self._alone.events(MEASUREMENTS)
        if measurements is None:
            return ()
        first = int(first_day_measured(np.array([self._start]), np.array([self._end]))[0])
        day = measurements["day"]
        rows = rows_measured(measurements, kinds)
        rows = rows[(day[rows] >= first) & (day[rows] <= self._end)]
        labels = measurements.labels["kind"]
        return tuple(
            replace(
                self._cite(MEASUREMENTS, measurements, place, labels[int(measurements["kind"][place])]),
                value=float(measurements["value"][place]),
            )
            for place in rows[day[rows] == day[rows].max(initial=-1)].tolist()
        )

    def _cite(self, name: str, source: Table, position: int, code: str) -> EvidenceRow:
        place = int(source[PLACE][position]) if PLACE in source.columns else position
        day = int(source["day"][position]) if "day" in source.columns else int(NO_DAY)
        return EvidenceRow(name, place, int(source["row"][position]), code, day)

    def _comorbidity(self) -> tuple[Part, ...]:
        """A part a Charlson category that LACE gives points; a milder form beside its graver one counts nothing."""
        weights, keys = table.comorbidity_weights(), charlson_keys()
        cited = self._categories(CHARLSON_DAYS)
        graver = {row["key"]: row["set_to_zero_if"] for row in read_rows("charlson_weights")}
        rows = {place: row for row in table.rows_of(LACE, table.COMORBIDITY) for place in row.charlson}
        return tuple(
            _category(keys[place], rows[place], weights[place], CHARLSON_DAYS, found, gone)
            for place, found in cited.items()
            if weights[place]
            for gone in (graver[keys[place]] in {keys[other] for other in cited},)
        )

    def _history(self) -> tuple[Part, ...]:
        keys = charlson_keys()
        rows = {place: row for row in table.rows_of(PARR30) for place in row.charlson}
        return tuple(
            _category(keys[place], rows[place], rows[place].value, HISTORY_DAYS, found, False)
            for place, found in self._categories(HISTORY_DAYS).items()
            if place in rows
        )

    def _categories(self, days: int) -> dict[int, tuple[EvidenceRow, ...]]:
        """The rows of each Charlson category in the window, in the categories' order."""
        codes = self._codes
        layers = charlson_layers([code for _, code in codes.codes])
        found: dict[int, list[EvidenceRow]] = {}
        for number, (_, code) in enumerate(codes.codes):
            places = [int(layer[number]) for layer in layers if layer[number] >= 0]
            for position in range(int(codes.bounds[number]), int(codes.bounds[number + 1])):
                if places and self._end - int(codes.day[position]) < days:
                    row = self._code_row(position, code)
                    for place in places:
                        found.setdefault(place, []).append(row)
        return {place: tuple(sorted(found[place], key=lambda row: row.day)) for place in sorted(found)}

    def _code_row(self, position: int, code: str) -> EvidenceRow:
        name = STAYS if self._codes.from_stay[position] else DIAGNOSES
        row = self._cite(name, self._then.tables[name], int(self._codes.position[position]), code)
        return replace(row, day=int(self._codes.day[position]), title=title_of(Coding.ICD10, code) or "")


def _category(
    key: str, row: Points, weight: float, days: int, rows: tuple[EvidenceRow, ...], gone: bool
) -> Part:
    title = next(one["title_nb"] for one in read_rows("charlson_weights") if one["key"] == key)
    ground = Ground(definition(table.TABLE, row.number), row.term, days, not gone, rows)
    return Part(key, title, not gone, 0.0 if gone else float(weight), (ground,))


def _definition_row(score: str, key: str, fact: float) -> Points | None:
    """The row of the table that gave the points, or would have given them."""
    if score == PARR30:
        return next((row for row in table.rows_of(PARR30) if row.term == key), None)
    if table.bands(score, key) and not math.isnan(fact):
        return table.band_of(score, key, fact) or table.rows_of(score, key)[0]
    return table.fixed(score, key)
