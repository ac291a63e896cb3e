"""A year's results of a site: its events in the order of their days, numbers that are never added to one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from documents.paper import Align, Block, Column, Heading, Paper, Paragraph, Section, Table, Title
from domain.answers import Invalid
from domain.kinds import Count
from domain.kinds.days import read_date
from domain.library import FORMS
from handlers.papers.parts import (
    appendix,
    closing,
    corner,
    number,
    official_name,
    opening,
    quoted,
)
from handlers.papers.seminar import paragraphs, records

if TYPE_CHECKING:
    from domain.collected import Collected, Filed
    from domain.events import Event
    from handlers.papers.parts import Copy
    from texts import Words

WRITTEN = ("feedback", "problems", "conclusions")
"""Questions whose answers are given in the words of those who wrote them."""
_LAST = (9999, 99, 99)


def year_results_paper(collected: Collected, words: Words, copy: Copy) -> Paper:
    """The paper: a part for each organisation that counts and, where there are several, the numbers of all."""
    title, event = words.plain("papers-year-title"), collected.event
    lines = title, quoted(words, event.title), words.plain("papers-year-of", year=str(event.ends_on.year))
    blocks: list[Block] = [corner(words, copy.requisites), Title(lines), *opening(words, copy.requisites)]
    for one in collected.counted:
        blocks += _site(one, words)
    if not collected.counted:
        blocks.append(Paragraph(words.plain("papers-nothing-yet")))
    if len(collected.counted) > 1:
        numbers = {question: figure.both for question, figure in collected.totals().reach.items()}
        blocks += [Heading(words.plain("papers-year-all")), *_numbers(numbers, event, words)]
    section = Section((*blocks, *closing(collected, words, copy)))
    return Paper(words.language, f"{title}. {event.title}", (section, *appendix(words, copy)))


def _site(one: Filed, words: Words) -> list[Block]:
    event = one.obligation.event
    blocks: list[Block] = [Heading(official_name(one))]
    blocks += paragraphs("\n".join(item.text or "" for item in one.items("status")))
    held = sorted(records(one.items("events")), key=lambda record: _order(record[0], event))
    if held:
        blocks += [Paragraph(words.plain("papers-year-held", number=len(held))), _table(held, words)]
    numbers = {
        question.key: int(item.number or 0)
        for question in FORMS[event.form].questions
        if isinstance(question.kind, Count)
        for item in one.items(question.key)
    }
    blocks += _numbers(numbers, event, words)
    for question in WRITTEN:
        if written := paragraphs("\n".join(item.text or "" for item in one.items(question))):
            blocks += [Heading(words.plain(f"{event.form}-{question}.name")), *written]
    return blocks


def _table(held: list[tuple[str, ...]], words: Words) -> Table:
    columns = (
        Column(words.plain("papers-column-number"), 1, Align.CENTRE),
        Column(words.plain("papers-column-date"), 2.2),
        Column(words.plain("papers-column-event"), 6),
        Column(words.plain("papers-column-mode"), 2.4),
    )
    return Table(columns, tuple((str(place), *record) for place, record in enumerate(held, 1)))


def _numbers(numbers: dict[str, int], event: Event, words: Words) -> list[Block]:
    """Each number by itself: people, views and works have no sum."""
    if not numbers:
        return []
    columns = (
        Column(words.plain("papers-column-figure"), 3),
        Column(words.plain("papers-column-number-of"), 1.2, Align.RIGHT),
    )
    rows = ((words.plain(f"{event.form}-{key}.name"), number(words, of)) for key, of in numbers.items())
    return [Paragraph(words.plain("papers-year-apart")), Table(columns, tuple(rows))]


def _order(day: str, event: Event) -> tuple[int, int, int]:
    """By the day as it was written; a month without a day comes after its days, what is no date at the end."""
    try:
        found = read_date(day, event.starts_on)
    except Invalid:
        return _LAST
    return found.year, found.month, found.day or 99
