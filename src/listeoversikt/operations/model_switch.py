"""The deeds of the switches, for the office that is open: on, off, and undone as any other choice.

Three things are switched on, each by its own choice: a model of admissions, a model of readmission, and the readmission
formulas, which need no model.
"""

from __future__ import annotations

import datetime as dt

from listeoversikt.operations.choices import Choices, change_office
from listeoversikt.operations.contents import MADE_UP_SYSTEM
from listeoversikt.operations.model_choice import (
    Basis,
    Ground,
    ModelChoice,
    ReadmissionChoice,
    ground_table,
    model_table,
    readmission_table,
)
from listeoversikt.operations.model_earned import standing_here
from listeoversikt.operations.model_in_use import (
    ModelStops,
    Stop,
    Switch,
    model_at,
    ranks_only,
    refuse_sentence,
    refuse_switch,
    why_not,
)
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.readmission_reading import RANKED_DAYS
from listeoversikt.scores.admission.kept.in_use import cut_off_on
from listeoversikt.store.refusals import StoreRefused


def switch_on(office: Office, switch: Switch, who: str, today: dt.date) -> Choices:
    """Switches a model on and fixes its cut-off on the list as it's known now; on disk when this returns.

    One from elsewhere that isn't judged on this office's list is for a test alone, and gives ranks.
    Raises ``ModelStops``, ``ModelRefused`` or ``StoreRefused``, and then nothing was written. What it gives is undone by
    ``choices.undo_in_office``; the view must be worked out anew (``Office.refresh``).
    """
    view = _led(office, who)
    try:
        files = model_at(office.store, switch.address)
    except StoreRefused:
        raise ModelStops(Stop.NOT_IN_STORE) from None
    here = standing_here(office.store, switch.address, made_up=files.document.made_up)
    refuse_switch(switch, files, here)
    made_up = view.current.report.journal_system == MADE_UP_SYSTEM
    cut_off = cut_off_on(files, view.patient_list, switch.share)
    if cut_off is None:
        raise ModelStops(Stop.NOBODY)
    choice = ModelChoice(
        address=switch.address,
        name=files.document.name,
        basis=switch.basis,
        sentence=switch.sentence.strip(),
        by=who,
        on=today,
        share=switch.share,
        cut_off=cut_off,
        ranks_only=ranks_only(files, here, made_up_list=made_up),
    )
    return change_office(office, {"admission_model": model_table(choice)})


def switch_off(office: Office, who: str) -> Choices:
    """Nothing is predicted any more; raises ``ModelStops`` for one who doesn't lead."""
    _led(office, who)
    return change_office(office, {"admission_model": None})


def switch_on_scores(office: Office, basis: Basis, sentence: str, who: str, today: dt.date) -> Choices:
    """Switches the readmission formulas on (LACE, HOSPITAL, PARR-30), with or without a model.

    Raises ``ModelStops``, and then nothing was written.
    """
    _led(office, who)
    refuse_sentence(sentence)
    ground = Ground(basis, sentence.strip(), who, today)
    return change_office(office, {"predictive_scores": ground_table(ground)})


def switch_off_scores(office: Office, who: str) -> Choices:
    """The formulas are shown no more, unless a model is switched on; raises ``ModelStops`` for one who doesn't lead."""
    _led(office, who)
    return change_office(office, {"predictive_scores": None})


def switch_on_readmission(
    office: Office, address: str, basis: Basis, sentence: str, who: str, today: dt.date
) -> Choices:
    """Switches a readmission model on, beside whatever predicts admissions.

    One that was made of made-up people gives ranks, and so does one from elsewhere that isn't judged here.
    Raises ``ModelStops``, ``ModelRefused`` or ``StoreRefused``, and then nothing was written.
    """
    from listeoversikt.scores.admission.kept.readmission_in_use import readmission_in_use

    view = _led(office, who)
    refuse_sentence(sentence)
    try:
        files = model_at(office.store, address)
    except StoreRefused:
        raise ModelStops(Stop.NOT_IN_STORE) from None
    here = standing_here(office.store, address, made_up=files.document.made_up)
    stop = why_not(files, basis, here, "reinnleggelse")
    if stop is not None:
        raise ModelStops(stop)
    model = readmission_in_use(files, ranks_only=ranks_only(files, here, made_up_list=False))
    since = view.current.index_day - RANKED_DAYS + 1
    if not len(model.discharges(view.current.patient_list, since).patient):
        raise ModelStops(Stop.NO_DISCHARGES)
    ground = Ground(basis, sentence.strip(), who, today)
    choice = ReadmissionChoice(address, model.name, ground, model.ranks_only)
    return change_office(office, {"readmission_model": readmission_table(choice)})


def switch_off_readmission(office: Office, who: str) -> Choices:
    """The readmission model predicts no more; raises ``ModelStops`` for one who doesn't lead."""
    _led(office, who)
    return change_office(office, {"readmission_model": None})


def _led(office: Office, who: str) -> View:
    if office.view is None:
        raise ModelStops(Stop.NO_LIST)
    if not office.view.settings.team.leads(who):
        raise ModelStops(Stop.LEADER_ONLY)
    return office.view
