"""The HTML that bots write, read as strictly as Telegram reads it, with its words for what is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NoReturn

from sandbox.entities import Entity, utf16_length
from sandbox.errors import bad_request
from sandbox.links import checked_link, mentioned_user

STYLES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "span": "spoiler",
}  # fmt: skip
TAGS = {*STYLES, "a", "pre", "code", "blockquote", "tg-emoji"}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
SPACE = " \t\r\n\v\0"
SPECIAL = re.compile("[<&]")
TAG_NAME = re.compile(rf"[^{SPACE}>]*")
ATTRIBUTE_NAME = re.compile(rf"[^{SPACE}=>]*")
NAME_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
REFERENCE = re.compile(r"&(?:#x(?P<hex>[0-9a-fA-F]*)|#(?P<decimal>[0-9]*)|(?P<name>[a-zA-Z]*))")
LONGEST_REFERENCE = 10
LAST_CODE = 0x10FFFF

FindUser = Callable[[int], dict[str, Any] | None]


@dataclass(slots=True)
class _Open:
    """A tag not yet closed: where its text begins, in UTF-16 units and in pieces of the result."""

    tag: str
    argument: str
    offset: int
    piece: int


def parse_html(source: str, find_user: FindUser = lambda _: None) -> tuple[str, list[Entity]]:
    """The plain text and its entities, untrimmed.

    `find_user` gives the User of a tg://user?id= link; the mention of a stranger, None, stays plain text.
    Raises Refused "can't parse entities: ..." with byte offsets in UTF-8.
    """
    return _Reader(source, find_user).read()


class _Reader:
    def __init__(self, source: str, find_user: FindUser) -> None:
        self.source = source
        self.find_user = find_user
        self.pieces: list[str] = []
        self.length = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def read(self) -> tuple[str, list[Entity]]:
        position = 0
        while special := SPECIAL.search(self.source, position):
            at = special.start()
            self._add(self.source[position:at])
            position = self._reference(at) if special.group() == "&" else self._tag(at)
        self._add(self.source[position:])
        if self.open:
            self._fail(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        text = "".join(self.pieces)
        if any("\ud800" <= character <= "\udfff" for character in text):
            self._fail(
                "Text contains invalid Unicode characters after decoding HTML entities,"
                " check for unmatched surrogate code units"
            )
        return text, [_without_language(entity) for entity in self.entities]

    def _add(self, text: str) -> None:
        if text:
            self.pieces.append(text)
            self.length += utf16_length(text)

    def _fail(self, why: str, at: int | None = None) -> NoReturn:
        where = "" if at is None else f" at byte offset {self._byte(at)}"
        raise bad_request(f"can't parse entities: {why}{where}")

    def _byte(self, at: int) -> int:
        return len(self.source[:at].encode("utf-8", "surrogatepass"))

    def _reference(self, at: int) -> int:
        character, after = decoded(self.source, at)
        self._add(character)
        return after

    def _tag(self, at: int) -> int:
        return self._end_tag(at) if self.source.startswith("</", at) else self._start_tag(at)

    def _start_tag(self, at: int) -> int:
        name_end = self._match_end(TAG_NAME, at + 1)
        if name_end == len(self.source):
            self._fail("Unclosed start tag", at)
        tag = self.source[at + 1 : name_end].lower()
        if tag not in TAGS:
            self._fail(f'Unsupported start tag "{tag}"', at)
        argument, after = self._attributes(tag, at, name_end)
        if tag == "span" and argument != "spoiler":
            self._fail('Tag "span" must have class "tg-spoiler"', at)
        self.open.append(_Open(tag, argument, self.length, len(self.pieces)))
        return after

    def _attributes(self, tag: str, at: int, position: int) -> tuple[str, int]:
        """The one attribute that matters to the tag, and the place after its ">"."""
        argument = ""
        while True:
            position = self._after_space(position)
            if self.source.startswith(">", position):
                return argument, position + 1
            name_end = self._match_end(ATTRIBUTE_NAME, position)
            name = self.source[position:name_end]
            if not name:
                self._fail(f'Empty attribute name in the tag "{tag}"', at)
            position = self._after_space(name_end)
            if (tag, name) == ("blockquote", "expandable") and not self.source.startswith("=", position):
                argument = name
                continue
            if not self.source.startswith("=", position):
                self._fail(f'Expected equal sign in declaration of an attribute of the tag "{tag}"', at)
            value, position = self._value(tag, at, self._after_space(position + 1))
            argument = _argument(tag, name, value) or argument

    def _value(self, tag: str, at: int, position: int) -> tuple[str, int]:
        if position == len(self.source):
            self._fail(f'Unclosed start tag "{tag}"', at)
        quote = self.source[position]
        if quote not in "'\"":
            end = self._match_end(NAME_TOKEN, position)
            if end < len(self.source) and self.source[end] not in SPACE + ">":
                self._fail("Unexpected end of name token", position)
            value = self.source[position:end].lower()
        else:
            end = self.source.find(quote, position + 1)
            if end < 0:
                self._fail("Unclosed start tag", at)
            value = _decode_all(self.source[position + 1 : end])
            end += 1
        if end == len(self.source):
            self._fail("Unclosed start tag", at)
        return value, end

    def _end_tag(self, at: int) -> int:
        if not self.open:
            self._fail("Unexpected end tag", at)
        name_end = self._match_end(TAG_NAME, at + 2)
        name = self.source[at + 2 : name_end].lower()
        after = self._after_space(name_end)
        if not self.source.startswith(">", after):
            self._fail("Unclosed end tag", at)
        tag = self.open[-1].tag
        if name and name != tag:
            self._fail(f'Unmatched end tag at byte offset {self._byte(at)}, expected "</{tag}>", found "</{name}>"')
        self._close(self.open.pop())
        return after + 1

    def _close(self, opened: _Open) -> None:
        length = self.length - opened.offset
        if length == 0:
            return
        tag, argument = opened.tag, opened.argument
        if tag in STYLES:
            self._found(STYLES[tag], opened)
        elif tag == "blockquote":
            self._found("expandable_blockquote" if argument else "blockquote", opened)
        elif tag == "a":
            self._link(argument or "".join(self.pieces[opened.piece :]), opened)
        elif tag == "tg-emoji":
            if not argument.isascii() or not argument.isdigit() or int(argument) == 0:
                self._fail("Invalid custom emoji identifier specified")
            self._found("custom_emoji", opened, custom_emoji_id=argument)
        else:
            self._code(opened)

    def _found(self, kind: str, opened: _Open, **more: Any) -> None:
        self.entities.append(Entity(kind, opened.offset, self.length - opened.offset, more))

    def _link(self, url: str, opened: _Open) -> None:
        user_id = mentioned_user(url)
        if user_id is not None:
            user = self.find_user(user_id)
            if user is not None:
                self._found("text_mention", opened, user=user)
        elif checked := checked_link(url):
            self._found("text_link", opened, url=checked)

    def _code(self, opened: _Open) -> None:
        """`pre` around `code` with a language, or the other way round, is one entity."""
        inner = self.entities[-1] if self.entities else None
        same = inner is not None and (inner.offset, inner.end) == (opened.offset, self.length)
        if inner is not None and same and opened.tag == "pre" and inner.type == "code" and inner.more:
            self.entities.pop()
            self._found("pre", opened, **inner.more)
        elif inner is not None and same and opened.tag == "code" and inner.type == "pre" and opened.argument:
            self.entities.pop()
            self._found("pre", opened, language=opened.argument)
        elif opened.tag == "code" and opened.argument:
            self._found("code", opened, language=opened.argument)
        else:
            self._found(opened.tag, opened)

    def _match_end(self, pattern: re.Pattern[str], position: int) -> int:
        match = pattern.match(self.source, position)
        return match.end() if match else position

    def _after_space(self, position: int) -> int:
        while position < len(self.source) and self.source[position] in SPACE:
            position += 1
        return position


def _argument(tag: str, name: str, value: str) -> str:
    if (tag, name) in {("a", "href"), ("tg-emoji", "emoji-id")}:
        return value
    if (tag, name) == ("code", "class") and value.startswith("language-"):
        return value.removeprefix("language-")
    if (tag, name) == ("span", "class") and value.startswith("tg-"):
        return value.removeprefix("tg-")
    return ""


def _without_language(entity: Entity) -> Entity:
    """A language belongs to a block; `code` alone has none."""
    return Entity("code", entity.offset, entity.length) if entity.type == "code" else entity


def decoded(source: str, at: int) -> tuple[str, int]:
    """The character that a reference at `at` means, "&" if it means none, and the place after it."""
    match = REFERENCE.match(source, at)
    if match is None:
        return "&", at + 1
    if match["name"] is not None:
        character = NAMED.get(match["name"], "")
    else:
        code = int(match["hex"] or "0", 16) if match["hex"] is not None else int(match["decimal"] or "0")
        usable = 0 < code < LAST_CODE and match.end() - at < LONGEST_REFERENCE
        character = chr(code) if usable else ""
    if not character:
        return "&", at + 1
    end = match.end()
    return character, end + 1 if source.startswith(";", end) else end


def _decode_all(value: str) -> str:
    result: list[str] = []
    position = 0
    while (at := value.find("&", position)) >= 0:
        character, after = decoded(value, at)
        result += (value[position:at], character)
        position = after
    result.append(value[position:])
    return "".join(result)
