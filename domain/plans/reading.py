"""A plan of measures from the blocks of its document: requisites, sections, measures, and what was not understood."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from domain.calendars import Country
from domain.plans.blocks import Block
from domain.plans.dates import Context, read_context
from domain.plans.layout.checks import checked
from domain.plans.layout.drafts import Draft
from domain.plans.layout.flat import put_back
from domain.plans.layout.lines import Line, compounds_of, lines_of, page_of
from domain.plans.layout.marks import one_text
from domain.plans.layout.ragged import whole_rows
from domain.plans.layout.requisites import Requisites, read_requisites
from domain.plans.layout.rows import Rows
from domain.plans.layout.schedules import Schedules, missing
from domain.plans.layout.sections import Section, may_head, signed, titles
from domain.plans.layout.tables import Placed, placed
from domain.plans.parties import read_parties
from domain.plans.plan import Doubt, Kind, Measure, Party, Plan, Schedule
from domain.typed import shortened

_ANY_YEAR = 2024
"""To see what a text is, not when: whether it is one of dates depends on no year."""


def read_plan(blocks: Sequence[Block], country: Country = "ru", year: int | None = None) -> Plan:
    """The plan in a document, whatever that document is: one without a plan has no measures, and a warning says so.

    `year` is the plan's where its title names none. Every line of the document is in the requisites, a section, a
    measure or `not_understood`, but for headers, page numbers and separators.

    Warnings of the plan: "plan-no-measures", "plan-no-title", "plan-numbers-made", "plan-columns-guessed".
    """
    lines = whole_rows(lines_of(blocks))
    parts = _parts(lines, Schedules(read_context("", country, year or _ANY_YEAR)))
    requisites = read_requisites(parts.head)
    rows = Rows(parts.body, compounds_of(lines), frozenset(parts.head)).read()
    context = _context(requisites, country, year)
    sections = titles(rows.sections)
    measures = tuple(_measures(rows.drafts, sections, Schedules(context), compounds_of(lines), parts.head))
    approved = requisites.approved
    return Plan(
        title=requisites.title,
        measures=checked(measures, approved.date if approved else None),
        sections=dict(sections.values()),
        approved_by=requisites.approved_by,
        approved=approved,
        order_number=requisites.order_number,
        span=context.span,
        not_understood=(*(parts.head[at] for at in requisites.leftovers), *rows.leftovers),
        warnings=tuple(_warnings(requisites, rows)),
    )


@dataclass(frozen=True, slots=True)
class _Parts:
    """The lines above the plan's table, and what begins with it."""

    head: list[str]
    body: list[Placed]


def _parts(lines: Sequence[Line], schedules: Schedules) -> _Parts:
    """Where the plan begins: at its first table, or at its first record if its table was flattened."""
    found = placed(lines, schedules.is_date)
    start = next((at for at, one in enumerate(found) if one.columns), None)
    texts = [one.line.text for one in found]
    if start is not None:
        head = texts[:start]
        headings = _headings_below(head)
        return _Parts(head[: len(head) - headings], found[start - headings :])
    if flat := put_back(texts, schedules.is_date):
        head, columns, rows = flat
        return _Parts(head, [Placed(row, columns) for row in rows])
    return _Parts(texts, [])


def _headings_below(head: Sequence[str]) -> int:
    """How many last lines of the head are the heading of the first section."""
    if not head:
        return 0
    if signed(head[-1]):
        return 1
    leftovers = read_requisites(head).leftovers
    return int(len(head) - 1 in leftovers and may_head(head[-1]) and page_of(head[-1]) is None)


def _context(requisites: Requisites, country: Country, year: int | None) -> Context:
    """What the title and the approval say; the year of an incomplete date is only proposed."""
    context = read_context(requisites.title, country, year)
    approved = requisites.approved
    if approved and approved.date is None and approved.year:
        return replace(context, proposed_year=context.proposed_year or approved.year)
    return context.with_approved(approved.date) if approved else context


# --- measures ------------------------------------------------------------------------------------------------------


def _measures(
    drafts: Sequence[Draft],
    sections: Mapping[Section, tuple[str, str]],
    schedules: Schedules,
    compounds: frozenset[str],
    head: Sequence[str],
) -> Iterator[Measure]:
    texts = [one_text(draft.measure, compounds) for draft in drafts]
    cells = [draft.texts.get("responsible", "") for draft in drafts]
    notes = [note for draft in drafts for note in draft.notes.values()]
    parties = read_parties(cells, [*head, *texts, *(title for _, title in sections.values()), *notes])
    above: Schedule | None = None
    within = {title: schedules.within(title) for _, title in sections.values()}
    for draft, number, text, responsible in zip(drafts, _numbers(drafts), texts, parties, strict=True):
        sign, title = sections.get(draft.section, ("", ""))
        schedule, place = _schedule(draft, title, within.get(title, schedules).beside(text), above)
        yield Measure(
            section=sign,
            number=number,
            text=text,
            schedule=schedule,
            responsible=responsible,
            warnings=tuple(_doubts(draft, number, responsible)),
            notes=_notes(draft, place, compounds),
        )
        above = schedule


def _schedule(draft: Draft, title: str, schedules: Schedules, above: Schedule | None) -> tuple[Schedule, str]:
    texts = _dates_texts(draft)
    if not any(map(str.isalnum, "".join(texts))):
        return schedules.of_section(title) or missing("".join(texts), above), ""
    found = [schedules.of_cell(text, with_places=draft.columns.dates_are_mixed) for text in texts]
    clear = next((one for one in found if one[0].kind is not Kind.UNCLEAR), None)
    of_section = None if clear else schedules.of_section(title, texts[0])
    if of_section and any(map(str.isalpha, texts[0])):
        unclear, place = found[0]
        return replace(unclear, readings=(*unclear.readings, of_section)), place
    return (of_section, "") if of_section else clear or found[0]


def _dates_texts(draft: Draft) -> list[str]:
    """What the row says of its dates, the likeliest reading first: with a column of months, the day goes with it."""
    start, end, month = (draft.texts.get(field, "") for field in ("start", "end", "month"))
    between = f"{start} \u2013 {end}" if start and end and start != end else start or end
    periods = ", ".join(draft.texts.get("period", "").split("\n"))
    days = [draft.texts.get(field, "") for field in ("dates", "day")]
    said = "\n".join(filter(None, (*days, between, periods)))
    if not month:
        return [said] if said else []
    return [said, f"{said} {month}"] if said else [month]


def _notes(draft: Draft, place: str, compounds: frozenset[str]) -> dict[str, str]:
    """What else the row says, by the headings. A place without a column of its own stands under that of the dates."""
    notes = {title: one_text(text, compounds) for title, text in draft.notes.items()}
    for field, text in (("place", one_text(draft.texts.get("place", ""), compounds)), ("dates", place)):
        if text:
            at = draft.columns.at("place" if field == "place" else "dates")
            title = draft.columns.titles[at] if at is not None else ""
            notes[title or field] = text
    return notes


def _numbers(drafts: Sequence[Draft]) -> list[str]:
    """The numbers as written. A plan without numbers is counted; a row without one is known by the number above."""
    if not any(draft.number for draft in drafts):
        return [str(at) for at in range(1, len(drafts) + 1)]
    numbers: list[str] = []
    last, since = "0", 0
    for draft in drafts:
        since = 0 if draft.number else since + 1
        last = draft.number or last
        numbers.append(draft.number or f"{last}/{since}")
    return numbers


def _doubts(draft: Draft, number: str, responsible: Sequence[Party]) -> Iterator[Doubt]:
    if not draft.number and "/" in number:
        yield Doubt("plan-number-made", {"number": number})
    if draft.is_unsure:
        yield Doubt("plan-row-unsure", {"text": shortened(draft.whole)})
    if not responsible:
        yield Doubt("plan-responsible-missing")


def _warnings(requisites: Requisites, rows: Rows) -> Iterator[Doubt]:
    if not rows.drafts:
        yield Doubt("plan-no-measures")
        return
    if not requisites.title:
        yield Doubt("plan-no-title")
    if not any(draft.number for draft in rows.drafts):
        yield Doubt("plan-numbers-made")
    if any(draft.columns.guessed for draft in rows.drafts):
        yield Doubt("plan-columns-guessed")
