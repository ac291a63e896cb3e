"""What was written behind /totals, as people write: an event, a period, a plan, a form of activity, and where."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from babel.dates import get_month_names

from domain.typed import letters_and_digits
from handlers.plan_access import plans_of
from handlers.totals_scope import MONTHS, NAMED, PeriodPress, activity_name
from storage import events, registry
from texts import LANGUAGES, words_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from domain.events import Event
    from domain.people import Person, Territory
    from domain.plans.standing import StoredPlan
    from storage.engine import Transaction
    from texts import Words

LISTED = 10
MOST_PARTS, MOST_WORDS = 3, 12
"""What stands without commas is taken apart into so many filters, if it has no more words than this."""
_YEAR = re.compile(r"((?:19|20)\d{2})")
_MONTH = re.compile(r"(?:(?P<first>0?[1-9]|1[0-2])[./-])?(?P<year>(?:19|20)\d{2})(?:[./-](?P<last>0?[1-9]|1[0-2]))?")
_ENDING, _INFLECTED = 2, 6
"""Of a word of so many letters, as many last ones may be others: names are declined when they are spoken of."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was found. Several events, or several plans, are to be chosen from; 0 and nothing: not spoken of."""

    period: int = 0
    events: tuple[Event, ...] = ()
    plans: tuple[StoredPlan, ...] = ()
    territory: int = 0
    activity: int = 0

    @property
    def names(self) -> list[str]:
        """Which of the filters are spoken of."""
        spoken = {
            "period": self.period,
            "what": self.events or self.plans,
            "territory": self.territory,
            "activity": self.activity,
        }
        return [name for name, value in spoken.items() if value]

    def and_(self, other: Wanted) -> Wanted | None:
        """Both together; None where both say the same thing."""
        if set(self.names) & set(other.names):
            return None
        return Wanted(
            self.period or other.period,
            self.events or other.events,
            self.plans or other.plans,
            self.territory or other.territory,
            self.activity or other.activity,
        )

    def press(self, year: int, **changes: int) -> PeriodPress:
        """Opens the sums: of this year, where nothing else bounds them."""
        period = self.period if self.period or self.plans or self.events else year
        plan = self.plans[0].id if self.plans else 0
        place = PeriodPress(period=period, plan=plan, activity=self.activity, territory=self.territory)
        return place.model_copy(update=changes)


@dataclass(frozen=True, slots=True)
class _Known:
    """What a person may mean."""

    today: date
    words: Words
    events: list[tuple[str, Event]] = field(default_factory=list)
    plans: list[tuple[str, StoredPlan]] = field(default_factory=list)
    territories: list[tuple[str, Territory]] = field(default_factory=list)

    def meant(self, text: str) -> Wanted:
        """What one filter says; nothing of it if it is none."""
        asked = letters_and_digits(text)
        noise = set(letters_and_digits(self.words.plain("totals-typed-noise")).split())
        bare = " ".join(word for word in asked.split() if word not in noise)
        readings = (
            Wanted(_period(text) or _month(bare, self.today)),
            Wanted(plans=self._plan(bare)),
            self._event(text, asked),
            self._place_or_activity(bare),
            Wanted(events=tuple(one for title, one in self.events if bare and asked in title)[:LISTED]),
        )
        return next((one for one in readings if one.names), Wanted())

    def _event(self, text: str, asked: str) -> Wanted:
        """By its number, or its whole title."""
        number = text.strip().lstrip("#\u2116 ")
        numbered = tuple(one for _, one in self.events if number == str(one.id))
        exact = tuple(one for title, one in self.events if title == asked)
        return Wanted(events=numbered or (exact if len(exact) == 1 else ()))

    def _place_or_activity(self, bare: str) -> Wanted:
        for alike in (str.__eq__, _is_alike):
            if found := next((one for name, one in self.territories if bare and alike(name, bare)), None):
                return Wanted(territory=found.id)
            if place := next((at for at in range(1, len(NAMED) + 1) if alike(self._activity(at), bare)), 0):
                return Wanted(activity=place)
        return Wanted()

    def _activity(self, place: int) -> str:
        return letters_and_digits(activity_name(place, self.words))

    def _plan(self, bare: str) -> tuple[StoredPlan, ...]:
        """«Plan» and a part of its title, or just «plan»: whichever there are."""
        first, _, rest = bare.partition(" ")
        if first not in letters_and_digits(self.words.plain("totals-typed-plan")).split():
            return ()
        return tuple(one for title, one in self.plans if rest in title)[:LISTED]


async def wanted(tx: Transaction, text: str, person: Person, today: date) -> Wanted:
    """All that is spoken of: parts between commas, or words one after the other. The latest events come first."""
    found = await events.within_reach(tx, person.oversees, 1000)
    known = _Known(
        today,
        words_in(person.language),
        [(letters_and_digits(one.title), one) for one in found],
        [(letters_and_digits(one.plan.title), one.plan) for one in await plans_of(tx, person)],
        [(letters_and_digits(one.name), one) for one in await registry.territories_within(tx, person.oversees)],
    )
    for parts in _taken_apart(text.strip()):
        said = _together(known.meant(one) for one in parts)
        if said is not None and said.names:
            return said
    return Wanted()


def _together(found: Iterable[Wanted]) -> Wanted | None:
    """None if one of them says nothing, or two say the same."""
    all_: Wanted | None = Wanted()
    for one in found:
        all_ = all_.and_(one) if all_ and one.names else None
    return all_


def _taken_apart(text: str) -> Iterator[list[str]]:
    """The text as it is, between its commas, and between its words: as few parts as possible first."""
    yield [text]
    if "," in text:
        # A title may have commas of its own.
        yield list(filter(None, (one.strip() for one in text.rsplit(",", 1))))
        yield list(filter(None, (one.strip() for one in text.split(","))))
    typed = text.replace(",", " ").split()
    if len(typed) <= MOST_WORDS:
        for parts in range(2, MOST_PARTS + 1):
            for cuts in combinations(range(1, len(typed)), parts - 1):
                edges = (0, *cuts, len(typed))
                yield [" ".join(typed[first:last]) for first, last in pairwise(edges)]


def _is_alike(name: str, typed: str) -> bool:
    """Whether what was typed begins the name, but for the ending of its last word."""
    stem = typed[:-_ENDING] if len(typed) >= _INFLECTED else typed
    return len(stem) > _ENDING and name.startswith(stem)


def _period(text: str) -> int:
    """2026, or 202611 for «11.2026» and «2026-11»; 0 for anything else."""
    if match := _YEAR.fullmatch(text):
        return int(match[1])
    match = _MONTH.fullmatch(text)
    if match is None or bool(match["first"]) == bool(match["last"]):
        return 0
    return int(match["year"]) * 100 + int(match["first"] or match["last"])


def _month(text: str, today: date) -> int:
    """A month by its name, with its year or without: then the last one that has begun. 0 for anything else."""
    name, _, year = text.partition(" ")
    if year and not _YEAR.fullmatch(year):
        return 0
    month = _MONTHS.get(name, 0)
    if not month:
        return 0
    return (int(year) if year else today.year - (month > today.month)) * 100 + month


def _named_months() -> dict[str, int]:
    """The names of the months, declined too, in all languages."""
    found: dict[str, int] = {}
    for language in LANGUAGES:
        for form in ("stand-alone", "format"):
            for month in range(1, MONTHS + 1):
                name = letters_and_digits(get_month_names("wide", form, language)[month])
                found[name] = month
                if form == "format" and language != "en":
                    # The case of «in»: the ending of the genitive is another vowel.
                    found |= {name[:-1] + vowel: month for vowel in _VOWELS}
    return found


_VOWELS = "\u0435\u0456"
_MONTHS = _named_months()
