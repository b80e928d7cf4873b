"""Random exports as dirty as they come: good and bad cells mixed in every column, lines of odd widths, blanks."""

from __future__ import annotations

from hypothesis import strategies as st

IDS = ("a", "b", "c", "d", "ukjent", "", "x" * 65)
DATES = (
    "2025-06-01",
    "1.6.25",
    "2024-02-29",
    "2026-03-31",
    "2026-04-01",
    "1930-01-01",
    "2025-02-30",
    "",
    "x",
)
CELLS: dict[str, dict[str, tuple[str, ...]]] = {
    "pasienter": {
        "pasient_id": ("b", "c", "d", "e", "", "y" * 65),
        "fodselsaar": ("1940", "1899", "2027", "44", "", "x"),
        "kjonn": ("K", "M", "kvinne", "", "x"),
        "liste_fra": ("", "2015-01-01", "1930-01-01", "x"),
        "dod": ("", "", "2025-10-01", "1930-01-01", "2027-01-01", "x"),
        "kommunenr": ("0301", "301", "Oslo", ""),
        "journalnr": ("J1", "1234567890123", ""),
    },
    "diagnoser": {
        "pasient_id": IDS,
        "dato": DATES,
        "kode": ("T90", "t90.", "E11.9", "A50", "*31", "-69", "9T0", "", "TT90"),
        "kodeverk": ("ICPC-2", "icd10", "SNOMED", ""),
        "kilde": ("fastlege", "", "x"),
    },
    "kontakter": {
        "pasient_id": IDS,
        "dato": DATES,
        "type": ("konsultasjon", "telefon", "parorende", "røyksignal", ""),
        "rolle": ("lege", "", "x"),
    },
    "legemidler": {
        "pasient_id": IDS,
        "atc": ("A10BA02", "a10ba", "A10", "", "x"),
        "fra": DATES,
        "til": ("", "2027-01-01", "2024-01-01", "x"),
        "ddd": ("", "7,5", "x"),
    },
    "innleggelser": {
        "pasient_id": IDS,
        "inn": DATES,
        "ut": DATES,
        "hoveddiagnose": ("I50.0", "I500, J44", "??", ""),
        "bidiagnoser": ("E119 x I10", "I10;J44", ""),
        "utskrevet_til": ("hjem", "dod", "x", ""),
        "kjent_dato": ("", "2025-07-01", "2027-01-01", "x"),
    },
    "maalinger": {
        "pasient_id": IDS,
        "dato": DATES,
        "type": ("hba1c", "egfr", "noe", ""),
        "verdi": ("7", "50", "0", "1000", "x", ""),
        "enhet": ("", "%", "mmol/mol", "kPa"),
    },
    "tiltak": {"pasient_id": IDS, "dato": DATES, "type": ("behandlingsplan", "noe", "")},
}
SOUND = {"pasienter": ("a", "1940", "K"), "diagnoser": ("a", "2025-06-01", "T90", "ICPC-2")}
"""One row that is always there, so that the list is never empty."""
ODD_LINES = ("a", "", ";", ";".join("z" * 12))

Lines = list[str]


@st.composite
def _lines(draw: st.DrawFn, name: str) -> Lines:
    columns = CELLS[name]
    cells = st.tuples(*(st.sampled_from(texts) for texts in columns.values())).map(";".join)
    lines = draw(st.lists(st.one_of(cells, cells, cells, cells, st.sampled_from(ODD_LINES)), max_size=14))
    repeats = draw(st.lists(st.sampled_from(lines), max_size=3)) if lines else []
    first = ";".join([*SOUND[name], *[""] * (len(columns) - len(SOUND[name]))]) if name in SOUND else None
    return [";".join(columns), *([first] if first else []), *lines, *repeats]


@st.composite
def dirty_exports(draw: st.DrawFn) -> dict[str, Lines]:
    """The lines of each table; the two required tables always, the others sometimes."""
    optional = [name for name in CELLS if name not in SOUND]
    chosen = draw(st.lists(st.sampled_from(optional), unique=True, max_size=3))
    return {name: draw(_lines(name)) for name in (*SOUND, *chosen)}


def is_blank(line: str) -> bool:
    """A line that a person would call empty."""
    return not line.strip("; ")
