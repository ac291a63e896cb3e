"""Commands, names, descriptions, the menu button."""

from __future__ import annotations

import pytest
from aiogram import Bot
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    MenuButtonCommands,
    MenuButtonDefault,
)

from sandbox.client import Person
from tests.sandbox.material import refused


def command(name: str, description: str = "Что-то") -> BotCommand:
    return BotCommand(command=name, description=description)


async def names(bot: Bot, *where: object) -> list[str]:
    return [c.command for c in await bot.get_my_commands(*where)]  # type: ignore[arg-type]


async def test_commands_by_scope_and_language(bot: Bot, anna: Person) -> None:
    assert await bot.set_my_commands([command("help"), command("start")]) is True
    await bot.set_my_commands([command("report")], BotCommandScopeChat(chat_id=anna.id))
    await bot.set_my_commands([command("hilfe")], BotCommandScopeAllPrivateChats(), language_code="de")
    assert await names(bot) == ["help", "start"]
    assert await names(bot, BotCommandScopeChat(chat_id=anna.id)) == ["report"]
    assert await names(bot, BotCommandScopeAllPrivateChats(), "de") == ["hilfe"]
    assert await names(bot, BotCommandScopeAllPrivateChats()) == []
    assert await bot.delete_my_commands() is True
    assert await names(bot) == []


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ([command("Помощь")], "BOT_COMMAND_INVALID"),
        ([command("x" * 33)], "BOT_COMMAND_INVALID"),
        ([command("help", "")], "command description must be non-empty"),
        ([command("help", "я" * 257)], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([command(f"c{n}") for n in range(101)], "BOT_COMMANDS_TOO_MUCH"),
    ],
)
async def test_wrong_commands(bot: Bot, given: list[BotCommand], why: str) -> None:
    with refused(f"Bad Request: {why}"):
        await bot.set_my_commands(given)


async def test_names_and_descriptions(bot: Bot) -> None:
    await bot.set_my_name("Сводка", language_code="ru")
    assert (await bot.get_my_name(language_code="ru")).name == "Сводка"
    assert (await bot.get_my_name()).name == "Svodka"
    await bot.set_my_description("Собирает отчёты")
    assert (await bot.get_my_description(language_code="uk")).description == "Собирает отчёты"
    await bot.set_my_short_description("Отчёты")
    assert (await bot.get_my_short_description()).short_description == "Отчёты"
    await bot.set_my_name("Другая")
    assert (await bot.get_me()).first_name == "Другая"
    with refused("Bad Request: description is too long"):
        await bot.set_my_description("я" * 513)
    with refused("Bad Request: invalid language code specified"):
        await bot.get_my_name(language_code="russian")


async def test_menu_button(bot: Bot, anna: Person) -> None:
    assert isinstance(await bot.get_chat_menu_button(), MenuButtonCommands)
    assert await bot.set_chat_menu_button(anna.id, MenuButtonDefault()) is True
    assert isinstance(await bot.get_chat_menu_button(anna.id), MenuButtonDefault)
