"""Where chance comes from: one independent stream of numbers for each chunk of patients and each stage.

All streams stem from the seed (Philox, NumPy's `SeedSequence`), so a file depends neither on how many
cores there are nor on the order in which chunks are made, and a change in one stage doesn't move the others.
"""

from enum import IntEnum

import numpy as np


class Stage(IntEnum):
    """The stages that draw numbers. The values are part of what a seed means: never renumber them."""

    WHOLE_LIST = 0
    PEOPLE = 1
    ILLNESS = 2
    RATES = 3
    STAYS = 4
    STAY_CODES = 5
    CONTACTS = 6
    REASONS = 7
    DIAGNOSES = 8
    MEDICINES = 9
    MEASUREMENTS = 10
    ACTIONS = 11
    CIRCUMSTANCES = 12
    PATIENTS = 13


_WHOLE = 0
_FIRST_CHUNK = 1
_SCALE_SEED = 20260331


def whole_list_stream(seed: int) -> np.random.Generator:
    """For what is drawn once for the whole list (pseudonyms)."""
    return _generator(seed, (_WHOLE, Stage.WHOLE_LIST))


def chunk_stream(seed: int, chunk: int, stage: Stage) -> np.random.Generator:
    """For one stage of one chunk of patients; chunks are numbered from 0."""
    return _generator(seed, (_FIRST_CHUNK + chunk, stage))


def scale_stream(stage: Stage) -> np.random.Generator:
    """For the reference people that the rates are scaled with: the same for every seed."""
    return _generator(_SCALE_SEED, (_WHOLE, stage))


def _generator(seed: int, key: tuple[int, int]) -> np.random.Generator:
    return np.random.Generator(np.random.Philox(np.random.SeedSequence(seed, spawn_key=key)))
