"""The product's figures against SQL written from the contract's sentences: the same n and N, in three periods.

What differs is a mistake in one of the two, or a sentence that can be read in two ways.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from listeoversikt.followup.target_groups import TargetGroup, group_list
from listeoversikt.indicators.compute import compute_indicators
from listeoversikt.indicators.result import IndicatorRow
from listeoversikt.operations import main_job
from listeoversikt.patient_list.frames import NO_DAY
from listeoversikt.patient_list.snapshot import PatientList, date_of, day_number
from tests.indicators.second_opinion.likely_export import write_likely_export
from tests.indicators.second_opinion.sentences import SHARES, SUMS

duckdb = pytest.importorskip("duckdb")
from tests.indicators.second_opinion import in_duckdb  # noqa: E402

PERIODS = {
    "365d": (dt.date(2025, 4, 1), dt.date(2026, 3, 31)),
    "aar": (dt.date(2025, 1, 1), dt.date(2025, 12, 31)),
    "tertial": (dt.date(2025, 9, 1), dt.date(2025, 12, 31)),
}
NEVER_ANYBODY = {"antipsykotika_65", "klozapin"}


class Both:
    """One list, read by the product and by DuckDB."""

    def __init__(self, folder: Path) -> None:
        extract = main_job.read(folder, today=dt.date(2026, 11, 21), accept_findings=True)
        self.scored = main_job.score(extract.patient_list, extract.export_day)
        self.base = in_duckdb.load(folder)

    def ours(self, kind: str) -> dict[tuple[str, str, str], IndicatorRow]:
        """Every row of the period."""
        last = day_number(PERIODS[kind][1])
        then = self.scored.patient_list.as_of(last)
        rows = compute_indicators(
            then,
            group_list(then),
            self.scored.discharges,
            period_type=kind,
            known_day=self.scored.index_day,
            at_known=self.scored.patient_list,
        )
        return {(row.id, row.variant, row.group): row for row in rows}

    def look_at(self, kind: str) -> None:
        """Hands DuckDB the period, and what is read a second time elsewhere."""
        first, last = PERIODS[kind]
        in_duckdb.period(self.base, first, last)
        everybody = self.scored.patient_list
        in_duckdb.put(self.base, "grupper", _members(everybody.as_of(day_number(last)), tuple(TargetGroup)))
        silent = _members(everybody.as_of(day_number(first)), (TargetGroup.SILENT_NEED,))
        in_duckdb.put(self.base, "svak_start", [[pid] for pid, _ in silent])
        in_duckdb.put(self.base, "utskr", self._discharges())

    def _discharges(self) -> Iterator[list[object]]:
        """Those that start a clock: who, when, what ends them, and whether the ladder is theirs."""
        rows = self.scored.discharges
        ids = self.scored.patient_list.patients.texts("patient_id")
        order = list(TargetGroup)
        ladder = rows.in_group[
            [order.index(TargetGroup.FRAIL_ELDERLY), order.index(TargetGroup.CHRONIC)]
        ].any(axis=0)
        ends = np.minimum(rows.readmitted, np.minimum(rows.died, rows.moved))
        for place in np.flatnonzero(rows.due != NO_DAY).tolist():
            end = in_duckdb.FAR if ends[place] == NO_DAY else date_of(ends[place])
            yield [ids[rows.patient[place]], date_of(rows.discharged[place]), end, bool(ladder[place])]


def _members(then: PatientList, groups: tuple[TargetGroup, ...]) -> list[list[str]]:
    found, ids = group_list(then), then.patients.texts("patient_id")
    scored = then.scored
    return [
        [ids[place], str(group)]
        for group in groups
        for place in np.flatnonzero(found.member(group) & scored).tolist()
    ]


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Both:
    folder = tmp_path_factory.mktemp("likely") / "uttrekk"
    write_likely_export(folder)
    return Both(folder)


@pytest.mark.parametrize("kind", PERIODS)
def test_that_sql_from_the_sentences_gives_the_same_figures(both: Both, kind: str) -> None:
    ours = both.ours(kind)
    both.look_at(kind)
    differing = {}
    for group in in_duckdb.UTVALG:
        for key, (count, total) in in_duckdb.answers(both.base, group).items():
            row = ours[*key, group]
            mine = (0.0, 0.0) if row.missing else (row.numerator, row.denominator)
            if (count, total) != pytest.approx(mine, abs=1e-9) and (total or not row.missing):
                differing[*key, group] = (mine, (count, total))
    assert not differing


def test_that_the_list_is_rich_enough_for_the_figures_to_differ(both: Both) -> None:
    ours = both.ours("365d")
    rows = [ours[*key, "alle"] for key in (*SHARES, *SUMS)]
    assert len({row.id for row in rows}) >= 45
    empty = [(row.id, row.variant) for row in rows if not row.denominator or not row.numerator]
    assert not [key for key in empty if key[1] not in NEVER_ANYBODY]
