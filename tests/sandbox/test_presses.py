"""Pressed buttons and their answers."""

from __future__ import annotations

from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import (
    CallbackQuery,
    InaccessibleMessage,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
)

from sandbox.client import Misused, Person, Sandbox, Toast
from tests.sandbox.material import refused

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


def keyboard(*data: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text=f"<{d}>", callback_data=d)] for d in data])


async def newest_query(bot: Bot) -> CallbackQuery:
    query = (await bot.get_updates())[-1].callback_query
    assert query is not None
    return query


async def test_a_press_carries_the_message_as_it_stands(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.id, "один", reply_markup=keyboard("a:1"))
    where: dict[str, Any] = {"chat_id": anna.id, "message_id": sent.message_id}
    await bot.edit_message_text("два", **where, reply_markup=keyboard("a:1", "b:2"))
    query_id = await anna.presses("b:")
    query = await newest_query(bot)
    assert (query.id, query.data, query.from_user.id) == (query_id, "b:2", anna.id)
    assert isinstance(query.message, Message)
    assert query.message.text == "два"
    assert query.message.reply_markup is not None
    assert query.message.reply_markup.model_dump() == keyboard("a:1", "b:2").model_dump()


async def test_the_answer_is_seen_once(bot: Bot, anna: Person) -> None:
    await bot.send_message(anna.id, "?", reply_markup=keyboard("a"))
    await anna.presses("a")
    query = await newest_query(bot)
    assert await bot.answer_callback_query(query.id, "Принято", show_alert=True) is True
    assert await anna.sees_toast() == Toast("Принято", is_alert=True, url="")
    with refused(TOO_OLD):
        await bot.answer_callback_query(query.id)


async def test_late_and_unknown_answers(bot: Bot, anna: Person, sandbox: Sandbox) -> None:
    await bot.send_message(anna.id, "?", reply_markup=keyboard("a"))
    await anna.presses("a")
    query = await newest_query(bot)
    with refused("Bad Request: MESSAGE_TOO_LONG"):
        await bot.answer_callback_query(query.id, "я" * 201)
    await sandbox.moves_clock(seconds=61)
    with refused(TOO_OLD):
        await bot.answer_callback_query(query.id)
    with refused(TOO_OLD):
        await bot.answer_callback_query("12345")


async def test_a_button_that_is_gone(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.id, "?", reply_markup=keyboard("a"))
    [before] = await anna.look()
    await bot.edit_message_text("!", chat_id=anna.id, message_id=sent.message_id)
    with pytest.raises(Misused, match="409: there is no such button"):
        await anna.sandbox.post(f"people/{anna.id}/press", {"message_id": sent.message_id, "data": "a"})
    await anna.presses("a", on=before, force=True)
    query = await newest_query(bot)
    assert isinstance(query.message, Message)
    assert query.message.text == "!"
    await bot.delete_message(anna.id, sent.message_id)
    await anna.presses("a", on=before, force=True)
    gone = (await newest_query(bot)).message
    assert isinstance(gone, InaccessibleMessage)
    assert (gone.message_id, gone.date) == (sent.message_id, 0)
