"""Working days of three countries, as their governments moved them."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendars import WorkingDays

RUSSIA = WorkingDays("ru")
EVERY_DAY = frozenset(date(2026, 1, 1) + timedelta(days) for days in range(400))


@pytest.mark.parametrize(
    ("country", "day", "works"),
    [
        ("ru", date(2026, 11, 20), True),
        ("ru", date(2026, 11, 21), False),
        ("ru", date(2026, 11, 4), False),
        ("ru", date(2026, 1, 9), False),  # moved here from the third
        ("ru", date(2026, 12, 31), False),  # moved here from the fourth
        ("ru", date(2026, 3, 9), False),  # the eighth is a Sunday
        ("ru", date(2025, 11, 1), True),  # a Saturday that works for the third
        ("ru", date(2025, 11, 3), False),
        ("by", date(2026, 4, 25), True),  # a Saturday that works for the twentieth
        ("by", date(2026, 4, 20), False),
        ("by", date(2006, 12, 30), True),  # works for a day of the next year
        ("by", date(2026, 1, 8), True),
        ("ua", date(2021, 8, 24), False),
        ("ua", date(2026, 8, 24), True),  # martial law
        ("ua", date(2026, 8, 23), False),
    ],
)
def test_known_days(country: str, day: date, works: bool) -> None:
    assert WorkingDays(country).is_working(day) is works


def test_new_year_in_russia() -> None:
    assert RUSSIA.on_or_before(date(2026, 1, 11)) == date(2025, 12, 30)
    assert RUSSIA.on_or_after(date(2025, 12, 31)) == date(2026, 1, 12)
    assert RUSSIA.on_or_before(date(2026, 1, 12)) == RUSSIA.on_or_after(date(2026, 1, 12)) == date(2026, 1, 12)


def test_a_region_adds_its_own() -> None:
    monday, sunday = date(2026, 11, 23), date(2026, 11, 22)
    days = WorkingDays("ru", frozenset({monday}), frozenset({sunday, monday}))
    assert not days.is_working(monday)
    assert days.is_working(sunday)
    assert days.on_or_before(monday) == sunday
    assert days.on_or_after(monday) == date(2026, 11, 24)


def test_a_search_ends() -> None:
    never = WorkingDays("ru", EVERY_DAY)
    assert never.on_or_after(date(2026, 2, 1)) == date(2026, 2, 1)
    assert never.on_or_before(date(2026, 12, 1)) == date(2026, 12, 1)
    assert RUSSIA.on_or_before(date.min) == date.min
    assert RUSSIA.on_or_after(date.max) == date.max


@given(st.sampled_from(["ru", "by", "ua"]), st.dates(date(1992, 1, 1), date(2099, 12, 31)))
def test_the_nearest_working_day(country: str, day: date) -> None:
    days = WorkingDays(country)
    before, after = days.on_or_before(day), days.on_or_after(day)
    assert before <= day <= after
    assert days.is_working(before)
    assert days.is_working(after)
    between = (before + timedelta(number) for number in range(1, (after - before).days))
    assert not any(map(days.is_working, between))


def test_importing_reads_no_calendar() -> None:
    check = "import sys, domain.calendars, domain.cadence; sys.exit('holidays' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], check=False, timeout=30).returncode == 0
