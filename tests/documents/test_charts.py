"""Charts fit a phone: their size, their letters, and long names that stay on the card."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta

import pytest
from PIL import Image, ImageChops

from documents import charts_canvas
from documents.charts import MOST_BARS, Bar, Progress, Year, bars_png, progress_png, years_png
from documents.charts_canvas import CARD, MARGIN, SMALL, TEXT, TITLE, WIDTH, Canvas, Head, nice_step, nice_top
from documents.lettering import drawable

START = datetime(2031, 10, 1, 3, tzinfo=UTC)
DAY = timedelta(days=1)
LONG = "Муниципальное бюджетное учреждение дополнительного образования «Центр детского технического творчества»"
ALPHABETS = "ёъыэ ґєії ўі’ №«»–… ҐЄІЇЎЁ"


def opened(png: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(png))
    picture.load()
    assert picture.format == "PNG"
    assert picture.width == WIDTH <= 1280
    assert picture.height < 3000
    return picture.convert("RGB")


def is_clear(picture: Image.Image, left: int, right: int) -> bool:
    """Whether nothing but the card is in these columns of pixels, within the rounded frame."""
    box = (left, MARGIN, right, picture.height - MARGIN)
    part = picture.crop(box)
    return ImageChops.difference(part, Image.new("RGB", part.size, CARD)).getbbox() is None


def head(title: str = "Участники по районам") -> Head:
    return Head(title, LONG * 2, (("#2b6cb0", "приняты"), ("#a3c8ec", "на проверке")))


def progress(moments: list[datetime], *, end: datetime = START + 12 * DAY) -> Progress:
    ticks = [(START + day * DAY, f"{day} кастр.") for day in range(0, 14, 2)]
    return Progress(moments, 300, START, START + 10 * DAY, end, ticks, f"срок: {LONG}")


def test_letters_are_large_enough_and_every_alphabet_is_there() -> None:
    assert min(TITLE, TEXT, SMALL) >= 20
    assert drawable(ALPHABETS) == ALPHABETS


@pytest.mark.parametrize("count", [0, 1, 2, 11, MOST_BARS + 1])
def test_bars_of_any_number_stay_on_the_card(count: int) -> None:
    bars = [Bar(f"{LONG} № {place}", 10**7 // (place + 1), place % 3 * 10**6) for place in range(count)]
    picture = opened(bars_png(head(LONG * 3), bars, "{:,}".format))
    assert is_clear(picture, 16, MARGIN - 2)
    assert is_clear(picture, WIDTH - MARGIN + 2, WIDTH - 16)


def test_bars_are_as_long_as_their_numbers() -> None:
    picture = opened(bars_png(Head("Участники"), [Bar("А", 800), Bar("Б", 200, 200), Bar("В", 0)], str))
    accepted, waiting = (_lengths(picture, one) for one in (charts_canvas.ACCEPTED, charts_canvas.WAITING))
    longest, shorter = accepted
    assert longest == pytest.approx(4 * shorter, abs=8)
    assert waiting == [pytest.approx(shorter, abs=8)]


def _lengths(picture: Image.Image, colour: str) -> list[int]:
    """How long the bars of this colour are, in pixels, from the top down."""
    wanted = Image.new("RGB", (1, 1), colour).getpixel((0, 0))
    rows = [sum(picture.getpixel((x, y)) == wanted for x in range(WIDTH)) for y in range(picture.height)]
    bars = ["".join(run) for run in "".join("#" if one > 30 else " " for one in rows).split()]
    starts = [y for y in range(1, len(rows)) if rows[y] > 30 >= rows[y - 1]]
    return [max(rows[start : start + len(bar)]) for start, bar in zip(starts, bars, strict=True)]


@pytest.mark.parametrize(
    "moments",
    [
        [],
        [START],
        [START + timedelta(hours=hour) for hour in range(280)],
        [START + 11 * DAY] * 300,
    ],
)
def test_progress_stays_on_the_card(moments: list[datetime]) -> None:
    picture = opened(progress_png(head(), progress(moments), str))
    assert is_clear(picture, 16, MARGIN - 2)
    assert is_clear(picture, WIDTH - MARGIN + 2, WIDTH - 16)


def test_progress_of_an_event_that_is_not_due_yet_shows_the_due_moment() -> None:
    picture = opened(progress_png(head(), progress([START + DAY], end=START + 2 * DAY), str))
    accent = Image.new("RGB", (1, 1), charts_canvas.ACCENT).getpixel((0, 0))
    assert any(picture.getpixel((x, picture.height // 2 + y)) == accent for x in range(WIDTH) for y in range(18))


@pytest.mark.parametrize("numbers", [[0], [1], [3, 7], [999_999, 1_000_001], list(range(1, 9))])
def test_years_stay_on_the_card(numbers: list[int]) -> None:
    years = [Year(str(2024 + place), one, f"отчёты {one} %", is_present=True) for place, one in enumerate(numbers)]
    picture = opened(years_png(head(), years, "{:,}".format))
    assert is_clear(picture, WIDTH - MARGIN + 2, WIDTH - 16)


@pytest.mark.parametrize("greatest", [0, 1, 2, 5, 7, 10, 99, 100, 101, 18_645, 10**7])
def test_axis_ends_at_a_round_number_with_few_lines(greatest: int) -> None:
    end, step = nice_top(greatest), nice_step(greatest)
    assert end >= greatest
    assert end % step == 0
    assert 1 <= end // step <= 5
    assert str(step).rstrip("0") in {"1", "2", "5"}


def test_card_is_light_on_any_background() -> None:
    picture = opened(Canvas(200).png())
    assert all(part > 230 for part in picture.getpixel((0, 0)))
    assert picture.getpixel((WIDTH // 2, 100)) == (255, 255, 255)
