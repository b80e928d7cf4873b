"""Values with a meaning of their own: words for regular use, roles out of claim codes, defaults of a stay."""

from __future__ import annotations

from datetime import date

import pytest

from .driving import Office
from .exports import Cell, Export

NEW = "PAS-0031"

REGULAR = {
    "ja": 1,
    "J": 1,
    "1": 1,
    "true": 1,
    "fast": 1,
    "Fast": 1,
    "nei": 0,
    "N": 0,
    "0": 0,
    "false": 0,
    "ved behov": 0,
    "Ved behov": 0,
    "kur": 0,
}


@pytest.mark.parametrize("word", REGULAR)
def test_that_only_medicines_in_regular_use_are_counted(word: str, office: Office, export: Export) -> None:
    export.add("legemidler", pasient_id=NEW, atc="C07AB02", fra=date(2026, 1, 5), til=None, fast=word)
    assert office.scores(export)[NEW]["medications"] == str(REGULAR[word])


SEEN = {
    # rolle, takster; does the consultation fulfil?
    "a doctor": ("lege", None, True),
    "a nurse": ("sykepleier", None, True),
    "a secretary": ("helsesekretaer", None, False),
    "nobody named": (None, None, False),
    "a doctor's code": (None, "2ad", True),
    "a doctor's codes between spaces": (None, "2cd 2ad", True),
    "a doctor's codes between commas": (None, "2cd,2ad", True),
    "a nurse's code": (None, "S2a", True),
    "a nurse's code of the other series": (None, "088b", True),
}


@pytest.mark.parametrize(("role", "claims", "seen"), SEEN.values(), ids=SEEN)
def test_that_the_role_is_given_or_follows_from_the_claim_codes(
    role: str | None, claims: str | None, seen: bool, office: Office, export: Export
) -> None:
    # A patient of 90 who isn't seen by doctor or nurse in 365 days is in «behov uten kontakt».
    export.patient(NEW, fodselsaar=1936, liste_fra=date(2016, 1, 1))
    day = date(2026, 2, 2)
    export.add("kontakter", pasient_id=NEW, dato=day, type="konsultasjon", rolle=role, takster=claims)
    groups = office.scores(export)[NEW]["target_groups"].split("|")
    assert ("svak_ettersporrer" not in groups) is seen


KINDS_OF_STAY = {
    "no institution, which is a hospital": (None, 1),
    "a hospital": ("sykehus", 1),
    "a psychiatric hospital, in words": ("Psykisk helsevern", 1),
    "addiction care": ("tsb", 1),
    "a municipal acute bed": ("kad", 0),
    "a short stay in a nursing home": ("sykehjem-korttid", 0),
    "rehabilitation": ("rehabilitering", 0),
}


@pytest.mark.parametrize(("institution", "admissions"), KINDS_OF_STAY.values(), ids=KINDS_OF_STAY)
def test_that_the_institution_decides_over_an_unplanned_admission(
    institution: str | None, admissions: int, office: Office, export: Export
) -> None:
    stay: dict[str, Cell] = {"inn": date(2025, 11, 3), "ut": date(2025, 11, 6), "hastegrad": "Ø-hjelp"}
    export.add("innleggelser", pasient_id=NEW, institusjon=institution, **stay)
    assert office.scores(export)[NEW]["unplanned_admissions_12m"] == str(admissions)


def test_that_a_sex_is_read_in_every_form(office: Office, export: Export) -> None:
    forms = ("K", "F", "2", "kvinne", "k", "Kvinne"), ("M", "1", "mann", "m", "Mann", "M")
    for place, form in enumerate(forms[0] + forms[1]):
        export.add("pasienter", pasient_id=f"PAS-{700 + place}", fodselsaar=1960, kjonn=form)
    scores = office.scores(export)
    women = {scores[f"PAS-{700 + place}"]["sex"] for place in range(6)}
    men = {scores[f"PAS-{706 + place}"]["sex"] for place in range(6)}
    assert len(women) == len(men) == 1 and women != men
