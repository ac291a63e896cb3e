"""One measure of a plan: looking at it, and the presses that change it, for whoever manages the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.filters import or_f
from aiogram.types import CallbackQuery

from handlers import measure_ask, measure_changes, measure_events
from handlers.measure_card import back_to_measure, measure_card, time_card
from handlers.plan_access import case_of
from handlers.plan_card import NAME as CARD
from handlers.plan_card import MeasurePress
from handlers.replies import Card, Replies, button, toast
from handlers.who import Oversees, Reports
from storage import people, plans

if TYPE_CHECKING:
    from domain.people import Person
    from domain.plans.standing import Occurrence
    from handlers.plan_access import Case
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words


def router() -> Router:
    """Entered by whoever sees the plan; what changes it is checked press by press."""
    router = Router(name="measure-presses")
    router.callback_query.filter(or_f(Oversees(), Reports()))
    router.callback_query.register(take_press, MeasurePress.filter())
    return router


async def take_press(
    query: CallbackQuery, callback_data: MeasurePress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    case = await case_of(tx, callback_data.measure, person, words, setting)
    if case is None:
        return [toast(query, words.plain("not-yours"), alert=True)]
    # What was asked about a measure is not waited for any more.
    await people.end_conversations(tx, CARD, of=person.id)
    one = case.time(callback_data.item)
    match callback_data.do:
        case "show":
            shown: Replies = [await measure_card(tx, case, callback_data.more)]
        case "time" if one is not None:
            shown = [await time_card(tx, case, one)]
        case _ if not case.seen.manages:
            return [toast(query, words.plain("not-yours"), alert=True)]
        case _:
            shown = await _manage(tx, case, callback_data, one)
    if not shown:
        return [toast(query, words.plain("stale")), await measure_card(tx, case)]
    return [toast(query), *shown]


async def _manage(tx: Transaction, case: Case, press: MeasurePress, one: Occurrence | None) -> Replies:
    """What changes the measure, each where it makes sense now; nothing where it does not."""
    if case.measure.is_cancelled:
        return await _restore(tx, case, press.do)
    match press.do:
        case "wording" | "cancel":
            return [await measure_ask.ask(tx, case, measure_ask.Asking(press.do))]
        case "years":
            return [measure_ask.choose_year(case)]
        case "year" if press.item in measure_ask.years_of(case):
            return [await measure_ask.ask(tx, case, measure_ask.Asking("year", year=press.item))]
    return await _manage_time(tx, case, press, one) if one is not None else []


async def _manage_time(tx: Transaction, case: Case, press: MeasurePress, one: Occurrence) -> Replies:
    match press.do:
        case "later" if one.due_on is not None and not one.is_finished:
            return [await measure_ask.ask(tx, case, measure_ask.Asking("day", time=one))]
        case "day" if one.due_on is not None and not one.is_finished:
            return await measure_ask.take_proposed(tx, case, one, press.more)
        case "done" | "undone" if one.is_done is None and not one.owed:
            return await _say(tx, case, one, is_done=press.do == "done")
        case "unsay" if one.is_done is not None:
            return await _say(tx, case, one, is_done=None)
        case "events" | "count" | "count-yes":
            return await measure_events.turn(tx, case, one, press)
    return []


async def _say(tx: Transaction, case: Case, one: Occurrence, *, is_done: bool | None) -> Replies:
    """Notes what became of a time on which nobody reports."""
    await plans.say_done(tx, one, is_done, case.person.id, case.setting.now())
    return await measure_ask.shown_anew(tx, case, one.id)


async def _restore(tx: Transaction, case: Case, do: str) -> Replies:
    if do == "restore":
        yes = MeasurePress(measure=case.measure.id, do="restore-yes")
        rows = [[button(case.words.plain("press-measure-restore-yes"), yes)], *back_to_measure(case)]
        return [Card(case.person.id, CARD, case.words("measure-restore-sure"), rows)]
    if do != "restore-yes":
        return []
    told = await measure_changes.restore(tx, case.measure, case.person, case.setting)
    return [*await measure_ask.shown_anew(tx, case), *told]
