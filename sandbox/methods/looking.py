"""Methods that look something up."""

from __future__ import annotations

from typing import Any

from sandbox import membership
from sandbox.arguments import Arguments
from sandbox.chats import Body
from sandbox.errors import bad_request
from sandbox.groups import Group
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
    """A ChatFullInfo."""
    chat = world.known_chat(arguments.text("chat_id"))
    info: Body = {
        **chat.body,
        "accent_color_id": chat.id % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": NO_GIFTS,
        **chat.more_info,
    }
    if chat.pinned:
        info["pinned_message"] = chat.messages[chat.pinned[-1]].body
    return info


async def get_chat_member(world: World, arguments: Arguments) -> Body:
    """What somebody is in a chat; in a private one there are two, the person and the bot."""
    chat = world.known_chat(arguments.text("chat_id"))
    user = world.user(_number(arguments.text("user_id")))
    if user is None:
        raise bad_request("invalid user_id specified")
    member = chat.member(user)
    if member is None:
        raise bad_request("member not found")
    return member


async def get_chat_member_count(world: World, arguments: Arguments) -> int:
    """How many are in a chat, the bot with them."""
    return world.known_chat(arguments.text("chat_id")).size


async def get_chat_administrators(world: World, arguments: Arguments) -> list[Body]:
    """Who may do more than others in a group."""
    return _group(world, arguments, "there are no administrators in the private chat").admins(world.bot)


async def leave_chat(world: World, arguments: Arguments) -> bool:
    """The bot leaves a group by itself."""
    group = _group(world, arguments, "chat member status can't be changed in private chats")
    membership.take_bot_out(world, group, by=None)
    return True


def _group(world: World, arguments: Arguments, complaint: str) -> Group:
    chat = world.known_chat(arguments.text("chat_id"))
    if not isinstance(chat, Group):
        raise bad_request(complaint)
    return chat


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
    "get_chat_member_count": get_chat_member_count,
    "get_chat_administrators": get_chat_administrators,
    "leave_chat": leave_chat,
    "log_out": leave,
    "close": leave,
}
