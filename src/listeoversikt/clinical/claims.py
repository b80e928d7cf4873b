"""Claim codes (*takster*): what a contact's codes say about who held it and what it was.

The codes and their roles are the shipped table `takster` (codes and our own short labels, no fees). Codes
are compared without regard to case or surrounding spaces. Source: the pilot's evaluation 2024, notes to
tables 6, 11, 13 and figure 6.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal

from listeoversikt.clinical.codelist import read_rows

Role = Literal["lege", "sykepleier"]

_NURSE_PREFIXES = ("s", "088")
_SEPARATORS = re.compile(r"[\s,;|/]+")


def split_claims(text: str) -> tuple[str, ...]:
    """The claim codes of one contact, lower case, in the order written.

    >>> split_claims("2ad 2cd"), split_claims(" S2A,S2b ")
    (('2ad', '2cd'), ('s2a', 's2b'))
    """
    return tuple(claim for claim in _SEPARATORS.split(text.lower()) if claim)


def role_of_claims(claims: Iterable[str]) -> Role | None:
    """Who held a contact without `rolle`, by its claim codes; None = unknown, which fulfils nothing.

    Any S... or 088... code means nurse, else a doctor's code means doctor. With both, it is the nurse's
    contact: S and 088 can only be claimed for a nurse's work, and a doctor's contact is then never assumed.

    >>> role_of_claims(["2ad", "2cd"]), role_of_claims(["088b"]), role_of_claims(["2cd"])
    ('lege', 'sykepleier', None)
    """
    known = [claim.strip().lower() for claim in claims]
    if any(claim.startswith(_NURSE_PREFIXES) for claim in known):
        return "sykepleier"
    return "lege" if any(claim in claims_of("lege") for claim in known) else None


@cache
def claims_of(role: Role | None = None, kind: str | None = None) -> frozenset[str]:
    """The listed claim codes (lower case) of a role, of a kind, or of both.

    Kinds: konsultasjon, hjemmebesok, parorende, samarbeid, mote, lmg, aarskontroll_diabetes, enkel, gruppe,
    reise. S... and 088... codes outside the list are still a nurse's (`role_of_claims`).

    >>> sorted(claims_of("sykepleier", "hjemmebesok"))
    ['088d', 's3', 's3a', 's3b']
    """
    return frozenset(
        row["code"].lower()
        for row in read_rows("takster")
        if (role is None or row["role"] == role) and (kind is None or row["kind"] == kind)
    )


def title_of_claim(claim: str) -> str | None:
    """Our own short Norwegian label of a claim code, or None when it isn't listed.

    >>> title_of_claim("2LD")
    'Legemiddelgjennomgang'
    """
    return _titles().get(claim.strip().lower())


@cache
def _titles() -> dict[str, str]:
    return {row["code"].lower(): row["title_nb"] for row in read_rows("takster")}
