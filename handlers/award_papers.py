"""Diplomas, certificates and the protocol as files: made in a thread beside the conversations, sent when ready."""

from __future__ import annotations

import asyncio
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiogram.methods import SendPhoto
from aiogram.types import BufferedInputFile

from documents.archive_out import PER_FILE, Archive
from documents.diploma import PLAIN, Art, Labels, Sheet, diploma_png, diplomas_pdf
from documents.docx_out import docx_bytes
from domain.awards import spelled
from handlers.giving_up import saying
from handlers.papers.parts import requisites_of
from handlers.protocol import protocol
from handlers.replies import Replies, document, outgoing, say
from handlers.verify import START
from storage import awards, collected, due, events, paper_assets, people, rating, requisites
from storage.due import Work
from storage.paper_assets import BACKGROUND, LOGO
from texts import words_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from domain.awards import Award
    from domain.events import Event
    from domain.people import Person
    from handlers.setting import Setting
    from storage.blobs import Blobs
    from storage.engine import Database, Transaction
    from storage.outbox import Outgoing
    from texts import Words

KIND = "award-papers"
LARGEST = 40 * 2**20
"""Bytes of an archive: a bot may send 50 MB."""


@dataclass(frozen=True, slots=True)
class Made:
    """Files that are ready: (name, content) each, and which sentence goes with them.

    Where not everything fits into one archive, it is `part` of `parts`, and the next one is made when this is sent.
    """

    said: str
    files: tuple[tuple[str, bytes], ...]
    count: int = 1
    part: int = 1
    parts: int = 1


async def order(tx: Transaction, event: Event, what: str, person: Person, setting: Setting, *, award: int = 0) -> None:
    """Lets the papers be made: a "diploma" of an award, all "certificates" (also as "certificates-zip"), "protocol"."""
    now = setting.now()
    payload = {"person": person.id, "event": event.id, "what": what, "award": award}
    key = f"{KIND}:{person.id}:{event.id}:{what}:{award}:{int(now.timestamp())}"
    await due.plan(tx, [Work(key, KIND, payload, now)])


async def make(work: Work, *, database: Database, setting: Setting) -> Made | None:
    """The files; None if there is nothing to be made of any more. They speak the region's language."""
    words, what = words_in(setting.language), work.payload["what"]
    async with database.read() as tx:
        person = await people.find(tx, work.payload["person"], setting.admins)
        event = await events.find(tx, work.payload["event"])
        if person is None or not person.is_admin or event is None:
            return None
        if what == "protocol":
            whole = await collected.of_event(tx, event, ["/"], setting.now(), only_accepted=True)
            settled, winners = await rating.find(tx, event.id), await awards.diplomas_of(tx, event.id)
            asked = requisites_of(await requisites.of_event(tx, event.id))
        else:
            given = await _given(tx, work, event, setting)
            issuer = (await rating.find(tx, event.id)).issuer or ""
            blobs = await paper_assets.blobs(tx, event.id)
    if what == "protocol":
        content = await asyncio.to_thread(lambda: docx_bytes(protocol(whole, settled, winners, words, asked)))
        return Made("protocol", (("protocol.docx", content),))
    if not given:
        return None
    sheets = [sheet_of(one, event, issuer, words, setting) for one in given]
    press = Printer(labels_in(words, setting), words, await art_of(blobs, setting.files))
    if what == "certificates-zip":
        under = [(award.territory.name, award.name) for award in given]
        return await asyncio.to_thread(_archived, list(zip(under, sheets, strict=True)), press, work, setting.now())
    return await asyncio.to_thread(_made, what, sheets, press)


async def art_of(blobs: Mapping[str, str], files: Blobs) -> Art:
    """The pictures of these stored files, by their kinds. Raises FileNotFoundError."""
    there = {kind: await files.get(blobs[kind]) for kind in (BACKGROUND, LOGO) if kind in blobs}
    return Art(there.get(BACKGROUND), there.get(LOGO))


@dataclass(frozen=True, slots=True)
class Printer:
    """What all sheets of a run have in common."""

    labels: Labels
    words: Words
    art: Art = PLAIN

    def pdf(self, sheets: Sequence[Sheet]) -> bytes:
        return diplomas_pdf(sheets, self.labels, title=sheets[0].title, language=self.words.language, art=self.art)

    def png(self, sheet: Sheet) -> bytes:
        return diploma_png(sheet, self.labels, title=sheet.title, language=self.words.language, art=self.art)


async def _given(tx: Transaction, work: Work, event: Event, setting: Setting) -> list[Award]:
    """What is printed: one diploma, or the certificates of all whose report counts still."""
    if work.payload["what"] in {"certificates", "certificates-zip"}:
        whole = await collected.of_event(tx, event, ["/"], setting.now())
        there = {one.organisation.id for one in whole.counted}
        return [one for one in await awards.certificates_of(tx, event.id) if one.organisation_id in there]
    award = await awards.find(tx, work.payload["award"])
    return [award] if award and award.event_id == event.id and award.revoked_at is None else []


def _made(what: str, sheets: Sequence[Sheet], press: Printer) -> Made:
    """A diploma also as a picture, for the chat."""
    pdf = press.pdf(sheets)
    if what == "certificates":
        return Made("certificates", (("certificates.pdf", pdf),), len(sheets))
    return Made("diploma", (("diploma.pdf", pdf), ("diploma.png", press.png(sheets[0]))))


def _archived(sheets: Sequence[tuple[tuple[str, str], Sheet]], press: Printer, work: Work, moment: datetime) -> Made:
    """A file an organisation, in its territory's folder; as many in an archive as the size of the first one allows."""
    size = len(press.pdf([sheets[0][1]]))
    at_once = max(1, LARGEST // (size + size // 10 + PER_FILE))
    parts = -(-len(sheets) // at_once)
    part = min(int(work.payload.get("part", 1)), parts)
    target, mine = io.BytesIO(), sheets[(part - 1) * at_once : part * at_once]
    with Archive(target, moment) as archive:
        folders = {place: archive.folder(place) for place in dict.fromkeys(place for (place, _), _ in mine)}
        for (place, name), sheet in mine:
            archive.add(folders[place], name, ".pdf", press.pdf([sheet]), packed=True)
    number = f"-{part}" if parts > 1 else ""
    files = ((f"certificates{number}.zip", target.getvalue()),)
    return Made("certificates-zip", files, len(mine), part, parts)


def labels_in(words: Words, setting: Setting) -> Labels:
    """What stands on every sheet."""
    position, signature, signatory, seal, number, verify = (
        words.plain(f"diploma-{key}") for key in ("position", "signature", "signatory", "seal", "number", "verify")
    )
    bot = words.plain("diploma-bot", bot=setting.bot_username)
    return Labels(position, signature, signatory, seal, number, verify, bot)


def sheet_of(award: Award, event: Event, issuer: str, words: Words, setting: Setting) -> Sheet:
    """A diploma where a nomination was won, else a certificate."""
    kind = "diploma" if award.nomination else "certificate"
    days = words.days(event.starts_on, event.ends_on)
    when = words.plain("diploma-when", days=days, territory=award.territory.name)
    return Sheet(
        issuer=issuer,
        title=words.plain(f"{kind}-title"),
        lead=words.plain(f"{kind}-lead"),
        name=award.name,
        won=words.plain("diploma-won") if award.nomination else "",
        nomination=words.plain("diploma-nomination", nomination=award.nomination) if award.nomination else "",
        event=event.title,
        when=when,
        code=spelled(award.code),
        link=setting.link(f"{START}{award.code}"),
    )


async def send(tx: Transaction, work: Work, made: Made | None, *, setting: Setting) -> list[Outgoing]:
    """To whoever asked, if they are an admin still."""
    person = await people.find(tx, work.payload["person"], setting.admins)
    if person is None or not person.is_admin:
        return []
    words = words_in(person.language)
    if made is None:
        return outgoing([say(person.id, words("award-nothing-to-make"))], person.id)
    replies: Replies = []
    for name, content in made.files:
        if name.endswith(".png"):
            replies.append(SendPhoto(chat_id=person.id, photo=BufferedInputFile(content, name)))
        else:
            replies.append(document(person.id, name, content, words(f"award-sent-{made.said}", count=made.count)))
    if made.part < made.parts:
        payload = {**work.payload, "part": made.part + 1}
        await due.plan(tx, [Work(f"{work.key}:{made.part + 1}", KIND, payload, setting.now())])
    return outgoing(replies, person.id)


give_up = saying("award-not-made")
