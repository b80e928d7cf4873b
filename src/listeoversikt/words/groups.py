"""Target groups: what they are called, the short word on a tag, and what their rule says.

The bokmål rule is the shipped table's; the English one stands here.
"""

from __future__ import annotations

from enum import Enum
from functools import cache

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.words.language import NORWEGIAN, Words, key_of, said

GROUPS: Words = {
    "diabetes2": ("Diabetes type 2", "Type 2 diabetes"),
    "kols": ("KOLS", "COPD"),
    "kronisk": ("Kronisk syk", "Chronic illness"),
    "psykisk": ("Psykisk helse", "Mental health"),
    "psykisk_alvorlig": ("Alvorlig psykisk lidelse", "Severe mental illness"),
    "rus": ("Rus", "Substance use"),
    "utviklingshemming": ("Utviklingshemming", "Intellectual disability"),
    "skropelig_eldre": ("Skrøpelig eldre", "Frail older"),
    "svak_ettersporrer": ("Behov uten kontakt", "Need without contact"),
    "stormottaker": ("Høy bruk nå", "High use now"),
    "risikosone": ("I risikosonen", "At rising risk"),
}
SHORT: Words = {
    "diabetes2": ("Diabetes", "Diabetes"),
    "kols": ("KOLS", "COPD"),
    "kronisk": ("Kronisk", "Chronic"),
    "psykisk": ("Psykisk", "Mental"),
    "psykisk_alvorlig": ("Alv. psykisk", "Sev. mental"),
    "rus": ("Rus", "Substance"),
    "utviklingshemming": ("Utv.hemming", "Int. disab."),
    "skropelig_eldre": ("Skrøpelig", "Frail"),
    "svak_ettersporrer": ("Uten kontakt", "No contact"),
    "stormottaker": ("Høy bruk", "High use"),
    "risikosone": ("Risikosonen", "Rising"),
}
ENGLISH_RULES = {
    "diabetes2": "ICPC-2 T90 ever.",
    "kols": "ICPC-2 R95 ever.",
    "kronisk": "At least two disease groups, or one with an unplanned hospital stay in the last 365 days, or one that suffices alone (heart failure, multiple sclerosis, parkinsonism).",
    "psykisk": "ICPC-2 P72, P73, P74, P75, P76, P79, P80, P82, P86 or P98 in the last 1,095 days; as the pilot was evaluated, for indicators only.",
    "psykisk_alvorlig": "ICPC-2 P72, P73, P80, P86 or P98 ever, or P77 in the last 365 days, or a P-code in the last 1,095 days with a stay in mental health or addiction care begun in the last 730 days.",
    "rus": "ICPC-2 P15, P18 or P19 in the last 1,095 days.",
    "utviklingshemming": "ICPC-2 P85, or ICD-10 F7, Q90, F842 or Q934.",
    "skropelig_eldre": "65 years or more and at least one of: moderate or severe frailty, high hospital frailty (HFRS), CFS 5 or more, dementia (P70), home care from 80 years, sheltered housing. A newest CFS of 3 or less in the last 730 days takes the patient out.",
    "svak_ettersporrer": "In the group severe mental illness, substance use, intellectual disability, frail older or chronic illness, or 85 years or more, and no visit, e-visit, video or home visit with doctor or nurse in the last 365 days.",
    "stormottaker": "Last 365 days: at least two unplanned hospital stays, or at least four contacts with the emergency clinic, or at least fifteen visits.",
    "risikosone": "Not high use now, but rising risk: frailty or HFRS up a category in a year, or at least moderate frailty and five medicines, or one unplanned hospital stay in the last 365 days and at least two disease groups.",
}
BESIDE: Words = {
    "annen_tidlig_funksjonsnedsettelse": (
        "Annen medfødt eller tidlig funksjonsnedsettelse",
        "Other congenital or early disability",
    ),
    "mulig_utviklingshemming_vurder": ("Mulig – vurder", "Possible – consider"),
}
NO_CONTACT: tuple[str, str] = ("Ønsker ikke å bli oppringt", "Doesn't want to be called")


def group_word(group: str | Enum, language: str = NORWEGIAN) -> str:
    """What a target group is called.

    >>> group_word("svak_ettersporrer"), group_word("kols", "en")
    ('Behov uten kontakt', 'COPD')
    """
    return said(GROUPS, group, language)


def group_short(group: str | Enum, language: str = NORWEGIAN) -> str:
    """The word on a tag: one or two words.

    >>> group_short("skropelig_eldre")
    'Skrøpelig'
    """
    return said(SHORT, group, language)


def group_rule(group: str | Enum, language: str = NORWEGIAN) -> str:
    """What the group is: its rule in words."""
    return (_rules() if language == NORWEGIAN else ENGLISH_RULES)[key_of(group)]


@cache
def _rules() -> dict[str, str]:
    return {row["key"]: row["rule_nb"] for row in read_rows("target_groups")}


def no_contact_word(language: str = NORWEGIAN) -> str:
    """What is said of one who doesn't want to be called."""
    return NO_CONTACT[language != NORWEGIAN]


def beside_word(key: str, language: str = NORWEGIAN) -> str:
    """What stands beside the group of intellectual disability without being in it."""
    return said(BESIDE, key, language)
