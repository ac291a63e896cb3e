"""What looks odd in a report that is about to be sent: asked one thing at a time, answered with a tap or a few words.

Nothing here holds a report up: whoever says that all is right, in whatever words, has it sent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.answers import Asked, Invalid
from domain.doubts import doubts
from domain.kinds import NO, Links, YesNo, url_of
from domain.people import Conversation
from handlers import sheet, walk, whereabouts
from handlers.replies import Card, Keyboard, button
from handlers.wording import category_of, name_of, shorten
from storage import doubts as doubt_storage
from storage import people
from texts import Html

if TYPE_CHECKING:
    from domain.doubts import Doubt
    from domain.people import Person
    from domain.reports import Report
    from handlers.card import Look
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

LONGEST_SHOWN = 1000
"""Characters of an explanation that the readable copy has; all of it is kept."""


async def ask(
    tx: Transaction, report: Report, person: Person, words: Words, setting: Setting, below: int | None = None
) -> Card | None:
    """The next doubt on the card of the report, which then waits for words; None: nothing is left to ask."""
    found, left = await _found_and_left(tx, report)
    if not left:
        await doubt_storage.forget_others(tx, report.id, [doubt.id for doubt in found])
        return None
    doubt = left[0]
    waiting: dict[str, object] = {"report": report.id, "shown": None, "doubt": doubt.id, "of": _version(report)}
    conversation = Conversation(whereabouts.NAME, whereabouts.subject_of(report), waiting)
    await people.converse(tx, person.id, conversation, now=setting.now())
    head = words("doubt-head", number=len(found) - len(left) + 1, of=len(found))
    text = (sheet.head_of(report, words, setting), head, _sentence(report, doubt, words), words("doubt-how"))
    buttons = _buttons(report, doubt, words)
    return Card(person.id, whereabouts.subject_of(report), Html("\n\n".join(text)), buttons, below)


def _buttons(report: Report, doubt: Doubt, words: Words) -> Keyboard:
    right = sheet.ReportPress(subject=report.id, do="right", item=doubt.id)
    rows = [[button(words.plain("press-doubt-right"), right)]]
    if report.may_change(doubt.question):
        change = sheet.ReportPress(subject=report.id, do="change", question=doubt.question)
        rows.append([button(words.plain("press-doubt-correct"), change)])
    return rows


async def confirm(tx: Transaction, report: Report, key: str, person: Person, setting: Setting) -> bool:
    """Notes that it is right as it is. False if this doubt is not open any more."""
    doubt = await _open_one(tx, report, key)
    if doubt is not None:
        await doubt_storage.explain(tx, report.id, doubt, None, person.id, setting.now())
    return doubt is not None


async def in_question(tx: Transaction, report: Report, person: Person) -> Doubt | None:
    """The doubt that the person's words would answer: the one that their card shows."""
    data = person.conversation.data if person.conversation else {}
    key = data.get("doubt")
    # A co-author's change puts the summary where the doubt was asked: words typed then are not about it.
    if not isinstance(key, str) or data.get("of") != _version(report):
        return None
    return await _open_one(tx, report, key)


async def take_words(
    tx: Transaction, report: Report, doubt: Doubt, raw: str, person: Person, setting: Setting
) -> walk.Step | None:
    """Notes the words as an explanation (None), unless they correct the answer: then what is to be done with it."""
    said = _yes_or_no(raw)
    if report.may_change(doubt.question):
        if said == NO.key:
            return walk.Step(chosen=doubt.question)
        if said is None and _is_an_answer(report, doubt, raw):
            return walk.read_text(report.draft.at(doubt.question), raw, {}, setting.today)
    text = None if said not in {None, NO.key} else " ".join(raw.split())
    await doubt_storage.explain(tx, report.id, doubt, text, person.id, setting.now())
    return None


def _yes_or_no(raw: str) -> str | None:
    try:
        return YesNo().parse(raw, Asked())[0].key
    except Invalid:
        return None


def _is_an_answer(report: Report, doubt: Doubt, raw: str) -> bool:
    """A mere number or an address is not an explanation: it is what should have been answered."""
    question = report.draft.form.question(doubt.question)
    is_address = question is not None and isinstance(question.kind, Links) and url_of(raw) is not None
    return is_address or not any(map(str.isalpha, raw))


async def _found_and_left(tx: Transaction, report: Report) -> tuple[tuple[Doubt, ...], list[Doubt]]:
    found = doubts(report.draft, await doubt_storage.around(tx, report))
    said = await doubt_storage.explained(tx, report.id)
    return found, [doubt for doubt in found if doubt.id not in said]


async def _open_one(tx: Transaction, report: Report, key: str) -> Doubt | None:
    _, left = await _found_and_left(tx, report)
    return next((doubt for doubt in left if doubt.id == key), None)


def _version(report: Report) -> str:
    """Changes with every answer that is saved."""
    return max((answer.at.isoformat() for answer in report.draft.answers.values() if answer.at), default="")


# --- in words ------------------------------------------------------------------------------------------------


def explained(report: Report, look: Look, *, whole: bool = False) -> list[Html]:
    """What looked odd and what was said to it, for whoever decides: one block, or none."""
    longest = LONGEST_SHOWN if whole else look.line_length
    lines = [_explained(report, doubt, text, longest, look.words) for doubt, text in report.explained]
    return [Html("\n".join(lines))] if lines else []


def _explained(report: Report, doubt: Doubt, text: str | None, longest: int, words: Words) -> Html:
    sentence = _sentence(report, doubt, words)
    if text is None:
        return words("doubt-confirmed", doubt=sentence)
    return words("doubt-explained", doubt=sentence, text=shorten(text, longest))


def _sentence(report: Report, doubt: Doubt, words: Words) -> Html:
    facts = dict(doubt.facts)
    category, form = facts.pop("category", ""), report.draft.form
    question = form.question(doubt.question)
    what = category_of(words, str(category)) if category else name_of(words, form, question) if question else ""
    key = f"doubt-{doubt.key}-{facts['why']}" if "why" in facts else f"doubt-{doubt.key}"
    return words(key, what=what[:1].upper() + what[1:], **facts)
