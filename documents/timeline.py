"""A plan of measures as pictures: a row a measure, its dates along the months, to be read on a phone."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, groupby, pairwise

from PIL import Image, ImageDraw

from documents import timeline_colours as colours
from documents.lettering import drawable, fitted, font, length_of, wrapped, write
from documents.timeline_axis import Axis, Unit, axis_for
from documents.timeline_colours import Tone, few_colours
from domain.plans.plan import Span

WIDTH = 1280
"""Pixels: what Telegram shows of a picture without scaling it down."""
MOST_ROWS = 40
"""On one picture."""
ROW, HEADING, LEGEND = 42, 44, 64
MARGIN, AXIS_LEFT = 28, 572
_TITLE_SIZE, _TEXT_SIZE, _SMALL_SIZE = 32, 23, 20
_TITLE_LINE, _TITLE_LINES, _SCALE = 40, 3, 68
_BAR, _BAND, _MARK = 8, 3, 10
"""Half the height of a bar, of a continuous duty's band, of a deadline's diamond."""
_LONGEST_NUMBER, _SIGN = 96, 56


@dataclass(frozen=True, slots=True)
class Bar:
    """A row. `spans` are ranges, `dues` deadlines; a continuous duty lasts as long as the picture does, or its spans.

    A row without any of these has a question mark.
    """

    number: str
    text: str
    section: str = ""
    spans: tuple[Span, ...] = ()
    dues: tuple[date, ...] = ()
    is_continuous: bool = False
    tone: Tone = Tone.AHEAD


@dataclass(frozen=True, slots=True)
class Labels:
    """Words in the picture: twelve short names of months, four of quarters, and those of the legend, if there is one.

    `legend` names a deadline, a range, a continuous duty, and the line of today.
    """

    months: Sequence[str]
    quarters: Sequence[str] = ("I", "II", "III", "IV")
    legend: tuple[str, str, str, str] | None = None


def timeline_pngs(
    bars: Sequence[Bar], *, title: str, labels: Labels, span: Span | None = None, today: date | None = None
) -> list[bytes]:
    """The pictures of a plan, of at most MOST_ROWS rows each, all with the same axis; none for no bars.

    The axis shows the days of the bars and those of `span`; `today` is a line in it, if it is among those.
    """
    pages = -(-len(bars) // MOST_ROWS)
    rows = -(-len(bars) // pages) if pages else 1
    axis = _axis(bars, labels, span)
    return [
        _page(
            _Page(drawable(title), labels, axis, today, f"{page + 1}/{pages}" if pages > 1 else ""),
            bars[page * rows : (page + 1) * rows],
        )
        for page in range(pages)
    ]


def timeline_png(
    bars: Sequence[Bar], *, title: str, labels: Labels, span: Span | None = None, today: date | None = None
) -> bytes:
    """All bars on one picture, however long that becomes."""
    return _page(_Page(drawable(title), labels, _axis(bars, labels, span), today), bars)


def _axis(bars: Sequence[Bar], labels: Labels, span: Span | None) -> Axis | None:
    """None where no date is known at all."""
    spans = [*chain.from_iterable(one.spans for one in bars), *([span] if span else [])]
    days = [*chain.from_iterable(one.dues for one in bars), *chain.from_iterable((one.start, one.end) for one in spans)]
    if not days:
        return None
    month, quarter = (
        max(length_of(name, font(_SMALL_SIZE)) for name in names) + 8 for names in (labels.months, labels.quarters)
    )
    return axis_for(Span(min(days), max(days)), AXIS_LEFT, WIDTH - MARGIN, month=month, quarter=quarter)


# --- a picture -----------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Page:
    """What a picture is drawn with. `y` is where its next part begins."""

    title: str
    labels: Labels
    axis: Axis | None
    today: date | None
    place: str = ""
    draw: ImageDraw.ImageDraw = field(init=False)
    y: int = MARGIN


def _page(page: _Page, bars: Sequence[Bar]) -> bytes:
    lines = wrapped(page.title, WIDTH - 2 * MARGIN - 80, font(_TITLE_SIZE, bold=True), at_most=_TITLE_LINES)
    sections = [(section, list(rows)) for section, rows in groupby(bars, key=lambda one: one.section)]
    headings = sum(bool(section) for section, _ in sections)
    legend = LEGEND if page.labels.legend else MARGIN
    top = MARGIN + len(lines) * _TITLE_LINE + _SCALE
    bottom = top + headings * HEADING + len(bars) * ROW
    picture = Image.new("RGB", (WIDTH, bottom + legend), colours.PAPER)
    page.draw = ImageDraw.Draw(picture)
    _title(page, lines)
    page.y = top
    _stripes(page, sections)
    if page.axis:
        _scale(page, page.axis, top, bottom)
    _rows(page, sections)
    if page.labels.legend:
        _legend(page, page.labels.legend, bottom + LEGEND // 2)
    file = io.BytesIO()
    few_colours(picture).save(file, "PNG", compress_level=1)
    return file.getvalue()


def _title(page: _Page, lines: Sequence[str]) -> None:
    for place, line in enumerate(lines):
        write(page.draw, MARGIN, MARGIN + (place + 0.5) * _TITLE_LINE, line, colours.INK, font(_TITLE_SIZE, bold=True))
    if page.place:
        middle = MARGIN + _TITLE_LINE / 2
        write(page.draw, WIDTH - MARGIN, middle, page.place, colours.PALE_INK, font(_TEXT_SIZE), end="right")


def _stripes(page: _Page, sections: Sequence[tuple[str, list[Bar]]]) -> None:
    """Behind every other row of a section."""
    y = page.y
    for section, rows in sections:
        y += HEADING if section else 0
        for top in range(y + ROW, y + len(rows) * ROW, 2 * ROW):
            page.draw.rectangle((0, top, WIDTH, top + ROW - 1), colours.STRIPE)
        y += len(rows) * ROW


def _scale(page: _Page, axis: Axis, top: int, bottom: int) -> None:
    """Lines through all rows, and the names of the years and of their parts above them."""
    small, bold = font(_SMALL_SIZE), font(_SMALL_SIZE, bold=True)
    named = {Unit.MONTH: page.labels.months, Unit.QUARTER: page.labels.quarters, Unit.YEAR: ()}[axis.unit]
    if axis.unit is Unit.QUARTER:
        for _, left, _ in axis.parts(Unit.MONTH):
            page.draw.line((left, top, left, bottom), colours.FAINT)
    for day, left, right in axis.parts(axis.unit) if named else ():
        page.draw.line((left, top, left, bottom), colours.LINE)
        name = drawable(named[(day.month - 1) // axis.unit])
        write(page.draw, (left + right) / 2, top - 18, name, colours.PALE_INK, small, end="middle")
    room = length_of("2000", bold) + 12
    step = axis.year_step(room)
    years = [(str(day.year), left) for day, left, _ in axis.parts(Unit.YEAR) if day.year % step == 0]
    for (year, left), (_, following) in pairwise([*years, ("", axis.right)]):
        page.draw.line((left, top - _SCALE + 8, left, bottom), colours.STRONG, 2)
        if following - left >= room:
            write(page.draw, left + 8, top - _SCALE + 22, year, colours.INK, bold)
    page.draw.line((axis.right, top, axis.right, bottom), colours.LINE)
    if page.today is not None and axis.start <= page.today < axis.end:
        today = axis.at(page.today)
        page.draw.line((today, top, today, bottom), colours.TODAY, 3)


def _rows(page: _Page, sections: Sequence[tuple[str, list[Bar]]]) -> None:
    text, bold = font(_TEXT_SIZE), font(_TEXT_SIZE, bold=True)
    numbers = [length_of(drawable(one.number), text) for _, rows in sections for one in rows]
    column = MARGIN + min(max(numbers, default=0), _LONGEST_NUMBER) + 14
    for section, rows in sections:
        if section:
            page.draw.rectangle((0, page.y, WIDTH, page.y + HEADING - 1), colours.SHADE)
            heading = fitted(drawable(section), WIDTH - 2 * MARGIN, bold)
            write(page.draw, MARGIN, page.y + HEADING / 2, heading, colours.INK, bold)
            page.y += HEADING
        for one in rows:
            middle = page.y + ROW // 2
            number = fitted(drawable(one.number), _LONGEST_NUMBER, text)
            write(page.draw, MARGIN, middle, number, colours.PALE_INK, text)
            words = fitted(drawable(one.text), AXIS_LEFT - 16 - column, text)
            write(page.draw, column, middle, words, colours.INK, text)
            page.y += ROW
            if one.spans or one.dues or one.is_continuous:
                _bar(page.draw, page.axis, one, middle)
            else:
                place = (AXIS_LEFT + WIDTH - MARGIN) / 2
                write(page.draw, place, middle, "?", colours.MARK[one.tone], bold, end="middle")


def _bar(draw: ImageDraw.ImageDraw, axis: Axis | None, bar: Bar, middle: int) -> None:
    """Without an axis there are no dates: nothing but continuous duties."""
    half = _BAND if bar.is_continuous else _BAR
    ends = [(axis.at(one.start), axis.after(one.end)) for one in bar.spans] if axis else []
    if bar.is_continuous and not ends:
        ends = [(AXIS_LEFT, WIDTH - MARGIN)]
    for left, right in ends:
        box = left, middle - half, max(right, left + 2 * half), middle + half
        draw.rounded_rectangle(box, half, colours.FILL[bar.tone])
    for x in [(axis.at(due) + axis.after(due)) / 2 for due in bar.dues] if axis else ():
        _diamond(draw, x, middle, colours.MARK[bar.tone])


def _diamond(draw: ImageDraw.ImageDraw, x: float, y: float, colour: str) -> None:
    draw.polygon([(x - _MARK, y), (x, y - _MARK), (x + _MARK, y), (x, y + _MARK)], colour, colours.PAPER)


def _legend(page: _Page, names: Sequence[str], middle: int) -> None:
    """What each sign means, from the left to the right; today only where it is drawn."""
    small, x = font(_SMALL_SIZE), float(MARGIN)
    is_shown = page.axis is not None and page.today is not None and page.axis.start <= page.today < page.axis.end
    for place, name in enumerate(names if is_shown else names[:-1]):
        match place:
            case 0:
                _diamond(page.draw, x + _MARK, middle, colours.MARK[Tone.AHEAD])
            case 1 | 2:
                half = _BAR if place == 1 else _BAND
                page.draw.rounded_rectangle(
                    (x, middle - half, x + _SIGN - 12, middle + half), half, colours.FILL[Tone.AHEAD]
                )
            case _:
                page.draw.line((x + _MARK, middle - _MARK, x + _MARK, middle + _MARK), colours.TODAY, 3)
        x += _SIGN if place in {1, 2} else 2 * _MARK + 12
        words = drawable(name)
        write(page.draw, x, middle, words, colours.PALE_INK, small)
        x += length_of(words, small) + 40
