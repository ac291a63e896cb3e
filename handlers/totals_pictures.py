"""An event's figures as pictures: chosen in the chat, drawn in a thread beside the conversations, sent when ready."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from aiogram.methods import SendPhoto
from aiogram.types import BufferedInputFile

from handlers.figures import counted_line
from handlers.giving_up import saying
from handlers.replies import EVERY_MESSAGE, Card, button, outgoing, say, toast
from handlers.totals_charts import CHARTS, drawing
from handlers.totals_look import NAME, SumsPress, back_to_sums, card, look
from storage import due, people
from storage.due import Work
from texts import Html, words_in

if TYPE_CHECKING:
    from aiogram.methods import AnswerCallbackQuery
    from aiogram.types import CallbackQuery

    from domain.people import Person
    from handlers.setting import Setting
    from handlers.totals_look import Look
    from storage.engine import Database, Transaction
    from storage.outbox import Outgoing
    from texts import Words

KIND = "chart"


def choice(seen: Look, person: Person, words: Words, below: int | None = None) -> Card:
    """Which picture."""
    rows = [
        [button(words.plain(f"press-totals-chart-{name}"), seen.place.to("draw", item=place))]
        for place, name in enumerate(CHARTS)
    ]
    rows.append(back_to_sums(seen.place, words))
    text = words("totals-charts", title=seen.event.title, place=seen.name or words.plain("totals-whole"))
    return card(person, text, rows, below)


async def order(
    tx: Transaction, query: CallbackQuery, seen: Look, person: Person, words: Words, setting: Setting
) -> AnswerCallbackQuery:
    """Plans the drawing, under the key of the press: an update that is repeated draws nothing twice."""
    asked = {"person": person.id, "press": seen.place.pack()}
    await due.plan(tx, [Work(f"{KIND}:{person.id}:{query.id}", KIND, asked, setting.now())])
    return toast(query, words.plain("totals-drawing"))


async def draw(work: Work, *, database: Database, setting: Setting) -> bytes | None:
    """The picture; None where there is nothing to draw, or nothing that the person may see any more."""
    place = SumsPress.unpack(work.payload["press"])
    async with database.read() as tx:
        person = await people.find(tx, work.payload["person"], setting.admins)
        seen = await look(tx, place, person, setting) if person else None
        if person is None or seen is None or place.item >= len(CHARTS):
            return None
        picture = await drawing(tx, seen, person, words_in(person.language), setting)
    return await asyncio.to_thread(picture) if picture else None


async def send(tx: Transaction, work: Work, picture: bytes | None, *, setting: Setting) -> list[Outgoing]:
    """The picture, and under it the choice anew, so that its buttons are at hand."""
    person = await people.find(tx, work.payload["person"], setting.admins)
    place = SumsPress.unpack(work.payload["press"])
    seen = await look(tx, place, person, setting) if person else None
    if person is None or seen is None:
        return []
    words = words_in(person.language)
    if picture is None:
        return outgoing([say(person.id, words("totals-chart-empty"))], person.id)
    about = words("totals-chart-caption", title=seen.event.title, place=seen.name or words.plain("totals-whole"))
    photo = SendPhoto(
        chat_id=person.id,
        photo=BufferedInputFile(picture, f"{NAME}-{seen.event.id}-{CHARTS[place.item]}.png"),
        caption=Html(f"{about}\n{counted_line(words, only_accepted=seen.found.only_accepted)}"),
    )
    return outgoing([photo, choice(seen, person, words, EVERY_MESSAGE)], person.id)


give_up = saying("trouble")
