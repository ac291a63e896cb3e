"""The slow part of blurring: the grid is drawn, cells are blurred or brought back, and the result is shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from aiogram.types import BufferedInputFile

from documents.pictures import Refused, blurred, gridded, prepare
from handlers import photo_work
from handlers.albums import picture_message
from handlers.answering import may_write
from handlers.blurring import KIND, grid_buttons, ready_of, result_buttons, subject_of
from handlers.giving_up import saying
from handlers.replies import StoredFile, outgoing, say
from storage import blurring, due, people, photos
from storage.due import Work
from texts import words_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from documents.picture_workers import PictureWorkers
    from documents.pictures import Ready
    from domain.people import Person
    from domain.photos import Photo
    from domain.reports import Report
    from handlers.setting import Setting
    from storage.engine import Database, Transaction
    from storage.outbox import Outgoing


@dataclass(frozen=True, slots=True)
class Drawn:
    """What came of a photo as it was read: its grid to be shown; or another picture, stored, in its place."""

    photo: Photo
    grid: bytes = b""
    ready: Ready | None = None
    files: Mapping[str, str] = field(default_factory=dict)
    length: int = 0
    """Bytes of that other picture."""


async def draw(work: Work, *, pictures: PictureWorkers, database: Database, setting: Setting) -> Drawn | None:
    """None if it is not this person's to change any more, or if there is no picture to be made of it."""
    async with database.read() as tx:
        _, photo, _ = await _subject(tx, work, setting)
    if photo is None or photo.picture is None:
        return None
    store = setting.files
    try:
        base = await store.get(photo.unblurred or photo.picture)
        if work.payload["do"] == "blur":
            # Always from the picture that was never blurred: its other parts do not get worse each time.
            since = {*photo.blurred} - {*photo.blurred_before} if photo.unblurred else set()
            ready = await pictures.do(blurred, base, *photo.grid, sorted(since | {*work.payload["cells"]}))
            files = {"picture": await store.put(ready.picture), "preview": await store.put(ready.preview)}
            return Drawn(photo, ready=ready, files=files, length=len(ready.picture))
        if work.payload["do"] == "undo" and photo.unblurred:
            ready = await pictures.do(prepare, base)
            files = {"picture": photo.unblurred, "preview": await store.put(ready.preview)}
            return Drawn(photo, await pictures.do(gridded, base, *photo.grid, ()), ready, files, len(base))
        shown = await store.get(photo.picture)
        return Drawn(photo, await pictures.do(gridded, shown, *photo.grid, photo.marked))
    except (Refused, FileNotFoundError):
        return None


async def show(tx: Transaction, work: Work, drawn: Drawn | None, *, setting: Setting) -> list[Outgoing]:
    """Keeps what was made, unless the photo became another meanwhile: then it is made once more from that one."""
    person, photo, report = await _subject(tx, work, setting)
    made = [] if drawn is None else [*drawn.files.values()]
    if person is None or photo is None or report is None:
        await photo_work.drop(tx, made, setting)
        return outgoing([say(person.id, words_in(person.language)("blur-failed"))], person.id) if person else []
    words = words_in(person.language)
    if drawn is None:
        return outgoing([say(person.id, words("blur-failed"))], person.id)
    if _version(photo) != _version(drawn.photo):
        await photo_work.drop(tx, made, setting)
        await due.plan(tx, [Work(f"{work.key}:", KIND, work.payload, setting.now())])
        return []
    if drawn.ready is not None:
        photo = await _keep(tx, photo, drawn, drawn.ready, work.payload["cells"], setting)
    ready = await ready_of(tx, report)
    place = next((number for number, one in enumerate(ready, 1) if one.id == photo.id), 1)
    if drawn.grid:
        picture: BufferedInputFile | StoredFile = BufferedInputFile(drawn.grid, f"{KIND}-{photo.id}.jpg")
        caption, keyboard = "blur-grid", grid_buttons(photo, {*photo.marked}, ready, words)
    else:
        picture = StoredFile(photo.picture or "")
        caption, keyboard = "blur-result", result_buttons(photo, ready, words)
    said = words(caption, number=place, of=len(ready))
    return outgoing([picture_message(person.id, picture, said, keyboard, work.payload["message"])], person.id)


give_up = saying("blur-failed")


async def _subject(tx: Transaction, work: Work, setting: Setting) -> tuple[Person | None, Photo | None, Report | None]:
    person = await people.find(tx, work.payload["person"], setting.admins)
    photo, report = await subject_of(tx, work.payload["photo"], person) if person else (None, None)
    if report is None or not may_write(report, setting):
        return person, None, None
    return person, photo, report


def _version(photo: Photo) -> tuple[str | None, str | None]:
    """Two teachers may blur at once: what one of them has blurred must be in the other's picture too."""
    return photo.picture, photo.unblurred


async def _keep(tx: Transaction, photo: Photo, drawn: Drawn, ready: Ready, cells: list[int], setting: Setting) -> Photo:
    """The photo as it is then."""
    files = drawn.files
    if not all([await setting.files.has(one) for one in files.values()]):
        # They were stored and then found unused before this transaction named them: once more.
        raise FileNotFoundError(f"files of photo {photo.id} are gone")
    size = (ready.width, ready.height, drawn.length)
    if files["picture"] == photo.unblurred:
        gone = await blurring.put_back(tx, photo, size=size, files=files)
    else:
        gone = await blurring.put_blurred(tx, photo, cells, size=size, files=files)
    await photos.put_looks(tx, photo.id, ready.looks)
    await photo_work.drop(tx, set(gone) - {*files.values()}, setting)
    return await photos.find(tx, photo.id) or photo
