"""HTML as Telegram reads it: text, entities in UTF-16 units, and its words for what is wrong."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.entities import Entity, formatted, utf16_length
from sandbox.errors import Refused
from sandbox.markup import parse_html

SURROGATES = (
    "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units"
)


def read(source: str) -> tuple[str, list[dict[str, Any]]]:
    text, entities = formatted(*parse_html(source), may_be_empty=True)
    return text, [entity.as_json() for entity in entities]


def entity(kind: str, offset: int, length: int, **more: Any) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("b", "bold"), ("strong", "bold"), ("i", "italic"), ("em", "italic"), ("u", "underline"),
        ("ins", "underline"),
        ("s", "strikethrough"), ("strike", "strikethrough"), ("del", "strikethrough"),
        ("tg-spoiler", "spoiler"),
        ("code", "code"), ("pre", "pre"), ("blockquote", "blockquote"), ("B", "bold"),
    ],
)  # fmt: skip
def test_every_tag(tag: str, kind: str) -> None:
    assert read(f"а <{tag}>жир</{tag}> б") == ("а жир б", [entity(kind, 2, 3)])


def test_tags_with_attributes() -> None:
    assert read('<span class="tg-spoiler">x</span>')[1] == [entity("spoiler", 0, 1)]
    assert read("<blockquote expandable>x</blockquote>")[1] == [entity("expandable_blockquote", 0, 1)]
    assert read('<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>')[1] == [
        entity("custom_emoji", 0, 2, custom_emoji_id="5368324170671202286")
    ]
    assert read('<a href="https://example.com/?a=1&amp;b=2">x</a>')[1] == [
        entity("text_link", 0, 1, url="https://example.com/?a=1&b=2")
    ]
    assert read("<a href='example.com'>x</a>")[1] == [entity("text_link", 0, 1, url="http://example.com/")]
    assert read('<pre><code class="language-python">x</code></pre>')[1] == [entity("pre", 0, 1, language="python")]
    assert read('<code class="language-python">x</code>')[1] == [entity("code", 0, 1)]


def test_a_link_to_localhost_is_no_link() -> None:
    assert read('<a href="http://localhost/x">здесь</a>') == ("здесь", [])


def test_mention_of_a_person() -> None:
    anna = {"id": 7, "is_bot": False, "first_name": "Anna"}
    _, entities = parse_html('<a href="tg://user?id=7">Anna</a>', {7: anna}.get)
    assert entities == [Entity("text_mention", 0, 4, {"user": anna})]
    assert parse_html('<a href="tg://user?id=8">Bert</a>', {7: anna}.get) == ("Bert", [])


def test_offsets_are_in_utf16_units() -> None:
    assert read("😀<b>é</b>😀<i>ю😀</i>") == ("😀é😀ю😀", [entity("bold", 2, 1), entity("italic", 5, 3)])


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("&lt;b&gt; &amp; &quot;", '<b> & "'), ("&#65;&#x42;&#67", "ABC"), ("&nbsp; &copy;", "&nbsp; &copy;"),
        ("a & b &amp c", "a & b & c"), ("&#0; &#x110000;", "&#0; &#x110000;"), ("&#128512;", "😀"),
        ("a > b", "a > b"),
    ],
)  # fmt: skip
def test_character_references(source: str, text: str) -> None:
    assert read(source)[0] == text


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("привет <foo>", 'Unsupported start tag "foo" at byte offset 13'),
        ("x <", "Unclosed start tag at byte offset 2"),
        ("x < y", 'Unsupported start tag "" at byte offset 2'),
        ("5 <6", "Unclosed start tag at byte offset 2"),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>x</i>", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>ю</i>", 'Unmatched end tag at byte offset 5, expected "</b>", found "</i>"'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ('<a href="x>y</a>', "Unclosed start tag at byte offset 0"),
        ("<a href>y</a>",
         'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
        ("<a =x>y</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=ex/y>y</a>", "Unexpected end of name token at byte offset 8"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<tg-emoji emoji-id="x">y</tg-emoji>', "Invalid custom emoji identifier specified"),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
        ("&#xD800;", SURROGATES),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_telegrams_words(source: str, why: str) -> None:
    with pytest.raises(Refused) as refusal:
        parse_html(source)
    assert refusal.value.description == f"Bad Request: can't parse entities: {why}"


def test_white_space_at_the_ends_goes() -> None:
    assert read("  \n x <b> y </b> \n") == ("x  y", [entity("bold", 3, 1)])
    assert read("<b>  </b>x<i> </i>y") == ("x y", [])
    assert read("a\tb\r\nc\u202e") == ("a b\nc", [])
    assert read("\r<b>\rx\r</b>") == ("x", [entity("bold", 0, 1)])


def test_a_link_in_bold_splits_it() -> None:
    assert read('<b>aa <a href="http://t.me/x">bb</a> cc</b>')[1] == [
        entity("bold", 0, 3), entity("text_link", 3, 2, url="http://t.me/x"), entity("bold", 3, 2),
        entity("bold", 6, 2),
    ]  # fmt: skip


def test_nothing_within_code_but_code() -> None:
    assert read("<code>a <b>b</b> @name http://x.com</code>")[1] == [entity("code", 0, 22)]


def test_same_style_twice_is_one() -> None:
    assert read("<b>a<strong>b</strong>c</b>")[1] == [entity("bold", 0, 3)]


@given(st.text())
def test_never_crashes_on_any_text(source: str) -> None:
    try:
        read(source)
    except Refused as refusal:
        assert refusal.description.startswith("Bad Request: ")  # noqa: PT017


@given(st.text(alphabet="<>/abip&;#x1= '\"\n😀ю-", max_size=60))
def test_never_crashes_on_text_that_looks_like_markup(source: str) -> None:
    try:
        text, entities = read(source)
    except Refused as refusal:
        assert refusal.description.startswith("Bad Request: ")  # noqa: PT017
    else:
        length = utf16_length(text)
        assert all(0 <= e["offset"] < e["offset"] + e["length"] <= length for e in entities)


@dataclass(frozen=True)
class Node:
    """A tag around its children, which are texts and nodes."""

    tag: str
    children: list[Any]

    def source(self) -> str:
        inside = "".join(html.escape(c, quote=False) if isinstance(c, str) else c.source() for c in self.children)
        return f"<{self.tag}>{inside}</{self.tag}>" if self.tag else inside

    def units(self, around: frozenset[str] = frozenset()) -> list[tuple[bytes, frozenset[str]]]:
        """Every UTF-16 unit of the text with the styles it has."""
        styles = around | {STYLES[self.tag]} if self.tag else around
        units: list[tuple[bytes, frozenset[str]]] = []
        for child in self.children:
            if isinstance(child, str):
                raw = child.encode("utf-16-le")
                units += [(raw[i : i + 2], styles) for i in range(0, len(raw), 2)]
            else:
                units += child.units(styles)
        return units


STYLES = {"b": "bold", "i": "italic", "u": "underline", "s": "strikethrough", "tg-spoiler": "spoiler"}
TEXTS = st.text(alphabet="abc жшю<>&\"'😀👍", min_size=1, max_size=8)
NODES = st.recursive(
    st.builds(Node, st.sampled_from(sorted(STYLES)), st.lists(TEXTS, max_size=2)),
    lambda inner: st.builds(Node, st.sampled_from(sorted(STYLES)), st.lists(st.one_of(TEXTS, inner), max_size=4)),
    max_leaves=12,
)
TREES = st.builds(Node, st.just(""), st.lists(st.one_of(TEXTS, NODES), max_size=5))


@given(TREES)
def test_well_formed_trees_keep_their_text_and_styles(tree: Node) -> None:
    text, entities = read(tree.source())
    raw = text.encode("utf-16-le")
    got = [
        (
            raw[2 * i : 2 * i + 2],
            frozenset(e["type"] for e in entities if e["offset"] <= i < e["offset"] + e["length"]),
        )
        for i in range(len(raw) // 2)
    ]
    expected = tree.units()
    assert text.strip(" ") == b"".join(unit for unit, _ in expected).decode("utf-16-le").strip(" ")
    space = b" \0"
    assert [unit for unit in got if unit[0] != space] == [unit for unit in expected if unit[0] != space]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/start@svodka_bot CODE и /help", [("bot_command", "/start@svodka_bot"), ("bot_command", "/help")]),
        ("см. https://vk.com/wall-1_2, t.me/x и сайт-школы.рф.",
         [("url", "https://vk.com/wall-1_2"), ("url", "t.me/x"), ("url", "сайт-школы.рф")]),
        ("(http://example.com/a_(b))", [("url", "http://example.com/a_(b)")]),
        ("пишите на post@school12.edu.ru, @anna_iv #Единый_день #2024", [
            ("email", "post@school12.edu.ru"), ("mention", "@anna_iv"), ("hashtag", "#Единый_день")]),
        ("18.11.2025, 3.5 и/или а.б", []), ("Иванов И.И. 10:30", []), ("$USD и $usd", [("cashtag", "$USD")]),
        ("😀 example.com", [("url", "example.com")]), ("файл.docx и report.pdf", []),
    ],
)  # fmt: skip
def test_what_telegram_finds_by_itself(text: str, expected: list[tuple[str, str]]) -> None:
    text, entities = formatted(text, [], may_be_empty=False)
    units = text.encode("utf-16-le")
    assert [(e.type, units[2 * e.offset : 2 * e.end].decode("utf-16-le")) for e in entities] == expected
