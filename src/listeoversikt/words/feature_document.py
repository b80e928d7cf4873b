"""``docs/features.md``, made of the list of features: ``python -m listeoversikt.words.feature_document > docs/features.md``."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from listeoversikt.scores.admission.features.feature_list import (
    FEATURE_SET,
    FEATURES,
    READMISSION_SET,
    STAY_FEATURES,
    Feature,
    FeatureGroup,
)
from listeoversikt.words.features import FEATURE_GROUPS, FEATURE_WORDS, MISSING_ALSO, MISSING_WORDS
from listeoversikt.words.language import ENGLISH, NORWEGIAN, said

BEGINNING = """# Features of the admission model

Made by `python -m listeoversikt.words.feature_document`; a test keeps it and the code together. Feature set
`{admission}` ({count} features); readmission `{readmission}` (the same and {more} of the stay itself). A model is refused for
another set.

Every feature is worked out from what was known on the index day: rows after it are never looked at. All windows are
counted back from the index day («last 365 days» is (day − 365, day]) and are at most 730 days, so that a feature means the same on
an early index day, with little history behind it, as on the newest. The scores' options are left at their defaults. Missing is nan, never 0: in addition to the rule in the table,
a feature is missing where its table is absent, or its period ends more than 31 days before the index day. Counts of a patient who came on the list inside the window are «minst»: `days_on_list`
tells. ↑ the risk may only rise with the feature, ↓ only fall, – either.

Counts and scores of diagnoses rest on the shipped definition tables (`resources/definitions`), here seen over 730 days, also where
a table says «ever»: the numbers are lower than the scores of the same name. A condition with a mark of its own is found by the
conditions table, mostly ICPC-2; heart failure, stroke, diabetes, kidney disease, cancer and dementia also by Charlson's ICD-10 codes.
"""

END = """
## Left out, and why
- **Residence, home care, multidose, palliative, individual plan.** The export tells them without a date: how things are on the
  export's day. In a history of earlier index days they'd tell of the future: who was admitted last winter has home care now.
  A deficit that rests on them (`REQCARE`) doesn't count here. In their place: dated home visits, meetings, talks with
  next of kin, stays in or discharges to a nursing home, CFS. On the made-up list (20,000 patients, fitted to true risk) they'd have added 0.0006 to the AUROC.
- **Interpreter, municipality, district, doctor.** Not of the body: the judgement looks at such groups, the model doesn't.
- **Codes of a stay that is still going on**: they're set when it ends.
- **Haemoglobin**: the export's contract has no unit for it.
- **Older than 730 days.** With five years of export there are five years behind the newest day and two behind the one three years back. On
  the made-up list five years instead of two would have added 0.004 to the AUROC, with all five behind every day.

## What the past can't show
- An export whose `legemidler` holds only what's in use today doesn't tell what was in use earlier: stopped courses must be in it.
- A stay's codes count from the day it ended, also where the letter came some days later.
- `til` of a course may have been written later; a course that isn't regular and had no `til` is then seen as longer than it was.

## Whom the history is about
Admission: everybody on the list and scored on the index day. Outcome: an unplanned hospital episode that begins in the 365 days after. Who
dies stays in; who leaves the list alive in that year is left out and counted. Index days lie 365 days apart, the newest one 365
days before the last day of `innleggelser` (and at most 31 days after the last day of diagnoses, contacts and medicines), the oldest
with 365 days of stays, diagnoses, contacts and medicines behind it.

Readmission: every hospital episode that ended in life, without transfer, of somebody on the list and scored that day. Index day: the day
of discharge. Outcome: an unplanned hospital episode begins in the 30 days after; planned ones don't count. Left out and counted: died
in hospital, transferred, not on the list, reserved, admitted again the same day, left the list alive within the 30 days.

A hospital stay without `hastegrad` may be the event or not. Who has one after the index day, and none that is known to be
unplanned, is left out and counted. Where that is more than 5 % of those who came to hospital (over all, or in the newest period)
nothing is trained, judged or recalibrated. Whoever has such a stay in a feature's window has no number of planned or unplanned ones there.

## Who can be predicted
Those whose last 365 days lie in the period of stays, diagnoses, contacts and medicines. A period that ends more than 31 days before the
index day isn't «looked, found nothing»: then nobody is predicted, and the table is named. The rules that need no model don't ask for this.

## Many patients
`feature_matrix_in_pieces(patient_list)` gives the same rows some patients at a time (50,000 unless told otherwise): no row depends on another
patient. About 0.1 s of processor time for 10,000 patients with five years of events.
"""

DIRECTION = {-1: "↓", 0: "–", 1: "↑"}


def feature_document() -> str:
    """The whole document."""
    beginning = BEGINNING.format(
        admission=FEATURE_SET, count=len(FEATURES), readmission=READMISSION_SET, more=len(STAY_FEATURES)
    )
    parts = [beginning]
    for group in FeatureGroup:
        title = f"{said(FEATURE_GROUPS, group, ENGLISH)} («{said(FEATURE_GROUPS, group, NORWEGIAN)}»)"
        parts.append(_table(title, [feature for feature in FEATURES if feature.group == group]))
    parts.append(_table("The stay itself (readmission only)", STAY_FEATURES))
    return "\n".join(parts) + END


def _table(title: str, features: Sequence[Feature]) -> str:
    lines = [
        f"## {title}",
        "| feature | on screen | what it is | unit | window | table | missing when | |",
        "|---|---|---|---|---|---|---|---|",
        *(_row(feature) for feature in features),
    ]
    return "\n".join(lines) + "\n"


def _row(feature: Feature) -> str:
    cells = (
        f"`{feature.name}`",
        said(FEATURE_WORDS, feature.name, NORWEGIAN),
        said(FEATURE_WORDS, feature.name, ENGLISH),
        feature.unit,
        feature.window,
        feature.source,
        _missing(feature),
        DIRECTION[feature.monotone],
    )
    return f"| {' | '.join(cells)} |"


def _missing(feature: Feature) -> str:
    rule = said(MISSING_WORDS, feature.missing, ENGLISH)
    also = feature.name in MISSING_ALSO
    return f"{rule}; or {said(MISSING_ALSO, feature.name, ENGLISH)}" if also else rule


if __name__ == "__main__":
    sys.stdout.write(feature_document())
