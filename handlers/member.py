"""One person in one role: what is known of them, changing the role and taking it away."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated, Literal

from aiogram import Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from pydantic import Field

from domain.people import Role
from handlers import arrival
from handlers.applications import mention
from handlers.replies import Card, Key, Keyboard, Replies, button, say, toast
from handlers.who import Oversees
from storage import people, registry
from texts import Html, words_in

if TYPE_CHECKING:
    from domain.people import Member, Organisation, Person, Territory
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

NAME = "people"

TelegramId = Annotated[int, Field(gt=0, lt=2**53)]
Do = Literal["show", "main", "substitute", "remove", "removed", "appoint", "appointed", "dismiss", "dismissed"]

SURE: dict[str, Do] = {"remove": "removed", "appoint": "appointed", "dismiss": "dismissed"}
"""What is asked first → what the second press does."""


class PeoplePress(CallbackData, prefix="pe1"):
    """Leads to a list: of everything, of a district, of an organisation, of the admins, of the applications."""

    what: Literal["top", "district", "organisation", "admins", "applications"]
    key: Key = 0
    page: Key = 0


class MemberPress(CallbackData, prefix="me1"):
    """A button about a person in a role: of an organisation, of a territory (its coordinator) or (neither) an admin.

    What takes or gives much is asked first: remove, appoint and dismiss ask; their past participles do it.
    """

    do: Do
    person: TelegramId
    organisation: Key = 0
    territory: Key = 0


@dataclass(frozen=True, slots=True)
class Seat:
    """The person whom a press is about, and the role, as both are at present; no role: one who is or was an admin."""

    known: Person
    role: Member | None


def router() -> Router:
    """Entered by coordinators and admins; each person is checked against their territory."""
    router = Router(name="member")
    router.callback_query.filter(Oversees())
    router.callback_query.register(take_press, MemberPress.filter())
    return router


async def take_press(
    query: CallbackQuery, callback_data: MemberPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    known = await people.find(tx, callback_data.person, setting.admins)
    place = await _place(tx, callback_data)
    if known is None or not _may_see(person, known, place):
        return [toast(query, words.plain("not-yours"), alert=True)]
    members = await people.members_within(tx, [place.path]) if place else []
    role = next((one for one in members if _is_meant(one, callback_data)), None)
    if place is not None and role is None:
        gone = Card(person.id, NAME, words("member-gone", person=known.name), _back(callback_data, words))
        return [toast(query, words.plain("stale"), alert=True), gone]
    seat = Seat(known, role)
    if callback_data.do not in allowed(person, seat, setting):
        return [toast(query, words.plain("not-yours"), alert=True)]
    return [toast(query), *await _do(tx, callback_data, seat, person, words, setting)]


async def _place(tx: Transaction, press: MemberPress) -> Territory | None:
    """The territory that the role is in."""
    if press.organisation:
        organisation = await registry.organisation(tx, press.organisation)
        return organisation.territory if organisation else None
    return await registry.territory(tx, press.territory)


def _may_see(person: Person, known: Person, place: Territory | None) -> bool:
    """An admin sees admins as well, who may have no place."""
    return person.may_oversee(place) if place else person.is_admin and known.is_admin


def _is_meant(one: Member, press: MemberPress) -> bool:
    organisation = one.organisation.id if one.organisation else 0
    if one.person_id != press.person or organisation != press.organisation:
        return False
    return bool(organisation) or one.territory.id == press.territory


def allowed(person: Person, seat: Seat, setting: Setting) -> set[Do]:
    """What this coordinator or admin may do about the person."""
    may: set[Do] = {"show"}
    if seat.role is not None and (seat.role.organisation or person.is_admin):
        may |= {"remove", "removed"}
    if seat.role is not None and seat.role.organisation:
        may.add("main" if seat.role.role is Role.SUBSTITUTE else "substitute")
    if person.is_admin and not seat.known.is_admin:
        may |= {"appoint", "appointed"}
    if person.is_admin and seat.known.is_admin and seat.known.id not in {person.id, *setting.admins}:
        may |= {"dismiss", "dismissed"}
    return may


async def _do(
    tx: Transaction, press: MemberPress, seat: Seat, person: Person, words: Words, setting: Setting
) -> Replies:
    match press.do:
        case "main" | "substitute" if seat.role is not None:
            return await _change(tx, press, seat, seat.role, person, words, setting)
        case "removed" if seat.role is not None:
            return await _remove(tx, press, seat.role, person, words, setting)
        case "appointed" | "dismissed":
            return await _make_admin(tx, press, seat, person, words, setting)
        case "remove" | "appoint" | "dismiss":
            sure = press.model_copy(update={"do": SURE[press.do]})
            asked = words(f"member-{press.do}", person=seat.known.name, place=_name_of(seat.role))
            rows = [
                [button(words.plain(f"press-{press.do}-indeed"), sure)],
                [button(words.plain("press-leave-it"), press.model_copy(update={"do": "show"}))],
            ]
            return [Card(person.id, NAME, asked, rows)]
    return [card_of(press, seat, person, words, setting)]


async def _change(
    tx: Transaction, press: MemberPress, seat: Seat, role: Member, person: Person, words: Words, setting: Setting
) -> Replies:
    """Makes a substitute of who reports, or the other way round."""
    substitute = press.do == "substitute"
    now, key = setting.now(), press.organisation
    await people.join_organisation(tx, press.person, key, now, by=person.id, substitute=substitute)
    fresh = Seat(seat.known, replace(role, role=Role.SUBSTITUTE if substitute else Role.REPORTER))
    told = "member-you-are-substitute" if substitute else "member-you-are-main"
    return [card_of(press, fresh, person, words, setting), *_told(seat.known, told, person, _name_of(role))]


async def _remove(
    tx: Transaction, press: MemberPress, role: Member, person: Person, words: Words, setting: Setting
) -> Replies:
    """Takes the role: whatever it let them into is closed from the next press on."""
    now = setting.now()
    if role.organisation:
        await people.leave_organisation(tx, press.person, role.organisation.id, person.id, now)
    else:
        await people.leave_territory(tx, press.person, role.territory.id, person.id, now)
    known = await people.find(tx, press.person, setting.admins)
    shown = Card(person.id, NAME, words("member-removed", person=role.name, place=_name_of(role)), _back(press, words))
    told = _told(known, "member-you-are-removed", person, _name_of(role)) if known else []
    return [shown, *told, *await arrival.menu_of(tx, press.person, setting)]


async def _make_admin(
    tx: Transaction, press: MemberPress, seat: Seat, person: Person, words: Words, setting: Setting
) -> Replies:
    now = setting.now()
    if press.do == "appointed":
        await people.appoint_admin(tx, press.person, person.id, now)
    else:
        await people.dismiss_admin(tx, press.person, person.id, now)
    known = await people.find(tx, press.person, setting.admins) or seat.known
    fresh = Seat(known, seat.role)
    return [
        card_of(press, fresh, person, words, setting),
        *_told(known, f"member-you-are-{press.do}", person, ""),
        *await arrival.menu_of(tx, press.person, setting),
    ]


def _told(known: Person, key: str, by: Person, place: str) -> Replies:
    """A short word to the person, unless they did it themselves or do not hear the bot."""
    if known.blocked or known.id == by.id:
        return []
    return [say(known.id, words_in(known.language)(key, place=place, by=by.name))]


# --- how it looks --------------------------------------------------------------------------------------------


def card_of(press: MemberPress, seat: Seat, person: Person, words: Words, setting: Setting) -> Card:
    """The person in the role, with what may be done about it."""
    may = allowed(person, seat, setting)
    lines = [words("member", person=mention(seat.known.id, seat.known.name))]
    if seat.role is not None:
        since = words.day(seat.role.since.astimezone(setting.zone).date())
        lines.append(words(f"member-{seat.role.role}", place=_name_of(seat.role), since=since))
    if seat.known.is_admin:
        lines.append(words("member-admin"))
    if seat.known.id in setting.admins:
        lines.append(words("member-admin-named"))
    if seat.known.blocked:
        lines.append(words("member-blocked"))
    offered: tuple[Do, ...] = ("main", "substitute", "remove", "appoint", "dismiss")
    rows = [
        [button(words.plain(f"press-{one}"), press.model_copy(update={"do": one}))] for one in offered if one in may
    ]
    return Card(person.id, NAME, Html("\n".join(lines)), [*rows, *_back(press, words)])


def _name_of(role: Member | None) -> str:
    """What the role is for."""
    if role is None:
        return ""
    place: Organisation | Territory = role.organisation or role.territory
    return place.name


def _back(press: MemberPress, words: Words) -> Keyboard:
    """The list that the person stands in."""
    what = "organisation" if press.organisation else "district" if press.territory else "admins"
    return [[button(words.plain("press-back"), PeoplePress(what=what, key=press.organisation or press.territory))]]
