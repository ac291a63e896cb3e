"""What a bot may send, and in which words Telegram refuses the rest."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import (
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    LinkPreviewOptions,
    Message,
    MessageEntity,
    MessageOriginUser,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)

from sandbox.client import Person, Sandbox
from sandbox.world import World
from tests.sandbox.material import refused


def places(message: Message) -> list[tuple[str, int, int]]:
    return [(entity.type, entity.offset, entity.length) for entity in message.entities or []]


async def test_a_message_arrives_as_it_is_answered(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.id, "<b>Привет</b>, 😀!", parse_mode="HTML")
    assert (sent.text, sent.chat.id, sent.chat.type) == ("Привет, 😀!", anna.id, "private")
    assert sent.from_user is not None
    assert sent.from_user.is_bot
    assert places(sent) == [("bold", 0, 6)]
    [view] = await anna.look()
    assert (view.id, view.text, view.from_bot) == (sent.message_id, sent.text, True)


async def test_explicit_entities(bot: Bot, anna: Person) -> None:
    bold = MessageEntity(type="bold", offset=2, length=3)
    sent = await bot.send_message(anna.id, "  abc <i>", entities=[bold])
    assert sent.text == "abc <i>"
    assert places(sent) == [("bold", 0, 3)]
    with refused("Bad Request: entity beginning at UTF-16 offset 2 ends after the end of the text at UTF-16 offset 5"):
        await bot.send_message(anna.id, "abc", entities=[bold])


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({"text": ""}, "message text is empty"),
        ({}, "message text is empty"),
        ({"text": " \n "}, "text must be non-empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "text must be non-empty"),
        ({"text": "<b>x", "parse_mode": "html"},
         'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"'),
        ({"text": "x", "parse_mode": "BBCode"}, "unsupported parse_mode"),
        ({"text": "😀" * 2049}, "message is too long"),
        ({"text": "x", "chat_id": ""}, "chat_id is empty"),
        ({"text": "x", "chat_id": 5}, "chat not found"),
        ({"text": "x", "chat_id": "@nobody"}, "chat not found"),
        ({"text": "x", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
        ({"text": "x", "reply_markup": "[]"}, "object expected as reply markup"),
        ({"text": "x", "reply_parameters": {"message_id": 999}}, "message to be replied not found"),
        ({"text": "x", "entities": [{"type": "bold", "offset": -1, "length": 2}]},
         "receive an entity with incorrect offset -1"),
    ],
)  # fmt: skip
async def test_refusals(
    http: aiohttp.ClientSession, world: World, anna: Person, asked: dict[str, Any], why: str
) -> None:
    async with http.post(f"/bot{world.token}/sendMessage", json={"chat_id": anna.id, **asked}) as answer:
        assert answer.status == 400
        assert await answer.json() == {"ok": False, "error_code": 400, "description": f"Bad Request: {why}"}
    assert await anna.look() == []


async def test_longest_text_and_caption_count_after_parsing(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.id, f"<b>{'я' * 4094}</b>😀", parse_mode="HTML")
    assert len(sent.text or "") == 4095
    with refused("Bad Request: message is too long", TelegramBadRequest):
        await bot.send_message(anna.id, "я" * 4097)


async def test_who_cannot_be_written_to(bot: Bot, anna: Person, sandbox: Sandbox) -> None:
    stranger = await sandbox.person(first_name="Борис")
    with refused("Forbidden: bot can't initiate conversation with a user", TelegramForbiddenError):
        await bot.send_message(stranger.id, "привет")
    await stranger.starts()
    await bot.send_message(stranger.id, "привет")
    await anna.blocks()
    with refused("Forbidden: bot was blocked by the user", TelegramForbiddenError):
        await bot.send_message(anna.id, "привет")
    await anna.starts()
    await bot.send_message(anna.id, "с возвращением")


async def test_only_inline_keyboards_come_back(bot: Bot, anna: Person) -> None:
    inline = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="да", callback_data="yes")]])
    keyboard = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Да"), KeyboardButton(text="Нет")]])
    sent = await bot.send_message(anna.id, "1", reply_markup=inline)
    assert sent.reply_markup is not None
    assert sent.reply_markup.model_dump() == inline.model_dump()
    assert (await bot.send_message(anna.id, "2", reply_markup=keyboard)).reply_markup is None
    await anna.look()
    assert anna.keyboard is not None
    assert [key["text"] for key in anna.keyboard["keyboard"][0]] == ["Да", "Нет"]
    assert anna.screen[-1]["reply_markup"] == anna.keyboard
    assert (await bot.send_message(anna.id, "3", reply_markup=ForceReply(force_reply=True))).reply_markup is None
    await anna.look()
    assert anna.keyboard is not None
    assert (
        await bot.send_message(anna.id, "4", reply_markup=ReplyKeyboardRemove(remove_keyboard=True))
    ).reply_markup is None
    await anna.look()
    assert anna.keyboard is None


async def test_replies_quote_one_level(bot: Bot, anna: Person) -> None:
    question = await anna.says("вопрос")
    answer = await bot.send_message(anna.id, "ответ", reply_parameters=ReplyParameters(message_id=question.id))
    assert answer.reply_to_message is not None
    assert answer.reply_to_message.text == "вопрос"
    further = await anna.says("ещё", reply_to=(await anna.look())[-1])
    assert further["reply_to_message"]["text"] == "ответ"
    assert "reply_to_message" not in further["reply_to_message"]
    last = await bot.send_message(anna.id, "всё", reply_parameters=ReplyParameters(message_id=further.id))
    assert last.reply_to_message is not None
    assert last.reply_to_message.reply_to_message is None
    alone = await bot.send_message(
        anna.id, "x", reply_parameters=ReplyParameters(message_id=999, allow_sending_without_reply=True)
    )
    assert alone.reply_to_message is None


async def test_options_come_back(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(
        anna.id,
        "http://a.ru",
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        protect_content=True,
    )
    assert sent.link_preview_options is not None
    assert sent.link_preview_options.is_disabled is True
    assert sent.has_protected_content is True


async def test_message_ids_ascend_over_all_chats(bot: Bot, anna: Person, sandbox: Sandbox) -> None:
    boris = await sandbox.person(first_name="Борис", started=True)
    ids = [(await bot.send_message(chat, "x")).message_id for chat in (anna.id, boris.id, anna.id)]
    ids.append((await boris.says("y")).id)
    assert ids == list(range(ids[0], ids[0] + 4))


async def test_copies_and_forwards(bot: Bot, anna: Person, sandbox: Sandbox) -> None:
    boris = await sandbox.person(first_name="Борис", started=True)
    said = await anna.says("слово @name")
    forwarded = await bot.forward_message(boris.id, anna.id, said.id)
    assert isinstance(forwarded.forward_origin, MessageOriginUser)
    assert forwarded.forward_origin.sender_user.first_name == "Анна"
    assert forwarded.text == "слово @name"
    copied = await bot.copy_message(boris.id, anna.id, said.id)
    await boris.look()
    assert (boris.screen[-1].id, boris.screen[-1].text) == (copied.message_id, "слово @name")
    [file] = await anna.sends_files([("a.txt", b"abc")], captions=["было"])
    await bot.copy_message(boris.id, anna.id, file.id, caption="<b>стало</b>", parse_mode="HTML")
    assert (await boris.look())[-1].text == "стало"
    assert await sandbox.downloads(boris.screen[-1]) == b"abc"
    with refused("Bad Request: message to copy not found"):
        await bot.copy_message(boris.id, anna.id, 999)
    with refused("Bad Request: message to forward not found"):
        await bot.forward_message(boris.id, anna.id, 999)


async def test_chat_actions(bot: Bot, anna: Person, sandbox: Sandbox) -> None:
    assert await bot.send_chat_action(anna.id, "typing") is True
    journal = await sandbox.get("journal", after=0, person=anna.id, timeout=0)
    assert journal["events"][-1]["action"] == "typing"
    with refused("Bad Request: wrong parameter action in request"):
        await bot.send_chat_action(anna.id, "dancing")


async def test_looking_up(bot: Bot, anna: Person, world: World) -> None:
    me = await bot.get_me()
    assert (me.id, me.is_bot, me.username) == (bot.id, True, world.bot["username"])
    chat = await bot.get_chat(anna.id)
    assert (chat.first_name, chat.active_usernames) == ("Анна", ["anna"])
    member = await bot.get_chat_member(anna.id, anna.id)
    assert member.status == "member"
    with refused("Bad Request: invalid user_id specified"):
        await bot.get_chat_member(anna.id, 5)
    assert await bot.log_out() is True
    assert await bot.close() is True
