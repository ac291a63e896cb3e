"""Invitations: /invite gives the link that makes its reader a reporter of an organisation or a coordinator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.people import Role
from handlers.replies import Card, Key, Keyboard, Replies, button, say, toast, turning
from handlers.who import Oversees
from storage import invitations, registry

if TYPE_CHECKING:
    from domain.people import Organisation, Person
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

NAME = "invite"
PAGE = 10


class InvitePress(CallbackData, prefix="i1"):
    """Turns to a district's page, or asks for the link to an organisation, or for the district's coordinator."""

    district: Key
    page: Key = 0
    organisation: Key = 0
    coordinator: bool = False


def router() -> Router:
    """Entered by coordinators and admins, for their own territories; only admins invite coordinators."""
    router = Router(name=NAME)
    router.message.filter(Oversees())
    router.callback_query.filter(Oversees())
    router.message.register(show_districts, Command("invite"))
    router.callback_query.register(take_press, InvitePress.filter())
    return router


async def show_districts(message: Message, tx: Transaction, person: Person, words: Words) -> Replies:
    found = await registry.organisations_within(tx, person.oversees)
    return [_districts(found, person, words, below=message.message_id)]


async def take_press(
    query: CallbackQuery, callback_data: InvitePress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    if callback_data.organisation:
        return await _invite_reporter(query, callback_data.organisation, tx, person, words, setting)
    if callback_data.coordinator:
        return await _invite_coordinator(query, callback_data.district, tx, person, words, setting)
    found = await registry.organisations_within(tx, person.oversees)
    here = [one for one in found if one.territory.id == callback_data.district]
    shown = _organisations(here, callback_data, person, words) if here else _districts(found, person, words)
    return [toast(query), shown]


async def _invite_reporter(
    query: CallbackQuery, key: int, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    organisation = await registry.organisation(tx, key)
    if organisation is None or not person.may_oversee(organisation.territory):
        return [toast(query, words.plain("not-yours"), alert=True)]
    good = await invitations.standing(tx, setting.now(), Role.REPORTER, organisation=key)
    made = good[0] if good else await invitations.issue(tx, setting.now(), person.id, Role.REPORTER, organisation=key)
    text = words("invite-reporter", organisation=organisation.name, link=setting.link(made.code))
    return [toast(query), say(person.id, text)]


async def _invite_coordinator(
    query: CallbackQuery, key: int, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    territory = await registry.territory(tx, key)
    if territory is None or not person.is_admin:
        return [toast(query, words.plain("not-yours"), alert=True)]
    good = await invitations.standing(tx, setting.now(), Role.COORDINATOR, territory=key)
    made = good[0] if good else await invitations.issue(tx, setting.now(), person.id, Role.COORDINATOR, territory=key)
    text = words("invite-coordinator", territory=territory.name, link=setting.link(made.code))
    return [toast(query), say(person.id, text)]


def _districts(found: list[Organisation], person: Person, words: Words, below: int | None = None) -> Card:
    districts = {one.territory.id: one.territory.name for one in found}
    rows: Keyboard = [[button(name, InvitePress(district=key))] for key, name in districts.items()]
    return Card(person.id, NAME, words("invite-choose" if rows else "newevent-no-organisations"), rows, below)


def _organisations(here: list[Organisation], place: InvitePress, person: Person, words: Words) -> Card:
    pages = -(-len(here) // PAGE)
    page = place.page % pages
    rows: Keyboard = [
        [button(one.name, InvitePress(district=place.district, page=page, organisation=one.id))]
        for one in here[page * PAGE : (page + 1) * PAGE]
    ]
    rows += turning(page, pages, lambda to: InvitePress(district=place.district, page=to))
    if person.is_admin:
        coordinator = InvitePress(district=place.district, coordinator=True)
        rows.append([button(words.plain("press-coordinator"), coordinator)])
    rows.append([button(words.plain("press-all-districts"), InvitePress(district=0))])
    return Card(person.id, NAME, words("invite-choose-organisation", territory=here[0].territory.name), rows)
