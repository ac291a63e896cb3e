"""Methods that look something up."""

from __future__ import annotations

from typing import Any

from sandbox.arguments import Arguments
from sandbox.chats import Body
from sandbox.errors import bad_request
from sandbox.world import World

ABILITIES = {
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
    "can_connect_to_business": False,
    "has_main_web_app": False,
}
NO_GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)


async def get_me(world: World, _: Arguments) -> Body:
    """The bot's own User."""
    return {**world.bot, **ABILITIES}


async def get_file(world: World, arguments: Arguments) -> Body:
    """Where to download a file."""
    if not arguments.text("file_id"):
        raise bad_request("file_id not specified")
    return world.files.to_download(arguments.text("file_id"))


async def get_chat(world: World, arguments: Arguments) -> Body:
    """A ChatFullInfo of a private chat."""
    person = world.known_chat(arguments.text("chat_id"))
    info: Body = {
        **person.chat,
        "accent_color_id": person.id % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": NO_GIFTS,
    }
    if person.username:
        info["active_usernames"] = [person.username]
    if person.pinned:
        info["pinned_message"] = person.messages[person.pinned[-1]].body
    return info


async def get_chat_member(world: World, arguments: Arguments) -> Body:
    """In a private chat there are two: the person and the bot."""
    person = world.known_chat(arguments.text("chat_id"))
    user_id = arguments.text("user_id")
    if user_id not in {str(person.id), str(world.bot["id"])}:
        raise bad_request("member not found" if world.user(_number(user_id)) else "invalid user_id specified")
    user = world.bot if user_id == str(world.bot["id"]) else person.user
    return {"user": user, "status": "member"}


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() else 0


async def leave(_world: World, _: Arguments) -> Any:
    """Leaves the server, as logOut and close do: here nothing has to be done for it."""
    return True


METHODS = {
    "get_me": get_me,
    "get_file": get_file,
    "get_chat": get_chat,
    "get_chat_member": get_chat_member,
    "log_out": leave,
    "close": leave,
}
