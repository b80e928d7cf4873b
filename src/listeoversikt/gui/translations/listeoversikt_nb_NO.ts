<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb_NO" sourcelanguage="en">
    <context>
        <name>About</name>
        <message>
            <source>Definitions</source>
            <translation>Definisjoner</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabell</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Versjon</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Lisens</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Kilde</translation>
        </message>
        <message>
            <source>About the chosen table</source>
            <translation>Om den valgte tabellen</translation>
        </message>
        <message>
            <source>Parts made by others</source>
            <translation>Deler laget av andre</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Del</translation>
        </message>
        <message>
            <source>Licence text of the chosen part</source>
            <translation>Lisensteksten til den valgte delen</translation>
        </message>
        <message>
            <source>Sections about the program</source>
            <translation>Deler om programmet</translation>
        </message>
        <message>
            <source>The program</source>
            <translation>Programmet</translation>
        </message>
        <message>
            <source>Data and privacy</source>
            <translation>Data og personvern</translation>
        </message>
        <message>
            <source>Licences</source>
            <translation>Lisenser</translation>
        </message>
        <message>
            <source>No store is open.</source>
            <translation>Ikke noe lager er åpent.</translation>
        </message>
        <message>
            <source>An overview for professional judgement. Not CE-marked.</source>
            <translation>Oversikt til faglig vurdering. Ikke CE-merket.</translation>
        </message>
        <message>
            <source>What the program is for</source>
            <translation>Hva programmet er til</translation>
        </message>
        <message>
            <source>The program shows who on the GP's list may need more follow-up.</source>
            <translation>Programmet viser hvem på fastlegelisten som kan trenge mer oppfølging.</translation>
        </message>
        <message>
            <source>A professional always judges. The program makes no diagnosis and chooses no treatment.</source>
            <translation>En fagperson vurderer alltid. Programmet stiller ingen diagnose og velger ingen behandling.</translation>
        </message>
        <message>
            <source>No score or indicator here is validated on Norwegian GP lists.</source>
            <translation>Ingen skår eller indikator her er validert på norske fastlegelister.</translation>
        </message>
        <message>
            <source>No prediction model is in use. The plain rule is shown: at least two unplanned admissions in 12 months.</source>
            <translation>Ingen modell er i bruk. Grunnregelen vises: minst to uplanlagte innleggelser på 12 måneder.</translation>
        </message>
        <message>
            <source>The program isn't the record, and isn't for acute enquiries.</source>
            <translation>Programmet er ikke journalen, og er ikke til akutte henvendelser.</translation>
        </message>
        <message>
            <source>Where the data lie</source>
            <translation>Hvor dataene ligger</translation>
        </message>
        <message>
            <source>Everything lies on the office's own machine, in this folder:</source>
            <translation>Alt ligger på kontorets egen maskin, i denne mappen:</translation>
        </message>
        <message>
            <source>Copy the folder's name</source>
            <translation>Kopier mappenavnet</translation>
        </message>
        <message>
            <source>Look, language and keys are kept for you on this machine, outside the store.</source>
            <translation>Utseende, språk og taster huskes for deg på denne maskinen, utenfor lageret.</translation>
        </message>
        <message>
            <source>Privacy in plain words</source>
            <translation>Personvern med vanlige ord</translation>
        </message>
        <message>
            <source>The program never uses the internet. Nothing is sent anywhere.</source>
            <translation>Programmet bruker aldri internett. Ingenting sendes noe sted.</translation>
        </message>
        <message>
            <source>The extract has pseudonyms instead of names and national ids. An extract with such data is stopped.</source>
            <translation>Uttrekket har pseudonymer i stedet for navn og fødselsnummer. Uttrekk med slike opplysninger stanses.</translation>
        </message>
        <message>
            <source>The store is encrypted with the office's passphrase. Nobody can open it without.</source>
            <translation>Lageret er kryptert med kontorets passfrase. Ingen kan åpne det uten.</translation>
        </message>
        <message>
            <source>Files made for use outside the office have no row per patient, and small numbers are hidden.</source>
            <translation>Filer til bruk utenfor kontoret har ingen rad per pasient, og små tall er skjult.</translation>
        </message>
        <message>
            <source>The error log names places in the program, never anything about a patient.</source>
            <translation>Feilloggen nevner steder i programmet, aldri noe om en pasient.</translation>
        </message>
        <message>
            <source>Those who object to being scored are only counted in the population.</source>
            <translation>De som er reservert mot å bli skåret, telles bare i befolkningen.</translation>
        </message>
        <message>
            <source>Every score and indicator names the version it was counted with.</source>
            <translation>Hver skår og indikator sier hvilken versjon den er regnet med.</translation>
        </message>
        <message>
            <source>The program is free software (MIT). It stands on the work of others.</source>
            <translation>Programmet er fri programvare (MIT). Det bygger på andres arbeid.</translation>
        </message>
        <message>
            <source>The text isn't installed here.</source>
            <translation>Teksten er ikke installert her.</translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation>Versjon {version}</translation>
        </message>
        <message>
            <source>Source: {text}</source>
            <translation>Kilde: {text}</translation>
        </message>
        <message>
            <source>Rights: {text}</source>
            <translation>Rettigheter: {text}</translation>
        </message>
        <message>
            <source>Evidence: {text}</source>
            <translation>Grunnlag: {text}</translation>
        </message>
        <message>
            <source>Fetched {day}. Checksum {sum}</source>
            <translation>Hentet {day}. Kontrollsum {sum}</translation>
        </message>
    </context>
    <context>
        <name>AgePyramid</name>
        <message>
            <source>The list by age and risk band</source>
            <translation>Listen etter alder og risikobånd</translation>
        </message>
        <message>
            <source>Women {age} years: {count}</source>
            <translation>Kvinner {age} år: {count}</translation>
        </message>
        <message>
            <source>Men {age} years: {count}</source>
            <translation>Menn {age} år: {count}</translation>
        </message>
        <message>
            <source>Women</source>
            <translation>Kvinner</translation>
        </message>
        <message>
            <source>Men</source>
            <translation>Menn</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>Alder</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>Kjønn</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>{women} women and {men} men in five-year rows.</source>
            <translation>{women} kvinner og {men} menn i femårsrader.</translation>
        </message>
    </context>
    <context>
        <name>Bars</name>
        <message>
            <source>Number</source>
            <translation>Antall</translation>
        </message>
    </context>
    <context>
        <name>Card</name>
        <message>
            <source>{count} chronic</source>
            <translation>{count} kroniske</translation>
        </message>
        <message>
            <source>Own measure, not ACG.</source>
            <translation>Egen måling, ikke ACG.</translation>
        </message>
        <message>
            <source>Looked at, doesn't count:</source>
            <translation>Sett på, teller ikke:</translation>
        </message>
        <message>
            <source>The number after the name is its weight.</source>
            <translation>Tallet bak navnet er vekten.</translation>
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
            <source>Nothing on the worklist now.</source>
            <translation>Ikke på arbeidslisten nå.</translation>
        </message>
        <message>
            <source>{count} of {all} deficits</source>
            <translation>{count} av {all} kjennetegn</translation>
        </message>
        <message>
            <source>Illness burden</source>
            <translation>Sykdomsbyrde</translation>
        </message>
        <message>
            <source>Admission risk, 12 months</source>
            <translation>Innleggelsesrisiko, 12 md.</translation>
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
        <message numerus="yes">
            <source>%n unplanned admission(s)</source>
            <translation>
                <numerusform>%n uplanlagt innl.</numerusform>
                <numerusform>%n uplanlagte innl.</numerusform>
            </translation>
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
            <source>Age by calendar year, born {year}</source>
            <translation>Alder (kalenderår), født {year}</translation>
        </message>
        <message>
            <source>Copy text to the journal</source>
            <translation>Kopier tekst til journal</translation>
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
            <source>Report a discharge</source>
            <translation>Meld utskrivning</translation>
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
    </context>
    <context>
        <name>Causes</name>
        <message>
            <source>New stays</source>
            <translation>Nye innleggelser</translation>
        </message>
        <message>
            <source>New diagnoses</source>
            <translation>Nye diagnoser</translation>
        </message>
        <message>
            <source>New medicines</source>
            <translation>Nye legemidler</translation>
        </message>
        <message>
            <source>New contacts</source>
            <translation>Nye kontakter</translation>
        </message>
        <message>
            <source>New measurements</source>
            <translation>Nye målinger</translation>
        </message>
        <message>
            <source>Changed stays</source>
            <translation>Endrede innleggelser</translation>
        </message>
        <message>
            <source>Changed diagnoses</source>
            <translation>Endrede diagnoser</translation>
        </message>
        <message>
            <source>Stopped medicines</source>
            <translation>Avsluttede legemidler</translation>
        </message>
        <message>
            <source>Home and services</source>
            <translation>Bosted og hjemmetjeneste</translation>
        </message>
        <message>
            <source>Higher age</source>
            <translation>Høyere alder</translation>
        </message>
        <message>
            <source>Expired facts</source>
            <translation>Utløpte opplysninger</translation>
        </message>
        <message>
            <source>Corrected facts</source>
            <translation>Rettede opplysninger</translation>
        </message>
        <message>
            <source>Changed definition</source>
            <translation>Endret definisjon</translation>
        </message>
        <message>
            <source>Missing table</source>
            <translation>Manglende tabell</translation>
        </message>
        <message>
            <source>Other reasons</source>
            <translation>Andre grunner</translation>
        </message>
    </context>
    <context>
        <name>Chart</name>
        <message>
            <source>Show as table</source>
            <translation>Vis som tabell</translation>
        </message>
        <message>
            <source>Copy chart</source>
            <translation>Kopier graf</translation>
        </message>
        <message>
            <source>Save chart …</source>
            <translation>Lagre graf …</translation>
        </message>
        <message>
            <source>Save chart</source>
            <translation>Lagre graf</translation>
        </message>
        <message>
            <source>Copy numbers</source>
            <translation>Kopier tall</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Lukk</translation>
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
            <translation>venter</translation>
        </message>
        <message>
            <source>waits for the short-term stay to end</source>
            <translation>venter til korttidsoppholdet er over</translation>
        </message>
        <message>
            <source>today</source>
            <translation>i dag</translation>
        </message>
        <message>
            <source>due today</source>
            <translation>frist i dag</translation>
        </message>
        <message>
            <source>due {day}</source>
            <translation>frist {day}</translation>
        </message>
        <message>
            <source>not done, was due {day}</source>
            <translation>ikke gjennomført, fristen var {day}</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) over</source>
            <translation>
                <numerusform>%n dag over</numerusform>
                <numerusform>%n dager over</numerusform>
            </translation>
        </message>
        <message>
            <source>{over}, was due {day}</source>
            <translation>{over}, fristen var {day}</translation>
        </message>
        <message>
            <source>contact {day}</source>
            <translation>kontakt {day}</translation>
        </message>
        <message>
            <source>working day {number}</source>
            <translation>virkedag {number}</translation>
        </message>
        <message>
            <source>after the limit</source>
            <translation>etter fristen</translation>
        </message>
        <message>
            <source>discharge letter missing</source>
            <translation>epikrise mangler</translation>
        </message>
    </context>
    <context>
        <name>Columns</name>
        <message>
            <source>Patient</source>
            <translation>Pasient</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>Target groups</source>
            <translation>Målgrupper</translation>
        </message>
        <message>
            <source>Risk band</source>
            <translation>Risikobånd</translation>
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
        <message numerus="yes">
            <source>%n patient(s)</source>
            <translation>
                <numerusform>%n pasient</numerusform>
                <numerusform>%n pasienter</numerusform>
            </translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>Pasient</translation>
        </message>
        <message>
            <source>Why now</source>
            <translation>Hvorfor nå</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Frist</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notater</translation>
        </message>
        <message>
            <source>printed {day}</source>
            <translation>skrevet ut {day}</translation>
        </message>
        <message>
            <source>extract of {day}</source>
            <translation>uttrekk per {day}</translation>
        </message>
        <message>
            <source>internal list, not to leave the office</source>
            <translation>intern liste, skal ikke ut av kontoret</translation>
        </message>
        <message>
            <source>Example data</source>
            <translation>Eksempeldata</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>Side {page} av {pages}</translation>
        </message>
    </context>
    <context>
        <name>DischargeForm</name>
        <message>
            <source>New discharge</source>
            <translation>Ny utskrivning</translation>
        </message>
        <message>
            <source>Discharged to</source>
            <translation>Utskrevet til</translation>
        </message>
        <message>
            <source>Patient id</source>
            <translation>Pasient-id</translation>
        </message>
        <message>
            <source>Discharged</source>
            <translation>Utskrevet</translation>
        </message>
        <message>
            <source>Known to the office</source>
            <translation>Kjent for kontoret</translation>
        </message>
        <message>
            <source>Empty when it isn't known. It's never set by itself.</source>
            <translation>La stå tom når det ikke er kjent. Feltet fylles aldri ut av seg selv.</translation>
        </message>
        <message>
            <source>Home, unless something else is chosen.</source>
            <translation>Hjem, hvis ikke noe annet velges.</translation>
        </message>
        <message>
            <source>For a discharge that no extract has told of yet. It starts a clock.</source>
            <translation>For en utskrivning som ikke er med i noe uttrekk ennå. Fristen regnes fra den.</translation>
        </message>
        <message>
            <source>Save discharge</source>
            <translation>Lagre utskrivning</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Lukk</translation>
        </message>
        <message numerus="yes">
            <source>%n year(s)</source>
            <translation>
                <numerusform>%n år</numerusform>
                <numerusform>%n år</numerusform>
            </translation>
        </message>
        <message>
            <source>list {name}</source>
            <translation>liste {name}</translation>
        </message>
        <message>
            <source>Write the patient's id.</source>
            <translation>Skriv pasientens id.</translation>
        </message>
        <message>
            <source>Nobody on the list has this id.</source>
            <translation>Ingen på listen har denne id-en.</translation>
        </message>
        <message>
            <source>Write the day of discharge.</source>
            <translation>Skriv datoen for utskrivningen.</translation>
        </message>
        <message>
            <source>The date is in the future.</source>
            <translation>Datoen er fram i tid.</translation>
        </message>
        <message>
            <source>The office can't have known before the discharge.</source>
            <translation>Kontoret kan ikke ha kjent til den før utskrivningen.</translation>
        </message>
        <message>
            <source>The date is before the year of birth.</source>
            <translation>Datoen er før fødselsåret.</translation>
        </message>
        <message>
            <source>The patient wasn't on the list yet that day.</source>
            <translation>Pasienten var ikke på listen ennå den dagen.</translation>
        </message>
        <message>
            <source>The patient had left the list that day.</source>
            <translation>Pasienten hadde flyttet fra listen den dagen.</translation>
        </message>
        <message>
            <source>The patient is registered dead before that day.</source>
            <translation>Pasienten er registrert død før den dagen.</translation>
        </message>
        <message>
            <source>A discharge on that day is already there. Save again to keep this one.</source>
            <translation>Det finnes allerede en utskrivning denne dagen. Lagre en gang til for å føre den likevel.</translation>
        </message>
        <message>
            <source>Write a date, for example 3.11 or i for today.</source>
            <translation>Skriv en dato, for eksempel 3.11 eller i for i dag.</translation>
        </message>
    </context>
    <context>
        <name>Discharges</name>
        <message>
            <source>Take this discharge away</source>
            <translation>Ta bort denne utskrivningen</translation>
        </message>
        <message>
            <source>This discharge</source>
            <translation>Denne utskrivningen</translation>
        </message>
        <message>
            <source>Discharged {day}</source>
            <translation>Utskrevet {day}</translation>
        </message>
        <message>
            <source>Contact {day}: {kind}, {role}.</source>
            <translation>Kontakt {day}: {kind}, {role}.</translation>
        </message>
        <message>
            <source>Doesn't want to be called: goes to the doctor.</source>
            <translation>Ønsker ikke å bli oppringt: går til legen.</translation>
        </message>
        <message>
            <source>A child: the guardian is called.</source>
            <translation>Barn: foresatt ringes.</translation>
        </message>
        <message>
            <source>Contacts missing: somebody may have called already.</source>
            <translation>Kontakter mangler: noen kan ha ringt allerede.</translation>
        </message>
        <message>
            <source>Typed in here. An extract with the same stay takes its place.</source>
            <translation>Ført inn her. Et uttrekk med det samme oppholdet tar over.</translation>
        </message>
        <message>
            <source>From discharge</source>
            <translation>Fra utskrivning</translation>
        </message>
        <message>
            <source>From known</source>
            <translation>Fra kjent</translation>
        </message>
        <message>
            <source>The day the office got to know isn't given, so this clock can't start.</source>
            <translation>Dagen kontoret fikk vite om det, er ikke oppgitt. Derfor kan denne fristen ikke regnes ut.</translation>
        </message>
        <message>
            <source>With the office's own days off: {day}</source>
            <translation>Med kontorets egne lukkedager: {day}</translation>
        </message>
        <message>
            <source>Discharges</source>
            <translation>Utskrivninger</translation>
        </message>
        <message>
            <source>Search in the list</source>
            <translation>Søk i listen</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Periode</translation>
        </message>
        <message>
            <source>Last 12 months</source>
            <translation>Siste 12 måneder</translation>
        </message>
        <message numerus="yes">
            <source>Last %n days</source>
            <translation>
                <numerusform>Siste %n dag</numerusform>
                <numerusform>Siste %n dager</numerusform>
            </translation>
        </message>
        <message>
            <source>New discharge</source>
            <translation>Ny utskrivning</translation>
        </message>
        <message>
            <source>Contact within three working days (Monday–Friday, not public holidays)</source>
            <translation>Kontakt innen tre virkedager (mandag–fredag, ikke helligdager)</translation>
        </message>
        <message>
            <source>Contacts missing: the table kontakter isn't in the extract.</source>
            <translation>Kontakter mangler: tabellen kontakter er ikke med i uttrekket.</translation>
        </message>
        <message>
            <source>The limits hold. Who has been reached already can't be seen.</source>
            <translation>Fristene gjelder. Hvem som alt er nådd, kan ikke ses.</translation>
        </message>
        <message>
            <source>Discharges come from the extract's stays, or are typed in here.</source>
            <translation>Utskrivninger kommer fra innleggelsene i uttrekket, eller føres inn her.</translation>
        </message>
        <message>
            <source>No discharges in the last 12 months</source>
            <translation>Ingen utskrivninger siste 12 måneder</translation>
        </message>
        <message numerus="yes">
            <source>No discharges in the last %n days</source>
            <translation>
                <numerusform>Ingen utskrivninger siste %n dag</numerusform>
                <numerusform>Ingen utskrivninger siste %n dager</numerusform>
            </translation>
        </message>
        <message>
            <source>The table innleggelser isn't in the extract. Discharges can be typed in here.</source>
            <translation>Tabellen innleggelser er ikke med i uttrekket. Utskrivninger kan føres inn her.</translation>
        </message>
        <message>
            <source>They come from the extract's stays, or are typed in here.</source>
            <translation>De kommer fra innleggelsene i uttrekket, eller føres inn her.</translation>
        </message>
        <message>
            <source>The extract is of {day}.</source>
            <translation>Uttrekket er per {day}.</translation>
        </message>
        <message>
            <source>type in discharge</source>
            <translation>før inn utskrivning</translation>
        </message>
        <message>
            <source>take discharge away</source>
            <translation>ta bort utskrivning</translation>
        </message>
        <message>
            <source>{patient}: the discharge is taken away</source>
            <translation>{patient}: utskrivningen er tatt bort</translation>
        </message>
        <message>
            <source>{patient}: the discharge is there again</source>
            <translation>{patient}: utskrivningen er tilbake</translation>
        </message>
        <message>
            <source>The discharge is taken back</source>
            <translation>Utskrivningen er angret</translation>
        </message>
        <message>
            <source>{patient}: discharge saved {time}</source>
            <translation>{patient}: utskrivning lagret {time}</translation>
        </message>
        <message>
            <source>Due days</source>
            <translation>Fristdager</translation>
        </message>
        <message>
            <source>typed in here</source>
            <translation>ført inn her</translation>
        </message>
        <message>
            <source>no diagnosis given</source>
            <translation>diagnose ikke oppgitt</translation>
        </message>
        <message>
            <source>To be reached</source>
            <translation>Skal kontaktes</translation>
        </message>
        <message>
            <source>contact within three working days</source>
            <translation>kontakt innen tre virkedager</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Venter</translation>
        </message>
        <message>
            <source>in short-term care</source>
            <translation>på korttidsopphold</translation>
        </message>
        <message>
            <source>First step done</source>
            <translation>Første trinn er ferdig</translation>
        </message>
        <message>
            <source>on up the ladder</source>
            <translation>videre i trappen</translation>
        </message>
        <message>
            <source>Lapsed or not done</source>
            <translation>Bortfalt eller ikke gjennomført</translation>
        </message>
        <message>
            <source>Discharged</source>
            <translation>Utskrevet</translation>
        </message>
        <message>
            <source>From known to the office</source>
            <translation>Fra kjent for kontoret</translation>
        </message>
        <message>
            <source>Ladder</source>
            <translation>Trappen</translation>
        </message>
        <message>
            <source>Contact in 3 working days, doctor in 14 days, new assessment in 4 weeks. The later steps are for the frail and the chronically ill.</source>
            <translation>Kontakt innen 3 virkedager, lege innen 14 dager, ny vurdering innen 4 uker. De to siste gjelder skrøpelige eldre og kronisk syke.</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>From discharge: {clock}</source>
            <translation>Fra utskrivning: {clock}</translation>
        </message>
        <message>
            <source>The column kjent_dato isn't in the extract.</source>
            <translation>Kolonnen kjent_dato er ikke med i uttrekket.</translation>
        </message>
        <message>
            <source>Runs from the day the office got to know of the discharge.</source>
            <translation>Regnes fra dagen kontoret fikk vite om utskrivningen.</translation>
        </message>
        <message>
            <source>From known to the office: {clock}</source>
            <translation>Fra kjent for kontoret: {clock}</translation>
        </message>
        <message>
            <source>Known to the office {day}</source>
            <translation>Kjent for kontoret {day}</translation>
        </message>
        <message>
            <source>the table kontakter isn't in the extract</source>
            <translation>tabellen kontakter er ikke med i uttrekket</translation>
        </message>
        <message>
            <source>the discharge is before the first contact in the extract</source>
            <translation>utskrivningen er før den første kontakten i uttrekket</translation>
        </message>
        <message>
            <source>All states</source>
            <translation>Alle statuser</translation>
        </message>
        <message>
            <source>Due day</source>
            <translation>Frist</translation>
        </message>
        <message>
            <source>Due {day}</source>
            <translation>Frist {day}</translation>
        </message>
        <message>
            <source>Over the limit</source>
            <translation>Over fristen</translation>
        </message>
        <message>
            <source>The office is closed. The national limit stands.</source>
            <translation>Kontoret er stengt. Den nasjonale fristen gjelder.</translation>
        </message>
        <message>
            <source>the office is closed</source>
            <translation>kontoret er stengt</translation>
        </message>
        <message>
            <source>before</source>
            <translation>før</translation>
        </message>
        <message>
            <source>over</source>
            <translation>over</translation>
        </message>
        <message>
            <source>today</source>
            <translation>i dag</translation>
        </message>
        <message>
            <source>limit</source>
            <translation>frist</translation>
        </message>
        <message>
            <source>limits</source>
            <translation>frister</translation>
        </message>
        <message numerus="yes">
            <source>%n over the limit</source>
            <translation>
                <numerusform>%n over fristen</numerusform>
                <numerusform>%n over fristen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n due</source>
            <translation>
                <numerusform>%n frist</numerusform>
                <numerusform>%n frister</numerusform>
            </translation>
        </message>
        <message>
            <source>admitted {day}</source>
            <translation>innlagt {day}</translation>
        </message>
        <message>
            <source>died {day}</source>
            <translation>død {day}</translation>
        </message>
        <message>
            <source>left {day}</source>
            <translation>flyttet {day}</translation>
        </message>
        <message>
            <source>in a nursing home</source>
            <translation>på sykehjem</translation>
        </message>
        <message>
            <source>never came</source>
            <translation>kom aldri</translation>
        </message>
        <message>
            <source>{share} from discharge ({n} of {of})</source>
            <translation>{share} fra utskrivning ({n} av {of})</translation>
        </message>
        <message>
            <source>{share} from known ({n} of {of})</source>
            <translation>{share} fra kjent ({n} av {of})</translation>
        </message>
        <message>
            <source>In time, last 12 months: missing</source>
            <translation>I tide siste 12 md.: mangler</translation>
        </message>
        <message>
            <source>In time, last 12 months: {shares}</source>
            <translation>I tide siste 12 md.: {shares}</translation>
        </message>
    </context>
    <context>
        <name>DueDays</name>
        <message>
            <source>Due in the next ten working days</source>
            <translation>Forfaller de neste ti virkedagene</translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s) overdue</source>
            <translation>
                <numerusform>%n pasient over fristen</numerusform>
                <numerusform>%n pasienter over fristen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s) due</source>
            <translation>
                <numerusform>%n pasient med frist</numerusform>
                <numerusform>%n pasienter med frist</numerusform>
            </translation>
        </message>
        <message>
            <source>The office is closed. The national clock runs.</source>
            <translation>Kontoret er stengt. Den nasjonale klokken går.</translation>
        </message>
        <message>
            <source>{count} over</source>
            <translation>{count} over</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>I dag</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Stengt</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Dag</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Frist</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>Over fristen</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>Kontoret</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Åpent</translation>
        </message>
        <message>
            <source>{due} due, {overdue} overdue.</source>
            <translation>{due} med frist, {overdue} over fristen.</translation>
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
            <source>National ids, D and H numbers, also within texts</source>
            <translation>Fødselsnummer, D- og H-nummer, også inne i tekst</translation>
        </message>
        <message>
            <source>Phone numbers and e-mail addresses, also within texts</source>
            <translation>Telefonnumre og e-postadresser, også inne i tekst</translation>
        </message>
        <message>
            <source>Columns of names, addresses or full birth dates</source>
            <translation>Kolonner med navn, adresser eller hele fødselsdatoer</translation>
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
            <source>A name in the middle of a text isn't found. Leave free text out.</source>
            <translation>Et navn midt i en tekst blir ikke funnet. La fritekst være ute av uttrekket.</translation>
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
        <message numerus="yes">
            <source>And %n more of the same kind.</source>
            <translation>
                <numerusform>Og %n til av samme slag.</numerusform>
                <numerusform>Og %n til av samme slag.</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose again</source>
            <translation>Velg på nytt</translation>
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
        <message>
            <source>No rows were set aside.</source>
            <translation>Ingen rader er satt til side.</translation>
        </message>
        <message>
            <source>The rows are set aside, and some cells are read as empty.</source>
            <translation>Radene er satt til side, og noen celler er lest som tomme.</translation>
        </message>
        <message>
            <source>The cells are read as empty. The rows are kept.</source>
            <translation>Cellene er lest som tomme. Radene er beholdt.</translation>
        </message>
        <message>
            <source>The rows are set aside. The rest of the extract is untouched.</source>
            <translation>Radene er satt til side. Resten av uttrekket er ikke berørt.</translation>
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
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message numerus="yes">
            <source>%n finding(s) shown</source>
            <translation>
                <numerusform>%n funn vises</numerusform>
                <numerusform>%n funn vises</numerusform>
            </translation>
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
            <source>Reading {name}</source>
            <translation>Leser {name}</translation>
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
            <source>Earlier extracts</source>
            <translation>Tidligere uttrekk</translation>
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
            <source>Cancelled. The previous extract applies.</source>
            <translation>Avbrutt. Forrige uttrekk gjelder.</translation>
        </message>
        <message>
            <source>Cancelled. Nothing is stored.</source>
            <translation>Avbrutt. Ingenting er lagret.</translation>
        </message>
        <message>
            <source>The import was stopped. Nothing is stored.</source>
            <translation>Innlesingen er stanset. Ingenting er lagret.</translation>
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
            <source>Extracts are never deleted or changed. The newest whole list applies.</source>
            <translation>Uttrekk slettes eller endres aldri. Det nyeste hele uttrekket gjelder.</translation>
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
            <source>Status</source>
            <translation>Status</translation>
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
            <source>Set aside</source>
            <translation>Satt til side</translation>
        </message>
        <message>
            <source>Supplement</source>
            <translation>Tillegg</translation>
        </message>
        <message>
            <source>Whole list</source>
            <translation>Hele listen</translation>
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
            <source>The list</source>
            <translation>Listen</translation>
        </message>
        <message>
            <source>As at</source>
            <translation>Per</translation>
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
            <source>What was typed in by hand stays with the patient.</source>
            <translation>Det som er ført inn for hånd, følger pasienten.</translation>
        </message>
        <message numerus="yes">
            <source>%n joined the list</source>
            <translation>
                <numerusform>%n kommet til listen</numerusform>
                <numerusform>%n kommet til listen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left the list</source>
            <translation>
                <numerusform>%n flyttet fra listen</numerusform>
                <numerusform>%n flyttet fra listen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n died</source>
            <translation>
                <numerusform>%n død</numerusform>
                <numerusform>%n døde</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n up in risk band</source>
            <translation>
                <numerusform>%n opp i risikobånd</numerusform>
                <numerusform>%n opp i risikobånd</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n down in risk band</source>
            <translation>
                <numerusform>%n ned i risikobånd</numerusform>
                <numerusform>%n ned i risikobånd</numerusform>
            </translation>
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
        <message numerus="yes">
            <source>%n list inhabitant(s) as at {date}.</source>
            <translation>
                <numerusform>%n listeinnbygger per {date}.</numerusform>
                <numerusform>%n listeinnbyggere per {date}.</numerusform>
            </translation>
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
            <source>What changes is being worked out.</source>
            <translation>Regner hva som endres.</translation>
        </message>
        <message>
            <source>Answer the question first.</source>
            <translation>Svar på spørsmålet først.</translation>
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
            <source>Read in</source>
            <translation>Les inn</translation>
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
            <source>No extract is read in yet.</source>
            <translation>Ingen uttrekk er lest inn ennå.</translation>
        </message>
        <message>
            <source>Applies now: the extract of {date}, {people} inhabitants.</source>
            <translation>Gjelder nå: uttrekket per {date}, {people} listeinnbyggere.</translation>
        </message>
        <message numerus="yes">
            <source>It is %n day(s) old.</source>
            <translation>
                <numerusform>Det er %n dag gammelt.</numerusform>
                <numerusform>Det er %n dager gammelt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Step {number} of {all}: {name}</source>
            <translation>Trinn {number} av {all}: {name}</translation>
        </message>
        <message>
            <source>{step}, stopped</source>
            <translation>{step}, stanset</translation>
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
            <source>Pass {column} only when it shows nobody's identity. It is logged.</source>
            <translation>Slipp {column} gjennom bare når kolonnen ikke viser hvem noen er. Det logges.</translation>
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
            <source>File</source>
            <translation>Fil</translation>
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
            <source>Ignored</source>
            <translation>Ignorert</translation>
        </message>
        <message>
            <source>Process codes are counted and not used.</source>
            <translation>Prosesskoder telles, men brukes ikke.</translation>
        </message>
        <message>
            <source>isn't in the extract</source>
            <translation>er ikke i uttrekket</translation>
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
        <message numerus="yes">
            <source>%n stay(s) ({share}) lack urgency. They aren't counted as emergencies.</source>
            <translation>
                <numerusform>%n innleggelse ({share}) mangler hastegrad. Den teller ikke som øyeblikkelig hjelp.</numerusform>
                <numerusform>%n innleggelser ({share}) mangler hastegrad. De teller ikke som øyeblikkelig hjelp.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) ({share}) lack role. They don't count as follow-up.</source>
            <translation>
                <numerusform>%n kontakt ({share}) mangler rolle. Den teller ikke som oppfølging.</numerusform>
                <numerusform>%n kontakter ({share}) mangler rolle. De teller ikke som oppfølging.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n code(s) in {table} aren't in the code list. They are kept.</source>
            <translation>
                <numerusform>%n kode i {table} er ukjent for kodelisten. Den er beholdt.</numerusform>
                <numerusform>%n koder i {table} er ukjente for kodelisten. De er beholdt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) equal another the same day. They are kept.</source>
            <translation>
                <numerusform>%n kontakt er lik en annen samme dag. Den er beholdt.</numerusform>
                <numerusform>%n kontakter er like en annen samme dag. De er beholdt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Unknown columns in {table} are left out: {names}.</source>
            <translation>Ukjente kolonner i {table} er hoppet over: {names}.</translation>
        </message>
        <message numerus="yes">
            <source>%n other file(s) in the extract are left out.</source>
            <translation>
                <numerusform>%n annen fil i uttrekket er ikke lest.</numerusform>
                <numerusform>%n andre filer i uttrekket er ikke lest.</numerusform>
            </translation>
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
            <source>Try again</source>
            <translation>Prøv igjen</translation>
        </message>
        <message>
            <source>Pass the column</source>
            <translation>Slipp gjennom kolonnen</translation>
        </message>
        <message>
            <source>Working out what changes</source>
            <translation>Regner hva som endres</translation>
        </message>
        <message>
            <source>Reading in the extract</source>
            <translation>Leser inn uttrekket</translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) left</source>
            <translation>
                <numerusform>%n minutt igjen</numerusform>
                <numerusform>%n minutter igjen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n second(s) left</source>
            <translation>
                <numerusform>%n sekund igjen</numerusform>
                <numerusform>%n sekunder igjen</numerusform>
            </translation>
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
            <translation>Filter</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Kolonner</translation>
        </message>
        <message>
            <source>Remove all filters</source>
            <translation>Fjern alle filtre</translation>
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
    </context>
    <context>
        <name>FirstRun</name>
        <message>
            <source>Where the store lies</source>
            <translation>Her ligger lageret</translation>
        </message>
        <message>
            <source>Choose folder</source>
            <translation>Velg mappe</translation>
        </message>
        <message>
            <source>No folder is chosen</source>
            <translation>Ingen mappe er valgt</translation>
        </message>
        <message>
            <source>Choose the store's folder</source>
            <translation>Velg mappen med lageret</translation>
        </message>
        <message>
            <source>The office's name</source>
            <translation>Kontorets navn</translation>
        </message>
        <message>
            <source>Patient lists</source>
            <translation>Fastlegelister</translation>
        </message>
        <message>
            <source>Optional</source>
            <translation>Valgfritt</translation>
        </message>
        <message>
            <source>Name of list {key}</source>
            <translation>Navn på liste {key}</translation>
        </message>
        <message>
            <source>Give them names if you like. They can be changed later.</source>
            <translation>Gi dem gjerne navn. Navnene kan endres senere.</translation>
        </message>
        <message>
            <source>They come with the extract. They can be given names later.</source>
            <translation>De kommer med uttrekket. De kan få navn senere.</translation>
        </message>
        <message>
            <source>Write what the office is called.</source>
            <translation>Skriv hva kontoret heter.</translation>
        </message>
        <message>
            <source>Open the store</source>
            <translation>Åpne lageret</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Passfrase</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Åpne</translation>
        </message>
        <message>
            <source>Choose the store's folder.</source>
            <translation>Velg mappen med lageret.</translation>
        </message>
        <message>
            <source>Type the passphrase.</source>
            <translation>Skriv inn passfrasen.</translation>
        </message>
        <message>
            <source>Opening …</source>
            <translation>Åpner …</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Prøv igjen</translation>
        </message>
        <message numerus="yes">
            <source>Wrong password. Try again in %n second(s).</source>
            <translation>
                <numerusform>Feil passord. Prøv igjen om %n sekund.</numerusform>
                <numerusform>Feil passord. Prøv igjen om %n sekunder.</numerusform>
            </translation>
        </message>
        <message>
            <source>Wrong password. Try again.</source>
            <translation>Feil passord. Prøv igjen.</translation>
        </message>
        <message>
            <source>Too short. At least 12 signs.</source>
            <translation>For kort. Minst 12 tegn.</translation>
        </message>
        <message>
            <source>Too easy to guess. Use different signs.</source>
            <translation>For lett å gjette. Bruk ulike tegn.</translation>
        </message>
        <message>
            <source>Long enough. One word more is better.</source>
            <translation>Lang nok. Ett ord til er bedre.</translation>
        </message>
        <message>
            <source>Good.</source>
            <translation>God.</translation>
        </message>
        <message>
            <source>Strong.</source>
            <translation>Sterk.</translation>
        </message>
        <message>
            <source>Four or five words in a row are easy to remember and hard to guess.</source>
            <translation>Fire eller fem ord på rad er lette å huske og vanskelige å gjette.</translation>
        </message>
        <message>
            <source>Passphrase once more</source>
            <translation>Passfrasen en gang til</translation>
        </message>
        <message>
            <source>Show the passphrase</source>
            <translation>Vis passfrasen</translation>
        </message>
        <message>
            <source>Nobody can open the store without the passphrase.</source>
            <translation>Ingen kan åpne lageret uten passfrasen.</translation>
        </message>
        <message>
            <source>Write it down and lock it in. A recovery key comes in a later version.</source>
            <translation>Skriv den ned, og lås den inn. Gjenopprettingsnøkkel kommer i en senere versjon.</translation>
        </message>
        <message>
            <source>The two passphrases differ.</source>
            <translation>Passfrasene er ikke like.</translation>
        </message>
        <message>
            <source>The disk is full. Free 200 MB and try again. Nothing is lost.</source>
            <translation>Disken er full. Frigjør 200 MB, og prøv igjen. Ingenting er tapt.</translation>
        </message>
        <message>
            <source>The program may not write there. Choose another folder.</source>
            <translation>Programmet får ikke skrive der. Velg en annen mappe.</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Neste</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Lock the store</source>
            <translation>Lås lageret</translation>
        </message>
        <message>
            <source>Office and lists</source>
            <translation>Kontor og lister</translation>
        </message>
        <message>
            <source>Step {number} of 3</source>
            <translation>Steg {number} av 3</translation>
        </message>
        <message>
            <source>Make the store</source>
            <translation>Lag lageret</translation>
        </message>
        <message>
            <source>Welcome to listeoversikt</source>
            <translation>Velkommen til listeoversikt</translation>
        </message>
        <message>
            <source>Everything happens on this machine.
Nothing is sent out.</source>
            <translation>Alt skjer på denne maskinen.
Ingenting sendes ut.</translation>
        </message>
        <message>
            <source>Drop a folder or zip file here</source>
            <translation>Slipp mappe eller zip-fil her</translation>
        </message>
        <message>
            <source>or press Ctrl+O</source>
            <translation>eller trykk Ctrl+O</translation>
        </message>
        <message>
            <source>or</source>
            <translation>eller</translation>
        </message>
        <message>
            <source>Try with example data</source>
            <translation>Prøv med eksempeldata</translation>
        </message>
        <message>
            <source>{count} made-up patients</source>
            <translation>{count} oppdiktede pasienter</translation>
        </message>
        <message>
            <source>Open a store</source>
            <translation>Åpne et lager</translation>
        </message>
        <message>
            <source>Extracts (*.zip *.csv *.txt *.tsv)</source>
            <translation>Uttrekk (*.zip *.csv *.txt *.tsv)</translation>
        </message>
        <message>
            <source>Choose the extract</source>
            <translation>Velg uttrekket</translation>
        </message>
        <message>
            <source>These files don't make one extract. Drop the folder or one zip file.</source>
            <translation>Disse filene er ikke ett uttrekk. Slipp mappen eller én zip-fil.</translation>
        </message>
    </context>
    <context>
        <name>FollowUp</name>
        <message>
            <source>Selected row</source>
            <translation>Valgt rad</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Innstillinger</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Åpne</translation>
        </message>
        <message>
            <source>Fetching the list</source>
            <translation>Henter listen</translation>
        </message>
        <message>
            <source>Remove filters</source>
            <translation>Fjern filtrene</translation>
        </message>
        <message numerus="yes">
            <source>None of the %n row(s) fits the filters and what is searched for.</source>
            <translation>
                <numerusform>Den ene raden passer ikke med filtrene og søket.</numerusform>
                <numerusform>Ingen av %n rader passer med filtrene og søket.</numerusform>
            </translation>
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
            <translation>Liste</translation>
        </message>
        <message>
            <source>Patient card</source>
            <translation>Pasientkort</translation>
        </message>
    </context>
    <context>
        <name>Gaps</name>
        <message>
            <source>couldn't be judged for «{reason}»: too short history</source>
            <translation>kunne ikke vurderes for «{reason}»: for kort historikk</translation>
        </message>
        <message>
            <source>of the stays lack urgency and aren't counted as unplanned</source>
            <translation>av innleggelsene mangler hastegrad og regnes ikke som øyeblikkelig hjelp</translation>
        </message>
        <message>
            <source>rows were set aside when the extract was read</source>
            <translation>rader ble satt til side da uttrekket ble lest</translation>
        </message>
        <message>
            <source>Consultations and need without contact can't be seen</source>
            <translation>Konsultasjoner og behov uten kontakt kan ikke ses</translation>
        </message>
        <message>
            <source>Medicines and medicine burden show «missing»</source>
            <translation>Legemidler og legemiddelbyrde vises som «mangler»</translation>
        </message>
        <message>
            <source>Discharges and admissions can't be seen</source>
            <translation>Utskrivninger og innleggelser kan ikke ses</translation>
        </message>
        <message>
            <source>HbA1c, blood pressure and CFS show «missing»</source>
            <translation>HbA1c, blodtrykk og CFS vises som «mangler»</translation>
        </message>
        <message>
            <source>Plans, controls and reviews can't be seen</source>
            <translation>Planer, kontroller og gjennomganger kan ikke ses</translation>
        </message>
        <message>
            <source>No stay counts as unplanned</source>
            <translation>Ingen innleggelse regnes som øyeblikkelig hjelp</translation>
        </message>
        <message>
            <source>The clock from known to the office can't start</source>
            <translation>Klokken fra kjent for kontoret kan ikke starte</translation>
        </message>
        <message>
            <source>Regular medicines show «missing»</source>
            <translation>Faste legemidler vises som «mangler»</translation>
        </message>
        <message>
            <source>Who held the contacts isn't known</source>
            <translation>Hvem som hadde kontaktene, er ikke kjent</translation>
        </message>
        <message>
            <source>Home care can't be seen</source>
            <translation>Hjemmetjeneste kan ikke ses</translation>
        </message>
        <message>
            <source>Nursing home and sheltered housing can't be seen</source>
            <translation>Sykehjem og omsorgsbolig kan ikke ses</translation>
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
            <source>being counted</source>
            <translation>regnes</translation>
        </message>
        <message>
            <source>Indicator card</source>
            <translation>Indikatorkort</translation>
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
            <source>Value</source>
            <translation>Verdi</translation>
        </message>
        <message>
            <source>n of N</source>
            <translation>Teller og nevner</translation>
        </message>
        <message>
            <source>95 % interval</source>
            <translation>95 % intervall</translation>
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
            <source>A gap is a month without a figure.</source>
            <translation>Et hull er en måned uten tall.</translation>
        </message>
        <message>
            <source>Field: 95 % interval. A gap is a month without a figure.</source>
            <translation>Felt: 95 % intervall. Et hull er en måned uten tall.</translation>
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
            <source>Share, rate, mean or count; under it the 95 % interval</source>
            <translation>Andel, rate, gjennomsnitt eller antall, med 95 % intervall under</translation>
        </message>
        <message>
            <source>Share, 0 to 100 %</source>
            <translation>Andel, 0 til 100 %</translation>
        </message>
        <message>
            <source>Dot: our share. Band: 95 % interval.</source>
            <translation>Prikk: vår andel. Bånd: 95 % intervall.</translation>
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
            <translation>95 % intervall {limits}</translation>
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
        <message numerus="yes">
            <source>Show %n patient(s)</source>
            <translation>
                <numerusform>Vis %n pasient</numerusform>
                <numerusform>Vis %n pasienter</numerusform>
            </translation>
        </message>
        <message>
            <source>Show those excluded</source>
            <translation>Vis dem utenfor</translation>
        </message>
        <message>
            <source>Counted in other ways</source>
            <translation>Regnet på andre måter</translation>
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
            <source>Filters</source>
            <translation>Filtre</translation>
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
            <source>Open the card, focus on its first action</source>
            <translation>Åpne kortet, fokus på første handling</translation>
        </message>
        <message>
            <source>Month by month in the chart</source>
            <translation>Måned for måned i grafen</translation>
        </message>
        <message>
            <source>The chart's numbers as a table</source>
            <translation>Grafens tall som tabell</translation>
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
        <message numerus="yes">
            <source>%n no longer on the list</source>
            <translation>
                <numerusform>%n ikke lenger på listen</numerusform>
                <numerusform>%n ikke lenger på listen</numerusform>
            </translation>
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
    </context>
    <context>
        <name>KeySheet</name>
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
            <source>In lists and on the patient card</source>
            <translation>I lister og på pasientkortet</translation>
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
            <source>Ladder after discharge</source>
            <translation>Trappen etter utskrivning</translation>
        </message>
        <message>
            <source>contacts missing</source>
            <translation>kontakter mangler</translation>
        </message>
        <message>
            <source>Contact within 3 working days</source>
            <translation>Kontakt innen 3 virkedager</translation>
        </message>
        <message>
            <source>Doctor within 14 days</source>
            <translation>Lege innen 14 dager</translation>
        </message>
        <message>
            <source>New assessment within 4 weeks</source>
            <translation>Ny vurdering innen 4 uker</translation>
        </message>
        <message>
            <source>done {day}</source>
            <translation>gjort {day}</translation>
        </message>
        <message>
            <source>done late, {day}</source>
            <translation>gjort for sent, {day}</translation>
        </message>
        <message>
            <source>by {day}</source>
            <translation>innen {day}</translation>
        </message>
        <message>
            <source>due today</source>
            <translation>frist i dag</translation>
        </message>
        <message>
            <source>was due {day}</source>
            <translation>fristen var {day}</translation>
        </message>
        <message>
            <source>lapsed</source>
            <translation>bortfalt</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>venter</translation>
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
        <message numerus="yes">
            <source>Wrong passphrase. Try again in %n second(s).</source>
            <translation>
                <numerusform>Feil passord. Prøv igjen om %n sekund.</numerusform>
                <numerusform>Feil passord. Prøv igjen om %n sekunder.</numerusform>
            </translation>
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
        <name>Overview</name>
        <message>
            <source>The list by age and risk band</source>
            <translation>Listen etter alder og risikobånd</translation>
        </message>
        <message>
            <source>Show the list</source>
            <translation>Vis listen</translation>
        </message>
        <message>
            <source>Risk bands</source>
            <translation>Risikobånd</translation>
        </message>
        <message>
            <source>Due in the next ten working days</source>
            <translation>Forfaller de neste ti virkedagene</translation>
        </message>
        <message>
            <source>patients with a due day</source>
            <translation>pasienter</translation>
        </message>
        <message>
            <source>No one is due in the next ten working days.</source>
            <translation>Ingen har frist de neste ti virkedagene.</translation>
        </message>
        <message>
            <source>Changed since {day}</source>
            <translation>Endret siden {day}</translation>
        </message>
        <message>
            <source>Newly object to being scored: {count}.</source>
            <translation>Nye reservert mot behandling: {count}.</translation>
        </message>
        <message>
            <source>No longer object: {count}.</source>
            <translation>Ikke lenger reservert: {count}.</translation>
        </message>
        <message>
            <source>Changed since last</source>
            <translation>Endret siden sist</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Vis alle</translation>
        </message>
        <message>
            <source>Shown from the next extract on.</source>
            <translation>Vises fra neste uttrekk.</translation>
        </message>
        <message>
            <source>Joined the list</source>
            <translation>Kommet til listen</translation>
        </message>
        <message>
            <source>Left the list</source>
            <translation>Flyttet fra listen</translation>
        </message>
        <message>
            <source>Died</source>
            <translation>Døde</translation>
        </message>
        <message>
            <source>Up in risk band</source>
            <translation>Opp i risikobånd</translation>
        </message>
        <message>
            <source>Down in risk band</source>
            <translation>Ned i risikobånd</translation>
        </message>
        <message>
            <source>Why up in band</source>
            <translation>Hvorfor opp i bånd</translation>
        </message>
        <message>
            <source>Why down in band</source>
            <translation>Hvorfor ned i bånd</translation>
        </message>
        <message>
            <source>patient</source>
            <translation>pasient</translation>
        </message>
        <message>
            <source>patients</source>
            <translation>pasienter</translation>
        </message>
        <message>
            <source>The table {table} isn't in the extract</source>
            <translation>Tabellen {table} er ikke med i uttrekket</translation>
        </message>
        <message>
            <source>Discharges overdue</source>
            <translation>Utskrivning over fristen</translation>
        </message>
        <message>
            <source>No one is overdue</source>
            <translation>Ingen er over fristen</translation>
        </message>
        <message>
            <source>The oldest was due {due}</source>
            <translation>Eldste frist var {due}</translation>
        </message>
        <message>
            <source>Discharged {day}. Was due {due}.</source>
            <translation>Utskrevet {day}. Frist var {due}.</translation>
        </message>
        <message>
            <source>Discharges due today</source>
            <translation>Utskrivning med frist i dag</translation>
        </message>
        <message>
            <source>No open discharge</source>
            <translation>Ingen åpne utskrivninger</translation>
        </message>
        <message>
            <source>Next is due {due}</source>
            <translation>Neste frist er {due}</translation>
        </message>
        <message>
            <source>Discharged {day}</source>
            <translation>Utskrevet {day}</translation>
        </message>
        <message>
            <source>Discharged {first} to {last}</source>
            <translation>Utskrevet {first} til {last}</translation>
        </message>
        <message>
            <source>Worklist</source>
            <translation>Arbeidsliste</translation>
        </message>
        <message>
            <source>Done for today</source>
            <translation>Ferdig for i dag</translation>
        </message>
        <message numerus="yes">
            <source>%n due today or before</source>
            <translation>
                <numerusform>%n med frist i dag eller før</numerusform>
                <numerusform>%n med frist i dag eller før</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n couldn't be judged: too short history</source>
            <translation>
                <numerusform>%n kunne ikke vurderes: for kort historikk</numerusform>
                <numerusform>%n kunne ikke vurderes: for kort historikk</numerusform>
            </translation>
        </message>
        <message>
            <source>All have been seen</source>
            <translation>Alle er sett siste år</translation>
        </message>
        <message>
            <source>{share} of the list</source>
            <translation>{share} av listen</translation>
        </message>
        <message numerus="yes">
            <source>%n of them frail older</source>
            <translation>
                <numerusform>%n av dem er skrøpelig eldre</numerusform>
                <numerusform>%n av dem er skrøpelige eldre</numerusform>
            </translation>
        </message>
        <message>
            <source>Missing in the extract</source>
            <translation>Mangler i uttrekket</translation>
        </message>
        <message>
            <source>See findings</source>
            <translation>Se funn</translation>
        </message>
        <message>
            <source>All tables are in the extract.</source>
            <translation>Alle tabeller er med i uttrekket.</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>Pasient</translation>
        </message>
        <message>
            <source>Age and sex</source>
            <translation>Alder og kjønn</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>Risk band before</source>
            <translation>Risikobånd før</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Dato</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>ukjent</translation>
        </message>
        <message>
            <source>Read an extract</source>
            <translation>Les inn uttrekk</translation>
        </message>
        <message>
            <source>No extract has been read in</source>
            <translation>Ingen uttrekk er lest inn</translation>
        </message>
        <message>
            <source>The overview shows duties, bands and changes when the first one is in.</source>
            <translation>Oversikten viser frister, bånd og endringer når det første er lest inn.</translation>
        </message>
        <message>
            <source>Start the day</source>
            <translation>Start dagen</translation>
        </message>
        <message>
            <source>Duties</source>
            <translation>Frister</translation>
        </message>
        <message>
            <source>Move between the marks of a chart</source>
            <translation>Gå mellom merkene i en graf</translation>
        </message>
        <message>
            <source>Open the patients behind it</source>
            <translation>Åpne pasientene bak</translation>
        </message>
        <message>
            <source>Show the chart as a table</source>
            <translation>Vis grafen som tabell</translation>
        </message>
        <message>
            <source>Copy the chart</source>
            <translation>Kopier grafen</translation>
        </message>
        <message>
            <source>{share} of the list is in a target group. The pilot reckoned with 7–10 %.</source>
            <translation>{share} av listen er i en målgruppe. Piloten regnet med 7–10 %.</translation>
        </message>
        <message>
            <source>The bands rest on fixed rules. No model is in use. Not CE-marked.</source>
            <translation>Båndene bygger på faste regler. Ingen modell er i bruk. Ikke CE‑merket.</translation>
        </message>
        <message>
            <source>High use and rising: {share} of the list</source>
            <translation>Høy nå og i risikosonen: {share} av listen</translation>
        </message>
        <message>
            <source>{office} · extract of {date}</source>
            <translation>{office} · uttrekk per {date}</translation>
        </message>
        <message>
            <source>Example data</source>
            <translation>Eksempeldata</translation>
        </message>
        <message>
            <source>The chart couldn't be saved there.</source>
            <translation>Grafen kunne ikke lagres der.</translation>
        </message>
        <message>
            <source>Choose another folder.</source>
            <translation>Velg en annen mappe.</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>Over fristen</translation>
        </message>
        <message>
            <source>Due {day}</source>
            <translation>Frist {day}</translation>
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
            <translation>Pasientside</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>Tilbake til listen</translation>
        </message>
        <message>
            <source>Over time</source>
            <translation>Over tid</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Tidsrom</translation>
        </message>
        <message>
            <source>1 year</source>
            <translation>1 år</translation>
        </message>
        <message>
            <source>3 years</source>
            <translation>3 år</translation>
        </message>
        <message>
            <source>10 years</source>
            <translation>10 år</translation>
        </message>
        <message>
            <source>{first}–{last}: {summary}</source>
            <translation>{first}–{last}: {summary}</translation>
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
            <translation>Forrige side</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Neste side</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Lukk</translation>
        </message>
        <message>
            <source>Keep as PDF</source>
            <translation>Lagre som PDF</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Skriv ut</translation>
        </message>
        <message>
            <source>No printer is set up on this machine.</source>
            <translation>Ingen skriver er satt opp på denne maskinen.</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>Side {page} av {pages}</translation>
        </message>
        <message>
            <source>The file can't be written there.</source>
            <translation>Filen kan ikke lagres der.</translation>
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
        <message>
            <source>Status</source>
            <translation>Status</translation>
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
            <translation>antall</translation>
        </message>
        <message>
            <source>share</source>
            <translation>andel</translation>
        </message>
        <message>
            <source>since last</source>
            <translation>siden sist</translation>
        </message>
        <message>
            <source>{band}: {count}, {share} of the list</source>
            <translation>{band}: {count}, {share} av listen</translation>
        </message>
        <message>
            <source>{change} since the last extract</source>
            <translation>{change} siden forrige uttrekk</translation>
        </message>
        <message>
            <source>The steps are equally high. They show the order, not the number.</source>
            <translation>Trinnene er like høye. De viser rekkefølgen, ikke antallet.</translation>
        </message>
        <message>
            <source>Risk band</source>
            <translation>Risikobånd</translation>
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
            <source>Write a number from {least} to {most}.</source>
            <translation>Skriv et tall fra {least} til {most}.</translation>
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
            <source>Sections of the settings</source>
            <translation>Deler av innstillingene</translation>
        </message>
        <message>
            <source>The change of settings is undone</source>
            <translation>Endringen i innstillingene er angret</translation>
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
        <name>Start</name>
        <message>
            <source>The program's own font is missing. Another one is used.</source>
            <translation>Programmets egen skrift mangler. En annen brukes.</translation>
        </message>
        <message>
            <source>Everything works. Install the program again to get it back.</source>
            <translation>Alt virker. Installer programmet på nytt for å få den tilbake.</translation>
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
        <message numerus="yes">
            <source>The extract is %n day(s) old</source>
            <translation>
                <numerusform>Uttrekket er %n dag gammelt</numerusform>
                <numerusform>Uttrekket er %n dager gammelt</numerusform>
            </translation>
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
        <message numerus="yes">
            <source>%n second(s) left</source>
            <translation>
                <numerusform>%n sekund igjen</numerusform>
                <numerusform>%n sekunder igjen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Table</name>
        <message>
            <source>{column}: nothing</source>
            <translation>{column}: ikke noe</translation>
        </message>
        <message>
            <source>{column}: missing, {reason}</source>
            <translation>{column}: mangler, {reason}</translation>
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
        <message>
            <source>Table</source>
            <translation>Tabell</translation>
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
            <source>missing: {reason}</source>
            <translation>mangler: {reason}</translation>
        </message>
    </context>
    <context>
        <name>TheList</name>
        <message numerus="yes">
            <source>%n chosen patient(s)</source>
            <translation>
                <numerusform>%n valgt pasient</numerusform>
                <numerusform>%n valgte pasienter</numerusform>
            </translation>
        </message>
        <message>
            <source>Not seen for {months} months</source>
            <translation>Ikke sett på {months} måneder</translation>
        </message>
        <message>
            <source>At least {count} regular medicines</source>
            <translation>Minst {count} faste legemidler</translation>
        </message>
        <message>
            <source>Frailty: {words}</source>
            <translation>Skrøpelighet: {words}</translation>
        </message>
        <message>
            <source>Women</source>
            <translation>Kvinner</translation>
        </message>
        <message>
            <source>Men</source>
            <translation>Menn</translation>
        </message>
        <message>
            <source>Home care</source>
            <translation>Hjemmetjeneste</translation>
        </message>
        <message>
            <source>Without list</source>
            <translation>Uten liste</translation>
        </message>
        <message>
            <source>List {name}</source>
            <translation>Liste {name}</translation>
        </message>
        <message>
            <source>{age} years and older</source>
            <translation>{age} år og eldre</translation>
        </message>
        <message>
            <source>Up to {age} years</source>
            <translation>Til og med {age} år</translation>
        </message>
        <message>
            <source>{age} years</source>
            <translation>{age} år</translation>
        </message>
        <message>
            <source>{low}–{high} years</source>
            <translation>{low}–{high} år</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>Pasient</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>Alder</translation>
        </message>
        <message>
            <source>Age by calendar year, and sex</source>
            <translation>Alder (kalenderår) og kjønn</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>Risk band</source>
            <translation>Risikobånd</translation>
        </message>
        <message>
            <source>By band; in each band those in need whom nobody has seen come first</source>
            <translation>Etter bånd. I hvert bånd står de med behov uten kontakt først.</translation>
        </message>
        <message>
            <source>from 65 yrs</source>
            <translation>fra 65 år</translation>
        </message>
        <message>
            <source>at least {value}</source>
            <translation>minst {value}</translation>
        </message>
        <message>
            <source>Frailty</source>
            <translation>Skrøpelighet</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>mangler</translation>
        </message>
        <message>
            <source>not seen</source>
            <translation>ikke sett</translation>
        </message>
        <message>
            <source>Not seen since {day}, when the table begins</source>
            <translation>Ikke sett siden {day}, da tabellen begynner</translation>
        </message>
        <message>
            <source>Last visit, e-visit, video or home visit with doctor or nurse</source>
            <translation>Siste konsultasjon, e-konsultasjon, video eller hjemmebesøk hos lege eller sykepleier</translation>
        </message>
        <message>
            <source>Last contact</source>
            <translation>Siste kontakt</translation>
        </message>
        <message>
            <source>Target groups</source>
            <translation>Målgrupper</translation>
        </message>
        <message>
            <source>Found by rule. High use and rising risk stand in the band.</source>
            <translation>Funnet av regler. Høy bruk nå og I risikosonen står i risikobåndet.</translation>
        </message>
        <message>
            <source>HFRS category</source>
            <translation>HFRS-kategori</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Bosted</translation>
        </message>
        <message>
            <source>not stated in the extract</source>
            <translation>ikke oppgitt i uttrekket</translation>
        </message>
        <message>
            <source>On the list since</source>
            <translation>På listen siden</translation>
        </message>
        <message>
            <source>No hits</source>
            <translation>Ingen treff</translation>
        </message>
        <message>
            <source>Nobody on the list fulfils all of this:</source>
            <translation>Ingen på listen oppfyller alt dette:</translation>
        </message>
        <message>
            <source>Remove the last filter</source>
            <translation>Fjern siste filter</translation>
        </message>
        <message>
            <source>Search: {text}</source>
            <translation>Søk: {text}</translation>
        </message>
        <message>
            <source>Go to the extract</source>
            <translation>Gå til uttrekket</translation>
        </message>
        <message>
            <source>The list is empty</source>
            <translation>Listen er tom</translation>
        </message>
        <message>
            <source>Read in an extract to see who is on the list.</source>
            <translation>Les inn et uttrekk for å se hvem som står på listen.</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>Filtre</translation>
        </message>
        <message>
            <source>Regular medicines</source>
            <translation>Faste legemidler</translation>
        </message>
        <message>
            <source>Not seen for</source>
            <translation>Ikke sett på</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>Kjønn</translation>
        </message>
        <message>
            <source>Home and care</source>
            <translation>Bosted og tjenester</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>{months} months</source>
            <translation>{months} måneder</translation>
        </message>
        <message>
            <source>At least {count}</source>
            <translation>Minst {count}</translation>
        </message>
        <message>
            <source>Own range</source>
            <translation>Eget område</translation>
        </message>
        <message>
            <source>From age</source>
            <translation>Fra alder</translation>
        </message>
        <message>
            <source>To age</source>
            <translation>Til alder</translation>
        </message>
        <message>
            <source>years</source>
            <translation>år</translation>
        </message>
        <message>
            <source>Remove all filters</source>
            <translation>Fjern alle filtre</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Lukk</translation>
        </message>
        <message>
            <source>The list is being read</source>
            <translation>Listen leses</translation>
        </message>
        <message>
            <source>The list</source>
            <translation>Listen</translation>
        </message>
        <message>
            <source>Patient card</source>
            <translation>Pasientkort</translation>
        </message>
        <message>
            <source>Search in the list</source>
            <translation>Søk i listen</translation>
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
            <source>Copy text to the journal</source>
            <translation>Kopier tekst til journal</translation>
        </message>
        <message>
            <source>Copy the journal's own number</source>
            <translation>Kopier journalnummeret</translation>
        </message>
        <message numerus="yes">
            <source>%n list inhabitant(s)</source>
            <translation>
                <numerusform>%n listeinnbygger</numerusform>
                <numerusform>%n listeinnbyggere</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n list(s)</source>
            <translation>
                <numerusform>%n liste</numerusform>
                <numerusform>%n lister</numerusform>
            </translation>
        </message>
        <message>
            <source>{inhabitants} on {lists}</source>
            <translation>{inhabitants} på {lists}</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Kolonner</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Being read anew …</source>
            <translation>Leses på nytt …</translation>
        </message>
        <message>
            <source>Journal no.</source>
            <translation>Journalnr.</translation>
        </message>
        <message>
            <source>of {count} shown</source>
            <translation>av {count} vises</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Elderly in need</source>
            <translation>Eldre med behov</translation>
        </message>
        <message>
            <source>Need without contact</source>
            <translation>Behov uten kontakt</translation>
        </message>
        <message>
            <source>Frail with many medicines</source>
            <translation>Skrøpelige med mange legemidler</translation>
        </message>
        <message>
            <source>View: {name}</source>
            <translation>Visning: {name}</translation>
        </message>
        <message>
            <source>View: own choice</source>
            <translation>Visning: eget valg</translation>
        </message>
        <message>
            <source>Save this view …</source>
            <translation>Lagre visningen …</translation>
        </message>
        <message>
            <source>Rename view …</source>
            <translation>Gi visningen nytt navn …</translation>
        </message>
        <message>
            <source>Delete view</source>
            <translation>Slett visningen</translation>
        </message>
        <message>
            <source>Save this view</source>
            <translation>Lagre visningen</translation>
        </message>
        <message>
            <source>Rename view</source>
            <translation>Nytt navn på visningen</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Navn</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Lagre</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n kontakt</numerusform>
                <numerusform>%n kontakter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stay(s)</source>
            <translation>
                <numerusform>%n opphold</numerusform>
                <numerusform>%n opphold</numerusform>
            </translation>
        </message>
        <message>
            <source>contacts missing</source>
            <translation>kontakter mangler</translation>
        </message>
        <message>
            <source>stays missing</source>
            <translation>opphold mangler</translation>
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
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n dag</numerusform>
                <numerusform>%n dager</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s) not seen</source>
            <translation>
                <numerusform>%n måned ikke sett</numerusform>
                <numerusform>%n måneder ikke sett</numerusform>
            </translation>
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
        <message>
            <source>No role chosen</source>
            <translation>Ingen rolle valgt</translation>
        </message>
    </context>
    <context>
        <name>Worklist</name>
        <message>
            <source>Read an extract</source>
            <translation>Les inn uttrekk</translation>
        </message>
        <message>
            <source>No list yet</source>
            <translation>Ingen liste ennå</translation>
        </message>
        <message>
            <source>All lists</source>
            <translation>Alle lister</translation>
        </message>
        <message>
            <source>All target groups</source>
            <translation>Alle målgrupper</translation>
        </message>
        <message>
            <source>to the doctor</source>
            <translation>til legen</translation>
        </message>
        <message>
            <source>through the guardian</source>
            <translation>via foresatt</translation>
        </message>
        <message>
            <source>Done for today.</source>
            <translation>Ferdig for i dag.</translation>
        </message>
        <message>
            <source>The next due day is {day}</source>
            <translation>Neste frist er {day}</translation>
        </message>
        <message>
            <source>Worklist</source>
            <translation>Arbeidsliste</translation>
        </message>
        <message>
            <source>Search in the list</source>
            <translation>Søk i listen</translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s)</source>
            <translation>
                <numerusform>%n pasient</numerusform>
                <numerusform>%n pasienter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n due today or over the limit</source>
            <translation>
                <numerusform>%n med frist i dag eller over fristen</numerusform>
                <numerusform>%n med frist i dag eller over fristen</numerusform>
            </translation>
        </message>
        <message>
            <source>{reason} {count}</source>
            <translation>{reason} {count}</translation>
        </message>
        <message>
            <source>Not judged for short history: {list}.</source>
            <translation>Ikke vurdert, for kort historikk: {list}.</translation>
        </message>
        <message>
            <source>At most so many new a week: {list}.</source>
            <translation>Høyst så mange nye i uken: {list}.</translation>
        </message>
        <message numerus="yes">
            <source>%n reason(s) switched off</source>
            <translation>
                <numerusform>%n grunn er slått av</numerusform>
                <numerusform>%n grunner er slått av</numerusform>
            </translation>
        </message>
        <message>
            <source>The worklist is made when an extract is read in.</source>
            <translation>Arbeidslisten lages når et uttrekk er lest inn.</translation>
        </message>
        <message>
            <source>Done for today</source>
            <translation>Ferdig for i dag</translation>
        </message>
        <message>
            <source>Nobody is on the worklist.</source>
            <translation>Ingen står på arbeidslisten.</translation>
        </message>
        <message>
            <source>Print day list</source>
            <translation>Skriv ut dagliste</translation>
        </message>
        <message>
            <source>Day list</source>
            <translation>Dagliste</translation>
        </message>
        <message numerus="yes">
            <source>%n more reason(s)</source>
            <translation>
                <numerusform>%n grunn til</numerusform>
                <numerusform>%n grunner til</numerusform>
            </translation>
        </message>
        <message>
            <source>Discharge</source>
            <translation>Utskrivning</translation>
        </message>
        <message>
            <source>Plan and control</source>
            <translation>Plan og kontroll</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Senere</translation>
        </message>
        <message>
            <source>contact within three working days</source>
            <translation>kontakt innen tre virkedager</translation>
        </message>
        <message>
            <source>Why now</source>
            <translation>Hvorfor nå</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Frist</translation>
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
            <translation>0 til 3, satt av kontoret for hver grunn. Regnes aldri ut.</translation>
        </message>
        <message>
            <source>{value} of 3</source>
            <translation>{value} av 3</translation>
        </message>
        <message>
            <source>the office hasn't set marks for this reason</source>
            <translation>kontoret har ikke satt merker for denne grunnen</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grunn</translation>
        </message>
        <message>
            <source>All reasons</source>
            <translation>Alle grunner</translation>
        </message>
        <message>
            <source>All due states</source>
            <translation>Alle frister</translation>
        </message>
    </context>
</TS>
