"""Invitations: /invite leads to the link, on paper too, that makes its reader a reporter or a coordinator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.people import Role
from handlers import link, printing
from handlers.replies import Card, Key, Keyboard, Replies, button, paged, toast, turning
from handlers.who import Oversees
from storage import registry

if TYPE_CHECKING:
    from domain.people import Organisation, Person, Territory
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


class SheetsPress(CallbackData, prefix="is1"):
    """Asks for the pictures of the links of all organisations of a territory."""

    district: Key


def router() -> Router:
    """Entered by coordinators and admins, for their own territories; only admins invite coordinators."""
    router = Router(name=NAME)
    router.message.filter(Oversees())
    router.callback_query.filter(Oversees())
    router.message.register(show_districts, Command("invite"))
    router.callback_query.register(take_press, InvitePress.filter())
    router.callback_query.register(send_sheets, SheetsPress.filter())
    return router


async def show_districts(message: Message, tx: Transaction, person: Person, words: Words) -> Replies:
    return [await _districts(tx, person, words, below=message.message_id)]


async def take_press(  # noqa: PLR0911 - one way a place
    query: CallbackQuery, callback_data: InvitePress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    refused: Replies = [toast(query, words.plain("not-yours"), alert=True)]
    if callback_data.organisation:
        organisation = await registry.organisation(tx, callback_data.organisation)
        if organisation is None or not person.may_oversee(organisation.territory):
            return refused
        return [toast(query), await link.offer(tx, Role.REPORTER, organisation, person, words, setting)]
    if not callback_data.district:
        return [toast(query), await _districts(tx, person, words, callback_data.page)]
    territory = await registry.territory(tx, callback_data.district)
    if territory is None or not person.may_oversee(territory):
        return refused
    if callback_data.coordinator:
        if not person.is_admin:
            return refused
        return [toast(query), await link.offer(tx, Role.COORDINATOR, territory, person, words, setting)]
    found = await registry.organisations_within(tx, [territory.path])
    return [toast(query), _organisations(territory, found, callback_data.page, person, words)]


async def send_sheets(
    query: CallbackQuery, callback_data: SheetsPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    territory = await registry.territory(tx, callback_data.district)
    if territory is None or not person.may_oversee(territory):
        return [toast(query, words.plain("not-yours"), alert=True)]
    found = await registry.organisations_within(tx, [territory.path])
    if not found:
        return [toast(query, words.plain("invite-no-organisations"), alert=True)]
    return [toast(query), await printing.begin(tx, territory, found, person, words, setting, query.id)]


async def _districts(tx: Transaction, person: Person, words: Words, page: int = 0, below: int | None = None) -> Card:
    """Where there is somebody to invite: territories with organisations, and for admins all of them."""
    settled = {one.territory.id for one in await registry.organisations_within(tx, person.oversees)}
    territories = await registry.territories_within(tx, person.oversees)
    found = [one for one in territories if person.is_admin or one.id in settled]
    shown, page, pages = paged(found, PAGE, page)
    rows: Keyboard = [[button(one.name, InvitePress(district=one.id))] for one in shown]
    rows += turning(page, pages, lambda to: InvitePress(district=0, page=to))
    return Card(person.id, NAME, words("invite-choose" if rows else "newevent-no-organisations"), rows, below)


def _organisations(territory: Territory, found: list[Organisation], page: int, person: Person, words: Words) -> Card:
    here = [one for one in found if one.territory.id == territory.id]
    shown, page, pages = paged(here, PAGE, page)
    rows: Keyboard = [
        [button(one.name, InvitePress(district=territory.id, page=page, organisation=one.id))] for one in shown
    ]
    rows += turning(page, pages, lambda to: InvitePress(district=territory.id, page=to))
    if found:
        rows.append([button(words.plain("press-sheets"), SheetsPress(district=territory.id))])
    if person.is_admin:
        coordinator = InvitePress(district=territory.id, coordinator=True)
        rows.append([button(words.plain("press-coordinator"), coordinator)])
    rows.append([button(words.plain("press-all-districts"), InvitePress(district=0))])
    return Card(person.id, NAME, words("invite-choose-organisation", territory=territory.name), rows)
