"""A plan that was confirmed is written in stretches, so that long ones hold nobody up."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers import measure_changes, plan_draft, plan_import
from handlers.commands import menu_for
from handlers.doors import asking_doors
from handlers.plan_card import PlanPress
from handlers.replies import ONLY_IF_SHOWN, Broadcast, Card, Replies, button, outgoing, say
from handlers.wording import shorten
from storage import due, obligations, people, plan_writing, plans
from storage.due import Work
from texts import words_in

if TYPE_CHECKING:
    from domain.people import Person
    from domain.plans.plan import Measure
    from domain.plans.standing import StoredMeasure
    from handlers.plan_draft import Draft, Outlook
    from handlers.setting import Setting
    from storage.engine import Transaction
    from storage.outbox import Outgoing
    from texts import Words

STRETCH = 25
"""Measures of one transaction."""

LONGEST_TITLE, LONGEST_WHY = 120, 1000


async def wait_for_nothing(work: Work) -> None:
    """Writing needs nothing from outside."""


async def write(tx: Transaction, work: Work, _: None, *, setting: Setting) -> list[Outgoing]:
    """Writes a stretch of the plan and plans the next one; after the last, everybody concerned learns of it."""
    person = await people.find(tx, work.payload["person"], setting.admins)
    draft = await plan_draft.find(tx, person, setting) if person else None
    look = await plan_draft.outlook(tx, draft) if draft else None
    if person is None or draft is None or look is None or draft.stamp != work.payload["stamp"]:
        return []
    words = words_in(person.language)
    draft = await _put_plan(tx, draft, look, person, setting)
    start, count = work.payload["from"], len(draft.plan.measures)
    stretch = range(start, min(start + STRETCH, count))
    writing = _writing(draft, person, words, setting)
    await plan_writing.write_stretch(tx, draft.settled, look.obliged.by_measure, look.change, writing, stretch)
    if stretch.stop < count:
        key = f"{plan_import.WRITE}:{person.id}:{draft.stamp}:{stretch.stop}"
        following = {**work.payload, "from": stretch.stop}
        await due.plan(tx, [Work(key, plan_import.WRITE, following, setting.now())])
        progress = words("plan-writing", done=stretch.stop, count=count)
        return outgoing([Card(person.id, plan_import.NAME, progress, [], ONLY_IF_SHOWN)], person.id)
    told: Replies = []
    for gone in look.change.gone:
        told += await _cancel(tx, gone, person, words, writing, setting)
    await plan_draft.drop(tx, person)
    return outgoing([*await _told(tx, draft, look, person, words, setting), *told], person.id)


async def _cancel(
    tx: Transaction,
    gone: StoredMeasure,
    person: Person,
    words: Words,
    writing: plan_writing.Writing,
    setting: Setting,
) -> Replies:
    """Cancels a measure that the document has no more; events that somebody has reported on stay."""
    reason = words.plain("plan-gone")
    if not any(one.reported for one in gone.occurrences):
        return await measure_changes.cancel(tx, gone, reason, person, setting)
    await plans.cancel_measure(tx, gone.id, reason, person.id, setting.now())
    await plan_writing.withdraw(tx, list(gone.occurrences), writing)
    return []


async def _put_plan(tx: Transaction, draft: Draft, look: Outlook, person: Person, setting: Setting) -> Draft:
    """The draft with its plan in the database: made, or given the requisites of the corrected document."""
    if draft.into is not None:
        await plans.change(tx, draft.into, draft.plan)
        return draft
    made = await plans.add(tx, draft.plan, look.territory, person.id, setting.now())
    for group, meaning in draft.decided.groups.items():
        await plans.keep_meaning(tx, draft.territory, group, meaning)
    draft = replace(draft, into=made.id)
    await plan_draft.keep(tx, person, draft)
    return draft


def _writing(draft: Draft, person: Person, words: Words, setting: Setting) -> plan_writing.Writing:
    def why(one: Measure) -> str:
        number = f"{one.section}.{one.number}" if one.section else one.number
        return words.plain("plan-why", number=number, text=shorten(one.text, LONGEST_WHY))

    return plan_writing.Writing(
        plan=draft.into or 0,
        by=person.id,
        now=setting.now(),
        timezone=setting.timezone,
        past=draft.decided.past,
        reminding=setting.reminding,
        title=lambda one: shorten(one.text, LONGEST_TITLE),
        why=why,
    )


async def _told(
    tx: Transaction, draft: Draft, look: Outlook, person: Person, words: Words, setting: Setting
) -> Replies:
    """The outcome for whoever wrote it; one message, not one an event, to each who will have to report."""
    text = words(
        "plan-written",
        title=shorten(draft.plan.title or draft.file, LONGEST_TITLE),
        measures=len(draft.plan.measures),
        reports=look.reports,
    )
    door = [[button(words.plain("press-plan-open"), PlanPress(do="show", plan=draft.into or 0))]]
    replies: Replies = [Card(person.id, plan_import.NAME, text, door), menu_for(person)]
    owing = {one.id: one for owing in look.obliged.by_measure for one in owing}
    reporters = await people.reporters_by_organisation(tx, list(owing), setting.admins)
    asked: dict[int, tuple[Person, list[int]]] = {}
    for key, there in reporters.items():
        for one in there:
            asked.setdefault(one.id, (one, []))[1].append(key)
    for one, keys in asked.values():
        found = await obligations.asked_of(tx, keys, setting.now())
        if found:
            theirs = words_in(one.language)
            told = theirs("plan-told", title=shorten(draft.plan.title or draft.file, LONGEST_TITLE), count=len(found))
            replies.append(Broadcast(say(one.id, told, asking_doors(found[:1], theirs))))
    return replies
