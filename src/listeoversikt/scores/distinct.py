"""Sums over what a patient has at least once: the arithmetic behind the code-based scores.

Each score gives every code label one or more *features* (a table code, a disease category, a medicine group).
A feature counts once a patient, however often it was recorded.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from listeoversikt.patient_list.frames import Column, Mask

CHUNK = 2**19


def feature_layers(features_of_label: Sequence[Sequence[int]]) -> list[Column]:
    """The features of each label as columns over labels, -1 for none: layer j holds each label's j-th feature.

    One entry more than there are labels, -1, so that the label "not stated" reads it.
    """
    depth = max((len(features) for features in features_of_label), default=0)
    layers = []
    for layer in range(depth):
        column = [features[layer] if layer < len(features) else -1 for features in features_of_label]
        layers.append(np.array([*column, -1], dtype=np.int16))
    return layers


def features_present(
    owner: Column, code: Column, layers: Sequence[Column], features: int, owners: int
) -> Mask:
    """Which owner has which feature: shape (features, owners)."""
    present = np.zeros((features, owners), dtype=np.bool_)
    flat = present.reshape(-1)
    for start in range(0, len(owner), CHUNK):
        some_owner, some_code = owner[start : start + CHUNK], code[start : start + CHUNK]
        for layer in layers:
            feature = layer[some_code]
            rows = np.flatnonzero(feature >= 0)
            flat[feature[rows].astype(np.int64) * owners + some_owner[rows]] = True
    return present


def weighted_sum(present: Mask, weights: Sequence[int]) -> Column:
    """Per owner: the sum of the weights of the features present."""
    total = np.zeros(present.shape[1], dtype=np.int32)
    for has, weight in zip(present, weights, strict=True):
        if weight:
            total += has.view(np.int8) * np.int32(weight)
    return total


def distinct_sum(
    owner: Column, code: Column, layers: Sequence[Column], weights: Sequence[int], owners: int
) -> Column:
    """Per owner: the sum of the weights of its features, each counted once.

    The same as ``weighted_sum`` of ``features_present`` without a cell for every feature and owner: with many
    features the memory is that of the rows that have one.
    """
    bits = max(len(weights) - 1, 1).bit_length()
    kind = np.dtype(np.int32 if owners << bits < 2**31 else np.int64)
    parts = [np.empty(0, dtype=kind)]
    for start in range(0, len(owner), CHUNK):
        some_owner, some_code = owner[start : start + CHUNK], code[start : start + CHUNK]
        for layer in layers:
            feature = layer[some_code]
            rows = np.flatnonzero(feature >= 0)
            parts.append((some_owner[rows].astype(kind) << bits) + feature[rows])
    pairs = np.sort(np.concatenate(parts))
    distinct = pairs[np.diff(pairs, prepend=-1) != 0]
    weight = np.array(weights, dtype=np.float64)[distinct & ((1 << bits) - 1)]
    return np.bincount(distinct >> bits, weights=weight, minlength=owners).astype(np.int32)
