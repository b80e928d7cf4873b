"""The table of representativeness: whom a model was learnt from, beside the list's inhabitants it would be asked about.

Everybody counts once: who was learnt from on the newest day of theirs. A number from 1 to 5 is null, and with it the next
smallest of its kind, the shares and the difference: nothing can be worked out from what stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from listeoversikt.patient_list.episodes import episodes_of
from listeoversikt.patient_list.frames import PATIENTS
from listeoversikt.patient_list.snapshot import PatientList, date_of, year_of
from listeoversikt.scores.admission.history.readmissions import scorable
from listeoversikt.scores.admission.judging.representativeness import (
    Counts,
    People,
    PeopleKind,
    counted,
    municipalities_of,
    standardised_difference,
)
from listeoversikt.scores.admission.judging.subgroups import OTHER, UNKNOWN
from listeoversikt.scores.admission.kept.model_document import LEAST_IN_SUMMARY, Outcome, told
from listeoversikt.scores.frailty import deficits_present, frailty_category, frailty_index
from listeoversikt.scores.known import Known

if TYPE_CHECKING:
    from listeoversikt.scores.admission.history.person_periods import History

PIECE = 20_000
YEAR = 365
REPRESENTATIVENESS = "representativeness"
"""The key in a model's summary and in a judgement."""
INHABITANTS, DISCHARGED = "inhabitants", "discharged"


def people_of(patient_list: PatientList, history: History, outcome: Outcome) -> dict[str, Any]:
    """``training["representativeness"]`` of a model learnt from a history, beside the list as at its own date."""
    then, now = _learnt_from(patient_list, history), asked_about(patient_list, outcome)
    shown = municipalities_of(then, now)
    return {
        "of": INHABITANTS if outcome is Outcome.ADMISSION else DISCHARGED,
        "on": str(date_of(int(patient_list.index_day.max()))) if len(patient_list) else "",
        "trained": told(len(then)),
        "here": told(len(now)),
        "lists": {"trained": then.lists, "here": now.lists},
        "rows": _rows(_hidden(counted(then, shown)), len(then), _hidden(counted(now, shown)), len(now)),
    }


def people_beside(
    trained: Mapping[str, Any] | None, patient_list: PatientList, outcome: Outcome
) -> dict[str, Any] | None:
    """The same of a model's own summary beside another list; None where the summary doesn't tell whom it was learnt from."""
    rows = trained.get("rows") if isinstance(trained, Mapping) else None
    if not isinstance(trained, Mapping) or not isinstance(rows, list):
        return None
    then = {
        (PeopleKind(str(one["kind"])), str(one["key"])): one.get("trained")
        for one in rows
        if isinstance(one, Mapping) and one.get("kind") in set(PeopleKind) and "key" in one
    }
    now = asked_about(patient_list, outcome)
    named = [key for kind, key in then if kind is PeopleKind.MUNICIPALITY and key not in (OTHER, UNKNOWN)]
    here = _hidden(counted(now, named))
    all_then, lists = trained.get("trained"), trained.get("lists")
    return {
        "of": str(trained.get("of", INHABITANTS)),
        "on": str(date_of(int(patient_list.index_day.max()))) if len(patient_list) else "",
        "trained": all_then,
        "here": told(len(now)),
        "lists": {
            "trained": lists.get("trained") if isinstance(lists, Mapping) else None,
            "here": now.lists,
        },
        "rows": _rows(then, all_then if isinstance(all_then, int) else 0, here, len(now)),
    }


def asked_about(patient_list: PatientList, outcome: Outcome) -> People:
    """Whom a model of the list would be asked about now: its scored inhabitants, or those discharged in the last year."""
    if outcome is Outcome.ADMISSION:
        patients = np.flatnonzero(patient_list.scored)
        return _people(patient_list, patients, patient_list.index_day[patients])
    episodes = episodes_of(patient_list)
    since = int(patient_list.index_day.max()) - YEAR + 1 if len(patient_list) else 0
    chosen = scorable(patient_list, episodes, since)
    return _people(patient_list, *_newest(episodes.patient[chosen], episodes.end[chosen]))


def _learnt_from(patient_list: PatientList, history: History) -> People:
    return _people(patient_list, *_newest(history.patient_position, history.rows.time))


def _newest(
    person: NDArray[np.generic], day: NDArray[np.generic]
) -> tuple[NDArray[np.generic], NDArray[np.generic]]:
    """Each person once, with the newest of their days."""
    order = np.lexsort((day, person))
    last = np.append(person[order][1:] != person[order][:-1], True) if len(order) else order
    return person[order][last], day[order][last]


def _people(patient_list: PatientList, patients: NDArray[Any], day: NDArray[Any]) -> People:
    table = patient_list.tables[PATIENTS].take(patients)
    pieces = [np.empty(0, dtype=np.int8)]
    for first in range(0, len(patients), PIECE):
        piece = slice(first, first + PIECE)
        known = Known(patient_list.at(patients[piece], day[piece].astype(np.int32)))
        pieces.append(frailty_category(frailty_index(known, deficits_present(known))))
    gp = table["gp"]
    return People(
        sex=table["sex"],
        age=(year_of(day) - table["birth_year"]).astype(np.int32),
        frailty=np.concatenate(pieces),
        municipality=table["municipality"],
        municipality_labels=tuple(table.labels["municipality"]),
        lists=len(np.unique(gp[gp >= 0])),
    )


def _hidden(counts: Counts) -> dict[tuple[PeopleKind, str], int | None]:
    """No number from 1 to 5, nor such as the kind's others would tell: what's hidden is at least two cells, of six persons."""
    found: dict[tuple[PeopleKind, str], int | None] = {at: told(count) for at, count in counts.items()}
    for kind in PeopleKind:
        mine = [at for at in found if at[0] is kind]
        gone = [at for at in mine if found[at] is None]
        left = sorted((at for at in mine if found[at]), key=lambda at: -counts[at])
        while gone and left and (len(gone) < 2 or sum(counts[at] for at in gone) < LEAST_IN_SUMMARY):
            gone.append(left.pop())
            found[gone[-1]] = None
    return found


def _rows(
    then: Mapping[tuple[PeopleKind, str], Any],
    all_then: int,
    now: Mapping[tuple[PeopleKind, str], Any],
    all_now: int,
) -> list[dict[str, Any]]:
    found = []
    for kind, key in sorted(dict.fromkeys((*then, *now)), key=_order):
        trained, here = then.get((kind, key), 0), now.get((kind, key), 0)
        if trained == 0 and here == 0:
            continue
        shares = _share(trained, all_then), _share(here, all_now)
        apart = None if shares[0] is None or shares[1] is None else standardised_difference(*shares)  # type: ignore[arg-type]
        found.append(
            {
                "kind": kind.value,
                "key": key,
                "trained": trained,
                "trained_share": shares[0],
                "here": here,
                "here_share": shares[1],
                "difference": apart,
            }
        )
    return found


def _order(at: tuple[PeopleKind, str]) -> tuple[int, bool]:
    """By kind, and what isn't known last; within a kind as they came."""
    kind, key = at
    return list(PeopleKind).index(kind), key in (OTHER, UNKNOWN)


def _share(count: Any, whole: int) -> float | None:
    return count / whole if isinstance(count, int) and whole else None
