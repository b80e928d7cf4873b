"""The key file: found out how it's written, refused with the row and never a value."""

from __future__ import annotations

from pathlib import Path

import pytest

from listeoversikt.journal.messages.key_file import BadKeys, KeyFault, read_keys
from listeoversikt.words.messages import KEY_FAULTS, key_fault
from tests.journal.messages.made_messages import national_number

ONE, TWO = national_number(1), national_number(2)
SPACED = f"{ONE[:6]} {ONE[6:]}"
EARLY = next(number for n in range(400) if (number := national_number(n)).startswith("0"))
GOOD = {
    "without a header": f"{ONE};A\n{TWO};B\n",
    "with a header": f"fødselsnummer;pasient_id\n{ONE};A\n{TWO};B\n",
    "the other way round": f"pasient_id;fnr\nA;{ONE}\nB;{TWO}\n",
    "the other way round without a header": f"A;{ONE}\nB;{TWO}\n",
    "comma": f"{ONE},A\n{TWO},B\n",
    "tab": f"{ONE}\tA\r\n{TWO}\tB\r\n",
    "quoted": f'"{ONE}";"A"\n"{TWO}";"B"\n',
    "spaced numbers": f"{SPACED};A\n{TWO};B\n",
    "more columns with headers": f"navn;fnr;pasient_id\nx;{ONE};A\ny;{TWO};B\n",
    "empty rows": f"\n{ONE};A\n\n;\n{TWO};B\n\n",
    "the same row twice": f"{ONE};A\n{ONE};A\n{TWO};B\n",
    "an unknown header": f"nummer;kode\n{ONE};A\n{TWO};B\n",
}


def keys(tmp_path: Path, content: str | bytes) -> dict[str, str]:
    file = tmp_path / "nokkel.csv"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_keys(file)


@pytest.mark.parametrize("content", GOOD.values(), ids=GOOD)
def test_that_it_is_found_out_how_the_file_is_written(tmp_path: Path, content: str) -> None:
    assert keys(tmp_path, content) == {ONE: "A", TWO: "B"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_that_the_encodings_of_offices_are_read(tmp_path: Path, encoding: str) -> None:
    assert keys(tmp_path, f"fødselsnummer;pasient_id\n{ONE};Å-1\n".encode(encoding)) == {ONE: "Å-1"}


def test_that_a_lost_leading_zero_is_put_back(tmp_path: Path) -> None:
    assert keys(tmp_path, f"{int(EARLY)};A\n") == {EARLY: "A"}


def test_that_a_patient_may_have_had_two_numbers(tmp_path: Path) -> None:
    assert keys(tmp_path, f"{ONE};A\n{TWO};A\n") == {ONE: "A", TWO: "A"}


BAD = {
    "empty": ("", KeyFault.EMPTY, 0),
    "a header alone": ("fnr;pasient_id\n", KeyFault.EMPTY, 0),
    "one column": (f"{ONE}\n{TWO}\n", KeyFault.COLUMNS, 0),
    "no numbers": ("a;b\nc;d\n", KeyFault.COLUMNS, 0),
    "three columns without headers": (f"{ONE};A;x\n", KeyFault.COLUMNS, 0),
    "a number too short": (f"{ONE};A\n12345;B\n", KeyFault.BAD_ROW, 2),
    "no id": (f"fnr;pasient_id\n{ONE};A\n{TWO};\n", KeyFault.BAD_ROW, 3),
    "a cell too few": (f"{ONE};A\n{TWO}\n", KeyFault.BAD_ROW, 2),
    "two patients": (f"{ONE};A\n{TWO};B\n{ONE};B\n", KeyFault.TWO_PATIENTS, 3),
    "not a text": (b"PK\x03\x04\0\0;;", KeyFault.UNREADABLE, 0),
}


@pytest.mark.parametrize(("content", "fault", "row"), BAD.values(), ids=BAD)
def test_that_a_bad_file_is_refused_with_the_row_and_no_value(
    tmp_path: Path, content: str | bytes, fault: KeyFault, row: int
) -> None:
    with pytest.raises(BadKeys) as stopped:
        keys(tmp_path, content)
    assert (stopped.value.fault, stopped.value.row) == (fault, row)
    for language in ("nb", "en"):
        sentence = key_fault(stopped.value, language)
        assert not any(value in sentence for value in (ONE, TWO, "12345"))
        assert (f"{row}" in sentence) == bool(row) or fault is KeyFault.UNREADABLE


def test_that_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(BadKeys) as stopped:
        read_keys(tmp_path / "nei.csv")
    assert stopped.value.fault is KeyFault.NOT_FOUND


def test_that_every_fault_has_its_sentence() -> None:
    assert set(KEY_FAULTS) == {fault.value for fault in KeyFault}
