"""A new event: /newevent asks what, when, with which form, from whom and until when, and puts the obligations."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message

from domain.answers import Answer, Invalid, Item
from domain.forms import Draft, Form, Question
from domain.kinds import CATEGORIES, Choices, Counts, Moment, Period, Text
from domain.library import FORMS
from handlers import notebook, walk
from handlers.event_card import tell_owing
from handlers.moments import AHEAD, later, wrong_lock
from handlers.replies import Card, Replies, say
from handlers.who import IsAdmin
from handlers.wording import category_of, option_of
from storage import events, obligations, registry, reminders

if TYPE_CHECKING:
    from collections.abc import Iterable

    from domain.events import Event
    from domain.people import Organisation, Person
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Html, Words

NAME = "newevent"
USUAL_CATEGORIES = ("pupils", "parents", "teachers", "public", "others")
"""Section 6.2 of the regulation of a Single Day asks for these."""

WHO = ("all", "districts", "picked")
LEVELS = ("one", "two")

SUGGESTED_DUE = ((1, 18), (3, 18), (7, 18))
"""Days after the event's end and the hour: proposals, which a person chooses or not."""


class EventPress(walk.Press, prefix="e1"):
    """A button of the new event's card. There is one such card a person; `subject` is always 0."""


class NewEvent(notebook.Notebook):
    """The form of a new event, which an admin fills in."""

    name, head, press, end = NAME, "newevent-head", EventPress, "press-create-event"

    async def ask(self, tx: Transaction, person: Person, words: Words) -> notebook.Ask:
        """The questions; districts and organisations are what the registry has."""
        organisations = await registry.organisations_within(tx, person.oversees)
        districts = {str(one.territory.id): one.territory.name for one in organisations}
        named = {str(one.id): one.name for one in organisations}
        form = _form(tuple(districts), tuple(named))
        titles = {
            "form": {key: words.plain(f"{key}-title") for key in FORMS},
            "categories": {key: category_of(words, key) for key in CATEGORIES},
            "who": {key: option_of(words, form, form.questions[4], key) for key in WHO},
            "districts": districts,
            "organisations": named,
        }
        usual = Answer(tuple(Item(category) for category in USUAL_CATEGORIES))
        return notebook.Ask(form, titles, {"categories": usual})

    def suggest(self, draft: Draft, words: Words, setting: Setting) -> dict[str, tuple[tuple[str, str], ...]]:
        return _suggestions(draft, words, setting)

    def object_to(self, draft: Draft, setting: Setting) -> tuple[str, Invalid] | None:
        return _contradiction(draft, setting)

    async def finish(self, tx: Transaction, draft: Draft, person: Person, words: Words, setting: Setting) -> Replies:
        owing = _owing(draft, await registry.organisations_within(tx, person.oversees))
        event = await _create(tx, draft, owing, person, setting)
        due_words = words.moment(event.due_at, event.zone, setting.now())
        created = words("newevent-created", title=event.title, count=len(owing), due=due_words)
        return [Card(person.id, NAME, created, []), *await _announce(tx, event, setting)]


NOTEBOOK = NewEvent()


def router() -> Router:
    """Entered by admins only."""
    router = Router(name=NAME)
    router.message.filter(IsAdmin())
    router.callback_query.filter(IsAdmin())
    router.message.register(begin, Command("newevent"))
    NOTEBOOK.listens_to(router)
    return router


async def begin(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """A new event, or the one that was begun."""
    if not await registry.organisations_within(tx, person.oversees):
        return [say(person.id, words("newevent-no-organisations"))]
    return await NOTEBOOK.open(tx, person, words, setting, below=message.message_id)


# --- the form ------------------------------------------------------------------------------------------------


def _form(districts: tuple[str, ...], organisations: tuple[str, ...]) -> Form:
    counting = [key for key, form in FORMS.items() if any(isinstance(one.kind, Counts) for one in form.questions)]
    return Form(
        NAME,
        version=1,
        questions=(
            Question("title", Text(at_most=200)),
            Question("days", Period()),
            Question("form", Choices(tuple(FORMS), at_most=1)),
            Question("categories", Choices(CATEGORIES), when=("form", *counting)),
            Question("who", Choices(WHO, at_most=1)),
            Question("districts", Choices(districts), when=("who", "districts")),
            Question("organisations", Choices(organisations), when=("who", "picked")),
            Question("due", Moment()),
            Question("lock", Moment(), optional=True),
            Question("levels", Choices(LEVELS, at_most=1), optional=True),
        ),
    )


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


def _owing(draft: Draft, organisations: list[Organisation]) -> list[Organisation]:
    match _chosen(draft, "who"):
        case ("districts",):
            districts = _chosen(draft, "districts")
            return [one for one in organisations if str(one.territory.id) in districts]
        case ("picked",):
            picked = _chosen(draft, "organisations")
            return [one for one in organisations if str(one.id) in picked]
    return organisations


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
    await obligations.oblige(tx, event, owing, setting.now())
    await reminders.plan(tx, event, setting.reminding, setting.now())
    return event


async def _announce(tx: Transaction, event: Event, setting: Setting) -> Replies:
    """Tells everyone who will have to report."""

    def told(words: Words, names: str) -> Html:
        days, due = words.days(event.starts_on, event.ends_on), words.moment(event.due_at, event.zone, setting.now())
        return words("newevent-told", title=event.title, organisation=names, days=days, due=due)

    return await tell_owing(tx, await obligations.of_event(tx, event.id, ["/"]), setting, told)
