"""The made-up team's goals: one that is under way, locked before its start, and a draft; see ``example_followup``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from listeoversikt.evaluation.goal import Balancing, Goal, Hours, Known, Measure
from listeoversikt.followup.log.goal_acts import GoalAction, GoalDrafted
from listeoversikt.operations.acting import Deed, act
from listeoversikt.operations.evaluation import text_of
from listeoversikt.operations.evaluation_deeds import lock_deeds
from listeoversikt.operations.office import Office, View

SetClock = Callable[[dt.datetime], None]
RUNNING, DRAFT = "eksempel-utskrivning", "eksempel-diabetes"
NURSE, LEADER = "spl-1", "lege-1"
MONTHS_RUN, MONTHS_BEFORE, MONTHS_IN_ALL = 5, 18, 12
LOCKED_DAYS_BEFORE = 11


def write_example_goals(office: Office, set_clock: SetClock, today: dt.date) -> None:
    """A goal with some months of work and two actions, and a draft that isn't whole yet."""
    start = _month(today, -MONTHS_RUN)
    sealed = start - dt.timedelta(days=LOCKED_DAYS_BEFORE)
    goal = _running(start)

    def write(day: dt.date, who: str, *deeds: Deed) -> None:
        set_clock(dt.datetime.combine(day, dt.time(11, 20)).astimezone())
        act(office, deeds, who=who)

    write(sealed, NURSE, Deed(GoalDrafted(goal=RUNNING, day=sealed, content=text_of(goal))))
    write(sealed, LEADER, *lock_deeds(_then(office, sealed), RUNNING, LEADER))
    for months, days, text in ((0, 14, "Fast ringetid kl. 9"), (2, 9, "Liste fra sykehuset hver morgen")):
        day = _month(start, months) + dt.timedelta(days=days)
        if day < today:
            write(day, NURSE, Deed(GoalAction(goal=RUNNING, day=day, text=text)))
    begun = today - dt.timedelta(days=6)
    write(begun, NURSE, Deed(GoalDrafted(goal=DRAFT, day=begun, content=text_of(_draft(today)))))


def _then(office: Office, day: dt.date) -> View:
    assert office.view is not None
    return replace(office.view, today=day)


def _month(day: dt.date, months: int) -> dt.date:
    """The first day of the month so many months on."""
    number = day.year * 12 + day.month - 1 + months
    return dt.date(number // 12, number % 12 + 1, 1)


def _running(start: dt.date) -> Goal:
    return Goal(
        title="Ringe innen tre virkedager etter utskrivning",
        known=(
            Known(
                text="Tidlig kontakt kan fange opp feil i legemiddellisten.",
                source="Egen gjennomgang av 20 utskrivninger",
            ),
        ),
        hypothesis="Hvis sykepleieren har fast ringetid hver morgen, når vi flere innen tre virkedager.",
        effect=0.2,
        measures=(Measure(indicator="utskrivning_3vd", target=0.65),),
        baseline_from=_month(start, -MONTHS_BEFORE),
        start=start,
        end=_month(start, MONTHS_IN_ALL) - dt.timedelta(days=1),
        inclusion="Alle på listene som er skrevet ut fra sykehus til eget hjem.",
        exclusion="De som er på korttidsopphold.",
        hours=(Hours(profession="Sykepleier", hours=110), Hours(profession="Lege", hours=12)),
        kroner=0,
        displaced="Årskontroller som sykepleieren gjør, kan bli forskjøvet.",
        balancing=(Balancing(indicator="aarskontroll_diabetes", worst=0.2),),
        responsible=LEADER,
        risk="Vi ringer, men rekker ikke å samstemme legemidlene.",
        stop_rule="Faller årskontrollene under 20 %, stanser vi og ser på timeplanen.",
        budget_kr=0,
        consulted=("Sykehusets utskrivningskontor", "To pasienter som har vært innlagt"),
        benefit="Stor for dem som er skrevet ut med nye legemidler.",
        severity="Høy: mange er skrøpelige.",
    )


def _draft(today: dt.date) -> Goal:
    start = _month(today, 2)
    return Goal(
        title="Flere årskontroller ved diabetes",
        hypothesis="Hvis vi innkaller i fødselsmåneden, får flere årskontroll.",
        effect=0.15,
        measures=(Measure(indicator="aarskontroll_diabetes", group="diabetes2", target=0.45),),
        baseline_from=_month(start, -12),
        start=start,
        end=_month(start, 12) - dt.timedelta(days=1),
        inclusion="Alle med diabetes type 2 på listene.",
        responsible=LEADER,
    )
