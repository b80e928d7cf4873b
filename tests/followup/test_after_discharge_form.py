"""The form after a discharge: shipped points, the office's own, what is filled in, a doctor's sign."""

from __future__ import annotations

import datetime as dt

import pytest

from listeoversikt.followup.after_discharge_form import (
    BadForm,
    Point,
    PointKind,
    PointState,
    form_points,
    form_state,
    points_of,
    shipped_points,
)
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import Signed, Ticked
from tests.followup.log_of import book_of, taken_back

LEFT = dt.date(2026, 3, 6)
OTHER = dt.date(2026, 1, 9)


def state(*acts: Act, points: tuple[Point, ...] | None = None) -> dict[str, PointState]:
    book = book_of(*(("Kari", act) for act in acts))
    found = form_state(book.of("Kari").entries, LEFT, shipped_points() if points is None else points)
    return {one.point.key: one for one in found}


def tick(item: str, done: bool = True, discharged: dt.date = LEFT, **more: object) -> Ticked:
    return Ticked(discharged=discharged, item=item, done=done, **more)  # type: ignore[arg-type]


def sign(item: str, discharged: dt.date = LEFT) -> Signed:
    return Signed(discharged=discharged, item=item)


def test_that_the_shipped_form_asks_for_what_the_contract_names() -> None:
    points = {point.key: point for point in shipped_points()}
    assert points["epikrise"].kind is points["sykepleierrapport"].kind is PointKind.DATE
    assert {key for key, point in points.items() if point.medicine} == {
        "legemidler_samstemt",
        "endringer_forstatt",
        "resepter",
    }
    assert len(points) == 13
    assert all(point.nb and point.en for point in points.values())
    assert "multidose" in points["legemidler_samstemt"].help("nb")


def test_that_nothing_is_done_before_somebody_does_it() -> None:
    assert not any(one.done or one.awaits_sign or one.at for one in state().values())


def test_that_a_point_holds_what_was_last_written_of_this_discharge() -> None:
    found = state(
        tick("epikrise", day=dt.date(2026, 3, 9)),
        tick("fall", text="1"),
        tick("fall", text="2"),
        tick("avtaler"),
        tick("avtaler", done=False),
        tick("ernaering", discharged=OTHER),
    )
    assert (found["epikrise"].done, found["epikrise"].day) == (True, dt.date(2026, 3, 9))
    assert (found["epikrise"].who, found["epikrise"].at is not None) == ("spl-1", True)
    assert found["fall"].text == "2"
    assert not found["avtaler"].done
    assert found["ernaering"].at is None


def test_that_a_tick_taken_back_was_never_there() -> None:
    book = book_of(("Kari", tick("avtaler")))
    back = taken_back(book, "Kari", "u1")
    assert not any(one.done for one in form_state(back.of("Kari").entries, LEFT, shipped_points()))


def test_that_a_medicine_point_awaits_a_sign_until_a_doctor_signs_it_as_it_stands() -> None:
    item = "legemidler_samstemt"
    assert state(tick(item, text="2"))[item].awaits_sign
    signed = state(tick(item, text="2"), sign(item))[item]
    assert (signed.awaits_sign, signed.signed_by) == (False, "spl-1")
    assert state(tick(item, text="2"), sign(item), tick(item, text="3"))[item].awaits_sign
    assert state(tick(item, text="2"), sign(item, OTHER))[item].awaits_sign
    assert not state(tick("avtaler"))["avtaler"].awaits_sign


def test_that_a_sign_of_a_point_that_isnt_done_signs_nothing() -> None:
    found = state(tick("resepter", done=False), sign("resepter"))["resepter"]
    assert (found.done, found.signed_by, found.awaits_sign) == (False, "", False)


def test_that_the_office_s_own_points_take_the_place_of_the_shipped_in_its_order() -> None:
    own = [{"key": "tolk", "nb": "Tolk bestilt", "kind": "tick"}, {"key": "epikrise", "nb": "Epikrise"}]
    assert [point.key for point in form_points(own)] == ["tolk", "epikrise"]
    assert form_points(()) == shipped_points()
    assert form_points([{"nb": "uten nøkkel"}]) == shipped_points()


def test_that_points_are_the_same_after_a_round_through_the_settings() -> None:
    assert points_of([point.as_plain() for point in shipped_points()]) == shipped_points()


@pytest.mark.parametrize(
    "rows",
    [
        [{"key": "", "nb": "Navn"}],
        [{"key": "a", "nb": " "}],
        [{"key": "a", "nb": "A"}, {"key": "a", "nb": "B"}],
        [{"key": "a", "nb": "A", "kind": "bilde"}],
    ],
)
def test_that_a_list_that_cannot_be_used_is_refused(rows: list[dict[str, str]]) -> None:
    with pytest.raises(BadForm):
        points_of(rows)


def test_that_what_was_filled_in_stays_when_the_office_takes_the_point_away() -> None:
    points = (Point("tolk", "Tolk bestilt"),)
    found = state(tick("avtaler"), tick("egen_sak"), tick("fall", done=False), points=points)
    assert list(found) == ["tolk", "avtaler", "egen_sak"]
    assert (found["avtaler"].point.nb, found["avtaler"].on_list) == ("Avtaler sikret", False)
    assert found["egen_sak"].point.nb == "Egen sak"


def test_that_a_point_without_english_says_its_norwegian_name() -> None:
    assert Point("tolk", "Tolk bestilt").word("en") == "Tolk bestilt"
