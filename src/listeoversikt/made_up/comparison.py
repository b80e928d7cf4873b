"""Lays a made-up export beside the published figures: `python -m listeoversikt.made_up.comparison EXPORT`.

Prints the table of docs/made-up-list.md as Markdown. The published figures stand in `reference.toml`, each with
its source; what the generator was scaled to and what came out by itself is said in the document.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from listeoversikt.made_up.export_columns import read_export
from listeoversikt.made_up.export_figures import (
    Line,
    care_lines,
    consultation_lines,
    diagnosis_group_lines,
    legevakt_lines,
    medicine_lines,
    population_lines,
    prevalence_lines,
    row_lines,
    stay_lines,
    stay_sources,
    unplanned_lines,
    yearly_diagnosis_lines,
)
from listeoversikt.made_up.settings import read_settings


@dataclass(frozen=True, slots=True)
class Section:
    """Lines with a common source."""

    title: str
    source: str
    lines: tuple[Line, ...]


def compare(folder: Path) -> Iterator[Section]:
    """All sections for the export in `folder`."""
    export = read_export(folder)
    reference = read_settings().reference
    yield Section(
        "Age and sex, % of those on the list", "SSB 07459, 1.1.2021", tuple(population_lines(export))
    )
    use = reference["gp_use"]
    yield Section(
        "Doctor's consultations, last 12 months", use["source"], tuple(consultation_lines(export, use))
    )
    yield Section("Legevakt, last 12 months", use["source"], tuple(legevakt_lines(export, use)))
    groups = reference["consultation_groups"]
    yield Section(
        "Share of consultations by diagnosis, %",
        groups["source"],
        tuple(diagnosis_group_lines(export, groups)),
    )
    prevalence = reference["prevalence"]
    yield Section(
        "Diagnosis in the record, %", prevalence["source"], tuple(prevalence_lines(export, prevalence))
    )
    yield Section("Overnight stays per 1,000 person-years", stay_sources(), tuple(stay_lines(export)))
    in_a_year = reference["diagnosis_in_a_year"]
    yield Section(
        "Diagnosis in the last 12 months, %",
        in_a_year["source"],
        tuple(yearly_diagnosis_lines(export, in_a_year)),
    )
    by_group = reference["unplanned_by_group"]
    yield Section(
        "Unplanned stays per person-year by group", by_group["source"], tuple(unplanned_lines(export))
    )
    medicines = reference["polypharmacy"]
    yield Section(
        "Different medicines in a year, 65+ at home, %",
        medicines["source"],
        tuple(medicine_lines(export, medicines)),
    )
    care = reference["home_care_80_plus"]
    yield Section("Care", care["source"], tuple(care_lines(export, care)))
    yield Section("Rows per patient and year asked for", "–", tuple(row_lines(export)))


def markdown(sections: Iterable[Section]) -> str:
    """The sections as one Markdown table."""
    lines = ["| figure | published | made up | source |", "|---|---|---|---|"]
    for section in sections:
        lines.append(f"| **{section.title}** | | | {section.source} |")
        lines += [
            f"| {line.figure} | {_shown(line.published)} | {_shown(line.made_up)} | |"
            for line in section.lines
        ]
    return "\n".join(lines) + "\n"


def _shown(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"


def main(arguments: Sequence[str]) -> int:
    """Prints the table for the export folder that is the only argument."""
    if len(arguments) != 1:
        print("Bruk: python -m listeoversikt.made_up.comparison UTTREKK", file=sys.stderr)
        return 2
    print(markdown(compare(Path(arguments[0]))), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
