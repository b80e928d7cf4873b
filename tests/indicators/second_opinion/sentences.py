"""The contract's sentences as SQL. ``P`` is the period: ``f`` and ``l`` its days, ``t`` the day of the extract.

Tables made by ``in_duckdb``: ``egne`` (own patients of the group that is counted), ``d`` ``k`` ``m`` ``v`` ``tt`` (what
was known of diagnoses, contacts, measurements, medicines and *tiltak* at the period's end), ``bruk`` (medicines in use at
the period's end), ``sett`` (seen in 365 days), and the whole tables, for what follows after the period. Taken as given,
since they are read a second time elsewhere: ``grupper`` (target groups at the period's end), ``svak_start`` (those in
*svak_ettersporrer* on its first day), ``utskr`` (discharges that start a clock, with the day that ends them).
"""

from __future__ import annotations

SEEN = "('konsultasjon', 'video', 'ekonsultasjon', 'hjemmebesok')"
CONSULTATION = "('konsultasjon', 'video', 'ekonsultasjon')"
NURSE = "('konsultasjon', 'ekonsultasjon', 'video', 'telefon', 'hjemmebesok', 'gruppe')"
CLOCK = "('konsultasjon', 'ekonsultasjon', 'video', 'telefon', 'hjemmebesok', 'parorende')"
SAME_DAY = "('telefon', 'video', 'hjemmebesok')"


def icpc(*codes: str, days: int | None = None) -> str:
    """Patients with a code ever, or in the last days."""
    within = "" if days is None else f" and dato > (select l from P) - {days}"
    listed = " or ".join(f"kode like '{code}%'" for code in codes)
    return f"select pid from d where kodeverk = 'ICPC-2' and ({listed}){within}"


def atc(table: str, *codes: str, but: str = "") -> str:
    """Patients with such a medicine in ``bruk`` (in use) or ``v`` (any course)."""
    listed = " or ".join(f"atc like '{code}%'" for code in codes)
    return f"select pid from {table} where ({listed})" + (f" and not atc like '{but}%'" if but else "")


def given(*codes: str, but: str = "") -> str:
    """Patients with a course covering any of the last 365 days."""
    return atc("v", *codes, but=but) + " and slutt > (select l from P) - 365"


def done(*kinds: str, days: int = 365) -> str:
    """Patients with a *tiltak* in the last days."""
    listed = ", ".join(f"'{kind}'" for kind in kinds)
    return f"select pid from tt where type in ({listed}) and dato > (select l from P) - {days}"


def own(where: str = "true", days: int = 0) -> str:
    """Own patients; with ``days`` only those on the list since the window's first day."""
    long_enough = f" and (liste_fra is null or liste_fra <= (select l from P) - {days - 1})" if days else ""
    return f"select pid from egne where ({where}){long_enough}"


HABIT = [
    "N02A",
    "N05BA",
    "N05CD",
    "N05CF",
    "N03AE01",
    "N02BF02",
    "N03AX16",
    "N05CA",
    "N05CM02",
    "R05DA01",
    "R05DA04",
    "R05DA20",
]
DIABETES = f"pid in ({icpc('T89', 'T90')})"
NEW_PRESSURE = """
  select pid, s, dd from (
    select pid, dato, avg(verdi) filter (type = 'sbt') s, avg(verdi) filter (type = 'dbt') dd,
           row_number() over (partition by pid order by dato desc) nr
    from m where type in ('sbt', 'dbt') and dato > (select l from P) - 456
    group by pid, dato having s is not null and dd is not null)
  where nr = 1"""
NEW_HBA1C = """
  select pid, arg_max(x, dato) x from (
    select pid, dato, avg(verdi) x from m where type = 'hba1c' and dato > (select l from P) - 456 group by pid, dato)
  group by pid"""
EGFR = "select pid from (select pid, arg_max(x, dato) x from (select pid, dato, avg(verdi) x from m where type = 'egfr' group by pid, dato) group by pid) where x < {limit}"
AGED = "select pid from egne where year((select l from P)) - f >= {age}"
NSAID = atc("bruk", "M01A", but="M01AX05")


def both(*queries: str) -> str:
    """Patients in every one of the queries."""
    return " intersect ".join(f"({query})" for query in queries)


def any_of(*queries: str) -> str:
    """Patients in one of the queries at least."""
    return " union ".join(f"({query})" for query in queries)


SEDATIVES = ("N05BA", "N05CD", "N05CF")
HIGH_RISK = {
    "warfarin": atc("bruk", "B01AA03"),
    "doak_egfr_platehemmer": both(
        atc("bruk", "B01AE07", "B01AF"), any_of(EGFR.format(limit=30), atc("bruk", "B01AC"))
    ),
    "antikoagulasjon_platehemmer": both(atc("bruk", "B01AA", "B01AE", "B01AF"), atc("bruk", "B01AC")),
    "nsaid_b01a": both(NSAID, atc("bruk", "B01A")),
    "nsaid_c03_c09": both(NSAID, atc("bruk", "C03", "C09")),
    "nsaid_egfr45": both(NSAID, EGFR.format(limit=45)),
    "nsaid_75": both(NSAID, AGED.format(age=75)),
    "trippel": both(NSAID, atc("bruk", "C03"), atc("bruk", "C09")),
    "insulin": atc("bruk", "A10A"),
    "sulfonylurea": both(atc("bruk", "A10BB"), any_of(AGED.format(age=75), EGFR.format(limit=45))),
    "digoksin": atc("bruk", "C01AA05"),
    "amiodaron": atc("bruk", "C01BD01"),
    "litium": atc("bruk", "N05AN01"),
    "metotreksat": atc("bruk", "L04AX03", "L01BA01"),
    "klozapin": atc("bruk", "N05AH02"),
    "glukokortikoid_90d": atc("bruk", "H02AB") + " and (select l from P) - fra >= 90",
    "opioid": both(atc("bruk", "N02A"), any_of(AGED.format(age=75), atc("bruk", *SEDATIVES))),
    "benzo_z_tca_65": both(atc("bruk", *SEDATIVES, "N06AA"), AGED.format(age=65)),
    "antipsykotika_65": both(atc("bruk", "N05A", but="N05AN01"), AGED.format(age=65))
    + f" except ({icpc('P72', 'P73', 'P98')})",
    "kalium": both(atc("bruk", "C09"), atc("bruk", "C03D", "A12B")),
    "psykofarmaka_3": atc("bruk", "N02A", "N05A", "N05B", "N05C", "N06A")
    + " group by pid having count(distinct atc) >= 3",
}


def newly(code: str, last_day: int, looks_back: int = -730) -> str:
    """Own patients with a first diagnosis in the period after 730 days without any, whose days have passed at T."""
    return f"""
      select e.pid, e.dag from (
        select distinct pid, dato dag from d where kodeverk = 'ICPC-2' and kode like '{code}%'
          and dato between (select f from P) and (select l from P)) e
      join egne using (pid)
      where not exists (select 1 from d x where x.pid = e.pid and x.kodeverk = 'ICPC-2' and x.kode like '{code}%'
                        and x.dato < e.dag and x.dato >= e.dag - 730)
        and e.dag + {last_day} < (select t from P)
        and e.dag - 730 >= date '2021-04-01'
        and (liste_fra is null or liste_fra <= e.dag + {looks_back})"""


def followed(base: str, table: str, where: str, first: int, last: int) -> tuple[str, str]:
    """N, and of N those with a row in the table from one day to another, whenever it was known."""
    hits = f"""select b.pid from ({base}) b join {table} x on x.pid = b.pid
               where x.dato between b.dag + {first} and b.dag + {last} and ({where})"""
    return f"select pid from ({base})", hits


ANTIDEPRESSANT_BEGUN = """
  select s.pid, s.dag from (
    select distinct pid, fra dag from v where atc like 'N06A%' and atc <> 'N06AX12') s
  join egne using (pid)
  where not exists (select 1 from v x where x.pid = s.pid and x.atc like 'N06A%' and x.atc <> 'N06AX12'
                    and x.fra < s.dag and x.slutt >= s.dag - 365)
    and s.dag + 365 between (select f from P) and (select l from P)
    and s.dag + 365 < (select t from P)
    and s.pid in (select pid from d where kode like 'P74%' and kodeverk = 'ICPC-2')
    and s.dag - 365 >= date '2021-04-01' and (liste_fra is null or liste_fra <= s.dag - 365)"""


def nurse_reach(group: str) -> tuple[str, str]:
    """Reach of a nurse in a group."""
    hits = (
        f"select pid from k where rolle = 'sykepleier' and type in {NURSE} and dato > (select l from P) - 365"
    )
    return own(f"pid in ({group})", 365), hits


def after_discharge(days: int, done_day: str, groups: bool) -> tuple[str, str]:
    """Events: discharges whose day lies in the period and has passed, not lapsed before it unless done first."""
    ladder = "and stige" if groups else ""
    base = f"""select pid || '/' || ut as pid from (select *, ({done_day}) as gjort from utskr) u
               where pid in (select pid from utvalg) and ut + {days} between (select f from P) and (select l from P)
               and ut + {days} < (select t from P) {ladder}
               and (slutt >= ut + {days} or gjort <= least(ut + {days}, slutt))"""
    hits = f"select pid || '/' || ut from (select *, ({done_day}) as gjort from utskr) where gjort <= least(ut + {days}, slutt)"
    return base, hits


CONTACT_DAYS = f"""select distinct dato from kontakter x where x.pid = utskr.pid and x.dato <= utskr.slutt
  and ((x.dato > utskr.ut and type in {CLOCK}) or (x.dato = utskr.ut and type in {SAME_DAY})) and rolle in ({{roles}})"""
FIRST_DOCTOR = f"select min(dato) from ({CONTACT_DAYS.format(roles=chr(39) + 'lege' + chr(39))})"
SECOND_DAY = (
    "select dato from ("
    + CONTACT_DAYS.format(roles="'lege', 'sykepleier'")
    + ") order by dato limit 1 offset 1"
)
RECONCILED = (
    "select min(dato) from tiltak x where x.pid = utskr.pid and type = 'legemiddelsamstemming' and dato >= ut"
)

NOBODY_PALLIATIVE = f"palliativ is distinct from 'ja' and pid not in ({given('N07BC')})"
SHARES: dict[tuple[str, str], tuple[str, str]] = {
    ("lmg", ""): (
        own(
            "pid in (select pid from bruk where fast = 'ja' group by pid having count(distinct atc) >= 4)",
            365,
        ),
        any_of(
            done("legemiddelgjennomgang"),
            "select pid from k where list_contains(koder, '2ld') and dato > (select l from P) - 365",
        ),
    ),
    ("samstemming_utskrivning", ""): after_discharge(14, RECONCILED, groups=False),
    ("utskrivning_14d", ""): after_discharge(14, FIRST_DOCTOR, groups=True),
    ("utskrivning_4u", ""): after_discharge(28, SECOND_DAY, groups=True),
    ("vanedannende", ""): (own(f"pid in (select pid from sett) and {NOBODY_PALLIATIVE}"), given(*HABIT)),
    ("vanedannende", "sentralstimulerende"): (
        own(f"pid in (select pid from sett) and {NOBODY_PALLIATIVE}"),
        given("N06BA"),
    ),
    ("vanedannende", "lar"): (
        own(f"pid in (select pid from sett) and pid in ({given('N07BC')})"),
        given(*HABIT),
    ),
    ("borte", ""): (
        own(
            "pid in (select pid from k where type in "
            + SEEN
            + " and (select l from P) - dato between 365 and 729"
            " group by pid having count(*) >= 4) and pid in (select pid from k where type in " + SEEN + " and"
            " (select l from P) - dato between 730 and 1094 group by pid having count(*) >= 4)",
            1095,
        ),
        "select pid from egne except select pid from sett",
    ),
    ("risikolegemidler", ""): (
        own("pid in (select pid from bruk)"),
        " union ".join(f"(select pid from ({query}))" for query in HIGH_RISK.values()),
    ),
    **{
        ("risikolegemidler", key): (own("pid in (select pid from bruk)"), query)
        for key, query in HIGH_RISK.items()
    },
    ("eldre70_uten_konsultasjon", ""): (
        own("year((select l from P)) - f >= 70 and bosted is distinct from 'sykehjem'", 365),
        "select pid from egne except select pid from k where rolle = 'lege' and type in "
        + SEEN
        + " and dato > (select l from P) - 365",
    ),
    ("ihd_betablokker", ""): (
        own(
            f"pid in ({icpc('K75', days=1095)}) or pid in ({icpc('K74')})"
            f" or (pid in ({icpc('K77')}) and pid in ({icpc('K74', 'K75', 'K76')}))"
        ),
        atc("bruk", "C07"),
    ),
    ("diabetes_forekomst", ""): (own(), icpc("T89", "T90")),
    ("diabetes_bt_inntil_140_85", ""): (
        own(DIABETES, 456),
        f"select pid from ({NEW_PRESSURE}) where s <= 140 and dd <= 85",
    ),
    ("diabetes_bt_fra_150_90", ""): (
        own(DIABETES, 456),
        f"select pid from ({NEW_PRESSURE}) where s >= 150 or dd >= 90",
    ),
    ("diabetes_bt_maalt", ""): (own(DIABETES, 456), f"select pid from ({NEW_PRESSURE})"),
    ("diabetes_hba1c_under_52", ""): (own(DIABETES, 456), f"select pid from ({NEW_HBA1C}) where x < 52"),
    ("diabetes_hba1c_52_70", ""): (
        own(DIABETES, 456),
        f"select pid from ({NEW_HBA1C}) where x between 52 and 70",
    ),
    ("diabetes_hba1c_over_70", ""): (own(DIABETES, 456), f"select pid from ({NEW_HBA1C}) where x > 70"),
    ("diabetes_statin", ""): (
        own(DIABETES + " and year((select l from P)) - f between 40 and 80"),
        atc("bruk", "C10AA", "C10BA", "C10BX"),
    ),
    ("diabetes_kontroll", ""): (
        own(DIABETES, 365),
        any_of(
            "select pid from sett join d using (pid) where sett.dato = d.dato and kode in ('T89', 'T90')",
            done("aarskontroll_diabetes"),
        ),
    ),
    ("diabetes_albuminuri", ""): (
        own(DIABETES, 456),
        "select pid from m where type = 'acr' and dato > (select l from P) - 456",
    ),
    ("kols_forekomst", ""): (own(), icpc("R95")),
    ("depresjon_forekomst", ""): (own(), icpc("P76", days=365)),
    ("depresjon_ny_undersokt", ""): followed(
        newly("P76", 30), "maalinger", "type in ('hba1c', 'egfr', 'ldl', 'sbt', 'dbt')", -30, 30
    ),
    ("depresjon_antidepressiva", ""): (
        own(f"pid in ({icpc('P76', days=365)})"),
        given("N06A", but="N06AX12"),
    ),
    ("angst_forekomst", ""): (own(), icpc("P74", days=365)),
    ("angst_ny_undersokt", ""): followed(
        newly("P74", 30), "maalinger", "type in ('hba1c', 'egfr', 'ldl', 'sbt', 'dbt')", -30, 30
    ),
    ("angst_antidepressiva", ""): (own(f"pid in ({icpc('P74', days=365)})"), given("N06A", but="N06AX12")),
    ("angst_ny_oppfolging", ""): followed(
        newly("P74", 90),
        "kontakter",
        f"rolle in ('lege', 'sykepleier') and (type in {SEEN} or type = 'telefon')",
        1,
        90,
    ),
    ("angst_ny_kognitiv_terapi", ""): followed(
        newly("P74", 182), "tiltak", "type = 'kognitiv_terapi'", 0, 182
    ),
    ("angst_kontroll_6_12_mnd", ""): followed(
        ANTIDEPRESSANT_BEGUN,
        "k",
        f"type in {SEEN} and exists (select 1 from d where d.pid = x.pid and d.dato = x.dato"
        " and kodeverk = 'ICPC-2' and (kode like 'P74%' or kode like 'P76%'))",
        183,
        365,
    ),
    ("angst_benzodiazepiner", ""): (own(f"pid in ({icpc('P74', days=365)})"), given("N05BA")),
    ("antidepressiva_diagnose", ""): (
        own(f"pid in ({atc('bruk', 'N06A', but='N06AX12')})", 730),
        icpc("P74", "P76", days=730),
    ),
    ("aarskontroll_diabetes", ""): (own(DIABETES, 365), done("aarskontroll_diabetes")),
    ("behandlingsplan_kols", ""): (own(f"pid in ({icpc('R95')})", 365), done("behandlingsplan")),
    ("behandlingsplan_diabetes", ""): (own(DIABETES, 365), done("behandlingsplan")),
    ("ip_meldt", ""): (own("pid in (select pid from grupper)"), done("individuell_plan_meldt")),
    ("ip_meldt", "akseptert"): (
        own("pid in (select pid from grupper)"),
        both(done("individuell_plan_meldt"), done("individuell_plan")),
    ),
    ("dekning_diabetes2", ""): nurse_reach(icpc("T90")),
    ("dekning_kols", ""): nurse_reach(icpc("R95")),
    ("dekning_psykisk", ""): nurse_reach(
        icpc("P72", "P73", "P74", "P75", "P76", "P79", "P80", "P82", "P86", "P98", days=1095)
    ),
    ("dekning_rus", ""): nurse_reach(icpc("P15", "P18", "P19", days=1095)),
    ("dekning_svak_ettersporrer", ""): nurse_reach("select pid from svak_start"),
    ("svak_ettersporrer_tilbud", ""): (
        "select pid from egne where pid in (select pid from svak_start)"
        " and (liste_fra is null or liste_fra <= (select f from P))",
        "select pid from tt where type = 'tilbud_gitt' and dato >= (select f from P)",
    ),
    ("hjemmebesok_tilbudt", ""): (
        "select pid from egne where (pid in (select pid from svak_start)"
        " or pid in (select pid from grupper where gruppe = 'skropelig_eldre'))"
        " and (liste_fra is null or liste_fra <= (select f from P))",
        "select pid from tt where type = 'hjemmebesok_vurdering' and dato >= (select f from P)",
    ),
}
"""N and n as queries of patients (or discharges); n is counted inside N."""

YEARS = """select sum(greatest(0, (select l from P) - greatest((select f from P),
             coalesce(liste_fra, (select f from P))) + 1)) / 365.0 from egne"""


def contacts(where: str) -> str:
    """Contacts of own patients in the period."""
    return f"select count(*) from k join egne using (pid) where dato >= (select f from P) and ({where})"


DOCTORS = f"""
  select pid, max(n) most, sum(n) every from (
    select pid, behandler, count(*) n from k join egne using (pid)
    where rolle = 'lege' and type in {CONSULTATION} and behandler is not null and dato > (select l from P) - 365
    group by pid, behandler) group by pid"""
HABIT_ROWS = f"""
  select pid, sum(ddd) ddd, count(*) filter (ddd is null) unknown from v
  where ({" or ".join(f"atc like '{code}%'" for code in HABIT)}) and fra > (select l from P) - 365 group by pid"""
HABIT_USERS = both(SHARES["vanedannende", ""][0], given(*HABIT))
SUMS: dict[tuple[str, str], tuple[str, str]] = {
    **{
        (f"konsultasjoner_{who}", ""): (YEARS, contacts(f"type in {CONSULTATION} and rolle in ({roles})"))
        for who, roles in (
            ("lege", "'lege'"),
            ("sykepleier", "'sykepleier'"),
            ("lege_sykepleier", "'lege', 'sykepleier'"),
        )
    },
    ("hjemmebesok", ""): (YEARS, contacts("type = 'hjemmebesok' and rolle in ('lege', 'sykepleier')")),
    ("hjemmebesok", "lege"): (YEARS, contacts("type = 'hjemmebesok' and rolle = 'lege'")),
    ("legevakt", ""): (YEARS, contacts("type = 'legevakt'")),
    ("upc", ""): (f"select count(*) from ({DOCTORS})", f"select sum(most * 1.0 / every) from ({DOCTORS})"),
    ("upc", "per_konsultasjon"): (
        f"select sum(every) from ({DOCTORS})",
        f"select sum(most) from ({DOCTORS})",
    ),
    ("vanedannende_ddd", ""): (
        f"select count(*) from ({HABIT_ROWS}) where unknown = 0 and pid in ({HABIT_USERS})",
        f"select sum(ddd) from ({HABIT_ROWS}) where unknown = 0 and pid in ({HABIT_USERS})",
    ),
}
"""N and n as numbers."""
