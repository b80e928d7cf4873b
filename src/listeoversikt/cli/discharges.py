"""``discharge``: one typed in by hand, looked at as the window's form looks at it."""

from __future__ import annotations

import argparse
import datetime as dt

from listeoversikt.cli.console import Console
from listeoversikt.cli.parser import WrongUsage
from listeoversikt.cli.stored import open_asked
from listeoversikt.cli.texts import text
from listeoversikt.operations import store_job
from listeoversikt.operations.acting import NeedsLeader
from listeoversikt.operations.office_settings import stored_settings
from listeoversikt.operations.stored_log import stored_book
from listeoversikt.operations.typed_discharge import (
    Fault,
    TypedForm,
    check_against_list,
    check_dates,
    leads,
    typed_before,
    write_typed,
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
OF_DATES = {
    Fault.FUTURE: "discharge_future",
    Fault.KNOWN_FUTURE: "discharge_future",
    Fault.KNOWN_BEFORE_DISCHARGE: "discharge_known_before",
}
"""What the options say by themselves: nothing is opened for it."""
SAID = {
    Fault.BEFORE_BIRTH: "discharge_before_birth",
    Fault.BEFORE_LIST: "discharge_before_list",
    Fault.AFTER_LEAVING: "discharge_after_leaving",
    Fault.AFTER_DEATH: "discharge_after_death",
    Fault.IN_EXTRACT: "discharge_in_extract",
    Fault.DEATH_STANDS: "discharge_death_stands",
}
"""What stops it, whatever else is said."""
UNLESS_INSTEAD = {Fault.ALREADY_THERE: "discharge_nothing_new", Fault.SAYS_OTHER: "discharge_typed_before"}
"""What stops it unless it's said that it's to take the place of the one that stands."""
REMARKS = {
    Fault.STAY_NEAR: "discharge_stay_near",
    Fault.TOLD_IN_MESSAGE: "discharge_told_in_message",
    Fault.NO_TREATMENT: "discharge_reserved",
    Fault.NURSING_HOME: "discharge_nursing_home",
    Fault.STOP_SIGN: "discharge_stop_sign",
}


def discharge(arguments: argparse.Namespace, console: Console) -> int:
    """Types in a discharge."""
    form = TypedForm(arguments.patient, arguments.discharged, arguments.known, DISCHARGED_TO[arguments.to])
    for fault in check_dates(form, dt.date.today()):
        raise WrongUsage(text(OF_DATES[fault], console.language))
    with open_asked(arguments, console) as store:
        return _type_in(store, form, arguments.replace, console)


def _type_in(store: Store, form: TypedForm, instead: bool, console: Console) -> int:
    faults, before = _looked_at(store, form)
    reasons = SAID if instead else {**SAID, **UNLESS_INSTEAD}
    stopped = [reasons[one] for one in faults if one in reasons]
    if stopped and before != form:
        options = ", ".join(_other(before, form))
        console.complain(text(stopped[0], console.language, options=options))
        return 1
    if before == form:
        console.say("discharge_same")
    else:
        try:
            written, _ = write_typed(store, form, instead=instead)
        except NeedsLeader:
            console.complain(text("discharge_death_stands", console.language))
            return 1
        if before is None:
            console.say("discharge_recorded")
        else:
            options = ", ".join(_other(before, written))
            console.say("discharge_replaced" if instead else "discharge_added", options=options)
    for key in (REMARKS[one] for one in faults if one in REMARKS):
        console.say(key)
    return 0


def _looked_at(store: Store, form: TypedForm) -> tuple[tuple[Fault, ...], TypedForm | None]:
    """What the list says of it, and what was typed in for that day before; who may not type it in learns neither."""
    store.require(Right.FOLLOW_UP)
    store.refuse_hidden(form.patient_id)
    current = store_job.current_list(store)
    if current is None:
        return (), None
    record = stored_book(store).of(form.patient_id)
    may = leads(store.identity, stored_settings(store).team)
    faults = check_against_list(current.patient_list, form, dt.date.today(), record, leads=may)
    if Fault.UNKNOWN_PATIENT in faults:
        return (), None  # it's refused by the store
    return faults, typed_before(store, form)


def _other(before: TypedForm | None, form: TypedForm) -> list[str]:
    """In which options the one that stands is another; never what they say."""
    if before is None:
        return []
    pairs = (
        ("--known", before.known, form.known),
        ("--to", before.discharged_to, form.discharged_to),
    )
    return [name for name, stands, said in pairs if stands != said]


COMMANDS = {"discharge": discharge}
