"""The door: an invitation's link, /start, /help, the language."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from aiogram import Router
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.events import OWED
from domain.people import Role
from handlers.commands import commands_for, menu_for
from handlers.doors import report_doors
from handlers.replies import Card, Keyboard, Replies, button, say, toast
from storage import events, invitations, people, registry
from texts import LANGUAGES, words_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aiogram.methods import SendMessage, SetMyCommands

    from domain.events import Obligation
    from domain.people import Invitation, Organisation, Person
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
    invitation = await invitations.find(tx, command.args or "")
    if invitation is None:
        return [say(person.id, words("start-unknown-invitation"))]
    if not await invitations.use(tx, invitation.code, setting.now()):
        return [say(person.id, words("start-expired-invitation"))]
    if invitation.organisation_id is not None:
        return await _join_organisation(tx, person, invitation, words, setting)
    territory = await registry.territory(tx, invitation.territory_id or 0)
    if territory is None:
        return [say(person.id, words("start-unknown-invitation"))]
    await people.join_territory(tx, person.id, territory.id, setting.now(), by=person.id)
    return [say(person.id, words("start-coordinator", territory=territory.name)), await _menu(tx, person, setting)]


async def _join_organisation(
    tx: Transaction, person: Person, invitation: Invitation, words: Words, setting: Setting
) -> Replies:
    organisation = await registry.organisation(tx, invitation.organisation_id or 0)
    if organisation is None:
        return [say(person.id, words("start-unknown-invitation"))]
    substitute = invitation.role is Role.SUBSTITUTE
    await people.join_organisation(tx, person.id, organisation.id, setting.now(), by=person.id, substitute=substitute)
    return [
        welcome(organisation, await events.obligations_of(tx, [organisation.id], states=OWED), person, words),
        await _menu(tx, person, setting),
    ]


def welcome(organisation: Organisation, owed: Sequence[Obligation], person: Person, words: Words) -> SendMessage:
    """What a new reporter reads: for whom they report, and what is owed."""
    text = words("start-reporter", organisation=organisation.name, count=len(owed))
    return say(person.id, text, report_doors(owed[:5], lambda _, title: words.plain("press-report-on", title=title)))


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
