"""Small lists of patients with n and N of the first issue's indicators worked out by hand.

A case is one export: tables as text (`;` between cells, what follows `#` is a remark) and the rows expected, one
a line:

    id[:variant][@group]   n/N   [+beside]      # N may be days, `912d` = 912 / 365 patient-years
    id[:variant][@group]   mangler [+beside]

`write_export(case, folder, copies)` writes the folder; with copies = 12 every patient stands there twelve times
under different ids, so that no number is small and the file that leaves the office shows the same shares
(`expected(case, 12)`: n and N times twelve).  A case whose answer hangs on one of several readings of a sentence
says so in `reading` and holds nothing else.

T is Tuesday 31.03.2026 in every case. Window ends that recur: 365 days begin 2025-04-01, 456 days 2024-12-31,
1095 days 2023-04-02.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

T = date(2026, 3, 31)
TABLES = ("diagnoser", "kontakter", "legemidler", "innleggelser", "maalinger", "tiltak")
WIDE = {table: {"fra": "2000-01-01", "til": "2026-03-31"} for table in TABLES}


@dataclass(frozen=True)
class IndicatorCase:
    name: str
    tables: Mapping[str, str]
    answers: str
    reading: str = ""
    about: Mapping[str, Any] = field(default_factory=dict)  # laid over uttrekk.json
    reserved: str = "out"


@dataclass(frozen=True)
class ExpectedRow:
    id: str
    variant: str
    group: str
    n: Fraction | None  # None: «mangler»
    N: Fraction | None
    beside: int | None  # None: not said


def write_export(case: IndicatorCase, folder: Path, copies: int = 1) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for table, text in case.tables.items():
        header, *rows = _lines(text)
        with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter=";", lineterminator="\n")
            writer.writerow(header)
            for copy in range(copies):
                suffix = f"-{copy}" if copies > 1 else ""
                writer.writerows(
                    [row[0] + suffix, *row[1:]] + [""] * (len(header) - len(row)) for row in rows
                )
    about = {"uttrekksdato": T.isoformat(), "perioder": WIDE, **case.about}
    (folder / "uttrekk.json").write_text(json.dumps(about), encoding="utf-8")
    return folder


def _lines(text: str) -> list[list[str]]:
    """The header and the rows; the first column is always `pasient_id`."""
    bare = (line.split("#")[0].strip() for line in text.splitlines())
    return [[cell.strip() for cell in line.split(";")] for line in bare if line]


def expected(case: IndicatorCase, copies: int = 1) -> list[ExpectedRow]:
    return [_answer(line.split("#")[0].split(), copies) for line in case.answers.splitlines() if line.strip()]


def _answer(words: list[str], copies: int) -> ExpectedRow:
    what, _, group = words[0].partition("@")
    id_, _, variant = what.partition(":")
    beside = int(words[2].removeprefix("+")) * copies if len(words) > 2 else None
    if words[1] == "mangler":
        return ExpectedRow(id_, variant, group or "alle", None, None, beside)
    n, _, base = words[1].partition("/")
    days = Fraction(base.removesuffix("d")) / (365 if base.endswith("d") else 1)
    return ExpectedRow(id_, variant, group or "alle", Fraction(n) * copies, days * copies, beside)


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

FOUR = ("C10AA05", "C09AA02", "C07AB02", "B01AC06")  # four different regular medicines


def _four(patients: str) -> str:
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
        "legemidler": _four("l1 l2 l3 l6 l7 l8")
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


def _contacts(patient: str, kind: str, days: str, role: str = "lege") -> list[str]:
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
                *_contacts("r3", "legevakt", "2025-04-01 2025-05-05 2025-06-05 2026-03-31"),
                *_contacts("r4", "legevakt", "2025-03-31 2025-05-05 2025-06-05 2026-03-31"),
                *_contacts("r5", "konsultasjon", MONTHS),
                *_contacts("r5", "ekonsultasjon", "2026-01-05 2026-01-06 2026-01-07", "sykepleier"),
                *_contacts("r5", "video", "2026-01-08 2026-01-09 2026-01-10 2026-01-11"),  # 8 + 3 + 4 = 15
                *_contacts("r6", "konsultasjon", MONTHS),
                *_contacts("r6", "ekonsultasjon", "2026-01-05 2026-01-06 2026-01-07"),
                *_contacts("r6", "video", "2026-01-08 2026-01-09 2026-01-10"),
                *_contacts("r6", "hjemmebesok", "2026-01-11"),  # 14 and a home visit
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
    ihd_betablokker             1/1 +1
    ihd_betablokker:medrave     1/1 +1
    """,
    reading="absence_rule = yes with window_days 1095 is taken to the letter for both variants",
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

_SICK = "2025-06-02"  # day 0; day 42 is 14.07., day 182 is 01.12.

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
    konsultasjoner_lege     1/547d
    """,
    reading="an event outside the days that make the patient-years isn't counted («n is part of N»)",
)

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
        "legemidler": _four("m1 m2"),
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
    BLOOD_PRESSURE,
    HBA1C,
    SAFETY_AND_STATIN,
    MEDICATION_REVIEW,
    ELDERLY,
    EXACTLY_365_DAYS,
    DISEASE_GROUPS,
    FRAILTY,
    HIGH_USE,
    CORONARY,
    NEW_WITH_ANGINA,
    DIABETES_CONTROL,
    EXACERBATIONS,
    LAST_DAY_IS_T,
    DISCHARGES,
    STAYS,
    CONTACT_RATES,
    BEFORE_JOINING,
    SHORT_TABLE,
    OLDEST_ROW,
    CONTINUITY,
    NO_TABLES,
    AN_OR_STANDS,
    PRESCRIPTIONS,
    RESERVED,
    AGE_BANDS,
]
