"""Episodes of stay, and medicines in use (scores.md, the two paragraphs of those names)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from .reading import Medicine, Patient, Stay

HOSPITALS = ("sykehus", "psykisk_helsevern", "tsb")
FOREVER = date.max


@dataclass
class Episode:
    stays: list[Stay]

    @property
    def first(self) -> Stay:
        return self.stays[0]

    @property
    def last(self) -> Stay:
        """The stay that ends last (still admitted = last of all); of several, the one that began last."""
        return max(enumerate(self.stays), key=lambda pair: (_end(pair[1]), pair[0]))[1]

    @property
    def admitted(self) -> date:
        return self.first.admitted

    @property
    def discharged(self) -> date | None:
        return self.last.discharged

    @property
    def unplanned(self) -> bool:
        return self.first.urgency == "ohjelp"

    @property
    def is_hospital(self) -> bool:
        """«Counted as hospital when any of its stays is in sykehus, psykisk_helsevern or tsb.»"""
        return any(stay.institution in HOSPITALS for stay in self.stays)

    @property
    def is_short_term_home(self) -> bool:
        return self.first.institution == "sykehjem_korttid"

    @property
    def is_planned_day_stay(self) -> bool:
        return self.first.urgency == "planlagt" and self.discharged == self.admitted


def _end(stay: Stay) -> date:
    return stay.discharged or FOREVER


# Between stays of the same days nothing in the contract decides; the order of the file must not.
URGENCIES = ("ohjelp", "planlagt")
INSTITUTIONS = ["sykehus", "psykisk_helsevern", "tsb", "kad", "rehabilitering", "sykehjem_korttid", "annet"]
PLACES = ["hjem", "sykehjem", "sykehjem_korttid", "annet_sykehus", "dod"]


def _order(stay: Stay) -> tuple[date, date, int, int, int, date]:
    return (
        stay.admitted,
        _end(stay),
        URGENCIES.index(stay.urgency) if stay.urgency in URGENCIES else len(URGENCIES),
        INSTITUTIONS.index(stay.institution),
        PLACES.index(stay.to) if stay.to in PLACES else -1,
        stay.known or FOREVER,
    )


def episodes(patient: Patient) -> list[Episode]:
    """The patient's stays joined, in the order they began (then: ended)."""
    found: list[Episode] = []
    open_: Episode | None = None  # the newest episode that isn't in a short-term nursing home
    for stay in sorted(patient.stays, key=_order):
        if stay.institution == "sykehjem_korttid":
            found.append(Episode([stay]))
        elif open_ is not None and _belongs(stay, open_):
            open_.stays.append(stay)
        else:
            open_ = Episode([stay])
            found.append(open_)
    return found


def _belongs(stay: Stay, episode: Episode) -> bool:
    before = episode.last
    if stay.admitted < _end(before):
        return True  # begins before the last one has ended
    if stay.admitted == before.discharged:
        return before.to != "hjem"  # begins the day the one before ended
    return before.to == "annet_sykehus" and stay.admitted <= _end(before) + timedelta(days=1)


def unplanned_hospital_episodes(patient: Patient, day: date, within: int = 365) -> list[Episode]:
    """First stay `ohjelp`, `inn` in the window, counted as hospital."""
    return [
        episode
        for episode in episodes(patient)
        if episode.unplanned and episode.is_hospital and in_window(episode.admitted, day, within)
    ]


def in_window(event: date, day: date, within: int | None) -> bool:
    """«Last 365 days» is (T − 365 days, T]; None = ever."""
    return event <= day and (within is None or event > day - timedelta(days=within))


def course_end(medicine: Medicine, prescriptions: bool) -> date:
    """`til`; where it's empty: still in use when `fast`, else (prescriptions: always) `fra` + 365 days."""
    if medicine.end is not None:
        return medicine.end
    if medicine.fixed and not prescriptions:
        return FOREVER
    return medicine.start + timedelta(days=365)


def in_use(medicine: Medicine, day: date, prescriptions: bool) -> bool:
    """`fra` ≤ T ≤ end."""
    return medicine.start <= day <= course_end(medicine, prescriptions)


def covers(medicine: Medicine, day: date, within: int, prescriptions: bool) -> bool:
    """`fra` ≤ T and end > start of the window."""
    return medicine.start <= day and course_end(medicine, prescriptions) > day - timedelta(days=within)
