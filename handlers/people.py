"""Who is there: /people leads coordinators and admins by district and organisation to each person in a role."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.people import Role
from handlers import applications
from handlers.invite import InvitePress
from handlers.member import NAME, MemberPress, PeoplePress
from handlers.replies import EVERY_MESSAGE, Card, Keyboard, Replies, button, paged, toast, turning
from handlers.who import Oversees
from storage import invitations, people, registry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aiogram.types import InlineKeyboardButton

    from domain.people import Member, Organisation, Person, Territory
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Html, Words

PAGE = 10
APPLICATIONS_AT_ONCE = 5


def router() -> Router:
    """Entered by coordinators and admins; every list is cut to their own territories."""
    router = Router(name=NAME)
    router.message.filter(Oversees())
    router.callback_query.filter(Oversees())
    router.message.register(show_people, Command("people"))
    router.callback_query.register(turn, PeoplePress.filter())
    return router


async def show_people(message: Message, tx: Transaction, person: Person, words: Words) -> Replies:
    return [await _top(tx, person, words, below=message.message_id)]


async def turn(  # noqa: PLR0911 - one way a list
    query: CallbackQuery, callback_data: PeoplePress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    refused = toast(query, words.plain("not-yours"), alert=True)
    match callback_data.what:
        case "applications":
            return await _applications(query, tx, person, words)
        case "admins":
            return [toast(query), await _admins(tx, person, words, setting)] if person.is_admin else [refused]
        case "district":
            territory = await registry.territory(tx, callback_data.key)
            if territory is None or not person.may_oversee(territory):
                return [refused]
            return [toast(query), await _district(tx, territory, callback_data.page, person, words)]
        case "organisation":
            organisation = await registry.organisation(tx, callback_data.key)
            if organisation is None or not person.may_oversee(organisation.territory):
                return [refused]
            return [toast(query), await _organisation(tx, organisation, callback_data.page, person, words)]
    return [toast(query), await _top(tx, person, words, callback_data.page)]


async def _applications(query: CallbackQuery, tx: Transaction, person: Person, words: Words) -> Replies:
    """The earliest that wait, each with its card at the bottom of the chat."""
    waiting = await invitations.open_applications(tx, person.oversees)
    if not waiting:
        return [toast(query, words.plain("people-no-applications"))]
    cards = [applications.card_of(one, person, below=EVERY_MESSAGE) for one in waiting[:APPLICATIONS_AT_ONCE]]
    return [toast(query), *cards]


# --- the lists -----------------------------------------------------------------------------------------------


async def _top(tx: Transaction, person: Person, words: Words, page: int = 0, below: int | None = None) -> Card:
    members = await people.members_within(tx, person.oversees)
    waiting = await invitations.open_applications(tx, person.oversees)
    found = await registry.organisations_within(tx, person.oversees)
    settled = {one.territory.id for one in found} | {one.territory.id for one in members}
    shown = [one for one in await registry.territories_within(tx, person.oversees) if one.id in settled]
    inhabitants = Counter(one.territory.id for one in members)

    rows: Keyboard = []
    if waiting:
        rows.append([button(words.plain("press-applications", count=len(waiting)), PeoplePress(what="applications"))])
    if person.is_admin:
        rows.append([button(words.plain("press-admins"), PeoplePress(what="admins"))])
    rows += _paged(
        [button(f"{one.name} · {inhabitants[one.id]}", PeoplePress(what="district", key=one.id)) for one in shown],
        page,
        PeoplePress(what="top"),
    )
    text = _counts(members, len({one.organisation.id for one in members if one.organisation}), len(found), words)
    return Card(person.id, NAME, text, rows, below)


def _counts(members: Sequence[Member], manned: int, organisations: int, words: Words) -> Html:
    roles = Counter(one.role for one in members)
    return words(
        "people",
        reporters=roles[Role.REPORTER],
        substitutes=roles[Role.SUBSTITUTE],
        coordinators=roles[Role.COORDINATOR],
        blocked=len({one.person_id for one in members if one.blocked}),
        empty=organisations - manned,
    )


async def _district(tx: Transaction, territory: Territory, page: int, person: Person, words: Words) -> Card:
    """Its coordinators, and its organisations with how many people each has."""
    members = [one for one in await people.members_within(tx, [territory.path]) if one.territory.id == territory.id]
    found = await registry.organisations_within(tx, [territory.path])
    manned = Counter(one.organisation.id for one in members if one.organisation)
    shown = [
        *[_door(one, words) for one in members if one.role is Role.COORDINATOR],
        *[
            button(f"{one.name} · {manned[one.id]}", PeoplePress(what="organisation", key=one.id))
            for one in found
            if one.territory.id == territory.id
        ],
    ]
    rows = _paged(shown, page, PeoplePress(what="district", key=territory.id))
    rows.append([button(words.plain("press-back"), PeoplePress(what="top"))])
    return Card(person.id, NAME, words("people-of-district", territory=territory.name), rows)


async def _organisation(tx: Transaction, organisation: Organisation, page: int, person: Person, words: Words) -> Card:
    members = [
        one
        for one in await people.members_within(tx, [organisation.territory.path])
        if one.organisation and one.organisation.id == organisation.id
    ]
    here = PeoplePress(what="organisation", key=organisation.id)
    rows = _paged([_door(one, words) for one in members], page, here)
    district = organisation.territory.id
    rows.append([button(words.plain("press-invite"), InvitePress(district=district, organisation=organisation.id))])
    rows.append([button(words.plain("press-back"), PeoplePress(what="district", key=district))])
    key = "people-of-organisation" if members else "people-of-organisation-nobody"
    text = words(key, organisation=organisation.name, territory=organisation.territory.name)
    return Card(person.id, NAME, text, rows)


async def _admins(tx: Transaction, person: Person, words: Words, setting: Setting) -> Card:
    rows = [
        [button(one.name, MemberPress(do="show", person=one.id))] for one in await people.admins(tx, setting.admins)
    ]
    rows.append([button(words.plain("press-back"), PeoplePress(what="top"))])
    return Card(person.id, NAME, words("people-admins"), rows)


def _door(one: Member, words: Words) -> InlineKeyboardButton:
    """The button that leads to the person in this role."""
    place = {"organisation": one.organisation.id} if one.organisation else {"territory": one.territory.id}
    press = MemberPress(do="show", person=one.person_id, **place)
    return button(words.plain(f"people-{one.role}", name=one.name), press)


def _paged(buttons: list[InlineKeyboardButton], page: int, here: PeoplePress) -> Keyboard:
    shown, page, pages = paged(buttons, PAGE, page)
    return [[one] for one in shown] + turning(page, pages, lambda to: here.model_copy(update={"page": to}))
