"""The bot comes and goes: people block and unblock it, put it into groups and take it out; it leaves by itself."""

from __future__ import annotations

from typing import Any

from sandbox.chats import Body, Chat, Person
from sandbox.groups import Group
from sandbox.world import World

FOREVER = 0


def block(world: World, person: Person, *, blocked: bool) -> None:
    """Blocks or unblocks the bot; the bot gets my_chat_member."""
    if person.blocked == blocked:
        return
    person.blocked = blocked
    member: dict[str, Any] = {"user": world.bot, "status": "member"}
    kicked: dict[str, Any] = {"user": world.bot, "status": "kicked", "until_date": FOREVER}
    old, new = (member, kicked) if blocked else (kicked, member)
    _tell(world, person, person.user, old, new)
    world.journal.write("person", person.id)


def put_bot_in(world: World, group: Group, by: Person, *, admin: bool | None = None) -> None:
    """Adds the bot to a group, or finds it there; then makes it an admin or no more one, unless `admin` is None."""
    if not group.has_bot:
        group.knows_bot, group.left_alone = True, False
        _change(world, group, by.user, "member")
        participant = {"new_chat_participant": world.bot, "new_chat_member": world.bot}
        world.post(group, {**participant, "new_chat_members": [world.bot]}, by=by)
    if admin is not None:
        _change(world, group, by.user, "administrator" if admin else "member")


def take_bot_out(world: World, group: Group, by: Person | None) -> None:
    """Removes the bot from a group, or lets it leave (`by` None); it still sees the line about it."""
    if not group.has_bot:
        return
    group.left_alone = by is None
    _change(world, group, world.bot if by is None else by.user, "left")
    gone = {"left_chat_participant": world.bot, "left_chat_member": world.bot}
    world.post(group, gone, by=by)


def _change(world: World, group: Group, by: Body, status: str) -> None:
    if group.bot_status == status:
        return
    old = group.member(world.bot)
    group.bot_status = status
    _tell(world, group, by, old, group.member(world.bot))
    world.journal.write("group", group.id)


def _tell(world: World, chat: Chat, by: Body, old: Body, new: Body) -> None:
    content = {
        "chat": chat.body,
        "from": by,
        "date": int(world.clock.now()),
        "old_chat_member": old,
        "new_chat_member": new,
    }
    world.updates.add("my_chat_member", chat.id, content)
