"""What a plan of measures looks like: what it is, how it stands, and its measures a section at a time."""

from __future__ import annotations

import html
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from aiogram.filters.callback_data import CallbackData

from domain.plans.standing import MeasureState, by_quarter
from handlers.plan_import_card import ImportPress
from handlers.replies import Card, Key, Keyboard, button, paged, turning
from handlers.totals_scope import PeriodPress
from handlers.wording import shorten
from storage import plans
from texts import Html

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from aiogram.types import InlineKeyboardButton

    from domain.people import Person
    from domain.plans.standing import Quarter, StoredMeasure, StoredPlan
    from handlers.plan_access import Seen
    from storage.engine import Transaction
    from texts import Words

NAME = "plan"
"""The one live card of a plan and of its measures."""

SECTIONS, MEASURES, PLANS = 8, 6, 8
"""On one screen."""
LONGEST_TITLE, LONGEST_APPROVAL, LONGEST_TEXT, LONGEST_DATES = 600, 200, 160, 80

STATES = (
    MeasureState.OVERDUE,
    MeasureState.DUE,
    MeasureState.NOT_STARTED,
    MeasureState.CONTINUOUS,
    MeasureState.UNCLEAR,
    MeasureState.DONE,
    MeasureState.CANCELLED,
)
QUARTERS = ("I", "II", "III", "IV")


class PlanPress(CallbackData, prefix="pl1"):
    """Turns to a plan (0: the list of plans) or to a part of it.

    `item` is the place of a section, a measure whose section is wanted, a territory or an organisation.
    """

    plan: Key
    do: Literal["show", "section", "beside", "late", "quarters", "districts", "organisations", "owes"] = "show"
    item: Key = 0
    page: Key = 0


class MeasurePress(CallbackData, prefix="pm1"):
    """Shows a measure or changes it. `item` is one of its times, or a year; `more` is a page, an event or a day."""

    measure: Key
    do: str = "show"
    item: Key = 0
    more: Key = 0


class PlanPaper(CallbackData, prefix="pp1"):
    """Has the paper on how a plan is carried out made."""

    plan: Key
    do: Literal["docx", "pdf"]


# --- which plan ----------------------------------------------------------------------------------------------


def plan_list(found: Sequence[Seen], page: int, person: Person, words: Words, below: int | None = None) -> Card:
    """The plans to choose from; whoever oversees something may add one."""
    shown, page, pages = paged(found, PLANS, page)
    rows: Keyboard = [
        [button(f"{one.plan.title} · {one.plan.territory_name}", PlanPress(plan=one.plan.id))] for one in shown
    ]
    rows += turning(page, pages, lambda to: PlanPress(plan=0, page=to))
    if person.oversees:
        rows.append([button(words.plain("press-plan-new"), ImportPress(do="file"))])
    nothing = words("plan-view-none" if person.oversees else "plan-view-none-of-yours")
    return Card(person.id, NAME, words("plan-view-choose") if found else nothing, rows, below)


# --- the whole of it -----------------------------------------------------------------------------------------


async def plan_card(
    tx: Transaction, seen: Seen, today: date, person: Person, words: Words, page: int = 0, below: int | None = None
) -> Card:
    """What the plan is, how many of its measures are in which state, and its sections."""
    plan = seen.plan
    measures = await plans.measures_of(tx, plan.id, reach=seen.reach)
    states = Counter(one.state(today) for one in measures)
    lines = [Html(f"📋 <b>{as_written(plan.title, LONGEST_TITLE)}</b>"), *_approved(plan, words)]
    if not seen.manages:
        lines.append(words("plan-view-own-part"))
    lines.append(Html())
    lines.append(words("plan-view-measures", count=len(measures)))
    lines += [
        words("plan-view-count", mark=mark_of(one, words), state=words(f"measure-is-{one}"), count=states[one])
        for one in STATES
        if states[one]
    ]
    rows = _sections(plan, measures, page, today, words)
    if states[MeasureState.OVERDUE]:
        late = words.plain("press-plan-late", count=states[MeasureState.OVERDUE])
        rows.append([button(late, PlanPress(plan=plan.id, do="late"))])
    rows += _ways_on(seen, person, words)
    return Card(person.id, NAME, Html("\n".join(lines)), rows, below)


def _approved(plan: StoredPlan, words: Words) -> list[Html]:
    day = words.day(plan.approved_on) if plan.approved_on else plan.approved_text
    said = [
        words("plan-view-approved-by", by=shorten(plan.approved_by, LONGEST_APPROVAL)) if plan.approved_by else None,
        words("plan-view-approved-on", day=shorten(day, LONGEST_APPROVAL)) if day else None,
        words("plan-view-number", number=plan.order_number) if plan.order_number else None,
    ]
    lines = [Html(" · ".join(filter(None, said)))] if any(said) else []
    if plan.starts_on and plan.ends_on:
        lines.append(words("plan-view-span", days=words.days(plan.starts_on, plan.ends_on)))
    return lines


def _sections(plan: StoredPlan, measures: Sequence[StoredMeasure], page: int, today: date, words: Words) -> Keyboard:
    """A button each, with how many of its measures are done."""
    signs = signs_of(measures)
    shown, page, pages = paged(list(enumerate(signs)), SECTIONS, page)
    rows: Keyboard = []
    for place, sign in shown:
        there = [one.state(today) for one in measures if one.section == sign]
        title = section_title(plan, sign, words)
        label = f"{there.count(MeasureState.DONE)}/{len(there)} · {title}"
        rows.append([button(label, PlanPress(plan=plan.id, do="section", item=place))])
    return rows + turning(page, pages, lambda to: PlanPress(plan=plan.id, page=to))


def _ways_on(seen: Seen, person: Person, words: Words) -> Keyboard:
    plan = seen.plan.id
    rows = [[button(words.plain("press-plan-quarters"), PlanPress(plan=plan, do="quarters"))]]
    if person.oversees:
        rows[0].append(button(words.plain("press-plan-owes"), PlanPress(plan=plan, do="districts")))
        rows.append([button(words.plain("press-plan-totals"), PeriodPress(plan=plan))])
        files = (("DOCX", "docx"), ("PDF", "pdf"))
        rows.append(
            [button(words.plain("press-plan-paper", format=name), PlanPaper(plan=plan, do=do)) for name, do in files]
        )
    rows.append([button(words.plain("press-plan-others"), PlanPress(plan=0))])
    return rows


def signs_of(measures: Iterable[StoredMeasure]) -> list[str]:
    """The signs of the sections, in their order."""
    return list(dict.fromkeys(one.section for one in measures))


def section_title(plan: StoredPlan, sign: str, words: Words) -> str:
    """«2. Events for pupils», or what stands for the measures of a plan without sections."""
    title = plan.sections.get(sign, "")
    if not sign:
        return title or words.plain("plan-view-no-section")
    return f"{sign}. {title}" if title and title != sign else sign


# --- measures in a row ---------------------------------------------------------------------------------------


def measure_list(
    plan: StoredPlan,
    measures: Sequence[StoredMeasure],
    head: Html,
    place: PlanPress,
    today: date,
    person: Person,
    words: Words,
) -> Card:
    """A page of measures, each with its button. `place` is the press that leads there."""
    shown, page, pages = paged(measures, MEASURES, place.page)
    blocks = [_entry(one, today, words) for one in shown] or [words("plan-view-nothing-here")]
    rows = [
        [button(f"{mark_of(one.state(today), words)} {numbered(one)}", MeasurePress(measure=one.id))] for one in shown
    ]
    rows += turning(page, pages, lambda to: place.model_copy(update={"page": to}))
    rows.append(back_to_plan(plan, words))
    return Card(person.id, NAME, Html("\n\n".join([head, *blocks])), rows)


def _entry(one: StoredMeasure, today: date, words: Words) -> Html:
    state = one.state(today)
    lines = [
        words("plan-view-entry", mark=mark_of(state, words), number=one.number, text=shorten(one.text, LONGEST_TEXT))
    ]
    dates = shorten(one.schedule.text, LONGEST_DATES) or "—"
    owed, reported = (sum(getattr(time, name) for time in one.occurrences) for name in ("owed", "reported"))
    share = words("plan-view-share", reported=reported, owed=owed) if owed else words(f"measure-is-{state}")
    # A continuous duty is called so by the document too.
    is_said = dates.casefold() == share.casefold()
    lines.append(share if is_said else words("plan-view-entry-when", dates=dates, standing=share))
    return Html("\n".join(lines))


def as_written(text: str, longest: int) -> Html:
    """The document's own words as HTML. They stand beside sentences, not in them: Fluent takes no long facts."""
    return Html(html.escape(shorten(text, longest), quote=False))


def mark_of(state: MeasureState, words: Words) -> str:
    return words.plain(f"measure-mark-{state}")


def numbered(one: StoredMeasure) -> str:
    """«3. Competition of …», for a button."""
    return f"{one.number}. {one.text}" if one.number else one.text


def back_to_plan(plan: StoredPlan, words: Words) -> list[InlineKeyboardButton]:
    return [button(words.plain("press-plan-back"), PlanPress(plan=plan.id))]


# --- plan against fact ---------------------------------------------------------------------------------------


def quarter_lines(plan: StoredPlan, measures: Iterable[StoredMeasure], today: date, words: Words) -> list[str]:
    """Short lines: each year with what it comes to, and its quarters below."""
    lines: list[str] = [words("plan-view-fact"), as_written(plan.title, LONGEST_TITLE)]
    for year, there in groupby(by_quarter(measures, today), key=lambda one: one.year):
        quarters = list(there)
        planned, finished = sum(one.planned for one in quarters), sum(one.finished for one in quarters)
        # A year is a name here, not a quantity: it has no thousands to part.
        lines += ["", words("plan-view-year", year=str(year), finished=finished, planned=planned)]
        lines += [_quarter(one, words) for one in quarters]
    if not any(lines[2:]):
        lines.append(words("plan-view-no-deadlines"))
    return lines


def _quarter(one: Quarter, words: Words) -> Html:
    name, finished, planned = QUARTERS[one.number - 1], one.finished, one.planned
    if one.overdue:
        late = one.overdue
        return words("plan-view-quarter-late", quarter=name, finished=finished, planned=planned, overdue=late)
    return words("plan-view-quarter", quarter=name, finished=finished, planned=planned)
