"""The texts of ``discharge``, in bokmål and English."""

from __future__ import annotations

DISCHARGE_TEXTS: dict[str, tuple[str, str]] = {
    "discharge_recorded": ("Utskrivningen er ført inn.", "The discharge was recorded."),
    "discharge_future": (
        "Utskrivningsdatoen, eller dagen den ble kjent, er i framtida: før inn utskrivningen når den har skjedd.",
        "The day of discharge, or the day it became known, is in the future: type it in when it has happened.",
    ),
    "help_discharge_replace": (
        "la den ta plassen til en som er ført inn samme dag med noe annet",
        "let it take the place of one typed in for the same day with something else",
    ),
    "discharge_known_before": (
        "Dagen utskrivningen ble kjent (--known), er før utskrivningen (--discharged): rett en av dem.",
        "The day it became known (--known) is before the discharge (--discharged): mend one of them.",
    ),
    "discharge_before_birth": (
        "Utskrivningen er før pasientens fødselsår, og er ikke ført inn: rett --discharged eller --patient.",
        "The discharge is before the patient's year of birth, and wasn't recorded: mend --discharged or --patient.",
    ),
    "discharge_before_list": (
        "Pasienten sto ikke på listen da, og utskrivningen er ikke ført inn: rett --discharged eller --patient.",
        "The patient wasn't on the list yet, and the discharge wasn't recorded: mend --discharged or --patient.",
    ),
    "discharge_after_leaving": (
        "Pasienten var ute av listen da, og utskrivningen er ikke ført inn: rett --discharged eller --patient.",
        "The patient had left the list, and the discharge wasn't recorded: mend --discharged or --patient.",
    ),
    "discharge_after_death": (
        "Pasienten er registrert død før den dagen, og utskrivningen er ikke ført inn: rett --discharged eller --patient.",
        "The patient is registered dead before that day, and the discharge wasn't recorded: mend --discharged or --patient.",
    ),
    "discharge_typed_before": (
        "En utskrivning samme dag er ført inn før, med noe annet, og står: gjenta med --replace når denne skal ta plassen dens.",
        "A discharge on that day was typed in before, with something else, and stands: repeat with --replace when this one is to take its place.",
    ),
    "discharge_death_stands": (
        "Utskrivningen samme dag er ført inn som død, og den står: bare en leder kan gjøre det om.",
        "The discharge on that day was typed in as a death, and stands: only a leader may undo that.",
    ),
    "discharge_same": (
        "Utskrivningen er ført inn før; ingenting er endret.",
        "The discharge was recorded before; nothing changed.",
    ),
    "discharge_replaced": (
        "Utskrivningen er ført inn, og tar plassen til den som sto der.",
        "The discharge was recorded, and takes the place of the one that stood.",
    ),
    "discharge_already_there": (
        "Et opphold som slutter samme dag, finnes fra før: det fra uttrekket gjelder.",
        "A stay that ends on that day is there already: that of the extract counts.",
    ),
    "discharge_stay_near": (
        "Et opphold som slutter få dager unna, finnes fra før: se etter om det er det samme.",
        "A stay that ends a few days off is there already: look whether it's the same.",
    ),
    "discharge_reserved": (
        "Pasienten er reservert mot å bli skåret: ingen frist starter, og utskrivningen kommer ikke på noen liste.",
        "The patient objects to being scored: no limit starts, and the discharge comes on no list.",
    ),
}
