<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Backups</name>
        <message numerus="yes">
            <source>%n erased since was erased in it too.</source>
            <translation>
                <numerusform>%n erased since was erased in it too.</numerusform>
                <numerusform>%n erased since were erased in it too.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BlockingSettings</name>
        <message numerus="yes">
            <source>Show %n more</source>
            <translation>
                <numerusform>Show %n more</numerusform>
                <numerusform>Show %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Board</name>
        <message numerus="yes">
            <source>%n patient(s)</source>
            <translation>
                <numerusform>%n patient</numerusform>
                <numerusform>%n patients</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n over the limit</source>
            <translation>
                <numerusform>%n over the limit</numerusform>
                <numerusform>%n over the limit</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n due today</source>
            <translation>
                <numerusform>%n due today</numerusform>
                <numerusform>%n due today</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n proposal(s)</source>
            <translation>
                <numerusform>%n proposal</numerusform>
                <numerusform>%n proposals</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n waiting</numerusform>
                <numerusform>%n waiting</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n done</source>
            <translation>
                <numerusform>%n done</numerusform>
                <numerusform>%n done</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open in all</source>
            <translation>
                <numerusform>%n open in all</numerusform>
                <numerusform>%n open in all</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n urgent</source>
            <translation>
                <numerusform>%n urgent</numerusform>
                <numerusform>%n urgent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a known day.</source>
            <translation>
                <numerusform>%n without a known day.</numerusform>
                <numerusform>%n without a known day.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The oldest proposed %n day(s) ago.</source>
            <translation>
                <numerusform>The oldest proposed %n day ago.</numerusform>
                <numerusform>The oldest proposed %n days ago.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>after %n attempt(s)</source>
            <translation>
                <numerusform>after %n attempt</numerusform>
                <numerusform>after %n attempts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) since the discharge from hospital.</source>
            <translation>
                <numerusform>%n day since the discharge from hospital.</numerusform>
                <numerusform>%n days since the discharge from hospital.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) in hospital.</source>
            <translation>
                <numerusform>%n day in hospital.</numerusform>
                <numerusform>%n days in hospital.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Proposed %n day(s) ago.</source>
            <translation>
                <numerusform>Proposed %n day ago.</numerusform>
                <numerusform>Proposed %n days ago.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Capacity</name>
        <message numerus="yes">
            <source>Show all %n outside</source>
            <translation>
                <numerusform>Show the one outside</numerusform>
                <numerusform>Show all %n outside</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more wait(s) for the doctor and isn't counted.</source>
            <translation>
                <numerusform>%n more waits for the doctor and isn't counted.</numerusform>
                <numerusform>%n more wait for the doctor and aren't counted.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n clock(s) run(s) now</source>
            <translation>
                <numerusform>%n clock runs now</numerusform>
                <numerusform>%n clocks run now</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Card</name>
        <message numerus="yes">
            <source>%n unplanned admission(s)</source>
            <translation>
                <numerusform>%n unplanned admission</numerusform>
                <numerusform>%n unplanned admissions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not in the journal</source>
            <translation>
                <numerusform>%n not in the journal</numerusform>
                <numerusform>%n not in the journal</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Changes</name>
        <message numerus="yes">
            <source>%n diagnosis(es)</source>
            <translation>
                <numerusform>%n diagnosis</numerusform>
                <numerusform>%n diagnoses</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stay(s)</source>
            <translation>
                <numerusform>%n stay</numerusform>
                <numerusform>%n stays</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stay(s) ended</source>
            <translation>
                <numerusform>%n stay ended</numerusform>
                <numerusform>%n stays ended</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n medicine(s) begun</source>
            <translation>
                <numerusform>%n medicine begun</numerusform>
                <numerusform>%n medicines begun</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n medicine(s) ended</source>
            <translation>
                <numerusform>%n medicine ended</numerusform>
                <numerusform>%n medicines ended</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n measurement(s)</source>
            <translation>
                <numerusform>%n measurement</numerusform>
                <numerusform>%n measurements</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n measure(s)</source>
            <translation>
                <numerusform>%n measure</numerusform>
                <numerusform>%n measures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fact(s) about the person</source>
            <translation>
                <numerusform>%n fact about the person</numerusform>
                <numerusform>%n facts about the person</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n contact</numerusform>
                <numerusform>%n contacts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n medicine(s) renewed</source>
            <translation>
                <numerusform>%n medicine renewed</numerusform>
                <numerusform>%n medicines renewed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) changed</source>
            <translation>
                <numerusform>%n row changed</numerusform>
                <numerusform>%n rows changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) removed</source>
            <translation>
                <numerusform>%n row removed</numerusform>
                <numerusform>%n rows removed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) older than the period</source>
            <translation>
                <numerusform>%n row older than the period</numerusform>
                <numerusform>%n rows older than the period</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) of longer history</source>
            <translation>
                <numerusform>%n row of longer history</numerusform>
                <numerusform>%n rows of longer history</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n expired fact(s)</source>
            <translation>
                <numerusform>%n expired fact</numerusform>
                <numerusform>%n expired facts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) as they're shown now, one a patient.</source>
            <translation>
                <numerusform>%n row as it's shown now, one a patient.</numerusform>
                <numerusform>%n rows as they're shown now, one a patient.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more kind(s) of change</source>
            <translation>
                <numerusform>%n more kind of change</numerusform>
                <numerusform>%n more kinds of change</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Clock</name>
        <message numerus="yes">
            <source>%n day(s) over</source>
            <translation>
                <numerusform>%n day over</numerusform>
                <numerusform>%n days over</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more row(s) in the card.</source>
            <translation>
                <numerusform>%n more row in the card.</numerusform>
                <numerusform>%n more rows in the card.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DayList</name>
        <message numerus="yes">
            <source>%n patient(s)</source>
            <translation>
                <numerusform>%n patient</numerusform>
                <numerusform>%n patients</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out: address protected</source>
            <translation>
                <numerusform>%n left out: address protected</numerusform>
                <numerusform>%n left out: address protected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Decisions</name>
        <message numerus="yes">
            <source>Proposals for %n patient(s)</source>
            <translation>
                <numerusform>Proposals for %n patient</numerusform>
                <numerusform>Proposals for %n patients</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s)</source>
            <translation>
                <numerusform>%n patient</numerusform>
                <numerusform>%n patients</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DischargeForm</name>
        <message numerus="yes">
            <source>%n year(s)</source>
            <translation>
                <numerusform>%n year</numerusform>
                <numerusform>%n years</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Discharges</name>
        <message numerus="yes">
            <source>Last %n days</source>
            <translation>
                <numerusform>Last %n day</numerusform>
                <numerusform>Last %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No discharges in the last %n days</source>
            <translation>
                <numerusform>No discharges in the last %n day</numerusform>
                <numerusform>No discharges in the last %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n over the limit</source>
            <translation>
                <numerusform>%n over the limit</numerusform>
                <numerusform>%n over the limit</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n due</source>
            <translation>
                <numerusform>%n due</numerusform>
                <numerusform>%n due</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n attempt(s)</source>
            <translation>
                <numerusform>%n attempt</numerusform>
                <numerusform>%n attempts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DueDays</name>
        <message numerus="yes">
            <source>%n patient(s) overdue</source>
            <translation>
                <numerusform>%n patient overdue</numerusform>
                <numerusform>%n patients overdue</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s) due</source>
            <translation>
                <numerusform>%n patient due</numerusform>
                <numerusform>%n patients due</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Erasing</name>
        <message numerus="yes">
            <source>%n copy is known here.</source>
            <translation>
                <numerusform>%n copy is known here.</numerusform>
                <numerusform>%n copies are known here.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row of the extracts.</source>
            <translation>
                <numerusform>%n row of the extracts.</numerusform>
                <numerusform>%n rows of the extracts.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event that the team has written.</source>
            <translation>
                <numerusform>%n event that the team has written.</numerusform>
                <numerusform>%n events that the team has written.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The id in %n text about others.</source>
            <translation>
                <numerusform>The id in %n text about others.</numerusform>
                <numerusform>The id in %n texts about others.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text may name the patient: the id is too short to be sure.</source>
            <translation>
                <numerusform>%n text may name the patient: the id is too short to be sure.</numerusform>
                <numerusform>%n texts may name the patient: the id is too short to be sure.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n inhabitant in the extract.</source>
            <translation>
                <numerusform>%n inhabitant in the extract.</numerusform>
                <numerusform>%n inhabitants in the extract.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n inhabitant stands nowhere else.</source>
            <translation>
                <numerusform>%n inhabitant stands nowhere else.</numerusform>
                <numerusform>%n inhabitants stand nowhere else.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n supplement laid on it goes too.</source>
            <translation>
                <numerusform>%n supplement laid on it goes too.</numerusform>
                <numerusform>%n supplements laid on it go too.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n copy holds it too.</source>
            <translation>
                <numerusform>%n copy holds it too.</numerusform>
                <numerusform>%n copies hold it too.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n copy could not be rewritten.</source>
            <translation>
                <numerusform>%n copy could not be rewritten.</numerusform>
                <numerusform>%n copies could not be rewritten.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The store is destroyed: %n key overwritten.</source>
            <translation>
                <numerusform>The store is destroyed: %n key overwritten.</numerusform>
                <numerusform>The store is destroyed: %n keys overwritten.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ErasingSettings</name>
        <message numerus="yes">
            <source>Show %n more</source>
            <translation>
                <numerusform>Show %n more</numerusform>
                <numerusform>Show %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Evaluation</name>
        <message numerus="yes">
            <source>%n goal(s) under way</source>
            <translation>
                <numerusform>%n goal under way</numerusform>
                <numerusform>%n goals under way</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) left before the goal can be locked.</source>
            <translation>
                <numerusform>%n field left before the goal can be locked.</numerusform>
                <numerusform>%n fields left before the goal can be locked.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Extract</name>
        <message numerus="yes">
            <source>And %n more of the same kind.</source>
            <translation>
                <numerusform>And %n more of the same kind.</numerusform>
                <numerusform>And %n more of the same kind.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n finding(s) shown</source>
            <translation>
                <numerusform>%n finding shown</numerusform>
                <numerusform>%n findings shown</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n newer extract(s) are set aside.</source>
            <translation>
                <numerusform>%n newer extract is set aside.</numerusform>
                <numerusform>%n newer extracts are set aside.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n joined the list</source>
            <translation>
                <numerusform>%n joined the list</numerusform>
                <numerusform>%n joined the list</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left the list</source>
            <translation>
                <numerusform>%n left the list</numerusform>
                <numerusform>%n left the list</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n died</source>
            <translation>
                <numerusform>%n died</numerusform>
                <numerusform>%n died</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n up in risk band</source>
            <translation>
                <numerusform>%n up in risk band</numerusform>
                <numerusform>%n up in risk band</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n down in risk band</source>
            <translation>
                <numerusform>%n down in risk band</numerusform>
                <numerusform>%n down in risk band</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n has been erased here and was left out.</source>
            <translation>
                <numerusform>%n has been erased here and was left out.</numerusform>
                <numerusform>%n have been erased here and were left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n list inhabitant(s) as at {date}.</source>
            <translation>
                <numerusform>%n list inhabitant as at {date}.</numerusform>
                <numerusform>%n list inhabitants as at {date}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>It is %n day(s) old.</source>
            <translation>
                <numerusform>It is %n day old.</numerusform>
                <numerusform>It is %n days old.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Excel, %n sheet(s)</source>
            <translation>
                <numerusform>Excel, %n sheet</numerusform>
                <numerusform>Excel, %n sheets</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n column(s)</source>
            <translation>
                <numerusform>%n column</numerusform>
                <numerusform>%n columns</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stay(s) ({share}) lack urgency. They aren't counted as emergencies.</source>
            <translation>
                <numerusform>%n stay ({share}) lacks urgency. It isn't counted as an emergency.</numerusform>
                <numerusform>%n stays ({share}) lack urgency. They aren't counted as emergencies.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) ({share}) lack role. They don't count as follow-up.</source>
            <translation>
                <numerusform>%n contact ({share}) lacks role. It doesn't count as follow-up.</numerusform>
                <numerusform>%n contacts ({share}) lack role. They don't count as follow-up.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n code(s) in {table} aren't in the code list. They are kept.</source>
            <translation>
                <numerusform>%n code in {table} isn't in the code list. It is kept.</numerusform>
                <numerusform>%n codes in {table} aren't in the code list. They are kept.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) equal another the same day. They are kept.</source>
            <translation>
                <numerusform>%n contact equals another the same day. It is kept.</numerusform>
                <numerusform>%n contacts equal another the same day. They are kept.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other file(s) in the extract are left out.</source>
            <translation>
                <numerusform>%n other file in the extract isn't read.</numerusform>
                <numerusform>%n other files in the extract aren't read.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) or sheet(s) aren't read. Among them: {names}.</source>
            <translation>
                <numerusform>%n file or sheet isn't read: {names}.</numerusform>
                <numerusform>%n files or sheets aren't read. Among them: {names}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{kind}: %n with codes only of {system}, which isn't read.</source>
            <translation>
                <numerusform>{kind}: %n has codes only of {system}, which isn't read.</numerusform>
                <numerusform>{kind}: %n have codes only of {system}, which isn't read.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n FHIR resource(s) are left out: {names}.</source>
            <translation>
                <numerusform>%n FHIR resource is left out: {names}.</numerusform>
                <numerusform>%n FHIR resources are left out: {names}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hidden sheet(s) are read, since no other is named so.</source>
            <translation>
                <numerusform>%n hidden sheet is read, since no other is named so.</numerusform>
                <numerusform>%n hidden sheets are read, since no others are named so.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hidden sheet(s) are left out.</source>
            <translation>
                <numerusform>%n hidden sheet is left out.</numerusform>
                <numerusform>%n hidden sheets are left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) left</source>
            <translation>
                <numerusform>%n minute left</numerusform>
                <numerusform>%n minutes left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n second(s) left</source>
            <translation>
                <numerusform>%n second left</numerusform>
                <numerusform>%n seconds left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Financing</name>
        <message numerus="yes">
            <source>%n day(s) on which only one can be taken.</source>
            <translation>
                <numerusform>%n day on which only one can be taken.</numerusform>
                <numerusform>%n days on which only one can be taken.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) are means, not this office's figures.</source>
            <translation>
                <numerusform>%n line is a mean, not this office's figure.</numerusform>
                <numerusform>%n lines are means, not this office's figures.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FirstRun</name>
        <message numerus="yes">
            <source>A wrong one was typed just now. Try again in %n second(s).</source>
            <translation>
                <numerusform>A wrong one was typed just now. Try again in %n second.</numerusform>
                <numerusform>A wrong one was typed just now. Try again in %n seconds.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Wrong user or passphrase. Try again in %n second(s).</source>
            <translation>
                <numerusform>Wrong user or passphrase. Try again in %n second.</numerusform>
                <numerusform>Wrong user or passphrase. Try again in %n seconds.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Wrong password. Try again in %n second(s).</source>
            <translation>
                <numerusform>Wrong password. Try again in %n second.</numerusform>
                <numerusform>Wrong password. Try again in %n seconds.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FollowUp</name>
        <message numerus="yes">
            <source>None of the %n row(s) fits the filters and what is searched for.</source>
            <translation>
                <numerusform>The one row doesn't fit the filters and what is searched for.</numerusform>
                <numerusform>None of the %n rows fits the filters and what is searched for.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Indicators</name>
        <message numerus="yes">
            <source>Show %n patient(s)</source>
            <translation>
                <numerusform>Show %n patient</numerusform>
                <numerusform>Show %n patients</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n no longer on the list</source>
            <translation>
                <numerusform>%n no longer on the list</numerusform>
                <numerusform>%n no longer on the list</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>And %n more.</source>
            <translation>
                <numerusform>And %n more.</numerusform>
                <numerusform>And %n more.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LockScreen</name>
        <message numerus="yes">
            <source>Try again in %n second(s).</source>
            <translation>
                <numerusform>Try again in %n second.</numerusform>
                <numerusform>Try again in %n seconds.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Wrong user or passphrase. Try again in %n second(s).</source>
            <translation>
                <numerusform>Wrong user or passphrase. Try again in %n second.</numerusform>
                <numerusform>Wrong user or passphrase. Try again in %n seconds.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Wrong passphrase. Try again in %n second(s).</source>
            <translation>
                <numerusform>Wrong passphrase. Try again in %n second.</numerusform>
                <numerusform>Wrong passphrase. Try again in %n seconds.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Log</name>
        <message numerus="yes">
            <source>%n entry(ies), the newest first.</source>
            <translation>
                <numerusform>%n entry, the newest first.</numerusform>
                <numerusform>%n entries, the newest first.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The clock of a machine went back %n time(s).</source>
            <translation>
                <numerusform>The clock of a machine went back once.</numerusform>
                <numerusform>The clock of a machine went back %n times.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>After %n restore(s), what the log got after the backup is missing.</source>
            <translation>
                <numerusform>After %n restore, what the log got after the backup is missing.</numerusform>
                <numerusform>After %n restores, what the log got after the backup is missing.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The log has %n fault(s) that a person has noted; the rest is whole.</source>
            <translation>
                <numerusform>The log has %n fault that a person has noted; the rest is whole.</numerusform>
                <numerusform>The log has %n faults that a person has noted; the rest is whole.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>And %n more.</source>
            <translation>
                <numerusform>And %n more.</numerusform>
                <numerusform>And %n more.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Mapping</name>
        <message numerus="yes">
            <source>%n more: search for it above.</source>
            <translation>
                <numerusform>%n more: search above.</numerusform>
                <numerusform>%n more: search above.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) hold a word that isn't understood.</source>
            <translation>
                <numerusform>%n row holds a word that isn't understood.</numerusform>
                <numerusform>%n rows hold a word that isn't understood.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show %n word(s) that are understood</source>
            <translation>
                <numerusform>Show %n word that is understood</numerusform>
                <numerusform>Show %n words that are understood</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n column(s) can't be taken along</source>
            <translation>
                <numerusform>%n column can't be taken along</numerusform>
                <numerusform>%n columns can't be taken along</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with unknown words</source>
            <translation>
                <numerusform>%n with unknown words</numerusform>
                <numerusform>%n with unknown words</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n column(s) point to persons. Take them out, or pass false alarms. It is logged.</source>
            <translation>
                <numerusform>%n column points to persons. Take it out, or pass a false alarm. It is logged.</numerusform>
                <numerusform>%n columns point to persons. Take them out, or pass false alarms. It is logged.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n column(s) point to persons. Take them out of the export.</source>
            <translation>
                <numerusform>%n column points to persons. Take it out of the export.</numerusform>
                <numerusform>%n columns point to persons. Take them out of the export.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n proposal(s) to look over here.</source>
            <translation>
                <numerusform>%n proposal to look over here.</numerusform>
                <numerusform>%n proposals to look over here.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n proposal(s) to look over elsewhere.</source>
            <translation>
                <numerusform>%n proposal to look over elsewhere.</numerusform>
                <numerusform>%n proposals to look over elsewhere.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) in {table} hold words that aren't understood.</source>
            <translation>
                <numerusform>%n row in {table} holds a word that isn't understood.</numerusform>
                <numerusform>%n rows in {table} hold words that aren't understood.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message numerus="yes">
            <source>%n message(s) stored</source>
            <translation>
                <numerusform>%n message stored</numerusform>
                <numerusform>%n messages stored</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n patient(s)</source>
            <translation>
                <numerusform>about %n patient</numerusform>
                <numerusform>about %n patients</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n file</numerusform>
                <numerusform>%n files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not linked to a patient</source>
            <translation>
                <numerusform>%n not linked to a patient</numerusform>
                <numerusform>%n not linked to a patient</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Meter</name>
        <message numerus="yes">
            <source>%n patient(s) there isn't time for today.</source>
            <translation>
                <numerusform>%n patient there isn't time for today.</numerusform>
                <numerusform>%n patients there isn't time for today.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more on the list.</source>
            <translation>
                <numerusform>%n more on the list.</numerusform>
                <numerusform>%n more on the list.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Models</name>
        <message numerus="yes">
            <source>%n municipality(ies) with a class</source>
            <translation>
                <numerusform>%n municipality with a class</numerusform>
                <numerusform>%n municipalities with a class</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message numerus="yes">
            <source>%n due today or before</source>
            <translation>
                <numerusform>%n due today or before</numerusform>
                <numerusform>%n due today or before</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n wait(s) for the doctor</source>
            <translation>
                <numerusform>%n waits for the doctor</numerusform>
                <numerusform>%n wait for the doctor</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n couldn't be judged: too short history</source>
            <translation>
                <numerusform>%n couldn't be judged: too short history</numerusform>
                <numerusform>%n couldn't be judged: too short history</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them frail older</source>
            <translation>
                <numerusform>%n of them is frail and older</numerusform>
                <numerusform>%n of them are frail and older</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n discharge(s) are due then.</source>
            <translation>
                <numerusform>%n discharge is due then.</numerusform>
                <numerusform>%n discharges are due then.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new need(s) found</source>
            <translation>
                <numerusform>%n new need found</numerusform>
                <numerusform>%n new needs found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlanSettings</name>
        <message numerus="yes">
            <source>The office's own, %n point(s).</source>
            <translation>
                <numerusform>The office's own, %n point.</numerusform>
                <numerusform>The office's own, %n points.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Plans</name>
        <message numerus="yes">
            <source>Printed, %n page(s)</source>
            <translation>
                <numerusform>Printed, %n page</numerusform>
                <numerusform>Printed, %n pages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n year(s)</source>
            <translation>
                <numerusform>%n year</numerusform>
                <numerusform>%n years</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n plan(s) in use</source>
            <translation>
                <numerusform>%n plan in use</numerusform>
                <numerusform>%n plans in use</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n due for review</source>
            <translation>
                <numerusform>%n due for review</numerusform>
                <numerusform>%n due for review</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n goal(s) or measure(s) without anybody responsible. The review waits.</source>
            <translation>
                <numerusform>%n goal or measure without anybody responsible. The review waits.</numerusform>
                <numerusform>%n goals or measures without anybody responsible. The review waits.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Readmission</name>
        <message numerus="yes">
            <source>Ranked among %n discharge(s) of the last 12 months.</source>
            <translation>
                <numerusform>Ranked among %n discharge of the last 12 months.</numerusform>
                <numerusform>Ranked among %n discharges of the last 12 months.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n point(s)</source>
            <translation>
                <numerusform>%n point</numerusform>
                <numerusform>%n points</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Reports</name>
        <message numerus="yes">
            <source>All %n figures agree.</source>
            <translation>
                <numerusform>The figure agrees.</numerusform>
                <numerusform>All %n figures agree.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of {all} figures differ.</source>
            <translation>
                <numerusform>%n of {all} figures differs.</numerusform>
                <numerusform>%n of {all} figures differ.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n earlier file(s) taken into account, the newest of {day}.</source>
            <translation>
                <numerusform>%n earlier file taken into account, of {day}.</numerusform>
                <numerusform>%n earlier files taken into account, the newest of {day}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more goal(s), see Evaluation</source>
            <translation>
                <numerusform>%n more goal, see Evaluation</numerusform>
                <numerusform>%n more goals, see Evaluation</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s)</source>
            <translation>
                <numerusform>%n patient</numerusform>
                <numerusform>%n patients</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n over the limit</source>
            <translation>
                <numerusform>%n over the limit</numerusform>
                <numerusform>%n over the limit</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Review</name>
        <message numerus="yes">
            <source>Seen at least %n time(s) in the last year</source>
            <translation>
                <numerusform>Seen at least %n time in the last year</numerusform>
                <numerusform>Seen at least %n times in the last year</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n chronic</source>
            <translation>
                <numerusform>%n chronic</numerusform>
                <numerusform>%n chronic</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n earlier «not relevant» or «not now» left out.</source>
            <translation>
                <numerusform>%n earlier “not relevant” or “not now” left out.</numerusform>
                <numerusform>%n earlier “not relevant” or “not now” left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s) without a doctor</source>
            <translation>
                <numerusform>%n month without a doctor</numerusform>
                <numerusform>%n months without a doctor</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n session(s)</source>
            <translation>
                <numerusform>%n session</numerusform>
                <numerusform>%n sessions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s)</source>
            <translation>
                <numerusform>%n patient</numerusform>
                <numerusform>%n patients</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not seen in the last %n month(s)</source>
            <translation>
                <numerusform>Not seen in the last %n month</numerusform>
                <numerusform>Not seen in the last %n months</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>at least %n medicine(s)</source>
            <translation>
                <numerusform>at least %n medicine</numerusform>
                <numerusform>at least %n medicines</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>seen at least %n time(s) in the last year</source>
            <translation>
                <numerusform>seen at least %n time in the last year</numerusform>
                <numerusform>seen at least %n times in the last year</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left</source>
            <translation>
                <numerusform>%n left</numerusform>
                <numerusform>%n left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Risk</name>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n event</numerusform>
                <numerusform>%n events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of these have no value.</source>
            <translation>
                <numerusform>%n of these has no value.</numerusform>
                <numerusform>%n of these have no value.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>And %n older row(s).</source>
            <translation>
                <numerusform>And %n older row.</numerusform>
                <numerusform>And %n older rows.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message numerus="yes">
            <source>At most %n minute(s): the office's limit, which a leader sets.</source>
            <translation>
                <numerusform>At most %n minute: the office's limit, which a leader sets.</numerusform>
                <numerusform>At most %n minutes: the office's limit, which a leader sets.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ShortTerm</name>
        <message numerus="yes">
            <source>%n short-term stay(s) without a known end in the last 12 months</source>
            <translation>
                <numerusform>%n short-term stay without a known end in the last 12 months</numerusform>
                <numerusform>%n short-term stays without a known end in the last 12 months</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Status</name>
        <message numerus="yes">
            <source>%n patient(s) blocked for you, left out</source>
            <translation>
                <numerusform>%n patient blocked for you, left out</numerusform>
                <numerusform>%n patients blocked for you, left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n blocked for you</source>
            <translation>
                <numerusform>%n blocked for you</numerusform>
                <numerusform>%n blocked for you</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The extract is %n day(s) old</source>
            <translation>
                <numerusform>The extract is %n day old</numerusform>
                <numerusform>The extract is %n days old</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n second(s) left</source>
            <translation>
                <numerusform>%n second left</numerusform>
                <numerusform>%n seconds left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TheList</name>
        <message numerus="yes">
            <source>%n chosen patient(s)</source>
            <translation>
                <numerusform>%n chosen patient</numerusform>
                <numerusform>%n chosen patients</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n list inhabitant(s)</source>
            <translation>
                <numerusform>%n list inhabitant</numerusform>
                <numerusform>%n list inhabitants</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n list(s)</source>
            <translation>
                <numerusform>%n list</numerusform>
                <numerusform>%n lists</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n event</numerusform>
                <numerusform>%n events</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n contact</numerusform>
                <numerusform>%n contacts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stay(s)</source>
            <translation>
                <numerusform>%n stay</numerusform>
                <numerusform>%n stays</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s) not seen</source>
            <translation>
                <numerusform>%n month not seen</numerusform>
                <numerusform>%n months not seen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Tried</name>
        <message numerus="yes">
            <source>No answer on %n day(s). Send a letter or write in Helsenorge.</source>
            <translation>
                <numerusform>No answer on %n day. Send a letter or write in Helsenorge.</numerusform>
                <numerusform>No answer on %n days. Send a letter or write in Helsenorge.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Users</name>
        <message numerus="yes">
            <source>%n user(s) had access</source>
            <translation>
                <numerusform>%n user had access</numerusform>
                <numerusform>%n users had access</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Worklist</name>
        <message numerus="yes">
            <source>%n discharge clock(s) run.</source>
            <translation>
                <numerusform>%n discharge clock is running.</numerusform>
                <numerusform>%n discharge clocks are running.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) wait for your answer.</source>
            <translation>
                <numerusform>%n question waits for your answer.</numerusform>
                <numerusform>%n questions wait for your answer.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) from the doctor.</source>
            <translation>
                <numerusform>%n answer from the doctor.</numerusform>
                <numerusform>%n answers from the doctor.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more reason(s)</source>
            <translation>
                <numerusform>%n more reason</numerusform>
                <numerusform>%n more reasons</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s) done today.</source>
            <translation>
                <numerusform>%n patient is done.</numerusform>
                <numerusform>%n patients are done.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n reason(s) switched off</source>
            <translation>
                <numerusform>%n reason is switched off</numerusform>
                <numerusform>%n reasons are switched off</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s) handed over to {who}</source>
            <translation>
                <numerusform>%n patient handed over to {who}</numerusform>
                <numerusform>%n patients handed over to {who}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n attempt(s)</source>
            <translation>
                <numerusform>%n attempt</numerusform>
                <numerusform>%n attempts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n hour</numerusform>
                <numerusform>%n hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to do</source>
            <translation>
                <numerusform>%n to do</numerusform>
                <numerusform>%n to do</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n done</source>
            <translation>
                <numerusform>%n done</numerusform>
                <numerusform>%n done</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting for the doctor</source>
            <translation>
                <numerusform>%n waiting for the doctor</numerusform>
                <numerusform>%n waiting for the doctor</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WorklistDialogs</name>
        <message numerus="yes">
            <source>%n proposal(s) rest until that day.</source>
            <translation>
                <numerusform>%n proposal rests until that day.</numerusform>
                <numerusform>%n proposals rest until that day.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n marked</source>
            <translation>
                <numerusform>%n marked</numerusform>
                <numerusform>%n marked</numerusform>
            </translation>
        </message>
    </context>
</TS>
