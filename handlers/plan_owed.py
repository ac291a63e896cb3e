"""What one organisation owes by a plan: a district, an organisation, its measures with the state of each report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.plan_card import NAME, MeasurePress, PlanPress, back_to_plan, mark_of, numbered
from handlers.replies import Card, Keyboard, button, paged, turning
from handlers.wording import shorten
from storage import obligations, plans, registry
from storage.plans import Reach
from texts import Html

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from domain.events import Obligation
    from domain.people import Organisation, Person
    from domain.plans.standing import Occurrence, StoredMeasure
    from handlers.plan_access import Seen
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

CHOICES, OWED = 10, 6
"""Districts or organisations, and measures, on one screen."""
TIMES = 4
"""Of a measure that are spelt out."""
LONGEST_TEXT, LONGEST_NAME = 160, 200


async def _owing(tx: Transaction, seen: Seen) -> list[Organisation]:
    """The organisations within reach that owe something by the plan."""
    owing = await plans.owing(tx, seen.plan.id)
    found = await registry.organisations_within(tx, seen.reach.paths)
    return [one for one in found if one.id in owing]


async def choose_district(tx: Transaction, seen: Seen, place: PlanPress, person: Person, words: Words) -> Card:
    owing = await _owing(tx, seen)
    districts = {one.territory.id: one.territory.name for one in owing}
    rows = [
        (f"{name} · {sum(one.territory.id == key for one in owing)}", _to(place, "organisations", key))
        for key, name in districts.items()
    ]
    head = words("plan-view-which-district" if rows else "plan-view-nobody-owes")
    return _choice(rows, head, seen, place, person, words)


async def choose_organisation(
    tx: Transaction, seen: Seen, place: PlanPress, person: Person, words: Words
) -> Card | None:
    owing = [one for one in await _owing(tx, seen) if one.territory.id == place.item]
    if not owing:
        return None
    rows = [(one.name, _to(place, "owes", one.id)) for one in owing]
    head = words("plan-view-which-organisation", district=owing[0].territory.name)
    return _choice(rows, head, seen, place, person, words)


def _to(place: PlanPress, do: str, item: int) -> PlanPress:
    return place.model_copy(update={"do": do, "item": item, "page": 0})


def _choice(
    choices: list[tuple[str, PlanPress]], head: Html, seen: Seen, place: PlanPress, person: Person, words: Words
) -> Card:
    shown, page, pages = paged(choices, CHOICES, place.page)
    rows: Keyboard = [[button(label, press)] for label, press in shown]
    rows += turning(page, pages, lambda to: place.model_copy(update={"page": to}))
    rows.append(back_to_plan(seen.plan, words))
    return Card(person.id, NAME, head, rows)


async def what_is_owed(
    tx: Transaction, seen: Seen, place: PlanPress, person: Person, words: Words, setting: Setting
) -> Card | None:
    """The measures of one organisation, with the state of its report on each; None for another's organisation."""
    organisation = await registry.organisation(tx, place.item)
    if organisation is None or not person.may_oversee(organisation.territory):
        return None
    own = Reach(organisations=frozenset({organisation.id}))
    measures = await plans.measures_of(tx, seen.plan.id, reach=own)
    owed = {one.event.id: one for one in await obligations.of_organisations(tx, [organisation.id])}
    shown, page, pages = paged(measures, OWED, place.page)
    head = words("plan-view-owes", name=shorten(organisation.name, LONGEST_NAME), count=len(measures))
    blocks = [_entry(one, owed, setting.today, words) for one in shown]
    rows: Keyboard = [
        [button(f"{mark_of(one.state(setting.today), words)} {numbered(one)}", MeasurePress(measure=one.id))]
        for one in shown
    ]
    rows += turning(page, pages, lambda to: place.model_copy(update={"page": to}))
    to_others = PlanPress(plan=seen.plan.id, do="organisations", item=organisation.territory.id)
    rows.append([button(words.plain("press-plan-other-organisation"), to_others)])
    rows.append(back_to_plan(seen.plan, words))
    return Card(person.id, NAME, Html("\n\n".join([head, *blocks])), rows)


def _entry(one: StoredMeasure, owed: Mapping[int, Obligation], today: date, words: Words) -> Html:
    state = one.state(today)
    text = shorten(one.text, LONGEST_TEXT)
    lines = [words("plan-view-entry", mark=mark_of(state, words), number=one.number, text=text)]
    lines += [_time(time, owed, words) for time in one.occurrences[:TIMES]]
    if len(one.occurrences) > TIMES:
        lines.append(words("card-more", count=len(one.occurrences) - TIMES))
    return Html("\n".join(lines))


def _time(time: Occurrence, owed: Mapping[int, Obligation], words: Words) -> Html:
    """One of its times, with the state of the report; a cancelled event asks for none."""
    one = owed.get(time.event_id or 0)
    state = words.plain(f"state-{one.state}") if one else words.plain("plan-view-owes-nothing")
    mark = words.plain(f"mark-{one.state}") if one else "🚫"
    return words("plan-view-owes-time", mark=mark, day=words.day(time.due_on or time.ends_on), state=state)
