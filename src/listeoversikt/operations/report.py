"""``report.json``: what was read, with which rules, and how long it took. No value of a patient is in it."""

from __future__ import annotations

from listeoversikt import __version__
from listeoversikt.clinical.codelist import definition_versions
from listeoversikt.journal.extract import FORMAT_VERSION
from listeoversikt.journal.findings import ImportReport
from listeoversikt.words import NORWEGIAN, expectation_text, reason_text


def import_report(
    report: ImportReport, language: str = NORWEGIAN, *, findings: bool = True
) -> dict[str, object]:
    """The part of the report that the export alone gives; ``findings`` adds each row set aside (masked)."""
    content: dict[str, object] = {
        "program": __version__,
        "format": FORMAT_VERSION,
        "export": {
            "date": report.export_date,
            "date_guessed": report.date_guessed,
            "office": report.office,
            "journal_system": report.journal_system,
            "version": report.version,
            "scope": report.scope,
            "checksum": report.checksum,
            "ignored_files": report.ignored_files,
        },
        "tables": {
            name: {
                "read": count.read,
                "kept": count.kept,
                "set_aside": count.set_aside,
                "ignored": count.ignored,
            }
            for name, count in report.tables.items()
        },
        "set_aside_by_reason": report.set_aside_by_reason(),
        "warnings": {
            "unknown_columns": report.unknown_columns,
            "codes_not_in_list": report.unlisted_codes,
            "repeated_contacts": report.repeated_contacts,
            "passed_columns": report.passed_columns,
            **({"unread_sources": report.unread_sources} if report.unread_sources else {}),
            **_of_fhir(report),
        },
        **({"profile": report.profile} if report.profile else {}),
        "definitions": definition_versions(),
    }
    if findings:
        content["findings"] = [
            dict(zip(FINDING_COLUMNS, row, strict=True)) for row in finding_rows(report, language)
        ]
    return content


def _of_fhir(report: ImportReport) -> dict[str, object]:
    """What FHIR held that became no rows, by resource and code system; nothing for other exports."""
    found: dict[str, object] = {"systems_not_mapped": report.unmapped_systems, "left_out": report.left_out}
    return {name: counts for name, counts in found.items() if counts}


FINDING_COLUMNS = ("table", "row", "column", "reason", "expected", "found")


def finding_rows(
    report: ImportReport, language: str = NORWEGIAN
) -> list[tuple[str, int, str, str, str, str]]:
    """``findings.csv``: one row a finding, the value masked."""
    return [
        (
            finding.table,
            finding.row,
            finding.column,
            reason_text(finding, language),
            expectation_text(finding, language),
            finding.found,
        )
        for finding in report.findings
    ]
