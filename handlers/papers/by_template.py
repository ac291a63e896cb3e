"""A paper by an event's own template: made beside the conversations, sent when ready, or why it is not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from documents.template import Wrong
from domain.behind import behind
from handlers.papers.making import collect
from handlers.papers.parts import source
from handlers.papers.room import LONGEST_TITLE, NAME, asked, choice, file_name
from handlers.papers.template import filled, wrong_words
from handlers.replies import ONLY_IF_SHOWN, Card, document, outgoing, say
from handlers.wording import shorten
from storage import papers_made
from texts import words_in

if TYPE_CHECKING:
    from domain.collected import Collected
    from handlers.papers.room import Subject
    from handlers.setting import Setting
    from storage.due import Work
    from storage.engine import Database, Transaction
    from storage.outbox import Outgoing

TEMPLATE = "template"


@dataclass(frozen=True, slots=True)
class Made:
    """The file, or why there is none, and what it was made from."""

    subject: Subject
    found: Collected
    content: bytes = b""
    wrong: Wrong | None = None


async def make(work: Work, *, database: Database, setting: Setting) -> Made | None:
    """The file, in the language of the region; None if it is not theirs, or if there is no template any more."""
    async with database.read() as tx:
        _, subject = await asked(tx, work, setting)
        if subject is None or not subject.template:
            return None
        is_working = not work.payload["official"]
        found, copy = await collect(tx, subject.event, subject.paths, setting.now(), is_working=is_working)
    template = await setting.files.get(subject.template)
    try:
        return Made(subject, found, await filled(template, found, words_in(setting.language), copy))
    except Wrong as wrong:
        return Made(subject, found, wrong=wrong)


async def send(tx: Transaction, work: Work, made: Made | None, *, setting: Setting) -> list[Outgoing]:
    """The file, unless it is not theirs any more, and the choice in the place of the word of waiting."""
    person, subject = await asked(tx, work, setting)
    if person is None or subject is None:
        return []
    words, title = words_in(person.language), subject.event.title
    shown = Card(person.id, NAME, *choice(subject, words), ONLY_IF_SHOWN)
    if made is None or made.subject.paths != subject.paths:
        return outgoing([shown], person.id)
    if made.wrong is not None:
        return outgoing([shown, say(person.id, wrong_words(words, made.wrong))], person.id)
    said = source(made.found, words_in(setting.language))
    caption = words("papers-ready", title=shorten(title, LONGEST_TITLE), source=said)
    wanted = {"kind": TEMPLATE, "is_official": work.payload["official"], "territory": subject.territory}
    await papers_made.note(tx, subject.event.id, person.id, behind(made.found), made.found.at, **wanted)
    return outgoing([shown, document(person.id, f"{file_name(title)}.docx", made.content, caption)], person.id)
