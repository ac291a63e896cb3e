"""When a person who owes a report is reminded: often enough to be on time, never so that reminders are muted.

Days are counted on the calendar of the territory, so a change to summer time moves nothing; moments are in UTC.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import count, takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from zoneinfo import ZoneInfo

    from domain.calendars import WorkingDays

APART = timedelta(hours=2)
"""No two rounds are nearer to each other; the earlier one is kept."""

LATE_AT_MOST = timedelta(days=366)
"""So long after the due moment nobody is reminded any more, whatever the lock."""

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
_WEEK = 7
_FITTING = ((timedelta(days=7), (1,)), (timedelta(days=31), (7, 3, 1, 0)))
_SHORT, _SHORT_DAYS = timedelta(days=2), (0,)
_LONG_DAYS = (30, 14, 7, 3, 1, 0)
_LATE_WITHOUT_LOCK = timedelta(days=60)
_TRIES = 8
"""From quiet hours to a day off and back: more steps than any calendar needs."""


class Stage(StrEnum):
    """How near the due moment is, and with it who is reminded."""

    AHEAD = "ahead"
    """The reporters."""
    LAST = "last"
    """From the last working day before the due day on: reporters and substitutes."""
    LATE = "late"
    """After the due moment, until the lock: reporters and substitutes; the coordinator reads it in the digest."""


@dataclass(frozen=True, slots=True)
class Round:
    """One time of reminding all who owe a report. `moment` is in UTC."""

    moment: datetime
    stage: Stage


@dataclass(frozen=True, slots=True)
class Cadence:
    """How reminders are spread around a due moment.

    `days_before` and `days_after` are calendar days from the due day, `at` a local time of day; an `at` in quiet hours
    means their end. `days_before=None` fits the time there is to report: the longer, the earlier the first reminder.
    After the last of `days_after` every week has one; without any, nobody is reminded after the due moment.
    Quiet hours include `quiet_from`, exclude `quiet_to` and may span midnight; two equal times mean none.
    """

    days_before: tuple[int, ...] | None = None
    at: time = time(10)
    hours_before: tuple[int, ...] = (2,)
    quiet_from: time = time(21)
    quiet_to: time = time(8)
    days_after: tuple[int, ...] = (1, 3, 7)

    def rounds(
        self, asked_at: datetime, due_at: datetime, lock_at: datetime | None, zone: ZoneInfo, days: WorkingDays
    ) -> tuple[Round, ...]:
        """All rounds after `asked_at`, ascending and `APART`: on working days, outside quiet hours, before the lock.

        Before the due moment a day off moves a round to the working day before, after it to the one after. A round by
        hours in quiet hours or on a day off moves to the last minute of the evening before, if that day works; else
        it is left out. Rounds after the due moment end with the lock, without one after 60 days, always after a year.
        """
        asked_at, due_at = asked_at.astimezone(UTC), due_at.astimezone(UTC)
        plan = _Plan(self, asked_at, due_at, zone, days)
        end = end_of_asking(due_at, lock_at)
        moments = {*plan.days_before(), *plan.hours_before(), *plan.days_after(end)}
        return tuple(
            Round(moment, plan.stage(moment))
            for moment in _apart(sorted(moment for moment in moments if asked_at < moment < end))
        )

    def allowed(self, moment: datetime, zone: ZoneInfo, days: WorkingDays) -> datetime:
        """The moment itself, or the next one in no quiet hours and on no day off, in UTC.

        If no day works for two months, quiet hours alone count.
        """
        for _ in range(_TRIES):
            local = moment.astimezone(zone)
            working = days.on_or_after(local.date())
            if working != local.date():
                moment = _utc(working, time(0), zone)
            elif self.is_quiet(local.time()):
                spans = local.time() >= self.quiet_from > self.quiet_to
                moment = _not_before(moment, local.date() + _DAY * spans, self.quiet_to, zone)
            else:
                break
        return moment.astimezone(UTC)

    def quiet_after(self, moment: datetime, zone: ZoneInfo) -> datetime | None:
        """When the next quiet hours begin, in UTC; None if there are none."""
        if self.quiet_from == self.quiet_to:
            return None
        day = moment.astimezone(zone).date()
        begins = (_utc(day + _DAY * later, self.quiet_from, zone) for later in (0, 1))
        return next(begin for begin in begins if begin > moment)

    def is_quiet(self, local: time) -> bool:
        if self.quiet_from <= self.quiet_to:
            return self.quiet_from <= local < self.quiet_to
        return local >= self.quiet_from or local < self.quiet_to

    def fitting(self, window: timedelta) -> tuple[int, ...]:
        """The days before the due day that are reminded on, if there is this much time between asking and due."""
        if self.days_before is not None:
            return self.days_before
        if window < _SHORT:
            return _SHORT_DAYS
        return next((chosen for longest, chosen in _FITTING if window <= longest), _LONG_DAYS)


def end_of_asking(due_at: datetime, lock_at: datetime | None) -> datetime:
    """From then on nobody is bothered with what is still owed: the lock, without one 60 days, always after a year."""
    return min(lock_at or due_at + _LATE_WITHOUT_LOCK, due_at + LATE_AT_MOST)


@dataclass(frozen=True, slots=True)
class _Plan:
    """The moments of one cadence around one due moment, not yet sorted and thinned."""

    cadence: Cadence
    asked_at: datetime
    due_at: datetime
    zone: ZoneInfo
    calendar: WorkingDays

    @property
    def due_day(self) -> date:
        return self.due_at.astimezone(self.zone).date()

    def stage(self, moment: datetime) -> Stage:
        if moment > self.due_at:
            return Stage.LATE
        last = self.calendar.on_or_before(self.due_day - _DAY)
        return Stage.LAST if moment.astimezone(self.zone).date() >= last else Stage.AHEAD

    def days_before(self) -> set[datetime]:
        window = (self.due_day - self.asked_at.astimezone(self.zone).date()).days
        distances = {days for days in self.cadence.fitting(self.due_at - self.asked_at) if 0 <= days <= window}
        moments = self._on(self.calendar.on_or_before(self.due_day - timedelta(days)) for days in distances)
        return {moment for moment in moments if moment < self.due_at}

    def hours_before(self) -> set[datetime]:
        window = (self.due_at - self.asked_at).total_seconds() / 3600
        return {
            moment
            for hours in self.cadence.hours_before
            if 0 < hours < window and (moment := self._undisturbing(self.due_at - timedelta(hours=hours)))
        }

    def days_after(self, end: datetime) -> set[datetime]:
        """The rounds after the due moment and before the end."""
        last_day = (end - self.due_at).days + 1
        distances = takewhile(lambda days: days <= last_day, _with_weeks(self.cadence.days_after))
        moments = self._on(self.calendar.on_or_after(self.due_day + timedelta(days)) for days in distances)
        return {moment for moment in moments if self.due_at < moment < end}

    def _on(self, chosen: Iterable[date]) -> Iterator[datetime]:
        """The moment of each day, if it is a working one."""
        for day in set(filter(self.calendar.is_working, chosen)):
            yield self.cadence.allowed(_utc(day, self._hour, self.zone), self.zone, self.calendar)

    @property
    def _hour(self) -> time:
        return self.cadence.quiet_to if self.cadence.is_quiet(self.cadence.at) else self.cadence.at

    def _undisturbing(self, wanted: datetime) -> datetime | None:
        """The moment wanted, or the last minute of the evening before it; None if that is no better."""
        if self._is_allowed(wanted):
            return wanted.astimezone(UTC)
        local = wanted.astimezone(self.zone)
        if not self.calendar.is_working(local.date()):
            local = (_utc(local.date(), time(0), self.zone) - _MINUTE).astimezone(self.zone)
        if self.cadence.is_quiet(local.time()):
            before_midnight = local.time() >= self.cadence.quiet_from
            evening = local.date() if before_midnight else local.date() - _DAY
            local = (_utc(evening, self.cadence.quiet_from, self.zone) - _MINUTE).astimezone(self.zone)
        moment = local.astimezone(UTC)
        return moment if self._is_allowed(moment) else None

    def _is_allowed(self, moment: datetime) -> bool:
        local = moment.astimezone(self.zone)
        return self.calendar.is_working(local.date()) and not self.cadence.is_quiet(local.time())


def digest_moment_after(moment: datetime, zone: ZoneInfo, days: WorkingDays, at: time) -> datetime:
    """The next working day's `at`, local time, that lies after the moment; in UTC."""
    day = days.on_or_after(moment.astimezone(zone).date())
    morning = _utc(day, at, zone)
    return morning if morning > moment else _utc(days.on_or_after(day + _DAY), at, zone)


def _with_weeks(distances: tuple[int, ...]) -> Iterator[int]:
    """The distances, ascending, and from the last of them every week without end; none if there are none."""
    if ascending := sorted(days for days in distances if days >= 0):
        yield from ascending
        yield from count(ascending[-1] + _WEEK, _WEEK)


def _apart(moments: Iterable[datetime]) -> Iterator[datetime]:
    """Of ascending moments, those that are not too near to the one kept before."""
    kept: datetime | None = None
    for moment in moments:
        if kept is None or moment - kept >= APART:
            kept = moment
            yield moment


def _utc(day: date, at: time, zone: ZoneInfo) -> datetime:
    """A local time as a moment; one that the clocks leap over is as far behind the leap as it was into it."""
    return datetime.combine(day, at, zone).astimezone(UTC)


def _not_before(moment: datetime, day: date, at: time, zone: ZoneInfo) -> datetime:
    """A local time as a moment; of a time that the clocks show twice, the one that is not over yet."""
    first, second = (datetime.combine(day, at.replace(fold=fold), zone).astimezone(UTC) for fold in (0, 1))
    return first if first >= moment else second
