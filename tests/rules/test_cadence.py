"""When reminders come: known dates by hand, and an independent model that walks days and minutes one by one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.cadence import Cadence, Round, Stage, digest_moment_after
from domain.calendars import WorkingDays

KYIV, MOSCOW, KUZNETSK = ZoneInfo("Europe/Kyiv"), ZoneInfo("Europe/Moscow"), ZoneInfo("Asia/Novokuznetsk")
RUSSIA, UKRAINE = WorkingDays("ru"), WorkingDays("ua")
CADENCE = Cadence()
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
AHEAD, LAST, LATE = Stage.AHEAD, Stage.LAST, Stage.LATE


def local(zone: ZoneInfo, *parts: int) -> datetime:
    return datetime(*parts, tzinfo=zone).astimezone(UTC)


def seen(rounds: tuple[Round, ...], zone: ZoneInfo) -> list[tuple[str, Stage]]:
    """The rounds as people there see them on the clock."""
    return [(f"{one.moment.astimezone(zone):%d.%m %H:%M}", one.stage) for one in rounds]


def test_a_single_day() -> None:
    asked, due = local(KUZNETSK, 2026, 11, 20, 9), local(KUZNETSK, 2026, 11, 20, 18)
    rounds = CADENCE.rounds(asked, due, due + 4 * DAY, KUZNETSK, RUSSIA)
    assert seen(rounds, KUZNETSK) == [("20.11 10:00", LAST), ("20.11 16:00", LAST), ("23.11 10:00", LATE)]
    assert rounds[0].moment == datetime(2026, 11, 20, 3, tzinfo=UTC)


def test_a_week() -> None:
    asked, due = local(MOSCOW, 2026, 11, 16, 9), local(MOSCOW, 2026, 11, 20, 18)
    rounds = CADENCE.rounds(asked, due, due, MOSCOW, RUSSIA)
    assert seen(rounds, MOSCOW) == [("19.11 10:00", LAST), ("20.11 16:00", LAST)]


def test_a_quarter() -> None:
    asked, due = local(MOSCOW, 2026, 9, 1, 9), local(MOSCOW, 2026, 11, 30, 18)
    rounds = CADENCE.rounds(asked, due, due, MOSCOW, RUSSIA)
    assert seen(rounds, MOSCOW) == [
        ("30.10 10:00", AHEAD),  # the thirty-first is a Saturday
        ("16.11 10:00", AHEAD),
        ("23.11 10:00", AHEAD),
        ("27.11 10:00", LAST),  # the last working day before; for three days and for one
        ("30.11 10:00", LAST),
        ("30.11 16:00", LAST),
    ]


def test_new_year_in_russia() -> None:
    asked, due = local(MOSCOW, 2025, 12, 18, 9), local(MOSCOW, 2026, 1, 13, 18)
    rounds = CADENCE.rounds(asked, due, None, MOSCOW, RUSSIA)
    assert seen(rounds, MOSCOW)[:7] == [
        ("30.12 10:00", AHEAD),  # for seven days and for three; the thirty-first is off
        ("12.01 10:00", LAST),
        ("13.01 10:00", LAST),
        ("13.01 16:00", LAST),
        ("14.01 10:00", LATE),
        ("16.01 10:00", LATE),
        ("20.01 10:00", LATE),
    ]
    assert seen(rounds, MOSCOW)[7:9] == [("27.01 10:00", LATE), ("03.02 10:00", LATE)]
    assert seen(rounds, MOSCOW)[-1] == ("10.03 10:00", LATE)


def test_due_within_the_holidays() -> None:
    asked, due = local(MOSCOW, 2025, 12, 22, 9), local(MOSCOW, 2026, 1, 2, 18)
    rounds = CADENCE.rounds(asked, due, due + 20 * DAY, MOSCOW, RUSSIA)
    assert seen(rounds, MOSCOW) == [
        ("26.12 10:00", AHEAD),
        ("30.12 10:00", LAST),
        ("12.01 10:00", LATE),
        ("16.01 10:00", LATE),
    ]


@pytest.mark.parametrize(
    ("day", "before", "after"),
    [(date(2026, 3, 30), "27.03 08:00", "30.03 07:00"), (date(2026, 10, 26), "23.10 07:00", "26.10 08:00")],
)
def test_the_clocks_change_in_kyiv(day: date, before: str, after: str) -> None:
    """Ten in the morning stays ten in the morning; the change is on the Sunday between."""
    due = datetime.combine(day, time(18), KYIV).astimezone(UTC)
    cadence = Cadence((3, 0), hours_before=())
    assert [one for one, _ in seen(cadence.rounds(due - 9 * DAY, due, due, KYIV, UKRAINE), UTC)] == [before, after]


def test_hours_are_hours_over_a_change_of_clocks() -> None:
    always = WorkingDays("ua", extra_working=frozenset({date(2026, 3, 29)}))
    due = local(KYIV, 2026, 3, 29, 9)
    cadence = Cadence((), hours_before=(8,), quiet_from=time(0), quiet_to=time(0))
    assert seen(cadence.rounds(due - 9 * DAY, due, due, KYIV, always), KYIV) == [("29.03 00:00", LAST)]


def test_a_time_that_does_not_exist() -> None:
    always = WorkingDays("ua", extra_working=frozenset({date(2026, 3, 29)}))
    due = local(KYIV, 2026, 3, 29, 18)
    cadence = Cadence((0,), at=time(3, 30), hours_before=(), quiet_from=time(0), quiet_to=time(0))
    assert seen(cadence.rounds(due - DAY, due, due, KYIV, always), KYIV) == [("29.03 04:30", LAST)]


def test_hours_before_an_early_due_moment_are_the_evening_before() -> None:
    asked, due = local(MOSCOW, 2026, 11, 13, 9), local(MOSCOW, 2026, 11, 18, 9)
    assert seen(CADENCE.rounds(asked, due, due, MOSCOW, RUSSIA), MOSCOW) == [
        ("17.11 10:00", LAST),
        ("17.11 20:59", LAST),
    ]


def test_no_evening_before_on_a_day_off() -> None:
    asked, due = local(MOSCOW, 2026, 11, 11, 9), local(MOSCOW, 2026, 11, 16, 9)
    assert seen(CADENCE.rounds(asked, due, due, MOSCOW, RUSSIA), MOSCOW) == [("13.11 10:00", LAST)]


def test_rounds_keep_apart_and_the_earlier_stays() -> None:
    asked, due = local(MOSCOW, 2026, 11, 16, 9), local(MOSCOW, 2026, 11, 18, 13)
    cadence = Cadence((0,), hours_before=(4, 2, 1))
    assert seen(cadence.rounds(asked, due, due, MOSCOW, RUSSIA), MOSCOW) == [
        ("18.11 09:00", LAST),
        ("18.11 11:00", LAST),
    ]


def test_an_hour_in_quiet_hours_is_their_end() -> None:
    asked, due = local(MOSCOW, 2026, 11, 16, 9), local(MOSCOW, 2026, 11, 18, 18)
    cadence = Cadence((1,), at=time(7), hours_before=())
    assert seen(cadence.rounds(asked, due, due, MOSCOW, RUSSIA), MOSCOW) == [("17.11 08:00", LAST)]


def test_nobody_is_reminded_late_if_none_of_that_is_wanted() -> None:
    asked, due = local(MOSCOW, 2026, 11, 16, 9), local(MOSCOW, 2026, 11, 18, 18)
    assert replace(CADENCE, days_after=()).rounds(due, due, None, MOSCOW, RUSSIA) == ()
    rounds = CADENCE.rounds(asked, due, datetime(9999, 1, 1, tzinfo=UTC), MOSCOW, RUSSIA)
    assert rounds[-1].moment < due + 366 * DAY


def test_absurd_distances_are_no_rounds() -> None:
    cadence = Cadence((-1, 10**15), hours_before=(-(10**15), 0, 10**15), days_after=(-(10**15), 10**15))
    due = local(MOSCOW, 2026, 11, 18, 18)
    assert cadence.rounds(due - DAY, due, None, MOSCOW, RUSSIA) == ()


def test_windows() -> None:
    lengths = [timedelta(hours=47), timedelta(days=2), timedelta(days=7), timedelta(days=30), timedelta(days=90)]
    assert [CADENCE.fitting(length)[0] for length in lengths] == [0, 1, 1, 7, 30]
    assert Cadence((5,)).fitting(lengths[0]) == (5,)


@pytest.mark.parametrize(
    ("asked", "allowed"),
    [
        ((2026, 11, 20, 12, 0), (2026, 11, 20, 12, 0)),
        ((2026, 11, 19, 21, 0), (2026, 11, 20, 8, 0)),
        ((2026, 11, 20, 3, 0), (2026, 11, 20, 8, 0)),
        ((2026, 11, 20, 22, 0), (2026, 11, 23, 8, 0)),
        ((2026, 11, 21, 12, 0), (2026, 11, 23, 8, 0)),
        ((2025, 12, 30, 21, 0), (2026, 1, 12, 8, 0)),
    ],
)
def test_the_next_allowed_moment(asked: tuple[int, ...], allowed: tuple[int, ...]) -> None:
    assert CADENCE.allowed(local(MOSCOW, *asked), MOSCOW, RUSSIA) == local(MOSCOW, *allowed)


def test_the_next_allowed_moment_where_clocks_show_a_time_twice() -> None:
    always = WorkingDays("ua", extra_working=frozenset({date(2026, 10, 25)}))
    cadence = replace(CADENCE, quiet_to=time(3, 30))
    second = datetime(2026, 10, 25, 3, 15, tzinfo=KYIV, fold=1)
    assert cadence.allowed(second, KYIV, always) == second.astimezone(UTC) + 15 * MINUTE


def test_without_a_working_day_quiet_hours_count_alone() -> None:
    moment = local(MOSCOW, 2026, 5, 2, 22)
    never = WorkingDays("ru", frozenset(date(2026, 4, 1) + number * DAY for number in range(200)))
    assert CADENCE.allowed(moment, MOSCOW, never) == local(MOSCOW, 2026, 5, 3, 8)
    assert CADENCE.rounds(moment - 20 * DAY, moment, moment + 30 * DAY, MOSCOW, never) == ()


def test_the_digest_comes_each_working_morning() -> None:
    moment, mornings = local(KYIV, 2026, 3, 26, 8, 30), []
    for _ in range(3):
        moment = digest_moment_after(moment, KYIV, UKRAINE, time(8, 30))
        mornings.append(f"{moment.astimezone(KYIV):%d.%m %H:%M}")
    assert mornings == ["27.03 08:30", "30.03 08:30", "31.03 08:30"]
    assert digest_moment_after(local(MOSCOW, 2026, 1, 5, 7), MOSCOW, RUSSIA, time(8)) == local(MOSCOW, 2026, 1, 12, 8)
    assert digest_moment_after(local(MOSCOW, 2026, 1, 12, 7), MOSCOW, RUSSIA, time(8)) == local(MOSCOW, 2026, 1, 12, 8)


def may_disturb(cadence: Cadence, moment: datetime, zone: ZoneInfo, days: WorkingDays) -> bool:
    there = moment.astimezone(zone)
    clock, start, end = there.time(), cadence.quiet_from, cadence.quiet_to
    quiet = start <= clock < end if start <= end else not end <= clock < start
    return days.is_working(there.date()) and not quiet


def walked_back(
    cadence: Cadence, raw: datetime, day_rounds: set[datetime], zone: ZoneInfo, days: WorkingDays
) -> datetime | None:
    """The first moment back from `raw`, minute by minute, that disturbs nobody: not beyond the evening before."""
    moment, oldest = raw, raw.astimezone(zone).date() - DAY
    while not may_disturb(cadence, moment, zone, days):
        moment -= MINUTE
        if moment in day_rounds or moment.astimezone(zone).date() < oldest:
            return None
    return moment


def working_day_before(day: date, days: WorkingDays) -> date:
    return next(day - number * DAY for number in range(1, 60) if days.is_working(day - number * DAY))


def wanted_days(cadence: Cadence, window: timedelta) -> tuple[int, ...]:
    if cadence.days_before is not None:
        return cadence.days_before
    if window <= 7 * DAY:
        return (0,) if window < 2 * DAY else (1,)
    return (7, 3, 1, 0) if window <= 31 * DAY else (30, 14, 7, 3, 1, 0)


def days_by_model(
    cadence: Cadence, asked: datetime, due: datetime, end: datetime, zone: ZoneInfo, days: WorkingDays
) -> set[datetime]:
    """Walks every day, and carries what falls on a day off: before the due moment back, after it on."""
    due_day, wanted = due.astimezone(zone).date(), wanted_days(cadence, due - asked)
    late = set(cadence.days_after)
    late |= {last + 7 * weeks for last in sorted(late)[-1:] for weeks in range(80)}
    found, carried = set(), False
    first = min(asked.astimezone(zone).date(), due_day)
    for day in (first + number * DAY for number in range((end.astimezone(zone).date() - first).days + 1)):
        carried = carried or (day - due_day).days in late
        if not days.is_working(day):
            continue
        moment = datetime.combine(day, cadence.at, zone).astimezone(UTC)
        stands_for = [number for number in wanted if working_day_before(due_day - (number - 1) * DAY, days) == day]
        if asked < moment < end and ((moment < due and stands_for) or (moment > due and carried)):
            found.add(moment)
        carried = False
    return found


def model(
    cadence: Cadence, asked: datetime, due: datetime, lock: datetime | None, zone: ZoneInfo, days: WorkingDays
) -> list[tuple[datetime, Stage]]:
    end = due + 60 * DAY if lock is None else lock
    found = days_by_model(cadence, asked, due, end, zone, days)
    before = {moment for moment in found if moment < due}
    found |= {
        moment
        for hours in cadence.hours_before
        if (moment := walked_back(cadence, due - timedelta(hours=hours), before, zone, days))
    }
    last_day = working_day_before(due.astimezone(zone).date(), days)
    result: list[tuple[datetime, Stage]] = []
    for moment in sorted(found):
        if asked < moment < end and not (result and moment - result[-1][0] < timedelta(hours=2)):
            stage = LATE if moment > due else LAST if moment.astimezone(zone).date() >= last_day else AHEAD
            result.append((moment, stage))
    return result


PLACES = st.sampled_from([
    (KYIV, UKRAINE), (KYIV, WorkingDays("ua", extra_working=frozenset({date(2026, 3, 29), date(2026, 10, 25)}))),
    (KUZNETSK, RUSSIA), (MOSCOW, RUSSIA), (MOSCOW, WorkingDays("by")),
])  # fmt: skip
PERIODS = [
    (date(2009, 6, 1), date(2027, 12, 31)),
    (date(2025, 12, 25), date(2026, 1, 20)),
    (date(2026, 3, 25), date(2026, 4, 5)),
    (date(2026, 10, 20), date(2026, 11, 1)),
    (date(2014, 10, 24), date(2014, 10, 29)),
]
"""Any time, New Year, and the changes of clocks in Kyiv and Novokuznetsk."""

DUES = st.builds(
    lambda day, minute: datetime.combine(day, time(0), UTC) + minute * MINUTE,
    st.one_of(*(st.dates(*period) for period in PERIODS)),
    st.integers(0, 60 * 24 - 1),
)
WINDOWS = st.one_of(st.integers(-100, 60 * 24 * 9), st.integers(1, 60 * 24 * 120)).map(lambda number: number * MINUTE)
LOCKS = st.none() | st.integers(-60 * 24 * 5, 60 * 24 * 100).map(lambda number: number * MINUTE)
NIGHTS = st.sampled_from([
    (time(21), time(8)), (time(22), time(7)), (time(20, 30), time(8, 15)), (time(0), time(6)),
    (time(23, 59), time(5, 30)), (time(0), time(0)), (time(13), time(14)),
])  # fmt: skip


@st.composite
def cadences(draw: st.DrawFn) -> Cadence:
    start, end = draw(NIGHTS)
    return Cadence(
        draw(st.none() | st.lists(st.integers(0, 40), max_size=5).map(tuple)),
        draw(st.sampled_from([time(9), time(10), time(12, 30), time(18, 45)])),
        draw(st.lists(st.integers(1, 50), max_size=3).map(tuple)),
        start,
        end,
        draw(st.sampled_from([(1, 3, 7), (1, 3, 7), (), (2,), (0, 5)])),
    )


@settings(max_examples=150, deadline=None)
@given(cadences(), PLACES, DUES, WINDOWS, LOCKS)
def test_rounds_are_those_of_the_model(
    cadence: Cadence, place: tuple[ZoneInfo, WorkingDays], due: datetime, window: timedelta, after: timedelta | None
) -> None:
    zone, days = place
    lock = None if after is None else due + after
    rounds = cadence.rounds(due - window, due, lock, zone, days)
    assert [(one.moment, one.stage) for one in rounds] == model(cadence, due - window, due, lock, zone, days)


@settings(max_examples=300, deadline=None)
@given(cadences(), PLACES, DUES, WINDOWS, LOCKS, st.times(), st.times(), st.times())
def test_rounds_disturb_nobody(
    cadence: Cadence, place: tuple[ZoneInfo, WorkingDays], due: datetime, window: timedelta, after: timedelta | None,
    at: time, quiet_from: time, quiet_to: time,
) -> None:  # fmt: skip
    """Whatever the hours, also those in which clocks are changed."""
    zone, days = place
    lock = None if after is None else due + after
    wild = replace(cadence, at=at, quiet_from=quiet_from, quiet_to=quiet_to)
    rounds = wild.rounds(due - window, due, lock, zone, days)
    moments = [one.moment for one in rounds]
    assert all(may_disturb(wild, moment, zone, days) for moment in moments)
    assert all(later - sooner >= timedelta(hours=2) for sooner, later in pairwise(moments))
    assert all(due - window < moment < (lock or due + 60 * DAY) and moment.tzinfo is UTC for moment in moments)
    assert [one.stage is LATE for one in rounds] == [moment > due for moment in moments]
    assert [one.stage for one in rounds] == sorted((one.stage for one in rounds), key=list(Stage).index)


@settings(max_examples=80, deadline=None)
@given(cadences(), PLACES, DUES)
def test_the_next_allowed_moment_is_that_of_the_model(
    cadence: Cadence, place: tuple[ZoneInfo, WorkingDays], moment: datetime
) -> None:
    zone, days = place
    walked = moment
    while not may_disturb(cadence, walked, zone, days):
        walked += MINUTE
    assert cadence.allowed(moment, zone, days) == walked
