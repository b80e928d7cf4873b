"""A changed rule is told in the audit log: which one, and what held before and holds now; free text never."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest

from listeoversikt.evaluation.goal import Goal
from listeoversikt.followup.plan_templates import Template, TemplateGoal, TemplateMeasure
from listeoversikt.followup.review_selection import Selection
from listeoversikt.journal.mapping.profile import Profile, TableProfile
from listeoversikt.operations import evaluation_deeds as deeds
from listeoversikt.operations.acting import Acted, act, take_back
from listeoversikt.operations.evaluation import goal_called, text_of
from listeoversikt.operations.model_in_use import forget_model
from listeoversikt.operations.model_page import keep_here, keep_judgement
from listeoversikt.operations.office import Office
from listeoversikt.operations.office_settings import change_settings
from listeoversikt.operations.plan_deeds import (
    as_shipped_deeds,
    hide_template_deeds,
    save_template_deeds,
    templates,
)
from listeoversikt.operations.profiles import delete_profile, rename_profile, save_profile, undo_profile
from listeoversikt.operations.review import remove_deed, save_deed
from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.access.audit_of_events import ACT_OF
from listeoversikt.store.access.changed_rules import GROUP_OF
from listeoversikt.store.repository import Store
from listeoversikt.words.audit import about_words
from listeoversikt.words.language import ENGLISH
from tests.evaluation.goals import WHOLE
from tests.operations.sealed_goals import OTHER_FIGURES
from tests.operations.stores import TODAY
from tests.scores.admission.small_models import small_model

WHO = "lege-1"
TEAM = [{"id": WHO, "role": "lege", "leader": True}, {"id": "spl-1", "role": "sykepleier"}]
SECRETS = ("Kari", "Nordmann", "kari", "nordmann", "Hansen", "Timebok", "Pasientnr", "Kons")
FORM = msgspec.structs.replace(
    WHOLE,
    title="Kari Nordmann",
    risk="Hansen ringer",
    baseline_from=dt.date(2025, 1, 1),
    start=dt.date(2026, 5, 1),
)


@pytest.fixture
def office(store: Store, folder: Path) -> Office:
    change_settings(store, {"team": TEAM})
    found = Office(store, folder)
    found.refresh(TODAY)
    return found


def told(store: Store) -> Mapping[str, Any]:
    """The newest entry of a rule; its words hold nothing of what was typed, and no key."""
    entry = store.audit_entries(acts=("rule_changed",), newest_first=True, limit=1)[0]
    details = json.dumps(dict(entry.details), ensure_ascii=False)
    assert not [one for one in SECRETS if one in details]
    for language in ("nb", ENGLISH):
        words = about_words("rule_changed", entry.thing, entry.details, language)
        assert words and "_" not in words and not [one for one in SECRETS if one in words]
    return entry.details


def fields(store: Store) -> dict[str, Any]:
    return dict(told(store).get("fields", {}))


def do(office: Office, wanted: Any) -> Acted:
    return act(office, list(wanted), who=WHO)


def drafted(office: Office) -> str:
    begun = deeds.begin(TODAY)
    do(office, [begun.deed])
    return begun.id


def save(office: Office, id: str, form: Goal, *names: str) -> None:
    for name in names or msgspec.structs.asdict(form):
        assert office.view is not None
        if wanted := deeds.save_deeds(office.view, id, name, form):
            do(office, wanted)
            told(office.store)


def locked(office: Office) -> str:
    id = drafted(office)
    save(office, id, FORM)
    assert office.view is not None
    do(office, deeds.lock_deeds(office.view, id, WHO))
    return id


def test_that_every_kind_that_changes_a_rule_has_a_way_of_telling() -> None:
    assert {kind for kind, act in ACT_OF.items() if act is AuditAct.RULE_CHANGED} == set(GROUP_OF)


def test_that_a_goals_target_is_told_before_and_after_and_its_texts_only_as_changed(office: Office) -> None:
    id = drafted(office)
    assert told(office.store)["named"] == [id[:8]]
    assert fields(office.store) == {"state": [None, "draft"], "there": [None, True]}
    save(office, id, FORM, "measures")
    (first,) = FORM.measures
    changed = msgspec.structs.replace(FORM, measures=(msgspec.structs.replace(first, target=0.9),))
    save(office, id, changed, "measures")
    assert fields(office.store) == {"measures/1/target": [0.8, 0.9]}
    save(office, id, changed, "title")
    assert told(office.store)["unspoken"] == ["title"]
    save(office, id, msgspec.structs.replace(changed, kroner=0, budget_kr=500), "budget_kr")
    assert fields(office.store) == {"budget_kr": [None, 500]}
    save(office, id, FORM, "responsible")
    assert fields(office.store) == {"responsible": [None, WHO]}
    save(office, id, msgspec.structs.replace(FORM, responsible="Kari"), "responsible")
    assert told(office.store)["unspoken"] == ["responsible"]


def test_that_a_lock_a_version_and_what_is_done_with_a_goal_are_told(office: Office) -> None:
    id = locked(office)
    assert fields(office.store)["state"] == ["draft", "locked"]
    assert fields(office.store)["version"] == [None, 1]
    save(office, id, msgspec.structs.replace(FORM, budget_kr=70000), "budget_kr")
    assert office.view is not None
    do(office, deeds.amend_deeds(office.view, id, WHO, "Kari Nordmann sa det"))
    assert fields(office.store) == {"budget_kr": [60000, 70000], "version": [1, 2]}
    assert told(office.store)["unspoken"] == ["why"]
    done = do(office, deeds.action_deeds(office.view, id, TODAY, "Hansen ringer", new_phase=True))
    assert fields(office.store) == {
        "actions": [None, 1],
        "phases": [None, 1],
        "last_action": [None, TODAY.isoformat()],
    }
    take_back(office, done, who=WHO)
    assert fields(office.store)["actions"] == [1, None]
    from listeoversikt.operations.evaluation import ComparedFigures

    figures = msgspec.json.decode(OTHER_FIGURES, type=ComparedFigures)
    do(office, deeds.compare_deeds(office.view, id, b"fil", figures))
    assert fields(office.store)["compared_on"] == [None, TODAY.isoformat()]
    do(office, deeds.end_deeds(office.view, id, WHO, "Hansen er fornøyd"))
    assert fields(office.store)["state"] == ["locked", "ended"]
    assert told(office.store)["unspoken"] == ["ended_with"]


def test_that_a_dropped_draft_and_an_imported_goal_are_told(office: Office) -> None:
    id = locked(office)
    kept = goal_called(office.view, id) if office.view else None
    assert kept is not None and kept.locked is not None
    begun = deeds.begin_from_file(deeds.shared_file(kept), TODAY)
    do(office, [begun.deed])
    assert fields(office.store)["measures/1/target"] == [None, 0.8]
    assert "budget_kr" not in fields(office.store)
    assert office.view is not None
    do(office, deeds.drop_deeds(office.view, begun.id))
    assert told(office.store)["named"] == [begun.id[:8]]
    assert fields(office.store)["state"] == ["draft", None]
    assert text_of(FORM)


def test_that_a_shipped_templates_change_is_told_with_what_the_program_ships(office: Office) -> None:
    assert office.view is not None
    shipped = templates(office.view).called("kols")
    assert shipped is not None
    do(office, save_template_deeds(office.view, replace(shipped, review_weeks=shipped.review_weeks + 1)))
    assert told(office.store)["named"] == ["kols"]
    assert fields(office.store) == {"review_weeks": [shipped.review_weeks, shipped.review_weeks + 1]}
    assert "KOLS" in about_words("rule_changed", None, told(office.store))
    hidden = do(office, hide_template_deeds("kols"))
    assert fields(office.store) == {"hidden": [None, True]}
    take_back(office, hidden, who=WHO)
    assert fields(office.store) == {"hidden": [True, None]}
    do(office, as_shipped_deeds("kols"))
    assert fields(office.store) == {"review_weeks": [shipped.review_weeks + 1, shipped.review_weeks]}


def test_that_the_offices_own_template_is_named_by_a_code_and_not_by_its_title(office: Office) -> None:
    measure = TemplateMeasure("Ring Kari", "spl-1", in_days=7)
    own = Template(key="", title="Kari Nordmann", goals=(TemplateGoal("Hansen", "", (measure,)),))
    assert office.view is not None
    do(office, save_template_deeds(office.view, own))
    assert fields(office.store)["goals/1/measures/1/in_days"] == [None, 7]
    assert fields(office.store)["goals/1/measures/1/who"] == [None, "spl-1"]
    (code,) = told(office.store)["named"]
    assert office.view is not None
    key = templates(office.view).all[-1].key
    slow = replace(own, key=key, goals=(TemplateGoal("Hansen", "", (replace(measure, in_days=14),)),))
    do(office, save_template_deeds(office.view, slow))
    assert fields(office.store) == {"goals/1/measures/1/in_days": [7, 14]}
    assert told(office.store)["named"] == [code]
    do(office, hide_template_deeds(key))
    assert fields(office.store) == {"hidden": [None, True]}


def test_that_a_model_kept_made_here_judged_and_taken_off_the_list_is_told(office: Office) -> None:
    address = keep_here(office, small_model(name="kari-nordmann"), made_here=True)
    assert told(office.store)["named"] == [address[:8]]
    assert fields(office.store) == {"made_here": [None, True]}
    kept = office.store.audit_entries(acts=("rule_changed",))[0].details
    assert kept["fields"]["predicts"] == [None, "innleggelse"]
    assert kept["unspoken"] == ["name"]
    keep_judgement(office, address, {"unseen": True}, TODAY)
    assert fields(office.store) == {"judged_on": [None, TODAY.isoformat()], "judgements": [None, 1]}
    forget_model(office.store, address)
    assert fields(office.store) == {"kept": [True, None], "predicts": ["innleggelse", None]}


def test_that_a_profile_is_told_by_the_contracts_names_and_never_by_the_journals(store: Store) -> None:
    columns = {"Pasientnr": "pasient_id", "Kons": "type"}
    table = TableProfile(
        sources=("Timebok",), columns=columns, header_row=1, values={"type": {"Kons. lege": "konsultasjon"}}
    )
    save_profile(store, Profile("Kari Nordmann", {"kontakter": table}))
    assert fields(store)["kontakter/mapped"] == [None, 2]
    assert "kontakter/columns/type" in told(store)["unspoken"]
    (code,) = told(store)["named"]
    after = replace(table, header_row=3, columns={**columns, "Hansen": ""}, constants={"rolle": "lege"})
    changed = save_profile(store, Profile("Kari Nordmann", {"kontakter": after}))
    assert changed is not None
    assert fields(store) == {"kontakter/header_row": [1, 3], "kontakter/left_out": [0, 1]}
    undo_profile(store, changed)
    assert fields(store)["kontakter/header_row"] == [3, 1]
    rename_profile(store, "Kari Nordmann", "Hansen")
    (new,) = set(told(store)["named"]) - {code}
    assert fields(store) == {f"{code}/there": [True, None], f"{new}/there": [None, True]}
    delete_profile(store, "Hansen")
    assert told(store)["named"] == [new]
    assert fields(store)["there"] == [True, None]


def test_that_a_saved_selection_is_a_rule_told_with_its_limits(office: Office) -> None:
    first = Selection(
        age_from=70,
        unseen_days=200,
        bands=("high",),
        diagnoses=(("Kari", (("icpc2", "K77"),)),),
    )
    do(office, [save_deed("Kari Nordmann", first)])
    assert fields(office.store)["diagnoses"] == [None, ["K77"]]
    (code,) = told(office.store)["named"]
    do(office, [save_deed("Kari Nordmann", msgspec.structs.replace(first, age_from=75))])
    assert fields(office.store) == {"age_from": [70, 75]}
    removed = do(office, [remove_deed("Kari Nordmann")])
    assert told(office.store)["named"] == [code]
    assert fields(office.store)["age_from"] == [75, None]
    take_back(office, removed, who=WHO)
    assert fields(office.store)["age_from"] == [None, 75]


def test_that_the_log_is_whole_after_rules_have_changed(office: Office) -> None:
    locked(office)
    assert office.store.verify_audit() == ()
    assert office.store.check() == ()


@pytest.mark.parametrize("kind", sorted(GROUP_OF))
def test_that_what_a_newer_program_wrote_is_told_as_far_as_it_is_understood(store: Store, kind: str) -> None:
    odd: list[dict[str, Any]] = [
        {},
        {"goal": 1, "key": [], "name": None, "profiles": 3, "sha256": {}, "model": 0},
        {
            "goal": "a",
            "key": "a",
            "name": "a",
            "sha256": "a",
            "model": "a",
            "content": "{",
            "profiles": {"a": 1},
        },
        {"goal": "a", "key": "a", "name": "a", "sha256": "a", "model": "a", "content": '{"versions": [1]}'},
        {"goal": "a", "key": "a", "name": "a", "sha256": "a", "model": "a", "criteria": {"diagnoses": 7}},
    ]
    for payload in odd:
        event = store.append_event(kind, payload)
    store.append_event(kind, {}, inverse_of=event.uuid)
    assert store.verify_audit() == ()
