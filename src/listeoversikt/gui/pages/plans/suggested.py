"""Which templates fit a patient: by the target groups, and by heart failure among the diagnoses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listeoversikt.operations.plan_deeds import templates

if TYPE_CHECKING:
    from listeoversikt.operations.office import View

TEMPLATE_OF = {
    "kols": "kols",
    "diabetes2": "diabetes",
    "psykisk": "psykisk_helse",
    "psykisk_alvorlig": "psykisk_helse",
    "rus": "rus",
    "skropelig_eldre": "skropelig_eldre",
    "utviklingshemming": "utviklingshemming",
}
"""Target group → the shipped template."""


def suggested_templates(view: View, patient_id: str) -> list[str]:
    """The keys of the templates in use that fit the patient's groups, in the templates' order."""
    from listeoversikt.operations.patient import patient_card
    from listeoversikt.operations.why import NotOnList

    try:
        groups = patient_card(view, patient_id).groups
    except NotOnList:
        return []
    wanted = {TEMPLATE_OF[key] for key in groups if key in TEMPLATE_OF}
    return [template.key for template in templates(view).shown if template.key in wanted]
