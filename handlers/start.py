"""The door: an invitation's link, /start, /help, the language."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from aiogram import Router
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.events import OWED
from handlers.commands import commands_for, menu_for
from handlers.doors import report_doors
from handlers.replies import Card, Keyboard, Replies, button, say, toast
from storage import events, people, registry
from texts import LANGUAGES, words_in

if TYPE_CHECKING:
    from aiogram.methods import SetMyCommands

    from domain.people import Person
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words


class LanguagePress(CallbackData, prefix="l1"):
    """Chooses the language that the bot speaks with this person."""

    language: Literal["ru", "uk", "be", "en"]


def router() -> Router:
    """Open to everyone."""
    router = Router(name="start")
    router.message.register(open_invitation, CommandStart(deep_link=True))
    router.message.register(greet, CommandStart())
    router.message.register(help_out, Command("help"))
    router.message.register(choose_language, Command("language"))
    router.callback_query.register(take_language, LanguagePress.filter())
    return router


async def open_invitation(
    _: Message, command: CommandObject, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    """Joins the person to the organisation or the territory that the link is for."""
    target = await people.invited_to(tx, command.args or "")
    if target is None:
        return [say(person.id, words("start-unknown-invitation"))]
    organisation, territory = target
    if organisation is not None:
        return await _join_organisation(tx, person, organisation, words, setting)
    await people.join_territory(tx, person.id, territory or 0, setting.now())
    found = await registry.territory(tx, territory or 0)
    text = words("start-coordinator", territory=found.name if found else "")
    return [say(person.id, text), await _menu(tx, person, setting)]


async def _join_organisation(tx: Transaction, person: Person, key: int, words: Words, setting: Setting) -> Replies:
    organisation = await registry.organisation(tx, key)
    if organisation is None:
        return [say(person.id, words("start-unknown-invitation"))]
    await people.join_organisation(tx, person.id, key, setting.now())
    owed = await events.obligations_of(tx, [key], states=OWED)
    text = words("start-reporter", organisation=organisation.name, count=len(owed))
    keyboard = report_doors(owed[:5], lambda _, title: words.plain("press-report-on", title=title))
    return [say(person.id, text, keyboard), await _menu(tx, person, setting)]


async def _menu(tx: Transaction, person: Person, setting: Setting) -> SetMyCommands:
    """The menu that goes with the new role."""
    return menu_for(await people.find(tx, person.id, setting.admins) or person)


async def greet(message: Message, person: Person, words: Words) -> Replies:  # noqa: ARG001
    if not (person.is_reporter or person.oversees):
        return [say(person.id, words("start-stranger", id=str(person.id)))]
    return [say(person.id, f"{words('start-hello')}\n\n{commands_text(person, words)}"), menu_for(person)]


async def help_out(message: Message, person: Person, words: Words) -> Replies:  # noqa: ARG001
    if not (person.is_reporter or person.oversees):
        return [say(person.id, words("start-stranger", id=str(person.id)))]
    return [say(person.id, f"{words('help')}\n\n{commands_text(person, words)}")]


def commands_text(person: Person, words: Words) -> str:
    """What this person can ask for, a command a line."""
    return "\n".join(f"/{command} — {words(f'command-{command}')}" for command in commands_for(person))


async def choose_language(message: Message, person: Person, words: Words) -> Replies:
    return [Card(person.id, "language", words("language-choose"), _languages(), below=message.message_id)]


def _languages() -> Keyboard:
    return [[button(words_in(one).plain("language-name"), LanguagePress(language=one))] for one in LANGUAGES]


async def take_language(query: CallbackQuery, callback_data: LanguagePress, tx: Transaction, person: Person) -> Replies:
    words = words_in(callback_data.language)
    await people.set_language(tx, person.id, words.language)
    return [
        toast(query),
        Card(person.id, "language", words("language-chosen"), []),
        menu_for(replace(person, language=words.language)),
    ]
