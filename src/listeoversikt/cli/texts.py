"""The texts of the command line, in bokmål and English."""

from __future__ import annotations

from listeoversikt.cli.backup_texts import BACKUP_TEXTS
from listeoversikt.cli.blocking_texts import BLOCKING_TEXTS
from listeoversikt.cli.check_texts import CHECK_TEXTS
from listeoversikt.cli.discharge_texts import DISCHARGE_TEXTS
from listeoversikt.cli.erasing_texts import ERASING_TEXTS
from listeoversikt.cli.log_texts import LOG_TEXTS
from listeoversikt.cli.paper_texts import PAPER_TEXTS
from listeoversikt.cli.profile_texts import PROFILE_TEXTS
from listeoversikt.cli.server_texts import SERVER_TEXTS
from listeoversikt.cli.usage_texts import USAGE_TEXTS
from listeoversikt.cli.user_texts import USER_TEXTS

TEXTS: dict[str, tuple[str, str]] = {
    "help_program": (
        "Skrøpelighet, multisykdom og innleggelsesrisiko i fastlegelista, gjort om til arbeid.",
        "Frailty, multimorbidity and admission risk in the patient list, turned into work.",
    ),
    "argparse_usage": ("bruk", "usage"),
    "argparse_positional arguments": ("må oppgis", "positional arguments"),
    "argparse_options": ("valg", "options"),
    "argparse_show this help message and exit": ("vis denne hjelpen", "show this help message and exit"),
    "argparse_version": ("vis programmets versjon", "show program's version number and exit"),
    "help_lang": ("språk: nb (standard) eller en", "language: nb (default) or en"),
    "help_demo": (
        "lag en oppdiktet liste og gjør hovedjobben på den",
        "make up a list and do the main job on it",
    ),
    "help_synth": ("skriv et oppdiktet uttrekk (format 1)", "write a made-up export (format 1)"),
    "help_check": ("kontroller et uttrekk; ingenting lagres", "check an export; nothing is stored"),
    "help_run": (
        "hele hovedjobben på et uttrekk; ingenting lagres",
        "the whole main job on an export; nothing is stored",
    ),
    "help_score": ("skår et uttrekk til én fil", "score an export into one file"),
    "help_import": ("les et uttrekk inn i lageret", "read an export into the store"),
    "help_worklist": ("arbeidslista fra lageret", "the worklist from the store"),
    "help_indicators": ("indikatorene fra lageret", "the indicators from the store"),
    "help_export": ("filene som «run» skriver, fra lageret", "the files that «run» writes, from the store"),
    "help_reproduce": (
        "regn ut tallene i en arbeidsbok på nytt, og sammenlikn hver celle",
        "count a workbook's figures anew, and compare every cell",
    ),
    "help_workbook": ("arbeidsboka (.xlsx)", "the workbook (.xlsx)"),
    "help_reproduce_export": (
        "uttrekket arbeidsboka er laget av, når det ikke ligger i et lager",
        "the export that the workbook was made of, when it isn't in a store",
    ),
    "help_cell": (
        'bare denne cella, for eksempel "Indikatorer!D14"',
        'this cell alone, such as "Indikatorer!D14"',
    ),
    "one_source": ("Oppgi enten --store eller --export.", "Give either --store or --export."),
    "reproduced": ("Alle {count} tall stemmer.", "All {count} figures agree."),
    "reproduced_not": (
        "{count} celler stemmer ikke ({compared} tall er sammenliknet).",
        "{count} cells don't agree ({compared} figures were compared).",
    ),
    "reproduced_cell": (
        "  {cell}: vist {shown}, regnet på nytt {recomputed}",
        "  {cell}: shown {shown}, counted anew {recomputed}",
    ),
    "help_discharge": ("før inn en utskrivning for hånd", "type in a discharge by hand"),
    "help_store": ("lag, kontroller eller se på et lager", "create, check or look at a store"),
    "help_store_create": ("lag et nytt lager", "create a new store"),
    "help_store_check": ("kontroller lageret", "check the store"),
    "help_store_history": ("uttrekkene i lageret", "the extracts in the store"),
    "help_messages": (
        "les utskrivningsmeldinger (epikrise, pasientlogistikk) fra en mappe",
        "read discharge messages (epikrise, pasientlogistikk) from a folder",
    ),
    "help_messages_folder": (
        "mappa med meldingene; undermapper leses også",
        "the folder with the messages; subfolders too",
    ),
    "help_keys": (
        "koblingsnøkkelen (CSV: fødselsnummer og pasient_id); lagres aldri",
        "the key file (CSV: national number and pasient_id); never stored",
    ),
    "help_messages_json": ("skriv utfallet av hver fil hit", "write the outcome of every file here"),
    "messages_no_folder": (
        "Finner ikke mappa med meldinger: sjekk at den finnes og kan åpnes.",
        "The folder of messages isn't there: check that it exists and can be opened.",
    ),
    "messages_read": ("{files} filer i mappa", "{files} files in the folder"),
    "messages_outcome": ("  {count} {outcome}", "  {count} {outcome}"),
    "messages_reason": ("    {count}: {reason}", "    {count}: {reason}"),
    "messages_stored": (
        "Meldinger lagret: {count}. Pasienter de er om: {patients}.",
        "Messages stored: {count}. Patients they are about: {patients}.",
    ),
    "messages_which": (
        "Hvilke filer det er, står i fila som --json skriver.",
        "Which files they are is told in the file that --json writes.",
    ),
    "help_model": (
        "tren, prøv og beskriv en innleggelsesmodell",
        "train, try and describe an admission model",
    ),
    "help_model_train": (
        "tren en modell på uttrekkets egen historikk og prøv den på en senere periode",
        "train a model on the export's own history and try it on a later period",
    ),
    "help_model_evaluate": (
        "en modells tall på et uttrekk, ved siden av grunnregelen og alder med kjønn",
        "a model's figures on an export, beside the plain rule and age with sex",
    ),
    "help_model_card": (
        "modellkortet, på norsk eller engelsk (--lang)",
        "the model card, in Norwegian or English (--lang)",
    ),
    "help_model_recalibrate": (
        "tilpass en modells nivå til uttrekkets egen historikk",
        "fit a model's level to the export's own history",
    ),
    "help_model_out": ("mappa som modellen skrives til", "the folder that the model is written to"),
    "help_model_folder": ("mappa med modellen (model.json)", "the folder with the model (model.json)"),
    "help_model_name": (
        "modellens navn: opptil 60 bokstaver, tall, mellomrom og . + - _, først en bokstav eller et tall",
        "the model's name: up to 60 letters, digits, spaces and . + - _, first a letter or a digit",
    ),
    "help_model_seed": (
        "frø fra 0 til 2147483647: samme frø og uttrekk gir samme modell",
        "seed from 0 to 2147483647: the same seed and export give the same model",
    ),
    "help_model_json": ("skriv tallene til denne fila", "write the figures to this file"),
    "help_outcome": ("hva modellen skal predikere", "what the model is to predict"),
    "help_learner": ("læringsmetode", "way of learning"),
    "help_threads": ("antall tråder, minst 1", "number of threads, at least 1"),
    "help_demonstration": (
        "merk modellen som demonstrasjon: den gir rekkefølge, aldri sannsynlighet",
        "mark the model as a demonstration: it gives ranks, never a probability",
    ),
    "unit_innleggelse": ("personår", "person-years"),
    "unit_reinnleggelse": ("utskrivninger", "discharges"),
    "help_per_list": (
        "vis også tall for hver fastlegeliste (én liste er én lege)",
        "show figures for each list too (one list is one doctor)",
    ),
    "help_centrality": (
        "SSBs sentralitetsklasse (1–6) for hver kommune: CSV med kommunenr;klasse, for grupper etter sentralitet",
        "Statistics Norway's centrality class (1–6) of each municipality: CSV with kommunenr;klasse, for groups by centrality",
    ),
    "help_card_out": ("skriv kortet (Markdown) til denne fila", "write the card (Markdown) to this file"),
    "help_score_model": (
        "skår også med denne modellen; krever --basis",
        "score with this model too; needs --basis",
    ),
    "help_basis": (
        "grunnlaget for å vise prediksjoner: test, forskning eller internt (dokumentert egen bruk)",
        "the ground for showing predictions: test, forskning (research) or internt (documented in-house use)",
    ),
    "basis_missing": (
        "Prediksjoner er slått av: oppgi --model og --basis sammen (test, forskning eller internt).",
        "Predictions are off: give --model and --basis together (test, forskning or internt).",
    ),
    "model_in_settings": (
        "En modell slås på i et lager og ikke i en fil med valg: ta admission_model og readmission_model ut av --settings.",
        "A model is switched on in a store, not in a file of choices: take admission_model and readmission_model out of --settings.",
    ),
    "model_done": (
        "Modellen «{name}» ({kind}) er skrevet: {path}",
        "The model «{name}» ({kind}) was written: {path}",
    ),
    "model_judged": (
        "Prøvd på {rows} {unit} med {events} hendelser per {day}:",
        "Tried on {rows} {unit} with {events} events as at {day}:",
    ),
    "model_auroc": ("  {predictor:<24} AUROC {auroc}", "  {predictor:<24} AUROC {auroc}"),
    "model_better": (
        "  bedre enn {predictor}: {difference}",
        "  better than {predictor}: {difference}",
    ),
    "model_slope": ("  kalibreringshelning {slope}", "  calibration slope {slope}"),
    "model_beats": (
        "Modellen er bedre enn målene på den perioden den ikke har sett.",
        "The model does better than the baselines on the period that it hasn't seen.",
    ),
    "model_beats_not": (
        "Modellen er ikke vist å være bedre enn målene, eller er ikke kalibrert: den kan ikke slås på (bare til test, og da bare rekkefølge).",
        "The model wasn't shown to do better than the baselines, or isn't calibrated: it can't be switched on (for a test only, and then ranks alone).",
    ),
    "model_seen": (
        "Modellen kan ha sett utfall fra denne perioden, så tallene kan være for gode til å dømme etter: den kan ikke slås på etter dem.",
        "The model may have seen outcomes of this period, so the figures may be too good to judge by: it can't be switched on by them.",
    ),
    "model_too_few": (
        "For få hendelser til å dømme etter: det trengs minst {needed} med hendelsen og {needed} uten.",
        "Too few events to judge by: at least {needed} with the event and {needed} without are needed.",
    ),
    "model_kept": (
        "Kalibreringen passer på denne historikken: ingen ny modell er skrevet, så bruk den du har.",
        "The calibration fits this history: no new model was written, so use the one you have.",
    ),
    "help_judgement": (
        "dommen over modellen på dette kontorets liste, som «model evaluate --json» eller «model train --json» skrev den; uten den vises bare rekkefølge",
        "the judgement of the model on this office's list, as «model evaluate --json» or «model train --json» wrote it; without it ranks alone are shown",
    ),
    "json_is_folder": (
        "--json peker på en mappe: oppgi en fil.",
        "--json is a folder: give the name of a file.",
    ),
    "judgement_alone": (
        "En dom gjelder en modell: oppgi --judgement sammen med --model og --basis.",
        "A judgement is of a model: give --judgement together with --model and --basis.",
    ),
    "judgement_not_readable": (
        "Fila med dommen kan ikke leses: oppgi fila som «model evaluate --json» eller «model train --json» skrev.",
        "The file with the judgement can't be read: give the file that «model evaluate --json» or «model train --json» wrote.",
    ),
    "judgement_other_model": (
        "Dommen gjelder en annen modell enn den som er oppgitt: prøv denne med «model evaluate» og --json.",
        "The judgement is of another model than the one that is given: try this one with «model evaluate» and --json.",
    ),
    "judgement_other_list": (
        "Dommen gjelder en annen liste enn dette uttrekket: prøv modellen på denne med «model evaluate» og --json.",
        "The judgement is about another list than this export: try the model on this one with «model evaluate» and --json.",
    ),
    "model_not_judged": (
        "Modellen er ikke prøvd på dette kontorets liste, så den gir bare rekkefølge: prøv den med «model evaluate» og --json, og oppgi fila med --judgement.",
        "The model isn't judged on this office's list, so it gives ranks alone: try it with «model evaluate» and --json, and give the file with --judgement.",
    ),
    "model_in_sample": (
        "Dagen ligger i perioden modellen har lært av, så den gir bare rekkefølge: skår uten --as-of, eller bruk en modell som er trent på en tidligere periode.",
        "The day lies in the period that the model learnt from, so it gives ranks alone: score without --as-of, or use a model that was trained on an earlier period.",
    ),
    "model_intercept": (
        "Nivået er tilpasset denne historikken; rekkefølgen er den samme.",
        "The level was fitted to this history; the order is the same.",
    ),
    "model_intercept_and_slope": (
        "Nivå og helning er tilpasset denne historikken; rekkefølgen er den samme.",
        "Level and slope were fitted to this history; the order is the same.",
    ),
    "model_demonstration": (
        "Demonstrasjonsmodell: den har aldri sett en virkelig pasient.",
        "Demonstration model: it has seen no real patient.",
    ),
    "model_made_up": (
        "Modellen er trent på en oppdiktet liste: den har aldri sett en virkelig pasient.",
        "The model was trained on a made-up list: it has seen no real patient.",
    ),
    "model_scored": (
        "Skåret med modellen «{name}» (grunnlag: {basis}). {shown}",
        "Scored with the model «{name}» (ground: {basis}). {shown}",
    ),
    "model_shows_ranks": ("Bare rekkefølge (admission_rank).", "Ranks alone (admission_rank)."),
    "model_shows_probability": (
        "Sannsynlighet (admission_risk_12m); risikosonen fra {cut_off}.",
        "Probability (admission_risk_12m); the risk zone from {cut_off}.",
    ),
    "predictor_model": ("modellen", "the model"),
    "predictor_logistic": ("logistisk regresjon", "logistic regression"),
    "predictor_rule": ("grunnregelen", "the plain rule"),
    "predictor_age_sex": ("alder og kjønn", "age and sex"),
    "help_years": ("antall år med historikk", "years of history"),
    "help_truth": ("skriv sann risiko til denne fila", "write the true risk to this file"),
    "help_out": ("hvor resultatet skrives", "where the result is written"),
    "help_score_out": ("fil som ender på .csv eller .parquet", "a file that ends in .csv or .parquet"),
    "help_export_path": ("mappe, zip, .xlsx eller FHIR", "a folder, zip, .xlsx or FHIR"),
    "help_json": ("skriv kontrollrapporten til denne fila", "write the report to this file"),
    "help_excel": (
        "skriv radene som ble satt til side, til denne arbeidsboka (.xlsx)",
        "write the rows set aside to this workbook (.xlsx)",
    ),
    "help_accept": ("godta at mange rader settes til side", "accept that many rows are set aside"),
    "help_pass": ("slipp gjennom en id-kolonne med falske alarmer", "pass an id column with false alarms"),
    "help_period": ("periodetype; kan gjentas", "type of period; may be repeated"),
    "help_internal": (
        "skriv også uskjulte tall (INTERN), bare til bruk på kontoret",
        "also write unhidden figures (INTERN), for use in the office only",
    ),
    "help_settings": ("TOML-fil med kontorets valg", "TOML file with the office's choices"),
    "help_store_option": (
        "mappa med lageret, eller postgresql://bruker@tjener/database",
        "the folder with the store, or postgresql://user@server/database",
    ),
    "help_patient": ("pasientens pseudonym", "the patient's pseudonym"),
    "help_to": ("hvor pasienten ble utskrevet til", "where the patient was discharged to"),
    "as_of_too_late": (
        "--as-of er etter uttrekksdatoen: velg en dag til og med {date}.",
        "--as-of is after the extract's date: choose a day up to {date}.",
    ),
    "bad_suffix": (
        "--out må ende på .csv eller .parquet.",
        "--out must end in .csv or .parquet.",
    ),
    "made_up_range": (
        "Oppdiktet liste: --seed må være minst 0, --years fra 1 til 30 og --as-of fra 2000 til 2100.",
        "Made-up list: --seed must be at least 0, --years from 1 to 30 and --as-of from 2000 to 2100.",
    ),
    "folder_in_use": (
        "Mappa som --out peker på finnes fra før og er ikke tom: velg en ny mappe.",
        "The folder that --out points to exists and isn't empty: choose a new folder.",
    ),
    "bad_resources": ("{fault}", "The program's own tables can't be used. {fault}"),
    "out_is_export": (
        "--out er mappa med uttrekket: velg en annen, så resultatene ikke blandes med det som leses.",
        "--out is the folder with the export: choose another, so that results don't mix with what is read.",
    ),
    "alone": (
        "Uten lager: tallene er ikke prøvd mot filer som har gått ut før. Bruk export --store til det.",
        "Without a store: the figures weren't tried against files that left before. Use export --store for that.",
    ),
    "internal_unlogged": (
        "Uten lager: at den interne lista ble skrevet, er ikke loggført, bare sagt i report.json.",
        "Without a store: that the internal list was written isn't logged, only said in report.json.",
    ),
    "bad_definitions": (
        "Definisjonene av indikatorer kan ikke brukes: {faults}",
        "The definitions of indicators can't be used: {faults}",
    ),
    "interrupted": (
        "Avbrutt: ingenting er skrevet eller lagret.",
        "Interrupted: nothing was written or stored.",
    ),
    "unexpected": (
        "Noe uventet gikk galt ({cause}): se etter hva som er lagret før du prøver igjen, og meld fra om feilen uten pasientopplysninger.",
        "Something unexpected went wrong ({cause}): look what is stored before you try again, and report it without patient data.",
    ),
    "bad_settings": (
        "Kan ikke forstå innstillingene i --settings{key}: rett fila eller kjør uten.",
        "Can't understand the settings in --settings{key}: mend the file or run without.",
    ),
    "date_guessed": (
        "Uttrekket sier ikke hvilken dato det er fra; nyeste dato i det er brukt: {date}.",
        "The export doesn't say which day it is of; its newest date is used: {date}.",
    ),
    "unknown_columns": (
        "Kolonner som ikke er brukt, {table}: {columns}.",
        "Columns that aren't used, {table}: {columns}.",
    ),
    "table_line": (
        "{table}: {read} lest, {kept} beholdt, {aside} satt til side, {ignored} ignorert",
        "{table}: {read} read, {kept} kept, {aside} set aside, {ignored} ignored",
    ),
    "unlisted": (
        "{table}: {count} koder står ikke i den norske kodelista (beholdt).",
        "{table}: {count} codes aren't in the Norwegian code list (kept).",
    ),
    "repeated_contacts": (
        "kontakter: {count} rader er helt like en annen (beholdt; to kontakter samme dag er vanlig).",
        "kontakter: {count} rows are equal to another (kept; two contacts a day are normal).",
    ),
    "not_mapped": (
        "{kind}: {count} har bare koder fra et kodeverk som ikke leses ({system}).",
        "{kind}: {count} have only codes of a system that isn't read ({system}).",
    ),
    "left_out": ("FHIR-ressurser som ikke er med: {kinds}.", "FHIR resources left out: {kinds}."),
    "check_ok": ("Uttrekket kan leses.", "The export can be read."),
    "run_done": (
        "Ferdig: {patients} listeinnbyggere skåret per {date}.",
        "Done: {patients} list inhabitants scored as at {date}.",
    ),
    "workbook_at": ("Arbeidsbok: {path}", "Workbook: {path}"),
    "internal_at": (
        "Rader per pasient (skal ikke ut av kontoret): {path}",
        "Rows per patient (must not leave the office): {path}",
    ),
    "worklist_head": ("På arbeidslista: {count}", "On the worklist: {count}"),
    "worklist_reason": ("  {count:>5}  {reason}", "  {count:>5}  {reason}"),
    "not_evaluated": (
        "  {count:>5}  kan ikke vurderes for «{reason}» (for kort historikk eller ny på lista)",
        "  {count:>5}  can't be judged for «{reason}» (history too short or new on the list)",
    ),
    "honest": (
        "Oversikt til faglig vurdering. Ikke CE-merket. Ikke validert på norske fastlegelister.",
        "An overview for professional judgement. Not CE-marked. Not validated on Norwegian GP lists.",
    ),
    "example_data": ("Eksempeldata: oppdiktede pasienter.", "Example data: made-up patients."),
    "imported_supplement": (
        "Lest inn: tillegget fra {date} er lagt på uttrekket fra {base}.",
        "Read in: the supplement of {date} was laid on the extract of {base}.",
    ),
    "imported_before": (
        "Dette uttrekket er lest inn før; ingenting er endret.",
        "This extract was read in before; nothing changed.",
    ),
    "imported_history": (
        "Uttrekket er eldre enn det nyeste ({date}) og er lagt i historikken.",
        "The extract is older than the newest ({date}) and was laid in the history.",
    ),
    "store_created": ("Lageret er laget.", "The store was created."),
    "store_empty": (
        "Lageret er tomt: les inn et uttrekk med «listeoversikt import … --store LAGER».",
        "The store is empty: read in an extract with «listeoversikt import … --store STORE».",
    ),
    "stage_making": ("lager liste", "making the list"),
    "stage_reading": ("leser uttrekk", "reading the export"),
    "stage_scoring": ("skårer", "scoring"),
    "stage_counting": ("teller indikatorer", "counting indicators"),
    "stage_writing": ("skriver filer", "writing files"),
    "stage_storing": ("lagrer", "storing"),
    "stage_judging": ("prøver modellen", "trying the model"),
    "stage_training": ("trener modellen", "training the model"),
}
TEXTS |= PAPER_TEXTS | PROFILE_TEXTS | DISCHARGE_TEXTS
TEXTS |= BACKUP_TEXTS | ERASING_TEXTS | BLOCKING_TEXTS | CHECK_TEXTS
TEXTS |= LOG_TEXTS | SERVER_TEXTS | USER_TEXTS | USAGE_TEXTS
ENGLISH = "en"


def text(key: str, language: str, /, **values: object) -> str:
    """The text of a key in a language."""
    template = TEXTS[key][language == ENGLISH]
    return template.format(**values) if values else template
