"""Why a patient is in a target group or a band, and the whole of a patient's evidence.

A group's evidence has value 1 or 0; its parts are the clauses of the rule that hold, each with the patient's
rows or the measures it rests on. A clause that holds and yet doesn't count says why. The band points to what
made it. Sources: follow-up contract, "Target groups"; scores contract, "Bands", "Why a patient has a score".
"""

from __future__ import annotations

from listeoversikt.followup.group_clauses import (
    CFS_FIT,
    CLAUSES,
    Clause,
    OnePatient,
    group_definition_number,
)
from listeoversikt.followup.target_groups import (
    YEAR,
    BandSettings,
    RiskBand,
    TargetGroup,
    group_list,
)
from listeoversikt.patient_list.coverage import window_inside_period, window_on_list
from listeoversikt.patient_list.frames import CONTACTS, MEASUREMENTS, MEDICINES, STAYS, YesNo
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.evidence import Evidence, Ground, Measure, Part, Remark, definition
from listeoversikt.scores.evidence_rows import Single, single
from listeoversikt.scores.explanation import explain_scores

TABLE = "target_groups"
BAND = "risk_band"
SEEN_PART = "seen"
LOOKS_AT = {
    TargetGroup.CHRONIC: (STAYS, MEASUREMENTS),
    TargetGroup.SERIOUS_PSYCHIATRIC: (STAYS,),
    TargetGroup.DISABILITY: (STAYS,),
    TargetGroup.FRAIL_ELDERLY: (CONTACTS, MEDICINES, MEASUREMENTS, STAYS),
    TargetGroup.SILENT_NEED: (CONTACTS, MEDICINES, MEASUREMENTS, STAYS),
    TargetGroup.HIGH_USE: (CONTACTS, STAYS),
    TargetGroup.RISING: (CONTACTS, MEDICINES, MEASUREMENTS, STAYS),
}
"""The optional tables behind each group: an absent one makes membership «minst»."""


def explain(
    patient_list: PatientList, patient: int, settings: BandSettings | None = None
) -> tuple[Evidence, ...]:
    """Every score, the band and every target group of one patient, at the patient's index day.

    Nothing is worked out for a patient who objects to being scored (*reservert_behandling*).
    """
    if patient_list.patients["no_treatment"][patient] == YesNo.YES:
        return ()
    settings = settings or BandSettings()
    return explain_single(single(patient_list, patient, settings.scores), settings)


def explain_single(alone: Single, settings: BandSettings) -> tuple[Evidence, ...]:
    """The same of a patient who has been taken out of the list already."""
    one = OnePatient(alone, group_list(alone.patient_list, alone.scores, settings), settings)
    return (*explain_scores(alone), _band(one), *(_group(one, group) for group in TargetGroup))


def _group(one: OnePatient, group: TargetGroup) -> Evidence:
    remark = _overruled(one, group)
    parts = [_part(group, clause, remark) for clause in CLAUSES[group](one) if clause.holds]
    if group == TargetGroup.SILENT_NEED and remark == Remark.SEEN:
        parts.append(_seen(one, group))
    return Evidence(
        group.value,
        float(one.is_in(group)),
        tuple(parts),
        unseen=one.single.missing(*LOOKS_AT.get(group, ())),
        remarks=() if remark is None else (remark,),
    )


def _overruled(one: OnePatient, group: TargetGroup) -> Remark | None:
    """What keeps a patient out of a group although a clause holds."""
    if group == TargetGroup.FRAIL_ELDERLY and one.score(Measure.CFS) <= CFS_FIT:
        return Remark.TAKEN_OUT
    if group == TargetGroup.RISING and one.is_in(TargetGroup.HIGH_USE):
        return Remark.ALREADY_HIGH
    return _contact_overrules(one) if group == TargetGroup.SILENT_NEED else None


def _contact_overrules(one: OnePatient) -> Remark | None:
    """Need without contact: a contact was there, or its absence can't be told."""
    if one.seen():
        return Remark.SEEN
    patient_list = one.single.patient_list
    if not window_inside_period(patient_list, CONTACTS, YEAR)[0]:
        return Remark.TOO_SHORT_HISTORY
    return None if window_on_list(patient_list, YEAR)[0] else Remark.NEW_ON_LIST


def _part(group: TargetGroup, clause: Clause, remark: Remark | None) -> Part:
    counts = remark is None
    return Part(
        key=clause.key,
        title="",
        counts=counts,
        weight=float(counts),
        grounds=(_ground(group, clause),),
        remarks=() if remark is None else (remark,),
        refers_to=clause.refers_to,
    )


def _ground(group: TargetGroup, clause: Clause) -> Ground:
    row = definition(TABLE, group_definition_number(group))
    return Ground(row, clause.key, clause.within_days, True, clause.rows)


def _seen(one: OnePatient, group: TargetGroup) -> Part:
    """The contacts that show that the patient is seen."""
    row = definition(TABLE, group_definition_number(group))
    ground = Ground(row, SEEN_PART, YEAR, True, one.seen())
    return Part(SEEN_PART, "", False, 0.0, (ground,), (Remark.SEEN,))


def _band(one: OnePatient) -> Evidence:
    """High and rising point to their groups; moderate to the groups that make it; low has nothing."""
    band = RiskBand(int(one.groups.band[0]))
    if band == RiskBand.HIGH:
        made_by: tuple[TargetGroup, ...] = (TargetGroup.HIGH_USE,)
    elif band == RiskBand.RISING:
        made_by = (TargetGroup.RISING,)
    else:
        made_by = tuple(group for group in TargetGroup if one.is_in(group))
    parts = tuple(Part(group.value, "", True, 1.0, refers_to=(group.value,)) for group in made_by)
    tables = LOOKS_AT[TargetGroup.RISING]
    return Evidence(BAND, float(band), parts, category=band.name.lower(), unseen=one.single.missing(*tables))
