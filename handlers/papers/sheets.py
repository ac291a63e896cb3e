"""The sheets of an event: one of reports, a row an organisation, and one for each kind of question of its form."""

from __future__ import annotations

import html
import re
from itertools import groupby
from typing import TYPE_CHECKING

from documents.workbook_out import Cell, Sheet, Sum
from domain.kinds import Choices, Count, Counts, Indicator, Links, Names, Photos, Records, Text
from domain.library import FORMS
from handlers.papers.data import whole
from handlers.wording import category_of, item_lines, name_of, option_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from domain.collected import Collected, Filed
    from domain.forms import Form, Question
    from texts import Words

_TAG = re.compile(r"</?[a-z]+>")
_NUMBER, _NAME, _LONG = 12, 30, 60
HEADINGS = (
    "papers-cell-report",
    "papers-cell-organisation",
    "papers-cell-official",
    "papers-cell-district",
    "papers-cell-state",
    "papers-cell-handed-in",
    "papers-cell-late",
)


def sheets_of(collected: Collected, words: Words) -> list[Sheet]:
    """All sheets; those that nothing is on are left out."""
    form = FORMS[collected.event.form]
    kinds: list[Callable[[Collected, Form, Words], Sheet | None]] = [
        _counts,
        _numbers,
        _choices,
        _names,
        _links,
        _records,
        _photos,
        _texts,
    ]
    made = (make(collected, form, words) for make in kinds)
    return [reports_sheet(collected, words), *(one for one in made if one is not None and one.rows)]


def reports_sheet(collected: Collected, words: Words) -> Sheet:
    """Every organisation that owes a report, with its figures if they count."""
    form = FORMS[collected.event.form]
    headings = [words.plain(key) for key in HEADINGS]
    counted = {one.obligation.id for one in collected.counted}
    base = len(headings)
    columns = list(_columns(form, tuple(collected.totals().by_category), words, base))
    rows = [
        (*_head(one, words), *(_cell(one, asked) if one.obligation.id in counted else None for _, asked in columns))
        for one in collected.filed
    ]
    headings += [heading for heading, _ in columns]
    return Sheet(
        words.plain("papers-sheet-reports"),
        tuple(headings),
        tuple(rows),
        (14, _NAME, _LONG, 20, 16, 18, _NUMBER),
        frozenset(range(base, len(headings))),
        words.plain("papers-cell-total"),
    )


def _head(one: Filed, words: Words) -> tuple[Cell, ...]:
    """Whose report it is and how it stands, below HEADINGS; the moment by the event's clock."""
    zone = one.obligation.event.zone
    return (
        one.number or "",
        one.organisation.name,
        one.organisation.official_name or "",
        one.organisation.territory.name,
        words.plain(f"state-{one.state}"),
        one.submitted_at.astimezone(zone).replace(tzinfo=None) if one.submitted_at else None,
        words.plain("yes") if one.was_late else "",
    )


Asked = tuple[str, str] | Sum
"""A question and its item, or the sum of columns."""


def _columns(form: Form, categories: tuple[str, ...], words: Words, base: int) -> Iterator[tuple[str, Asked]]:
    """Heading and what stands below it, for every number of the form that may be added up over organisations."""
    for question in form.questions:
        name = name_of(words, form, question)
        if isinstance(question.kind, Counts):
            for category in categories:
                yield category_of(words, category), (question.key, category)
            yield f"{name}: {words.plain('papers-column-all')}", Sum(base, base + len(categories) - 1)
            base += len(categories) + 1
        elif isinstance(question.kind, Count):
            yield name, (question.key, "")
            base += 1


def _cell(one: Filed, asked: Asked) -> Cell:
    if isinstance(asked, Sum):
        return asked
    question, wanted = asked
    return next((whole(item.number) for item in one.items(question) if item.key == wanted), None)


# --- a sheet a kind ------------------------------------------------------------------------------------------


def _of_kind(form: Form, *kinds: type) -> list[Question]:
    return [one for one in form.questions if isinstance(one.kind, kinds)]


def _who(one: Filed) -> tuple[str, str]:
    return one.organisation.name, one.organisation.territory.name


def _sheet(
    words: Words, name: str, headings: Iterable[str], rows: Iterable[tuple[Cell, ...]], summed: Iterable[int] = ()
) -> Sheet:
    """A sheet whose rows begin with the organisation and its district."""
    who = words.plain("papers-cell-organisation"), words.plain("papers-cell-district")
    return Sheet(
        words.plain(name),
        (*who, *headings),
        tuple(rows),
        (_NAME, 20, _NAME if not summed else _NUMBER + 4),
        frozenset(summed),
        words.plain("papers-cell-total"),
    )


def _counts(collected: Collected, form: Form, words: Words) -> Sheet | None:
    asked = _of_kind(form, Counts)
    if not asked:
        return None
    categories = tuple(collected.totals().by_category)
    headings = [*(category_of(words, one) for one in categories), words.plain("papers-column-all")]
    rows: list[tuple[Cell, ...]] = []
    for one in collected.counted:
        given = {item.key: int(item.number or 0) for question in asked for item in one.items(question.key)}
        rows.append((*_who(one), *(given.get(key, 0) for key in categories), Sum(2, 1 + len(categories))))
    return _sheet(words, "papers-sheet-counts", headings, rows, range(2, 3 + len(categories)))


def _numbers(collected: Collected, form: Form, words: Words) -> Sheet | None:
    """Whole numbers are added up, those with a unit are not."""
    asked = _of_kind(form, Count, Indicator)
    rows: list[tuple[Cell, ...]] = []
    for one in collected.counted:
        given = [next((whole(item.number) for item in one.items(question.key)), None) for question in asked]
        if any(number is not None for number in given):
            rows.append((*_who(one), *given))
    summed = [place for place, question in enumerate(asked, 2) if isinstance(question.kind, Count)]
    return _sheet(words, "papers-sheet-numbers", [name_of(words, form, one) for one in asked], rows, summed)


def _choices(collected: Collected, form: Form, words: Words) -> Sheet | None:
    """A 1 where the report names the option; own variants stand by themselves."""
    asked = _of_kind(form, Choices)
    options = [(question, key) for question in asked for key in question.kind.options]  # type: ignore[attr-defined]
    rows: list[tuple[Cell, ...]] = []
    for one in collected.counted:
        chosen = {(question.key, item.key) for question in asked for item in one.items(question.key)}
        own = [item.text for question in asked for item in one.items(question.key) if item.text]
        rows.append((*_who(one), *(1 if (q.key, key) in chosen else None for q, key in options), "; ".join(own)))
    headings = [option_of(words, form, question, key) for question, key in options]
    if not options:
        return None
    return _sheet(
        words,
        "papers-sheet-choices",
        [*headings, words.plain("papers-own-activities")],
        rows,
        range(2, 2 + len(options)),
    )


def _names(collected: Collected, form: Form, words: Words) -> Sheet:
    return _listed("papers-sheet-names", _of_kind(form, Names), collected, form, words)


def _links(collected: Collected, form: Form, words: Words) -> Sheet:
    return _listed("papers-sheet-links", _of_kind(form, Links), collected, form, words)


def _listed(sheet: str, asked: list[Question], collected: Collected, form: Form, words: Words) -> Sheet:
    """A row an item."""
    rows = [
        (*_who(one), name_of(words, form, question), item.text or "")
        for one in collected.counted
        for question in asked
        for item in one.items(question.key)
    ]
    return _sheet(words, sheet, _question_and_answer(words), rows)


def _question_and_answer(words: Words) -> list[str]:
    return [words.plain("papers-cell-question"), words.plain("papers-cell-answer")]


def _records(collected: Collected, form: Form, words: Words) -> Sheet:
    """A row a record, a column each of its parts."""
    asked = _of_kind(form, Records)
    parts = max((len(question.kind.fields) for question in asked), default=0)  # type: ignore[attr-defined]
    rows: list[tuple[Cell, ...]] = []
    for one in collected.counted:
        for question in asked:
            for _, group in groupby(one.items(question.key), key=lambda item: item.key.partition(".")[0]):
                texts = [item.text or "" for item in group]
                rows.append((*_who(one), name_of(words, form, question), *texts, *[""] * (parts - len(texts))))
    columns = [words.plain("papers-cell-part", number=place) for place in range(1, parts + 1)]
    return _sheet(words, "papers-sheet-records", [words.plain("papers-cell-question"), *columns], rows)


def _photos(collected: Collected, form: Form, words: Words) -> Sheet:
    rows: list[tuple[Cell, ...]] = []
    for one in collected.counted:
        items = [item for question in _of_kind(form, Photos) for item in one.items(question.key)]
        if items:
            rows.append((*_who(one), len(items), "; ".join(item.text for item in items if item.text)))
    headings = [words.plain("papers-cell-count"), words.plain("papers-cell-caption")]
    return _sheet(words, "papers-sheet-photos", headings, rows, [2])


def _texts(collected: Collected, form: Form, words: Words) -> Sheet:
    """Whatever has no sheet of its own: texts, days, yes and no."""
    others = (Counts, Count, Indicator, Choices, Names, Links, Records, Photos)
    asked = [one for one in form.questions if not isinstance(one.kind, others)]
    rows = [
        (*_who(one), name_of(words, form, question), plain_answer(one, question, form, words))
        for one in collected.counted
        for question in asked
        if one.items(question.key)
    ]
    return _sheet(words, "papers-sheet-texts", _question_and_answer(words), rows)


def plain_answer(one: Filed, question: Question, form: Form, words: Words) -> str:
    """As the card shows it, where that says more than the text: a day, a yes."""
    items = one.items(question.key)
    if isinstance(question.kind, Text):
        return "\n".join(item.text or "" for item in items)
    return html.unescape(_TAG.sub("", "\n".join(item_lines(words, form, question, items, {}))))
