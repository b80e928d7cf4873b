"""The tables of words for care plans: bokmål and English by the contract's key; ``words.plans`` says them.

Source: window contract, section 14 (plan.*, err.*); follow-up contract, "Care plans".
"""

from __future__ import annotations

from listeoversikt.words.language import Words

KINDS: Words = {
    "treatment": ("Behandlingsplan", "Treatment plan"),
    "self_management": ("Egenbehandlingsplan", "Self-management plan"),
    "individual": ("Individuell plan", "Individual plan"),
}
STATES: Words = {
    "planned": ("Planlagt", "Planned"),
    "ongoing": ("I gang", "Under way"),
    "done": ("Gjort", "Done"),
    "stopped": ("Stoppet", "Stopped"),
}
RESULTS: Words = {
    "worked": ("Virket", "Worked"),
    "partly": ("Virket delvis", "Worked partly"),
    "not": ("Virket ikke", "Did not work"),
    "ended": ("Avsluttet", "Ended"),
}
ZONES: Words = {
    "green": ("Grønn: som vanlig", "Green: as usual"),
    "yellow": ("Gul: vær på vakt", "Yellow: be alert"),
    "red": ("Rød: søk hjelp", "Red: seek help"),
}
ZONE_NAMES: Words = {
    "green": ("grønn sone", "green zone"),
    "yellow": ("gul sone", "yellow zone"),
    "red": ("rød sone", "red zone"),
}
INDIVIDUAL: Words = {
    "": ("Ikke vurdert", "Not considered"),
    "not_wanted": ("Ikke ønsket", "Not wanted"),
    "reported": ("Meldt", "Reported"),
    "in_use": ("I bruk", "In use"),
}
SECTIONS: Words = {
    "matters": ("Hva er viktig for deg?", "What matters to you?"),
    "kinds": ("Planens deler", "Parts of the plan"),
    "problems": ("Planen gjelder", "The plan is for"),
    "goals": ("Mål", "Goals"),
    "measures": ("Tiltak", "Measures"),
    "risk": ("Risikobilde", "Risk picture"),
    "watch": ("Dette følger vi med på", "What we watch"),
    "network": ("Nettverk", "Network"),
    "services": ("Tjenester", "Services"),
    "worse": ("Hvis det blir verre", "If it gets worse"),
    "zones": ("Egenbehandling", "Self-management"),
    "agreed": ("Avtalt ved forverring", "Agreed if it gets worse"),
    "appointments": ("Avtaler", "Appointments"),
    "offers": ("Tilbud", "Offers"),
    "individual": ("Individuell plan", "Individual plan"),
    "critical": ("Kritisk informasjon i kjernejournal", "Critical information in kjernejournal"),
    "patient": ("Pasienten", "The patient"),
    "responsible": ("Ansvarlig", "Responsible"),
}
PROBLEMS: Words = {
    "kols": ("KOLS", "COPD"),
    "diabetes": ("Diabetes", "Diabetes"),
    "hjertesvikt": ("Hjertesvikt", "Heart failure"),
    "psykisk_helse": ("Psykisk helse", "Mental health"),
    "rus": ("Rus", "Substance use"),
    "skropelig_eldre": ("Skrøpelig eldre", "Frail older"),
    "utviklingshemming": ("Utviklingshemming", "Intellectual disability"),
}
WHO: Words = {
    "": ("Velg ansvarlig", "Choose who"),
    "patient": ("Pasienten", "The patient"),
    "kin": ("Pårørende", "Next of kin"),
    "annet": ("Andre i teamet", "Others in the team"),
    "hjemmetjeneste": ("Hjemmetjenesten", "Home care"),
    "dps": ("DPS", "DPS"),
    "psykisk_helse_kommune": ("Psykisk helse i kommunen", "Municipal mental health"),
    "rus_kommune": ("Rustjenesten i kommunen", "Municipal substance use service"),
    "nav": ("NAV", "NAV"),
    "fysioterapeut": ("Fysioterapeut", "Physiotherapist"),
    "ergoterapeut": ("Ergoterapeut", "Occupational therapist"),
    "ernaering": ("Klinisk ernæringsfysiolog", "Dietitian"),
    "habilitering": ("Habilitering", "Habilitation"),
    "sykehus": ("Sykehus", "Hospital"),
    "kommunalt_tilbud": ("Kommunal bolig og oppfølging", "Municipal housing and support"),
    "dagtilbud": ("Dagtilbud", "Day centre"),
    "apotek": ("Apotek", "Pharmacy"),
    "tannhelse": ("Tannhelsetjenesten", "Dental service"),
    "koordinerende_enhet": ("Koordinerende enhet", "Koordinerende enhet"),
    "legevakt": ("Legevakt", "Out-of-hours doctor"),
}
"""Everybody but the team's roles, whose words are ``words.acts.ROLES``."""
RHYTHMS: Words = {
    "once": ("Én gang", "Once"),
    "daily": ("Daglig", "Daily"),
    "weekly": ("Hver uke", "Every week"),
    "weeks": ("Med noen ukers mellomrom", "Every few weeks"),
    "months": ("Med noen måneders mellomrom", "Every few months"),
    "text": ("Med egne ord", "In own words"),
}
DAILY = ("daglig", "daily")
EVERY_WEEKS = (("hver uke", "every week"), ("hver {n} uke", "every {n} weeks"))
EVERY_MONTHS = (("hver måned", "every month"), ("hver {n} måned", "every {n} months"))
EVERY_YEAR = ("hvert år", "every year")
FROM = ("fra", "from")
GONE: Words = {
    "": ("", ""),
    "died": ("Død", "Died"),
    "left": ("Ikke lenger på listen", "No longer on the list"),
    "absent": ("Ikke i uttrekket", "Not in the extract"),
    "objects": ("Reservert mot behandling av opplysninger", "Objects to being scored"),
    "dead": ("Meldt død", "Reported dead"),
    "moved": ("Meldt flyttet fra listen", "Reported to have left the list"),
}
GONE_NOTE = (
    "{why}. Planen er tatt vare på, og er ute av arbeidslisten.",
    "{why}. The plan is kept, and is out of the worklist.",
)
FAULTS: Words = {
    "no_owner": ("Velg hvem som er ansvarlig.", "Choose who is responsible."),
    "no_text": ("Skriv hva det gjelder.", "Write what it is."),
    "future": ("Datoen er fram i tid.", "The date is in the future."),
    "before_start": ("Datoen er før planen ble laget.", "The date is before the plan was made."),
    "no_next_review": ("Velg dato for neste gjennomgang.", "Choose the day of the next review."),
    "review_not_after": (
        "Neste gjennomgang må være etter denne gjennomgangen.",
        "The next review must be after this one.",
    ),
    "no_why": ("Skriv hvorfor planen avsluttes.", "Write why the plan is ended."),
    "already_open": (
        "Pasienten har en plan fra før. Åpne den, og legg til det nye der.",
        "The patient already has a plan. Open it, and add what is new there.",
    ),
    "two_open": (
        "Pasienten har to åpne planer. Avslutt en av dem.",
        "The patient has two open plans. End one of them.",
    ),
    "ended": ("Planen er avsluttet og kan ikke endres.", "The plan is ended and can't be changed."),
    "gone": (
        "Pasienten er ikke på listen. Planen er tatt vare på.",
        "The patient isn't on the list. The plan is kept.",
    ),
    "unknown_plan": ("Planen finnes ikke lenger.", "The plan isn't there any more."),
    "unknown_template": (
        "Malen finnes ikke lenger. Velg en annen, eller begynn uten mal.",
        "The template isn't there any more. Choose another, or begin without one.",
    ),
    "no_title": ("Gi malen et navn.", "Give the template a name."),
    "never_print": (
        "Pasienten har adressesperre. Planen skrives aldri ut og lagres aldri som fil.",
        "The patient's address is protected. This plan is never printed or kept as a file.",
    ),
}
MOVED = (
    "Flyttet fra {from_day} til {day}: {why}.",
    "Moved from {from_day} to {day}: {why}.",
)
NO_WORKING_DAY = ("ikke en virkedag", "not a working day")
CHANGES: Words = {
    "added": ("Lagt til", "Added"),
    "removed": ("Fjernet", "Removed"),
    "changed": ("Endret", "Changed"),
}
FIELDS: Words = {
    "goals/now": ("nå", "now"),
    "goals/reached": ("nådd", "reached"),
    "goals/text": ("mål", "goal"),
    "measures/text": ("tiltak", "measure"),
    "measures/who": ("hvem", "who"),
    "measures/state": ("status", "state"),
    "measures/result": ("resultat", "result"),
    "measures/due": ("frist", "due"),
    "measures/done_on": ("sist gjort", "last done"),
    "measures/rhythm": ("når", "when"),
    "services/service": ("tjeneste", "service"),
    "services/role": ("rolle", "role"),
    "appointments/text": ("avtale", "appointment"),
    "appointments/who": ("med", "with"),
    "appointments/day": ("dag", "day"),
    "appointments/clock": ("klokkeslett", "time"),
    "zones/signs": ("tegn", "signs"),
    "zones/action": ("hva jeg gjør", "what I do"),
    "individual/state": ("status", "state"),
    "individual/reported": ("meldt koordinerende enhet", "reported to koordinerende enhet"),
    "individual/coordinator": ("koordinator", "coordinator"),
    "individual/next_meeting": ("neste møte", "next meeting"),
    "critical/considered": ("vurdert", "considered"),
    "patient/took_part": ("tok del", "took part"),
    "patient/got_plan": ("fikk planen", "got the plan"),
}
ONE_LINE: Words = {
    "goals/added": ("Nytt mål: {of}", "New goal: {of}"),
    "goals/removed": ("Mål fjernet: {of}", "Goal removed: {of}"),
    "measures/added": ("Nytt tiltak: {of}", "New measure: {of}"),
    "measures/removed": ("Tiltak fjernet: {of}", "Measure removed: {of}"),
    "services/added": ("{of} lagt til", "{of} added"),
    "services/removed": ("{of} fjernet", "{of} removed"),
    "appointments/added": ("Ny avtale: {of}", "New appointment: {of}"),
    "appointments/removed": ("Avtale fjernet: {of}", "Appointment removed: {of}"),
    "problems/added": ("Gjelder nå også {of}", "Now also for {of}"),
    "problems/removed": ("Gjelder ikke lenger {of}", "No longer for {of}"),
    "kinds/added": ("{of} lagt til", "{of} added"),
    "kinds/removed": ("{of} fjernet", "{of} removed"),
    "offers/added": ("Nytt tilbud: {of}", "New offer: {of}"),
    "offers/removed": ("Tilbud fjernet: {of}", "Offer removed: {of}"),
}
REACHED = ("Mål nådd: {of}", "Goal reached: {of}")
FROM_TEMPLATE = ("Fra mal {names}", "From template {names}")
WITHOUT_TEMPLATE = ("Laget uten mal", "Made without a template")
NOTHING_CHANGED = ("Gjennomgått uten endringer", "Reviewed without changes")
AND_MORE = (
    (" og {n} endring til", " and {n} more change"),
    (" og {n} endringer til", " and {n} more changes"),
)
YES_NO = {True: ("ja", "yes"), False: ("nei", "no")}
NOT_GIVEN = ("ikke satt", "not set")
SHEET: Words = {
    "title": ("Min plan", "My plan"),
    "name": ("Navn", "Name"),
    "from": ("Gjelder fra {day}.", "From {day}."),
    "next": ("Ses på igjen {day}.", "To be looked at again {day}."),
    "phone": ("Telefon dagtid:", "Daytime phone:"),
    "matters": ("Hva er viktig for deg?", "What matters to you?"),
    "goals": ("Mål og tiltak", "Goals and measures"),
    "who": ("Hvem", "Who"),
    "when": ("Når", "When"),
    "care": ("Dette passer vi på", "What we look after"),
    "risk": ("Risikobilde", "Risk picture"),
    "watch": ("Dette følger vi med på", "What we watch"),
    "network": ("Nettverk og tjenester", "Network and services"),
    "worse": ("Hvis det blir verre", "If it gets worse"),
    "offers": ("Tilbud", "Offers"),
    "individual": ("Individuell plan", "Individual plan"),
    "coordinator": ("Koordinator: {who}.", "Coordinator: {who}."),
    "meeting": ("Neste møte {day}.", "Next meeting {day}."),
    "zones": ("Hva gjør jeg når?", "What do I do when?"),
    "agreed": ("Avtalt ved forverring:", "Agreed if it gets worse:"),
    "appointments": ("Avtaler", "Appointments"),
    "responsible": ("Ansvarlig for planen", "Responsible for the plan"),
    "responsible_is": ("Ansvarlig: {who}.", "Responsible: {who}."),
    "notes": ("Notater", "Notes"),
    "foot": (
        "{title}, {plan}, skrevet ut {day} kl. {clock} av {who}",
        "{title}, {plan}, printed {day} at {clock} by {who}",
    ),
    "version": ("versjon {n}", "version {n}"),
    "made": ("laget {day}", "made {day}"),
    "draft": ("utkast", "draft"),
    "page": ("Side {page} av {pages}", "Page {page} of {pages}"),
    "this_week": ("denne uken", "this week"),
    "soon": ("snarest", "as soon as possible"),
    "from_day": ("{rhythm} fra {day}", "{rhythm} from {day}"),
    "at": ("{day} kl. {clock}", "{day} at {clock}"),
}
"""The printed sheet: the patient's words, nothing internal."""
JOURNAL: Words = {
    "heading": ("{kinds} for {problems}.", "{kinds} for {problems}."),
    "heading_alone": ("{kinds}.", "{kinds}."),
    "plan": ("Plan", "Plan"),
    "and": ("og", "and"),
    "version": ("Versjon {n}, gjennomgått {day}.", "Version {n}, reviewed {day}."),
    "draft": ("Laget {day}, ikke gjennomgått ennå.", "Made {day}, not reviewed yet."),
    "next": ("Neste gjennomgang {day}.", "Next review {day}."),
    "ended": ("Avsluttet {day}: {why}.", "Ended {day}: {why}."),
    "matters": ("Viktig for pasienten: «{text}»", "What matters to the patient: “{text}”"),
    "goal": ("Mål: {text}.", "Goal: {text}."),
    "now": ("Nå: {text}.", "Now: {text}."),
    "reached": ("Nådd {day}.", "Reached {day}."),
    "line": ("{title}: {text}", "{title}: {text}"),
    "of_template": ("{title} (fra mal): {text}", "{title} (from the template): {text}"),
    "zone": ("{title}. Tegn: {signs} Hva jeg gjør: {action}", "{title}. Signs: {signs} What I do: {action}"),
    "individual": ("Individuell plan: {state}.", "Individual plan: {state}."),
    "reported": (
        "Behov for individuell plan meldt koordinerende enhet {day}.",
        "Need for an individual plan reported to koordinerende enhet {day}.",
    ),
    "coordinator": ("Koordinator: {who}.", "Coordinator: {who}."),
    "meeting": ("Neste møte {day}.", "Next meeting {day}."),
    "critical_yes": (
        "Kritisk informasjon i kjernejournal er vurdert{day}.",
        "Critical information in kjernejournal has been considered{day}.",
    ),
    "critical_no": (
        "Kritisk informasjon i kjernejournal er ikke vurdert.",
        "Critical information in kjernejournal has not been considered.",
    ),
    "took_part": ("Pasienten tok del {day}.", "The patient took part {day}."),
    "got_plan": ("Pasienten fikk planen {day}.", "The patient got the plan {day}."),
    "responsible": ("Ansvarlig for planen: {who}.", "Responsible for the plan: {who}."),
}
"""The text for the office's journal."""
