"""Whoever reports for a winner hears of it, a while after it was confirmed: a slip of the finger is not told."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from handlers.replies import Broadcast, outgoing, say
from handlers.wording import shorten
from storage import awards, due, events, people
from storage.due import Work
from texts import words_in

if TYPE_CHECKING:
    from domain.awards import Award
    from domain.events import Event
    from handlers.setting import Setting
    from storage.engine import Transaction
    from storage.outbox import Outgoing

KIND = "award-told"
LATER = timedelta(minutes=5)
LONGEST_NAME, LONGEST_TITLE = 150, 300

News = Literal["won", "withdrawn"]


def _notice(award: int, code: str, news: str) -> str:
    """A confirmation has a code of its own: one that is given again is news again."""
    return f"{KIND}:{award}:{code}:{news}"


async def plan(tx: Transaction, event: Event, award: Award, news: News, setting: Setting) -> None:
    """Tells it when people there may be disturbed."""
    moment = setting.reminding.allowed(setting.now() + LATER, event.zone)
    payload = {"award": award.id, "code": award.code, "news": news}
    await due.plan(tx, [Work(_notice(award.id, award.code, news), KIND, payload, moment)])


async def tell(tx: Transaction, work: list[Work], setting: Setting) -> list[Outgoing]:
    """To each of the organisation's reporters once, if it is still so; what nobody heard of is not taken back."""
    calls: list[Outgoing] = []
    for one in work:
        award = await awards.find(tx, one.payload["award"])
        event = await events.find(tx, award.event_id) if award else None
        if award is not None and event is not None and await _is_news(tx, award, one.payload, setting):
            calls += await _told(tx, event, award, one.payload["news"], setting)
    return calls


async def _is_news(tx: Transaction, award: Award, payload: dict[str, str], setting: Setting) -> bool:
    is_withdrawn = award.revoked_at is not None
    if award.code != payload["code"] or is_withdrawn != (payload["news"] == "withdrawn"):
        return False
    won = _notice(award.id, award.code, "won")
    if is_withdrawn and await due.latest_notice(tx, won) is None:
        return False
    key = _notice(award.id, award.code, payload["news"])
    return bool(await due.first_time(tx, [key], setting.now()))


async def _told(tx: Transaction, event: Event, award: Award, news: News, setting: Setting) -> list[Outgoing]:
    facts = {
        "title": shorten(event.title, LONGEST_TITLE),
        "name": shorten(award.name, LONGEST_NAME),
        "nomination": award.nomination,
        "territory": award.territory.name,
    }
    calls: list[Outgoing] = []
    for person in await people.reporters_of(tx, award.organisation_id, setting.admins):
        if not person.blocked:
            key = "award-told-won" if news == "won" else "award-told-withdrawn"
            calls += outgoing([Broadcast(say(person.id, words_in(person.language)(key, **facts)))], person.id)
    return calls
