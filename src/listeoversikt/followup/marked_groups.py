"""Target groups that rest only on evidence somebody has marked: shown as doubt, and nobody is dropped for it.

A group's clauses are tried again on the marked scores, where a clause can be told from them. A clause that can't be
told goes on holding, so that doubt is only raised where it's certain that nothing else puts the patient in the group.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from listeoversikt.followup.evidence_marks import Marked
from listeoversikt.followup.group_clauses import ClauseKey
from listeoversikt.followup.target_groups import BandSettings, TargetGroup
from listeoversikt.scores.evidence import Evidence, Measure, Part
from listeoversikt.scores.frailty import FrailtyCategory
from listeoversikt.scores.hospital_codes import HfrsCategory

FRAIL = tuple(one.name.lower() for one in FrailtyCategory if one >= FrailtyCategory.MODERATE)
HIGH = HfrsCategory.HIGH.name.lower()


@dataclass(frozen=True)
class Doubts:
    """The evidence of one patient, with what is said of it."""

    evidence: Mapping[str, Evidence]
    marked: Mapping[str, Marked]
    settings: BandSettings

    def doubted(self) -> frozenset[str]:
        """Keys of the groups that the patient is in, and that no clause without a mark speaks for any more."""
        groups = [group.value for group in TargetGroup if self._member(group.value)]
        return frozenset(key for key in groups if not self._stands(key))

    def _member(self, group: str) -> bool:
        return group in self.evidence and self.evidence[group].value == 1

    def _stands(self, group: str) -> bool:
        return any(self._clause_stands(group, part) for part in self.evidence[group].counted)

    def _clause_stands(self, group: str, part: Part) -> bool:
        if part.key == ClauseKey.IN_GROUP:
            return any(self._stands(other) for other in part.refers_to if self._member(other))
        own = self.marked.get(group)
        if own is not None and part.key in own.parts and not own.parts[part.key].counts:
            return False
        tried = CLAUSES.get(part.key)
        return True if tried is None else tried(self)

    def value(self, measure: str) -> float:
        """A score after the marks; 0 where it's null, which reaches no limit."""
        if measure in self.marked:
            return self.marked[measure].after or 0
        return self.evidence[measure].value or 0

    def category(self, measure: str) -> str:
        """The category that people go by."""
        found = self.marked.get(measure)
        return found.category if found is not None else self.evidence[measure].category


def _admitted_and_ill(doubts: Doubts, least: int) -> bool:
    ill = doubts.value(Measure.DISEASE_GROUPS) >= least
    return ill and doubts.value(Measure.UNPLANNED_ADMISSIONS) >= 1


CLAUSES: Mapping[str, Callable[[Doubts], bool]] = {
    ClauseKey.FRAILTY_INDEX: lambda doubts: doubts.category(Measure.FRAILTY_INDEX) in FRAIL,
    ClauseKey.HFRS_HIGH: lambda doubts: doubts.category(Measure.HFRS) == HIGH,
    ClauseKey.TWO_DISEASE_GROUPS: lambda doubts: doubts.value(Measure.DISEASE_GROUPS) >= 2,
    ClauseKey.DISEASE_GROUP_AND_ADMISSION: lambda doubts: _admitted_and_ill(doubts, 1),
    ClauseKey.ONE_SUFFICES: lambda doubts: doubts.value(Measure.DISEASE_GROUPS) >= 1,
    ClauseKey.ADMISSIONS: lambda doubts: (
        doubts.value(Measure.UNPLANNED_ADMISSIONS) >= doubts.settings.unplanned_admissions
    ),
    ClauseKey.FRAIL_WITH_MEDICINES: lambda doubts: doubts.category(Measure.FRAILTY_INDEX) in FRAIL,
    ClauseKey.ADMISSION_AND_DISEASE_GROUPS: lambda doubts: _admitted_and_ill(doubts, 2),
}
"""The clauses that rest on scores; every other one rests on its own rows."""
