"""The paper on how a plan is carried out, on a button of the plan: made beside the conversations, sent when ready."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.types import CallbackQuery

from documents.docx_out import docx_bytes
from documents.pdf_out import pdf_bytes
from handlers.giving_up import saying
from handlers.papers.plan_monitoring import Carried, monitoring_paper, source_of
from handlers.papers.room import LONGEST_TITLE, file_name
from handlers.plan_access import see
from handlers.plan_card import PlanPaper
from handlers.replies import Replies, document, outgoing, say, toast
from handlers.who import Oversees
from handlers.wording import shorten
from storage import collected, due, events, people, plans
from storage.due import Work
from texts import words_in

if TYPE_CHECKING:
    from domain.people import Person
    from handlers.plan_access import Seen
    from handlers.setting import Setting
    from storage.engine import Database, Transaction
    from storage.outbox import Outgoing
    from texts import Words

NAME = KIND = "plan-paper"
MAKERS = {"docx": docx_bytes, "pdf": pdf_bytes}


def router() -> Router:
    """Entered by coordinators and admins; a plan is seen as far as it concerns their own territories."""
    router = Router(name=NAME)
    router.callback_query.filter(Oversees())
    router.callback_query.register(take_press, PlanPaper.filter())
    return router


async def take_press(
    query: CallbackQuery, callback_data: PlanPaper, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    if await see(tx, callback_data.plan, person) is None:
        return [toast(query, words.plain("not-yours"), alert=True)]
    payload = {"person": person.id, "plan": callback_data.plan, "kind": callback_data.do}
    await due.plan(tx, [Work(f"{KIND}:{query.id}", KIND, payload, setting.now())])
    return [toast(query), say(person.id, words("papers-making", format=callback_data.do.upper()))]


@dataclass(frozen=True, slots=True)
class Made:
    """The file, what it was made from in words, and whose territories it is about."""

    content: bytes
    source: str
    title: str
    paths: tuple[str, ...]


async def make(work: Work, *, database: Database, setting: Setting) -> Made | None:
    """The file, in the language of the region; None if the person may not have it any more."""
    async with database.read() as tx:
        person, seen = await _asked(tx, work, setting)
        if person is None or seen is None:
            return None
        carried = await carried_out(tx, seen, person.oversees, setting)
    words = words_in(setting.language)
    paper = monitoring_paper(carried, words)
    content = await asyncio.to_thread(MAKERS[work.payload["kind"]], paper)
    return Made(content, source_of(carried, words), seen.plan.title, person.oversees)


async def carried_out(tx: Transaction, seen: Seen, paths: tuple[str, ...], setting: Setting) -> Carried:
    """The plan as one may see it, with what the organisations of these subtrees filed on its events."""
    measures = await plans.measures_of(tx, seen.plan.id, reach=seen.reach)
    found = {}
    for key in {time.event_id for one in measures for time in one.occurrences}:
        event = await events.find_within(tx, key, paths) if key else None
        if event is not None and not event.is_cancelled:
            found[event.id] = await collected.of_event(tx, event, paths, setting.now())
    return Carried(seen.plan, tuple(measures), found, seen.plan.territory_name, setting.now(), setting.zone)


async def send(tx: Transaction, work: Work, made: Made | None, *, setting: Setting) -> list[Outgoing]:
    """The file, unless it is not theirs any more."""
    person, seen = await _asked(tx, work, setting)
    if person is None or seen is None or made is None or made.paths != person.oversees:
        return []
    words = words_in(person.language)
    caption = words("papers-plan-ready", title=shorten(made.title, LONGEST_TITLE), source=made.source)
    name = f"{file_name(made.title)}.{work.payload['kind']}"
    return outgoing([document(person.id, name, made.content, caption)], person.id)


give_up = saying("papers-failed")


async def _asked(tx: Transaction, work: Work, setting: Setting) -> tuple[Person | None, Seen | None]:
    """Who asked and about what, as far as it is theirs still."""
    person = await people.find(tx, work.payload["person"], setting.admins)
    return person, await see(tx, work.payload["plan"], person) if person and person.oversees else None
