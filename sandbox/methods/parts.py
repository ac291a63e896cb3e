"""The parts that several methods read alike: text, caption, files, the message meant."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sandbox.arguments import Arguments, Upload
from sandbox.chats import Body, Chat, Message
from sandbox.entities import Entity, formatted, utf16_length
from sandbox.errors import Refused, bad_request
from sandbox.given_entities import given_entities
from sandbox.markup import parse_html
from sandbox.media import MOST_UPLOAD_BYTES, Media
from sandbox.world import World

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
ATTACHED = "attach://"
MARKUP_COMPLAINT = "can't parse reply keyboard markup JSON object"


def parsed_text(world: World, text: str, parse_mode: str, entities: list[Any]) -> tuple[str, list[Entity]]:
    """A text with the markup its parse mode says, or with the entities given. Raises Refused."""
    mode = parse_mode.lower()
    if not text or mode in {"", "none"}:
        return text, given_entities(entities, world.user)
    if mode == "html":
        return parse_html(text, world.user)
    if mode in {"markdown", "markdownv2"}:
        raise bad_request("can't parse entities: this server reads HTML only, not Markdown")
    raise bad_request("unsupported parse_mode")


def message_text(world: World, arguments: Arguments) -> Body:
    """The fields of a text message: text, entities, link preview."""
    given = arguments.text("text")
    if not given:
        raise bad_request("message text is empty")
    parsed = parsed_text(world, given, arguments.text("parse_mode"), arguments.objects("entities"))
    text, entities = formatted(*parsed, may_be_empty=False)
    if utf16_length(text) > LONGEST_TEXT:
        raise bad_request("message is too long")
    body: Body = {"text": text}
    if entities:
        body["entities"] = [entity.as_json() for entity in entities]
    if preview := _link_preview(arguments):
        body["link_preview_options"] = preview
    return body


def _link_preview(arguments: Arguments) -> Body | None:
    options = arguments.parsed("link_preview_options", "can't parse link preview options JSON object")
    if options is not None and not isinstance(options, dict):
        raise bad_request("object expected as link preview options")
    if options is None and arguments.flag("disable_web_page_preview"):
        return {"is_disabled": True}
    return options


def caption(world: World, values: Mapping[str, Any]) -> Body:
    """The caption fields of `values`, the arguments of a call or an InputMedia."""
    arguments = Arguments(dict(values))
    given = arguments.text("caption")
    parsed = parsed_text(world, given, arguments.text("parse_mode"), arguments.objects("caption_entities"))
    text, entities = formatted(*parsed, may_be_empty=True)
    if utf16_length(text) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    body: Body = {"caption": text} if text else {}
    if entities:
        body["caption_entities"] = [entity.as_json() for entity in entities]
    if arguments.flag("show_caption_above_media"):
        body["show_caption_above_media"] = True
    if arguments.flag("has_spoiler"):
        body["has_media_spoiler"] = True
    return body


async def media_argument(world: World, arguments: Arguments, kind: str) -> Media:
    """The file of sendPhoto and sendDocument: a part of that name, attach://, or a file_id."""
    media = await media_given(world, arguments, arguments.text(kind), kind, part=kind)
    if media is None:
        raise bad_request(f"there is no {kind} in the request")
    return media


async def media_given(
    world: World, arguments: Arguments, given: str, kind: str, part: str | None = None
) -> Media | None:
    """The media that `given` (attach://NAME or a file_id) or a multipart part names, or None."""
    upload = arguments.uploads.get(given.removeprefix(ATTACHED)) if given.startswith(ATTACHED) else None
    if upload is None and not given and part is not None:
        upload = arguments.uploads.get(part)
    if upload is not None:
        return await _uploaded(world, upload, kind)
    if not given or given.startswith(ATTACHED):
        return None
    return world.files.known(given, kind)


async def _uploaded(world: World, upload: Upload, kind: str) -> Media:
    if len(upload.data) > MOST_UPLOAD_BYTES:
        raise Refused(413, "Request Entity Too Large")
    return await world.files.photo(upload.data) if kind == "photo" else world.files.document(upload.data, upload.name)


def the_message(chat: Chat, arguments: Arguments, what: str, name: str = "message_id") -> Message:
    """The message a call means. Raises Refused "{what} not found"."""
    if not arguments.text(name):
        raise bad_request("message identifier is not specified")
    message = chat.messages.get(arguments.integer(name, 0))
    if message is None:
        raise bad_request(f"{what} not found")
    return message
