"""What all papers have in common: who asked for which copy, requisites, days and numbers as papers write them."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING

from babel.dates import format_date

from documents.paper import Align, Block, Corner, Executor, Heading, Paragraph, Picture, Section, Signature
from domain.events import State
from domain.requisites import ANNEX
from domain.typed import letters_and_digits

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import date, datetime

    from domain.collected import Collected, Filed
    from domain.events import Event
    from texts import Words

BLANK = "_" * 22
BESIDE = 22
"""Characters of a name that stand on one line with the place for its signature; a longer one has a line of its own."""


@dataclass(frozen=True, slots=True)
class Requisites:
    """What a person adds to a paper; what is not given stays blank for a pen, and is never made up."""

    is_annex: bool = False
    """An annex to an order, rather than a paper to be approved by itself."""
    approver: str = ""
    """The position of whoever approves it; for an annex, whose order it is."""
    approver_name: str = ""
    order: str = ""
    """The date and number of the order, as they are to be written."""
    basis: str = ""
    coordinator: str = ""
    position: str = ""
    name: str = ""
    executor: str = ""
    phone: str = ""


def requisites_of(given: Mapping[str, str]) -> Requisites:
    """From the texts that are kept, by their fields; a field that no paper prints is left out."""
    printed = {one.name: given[one.name] for one in fields(Requisites) if one.name in given and one.name != ANNEX}
    return Requisites(is_annex=ANNEX in given, **printed)


@dataclass(frozen=True, slots=True)
class Shot:
    """A stored picture for a paper, and what is written under it."""

    blob: str
    caption: str


@dataclass(frozen=True, slots=True)
class Copy:
    """Which copy is made. The working one lists who has not reported.

    `place` is the territory that it is about, `winners` are those whom a person has confirmed. `shots` are the
    pictures that may go into this copy, `pictures` what was read of them, `unshown` how many had no room.
    """

    is_working: bool = True
    place: str = ""
    requisites: Requisites = field(default_factory=Requisites)
    winners: tuple[str, ...] = ()
    shots: tuple[Shot, ...] = ()
    pictures: tuple[Picture, ...] = ()
    unshown: int = 0


# --- days, numbers, names ------------------------------------------------------------------------------------


def days_in_words(words: Words, event: Event) -> str:
    """A day or several in words, with the month and the year said once where they are the same."""
    first, last = event.starts_on, event.ends_on
    if first == last:
        return day_in_words(words, first)
    pattern = "d" if (first.year, first.month) == (last.year, last.month) else "d MMMM"
    if first.year != last.year:
        return f"{day_in_words(words, first)} \u2013 {day_in_words(words, last)}"
    dash = "\u2013" if pattern == "d" else " \u2013 "
    return f"{format_date(first, pattern, locale=words.language)}{dash}{day_in_words(words, last)}"


def day_in_words(words: Words, day: date) -> str:
    return words.plain("papers-day", day=format_date(day, "d MMMM y", locale=words.language))


def number(words: Words, of: int) -> str:
    """«21 000», with a no-break space."""
    return words.plain("papers-number", number=of)


def quoted(words: Words, text: str) -> str:
    """The text in quotation marks, those within it being of the inner kind."""
    outer, inner = words.plain("papers-quoted", text="|").split("|"), words.plain("papers-quoted-within", text="|")
    for mark, within in zip(outer, inner.split("|"), strict=True):
        text = text.replace(mark, within)
    return f"{outer[0]}{text}{outer[1]}"


def distinct(texts: Iterable[str]) -> tuple[str, ...]:
    """Each text once, however it is spelled, by the alphabet."""
    found: dict[str, str] = {}
    for text in texts:
        found.setdefault(letters_and_digits(text), text)
    return tuple(sorted(found.values(), key=str.casefold))


def official_name(one: Filed) -> str:
    return one.organisation.official_name or one.organisation.name


# --- blocks that every paper has -----------------------------------------------------------------------------


def corner(words: Words, asked: Requisites) -> Corner:
    """Who approves the paper, or what it is an annex to, with room for what is not known yet."""
    if asked.is_annex:
        order = asked.order or words.plain("papers-blank-order")
        return Corner(
            (words.plain("papers-annex"), words.plain("papers-annex-to", whose=asked.approver or BLANK), order)
        )
    name = asked.approver_name or words.plain("papers-blank-name")
    day = words.plain("papers-blank-date")
    signed = (f"{'_' * 12} {name}",) if len(name) <= BESIDE else (BLANK, name)
    return Corner((words.plain("papers-approve"), asked.approver or BLANK, *signed, day))


def opening(words: Words, asked: Requisites) -> list[Block]:
    """What the paper is based on, if that was said."""
    return [Paragraph(words.plain("papers-basis", basis=asked.basis))] if asked.basis else []


def source(collected: Collected, words: Words) -> str:
    """From which reports and of which moment the figures are."""
    return figures_from(collected.counted, collected.at.astimezone(collected.event.zone), words)


def figures_from(counted: Collection[Filed], local: datetime, words: Words) -> str:
    """From these reports, at this moment by the clock of those who read it."""
    return words.plain(
        "papers-source",
        number=len(counted),
        accepted=sum(one.state is State.ACCEPTED for one in counted),
        submitted=sum(one.state is State.SUBMITTED for one in counted),
        moment=f"{words.day(local.date())}, {local:%H:%M}",
    )


def closing(collected: Collected, words: Words, copy: Copy) -> list[Block]:
    """Who signs, who made it, and what it was made from."""
    return [*signing(words, copy.requisites), Paragraph(source(collected, words), Align.LEFT, small=True)]


def signing(words: Words, asked: Requisites) -> list[Block]:
    """Who signs, and who made it."""
    position = asked.position or words.plain("papers-blank-position")
    executor = [words.plain("papers-executor", name=asked.executor or BLANK)]
    if asked.phone:
        executor.append(asked.phone)
    return [Signature(position, asked.name or words.plain("papers-blank-name")), Executor(tuple(executor))]


def appendix(words: Words, copy: Copy) -> list[Section]:
    """The pictures with their numbers, and how many are not among them; none for no pictures."""
    if not copy.pictures:
        return []
    shown = [
        Picture(one.content, words.plain("papers-photo", number=place, caption=one.caption).rstrip(" ."))
        for place, one in enumerate(copy.pictures, 1)
    ]
    more = [Paragraph(words.plain("papers-photos-more", number=copy.unshown), Align.LEFT)] if copy.unshown else []
    return [Section((Heading(words.plain("papers-appendix")), *shown, *more))]
