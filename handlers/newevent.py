"""A new event: /newevent asks what, when, with which form, from whom and until when, and puts the obligations."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.answers import Answer, Invalid, Item
from domain.forms import Draft, Form, Question
from domain.kinds import CATEGORIES, Choices, Counts, Moment, Period, Text
from domain.library import FORMS
from handlers import card, notebook, walk
from handlers.doors import OpenReport
from handlers.moments import AHEAD, later, wrong_lock
from handlers.replies import Broadcast, Card, Replies, button, say, toast
from handlers.who import HasNoText, HasText, In, IsAdmin
from handlers.wording import category_of, option_of
from storage import events, people, registry, reminders
from texts import words_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from domain.events import Event
    from domain.people import Organisation, Person
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

NAME = "newevent"
USUAL_CATEGORIES = ("pupils", "parents", "teachers", "public", "others")
"""Section 6.2 of the regulation of a Single Day asks for these."""

LEVELS = ("one", "two")

SUGGESTED_DUE = ((1, 18), (3, 18), (7, 18))
"""Days after the event's end and the hour: proposals, which a person chooses or not."""


class EventPress(walk.Press, prefix="e1"):
    """A button of the new event's card. There is one such card a person; `subject` is always 0."""


@dataclass(frozen=True, slots=True)
class Ask:
    """The form of a new event, with what its options are called."""

    form: Form
    titles: dict[str, dict[str, str]]
    organisations: list[Organisation]


def router() -> Router:
    """Entered by admins only."""
    router = Router(name=NAME)
    router.message.filter(IsAdmin())
    router.callback_query.filter(IsAdmin())
    router.message.register(begin, Command("newevent"))
    router.callback_query.register(take_press, EventPress.filter())
    router.message.register(take_answer, In(NAME), HasText())
    router.message.register(refuse_kind, In(NAME), HasNoText())
    return router


async def _ask(tx: Transaction, person: Person, words: Words) -> Ask:
    """The questions; districts and organisations are what the registry has."""
    organisations = await registry.organisations_within(tx, person.oversees)
    districts = {str(one.territory.id): one.territory.name for one in organisations}
    named = {str(one.id): one.name for one in organisations}
    counting = [key for key, form in FORMS.items() if any(isinstance(one.kind, Counts) for one in form.questions)]
    form = Form(
        NAME,
        version=1,
        questions=(
            Question("title", Text(at_most=200)),
            Question("days", Period()),
            Question("form", Choices(tuple(FORMS), at_most=1)),
            Question("categories", Choices(CATEGORIES), when=("form", *counting)),
            Question("who", Choices(("all", "districts", "picked"), at_most=1)),
            Question("districts", Choices(tuple(districts)), when=("who", "districts")),
            Question("organisations", Choices(tuple(named)), when=("who", "picked")),
            Question("due", Moment()),
            Question("lock", Moment(), optional=True),
            Question("levels", Choices(LEVELS, at_most=1), optional=True),
        ),
    )
    titles = {
        "form": {key: words.plain(f"{key}-title") for key in FORMS},
        "categories": {key: category_of(words, key) for key in CATEGORIES},
        "who": {key: option_of(words, form, form.questions[4], key) for key in ("all", "districts", "picked")},
        "districts": districts,
        "organisations": named,
    }
    return Ask(form, titles, organisations)


# --- steps ---------------------------------------------------------------------------------------------------


async def begin(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    ask = await _ask(tx, person, words)
    if not ask.organisations:
        return [say(person.id, words("newevent-no-organisations"))]
    usual = Answer(tuple(Item(category) for category in USUAL_CATEGORIES))
    draft = Draft(ask.form, {"categories": usual})
    return await _show(tx, draft, ask, person, words, setting, below=message.message_id)


async def take_answer(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    ask = await _ask(tx, person, words)
    draft = notebook.draft_in(person, ask.form)
    titles = ask.titles.get(draft.current.key, {}) if draft.current else {}
    step = walk.read_text(draft, message.text or "", titles, setting.today)
    return await _show(
        tx, notebook.after(draft, step), ask, person, words, setting, step=step, below=message.message_id
    )


async def refuse_kind(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    ask = await _ask(tx, person, words)
    draft = notebook.draft_in(person, ask.form)
    step = walk.Step(chosen=draft.chosen, wrong=Invalid("wrong-kind-of-message"))
    return await _show(tx, draft, ask, person, words, setting, step=step, below=message.message_id)


async def take_press(
    query: CallbackQuery, callback_data: EventPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    if person.conversation is None or person.conversation.name != NAME:
        return [toast(query, words.plain("stale"), alert=True)]
    ask = await _ask(tx, person, words)
    draft = notebook.draft_in(person, ask.form)
    if callback_data.do == "finish" and draft.current is None:
        return [toast(query), *await _finish(tx, draft, ask, person, words, setting)]
    try:
        step = walk.read_press(draft, callback_data, setting.today)
    except walk.Stale:
        return [toast(query, words.plain("stale")), *await _show(tx, draft, ask, person, words, setting)]
    return [toast(query), *await _show(tx, notebook.after(draft, step), ask, person, words, setting, step=step)]


async def _show(
    tx: Transaction,
    draft: Draft,
    ask: Ask,
    person: Person,
    words: Words,
    setting: Setting,
    *,
    step: walk.Step | None = None,
    below: int | None = None,
) -> Replies:
    step = step or walk.Step()
    contradiction = _contradiction(draft, setting)
    if contradiction is not None and step.wrong is None and not _is_being_changed(draft):
        draft, step = draft.at(contradiction[0]), replace(step, wrong=contradiction[1])
    await notebook.keep(tx, person, NAME, draft)
    look = card.Look(
        words=words,
        press=partial(EventPress, subject=0),
        head=words("newevent-head"),
        finish="press-create-event",
        titles=ask.titles,
        suggestions=_suggestions(draft, words, setting),
    )
    text, keyboard = card.show(draft, look, step.wrong, step.page)
    return [Card(person.id, NAME, text, keyboard, below)]


def _is_being_changed(draft: Draft) -> bool:
    """Whether the person has gone back to an answer that a contradiction is about."""
    return draft.current is not None and draft.chosen in {"days", "due", "lock"}


def _suggestions(draft: Draft, words: Words, setting: Setting) -> dict[str, tuple[tuple[str, str], ...]]:
    """Likely days and due moments. A regulation may give no deadline: then these are proposals, never assumed."""
    days = tuple(
        (words.day(day), day.isoformat()) for day in (setting.today + timedelta(days=ahead) for ahead in (0, 1, 7))
    )
    end = draft.answer("days").items
    if not end:
        return {"days": days}
    last = date.fromisoformat(end[-1].text or "")
    moments = [
        datetime(last.year, last.month, last.day, hour, tzinfo=setting.zone) + timedelta(days=after)
        for after, hour in SUGGESTED_DUE
    ]
    dues = tuple(
        (words.moment(moment, setting.zone, setting.now()), f"{moment:%d.%m.%Y %H.%M}")
        for moment in moments
        if moment > setting.now()
    )
    return {"days": days, "due": dues, "lock": _suggested_locks(draft, words, setting)}


def _suggested_locks(draft: Draft, words: Words, setting: Setting) -> tuple[tuple[str, str], ...]:
    """Some days after the due moment."""
    if not draft.answer("due").items:
        return ()
    locks = [later(_due_at(draft, setting), timedelta(days=days), setting.zone) for days in AHEAD]
    return tuple(
        (words.moment(lock, setting.zone, setting.now()), f"{lock.astimezone(setting.zone):%d.%m.%Y %H.%M}")
        for lock in locks
    )


# --- the end -------------------------------------------------------------------------------------------------


async def _finish(tx: Transaction, draft: Draft, ask: Ask, person: Person, words: Words, setting: Setting) -> Replies:
    if _contradiction(draft, setting) is not None:
        return await _show(tx, draft, ask, person, words, setting)
    owing = _owing(draft, ask)
    event = await _create(tx, draft, owing, person, setting)
    await people.end_conversation(tx, person.id)
    due_words = words.moment(event.due_at, event.zone, setting.now())
    created = words("newevent-created", title=event.title, count=len(owing), due=due_words)
    return [Card(person.id, NAME, created, []), *await _announce(tx, event, owing, setting)]


def _due_at(draft: Draft, setting: Setting) -> datetime:
    return datetime.fromisoformat(draft.answer("due").items[0].text or "").replace(tzinfo=setting.zone)


def _lock_at(draft: Draft, setting: Setting) -> datetime | None:
    given = draft.answer("lock").items
    return datetime.fromisoformat(given[0].text or "").replace(tzinfo=setting.zone) if given else None


def _days(draft: Draft) -> tuple[date, date]:
    first, last = (date.fromisoformat(item.text or "") for item in draft.answer("days").items)
    return first, last


def _contradiction(draft: Draft, setting: Setting) -> tuple[str, Invalid] | None:
    """The question whose answer contradicts another one or the present moment, and how."""
    if not draft.answer("due").items or not draft.answer("days").items:
        return None
    due_at, lock_at = _due_at(draft, setting), _lock_at(draft, setting)
    if due_at <= setting.now():
        return "due", Invalid("due-in-the-past")
    if due_at.date() < _days(draft)[0]:
        return "due", Invalid("due-before-event")
    wrong = wrong_lock(due_at, lock_at, setting) if lock_at else None
    return ("lock", wrong) if wrong else None


def _chosen(draft: Draft, question: str) -> tuple[str, ...]:
    return tuple(item.key for item in draft.answer(question).items)


def _owing(draft: Draft, ask: Ask) -> list[Organisation]:
    match _chosen(draft, "who"):
        case ("districts",):
            districts = _chosen(draft, "districts")
            return [one for one in ask.organisations if str(one.territory.id) in districts]
        case ("picked",):
            picked = _chosen(draft, "organisations")
            return [one for one in ask.organisations if str(one.id) in picked]
    return ask.organisations


async def _create(
    tx: Transaction, draft: Draft, owing: Iterable[Organisation], person: Person, setting: Setting
) -> Event:
    form = FORMS[_chosen(draft, "form")[0]]
    event = await events.add(
        tx,
        title=draft.answer("title").items[0].text or "",
        form=(form.key, form.version),
        categories=_chosen(draft, "categories"),
        days=_days(draft),
        due_at=_due_at(draft, setting),
        timezone=setting.timezone,
        by=person.id,
        now=setting.now(),
        lock_at=_lock_at(draft, setting),
        two_levels=_chosen(draft, "levels") == ("two",),
    )
    await events.oblige(tx, event, owing, setting.now())
    await reminders.plan(tx, event, setting.reminding, setting.now())
    return event


async def _announce(tx: Transaction, event: Event, owing: Iterable[Organisation], setting: Setting) -> Replies:
    """Tells everyone who will have to report."""
    reporters = await people.reporters_by_organisation(tx, [one.id for one in owing], setting.admins)
    replies: Replies = []
    for obligation in await events.obligations_of_event(tx, event.id, ["/"]):
        for person in reporters.get(obligation.organisation.id, ()):
            words = words_in(person.language)
            text = words(
                "newevent-told",
                title=event.title,
                organisation=obligation.organisation.name,
                days=words.days(event.starts_on, event.ends_on),
                due=words.moment(event.due_at, event.zone, setting.now()),
            )
            keyboard = [[button(words.plain("press-report"), OpenReport(obligation=obligation.id))]]
            replies.append(Broadcast(say(person.id, text, keyboard)))
    return replies
