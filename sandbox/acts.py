"""What people do: they write, press buttons, send pictures, block the bot; and what Telegram makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sandbox import membership
from sandbox.chats import Body, Chat, Message, Person
from sandbox.entities import formatted, utf16_length
from sandbox.errors import Refused, Wrong
from sandbox.keyboards import button_data
from sandbox.media import Media
from sandbox.methods.parts import LONGEST_CAPTION, LONGEST_TEXT
from sandbox.pictures import sticker_picture
from sandbox.world import World

MOST_IN_AN_ALBUM = 10
QUIET_VOICE = b"OggS\x00\x02" + bytes(58)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file somebody sends."""

    name: str
    mime: str
    data: bytes
    caption: str = ""


def say(world: World, chat: Chat, by: Person, text: str, reply_to: int | None = None) -> Message:
    """Writes a text; a long one goes in several messages, as clients split it. Returns the last one."""
    _check_can_write(chat)
    fields: Body = {}
    if reply_to is not None:
        answered = the_message(chat, reply_to)
        fields["reply_to_message"] = {k: v for k, v in answered.body.items() if k != "reply_to_message"}
    parts = [part for part in split(text) if part.strip()]
    if not parts:
        raise Wrong("there is nothing to send: the text is empty")
    posted = [world.post(chat, {**fields, **_text_fields("text", part)}, by=by) for part in parts]
    return posted[-1]


def split(text: str) -> list[str]:
    """The text in pieces of at most 4096 UTF-16 units, cut at a line's end or a space where there is one."""
    pieces = []
    while utf16_length(text) > LONGEST_TEXT:
        cut = LONGEST_TEXT
        while utf16_length(text[:cut]) > LONGEST_TEXT:
            cut -= max(1, (utf16_length(text[:cut]) - LONGEST_TEXT) // 2)
        for separator in ("\n", " "):
            at = text.rfind(separator, cut // 2, cut)
            if at > 0:
                cut = at + 1
                break
        pieces.append(text[:cut])
        text = text[cut:]
    return [*pieces, text]


def start(world: World, person: Person, payload: str = "") -> Message:
    """Presses Start, or follows a link with a payload; whoever had blocked the bot unblocks it."""
    if person.blocked:
        membership.block(world, person, blocked=False)
    if not person.started:
        person.started = True
        world.journal.write("person", person.id)
    return say(world, person, person, f"/start {payload}".rstrip())


def press(world: World, chat: Chat, by: Person, message_id: int, data: str, *, force: bool = False) -> str:
    """Presses a button; returns the query's id. Raises Wrong(409) if it is not there, unless forced."""
    message = chat.messages.get(message_id)
    if not force and (message is None or data not in button_data(message.body.get("reply_markup"))):
        raise Wrong("there is no such button in the message as it stands now", 409)
    return world.press(chat, by, message_id, data)


async def send_photos(world: World, chat: Chat, by: Person, pictures: Sequence[Attachment]) -> list[Message]:
    """Sends pictures as photos, or none of them: raises Wrong for what a client would not send as a photo."""
    _check_can_write(chat)
    try:
        media = [await world.files.photo(picture.data) for picture in pictures]
    except Refused as refused:
        raise Wrong(f"not a photo: {refused.description.removeprefix('Bad Request: ')}") from None
    return _post_albums(world, chat, by, pictures, media)


def send_files(world: World, chat: Chat, by: Person, files: Sequence[Attachment]) -> list[Message]:
    """Sends files as they are."""
    _check_can_write(chat)
    try:
        media = [world.files.document(file.data, file.name, file.mime) for file in files]
    except Refused as refused:
        raise Wrong(refused.description.removeprefix("Bad Request: ")) from None
    return _post_albums(world, chat, by, files, media)


def _post_albums(
    world: World, chat: Chat, by: Person, given: Sequence[Attachment], media: Sequence[Media]
) -> list[Message]:
    """Tens make albums, what is over makes another; a single one is no album."""
    if any(utf16_length(one.caption) > LONGEST_CAPTION for one in given):
        raise Wrong(f"a caption is longer than {LONGEST_CAPTION} characters")
    posted = []
    for begin in range(0, len(given), MOST_IN_AN_ALBUM):
        chunk = range(begin, min(begin + MOST_IN_AN_ALBUM, len(given)))
        album = {"media_group_id": world.next_album()} if len(chunk) > 1 else {}
        for index in chunk:
            fields = {
                **album,
                **world.files.field(media[index]),
                **_text_fields("caption", given[index].caption),
            }
            posted.append(world.post(chat, fields, by=by, media=media[index]))
    return posted


def share_contact(world: World, chat: Chat, by: Person) -> Message:
    """Shares the person's own contact, as the button for it does."""
    _check_can_write(chat)
    contact = {"phone_number": f"7900{by.id % 10**7:07d}", **_names(by), "user_id": by.id}
    return world.post(chat, {"contact": contact}, by=by)


def _names(person: Person) -> dict[str, str]:
    return {"first_name": person.first_name, **({"last_name": person.last_name} if person.last_name else {})}


def send_location(world: World, chat: Chat, by: Person) -> Message:
    """Sends a place."""
    _check_can_write(chat)
    return world.post(chat, {"location": {"latitude": 55.354968, "longitude": 86.087314}}, by=by)


def send_sticker(world: World, chat: Chat, by: Person) -> Message:
    """Sends a sticker."""
    return _post_media(world, chat, by, world.files.file("sticker", sticker_picture(), "sticker.webp", "image/webp"))


def send_voice(world: World, chat: Chat, by: Person) -> Message:
    """Sends two seconds of silence."""
    return _post_media(world, chat, by, world.files.file("voice", QUIET_VOICE, "voice.oga", "audio/ogg"))


def _post_media(world: World, chat: Chat, by: Person, media: Media) -> Message:
    _check_can_write(chat)
    return world.post(chat, world.files.field(media), by=by, media=media)


def edit(world: World, chat: Chat, by: Person, message_id: int, text: str) -> Message:
    """Changes the text or caption of an own message."""
    message = _own_message(chat, by, message_id)
    kind = "text" if "text" in message.body else "caption"
    if not text.strip() and kind == "text":
        raise Wrong("there is nothing to send: the text is empty")
    if kind == "caption" and message.media is None:
        raise Wrong("there is no text in this message to edit")
    kept = {name: value for name, value in message.body.items() if name not in _TEXT_FIELDS}
    world.change(chat, message, {**kept, **_text_fields(kind, text)}, message.media)
    return message


def delete(world: World, chat: Chat, message_id: int) -> None:
    """Removes a message of either side for both; the bot is not told."""
    world.remove(chat, the_message(chat, message_id).id)


def the_message(chat: Chat, message_id: int) -> Message:
    """A message of the chat. Raises Wrong(404)."""
    message = chat.messages.get(message_id)
    if message is None:
        raise Wrong(f"there is no message {message_id} in this chat", 404)
    return message


def _own_message(chat: Chat, by: Person, message_id: int) -> Message:
    message = the_message(chat, message_id)
    if message.body["from"]["id"] != by.id:
        raise Wrong(f"this message is {'the bot' if message.from_bot else 'somebody else'}'s", 409)
    return message


_TEXT_FIELDS = frozenset({"text", "entities", "caption", "caption_entities"})


def _text_fields(kind: str, given: str) -> Body:
    text, entities = formatted(given, [], may_be_empty=True)
    fields: Body = {kind: text} if text else {}
    if entities:
        fields["entities" if kind == "text" else "caption_entities"] = [entity.as_json() for entity in entities]
    return fields


def _check_can_write(chat: Chat) -> None:
    if chat.silences_people:
        raise Wrong(chat.silences_people, 409)
