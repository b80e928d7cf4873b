"""Another office's aggregates are read or refused whole; what is hidden there stays missing here."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.evaluation import other_office
from listeoversikt.evaluation.compare import Verdict, difference_in_differences
from listeoversikt.evaluation.other_office import AggregatesRefused, FileFault, read_aggregates
from listeoversikt.indicators.definition import Direction, HideUnit, Kind
from listeoversikt.indicators.hiding import ShownRow
from listeoversikt.indicators.result import IndicatorRow
from listeoversikt.workbook.csv_files import write_csv
from listeoversikt.workbook.indicator_file import indicator_columns

HEAD = "id,variant,group,period_start,period_end,numerator,denominator,value,low,high,hidden,note\n"
YEARS = ((dt.date(2024, 1, 1), dt.date(2024, 12, 31)), (dt.date(2025, 1, 1), dt.date(2025, 12, 31)))
WHOLE = (
    "legevakt,,alle,2024-01-01,2024-12-31,120,1000.5,0.12,0.1,0.14,no,\n"
    "legevakt,,alle,2025-01-01,2025-12-31,110,1010,0.109,0.09,0.13,no,\n"
    "legevakt,,kols,2025-01-01,2025-12-31,,,,,,yes,skjult: små tall\n"
)


def read(rows: str, head: str = HEAD) -> other_office.OtherOffice:
    return read_aggregates((head + rows).encode("utf-8"))


def test_that_figures_are_found_by_their_period() -> None:
    office = read(WHOLE)
    figure = office.figure("legevakt", "", "alle", *YEARS[0])
    assert figure is not None
    assert (figure.kind, figure.numerator, figure.denominator) == (Kind.RATE, 120, 1000.5)
    assert office.periods("legevakt") == YEARS
    assert office.figure("legevakt", "", "alle", dt.date(2023, 1, 1), dt.date(2023, 12, 31)) is None


def test_that_a_hidden_figure_is_missing_and_never_zero() -> None:
    office = read(WHOLE)
    assert office.rows[2].hidden and office.rows[2].figure is None
    assert office.periods("legevakt", "", "kols") == ()
    told = read("legevakt,,kols,2025-01-01,2025-12-31,3,40,0.075,0.01,0.2,yes,\n")
    assert told.rows[0].figure is None, "marked hidden, whatever stands there"
    hidden = office.figure("legevakt", "", "kols", *YEARS[1])
    own = tuple(office.figure("legevakt", "", "alle", *year) for year in YEARS)
    assert (
        difference_in_differences((own[0], own[1]), (own[0], hidden), Direction.DOWN).verdict
        is Verdict.MISSING
    )


def test_that_what_the_program_itself_writes_is_read_back(tmp_path: Path) -> None:
    row = IndicatorRow(
        "lmg", "", "alle", "aar", *YEARS[1], Kind.SHARE, HideUnit.PERSONS, 40.0, 100.0, 0.4, 0.31, 0.5
    )
    write_csv(tmp_path / "indicators.csv", indicator_columns([ShownRow(row)]))
    office = read_aggregates((tmp_path / "indicators.csv").read_bytes())
    figure = office.figure("lmg", "", "alle", *YEARS[1])
    assert figure is not None and (figure.numerator, figure.denominator, figure.low) == (40, 100, 0.31)
    assert office.unknown == 0


def test_that_more_columns_a_bom_and_unknown_indicators_are_taken() -> None:
    content = "\ufeff" + HEAD.strip() + ",ny\n" + "fremtidig,,alle,2025-01-01,2025-12-31,1,20,0.05,,,no,,x\n"
    office = read_aggregates(content.encode("utf-8"))
    assert office.unknown == 1 and office.rows[0].figure is None


@pytest.mark.parametrize(
    ("content", "fault", "line"),
    [
        (b"", FileFault.COLUMNS_MISSING, 0),
        (b"\xff\xfe\x00", FileFault.NOT_TEXT, 0),
        (HEAD.encode(), FileFault.EMPTY, 0),
        (b"id,variant\nlmg,\n", FileFault.COLUMNS_MISSING, 0),
        (b"patient_id,age\n1,80\n", FileFault.INTERNAL, 0),
        ((HEAD + "lmg,,alle,i fjor,2025-12-31,1,2,0.5,,,no,\n").encode(), FileFault.BAD_ROW, 2),
        ((HEAD + "lmg,,alle,2025-12-31,2025-01-01,1,2,0.5,,,no,\n").encode(), FileFault.BAD_ROW, 2),
        ((HEAD + "lmg,,alle,2025-01-01,2025-12-31,nan,2,0.5,,,no,\n").encode(), FileFault.BAD_ROW, 2),
        ((HEAD + "lmg,,alle,2025-01-01,2025-12-31,3,2,0.5,,,no,\n").encode(), FileFault.BAD_ROW, 2),
        ((HEAD + "lmg,,alle,2025-01-01,2025-12-31,-1,2,0.5,,,no,\n").encode(), FileFault.BAD_ROW, 2),
        ((HEAD + "lmg,,alle,2025-01-01,2025-12-31,1,2,0.5,,,kanskje,\n").encode(), FileFault.BAD_ROW, 2),
        ((HEAD + "lmg,,alle,2025-01-01\n").encode(), FileFault.BAD_ROW, 2),
        ((HEAD + WHOLE + WHOLE).encode(), FileFault.DOUBLED_ROW, 5),
    ],
)
def test_that_another_file_is_refused_with_the_line(content: bytes, fault: FileFault, line: int) -> None:
    with pytest.raises(AggregatesRefused) as refused:
        read_aggregates(content)
    assert (refused.value.fault, refused.value.line) == (fault, line)


def test_that_a_file_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(other_office, "LARGEST_BYTES", 10)
    with pytest.raises(AggregatesRefused) as refused:
        read(WHOLE)
    assert refused.value.fault is FileFault.TOO_LARGE


@given(st.binary(max_size=300))
def test_that_any_bytes_are_read_or_refused(content: bytes) -> None:
    for whole in (content, HEAD.encode() + content):
        try:
            read_aggregates(whole)
        except AggregatesRefused:
            continue
