"""How a form's questions, answers and mistakes are called in a language."""

from __future__ import annotations

import html
from datetime import date, datetime
from itertools import groupby
from typing import TYPE_CHECKING

from domain.kinds import Choices, Counts, Day, Indicator, Moment, Period, Photos, Records, YesNo
from domain.photos import CONSENT
from texts import Html

if TYPE_CHECKING:
    from collections.abc import Mapping

    from domain.answers import Invalid, Item, Items
    from domain.forms import Form, Question
    from texts import Words

MONTH = len("2023-11")


def key_of(form: Form, question: Question) -> str:
    """What the words of a question are filed under; consent is asked in the same words by all forms."""
    return f"photos-{CONSENT}" if question.key == CONSENT else f"{form.key}-{question.key}"


def wording_of(words: Words, form: Form, question: Question) -> Html:
    """The question as it is asked."""
    return words(key_of(form, question))


def name_of(words: Words, form: Form, question: Question) -> str:
    """The question's short name, for the summary and for buttons."""
    return words.plain(f"{key_of(form, question)}.name")


def option_of(words: Words, form: Form, question: Question, option: str) -> str:
    return words.plain(f"{key_of(form, question)}-{option}")


def category_of(words: Words, category: str) -> str:
    return words.plain(f"category-{category}")


def invalid_words(words: Words, wrong: Invalid) -> Html:
    """What is wrong with a message and an example of what is right."""
    return words(f"invalid-{wrong.key}", **wrong.facts)


def item_lines(  # noqa: C901, PLR0911 - one way a kind
    words: Words,
    form: Form,
    question: Question,
    items: Items,
    titles: Mapping[str, str],
    longest: int | None = None,
) -> list[Html]:
    """An answer in lines of HTML, each of at most `longest` characters; none for no items.

    `titles` are those of options that are data and not words.
    """
    if not items:
        return []

    def _escaped(text: str) -> Html:
        return Html(html.escape(text if longest is None else shorten(text, longest), quote=False))

    def _listed(texts: list[str]) -> list[Html]:
        return [_escaped(f"• {text}" if len(texts) > 1 else text) for text in texts]

    match question.kind:
        case Counts() as kind:
            return _counts(words, kind, items)
        case Choices():
            titled = {item.key: item.text or titles.get(item.key) for item in items}
            return _listed([title or option_of(words, form, question, key) for key, title in titled.items()])
        case Photos():
            captions = [f"{place}. {one.text}" for place, one in enumerate(items, 1) if one.text]
            return [words("item-photos", count=len(items)), *map(_escaped, captions)]
        case YesNo():
            return [words("yes" if items[0].number else "no")]
        case Indicator() as kind:
            return [words("item-indicator", number=items[0].number or 0, unit=kind.unit)]
        case Day() | Moment():
            return [_escaped(_date(words, items[0].text or ""))]
        case Period():
            first, last = (date.fromisoformat(item.text or "") for item in items)
            return [_escaped(words.days(first, last))]
        case Records():
            records = groupby(items, key=lambda item: item.key.partition(".")[0])
            return _listed([" – ".join(item.text or "" for item in parts) for _, parts in records])
        case kind:
            texts = [_text(words, item) for item in items]
            return _listed(texts) if kind.gathers else list(map(_escaped, texts))


def _counts(words: Words, kind: Counts, items: Items) -> list[Html]:
    """In one line: the total and what it is made of; categories that nobody was of are left out."""
    parts = [
        words("item-count", category=category_of(words, item.key), number=int(item.number))
        for item in items
        if item.key in kind.categories and item.number
    ]
    return [words("item-counts", total=kind.total(items), parts=Html(", ".join(parts)))]


def _text(words: Words, item: Item) -> str:
    return item.text if item.text is not None else words.plain("item-number", number=int(item.number or 0))


def _date(words: Words, iso: str) -> str:
    """A day, a month without a day, or a day with a time."""
    if len(iso) == MONTH:
        return words.month(date.fromisoformat(f"{iso}-01"))
    moment = datetime.fromisoformat(iso)
    day = words.day(moment.date())
    return f"{day}, {moment:%H:%M}" if "T" in iso else day


def shorten(text: str, longest: int) -> str:
    """The text, cut with an ellipsis where it is longer."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
