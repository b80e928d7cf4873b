<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb_NO" sourcelanguage="en">
    <context>
        <name>Card</name>
        <message>
            <source>missing</source>
            <translation>mangler</translation>
        </message>
        <message>
            <source>open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unplanned admission</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No measurements in the extract.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before: {value} on {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No medicines in use.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not regular:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Medicine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>since {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Newest row {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>medicines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>other stay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>contact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>measurement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>patient record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Charlson (hospital codes)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{wish}: shown to the doctor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A child: call the guardian.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looked at, doesn't count:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not in the extract: {tables}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In no target group.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The plain rule (at least 2 unplanned admissions in 12 months) is met.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The plain rule (at least 2 unplanned admissions in 12 months) isn't met.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Frailty scale: {category}, step {step} of 4</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No deficits found.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show all {count}</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
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
        <name>DateField</name>
        <message>
            <source>d.m., i = today, -2, fr</source>
            <translation>d.m., i = i dag, -2, fr</translation>
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>{step}, stopped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recognised</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{read} rows read = {kept} kept + {aside} set aside</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{sum} + {ignored} process codes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{bad} of {all} rows in {table} can't be used ({share}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This extract was read in before. Nothing is changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This extract is older than the newest. It is kept as history.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A supplement to the extract of {date}. What isn't in it stays as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zip file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>semicolon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>comma</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tab</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Format 1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whole list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Supplement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Need without contact, last contact, use of services and contact after discharge.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Medicines in use, medicine burden, medication review and high-risk medicines.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stays, discharges, admission risk and hospital frailty from stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>HbA1c, blood pressure and LDL in diabetes. Clinical frailty (CFS) from the journal.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Treatment plans, yearly controls and reviews that have been done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The extract doesn't state its date. The newest date in it is used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passed without the identity check: {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%n stay(s) ({share}) lack urgency. They don't count as emergencies.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%n contact(s) ({share}) lack role. They don't count as follow-up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%n code(s) in {table} aren't in the code list. They are kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%n contact(s) equal another the same day. They are kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unknown columns in {table} are left out: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%n other file(s) in the extract are left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The extract's date is in the future</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another window read in an extract meanwhile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancelled. The previous extract applies</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The extract says {date}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Correct uttrekksdato in uttrekk.json, or make the extract again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the extract once more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read in again when you like.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pass {column}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Working out what changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading in the extract</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Findings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as Excel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These rows and cells aren't used. The rest of the extract is untouched.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No rows were set aside.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The line in the file, as a spreadsheet shows it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Column</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Expected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only the shape is shown: letters are x, digits are 9.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How to mend</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About the extract</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Extract's date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Office</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Profile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous extract</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No identity found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>National id, D number, H number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Names and addresses, also in free text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Phone and e-mail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Full birth dates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passed by you: {columns}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If anything is found, reading stops and nothing is stored.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Missing from the extract</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What rests on these tables is shown as «missing», never as zero:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Worth knowing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>And %n more of the same kind.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Progress and next step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is stored yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Read in the rest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at the findings first. Do you want to read in the rest?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ready</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See findings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Many findings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tables</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tables in the extract</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set aside</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ignored</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Process codes are counted and not used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>isn't in the extract</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Finding</name>
        <message>
            <source>Wrong number of cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Empty cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not a date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not a number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Malformed code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unknown value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Impossible birth year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text too long</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unknown patient</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before birth</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>After the extract</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>After death</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ends before it begins</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Duplicate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same patient, other content</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Out of range</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unknown unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cell read as empty</source>
            <translation type="unfinished" />
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
        <name>Preferences</name>
        <message>
            <source>Your choices can't be saved on this machine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They hold until you close the program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Some of your saved choices could not be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The usual ones hold instead.</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>{column}: missing, {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{column}: nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{column}, sorted descending</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{column}, sorted ascending</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&lt;b&gt;{shown}&lt;/b&gt; of {all} shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{shown} of {all} shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns as designed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sort by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list's own order</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>%n contact(s)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%n stay(s)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>missing: {table} isn't in the extract</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not known before {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stays</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contacts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Emergency clinic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seen by doctor or nurse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other contacts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Diagnoses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Measurements</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Measures taken</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>still admitted</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Close</source>
            <translation>Lukk</translation>
        </message>
    </context>
</TS>
