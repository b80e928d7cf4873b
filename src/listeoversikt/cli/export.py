"""Commands on an export: ``check`` and ``run``. Nothing is stored."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import time
from pathlib import Path

from listeoversikt.cli.console import Console
from listeoversikt.cli.export_unread import tell_emptied, tell_not_stated, tell_unread
from listeoversikt.cli.parser import WrongUsage
from listeoversikt.cli.texts import text
from listeoversikt.journal.extract import Extract, too_many_bad_rows
from listeoversikt.journal.fhir.missing import system_title
from listeoversikt.journal.findings import ImportReport
from listeoversikt.journal.mapping.profile import Profile
from listeoversikt.journal.mapping.profile_file import BadProfile, read_profile
from listeoversikt.journal.names import COLUMNS, fold
from listeoversikt.journal.sources import HIDDEN_SHEET
from listeoversikt.operations import main_job, results
from listeoversikt.operations.extract_warnings import warnings_of
from listeoversikt.operations.output import whole_file
from listeoversikt.operations.report import import_report
from listeoversikt.operations.settings import BadSettings, Settings, read_settings
from listeoversikt.patient_list.snapshot import PatientList, day_number
from listeoversikt.words.mapping import profile_fault


def check(arguments: argparse.Namespace, console: Console) -> int:
    """Validates an export; the report is written also when too many rows were set aside."""
    extract = read_asked(arguments, console, accept=True, alone=False)
    if arguments.json is not None:
        content = import_report(extract.report, console.language)
        with whole_file(arguments.json) as partial:
            partial.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    if arguments.excel is not None:
        results.write_findings_book(arguments.excel, extract.report)
    console.finish()
    whole = tell(extract.report, console, arguments.export, profile_asked(arguments, console))
    tell_not_stated(warnings_of(extract), console)
    refusal = None if arguments.accept_findings else too_many_bad_rows(extract.report)
    if refusal is not None:
        raise refusal
    console.say("check_ok" if whole else "check_not_all")
    return 0


def run(arguments: argparse.Namespace, console: Console) -> int:
    """The whole main job."""
    if arguments.out.resolve() == arguments.export.resolve():
        raise WrongUsage(text("out_is_export", console.language))
    settings = settings_of(arguments, console)
    started = time.perf_counter()
    extract = read_asked(arguments, console, accept=arguments.accept_findings)
    read = time.perf_counter()
    scored = score_asked(extract, arguments, console, settings)
    timings = {"reading": read - started, "scoring": time.perf_counter() - read}
    files = results.write_results(
        arguments.out,
        scored,
        extract.report,
        settings=settings,
        period_types=arguments.period or ["365d"],
        internal=arguments.internal,
        language=console.language,
        timings=timings,
        progress=console.progress,
    )
    console.finish()
    tell(extract.report, console, arguments.export, profile_asked(arguments, console))
    tell_not_stated(warnings_of(extract), console)
    tell_result(scored, files, console)
    console.say("alone")
    if arguments.internal:
        console.say("internal_unlogged")
    return 0


def read_asked(
    arguments: argparse.Namespace, console: Console, *, accept: bool, alone: bool = True
) -> Extract:
    """The export that is named, by the profile that is named."""
    profile = profile_asked(arguments, console)
    passed = passed_columns(arguments, console)
    return main_job.read(
        arguments.export,
        today=dt.date.today(),
        accept_findings=accept,
        passed=passed,
        alone=alone,
        profile=profile,
        progress=console.progress,
    )


def profile_asked(arguments: argparse.Namespace, console: Console) -> Profile | None:
    """The profile of the file that is named; None when none is."""
    if arguments.profile is None:
        return None
    refuse_missing(arguments.profile, "--profile", console)
    try:
        return read_profile(arguments.profile)
    except BadProfile as bad:
        raise WrongUsage(profile_fault(bad, console.language)) from bad


def refuse_missing(path: Path, option: str, console: Console) -> None:
    """Raises ``WrongUsage`` where there is no file at the path that an option names."""
    if not path.is_file():
        raise WrongUsage(text("no_file", console.language, option=option))


def passed_columns(arguments: argparse.Namespace, console: Console) -> list[str]:
    """The columns passed by name, each as ``table.column``."""
    for name in arguments.pass_column:
        table, _, column = name.partition(".")
        if not table or not column:
            raise WrongUsage(text("bad_pass_column", console.language))
    return list(arguments.pass_column)


def settings_of(arguments: argparse.Namespace, console: Console) -> Settings:
    """The office's choices; the contract's defaults without a file."""
    if arguments.settings is None:
        return Settings()
    refuse_missing(arguments.settings, "--settings", console)
    try:
        settings = read_settings(arguments.settings)
    except BadSettings as bad:
        key = f" ({bad.key})" if bad.key else ""
        raise WrongUsage(text("bad_settings", console.language, key=key)) from bad
    if settings.admission_model is not None or settings.readmission_model is not None:
        raise WrongUsage(text("model_in_settings", console.language))
    return settings


def score_asked(
    extract: Extract, arguments: argparse.Namespace, console: Console, settings: Settings
) -> main_job.ScoredList:
    """The list as at ``--as-of``, scored."""
    patient_list, index_day = wound_back(extract, arguments, console)
    return main_job.score(
        patient_list, index_day, work_date=arguments.today, settings=settings, progress=console.progress
    )


def wound_back(extract: Extract, arguments: argparse.Namespace, console: Console) -> tuple[PatientList, int]:
    """The export's list as at ``--as-of``, and that day."""
    try:
        return main_job.as_of(extract.patient_list, extract.export_day, arguments.as_of)
    except main_job.LaterThanExtract as later:
        raise WrongUsage(text("as_of_too_late", console.language, date=extract.report.export_date)) from later


def refuse_ahead(patient_list: PatientList, *, made_up: bool) -> None:
    """For a model: raises ``AheadOfToday`` where a list of real people is as at a day that hasn't come."""
    from listeoversikt.scores.admission.refusals import AheadOfToday

    if not made_up and patient_list.index_day.max(initial=0) > day_number(dt.date.today()):
        raise AheadOfToday


def tell(report: ImportReport, console: Console, export: Path, profile: Profile | None = None) -> bool:
    """What was made of an export, and what wasn't read of it; False where that looks like a table."""
    if report.profile:
        console.say("profile_used", name=report.profile)
    for name, count in report.tables.items():
        console.say(
            "table_line",
            table=name,
            read=count.read,
            kept=count.kept,
            aside=count.set_aside,
            ignored=count.ignored,
        )
    tell_emptied(report, console)
    if report.date_guessed:
        console.say("date_guessed", date=report.export_date)
    for name, headers in report.unknown_columns.items():
        console.say("unknown_columns", table=name, columns=", ".join(headers))
    for name, number in report.unlisted_codes.items():
        console.say("unlisted", table=name, count=number)
    if report.repeated_contacts:
        console.say("repeated_contacts", count=report.repeated_contacts)
    for name in report.passed_columns:
        if _holds(report, name):
            console.say("passed_column", column=name)
        else:
            console.complain(text("passed_nothing", console.language, column=name))
    for name, number in report.unmapped_systems.items():
        kind, _, system = name.partition(" ")
        console.say("not_mapped", kind=kind, system=system_title(system), count=number)
    kinds = {name: number for name, number in report.left_out.items() if name != HIDDEN_SHEET}
    if kinds:
        console.say("left_out", kinds=", ".join(f"{name} ({number})" for name, number in kinds.items()))
    return tell_unread(report, export, console, profile)


def _holds(report: ImportReport, place: str) -> bool:
    """Whether the export may have a column that was passed: one of the contract's, or one that isn't used.

    A profile has headers of its own, which aren't known here.
    """
    table, _, column = place.partition(".")
    if table not in report.tables:
        return False
    if report.profile:
        return True
    own = [header for header in report.unknown_columns.get(table, ()) if fold(header) == fold(column)]
    return bool(own) or fold(column) in {fold(name) for name in COLUMNS[table]}


def tell_result(scored: main_job.ScoredList, files: results.ResultFiles, console: Console) -> None:
    """Where the workbook is and what is on the worklist."""
    console.say("run_done", patients=files.patients, date=files.index_date)
    tell_worklist(scored, console)
    console.say("workbook_at", path=files.workbook)
    console.say("internal_at", path=files.internal)
    console.say("honest")


def tell_worklist(scored: main_job.ScoredList, console: Console) -> None:
    """What is on the worklist, and who couldn't be judged."""
    console.say("worklist_head", count=len(scored.worklist))
    for reason, number in results.count_reasons(scored.worklist, console.language).items():
        console.say("worklist_reason", count=number, reason=reason)
    for reason, number in results.count_not_evaluated(scored, console.language).items():
        console.say("not_evaluated", count=number, reason=reason)


COMMANDS = {"check": check, "run": run}
