"""Photos, documents and albums, from both sides."""

from __future__ import annotations

import io
import threading

import aiohttp
import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramEntityTooLarge
from aiogram.types import BufferedInputFile, InputMediaDocument, InputMediaPhoto, MediaUnion, Message
from PIL import Image

from sandbox import media
from sandbox.client import Misused, Person, Sandbox
from sandbox.pictures import Size, photo_sizes
from sandbox.world import World
from tests.sandbox.material import picture, refused

EXIF = Image.Exif()
EXIF[0x0112] = 6
EXIF[0x010E] = "секрет"


async def downloaded(bot: Bot, file_id: str) -> bytes:
    path = (await bot.get_file(file_id)).file_path
    assert path is not None
    buffer = await bot.download_file(path)
    assert buffer is not None
    return buffer.read()


@pytest.mark.parametrize(
    ("size", "widths"),
    [
        ((4000, 3000), [90, 320, 800, 1280, 2560]), ((1280, 960), [90, 320, 800, 1280]),
        ((500, 300), [90, 320, 500]), ((60, 40), [60]),
    ],
)  # fmt: skip
async def test_sizes_of_a_photo_ascend(anna: Person, bot: Bot, size: tuple[int, int], widths: list[int]) -> None:
    await anna.sends_photos([picture(*size)], captions=["подпись"])
    message = (await bot.get_updates())[-1].message
    assert message is not None
    assert message.photo is not None
    assert message.caption == "подпись"
    assert [photo.width for photo in message.photo] == widths
    assert len({photo.file_unique_id for photo in message.photo}) == len(widths)
    data = await downloaded(bot, message.photo[-1].file_id)
    assert len(data) == message.photo[-1].file_size
    with Image.open(io.BytesIO(data)) as image:
        assert (image.format, image.size) == ("JPEG", (message.photo[-1].width, message.photo[-1].height))


async def test_a_photo_is_turned_upright_and_loses_its_metadata(anna: Person, bot: Bot) -> None:
    await anna.sends_photos([picture(400, 200, exif=EXIF)])
    message = (await bot.get_updates())[-1].message
    assert message is not None
    assert message.photo is not None
    data = await downloaded(bot, message.photo[-1].file_id)
    with Image.open(io.BytesIO(data)) as image:
        assert (image.size, len(image.getexif())) == ((200, 400), 0)


async def test_a_document_keeps_every_byte(anna: Person, bot: Bot, sandbox: Sandbox) -> None:
    original = picture(400, 200, exif=EXIF)
    [view] = await anna.sends_files([("фото «с камеры».jpg", original)], captions=["как файл"])
    assert await sandbox.downloads(view) == original
    message = (await bot.get_updates())[-1].message
    assert message is not None
    assert message.document is not None
    assert (message.document.file_name, message.document.mime_type) == ("фото «с камеры».jpg", "image/jpeg")
    assert await downloaded(bot, message.document.file_id) == original


async def test_same_bytes_same_unique_id(anna: Person, bot: Bot) -> None:
    await anna.sends_photos([picture()])
    sent = await bot.send_photo(anna.id, BufferedInputFile(picture(), "b.jpg"))
    message = (await bot.get_updates())[-1].message
    assert message is not None
    assert message.photo is not None
    assert sent.photo is not None
    assert [photo.file_unique_id for photo in message.photo] == [photo.file_unique_id for photo in sent.photo]
    again = await bot.send_photo(anna.id, message.photo[0].file_id)
    assert again.photo is not None
    assert again.photo[-1].file_unique_id == sent.photo[-1].file_unique_id
    assert await downloaded(bot, message.photo[-1].file_id) == await downloaded(bot, again.photo[-1].file_id)


@pytest.mark.parametrize(
    ("file_id", "why"),
    [
        ("https://example.com/a.jpg", "wrong file identifier/HTTP URL specified"),
        ("это не он", "wrong remote file identifier specified: Wrong character in the string"),
        ("AAAAA", "wrong remote file identifier specified: Wrong string length"),
        (
            "AgACAgIAAxkBAAAA",
            "wrong remote file identifier specified: can't unserialize it. Wrong last symbol",
        ),
        ("attach://nothing", "there is no photo in the request"),
    ],
)
async def test_wrong_file_ids(bot: Bot, anna: Person, file_id: str, why: str) -> None:
    with refused(f"Bad Request: {why}"):
        await bot.send_photo(anna.id, file_id)


async def test_kinds_are_not_confused(bot: Bot, anna: Person) -> None:
    photo = await bot.send_photo(anna.id, BufferedInputFile(picture(), "a.jpg"))
    document = await bot.send_document(anna.id, BufferedInputFile(picture(), "a.jpg"))
    assert photo.photo is not None
    assert document.document is not None
    with refused("Bad Request: can't use file of type Photo as Document"):
        await bot.send_document(anna.id, photo.photo[-1].file_id)
    with refused("Bad Request: can't use file of type Document as Photo"):
        await bot.send_photo(anna.id, document.document.file_id)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "file must be non-empty"),
        (b"no picture", "IMAGE_PROCESS_FAILED"),
        (picture(900, 900)[:2000], "IMAGE_PROCESS_FAILED"),
        (picture(2100, 100), "PHOTO_INVALID_DIMENSIONS"),
        (picture(9950, 600), "PHOTO_INVALID_DIMENSIONS"),
        (bytes(10 * 1024 * 1024 + 1),
         "file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes"),
    ],
)  # fmt: skip
async def test_what_is_no_photo(bot: Bot, anna: Person, data: bytes, why: str) -> None:
    with refused(f"Bad Request: {why}"):
        await bot.send_photo(anna.id, BufferedInputFile(data, "a.jpg"))
    with pytest.raises(Misused) as misuse:
        await anna.sends_photos([picture(), data])
    assert misuse.value.status == 400
    assert await anna.look() == []


async def test_download_limit(bot: Bot, anna: Person) -> None:
    [view] = await anna.sends_files([("большой.zip", bytes(20 * 1024 * 1024 + 1))])
    with refused("Bad Request: file is too big"):
        await bot.get_file(view["document"]["file_id"])
    with refused("Bad Request: invalid file_id"):
        await bot.get_file("nothing")


async def test_upload_limit(bot: Bot, anna: Person) -> None:
    with pytest.raises(TelegramEntityTooLarge):
        await bot.send_document(anna.id, BufferedInputFile(bytes(50 * 1024 * 1024 + 1), "a.bin"))
    assert await anna.look() == []


async def test_limit_of_a_whole_request(http: aiohttp.ClientSession, world: World, anna: Person) -> None:
    form = aiohttp.FormData()
    form.add_field("chat_id", str(anna.id))
    for name in ("document", "more"):
        form.add_field(name, io.BytesIO(bytes(26 * 1024 * 1024)), filename=name)
    async with http.post(f"/bot{world.token}/sendDocument", data=form) as answer:
        assert answer.status == 413
        assert (await answer.json())["description"] == "Request Entity Too Large"


async def test_picture_work_leaves_the_event_loop_alone(anna: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    threads = []

    def noticed(data: bytes) -> list[Size]:
        threads.append(threading.current_thread())
        return photo_sizes(data)

    monkeypatch.setattr(media, "photo_sizes", noticed)
    await anna.sends_photos([picture()])
    assert threads
    assert threading.main_thread() not in threads


async def test_an_album_of_a_person(bot: Bot, anna: Person) -> None:
    await anna.sends_photos([picture(100 + n, 100) for n in range(12)], captions=["первая", "вторая"])
    messages = [update.message for update in await bot.get_updates() if update.message]
    assert [message.caption for message in messages[:3]] == ["первая", "вторая", None]
    ids = [message.message_id for message in messages]
    assert ids == list(range(ids[0], ids[0] + 12))
    albums = [message.media_group_id for message in messages]
    assert (len(set(albums[:10])), len(set(albums[10:])), len(set(albums))) == (1, 1, 2)


async def test_an_album_of_the_bot(bot: Bot, anna: Person) -> None:
    first = await bot.send_photo(anna.id, BufferedInputFile(picture(), "a.jpg"))
    assert first.photo is not None
    sent = await bot.send_media_group(anna.id, [
        InputMediaPhoto(
            media=BufferedInputFile(picture(300, 200), "б.jpg"), caption="<b>б</b>", parse_mode="HTML"
        ),
        InputMediaPhoto(media=first.photo[0].file_id),
    ])  # fmt: skip
    assert [message.caption for message in sent] == ["б", None]
    assert sent[0].media_group_id == sent[1].media_group_id is not None
    assert len(await anna.look()) == 3


def documents(count: int) -> list[MediaUnion]:
    return [InputMediaDocument(media=BufferedInputFile(bytes([n + 1]), f"{n}.txt")) for n in range(count)]


async def test_how_large_an_album_is(bot: Bot, anna: Person) -> None:
    assert len(await bot.send_media_group(anna.id, documents(10))) == 10
    [alone] = await bot.send_media_group(anna.id, documents(1))
    assert alone.media_group_id is None
    with refused("Bad Request: too many messages to send as an album"):
        await bot.send_media_group(anna.id, documents(11))
    with refused("Bad Request: there are no messages to send"):
        await bot.send_media_group(anna.id, [])
    photo: MediaUnion = InputMediaPhoto(media=BufferedInputFile(picture(), "a.jpg"))
    with refused("Bad Request: document can't be mixed with other media types"):
        await bot.send_media_group(anna.id, [*documents(1), photo])
    with refused("Bad Request: can't parse InputMedia: media not found"):
        await bot.send_media_group(anna.id, [*documents(1), InputMediaDocument(media="attach://lost")])
    assert len(await anna.look()) == 11


async def test_captions_have_their_own_limit(bot: Bot, anna: Person) -> None:
    sent = await bot.send_document(anna.id, BufferedInputFile(b"x", "a.txt"), caption="я" * 1024)
    assert isinstance(sent, Message)
    with refused("Bad Request: message caption is too long"):
        await bot.send_document(anna.id, BufferedInputFile(b"x", "a.txt"), caption="я" * 1025)


async def test_plain_multipart_with_a_file_part(http: aiohttp.ClientSession, world: World, anna: Person) -> None:
    form = aiohttp.FormData(quote_fields=False)
    form.add_field("chat_id", str(anna.id))
    form.add_field("document", b"abc", filename="отчёт за год.txt", content_type="text/plain")
    async with http.post(f"/bot{world.token}/sendDocument", data=form) as answer:
        body = await answer.json()
    assert body["result"]["document"]["file_name"] == "отчёт за год.txt"
    assert body["result"]["document"]["mime_type"] == "text/plain"


async def test_downloads_need_the_token_and_a_given_path(http: aiohttp.ClientSession, world: World) -> None:
    for path, status in (
        (f"/file/bot{world.token}/photos/file_0.jpg", 404),
        ("/file/bot1:x/photos/a.jpg", 401),
    ):
        async with http.get(path) as answer:
            assert answer.status == status
