"""Hand cases: blood pressure, HbA1c, statin, control."""

from __future__ import annotations

from .indicators_case import IndicatorCase

BLOOD_PRESSURE = IndicatorCase(
    "blood pressure: the worse of the two decides, newest day with both, mean of a day, 456 days",
    {
        "pasienter": """
            pasient_id; fodselsaar; kjonn; liste_fra;  liste_til;  dod
            b1;  1966; K
            b2;  1966; M
            b3;  1966; K
            b4;  1966; M
            b5;  1966; K
            b6;  1966; M
            b7;  1966; K
            b8;  1966; M
            b9;  1966; K
            b10; 1966; M
            b11; 1966; K
            b12; 1966; M
            b13; 1966; K; 2025-01-01                             # a day too new for 456 days: beside
            b14; 1966; M; 2024-12-31
            b15; 1966; K; ;           2026-03-31                 # off the list on T: not own
            b16; 1966; M; ;           ;           2026-03-31     # dead on T: not own
            b17; 1966; K                                         # no diabetes
            """,
        "diagnoser": """
            pasient_id; dato; kode; kodeverk
            b1;  2015-01-01; T90; ICPC-2
            b2;  2015-01-01; T89; ICPC-2
            b3;  2015-01-01; T90; ICPC-2
            b4;  2015-01-01; T90; ICPC-2
            b5;  2015-01-01; T90; ICPC-2
            b6;  2015-01-01; T90; ICPC-2
            b7;  2015-01-01; T90; ICPC-2
            b8;  2015-01-01; T90; ICPC-2
            b9;  2015-01-01; T90; ICPC-2
            b10; 2015-01-01; T90; ICPC-2
            b11; 2015-01-01; T90; ICPC-2
            b12; 2026-03-31; T90; ICPC-2                         # found today counts
            b13; 2015-01-01; T90; ICPC-2
            b14; 2015-01-01; T90; ICPC-2
            b15; 2015-01-01; T90; ICPC-2
            b16; 2015-01-01; T90; ICPC-2
            b17; 2015-01-01; T93; ICPC-2
            """,
        "maalinger": """
            pasient_id; dato; type; verdi
            b1;  2026-01-10; sbt; 140
            b1;  2026-01-10; dbt; 85      # 140/85: lowest band
            b2;  2026-01-10; sbt; 141
            b2;  2026-01-10; dbt; 85      # middle
            b3;  2026-01-10; sbt; 140
            b3;  2026-01-10; dbt; 86      # middle
            b4;  2026-01-10; sbt; 149
            b4;  2026-01-10; dbt; 89      # middle
            b5;  2026-01-10; sbt; 150
            b5;  2026-01-10; dbt; 80      # highest
            b6;  2026-01-10; sbt; 138
            b6;  2026-01-10; dbt; 90      # highest: the worse decides
            b7;  2026-01-10; sbt; 139
            b7;  2026-01-10; dbt; 84
            b7;  2026-01-10; sbt; 142
            b7;  2026-01-10; dbt; 86      # mean 140.5/85: middle, unrounded
            b8;  2025-05-01; sbt; 135
            b8;  2025-05-01; dbt; 80
            b8;  2026-02-01; sbt; 160
            b8;  2026-02-01; dbt; 95      # newest: highest
            b9;  2026-03-01; sbt; 130     # no dbt that day
            b9;  2025-12-01; sbt; 151
            b9;  2025-12-01; dbt; 85      # newest day with both: highest
            b10; 2024-12-31; sbt; 120
            b10; 2024-12-31; dbt; 70      # first day of the window: lowest
            b11; 2024-12-30; sbt; 120
            b11; 2024-12-30; dbt; 70      # a day too old: not measured
            b13; 2026-01-10; sbt; 120
            b13; 2026-01-10; dbt; 70
            b14; 2025-02-02; sbt; 120
            b14; 2025-02-02; dbt; 70      # lowest
            b15; 2026-01-10; sbt; 120
            b15; 2026-01-10; dbt; 70
            b17; 2026-01-10; sbt; 120
            b17; 2026-01-10; dbt; 70
            """,
    },
    """
    diabetes_forekomst                               14/15
    diabetes_forekomst@kvinne                         7/8
    diabetes_forekomst@mann                           7/7
    diabetes_forekomst@40-64                         14/15
    diabetes_forekomst@diabetes2                     13/13      # not b2 (T89)
    diabetes_bt_inntil_140_85                         3/13 +1   # b1 b10 b14
    diabetes_bt_141_149                               4/13 +1   # b2 b3 b4 b7
    diabetes_bt_fra_150_90                            4/13 +1   # b5 b6 b8 b9
    diabetes_bt_ikke_maalt                            2/13 +1   # b11 b12
    diabetes_bt_maalt                                11/13 +1
    diabetes_bt_inntil_140_85@kvinne                  1/6  +1
    diabetes_bt_inntil_140_85@mann                    2/7  +0
    diabetes_bt_141_149@diabetes2                     3/12 +1
    diabetes_bt_inntil_140_85:under80_ikke_skropelig  3/13 +1
    diabetes_bt_141_149:under80_ikke_skropelig        4/13 +1
    diabetes_bt_fra_150_90:under80_ikke_skropelig     4/13 +1
    diabetes_bt_ikke_maalt:under80_ikke_skropelig     2/13 +1
    diabetes_bt_fra_150_90:80_eller_skropelig     mangler  +0
    diabetes_bt_inntil_140_85:80_eller_skropelig  mangler  +0
    """,
)


HBA1C = IndicatorCase(
    "HbA1c: 52 and 70 belong to the middle, unrounded, mean of a day; bands of age and frailty; albuminuria",
    {
        "pasienter": """
            pasient_id; fodselsaar; kjonn
            h1;  1946; K    # 80
            h2;  1947; M    # 79
            h3;  1955; K    # frail: dementia
            h4;  1955; M    # dementia, but CFS 3: not frail
            h5;  1970; K
            h6;  1970; M
            h7;  1970; K
            h8;  1970; M
            h9;  1970; K
            h10; 1970; M
            """,
        "diagnoser": """
            pasient_id; dato; kode; kodeverk
            h1;  2015-01-01; T90; ICPC-2
            h2;  2015-01-01; T90; ICPC-2
            h3;  2015-01-01; T90; ICPC-2
            h3;  2023-01-01; P70; ICPC-2
            h4;  2015-01-01; T90; ICPC-2
            h4;  2023-01-01; P70; ICPC-2
            h5;  2015-01-01; T90; ICPC-2
            h6;  2015-01-01; T90; ICPC-2
            h7;  2015-01-01; T90; ICPC-2
            h8;  2015-01-01; T90; ICPC-2
            h9;  2015-01-01; T90; ICPC-2
            h10; 2015-01-01; T90; ICPC-2
            """,
        "maalinger": """
            pasient_id; dato; type; verdi; enhet
            h1;  2026-01-10; hba1c; 51.9; mmol/mol     # under
            h2;  2026-01-10; hba1c; 52;   mmol/mol     # 52-70
            h3;  2026-01-10; hba1c; 70;   mmol/mol     # 52-70
            h4;  2026-01-10; hba1c; 70.1; mmol/mol     # over
            h4;  2025-06-01; cfs;   3
            h5;  2026-01-10; hba1c; 69;   mmol/mol
            h5;  2026-01-10; hba1c; 72;   mmol/mol     # mean 70.5: over
            h6;  2025-06-01; hba1c; 90;   mmol/mol
            h6;  2026-01-02; hba1c; 48;   mmol/mol     # newest: under
            h8;  2024-12-30; hba1c; 60;   mmol/mol     # a day too old
            h9;  2026-01-10; hba1c; 7.0;  %            # 53.0: 52-70
            h10; 2026-01-10; hba1c; 6.9;  %            # 51.9: under
            h1;  2026-01-10; acr;   0;    mg/mmol      # whatever its size
            h2;  2024-12-31; acr;   35;   mg/mmol      # first day
            h3;  2024-12-30; acr;   35;   mg/mmol      # a day too old
            """,
    },
    """
    diabetes_hba1c_under_52                           3/10 +0   # h1 h6 h10
    diabetes_hba1c_52_70                              3/10 +0   # h2 h3 h9
    diabetes_hba1c_over_70                            2/10 +0   # h4 h5
    diabetes_hba1c_ikke_maalt                         2/10 +0   # h7 h8
    diabetes_hba1c_maalt                              8/10 +0
    diabetes_albuminuri                               2/10 +0
    diabetes_hba1c_under_52:80_eller_skropelig        1/2       # h1 h3
    diabetes_hba1c_52_70:80_eller_skropelig           1/2
    diabetes_hba1c_over_70:80_eller_skropelig         0/2
    diabetes_hba1c_ikke_maalt:80_eller_skropelig      0/2
    diabetes_bt_ikke_maalt:80_eller_skropelig         2/2       # no blood pressure at all
    diabetes_bt_141_149:80_eller_skropelig            0/2
    diabetes_hba1c_under_52:under80_ikke_skropelig    2/8
    diabetes_hba1c_52_70:under80_ikke_skropelig       2/8
    diabetes_hba1c_over_70:under80_ikke_skropelig     2/8
    diabetes_hba1c_ikke_maalt:under80_ikke_skropelig  2/8
    diabetes_hba1c_under_52@skropelig_eldre           0/1       # h3
    """,
)


SAFETY_AND_STATIN = IndicatorCase(
    "low HbA1c on insulin in the frail of 75 and more; statin at 40-80; courses that end today or yesterday",
    {
        "pasienter": """
            pasient_id; fodselsaar; kjonn
            s1;  1950; K
            s2;  1950; M
            s3;  1950; K
            s4;  1950; M
            s5;  1950; K
            s6;  1952; M    # 74
            s7;  1950; K
            s8;  1951; M    # 75
            s9;  1946; K    # 80
            s10; 1945; M    # 81
            s11; 1986; K    # 40
            s12; 1987; M    # 39
            s13; 1960; K
            s14; 1960; M
            s15; 1960; K
            """,
        "diagnoser": """
            pasient_id; dato; kode; kodeverk
            s1;  2015-01-01; T90; ICPC-2
            s1;  2023-01-01; P70; ICPC-2
            s2;  2015-01-01; T90; ICPC-2
            s2;  2023-01-01; P70; ICPC-2
            s3;  2015-01-01; T90; ICPC-2
            s3;  2023-01-01; P70; ICPC-2
            s4;  2015-01-01; T90; ICPC-2
            s4;  2023-01-01; P70; ICPC-2
            s5;  2015-01-01; T90; ICPC-2         # not frail
            s6;  2015-01-01; T90; ICPC-2
            s6;  2023-01-01; P70; ICPC-2
            s7;  2015-01-01; T90; ICPC-2
            s7;  2023-01-01; P70; ICPC-2
            s8;  2015-01-01; T90; ICPC-2
            s8;  2023-01-01; P70; ICPC-2
            s9;  2015-01-01; T90; ICPC-2
            s10; 2015-01-01; T90; ICPC-2
            s11; 2015-01-01; T89; ICPC-2
            s12; 2015-01-01; T89; ICPC-2
            s13; 2015-01-01; T90; ICPC-2
            s14; 2015-01-01; T90; ICPC-2
            s15; 2015-01-01; T90; ICPC-2
            """,
        "legemidler": """
            pasient_id; atc; fra; til; fast
            s1;  A10AB01; 2020-01-01; ;           ja
            s2;  A10AB01; 2020-01-01; ;           ja
            s3;  A10BB07; 2020-01-01; 2026-03-31; ja    # ends today: in use
            s4;  A10BB07; 2020-01-01; 2026-03-30; ja    # ended yesterday
            s5;  A10AB01; 2020-01-01; ;           ja
            s6;  A10AB01; 2020-01-01; ;           ja
            s7;  A10BA02; 2020-01-01; ;           ja    # metformin
            s8;  A10AB01; 2020-01-01; ;           ja    # no HbA1c
            s9;  C10AA05; 2020-01-01; ;           ja
            s10; C10AA05; 2020-01-01; ;           ja    # 81: not in N
            s11; C10BA02; 2025-03-31; ;           nei   # 365 days after fra is today: in use
            s12; C10AA05; 2020-01-01; ;           ja    # 39: not in N
            s13; C10AB05; 2020-01-01; ;           ja    # a fibrate
            s14; C10BX03; 2025-06-01; 2027-01-01; ja
            s15; C10AA01; 2025-03-30; ;           nei   # ended yesterday
            """,
        "maalinger": """
            pasient_id; dato; type; verdi; enhet
            s1;  2026-01-10; hba1c; 52.9; mmol/mol
            s2;  2026-01-10; hba1c; 53;   mmol/mol
            s3;  2026-01-10; hba1c; 50;   mmol/mol
            s4;  2026-01-10; hba1c; 45;   mmol/mol
            s5;  2026-01-10; hba1c; 45;   mmol/mol
            s6;  2026-01-10; hba1c; 45;   mmol/mol
            s7;  2026-01-10; hba1c; 45;   mmol/mol
            """,
    },
    """
    diabetes_hba1c_lav_skropelig    2/3     # s1 s3 of s1 s2 s3
    diabetes_statin                 3/13    # s9 s11 s14 of all but s10 s12
    """,
)


DIABETES_CONTROL = IndicatorCase(
    "diabetes control: seen on a day with a recorded diagnosis, or the measure",
    {
        "pasienter": """
            pasient_id; fodselsaar; kjonn; liste_fra
            k1; 1970; K
            k2; 1970; M
            k3; 1970; K
            k4; 1970; M
            k5; 1970; K
            k6; 1970; M
            k7; 1970; K; 2025-05-01
            """,
        "diagnoser": """
            pasient_id; dato; kode; kodeverk
            k1; 2025-04-01; T90; ICPC-2
            k2; 2025-03-31; T90; ICPC-2
            k3; 2025-12-31; T90; ICPC-2
            k4; 2015-01-01; T90; ICPC-2
            k5; 2026-01-01; T90; ICPC-2
            k6; 2026-01-01; T89; ICPC-2
            k7; 2026-01-01; T90; ICPC-2
            """,
        "kontakter": """
            pasient_id; dato; type; rolle
            k1; 2025-04-01; konsultasjon; lege
            k2; 2025-03-31; konsultasjon; lege          # a day too old
            k3; 2026-01-01; konsultasjon; lege          # the day after the code
            k5; 2026-01-01; telefon;      lege          # not seen
            k6; 2026-01-01; hjemmebesok;  sykepleier
            k7; 2026-01-01; konsultasjon; lege
            """,
        "tiltak": "pasient_id; dato; type\nk4; 2026-02-02; aarskontroll_diabetes",
    },
    """
    diabetes_kontroll   3/6 +1      # k1 k4 k6
    """,
)


CASES = [BLOOD_PRESSURE, HBA1C, SAFETY_AND_STATIN, DIABETES_CONTROL]
