"""A model's card in Markdown, in Norwegian and English: what it is, what it's for, and what it isn't.

The sections are the source attributes that US HTI-1 asks of a predictive decision support intervention; their texts lie
in ``resources/models/model_card.toml``, the figures come from the model's own summary. A figure that isn't known is «–».
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from listeoversikt.clinical.resources import ResourceMissing, resources_folder
from listeoversikt.scores.admission.kept.card_beside import (
    centrality_line,
    formula_lines,
    people_lines,
    predictor_word,
)
from listeoversikt.scores.admission.kept.card_figures import (
    ENGLISH,
    NORWEGIAN,
    NOT_KNOWN,
    count_text,
    figure_text,
    number_text,
    table_at,
    tables_at,
)
from listeoversikt.scores.admission.kept.card_words import (
    KINDS,
    LEARNERS,
    LOCAL,
    LOCAL_BEATS,
    LOCAL_BEATS_NOT,
    MADE_UP_MAKER,
    NOT_LOCAL,
    NOT_NAMED,
    NOT_OF_US,
    SEEN,
    Judged,
    elsewhere_text,
    key_word,
    left_out_text,
)
from listeoversikt.scores.admission.kept.model_document import ModelDocument, Outcome
from listeoversikt.scores.admission.kept.model_kept import LEAST_IN_LEAF

TEXTS = "models/model_card.toml"
MAIN = ("model", "logistic", "rule", "age_sex")
"""Who is in the table of figures, in its order."""
CARD_FILES = {NORWEGIAN: "modellkort.md", ENGLISH: "model_card.md"}
HEADING = {NORWEGIAN: "Modellkort: {name}", ENGLISH: "Model card: {name}"}
RANKS = {
    NORWEGIAN: "Denne modellen viser bare rekkefølge.",
    ENGLISH: "This model shows ranks alone.",
}
PROBABILITIES = {
    NORWEGIAN: "Den kan vise sannsynlighet når en leder har slått den på.",
    ENGLISH: "It may show a probability when a leader has switched it on.",
}
ON_MADE_UP = {
    NORWEGIAN: "På en oppdiktet liste kan den vise sannsynlighet, på en virkelig bare rekkefølge.",
    ENGLISH: "On a made-up list it may show a probability, on a real one ranks alone.",
}
COLUMNS = {
    NORWEGIAN: ("", "AUROC", "AUPRC", "Brier", "skalert Brier", "kalibreringshelning", "kalibrering (nivå)"),
    ENGLISH: (
        "",
        "AUROC",
        "AUPRC",
        "Brier",
        "scaled Brier",
        "calibration slope",
        "calibration in the large",
    ),
}
UNITS = {
    NORWEGIAN: {Outcome.ADMISSION: "personår", Outcome.READMISSION: "utskrivninger"},
    ENGLISH: {Outcome.ADMISSION: "person-years", Outcome.READMISSION: "discharges"},
}
"""What one row of the history is."""
EVERYBODY = {
    NORWEGIAN: {Outcome.ADMISSION: "listen", Outcome.READMISSION: "utskrivningene"},
    ENGLISH: {Outcome.ADMISSION: "the list", Outcome.READMISSION: "the discharges"},
}
GROUPS = {
    NORWEGIAN: {
        "sex": "kjønn",
        "age": "alder",
        "municipality": "kommune",
        "list": "liste",
        "centrality": "sentralitet",
        "female": "kvinner",
        "male": "menn",
        "unknown": "ikke oppgitt",
        "other": "kommuner med få personer, samlet",
    },
    ENGLISH: {
        "sex": "sex",
        "age": "age",
        "municipality": "municipality",
        "list": "list",
        "centrality": "centrality",
        "female": "women",
        "male": "men",
        "unknown": "not stated",
        "other": "municipalities with few persons, together",
    },
}
DIVIDED = {
    NORWEGIAN: {
        "sex": "kjønn",
        "age": "aldersbånd",
        "municipality": "kommune",
        "list": "fastlegeliste",
        "centrality": "sentralitet",
    },
    ENGLISH: {
        "sex": "sex",
        "age": "age band",
        "municipality": "municipality",
        "list": "list",
        "centrality": "centrality",
    },
}
BASELINES = {
    NORWEGIAN: {
        Outcome.ADMISSION: "grunnregelen og alder med kjønn",
        Outcome.READMISSION: "grunnregelen, alder med kjønn og LACE",
    },
    ENGLISH: {
        Outcome.ADMISSION: "the plain rule and age with sex",
        Outcome.READMISSION: "the plain rule, age with sex and LACE",
    },
}
"""What must be beaten."""
UPDATES = ("intercept", "intercept_and_slope")
"""What a recalibration may have changed."""
MEASURES = ("auroc", "auprc", "brier", "scaled_brier", "calibration_slope", "calibration_intercept")
WORDS = {
    NORWEGIAN: {
        "period": "Prøvd på {rows} {unit} med {events} hendelser, av modeller som hverken hadde sett personen eller perioden (indeksdag {day}). I parentes: 95 % intervall.",
        "capacity": "De øverste {share} % av {all} ({predictor}): PPV {ppv}, andel av hendelsene funnet {found}.",
        "beats": "Dom: bedre enn {baselines}, og kalibrert.",
        "beats_not": "Dom: ikke vist å være bedre enn {baselines}, eller ikke kalibrert. Kan ikke slås på, bare prøves.",
        "difference": "Forskjell i AUROC til {predictor}: {figure}.",
        "groups": "| Gruppe | {unit} | hendelser | AUROC | kommet ÷ ventet |",
        "too_few": "for få",
        "intercept": "Etter dette er nivået i kalibreringen lært på nytt.",
        "intercept_and_slope": "Etter dette er nivået og helningen i kalibreringen lært på nytt.",
        "before": "Nivå, helning og Brier i tabellen, forholdet mellom kommet og ventet, og dommen over kalibreringen gjelder modellen før denne tilpasningen.",
    },
    ENGLISH: {
        "period": "Tried on {rows} {unit} with {events} events, by models that had seen neither the person nor the period (index day {day}). In brackets: 95 % interval.",
        "capacity": "The top {share} % of {all} ({predictor}): PPV {ppv}, share of the events found {found}.",
        "beats": "Verdict: better than {baselines}, and calibrated.",
        "beats_not": "Verdict: not shown to do better than {baselines}, or not calibrated. It can't be switched on, only tested.",
        "difference": "Difference in AUROC to {predictor}: {figure}.",
        "groups": "| Group | {unit} | events | AUROC | came ÷ expected |",
        "too_few": "too few",
        "intercept": "After this the level of the calibration was learnt anew.",
        "intercept_and_slope": "After this the level and the slope of the calibration were learnt anew.",
        "before": "The level, slope and Brier of the table, what came to what was expected, and the verdict on the calibration are those of the model before that fit.",
    },
}


def model_card(document: ModelDocument, language: str = NORWEGIAN, judged: Judged | None = None) -> str:
    """The card as Markdown. ``judged``: how it did at the office that asks, None where it isn't judged there."""
    texts = _texts()
    values = _values(document, language)
    values |= {"elsewhere": elsewhere_text(judged, language), "local": _local(document, language, judged)}
    parts = [_first_line(document, language, texts["first_line"])]
    parts.append("# " + HEADING[language].format(name=document.name))
    if document.demonstration or document.made_up:
        parts.append(texts["first_line"][f"real_{language}"])
    for section in texts["section"]:
        parts.append("## " + section[f"title_{language}"])
        parts.append(section[language].strip().format_map(values))
    return "\n\n".join(parts) + "\n"


def cards(document: ModelDocument, judged: Judged | None = None) -> dict[str, bytes]:
    """The card in both languages, by file name."""
    return {name: model_card(document, language, judged).encode() for language, name in CARD_FILES.items()}


@cache
def _texts() -> dict[str, Any]:
    path = resources_folder() / TEXTS
    if not path.is_file():
        raise ResourceMissing("Programmet mangler modellkortets tekster. Installer på nytt.")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _first_line(document: ModelDocument, language: str, lines: Mapping[str, str]) -> str:
    which = "demonstration" if document.demonstration else "made_up" if document.made_up else "real"
    return lines[f"{which}_{language}"]


def _values(document: ModelDocument, language: str) -> dict[str, str]:
    told, texts = document.training, _texts()
    size = table_at(told, "sample_size")
    return {
        "name": document.name,
        "kind": key_word(KINDS, document.kind, language),
        "made_by": _maker(document, language),
        "program": document.made.program,
        "on": document.made.on,
        **{
            key: texts[key][f"{document.outcome.value}_{language}"]
            for key in ("outcome", "use", "patients", "reads", "included", "limit", "unseen")
        },
        "unit": UNITS[language][document.outcome],
        "ranks": _shows(document, language),
        "sha256": f"`{document.sha256}`",
        "rows": count_text(told.get("rows"), language),
        "persons": count_text(told.get("persons"), language),
        "events": count_text(told.get("events"), language),
        "prevalence": _share(told, language),
        "days": ", ".join(str(one.get("index_day")) for one in tables_at(told, "index_days")) or NOT_KNOWN,
        "left_out": left_out_text(told, language),
        "needed": count_text(size.get("needed"), language),
        "have": count_text(size.get("have"), language),
        "learner": key_word(LEARNERS, str(told.get("learner") or document.kind), language),
        "seed": str(document.parameters.get("seed", NOT_KNOWN)),
        "smallest_leaf": NOT_KNOWN
        if document.trees is None
        else count_text(document.trees.smallest_leaf, language),
        "least": str(LEAST_IN_LEAF),
        "feature_count": str(len(document.features.names)),
        "feature_set": document.features.set,
        "features": ", ".join(f"`{name}`" for name in document.features.names),
        "divided": _divided(told, language),
        "centrality": centrality_line(told, language),
        "people": "\n".join(people_lines(told, language)),
        "performance": _performance(told, document.outcome, language),
        "verdict": _verdict(document, language),
    }


def _maker(document: ModelDocument, language: str) -> str:
    """Who trained it; nobody's office made what was trained on a made-up list."""
    if document.demonstration or document.made_up:
        return MADE_UP_MAKER[language == ENGLISH]
    return str(document.training.get("made_by") or NOT_NAMED[language == ENGLISH])


def _shows(document: ModelDocument, language: str) -> str:
    if document.demonstration or not document.beats:
        return RANKS[language]
    return (ON_MADE_UP if document.made_up else PROBABILITIES)[language]


def _performance(told: Mapping[str, Any], outcome: Outcome, language: str) -> str:
    held_out, words = table_at(told, "held_out"), WORDS[language]
    predictors = table_at(held_out, "predictors")
    if not predictors:
        return NOT_KNOWN
    period = words["period"].format(
        rows=count_text(held_out.get("rows"), language),
        unit=UNITS[language][outcome],
        events=count_text(held_out.get("events"), language),
        day=held_out.get("first_index_day", NOT_KNOWN),
    )
    groups = _groups(told, outcome, language)
    return "\n".join(
        [period, "", *_figures(predictors, outcome, language), *formula_lines(told, language), *groups]
    )


def _figures(predictors: Mapping[str, Any], outcome: Outcome, language: str) -> list[str]:
    """The table of measures, and what the top of the list holds."""
    words = WORDS[language]
    lines = [
        "| " + " | ".join(COLUMNS[language]) + " |",
        "|---" * len(COLUMNS[language]) + "|",
    ]
    names = [name for name in MAIN if name in predictors]
    for name in names:
        figures = (figure_text(table_at(predictors[name], measure), language) for measure in MEASURES)
        lines.append(f"| {predictor_word(name, language)} | " + " | ".join(figures) + " |")
    lines.append("")
    for name in names:
        for at in tables_at(predictors[name], "capacity"):
            lines.append(
                "- "
                + words["capacity"].format(
                    predictor=predictor_word(name, language),
                    all=EVERYBODY[language][outcome],
                    share=number_text(100 * float(at.get("share") or 0), language, 0),
                    ppv=figure_text(table_at(at, "ppv"), language),
                    found=figure_text(table_at(at, "found"), language),
                )
            )
    return [*lines, ""]


def _local(document: ModelDocument, language: str, judged: Judged | None) -> str:
    """How it did at the office that asks, and when; its groups too."""
    at, unit = language == ENGLISH, UNITS[language][document.outcome]
    if judged is None:
        return f"- {NOT_LOCAL[at]}"
    told = judged.told
    rows, events = (count_text(told.get(key), language) for key in ("rows", "events"))
    lines = [LOCAL[at].format(on=judged.on or NOT_KNOWN, day=judged.day, rows=rows, unit=unit, events=events)]
    if not judged.of_us:
        lines.append(NOT_OF_US[at])
    if told.get("unseen") is not True:
        lines.append(SEEN[at])
    else:
        beats = table_at(told, "verdict").get("beats") is True
        verdict = LOCAL_BEATS if beats else LOCAL_BEATS_NOT
        lines.append(verdict[at].format(baselines=BASELINES[language][document.outcome]))
    figures = _figures(table_at(told, "predictors"), document.outcome, language)
    groups = _groups(told, document.outcome, language)
    return "\n".join([*(f"- {line}" for line in lines), "", *figures, *groups])


def _groups(told: Mapping[str, Any], outcome: Outcome, language: str) -> Iterator[str]:
    groups = tables_at(told, "subgroups")
    if not groups:
        return
    yield WORDS[language]["groups"].format(unit=UNITS[language][outcome])
    yield "|---|---|---|---|---|"
    for one in groups:
        figures = [figure_text(table_at(one, name), language) for name in ("auroc", "observed_expected")]
        if one.get("reason"):
            figures = [WORDS[language]["too_few"]] * 2
        counts = [count_text(one.get(name), language) for name in ("rows", "events")]
        kind, key = (GROUPS[language].get(str(one.get(name)), str(one.get(name))) for name in ("kind", "key"))
        yield f"| {kind}: {key} | " + " | ".join([*counts, *figures]) + " |"


def _divided(told: Mapping[str, Any], language: str) -> str:
    """What the judgement was divided by: "sex, age band and municipality"."""
    kinds = dict.fromkeys(str(one.get("kind")) for one in tables_at(told, "subgroups"))
    words = [DIVIDED[language].get(kind, kind) for kind in kinds]
    link = " og " if language == NORWEGIAN else " and "
    return link.join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words) or NOT_KNOWN


def _verdict(document: ModelDocument, language: str) -> str:
    told, words = document.training, WORDS[language]
    beaten = BASELINES[language][document.outcome]
    lines = [words["beats" if document.beats else "beats_not"].format(baselines=beaten)]
    for name, figure in sorted(table_at(table_at(told, "verdict"), "margins").items()):
        word = predictor_word(name, language)
        if word and isinstance(figure, dict):
            lines.append(words["difference"].format(predictor=word, figure=figure_text(figure, language)))
    update = str(table_at(told, "recalibrated").get("update"))
    if update in UPDATES:  # where it was kept, nothing was changed
        lines += [words[update], words["before"]]
    return "\n".join(f"- {line}" for line in lines)


def _share(told: Mapping[str, Any], language: str) -> str:
    rows, events = told.get("rows"), told.get("events")
    if not isinstance(rows, int) or not isinstance(events, int) or not rows:
        return NOT_KNOWN
    return f"{number_text(100 * events / rows, language, 1)} %"
