"""What is typed about a measure: a new day and its reason, a wording, why it is cancelled, the result of a year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.types import Message

from domain.answers import Asked, Invalid
from domain.kinds import Day
from domain.people import Conversation
from domain.plans.notes import read_note, read_text
from handlers import measure_changes
from handlers.measure_card import back_to_measure, measure_card, time_card
from handlers.plan_access import Case, case_of
from handlers.plan_card import NAME as CARD
from handlers.plan_card import MeasurePress, as_written
from handlers.replies import Card, Keyboard, Replies, button, say
from handlers.who import HasNoText, HasText, In, Oversees
from handlers.wording import invalid_words
from storage import events, people, plan_changes
from texts import Html

if TYPE_CHECKING:
    from domain.people import Person
    from domain.plans.standing import Occurrence
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

NAME = "measure"
AHEAD = (7, 14, 30)
"""Days by which a deadline is put off at a touch."""
LONGEST_REASON, LONGEST_WORDING, LONGEST_NOTE = 500, 3000, 500
MOST_YEARS, YEARS_IN_ROW = 24, 4
LATEST_YEAR = 2099
SHOWN_TEXT = 700


@dataclass(frozen=True, slots=True)
class Asking:
    """What is asked: "day", then "reason" with that day; "wording"; "cancel"; "year"."""

    what: str
    time: Occurrence | None = None
    day: date | None = None
    year: int = 0


def router() -> Router:
    """Entered by those who manage a plan; whether it is this one is checked at every message."""
    router = Router(name=NAME)
    router.message.filter(Oversees())
    router.message.register(take_text, In(NAME), HasText())
    router.message.register(ask_in_words, In(NAME), HasNoText())
    return router


# --- questions -----------------------------------------------------------------------------------------------


async def ask(
    tx: Transaction, case: Case, asking: Asking, wrong: Invalid | None = None, below: int | None = None
) -> Card:
    """The question; whatever is typed next is its answer."""
    data: dict[str, object] = {
        "measure": case.measure.id,
        "what": asking.what,
        "time": asking.time.id if asking.time else 0,
        "day": asking.day.isoformat() if asking.day else "",
        "year": asking.year,
    }
    await people.converse(tx, case.person.id, Conversation(NAME, CARD, data))
    longest = LONGEST_WORDING if asking.what == "wording" else SHOWN_TEXT
    text = Html(f"{as_written(case.measure.text, longest)}\n\n{_question(case.words, asking)}")
    if wrong is not None:
        text = Html(f"{text}\n\n⚠️ {invalid_words(case.words, wrong)}")
    rows = _proposals(case, asking.time) if asking.what == "day" and asking.time else []
    return Card(case.person.id, CARD, text, [*rows, *back_to_measure(case)], below)


def _question(words: Words, asking: Asking) -> Html:
    match asking.what:
        case "day":
            due = asking.time.due_on if asking.time else None
            return words("measure-ask-day", due=words.day(due) if due else "—")
        case "reason":
            return words("measure-ask-reason", day=words.day(asking.day) if asking.day else "—")
        case "wording":
            return words("measure-ask-wording")
        case "year":
            return words("measure-ask-year", year=str(asking.year))
        case _:
            return words("measure-ask-cancel")


def _proposals(case: Case, one: Occurrence) -> Keyboard:
    """Some days after the present deadline; where that is over, after today."""
    start = max(one.due_on or case.today, case.today)
    days = [start + timedelta(days=ahead) for ahead in AHEAD]
    return [
        [
            button(
                case.words.plain("press-measure-ahead", days=ahead, day=case.words.day(day)),
                MeasurePress(measure=case.measure.id, do="day", item=one.id, more=day.toordinal()),
            )
        ]
        for ahead, day in zip(AHEAD, days, strict=True)
    ]


def choose_year(case: Case) -> Card:
    years = years_of(case)
    buttons = [button(str(year), MeasurePress(measure=case.measure.id, do="year", item=year)) for year in years]
    rows = [buttons[place : place + YEARS_IN_ROW] for place in range(0, len(buttons), YEARS_IN_ROW)]
    return Card(case.person.id, CARD, case.words("measure-which-year"), [*rows, *back_to_measure(case)])


def years_of(case: Case) -> range:
    """The years of the plan; where it does not say, those of the measure and the present one."""
    plan, measure = case.seen.plan, case.measure
    known = [plan.starts_on, plan.ends_on]
    if None in known:
        times = (day for one in measure.occurrences for day in (one.starts_on, one.ends_on))
        known += [measure.schedule.start, measure.schedule.end, case.today, *times]
    years = [day.year for day in known if day]
    return range(min(years), min(max(years), min(years) + MOST_YEARS - 1) + 1)


# --- answers -------------------------------------------------------------------------------------------------


async def take_text(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    case, asking = await _in_hand(tx, person, words, setting)
    if case is None or asking is None:
        return await _gone(tx, person, words)
    below = message.message_id
    try:
        told = await _take(tx, case, asking, message.text or "")
    except Invalid as wrong:
        return [await ask(tx, case, asking, wrong, below)]
    if isinstance(told, Asking):
        return [await ask(tx, case, told, below=below)]
    await people.end_conversation(tx, person.id)
    return [*await shown_anew(tx, case, asking.time.id if asking.time else 0, below), *told]


async def ask_in_words(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    case, asking = await _in_hand(tx, person, words, setting)
    if case is None or asking is None:
        return await _gone(tx, person, words)
    return [await ask(tx, case, asking, Invalid("wrong-kind-of-message"), message.message_id)]


async def take_proposed(tx: Transaction, case: Case, one: Occurrence, ordinal: int) -> Replies:
    """A day that was touched: its reason is asked next. Nothing for what is no day."""
    try:
        day = date.fromordinal(ordinal)
    except ValueError:
        return []
    asking = Asking("day", time=one)
    try:
        await _check_day(tx, case, one, day)
    except Invalid as wrong:
        return [await ask(tx, case, asking, wrong)]
    return [await ask(tx, case, Asking("reason", time=one, day=day))]


async def _take(tx: Transaction, case: Case, asking: Asking, raw: str) -> Replies | Asking:
    """Does what was asked for; returns what others are told, or the next question. Raises Invalid."""
    by, now, measure = case.person.id, case.setting.now(), case.measure
    match asking:
        case Asking("day", time=one) if one is not None:
            day = date.fromisoformat(Day(month_enough=False).parse(raw, Asked(today=case.today))[0].text or "")
            await _check_day(tx, case, one, day)
            return Asking("reason", time=one, day=day)
        case Asking("reason", time=one, day=day) if one is not None and day is not None:
            reason = read_text(raw, LONGEST_REASON)
            await _check_day(tx, case, one, day)
            return await measure_changes.postpone(tx, one, day, reason, case.person, case.setting)
        case Asking("wording"):
            await plan_changes.reword(tx, measure, read_text(raw, LONGEST_WORDING), by, now)
        case Asking("year", year=year):
            number, text = read_note(raw, LONGEST_NOTE)
            await plan_changes.keep_note(tx, measure.id, year, number=number, text=text, by=by, now=now)
        case _:
            reason = read_text(raw, LONGEST_REASON)
            return await measure_changes.cancel(tx, measure, reason, case.person, case.setting)
    return []


async def _check_day(tx: Transaction, case: Case, one: Occurrence, day: date) -> None:
    """Raises Invalid for a day to which the time cannot be moved."""
    event = await events.find(tx, one.event_id) if one.event_id and one.event_id == one.own_event_id else None
    if day < case.today or (event and measure_changes.due_on(event, day) <= case.setting.now()):
        raise Invalid("due-in-the-past")
    if day < one.starts_on:
        raise Invalid("due-before-event")
    if day.year > LATEST_YEAR:
        raise Invalid("day-not-understood")
    if day == one.due_on:
        raise Invalid("measure-same-day")


async def _in_hand(
    tx: Transaction, person: Person, words: Words, setting: Setting
) -> tuple[Case | None, Asking | None]:
    """What the person was asked, if they may still change it and it may still be changed."""
    data = person.conversation.data if person.conversation else {}
    key, time, year = (data.get(name) for name in ("measure", "time", "year"))
    case = await case_of(tx, key, person, words, setting) if isinstance(key, int) else None
    if case is None or not case.seen.manages or case.measure.is_cancelled:
        return None, None
    what, day = str(data.get("what")), str(data.get("day") or "")
    one = case.time(time) if isinstance(time, int) else None
    if what in {"day", "reason"} and (one is None or one.due_on is None or one.is_finished):
        return None, None
    return case, Asking(what, one, date.fromisoformat(day) if day else None, year if isinstance(year, int) else 0)


async def _gone(tx: Transaction, person: Person, words: Words) -> Replies:
    await people.end_conversation(tx, person.id)
    return [say(person.id, words("measure-gone"))]


async def shown_anew(tx: Transaction, case: Case, time: int = 0, below: int | None = None) -> Replies:
    """The measure as it stands after a change, or the time of it that was changed."""
    after = await case_of(tx, case.measure.id, case.person, case.words, case.setting)
    if after is None:
        return []
    one = after.time(time)
    return [await time_card(tx, after, one, below) if one else await measure_card(tx, after, below=below)]
