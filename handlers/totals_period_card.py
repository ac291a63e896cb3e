"""What the sums of many events look like: the figures, by territory, by event, and the reports they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.drilldown import above
from handlers.figures import LONGEST_PLACE, counted_line, district_line, people_block, reach_lines, share_lines
from handlers.replies import Card, Keyboard, button, paged, turning
from handlers.totals_card import door
from handlers.totals_look import SumsPress, card
from handlers.wording import shorten
from texts import Html

if TYPE_CHECKING:
    from domain.people import Person
    from handlers.totals_scope import Sums
    from texts import Words

LISTED = 10
LONGEST_NAME = 300


def sums_card(sums: Sums, person: Person, words: Words) -> Card:
    """The view that the press names."""
    name = shorten(sums.name, LONGEST_NAME)
    head = [words("totals-period", period=name, count=len(sums.events))]
    if sums.territory is not None:
        head.append(words("totals-place", name=sums.territory.name))
    if not sums.events:
        return card(person, Html("\n".join([*head, words("totals-period-none")])), _narrowing(sums, words))
    match sums.place.view:
        case "places":
            lines, rows = _places(sums, words)
        case "events":
            lines, rows = _events(sums, words)
        case "from":
            lines, rows = _terms(sums, words)
        case _:
            lines, rows = _sums(sums, words)
    return card(person, Html("\n".join([*head, *lines])), rows)


def _sums(sums: Sums, words: Words) -> tuple[list[Html], Keyboard]:
    lines = _share(sums, words)
    for form, totals in sums.by_form.items():
        count = sum(event.form == form for event, _ in sums.events)
        # One form needs no heading: its number of events stands above all.
        heading = [words("totals-period-form", form=words.plain(f"{form}-title"), count=count)]
        lines += [Html(), *(heading if len(sums.by_form) > 1 else [])]
        people = "totals-people" if len(sums.events) == 1 else "totals-participations"
        lines += [block for block in (people_block(totals, words, people),) if block]
        lines += reach_lines(form, totals, words)
    lines += [Html(), counted_line(words, only_accepted=bool(sums.place.accepted))]
    if len(sums.events) > 1:
        lines.append(words("totals-period-twice"))
    place = sums.place
    rows: Keyboard = [
        [
            button(words.plain("press-totals-places"), place.to(view="places")),
            button(words.plain("press-totals-events"), place.to(view="events")),
        ],
        [
            button(words.plain("press-totals-parts"), place.to(view="from")),
            button(
                words.plain("press-totals-both" if place.accepted else "press-totals-accepted"),
                place.to(accepted=1 - place.accepted),
            ),
        ],
        *_narrowing(sums, words),
    ]
    if sums.territory is not None:
        key = above(sums.territory, sums.known)
        name = sums.known[key].name if key else words.plain("totals-whole")
        rows.append([button(words.plain("press-totals-up", name=name), place.to(territory=key))])
    rows.append([button(words.plain("press-refresh"), place)])
    return lines, rows


def _share(sums: Sums, words: Words) -> list[Html]:
    """How many have answered; with a form of activity, how many reports name it."""
    share = sums.all.share
    if not sums.place.activity:
        return share_lines(share, words)
    return [words("totals-naming", count=share.owed, accepted=share.accepted, submitted=share.submitted)]


def _narrowing(sums: Sums, words: Words) -> Keyboard:
    """What else may be chosen; of a single event, its form of activity alone."""
    place = sums.place
    if place.event:
        whole = SumsPress(event=place.event, territory=place.territory, accepted=place.accepted)
        return [
            [button(words.plain("press-totals-forms"), place.to(view="forms"))],
            [button(words.plain("press-totals-whole-event"), whole)],
        ]
    return [
        [button(words.plain(f"press-totals-{view}"), place.to(view=view)) for view in ("periods", "plans")],
        [button(words.plain("press-totals-forms"), place.to(view="forms"))],
    ]


def _places(sums: Sums, words: Words) -> tuple[list[Html], Keyboard]:
    """The territories one level below, with all participations and reports of the period."""
    places = [(key, one) for key, one in sums.all.by_district.items() if key != sums.place.territory]
    shown, page, pages = paged(places, LISTED, sums.place.page)
    has_people = bool(sums.all.by_category)
    key = "totals-by-district-participations" if has_people else "totals-by-district"
    lines = [Html(), words(key), *(district_line(one, words, has_people=has_people) for _, one in shown)]
    rows: Keyboard = [
        [button(words.plain("press-totals-place", name=one.name), sums.place.to(view="sum", territory=key))]
        for key, one in shown
    ]
    return lines, rows + _end(sums, page, pages, words)


def _events(sums: Sums, words: Words) -> tuple[list[Html], Keyboard]:
    """The events that the sums come from; each opens its own figures."""
    shown, page, pages = paged(sums.events, LISTED, sums.place.page)
    lines = [Html()]
    rows: Keyboard = []
    for event, totals in shown:
        key = "totals-period-event" if totals.by_category else "totals-period-event-share"
        facts = {"number": totals.people.both, "reported": totals.share.reported, "owed": totals.share.owed}
        days = words.days(event.starts_on, event.ends_on)
        lines.append(words(key, title=shorten(event.title, LONGEST_PLACE), days=days, **facts))
        opened = SumsPress(event=event.id, territory=sums.place.territory, accepted=sums.place.accepted)
        rows.append([button(words.plain("press-totals-place", name=event.title), opened)])
    return lines, rows + _end(sums, page, pages, words)


def _terms(sums: Sums, words: Words) -> tuple[list[Html], Keyboard]:
    """The reports that the sums come from, each with its people and a button that opens it."""
    shown, page, pages = paged(sums.terms, LISTED, sums.place.page)
    lines = [Html(), words("totals-from-reports", count=len(sums.terms))]
    rows: Keyboard = []
    for one in shown:
        facts = {
            "mark": words.plain(f"mark-{one.filed.state}"),
            "name": shorten(one.filed.organisation.name, LONGEST_PLACE),
            "place": shorten(one.filed.obligation.event.title, LONGEST_PLACE),
        }
        key = "totals-source-number" if one.number else "totals-source"
        lines.append(words(key, **facts, **({"number": one.number} if one.number else {})))
        rows += door(one.filed, words)
    return lines, rows + _end(sums, page, pages, words)


def _end(sums: Sums, page: int, pages: int, words: Words) -> Keyboard:
    turn = turning(page, pages, lambda to: sums.place.model_copy(update={"page": to}))
    return [*turn, [button(words.plain("press-back"), sums.place.to(view="sum"))]]
