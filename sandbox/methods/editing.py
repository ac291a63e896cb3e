"""Methods that change, remove or pin messages."""

from __future__ import annotations

from typing import NamedTuple

from sandbox.arguments import Arguments
from sandbox.chats import Body, Chat, Message
from sandbox.errors import bad_request
from sandbox.keyboards import Markup, inline_keyboard
from sandbox.media import Media
from sandbox.methods.parts import MARKUP_COMPLAINT, caption, message_text, the_message
from sandbox.methods.sending import input_media
from sandbox.world import World

DELETABLE_SECONDS = 48 * 3600
MOST_AT_ONCE = 100
ENVELOPE = (
    "message_id", "from", "chat", "date", "reply_to_message", "media_group_id", "forward_origin",
    "has_protected_content", "effect_id", "quote",
)  # fmt: skip
MEDIA_FIELDS = ("photo", "document", "sticker", "voice")
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)


async def edit_message_text(world: World, arguments: Arguments) -> Body:
    """Another text; without a keyboard in the call the keyboard goes."""
    content = message_text(world, arguments)
    edit = _to_edit(world, arguments)
    if "text" not in edit.message.body:
        raise bad_request("there is no text in the message to edit")
    return _apply(world, edit, content)


async def edit_message_caption(world: World, arguments: Arguments) -> Body:
    """Another caption, or none."""
    content = caption(world, arguments.values)
    edit = _to_edit(world, arguments)
    if edit.message.media is None:
        raise bad_request("there is no caption in the message to edit")
    kept = {name: edit.message.body[name] for name in (*MEDIA_FIELDS, "has_media_spoiler") if name in edit.message.body}
    return _apply(world, edit, {**kept, **content})


async def edit_message_media(world: World, arguments: Arguments) -> Body:
    """Another photo or file, also in place of a text."""
    item = arguments.parsed("media", "can't parse input media JSON object")
    if not isinstance(item, dict):
        raise bad_request("can't parse InputMedia: expected an Object")
    content, media = await input_media(world, arguments, item)
    edit = _to_edit(world, arguments)
    old = edit.message
    if "media_group_id" in old.body and old.media is not None and old.media.kind != media.kind:
        raise bad_request("can't change media type in the album")
    if old.media is not None and old.media.best.unique_id == media.best.unique_id:
        field = {name: old.body[name] for name in MEDIA_FIELDS if name in old.body}
    else:
        field = world.files.field(media)
    return _apply(world, edit, {**field, **content}, media)


async def edit_message_reply_markup(world: World, arguments: Arguments) -> Body:
    """Another inline keyboard, or none."""
    edit = _to_edit(world, arguments)
    besides = {*ENVELOPE, "reply_markup", "edit_date"}
    content = {name: value for name, value in edit.message.body.items() if name not in besides}
    return _apply(world, edit, content)


class _Edit(NamedTuple):
    """What is edited, and its keyboard from now on."""

    chat: Chat
    message: Message
    markup: Markup | None


def _to_edit(world: World, arguments: Arguments) -> _Edit:
    markup = inline_keyboard(arguments.parsed("reply_markup", MARKUP_COMPLAINT))
    if not arguments.text("chat_id") and not arguments.text("message_id"):
        raise bad_request("message identifier is not specified")
    chat = world.reachable(arguments.text("chat_id"))
    message = the_message(chat, arguments, "message to edit")
    if not message.from_bot or message.is_fixed or "forward_origin" in message.body:
        raise bad_request("message can't be edited")
    return _Edit(chat, message, markup)


def _apply(world: World, edit: _Edit, content: Body, media: Media | None = None) -> Body:
    message = edit.message
    body = {name: message.body[name] for name in ENVELOPE if name in message.body} | content
    if edit.markup is not None:
        body["reply_markup"] = edit.markup
    if body == {name: value for name, value in message.body.items() if name != "edit_date"}:
        raise bad_request(NOT_MODIFIED)
    world.change(edit.chat, message, body, media or message.media)
    return message.body


async def delete_message(world: World, arguments: Arguments) -> bool:
    """Removes a message for both sides, within two days."""
    chat = world.known_chat(arguments.text("chat_id"))
    message = the_message(chat, arguments, "message to delete")
    if not message.from_bot and not chat.lets_bot_delete_others:
        raise bad_request("message can't be deleted")
    if _is_too_old(world, message):
        raise bad_request("message can't be deleted for everyone")
    world.remove(chat, message.id)
    return True


async def delete_messages(world: World, arguments: Arguments) -> bool:
    """Removes up to a hundred messages; those that are not there or too old are passed over."""
    given = arguments.parsed("message_ids", "can't parse message identifiers JSON object")
    if not isinstance(given, list):
        raise bad_request("expected an Array of message identifiers")
    if not given:
        raise bad_request("message identifiers are not specified")
    if len(given) > MOST_AT_ONCE:
        raise bad_request("too many message identifiers specified")
    chat = world.known_chat(arguments.text("chat_id"))
    for message_id in given:
        message = chat.messages.get(message_id)
        if message is None or not (message.from_bot or chat.lets_bot_delete_others):
            continue
        if not _is_too_old(world, message):
            world.remove(chat, message.id)
    return True


def _is_too_old(world: World, message: Message) -> bool:
    return bool(world.clock.now() - message.body["date"] > DELETABLE_SECONDS)


async def pin_chat_message(world: World, arguments: Arguments) -> bool:
    """Pins a message of either side."""
    chat = world.reachable(arguments.text("chat_id"))
    message = the_message(chat, arguments, "message to pin")
    if message.id not in chat.pinned:
        chat.pinned.append(message.id)
        pinned = {name: value for name, value in message.body.items() if name != "reply_to_message"}
        world.post(chat, {"pinned_message": pinned})
    return True


async def unpin_chat_message(world: World, arguments: Arguments) -> bool:
    """Unpins a message, or the last one pinned."""
    chat = world.reachable(arguments.text("chat_id"))
    if arguments.text("message_id"):
        message = the_message(chat, arguments, "message to unpin")
        if message.id in chat.pinned:
            chat.pinned.remove(message.id)
    elif chat.pinned:
        chat.pinned.pop()
    return True


async def unpin_all_chat_messages(world: World, arguments: Arguments) -> bool:
    """Unpins everything."""
    world.reachable(arguments.text("chat_id")).pinned.clear()
    return True


METHODS = {
    "edit_message_text": edit_message_text,
    "edit_message_caption": edit_message_caption,
    "edit_message_media": edit_message_media,
    "edit_message_reply_markup": edit_message_reply_markup,
    "delete_message": delete_message,
    "delete_messages": delete_messages,
    "pin_chat_message": pin_chat_message,
    "unpin_chat_message": unpin_chat_message,
    "unpin_all_chat_messages": unpin_all_chat_messages,
}
