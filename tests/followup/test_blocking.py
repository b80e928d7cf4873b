"""Whom a block is for, and which blocks hold after what was written."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.followup.blocking import Said, Whom, hidden_from, standing_blocks, whom_of

BERIT, PER = "id-berit", "id-per"


def blocked(uuid: str, patient: str = "P1", undoes: str | None = None, **whom: Any) -> Said[str]:
    return Said(uuid, "blocked", patient, whom, undoes)


def lifted(uuid: str, of: str, patient: str = "P1", undoes: str | None = None) -> Said[str]:
    return Said(uuid, "unblocked", patient, {"of": of}, undoes)


@pytest.mark.parametrize(
    ("payload", "user", "role", "expected"),
    [
        ({"users": [BERIT]}, BERIT, "sykepleier", True),
        ({"users": [BERIT]}, PER, "sykepleier", False),
        ({"roles": ["les"]}, PER, "les", True),
        ({"roles": ["les"]}, PER, "lege", False),
        ({"users": [BERIT], "roles": ["les"]}, PER, "les", True),
        ({"all_but": [PER]}, PER, "lege", False),
        ({"all_but": [PER]}, BERIT, "lege", True),
        ({"all_but": [PER], "users": [PER]}, PER, "lege", True),
        ({"users": "BERIT"}, PER, "lege", True),
        ({"users": [3]}, PER, "lege", True),
        ({"something": "newer"}, PER, "lege", True),
        ({}, PER, "lege", True),
        (None, PER, "lege", True),
        ({"users": [BERIT], "day": "2026-01-01", "reason": "asked"}, PER, "lege", False),
    ],
)
def test_that_a_block_is_for_those_it_names_and_for_everybody_where_it_cannot_be_read(
    payload: Any, user: str, role: str, expected: bool
) -> None:
    assert whom_of(payload).is_for(user, role) is expected


@pytest.mark.parametrize(
    ("said", "holding"),
    [
        ([blocked("a", users=[BERIT])], ["a"]),
        ([blocked("a", users=[BERIT]), lifted("b", "a")], []),
        ([blocked("a", users=[BERIT]), lifted("b", "a"), lifted("c", "", undoes="b")], ["a"]),
        ([blocked("a", users=[BERIT]), blocked("b", undoes="a")], []),
        ([blocked("a", users=[BERIT]), blocked("b", undoes="a"), blocked("c", undoes="b")], ["a"]),
        ([blocked("a", users=[BERIT]), lifted("b", "a", patient="P2")], ["a"]),
        ([blocked("a", users=[BERIT]), blocked("b", users=[PER]), lifted("c", "a")], ["b"]),
        ([lifted("b", "a"), blocked("a", users=[BERIT])], ["a"]),
        ([blocked("a", users=[BERIT]), Said("b", "unblocked", "P1", "a")], ["a"]),
        ([blocked("a", users=[BERIT]), blocked("b", patient="P2", undoes="a")], ["a"]),
        ([], []),
    ],
)
def test_that_a_block_holds_until_it_is_lifted_or_taken_back(
    said: list[Said[str]], holding: list[str]
) -> None:
    assert [one.uuid for one in standing_blocks(said)] == holding


def test_that_several_blocks_hold_at_once_and_each_hides_its_patient() -> None:
    blocks = standing_blocks(
        [
            blocked("a", "P1", users=[BERIT]),
            blocked("b", "P2", roles=["les"]),
            blocked("c", "P3", all_but=[PER]),
        ]
    )
    assert hidden_from(blocks, BERIT, "sykepleier") == {"P1", "P3"}
    assert hidden_from(blocks, PER, "les") == {"P2"}


def test_that_nobody_is_said_to_be_nobody() -> None:
    assert Whom().is_nobody
    assert not Whom(all_but=frozenset()).is_nobody


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=4), st.lists))
def test_that_odd_content_never_opens_what_is_blocked(odd: Any) -> None:
    """Whatever stands there, who isn't named by a list of ids isn't let through by an error."""
    found = whom_of({"users": odd})
    named = isinstance(odd, list) and bool(odd) and all(isinstance(one, str) for one in odd)
    assert found.is_for(PER, "lege") is (not named or PER in odd)
