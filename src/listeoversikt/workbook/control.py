"""The sheet «Kontroll»: what it takes to make every figure again, and the checksum of the figures as shown.

«Beregn på nytt» reads it (``reading``): a row's key stands in the third column, so that labels may change.
"""

from __future__ import annotations

import datetime as dt
import json

from listeoversikt.clinical.codelist import read_card
from listeoversikt.workbook import texts
from listeoversikt.workbook.content import WorkbookContent
from listeoversikt.workbook.figures_checksum import figures_checksum
from listeoversikt.workbook.selection import Selection
from listeoversikt.workbook.sheet import DATE, GENERAL, Cell, Look, Sheet, Value

SETTING, DEFINITION = "setting:", "definition:"
KEY_COLUMN, VALUE_COLUMN = 3, 2


def control_sheet(content: WorkbookContent, chosen: Selection) -> Sheet:
    """Facts, choices and versions, one a row."""
    sheet = Sheet(texts.CONTROL, (44, 80, 30), pages_wide=1)
    sheet.add(Cell(texts.CONTROL, Look.TITLE), height=28)
    sheet.across(texts.ABOUT_CONTROL)
    sheet.gap()
    for key, value in _facts(content).items():
        _add(sheet, texts.CONTROL_TITLES[key], value, key)
    sheet.gap()
    sheet.add(Cell(texts.CONTROL_SETTINGS, Look.SECTION))
    settings = content.making.settings if content.making else {}
    for key, setting in sorted(settings.items()):
        _add(sheet, key, json.dumps(setting, ensure_ascii=False, sort_keys=True), SETTING + key)
    if not settings:
        sheet.across(texts.NO_SETTINGS, Look.PLAIN)
    sheet.gap()
    sheet.add(Cell(texts.CONTROL_DEFINITIONS, Look.SECTION))
    for name, version in sorted(content.origin.definitions.items()):
        _add(sheet, read_card(name).title_nb, version, DEFINITION + name)
    return sheet


def _facts(content: WorkbookContent) -> dict[str, Value]:
    origin, making = content.origin, content.making
    facts: dict[str, Value] = {
        "figures": figures_checksum(content),
        "checksum": origin.checksum,
        "export_date": origin.export_date,
        "index_date": origin.index_date,
        "program": origin.program_version,
        "small": content.small,
        "round_to": content.round_to,
    }
    if making is not None:
        facts |= {
            "supplements": " ".join(making.supplements) or texts.NO,
            "wound_back": texts.YES if making.wound_back else texts.NO,
            "work_date": making.work_date,
            "period_types": " ".join(making.period_types),
            "log_number": texts.NO_STORE if making.log_number is None else making.log_number,
        }
    return {key: facts[key] for key in texts.CONTROL_TITLES if key in facts}


def _add(sheet: Sheet, label: str, value: Value, key: str) -> None:
    is_date = isinstance(value, dt.date)
    number = DATE if is_date else "0" if isinstance(value, int) else GENERAL
    look = Look.LEFT_NUMBER if is_date or isinstance(value, int) else Look.WRAP
    sheet.add(Cell(label, Look.LABEL), Cell(value, look, number), Cell(key, Look.QUIET))
