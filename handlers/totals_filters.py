"""Narrowing sums down with buttons: to a period, to a plan of measures, to a form of activity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.plan_access import plans_of
from handlers.replies import Keyboard, button, paged, turning
from handlers.totals_look import card
from handlers.totals_scope import MONTHS, NAMED, activity_name, period_name

if TYPE_CHECKING:
    from datetime import date

    from domain.people import Person
    from handlers.replies import Card
    from handlers.setting import Setting
    from handlers.totals_scope import PeriodPress
    from storage.engine import Transaction
    from texts import Words

LISTED = 10
YEARS = 3


async def choice(tx: Transaction, place: PeriodPress, person: Person, words: Words, setting: Setting) -> Card:
    """The question, with a button an answer; what is chosen already is marked, and one takes it away."""
    match place.view:
        case "periods":
            offered = [(period_name(one, words), {"period": one}) for one in (*_periods(setting.today), 0)]
            chosen = place.period
        case "plans":
            found = await plans_of(tx, person)
            offered = [(one.plan.title, {"plan": one.plan.id}) for one in found]
            offered.append((words.plain("totals-any-plan"), {"plan": 0}))
            chosen = place.plan
        case _:
            offered = [(activity_name(one, words), {"activity": one}) for one in range(1, len(NAMED) + 1)]
            offered.append((words.plain("totals-any-activity"), {"activity": 0}))
            chosen = place.activity
    shown, page, pages = paged(offered, LISTED, place.page)
    rows: Keyboard = []
    for name, changes in shown:
        mark = "\u2705 " if chosen in changes.values() else ""
        rows.append([button(f"{mark}{name}", place.to(view="sum", **changes))])
    rows += turning(page, pages, lambda to: place.model_copy(update={"page": to}))
    rows.append([button(words.plain("press-back"), place.back())])
    return card(person, words(f"totals-filter-{place.view}"), rows)


def _periods(today: date) -> list[int]:
    """The month that it is and the one before, then the years."""
    this = today.year * 100 + today.month
    before = this - 1 if today.month > 1 else (today.year - 1) * 100 + MONTHS
    return [this, before, *range(today.year, today.year - YEARS, -1)]
