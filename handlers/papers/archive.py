"""Archives with photos in the chat: one after the other, each small enough for Telegram, made when the last is sent."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile
from typing import IO, TYPE_CHECKING

from domain.behind import behind
from domain.library import FORMS
from handlers.frames import frames_of, photo_questions
from handlers.papers.package import ARCHIVE as KIND
from handlers.papers.package import bundles_of, handed_on, parts_of, write
from handlers.papers.parts import source
from handlers.papers.photo_appendix import ARCHIVED, shown_in
from handlers.papers.room import LONGEST_TITLE, NAME, asked, choice, file_name, give_up, make_anew
from handlers.replies import ONLY_IF_SHOWN, Card, Replies, document, outgoing, say
from handlers.wording import shorten
from storage import collected, due, papers_made
from storage.due import Work
from texts import Html, words_in

if TYPE_CHECKING:
    from datetime import datetime

    from domain.behind import Behind
    from domain.people import Person
    from handlers.papers.package import Bundle, Written
    from handlers.papers.room import Subject
    from handlers.setting import Setting
    from storage.engine import Database, Transaction
    from storage.outbox import Outgoing
    from texts import Words

__all__ = ["KIND", "give_up", "make", "send"]

LARGEST = 40 * 2**20
"""Bytes of an archive: a bot may send 50 MB, and one is held in the memory and in the database on its way."""
IN_MEMORY = 4 * 2**20


@dataclass(frozen=True, slots=True)
class Made:
    """An archive and what went into it; `parts` are the reports of each of the archives. None of them: no reports."""

    subject: Subject
    parts: tuple[tuple[int, ...], ...] = ()
    content: bytes = b""
    written: Written | None = None
    source: str = ""
    at: datetime | None = None
    behind: Behind | None = None
    """Of all archives up to this one, each as it was made; of those to come as it was for the first."""
    holds: frozenset[tuple[int, int, str]] = frozenset()
    """The reports and pictures in it: `package.handed_on`."""


async def make(work: Work, *, database: Database, setting: Setting) -> Made | None:
    """The archive that is wanted, in the language of the region; None if the person may not have it any more."""
    words, wanted = words_in(setting.language), work.payload.get("parts")
    async with database.read() as tx:
        _, subject = await asked(tx, work, setting)
        if subject is None:
            return None
        found = await collected.of_event(tx, subject.event, subject.paths, setting.now())
        bundles = await bundles_of(tx, found)
        whole = behind(found, shown_in(ARCHIVED, await frames_of(tx, found), is_working=True))
    parts = wanted or [[one.report for one in part] for part in parts_of(bundles, LARGEST)]
    if not parts:
        return Made(subject)
    mine = set(parts[_part(work) - 1])
    with SpooledTemporaryFile(IN_MEMORY) as file:
        put_in = [one for one in bundles if one.report in mine]
        written = await write(file, put_in, found, setting.files, words, LARGEST)
        content = await asyncio.to_thread(all_of, file)
    said, holds = source(found, words), handed_on(put_in)
    return Made(
        subject, tuple(map(tuple, parts)), content, written, said, found.at, _behind(work, whole, put_in), holds
    )


def _behind(work: Work, whole: Behind, put_in: list[Bundle]) -> Behind:
    """The whole of the first archive, with what the later ones found otherwise."""
    mine = [str(one.filed.obligation.id) for one in put_in]
    return {**work.payload.get("behind", whole), **{key: whole[key] for key in mine}}


def all_of(file: IO[bytes]) -> bytes:
    """What was written into the file."""
    file.seek(0)
    return file.read()


def _part(work: Work) -> int:
    return int(work.payload.get("part", 1))


async def send(tx: Transaction, work: Work, made: Made | None, *, setting: Setting) -> list[Outgoing]:
    """The archive, unless it is not theirs any more; then the next one is made, or the choice is shown again.

    If something in it may not be handed on any more, it is made anew instead.
    """
    person, subject = await asked(tx, work, setting)
    if person is None or subject is None or made is None or made.subject.paths != subject.paths:
        return []
    if not await _may_go(tx, made, setting.now()):
        await make_anew(tx, work, setting)
        return []
    words, part, parts = words_in(person.language), _part(work), len(made.parts)
    replies: Replies = []
    if made.written:
        name = file_name(subject.event.title) + (f" {part}" if parts > 1 else "")
        caption = _caption(made, part, subject, words)
        replies.append(document(person.id, f"{name}.zip", made.content, caption))
        await _note(tx, made, person, subject)
    else:
        replies.append(say(person.id, words("package-no-reports")))
    if part < parts:
        begun = work.key.removesuffix(f":{part}") if part > 1 else work.key
        payload = {**work.payload, "parts": made.parts, "part": part + 1, "behind": made.behind}
        await due.plan(tx, [Work(f"{begun}:{part + 1}", KIND, payload, setting.now())])
    else:
        replies.insert(0, Card(person.id, NAME, *choice(subject, words), ONLY_IF_SHOWN))
    return outgoing(replies, person.id)


async def _may_go(tx: Transaction, made: Made, now: datetime) -> bool:
    """Whether its reports and pictures would go into it still."""
    if not made.holds:
        return True
    event = made.subject.event
    found = await collected.of_event(tx, event, made.subject.paths, now, questions=photo_questions(FORMS[event.form]))
    return made.holds <= handed_on(await bundles_of(tx, found, {report for report, _, _ in made.holds}))


async def _note(tx: Transaction, made: Made, person: Person, subject: Subject) -> None:
    """Each archive is noted: what changes before the last of them is made concerns those before it."""
    if made.behind is not None and made.at is not None:
        event, territory = subject.event.id, subject.territory
        await papers_made.note(tx, event, person.id, made.behind, made.at, kind=ARCHIVED, territory=territory)


def _caption(made: Made, part: int, subject: Subject, words: Words) -> Html:
    """The event, which archive of how many it is, what is in it and what is not."""
    written = made.written
    if written is None:
        return Html()
    lines = [words("papers-ready", title=shorten(subject.event.title, LONGEST_TITLE), source=made.source)]
    if len(made.parts) > 1:
        lines.append(words("package-part", part=part, parts=len(made.parts)))
    lines.append(words("package-photos", number=written.photos))
    if written.withheld:
        lines.append(words("package-withheld", number=written.withheld))
    if written.missing:
        lines.append(words("package-not-there", number=written.missing))
    return Html("\n".join(lines))
