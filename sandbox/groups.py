"""Group chats: who is in them, whether the bot is, and what of their talk it is told.

They are basic groups, as Telegram makes them for a handful of people; they never become supergroups, so no id ever
changes and no `migrate_to_chat_id` is sent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from sandbox.chats import Body, Chat, Person

COMMAND = re.compile(r"/[A-Za-z0-9_]+(?:@(\w+))?(?![\w/])")
INSIDE = frozenset({"member", "administrator"})
ADMIN_RIGHTS = {
    "can_be_edited": False, "can_manage_chat": True, "can_change_info": True, "can_delete_messages": True,
    "can_invite_users": True, "can_restrict_members": True, "can_pin_messages": True, "can_promote_members": False,
    "can_manage_video_chats": True, "can_post_stories": False, "can_edit_stories": False,
    "can_delete_stories": False, "is_anonymous": False, "can_send_welcome_messages": False,
}  # fmt: skip
PERMISSIONS = dict.fromkeys(
    (
        "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
        "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages",
        "can_add_web_page_previews", "can_change_info", "can_invite_users", "can_pin_messages", "can_manage_topics",
    ),
    True,
)  # fmt: skip
SERVICE = frozenset({"new_chat_members", "left_chat_member"})


@dataclass(slots=True)
class Group(Chat):
    """People who talk with each other, and perhaps the bot among them.

    `bot_status` is the bot's ChatMember status: "left" also after somebody removed it, as basic groups have it.
    """

    title: str
    members: list[Person]
    bot_status: str = field(default="left", init=False)
    knows_bot: bool = field(default=False, init=False)
    left_alone: bool = field(default=False, init=False)

    def __post_init__(self) -> None:
        self.body = {
            "id": self.id,
            "title": self.title,
            "type": "group",
            "all_members_are_administrators": True,
        }

    @property
    def has_bot(self) -> bool:
        """Whether the bot is in."""
        return self.bot_status in INSIDE

    @property
    def closed_to_bot(self) -> str:
        if self.has_bot:
            return ""
        return "bot is not a member of the group chat" if self.left_alone else "bot was kicked from the group chat"

    @property
    def lets_bot_delete_others(self) -> bool:
        return self.bot_status == "administrator"

    def tells_bot(self, body: Body, bot: Body) -> bool:
        """Privacy mode, as bots have it unless it was turned off.

        Told are: service messages, commands that are not another bot's, answers to the bot; to an admin, everything.
        """
        if body.get("left_chat_member") == bot:
            return True
        if not self.has_bot:
            return False
        if self.bot_status == "administrator" or SERVICE & body.keys():
            return True
        if body.get("reply_to_message", {}).get("from", {}).get("id") == bot["id"]:
            return True
        command = COMMAND.match(body.get("text") or body.get("caption") or "")
        return command is not None and (command[1] or bot["username"]).lower() == bot["username"].lower()

    @property
    def more_info(self) -> Body:
        return {"permissions": PERMISSIONS}

    @property
    def size(self) -> int:
        return len(self.members) + self.has_bot

    def member(self, user: Body) -> Body:
        """The first of the people has made the group; whoever is not in has left."""
        if user["is_bot"]:
            rights = ADMIN_RIGHTS if self.bot_status == "administrator" else {}
            return {"user": user, "status": self.bot_status, **rights}
        if user["id"] == self.members[0].id:
            return {"user": user, "status": "creator", "is_anonymous": False}
        return {"user": user, "status": "member" if any(one.id == user["id"] for one in self.members) else "left"}

    def admins(self, bot: Body) -> list[Body]:
        """The ChatMembers with rights of their own."""
        everyone = [bot, *(person.user for person in self.members)]
        return [member for user in everyone if (member := self.member(user))["status"] in {"creator", "administrator"}]

    def as_json(self) -> Body:
        """A Group of the control API."""
        return {
            "id": self.id,
            "title": self.title,
            "members": [person.id for person in self.members],
            "bot_status": self.bot_status,
        }
