"""Editing, deleting and pinning."""

from __future__ import annotations

from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
)

from sandbox.client import Person, Sandbox
from tests.sandbox.material import picture, refused

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the"
    " same as a current content and reply markup of the message"
)


def keyboard(label: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text=label, callback_data=label)]])


async def test_text_and_keyboard_change_together(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.id, "один", reply_markup=keyboard("a"))
    edited = await bot.edit_message_text("<b>два</b>", chat_id=anna.id, message_id=sent.message_id, parse_mode="HTML")
    assert isinstance(edited, Message)
    assert (edited.text, edited.reply_markup, edited.date) == ("два", None, sent.date)
    assert edited.edit_date is not None
    [view] = await anna.look()
    assert (view.text, view["edited"]) == ("два", True)


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.id, "<b>один</b>", parse_mode="HTML", reply_markup=keyboard("a"))
    where: dict[str, Any] = {"chat_id": anna.id, "message_id": sent.message_id}
    with refused(NOT_MODIFIED):
        await bot.edit_message_text("<strong>один</strong> ", **where, parse_mode="HTML", reply_markup=keyboard("a"))
    with refused(NOT_MODIFIED):
        await bot.edit_message_reply_markup(**where, reply_markup=keyboard("a"))
    await bot.edit_message_reply_markup(**where, reply_markup=keyboard("b"))
    with refused(NOT_MODIFIED):
        await bot.edit_message_text("один", **where, entities=sent.entities, reply_markup=keyboard("b"))
    await bot.edit_message_reply_markup(**where)
    with refused(NOT_MODIFIED):
        await bot.edit_message_reply_markup(**where)


async def test_what_cannot_be_edited(bot: Bot, anna: Person) -> None:
    said = await anna.says("моё")
    with refused("Bad Request: message can't be edited"):
        await bot.edit_message_text("x", chat_id=anna.id, message_id=said.id)
    with refused("Bad Request: message to edit not found"):
        await bot.edit_message_text("x", chat_id=anna.id, message_id=999)
    with refused("Bad Request: message identifier is not specified"):
        await bot.edit_message_text("x", chat_id=anna.id)
    markup = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Да")]])
    with_keyboard = await bot.send_message(anna.id, "x", reply_markup=markup)
    with refused("Bad Request: message can't be edited"):
        await bot.edit_message_text("y", chat_id=anna.id, message_id=with_keyboard.message_id)
    text = await bot.send_message(anna.id, "текст")
    with refused("Bad Request: there is no caption in the message to edit"):
        await bot.edit_message_caption(chat_id=anna.id, message_id=text.message_id, caption="x")
    file = await bot.send_document(anna.id, BufferedInputFile(b"abc", "a.txt"))
    with refused("Bad Request: there is no text in the message to edit"):
        await bot.edit_message_text("x", chat_id=anna.id, message_id=file.message_id)


async def test_caption_and_media(bot: Bot, anna: Person, sandbox: Sandbox) -> None:
    sent = await bot.send_document(anna.id, BufferedInputFile(b"abc", "a.txt"), caption="было")
    where: dict[str, Any] = {"chat_id": anna.id, "message_id": sent.message_id}
    edited = await bot.edit_message_caption(**where, caption="стало")
    assert isinstance(edited, Message)
    assert (edited.caption, edited.document) == ("стало", sent.document)
    with refused(NOT_MODIFIED):
        await bot.edit_message_caption(**where, caption="стало")
    with refused("Bad Request: message caption is too long"):
        await bot.edit_message_caption(**where, caption="я" * 1025)
    await bot.edit_message_media(InputMediaPhoto(media=BufferedInputFile(picture(), "a.jpg"), caption="фото"), **where)
    view = (await anna.look())[-1]
    assert (view["media"]["kind"], view.text) == ("photo", "фото")
    text = await bot.send_message(anna.id, "готовится")
    done = InputMediaDocument(media=BufferedInputFile(b"xyz", "сводка.docx"))
    await bot.edit_message_media(done, chat_id=anna.id, message_id=text.message_id)
    assert await sandbox.downloads((await anna.look())[-1]) == b"xyz"


async def test_the_same_media_is_no_change(bot: Bot, anna: Person) -> None:
    sent = await bot.send_photo(anna.id, BufferedInputFile(picture(), "a.jpg"))
    assert sent.photo is not None
    with refused(NOT_MODIFIED):
        await bot.edit_message_media(
            InputMediaPhoto(media=sent.photo[-1].file_id), chat_id=anna.id, message_id=sent.message_id
        )


async def test_deleting(bot: Bot, anna: Person, sandbox: Sandbox) -> None:
    said = await anna.says("моё")
    sent = await bot.send_message(anna.id, "ваше")
    old = await bot.send_message(anna.id, "старое")
    assert await bot.delete_message(anna.id, said.id) is True
    assert await bot.delete_message(anna.id, sent.message_id) is True
    with refused("Bad Request: message to delete not found"):
        await bot.delete_message(anna.id, sent.message_id)
    await sandbox.moves_clock(hours=49)
    with refused("Bad Request: message can't be deleted for everyone"):
        await bot.delete_message(anna.id, old.message_id)
    new = await bot.send_message(anna.id, "новое")
    assert await bot.delete_messages(anna.id, [old.message_id, new.message_id, 999]) is True
    assert [view.text for view in await anna.look()] == ["старое"]


async def test_pinning(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.id, "важно")
    assert await bot.pin_chat_message(anna.id, sent.message_id) is True
    pinned = (await bot.get_chat(anna.id)).pinned_message
    assert pinned is not None
    assert pinned.message_id == sent.message_id
    assert await bot.unpin_chat_message(anna.id) is True
    assert (await bot.get_chat(anna.id)).pinned_message is None
    with refused("Bad Request: message to pin not found"):
        await bot.pin_chat_message(anna.id, 999)


@pytest.mark.parametrize("given", [[], list(range(1, 102))])
async def test_delete_messages_takes_one_to_a_hundred(bot: Bot, anna: Person, given: list[int]) -> None:
    with pytest.raises(Exception, match="message identifiers"):
        await bot.delete_messages(anna.id, given)
