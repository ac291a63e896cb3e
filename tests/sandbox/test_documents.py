"""Tables, archives and pictures that go as files, through the bot's hands and through people's."""

from __future__ import annotations

import io
import json
import zipfile

import aiohttp
import pytest
from aiogram import Bot
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    Message,
)

from sandbox.client import Person, Sandbox
from sandbox.world import World
from tests.sandbox.material import picture

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
BUTTONS = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Ещё", callback_data="more")]])


def archive() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("школа № 12/отчёт.txt", "участников: 120\r\n\x00\xff" * 100)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "mime"),
    [
        ("Сводка за 2026 год.xlsx", XLSX), ("фото «всех».zip", "application/zip"), ("a.pdf", "application/pdf"),
        ("без расширения", "application/octet-stream"), ("дни.ics", "text/calendar"),
    ],
)  # fmt: skip
async def test_from_a_person_through_the_bot_and_back(bot: Bot, anna: Person, name: str, mime: str) -> None:
    data = archive()
    await anna.sends_files([(name, data)])
    message = (await bot.get_updates())[-1].message
    assert message is not None
    assert message.document is not None
    assert (message.document.file_name, message.document.mime_type) == (name, mime)
    file = await bot.get_file(message.document.file_id)
    assert (file.file_size, (file.file_path or "").startswith("documents/")) == (len(data), True)
    buffer = await bot.download_file(file.file_path or "")
    assert buffer is not None
    fetched = buffer.read()
    assert fetched == data
    await bot.send_document(anna.id, BufferedInputFile(fetched, name))
    view = await anna.hears()
    assert (view["media"]["name"], view["media"]["mime"], view["media"]["size"]) == (name, mime, len(data))
    assert await anna.sandbox.downloads(view) == data


async def test_caption_and_buttons(bot: Bot, anna: Person) -> None:
    file = BufferedInputFile(archive(), "итог.zip")
    sent = await bot.send_document(
        anna.id,
        file,
        caption="<b>Итог</b> & <i>фото</i>".replace("&", "&amp;"),
        parse_mode="HTML",
        reply_markup=BUTTONS,
    )
    assert sent.caption == "Итог & фото"
    assert [entity.type for entity in sent.caption_entities or []] == ["bold", "italic"]
    view = await anna.hears("Итог")
    assert view.labels == ["Ещё"]
    await anna.presses("Ещё")
    query = (await bot.get_updates())[-1].callback_query
    assert query is not None
    assert isinstance(query.message, Message)
    assert query.message.document is not None


async def test_another_file_in_place_of_the_first(bot: Bot, anna: Person) -> None:
    sent = await bot.send_document(anna.id, BufferedInputFile(b"1", "a.csv"), caption="готовлю", reply_markup=BUTTONS)
    where = {"chat_id": anna.id, "message_id": sent.message_id}
    await bot.edit_message_caption(caption="<b>почти</b>", parse_mode="HTML", **where)  # type: ignore[arg-type]
    view = await anna.hears("почти")
    assert (view.labels, view["caption_entities"][0]["type"]) == ([], "bold")
    new = InputMediaDocument(media=BufferedInputFile(b"22", "b.xlsx"), caption="готово")
    await bot.edit_message_media(new, **where)  # type: ignore[arg-type]
    view = await anna.hears("готово")
    assert (view.id, view["media"]["name"]) == (sent.message_id, "b.xlsx")
    assert await anna.sandbox.downloads(view) == b"22"


@pytest.mark.parametrize("attached", [True, False])
async def test_parts_of_a_form(http: aiohttp.ClientSession, world: World, anna: Person, attached: bool) -> None:
    """Both ways a client may upload: under the argument's name, or under any other with attach://."""
    data = {"document": archive(), "photo": picture(1000, 700)}
    for kind, name in (("document", "отчёт «за год».xlsx"), ("photo", "снимок.jpg")):
        form = aiohttp.FormData(quote_fields=False)
        form.add_field("chat_id", str(anna.id))
        form.add_field("caption", "<u>файл</u>")
        form.add_field("parse_mode", "HTML")
        form.add_field("reply_markup", json.dumps({"inline_keyboard": [[{"text": "x", "callback_data": "y"}]]}))
        if attached:
            form.add_field(kind, "attach://part0")
        form.add_field("part0" if attached else kind, data[kind], filename=name)
        async with http.post(f"/bot{world.token}/send{kind.title()}", data=form) as answer:
            message = (await answer.json())["result"]
        assert message["caption_entities"] == [{"offset": 0, "length": 4, "type": "underline"}]
        assert message["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "y"
        if kind == "document":
            assert (message["document"]["file_name"], message["document"]["mime_type"]) == (name, XLSX)
        else:
            assert [size["width"] for size in message["photo"]] == [90, 320, 800, 1000]
    document, photo = await anna.look()
    assert await anna.sandbox.downloads(document) == data["document"]
    assert (photo["media"]["width"], photo["media"]["height"]) == (1000, 700)


async def test_the_page_offers_the_name_to_save_under(http: aiohttp.ClientSession, bot: Bot, anna: Person) -> None:
    await bot.send_document(anna.id, BufferedInputFile(b"<script>", "а.html"))
    media = (await anna.hears())["media"]
    async with http.get(media["url"]) as answer:
        assert await answer.read() == b"<script>"
        assert answer.headers["Content-Security-Policy"] == "sandbox"


async def test_the_largest_file_that_can_be_fetched(bot: Bot, anna: Person, sandbox: Sandbox) -> None:
    data = bytes(20 * 1024 * 1024)
    [view] = await anna.sends_files([("большой.zip", data)])
    assert (await bot.get_file(view["document"]["file_id"])).file_size == len(data)
    assert len(await sandbox.downloads(view)) == len(data)
