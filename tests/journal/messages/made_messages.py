"""Made-up messages of the standards' shape, and national numbers of the synthetic series, worked out when asked for."""

from __future__ import annotations

from collections.abc import Sequence

EPIKRISE_NS = {
    "1.1": "http://www.kith.no/xmlstds/epikrise/2006-09-23",
    "1.2": "http://www.kith.no/xmlstds/epikrise/2012-02-15",
}
PLO_NS = {"1.5": "2009-06-30", "1.6": "2012-04-01"}
PARTS = {
    "innlagt": ("LOG_INNLAGT", "MeldingInnlagtPasient"),
    "utskrivningsklar": ("LOG_UTSKRIVNINGSKLAR", "MeldingUtskrivningsklarPasient"),
    "avmelding": ("LOG_AVMELDING", "AvmeldingUtskrivningsklarPasient"),
    "utskrevet": ("LOG_UTSKREVET", "MeldingOmUtskrevetPasient"),
    "dodsfall": ("LOG_DOD", "OrienteringOmDod"),
}
CODES = {"admitted": "1", "discharged": "2", "ready": "3", "not_ready": "4", "died": "13"}
FAMILY, STREET = "Trollskogen", "Fossekallveien 7"


def national_number(nth: int) -> str:
    """The nth number of a synthetic series (80 added to the month)."""
    found = []
    for individual in range(100, 1000):
        nine = f"0781{40 + nth % 50:02d}{individual}"
        first = _control(nine, (3, 7, 6, 1, 8, 9, 4, 5, 2))
        second = _control(f"{nine}{first}", (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)) if first < 10 else 10
        if second < 10:
            found.append(f"{nine}{first}{second}")
        if len(found) > nth // 50:
            break
    return found[-1]


def _control(digits: str, weights: Sequence[int]) -> int:
    left = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11
    return (11 - left) % 11


def letter(
    number: str = "",
    *,
    version: str = "1.2",
    status: str = "N",
    message_id: str = "m-1",
    document_id: str = "d-1",
    sent: str = "2026-03-20T09:00:00",
    stays: Sequence[tuple[str, str]] = (("2026-03-10T08:00:00", "2026-03-19T12:00:00"),),
    main: str = "I50.9",
    others: Sequence[str] = ("E119",),
    outcome: str = '<AdmOutcome V="1" DN="Ut til hjemmet"/>',
    contact: str = '<AdmCat V="1"/>',
    priority: str = "",
    kind: str = "EPIKRISE",
    sender: str = "Lia sykehus",
    id_type: str = "FNR",
    prefix: str = "",
    more_patient: str = "",
    description: str = "Sykehusepikrise",
) -> str:
    """A bare epikrise. ``stays``: start and end of each event."""
    events = "".join(
        f"<Event><ReportedEvent>{_time('StartDateTime', start)}{_time('EndDateTime', end)}</ReportedEvent>"
        f'<ServType V="N"/>{priority}{outcome}<Service>{contact}</Service>{_diagnoses(main, others)}</Event>'
        for start, end in stays
    )
    official = f'<OffId>{number}</OffId><TypeOffId V="{id_type}"/>' if number else ""
    body = (
        f'<Type V="{kind}"/><MIGversion>v{version}</MIGversion><GenDate V="{sent}"/><MsgId>{message_id}</MsgId>'
        f'<ServRprt><ServType V="{status}"/><IssueDate V="2026-03-19"/><Status V="F"/>'
        f"<MsgDescr>{description}</MsgDescr><ServProvId>{document_id}</ServProvId>{events}"
        f"<Patient><Name>{FAMILY}, Grane</Name>{official}{more_patient}<Address><StreetAdr>{STREET}</StreetAdr>"
        "</Address></Patient>"
        f"<ServProvider><HCP><Inst><Name>{sender}</Name></Inst></HCP></ServProvider></ServRprt>"
    )
    if not prefix:
        return f'<Message xmlns="{EPIKRISE_NS[version]}">{body}</Message>'
    named = (
        body.replace("</", f"</{prefix}:")
        .replace("<", f"<{prefix}:")
        .replace(f"<{prefix}:/{prefix}:", f"</{prefix}:")
    )
    return f'<{prefix}:Message xmlns:{prefix}="{EPIKRISE_NS[version]}">{named}</{prefix}:Message>'


def _time(name: str, value: str) -> str:
    return f'<{name} V="{value}"/>' if value else ""


def _diagnoses(main: str, others: Sequence[str]) -> str:
    coded = [(main, "H")] if main else []
    coded += [(code, "B") for code in others]
    return "".join(
        f'<InfItem><Observation><CodedDescr><Concept V="{code}" S="2.16.578.1.12.4.1.1.7110"/></CodedDescr>'
        f'</Observation><Type V="{kind}"/></InfItem>'
        for code, kind in coded
    )


def head(
    content: str,
    number: str = "",
    *,
    kind: str = "LOG_INNLAGT",
    message_id: str = "m-1",
    parent: str = "",
    sent: str = "2026-03-20T09:00:00",
    id_type: str = "FNR",
    sender: str = "Lia sykehus",
    more: str = "",
) -> str:
    """A head-message (1.2) around ``content``."""
    follows = (
        f"<ConversationRef><RefToParent>{parent}</RefToParent><RefToConversation>{parent}</RefToConversation>"
        "</ConversationRef>"
        if parent
        else ""
    )
    ident = f'<Ident><Id>{number}</Id><TypeId V="{id_type}"/></Ident>' if number else ""
    return (
        '<MsgHead xmlns="http://www.kith.no/xmlstds/msghead/2006-05-24"><MsgInfo>'
        f'<Type V="{kind}"/><MIGversion>v1.2 2006-05-24</MIGversion><GenDate>{sent}</GenDate>'
        f"<MsgId>{message_id}</MsgId>{follows}<Sender><Organisation><OrganisationName>{sender}</OrganisationName>"
        f"</Organisation></Sender><Patient><FamilyName>{FAMILY}</FamilyName>{ident}{more}<Address><StreetAdr>{STREET}"
        "</StreetAdr></Address></Patient></MsgInfo><Document><RefDoc><IssueDate V='2026-03-19'/>"
        f"<Content>{content}</Content></RefDoc></Document></MsgHead>"
    )


def logistics(
    kind: str,
    number: str = "",
    *,
    version: str = "1.6",
    status: str = "N",
    to: str = "",
    message_id: str = "m-1",
    parent: str = "",
    sent: str = "2026-03-20T09:00:00",
    id_type: str = "FNR",
    sender: str = "Lia sykehus",
    **days: str,
) -> str:
    """A message of the family Pasientlogistikk in its head-message; ``days`` by ``CODES``."""
    log_type, part = PARTS[kind]
    events = "".join(
        f'<TidsfestetHendelse><Hendelsekode V="{CODES[name]}"/><TidspunktForHendelse V="{day}"/>'
        "<Anslag>false</Anslag></TidsfestetHendelse>"
        for name, day in days.items()
    )
    date = PLO_NS[version]
    content = (
        f'<p1:Pasientlogistikk xmlns:p1="http://www.kith.no/xmlstds/po/Pasientlogistikk/{date}" '
        f'xmlns="http://www.kith.no/xmlstds/po/poKomponent/{date}"><InformasjonOmForsendelsen>'
        f'<Forsendelsesstatus V="{status}"/></InformasjonOmForsendelsen><p1:{part}>{to}{events}</p1:{part}>'
        "</p1:Pasientlogistikk>"
    )
    return head(
        content,
        number,
        kind=log_type,
        message_id=message_id,
        parent=parent,
        sent=sent,
        id_type=id_type,
        sender=sender,
    )


def place(code: str, *, alive: str = "1", words: str = "") -> str:
    """Where somebody was discharged to."""
    return f'<UtskrevetTil><Uttilstand V="{alive}"/><UtTil V="{code}" DN="{words}"/></UtskrevetTil>'
