"""Deadlines as entries of a calendar: the same for the chat and for the command line, which knows no aiogram.

What is settled keeps its entry until it would have been due, without alarms: a phone that took the entry in before
must hear that it is done or cancelled.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from documents.calendar_out import Alarm, Entry
from handlers.wording import shorten

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from zoneinfo import ZoneInfo

    from domain.events import Event, Obligation
    from storage.calendar import PlannedDay, Revision
    from texts import Words

MORNING = time(9)
"""When the alarm of the day before rings."""
SHORTLY = timedelta(hours=2)
LONGEST_TITLE = 120
DOMAIN = "svodka"


class Standing(StrEnum):
    """Of an entry: it asks for something, asks for nothing more, or never did."""

    ASKS = "asks"
    DONE = "done"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Sight:
    """How entries are seen: in whose words, at which moment, and where a tap on them leads."""

    words: Words
    now: datetime
    url: str | None = None


# --- what is to be shown -------------------------------------------------------------------------------------


def obligation_standing(one: Obligation) -> Standing:
    """What another report counts for asks for nothing itself."""
    if one.event.is_cancelled:
        return Standing.CANCELLED
    if one.state.is_reported:
        return Standing.DONE
    return Standing.ASKS if one.covered_by is None else Standing.CANCELLED


def event_standing(event: Event, share: tuple[int, int]) -> Standing:
    """`share`: how many have reported, of how many."""
    if event.is_cancelled:
        return Standing.CANCELLED
    reported, owed = share
    return Standing.DONE if reported == owed else Standing.ASKS


def day_standing(one: PlannedDay) -> Standing:
    if one.is_cancelled:
        return Standing.CANCELLED
    return Standing.ASKS if one.is_done is None else Standing.DONE


def is_shown(standing: Standing, what: Event | Obligation, now: datetime) -> bool:
    """Whether a calendar has a place for it still: as long as it can be answered, or could have been in time."""
    if standing is Standing.ASKS:
        return what.lock_at is None or now < what.lock_at
    return now <= what.due_at


# --- entries -------------------------------------------------------------------------------------------------


def obligation_entry(one: Obligation, standing: Standing, revision: Revision, sight: Sight, *, whose: bool) -> Entry:
    """What an organisation owes. `whose`: its name is said in the title, because there are several."""
    words = sight.words
    title = f"{one.event.title} · {one.organisation.name}" if whose else one.event.title
    asking = words.plain("calendar-owed", title=_short(title))
    about = [*filter(None, [one.why]), one.organisation.name, _until(one.due_at, one.event.zone, words)]
    if standing is Standing.ASKS:
        about.append(words.plain("calendar-report"))
    what = f"obligation-{one.id}", one.due_at, one.event.zone
    return _entry(what, standing, _titled(standing, asking, title, words), about, revision, sight)


def event_entry(event: Event, standing: Standing, share: tuple[int, int], revision: Revision, sight: Sight) -> Entry:
    """Until when an event's reports are awaited. `share`: how many have reported, of how many."""
    words = sight.words
    asking = words.plain("calendar-awaited", title=_short(event.title))
    reported = words.plain("calendar-share", reported=share[0], owed=share[1])
    about = [reported, _until(event.due_at, event.zone, words)]
    if standing is Standing.ASKS:
        about.append(words.plain("calendar-status"))
    what = f"event-{event.id}", event.due_at, event.zone
    return _entry(what, standing, _titled(standing, asking, event.title, words), about, revision, sight)


def day_entry(one: PlannedDay, zone: ZoneInfo, revision: Revision, sight: Sight) -> Entry:
    """The deadline of a plan's measure: a day, which is meant in this time zone."""
    words, standing = sight.words, day_standing(one)
    title = f"{one.number}. {one.text}" if one.number else one.text
    asking = words.plain("calendar-measure", title=_short(title))
    what = f"occurrence-{one.id}", one.due_on, zone
    about = [title, words.plain("calendar-plan", title=one.plan)]
    return _entry(what, standing, _titled(standing, asking, title, words), about, revision, sight)


def _entry(
    what: tuple[str, datetime | date, ZoneInfo],
    standing: Standing,
    title: str,
    about: Sequence[str],
    revision: Revision,
    sight: Sight,
) -> Entry:
    """`what` is due: its key, the moment or the day, and where that is meant."""
    key, due, zone = what
    return Entry(
        uid=f"{key}@{DOMAIN}",
        start=due,
        title=title,
        description="\n".join(about),
        url=sight.url,
        alarms=tuple(_alarms(due, zone, title, sight)) if standing is Standing.ASKS else (),
        sequence=revision.number,
        updated=revision.at,
        is_cancelled=standing is Standing.CANCELLED,
    )


def _titled(standing: Standing, asking: str, title: str, words: Words) -> str:
    match standing:
        case Standing.ASKS:
            return asking
        case Standing.DONE:
            return words.plain("calendar-done", title=_short(title))
        case Standing.CANCELLED:
            return words.plain("calendar-cancelled", title=_short(title))


def _alarms(due: datetime | date, zone: ZoneInfo, title: str, sight: Sight) -> Iterator[Alarm]:
    """In the morning of the day before and, before a moment, shortly before it; none that should have rung already."""
    is_moment = isinstance(due, datetime)
    local = due.astimezone(zone) if isinstance(due, datetime) else datetime.combine(due, time(), zone)
    morning = datetime.combine(local.date() - timedelta(days=1), MORNING, zone)
    if morning > sight.now:
        key = "calendar-tomorrow-at" if is_moment else "calendar-tomorrow"
        time_of_day = {"time": f"{local:%H:%M}"} if is_moment else {}
        yield Alarm(local - morning, sight.words.plain(key, title=title, **time_of_day))
    if is_moment and local - SHORTLY > sight.now:
        yield Alarm(SHORTLY, sight.words.plain("calendar-shortly", title=title, time=f"{local:%H:%M}"))


def _until(due: datetime, zone: ZoneInfo, words: Words) -> str:
    """No «tomorrow»: it is read on another day."""
    local = due.astimezone(zone)
    return words.plain("calendar-until", day=words.day(local.date()), time=f"{local:%H:%M}")


def _short(title: str) -> str:
    return shorten(" ".join(title.split()), LONGEST_TITLE)
