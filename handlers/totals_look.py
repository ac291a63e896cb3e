"""What a card of figures looks at: an event, seen in a part of the territories, with what was filed there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Literal

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from domain.drilldown import above, places_below
from handlers.replies import Card, Key, Keyboard, button
from storage import collected, events, registry

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aiogram.types import InlineKeyboardButton

    from domain.collected import Collected
    from domain.events import Event
    from domain.people import Person, Territory
    from domain.totals import Totals
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Html, Words

NAME = "totals"

Switch = Annotated[int, Field(ge=0, le=1)]
"""Whether only accepted reports count."""

View = Literal["sum", "places", "parts", "from", "compare", "charts", "draw", "watch"]


class TotalsPress(CallbackData, prefix="t1"):
    """Chooses an event, or (0) shows their list."""

    event: Key


class SumsPress(CallbackData, prefix="t3"):
    """Looks at an event's figures from one side. `item` is what the view says: a figure, a chart, a share."""

    event: Key
    view: View = "sum"
    territory: Key = 0
    accepted: Switch = 0
    item: Key = 0
    page: Key = 0

    def to(self, view: View, item: int = 0, page: int = 0) -> SumsPress:
        """Another view of the same."""
        return self.model_copy(update={"view": view, "item": item, "page": page})

    def at(self, territory: int) -> SumsPress:
        """The sums of another territory."""
        return self.model_copy(update={"view": "sum", "territory": territory, "item": 0, "page": 0})


@dataclass(frozen=True, slots=True)
class Look:
    """An event's figures as one person sees them. `territory` is None for all that the person oversees."""

    place: SumsPress
    event: Event
    found: Collected
    territory: Territory | None
    known: Mapping[int, Territory]

    @property
    def name(self) -> str:
        return self.territory.name if self.territory else ""

    @property
    def level(self) -> dict[int, Territory]:
        """The territories of the organisations → those that the figures are shown by."""
        return places_below((one.organisation.territory for one in self.found.filed), self.known)

    def totals(self) -> Totals:
        return self.found.totals(self.level)

    def up(self) -> int:
        return above(self.territory, self.known) if self.territory else 0


async def look(tx: Transaction, place: SumsPress, person: Person, setting: Setting) -> Look | None:
    """The event as it stands now; None if there is nothing of it that this person oversees."""
    paths, territory = person.oversees, None
    known = {one.id: one for one in await registry.territories_within(tx, person.oversees)}
    if place.territory:
        territory = known.get(place.territory)
        paths = (territory.path,) if territory else ()
    event = await events.find_within(tx, place.event, paths)
    if event is None:
        return None
    found = await collected.figures_of(tx, event, paths, setting.now(), only_accepted=bool(place.accepted))
    return Look(place, event, found, territory, known)


def card(person: Person, text: Html, rows: Keyboard, below: int | None = None) -> Card:
    return Card(person.id, NAME, text, rows, below)


def back_to_sums(place: SumsPress, words: Words) -> list[InlineKeyboardButton]:
    return [button(words.plain("press-back"), place.to("sum"))]
