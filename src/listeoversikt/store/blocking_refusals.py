"""Why the store says no where a patient is blocked (sperret). Never which patient."""

from __future__ import annotations

from listeoversikt.store.refusals import Reason, StoreRefused


class PatientBlocked(StoreRefused):
    """The patient is blocked for whoever has logged in: nothing is shown or written."""

    def __init__(self, patient: str) -> None:
        super().__init__(Reason.NOT_ALLOWED)
        self.patient = patient
        """For the audit log; never for a sentence."""

    def __str__(self) -> str:
        return (
            "Pasienten er sperret for deg, og ingenting er vist eller endret: spør en kollega som ikke er sperret, eller "
            "en leder eller lege. Haster det, er det journalen som gjelder."
        )

    @property
    def english(self) -> str:
        """The English sentence."""
        return (
            "The patient is blocked for you and nothing was shown or changed: ask a colleague who isn't blocked, or a "
            "leader or doctor. When it's urgent, it's the journal that counts."
        )


class LeavesNobody(StoreRefused):
    """With this block nobody could lift it."""

    def __init__(self) -> None:
        super().__init__(Reason.NOT_ALLOWED)

    def __str__(self) -> str:
        return "Sperringen er ikke registrert, for da kunne ingen oppheve den: minst én leder eller lege må stå utenfor."

    @property
    def english(self) -> str:
        """The English sentence."""
        return "The block wasn't registered, for nobody could lift it: at least one leader or doctor must be left out of it."


class FiguresLackSomebody(StoreRefused):
    """Figures that leave the office have everybody in them: two files that differ by one person tell of that person."""

    def __init__(self) -> None:
        super().__init__(Reason.NOT_ALLOWED)

    def __str__(self) -> str:
        return (
            "Tall som går ut av kontoret, må ha med alle, og noen er sperret for deg; ingen fil er laget: be en kollega som "
            "ikke er sperret for noen, lage den."
        )

    @property
    def english(self) -> str:
        """The English sentence."""
        return (
            "Figures that leave the office have everybody in them, and somebody is blocked for you; no file was made: ask a "
            "colleague whom nobody is blocked for to make it."
        )


OF_BLOCKING = (PatientBlocked, LeavesNobody, FiguresLackSomebody)
"""Each has a sentence of its own: what happened, a colon, and how to mend it."""
