"""Templates: the shipped ones are whole and careful, the office's changes stand, and a broken one says so."""

from __future__ import annotations

import datetime as dt
import hashlib
import itertools
import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from listeoversikt.clinical.resources import resources_folder
from listeoversikt.clinical.workdays import is_workday
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.plan_acts import TemplateRemoved, TemplateSaved
from listeoversikt.followup.plan_content import (
    KIN,
    PATIENT,
    SERVICES,
    TEAM_ROLES,
    PlanKind,
    Rhythm,
    Zone,
    plan_from,
)
from listeoversikt.followup.plan_faults import faults_of_plan
from listeoversikt.followup.plan_templates import (
    FOLDER,
    ORDER,
    BadTemplate,
    Template,
    plan_content_of,
    read_templates,
    shipped_templates,
    template_content,
    template_from,
    templates_of,
)
from listeoversikt.words.plan_terms import PROBLEMS as PROBLEM_WORDS

SHIPPED = shipped_templates().all
STARTED = dt.date(2026, 3, 30)
AT = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
BY_KEY = pytest.mark.parametrize("template", SHIPPED, ids=lambda template: template.key)


def entries(*acts: Act) -> list[Entry]:
    return [Entry(number, f"e{number}", AT, "spl-1", None, act) for number, act in enumerate(acts, 1)]


def texts(template: Template) -> list[str]:
    """Everything that is said in a template."""
    found = [template.title, template.about, template.risk, template.watch, template.worse, template.network]
    found += [text for goal in template.goals for text in (goal.text, goal.now)]
    found += [text for goal in template.goals for one in goal.measures for text in (one.text, one.when)]
    found += [line for zone in template.zones for line in f"{zone.signs}\n{zone.action}".splitlines()]
    return [text for text in found if text]


def test_that_every_template_is_shipped_and_can_be_read() -> None:
    assert shipped_templates().broken == ()
    assert tuple(template.key for template in SHIPPED) == ORDER
    assert {template.problem for template in SHIPPED} == set(PROBLEM_WORDS)


@BY_KEY
def test_that_every_measure_names_somebody_the_program_knows(template: Template) -> None:
    known = {PATIENT, KIN, *TEAM_ROLES, *SERVICES}
    assert template.goals and all(goal.measures for goal in template.goals)
    assert {one.who for goal in template.goals for one in goal.measures} <= known
    assert {service for service, _ in template.services} <= set(SERVICES)


@BY_KEY
def test_that_every_zone_has_signs_and_what_to_do(template: Template) -> None:
    for zone in template.zones:
        assert zone.signs.strip() and zone.action.strip()


@BY_KEY
def test_that_the_red_zone_says_where_to_call_when_life_is_at_stake(template: Template) -> None:
    red, yellow = template.zones[2], template.zones[1]
    assert red.zone is Zone.RED and "Ring 113" in red.action
    assert "116 117" in yellow.action and "legekontoret" in yellow.action
    assert "113" in template.worse and "116 117" in template.worse


DOSE = re.compile(r"\b\d+\s*(mg|mcg|µg|ml|g|tablett\w*|stk|enheter|doser?|sug|puff)\b", re.IGNORECASE)


@BY_KEY
def test_that_no_template_names_a_dose(template: Template) -> None:
    assert [text for text in texts(template) if DOSE.search(text)] == []


@BY_KEY
def test_that_a_template_is_in_short_plain_sentences(template: Template) -> None:
    for text in texts(template):
        assert "!" not in text
        assert max(len(sentence.split()) for sentence in re.split(r"[.:]\s", text)) <= 20, text


@BY_KEY
def test_that_the_card_says_it_is_not_clinically_approved(template: Template) -> None:
    path = resources_folder() / FOLDER / f"{template.key}.card.toml"
    card = tomllib.loads(path.read_text(encoding="utf-8"))
    assert "Ikke klinisk godkjent; kontoret redigerer." in card["evidence_note"]
    assert all(source in card["source"] for source in template.source) and template.source


@BY_KEY
def test_that_a_plan_from_a_template_can_be_reviewed_and_has_working_days(template: Template) -> None:
    numbers = itertools.count()
    plan = plan_from(plan_content_of([template], STARTED, lambda: f"r{next(numbers)}"))
    assert faults_of_plan(plan) == ()
    assert plan.kinds == template.kinds and plan.kinds & {PlanKind.TREATMENT}
    days = [one.due for goal in plan.goals for one in goal.measures if one.due is not None]
    assert days and all(is_workday(day) and day > STARTED for day in days)
    assert plan.matters == ""


@BY_KEY
def test_that_a_template_survives_being_kept_by_the_office(template: Template) -> None:
    assert template_from(template.key, template_content(template)) == replace(template, shipped=False)


def test_that_several_templates_become_one_plan_with_every_line_once() -> None:
    numbers = itertools.count()
    chosen = [template for template in SHIPPED if template.key in ("kols", "hjertesvikt")]
    plan = plan_from(plan_content_of(chosen, STARTED, lambda: f"r{next(numbers)}"))
    assert [problem.key for problem in plan.problems] == ["kols", "hjertesvikt"]
    assert len(plan.goals) == sum(len(template.goals) for template in chosen)
    assert [goal.place for goal in plan.goals] == [float(place) for place in range(1, len(plan.goals) + 1)]
    red = plan.zone(Zone.RED).action.splitlines()
    assert red == ["Ring 113."]
    ids = [one.id for goal in plan.goals for one in goal.measures]
    assert len(set(ids)) == len(ids)


def test_that_the_office_changes_a_shipped_template_and_gets_it_back() -> None:
    kols = SHIPPED[0]
    own = TemplateSaved(key="kols", content=template_content(replace(kols, title="Vår kols-plan")))
    changed = templates_of(entries(own)).called("kols")
    assert changed is not None
    assert (changed.title, changed.changed, changed.shipped, changed.hidden) == (
        "Vår kols-plan",
        True,
        True,
        False,
    )
    assert templates_of(entries(own, TemplateSaved(key="kols", content={}))).called("kols") == kols


def test_that_a_template_out_of_use_is_hidden_and_never_lost() -> None:
    hidden = templates_of(entries(TemplateRemoved(key="rus")))
    assert "rus" not in [template.key for template in hidden.shown]
    found = hidden.called("rus")
    assert found is not None and found.hidden
    back = templates_of(entries(TemplateRemoved(key="rus"), TemplateSaved(key="rus", content={})))
    assert "rus" in [template.key for template in back.shown]


def test_that_the_offices_own_template_comes_after_the_shipped_ones() -> None:
    own = TemplateSaved(key="smerte", content={"title": "Smerte", "goals": []})
    assert [template.key for template in templates_of(entries(own)).all] == [*ORDER, "smerte"]
    assert not templates_of(entries(own)).all[-1].shipped


def test_that_a_template_that_was_never_there_can_be_removed_without_harm() -> None:
    assert templates_of(entries(TemplateRemoved(key="finnes ikke"))).all == SHIPPED


BROKEN: list[tuple[str, str]] = [
    ('title = "A"\n[[goals]]\ntext = ""\n', "«goals.text» mangler"),
    ('title = "A"\n[[goals]]\ntext = "B"\n[[goals.measures]]\ntext = "C"\n', "«goals.measures.who» mangler"),
    ("title = 3\n", "«title» må være en tekst"),
    ('about = "uten tittel"\n', "«title» mangler"),
    ('title = "A"\nkinds = ["magi"]\n', "«kinds» har en verdi som ikke finnes"),
    ('title = "A"\nreview_weeks = 0\n', "«review_weeks» må være et helt tall fra 1"),
    ('title = "A"\ngoals = "mange"\n', "«goals» må være en liste"),
    ('title = "A"\ngoals = ["ett"]\n', "«goals» har en verdi av feil slag"),
    ('title = "A"\nzones = 4\n', "«zones» må være en tabell"),
    ("title = \n", "filen er ikke gyldig TOML"),
]


@pytest.mark.parametrize(("text", "what"), BROKEN)
def test_that_a_broken_file_is_one_clear_sentence_and_the_others_stand(
    tmp_path: Path, text: str, what: str
) -> None:
    for key in ORDER:
        source = resources_folder() / FOLDER / f"{key}.toml"
        (tmp_path / f"{key}.toml").write_bytes(source.read_bytes())
    (tmp_path / "kols.toml").write_text(text, encoding="utf-8")
    found = read_templates(tmp_path)
    assert found.broken == (f"Malen «kols» kan ikke leses: {what}.",)
    assert [template.key for template in found.all] == list(ORDER[1:])


def test_that_a_file_that_is_gone_or_no_text_is_said_too(tmp_path: Path) -> None:
    (tmp_path / "kols.toml").write_bytes(b"\xff\xfe")
    found = read_templates(tmp_path)
    assert "Malen «kols» kan ikke leses: filen kan ikke åpnes." in found.broken
    assert "Malen «rus» kan ikke leses: filen finnes ikke." in found.broken


def test_that_a_broken_template_in_the_log_leaves_the_shipped_one_standing() -> None:
    found = templates_of(entries(TemplateSaved(key="kols", content={"title": 7})))
    assert found.called("kols") == SHIPPED[0]
    assert found.broken == ("Malen «kols» kan ikke leses: «title» må være en tekst.",)


def test_that_a_field_of_a_newer_program_does_not_stop_a_template() -> None:
    content: dict[str, Any] = {"title": "A", "hologram": True}
    assert template_from("a", content).title == "A"
    with pytest.raises(BadTemplate):
        template_from("a", {"title": "x" * 5000})


@pytest.mark.parametrize("key", ["kols", "hjertesvikt"])
def test_that_the_vaccine_is_first_due_when_the_autumn_comes_and_in_the_season_at_once(key: str) -> None:
    template = next(one for one in SHIPPED if one.key == key)
    for started, due in (
        (dt.date(2026, 1, 12), dt.date(2026, 1, 26)),
        (dt.date(2026, 1, 29), dt.date(2026, 10, 1)),
        (dt.date(2026, 5, 4), dt.date(2026, 10, 1)),
        (dt.date(2026, 9, 30), dt.date(2026, 10, 1)),
        (dt.date(2026, 10, 1), dt.date(2026, 10, 15)),
        (dt.date(2026, 11, 3), dt.date(2026, 11, 17)),
    ):
        numbers = itertools.count()
        plan = plan_from(plan_content_of([template], started, lambda numbers=numbers: f"r{next(numbers)}"))
        (vaccine,) = [one for goal in plan.goals for one in goal.measures if "influensa" in one.text]
        assert (vaccine.due, vaccine.rhythm, vaccine.each) == (due, Rhythm.MONTHS, 12)


@pytest.mark.parametrize("season", ["[13, 1]", "[2, 29]", "[10]", "[10, 1, 2026]"])
def test_that_a_season_that_is_no_day_of_every_year_is_refused(tmp_path: Path, season: str) -> None:
    measure = f'[[goals]]\ntext = "B"\n[[goals.measures]]\ntext = "C"\nwho = "lege"\nseason = {season}\n'
    (tmp_path / "kols.toml").write_text(f'title = "A"\n{measure}', encoding="utf-8")
    said = "Malen «kols» kan ikke leses: «goals.measures.season» må være måned og dag."
    assert said in read_templates(tmp_path).broken


WANTED = {
    "rus": ("Puster ikke normalt: start HLR", "ring 113 ved fare for liv", "Ikke slutt brått med alkohol"),
    "skropelig_eldre": ("kan ikke reise seg etter fall",),
    "utviklingshemming": ("slå mellom skulderbladene", "Første krampeanfall"),
    "kols": ("Hoster opp mer enn litt blod", "Litt blod i slimet"),
    "psykisk_helse": ("Følg kriseplanen, se under",),
}


@pytest.mark.parametrize("key", WANTED)
def test_that_what_must_be_said_in_an_emergency_is_said(key: str) -> None:
    said = "\n".join(texts(next(one for one in SHIPPED if one.key == key)))
    assert [words for words in WANTED[key] if words not in said] == []


@BY_KEY
def test_that_the_card_fits_the_file_beside_it(template: Template) -> None:
    folder = resources_folder() / FOLDER
    card = tomllib.loads((folder / f"{template.key}.card.toml").read_text(encoding="utf-8"))
    assert card["sha256"] == hashlib.sha256((folder / f"{template.key}.toml").read_bytes()).hexdigest()
