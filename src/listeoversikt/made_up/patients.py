"""The table `pasienter`: pseudonyms and what a journal tells about a person's place on the list."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from listeoversikt.made_up import text
from listeoversikt.made_up.arrays import Bools, Ints
from listeoversikt.made_up.circumstances import HOMES, Circumstances
from listeoversikt.made_up.population import People, birth_years
from listeoversikt.made_up.settings import read_settings
from listeoversikt.made_up.streams import whole_list_stream

PATIENT_COLUMNS = (
    "pasient_id",
    "fødselsår",
    "kjønn",
    "fastlege_id",
    "liste_fra",
    "liste_til",
    "død",
    "journalnr",
    "kommunenr",
    "bydel",
    "bosted",
    "hjemmetjeneste",
    "individuell_plan",
    "multidose",
    "palliativ",
    "reservert_kontakt",
    "reservert_behandling",
    "tolk",
)
# Without 0, 1, I and O, which people misread.
_SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_ID_SIGNS, _ID_LETTERS = 6, 2
_LEAST_JOURNAL = 100_000
_SHARE_NEAR = 0.6


@dataclass(frozen=True, slots=True)
class Patients:
    """Rows of `pasienter`."""

    people: People
    circumstances: Circumstances
    journal: Ints
    district: Ints


@dataclass(frozen=True, slots=True)
class Pseudonyms:
    """The whole list's pseudonyms and journal numbers, all different, in the order of the patients."""

    ids: pa.Array
    journal: Ints


def draw_pseudonyms(seed: int, patients: int) -> Pseudonyms:
    """`P` and six letters or digits, at least two of them letters; journal numbers of six or seven digits."""
    rng = whole_list_stream(seed)
    signs = rng.integers(0, len(_SIGNS), (2 * patients + 100, _ID_SIGNS))
    lettered = signs[(signs >= _SIGNS.index("A")).sum(axis=1) >= _ID_LETTERS]
    numbers = lettered @ (len(_SIGNS) ** np.arange(_ID_SIGNS))
    _, first = np.unique(numbers, return_index=True)
    chosen = lettered[np.sort(first)[:patients]]
    letters = np.frombuffer(_SIGNS.encode(), dtype=np.uint8)[chosen]
    signed = np.column_stack([np.full(patients, ord("P"), dtype=np.uint8), letters])
    journal_range = max(9 * _LEAST_JOURNAL, 9 * patients)
    journal = rng.choice(journal_range, patients, replace=False) + _LEAST_JOURNAL
    return Pseudonyms(text.letters(signed), journal)


def draw_patients(
    people: People, circumstances: Circumstances, journal: Ints, rng: np.random.Generator
) -> Patients:
    """The rows of one chunk; the district is mostly that of the doctor's list."""
    districts = len(read_settings().own["list"]["districts"])
    anywhere = rng.integers(0, districts, len(people))
    near = rng.random(len(people)) < _SHARE_NEAR
    return Patients(people, circumstances, journal, np.where(near, people.gp_list % districts, anywhere))


def patient_columns(patients: Patients, ids: pa.Array, dates: text.Dates, lists: int) -> list[pa.Array]:
    """The rows as text, in the order of PATIENT_COLUMNS."""
    people, living, own = patients.people, patients.circumstances, read_settings().own
    count = len(people)
    return [
        ids,
        text.whole(birth_years(people)),
        text.words(("M", "K"), people.sex),
        text.words([f"L{number:02d}" for number in range(1, lists + 1)], people.gp_list),
        dates.column(people.joined),
        dates.column(people.left),
        dates.column(people.died),
        text.whole(patients.journal),
        text.same(own["list"]["municipality"], count),
        text.words(own["list"]["districts"], patients.district),
        text.words(HOMES, living.home),
        *(text.yes_no(column) for column in _answers(living)),
        text.words(["nei", *own["circumstances"]["languages"]], living.language + 1),
    ]


def _answers(living: Circumstances) -> tuple[Bools, ...]:
    return (
        living.home_care,
        living.plan,
        living.multidose,
        living.palliative,
        living.no_calls,
        living.no_scoring,
    )
