"""The sentences of the page Uttrekk that are put together of several parts. No value of a patient is in any."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from enum import IntEnum

from listeoversikt.gui.texts import day_numbers, language, number, percent, translate
from listeoversikt.journal.fhir.missing import system_title
from listeoversikt.journal.findings import Finding, Reason
from listeoversikt.journal.mapping.profile import TableProfile
from listeoversikt.operations.extract_files import Form
from listeoversikt.operations.extract_steps import Effect, Looked, TableLook
from listeoversikt.operations.extract_stops import Remedy, StopKind, Stopped
from listeoversikt.operations.extract_warnings import ExtractWarning, WarningKind
from listeoversikt.words.findings import expectation_text, mend_text
from listeoversikt.words.progress import stage_word
from listeoversikt.words.store import store_fix, store_sentence
from listeoversikt.words.window_refusals import refusal_fix, refusal_what, refusal_where


def step_names() -> tuple[str, ...]:
    """The six steps."""
    return (
        translate("ExtractStep", "File"),
        translate("ExtractStep", "Recognised"),
        translate("ExtractStep", "Columns"),
        translate("ExtractStep", "Checks"),
        translate("ExtractStep", "Preview"),
        translate("ExtractStep", "Read in"),
    )


def rows_sentence(looked: Looked) -> str:
    """«282 205 rader lest = 281 000 beholdt + 84 satt til side + 1 121 prosesskoder»."""
    counts = looked.totals
    text = translate("Extract", "{read} rows read = {kept} kept + {aside} set aside").format(
        read=number(counts.read), kept=number(counts.kept), aside=number(counts.set_aside)
    )
    if not counts.ignored:
        return text
    codes = translate("Extract", "{sum} + {ignored} process codes")
    return codes.format(sum=text, ignored=number(counts.ignored))


def ask_sentence(table: TableLook) -> str:
    """«312 av 4 100 rader i diagnoser kan ikke brukes (7,6 %).»"""
    return translate("Extract", "{bad} of {all} rows in {table} can't be used ({share}).").format(
        bad=number(table.set_aside),
        all=number(table.read),
        table=table.table,
        share=percent(table.bad_share, 1),
    )


def effect_sentence(looked: Looked) -> str:
    """What becomes of an extract that doesn't simply take the place of the one before; "" for the usual ones."""
    if looked.effect is Effect.SAME:
        return translate("Extract", "This extract was read in before. Nothing is changed.")
    if looked.effect is Effect.HISTORY:
        return translate("Extract", "This extract is older than the newest. It is kept as history.")
    if looked.effect is Effect.SUPPLEMENT and looked.previous is not None:
        text = translate("Extract", "A supplement to the extract of {date}. What isn't in it stays as it is.")
        return text.format(date=day_numbers(looked.previous))
    return ""


def form_word(form: Form) -> str:
    """What the user gave."""
    return {
        Form.FOLDER: translate("Extract", "Folder"),
        Form.ZIP: translate("Extract", "Zip file"),
        Form.WORKBOOK: translate("Extract", "Excel"),
        Form.FHIR: translate("Extract", "FHIR R4"),
    }[form]


def profile_sentence(looked: Looked) -> str:
    """«Format 1, semikolon, UTF-8», «Excel, 4 ark», «FHIR R4»."""
    if looked.fhir:
        return translate("Extract", "FHIR R4")
    signs = {
        ";": translate("Extract", "semicolon"),
        ",": translate("Extract", "comma"),
        "\t": translate("Extract", "tab"),
    }
    separators = "/".join(signs[sign] for sign in looked.separators if sign in signs)
    count = looked.sheets
    sheets = translate("Extract", "Excel, %n sheet(s)", "", count) if count else ""
    if sheets and len(looked.files) == count:
        return sheets
    parts = [translate("Extract", "Format 1"), separators, "/".join(looked.encodings), sheets]
    return ", ".join(part for part in parts if part)


def recognised_sentence(looked: Looked) -> str:
    """«Gjenkjent: Kontorets journal. Profilen gjelder pasienter og diagnoser.»; "" without a profile."""
    profile = looked.profile
    if profile is None:
        return ""
    tables = [
        _told_of(table, _told_columns(one))
        for table, one in profile.tables.items()
        if table in looked.report.tables and _told_columns(one)
    ]
    said = translate("Extract", "Recognised by the profile {name}.").format(name=profile.name)
    if not profile.name:
        said = translate("Extract", "Read as you said, only this time.")
    if not tables:
        return said
    return said + " " + translate("Extract", "It reads {tables}.").format(tables=", ".join(tables))


def new_profile_name(taken: Sequence[str]) -> str:
    """A name that no profile has yet."""
    first = translate("Profiles", "Our record system")
    names = [first, *(f"{first} {number}" for number in range(2, len(taken) + 3))]
    return next(name for name in names if name not in taken)


def _told_of(table: str, count: int) -> str:
    columns = translate("Extract", "%n column(s)", "", count)
    return f"{table} ({columns})"


def _told_columns(one: TableProfile) -> int:
    """How many columns a profile gives."""
    return sum(bool(column) for column in one.columns.values()) + len(one.constants)


def scope_word(looked: Looked) -> str:
    """The whole list, or a supplement."""
    if looked.report.scope == "full":
        return translate("Extract", "Whole list")
    return translate("Extract", "Supplement")


def missing_sentence(table: str) -> str:
    """What can't be shown without a table."""
    return {
        "kontakter": translate(
            "Extract", "Need without contact, last contact, use of services and contact after discharge."
        ),
        "legemidler": translate(
            "Extract", "Medicines in use, medicine burden, medication review and high-risk medicines."
        ),
        "innleggelser": translate(
            "Extract", "Stays, discharges, admission risk and hospital frailty from stays."
        ),
        "maalinger": translate(
            "Extract", "HbA1c, blood pressure and LDL in diabetes. Clinical frailty (CFS) from the journal."
        ),
        "tiltak": translate("Extract", "Treatment plans, yearly controls and reviews that have been done."),
    }[table]


def warning_sentence(warning: ExtractWarning) -> str:
    """One thing worth knowing."""
    return grouped(_warning_text(warning), warning.count)


def _warning_text(warning: ExtractWarning) -> str:
    count, names, kind = warning.count, ", ".join(warning.names), warning.kind
    share = percent(warning.count / warning.total) if warning.total else ""
    if kind is WarningKind.DATE_GUESSED:
        return translate("Extract", "The extract doesn't state its date. The newest date in it is used.")
    if kind is WarningKind.PASSED_COLUMN:
        return translate("Extract", "Passed without the identity check: {name}.").format(name=names)
    if kind is WarningKind.NO_URGENCY:
        text = translate(
            "Extract", "%n stay(s) ({share}) lack urgency. They aren't counted as emergencies.", "", count
        )
        return text.format(share=share)
    if kind is WarningKind.NO_ROLE:
        text = translate(
            "Extract", "%n contact(s) ({share}) lack role. They don't count as follow-up.", "", count
        )
        return text.format(share=share)
    if kind is WarningKind.UNLISTED_CODES:
        text = translate(
            "Extract", "%n code(s) in {table} aren't in the code list. They are kept.", "", count
        )
        return text.format(table=warning.table)
    if kind is WarningKind.REPEATED_CONTACTS:
        return translate("Extract", "%n contact(s) equal another the same day. They are kept.", "", count)
    if kind is WarningKind.UNKNOWN_COLUMNS:
        text = translate("Extract", "Unknown columns in {table} are left out: {names}.")
        return text.format(table=warning.table, names=names)
    return _source_text(warning) or _left_out_text(count, names)


def _left_out_text(count: int, names: str) -> str:
    """Files and sheets that no table is read from, with the names of those that might be tables."""
    if not names:
        return translate("Extract", "%n other file(s) in the extract are left out.", "", count)
    text = translate("Extract", "%n file(s) or sheet(s) aren't read. Among them: {names}.", "", count)
    return text.format(names=names)


def _source_text(warning: ExtractWarning) -> str:
    """What the way in left out and counted; "" for what isn't of that kind."""
    count, kind = warning.count, warning.kind
    if kind is WarningKind.NOT_MAPPED:
        text = translate("Extract", "{kind}: %n with codes only of {system}, which isn't read.", "", count)
        return text.format(kind=warning.table, system=", ".join(map(system_title, warning.names)))
    if kind is WarningKind.RESOURCES_LEFT_OUT:
        text = translate("Extract", "%n FHIR resource(s) are left out: {names}.", "", count)
        return text.format(names=", ".join(warning.names))
    if kind is WarningKind.HIDDEN_SHEETS_READ:
        return translate("Extract", "%n hidden sheet(s) are read, since no other is named so.", "", count)
    if kind is WarningKind.HIDDEN_SHEETS:
        return translate("Extract", "%n hidden sheet(s) are left out.", "", count)
    return ""


def reason_title(reason: Reason) -> str:
    """A finding's reason in a few words, for chips and the table."""
    return {
        Reason.WRONG_WIDTH: translate("Finding", "Wrong number of cells"),
        Reason.EMPTY_CELL: translate("Finding", "Empty cell"),
        Reason.BAD_DATE: translate("Finding", "Not a date"),
        Reason.BAD_NUMBER: translate("Finding", "Not a number"),
        Reason.BAD_CODE: translate("Finding", "Malformed code"),
        Reason.BAD_VALUE: translate("Finding", "Unknown value"),
        Reason.BAD_YEAR: translate("Finding", "Impossible birth year"),
        Reason.TOO_LONG: translate("Finding", "Text too long"),
        Reason.UNKNOWN_PATIENT: translate("Finding", "Unknown patient"),
        Reason.BEFORE_BIRTH: translate("Finding", "Before birth"),
        Reason.AFTER_EXTRACT: translate("Finding", "After the extract"),
        Reason.AFTER_DEATH: translate("Finding", "After death"),
        Reason.END_BEFORE_START: translate("Finding", "Ends before it begins"),
        Reason.BEFORE_DISCHARGE: translate("Finding", "Before the discharge"),
        Reason.DUPLICATE: translate("Finding", "Duplicate"),
        Reason.CONFLICTING_PATIENT: translate("Finding", "Same patient, other content"),
        Reason.OUT_OF_RANGE: translate("Finding", "Out of range"),
        Reason.UNKNOWN_UNIT: translate("Finding", "Unknown unit"),
        Reason.BAD_CELL: translate("Finding", "Cell read as empty"),
    }[reason]


def expected_text(finding: Finding) -> str:
    """What was expected, with a capital."""
    return _capital(expectation_text(finding, language()))


def mending_text(finding: Finding) -> str:
    """How it's mended."""
    return mend_text(finding)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def stop_title(stop: Stopped) -> str:
    """One sentence: what happened."""
    if stop.refusal is not None and stop.kind is not StopKind.FUTURE:
        return refusal_what(stop.refusal, language()).rstrip(".")
    if stop.store_reason is not None:
        return store_sentence(stop.store_reason, language()).rstrip(".")
    if stop.kind is StopKind.FUTURE:
        return translate("Extract", "The extract's date is in the future")
    if stop.kind is StopKind.CHANGED_MEANWHILE:
        return translate("Extract", "Another window read in an extract meanwhile")
    return translate("Extract", "Cancelled. The previous extract applies")


def stop_place(stop: Stopped) -> str:
    """Where, never what."""
    if stop.refusal is not None and stop.kind is not StopKind.FUTURE:
        return refusal_where(stop.refusal, language())
    if stop.kind is StopKind.FUTURE and stop.date:
        text = translate("Extract", "The extract says {date}.")
        return text.format(date=day_numbers(dt.date.fromisoformat(stop.date)))
    return ""


def stop_fix(stop: Stopped) -> str:
    """How to mend it."""
    if stop.refusal is not None and stop.kind is not StopKind.FUTURE:
        return refusal_fix(stop.refusal, language())
    if stop.store_reason is not None:
        return store_fix(stop.store_reason, language())
    if stop.kind is StopKind.FUTURE:
        return translate("Extract", "Correct uttrekksdato in uttrekk.json, or make the extract again.")
    if stop.kind is StopKind.CHANGED_MEANWHILE:
        return translate("Extract", "Check the extract once more.")
    return translate("Extract", "Read in again when you like.")


def remedy_text(remedy: Remedy) -> str:
    """The button's verb."""
    if remedy is Remedy.CHOOSE_AGAIN:
        return translate("Extract", "Choose again")
    if remedy is Remedy.TRY_AGAIN:
        return translate("Extract", "Try again")
    if remedy is Remedy.CHANGE_COLUMNS:
        return translate("Extract", "Change columns")
    return translate("Extract", "Pass the column")


class Doing(IntEnum):
    """What the session is busy with."""

    NOTHING = 0
    LOOKING = 1
    PREVIEWING = 2
    STORING = 3
    SURVEYING = 4


def doing_text(doing: Doing) -> str:
    """What is being done, for foot and status bar."""
    if doing is Doing.LOOKING:
        return stage_word("reading", language())
    if doing is Doing.SURVEYING:
        return translate("Extract", "Looking through the columns")
    if doing is Doing.PREVIEWING:
        return translate("Extract", "Working out what changes")
    return translate("Extract", "Reading in the extract")


def time_left(seconds: float) -> str:
    """«4 sekunder igjen», in minutes from ninety on."""
    minutes, count = round(seconds / 60), max(round(seconds), 1)
    if seconds >= 90:
        return translate("Extract", "%n minute(s) left", "", minutes)
    return translate("Extract", "%n second(s) left", "", count)


def grouped(text: str, count: int) -> str:
    """A plural text with its number in groups of three."""
    return text.replace(str(count), number(count), 1) if count >= 1000 else text
