"""A word to those whom a merger concerns, or taking it back: for whom they report now, and where what they owe is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from domain.events import OWED
from handlers.doors import report_doors
from handlers.merger_card import LONGEST_NAME, NAMED
from handlers.replies import Replies, say
from handlers.wording import shorten
from storage import obligations, people
from texts import words_in

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from domain.people import Person
    from handlers.setting import Setting
    from storage.engine import Transaction
    from storage.mergers import Plan
    from storage.unmerging import Undone
    from texts import Html

DOORS = 5


async def merged(tx: Transaction, plan: Plan, others: Collection[int], setting: Setting) -> Replies:
    """To those who reported for the double; and to the `others`, if a report of theirs was set aside."""
    moved = {one for one, _, _ in plan.people}
    aside = {
        one.id: [pair.aside.title for pair in plan.set_aside if pair.aside.organisation_id == one.id]
        for one in (plan.stays, plan.double)
    }
    replies: Replies = []
    for person in await people.find_all(tx, moved.union(others if aside[plan.stays.id] else ()), setting.admins):
        words = words_in(person.language)
        key = "merger-told" if person.id in moved else "merger-told-others"
        titles = aside[plan.double.id] if person.id in moved else []
        titles = [*titles, *(aside[plan.stays.id] if person.id in others else [])]
        parts = [words(key, double=plan.double.name, stays=plan.stays.name)]
        parts += [words("merger-told-aside", title=shorten(title, LONGEST_NAME)) for title in titles[:NAMED]]
        replies += await _said(tx, person, parts, plan.stays.id)
    return replies


async def parted(tx: Transaction, done: Undone, undo: Mapping[str, Any], setting: Setting) -> Replies:
    """To those who report for the double again, and to the others whose own report counts again."""
    names = undo["counts"]
    replies: Replies = []
    for role, told in (("double", done.people), ("stays", done.others)):
        for person in await people.find_all(tx, told, setting.admins):
            words = words_in(person.language)
            text = words("merger-told-undone", double=names["double"], stays=names["stays"], own=names[role])
            replies += await _said(tx, person, [text], undo[role])
    return replies


async def _said(tx: Transaction, person: Person, parts: Sequence[Html], organisation: int) -> Replies:
    """With the way to what is owed now, drafts included."""
    if person.blocked:
        return []
    words = words_in(person.language)
    owed = await obligations.of_organisations(tx, [organisation], states=OWED)
    free = [one for one in owed if one.covered_by is None][:DOORS]
    doors = report_doors(free, lambda _, title: words.plain("press-report-on", title=title))
    return [say(person.id, "\n\n".join(parts), doors)]
