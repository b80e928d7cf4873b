"""The texts of ``discharge``, in bokmål and English."""

from __future__ import annotations

DISCHARGE_TEXTS: dict[str, tuple[str, str]] = {
    "discharge_recorded": ("Utskrivningen er ført inn.", "The discharge was recorded."),
    "discharge_future": (
        "Utskrivningsdatoen, eller dagen den ble kjent, er i framtida: før inn utskrivningen når den har skjedd.",
        "The day of discharge, or the day it became known, is in the future: type it in when it has happened.",
    ),
    "discharge_reserved": (
        "Pasienten er reservert mot å bli skåret: ingen frist starter, og utskrivningen kommer ikke på noen liste.",
        "The patient objects to being scored: no limit starts, and the discharge comes on no list.",
    ),
}
