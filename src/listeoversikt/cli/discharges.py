"""``discharge``: one typed in by hand, looked at as the window's form looks at it."""

from __future__ import annotations

import argparse
import datetime as dt

from listeoversikt.cli.console import Console
from listeoversikt.cli.parser import WrongUsage
from listeoversikt.cli.stored import open_asked
from listeoversikt.cli.texts import text
from listeoversikt.operations import store_job
from listeoversikt.operations.typed_discharge import (
    Fault,
    TypedForm,
    check_against_list,
    typed_before,
)
from listeoversikt.patient_list.frames import DischargedTo
from listeoversikt.store.access.roles import Right
from listeoversikt.store.repository import Store

DISCHARGED_TO = {
    "hjem": DischargedTo.HOME,
    "sykehjem": DischargedTo.NURSING_HOME,
    "sykehjem_korttid": DischargedTo.SHORT_TERM_NURSING_HOME,
    "annet_sykehus": DischargedTo.OTHER_HOSPITAL,
    "dod": DischargedTo.DIED,
}
SAID = {
    Fault.BEFORE_BIRTH: "discharge_before_birth",
    Fault.BEFORE_LIST: "discharge_before_list",
    Fault.AFTER_LEAVING: "discharge_after_leaving",
    Fault.AFTER_DEATH: "discharge_after_death",
}
"""What stops it, beside what can be told without looking at the patient."""
REMARKS = {Fault.ALREADY_THERE: "discharge_already_there", Fault.STAY_NEAR: "discharge_stay_near"}


def discharge(arguments: argparse.Namespace, console: Console) -> int:
    """Types in a discharge."""
    if max(arguments.discharged, arguments.known or arguments.discharged) > dt.date.today():
        raise WrongUsage(text("discharge_future", console.language))
    if arguments.known is not None and arguments.known < arguments.discharged:
        raise WrongUsage(text("discharge_known_before", console.language))
    form = TypedForm(arguments.patient, arguments.discharged, arguments.known, DISCHARGED_TO[arguments.to])
    with open_asked(arguments, console) as store:
        return _type_in(store, form, arguments, console)


def _type_in(store: Store, form: TypedForm, arguments: argparse.Namespace, console: Console) -> int:
    faults, before = _looked_at(store, form)
    stopped = next((SAID[one] for one in faults if one in SAID), None)
    if stopped is None and before is not None and before != form:
        stopped = _standing(before, arguments, store)
    if stopped is not None:
        console.complain(text(stopped, console.language))
        return 1
    if before == form:
        console.say("discharge_same")
    else:
        assert form.discharged is not None
        store_job.type_in_discharge(store, form.patient_id, form.discharged, form.known, form.discharged_to)
        console.say("discharge_recorded" if before is None else "discharge_replaced")
        for one in (REMARKS[one] for one in faults if one in REMARKS and before is None):
            console.say(one)
    if store_job.objects_to_scoring(store, form.patient_id):
        console.say("discharge_reserved")
    return 0


def _looked_at(store: Store, form: TypedForm) -> tuple[tuple[Fault, ...], TypedForm | None]:
    """What the list says of it, and what was typed in for that day before; who may not type it in learns neither."""
    store.require(Right.FOLLOW_UP)
    store.refuse_hidden(form.patient_id)
    current = store_job.current_list(store)
    if current is None:
        return (), None
    faults = check_against_list(current.patient_list, form, dt.date.today())
    if Fault.UNKNOWN_PATIENT in faults:
        return (), None  # it's refused by the store
    return faults, typed_before(store, form)


def _standing(before: TypedForm, arguments: argparse.Namespace, store: Store) -> str | None:
    """What the one that stands is in the way by: another takes its place when that is said.

    A death is a leader's to take back, as the stop sign is (follow-up contract).
    """
    if not arguments.replace:
        return "discharge_typed_before"
    is_death = before.discharged_to is DischargedTo.DIED
    return "discharge_death_stands" if is_death and not store.may(Right.MANAGE_USERS) else None


COMMANDS = {"discharge": discharge}
