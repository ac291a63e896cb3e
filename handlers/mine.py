"""What my organisations owe and have done: /mine. The one list from which a report is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from aiogram import Router
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.events import State, asking
from handlers.doors import NothingHeld, report_doors
from handlers.replies import Card, Key, Keyboard, Replies, button, paged, toast, turning
from handlers.who import Reports
from handlers.wording import shorten
from storage import obligations, reports
from texts import Html

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from aiogram.types import InlineKeyboardButton

    from domain.events import Obligation
    from domain.people import Person
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

NAME = "mine"
PAGE = 6
LONGEST_WHY, LONGEST_REASON, LONGEST_NAME = 300, 200, 80
LOCKED, COVERED = "🔒", "🔗"


class MinePress(CallbackData, prefix="q1"):
    """Turns the pages of the list, or of those of which it can be said that nothing was held."""

    page: Key = 0
    do: Literal["all", "nothing"] = "all"


@dataclass(frozen=True, slots=True)
class Sorted:
    """What is owed, by due moment; what is owed and shut; what is done or said, the latest first."""

    owed: list[Obligation]
    shut: list[Obligation]
    done: list[Obligation]


def router() -> Router:
    """Entered by reporters only."""
    router = Router(name=NAME)
    router.message.filter(Reports())
    router.callback_query.filter(Reports())
    router.message.register(show_mine, Command("mine"))
    router.callback_query.register(turn_page, MinePress.filter())
    return router


def sorted_out(found: Sequence[Obligation], now: datetime) -> Sorted:
    """Obligations in the order of the list; one for which another report counts asks for nothing by itself."""
    owed = sorted(asking(found, now), key=lambda one: one.due_at)
    coming = {one.id for one in found if one.is_open(now)}
    shut = [one for one in found if one.state.is_owed and not one.is_open(now) and one.covered_by not in coming]
    waiting = {one.id for one in (*owed, *shut)}
    return Sorted(owed, shut, [one for one in reversed(found) if one.id not in waiting])


async def show_mine(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    return [await listing(tx, person, words, setting, below=message.message_id)]


async def turn_page(
    query: CallbackQuery, callback_data: MinePress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    return [toast(query), await listing(tx, person, words, setting, callback_data)]


async def listing(
    tx: Transaction,
    person: Person,
    words: Words,
    setting: Setting,
    place: MinePress | None = None,
    below: int | None = None,
) -> Card:
    """A page of the list; each entry is opened by its button."""
    place = place or MinePress()
    owing = await obligations.of_organisations(tx, person.reports_for)
    found = sorted_out(owing, setting.now())
    if not owing:
        return Card(person.id, NAME, words("report-nothing-asked"), [_refresh(words)], below)
    says_nothing = place.do == "nothing" and bool(found.owed)
    entries = found.owed if says_nothing else [*found.owed, *found.shut, *found.done]
    shown, page, pages = paged(entries, PAGE, place.page)
    head = words("mine-which-nothing") if says_nothing else _head(found, words)
    blocks = [await _entry(tx, one, owing, words, setting) for one in shown]
    rows = _doors(shown, words, setting, says_nothing=says_nothing)
    rows += turning(page, pages, lambda to: MinePress(page=to, do=place.do))
    rows.append(_refresh(words) if not says_nothing else [button(words.plain("press-back"), MinePress())])
    if found.owed and not says_nothing:
        rows.append([button(words.plain("press-nothing-held"), MinePress(do="nothing"))])
    return Card(person.id, NAME, Html("\n\n".join([head, *blocks])), rows, below)


def _refresh(words: Words) -> list[InlineKeyboardButton]:
    return [button(words.plain("press-refresh"), MinePress())]


def _head(found: Sorted, words: Words) -> Html:
    if found.owed:
        return words("mine-owed", count=len(found.owed))
    return words("mine-all-shut" if found.shut else "report-all-done")


def _doors(shown: Sequence[Obligation], words: Words, setting: Setting, *, says_nothing: bool) -> Keyboard:
    if says_nothing:
        return report_doors(shown, lambda _, title: f"➖ {title}", lambda key: NothingHeld(obligation=key))
    return report_doors(shown, lambda one, title: f"{_mark(one, words, setting)} {title}")


def _mark(one: Obligation, words: Words, setting: Setting) -> str:
    if one.covered_by is not None:
        return COVERED
    return LOCKED if one.state.is_owed and not one.is_open(setting.now()) else words.plain(f"mark-{one.state}")


async def _entry(tx: Transaction, one: Obligation, among: Sequence[Obligation], words: Words, setting: Setting) -> Html:
    """What is owed and why, whose it is where that varies, and how it stands."""
    title = words("mine-title", mark=_mark(one, words, setting), why=shorten(one.why or one.event.title, LONGEST_WHY))
    several = len({other.organisation.id for other in among}) > 1
    whose = [words("mine-whose", organisation=shorten(one.organisation.name, LONGEST_NAME))] if several else []
    return Html("\n".join([title, *whose, await _standing(tx, one, among, words, setting)]))


async def _standing(
    tx: Transaction, one: Obligation, among: Sequence[Obligation], words: Words, setting: Setting
) -> Html:
    now = setting.now()
    if one.covered_by is not None:
        covering = next((other for other in among if other.id == one.covered_by), None)
        return await _covered(tx, one, covering, words, now)
    if one.state is State.NOT_HELD:
        return words("mine-not-held", reason=shorten(one.reason or "—", LONGEST_REASON))
    if not one.state.is_owed:
        return words("mine-done", state=words.plain(f"state-{one.state}"))
    if not one.is_open(now):
        return words("mine-shut", moment=words.moment(one.lock_at or one.due_at, one.event.zone, now))
    due = words.moment(one.due_at, one.event.zone, now)
    state = words.plain(f"state-{one.state}")
    return words("mine-until" if now <= one.due_at else "mine-late", state=state, due=due)


async def _covered(tx: Transaction, one: Obligation, covering: Obligation | None, words: Words, now: datetime) -> Html:
    """Which report counts for it, or that it can count no more."""
    title = shorten(covering.event.title, LONGEST_REASON) if covering else "—"
    if one.is_open(now) and (covering is None or not covering.is_open(now)):
        return words("mine-needs-own", title=title)
    report = await reports.find(tx, covering.report_id) if covering and covering.report_id else None
    if report is None or report.number is None:
        return words("mine-covered", title=title)
    return words("mine-covered-by", number=report.number)
