"""The one thing that is said over the list: no hours, what waits for the doctor, or «Ferdig for i dag»."""

from __future__ import annotations

from listeoversikt.gui.pages.worklist.content import DayContent
from listeoversikt.gui.pages.worklist.finished import done_sentence
from listeoversikt.gui.parts.notices import Notice
from listeoversikt.gui.texts import translate
from listeoversikt.operations.day_parts import DayPlan


def notice_of(
    content: DayContent, owner: str, plan: DayPlan | None, *, shown: bool, narrow: bool
) -> Notice | None:
    """For those under a choice of the owner filter; None = nothing to say. ``narrow``: only what is most needed."""
    clocks = content.running_clocks
    if plan is not None and plan.no_hours and clocks:
        run = translate("Worklist", "%n discharge clock(s) run.", "", clocks)
        nobody = translate("Worklist", "Nobody has hours today.")
        return Notice("warning", f"{nobody} {run}")
    questions, _ = content.waits_for_me
    if questions and not narrow:
        waits = translate("Worklist", "%n question(s) wait for your answer.", "", questions)
        return Notice("info", waits, action=translate("Worklist", "Show on the board"))
    answered = content.answers_for_me
    if answered and not narrow:
        said = translate("Worklist", "%n answer(s) from the doctor.", "", answered)
        return Notice("info", said, action=translate("Worklist", "Show on the board"))
    if content.table.lines and shown and not content.due_by_today(owner):
        done = len(content.done_by(owner).patients)
        return Notice("good", done_sentence(done, content.table.page.next_due))
    return None
