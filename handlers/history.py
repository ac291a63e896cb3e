"""Who did what to a report and when: /history, for those who may see the report."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.library import FORMS
from handlers.doors import ShowHistory, report_doors
from handlers.rating_words import written_weights
from handlers.replies import Card, Key, Replies, messages_of, paged, say, toast, turning
from handlers.who import Oversees, Reports
from handlers.wording import name_of
from storage import history, obligations
from texts import Html

if TYPE_CHECKING:
    from domain.events import Event, Obligation
    from domain.people import Person
    from handlers.setting import Setting
    from storage.engine import Transaction
    from storage.history import Entry
    from texts import Words

NAME = "history"
PAGE = 8
MOMENTS = ("before", "due", "lock", "to")
"""The facts of an entry that are moments."""
WEIGHTS = ("weights", "former")
"""Those that are the weights of a rating."""

ACTIONS = (
    "event-made",
    "event-moments",
    "event-moments-lock",
    "event-levels",
    "event-one-level",
    "event-cancelled",
    "event-restored",
    "extended",
    "extended-no-more",
    "not-held",
    "held-after-all",
    "covered",
    "uncovered",
    "submitted",
    "recalled",
    "endorsed",
    "accepted",
    "returned",
    "returned-questions",
    "merged",
    "unmerged",
    "event-weighed",
    "event-weights-changed",
    "event-weights-frozen",
    "event-issuer",
    "event-requisites",
    "awarded",
    "award-withdrawn",
    "photo-captioned",
    "photo-uncaptioned",
    "letter-sent",
    "consent-withdrawn",
    "event-photos-expired",
    "event-photos-kept",
)
"""What is told, each in its sentence; what others may note besides is left out."""

OF_THE_OFFICE = ("event-requisites", "event-issuer", "event-photos-kept")
"""What is no matter of a report's authors."""


class HistoryPress(CallbackData, prefix="y1"):
    """Turns the pages of the own reports."""

    page: Key = 0


def router() -> Router:
    """A history is checked against the person's organisations and territories."""
    router = Router(name=NAME)
    router.message.register(choose_own, Command("history"), Reports())
    router.message.register(explain, Command("history"), Oversees())
    router.callback_query.register(turn_page, HistoryPress.filter(), Reports())
    router.callback_query.register(show_history, ShowHistory.filter())
    return router


async def choose_own(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """The history of the only report, or which of them."""
    found = await obligations.of_organisations(tx, person.reports_for)
    if not found:
        return [say(person.id, words("report-nothing-asked"))]
    if len(found) == 1:
        return await _told(tx, found[0], person, words, setting)
    return [_choice(found, 0, person, words, below=message.message_id)]


async def explain(message: Message, person: Person, words: Words) -> Replies:  # noqa: ARG001 - aiogram's signature
    """Who reports for nobody finds a history under the report itself."""
    return [say(person.id, words("history-where"))]


async def turn_page(
    query: CallbackQuery, callback_data: HistoryPress, tx: Transaction, person: Person, words: Words
) -> Replies:
    found = await obligations.of_organisations(tx, person.reports_for)
    return [toast(query), *([_choice(found, callback_data.page, person, words)] if found else [])]


def _choice(found: list[Obligation], page: int, person: Person, words: Words, below: int | None = None) -> Card:
    shown, page, pages = paged(found[::-1], PAGE, page)
    rows = report_doors(
        shown,
        lambda one, title: f"{words.plain(f'mark-{one.state}')} {title}",
        lambda key: ShowHistory(obligation=key),
    )
    rows += turning(page, pages, lambda to: HistoryPress(page=to))
    return Card(person.id, NAME, words("history-choose"), rows, below)


async def show_history(
    query: CallbackQuery, callback_data: ShowHistory, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    owed = await obligations.find(tx, callback_data.obligation)
    if owed is None or not _may_see(person, owed):
        return [toast(query, words.plain("not-yours"), alert=True)]
    return [toast(query), *await _told(tx, owed, person, words, setting)]


def _may_see(person: Person, owed: Obligation) -> bool:
    return owed.organisation.id in person.reports_for or person.may_oversee(owed.organisation.territory)


async def _told(tx: Transaction, owed: Obligation, person: Person, words: Words, setting: Setting) -> Replies:
    """The entries, the earliest first; as many messages as they need."""
    lines: list[str] = [words("history-head", title=owed.event.title, organisation=owed.organisation.name)]
    told = {*ACTIONS} if person.may_oversee(owed.organisation.territory) else {*ACTIONS} - {*OF_THE_OFFICE}
    entries = [one for one in await history.of_obligation(tx, owed.id) if _action(one) in told]
    for entry in entries:
        moment = words.moment(entry.at, owed.event.zone, setting.now())
        name = entry.name or words.plain("history-nobody")
        lines += ["", words("history-entry", moment=moment, name=name)]
        lines += [await _sentence(tx, entry, owed.event, words, setting)]
    if not entries:
        lines.append(words("history-nothing"))
    return messages_of(person.id, "\n".join(lines).split("\n"))


async def _sentence(tx: Transaction, entry: Entry, event: Event, words: Words, setting: Setting) -> Html:
    """What was done, in words."""
    facts = {key: str(value) for key, value in entry.facts.items() if value is not None}
    for key in facts.keys() & set(MOMENTS):
        facts[key] = words.moment(datetime.fromisoformat(facts[key]), event.zone, setting.now())
    if "other" in facts:
        other = await obligations.find(tx, int(facts["other"]))
        facts["other"] = other.event.title if other else "—"
    if "questions" in facts:
        form, named = FORMS[event.form], facts["questions"].split(",")
        facts["questions"] = ", ".join(name_of(words, form, one) for one in form.questions if one.key in named)
    if "fields" in facts:
        facts["fields"] = ", ".join(words.plain(f"requisite-{field}") for field in facts["fields"].split(","))
    for key in facts.keys() & set(WEIGHTS):
        facts[key] = written_weights(words, facts[key])
    return words(f"history-{_action(entry)}", **facts)


def _action(entry: Entry) -> str:
    """The name of the sentence: some actions have two, by what was set."""
    facts = entry.facts
    match entry.action:
        case "event-levels" if not facts.get("two_levels"):
            return "event-one-level"
        case "event-moments" if facts.get("lock"):
            return "event-moments-lock"
        case "extended" if not facts.get("to"):
            return "extended-no-more"
        case "returned" if facts.get("questions"):
            return "returned-questions"
        case action:
            return action
