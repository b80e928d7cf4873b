"""Stays that belong together are one episode: the contract's sentences, and a loop that says the same."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.patient_list.episodes import Episodes, episodes_of, join_stays
from listeoversikt.patient_list.frames import NO_DAY, STAYS, DischargedTo, Institution, empty_table
from tests.lists import T, day, patient_list, person, stay

Row = dict[str, Any]
quick = settings(max_examples=150, deadline=None)


def episodes(*stays: Row) -> Episodes:
    people = [person("Kari", 1940), person("Ola", 1950)]
    return episodes_of(patient_list(T, people, [], stays=list(stays)))


def kari(came: str, left: str | None, to: str | None = None, **more: Any) -> Row:
    """A stay of Kari's in March; days of the month."""
    month = "2026-03-"
    return stay("Kari", month + came, left and month + left, to=to, **more)


def spans(found: Episodes) -> list[tuple[int, int]]:
    """First and last day of the month of each episode; 0 while it goes on."""
    first = day("2026-02-28")
    return [
        (int(start) - first, 0 if end == NO_DAY else int(end) - first)
        for start, end in zip(found.start, found.end, strict=True)
    ]


SENTENCES = {
    "a day between": ([kari("01", "05"), kari("06", "09")], [(1, 5), (6, 9)]),
    "the day the one before ended": ([kari("01", "05"), kari("05", "09")], [(1, 9)]),
    "the same day, after going home": ([kari("01", "05", "hjem"), kari("05", "09")], [(1, 5), (5, 9)]),
    "the same day, after another hospital": ([kari("01", "05", "annet_sykehus"), kari("05", "09")], [(1, 9)]),
    "a day after another hospital": ([kari("01", "05", "annet_sykehus"), kari("06", "09")], [(1, 9)]),
    "two days after another hospital": (
        [kari("01", "05", "annet_sykehus"), kari("07", "09")],
        [(1, 5), (7, 9)],
    ),
    "before the one before has ended": ([kari("01", "05", "hjem"), kari("04", "09")], [(1, 9)]),
    "inside the one before": ([kari("01", "09"), kari("03", "05")], [(1, 9)]),
    "after the short one, inside the long one": (
        [kari("01", "09"), kari("02", "03", "hjem"), kari("05", "06", "hjem")],
        [(1, 9)],
    ),
    "after the long one that a short one lay inside": (
        [kari("01", "09", "hjem"), kari("02", "03"), kari("09", "12")],
        [(1, 9), (9, 12)],
    ),
    "a stay that goes on": ([kari("01", "05"), kari("05", None)], [(1, 0)]),
    "a stay during one that goes on": ([kari("01", None), kari("03", "05", "hjem")], [(1, 0)]),
    "a chain": ([kari("01", "02"), kari("02", "03"), kari("03", "04")], [(1, 4)]),
    "the order of the file": ([kari("05", "09"), kari("01", "05")], [(1, 9)]),
}


@pytest.mark.parametrize(("stays", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_that_a_stay_joins_the_episode_before_it_or_not(
    stays: list[Row], expected: list[tuple[int, int]]
) -> None:
    assert spans(episodes(*stays)) == expected


def test_that_a_stay_joins_only_the_patients_own() -> None:
    assert len(episodes(kari("01", "05"), stay("Ola", "2026-03-05", "2026-03-09"))) == 2


def test_that_the_first_says_how_it_began_and_the_last_how_it_ended() -> None:
    found = episodes(
        kari("01", "05", "annet_sykehus", urgency="planlagt", known="2026-03-06"),
        kari("05", "09", "hjem", urgency="ohjelp", known="2026-03-10"),
    )
    assert (found.emergency.tolist(), found.planned.tolist()) == ([False], [True])
    assert found.discharged_to.tolist() == [DischargedTo.HOME]
    assert found.known.tolist() == [day("2026-03-10")]


def test_that_the_stay_that_ends_last_counts_although_another_began_later() -> None:
    found = episodes(kari("01", "09", "sykehjem", known="2026-03-20"), kari("03", "05", "hjem"))
    assert found.discharged_to.tolist() == [DischargedTo.NURSING_HOME]
    assert found.known.tolist() == [day("2026-03-20")]


def test_that_a_short_term_stay_joins_nothing_and_nothing_joins_it() -> None:
    found = episodes(
        kari("01", "05", "sykehjem_korttid"),
        kari("05", "09", institution="sykehjem_korttid"),
        kari("09", "12", institution="sykehjem_korttid"),
        kari("09", "20"),
    )
    assert spans(found) == [(1, 5), (5, 9), (9, 12), (9, 20)]
    assert found.short_term.tolist() == [False, True, True, False]


def test_that_a_short_term_stay_does_not_part_two_stays_either() -> None:
    found = episodes(kari("01", "05"), kari("02", "03", institution="sykehjem_korttid"), kari("05", "09"))
    assert spans(found) == [(1, 9), (2, 3)]


@pytest.mark.parametrize(
    ("institution", "counts"),
    [
        ("sykehus", True),
        ("psykisk_helsevern", True),
        ("tsb", True),
        ("kad", False),
        ("rehabilitering", False),
        ("annet", False),
    ],
)
def test_that_any_stay_in_hospital_makes_a_hospital_episode(institution: str, counts: bool) -> None:
    found = episodes(kari("01", "05", institution="kad"), kari("05", "09", institution=institution))
    assert found.hospital.tolist() == [counts]
    assert found.unplanned_hospital.tolist() == [counts]


def test_that_every_stay_knows_its_episode() -> None:
    found = episodes(
        kari("10", "12"), kari("01", "05"), stay("Ola", "2026-03-02", "2026-03-03"), kari("05", "09")
    )
    assert found.of_stay.tolist() == [0, 0, 1, 2]
    assert (found.first_stay.tolist(), found.last_stay.tolist()) == ([0, 2, 3], [1, 2, 3])


def test_that_no_stays_are_no_episodes() -> None:
    assert len(join_stays(empty_table(STAYS))) == 0
    assert len(episodes_of(patient_list(T, [person("Kari", 1940)], []))) == 0


# -- a loop over the same sentences --

numbers = st.integers(0, 12)
stays_drawn = st.lists(
    st.builds(
        lambda who, came, length, to, institution: stay(
            who,
            f"2026-02-{came + 1:02d}",
            None if length is None else f"2026-02-{came + 1 + length:02d}",
            to=to,
            institution=institution,
        ),
        st.sampled_from(("Kari", "Ola")),
        numbers,
        st.one_of(st.none(), st.integers(0, 5), st.integers(0, 5)),
        st.sampled_from((None, "hjem", "annet_sykehus", "sykehjem")),
        st.sampled_from(("sykehus", "kad", "sykehus", "sykehjem_korttid")),
    ),
    max_size=9,
)


def joined(last: Row, came: int) -> bool:
    end, went = last["end"], last["to"]
    return bool(
        came < end
        or (came == end and went != DischargedTo.HOME)
        or (came <= end + 1 and went == DischargedTo.OTHER_HOSPITAL)
    )


def by_hand(stays: list[Row]) -> list[list[int]]:
    """Positions of the stays of each episode: one after the other, as the contract tells it."""
    found: list[list[int]] = []
    last: dict[int, Row] = {}
    for one in sorted(
        stays, key=lambda one: (one["patient"], one["day"], one["end"], one["ties"], one["row"])
    ):
        patient = one["patient"]
        if one["short"]:
            found.append([one["position"]])
        elif patient in last and joined(last[patient], one["day"]):
            last[patient]["episode"].append(one["position"])
            if one["end"] >= last[patient]["end"]:
                last[patient] |= {"end": one["end"], "to": one["to"]}
        else:
            last[patient] = {"end": one["end"], "to": one["to"], "episode": [one["position"]]}
            found.append(last[patient]["episode"])
    return sorted(sorted(episode) for episode in found)


@quick
@given(stays_drawn)
def test_that_a_loop_over_the_stays_finds_the_same_episodes(stays: list[Row]) -> None:
    table = patient_list(T, [person("Kari", 1940), person("Ola", 1950)], [], stays=stays).tables[STAYS]
    plain = [
        {
            "position": position,
            "patient": int(table["patient"][position]),
            "day": int(table["day"][position]),
            "end": int(table["end"][position]),
            "to": int(table["discharged_to"][position]),
            "row": int(table["row"][position]),
            # of the same days: øhjelp before planned before unknown, then by place; never the file's order
            "ties": (
                int(table["urgency"][position]) % 3,
                int(table["institution"][position]),
                int(table["discharged_to"][position]),
                int(table["known"][position]),
            ),
            "short": table["institution"][position] == Institution.SHORT_TERM_NURSING_HOME,
        }
        for position in range(len(table))
    ]
    found = join_stays(table)
    together: dict[int, list[int]] = {}
    for position, episode in enumerate(found.of_stay.tolist()):
        together.setdefault(episode, []).append(position)
    assert sorted(together.values()) == by_hand(plain)
    for episode, positions in together.items():
        assert found.start[episode] == min(table["day"][positions])
        assert found.end[episode] == max(table["end"][positions])
