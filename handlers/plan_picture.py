"""The picture of a plan by month: drawn in a thread beside the conversations, and sent when it is ready."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import TYPE_CHECKING

from aiogram.methods import SendPhoto
from aiogram.types import BufferedInputFile
from babel.dates import get_month_names

from documents.timeline import Bar, Labels, timeline_pngs
from domain.plans.plan import Kind, Plan
from handlers import plan_draft
from handlers.plan_questions import summary
from handlers.replies import EVERY_MESSAGE, outgoing
from storage import people
from texts import words_in

if TYPE_CHECKING:
    from domain.plans.plan import Measure
    from handlers.setting import Setting
    from storage.due import Work
    from storage.engine import Database, Transaction
    from storage.outbox import Outgoing
    from texts import Words

MOST_PICTURES = 5


async def draw(work: Work, *, database: Database, setting: Setting) -> list[bytes]:
    """The pictures of the person's draft; none if it is gone."""
    async with database.read() as tx:
        person = await people.find(tx, work.payload["person"], setting.admins)
        draft = await plan_draft.find(tx, person, setting) if person else None
    if person is None or draft is None or draft.stamp != work.payload["stamp"]:
        return []
    labels = labels_in(words_in(person.language))
    return await asyncio.to_thread(_pictures, draft.settled, labels, setting.today)


def _pictures(plan: Plan, labels: Labels, today: date) -> list[bytes]:
    bars = [_bar(one, plan) for one in plan.measures]
    return timeline_pngs(bars, title=plan.title, labels=labels, span=plan.span, today=today)


def _bar(one: Measure, plan: Plan) -> Bar:
    schedule = one.schedule
    return Bar(
        number=one.number,
        text=one.text,
        section=" ".join(filter(None, (one.section, plan.sections.get(one.section, "")))),
        spans=schedule.periods,
        dues=schedule.due,
        is_continuous=schedule.kind is Kind.CONTINUOUS,
    )


def labels_in(words: Words) -> Labels:
    """The words of the picture in the person's language."""
    names = get_month_names("abbreviated", "stand-alone", words.language)
    deadline, span, always, today = (
        words.plain(f"plan-picture-{key}") for key in ("deadline", "range", "continuous", "today")
    )
    months = [names[month].rstrip(".") for month in range(1, 13)]
    return Labels(months, legend=(deadline, span, always, today))


async def send(tx: Transaction, work: Work, pictures: list[bytes], *, setting: Setting) -> list[Outgoing]:
    """The pictures, and under them the card anew, so that its buttons are at hand."""
    person = await people.find(tx, work.payload["person"], setting.admins)
    draft = await plan_draft.find(tx, person, setting) if person else None
    if person is None or draft is None or not pictures:
        return []
    words = words_in(person.language)
    count = len(pictures)
    caption = words("plan-picture-first", shown=MOST_PICTURES, count=count) if count > MOST_PICTURES else None
    sent = [
        SendPhoto(chat_id=person.id, photo=BufferedInputFile(one, f"plan-{number}.png"), caption=caption)
        for number, one in enumerate(pictures[:MOST_PICTURES], 1)
    ]
    return outgoing([*sent, await summary(tx, draft, person, words, EVERY_MESSAGE)], person.id)
