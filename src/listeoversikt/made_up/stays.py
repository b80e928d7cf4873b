"""The table `innleggelser`: one row a stay, with main and secondary ICD-10 codes, discharge and what is known.

Secondary codes are the patient's own conditions, what belongs to the cause, and in frail patients the
codes that frailty brings (falls, delirium, dehydration ...; shares in `settings.toml`).
"""

from dataclasses import dataclass

import numpy as np

from listeoversikt.made_up.arrays import NEVER, NO_DAY, Bools, CodeChoices, Floats, Ints, split_weight
from listeoversikt.made_up.causes import BIRTH
from listeoversikt.made_up.episodes import (
    INSTITUTIONS,
    NOTHING,
    OTHER_HOSPITAL,
    REHABILITATION,
    SHORT_TERM,
    SHORT_TERM_UNSEEN,
    UNPLANNED,
    Episodes,
    Ward,
)
from listeoversikt.made_up.settings import read_settings

DESTINATIONS = ("hjem", "sykehjem", "sykehjem_korttid", "annet_sykehus", "dod", "")
_HOME, _NURSING_HOME, _SHORT_TERM, _OTHER_HOSPITAL, _DEAD, _UNKNOWN = range(6)
_FRAIL_AGE = 65
_IMPORTANT = 0.08


@dataclass(frozen=True, slots=True)
class Stays:
    """Rows of `innleggelser`; code numbers are places in `stay_codes()`.

    `secondary` holds the codes of all rows after one another, row i's from `offsets[i]` to `offsets[i+1]`.
    `episode` is the row in `Episodes`; `final` marks an episode's last row.
    """

    person: Ints
    begins: Ints
    ends: Ints
    planned: Bools
    main: Ints
    secondary: Ints
    offsets: Ints
    institution: Ints
    destination: Ints
    known: Ints
    episode: Ints
    final: Bools

    def __len__(self) -> int:
        return len(self.person)


def draw_stays(ward: Ward, episodes: Episodes) -> Stays:
    """The rows of the export for the episodes, as they're known on the extract's date."""
    rows = _second_stays(_first_stays(ward, episodes), ward, episodes)
    person, episode = episodes.person[rows.episode], rows.episode
    visible = rows.begins <= ward.plan.last
    rows, person, episode = rows.take(visible), person[visible], episode[visible]
    admitted = rows.ends > ward.plan.last
    main = _draw_main(ward, episodes)[episode]
    listed = _draw_secondary(ward, person, rows.begins, main, episodes.cause[episode]) & ~admitted[:, None]
    row_of_code, secondary = np.nonzero(listed)
    return Stays(
        person=person,
        begins=rows.begins,
        ends=np.where(admitted, NO_DAY, rows.ends),
        planned=(episodes.urgency[episode] != UNPLANNED) | (rows.second & (rows.institution != 0)),
        main=main,
        secondary=secondary,
        offsets=np.searchsorted(row_of_code, np.arange(len(person) + 1)),
        institution=rows.institution,
        destination=np.where(admitted, _UNKNOWN, rows.destination),
        known=_draw_known(ward, np.where(admitted, NO_DAY, rows.ends)),
        episode=episode,
        final=rows.final,
    )


def stay_codes() -> tuple[str, ...]:
    """Every ICD-10 code that a stay can have: main codes, births, conditions, those of causes and frailty."""
    return tuple(code for code, _ in _code_places())


@dataclass(frozen=True, slots=True)
class _Rows:
    episode: Ints
    begins: Ints
    ends: Ints
    institution: Ints
    destination: Ints
    second: Bools
    final: Bools

    def take(self, rows: Ints | Bools) -> "_Rows":
        return _Rows(
            self.episode[rows],
            self.begins[rows],
            self.ends[rows],
            self.institution[rows],
            self.destination[rows],
            self.second[rows],
            self.final[rows],
        )


def _first_stays(ward: Ward, episodes: Episodes) -> _Rows:
    resident = ward.circumstances.nursing_from[episodes.person] <= episodes.start
    home = np.where(resident, _NURSING_HOME, _HOME)
    to_short = np.isin(episodes.then, (SHORT_TERM, SHORT_TERM_UNSEEN))
    to_other = np.isin(episodes.then, (OTHER_HOSPITAL, REHABILITATION))
    destination = np.where(to_short, _SHORT_TERM, np.where(to_other, _OTHER_HOSPITAL, home))
    count = len(episodes)
    return _Rows(
        np.arange(count),
        episodes.start,
        episodes.start + episodes.days,
        episodes.institution,
        np.where(episodes.died, _DEAD, destination),
        np.zeros(count, dtype=np.bool_),
        np.isin(episodes.then, (NOTHING, SHORT_TERM_UNSEEN)),
    )


def _second_stays(first: _Rows, ward: Ward, episodes: Episodes) -> _Rows:
    """The first stays with the second ones after them, in order."""
    has = np.flatnonzero(np.isin(episodes.then, (OTHER_HOSPITAL, REHABILITATION, SHORT_TERM)))
    then = episodes.then[has]
    places = np.array(
        [INSTITUTIONS.index(name) for name in ("sykehus", "rehabilitering", "sykehjem_korttid")]
    )
    to_nursing = (then == SHORT_TERM) & (ward.rng.random(len(has)) < 0.08)
    second = _Rows(
        has,
        episodes.then_start[has],
        episodes.then_start[has] + episodes.then_days[has],
        places[then - OTHER_HOSPITAL],
        np.where(to_nursing, _NURSING_HOME, _HOME),
        np.ones(len(has), dtype=np.bool_),
        np.ones(len(has), dtype=np.bool_),
    )
    joined = [
        np.concatenate([getattr(first, name), getattr(second, name)])
        for name in ("episode", "begins", "ends", "institution", "destination", "second", "final")
    ]
    return _Rows(*joined).take(np.lexsort((joined[5], joined[0])))


def _draw_main(ward: Ward, episodes: Episodes) -> Ints:
    settings, rng = read_settings(), ward.rng
    places = dict(_code_places())
    birth = CodeChoices.of([settings.own["stay"]["birth_codes"]])
    to_place = np.array([places[code] for code in settings.causes.codes.codes])
    birth_place = np.array([places[code] for code in birth.codes])
    pick = rng.random(len(episodes))
    is_birth = episodes.cause == BIRTH
    ordinary = to_place[settings.causes.codes.draw(np.maximum(episodes.cause, 0), pick)]
    return np.where(is_birth, birth_place[birth.draw(np.zeros(len(pick), dtype=np.int64), pick)], ordinary)


def _draw_secondary(ward: Ward, person: Ints, day: Ints, main: Ints, cause: Ints) -> Bools:
    """A matrix of stays by codes: which codes stand as secondary ones."""
    settings, rng = read_settings(), ward.rng
    own, conditions = settings.own["stay"], settings.conditions
    chance = np.zeros((len(person), len(stay_codes())))
    present = (ward.illness.onset[person] <= day[:, None]) & (day[:, None] < ward.illness.ended[person])
    shown = np.where((conditions.stay >= _IMPORTANT) | (conditions.frailty >= _IMPORTANT), 1.0, 0.0)
    shown = np.where(shown > 0, own["own_code_shown"], own["minor_code_shown"])
    places = dict(_code_places())
    chance[:, [places[code] for code in conditions.icd10]] = present * shown
    age = ward.people.age_on(ward.plan.last)[person]
    frailty = np.where(age >= _FRAIL_AGE, ward.frailty_on(person, day), 0.0)
    for text, factor in ((own["frail_codes"], frailty), (own["old_codes"], (age >= _FRAIL_AGE) * 1.0)):
        for code, share in (split_weight(part) for part in text.split()):
            chance[:, places[code]] = np.maximum(chance[:, places[code]], factor * share)
    chance = np.maximum(chance, _cause_shares()[cause])
    chance[np.arange(len(main)), main] = 0.0
    listed: Bools = rng.random(chance.shape) < chance
    few: Bools = np.cumsum(listed, axis=1) <= own["most_secondary"]
    return listed & few


def _cause_shares() -> Floats:
    """Shares of the causes' own secondary codes; the last row (births) has none."""
    causes, places = read_settings().causes, dict(_code_places())
    shares = np.zeros((len(causes.keys) + 1, len(places)))
    for row, text in enumerate(causes.secondary):
        for code, share in (split_weight(part) for part in text.split()):
            shares[row, places[code]] = share
    return shares


def _code_places() -> tuple[tuple[str, int], ...]:
    settings = read_settings()
    own, causes = settings.own["stay"], settings.causes
    texts = [*causes.secondary, own["birth_codes"], own["frail_codes"], own["old_codes"]]
    named = [split_weight(part)[0] for text in texts for part in text.split()]
    codes = dict.fromkeys([*named, *settings.conditions.icd10, *causes.codes.codes])
    return tuple((code, place) for place, code in enumerate(codes))


def _draw_known(ward: Ward, ends: Ints) -> Ints:
    """The day the office got the discharge note: 0 to 10 days after; empty for some, and when still to come."""
    own, rng, count = read_settings().own["stay"], ward.rng, len(ends)
    weights = np.array(own["known_delay_weights"], dtype=np.float64)
    delay = rng.choice(np.array(own["known_delay_days"]), count, p=weights / weights.sum())
    known = np.where((ends == NO_DAY) | (rng.random(count) < own["never_known"]), NEVER, ends + delay)
    return np.where(known > ward.plan.last, NO_DAY, known)
