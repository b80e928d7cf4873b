"""The follow-up on the card: followed by whom, what to know first, what is open with us, our contacts, closed lately."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.followup.log.acts import Closed, Contact, Fulfilled, How
from listeoversikt.followup.log.patient_acts import InJournal
from listeoversikt.followup.taken_back import TakenBack
from listeoversikt.gui.card.duty_notes import as_sentence, written_on
from listeoversikt.gui.card.taking_back import add_some, add_under, struck
from listeoversikt.gui.card.wording import lower_first
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.gui.parts.headings import Caption, Label
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.texts import day_near, day_table, language, number, translate
from listeoversikt.words.act_lines import act_line, contact_line
from listeoversikt.words.acts import clock_word, flag_lines, forbids_kin, how_word, route_word
from listeoversikt.words.records import contact_kind_word, measurement_word, tiltak_word
from listeoversikt.words.worklist import reason_word

if TYPE_CHECKING:
    from listeoversikt.followup.log.entry import Entry
    from listeoversikt.followup.log.patient_record import Logged, Membership
    from listeoversikt.gui.card.card_acts import CardActs
    from listeoversikt.operations.patient import PatientCard
    from listeoversikt.operations.patient_followup import ClosedDuty

SHOWN = 5
ANSWER_DAYS = 14


# -- at the top -----------------------------------------------------------------------------------------------------


def quiet_lines(card: PatientCard) -> list[tuple[str, str, str]]:
    """Icon, ink and sentence of what is to be known first: stop signs, flags, and being followed."""
    record, today = card.followed.record, card.today
    lines = []
    for held in card.followed.stops:
        lines.append(("circle-x", "high", act_line(held, language(), today=today)))
    flags = flag_lines(record.flags, language())
    if forbids_kin(record.flags):
        lines.append(("alert-triangle", "rising", as_sentence(flags.pop())))
    if flags:
        lines.append(("flag", "text2", " · ".join(flags)))
    member = record.member
    if member is not None and member.on(today):
        lines.append(("users", "text2", _member_line(card)))
    return lines


def _member_line(card: PatientCard) -> str:
    member = card.followed.record.member
    assert member is not None
    began = member.began
    text = translate("Card", "Followed by the team since {day} ({route}, by {who}): {why}.").format(
        day=day_table(began.day),
        route=route_word(began.route, language()).lower(),
        who=member.entry.who,
        why=began.why.rstrip("."),
    )
    if began.until is None:
        return text
    until = translate("Card", "To be thought over {day}").format(day=day_table(began.until))
    return f"{text} {as_sentence(until)}"


def add_quiet_lines(card: PatientCard, into: QVBoxLayout) -> None:
    """The lines, if any."""
    lines = quiet_lines(card)
    for icon, ink, sentence in lines:
        into.addLayout(icon_line(icon, ink, sentence))
    if lines:
        into.addSpacing(px(4))


def icon_line(icon: str, ink: str, sentence: str) -> QHBoxLayout:
    """A sentence with an icon before it."""
    row = QHBoxLayout()
    row.setSpacing(px(8))
    row.addWidget(IconLabel(icon, ink), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(sentence, Type.SECONDARY, "text", wrap=True), 1)
    return row


# -- open with us ---------------------------------------------------------------------------------------------------


def open_lines(card: PatientCard) -> list[tuple[str, str]]:
    """Icon and sentence of what is open beside the duties: next try, bookings, questions, the plan."""
    followed, today = card.followed, card.today
    record = followed.record
    lines = []
    if record.next_try is not None:
        lines.append(("phone", as_sentence(act_line(record.next_try, language(), today=today))))
    for booking in followed.open_bookings:
        lines.append(
            ("calendar-event", _by(act_line(booking.wanted, language(), today=today), booking.entry, card))
        )
    for asked in record.questions:
        if asked.answer is None:
            lines.append(
                ("stethoscope", _by(act_line(asked.question, language(), today=today), asked.entry, card))
            )
        elif asked.answered is not None and _lately(asked.answered, card):
            question = as_sentence(act_line(asked.question, language(), today=today))
            answer = _by(act_line(asked.answer, language(), today=today), asked.answered, card)
            lines.append(("stethoscope", f"{question} {answer}"))
    for plan in followed.open_plans:
        lines.append(("clipboard-heart", _plan_line(plan, card)))
    if followed.gone:
        lines += [
            ("list-check", _by(act_line(task.task, language(), today=today), task.entry, card))
            for task in followed.open_tasks
        ]
    return lines


def _lately(entry: Entry, card: PatientCard) -> bool:
    """An answer is shown for some days, so that the one who asked sees it."""
    return (card.today - entry.day).days < ANSWER_DAYS


def _by(sentence: str, entry: Entry, card: PatientCard) -> str:
    """With who wrote it, and when."""
    return translate("Card", "{what} ({who}, {day})").format(
        what=as_sentence(sentence), who=entry.who, day=written_on(entry, card.today)
    )


def _plan_line(plan: object, card: PatientCard) -> str:
    versions, review = plan.versions, plan.plan.next_review  # type: ignore[attr-defined]
    if not versions:
        return translate("Card", "Plan begun {day}, not reviewed yet.").format(
            day=day_near(plan.started_on, card.today)  # type: ignore[attr-defined]
        )
    text = as_sentence(
        translate("Card", "Plan, version {number}, reviewed {day}").format(
            number=number(versions[-1].number), day=day_near(versions[-1].day, card.today)
        )
    )
    if review is None:
        return text
    due = translate("Card", "Next review {day}").format(day=day_near(review, card.today))
    return f"{text} {as_sentence(due)}"


def fill_open(card: PatientCard, acts: CardActs | None, into: QVBoxLayout) -> None:
    """A line each; the plan can be gone to."""
    if card.followed.gone:
        into.addWidget(
            Caption(translate("Card", "Closed from the worklist, since the patient has gone:"), wrap=True)
        )
    for icon, sentence in open_lines(card):
        into.addLayout(icon_line(icon, "text2", sentence))
    if acts is not None and card.followed.open_plans and not card.followed.gone:
        link = LinkButton(translate("Card", "Open the plan"))
        link.clicked.connect(partial(_open_plan, acts))
        into.addWidget(link, 0, Qt.AlignmentFlag.AlignRight)


def _open_plan(acts: CardActs, _checked: bool = False) -> None:
    acts.open_plan()


# -- our contacts ---------------------------------------------------------------------------------------------------


def contacts_note(card: PatientCard) -> str:
    """How many still have to go into the journal; else the newest."""
    record = card.followed.record
    waiting = sum(one.contact.reached and _journal(card, one) is InJournal.TO_DO for one in record.contacts)
    if waiting:
        return translate("Card", "%n not in the journal", "", waiting)
    return day_near(record.contacts[-1].contact.day, card.today) if record.contacts else ""


def fill_contacts(card: PatientCard, acts: CardActs | None, into: QVBoxLayout) -> None:
    """Contacts and attempts, newest first, each with «ført i journal»; those taken back are struck through."""
    found: list[Logged | TakenBack] = [*card.followed.record.contacts, *taken_back_contacts(card)]
    found.sort(key=_contact_order, reverse=True)
    rows: list[Callable[[], QWidget]] = [
        partial(struck, one, card) if isinstance(one, TakenBack) else partial(_contact, one, card, acts)
        for one in found
    ]
    seen = acts.taking.all_shown if acts is not None else set()
    key = (card.person.patient_id, "contacts")
    add_some(rows, into, SHOWN, translate("Card", "Our contacts"), seen, key)


def taken_back_contacts(card: PatientCard) -> list[TakenBack]:
    """Contacts and attempts that don't hold any more, with why."""
    return [one for one in card.followed.taken_back if isinstance(one.entry.act, Contact)]


def _contact_order(one: Logged | TakenBack) -> tuple[dt.date, int]:
    act = one.entry.act
    assert isinstance(act, Contact)
    return act.day, one.entry.sequence


def _contact(one: Logged, card: PatientCard, acts: CardActs | None) -> QWidget:
    contact = one.contact
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, px(2), 0, px(4))
    column.setSpacing(px(2))
    when = " ".join(
        part for part in (day_near(contact.day, card.today), clock_word(contact.clock, language())) if part
    )
    icon = "phone" if contact.reached else "phone-x"
    column.addLayout(icon_line(icon, "text2", f"{when}  {contact_line(contact, language())}"))
    more = [one.entry.who]
    if contact.minutes:
        more.append(translate("Card", "{count} min").format(count=number(contact.minutes)))
    if contact.note:
        more.append(contact.note)
    add_under(" · ".join(more), one.entry, f"{when}  {contact_line(contact, language())}", column, card, acts)
    if contact.reached:
        column.addWidget(_journal_row(one, card, acts))
    return box


def _journal(card: PatientCard, one: Logged) -> InJournal:
    mark = card.followed.record.journal_marks.get(one.entry.uuid)
    return InJournal.TO_DO if mark is None else mark.state


def _journal_row(one: Logged, card: PatientCard, acts: CardActs | None) -> QWidget:
    """«Ikke ført i journal» with the two ways out, or when it was done."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(px(24), 0, 0, 0)
    row.setSpacing(px(8))
    middle = Qt.AlignmentFlag.AlignVCenter
    mark = card.followed.record.journal_marks.get(one.entry.uuid)
    state = InJournal.TO_DO if mark is None else mark.state
    if state is InJournal.YES:
        day = day_near(mark.day, card.today) if mark is not None and mark.day else ""
        row.addWidget(Caption(translate("Card", "In the journal {day}").format(day=day).strip()), 0, middle)
    elif state is InJournal.NOT_NEEDED:
        row.addWidget(Caption(translate("Card", "Not needed in the journal")), 0, middle)
    else:
        row.addWidget(Caption(translate("Card", "Not in the journal yet")), 0, middle)
        if acts is not None:
            done = LinkButton(translate("Card", "It's in the journal"))
            done.clicked.connect(partial(_mark_journal, acts, one.entry.uuid, InJournal.YES))
            row.addWidget(done, 0, middle)
    row.addStretch(1)
    return box


def _mark_journal(acts: CardActs, uuid: str, state: InJournal, _checked: bool = False) -> None:
    acts.in_journal(uuid, state)


# -- closed lately --------------------------------------------------------------------------------------------------


def closed_line(closed: ClosedDuty, card: PatientCard) -> str:
    """«Årskontroll KOLS: gjort ma 3.11. av spl-1», or what the extract shows, by table and row."""
    act = closed.act
    what = closed.task or reason_word(act.reason, language())
    day = day_near(closed.day, card.today)
    if isinstance(act, Fulfilled):
        return translate("Card", "{what}: done {day} by the extract ({row})").format(
            what=what, day=day, row=row_named(act)
        )
    if isinstance(act, Closed):
        return translate("Card", "{what}: {how} {day} by {who}").format(
            what=what, how=how_word(act.how, language()).lower(), day=day, who=closed.entry.who
        )
    return translate("Card", "{what}: not now until {until}, by {who}").format(
        what=what, until=day_near(act.until, card.today), who=closed.entry.who
    )


def row_named(act: Fulfilled) -> str:
    """«kontakter: konsultasjon, rad 4 812»: the table, what the row is, and its line where it's known."""
    words = {"kontakter": contact_kind_word, "tiltak": tiltak_word, "maalinger": measurement_word}
    word = words[act.table](act.what, language()) if act.what and act.table in words else ""
    text = f"{act.table}: {lower_first(word)}" if word else act.table
    if act.row < 0:
        return text
    return translate("Card", "{table}, row {row}").format(table=text, row=number(act.row))


def closed_notes(closed: ClosedDuty, card: PatientCard) -> list[str]:
    """Why, and what the extract doesn't show."""
    act, notes = closed.act, []
    why = "" if isinstance(act, Fulfilled) else act.why
    if why:
        notes.append(f"{why.rstrip('.')}.")
    if closed.not_in_extract:
        notes.append(
            translate("Card", "The extract of {day} doesn't show it.").format(day=day_table(card.index_date))
        )
    return notes


def fill_closed(card: PatientCard, acts: CardActs | None, into: QVBoxLayout) -> None:
    """A line each, newest first, with the way to open it again."""
    for closed in card.followed.closed:
        into.addLayout(_closed_row(closed, card, acts))
    for member in ended_memberships(card):
        into.addLayout(icon_line("circle-minus", "muted", _ended_line(member, card)))


def ended_memberships(card: PatientCard) -> list[Membership]:
    """Periods of being followed that are over, however long ago, the newest first."""
    return [member for member in reversed(card.followed.record.memberships) if member.ended is not None]


def _ended_line(member: Membership, card: PatientCard) -> str:
    """«Følges ikke av PHT fra 01.10.26: … (spl-1). Ble fulgt siden 03.02.26 (lege, lege-1): …»."""
    began, ended = member.began, member.ended
    assert ended is not None
    over = translate("Card", "No longer followed by the team from {day} ({who}): {why}.").format(
        day=day_table(ended.day),
        who=next(entry.who for entry in card.followed.record.entries if entry.act is ended),
        why=ended.why.rstrip("."),
    )
    before = translate("Card", "Followed since {day} ({route}, by {who}): {why}.").format(
        day=day_table(began.day),
        route=route_word(began.route, language()).lower(),
        who=member.entry.who,
        why=began.why.rstrip("."),
    )
    return f"{over} {before}"


def _closed_row(closed: ClosedDuty, card: PatientCard, acts: CardActs | None) -> QHBoxLayout:
    done = isinstance(closed.act, Fulfilled) or (
        isinstance(closed.act, Closed) and closed.act.how is How.DONE
    )
    row = QHBoxLayout()
    row.setSpacing(px(8))
    row.addWidget(
        IconLabel("circle-check" if done else "circle-minus", "good" if done else "muted"),
        0,
        Qt.AlignmentFlag.AlignTop,
    )
    words = QVBoxLayout()
    words.setSpacing(px(2))
    words.setContentsMargins(0, 0, 0, px(4))
    words.addWidget(Label(closed_line(closed, card), Type.SECONDARY, "text", wrap=True))
    for note in closed_notes(closed, card):
        words.addWidget(Caption(note, wrap=True))
    row.addLayout(words, 1)
    if closed.can_reopen and acts is not None and not card.followed.gone:
        reopen = LinkButton(translate("Card", "Open again"))
        name = closed.task or reason_word(closed.act.reason, language())
        reopen.setAccessibleName(translate("Card", "Open again: {what}").format(what=name))
        reopen.clicked.connect(partial(_reopen, acts, closed))
        row.addWidget(reopen, 0, Qt.AlignmentFlag.AlignTop)
    return row


def _reopen(acts: CardActs, closed: ClosedDuty, _checked: bool = False) -> None:
    acts.reopen(closed)
