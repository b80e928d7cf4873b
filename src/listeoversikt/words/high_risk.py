"""English words for the rules of the list of high-risk medicines; the bokmål ones stand in the shipped table."""

from __future__ import annotations

ENGLISH_HIGH_RISK = {
    "warfarin": "Warfarin",
    "doak_egfr_platehemmer": "DOAC with reduced kidney function or with an antiplatelet",
    "antikoagulasjon_platehemmer": "Anticoagulant with an antiplatelet",
    "nsaid_b01a": "NSAID with an anticoagulant or antiplatelet",
    "nsaid_c03_c09": "NSAID with a diuretic or ACE inhibitor/ARB",
    "nsaid_egfr45": "NSAID with eGFR below 45",
    "nsaid_75": "NSAID at 75 years or more",
    "trippel": "NSAID, diuretic and ACE inhibitor/ARB together",
    "insulin": "Insulin",
    "sulfonylurea": "Sulfonylurea in the elderly or with reduced kidney function",
    "digoksin": "Digoxin",
    "amiodaron": "Amiodarone",
    "litium": "Lithium",
    "metotreksat": "Methotrexate",
    "klozapin": "Clozapine",
    "glukokortikoid_90d": "Corticosteroid for 90 days or more",
    "opioid": "Opioid in the elderly or with a sedative or hypnotic",
    "benzo_z_tca_65": "Sedative, hypnotic or older antidepressant at 65 years or more",
    "antipsykotika_65": "Antipsychotic at 65 years or more without known psychosis",
    "kalium": "ACE inhibitor/ARB with a potassium-sparing medicine or potassium",
    "psykofarmaka_3": "Three or more medicines that act on the central nervous system",
}
