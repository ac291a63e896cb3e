"""The door: an invitation's link, /start, /help, the language."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from aiogram import Router
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.people import Role
from handlers import applications, arrival
from handlers.commands import commands_for, menu_for
from handlers.replies import Card, Keyboard, Replies, button, say, toast
from storage import invitations, people, registry
from texts import LANGUAGES, words_in

if TYPE_CHECKING:
    from domain.people import Invitation, Organisation, Person, Territory
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
    if invitation is not None:
        organisation = await registry.organisation(tx, invitation.organisation_id or 0)
        if organisation is not None:
            return await _enter_organisation(tx, organisation, person, invitation, words, setting)
        territory = await registry.territory(tx, invitation.territory_id or 0)
        if territory is not None:
            return await _enter_territory(tx, territory, person, invitation, words, setting)
    return [say(person.id, words("start-unknown-invitation"))]


async def _enter_organisation(
    tx: Transaction,
    organisation: Organisation,
    person: Person,
    invitation: Invitation,
    words: Words,
    setting: Setting,
) -> Replies:
    """A reporter stays one whatever the link; a substitute may become one."""
    if await people.role_in(tx, person.id, organisation.id) in {Role.REPORTER, invitation.role}:
        return [await arrival.already(tx, organisation, person, words, setting)]
    if await invitations.is_barred(tx, person.id, invitation):
        return [say(person.id, words("start-removed", name=organisation.name))]
    now = setting.now()
    if not await invitations.use(tx, invitation.code, now):
        return [say(person.id, words("start-expired-invitation"))]
    substitute = invitation.role is Role.SUBSTITUTE
    await people.join_organisation(tx, person.id, organisation.id, now, by=person.id, substitute=substitute)
    return [
        await arrival.welcome(tx, organisation, person, setting),
        *await arrival.menu_of(tx, person.id, setting),
        *await applications.close(tx, person, organisation, setting),
        *await arrival.tell_joined(tx, person, invitation, organisation.territory, organisation.name, setting),
    ]


async def _enter_territory(
    tx: Transaction, territory: Territory, person: Person, invitation: Invitation, words: Words, setting: Setting
) -> Replies:
    if territory.path in person.coordinates:
        return [say(person.id, words("start-already-coordinator", territory=territory.name))]
    if await invitations.is_barred(tx, person.id, invitation):
        return [say(person.id, words("start-removed", name=territory.name))]
    now = setting.now()
    if not await invitations.use(tx, invitation.code, now):
        return [say(person.id, words("start-expired-invitation"))]
    await people.join_territory(tx, person.id, territory.id, now, by=person.id)
    return [
        say(person.id, words("start-coordinator", territory=territory.name)),
        *await arrival.menu_of(tx, person.id, setting),
        *await arrival.tell_joined(tx, person, invitation, territory, territory.name, setting),
    ]


async def greet(message: Message, tx: Transaction, person: Person, words: Words) -> Replies:  # noqa: ARG001
    if not (person.is_reporter or person.oversees):
        return [await arrival.offer(tx, person, words)]
    return [say(person.id, f"{words('start-hello')}\n\n{commands_text(person, words)}"), menu_for(person)]


async def help_out(message: Message, tx: Transaction, person: Person, words: Words) -> Replies:  # noqa: ARG001
    if not (person.is_reporter or person.oversees):
        return [await arrival.offer(tx, person, words)]
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
