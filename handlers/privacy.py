"""What the bot knows about a person: shown to them, given to them as a file, deleted when they ask: /privacy."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from aiogram import Router
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from handlers.commands import menu_for
from handlers.doors import LawPress
from handlers.replies import Card, Replies, button, document, toast
from storage import due, people, privacy, traces
from storage.due import Work
from storage.traces import Looked
from texts import Html, words_in

if TYPE_CHECKING:
    from aiogram.methods import SendDocument

    from domain.people import Member, Person
    from handlers.setting import Setting
    from storage.engine import Transaction
    from storage.outbox import Outgoing
    from texts import Words

NAME = "privacy"
KIND = "forget"
SOON = timedelta(seconds=2)
"""After that the last answer is usually sent, and what is left of the conversation can go."""

AGAIN = timedelta(minutes=1)
TRIES = 60
"""How often it is waited for what is still on its way; after three days nothing of it is kept anyway."""

NAMED = 5
"""People whom a coordinator may tell."""


class PrivacyPress(CallbackData, prefix="pv1"):
    """What is done with the data of whoever presses; `sure` is asked before `delete`."""

    do: Literal["show", "export", "sure", "delete"]


def router() -> Router:
    """Open to everyone, each for themselves."""
    router = Router(name=NAME)
    router.message.register(show, Command("privacy"))
    router.callback_query.register(take_press, PrivacyPress.filter())
    return router


async def show(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    return [replace(await _card(tx, person, words, setting), below=message.message_id)]


async def take_press(
    query: CallbackQuery, callback_data: PrivacyPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    match callback_data.do:
        case "export":
            return [toast(query), await _export(tx, person, words, setting)]
        case "sure":
            return [toast(query), await _sure(tx, person, words, setting)]
        case "delete" if _is_last_named(person, setting):
            return [toast(query), await _sure(tx, person, words, setting)]
        case "delete":
            return [toast(query), *await _forget(tx, person, words, setting)]
    return [toast(query), await _card(tx, person, words, setting)]


# --- showing -----------------------------------------------------------------------------------------------------


async def _card(tx: Transaction, person: Person, words: Words, setting: Setting) -> Card:
    """What is stored, why, and for how long."""
    roles = [
        words(
            f"member-{one.role}",
            place=one.organisation.name if one.organisation else one.territory.name,
            since=words.day(one.since.astimezone(setting.zone).date()),
        )
        for one in await _roles(tx, person)
    ]
    if person.is_admin:
        roles.append(words("member-admin"))
    counts = await privacy.counts(tx, person.id)
    seen = words.day((await privacy.seen_at(tx, person.id)).astimezone(setting.zone).date())
    about = words(
        "privacy",
        name=person.name,
        id=str(person.id),
        language=words.plain("language-name"),
        seen=seen,
        reports=counts["reports"],
        answers=counts["answers"],
        entries=counts["entries"],
    )
    text = Html("\n\n".join([about, *(["\n".join(roles)] if roles else []), words("privacy-why")]))
    rows = [
        [button(words.plain("press-privacy-export"), PrivacyPress(do="export"))],
        [button(words.plain("press-privacy-delete"), PrivacyPress(do="sure"))],
        [button(words.plain("press-consent-law"), LawPress())],
    ]
    return Card(person.id, NAME, text, rows)


async def _roles(tx: Transaction, person: Person) -> list[Member]:
    return [one for one in await people.members_within(tx, ["/"]) if one.person_id == person.id]


async def _export(tx: Transaction, person: Person, words: Words, setting: Setting) -> SendDocument:
    """All of it as JSON, for whoever wants to read it elsewhere."""
    found = await privacy.everything(tx, person.id)
    content = json.dumps({"at": setting.now().isoformat(), **found}, ensure_ascii=False, indent=2)
    return document(person.id, "privacy.json", content.encode(), words("privacy-exported"))


# --- deleting ----------------------------------------------------------------------------------------------------


def _is_last_named(person: Person, setting: Setting) -> bool:
    """Whether the configuration names this person alone: the bot would have nobody left who may everything."""
    return set(setting.admins) == {person.id}


async def _sure(tx: Transaction, person: Person, words: Words, setting: Setting) -> Card:
    """What follows; whoever has the territory in their hands should not just be gone."""
    back = [button(words.plain("press-leave-it"), PrivacyPress(do="show"))]
    if _is_last_named(person, setting):
        return Card(person.id, NAME, words("privacy-last-admin"), [back])
    parts = [words("privacy-sure")]
    if person.oversees:
        others = {one.id: one for one in await people.admins(tx, setting.admins)}
        others |= {
            one.id: one for one in await people.coordinators(tx) if set(one.coordinates) & set(person.coordinates)
        }
        names = [one.name for one in others.values() if one.id != person.id and not one.blocked][:NAMED]
        parts.append(words("privacy-tell", names=", ".join(names) or "—"))
    if person.id in setting.admins:
        parts.append(words("privacy-named-admin"))
    rows = [[button(words.plain("press-privacy-yes"), PrivacyPress(do="delete"))], back]
    return Card(person.id, NAME, Html("\n\n".join(parts)), rows)


async def _forget(tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """Ends the roles, so that this is noted, and then leaves nothing that says who the person was."""
    now = setting.now()
    for one in await _roles(tx, person):
        if one.organisation:
            await people.leave_organisation(tx, person.id, one.organisation.id, person.id, now)
        else:
            await people.leave_territory(tx, person.id, one.territory.id, person.id, now)
    await people.dismiss_admin(tx, person.id, person.id, now)
    called = words_in(setting.language).plain("privacy-somebody")
    await privacy.forget(tx, person.id, called, now)
    await _plan(tx, person.id, Looked(), 0, setting, SOON)
    nobody = replace(person, is_admin=False, reports_for=frozenset(), coordinates=())
    return [Card(person.id, NAME, words("privacy-deleted"), []), menu_for(nobody)]


async def _plan(tx: Transaction, person: int, looked: Looked, tries: int, setting: Setting, later: timedelta) -> None:
    payload = {"person": person, "looked": asdict(looked), "tries": tries}
    moment = setting.now() + later
    await due.plan(tx, [Work(f"{KIND}:{person}:{moment:%Y%m%dT%H%M%S%f}", KIND, payload, moment)])


async def forget_traces(tx: Transaction, work: list[Work], setting: Setting) -> list[Outgoing]:
    """Deletes what the last press and its answer left, once they are through; the work forgets itself as well."""
    for one in work:
        person, tries = one.payload["person"], one.payload["tries"]
        looked = await traces.forget(tx, person, Looked(**one.payload["looked"]))
        await due.drop(tx, [one.key])
        if not looked.is_all and tries < TRIES:
            await _plan(tx, person, looked, tries + 1, setting, AGAIN)
    return []
