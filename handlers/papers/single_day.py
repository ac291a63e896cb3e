"""The summary of a single day, in the order in which such papers are written; other forms may be summed up so too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from documents.paper import (
    Align,
    Band,
    Block,
    Column,
    Heading,
    Listing,
    Paper,
    Paragraph,
    Row,
    Section,
    Table,
    Title,
)
from domain.events import State
from domain.kinds import url_of
from handlers.papers.parts import (
    appendix,
    closing,
    corner,
    days_in_words,
    distinct,
    number,
    opening,
    quoted,
)
from handlers.wording import category_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from domain.collected import Collected, Filed
    from domain.totals import Totals
    from handlers.papers.parts import Copy
    from texts import Words

_DATE = re.compile(r"\b\d{1,2}\.\d{1,2}\.\d{4}\b")
_EDGES = " \t,;:.\u2013\u2014-|()"
_NONE = "\u2013"
_NARROW, _LETTER = 13, 2.6
"""Of a column of numbers, about in millimetres: its width, and what a digit of a long sum needs."""


def single_day_paper(collected: Collected, words: Words, copy: Copy) -> Paper:
    """The paper: of all that is counted, which `collected` knows."""
    title = words.plain("papers-summary-title")
    sums = collected.totals()
    begins = (*_head(collected, words, copy), *_story(collected, sums, words, copy), *_categories(sums, words))
    ends = (*_shown(collected, sums, words), *_missing(collected, words, copy), *_winners(words, copy.winners))
    table = _organisations(collected, sums, words)
    sections = [
        Section(begins),
        *([Section((table,), lying=True)] if table else []),
        Section((*ends, *closing(collected, words, copy))),
        *appendix(words, copy),
    ]
    return Paper(words.language, f"{title}. {collected.event.title}", tuple(sections))


# --- words ---------------------------------------------------------------------------------------------------


def _head(collected: Collected, words: Words, copy: Copy) -> list[Block]:
    """The corner and the title; names stand by themselves, so that nothing has to be declined."""
    lines = [
        words.plain("papers-summary-title"),
        words.plain("papers-summary-about"),
        quoted(words, collected.event.title),
        *filter(None, [copy.place]),
        days_in_words(words, collected.event),
    ]
    return [corner(words, copy.requisites), Title(tuple(lines))]


def _story(collected: Collected, sums: Totals, words: Words, copy: Copy) -> list[Block]:
    """When and where it was held, by whom, with how many people."""
    event, asked = collected.event, copy.requisites
    held = words.plain("papers-held", days=days_in_words(words, event), title=quoted(words, event.title))
    said = [held]
    if copy.place:
        said.append(words.plain("papers-place", place=copy.place))
    if asked.coordinator:
        said.append(words.plain("papers-coordinator", name=asked.coordinator))
    said.append(words.plain("papers-reported", number=len(collected.counted), owed=len(collected.filed)))
    if sums.share.not_held:
        said.append(words.plain("papers-not-held", number=sums.share.not_held))
    blocks: list[Block] = [*opening(words, asked), Paragraph(" ".join(said))]
    if sums.by_category:
        blocks.append(Paragraph(words.plain("papers-people", number=sums.people.both)))
    reach = [
        f"{words.plain(f'{event.form}-{question}.name')} {_NONE} {number(words, figure.both)}"
        for question, figure in sums.reach.items()
        if figure.both
    ]
    if reach:
        blocks.append(Paragraph(words.plain("papers-apart", list="; ".join(reach))))
    return blocks


def _missing(collected: Collected, words: Words, copy: Copy) -> list[Block]:
    """For the working copy alone: who still owes a report, and who had nothing to report."""
    if not copy.is_working:
        return []
    not_held = [one for one in collected.filed if one.state is State.NOT_HELD]
    return [
        Paragraph(words.plain(key, number=len(found), names="; ".join(one.organisation.name for one in found)))
        for key, found in (("papers-missing", collected.missing), ("papers-nothing-held", not_held))
        if found
    ]


def _winners(words: Words, winners: tuple[str, ...]) -> list[Block]:
    """Only those whom a person has confirmed."""
    if not winners:
        return []
    said = words.plain("papers-winners", number=len(winners), names="; ".join(winners))
    return [Heading(words.plain("papers-results")), Paragraph(said)]


# --- tables --------------------------------------------------------------------------------------------------


def _categories(sums: Totals, words: Words) -> list[Block]:
    if not sums.by_category:
        return []
    columns = (
        Column(words.plain("papers-column-category"), 3),
        Column(words.plain("papers-column-people"), 1.2, Align.RIGHT),
    )
    rows = tuple(
        (_capital(category_of(words, category)), number(words, figure.both))
        for category, figure in sums.by_category.items()
    )
    total = words.plain("papers-total"), number(words, sums.people.both)
    return [Table(columns, rows, total, words.plain("papers-table-categories", number=1))]


def _organisations(collected: Collected, sums: Totals, words: Words) -> Table | None:
    """A row an organisation that counts, under the names of their districts; no place in any order of merit."""
    if not collected.counted:
        return None
    categories = tuple(sums.by_category)
    rows: list[Row | Band] = []
    district = None
    for place, one in enumerate(collected.counted, 1):
        if one.organisation.territory.id != district:
            district = one.organisation.territory.id
            rows.append(Band(one.organisation.territory.name))
        rows.append(_organisation(place, one, categories, words))
    figures = [number(words, sums.by_category[category].both) for category in categories]
    if categories:
        figures.append(number(words, sums.people.both))
    headings = [*(_capital(category_of(words, one)) for one in categories), words.plain("papers-column-all")]
    numbers = [
        Column(heading, max(_NARROW, _LETTER * len(figure)), Align.RIGHT, vertical=True)
        for heading, figure in zip(headings, figures, strict=False)
    ]
    total = "", words.plain("papers-total"), "", *figures, "", ""
    caption = words.plain("papers-table-organisations", number=2 if categories else 1)
    return Table(_columns(numbers, words), tuple(rows), total, caption)


def _columns(numbers: list[Column], words: Words) -> tuple[Column, ...]:
    return (
        Column(words.plain("papers-column-number"), 10, Align.CENTRE),
        Column(words.plain("papers-column-organisation"), 44),
        Column(words.plain("papers-column-activities"), 44),
        *numbers,
        Column(words.plain("papers-column-partners"), 38),
        Column(words.plain("papers-column-links"), 38),
    )


def _organisation(place: int, one: Filed, categories: tuple[str, ...], words: Words) -> Row:
    given = {item.key: int(item.number or 0) for item in one.items("people")}
    figures = [number(words, given.get(category, 0)) for category in categories]
    if categories:
        figures.append(number(words, sum(given.values())))
    partners = distinct(item.text or "" for key in ("attracted", "partners") for item in one.items(key))
    links = [item.text or "" for key in ("publications", "evidence") for item in one.items(key)]
    activities = activities_of(one, words)
    return (str(place), one.organisation.name, "\n".join(activities), *figures, "\n".join(partners), "\n".join(links))


def activities_of(one: Filed, words: Words) -> list[str]:
    """The forms of activity of a report, by their names; own ones as they were written."""
    form = one.obligation.event.form
    return [item.text or words.plain(f"{form}-activities-{item.key}") for item in one.items("activities")]


def _shown(collected: Collected, sums: Totals, words: Words) -> list[Block]:
    """The forms of activity with their counts, who took part beside, and where it was written about."""
    blocks = _activities(collected.event.form, sums, words)
    for question, heading in (("attracted", "papers-attracted"), ("partners", "papers-partners")):
        if names := distinct(_texts(collected, question)):
            blocks += [Heading(words.plain(heading)), Listing(names)]
    publications = tuple(publication(text) for text in _texts(collected, "publications"))
    if publications:
        columns = (
            Column(words.plain("papers-column-source"), 3),
            Column(words.plain("papers-column-date"), 1.2),
            Column(words.plain("papers-column-link"), 4),
        )
        blocks += [Heading(words.plain("papers-publications")), Table(columns, publications)]
    return blocks


def _activities(form: str, sums: Totals, words: Words) -> list[Block]:
    rows = [
        (words.plain(f"{form}-activities-{key}"), number(words, count)) for key, count in sums.by_activity.most_common()
    ]
    if sums.own_activities:
        rows.append((words.plain("papers-own-activities"), number(words, sums.own_activities)))
    if not rows:
        return []
    columns = (
        Column(words.plain("papers-column-activity"), 3),
        Column(words.plain("papers-column-count"), 1.2, Align.RIGHT),
    )
    return [Heading(words.plain("papers-activities")), Table(columns, tuple(rows))]


def publication(text: str) -> Row:
    """Where it was published, the day if it is said, and how to find it."""
    url, day = url_of(text), _DATE.search(text)
    if url is None:
        return (text.split(",", maxsplit=1)[0].strip(_EDGES), day[0] if day else _NONE, text)
    title = text.replace(url, " ").strip(_EDGES)
    host = url.partition("://")[2].split("/")[0].removeprefix("www.")
    return (title or host, day[0] if day else _NONE, url)


def _texts(collected: Collected, question: str) -> Iterable[str]:
    return (item.text for one in collected.counted for item in one.items(question) if item.text)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
