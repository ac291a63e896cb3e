"""One event's reports counted for several measures: which event, and whether that is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import measure_changes
from handlers.measure_ask import shown_anew
from handlers.measure_card import back_to_measure
from handlers.plan_card import NAME, MeasurePress, as_written
from handlers.replies import Card, Keyboard, Replies, button, turning
from handlers.wording import shorten
from storage import events
from texts import Html

if TYPE_CHECKING:
    from domain.events import Event
    from domain.plans.standing import Occurrence
    from handlers.plan_access import Case
    from storage.engine import Transaction

PAGE = 8
LONGEST_TEXT, LONGEST_TITLE = 500, 200


async def turn(tx: Transaction, case: Case, one: Occurrence, press: MeasurePress) -> Replies:
    """Chooses, asks whether that is meant, and does it. Nothing for an event that this person cannot choose."""
    if press.do == "events":
        return [await _choice(tx, case, one, press.more)]
    event = await _chosen(tx, case, one, press.more)
    if event is None:
        return []
    if press.do == "count":
        return [_sure(case, one, event)]
    told = await measure_changes.count(tx, case.measure, one, event, case.person, case.setting)
    return [*await shown_anew(tx, case, one.id), *told]


async def _chosen(tx: Transaction, case: Case, one: Occurrence, key: int) -> Event | None:
    """Another event within reach that takes place, or the one that was made for this time."""
    if key == one.event_id:
        return None
    if key == one.own_event_id:
        return await events.find(tx, key)
    event = await events.find_within(tx, key, case.person.oversees)
    return None if event is None or event.is_cancelled else event


async def _choice(tx: Transaction, case: Case, one: Occurrence, page: int) -> Card:
    words, paths = case.words, case.person.oversees

    def press(do: str, more: int) -> MeasurePress:
        return MeasurePress(measure=case.measure.id, do=do, item=one.id, more=more)

    pages = max(1, -(-await events.count_within_reach(tx, paths) // PAGE))
    page %= pages
    rows: Keyboard = []
    if one.own_event_id is not None and one.event_id != one.own_event_id:
        rows.append([button(words.plain("press-measure-own"), press("count", one.own_event_id))])
    for event in await events.within_reach(tx, paths, PAGE, page * PAGE):
        if event.id not in {one.event_id, one.own_event_id}:
            day = words.day(event.due_at.astimezone(event.zone).date())
            rows.append([button(f"{day} · {event.title}", press("count", event.id))])
    rows += turning(page, pages, lambda to: press("events", to))
    asked = words("measure-which-event" if rows else "measure-no-events")
    text = Html(f"{as_written(case.measure.text, LONGEST_TEXT)}\n\n{asked}")
    return Card(case.person.id, NAME, text, [*rows, *back_to_measure(case)])


def _sure(case: Case, one: Occurrence, event: Event) -> Card:
    words = case.words
    key = "measure-own-sure" if event.id == one.own_event_id else "measure-count-sure"
    yes = MeasurePress(measure=case.measure.id, do="count-yes", item=one.id, more=event.id)
    asked = words(key, title=shorten(event.title, LONGEST_TITLE))
    text = Html(f"{as_written(case.measure.text, LONGEST_TEXT)}\n\n{asked}")
    rows = [[button(words.plain("press-measure-count-yes"), yes)], *back_to_measure(case)]
    return Card(case.person.id, NAME, text, rows)
