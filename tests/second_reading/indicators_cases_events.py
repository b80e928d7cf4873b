"""Hand cases: exacerbations of COPD, contacts per patient-year, continuity."""

from __future__ import annotations

from .indicators_case import IndicatorCase

# Day 0 is mostly 02.06.2025: day 42 is 14.07., day 182 is 01.12.
EXACERBATIONS = IndicatorCase(
    "COPD: what an exacerbation is, one per 28 days, control from day 4 to day 42 and 182",
    {
        "pasienter": "pasient_id; fodselsaar; kjonn; liste_fra\n"
        + "\n".join(f"x{number}; 1955; {'KM'[number % 2]}" for number in range(1, 14))
        + "\nx15; 1955; K\nx16; 1955; M\nx17; 1955; K\nx18; 1955; M; 2025-06-07\nx19; 1955; K",
        "diagnoser": """
            pasient_id; dato; kode; kodeverk
            x1;  2025-06-02; R95; ICPC-2
            x1;  2025-06-06; R95; ICPC-2
            x2;  2025-06-02; R95; ICPC-2
            x2;  2025-06-05; R95; ICPC-2
            x3;  2025-06-02; R95; ICPC-2
            x4;  2025-06-02; R95; ICPC-2
            x4;  2025-07-14; R95; ICPC-2
            x5;  2025-06-02; R95; ICPC-2
            x5;  2025-07-15; R95; ICPC-2
            x6;  2025-06-02; R95; ICPC-2
            x6;  2025-12-01; R95; ICPC-2
            x7;  2025-06-02; R95; ICPC-2
            x7;  2025-12-02; R95; ICPC-2
            x8;  2025-06-02; R95; ICPC-2
            x9;  2025-06-10; R95; ICPC-2
            x10; 2025-06-02; R95; ICPC-2
            x10; 2025-06-29; R95; ICPC-2
            x11; 2025-06-02; R95; ICPC-2
            x11; 2025-06-30; R95; ICPC-2
            x12; 2025-06-02; R95; ICPC-2
            x12; 2025-06-10; R95; ICPC-2
            x13; 2025-06-02; R95; ICPC-2
            x15; 2025-09-29; R95; ICPC-2
            x16; 2024-09-30; R95; ICPC-2
            x17; 2024-10-01; R95; ICPC-2
            x18; 2025-06-02; R95; ICPC-2
            x19; 2026-02-16; R95; ICPC-2
            """,
        "kontakter": """
            pasient_id; dato; type; rolle
            x1;  2025-06-02; konsultasjon;  lege
            x1;  2025-06-06; konsultasjon;  lege          # day 4
            x2;  2025-06-02; konsultasjon;  lege
            x2;  2025-06-05; konsultasjon;  lege          # day 3: too early
            x3;  2025-06-02; konsultasjon;  lege
            x4;  2025-06-02; konsultasjon;  lege
            x4;  2025-07-14; ekonsultasjon; sykepleier    # day 42
            x5;  2025-06-02; konsultasjon;  lege
            x5;  2025-07-15; konsultasjon;  lege          # day 43
            x6;  2025-06-02; konsultasjon;  lege
            x6;  2025-12-01; video;         lege          # day 182
            x7;  2025-06-02; konsultasjon;  lege
            x7;  2025-12-02; konsultasjon;  lege          # day 183
            x8;  2025-06-02; konsultasjon;  lege
            x9;  2025-06-10; konsultasjon;  lege          # day 8 after the stay
            x10; 2025-06-02; konsultasjon;  lege
            x10; 2025-06-29; konsultasjon;  lege          # day 27: no new exacerbation, but a consultation
            x11; 2025-06-02; konsultasjon;  lege
            x11; 2025-06-30; telefon;       lege          # day 28: a new one; by telephone, no control
            x12; 2025-06-02; konsultasjon;  lege
            x12; 2025-06-10; telefon;       lege          # no consultation
            x13; 2025-06-02; konsultasjon;  lege
            x13; 2025-06-10; konsultasjon;  lege          # without R95
            x15; 2025-09-29; konsultasjon;  lege          # day 182 is yesterday
            x16; 2024-09-30; konsultasjon;  lege          # day 182 is 31.03.2025: before the period
            x17; 2024-10-01; konsultasjon;  lege          # day 182 is 01.04.2025: in it; day 42 long before
            x18; 2025-06-02; konsultasjon;  lege          # joined after day 4: beside
            x19; 2026-02-16; konsultasjon;  lege          # day 42 is yesterday
            """,
        "legemidler": """
            pasient_id; atc; fra; til; fast
            x1;  J01AA02; 2025-06-05; 2025-06-12; nei    # day 3
            x2;  H02AB06; 2025-06-02; 2025-06-09; nei
            x3;  J01AA02; 2025-06-06; 2025-06-12; nei    # day 4: not within 3 days
            x4;  J01CA04; 2025-06-02; 2025-06-09; nei
            x5;  J01CE02; 2025-06-02; 2025-06-09; nei
            x6;  J01FA09; 2025-06-02; 2025-06-09; nei
            x7;  J01EE01; 2025-06-02; 2025-06-09; nei
            x8;  H02AB06; 2025-06-02; ;           ja     # regular: not a course
            x10; J01CR02; 2025-06-02; 2025-06-09; nei
            x10; J01AA02; 2025-06-29; 2025-07-05; nei
            x11; H02AB07; 2025-06-02; 2025-06-09; nei
            x11; J01AA02; 2025-06-30; 2025-07-05; nei
            x12; J01AA02; 2025-06-02; 2025-06-09; nei
            x13; J01AA02; 2025-06-02; 2025-06-09; nei
            x15; J01AA02; 2025-09-29; 2025-10-05; nei
            x16; J01AA02; 2024-09-30; 2024-10-05; nei
            x17; J01AA02; 2024-10-01; 2024-10-05; nei
            x18; J01AA02; 2025-06-02; 2025-06-09; nei
            x19; J01AA02; 2026-02-16; 2026-02-20; nei
            """,
        "innleggelser": """
            pasient_id; inn; ut; hastegrad; hoveddiagnose; bidiagnoser; institusjon; utskrevet_til
            x9; 2025-05-20; 2025-06-02; ohjelp; J189; J44.1 I10; sykehus; hjem
            """,
    },
    # 182: x1 x2 x4 x5 x6 x7 x9 x10 x11 x11 x12 x13 x15 x17; 42: without x17, with x19
    """
    kols_kontroll_etter_forverring   6/14 +1     # x1 x4 x5 x6 x9 x10
    kols_kontroll_innen_6_uker       4/14 +1     # x1 x4 x9 x10
    kols_forekomst                  18/18
    """,
)


LAST_DAY_IS_T = IndicatorCase(
    "COPD: the last day of the window is T",
    {
        "pasienter": "pasient_id; fodselsaar; kjonn\nx1; 1955; K\nx2; 1955; M",
        "diagnoser": """
            pasient_id; dato; kode; kodeverk
            x1; 2025-09-30; R95; ICPC-2
            x2; 2026-02-17; R95; ICPC-2
            """,
        "kontakter": """
            pasient_id; dato; type; rolle
            x1; 2025-09-30; konsultasjon; lege     # day 182 is T
            x2; 2026-02-17; konsultasjon; lege     # day 42 is T
            """,
        "legemidler": """
            pasient_id; atc; fra; til; fast
            x1; J01AA02; 2025-09-30; 2025-10-05; nei
            x2; J01AA02; 2026-02-17; 2026-02-20; nei
            """,
        "innleggelser": "pasient_id; inn; ut; hastegrad; hoveddiagnose; institusjon; utskrevet_til",
    },
    """
    kols_kontroll_etter_forverring   mangler
    kols_kontroll_innen_6_uker       0/1        # x1 alone
    """,
    reading="«has passed at T» is before T: on T itself the day isn't over (as due_today is out)",
)


CONTACT_RATES = IndicatorCase(
    "contacts per patient-year: joined in the period, left, died; by type and role, and by claim codes",
    {
        "pasienter": """
            pasient_id; fodselsaar; kjonn; liste_fra; liste_til; dod
            c1; 1970; K
            c2; 1970; M; 2025-10-01                           # 182 days
            c3; 1970; K; ;           2025-12-01               # left: not own
            c4; 1970; M; ;           ;           2026-02-01   # died: not own
            c5; 1970; K
            """,
        "diagnoser": "pasient_id; dato; kode; kodeverk\nc1; 2015-01-01; K86; ICPC-2",
        "kontakter": """
            pasient_id; dato; type; rolle; takster
            c1; 2025-03-31; konsultasjon;  lege;           2ad          # the day before the period
            c1; 2025-04-01; konsultasjon;  lege                         # first day, no claim
            c1; 2026-03-31; konsultasjon;  lege;           2ad 2cd      # last day
            c2; 2025-11-01; konsultasjon;  lege
            c3; 2025-06-01; konsultasjon;  lege;           2ad
            c4; 2025-06-01; konsultasjon;  lege;           2ad
            c5; 2025-06-01; konsultasjon;  sykepleier;     S2a
            c5; 2025-06-02; video;         sykepleier
            c5; 2025-06-03; telefon;       lege;           1bd
            c5; 2025-06-04; hjemmebesok;   lege;           11ad
            c5; 2025-06-05; hjemmebesok;   sykepleier;     S3a
            c5; 2025-06-06; hjemmebesok;   helsesekretaer
            c5; 2025-06-07; legevakt;      lege
            c5; 2025-06-07; legevakt;      lege                         # twice a day: two
            c5; 2025-06-08; ekonsultasjon; lege;           2ae
            c5; 2025-06-09; konsultasjon;  helsesekretaer
            """,
    },
    """
    konsultasjoner_lege                     4/912d      # c1 2, c2, c5
    konsultasjoner_sykepleier               2/912d
    konsultasjoner_lege_sykepleier          6/912d
    konsultasjoner_lege@kvinne              3/730d
    konsultasjoner_lege:tabell6             3/912d      # c1, c5: 2ae and 11ad
    konsultasjoner_lege:tabell11            2/912d      # without 11ad
    konsultasjoner_sykepleier:tabell6       2/912d      # S2a S3a
    konsultasjoner_sykepleier:tabell11      1/912d
    konsultasjoner_lege_sykepleier:tabell6  5/912d
    konsultasjoner_lege_sykepleier:tabell11 3/912d
    hjemmebesok                             2/912d
    hjemmebesok:lege                        1/912d
    hjemmebesok:sykepleier                  1/912d
    hjemmebesok:tabell11                    2/912d
    legevakt                                2/912d
    """,
)


BEFORE_JOINING = IndicatorCase(
    "contacts per patient-year: a contact that the journal has from before the patient joined",
    {
        "pasienter": "pasient_id; fodselsaar; kjonn; liste_fra\nc1; 1970; K; 2025-10-01\nc2; 1970; M",
        "diagnoser": "pasient_id; dato; kode; kodeverk\nc1; 2015-01-01; K86; ICPC-2",
        "kontakter": """
            pasient_id; dato; type; rolle
            c1; 2025-09-01; konsultasjon; lege
            c1; 2025-10-01; konsultasjon; lege
            """,
    },
    """
    konsultasjoner_lege     2/547d
    """,
    reading="n to the letter: contacts «in the period», also from before the patient joined",
)


CONTINUITY = IndicatorCase(
    "continuity: mean over persons, and per consultation",
    {
        "pasienter": "pasient_id; fodselsaar; kjonn\n"
        + "\n".join(f"p{number}; 1970; {'KM'[number % 2]}" for number in range(1, 9)),
        "diagnoser": "pasient_id; dato; kode; kodeverk\np1; 2015-01-01; K86; ICPC-2",
        "kontakter": """
            pasient_id; dato; type; rolle; behandler_id
            p1; 2025-04-01; konsultasjon;  lege;       A
            p1; 2025-06-01; video;         lege;       A
            p1; 2025-07-01; ekonsultasjon; lege;       A
            p1; 2025-08-01; konsultasjon;  lege;       B     # 3 of 4
            p2; 2025-08-01; konsultasjon;  lege;       A     # 1 of 1
            p3; 2025-06-01; konsultasjon;  lege;       A
            p3; 2025-07-01; konsultasjon;  lege;       A
            p3; 2025-08-01; konsultasjon;  lege;       B
            p3; 2025-09-01; konsultasjon;  lege;       B     # 2 of 4
            p4; 2025-09-01; konsultasjon;  lege              # no id: beside
            p5; 2025-07-01; konsultasjon;  lege;       A
            p5; 2025-08-01; konsultasjon;  lege;       A
            p5; 2025-09-01; konsultasjon;  lege              # beside; 2 of 2
            p6; 2025-09-01; konsultasjon;  sykepleier; C
            p7; 2025-09-01; telefon;       lege;       A
            p7; 2025-09-01; hjemmebesok;   lege;       A
            p8; 2025-03-31; konsultasjon;  lege;       A     # a day too old
            """,
    },
    """
    upc                     3.25/4 +2       # 0.75 + 1 + 0.5 + 1
    upc:per_konsultasjon    8/11 +2
    """,
)


CASES = [EXACERBATIONS, LAST_DAY_IS_T, CONTACT_RATES, BEFORE_JOINING, CONTINUITY]
