"""Which territories a screen names, whatever the tree; and when a subscription is looked at."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.cadence import Cadence
from domain.calendars import WorkingDays
from domain.drilldown import above, places_below
from domain.people import Territory
from domain.reminders import Reminding
from domain.watching import next_look

ZONE = ZoneInfo("Asia/Novokuznetsk")
REMINDING = Reminding(Cadence(), WorkingDays("ru"))
PATHS = {1: "/1/", 2: "/1/2/", 3: "/1/3/", 4: "/1/2/4/", 5: "/1/2/5/", 6: "/1/3/6/", 7: "/1/3/6/7/", 8: "/1/3/6/8/"}
KNOWN = {key: Territory(key, f"№ {key}", path) for key, path in PATHS.items()}


@pytest.mark.parametrize(
    ("of", "below"),
    [
        ([4, 5, 7, 8], {4: 2, 5: 2, 7: 3, 8: 3}),
        ([4, 5], {4: 4, 5: 5}),
        ([7, 8], {7: 7, 8: 8}),
        ([2, 4, 5], {2: 2, 4: 4, 5: 5}),
        ([7], {7: 7}),
        ([1, 2, 7], {1: 1, 2: 2, 7: 3}),
        ([], {}),
    ],
)
def test_a_screen_names_the_level_where_the_places_part(of: list[int], below: dict[int, int]) -> None:
    found = places_below([KNOWN[one] for one in of], KNOWN)
    assert {key: place.id for key, place in found.items()} == below


def test_places_stand_for_themselves_where_nothing_above_is_known() -> None:
    district = KNOWN[7]
    assert places_below([district, KNOWN[4]], {}) == {7: district, 4: KNOWN[4]}


@pytest.mark.parametrize(
    ("place", "known", "upper"),
    [
        (4, KNOWN, 2),
        (7, KNOWN, 6),
        (6, KNOWN, 0),  # the third territory holds nothing else, and all that is above is the whole
        (2, KNOWN, 0),
        (1, KNOWN, 0),
        (4, {key: KNOWN[key] for key in (2, 4, 5)}, 0),
        (4, {4: KNOWN[4]}, 0),
    ],
)
def test_the_way_up_leads_to_what_holds_more(place: int, known: dict[int, Territory], upper: int) -> None:
    assert above(KNOWN[place], known) == upper


def at(day: int, hour: int, minute: int = 0, month: int = 10) -> datetime:
    return datetime(2031, month, day, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("now", "then"),
    [
        (at(5, 12), at(6, 9)),  # a Sunday
        (at(6, 8, 59), at(6, 9)),
        (at(6, 9), at(13, 9)),
        (at(7, 12), at(13, 9)),
        (at(3, 12, month=1), at(9, 8, month=1)),  # the new year is celebrated until the 8th
        (at(6, 12, month=1), at(9, 8, month=1)),
        (at(9, 8, month=1), at(13, 9, month=1)),
    ],
)
def test_weekly_looks_are_on_the_first_working_morning_of_a_week(now: datetime, then: datetime) -> None:
    assert next_look(None, ZONE, REMINDING, now.astimezone(UTC)) == then


def test_thresholds_are_looked_at_every_half_hour_of_the_working_day() -> None:
    assert next_look(80, ZONE, REMINDING, at(6, 12)) == at(6, 12, 30)
    assert next_look(80, ZONE, REMINDING, at(6, 20, 45)) == at(7, 8)
    assert next_look(80, ZONE, REMINDING, at(3, 20, 45)) == at(6, 8)
    moment = at(6, 12)
    for _ in range(200):
        following = next_look(80, ZONE, REMINDING, moment)
        assert following >= moment + timedelta(minutes=30)
        moment = following
