"""Hand cases: tables that are missing or too short, and a row per prescription."""

from __future__ import annotations

from .indicators_case import WIDE, IndicatorCase
from .indicators_cases_people import four_medicines

SHORT_TABLE = IndicatorCase(
    "a contact table that begins inside the window: absence isn't judged, rates use the days there are",
    {
        "pasienter": "pasient_id; fodselsaar; kjonn\nq1; 1946; K\nq2; 1946; M",
        "diagnoser": """
            pasient_id; dato; kode; kodeverk
            q1; 2015-01-01; T90; ICPC-2
            q1; 2015-01-01; R95; ICPC-2
            q2; 2015-01-01; K86; ICPC-2
            """,
        "kontakter": "pasient_id; dato; type; rolle\nq1; 2025-12-01; konsultasjon; lege",
    },
    """
    eldre70_uten_konsultasjon   mangler +2
    samsykelighet_kontakt       mangler +1
    diabetes_kontroll           mangler +1
    konsultasjoner_lege         1/364d
    hoy_ressursbruk             0/2             # fires on presence: stands
    """,
    about={"perioder": WIDE | {"kontakter": {"fra": "2025-10-01", "til": "2026-03-31"}}},
)


OLDEST_ROW = IndicatorCase(
    "a table that perioder doesn't name begins with its oldest row",
    {
        "pasienter": "pasient_id; fodselsaar; kjonn\nq1; 1946; K\nq2; 1946; M",
        "diagnoser": "pasient_id; dato; kode; kodeverk\nq1; 2015-01-01; T90; ICPC-2",
        "kontakter": """
            pasient_id; dato; type; rolle
            q1; 2025-04-01; konsultasjon; lege
            """,
        "maalinger": "pasient_id; dato; type; verdi\nq1; 2025-01-01; acr; 3",
    },
    """
    eldre70_uten_konsultasjon   1/2 +0          # contacts reach back just far enough
    diabetes_albuminuri         mangler +1      # measurements a day too short
    """,
    about={"perioder": {}},
)


NO_TABLES = IndicatorCase(
    "missing tables: «mangler», never 0",
    {
        "pasienter": "pasient_id; fodselsaar; kjonn\nm1; 1946; K\nm2; 1946; M",
        "diagnoser": "pasient_id; dato; kode; kodeverk\nm1; 2015-01-01; T90; ICPC-2",
    },
    """
    diabetes_forekomst              1/2
    lmg                             mangler
    hoy_ressursbruk                 mangler
    eldre70_uten_konsultasjon       mangler
    diabetes_bt_inntil_140_85       mangler
    diabetes_statin                 mangler
    diabetes_kontroll               mangler
    kols_kontroll_innen_6_uker      mangler
    utskrivning_3vd                 mangler
    konsultasjoner_lege             mangler
    uplanlagte_innleggelser         mangler
    reinnleggelse_30d               mangler
    upc                             mangler
    """,
)


AN_OR_STANDS = IndicatorCase(
    "a sentence with «or» stands on the tables there are",
    {
        "pasienter": "pasient_id; fodselsaar; kjonn\nm1; 1946; K\nm2; 1946; M",
        "diagnoser": "pasient_id; dato; kode; kodeverk\nm1; 2026-01-01; T90; ICPC-2\nm2; 2015-01-01; T90; ICPC-2",
        "legemidler": four_medicines("m1 m2"),
        "kontakter": """
            pasient_id; dato; type; rolle; takster
            m1; 2026-01-01; konsultasjon; lege; 2ad 2ld
            """,
    },
    """
    lmg                 1/2     # without tiltak, by claim code
    diabetes_kontroll   1/2     # without tiltak, by consultation
    hoy_ressursbruk     0/2     # without innleggelser, by contacts
    utskrivning_3vd     mangler
    """,
)


PRESCRIPTIONS = IndicatorCase(
    "a row per prescription: regular or not, 365 days; who is new on the list can't be judged",
    {
        "pasienter": """
            pasient_id; fodselsaar; kjonn; liste_fra
            v1; 1960; K
            v2; 1960; M
            v3; 1960; K; 2025-04-02
            """,
        "diagnoser": """
            pasient_id; dato; kode; kodeverk
            v1; 2015-01-01; T90; ICPC-2
            v2; 2015-01-01; T90; ICPC-2
            v3; 2015-01-01; T90; ICPC-2
            """,
        "legemidler": """
            pasient_id; atc; fra; til; fast
            v1; C10AA05; 2025-03-31; ; ja     # to today
            v2; C10AA05; 2025-03-30; ; ja     # to yesterday
            v3; C10AA05; 2026-01-01; ; ja
            """,
    },
    """
    diabetes_statin     1/2 +1
    """,
    reading="«the same holds» is taken for every sentence that says «in use», also with absence_rule = no",
    about={"legemidler": "resepter"},
)


CASES = [SHORT_TABLE, OLDEST_ROW, NO_TABLES, AN_OR_STANDS, PRESCRIPTIONS]
