"""When people are admitted and for how long: unplanned, planned and day stays, births, deaths in hospital.

Unplanned stays are a Poisson process with the person's yearly rate (`rates`), each of which may be followed
by one readmission within a year, rather soon than late. An episode is a first stay and, for some, a second one:
another hospital, rehabilitation or a short-term place in a nursing home.
"""

from dataclasses import dataclass, fields, replace

import numpy as np

from listeoversikt.made_up.arrays import DAYS_PER_YEAR, NEVER, NO_DAY, Bools, Floats, Ints, band_of
from listeoversikt.made_up.causes import BIRTH, draw_causes
from listeoversikt.made_up.circumstances import Circumstances
from listeoversikt.made_up.day_weights import Almanac, DayWeights
from listeoversikt.made_up.illness import Illness
from listeoversikt.made_up.plan import Plan
from listeoversikt.made_up.population import People
from listeoversikt.made_up.settings import read_settings

INSTITUTIONS = (
    "sykehus",
    "psykisk_helsevern",
    "tsb",
    "kad",
    "rehabilitering",
    "sykehjem_korttid",
)
UNPLANNED, PLANNED, DAY = 0, 1, 2
NOTHING, OTHER_HOSPITAL, REHABILITATION, SHORT_TERM, SHORT_TERM_UNSEEN = range(5)
_HOSPITAL, _MUNICIPAL_BED = 0, 3
_LAST_MONTHS = 180


@dataclass(frozen=True, slots=True)
class Episodes:
    """Episodes of stay as columns; `person` is a row of `People`, days are day numbers.

    `then` says what follows the first stay, from `then_start` for `then_days`; `end` is the whole episode's
    last day. `again_chance` is the chance of a readmission and `again_start` its day (NEVER if none).
    """

    person: Ints
    start: Ints
    urgency: Ints
    cause: Ints
    institution: Ints
    days: Ints
    then: Ints
    then_start: Ints
    then_days: Ints
    end: Ints
    again_chance: Floats
    again_start: Ints
    died: Bools

    def __len__(self) -> int:
        return len(self.person)

    def take(self, rows: Ints | Bools) -> "Episodes":
        """The episodes of the given rows."""
        return Episodes(*(getattr(self, field.name)[rows] for field in fields(self)))


@dataclass(frozen=True, slots=True)
class YearlyRates:
    """Yearly rates of stays by person and year of the period, and latent frailty in each year."""

    unplanned: Floats
    planned: Floats
    day_surgery: Floats
    frailty: Floats


@dataclass(frozen=True, slots=True)
class Ward:
    """What the draws of stays need, gathered once per chunk."""

    plan: Plan
    people: People
    illness: Illness
    circumstances: Circumstances
    almanac: Almanac
    rates: YearlyRates
    rng: np.random.Generator

    def frailty_on(self, person: Ints, day: Ints) -> Floats:
        """Latent frailty in the year of the period in which each day lies."""
        year = np.clip(np.searchsorted(self.plan.edges, day, side="right") - 1, 0, self.plan.years - 1)
        values: Floats = self.rates.frailty[person, year]
        return values


def draw_episodes(ward: Ward) -> Episodes:
    """All episodes of the chunk's people that begin in the period while the office sees them."""
    first = _draw_first(ward)
    deaths = _draw_deaths(ward)
    everything = _joined([first, _draw_again(ward, first), deaths])
    people = ward.people
    begins = everything.start >= people.seen_from[everything.person]
    begins &= everything.start <= people.seen_to[everything.person]
    kept = everything.take(begins & _ends_before_death(ward, everything, deaths))
    return _without_overlap(kept)


def draw_events(ward: Ward, rates: Floats, days: DayWeights, rng: np.random.Generator) -> tuple[Ints, Ints]:
    """Events of a process with yearly rates by person and year of the period: (person, day)."""
    plan, people = ward.plan, ward.people
    start = np.maximum(plan.edges[:-1][None, :], people.seen_from[:, None])
    end = np.minimum(plan.edges[1:][None, :] - 1, people.seen_to[:, None])
    exposure = np.clip(end - start + 1, 0, None) / DAYS_PER_YEAR
    counts = rng.poisson(rates * exposure).ravel()
    cell = np.repeat(np.arange(counts.size), counts)
    day = days.draw(start.ravel()[cell], end.ravel()[cell], rng.random(len(cell)))
    keep = day != NO_DAY
    return (cell // plan.years)[keep], day[keep]


def _draw_first(ward: Ward) -> Episodes:
    own, rates, almanac, rng = read_settings().own["risk"], ward.rates, ward.almanac, ward.rng
    age = ward.people.age_on(ward.plan.last)
    municipal = rates.unplanned * own["municipal_bed_share"] * (age >= 60)[:, None]
    parts = [
        _episodes(ward, *draw_events(ward, rates.unplanned, almanac.any_day, rng), UNPLANNED),
        _episodes(ward, *draw_events(ward, rates.planned, almanac.office, rng), PLANNED),
        _episodes(ward, *draw_events(ward, rates.day_surgery, almanac.office, rng), DAY),
        _episodes(ward, *draw_events(ward, municipal, almanac.any_day, rng), UNPLANNED, municipal_bed=True),
        _episodes(ward, *draw_events(ward, _birth_rates(ward), almanac.any_day, rng), PLANNED, birth=True),
        _episodes(ward, *_last_months(ward), UNPLANNED),
    ]
    return _joined(parts)


def _birth_rates(ward: Ward) -> Floats:
    births = read_settings().reference["births"]
    middle = (ward.plan.edges[:-1] + ward.plan.edges[1:]) // 2
    age = (middle[None, :] - ward.people.born[:, None]) / DAYS_PER_YEAR
    rates = np.array(births["per_1000"])[band_of(age, births["from_age"])] / 1000.0
    return rates * ward.people.woman[:, None]


def _last_months(ward: Ward) -> tuple[Ints, Ints]:
    own, people = read_settings().own["risk"], ward.people
    counts = ward.rng.poisson(own["last_months_stays"], len(people)) * (people.died != NO_DAY)
    person = np.repeat(np.arange(len(people)), counts)
    return person, people.died[person] - ward.rng.integers(8, _LAST_MONTHS, len(person))


def _draw_again(ward: Ward, first: Episodes) -> Episodes:
    """The readmissions that `first` says there are, for half of them with the same cause."""
    again = first.take(first.again_start < NEVER)
    drawn = _episodes(ward, again.person, again.again_start, UNPLANNED)
    same = (ward.rng.random(len(again)) < read_settings().own["risk"]["readmitted_same_cause"]) & (
        again.urgency == UNPLANNED
    )
    return replace(
        drawn,
        cause=np.where(same, again.cause, drawn.cause),
        institution=np.where(same, again.institution, drawn.institution),
        again_chance=np.zeros(len(again)),
        again_start=np.full(len(again), NEVER),
    )


def _draw_deaths(ward: Ward) -> Episodes:
    """The last stay of those who died in hospital; it ends on the day of death."""
    people, rng = ward.people, ward.rng
    share = read_settings().own["risk"]["died_in_hospital"]
    person = np.flatnonzero((people.died != NO_DAY) & (rng.random(len(people)) < share))
    days = np.minimum(rng.integers(0, 15, len(person)), people.died[person] - people.seen_from[person])
    drawn = _episodes(ward, person, people.died[person] - days, UNPLANNED)
    return replace(
        drawn,
        days=days,
        end=people.died[person],
        died=np.ones(len(person), dtype=np.bool_),
        then=np.full(len(person), NOTHING),
        again_start=np.full(len(person), NEVER),
        institution=np.full(len(person), _HOSPITAL),
    )


def _episodes(
    ward: Ward, person: Ints, start: Ints, urgency: int, *, municipal_bed: bool = False, birth: bool = False
) -> Episodes:
    """Episodes that begin on the given days: cause, length, what follows and whether they come again."""
    settings, rng = read_settings(), ward.rng
    causes, count = settings.causes, len(person)
    frailty = ward.frailty_on(person, start)
    if birth:
        cause = np.full(count, BIRTH)
        mean = np.full(count, settings.own["stay"]["birth_los"])
    else:
        cause = draw_causes(ward.people, ward.illness, person, start, frailty, urgency, rng)
        mean = causes.days[cause]
    numbers = np.array([INSTITUTIONS.index(name) for name in causes.institution] + [_HOSPITAL])
    institution = np.full(count, _MUNICIPAL_BED) if municipal_bed else numbers[cause]
    age = (start - ward.people.born[person]) / DAYS_PER_YEAR
    days = _draw_days(np.full(count, 2.0) if municipal_bed else mean, age, urgency, rng)
    then, then_start, then_days = _draw_then(ward, person, start, days, cause, institution, frailty)
    end = np.where(np.isin(then, (NOTHING, SHORT_TERM_UNSEEN)), start + days, then_start + then_days)
    chance = _again_chance(frailty, urgency, institution, birth)
    delay = _again_delay(rng, count)
    returns = rng.random(count) < chance
    return Episodes(
        person=person,
        start=start,
        urgency=np.full(count, urgency),
        cause=cause,
        institution=institution,
        days=days,
        then=then,
        then_start=then_start,
        then_days=then_days,
        end=end,
        again_chance=chance,
        again_start=np.where(returns, end + delay, NEVER),
        died=np.zeros(count, dtype=np.bool_),
    )


def _draw_days(mean: Floats, age: Floats, urgency: int, rng: np.random.Generator) -> Ints:
    own = read_settings().own["stay"]
    if urgency == DAY:
        return np.zeros(len(mean), dtype=np.int64)
    spread = own["los_spread"]
    mean = mean * np.where(age >= 80, own["los_old"], 1.0)
    drawn = mean * np.exp(spread * rng.standard_normal(len(mean)) - spread**2 / 2)
    days: Ints = np.maximum(1, np.round(drawn).astype(np.int64))
    return days


def _draw_then(
    ward: Ward, person: Ints, start: Ints, days: Ints, cause: Ints, institution: Ints, frailty: Floats
) -> tuple[Ints, Ints, Ints]:
    """What follows the first stay, and from when and for how many days."""
    own, rng, count = read_settings().own["stay"], ward.rng, len(person)
    keys = read_settings().causes.keys
    to_rehabilitation = np.isin(cause, [keys.index(key) for key in own["rehabilitation_causes"]])
    at_home = ward.circumstances.nursing_from[person] > start
    age = (start - ward.people.born[person]) / DAYS_PER_YEAR
    somatic = np.isin(institution, (_HOSPITAL, _MUNICIPAL_BED)) & (days > 0) & (cause != BIRTH)
    short = own["short_term"] * (age >= 60) + own["short_term_frailty"] * frailty * (age >= 67) * (days >= 2)
    pick = rng.random((3, count))
    then = np.where(pick[0] < short, SHORT_TERM, NOTHING)
    then = np.where((then == SHORT_TERM) & (pick[1] > own["short_term_row"]), SHORT_TERM_UNSEEN, then)
    moved = (pick[2] < own["transfer"]) & (institution == _HOSPITAL)
    then = np.where(moved, OTHER_HOSPITAL, then)
    then = np.where(to_rehabilitation & (pick[2] > 1.0 - own["rehabilitation"]), REHABILITATION, then)
    then = np.where(somatic & at_home, then, NOTHING)
    length = np.where(then == SHORT_TERM, own["short_term_days"], np.where(then == OTHER_HOSPITAL, 4.0, 21.0))
    then_days = np.maximum(1, np.round(rng.gamma(3.0, length / 3.0)).astype(np.int64))
    next_day = rng.random(count) < np.where(then == SHORT_TERM, 0.1, 0.25)
    return then, start + days + next_day, then_days


def _again_chance(frailty: Floats, urgency: int, institution: Ints, birth: bool) -> Floats:
    own = read_settings().own["risk"]
    if birth or urgency == DAY:
        return np.zeros(len(frailty))
    chance = own["readmitted"] + own["readmitted_frailty"] * frailty
    chance = chance * (0.5 if urgency == PLANNED else 1.0)
    return np.where(institution == _MUNICIPAL_BED, 0.0, chance)


def _again_delay(rng: np.random.Generator, count: int) -> Ints:
    """Days from discharge to readmission: 1 to the last day, exponential."""
    own = read_settings().own["risk"]
    mean, last = own["readmitted_mean_days"], own["readmitted_last_day"]
    share = rng.random(count) * -np.expm1(-last / mean)
    days: Ints = 1 + np.minimum((-mean * np.log1p(-share)).astype(np.int64), last - 1)
    return days


def _ends_before_death(ward: Ward, episodes: Episodes, deaths: Episodes) -> Bools:
    """True for episodes that neither outlive the patient nor run into the stay the patient died in."""
    died = ward.people.died
    limit = np.where(died == NO_DAY, NEVER, died)
    limit[deaths.person] = deaths.start - 1
    return episodes.died | (episodes.end <= limit[episodes.person])


def _joined(parts: list[Episodes]) -> Episodes:
    names = [field.name for field in fields(Episodes)]
    return Episodes(*(np.concatenate([getattr(part, name) for part in parts]) for name in names))


def _without_overlap(episodes: Episodes) -> Episodes:
    """In order of person and day, without those that begin before an earlier one of the person has ended."""
    ordered = episodes.take(np.lexsort((episodes.urgency, episodes.start, episodes.person)))
    shift = ordered.person * (4 * NEVER)
    latest = np.maximum.accumulate(ordered.end + shift)
    before = np.concatenate([[np.iinfo(np.int64).min], latest[:-1]])
    clear = ordered.start + shift > before
    return ordered.take(clear | ordered.died)
