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
            <source>Papers the office needs</source>
            <translation>Papirer kontoret trenger</translation>
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
            <source>No backup is taken yet.</source>
            <translation>Ingen sikkerhetskopi er tatt ennå.</translation>
        </message>
        <message>
            <source>Last backup: {day} at {time}, in this folder:</source>
            <translation>Siste sikkerhetskopi: {day} {time}, i denne mappen:</translation>
        </message>
        <message>
            <source>Automatic backup is off until somebody confirms the restored store in the settings.</source>
            <translation>Automatisk sikkerhetskopi er av til noen bekrefter det gjenopprettede lageret i innstillingene.</translation>
        </message>
        <message>
            <source>The backup wasn't taken.</source>
            <translation>Sikkerhetskopien ble ikke tatt.</translation>
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
            <source>Backups</source>
            <translation>Sikkerhetskopier</translation>
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
            <source>The store is encrypted. It opens with a user's own passphrase or the recovery key, and nothing else.</source>
            <translation>Lageret er kryptert. Det åpnes med en brukers egen passfrase eller gjenopprettingsnøkkelen, og ikke med noe annet.</translation>
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
        <message>
            <source>Agreement, record of processing, risk assessment, checklist, information to patients, deletion, access, intended use.</source>
            <translation>Avtale, protokoll, risikovurdering, sjekkliste, informasjon til pasientene, sletting, innsyn og tiltenkt bruk.</translation>
        </message>
        <message>
            <source>What the program knows about itself is filled in. The templates aren't legal advice, and the office fills in the rest.</source>
            <translation>Det programmet vet om seg selv, er fylt ut. Malene er ikke juridisk råd, og kontoret fyller ut resten.</translation>
        </message>
        <message>
            <source>Save the papers in a folder</source>
            <translation>Lagre papirene i en mappe</translation>
        </message>
        <message>
            <source>{count} papers are saved in the folder {folder}.</source>
            <translation>{count} papirer er lagret i mappen {folder}.</translation>
        </message>
        <message>
            <source>Choose a folder for the papers</source>
            <translation>Velg mappe for papirene</translation>
        </message>
    </context>
    <context>
        <name>Acting</name>
        <message>
            <source>Clear the form</source>
            <translation>Tøm skjemaet</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Lagre</translation>
        </message>
        <message>
            <source>Log contact</source>
            <translation>Logg kontakt</translation>
        </message>
        <message>
            <source>Log attempt</source>
            <translation>Logg forsøk</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Gjort</translation>
        </message>
        <message>
            <source>Postpone</source>
            <translation>Utsett</translation>
        </message>
        <message>
            <source>Give to</source>
            <translation>Gi til</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>Takket nei</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>Start review</source>
            <translation>Start gjennomgang</translation>
        </message>
        <message>
            <source>Hand over to a colleague</source>
            <translation>Overlat til kollega</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Haster</translation>
        </message>
        <message>
            <source>Next try</source>
            <translation>Neste forsøk</translation>
        </message>
        <message>
            <source>Book an appointment</source>
            <translation>Sett opp time</translation>
        </message>
        <message>
            <source>Ask the doctor</source>
            <translation>Spør legen</translation>
        </message>
        <message>
            <source>Known to us</source>
            <translation>Kjent fra før</translation>
        </message>
        <message>
            <source>New to us</source>
            <translation>Ny for oss</translation>
        </message>
        <message>
            <source>Discussed</source>
            <translation>Drøftet</translation>
        </message>
        <message>
            <source>Followed by the team</source>
            <translation>Følges av PHT</translation>
        </message>
        <message>
            <source>End the follow-up by the team</source>
            <translation>Avslutt oppfølging av PHT</translation>
        </message>
        <message>
            <source>Stop sign</source>
            <translation>Stoppskilt</translation>
        </message>
        <message>
            <source>What to know</source>
            <translation>Hensyn</translation>
        </message>
        <message>
            <source>In the journal</source>
            <translation>Ført i journal</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Åpne igjen</translation>
        </message>
        <message>
            <source>Copy to journal</source>
            <translation>Kopier til journal</translation>
        </message>
        <message>
            <source>Copy the journal's own number</source>
            <translation>Kopier journalnummeret</translation>
        </message>
        <message>
            <source>Not urgent any more</source>
            <translation>Haster ikke lenger</translation>
        </message>
        <message>
            <source>due {day}</source>
            <translation>frist {day}</translation>
        </message>
        <message>
            <source>Back on the worklist {day} at the earliest.</source>
            <translation>Tilbake på arbeidslisten tidligst {day}.</translation>
        </message>
        <message>
            <source>{who} (you)</source>
            <translation>{who} (deg)</translation>
        </message>
        <message>
            <source>The contact cannot be before the discharge.</source>
            <translation>Kontakten kan ikke være før utskrivningen.</translation>
        </message>
        <message>
            <source>The contact cannot be before the discharge {day}.</source>
            <translation>Kontakten kan ikke være før utskrivningen {day}.</translation>
        </message>
        <message>
            <source>The date can't be read. Write day and month.</source>
            <translation>Datoen kan ikke leses. Skriv dag og måned.</translation>
        </message>
        <message>
            <source>Tick that it's the right patient.</source>
            <translation>Kryss av for riktig pasient.</translation>
        </message>
        <message>
            <source>Choose at least one.</source>
            <translation>Velg minst én.</translation>
        </message>
        <message>
            <source>A discharge is settled by a contact. Plan the next try instead.</source>
            <translation>En utskrivning lukkes av en kontakt. Velg neste forsøk i stedet.</translation>
        </message>
        <message>
            <source>Fill in the date.</source>
            <translation>Skriv en dato.</translation>
        </message>
        <message>
            <source>The date is in the future.</source>
            <translation>Datoen er fram i tid.</translation>
        </message>
        <message>
            <source>The date is before the patient was born.</source>
            <translation>Datoen er før pasienten ble født.</translation>
        </message>
        <message>
            <source>The date is before the patient came to the list.</source>
            <translation>Datoen er før pasienten kom til listen.</translation>
        </message>
        <message>
            <source>The patient had left the list by then.</source>
            <translation>Pasienten hadde flyttet fra listen da.</translation>
        </message>
        <message>
            <source>The patient had died by then.</source>
            <translation>Pasienten var død da.</translation>
        </message>
        <message>
            <source>The date is before the follow-up began.</source>
            <translation>Datoen er før oppfølgingen begynte.</translation>
        </message>
        <message>
            <source>The date is before what it's about.</source>
            <translation>Datoen er før det den gjelder.</translation>
        </message>
        <message>
            <source>The time can't be read. Write hour and minute.</source>
            <translation>Klokkeslettet kan ikke leses. Skriv time og minutt.</translation>
        </message>
        <message>
            <source>The time is in the future.</source>
            <translation>Klokkeslettet er fram i tid.</translation>
        </message>
        <message>
            <source>A letter is an attempt, not a contact.</source>
            <translation>Et brev er et forsøk, ikke en kontakt.</translation>
        </message>
        <message>
            <source>Choose your role. It decides what a contact counts as.</source>
            <translation>Velg rollen din. Den avgjør hva kontakten teller som.</translation>
        </message>
        <message>
            <source>Write whole minutes, at most 600.</source>
            <translation>Skriv hele minutter, høyst 600.</translation>
        </message>
        <message>
            <source>Choose a day.</source>
            <translation>Velg en dag.</translation>
        </message>
        <message>
            <source>Choose a day after today.</source>
            <translation>Velg en dag etter i dag.</translation>
        </message>
        <message>
            <source>The last day must be after the first.</source>
            <translation>Siste dag må være etter den første.</translation>
        </message>
        <message>
            <source>The day has passed.</source>
            <translation>Dagen er passert.</translation>
        </message>
        <message>
            <source>Choose who.</source>
            <translation>Velg hvem.</translation>
        </message>
        <message>
            <source>The colleague isn't in the team.</source>
            <translation>Kollegaen er ikke i teamet.</translation>
        </message>
        <message>
            <source>The colleague has left the team.</source>
            <translation>Kollegaen har sluttet i teamet.</translation>
        </message>
        <message>
            <source>Write a text.</source>
            <translation>Skriv en tekst.</translation>
        </message>
        <message>
            <source>Write why.</source>
            <translation>Skriv hvorfor.</translation>
        </message>
        <message>
            <source>The stop sign is there already.</source>
            <translation>Stoppskiltet står der fra før.</translation>
        </message>
        <message>
            <source>The stop sign isn't there.</source>
            <translation>Stoppskiltet står ikke der.</translation>
        </message>
        <message>
            <source>Only a leader can take this stop sign away.</source>
            <translation>Bare en leder kan ta bort dette stoppskiltet.</translation>
        </message>
        <message>
            <source>The team follows the patient already.</source>
            <translation>Pasienten følges av PHT fra før.</translation>
        </message>
        <message>
            <source>The team doesn't follow the patient.</source>
            <translation>Pasienten følges ikke av PHT.</translation>
        </message>
        <message>
            <source>Choose a day for the next step.</source>
            <translation>Velg dag for neste steg.</translation>
        </message>
        <message>
            <source>Write what the task is.</source>
            <translation>Skriv hva oppgaven er.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Lukk</translation>
        </message>
        <message>
            <source>Attempt</source>
            <translation>Forsøk</translation>
        </message>
        <message>
            <source>More actions</source>
            <translation>Flere handlinger</translation>
        </message>
        <message>
            <source>marked as urgent</source>
            <translation>merket som haster</translation>
        </message>
        <message>
            <source>not marked as urgent any more</source>
            <translation>haster ikke lenger</translation>
        </message>
        <message>
            <source>Save the form and go to the next patient</source>
            <translation>Lagre skjemaet og gå til neste pasient</translation>
        </message>
        <message>
            <source>{patient}: nothing is open on the worklist</source>
            <translation>{patient}: ingenting står åpent på arbeidslisten</translation>
        </message>
        <message>
            <source>{patient}: what you typed is kept</source>
            <translation>{patient}: det du skrev, er tatt vare på</translation>
        </message>
        <message>
            <source>{patient}: {what} {clock}</source>
            <translation>{patient}: {what} {clock}</translation>
        </message>
        <message>
            <source>The extract has no journal number. Check the patient in another way.</source>
            <translation>Uttrekket har ikke journalnummer. Kontroller pasienten på en annen måte.</translation>
        </message>
        <message>
            <source>Right patient</source>
            <translation>Riktig pasient</translation>
        </message>
        <message>
            <source>Ticked the first time each day</source>
            <translation>Krysses av første gang hver dag</translation>
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
        <name>Backups</name>
        <message>
            <source>The store lies in a folder that is synchronised, and may be damaged there.</source>
            <translation>Lageret ligger i en mappe som synkroniseres, og kan bli ødelagt der.</translation>
        </message>
        <message>
            <source>Close the program and move the store to an ordinary folder on the machine.</source>
            <translation>Lukk programmet, og flytt lageret til en vanlig mappe på maskinen.</translation>
        </message>
        <message>
            <source>The store lies on a network disk, where what is written may be lost.</source>
            <translation>Lageret ligger på en nettverksdisk, der det som skrives kan gå tapt.</translation>
        </message>
        <message>
            <source>Close the program and move the store to a disk in the machine.</source>
            <translation>Lukk programmet, og flytt lageret til en disk i maskinen.</translation>
        </message>
        <message>
            <source>Automatic backup is off</source>
            <translation>Automatisk sikkerhetskopi er av</translation>
        </message>
        <message>
            <source>The backup wasn't taken</source>
            <translation>Sikkerhetskopien ble ikke tatt</translation>
        </message>
        <message>
            <source>Restore …</source>
            <translation>Gjenopprett …</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Sikkerhetskopi</translation>
        </message>
        <message>
            <source>A backup is encrypted, and checked when it's taken. It's opened with a passphrase that held then: each user's own.</source>
            <translation>En sikkerhetskopi er kryptert, og kontrolleres når den tas. Den åpnes med en passfrase som gjaldt da: hver brukers egen.</translation>
        </message>
        <message>
            <source>The store is restored, and isn't backed up by itself.</source>
            <translation>Lageret er gjenopprettet og kopieres ikke av seg selv.</translation>
        </message>
        <message>
            <source>Look that it's the right one, and confirm.</source>
            <translation>Se at det er det riktige, og bekreft.</translation>
        </message>
        <message>
            <source>It's the right one</source>
            <translation>Det er det riktige</translation>
        </message>
        <message>
            <source>Last backup</source>
            <translation>Siste sikkerhetskopi</translation>
        </message>
        <message>
            <source>Take a backup now</source>
            <translation>Ta kopi nå</translation>
        </message>
        <message>
            <source>Folder for backups</source>
            <translation>Mappe for sikkerhetskopier</translation>
        </message>
        <message>
            <source>Choose a disk outside the machine if you can.</source>
            <translation>Velg helst en disk utenfor maskinen.</translation>
        </message>
        <message>
            <source>The last 10 daily and 12 monthly backups are kept. Yours are never deleted.</source>
            <translation>De 10 siste daglige og 12 månedlige kopiene beholdes. De du tar selv, slettes aldri.</translation>
        </message>
        <message>
            <source>Choose folder …</source>
            <translation>Velg mappe …</translation>
        </message>
        <message>
            <source>Use the folder beside the store</source>
            <translation>Bruk mappen ved siden av lageret</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Gjenopprett</translation>
        </message>
        <message>
            <source>A backup takes the store's place. The store you have now is kept.</source>
            <translation>En kopi tar lagerets plass. Lageret du har nå, beholdes.</translation>
        </message>
        <message>
            <source>Taking a backup …</source>
            <translation>Tar kopi …</translation>
        </message>
        <message>
            <source>No backup is taken yet.</source>
            <translation>Ingen sikkerhetskopi er tatt ennå.</translation>
        </message>
        <message>
            <source>Something was written in the store since.</source>
            <translation>Det er skrevet i lageret siden.</translation>
        </message>
        <message>
            <source>Nothing was written in the store since.</source>
            <translation>Ingenting er skrevet i lageret siden.</translation>
        </message>
        <message>
            <source>The store was restored on {day}, and isn't backed up by itself.</source>
            <translation>Lageret ble gjenopprettet {day} og kopieres ikke av seg selv.</translation>
        </message>
        <message>
            <source>The backup wasn't taken.</source>
            <translation>Sikkerhetskopien ble ikke tatt.</translation>
        </message>
        <message>
            <source>Backup taken and checked: {name}.</source>
            <translation>Kopi tatt og kontrollert: {name}.</translation>
        </message>
        <message>
            <source>Whole and checked. {size} MB.</source>
            <translation>Hel og kontrollert. {size} MB.</translation>
        </message>
        <message>
            <source>Taken by itself.</source>
            <translation>Tatt av seg selv.</translation>
        </message>
        <message>
            <source>Taken by hand.</source>
            <translation>Tatt for hånd.</translation>
        </message>
        <message>
            <source>{day} at {time}</source>
            <translation>{day} {time}</translation>
        </message>
        <message>
            <source>Restore from a backup</source>
            <translation>Gjenopprett fra sikkerhetskopi</translation>
        </message>
        <message>
            <source>Another folder</source>
            <translation>En annen mappe</translation>
        </message>
        <message>
            <source>Login</source>
            <translation>Innlogging</translation>
        </message>
        <message>
            <source>As it was when the backup was taken.</source>
            <translation>Slik den var da kopien ble tatt.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Passfrase</translation>
        </message>
        <message>
            <source>The one that held when the backup was taken.</source>
            <translation>Den som gjaldt da kopien ble tatt.</translation>
        </message>
        <message>
            <source>What was written after the backup isn't in it.</source>
            <translation>Det som er skrevet etter at kopien ble tatt, er ikke med i den.</translation>
        </message>
        <message>
            <source>The store you have now is kept beside it under another name.</source>
            <translation>Lageret du har nå, beholdes ved siden av under et annet navn.</translation>
        </message>
        <message>
            <source>Restoring …</source>
            <translation>Gjenoppretter …</translation>
        </message>
        <message>
            <source>Folder with a backup</source>
            <translation>Mappe med en sikkerhetskopi</translation>
        </message>
        <message>
            <source>No folder is chosen.</source>
            <translation>Ingen mappe er valgt.</translation>
        </message>
        <message>
            <source>daily</source>
            <translation>daglig</translation>
        </message>
        <message>
            <source>by hand</source>
            <translation>for hånd</translation>
        </message>
        <message>
            <source>A store on a server isn't put aside for a backup.</source>
            <translation>Et lager på en tjener blir ikke lagt til side for en kopi.</translation>
        </message>
        <message>
            <source>Restore it to a new, empty database with «listeoversikt store restore».</source>
            <translation>Gjenopprett den til en ny, tom database med «listeoversikt store restore».</translation>
        </message>
        <message>
            <source>The store is restored. The former one is kept in {folder}.</source>
            <translation>Lageret er gjenopprettet. Det forrige er beholdt i {folder}.</translation>
        </message>
        <message numerus="yes">
            <source>%n erased since was erased in it too.</source>
            <translation>
                <numerusform>%n som er slettet siden, er slettet i den også.</numerusform>
                <numerusform>%n som er slettet siden, er slettet i den også.</numerusform>
            </translation>
        </message>
        <message>
            <source>Restoring</source>
            <translation>Gjenoppretter</translation>
        </message>
        <message>
            <source>The store is made in {folder}.</source>
            <translation>Lageret lages i {folder}.</translation>
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
        <name>Benefit</name>
        <message>
            <source>Decision curve</source>
            <translation>Nyttekurve</translation>
        </message>
        <message>
            <source>Threshold</source>
            <translation>Terskel</translation>
        </message>
        <message>
            <source>Threshold {threshold}: {values}</source>
            <translation>Terskel {threshold}: {values}</translation>
        </message>
    </context>
    <context>
        <name>Blocking</name>
        <message>
            <source>some</source>
            <translation>noen</translation>
        </message>
        <message>
            <source>Blocked for {whom}</source>
            <translation>Sperret for {whom}</translation>
        </message>
        <message>
            <source>Blocked for {whom}. Don't share anything about the patient with them.</source>
            <translation>Sperret for {whom}. Ikke del noe om pasienten med dem.</translation>
        </message>
        <message>
            <source>The patient is blocked, for you too.</source>
            <translation>Pasienten er sperret, også for deg.</translation>
        </message>
        <message>
            <source>{patient} is blocked</source>
            <translation>{patient} er sperret</translation>
        </message>
        <message>
            <source>{patient}: block lifted</source>
            <translation>{patient}: sperring opphevet</translation>
        </message>
        <message>
            <source>Block {patient} for colleagues</source>
            <translation>Sperr innsyn i {patient}</translation>
        </message>
        <message>
            <source>Block</source>
            <translation>Sperr</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>For hvem</translation>
        </message>
        <message>
            <source>For those who are ticked</source>
            <translation>For dem som er krysset av</translation>
        </message>
        <message>
            <source>For all but those who are ticked</source>
            <translation>For alle unntatt dem som er krysset av</translation>
        </message>
        <message>
            <source>Users</source>
            <translation>Brukere</translation>
        </message>
        <message>
            <source>Roles, also those who get the role later</source>
            <translation>Roller, også for dem som får rollen senere</translation>
        </message>
        <message>
            <source>Lift</source>
            <translation>Opphev</translation>
        </message>
        <message>
            <source>Lift the block for {whom}</source>
            <translation>Opphev sperringen for {whom}</translation>
        </message>
        <message>
            <source>Day the patient said so</source>
            <translation>Dagen pasienten sa fra</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Grunn</translation>
        </message>
        <message>
            <source>There is one user. Blocking takes that each has a user of their own.</source>
            <translation>Det er én bruker. Sperring krever at hver har sin egen.</translation>
        </message>
        <message>
            <source>Make users in Settings, Users.</source>
            <translation>Lag brukere i Innstillinger, Brukere.</translation>
        </message>
        <message>
            <source>It holds in this program. The journal is blocked by itself.</source>
            <translation>Sperringen gjelder i dette programmet. Journalen sperres for seg.</translation>
        </message>
        <message>
            <source>There is no emergency access here: when it's urgent, the journal counts. Figures and lists are without the patient for those who are blocked.</source>
            <translation>Her er ingen nødtilgang: ved øyeblikkelig hjelp gjelder journalen. Tall og lister er uten pasienten for dem som er sperret.</translation>
        </message>
        <message>
            <source>Blocked for {whom} from {day}, by {who}. Reason: {reason}.</source>
            <translation>Sperret for {whom} fra {day}, av {who}. Grunn: {reason}.</translation>
        </message>
        <message>
            <source>You block the patient for yourself too.</source>
            <translation>Du sperrer pasienten også for deg selv.</translation>
        </message>
        <message>
            <source>Nobody could lift it. Leave out a leader or a doctor.</source>
            <translation>Ingen kan oppheve det da. La en leder eller lege være utenom.</translation>
        </message>
        <message>
            <source>The patient goes at once. Only {who} can lift it.</source>
            <translation>Pasienten blir borte for deg med én gang. Bare {who} kan oppheve det.</translation>
        </message>
        <message>
            <source>The patient is blocked for you. When it's urgent, the journal counts.</source>
            <translation>Pasienten er sperret for deg. Haster det, er det journalen som gjelder.</translation>
        </message>
    </context>
    <context>
        <name>BlockingSettings</name>
        <message>
            <source>Blocking</source>
            <translation>Sperring</translation>
        </message>
        <message>
            <source>Patients who are blocked for somebody in the office. A block is registered from the patient's card, with «Block for colleagues …».</source>
            <translation>Pasienter som er sperret for noen på kontoret. En sperring registreres fra pasientens kort, med «Sperr innsyn …».</translation>
        </message>
        <message>
            <source>Blocked now</source>
            <translation>Sperret nå</translation>
        </message>
        <message>
            <source>Nobody is blocked.</source>
            <translation>Ingen er sperret.</translation>
        </message>
        <message numerus="yes">
            <source>Show %n more</source>
            <translation>
                <numerusform>Vis %n til</numerusform>
                <numerusform>Vis %n til</numerusform>
            </translation>
        </message>
        <message>
            <source>{patient}: {told}</source>
            <translation>{patient}: {told}</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Åpne</translation>
        </message>
    </context>
    <context>
        <name>Board</name>
        <message numerus="yes">
            <source>%n patient(s)</source>
            <translation>
                <numerusform>%n pasient</numerusform>
                <numerusform>%n pasienter</numerusform>
            </translation>
        </message>
        <message>
            <source>Part of the board</source>
            <translation>Del av tavlen</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>Tavle</translation>
        </message>
        <message>
            <source>Actions for the selected row</source>
            <translation>Handlinger for valgt rad</translation>
        </message>
        <message>
            <source>Nothing on the board</source>
            <translation>Ingenting på tavlen</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n rad</numerusform>
                <numerusform>%n rader</numerusform>
            </translation>
        </message>
        <message>
            <source>Discussed …</source>
            <translation>Drøftet …</translation>
        </message>
        <message>
            <source>Show the list</source>
            <translation>Vis listen</translation>
        </message>
        <message>
            <source>Hand over …</source>
            <translation>Overlat …</translation>
        </message>
        <message>
            <source>Booked …</source>
            <translation>Satt opp …</translation>
        </message>
        <message>
            <source>Not needed</source>
            <translation>Trengs ikke</translation>
        </message>
        <message>
            <source>In the journal</source>
            <translation>Ført i journal</translation>
        </message>
        <message>
            <source>Not needed …</source>
            <translation>Trengs ikke …</translation>
        </message>
        <message>
            <source>Copy text</source>
            <translation>Kopier tekst</translation>
        </message>
        <message>
            <source>Still there</source>
            <translation>Fortsatt der</translation>
        </message>
        <message>
            <source>Close the review</source>
            <translation>Lukk gjennomgangen</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nei</translation>
        </message>
        <message>
            <source>Talk to me</source>
            <translation>Snakk med meg</translation>
        </message>
        <message>
            <source>answer saved</source>
            <translation>svar lagret</translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>Sett</translation>
        </message>
        <message>
            <source>answer seen</source>
            <translation>svaret er sett</translation>
        </message>
        <message>
            <source>still in short-term care</source>
            <translation>fortsatt på korttidsopphold</translation>
        </message>
        <message>
            <source>medication review closed</source>
            <translation>legemiddelgjennomgang lukket</translation>
        </message>
        <message>
            <source>appointment booked</source>
            <translation>time satt opp</translation>
        </message>
        <message>
            <source>no appointment needed</source>
            <translation>time trengs ikke</translation>
        </message>
        <message>
            <source>in the journal</source>
            <translation>ført i journal</translation>
        </message>
        <message>
            <source>not needed in the journal</source>
            <translation>trengs ikke i journal</translation>
        </message>
        <message>
            <source>Not needed in the journal</source>
            <translation>Trengs ikke i journal</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Hvorfor</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Lagre</translation>
        </message>
        <message>
            <source>Discussed today</source>
            <translation>Drøftet i dag</translation>
        </message>
        <message>
            <source>discussed by the team</source>
            <translation>drøftes av teamet</translation>
        </message>
        <message>
            <source>What was agreed (may be empty)</source>
            <translation>Hva dere ble enige om (kan stå tomt)</translation>
        </message>
        <message>
            <source>discussed</source>
            <translation>drøftet</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>I dag</translation>
        </message>
        <message>
            <source>The doctor's answer</source>
            <translation>Svar fra legen</translation>
        </message>
        <message>
            <source>To the doctor</source>
            <translation>Til legen</translation>
        </message>
        <message>
            <source>Stuck</source>
            <translation>Står fast</translation>
        </message>
        <message>
            <source>In hospital now</source>
            <translation>Innlagt nå</translation>
        </message>
        <message>
            <source>Book an appointment</source>
            <translation>Sett opp time</translation>
        </message>
        <message>
            <source>Not in the journal</source>
            <translation>Ikke ført i journal</translation>
        </message>
        <message>
            <source>Followed, nothing planned</source>
            <translation>Følges, ingenting planlagt</translation>
        </message>
        <message>
            <source>Enter shows the colleague's list</source>
            <translation>Enter viser kollegaens liste</translation>
        </message>
        <message>
            <source>until the one who asked has seen it</source>
            <translation>til den som spurte, har sett det</translation>
        </message>
        <message>
            <source>yes, no or talk to me</source>
            <translation>ja, nei eller snakk med meg</translation>
        </message>
        <message>
            <source>over the limit, tried twice, or waiting too long</source>
            <translation>over fristen, forsøkt to ganger, eller venter for lenge</translation>
        </message>
        <message>
            <source>nobody is called</source>
            <translation>ingen ringes</translation>
        </message>
        <message>
            <source>for the health secretary</source>
            <translation>for helsesekretæren</translation>
        </message>
        <message>
            <source>this program isn't the journal</source>
            <translation>dette programmet er ikke journalen</translation>
        </message>
        <message>
            <source>plan the next step, or end the follow-up</source>
            <translation>sett opp neste steg, eller avslutt oppfølgingen</translation>
        </message>
        <message>
            <source>The whole board</source>
            <translation>Hele tavlen</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Hvem</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Hva</translation>
        </message>
        <message>
            <source>Since or due</source>
            <translation>Siden eller frist</translation>
        </message>
        <message>
            <source>Nothing ahead: no duty, no plan, no appointment</source>
            <translation>Ingenting foran seg: ingen oppgave, plan eller time</translation>
        </message>
        <message>
            <source>Enter shows them.</source>
            <translation>Enter viser dem.</translation>
        </message>
        <message numerus="yes">
            <source>%n over the limit</source>
            <translation>
                <numerusform>%n over fristen</numerusform>
                <numerusform>%n over fristen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n due today</source>
            <translation>
                <numerusform>%n med frist i dag</numerusform>
                <numerusform>%n med frist i dag</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing due today</source>
            <translation>Ingenting med frist i dag</translation>
        </message>
        <message numerus="yes">
            <source>%n proposal(s)</source>
            <translation>
                <numerusform>%n forslag</numerusform>
                <numerusform>%n forslag</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n venter</numerusform>
                <numerusform>%n venter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n done</source>
            <translation>
                <numerusform>%n gjort</numerusform>
                <numerusform>%n gjort</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open in all</source>
            <translation>
                <numerusform>%n åpen i alt</numerusform>
                <numerusform>%n åpne i alt</numerusform>
            </translation>
        </message>
        <message>
            <source>needs {need}, has {have}</source>
            <translation>trenger {need}, har {have}</translation>
        </message>
        <message>
            <source>away</source>
            <translation>borte</translation>
        </message>
        <message>
            <source>Proposed</source>
            <translation>Foreslått</translation>
        </message>
        <message>
            <source>Medication review prepared</source>
            <translation>Legemiddelgjennomgang forberedt</translation>
        </message>
        <message>
            <source>over the limit</source>
            <translation>over fristen</translation>
        </message>
        <message>
            <source>Proposed, waiting for the doctor's yes</source>
            <translation>Foreslått, venter på legens ja</translation>
        </message>
        <message numerus="yes">
            <source>%n urgent</source>
            <translation>
                <numerusform>%n haster</numerusform>
                <numerusform>%n haster</numerusform>
            </translation>
        </message>
        <message>
            <source>Have waited for the doctor's yes for more than 5 working days</source>
            <translation>Har ventet på legens ja i mer enn 5 virkedager</translation>
        </message>
        <message>
            <source>It isn't known since when. Enter shows them.</source>
            <translation>Det er ikke kjent siden når. Enter viser dem.</translation>
        </message>
        <message numerus="yes">
            <source>%n without a known day.</source>
            <translation>
                <numerusform>%n uten kjent dag.</numerusform>
                <numerusform>%n uten kjent dag.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The oldest proposed %n day(s) ago.</source>
            <translation>
                <numerusform>Den eldste foreslått for %n dag siden.</numerusform>
                <numerusform>Den eldste foreslått for %n dager siden.</numerusform>
            </translation>
        </message>
        <message>
            <source>Proposed today.</source>
            <translation>Foreslått i dag.</translation>
        </message>
        <message numerus="yes">
            <source>after %n attempt(s)</source>
            <translation>
                <numerusform>etter %n forsøk</numerusform>
                <numerusform>etter %n forsøk</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) since the discharge from hospital.</source>
            <translation>
                <numerusform>%n dag siden utskrivning fra sykehus.</numerusform>
                <numerusform>%n dager siden utskrivning fra sykehus.</numerusform>
            </translation>
        </message>
        <message>
            <source>The contact waits until the stay is over.</source>
            <translation>Kontakten venter til oppholdet er slutt.</translation>
        </message>
        <message>
            <source>Still in short-term care?</source>
            <translation>Fortsatt på korttidsopphold?</translation>
        </message>
        <message>
            <source>before {day}</source>
            <translation>innen {day}</translation>
        </message>
        <message>
            <source>Talk to {who}</source>
            <translation>Snakk med {who}</translation>
        </message>
        <message>
            <source>{who} answered: {question}</source>
            <translation>{who} svarte på: {question}</translation>
        </message>
        <message>
            <source>Noted by {who}.</source>
            <translation>Ført av {who}.</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) in hospital.</source>
            <translation>
                <numerusform>Innlagt i %n dag.</numerusform>
                <numerusform>Innlagt i %n dager.</numerusform>
            </translation>
        </message>
        <message>
            <source>Still in hospital?</source>
            <translation>Fortsatt innlagt?</translation>
        </message>
        <message>
            <source>Duties rest until a discharge is known.</source>
            <translation>Oppgavene hviler til en utskrivning er kjent.</translation>
        </message>
        <message>
            <source>Followed since {day}, nothing planned</source>
            <translation>Følges siden {day}, ingenting planlagt</translation>
        </message>
        <message>
            <source>To be thought over again today</source>
            <translation>Skal vurderes på nytt i dag</translation>
        </message>
        <message>
            <source>Should have been thought over again {day}</source>
            <translation>Skulle vurderes på nytt {day}</translation>
        </message>
        <message numerus="yes">
            <source>Proposed %n day(s) ago.</source>
            <translation>
                <numerusform>Foreslått for %n dag siden.</numerusform>
                <numerusform>Foreslått for %n dager siden.</numerusform>
            </translation>
        </message>
        <message>
            <source>more than 5 working days</source>
            <translation>mer enn 5 virkedager</translation>
        </message>
        <message>
            <source>Asked by {who}</source>
            <translation>Spurt av {who}</translation>
        </message>
        <message>
            <source>Prepared by {who}, a doctor closes it.</source>
            <translation>Forberedt av {who}, en lege lukker den.</translation>
        </message>
        <message>
            <source>Done by {who}</source>
            <translation>Gjort av {who}</translation>
        </message>
    </context>
    <context>
        <name>Calibration</name>
        <message>
            <source>Calibration</source>
            <translation>Kalibrering</translation>
        </message>
        <message>
            <source>Tenth</source>
            <translation>Tidel</translation>
        </message>
        <message>
            <source>Came</source>
            <translation>Kom</translation>
        </message>
        <message>
            <source>Predicted</source>
            <translation>Ventet</translation>
        </message>
    </context>
    <context>
        <name>Capacity</name>
        <message>
            <source>Minutes</source>
            <translation>Minutter</translation>
        </message>
        <message>
            <source>At most new a week</source>
            <translation>Høyst nye i uken</translation>
        </message>
        <message>
            <source>Hours a week</source>
            <translation>Timer i uken</translation>
        </message>
        <message>
            <source>Followed by the team</source>
            <translation>Følges av PHT</translation>
        </message>
        <message>
            <source>Only to be tried here: each patient is a decision of its own.</source>
            <translation>Kan bare prøves her. Hver pasient er en egen beslutning.</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>Grunner</translation>
        </message>
        <message>
            <source>New a week</source>
            <translation>Nye i uken</translation>
        </message>
        <message>
            <source>Time and reach</source>
            <translation>Tid og rekkevidde</translation>
        </message>
        <message>
            <source>Enter hours</source>
            <translation>Legg inn timer</translation>
        </message>
        <message>
            <source>Shown</source>
            <translation>Visning</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Timer</translation>
        </message>
        <message>
            <source>Panel and reach</source>
            <translation>Panel og rekkevidde</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Dager</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>I dag</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>Denne uken</translation>
        </message>
        <message>
            <source>Ten working days</source>
            <translation>Ti virkedager</translation>
        </message>
        <message>
            <source>Try a change</source>
            <translation>Prøv en endring</translation>
        </message>
        <message>
            <source>Nothing is changed until you press Apply.</source>
            <translation>Ingenting endres før du trykker Bruk.</translation>
        </message>
        <message>
            <source>Before and after</source>
            <translation>Før og etter</translation>
        </message>
        <message>
            <source>Start over</source>
            <translation>Begynn på nytt</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Lukk</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Bruk</translation>
        </message>
        <message>
            <source>No hours are entered. These are the norm, one nurse for {norm}: {nurses} full-time nurses for this list.</source>
            <translation>Ingen timer er lagt inn. Dette er normen, én sykepleier for {norm}: {nurses} årsverk for denne listen.</translation>
        </message>
        <message>
            <source>Nothing is another yet.</source>
            <translation>Ingenting er endret ennå.</translation>
        </message>
        <message>
            <source>Who is followed is decided patient by patient.</source>
            <translation>Hvem som følges, avgjøres pasient for pasient.</translation>
        </message>
        <message>
            <source>Counting the figures anew</source>
            <translation>Regner tallene på nytt</translation>
        </message>
        <message>
            <source>The change of time and reach is undone</source>
            <translation>Endringen av tid og rekkevidde er angret</translation>
        </message>
        <message>
            <source>Time and reach are changed</source>
            <translation>Tid og rekkevidde er endret</translation>
        </message>
        <message>
            <source>Outside the hours</source>
            <translation>Faller utenfor timene</translation>
        </message>
        <message>
            <source>{count} of {all}</source>
            <translation>{count} av {all}</translation>
        </message>
        <message>
            <source>Just outside</source>
            <translation>Faller like utenfor</translation>
        </message>
        <message>
            <source>There is time for everybody.</source>
            <translation>Det er tid til alle.</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Vis alle</translation>
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
            <source>Patients to follow up</source>
            <translation>Pasienter å følge opp</translation>
        </message>
        <message>
            <source>The hours reach</source>
            <translation>Timene rekker til</translation>
        </message>
        <message>
            <source>Outside</source>
            <translation>Utenfor</translation>
        </message>
        <message>
            <source>Hours missing</source>
            <translation>Timer som mangler</translation>
        </message>
        <message>
            <source>Contacts to expect</source>
            <translation>Forventede kontakter</translation>
        </message>
        <message>
            <source>Finds to expect</source>
            <translation>Forventede funn</translation>
        </message>
        <message>
            <source>Hours the followed take</source>
            <translation>Timer til dem som følges</translation>
        </message>
        <message>
            <source>Hours left for others</source>
            <translation>Timer igjen til andre</translation>
        </message>
        <message>
            <source>They reach, of those not followed</source>
            <translation>Andre timene rekker til</translation>
        </message>
        <message>
            <source>The followed first</source>
            <translation>De som følges, først</translation>
        </message>
        <message>
            <source>{what}: now {now}, after {after}</source>
            <translation>{what}: nå {now}, etter {after}</translation>
        </message>
        <message>
            <source>Contacts need {least} days with a try in the log. There are {there}.</source>
            <translation>Kontakter krever {least} dager med forsøk i loggen. Så langt er det {there}.</translation>
        </message>
        <message>
            <source>Finds need {least} patients marked known or new. There are {there}.</source>
            <translation>Funn krever {least} pasienter merket kjent eller ny. Så langt er det {there}.</translation>
        </message>
        <message>
            <source>{least} must be followed to say what others would take. Now it's {there}.</source>
            <translation>Minst {least} må følges for å si hva flere tar. Nå følges {there}.</translation>
        </message>
        <message>
            <source>The followed alone take {hours} hours more than there are.</source>
            <translation>De som følges, tar {hours} timer mer enn det er.</translation>
        </message>
        <message numerus="yes">
            <source>Show all %n outside</source>
            <translation>
                <numerusform>Vis den som faller utenfor</numerusform>
                <numerusform>Vis alle %n utenfor</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more wait(s) for the doctor and isn't counted.</source>
            <translation>
                <numerusform>%n til venter på legen og er ikke regnet med.</numerusform>
                <numerusform>%n til venter på legen og er ikke regnet med.</numerusform>
            </translation>
        </message>
        <message>
            <source>From the office's own last year: {tries} days with a try, {asked} patients asked about.</source>
            <translation>Fra kontorets eget siste år: {tries} dager med forsøk, {asked} pasienter vurdert.</translation>
        </message>
        <message>
            <source>Switch off contact after discharge?</source>
            <translation>Slå av kontakt etter utskrivning?</translation>
        </message>
        <message>
            <source>Keep it on</source>
            <translation>Behold</translation>
        </message>
        <message>
            <source>Switch off</source>
            <translation>Slå av</translation>
        </message>
        <message>
            <source>Discharges leave the worklist of the whole office.</source>
            <translation>Utskrivninger går ut av arbeidslisten for hele kontoret.</translation>
        </message>
        <message>
            <source>No clock runs today.</source>
            <translation>Ingen frister løper i dag.</translation>
        </message>
        <message numerus="yes">
            <source>%n clock(s) run(s) now</source>
            <translation>
                <numerusform>%n frist løper nå</numerusform>
                <numerusform>%n frister løper nå</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} over the limit</source>
            <translation>{count} er over fristen</translation>
        </message>
        <message>
            <source>The clocks go on, and are shown under Discharges.</source>
            <translation>Fristene løper videre og vises under Utskrivninger.</translation>
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
            <source>evidence marked</source>
            <translation>grunnlaget er merket</translation>
        </message>
        <message>
            <source>In no target group.</source>
            <translation>Ikke i noen målgruppe.</translation>
        </message>
        <message>
            <source>Rests only on evidence that is marked.</source>
            <translation>Hviler bare på grunnlag som er merket.</translation>
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
            <source>{patient}: marked as solved</source>
            <translation>{patient}: merket løst</translation>
        </message>
        <message>
            <source>{patient}: marked as wrong</source>
            <translation>{patient}: merket feil</translation>
        </message>
        <message>
            <source>{patient}: mark taken away</source>
            <translation>{patient}: merket er tatt bort</translation>
        </message>
        <message>
            <source>{patient}: category set</source>
            <translation>{patient}: kategori satt</translation>
        </message>
        <message>
            <source>{patient}: category taken away</source>
            <translation>{patient}: satt kategori er tatt bort</translation>
        </message>
        <message>
            <source>{patient}: opened again</source>
            <translation>{patient}: åpnet igjen</translation>
        </message>
        <message>
            <source>{patient}: journal noted</source>
            <translation>{patient}: ført i journal</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>mangler</translation>
        </message>
        <message>
            <source>Nothing on the worklist now.</source>
            <translation>Ikke på arbeidslisten nå.</translation>
        </message>
        <message>
            <source>Open with us</source>
            <translation>Åpent hos oss</translation>
        </message>
        <message>
            <source>Our contacts</source>
            <translation>Våre kontakter</translation>
        </message>
        <message>
            <source>Closed lately</source>
            <translation>Lukket nylig</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Lukket</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Logg</translation>
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
            <source>Admission risk, 12 months</source>
            <translation>Innleggelsesrisiko, 12 md.</translation>
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
            <source>Isn't in the extract any more. What was noted here stands.</source>
            <translation>Er ikke med i uttrekket lenger. Det som er ført her, står.</translation>
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
            <source>Urgent.</source>
            <translation>Haster.</translation>
        </message>
        <message>
            <source>{who} has it.</source>
            <translation>Ansvar: {who}.</translation>
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
            <source>Done here {day} by {who}; the extract of {extract} doesn't show it.</source>
            <translation>Gjort her {day} av {who}; uttrekket per {extract} viser det ikke.</translation>
        </message>
        <message>
            <source>{groups} rests only on evidence that is marked. Consider it.</source>
            <translation>«{groups}» hviler bare på grunnlag som er merket. Vurder.</translation>
        </message>
        <message>
            <source>Postponed by {who}: {why}.</source>
            <translation>Utsatt av {who}: {why}.</translation>
        </message>
        <message>
            <source>Given to {who}.</source>
            <translation>Gitt til {who}.</translation>
        </message>
        <message>
            <source>Approved by {who} {day}</source>
            <translation>Godkjent av {who} {day}</translation>
        </message>
        <message>
            <source>Proposed: waits for the doctor's yes.</source>
            <translation>Foreslått: venter på ja fra legen.</translation>
        </message>
        <message>
            <source>Followed by the team since {day} ({route}, by {who}): {why}.</source>
            <translation>Følges av PHT siden {day} ({route}, ført av {who}): {why}.</translation>
        </message>
        <message>
            <source>To be thought over {day}</source>
            <translation>Vurderes på nytt {day}</translation>
        </message>
        <message>
            <source>{what} ({who}, {day})</source>
            <translation>{what} ({who}, {day})</translation>
        </message>
        <message>
            <source>Plan begun {day}, not reviewed yet.</source>
            <translation>Plan begynt {day}, ikke gjennomgått ennå.</translation>
        </message>
        <message>
            <source>Plan, version {number}, reviewed {day}</source>
            <translation>Plan, versjon {number}, gjennomgått {day}</translation>
        </message>
        <message>
            <source>Next review {day}</source>
            <translation>Neste gjennomgang {day}</translation>
        </message>
        <message>
            <source>Closed from the worklist, since the patient has gone:</source>
            <translation>Lukket fra arbeidslisten, siden pasienten er borte fra listen:</translation>
        </message>
        <message>
            <source>Open the plan</source>
            <translation>Åpne planen</translation>
        </message>
        <message numerus="yes">
            <source>%n not in the journal</source>
            <translation>
                <numerusform>%n ikke ført i journal</numerusform>
                <numerusform>%n ikke ført i journal</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} min</source>
            <translation>{count} min</translation>
        </message>
        <message>
            <source>In the journal {day}</source>
            <translation>Ført i journal {day}</translation>
        </message>
        <message>
            <source>Not needed in the journal</source>
            <translation>Trengs ikke i journal</translation>
        </message>
        <message>
            <source>Not in the journal yet</source>
            <translation>Ikke ført i journal</translation>
        </message>
        <message>
            <source>It's in the journal</source>
            <translation>Ført</translation>
        </message>
        <message>
            <source>{what}: done {day} by the extract ({row})</source>
            <translation>{what}: gjort {day} ifølge uttrekket ({row})</translation>
        </message>
        <message>
            <source>{what}: {how} {day} by {who}</source>
            <translation>{what}: {how} {day} av {who}</translation>
        </message>
        <message>
            <source>{what}: not now until {until}, by {who}</source>
            <translation>{what}: ikke nå, til {until}, av {who}</translation>
        </message>
        <message>
            <source>{table}, row {row}</source>
            <translation>{table}, rad {row}</translation>
        </message>
        <message>
            <source>The extract of {day} doesn't show it.</source>
            <translation>Uttrekket per {day} viser det ikke.</translation>
        </message>
        <message>
            <source>No longer followed by the team from {day} ({who}): {why}.</source>
            <translation>Følges ikke av PHT fra {day} ({who}): {why}.</translation>
        </message>
        <message>
            <source>Followed since {day} ({route}, by {who}): {why}.</source>
            <translation>Ble fulgt siden {day} ({route}, ført av {who}): {why}.</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Åpne igjen</translation>
        </message>
        <message>
            <source>Open again: {what}</source>
            <translation>Åpne igjen: {what}</translation>
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
            <source>Close the card</source>
            <translation>Lukk kortet</translation>
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
            <source>Enter marks it as solved or wrong</source>
            <translation>Enter merker den som løst eller feil</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Mark the evidence</source>
            <translation>Merk grunnlaget</translation>
        </message>
        <message>
            <source>Mark as</source>
            <translation>Merk som</translation>
        </message>
        <message>
            <source>Wrong</source>
            <translation>Feil</translation>
        </message>
        <message>
            <source>Solved</source>
            <translation>Løst</translation>
        </message>
        <message>
            <source>What is marked</source>
            <translation>Hva merket gjelder</translation>
        </message>
        <message>
            <source>All of it</source>
            <translation>Alt sammen</translation>
        </message>
        <message>
            <source>Only this row</source>
            <translation>Bare denne raden</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grunn</translation>
        </message>
        <message>
            <source>Mark</source>
            <translation>Merk</translation>
        </message>
        <message>
            <source>Take the mark away</source>
            <translation>Ta bort merket</translation>
        </message>
        <message>
            <source>It counts again when a newer row comes.</source>
            <translation>Teller igjen når det kommer en nyere rad.</translation>
        </message>
        <message>
            <source>The row is left out of every score.</source>
            <translation>Raden telles ikke med i noen skår.</translation>
        </message>
        <message>
            <source>The row is left out here only.</source>
            <translation>Raden telles ikke med her. Andre skårer bruker den.</translation>
        </message>
        <message>
            <source>Write why.</source>
            <translation>Skriv hvorfor.</translation>
        </message>
        <message>
            <source>Unplanned admission</source>
            <translation>Uplanlagt innleggelse</translation>
        </message>
        <message>
            <source>Set another category</source>
            <translation>Sett en annen kategori</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategori</translation>
        </message>
        <message>
            <source>Set category</source>
            <translation>Sett kategori</translation>
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
            <source>The extract has no journal number. Include the column journalnr in the next one.</source>
            <translation>Uttrekket har ikke journalnummer. Ta med kolonnen journalnr i neste uttrekk.</translation>
        </message>
        <message>
            <source>Journal number copied. The clipboard is emptied in 30 seconds.</source>
            <translation>Journalnummer kopiert. Utklippstavlen tømmes om 30 sekunder.</translation>
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
            <source>Access request …</source>
            <translation>Innsyn …</translation>
        </message>
        <message>
            <source>Block for colleagues …</source>
            <translation>Sperr innsyn …</translation>
        </message>
        <message>
            <source>Erase the patient …</source>
            <translation>Slett pasienten …</translation>
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
            <source>High-risk list: consider</source>
            <translation>Høyrisikolisten: vurder</translation>
        </message>
        <message>
            <source>Consider, never stop on this alone.</source>
            <translation>Til vurdering. Gir ikke grunnlag alene for å endre behandling.</translation>
        </message>
        <message>
            <source>Source: {source}</source>
            <translation>Kilde: {source}</translation>
        </message>
        <message>
            <source>Medicine</source>
            <translation>Legemiddel</translation>
        </message>
        <message>
            <source>consider</source>
            <translation>vurder</translation>
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
            <source>Computed: {value}, {category}.</source>
            <translation>Beregnet: {value}, {category}.</translation>
        </message>
        <message>
            <source>Set by {who} {day}: {category}. Reason: {why}.</source>
            <translation>Satt av {who} {day}: {category}. Grunn: {why}.</translation>
        </message>
        <message>
            <source>Take away</source>
            <translation>Ta bort</translation>
        </message>
        <message>
            <source>Take away the category that was set</source>
            <translation>Ta bort kategorien som er satt</translation>
        </message>
        <message>
            <source>The value can't be worked out again here.</source>
            <translation>Verdien kan ikke regnes om her.</translation>
        </message>
        <message>
            <source>Marked here; extract and figures are unchanged.</source>
            <translation>Merket her; uttrekket og tallene er uendret.</translation>
        </message>
        <message>
            <source>Enter or a click on a row: mark it as solved or wrong.</source>
            <translation>Enter eller klikk på en rad: merk den som løst eller feil.</translation>
        </message>
        <message>
            <source>{now}, computed {before}</source>
            <translation>{now}, beregnet {before}</translation>
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
            <source>Wrong entry: take back</source>
            <translation>Feilført: ta tilbake</translation>
        </message>
        <message>
            <source>Saved in the same go, and taken back with it: {what}</source>
            <translation>Lagret samtidig, og tas også tilbake: {what}</translation>
        </message>
        <message>
            <source>Others have gone on from this, and that stays: {what}</source>
            <translation>Andre har gjort mer ut fra dette, og det blir stående: {what}</translation>
        </message>
        <message>
            <source>Wrong patient, for example</source>
            <translation>For eksempel feil pasient</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Ta tilbake</translation>
        </message>
        <message>
            <source>{patient}: taken back</source>
            <translation>{patient}: tatt tilbake</translation>
        </message>
        <message>
            <source>Only a leader can take back what others have written.</source>
            <translation>Bare en leder kan ta tilbake det andre har ført.</translation>
        </message>
        <message>
            <source>Wrong entry</source>
            <translation>Feilført</translation>
        </message>
        <message>
            <source>Wrong entry, take back: {what}</source>
            <translation>Feilført, ta tilbake: {what}</translation>
        </message>
        <message>
            <source>Take it back, and say why. It stays in the log, struck through.</source>
            <translation>Ta tilbake, og skriv hvorfor. Det står igjen i loggen, strøket over.</translation>
        </message>
        <message>
            <source>Taken back: {what}</source>
            <translation>Tatt tilbake: {what}</translation>
        </message>
        <message>
            <source>Wrong entry by {writer}, taken back by {who} {day}: {why}</source>
            <translation>Feilført av {writer}, tatt tilbake av {who} {day}: {why}</translation>
        </message>
        <message>
            <source>A newer row has come: it counts again.</source>
            <translation>En nyere rad har kommet: teller igjen.</translation>
        </message>
        <message>
            <source>The rule can't be tried again without the row: it still counts.</source>
            <translation>Regelen kan ikke prøves på nytt uten raden: teller fortsatt.</translation>
        </message>
        <message>
            <source>{word}, {who} {day}: {why}.</source>
            <translation>{word}, {who} {day}: {why}.</translation>
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
            <source>Changed definition</source>
            <translation>Endret definisjon</translation>
        </message>
        <message>
            <source>Missing table</source>
            <translation>Manglende tabell</translation>
        </message>
        <message>
            <source>Another period in the extract</source>
            <translation>Annen periode i uttrekket</translation>
        </message>
        <message>
            <source>Another birth year</source>
            <translation>Annet fødselsår</translation>
        </message>
        <message>
            <source>Another date on the list</source>
            <translation>Annen dato på listen</translation>
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
            <source>New contacts</source>
            <translation>Nye kontakter</translation>
        </message>
        <message>
            <source>New measurements</source>
            <translation>Nye målinger</translation>
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
            <source>Other reasons</source>
            <translation>Andre grunner</translation>
        </message>
    </context>
    <context>
        <name>Changes</name>
        <message>
            <source>Another birth year or sex</source>
            <translation>Annet fødselsår eller kjønn</translation>
        </message>
        <message>
            <source>New diagnoses</source>
            <translation>Nye diagnoser</translation>
        </message>
        <message>
            <source>New stays</source>
            <translation>Nye innleggelser</translation>
        </message>
        <message>
            <source>Stays ended</source>
            <translation>Avsluttede opphold</translation>
        </message>
        <message>
            <source>Medicines begun</source>
            <translation>Nye legemidler</translation>
        </message>
        <message>
            <source>Medicines ended</source>
            <translation>Sluttede legemidler</translation>
        </message>
        <message>
            <source>New measurements</source>
            <translation>Nye målinger</translation>
        </message>
        <message>
            <source>New measures</source>
            <translation>Nye tiltak</translation>
        </message>
        <message>
            <source>About the person</source>
            <translation>Om personen</translation>
        </message>
        <message>
            <source>New contacts</source>
            <translation>Nye kontakter</translation>
        </message>
        <message>
            <source>Medicines renewed</source>
            <translation>Fornyede legemidler</translation>
        </message>
        <message>
            <source>Changed rows</source>
            <translation>Endrede rader</translation>
        </message>
        <message>
            <source>Removed rows</source>
            <translation>Fjernede rader</translation>
        </message>
        <message>
            <source>Older than the extract's period</source>
            <translation>Eldre enn uttrekkets periode</translation>
        </message>
        <message>
            <source>Longer history</source>
            <translation>Lengre historikk</translation>
        </message>
        <message>
            <source>Expired facts</source>
            <translation>Utløpte opplysninger</translation>
        </message>
        <message numerus="yes">
            <source>%n diagnosis(es)</source>
            <translation>
                <numerusform>%n diagnose</numerusform>
                <numerusform>%n diagnoser</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stay(s)</source>
            <translation>
                <numerusform>%n innleggelse</numerusform>
                <numerusform>%n innleggelser</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stay(s) ended</source>
            <translation>
                <numerusform>%n avsluttet opphold</numerusform>
                <numerusform>%n avsluttede opphold</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n medicine(s) begun</source>
            <translation>
                <numerusform>%n nytt legemiddel</numerusform>
                <numerusform>%n nye legemidler</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n medicine(s) ended</source>
            <translation>
                <numerusform>%n sluttet legemiddel</numerusform>
                <numerusform>%n sluttede legemidler</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n measurement(s)</source>
            <translation>
                <numerusform>%n måling</numerusform>
                <numerusform>%n målinger</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n measure(s)</source>
            <translation>
                <numerusform>%n tiltak</numerusform>
                <numerusform>%n tiltak</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fact(s) about the person</source>
            <translation>
                <numerusform>%n opplysning om personen</numerusform>
                <numerusform>%n opplysninger om personen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n kontakt</numerusform>
                <numerusform>%n kontakter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n medicine(s) renewed</source>
            <translation>
                <numerusform>%n fornyet legemiddel</numerusform>
                <numerusform>%n fornyede legemidler</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) changed</source>
            <translation>
                <numerusform>%n endret rad</numerusform>
                <numerusform>%n endrede rader</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) removed</source>
            <translation>
                <numerusform>%n fjernet rad</numerusform>
                <numerusform>%n fjernede rader</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) older than the period</source>
            <translation>
                <numerusform>%n rad eldre enn perioden</numerusform>
                <numerusform>%n rader eldre enn perioden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) of longer history</source>
            <translation>
                <numerusform>%n rad med lengre historikk</numerusform>
                <numerusform>%n rader med lengre historikk</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n expired fact(s)</source>
            <translation>
                <numerusform>%n utløpt opplysning</numerusform>
                <numerusform>%n utløpte opplysninger</numerusform>
            </translation>
        </message>
        <message>
            <source>Another list</source>
            <translation>Annen liste</translation>
        </message>
        <message>
            <source>Multidose</source>
            <translation>Multidose</translation>
        </message>
        <message>
            <source>Municipality</source>
            <translation>Kommune</translation>
        </message>
        <message>
            <source>District</source>
            <translation>Bydel</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>ikke oppgitt</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Opphold</translation>
        </message>
        <message>
            <source>Corrected, or another person under the same number. Check the record.</source>
            <translation>Rettet, eller en annen person under samme nummer. Se i journalen.</translation>
        </message>
        <message>
            <source>{medicine}, ended {day}</source>
            <translation>{medicine}, sluttet {day}</translation>
        </message>
        <message>
            <source>{medicine}, not renewed, listed from {day}</source>
            <translation>{medicine}, ikke fornyet, oppført fra {day}</translation>
        </message>
        <message>
            <source>{medicine}, not in the extract any more, listed from {day}</source>
            <translation>{medicine}, ikke lenger i uttrekket, oppført fra {day}</translation>
        </message>
        <message>
            <source>{medicine} ended</source>
            <translation>{medicine} sluttet</translation>
        </message>
        <message>
            <source>No longer seen by doctor or nurse in the last year</source>
            <translation>Ikke lenger sett av lege eller sykepleier siste år</translation>
        </message>
        <message>
            <source>No longer many emergency clinic contacts in a year</source>
            <translation>Ikke lenger mange legevaktkontakter på ett år</translation>
        </message>
        <message>
            <source>No longer many consultations in a year</source>
            <translation>Ikke lenger mange konsultasjoner på ett år</translation>
        </message>
        <message>
            <source>Unplanned admission</source>
            <translation>Uplanlagt innleggelse</translation>
        </message>
        <message>
            <source>Hospital codes older than two years</source>
            <translation>Sykehuskoder eldre enn to år</translation>
        </message>
        <message>
            <source>in the last year</source>
            <translation>siste år</translation>
        </message>
        <message>
            <source>No longer seen</source>
            <translation>Ikke lenger sett</translation>
        </message>
        <message>
            <source>Fewer emergency contacts</source>
            <translation>Færre legevaktkontakter</translation>
        </message>
        <message>
            <source>Fewer consultations</source>
            <translation>Færre konsultasjoner</translation>
        </message>
        <message>
            <source>Hospital codes</source>
            <translation>Sykehuskoder</translation>
        </message>
        <message>
            <source>older than two years</source>
            <translation>eldre enn to år</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Endringer</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Søk</translation>
        </message>
        <message>
            <source>Save as Excel</source>
            <translation>Lagre som Excel</translation>
        </message>
        <message>
            <source>Comparing with the extract before</source>
            <translation>Sammenligner med forrige uttrekk</translation>
        </message>
        <message>
            <source>From {since} to {until}: {before} scored then, {now} now</source>
            <translation>Fra {since} til {until}: {before} skåret da, {now} nå</translation>
        </message>
        <message>
            <source>It isn't known what was shown then. The earlier extract is counted by today's definitions.</source>
            <translation>Ikke kjent hva som ble vist da. Forrige uttrekk er regnet med dagens definisjoner.</translation>
        </message>
        <message>
            <source>Two extracts are needed to tell what changed.</source>
            <translation>Det trengs to uttrekk for å si hva som er endret.</translation>
        </message>
        <message>
            <source>Shown from the next extract on</source>
            <translation>Vises fra neste uttrekk</translation>
        </message>
        <message>
            <source>Here come those who joined and left, new and expired facts, and who moved and why.</source>
            <translation>Her kommer hvem som kom og flyttet, nye og utløpte opplysninger, og hvem som skiftet kategori og hvorfor.</translation>
        </message>
        <message>
            <source>Nothing changed</source>
            <translation>Ingenting er endret</translation>
        </message>
        <message>
            <source>The two newest extracts say the same about every patient.</source>
            <translation>De to nyeste uttrekkene sier det samme om alle pasienter.</translation>
        </message>
        <message>
            <source>HFRS</source>
            <translation>HFRS</translation>
        </message>
        <message>
            <source>Change and risk band</source>
            <translation>Endring og risikobånd</translation>
        </message>
        <message>
            <source>Those who rose in band first, then who came and went, then the rest</source>
            <translation>De som gikk opp i risikobånd først, så de som kom og gikk, så resten</translation>
        </message>
        <message>
            <source>before: {band}</source>
            <translation>før: {band}</translation>
        </message>
        <message>
            <source>Frailty</source>
            <translation>Skrøpelighet</translation>
        </message>
        <message>
            <source>Plus: found now. Minus: not found any more.</source>
            <translation>Pluss: funnet nå. Minus: ikke funnet lenger.</translation>
        </message>
        <message>
            <source>Illness burden</source>
            <translation>Sykdomsbyrde</translation>
        </message>
        <message>
            <source>Disease groups and chronic conditions, then and now</source>
            <translation>Sykdomsgrupper og kroniske tilstander, før og nå</translation>
        </message>
        <message>
            <source>New facts</source>
            <translation>Nye opplysninger</translation>
        </message>
        <message>
            <source>New, ended, changed and removed since the extract before</source>
            <translation>Nytt, avsluttet, endret og fjernet siden forrige uttrekk</translation>
        </message>
        <message>
            <source>Facts that fell out of the window they count in</source>
            <translation>Opplysninger som er falt ut av perioden de teller i</translation>
        </message>
        <message>
            <source>Kind of change</source>
            <translation>Type endring</translation>
        </message>
        <message>
            <source>All changes</source>
            <translation>Alle endringer</translation>
        </message>
        <message>
            <source>Cause</source>
            <translation>Årsak</translation>
        </message>
        <message>
            <source>All causes</source>
            <translation>Alle årsaker</translation>
        </message>
        <message>
            <source>Target groups gained</source>
            <translation>Nye målgrupper</translation>
        </message>
        <message>
            <source>Internal list: shows patients. Must not leave the office. Logged.</source>
            <translation>Intern liste: viser pasienter. Skal ikke ut av kontoret. Logges.</translation>
        </message>
        <message>
            <source>Choose where</source>
            <translation>Velg sted</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) as they're shown now, one a patient.</source>
            <translation>
                <numerusform>%n rad slik den vises nå, én per pasient.</numerusform>
                <numerusform>%n rader slik de vises nå, én per pasient.</numerusform>
            </translation>
        </message>
        <message>
            <source>Saved {name}.</source>
            <translation>Lagret {name}.</translation>
        </message>
        <message>
            <source>Saving the changes</source>
            <translation>Lagrer endringene</translation>
        </message>
        <message>
            <source>From the extract of {since} to that of {until}.</source>
            <translation>Fra uttrekket {since} til uttrekket {until}.</translation>
        </message>
        <message>
            <source>What changed since the extract before</source>
            <translation>Endret siden forrige uttrekk</translation>
        </message>
        <message>
            <source>Target groups lost</source>
            <translation>Ikke lenger i målgruppe</translation>
        </message>
        <message>
            <source>Disease groups</source>
            <translation>Sykdomsgrupper</translation>
        </message>
        <message>
            <source>Chronic conditions</source>
            <translation>Kroniske tilstander</translation>
        </message>
        <message>
            <source>Risk band</source>
            <translation>Risikobånd</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>og %n til</numerusform>
                <numerusform>og %n til</numerusform>
            </translation>
        </message>
        <message>
            <source>Changed since {day}</source>
            <translation>Endret siden {day}</translation>
        </message>
        <message>
            <source>No longer on the list</source>
            <translation>Ikke lenger på listen</translation>
        </message>
        <message>
            <source>Risk band before</source>
            <translation>Risikobånd før</translation>
        </message>
        <message>
            <source>Frailty before</source>
            <translation>Skrøpelighet før</translation>
        </message>
        <message>
            <source>HFRS before</source>
            <translation>HFRS før</translation>
        </message>
        <message>
            <source>Is counted in the population only, and has no card.</source>
            <translation>Telles bare i befolkningen, og har ikke noe kort.</translation>
        </message>
        <message>
            <source>Isn't on the list any more, and has no card.</source>
            <translation>Er ikke på listen lenger, og har ikke noe kort.</translation>
        </message>
        <message>
            <source>Totals</source>
            <translation>Oppsummering</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n til</numerusform>
                <numerusform>%n til</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more kind(s) of change</source>
            <translation>
                <numerusform>%n endringstype til</numerusform>
                <numerusform>%n endringstyper til</numerusform>
            </translation>
        </message>
        <message>
            <source>Objects to being scored</source>
            <translation>Reservert mot å bli skåret</translation>
        </message>
        <message>
            <source>No longer objects</source>
            <translation>Ikke lenger reservert</translation>
        </message>
        <message>
            <source>Up in frailty</source>
            <translation>Opp i skrøpelighet</translation>
        </message>
        <message>
            <source>Down in frailty</source>
            <translation>Ned i skrøpelighet</translation>
        </message>
        <message>
            <source>Frailty known or not</source>
            <translation>Skrøpelighet kjent eller ukjent</translation>
        </message>
        <message>
            <source>Up in HFRS</source>
            <translation>Opp i HFRS</translation>
        </message>
        <message>
            <source>Down in HFRS</source>
            <translation>Ned i HFRS</translation>
        </message>
        <message>
            <source>HFRS known or not</source>
            <translation>HFRS kjent eller ukjent</translation>
        </message>
        <message>
            <source>Target groups</source>
            <translation>Målgrupper</translation>
        </message>
        <message>
            <source>from {category}</source>
            <translation>fra {category}</translation>
        </message>
        <message>
            <source>Died</source>
            <translation>Død</translation>
        </message>
        <message>
            <source>{change} groups</source>
            <translation>{change} grupper</translation>
        </message>
        <message>
            <source>{change} chronic</source>
            <translation>{change} kroniske</translation>
        </message>
        <message>
            <source>New facts: {count}.</source>
            <translation>Nye opplysninger: {count}.</translation>
        </message>
        <message>
            <source>Ended: {count}.</source>
            <translation>Avsluttet: {count}.</translation>
        </message>
        <message>
            <source>Renewed: {count}.</source>
            <translation>Fornyet: {count}.</translation>
        </message>
        <message>
            <source>Changed or removed: {count}.</source>
            <translation>Endret eller fjernet: {count}.</translation>
        </message>
        <message>
            <source>Expired: {count}.</source>
            <translation>Utløpt: {count}.</translation>
        </message>
        <message>
            <source>The table {table} is new in this extract. Its rows aren't told as new facts.</source>
            <translation>Tabellen {table} er ny i dette uttrekket. Radene vises ikke som nye opplysninger.</translation>
        </message>
        <message>
            <source>The table {table} isn't in this extract. Its rows aren't told as removed.</source>
            <translation>Tabellen {table} er ikke med i dette uttrekket. Radene vises ikke som fjernet.</translation>
        </message>
        <message>
            <source>The column {column} is in one of the extracts only.</source>
            <translation>Kolonnen {column} er bare i det ene uttrekket.</translation>
        </message>
        <message>
            <source>Another illness burden for that reason alone isn't shown.</source>
            <translation>Annen sykdomsbyrde bare av den grunn vises ikke.</translation>
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
        <name>Checklist</name>
        <message>
            <source>Sign</source>
            <translation>Signer</translation>
        </message>
        <message>
            <source>How many? Enter saves</source>
            <translation>Hvor mange? Enter lagrer</translation>
        </message>
        <message>
            <source>Who or what? Enter saves</source>
            <translation>Hvem eller hva? Enter lagrer</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>Skriv</translation>
        </message>
        <message>
            <source>Sign {point}</source>
            <translation>Signer {point}</translation>
        </message>
        <message>
            <source>There now: {value}.</source>
            <translation>Der står nå: {value}.</translation>
        </message>
        <message>
            <source>Checklist</source>
            <translation>Sjekkliste</translation>
        </message>
        <message>
            <source>Edit the list</source>
            <translation>Rediger liste</translation>
        </message>
        <message>
            <source>{done} of {all}</source>
            <translation>{done} av {all}</translation>
        </message>
        <message>
            <source>{patient}: «{point}» is done</source>
            <translation>{patient}: «{point}» er krysset av</translation>
        </message>
        <message>
            <source>{patient}: «{point}» isn't done</source>
            <translation>{patient}: krysset for «{point}» er tatt bort</translation>
        </message>
        <message>
            <source>{patient}: «{point}» is signed</source>
            <translation>{patient}: «{point}» er signert</translation>
        </message>
        <message>
            <source>no longer on the list</source>
            <translation>ikke lenger på listen</translation>
        </message>
        <message>
            <source>for a doctor to sign</source>
            <translation>venter på legens signatur</translation>
        </message>
        <message>
            <source>signed {day}, {who}</source>
            <translation>signert {day}, {who}</translation>
        </message>
        <message>
            <source>Write a whole number.</source>
            <translation>Skriv et helt tall.</translation>
        </message>
        <message>
            <source>Write at most 200 characters.</source>
            <translation>Skriv høyst 200 tegn.</translation>
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
        <name>Closing</name>
        <message>
            <source>A form has been filled in and isn't saved</source>
            <translation>Du har et utfylt skjema som ikke er lagret</translation>
        </message>
        <message>
            <source>What is typed in it is lost when another store is opened.</source>
            <translation>Det som er skrevet i det, går tapt når et annet lager åpnes.</translation>
        </message>
        <message>
            <source>What is typed in it is lost when the program closes.</source>
            <translation>Det som står i skjemaet, går tapt når programmet lukkes.</translation>
        </message>
        <message>
            <source>Close without saving</source>
            <translation>Lukk uten å lagre</translation>
        </message>
        <message>
            <source>Saving …</source>
            <translation>Lagrer …</translation>
        </message>
        <message>
            <source>Go on without saving</source>
            <translation>Gå videre uten å lagre</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Gå tilbake</translation>
        </message>
    </context>
    <context>
        <name>Columns</name>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>Target groups</source>
            <translation>Målgrupper</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>Pasient</translation>
        </message>
        <message>
            <source>Risk band</source>
            <translation>Risikobånd</translation>
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message>
            <source>Find a row</source>
            <translation>Finn en rad</translation>
        </message>
        <message>
            <source>Comparison with the pilot</source>
            <translation>Sammenligning med piloten</translation>
        </message>
        <message>
            <source>For themselves only</source>
            <translation>Bare for seg selv</translation>
        </message>
        <message>
            <source>can't be laid beside ours</source>
            <translation>kan ikke legges ved siden av vårt tall</translation>
        </message>
        <message>
            <source>No row holds all the words you look for.</source>
            <translation>Ingen rad har alle ordene du søker etter.</translation>
        </message>
        <message>
            <source>{shown} of {count} rows shown. Stars and p as printed.</source>
            <translation>{shown} av {count} rader vises. Stjerner og p som trykt.</translation>
        </message>
        <message>
            <source>Comparison card</source>
            <translation>Sammenligningskort</translation>
        </message>
        <message>
            <source>Open the indicator</source>
            <translation>Åpne indikatoren</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Lukk</translation>
        </message>
        <message>
            <source>No row chosen</source>
            <translation>Ingen rad er valgt</translation>
        </message>
        <message>
            <source>Choose a row to see the pilot's figures, and what differs.</source>
            <translation>Velg en rad for å se pilotens tall, og hva som er ulikt.</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>Hva som er ulikt</translation>
        </message>
        <message>
            <source>The pilot, {place}</source>
            <translation>Piloten, {place}</translation>
        </message>
        <message>
            <source>Reservations</source>
            <translation>Forbehold</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Kilde</translation>
        </message>
        <message>
            <source>Can't be laid beside our figure. It's shown for itself only.</source>
            <translation>Kan ikke legges ved siden av vårt tall. Vises bare for seg selv.</translation>
        </message>
        <message>
            <source>N in the report: {count}.</source>
            <translation>N i rapporten: {count}.</translation>
        </message>
        <message>
            <source>HM against DM</source>
            <translation>HM mot DM</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
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
            <source>Our numerator, and under it the denominator</source>
            <translation>Vår teller, og under den nevneren</translation>
        </message>
        <message>
            <source>Ours</source>
            <translation>Vårt tall</translation>
        </message>
        <message>
            <source>Our figure; under it the 95 % interval</source>
            <translation>Vårt tall; under det 95 % intervall</translation>
        </message>
        <message>
            <source>HM</source>
            <translation>HM</translation>
        </message>
        <message>
            <source>The fee model</source>
            <translation>Honorarmodellen</translation>
        </message>
        <message>
            <source>DM</source>
            <translation>DM</translation>
        </message>
        <message>
            <source>The grant model</source>
            <translation>Driftstilskuddsmodellen</translation>
        </message>
        <message>
            <source>Otherwise</source>
            <translation>Annet</translation>
        </message>
        <message>
            <source>Both models together, against each other, or parts of them</source>
            <translation>Begge modeller samlet, mot hverandre, eller deler av dem</translation>
        </message>
        <message>
            <source>Table and page of the evaluation</source>
            <translation>Tabell og side i evalueringen</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n rad</numerusform>
                <numerusform>%n rader</numerusform>
            </translation>
        </message>
        <message>
            <source>in the card</source>
            <translation>i kortet</translation>
        </message>
        <message>
            <source>not printed</source>
            <translation>ikke trykt</translation>
        </message>
        <message>
            <source>not apart</source>
            <translation>ikke skilt</translation>
        </message>
        <message numerus="yes">
            <source>%n more row(s) in the card.</source>
            <translation>
                <numerusform>%n rad til i kortet.</numerusform>
                <numerusform>%n rader til i kortet.</numerusform>
            </translation>
        </message>
        <message>
            <source>The report doesn't have HM and DM apart in this table.</source>
            <translation>Rapporten skiller ikke HM og DM i denne tabellen.</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>ingenting</translation>
        </message>
        <message>
            <source>tab. {table}
p. {page}</source>
            <translation>tab. {table}
s. {page}</translation>
        </message>
        <message>
            <source>not beside</source>
            <translation>for seg selv</translation>
        </message>
        <message>
            <source>%-points</source>
            <translation>%-poeng</translation>
        </message>
        <message>
            <source>together</source>
            <translation>samlet</translation>
        </message>
        <message>
            <source>from {base}</source>
            <translation>fra {base}</translation>
        </message>
        <message>
            <source>level</source>
            <translation>nivå</translation>
        </message>
        <message>
            <source>worked out here from two columns, without a test</source>
            <translation>regnet ut her fra to kolonner, uten test</translation>
        </message>
        <message>
            <source>printed without a test</source>
            <translation>trykt uten test</translation>
        </message>
        <message>
            <source>no star: p not below 0.05</source>
            <translation>ingen stjerne: p ikke under 0,05</translation>
        </message>
        <message>
            <source>change {change}</source>
            <translation>endring {change}</translation>
        </message>
        <message>
            <source>level {level}</source>
            <translation>nivå {level}</translation>
        </message>
        <message>
            <source>Table {number}</source>
            <translation>Tabell {number}</translation>
        </message>
        <message>
            <source>table {number}, page {page}</source>
            <translation>tabell {number}, side {page}</translation>
        </message>
    </context>
    <context>
        <name>Conflict</name>
        <message>
            <source>{who} saved while you wrote</source>
            <translation>{who} lagret mens du skrev</translation>
        </message>
        <message>
            <source>Your text is kept. Choose what is to hold.</source>
            <translation>Teksten din er tatt vare på. Velg hva som skal gjelde.</translation>
        </message>
        <message>
            <source>You, not saved</source>
            <translation>Du, ikke lagret</translation>
        </message>
        <message>
            <source>Use mine</source>
            <translation>Bruk min</translation>
        </message>
        <message>
            <source>Keep theirs</source>
            <translation>Behold deres</translation>
        </message>
        <message>
            <source>Nothing to know is noted</source>
            <translation>Ingen hensyn notert</translation>
        </message>
    </context>
    <context>
        <name>Contact</name>
        <message>
            <source>Attempts and contacts</source>
            <translation>Forsøk og kontakter</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Merknad</translation>
        </message>
        <message>
            <source>On the team's own initiative</source>
            <translation>På initiativ fra teamet</translation>
        </message>
        <message>
            <source>Not chosen</source>
            <translation>Ikke valgt</translation>
        </message>
        <message>
            <source>Your role</source>
            <translation>Din rolle</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Kanal</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>Nådd</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Utfall</translation>
        </message>
        <message>
            <source>min</source>
            <translation>min</translation>
        </message>
        <message>
            <source>Time (min)</source>
            <translation>Tid (min)</translation>
        </message>
        <message>
            <source>Set the stop sign: in hospital now</source>
            <translation>Sett stoppskilt: innlagt nå</translation>
        </message>
        <message>
            <source>Nothing routine until the next discharge. Take the sign away then.</source>
            <translation>Ingenting rutinemessig før neste utskrivning. Ta bort skiltet da.</translation>
        </message>
        <message>
            <source>Settled by this contact</source>
            <translation>Avklart med kontakten</translation>
        </message>
        <message>
            <source>Log contact</source>
            <translation>Logg kontakt</translation>
        </message>
        <message>
            <source>Log attempt</source>
            <translation>Logg forsøk</translation>
        </message>
        <message>
            <source>contact saved</source>
            <translation>kontakt lagret</translation>
        </message>
        <message>
            <source>attempt saved</source>
            <translation>forsøk lagret</translation>
        </message>
        <message>
            <source>Save contact</source>
            <translation>Lagre kontakt</translation>
        </message>
        <message>
            <source>Save attempt</source>
            <translation>Lagre forsøk</translation>
        </message>
        <message>
            <source>Text to the journal</source>
            <translation>Tekst til journal</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopier</translation>
        </message>
        <message>
            <source>Copies the text to the journal</source>
            <translation>Kopierer journalteksten til utklippstavlen</translation>
        </message>
        <message>
            <source>under 16 years</source>
            <translation>under 16 år</translation>
        </message>
        <message>
            <source>Through the guardian or parent: {who}</source>
            <translation>Gjennom verge/foresatt: {who}</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Dato</translation>
        </message>
        <message>
            <source>Time of day</source>
            <translation>Klokkeslett</translation>
        </message>
        <message>
            <source>Another date or time</source>
            <translation>Annen dato eller annet klokkeslett</translation>
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
        <message numerus="yes">
            <source>%n left out: address protected</source>
            <translation>
                <numerusform>%n er utelatt: adressesperre</numerusform>
                <numerusform>%n er utelatt: adressesperre</numerusform>
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
        <name>Decisions</name>
        <message>
            <source>Approve</source>
            <translation>Godkjenn</translation>
        </message>
        <message>
            <source>approved</source>
            <translation>godkjent</translation>
        </message>
        <message>
            <source>Waits for the doctor</source>
            <translation>Venter på legen</translation>
        </message>
        <message>
            <source>Not now …</source>
            <translation>Ikke nå …</translation>
        </message>
        <message>
            <source>Talk to me</source>
            <translation>Snakk med meg</translation>
        </message>
        <message>
            <source>Standing order …</source>
            <translation>Stående ordning …</translation>
        </message>
        <message>
            <source>Asked by {who}</source>
            <translation>Spurt av {who}</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nei</translation>
        </message>
        <message>
            <source>Nobody is called before you say yes.</source>
            <translation>Ingen ringes før du sier ja.</translation>
        </message>
        <message>
            <source>Proposed: {reasons}</source>
            <translation>Foreslått: {reasons}</translation>
        </message>
        <message numerus="yes">
            <source>Proposals for %n patient(s)</source>
            <translation>
                <numerusform>Forslag for %n pasient</numerusform>
                <numerusform>Forslag for %n pasienter</numerusform>
            </translation>
        </message>
        <message>
            <source>not now</source>
            <translation>ikke nå</translation>
        </message>
        <message>
            <source>answer saved</source>
            <translation>svar lagret</translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s)</source>
            <translation>
                <numerusform>%n pasient</numerusform>
                <numerusform>%n pasienter</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>Your role may not copy rows about patients.</source>
            <translation>Rollen din gir ikke rett til å kopiere rader om pasienter.</translation>
        </message>
        <message>
            <source>Ask one who may, or a leader.</source>
            <translation>Spør en som har rett til det, eller en leder.</translation>
        </message>
    </context>
    <context>
        <name>Dialogs</name>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
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
            <source>Save discharge</source>
            <translation>Lagre utskrivning</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Lukk</translation>
        </message>
        <message>
            <source>For a discharge that no extract has told of yet. It starts a clock.</source>
            <translation>For en utskrivning som ikke er med i noe uttrekk ennå. Fristen regnes fra den.</translation>
        </message>
        <message>
            <source>Patients offered</source>
            <translation>Pasienter å velge mellom</translation>
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
            <source>The short-term stay can't have ended before the discharge from hospital.</source>
            <translation>Korttidsoppholdet kan ikke ha sluttet før utskrivningen fra sykehus.</translation>
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
            <source>It's typed in already, and this says nothing new. To mend it, take it away first.</source>
            <translation>Den er ført inn fra før, og dette sier ikke noe nytt. Ta den bort først hvis den skal rettes.</translation>
        </message>
        <message>
            <source>It's typed in already, and this says more. Save again to add it.</source>
            <translation>Den er ført inn fra før, og dette sier mer. Lagre igjen for å legge det til.</translation>
        </message>
        <message>
            <source>It's typed in already with something else. Save again to let this count.</source>
            <translation>Den er ført inn fra før med noe annet. Lagre igjen for å la dette gjelde.</translation>
        </message>
        <message>
            <source>It's typed in as a death. Only a leader can change that.</source>
            <translation>Den er ført inn som død. Bare en leder kan endre det.</translation>
        </message>
        <message>
            <source>The extract tells of a discharge on that day, and that one counts.</source>
            <translation>Uttrekket har en utskrivning denne dagen, og det er den som gjelder.</translation>
        </message>
        <message>
            <source>A discharge on that day is already there. Save again to keep this one.</source>
            <translation>Det finnes allerede en utskrivning denne dagen. Lagre en gang til for å føre den likevel.</translation>
        </message>
        <message>
            <source>A stay ended at most three days from this day. Save again to keep this one too.</source>
            <translation>Et opphold sluttet høyst tre dager fra denne dagen. Lagre igjen for å beholde også denne.</translation>
        </message>
        <message>
            <source>Objects to being scored: no limit starts here. Save again to keep it.</source>
            <translation>Reservert mot å bli skåret: får ingen frist her. Lagre igjen for å beholde den.</translation>
        </message>
        <message>
            <source>Marked as dead or moved: no limit starts here. Save again to keep it.</source>
            <translation>Merket som død eller flyttet: ingen frist starter her. Lagre igjen for å beholde.</translation>
        </message>
        <message>
            <source>Lives in a nursing home: the limit lapses at once. Save again to keep it.</source>
            <translation>Bor på sykehjem: fristen faller bort med en gang. Lagre igjen for å beholde den.</translation>
        </message>
        <message>
            <source>Write a date, for example 3.11 or i for today.</source>
            <translation>Skriv en dato, for eksempel 3.11 eller i for i dag.</translation>
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
    </context>
    <context>
        <name>Discharges</name>
        <message>
            <source>This discharge</source>
            <translation>Denne utskrivningen</translation>
        </message>
        <message>
            <source>Take this discharge away</source>
            <translation>Ta bort denne utskrivningen</translation>
        </message>
        <message>
            <source>Not relevant any more</source>
            <translation>Ikke aktuelt lenger</translation>
        </message>
        <message>
            <source>Clocks</source>
            <translation>Frister</translation>
        </message>
        <message>
            <source>Discharged {day}</source>
            <translation>Utskrevet {day}</translation>
        </message>
        <message>
            <source>Not relevant on the worklist: {why}. The limit is as it was.</source>
            <translation>Ikke aktuelt på arbeidslisten: {why}. Fristen er som før.</translation>
        </message>
        <message>
            <source>Admitted again {day}.</source>
            <translation>Innlagt igjen {day}.</translation>
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
            <source>Not done</source>
            <translation>Ikke gjennomført</translation>
        </message>
        <message>
            <source>nobody was reached within four weeks after the limit</source>
            <translation>ingen ble nådd innen fire uker etter fristen</translation>
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
            <source>Lapsed</source>
            <translation>Bortfalt</translation>
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
            <source>all work {hours}</source>
            <translation>alt arbeid {hours}</translation>
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
        <message>
            <source>{due} h</source>
            <translation>{due} t</translation>
        </message>
        <message>
            <source>{due} of {hours} h</source>
            <translation>{due} av {hours} t</translation>
        </message>
        <message>
            <source>All work over the limit, not discharges alone: {due} hours.</source>
            <translation>Alt arbeid over fristen, ikke bare utskrivninger: {due} timer.</translation>
        </message>
        <message>
            <source>All work due, not discharges alone: {due} of {hours} hours.</source>
            <translation>Alt arbeid med frist, ikke bare utskrivninger: {due} av {hours} timer.</translation>
        </message>
        <message>
            <source>The hours are the pilot's norm.</source>
            <translation>Timene er pilotens norm.</translation>
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
            <source>end not known</source>
            <translation>ukjent slutt</translation>
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
        <message>
            <source>Contact {day}: {kind}, {role}.</source>
            <translation>Kontakt {day}: {kind}, {role}.</translation>
        </message>
        <message>
            <source>Reached, and declined.</source>
            <translation>Nådd, men takket nei.</translation>
        </message>
        <message>
            <source>Logged here, on the team's own initiative.</source>
            <translation>Ført her, på teamets initiativ.</translation>
        </message>
        <message>
            <source>Logged here, on the patient's initiative.</source>
            <translation>Ført her, på pasientens initiativ.</translation>
        </message>
        <message>
            <source>admitted again {day}</source>
            <translation>innlagt igjen {day}</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>takket nei</translation>
        </message>
        <message>
            <source>next of kin reached</source>
            <translation>pårørende nådd</translation>
        </message>
        <message numerus="yes">
            <source>%n attempt(s)</source>
            <translation>
                <numerusform>%n forsøk</numerusform>
                <numerusform>%n forsøk</numerusform>
            </translation>
        </message>
        <message>
            <source>{attempts}, next {day}</source>
            <translation>{attempts}, neste {day}</translation>
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
            <source>There are {hours} hours.</source>
            <translation>Det er {hours} timer.</translation>
        </message>
        <message>
            <source>The office is closed. The national clock runs.</source>
            <translation>Kontoret er stengt. Den nasjonale klokken går.</translation>
        </message>
        <message>
            <source>+{hours} h</source>
            <translation>+{hours} t</translation>
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
            <source>Hours wanted</source>
            <translation>Timer som trengs</translation>
        </message>
        <message>
            <source>Hours there are</source>
            <translation>Timer til rådighet</translation>
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
            <source>{due} due, {overdue} overdue. {wanted} hours wanted, {hours} there are.</source>
            <translation>{due} med frist, {overdue} over fristen. {wanted} timer trengs, {hours} er til rådighet.</translation>
        </message>
        <message>
            <source>Takes {hours} hours.</source>
            <translation>Tar {hours} timer.</translation>
        </message>
    </context>
    <context>
        <name>Duties</name>
        <message>
            <source>How</source>
            <translation>Hvordan</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Hva</translation>
        </message>
        <message>
            <source>A doctor closes the medication review. It goes to the doctor as prepared.</source>
            <translation>En lege lukker legemiddelgjennomgangen. Den går til legen som forberedt.</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Dato</translation>
        </message>
        <message>
            <source>Shown again at the earliest</source>
            <translation>Vises igjen tidligst</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Hvorfor</translation>
        </message>
        <message>
            <source>The discharge leaves the worklist. Its limit and the figures don't change.</source>
            <translation>Utskrivningen går ut av arbeidslisten. Fristen og tallene endres ikke.</translation>
        </message>
        <message>
            <source>The discharge isn't closed here. It's settled by a contact.</source>
            <translation>Utskrivningen lukkes ikke her. Den lukkes av en kontakt.</translation>
        </message>
        <message>
            <source>done</source>
            <translation>gjort</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>takket nei</translation>
        </message>
        <message>
            <source>not relevant</source>
            <translation>ikke aktuelt</translation>
        </message>
        <message>
            <source>{what}, back {day} at the earliest</source>
            <translation>{what}, tilbake tidligst {day}</translation>
        </message>
        <message>
            <source>Empty: back {day} at the earliest.</source>
            <translation>Tomt: tilbake tidligst {day}.</translation>
        </message>
        <message>
            <source>Postpone</source>
            <translation>Utsett</translation>
        </message>
        <message>
            <source>The discharge's clock can't be put off. Plan the next try instead.</source>
            <translation>Fristen etter utskrivning kan ikke utsettes. Velg neste forsøk i stedet.</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Til</translation>
        </message>
        <message>
            <source>postponed</source>
            <translation>utsatt</translation>
        </message>
        <message>
            <source>postponed until {day}</source>
            <translation>utsatt til {day}</translation>
        </message>
        <message>
            <source>Give to</source>
            <translation>Gi til</translation>
        </message>
        <message>
            <source>Back to the list's own nurse</source>
            <translation>Tilbake til listens sykepleier</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Hvem</translation>
        </message>
        <message>
            <source>Everything open about the patient goes along, with its limits as they are.</source>
            <translation>Alt åpent om pasienten følger med, med fristene som de er.</translation>
        </message>
        <message>
            <source>given back to the list's nurse</source>
            <translation>gitt tilbake til listens sykepleier</translation>
        </message>
        <message>
            <source>given to {who}</source>
            <translation>gitt til {who}</translation>
        </message>
        <message>
            <source>Hand over to a colleague</source>
            <translation>Overlat til kollega</translation>
        </message>
        <message>
            <source>What is to be done</source>
            <translation>Hva som skal gjøres</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Innen</translation>
        </message>
        <message>
            <source>handed over to {who}</source>
            <translation>overlatt til {who}</translation>
        </message>
        <message>
            <source>Next try</source>
            <translation>Neste forsøk</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Kanal</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Dag</translation>
        </message>
        <message>
            <source>Empty takes a planned try away.</source>
            <translation>Tomt tar bort det planlagte forsøket.</translation>
        </message>
        <message>
            <source>next try taken away</source>
            <translation>neste forsøk tatt bort</translation>
        </message>
        <message>
            <source>next try {day}</source>
            <translation>neste forsøk {day}</translation>
        </message>
        <message>
            <source>Book an appointment</source>
            <translation>Sett opp time</translation>
        </message>
        <message>
            <source>Goes to the health secretary's queue.</source>
            <translation>Går til helsesekretærens kø.</translation>
        </message>
        <message>
            <source>What kind</source>
            <translation>Hva slags</translation>
        </message>
        <message>
            <source>With</source>
            <translation>Hos</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Innen</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Gjelder</translation>
        </message>
        <message>
            <source>appointment asked for</source>
            <translation>time bestilt hos helsesekretær</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Åpne igjen</translation>
        </message>
        <message>
            <source>Nothing about the patient is closed or put off.</source>
            <translation>Ingenting om pasienten er lukket eller utsatt.</translation>
        </message>
        <message>
            <source>opened again</source>
            <translation>åpnet igjen</translation>
        </message>
        <message>
            <source>Not decided</source>
            <translation>Ikke bestemt</translation>
        </message>
        <message>
            <source>The medication review is prepared</source>
            <translation>Legemiddelgjennomgangen er forberedt</translation>
        </message>
    </context>
    <context>
        <name>Entries</name>
        <message>
            <source>Write hours from 0 to {most}.</source>
            <translation>Skriv timer fra 0 til {most}.</translation>
        </message>
    </context>
    <context>
        <name>Entry</name>
        <message>
            <source>The program was cut off last time.</source>
            <translation>Programmet ble avbrutt sist.</translation>
        </message>
        <message>
            <source>What was stored is untouched. A report can help to find out why.</source>
            <translation>Det som var lagret, er urørt. En feilrapport kan vise hvorfor.</translation>
        </message>
        <message>
            <source>Making the example list</source>
            <translation>Lager eksempellisten</translation>
        </message>
        <message>
            <source>Example data</source>
            <translation>Eksempeldata</translation>
        </message>
        <message>
            <source>Your role is {role} now.</source>
            <translation>Rollen din er nå {role}.</translation>
        </message>
        <message>
            <source>Opening the list</source>
            <translation>Henter listen</translation>
        </message>
        <message>
            <source>Working out</source>
            <translation>Regner på nytt</translation>
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
            <source>Looking for what the extract has settled</source>
            <translation>Ser etter hva uttrekket har gjort opp</translation>
        </message>
    </context>
    <context>
        <name>Erasing</name>
        <message>
            <source>Erasing</source>
            <translation>Sletter</translation>
        </message>
        <message>
            <source>Rewriting the copies</source>
            <translation>Skriver om kopiene</translation>
        </message>
        <message>
            <source>The patient comes in with the next extract.</source>
            <translation>Pasienten kommer inn med neste uttrekk.</translation>
        </message>
        <message>
            <source>Folder for the access request</source>
            <translation>Mappe for innsynet</translation>
        </message>
        <message>
            <source>Written to {folder}. Read it through before it's handed out.</source>
            <translation>Skrevet til {folder}. Les gjennom før det gis ut.</translation>
        </message>
        <message>
            <source>Who has looked isn't in it: that takes the right to read the log.</source>
            <translation>Hvem som har sett, er ikke med: det krever rett til å lese loggen.</translation>
        </message>
        <message>
            <source>Collecting what is kept</source>
            <translation>Samler det som er lagret</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grunn</translation>
        </message>
        <message>
            <source>Kept for good. Without name, id or journal number.</source>
            <translation>Blir stående. Uten navn, id eller journalnummer.</translation>
        </message>
        <message>
            <source>Erase in the backups and former stores too</source>
            <translation>Slett også i sikkerhetskopiene og tidligere lagre</translation>
        </message>
        <message>
            <source>It can't be undone.</source>
            <translation>Det kan ikke angres.</translation>
        </message>
        <message>
            <source>What matters for care must stand in the journal first.</source>
            <translation>Det som betyr noe for helsehjelpen, må stå i journalen først.</translation>
        </message>
        <message>
            <source>Erase a patient</source>
            <translation>Slett en pasient</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>Slett for godt</translation>
        </message>
        <message>
            <source>Patient id</source>
            <translation>Pasient-id</translation>
        </message>
        <message>
            <source>Show what would be erased</source>
            <translation>Vis hva som slettes</translation>
        </message>
        <message>
            <source>Look what would be erased first.</source>
            <translation>Se hva som slettes først.</translation>
        </message>
        <message>
            <source>Erase an extract</source>
            <translation>Slett et uttrekk</translation>
        </message>
        <message>
            <source>Extract</source>
            <translation>Uttrekk</translation>
        </message>
        <message>
            <source>I mean the extract that the office uses now</source>
            <translation>Jeg mener uttrekket listen bygger på nå</translation>
        </message>
        <message>
            <source>Let a patient in again</source>
            <translation>Slipp inn en pasient igjen</translation>
        </message>
        <message>
            <source>Let in</source>
            <translation>Slipp inn</translation>
        </message>
        <message>
            <source>The patient comes in with the next extract. What was erased stays erased.</source>
            <translation>Pasienten kommer inn med neste uttrekk. Det som er slettet, kommer ikke tilbake.</translation>
        </message>
        <message>
            <source>Access request</source>
            <translation>Innsyn</translation>
        </message>
        <message>
            <source>Choose folder …</source>
            <translation>Velg mappe …</translation>
        </message>
        <message>
            <source>Writes everything that is kept about one patient, also who has looked.</source>
            <translation>Skriver alt som er lagret om én pasient, også hvem som har sett.</translation>
        </message>
        <message>
            <source>Erase everything</source>
            <translation>Slett alt</translation>
        </message>
        <message>
            <source>Destroy the store</source>
            <translation>Ødelegg lageret</translation>
        </message>
        <message>
            <source>The key is destroyed in the store and its copies, and all of it is deleted. Nobody can open it again.</source>
            <translation>Nøkkelen ødelegges i lageret og kopiene, og alt slettes. Ingen kan åpne det igjen.</translation>
        </message>
        <message numerus="yes">
            <source>%n copy is known here.</source>
            <translation>
                <numerusform>%n kopi er kjent her.</numerusform>
                <numerusform>%n kopier er kjent her.</numerusform>
            </translation>
        </message>
        <message>
            <source>Type the office's name: {name}</source>
            <translation>Skriv kontorets navn: {name}</translation>
        </message>
        <message>
            <source>Type it once more</source>
            <translation>Skriv det én gang til</translation>
        </message>
        <message>
            <source>Copies elsewhere, exports, files marked INTERN and paper aren't reached.</source>
            <translation>Kopier andre steder, uttrekksfiler, filer merket INTERN og papir nås ikke.</translation>
        </message>
        <message>
            <source>The store lies on a server.</source>
            <translation>Lageret ligger på en tjener.</translation>
        </message>
        <message>
            <source>supplement</source>
            <translation>tillegg</translation>
        </message>
        <message>
            <source>whole list</source>
            <translation>hele listen</translation>
        </message>
        <message numerus="yes">
            <source>%n row of the extracts.</source>
            <translation>
                <numerusform>%n rad i uttrekkene.</numerusform>
                <numerusform>%n rader i uttrekkene.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event that the team has written.</source>
            <translation>
                <numerusform>%n hendelse teamet har ført.</numerusform>
                <numerusform>%n hendelser teamet har ført.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The id in %n text about others.</source>
            <translation>
                <numerusform>Id-en i %n tekst om andre.</numerusform>
                <numerusform>Id-en i %n tekster om andre.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text may name the patient: the id is too short to be sure.</source>
            <translation>
                <numerusform>%n tekst kan nevne pasienten: id-en er for kort til å være sikker.</numerusform>
                <numerusform>%n tekster kan nevne pasienten: id-en er for kort til å være sikker.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n inhabitant in the extract.</source>
            <translation>
                <numerusform>%n innbygger i uttrekket.</numerusform>
                <numerusform>%n innbyggere i uttrekket.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n inhabitant stands nowhere else.</source>
            <translation>
                <numerusform>%n innbygger står ikke noe annet sted.</numerusform>
                <numerusform>%n innbyggere står ikke noe annet sted.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n supplement laid on it goes too.</source>
            <translation>
                <numerusform>%n tillegg som er lagt på, går med.</numerusform>
                <numerusform>%n tillegg som er lagt på, går med.</numerusform>
            </translation>
        </message>
        <message>
            <source>The list goes back to {date}.</source>
            <translation>Listen går tilbake til {date}.</translation>
        </message>
        <message>
            <source>It's the only one: the list will be empty.</source>
            <translation>Det er det eneste: listen blir tom.</translation>
        </message>
        <message>
            <source>Not looked through, and may hold it: {folders}</source>
            <translation>Ikke sett gjennom, og kan ha det: {folders}</translation>
        </message>
        <message numerus="yes">
            <source>%n copy holds it too.</source>
            <translation>
                <numerusform>%n kopi har det også.</numerusform>
                <numerusform>%n kopier har det også.</numerusform>
            </translation>
        </message>
        <message>
            <source>The automatic ones are gone by {day}.</source>
            <translation>De automatiske er borte senest {day}.</translation>
        </message>
        <message>
            <source>Those taken by hand, and former stores, stay until somebody deletes them.</source>
            <translation>De som er tatt for hånd, og tidligere lagre, blir liggende til noen sletter dem.</translation>
        </message>
        <message>
            <source>Erased.</source>
            <translation>Slettet.</translation>
        </message>
        <message>
            <source>The rest of the file is written over when it's opened next.</source>
            <translation>Resten av filen skrives over når den åpnes neste gang.</translation>
        </message>
        <message numerus="yes">
            <source>%n copy could not be rewritten.</source>
            <translation>
                <numerusform>%n kopi kunne ikke skrives om.</numerusform>
                <numerusform>%n kopier kunne ikke skrives om.</numerusform>
            </translation>
        </message>
        <message>
            <source>The server's own backups and write-ahead log aren't reached.</source>
            <translation>Tjenerens egne sikkerhetskopier og skrivelogg (WAL) nås ikke.</translation>
        </message>
        <message>
            <source>Whoever runs the server must delete them: passphrases of their day still open them.</source>
            <translation>Den som driver tjeneren, må slette dem: passfrasene fra den dagen åpner dem fortsatt.</translation>
        </message>
        <message numerus="yes">
            <source>The store is destroyed: %n key overwritten.</source>
            <translation>
                <numerusform>Lageret er ødelagt: %n nøkkel er skrevet over.</numerusform>
                <numerusform>Lageret er ødelagt: %n nøkler er skrevet over.</numerusform>
            </translation>
        </message>
        <message>
            <source>The store is gone from the database.</source>
            <translation>Lageret er borte fra databasen.</translation>
        </message>
        <message>
            <source>Could not be deleted: {folders}</source>
            <translation>Kunne ikke slettes: {folders}</translation>
        </message>
        <message>
            <source>The list of what is erased was altered by others.</source>
            <translation>Listen over det slettede var endret av andre.</translation>
        </message>
        <message>
            <source>It wasn't followed, and is written anew. Find out who has been in the store's folder.</source>
            <translation>Den ble ikke fulgt, og er skrevet på nytt. Finn ut hvem som har vært i lagerets mappe.</translation>
        </message>
        <message>
            <source>The list of what is erased was taken out of the store's folder.</source>
            <translation>Listen over det slettede var tatt bort fra lagerets mappe.</translation>
        </message>
        <message>
            <source>It's written anew. Find out who has been there.</source>
            <translation>Den er skrevet på nytt. Finn ut hvem som har vært der.</translation>
        </message>
    </context>
    <context>
        <name>ErasingSettings</name>
        <message>
            <source>Deletion and retention</source>
            <translation>Sletting og oppbevaring</translation>
        </message>
        <message>
            <source>Only old automatic backups are deleted by themselves. Everything else wants a person and a reason.</source>
            <translation>Bare gamle automatiske sikkerhetskopier slettes av seg selv. Alt annet krever en person og en grunn.</translation>
        </message>
        <message>
            <source>Due for review</source>
            <translation>Til gjennomgang</translation>
        </message>
        <message>
            <source>Erased here</source>
            <translation>Slettet her</translation>
        </message>
        <message>
            <source>One patient or one extract</source>
            <translation>Én pasient eller ett uttrekk</translation>
        </message>
        <message>
            <source>The journal isn't touched. What matters must stand there first.</source>
            <translation>Journalen røres ikke. Det som betyr noe, må stå der først.</translation>
        </message>
        <message>
            <source>Erase a patient …</source>
            <translation>Slett en pasient …</translation>
        </message>
        <message>
            <source>Erase an extract …</source>
            <translation>Slett et uttrekk …</translation>
        </message>
        <message>
            <source>Access request …</source>
            <translation>Innsyn …</translation>
        </message>
        <message>
            <source>Limits in months</source>
            <translation>Frister i måneder</translation>
        </message>
        <message>
            <source>Empty = no limit.</source>
            <translation>Tomt = ingen frist.</translation>
        </message>
        <message>
            <source>Extracts, after their date</source>
            <translation>Uttrekk, etter datoen</translation>
        </message>
        <message>
            <source>Patients, after they left or died</source>
            <translation>Pasienter, etter at de gikk ut eller døde</translation>
        </message>
        <message>
            <source>Backups taken by hand</source>
            <translation>Sikkerhetskopier tatt for hånd</translation>
        </message>
        <message>
            <source>The log of who did what</source>
            <translation>Loggen over hvem som gjorde hva</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Alt</translation>
        </message>
        <message>
            <source>When the office stops using the program: the key is destroyed, and nobody can read the store or its copies.</source>
            <translation>Når kontoret slutter med programmet: nøkkelen ødelegges, og ingen kan lese lageret eller kopiene.</translation>
        </message>
        <message>
            <source>Erase everything …</source>
            <translation>Slett alt …</translation>
        </message>
        <message>
            <source>Proposed by the program, not by any rule: the office decides.</source>
            <translation>Foreslått av programmet, ikke av noen regel: kontoret bestemmer.</translation>
        </message>
        <message>
            <source>Chosen by the office.</source>
            <translation>Valgt av kontoret.</translation>
        </message>
        <message>
            <source>Nothing is due the next 60 days.</source>
            <translation>Ingenting har frist de neste 60 dagene.</translation>
        </message>
        <message>
            <source>The limit is for this program, not for the journal. A doctor looks at each patient first.</source>
            <translation>Fristen gjelder dette programmet, ikke journalen. En lege ser på hver pasient først.</translation>
        </message>
        <message>
            <source>Extract of {since}</source>
            <translation>Uttrekk fra {since}</translation>
        </message>
        <message>
            <source>{thing} left {since}</source>
            <translation>{thing} flyttet fra listen {since}</translation>
        </message>
        <message>
            <source>{thing} died {since}</source>
            <translation>{thing} døde {since}</translation>
        </message>
        <message>
            <source>Backup by hand {since}: delete the folder {thing}</source>
            <translation>Sikkerhetskopi tatt for hånd {since}: slett mappen {thing}</translation>
        </message>
        <message>
            <source>The log begins {since}. It's a chain, and isn't shortened</source>
            <translation>Loggen begynner {since}. Den er en kjede, og kortes ikke av</translation>
        </message>
        <message>
            <source>due {day}</source>
            <translation>frist {day}</translation>
        </message>
        <message>
            <source>Erase …</source>
            <translation>Slett …</translation>
        </message>
        <message>
            <source>Nothing has been erased.</source>
            <translation>Ingenting er slettet.</translation>
        </message>
        <message>
            <source>A patient</source>
            <translation>En pasient</translation>
        </message>
        <message>
            <source>An extract</source>
            <translation>Et uttrekk</translation>
        </message>
        <message>
            <source>A patient let in again</source>
            <translation>En pasient sluppet inn igjen</translation>
        </message>
        <message>
            <source>Let a patient in again …</source>
            <translation>Slipp inn en pasient igjen …</translation>
        </message>
        <message>
            <source>Erase in the copies too</source>
            <translation>Slett i kopiene også</translation>
        </message>
        <message numerus="yes">
            <source>Show %n more</source>
            <translation>
                <numerusform>Vis %n til</numerusform>
                <numerusform>Vis %n til</numerusform>
            </translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Lagret.</translation>
        </message>
    </context>
    <context>
        <name>ErrorReport</name>
        <message>
            <source>Make an error report</source>
            <translation>Lag feilrapport</translation>
        </message>
        <message>
            <source>Save …</source>
            <translation>Lagre …</translation>
        </message>
        <message>
            <source>This is all that is written. Nothing is sent.</source>
            <translation>Dette er alt som skrives. Ingenting sendes.</translation>
        </message>
        <message>
            <source>Read it, save it, and hand it to whoever helps you.</source>
            <translation>Les den, lagre den, og gi den til den som hjelper deg.</translation>
        </message>
        <message>
            <source>The report's text</source>
            <translation>Teksten i rapporten</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Lukk</translation>
        </message>
        <message>
            <source>Save the error report</source>
            <translation>Lagre feilrapporten</translation>
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation>Tekst (*.txt)</translation>
        </message>
        <message>
            <source>Saved. The file can be read by you only.</source>
            <translation>Lagret. Bare du kan lese filen.</translation>
        </message>
        <message>
            <source>Error report from listeoversikt</source>
            <translation>Feilrapport fra listeoversikt</translation>
        </message>
        <message>
            <source>Made {day} {time}</source>
            <translation>Laget {day} {time}</translation>
        </message>
        <message>
            <source>Holds kinds of errors and places in the program. No data from the list.</source>
            <translation>Har typer feil og steder i programmet. Ingen opplysninger fra listen.</translation>
        </message>
        <message>
            <source>Program and machine</source>
            <translation>Program og maskin</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Vindu</translation>
        </message>
        <message>
            <source>Cut off last time</source>
            <translation>Avbrutt sist</translation>
        </message>
        <message>
            <source>Errors since the start: {count}</source>
            <translation>Feil siden starten: {count}</translation>
        </message>
        <message>
            <source>Messages from the window library</source>
            <translation>Meldinger fra vindusbiblioteket</translation>
        </message>
        <message>
            <source>Page: {page}</source>
            <translation>Side: {page}</translation>
        </message>
        <message>
            <source>Inhabitants: {size}</source>
            <translation>Innbyggere: {size}</translation>
        </message>
        <message>
            <source>Example data</source>
            <translation>Eksempeldata</translation>
        </message>
        <message>
            <source>Window: {width} × {height}</source>
            <translation>Vindu: {width} × {height}</translation>
        </message>
        <message>
            <source>Look: {look}, language: {language}</source>
            <translation>Utseende: {look}, språk: {language}</translation>
        </message>
        <message>
            <source>Screen: {width} × {height}, scale {scale}</source>
            <translation>Skjerm: {width} × {height}, skala {scale}</translation>
        </message>
        <message>
            <source>Error {number}, {time}, page {page}, thread {thread}</source>
            <translation>Feil {number}, {time}, side {page}, tråd {thread}</translation>
        </message>
        <message>
            <source>behind it: {kind}</source>
            <translation>bak den: {kind}</translation>
        </message>
        <message>
            <source>Make an error report …</source>
            <translation>Lag feilrapport …</translation>
        </message>
    </context>
    <context>
        <name>Evaluation</name>
        <message>
            <source>Lock the goal?</source>
            <translation>Låse målet?</translation>
        </message>
        <message>
            <source>Lock the goal</source>
            <translation>Lås målet</translation>
        </message>
        <message>
            <source>The form gets a date and a checksum, and can't be changed any more.</source>
            <translation>Skjemaet får dato og sjekksum, og kan ikke endres mer.</translation>
        </message>
        <message>
            <source>Later changes are new versions with a reason, and all of them are shown.</source>
            <translation>Senere endringer blir nye versjoner med grunn, og alle vises.</translation>
        </message>
        <message>
            <source>The lock can be undone today only. The work starts {day}.</source>
            <translation>Låsen kan bare angres i dag. Arbeidet starter {day}.</translation>
        </message>
        <message>
            <source>New version of the goal</source>
            <translation>Ny versjon av målet</translation>
        </message>
        <message>
            <source>Why is the goal changed?</source>
            <translation>Hvorfor endres målet?</translation>
        </message>
        <message>
            <source>Lock the version</source>
            <translation>Lås versjonen</translation>
        </message>
        <message>
            <source>End the goal</source>
            <translation>Avslutt målet</translation>
        </message>
        <message>
            <source>How did it go?</source>
            <translation>Hvordan gikk det?</translation>
        </message>
        <message>
            <source>The goal, its versions and its figures stay here.</source>
            <translation>Målet, versjonene og tallene blir stående.</translation>
        </message>
        <message>
            <source>Action on the chart</source>
            <translation>Tiltak på diagrammet</translation>
        </message>
        <message>
            <source>Add the action</source>
            <translation>Legg til</translation>
        </message>
        <message>
            <source>What was done?</source>
            <translation>Hva ble gjort?</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Dag</translation>
        </message>
        <message>
            <source>Else the limits from before the start are held, so that a change shows.</source>
            <translation>Ellers holdes grensene fra før start, så en endring vises.</translation>
        </message>
        <message>
            <source>Limits begin anew from this day</source>
            <translation>Grensene regnes på nytt fra denne dagen</translation>
        </message>
        <message>
            <source>Write a day.</source>
            <translation>Skriv en dag.</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Før</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Etter</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Navn</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Lukk</translation>
        </message>
        <message>
            <source>New goal</source>
            <translation>Nytt mål</translation>
        </message>
        <message>
            <source>Goal fetched as a draft</source>
            <translation>Målet er hentet som utkast</translation>
        </message>
        <message>
            <source>change of goal: {field}</source>
            <translation>endring av mål: {field}</translation>
        </message>
        <message>
            <source>Changes dropped</source>
            <translation>Endringene er forkastet</translation>
        </message>
        <message>
            <source>Draft dropped</source>
            <translation>Utkastet er forkastet</translation>
        </message>
        <message>
            <source>Goal locked</source>
            <translation>Målet er låst</translation>
        </message>
        <message>
            <source>New version locked</source>
            <translation>Ny versjon er låst</translation>
        </message>
        <message>
            <source>Action added to the chart</source>
            <translation>Tiltaket står på diagrammet</translation>
        </message>
        <message>
            <source>Goal ended</source>
            <translation>Målet er avsluttet</translation>
        </message>
        <message>
            <source>The goal is written to a file.</source>
            <translation>Målet er skrevet til en fil.</translation>
        </message>
        <message>
            <source>The other office is laid beside</source>
            <translation>Det andre kontoret er lagt ved siden av</translation>
        </message>
        <message>
            <source>Line {number}: {sentence}</source>
            <translation>Linje {number}: {sentence}</translation>
        </message>
        <message>
            <source>The form of the goal</source>
            <translation>Skjemaet for målet</translation>
        </message>
        <message>
            <source>Add what is known</source>
            <translation>Legg til det vi vet</translation>
        </message>
        <message>
            <source>Add a measure</source>
            <translation>Legg til måling</translation>
        </message>
        <message>
            <source>Add a balancing measure</source>
            <translation>Legg til balanserende mål</translation>
        </message>
        <message>
            <source>Add hours</source>
            <translation>Legg til timer</translation>
        </message>
        <message>
            <source>What mustn't get worse. Some stand beside every goal, whatever is chosen.</source>
            <translation>Det som ikke skal bli verre. Noen står ved siden av alle mål, uansett valg.</translation>
        </message>
        <message>
            <source>kr</source>
            <translation>kr</translation>
        </message>
        <message>
            <source>If we do this, then …, because …</source>
            <translation>Hvis vi gjør dette, så …, fordi …</translation>
        </message>
        <message>
            <source>One a line: patients, colleagues, the municipality</source>
            <translation>Én per linje: pasienter, kolleger, kommunen</translation>
        </message>
        <message>
            <source>Choose a doctor</source>
            <translation>Velg lege</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versjoner</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>Side {page} av {pages}</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Periode</translation>
        </message>
        <message>
            <source>Resources</source>
            <translation>Ressursbruk</translation>
        </message>
        <message>
            <source>not written</source>
            <translation>ikke skrevet</translation>
        </message>
        <message>
            <source>{measure}: to {target}</source>
            <translation>{measure}: til {target}</translation>
        </message>
        <message>
            <source>{measure}: stop at {worst}</source>
            <translation>{measure}: stans ved {worst}</translation>
        </message>
        <message>
            <source>{period}, compared with the time from {day}</source>
            <translation>{period}, sammenlikning fra {day}</translation>
        </message>
        <message>
            <source>{count} hours</source>
            <translation>{count} timer</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Nå</translation>
        </message>
        <message>
            <source>Watched by the office itself</source>
            <translation>Kontoret følger selv med</translation>
        </message>
        <message>
            <source>Stop at {worst}.</source>
            <translation>Stans ved {worst}.</translation>
        </message>
        <message>
            <source>There is no figure of that time.</source>
            <translation>Det er ikke noe tall fra den tiden.</translation>
        </message>
        <message>
            <source>Balancing measures</source>
            <translation>Balanserende mål</translation>
        </message>
        <message>
            <source>The figures are being counted …</source>
            <translation>Tallene telles …</translation>
        </message>
        <message>
            <source>Figures of the time before the start.</source>
            <translation>Tall fra tiden før start.</translation>
        </message>
        <message>
            <source>What mustn't get worse while the goal is worked for.</source>
            <translation>Det som ikke skal bli verre mens dere arbeider mot målet.</translation>
        </message>
        <message>
            <source>Goal without a name</source>
            <translation>Mål uten navn</translation>
        </message>
        <message>
            <source>no period</source>
            <translation>ingen periode</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>Mål</translation>
        </message>
        <message>
            <source>List of goals</source>
            <translation>Liste over mål</translation>
        </message>
        <message>
            <source>Search the goals</source>
            <translation>Søk i målene</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Mål</translation>
        </message>
        <message>
            <source>Fetch a goal …</source>
            <translation>Hent mål …</translation>
        </message>
        <message>
            <source>Share the goal …</source>
            <translation>Del målet …</translation>
        </message>
        <message>
            <source>Copy chart</source>
            <translation>Kopier graf</translation>
        </message>
        <message>
            <source>Print the sealed sheet</source>
            <translation>Skriv ut det låste målet</translation>
        </message>
        <message>
            <source>Into the goal</source>
            <translation>Inn i målet</translation>
        </message>
        <message>
            <source>Save the field now</source>
            <translation>Lagre feltet nå</translation>
        </message>
        <message>
            <source>Period by period in the chart</source>
            <translation>Periode for periode i diagrammet</translation>
        </message>
        <message>
            <source>The chart's numbers as a table</source>
            <translation>Diagrammets tall som tabell</translation>
        </message>
        <message numerus="yes">
            <source>%n goal(s) under way</source>
            <translation>
                <numerusform>%n mål i gang</numerusform>
                <numerusform>%n mål i gang</numerusform>
            </translation>
        </message>
        <message>
            <source>No goal chosen</source>
            <translation>Ingen mål er valgt</translation>
        </message>
        <message>
            <source>Choose a goal in the list.</source>
            <translation>Velg et mål i listen.</translation>
        </message>
        <message>
            <source>A goal's figures are counted from an extract of the journal.</source>
            <translation>Tallene for et mål telles fra et uttrekk av journalen.</translation>
        </message>
        <message>
            <source>No goals yet</source>
            <translation>Ingen mål ennå</translation>
        </message>
        <message>
            <source>Write down what you want to reach before you begin. Then it can be judged afterwards.</source>
            <translation>Skriv ned hva dere vil nå, før dere begynner. Da kan det vurderes etterpå.</translation>
        </message>
        <message>
            <source>The checksum is copied.</source>
            <translation>Sjekksummen er kopiert.</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>Låst</translation>
        </message>
        <message>
            <source>Locked {day} by {who}</source>
            <translation>Låst {day} av {who}</translation>
        </message>
        <message>
            <source>Checksum {letters}</source>
            <translation>Sjekksum {letters}</translation>
        </message>
        <message>
            <source>Version {number}, {day} by {who}: {why}</source>
            <translation>Versjon {number}, {day} av {who}: {why}</translation>
        </message>
        <message>
            <source>Changed after the lock: it doesn't fit the checksum</source>
            <translation>Endret etter låsing: stemmer ikke med sjekksummen</translation>
        </message>
        <message>
            <source>Version {number} beside version {before}</source>
            <translation>Versjon {number} ved siden av versjon {before}</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>Velg fil</translation>
        </message>
        <message>
            <source>Share the goal</source>
            <translation>Del målet</translation>
        </message>
        <message>
            <source>Before {before}, now {now}.</source>
            <translation>Før {before}, nå {now}.</translation>
        </message>
        <message>
            <source>How it goes</source>
            <translation>Slik går det</translation>
        </message>
        <message>
            <source>{measure}: the office counts it itself.</source>
            <translation>{measure}: kontoret teller selv.</translation>
        </message>
        <message>
            <source>No measure is chosen.</source>
            <translation>Ingen måling er valgt.</translation>
        </message>
        <message>
            <source>Over time</source>
            <translation>Over tid</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>Det som vises</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Måned</translation>
        </message>
        <message>
            <source>Four months</source>
            <translation>Tertial</translation>
        </message>
        <message>
            <source>The periods are being counted …</source>
            <translation>Periodene telles …</translation>
        </message>
        <message>
            <source>Save chart …</source>
            <translation>Lagre graf …</translation>
        </message>
        <message>
            <source>Show as table</source>
            <translation>Vis som tabell</translation>
        </message>
        <message>
            <source>Add an action to the chart …</source>
            <translation>Legg til tiltak på diagrammet …</translation>
        </message>
        <message>
            <source>goal locked {day}</source>
            <translation>mål låst {day}</translation>
        </message>
        <message>
            <source>Goal locked {day}</source>
            <translation>Mål låst {day}</translation>
        </message>
        <message>
            <source>start {day}</source>
            <translation>start {day}</translation>
        </message>
        <message>
            <source>Start {day}</source>
            <translation>Start {day}</translation>
        </message>
        <message>
            <source>Beside another office</source>
            <translation>Ved siden av et annet kontor</translation>
        </message>
        <message>
            <source>Choose a file …</source>
            <translation>Velg fil …</translation>
        </message>
        <message>
            <source>Choose the other office's indicators.csv. Only the two figures used are kept.</source>
            <translation>Velg det andre kontorets indicators.csv. Bare de to tallene som brukes, tas vare på.</translation>
        </message>
        <message>
            <source>Our change less theirs</source>
            <translation>Vår endring minus deres</translation>
        </message>
        <message>
            <source>{who}: {before} ({first}), {now} ({last})</source>
            <translation>{who}: {before} ({first}), {now} ({last})</translation>
        </message>
        <message>
            <source>Our office</source>
            <translation>Vårt kontor</translation>
        </message>
        <message>
            <source>The other office</source>
            <translation>Det andre kontoret</translation>
        </message>
        <message>
            <source>What is written here isn't locked. The locked version holds.</source>
            <translation>Det som skrives her, er ikke låst. Den låste versjonen gjelder.</translation>
        </message>
        <message>
            <source>All goals</source>
            <translation>Alle mål</translation>
        </message>
        <message>
            <source>Lock the goal …</source>
            <translation>Lås målet …</translation>
        </message>
        <message>
            <source>Lock the version …</source>
            <translation>Lås versjonen …</translation>
        </message>
        <message>
            <source>New version</source>
            <translation>Ny versjon</translation>
        </message>
        <message>
            <source>End the goal …</source>
            <translation>Avslutt …</translation>
        </message>
        <message>
            <source>Drop the changes</source>
            <translation>Forkast endringene</translation>
        </message>
        <message>
            <source>Drop the draft</source>
            <translation>Forkast utkastet</translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) left before the goal can be locked.</source>
            <translation>
                <numerusform>%n felt gjenstår før målet kan låses.</numerusform>
                <numerusform>%n felt gjenstår før målet kan låses.</numerusform>
            </translation>
        </message>
        <message>
            <source>The form is whole. The goal can be locked.</source>
            <translation>Skjemaet er helt. Målet kan låses.</translation>
        </message>
        <message>
            <source>Remove the line</source>
            <translation>Fjern linjen</translation>
        </message>
        <message>
            <source>What is known</source>
            <translation>Det vi vet</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Kilde</translation>
        </message>
        <message>
            <source>Profession</source>
            <translation>Yrke</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Timer</translation>
        </message>
        <message>
            <source>hours</source>
            <translation>timer</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Måling</translation>
        </message>
        <message>
            <source>Own name</source>
            <translation>Eget navn</translation>
        </message>
        <message>
            <source>What the office measures itself</source>
            <translation>Det kontoret måler selv</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Måltall</translation>
        </message>
        <message>
            <source>Wanted</source>
            <translation>Ønsket</translation>
        </message>
        <message>
            <source>Is it satisfaction?</source>
            <translation>Er det tilfredshet?</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Velg</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nei</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>Stop at</source>
            <translation>Stans ved</translation>
        </message>
        <message>
            <source>Choose a measure</source>
            <translation>Velg måling</translation>
        </message>
        <message>
            <source>Own measure …</source>
            <translation>Egen måling …</translation>
        </message>
        <message>
            <source>Copy the whole checksum</source>
            <translation>Kopier hele sjekksummen</translation>
        </message>
        <message>
            <source>version {number} of {day}</source>
            <translation>versjon {number} av {day}</translation>
        </message>
        <message>
            <source>Show less</source>
            <translation>Vis mindre</translation>
        </message>
        <message>
            <source>Show the whole form</source>
            <translation>Vis hele skjemaet</translation>
        </message>
        <message>
            <source>Version {number}: {what}</source>
            <translation>Versjon {number}: {what}</translation>
        </message>
        <message>
            <source>The goal was changed after the start, last on {day}.</source>
            <translation>Målet er endret etter start, sist {day}.</translation>
        </message>
        <message>
            <source>Ended {day}</source>
            <translation>Avsluttet {day}</translation>
        </message>
        <message>
            <source>Show differences</source>
            <translation>Vis forskjeller</translation>
        </message>
        <message>
            <source>percentage points</source>
            <translation>prosentpoeng</translation>
        </message>
        <message>
            <source>{total} patients</source>
            <translation>{total} pasienter</translation>
        </message>
        <message>
            <source>{n} in {total} years</source>
            <translation>{n} på {total} år</translation>
        </message>
        <message>
            <source>{n} of {total}</source>
            <translation>{n} av {total}</translation>
        </message>
        <message>
            <source>{verdict}: {now} now, {before} before.</source>
            <translation>{verdict}: {now} nå, {before} før.</translation>
        </message>
        <message>
            <source>The work hasn't begun in the extract yet.</source>
            <translation>Arbeidet er ikke begynt i uttrekket ennå.</translation>
        </message>
        <message>
            <source>There is no figure of the time before.</source>
            <translation>Det er ikke noe tall fra tiden før.</translation>
        </message>
        <message>
            <source>There is no figure since the start.</source>
            <translation>Det er ikke noe tall etter start.</translation>
        </message>
        <message>
            <source>Difference {difference}.</source>
            <translation>Forskjell {difference}.</translation>
        </message>
        <message>
            <source>Difference {difference}, 95 % interval {low} to {high}.</source>
            <translation>Forskjell {difference}, 95 % intervall {low} til {high}.</translation>
        </message>
        <message>
            <source>At least {count} persons are needed behind each figure.</source>
            <translation>Minst {count} personer trengs bak hvert tall.</translation>
        </message>
        <message>
            <source>At least {count} events are needed in all.</source>
            <translation>Minst {count} hendelser trengs til sammen.</translation>
        </message>
        <message>
            <source>About {count} are needed in each period to tell the expected change from none.</source>
            <translation>Omtrent {count} trengs i hver periode for å skille den ventede endringen fra ingen.</translation>
        </message>
        <message>
            <source>The figure looks back in time. It can be compared from {day}.</source>
            <translation>Tallet ser bakover i tid. Det kan sammenliknes fra {day}.</translation>
        </message>
        <message>
            <source>The target {target} is reached.</source>
            <translation>Måltallet {target} er nådd.</translation>
        </message>
        <message>
            <source>The target {target} isn't reached.</source>
            <translation>Måltallet {target} er ikke nådd.</translation>
        </message>
        <message>
            <source>The expected change, {change}, lies within the interval.</source>
            <translation>Den ventede endringen, {change}, er innenfor intervallet.</translation>
        </message>
        <message>
            <source>The expected change, {change}, lies outside the interval.</source>
            <translation>Den ventede endringen, {change}, er utenfor intervallet.</translation>
        </message>
        <message>
            <source>{name}: {before} before, {now} now. {judgement}.</source>
            <translation>{name}: {before} før, {now} nå. {judgement}.</translation>
        </message>
    </context>
    <context>
        <name>Extract</name>
        <message>
            <source>Excel (*.xlsx)</source>
            <translation>Excel (*.xlsx)</translation>
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
            <source>Change columns</source>
            <translation>Endre kolonner</translation>
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
            <source>Change</source>
            <translation>Endre</translation>
        </message>
        <message>
            <source>Choose the folder with the extract</source>
            <translation>Velg mappen med uttrekket</translation>
        </message>
        <message>
            <source>Choose the extract's file</source>
            <translation>Velg filen med uttrekket</translation>
        </message>
        <message>
            <source>Extracts ({kinds})</source>
            <translation>Uttrekk ({kinds})</translation>
        </message>
        <message>
            <source>Save the findings</source>
            <translation>Lagre funn</translation>
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
            <source>Findings of table</source>
            <translation>Funn i tabell</translation>
        </message>
        <message>
            <source>Find among the findings</source>
            <translation>Søk blant funnene</translation>
        </message>
        <message>
            <source>Save as Excel</source>
            <translation>Lagre som Excel</translation>
        </message>
        <message>
            <source>All tables</source>
            <translation>Alle tabeller</translation>
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
            <source>The extract of {date} applies now</source>
            <translation>Uttrekket per {date} gjelder nå</translation>
        </message>
        <message>
            <source>Working out the list</source>
            <translation>Regner ut listen</translation>
        </message>
        <message>
            <source>Reading {name}</source>
            <translation>Leser {name}</translation>
        </message>
        <message>
            <source>Pass {column} only when it shows nobody's identity. It is logged.</source>
            <translation>Slipp {column} gjennom bare når kolonnen ikke viser hvem noen er. Det logges.</translation>
        </message>
        <message>
            <source>Choose folder</source>
            <translation>Velg mappe</translation>
        </message>
        <message>
            <source>Choose file</source>
            <translation>Velg fil</translation>
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
            <source>Drop the folder that they lie in, one Excel file, or one zip file.</source>
            <translation>Slipp mappen de ligger i, én Excel-fil eller én zip-fil.</translation>
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
            <source>The extract has columns that must be named.</source>
            <translation>Uttrekket har kolonner som må forklares.</translation>
        </message>
        <message>
            <source>The import was stopped. Nothing is stored.</source>
            <translation>Innlesingen er stanset. Ingenting er lagret.</translation>
        </message>
        <message>
            <source>The text is copied.</source>
            <translation>Teksten er kopiert.</translation>
        </message>
        <message>
            <source>Extracts aren't deleted here. The newest whole list applies, until you go back.</source>
            <translation>Uttrekk slettes ikke her. Den nyeste hele listen gjelder, til dere går tilbake.</translation>
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
            <source>Go back to this</source>
            <translation>Gå tilbake til dette</translation>
        </message>
        <message>
            <source>Use this again</source>
            <translation>Bruk dette igjen</translation>
        </message>
        <message>
            <source>Fetching earlier extracts</source>
            <translation>Henter tidligere uttrekk</translation>
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
            <translation>Lagt til side</translation>
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
            <source>Laid aside</source>
            <translation>Lagt til side</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historikk</translation>
        </message>
        <message>
            <source>It was set aside. It's taken up again with those set aside with it.</source>
            <translation>Det er lagt til side. Det tas i bruk igjen, med dem som ble lagt til side samtidig.</translation>
        </message>
        <message numerus="yes">
            <source>%n newer extract(s) are set aside.</source>
            <translation>
                <numerusform>%n nyere uttrekk legges til side.</numerusform>
                <numerusform>%n nyere uttrekk legges til side.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is deleted. Plans and contacts stay.</source>
            <translation>Ingenting slettes. Planer og kontakter blir stående.</translation>
        </message>
        <message>
            <source>This is the newest extract. There is nothing to go back from.</source>
            <translation>Dette er det nyeste uttrekket. Det er ikke noe å gå tilbake fra.</translation>
        </message>
        <message>
            <source>A supplement needs a whole list before it.</source>
            <translation>Et tillegg trenger en hel liste før seg.</translation>
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
        <message numerus="yes">
            <source>%n has been erased here and was left out.</source>
            <translation>
                <numerusform>%n er slettet her og holdt utenfor.</numerusform>
                <numerusform>%n er slettet her og holdt utenfor.</numerusform>
            </translation>
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
            <source>Drop a folder, Excel, zip or FHIR file here</source>
            <translation>Slipp mappe, Excel, zip eller FHIR-fil her</translation>
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
            <source>An extract is read as a whole folder.</source>
            <translation>Et uttrekk leses som en hel mappe.</translation>
        </message>
        <message>
            <source>There is more in {folder}. All tables in it are read.</source>
            <translation>Det ligger mer i {folder}. Alle tabeller der blir lest.</translation>
        </message>
        <message>
            <source>Read the folder</source>
            <translation>Les mappen</translation>
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
            <source>Excel</source>
            <translation>Excel</translation>
        </message>
        <message>
            <source>FHIR R4</source>
            <translation>FHIR R4</translation>
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
        <message numerus="yes">
            <source>Excel, %n sheet(s)</source>
            <translation>
                <numerusform>Excel, %n ark</numerusform>
                <numerusform>Excel, %n ark</numerusform>
            </translation>
        </message>
        <message>
            <source>Format 1</source>
            <translation>Format 1</translation>
        </message>
        <message>
            <source>Recognised by the profile {name}.</source>
            <translation>Gjenkjent med profilen {name}.</translation>
        </message>
        <message>
            <source>Read as you said, only this time.</source>
            <translation>Lest slik du sa, bare denne gangen.</translation>
        </message>
        <message>
            <source>It reads {tables}.</source>
            <translation>Den leser {tables}.</translation>
        </message>
        <message numerus="yes">
            <source>%n column(s)</source>
            <translation>
                <numerusform>%n kolonne</numerusform>
                <numerusform>%n kolonner</numerusform>
            </translation>
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
        <message numerus="yes">
            <source>%n file(s) or sheet(s) aren't read. Among them: {names}.</source>
            <translation>
                <numerusform>%n fil eller ark leses ikke: {names}.</numerusform>
                <numerusform>%n filer eller ark leses ikke. Blant dem: {names}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{kind}: %n with codes only of {system}, which isn't read.</source>
            <translation>
                <numerusform>{kind}: %n har bare koder fra {system}, som ikke leses.</numerusform>
                <numerusform>{kind}: %n har bare koder fra {system}, som ikke leses.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n FHIR resource(s) are left out: {names}.</source>
            <translation>
                <numerusform>%n FHIR-ressurs er ikke med: {names}.</numerusform>
                <numerusform>%n FHIR-ressurser er ikke med: {names}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hidden sheet(s) are read, since no other is named so.</source>
            <translation>
                <numerusform>%n skjult ark er lest, siden ingen andre har navnet.</numerusform>
                <numerusform>%n skjulte ark er lest, siden ingen andre har navnene.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hidden sheet(s) are left out.</source>
            <translation>
                <numerusform>%n skjult ark er ikke med.</numerusform>
                <numerusform>%n skjulte ark er ikke med.</numerusform>
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
            <source>Looking through the columns</source>
            <translation>Ser gjennom kolonnene</translation>
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
            <source>All lists</source>
            <translation>Alle lister</translation>
        </message>
        <message>
            <source>All target groups</source>
            <translation>Alle målgrupper</translation>
        </message>
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
        <message>
            <source>Save these filters …</source>
            <translation>Lagre disse filtrene …</translation>
        </message>
        <message>
            <source>Delete saved filters</source>
            <translation>Slett lagrede filtre</translation>
        </message>
        <message>
            <source>Save these filters</source>
            <translation>Lagre disse filtrene</translation>
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
        <name>Financing</name>
        <message>
            <source>Type in figures</source>
            <translation>Skriv inn tall</translation>
        </message>
        <message>
            <source>Financing</source>
            <translation>Finansiering</translation>
        </message>
        <message>
            <source>Amounts are of the whole office. There are no kroner on patients, and never in the order of a worklist.</source>
            <translation>Beløpene gjelder hele kontoret. Ingen kroner på pasienter, og aldri i rekkefølgen på en arbeidsliste.</translation>
        </message>
        <message>
            <source>Last 365 days up to and including {day}</source>
            <translation>Siste 365 dager til og med {day}</translation>
        </message>
        <message>
            <source>{inhabitants} inhabitants. Proposals of the pilot, not today's rules.</source>
            <translation>{inhabitants} listeinnbyggere. Pilotens forslag, ikke dagens regler.</translation>
        </message>
        <message>
            <source>{what}: {count} without</source>
            <translation>{what}: {count} uten</translation>
        </message>
        <message>
            <source>The change is undone</source>
            <translation>Endringen er angret</translation>
        </message>
        <message>
            <source>Saved {time}. Ctrl+Z undoes.</source>
            <translation>Lagret {time}. Ctrl+Z angrer.</translation>
        </message>
        <message>
            <source>Model A: the nurses' claims</source>
            <translation>Modell A: sykepleiernes takster</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>Antall</translation>
        </message>
        <message>
            <source>Fee</source>
            <translation>Sats</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Beløp</translation>
        </message>
        <message>
            <source>Sum of the claims</source>
            <translation>Sum av takstene</translation>
        </message>
        <message>
            <source>Own payments that can't be taken twice a day</source>
            <translation>Egenandeler som ikke kan tas to ganger samme dag</translation>
        </message>
        <message>
            <source>Income</source>
            <translation>Inntekt</translation>
        </message>
        <message>
            <source>Claims were to cover ({percent} % of the nurses' cost)</source>
            <translation>Takstene skulle dekke ({percent} % av sykepleierkostnaden)</translation>
        </message>
        <message>
            <source>Share that is covered</source>
            <translation>Andel som er dekket</translation>
        </message>
        <message>
            <source>missing: the nurses' full-time positions aren't typed in</source>
            <translation>mangler: sykepleierårsverk er ikke skrevet inn</translation>
        </message>
        <message>
            <source>{nurses} full-time at {kr} ({year})</source>
            <translation>{nurses} årsverk à {kr} ({year})</translation>
        </message>
        <message>
            <source>Not in table 1, no kroner: {codes}.</source>
            <translation>Ikke i tabell 1, ingen kroner: {codes}.</translation>
        </message>
        <message>
            <source>A patient pays one own payment a day, also when both nurse and doctor are seen.</source>
            <translation>En pasient betaler én egenandel per dag, også når både sykepleier og lege er sett.</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) on which only one can be taken.</source>
            <translation>
                <numerusform>%n dag der bare én kan tas.</numerusform>
                <numerusform>%n dager der bare én kan tas.</numerusform>
            </translation>
        </message>
        <message>
            <source>Own payments aren't typed in, so nothing is taken off.</source>
            <translation>Egenandeler er ikke skrevet inn, så ingenting er trukket fra.</translation>
        </message>
        <message>
            <source>S2ae and S2aek count as S2a, S3a and S3b as S3.</source>
            <translation>S2ae og S2aek teller som S2a, S3a og S3b som S3.</translation>
        </message>
        <message>
            <source>The extract doesn't cover every day. The figures are at least.</source>
            <translation>Uttrekket dekker ikke alle dagene. Tallene er minst.</translation>
        </message>
        <message>
            <source>Model B: grant per inhabitant</source>
            <translation>Modell B: tilskudd per innbygger</translation>
        </message>
        <message>
            <source>Per inhabitant</source>
            <translation>Per innbygger</translation>
        </message>
        <message>
            <source>The office a year</source>
            <translation>Kontoret per år</translation>
        </message>
        <message>
            <source>Sum, {part}</source>
            <translation>Sum {part}</translation>
        </message>
        <message>
            <source>Sum of the parts</source>
            <translation>Sum av delene</translation>
        </message>
        <message>
            <source>typed in</source>
            <translation>skrevet inn</translation>
        </message>
        <message>
            <source>outside the table's range</source>
            <translation>utenfor tabellens spenn</translation>
        </message>
        <message>
            <source>counted: {n} of {total}, {share}</source>
            <translation>telt: {n} av {total}, {share}</translation>
        </message>
        <message>
            <source>at least</source>
            <translation>minst</translation>
        </message>
        <message>
            <source>mean ({year})</source>
            <translation>gjennomsnitt ({year})</translation>
        </message>
        <message>
            <source>printed mean ({year})</source>
            <translation>trykt gjennomsnitt ({year})</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) are means, not this office's figures.</source>
            <translation>
                <numerusform>%n linje er et gjennomsnitt, ikke kontorets tall.</numerusform>
                <numerusform>%n linjer er gjennomsnitt, ikke kontorets tall.</numerusform>
            </translation>
        </message>
        <message>
            <source>Lines that are missing aren't in the sums. The sums are at least.</source>
            <translation>Linjer som mangler, er ikke med i summene. Summene er minst.</translation>
        </message>
        <message>
            <source>Table 3 prints {printed}; its parts make {parts}. The sum of the parts is shown.</source>
            <translation>Tabell 3 trykker {printed}; delene gir {parts}. Her vises summen av delene.</translation>
        </message>
        <message>
            <source>Weights of table 2: {weights}. Together {total} %.</source>
            <translation>Vekter i tabell 2: {weights}. Til sammen {total} %.</translation>
        </message>
        <message>
            <source>What closing a gap is worth</source>
            <translation>Hva det er verdt å lukke et hull</translation>
        </message>
        <message>
            <source>Of the whole office, a year. Gaps of one to five persons get no kroner.</source>
            <translation>For hele kontoret, per år. Hull på én til fem personer får ingen kroner.</translation>
        </message>
        <message>
            <source>Care plan: COPD and diabetes, each patient once. A review counts also where the need was assessed.</source>
            <translation>Behandlingsplan: kols og diabetes, hver pasient én gang. Gjennomgang teller også der behovet er vurdert.</translation>
        </message>
        <message>
            <source>Show the {count} without</source>
            <translation>Vis de {count} uten</translation>
        </message>
        <message>
            <source>{n} of {total}, {share}; {persons} more to reach {target}</source>
            <translation>{n} av {total}, {share}; {persons} til for å nå {target}</translation>
        </message>
        <message>
            <source>{n} of {total}, {share}; the target of {target} is reached</source>
            <translation>{n} av {total}, {share}; målet på {target} er nådd</translation>
        </message>
        <message>
            <source>too few persons for kroner</source>
            <translation>for få personer til kroner</translation>
        </message>
        <message>
            <source>Start support and guard</source>
            <translation>Startstøtte og skjerming</translation>
        </message>
        <message>
            <source>Start support: type the number of GP positions.</source>
            <translation>Startstøtte: skriv inn antall fastlegehjemler.</translation>
        </message>
        <message>
            <source>Kroner a year</source>
            <translation>Kroner per år</translation>
        </message>
        <message>
            <source>To the practice</source>
            <translation>Til praksisen</translation>
        </message>
        <message>
            <source>To the municipality</source>
            <translation>Til kommunen</translation>
        </message>
        <message>
            <source>Nurse by the norm: {nurses} full-time at {kr} ({year})</source>
            <translation>Sykepleier etter normen: {nurses} årsverk à {kr} ({year})</translation>
        </message>
        <message>
            <source>Guard: type the earnings of the year before.</source>
            <translation>Skjerming: skriv inn inntjeningen året før.</translation>
        </message>
        <message>
            <source>Guard: model B lacks a line, so it can't be worked out.</source>
            <translation>Skjerming: modell B mangler en linje, så den kan ikke regnes ut.</translation>
        </message>
        <message>
            <source>Guard of ±10 %</source>
            <translation>Skjerming på ±10 %</translation>
        </message>
        <message>
            <source>Earnings before ({year})</source>
            <translation>Inntjening før ({year})</translation>
        </message>
        <message>
            <source>Sum of model B, {change} %</source>
            <translation>Sum i modell B, {change} %</translation>
        </message>
        <message>
            <source>Limits, low to high</source>
            <translation>Grenser, lav til høy</translation>
        </message>
        <message>
            <source>Change in inhabitants, opening hours or vacancies isn't guarded, and can't be told apart here.</source>
            <translation>Endring i innbyggertall, åpningstid eller vakanse skjermes ikke, og kan ikke skilles ut her.</translation>
        </message>
        <message>
            <source>rates of {year}</source>
            <translation>satser fra {year}</translation>
        </message>
        <message>
            <source>rates of {year}, the rest of {rest}</source>
            <translation>satser fra {year}, resten fra {rest}</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>mangler</translation>
        </message>
        <message>
            <source>Write a whole number from {least} to {most}.</source>
            <translation>Skriv et helt tall fra {least} til {most}.</translation>
        </message>
        <message>
            <source>Write a number from {least} to {most}.</source>
            <translation>Skriv et tall fra {least} til {most}.</translation>
        </message>
        <message>
            <source>The figure can't be used. Write another.</source>
            <translation>Tallet kan ikke brukes. Skriv et annet.</translation>
        </message>
        <message>
            <source>The own payment can't be above the fee.</source>
            <translation>Egenandelen kan ikke være høyere enn satsen.</translation>
        </message>
        <message>
            <source>Write both the amount and its year.</source>
            <translation>Skriv både beløp og år.</translation>
        </message>
        <message>
            <source>What the journal can't know</source>
            <translation>Det journalen ikke vet</translation>
        </message>
        <message>
            <source>Each figure is saved when you leave its field. Ctrl+Z undoes.</source>
            <translation>Hvert tall lagres når du forlater feltet. Ctrl+Z angrer.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Lukk</translation>
        </message>
        <message>
            <source>The office</source>
            <translation>Kontoret</translation>
        </message>
        <message>
            <source>Nurses, full-time</source>
            <translation>Sykepleierårsverk</translation>
        </message>
        <message>
            <source>Claims were to cover half of their cost.</source>
            <translation>Takstene skulle dekke halve kostnaden.</translation>
        </message>
        <message>
            <source>GP positions</source>
            <translation>Fastlegehjemler</translation>
        </message>
        <message>
            <source>Whole positions, for start support.</source>
            <translation>Hele hjemler, for startstøtte.</translation>
        </message>
        <message>
            <source>A nurse's year</source>
            <translation>Ett sykepleierårsverk</translation>
        </message>
        <message>
            <source>Nothing typed: as printed. Later: {amounts}.</source>
            <translation>Uten tall gjelder det trykte. Senere: {amounts}.</translation>
        </message>
        <message>
            <source>Earnings the year before</source>
            <translation>Inntjening året før</translation>
        </message>
        <message>
            <source>Of the whole office, for the guard of ±10 %.</source>
            <translation>For hele kontoret, til skjermingen på ±10 %.</translation>
        </message>
        <message>
            <source>Kroner per inhabitant</source>
            <translation>Kroner per innbygger</translation>
        </message>
        <message>
            <source>What isn't typed stands as the printed mean.</source>
            <translation>Det som ikke er skrevet inn, står som trykt gjennomsnitt.</translation>
        </message>
        <message>
            <source>Shares</source>
            <translation>Andeler</translation>
        </message>
        <message>
            <source>Target of the gaps</source>
            <translation>Mål for hullene</translation>
        </message>
        <message>
            <source>{what}, year</source>
            <translation>{what}, år</translation>
        </message>
        <message>
            <source>year</source>
            <translation>år</translation>
        </message>
        <message>
            <source>Financing: {what}</source>
            <translation>Finansiering: {what}</translation>
        </message>
        <message>
            <source>Newer rates</source>
            <translation>Nyere satser</translation>
        </message>
        <message>
            <source>Without newer ones, the pilot's printed rates of {year} hold.</source>
            <translation>Uten nyere satser gjelder pilotens trykte fra {year}.</translation>
        </message>
        <message>
            <source>Type newer rates</source>
            <translation>Skriv inn nyere satser</translation>
        </message>
        <message>
            <source>Fold up</source>
            <translation>Skjul nyere satser</translation>
        </message>
        <message>
            <source>Claims, year</source>
            <translation>Takster, år</translation>
        </message>
        <message>
            <source>Fee and own payment in it, kroner</source>
            <translation>Sats og egenandelen i den, kroner</translation>
        </message>
        <message>
            <source>{code}, fee</source>
            <translation>{code}, sats</translation>
        </message>
        <message>
            <source>{code}, own payment</source>
            <translation>{code}, egenandel</translation>
        </message>
        <message>
            <source>Grant, year</source>
            <translation>Tilskudd, år</translation>
        </message>
        <message>
            <source>Kroner per inhabitant, and at 100 % where it follows a share</source>
            <translation>Kroner per innbygger, og ved 100 % der det følger en andel</translation>
        </message>
        <message>
            <source>{what}, newer rate</source>
            <translation>{what}, nyere sats</translation>
        </message>
        <message>
            <source>Write the year first.</source>
            <translation>Skriv året først.</translation>
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
            <source>Before the discharge</source>
            <translation>Før utskrivningen</translation>
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
            <source>The extract has no record numbers</source>
            <translation>Uttrekket har ikke journalnummer</translation>
        </message>
    </context>
    <context>
        <name>FirstRun</name>
        <message>
            <source>Type your login.</source>
            <translation>Skriv innloggingsnavnet.</translation>
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
            <source>User</source>
            <translation>Bruker</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Passfrase</translation>
        </message>
        <message>
            <source>Forgotten passphrase</source>
            <translation>Glemt passfrase</translation>
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
            <source>Try again</source>
            <translation>Prøv igjen</translation>
        </message>
        <message numerus="yes">
            <source>A wrong one was typed just now. Try again in %n second(s).</source>
            <translation>
                <numerusform>Det er nylig skrevet feil. Prøv igjen om %n sekund.</numerusform>
                <numerusform>Det er nylig skrevet feil. Prøv igjen om %n sekunder.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Wrong user or passphrase. Try again in %n second(s).</source>
            <translation>
                <numerusform>Feil bruker eller passfrase. Prøv igjen om %n sekund.</numerusform>
                <numerusform>Feil bruker eller passfrase. Prøv igjen om %n sekunder.</numerusform>
            </translation>
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
            <source>Wrong user or passphrase. Try again.</source>
            <translation>Feil bruker eller passfrase. Prøv igjen.</translation>
        </message>
        <message>
            <source>Four or five words in a row are easy to remember and hard to guess.</source>
            <translation>Fire eller fem ord på rad er lette å huske og vanskelige å gjette.</translation>
        </message>
        <message>
            <source>Put the store on a server</source>
            <translation>Legg lageret på en tjener</translation>
        </message>
        <message>
            <source>Nobody can open the store without the passphrase.</source>
            <translation>Ingen kan åpne lageret uten passfrasen.</translation>
        </message>
        <message>
            <source>Write it down and lock it in. A recovery key to print comes next.</source>
            <translation>Skriv den ned og lås den inn. Etterpå kommer en gjenopprettingsnøkkel som kan skrives ut.</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>Navnet ditt</translation>
        </message>
        <message>
            <source>Login</source>
            <translation>Innlogging</translation>
        </message>
        <message>
            <source>There is no such database on the server. It must be made there first.</source>
            <translation>Databasen finnes ikke på tjeneren. Den må lages der først.</translation>
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
            <source>The store is on a server</source>
            <translation>Lageret ligger på en tjener</translation>
        </message>
        <message>
            <source>The server's address</source>
            <translation>Adresse til tjeneren</translation>
        </message>
        <message>
            <source>Password at the server</source>
            <translation>Passord hos tjeneren</translation>
        </message>
        <message>
            <source>The server asks for its password. It is remembered until you quit.</source>
            <translation>Tjeneren ber om passordet sitt. Det huskes til du avslutter.</translation>
        </message>
        <message>
            <source>The server didn't accept the user or the password. Try again.</source>
            <translation>Tjeneren godtok ikke brukeren eller passordet. Prøv igjen.</translation>
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
            <source>Drop a folder or file here</source>
            <translation>Slipp mappe eller fil her</translation>
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
            <source>Choose the extract</source>
            <translation>Velg uttrekket</translation>
        </message>
        <message>
            <source>These files don't make one extract. Drop the folder that they lie in.</source>
            <translation>Disse filene er ikke ett uttrekk. Slipp mappen de ligger i.</translation>
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
            <source>Passphrase once more</source>
            <translation>Passfrasen en gang til</translation>
        </message>
        <message>
            <source>Show the passphrase</source>
            <translation>Vis passfrasen</translation>
        </message>
        <message>
            <source>The two passphrases differ.</source>
            <translation>Passfrasene er ikke like.</translation>
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
        <name>FormEditor</name>
        <message>
            <source>edit the checklist</source>
            <translation>rediger sjekklisten</translation>
        </message>
        <message>
            <source>The checklist is saved</source>
            <translation>Sjekklisten er lagret</translation>
        </message>
        <message>
            <source>What is written</source>
            <translation>Hva som skrives</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Flytt opp</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Flytt ned</translation>
        </message>
        <message>
            <source>Take away</source>
            <translation>Ta bort</translation>
        </message>
        <message>
            <source>Point {number}</source>
            <translation>Punkt {number}</translation>
        </message>
        <message>
            <source>Name of point {number}</source>
            <translation>Navn på punkt {number}</translation>
        </message>
        <message>
            <source>What is written: {point}</source>
            <translation>Hva som skrives: {point}</translation>
        </message>
        <message>
            <source>A doctor signs: {point}</source>
            <translation>Lege signerer: {point}</translation>
        </message>
        <message>
            <source>Move up: {point}</source>
            <translation>Flytt opp: {point}</translation>
        </message>
        <message>
            <source>Move down: {point}</source>
            <translation>Flytt ned: {point}</translation>
        </message>
        <message>
            <source>Take away: {point}</source>
            <translation>Ta bort: {point}</translation>
        </message>
        <message>
            <source>Tick</source>
            <translation>Kryss</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Dato</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Tall</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Ord</translation>
        </message>
        <message>
            <source>Checklist after discharge</source>
            <translation>Sjekkliste etter utskrivning</translation>
        </message>
        <message>
            <source>The list is the office's own. What has been filled in stays with its discharge.</source>
            <translation>Listen er kontorets egen. Det som er fylt ut, blir stående ved sin utskrivning.</translation>
        </message>
        <message>
            <source>Point</source>
            <translation>Punkt</translation>
        </message>
        <message>
            <source>Doctor signs</source>
            <translation>Lege signerer</translation>
        </message>
        <message>
            <source>New point</source>
            <translation>Nytt punkt</translation>
        </message>
        <message>
            <source>The program's list</source>
            <translation>Programmets liste</translation>
        </message>
        <message>
            <source>Shows the list that came with the program.</source>
            <translation>Viser listen som fulgte med programmet.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Save the list</source>
            <translation>Lagre listen</translation>
        </message>
        <message>
            <source>Give each point a name, or take it away.</source>
            <translation>Gi hvert punkt et navn, eller ta det bort.</translation>
        </message>
        <message>
            <source>Keep at least one point.</source>
            <translation>Behold minst ett punkt.</translation>
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
            <source>Extract as at {date}</source>
            <translation>Uttrekk per {date}</translation>
        </message>
        <message>
            <source>Example data</source>
            <translation>Eksempeldata</translation>
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
            <source>The chart is copied.</source>
            <translation>Grafen er kopiert.</translation>
        </message>
        <message>
            <source>No patients to show</source>
            <translation>Ingen pasienter å vise</translation>
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
            <source>Show in the worklist</source>
            <translation>Vis i arbeidsliste</translation>
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
            <source>There is no chart to copy.</source>
            <translation>Det er ingen graf å kopiere.</translation>
        </message>
        <message>
            <source>Copy chart</source>
            <translation>Kopier graf</translation>
        </message>
        <message>
            <source>Outside: {who}</source>
            <translation>Utenfor: {who}</translation>
        </message>
        <message>
            <source>typed in by hand</source>
            <translation>skrevet inn for hånd</translation>
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
            <source>Those of them who have something open there</source>
            <translation>De av dem som har noe åpent der</translation>
        </message>
        <message>
            <source>Over time</source>
            <translation>Over tid</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>Serie</translation>
        </message>
        <message>
            <source>The periods are being counted …</source>
            <translation>Periodene telles …</translation>
        </message>
        <message>
            <source>No whole period has a figure.</source>
            <translation>Ingen hel periode har et tall.</translation>
        </message>
        <message>
            <source>Where a table begins late, the figure is at least so high.</source>
            <translation>Der en tabell begynner sent, er tallet minst så høyt.</translation>
        </message>
        <message>
            <source>12 months</source>
            <translation>12 måneder</translation>
        </message>
        <message>
            <source>Four-month periods</source>
            <translation>Tertialer</translation>
        </message>
        <message>
            <source>Half-years</source>
            <translation>Halvår</translation>
        </message>
        <message>
            <source>Years</source>
            <translation>År</translation>
        </message>
        <message>
            <source>p-chart, three sigma</source>
            <translation>p-kart, tre sigma</translation>
        </message>
        <message>
            <source>u-chart, three sigma</source>
            <translation>u-kart, tre sigma</translation>
        </message>
        <message>
            <source>XmR-chart</source>
            <translation>XmR-kart</translation>
        </message>
        <message>
            <source>{name}, share of those judged</source>
            <translation>{name}, andel av dem som kan vurderes</translation>
        </message>
        <message>
            <source>share of those judged</source>
            <translation>andel av dem som kan vurderes</translation>
        </message>
        <message>
            <source>goal locked {day}</source>
            <translation>mål låst {day}</translation>
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
            <source>The pilot: {levels}</source>
            <translation>Piloten: {levels}</translation>
        </message>
        <message>
            <source>{count} of 12 months</source>
            <translation>{count} av 12 måneder</translation>
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
            <source>Filters</source>
            <translation>Filtre</translation>
        </message>
        <message>
            <source>{period} up to and including {day}</source>
            <translation>{period} til og med {day}</translation>
        </message>
        <message>
            <source>The indicators are being counted …</source>
            <translation>Indikatorene regnes …</translation>
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
            <source>Outside</source>
            <translation>Utenfor</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Endret</translation>
        </message>
        <message>
            <source>Pilot</source>
            <translation>Piloten</translation>
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
            <source>from {low}</source>
            <translation>fra {low}</translation>
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
            <source>Month</source>
            <translation>Måned</translation>
        </message>
        <message>
            <source>Four-month period</source>
            <translation>Tertial</translation>
        </message>
        <message>
            <source>Half-year</source>
            <translation>Halvår</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>År</translation>
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
            <source>{age} years and over</source>
            <translation>{age} år og eldre</translation>
        </message>
        <message>
            <source>{first}–{last} years</source>
            <translation>{first}–{last} år</translation>
        </message>
        <message>
            <source>{levels} (table {table}, {years})</source>
            <translation>{levels} (tabell {table}, {years})</translation>
        </message>
        <message>
            <source>Which period</source>
            <translation>Hvilken periode</translation>
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
            <source>Diamond: the pilot's level (not randomised).</source>
            <translation>Rute: pilotens nivå (ikke randomisert).</translation>
        </message>
        <message>
            <source>{shown} of {count} indicators shown.</source>
            <translation>{shown} av {count} indikatorer vises.</translation>
        </message>
        <message>
            <source>Variants ({count})</source>
            <translation>Varianter ({count})</translation>
        </message>
        <message numerus="yes">
            <source>%n no longer on the list</source>
            <translation>
                <numerusform>%n ikke lenger på listen</numerusform>
                <numerusform>%n ikke lenger på listen</numerusform>
            </translation>
        </message>
        <message>
            <source>Indicators</source>
            <translation>Indikatorer</translation>
        </message>
        <message>
            <source>Open the card, focus on its first action</source>
            <translation>Åpne kortet, fokus på første handling</translation>
        </message>
        <message>
            <source>Period by period in the chart</source>
            <translation>Periode for periode i grafen</translation>
        </message>
        <message>
            <source>The chart's numbers as a table</source>
            <translation>Grafens tall som tabell</translation>
        </message>
        <message>
            <source>The next tab</source>
            <translation>Neste fane</translation>
        </message>
        <message>
            <source>The indicators are counted from an extract of the journal.</source>
            <translation>Indikatorene regnes fra et uttrekk av journalen.</translation>
        </message>
        <message>
            <source>No indicator holds all the words you look for.</source>
            <translation>Ingen indikator har alle ordene du søker etter.</translation>
        </message>
        <message numerus="yes">
            <source>And %n more.</source>
            <translation>
                <numerusform>Og %n til.</numerusform>
                <numerusform>Og %n til.</numerusform>
            </translation>
        </message>
        <message>
            <source>The file of definitions can't be used</source>
            <translation>Definisjonene kan ikke leses</translation>
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
            <source>Tabs</source>
            <translation>Faner</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>Sammenligning</translation>
        </message>
        <message>
            <source>Financing</source>
            <translation>Finansiering</translation>
        </message>
        <message>
            <source>Write a number from 0 to 100.</source>
            <translation>Skriv et tall fra 0 til 100.</translation>
        </message>
        <message>
            <source>Own coverage, per cent: {period}</source>
            <translation>Egen dekningsgrad i prosent, {period}</translation>
        </message>
        <message>
            <source>From Helfo's statement; the journal can't know it.</source>
            <translation>Fra Helfos oversikt. Journalen kan ikke vite det.</translation>
        </message>
        <message>
            <source>Own coverage</source>
            <translation>Egen dekningsgrad</translation>
        </message>
        <message>
            <source>Own coverage is saved.</source>
            <translation>Egen dekningsgrad er lagret.</translation>
        </message>
        <message>
            <source>Own coverage is as it was.</source>
            <translation>Egen dekningsgrad er som før.</translation>
        </message>
        <message>
            <source>Keep an eye on</source>
            <translation>Hold øye med</translation>
        </message>
        <message>
            <source>per 100 patient-years</source>
            <translation>per 100 pasientår</translation>
        </message>
        <message>
            <source>from {rate}</source>
            <translation>fra {rate}</translation>
        </message>
        <message>
            <source>The extract doesn't reach the year before.</source>
            <translation>Uttrekket når ikke året før.</translation>
        </message>
        <message>
            <source>From: {first} to {last}. Known events only.</source>
            <translation>Fra: {first} til {last}. Bare kjente hendelser.</translation>
        </message>
    </context>
    <context>
        <name>KeptPassphrase</name>
        <message>
            <source>Remember the passphrase on this machine</source>
            <translation>Husk passfrasen på denne maskinen</translation>
        </message>
        <message>
            <source>Remember</source>
            <translation>Husk</translation>
        </message>
        <message>
            <source>Whoever can use this machine as you can then open the store without it.</source>
            <translation>Den som kan bruke maskinen som deg, kan da åpne lageret uten passfrasen.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Passfrase</translation>
        </message>
        <message>
            <source>The machine's key store said no.</source>
            <translation>Maskinens nøkkellager sa nei.</translation>
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
        <message>
            <source>{step} {share} ({n} of {of})</source>
            <translation>{step} {share} ({n} av {of})</translation>
        </message>
        <message>
            <source>Ladder in time, the frail elderly and the chronically ill: {steps}</source>
            <translation>Trappen i tide, skrøpelige eldre og kronisk syke: {steps}</translation>
        </message>
        <message>
            <source>ladder {shares}</source>
            <translation>trappen {shares}</translation>
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
            <translation>Passfrase</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Bruker</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Lås opp</translation>
        </message>
        <message>
            <source>Forgotten passphrase?</source>
            <translation>Glemt passfrase?</translation>
        </message>
        <message numerus="yes">
            <source>Try again in %n second(s).</source>
            <translation>
                <numerusform>Prøv igjen om %n sekund.</numerusform>
                <numerusform>Prøv igjen om %n sekunder.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Wrong user or passphrase. Try again in %n second(s).</source>
            <translation>
                <numerusform>Feil bruker eller passfrase. Prøv igjen om %n sekund.</numerusform>
                <numerusform>Feil bruker eller passfrase. Prøv igjen om %n sekunder.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Wrong passphrase. Try again in %n second(s).</source>
            <translation>
                <numerusform>Feil passfrase. Prøv igjen om %n sekund.</numerusform>
                <numerusform>Feil passfrase. Prøv igjen om %n sekunder.</numerusform>
            </translation>
        </message>
        <message>
            <source>Wrong passphrase. Try again.</source>
            <translation>Feil passfrase. Prøv igjen.</translation>
        </message>
        <message>
            <source>Wrong user or passphrase. Try again.</source>
            <translation>Feil bruker eller passfrase. Prøv igjen.</translation>
        </message>
        <message>
            <source>A leader has stopped your user. Another user may log in.</source>
            <translation>En leder har stoppet brukeren din. En annen kan logge inn.</translation>
        </message>
        <message>
            <source>What {who} had open in a dialog was closed, and isn't saved.</source>
            <translation>Det {who} hadde åpent i en dialog, er lukket og ikke lagret.</translation>
        </message>
        <message>
            <source>What {who} had typed in the settings was closed, and isn't saved.</source>
            <translation>Det {who} hadde skrevet i innstillingene, er lukket og ikke lagret.</translation>
        </message>
    </context>
    <context>
        <name>Log</name>
        <message>
            <source>The audit log isn't as it was written.</source>
            <translation>Hendelsesloggen er ikke slik den ble skrevet.</translation>
        </message>
        <message>
            <source>Tell the leader: the page Log shows what is wrong.</source>
            <translation>Si fra til lederen: siden Logg viser hva som er galt.</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Hva</translation>
        </message>
        <message>
            <source>Patient id</source>
            <translation>Pasient-id</translation>
        </message>
        <message>
            <source>From day</source>
            <translation>Fra dag</translation>
        </message>
        <message>
            <source>To day</source>
            <translation>Til dag</translation>
        </message>
        <message>
            <source>Remove filters</source>
            <translation>Fjern filtre</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Alle personer</translation>
        </message>
        <message>
            <source>«{field}» isn't a day. Write it as {day}.</source>
            <translation>«{field}» er ikke en dag. Skriv den som {day}.</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Alle hendelser</translation>
        </message>
        <message>
            <source>All look-ups</source>
            <translation>Alle oppslag</translation>
        </message>
        <message>
            <source>All about patients</source>
            <translation>Alt om pasienter</translation>
        </message>
        <message>
            <source>Rules, settings, users</source>
            <translation>Regler, innstillinger, brukere</translation>
        </message>
        <message>
            <source>Logins and locking</source>
            <translation>Innlogging og låsing</translation>
        </message>
        <message>
            <source>Make a file</source>
            <translation>Lag fil</translation>
        </message>
        <message>
            <source>Check the log</source>
            <translation>Kontroller loggen</translation>
        </message>
        <message>
            <source>The log's standing</source>
            <translation>Loggens tilstand</translation>
        </message>
        <message>
            <source>Checking the log</source>
            <translation>Kontrollerer loggen</translation>
        </message>
        <message>
            <source>Fetching the log</source>
            <translation>Henter loggen</translation>
        </message>
        <message>
            <source>Nothing yet</source>
            <translation>Ingenting ennå</translation>
        </message>
        <message>
            <source>Here comes who has looked at, changed, printed and copied what.</source>
            <translation>Her kommer hvem som har sett på, endret, skrevet ut og kopiert hva.</translation>
        </message>
        <message>
            <source>No entry fits the filters. A patient id must be whole.</source>
            <translation>Ingen oppføring passer filtrene. En pasient-id må være hel.</translation>
        </message>
        <message>
            <source>Nothing is shown</source>
            <translation>Ingenting vises</translation>
        </message>
        <message>
            <source>Mend the day, or remove the filters.</source>
            <translation>Rett dagen, eller fjern filtrene.</translation>
        </message>
        <message>
            <source>Saved {name}: {rows} entries. The file itself is written in the log.</source>
            <translation>Lagret {name}: {rows} oppføringer. Filen er selv ført i loggen.</translation>
        </message>
        <message>
            <source>Writing the log</source>
            <translation>Skriver loggen</translation>
        </message>
        <message>
            <source>The newest {shown} of more than {total} entries. Older ones come as you scroll.</source>
            <translation>De nyeste {shown} av mer enn {total} oppføringer. Eldre kommer når du blar.</translation>
        </message>
        <message numerus="yes">
            <source>%n entry(ies), the newest first.</source>
            <translation>
                <numerusform>%n oppføring, den nyeste først.</numerusform>
                <numerusform>%n oppføringer, de nyeste først.</numerusform>
            </translation>
        </message>
        <message>
            <source>The newest {shown} of {total} entries. Older ones come as you scroll.</source>
            <translation>De nyeste {shown} av {total} oppføringer. Eldre kommer når du blar.</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Tidspunkt</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Hvem</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>Pasient</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Om</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>Nr.</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>Excel (*.xlsx)</source>
            <translation>Excel (*.xlsx)</translation>
        </message>
        <message>
            <source>The log is being checked …</source>
            <translation>Loggen kontrolleres …</translation>
        </message>
        <message>
            <source>The log hasn't been checked.</source>
            <translation>Loggen er ikke kontrollert.</translation>
        </message>
        <message>
            <source>The log has a known gap. The {count} entries that are here are checked.</source>
            <translation>Loggen har et kjent hull. De {count} oppføringene som er her, er kontrollert.</translation>
        </message>
        <message>
            <source>The log is checked and whole: {count} entries</source>
            <translation>Loggen er kontrollert og hel: {count} oppføringer</translation>
        </message>
        <message numerus="yes">
            <source>The clock of a machine went back %n time(s).</source>
            <translation>
                <numerusform>Klokka på en maskin gikk tilbake %n gang.</numerusform>
                <numerusform>Klokka på en maskin gikk tilbake %n ganger.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>After %n restore(s), what the log got after the backup is missing.</source>
            <translation>
                <numerusform>Etter %n gjenoppretting mangler det loggen fikk etter kopien.</numerusform>
                <numerusform>Etter %n gjenopprettinger mangler det loggen fikk etter kopien.</numerusform>
            </translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>Kontroller igjen</translation>
        </message>
        <message numerus="yes">
            <source>The log has %n fault(s) that a person has noted; the rest is whole.</source>
            <translation>
                <numerusform>Loggen har %n feil som er notert; resten er hel.</numerusform>
                <numerusform>Loggen har %n feil som er notert; resten er hel.</numerusform>
            </translation>
        </message>
        <message>
            <source>Keep the store's folder and the backups as they are. Find out who has been at the machine, and then note it.</source>
            <translation>La mappen med lageret og sikkerhetskopiene ligge som de er. Finn ut hvem som har vært ved maskinen, og noter det så.</translation>
        </message>
        <message>
            <source>The log isn't as it was written.</source>
            <translation>Loggen er ikke slik den ble skrevet.</translation>
        </message>
        <message>
            <source>Note what is wrong</source>
            <translation>Noter feilen</translation>
        </message>
        <message numerus="yes">
            <source>And %n more.</source>
            <translation>
                <numerusform>Og %n til.</numerusform>
                <numerusform>Og %n til.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing has been written yet.</source>
            <translation>Ingenting er skrevet ennå.</translation>
        </message>
        <message>
            <source>The last entry's mark: {mark}. Note it elsewhere now and then.</source>
            <translation>Merket på siste oppføring: {mark}. Skriv det ned et annet sted av og til.</translation>
        </message>
        <message>
            <source>The marked entry</source>
            <translation>Den markerte oppføringen</translation>
        </message>
        <message>
            <source>Entry {number}: {what}</source>
            <translation>Oppføring {number}: {what}</translation>
        </message>
    </context>
    <context>
        <name>Mapping</name>
        <message>
            <source>{column}: from {header}</source>
            <translation>{column}: fra {header}</translation>
        </message>
        <message>
            <source>{column}: one value for all rows</source>
            <translation>{column}: én verdi for alle rader</translation>
        </message>
        <message>
            <source>{column}: required, and nothing gives it</source>
            <translation>{column}: kreves, men mangler</translation>
        </message>
        <message>
            <source>{column}: nothing gives it</source>
            <translation>{column}: ikke med</translation>
        </message>
        <message>
            <source>Drag a column onto a header, or press it. * must be there.</source>
            <translation>Dra en kolonne til en overskrift, eller trykk på den. * må være med.</translation>
        </message>
        <message>
            <source>Columns of {table}</source>
            <translation>Kolonner i {table}</translation>
        </message>
        <message>
            <source>Name and next step</source>
            <translation>Navn og neste steg</translation>
        </message>
        <message>
            <source>I have looked them over</source>
            <translation>Jeg har sett over dem</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Navn</translation>
        </message>
        <message>
            <source>The profile's name</source>
            <translation>Profilens navn</translation>
        </message>
        <message>
            <source>Only this time</source>
            <translation>Bare denne gangen</translation>
        </message>
        <message>
            <source>Save profile and go on</source>
            <translation>Lagre profil og gå videre</translation>
        </message>
        <message>
            <source>Use this for the extract at hand and keep no profile</source>
            <translation>Bruk dette på uttrekket du har nå, uten å lagre en profil</translation>
        </message>
        <message>
            <source>The profile of this name is replaced.</source>
            <translation>Profilen med dette navnet blir erstattet.</translation>
        </message>
        <message>
            <source>Show them</source>
            <translation>Vis dem</translation>
        </message>
        <message>
            <source>Give the profile a name.</source>
            <translation>Gi profilen et navn.</translation>
        </message>
        <message>
            <source>Column {number}</source>
            <translation>Kolonne {number}</translation>
        </message>
        <message>
            <source>{header} is read as</source>
            <translation>{header} leses som</translation>
        </message>
        <message>
            <source>not chosen</source>
            <translation>ikke valgt</translation>
        </message>
        <message>
            <source>isn't taken along</source>
            <translation>tas ikke med</translation>
        </message>
        <message>
            <source>Accept proposal</source>
            <translation>Godta forslag</translation>
        </message>
        <message>
            <source>Let through</source>
            <translation>Slipp gjennom</translation>
        </message>
        <message>
            <source>The values aren't shown.</source>
            <translation>Verdiene vises ikke.</translation>
        </message>
        <message>
            <source>no values</source>
            <translation>ingen verdier</translation>
        </message>
        <message>
            <source>same header twice</source>
            <translation>samme overskrift to ganger</translation>
        </message>
        <message>
            <source>Accept that {header} is {column}</source>
            <translation>Godta at {header} er {column}</translation>
        </message>
        <message>
            <source>Let {column} through</source>
            <translation>Slipp gjennom {column}</translation>
        </message>
        <message>
            <source>Find a header or value</source>
            <translation>Søk overskrift eller verdi</translation>
        </message>
        <message numerus="yes">
            <source>%n more: search for it above.</source>
            <translation>
                <numerusform>%n til: søk over.</numerusform>
                <numerusform>%n til: søk over.</numerusform>
            </translation>
        </message>
        <message>
            <source>No headers here.</source>
            <translation>Ingen overskrifter her.</translation>
        </message>
        <message>
            <source>{word} is read as</source>
            <translation>{word} leses som</translation>
        </message>
        <message>
            <source>proposal</source>
            <translation>forslag</translation>
        </message>
        <message>
            <source>not understood</source>
            <translation>ikke forstått</translation>
        </message>
        <message>
            <source>read as empty</source>
            <translation>leses som tom</translation>
        </message>
        <message>
            <source>Words in {header}, read as {column}</source>
            <translation>Ord i {header}, leses som {column}</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) hold a word that isn't understood.</source>
            <translation>
                <numerusform>%n rad har et ord som ikke forstås.</numerusform>
                <numerusform>%n rader har et ord som ikke forstås.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show %n word(s) that are understood</source>
            <translation>
                <numerusform>Vis %n ord som forstås</numerusform>
                <numerusform>Vis %n ord som forstås</numerusform>
            </translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Ord</translation>
        </message>
        <message>
            <source>One value for all rows</source>
            <translation>Én verdi for alle rader</translation>
        </message>
        <message>
            <source>Give a column one value</source>
            <translation>Gi en kolonne én verdi</translation>
        </message>
        <message>
            <source>Give a column one value …</source>
            <translation>Gi en kolonne én verdi …</translation>
        </message>
        <message>
            <source>{column} in all rows</source>
            <translation>{column} i alle rader</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ingen</translation>
        </message>
        <message>
            <source>How dates are written</source>
            <translation>Slik skrives datoer</translation>
        </message>
        <message>
            <source>How dates are written in {header}</source>
            <translation>Slik skrives datoer i {header}</translation>
        </message>
        <message>
            <source>found out</source>
            <translation>finnes ut</translation>
        </message>
        <message>
            <source>The table that {source} is read as</source>
            <translation>Tabellen som {source} leses som</translation>
        </message>
        <message>
            <source>Not a table</source>
            <translation>Ikke en tabell</translation>
        </message>
        <message>
            <source>Files and sheets</source>
            <translation>Filer og ark</translation>
        </message>
        <message>
            <source>As the first rows would be read</source>
            <translation>Slik leses de første radene</translation>
        </message>
        <message>
            <source>The first rows</source>
            <translation>De første radene</translation>
        </message>
        <message>
            <source>Shown when nothing that is required lacks.</source>
            <translation>Vises når alt som kreves, er på plass.</translation>
        </message>
        <message>
            <source>Trying, {share}</source>
            <translation>Prøver, {share}</translation>
        </message>
        <message>
            <source>No table is read from this file or sheet.</source>
            <translation>Ingen tabell leses fra denne filen eller arket.</translation>
        </message>
        <message>
            <source>Set aside: {reasons}.</source>
            <translation>Satt til side: {reasons}.</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Rad</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Merknad</translation>
        </message>
        <message>
            <source>set aside: {reasons}</source>
            <translation>satt til side: {reasons}</translation>
        </message>
        <message>
            <source>read as empty: {reasons}</source>
            <translation>lest som tom: {reasons}</translation>
        </message>
        <message>
            <source>What the columns mean</source>
            <translation>Hva kolonnene betyr</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>Det som vises</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Filer</translation>
        </message>
        <message>
            <source>Headers</source>
            <translation>Overskrifter</translation>
        </message>
        <message>
            <source>Trial</source>
            <translation>Prøve</translation>
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
            <source>That can't be.</source>
            <translation>Det går ikke.</translation>
        </message>
        <message>
            <source>Shown when no column points to persons.</source>
            <translation>Vises når ingen kolonner peker på personer.</translation>
        </message>
        <message>
            <source>Shown when no header stands twice.</source>
            <translation>Vises når ingen overskrift står to ganger.</translation>
        </message>
        <message>
            <source>Begun with the profile {name}.</source>
            <translation>Begynt med profilen {name}.</translation>
        </message>
        <message>
            <source>Say once what the office's own names mean. Next time it's known.</source>
            <translation>Si én gang hva kontorets egne navn betyr. Neste gang er det kjent.</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>utelatt</translation>
        </message>
        <message>
            <source>known name</source>
            <translation>kjent navn</translation>
        </message>
        <message>
            <source>from the profile</source>
            <translation>fra profilen</translation>
        </message>
        <message>
            <source>chosen</source>
            <translation>valgt</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n rad</numerusform>
                <numerusform>%n rader</numerusform>
            </translation>
        </message>
        <message>
            <source>looks like {table} too, and isn't read</source>
            <translation>ser også ut som {table}, og leses ikke</translation>
        </message>
        <message numerus="yes">
            <source>%n column(s) can't be taken along</source>
            <translation>
                <numerusform>%n kolonne kan ikke tas med</numerusform>
                <numerusform>%n kolonner kan ikke tas med</numerusform>
            </translation>
        </message>
        <message>
            <source>lacks {columns}</source>
            <translation>mangler {columns}</translation>
        </message>
        <message numerus="yes">
            <source>%n with unknown words</source>
            <translation>
                <numerusform>%n med ukjente ord</numerusform>
                <numerusform>%n med ukjente ord</numerusform>
            </translation>
        </message>
        <message>
            <source>Proposed since {grounds}.</source>
            <translation>Foreslått fordi {grounds}.</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>og %n til</numerusform>
                <numerusform>og %n til</numerusform>
            </translation>
        </message>
        <message>
            <source>Still lacks {what}.</source>
            <translation>Mangler ennå {what}.</translation>
        </message>
        <message numerus="yes">
            <source>%n column(s) point to persons. Take them out, or pass false alarms. It is logged.</source>
            <translation>
                <numerusform>%n kolonne peker på personer. Ta den ut av uttrekket, eller slipp gjennom falsk alarm. Det logges.</numerusform>
                <numerusform>%n kolonner peker på personer. Ta dem ut av uttrekket, eller slipp gjennom falske alarmer. Det logges.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n column(s) point to persons. Take them out of the export.</source>
            <translation>
                <numerusform>%n kolonne peker på personer. Ta den ut av uttrekket.</numerusform>
                <numerusform>%n kolonner peker på personer. Ta dem ut av uttrekket.</numerusform>
            </translation>
        </message>
        <message>
            <source>{header} stands over two columns. Give them different names in the file.</source>
            <translation>{header} står over to kolonner. Gi dem ulike navn i filen.</translation>
        </message>
        <message numerus="yes">
            <source>%n proposal(s) to look over here.</source>
            <translation>
                <numerusform>%n forslag å se over her.</numerusform>
                <numerusform>%n forslag å se over her.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n proposal(s) to look over elsewhere.</source>
            <translation>
                <numerusform>%n forslag å se over i andre filer eller ark.</numerusform>
                <numerusform>%n forslag å se over i andre filer eller ark.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) in {table} hold words that aren't understood.</source>
            <translation>
                <numerusform>%n rad i {table} har et ord som ikke forstås.</numerusform>
                <numerusform>%n rader i {table} har ord som ikke forstås.</numerusform>
            </translation>
        </message>
        <message>
            <source>{read} read = {kept} kept + {aside} set aside</source>
            <translation>{read} lest = {kept} beholdt + {aside} satt til side</translation>
        </message>
        <message>
            <source>{sum} + {ignored} process codes</source>
            <translation>{sum} + {ignored} prosesskoder</translation>
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
        <name>Messages</name>
        <message>
            <source>Told of by a message. An extract with the same stay takes its place.</source>
            <translation>Kommer fra en melding. Et uttrekk med samme opphold tar plassen.</translation>
        </message>
        <message>
            <source>Read messages</source>
            <translation>Les meldinger</translation>
        </message>
        <message>
            <source>Reading messages</source>
            <translation>Leser meldinger</translation>
        </message>
        <message>
            <source>read messages</source>
            <translation>les meldinger</translation>
        </message>
        <message>
            <source>What was read is taken back</source>
            <translation>Det som ble lest, er tatt tilbake</translation>
        </message>
        <message>
            <source>take back messages</source>
            <translation>ta tilbake meldinger</translation>
        </message>
        <message>
            <source>The folder isn't there any more. The watch has ended.</source>
            <translation>Mappen er ikke der lenger. Overvåkingen er avsluttet.</translation>
        </message>
        <message numerus="yes">
            <source>%n message(s) stored</source>
            <translation>
                <numerusform>%n melding lagret</numerusform>
                <numerusform>%n meldinger lagret</numerusform>
            </translation>
        </message>
        <message>
            <source>The folder isn't there, or can't be opened.</source>
            <translation>Mappen finnes ikke, eller kan ikke åpnes.</translation>
        </message>
        <message>
            <source>Stopped. What was stored until then stays, and isn't stored twice.</source>
            <translation>Stoppet. Det som ble lagret til da, står, og lagres ikke to ganger.</translation>
        </message>
        <message>
            <source>Discharge letters and messages about admitted and discharged patients become discharges here.</source>
            <translation>Epikriser og meldinger om innlagte og utskrevne pasienter blir til utskrivninger her.</translation>
        </message>
        <message>
            <source>Choose folder …</source>
            <translation>Velg mappe …</translation>
        </message>
        <message>
            <source>Folder with messages</source>
            <translation>Mappe med meldinger</translation>
        </message>
        <message>
            <source>Choose key file …</source>
            <translation>Velg nøkkelfil …</translation>
        </message>
        <message>
            <source>National number and patient id, as CSV. Chosen each time, read in memory, never kept.</source>
            <translation>Fødselsnummer og pasient-id, som CSV. Velges hver gang, leses i minnet og lagres aldri.</translation>
        </message>
        <message>
            <source>Key file</source>
            <translation>Koblingsnøkkel</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Ta tilbake</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Lukk</translation>
        </message>
        <message>
            <source>Read now</source>
            <translation>Les nå</translation>
        </message>
        <message>
            <source>None chosen</source>
            <translation>Ingen valgt</translation>
        </message>
        <message>
            <source>Stop watching</source>
            <translation>Stopp overvåking</translation>
        </message>
        <message>
            <source>Watch the folder</source>
            <translation>Overvåk mappen</translation>
        </message>
        <message>
            <source>Reading …</source>
            <translation>Leser …</translation>
        </message>
        <message>
            <source>The folder is watched while the program is open. Broken files are moved to the subfolder «avvist».</source>
            <translation>Mappen overvåkes mens programmet er åpent. Ødelagte filer flyttes til undermappen «avvist».</translation>
        </message>
        <message numerus="yes">
            <source>about %n patient(s)</source>
            <translation>
                <numerusform>om %n pasient</numerusform>
                <numerusform>om %n pasienter</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing new was stored.</source>
            <translation>Ingenting nytt ble lagret.</translation>
        </message>
        <message>
            <source>There are no files in the folder.</source>
            <translation>Det er ingen filer i mappen.</translation>
        </message>
        <message>
            <source>The first {shown} of {all} files are shown.</source>
            <translation>De første {shown} av {all} filer vises.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n fil</numerusform>
                <numerusform>%n filer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not linked to a patient</source>
            <translation>
                <numerusform>%n ikke koblet til en pasient</numerusform>
                <numerusform>%n ikke koblet til en pasient</numerusform>
            </translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fil</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>Nr.</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Utfall</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Hvorfor</translation>
        </message>
        <message>
            <source>What became of the files</source>
            <translation>Hva som ble av filene</translation>
        </message>
    </context>
    <context>
        <name>Meter</name>
        <message>
            <source>{planned} of {hours}</source>
            <translation>{planned} av {hours}</translation>
        </message>
        <message>
            <source>Done {done}, discharges {discharges}, the rest {rest}.</source>
            <translation>Gjort {done}, utskrivninger {discharges}, resten {rest}.</translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s) there isn't time for today.</source>
            <translation>
                <numerusform>%n pasient rekkes ikke i dag.</numerusform>
                <numerusform>%n pasienter rekkes ikke i dag.</numerusform>
            </translation>
        </message>
        <message>
            <source>The hours are the pilot's norm: nobody's own are set.</source>
            <translation>Timene er pilotens norm; ingen egne er satt.</translation>
        </message>
        <message numerus="yes">
            <source>%n more on the list.</source>
            <translation>
                <numerusform>%n til på listen.</numerusform>
                <numerusform>%n til på listen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Today's {hours} reach here.</source>
            <translation>Hit rekker dagens {hours}.</translation>
        </message>
        <message>
            <source>Planned today</source>
            <translation>Planlagt i dag</translation>
        </message>
    </context>
    <context>
        <name>Models</name>
        <message>
            <source>Beside LACE, HOSPITAL and PARR-30</source>
            <translation>Ved siden av LACE, HOSPITAL og PARR-30</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>Skår</translation>
        </message>
        <message>
            <source>AUROC</source>
            <translation>AUROC</translation>
        </message>
        <message>
            <source>The model minus the score</source>
            <translation>Modellen minus skåren</translation>
        </message>
        <message>
            <source>On the same discharges: {rows} with scores, {events} with the event.</source>
            <translation>På de samme utskrivningene: {rows} med skår, {events} med hendelsen.</translation>
        </message>
        <message>
            <source>Without scores, and left out here: {reasons}.</source>
            <translation>Uten skår, og ikke med her: {reasons}.</translation>
        </message>
        <message>
            <source>The points are «at least». What isn't known counts as 0.</source>
            <translation>Poengene er «minst». Det som ikke er kjent, teller 0.</translation>
        </message>
        <message>
            <source>under 18 years</source>
            <translation>under 18 år</translation>
        </message>
        <message>
            <source>the stay isn't known</source>
            <translation>oppholdet er ikke kjent</translation>
        </message>
        <message>
            <source>other</source>
            <translation>annet</translation>
        </message>
        <message>
            <source>{name}, not known: {items}.</source>
            <translation>{name}, ikke kjent: {items}.</translation>
        </message>
        <message>
            <source>Whom the model was learnt from</source>
            <translation>Hvem modellen er lært av</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <source>Learnt from</source>
            <translation>Lært av</translation>
        </message>
        <message>
            <source>On the list</source>
            <translation>På listen</translation>
        </message>
        <message>
            <source>Standardised difference</source>
            <translation>Standardisert forskjell</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>GP lists</source>
            <translation>Fastlegelister</translation>
        </message>
        <message>
            <source>Beside those on the list who were discharged in the year to {day}.</source>
            <translation>Ved siden av dem på listen som ble skrevet ut det siste året til {day}.</translation>
        </message>
        <message>
            <source>Beside the inhabitants of the list on {day}.</source>
            <translation>Ved siden av listens innbyggere per {day}.</translation>
        </message>
        <message>
            <source>Each person counts once. A difference above 0.2 either way is worth a look.</source>
            <translation>Hver person teller én gang. En forskjell over 0,2 i en av retningene er verd å se på.</translation>
        </message>
        <message>
            <source>Under 65 years</source>
            <translation>Under 65 år</translation>
        </message>
        <message>
            <source>Frailty: {category}</source>
            <translation>Skrøpelighet: {category}</translation>
        </message>
        <message>
            <source>{sex} {ages}</source>
            <translation>{sex} {ages}</translation>
        </message>
        <message>
            <source>Choose a file …</source>
            <translation>Velg fil …</translation>
        </message>
        <message>
            <source>The municipalities' centrality</source>
            <translation>Kommunenes sentralitet</translation>
        </message>
        <message>
            <source>Not known. A file with kommunenr;klasse gives groups by centrality.</source>
            <translation>Ikke kjent. En fil med kommunenr;klasse gir grupper etter sentralitet.</translation>
        </message>
        <message numerus="yes">
            <source>%n municipality(ies) with a class</source>
            <translation>
                <numerusform>%n kommune med klasse</numerusform>
                <numerusform>%n kommuner med klasse</numerusform>
            </translation>
        </message>
        <message>
            <source>Switch prediction on?</source>
            <translation>Slå på prediksjon?</translation>
        </message>
        <message>
            <source>Switch on</source>
            <translation>Slå på</translation>
        </message>
        <message>
            <source>Ground</source>
            <translation>Grunnlag</translation>
        </message>
        <message>
            <source>The ground in one sentence</source>
            <translation>Grunnlaget i én setning</translation>
        </message>
        <message>
            <source>For instance where it was decided, and when.</source>
            <translation>For eksempel hvor det ble vedtatt, og når.</translation>
        </message>
        <message>
            <source>Per cent of the list in the risk zone</source>
            <translation>Prosent av listen i risikosonen</translation>
        </message>
        <message>
            <source>The limit is fixed on today's list and is the same for everybody after. You can switch it off at any time.</source>
            <translation>Grensen settes på dagens liste og er lik for alle etterpå. Du kan slå av når som helst.</translation>
        </message>
        <message>
            <source>Shown at discharges. You can switch it off at any time.</source>
            <translation>Vises ved utskrivninger. Du kan slå det av når som helst.</translation>
        </message>
        <message>
            <source>Fit the model to the office?</source>
            <translation>Tilpasse modellen til kontoret?</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Tilpass</translation>
        </message>
        <message>
            <source>Level and slope are learnt anew on the office's own history. The ranking stays.</source>
            <translation>Nivå og helning læres på nytt av kontorets egen historikk. Rekkefølgen blir den samme.</translation>
        </message>
        <message>
            <source>The result is a new model, unless the calibration fits already. The first one isn't changed.</source>
            <translation>Resultatet er en ny modell, om ikke kalibreringen alt passer. Den første endres ikke.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Navn</translation>
        </message>
        <message>
            <source>Write a name.</source>
            <translation>Skriv et navn.</translation>
        </message>
        <message>
            <source>Model card: {name}</source>
            <translation>Modellkort: {name}</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Språk</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Lukk</translation>
        </message>
        <message>
            <source>Model trained</source>
            <translation>Modellen er trent</translation>
        </message>
        <message>
            <source>Training a model</source>
            <translation>Trener en modell</translation>
        </message>
        <message>
            <source>The model is judged on the newest extract.</source>
            <translation>Modellen er vurdert på det nyeste uttrekket.</translation>
        </message>
        <message>
            <source>Judging the model</source>
            <translation>Vurderer modellen</translation>
        </message>
        <message>
            <source>The calibration fits this history. No new model is made.</source>
            <translation>Kalibreringen passer på denne historikken. Ingen ny modell er laget.</translation>
        </message>
        <message>
            <source>Model fitted to the office</source>
            <translation>Modellen er tilpasset kontoret</translation>
        </message>
        <message>
            <source>Fitting the model</source>
            <translation>Tilpasser modellen</translation>
        </message>
        <message>
            <source>Model taken in</source>
            <translation>Modellen er hentet inn</translation>
        </message>
        <message>
            <source>Model deleted</source>
            <translation>Modellen er slettet</translation>
        </message>
        <message>
            <source>Prediction switched on</source>
            <translation>Prediksjon er slått på</translation>
        </message>
        <message>
            <source>Prediction switched off</source>
            <translation>Prediksjon er slått av</translation>
        </message>
        <message>
            <source>Readmission scores switched off</source>
            <translation>Reinnleggelsesskår slått av</translation>
        </message>
        <message>
            <source>Readmission scores switched on</source>
            <translation>Reinnleggelsesskår slått på</translation>
        </message>
        <message>
            <source>Working out the list</source>
            <translation>Regner ut listen</translation>
        </message>
        <message>
            <source>Saved {name}.</source>
            <translation>Lagret {name}.</translation>
        </message>
        <message>
            <source>Writing the model</source>
            <translation>Skriver modellen</translation>
        </message>
        <message>
            <source>Calibration</source>
            <translation>Kalibrering</translation>
        </message>
        <message>
            <source>Slope {slope}, level {level}.</source>
            <translation>Helning {slope}, nivå {level}.</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personer</translation>
        </message>
        <message>
            <source>Predicted</source>
            <translation>Ventet</translation>
        </message>
        <message>
            <source>Came</source>
            <translation>Kom</translation>
        </message>
        <message>
            <source>Points: tenths of the list. Line: smooth curve. The dashed line is where predictions are right.</source>
            <translation>Punkter: tideler av listen. Linje: glattet kurve. På den stiplede linjen stemmer prediksjonen.</translation>
        </message>
        <message>
            <source>hidden</source>
            <translation>skjult</translation>
        </message>
        <message>
            <source>{rows} people: predicted {predicted}, came {came}</source>
            <translation>{rows} personer: ventet {predicted}, kom {came}</translation>
        </message>
        <message>
            <source>Yield at capacity</source>
            <translation>Treff ved kapasitet</translation>
        </message>
        <message>
            <source>Of them with the event</source>
            <translation>Av dem med hendelse</translation>
        </message>
        <message>
            <source>Of all events found</source>
            <translation>Av alle hendelser funnet</translation>
        </message>
        <message>
            <source>How many the office has time for decides what the list is worth.</source>
            <translation>Hvor mange kontoret har tid til, avgjør hva listen er verdt.</translation>
        </message>
        <message>
            <source>The top {share} ({taken} people)</source>
            <translation>De øverste {share} ({taken} personer)</translation>
        </message>
        <message>
            <source>{title}, {name}: {ppv} of them with the event, {found} of all events found</source>
            <translation>{title}, {name}: {ppv} av dem med hendelse, {found} av alle hendelser funnet</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Måltall</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Mål</translation>
        </message>
        <message>
            <source>Under each figure its 95 % interval. A dash: it can't be said for that one.</source>
            <translation>Under hvert tall står 95 % intervall. Strek: kan ikke sies for den.</translation>
        </message>
        <message>
            <source>Decision curve</source>
            <translation>Nyttekurve</translation>
        </message>
        <message>
            <source>Benefit in true hits per 1 000 people, needless contacts taken off. Threshold 10 %: one hit is worth nine.</source>
            <translation>Nytte i riktige treff per 1 000 personer, unødige kontakter trukket fra. Terskel 10 %: ett treff veier opp for ni.</translation>
        </message>
        <message>
            <source>Subgroups</source>
            <translation>Undergrupper</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>Hendelser</translation>
        </message>
        <message>
            <source>Came ÷ predicted</source>
            <translation>Kom ÷ ventet</translation>
        </message>
        <message>
            <source>too few to say</source>
            <translation>for få til å si</translation>
        </message>
        <message>
            <source>Came ÷ predicted above 1: the risk is set too low for the group.</source>
            <translation>Kom ÷ ventet over 1: risikoen er satt for lavt for gruppen.</translation>
        </message>
        <message>
            <source>Centrality isn't known: nobody has stated the municipalities' class.</source>
            <translation>Sentralitet er ikke kjent: ingen har oppgitt kommunenes klasse.</translation>
        </message>
        <message>
            <source>Change since training</source>
            <translation>Endring siden trening</translation>
        </message>
        <message>
            <source>None of {all} features has changed.</source>
            <translation>Ingen av {all} opplysninger har endret seg.</translation>
        </message>
        <message>
            <source>{changed} of {all} features have changed, {watched} are watched.</source>
            <translation>{changed} av {all} opplysninger har endret seg, {watched} holdes øye med.</translation>
        </message>
        <message>
            <source>Feature</source>
            <translation>Opplysning</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Endring</translation>
        </message>
        <message>
            <source>Mean then → now</source>
            <translation>Snitt da → nå</translation>
        </message>
        <message>
            <source>Missing then → now</source>
            <translation>Mangler da → nå</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>endret</translation>
        </message>
        <message>
            <source>watched</source>
            <translation>hold øye med</translation>
        </message>
        <message>
            <source>Readmission scores at discharge</source>
            <translation>Reinnleggelsesskår ved utskrivning</translation>
        </message>
        <message>
            <source>Ground: {ground}. «{sentence}»</source>
            <translation>Grunnlag: {ground}. «{sentence}»</translation>
        </message>
        <message>
            <source>LACE, HOSPITAL and PARR-30: foreign formulae that need no model. Not CE-marked.</source>
            <translation>LACE, HOSPITAL og PARR-30: utenlandske formler som ikke trenger modell. Ikke CE-merket.</translation>
        </message>
        <message>
            <source>Switch off</source>
            <translation>Slå av</translation>
        </message>
        <message>
            <source>Switch on …</source>
            <translation>Slå på …</translation>
        </message>
        <message>
            <source>Only a leader may switch this on or off.</source>
            <translation>Bare en leder slår dette på eller av.</translation>
        </message>
        <message>
            <source>On since {day}, switched on by {who}.</source>
            <translation>På siden {day}, slått på av {who}.</translation>
        </message>
        <message>
            <source>Shown with the model that is switched on.</source>
            <translation>Vises sammen med modellen som er slått på.</translation>
        </message>
        <message>
            <source>Off.</source>
            <translation>Av.</translation>
        </message>
        <message>
            <source>The plain rule</source>
            <translation>Grunnregelen</translation>
        </message>
        <message>
            <source>Always there</source>
            <translation>Gjelder alltid</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>List of models</source>
            <translation>Liste over modeller</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modeller</translation>
        </message>
        <message>
            <source>Judge again</source>
            <translation>Vurder på nytt</translation>
        </message>
        <message>
            <source>Fit to the office</source>
            <translation>Tilpass til kontoret</translation>
        </message>
        <message>
            <source>Model card</source>
            <translation>Modellkort</translation>
        </message>
        <message>
            <source>Save as file …</source>
            <translation>Lagre som fil …</translation>
        </message>
        <message>
            <source>Fetch a model …</source>
            <translation>Hent modell fra fil …</translation>
        </message>
        <message>
            <source>Train a model</source>
            <translation>Tren en modell</translation>
        </message>
        <message>
            <source>Into the model</source>
            <translation>Inn i modellen</translation>
        </message>
        <message>
            <source>Figure by figure in a chart</source>
            <translation>Tall for tall i en graf</translation>
        </message>
        <message>
            <source>The chart's numbers as a table</source>
            <translation>Grafens tall som tabell</translation>
        </message>
        <message>
            <source>In use: {name}</source>
            <translation>I bruk: {name}</translation>
        </message>
        <message>
            <source>No model is in use. Not CE-marked.</source>
            <translation>Ingen modell er i bruk. Ikke CE-merket.</translation>
        </message>
        <message>
            <source>A model is trained and judged on an extract of the journal.</source>
            <translation>En modell trenes og vurderes på et uttrekk fra journalen.</translation>
        </message>
        <message>
            <source>Fetch a model</source>
            <translation>Hent modell</translation>
        </message>
        <message>
            <source>{name} fitted</source>
            <translation>{name} tilpasset</translation>
        </message>
        <message>
            <source>Folder for the model</source>
            <translation>Mappe til modellen</translation>
        </message>
        <message>
            <source>What stands without a model</source>
            <translation>Det som gjelder uten modell</translation>
        </message>
        <message>
            <source>At least two unplanned admissions in the last 12 months.</source>
            <translation>Minst to øyeblikkelig hjelp-innleggelser siste 12 måneder.</translation>
        </message>
        <message>
            <source>Every patient can see why: the admissions are listed with their dates.</source>
            <translation>Grunnen kan vises for hver pasient: innleggelsene står med dato.</translation>
        </message>
        <message>
            <source>Bands, target groups and the worklist work as before without a model.</source>
            <translation>Risikobånd, målgrupper og arbeidsliste virker uten modell.</translation>
        </message>
        <message>
            <source>A model must find people better than this rule, and better than age and sex.</source>
            <translation>En modell må finne pasienter bedre enn denne regelen, og bedre enn alder og kjønn.</translation>
        </message>
        <message>
            <source>No models yet</source>
            <translation>Ingen modeller ennå</translation>
        </message>
        <message>
            <source>Train a model on the office's own history, or fetch one from a file. Both are above.</source>
            <translation>Tren en modell på kontorets egen historikk, eller hent en fra fil. Begge deler øverst på siden.</translation>
        </message>
        <message>
            <source>history to {day}</source>
            <translation>historikk til {day}</translation>
        </message>
        <message>
            <source>fitted to the office</source>
            <translation>tilpasset kontoret</translation>
        </message>
        <message>
            <source>fitted</source>
            <translation>tilpasset</translation>
        </message>
        <message>
            <source>The file tells nothing of how good the model was. Judge it here first.</source>
            <translation>Filen sier ikke hvor god modellen var. Vurder den her først.</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Slett</translation>
        </message>
        <message>
            <source>On the extract of {day}</source>
            <translation>På uttrekket {day}</translation>
        </message>
        <message>
            <source>When it was made</source>
            <translation>Da den ble laget</translation>
        </message>
        <message>
            <source>Figures of</source>
            <translation>Tall fra</translation>
        </message>
        <message>
            <source>The model may have seen outcomes of this period: the figures may be too good to judge by.</source>
            <translation>Modellen kan ha sett utfall fra denne perioden: tallene kan være for gode til å dømme etter.</translation>
        </message>
        <message>
            <source>Judged on made-up people or another office's list: it doesn't count here. Judge it again.</source>
            <translation>Prøvd på oppdiktede personer eller et annet kontors liste: det teller ikke her. Prøv den på nytt.</translation>
        </message>
        <message>
            <source>All models</source>
            <translation>Alle modeller</translation>
        </message>
        <message>
            <source>Use prediction</source>
            <translation>Bruk prediksjon</translation>
        </message>
        <message>
            <source>Off. Everything that rests on rules works without.</source>
            <translation>Av. Alt som bygger på regler, virker uten.</translation>
        </message>
        <message>
            <source>Switched on, but can't be used: nothing is predicted.</source>
            <translation>Slått på, men kan ikke brukes: ingenting predikeres.</translation>
        </message>
        <message>
            <source>Another model is in use: {name}.</source>
            <translation>En annen modell er i bruk: {name}.</translation>
        </message>
        <message>
            <source>Shown at discharges. {mark}</source>
            <translation>Vises ved utskrivninger. {mark}</translation>
        </message>
        <message>
            <source>Shows ranks, never a probability. {mark}</source>
            <translation>Viser rekkefølge, aldri sannsynlighet. {mark}</translation>
        </message>
        <message>
            <source>Risk zone: from {limit} on, the top {share} that day. {mark}</source>
            <translation>Risikosonen: fra {limit}, de øverste {share} den dagen. {mark}</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>Tren</translation>
        </message>
        <message>
            <source>What is predicted</source>
            <translation>Hva som predikeres</translation>
        </message>
        <message>
            <source>How it learns</source>
            <translation>Hvordan den lærer</translation>
        </message>
        <message>
            <source>The better of both, or both together (advised)</source>
            <translation>Den beste av to, eller begge sammen (anbefalt)</translation>
        </message>
        <message>
            <source>Trees (LightGBM)</source>
            <translation>Trær (LightGBM)</translation>
        </message>
        <message>
            <source>Logistic regression</source>
            <translation>Logistisk regresjon</translation>
        </message>
        <message>
            <source>Centrality (Statistics Norway)</source>
            <translation>Sentralitet (SSB)</translation>
        </message>
        <message>
            <source>outcome and year</source>
            <translation>utfall og år</translation>
        </message>
        <message>
            <source>It's tried on people and a period that it hasn't seen. You can go on working meanwhile.</source>
            <translation>Den prøves på personer og en periode den ikke har sett. Du kan arbeide videre så lenge.</translation>
        </message>
        <message>
            <source>History: index days with the year after known</source>
            <translation>Historikk: indeksdager der året etter er kjent</translation>
        </message>
        <message>
            <source>Counting the events …</source>
            <translation>Teller hendelser …</translation>
        </message>
        <message>
            <source>Can't be trained yet. {have} with the event in the history. At least {needed} are needed.</source>
            <translation>Kan ikke trenes ennå. {have} med hendelse i historikken. Minst {needed} trengs.</translation>
        </message>
        <message>
            <source>{have} people with the event in the history. At least {needed} are needed.</source>
            <translation>{have} personer med hendelse i historikken. Minst {needed} trengs.</translation>
        </message>
        <message>
            <source>The year to {day}</source>
            <translation>Året fram til {day}</translation>
        </message>
        <message>
            <source>{count} people</source>
            <translation>{count} personer</translation>
        </message>
        <message>
            <source>{count} with the event</source>
            <translation>{count} med hendelse</translation>
        </message>
        <message>
            <source>is tried on</source>
            <translation>prøves på denne</translation>
        </message>
        <message>
            <source>Readmission within 30 days</source>
            <translation>Reinnleggelse innen 30 dager</translation>
        </message>
        <message>
            <source>Admission in the next year</source>
            <translation>Innleggelse neste år</translation>
        </message>
        <message>
            <source>Trees and logistic regression together</source>
            <translation>Trær og logistisk regresjon sammen</translation>
        </message>
        <message>
            <source>The model</source>
            <translation>Modellen</translation>
        </message>
        <message>
            <source>Age and sex</source>
            <translation>Alder og kjønn</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Tells two people apart: 0.5 is chance, 1 is always right.</source>
            <translation>Skiller to personer: 0,5 er tilfeldig, 1 er alltid riktig.</translation>
        </message>
        <message>
            <source>AUPRC</source>
            <translation>AUPRC</translation>
        </message>
        <message>
            <source>Precision where it matters; chance is the share with the event.</source>
            <translation>Treffsikkerhet der det gjelder; tilfeldig er andelen med hendelse.</translation>
        </message>
        <message>
            <source>Brier</source>
            <translation>Brier</translation>
        </message>
        <message>
            <source>Error of the predictions; lower is better.</source>
            <translation>Feil i prediksjonene; lavere er bedre.</translation>
        </message>
        <message>
            <source>Scaled Brier</source>
            <translation>Skalert Brier</translation>
        </message>
        <message>
            <source>Better than one prediction for all: 0 is no better, 1 is perfect.</source>
            <translation>Bedre enn samme tall for alle: 0 er ikke bedre, 1 er perfekt.</translation>
        </message>
        <message>
            <source>Calibration slope</source>
            <translation>Kalibreringshelning</translation>
        </message>
        <message>
            <source>1 is right; below 1, differences are predicted too large.</source>
            <translation>1 er riktig; under 1 er forskjellene satt for store.</translation>
        </message>
        <message>
            <source>Calibration level</source>
            <translation>Kalibreringsnivå</translation>
        </message>
        <message>
            <source>0 is right; above 0, more came than predicted.</source>
            <translation>0 er riktig; over 0 kom det flere enn ventet.</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Ukjent</translation>
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
            <source>{ages} years</source>
            <translation>{ages} år</translation>
        </message>
        <message>
            <source>List {name}</source>
            <translation>Liste {name}</translation>
        </message>
        <message>
            <source>Municipalities with few persons</source>
            <translation>Kommuner med få personer</translation>
        </message>
        <message>
            <source>Municipality {number}</source>
            <translation>Kommune {number}</translation>
        </message>
        <message>
            <source>Centrality {name}</source>
            <translation>Sentralitet {name}</translation>
        </message>
        <message>
            <source>Can't be used</source>
            <translation>Kan ikke brukes</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>I bruk</translation>
        </message>
        <message>
            <source>Demonstration</source>
            <translation>Demonstrasjon</translation>
        </message>
        <message>
            <source>Can be switched on</source>
            <translation>Kan slås på</translation>
        </message>
        <message>
            <source>To read about</source>
            <translation>Til å lese om</translation>
        </message>
        <message>
            <source>For a test only</source>
            <translation>Bare til test</translation>
        </message>
        <message>
            <source>{low} to {high}</source>
            <translation>{low} til {high}</translation>
        </message>
        <message>
            <source>Not CE-marked.</source>
            <translation>Ikke CE-merket.</translation>
        </message>
        <message>
            <source>Tried on {rows} people with {events} events, index day {day}.</source>
            <translation>Prøvd på {rows} personer med {events} hendelser, indeksdag {day}.</translation>
        </message>
        <message>
            <source>Tried on {rows} discharges with {events} events, from {day} on.</source>
            <translation>Prøvd på {rows} utskrivninger med {events} hendelser, fra {day}.</translation>
        </message>
        <message>
            <source>Better than the plain rule where it was made: {answer}</source>
            <translation>Bedre enn grunnregelen der den ble laget: {answer}</translation>
        </message>
        <message>
            <source>Better than the plain rule on the made-up list: {answer}</source>
            <translation>Bedre enn grunnregelen på eksempellisten: {answer}</translation>
        </message>
        <message>
            <source>Better than the plain rule at this office: {answer}</source>
            <translation>Bedre enn grunnregelen på dette kontoret: {answer}</translation>
        </message>
        <message>
            <source>not tried</source>
            <translation>ikke prøvd</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>can't be told, it may have seen this period</source>
            <translation>kan ikke sies, den kan ha sett denne perioden</translation>
        </message>
        <message>
            <source>can't be told</source>
            <translation>kan ikke sies</translation>
        </message>
        <message>
            <source>no, too few events</source>
            <translation>nei, for få hendelser</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nei</translation>
        </message>
        <message>
            <source>can't be told, too few events</source>
            <translation>kan ikke sies, for få hendelser</translation>
        </message>
        <message>
            <source>yes, but not better than age and sex</source>
            <translation>ja, men ikke bedre enn alder og kjønn</translation>
        </message>
        <message>
            <source>yes, but not better than LACE</source>
            <translation>ja, men ikke bedre enn LACE</translation>
        </message>
        <message>
            <source>yes, but not calibrated</source>
            <translation>ja, men ikke kalibrert</translation>
        </message>
        <message>
            <source>AUROC against {baseline}: {figure}.</source>
            <translation>AUROC mot {baseline}: {figure}.</translation>
        </message>
        <message>
            <source>Can't be compared with {baseline}.</source>
            <translation>Kan ikke sammenlignes med {baseline}.</translation>
        </message>
        <message>
            <source>The model can't be judged: too few with and without the event.</source>
            <translation>Modellen kan ikke vurderes: for få med eller uten hendelse.</translation>
        </message>
        <message>
            <source>The model may have seen outcomes of this period.</source>
            <translation>Modellen kan ha sett utfall fra denne perioden.</translation>
        </message>
        <message>
            <source>Fewer than {needed} with or without the event: too few to judge by.</source>
            <translation>Færre enn {needed} med eller uten hendelsen: for få til å dømme etter.</translation>
        </message>
        <message>
            <source>Came ÷ predicted {figure}. Should be {limits}.</source>
            <translation>Kommet ÷ ventet {figure}. Bør være {limits}.</translation>
        </message>
        <message>
            <source>Calibration slope {figure}. Should be {limits}.</source>
            <translation>Kalibreringshelning {figure}. Bør være {limits}.</translation>
        </message>
        <message>
            <source>Calibration level {figure}. Should be within {limits}.</source>
            <translation>Kalibreringsnivå {figure}. Bør være innenfor {limits}.</translation>
        </message>
        <message>
            <source>Whether that is above 0 can't be told.</source>
            <translation>Om det er over 0, kan ikke sies.</translation>
        </message>
        <message>
            <source>The lower limit must be above 0: {short} is lacking.</source>
            <translation>Nedre grense må være over 0: det mangler {short}.</translation>
        </message>
        <message>
            <source>Nothing is scored with this model.</source>
            <translation>Ingenting skåres med denne modellen.</translation>
        </message>
        <message>
            <source>May be switched on for in-house use, research or a test.</source>
            <translation>Kan slås på for egen bruk, forskning eller test.</translation>
        </message>
        <message>
            <source>Has seen no real patient: may be switched on for a test only.</source>
            <translation>Har ikke sett ekte pasienter: kan bare slås på til test.</translation>
        </message>
        <message>
            <source>Judge it on this office's list first. Until then a test shows ranks alone.</source>
            <translation>Prøv den på kontorets egen liste først. Til da viser en test bare rekkefølge.</translation>
        </message>
        <message>
            <source>Can't be switched on: it doesn't beat the baselines. A test shows ranks alone.</source>
            <translation>Kan ikke slås på: den er ikke vist å være bedre. En test viser bare rekkefølge.</translation>
        </message>
        <message>
            <source>Demonstration model: ranks, no probability. Has seen no real patient. Not CE-marked.</source>
            <translation>Demonstrasjonsmodell: gir rekkefølge, ikke sannsynlighet. Har ikke sett ekte pasienter. Ikke CE-merket.</translation>
        </message>
        <message>
            <source>Trained on made-up patients. Has seen no real patient. Not CE-marked.</source>
            <translation>Trent på oppdiktede pasienter. Har ikke sett ekte pasienter. Ikke CE-merket.</translation>
        </message>
        <message>
            <source>The model is in use. Switch it off before you delete it.</source>
            <translation>Modellen er i bruk. Slå den av før du sletter den.</translation>
        </message>
        <message>
            <source>There is something else in the folder. Choose another name.</source>
            <translation>Det ligger noe annet i mappen. Velg et annet navn.</translation>
        </message>
    </context>
    <context>
        <name>NextStep</name>
        <message>
            <source>Next</source>
            <translation>Neste</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Dag</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Hva</translation>
        </message>
        <message>
            <source>How</source>
            <translation>Hvordan</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Hvem</translation>
        </message>
        <message>
            <source>Home visit</source>
            <translation>Hjemmebesøk</translation>
        </message>
        <message>
            <source>before {day}</source>
            <translation>innen {day}</translation>
        </message>
        <message>
            <source>Nothing now</source>
            <translation>Ingenting nå</translation>
        </message>
        <message>
            <source>New attempt</source>
            <translation>Nytt forsøk</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Oppgave</translation>
        </message>
        <message>
            <source>Book an appointment</source>
            <translation>Sett opp time</translation>
        </message>
        <message>
            <source>{day} isn't a working day. Moved to {moved}</source>
            <translation>{day} er ikke virkedag. Flyttet til {moved}</translation>
        </message>
    </context>
    <context>
        <name>OpenPanel</name>
        <message>
            <source>What you have filled in isn't saved</source>
            <translation>Det du har fylt ut, er ikke lagret</translation>
        </message>
        <message>
            <source>{what}: what is filled in is lost if you go on.</source>
            <translation>{what}: det som er fylt ut, går tapt hvis du går videre.</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>Your passphrase is easier to guess at than it should be.</source>
            <translation>Passfrasen din er lettere å gjette enn den skal være.</translation>
        </message>
        <message>
            <source>The key file couldn't be written. It's tried again the next time you log in.</source>
            <translation>Nøkkelfila lot seg ikke skrive. Det prøves igjen neste gang du logger inn.</translation>
        </message>
    </context>
    <context>
        <name>Orders</name>
        <message>
            <source>Standing order: {reason}</source>
            <translation>Stående ordning: {reason}</translation>
        </message>
        <message>
            <source>By which doctor</source>
            <translation>Av hvilken lege</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Fra dato</translation>
        </message>
        <message>
            <source>Why, in one sentence</source>
            <translation>Hvorfor, med én setning</translation>
        </message>
        <message>
            <source>Write nothing about any patient.</source>
            <translation>Skriv ingenting om noen pasient.</translation>
        </message>
        <message>
            <source>Save order</source>
            <translation>Lagre ordningen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>End the order</source>
            <translation>Avslutt ordningen</translation>
        </message>
        <message>
            <source>Choose the doctor</source>
            <translation>Velg lege</translation>
        </message>
        <message>
            <source>A standing order is a doctor's. Say whose.</source>
            <translation>En stående ordning er en leges. Si hvilken.</translation>
        </message>
        <message>
            <source>Write a date, for example 15.5.26.</source>
            <translation>Skriv en dato, for eksempel 15.5.26.</translation>
        </message>
        <message>
            <source>The date is in the future.</source>
            <translation>Datoen er fram i tid.</translation>
        </message>
        <message>
            <source>Write why, in one sentence.</source>
            <translation>Skriv hvorfor, med én setning.</translation>
        </message>
        <message>
            <source>Give order</source>
            <translation>Legg til ordning</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Endre</translation>
        </message>
        <message>
            <source>The patient's doctor is asked each time.</source>
            <translation>Pasientens lege spørres hver gang.</translation>
        </message>
        <message>
            <source>The reason is off.</source>
            <translation>Grunnen er slått av.</translation>
        </message>
        <message>
            <source>By {who} since {day}: {sentence}</source>
            <translation>Av {who} fra {day}: {sentence}</translation>
        </message>
        <message>
            <source>Standing orders</source>
            <translation>Stående ordninger</translation>
        </message>
        <message>
            <source>Contacts after discharge need none. Other reasons wait for the patient's doctor.</source>
            <translation>Kontakt etter utskrivning trenger ingen. Andre grunner venter på pasientens lege.</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>Grunner</translation>
        </message>
    </context>
    <context>
        <name>Others</name>
        <message>
            <source>No connection to the server. What you see is as it was last.</source>
            <translation>Ingen forbindelse med tjeneren. Du ser det som var der sist.</translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
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
            <source>Time and reach</source>
            <translation>Tid og rekkevidde</translation>
        </message>
        <message>
            <source>No one is due in the next ten working days.</source>
            <translation>Ingen har frist de neste ti virkedagene.</translation>
        </message>
        <message>
            <source>In a target group, not followed</source>
            <translation>I målgruppe, følges ikke</translation>
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
            <source>Show all changes</source>
            <translation>Vis alle endringer</translation>
        </message>
        <message>
            <source>Shown from the next extract on.</source>
            <translation>Vises fra neste uttrekk.</translation>
        </message>
        <message>
            <source>Done, by the extract</source>
            <translation>Gjort ifølge uttrekket</translation>
        </message>
        <message>
            <source>Patients with duties taken up here that the newest extract shows to be done.</source>
            <translation>Pasienter med gjøremål herfra som det nyeste uttrekket viser er gjort.</translation>
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
        <message>
            <source>No hours today</source>
            <translation>Ingen arbeidstid i dag</translation>
        </message>
        <message>
            <source>Today's {hours} hours reach all</source>
            <translation>Dagens {hours} timer rekker til alle</translation>
        </message>
        <message>
            <source>Today's {hours} hours reach {count}</source>
            <translation>Dagens {hours} timer rekker til {count}</translation>
        </message>
        <message numerus="yes">
            <source>%n wait(s) for the doctor</source>
            <translation>
                <numerusform>%n venter på legen</numerusform>
                <numerusform>%n venter på legen</numerusform>
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
            <source>No hours {first}.</source>
            <translation>Ingen arbeidstid {first}.</translation>
        </message>
        <message>
            <source>No hours from {first} to {last}.</source>
            <translation>Ingen arbeidstid fra {first} til {last}.</translation>
        </message>
        <message>
            <source>The clock after a discharge runs all the same.</source>
            <translation>Fristen etter utskrivning går likevel.</translation>
        </message>
        <message numerus="yes">
            <source>%n discharge(s) are due then.</source>
            <translation>
                <numerusform>%n utskrivning har frist da.</numerusform>
                <numerusform>%n utskrivninger har frist da.</numerusform>
            </translation>
        </message>
        <message>
            <source>Found by the model, new to us</source>
            <translation>Funnet av modellen, nye for oss</translation>
        </message>
        <message>
            <source>The bands rest on fixed rules. No model is in use. Not CE-marked.</source>
            <translation>Båndene bygger på faste regler. Ingen modell er i bruk. Ikke CE‑merket.</translation>
        </message>
        <message>
            <source>The bands rest on fixed rules, not on the model.</source>
            <translation>Båndene bygger på faste regler, ikke på modellen.</translation>
        </message>
        <message>
            <source>«At rising risk» rests on the model, the other bands on fixed rules.</source>
            <translation>«I risikosonen» bygger på modellen, de andre båndene på faste regler.</translation>
        </message>
        <message>
            <source>New to us: can't be told of {count}.</source>
            <translation>Nye for oss: kan ikke sies for {count}.</translation>
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
            <source>Hours. Stroke: nurse hours.</source>
            <translation>Timer. Strek: sykepleiertid.</translation>
        </message>
        <message>
            <source>Hours. Stroke: the pilot's norm.</source>
            <translation>Timer. Strek: pilotens norm.</translation>
        </message>
        <message>
            <source>Hatched: over the limit.</source>
            <translation>Skravert: over fristen.</translation>
        </message>
        <message>
            <source>{share} of the list is in a target group. The pilot reckoned with 7–10 %.</source>
            <translation>{share} av listen er i en målgruppe. Piloten regnet med 7–10 %.</translation>
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
        <message>
            <source>Followed by the team</source>
            <translation>Følges av PHT</translation>
        </message>
        <message>
            <source>Reach</source>
            <translation>Rekkevidde</translation>
        </message>
        <message>
            <source>Followed now</source>
            <translation>Følges nå</translation>
        </message>
        <message>
            <source>Followed, nothing planned</source>
            <translation>Følges, ingenting planlagt</translation>
        </message>
        <message>
            <source>To be thought over again</source>
            <translation>Skal vurderes på nytt</translation>
        </message>
        <message>
            <source>Review under way</source>
            <translation>Gjennomgang pågår</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Fortsett</translation>
        </message>
        <message>
            <source>Review paused</source>
            <translation>Gjennomgang satt på pause</translation>
        </message>
        <message>
            <source>{seen} of {count} seen</source>
            <translation>{seen} av {count} sett</translation>
        </message>
        <message numerus="yes">
            <source>%n new need(s) found</source>
            <translation>
                <numerusform>%n nytt behov funnet</numerusform>
                <numerusform>%n nye behov funnet</numerusform>
            </translation>
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
            <source>Review</source>
            <translation>Gjennomgang</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modeller</translation>
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
            <source>Plans</source>
            <translation>Planer</translation>
        </message>
        <message>
            <source>Indicators</source>
            <translation>Indikatorer</translation>
        </message>
        <message>
            <source>Evaluation</source>
            <translation>Evaluering</translation>
        </message>
        <message>
            <source>Excel and reports</source>
            <translation>Excel og rapporter</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Endringer</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Logg</translation>
        </message>
        <message>
            <source>My look-ups</source>
            <translation>Mine oppslag</translation>
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
        <name>Panel</name>
        <message>
            <source>Followed by the team</source>
            <translation>Følges av PHT</translation>
        </message>
        <message>
            <source>This year</source>
            <translation>I år</translation>
        </message>
        <message>
            <source>Reach in the target groups</source>
            <translation>Rekkevidde i målgruppene</translation>
        </message>
        <message>
            <source>Not followed</source>
            <translation>Vis dem som ikke følges</translation>
        </message>
        <message>
            <source>Nurse and list</source>
            <translation>Sykepleier og liste</translation>
        </message>
        <message>
            <source>The extract can't tell of the whole year: contacts are those known.</source>
            <translation>Uttrekket dekker ikke hele året. Kontaktene er de som er kjent.</translation>
        </message>
        <message>
            <source>Contact with the team in {days} days</source>
            <translation>Kontakt med teamet siste {days} dager</translation>
        </message>
        <message>
            <source>{count} of {all}</source>
            <translation>{count} av {all}</translation>
        </message>
        <message>
            <source>Followed, of everybody on the list</source>
            <translation>Følges, av alle på listen</translation>
        </message>
        <message>
            <source>Nothing planned</source>
            <translation>Ingenting planlagt</translation>
        </message>
        <message>
            <source>To be thought over again</source>
            <translation>Skal vurderes på nytt</translation>
        </message>
        <message>
            <source>Begun in {year}</source>
            <translation>Begynt i {year}</translation>
        </message>
        <message>
            <source>Ended in {year}</source>
            <translation>Avsluttet i {year}</translation>
        </message>
        <message>
            <source>Reasons given once</source>
            <translation>Andre grunner</translation>
        </message>
        <message>
            <source>Followed, but not on the list any more</source>
            <translation>Fulgt, men ikke på listen lenger</translation>
        </message>
        <message>
            <source>Norm: one nurse for {norm}, by the hours entered. The whole list: {nurses} full-time nurses.</source>
            <translation>Norm: én sykepleier for {norm}, etter timene som er lagt inn. Hele listen: {nurses} årsverk.</translation>
        </message>
        <message>
            <source>too few</source>
            <translation>for få</translation>
        </message>
        <message>
            <source>Target group</source>
            <translation>Målgruppe</translation>
        </message>
        <message>
            <source>On the list</source>
            <translation>På listen</translation>
        </message>
        <message>
            <source>Followed</source>
            <translation>Følges</translation>
        </message>
        <message>
            <source>Share (95 %)</source>
            <translation>Andel (95 %)</translation>
        </message>
        <message>
            <source>Seen by a nurse</source>
            <translation>Sykepleier</translation>
        </message>
        <message>
            <source>New to us</source>
            <translation>Nye for oss</translation>
        </message>
        <message>
            <source>Any target group</source>
            <translation>Minst én målgruppe</translation>
        </message>
        <message>
            <source>Norm</source>
            <translation>Norm</translation>
        </message>
        <message>
            <source>In a target group</source>
            <translation>I målgruppe</translation>
        </message>
        <message>
            <source>of them not followed</source>
            <translation>Derav ikke fulgt</translation>
        </message>
        <message>
            <source>No nurse</source>
            <translation>Ingen sykepleier</translation>
        </message>
        <message>
            <source>Without a list</source>
            <translation>Uten liste</translation>
        </message>
        <message>
            <source>Nobody is marked known or new in the last 365 days.</source>
            <translation>Ingen er merket kjent eller ny siste 365 dager.</translation>
        </message>
        <message>
            <source>New needs: {hits} of {of} asked about in 365 days, {share}.</source>
            <translation>Nye behov: {hits} av {of} vurdert på 365 dager, {share}.</translation>
        </message>
        <message>
            <source>Followed, and seen by a nurse in 365 days, are two figures that overlap.</source>
            <translation>«Følges» og «Sykepleier» (kontakt siste 365 dager) er to tall som overlapper.</translation>
        </message>
        <message>
            <source>The extract can't tell of nurses' contacts for the whole year.</source>
            <translation>Uttrekket viser ikke sykepleierkontakter for hele året.</translation>
        </message>
        <message>
            <source>«Too few»: fewer than {least} in the group.</source>
            <translation>«For få»: færre enn {least} i gruppen.</translation>
        </message>
    </context>
    <context>
        <name>Patient</name>
        <message>
            <source>Changed since the extract before</source>
            <translation>Endret siden forrige uttrekk</translation>
        </message>
        <message>
            <source>Show what moved the scores</source>
            <translation>Vis hva som flyttet skårene</translation>
        </message>
        <message>
            <source>Comparing with the extract before</source>
            <translation>Sammenligner med forrige uttrekk</translation>
        </message>
        <message>
            <source>There is no extract before this one.</source>
            <translation>Det finnes ikke noe tidligere uttrekk.</translation>
        </message>
        <message>
            <source>Wasn't scored in the extract of {day}.</source>
            <translation>Hadde ingen skår i uttrekket per {day}.</translation>
        </message>
        <message>
            <source>Since {day}.</source>
            <translation>Siden {day}.</translation>
        </message>
        <message>
            <source>No score has changed.</source>
            <translation>Ingen skår er endret.</translation>
        </message>
        <message>
            <source>{measure}: {now}, as before</source>
            <translation>{measure}: {now}, som før</translation>
        </message>
        <message>
            <source>Came</source>
            <translation>Kommet til</translation>
        </message>
        <message>
            <source>Fell away</source>
            <translation>Falt bort</translation>
        </message>
        <message>
            <source>The model was switched on {day}; both are worked out with it.</source>
            <translation>Modellen ble tatt i bruk {day}. Begge tallene er regnet med den.</translation>
        </message>
        <message>
            <source>can't be worked out for both extracts</source>
            <translation>kan ikke regnes ut for begge uttrekkene</translation>
        </message>
        <message>
            <source>Patient page</source>
            <translation>Pasientside</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>Tilbake til listen</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
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
        <name>PatientForms</name>
        <message>
            <source>Ask the doctor</source>
            <translation>Spør legen</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Spørsmål</translation>
        </message>
        <message>
            <source>The patient's own doctor</source>
            <translation>Pasientens fastlege</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Til</translation>
        </message>
        <message>
            <source>Answered with yes, no or «talk to me». Not for acute enquiries.</source>
            <translation>Besvares med ja, nei eller «snakk med meg». Ikke for akutte henvendelser.</translation>
        </message>
        <message>
            <source>question sent to the doctor</source>
            <translation>spørsmål sendt til legen</translation>
        </message>
        <message>
            <source>Followed by the team</source>
            <translation>Følges av PHT</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Fra</translation>
        </message>
        <message>
            <source>How the patient came here</source>
            <translation>Hvordan pasienten kom hit</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Hvorfor</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Til</translation>
        </message>
        <message>
            <source>To be thought over again. May be empty.</source>
            <translation>Vurderes på nytt da. Kan stå tomt.</translation>
        </message>
        <message>
            <source>followed by the team</source>
            <translation>følges av PHT</translation>
        </message>
        <message>
            <source>End the follow-up by the team</source>
            <translation>Avslutt oppfølging av PHT</translation>
        </message>
        <message>
            <source>Followed since {day}. {why}</source>
            <translation>Fulgt siden {day}. {why}</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Avsluttet</translation>
        </message>
        <message>
            <source>no longer followed by the team</source>
            <translation>følges ikke lenger av PHT</translation>
        </message>
        <message>
            <source>Stop sign</source>
            <translation>Stoppskilt</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>Skilt</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
        <message>
            <source>Discharged: starts the limit for a contact</source>
            <translation>Utskrevet: fristen for kontakt begynner</translation>
        </message>
        <message>
            <source>Discharged</source>
            <translation>Utskrevet</translation>
        </message>
        <message>
            <source>Discharged to</source>
            <translation>Utskrevet til</translation>
        </message>
        <message>
            <source>Without a discharge no limit starts, and nobody is reminded to call.</source>
            <translation>Uten utskrivning starter ingen frist, og ingen minnes på å ringe.</translation>
        </message>
        <message>
            <source>{sign}: take away</source>
            <translation>{sign}: ta bort</translation>
        </message>
        <message>
            <source>stop sign taken away: {sign}, discharged {day}</source>
            <translation>stoppskilt tatt bort: {sign}, utskrevet {day}</translation>
        </message>
        <message>
            <source>stop sign taken away: {sign}</source>
            <translation>stoppskilt tatt bort: {sign}</translation>
        </message>
        <message>
            <source>stop sign: {sign}</source>
            <translation>stoppskilt: {sign}</translation>
        </message>
        <message>
            <source>Closes everything. Only a leader can take it away.</source>
            <translation>Lukker alt. Bare en leder kan ta det bort.</translation>
        </message>
        <message>
            <source>Nothing routine until the next discharge.</source>
            <translation>Ingenting rutinemessig før neste utskrivning.</translation>
        </message>
        <message>
            <source>Closes everything until the next extract.</source>
            <translation>Lukker alt til neste uttrekk.</translation>
        </message>
        <message>
            <source>No routine reasons. Discharges and plans go on.</source>
            <translation>Ingen rutinemessige grunner. Utskrivninger og planer går videre.</translation>
        </message>
        <message>
            <source>Nothing routine until the day of return.</source>
            <translation>Ingenting rutinemessig før pasienten er tilbake.</translation>
        </message>
        <message>
            <source>What to know</source>
            <translation>Hensyn</translation>
        </message>
        <message>
            <source>Interpreter, language</source>
            <translation>Tolk, språk</translation>
        </message>
        <message>
            <source>Hearing and sight</source>
            <translation>Hørsel og syn</translation>
        </message>
        <message>
            <source>Guardian and consent</source>
            <translation>Verge og samtykke</translation>
        </message>
        <message>
            <source>Next of kin</source>
            <translation>Pårørende</translation>
        </message>
        <message>
            <source>The relation, never a name.</source>
            <translation>Relasjonen, aldri navn.</translation>
        </message>
        <message>
            <source>Next of kin may be told</source>
            <translation>Pårørende kan informeres</translation>
        </message>
        <message>
            <source>Not asked</source>
            <translation>Ikke spurt</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nei</translation>
        </message>
        <message>
            <source>Safety at home visits: see the journal</source>
            <translation>Sikkerhet ved hjemmebesøk: se journal</translation>
        </message>
        <message>
            <source>Address protected: never print</source>
            <translation>Adressesperre: skriv aldri ut</translation>
        </message>
        <message>
            <source>Children in the household</source>
            <translation>Barn i husstanden</translation>
        </message>
        <message>
            <source>Kept encrypted. Never exported.</source>
            <translation>Lagres kryptert. Eksporteres aldri.</translation>
        </message>
        <message>
            <source>what to know is saved</source>
            <translation>hensyn lagret</translation>
        </message>
        <message>
            <source>Discussed</source>
            <translation>Drøftet</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Dato</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Merknad</translation>
        </message>
        <message>
            <source>discussed</source>
            <translation>drøftet</translation>
        </message>
        <message>
            <source>In the journal</source>
            <translation>Ført i journal</translation>
        </message>
        <message>
            <source>Everything about the patient is in the journal.</source>
            <translation>Alt om pasienten er ført i journal.</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Hva</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>marked as in the journal</source>
            <translation>merket som ført i journal</translation>
        </message>
        <message>
            <source>marked as not needed in the journal</source>
            <translation>merket: trengs ikke i journal</translation>
        </message>
    </context>
    <context>
        <name>PlanSettings</name>
        <message>
            <source>Plans and checklist</source>
            <translation>Planer og sjekkliste</translation>
        </message>
        <message>
            <source>What the office can offer, and what is gone through after a discharge.</source>
            <translation>Hva kontoret kan tilby, og hva som gås gjennom etter utskrivning.</translation>
        </message>
        <message>
            <source>The office's own offers</source>
            <translation>Kontorets egne tilbud</translation>
        </message>
        <message>
            <source>Offer</source>
            <translation>Tilbud</translation>
        </message>
        <message>
            <source>For example a group, a course or a healthy life centre.</source>
            <translation>For eksempel en gruppe, et kurs eller frisklivssentralen.</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Legg til</translation>
        </message>
        <message>
            <source>No offers of the office's own.</source>
            <translation>Ingen egne tilbud.</translation>
        </message>
        <message>
            <source>Checklist after discharge</source>
            <translation>Sjekkliste etter utskrivning</translation>
        </message>
        <message>
            <source>Edit the checklist</source>
            <translation>Rediger sjekklisten</translation>
        </message>
        <message numerus="yes">
            <source>The office's own, %n point(s).</source>
            <translation>
                <numerusform>Kontorets egen, %n punkt.</numerusform>
                <numerusform>Kontorets egen, %n punkter.</numerusform>
            </translation>
        </message>
        <message>
            <source>The program's own checklist is in use.</source>
            <translation>Programmets egen sjekkliste er i bruk.</translation>
        </message>
        <message>
            <source>Remove {offer}</source>
            <translation>Fjern {offer}</translation>
        </message>
        <message>
            <source>Write what the offer is called.</source>
            <translation>Skriv hva tilbudet heter.</translation>
        </message>
        <message>
            <source>The offer is on the list already.</source>
            <translation>Tilbudet står på listen fra før.</translation>
        </message>
    </context>
    <context>
        <name>PlanSheet</name>
        <message>
            <source>My plan, continued</source>
            <translation>Min plan, fortsettelse</translation>
        </message>
        <message>
            <source>Example data</source>
            <translation>Eksempeldata</translation>
        </message>
        <message>
            <source>Continued on page {page}</source>
            <translation>Fortsetter på side {page}</translation>
        </message>
    </context>
    <context>
        <name>Plans</name>
        <message>
            <source>Print</source>
            <translation>Skriv ut</translation>
        </message>
        <message>
            <source>Print, versions and open tasks</source>
            <translation>Utskrift, versjoner og åpne oppgaver</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versjoner</translation>
        </message>
        <message>
            <source>Show differences</source>
            <translation>Vis forskjeller</translation>
        </message>
        <message>
            <source>Open in the worklist</source>
            <translation>Åpent på arbeidslisten</translation>
        </message>
        <message>
            <source>Show in the worklist</source>
            <translation>Vis på arbeidslisten</translation>
        </message>
        <message>
            <source>A version is made when the plan is marked as reviewed.</source>
            <translation>En versjon lages når planen merkes som gjennomgått.</translation>
        </message>
        <message>
            <source>Nothing is due for this patient.</source>
            <translation>Ingenting er forfalt for pasienten.</translation>
        </message>
        <message>
            <source>Printing</source>
            <translation>Utskrift</translation>
        </message>
        <message>
            <source>Printed, one page</source>
            <translation>Utskrift, én side</translation>
        </message>
        <message numerus="yes">
            <source>Printed, %n page(s)</source>
            <translation>
                <numerusform>Utskrift, %n side</numerusform>
                <numerusform>Utskrift, %n sider</numerusform>
            </translation>
        </message>
        <message>
            <source>The patient's address is protected. This plan is never printed or kept as a file.</source>
            <translation>Pasienten har adressesperre. Planen skrives aldri ut og lagres aldri som fil.</translation>
        </message>
        <message>
            <source>Version {number}</source>
            <translation>Versjon {number}</translation>
        </message>
        <message>
            <source>What matters to you?</source>
            <translation>Hva er viktig for deg?</translation>
        </message>
        <message>
            <source>Write it in the patient's own words</source>
            <translation>Skriv det med pasientens egne ord</translation>
        </message>
        <message>
            <source>from template</source>
            <translation>fra mal</translation>
        </message>
        <message>
            <source>The template's own words. Not printed for the patient until somebody edits them.</source>
            <translation>Malens egne ord. De skrives ikke ut til pasienten før noen har endret dem.</translation>
        </message>
        <message>
            <source>Signs</source>
            <translation>Tegn</translation>
        </message>
        <message>
            <source>What I do</source>
            <translation>Hva jeg gjør</translation>
        </message>
        <message>
            <source>Agreed if it gets worse</source>
            <translation>Avtalt ved forverring</translation>
        </message>
        <message>
            <source>What is agreed?</source>
            <translation>Hva er avtalt?</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>(tomt)</translation>
        </message>
        <message>
            <source>{who} saved while you wrote</source>
            <translation>{who} lagret mens du skrev</translation>
        </message>
        <message>
            <source>{who} saved while {writer} wrote</source>
            <translation>{who} lagret mens {writer} skrev</translation>
        </message>
        <message>
            <source>Your text is kept. Choose what is to stand.</source>
            <translation>Teksten din er tatt vare på. Velg hva som skal gjelde.</translation>
        </message>
        <message>
            <source>Both texts are kept. Choose what is to stand.</source>
            <translation>Begge tekstene er tatt vare på. Velg hva som skal stå.</translation>
        </message>
        <message>
            <source>You, not saved</source>
            <translation>Du, ikke lagret</translation>
        </message>
        <message>
            <source>{who}, not saved</source>
            <translation>{who}, ikke lagret</translation>
        </message>
        <message>
            <source>Use the other text</source>
            <translation>Bruk den andre</translation>
        </message>
        <message>
            <source>Use mine</source>
            <translation>Bruk min</translation>
        </message>
        <message>
            <source>Keep what stands</source>
            <translation>Behold det som står</translation>
        </message>
        <message>
            <source>Keep theirs</source>
            <translation>Behold deres</translation>
        </message>
        <message>
            <source>This isn't a date. It isn't saved.</source>
            <translation>Dette er ikke en dato. Den er ikke lagret.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>New plan</source>
            <translation>Ny plan</translation>
        </message>
        <message>
            <source>Make the plan</source>
            <translation>Lag planen</translation>
        </message>
        <message>
            <source>Patient id</source>
            <translation>Pasient-id</translation>
        </message>
        <message>
            <source>Templates</source>
            <translation>Maler</translation>
        </message>
        <message>
            <source>Several templates go together into one plan. None gives an empty plan.</source>
            <translation>Flere maler går sammen i én plan. Ingen gir en tom plan.</translation>
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
            <source>No patient on the list has this id.</source>
            <translation>Ingen pasient på listen har denne id-en.</translation>
        </message>
        <message>
            <source>Mark as reviewed</source>
            <translation>Merk som gjennomgått</translation>
        </message>
        <message>
            <source>A version is kept, and the plan holds until the next review.</source>
            <translation>En versjon tas vare på, og planen gjelder til neste gjennomgang.</translation>
        </message>
        <message>
            <source>Reviewed</source>
            <translation>Gjennomgått</translation>
        </message>
        <message>
            <source>Next review</source>
            <translation>Neste gjennomgang</translation>
        </message>
        <message>
            <source>The patient took part</source>
            <translation>Pasienten deltok</translation>
        </message>
        <message>
            <source>The patient gets the plan today</source>
            <translation>Pasienten får planen i dag</translation>
        </message>
        <message>
            <source>End the plan</source>
            <translation>Avslutt planen</translation>
        </message>
        <message>
            <source>The plan is kept, and its steps leave the worklist.</source>
            <translation>Planen tas vare på, og stegene går ut av arbeidslisten.</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Fra</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Hvorfor</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Lagre</translation>
        </message>
        <message>
            <source>A role or a service. Not a name.</source>
            <translation>En rolle eller en tjeneste. Ikke et navn.</translation>
        </message>
        <message>
            <source>Somebody else</source>
            <translation>Noen andre</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>Forskjeller</translation>
        </message>
        <message>
            <source>As it is now</source>
            <translation>Slik den er nå</translation>
        </message>
        <message>
            <source>From version</source>
            <translation>Fra versjon</translation>
        </message>
        <message>
            <source>To version</source>
            <translation>Til versjon</translation>
        </message>
        <message>
            <source>Struck through: taken away. Bold: new.</source>
            <translation>Strøket ut: tatt bort. Halvfet: nytt.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Lukk</translation>
        </message>
        <message>
            <source>No differences.</source>
            <translation>Ingen forskjeller.</translation>
        </message>
        <message>
            <source>Version {number}, {day}</source>
            <translation>Versjon {number}, {day}</translation>
        </message>
        <message>
            <source>Responsible</source>
            <translation>Ansvarlig</translation>
        </message>
        <message>
            <source>Individual plan</source>
            <translation>Individuell plan</translation>
        </message>
        <message>
            <source>The patient got the plan</source>
            <translation>Pasienten fikk planen</translation>
        </message>
        <message>
            <source>Critical information considered</source>
            <translation>Kritisk informasjon i kjernejournal vurdert</translation>
        </message>
        <message>
            <source>Need reported</source>
            <translation>Meldt koordinerende enhet</translation>
        </message>
        <message>
            <source>Coordinator</source>
            <translation>Koordinator</translation>
        </message>
        <message>
            <source>Next meeting</source>
            <translation>Neste møte</translation>
        </message>
        <message>
            <source>Critical information</source>
            <translation>Kritisk informasjon i kjernejournal</translation>
        </message>
        <message>
            <source>Choose who</source>
            <translation>Velg ansvarlig</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Ikke ennå</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>Ingen ennå</translation>
        </message>
        <message>
            <source>Not considered</source>
            <translation>Ikke vurdert</translation>
        </message>
        <message>
            <source>Considered</source>
            <translation>Vurdert</translation>
        </message>
        <message>
            <source>Considered {day}</source>
            <translation>Vurdert {day}</translation>
        </message>
        <message>
            <source>Considered today</source>
            <translation>Vurdert i dag</translation>
        </message>
        <message>
            <source>critical information</source>
            <translation>kritisk informasjon</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Tiltak</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Hvem</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Når</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>Mål</translation>
        </message>
        <message>
            <source>A goal in the patient's words</source>
            <translation>Et mål med pasientens ord</translation>
        </message>
        <message>
            <source>How it is today</source>
            <translation>Slik er det i dag</translation>
        </message>
        <message>
            <source>More about the goal</source>
            <translation>Mer om målet</translation>
        </message>
        <message>
            <source>New measure</source>
            <translation>Nytt tiltak</translation>
        </message>
        <message>
            <source>Reached {day}</source>
            <translation>Nådd {day}</translation>
        </message>
        <message>
            <source>goal {goal}</source>
            <translation>mål {goal}</translation>
        </message>
        <message>
            <source>order of the measures</source>
            <translation>rekkefølge på tiltakene</translation>
        </message>
        <message>
            <source>new goal</source>
            <translation>nytt mål</translation>
        </message>
        <message>
            <source>goal</source>
            <translation>mål</translation>
        </message>
        <message>
            <source>how it is today</source>
            <translation>slik er det i dag</translation>
        </message>
        <message>
            <source>The goal is reached</source>
            <translation>Målet er nådd</translation>
        </message>
        <message>
            <source>The goal isn't reached after all</source>
            <translation>Målet er ikke nådd likevel</translation>
        </message>
        <message>
            <source>Take the goal and its measures away</source>
            <translation>Ta bort målet og tiltakene</translation>
        </message>
        <message>
            <source>goal reached</source>
            <translation>mål nådd</translation>
        </message>
        <message>
            <source>goal taken away</source>
            <translation>mål tatt bort</translation>
        </message>
        <message>
            <source>Plan for {problems}.</source>
            <translation>Plan for {problems}.</translation>
        </message>
        <message>
            <source>Plan.</source>
            <translation>Plan.</translation>
        </message>
        <message>
            <source>Version {number}.</source>
            <translation>Versjon {number}.</translation>
        </message>
        <message>
            <source>Not reviewed yet.</source>
            <translation>Ikke gjennomgått ennå.</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>Tilbake til listen</translation>
        </message>
        <message>
            <source>Copy to journal</source>
            <translation>Kopier til journal</translation>
        </message>
        <message>
            <source>More about the plan</source>
            <translation>Mer om planen</translation>
        </message>
        <message>
            <source>What the plan is for …</source>
            <translation>Hva planen gjelder …</translation>
        </message>
        <message>
            <source>Add from a template …</source>
            <translation>Legg til fra mal …</translation>
        </message>
        <message>
            <source>Entered in the journal</source>
            <translation>Ført i journal</translation>
        </message>
        <message>
            <source>Copy the journal's own number</source>
            <translation>Kopier journalnummeret</translation>
        </message>
        <message>
            <source>Open the patient page</source>
            <translation>Åpne pasientsiden</translation>
        </message>
        <message>
            <source>End the plan …</source>
            <translation>Avslutt planen …</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>Two open plans</source>
            <translation>To åpne planer</translation>
        </message>
        <message>
            <source>No problem chosen</source>
            <translation>Ikke valgt hva den gjelder</translation>
        </message>
        <message>
            <source>List of plans</source>
            <translation>Liste over planer</translation>
        </message>
        <message>
            <source>Search the plans</source>
            <translation>Søk i planer</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Plans</source>
            <translation>Planer</translation>
        </message>
        <message>
            <source>{shown} of {all} shown</source>
            <translation>{shown} av {all} vises</translation>
        </message>
        <message>
            <source>Show all open</source>
            <translation>Vis alle åpne</translation>
        </message>
        <message>
            <source>No hits</source>
            <translation>Ingen treff</translation>
        </message>
        <message>
            <source>No plan fits.</source>
            <translation>Ingen plan passer.</translation>
        </message>
        <message>
            <source>Template: {title}</source>
            <translation>Mal: {title}</translation>
        </message>
        <message>
            <source>Open plans</source>
            <translation>Åpne planer</translation>
        </message>
        <message>
            <source>Review due</source>
            <translation>Til gjennomgang</translation>
        </message>
        <message>
            <source>Ended, or not on the list</source>
            <translation>Avsluttet eller ute av listen</translation>
        </message>
        <message>
            <source>ended {day}</source>
            <translation>avsluttet {day}</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>uten dato</translation>
        </message>
        <message>
            <source>What is to be done?</source>
            <translation>Hva skal gjøres?</translation>
        </message>
        <message>
            <source>3.11, weekly</source>
            <translation>3.11, ukentlig</translation>
        </message>
        <message>
            <source>A day, a rhythm such as daily or every 2 weeks, or words of your own.</source>
            <translation>En dag, en rytme som daglig eller hver 2. uke, eller egne ord.</translation>
        </message>
        <message>
            <source>More about the measure</source>
            <translation>Mer om tiltaket</translation>
        </message>
        <message>
            <source>goal {goal}, measure {measure}</source>
            <translation>mål {goal}, tiltak {measure}</translation>
        </message>
        <message>
            <source>Measure: {text}</source>
            <translation>Tiltak: {text}</translation>
        </message>
        <message>
            <source>new measure</source>
            <translation>nytt tiltak</translation>
        </message>
        <message>
            <source>measure</source>
            <translation>tiltak</translation>
        </message>
        <message>
            <source>who</source>
            <translation>hvem</translation>
        </message>
        <message>
            <source>when</source>
            <translation>når</translation>
        </message>
        <message>
            <source>result</source>
            <translation>resultat</translation>
        </message>
        <message>
            <source>status</source>
            <translation>status</translation>
        </message>
        <message>
            <source>Take the measure away</source>
            <translation>Ta bort tiltaket</translation>
        </message>
        <message>
            <source>measure taken away</source>
            <translation>tiltak tatt bort</translation>
        </message>
        <message>
            <source>Result: {word}</source>
            <translation>Resultat: {word}</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Flytt opp</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Flytt ned</translation>
        </message>
        <message>
            <source>Another service …</source>
            <translation>En annen tjeneste …</translation>
        </message>
        <message>
            <source>Somebody else …</source>
            <translation>Noen andre …</translation>
        </message>
        <message numerus="yes">
            <source>%n plan(s) in use</source>
            <translation>
                <numerusform>%n plan i bruk</numerusform>
                <numerusform>%n planer i bruk</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n due for review</source>
            <translation>
                <numerusform>%n forfalt til gjennomgang</numerusform>
                <numerusform>%n forfalt til gjennomgang</numerusform>
            </translation>
        </message>
        <message>
            <source>No plan chosen</source>
            <translation>Ingen plan valgt</translation>
        </message>
        <message>
            <source>Choose a plan in the list, or make a new one with Ctrl+N.</source>
            <translation>Velg en plan i listen, eller lag en ny med Ctrl+N.</translation>
        </message>
        <message>
            <source>Plans are made for patients on the list.</source>
            <translation>Planer lages for pasienter på listen.</translation>
        </message>
        <message>
            <source>A plan starts from a template. P on a patient starts one too.</source>
            <translation>En plan lages fra en mal. P på en pasient lager også en.</translation>
        </message>
        <message>
            <source>No plans yet</source>
            <translation>Ingen planer ennå</translation>
        </message>
        <message>
            <source>The plan</source>
            <translation>Planen</translation>
        </message>
        <message>
            <source>Save the field now</source>
            <translation>Lagre feltet nå</translation>
        </message>
        <message>
            <source>Move the goal or measure up or down</source>
            <translation>Flytt målet eller tiltaket opp eller ned</translation>
        </message>
        <message>
            <source>{patient}: plan made</source>
            <translation>{patient}: plan laget</translation>
        </message>
        <message>
            <source>{patient}: plan reviewed</source>
            <translation>{patient}: plan gjennomgått</translation>
        </message>
        <message>
            <source>{patient}: plan ended</source>
            <translation>{patient}: plan avsluttet</translation>
        </message>
        <message>
            <source>The plan is for</source>
            <translation>Planen gjelder</translation>
        </message>
        <message>
            <source>Its parts</source>
            <translation>Deler av planen</translation>
        </message>
        <message>
            <source>What the plan is for</source>
            <translation>Hva planen gjelder</translation>
        </message>
        <message>
            <source>what the plan is for</source>
            <translation>hva planen gjelder</translation>
        </message>
        <message>
            <source>Add from a template</source>
            <translation>Legg til fra mal</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Legg til</translation>
        </message>
        <message>
            <source>{patient}: template added</source>
            <translation>{patient}: mal lagt til</translation>
        </message>
        <message>
            <source>Text for the journal copied. Paste it within two minutes.</source>
            <translation>Teksten til journalen er kopiert. Lim den inn innen to minutter.</translation>
        </message>
        <message>
            <source>Journal number copied. The clipboard is emptied in 30 seconds.</source>
            <translation>Journalnummer kopiert. Utklippstavlen tømmes om 30 sekunder.</translation>
        </message>
        <message>
            <source>The plan is entered in the journal already.</source>
            <translation>Planen er ført i journal fra før.</translation>
        </message>
        <message>
            <source>{patient}: entered in the journal</source>
            <translation>{patient}: ført i journal</translation>
        </message>
        <message>
            <source>Goals and measures</source>
            <translation>Mål og tiltak</translation>
        </message>
        <message>
            <source>New goal</source>
            <translation>Nytt mål</translation>
        </message>
        <message>
            <source>No goals yet. A goal says what the patient wants to manage.</source>
            <translation>Ingen mål ennå. Et mål sier hva pasienten vil klare.</translation>
        </message>
        <message>
            <source>Risk picture</source>
            <translation>Risikobilde</translation>
        </message>
        <message>
            <source>What we watch</source>
            <translation>Dette følger vi med på</translation>
        </message>
        <message>
            <source>Network and services</source>
            <translation>Nettverk og tjenester</translation>
        </message>
        <message>
            <source>If it gets worse</source>
            <translation>Hvis det blir verre</translation>
        </message>
        <message>
            <source>Services involved</source>
            <translation>Tjenester</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Tjeneste</translation>
        </message>
        <message>
            <source>What they do</source>
            <translation>Hva de gjør</translation>
        </message>
        <message>
            <source>New service</source>
            <translation>Ny tjeneste</translation>
        </message>
        <message>
            <source>Appointments</source>
            <translation>Avtaler</translation>
        </message>
        <message>
            <source>With whom</source>
            <translation>Med hvem</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Hva</translation>
        </message>
        <message>
            <source>New appointment</source>
            <translation>Ny avtale</translation>
        </message>
        <message>
            <source>Self-management</source>
            <translation>Egenbehandling</translation>
        </message>
        <message>
            <source>Offers</source>
            <translation>Tilbud</translation>
        </message>
        <message>
            <source>None chosen</source>
            <translation>Ingen valgt</translation>
        </message>
        <message>
            <source>order of the goals</source>
            <translation>rekkefølgen på målene</translation>
        </message>
        <message numerus="yes">
            <source>%n goal(s) or measure(s) without anybody responsible. The review waits.</source>
            <translation>
                <numerusform>Ansvarlig mangler %n sted. Gjennomgangen venter.</numerusform>
                <numerusform>Ansvarlig mangler %n steder. Gjennomgangen venter.</numerusform>
            </translation>
        </message>
        <message>
            <source>Saved {time}</source>
            <translation>Lagret {time}</translation>
        </message>
        <message>
            <source>Every field saves itself when you leave it.</source>
            <translation>Hvert felt lagres når du går ut av det.</translation>
        </message>
        <message>
            <source>Ended {day}: {why}</source>
            <translation>Avsluttet {day}: {why}</translation>
        </message>
        <message>
            <source>Show the other</source>
            <translation>Vis den andre</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Dag</translation>
        </message>
        <message>
            <source>d.m., fr</source>
            <translation>d.m., fr</translation>
        </message>
        <message>
            <source>Take the row away</source>
            <translation>Ta bort raden</translation>
        </message>
        <message>
            <source>change of plan: {what}</source>
            <translation>endring i plan: {what}</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Mal</translation>
        </message>
        <message>
            <source>Name of the template</source>
            <translation>Navn på malen</translation>
        </message>
        <message>
            <source>What it's for</source>
            <translation>Hva den gjelder</translation>
        </message>
        <message>
            <source>A goal on a line of its own, each measure under it as: - what | who | when</source>
            <translation>Et mål på en egen linje, hvert tiltak under det slik: - hva | hvem | når</translation>
        </message>
        <message>
            <source>Weeks until the first review</source>
            <translation>Uker til første gjennomgang</translation>
        </message>
        <message>
            <source>Put out of use</source>
            <translation>Ta ut av bruk</translation>
        </message>
        <message>
            <source>As shipped</source>
            <translation>Slik den fulgte med</translation>
        </message>
        <message>
            <source>Make a copy</source>
            <translation>Lag en kopi</translation>
        </message>
        <message>
            <source>Save template</source>
            <translation>Lagre mal</translation>
        </message>
        <message>
            <source>New template</source>
            <translation>Ny mal</translation>
        </message>
        <message>
            <source>out of use</source>
            <translation>ute av bruk</translation>
        </message>
        <message>
            <source>changed by the office</source>
            <translation>endret av kontoret</translation>
        </message>
        <message>
            <source>the office's own</source>
            <translation>kontorets egen</translation>
        </message>
        <message>
            <source>Plans made from a template stay as they are when it's changed.</source>
            <translation>Planer som er laget fra en mal, endres ikke når malen endres.</translation>
        </message>
        <message>
            <source>Shipped with the program. Not clinically approved. Read it and change it.</source>
            <translation>Følger med programmet. Ikke klinisk godkjent. Les den og endre den.</translation>
        </message>
        <message>
            <source>template saved</source>
            <translation>mal lagret</translation>
        </message>
        <message>
            <source>{title}, copy</source>
            <translation>{title}, kopi</translation>
        </message>
        <message>
            <source>template out of use</source>
            <translation>mal tatt ut av bruk</translation>
        </message>
        <message>
            <source>template as shipped</source>
            <translation>mal slik den fulgte med</translation>
        </message>
        <message>
            <source>{patient}: {who} saved while you wrote. Your text is kept in the plan.</source>
            <translation>{patient}: {who} lagret mens du skrev. Teksten din er tatt vare på i planen.</translation>
        </message>
        <message>
            <source>{patient}: measure done</source>
            <translation>{patient}: tiltak gjort</translation>
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
            <source>No printer is set up on this machine. Write it down by hand.</source>
            <translation>Ingen skriver er satt opp på denne maskinen. Skriv det av for hånd.</translation>
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
            <source>Ask a leader of the team.</source>
            <translation>Spør en leder i teamet.</translation>
        </message>
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
            <source>{who} has changed this choice since, so it stays as it is.</source>
            <translation>{who} har endret dette valget siden. Det blir stående.</translation>
        </message>
        <message>
            <source>Change it in the settings if it should be another.</source>
            <translation>Endre det i innstillingene hvis det skal være et annet.</translation>
        </message>
        <message>
            <source>{who} has changed this profile since, so it stays as it is.</source>
            <translation>{who} har endret profilen siden, så den blir stående.</translation>
        </message>
        <message>
            <source>The file of definitions of indicators can't be used.</source>
            <translation>Fila med definisjoner av indikatorer kan ikke brukes.</translation>
        </message>
        <message>
            <source>The program's own tables can't be used.</source>
            <translation>Programmets egne tabeller kan ikke brukes.</translation>
        </message>
        <message>
            <source>{who} has done more about this since, so it stays as it is.</source>
            <translation>{who} har gjort noe videre med dette. Det blir stående.</translation>
        </message>
        <message>
            <source>Agree with {who} first; then each takes back their own.</source>
            <translation>Avtal med {who} først. Så angrer hver sitt.</translation>
        </message>
        <message>
            <source>{who} saved while you wrote. Your text is kept. Choose which holds.</source>
            <translation>{who} lagret mens du skrev. Teksten din er tatt vare på. Velg hva som skal gjelde.</translation>
        </message>
        <message>
            <source>Only a leader can take away that the patient is dead.</source>
            <translation>Bare en leder kan ta bort at pasienten er død.</translation>
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
        <name>Profiles</name>
        <message>
            <source>Profile saved: {name}</source>
            <translation>Profilen er lagret: {name}</translation>
        </message>
        <message>
            <source>Profile renamed: {name}</source>
            <translation>Profilen heter nå {name}</translation>
        </message>
        <message>
            <source>Profile deleted: {name}</source>
            <translation>Profilen er slettet: {name}</translation>
        </message>
        <message>
            <source>Profile imported from {file}</source>
            <translation>Profilen er hentet fra {file}</translation>
        </message>
        <message>
            <source>{who} has changed the profile since. It stays as it is.</source>
            <translation>{who} har endret profilen siden. Den blir stående.</translation>
        </message>
        <message>
            <source>The profile isn't there any more.</source>
            <translation>Profilen finnes ikke lenger.</translation>
        </message>
        <message>
            <source>Profiles</source>
            <translation>Profiler</translation>
        </message>
        <message>
            <source>No profiles yet</source>
            <translation>Ingen profiler ennå</translation>
        </message>
        <message>
            <source>They are made when an extract has names that aren't known.</source>
            <translation>De lages når et uttrekk har navn som ikke er kjent.</translation>
        </message>
        <message>
            <source>A profile says what an export's own names mean. It holds nothing of a patient.</source>
            <translation>En profil sier hva navnene i et uttrekk betyr. Den inneholder ingenting om pasienter.</translation>
        </message>
        <message>
            <source>Import from file</source>
            <translation>Hent fra fil</translation>
        </message>
        <message>
            <source>The profile's name</source>
            <translation>Profilens navn</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Gi nytt navn</translation>
        </message>
        <message>
            <source>Save as file</source>
            <translation>Lagre som fil</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Slett</translation>
        </message>
        <message>
            <source>Import a profile</source>
            <translation>Hent en profil</translation>
        </message>
        <message>
            <source>Save the profile</source>
            <translation>Lagre profilen</translation>
        </message>
        <message>
            <source>Profile saved as {file}</source>
            <translation>Profilen er lagret som {file}</translation>
        </message>
        <message>
            <source>Profiles (*.toml)</source>
            <translation>Profiler (*.toml)</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Navn</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Tabeller</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Lagret</translation>
        </message>
        <message>
            <source>Our record system</source>
            <translation>Vår journal</translation>
        </message>
    </context>
    <context>
        <name>Readmission</name>
        <message>
            <source>Trained model</source>
            <translation>Trent modell</translation>
        </message>
        <message>
            <source>can't be predicted</source>
            <translation>kan ikke predikeres</translation>
        </message>
        <message>
            <source>no. {place} of {all}</source>
            <translation>nr. {place} av {all}</translation>
        </message>
        <message>
            <source>Beside the average of what the model learnt from. Not a cause.</source>
            <translation>Sammenliknet med snittet av det modellen lærte av. Ikke en årsak.</translation>
        </message>
        <message>
            <source>The extract lacks what the model was made with: {tables}.</source>
            <translation>Uttrekket mangler det modellen er laget med: {tables}.</translation>
        </message>
        <message>
            <source>Only discharges from hospital of the last 12 months, with a year of history, are predicted.</source>
            <translation>Bare utskrivninger fra sykehus det siste året, med ett års historikk, predikeres.</translation>
        </message>
        <message>
            <source>Unplanned admission within 30 days of discharge.</source>
            <translation>Uplanlagt innleggelse innen 30 dager etter utskrivning.</translation>
        </message>
        <message numerus="yes">
            <source>Ranked among %n discharge(s) of the last 12 months.</source>
            <translation>
                <numerusform>Rangert blant %n utskrivning siste 12 måneder.</numerusform>
                <numerusform>Rangert blant %n utskrivninger siste 12 måneder.</numerusform>
            </translation>
        </message>
        <message>
            <source>The interval is that of discharges with the same figure, not the patient's.</source>
            <translation>Intervallet gjelder utskrivninger med samme tall, ikke pasienten.</translation>
        </message>
        <message>
            <source>Beside it: LACE {points}.</source>
            <translation>Ved siden av: LACE {points}.</translation>
        </message>
        <message>
            <source>Readmission scores</source>
            <translation>Reinnleggelsesskår</translation>
        </message>
        <message>
            <source>Foreign formulae, not tried in Norway. Not CE-marked.</source>
            <translation>Utenlandske formler, ikke prøvd i Norge. Ikke CE-merket.</translation>
        </message>
        <message>
            <source>at least {points} of {most}</source>
            <translation>minst {points} av {most}</translation>
        </message>
        <message>
            <source>too few discharges to rank among</source>
            <translation>for få utskrivninger å rangere blant</translation>
        </message>
        <message>
            <source>at least {place}</source>
            <translation>minst {place}</translation>
        </message>
        <message>
            <source>{points} of {most}</source>
            <translation>{points} av {most}</translation>
        </message>
        <message>
            <source>Not known, counted as 0:</source>
            <translation>Ikke kjent, telt som 0:</translation>
        </message>
        <message>
            <source>Points on the English formula's own scale, not a probability.</source>
            <translation>Poeng på den engelske formelens egen skala, ingen sannsynlighet.</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n til</numerusform>
                <numerusform>%n til</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n point(s)</source>
            <translation>
                <numerusform>%n poeng</numerusform>
                <numerusform>%n poeng</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Recover</name>
        <message>
            <source>New passphrase</source>
            <translation>Ny passfrase</translation>
        </message>
        <message>
            <source>New passphrase once more</source>
            <translation>Ny passfrase en gang til</translation>
        </message>
        <message>
            <source>New passphrase with the recovery key</source>
            <translation>Ny passfrase med gjenopprettingsnøkkelen</translation>
        </message>
        <message>
            <source>For leaders. Others get a new passphrase from a leader.</source>
            <translation>For ledere. Andre får ny passfrase av en leder.</translation>
        </message>
        <message>
            <source>Recovery key</source>
            <translation>Gjenopprettingsnøkkel</translation>
        </message>
        <message>
            <source>The seven groups of the sheet. Hyphens and spaces don't matter.</source>
            <translation>De sju gruppene på arket. Bindestreker og mellomrom spiller ingen rolle.</translation>
        </message>
        <message>
            <source>Set passphrase</source>
            <translation>Sett passfrase</translation>
        </message>
        <message>
            <source>Type the key from the sheet.</source>
            <translation>Skriv nøkkelen fra arket.</translation>
        </message>
    </context>
    <context>
        <name>RecoveryKey</name>
        <message>
            <source>Recovery key</source>
            <translation>Gjenopprettingsnøkkel</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Senere</translation>
        </message>
        <message>
            <source>The key is kept</source>
            <translation>Nøkkelen er tatt vare på</translation>
        </message>
        <message>
            <source>With this key a leader sets a new passphrase if the old one is forgotten.</source>
            <translation>Med denne nøkkelen setter en leder ny passfrase hvis den gamle er glemt.</translation>
        </message>
        <message>
            <source>Print the key</source>
            <translation>Skriv ut nøkkelen</translation>
        </message>
        <message>
            <source>The key isn't shown again.</source>
            <translation>Nøkkelen vises ikke igjen.</translation>
        </message>
        <message>
            <source>Lock the sheet in, in another room than the machine.</source>
            <translation>Lås inn arket, i et annet rom enn maskinen.</translation>
        </message>
        <message>
            <source>The last group of the key</source>
            <translation>Siste gruppe i nøkkelen</translation>
        </message>
        <message>
            <source>Type it from the sheet, so that you know it can be read.</source>
            <translation>Skriv den av fra arket, så vet du at den kan leses.</translation>
        </message>
        <message>
            <source>This isn't the last group. Look at the sheet once more.</source>
            <translation>Dette er ikke den siste gruppen. Se på arket en gang til.</translation>
        </message>
    </context>
    <context>
        <name>RecoverySheet</name>
        <message>
            <source>Recovery key for listeoversikt</source>
            <translation>Gjenopprettingsnøkkel for listeoversikt</translation>
        </message>
        <message>
            <source>Made {day}</source>
            <translation>Laget {day}</translation>
        </message>
        <message>
            <source>Whoever has this sheet and the store's files can open the store.</source>
            <translation>Den som har dette arket og lagerets filer, kan åpne lageret.</translation>
        </message>
        <message>
            <source>Page 1 of 1</source>
            <translation>Side 1 av 1</translation>
        </message>
        <message>
            <source>What it's for</source>
            <translation>Hva den er til</translation>
        </message>
        <message>
            <source>A leader who has forgotten the passphrase sets a new one with this key.</source>
            <translation>En leder som har glemt passfrasen, setter en ny med denne nøkkelen.</translation>
        </message>
        <message>
            <source>Choose «Forgotten passphrase» where the store is opened.</source>
            <translation>Velg «Glemt passfrase» der lageret åpnes.</translation>
        </message>
        <message>
            <source>When it has been used, a new key is made. Then shred this sheet.</source>
            <translation>Når den er brukt, lages en ny nøkkel. Makuler da dette arket.</translation>
        </message>
        <message>
            <source>Where to keep it</source>
            <translation>Hvor den skal ligge</translation>
        </message>
        <message>
            <source>Locked in, in another room than the machine. Not in a drawer by it.</source>
            <translation>Innelåst, i et annet rom enn maskinen. Ikke i en skuff ved siden av.</translation>
        </message>
        <message>
            <source>No photograph, no copy in a mail or on a shared disk.</source>
            <translation>Ikke ta bilde av den, og ikke legg kopi i e-post eller på fellesdisk.</translation>
        </message>
        <message>
            <source>Write down outside the sheet who has the key to the place.</source>
            <translation>Skriv et annet sted hvem som har nøkkel til stedet.</translation>
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
        <name>Reports</name>
        <message>
            <source>Figures for each list are in: they are figures about a doctor.</source>
            <translation>Tall per liste er med: det er tall om en lege.</translation>
        </message>
        <message>
            <source>No figures for each list: they would be figures about a doctor.</source>
            <translation>Tall per liste er ikke med: det ville vært tall om en lege.</translation>
        </message>
        <message>
            <source>What goes in</source>
            <translation>Dette går inn</translation>
        </message>
        <message>
            <source>Always: the last 365 days for every group, counts, evaluation, comparison.</source>
            <translation>Alltid: siste 365 dager for alle grupper, antall, evaluering og sammenligning.</translation>
        </message>
        <message>
            <source>Over time, for the whole office:</source>
            <translation>Over tid, for hele kontoret:</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>Måneder</translation>
        </message>
        <message>
            <source>Tertials</source>
            <translation>Tertialer</translation>
        </message>
        <message>
            <source>Half-years</source>
            <translation>Halvår</translation>
        </message>
        <message>
            <source>Years</source>
            <translation>År</translation>
        </message>
        <message>
            <source>Change in Settings</source>
            <translation>Endre i Innstillinger</translation>
        </message>
        <message>
            <source>Nothing is hidden in it. It must not leave the office. It is logged.</source>
            <translation>Ingen tall skjules i den. Skal ikke ut av kontoret. Logges.</translation>
        </message>
        <message>
            <source>Also make the internal list, marked INTERN</source>
            <translation>Lag også intern liste, merket INTERN</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Rapporter</translation>
        </message>
        <message>
            <source>Report to the municipality</source>
            <translation>Rapport til kommunen</translation>
        </message>
        <message>
            <source>The newest whole tertial beside those before. PDF and Excel, small numbers hidden.</source>
            <translation>Nyeste hele tertial ved siden av de forrige. PDF og Excel, små tall skjult.</translation>
        </message>
        <message>
            <source>Page for the office meeting</source>
            <translation>Side til kontormøtet</translation>
        </message>
        <message>
            <source>One page with charts, goals and worklist. For the office only.</source>
            <translation>Én side med grafer, mål og arbeidsliste. Bare for kontoret.</translation>
        </message>
        <message>
            <source>Count again</source>
            <translation>Beregn på nytt</translation>
        </message>
        <message>
            <source>Counts every figure of a workbook anew from the extract it was made of.</source>
            <translation>Regner ut alle tall i en arbeidsbok på nytt fra uttrekket den er laget av.</translation>
        </message>
        <message>
            <source>Count again …</source>
            <translation>Beregn på nytt …</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Lukk</translation>
        </message>
        <message numerus="yes">
            <source>All %n figures agree.</source>
            <translation>
                <numerusform>Tallet stemmer.</numerusform>
                <numerusform>Alle %n tall stemmer.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of {all} figures differ.</source>
            <translation>
                <numerusform>%n av {all} tall er annerledes.</numerusform>
                <numerusform>%n av {all} tall er annerledes.</numerusform>
            </translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Ark</translation>
        </message>
        <message>
            <source>Cell</source>
            <translation>Celle</translation>
        </message>
        <message>
            <source>In the workbook</source>
            <translation>I arbeidsboka</translation>
        </message>
        <message>
            <source>Counted again</source>
            <translation>Beregnet på nytt</translation>
        </message>
        <message>
            <source>Figures that differ</source>
            <translation>Tall som er annerledes</translation>
        </message>
        <message>
            <source>What is hidden</source>
            <translation>Dette skjules</translation>
        </message>
        <message>
            <source>Hidden is marked hidden, never 0.</source>
            <translation>Skjult merkes skjult, aldri 0.</translation>
        </message>
        <message>
            <source>Hidden figures</source>
            <translation>Skjulte tall</translation>
        </message>
        <message>
            <source>Never in the file: a row per patient, the doctor's id, free text.</source>
            <translation>Aldri i fila: rad per pasient, fastlege_id, fritekst.</translation>
        </message>
        <message>
            <source>Files made here</source>
            <translation>Filer laget her</translation>
        </message>
        <message>
            <source>The figures are being counted …</source>
            <translation>Tallene telles …</translation>
        </message>
        <message>
            <source>Nothing is hidden</source>
            <translation>Ingen tall skjules</translation>
        </message>
        <message>
            <source>No file has been made here yet.</source>
            <translation>Ingen fil er laget her ennå.</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Tall</translation>
        </message>
        <message>
            <source>Group or period</source>
            <translation>Gruppe eller periode</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Hvorfor</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Laget</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Hva</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>Innhold</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Hvem</translation>
        </message>
        <message>
            <source>Checksum</source>
            <translation>Sjekksum</translation>
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
            <source>Making the report</source>
            <translation>Lager rapporten</translation>
        </message>
        <message>
            <source>Writing the report</source>
            <translation>Skriver rapporten</translation>
        </message>
        <message>
            <source>Saved {pdf} and {excel}.</source>
            <translation>Lagret {pdf} og {excel}.</translation>
        </message>
        <message>
            <source>There is another workbook of that name already. Nothing was written.</source>
            <translation>Det finnes en annen arbeidsbok med det navnet. Ingenting er skrevet.</translation>
        </message>
        <message>
            <source>Choose another name for the report.</source>
            <translation>Velg et annet navn på rapporten.</translation>
        </message>
        <message>
            <source>Making the page</source>
            <translation>Lager siden</translation>
        </message>
        <message>
            <source>Counting again</source>
            <translation>Beregner på nytt</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Lagre</translation>
        </message>
        <message>
            <source>Choose a workbook</source>
            <translation>Velg en arbeidsbok</translation>
        </message>
        <message>
            <source>The extract doesn't reach over a whole tertial.</source>
            <translation>Uttrekket rekker ikke over et helt tertial.</translation>
        </message>
        <message>
            <source>Read in an extract with more history. Nothing was written.</source>
            <translation>Les inn et uttrekk med lengre historikk. Ingenting er skrevet.</translation>
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
            <source>Files are made of the figures of an extract.</source>
            <translation>Filer lages av tallene i et uttrekk.</translation>
        </message>
        <message>
            <source>Make Excel</source>
            <translation>Lag Excel</translation>
        </message>
        <message>
            <source>Make Excel with what is chosen here</source>
            <translation>Lag Excel med det som er valgt her</translation>
        </message>
        <message>
            <source>Extract of {day}</source>
            <translation>Uttrekk per {day}</translation>
        </message>
        <message>
            <source>Count from 1 to {small}</source>
            <translation>Antall fra 1 til {small}</translation>
        </message>
        <message>
            <source>Fewer than ten persons behind</source>
            <translation>Færre enn ti personer bak tallet</translation>
        </message>
        <message>
            <source>Nearly none or nearly all in an exposed group</source>
            <translation>Nær ingen eller nær alle i en utsatt gruppe</translation>
        </message>
        <message>
            <source>Could be worked out from other figures or files</source>
            <translation>Kan regnes ut av andre tall eller filer</translation>
        </message>
        <message>
            <source>{hidden} of {all} figures are hidden.</source>
            <translation>{hidden} av {all} tall skjules.</translation>
        </message>
        <message>
            <source>Counts from 1 to {small} are hidden. The others are rounded to {to}.</source>
            <translation>Tall fra 1 til {small} skjules. Andre rundes av til nærmeste {to}.</translation>
        </message>
        <message>
            <source>Counts from 1 to {small} are hidden, also where other figures would tell them.</source>
            <translation>Tall fra 1 til {small} skjules, også der de kan regnes ut av andre tall.</translation>
        </message>
        <message>
            <source>No file has left the office in the last 13 months.</source>
            <translation>Ingen fil er sendt ut de siste 13 månedene.</translation>
        </message>
        <message numerus="yes">
            <source>%n earlier file(s) taken into account, the newest of {day}.</source>
            <translation>
                <numerusform>%n tidligere fil er tatt med, den er per {day}.</numerusform>
                <numerusform>%n tidligere filer er tatt med, den nyeste per {day}.</numerusform>
            </translation>
        </message>
        <message>
            <source>of {count} figures</source>
            <translation>av {count} tall</translation>
        </message>
        <message>
            <source>{count} missing</source>
            <translation>{count} mangler</translation>
        </message>
        <message>
            <source>Excel workbook</source>
            <translation>Excel-arbeidsbok</translation>
        </message>
        <message>
            <source>Office meeting page</source>
            <translation>Side til kontormøtet</translation>
        </message>
        <message>
            <source>Internal list (INTERN)</source>
            <translation>Intern liste (INTERN)</translation>
        </message>
        <message>
            <source>for the office only</source>
            <translation>bare for kontoret</translation>
        </message>
        <message>
            <source>small numbers hidden</source>
            <translation>små tall skjult</translation>
        </message>
        <message>
            <source>{count} figures</source>
            <translation>{count} tall</translation>
        </message>
        <message>
            <source>Office meeting</source>
            <translation>Kontormøte</translation>
        </message>
        <message>
            <source>goal locked {day}</source>
            <translation>mål låst {day}</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>Side {page} av {pages}</translation>
        </message>
        <message>
            <source>No figure over time can be shown yet.</source>
            <translation>Ingen tall over tid kan vises ennå.</translation>
        </message>
        <message>
            <source>Without figures: {names}.</source>
            <translation>Uten tall: {names}.</translation>
        </message>
        <message>
            <source>The office has no name yet</source>
            <translation>Kontorets navn mangler</translation>
        </message>
        <message>
            <source>For use in the office. Small numbers aren't hidden. No patient is on the page.</source>
            <translation>Til bruk på kontoret. Små tall er ikke skjult. Ingen pasient står på arket.</translation>
        </message>
        <message>
            <source>Example data: made-up patients.</source>
            <translation>Eksempeldata: oppdiktede pasienter.</translation>
        </message>
        <message>
            <source>In brackets: numerator, denominator and 95 % interval.</source>
            <translation>I parentes: teller, nevner og 95 % intervall.</translation>
        </message>
        <message>
            <source>Last 365 days: missing</source>
            <translation>Siste 365 dager: mangler</translation>
        </message>
        <message>
            <source>Last 365 days: {value}</source>
            <translation>Siste 365 dager: {value}</translation>
        </message>
        <message>
            <source>{n} of {total}</source>
            <translation>{n} av {total}</translation>
        </message>
        <message>
            <source>Our goals</source>
            <translation>Målene våre</translation>
        </message>
        <message>
            <source>No goal is locked. Goals are written under Evaluation.</source>
            <translation>Ingen mål er låst. Mål skrives under Evaluering.</translation>
        </message>
        <message numerus="yes">
            <source>%n more goal(s), see Evaluation</source>
            <translation>
                <numerusform>%n mål til, se Evaluering</numerusform>
                <numerusform>%n mål til, se Evaluering</numerusform>
            </translation>
        </message>
        <message>
            <source>missing</source>
            <translation>mangler</translation>
        </message>
        <message>
            <source>Before {before}, now {now}</source>
            <translation>Før {before}, nå {now}</translation>
        </message>
        <message>
            <source>goal {target}</source>
            <translation>mål {target}</translation>
        </message>
        <message>
            <source>Harm watch: {state}</source>
            <translation>Balanserende mål: {state}</translation>
        </message>
        <message>
            <source>Worklist today</source>
            <translation>Arbeidslista i dag</translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s)</source>
            <translation>
                <numerusform>%n pasient</numerusform>
                <numerusform>%n pasienter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n over the limit</source>
            <translation>
                <numerusform>%n over frist</numerusform>
                <numerusform>%n over frist</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} ({late} over the limit)</source>
            <translation>{count} ({late} over frist)</translation>
        </message>
        <message>
            <source>Other reasons</source>
            <translation>Andre grunner</translation>
        </message>
        <message>
            <source>made {day}</source>
            <translation>laget {day}</translation>
        </message>
        <message>
            <source>extract of {day}</source>
            <translation>uttrekk per {day}</translation>
        </message>
        <message>
            <source>not to leave the office</source>
            <translation>skal ikke ut av kontoret</translation>
        </message>
        <message>
            <source>not CE-marked</source>
            <translation>ikke CE-merket</translation>
        </message>
        <message>
            <source>Example data</source>
            <translation>Eksempeldata</translation>
        </message>
    </context>
    <context>
        <name>Review</name>
        <message>
            <source>Whom to go through</source>
            <translation>Hvem skal gjennomgås</translation>
        </message>
        <message>
            <source>All that you choose must hold</source>
            <translation>Alt du velger, må stemme</translation>
        </message>
        <message>
            <source>Any number</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>At least {count}</source>
            <translation>Minst {count}</translation>
        </message>
        <message>
            <source>Regular medicines</source>
            <translation>Faste legemidler</translation>
        </message>
        <message>
            <source>No medication review in the last year</source>
            <translation>Uten legemiddelgjennomgang siste år</translation>
        </message>
        <message>
            <source>Age from</source>
            <translation>Alder fra</translation>
        </message>
        <message>
            <source>Age to</source>
            <translation>Alder til</translation>
        </message>
        <message>
            <source>from</source>
            <translation>fra</translation>
        </message>
        <message>
            <source>to</source>
            <translation>til</translation>
        </message>
        <message>
            <source>years</source>
            <translation>år</translation>
        </message>
        <message>
            <source>Any</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Frailty: {category}</source>
            <translation>Skrøpelighet: {category}</translation>
        </message>
        <message>
            <source>One of those chosen is enough</source>
            <translation>Ett av de valgte er nok</translation>
        </message>
        <message numerus="yes">
            <source>Seen at least %n time(s) in the last year</source>
            <translation>
                <numerusform>Sett minst %n gang siste år</numerusform>
                <numerusform>Sett minst %n ganger siste år</numerusform>
            </translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>Lister</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Rekkefølge</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>Hvor mange</translation>
        </message>
        <message>
            <source>The first {count}</source>
            <translation>De {count} første</translation>
        </message>
        <message>
            <source>All lists</source>
            <translation>Alle lister</translation>
        </message>
        <message>
            <source>My lists ({lists})</source>
            <translation>Mine lister ({lists})</translation>
        </message>
        <message>
            <source>Your assessment</source>
            <translation>Din vurdering</translation>
        </message>
        <message>
            <source>Your assessment is kept. Enter saves it.</source>
            <translation>Vurderingen din er tatt vare på. Enter lagrer den.</translation>
        </message>
        <message>
            <source>Need</source>
            <translation>Behov</translation>
        </message>
        <message>
            <source>Offered, and the patient said</source>
            <translation>Tilbudt, og pasienten svarte</translation>
        </message>
        <message>
            <source>What was declined isn't handed over. Choose «other» and write what is to be done.</source>
            <translation>Det pasienten takket nei til, blir ingen oppgave. Velg «annet» og skriv hva som skal gjøres.</translation>
        </message>
        <message>
            <source>Known before?</source>
            <translation>Kjent fra før?</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Hvorfor</translation>
        </message>
        <message>
            <source>In a few words</source>
            <translation>Med få ord</translation>
        </message>
        <message>
            <source>Why, in your own words</source>
            <translation>Hvorfor, med egne ord</translation>
        </message>
        <message>
            <source>No score stands on rows that can be marked.</source>
            <translation>Ingen skår bygger på rader som kan merkes.</translation>
        </message>
        <message>
            <source>What is wrong?</source>
            <translation>Hva er feil?</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Hvem</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Innen</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Se på igjen</translation>
        </message>
        <message>
            <source>Do you agree with the score?</source>
            <translation>Er du enig i skåren?</translation>
        </message>
        <message>
            <source>Choose 1, 2, 3 or 4.</source>
            <translation>Velg 1, 2, 3 eller 4.</translation>
        </message>
        <message>
            <source>Choose J (known to us) or N (new to us).</source>
            <translation>Velg J (kjent fra før) eller N (ny for oss).</translation>
        </message>
        <message>
            <source>Choose who is responsible.</source>
            <translation>Velg hvem som er ansvarlig.</translation>
        </message>
        <message>
            <source>Enter a working day.</source>
            <translation>Skriv en virkedag.</translation>
        </message>
        <message>
            <source>The date has passed.</source>
            <translation>Datoen er passert.</translation>
        </message>
        <message>
            <source>That isn't a working day.</source>
            <translation>Det er ikke en virkedag.</translation>
        </message>
        <message>
            <source>Code, diagnosis or illness group</source>
            <translation>Kode, diagnose eller sykdomsgruppe</translation>
        </message>
        <message>
            <source>Diagnosis: code, diagnosis or illness group</source>
            <translation>Diagnose: kode, diagnose eller sykdomsgruppe</translation>
        </message>
        <message>
            <source>About the patient</source>
            <translation>Om pasienten</translation>
        </message>
        <message>
            <source>Being fetched</source>
            <translation>Hentes</translation>
        </message>
        <message>
            <source>The patient is passed over. Go on with →.</source>
            <translation>Pasienten hoppes over. Gå videre med →.</translation>
        </message>
        <message>
            <source>Palliative: no routine reasons on the worklist.</source>
            <translation>Palliativ: ingen rutinegrunner på arbeidslisten.</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>{first} til {last}</translation>
        </message>
        <message>
            <source>Last 12 months</source>
            <translation>Siste 12 måneder</translation>
        </message>
        <message numerus="yes">
            <source>%n chronic</source>
            <translation>
                <numerusform>%n kronisk</numerusform>
                <numerusform>%n kroniske</numerusform>
            </translation>
        </message>
        <message>
            <source>Diagnoses</source>
            <translation>Diagnoser</translation>
        </message>
        <message>
            <source>No chronic diagnosis, and none in the last year.</source>
            <translation>Ingen kronisk diagnose, og ingen siste år.</translation>
        </message>
        <message>
            <source>Medicines in regular use</source>
            <translation>Legemidler i fast bruk</translation>
        </message>
        <message>
            <source>Scores and why</source>
            <translation>Skårer og hvorfor</translation>
        </message>
        <message>
            <source>Patient page</source>
            <translation>Pasientside</translation>
        </message>
        <message>
            <source>Admission risk</source>
            <translation>Innleggelsesrisiko</translation>
        </message>
        <message>
            <source>Function, set by you</source>
            <translation>Funksjon, satt av deg</translation>
        </message>
        <message>
            <source>CFS {value} in the extract</source>
            <translation>CFS {value} i uttrekket</translation>
        </message>
        <message>
            <source>ADL</source>
            <translation>ADL</translation>
        </message>
        <message>
            <source>IADL</source>
            <translation>IADL</translation>
        </message>
        <message>
            <source>CFS not set</source>
            <translation>CFS ikke satt</translation>
        </message>
        <message>
            <source>Clinical frailty (CFS)</source>
            <translation>Klinisk skrøpelighet (CFS)</translation>
        </message>
        <message>
            <source>list {name}</source>
            <translation>liste {name}</translation>
        </message>
        <message>
            <source>{home} without home care</source>
            <translation>{home} uten hjemmetjeneste</translation>
        </message>
        <message>
            <source>{home} with home care</source>
            <translation>{home} med hjemmetjeneste</translation>
        </message>
        <message>
            <source>Decided before: {decision}</source>
            <translation>Vurdert før: {decision}</translation>
        </message>
        <message>
            <source>Decided on {day}: {decision}</source>
            <translation>Vurdert {day}: {decision}</translation>
        </message>
        <message>
            <source>First {first}, newest {newest}</source>
            <translation>Første {first}, nyeste {newest}</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>Økter</translation>
        </message>
        <message>
            <source>Saved selections</source>
            <translation>Lagrede utvalg</translation>
        </message>
        <message>
            <source>Name of the selection</source>
            <translation>Navn på utvalget</translation>
        </message>
        <message>
            <source>Save the selection</source>
            <translation>Lagre utvalget</translation>
        </message>
        <message>
            <source>Give it a name first</source>
            <translation>Gi det et navn først</translation>
        </message>
        <message numerus="yes">
            <source>%n earlier «not relevant» or «not now» left out.</source>
            <translation>
                <numerusform>%n er holdt utenfor etter tidligere «ikke aktuelt» eller «ikke nå».</numerusform>
                <numerusform>%n er holdt utenfor etter tidligere «ikke aktuelt» eller «ikke nå».</numerusform>
            </translation>
        </message>
        <message>
            <source>No hits: «{criterion}» took the last away.</source>
            <translation>Ingen treff: «{criterion}» tok bort de siste.</translation>
        </message>
        <message>
            <source>No hits: everybody has been gone through before.</source>
            <translation>Ingen treff: alle er gjennomgått før.</translation>
        </message>
        <message>
            <source>{count} of {all} fit.</source>
            <translation>{count} av {all} passer.</translation>
        </message>
        <message>
            <source>The session has all of them.</source>
            <translation>Økten får alle.</translation>
        </message>
        <message>
            <source>The session has the first {count}.</source>
            <translation>Økten får de {count} første.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Fortsett</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Vis</translation>
        </message>
        <message>
            <source>Show all {count}</source>
            <translation>Vis alle {count}</translation>
        </message>
        <message>
            <source>Remove the selection {name}</source>
            <translation>Ta bort utvalget {name}</translation>
        </message>
        <message>
            <source>{seen} of {count} seen</source>
            <translation>{seen} av {count} sett</translation>
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
            <source>no stays</source>
            <translation>ingen innleggelser</translation>
        </message>
        <message>
            <source>no contact</source>
            <translation>ingen kontakt</translation>
        </message>
        <message>
            <source>no measurements</source>
            <translation>ingen målinger</translation>
        </message>
        <message>
            <source>no measures</source>
            <translation>ingen tiltak</translation>
        </message>
        <message numerus="yes">
            <source>%n month(s) without a doctor</source>
            <translation>
                <numerusform>%n måned uten lege</numerusform>
                <numerusform>%n måneder uten lege</numerusform>
            </translation>
        </message>
        <message>
            <source>{months}, last {day}</source>
            <translation>{months}, sist {day}</translation>
        </message>
        <message>
            <source>{months}, unknown before {day}</source>
            <translation>{months}, ukjent før {day}</translation>
        </message>
        <message>
            <source>Read in an extract</source>
            <translation>Les inn et uttrekk</translation>
        </message>
        <message>
            <source>No extract is read in</source>
            <translation>Ingen uttrekk er lest inn</translation>
        </message>
        <message>
            <source>When the list is read in, you can choose whom to go through.</source>
            <translation>Når listen er lest inn, kan du velge hvem som skal gjennomgås.</translation>
        </message>
        <message>
            <source>Pause the session</source>
            <translation>Pause økten</translation>
        </message>
        <message>
            <source>Copy to journal</source>
            <translation>Kopier til journal</translation>
        </message>
        <message>
            <source>End and show the result</source>
            <translation>Avslutt og vis resultat</translation>
        </message>
        <message>
            <source>New selection</source>
            <translation>Nytt utvalg</translation>
        </message>
        <message>
            <source>Start review</source>
            <translation>Start gjennomgang</translation>
        </message>
        <message>
            <source>Follow up, not now, not relevant, wrong data</source>
            <translation>Følg opp, ikke nå, ikke aktuelt, feil i data</translation>
        </message>
        <message>
            <source>Known to us, new to us</source>
            <translation>Kjent fra før, ny for oss</translation>
        </message>
        <message>
            <source>Save and next</source>
            <translation>Lagre og neste</translation>
        </message>
        <message>
            <source>Previous, skip</source>
            <translation>Forrige, hopp over</translation>
        </message>
        <message>
            <source>Undo the decision, and back to that patient</source>
            <translation>Angre vurderingen, og tilbake til pasienten</translation>
        </message>
        <message>
            <source>Result of the review</source>
            <translation>Resultat av gjennomgangen</translation>
        </message>
        <message>
            <source>Session from {day}</source>
            <translation>Økt fra {day}</translation>
        </message>
        <message>
            <source>None of them can be gone through.</source>
            <translation>Ingen av dem kan gjennomgås.</translation>
        </message>
        <message>
            <source>Chosen patients</source>
            <translation>Valgte pasienter</translation>
        </message>
        <message>
            <source>Review started</source>
            <translation>Gjennomgang startet</translation>
        </message>
        <message>
            <source>Selection saved</source>
            <translation>Utvalget er lagret</translation>
        </message>
        <message>
            <source>Selection removed</source>
            <translation>Utvalget er tatt bort</translation>
        </message>
        <message>
            <source>Session resumed</source>
            <translation>Økten fortsetter</translation>
        </message>
        <message>
            <source>Session paused</source>
            <translation>Økten er satt på pause</translation>
        </message>
        <message>
            <source>Session ended</source>
            <translation>Økten er avsluttet</translation>
        </message>
        <message>
            <source>Counted over</source>
            <translation>Regnet ut fra</translation>
        </message>
        <message>
            <source>This session</source>
            <translation>Denne økten</translation>
        </message>
        <message>
            <source>All sessions</source>
            <translation>Alle økter</translation>
        </message>
        <message numerus="yes">
            <source>%n session(s)</source>
            <translation>
                <numerusform>%n økt</numerusform>
                <numerusform>%n økter</numerusform>
            </translation>
        </message>
        <message>
            <source>Yield</source>
            <translation>Utbytte</translation>
        </message>
        <message>
            <source>{count} reviewed</source>
            <translation>{count} gjennomgått</translation>
        </message>
        <message>
            <source>too few to say</source>
            <translation>for få til å si</translation>
        </message>
        <message>
            <source>At least {count} must be reviewed to say.</source>
            <translation>Minst {count} må være gjennomgått.</translation>
        </message>
        <message>
            <source>new needs per ten reviewed, 95 % interval {low}–{high}</source>
            <translation>nye behov per ti gjennomgåtte, 95 % intervall {low}–{high}</translation>
        </message>
        <message>
            <source>of these new to us</source>
            <translation>av disse nye for oss</translation>
        </message>
        <message>
            <source>Comes back on its day</source>
            <translation>Kommer igjen på sin dag</translation>
        </message>
        <message>
            <source>Agreement with the scores</source>
            <translation>Enighet med skårene</translation>
        </message>
        <message>
            <source>nobody judged</source>
            <translation>ingen vurdert</translation>
        </message>
        <message>
            <source>Hits at this office</source>
            <translation>Treff på dette kontoret</translation>
        </message>
        <message>
            <source>Of those pointed out: how many you would follow up.</source>
            <translation>Av dem skåren pekte ut: hvor mange dere ville følge opp.</translation>
        </message>
        <message>
            <source>nobody pointed out</source>
            <translation>ingen pekt ut</translation>
        </message>
        <message>
            <source>{hits} of {of}</source>
            <translation>{hits} av {of}</translation>
        </message>
        <message>
            <source>Not known what the scores said for {count} of {of} reviewed.</source>
            <translation>Ikke kjent hva skårene sa for {count} av {of} vurderte.</translation>
        </message>
        <message>
            <source>Who was reviewed</source>
            <translation>Hvem som ble gjennomgått</translation>
        </message>
        <message>
            <source>Reviewed</source>
            <translation>Gjennomgått</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Andel</translation>
        </message>
        <message>
            <source>On the list</source>
            <translation>På listen</translation>
        </message>
        <message>
            <source>Started</source>
            <translation>Startet</translation>
        </message>
        <message>
            <source>Nothing was set going in this session.</source>
            <translation>Ingenting ble startet i denne økten.</translation>
        </message>
        <message>
            <source>before {day}</source>
            <translation>innen {day}</translation>
        </message>
        <message>
            <source>done</source>
            <translation>gjort</translation>
        </message>
        <message>
            <source>95 % interval {limits}</source>
            <translation>95 % intervall {limits}</translation>
        </message>
        <message>
            <source>The terms</source>
            <translation>Begrepene</translation>
        </message>
        <message>
            <source>List {name}</source>
            <translation>Liste {name}</translation>
        </message>
        <message>
            <source>Patient {place} of {count}</source>
            <translation>Pasient {place} av {count}</translation>
        </message>
        <message>
            <source>passed over</source>
            <translation>hoppet over</translation>
        </message>
        <message>
            <source>not seen yet</source>
            <translation>ikke sett ennå</translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s)</source>
            <translation>
                <numerusform>%n pasient</numerusform>
                <numerusform>%n pasienter</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} seen</source>
            <translation>{count} sett</translation>
        </message>
        <message>
            <source>{count} to follow up</source>
            <translation>{count} til oppfølging</translation>
        </message>
        <message>
            <source>{count} new to us</source>
            <translation>{count} nye for oss</translation>
        </message>
        <message>
            <source>new needs per 10: {value}</source>
            <translation>nye behov per 10: {value}</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Forrige</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Hopp over</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>Økt</translation>
        </message>
        <message>
            <source>{place} of {count}</source>
            <translation>{place} av {count}</translation>
        </message>
        <message>
            <source>{patient}: {decision}</source>
            <translation>{patient}: {decision}</translation>
        </message>
        <message>
            <source>{who} wrote meanwhile: {what}</source>
            <translation>{who} skrev i mellomtiden: {what}</translation>
        </message>
        <message>
            <source>something was taken back</source>
            <translation>noe ble angret</translation>
        </message>
        <message>
            <source>Choose a decision first. Then copy.</source>
            <translation>Velg en vurdering først. Kopier så.</translation>
        </message>
        <message>
            <source>Text copied to the journal</source>
            <translation>Teksten til journalen er kopiert</translation>
        </message>
        <message numerus="yes">
            <source>Not seen in the last %n month(s)</source>
            <translation>
                <numerusform>Ikke sett siste %n måned</numerusform>
                <numerusform>Ikke sett siste %n måneder</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>at least %n medicine(s)</source>
            <translation>
                <numerusform>minst %n legemiddel</numerusform>
                <numerusform>minst %n legemidler</numerusform>
            </translation>
        </message>
        <message>
            <source>no medication review in the last year</source>
            <translation>uten legemiddelgjennomgang siste år</translation>
        </message>
        <message>
            <source>{age} years and older</source>
            <translation>{age} år og eldre</translation>
        </message>
        <message>
            <source>up to {age} years</source>
            <translation>til og med {age} år</translation>
        </message>
        <message>
            <source>{first}–{last} years</source>
            <translation>{first}–{last} år</translation>
        </message>
        <message>
            <source>{category} frailty</source>
            <translation>{category} skrøpelighet</translation>
        </message>
        <message numerus="yes">
            <source>seen at least %n time(s) in the last year</source>
            <translation>
                <numerusform>sett minst %n gang siste år</numerusform>
                <numerusform>sett minst %n ganger siste år</numerusform>
            </translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Alle</translation>
        </message>
        <message numerus="yes">
            <source>%n left</source>
            <translation>
                <numerusform>%n igjen</numerusform>
                <numerusform>%n igjen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Risk</name>
        <message>
            <source>Found by the model in use: not high use now, and a probability of {share} or more.</source>
            <translation>Funnet av modellen i bruk: ikke høy bruk nå, og sannsynlighet fra {share}.</translation>
        </message>
        <message>
            <source>New to us</source>
            <translation>Ny for oss</translation>
        </message>
        <message>
            <source>Found by the model. No consultation, e-visit, video or home visit in 365 days, not followed by the team, no plan.</source>
            <translation>Funnet av modellen. Ingen konsultasjon, e-konsultasjon, video eller hjemmebesøk på 365 dager, følges ikke av PHT, ingen plan.</translation>
        </message>
        <message>
            <source>no. {place} of {all}</source>
            <translation>nr. {place} av {all}</translation>
        </message>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n hendelse</numerusform>
                <numerusform>%n hendelser</numerusform>
            </translation>
        </message>
        <message>
            <source>What pulls up and down</source>
            <translation>Hva trekker opp og ned</translation>
        </message>
        <message>
            <source>Model {name}. Has seen no real patient. Not CE-marked.</source>
            <translation>Modell {name}. Har ikke sett ekte pasienter. Ikke CE-merket.</translation>
        </message>
        <message>
            <source>Model {name}. Not CE-marked.</source>
            <translation>Modell {name}. Ikke CE-merket.</translation>
        </message>
        <message>
            <source>Not shown to be better than the plain rule: ranks, no probability. Not CE-marked.</source>
            <translation>Ikke vist å være bedre enn grunnregelen: gir rekkefølge, ikke sannsynlighet. Ikke CE-merket.</translation>
        </message>
        <message>
            <source>Demonstration model: ranks, no probability. Has seen no real patient. Not CE-marked.</source>
            <translation>Demonstrasjonsmodell: gir rekkefølge, ikke sannsynlighet. Har ikke sett ekte pasienter. Ikke CE-merket.</translation>
        </message>
        <message>
            <source>The interval is that of people with the same figure, not the patient's.</source>
            <translation>Intervallet gjelder alle med samme tall, ikke den ene pasienten.</translation>
        </message>
        <message>
            <source>At rising risk from {share}.</source>
            <translation>I risikosonen fra {share}.</translation>
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
            <source>{who} aged {low}–{high} on the list: {share} on average.</source>
            <translation>{who} {low}–{high} år på listen: {share} i snitt.</translation>
        </message>
        <message>
            <source>{who} aged {low}–{high} on the list: the middle one is no. {place}.</source>
            <translation>{who} {low}–{high} år på listen: den midterste er nr. {place}.</translation>
        </message>
        <message>
            <source>Beside the average of those the model learnt from. Not a cause.</source>
            <translation>Målt mot snittet av dem modellen har lært av. Viser sammenheng, ikke årsak.</translation>
        </message>
        <message>
            <source>On the list for less than a year: numbers are at least these.</source>
            <translation>På listen under ett år: tallene er minst disse.</translation>
        </message>
        <message numerus="yes">
            <source>%n of these have no value.</source>
            <translation>
                <numerusform>%n av disse mangler verdi.</numerusform>
                <numerusform>%n av disse mangler verdi.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>And %n older row(s).</source>
            <translation>
                <numerusform>Og %n eldre rad.</numerusform>
                <numerusform>Og %n eldre rader.</numerusform>
            </translation>
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
            <source>User, role and start page</source>
            <translation>Bruker, rolle og startside</translation>
        </message>
        <message>
            <source>Start page</source>
            <translation>Startside</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Bruker</translation>
        </message>
        <message>
            <source>Not chosen</source>
            <translation>Ikke valgt</translation>
        </message>
        <message>
            <source>A member of the team. What is done here is logged by that id.</source>
            <translation>Et teammedlem. Det som gjøres her, logges med denne id-en.</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rolle</translation>
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
        <message numerus="yes">
            <source>At most %n minute(s): the office's limit, which a leader sets.</source>
            <translation>
                <numerusform>Høyst %n minutt: kontorets grense, som en leder setter.</numerusform>
                <numerusform>Høyst %n minutter: kontorets grense, som en leder setter.</numerusform>
            </translation>
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
            <translation>Hvorfor, med én setning</translation>
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
            <translation>Skriv hvorfor, med én setning.</translation>
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
            <source>All windows lock after at most so many minutes without use</source>
            <translation>Alle vinduer låses senest etter så mange minutter uten bruk</translation>
        </message>
        <message>
            <source>A machine may lock sooner.</source>
            <translation>En maskin kan låse før.</translation>
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
        <message>
            <source>Write a number from {least} to {most}.</source>
            <translation>Skriv et tall fra {least} til {most}.</translation>
        </message>
    </context>
    <context>
        <name>ShortTerm</name>
        <message>
            <source>{patient}: still in short-term care</source>
            <translation>{patient}: fortsatt på korttidsopphold</translation>
        </message>
        <message>
            <source>Home from short-term care</source>
            <translation>Hjem fra korttidsopphold</translation>
        </message>
        <message>
            <source>The stay after the discharge {day} ends. Its own clock takes the place.</source>
            <translation>Oppholdet etter utskrivningen {day} er slutt. Det får sin egen frist.</translation>
        </message>
        <message>
            <source>Ask about the short-term stay</source>
            <translation>Spør om korttidsoppholdet</translation>
        </message>
        <message>
            <source>still there, or home?</source>
            <translation>fortsatt der, eller hjemme?</translation>
        </message>
        <message>
            <source>Lapsed: short-term stay without a known end</source>
            <translation>Bortfalt: korttidsopphold uten kjent slutt</translation>
        </message>
        <message>
            <source>waited 60 days</source>
            <translation>ventet i 60 dager</translation>
        </message>
        <message>
            <source>Still there</source>
            <translation>Fortsatt der</translation>
        </message>
        <message>
            <source>Home from …</source>
            <translation>Hjemme fra …</translation>
        </message>
        <message>
            <source>still there?</source>
            <translation>fortsatt der?</translation>
        </message>
        <message>
            <source>Nobody knows how the short-term stay ended. Home since? Type the day in here.</source>
            <translation>Ingen vet hvordan korttidsoppholdet sluttet. Er pasienten hjemme? Før inn dagen her.</translation>
        </message>
        <message>
            <source>Still in short-term care? Nobody has answered since {day}.</source>
            <translation>Fortsatt på korttidsopphold? Ingen har svart siden {day}.</translation>
        </message>
        <message>
            <source>Still there {day}.</source>
            <translation>Fortsatt der {day}.</translation>
        </message>
        <message>
            <source>Asked again {day}.</source>
            <translation>Spørres igjen {day}.</translation>
        </message>
        <message>
            <source>The wait lapses after {day}.</source>
            <translation>Ventingen bortfaller etter {day}.</translation>
        </message>
        <message>
            <source>The extract shows the stay going on.</source>
            <translation>Uttrekket viser at oppholdet varer.</translation>
        </message>
        <message numerus="yes">
            <source>%n short-term stay(s) without a known end in the last 12 months</source>
            <translation>
                <numerusform>%n korttidsopphold uten kjent slutt siste 12 md.</numerusform>
                <numerusform>%n korttidsopphold uten kjent slutt siste 12 md.</numerusform>
            </translation>
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
        <message>
            <source>User</source>
            <translation>Bruker</translation>
        </message>
        <message>
            <source>No role chosen</source>
            <translation>Ingen rolle valgt</translation>
        </message>
        <message>
            <source>Change user</source>
            <translation>Bytt bruker</translation>
        </message>
        <message>
            <source>Lock, and let another log in</source>
            <translation>Lås, og la en annen logge inn</translation>
        </message>
        <message>
            <source>Change passphrase …</source>
            <translation>Bytt passfrase …</translation>
        </message>
        <message>
            <source>Team in the settings</source>
            <translation>Team i innstillingene</translation>
        </message>
        <message>
            <source>{user} is at the desk</source>
            <translation>Bruker er nå {user}</translation>
        </message>
    </context>
    <context>
        <name>Spc</name>
        <message>
            <source>other definition</source>
            <translation>annen definisjon</translation>
        </message>
        <message>
            <source>The series is broken from {day}: {note}</source>
            <translation>Serien er brutt fra {day}: {note}</translation>
        </message>
        <message>
            <source>Over time</source>
            <translation>Over tid</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Periode</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Tall</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Midtlinje</translation>
        </message>
        <message>
            <source>Lower limit</source>
            <translation>Nedre grense</translation>
        </message>
        <message>
            <source>Upper limit</source>
            <translation>Øvre grense</translation>
        </message>
        <message>
            <source>Signal</source>
            <translation>Signal</translation>
        </message>
        <message>
            <source>No period has a figure.</source>
            <translation>Ingen periode har tall.</translation>
        </message>
        <message>
            <source>{count} of {all} periods have a figure. First {first}. Last {last}.</source>
            <translation>{count} av {all} perioder har tall. Først {first}. Sist {last}.</translation>
        </message>
        <message>
            <source>four months no. {number}, {year}</source>
            <translation>{number}. tertial {year}</translation>
        </message>
        <message>
            <source>half-year {number}, {year}</source>
            <translation>{number}. halvår {year}</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>mangler</translation>
        </message>
        <message>
            <source>centre {value}</source>
            <translation>midtlinje {value}</translation>
        </message>
        <message>
            <source>signal: {rules}</source>
            <translation>signal: {rules}</translation>
        </message>
        <message>
            <source>upper limit {upper}</source>
            <translation>øvre grense {upper}</translation>
        </message>
        <message>
            <source>limits {lower} to {upper}</source>
            <translation>grenser {lower} til {upper}</translation>
        </message>
        <message>
            <source>No signal: the figures vary as chance has it.</source>
            <translation>Ingen signaler: tallene varierer som tilfeldighet ville gitt.</translation>
        </message>
        <message>
            <source>Signal: {rule}, {count} points, the last in {last}.</source>
            <translation>Signal: {rule}, {count} punkter, det siste {last}.</translation>
        </message>
        <message>
            <source>Signal: {rule}, {period}.</source>
            <translation>Signal: {rule}, {period}.</translation>
        </message>
        <message>
            <source>Signal: {rule}, from {first} to {last}.</source>
            <translation>Signal: {rule}, fra {first} til {last}.</translation>
        </message>
        <message>
            <source>The field shows {limits}: fewer than twelve points.</source>
            <translation>Feltet viser {limits}: færre enn tolv punkter.</translation>
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
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s) blocked for you, left out</source>
            <translation>
                <numerusform>%n pasient er sperret for deg og ikke med</numerusform>
                <numerusform>%n pasienter er sperret for deg og ikke med</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n blocked for you</source>
            <translation>
                <numerusform>%n sperret for deg</numerusform>
                <numerusform>%n sperret for deg</numerusform>
            </translation>
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
            <source>An overview for professional judgement. Not CE-marked.</source>
            <translation>Oversikt til faglig vurdering. Ikke CE-merket.</translation>
        </message>
        <message>
            <source>Not CE-marked.</source>
            <translation>Ikke CE-merket.</translation>
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
        <name>StillIn</name>
        <message>
            <source>The store doesn't answer.</source>
            <translation>Lageret svarer ikke.</translation>
        </message>
        <message>
            <source>The store answers again.</source>
            <translation>Lageret svarer igjen.</translation>
        </message>
        <message>
            <source>Your user couldn't be looked up, so nothing is stored now.</source>
            <translation>Brukeren din kunne ikke slås opp, så ingenting lagres nå.</translation>
        </message>
        <message>
            <source>It's tried again every five seconds.</source>
            <translation>Det prøves igjen hvert femte sekund.</translation>
        </message>
    </context>
    <context>
        <name>Store</name>
        <message>
            <source>Others on this machine may read or change the store's files.</source>
            <translation>Andre på denne maskinen kan lese eller endre lagerets filer.</translation>
        </message>
        <message>
            <source>The program can't stop it. Move the store to a folder of your own, or ask whoever looks after the machine.</source>
            <translation>Programmet kan ikke hindre det. Flytt lageret til en mappe som bare du har, eller spør den som har ansvar for maskinen.</translation>
        </message>
        <message>
            <source>Others on this machine could read or change the store's files.</source>
            <translation>Andre på denne maskinen kunne lese eller endre lagerets filer.</translation>
        </message>
        <message>
            <source>The program has taken that right away.</source>
            <translation>Programmet har tatt bort den tilgangen.</translation>
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
        <name>Team</name>
        <message>
            <source>Role</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <source>Leads the team</source>
            <translation>Leder teamet</translation>
        </message>
        <message>
            <source>A role id, as spl-1. Never a name.</source>
            <translation>En rolle-id, for eksempel spl-1. Aldri et navn.</translation>
        </message>
        <message>
            <source>Role id</source>
            <translation>Rolle-id</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>Lister</translation>
        </message>
        <message>
            <source>Hours for the list</source>
            <translation>Timer til oppfølging</translation>
        </message>
        <message>
            <source>Deputy</source>
            <translation>Vikar</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Fra</translation>
        </message>
        <message>
            <source>To and including</source>
            <translation>Til og med</translation>
        </message>
        <message>
            <source>Away without a deputy, from</source>
            <translation>Borte uten vikar, fra</translation>
        </message>
        <message>
            <source>Not in the team from</source>
            <translation>Ikke i teamet fra</translation>
        </message>
        <message>
            <source>Save member</source>
            <translation>Lagre medlem</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Remove from the team</source>
            <translation>Ta ut av teamet</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ingen</translation>
        </message>
        <message>
            <source>New member</source>
            <translation>Nytt medlem</translation>
        </message>
        <message>
            <source>Away {first} to {last}</source>
            <translation>Borte {first} til {last}</translation>
        </message>
        <message>
            <source>Remove: {what}</source>
            <translation>Fjern: {what}</translation>
        </message>
        <message>
            <source>None ticked = every list.</source>
            <translation>Ingen valgt = alle lister.</translation>
        </message>
        <message>
            <source>Tick the doctor's own lists.</source>
            <translation>Velg legens egne lister.</translation>
        </message>
        <message>
            <source>The lists are shown here when an extract has been read in.</source>
            <translation>Listene vises her når et uttrekk er lest inn.</translation>
        </message>
        <message>
            <source>{hours} hours a week</source>
            <translation>{hours} timer i uken</translation>
        </message>
        <message>
            <source>Lists: {lists}</source>
            <translation>Lister: {lists}</translation>
        </message>
        <message>
            <source>Every list</source>
            <translation>Alle lister</translation>
        </message>
        <message>
            <source>Deputy {who}</source>
            <translation>Vikar {who}</translation>
        </message>
        <message>
            <source>from {day}</source>
            <translation>fra {day}</translation>
        </message>
        <message>
            <source>to {day}</source>
            <translation>til {day}</translation>
        </message>
        <message>
            <source>Not in the team from {day}</source>
            <translation>Ikke i teamet fra {day}</translation>
        </message>
        <message>
            <source>leader</source>
            <translation>leder</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Endre</translation>
        </message>
        <message>
            <source>Change {who}</source>
            <translation>Endre {who}</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Team</translation>
        </message>
        <message>
            <source>Who does the work, by role id. Without a team everything is one user's.</source>
            <translation>Hvem som gjør arbeidet, med rolle-id. Uten team er alt «lokal bruker».</translation>
        </message>
        <message>
            <source>Members</source>
            <translation>Medlemmer</translation>
        </message>
        <message>
            <source>Nobody is entered yet.</source>
            <translation>Ingen er lagt inn ennå.</translation>
        </message>
        <message>
            <source>Add member</source>
            <translation>Legg til medlem</translation>
        </message>
        <message>
            <source>Team: {who}</source>
            <translation>Team: {who}</translation>
        </message>
        <message>
            <source>Write a role id, for example spl-1.</source>
            <translation>Skriv en rolle-id, for eksempel spl-1.</translation>
        </message>
        <message>
            <source>Use a letter first, then at most 15 letters, digits or hyphens.</source>
            <translation>Start med en bokstav. Deretter høyst 15 bokstaver, tall eller bindestreker.</translation>
        </message>
        <message>
            <source>That is a role's word. Add a number, for example spl-1.</source>
            <translation>Det er navnet på en rolle. Legg til et tall, for eksempel spl-1.</translation>
        </message>
        <message>
            <source>Somebody in the team has that id already.</source>
            <translation>Noen i teamet har denne id-en fra før.</translation>
        </message>
        <message>
            <source>Write a date, for example 15.5.26.</source>
            <translation>Skriv en dato, for eksempel 15.5.26.</translation>
        </message>
        <message>
            <source>Choose the deputy, or take the days away.</source>
            <translation>Velg vikar, eller fjern dagene.</translation>
        </message>
        <message>
            <source>The last day is before the first.</source>
            <translation>Siste dag er før første dag.</translation>
        </message>
        <message>
            <source>Write the first day too.</source>
            <translation>Skriv første dag også.</translation>
        </message>
        <message>
            <source>Write the last day too.</source>
            <translation>Skriv siste dag også.</translation>
        </message>
    </context>
    <context>
        <name>TheList</name>
        <message>
            <source>Target groups</source>
            <translation>Målgrupper</translation>
        </message>
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
            <source>New to us</source>
            <translation>Ny for oss</translation>
        </message>
        <message>
            <source>At rising risk by the model</source>
            <translation>I risikosonen etter modell</translation>
        </message>
        <message>
            <source>Followed by the team</source>
            <translation>Følges av PHT</translation>
        </message>
        <message>
            <source>Not followed by the team</source>
            <translation>Følges ikke av PHT</translation>
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
            <source>Followed</source>
            <translation>Følges</translation>
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
            <source>Follow-up</source>
            <translation>Oppfølging</translation>
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
            <source>By the model</source>
            <translation>Etter modell</translation>
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
        <message>
            <source>At rising risk by the model: {count}.</source>
            <translation>I risikosonen etter modell: {count}.</translation>
        </message>
        <message>
            <source>New to us: {count}.</source>
            <translation>Nye for oss: {count}.</translation>
        </message>
        <message>
            <source>Can't be told: {count}.</source>
            <translation>Kan ikke avgjøres: {count}.</translation>
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
            <source>Place by the model in use; 1 is the highest risk</source>
            <translation>Plass etter modellen i bruk; 1 er høyest risiko</translation>
        </message>
        <message>
            <source>The interval is that of people with the same figure, not the patient's.</source>
            <translation>Intervallet er for dem med samme tall, ikke for pasienten.</translation>
        </message>
        <message>
            <source>By the model in use. Not CE-marked.</source>
            <translation>Etter modellen i bruk. Ikke CE-merket.</translation>
        </message>
        <message>
            <source>can't be predicted</source>
            <translation>kan ikke predikeres</translation>
        </message>
        <message>
            <source>Adm. risk</source>
            <translation>Innl.risiko</translation>
        </message>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n hendelse</numerusform>
                <numerusform>%n hendelser</numerusform>
            </translation>
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
            <source>of {count} shown</source>
            <translation>av {count} vises</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>High use now</source>
            <translation>Høy bruk nå</translation>
        </message>
        <message>
            <source>At rising risk</source>
            <translation>I risikosonen</translation>
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
        <name>TimeSettings</name>
        <message>
            <source>Time at hand</source>
            <translation>Tid til rådighet</translation>
        </message>
        <message>
            <source>How far down the worklist the nurse hours reach. They never change the order.</source>
            <translation>Hvor langt ned på arbeidslisten sykepleiertimene rekker. De endrer aldri rekkefølgen.</translation>
        </message>
        <message>
            <source>Nurse hours</source>
            <translation>Sykepleiertimer</translation>
        </message>
        <message>
            <source>Hours a week for the whole team</source>
            <translation>Timer i uken for hele teamet</translation>
        </message>
        <message>
            <source>Empty = the norm below.</source>
            <translation>Tomt = normen nedenfor.</translation>
        </message>
        <message>
            <source>The nurses have hours of their own, under Team.</source>
            <translation>Sykepleierne har egne timer under Team.</translation>
        </message>
        <message>
            <source>Inhabitants for each full-time nurse</source>
            <translation>Innbyggere per sykepleierårsverk</translation>
        </message>
        <message>
            <source>Empty = the pilot's norm: one nurse for 3,600 inhabitants.</source>
            <translation>Tomt = pilotens norm: ett sykepleierårsverk per 3 600 innbyggere.</translation>
        </message>
        <message>
            <source>Try a change</source>
            <translation>Prøv en endring</translation>
        </message>
        <message>
            <source>Due soon</source>
            <translation>Frist snart</translation>
        </message>
        <message>
            <source>Working days before the limit.</source>
            <translation>Virkedager før fristen.</translation>
        </message>
        <message>
            <source>Discharges</source>
            <translation>Utskrivninger</translation>
        </message>
        <message>
            <source>Other duties</source>
            <translation>Andre plikter</translation>
        </message>
        <message>
            <source>Minutes a patient</source>
            <translation>Minutter per pasient</translation>
        </message>
        <message>
            <source>The start values are our own estimates. Neither the pilot nor the national plan gives minutes.</source>
            <translation>Startverdiene er egne anslag. Verken piloten eller den nasjonale planen oppgir minutter.</translation>
        </message>
        <message>
            <source>start {minutes}</source>
            <translation>start {minutes}</translation>
        </message>
        <message>
            <source>Minutes: {reason}</source>
            <translation>Minutter: {reason}</translation>
        </message>
        <message>
            <source>Due soon: {what}</source>
            <translation>Frist snart: {what}</translation>
        </message>
        <message>
            <source>Home visit, at least</source>
            <translation>Hjemmebesøk, minst</translation>
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
            <source>the extract tells until {day}</source>
            <translation>uttrekket gjelder til {day}</translation>
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
            <source>Measures and plans</source>
            <translation>Tiltak og planer</translation>
        </message>
        <message>
            <source>New medicines</source>
            <translation>Nye legemidler</translation>
        </message>
        <message>
            <source>Our contacts</source>
            <translation>Våre kontakter</translation>
        </message>
        <message>
            <source>Followed by the team</source>
            <translation>Følges av PHT</translation>
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
        <name>Tried</name>
        <message>
            <source>{patient}: {step}</source>
            <translation>{patient}: {step}</translation>
        </message>
        <message>
            <source>Attempts and contacts</source>
            <translation>Forsøk og kontakter</translation>
        </message>
        <message numerus="yes">
            <source>No answer on %n day(s). Send a letter or write in Helsenorge.</source>
            <translation>
                <numerusform>Ikke svar på %n dag. Send brev, eller skriv i Helsenorge.</numerusform>
                <numerusform>Ikke svar på %n dager. Send brev, eller skriv i Helsenorge.</numerusform>
            </translation>
        </message>
        <message>
            <source>Still no answer. Ask the home care service to look in.</source>
            <translation>Fortsatt ikke svar. Be hjemmetjenesten se innom.</translation>
        </message>
        <message>
            <source>Still no answer. A doctor decides on a home visit.</source>
            <translation>Fortsatt ikke svar. Lege avgjør om det skal bli hjemmebesøk.</translation>
        </message>
        <message>
            <source>The doctor was asked about a home visit {day}.</source>
            <translation>Legen ble spurt om hjemmebesøk {day}.</translation>
        </message>
        <message>
            <source>The doctor says yes to a home visit.</source>
            <translation>Legen sier ja til hjemmebesøk.</translation>
        </message>
        <message>
            <source>The doctor says no to a home visit.</source>
            <translation>Legen sier nei til hjemmebesøk.</translation>
        </message>
        <message>
            <source>Letter is sent</source>
            <translation>Brev er sendt</translation>
        </message>
        <message>
            <source>Home care is asked</source>
            <translation>Hjemmetjenesten er spurt</translation>
        </message>
        <message>
            <source>Ask the doctor</source>
            <translation>Spør legen</translation>
        </message>
        <message>
            <source>Home visit? Nobody has answered after the discharge {day}.</source>
            <translation>Hjemmebesøk? Ingen har svart etter utskrivningen {day}.</translation>
        </message>
    </context>
    <context>
        <name>Users</name>
        <message>
            <source>Change passphrase</source>
            <translation>Bytt passfrase</translation>
        </message>
        <message>
            <source>The new one is asked for the next time. Nothing in the store is changed.</source>
            <translation>Den nye gjelder fra neste gang. Ingenting annet i lageret endres.</translation>
        </message>
        <message>
            <source>The passphrase now</source>
            <translation>Passfrasen nå</translation>
        </message>
        <message>
            <source>Type the passphrase you have now.</source>
            <translation>Skriv passfrasen du har nå.</translation>
        </message>
        <message>
            <source>The passphrase is changed.</source>
            <translation>Passfrasen er byttet.</translation>
        </message>
        <message>
            <source>This isn't your passphrase now.</source>
            <translation>Dette er ikke passfrasen din nå.</translation>
        </message>
        <message>
            <source>from {day}</source>
            <translation>fra {day}</translation>
        </message>
        <message>
            <source>from {day}, until when isn't known</source>
            <translation>fra {day}, sluttdagen er ukjent</translation>
        </message>
        <message>
            <source>Had access {times}.</source>
            <translation>Hadde tilgang {times}.</translation>
        </message>
        <message>
            <source>Stopped by {who} {day} {time}.</source>
            <translation>Stoppet av {who} {day} {time}.</translation>
        </message>
        <message>
            <source>Every user who could log in on one of the days, with the role they had then.</source>
            <translation>Alle som kunne logge inn en av dagene, med rollen de hadde da.</translation>
        </message>
        <message>
            <source>From day</source>
            <translation>Fra dag</translation>
        </message>
        <message>
            <source>To day</source>
            <translation>Til dag</translation>
        </message>
        <message>
            <source>Nobody had access then.</source>
            <translation>Ingen hadde tilgang da.</translation>
        </message>
        <message numerus="yes">
            <source>%n user(s) had access</source>
            <translation>
                <numerusform>%n bruker hadde tilgang</numerusform>
                <numerusform>%n brukere hadde tilgang</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop the user?</source>
            <translation>Stoppe brukeren?</translation>
        </message>
        <message>
            <source>Stop the user</source>
            <translation>Stopp brukeren</translation>
        </message>
        <message>
            <source>You are stopping yourself.</source>
            <translation>Du stopper deg selv.</translation>
        </message>
        <message>
            <source>The window is locked at once, and you get in again only when another leader starts you.</source>
            <translation>Vinduet låses med en gang, og du kommer ikke inn igjen før en annen leder starter deg.</translation>
        </message>
        <message>
            <source>{who} can't log in any more.</source>
            <translation>{who} kan ikke logge inn lenger.</translation>
        </message>
        <message>
            <source>A window that is open is locked at once. What was done stays. Starting again takes a new passphrase.</source>
            <translation>Et vindu som er åpent, låses med en gang. Det som er gjort, blir stående. Å starte igjen krever en ny passfrase.</translation>
        </message>
        <message>
            <source>You won't be a leader any more.</source>
            <translation>Du er ikke leder lenger når dette er lagret.</translation>
        </message>
        <message>
            <source>You can't manage users or read the log afterwards. Only another leader can give the role back.</source>
            <translation>Du kan da ikke styre brukere eller lese loggen. Bare en annen leder kan gi rollen tilbake.</translation>
        </message>
        <message>
            <source>Give up your own role?</source>
            <translation>Gi fra deg rollen?</translation>
        </message>
        <message>
            <source>Save user</source>
            <translation>Lagre bruker</translation>
        </message>
        <message>
            <source>New user</source>
            <translation>Ny bruker</translation>
        </message>
        <message>
            <source>New role</source>
            <translation>Ny rolle</translation>
        </message>
        <message>
            <source>{who} gets the role {role}.</source>
            <translation>{who} får rollen {role}.</translation>
        </message>
        <message>
            <source>The role lets {who} add, change and stop users, you too.</source>
            <translation>Med rollen kan {who} legge til, endre og stoppe brukere, også deg.</translation>
        </message>
        <message>
            <source>Your own passphrase</source>
            <translation>Din egen passfrase</translation>
        </message>
        <message>
            <source>Make the key</source>
            <translation>Lag nøkkelen</translation>
        </message>
        <message>
            <source>The sheet of {day} is void once you make a new one.</source>
            <translation>Arket fra {day} gjelder ikke lenger når du lager en ny.</translation>
        </message>
        <message>
            <source>The sheet printed before is void once you make a new one.</source>
            <translation>Arket som er skrevet ut før, gjelder ikke lenger når du lager en ny.</translation>
        </message>
        <message>
            <source>Have the printer ready: the key is shown only once.</source>
            <translation>Ha skriveren klar: nøkkelen vises bare én gang.</translation>
        </message>
        <message>
            <source>Start the user again</source>
            <translation>Start brukeren igjen</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>Ny passfrase</translation>
        </message>
        <message>
            <source>Start again</source>
            <translation>Start igjen</translation>
        </message>
        <message>
            <source>Set passphrase</source>
            <translation>Sett passfrase</translation>
        </message>
        <message>
            <source>Hand it over in person. The user changes it in the menu at the foot.</source>
            <translation>Gi den muntlig. Brukeren bytter den i menyen nederst til venstre.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Navn</translation>
        </message>
        <message>
            <source>Small letters and digits, as kari.n.</source>
            <translation>Små bokstaver og tall, som kari.n.</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <source>Member of the team</source>
            <translation>Medlem av teamet</translation>
        </message>
        <message>
            <source>What this user does is signed with the member's id.</source>
            <translation>Det brukeren gjør, signeres med medlemmets id.</translation>
        </message>
        <message>
            <source>First passphrase</source>
            <translation>Første passfrase</translation>
        </message>
        <message>
            <source>First passphrase once more</source>
            <translation>Første passfrase en gang til</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>New passphrase …</source>
            <translation>Ny passfrase …</translation>
        </message>
        <message>
            <source>Stop the user …</source>
            <translation>Stopp brukeren …</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Ingen</translation>
        </message>
        <message>
            <source>Write who it is.</source>
            <translation>Skriv hvem det er.</translation>
        </message>
        <message>
            <source>logs in as {login}</source>
            <translation>logger inn som {login}</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>stoppet</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Endre</translation>
        </message>
        <message>
            <source>Change {who}</source>
            <translation>Endre {who}</translation>
        </message>
        <message>
            <source>Start again …</source>
            <translation>Start igjen …</translation>
        </message>
        <message>
            <source>Start again: {who}</source>
            <translation>Start igjen: {who}</translation>
        </message>
        <message>
            <source>Users</source>
            <translation>Brukere</translation>
        </message>
        <message>
            <source>Each has a login and a passphrase. The role decides what is seen and done.</source>
            <translation>Hver har egen innlogging og passfrase. Rollen avgjør hva som kan ses og gjøres.</translation>
        </message>
        <message>
            <source>The store has no recovery key that is kept.</source>
            <translation>Lageret har ingen gjenopprettingsnøkkel som er tatt vare på.</translation>
        </message>
        <message>
            <source>A forgotten passphrase can't be mended without it.</source>
            <translation>Uten den er en glemt passfrase tapt.</translation>
        </message>
        <message>
            <source>Make the key …</source>
            <translation>Lag nøkkelen …</translation>
        </message>
        <message>
            <source>Who may log in</source>
            <translation>Hvem som kan logge inn</translation>
        </message>
        <message>
            <source>With one user, whoever sits at the desk is chosen from the team.</source>
            <translation>Med én bruker velges den som sitter ved maskinen, fra teamet.</translation>
        </message>
        <message>
            <source>Add user</source>
            <translation>Legg til bruker</translation>
        </message>
        <message>
            <source>Make a new key …</source>
            <translation>Lag ny nøkkel …</translation>
        </message>
        <message>
            <source>Former users</source>
            <translation>Tidligere brukere</translation>
        </message>
        <message>
            <source>Who had access?</source>
            <translation>Hvem hadde tilgang?</translation>
        </message>
        <message>
            <source>No key has been made.</source>
            <translation>Ingen nøkkel er laget.</translation>
        </message>
        <message>
            <source>There is a key. A new one takes its place.</source>
            <translation>Det finnes en nøkkel. En ny tar plassen dens.</translation>
        </message>
        <message>
            <source>There is a key, but nobody has said that its sheet is kept.</source>
            <translation>Det finnes en nøkkel, men ingen har bekreftet at arket er tatt vare på.</translation>
        </message>
        <message>
            <source>{who}: saved</source>
            <translation>{who}: lagret</translation>
        </message>
        <message>
            <source>{who} is stopped</source>
            <translation>{who} er stoppet</translation>
        </message>
        <message>
            <source>{who} has a new passphrase</source>
            <translation>{who} har fått ny passfrase</translation>
        </message>
        <message>
            <source>{who} may log in again</source>
            <translation>{who} kan logge inn igjen</translation>
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
            <source>Read an extract</source>
            <translation>Les inn uttrekk</translation>
        </message>
        <message>
            <source>No list yet</source>
            <translation>Ingen liste ennå</translation>
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
            <source>With</source>
            <translation>Hos</translation>
        </message>
        <message>
            <source>Text for the journal copied. Paste it within two minutes.</source>
            <translation>Teksten til journalen er kopiert. Lim den inn innen to minutter.</translation>
        </message>
        <message>
            <source>My day and the board</source>
            <translation>Min dag og tavle</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Visning</translation>
        </message>
        <message>
            <source>My day</source>
            <translation>Min dag</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>Tavle</translation>
        </message>
        <message numerus="yes">
            <source>%n discharge clock(s) run.</source>
            <translation>
                <numerusform>%n frist etter utskrivning løper.</numerusform>
                <numerusform>%n frister etter utskrivning løper.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody has hours today.</source>
            <translation>Ingen har arbeidstid i dag.</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) wait for your answer.</source>
            <translation>
                <numerusform>%n spørsmål venter på svar fra deg.</numerusform>
                <numerusform>%n spørsmål venter på svar fra deg.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show on the board</source>
            <translation>Vis på tavlen</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) from the doctor.</source>
            <translation>
                <numerusform>%n svar fra legen.</numerusform>
                <numerusform>%n svar fra legen.</numerusform>
            </translation>
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
            <source>The next due day is {day}</source>
            <translation>Neste frist er {day}</translation>
        </message>
        <message>
            <source>Done for today.</source>
            <translation>Ferdig for i dag.</translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s) done today.</source>
            <translation>
                <numerusform>%n pasient er gjort.</numerusform>
                <numerusform>%n pasienter er gjort.</numerusform>
            </translation>
        </message>
        <message>
            <source>See {day}</source>
            <translation>Se {day}</translation>
        </message>
        <message>
            <source>Time to spare? Go through the list</source>
            <translation>Tid til overs? Gå gjennom listen</translation>
        </message>
        <message>
            <source>Nobody is on your list.</source>
            <translation>Ingen står på listen din.</translation>
        </message>
        <message>
            <source>Done for today</source>
            <translation>Ferdig for i dag</translation>
        </message>
        <message>
            <source>Not for acute enquiries.</source>
            <translation>Ikke for akutte henvendelser.</translation>
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
            <source>{reason} {count}</source>
            <translation>{reason} {count}</translation>
        </message>
        <message>
            <source>Nobody to hand over.</source>
            <translation>Ingen å overlate.</translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s) handed over to {who}</source>
            <translation>
                <numerusform>%n pasient overlatt til {who}</numerusform>
                <numerusform>%n pasienter overlatt til {who}</numerusform>
            </translation>
        </message>
        <message>
            <source>Worklist</source>
            <translation>Arbeidsliste</translation>
        </message>
        <message>
            <source>Search in the list</source>
            <translation>Søk i listen</translation>
        </message>
        <message>
            <source>The worklist is made when an extract is read in.</source>
            <translation>Arbeidslisten lages når et uttrekk er lest inn.</translation>
        </message>
        <message>
            <source>The doctor's answer: yes, no, talk to me</source>
            <translation>Legens svar: ja, nei, snakk med meg</translation>
        </message>
        <message>
            <source>Hand over to a colleague</source>
            <translation>Overlat til kollega</translation>
        </message>
        <message>
            <source>Print day list</source>
            <translation>Skriv ut dagliste</translation>
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
            <source>Min</source>
            <translation>Min</translation>
        </message>
        <message>
            <source>Minutes the office reckons with, for the longest of the reasons</source>
            <translation>Minutter kontoret regner med, for den lengste av grunnene</translation>
        </message>
        <message>
            <source>Who has the patient today; a deputy where the owner is away</source>
            <translation>Hvem som har pasienten i dag; vikar når den ansvarlige er borte</translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minutt</numerusform>
                <numerusform>%n minutter</numerusform>
            </translation>
        </message>
        <message>
            <source>followed by the team</source>
            <translation>følges av PHT</translation>
        </message>
        <message>
            <source>not in the journal</source>
            <translation>ikke ført i journal</translation>
        </message>
        <message>
            <source>with {who}</source>
            <translation>hos {who}</translation>
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
            <source>{mark}: missing, {why}</source>
            <translation>{mark}: mangler, {why}</translation>
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
        <message>
            <source>Mine</source>
            <translation>Mine</translation>
        </message>
        <message>
            <source>Nobody's</source>
            <translation>Uten ansvarlig</translation>
        </message>
        <message>
            <source>Everybody's</source>
            <translation>Alle</translation>
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
            <source>Proposed, waiting for the doctor</source>
            <translation>Foreslått, venter på lege</translation>
        </message>
        <message>
            <source>contact within three working days</source>
            <translation>kontakt innen tre virkedager</translation>
        </message>
        <message>
            <source>mark with Space, approve with J</source>
            <translation>marker med mellomrom, godkjenn med J</translation>
        </message>
        <message>
            <source>nobody is called before the doctor has said yes</source>
            <translation>ingen ringes før legen har sagt ja</translation>
        </message>
        <message>
            <source>known to us</source>
            <translation>kjent fra før</translation>
        </message>
        <message>
            <source>new to us</source>
            <translation>ny for oss</translation>
        </message>
        <message>
            <source>interpreter</source>
            <translation>tolk</translation>
        </message>
        <message>
            <source>hearing or sight</source>
            <translation>hørsel eller syn</translation>
        </message>
        <message>
            <source>home visit: see journal</source>
            <translation>hjemmebesøk: se journal</translation>
        </message>
        <message>
            <source>address protected</source>
            <translation>adressesperre</translation>
        </message>
        <message>
            <source>guardian</source>
            <translation>verge</translation>
        </message>
        <message>
            <source>children in the household</source>
            <translation>barn i husstanden</translation>
        </message>
        <message>
            <source>urgent</source>
            <translation>haster</translation>
        </message>
        <message>
            <source>Changed by {who}</source>
            <translation>Endret av {who}</translation>
        </message>
        <message>
            <source>the doctor's answer: {reply}</source>
            <translation>svar fra lege: {reply}</translation>
        </message>
        <message>
            <source>question to the doctor</source>
            <translation>spørsmål til legen</translation>
        </message>
        <message>
            <source>booking wanted</source>
            <translation>time ønskes</translation>
        </message>
        <message>
            <source>was with {who}</source>
            <translation>var hos {who}</translation>
        </message>
        <message>
            <source>postponed</source>
            <translation>utsatt</translation>
        </message>
        <message numerus="yes">
            <source>%n attempt(s)</source>
            <translation>
                <numerusform>%n forsøk</numerusform>
                <numerusform>%n forsøk</numerusform>
            </translation>
        </message>
        <message>
            <source>last {day}</source>
            <translation>sist {day}</translation>
        </message>
        <message>
            <source>next try {day}</source>
            <translation>neste forsøk {day}</translation>
        </message>
        <message>
            <source>The frailty is marked.</source>
            <translation>Skrøpelighet er merket.</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>ingen</translation>
        </message>
        <message>
            <source>{n} h</source>
            <translation>{n} t</translation>
        </message>
        <message>
            <source>{n} min</source>
            <translation>{n} min</translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n time</numerusform>
                <numerusform>%n timer</numerusform>
            </translation>
        </message>
        <message>
            <source>{n} hours</source>
            <translation>{n} timer</translation>
        </message>
        <message numerus="yes">
            <source>%n to do</source>
            <translation>
                <numerusform>%n å gjøre</numerusform>
                <numerusform>%n å gjøre</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n done</source>
            <translation>
                <numerusform>%n gjort</numerusform>
                <numerusform>%n gjort</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting for the doctor</source>
            <translation>
                <numerusform>%n venter på lege</numerusform>
                <numerusform>%n venter på lege</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WorklistDialogs</name>
        <message>
            <source>Enter a date.</source>
            <translation>Skriv en dato.</translation>
        </message>
        <message>
            <source>Choose a day ahead.</source>
            <translation>Velg en dag fram i tid.</translation>
        </message>
        <message>
            <source>Say why in a few words.</source>
            <translation>Skriv kort hvorfor.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Not now, because …</source>
            <translation>Ikke nå, fordi …</translation>
        </message>
        <message numerus="yes">
            <source>%n proposal(s) rest until that day.</source>
            <translation>
                <numerusform>%n forslag hviler til den dagen.</numerusform>
                <numerusform>%n forslag hviler til den dagen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ikke nå</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Til</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Hvorfor</translation>
        </message>
        <message>
            <source>The appointment is booked</source>
            <translation>Timen er satt opp</translation>
        </message>
        <message>
            <source>Booked</source>
            <translation>Satt opp</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Dag</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Klokkeslett</translation>
        </message>
        <message>
            <source>May be empty</source>
            <translation>Kan stå tomt</translation>
        </message>
        <message>
            <source>Hand over to a colleague</source>
            <translation>Overlat til kollega</translation>
        </message>
        <message>
            <source>Due days stay as they are. Everything can be undone.</source>
            <translation>Fristene blir stående. Alt kan angres.</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Overlat</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Fra</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Til</translation>
        </message>
        <message>
            <source>Which</source>
            <translation>Hvilke</translation>
        </message>
        <message numerus="yes">
            <source>%n marked</source>
            <translation>
                <numerusform>%n markert</numerusform>
                <numerusform>%n markerte</numerusform>
            </translation>
        </message>
        <message>
            <source>All open</source>
            <translation>Alle åpne</translation>
        </message>
    </context>
    <context>
        <name>Yield</name>
        <message>
            <source>Yield at capacity</source>
            <translation>Treff ved kapasitet</translation>
        </message>
        <message>
            <source>Capacity</source>
            <translation>Kapasitet</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Etter</translation>
        </message>
    </context>
</TS>
