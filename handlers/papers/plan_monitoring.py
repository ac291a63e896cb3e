"""How a plan of measures is carried out, as a paper: what was planned against what came of it, and what proves it."""

from __future__ import annotations

import html
from collections import Counter
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from documents.paper import Align, Band, Block, Column, Heading, Paper, Paragraph, Section, Table, Title
from domain.plans.standing import MeasureState, by_quarter
from handlers.papers.parts import Requisites, corner, day_in_words, figures_from, number, opening, quoted, signing
from handlers.plan_card import QUARTERS, STATES, section_title
from handlers.wording import MONTH, item_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from documents.paper import Row
    from domain.answers import Items
    from domain.collected import Collected, Filed
    from domain.plans.standing import Occurrence, StoredMeasure, StoredPlan
    from texts import Words

PROOFS = ("evidence", "publications")
"""Questions whose answers prove a measure with links."""
MOST_LINKS = 6
_NONE = "\u2013"


@dataclass(frozen=True, slots=True)
class Carried:
    """A plan with what was reported on it. `found` has what was filed for each event of its measures."""

    plan: StoredPlan
    measures: tuple[StoredMeasure, ...]
    found: Mapping[int, Collected]
    place: str
    at: datetime
    zone: ZoneInfo

    def states(self) -> Counter[MeasureState]:
        today = self.at.astimezone(self.zone).date()
        return Counter(one.state(today) for one in self.measures)


def monitoring_paper(carried: Carried, words: Words, asked: Requisites | None = None) -> Paper:
    """The paper: how many measures stand how, plan against fact by quarter, then measure by measure."""
    asked, plan = asked or Requisites(), carried.plan
    title = words.plain("papers-plan-title")
    day = day_in_words(words, carried.at.astimezone(carried.zone).date())
    lines = [title, words.plain("papers-plan-about"), quoted(words, plan.title), carried.place]
    head = Title((*filter(None, lines), words.plain("papers-plan-on", day=day)))
    begins = (corner(words, asked), head, *opening(words, asked), *_story(carried, words), *_quarters(carried, words))
    sections = (
        Section(tuple(begins)),
        Section((_table(carried, words),), lying=True),
        Section((*signing(words, asked), Paragraph(source_of(carried, words), Align.LEFT, small=True))),
    )
    return Paper(words.language, f"{title}. {plan.title}", sections)


def source_of(carried: Carried, words: Words) -> str:
    """From which reports and of which moment it is."""
    counted = [one for found in carried.found.values() for one in found.counted]
    return figures_from(counted, carried.at.astimezone(carried.zone), words)


# --- the whole of it -----------------------------------------------------------------------------------------


def _story(carried: Carried, words: Words) -> list[Block]:
    """Who approved the plan, and how many of its measures are in which state."""
    plan, states = carried.plan, carried.states()
    said = []
    approved = words.day(plan.approved_on) if plan.approved_on else plan.approved_text or ""
    by = ", ".join(
        filter(None, (plan.approved_by, approved, f"\u2116 {plan.order_number}" if plan.order_number else ""))
    )
    if by:
        said.append(words.plain("papers-plan-approved", by=by))
    listed = "; ".join(f"{words.plain(f'measure-is-{one}')} {_NONE} {states[one]}" for one in STATES if states[one])
    said.append(words.plain("papers-plan-measures", number=len(carried.measures), list=listed or _NONE))
    return [Paragraph(" ".join(said))]


def _quarters(carried: Carried, words: Words) -> list[Block]:
    quarters = by_quarter(carried.measures, carried.at.astimezone(carried.zone).date())
    if not quarters:
        return []
    columns = (
        Column(words.plain("papers-plan-column-quarter"), 3),
        *(
            Column(words.plain(f"papers-plan-column-{key}"), 1.5, Align.RIGHT)
            for key in ("planned", "finished", "overdue")
        ),
    )
    rows = [
        (
            words.plain("papers-plan-quarter", quarter=QUARTERS[one.number - 1], year=str(one.year)),
            *(number(words, of) for of in (one.planned, one.finished, one.overdue)),
        )
        for one in quarters
    ]
    sums = [sum(getattr(one, key) for one in quarters) for key in ("planned", "finished", "overdue")]
    total = (words.plain("papers-total"), *(number(words, of) for of in sums))
    return [Heading(words.plain("papers-plan-quarters")), Table(columns, tuple(rows), total)]


# --- measure by measure --------------------------------------------------------------------------------------


def _table(carried: Carried, words: Words) -> Table:
    columns = (
        Column(words.plain("papers-column-number"), 11, Align.CENTRE),
        Column(words.plain("papers-plan-column-measure"), 60),
        Column(words.plain("papers-plan-column-dates"), 33),
        Column(words.plain("papers-plan-column-responsible"), 40),
        Column(words.plain("papers-plan-column-state"), 24),
        Column(words.plain("papers-plan-column-fact"), 47),
        Column(words.plain("papers-plan-column-proof"), 42),
    )
    rows: list[Row | Band] = []
    sections = groupby(carried.measures, key=lambda one: one.section)
    for sign, there in sections:
        title = section_title(carried.plan, sign, words)
        rows += [Band(title), *(_row(one, carried, words) for one in there)]
    return Table(columns, tuple(rows))


def _row(one: StoredMeasure, carried: Carried, words: Words) -> Row:
    today = carried.at.astimezone(carried.zone).date()
    state = words.plain(f"measure-is-{one.state(today)}")
    if one.reason and one.is_cancelled:
        state = f"{state}: {one.reason}"
    responsible = "\n".join(name for name, _ in one.responsible)
    facts = [line for time in one.occurrences for line in _fact(one, time, carried, words)]
    return (
        one.number,
        one.text,
        _dates(one, words),
        responsible or _NONE,
        state,
        "\n".join(facts) or _NONE,
        "\n".join(_proofs(one, carried, words)) or _NONE,
    )


def _dates(one: StoredMeasure, words: Words) -> str:
    """As the document has it; a deadline that was moved stands below."""
    moved = [
        words.plain("papers-plan-moved", day=_figures(time.due_on), reason=time.reason)
        for time in one.occurrences
        if time.reason and time.due_on
    ]
    return "\n".join([one.schedule.text or _NONE, *moved])


def _fact(one: StoredMeasure, time: Occurrence, carried: Carried, words: Words) -> list[str]:
    """What came of a time of the measure; of one of several, first until when it was to be done."""
    found = carried.found.get(time.event_id or 0)
    lines = _reported(found, time, words) if found else []
    if time.is_done is not None:
        lines.append(words.plain("papers-plan-said-done" if time.is_done else "papers-plan-said-not-done"))
    if lines and len(one.occurrences) > 1:
        lines.insert(0, words.plain("papers-plan-until", day=_figures(time.due_on or time.ends_on)))
    return lines


def _reported(found: Collected, time: Occurrence, words: Words) -> list[str]:
    """How many have answered, when it was held, how many people there were, and the indicator."""
    lines = [words.plain("papers-plan-reports", reported=time.reported, owed=time.owed)]
    done = [one for one in found.counted if all(item.number != 0 for item in one.items("done"))]
    if any(one.items("done") for one in found.counted):
        lines.append(words.plain("papers-plan-carried-out", number=len(done)))
    if days := _said(done, "day", words):
        lines.append(words.plain("papers-plan-held", days=days))
    people = found.totals().people.both
    if people:
        lines.append(words.plain("papers-plan-people", number=people))
    if indicator := _said(done, "indicator", words):
        lines.append(words.plain("papers-plan-indicator", value=indicator))
    return lines


def _said(done: Iterable[Filed], question: str, words: Words) -> str:
    """The answer; of several, the least and the greatest."""
    answers = [(_order(one.items(question)), one) for one in done if one.items(question)]
    if not answers:
        return ""
    ends = [min(answers, key=lambda one: one[0]), max(answers, key=lambda one: one[0])]
    return f" {_NONE} ".join(dict.fromkeys(_plainly(one, question, words) for _, one in ends))


def _plainly(one: Filed, question: str, words: Words) -> str:
    items = one.items(question)
    day = items[0].text or ""
    if question == "day" and len(day) > MONTH:
        return _figures(date.fromisoformat(day))
    asked = one.draft.form.question(question)
    return html.unescape("; ".join(item_lines(words, one.draft.form, asked, items, {}) if asked else []))


def _figures(day: date) -> str:
    """As tables have days."""
    return f"{day:%d.%m.%Y}"


def _order(items: Items) -> tuple[float, str]:
    return items[0].number or 0.0, items[0].text or ""


def _proofs(one: StoredMeasure, carried: Carried, words: Words) -> list[str]:
    """Links, each once, and how many photos there are."""
    keys = dict.fromkeys(time.event_id or 0 for time in one.occurrences)
    filed = [report for key in keys if key in carried.found for report in carried.found[key].counted]
    links = list(dict.fromkeys(item.text or "" for report in filed for key in PROOFS for item in report.items(key)))
    lines = links[:MOST_LINKS]
    if len(links) > MOST_LINKS:
        lines.append(words.plain("papers-plan-more", number=len(links) - MOST_LINKS))
    photos = sum(len(report.items("photos")) for report in filed)
    if photos:
        lines.append(words.plain("papers-plan-photos", number=photos))
    return lines
