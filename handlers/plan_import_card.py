"""A plan that was read, as a person checks it on a phone: counts, then what is unsure, each with likely readings."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from aiogram.filters.callback_data import CallbackData

from domain.plans.decided import has_deadlines
from domain.plans.plan import Kind
from handlers.plan_wording import said, understood
from handlers.replies import Key, Keyboard, button, paged, turning
from handlers.wording import shorten
from texts import Html

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aiogram.types import InlineKeyboardButton

    from domain.people import Organisation, Territory
    from domain.plans.decided import Open
    from domain.plans.plan import Measure, Schedule
    from handlers.plan_draft import Draft, Outlook
    from texts import Words

PAGE, LINES = 8, 8
NAMED = 6
LONGEST_TEXT, LONGEST_CELL, LONGEST_LINE = 600, 200, 120
READINGS = 4
"""Likely readings of one cell that get a button."""


class ImportPress(CallbackData, prefix="f1"):
    """A button of a plan that is coming in. `stamp` tells the file, `at` the question, `item` what was chosen."""

    do: str
    stamp: Key = 0
    at: Key = 0
    item: Key = 0


def offer(words: Words, stamp: int) -> Keyboard:
    """Two things that a file may be are offered beside the third: nothing."""
    return [[button(words.plain("press-plan-read"), ImportPress(do="read", stamp=stamp))]]


# --- the whole -----------------------------------------------------------------------------------------------


def summary(words: Words, draft: Draft, look: Outlook) -> tuple[Html, Keyboard]:
    """The counts, what is left to ask, and the way to the end."""
    plan, press = draft.settled, partial(ImportPress, stamp=draft.stamp)
    parts = [_requisites(words, draft), _counts(words, draft), _outcome(words, draft, look)]
    parts += [words("plan-import-doubt", text=said(one, words)) for one in plan.warnings]
    if look.obliged.unknown:
        names = "; ".join(shorten(name, LONGEST_LINE) for name in look.obliged.unknown[:NAMED])
        parts.append(words("plan-import-unknown", names=names, count=len(look.obliged.unknown)))
    rows: Keyboard = []
    if draft.open:
        rows.append([button(words.plain("press-plan-questions", count=len(draft.open)), press(do="ask"))])
    elif plan.measures:
        rows.append([button(words.plain("press-plan-write"), press(do="write"))])
    if plan.measures:
        rows.append(
            [
                button(words.plain("press-plan-list"), press(do="list")),
                button(words.plain("press-plan-picture"), press(do="picture")),
            ]
        )
    if plan.not_understood:
        count = len(plan.not_understood)
        rows.append([button(words.plain("press-plan-not-understood", count=count), press(do="rest"))])
    rows.append([button(words.plain("press-plan-where", name=look.territory.name), press(do="where"))])
    if draft.into is not None:
        rows.append([button(words.plain("press-plan-another"), press(do="another"))])
    rows.append([button(words.plain("press-plan-drop"), press(do="drop"))])
    return Html("\n\n".join(part for part in parts if part)), rows


def _requisites(words: Words, draft: Draft) -> Html:
    plan = draft.plan
    lines = [words("plan-import-head", title=shorten(plan.title or draft.file, LONGEST_TEXT))]
    approved = [plan.approved_by, plan.approved.text if plan.approved else None]
    number = f"№ {plan.order_number}" if plan.order_number else None
    if told := ", ".join(one for one in [*approved, number] if one):
        lines.append(words("plan-import-approved", text=shorten(told, LONGEST_CELL)))
    if plan.span:
        lines.append(words("plan-import-span", days=words.days(plan.span.start, plan.span.end)))
    return Html("\n".join(lines))


def _counts(words: Words, draft: Draft) -> Html:
    kinds = Counter(_sort(one.schedule) for one in draft.settled.measures)
    lines = [words("plan-import-counts", measures=len(draft.plan.measures), sections=len(draft.plan.sections))]
    lines += [
        words(f"plan-import-count-{sort}", count=kinds[sort])
        for sort in ("due", "continuous", "unclear")
        if kinds[sort]
    ]
    return Html("\n".join(lines))


def _sort(schedule: Schedule) -> str:
    if has_deadlines(schedule):
        return "due"
    return "unclear" if schedule.kind is Kind.UNCLEAR else "continuous"


def _outcome(words: Words, draft: Draft, look: Outlook) -> Html:
    lines = [words("plan-import-reports", reports=look.reports, organisations=look.organisations)]
    if draft.into is not None:
        change = look.change
        facts = {"new": change.new, "changed": change.changed, "same": change.same, "gone": change.gone}
        lines.append(words("plan-import-change", **{name: len(found) for name, found in facts.items()}))
    return Html("\n".join(lines))


# --- lists ---------------------------------------------------------------------------------------------------


def listed(words: Words, draft: Draft, page: int) -> tuple[Html, Keyboard]:
    """The measures with what their dates were understood as."""
    shown, page, pages = paged(draft.settled.measures, LINES, page)
    lines = [
        words(
            "plan-import-line",
            number=_numbered(one),
            text=shorten(one.text, LONGEST_LINE),
            dates=understood(one.schedule, words),
        )
        for one in shown
    ]
    press = partial(ImportPress, stamp=draft.stamp)
    rows = [*turning(page, pages, lambda to: press(do="list", item=to)), _back(words, draft)]
    return Html("\n\n".join(lines)), rows


def _numbered(one: Measure) -> str:
    return f"{one.section}.{one.number}" if one.section else one.number


def not_understood(words: Words, draft: Draft, page: int) -> tuple[Html, Keyboard]:
    """The lines of the document that went nowhere."""
    lines, page, pages = paged(draft.plan.not_understood, LINES, page)
    shown = [words("plan-import-rest-line", text=shorten(one, 300)) for one in lines]
    press = partial(ImportPress, stamp=draft.stamp)
    rows = [*turning(page, pages, lambda to: press(do="rest", item=to)), _back(words, draft)]
    return Html("\n".join([words("plan-import-rest"), "", *shown])), rows


def where(words: Words, draft: Draft, territories: Sequence[Territory], page: int) -> tuple[Html, Keyboard]:
    """Which territory the plan is for."""
    press = partial(ImportPress, stamp=draft.stamp)
    shown, page, pages = paged(territories, PAGE, page)
    rows: Keyboard = [[button(one.name, press(do="here", item=one.id))] for one in shown]
    rows += turning(page, pages, lambda to: press(do="where", item=to))
    return words("plan-import-where"), [*rows, _back(words, draft)]


def _back(words: Words, draft: Draft) -> list[InlineKeyboardButton]:
    return [button(words.plain("press-back"), ImportPress(do="show", stamp=draft.stamp))]


# --- questions -----------------------------------------------------------------------------------------------


def about_dates(words: Words, draft: Draft, position: int, schedule: Schedule) -> tuple[Html, Keyboard]:
    """A cell of dates with its question, the likely readings, and no deadline at all as the last way out."""
    one = draft.plan.measures[position]
    section = draft.plan.sections.get(one.section, "")
    asked = "\n".join(said(doubt, words) for doubt in schedule.questions)
    text = words(
        "plan-ask-dates",
        number=_numbered(one),
        section=shorten(section, LONGEST_LINE),
        text=shorten(one.text, LONGEST_TEXT),
        dates=shorten(schedule.text or "—", LONGEST_CELL),
        question=asked,
    )
    press = partial(ImportPress, stamp=draft.stamp, at=position)
    rows: Keyboard = [
        [button(understood(reading, words), press(do="reading", item=place))]
        for place, reading in enumerate(likely(schedule))
    ]
    rows.append([button(words.plain("press-plan-no-deadline"), press(do="leave"))])
    waiting = sum(asked.about == "dates" for asked in draft.open)
    if waiting > 1:
        rows.append([button(words.plain("press-plan-leave-rest", count=waiting), press(do="leave-rest"))])
    return text, [*rows, _back(words, draft)]


def likely(schedule: Schedule) -> tuple[Schedule, ...]:
    """The readings that get a button: those offered, or what was read if only its certainty is asked about."""
    if schedule.readings:
        return schedule.readings[:READINGS]
    return (schedule,) if schedule.kind is not Kind.UNCLEAR else ()


def about_party(words: Words, draft: Draft, at: int, name: str) -> tuple[Html, Keyboard]:
    press = partial(ImportPress, stamp=draft.stamp, at=at)
    rows = [
        [button(words.plain("press-plan-as-written"), press(do="as-written"))],
        [button(words.plain("press-plan-nobody"), press(do="no-party"))],
        _back(words, draft),
    ]
    return words("plan-ask-party", name=shorten(name, LONGEST_TEXT)), rows


def about_group(
    words: Words,
    draft: Draft,
    at: int,
    name: str,
    kinds: Sequence[str],
    territories: Sequence[Territory],
    organisations: Sequence[Organisation],
    page: int,
) -> tuple[Html, Keyboard]:
    """Whom a group means: everybody, nobody, or kinds, territories and names ticked one by one."""
    press = partial(ImportPress, stamp=draft.stamp, at=at)
    chosen = draft.choosing if draft.choosing.get("group") == name else {}
    named = [one for one in organisations if one.id in chosen.get("organisations", ())]
    options = [(kind, kind in chosen.get("kinds", ()), press(do="kind", item=i)) for i, kind in enumerate(kinds)]
    options += [
        (one.name, one.id in chosen.get("territories", ()), press(do="district", item=one.id)) for one in territories
    ]
    options += [(one.name, True, press(do="unname", item=one.id)) for one in named]
    shown, page, pages = paged(options, PAGE, page)
    rows: Keyboard = [[button(words.plain("press-plan-everybody", count=len(organisations)), press(do="everybody"))]]
    rows += [[button(f"✅ {title}" if is_chosen else title, data)] for title, is_chosen, data in shown]
    rows += turning(page, pages, lambda to: press(do="group-page", item=to))
    if any(is_chosen for _, is_chosen, _ in options):
        rows.append([button(words.plain("press-done"), press(do="group-done"))])
    rows += [[button(words.plain("press-plan-nobody"), press(do="nobody"))], _back(words, draft)]
    measures = sum(any(party.name == name for party in one.responsible) for one in draft.settled.measures)
    return words("plan-ask-group", name=shorten(name, LONGEST_TEXT), measures=measures), rows


def about_past(words: Words, draft: Draft) -> tuple[Html, Keyboard]:
    press = partial(ImportPress, stamp=draft.stamp)
    count = sum(
        day < draft.today for one in draft.settled.measures if has_deadlines(one.schedule) for day in one.schedule.due
    )
    ways = ("done", "later", "collect")
    rows = [[button(words.plain(f"press-plan-past-{what}"), press(do=f"past-{what}"))] for what in ways]
    return words("plan-ask-past", count=count), [*rows, _back(words, draft)]


def asks(draft: Draft, asked: Open) -> int:
    """Where a question stands among all of its kind that the plan raises: the same however much was decided."""
    if asked.about == "dates":
        return asked.position
    names = [
        party.name
        for one in draft.plan.measures
        for party in one.responsible
        if (party.is_group if asked.about == "group" else party.doubts)
    ]
    return list(dict.fromkeys(names)).index(asked.name) if asked.name in names else 0
