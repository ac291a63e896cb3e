"""What is unsure about a plan, asked one by one: buttons for the likely readings, or an answer in own words."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from aiogram.types import Message

from domain.names import Registry
from domain.people import Conversation
from domain.plans import dates
from domain.plans.decided import Meaning, context_of
from domain.plans.parties import group_key
from handlers import plan_draft, plan_import_card
from handlers.plan_import_card import ImportPress
from handlers.replies import Card, Keyboard, Replies
from storage import names, people, registry
from texts import Html

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.people import Organisation, Person
    from domain.plans.decided import Open
    from domain.plans.plan import Schedule
    from handlers.plan_draft import Draft
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

NAME = "plan-import"
YEARS = re.compile(r"\d{4}(?:\s*[-–/]\s*\d{2,4})?")
LACKS_YEAR = frozenset(
    {
        "plan-year-not-said",
        "plan-year-proposed",
        "plan-years-not-known",
        "plan-end-not-known",
        "plan-school-year-not-said",
    }
)
"""Questions to which a year is an answer."""


async def summary(tx: Transaction, draft: Draft, person: Person, words: Words, below: int | None = None) -> Card:
    look = await plan_draft.outlook(tx, draft)
    if look is None:
        return Card(person.id, NAME, words("plan-failed"), [], below)
    text, keyboard = plan_import_card.summary(words, draft, look)
    return Card(person.id, NAME, text, keyboard, below)


async def turn(
    press: ImportPress, draft: Draft, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Card:
    """Takes an answer by a button and asks what is next; a button of a question that is answered changes nothing."""
    asked = next(iter(draft.open), None)
    if asked is not None and press.do != "ask" and press.at == plan_import_card.asks(draft, asked):
        draft = await _answered(press, draft, asked, tx, setting)
        await plan_draft.keep(tx, person, draft)
    return await ask(tx, draft, person, words, setting, page=press.item if press.do == "group-page" else 0)


async def _answered(press: ImportPress, draft: Draft, asked: Open, tx: Transaction, setting: Setting) -> Draft:
    match asked.about:
        case "dates":
            return _dated(press, draft, asked.position, setting)
        case "party" if press.do in {"as-written", "no-party"}:
            right = asked.name if press.do == "as-written" else ""
            return draft.decide(parties={**draft.decided.parties, asked.name: right})
        case "group":
            return await _grouped(press, draft, asked.name, tx)
        case "past" if press.do.startswith("past-"):
            return draft.decide(past=press.do.removeprefix("past-"))
    return draft


def _dated(press: ImportPress, draft: Draft, position: int, setting: Setting) -> Draft:
    """Takes a likely reading, or leaves the measure without a deadline; the rest of them too, if that is pressed."""
    readings = plan_import_card.likely(_asked_schedule(draft, position, setting))
    if press.do == "reading" and press.item < len(readings):
        return _with_schedule(draft, position, readings[press.item])
    if press.do == "leave":
        return draft.decide(left=draft.decided.left | {position})
    if press.do == "leave-rest":
        return draft.decide(left=draft.decided.left | {one.position for one in draft.open if one.about == "dates"})
    return draft


def _asked_schedule(draft: Draft, position: int, setting: Setting) -> Schedule:
    """What is asked about: the cell of the document, or what was typed for it and is not clear either."""
    if draft.choosing.get("position") == position:
        return dates.read(draft.choosing["typed"], context_of(draft.plan, setting.reminding.days.country))
    return draft.plan.measures[position].schedule


def _with_schedule(draft: Draft, position: int, schedule: Schedule) -> Draft:
    return draft.decide(schedules={**draft.decided.schedules, position: schedule})


async def _grouped(press: ImportPress, draft: Draft, group: str, tx: Transaction) -> Draft:
    """Ticks a kind, a territory or a name of the group that is asked about, or settles what it means."""
    chosen = draft.choosing if draft.choosing.get("group") == group else {"group": group}
    ticked = {name: list(chosen.get(name, ())) for name in ("kinds", "territories", "organisations")}
    match press.do:
        case "everybody":
            return _meaning(draft, group, Meaning(all=True))
        case "nobody":
            return _meaning(draft, group, Meaning())
        case "group-done" if any(ticked.values()):
            said = {name: tuple(keys) for name, keys in ticked.items()}
            return _meaning(draft, group, Meaning(all=False, **said))
        case "kind":
            kinds = _kinds(await _organisations(tx, draft))
            if press.item < len(kinds):
                _tick(ticked["kinds"], kinds[press.item])
        case "district":
            _tick(ticked["territories"], press.item)
        case "unname":
            _tick(ticked["organisations"], press.item)
    return replace(draft, choosing={"group": group, **ticked})


def _tick(keys: list[Any], key: str | int) -> None:
    """Adds the key, or takes it away."""
    if key in keys:
        keys.remove(key)
    else:
        keys.append(key)


def _meaning(draft: Draft, group: str, meaning: Meaning) -> Draft:
    return draft.decide(groups={**draft.decided.groups, group_key(group): meaning})


# --- asking --------------------------------------------------------------------------------------------------


async def ask(
    tx: Transaction,
    draft: Draft,
    person: Person,
    words: Words,
    setting: Setting,
    *,
    page: int = 0,
    below: int | None = None,
    wrong: Html | None = None,
) -> Card:
    """The next question; the whole again when nothing is left to ask."""
    asked = next(iter(draft.open), None)
    if asked is None:
        await people.end_conversations(tx, NAME, of=person.id)
        return await summary(tx, draft, person, words, below)
    await people.converse(tx, person.id, Conversation(NAME, NAME, {"stamp": draft.stamp}))
    text, keyboard = await _question(tx, draft, asked, words, setting, page)
    text = Html(f"{text}\n\n⚠️ {wrong}") if wrong else text
    return Card(person.id, NAME, Html(f"{words('plan-ask-left', count=len(draft.open))}\n\n{text}"), keyboard, below)


async def _question(
    tx: Transaction, draft: Draft, asked: Open, words: Words, setting: Setting, page: int
) -> tuple[Html, Keyboard]:
    at = plan_import_card.asks(draft, asked)
    match asked.about:
        case "dates":
            schedule = _asked_schedule(draft, asked.position, setting)
            return plan_import_card.about_dates(words, draft, asked.position, schedule)
        case "party":
            return plan_import_card.about_party(words, draft, at, asked.name)
        case "past":
            return plan_import_card.about_past(words, draft)
    organisations = await _organisations(tx, draft)
    territories = {one.territory.id: one.territory for one in organisations}
    return plan_import_card.about_group(
        words, draft, at, asked.name, _kinds(organisations), list(territories.values()), organisations, page
    )


async def _organisations(tx: Transaction, draft: Draft) -> list[Organisation]:
    territory = await registry.territory(tx, draft.territory)
    return await registry.organisations_within(tx, [territory.path]) if territory else []


def _kinds(organisations: Sequence[Organisation]) -> list[str]:
    """The kinds of organisation that there are here, in alphabetical order."""
    return sorted({one.kind for one in organisations if one.kind})


# --- typed answers -------------------------------------------------------------------------------------------


async def take_text(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """Dates in other words, the right name of a party, or an organisation of a group."""
    draft = await plan_draft.find(tx, person, setting)
    asked = next(iter(draft.open), None) if draft else None
    below, raw = message.message_id, " ".join((message.text or "").split())
    if draft is None or asked is None:
        await people.end_conversations(tx, NAME, of=person.id)
        return [Card(person.id, NAME, words("plan-send-file"), [], below)]
    wrong: Html | None = None
    match asked.about:
        case "dates":
            schedule = _read_answer(raw, draft, asked.position, setting)
            is_clear = not schedule.questions
            typed = replace(draft, choosing={"position": asked.position, "typed": raw})
            draft = _with_schedule(draft, asked.position, schedule) if is_clear else typed
        case "party":
            draft = draft.decide(parties={**draft.decided.parties, asked.name: raw})
        case "group":
            draft, wrong = await _named(tx, draft, asked.name, raw, words)
        case "past":
            wrong = words("plan-press-a-button")
    await plan_draft.keep(tx, person, draft)
    return [await ask(tx, draft, person, words, setting, below=below, wrong=wrong)]


def _read_answer(raw: str, draft: Draft, position: int, setting: Setting) -> Schedule:
    """What was typed: other dates, or only the year that the cell of the document lacks."""
    country = setting.reminding.days.country
    context, schedule = context_of(draft.plan, country), draft.plan.measures[position].schedule
    if YEARS.fullmatch(raw) and any(doubt.key in LACKS_YEAR for doubt in schedule.questions):
        said = dates.read_context(raw, country)
        year = int(raw) if raw.isdecimal() else None
        return dates.read(schedule.text, replace(context, span=said.span, school_year=said.school_year, year=year))
    return dates.read(raw, context)


async def _named(tx: Transaction, draft: Draft, group: str, raw: str, words: Words) -> tuple[Draft, Html | None]:
    """Adds the organisation that was typed to the group; whatever is not certain is said."""
    there = {one.id for one in await _organisations(tx, draft)}
    found = Registry(tuple(one for one in await names.known(tx) if one.id in there)).resolve(raw)
    if found.certain is None:
        return draft, words("plan-group-unknown", name=raw)
    chosen = draft.choosing if draft.choosing.get("group") == group else {"group": group}
    named = [*(key for key in chosen.get("organisations", ()) if key != found.certain), found.certain]
    return replace(draft, choosing={**chosen, "organisations": named}), None
