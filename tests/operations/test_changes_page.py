"""The page Endringer: one row a patient with any change, totals that add up (journal-export, "The same list again")."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from listeoversikt.made_up.export import write_made_up_export
from listeoversikt.operations.changes_page import GONE, KEYS, ChangePage, changes_page, compared, page_of
from listeoversikt.operations.main_job import read
from listeoversikt.operations.office import Office
from listeoversikt.operations.patient_moves import moved_since
from listeoversikt.operations.store_job import type_in_discharge
from listeoversikt.patient_list.frames import DischargedTo
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.store.repository import Store
from tests.contract.base_export import base_export
from tests.lists import T, back, patient_list, person, stay
from tests.operations.overview_views import view_of
from tests.operations.stores import read_in, written

BEFORE = back(31)
SINCE = "2015-01-01"


def between(earlier: PatientList, now: PatientList) -> ChangePage:
    view = view_of(now)
    return page_of(compared(earlier, view), view)


def keys(page: ChangePage) -> dict[str, set[str]]:
    return {one: set(page["keys"][row]) for row, one in enumerate(page.patient_id)}


PEOPLE = [
    person("bedre", 1960),
    person("borte", 1950),
    person("død", 1951),
    person("kommet", 1990, liste_fra=back(9)),
    person("ny-diagnose", 1960),
    person("reservert", 1970),
    person("samme", 1980),
    person("utløpt", 1940),
    person("verre", 1955),
    person("vil-likevel", 1971, reservert_behandling="ja"),
]


@pytest.fixture(scope="module")
def page() -> ChangePage:
    """One patient a kind of change."""
    now = {
        "borte": person("borte", 1950, liste_til=back(3)),
        "død": person("død", 1951, dod=back(9)),
        "reservert": person("reservert", 1970, reservert_behandling="ja"),
        "vil-likevel": person("vil-likevel", 1971),
    }
    stays = [
        stay("verre", back(20), back(19)),
        stay("verre", back(9), back(8)),
        stay("bedre", back(380), back(379)),
        stay("bedre", back(100), back(99)),
    ]
    diagnoses = [
        ("ny-diagnose", back(9), "ICPC-2", "L84"),
        ("utløpt", back(1100), "ICPC-2", "B80"),
    ]
    tables = {"diagnoses": diagnoses, "stays": stays, "since": SINCE}
    earlier = patient_list(BEFORE, PEOPLE, **tables)  # type: ignore[arg-type]
    after = [now.get(one["patient_id"], one) for one in PEOPLE]
    return between(earlier, patient_list(T, after, **tables))  # type: ignore[arg-type]


def test_that_everybody_with_a_change_has_one_row_and_the_others_none(page: ChangePage) -> None:
    assert keys(page) == {
        "verre": {"up", "hfrs_other", "groups", "stay"},  # 71: the first stay gives the first HFRS category
        "død": {"died"},
        "borte": {"left"},
        "kommet": {"joined"},
        "reservert": {"now_objects"},
        "vil-likevel": {"no_longer_objects"},
        "bedre": {"down", "groups", "expired"},
        "ny-diagnose": {"diagnosis"},
        "utløpt": {"expired"},
    }


def test_that_those_who_rose_stand_first_and_mere_facts_last(page: ChangePage) -> None:
    assert page.patient_id[:3] == ("verre", "død", "borte")
    assert page.patient_id[-2:] == ("ny-diagnose", "utløpt")


def test_that_a_move_tells_both_categories_and_why(page: ChangePage) -> None:
    row = page.patient_id.index("verre")
    assert (page["band_before"][row], page["band"][row]) == ("low", "high")
    assert page["band_causes"][row] == ("stays",)
    assert page["band_causes"][page.patient_id.index("bedre")] == ("expired",)
    assert page["band_causes"][page.patient_id.index("ny-diagnose")] == ()


def test_that_new_facts_are_told_with_code_title_and_day(page: ChangePage) -> None:
    facts = page.facts.of(page.places[page.patient_id.index("ny-diagnose")])
    assert [(fact.kind, fact.says, fact.day) for fact in facts] == [
        ("diagnosis", "L84", dt.date.fromisoformat(back(9)))
    ]


def test_that_expired_facts_are_told_apart_from_new_ones(page: ChangePage) -> None:
    place = page.places[page.patient_id.index("utløpt")]
    assert page.facts.of(place) == ()
    assert ("frailty_index", "ANHAEM", "Anemi og blodmangel") in {
        (one.score, one.part, one.title) for one in page.expired.of(place)
    }
    (stay_then,) = page.expired.of(page.places[page.patient_id.index("bedre")])
    assert (stay_then.score, stay_then.day) == (
        "unplanned_admissions_12m",
        dt.date.fromisoformat(back(380)),
    )


def test_that_the_gone_stand_with_what_was_known_before_and_the_day(page: ChangePage) -> None:
    row = page.patient_id.index("borte")
    assert page.is_gone(row)
    assert (page["band_before"][row], page["band"][row], page["gp"][row]) == ("low", None, "")
    assert page["day"][row] == dt.date.fromisoformat(back(3)).toordinal()
    assert (page["age"][row], page["sex"][row]) == (76, "K")
    assert not page.is_gone(page.patient_id.index("kommet"))


def test_that_a_fact_is_told_with_what_it_was_and_is_and_an_ended_medicine_with_its_end() -> None:
    """The pseudonym may be another person's: a birth year stands right after those who rose, and first of the facts."""
    then, now = person("Kari", 1950, hjemmetjeneste="nei"), person("Kari", 1949, hjemmetjeneste="ja")
    course = ("Kari", "N06AB04", back(300), None, "ja")
    tables = {"measurements": [("Kari", back(90), "hba1c", 85)], "medicines": [course]}
    after = {"measurements": [("Kari", back(90), "hba1c", 58)], "medicines": [(*course[:3], back(12), "ja")]}
    earlier = patient_list(BEFORE, [then], since=SINCE, **tables)  # type: ignore[arg-type]
    page = between(earlier, patient_list(T, [now], since=SINCE, **after))  # type: ignore[arg-type]
    born, ended, home, value = page.facts.of(page.places[0])
    assert (born.kind, born.says, born.was, born.became) == ("identity", "birth_year", "1950", "1949")
    assert (ended.kind, ended.day, ended.became) == (
        "medicine_ended",
        dt.date.fromisoformat(back(12)),
        "stated",
    )
    assert ended.since == dt.date.fromisoformat(back(300))
    assert (home.says, home.was, home.became) == ("home_care", "no", "yes")
    assert (value.kind, value.value_before, value.value) == ("changed", 85, 58)
    assert born.since is born.value is born.value_before is None


def test_that_the_same_list_again_has_no_rows() -> None:
    same = patient_list(T, PEOPLE, since=SINCE)
    assert len(between(same, same)) == 0


def test_that_a_list_without_patients_has_no_rows() -> None:
    assert len(between(patient_list(BEFORE, []), patient_list(T, []))) == 0


@pytest.mark.parametrize("days", [31, 365])
def test_that_the_totals_add_up_on_a_whole_list(tmp_path: Path, days: int) -> None:
    date = dt.date(2026, 3, 31)
    write_made_up_export(patients=300, seed=days, out=tmp_path / "inn", years=3, as_of=date)
    now = read(tmp_path / "inn", today=date).patient_list
    page = between(now.as_of(int(now.index_day.max()) - days), now)
    totals = page.totals
    one = totals.patients
    came = one["joined"] + one["no_longer_objects"]
    went = one["left"] + one["died"] + one["now_objects"]
    assert totals.before + came - went == totals.now
    told = keys(page)
    assert one == {key: sum(key in mine for mine in told.values()) for key in KEYS}
    for name, moves in (
        ("band", ("up", "down")),
        ("frailty", ("frailty_up", "frailty_down", "frailty_other")),
    ):
        for row, who in enumerate(page.patient_id):
            assert bool(page[f"{name}_causes"][row]) == bool(told[who] & set(moves))
    for row in range(len(page)):
        assert page.is_gone(row) == bool(set(page["keys"][row]) & set(GONE)) == (page.places[row] < 0)
        facts = page.facts.of(page.places[row])
        assert {fact.kind for fact in facts} <= told[page.patient_id[row]]
        assert page.facts.kinds_of(page.places[row]) == {
            kind: sum(fact.kind == kind for fact in facts)
            for kind in dict.fromkeys(fact.kind for fact in facts)
        }
    assert sum(totals.facts.values()) - totals.facts["expired"] == len(page.facts.kinds)


def test_that_an_office_with_one_extract_has_no_page(store: Store, folder: Path) -> None:
    office = Office(store, folder)
    office.refresh(dt.date(2026, 4, 20))
    assert changes_page(office) is None


def test_that_the_page_is_worked_out_once_for_the_same_list(
    store: Store, folder: Path, inn: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export = base_export()
    export.meta = (export.meta or {}) | {"uttrekksdato": "2026-04-15"}
    read_in(store, written(export, inn))
    office = Office(store, folder)
    office.refresh(dt.date(2026, 4, 20))
    first = changes_page(office)
    assert first is not None
    assert first.shown_known
    monkeypatch.setattr(office, "previous_list", lambda: pytest.fail("it was read again"))
    assert changes_page(office) is first
    monkeypatch.undo()
    office.refresh(dt.date(2026, 4, 20))
    assert changes_page(office) is not first


def test_that_a_discharge_typed_in_since_is_no_reason_to_say_that_the_older_extract_lost_it(
    store: Store, folder: Path, inn: Path
) -> None:
    """Nothing is typed into the older list: what was typed in is new beside it, and nothing is removed."""
    type_in_discharge(store, "PAS-0003", dt.date(2026, 3, 20), None, DischargedTo.HOME)
    export = base_export()
    export.meta = (export.meta or {}) | {"uttrekksdato": "2026-04-15"}
    read_in(store, written(export, inn))
    office = Office(store, folder)
    office.refresh(dt.date(2026, 4, 20))
    page = changes_page(office)
    assert page is not None
    facts = page.facts.of(page.places[page.patient_id.index("PAS-0003")])
    assert [(fact.kind, fact.day) for fact in facts if fact.table == "innleggelser"] == [
        ("stay", dt.date(2026, 3, 20))
    ]


def test_that_one_patient_s_own_page_tells_the_same_facts_and_causes(
    store: Store, folder: Path, inn: Path
) -> None:
    export = base_export()
    export.meta = (export.meta or {}) | {"uttrekksdato": "2026-04-15"}
    for day in (2, 8):
        stays = {"pasient_id": "PAS-0003", "inn": dt.date(2026, 4, day), "ut": dt.date(2026, 4, day + 2)}
        export.rows["innleggelser"].append(stays | {"hastegrad": "ohjelp"})
    read_in(store, written(export, inn))
    office = Office(store, folder)
    office.refresh(dt.date(2026, 4, 20))
    page = changes_page(office)
    assert page is not None
    row = page.patient_id.index("PAS-0003")
    moved = moved_since(office, "PAS-0003")
    assert moved is not None
    assert moved.facts == page.facts.of(page.places[row]) != ()
    assert moved.expired == page.expired.of(page.places[row])
    assert moved.causes == page["band_causes"][row] == ("stays",)
    assert (moved.band_before, moved.band_now) == (page["band_before"][row], page["band"][row])
