"""The information note on a seminar: no tables, the past tense, people with their positions as they were written."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from documents.paper import Block, Heading, Listing, Paper, Paragraph, Section, Title
from handlers.papers.parts import (
    appendix,
    closing,
    corner,
    day_in_words,
    official_name,
    opening,
    quoted,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from domain.answers import Items
    from domain.collected import Collected, Filed
    from handlers.papers.parts import Copy
    from texts import Words


def seminar_paper(collected: Collected, words: Words, copy: Copy) -> Paper:
    """The note; where several organisations report, each has its part under its name."""
    title = words.plain("papers-note-title")
    event = collected.event
    lines = title, words.plain("papers-note-about"), quoted(words, event.title)
    blocks: list[Block] = [corner(words, copy.requisites), Title(lines), *opening(words, copy.requisites)]
    for one in collected.counted:
        if len(collected.counted) > 1:
            blocks.append(Heading(official_name(one)))
        blocks += [*_story(one, words), *_people(one, words), *_programme(one, words)]
    if not collected.counted:
        blocks.append(Paragraph(words.plain("papers-nothing-yet")))
    section = Section((*blocks, *closing(collected, words, copy)))
    return Paper(words.language, f"{title}. {event.title}", (section, *appendix(words, copy)))


def _story(one: Filed, words: Words) -> list[Block]:
    """Who held it, where and when, on what."""
    event = one.obligation.event
    day = date.fromisoformat(text) if (text := _text(one, "day")) else event.starts_on
    said = [words.plain("papers-held", days=day_in_words(words, day), title=quoted(words, event.title))]
    if topic := _text(one, "topic"):
        said.append(words.plain("papers-note-topic", topic=quoted(words, topic)))
    if venue := _text(one, "venue"):
        said.append(words.plain("papers-note-venue", venue=venue.rstrip(".")))
    blocks: list[Block] = [Paragraph(" ".join(said))]
    if organisers := _texts(one.items("organisers")):
        blocks.append(Paragraph(words.plain("papers-note-organisers", names="; ".join(organisers))))
    return blocks


def _people(one: Filed, words: Words) -> list[Block]:
    """People by name, then groups without names, then where they came from; the total is what was stated."""
    named = [
        words.plain("papers-note-person", name=name, position=position)
        for name, position in records(one.items("people"))
    ]
    blocks: list[Block] = []
    if listed := [*named, *_texts(one.items("groups"))]:
        blocks += [Paragraph(words.plain("papers-note-took-part")), Listing(_with_stops(listed))]
    if localities := _texts(one.items("localities")):
        blocks.append(Paragraph(words.plain("papers-note-localities", names=", ".join(localities))))
    for item in one.items("total"):
        blocks.append(Paragraph(words.plain("papers-note-total", number=int(item.number or 0))))
    return blocks


def _programme(one: Filed, words: Words) -> list[Block]:
    """What happened, in its order, and how it ended in the words of those who held it."""
    blocks: list[Block] = []
    shown = [
        words.plain("papers-note-item", speaker=speaker, position=position, form=form, topic=quoted(words, topic))
        for speaker, position, form, topic in records(one.items("programme"))
    ]
    if shown:
        blocks += [Paragraph(words.plain("papers-note-programme")), Listing(_with_stops(shown))]
    return [*blocks, *paragraphs(_text(one, "conclusion"))]


def records(items: Items) -> list[tuple[str, ...]]:
    """The texts of each record."""
    grouped = groupby(items, key=lambda item: item.key.partition(".")[0])
    return [tuple(item.text or "" for item in group) for _, group in grouped]


def paragraphs(text: str) -> list[Block]:
    """What a person wrote, as it was written."""
    return [Paragraph(line.strip()) for line in text.split("\n") if line.strip()]


def _text(one: Filed, question: str) -> str:
    return next((item.text or "" for item in one.items(question)), "")


def _texts(items: Items) -> list[str]:
    return [item.text for item in items if item.text]


def _with_stops(texts: Iterable[str]) -> tuple[str, ...]:
    """A semicolon after each, a full stop after the last."""
    *most, last = (text.rstrip(" .;") for text in texts)
    return (*(f"{text};" for text in most), f"{last}.")
