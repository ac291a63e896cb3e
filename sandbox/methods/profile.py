"""Methods for what a bot says of itself: commands, names, descriptions, the menu button."""

from __future__ import annotations

import re
from typing import Any

from sandbox.arguments import Arguments
from sandbox.chats import Body
from sandbox.errors import bad_request
from sandbox.world import World

LONGEST = {"name": 64, "description": 512, "short_description": 120}
LONGEST_COMMAND = 32
LONGEST_DESCRIPTION = 256
MOST_COMMANDS = 100
SCOPES = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
CHAT_SCOPES = frozenset({"chat", "chat_administrators", "chat_member"})
MENU_BUTTONS = frozenset({"default", "commands", "web_app"})


async def set_my_commands(world: World, arguments: Arguments) -> bool:
    """The commands of a scope and a language."""
    given = arguments.parsed("commands", "can't parse commands JSON object")
    if not isinstance(given, list):
        raise bad_request("expected an Array of BotCommand")
    if len(given) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    commands = [_command(item) for item in given]
    world.profile.set_commands(*_scope_and_language(world, arguments), commands)
    world.journal.write("commands", commands=commands)
    return True


def _command(item: Any) -> dict[str, str]:
    if not isinstance(item, dict):
        raise bad_request("can't parse BotCommand: Expected an Object")
    command, description = (str(item.get(name) or "") for name in ("command", "description"))
    command = command.removeprefix("/")
    if not re.fullmatch(r"[a-z0-9_]+", command) or len(command) > LONGEST_COMMAND:
        raise bad_request("BOT_COMMAND_INVALID")
    if not description.strip():
        raise bad_request("command description must be non-empty")
    if len(description) > LONGEST_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": command, "description": description}


def _scope_and_language(world: World, arguments: Arguments) -> tuple[str, str]:
    scope = arguments.parsed("scope", "can't parse BotCommandScope JSON object") or {"type": "default"}
    kind = scope.get("type") if isinstance(scope, dict) else None
    if kind in CHAT_SCOPES:
        kind = f"{kind} {world.known_chat(str(scope.get('chat_id', ''))).id}"
    elif kind not in SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    return str(kind), _language(arguments)


def _language(arguments: Arguments) -> str:
    language = arguments.text("language_code")
    if not re.fullmatch(r"(?:[a-z]{2})?", language):
        raise bad_request("invalid language code specified")
    return language


async def get_my_commands(world: World, arguments: Arguments) -> list[dict[str, str]]:
    """The commands of exactly this scope and language."""
    return world.profile.commands(*_scope_and_language(world, arguments))


async def delete_my_commands(world: World, arguments: Arguments) -> bool:
    """Takes the commands of a scope and language away."""
    world.profile.set_commands(*_scope_and_language(world, arguments), [])
    world.journal.write("commands", commands=[])
    return True


def _set(world: World, arguments: Arguments, kind: str) -> bool:
    text = arguments.text(kind)
    if len(text) > LONGEST[kind]:
        raise bad_request(f"{kind.replace('_', ' ')} is too long")
    world.profile.set_text(kind, _language(arguments), text)
    if kind == "name":
        world.bot["first_name"] = world.profile.text("name", "")
    return True


async def set_my_name(world: World, arguments: Arguments) -> bool:
    """The bot's name in a language."""
    return _set(world, arguments, "name")


async def set_my_description(world: World, arguments: Arguments) -> bool:
    """What an empty chat shows."""
    return _set(world, arguments, "description")


async def set_my_short_description(world: World, arguments: Arguments) -> bool:
    """What the bot's profile shows."""
    return _set(world, arguments, "short_description")


async def get_my_name(world: World, arguments: Arguments) -> Body:
    """A BotName."""
    return {"name": world.profile.text("name", _language(arguments))}


async def get_my_description(world: World, arguments: Arguments) -> Body:
    """A BotDescription."""
    return {"description": world.profile.text("description", _language(arguments))}


async def get_my_short_description(world: World, arguments: Arguments) -> Body:
    """A BotShortDescription."""
    return {"short_description": world.profile.text("short_description", _language(arguments))}


async def set_chat_menu_button(world: World, arguments: Arguments) -> bool:
    """What the button beside the input field opens, in one chat or in all."""
    button = arguments.parsed("menu_button", "can't parse menu button JSON object") or {"type": "default"}
    if not isinstance(button, dict) or button.get("type") not in MENU_BUTTONS:
        raise bad_request("can't parse menu button: unsupported type specified")
    world.profile.menu_buttons[_menu_chat(world, arguments)] = button
    return True


async def get_chat_menu_button(world: World, arguments: Arguments) -> Body:
    """The button of a chat, or the one of all chats."""
    buttons = world.profile.menu_buttons
    return buttons.get(_menu_chat(world, arguments)) or buttons[None]


def _menu_chat(world: World, arguments: Arguments) -> int | None:
    chat_id = arguments.text("chat_id")
    return world.known_chat(chat_id).id if chat_id else None


METHODS = {
    "set_my_commands": set_my_commands,
    "get_my_commands": get_my_commands,
    "delete_my_commands": delete_my_commands,
    "set_my_name": set_my_name,
    "get_my_name": get_my_name,
    "set_my_description": set_my_description,
    "get_my_description": get_my_description,
    "set_my_short_description": set_my_short_description,
    "get_my_short_description": get_my_short_description,
    "set_chat_menu_button": set_chat_menu_button,
    "get_chat_menu_button": get_chat_menu_button,
}
