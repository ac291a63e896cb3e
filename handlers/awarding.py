"""Winners: a person confirms them by nomination and territory; only then there is a diploma."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.awards import LONGEST_ISSUER, LONGEST_NOMINATION
from domain.people import Conversation
from domain.rating import rated
from handlers import award_papers, award_told
from handlers.awarding_card import award_card, back, nomination_card, territory_card, winners_card
from handlers.rating_card import NAME as CARD
from handlers.rating_card import AwardPress
from handlers.replies import Card, Replies, toast
from handlers.who import HasText, In, IsAdmin
from storage import awards, collected, events, obligations, people, rating, registry
from texts import Html, words_in

if TYPE_CHECKING:
    from domain.events import Event, Obligation
    from domain.people import Person, Territory
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

NAME = "awarding"
ASKING = ("win", "usual", "in", "issuer")
"""The presses of a conversation in which something may be typed."""
QUOTES = ' «»“”„"'
"""They are printed around a nomination anyway."""


@dataclass(frozen=True, slots=True)
class Case:
    """An event whose winners an admin confirms."""

    event: Event
    person: Person
    words: Words
    setting: Setting

    @property
    def usual(self) -> str:
        """The nomination that a regulation usually has, in the language of the region's papers."""
        return words_in(self.setting.language).plain("award-usual-nomination")


def router() -> Router:
    """Only admins award; whether the report is still accepted is looked up at every press."""
    router = Router(name=NAME)
    router.message.filter(IsAdmin())
    router.callback_query.filter(IsAdmin())
    router.callback_query.register(take_press, AwardPress.filter())
    router.message.register(take_text, In(NAME), HasText())
    return router


async def take_press(
    query: CallbackQuery, callback_data: AwardPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    press = callback_data
    event = await events.find(tx, press.event)
    if event is None:
        return [toast(query, words.plain("stale"))]
    case = Case(event, person, words, setting)
    if press.do not in ASKING and person.conversation is not None and person.conversation.name == NAME:
        # Whoever goes elsewhere does not name an issuer with the next thing that they type.
        await people.end_conversation(tx, person.id)
    match press.do:
        case "win" | "usual" | "in":
            return await _win(query, press, tx, case)
        case "show" | "withdraw" | "diploma":
            return await _treat(query, press, tx, case)
        case "issuer":
            return [toast(query), await _ask_issuer(tx, case, 0)]
        case "certificates" | "certificates-zip" | "protocol":
            return await _papers(query, press.do, tx, case)
        case _:
            return [toast(query), await _winners(tx, case)]


# --- who wins ------------------------------------------------------------------------------------------------


async def _win(query: CallbackQuery, press: AwardPress, tx: Transaction, case: Case) -> Replies:
    """Organisation, nomination, territory: one question after the other, then it is confirmed."""
    won = await _accepted(tx, case, press.item)
    if won is None:
        return [toast(query, case.words.plain("award-not-accepted"), alert=True), await _winners(tx, case)]
    if press.do == "win":
        await _converse(tx, case, organisation=press.item)
        return [toast(query), nomination_card(case.event, won, case.usual, case.person, case.words, early=_early(case))]
    if press.do == "usual":
        return [toast(query), await _ask_territory(tx, case, won, case.usual)]
    talk = case.person.conversation
    known = talk.data if talk and talk.name == NAME else {}
    above = {one.id: one for one in await _territories(tx, won)}
    nomination = str(known.get("nomination", ""))
    is_this = known.get("event") == case.event.id and known.get("organisation") == press.item
    if not (nomination and is_this and press.territory in above):
        return [toast(query, case.words.plain("stale")), await _winners(tx, case)]
    await people.end_conversation(tx, case.person.id)
    award = await awards.confirm(tx, won, above[press.territory], nomination, case.person.id, case.setting.now())
    await award_told.plan(tx, case.event, award, "won", case.setting)
    return [toast(query, case.words.plain("award-confirmed")), await _winners(tx, case)]


def _early(case: Case) -> Html:
    """A word to whoever confirms before all had their time."""
    if case.setting.now() >= case.event.due_at:
        return Html()
    moment = case.words.moment(case.event.due_at, case.event.zone, case.setting.now())
    return case.words("papers-too-early", moment=moment)


async def _accepted(tx: Transaction, case: Case, organisation: int) -> Obligation | None:
    """The organisation's obligation, if its report is accepted: nobody else can win."""
    whole = await collected.of_event(tx, case.event, ["/"], case.setting.now(), only_accepted=True)
    there = {one.organisation.id for one in rated(whole, {})}
    return next(
        (one.obligation for one in whole.counted if one.organisation.id == organisation and organisation in there), None
    )


async def _territories(tx: Transaction, won: Obligation) -> list[Territory]:
    """The organisation's own territory and those above it, the widest first."""
    found = await registry.territories_within(tx, ["/"])
    above = [one for one in found if won.organisation.territory.path.startswith(one.path)]
    return sorted(above, key=lambda one: len(one.path))


async def _ask_territory(
    tx: Transaction, case: Case, won: Obligation, nomination: str, below: int | None = None
) -> Card:
    await _converse(tx, case, organisation=won.organisation.id, nomination=nomination)
    above = await _territories(tx, won)
    return territory_card(case.event, won, nomination, above, case.person, case.words, below)


async def _converse(tx: Transaction, case: Case, **data: object) -> None:
    talk = Conversation(NAME, CARD, {"event": case.event.id, **data})
    await people.converse(tx, case.person.id, talk)


async def take_text(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """A nomination, or who gives the diploma."""
    known = person.conversation.data if person.conversation else {}
    event = await events.find(tx, int(str(known.get("event", 0))))
    typed, below = " ".join((message.text or "").split()), message.message_id
    if event is None:
        await people.end_conversation(tx, person.id)
        return []
    case = Case(event, person, words, setting)
    is_issuer = "issuer" in known
    longest = LONGEST_ISSUER if is_issuer else LONGEST_NOMINATION
    if len(typed) > longest:
        return [
            Card(
                person.id, CARD, words("award-too-long", longest=longest, length=len(typed)), back(event, words), below
            )
        ]
    if is_issuer:
        return await _take_issuer(tx, case, typed, int(str(known["issuer"])), below)
    won = await _accepted(tx, case, int(str(known.get("organisation", 0))))
    if won is None:
        return [await _winners(tx, case, below)]
    nomination = typed.strip(QUOTES)
    if not nomination:
        return [nomination_card(event, won, case.usual, person, words, below)]
    return [await _ask_territory(tx, case, won, nomination, below)]


# --- what they get -------------------------------------------------------------------------------------------


async def _treat(query: CallbackQuery, press: AwardPress, tx: Transaction, case: Case) -> Replies:
    """Shows an award, withdraws it or makes its diploma."""
    award = await awards.find(tx, press.item)
    if award is None or award.event_id != case.event.id or award.revoked_at or not award.nomination:
        return [toast(query, case.words.plain("stale")), await _winners(tx, case)]
    if press.do == "withdraw":
        owed = await obligations.of_event(tx, case.event.id, ["/"])
        theirs = next((one.id for one in owed if one.organisation.id == award.organisation_id), None)
        await awards.withdraw(tx, award, theirs, case.person.id, case.setting.now())
        await award_told.plan(tx, case.event, award, "withdrawn", case.setting)
        return [toast(query, case.words.plain("award-withdrawn")), await _winners(tx, case)]
    if press.do == "diploma":
        if (await rating.find(tx, case.event.id)).issuer is None:
            return [toast(query), await _ask_issuer(tx, case, award.id)]
        await award_papers.order(tx, case.event, "diploma", case.person, case.setting, award=award.id)
        return [toast(query, case.words.plain("award-being-made"))]
    return [toast(query), award_card(case.event, award, case.person, case.words)]


async def _papers(query: CallbackQuery, what: str, tx: Transaction, case: Case) -> Replies:
    """Certificates for all that reported, or the protocol."""
    if what != "protocol":
        if (await rating.find(tx, case.event.id)).issuer is None:
            return [toast(query), await _ask_issuer(tx, case, 0)]
        now = case.setting.now()
        whole = await collected.of_event(tx, case.event, ["/"], now)
        await awards.certify(tx, case.event, (one.obligation for one in whole.counted), case.person.id, now)
    await award_papers.order(tx, case.event, what, case.person, case.setting)
    return [toast(query, case.words.plain("award-being-made"))]


async def _ask_issuer(tx: Transaction, case: Case, award: int) -> Card:
    """Once for an event: it is printed as it is typed. The diploma that waits for it is made then."""
    await _converse(tx, case, issuer=award)
    return Card(case.person.id, CARD, case.words("award-ask-issuer"), back(case.event, case.words))


async def _take_issuer(tx: Transaction, case: Case, issuer: str, award: int, below: int) -> Replies:
    await people.end_conversation(tx, case.person.id)
    await rating.set_issuer(tx, case.event.id, issuer, case.person.id, case.setting.now())
    waiting = await awards.find(tx, award) if award else None
    if waiting is not None:
        await award_papers.order(tx, case.event, "diploma", case.person, case.setting, award=waiting.id)
    return [await _winners(tx, case, below)]


async def _winners(tx: Transaction, case: Case, below: int | None = None) -> Card:
    found, settled = await awards.diplomas_of(tx, case.event.id), await rating.find(tx, case.event.id)
    return winners_card(case.event, found, settled.issuer, case.person, case.words, below)
