"""What is wrapped: in a head-message (MsgHead), as base64, in a SOAP or ebXML envelope, in a MIME package.

Each layer that is unwrapped is parsed as distrustfully as the first.
"""

from __future__ import annotations

import base64
import binascii
import email
import re
from collections.abc import Iterator
from dataclasses import dataclass

from listeoversikt.journal.messages.elements import (
    Element,
    child,
    children,
    everywhere,
    name_of,
    namespace_of,
    text_of,
)
from listeoversikt.journal.messages.message import UNKNOWN_KIND, NotRead, Reason
from listeoversikt.journal.messages.safe_xml import looks_like_xml, parse

LAYERS = 4
"""So many wrappings inside one another are undone."""
MIME_PARTS = 20
LETTER, LOGISTICS = "Message", "Pasientlogistikk"
EPIKRISE, PLO = "/epikrise/", "/pasientlogistikk/"

_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]{40,}")
_MIME_HEAD = re.compile(rb"^content-type:", re.IGNORECASE | re.MULTILINE)
KINDS_BY_TYPE = frozenset(
    {
        "APPREC",
        "DIALOG_AVVIK",
        "DIALOG_FORESPORSEL",
        "DIALOG_HELSEFAGLIG",
        "DIALOG_NOTAT",
        "DIALOG_STATUS_HENVISNING",
        "DIALOG_SVAR",
        "EPJ-EKSTRAKT",
        "HELSEOPPL_SOKNAD",
        "HELSEOPPLYSNINGER_LEGE",
        "HENVISNING",
        "HENVISNING_NYTILSTAND",
        "HENVISNING_VIDERE",
        "INNLEGGELSESRAPPORT",
        "LOM",
        "MEDISINSKE_OPPLYSNINGER",
        "ORIENTERING_TJENESTETILBUD",
        "POM",
        "SVAR_LAB",
        "SVAR_RTG",
        "UTSKRIVNINGSRAPPORT",
    }
)
"""Types of code list 8279 that are named by their own word, in lower case; any other is unknown."""
KINDS_BY_NAMESPACE = {
    "/henvisning/": "henvisning",
    "/labsvar/": "svar_lab",
    "/dialog/": "dialogmelding",
    "/apprec/": "apprec",
    "/tverrfagligepikrise/": "utskrivningsrapport",
    "/innleggelsesrapport/": "innleggelsesrapport",
}


@dataclass(frozen=True)
class Content:
    """A message's own element, and the head-message around it, if there is one."""

    body: Element
    head: Element | None = None


def content_of(file: bytes) -> Content:
    """The discharge message in a file. Raises ``NotRead`` where there is none."""
    if looks_like_xml(file) or not _MIME_HEAD.search(file[:4096]):
        return _in_xml(parse(file), LAYERS)
    stopped = NotRead(Reason.NOT_XML)
    for part in _mime_parts(file):
        try:
            return _in_xml(parse(part), LAYERS)
        except NotRead as not_read:
            if stopped.kind == UNKNOWN_KIND:
                stopped = not_read
    raise stopped


def _mime_parts(file: bytes) -> Iterator[bytes]:
    """The parts of a MIME package that look like XML."""
    if file.lower().count(b"boundary=") > MIME_PARTS:
        raise NotRead(Reason.OTHER_KIND)
    try:
        parts = [part for part in email.message_from_bytes(file).walk() if not part.is_multipart()]
        payloads = [part.get_payload(decode=True) for part in parts[:MIME_PARTS]]
    except (ValueError, LookupError, AttributeError, RecursionError) as error:
        raise NotRead(Reason.OTHER_KIND) from error
    return (payload for payload in payloads if isinstance(payload, bytes) and looks_like_xml(payload))


def is_letter(element: Element) -> bool:
    """An epikrise of any version; without a namespace, one that has an epikrise's own part."""
    space = namespace_of(element).lower()
    known = EPIKRISE in space + "/" or (not space and child(element, "ServRprt") is not None)
    return name_of(element) == LETTER and known


def is_logistics(element: Element) -> bool:
    """A message of the family Pasientlogistikk, of any version."""
    space = namespace_of(element).lower()
    return name_of(element) == LOGISTICS and (not space or PLO in space + "/")


def _in_xml(root: Element, layers: int) -> Content:
    """The message in an element: itself, in its head-message, or anywhere in an envelope."""
    if is_letter(root) or is_logistics(root):
        return Content(root)
    if name_of(root) == "MsgHead":
        return _in_head(root, layers)
    for head in everywhere(root, "MsgHead"):
        return _in_head(head, layers)
    for name, fits in ((LETTER, is_letter), (LOGISTICS, is_logistics)):
        for element in everywhere(root, name):
            if fits(element):
                return Content(element)
    if layers:
        for element in everywhere(root, "Base64Container"):
            inside = _unwrapped(element)
            if inside is not None:
                return _in_xml(parse(inside), layers - 1)
    if next(everywhere(root, "EncryptedData"), None) is not None:
        raise NotRead(Reason.ENCRYPTED)
    raise NotRead(Reason.OTHER_KIND, _kind_by_namespace(root))


def _in_head(head: Element, layers: int) -> Content:
    """The first document in a head-message that is a discharge message."""
    contents = [*children(head, "Document", "RefDoc", "Content")]
    for content in contents:
        for element in content:
            if is_letter(element) or is_logistics(element):
                return Content(element, head)
    kind = _kind_of_head(head, contents)
    for content in contents if layers else ():
        inside = _unwrapped(content)
        if inside is None:
            continue
        try:
            found = _in_xml(parse(inside), layers - 1)
        except NotRead as not_read:
            if _says_it_is_ours(head):
                raise
            kind = kind if kind != UNKNOWN_KIND else not_read.kind
            continue
        return found if found.head is not None else Content(found.body, head)
    raise NotRead(Reason.NO_CONTENT if _says_it_is_ours(head) else Reason.OTHER_KIND, kind)


def _unwrapped(element: Element) -> bytes | None:
    """XML that stands as base64 in an element or in the only one inside it; None where there is none."""
    only = element if not len(element) else element[0]
    text = (only.text or "").strip()
    if len(only) or not _BASE64.fullmatch(text):
        return None
    try:
        inside = base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        return None
    return inside if looks_like_xml(inside) else None


def _type_of(head: Element) -> str:
    return text_of(child(head, "MsgInfo", "Type")).upper()


def _says_it_is_ours(head: Element) -> bool:
    return _type_of(head) in ("EPIKRISE", "E") or _type_of(head).startswith("LOG_")


def _kind_of_head(head: Element, contents: list[Element]) -> str:
    """A known word for another kind of message."""
    kind = _type_of(head)
    if kind in KINDS_BY_TYPE:
        return kind.lower()
    for content in contents:
        for element in content:
            if (known := _kind_by_namespace(element)) != UNKNOWN_KIND:
                return known
    return UNKNOWN_KIND


def _kind_by_namespace(root: Element) -> str:
    """A known word for another kind of message, by the namespace of its root."""
    namespace = namespace_of(root).lower() + "/"
    return next((word for part, word in KINDS_BY_NAMESPACE.items() if part in namespace), UNKNOWN_KIND)
