"""What a person adds to the papers of an event: seen by all who oversee it, changed by admins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.answers import Invalid
from domain.people import Conversation
from domain.requisites import ANNEX, FIELDS, LONGEST, read_requisite
from handlers.doors import RequisitesPress
from handlers.papers.room import NAME as CARD
from handlers.papers.room import PapersPress
from handlers.replies import Card, Keyboard, Replies, button, say, toast
from handlers.who import HasNoText, HasText, In, Oversees
from handlers.wording import invalid_words, shorten
from storage import events, people, requisites
from texts import Html

if TYPE_CHECKING:
    from domain.events import Event
    from domain.people import Person
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

NAME = "requisites"
LONGEST_TITLE = 300
IN_A_ROW = 2


@dataclass(frozen=True, slots=True)
class Case:
    """An event whose requisites a person sees. `territory` is that of the papers they came from (0: all)."""

    event: Event
    person: Person
    words: Words
    territory: int = 0

    def press(self, do: Literal["show", "ask", "clear", "copy"], field: str = "") -> RequisitesPress:
        return RequisitesPress(event=self.event.id, do=do, field=field, territory=self.territory)


def router() -> Router:
    """Entered by coordinators and admins; that only an admin changes anything is looked at with every step."""
    router = Router(name=NAME)
    router.message.filter(Oversees())
    router.callback_query.filter(Oversees())
    router.callback_query.register(take_press, RequisitesPress.filter())
    router.message.register(take_text, In(NAME), HasText())
    router.message.register(refuse_kind, In(NAME), HasNoText())
    return router


async def take_press(
    query: CallbackQuery,
    callback_data: RequisitesPress,
    tx: Transaction,
    person: Person,
    words: Words,
    setting: Setting,
) -> Replies:
    press = callback_data
    event = await events.find_within(tx, press.event, person.oversees)
    is_known = press.do in {"show", "copy"} or press.field in FIELDS
    if event is None or not is_known:
        return [toast(query, words.plain("stale"), alert=True)]
    case = Case(event, person, words, press.territory)
    if press.do == "show":
        await _leave(tx, person)
        return [toast(query), await _card(tx, case)]
    if not person.is_admin:
        return [toast(query, words.plain("requisites-admins-only"), alert=True)]
    if press.do == "ask" and press.field != ANNEX:
        return [toast(query), await _ask(tx, case, press.field)]
    await _leave(tx, person)
    return [toast(query, await _change(tx, press, case, setting)), await _card(tx, case)]


async def _change(tx: Transaction, press: RequisitesPress, case: Case, setting: Setting) -> str:
    """Does what needs no typing; returns what was done in a word."""
    event, by, now = case.event.id, case.person.id, setting.now()
    if press.do == "copy":
        found = await requisites.take_over(tx, event, by, now)
        return case.words.plain("requisites-copied" if found else "requisites-nothing-to-copy")
    if press.field == ANNEX:
        await requisites.turn_annex(tx, event, by, now)
    else:
        await requisites.change(tx, event, {press.field: ""}, by, now)
    return case.words.plain("requisites-saved")


async def _leave(tx: Transaction, person: Person) -> None:
    if person.conversation is not None and person.conversation.name == NAME:
        await people.end_conversation(tx, person.id)


# --- what is typed -------------------------------------------------------------------------------------------


async def take_text(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    found, field = await _in_hand(tx, person, words)
    if found is None:
        return await _gone(tx, person, words)
    below = message.message_id
    try:
        text = read_requisite(field, message.text or "")
    except Invalid as wrong:
        return [await _ask(tx, found, field, wrong=wrong, below=below)]
    await people.end_conversation(tx, person.id)
    await requisites.change(tx, found.event.id, {field: text}, person.id, setting.now())
    return [await _card(tx, found, below=below)]


async def refuse_kind(message: Message, tx: Transaction, person: Person, words: Words) -> Replies:
    """A sticker where a text is asked for."""
    found, field = await _in_hand(tx, person, words)
    if found is None:
        return await _gone(tx, person, words)
    return [await _ask(tx, found, field, wrong=Invalid("requisite-empty"), below=message.message_id)]


async def _in_hand(tx: Transaction, person: Person, words: Words) -> tuple[Case | None, str]:
    """What the person was asked for, if they may still give it."""
    data = person.conversation.data if person.conversation else {}
    key, field, territory = data.get("event"), data.get("field"), data.get("territory")
    if not isinstance(key, int) or not isinstance(territory, int) or field not in LONGEST or not person.is_admin:
        return None, ""
    event = await events.find_within(tx, key, person.oversees)
    return (Case(event, person, words, territory) if event else None), str(field)


async def _gone(tx: Transaction, person: Person, words: Words) -> Replies:
    await people.end_conversation(tx, person.id)
    return [say(person.id, words("events-gone"))]


# --- what is shown -------------------------------------------------------------------------------------------


async def _ask(
    tx: Transaction, case: Case, field: str, *, wrong: Invalid | None = None, below: int | None = None
) -> Card:
    """The question; whatever is typed next is the answer."""
    words, event = case.words, case.event
    data: dict[str, object] = {"event": event.id, "field": field, "territory": case.territory}
    await people.converse(tx, case.person.id, Conversation(NAME, f"event:{event.id}", data))
    given = (await requisites.of_event(tx, event.id)).get(field)
    lines = [words("requisites-ask", name=words.plain(f"requisite-{field}")), Html()]
    if given:
        lines += [words("requisites-now", text=given), Html()]
    lines.append(words(f"requisite-{field}.hint"))
    if wrong is not None:
        lines += [Html(), Html(f"⚠️ {invalid_words(words, wrong)}")]
    rows: Keyboard = [[button(words.plain("press-requisite-clear"), case.press("clear", field))]] if given else []
    rows.append([button(words.plain("press-back"), case.press("show"))])
    return Card(case.person.id, CARD, "\n".join(lines), rows, below)


async def _card(tx: Transaction, case: Case, below: int | None = None) -> Card:
    """All fields with what is given; a button each for whoever may change them."""
    words, event = case.words, case.event
    given = await requisites.of_event(tx, event.id)
    lines = [words("requisites-head", title=shorten(event.title, LONGEST_TITLE)), Html()]
    for field in FIELDS:
        name, text = words.plain(f"requisite-{field}"), given.get(field)
        if field == ANNEX:
            lines.append(words("requisites-annex" if text else "requisites-approved", name=name))
        elif text:
            lines.append(words("requisites-line", name=name, text=text))
        else:
            lines.append(words("requisites-blank", name=name))
    rows = await _doors(tx, case) if case.person.is_admin else []
    back = PapersPress(event=event.id, do="show", territory=case.territory)
    rows.append([button(words.plain("press-back"), back)])
    return Card(case.person.id, CARD, "\n".join(lines), rows, below)


async def _doors(tx: Transaction, case: Case) -> Keyboard:
    words = case.words
    doors = [button(words.plain(f"requisite-{field}"), case.press("ask", field)) for field in FIELDS]
    rows = [doors[place : place + IN_A_ROW] for place in range(0, len(doors), IN_A_ROW)]
    source = await requisites.to_take_over(tx, case.event.id)
    if source is not None:
        label = words.plain("press-requisites-copy", title=source[0].title)
        rows.append([button(label, case.press("copy"))])
    return rows
