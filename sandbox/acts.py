"""What people do: they write, press buttons, send pictures, block the bot; and what Telegram makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sandbox.chats import Body, Message, Person
from sandbox.entities import formatted, utf16_length
from sandbox.errors import Refused, Wrong
from sandbox.keyboards import button_data
from sandbox.media import Media
from sandbox.methods.parts import LONGEST_CAPTION, LONGEST_TEXT
from sandbox.pictures import sticker_picture
from sandbox.world import World

MOST_IN_AN_ALBUM = 10
FOREVER = 0
QUIET_VOICE = b"OggS\x00\x02" + bytes(58)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file somebody sends."""

    name: str
    mime: str
    data: bytes
    caption: str = ""


def say(world: World, person: Person, text: str, reply_to: int | None = None) -> Message:
    """Writes a text; a long one goes in several messages, as clients split it. Returns the last one."""
    _check_can_write(person)
    fields: Body = {}
    if reply_to is not None:
        answered = the_message(person, reply_to)
        fields["reply_to_message"] = {k: v for k, v in answered.body.items() if k != "reply_to_message"}
    parts = [part for part in split(text) if part.strip()]
    if not parts:
        raise Wrong("there is nothing to send: the text is empty")
    posted = [world.post(person, {**fields, **_text_fields("text", part)}, from_bot=False) for part in parts]
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
        block(world, person, blocked=False)
    if not person.started:
        person.started = True
        world.journal.write("person", person.id)
    return say(world, person, f"/start {payload}".rstrip())


def press(world: World, person: Person, message_id: int, data: str, *, force: bool = False) -> str:
    """Presses a button; returns the query's id. Raises Wrong(409) if it is not there, unless forced."""
    message = person.messages.get(message_id)
    if not force and (message is None or data not in button_data(message.body.get("reply_markup"))):
        raise Wrong("there is no such button in the message as it stands now", 409)
    return world.press(person, message_id, data)


async def send_photos(world: World, person: Person, pictures: Sequence[Attachment]) -> list[Message]:
    """Sends pictures as photos, or none of them: raises Wrong for what a client would not send as a photo."""
    _check_can_write(person)
    try:
        media = [await world.files.photo(picture.data) for picture in pictures]
    except Refused as refused:
        raise Wrong(f"not a photo: {refused.description.removeprefix('Bad Request: ')}") from None
    return _post_albums(world, person, pictures, media)


def send_files(world: World, person: Person, files: Sequence[Attachment]) -> list[Message]:
    """Sends files as they are."""
    _check_can_write(person)
    try:
        media = [world.files.document(file.data, file.name, file.mime) for file in files]
    except Refused as refused:
        raise Wrong(refused.description.removeprefix("Bad Request: ")) from None
    return _post_albums(world, person, files, media)


def _post_albums(world: World, person: Person, given: Sequence[Attachment], media: Sequence[Media]) -> list[Message]:
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
            posted.append(world.post(person, fields, from_bot=False, media=media[index]))
    return posted


def share_contact(world: World, person: Person) -> Message:
    """Shares the person's own contact, as the button for it does."""
    _check_can_write(person)
    contact = {"phone_number": f"7900{person.id % 10**7:07d}", **_names(person), "user_id": person.id}
    return world.post(person, {"contact": contact}, from_bot=False)


def _names(person: Person) -> dict[str, str]:
    return {"first_name": person.first_name, **({"last_name": person.last_name} if person.last_name else {})}


def send_location(world: World, person: Person) -> Message:
    """Sends a place."""
    _check_can_write(person)
    return world.post(person, {"location": {"latitude": 55.354968, "longitude": 86.087314}}, from_bot=False)


def send_sticker(world: World, person: Person) -> Message:
    """Sends a sticker."""
    return _post_media(world, person, world.files.file("sticker", sticker_picture(), "sticker.webp", "image/webp"))


def send_voice(world: World, person: Person) -> Message:
    """Sends two seconds of silence."""
    return _post_media(world, person, world.files.file("voice", QUIET_VOICE, "voice.oga", "audio/ogg"))


def _post_media(world: World, person: Person, media: Media) -> Message:
    _check_can_write(person)
    return world.post(person, world.files.field(media), from_bot=False, media=media)


def edit(world: World, person: Person, message_id: int, text: str) -> Message:
    """Changes the text or caption of an own message."""
    message = _own_message(person, message_id)
    kind = "text" if "text" in message.body else "caption"
    if not text.strip() and kind == "text":
        raise Wrong("there is nothing to send: the text is empty")
    if kind == "caption" and message.media is None:
        raise Wrong("there is no text in this message to edit")
    kept = {name: value for name, value in message.body.items() if name not in _TEXT_FIELDS}
    world.change(person, message, {**kept, **_text_fields(kind, text)}, message.media)
    return message


def delete(world: World, person: Person, message_id: int) -> None:
    """Removes a message of either side for both; the bot is not told."""
    world.remove(person, the_message(person, message_id).id)


def block(world: World, person: Person, *, blocked: bool) -> None:
    """Blocks or unblocks the bot; the bot gets my_chat_member."""
    if person.blocked == blocked:
        return
    person.blocked = blocked
    member: dict[str, Any] = {"user": world.bot, "status": "member"}
    kicked: dict[str, Any] = {"user": world.bot, "status": "kicked", "until_date": FOREVER}
    old, new = (member, kicked) if blocked else (kicked, member)
    content = {
        "chat": person.chat,
        "from": person.user,
        "date": int(world.clock.now()),
        "old_chat_member": old,
        "new_chat_member": new,
    }
    world.updates.add("my_chat_member", person.id, content)
    world.journal.write("person", person.id)


def the_message(person: Person, message_id: int) -> Message:
    """A message of the chat. Raises Wrong(404)."""
    message = person.messages.get(message_id)
    if message is None:
        raise Wrong(f"there is no message {message_id} in this chat", 404)
    return message


def _own_message(person: Person, message_id: int) -> Message:
    message = the_message(person, message_id)
    if message.from_bot:
        raise Wrong("this message is the bot's", 409)
    return message


_TEXT_FIELDS = frozenset({"text", "entities", "caption", "caption_entities"})


def _text_fields(kind: str, given: str) -> Body:
    text, entities = formatted(given, [], may_be_empty=True)
    fields: Body = {kind: text} if text else {}
    if entities:
        fields["entities" if kind == "text" else "caption_entities"] = [entity.as_json() for entity in entities]
    return fields


def _check_can_write(person: Person) -> None:
    if person.blocked:
        raise Wrong("this person has blocked the bot: unblock or press Start first", 409)
    if not person.started:
        raise Wrong("this person has not pressed Start yet", 409)
