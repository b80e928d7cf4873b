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
        "En utskrivning samme dag er ført inn før, med noe annet ({options}), og står: gjenta med --replace når denne skal ta plassen dens.",
        "A discharge on that day was typed in before, with something else ({options}), and stands: repeat with --replace when this one is to take its place.",
    ),
    "discharge_nothing_new": (
        "En utskrivning samme dag er ført inn før, sier mer enn denne ({options}), og står: gjenta med --replace når denne skal ta plassen dens.",
        "A discharge on that day was typed in before, says more than this one ({options}), and stands: repeat with --replace when this one is to take its place.",
    ),
    "discharge_added": (
        "Utskrivningen er ført inn før, og sier nå mer: {options}.",
        "The discharge was recorded before, and now says more: {options}.",
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
        "Utskrivningen er ført inn, og tar plassen til den som sto der. Dette er endret: {options}.",
        "The discharge was recorded, and takes the place of the one that stood. This is changed: {options}.",
    ),
    "discharge_in_extract": (
        "Uttrekket har en utskrivning den dagen, og det er den som gjelder: ingenting er ført inn.",
        "The extract tells of a discharge on that day, and that one counts: nothing was recorded.",
    ),
    "discharge_told_in_message": (
        "En melding har fortalt om en utskrivning samme dag.",
        "A message has told of a discharge on that day.",
    ),
    "discharge_nursing_home": (
        "Pasienten bor på sykehjem, og fristen faller bort med en gang.",
        "The patient lives in a nursing home, and the limit lapses at once.",
    ),
    "discharge_stop_sign": (
        "Pasienten er merket som død eller flyttet, og ingen frist starter.",
        "The patient is marked as dead or moved, and no limit starts.",
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
