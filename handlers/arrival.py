"""What follows when somebody comes: the offer to a stranger, the welcome in a role, a word to whoever invited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.people import Role
from handlers.commands import menu_for
from handlers.doors import asking_doors
from handlers.replies import Replies, say
from storage import invitations, obligations, people
from texts import Html, words_in

if TYPE_CHECKING:
    from aiogram.methods import SendMessage

    from domain.people import Invitation, Organisation, Person, Territory
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words


async def offer(tx: Transaction, person: Person, words: Words) -> SendMessage:
    """What somebody without a role reads: how to come in, and which of their applications wait."""
    waiting = [
        words("start-application-waits", organisation=one.organisation.name)
        for one in await invitations.applications_of(tx, person.id)
    ]
    return say(person.id, Html("\n\n".join([*waiting, words("start-stranger", id=str(person.id))])))


async def welcome(tx: Transaction, organisation: Organisation, person: Person, setting: Setting) -> SendMessage:
    """What a new reporter reads: for whom they report, and what is owed."""
    owed = await obligations.asked_of(tx, [organisation.id], setting.now())
    words = words_in(person.language)
    text = words("start-reporter", organisation=organisation.name, count=len(owed))
    return say(person.id, text, asking_doors(owed[:5], words))


async def already(
    tx: Transaction, organisation: Organisation, person: Person, words: Words, setting: Setting
) -> SendMessage:
    """What somebody reads who has the role already."""
    owed = await obligations.asked_of(tx, [organisation.id], setting.now())
    doors = asking_doors(owed[:5], words)
    return say(person.id, words("start-already", organisation=organisation.name), doors)


async def menu_of(tx: Transaction, person: int, setting: Setting) -> Replies:
    """The menu of commands that goes with the person's present roles."""
    known = await people.find(tx, person, setting.admins)
    return [menu_for(known)] if known and not known.blocked else []


async def tell_joined(
    tx: Transaction, person: Person, invitation: Invitation, territory: Territory, name: str, setting: Setting
) -> Replies:
    """Tells whoever invited that the person came in; of a coordinator, the admins.

    `name` is that of the organisation, or of the coordinator's territory.
    """
    if invitation.role is Role.COORDINATOR:
        told, key = await people.admins(tx, setting.admins), "start-joined-coordinator"
    else:
        inviter = await people.find(tx, invitation.created_by or 0, setting.admins)
        is_there = inviter is not None and not inviter.blocked and inviter.may_oversee(territory)
        overseers = await people.overseers_of(tx, territory, setting.admins)
        told, key = [inviter] if inviter and is_there else overseers, "start-joined"
    return [
        say(one.id, words_in(one.language)(key, person=person.name, name=name))
        for one in told
        if one.id != person.id and not one.blocked
    ]
