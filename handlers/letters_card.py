"""What /send shows: which way the reports may go, what exactly is about to go, and how far that has come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from domain.letters import LetterState
from handlers.doors import RequisitesPress
from handlers.replies import Card, Key, Keyboard, button, paged, turning
from handlers.wording import shorten
from storage import events, letters
from texts import Html

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from domain.events import Event
    from domain.letters import Letter
    from domain.people import Person
    from handlers.letters_plan import Case, Plan
    from handlers.setting import Setting
    from storage.engine import Transaction
    from storage.letters import Subject
    from texts import Words

NAME = "letters"
LONGEST_TITLE, LONGEST_NAME = 300, 80
PAGE, RECEIPTS, NAMED = 8, 5, 3
LONGEST_ANSWER, LONGEST_RECEIPT = 200, 100
MEGABYTE = 2**20

Do = Literal["open", "all", "each", "list", "one", "go-all", "go-each", "go-one", "again"]


class LettersPress(CallbackData, prefix="sd1"):
    """A step towards sending. `report` is that of one organisation, or with «again» one of the letters.

    `seen` is the digest of the letters that were shown, `stamp` tells one sending from the next.
    """

    event: Key
    do: Do
    report: Key = 0
    page: Key = 0
    seen: Annotated[str, Field(max_length=8)] = ""
    stamp: Key = 0


class LettersPage(CallbackData, prefix="sd2"):
    """Turns the pages of the list of events."""

    page: Key


def way_card(case: Case, person: Person, words: Words, below: int | None = None) -> Card:
    """How the reports may be sent; or what is lacking for that."""
    event = case.event
    facts = {"title": shorten(event.title, LONGEST_TITLE)}
    rows: Keyboard = []
    if case.letters is None:
        text = words("letters-no-server", **facts)
    elif case.address is None:
        text = words("letters-no-address" if person.is_admin else "letters-no-address-yet", **facts)
        if person.is_admin:
            rows.append([button(words.plain("press-requisites"), RequisitesPress(event=event.id, do="show"))])
    elif not case.bundles:
        text = words("letters-no-reports", **facts)
    else:
        text = words("letters-way", number=len(case.bundles), address=case.address, **facts)
        ways: tuple[Do, ...] = ("all", "each", "list") if len(case.bundles) > 1 else ("list",)
        rows += [[button(words.plain(f"press-letters-{do}"), LettersPress(event=event.id, do=do))] for do in ways]
    rows.append([button(words.plain("press-back"), LettersPage(page=0))])
    return Card(person.id, NAME, text, rows, below)


def organisations_card(case: Case, page: int, person: Person, words: Words) -> Card:
    """Which organisation's report is to be sent."""
    event = case.event.id
    shown, page, pages = paged(case.bundles, PAGE, page)
    rows = [
        [button(one.filed.organisation.name, LettersPress(event=event, do="one", report=one.report))] for one in shown
    ]
    rows += turning(page, pages, lambda to: LettersPress(event=event, do="list", page=to))
    rows.append([button(words.plain("press-back"), LettersPress(event=event, do="open"))])
    return Card(person.id, NAME, words("letters-whose"), rows)


def preview_card(case: Case, plan: Plan, person: Person, words: Words, setting: Setting) -> Card:
    """What is about to go, and the button that sends it."""
    event = case.event.id
    go: dict[str, Do] = {"all": "go-all", "each": "go-each", "one": "go-one"}
    report = plan.bundles[0].report if plan.what == "one" else 0
    stamp = int(setting.now().timestamp()) % 2**31
    press = LettersPress(event=event, do=go[plan.what], report=report, seen=plan.digest, stamp=stamp)
    rows = [
        [button(words.plain("press-letters-go"), press)],
        [button(words.plain("press-back"), LettersPress(event=event, do="open"))],
    ]
    return Card(person.id, NAME, preview(case, plan, words), rows)


def preview(case: Case, plan: Plan, words: Words) -> Html:
    """To whom, what, how many letters, how large, and which photos."""
    if plan.what == "one":
        what = plan.bundles[0].filed.organisation.name
    else:
        what = words.plain(f"letters-what-{plan.what}", number=len(plan.bundles))
    lines = [
        words("letters-preview", title=shorten(case.event.title, LONGEST_TITLE), address=plan.address, what=what),
        words("letters-preview-size", letters=len(plan.groups), size=max(1, -(-plan.size // MEGABYTE))),
        words("letters-preview-photos", number=plan.photos),
    ]
    notes = {"withheld": plan.withheld, "absent": plan.absent, "reduced": plan.reduced}
    lines += [words(f"letters-preview-{key}", number=number) for key, number in notes.items() if number]
    return Html("\n".join(lines))


# --- how far it has come -------------------------------------------------------------------------------------


async def progress_card(
    tx: Transaction, sent: Sequence[Letter], person: Person, words: Words, setting: Setting, below: int | None = None
) -> Card:
    """How many letters of a package have gone, what the server says, and at the end the receipts."""
    first = sent[0]
    event = await events.find(tx, first.event)
    name = f"{NAME}:{first.package[:24]}"
    if event is None:
        return Card(person.id, name, words("stale"), [], below)
    done = [one for one in sent if one.state is LetterState.SENT]
    facts = {"address": first.address, "title": shorten(event.title, LONGEST_TITLE)}
    is_over = all(one.state is not LetterState.WAITING for one in sent)
    lines: list[Html] = [words("letters-progress", sent=len(done), all=len(sent), **facts)]
    subjects = await letters.subjects_of(tx, [one.report for one in sent if one.report])
    lines += _held_up(sent, subjects, words)
    if is_over:
        lines += _receipts(done, subjects, event, words, setting)
    rows: Keyboard = []
    if is_over and len(done) < len(sent):
        rows.append(
            [button(words.plain("press-letters-again"), LettersPress(event=event.id, do="again", report=first.id))]
        )
    return Card(person.id, name, Html("\n".join(lines)), rows, below)


def _held_up(sent: Sequence[Letter], subjects: Mapping[int, Subject], words: Words) -> list[Html]:
    """What waits for another try and what was refused: each reason once, with what to do and the server's words."""
    lines: list[Html] = []
    troubled = [one for one in sent if one.trouble and one.state is not LetterState.SENT]
    for state, trouble in dict.fromkeys((one.state, one.trouble) for one in troubled):
        alike = [one for one in troubled if (one.state, one.trouble) == (state, trouble)]
        key = "letters-waits" if state is LetterState.WAITING else f"letters-trouble-{trouble}"
        lines += [Html(), words(key, number=len(alike))]
        if len(sent) > 1:
            named = [_which(one, subjects, words) for one in alike[:NAMED]]
            lines.append(words("letters-which", names=", ".join(named) + ("\u2026" if len(alike) > NAMED else "")))
        if answer := alike[0].answer:
            lines.append(words("letters-answer", answer=shorten(answer, LONGEST_ANSWER)))
    return lines


def _which(letter: Letter, subjects: Mapping[int, Subject], words: Words) -> str:
    """Whose report it brings, or which part of the package it is."""
    of = subjects.get(letter.report or 0)
    what = of.name if of else words.plain("letters-part", part=letter.part, parts=letter.parts)
    return shorten(what, LONGEST_NAME)


def _receipts(
    done: Sequence[Letter], subjects: Mapping[int, Subject], event: Event, words: Words, setting: Setting
) -> list[Html]:
    """Of each letter when it was taken and what the server said; of many, the first ones."""
    lines: list[Html] = [Html()] if done else []
    for one in done[:RECEIPTS]:
        answer = shorten(one.answer, LONGEST_RECEIPT)
        moment = words.moment(one.sent_at or one.at, event.zone, setting.now())
        lines.append(words("letters-receipt", what=_which(one, subjects, words), moment=moment, answer=answer))
    if len(done) > RECEIPTS:
        lines.append(words("letters-receipts-more", number=len(done) - RECEIPTS))
    return lines
