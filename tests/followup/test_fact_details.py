"""What a change says beside its kind: when a medicine ended, what a fact about the person was and is, a value before."""

from listeoversikt.followup.changes import changes_between
from listeoversikt.followup.fact_changes import fact_changes
from listeoversikt.followup.fact_rows import FACTS, FactRows
from listeoversikt.patient_list.frames import NO_DAY
from listeoversikt.patient_list.snapshot import PatientList, date_of
from tests.lists import T, back, patient_list, person

BEFORE = back(31)
SINCE = "2015-01-01"
KARI = person("Kari", 1940)


def rows(earlier: PatientList, now: PatientList) -> FactRows:
    changes = changes_between(earlier, now)
    return fact_changes(earlier, now, changes.place_before, changes.known_then).rows


def between(then: dict, after: dict) -> FactRows:
    """Kari's tables as the two extracts have them."""
    earlier = patient_list(BEFORE, [KARI], since=SINCE, **then)
    return rows(earlier, patient_list(T, [KARI], since=SINCE, **after))


def date(day: int) -> str:
    return "" if day == NO_DAY else date_of(day).isoformat()


def ended(then: list, after: list) -> list[tuple[str, str, str, str]]:
    """Code, the day it ended, how that is known, and the day the course began, of each medicine that ended."""
    found = between({"medicines": then}, {"medicines": after})
    return [
        (
            found.labels[found.text[row]],
            date(found.day[row]),
            found.labels[found.became[row]],
            date(found.since[row]),
        )
        for row in range(len(found))
        if FACTS[found.kind[row]] == "medicine_ended"
    ]


def told(found: FactRows) -> list[tuple[str, str, str, str]]:
    """Kind, what, before and now of every fact."""
    words = [*found.labels, ""]
    columns = (found.kind, found.text, found.was, found.became)
    return [
        (FACTS[kind].value, words[text], words[was], words[became])
        for kind, text, was, became in zip(*(column.tolist() for column in columns), strict=True)
    ]


# -- medicines that ended -----------------------------------------------------------------------------------------


def medicine(began: int, end: int | None = None, regular: str = "ja") -> tuple:
    return ("Kari", "N06AB04", back(began), None if end is None else back(end), regular)


def test_that_an_ended_medicine_is_dated_with_the_day_it_ended_and_not_the_day_it_began() -> None:
    assert ended([medicine(300)], [medicine(300, 12)]) == [("N06AB04", back(12), "stated", back(300))]


def test_that_an_end_that_the_earlier_extract_knew_of_is_the_day_too() -> None:
    course = medicine(60, 12)
    assert ended([course], [course]) == [("N06AB04", back(12), "stated", back(60))]


def test_that_a_medicine_the_list_names_no_more_has_ended_on_no_known_day() -> None:
    assert ended([medicine(300)], []) == [("N06AB04", "", "not_listed", back(300))]


def test_that_an_end_in_the_future_is_not_when_a_medicine_left_the_list() -> None:
    assert ended([medicine(300, -60)], []) == [("N06AB04", "", "not_listed", back(300))]


def test_that_a_course_that_nobody_renewed_ran_out_on_no_stated_day() -> None:
    course = medicine(380, regular="nei")
    assert ended([course], [course]) == [("N06AB04", "", "ran_out", back(380))]


def test_that_of_two_courses_of_one_medicine_the_last_end_is_told() -> None:
    then = [medicine(300), medicine(90)]
    assert ended(then, [medicine(300, 20), medicine(90, 12)]) == [("N06AB04", back(12), "stated", back(90))]


def test_that_no_day_is_told_when_one_of_two_courses_is_gone_without_an_end() -> None:
    then = [medicine(300), medicine(90)]
    assert ended(then, [medicine(300, 20)]) == [("N06AB04", "", "not_listed", back(90))]


def test_that_a_medicine_that_goes_on_in_another_course_has_not_ended() -> None:
    then = [medicine(300), medicine(90)]
    assert ended(then, [medicine(300, 20), medicine(90)]) == []


# -- the person ---------------------------------------------------------------------------------------------------


def people(then: dict, now: dict) -> list[tuple[str, str, str, str]]:
    return told(rows(patient_list(BEFORE, [then]), patient_list(T, [now])))


def test_that_another_birth_year_is_told_first_with_both_years() -> None:
    """The same pseudonym may now be another person: plans and contacts stay with it."""
    then, now = person("Kari", 1950, hjemmetjeneste="nei"), person("Kari", 1931, hjemmetjeneste="ja")
    assert people(then, now) == [
        ("identity", "birth_year", "1950", "1931"),
        ("person", "home_care", "no", "yes"),
    ]


def test_that_another_sex_is_told() -> None:
    assert people(person("Kari", 1950), person("Kari", 1950, sex="M")) == [
        ("identity", "sex", "female", "male")
    ]


def test_that_another_date_on_the_list_is_told() -> None:
    then, now = person("Kari", 1950, liste_fra="2015-01-01"), person("Kari", 1950, liste_fra="2016-02-03")
    assert people(then, now) == [("person", "list_from", "2015-01-01", "2016-02-03")]


def test_that_a_residence_and_a_gp_say_what_they_were() -> None:
    then = person("Kari", 1940, bosted="hjemme", fastlege_id="L1")
    now = person("Kari", 1940, bosted="omsorgsbolig", fastlege_id="L2")
    assert people(then, now) == [("person", "gp", "L1", "L2"), ("person", "residence", "home", "sheltered")]


def test_that_what_was_not_stated_before_is_nothing_and_not_no() -> None:
    assert people(person("Kari", 1940), person("Kari", 1940, hjemmetjeneste="ja")) == [
        ("person", "home_care", "", "yes")
    ]


# -- corrected rows -----------------------------------------------------------------------------------------------


def test_that_a_corrected_value_is_told_with_the_one_before() -> None:
    found = between(
        {"measurements": [("Kari", back(90), "hba1c", 85)]},
        {"measurements": [("Kari", back(90), "hba1c", 58)]},
    )
    assert told(found) == [("changed", "hba1c", "", "")]
    assert (found.number.tolist(), found.number_before.tolist()) == ([58], [85])


def test_that_a_contact_whose_type_was_corrected_is_no_new_contact_and_none_removed() -> None:
    """0 = consultation, 2 = video: the same day, the same role."""
    found = between(
        {"contacts": [("Kari", back(90), "konsultasjon", "lege")]},
        {"contacts": [("Kari", back(90), "video", "lege")]},
    )
    assert told(found) == [("changed", "2", "0", "2")]


def test_that_another_contact_by_another_role_the_same_day_is_a_new_one() -> None:
    found = between(
        {"contacts": [("Kari", back(90), "konsultasjon", "lege")]},
        {"contacts": [("Kari", back(90), "telefon", "sykepleier")]},
    )
    assert [kind for kind, *_ in told(found)] == ["contact", "removed"]
