"""FHIR in XML isn't read; it's told from other XML so that the refusal can say so. Nothing in it is parsed."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing

from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.journal.table_source import SourceFile

NAMESPACE = b"http://hl7.org/fhir"
HEAD = 4096
SUFFIX = ".xml"


def is_xml(name: str) -> bool:
    """Whether a file's name is that of XML."""
    return name.lower().endswith(SUFFIX)


def is_fhir_xml(start: bytes) -> bool:
    """Whether the beginning of an XML file names FHIR's namespace."""
    head = start[:HEAD].replace(b"\0", b"")
    return b'"' + NAMESPACE + b'"' in head or b"'" + NAMESPACE + b"'" in head


def refuse_fhir_xml(files: Iterable[SourceFile]) -> None:
    """Refuses files of which some are FHIR in XML."""
    for file in files:
        if is_xml(file.name):
            with closing(file.open()) as stream:
                start = stream.read(HEAD)
            if is_fhir_xml(start):
                raise Refusal(RefusalKind.FHIR_XML)
