"""The sums of an event and the places that they come from: down from the region to an organisation's report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.events import State
from domain.sources import Group, Part, sources_of
from handlers.doors import OpenReview
from handlers.figures import LONGEST_PLACE, district_line, totals_text
from handlers.papers.room import PapersPress
from handlers.replies import button, paged, turning
from handlers.totals_look import TotalsPress, back_to_sums, card
from handlers.totals_scope import PeriodPress
from handlers.wording import shorten
from texts import Html

if TYPE_CHECKING:
    from aiogram.types import InlineKeyboardButton

    from domain.collected import Collected, Filed
    from domain.people import Person
    from domain.totals import District
    from handlers.replies import Card, Keyboard
    from handlers.totals_look import Look
    from texts import Words

PLACES = 12
"""Territories or organisations on one screen."""


def sums_card(seen: Look, person: Person, words: Words, below: int | None = None) -> Card:
    """All figures of a territory, and the ways on from there."""
    place, accepted = seen.place, bool(seen.place.accepted)
    totals = seen.totals()
    text = totals_text(seen.event, totals, words, place=seen.name, only_accepted=accepted, most=PLACES)
    switch = place.model_copy(update={"accepted": 1 - place.accepted})
    rows: Keyboard = [
        [
            button(words.plain("press-totals-places"), place.to("places")),
            button(words.plain("press-totals-parts"), place.to("parts")),
        ],
        [
            button(words.plain("press-totals-charts"), place.to("charts")),
            button(words.plain("press-totals-compare"), place.to("compare")),
        ],
        [button(words.plain("press-totals-both" if accepted else "press-totals-accepted"), switch)],
        [
            button(words.plain("press-totals-watch"), place.to("watch")),
            button(words.plain("press-papers"), PapersPress(event=seen.event.id, do="show", territory=place.territory)),
        ],
    ]
    if totals.by_activity:
        forms = PeriodPress(event=place.event, view="forms", territory=place.territory, accepted=place.accepted)
        rows.append([button(words.plain("press-totals-forms"), forms)])
    if place.territory:
        rows.append([_up(seen, words)])
    # The whole is opened as from the list, so that one button is known in old messages for ever.
    is_plain = not place.territory and not accepted
    again = TotalsPress(event=seen.event.id) if is_plain else place
    rows.append([button(words.plain("press-refresh"), again)])
    rows.append([button(words.plain("press-other-event"), TotalsPress(event=0))])
    return card(person, text, rows, below)


def _up(seen: Look, words: Words) -> InlineKeyboardButton:
    key = seen.up()
    name = seen.known[key].name if key else words.plain("totals-whole")
    return button(words.plain("press-totals-up", name=name), seen.place.at(key))


def places_card(seen: Look, person: Person, words: Words) -> Card:
    """The territories one level below with their figures, then the organisations that are in none of them."""
    totals, holder = seen.totals(), _holder(seen.found)
    entries: list[tuple[int, District] | Filed] = []
    entries += [(key, one) for key, one in totals.by_district.items() if key != holder]
    entries += [one for one in seen.found.filed if one.organisation.territory.id == holder]
    shown, page, pages = paged(entries, PLACES, seen.place.page)
    lines = [words("totals-places", title=seen.event.title, place=seen.name or words.plain("totals-whole")), Html()]
    rows: Keyboard = []
    has_people = bool(totals.by_category)
    people = {one.filed.obligation.id: one.number for one in sources_of(seen.found, Part(Group.PEOPLE))}
    for one in shown:
        if isinstance(one, tuple):
            key, district = one
            lines.append(district_line(district, words, has_people=has_people))
            rows.append([button(words.plain("press-totals-place", name=district.name), seen.place.at(key))])
        else:
            lines.append(organisation_line(one, words, people.get(one.obligation.id)))
            rows += door(one, words)
    rows += turning(page, pages, lambda to: seen.place.to("places", page=to))
    rows.append(back_to_sums(seen.place, words))
    return card(person, Html("\n".join(lines)), rows)


def _holder(found: Collected) -> int | None:
    """The territory that holds all others here and has organisations of its own."""
    territories = {one.organisation.territory.id: one.organisation.territory.path for one in found.filed}
    paths = territories.values()
    return next((key for key, path in territories.items() if all(one.startswith(path) for one in paths)), None)


def organisation_line(one: Filed, words: Words, number: int | None) -> Html:
    """An organisation with the state of its report, and its number where it has one."""
    name, mark = shorten(one.organisation.name, LONGEST_PLACE), words.plain(f"mark-{one.state}")
    if number is None:
        return words("totals-organisation", name=name, mark=mark)
    return words("totals-organisation-number", name=name, mark=mark, number=number)


def door(one: Filed, words: Words) -> Keyboard:
    """The button that opens a report; none where there is none that may be read."""
    report = one.obligation.report_id
    if report is None or not (one.state.is_counted or one.state is State.RETURNED) or one.obligation.covered_by:
        return []
    return [[button(words.plain("press-read", name=one.organisation.name), OpenReview(report=report))]]
