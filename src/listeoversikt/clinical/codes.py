"""Diagnosis and medicine codes as a Norwegian GP office records them: ICPC-2, ICD-10 and ATC.

The grammar is the journal export's (format 1). A code that is well formed but not in the shipped list is
still a code; a code system never matches another's codes, because their shapes overlap (ICPC-2 F84 is
macular degeneration, ICD-10 F84 autism).
"""

import re
from dataclasses import dataclass
from enum import Enum


class CodeSystem(Enum):
    """The three code systems that the program reads; the values are those of `kodeverk` in an export."""

    ICPC2 = "ICPC-2"
    ICD10 = "ICD-10"
    ATC = "ATC"


_GRAMMAR = {
    CodeSystem.ICPC2: re.compile(r"[A-Z][0-9]{2,3}"),
    CodeSystem.ICD10: re.compile(r"[A-Z][0-9][0-9A-Z]{1,5}"),
    CodeSystem.ATC: re.compile(r"[A-Z][0-9]{2}[A-Z]{2}([0-9]{2})?"),
}
_ORNAMENTS = re.compile(r"[.*†+\s]+")
# The 17 chapters of ICPC-2 (WONCA); no rubric of the Norwegian list has a number from 30 to 69.
_PROCESS_CODE = re.compile(r"(?:[ABDFHKLNPRSTUWXYZ][-*]?|[-*])[3-6][0-9]")
_DASHES = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2212": "-"})


class MalformedCode(ValueError):
    """A code doesn't follow the grammar of its system. The message never repeats the code."""


def clean_code(text: str) -> str:
    """The stored form of a code: without dot, `*`, `†`, `+` and spaces, in upper case.

    >>> clean_code(" e11.9* ")
    'E119'
    """
    return _ORNAMENTS.sub("", text).upper()


def is_wellformed(system: CodeSystem, cleaned: str) -> bool:
    """True when a cleaned code follows the grammar of its system; says nothing about its existence.

    >>> is_wellformed(CodeSystem.ICPC2, "T90"), is_wellformed(CodeSystem.ICPC2, "E119")
    (True, True)
    >>> is_wellformed(CodeSystem.ATC, "A10B")
    False
    """
    return _GRAMMAR[system].fullmatch(cleaned) is not None


def is_process_code(text: str) -> bool:
    """True for an ICPC-2 process code: a chapter letter, `-` or `*` (or letter and sign) with 30-69.

    Takes the code as written, because cleaning drops the star. Ask only of codes whose kodeverk is ICPC-2:
    ICD-10 A50 is a disease. Process codes say what was done, not what the patient has, and are ignored.

    >>> [is_process_code(code) for code in ("A50", "a-31", "*31", "-69", "A70", "31")]
    [True, True, True, True, False, False]
    """
    bare = re.sub(r"[.†+\s]+", "", text).translate(_DASHES).upper()
    return _PROCESS_CODE.fullmatch(bare) is not None


def covers(prefix: str, code: str) -> bool:
    """True when a definition table's code (`prefix`) matches a recorded code of the same code system.

    An empty prefix covers nothing.

    >>> covers("U891", "U891"), covers("N18", "N185"), covers("U891", "U89")
    (True, True, False)
    """
    return bool(prefix) and code.startswith(prefix)


@dataclass(frozen=True, slots=True, order=True)
class Code:
    """One well-formed code of one system, in its stored form.

    >>> Code.of(CodeSystem.ICD10, "j44.1").value
    'J441'
    """

    system: CodeSystem
    value: str

    def __post_init__(self) -> None:
        if not is_wellformed(self.system, self.value):
            raise MalformedCode(f"Koden følger ikke formen for {self.system.value}.")

    @classmethod
    def of(cls, system: CodeSystem, text: str) -> "Code":
        """The code as written in a journal, cleaned first."""
        return cls(system, clean_code(text))
