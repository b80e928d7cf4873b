"""One chunk of patients from first to last: people, illness, rates, stays, contacts and what follows from them."""

from dataclasses import replace

import numpy as np

from listeoversikt.made_up.actions import draw_actions
from listeoversikt.made_up.arrays import Floats, Ints
from listeoversikt.made_up.circumstances import draw_circumstances
from listeoversikt.made_up.contacts import ContactRates, draw_contacts
from listeoversikt.made_up.day_weights import Almanac
from listeoversikt.made_up.diagnoses import draw_diagnoses
from listeoversikt.made_up.episodes import Ward, YearlyRates, draw_episodes
from listeoversikt.made_up.illness import Illness, draw_illness
from listeoversikt.made_up.measurements import draw_measurements
from listeoversikt.made_up.medicines import draw_medicines
from listeoversikt.made_up.patients import draw_patients
from listeoversikt.made_up.plan import Plan
from listeoversikt.made_up.population import People, draw_people, list_count
from listeoversikt.made_up.rates import Burden, burden_on, read_scale
from listeoversikt.made_up.reasons import draw_reasons, recorded_reasons
from listeoversikt.made_up.settings import read_settings
from listeoversikt.made_up.stays import draw_stays
from listeoversikt.made_up.streams import Stage, chunk_stream
from listeoversikt.made_up.tables import Chunk
from listeoversikt.made_up.truth import Truth, true_risk


def draw_chunk(plan: Plan, number: int, journal: Ints, almanac: Almanac) -> tuple[Chunk, Truth]:
    """All rows of chunk `number`, one patient for each journal number, and the true risks."""

    def stream(stage: Stage) -> np.random.Generator:
        return chunk_stream(plan.seed, number, stage)

    people = draw_people(plan, len(journal), stream(Stage.PEOPLE))
    illness = draw_illness(people, stream(Stage.ILLNESS))
    rates = _draw_rates(plan, people, illness, stream(Stage.RATES))
    circumstances = draw_circumstances(
        plan, people, illness, rates.now, rates.consultations_now, stream(Stage.CIRCUMSTANCES)
    )
    rates.lower_in_nursing_home(plan, circumstances.nursing_from)
    ward = Ward(plan, people, illness, circumstances, almanac, rates.stays, stream(Stage.STAYS))
    episodes = draw_episodes(ward)
    stays = draw_stays(replace(ward, rng=stream(Stage.STAY_CODES)), episodes)
    lists = list_count(plan.patients)
    contacts = draw_contacts(ward, rates.contacts, episodes, stays, lists, stream(Stage.CONTACTS))
    reasons = stream(Stage.REASONS)
    contacts = draw_reasons(ward, contacts, rates.chronic_share, reasons)
    recorded = recorded_reasons(ward, contacts, rates.chronic_share, reasons)
    actions, claims = draw_actions(ward, contacts, stream(Stage.ACTIONS))
    contacts = replace(contacts, claim=claims)
    chunk = Chunk(
        patients=draw_patients(people, circumstances, journal, stream(Stage.PATIENTS)),
        diagnoses=draw_diagnoses(ward, contacts, recorded, stays, stream(Stage.DIAGNOSES)),
        contacts=contacts,
        medicines=draw_medicines(ward, contacts, recorded, stream(Stage.MEDICINES)),
        stays=stays,
        measurements=draw_measurements(ward, contacts, stream(Stage.MEASUREMENTS)),
        actions=actions,
    )
    on_list = people.on_list(plan.last)
    return chunk, true_risk(plan, rates.unplanned_now, rates.now.frailty, on_list, episodes)


class _Rates:
    """Yearly rates by person and year of the period, and on the extract's date (`now`)."""

    def __init__(self, plan: Plan, people: People, illness: Illness, hidden: Floats) -> None:
        scale = read_scale()
        middles = (plan.edges[:-1] + plan.edges[1:]) // 2
        burdens = [burden_on(people, illness, hidden, int(day)) for day in middles]

        def by_year(name: str, table: Floats) -> Floats:
            columns = [
                getattr(burden, name) * scale.at(table, people, int(day))
                for burden, day in zip(burdens, middles, strict=True)
            ]
            return np.column_stack(columns)

        self.now: Burden = burden_on(people, illness, hidden, plan.last)
        self.unplanned_now: Floats = self.now.unplanned * scale.at(scale.unplanned, people, plan.last)
        self.consultations_now: Floats = self.now.consultations * scale.at(
            scale.consultations, people, plan.last
        )
        self.stays = YearlyRates(
            unplanned=by_year("unplanned", scale.unplanned),
            planned=by_year("planned", scale.planned),
            day_surgery=by_year("planned", scale.day_surgery),
            frailty=np.column_stack([burden.frailty for burden in burdens]),
        )
        self.contacts = ContactRates(
            consultations=by_year("consultations", scale.consultations),
            legevakt=by_year("legevakt", scale.legevakt),
        )
        self.chronic_share: Floats = np.column_stack([burden.chronic_share for burden in burdens])

    def lower_in_nursing_home(self, plan: Plan, nursing_from: Ints) -> None:
        """Fewer stays from the first year of the period that begins in a nursing home."""
        factor = read_settings().own["risk"]["in_nursing_home"]
        there = np.where(nursing_from[:, None] <= plan.edges[:-1][None, :], factor, 1.0)
        stays = self.stays
        self.stays = YearlyRates(
            stays.unplanned * there, stays.planned * there, stays.day_surgery * there, stays.frailty
        )
        self.unplanned_now = self.unplanned_now * np.where(nursing_from <= plan.last, factor, 1.0)


def _draw_rates(plan: Plan, people: People, illness: Illness, rng: np.random.Generator) -> _Rates:
    return _Rates(plan, people, illness, rng.standard_normal(len(people)))
