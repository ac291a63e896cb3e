"""The people of tests and tours."""

from __future__ import annotations

import asyncio

import pytest
from aiogram import Bot
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, ReplyKeyboardMarkup

from sandbox.client import NotHeard, Person


def keyboard(**buttons: str) -> InlineKeyboardMarkup:
    row = [InlineKeyboardButton(text=label, callback_data=data) for data, label in buttons.items()]
    return InlineKeyboardMarkup(inline_keyboard=[row])


async def test_hearing_in_and_out_of_order(bot: Bot, anna: Person) -> None:
    for text in ("один", "два", "три"):
        await bot.send_message(anna.id, text)
    assert (await anna.hears("два")).text == "два"
    assert (await anna.hears()).text == "один"
    assert (await anna.hears(lambda view: len(view.text) == 3)).text == "три"
    with pytest.raises(NotHeard, match="#1 bot: один"):
        await anna.hears(within=0.05)


async def test_an_edit_is_heard_again(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.id, "считаю")
    await anna.hears("считаю")
    hearing = asyncio.create_task(anna.hears("готово"))
    await bot.edit_message_text("готово", chat_id=anna.id, message_id=sent.message_id)
    assert (await hearing).id == sent.message_id
    assert [view.text for view in anna.screen] == ["готово"]


async def test_forgetting(bot: Bot, anna: Person) -> None:
    await bot.send_message(anna.id, "старое")
    await anna.look()
    anna.has_heard_all()
    await bot.send_message(anna.id, "новое")
    assert (await anna.hears()).text == "новое"
    await anna.hears_nothing(for_seconds=0.05)


@pytest.mark.parametrize(
    ("wanted", "data"),
    [
        ("Да", "yes:2"),
        ("yes:1", "yes:1"),
        ("no", "no:2"),
        ("нет", "no:2"),
        (lambda b: b.label == "Нет", "no:2"),
    ],
)
async def test_finding_buttons(bot: Bot, anna: Person, wanted: str, data: str) -> None:
    await bot.send_message(anna.id, "старый вопрос", reply_markup=keyboard(**{"yes:1": "Да", "no:1": "Нет"}))
    await bot.send_message(anna.id, "новый вопрос", reply_markup=keyboard(**{"yes:2": "Да", "no:2": "Нет"}))
    await bot.send_message(anna.id, "без кнопок")
    await anna.presses(wanted)
    query = (await bot.get_updates())[-1].callback_query
    assert query is not None
    assert query.data == data


async def test_a_button_is_waited_for(bot: Bot, anna: Person) -> None:
    press = asyncio.create_task(anna.presses("Да"))
    await asyncio.sleep(0.05)
    await bot.send_message(anna.id, "?", reply_markup=keyboard(yes="Да"))
    assert await press
    with pytest.raises(NotHeard, match="finds no button 'Нет'"):
        await anna.presses("Нет", within=0.05)


async def test_the_reply_keyboard_is_pressed_too(bot: Bot, anna: Person) -> None:
    keys = [[KeyboardButton(text="Отчёт"), KeyboardButton(text="Мой номер", request_contact=True)]]
    await bot.send_message(anna.id, "?", reply_markup=ReplyKeyboardMarkup(keyboard=keys))
    assert await anna.presses("Отчёт") == ""
    await anna.presses("номер")
    kinds = [update.message.content_type for update in await bot.get_updates() if update.message]
    assert kinds == ["text", "contact"]


async def test_toasts_are_seen_in_order(bot: Bot, anna: Person) -> None:
    await bot.send_message(anna.id, "?", reply_markup=keyboard(a="а", b="б"))
    for data in ("a", "b"):
        query_id = await anna.presses(data)
        await bot.answer_callback_query(query_id, f"нажато {data}")
    assert [(await anna.sees_toast()).text for _ in range(2)] == ["нажато a", "нажато b"]
    with pytest.raises(NotHeard, match="saw no toast"):
        await anna.sees_toast(within=0.05)
