"""Days, periods and moments, as they are written in three languages."""

from __future__ import annotations

import pytest

from domain.answers import Asked, Item
from domain.kinds import Day, Moment, Period
from tests.rules.asking import TODAY, refusal


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("27.11.2023", "2023-11-27"),
        ("27.11.23", "2023-11-27"),
        ("27.11.2023 г.", "2023-11-27"),
        ("27,11,2023", "2023-11-27"),
        ("27/11/2023", "2023-11-27"),
        ("27-11-2023", "2023-11-27"),
        ("27 11 2023", "2023-11-27"),
        ("7.1.2026", "2026-01-07"),
        ("2023-11-27", "2023-11-27"),
        ("27 ноября 2023 года", "2023-11-27"),
        ("27 НОЯБРЯ 2023Г", "2023-11-27"),
        ("27 ноя 2023", "2023-11-27"),
        ("27\u00a0ноября", "2026-11-27"),
        ("27.11", "2026-11-27"),
        ("27.11.", "2026-11-27"),
        ("1 мая", "2027-05-01"),
        ("1 июля", "2026-07-01"),
        ("29 февраля 2024", "2024-02-29"),
        ("21 листопада 2019 року", "2019-11-21"),
        ("3 липня 2026 р.", "2026-07-03"),
        ("24 серпня 2026", "2026-08-24"),
        ("7 снежня 2023 г.", "2023-12-07"),
        ("5 жніўня 2026 года", "2026-08-05"),
        ("12 лістапада 2026", "2026-11-12"),
        ("9 траўня 2026", "2026-05-09"),
        ("27 November 2023", "2023-11-27"),
        ("ноябрь 2023", "2023-11"),
        ("в ноябре 2023 г.", "2023-11"),
        ("11.2023", "2023-11"),
        ("2023-11", "2023-11"),
        ("липень", "2026-07"),
        ("март", "2027-03"),
        ("сегодня", "2026-11-20"),
        ("Вчера!", "2026-11-19"),
        ("заўтра", "2026-11-21"),
    ],
)
def test_day(raw: str, wanted: str) -> None:
    assert Day().parse(raw, Asked(today=TODAY)) == (Item(text=wanted),)


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        ("", "day-not-understood"),
        ("потом", "day-not-understood"),
        ("2023", "day-not-understood"),
        ("27.11.1023", "day-not-understood"),
        ("27.11.0000", "day-not-understood"),
        ("27", "day-not-understood"),
        ("31.02", "day-does-not-exist"),
        ("31 февраля 2024", "day-does-not-exist"),
        ("29.02.2023", "day-does-not-exist"),
        ("00.11.2023", "day-does-not-exist"),
        ("11.27.2023", "day-does-not-exist"),
        ("13.2023", "day-does-not-exist"),
        ("ноябрь 2023", "day-needs-day"),
    ],
)
def test_no_day(raw: str, key: str) -> None:
    assert refusal(Day(month_enough=False), raw).key == key


def test_a_day_without_a_year_needs_today() -> None:
    assert refusal(Day(), "27.11", Asked()).key == "day-not-understood"
    assert refusal(Day(), "завтра", Asked()).key == "day-not-understood"


@pytest.mark.parametrize(
    ("raw", "start", "end"),
    [
        ("27.11.2026", "2026-11-27", "2026-11-27"),
        ("27.11-29.11.2026", "2026-11-27", "2026-11-29"),
        ("27–29.11.2026", "2026-11-27", "2026-11-29"),
        ("27 - 29 ноября 2026 г.", "2026-11-27", "2026-11-29"),
        ("с 27 по 29 ноября 2026", "2026-11-27", "2026-11-29"),
        ("з 27 по 29 листопада 2026 року", "2026-11-27", "2026-11-29"),
        ("з 27 да 29 лістапада 2026 года", "2026-11-27", "2026-11-29"),
        ("27.11.2026 - 03.12.2026", "2026-11-27", "2026-12-03"),
        ("27.11.2026-03.12.2026", "2026-11-27", "2026-12-03"),
        ("27 ноября - 3 декабря", "2026-11-27", "2026-12-03"),
        ("27.12 - 03.01.2027", "2026-12-27", "2027-01-03"),
        ("27.12.2026 - 03.01", "2026-12-27", "2027-01-03"),
        ("27.11.2026 — 03.12", "2026-11-27", "2026-12-03"),
        ("2026-11-27 - 2026-11-29", "2026-11-27", "2026-11-29"),
        ("сегодня", "2026-11-20", "2026-11-20"),
    ],
)
def test_period(raw: str, start: str, end: str) -> None:
    assert Period().parse(raw, Asked(today=TODAY)) == (Item("start", text=start), Item("end", text=end))


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        ("29–27.11.2026", "period-backwards"),
        ("29.11.2026 - 27.11.2026", "period-backwards"),
        ("ноябрь 2026", "day-needs-day"),
        ("30–31.11.2026", "day-does-not-exist"),
        ("31.02 - 03.03.2026", "day-does-not-exist"),
        ("постоянно", "day-not-understood"),
    ],
)
def test_no_period(raw: str, key: str) -> None:
    assert refusal(Period(), raw).key == key


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("28.11.2026 18:00", "2026-11-28T18:00"),
        ("28.11.2026, 18:00", "2026-11-28T18:00"),
        ("28.11 18.00", "2026-11-28T18:00"),
        ("28.11.26 9:05", "2026-11-28T09:05"),
        ("28 ноября 18:00", "2026-11-28T18:00"),
        ("28 ноября 2026 года в 18:00", "2026-11-28T18:00"),
        ("28.11.2026 в 18 ч", "2026-11-28T18:00"),
        ("до 28.11 18 часов", "2026-11-28T18:00"),
        ("28 листопада о 18 год.", "2026-11-28T18:00"),
        ("28 лістапада а 18 гадзін", "2026-11-28T18:00"),
        ("завтра 18:00", "2026-11-21T18:00"),
        ("18:00 28.11.2026", "2026-11-28T18:00"),
        ("2026-11-28T18:00", "2026-11-28T18:00"),
    ],
)
def test_moment(raw: str, wanted: str) -> None:
    assert Moment().parse(raw, Asked(today=TODAY)) == (Item(text=wanted),)


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        ("28.11.2026", "moment-needs-time"),
        ("28.11", "moment-needs-time"),
        ("28 ноября 2026 г.", "moment-needs-time"),
        ("28.11.2026 25:00", "moment-no-such-time"),
        ("28.11.2026 18:60", "moment-no-such-time"),
        ("31.02.2026 18:00", "day-does-not-exist"),
        ("ноябрь 2026 18:00", "day-needs-day"),
        ("вечером", "day-not-understood"),
        ("18:00", "day-not-understood"),
    ],
)
def test_no_moment(raw: str, key: str) -> None:
    assert refusal(Moment(), raw).key == key
