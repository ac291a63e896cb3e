"""Pictures of a plan: what lies where, in letters that the fonts have, and quickly enough for long plans."""

from __future__ import annotations

import io
import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageColor, ImageDraw

from documents import timeline
from documents.lettering import drawable, fitted, font, has_glyph, length_of, wrapped, write
from documents.timeline import (
    AXIS_LEFT,
    HEADING,
    MARGIN,
    MOST_ROWS,
    ROW,
    WIDTH,
    Bar,
    Labels,
    timeline_png,
    timeline_pngs,
)
from documents.timeline_axis import Axis, Unit, axis_for
from documents.timeline_colours import FILL, INK, LINE, MARK, PAPER, SHADE, STRIPE, STRONG, TODAY, Tone, few_colours
from domain.plans.plan import Span

ALPHABETS = {
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    "signs": "0123456789 .,:;!?()«»„“”’–—…№%/+-§IVX·",
}
MONTHS = ("янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
LABELS = Labels(MONTHS, legend=("срок", "период", "постоянно", "сегодня"))
YEAR = Span(date(2024, 1, 1), date(2024, 12, 31))
THREE_YEARS = Span(date(2022, 1, 1), date(2024, 12, 31))
MANY = [
    Bar(
        str(number),
        f"Мероприятие {number}: анализ доступности дополнительного образования детей {number * number}",
        f"Раздел {number // 30}",
        (Span(date(2022 + number % 3, 1, 1), date(2022 + number % 3, 3, 31)),),
        (date(2022 + number % 3, 3, 31),),
    )
    for number in range(2000)
]


def opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def columns_of(picture: Image.Image, colour: str, top: int, bottom: int) -> list[int]:
    """Where there is this colour between these heights, from the left to the right."""
    wanted = ImageColor.getrgb(colour)
    found = picture.crop((AXIS_LEFT, top, WIDTH, bottom))
    pixels = found.load()
    return [x + AXIS_LEFT for x in range(found.width) if any(pixels[x, y] == wanted for y in range(found.height))]


def drawn(bar: Bar, span: Span = YEAR, today: date | None = None) -> tuple[Image.Image, int, int]:
    """A picture of one row without legend, and the heights of that row."""
    picture = opened(timeline_png([bar], title="План", labels=Labels(MONTHS), span=span, today=today))
    return picture, picture.height - MARGIN - ROW, picture.height - MARGIN


# --- letters -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("alphabet", ALPHABETS.values(), ids=ALPHABETS)
def test_fonts_have_the_letters(alphabet: str) -> None:
    missing = [one for one in alphabet + alphabet.upper() if not has_glyph(one)]
    assert not missing
    for bold in (False, True):
        of = font(23, bold=bold)
        nobodys = of.getmask("\U0010fffd")
        assert not [one for one in alphabet if bytes(of.getmask(one)) == bytes(nobodys)]


def test_what_the_fonts_lack_is_left_out() -> None:
    assert drawable(" Плян\n\t✅ 中 “ў” ") == "Плян “ў”"
    assert drawable("и\u0306") == "й"


@given(st.text(max_size=80), st.floats(40, 600))
def test_cut_text_fits(text: str, room: float) -> None:
    of = font(23)
    cut = fitted(text, room, of)
    assert length_of(cut, of) <= room
    assert cut == text or (cut.endswith("…") and text.startswith(cut[:-1]))


def test_title_is_wrapped_and_cut() -> None:
    of = font(32, bold=True)
    lines = wrapped("слово " * 100, 600, of, at_most=3)
    assert len(lines) == 3
    assert lines[-1].endswith("…")
    assert all(length_of(line, of) <= 600 for line in lines)
    assert wrapped("", 600, of, at_most=3) == []


def test_letters_stand_where_they_are_written() -> None:
    picture = Image.new("L", (400, 60))
    write(ImageDraw.Draw(picture), 200, 30, "Ўсё", "white", font(30), end="middle")
    left, top, right, bottom = picture.getbbox() or (0, 0, 0, 0)
    assert abs((left + right) / 2 - 200) < 4
    assert 10 < top < 30 < bottom < 50


# --- the axis ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("span", "unit"),
    [
        (YEAR, Unit.MONTH),
        (Span(date(2023, 9, 1), date(2024, 8, 31)), Unit.MONTH),
        (THREE_YEARS, Unit.QUARTER),
        (Span(date(2018, 1, 1), date(2024, 12, 31)), Unit.YEAR),
        (Span(date(1, 1, 1), date.max), Unit.YEAR),
    ],
)
def test_unit_is_one_that_can_be_read(span: Span, unit: Unit) -> None:
    axis = axis_for(span, 500, 1200, month=50, quarter=32)
    assert axis.unit is unit
    assert axis.start <= span.start
    assert axis.end >= span.end
    edges = [(left, right) for _, left, right in axis.parts(unit)]
    assert edges[0][0] == 500
    assert edges[-1][1] == 1200
    assert all(one[1] == other[0] for one, other in pairwise(edges))


@given(st.lists(st.dates(), min_size=2, max_size=2).map(sorted), st.dates())
def test_days_lie_on_the_axis_in_their_order(ends: list[date], day: date) -> None:
    axis = axis_for(Span(*ends), 0, 1000, month=50, quarter=32)
    assert 0 <= axis.at(ends[0]) <= axis.after(ends[0]) <= axis.after(ends[1]) <= 1000
    assert 0 <= axis.at(day) <= 1000


# --- what is drawn -------------------------------------------------------------------------------------------


def x_of(day: date, span: Span = YEAR) -> float:
    return Axis(span.start, date(span.end.year + 1, 1, 1), Unit.MONTH, AXIS_LEFT, WIDTH - MARGIN).at(day)


def test_deadline_lies_at_its_day() -> None:
    picture, top, bottom = drawn(Bar("1", "x", dues=(date(2024, 7, 1),)))
    found = columns_of(picture, MARK[Tone.AHEAD], top, bottom)
    assert abs((found[0] + found[-1]) / 2 - x_of(date(2024, 7, 1))) < 4


@pytest.mark.parametrize("span", [YEAR, THREE_YEARS])
def test_range_lies_from_its_first_to_its_last_day(span: Span) -> None:
    picture, top, bottom = drawn(Bar("1", "x", spans=(Span(date(2024, 3, 1), date(2024, 5, 31)),)), span)
    found = columns_of(picture, FILL[Tone.AHEAD], top, bottom)
    assert abs(found[0] - x_of(date(2024, 3, 1), span)) < 4
    assert abs(found[-1] - x_of(date(2024, 6, 1), span)) < 4


def test_continuous_duty_is_thin_and_goes_all_the_way() -> None:
    picture, top, bottom = drawn(Bar("1", "x", is_continuous=True))
    found = columns_of(picture, FILL[Tone.AHEAD], top, bottom)
    assert found[0] <= AXIS_LEFT + 4
    assert found[-1] >= WIDTH - MARGIN - 4
    ranged, *rows = drawn(Bar("1", "x", spans=(YEAR,)))
    assert height_of(picture, top, bottom) < height_of(ranged, *rows) / 2


def height_of(picture: Image.Image, top: int, bottom: int) -> int:
    wanted = ImageColor.getrgb(FILL[Tone.AHEAD])
    return sum(picture.getpixel((900, y)) == wanted for y in range(top, bottom))


def test_today_is_a_line_where_it_is_in_the_plan() -> None:
    picture, top, bottom = drawn(Bar("1", "x"), today=date(2024, 4, 1))
    found = columns_of(picture, TODAY, top, bottom)
    assert abs(found[0] - x_of(date(2024, 4, 1))) < 4
    picture, top, bottom = drawn(Bar("1", "x"), today=date(2025, 4, 1))
    assert not columns_of(picture, TODAY, top, bottom)


@pytest.mark.parametrize("tone", Tone)
def test_colour_says_how_it_stands(tone: Tone) -> None:
    picture, top, bottom = drawn(Bar("1", "x", dues=(date(2024, 7, 1),), tone=tone))
    assert columns_of(picture, MARK[tone], top, bottom)


def test_plan_without_any_date_is_drawn() -> None:
    bars = [Bar("1", "Когда-нибудь"), Bar("2", "Всегда", is_continuous=True)]
    picture = opened(timeline_png(bars, title="", labels=LABELS))
    assert columns_of(picture, MARK[Tone.AHEAD], 0, picture.height), "a question mark"
    assert columns_of(picture, FILL[Tone.AHEAD], 0, picture.height - timeline.LEGEND)


@pytest.mark.parametrize("colour", [PAPER, STRIPE, SHADE, INK, LINE, STRONG, TODAY, *FILL.values(), *MARK.values()])
def test_few_colours_are_the_right_ones(colour: str) -> None:
    assert few_colours(Image.new("RGB", (9, 9), colour)).convert("RGB").getpixel((4, 4)) == ImageColor.getrgb(colour)


# --- pages ---------------------------------------------------------------------------------------------------


def test_pages_are_even_and_hold_all_rows() -> None:
    assert timeline_pngs([], title="План", labels=LABELS) == []
    assert len(timeline_pngs(MANY[:MOST_ROWS], title="План", labels=LABELS)) == 1
    pages = [opened(one) for one in timeline_pngs(MANY[: MOST_ROWS + 2], title="План", labels=LABELS)]
    assert len(pages) == 2
    assert abs(pages[0].height - pages[1].height) <= HEADING
    for page in pages:
        assert page.width == WIDTH
        assert page.height < 2 * WIDTH
        assert page.getpixel((2, 2)) == ImageColor.getrgb(PAPER)
    many_sections = [Bar("1", "x", f"Раздел {number}", dues=(date(2024, 1, 1),)) for number in range(40)]
    (tall,) = timeline_pngs(many_sections, title="План " * 80, labels=LABELS)
    assert sum(opened(tall).size) <= 10_000, "Telegram takes no larger picture"


def test_long_plan_is_drawn_in_seconds() -> None:
    """Seconds of the processor: others may be at work on the machine."""
    begun = time.process_time()
    pages = timeline_pngs(MANY, title="План", labels=LABELS)
    assert time.process_time() - begun < 3
    assert len(pages) == 50
    assert max(map(len, pages)) < 1_000_000


DAYS = st.dates()
SPANS = st.lists(DAYS, min_size=2, max_size=2).map(sorted).map(lambda ends: Span(*ends))
BARS = st.builds(
    Bar,
    st.text(max_size=8),
    st.text(max_size=80),
    st.text(max_size=40),
    st.lists(SPANS, max_size=2).map(tuple),
    st.lists(DAYS, max_size=2).map(tuple),
    st.booleans(),
    st.sampled_from(Tone),
)


@settings(max_examples=25, deadline=None)
@given(st.lists(BARS, max_size=4), st.text(max_size=60), DAYS)
def test_anything_can_be_drawn(bars: list[Bar], title: str, today: date) -> None:
    assert opened(timeline_png(bars, title=title, labels=LABELS, today=today)).width == WIDTH
