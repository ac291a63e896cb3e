"""Dates of plans: the samples, a table of our own readings, whatever else a cell may hold."""

from __future__ import annotations

import csv
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.calendars import WorkingDays
from domain.plans.dates import LONGEST, Context, read, read_context
from domain.plans.dates.school_years import school_year
from domain.plans.dates.words import vocabulary
from domain.plans.plan import Kind, Schedule, Span

HERE = Path(__file__).parent
SAMPLES = HERE.parents[1].parent / "shared" / "samples"
COUNTRIES = {"ru": "ru", "uk": "ua", "be": "by"}
TITLE = """УТВЕРЖДЕН распоряжением министерства от 30 АВГ 2022 № 978
по реализации проекта массового вовлечения школьников в научно-техническое творчество в 2022 – 2024 годах"""
MONDAY = date(2023, 11, 27)


def rows(path: Path) -> list[dict[str, str]]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [{key: (value or "").replace("\\n", "\n") for key, value in row.items()} for row in found]


def days(found: tuple[date, ...]) -> str:
    return ",".join(day.isoformat() for day in found)


def said(schedule: Schedule) -> dict[str, str]:
    return {
        "kind": schedule.kind.value,
        "start": schedule.start.isoformat() if schedule.start else "",
        "end": schedule.end.isoformat() if schedule.end else "",
        "due": days(schedule.due),
    }


def keys(schedule: Schedule) -> list[str]:
    return [doubt.key for doubt in schedule.questions]


def warned(schedule: Schedule) -> list[str]:
    return [doubt.key for doubt in schedule.warnings]


# --- the samples ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("row", rows(SAMPLES / "kirov_plan.dates.tsv"), ids=lambda row: row["no"])
def test_kirov_plan_is_read_exactly(row: dict[str, str]) -> None:
    found = read(row["expression"], read_context(TITLE))
    assert said(found) == {key: row[key] for key in ("kind", "start", "end", "due")}
    assert found.questions == ()
    for note in row["note"].split("; "):
        name, _, value = note.partition("=")
        match name:
            case "periods":
                periods = value.split(" ")[0].split("|")
                assert [f"{one.start}..{one.end}" for one in found.periods] == periods
            case "control":
                assert days(found.controls).replace(",", "|") == value.split(" ")[0]
            case "starts":
                assert "|".join(one.start.isoformat() for one in found.periods) == value
            case "act_by":
                working = WorkingDays("ru")
                for due, day in (one.split("->") for one in value.split("|")):
                    assert working.on_or_before(date.fromisoformat(due)).isoformat() == day


def sample_expressions() -> Iterator[tuple[dict[str, str], Context]]:
    """The expressions with their contexts; «the same plan» is the one before that names its approval."""
    approved = ""
    for row in rows(SAMPLES / "date_expressions.tsv"):
        text = approved if row["context"] == "тот же план" else row["context"]
        approved = text if "утв." in text else approved
        context = read_context(text, COUNTRIES[row["lang"]])  # type: ignore[arg-type]
        event = Span(MONDAY, MONDAY) if text.startswith("event") else None
        yield row, replace(context, approved=None if event else context.approved, event=event)


UNCERTAIN = {
    "не позднее 1 августа": (Kind.RECURRING, "plan-years-not-known"),
    "21 сакавіка: 8.30-11.30": (Kind.UNCLEAR, "plan-year-not-said"),
}
"""What the samples cannot give a date either: no year is known."""


@pytest.mark.parametrize(("row", "context"), [*sample_expressions()])
def test_sample_expressions_are_exact_or_asked(row: dict[str, str], context: Context) -> None:
    found = read(row["expression"], context)
    if row["expression"] in UNCERTAIN:
        kind, question = UNCERTAIN[row["expression"]]
        assert (found.kind, keys(found), found.due) == (kind, [question], ())
    else:
        assert said(found) == {key: row[key] for key in ("kind", "start", "end", "due")}


@pytest.mark.parametrize(
    ("expression", "question"),
    [
        ("еженедельно", "plan-weekday-not-said"),
        ("12 марта", "plan-year-proposed"),
        ("Ежегодно", "plan-day-of-year-not-said"),
        ("щороку у січні-лютому", "plan-years-not-known"),
        ("щороку до 10 лютого", "plan-last-after-plan"),
    ],
)
def test_what_the_samples_ask_is_asked(expression: str, question: str) -> None:
    for row, context in sample_expressions():
        if row["expression"] == expression:
            assert question in keys(read(expression, context))


# --- readings of our own ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("row", rows(HERE / "date_readings.tsv"), ids=lambda row: row["expression"])
def test_readings(row: dict[str, str]) -> None:
    found = read(row["expression"], read_context(row["context"], COUNTRIES[row["lang"]]))  # type: ignore[arg-type]
    wanted = {key: row[key] for key in ("kind", "start", "end", "due")}
    assert said(found) == wanted
    assert ",".join(keys(found)) == row["asks"]
    assert "|".join(days(reading.due) for reading in found.readings) == row["readings"]


def test_table_is_broad_enough() -> None:
    table = rows(HERE / "date_readings.tsv")
    assert len(table) >= 180
    assert len({(row["context"], row["expression"]) for row in table}) == len(table)
    assert {row["lang"] for row in table} == {"ru", "uk", "be"}


@pytest.mark.parametrize(
    ("expression", "rest"),
    [
        ("25.03.2025, ДТ «Мемориал»", "ДТ «Мемориал»"),
        ("25.03.2025, 1–4 класс", "1–4 класс"),
        ("25.03.2025 г., г. Киров, ул. Ленина, д. 5", "г. Киров, ул. Ленина, д. 5"),
        ("апрель 2025 (актовый зал)", "актовый зал"),
    ],
)
def test_other_words_are_told(expression: str, rest: str) -> None:
    found = read(expression)
    assert found.due
    assert [dict(doubt.values) for doubt in found.warnings] == [{"rest": rest}]


@pytest.mark.parametrize(
    ("expression", "context", "warning"),
    [
        ("25.03.2025 (понедельник)", "", "plan-weekday-differs"),
        ("до 2025 года", "на 2022-2025 годы", "plan-until-year-included"),
        ("15.09.2021", "на 2022-2024 годы", "plan-before-plan"),
        ("15.09.2025", "на 2022-2024 годы", "plan-after-plan"),
        ("25.08.2022", "приказ от 30.08.2022", "plan-before-approval"),
        ("15.04-24.04", "план 2022, строка о 15 февраля", "plan-row-names-other-day"),
        ("сентебрь", "на 2025 год", "plan-misspelt"),
        ("апрель (по согласованию)", "на 2025 год", "plan-to-be-agreed"),
        ("апрель, по отдельному графику", "на 2025 год", "plan-dates-elsewhere"),
        ("осенние каникулы", "на 2025/2026 учебный год", "plan-school-calendar-recommended"),
        ("осенние каникулы", "на 2031/2032 учебный год", "plan-school-calendar-usual"),
    ],
)
def test_what_is_told(expression: str, context: str, warning: str) -> None:
    assert warned(read(expression, read_context(context))) == [warning]


def test_right_weekday_is_no_news() -> None:
    assert read("25.03.2025 (вторник)").warnings == ()


def test_deadline_counts_from_event_or_approval() -> None:
    context = Context("ru", event=Span(MONDAY, MONDAY), approved=date(2023, 11, 1))
    assert read("не позднее 10 дней после мероприятия", context).due == (date(2023, 12, 7),)
    assert read("за 2 недели до мероприятия", context).due == (date(2023, 11, 13),)
    assert read("в течение месяца", context).kind is Kind.UNCLEAR
    assert read("в течение 10 дней со дня утверждения", context).due == (date(2023, 11, 11),)
    assert read("в течение 5 рабочих дней после мероприятия", context).due == (date(2023, 12, 4),)


# --- contexts ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "country", "span", "approved"),
    [
        (TITLE, "ru", "2022-01-01..2024-12-31", "2022-08-30"),
        ("План на 2025 год", "ru", "2025-01-01..2025-12-31", ""),
        ("план на сентябрь 2025 года", "ru", "2025-09-01..2025-09-30", ""),
        ("План работы на 2024/2025 учебный год", "ru", "2024-09-01..2025-08-31", ""),
        ("План заходів на 2020/2021 н.р.", "ua", "2020-09-01..2021-06-30", ""),
        ("План мерапрыемстваў на 2025-2026 гады", "by", "2025-01-01..2026-12-31", ""),
        ("на 2022-2024 роки", "ua", "2022-01-01..2024-12-31", ""),
        ("план 14.04.2021 до 2025 року", "ua", "2021-04-14..2025-12-31", "2021-04-14"),
        ("План на 2024 год по реализации программы на 2021–2025 годы", "ru", "2024-01-01..2024-12-31", ""),
        ("Концепции развития до 2030 года на 2023-2024 годы", "ru", "2023-01-01..2024-12-31", ""),
        ("Концепции развития до 2030 года", "ru", "", ""),
        ("на 2025 год и плановый период 2026 и 2027 годов", "ru", "2025-01-01..2027-12-31", ""),
        ("Месячник с 1 по 30 сентября 2025 г.", "ru", "2025-09-01..2025-09-30", ""),
        (
            "Утвержден приказом от «15» января 2025 г. № 12\nПлан на 2025 г.",
            "ru",
            "2025-01-01..2025-12-31",
            "2025-01-15",
        ),
        ("«25» _____ 2024", "ru", "", ""),
        ("план к 2011/2012 уч. году, утв. 25.04.2011", "ru", "2011-04-25..2011-08-31", "2011-04-25"),
    ],
)
def test_titles(title: str, country: str, span: str, approved: str) -> None:
    found = read_context(title, country)  # type: ignore[arg-type]
    assert (f"{found.span.start}..{found.span.end}" if found.span else "") == span
    assert (found.approved.isoformat() if found.approved else "") == approved


def test_year_is_never_the_current_one() -> None:
    today = date.today()  # noqa: DTZ011
    found = read(f"до {today.day}.{today.month:02}")
    assert (found.kind, keys(found), found.readings) == (Kind.UNCLEAR, ["plan-year-not-said"], ())
    assert read("до 15.06", Context(year=2019)).due == (date(2019, 6, 15),)


@pytest.mark.parametrize("country", ["ru", "by", "ua"])
@pytest.mark.parametrize("first", range(2018, 2033))
def test_school_years_are_in_order(country: str, first: int) -> None:
    year = school_year(country, first)  # type: ignore[arg-type]
    seasons = [year.holidays[name] for name in ("autumn", "winter", "spring", "summer")]
    for parts in (year.quarters, year.terms, seasons):
        assert all(one.start < one.end for one in parts)
        assert all(before.end < after.start for before, after in pairwise(parts))
    assert year.whole.start == year.teaching.start <= year.quarters[0].start
    assert year.quarters[-1].end <= year.teaching.end <= year.whole.end


# --- any text ---------------------------------------------------------------------------------------------------------

CONTEXTS = [
    read_context(text, country)  # type: ignore[arg-type]
    for text, country in [
        ("", "ru"),
        ("на 2022-2024 годы", "ru"),
        ("2025", "by"),
        ("2025/2026 н.р.", "ua"),
        ("приказ от 20.12.2024", "ru"),
        ("ежегодно (приказ)", "ru"),
        ("сентябрь 2025", "ru"),
        ("план к 65-летию Победы", "ru"),
        ("на 1901 - 2199 годы", "ru"),
    ]
]
contexts = st.sampled_from(CONTEXTS)
pieces = st.sampled_from(
    [*(row["expression"] for row in rows(HERE / "date_readings.tsv")), *"0123456789-–—/.,;:()«»№ \n\u00a0", *"IVХіІпш"]
)
dated = st.lists(pieces, max_size=12).map(" ".join)


def timed(text: str, context: Context) -> tuple[Schedule, float]:
    """The reading and the seconds of processor time that it took."""
    before = time.process_time()
    found = read(text, context)
    return found, time.process_time() - before


def check(text: str, context: Context) -> None:
    """Reading ends well and soon, is the same each time, and what it says is in order."""
    found, took = timed(text, context)
    again, took_again = timed(text, context)
    assert again == found
    assert min(took, took_again) < 0.05
    assert found.text == text
    assert (found.kind is not Kind.UNCLEAR) or found.questions
    assert all(one.start <= one.end for one in found.periods)
    assert not (found.start and found.end) or found.start <= found.end
    assert list(found.due) == sorted(found.due)
    if found.kind is Kind.CONTINUOUS:
        assert not found.due


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=LONGEST + 20), contexts)
def test_any_text(text: str, context: Context) -> None:
    check(text, context)


@settings(max_examples=300, deadline=None)
@given(dated, contexts)
def test_any_dates_together(text: str, context: Context) -> None:
    check(text, context)


@settings(max_examples=100, deadline=None)
@given(st.one_of(st.text(max_size=3000), dated), st.sampled_from(["ru", "by", "ua"]))
def test_any_title(text: str, country: str) -> None:
    assert read_context(text, country) == read_context(text, country)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text", ["1," * 200, "I-" * 200, "1.1." * 100, "с " * 200, "12 " * 133, "сентябр " * 50, "(" * 400]
)
def test_long_texts_are_no_burden(text: str) -> None:
    for context in CONTEXTS:
        check(text, context)


def test_longer_texts_are_no_dates() -> None:
    assert keys(read("25.03.2025 " * LONGEST)) == ["plan-date-too-long"]


# --- printed dates parse back -----------------------------------------------------------------------------------------

MONTHS = {
    "ru": [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ],
    "uk": [
        "січня",
        "лютого",
        "березня",
        "квітня",
        "травня",
        "червня",
        "липня",
        "серпня",
        "вересня",
        "жовтня",
        "листопада",
        "грудня",
    ],
    "be": [
        "студзеня",
        "лютага",
        "сакавіка",
        "красавіка",
        "мая",
        "чэрвеня",
        "ліпеня",
        "жніўня",
        "верасня",
        "кастрычніка",
        "лістапада",
        "снежня",
    ],
}
ROMAN = ("I", "II", "III", "IV")
printed_days = st.dates(date(1991, 1, 1), date(2098, 12, 31))
languages = st.sampled_from(["ru", "uk", "be"])
YEAR = {"ru": "года", "uk": "року", "be": "года"}
QUARTER = {"ru": "квартал", "uk": "квартал", "be": "квартал"}
FROM_TO = {"ru": ("с", "по"), "uk": ("з", "по"), "be": ("з", "па")}
UNTIL = {"ru": "до", "uk": "до", "be": "да"}


def in_words(day: date, language: str) -> str:
    return f"{day.day} {MONTHS[language][day.month - 1]} {day.year} {YEAR[language]}"


@settings(deadline=None)
@given(printed_days, languages)
def test_printed_days_parse_back(day: date, language: str) -> None:
    for text in (
        f"{day:%d.%m.%Y}",
        f"{day:%d/%m/%Y}",
        day.isoformat(),
        f"{day.day}.{day.month}.{day.year}",
        in_words(day, language),
    ):
        found = read(text)
        assert (found.kind, found.start, found.end, found.due) == (Kind.ONCE, day, day, (day,)), text
    found = read(f"{UNTIL[language]} {in_words(day, language)}")
    assert (found.kind, found.start, found.due) == (Kind.ONCE, None, (day,))


@settings(deadline=None)
@given(printed_days, st.integers(1, 700), languages)
def test_printed_ranges_parse_back(start: date, length: int, language: str) -> None:
    end = start + timedelta(days=length)
    first, last = FROM_TO[language]
    for text in (
        f"{start:%d.%m.%Y}-{end:%d.%m.%Y}",
        f"{start:%d.%m.%Y} – {end:%d.%m.%Y}",
        f"{first} {start:%d.%m.%Y} {last} {end:%d.%m.%Y}",
        f"{first} {in_words(start, language)} {last} {in_words(end, language)}",
        f"{in_words(start, language)} — {in_words(end, language)}",
    ):
        found = read(text)
        assert (found.kind, found.start, found.end, found.due) == (Kind.RANGE, start, end, (end,)), text


@settings(deadline=None)
@given(st.integers(1991, 2098), st.integers(1, 12), languages)
def test_printed_months_and_quarters_parse_back(year: int, month: int, language: str) -> None:
    quarter = (month - 1) // 3 + 1
    first = date(year, month, 1)
    after = date(year + month // 12, month % 12 + 1, 1)
    for text in (f"{MONTHS[language][month - 1]} {year} {YEAR[language]}", f"{month:02}.{year}"):
        found = read(text)
        assert (found.kind, found.start, found.due) == (Kind.RANGE, first, (after - timedelta(days=1),)), text
    for number in (ROMAN[quarter - 1], ROMAN[quarter - 1].replace("I", "І"), str(quarter)):
        found = read(f"{number} {QUARTER[language]} {year} {YEAR[language]}")
        assert (found.start, found.end) == (date(year, 3 * quarter - 2, 1), found.due[0])


def test_vocabulary_is_loaded_once() -> None:
    assert vocabulary() is vocabulary()
