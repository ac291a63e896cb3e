"""An event's figures beside those of the last one like it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.comparable import last_comparable
from domain.sources import Group, figure_of, parts_of
from handlers.figures import counted_line, part_name
from handlers.totals_look import back_to_sums, card
from storage import collected, events
from texts import Html

if TYPE_CHECKING:
    from domain.people import Person
    from domain.totals import Totals
    from handlers.replies import Card
    from handlers.setting import Setting
    from handlers.totals_look import Look
    from storage.engine import Transaction
    from texts import Words

MOST_EVENTS = 1000
COMPARED = (Group.PEOPLE, Group.CATEGORY, Group.REACH)


async def compare_card(tx: Transaction, seen: Look, person: Person, words: Words, setting: Setting) -> Card:
    """Each figure now and before; which event it was, and why that one, is said."""
    paths = (seen.territory.path,) if seen.territory else person.oversees
    former = last_comparable(seen.event, await events.within_reach(tx, paths, MOST_EVENTS))
    rows = [back_to_sums(seen.place, words)]
    if former is None:
        return card(person, words("totals-compare-none", title=seen.event.title), rows)
    accepted = seen.found.only_accepted
    found = await collected.figures_of(tx, former.event, paths, setting.now(), only_accepted=accepted)
    head = words(
        "totals-compare" if former.is_alike else "totals-compare-form",
        title=seen.event.title,
        days=words.days(seen.event.starts_on, seen.event.ends_on),
        former=former.event.title,
        former_days=words.days(former.event.starts_on, former.event.ends_on),
    )
    place = [words("totals-place", name=seen.name)] if seen.name else []
    blocks = [Html("\n".join([head, *place])), Html("\n".join(_lines(seen, found.totals(), words)))]
    blocks.append(counted_line(words, only_accepted=accepted))
    return card(person, Html("\n\n".join(blocks)), rows)


def _lines(seen: Look, before: Totals, words: Words) -> list[Html]:
    now = seen.found.totals()
    lines = [_line(words.plain("totals-percent"), now.share.percent, before.share.percent, words, unit=" %")]
    lines.append(_line(words.plain("totals-part-reported"), now.share.reported, before.share.reported, words))
    for part in parts_of(seen.event):
        pair = figure_of(now, part), figure_of(before, part)
        if part.group in COMPARED and any(pair):
            lines.append(_line(part_name(seen.event, part, words), *pair, words))
    return lines


def _line(name: str, now: int, before: int, words: Words, *, unit: str = "") -> Html:
    return words(
        "totals-compare-line",
        name=name,
        now=_written(now, words, unit),
        before=_written(before, words, unit),
        change=change(now, before, words, is_percent=bool(unit)),
    )


def _written(number: int, words: Words, unit: str) -> str:
    return f"{words.plain('totals-number', number=number)}{unit.replace(' ', NO_BREAK)}"


NO_BREAK = "\u00a0"


def change(now: int, before: int, words: Words, *, is_percent: bool = False) -> str:
    """«+20 %», «−5 %», «=»; of percentages themselves, and from nothing, the plain difference."""
    if now == before:
        return "="
    sign = "+" if now > before else "\u2212"
    if is_percent or not before:
        return f"{sign}{words.plain('totals-number', number=abs(now - before))}"
    return f"{sign}{words.plain('totals-number', number=round(abs(now - before) * 100 / before))}{NO_BREAK}%"
