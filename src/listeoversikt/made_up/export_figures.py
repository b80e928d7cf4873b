"""The figures of a made-up export that stand beside published ones; each yields lines of the comparison."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from listeoversikt.made_up.arrays import NO_DAY, Bools, Floats, Ints, band_of
from listeoversikt.made_up.export_columns import ReadExport
from listeoversikt.made_up.population import single_year_counts
from listeoversikt.made_up.settings import read_settings
from listeoversikt.made_up.tables import COLUMNS

_YEAR = 365
_CONSULTATIONS = ("konsultasjon", "ekonsultasjon", "video")
_HOSPITAL = ("sykehus", "psykisk_helsevern", "tsb")
_HUNT_BANDS = ((20, 39), (40, 59), (60, 79), (80, 120))


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: a figure, the published value (None where there is none) and the made-up one."""

    figure: str
    published: float | None
    made_up: float


def population_lines(export: ReadExport) -> Iterator[Line]:
    """Ages and sexes of those on the list, %."""
    counts = single_year_counts(read_settings())
    ages = np.arange(len(counts))
    age = export.age()[export.on_list]
    for low, high in ((0, 17), (18, 39), (40, 66), (67, 79), (80, 120)):
        published = counts[(ages >= low) & (ages <= high)].sum() / counts.sum()
        yield Line(
            f"{low}–{high}" if high < 120 else f"{low}+",
            100 * published,
            100 * _mean((age >= low) & (age <= high)),
        )
    yield Line("women", 100 * counts[:, 1].sum() / counts.sum(), 100 * _mean(export.woman[export.on_list]))


def consultation_lines(export: ReadExport, use: Any) -> Iterator[Line]:
    """Doctor's consultations in the last 365 days, of those on the list all that time."""
    contacts = export.tables["kontakter"]
    kind = np.isin(contacts.text("type"), _CONSULTATIONS) & (contacts.text("rolle") == "lege")
    counts, whole = _last_year(export, "kontakter", kind)
    yield from _use(export, counts, whole, use, "gp")
    for name, sex in (("men", False), ("women", True)):
        rows = whole & (export.woman == sex)
        yield Line(f"{name}, mean", use[f"gp_mean_{name}"], _mean(counts[rows]))
        yield Line(f"{name}, % with any", use[f"gp_share_{name}"], 100 * _mean(counts[rows] > 0))


def legevakt_lines(export: ReadExport, use: Any) -> Iterator[Line]:
    """Legevakt contacts in the last 365 days."""
    contacts = export.tables["kontakter"]
    counts, whole = _last_year(export, "kontakter", contacts.text("type") == "legevakt")
    yield from _use(export, counts, whole, use, "legevakt")


def _last_year(export: ReadExport, table: str, rows: Bools) -> tuple[Ints, Bools]:
    """Rows of the last 365 days by patient, and who was on the list all that time."""
    day = export.tables[table].days("dato")
    person = export.person(table)[rows & (day > export.as_of - _YEAR)]
    counts = np.bincount(person, minlength=len(export.ids))
    whole = export.on_list & (export.seen_from <= export.as_of - _YEAR + 1)
    return counts, whole


def _use(export: ReadExport, counts: Ints, whole: Bools, use: Any, name: str) -> Iterator[Line]:
    yield Line("all, mean", use[f"{name}_mean_all"], _mean(counts[whole]))
    yield Line("all, % with any", use[f"{name}_share_all"], 100 * _mean(counts[whole] > 0))
    band = band_of(export.age().astype(np.float64), use["from_age"])
    for number, (label, mean, share) in enumerate(
        zip(_band_names(use["from_age"]), use[f"{name}_mean"], use[f"{name}_share"], strict=True)
    ):
        rows = whole & (band == number)
        yield Line(f"{label}, mean", mean, _mean(counts[rows]))
        yield Line(f"{label}, % with any", share, 100 * _mean(counts[rows] > 0))


def _band_names(from_age: Sequence[int]) -> list[str]:
    ends = [*(age - 1 for age in from_age[1:]), None]
    return [f"{low}–{high}" if high else f"{low}+" for low, high in zip(from_age, ends, strict=True)]


def diagnosis_group_lines(export: ReadExport, published: Any) -> Iterator[Line]:
    """Shares of the office's own diagnoses in the period by group of codes, all kinds of contact together."""
    table = export.tables["diagnoser"]
    icpc2 = (table.text("kilde") == "fastlege") & (table.days("dato") >= export.first)
    code = table.text("kode")[icpc2]
    total = len(code)
    for name, member in _GROUPS.items():
        yield Line(name.replace("_", " "), published[name], 100 * np.sum(_in_group(code, member)) / total)


_GROUPS: dict[str, tuple[str, ...]] = {
    "respiratory_infection": ("R7", "R80", "R81", "R83", "R99", "R05", "R21", "H70", "H71", "H72"),
    "mental": ("P",),
    "hypertension": ("K86", "K87", "K85"),
    "heart": ("K74", "K75", "K76", "K77", "K78", "K79", "K80", "K83"),
    "diabetes": ("T89", "T90"),
    "back": ("L02", "L03", "L84", "L86"),
    "cancer": ("A79", "B72", "B73", "B74", "D75", "D76", "D77", "N74", "R84", "U76", "X76", "Y77", "S77"),
    "pregnancy_contraception": ("W",),
    "injury": ("A80", "L7", "L81", "N79", "S16", "S18", "F76"),
    "skin_infection": ("S09", "S10", "S70", "S74", "S76", "S84", "S03"),
}


def _in_group(code: npt.NDArray[np.str_], prefixes: Sequence[str]) -> Bools:
    member: Bools = np.logical_or.reduce([np.char.startswith(code, prefix) for prefix in prefixes])
    return member


def prevalence_lines(export: ReadExport, published: Any) -> Iterator[Line]:
    """Share with the code ever in the record, by sex and age."""
    table = export.tables["diagnoser"]
    code, person = table.text("kode"), export.person("diagnoser")
    age = export.age()
    for codes, figures in published["figures"].items():
        has = np.zeros(len(export.ids), dtype=np.bool_)
        has[person[np.isin(code, codes.split())]] = True
        for number, (sex, (low, high)) in enumerate(
            (sex, band) for sex in (False, True) for band in _HUNT_BANDS
        ):
            rows = export.on_list & (export.woman == sex) & (age >= low) & (age <= high)
            label = f"{low}–{high}" if high < 120 else f"{low}+"
            yield Line(
                f"{codes} {'women' if sex else 'men'} {label}", figures[number], 100 * _mean(has[rows])
            )


def yearly_diagnosis_lines(export: ReadExport, published: Any) -> Iterator[Line]:
    """Share with a diagnosis of the pilot's groups in the last 365 days."""
    table = export.tables["diagnoser"]
    recent = (table.days("dato") > export.as_of - _YEAR) & (table.text("kilde") == "fastlege")
    code, person = table.text("kode")[recent], export.person("diagnoser")[recent]
    for name, codes in _TARGET_GROUPS.items():
        has = np.zeros(len(export.ids), dtype=np.bool_)
        has[person[np.isin(code, codes.split())]] = True
        share = published["persons"][name] / published["population"]
        yield Line(name.replace("_", " "), 100 * share, 100 * _mean(has[export.on_list]))


def stay_sources() -> str:
    """Where the published stays come from."""
    reference = read_settings().reference
    return f"{reference['stays_2004']['source']}; {reference['stays_80_plus_2006']['source']}"


def stay_lines(export: ReadExport) -> Iterator[Line]:
    """Overnight hospital stays per 1,000 person-years, by sex and age."""
    reference = read_settings().reference
    older, oldest = reference["stays_2004"], reference["stays_80_plus_2006"]
    overnight, unplanned, person, age = _overnight(export)
    ages, years = export.exposure()
    yield Line("all ages", older["all_ages"], 1000 * overnight.sum() / years.sum())
    yield Line("all ages, unplanned", None, 1000 * (overnight & unplanned).sum() / years.sum())
    for number, (low, high) in enumerate(zip(older["from_age"], older["to_age"], strict=True)):
        for name, sex in (("men", False), ("women", True)):
            rate = _rate(
                export, overnight & (export.woman[person] == sex), age, ages, years, low, high + 1, sex
            )
            yield Line(f"{name} {low}–{high}", older[name][number], rate)
    for label, rows, published in (
        ("70–79", overnight, None),
        ("80+, unplanned", overnight & unplanned, oldest["emergency"]),
        ("80+, planned", overnight & ~unplanned, oldest["elective"]),
    ):
        low, high = (70, 80) if label.startswith("70") else (80, 130)
        yield Line(label, published, _rate(export, rows, age, ages, years, low, high, None))


def _overnight(export: ReadExport) -> tuple[Bools, Bools, Ints, Floats]:
    """Hospital stays with a night, which of them are unplanned, whose they are and at what age."""
    stays = export.tables["innleggelser"]
    begins, ends = stays.days("inn"), stays.days("ut")
    overnight = np.isin(stays.text("institusjon"), _HOSPITAL) & ((ends > begins) | (ends == NO_DAY))
    person = export.person("innleggelser")
    return overnight, stays.text("hastegrad") == "ohjelp", person, export.age_at(person, begins)


def _rate(
    export: ReadExport,
    rows: Bools,
    age: Floats,
    ages: Floats,
    years: Floats,
    low: int,
    high: int,
    sex: bool | None,
) -> float:
    inside = (ages >= low) & (ages < high)
    if sex is not None:
        inside &= (export.woman == sex)[:, None]
    events = (rows & (age >= low) & (age < high)).sum()
    return float(1000 * events / max(years[inside].sum(), 1e-9))


def unplanned_lines(export: ReadExport) -> Iterator[Line]:
    """Unplanned stays in the last 365 days per person of the pilot's groups."""
    published = read_settings().reference["unplanned_by_group"]["figures"]
    overnight, unplanned, person, _ = _overnight(export)
    recent = export.tables["innleggelser"].days("inn") > export.as_of - _YEAR
    counts = np.bincount(person[overnight & unplanned & recent], minlength=len(export.ids))
    table = export.tables["diagnoser"]
    code, whose = table.text("kode"), export.person("diagnoser")
    whole = export.on_list & (export.seen_from <= export.as_of - _YEAR + 1)
    for name, codes in _TARGET_GROUPS.items():
        member = np.zeros(len(export.ids), dtype=np.bool_)
        member[whose[np.isin(code, codes.split())]] = True
        yield Line(name.replace("_", " "), published[name], _mean(counts[member & whole]))


_TARGET_GROUPS = {
    "diabetes2": "T90",
    "copd": "R95",
    "mental": "P72 P73 P74 P75 P76 P79 P80 P82 P86 P98",
    "addiction": "P15 P18 P19",
    "learning_disability": "P85",
}


def medicine_lines(export: ReadExport, published: Any) -> Iterator[Line]:
    """Shares of those of 65 and more at home by number of different medicines in a year."""
    table = export.tables["legemidler"]
    begins, ends = table.days("fra"), table.days("til")
    covers = begins <= export.as_of
    covers &= (ends >= export.as_of - _YEAR) | ((ends == NO_DAY) & (begins > export.as_of - 2 * _YEAR + 200))
    pairs = np.unique(
        np.stack([export.person("legemidler"), _numbered(table.text("atc"))])[:, covers], axis=1
    )
    counts = np.bincount(pairs[0], minlength=len(export.ids))
    old = export.on_list & export.at_home & (export.age() >= 65)
    five = published["five_or_more_persons"]
    for label, least, value in (
        ("1 or more", 1, published["one_or_more"]),
        ("5 or more", 5, published["five_or_more"]),
        ("10 or more", 10, published["five_or_more"] * published["ten_or_more_persons"] / five),
        ("20 or more", 20, published["five_or_more"] * published["twenty_or_more_persons"] / five),
    ):
        yield Line(label, value, 100 * _mean(counts[old] >= least))
    for name, sex in (("men", False), ("women", True)):
        rows = old & (export.woman == sex)
        yield Line(
            f"15 or more, {name}", published[f"fifteen_or_more_{name}"], 100 * _mean(counts[rows] >= 15)
        )
        oldest = rows & (export.age() >= 90)
        yield Line(
            f"5 or more, {name} 90+", published[f"five_or_more_{name}_90"], 100 * _mean(counts[oldest] >= 5)
        )


def _numbered(values: npt.NDArray[np.str_]) -> Ints:
    _, numbers = np.unique(values, return_inverse=True)
    return numbers.astype(np.int64)


def care_lines(export: ReadExport, published: Any) -> Iterator[Line]:
    """Home care and nursing home at 80 and more."""
    old = export.on_list & (export.age() >= 80)
    middle = (published["low"] + published["high"]) / 2
    yield Line("home care, 80+, %", middle, 100 * _mean(export.home_care[old]))
    yield Line("nursing home, 80+, %", None, 100 * _mean(~export.at_home[old]))


def row_lines(export: ReadExport) -> Iterator[Line]:
    """Rows of each table per patient and year asked for."""
    asked = len(export.ids) * export.years
    total = 0
    for name in COLUMNS:
        total += len(export.tables[name])
        yield Line(name, None, len(export.tables[name]) / asked)
    yield Line("all tables", None, total / asked)
    yield Line("all tables, number of rows", None, total)
    yield Line(
        "person-years on the list per patient and year asked for", None, export.exposure()[1].sum() / asked
    )


def _mean(values: npt.NDArray[Any]) -> float:
    return float(values.mean()) if len(values) else float("nan")
