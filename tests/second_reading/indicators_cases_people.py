"""Hand cases: reviews, the elderly, disease groups, frailty, high use, hearts, ages, reserved patients."""

from __future__ import annotations

from .indicators_case import IndicatorCase

FOUR = ("C10AA05", "C09AA02", "C07AB02", "B01AC06")  # four different regular medicines


def four_medicines(patients: str) -> str:
    rows = [f"{patient}; {atc}; 2024-01-01; ; ja" for patient in patients.split() for atc in FOUR]
    return "\n".join(["pasient_id; atc; fra; til; fast", *rows])


MEDICATION_REVIEW = IndicatorCase(
    "medication review: four distinct regular medicines, review on the first day of the year and the day before",
    {
        "pasienter": """
            pasient_id; fodselsaar; kjonn; liste_fra
            l1;  1960; K
            l2;  1960; M
            l3;  1960; K
            l4;  1960; M
            l5;  1960; K
            l6;  1960; M
            l7;  1960; K; 2025-04-02      # too new: beside, though reviewed
            l8;  1960; M; 2025-04-01
            l9;  1960; K
            l10; 1960; M
            """,
        "diagnoser": "pasient_id; dato; kode; kodeverk\nl1; 2015-01-01; K86; ICPC-2",
        "legemidler": four_medicines("l1 l2 l3 l6 l7 l8")
        + """
            l4;  C10AA05; 2024-01-01; ;           ja
            l4;  C09AA02; 2024-01-01; ;           ja
            l4;  C07AB02; 2024-01-01; ;           ja
            l4;  B01AC06; 2025-12-01; ;           nei    # in use, not regular
            l5;  C10AA05; 2024-01-01; ;           ja
            l5;  C10AA05; 2025-01-01; ;           ja     # the same code twice
            l5;  C09AA02; 2024-01-01; ;           ja
            l5;  C07AB02; 2024-01-01; ;           ja
            l9;  C10AA05; 2024-01-01; ;           ja
            l9;  C09AA02; 2024-01-01; ;           ja
            l9;  C07AB02; 2024-01-01; ;           ja
            l9;  B01AC06; 2024-01-01; 2026-03-30; ja     # ended yesterday
            l10; C10AA05; 2024-01-01; ;           ja
            l10; C09AA02; 2024-01-01; ;           ja
            l10; C07AB02; 2024-01-01; ;           ja
            l10; B01AC06; 2024-01-01; 2026-03-31; ja     # ends today
            """,
        "tiltak": """
            pasient_id; dato; type
            l1; 2025-04-01; legemiddelgjennomgang      # first day
            l3; 2025-03-31; legemiddelgjennomgang      # a day too old
            l6; 2025-12-01; lmg_behov_vurdert          # the pilot's variant only
            l7; 2025-12-01; legemiddelgjennomgang
            """,
        "kontakter": """
            pasient_id; dato; type; rolle; takster
            l2; 2026-03-31; konsultasjon; lege; 2ad 2ld
            l8; 2026-03-31; konsultasjon; lege; 2ad 2cd
            """,
    },
    """
    lmg             2/6 +1      # l1 l2 of l1 l2 l3 l6 l8 l10
    lmg:piloten     3/6 +1      # and l6
    lmg@kvinne      1/2 +1
    lmg@mann        1/4 +0
    """,
)


ELDERLY = IndicatorCase(
    "70 and older, not seen by a doctor: who sees, how, and on which day",
    {
        "pasienter": """
            pasient_id; fodselsaar; kjonn; liste_fra; bosted
            e1;  1956; K                              # 70
            e2;  1956; M
            e3;  1957; K                              # 69
            e4;  1940; M; ;           sykehjem
            e5;  1940; K; ;           hjemme
            e6;  1940; M
            e7;  1940; K; ;           omsorgsbolig
            e8;  1940; M; 2025-04-02                  # too new: beside
            e10; 1940; M
            e11; 1940; K
            e12; 1940; M
            """,
        "diagnoser": "pasient_id; dato; kode; kodeverk\ne1; 2015-01-01; K86; ICPC-2",
        "kontakter": """
            pasient_id; dato; type; rolle; takster
            e1;  2025-04-01; konsultasjon; lege               # first day: seen
            e2;  2025-03-31; konsultasjon; lege               # a day too old
            e5;  2026-01-10; hjemmebesok;  sykepleier         # by the nurse only
            e6;  2026-01-10; telefon;      lege               # not seen
            e7;  2026-02-02; video;        lege               # seen
            e10; 2026-02-02; legevakt;     lege               # not seen
            e11; 2026-02-02; konsultasjon; helsesekretaer     # neither doctor nor nurse
            e12; 2026-02-02; konsultasjon; ;              2ad # no role: the claim code says doctor
            """,
    },
    """
    eldre70_uten_konsultasjon                   5/8 +1    # e2 e5 e6 e10 e11 of e1 e2 e5 e6 e7 e10 e11 e12
    eldre70_uten_konsultasjon:med_sykepleier    4/8 +1    # not e5
    """,
)


EXACTLY_365_DAYS = IndicatorCase(
    "70 and older, on the list since the first day of the window",
    {
        "pasienter": """
            pasient_id; fodselsaar; kjonn; liste_fra
            e1; 1940; K; 2025-04-01
            e2; 1940; M; 2025-03-31
            """,
        "diagnoser": "pasient_id; dato; kode; kodeverk\ne1; 2015-01-01; K86; ICPC-2",
        "kontakter": "pasient_id; dato; type; rolle\ne2; 2026-01-01; konsultasjon; lege",
    },
    """
    eldre70_uten_konsultasjon                   1/2 +0
    """,
    reading="«at least 365 days on the list» counts both ends, as the window does: liste_fra 01.04.2025 is enough",
)


DISEASE_GROUPS = IndicatorCase(
    "disease groups: several codes of one group, groups that don't count, the code's own kodeverk",
    {
        "pasienter": """
            pasient_id; fodselsaar; kjonn; liste_fra
            g1; 1970; K
            g2; 1970; M
            g3; 1970; K
            g4; 1970; M
            g5; 1970; K; 2025-12-01
            g6; 1970; M
            g7; 1970; K
            g8; 1970; M
            """,
        "diagnoser": """
            pasient_id; dato; kode; kodeverk
            g1; 2015-01-01; T90;  ICPC-2
            g1; 2015-01-01; R95;  ICPC-2
            g1; 2015-01-01; K74;  ICPC-2
            g1; 2015-01-01; K77;  ICPC-2      # four groups
            g2; 2015-01-01; T89;  ICPC-2
            g2; 2016-01-01; T90;  ICPC-2
            g2; 2015-01-01; R96;  ICPC-2
            g2; 2015-01-01; L88;  ICPC-2      # three groups
            g3; 2015-01-01; K74;  ICPC-2
            g3; 2015-01-01; K75;  ICPC-2
            g3; 2015-01-01; K76;  ICPC-2      # one
            g4; 2015-01-01; P70;  ICPC-2
            g4; 2015-01-01; L95;  ICPC-2      # don't count
            g5; 2015-01-01; K78;  ICPC-2
            g5; 2015-01-01; K90;  ICPC-2      # two
            g6; 2015-01-01; R74;  ICPC-2
            g7; 2015-01-01; N18.3; ICD-10
            g7; 2015-01-01; U891; ICPC-2      # one
            g8; 2015-01-01; K74;  ICD-10      # liver, not heart
            g8; 2015-01-01; T90;  ICPC-2      # one
            """,
        "kontakter": """
            pasient_id; dato; type; rolle
            g1; 2026-01-01; telefon;      lege           # not seen
            g2; 2025-06-01; konsultasjon; sykepleier     # seen, by anybody
            g5; 2026-01-01; konsultasjon; lege
            """,
    },
    """
    kroniske_over_3         1/8
    samsykelighet           3/6         # g1 g2 g5 of all but g4 g6
    samsykelighet_kontakt   1/2 +1      # g2 of g1 g2; g5 is too new
    kols_forekomst          1/8
    diabetes_forekomst      3/8
    kols_forekomst@kols     1/1
    """,
)


FRAILTY = IndicatorCase(
    "frailty marker: nine deficits of 36 are moderate, eight are mild; under 65 there is none",
    {
        "pasienter": """
            pasient_id; fodselsaar; kjonn
            f1; 1950; K
            f2; 1950; M
            f3; 1962; K      # 64
            f4; 1961; M      # 65
            """,
        "diagnoser": "pasient_id; dato; kode; kodeverk\n"
        + "\n".join(
            f"{patient}; 2015-01-01; {code}; ICPC-2"
            for patient, codes in (
                ("f1", "L89 K78 K90 T90 H84 K77 K83 K86 K74"),
                ("f2", "L89 K78 K90 T90 H84 K77 K83 K86"),
                ("f3", "L89 K78 K90 T90 H84 K77 K83 K86 K74"),
                ("f4", "K86"),
            )
            for code in codes.split()
        ),
    },
    """
    skjorhetsmarkor             1/3
    skjorhetsmarkor@65-74       0/1
    skjorhetsmarkor@75-84       1/2
    skjorhetsmarkor@skropelig_eldre  1/1
    skjorhetsmarkor@40-64   mangler
    """,
)


def contacts(patient: str, kind: str, days: str, role: str = "lege") -> list[str]:
    return [f"{patient}; {day}; {kind}; {role}" for day in days.split()]


MONTHS = "2025-05-05 2025-06-05 2025-07-05 2025-08-05 2025-09-05 2025-10-05 2025-11-05 2025-12-05"


HIGH_USE = IndicatorCase(
    "high use now: 2 unplanned episodes, 4 legevakt contacts or 15 consultations in 365 days",
    {
        "pasienter": "pasient_id; fodselsaar; kjonn\n"
        + "\n".join(f"r{number}; 1970; {'KM'[number % 2]}" for number in range(1, 9)),
        "diagnoser": "pasient_id; dato; kode; kodeverk\nr1; 2015-01-01; K86; ICPC-2",
        "innleggelser": """
            pasient_id; inn; ut; hastegrad; institusjon; utskrevet_til
            r1; 2025-05-01; 2025-05-03; ohjelp;    sykehus; hjem
            r1; 2025-09-01; 2025-09-03; ohjelp;    sykehus; hjem             # two
            r2; 2025-05-01; 2025-05-03; ohjelp;    sykehus; hjem
            r2; 2025-09-01; 2025-09-03; planlagt;  sykehus; hjem             # one
            r7; 2025-03-31; 2025-04-03; ohjelp;    sykehus; hjem             # a day too old
            r7; 2025-05-01; 2025-05-03; ohjelp;    sykehus; hjem
            r8; 2025-05-01; 2025-05-03; ohjelp;    sykehus; annet_sykehus
            r8; 2025-05-04; 2025-05-09; ohjelp;    sykehus; hjem             # one episode
            """,
        "kontakter": "\n".join(
            [
                "pasient_id; dato; type; rolle",
                *contacts("r3", "legevakt", "2025-04-01 2025-05-05 2025-06-05 2026-03-31"),
                *contacts("r4", "legevakt", "2025-03-31 2025-05-05 2025-06-05 2026-03-31"),
                *contacts("r5", "konsultasjon", MONTHS),
                *contacts("r5", "ekonsultasjon", "2026-01-05 2026-01-06 2026-01-07", "sykepleier"),
                *contacts("r5", "video", "2026-01-08 2026-01-09 2026-01-10 2026-01-11"),  # 8 + 3 + 4 = 15
                *contacts("r6", "konsultasjon", MONTHS),
                *contacts("r6", "ekonsultasjon", "2026-01-05 2026-01-06 2026-01-07"),
                *contacts("r6", "video", "2026-01-08 2026-01-09 2026-01-10"),
                *contacts("r6", "hjemmebesok", "2026-01-11"),  # 14 and a home visit
            ]
        ),
    },
    """
    hoy_ressursbruk                 3/8     # r1 r3 r5
    hoy_ressursbruk@stormottaker    3/3
    """,
)


CORONARY = IndicatorCase(
    "beta blocker: K75 in 1095 days, K74 ever, K77 with K74-K76; Medrave's variant",
    {
        "pasienter": "pasient_id; fodselsaar; kjonn\n"
        + "\n".join(f"i{number}; 1955; {'KM'[number % 2]}" for number in range(1, 8)),
        "diagnoser": """
            pasient_id; dato; kode; kodeverk
            i1; 2023-04-02; K75; ICPC-2       # first day of 1095
            i2; 2023-04-01; K75; ICPC-2       # a day too old
            i3; 2010-01-01; K74; ICPC-2
            i4; 2010-01-01; K77; ICPC-2
            i4; 2012-01-01; K76; ICPC-2
            i5; 2010-01-01; K77; ICPC-2
            i6; 2010-01-01; K76; ICPC-2
            i7; 2010-01-01; K75; ICPC-2
            i7; 2015-01-01; K77; ICPC-2
            """,
        "legemidler": """
            pasient_id; atc; fra; til; fast
            i1; C07AB02; 2023-05-01; ;           ja
            i2; C07AB02; 2023-05-01; ;           ja
            i4; C07AB02; 2023-05-01; 2026-03-30; ja
            i7; C07AB02; 2025-12-01; ;           nei    # in use needn't be regular
            """,
    },
    """
    ihd_betablokker             2/4     # i1 i7 of i1 i3 i4 i7
    ihd_betablokker:medrave     3/6     # i1 i2 i7 of all but i5
    """,
)


NEW_WITH_ANGINA = IndicatorCase(
    "beta blocker: a patient who joined less than 1095 days ago",
    {
        "pasienter": """
            pasient_id; fodselsaar; kjonn; liste_fra
            i1; 1955; K; 2023-04-03
            i2; 1955; M; 2023-04-02
            """,
        "diagnoser": "pasient_id; dato; kode; kodeverk\ni1; 2010-01-01; K74; ICPC-2\ni2; 2010-01-01; K74; ICPC-2",
        "legemidler": "pasient_id; atc; fra; til; fast\ni2; C07AB02; 2024-01-01; ; ja",
    },
    """
    ihd_betablokker             1/2     # absence_rule is no: presence within 1095 days
    ihd_betablokker:medrave     1/2
    """,
)


RESERVED = IndicatorCase(
    "reserved patients: against contact stays in; against processing is out",
    {
        "pasienter": """
            pasient_id; fodselsaar; kjonn; reservert_kontakt; reservert_behandling
            y1; 1970; K; nei; ja
            y2; 1970; M; nei; nei
            y3; 1970; K; nei; nei
            y4; 1970; M; ja;  nei
            """,
        "diagnoser": """
            pasient_id; dato; kode; kodeverk
            y1; 2015-01-01; T90; ICPC-2
            y2; 2015-01-01; T90; ICPC-2
            y4; 2015-01-01; T90; ICPC-2
            """,
    },
    """
    diabetes_forekomst      2/3
    """,
    reading="reservert_behandling: «in population counts only», «out everywhere» = out of n and N of every indicator",
)


AGE_BANDS = IndicatorCase(
    "age bands: calendar age, both ends included",
    {
        "pasienter": "pasient_id; fodselsaar; kjonn\n"
        + "\n".join(
            f"z{born}; {born}; K" for born in (2009, 2008, 1987, 1986, 1962, 1961, 1952, 1951, 1942, 1941)
        ),
        "diagnoser": "pasient_id; dato; kode; kodeverk\nz2009; 2015-01-01; T89; ICPC-2",
    },
    """
    diabetes_forekomst@0-17     1/1
    diabetes_forekomst@18-39    0/2
    diabetes_forekomst@40-64    0/2
    diabetes_forekomst@65-74    0/2
    diabetes_forekomst@75-84    0/2
    diabetes_forekomst@85+      0/1
    diabetes_forekomst@mann     mangler
    """,
)


CASES = [
    MEDICATION_REVIEW,
    ELDERLY,
    EXACTLY_365_DAYS,
    DISEASE_GROUPS,
    FRAILTY,
    HIGH_USE,
    CORONARY,
    NEW_WITH_ANGINA,
    RESERVED,
    AGE_BANDS,
]
