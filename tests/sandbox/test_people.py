"""What people do, over the control API."""

from __future__ import annotations

import json
from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.types import ChatMemberBanned, ChatMemberMember

from sandbox.acts import split
from sandbox.client import Misused, Person, Sandbox
from sandbox.entities import utf16_length
from tests.sandbox.material import picture


async def test_state(sandbox: Sandbox, anna: Person) -> None:
    state = await sandbox.state()
    assert set(state) == {"bot", "people", "groups", "clock", "commands", "can_restart", "last"}
    assert state["people"] == [{
        "id": anna.id, "first_name": "Анна", "last_name": "Иванова", "username": "anna", "language_code": "",
        "about": "", "start": None, "started": True, "blocked": False,
    }]  # fmt: skip
    assert state["can_restart"] is False


async def test_a_person_is_found_by_id(sandbox: Sandbox, anna: Person) -> None:
    assert (await sandbox.person(id=anna.id)).first_name == "Анна"
    boris = await sandbox.person(first_name="Борис", about="Директор", start="CODE", language_code="ru")
    assert (boris.id, boris.start_payload) == (anna.id + 1, "CODE")
    with pytest.raises(Misused, match="first_name"):
        await sandbox.person(first_name="")
    with pytest.raises(Misused, match="a person has"):
        await sandbox.person(first_name="X", id=-5)


async def test_starting(bot: Bot, sandbox: Sandbox) -> None:
    boris = await sandbox.person(first_name="Борис")
    with pytest.raises(Misused, match="has not pressed Start"):
        await boris.says("привет")
    await boris.starts("КОД")
    assert [view.text for view in await boris.look()] == ["/start КОД"]
    [update] = await bot.get_updates()
    assert update.message is not None
    assert update.message.entities is not None
    assert update.message.entities[0].type == "bot_command"


async def test_blocking(bot: Bot, anna: Person) -> None:
    await anna.blocks()
    await anna.blocks()
    with pytest.raises(Misused, match="has blocked the bot"):
        await anna.says("привет")
    await anna.starts()
    blocked, unblocked, message = await bot.get_updates()
    assert blocked.my_chat_member is not None
    assert isinstance(blocked.my_chat_member.new_chat_member, ChatMemberBanned)
    assert unblocked.my_chat_member is not None
    assert isinstance(unblocked.my_chat_member.new_chat_member, ChatMemberMember)
    assert message.message is not None
    assert message.message.text == "/start"


async def test_editing_and_deleting_own_messages(bot: Bot, anna: Person) -> None:
    said = await anna.says("один")
    edited = await anna.edits(said, "два http://a.ru")
    assert (edited.text, edited["edited"], len(edited["entities"])) == ("два http://a.ru", True, 1)
    await anna.deletes(said)
    assert await anna.look() == []
    assert [update.event_type for update in await bot.get_updates()] == ["message", "edited_message"]
    with pytest.raises(Misused, match="404: there is no message"):
        await anna.edits(said, "три")
    sent = await bot.send_message(anna.id, "x")
    with pytest.raises(Misused, match="this message is the bot's"):
        await anna.sandbox.post(f"people/{anna.id}/edit", {"message_id": sent.message_id, "text": "y"})


async def test_a_caption_can_be_edited(anna: Person) -> None:
    [sent] = await anna.sends_photos([picture()], captions=["было"])
    edited = await anna.edits(sent, "стало")
    assert (edited.text, edited["media"]["kind"]) == ("стало", "photo")


async def test_long_texts_go_in_pieces(bot: Bot, anna: Person) -> None:
    await anna.says("слово " * 2000)
    texts = [update.message.text or "" for update in await bot.get_updates() if update.message]
    assert [len(text) for text in texts] == [4091, 4091, 3815]
    assert " ".join(texts).split() == ["слово"] * 2000


@pytest.mark.parametrize("text", ["😀" * 5000, "я" * 4096, "я" * 4097, "\n" * 9000, "а\n" * 5000, ""])
def test_pieces_fit_and_lose_nothing(text: str) -> None:
    pieces = split(text)
    assert "".join(pieces) == text
    assert all(utf16_length(piece) <= 4096 for piece in pieces)


async def test_a_form_as_the_page_sends_it(http: aiohttp.ClientSession, anna: Person) -> None:
    form = aiohttp.FormData(quote_fields=False)
    form.add_field("caption", "подпись")
    form.add_field("file", picture(), filename="снимок.jpg", content_type="image/jpeg")
    async with http.post(f"/sandbox/people/{anna.id}/photos", data=form) as answer:
        [view] = (await answer.json())["messages"]
    assert view["caption"] == "подпись"
    media = view["media"]
    assert (media["kind"], media["mime"], media["width"], media["height"]) == (
        "photo",
        "image/jpeg",
        1500,
        1000,
    )
    async with http.get(media["url"]) as answer:
        assert answer.content_type == "image/jpeg"
        assert len(await answer.read()) == media["size"]


@pytest.mark.parametrize(
    ("path", "body", "status", "why"),
    [
        ("people/1/text", {"text": "x"}, 404, "there is no person 1"),
        ("people/ANNA/text", {}, 400, "text is missing or of a wrong type"),
        ("people/ANNA/text", {"text": "  "}, 400, "there is nothing to send: the text is empty"),
        ("people/ANNA/text", {"text": "x", "reply_to": 99}, 404, "there is no message 99 in this chat"),
        ("people/ANNA/press", {"message_id": True}, 400, "message_id is missing or of a wrong type"),
        ("people/ANNA/photos", {}, 400, "files come as multipart/form-data"),
        ("people/ANNA/dance", {}, 404, "Not Found"),
        ("people", [], 400, "the body is not a JSON object"),
        ("clock", {"add_seconds": -1}, 400, "the clock only moves forward"),
        ("clock", {"now": "вчера"}, 400, "not an ISO date and time: 'вчера'"),
        ("restart", {}, 404, "this sandbox does not run the bot, so it cannot restart it"),
    ],
)  # fmt: skip
async def test_wrong_use_is_explained(
    http: aiohttp.ClientSession, anna: Person, path: str, body: Any, status: int, why: str
) -> None:
    async with http.post(f"/sandbox/{path.replace('ANNA', str(anna.id))}", data=json.dumps(body)) as answer:
        assert (answer.status, await answer.json()) == (status, {"error": why})


@pytest.mark.parametrize("query", ["after=inf", "after=x", "person=nan"])
async def test_numbers_that_are_none(http: aiohttp.ClientSession, query: str) -> None:
    async with http.get(f"/sandbox/journal?{query}") as answer:
        assert answer.status == 400


async def test_broken_json(http: aiohttp.ClientSession) -> None:
    async with http.post("/sandbox/people", data=b"{") as answer:
        assert (answer.status, await answer.json()) == (400, {"error": "the body is not JSON"})
