"""Calendars: what is written is read again by the library, and the bytes keep the rules that phones insist on."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from documents.calendar_out import Alarm, Entry, ics

NOW = datetime(2031, 10, 5, 5, 0, 7, 123456, tzinfo=UTC)
DUE = datetime(2031, 10, 10, 18, tzinfo=ZoneInfo("Asia/Novokuznetsk"))
TITLE = "Сдать отчёт: Единый день; «Ґанок, їжак» і «Ўзор» \\ " + "очень длинное название " * 6
REPORT = Entry(
    "obligation-12@svodka",
    DUE,
    TITLE,
    description="3. Соревнования\nМБОУ «Школа № 12», Кемерово",
    url="https://t.me/svodka_bot",
    alarms=(Alarm(timedelta(days=1, hours=9), "Завтра до 18:00"), Alarm(timedelta(hours=2), "Сегодня до 18:00")),
    sequence=4,
    updated=NOW - timedelta(days=1),
)
DAY = Entry("occurrence-7@svodka", date(2031, 12, 31), "Последний день", alarms=(Alarm(timedelta(hours=15), "Завтра"),))


def written(*entries: Entry) -> bytes:
    return ics(entries, name="Отчёты и сроки", now=NOW)


def test_moment_is_read_again() -> None:
    calendar = Calendar.from_ical(written(REPORT))
    assert (calendar["version"], calendar["method"]) == ("2.0", "PUBLISH")
    assert calendar["x-wr-calname"] == "Отчёты и сроки"
    (event,) = calendar.events
    assert event["uid"] == "obligation-12@svodka"
    assert event.decoded("dtstart") == DUE
    assert "dtend" not in event
    assert event["summary"] == TITLE
    assert event["description"] == REPORT.description
    assert event["url"] == "https://t.me/svodka_bot"
    assert event.decoded("dtstamp") == NOW.replace(microsecond=0)
    assert event.decoded("last-modified") == (NOW - timedelta(days=1)).replace(microsecond=0)
    assert event["sequence"] == 4
    assert event["status"] == "CONFIRMED"
    assert event["transp"] == "TRANSPARENT"
    alarms = [(one["action"], one.decoded("trigger"), one["description"]) for one in event.walk("VALARM")]
    assert alarms == [
        ("DISPLAY", -timedelta(days=1, hours=9), "Завтра до 18:00"),
        ("DISPLAY", -timedelta(hours=2), "Сегодня до 18:00"),
    ]


def test_moments_are_in_utc_and_need_no_timezone() -> None:
    content = written(REPORT).decode()
    assert "DTSTART:20311010T110000Z\r\n" in content
    assert "TZID" not in content
    assert "VTIMEZONE" not in content


def test_days_are_whole_and_the_last_one_counts() -> None:
    (day,) = Calendar.from_ical(written(DAY)).events
    assert (day.decoded("dtstart"), day.decoded("dtend")) == (date(2031, 12, 31), date(2032, 1, 1))
    assert "DTSTART;VALUE=DATE:20311231" in written(DAY).decode()
    (span,) = Calendar.from_ical(written(Entry("a@b", date(2031, 1, 1), "x", last=date(2031, 1, 3)))).events
    assert span.decoded("dtend") == date(2031, 1, 4)


def test_cancelled_one_takes_the_former_away() -> None:
    (gone,) = Calendar.from_ical(written(Entry(REPORT.uid, DUE, TITLE, sequence=5, is_cancelled=True))).events
    assert (gone["uid"], gone["status"], gone["sequence"]) == (REPORT.uid, "CANCELLED", 5)
    assert gone["sequence"] > REPORT.sequence
    assert not gone.walk("VALARM")


def test_bytes_are_stable_lines_are_short_and_end_rightly() -> None:
    content = written(REPORT, DAY)
    assert content == written(REPORT, DAY)
    assert_well_formed(content)
    assert any(line.startswith(b" ") for line in content.split(b"\r\n")), "the title is folded"


def assert_well_formed(content: bytes) -> None:
    assert content.endswith(b"END:VCALENDAR\r\n")
    lines = content.split(b"\r\n")
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert all(len(line) <= 75 for line in lines)
    for line in lines:
        line.decode()  # no letter is torn: some readers decode each line by itself


TEXTS = st.text(max_size=200) | st.sampled_from(
    ["a\r\nb\rc", "\\n", "END:VEVENT", "\x00\x0b\x1b", "👩‍🔬" * 40, "\ud800", ";,:\\"]
)


@given(title=TEXTS, description=TEXTS)
def test_any_text_makes_one_sound_event(title: str, description: str) -> None:
    content = written(Entry("a@svodka", DUE, title, description=description, alarms=(Alarm(timedelta(1), title),)))
    assert_well_formed(content)
    (event,) = Calendar.from_ical(content).events
    assert len(event.walk("VALARM")) == 1
    kept = "".join(one for one in title if one.isprintable() and not "\ud800" <= one <= "\udfff")
    assert "".join(one for one in str(event["summary"]) if one.isprintable()) == kept


@pytest.mark.parametrize("moment", [datetime(2031, 3, 30, 1, 30, tzinfo=ZoneInfo("Europe/Kyiv")), NOW])
def test_a_moment_stays_that_moment(moment: datetime) -> None:
    (event,) = Calendar.from_ical(written(Entry("a@b", moment, "x"))).events
    assert event.decoded("dtstart") == moment.astimezone(UTC).replace(microsecond=0)
