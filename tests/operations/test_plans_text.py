"""A plan as text for the journal, and the content of the sheet the patient takes home."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re

import pytest

from listeoversikt.followup.care_plan import open_plans
from listeoversikt.followup.log.acts import Closed, How
from listeoversikt.followup.log.patient_acts import Flags
from listeoversikt.followup.log.plan_acts import PlanEdited, PlanEnded, PlanReviewed, PlanStarted
from listeoversikt.followup.plan_content import Zone
from listeoversikt.followup.plan_faults import Fault, PlanRefused
from listeoversikt.followup.reasons import Reason
from listeoversikt.operations.plan_deeds import add_template_deeds, start_deeds
from listeoversikt.operations.plan_text import PlanSheet, may_print, plan_sheet, plan_text
from tests.operations.plan_office import TODAY, PlanOffice, content

NOW = dt.datetime(2026, 11, 3, 9, 20, tzinfo=dt.UTC)


@pytest.fixture
def office() -> PlanOffice:
    one = PlanOffice()
    one.write("P1", PlanStarted(template="", content=content(), day=dt.date(2026, 3, 11), plan="p1"))
    one.write(
        "P1",
        PlanReviewed(
            plan="p1",
            day=dt.date(2026, 10, 14),
            next_review=dt.date(2026, 11, 11),
            content=content(),
            with_patient=True,
            handed_out=dt.date(2026, 10, 14),
        ),
    )
    return one


def sheet(office: PlanOffice, language: str = "nb") -> PlanSheet:
    return plan_sheet(office.view, "P1", language=language, now=NOW, who="spl-1")


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def everything(one: object) -> list[str]:
    """Every text of the sheet."""
    if isinstance(one, str):
        return [plain(one)]
    if isinstance(one, tuple):
        return [text for part in one for text in everything(part)]
    if dataclasses.is_dataclass(one):
        return [text for part in dataclasses.fields(one) for text in everything(getattr(one, part.name))]
    return []


JOURNAL = """\
P1 · født 1942 · kvinne · liste L02
Behandlingsplan og egenbehandlingsplan for KOLS, hjertesvikt og skrøpelig eldre. Versjon 1, gjennomgått 14. oktober 2026. Neste gjennomgang 11. november 2026.
Viktig for pasienten: «Jeg vil bo hjemme og klare å hente avisen selv.»
Mål: Gå til postkassen uten hjelp innen jul. Nå: Kan gå til porten i dag.
- Veie seg hver morgen (pasienten, daglig, i gang)
- Ringe om vekt (sykepleier, hver uke, planlagt)
- Legemiddelgjennomgang (lege, to 12.11., planlagt)
- Henvise til fysioterapeut (lege, fr 30.10., planlagt)
Risikobilde: Fall (2 siste tre måneder), vekttap, bor alene.
Dette følger vi med på: Vekt, tung pust, matlyst.
Nettverk: Datter er nærmeste pårørende.
Tjenester: Hjemmetjenesten – morgen og kveld.
Hvis det blir verre: Sykepleier ringer fastlege samme dag. Legevakt kveld og helg: 116 117.
Grønn: som vanlig. Tegn: Puster som vanlig. Vekt stabil. Hva jeg gjør: Fortsett med faste medisiner.
Gul: vær på vakt. Tegn: Mer tungpust, eller +2 kg på 3 dager. Hva jeg gjør: Ring sykepleier samme dag.
Rød: søk hjelp. Tegn: Tung pust i ro. Hva jeg gjør: Ring 113.
Avtaler: Hjemmebesøk, Sykepleier, 5. november 2026 10.00.
Avtaler: Time, Lege, 12. november 2026.
Avtaler: Time, Lege, 1. oktober 2026.
Tilbud: Grupper.
Behov for individuell plan meldt koordinerende enhet 14. oktober 2026. Neste møte 20. november 2026.
Kritisk informasjon i kjernejournal er vurdert 14. oktober 2026. Pasienten tok del 14. oktober 2026. Pasienten fikk planen 14. oktober 2026. Ansvarlig for planen: Sykepleier."""


def test_that_the_text_for_the_journal_begins_with_who_and_says_it_all(office: PlanOffice) -> None:
    assert plain(plan_text(office.view, "P1")).splitlines() == JOURNAL.splitlines()


def test_that_the_text_for_the_journal_is_said_in_english_too(office: PlanOffice) -> None:
    text = plan_text(office.view, "P1", language="en")
    assert text.startswith("P1 · born 1942 · woman · list L02\nTreatment plan and self-management plan for")
    assert "What matters to the patient: “Jeg vil bo hjemme" in text
    assert "Responsible for the plan: Nurse." in text
    ours = [line.split(":")[0] for line in text.splitlines() if not line.startswith("-")]
    assert not re.search("[æøå]", "".join(ours))


def test_that_a_closed_step_and_an_ended_plan_say_so_in_the_journal(office: PlanOffice) -> None:
    office.write("P1", Closed(reason=Reason.PLAN_STEP, of="p1/m4", how=How.DONE, day=TODAY))
    assert "- Henvise til fysioterapeut (lege, fr\xa030.10., gjort)" in plan_text(office.view, "P1")
    office.write("P1", PlanEnded(plan="p1", day=TODAY, why="Flytter på sykehjem."))
    assert "Avsluttet 3. november 2026: Flytter på sykehjem." in plain(plan_text(office.view, "P1", "p1"))


def test_that_one_who_is_gone_has_a_text_too() -> None:
    office = PlanOffice()
    office.write("P9", PlanStarted(template="", content={"risk": "Fall"}, day=TODAY, plan="p9"))
    assert plain(plan_text(office.view, "P9")) == (
        "P9\nPlan. Laget 3. november 2026, ikke gjennomgått ennå.\nRisikobilde: Fall."
    )


def test_that_without_a_plan_there_is_no_text(office: PlanOffice) -> None:
    with pytest.raises(PlanRefused) as caught:
        plan_text(office.view, "P2")
    assert [fault.fault for fault in caught.value.faults] == [Fault.UNKNOWN_PLAN]


def test_that_the_sheet_is_as_on_the_page(office: PlanOffice) -> None:
    one = sheet(office)
    assert (one.title, one.name_label, one.office) == ("Min plan", "Navn", "Prøvekontoret")
    assert plain(one.subtitle) == "Gjelder fra 14. oktober. Ses på igjen onsdag 11. november."
    (goal,) = one.goals
    assert (goal.text, goal.now) == ("Gå til postkassen uten hjelp innen jul", "Kan gå til porten i dag")
    assert [tuple(map(plain, row)) for row in goal.rows] == [
        ("Veie seg hver morgen", "Pasienten", "daglig"),
        ("Ringe om vekt", "Sykepleier", "hver uke fra 9.11."),
        ("Legemiddelgjennomgang", "Lege", "to 12.11."),
        ("Henvise til fysioterapeut", "Lege", "snarest"),
    ]
    assert [title for title, _ in one.notes_of_care] == [
        "Risikobilde",
        "Dette følger vi med på",
        "Nettverk og tjenester",
        "Hvis det blir verre",
        "Tilbud",
        "Individuell plan",
    ]
    assert dict(one.notes_of_care)["Nettverk og tjenester"] == (
        "Datter er nærmeste pårørende.\nHjemmetjenesten – morgen og kveld."
    )
    assert [zone.zone for zone in one.zones] == list(Zone)
    assert [(title, plain(text)) for title, text in one.appointments] == [
        ("Sykepleier", "Hjemmebesøk torsdag 5. november kl. 10.00"),
        ("Lege", "Time torsdag 12. november"),
        ("Ansvarlig for planen", "Sykepleier"),
    ]
    assert plain(one.foot) == "Min plan, versjon 1, skrevet ut tirsdag 3. november 2026 kl. 09.20 av spl-1"
    assert one.page_of.format(page=1, pages=1) == "Side 1 av 1"


INTERNAL = re.compile(
    r"over frist|frist\b|overdue|due\b|planlagt|i gang|takket nei|P1 ·|journalnr|skår|risikobånd|CFS|1942",
    re.I,
)


@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_the_sheet_has_no_internal_word_and_no_birth_year_or_number(
    office: PlanOffice, language: str
) -> None:
    assert [text for text in everything(sheet(office, language)) if INTERNAL.search(text)] == []


def test_that_the_sheet_is_said_in_english(office: PlanOffice) -> None:
    one = sheet(office, "en")
    assert plain(one.subtitle) == "From 14 October. To be looked at again Wednesday 11 November."
    assert [plain(row[2]) for row in one.goals[0].rows] == [
        "daily",
        "every week from 9 Nov",
        "Thu 12 Nov",
        "as soon as possible",
    ]
    assert plain(one.foot) == "My plan, version 1, printed Tuesday 3 November 2026 at 09.20 by spl-1"


def test_that_who_is_responsible_stands_at_the_top_when_no_appointment_is_to_come(office: PlanOffice) -> None:
    assert "Ansvarlig" not in sheet(office).subtitle
    office.write("P1", PlanEdited(plan="p1", changes={"appointments/a1": None, "appointments/a2": None}))
    one = sheet(office)
    assert one.appointments == ()
    assert plain(one.subtitle).endswith("Ses på igjen onsdag 11. november. Ansvarlig: sykepleier.")


def test_that_a_service_of_two_templates_has_both_roles_in_one_sentence(office: PlanOffice) -> None:
    office.write("P1", PlanEdited(plan="p1", changes={"services/s1/role": "Morgen og kveld\nHjelp hjemme"}))
    said = dict(sheet(office).notes_of_care)["Nettverk og tjenester"]
    assert said.endswith("Hjemmetjenesten – morgen og kveld, hjelp hjemme.")


def test_that_a_day_next_year_and_a_yearly_rhythm_are_short(office: PlanOffice) -> None:
    measures = "goals/g1/measures"
    yearly = {"text": "Kontroll", "who": "lege", "rhythm": "months", "each": 12, "due": "2027-01-04"}
    once = {"text": "Samtale", "who": "lege", "due": "2027-01-04"}
    office.write("P1", PlanEdited(plan="p1", changes={f"{measures}/m8": yearly, f"{measures}/m9": once}))
    said = {row[0]: row[2] for row in sheet(office).goals[0].rows}
    assert (said["Kontroll"], said["Samtale"]) == ("hvert år fra 4.1.27", "4.1.27")


def test_that_what_is_done_or_reached_is_not_on_the_sheet(office: PlanOffice) -> None:
    office.write("P1", Closed(reason=Reason.PLAN_STEP, of="p1/m4", how=How.DONE, day=TODAY))
    assert [row[0] for row in sheet(office).goals[0].rows][-1] == "Legemiddelgjennomgang"


def test_that_a_plan_never_reviewed_is_a_draft_and_an_empty_one_has_empty_parts() -> None:
    office = PlanOffice()
    office.write("P2", PlanStarted(template="", content={}, day=TODAY, plan="p2"))
    one = plan_sheet(office.view, "P2", now=NOW, who="")
    assert one.foot.startswith("Min plan, utkast, skrevet ut")
    assert (one.goals, one.zones, one.notes_of_care, one.appointments, one.matters) == ((), (), (), (), "")


def test_that_nothing_is_printed_where_the_address_is_protected(office: PlanOffice) -> None:
    assert may_print(office.view, "P1")
    office.write("P1", Flags(address_protected=True))
    assert not may_print(office.view, "P1")
    with pytest.raises(PlanRefused) as caught:
        sheet(office)
    assert [fault.fault for fault in caught.value.faults] == [Fault.NEVER_PRINT]


@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_nothing_on_the_sheet_tells_whose_it_is(language: str) -> None:
    office, long = PlanOffice(), "a1" * 32
    office.write(long, PlanStarted(template="", content=content(), day=TODAY, plan="p"))
    one = plan_sheet(office.view, long, language=language, now=NOW, who="spl-1")
    assert [text for text in everything(one) if "a1a1" in text] == []


def test_that_a_limit_passed_this_week_and_one_passed_long_ago_are_said_apart(office: PlanOffice) -> None:
    measures = "goals/g1/measures"
    days = {"m8": dt.date(2026, 11, 2), "m9": dt.date(2026, 9, 14)}
    rows = {f"{measures}/{key}": {"text": key, "who": "lege", "due": f"{day}"} for key, day in days.items()}
    office.write("P1", PlanEdited(plan="p1", changes=rows))
    said = {row[0]: row[2] for row in sheet(office).goals[0].rows}
    assert (said["m8"], said["m9"]) == ("denne uken", "snarest")


def test_that_a_plan_in_use_is_no_draft_though_nobody_has_reviewed_it() -> None:
    office = PlanOffice()
    office.write("P1", PlanStarted(template="kols", content=content(), day=dt.date(2026, 9, 9), plan="p1"))
    assert "utkast" in sheet(office).foot
    office.write("P1", PlanEdited(plan="p1", changes={"matters": "Gå tur."}))
    assert plain(sheet(office).foot).startswith("Min plan, laget 9. september 2026, skrevet ut")
    office.write("P1", PlanEdited(plan="p1", changes={"goals/g1/measures/m2/who": ""}))
    assert "utkast" in sheet(office).foot


# -- the template's own words, and what was agreed ---------------------------------------------------------------


def from_template(office: PlanOffice, *keys: str) -> str:
    office.carry_out(start_deeds(office.view, "P1", keys, responsible="sykepleier"))
    (plan,) = open_plans(office.view.record("P1"))
    return plan.uuid


def cared(office: PlanOffice) -> dict[str, str]:
    return {title: plain(text) for title, text in sheet(office).notes_of_care}


def test_that_a_templates_own_words_of_risk_arent_the_patients_until_somebody_writes_in_them() -> None:
    office = PlanOffice()
    plan = from_template(office, "kols")
    assert "Risikobilde" not in cared(office) and "Dette følger vi med på" not in cared(office)
    text = plan_text(office.view, "P1")
    assert "Risikobilde (fra mal): Tidligere" in text and "Dette følger vi med på (fra mal):" in text
    edit = office.write("P1", PlanEdited(plan=plan, changes={"risk": "Innlagt to ganger i år."}))
    assert cared(office)["Risikobilde"] == "Innlagt to ganger i år."
    assert "Dette følger vi med på" not in cared(office)
    assert "Risikobilde: Innlagt to ganger i år." in plan_text(office.view, "P1")
    office.write("P1", undoes=edit)
    assert "Risikobilde" not in cared(office)


def test_that_a_template_added_later_brings_no_words_of_its_own_to_the_sheet() -> None:
    office = PlanOffice()
    plan = from_template(office, "kols")
    office.carry_out(add_template_deeds(office.view, "P1", plan, "hjertesvikt"))
    assert "Risikobilde" not in cared(office)
    office.write("P1", PlanEdited(plan=plan, changes={"risk": "Bor alene."}))
    office.carry_out(add_template_deeds(office.view, "P1", plan, "rus"))
    assert cared(office)["Risikobilde"] == "Bor alene."
    kept = open_plans(office.view.record("P1"))[0]
    assert kept.of_template("risk") and "Overdose" in kept.plan.risk
    office.write("P1", PlanEdited(plan=plan, changes={"risk": kept.plan.risk + "\nBor alene."}))
    assert "Overdose" in cared(office)["Risikobilde"]


def test_that_a_plan_without_a_template_prints_what_it_was_started_with(office: PlanOffice) -> None:
    assert cared(office)["Risikobilde"].startswith("Fall")


def test_that_what_was_agreed_stands_under_yellow_and_a_blank_is_left_where_nothing_is(
    office: PlanOffice,
) -> None:
    green, yellow, red = sheet(office).zones
    assert (yellow.agreed_title, yellow.agreed) == ("Avtalt ved forverring:", "")
    assert green.agreed_title == red.agreed_title == ""
    assert "Avtalt ved forverring" not in plan_text(office.view, "P1")
    office.write("P1", PlanEdited(plan="p1", changes={"agreed": "Ta ekstra vanndrivende som avtalt."}))
    assert sheet(office).zones[1].agreed == "Ta ekstra vanndrivende som avtalt."
    lines = plan_text(office.view, "P1").splitlines()
    place = lines.index("Avtalt ved forverring: Ta ekstra vanndrivende som avtalt.")
    assert lines[place - 1].startswith("Rød: søk hjelp.")


def test_that_what_was_agreed_is_printed_without_any_zones() -> None:
    office = PlanOffice()
    office.write("P1", PlanStarted(template="", content={"agreed": "Ring Kari."}, day=TODAY, plan="p1"))
    assert [zone.agreed for zone in sheet(office).zones] == ["", "Ring Kari.", ""]
