"""Pictures of reports behind the conversation: fetched from Telegram, made fit to keep, compared, shown as done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from documents.looks import ALIKE, distance
from documents.pictures import Ready, Refused, prepare
from domain.answers import Invalid
from domain.events import State
from domain.photos import PhotoState, photo_question
from handlers import albums, review, sheet
from handlers.replies import ONLY_IF_SHOWN, Card, Replies, outgoing, say
from handlers.whereabouts import as_seen_by, held_by, subject_of
from handlers.wording import shorten
from storage import due, people, photo_deleting, photo_matching, photos, reports
from storage.due import Work
from storage.pieces import in_pieces
from texts import words_in

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Collection

    from documents.picture_workers import PictureWorkers
    from domain.answers import Answer
    from domain.people import Person
    from domain.photos import Photo
    from domain.reports import Report
    from handlers.setting import Setting
    from storage.engine import Database, Transaction
    from storage.outbox import Outgoing

KIND = "photo"
DROP = "drop-files"
TURN = timedelta(seconds=1)
"""Between two pieces of many files that are dropped."""

TOO_LARGE, UNREACHABLE, SAME = "photo-too-large", "photo-unreachable", "photo-same"
SAME_PICTURE = 2
"""Bits in which two pictures of one report may differ and be the same: sent twice, as a photo and as a file."""

LONGEST_NAME = 60
SHOWN_EVERY = 3
"""Pictures after which the card counts anew, and after the last one: Telegram takes one change a second."""


# --- what the conversation asks for ------------------------------------------------------------------------------


async def expect(tx: Transaction, report: Report, item: str, name: str | None, by: int, setting: Setting) -> None:
    """Plans the fetching of a picture that was just added to the answer."""
    if await photos.expect(tx, report.id, item, name, by, setting.now()):
        payload = {"report": report.id, "item": item}
        # The moment is in the key: a picture that was taken away and is sent again is fetched again.
        key = f"{KIND}:{report.id}:{item}:{setting.now():%y%m%d%H%M%S%f}"
        await due.plan(tx, [Work(key, KIND, payload, setting.now())])


async def keep_in_step(tx: Transaction, report: Report, before: Answer, after: Answer, setting: Setting) -> None:
    """Lets go of the pictures that the answer has lost; once it is settled, what was refused has been seen."""
    if not after.items or (after.settled and not before.settled):
        await photos.forget_refused(tx, report.id)
    kept = {item.key for item in after.items}
    if any(item.key not in kept for item in before.items):
        await drop(tx, await photos.without_item(tx, report.id, kept), setting)


async def drop(tx: Transaction, files: Collection[str], setting: Setting) -> None:
    """Plans the deletion of stored files, as far as nothing names them any more when this is committed.

    Very many go one piece after the other: nobody has to wait for all of them.
    """
    now = setting.now()
    planned = [
        Work(f"{DROP}:{names[0]}:{now:%y%m%d%H%M%S%f}", DROP, {"files": names}, now + number * TURN)
        for number, names in enumerate(in_pieces(sorted(set(files))))
    ]
    await due.plan(tx, planned)


# --- fetching and preparing, outside of any transaction ----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Fetched:
    """A picture that is ready and stored: the names of its files by their columns; or why it is refused."""

    ready: Ready | None = None
    files: dict[str, str | None] | None = None
    refused: str = ""


async def fetch(
    work: Work,
    *,
    download: Callable[[str], Awaitable[bytes | None]],
    pictures: PictureWorkers,
    database: Database,
    setting: Setting,
) -> Fetched | None:
    """The picture, ready to be kept; None if nobody waits for it any more."""
    item = work.payload["item"]
    async with database.read() as tx:
        photo = await photos.of_item(tx, work.payload["report"], item)
        known = await reports.files_of(tx, [item])
    if photo is None or photo.state is not PhotoState.WAITING or item not in known:
        return None
    content = await download(known[item][0])
    if content is None:
        return Fetched(refused=TOO_LARGE)
    try:
        ready = await pictures.do(prepare, content)
    except Refused as trouble:
        return Fetched(refused=trouble.key)
    store = setting.files
    files = {
        "picture": await store.put(ready.picture),
        "preview": await store.put(ready.preview),
        "original": await store.put(content) if setting.keeping.originals else None,
    }
    return Fetched(ready, files)


async def note(tx: Transaction, work: Work, fetched: Fetched | None, *, setting: Setting) -> list[Outgoing]:
    """Keeps the picture, or takes it out of the answer with a word why; the card shows how far the pictures are."""
    report = await reports.find(tx, work.payload["report"])
    photo = await photos.of_item(tx, work.payload["report"], work.payload["item"])
    if fetched is None or report is None or photo is None or photo.state is not PhotoState.WAITING:
        await drop(tx, [one for one in (fetched.files or {}).values() if one] if fetched else [], setting)
        return []
    if fetched.ready is None or fetched.files is None:
        return await _refuse(tx, report, photo, fetched.refused, setting)
    kept = [one for one in fetched.files.values() if one]
    if not all([await setting.files.has(one) for one in kept]):
        # They were stored and then found unused before this transaction named them: once more.
        raise FileNotFoundError(f"files of photo {photo.id} are gone")
    # A report that was handed in keeps what it was handed in with.
    if report.is_open and await _is_there_already(tx, report, fetched.ready, fetched.files["picture"]):
        await drop(tx, kept, setting)
        return await _refuse(tx, report, photo, SAME, setting)
    size = (fetched.ready.width, fetched.ready.height, len(fetched.ready.picture))
    await photos.set_ready(tx, photo, size=size, files=fetched.files)
    await photo_deleting.forget_telegrams(tx, [photo.item])
    looks, mirrored = fetched.ready.looks, fetched.ready.mirrored
    await photos.put_looks(tx, photo.id, looks)
    alike = await photo_matching.note(tx, photo, looks, mirrored, setting.now(), within=ALIKE)
    told = await review.redraw(tx, report, setting) if alike and not report.is_open else []
    return outgoing([*await _show(tx, report, setting), *told], photo.by)


async def give_up(tx: Transaction, work: Work, *, setting: Setting) -> list[Outgoing]:
    """Telegram did not give the file, however often it was asked."""
    report = await reports.find(tx, work.payload["report"])
    photo = await photos.of_item(tx, work.payload["report"], work.payload["item"])
    if report is None or photo is None or photo.state is not PhotoState.WAITING:
        return []
    return await _refuse(tx, report, photo, UNREACHABLE, setting)


async def _is_there_already(tx: Transaction, report: Report, ready: Ready, picture: str | None) -> bool:
    """Whether the report has the same bytes, or what looks quite the same: sent as a photo and as a file."""
    for other, look in await photos.whole_looks(tx, report.id):
        if other == picture or (look is not None and ready.looks and distance(ready.looks[0], look) <= SAME_PICTURE):
            return True
    return False


async def _refuse(tx: Transaction, report: Report, photo: Photo, why: str, setting: Setting) -> list[Outgoing]:
    """The picture leaves a draft; in a report that was handed in it stays in its place, marked as not there."""
    await photos.refuse(tx, photo, why)
    question = photo_question(report.draft)
    if question is None:
        return []
    if not report.is_open:
        person = await people.find(tx, photo.by, setting.admins)
        words = words_in(person.language if person else setting.language)
        said = words("photos-refused-later", name=name_of(photo, report), title=report.event.title, why=words(why))
        return outgoing([say(photo.by, said), *await _show(tx, report, setting)], photo.by)
    report = await _without(tx, report, {photo.item}, setting)
    return outgoing(await _show(tx, report, setting, why), photo.by)


async def reopen(tx: Transaction, report: Report, setting: Setting) -> Report:
    """A report that its authors have again: what turned out to be no picture while they had not, is no answer."""
    known = (await photos.of_reports(tx, [report.id]))[report.id].values()
    return await _without(tx, report, {one.item for one in known if one.state is PhotoState.REFUSED}, setting)


async def _without(tx: Transaction, report: Report, gone: set[str], setting: Setting) -> Report:
    question = photo_question(report.draft)
    if question is None or not any(item.key in gone for item in report.draft.answer(question.key).items):
        return report
    answer = report.draft.answer(question.key)
    left = tuple(item for item in answer.items if item.key not in gone)
    settled, by = answer.settled and question.kind.is_complete(left), answer.by or 0
    return await reports.save_answer(tx, report, question.key, left, settled=settled, by=by, now=setting.now())


def name_of(photo: Photo, report: Report) -> str:
    """What to call a picture: its file or caption, else its place."""
    question = photo_question(report.draft)
    items = report.draft.answer(question.key).items if question else ()
    place = next((number for number, item in enumerate(items, 1) if item.key == photo.item), 0)
    return shorten(photo.name, LONGEST_NAME) if photo.name else f"№ {place}" if place else "№ —"


async def _show(tx: Transaction, report: Report, setting: Setting, refused: str = "") -> Replies:
    """The card of whoever fills the report in; whoever decides gets the pictures once the last of them is ready."""
    coming = await photos.waiting(tx, report.id)
    if report.is_open:
        if coming % SHOWN_EVERY and not refused:
            return []
        conversing = await people.conversing_about(tx, subject_of(report), setting.admins)
        cards = [await _card(tx, report, person, setting, refused) for person in conversing]
        return [card for card in cards if card is not None]
    if report.state is not State.SUBMITTED or coming:
        return []
    return [
        reply
        for person in await review.next_to_decide(tx, report, setting)
        for reply in await albums.photos_of(tx, report, person)
    ]


async def _card(tx: Transaction, report: Report, person: Person, setting: Setting, refused: str) -> Card | None:
    """None where the card asks for something else and there is nothing to complain of."""
    words, seen = words_in(person.language), as_seen_by(person, report)
    question = seen.draft.current
    tells_of_photos = question is None or question == photo_question(seen.draft)
    if not tells_of_photos and not refused:
        return None
    wrong = None if tells_of_photos else Invalid("photo-refused", why=words.plain(refused))
    held = held_by(person, report)
    return await sheet.card_of(tx, seen, person, words, setting, wrong=wrong, below=ONLY_IF_SHOWN, held=held)


# --- files that nobody names -------------------------------------------------------------------------------------


async def drop_files(tx: Transaction, work: list[Work], *, setting: Setting) -> list[Outgoing]:
    """Deletes them while no other transaction can begin to name them."""
    for names in in_pieces([name for one in work for name in one.payload["files"]]):
        await setting.files.drop(await photos.unused(tx, names))
    return []
