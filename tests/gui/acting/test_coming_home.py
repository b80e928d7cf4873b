"""«Innlagt nå» taken away in the window: the discharge is typed in with it, and Ctrl+Z takes both back."""

from __future__ import annotations

import datetime as dt

from listeoversikt.followup.log.patient_acts import Sign, StopSign
from listeoversikt.gui.acting.patient_forms import StopSignFormView
from tests.gui.acting.conftest import TODAY, Bench

WAIT = 15_000


def clocks_today(bench: Bench, patient: str) -> int:
    """Discharges today that have a clock."""
    view = bench.desk.view
    assert view is not None
    clocks = view.scored.discharges
    mine = clocks.patient == view.position[patient]
    return int((clocks.discharged[mine] == view.scored.work_day).sum())


def is_in_hospital(bench: Bench, patient: str) -> bool:
    assert bench.desk.view is not None
    return Sign.IN_HOSPITAL in bench.desk.view.record(patient).stops


def test_that_the_sign_and_the_discharge_are_one_step(bench: Bench) -> None:
    patient = bench.without_anything()
    bench.take(patient)
    bench.actions.saving.send(
        patient, [StopSign(sign=Sign.IN_HOSPITAL, day=TODAY - dt.timedelta(days=3))], "innlagt", None
    )
    bench.settled()
    bench.qtbot.waitUntil(lambda: is_in_hospital(bench, patient))
    bench.actions.do("stop_sign")
    form = bench.actions.form
    assert isinstance(form, StopSignFormView)
    assert form.header.tick is not None
    form.header.tick.box.setChecked(True)
    form.sign.choose(Sign.IN_HOSPITAL.value)
    form.follow()
    assert bench.actions.save()
    bench.qtbot.waitUntil(lambda: clocks_today(bench, patient) == 1, timeout=WAIT)
    assert not is_in_hospital(bench, patient)
    assert "utskrevet" in bench.told[-1]
    stack = bench.desk.undo_stack
    stack.undo()
    bench.qtbot.waitUntil(lambda: is_in_hospital(bench, patient), timeout=WAIT)
    assert clocks_today(bench, patient) == 0
    stack.redo()
    bench.qtbot.waitUntil(lambda: clocks_today(bench, patient) == 1, timeout=WAIT)
    assert not is_in_hospital(bench, patient)
