"""The card of a walk: one question with its buttons, or the summary of all answers, as a phone shows it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from domain.kinds import NO, YES, Choices, Counts, YesNo
from handlers.replies import LONGEST_MESSAGE, Keyboard, button, length_of, turning
from handlers.walk import ON_ONE_SCREEN, PAGE
from handlers.wording import category_of, invalid_words, item_lines, key_of, name_of, option_of, wording_of
from texts import Html

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from aiogram.types import InlineKeyboardButton

    from domain.answers import Answer, Invalid
    from domain.forms import Draft, Question
    from handlers.walk import Press
    from texts import Words

LISTED, IN_SUMMARY = 12, 4
"""Lines of an answer that the card and its summary spell out; the readable copy has them all."""

LINE_LENGTHS = (150, 60, 25)
"""Characters of a line on the card: the first length with which the card fits into one message."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a conversation shows its walk."""

    words: Words
    press: Callable[..., Press]
    """Makes a button's data from what is done, to which question and item."""
    head: Html
    finish: str
    """The key of the words on the button that ends the walk."""
    titles: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Question → option → title, where options are data and not words."""
    suggestions: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    """Question → (words on a button, what it types)."""
    others: Mapping[int, str] = field(default_factory=dict)
    """Person → name, of those whose answers are marked with who gave them."""
    beside: Mapping[str, tuple[Html, ...]] = field(default_factory=dict)
    """Question → lines about its answer that are no part of it: how far its pictures are."""
    may_change: Callable[[str], bool] = lambda _: True
    """Whether an answer may be changed: a return may leave only some of them open."""
    line_length: int = LINE_LENGTHS[0]


def show(draft: Draft, look: Look, wrong: Invalid | None = None, page: int = 0) -> tuple[Html, Keyboard]:
    """The text of the card and its buttons."""
    question = draft.current
    if question is None:
        return fitting(look, lambda look: _summary(draft, look, wrong)), _summary_buttons(draft, look)
    answer = draft.answer(question.key)
    keyboard = [*_options(draft, question, answer, look, page), *_moves(draft, question, look, wrong)]
    return fitting(look, lambda look: _question(draft, question, look, wrong)), keyboard


def fitting(look: Look, text: Callable[[Look], Html]) -> Html:
    """The text with its answers' lines shortened as far as one message needs."""
    made = Html()
    for length in LINE_LENGTHS:
        made = text(replace(look, line_length=length))
        if length_of(made) <= LONGEST_MESSAGE:
            break
    return made


def _question(draft: Draft, question: Question, look: Look, wrong: Invalid | None) -> Html:
    words, answer = look.words, draft.answer(question.key)
    parts = [
        Html(f"{look.head}\n{_progress(draft, question, words)}"),
        Html(f"<b>{wording_of(words, draft.form, question)}</b>"),
        *_given(draft, question, answer, look),
        words(f"{key_of(draft.form, question)}.hint"),
    ]
    if wrong is not None:
        parts.append(Html(f"⚠️ {invalid_words(words, wrong)}"))
    return Html("\n\n".join(part for part in parts if part))


def _progress(draft: Draft, question: Question, words: Words) -> Html:
    asked = draft.asked
    done = sum(draft.answer(one.key).settled for one in asked)
    bar = "▰" * done + "▱" * (len(asked) - done)
    return words("card-progress", number=asked.index(question) + 1, of=len(asked), bar=bar)


def _given(draft: Draft, question: Question, answer: Answer, look: Look) -> list[Html]:
    """What there is of the answer so far, under the question."""
    words, kind = look.words, question.kind
    if isinstance(kind, Counts):
        return [_counts_so_far(kind, answer, words)]
    if isinstance(kind, Choices) and kind.gathers and not answer.items:
        return []
    lines = _lines(draft, question, answer, look, LISTED)
    if answer.skipped:
        lines = [words("card-skipped")]
    lines = [*lines, *look.beside.get(question.key, ())]
    return [Html("\n".join([*lines, *_by_whom(answer, look)]))] if lines else []


def _lines(draft: Draft, question: Question, answer: Answer, look: Look, most: int | None) -> list[Html]:
    """The answer in lines: no more than `most` and shortened, or all of it where that is None."""
    titles = look.titles.get(question.key, {})
    longest = None if most is None else look.line_length
    lines = item_lines(look.words, draft.form, question, answer.items, titles, longest)
    if most is None or len(lines) <= most + 1:
        return lines
    return [*lines[:most], look.words("card-more", count=len(lines) - most)]


def _counts_so_far(kind: Counts, answer: Answer, words: Words) -> Html:
    numbers = {item.key: item.number for item in answer.items}
    lines = [
        words("card-count", category=category_of(words, one), number=int(numbers[one] or 0))
        if one in numbers
        else words("card-count-missing", category=category_of(words, one))
        for one in kind.categories
    ]
    if kind.is_complete(answer.items):
        lines.append(words("card-total", number=kind.total(answer.items)))
    else:
        lines.append(words("card-next-category", category=category_of(words, kind.missing(answer.items)[0])))
    return Html("\n".join(lines))


def _by_whom(answer: Answer, look: Look) -> list[Html]:
    name = look.others.get(answer.by or 0)
    return [look.words("card-given-by", name=name)] if name and answer.items else []


# --- buttons -------------------------------------------------------------------------------------------------


def _options(draft: Draft, question: Question, answer: Answer, look: Look, page: int) -> Keyboard:
    kind, key = question.kind, question.key
    suggested = [
        [button(title, look.press(do="type", question=key, item=typed))]
        for title, typed in look.suggestions.get(key, ())
    ]
    if isinstance(kind, YesNo):
        return [
            [
                button(look.words.plain(word), look.press(do="pick", question=key, item=word))
                for word in (YES.key, NO.key)
            ]
        ]
    if not isinstance(kind, Choices):
        return suggested
    chosen = {item.key: item.text for item in answer.items}
    own = [(item, text or "") for item, text in chosen.items() if item not in kind.options]
    titles = look.titles.get(key, {})
    listed = [
        *((one, titles.get(one) or option_of(look.words, draft.form, question, one)) for one in kind.options),
        *own,
    ]
    paged = len(listed) > ON_ONE_SCREEN
    first = page * PAGE if paged and page * PAGE < len(listed) else 0
    last = first + PAGE if paged else len(listed)
    rows = [
        [button(f"✅ {title}" if item in chosen else title, look.press(do="pick", question=key, item=item))]
        for item, title in listed[first:last]
    ]
    pages = -(-len(listed) // PAGE) if paged else 1
    turns = turning(first // PAGE, pages, lambda to: look.press(do="page", question=key, item=str(to)))
    return suggested + rows + turns


def _moves(draft: Draft, question: Question, look: Look, wrong: Invalid | None) -> Keyboard:
    """Done, skip, clear and back, as far as each makes sense now."""

    def move(do: str, word: str = "") -> InlineKeyboardButton:
        return button(look.words.plain(f"press-{word or do}"), look.press(do=do, question=question.key))

    kind, answer = question.kind, draft.answer(question.key)
    complete = bool(answer.items) and kind.is_complete(answer.items)
    forward, aside = [], []
    # Not after a message that was half understood: one tap would make zeros of the other half.
    if isinstance(kind, Counts) and answer.items and not complete and wrong is None:
        forward.append(move("rest"))
    if complete:
        forward.append(move("done", "right" if isinstance(kind, Counts) else "done"))
    if question.optional and not (answer.items and kind.gathers):
        forward.append(move("skip"))
    before = draft.before(question)
    if before and look.may_change(before.key):
        aside.append(move("back"))
    if answer.items and kind.gathers and not isinstance(kind, Choices):
        aside.append(move("clear"))
    return [row for row in (forward, aside) if row]


# --- summary -------------------------------------------------------------------------------------------------


def _summary(draft: Draft, look: Look, wrong: Invalid | None) -> Html:
    parts = [look.head, answers_text(draft, look), look.words("card-check")]
    if wrong is not None:
        parts.append(Html(f"⚠️ {invalid_words(look.words, wrong)}"))
    return Html("\n\n".join(parts))


def _summary_buttons(draft: Draft, look: Look) -> Keyboard:
    changes = [
        button(
            look.words.plain("press-change", name=name_of(look.words, draft.form, question)),
            look.press(do="change", question=question.key),
        )
        for question in draft.asked
        if look.may_change(question.key)
    ]
    finish = [button(look.words.plain(look.finish), look.press(do="finish"))]
    return [finish, *(changes[place : place + 2] for place in range(0, len(changes), 2))]


def answers_text(draft: Draft, look: Look, *, whole: bool = False) -> Html:
    """All answers, each under its question's short name; long ones shortened, unless the `whole` is asked for."""
    blocks = []
    for question in draft.asked:
        answer = draft.answer(question.key)
        lines = [
            *_lines(draft, question, answer, look, None if whole else IN_SUMMARY),
            *look.beside.get(question.key, ()),
        ]
        if not lines:
            continue
        name = f"<b>{name_of(look.words, draft.form, question)}:</b>"
        parts = [f"{name} {lines[0]}"] if len(lines) == 1 else [name, *lines]
        blocks.append("\n".join([*parts, *_by_whom(answer, look)]))
    return Html("\n".join(blocks))
