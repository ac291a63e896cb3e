"""Taking consent back: the pictures of a report leave the bot for good, and whoever works with the report is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.answers import Item
from domain.photos import CONSENT, Consent, pictures_of
from handlers import albums, photo_work, review, sheet
from handlers.answering import may_write
from handlers.doors import ConsentPress, LawPress
from handlers.replies import EVERY_MESSAGE, ONLY_IF_SHOWN, Card, Keyboard, Replies, button, paged, say, toast, turning
from handlers.whereabouts import as_seen_by, held_by, in_hand
from handlers.whereabouts import subject_of as draft_of
from handlers.wording import shorten
from storage import people, photo_deleting, photos, reports
from storage.photo_deleting import THERE
from texts import words_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aiogram.types import InlineKeyboardButton

    from domain.people import Person
    from domain.reports import Report
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

NAME = "consent"
PAGE = 8
LONGEST_CAPTION = 40


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture of a report that the bot still has: its place in the report, its caption, the photo."""

    number: int
    item: Item
    photo: int

    @property
    def name(self) -> str:
        caption = shorten(self.item.text, LONGEST_CAPTION) if self.item.text else ""
        return f"№ {self.number} · {caption}" if caption else f"№ {self.number}"


def router() -> Router:
    """Each report is checked: for those who report for its organisation and those who oversee it."""
    router = Router(name=NAME)
    router.callback_query.register(take_press, ConsentPress.filter())
    router.callback_query.register(tell_law, LawPress.filter())
    return router


async def tell_law(query: CallbackQuery, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """Two or three sentences on what the country's law asks for; what to do is the organisation's to decide.

    Below them stands the question again that they were read for.
    """
    law = words(f"consent-law-{setting.country}")
    told: Replies = [toast(query), Card(person.id, "law", words("consent-law", law=law), [])]
    report = await in_hand(tx, person)
    if report is None or not may_write(report, setting):
        return told
    return [*told, await sheet.card_of(tx, report, person, words, setting, below=EVERY_MESSAGE)]


async def take_press(
    query: CallbackQuery, callback_data: ConsentPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    """Says what will happen, and on the second press does it."""
    report = await reports.find(tx, callback_data.report)
    if report is None or not _may_withdraw(person, report):
        return [toast(query, words.plain("not-yours"), alert=True)]
    left = await _left(tx, report)
    if not left:
        nothing = Card(person.id, NAME, words("consent-nothing-left", **review.naming(report)), [])
        return [toast(query, words.plain("stale")), nothing]
    chosen = [one for one in left if one.photo == callback_data.photo]
    match callback_data.do:
        case "all-yes":
            return [toast(query), *await _withdraw(tx, report, left, person, words, setting, whole=True)]
        case "one-yes" if chosen:
            return [toast(query), *await _withdraw(tx, report, chosen, person, words, setting, whole=False)]
        case "all":
            shown = _sure(report, left, person, words)
        case "one" if chosen:
            shown = _sure(report, chosen, person, words, one=chosen[0])
        case "ask":
            shown = _ask(report, left, person, words)
        case _:
            # The numbers on the buttons are those of the album.
            albums_shown = [] if callback_data.page else await albums.photos_of(tx, report, person)
            below = EVERY_MESSAGE if albums_shown else None
            return [toast(query), *albums_shown, _list(report, left, callback_data.page, person, words, below)]
    return [toast(query), shown]


def _may_withdraw(person: Person, report: Report) -> bool:
    return report.organisation.id in person.reports_for or person.may_oversee(report.organisation.territory)


async def _left(tx: Transaction, report: Report) -> list[Shot]:
    known = (await photos.of_reports(tx, [report.id]))[report.id]
    return [
        Shot(number, item, known[item.key].id)
        for number, item in enumerate(pictures_of(report.draft), 1)
        if item.key in known and known[item.key].state in THERE
    ]


# --- asking ------------------------------------------------------------------------------------------------------


def _ask(report: Report, left: Sequence[Shot], person: Person, words: Words) -> Card:
    """What will happen, and to which pictures."""
    rows = [
        [button(words.plain("press-consent-all", count=len(left)), ConsentPress(report=report.id, do="all"))],
        [button(words.plain("press-consent-one"), ConsentPress(report=report.id, do="list"))],
        [button(words.plain("press-consent-law"), LawPress())],
    ]
    return Card(person.id, NAME, words("consent-withdraw", **review.naming(report)), rows)


def _list(
    report: Report, left: Sequence[Shot], page: int, person: Person, words: Words, below: int | None = None
) -> Card:
    shown, page, pages = paged(left, PAGE, page)
    rows: Keyboard = [[button(one.name, ConsentPress(report=report.id, do="one", photo=one.photo))] for one in shown]
    rows += turning(page, pages, lambda to: ConsentPress(report=report.id, do="list", page=to))
    rows.append(_back(report, words))
    return Card(person.id, NAME, words("consent-which", **review.naming(report)), rows, below)


def _sure(report: Report, chosen: Sequence[Shot], person: Person, words: Words, one: Shot | None = None) -> Card:
    if one is not None:
        asked = words("consent-sure-one", name=one.name, **review.naming(report))
        yes = ConsentPress(report=report.id, do="one-yes", photo=one.photo)
    else:
        asked = words("consent-sure-all", count=len(chosen), **review.naming(report))
        yes = ConsentPress(report=report.id, do="all-yes")
    rows = [[button(words.plain("press-consent-yes"), yes)], _back(report, words)]
    return Card(person.id, NAME, asked, rows)


def _back(report: Report, words: Words) -> list[InlineKeyboardButton]:
    return [button(words.plain("press-back"), ConsentPress(report=report.id, do="ask"))]


# --- doing -------------------------------------------------------------------------------------------------------


async def _withdraw(
    tx: Transaction,
    report: Report,
    chosen: Sequence[Shot],
    person: Person,
    words: Words,
    setting: Setting,
    *,
    whole: bool,
) -> Replies:
    """Deletes these pictures; of the whole report the answer about consent changes as well."""
    now, items = setting.now(), [one.item.key for one in chosen]
    await photo_work.drop(tx, await photo_deleting.withdraw(tx, report, items, person.id, now), setting)
    if whole:
        none = (Item(Consent.NONE.value),)
        await reports.save_answer(tx, report, CONSENT, none, settled=True, by=person.id, now=now)
    fresh = await reports.find(tx, report.id)
    if fresh is None:
        return []
    done = Card(person.id, NAME, words("consent-withdrawn", count=len(chosen), **review.naming(report)), [])
    told = await _tell(tx, fresh, len(chosen), person, setting)
    return [done, *await _redraw_draft(tx, fresh, setting), *await review.redraw(tx, fresh, setting), *told]


async def _redraw_draft(tx: Transaction, report: Report, setting: Setting) -> Replies:
    """The card of everybody who has the report open."""
    if not report.is_open:
        return []
    cards: Replies = []
    for one in await people.conversing_about(tx, draft_of(report), setting.admins):
        seen, words = as_seen_by(one, report), words_in(one.language)
        held = held_by(one, report)
        cards.append(await sheet.card_of(tx, seen, one, words, setting, below=ONLY_IF_SHOWN, held=held))
    return cards


async def _tell(tx: Transaction, report: Report, count: int, by: Person, setting: Setting) -> Replies:
    """Those who report for the organisation, and those who have had the report in hand, if it was ever sent."""
    concerned = await people.reporters_of(tx, report.organisation.id, setting.admins)
    if report.number is not None:
        concerned += await people.overseers_of(tx, report.organisation.territory, setting.admins)
    told = {one.id: one for one in concerned if one.id != by.id and not one.blocked}
    return [
        say(one.id, words_in(one.language)("consent-told", count=count, name=by.name, **review.naming(report)))
        for one in told.values()
    ]
