"""A person put anywhere in an export is nowhere in what the mapping shows, drafts or tries."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from listeoversikt.operations.extract_stops import StopKind, Stopped
from listeoversikt.operations.mapped_profile import profile_of
from listeoversikt.operations.mapping_draft import draft_of
from listeoversikt.operations.mapping_lines import look
from listeoversikt.operations.mapping_trial import trial
from listeoversikt.operations.profile_draft import draft_file
from tests.contract.base_export import T
from tests.contract.exports import write_folder
from tests.journal.mapping.vendor import FILES, vendor_export, vendor_profile
from tests.operations.mapping_ways import surveyed

SECRETS = ("01010150074", "kari.nord@eksempel.no", "+47 912 34 567")


@settings(max_examples=25, deadline=None)
@given(
    file=st.sampled_from(sorted(FILES.values())),
    row=st.integers(0, 30),
    place=st.integers(0, 17),
    secret=st.sampled_from(SECRETS),
    known=st.booleans(),
)
@example(file="Utført", row=0, place=2, secret=SECRETS[0], known=False)  # no table any more, and so not read
def test_that_a_person_put_anywhere_is_never_shown_drafted_or_tried(
    file: str, row: int, place: int, secret: str, known: bool
) -> None:
    files = vendor_export()
    lines = [line.split(";") for line in files[f"{file}.csv"].decode("cp1252").splitlines()]
    cells = lines[row % len(lines)]
    cells[place % len(cells)] = secret
    files[f"{file}.csv"] = "\n".join(";".join(line) for line in lines).encode("cp1252")
    with tempfile.TemporaryDirectory() as folder:
        path = write_folder(files, Path(folder) / "inn")
        found = surveyed(path, *([vendor_profile()] if known else []))
        draft = draft_of(found, "Kontoret")
        tried = trial(path, profile_of(draft), T)
    assert found.pointing
    assert not look(draft).ready
    shown = (
        repr((found.sources, found.lacking, draft, look(draft), tried, tried)) + draft_file(draft).decode()
    )
    assert secret not in shown
    assert isinstance(tried, Stopped)
    assert tried.kind in (StopKind.IDENTITY, StopKind.UNREADABLE)
    assert secret not in tried.sentence()
