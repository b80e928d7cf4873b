"""Claim codes (*takster*) of the made-up contacts, in keeping with kind, role and day.

The office went over from the pilot's 088 codes to S codes for its nurses part of the way. Codes as in the notes to
the evaluation's tables 6, 11 and 13 and the pilot's design document, table 1; the shares are our own.
"""

from functools import cache

import numpy as np

from listeoversikt.made_up.arrays import Bools, CodeChoices, Ints

NO_CLAIM = 0
REVIEW, DIABETES_FORM = 1, 2
_ADDITIONS = ("2ld", "109a")
# kind, role, early (before the change to S codes) or late: codes with shares; "+" joins, "-" is none.
_SHARES = {
    ("konsultasjon", "lege"): ("2ad:0.61 2ad+2cd:0.36 2ak:0.03",) * 2,
    ("ekonsultasjon", "lege"): ("2ae:1",) * 2,
    ("video", "lege"): ("2ae:1",) * 2,
    ("telefon", "lege"): ("1bd:0.7 -:0.3",) * 2,
    ("enkel", "lege"): ("1bd:0.6 1ad:0.25 -:0.15",) * 2,
    ("hjemmebesok", "lege"): ("11ad:0.94 11ak:0.06",) * 2,
    ("parorende", "lege"): ("612a:0.7 612b:0.3",) * 2,
    ("samarbeidsmote", "lege"): ("14:1",) * 2,
    ("annet", "lege"): ("1f:0.8 -:0.2",) * 2,
    ("legevakt", "lege"): ("2ad:0.4 2ak:0.35 1bd:0.15 1bk:0.1",) * 2,
    ("konsultasjon", "sykepleier"): ("088b:0.8 088cd:0.2", "S2a:0.75 S2b:0.25"),
    ("telefon", "sykepleier"): ("-:1", "S1a:0.55 -:0.45"),
    ("hjemmebesok", "sykepleier"): ("088d:1", "S3:0.5 S3a:0.3 S3b:0.2"),
    ("parorende", "sykepleier"): ("-:1", "S1p:0.8 S7p:0.2"),
    ("samarbeidsmote", "sykepleier"): ("-:1", "S5:1"),
    ("gruppe", "sykepleier"): ("-:1", "S4:1"),
}


@cache
def claim_texts() -> tuple[str, ...]:
    """Every text of `takster`: the base code of a contact with none, one or both of the additions.

    Number = 4 × base + additions (1 = 2ld, 2 = 109a); base 0 is empty.
    """
    return tuple(
        " ".join(
            [*base.replace("+", " ").split(), *(_ADDITIONS[bit] for bit in range(2) if extra >> bit & 1)]
        )
        for base in _bases()
        for extra in range(4)
    )


def claim_numbers(kinds: tuple[str, ...], roles: tuple[str, ...]) -> "CodeChoices":
    """For kind × role × (late, early): the base codes to draw from."""
    return CodeChoices.of(
        [
            _SHARES.get((kind, role), ("-:1", "-:1"))[0 if early else 1]
            for kind in kinds
            for role in roles
            for early in (False, True)
        ]
    )


def draw_claims(choices: CodeChoices, kind: Ints, role: Ints, early: Bools, rng: np.random.Generator) -> Ints:
    """A number in `claim_texts()` for each contact, without additions."""
    rows = (kind * 3 + role) * 2 + early
    places = np.array([_bases().index("" if code == "-" else code) for code in choices.codes])
    claims: Ints = places[choices.draw(rows, rng.random(len(rows)))] * 4
    return claims


def with_addition(claims: Ints, rows: Bools, addition: int) -> Ints:
    """The claims with an addition (REVIEW or DIABETES_FORM) on some rows."""
    return claims + np.where(rows & (claims % (2 * addition) < addition), addition, 0)


@cache
def _bases() -> tuple[str, ...]:
    texts = [text for pair in _SHARES.values() for text in pair]
    codes = (part.partition(":")[0] for text in texts for part in text.split())
    return tuple(dict.fromkeys(["", *(code for code in codes if code != "-")]))
