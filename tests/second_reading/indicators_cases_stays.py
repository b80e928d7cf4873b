"""Hand cases: contact after discharge, unplanned stays, readmissions."""

from __future__ import annotations

from .indicators_case import IndicatorCase

DISCHARGES = IndicatorCase(
    "contact within three working days: from discharge, and from the day it became known",
    {
        "pasienter": """
            pasient_id; fodselsaar; kjonn; dod
            u1;  1970; K
            u2;  1970; M
            u3;  1970; K
            u4;  1970; M
            u5;  1970; K
            u6;  1970; M
            u7;  1970; K
            u8;  1970; M                     # in no target group: no clock
            u9;  1951; K                     # 75, unplanned: a clock without a group
            u10; 1951; M                     # 75, planned: no clock
            u11; 1970; K; 2026-03-09         # died before the due date
            u12; 1970; M
            u13; 1970; K
            u14; 1970; M
            u15; 1970; K
            """,
        "diagnoser": "pasient_id; dato; kode; kodeverk\n"
        + "\n".join(
            f"u{number}; 2015-01-01; T90; ICPC-2" for number in (1, 2, 3, 4, 5, 6, 7, 11, 12, 13, 14, 15)
        )
        + "\nu8; 2015-01-01; R74; ICPC-2\nu9; 2015-01-01; R74; ICPC-2\nu10; 2015-01-01; R74; ICPC-2",
        "innleggelser": """
            pasient_id; inn; ut; hastegrad; institusjon; utskrevet_til; kjent_dato
            u1;  2026-03-02; 2026-03-06; ohjelp;   sykehus; hjem                   # Friday: due Wednesday 11.
            u2;  2026-03-02; 2026-03-06; ohjelp;   sykehus; hjem;     2026-03-09   # known Monday: due Thursday 12.
            u3;  2026-03-02; 2026-03-06; ohjelp;   sykehus; hjem;     2026-03-09
            u4;  2026-01-05; 2026-01-09; ohjelp;   sykehus; hjem;     2026-01-12   # due 14.01., by now missed
            u5;  2026-03-02; 2026-03-06; ohjelp;   sykehus; hjem                   # readmitted before due
            u5;  2026-03-10; 2026-03-13; ohjelp;   sykehus; hjem                   # due Wednesday 18.
            u6;  2026-03-20; 2026-03-26; ohjelp;   sykehus; hjem                   # due today
            u7;  2026-03-20; 2026-03-25; ohjelp;   sykehus; hjem;     2026-03-27   # due yesterday; from known: 01.04.
            u8;  2026-03-02; 2026-03-06; ohjelp;   sykehus; hjem
            u9;  2026-03-02; 2026-03-06; ohjelp;   sykehus; hjem
            u10; 2026-03-02; 2026-03-06; planlagt; sykehus; hjem
            u11; 2026-03-02; 2026-03-06; ohjelp;   sykehus; hjem
            u12; 2026-03-02; 2026-03-06; ohjelp;   sykehus; sykehjem
            u13; 2026-03-06; 2026-03-06; planlagt; sykehus; hjem                   # planned, same day
            u14; 2025-03-24; 2025-03-27; ohjelp;   sykehus; hjem                   # due 01.04.2025: first day
            u15; 2025-03-24; 2025-03-26; ohjelp;   sykehus; hjem                   # due 31.03.2025: before
            """,
        "kontakter": """
            pasient_id; dato; type; rolle
            u1;  2026-03-11; telefon;      sykepleier     # in time
            u2;  2026-03-12; telefon;      sykepleier     # late; in time from known
            u5;  2026-03-16; konsultasjon; lege           # in time for the second
            u6;  2026-03-27; telefon;      sykepleier
            u7;  2026-03-30; telefon;      helsesekretaer # in time
            u14; 2025-03-28; hjemmebesok;  lege           # in time
            u15; 2025-03-28; hjemmebesok;  lege
            """,
    },
    # 3vd: u1 u2 u3 u4 u5 u7 u9 u14; kjent: u2 u3 u4, beside u1 u5 u9 u14 (unknown), u7's clock still runs
    """
    utskrivning_3vd                 4/8 +0      # u1 u5 u7 u14
    utskrivning_3vd@diabetes2       4/7 +0      # all but u9
    utskrivning_3vd@75-84           0/1 +0
    utskrivning_3vd_kjent           1/3 +4      # u2
    utskrivning_3vd:tatt_initiativ  mangler
    """,
)


STAYS = IndicatorCase(
    "stays: episodes, unplanned and avoidable, readmission on day 1, 30 and 31",
    {
        "pasienter": "pasient_id; fodselsaar; kjonn\n"
        + "\n".join(f"a{number}; 1960; {'KM'[number % 2]}" for number in range(1, 15)),
        "diagnoser": "pasient_id; dato; kode; kodeverk\na1; 2015-01-01; R95; ICPC-2",
        "innleggelser": """
            pasient_id; inn; ut; hastegrad; hoveddiagnose; institusjon; utskrevet_til
            a1;  2026-01-05; 2026-01-10; ohjelp;   J44.1; sykehus;           hjem
            a1;  2026-01-11; 2026-01-15; ohjelp;   I50.0; sykehus;           hjem             # day 1
            a2;  2026-01-05; 2026-01-10; ohjelp;   A41.9; sykehus;           hjem
            a2;  2026-02-09; 2026-02-12; ohjelp;   E10.9; sykehus;           hjem             # day 30
            a3;  2026-01-08; 2026-01-10; planlagt; C50.9; sykehus;           hjem
            a3;  2026-02-10; 2026-02-12; ohjelp;   I11.0; sykehus;           hjem             # day 31
            a4;  2026-01-02; 2026-01-10; ohjelp;   I10;   sykehus;           hjem
            a4;  2026-01-20; 2026-01-22; planlagt; I50.0; sykehus;           hjem             # planned
            a5;  2026-01-02; 2026-01-05; ohjelp;   J45.0; sykehus;           annet_sykehus
            a5;  2026-01-06; 2026-01-10; ohjelp;   J44.1; sykehus;           hjem             # the same episode
            a6;  2026-01-02; 2026-01-04; ohjelp;   J44.1; kad;               hjem             # no hospital
            a7;  2026-01-05; 2026-01-10; ohjelp;   K80.2; sykehus;           hjem
            a7;  2026-01-10; 2026-01-12; ohjelp;   K80.2; sykehus;           hjem             # day 0
            a8;  2026-02-20; 2026-02-28; ohjelp;   K80.2; sykehus;           hjem             # day 30: yesterday
            a10; 2025-04-01; 2025-04-03; ohjelp;   K80.2; sykehus;           hjem             # first day
            a11; 2025-03-31; 2025-04-02; ohjelp;   K80.2; sykehus;           hjem             # in the day before
            a12; 2025-03-01; 2025-03-02; ohjelp;   K80.2; sykehus;           hjem             # day 30: 01.04.2025
            a13; 2026-01-02; 2026-01-20; ohjelp;   F20.0; psykisk_helsevern; hjem
            a14; 2026-01-02; 2026-01-20; planlagt; S72.0; rehabilitering;    hjem             # no hospital
            """,
    },
    # index episodes: a1 2, a2 2, a3 2, a4 2, a5 1, a7 2, a8, a10, a11, a12, a13 = 16
    """
    uplanlagte_innleggelser             12/14     # a1 2, a2 2, a3, a4, a5, a7 2, a8, a10, a13
    forebyggbare_innleggelser            4/14     # a1 2, a2 (E10), a3 (I110)
    reinnleggelse_30d                    2/16     # a1 a2
    reinnleggelse_30d:per_pasientaar     2/14
    """,
)


CASES = [DISCHARGES, STAYS]
