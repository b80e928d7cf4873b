"""What the rules count by, of what a definition says in fields and numbers: a file that says otherwise is refused.

The definitions are the sentences people read; the rules that count lie in the modules of this folder. A window, a
limit or a table that was changed in the file alone would be printed as if it held. Whoever changes a rule changes
its line here and its block in ``indicators.toml``; names, sources, directions and the words of a sentence are free.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from listeoversikt.indicators.definition_terms import Indicator

NUMBER = re.compile(r"\d+")


@dataclass(frozen=True)
class Counted:
    """How the program counts one indicator, in the words of ``indicators.toml``.

    ``numerator`` and ``denominator`` are the numbers of the two sentences, those within codes too, in any order.
    """

    window_days: int | None
    absence_rule: str
    kind: str
    unit: str
    hide_unit: str
    tables: tuple[str, ...]
    numerator: tuple[str, ...]
    denominator: tuple[str, ...]
    variants: tuple[str, ...] = ()


def numbers(sentence: str) -> tuple[str, ...]:
    """Every number in a sentence, in order of size.

    >>> numbers("a contact with claim code 2ld in the last 365 days")
    ('2', '365')
    """
    return tuple(sorted(NUMBER.findall(sentence), key=lambda one: (int(one), one)))


@cache
def counted_fields() -> dict[str, Counted]:
    """By id. Treat it as read-only."""
    variants = {id: tuple(keys.split()) for keys, ids in VARIANTS for id in ids.split()}
    found = {}
    for line in BY_ID.strip().splitlines():
        id, window, absence, kind, unit, hide_unit, tables, n, total = (
            part.strip() for part in line.split("|")
        )
        found[id] = Counted(
            window_days=None if window == "-" else int(window),
            absence_rule=absence,
            kind=kind,
            unit=unit,
            hide_unit=hide_unit,
            tables=tuple(tables.split()),
            numerator=numbers(n),
            denominator=numbers(total),
            variants=variants.get(id, ()),
        )
    return found


def disagreements(one: Indicator, words: Mapping[str, object], counted: Counted) -> Iterator[tuple[str, str]]:
    """The keys of a block that say otherwise than the rule counts, and what to say of each.

    ``words`` are the block's own, as they stand in the file.
    """
    for key, word in (
        ("type", counted.kind),
        ("enhet", counted.unit),
        ("vindu_dager", counted.window_days),
        ("krever_dekning", counted.absence_rule),
        ("skjules_etter", counted.hide_unit),
    ):
        if words.get(key) != word:
            said, holds = (
                "ikke oppgitt" if found is None else f"«{found}»" for found in (words.get(key), word)
            )
            yield key, f"«{key}» er {said}, men programmet teller med {holds}"
    for key, said_of, holds_of in (
        ("tabeller", one.needs_tables, counted.tables),
        ("varianter", one.variants, counted.variants),
    ):
        if set(said_of) != set(holds_of):
            yield key, f"«{key}» er ikke de programmet teller med: {_listed(holds_of)}"
    for key, sentence, pinned in (
        ("teller", one.numerator_nb, counted.numerator),
        ("numerator", one.numerator, counted.numerator),
        ("nevner", one.denominator_nb, counted.denominator),
        ("denominator", one.denominator, counted.denominator),
    ):
        if numbers(sentence) != pinned:
            yield key, f"tallene i «{key}» er ikke de programmet teller med: {_listed(pinned)}"


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(words) or "ingen"


VARIANTS = (
    ("piloten", "lmg"),
    ("sentralstimulerende lar palliativ", "vanedannende vanedannende_ddd"),
    (
        "warfarin doak_egfr_platehemmer antikoagulasjon_platehemmer nsaid_b01a nsaid_c03_c09 nsaid_egfr45 nsaid_75 trippel insulin sulfonylurea digoksin amiodaron litium metotreksat klozapin glukokortikoid_90d opioid benzo_z_tca_65 antipsykotika_65 kalium psykofarmaka_3",
        "risikolegemidler",
    ),
    ("med_sykepleier", "eldre70_uten_konsultasjon"),
    ("medrave", "ihd_betablokker"),
    (
        "under80_ikke_skropelig 80_eller_skropelig",
        "diabetes_bt_inntil_140_85 diabetes_bt_141_149 diabetes_bt_fra_150_90 diabetes_bt_ikke_maalt diabetes_hba1c_under_52 diabetes_hba1c_52_70 diabetes_hba1c_over_70 diabetes_hba1c_ikke_maalt",
    ),
    ("tatt_initiativ", "utskrivning_3vd utskrivning_3vd_kjent"),
    ("akseptert", "svak_ettersporrer_tilbud hjemmebesok_tilbudt ip_meldt"),
    (
        "takst",
        "dekning_diabetes2 dekning_kols dekning_kronisk dekning_psykisk dekning_psykisk_alvorlig dekning_rus dekning_svak_ettersporrer dekning_stormottaker dekning_risikosone",
    ),
    ("takst tabell5 tabell22_42", "dekning_utviklingshemming"),
    ("takst evaluering", "dekning_skropelig_eldre"),
    ("tabell6 tabell11", "konsultasjoner_lege konsultasjoner_sykepleier konsultasjoner_lege_sykepleier"),
    ("lege sykepleier tabell11", "hjemmebesok"),
    ("per_pasientaar", "reinnleggelse_30d"),
    ("per_konsultasjon", "upc"),
    ("moter samtaler planer gjennomganger", "ikke_takst"),
)
"""Variants, and whose they are."""
BY_ID = """
lmg | 365 | ja | andel | share_0_1 | personer | pasienter legemidler tiltak kontakter | 2 365 | 4
samstemming_utskrivning | - | ja | andel | share_0_1 | hendelser | pasienter innleggelser tiltak | 14 | 14 14
vanedannende | 365 | nei | andel | share_0_1 | personer | pasienter kontakter legemidler | 02 05 05 05 03 01 02 02 03 16 05 05 02 05 01 05 04 05 20 365 | 365 07
vanedannende_ddd | 365 | nei | gjennomsnitt | ddd | personer | pasienter kontakter legemidler | 365 | -
borte | 1095 | ja | antall | patients | personer | pasienter kontakter | 365 | 4 366 730 4 731 1095
risikolegemidler | - | nei | antall | patients | personer | pasienter legemidler maalinger diagnoser | - | -
hoy_ressursbruk | 365 | nei | andel | share_0_1 | personer | pasienter innleggelser kontakter | 2 4 15 365 | -
kroniske_over_3 | - | nei | andel | share_0_1 | personer | pasienter diagnoser | 4 | -
skjorhetsmarkor | - | nei | andel | share_0_1 | personer | pasienter diagnoser | - | 65
hoy_prediktiv_risk | - | nei | andel | share_0_1 | personer | pasienter diagnoser kontakter innleggelser legemidler model | 12 | 12
samsykelighet | - | nei | andel | share_0_1 | personer | pasienter diagnoser | 2 | 1
samsykelighet_kontakt | 365 | ja | andel | share_0_1 | personer | pasienter diagnoser kontakter | 365 | 2
eldre70_uten_konsultasjon | 365 | ja | andel | share_0_1 | personer | pasienter kontakter | 365 | 70 365
ihd_betablokker | 1095 | nei | andel | share_0_1 | personer | pasienter diagnoser legemidler | 07 | 75 1095 74 77 74 75 76
diabetes_forekomst | - | nei | andel | share_0_1 | personer | pasienter diagnoser | 89 90 | -
diabetes_bt_inntil_140_85 | 456 | ja | andel | share_0_1 | personer | pasienter diagnoser maalinger | 140 85 456 | 89 90
diabetes_bt_141_149 | 456 | ja | andel | share_0_1 | personer | pasienter diagnoser maalinger | 456 | 89 90
diabetes_bt_fra_150_90 | 456 | ja | andel | share_0_1 | personer | pasienter diagnoser maalinger | 150 90 456 | 89 90
diabetes_bt_ikke_maalt | 456 | ja | andel | share_0_1 | personer | pasienter diagnoser maalinger | 456 | 89 90
diabetes_hba1c_under_52 | 456 | ja | andel | share_0_1 | personer | pasienter diagnoser maalinger | 1 456 52 | 89 90
diabetes_hba1c_52_70 | 456 | ja | andel | share_0_1 | personer | pasienter diagnoser maalinger | 1 456 52 70 | 89 90
diabetes_hba1c_over_70 | 456 | ja | andel | share_0_1 | personer | pasienter diagnoser maalinger | 1 456 70 | 89 90
diabetes_hba1c_ikke_maalt | 456 | ja | andel | share_0_1 | personer | pasienter diagnoser maalinger | 1 456 1 | 89 90
diabetes_statin | - | nei | andel | share_0_1 | personer | pasienter diagnoser legemidler | 10 10 10 | 40 80 89 90
diabetes_kontroll | 365 | ja | andel | share_0_1 | personer | pasienter diagnoser kontakter tiltak | 89 90 365 | 89 90
diabetes_albuminuri | 456 | ja | andel | share_0_1 | personer | pasienter diagnoser maalinger | 456 | 89 90
diabetes_hba1c_maalt | 456 | ja | andel | share_0_1 | personer | pasienter diagnoser maalinger | 1 456 | 89 90
diabetes_bt_maalt | 456 | ja | andel | share_0_1 | personer | pasienter diagnoser maalinger | 456 | 89 90
diabetes_hba1c_lav_skropelig | 456 | nei | andel | share_0_1 | personer | pasienter diagnoser maalinger legemidler | 1 456 53 | 75 89 90 10 10 1 456
kols_forekomst | - | nei | andel | share_0_1 | personer | pasienter diagnoser | 95 | -
kols_kontroll_etter_forverring | - | ja | andel | share_0_1 | hendelser | pasienter diagnoser kontakter legemidler innleggelser | 95 4 182 | 95 28 95 02 06 07 3 440 441 0 182
kols_kontroll_innen_6_uker | - | ja | andel | share_0_1 | hendelser | pasienter diagnoser kontakter legemidler innleggelser | 95 4 42 | 95 28 95 02 06 07 3 440 441 0 42
depresjon_forekomst | 365 | nei | andel | share_0_1 | personer | pasienter diagnoser | 76 365 | -
depresjon_ny_undersokt | 730 | ja | andel | share_0_1 | personer | pasienter diagnoser maalinger | 1 30 30 | 76 730 76 30
depresjon_antidepressiva | 365 | nei | andel | share_0_1 | personer | pasienter diagnoser legemidler | 06 06 12 365 | 76 365
angst_forekomst | 365 | nei | andel | share_0_1 | personer | pasienter diagnoser | 74 365 | -
angst_ny_undersokt | 730 | ja | andel | share_0_1 | personer | pasienter diagnoser maalinger | 1 30 30 | 74 730 74 30
angst_antidepressiva | 365 | nei | andel | share_0_1 | personer | pasienter diagnoser legemidler | 06 06 12 365 | 74 365
angst_ny_oppfolging | 730 | ja | andel | share_0_1 | personer | pasienter diagnoser kontakter | 1 90 | 74 730 74 90
angst_kontroll_6_12_mnd | 730 | ja | andel | share_0_1 | personer | pasienter diagnoser kontakter legemidler | 74 76 183 365 | 74 06 06 12 365 365
angst_ny_kognitiv_terapi | 730 | ja | andel | share_0_1 | personer | pasienter diagnoser tiltak | 0 182 | 74 730 74 182
angst_benzodiazepiner | 365 | nei | andel | share_0_1 | personer | pasienter diagnoser legemidler | 05 365 | 74 365
antidepressiva_diagnose | 730 | ja | andel | share_0_1 | personer | pasienter diagnoser legemidler | 74 76 730 | 06 06 12
aarskontroll_diabetes | 365 | ja | andel | share_0_1 | personer | pasienter diagnoser tiltak kontakter | 109 109 109 30 06 2022 365 30 06 2022 | 89 90
behandlingsplan_kols | 365 | ja | andel | share_0_1 | personer | pasienter diagnoser tiltak | 365 | 95
behandlingsplan_diabetes | 365 | ja | andel | share_0_1 | personer | pasienter diagnoser tiltak | 365 | 89 90
behandlingsplan_psykrus | 365 | ja | andel | share_0_1 | personer | pasienter diagnoser tiltak innleggelser | 365 | -
utskrivning_3vd | - | ja | andel | share_0_1 | hendelser | pasienter diagnoser innleggelser kontakter | - | 3
utskrivning_3vd_kjent | - | ja | andel | share_0_1 | hendelser | pasienter diagnoser innleggelser kontakter | 3 | -
utskrivning_forsok_3vd | - | ja | andel | share_0_1 | hendelser | pasienter diagnoser innleggelser kontakter store | 2 3 | 3
utskrivning_14d | - | ja | andel | share_0_1 | hendelser | pasienter diagnoser innleggelser kontakter | 14 | 14 14
utskrivning_4u | - | ja | andel | share_0_1 | hendelser | pasienter diagnoser innleggelser kontakter | 2 28 | 28 28
svak_ettersporrer_tilbud | - | ja | andel | share_0_1 | personer | pasienter diagnoser kontakter tiltak store | - | -
hjemmebesok_tilbudt | - | ja | andel | share_0_1 | personer | pasienter diagnoser kontakter tiltak store | - | -
ip_meldt | 365 | nei | antall | patients | personer | pasienter diagnoser tiltak | 365 | -
dekning_diabetes2 | 365 | ja | andel | share_0_1 | personer | pasienter diagnoser kontakter | 365 | 2
dekning_kols | 365 | ja | andel | share_0_1 | personer | pasienter diagnoser kontakter | 365 | -
dekning_kronisk | 365 | ja | andel | share_0_1 | personer | pasienter diagnoser kontakter innleggelser | 365 | -
dekning_psykisk | 365 | ja | andel | share_0_1 | personer | pasienter diagnoser kontakter | 365 | -
dekning_psykisk_alvorlig | 365 | ja | andel | share_0_1 | personer | pasienter diagnoser kontakter innleggelser | 365 | -
dekning_rus | 365 | ja | andel | share_0_1 | personer | pasienter diagnoser kontakter | 365 | -
dekning_utviklingshemming | 365 | ja | andel | share_0_1 | personer | pasienter diagnoser kontakter | 365 | -
dekning_skropelig_eldre | 365 | ja | andel | share_0_1 | personer | pasienter diagnoser kontakter innleggelser | 365 | -
dekning_svak_ettersporrer | - | ja | andel | share_0_1 | personer | pasienter diagnoser kontakter innleggelser | 365 | -
dekning_stormottaker | 365 | ja | andel | share_0_1 | personer | pasienter diagnoser kontakter innleggelser | 365 | -
dekning_risikosone | 365 | ja | andel | share_0_1 | personer | pasienter diagnoser kontakter innleggelser | 365 | -
gjennomgang | 365 | nei | andel | share_0_1 | personer | pasienter store | 365 | -
nye_funn | - | nei | rate | per_10_reviews | hendelser | pasienter store | - | -
konsultasjoner_lege | - | nei | rate | per_patient_year | hendelser | pasienter kontakter | - | 365
konsultasjoner_sykepleier | - | nei | rate | per_patient_year | hendelser | pasienter kontakter | - | 365
konsultasjoner_lege_sykepleier | - | nei | rate | per_patient_year | hendelser | pasienter kontakter | - | 365
hjemmebesok | - | nei | rate | per_patient_year | hendelser | pasienter kontakter | - | 365
legevakt | - | nei | rate | per_patient_year | hendelser | pasienter kontakter | - | 365
uplanlagte_innleggelser | - | nei | rate | per_patient_year | hendelser | pasienter innleggelser | - | 365
forebyggbare_innleggelser | - | nei | rate | per_patient_year | hendelser | pasienter innleggelser | 44 10 14 50 110 | 365
reinnleggelse_30d | - | nei | andel | share_0_1 | hendelser | pasienter innleggelser | 1 30 8 | 30
upc | 365 | nei | gjennomsnitt | share_0_1 | personer | pasienter kontakter | 365 | -
egen_dekningsgrad | - | nei | andel | share_0_1 | personer | store | - | -
ikke_takst | - | nei | rate | per_nurse_month | hendelser | pasienter kontakter tiltak store | - | -
"""
"""Id, window in days, absence rule, kind, unit, hidden by, tables, numbers of n and of N."""
