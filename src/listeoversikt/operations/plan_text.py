"""A plan as text: for the office's journal, and the content of the sheet that the patient takes home.

The sheet has no internal words (what is over its limit is «denne uken» or «snarest»), and nothing that tells whose it
is: no name, journal number or pseudonym. A blank line is for the name, written by hand; a pseudonym beside a name
would be a piece of the key. A template's own words about risk aren't the patient's, and aren't printed before
somebody has written in them. Address protected: nothing is printed. Source: follow-up contract; window contract,
section 11.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from listeoversikt.followup.care_plan import KeptPlan
from listeoversikt.followup.plan_content import (
    Appointment,
    Goal,
    IndividualState,
    Measure,
    Plan,
    PlanKind,
    Rhythm,
    Zone,
    ZoneText,
)
from listeoversikt.followup.plan_duties import review_due, standing_of
from listeoversikt.followup.plan_faults import Fault, PlanFault, PlanRefused, faults_of_plan
from listeoversikt.operations.journal_text import note_text, who_of
from listeoversikt.operations.office import View
from listeoversikt.operations.plans import GoalSeen, MeasureSeen, PlanSeen, plan_of
from listeoversikt.operations.why import NotOnList
from listeoversikt.store.access.roles import Right
from listeoversikt.words.dates import day_near, day_prose, day_short
from listeoversikt.words.language import NORWEGIAN, said
from listeoversikt.words.plan_terms import JOURNAL, SHEET
from listeoversikt.words.plans import (
    in_sentence,
    individual_word,
    kind_word,
    problem_word,
    result_word,
    rhythm_text,
    section_title,
    service_word,
    state_word,
    weekday_day,
    when_word,
    who_word,
    zone_title,
)


@dataclass(frozen=True)
class SheetGoal:
    """A goal, how it is now, and its open measures as (what, who, when)."""

    text: str
    now: str
    rows: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class SheetZone:
    """A zone with its title, signs and what the patient does; several lines each.

    ``agreed`` stands under ``agreed_title``; with the title alone, a blank line is left to write on.
    """

    zone: Zone
    title: str
    signs: str
    action: str
    agreed_title: str = ""
    agreed: str = ""


@dataclass(frozen=True)
class PlanSheet:
    """«Min plan», in the order of the page; empty parts are empty, and aren't painted.

    ``name_label`` stands before the blank line; ``columns`` are the heads over who and when; ``page_of`` takes ``page`` and ``pages``.
    """

    title: str
    name_label: str
    subtitle: str
    office: str
    phone_label: str
    example: bool
    matters_title: str
    matters: str
    goals_title: str
    goals: tuple[SheetGoal, ...]
    columns: tuple[str, str]
    care_title: str
    notes_of_care: tuple[tuple[str, str], ...]
    zones_title: str
    zones: tuple[SheetZone, ...]
    appointments_title: str
    appointments: tuple[tuple[str, str], ...]
    notes_title: str
    foot: str
    page_of: str


def may_print(view: View, patient_id: str) -> bool:
    """False where the patient's address is protected, or who asks takes nothing out: nothing about the patient is printed."""
    if not view.may(Right.EXPORT_PATIENTS):
        return False
    flags = view.record(patient_id).flags
    return flags is None or not flags.address_protected


def plan_text(view: View, patient_id: str, uuid: str = "", *, language: str = NORWEGIAN) -> str:
    """The plan for the journal: who, then plain sentences. Raises ``PlanRefused`` where there is no plan."""
    seen = _seen(view, patient_id, uuid, language)
    lines = list(_Journal(seen, view.today, language).lines())
    try:
        return note_text(who_of(view, patient_id), lines, language=language)
    except NotOnList:
        return "\n".join([patient_id, *(line for line in lines if line.strip())])


def plan_sheet(
    view: View,
    patient_id: str,
    uuid: str = "",
    *,
    language: str = NORWEGIAN,
    now: dt.datetime,
    who: str,
) -> PlanSheet:
    """The sheet's content; ``now`` and ``who`` stand in the foot. Raises ``PlanRefused``."""
    view.require(Right.EXPORT_PATIENTS)
    if not may_print(view, patient_id):
        raise PlanRefused(PlanFault(Fault.NEVER_PRINT))
    seen = _seen(view, patient_id, uuid, language)
    sheet = _Sheet(view, seen, language)
    plan = seen.plan
    return PlanSheet(
        title=sheet.say("title"),
        name_label=sheet.say("name"),
        subtitle=sheet.subtitle(),
        office=view.office_name,
        phone_label=sheet.say("phone"),
        example=view.example,
        matters_title=sheet.say("matters"),
        matters=plan.matters.strip(),
        goals_title=sheet.say("goals"),
        goals=tuple(sheet.goal(goal) for goal in plan.goals if goal.reached is None),
        columns=(sheet.say("who"), sheet.say("when")),
        care_title=sheet.say("care"),
        notes_of_care=tuple((title, text) for title, text in sheet.care() if text),
        zones_title=sheet.say("zones"),
        zones=sheet.zones(),
        appointments_title=sheet.say("appointments"),
        appointments=tuple(sheet.appointments()),
        notes_title=sheet.say("notes"),
        foot=sheet.foot(now, who),
        page_of=sheet.say("page"),
    )


def _seen(view: View, patient_id: str, uuid: str, language: str) -> PlanSeen:
    seen = plan_of(view, patient_id, uuid, language)
    if seen is None:
        raise PlanRefused(PlanFault(Fault.UNKNOWN_PLAN))
    return seen


def services_text(plan: Plan, language: str = NORWEGIAN) -> str:
    """The services involved, a sentence each: «Hjemmetjenesten – morgen og kveld.»"""
    sentences = []
    for row in plan.services:
        service = service_word(row.service, language)
        roles = [in_sentence(line.strip()) for line in row.role.splitlines() if line.strip()]
        sentences.append(_stopped(" – ".join(part for part in (service, ", ".join(roles)) if part)))
    return " ".join(sentence for sentence in sentences if sentence)


def _stopped(text: str) -> str:
    text = text.strip()
    return text if not text or text[-1] in ".?!:" else f"{text}."


def running(text: str) -> str:
    """Several lines as sentences after one another."""
    return " ".join(_stopped(line) for line in text.splitlines() if line.strip())


class _Sheet:
    """The parts of the printed sheet."""

    def __init__(self, view: View, seen: PlanSeen, language: str) -> None:
        self.record = view.record(seen.patient_id)
        self.today, self.language = view.today, language
        self.seen: PlanSeen = seen
        self.kept: KeptPlan = seen.kept
        self.plan: Plan = seen.plan

    def say(self, key: str, **values: object) -> str:
        text = said(SHEET, key, self.language)
        return text.format(**values) if values else text

    def subtitle(self) -> str:
        begun = self.kept.versions[-1].day if self.kept.versions else self.kept.started_on
        texts = [self.say("from", day=self._prose(begun))]
        again = review_due(self.kept, self.record)
        if again is not None and again >= self.today:
            texts.append(self.say("next", day=self._weekday(again)))
        if self.plan.responsible and not self._to_come():
            texts.append(
                self.say("responsible_is", who=in_sentence(who_word(self.plan.responsible, self.language)))
            )
        return " ".join(texts)

    def goal(self, goal: Goal) -> SheetGoal:
        rows = []
        for measure in goal.measures:
            standing = standing_of(self.record, self.kept, measure)
            if measure.open and standing.closed is None and measure.text.strip():
                who = who_word(measure.who, self.language) if measure.who else ""
                rows.append((measure.text.strip(), who, self._when(measure, standing.due)))
        return SheetGoal(goal.text.strip(), goal.now.strip(), tuple(rows))

    def _when(self, measure: Measure, due: dt.date | None) -> str:
        """When, in the patient's words: a limit passed this week is «denne uken», one passed before that «snarest»."""
        rhythm = rhythm_text(measure, self.language)
        if due is None or measure.rhythm is Rhythm.TEXT:
            return rhythm
        day = day_short(due, self.today, self.language)
        if not rhythm and due < self.today:
            monday = self.today - dt.timedelta(days=self.today.weekday())
            return self.say("this_week" if due >= monday else "soon")
        if not rhythm:
            return day_near(due, self.today, self.language) if due.year == self.today.year else day
        return rhythm if due <= self.today else self.say("from_day", rhythm=rhythm, day=day)

    def care(self) -> Iterable[tuple[str, str]]:
        plan = self.plan
        yield self.say("risk"), self.kept.own_words("risk")
        yield self.say("watch"), self.kept.own_words("watch")
        network = [plan.network.strip(), services_text(plan, self.language)]
        yield self.say("network"), "\n".join(part for part in network if part)
        yield self.say("worse"), plan.worse.strip()
        yield self.say("offers"), ", ".join(offer.text for offer in plan.offers)
        yield self.say("individual"), self._individual()

    def _individual(self) -> str:
        individual, texts = self.plan.individual, []
        if individual.state not in (IndividualState.REPORTED, IndividualState.IN_USE):
            return ""
        if individual.coordinator:
            texts.append(self.say("coordinator", who=who_word(individual.coordinator, self.language)))
        if individual.next_meeting is not None and individual.next_meeting >= self.today:
            texts.append(self.say("meeting", day=self._weekday(individual.next_meeting)))
        return " ".join(texts)

    def zones(self) -> tuple[SheetZone, ...]:
        agreed = self.plan.agreed.strip()
        if not agreed and not any(zone.signs.strip() or zone.action.strip() for zone in self.plan.zones):
            return ()
        return tuple(
            self._zone(zone, agreed if zone.zone is Zone.YELLOW else None) for zone in self.plan.zones
        )

    def _zone(self, zone: ZoneText, agreed: str | None) -> SheetZone:
        title = "" if agreed is None else self.say("agreed")
        name = zone_title(zone.zone, self.language)
        return SheetZone(zone.zone, name, zone.signs.strip(), zone.action.strip(), title, agreed or "")

    def appointments(self) -> Iterable[tuple[str, str]]:
        """Those to come, by whom they are with, and after them who is responsible for the plan."""
        for one in self._to_come():
            title = who_word(one.who, self.language) if one.who else self.say("appointments")
            yield title, self._appointment(one)
        if self.plan.responsible and self._to_come():
            yield self.say("responsible"), who_word(self.plan.responsible, self.language)

    def _to_come(self) -> list[Appointment]:
        kept = [one for one in self.plan.appointments if one.day is None or one.day >= self.today]
        return sorted(kept, key=lambda one: (one.day or dt.date.max, one.clock))

    def _appointment(self, one: Appointment) -> str:
        day = "" if one.day is None else self._weekday(one.day)
        if day and one.clock:
            day = self.say("at", day=day, clock=one.clock)
        return " ".join(part for part in (one.text.strip(), day) if part)

    def foot(self, now: dt.datetime, who: str) -> str:
        """What it is, which version, when and by whom; nothing of whose it is."""
        return self.say(
            "foot",
            title=self.say("title"),
            plan=self._version(),
            day=weekday_day(now.date(), self.language),
            clock=f"{now:%H.%M}",
            who=who or "–",
        )

    def _version(self) -> str:
        """The version; before the first one the day it was made, and «utkast» while it isn't a whole plan yet."""
        if self.kept.version:
            return self.say("version", n=self.kept.version)
        begun = self.kept.last_edit is not self.kept.started and bool(self.plan.goals)
        if begun and not faults_of_plan(self.plan):
            return self.say("made", day=day_prose(self.kept.started_on, self.language))
        return self.say("draft")

    def _prose(self, day: dt.date) -> str:
        prose = day_prose(day, self.language)
        return prose.rpartition(" ")[0] if day.year == self.today.year else prose

    def _weekday(self, day: dt.date) -> str:
        return weekday_day(day, self.language, year=day.year != self.today.year)


class _Journal:
    """The sentences of the text for the journal."""

    def __init__(self, seen: PlanSeen, today: dt.date, language: str) -> None:
        self.seen, self.plan, self.today, self.language = seen, seen.plan, today, language

    def say(self, key: str, **values: object) -> str:
        return said(JOURNAL, key, self.language).format(**values)

    def lines(self) -> Iterable[str]:
        plan = self.plan
        yield " ".join(self._heading())
        if plan.matters.strip():
            yield self.say("matters", text=plan.matters.strip())
        for goal in self.seen.goals:
            yield self._goal(goal)
            yield from (f"- {self._measure(one)}" for one in goal.measures if one.measure.text.strip())
        for name in ("risk", "watch", "network"):
            of_template = self.seen.kept.of_template(name)
            yield self._line(name, getattr(plan, name), "of_template" if of_template else "line")
        yield self._line("services", services_text(plan, self.language))
        yield self._line("worse", plan.worse)
        yield from self._zones()
        yield self._line("agreed", plan.agreed)
        for one in plan.appointments:
            yield self._line("appointments", self._appointment(one))
        yield self._line("offers", ", ".join(offer.text for offer in plan.offers))
        yield " ".join(self._individual())
        yield " ".join(self._care())

    def _heading(self) -> Iterable[str]:
        kept, plan = self.seen.kept, self.plan
        kinds = self._and([kind_word(kind, self.language) for kind in PlanKind if kind in plan.kinds])
        kinds = kinds[:1] + kinds[1:].lower() if kinds else self.say("plan")
        names = [problem_word(one.key, one.text, self.language) for one in plan.problems]
        problems = self._and([in_sentence(name) for name in names])
        key = "heading" if problems else "heading_alone"
        yield self.say(key, kinds=kinds, problems=problems)
        if kept.versions:
            yield self.say("version", n=kept.version, day=self._day(kept.versions[-1].day))
        else:
            yield self.say("draft", day=self._day(kept.started_on))
        if kept.ended_on is not None:
            yield self.say("ended", day=self._day(kept.ended_on), why=kept.why_ended.rstrip("."))
        elif plan.next_review is not None:
            yield self.say("next", day=self._day(plan.next_review))

    def _goal(self, seen: GoalSeen) -> str:
        goal = seen.goal
        texts = [self.say("goal", text=goal.text.strip().rstrip("."))]
        if goal.now.strip():
            texts.append(self.say("now", text=goal.now.strip().rstrip(".")))
        if goal.reached is not None:
            texts.append(self.say("reached", day=self._day(goal.reached)))
        return " ".join(texts)

    def _measure(self, seen: MeasureSeen) -> str:
        measure = seen.measure
        who = who_word(measure.who, self.language) if measure.who else ""
        state = state_word(measure.state, self.language).lower()
        result = "" if measure.result is None else result_word(measure.result, self.language).lower()
        parts = [in_sentence(who), when_word(measure, self.today, self.language), state, result]
        return f"{measure.text.strip().rstrip('.')} ({', '.join(part for part in parts if part)})"

    def _line(self, section: str, text: str, form: str = "line") -> str:
        title = section_title(section, self.language)
        return self.say(form, title=title, text=running(text)) if text.strip() else ""

    def _zones(self) -> Iterable[str]:
        for zone in self.plan.zones:
            if zone.signs.strip() or zone.action.strip():
                yield self.say(
                    "zone",
                    title=zone_title(zone.zone, self.language),
                    signs=running(zone.signs) or "–",
                    action=running(zone.action) or "–",
                )

    def _appointment(self, one: Appointment) -> str:
        who = who_word(one.who, self.language) if one.who else ""
        day = "" if one.day is None else f"{self._day(one.day)} {one.clock}".strip()
        return ", ".join(part for part in (one.text.strip(), who, day) if part)

    def _individual(self) -> Iterable[str]:
        individual = self.plan.individual
        told = individual.state is IndividualState.REPORTED and individual.reported is not None
        if individual.state is not IndividualState.NOT_CONSIDERED and not told:
            yield self.say("individual", state=individual_word(individual.state, self.language).lower())
        if individual.reported is not None:
            yield self.say("reported", day=self._day(individual.reported))
        if individual.coordinator:
            yield self.say("coordinator", who=who_word(individual.coordinator, self.language))
        if individual.next_meeting is not None:
            yield self.say("meeting", day=self._day(individual.next_meeting))

    def _care(self) -> Iterable[str]:
        plan = self.plan
        if plan.critical:
            day = "" if plan.critical_on is None else f" {self._day(plan.critical_on)}"
            yield self.say("critical_yes", day=day)
        elif plan.critical is not None:
            yield self.say("critical_no")
        if plan.took_part is not None:
            yield self.say("took_part", day=self._day(plan.took_part))
        if plan.got_plan is not None:
            yield self.say("got_plan", day=self._day(plan.got_plan))
        if plan.responsible:
            yield self.say("responsible", who=who_word(plan.responsible, self.language))

    def _day(self, day: dt.date) -> str:
        return day_prose(day, self.language)

    def _and(self, words: list[str]) -> str:
        if len(words) < 2:
            return "".join(words)
        return f"{', '.join(words[:-1])} {self.say('and')} {words[-1]}"
