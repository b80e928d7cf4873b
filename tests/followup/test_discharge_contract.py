"""Contact within three working days of discharge: the contract's own sentences, each with cases anybody can check.

One patient, Kari, born 1960, with diabetes (a target group), in hospital from Monday 2 March 2026 and home on Friday
6 March. Working days: Mon 9 = 1, Tue 10 = 2, Wed 11 March = 3: due. 28 days over is 8 April. Easter is 2 to 6 April.
What stands in a case is what differs from that. «Expected» is state, due day and why it lapsed, as in discharges.csv;
nothing at all = no clock.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest

from listeoversikt.followup.clock_settings import ClockSettings
from listeoversikt.followup.discharge import STATES, DischargeContacts, LapseReason, clock_basis
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import Channel, Outcome
from listeoversikt.followup.log.patient_acts import Sign, StopSign
from listeoversikt.followup.logged_contacts import logged_contacts, stop_days
from listeoversikt.patient_list.frames import NO_DAY, ContactKind
from listeoversikt.patient_list.snapshot import date_of
from tests.followup.log_of import book_of, contact, date, sign
from tests.lists import day, patient_list, person, stay

CAME, LEFT, DUE = "2026-03-02", "2026-03-06", "2026-03-11"
Row = dict[str, Any]
DIABETES = ("Kari", "2020-01-01", "ICPC-2", "T90")
SHORT: Row = {"institution": "sykehjem_korttid", "urgency": "planlagt"}


def home(came: str = CAME, left: str | None = LEFT, **more: Any) -> Row:
    """A stay of Kari's that ended at home."""
    return stay("Kari", came, left, **({"urgency": "ohjelp", "to": "hjem" if left else None} | more))


@dataclass(frozen=True)
class Case:
    """``story`` says what differs; ``expected`` is what the last of the discharges is by ``today``."""

    story: str
    expected: str
    today: str = "2026-03-10"
    stays: Sequence[Row] = field(default_factory=lambda: (home(),))
    contacts: Sequence[tuple[Any, ...]] | None = ()
    logged: Sequence[Act] = ()
    born: int = 1960
    codes: Sequence[tuple[Any, ...]] = (DIABETES,)
    more: dict[str, str] = field(default_factory=dict)
    settings: ClockSettings = field(default_factory=ClockSettings)
    seen_from: str = "2015-01-01"
    which: int = -1

    def clocks(self) -> DischargeContacts:
        """Every discharge of the case, by day."""
        tables = {} if self.contacts is None else {"contacts": [("Kari", *row) for row in self.contacts]}
        people = patient_list(
            self.today,
            [person("Kari", self.born, **self.more)],
            diagnoses=list(self.codes),
            stays=list(self.stays),
            since={"kontakter": self.seen_from, "innleggelser": "2015-01-01", "diagnoser": "2015-01-01"},
            **tables,
        )
        book = book_of(*(("Kari", act) for act in self.logged))
        basis = clock_basis(people, self.settings)
        place = {"Kari": 0}
        return basis.seen_on(day(self.today), logged_contacts(book, place), stop_days(book, place, 1))

    def found(self) -> str:
        """State, due day and why it lapsed, of the one asked for."""
        clocks = self.clocks()
        if not len(clocks):
            return ""
        due, lapse = int(clocks.due[self.which]), LapseReason(int(clocks.lapse[self.which]))
        said = [
            STATES[int(clocks.state[self.which])].value,
            "" if due == NO_DAY else date_of(due).isoformat(),
        ]
        said += [lapse.name.lower()] if lapse else []
        return " ".join(part for part in said if part)


RUNS = f"not_due {DUE}"
OVER, MISSED, IN_TIME, LATE = (
    f"{state} {DUE}" for state in ("overdue", "missed", "done_in_time", "done_late")
)
READMITTED = f"lapsed {DUE} readmitted"
LATER, MAY = "2026-03-20", "2026-05-29"
CALL = ("2026-03-09", "telefon", "sykepleier")
AGAIN = home("2026-03-10", "2026-03-12")
HOSPITAL = home(to="sykehjem_korttid")

CONTRACT: dict[str, tuple[Case, ...]] = {
    "Every episode of an inhabitant who was in a target group on the day of discharge": (
        Case("diabetes, planned stay", RUNS, stays=[home(urgency="planlagt")]),
        Case("no target group, 66 years, emergency", "", codes=()),
        Case("the diagnosis came the day after the discharge", "", codes=[("Kari", "2026-03-07", "ICPC-2", "T90")]),
        Case("objects to being scored", "", more={"reservert_behandling": "ja"}),
        Case("left the list the day before", "", more={"liste_til": "2026-03-05"}),
    ),
    "and every unplanned one of those aged ≥ 75 on the day of discharge; settable": (
        Case("75, emergency, no group", RUNS, born=1951, codes=()),
        Case("75, planned, no group", "", born=1951, codes=(), stays=[home(urgency="planlagt")]),
        Case("74, emergency, no group", "", born=1952, codes=()),
        Case("74, where the office says 70", RUNS, born=1952, codes=(), settings=ClockSettings(unplanned_min_age=70)),
        Case("diabetes, where the office counts no group", "", settings=ClockSettings(groups=frozenset())),
    ),
    "Day 0 is the day of discharge; due at the end of working day 3": (
        Case("Friday home, Tuesday: not yet", RUNS),
        Case("Wednesday is the limit, all day", f"due_today {DUE}", today=DUE),
        Case("Thursday is over it", OVER, today="2026-03-12"),
        Case("home on a Sunday", RUNS, stays=[home(left="2026-03-08")]),
    ),
    "«Virkedag (mandag–fredag)» that isn't a Norwegian public holiday; Saturday is a setting, off": (
        Case("Tuesday before Easter: the Wednesday after", "overdue 2026-04-08", stays=[home(left="2026-03-31")], today="2026-04-20"),
        Case("Maundy Thursday itself", "overdue 2026-04-09", stays=[home(left="2026-04-02")], today="2026-04-20"),
        Case("Saturday counts where the office says so", "due_today 2026-03-10", settings=ClockSettings(saturday_counts=True)),
        Case("30 April: 1 May is off", "overdue 2026-05-06", stays=[home(left="2026-04-30")], today="2026-05-20"),
    ),
    "the day is the office's own: clocks put on or back move nothing": (
        Case("home on the Sunday when the clocks are put on: Wednesday", "overdue 2026-04-01", stays=[home(left="2026-03-29")], today="2026-04-07"),
        Case("home on the Friday before it", "overdue 2026-04-01", stays=[home(left="2026-03-27")], today="2026-04-07"),
        Case("home on the Sunday when they are put back", "due_today 2026-10-28", stays=[home("2026-10-20", "2026-10-25")], today="2026-10-28"),
    ),
    "Christmas Eve and New Year's Eve count": (
        Case("22 December: 24 is day 2, the 28th day 3", "not_due 2026-12-28", stays=[home("2026-12-18", "2026-12-22")], today="2026-12-24"),
        Case("29 December: 31 is day 2, over New Year", "overdue 2027-01-04", stays=[home("2026-12-20", "2026-12-29")], today="2027-01-05"),
    ),
    "The office's own closed days beside the national clock": (
        Case("closed on Tuesday: the limit stands", RUNS, settings=ClockSettings(closed_days=frozenset({date("2026-03-10")}))),
    ),
    "No clock: a planned stay that begins and ends the same day, an episode that ends in another hospital or in death": (
        Case("planned day surgery", "", stays=[home(LEFT, urgency="planlagt")]),
        Case("emergency, home the same day", RUNS, stays=[home(LEFT)]),
        Case("on to another hospital", "", stays=[home(to="annet_sykehus")]),
        Case("died there", "", stays=[home(to="dod")]),
        Case("still in hospital", "", stays=[home(left=None)]),
    ),
    "Short-term nursing home: the hospital row is waiting with empty due until that stay ends": (
        Case("no stay known yet", "waiting", stays=[HOSPITAL]),
        Case("in the stay now", "waiting", stays=[HOSPITAL, home(LEFT, None, **SHORT)]),
        Case("a call meanwhile changes nothing", "waiting", stays=[HOSPITAL], contacts=[CALL]),
        Case("the stay still goes on after 60 days", "waiting", stays=[HOSPITAL, home(LEFT, None, **SHORT)], today=MAY),
        Case("back in hospital: it lapses", "lapsed readmitted", stays=[HOSPITAL, AGAIN], which=0),
        Case("died while waiting", "lapsed died", stays=[HOSPITAL], more={"dod": "2026-04-10"}, today="2026-04-13"),
        Case("left the list while waiting", "lapsed moved", stays=[HOSPITAL], more={"liste_til": "2026-04-10"}, today="2026-04-13"),
    ),
    "then that stay's row with its own clock takes its place, on the hospital episode's ground too": (
        Case("home on Friday 13 March", "not_due 2026-03-18", stays=[HOSPITAL, home(LEFT, "2026-03-13", **SHORT)], today="2026-03-16"),
        Case("76, on the hospital's ground alone", "not_due 2026-03-18", born=1950, codes=(), stays=[HOSPITAL, home(LEFT, "2026-03-13", **SHORT)], today="2026-03-16"),
        Case("76, the planned short-term stay alone", "", born=1950, codes=(), stays=[home(LEFT, "2026-03-13", **SHORT)], today="2026-03-16"),
    ),
    "with no such stay it waits 60 days, then lapses": (
        Case("day 60", "waiting", stays=[HOSPITAL], today="2026-05-05"),
        Case("day 61", "lapsed no_short_term_stay", stays=[HOSPITAL], today="2026-05-06"),
    ),
    "Long-term nursing home lapses, due empty, even if there was a contact": (
        Case("went to a nursing home", "lapsed nursing_home", stays=[home(to="sykehjem")], contacts=[CALL]),
        Case("lives in one", "lapsed nursing_home", more={"bosted": "sykehjem"}),
        Case("and a call logged here", "lapsed nursing_home", more={"bosted": "sykehjem"}, logged=[contact("2026-03-09")]),
    ),
    "Readmission = a later episode, any institution, but a planned same-day one, that begins before the due date": (
        Case("hospital on Tuesday", READMITTED, stays=[home(), AGAIN], which=0),
        Case("municipal ward on Tuesday", READMITTED, stays=[home(), AGAIN | {"institution": "kad"}], which=0),
        Case("planned, in and out on Tuesday", OVER, stays=[home(), home("2026-03-10", "2026-03-10", urgency="planlagt")], which=0, today=LATER),
        Case("on the due date itself", OVER, stays=[home(), home(DUE, "2026-03-13")], which=0, today=LATER),
        Case("«innlagt nå» set for Tuesday", READMITTED, logged=[sign(Sign.IN_HOSPITAL, "2026-03-10")]),
        Case("«innlagt nå» for Friday, set before the discharge was known", RUNS, logged=[sign(Sign.IN_HOSPITAL, LEFT)]),
        Case("«innlagt nå» for Friday, set when it was known", READMITTED, logged=[StopSign(sign=Sign.IN_HOSPITAL, day=date(LEFT), discharge_known=date(LEFT))]),
    ),
    "a contact before it comes first": (
        Case("called on Monday, admitted on Tuesday", IN_TIME, stays=[home(), AGAIN], contacts=[CALL], which=0),
    ),
    "Next of kin (parorende) fulfils, marked": (
        Case("next of kin, in the export", IN_TIME, contacts=[("2026-03-09", "parorende", "lege")]),
        Case("next of kin answered, logged here", IN_TIME, logged=[contact("2026-03-09", outcome=Outcome.NEXT_OF_KIN)]),
    ),
    "reservert_kontakt from the export has no date and lapses nothing": (
        Case("doesn't want to be called", OVER, more={"reservert_kontakt": "ja"}, today="2026-03-12"),
    ),
    "A contact later than due + 28 days leaves missed": (
        Case("28 days over, done late", LATE, contacts=[("2026-04-08", "telefon", "lege")], today=MAY),
        Case("29 days over", MISSED, contacts=[("2026-04-09", "telefon", "lege")], today=MAY),
    ),
    "one after a new admission doesn't fulfil": (
        Case("called when admitted again", OVER, stays=[home(), home("2026-03-12", "2026-03-19")], contacts=[("2026-03-16", "telefon", "lege")], which=0, today="2026-03-19"),
    ),
    "death or moving on or after the due date leaves it overdue, then missed": (
        Case("died on the due date", OVER, more={"dod": DUE}, today=LATER),
        Case("and later", MISSED, more={"dod": DUE}, today=MAY),
        Case("left the list on the due date", OVER, more={"liste_til": DUE}, today=LATER),
        Case("marked dead here the day after", MISSED, logged=[sign(Sign.DEAD, "2026-03-12")], today=MAY),
    ),
    "lapsed («bortfalt»: readmitted, died, moved) before the due date": (
        Case("died on Tuesday", f"lapsed {DUE} died", more={"dod": "2026-03-10"}),
        Case("left the list on Tuesday", f"lapsed {DUE} moved", more={"liste_til": "2026-03-10"}),
        Case("marked as moved here on Tuesday", f"lapsed {DUE} moved", logged=[sign(Sign.MOVED, "2026-03-10")]),
    ),
    "Fulfilled by contact of doctor, nurse or helsesekretær (settable)": (
        Case("doctor", IN_TIME, contacts=[("2026-03-09", "telefon", "lege")]),
        Case("nurse", IN_TIME, contacts=[CALL]),
        Case("helsesekretær", IN_TIME, contacts=[("2026-03-09", "telefon", "helsesekretaer")]),
        Case("another", RUNS, contacts=[("2026-03-09", "telefon", "annet")]),
        Case("by whom isn't known", RUNS, contacts=[("2026-03-09", "telefon", None)]),
    ),
    "konsultasjon, ekonsultasjon, video, telefon, hjemmebesok, after the discharge": (
        *(
            Case(kind, IN_TIME, contacts=[("2026-03-09", kind, "lege")])
            for kind in ("konsultasjon", "ekonsultasjon", "video", "telefon", "hjemmebesok")
        ),
        *(
            Case(kind, RUNS, contacts=[("2026-03-09", kind, "lege")])
            for kind in ("legevakt", "samarbeidsmote", "gruppe")
        ),
        Case("the day before the discharge", RUNS, contacts=[("2026-03-05", "konsultasjon", "lege")]),
        Case("logged for a day before", RUNS, logged=[contact("2026-03-05")]),
        Case("logged for a day ahead", RUNS, logged=[contact("2026-03-11")]),
    ),
    "on day 0 from the export only telefon, video, hjemmebesok": (
        Case("phone on Friday", IN_TIME, contacts=[(LEFT, "telefon", "lege")]),
        Case("consultation on Friday", RUNS, contacts=[(LEFT, "konsultasjon", "lege")]),
        Case("consultation on Friday, logged here for this discharge", IN_TIME, logged=[contact(LEFT, Channel.CONSULTATION)]),
    ),
    "An attempt isn't a contact. Reached and declined = done": (
        Case("no answer", RUNS, logged=[contact("2026-03-09", outcome=Outcome.NO_ANSWER)]),
        Case("a letter", RUNS, logged=[contact("2026-03-09", Channel.LETTER, Outcome.SENT)]),
        Case("declined", IN_TIME, logged=[contact("2026-03-09", outcome=Outcome.DECLINED)]),
    ),
    "missed: overdue more than 28 days": (
        Case("28 days", OVER, today="2026-04-08"),
        Case("29 days", MISSED, today="2026-04-09"),
    ),
    "Without a kontakter table the state follows from the clock and what is logged here alone": (
        Case("no table", OVER, contacts=None, today="2026-03-12"),
        Case("no table, long after", MISSED, contacts=None, today=MAY),
        Case("no table, but logged here", IN_TIME, contacts=None, logged=[contact("2026-03-09")]),
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    "case",
    [pytest.param(case, id=f"{sentence[:48]}: {case.story}") for sentence, cases in CONTRACT.items() for case in cases],
)  # fmt: skip
def test_that_the_contracts_sentence_holds(case: Case) -> None:
    assert case.found() == case.expected


def test_that_next_of_kin_and_declined_are_marked_and_the_teams_own_initiative_stands_apart() -> None:
    kin = Case("", "", logged=[contact("2026-03-09", outcome=Outcome.NEXT_OF_KIN, initiative=False)]).clocks()
    assert (kin.contact_kind.tolist(), kin.initiative.tolist()) == ([ContactKind.NEXT_OF_KIN], [False])
    declined = Case("", "", logged=[contact("2026-03-09", outcome=Outcome.DECLINED)]).clocks()
    assert (declined.declined.tolist(), declined.initiative.tolist()) == ([True], [True])


def test_that_there_are_two_clocks_and_an_unknown_day_is_never_set_equal() -> None:
    known = Case("", "", stays=[home(known="2026-03-09")]).clocks()
    assert [date_of(due).isoformat() for due in known.due_from_known.tolist()] == ["2026-03-12"]
    unknown = Case("", "").clocks()
    assert (unknown.known.tolist(), unknown.due_from_known.tolist()) == ([NO_DAY], [NO_DAY])


def test_that_a_discharge_before_the_contacts_began_is_marked() -> None:
    assert Case("", "", contacts=None).clocks().unseen.tolist() == [True]
    assert Case("", "").clocks().unseen.tolist() == [False]
    assert Case("", "", seen_from="2026-03-09").clocks().unseen.tolist() == [True]
    called = Case("", "", seen_from="2026-03-09", contacts=[CALL], today="2026-03-12")
    assert called.found() == OVER  # the export is silent about the day of discharge
