"""The rating of an event as it is seen: the table, one organisation's reasons, the weights."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from aiogram.filters.callback_data import CallbackData

from domain.rating import FULL, Criterion, criteria_of, marked, weighed, why, within
from handlers.doors import OpenReview
from handlers.rating_words import criterion_name, fact_text, number, parts_text, weights_text, why_text
from handlers.replies import Card, Key, Keyboard, button, paged, turning
from handlers.wording import shorten
from storage import collected, notebooks, rating
from texts import Html

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from domain.events import Event
    from domain.people import Person
    from domain.rating import Mark, Marked, Rated, Weights
    from handlers.setting import Setting
    from storage.engine import Transaction
    from storage.rating import Rating
    from texts import Words

NAME = "rating"
PAGE = 6
LONGEST_NAME = 90
CRITERIA = tuple(Criterion)


class RatingPress(CallbackData, prefix="ra1"):
    """What is done with an event's rating (0: the list of events), among the organisations of a territory (0: all)."""

    event: Key
    do: str
    item: Key = 0
    page: Key = 0
    territory: Key = 0


class AwardPress(CallbackData, prefix="aw1"):
    """What an admin awards: `item` is an organisation to win, or an award that there is."""

    event: Key
    do: str
    item: Key = 0
    territory: Key = 0


@dataclass(frozen=True, slots=True)
class Look:
    """The rating as a person sees it now: with the weights that are settled, or with those that they try out."""

    event: Event
    person: Person
    words: Words
    settled: Rating
    weights: Weights
    found: Sequence[Marked]

    @property
    def is_trial(self) -> bool:
        return dict(self.weights) != dict(self.settled.weights)

    def table(self, territory: int = 0, weights: Weights | None = None) -> tuple[Rated, ...]:
        """Of the territories that the person oversees, or of one of them. Marks are measured against all there are."""
        own = within(weighed(self.found, weights or self.weights), self.person.oversees)
        paths = {one.organisation.territory.path for one in own if one.organisation.territory.id == territory}
        return within(own, tuple(paths)) if paths else own


async def look(tx: Transaction, event: Event, person: Person, words: Words, setting: Setting) -> Look:
    wanted = criteria_of(event)
    settled = await rating.find(tx, event.id)
    settled = replace(settled, weights={one: settled.weights.get(one, 0) for one in wanted})
    trial = await notebooks.find(tx, person.id, NAME) if person.is_admin else {}
    weights: Mapping[Criterion, int] = settled.weights
    if trial.get("event") == event.id:
        weights = {one: int(trial["weights"].get(one, 0)) for one in CRITERIA}
    whole = await collected.of_event(tx, event, ["/"], setting.now(), only_accepted=True)
    return Look(event, person, words, settled, {one: weights.get(one, 0) for one in wanted}, marked(whole))


# --- the table -----------------------------------------------------------------------------------------------


def table_card(seen: Look, page: int = 0, territory: int = 0, below: int | None = None) -> Card:
    """Places and points, a few organisations at a time; in a trial, with the places as they are settled."""
    words, event = seen.words, seen.event
    table = seen.table(territory)
    before = {one.organisation.id: one.place for one in seen.table(territory, seen.settled.weights)}
    rows, page, pages = paged(table, PAGE, page)
    lines = [head(seen), *_notes(seen, table, territory), Html()]
    keyboard: Keyboard = []
    for one in rows:
        lines.append(line(words, one, before[one.organisation.id] if seen.is_trial else one.place))
        lines.append(Html(f"    {parts_text(words, one)}"))
        press = RatingPress(event=event.id, do="why", item=one.organisation.id, page=page, territory=territory)
        keyboard.append([button(words.plain("press-rating-why", place=one.place, name=one.organisation.name), press)])
    if not table:
        lines.append(words("rating-nobody"))
    keyboard += turning(page, pages, lambda to: RatingPress(event=event.id, do="table", page=to, territory=territory))
    return Card(seen.person.id, NAME, Html("\n".join(lines)), [*keyboard, *_doors(seen, table, territory)], below)


def head(seen: Look) -> Html:
    event = seen.event
    return seen.words("rating-head", title=event.title, days=seen.words.days(event.starts_on, event.ends_on))


def _notes(seen: Look, table: tuple[Rated, ...], territory: int) -> list[Html]:
    words = seen.words
    notes = [
        words("rating-accepted", count=len(table)),
        words("rating-weights", weights=weights_text(words, seen.weights)),
    ]
    if seen.is_trial:
        notes.append(words("rating-trial"))
    elif seen.settled.frozen_at:
        notes.append(words("rating-frozen", day=words.day(seen.settled.frozen_at.astimezone(seen.event.zone).date())))
    if territory and table:
        notes.append(words("rating-of-territory", name=table[0].organisation.territory.name))
    elif not seen.person.is_admin:
        notes.append(words("rating-own-territory"))
    return notes


def line(words: Words, one: Rated, before: int) -> Html:
    """Place, name and points; the place `before`, where it was another."""
    facts: dict[str, str | float] = {
        "place": one.place,
        "name": shorten(one.organisation.name, LONGEST_NAME),
        "points": number(one.points),
    }
    if before == one.place:
        return words("rating-line", **facts)
    return words("rating-line-moved", before=before, **facts)


def _doors(seen: Look, table: tuple[Rated, ...], territory: int) -> Keyboard:
    words, key = seen.words, seen.event.id
    rows: Keyboard = []
    if territory:
        rows.append([button(words.plain("press-rating-everywhere"), RatingPress(event=key, do="table"))])
    elif len({one.organisation.territory.id for one in table}) > 1:
        rows.append([button(words.plain("press-rating-where"), RatingPress(event=key, do="where"))])
    if seen.person.is_admin:
        rows.append(
            [
                button(words.plain("press-rating-weights"), RatingPress(event=key, do="weights")),
                button(words.plain("press-rating-winners"), AwardPress(event=key, do="list")),
            ]
        )
    return [*rows, [button(words.plain("press-other-event"), RatingPress(event=0, do="list"))]]


def territories_card(seen: Look, page: int = 0) -> Card:
    """In which territory to compare."""
    words, key = seen.words, seen.event.id
    there = {one.organisation.territory.id: one.organisation.territory for one in seen.table()}
    shown, page, pages = paged(sorted(there.values(), key=lambda one: one.name), 2 * PAGE, page)
    rows = [[button(one.name, RatingPress(event=key, do="table", territory=one.id))] for one in shown]
    rows += turning(page, pages, lambda to: RatingPress(event=key, do="where", page=to))
    rows.append([button(words.plain("press-rating-everywhere"), RatingPress(event=key, do="table"))])
    return Card(seen.person.id, NAME, Html(f"{head(seen)}\n\n{words('rating-choose-territory')}"), rows)


# --- why this place ------------------------------------------------------------------------------------------


def why_card(seen: Look, one: Rated, table: tuple[Rated, ...], page: int, territory: int) -> Card:
    """Every mark with the facts it comes from, and what parts the organisation from its neighbours."""
    words = seen.words
    lines = [head(seen), Html(), line(words, one, one.place), Html()]
    lines += [_mark(seen, mark, one) for mark in one.marks]
    lines += [Html(), *(why_text(words, fact) for fact in why(table, one))]
    back = RatingPress(event=seen.event.id, do="table", page=page, territory=territory)
    rows = [[button(words.plain("press-rating-report"), OpenReview(report=one.report_id))]]
    if seen.person.is_admin:
        win = AwardPress(event=seen.event.id, do="win", item=one.organisation.id)
        rows.insert(0, [button(words.plain("press-rating-win"), win)])
    rows.append([button(words.plain("press-rating-table"), back)])
    return Card(seen.person.id, NAME, Html("\n".join(lines)), rows)


def _mark(seen: Look, mark: Mark, one: Rated) -> Html:
    """A criterion's fact, and how much of the points that it can bring it brings."""
    most = Fraction(FULL * seen.weights[mark.criterion], sum(seen.weights.values()) or 1)
    return seen.words(
        "rating-mark",
        name=criterion_name(seen.words, mark.criterion),
        fact=fact_text(seen.words, mark),
        percent=int(mark.value * 100),
        most=number(most),
        points=number(one.parts[mark.criterion]),
    )
