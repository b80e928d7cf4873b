<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb_NO" sourcelanguage="en">
    <context>
        <name>AgePyramid</name>
        <message>
            <source>The list by age and risk band</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Women {age} years: {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Men {age} years: {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Women</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Men</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Age</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sex</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>{women} women and {men} men in five-year rows.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Bars</name>
        <message>
            <source>Number</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Card</name>
        <message>
            <source>missing</source>
            <translation>mangler</translation>
        </message>
        <message>
            <source>open</source>
            <translation>åpnet</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>lukket</translation>
        </message>
        <message>
            <source>Unplanned admission</source>
            <translation>Uplanlagt innleggelse</translation>
        </message>
        <message>
            <source>No measurements in the extract.</source>
            <translation>Ingen målinger i uttrekket.</translation>
        </message>
        <message>
            <source>Before: {value} on {day}</source>
            <translation>Før: {value} den {day}</translation>
        </message>
        <message>
            <source>No medicines in use.</source>
            <translation>Ingen legemidler i bruk.</translation>
        </message>
        <message>
            <source>Not regular:</source>
            <translation>Ikke faste:</translation>
        </message>
        <message>
            <source>Medicine</source>
            <translation>Legemiddel</translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>siden {day}</translation>
        </message>
        <message>
            <source>Newest row {day}</source>
            <translation>Nyeste rad {day}</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Opphold</translation>
        </message>
        <message>
            <source>medicines</source>
            <translation>legemidler</translation>
        </message>
        <message>
            <source>stay</source>
            <translation>opphold</translation>
        </message>
        <message>
            <source>other stay</source>
            <translation>annet opphold</translation>
        </message>
        <message>
            <source>contact</source>
            <translation>kontakt</translation>
        </message>
        <message>
            <source>measurement</source>
            <translation>måling</translation>
        </message>
        <message>
            <source>patient record</source>
            <translation>pasienttabellen</translation>
        </message>
        <message>
            <source>Charlson (hospital codes)</source>
            <translation>Charlson (sykehuskoder)</translation>
        </message>
        <message>
            <source>What is due</source>
            <translation>Dette må gjøres</translation>
        </message>
        <message>
            <source>{wish}: shown to the doctor.</source>
            <translation>{wish}: vises for legen.</translation>
        </message>
        <message>
            <source>A child: call the guardian.</source>
            <translation>Barn: ring foresatte.</translation>
        </message>
        <message>
            <source>Looked at, doesn't count:</source>
            <translation>Sett på, teller ikke:</translation>
        </message>
        <message>
            <source>Not in the extract: {tables}.</source>
            <translation>Ikke med i uttrekket: {tables}.</translation>
        </message>
        <message>
            <source>In no target group.</source>
            <translation>Ikke i noen målgruppe.</translation>
        </message>
        <message>
            <source>The plain rule (at least 2 unplanned admissions in 12 months) is met.</source>
            <translation>Grunnregelen (minst 2 uplanlagte innleggelser på 12 md.) er oppfylt.</translation>
        </message>
        <message>
            <source>The plain rule (at least 2 unplanned admissions in 12 months) isn't met.</source>
            <translation>Grunnregelen (minst 2 uplanlagte innleggelser på 12 md.) er ikke oppfylt.</translation>
        </message>
        <message>
            <source>Frailty scale: {category}, step {step} of 4</source>
            <translation>Skrøpelighetsskala: {category}, trinn {step} av 4</translation>
        </message>
        <message>
            <source>No deficits found.</source>
            <translation>Ingen kjennetegn funnet.</translation>
        </message>
        <message>
            <source>Show all {count}</source>
            <translation>Vis alle {count}</translation>
        </message>
        <message>
            <source>Patient card</source>
            <translation>Pasientkort</translation>
        </message>
        <message>
            <source>Copy to journal</source>
            <translation>Kopier til journal</translation>
        </message>
        <message>
            <source>Journal no.</source>
            <translation>Journalnr.</translation>
        </message>
        <message>
            <source>Copy the journal's own number</source>
            <translation>Kopier journalnummeret</translation>
        </message>
        <message>
            <source>More actions</source>
            <translation>Flere handlinger</translation>
        </message>
        <message>
            <source>No patient chosen</source>
            <translation>Ingen pasient valgt</translation>
        </message>
        <message>
            <source>Choose a row to see why it's there.</source>
            <translation>Velg en rad for å se hvorfor pasienten står der.</translation>
        </message>
        <message>
            <source>Journal number copied. The clipboard is emptied in 30 seconds.</source>
            <translation>Journalnummeret er kopiert. Utklippstavlen tømmes om 30 sekunder.</translation>
        </message>
        <message>
            <source>Text for the journal copied. Paste it within two minutes.</source>
            <translation>Teksten til journalen er kopiert. Lim den inn innen to minutter.</translation>
        </message>
        <message>
            <source>Copy text to the journal</source>
            <translation>Kopier tekst til journal</translation>
        </message>
        <message>
            <source>Report a discharge</source>
            <translation>Meld utskrivning</translation>
        </message>
        <message>
            <source>Open the patient page</source>
            <translation>Åpne pasientsiden</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Lukk</translation>
        </message>
        <message>
            <source>{age} years</source>
            <translation>{age} år</translation>
        </message>
        <message>
            <source>Home care</source>
            <translation>Hjemmetjeneste</translation>
        </message>
        <message>
            <source>Palliative</source>
            <translation>Palliativ</translation>
        </message>
        <message>
            <source>Interpreter</source>
            <translation>Trenger tolk</translation>
        </message>
        <message>
            <source>List {name}</source>
            <translation>Liste {name}</translation>
        </message>
        <message>
            <source>On the list since {year}</source>
            <translation>På listen siden {year}</translation>
        </message>
        <message>
            <source>Nothing on the worklist now.</source>
            <translation>Ikke på arbeidslisten nå.</translation>
        </message>
        <message>
            <source>{count} of {all} deficits</source>
            <translation>{count} av {all} kjennetegn</translation>
        </message>
        <message>
            <source>Chronic conditions</source>
            <translation>Kroniske sykdommer</translation>
        </message>
        <message>
            <source>Admission risk, 12 months</source>
            <translation>Innleggelsesrisiko, 12 md.</translation>
        </message>
        <message>
            <source>unplanned admissions</source>
            <translation>uplanlagte innl.</translation>
        </message>
        <message>
            <source>Last 12 months</source>
            <translation>Siste 12 måneder</translation>
        </message>
        <message>
            <source>Measurements</source>
            <translation>Målinger</translation>
        </message>
        <message>
            <source>Medicines in use</source>
            <translation>Legemidler i bruk</translation>
        </message>
        <message>
            <source>{count} regular</source>
            <translation>{count} faste</translation>
        </message>
        <message>
            <source>Target groups and band</source>
            <translation>Målgrupper og risikobånd</translation>
        </message>
        <message>
            <source>Objects to being scored. Nothing is worked out.</source>
            <translation>Reservert mot behandling av opplysninger. Ingenting er beregnet.</translation>
        </message>
        <message>
            <source>Died before the extract. Nothing is worked out.</source>
            <translation>Døde før uttrekket. Ingenting er beregnet.</translation>
        </message>
        <message>
            <source>Isn't on the list at the extract. Nothing is worked out.</source>
            <translation>Ikke på listen ved uttrekket. Ingenting er beregnet.</translation>
        </message>
        <message>
            <source>Target groups: {names}.</source>
            <translation>Målgrupper: {names}.</translation>
        </message>
        <message>
            <source>Frailty from the record's codes: {category}.</source>
            <translation>Skrøpelighet ut fra koder i journalen: {category}.</translation>
        </message>
        <message>
            <source>Source: extract of {day}. Overview for professional judgement.</source>
            <translation>Kilde: uttrekk per {day}. Oversikt til faglig vurdering.</translation>
        </message>
        <message>
            <source>born {year}</source>
            <translation>født {year}</translation>
        </message>
        <message>
            <source>list {name}</source>
            <translation>liste {name}</translation>
        </message>
    </context>
    <context>
        <name>Chart</name>
        <message>
            <source>Copy numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation>Lukk</translation>
        </message>
        <message>
            <source>Show as table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy chart</source>
            <translation>Kopier graf</translation>
        </message>
        <message>
            <source>Save chart …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save chart</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Chip</name>
        <message>
            <source>Remove filter: {name}</source>
            <translation>Fjern filter: {name}</translation>
        </message>
        <message>
            <source>Remove filter</source>
            <translation>Fjern filter</translation>
        </message>
    </context>
    <context>
        <name>Clock</name>
        <message>
            <source>waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>waits for the short-term stay to end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>due today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>due {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not done, was due {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{over}, was due {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>contact {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>working day {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>after the limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>discharge letter missing</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Columns</name>
        <message>
            <source>Patient</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Target groups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Risk band</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>List</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DateField</name>
        <message>
            <source>d.m., i = today, -2, fr</source>
            <translation>d.m., i = i dag, -2, fr</translation>
        </message>
    </context>
    <context>
        <name>DayList</name>
        <message>
            <source>Patient</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>printed {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>extract of {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>internal list, not to leave the office</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Example data</source>
            <translation>Eksempeldata</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DischargeForm</name>
        <message>
            <source>Write the patient's id.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody on the list has this id.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the day of discharge.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The date is in the future.</source>
            <translation>Datoen er fram i tid.</translation>
        </message>
        <message>
            <source>The office can't have known before the discharge.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The date is before the year of birth.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The patient wasn't on the list yet that day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The patient had left the list that day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The patient is registered dead before that day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A discharge on that day is already there. Save again to keep this one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a date, for example 3.11 or i for today.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Discharges</name>
        <message>
            <source>{share} from discharge ({n} of {of})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{share} from known ({n} of {of})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In time, last 12 months: missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In time, last 12 months: {shares}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>typed in here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no diagnosis given</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To be reached</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>contact within three working days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in short-term care</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First step done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>on up the ladder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lapsed or not done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discharged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From discharge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From known to the office</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>3 d – 14 d – 4 w</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contact in 3 working days, doctor in 14 days, new assessment in 4 weeks. The later steps are for the frail and the chronically ill.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>From discharge: {clock}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With the office's own days off: {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The column kjent_dato isn't in the extract.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Runs from the day the office got to know of the discharge.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From known to the office: {clock}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The day the office got to know isn't given, so this clock can't start.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Known to the office {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the table kontakter isn't in the extract</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the discharge is before the first contact in the extract</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All states</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Due day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Due {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Over the limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The office is closed. The national limit stands.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the office is closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Due days</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DueDays</name>
        <message>
            <source>Due in the next ten working days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The office is closed. The national clock runs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today</source>
            <translation>I dag</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day</source>
            <translation>Dag</translation>
        </message>
        <message>
            <source>Due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Overdue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Office</source>
            <translation>Kontor</translation>
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{due} due, {overdue} overdue.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Entry</name>
        <message>
            <source>Making the example list</source>
            <translation>Lager eksempellisten</translation>
        </message>
        <message>
            <source>Example data</source>
            <translation>Eksempeldata</translation>
        </message>
        <message>
            <source>Making the store</source>
            <translation>Lager lageret</translation>
        </message>
        <message>
            <source>New store</source>
            <translation>Nytt lager</translation>
        </message>
        <message>
            <source>Opening the list</source>
            <translation>Henter listen</translation>
        </message>
        <message>
            <source>Working out</source>
            <translation>Regner på nytt</translation>
        </message>
    </context>
    <context>
        <name>Extract</name>
        <message>
            <source>Step {number} of {all}: {name}</source>
            <translation>Trinn {number} av {all}: {name}</translation>
        </message>
        <message>
            <source>{step}, stopped</source>
            <translation>{step}, stanset</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fil</translation>
        </message>
        <message>
            <source>The list</source>
            <translation>Listen</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Nå</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Etter</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Endring</translation>
        </message>
        <message>
            <source>List inhabitants</source>
            <translation>Listeinnbyggere</translation>
        </message>
        <message>
            <source>On the worklist</source>
            <translation>På arbeidslisten</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Endringer</translation>
        </message>
        <message>
            <source>Plans, contacts and notes stay with the patient.</source>
            <translation>Planer, kontakter og notater følger pasienten.</translation>
        </message>
        <message>
            <source>%n joined the list</source>
            <translation>%n kommet til listen||%n kommet til listen</translation>
        </message>
        <message>
            <source>%n left the list</source>
            <translation>%n flyttet fra listen||%n flyttet fra listen</translation>
        </message>
        <message>
            <source>%n died</source>
            <translation>%n død||%n døde</translation>
        </message>
        <message>
            <source>%n up in risk band</source>
            <translation>%n opp i risikobånd||%n opp i risikobånd</translation>
        </message>
        <message>
            <source>%n down in risk band</source>
            <translation>%n ned i risikobånd||%n ned i risikobånd</translation>
        </message>
        <message>
            <source>The extract of {date} is kept as history.</source>
            <translation>Uttrekket per {date} lagres som historikk.</translation>
        </message>
        <message>
            <source>The extract of {date} still applies. The list doesn't change.</source>
            <translation>Uttrekket per {date} gjelder fortsatt. Listen endres ikke.</translation>
        </message>
        <message>
            <source>The extract of {date} becomes the list.</source>
            <translation>Uttrekket per {date} blir listen.</translation>
        </message>
        <message>
            <source>What changes is shown from the next extract on.</source>
            <translation>Endringer vises fra neste uttrekk.</translation>
        </message>
        <message>
            <source>The supplement is laid on the extract of {date}.</source>
            <translation>Tillegget legges på uttrekket per {date}.</translation>
        </message>
        <message>
            <source>Patients and rows that aren't in it stay as they are.</source>
            <translation>Pasienter og rader som ikke er med, står som før.</translation>
        </message>
        <message>
            <source>The extract of {date} takes over.</source>
            <translation>Uttrekket per {date} overtar.</translation>
        </message>
        <message>
            <source>The previous one is kept as history.</source>
            <translation>Det forrige blir historikk.</translation>
        </message>
        <message>
            <source>Extracts are never deleted or changed. The newest whole list applies.</source>
            <translation>Uttrekk slettes eller endres aldri. Det nyeste hele uttrekket gjelder.</translation>
        </message>
        <message>
            <source>Earlier extracts</source>
            <translation>Tidligere uttrekk</translation>
        </message>
        <message>
            <source>No extracts yet</source>
            <translation>Ingen uttrekk ennå</translation>
        </message>
        <message>
            <source>They come here when they have been read in.</source>
            <translation>De kommer hit når de er lest inn.</translation>
        </message>
        <message>
            <source>Read in</source>
            <translation>Les inn</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Av</translation>
        </message>
        <message>
            <source>Patients</source>
            <translation>Pasienter</translation>
        </message>
        <message>
            <source>Applies now</source>
            <translation>Gjelder nå</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historikk</translation>
        </message>
        <message>
            <source>{read} rows read = {kept} kept + {aside} set aside</source>
            <translation>{read} rader lest = {kept} beholdt + {aside} satt til side</translation>
        </message>
        <message>
            <source>{sum} + {ignored} process codes</source>
            <translation>{sum} + {ignored} prosesskoder</translation>
        </message>
        <message>
            <source>{bad} of {all} rows in {table} can't be used ({share}).</source>
            <translation>{bad} av {all} rader i {table} kan ikke brukes ({share}).</translation>
        </message>
        <message>
            <source>This extract was read in before. Nothing is changed.</source>
            <translation>Dette uttrekket er lest inn før. Ingenting er endret.</translation>
        </message>
        <message>
            <source>The extract is kept as history</source>
            <translation>Uttrekket er lagret som historikk</translation>
        </message>
        <message>
            <source>The supplement is read in</source>
            <translation>Tillegget er lest inn</translation>
        </message>
        <message>
            <source>The extract is read in</source>
            <translation>Uttrekket er lest inn</translation>
        </message>
        <message>
            <source>The extract of {date} applies.</source>
            <translation>Uttrekket per {date} gjelder.</translation>
        </message>
        <message>
            <source>%n list inhabitant(s) as at {date}.</source>
            <translation>%n listeinnbygger per {date}.||%n listeinnbyggere per {date}.</translation>
        </message>
        <message>
            <source>Laid on the extract of {date}.</source>
            <translation>Lagt på uttrekket per {date}.</translation>
        </message>
        <message>
            <source>{rows} rows kept.</source>
            <translation>{rows} rader beholdt.</translation>
        </message>
        <message>
            <source>{rows} set aside.</source>
            <translation>{rows} satt til side.</translation>
        </message>
        <message>
            <source>See the list</source>
            <translation>Se listen</translation>
        </message>
        <message>
            <source>See what changed</source>
            <translation>Se hva som er endret</translation>
        </message>
        <message>
            <source>Read in another</source>
            <translation>Les inn et til</translation>
        </message>
        <message>
            <source>This extract is older than the newest. It is kept as history.</source>
            <translation>Dette uttrekket er eldre enn det nyeste. Det lagres som historikk.</translation>
        </message>
        <message>
            <source>A supplement to the extract of {date}. What isn't in it stays as it is.</source>
            <translation>Et tillegg til uttrekket per {date}. Det som ikke er med, står som før.</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Mappe</translation>
        </message>
        <message>
            <source>Zip file</source>
            <translation>Zip-fil</translation>
        </message>
        <message>
            <source>semicolon</source>
            <translation>semikolon</translation>
        </message>
        <message>
            <source>comma</source>
            <translation>komma</translation>
        </message>
        <message>
            <source>tab</source>
            <translation>tabulator</translation>
        </message>
        <message>
            <source>Format 1</source>
            <translation>Format 1</translation>
        </message>
        <message>
            <source>Whole list</source>
            <translation>Hele listen</translation>
        </message>
        <message>
            <source>Supplement</source>
            <translation>Tillegg</translation>
        </message>
        <message>
            <source>Need without contact, last contact, use of services and contact after discharge.</source>
            <translation>Behov uten kontakt, siste kontakt, bruk av tjenester og kontakt etter utskrivning.</translation>
        </message>
        <message>
            <source>Medicines in use, medicine burden, medication review and high-risk medicines.</source>
            <translation>Legemidler i bruk, legemiddelbyrde, legemiddelgjennomgang og risikolegemidler.</translation>
        </message>
        <message>
            <source>Stays, discharges, admission risk and hospital frailty from stays.</source>
            <translation>Innleggelser, utskrivninger, grunnregelen for innleggelse og sykehusskrøpelighet fra opphold.</translation>
        </message>
        <message>
            <source>HbA1c, blood pressure and LDL in diabetes. Clinical frailty (CFS) from the journal.</source>
            <translation>HbA1c, blodtrykk og LDL ved diabetes. Klinisk skrøpelighet (CFS) fra journalen.</translation>
        </message>
        <message>
            <source>Treatment plans, yearly controls and reviews that have been done.</source>
            <translation>Behandlingsplaner, årskontroller og gjennomganger som er gjort.</translation>
        </message>
        <message>
            <source>The extract doesn't state its date. The newest date in it is used.</source>
            <translation>Uttrekket sier ikke hvilken dato det er fra. Nyeste dato i det er brukt.</translation>
        </message>
        <message>
            <source>Passed without the identity check: {name}.</source>
            <translation>Sluppet gjennom uten identitetskontroll: {name}.</translation>
        </message>
        <message>
            <source>%n stay(s) ({share}) lack urgency. They aren't counted as emergencies.</source>
            <translation>%n innleggelse ({share}) mangler hastegrad. Den teller ikke som øyeblikkelig hjelp.||%n innleggelser ({share}) mangler hastegrad. De teller ikke som øyeblikkelig hjelp.</translation>
        </message>
        <message>
            <source>%n contact(s) ({share}) lack role. They don't count as follow-up.</source>
            <translation>%n kontakt ({share}) mangler rolle. Den teller ikke som oppfølging.||%n kontakter ({share}) mangler rolle. De teller ikke som oppfølging.</translation>
        </message>
        <message>
            <source>%n code(s) in {table} aren't in the code list. They are kept.</source>
            <translation>%n kode i {table} er ukjent for kodelisten. Den er beholdt.||%n koder i {table} er ukjente for kodelisten. De er beholdt.</translation>
        </message>
        <message>
            <source>%n contact(s) equal another the same day. They are kept.</source>
            <translation>%n kontakt er lik en annen samme dag. Den er beholdt.||%n kontakter er like en annen samme dag. De er beholdt.</translation>
        </message>
        <message>
            <source>Unknown columns in {table} are left out: {names}.</source>
            <translation>Ukjente kolonner i {table} er hoppet over: {names}.</translation>
        </message>
        <message>
            <source>%n other file(s) in the extract are left out.</source>
            <translation>%n annen fil i uttrekket er ikke lest.||%n andre filer i uttrekket er ikke lest.</translation>
        </message>
        <message>
            <source>The extract's date is in the future</source>
            <translation>Uttrekksdatoen er fram i tid</translation>
        </message>
        <message>
            <source>Another window read in an extract meanwhile</source>
            <translation>Et annet vindu har lest inn et uttrekk i mellomtiden</translation>
        </message>
        <message>
            <source>Cancelled. The previous extract applies</source>
            <translation>Avbrutt. Forrige uttrekk gjelder</translation>
        </message>
        <message>
            <source>The extract says {date}.</source>
            <translation>Uttrekket oppgir {date}.</translation>
        </message>
        <message>
            <source>Correct uttrekksdato in uttrekk.json, or make the extract again.</source>
            <translation>Rett uttrekksdato i uttrekk.json, eller lag uttrekket på nytt.</translation>
        </message>
        <message>
            <source>Check the extract once more.</source>
            <translation>Kontroller uttrekket en gang til.</translation>
        </message>
        <message>
            <source>Read in again when you like.</source>
            <translation>Les inn på nytt når du vil.</translation>
        </message>
        <message>
            <source>Choose again</source>
            <translation>Velg på nytt</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Prøv igjen</translation>
        </message>
        <message>
            <source>Pass {column}</source>
            <translation>Slipp gjennom {column}</translation>
        </message>
        <message>
            <source>Working out what changes</source>
            <translation>Regner hva som endres</translation>
        </message>
        <message>
            <source>Reading in the extract</source>
            <translation>Leser inn uttrekket</translation>
        </message>
        <message>
            <source>%n minute(s) left</source>
            <translation>%n minutt igjen||%n minutter igjen</translation>
        </message>
        <message>
            <source>%n second(s) left</source>
            <translation>%n sekund igjen||%n sekunder igjen</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Funn</translation>
        </message>
        <message>
            <source>Save as Excel</source>
            <translation>Lagre som Excel</translation>
        </message>
        <message>
            <source>These rows and cells aren't used. The rest of the extract is untouched.</source>
            <translation>Radene er satt til side. Resten av uttrekket er ikke berørt.</translation>
        </message>
        <message>
            <source>No rows were set aside.</source>
            <translation>Ingen rader er satt til side.</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>%n finding(s) shown</source>
            <translation>%n funn vises||%n funn vises</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabell</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Rad</translation>
        </message>
        <message>
            <source>The line in the file, as a spreadsheet shows it</source>
            <translation>Linjen i filen, slik et regneark viser den</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Kolonne</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grunn</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>Forventet</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Funnet</translation>
        </message>
        <message>
            <source>Only the shape is shown: letters are x, digits are 9.</source>
            <translation>Bare formen vises: bokstaver er x, sifre er 9.</translation>
        </message>
        <message>
            <source>How to mend</source>
            <translation>Slik rettes det</translation>
        </message>
        <message>
            <source>About the extract</source>
            <translation>Om uttrekket</translation>
        </message>
        <message>
            <source>Extract's date</source>
            <translation>Uttrekksdato</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>Kontor</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Omfang</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>Profil</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ingen</translation>
        </message>
        <message>
            <source>Previous extract</source>
            <translation>Forrige uttrekk</translation>
        </message>
        <message>
            <source>No identity found</source>
            <translation>Ingen identitet funnet</translation>
        </message>
        <message>
            <source>National id, D number, H number</source>
            <translation>Fødselsnummer, D-nummer, H-nummer</translation>
        </message>
        <message>
            <source>Names and addresses, also in free text</source>
            <translation>Navn og adresser, også i fritekst</translation>
        </message>
        <message>
            <source>Phone and e-mail</source>
            <translation>Telefon og e-post</translation>
        </message>
        <message>
            <source>Full birth dates</source>
            <translation>Hele fødselsdatoer</translation>
        </message>
        <message>
            <source>Passed by you: {columns}.</source>
            <translation>Sluppet gjennom av deg: {columns}.</translation>
        </message>
        <message>
            <source>If anything is found, reading stops and nothing is stored.</source>
            <translation>Blir noe funnet, stopper innlesingen, og ingenting lagres.</translation>
        </message>
        <message>
            <source>Missing from the extract</source>
            <translation>Mangler i uttrekket</translation>
        </message>
        <message>
            <source>What rests on these tables is shown as «missing», never as zero:</source>
            <translation>Dette vises som «mangler», ikke som null:</translation>
        </message>
        <message>
            <source>Worth knowing</source>
            <translation>Verdt å vite</translation>
        </message>
        <message>
            <source>And %n more of the same kind.</source>
            <translation>Og %n til av samme slag.||Og %n til av samme slag.</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Framdrift</translation>
        </message>
        <message>
            <source>Progress and next step</source>
            <translation>Framdrift og neste steg</translation>
        </message>
        <message>
            <source>Nothing is stored yet.</source>
            <translation>Ingenting er lagret ennå.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Read in the rest</source>
            <translation>Les inn resten</translation>
        </message>
        <message>
            <source>Look at the findings first. Do you want to read in the rest?</source>
            <translation>Se på funnene først. Vil du lese inn resten?</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Klar</translation>
        </message>
        <message>
            <source>See findings</source>
            <translation>Se funn</translation>
        </message>
        <message>
            <source>Many findings</source>
            <translation>Mange funn</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Tabeller</translation>
        </message>
        <message>
            <source>Tables in the extract</source>
            <translation>Tabeller i uttrekket</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Lest</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Beholdt</translation>
        </message>
        <message>
            <source>Set aside</source>
            <translation>Satt til side</translation>
        </message>
        <message>
            <source>Ignored</source>
            <translation>Ignorert</translation>
        </message>
        <message>
            <source>Process codes are counted and not used.</source>
            <translation>Prosesskoder telles, men brukes ikke.</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>isn't in the extract</source>
            <translation>er ikke i uttrekket</translation>
        </message>
        <message>
            <source>Read in an extract from the journal</source>
            <translation>Les inn et uttrekk fra journalen</translation>
        </message>
        <message>
            <source>Everything happens on this machine. Nothing is stored before you have seen it.</source>
            <translation>Alt skjer på denne maskinen. Ingenting lagres før du har sett det.</translation>
        </message>
        <message>
            <source>Drop a folder or zip file here</source>
            <translation>Slipp mappe eller zip-fil her</translation>
        </message>
        <message>
            <source>or anywhere on the page</source>
            <translation>eller hvor som helst på siden</translation>
        </message>
        <message>
            <source>Choose folder</source>
            <translation>Velg mappe</translation>
        </message>
        <message>
            <source>Choose zip file</source>
            <translation>Velg zip-fil</translation>
        </message>
        <message>
            <source>The import</source>
            <translation>Innlesingen</translation>
        </message>
        <message>
            <source>Cancel the import</source>
            <translation>Avbryt innlesingen</translation>
        </message>
        <message>
            <source>These files don't make one extract.</source>
            <translation>Disse filene er ikke ett uttrekk.</translation>
        </message>
        <message>
            <source>Drop the folder that they lie in, or one zip file.</source>
            <translation>Slipp mappen de ligger i, eller én zip-fil.</translation>
        </message>
        <message>
            <source>Cancelled. Nothing is stored.</source>
            <translation>Avbrutt. Ingenting er lagret.</translation>
        </message>
        <message>
            <source>Cancelled. The previous extract applies.</source>
            <translation>Avbrutt. Forrige uttrekk gjelder.</translation>
        </message>
        <message>
            <source>The import was stopped. Nothing is stored.</source>
            <translation>Innlesingen er stanset. Ingenting er lagret.</translation>
        </message>
        <message>
            <source>From the journal to the list</source>
            <translation>Fra journalen til listen</translation>
        </message>
        <message>
            <source>New extract from the journal</source>
            <translation>Nytt uttrekk fra journalen</translation>
        </message>
        <message>
            <source>Choose another</source>
            <translation>Velg et annet</translation>
        </message>
        <message>
            <source>Answer the question first.</source>
            <translation>Svar på spørsmålet først.</translation>
        </message>
        <message>
            <source>What changes is being worked out.</source>
            <translation>Regner hva som endres.</translation>
        </message>
        <message>
            <source>Next: preview</source>
            <translation>Neste: forhåndsvisning</translation>
        </message>
        <message>
            <source>Keep as history</source>
            <translation>Lagre som historikk</translation>
        </message>
        <message>
            <source>Fetching earlier extracts</source>
            <translation>Henter tidligere uttrekk</translation>
        </message>
        <message>
            <source>The text is copied.</source>
            <translation>Teksten er kopiert.</translation>
        </message>
        <message>
            <source>No extract is read in yet.</source>
            <translation>Ingen uttrekk er lest inn ennå.</translation>
        </message>
        <message>
            <source>Applies now: the extract of {date}, {people} inhabitants.</source>
            <translation>Gjelder nå: uttrekket per {date}, {people} listeinnbyggere.</translation>
        </message>
        <message>
            <source>It is %n day(s) old.</source>
            <translation>Det er %n dag gammelt.||Det er %n dager gammelt.</translation>
        </message>
        <message>
            <source>How to mend it</source>
            <translation>Slik retter du</translation>
        </message>
        <message>
            <source>Nothing is stored. The values aren't shown.</source>
            <translation>Ingenting er lagret. Verdiene vises ikke.</translation>
        </message>
        <message>
            <source>Nothing is stored. The previous extract applies.</source>
            <translation>Ingenting er lagret. Forrige uttrekk gjelder.</translation>
        </message>
        <message>
            <source>Copy the text</source>
            <translation>Kopier teksten</translation>
        </message>
        <message>
            <source>For whoever makes the extract. Holds no value of a patient.</source>
            <translation>Til den som lager uttrekket. Inneholder ingen pasientverdi.</translation>
        </message>
        <message>
            <source>Pass it only when the column holds no identity. It is logged.</source>
            <translation>Slipp den bare gjennom når kolonnen ikke viser hvem noen er. Det logges.</translation>
        </message>
        <message>
            <source>Reading {name}</source>
            <translation>Leser {name}</translation>
        </message>
        <message>
            <source>Choose the folder with the extract</source>
            <translation>Velg mappen med uttrekket</translation>
        </message>
        <message>
            <source>Choose the extract's zip file</source>
            <translation>Velg zip-filen med uttrekket</translation>
        </message>
        <message>
            <source>Extracts (*.zip *.csv *.txt *.tsv)</source>
            <translation>Uttrekk (*.zip *.csv *.txt *.tsv)</translation>
        </message>
        <message>
            <source>Save the findings</source>
            <translation>Lagre funn</translation>
        </message>
        <message>
            <source>Excel (*.xlsx)</source>
            <translation>Excel (*.xlsx)</translation>
        </message>
        <message>
            <source>Findings {date}.xlsx</source>
            <translation>Funn {date}.xlsx</translation>
        </message>
        <message>
            <source>Findings saved: {name}</source>
            <translation>Funn er lagret: {name}</translation>
        </message>
        <message>
            <source>Saving findings</source>
            <translation>Lagrer funn</translation>
        </message>
    </context>
    <context>
        <name>ExtractStep</name>
        <message>
            <source>Read in</source>
            <translation>Lest inn</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fil</translation>
        </message>
        <message>
            <source>Recognised</source>
            <translation>Gjenkjent</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Kolonner</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Kontroll</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Forhåndsvisning</translation>
        </message>
    </context>
    <context>
        <name>Filters</name>
        <message>
            <source>Filters</source>
            <translation>Filtre</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns</source>
            <translation>Kolonner</translation>
        </message>
        <message>
            <source>Remove all filters</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Finder</name>
        <message>
            <source>Find patient, code or action</source>
            <translation>Søk pasient, kode eller handling</translation>
        </message>
        <message>
            <source>Hits</source>
            <translation>Treff</translation>
        </message>
        <message>
            <source>No hits</source>
            <translation>Ingen treff</translation>
        </message>
        <message>
            <source>↑ ↓ choose · Enter open · Esc close</source>
            <translation>↑ ↓ velg · Enter åpne · Esc lukk</translation>
        </message>
        <message>
            <source>{hit}. {place} of {count}</source>
            <translation>{hit}. {place} av {count}</translation>
        </message>
    </context>
    <context>
        <name>Finding</name>
        <message>
            <source>Wrong number of cells</source>
            <translation>Feil antall celler</translation>
        </message>
        <message>
            <source>Empty cell</source>
            <translation>Tom celle</translation>
        </message>
        <message>
            <source>Not a date</source>
            <translation>Ikke en dato</translation>
        </message>
        <message>
            <source>Not a number</source>
            <translation>Ikke et tall</translation>
        </message>
        <message>
            <source>Malformed code</source>
            <translation>Feil kodeform</translation>
        </message>
        <message>
            <source>Unknown value</source>
            <translation>Ukjent verdi</translation>
        </message>
        <message>
            <source>Impossible birth year</source>
            <translation>Umulig fødselsår</translation>
        </message>
        <message>
            <source>Text too long</source>
            <translation>For lang tekst</translation>
        </message>
        <message>
            <source>Unknown patient</source>
            <translation>Ukjent pasient</translation>
        </message>
        <message>
            <source>Before birth</source>
            <translation>Før fødselsåret</translation>
        </message>
        <message>
            <source>After the extract</source>
            <translation>Etter uttrekket</translation>
        </message>
        <message>
            <source>After death</source>
            <translation>Etter dødsfall</translation>
        </message>
        <message>
            <source>Ends before it begins</source>
            <translation>Slutter før start</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplikat</translation>
        </message>
        <message>
            <source>Same patient, other content</source>
            <translation>Samme pasient, ulikt innhold</translation>
        </message>
        <message>
            <source>Out of range</source>
            <translation>Utenfor mulig område</translation>
        </message>
        <message>
            <source>Unknown unit</source>
            <translation>Ukjent enhet</translation>
        </message>
        <message>
            <source>Cell read as empty</source>
            <translation>Celle lest som tom</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Sider</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>Handlinger</translation>
        </message>
        <message>
            <source>Patients</source>
            <translation>Pasienter</translation>
        </message>
        <message>
            <source>Codes and diagnoses</source>
            <translation>Koder og diagnoser</translation>
        </message>
        <message>
            <source>Read extract</source>
            <translation>Les uttrekk</translation>
        </message>
        <message>
            <source>Keys of this page</source>
            <translation>Taster på denne siden</translation>
        </message>
        <message>
            <source>Lock now</source>
            <translation>Lås nå</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Lyst</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Mørkt</translation>
        </message>
    </context>
    <context>
        <name>FollowUp</name>
        <message>
            <source>Selected row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetching the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove filters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No hits</source>
            <translation>Ingen treff</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>Filtre</translation>
        </message>
        <message>
            <source>List</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Patient card</source>
            <translation>Pasientkort</translation>
        </message>
    </context>
    <context>
        <name>Header</name>
        <message>
            <source>Find patient, code or action</source>
            <translation>Søk pasient, kode eller handling</translation>
        </message>
        <message>
            <source>Page header</source>
            <translation>Sidehode</translation>
        </message>
    </context>
    <context>
        <name>Indicators</name>
        <message>
            <source>Definition, version {version}</source>
            <translation>Definisjon, versjon {version}</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Navn</translation>
        </message>
        <message>
            <source>Numerator</source>
            <translation>Teller</translation>
        </message>
        <message>
            <source>Denominator</source>
            <translation>Nevner</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>ingen</translation>
        </message>
        <message>
            <source>Excluded</source>
            <translation>Utenfor</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Merk</translation>
        </message>
        <message>
            <source>Medrave no. {number}</source>
            <translation>Medrave nr. {number}</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Kilde</translation>
        </message>
        <message>
            <source>Show %n patient(s)</source>
            <translation>Vis %n pasient||Vis %n pasienter</translation>
        </message>
        <message>
            <source>Show those excluded</source>
            <translation>Vis dem utenfor</translation>
        </message>
        <message>
            <source>In exports, counts from 1 to {limit} are hidden</source>
            <translation>I eksport skjules tall fra 1 til {limit}</translation>
        </message>
        <message>
            <source>Make Excel</source>
            <translation>Lag Excel</translation>
        </message>
        <message>
            <source>Counts from 1 to {limit} are hidden, also where other figures would tell them.</source>
            <translation>Tall fra 1 til {limit} skjules, også der de kan regnes ut av andre tall.</translation>
        </message>
        <message>
            <source>Include four-month periods and years</source>
            <translation>Ta med tertialer og år</translation>
        </message>
        <message>
            <source>With charts. Takes longer.</source>
            <translation>Med grafer. Tar lengre tid.</translation>
        </message>
        <message>
            <source>Also write the internal file with all figures</source>
            <translation>Lag også intern fil med alle tall</translation>
        </message>
        <message>
            <source>Nothing is hidden in it. It must not leave the office. It is logged.</source>
            <translation>Ingenting er skjult i den. Skal ikke ut av kontoret. Logges.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Choose file …</source>
            <translation>Velg fil …</translation>
        </message>
        <message>
            <source>Indicator</source>
            <translation>Indikator</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>Antall</translation>
        </message>
        <message>
            <source>Numerator, and under it the denominator</source>
            <translation>Teller, og nevner under</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Verdi</translation>
        </message>
        <message>
            <source>Share, rate, mean or count; under it the 95 % interval</source>
            <translation>Andel, rate, gjennomsnitt eller antall, med 95 % intervall under</translation>
        </message>
        <message>
            <source>Share, 0 to 100 %</source>
            <translation>Andel, 0 til 100 %</translation>
        </message>
        <message>
            <source>Dot: our share. Band: 95 % interval.</source>
            <translation>Prikk: vår andel. Bånd: 95 % intervall.</translation>
        </message>
        <message>
            <source>12 months</source>
            <translation>12 måneder</translation>
        </message>
        <message>
            <source>The twelve last whole months. A gap is a month without a figure.</source>
            <translation>De tolv siste hele månedene. Et hull er en måned uten tall.</translation>
        </message>
        <message>
            <source>Wanted</source>
            <translation>Ønsket</translation>
        </message>
        <message>
            <source>Count: {count}</source>
            <translation>Antall: {count}</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>mangler</translation>
        </message>
        <message>
            <source>Value: missing, {reason}</source>
            <translation>Verdi: mangler, {reason}</translation>
        </message>
        <message>
            <source>95 % interval {limits}</source>
            <translation>95 % intervall {limits}</translation>
        </message>
        <message>
            <source>Value: {value}</source>
            <translation>Verdi: {value}</translation>
        </message>
        <message>
            <source>{count} of 12 months</source>
            <translation>{count} av 12 måneder</translation>
        </message>
        <message>
            <source>in {years} years</source>
            <translation>på {years} år</translation>
        </message>
        <message>
            <source>patients</source>
            <translation>pasienter</translation>
        </message>
        <message>
            <source>of {total}</source>
            <translation>av {total}</translation>
        </message>
        <message>
            <source>discharges</source>
            <translation>utskrivninger</translation>
        </message>
        <message>
            <source>exacerbations</source>
            <translation>forverringer</translation>
        </message>
        <message>
            <source>stays</source>
            <translation>opphold</translation>
        </message>
        <message>
            <source>consultations</source>
            <translation>konsultasjoner</translation>
        </message>
        <message>
            <source>{n} in {total} patient-years</source>
            <translation>{n} på {total} pasientår</translation>
        </message>
        <message>
            <source>{n} of {total} {things}</source>
            <translation>{n} av {total} {things}</translation>
        </message>
        <message>
            <source>Last 365 days</source>
            <translation>Siste 365 dager</translation>
        </message>
        <message>
            <source>Four months no. {number}, {year}</source>
            <translation>{number}. tertial {year}</translation>
        </message>
        <message>
            <source>Half-year {number}, {year}</source>
            <translation>{number}. halvår {year}</translation>
        </message>
        <message>
            <source>{month}: missing</source>
            <translation>{month}: mangler</translation>
        </message>
        <message>
            <source>Indicators</source>
            <translation>Indikatorer</translation>
        </message>
        <message>
            <source>Go to Extract</source>
            <translation>Gå til Uttrekk</translation>
        </message>
        <message>
            <source>No extract is read in</source>
            <translation>Ingen uttrekk er lest inn</translation>
        </message>
        <message>
            <source>The indicators are counted from an extract of the journal.</source>
            <translation>Indikatorene regnes fra et uttrekk av journalen.</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>Filtre</translation>
        </message>
        <message>
            <source>Indicator card</source>
            <translation>Indikatorkort</translation>
        </message>
        <message>
            <source>The indicators are being counted …</source>
            <translation>Indikatorene regnes …</translation>
        </message>
        <message>
            <source>{period} up to and including {day}</source>
            <translation>{period} til og med {day}</translation>
        </message>
        <message>
            <source>List {name}</source>
            <translation>Liste {name}</translation>
        </message>
        <message>
            <source>Whole office</source>
            <translation>Hele kontoret</translation>
        </message>
        <message>
            <source>Clear search</source>
            <translation>Fjern søk</translation>
        </message>
        <message>
            <source>No hits</source>
            <translation>Ingen treff</translation>
        </message>
        <message>
            <source>No indicator holds all the words you look for.</source>
            <translation>Ingen indikator har alle ordene du søker etter.</translation>
        </message>
        <message>
            <source>Extract as at {date}</source>
            <translation>Uttrekk per {date}</translation>
        </message>
        <message>
            <source>Example data</source>
            <translation>Eksempeldata</translation>
        </message>
        <message>
            <source>The chart is copied.</source>
            <translation>Grafen er kopiert.</translation>
        </message>
        <message>
            <source>{count} in the numerator</source>
            <translation>{count} i telleren</translation>
        </message>
        <message>
            <source>{count} in the denominator</source>
            <translation>{count} i nevneren</translation>
        </message>
        <message>
            <source>{count} outside the numerator</source>
            <translation>{count} i nevneren, men ikke i telleren</translation>
        </message>
        <message>
            <source>{count} excluded</source>
            <translation>{count} utenfor</translation>
        </message>
        <message>
            <source>Making Excel</source>
            <translation>Lager Excel</translation>
        </message>
        <message>
            <source>Saved {name} and {internal}.</source>
            <translation>Lagret {name} og {internal}.</translation>
        </message>
        <message>
            <source>Saved {name}.</source>
            <translation>Lagret {name}.</translation>
        </message>
        <message>
            <source>Save workbook</source>
            <translation>Lagre arbeidsbok</translation>
        </message>
        <message>
            <source>being counted</source>
            <translation>regnes</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Lukk</translation>
        </message>
        <message>
            <source>Copy chart</source>
            <translation>Kopier graf</translation>
        </message>
        <message>
            <source>No indicator chosen</source>
            <translation>Ingen indikator er valgt</translation>
        </message>
        <message>
            <source>Choose a row to see its months, definition and patients.</source>
            <translation>Velg en rad for å se måneder, definisjon og pasienter.</translation>
        </message>
        <message>
            <source>n of N</source>
            <translation>Teller og nevner</translation>
        </message>
        <message>
            <source>95 % interval</source>
            <translation>95 % intervall</translation>
        </message>
        <message>
            <source>There is no chart to copy.</source>
            <translation>Det er ingen graf å kopiere.</translation>
        </message>
        <message>
            <source>The months are being counted …</source>
            <translation>Månedene regnes …</translation>
        </message>
        <message>
            <source>No whole month has a figure.</source>
            <translation>Ingen hel måned har tall.</translation>
        </message>
        <message>
            <source>Field: 95 % interval. A gap is a month without a figure.</source>
            <translation>Felt: 95 % intervall. Et hull er en måned uten tall.</translation>
        </message>
        <message>
            <source>By month</source>
            <translation>Per måned</translation>
        </message>
        <message>
            <source>No patients to show</source>
            <translation>Ingen pasienter å vise</translation>
        </message>
        <message>
            <source>Show the {count} {words}</source>
            <translation>Vis de {count} {words}</translation>
        </message>
        <message>
            <source>Show the {count} patients</source>
            <translation>Vis de {count} pasientene</translation>
        </message>
        <message>
            <source>Nobody is behind this figure.</source>
            <translation>Ingen står bak dette tallet.</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Periode</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Enhet</translation>
        </message>
        <message>
            <source>Find indicator</source>
            <translation>Finn indikator</translation>
        </message>
        <message>
            <source>Variants</source>
            <translation>Varianter</translation>
        </message>
        <message>
            <source>Also the figures counted in another way, as the pilot or Medrave did</source>
            <translation>Også tallene regnet på en annen måte, som piloten eller Medrave gjorde</translation>
        </message>
        <message>
            <source>{shown} of {count} indicators shown</source>
            <translation>{shown} av {count} indikatorer vises</translation>
        </message>
        <message>
            <source>Variants ({count})</source>
            <translation>Varianter ({count})</translation>
        </message>
    </context>
    <context>
        <name>KeySheet</name>
        <message>
            <source>In lists and on the patient card</source>
            <translation>I lister og på pasientkortet</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Flytt</translation>
        </message>
        <message>
            <source>Open the card</source>
            <translation>Åpne kortet</translation>
        </message>
        <message>
            <source>Open the patient page</source>
            <translation>Åpne pasientsiden</translation>
        </message>
        <message>
            <source>To the next field or button</source>
            <translation>Til neste felt eller knapp</translation>
        </message>
        <message>
            <source>Clear, close, step back</source>
            <translation>Tøm, lukk, gå tilbake</translation>
        </message>
        <message>
            <source>In date fields</source>
            <translation>I datofelt</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>I dag</translation>
        </message>
        <message>
            <source>Two days ago</source>
            <translation>For to dager siden</translation>
        </message>
        <message>
            <source>Next Friday</source>
            <translation>Neste fredag</translation>
        </message>
        <message>
            <source>3 November</source>
            <translation>3. november</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Tast</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>Hva den gjør</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Taster</translation>
        </message>
        <message>
            <source>Keys on the page {page}</source>
            <translation>Taster på siden {page}</translation>
        </message>
        <message>
            <source>Single letters are switched off in Settings.</source>
            <translation>Enkeltbokstaver er slått av i Innstillinger.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Lukk</translation>
        </message>
    </context>
    <context>
        <name>Ladder</name>
        <message>
            <source>Contact within 3 working days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Doctor within 14 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New assessment within 4 weeks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>done {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>done late, {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>by {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>due today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>was due {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lapsed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>contacts missing</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LockScreen</name>
        <message>
            <source>Locked</source>
            <translation>Låst</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Passord</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Lås opp</translation>
        </message>
        <message>
            <source>Wrong passphrase. Try again in %n second(s).</source>
            <translation>Feil passord. Prøv igjen om %n sekund.||Feil passord. Prøv igjen om %n sekunder.</translation>
        </message>
        <message>
            <source>Wrong passphrase. Try again.</source>
            <translation>Feil passord. Prøv igjen.</translation>
        </message>
    </context>
    <context>
        <name>Marks</name>
        <message>
            <source>missing</source>
            <translation>mangler</translation>
        </message>
    </context>
    <context>
        <name>Menu</name>
        <message>
            <source>Menu</source>
            <translation>Meny</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Fil</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Rediger</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Vis</translation>
        </message>
        <message>
            <source>&amp;Go</source>
            <translation>&amp;Gå til</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>V&amp;erktøy</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hjelp</translation>
        </message>
        <message>
            <source>Read extract …</source>
            <translation>Les uttrekk …</translation>
        </message>
        <message>
            <source>Open another store …</source>
            <translation>Åpne et annet lager …</translation>
        </message>
        <message>
            <source>Lock now</source>
            <translation>Lås nå</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Avslutt</translation>
        </message>
        <message>
            <source>New on this page</source>
            <translation>Ny på denne siden</translation>
        </message>
        <message>
            <source>Make Excel</source>
            <translation>Lag Excel</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Skriv ut</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Angre</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Gjør om</translation>
        </message>
        <message>
            <source>Filter this page</source>
            <translation>Søk på denne siden</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Lyst</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Mørkt</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Høy kontrast</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Som maskinen</translation>
        </message>
        <message>
            <source>Next region</source>
            <translation>Neste område</translation>
        </message>
        <message>
            <source>Previous region</source>
            <translation>Forrige område</translation>
        </message>
        <message>
            <source>Find …</source>
            <translation>Søk …</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Innstillinger</translation>
        </message>
        <message>
            <source>Extracts read in</source>
            <translation>Innleste uttrekk</translation>
        </message>
        <message>
            <source>Keys of this page</source>
            <translation>Taster på denne siden</translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Overview</source>
            <translation>Oversikt</translation>
        </message>
        <message>
            <source>Extract</source>
            <translation>Uttrekk</translation>
        </message>
        <message>
            <source>The list</source>
            <translation>Listen</translation>
        </message>
        <message>
            <source>Worklist</source>
            <translation>Arbeidsliste</translation>
        </message>
        <message>
            <source>Discharges</source>
            <translation>Utskrivninger</translation>
        </message>
        <message>
            <source>Indicators</source>
            <translation>Indikatorer</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Innstillinger</translation>
        </message>
        <message>
            <source>About listeoversikt</source>
            <translation>Om listeoversikt</translation>
        </message>
        <message>
            <source>List and scores</source>
            <translation>Liste og skår</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>Oppfølging</translation>
        </message>
    </context>
    <context>
        <name>Patient</name>
        <message>
            <source>Patient page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Over time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zoom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>3 years</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>10 years</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{first}–{last}: {summary}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Preferences</name>
        <message>
            <source>Your choices can't be saved on this machine.</source>
            <translation>Valgene dine kan ikke lagres på denne maskinen.</translation>
        </message>
        <message>
            <source>They hold until you close the program.</source>
            <translation>De gjelder til du lukker programmet.</translation>
        </message>
        <message>
            <source>Some of your saved choices could not be read.</source>
            <translation>Noen av de lagrede valgene dine kunne ikke leses.</translation>
        </message>
        <message>
            <source>The usual ones hold instead.</source>
            <translation>De vanlige valgene gjelder i stedet.</translation>
        </message>
    </context>
    <context>
        <name>Print</name>
        <message>
            <source>Preview</source>
            <translation>Forhåndsvisning</translation>
        </message>
        <message>
            <source>Previous page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation>Lukk</translation>
        </message>
        <message>
            <source>Keep as PDF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print</source>
            <translation>Skriv ut</translation>
        </message>
        <message>
            <source>No printer is set up on this machine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file can't be written there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another folder, or close the file in the other program.</source>
            <translation>Velg en annen mappe, eller lukk filen i det andre programmet.</translation>
        </message>
    </context>
    <context>
        <name>Problems</name>
        <message>
            <source>Cancelled. Nothing was changed.</source>
            <translation>Avbrutt. Ingenting er endret.</translation>
        </message>
        <message>
            <source>The machine has too little free memory.</source>
            <translation>Maskinen har for lite ledig minne.</translation>
        </message>
        <message>
            <source>Close other programs and try again. Nothing was changed.</source>
            <translation>Lukk andre programmer, og prøv igjen. Ingenting er endret.</translation>
        </message>
        <message>
            <source>Something went wrong in the program. What was stored before is untouched.</source>
            <translation>Noe gikk galt i programmet. Det som var lagret fra før, er urørt.</translation>
        </message>
        <message>
            <source>Try again. If it happens once more, restart the program.</source>
            <translation>Prøv igjen. Skjer det en gang til, start programmet på nytt.</translation>
        </message>
        <message>
            <source>The disk is full. Nothing is lost.</source>
            <translation>Disken er full. Ingenting er tapt.</translation>
        </message>
        <message>
            <source>Free some space and try again.</source>
            <translation>Frigjør plass, og prøv igjen.</translation>
        </message>
        <message>
            <source>The program may not write there.</source>
            <translation>Programmet får ikke skrive der.</translation>
        </message>
        <message>
            <source>Choose another folder, or close the file in the other program.</source>
            <translation>Velg en annen mappe, eller lukk filen i det andre programmet.</translation>
        </message>
        <message>
            <source>The file or folder can't be read or written.</source>
            <translation>Filen eller mappen kan ikke leses eller skrives.</translation>
        </message>
        <message>
            <source>Check that it's there, and try again.</source>
            <translation>Sjekk at den finnes, og prøv igjen.</translation>
        </message>
    </context>
    <context>
        <name>Regions</name>
        <message>
            <source>Pages</source>
            <translation>Sider</translation>
        </message>
        <message>
            <source>Page header</source>
            <translation>Sidehode</translation>
        </message>
    </context>
    <context>
        <name>RiskPyramid</name>
        <message>
            <source>Risk bands</source>
            <translation>Risikobånd</translation>
        </message>
        <message>
            <source>number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>since last</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{band}: {count}, {share} of the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{change} since the last extract</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The steps are equally high. They show the order, not the number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Risk band</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Roles</name>
        <message>
            <source>Leader</source>
            <translation>Leder</translation>
        </message>
        <message>
            <source>Doctor</source>
            <translation>Lege</translation>
        </message>
        <message>
            <source>Nurse</source>
            <translation>Sykepleier</translation>
        </message>
        <message>
            <source>Health secretary</source>
            <translation>Helsesekretær</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>Sections of the settings</source>
            <translation>Deler av innstillingene</translation>
        </message>
        <message>
            <source>The figures are counted anew.</source>
            <translation>Tallene regnes på nytt.</translation>
        </message>
        <message>
            <source>Saved {time}.</source>
            <translation>Lagret {time}.</translation>
        </message>
        <message>
            <source>Counting the figures anew</source>
            <translation>Regner tallene på nytt</translation>
        </message>
        <message>
            <source>Closed days</source>
            <translation>Stengte dager</translation>
        </message>
        <message>
            <source>Closed days give the office a date of its own. The national one stays as it is.</source>
            <translation>Stengte dager gir kontoret sin egen frist. Den nasjonale fristen er den samme.</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Dag</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Legg til</translation>
        </message>
        <message>
            <source>Days that are closed</source>
            <translation>Dager som er stengt</translation>
        </message>
        <message>
            <source>No closed days.</source>
            <translation>Ingen stengte dager.</translation>
        </message>
        <message>
            <source>Remove {day}</source>
            <translation>Fjern {day}</translation>
        </message>
        <message>
            <source>Write a date, for example 15.5.26.</source>
            <translation>Skriv en dato, for eksempel 15.5.26.</translation>
        </message>
        <message>
            <source>The day is closed already.</source>
            <translation>Dagen er stengt fra før.</translation>
        </message>
        <message>
            <source>At most new a week</source>
            <translation>Høyst nye i uken</translation>
        </message>
        <message>
            <source>Set priority</source>
            <translation>Sett prioritet</translation>
        </message>
        <message>
            <source>Benefit {benefit}, severity {severity}, resources {resources}</source>
            <translation>Nytte {benefit}, alvor {severity}, ressurs {resources}</translation>
        </message>
        <message>
            <source>Worklist</source>
            <translation>Arbeidsliste</translation>
        </message>
        <message>
            <source>A reason that is off puts nobody on the worklist.</source>
            <translation>En grunn som er av, setter ingen på arbeidslisten.</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>Grunner</translation>
        </message>
        <message>
            <source>Not in routine outreach</source>
            <translation>Ikke med i oppsøkende arbeid</translation>
        </message>
        <message>
            <source>Those who live in a nursing home</source>
            <translation>De som bor på sykehjem</translation>
        </message>
        <message>
            <source>Children under 16</source>
            <translation>Barn under 16 år</translation>
        </message>
        <message>
            <source>Risk bands</source>
            <translation>Risikobånd</translation>
        </message>
        <message>
            <source>High use now: at least one of these in the last 365 days.</source>
            <translation>Høy bruk nå: minst ett av disse siste 365 dager.</translation>
        </message>
        <message>
            <source>Unplanned hospital stays, at least</source>
            <translation>Uplanlagte sykehusopphold, minst</translation>
        </message>
        <message>
            <source>From the start: 2.</source>
            <translation>Fra start: 2.</translation>
        </message>
        <message>
            <source>Contacts with the emergency clinic, at least</source>
            <translation>Legevaktkontakter, minst</translation>
        </message>
        <message>
            <source>From the start: 4.</source>
            <translation>Fra start: 4.</translation>
        </message>
        <message>
            <source>Visits, e-visits and video visits, at least</source>
            <translation>Konsultasjoner, e-konsultasjoner og videokonsultasjoner, minst</translation>
        </message>
        <message>
            <source>From the start: 15.</source>
            <translation>Fra start: 15.</translation>
        </message>
        <message>
            <source>Back to the contract's limits</source>
            <translation>Tilbake til grensene fra start</translation>
        </message>
        <message>
            <source>The limits are the contract's.</source>
            <translation>Grensene er som fra start.</translation>
        </message>
        <message>
            <source>Priority: {reason}</source>
            <translation>Prioritet: {reason}</translation>
        </message>
        <message>
            <source>Set by the office, never computed. 0 is least, 3 is most.</source>
            <translation>Settes av kontoret, beregnes aldri. 0 er minst, 3 er mest.</translation>
        </message>
        <message>
            <source>Benefit</source>
            <translation>Nytte</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>Alvor</translation>
        </message>
        <message>
            <source>Resources</source>
            <translation>Ressurs</translation>
        </message>
        <message>
            <source>Why, in one sentence</source>
            <translation>Hvorfor, i én setning</translation>
        </message>
        <message>
            <source>Write nothing about any patient.</source>
            <translation>Skriv ingenting om noen pasient.</translation>
        </message>
        <message>
            <source>Decided on</source>
            <translation>Bestemt dato</translation>
        </message>
        <message>
            <source>Save priority</source>
            <translation>Lagre prioritet</translation>
        </message>
        <message>
            <source>Remove priority</source>
            <translation>Fjern prioritet</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Choose a mark from 0 to 3.</source>
            <translation>Velg et tall fra 0 til 3.</translation>
        </message>
        <message>
            <source>Write why, in one sentence.</source>
            <translation>Skriv hvorfor, i én setning.</translation>
        </message>
        <message>
            <source>The date is in the future.</source>
            <translation>Datoen er fram i tid.</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>Kontor</translation>
        </message>
        <message>
            <source>The names are shown in this window. They change no figure.</source>
            <translation>Navnene vises i vinduet. De endrer ingen tall.</translation>
        </message>
        <message>
            <source>Name of the office</source>
            <translation>Kontorets navn</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>Lister</translation>
        </message>
        <message>
            <source>The lists are shown here when an extract has been read in.</source>
            <translation>Listene vises her når et uttrekk er lest inn.</translation>
        </message>
        <message>
            <source>List {list}</source>
            <translation>Liste {list}</translation>
        </message>
        <message>
            <source>Name of a list</source>
            <translation>Navn på en liste</translation>
        </message>
        <message>
            <source>Target groups and clock</source>
            <translation>Målgrupper og klokke</translation>
        </message>
        <message>
            <source>Who is to be contacted within three working days of a discharge.</source>
            <translation>Hvem som skal kontaktes innen tre virkedager etter utskrivning.</translation>
        </message>
        <message>
            <source>Groups that start the clock</source>
            <translation>Grupper som starter fristen</translation>
        </message>
        <message>
            <source>Unplanned stays</source>
            <translation>Uplanlagte opphold</translation>
        </message>
        <message>
            <source>Every unplanned stay starts the clock from this age</source>
            <translation>Alle uplanlagte opphold starter fristen fra denne alderen</translation>
        </message>
        <message>
            <source>Years. From the start: 75.</source>
            <translation>År. Fra start: 75.</translation>
        </message>
        <message>
            <source>Contact that counts</source>
            <translation>Kontakt som teller</translation>
        </message>
        <message>
            <source>Working days</source>
            <translation>Virkedager</translation>
        </message>
        <message>
            <source>Saturday is a working day</source>
            <translation>Lørdag er virkedag</translation>
        </message>
        <message>
            <source>Otherwise Monday to Friday, public holidays left out.</source>
            <translation>Ellers mandag til fredag, helligdager holdt utenfor.</translation>
        </message>
        <message>
            <source>Choose at least one role. Nothing was saved.</source>
            <translation>Velg minst én rolle. Ingenting er lagret.</translation>
        </message>
        <message>
            <source>This machine</source>
            <translation>Denne maskinen</translation>
        </message>
        <message>
            <source>These choices are yours on this machine. They aren't in the store.</source>
            <translation>Valgene er dine på denne maskinen. De ligger ikke i lageret.</translation>
        </message>
        <message>
            <source>Language and look</source>
            <translation>Språk og utseende</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Språk</translation>
        </message>
        <message>
            <source>Holds from the next time the program is opened.</source>
            <translation>Gjelder fra neste gang programmet åpnes.</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Utseende</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Som systemet</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Lyst</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Mørkt</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Høy kontrast</translation>
        </message>
        <message>
            <source>Role and start page</source>
            <translation>Rolle og startside</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <source>Not chosen</source>
            <translation>Ikke valgt</translation>
        </message>
        <message>
            <source>Start page</source>
            <translation>Startside</translation>
        </message>
        <message>
            <source>By role</source>
            <translation>Etter rolle</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Taster</translation>
        </message>
        <message>
            <source>Single letters act in lists</source>
            <translation>Enkeltbokstaver virker i lister</translation>
        </message>
        <message>
            <source>Switch them off if you talk to the machine.</source>
            <translation>Slå dem av hvis du snakker til maskinen.</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Lås</translation>
        </message>
        <message>
            <source>Lock after so many minutes without use</source>
            <translation>Lås etter så mange minutter uten bruk</translation>
        </message>
        <message>
            <source>0 = never.</source>
            <translation>0 = aldri.</translation>
        </message>
        <message>
            <source>Write a number from {least} to {most}.</source>
            <translation>Skriv et tall fra {least} til {most}.</translation>
        </message>
        <message>
            <source>Scores</source>
            <translation>Skår</translation>
        </message>
        <message>
            <source>Two choices that the sources leave open.</source>
            <translation>To valg som kildene lar stå åpne.</translation>
        </message>
        <message>
            <source>Charlson</source>
            <translation>Charlson</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>Vekter</translation>
        </message>
        <message>
            <source>Charlson 1987</source>
            <translation>Charlson 1987</translation>
        </message>
        <message>
            <source>Quan 2011</source>
            <translation>Quan 2011</translation>
        </message>
        <message>
            <source>Hospital frailty (HFRS)</source>
            <translation>Sykehusskrøpelighet (HFRS)</translation>
        </message>
        <message>
            <source>Count Norwegian fall codes (W0n) once, as W18</source>
            <translation>Regn norske fallkoder (W0n) én gang, som W18</translation>
        </message>
        <message>
            <source>The published table doesn't have the Norwegian codes.</source>
            <translation>Den publiserte tabellen har ikke de norske kodene.</translation>
        </message>
        <message>
            <source>Charlson weights</source>
            <translation>Vekter i Charlson</translation>
        </message>
        <message>
            <source>Fall codes</source>
            <translation>Fallkoder</translation>
        </message>
        <message>
            <source>Small numbers</source>
            <translation>Små tall</translation>
        </message>
        <message>
            <source>This is about files that leave the office.</source>
            <translation>Dette gjelder filer som skal ut av kontoret.</translation>
        </message>
        <message>
            <source>Show figures for each list</source>
            <translation>Vis tall for hver liste</translation>
        </message>
        <message>
            <source>More figures are hidden, since lists can be compared.</source>
            <translation>Flere tall skjules, fordi lister kan sammenlignes.</translation>
        </message>
        <message>
            <source>Hide numbers from 1 to 7</source>
            <translation>Skjul tall fra 1 til 7</translation>
        </message>
        <message>
            <source>Otherwise 1 to 5 are hidden.</source>
            <translation>Ellers skjules 1 til 5.</translation>
        </message>
        <message>
            <source>Figures for each list</source>
            <translation>Tall for hver liste</translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <source>{count} over the limit</source>
            <translation>{count} over fristen</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Sider</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Innstillinger</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Lås</translation>
        </message>
    </context>
    <context>
        <name>Status</name>
        <message>
            <source>Example data</source>
            <translation>Eksempeldata</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>An overview for professional judgement. Not CE-marked.</source>
            <translation>Oversikt til faglig vurdering. Ikke CE-merket.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Example data: made-up patients</source>
            <translation>Eksempeldata: oppdiktede pasienter</translation>
        </message>
        <message>
            <source>The extract is %n day(s) old</source>
            <translation>Uttrekket er %n dag gammelt||Uttrekket er %n dager gammelt</translation>
        </message>
        <message>
            <source>Extract as at {date}</source>
            <translation>Uttrekk per {date}</translation>
        </message>
        <message>
            <source>{count} list inhabitants</source>
            <translation>{count} listeinnbyggere</translation>
        </message>
        <message>
            <source>All saved</source>
            <translation>Alt er lagret</translation>
        </message>
        <message>
            <source>Cancelling …</source>
            <translation>Avbryter …</translation>
        </message>
        <message>
            <source>%n second(s) left</source>
            <translation>%n sekund igjen||%n sekunder igjen</translation>
        </message>
    </context>
    <context>
        <name>Table</name>
        <message>
            <source>missing: {reason}</source>
            <translation>mangler: {reason}</translation>
        </message>
        <message>
            <source>{column}: missing, {reason}</source>
            <translation>{column}: mangler, {reason}</translation>
        </message>
        <message>
            <source>{column}: nothing</source>
            <translation>{column}: ikke noe</translation>
        </message>
        <message>
            <source>{text}, marked</source>
            <translation>{text}, markert</translation>
        </message>
        <message>
            <source>{column}, sorted descending</source>
            <translation>{column}, sortert synkende</translation>
        </message>
        <message>
            <source>{column}, sorted ascending</source>
            <translation>{column}, sortert stigende</translation>
        </message>
        <message>
            <source>&lt;b&gt;{shown}&lt;/b&gt; of {all} shown</source>
            <translation>&lt;b&gt;{shown}&lt;/b&gt; av {all} vises</translation>
        </message>
        <message>
            <source>{shown} of {all} shown</source>
            <translation>{shown} av {all} vises</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabell</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Kolonner</translation>
        </message>
        <message>
            <source>Columns as designed</source>
            <translation>Opprinnelige kolonner</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>Sorter etter</translation>
        </message>
        <message>
            <source>The list's own order</source>
            <translation>Listens egen rekkefølge</translation>
        </message>
    </context>
    <context>
        <name>TheList</name>
        <message>
            <source>Patient</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Age</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Age by calendar year, and sex</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>List</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Risk band</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By band; in each band those in need whom nobody has seen come first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>from 65 yrs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>at least {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Frailty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>missing</source>
            <translation>mangler</translation>
        </message>
        <message>
            <source>not seen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not seen since {day}, when the table begins</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last visit, e-visit, video or home visit with doctor or nurse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last contact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Target groups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Found by rule. High use and rising risk stand in the band.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>HFRS category</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Home</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Home care</source>
            <translation>Hjemmetjeneste</translation>
        </message>
        <message>
            <source>not stated in the extract</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On the list since</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not seen for {months} months</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At least {count} regular medicines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Frailty: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Women</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Men</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>List {name}</source>
            <translation>Liste {name}</translation>
        </message>
        <message>
            <source>{age} years and older</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Up to {age} years</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{age} years</source>
            <translation>{age} år</translation>
        </message>
        <message>
            <source>{low}–{high} years</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everybody</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Elderly in need</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Need without contact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Frail with many medicines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>View: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>View: own choice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save this view …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename view …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete view</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save this view</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename view</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation>Navn</translation>
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>Filtre</translation>
        </message>
        <message>
            <source>Regular medicines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not seen for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sex</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Home and care</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>{months} months</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At least {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Own range</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From age</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To age</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>years</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove all filters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation>Lukk</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>%n contact(s)</source>
            <translation>%n kontakt||%n kontakter</translation>
        </message>
        <message>
            <source>%n stay(s)</source>
            <translation>%n opphold||%n opphold</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Dato</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Til</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Hva</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>missing: {table} isn't in the extract</source>
            <translation>mangler: {table} er ikke med i uttrekket</translation>
        </message>
        <message>
            <source>not known before {day}</source>
            <translation>ikke kjent før {day}</translation>
        </message>
        <message>
            <source>Stays</source>
            <translation>Opphold</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Kontakter</translation>
        </message>
        <message>
            <source>Emergency clinic</source>
            <translation>Legevakt</translation>
        </message>
        <message>
            <source>Seen by doctor or nurse</source>
            <translation>Sett av lege eller sykepleier</translation>
        </message>
        <message>
            <source>Other contacts</source>
            <translation>Andre kontakter</translation>
        </message>
        <message>
            <source>Diagnoses</source>
            <translation>Diagnoser</translation>
        </message>
        <message>
            <source>Measurements</source>
            <translation>Målinger</translation>
        </message>
        <message>
            <source>Measures taken</source>
            <translation>Tiltak</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Opphold</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Kontakt</translation>
        </message>
        <message>
            <source>still admitted</source>
            <translation>fortsatt innlagt</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>Undo</source>
            <translation>Angre</translation>
        </message>
        <message>
            <source>{what}. Undo with Ctrl+Z.</source>
            <translation>{what}. Angre med Ctrl+Z.</translation>
        </message>
    </context>
    <context>
        <name>Trend</name>
        <message>
            <source>By month</source>
            <translation>Per måned</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Måned</translation>
        </message>
        <message>
            <source>No month has a figure.</source>
            <translation>Ingen måned har tall.</translation>
        </message>
        <message>
            <source>{count} of {months} months have a figure. First {first}. Last {last}.</source>
            <translation>{count} av {months} måneder har tall. Første {first}. Siste {last}.</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Close</source>
            <translation>Lukk</translation>
        </message>
    </context>
    <context>
        <name>Worklist</name>
        <message>
            <source>Done for today.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The next due day is {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Worklist</source>
            <translation>Arbeidsliste</translation>
        </message>
        <message>
            <source>Search in the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%n due today or over the limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reason} {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not judged for short history: {list}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation>Innstillinger</translation>
        </message>
        <message>
            <source>Read an extract</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No list yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The worklist is made when an extract is read in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done for today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody is on the worklist.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print day list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discharge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plan and control</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>contact within three working days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>to the doctor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>through the guardian</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Benefit</source>
            <translation>Nytte</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>Alvor</translation>
        </message>
        <message>
            <source>Resources</source>
            <translation>Ressurs</translation>
        </message>
        <message>
            <source>0 to 3, set by the office for each reason; never computed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{value} of 3</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the office hasn't set marks for this reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reason</source>
            <translation>Grunn</translation>
        </message>
        <message>
            <source>All reasons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All due states</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All lists</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All target groups</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
