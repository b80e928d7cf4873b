"""The six criteria of a list review, and that the quick count is the slow one. Source: follow-up contract."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.followup.review_columns import ReviewColumns, review_columns
from listeoversikt.followup.review_selection import SHIPPED, Absence, Criterion, Order, Selection
from listeoversikt.followup.target_groups import RiskBand, TargetGroup, group_list
from listeoversikt.patient_list.snapshot import PatientList
from tests.list_strategies import Facts, facts
from tests.lists import T, back, patient_list, person


def columns_of(people: PatientList) -> ReviewColumns:
    return review_columns(people, group_list(people))


def chosen(people: PatientList, selection: Selection, left_out: frozenset[str] = frozenset()) -> list[str]:
    return list(columns_of(people).select(selection, left_out)[1])


OLD = [
    person("Ada", 1930),
    person("Bo", 1950, "M", fastlege_id="L02"),
    person("Cai", 1990, fastlege_id="L01"),
]


def a_list(**tables: object) -> PatientList:
    return patient_list(T, OLD, since="2010-01-01", **tables)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("selection", "who"),
    [
        (Selection(diagnoses=(("Diabetes", (("ICPC-2", "T90"),)),)), ["Bo"]),
        (Selection(diagnoses=(("Hjerte", (("ICPC-2", "K7"), ("ICD-10", "I50"))),)), ["Ada"]),
        (Selection(diagnoses=(("D", (("ICPC-2", "T90"),)), ("H", (("ICD-10", "I50"),)))), ["Ada", "Bo"]),
        (Selection(medicines_from=1), ["Ada", "Bo"]),
        (Selection(medicines_from=2), ["Bo"]),
        (Selection(medicines_from=1, no_medicine_review=True), ["Ada"]),
        (Selection(age_from=76), ["Ada", "Bo"]),
        (Selection(age_from=77), ["Ada"]),
        (Selection(age_to=76), ["Bo", "Cai"]),
        (Selection(absence=Absence.NOT_SEEN, unseen_days=365), ["Ada"]),
        (Selection(absence=Absence.NOT_SEEN, unseen_days=182), ["Ada", "Bo"]),
        (Selection(seen_from=2), ["Cai"]),
        (Selection(age_from=70, seen_from=1), ["Bo"]),
        (Selection(lists=("L02",)), ["Bo"]),
    ],
)
def test_that_each_criterion_finds_whom_it_says(selection: Selection, who: list[str]) -> None:
    people = a_list(
        diagnoses=[("Ada", back(900), "ICD-10", "I500"), ("Bo", back(20), "ICPC-2", "T90")],
        contacts=[
            ("Ada", back(365), "konsultasjon", "lege"),
            ("Ada", back(3), "konsultasjon", "helsesekretaer"),
            ("Bo", back(200), "hjemmebesok", "sykepleier"),
            ("Cai", back(9), "konsultasjon", "lege"),
            ("Cai", back(5), "video", "sykepleier"),
            ("Cai", back(2), "telefon", "lege"),
        ],
        medicines=[
            ("Ada", "A10BA02", back(400), None, "ja"),
            ("Bo", "C09AA02", back(400), None, "ja"),
            ("Bo", "B01AA03", back(400), None, "ja"),
        ],
        measures=[("Bo", back(100), "legemiddelgjennomgang")],
    )
    assert sorted(chosen(people, selection)) == who


def test_that_an_absence_is_not_claimed_before_the_tables_period_or_the_time_on_the_list() -> None:
    people = patient_list(
        T,
        [person("Ada", 1930), person("Bo", 1940, liste_fra=back(100))],
        contacts=[("Ada", back(300), "telefon", "lege")],
        since=back(400),
    )
    assert chosen(people, Selection(absence=Absence.NOT_SEEN, unseen_days=365)) == ["Ada"]
    assert chosen(people, Selection(absence=Absence.NOT_SEEN, unseen_days=730)) == []


def test_that_those_who_object_have_died_or_left_are_never_in() -> None:
    people = patient_list(
        T,
        [
            person("Ada", 1930, reservert_behandling="ja"),
            person("Bo", 1930, dod=back(5)),
            person("Cai", 1930, liste_til=back(5)),
            person("Dag", 1930, palliativ="ja"),
        ],
    )
    assert chosen(people, Selection(age_from=70)) == ["Dag"]


@pytest.mark.parametrize(
    ("criterion", "selection", "table"),
    [
        (Criterion.MEDICINES, Selection(medicines_from=4), "legemidler"),
        (Criterion.RARELY_SEEN, Selection(absence=Absence.NOT_SEEN), "kontakter"),
        (Criterion.OFTEN_SEEN, Selection(seen_from=1), "kontakter"),
    ],
)
def test_that_a_criterion_without_its_table_says_so_and_finds_nobody(
    criterion: Criterion, selection: Selection, table: str
) -> None:
    columns = columns_of(patient_list(T, OLD))
    assert columns.missing[criterion] == table
    funnel, found = columns.select(selection)
    assert found == ()
    assert funnel.emptied_by is criterion


def test_that_the_funnel_names_the_criterion_that_took_the_last_away() -> None:
    columns = columns_of(a_list(contacts=[("Ada", back(3), "konsultasjon", "lege")]))
    funnel, _ = columns.select(Selection(age_from=80, absence=Absence.NOT_SEEN))
    assert funnel.steps == ((Criterion.AGE, 1), (Criterion.RARELY_SEEN, 0))
    assert funnel.emptied_by is Criterion.RARELY_SEEN


def test_that_those_left_out_are_counted_beside_and_not_in() -> None:
    funnel, found = columns_of(a_list()).select(Selection(age_from=70), frozenset({"Bo"}))
    assert (funnel.count, funnel.left_out, found) == (1, 1, ("Ada",))


@pytest.mark.parametrize(
    ("order", "who"),
    [
        (Order.OLDEST, ["Ada", "Bo", "Cai"]),
        (Order.UNSEEN, ["Bo", "Ada", "Cai"]),
        (Order.MEDICINES, ["Cai", "Ada"]),
    ],
)
def test_that_the_order_says_who_comes_first(order: Order, who: list[str]) -> None:
    people = a_list(
        contacts=[("Ada", back(90), "konsultasjon", "lege"), ("Cai", back(3), "konsultasjon", "lege")],
        medicines=[("Cai", "A10BA02", back(400), None, "ja")],
    )
    assert chosen(people, Selection(order=order))[: len(who)] == who


def test_that_a_session_takes_the_first_so_many() -> None:
    funnel, found = columns_of(a_list()).select(Selection(order=Order.OLDEST, limit=2))
    assert (funnel.count, found) == (3, ("Ada", "Bo"))


def test_that_the_shipped_selections_can_be_looked_for() -> None:
    people = a_list(
        contacts=[
            *[("Bo", back(days), "konsultasjon", "lege") for days in range(370, 1000, 60)],
            ("Ada", back(800), "telefon", "lege"),
        ]
    )
    columns = columns_of(people)
    found = {key: columns.select(selection)[1] for key, selection in SHIPPED.items()}
    assert found["borte"] == ("Bo",)
    assert found["70_ikke_sett"] == ("Ada", "Bo")
    assert "Ada" in found["behov_uten_kontakt"]


# -- the quick count and the slow ---------------------------------------------------------------------------------

SEEN = ("konsultasjon", "ekonsultasjon", "video", "hjemmebesok")
maybe = lambda values: st.one_of(st.none(), values)  # noqa: E731
selections = st.builds(
    Selection,
    diagnoses=st.sampled_from(
        ((), (("T", (("ICPC-2", "T90"),)),), (("P og I", (("ICPC-2", "P"), ("ICD-10", "I"))),))
    ),
    medicines_from=maybe(st.integers(0, 4)),
    age_from=maybe(st.sampled_from((0, 65, 80, 85))),
    age_to=maybe(st.sampled_from((64, 85, 90))),
    absence=maybe(st.sampled_from((Absence.NOT_SEEN, Absence.SILENT_NEED))),
    unseen_days=st.sampled_from((182, 365, 730)),
    bands=st.sets(st.sampled_from(("high", "rising", "moderate", "low"))).map(tuple),
    frailty=st.sets(st.sampled_from(("fit", "mild", "moderate", "severe"))).map(tuple),
    seen_from=maybe(st.integers(1, 4)),
)


def slowly(told: Facts, people: PatientList, selection: Selection) -> set[str]:
    """Whom the selection means, patient by patient, from the rows as they were written."""
    groups, found = group_list(people), set()
    for row, patient in enumerate(people.patients.texts("patient_id")):
        if not people.scored[row]:
            continue
        of = [fact for fact in told.contacts or () if fact[0] == patient]
        seen = [
            (dt.date.fromisoformat(T) - dt.date.fromisoformat(fact[1])).days
            for fact in of
            if fact[2] in SEEN and fact[3] in ("lege", "sykepleier")
        ]
        codes = [(fact[2], fact[3]) for fact in told.diagnoses if fact[0] == patient]
        for stay in told.stays or ():
            if stay["patient"] == patient:
                codes += [("ICD-10", code) for code in f"{stay['main'] or ''} {stay['other'] or ''}".split()]
        wanted = [code for _, own in selection.diagnoses for code in own]
        since = told.people[row].get("list_from")
        days_on = 10**6 if since is None else (dt.date.fromisoformat(T) - dt.date.fromisoformat(since)).days
        band, frail = RiskBand(groups.band[row]).name.lower(), int(groups.scores.frailty_category[row])
        words = {"fit": 0, "mild": 1, "moderate": 2, "severe": 3}
        fits = [
            not wanted
            or any(has[0] == want[0] and has[1].startswith(want[1]) for has in codes for want in wanted),
            selection.medicines_from is None or groups.scores.medications[row] >= selection.medicines_from,
            selection.age_from is None or people.age[row] >= selection.age_from,
            selection.age_to is None or people.age[row] <= selection.age_to,
            selection.absence is not Absence.SILENT_NEED
            or (told.contacts is not None and groups.member(TargetGroup.SILENT_NEED)[row]),
            selection.absence is not Absence.NOT_SEEN
            or (
                told.contacts is not None
                and not any(ago < selection.unseen_days for ago in seen)
                and days_on >= selection.unseen_days - 1
            ),
            not (selection.bands or selection.frailty)
            or band in selection.bands
            or frail in [words[word] for word in selection.frailty],
            selection.seen_from is None
            or (told.contacts is not None and sum(ago < 365 for ago in seen) >= selection.seen_from),
        ]
        if all(fits):
            found.add(patient)
    return found


@settings(max_examples=80, deadline=None)
@given(facts(), selections)
def test_that_the_quick_count_is_the_slow_one(told: Facts, selection: Selection) -> None:
    people = told.built()
    funnel, found = columns_of(people).select(selection)
    assert set(found) == slowly(told, people, selection)
    assert funnel.count == len(found)
