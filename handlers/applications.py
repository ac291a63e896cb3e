"""The coordinator's side of an application: its card, accepting and declining."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Literal

from aiogram import Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery

from handlers import arrival
from handlers.replies import EVERY_MESSAGE, ONLY_IF_SHOWN, Card, Key, Keyboard, Replies, button, say, toast
from handlers.who import Oversees
from storage import invitations, people
from texts import Html, words_in

if TYPE_CHECKING:
    from domain.people import Application, Organisation, Person
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words


class ApplicationPress(CallbackData, prefix="ap1"):
    """Decides on an application."""

    application: Key
    do: Literal["accept", "decline"]


def router() -> Router:
    """Entered by coordinators and admins; each application is checked against their territory."""
    router = Router(name="applications")
    router.callback_query.filter(Oversees())
    router.callback_query.register(decide, ApplicationPress.filter())
    return router


def mention(person: int, name: str) -> Html:
    """The name, which opens a chat with the person."""
    return Html(f'<a href="tg://user?id={person}">{html.escape(name, quote=False)}</a>')


async def announce(tx: Transaction, asked: Application, setting: Setting) -> Replies:
    """Shows a new application to each coordinator of the territory."""
    overseers = await people.overseers_of(tx, asked.organisation.territory, setting.admins)
    return [card_of(asked, one, below=EVERY_MESSAGE) for one in overseers]


def card_of(asked: Application, person: Person, *, below: int | None = None) -> Card:
    """The application as the coordinator `person` sees it, with who decided if somebody has."""
    words = words_in(person.language)
    text = words(
        "application",
        person=mention(asked.person_id, asked.person_name),
        organisation=asked.organisation.name,
        territory=asked.organisation.territory.name,
    )
    if not asked.is_open:
        text = Html(f"{text}\n\n{words(_outcome(asked), by=asked.decided_by or '')}")
    return Card(person.id, f"application:{asked.id}", text, _buttons(asked, words), below)


def _outcome(asked: Application) -> str:
    return "application-accepted" if asked.is_accepted else "application-declined"


def _buttons(asked: Application, words: Words) -> Keyboard:
    if not asked.is_open:
        return []
    return [
        [
            button(words.plain("press-accept"), ApplicationPress(application=asked.id, do="accept")),
            button(words.plain("press-decline"), ApplicationPress(application=asked.id, do="decline")),
        ]
    ]


async def decide(
    query: CallbackQuery,
    callback_data: ApplicationPress,
    tx: Transaction,
    person: Person,
    words: Words,
    setting: Setting,
) -> Replies:
    asked = await invitations.application(tx, callback_data.application)
    if asked is None or not person.may_oversee(asked.organisation.territory):
        return [toast(query, words.plain("not-yours"), alert=True)]
    accepted = callback_data.do == "accept"
    if not await invitations.decide(tx, asked, accepted=accepted, by=person.id, now=setting.now()):
        by = asked.decided_by or ""
        return [toast(query, words.plain(_outcome(asked), by=by), alert=True), card_of(asked, person)]
    told = await (_accept if accepted else _decline)(tx, asked, person, setting)
    return [toast(query), *told, *await _redraw(tx, asked, setting, also=person)]


async def _accept(tx: Transaction, asked: Application, by: Person, setting: Setting) -> Replies:
    if await people.role_in(tx, asked.person_id, asked.organisation.id) is None:
        await people.join_organisation(tx, asked.person_id, asked.organisation.id, setting.now(), by=by.id)
    applicant = await people.find(tx, asked.person_id, setting.admins)
    if applicant is None or applicant.blocked:
        return []
    welcome = await arrival.welcome(tx, asked.organisation, applicant, setting)
    return [welcome, *await arrival.menu_of(tx, applicant.id, setting)]


async def _decline(tx: Transaction, asked: Application, by: Person, setting: Setting) -> Replies:  # noqa: ARG001
    applicant = await people.find(tx, asked.person_id, setting.admins)
    if applicant is None or applicant.blocked:
        return []
    text = words_in(applicant.language)("join-declined", organisation=asked.organisation.name)
    return [say(applicant.id, text)]


async def _redraw(tx: Transaction, asked: Application, setting: Setting, *, also: Person | None = None) -> Replies:
    """The card with its outcome, at every coordinator who has it, and at `also`."""
    fresh = await invitations.application(tx, asked.id)
    shown = {one.id: one for one in await people.overseers_of(tx, asked.organisation.territory, setting.admins)}
    if also is not None:
        shown[also.id] = also
    return [card_of(fresh, one, below=ONLY_IF_SHOWN) for one in shown.values()] if fresh else []


async def close(tx: Transaction, person: Person, organisation: Organisation, setting: Setting) -> Replies:
    """Ends the person's own application to the organisation that they came to by another way."""
    replies: Replies = []
    for asked in await invitations.applications_of(tx, person.id):
        if asked.organisation.id == organisation.id:
            await invitations.decide(tx, asked, accepted=True, by=person.id, now=setting.now())
            replies += await _redraw(tx, asked, setting)
    return replies
