"""«From what?»: every figure names the reports that it comes from, each with its number and a button that opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.sources import Group, figure_of, parts_of, sources_of
from handlers.figures import LONGEST_PLACE, counted_line, part_name
from handlers.replies import button, paged, turning
from handlers.totals_card import door
from handlers.totals_look import card
from handlers.wording import shorten
from texts import Html

if TYPE_CHECKING:
    from domain.people import Person
    from domain.sources import Part, Source
    from handlers.replies import Card, Keyboard
    from handlers.totals_look import Look
    from texts import Words

PARTS, SOURCES = 12, 10
"""Figures, and organisations, on one screen."""


def parts_card(seen: Look, person: Person, words: Words) -> Card:
    """The figures that are not zero; each leads to its sources."""
    totals = seen.totals()
    found = [(place, part, figure_of(totals, part)) for place, part in enumerate(parts_of(seen.event))]
    shown, page, pages = paged([one for one in found if one[2]], PARTS, seen.place.page)
    rows: Keyboard = [
        [
            button(
                words.plain("press-totals-part", name=part_name(seen.event, part, words), number=number),
                seen.place.to("from", item=place),
            )
        ]
        for place, part, number in shown
    ]
    rows += turning(page, pages, lambda to: seen.place.to("parts", page=to))
    rows.append([button(words.plain("press-back"), seen.place.to("sum"))])
    key = "totals-parts" if shown else "totals-parts-none"
    text = words(key, title=seen.event.title, place=seen.name or words.plain("totals-whole"))
    return card(person, text, rows)


def sources_card(seen: Look, person: Person, words: Words) -> Card | None:
    """A page of the reports that one figure comes from; None if the event has no such figure."""
    parts = parts_of(seen.event)
    if seen.place.item >= len(parts):
        return None
    part = parts[seen.place.item]
    sources = sources_of(seen.found, part)
    shown, page, pages = paged(sources, SOURCES, seen.place.page)
    head = words(
        "totals-from",
        title=seen.event.title,
        place=seen.name or words.plain("totals-whole"),
        name=part_name(seen.event, part, words),
        number=sum(one.number for one in sources),
        count=len(sources),
    )
    lines = [head, Html(), *(_line(one, part, words) for one in shown)]
    if part.group is not Group.SHARE:
        lines += [Html(), counted_line(words, only_accepted=seen.found.only_accepted)]
    rows: Keyboard = [row for one in shown for row in door(one.filed, words)]
    rows += turning(page, pages, lambda to: seen.place.to("from", seen.place.item, to))
    rows.append([button(words.plain("press-back"), seen.place.to("parts"))])
    return card(person, Html("\n".join(lines)), rows)


def _line(one: Source, part: Part, words: Words) -> Html:
    """An organisation, where it is, and what it adds; of reports that are only counted, their state."""
    organisation = one.filed.organisation
    facts = {
        "mark": words.plain(f"mark-{one.filed.state}"),
        "name": shorten(organisation.name, LONGEST_PLACE),
        "place": shorten(organisation.territory.name, LONGEST_PLACE),
    }
    if part.group in {Group.SHARE, Group.ACTIVITY}:
        return words("totals-source", **facts)
    return words("totals-source-number", number=one.number, **facts)
