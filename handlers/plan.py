"""A plan of measures and how it stands: /plan. Whoever oversees a part sees that part, a reporter what is owed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.filters import Command, or_f
from aiogram.types import CallbackQuery, Message

from domain.plans.standing import MeasureState
from handlers.plan_access import plans_of, see
from handlers.plan_card import (
    LONGEST_TITLE,
    MEASURES,
    NAME,
    PlanPress,
    as_written,
    back_to_plan,
    measure_list,
    plan_card,
    plan_list,
    quarter_lines,
    section_title,
    signs_of,
)
from handlers.plan_owed import choose_district, choose_organisation, what_is_owed
from handlers.replies import Card, Replies, messages_of, toast
from handlers.who import Oversees, Reports
from storage import people, plans
from texts import Html

if TYPE_CHECKING:
    from domain.people import Person
    from domain.plans.standing import StoredMeasure
    from handlers.plan_access import Seen
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words


def router() -> Router:
    """Entered by coordinators and admins, and by reporters, who see what they owe."""
    router = Router(name=NAME)
    router.message.filter(or_f(Oversees(), Reports()))
    router.callback_query.filter(or_f(Oversees(), Reports()))
    router.message.register(show_plans, Command("plan"))
    router.callback_query.register(turn, PlanPress.filter())
    return router


async def show_plans(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """The only plan, or which of them."""
    found, below = await plans_of(tx, person), message.message_id
    if len(found) == 1:
        return [await plan_card(tx, found[0], setting.today, person, words, below=below)]
    return [plan_list(found, 0, person, words, below)]


async def turn(
    query: CallbackQuery, callback_data: PlanPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    if callback_data.plan == 0:
        listed = plan_list(await plans_of(tx, person), callback_data.page, person, words)
        return [toast(query), listed]
    seen = await see(tx, callback_data.plan, person)
    if seen is None:
        return [toast(query, words.plain("not-yours"), alert=True)]
    # What was asked about a measure is not waited for any more.
    await people.end_conversations(tx, NAME, of=person.id)
    if callback_data.do in {"districts", "organisations", "owes"} and person.oversees:
        shown = await _owing(tx, seen, callback_data, person, words, setting)
    else:
        shown = await _measures(tx, seen, callback_data, person, words, setting)
    if not shown:
        return [toast(query, words.plain("not-yours"), alert=True)]
    return [toast(query), *shown]


async def _owing(
    tx: Transaction, seen: Seen, place: PlanPress, person: Person, words: Words, setting: Setting
) -> Replies:
    match place.do:
        case "districts":
            card: Card | None = await choose_district(tx, seen, place, person, words)
        case "organisations":
            card = await choose_organisation(tx, seen, place, person, words)
        case _:
            card = await what_is_owed(tx, seen, place, person, words, setting)
    return [card] if card else []


async def _measures(
    tx: Transaction, seen: Seen, place: PlanPress, person: Person, words: Words, setting: Setting
) -> Replies:
    plan, today = seen.plan, setting.today
    if place.do not in {"section", "beside", "late", "quarters"}:
        return [await plan_card(tx, seen, today, person, words, place.page)]
    measures = await plans.measures_of(tx, plan.id, reach=seen.reach)
    if place.do == "quarters":
        lines = quarter_lines(plan, measures, today, words)
        return messages_of(person.id, lines, [back_to_plan(plan, words)])
    if place.do == "late":
        late = [one for one in measures if one.state(today) is MeasureState.OVERDUE]
        return [measure_list(plan, late, words("plan-view-late"), place, today, person, words)]
    if place.do == "beside":
        place = _where(measures, place)
    signs = signs_of(measures)
    if place.item >= len(signs):
        return [await plan_card(tx, seen, today, person, words)]
    there = [one for one in measures if one.section == signs[place.item]]
    title = section_title(plan, signs[place.item], words)
    head = Html(f"<b>{as_written(title, LONGEST_TITLE)}</b>")
    return [measure_list(plan, there, head, place, today, person, words)]


def _where(measures: list[StoredMeasure], place: PlanPress) -> PlanPress:
    """The page of the section on which a measure stands; the first one of all, if it is gone."""
    one = next((one for one in measures if one.id == place.item), None)
    if one is None:
        return PlanPress(plan=place.plan, do="section")
    there = [other.id for other in measures if other.section == one.section]
    item = signs_of(measures).index(one.section)
    return PlanPress(plan=place.plan, do="section", item=item, page=there.index(one.id) // MEASURES)
