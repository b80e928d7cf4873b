"""Predictions of the list as known now, kept in the store: a start needn't load what learns to show them again."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

import numpy as np

from listeoversikt import __version__
from listeoversikt.operations.settings import Settings
from listeoversikt.operations.store_job import CurrentList
from listeoversikt.scores.risk_model import KeptPredictions
from listeoversikt.scores.score_list import Scores
from listeoversikt.store.contents import ScoredKey
from listeoversikt.store.refusals import StoreRefused
from listeoversikt.store.repository import Store

LOG_ODDS, SIGNATURE = "log_odds", "signature"


def with_kept_predictions(store: Store, current: CurrentList, settings: Settings) -> Settings:
    """The settings, whose model knows what it has said of this list before; as they are where nothing was kept."""
    model = settings.bands.scores.model
    kept = None if model is None else store.scored(_key(current, model.checksum))
    if model is None or kept is None:
        return settings
    predictions = KeptPredictions(str(kept[SIGNATURE][0]), np.asarray(kept[LOG_ODDS]))
    scores = replace(settings.bands.scores, model=model.with_kept(predictions))
    bands = replace(settings.bands, scores=scores)
    return replace(settings, bands=bands)


def keep_predictions(store: Store, current: CurrentList, scores: Scores) -> None:
    """Keeps what a model has said of the list; what can't be kept is predicted again."""
    model = scores.known.settings.model
    if model is None or not len(scores.known):
        return
    key, signature = _key(current, model.checksum), KeptPredictions.signature_of(scores.known)
    with suppress(StoreRefused):
        kept = store.scored(key)
        if kept is None or kept[SIGNATURE][0] != signature:
            log_odds = scores.admission_log_odds
            store.save_scored(key, {LOG_ODDS: log_odds, SIGNATURE: [signature] * len(log_odds)})


def _key(current: CurrentList, checksum: str) -> ScoredKey:
    return ScoredKey(
        extracts=current.extracts,
        index_day=current.known_day,
        definitions=(("admission_model", checksum),),
        program_version=__version__,
    )
