"""Methods that put messages into a chat."""

from __future__ import annotations

from typing import Any

from sandbox.arguments import Arguments
from sandbox.chats import Body, Chat, Message
from sandbox.errors import bad_request
from sandbox.keyboards import reply_markup
from sandbox.media import Media
from sandbox.methods.parts import (
    MARKUP_COMPLAINT,
    caption,
    media_argument,
    media_given,
    message_text,
    the_message,
)
from sandbox.world import World

MOST_IN_AN_ALBUM = 10
CHAT_ACTIONS = frozenset({
    "cancel", "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "record_audio", "upload_audio", "upload_document", "choose_sticker", "find_location", "pick_up_location",
    "record_video_note", "upload_video_note",
})  # fmt: skip
COPIED = (
    "text", "entities", "link_preview_options", "photo", "document", "sticker", "voice", "location",
    "contact", "caption", "caption_entities", "show_caption_above_media", "has_media_spoiler",
)  # fmt: skip
CAPTION_FIELDS = ("caption", "caption_entities", "show_caption_above_media")


async def send_message(world: World, arguments: Arguments) -> Body:
    """A text message."""
    return _send(world, arguments, message_text(world, arguments)).body


async def send_photo(world: World, arguments: Arguments) -> Body:
    """A photo."""
    return await _send_media(world, arguments, "photo")


async def send_document(world: World, arguments: Arguments) -> Body:
    """A file as it is."""
    return await _send_media(world, arguments, "document")


async def _send_media(world: World, arguments: Arguments, kind: str) -> Body:
    content = caption(world, arguments.values)
    media = await media_argument(world, arguments, kind)
    return _send(world, arguments, {**world.files.field(media), **content}, media).body


def _send(world: World, arguments: Arguments, content: Body, media: Media | None = None) -> Message:
    """Checks whom to, in answer to what and with which keyboard, then posts."""
    markup = reply_markup(arguments.parsed("reply_markup", MARKUP_COMPLAINT))
    chat = world.reachable(arguments.text("chat_id"))
    content = {**_reply(chat, arguments), **content, **_marks(arguments)}
    if markup is None or "inline_keyboard" not in markup:
        return world.post(chat, content, media=media, keyboard=markup)
    return world.post(chat, {**content, "reply_markup": markup}, media=media)


def _marks(arguments: Arguments) -> Body:
    marks: Body = {"has_protected_content": True} if arguments.flag("protect_content") else {}
    if effect := arguments.text("message_effect_id"):
        marks["effect_id"] = effect
    return marks


def _reply(chat: Chat, arguments: Arguments) -> Body:
    """The message answered to, without what it answered to itself."""
    given = arguments.parsed("reply_parameters", "can't parse reply parameters JSON object")
    if given is None:
        given = {
            "message_id": arguments.integer("reply_to_message_id", 0),
            "allow_sending_without_reply": arguments.flag("allow_sending_without_reply"),
        }
    if not isinstance(given, dict):
        raise bad_request("object expected as reply parameters")
    if not given.get("message_id"):
        return {}
    message = chat.messages.get(given["message_id"])
    if message is None:
        if given.get("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    quoted = {name: value for name, value in message.body.items() if name != "reply_to_message"}
    quote = {"quote": {"text": given["quote"], "position": given.get("quote_position", 0)}} if "quote" in given else {}
    return {"reply_to_message": quoted, **quote}


async def send_media_group(world: World, arguments: Arguments) -> list[Body]:
    """An album: its messages are ordinary ones with one media_group_id; a single item is no album."""
    items = arguments.parsed("media", "can't parse media JSON object")
    if items is not None and not isinstance(items, list):
        raise bad_request("expected an Array of InputMedia")
    if not items:
        raise bad_request("there are no messages to send")
    contents = [await _album_item(world, arguments, item) for item in items]
    if len(contents) > MOST_IN_AN_ALBUM:
        raise bad_request("too many messages to send as an album")
    if len({media.kind for _, media in contents}) > 1:
        raise bad_request("document can't be mixed with other media types")
    chat = world.reachable(arguments.text("chat_id"))
    shared = {**_reply(chat, arguments), **_marks(arguments)}
    if len(contents) > 1:
        shared["media_group_id"] = world.next_album()
    return [
        world.post(chat, {**shared, **world.files.field(media), **content}, media=media).body
        for content, media in contents
    ]


async def _album_item(world: World, arguments: Arguments, item: Any) -> tuple[Body, Media]:
    kind = item.get("type") if isinstance(item, dict) else None
    if kind is None:
        raise bad_request("can't parse InputMedia: expected an Object")
    return await input_media(world, arguments, item, for_album=True)


async def input_media(world: World, arguments: Arguments, item: Body, *, for_album: bool = False) -> tuple[Body, Media]:
    """The caption fields and the media of an InputMedia. Raises Refused."""
    kind = str(item.get("type", ""))
    if kind == "animation" and for_album:
        raise bad_request("can't parse InputMedia: type \"animation\" can't be used in sendMediaGroup")
    if kind not in {"photo", "document"}:
        raise bad_request(f'can\'t parse InputMedia: type "{kind}" is unsupported')
    content = caption(world, {name: item[name] for name in item if name != "media"})
    media = await media_given(world, arguments, str(item.get("media") or ""), kind)
    if media is None:
        raise bad_request("can't parse InputMedia: media not found")
    return content, media


async def copy_message(world: World, arguments: Arguments) -> Body:
    """The same message again, as the bot's own, perhaps with another caption."""
    message = _source(world, arguments, "message to copy")
    content = {name: message.body[name] for name in COPIED if name in message.body}
    if "caption" in arguments:
        content = {name: value for name, value in content.items() if name not in CAPTION_FIELDS}
        content |= caption(world, arguments.values)
    return {"message_id": _send(world, arguments, content, message.media).id}


async def forward_message(world: World, arguments: Arguments) -> Body:
    """The same message again, with its origin."""
    message = _source(world, arguments, "message to forward")
    content = {name: message.body[name] for name in COPIED if name in message.body}
    origin = {"type": "user", "sender_user": message.body["from"], "date": message.body["date"]}
    chat = world.reachable(arguments.text("chat_id"))
    posted = world.post(
        chat,
        {"forward_origin": message.body.get("forward_origin", origin), **content, **_marks(arguments)},
        media=message.media,
    )
    return posted.body


def _source(world: World, arguments: Arguments, what: str) -> Message:
    return the_message(world.known_chat(arguments.text("from_chat_id")), arguments, what)


async def send_chat_action(world: World, arguments: Arguments) -> bool:
    """Shows that the bot is typing, uploading a document and so on."""
    action = arguments.text("action")
    if action not in CHAT_ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = world.reachable(arguments.text("chat_id"))
    world.journal.write("action", chat.id, action=action)
    return True


METHODS = {
    "send_message": send_message,
    "send_photo": send_photo,
    "send_document": send_document,
    "send_media_group": send_media_group,
    "send_chat_action": send_chat_action,
    "copy_message": copy_message,
    "forward_message": forward_message,
}
