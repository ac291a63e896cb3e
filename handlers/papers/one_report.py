"""The report of one organisation as a paper of its own: everything that it answered, for whoever is sent it."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from documents.paper import Align, Block, Column, Heading, Listing, Paper, Paragraph, Section, Table, Title
from domain.kinds import Counts, Photos, Text
from domain.library import FORMS
from handlers.papers.parts import days_in_words, number, official_name, quoted
from handlers.wording import category_of, item_lines, name_of

if TYPE_CHECKING:
    from datetime import datetime

    from domain.answers import Items
    from domain.collected import Filed
    from domain.forms import Form, Question
    from texts import Words


def report_paper(one: Filed, words: Words, at: datetime) -> Paper:
    """The paper, with each question that was answered; `at` is the moment of which it speaks."""
    event, form = one.obligation.event, FORMS[one.obligation.event.form]
    title = words.plain("one-report-title")
    answered = one.answered
    blocks: list[Block] = [
        Title((title, words.plain("papers-summary-about"))),
        Paragraph(
            words.plain("papers-held", days=days_in_words(words, event), title=quoted(words, event.title)),
        ),
        *_whose(one, words),
    ]
    for question in form.questions:
        if items := answered.get(question.key):
            blocks += [Heading(name_of(words, form, question)), *_answer(question, items, form, words)]
    blocks.append(Paragraph(_source(one, words, at), Align.LEFT, small=True))
    return Paper(words.language, f"{title}. {one.organisation.name}", (Section(tuple(blocks)),))


def _whose(one: Filed, words: Words) -> list[Block]:
    """Whose report it is, its number and how it stands, a line each."""
    zone = one.obligation.event.zone
    said = [
        ("papers-cell-organisation", official_name(one)),
        ("papers-cell-district", one.organisation.territory.name),
        ("papers-cell-report", one.number or ""),
        ("papers-cell-handed-in", f"{one.submitted_at.astimezone(zone):%d.%m.%Y %H:%M}" if one.submitted_at else ""),
        ("papers-cell-state", words.plain(f"state-{one.state}")),
    ]
    return [Paragraph(f"{words.plain(key)}: {text}", Align.LEFT) for key, text in said if text]


def _answer(question: Question, items: Items, form: Form, words: Words) -> list[Block]:
    """People in a table with their sum, texts as they were written, whatever has several parts as a list."""
    if isinstance(question.kind, Counts):
        rows = [(category_of(words, item.key), number(words, int(item.number or 0))) for item in items]
        headings = words.plain("papers-column-category"), words.plain("papers-column-people")
        total = words.plain("papers-total"), number(words, question.kind.total(items))
        return [Table((Column(headings[0], 3), Column(headings[1], 1, Align.RIGHT)), tuple(rows), total)]
    if isinstance(question.kind, Text):
        return [Paragraph(line) for item in items for line in (item.text or "").splitlines() if line.strip()]
    lines = [html.unescape(line).removeprefix("\u2022 ") for line in item_lines(words, form, question, items, {})]
    if len(lines) > 1 and not isinstance(question.kind, Photos):
        return [Listing(tuple(lines))]
    return [Paragraph(line) for line in lines]


def _source(one: Filed, words: Words, at: datetime) -> str:
    local = at.astimezone(one.obligation.event.zone)
    return words.plain("one-report-source", moment=f"{words.day(local.date())}, {local:%H:%M}")
