"""How what is not sure about a plan is said: doubts are keys with values, and days among the values are ISO dates."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from domain.plans.plan import Kind

if TYPE_CHECKING:
    from domain.plans.plan import Doubt, Schedule
    from texts import Words

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def said(doubt: Doubt, words: Words) -> str:
    """The sentence of a doubt as text; days in it are written as the language writes them."""
    return words.plain(doubt.key, **{name: _fact(value, words) for name, value in doubt.values.items()})


def _fact(value: str, words: Words) -> str:
    return words.day(date.fromisoformat(value)) if _DAY.fullmatch(value) else value


DAYS = 4
"""Deadlines that a line spells out."""


def understood(schedule: Schedule, words: Words) -> str:
    """What dates were understood as, as text: «by 20 December 2024», «all the time», «begins 1 July 2022»."""
    if schedule.kind is Kind.UNCLEAR:
        return words.plain("plan-understood-unclear")
    if schedule.due:
        days = ", ".join(words.day(day) for day in schedule.due[:DAYS])
        more = len(schedule.due) - DAYS
        return (
            words.plain("plan-understood-due-more", days=days, more=more)
            if more > 0
            else words.plain("plan-understood-due", days=days)
        )
    if schedule.kind is Kind.CONTINUOUS or schedule.start is None:
        return words.plain("plan-understood-continuous")
    if schedule.end is None or schedule.kind is not Kind.RANGE:
        return words.plain("plan-understood-start", day=words.day(schedule.start))
    return words.plain("plan-understood-range", days=words.days(schedule.start, schedule.end))
