"""Archives with photos in the chat: one after the other, each small enough for Telegram, made when the last is sent."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile
from typing import IO, TYPE_CHECKING

from handlers.papers.package import ARCHIVE as KIND
from handlers.papers.package import bundles_of, parts_of, write
from handlers.papers.parts import source
from handlers.papers.room import LONGEST_TITLE, NAME, asked, choice, file_name, give_up
from handlers.replies import ONLY_IF_SHOWN, Card, Replies, document, outgoing, say
from handlers.wording import shorten
from storage import collected, due
from storage.due import Work
from texts import Html, words_in

if TYPE_CHECKING:
    from handlers.papers.package import Written
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


async def make(work: Work, *, database: Database, setting: Setting) -> Made | None:
    """The archive that is wanted, in the language of the region; None if the person may not have it any more."""
    words, wanted = words_in(setting.language), work.payload.get("parts")
    async with database.read() as tx:
        _, subject = await asked(tx, work, setting)
        if subject is None:
            return None
        found = await collected.of_event(tx, subject.event, subject.paths, setting.now())
        bundles = await bundles_of(tx, found)
    parts = wanted or [[one.report for one in part] for part in parts_of(bundles, LARGEST)]
    if not parts:
        return Made(subject)
    mine = set(parts[_part(work) - 1])
    with SpooledTemporaryFile(IN_MEMORY) as file:
        put_in = [one for one in bundles if one.report in mine]
        written = await write(file, put_in, found, setting.files, words, LARGEST)
        content = await asyncio.to_thread(all_of, file)
    return Made(subject, tuple(map(tuple, parts)), content, written, source(found, words))


def all_of(file: IO[bytes]) -> bytes:
    """What was written into the file."""
    file.seek(0)
    return file.read()


def _part(work: Work) -> int:
    return int(work.payload.get("part", 1))


async def send(tx: Transaction, work: Work, made: Made | None, *, setting: Setting) -> list[Outgoing]:
    """The archive, unless it is not theirs any more; then the next one is made, or the choice is shown again."""
    person, subject = await asked(tx, work, setting)
    if person is None or subject is None or made is None or made.subject.paths != subject.paths:
        return []
    words, part, parts = words_in(person.language), _part(work), len(made.parts)
    replies: Replies = []
    if made.written:
        name = file_name(subject.event.title) + (f" {part}" if parts > 1 else "")
        caption = _caption(made, part, subject, words)
        replies.append(document(person.id, f"{name}.zip", made.content, caption))
    else:
        replies.append(say(person.id, words("package-no-reports")))
    if part < parts:
        begun = work.key.removesuffix(f":{part}") if part > 1 else work.key
        payload = {**work.payload, "parts": made.parts, "part": part + 1}
        await due.plan(tx, [Work(f"{begun}:{part + 1}", KIND, payload, setting.now())])
    else:
        replies.insert(0, Card(person.id, NAME, *choice(subject, words), ONLY_IF_SHOWN))
    return outgoing(replies, person.id)


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
