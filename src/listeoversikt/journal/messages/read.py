"""One file's bytes as a message, or why not."""

from __future__ import annotations

import datetime as dt

from listeoversikt.journal.messages.discharge_letter import read_letter
from listeoversikt.journal.messages.envelope import content_of, is_letter
from listeoversikt.journal.messages.head import read_head
from listeoversikt.journal.messages.logistics import read_logistics
from listeoversikt.journal.messages.message import Message, NotRead, Reason
from listeoversikt.journal.messages.safe_xml import looks_like_xml, says_it_is_xml
from listeoversikt.patient_list.message_facts import MessageStatus

MIME_START = (b"mime-version:", b"content-type:", b"--")


def read_message(file: bytes, *, named_xml: bool = True, today: dt.date) -> Message:
    """The message in a file. Raises ``NotRead``.

    ``named_xml``: the file's name says that it's XML. A file that neither says so nor looks like it isn't refused
    for not being well formed. What would happen after ``today`` isn't read yet.
    """
    claims = named_xml or says_it_is_xml(file)
    wrapped = file[:200].lstrip().lower().startswith(MIME_START)
    if not claims and not wrapped and not looks_like_xml(file):
        raise NotRead(Reason.NOT_XML)
    try:
        content = content_of(file)
        head = read_head(content.head)
        read = read_letter if is_letter(content.body) else read_logistics
        message = read(content, head)
    except NotRead as not_read:
        if not claims and not_read.reason is Reason.NOT_WELL_FORMED:
            raise NotRead(Reason.NOT_XML) from not_read
        raise
    ahead = [message.admitted, message.discharged, message.died]
    if message.status is not MessageStatus.CANCELLED and any(
        day is not None and day > today for day in ahead
    ):
        raise NotRead(Reason.FUTURE, message.kind)
    return message
