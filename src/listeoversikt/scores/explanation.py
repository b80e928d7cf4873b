"""All scores of one patient, each opened down to its rows."""

from __future__ import annotations

from listeoversikt.scores.evidence import Evidence
from listeoversikt.scores.evidence_admissions import (
    admission_risk,
    clinical_frailty_scale,
    unplanned_admissions,
)
from listeoversikt.scores.evidence_codes import charlson, hfrs
from listeoversikt.scores.evidence_medicines import medications, rxrisk
from listeoversikt.scores.evidence_rows import Single
from listeoversikt.scores.evidence_tables import conditions, disease_groups, frailty


def explain_scores(single: Single) -> tuple[Evidence, ...]:
    """The evidence of every score, in the order of the scores contract."""
    chronic, multimorbidity = conditions(single)
    return (
        frailty(single),
        hfrs(single),
        charlson(single),
        chronic,
        disease_groups(single),
        multimorbidity,
        rxrisk(single),
        clinical_frailty_scale(single),
        medications(single),
        *unplanned_admissions(single),
        admission_risk(single),
    )
