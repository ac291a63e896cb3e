"""The sums of a year or a month: counted beside the conversations, since there may be many events.

People who took part in two events are counted twice, so the sums are called participations. Each form has sums of its
own: what a year's report says is no participation more.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import MAXYEAR, MINYEAR, date
from typing import TYPE_CHECKING, Literal

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery

from domain.drilldown import above, places_below
from domain.totals import Totals
from handlers.figures import LONGEST_PLACE, counted_line, district_line, people_block, reach_lines, share_lines
from handlers.replies import EVERY_MESSAGE, Card, Key, Keyboard, Replies, button, outgoing, paged, say, toast, turning
from handlers.totals_look import SumsPress, Switch, card
from handlers.wording import shorten
from storage import collected, due, events, people, registry
from storage.due import Work
from texts import Html, words_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from domain.events import Event
    from domain.people import Person, Territory
    from handlers.setting import Setting
    from storage.engine import Database, Transaction
    from storage.outbox import Outgoing
    from texts import Words

KIND = "period"
MOST_EVENTS = 1000
MONTHS = 12
LISTED = 10
_MONTHS_FROM = 10_000
"""A greater period is a month: 202611."""


class PeriodPress(CallbackData, prefix="t4"):
    """Looks at the sums of a year (2026) or a month (202611) from one side."""

    period: Key
    view: Literal["sum", "places", "events"] = "sum"
    territory: Key = 0
    accepted: Switch = 0
    page: Key = 0

    def to(self, **changes: str | int) -> PeriodPress:
        return self.model_copy(update={"page": 0, **changes})


@dataclass(slots=True)
class Sums:
    """What a period comes to, for whoever oversees these `paths`."""

    place: PeriodPress
    paths: tuple[str, ...]
    territory: Territory | None
    known: Mapping[int, Territory]
    events: list[tuple[Event, Totals]] = field(default_factory=list)
    by_form: dict[str, Totals] = field(default_factory=dict)
    all: Totals = field(default_factory=Totals)


async def take_press(
    query: CallbackQuery, callback_data: PeriodPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    await _plan(tx, callback_data, person, query.id, setting)
    return [toast(query, words.plain("totals-counting"))]


async def count(
    tx: Transaction, place: PeriodPress, person: Person, words: Words, setting: Setting, below: int
) -> Replies:
    """Begins to count, and says so: the card becomes that of the sums."""
    await _plan(tx, place, person, str(below), setting)
    return [card(person, words("totals-counting-period", period=period_name(place.period, words)), [], below)]


async def _plan(tx: Transaction, place: PeriodPress, person: Person, stamp: str, setting: Setting) -> None:
    asked = {"person": person.id, "press": place.pack()}
    await due.plan(tx, [Work(f"{KIND}:{person.id}:{stamp}", KIND, asked, setting.now())])


# --- counting, outside of any conversation -------------------------------------------------------------------


async def prepare(work: Work, *, database: Database, setting: Setting) -> Sums | None:
    """The sums as they are now; None where the person is gone."""
    async with database.read() as tx:
        person = await people.find(tx, work.payload["person"], setting.admins)
        return await sums_of(tx, PeriodPress.unpack(work.payload["press"]), person, setting) if person else None


async def sums_of(tx: Transaction, place: PeriodPress, person: Person, setting: Setting) -> Sums:
    """Event by event, so that only one of them is held at a time."""
    known = {one.id: one for one in await registry.territories_within(tx, person.oversees)}
    territory = known.get(place.territory)
    paths = person.oversees if not place.territory else (territory.path,) if territory else ()
    sums = Sums(place, paths, territory, known)
    level = places_below((one.territory for one in await registry.organisations_within(tx, paths)), known)
    for event in await events.within_reach(tx, paths, MOST_EVENTS):
        if is_in(place.period, event):
            accepted = bool(place.accepted)
            found = await collected.figures_of(tx, event, paths, setting.now(), only_accepted=accepted)
            totals = found.totals(level)
            sums.events.append((event, totals))
            of_form = sums.by_form.setdefault(event.form, Totals())
            of_form += totals
            sums.all += totals
    return sums


def is_in(period: int, event: Event) -> bool:
    """Whether the event begins in this year or month."""
    day = event.starts_on
    return period == (day.year * 100 + day.month if period > _MONTHS_FROM else day.year)


async def show(tx: Transaction, work: Work, sums: Sums | None, *, setting: Setting) -> list[Outgoing]:
    """The card with the sums, if the person still oversees what was counted."""
    person = await people.find(tx, work.payload["person"], setting.admins)
    if person is None or sums is None:
        return []
    words = words_in(person.language)
    if not person.oversees or any(not one.startswith(person.oversees) for one in sums.paths):
        return outgoing([say(person.id, words("not-yours"))], person.id)
    return outgoing([sums_card(sums, person, words)], person.id)


async def give_up(tx: Transaction, work: Work, *, setting: Setting) -> list[Outgoing]:
    person = await people.find(tx, work.payload["person"], setting.admins)
    if person is None:
        return []
    return outgoing([card(person, words_in(person.language)("trouble"), [], EVERY_MESSAGE)], person.id)


# --- the card ------------------------------------------------------------------------------------------------


def sums_card(sums: Sums, person: Person, words: Words) -> Card:
    """The view that the press names."""
    name = period_name(sums.place.period, words)
    head = [words("totals-period", period=name, count=len(sums.events))]
    if sums.territory is not None:
        head.append(words("totals-place", name=sums.territory.name))
    if not sums.events:
        return card(person, Html("\n".join([*head, words("totals-period-none")])), [])
    match sums.place.view:
        case "places":
            lines, rows = _places(sums, words)
        case "events":
            lines, rows = _events(sums, words)
        case _:
            lines, rows = _sums(sums, words)
    return card(person, Html("\n".join([*head, *lines])), rows)


def _sums(sums: Sums, words: Words) -> tuple[list[Html], Keyboard]:
    lines = share_lines(sums.all.share, words)
    for form, totals in sums.by_form.items():
        count = sum(event.form == form for event, _ in sums.events)
        # One form needs no heading: its number of events stands above all.
        heading = [words("totals-period-form", form=words.plain(f"{form}-title"), count=count)]
        lines += [Html(), *(heading if len(sums.by_form) > 1 else [])]
        lines += [block for block in (people_block(totals, words, "totals-participations"),) if block]
        lines += reach_lines(form, totals, words)
    lines += [Html(), counted_line(words, only_accepted=bool(sums.place.accepted)), words("totals-period-twice")]
    place = sums.place
    rows: Keyboard = [
        [
            button(words.plain("press-totals-places"), place.to(view="places")),
            button(words.plain("press-totals-events"), place.to(view="events")),
        ],
        [
            button(
                words.plain("press-totals-both" if place.accepted else "press-totals-accepted"),
                place.to(accepted=1 - place.accepted),
            )
        ],
    ]
    if sums.territory is not None:
        key = above(sums.territory, sums.known)
        name = sums.known[key].name if key else words.plain("totals-whole")
        rows.append([button(words.plain("press-totals-up", name=name), place.to(territory=key))])
    rows.append([button(words.plain("press-refresh"), place)])
    return lines, rows


def _places(sums: Sums, words: Words) -> tuple[list[Html], Keyboard]:
    """The territories one level below, with all participations and reports of the period."""
    places = [(key, one) for key, one in sums.all.by_district.items() if key != sums.place.territory]
    shown, page, pages = paged(places, LISTED, sums.place.page)
    has_people = bool(sums.all.by_category)
    key = "totals-by-district-participations" if has_people else "totals-by-district"
    lines = [Html(), words(key), *(district_line(one, words, has_people=has_people) for _, one in shown)]
    rows: Keyboard = [
        [button(words.plain("press-totals-place", name=one.name), sums.place.to(view="sum", territory=key))]
        for key, one in shown
    ]
    return lines, rows + _end(sums, page, pages, words)


def _events(sums: Sums, words: Words) -> tuple[list[Html], Keyboard]:
    """The events that the sums come from; each opens its own figures."""
    shown, page, pages = paged(sums.events, LISTED, sums.place.page)
    lines = [Html()]
    rows: Keyboard = []
    for event, totals in shown:
        key = "totals-period-event" if totals.by_category else "totals-period-event-share"
        facts = {"number": totals.people.both, "reported": totals.share.reported, "owed": totals.share.owed}
        days = words.days(event.starts_on, event.ends_on)
        lines.append(words(key, title=shorten(event.title, LONGEST_PLACE), days=days, **facts))
        opened = SumsPress(event=event.id, territory=sums.place.territory, accepted=sums.place.accepted)
        rows.append([button(words.plain("press-totals-place", name=event.title), opened)])
    return lines, rows + _end(sums, page, pages, words)


def _end(sums: Sums, page: int, pages: int, words: Words) -> Keyboard:
    turn = turning(page, pages, lambda to: sums.place.model_copy(update={"page": to}))
    return [*turn, [button(words.plain("press-back"), sums.place.to(view="sum"))]]


def period_name(period: int, words: Words) -> str:
    """The year in figures, a month in words."""
    if period < _MONTHS_FROM:
        return str(period)
    year, month = divmod(period, 100)
    is_month = 1 <= month <= MONTHS and MINYEAR <= year <= MAXYEAR
    return words.month(date(year, month, 1)) if is_month else str(period)
