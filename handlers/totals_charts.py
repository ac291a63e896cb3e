"""What stands in the charts: the figures of an event with the words of the person who asked for them."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING

from babel.dates import format_date

from documents.charts import (
    ACCEPTED_COLOUR,
    MOST_BARS,
    MOST_YEARS,
    WAITING_COLOUR,
    Bar,
    Progress,
    Year,
    bars_png,
    progress_png,
    years_png,
)
from documents.charts_canvas import Head
from domain.comparable import years_of
from domain.totals import Figure
from handlers.wording import category_of
from storage import collected, events

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from zoneinfo import ZoneInfo

    from domain.events import Event
    from domain.people import Person
    from domain.totals import Totals
    from handlers.setting import Setting
    from handlers.totals_look import Look
    from storage.engine import Transaction
    from texts import Words

CHARTS = ("categories", "places", "progress", "years")
MOST_EVENTS = 1000
TICKS = 8


async def drawing(
    tx: Transaction, seen: Look, person: Person, words: Words, setting: Setting
) -> Callable[[], bytes] | None:
    """What draws the chart that the press names, with all that it needs; None where there is nothing to draw."""
    match CHARTS[seen.place.item]:
        case "categories":
            totals = seen.totals()
            named = ((category_of(words, key), figure) for key, figure in totals.by_category.items())
            return _bars(seen, named, words) if totals.people.both else None
        case "places":
            return _places(seen, seen.totals(), words)
        case "progress":
            return _progress(seen, words, setting)
        case _:
            return await _years(tx, seen, person, words, setting)


def written(words: Words) -> Callable[[int], str]:
    """How numbers are written in this language."""
    return lambda number: words.plain("totals-number", number=number)


def _head(seen: Look, key: str, words: Words, subtitle: str | None = None, *, has_legend: bool = False) -> Head:
    days = words.days(seen.event.starts_on, seen.event.ends_on)
    parts = [seen.event.title, seen.name, days] if subtitle is None else [seen.event.title, seen.name, subtitle]
    legend = (
        (ACCEPTED_COLOUR, words.plain("totals-legend-accepted")),
        (WAITING_COLOUR, words.plain("totals-legend-waiting")),
    )
    return Head(
        words.plain(f"totals-chart-{key}"), " · ".join(part for part in parts if part), legend if has_legend else ()
    )


def _bars(seen: Look, named: Iterable[tuple[str, Figure]], words: Words) -> Callable[[], bytes]:
    bars = [Bar(name, figure.accepted, figure.submitted) for name, figure in named]
    has_legend = any(one.waiting for one in bars)
    head = _head(seen, "categories", words, has_legend=has_legend)
    return partial(bars_png, head, bars, written(words))


def _places(seen: Look, totals: Totals, words: Words) -> Callable[[], bytes] | None:
    """By participants; where the form counts none, by reports. What has no room is one bar together."""
    has_people = bool(totals.by_category)
    figures = [
        (one.name, one.people if has_people else Figure(one.share.accepted, one.share.submitted))
        for one in totals.by_district.values()
    ]
    figures.sort(key=lambda one: -one[1].both)
    if not any(figure.both for _, figure in figures):
        return None
    rest = Figure()
    for _, figure in figures[MOST_BARS:]:
        rest += figure
    bars = [Bar(name, figure.accepted, figure.submitted) for name, figure in figures[:MOST_BARS]]
    if figures[MOST_BARS:]:
        name = words.plain("totals-chart-rest", count=len(figures) - MOST_BARS)
        bars.append(Bar(name, rest.accepted, rest.submitted))
    has_legend = any(one.waiting for one in bars)
    head = _head(seen, "places" if has_people else "places-reports", words, has_legend=has_legend)
    return partial(bars_png, head, bars, written(words))


def _progress(seen: Look, words: Words, setting: Setting) -> Callable[[], bytes] | None:
    """From the day when the event was asked for to now, and at least to the due moment."""
    moments = [one.submitted_at for one in seen.found.filed if one.submitted_at is not None]
    if not moments:
        return None
    asked = [one.obligation.asked_at for one in seen.found.filed if one.obligation.asked_at is not None]
    event, now = seen.event, setting.now()
    # Long after the due moment nothing happens any more: the picture ends with the last report.
    end = min(now, max(*moments, event.due_at + timedelta(days=1), event.due_at))
    start = min([*asked, *moments])
    share = seen.found.totals().share
    facts = {"reported": share.on_time + share.late, "owed": share.owed}
    facts["percent"] = share.percent_of(facts["reported"])
    progress = Progress(
        moments,
        owed=share.owed,
        start=start,
        due=event.due_at,
        end=end,
        ticks=ticks(start, max(end, event.due_at), event.zone, words),
        due_name=words.plain("totals-chart-due", moment=_written_out(event, words)),
    )
    head = _head(seen, "progress", words, words.plain("totals-chart-handed-in", **facts))
    return partial(progress_png, head, progress, written(words))


def _written_out(event: Event, words: Words) -> str:
    """The due moment as a date: a picture is looked at later too, when «tomorrow» is over."""
    local = event.due_at.astimezone(event.zone)
    return f"{format_date(local, 'd MMMM', locale=words.language)}, {local:%H:%M}"


def ticks(start: datetime, end: datetime, zone: ZoneInfo, words: Words) -> list[tuple[datetime, str]]:
    """The midnights between two moments by their day, evenly spread, at most TICKS."""
    first, last = start.astimezone(zone).date(), end.astimezone(zone).date()
    count = (last - first).days
    step = max(1, -(-count // TICKS))
    days = [first + timedelta(days=away) for away in range(1, count + 1, step)]
    return [(datetime.combine(day, time(), zone), format_date(day, "d MMM", locale=words.language)) for day in days]


async def _years(
    tx: Transaction, seen: Look, person: Person, words: Words, setting: Setting
) -> Callable[[], bytes] | None:
    """Events that are called alike, one a year; with a single year there is nothing to compare."""
    paths = (seen.territory.path,) if seen.territory else person.oversees
    found = years_of(seen.event, await events.within_reach(tx, paths, MOST_EVENTS))[-MOST_YEARS:]
    if len(found) == 1:
        return None
    years, has_people = [], bool(seen.found.totals().by_category)
    accepted = seen.found.only_accepted
    for event in found:
        totals = (await collected.figures_of(tx, event, paths, setting.now(), only_accepted=accepted)).totals()
        share = totals.share
        number = totals.people.both if has_people else share.reported
        note = words.plain("totals-chart-share", percent=share.percent)
        years.append(Year(str(event.starts_on.year), number, note, is_present=event.id == seen.event.id))
    head = _head(seen, "years" if has_people else "years-reports", words, "")
    return partial(years_png, head, years, written(words))
