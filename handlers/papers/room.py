"""Documents of an event on a button of its totals: chosen here, made beside the conversations, sent when ready."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from aiogram import Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery

from domain.behind import behind
from handlers.doors import RequisitesPress, TemplatePress
from handlers.frames import frames_of
from handlers.giving_up import saying
from handlers.papers.making import MAKERS, collect
from handlers.papers.package import ARCHIVE
from handlers.papers.parts import source
from handlers.papers.photo_appendix import ILLUSTRATED, may_stand, shown_in, with_pictures
from handlers.papers.template import OWN
from handlers.replies import ONLY_IF_SHOWN, Card, Key, Replies, button, document, outgoing, toast
from handlers.totals_look import SumsPress
from handlers.who import Oversees
from handlers.wording import shorten
from storage import due, events, paper_assets, papers_made, people, registry
from storage.due import Work
from texts import Html, words_in

if TYPE_CHECKING:
    from datetime import datetime

    from domain.behind import Behind
    from domain.events import Event
    from domain.people import Person
    from handlers.papers.parts import Shot
    from handlers.replies import Keyboard
    from handlers.setting import Setting
    from storage.engine import Database, Transaction
    from storage.outbox import Outgoing
    from texts import Words

NAME = KIND = "papers"
LONGEST_FILE_NAME, LONGEST_TITLE = 60, 400

Wish = Literal["show", "docx", "docx-official", "pdf", "pdf-official", "xlsx", "zip", "template", "template-official"]
DOERS = {"zip": ARCHIVE, "template": OWN}
"""Kind of file → the work that makes it, where that is not the work of this room."""


class PapersPress(CallbackData, prefix="pa1"):
    """Shows which files there are, or has one made."""

    event: Key
    do: Wish
    territory: Key = 0
    """0: all that the person oversees."""


def router() -> Router:
    """Entered by coordinators and admins, for the organisations of their own territories."""
    router = Router(name=NAME)
    router.callback_query.filter(Oversees())
    router.callback_query.register(take_press, PapersPress.filter())
    return router


async def take_press(
    query: CallbackQuery, callback_data: PapersPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    """Shows the choice, or begins to make what was chosen."""
    subject = await subject_of(tx, callback_data.event, callback_data.territory, person)
    if subject is None:
        return [toast(query, words.plain("stale"), alert=True)]
    if callback_data.do == "show":
        return [toast(query), Card(person.id, NAME, *choice(subject, words))]
    kind, _, official = callback_data.do.partition("-")
    wanted = {"kind": kind, "official": bool(official)}
    payload = {"person": person.id, "event": subject.event.id, "territory": callback_data.territory, **wanted}
    if kind == "template" and not subject.template:
        return [toast(query, words.plain("stale")), Card(person.id, NAME, *choice(subject, words))]
    doer, called = DOERS.get(kind, KIND), "DOCX" if kind == "template" else kind.upper()
    await due.plan(tx, [Work(f"{doer}:{query.id}", doer, payload, setting.now())])
    return [toast(query), Card(person.id, NAME, words("papers-making", format=called), [])]


@dataclass(frozen=True, slots=True)
class Subject:
    """What a document is about: an event in these subtrees of the territories."""

    event: Event
    paths: tuple[str, ...]
    territory: int
    template: str = ""
    """The stored file of the event's own template, if there is one."""
    may_change: bool = False
    """Whether who looks at it may change what papers are made with."""


async def subject_of(tx: Transaction, event: int, territory: int, person: Person | None) -> Subject | None:
    """None if nothing of it is this person's, or not any more."""
    if person is None:
        return None
    paths = person.oversees
    if territory:
        found = await registry.territory(tx, territory)
        paths = (found.path,) if found and person.may_oversee(found) else ()
    known = await events.find_within(tx, event, paths)
    if known is None:
        return None
    own = await paper_assets.latest(tx, event, paper_assets.TEMPLATE)
    return Subject(known, paths, territory, own.blob if own else "", person.is_admin)


def choice(subject: Subject, words: Words) -> tuple[Html, Keyboard]:
    """The question, and a row a kind of paper with its two copies, then the data."""
    event, territory = subject.event.id, subject.territory
    rows: Keyboard = []
    kinds = [("DOCX", "docx", "docx-official"), ("PDF", "pdf", "pdf-official")]
    if subject.template:
        kinds.append((words.plain("papers-own"), "template", "template-official"))
    for kind, working, official in kinds:
        rows.append(
            [
                button(words.plain(key, format=kind), PapersPress(event=event, do=do, territory=territory))
                for key, do in (("press-papers-working", working), ("press-papers-official", official))
            ]
        )
    rows.append(
        [
            button("XLSX", PapersPress(event=event, do="xlsx", territory=territory)),
            button(words.plain("press-papers-zip"), PapersPress(event=event, do="zip", territory=territory)),
        ]
    )
    about = [button(words.plain("press-requisites"), RequisitesPress(event=event, do="show", territory=territory))]
    if subject.may_change:
        about.append(button(words.plain("press-template"), TemplatePress(event=event, do="show")))
    rows.append(about)
    rows.append([button(words.plain("press-back"), SumsPress(event=event, territory=territory))])
    return words("papers-choose", title=shorten(subject.event.title, LONGEST_TITLE)), rows


# --- making, outside of any transaction ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Made:
    """A file, what it was made from in words, what it is about, and the pictures in it."""

    content: bytes
    source: str
    subject: Subject
    behind: Behind
    at: datetime
    used: frozenset[Shot]


async def make(work: Work, *, database: Database, setting: Setting) -> Made | None:
    """The file, in the language of the region; None if the person may not have it any more."""
    kind, is_working = work.payload["kind"], not work.payload["official"]
    async with database.read() as tx:
        _, subject = await asked(tx, work, setting)
        if subject is None:
            return None
        found, copy = await collect(tx, subject.event, subject.paths, setting.now(), is_working=is_working)
        shown = shown_in(kind, await frames_of(tx, found), is_working=is_working)
    words, is_illustrated = words_in(setting.language), kind in ILLUSTRATED
    copy = await with_pictures(copy, setting.files) if is_illustrated else copy
    content = await asyncio.to_thread(MAKERS[kind], found, words, copy)
    used = frozenset(copy.shots if is_illustrated else ())
    return Made(content, source(found, words), subject, behind(found, shown), found.at, used)


async def send(tx: Transaction, work: Work, made: Made | None, *, setting: Setting) -> list[Outgoing]:
    """The file, unless it is not theirs any more, and the choice in the place of the word of waiting.

    If a picture in it may not stand there any more, it is made anew instead.
    """
    person, subject = await asked(tx, work, setting)
    if person is None or subject is None or made is None or made.subject.paths != subject.paths:
        return []
    is_working = not work.payload["official"]
    if not await may_stand(tx, made.used, subject.event, subject.paths, setting.now(), is_working=is_working):
        await make_anew(tx, work, setting)
        return []
    words, title, kind = words_in(person.language), subject.event.title, work.payload["kind"]
    which = words.plain("papers-copy-working" if is_working else "papers-copy-official") if kind in ILLUSTRATED else ""
    name = f"{', '.join(filter(None, (file_name(title), which)))}.{kind}"
    titled = ", ".join(filter(None, (shorten(title, LONGEST_TITLE), which)))
    caption = words("papers-ready", title=titled, source=made.source)
    if setting.now() < subject.event.due_at:
        moment = words.moment(subject.event.due_at, subject.event.zone, setting.now())
        caption = Html(f"{caption}\n{words('papers-too-early', moment=moment)}")
    shown = Card(person.id, NAME, *choice(subject, words), ONLY_IF_SHOWN)
    wanted = {"kind": work.payload["kind"], "is_official": work.payload["official"], "territory": subject.territory}
    await papers_made.note(tx, subject.event.id, person.id, made.behind, made.at, **wanted)
    return outgoing([shown, document(person.id, name, made.content, caption)], person.id)


async def make_anew(tx: Transaction, work: Work, setting: Setting) -> None:
    """Plans the same work once more, at once: what was made of it is not to be sent."""
    again = work.payload.get("again", 0) + 1
    key = f"{work.key.removesuffix(f':again{again - 1}')}:again{again}"
    await due.plan(tx, [Work(key, work.kind, {**work.payload, "again": again}, setting.now())])


give_up = saying("papers-failed")


async def asked(tx: Transaction, work: Work, setting: Setting) -> tuple[Person | None, Subject | None]:
    """Who asked and about what, as far as it is theirs still."""
    person = await people.find(tx, work.payload["person"], setting.admins)
    return person, await subject_of(tx, work.payload["event"], work.payload["territory"], person)


def file_name(title: str) -> str:
    """The title without what a file's name may not hold."""
    kept = "".join(one if one.isalnum() or one in " -_.,\u2116" else " " for one in title)
    return shorten(" ".join(kept.split()), LONGEST_FILE_NAME).strip(" .") or KIND
