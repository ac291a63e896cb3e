"""The sums of many events at once: counted beside the conversations, since that takes its time.

People who took part in two events are counted twice, so the sums are called participations. Each form has sums of its
own: what a year's report says is no participation more.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from aiogram.types import CallbackQuery

from domain.drilldown import places_below
from domain.sources import Group, Part, sources_of
from domain.totals import Totals
from handlers import totals_filters
from handlers.plan_access import see
from handlers.replies import EVERY_MESSAGE, Replies, outgoing, say, toast
from handlers.totals_look import card
from handlers.totals_period_card import sums_card
from handlers.totals_scope import FILTERS, PeriodPress, Sums, Term, activity_name, is_in, period_name
from storage import collected, due, events, people, plans, registry
from storage.due import Work
from texts import words_in

if TYPE_CHECKING:
    from domain.collected import Collected
    from domain.events import Event
    from domain.people import Person
    from handlers.setting import Setting
    from storage.engine import Database, Transaction
    from storage.outbox import Outgoing
    from texts import Words

KIND = "period"
MOST_EVENTS = 1000


async def take_press(
    query: CallbackQuery, callback_data: PeriodPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    """Asks what to narrow the sums down to, or begins to count."""
    if callback_data.view in FILTERS:
        return [toast(query), await totals_filters.choice(tx, callback_data, person, words, setting)]
    await _plan(tx, callback_data, person, query.id, setting)
    return [toast(query, words.plain("totals-counting"))]


async def count(
    tx: Transaction, place: PeriodPress, person: Person, words: Words, setting: Setting, below: int
) -> Replies:
    """Begins to count, and says so: the card becomes that of the sums."""
    await _plan(tx, place, person, str(below), setting)
    name = await name_of(tx, place, person, words)
    return [card(person, words("totals-counting-period", period=name), [], below)]


async def _plan(tx: Transaction, place: PeriodPress, person: Person, stamp: str, setting: Setting) -> None:
    asked = {"person": person.id, "press": place.pack()}
    await due.plan(tx, [Work(f"{KIND}:{person.id}:{stamp}", KIND, asked, setting.now())])


async def name_of(tx: Transaction, place: PeriodPress, person: Person, words: Words) -> str:
    """What is summed up, in words: the event or the plan, the period, the form of activity."""
    said = []
    if place.event and (event := await events.find_within(tx, place.event, person.oversees)):
        said.append(event.title)
    if place.plan and (seen := await see(tx, place.plan, person)):
        said.append(seen.plan.title)
    if place.period or not said:
        said.append(period_name(place.period, words))
    if place.activity:
        said.append(activity_name(place.activity, words))
    return " \u00b7 ".join(said)


# --- counting, outside of any conversation -------------------------------------------------------------------


async def prepare(work: Work, *, database: Database, setting: Setting) -> Sums | None:
    """The sums as they are now; None where the person is gone."""
    async with database.read() as tx:
        person = await people.find(tx, work.payload["person"], setting.admins)
        return await sums_of(tx, PeriodPress.unpack(work.payload["press"]), person, setting) if person else None


async def sums_of(tx: Transaction, place: PeriodPress, person: Person, setting: Setting) -> Sums:
    """Event by event, so that only one of them is held at a time; of all, only what is to be listed."""
    known = {one.id: one for one in await registry.territories_within(tx, person.oversees)}
    territory = known.get(place.territory)
    paths = person.oversees if not place.territory else (territory.path,) if territory else ()
    name = await name_of(tx, place, person, words_in(person.language))
    sums = Sums(place, paths, territory, known, name)
    level = places_below((one.territory for one in await registry.organisations_within(tx, paths)), known)
    for event in await _events(tx, place, paths, person):
        accepted = bool(place.accepted)
        found = await collected.figures_of(tx, event, paths, setting.now(), only_accepted=accepted)
        if place.activity:
            found = found.naming(place.activity_key)
            if not found.filed:
                continue
        totals = found.totals(level)
        sums.events.append((event, totals))
        of_form = sums.by_form.setdefault(event.form, Totals())
        of_form += totals
        sums.all += totals
        if place.view == "from":
            sums.terms += _terms(found)
    sums.terms.sort(key=lambda one: -one.number)
    return sums


async def _events(tx: Transaction, place: PeriodPress, paths: tuple[str, ...], person: Person) -> list[Event]:
    """Those of the scope that owe something in these subtrees; of a plan that is not theirs, none."""
    if place.event:
        event = await events.find_within(tx, place.event, paths)
        return [event] if event else []
    wanted: set[int | None] | None = None
    if place.plan:
        seen = await see(tx, place.plan, person)
        measures = await plans.measures_of(tx, place.plan, reach=seen.reach) if seen else []
        wanted = {time.event_id for one in measures for time in one.occurrences}
    within = await events.within_reach(tx, paths, MOST_EVENTS)
    return [one for one in within if is_in(place.period, one) and (wanted is None or one.id in wanted)]


def _terms(found: Collected) -> list[Term]:
    """The reports that count, each with its people; without the answers, so that a year of them can be held."""
    people_ = {one.filed.obligation.id: one.number for one in sources_of(found, Part(Group.PEOPLE))}
    return [Term(replace(one, answers={}), people_.get(one.obligation.id, 0)) for one in found.counted]


async def show(tx: Transaction, work: Work, sums: Sums | None, *, setting: Setting) -> list[Outgoing]:
    """The card with the sums, if the person still oversees what was counted."""
    person = await people.find(tx, work.payload["person"], setting.admins)
    if person is None or sums is None:
        return []
    words = words_in(person.language)
    if not person.oversees or any(not one.startswith(person.oversees) for one in sums.paths):
        return outgoing([say(person.id, words("not-yours"))], person.id)
    return outgoing([sums_card(sums, person, words)], person.id)


async def give_up(tx: Transaction, work: Work, *, setting: Setting) -> list[Outgoing]:
    person = await people.find(tx, work.payload["person"], setting.admins)
    if person is None:
        return []
    return outgoing([card(person, words_in(person.language)("trouble"), [], EVERY_MESSAGE)], person.id)
