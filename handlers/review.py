"""The coordinator's side of a report: the notice with its card and photos, and accepting at one level or at two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery

from domain.events import State
from domain.reports import Decision, decisions_of
from handlers import albums, card, doubts, photo_alike
from handlers.doors import ConsentPress, GalleryPress, OpenReview, ShowHistory
from handlers.replies import EVERY_MESSAGE, ONLY_IF_SHOWN, Card, Key, Keyboard, Replies, button, messages_of, say, toast
from handlers.walk import Press
from handlers.who import Oversees
from storage import obligations, people, photo_deleting, photo_matching, reports
from texts import Html, words_in

if TYPE_CHECKING:
    from aiogram.types import InlineKeyboardButton

    from domain.people import Person
    from domain.photos import Match
    from domain.reports import Report
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

NAME = "review"
READABLE = (State.SUBMITTED, State.ACCEPTED, State.RETURNED)
"""A draft is its authors' alone, one that was recalled too."""


class ReviewPress(CallbackData, prefix="v1"):
    """A button of a report's card at the coordinator's: accept, return, keep (no return after all), whole."""

    report: Key
    do: str


@dataclass(frozen=True, slots=True)
class Case:
    """A report with what must be known to decide on it."""

    report: Report
    overseers: list[Person]
    """The coordinators whose territory holds the organisation; where there is none, the admins."""
    endorsed_by: str = ""
    """The name of whoever accepted it at the first level."""
    counts_for: tuple[str, ...] = ()
    """The titles of the other events that this report counts for."""
    photos: int = 0
    """How many pictures the bot has of it, and how many it had."""
    deleted: int = 0
    alike: tuple[Match, ...] = ()
    """Pictures that are in another report too."""

    @property
    def has_first_level(self) -> bool:
        return any(not one.stands_above(self.report.organisation.territory) for one in self.overseers)

    @property
    def awaits_first_level(self) -> bool:
        return self.report.awaits_endorsement and self.has_first_level

    def decisions_of(self, person: Person) -> frozenset[Decision]:
        return decisions_of(self.report, person, has_first_level=self.has_first_level)


def router() -> Router:
    """Entered by coordinators and admins; each report is checked against their territory."""
    router = Router(name=NAME)
    router.callback_query.filter(Oversees())
    router.callback_query.register(open_review, OpenReview.filter())
    router.callback_query.register(press_review, ReviewPress.filter())
    return router


async def case_of(tx: Transaction, key: int, person: Person, setting: Setting) -> Case | None:
    """The report as it stands; None if there is no such, or if it is not this person's to see."""
    report = await reports.find(tx, key)
    if report is None or not person.may_oversee(report.organisation.territory):
        return None
    return await _case(tx, report, setting)


async def _case(tx: Transaction, report: Report, setting: Setting) -> Case:
    overseers = await people.overseers_of(tx, report.organisation.territory, setting.admins)
    names = await people.names_of(tx, [report.endorsed_by]) if report.endorsed_by else {}
    covered = await obligations.covered_by(tx, report.obligation.id)
    titles = tuple(one.event.title for one in covered)
    there, deleted = await photo_deleting.there(tx, report.id), await photo_deleting.deleted(tx, report.id)
    alike = await photo_matching.of_report(tx, report.id) if there and report.state in READABLE else ()
    return Case(report, overseers, names.get(report.endorsed_by or 0, ""), titles, there, deleted, alike)


# --- the notice ----------------------------------------------------------------------------------------------


async def announce(tx: Transaction, report: Report, setting: Setting) -> Replies:
    """Tells those who decide next of a report that was handed in: its photos, then its card."""
    case = await _case(tx, report, setting)
    replies: Replies = []
    for person in await _deciding_next(tx, case, setting):
        replies += await albums.photos_of(tx, report, person)
        replies.append(card_of(case, person, words_in(person.language), setting, below=EVERY_MESSAGE))
    return replies


async def next_to_decide(tx: Transaction, report: Report, setting: Setting) -> list[Person]:
    """Who accepts or returns it as it stands: the first level of two, or the only one."""
    return await _deciding_next(tx, await _case(tx, report, setting), setting)


async def _deciding_next(tx: Transaction, case: Case, setting: Setting) -> list[Person]:
    if not case.report.event.two_levels:
        return case.overseers
    territory = case.report.organisation.territory
    if case.awaits_first_level:
        return [one for one in case.overseers if not one.stands_above(territory)]
    above = [one for one in case.overseers if one.stands_above(territory)]
    return above or await people.admins(tx, setting.admins)


async def redraw(tx: Transaction, report: Report, setting: Setting) -> Replies:
    """The card with its present state, at everyone who oversees the report and has it in the chat."""
    fresh = await reports.find(tx, report.id)
    if fresh is None:
        return []
    case = await _case(tx, fresh, setting)
    seeing = {one.id: one for one in [*case.overseers, *await people.admins(tx, setting.admins)]}
    return [card_of(case, one, words_in(one.language), setting, below=ONLY_IF_SHOWN) for one in seeing.values()]


def subject_of(report: Report) -> str:
    """What a card of this report and a conversation about it are called."""
    return f"review:{report.id}"


def card_of(
    case: Case,
    person: Person,
    words: Words,
    setting: Setting,
    *,
    asked: Html | None = None,
    keyboard: Keyboard | None = None,
    below: int | None = None,
) -> Card:
    """The report as the coordinator sees it; `asked` and `keyboard` are those of a question about it."""
    report = case.report
    look = card.Look(words=words, press=Press, head=_head(case, words, setting), finish="")

    def text(look: card.Look) -> Html:
        answers = card.answers_text(report.draft, look) if report.state in READABLE else words("review-recalled")
        odd = doubts.explained(report, look) if report.state in READABLE else []
        odd += photo_alike.lines(report, case.alike, person, look.words)
        return Html("\n\n".join([look.head, answers, *odd, *([asked] if asked else [])]))

    buttons = _buttons(case, person, words) if keyboard is None else keyboard
    return Card(person.id, subject_of(report), card.fitting(look, text), buttons, below)


def _head(case: Case, words: Words, setting: Setting) -> Html:
    report, zone, now = case.report, case.report.event.zone, setting.now()
    lines = [
        words(
            "review-head",
            number=report.number or "",
            title=report.event.title,
            organisation=report.organisation.name,
            territory=report.organisation.territory.name,
            state=words.plain(f"state-{report.state}"),
        )
    ]
    if report.submitted_at and report.state in READABLE:
        late = report.submitted_at > report.obligation.due_at
        moment = words.moment(report.submitted_at, zone, now)
        lines.append(words("review-late" if late else "review-in-time", moment=moment))
    if report.endorsed_at and report.state in READABLE:
        moment = words.moment(report.endorsed_at, zone, now)
        lines.append(words("review-endorsed-by", name=case.endorsed_by, moment=moment))
    if case.awaits_first_level:
        lines.append(words("review-first-level-first"))
    lines += [words("cover-counts-for", title=title) for title in case.counts_for]
    if case.deleted:
        lines.append(words("photos-deleted", count=case.deleted))
    if report.return_reason and report.state is State.RETURNED:
        lines.append(words("report-returned-because", reason=report.return_reason))
    return Html("\n".join(lines))


def _buttons(case: Case, person: Person, words: Words) -> Keyboard:
    report, may = case.report, case.decisions_of(person)

    def press(do: str, label: str) -> InlineKeyboardButton:
        return button(label, ReviewPress(report=report.id, do=do))

    deciding = [press("accept", words.plain("press-accept"))] if may & {Decision.ACCEPT, Decision.ENDORSE} else []
    if Decision.RETURN in may:
        accepted = report.state is State.ACCEPTED
        deciding.append(press("return", words.plain("press-correct" if accepted else "press-return")))
    history = button(words.plain("press-history"), ShowHistory(obligation=report.obligation.id))
    reading = [press("whole", words.plain("press-whole")), history] if report.state in READABLE else [history]
    photos = button(words.plain("press-gallery", count=case.photos), GalleryPress(do="sheets", key=report.id))
    consent = button(words.plain("press-consent"), ConsentPress(report=report.id, do="ask"))
    rows = [deciding, reading, [photos, consent] if case.photos else []]
    return [*[row for row in rows if row], *photo_alike.compare_row(case.alike, words)]


# --- decisions -----------------------------------------------------------------------------------------------


async def open_review(
    query: CallbackQuery, callback_data: OpenReview, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    """Shows a report again, with its photos, at the bottom of the chat."""
    case = await case_of(tx, callback_data.report, person, setting)
    if case is None:
        return [toast(query, words.plain("not-yours"), alert=True)]
    shown = card_of(case, person, words, setting, below=EVERY_MESSAGE)
    photos = await albums.photos_of(tx, case.report, person) if case.report.state in READABLE else []
    return [toast(query), *photos, shown]


async def press_review(
    query: CallbackQuery, callback_data: ReviewPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    """Accepting and reading; the presses of a return come to that conversation first."""
    case = await case_of(tx, callback_data.report, person, setting)
    if case is None:
        return [toast(query, words.plain("not-yours"), alert=True)]
    may = case.decisions_of(person)
    match callback_data.do:
        case "whole" if case.report.state in READABLE:
            return [toast(query), *_whole(case, person, words, setting)]
        case "accept" if Decision.ENDORSE in may:
            return [toast(query, words.plain("review-endorsed")), *await _endorse(tx, case.report, person, setting)]
        case "accept" if Decision.ACCEPT in may:
            return [toast(query, words.plain("review-accepted")), *await _accept(tx, case.report, person, setting)]
        case "accept" if case.awaits_first_level:
            stale = words.plain("review-district-first")
            return [toast(query, stale, alert=True), card_of(case, person, words, setting)]
    return refusal(query, case, person, words, setting)


def refusal(query: CallbackQuery, case: Case, person: Person, words: Words, setting: Setting) -> Replies:
    """The button belongs to a state that is no more: what it is now."""
    stale = words.plain("review-decided", state=words.plain(f"state-{case.report.state}"))
    return [toast(query, stale, alert=True), card_of(case, person, words, setting)]


def _whole(case: Case, person: Person, words: Words, setting: Setting) -> Replies:
    look = card.Look(words=words, press=Press, head=Html(), finish="")
    answers = card.answers_text(case.report.draft, look, whole=True)
    text = "\n".join([_head(case, words, setting), answers, *doubts.explained(case.report, look, whole=True)])
    return messages_of(person.id, text.split("\n"))


async def _endorse(tx: Transaction, report: Report, person: Person, setting: Setting) -> Replies:
    """The district has accepted: now those above it are told."""
    if not await reports.endorse(tx, report, person.id, setting.now()):
        return []
    await people.end_conversations(tx, subject_of(report))
    endorsed = await reports.find(tx, report.id)
    told = await announce(tx, endorsed, setting) if endorsed else []
    return [*await redraw(tx, report, setting), *told]


async def _accept(tx: Transaction, report: Report, person: Person, setting: Setting) -> Replies:
    if not await reports.accept(tx, report, person.id, setting.now()):
        return []
    await people.end_conversations(tx, subject_of(report))
    return [
        *await redraw(tx, report, setting),
        *[
            say(one.id, words_in(one.language)("review-your-report-accepted", **naming(report)))
            for one in await people.reporters_of(tx, report.organisation.id, setting.admins)
        ],
    ]


def naming(report: Report) -> dict[str, str]:
    """What tells a report from others, for a sentence about it."""
    return {"number": report.number or "", "title": report.event.title, "organisation": report.organisation.name}
