"""A paper whose reports have changed since: whoever was given it is told once, with a button to have it made anew."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from domain.behind import behind, changed
from handlers.frames import frames_of
from handlers.papers.by_template import TEMPLATE
from handlers.papers.photo_appendix import shown_in
from handlers.papers.room import PapersPress, subject_of
from handlers.replies import Broadcast, Keyboard, button, outgoing, say
from handlers.wording import shorten
from storage import collected, events, papers_made, people
from texts import Html, words_in

if TYPE_CHECKING:
    from aiogram.types import InlineKeyboardButton

    from domain.collected import Collected
    from domain.events import Event
    from domain.people import Person
    from handlers.frames import Frame
    from handlers.setting import Setting
    from storage.due import Work
    from storage.engine import Database, Transaction
    from storage.outbox import Outgoing
    from storage.papers_made import Made
    from texts import Words

KIND = papers_made.KIND
LONGEST_TITLE, LONGEST_NAME, NAMED = 300, 60, 5


@dataclass(frozen=True, slots=True)
class Changed:
    """A paper that was given, and the organisations whose reports are other ones now."""

    made: Made
    names: tuple[str, ...]
    """Of those that are there still."""
    count: int


async def look(work: Work, *, database: Database, setting: Setting) -> list[Changed] | datetime:
    """The papers of the event that are not true any more; at night, when to look again."""
    async with database.read() as tx:
        event = await events.find(tx, work.payload["event"])
        papers = await papers_made.untold(tx, event.id) if event else []
        if event is None or not papers:
            return []
        moment = setting.reminding.allowed(setting.now(), event.zone)
        return moment if moment > setting.now() else await _changed(tx, event, papers, setting)


async def _changed(tx: Transaction, event: Event, papers: list[Made], setting: Setting) -> list[Changed]:
    """Those whose own territory and sort of copy it concerns."""
    read: dict[tuple[tuple[str, ...], bool], tuple[Collected, list[Frame]]] = {}
    found = []
    for one in papers:
        person = await people.find(tx, one.person, setting.admins)
        subject = await subject_of(tx, event.id, one.territory, person)
        if subject is None:
            continue
        key = subject.paths, one.is_official
        if key not in read:
            now = await collected.of_event(tx, event, subject.paths, setting.now(), only_accepted=one.is_official)
            read[key] = now, await frames_of(tx, now)
        now, frames = read[key]
        others = changed(one.behind, behind(now, shown_in(one.kind, frames, is_working=not one.is_official)))
        if others:
            names = {filed.obligation.id: filed.organisation.name for filed in now.filed}
            found.append(Changed(one, tuple(names[key] for key in others if key in names), len(others)))
    return found


async def tell(tx: Transaction, work: Work, found: list[Changed] | datetime, *, setting: Setting) -> list[Outgoing]:
    """One message a person, whatever the number of their papers; in the morning, if it is night."""
    event = await events.find(tx, work.payload["event"])
    if event is None:
        return []
    if isinstance(found, datetime):
        await papers_made.look_at(tx, event.id, found)
        return []
    by_person: defaultdict[tuple[int, int], list[Changed]] = defaultdict(list)
    for one in found:
        by_person[one.made.person, one.made.territory].append(one)
    calls: list[Outgoing] = []
    for (key, territory), theirs in by_person.items():
        person = await people.find(tx, key, setting.admins)
        if person is None or person.blocked or await subject_of(tx, event.id, territory, person) is None:
            continue
        fresh = await papers_made.told(tx, [one.made.id for one in theirs], setting.now())
        if still := [one for one in theirs if one.made.id in fresh]:
            calls += outgoing([_message(event, still, person)], person.id)
    return calls


def _message(event: Event, theirs: list[Changed], person: Person) -> Broadcast:
    words = words_in(person.language)
    papers = "; ".join(_name(one, event, words) for one in theirs)
    most = max(theirs, key=lambda one: one.count)
    names = [shorten(name, LONGEST_NAME) for name in most.names[:NAMED]]
    lines = [words("papers-changed", title=shorten(event.title, LONGEST_TITLE), papers=papers)]
    if names:
        left = most.count - len(names)
        key = "papers-changed-names-more" if left else "papers-changed-names"
        lines.append(words(key, count=most.count, names=", ".join(names), left=left))
    lines.append(words("papers-changed-hint"))
    rows: Keyboard = [[_again(one.made, words)] for one in theirs]
    return Broadcast(say(person.id, Html("\n".join(lines)), rows))


def _name(one: Changed, event: Event, words: Words) -> str:
    """«DOCX · official, of 28 November»."""
    day = words.day(one.made.at.astimezone(event.zone).date())
    return words.plain("papers-changed-paper", paper=_sort(one.made, words), day=day)


def _sort(made: Made, words: Words) -> str:
    kind = words.plain("papers-own") if made.kind == TEMPLATE else made.kind.upper()
    return words.plain("press-papers-official", format=kind) if made.is_official else kind


def _again(made: Made, words: Words) -> InlineKeyboardButton:
    do = f"{made.kind}-official" if made.is_official else made.kind
    press = PapersPress.model_validate({"event": made.event, "do": do, "territory": made.territory})
    return button(words.plain("press-papers-again", format=_sort(made, words)), press)


async def give_up(tx: Transaction, work: Work, *, setting: Setting) -> list[Outgoing]:  # noqa: ARG001
    """Nobody waits for it: the next change looks again."""
    return []
